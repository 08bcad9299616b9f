"""Which letters beyond ASCII are meant: the words around them tell the language."""

from __future__ import annotations

import pytest

from cleantext import decode
from cleantext.decoding.alphabets.letters import WORD, words_cost

# Written for this file: each has few letters beyond ASCII, which are others in the code pages of other languages.
SHORT = (
    ("kromě toho soubor", "cp1250"),
    ("není možné vytvořit", "iso8859-2"),
    ("nelze změnit složku", "cp1250"),
    ("musí byť rastúca", "iso8859-2"),
    ("nie podano żadnych", "cp1250"),
    ("środowisko nie jest", "iso8859-2"),
    ("pogreška je prijavljena", "cp1250"),
    ("selectaţi un fişier", "cp1250"),
    ("dosya bulunamadı", "cp1254"),
    ("değeri geçersiz", "cp1254"),
    ("il file è stato aperto", "cp1252"),
    ("più tardi di ieri", "cp1252"),
    ("le café près de la gare", "cp1252"),
    ("Größe der Datei", "cp1252"),
    ("el árbol del jardín", "cp1252"),
    ("não é possível abrir", "cp1252"),
    ("файл не найден", "cp1251"),
    ("το αρχείο δεν υπάρχει", "cp1253"),
    ("ages' のようなアクシ", "euc_jp"),
    ("내용을 볼 수 없다", "cp949"),
)


@pytest.mark.parametrize(("text", "codec"), SHORT)
def test_a_few_words_tell_the_code_page(text: str, codec: str) -> None:
    assert decode(text.encode(codec)).text == text


@pytest.mark.parametrize("text", ["Be the first: ™", "Müller 3º andar, 1ª parte", "l'any de la col·lecció", "«Ciao», disse"])
def test_signs_in_western_text(text: str) -> None:
    assert decode(text.encode("cp1252")).text == text


def test_one_odd_byte_where_a_window_ends() -> None:
    text = "Imposta l'architettura di uscita quando l'entrata del programma di conversione non ne ha, se questo" * 2
    for at in range(80, 110):
        if text[at] == " ":
            changed = f"{text[:at]} è{text[at:]}"
            assert decode(changed.encode("cp1252")).text == changed


def test_the_words_around_count() -> None:
    czech, french = "nelze vytvorit soubor", "dans le dossier ouvert"
    assert words_cost(["čas"], plain=czech) < words_cost(["čas"], plain=french)
    assert words_cost(["été"], plain=french) < words_cost(["été"], plain=czech)
    assert words_cost(["İstanbul"]) < words_cost(["Ýstanbul"])
    assert WORD.findall("a è b, fête") == ["è", "fête"]


def test_the_larger_codec_where_the_smaller_one_lacks_characters() -> None:
    text = "二月〜三月の予定です。" * 3 + "①番と②番、㈱から。"
    data = text.replace("〜", "～").encode("cp932")
    page = b'<meta charset="shift_jis">' + data
    decoded = decode(page)
    assert (decoded.encoding, decoded.damage) == ("cp932", ())
