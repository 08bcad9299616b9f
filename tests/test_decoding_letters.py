"""Which letters beyond ASCII are meant: the words around them tell the language."""

from __future__ import annotations

import pytest

from cleantext import decode
from cleantext.decoding import detection
from cleantext.decoding.alphabets.letters import WORD, least_cost, words_costs
from cleantext.decoding.sample import WINDOW, WINDOWS, is_scattered, sample_windows, spread

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
    ("nepavyko rasti šio failo", "cp1257"),
    ("šī mape nav atrasta", "cp1257"),
    ("nuk mund të gjendet", "cp1252"),
    ("õiget kausta ei leitud", "cp1257"),
    ("הקובץ הזה לא נמצא בתיקייה", "cp1255"),
    ("الملف غير موجود", "cp1256"),
    ("ไม่พบแฟ้มนี้", "cp874"),
    ("το αρχείο δεν υπάρχει", "cp1253"),
    ("Jeder hat das Recht auf Zugang zu öffentlichen Ämtern", "cp850"),
    ("un salaire égal pour le travail privé", "cp850"),
    ("le café près de la gare", "mac-roman"),
    ("في القاهرة كل يوم", "iso8859-6"),
    ("nepavyko atpažinti „failo“ formato", "iso8859-13"),
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
    assert min(words_costs(["čas"], plain=czech)) < min(words_costs(["čas"], plain=french))
    assert min(words_costs(["été"], plain=french)) < min(words_costs(["été"], plain=czech))
    assert min(words_costs(["İstanbul"])) < min(words_costs(["Ýstanbul"]))
    costs = words_costs(["ugrašena"], plain="je naredba")  # Croatian, which nobody writes in the code page of the Baltic
    assert least_cost(costs) == least_cost(costs, "cp1250") == least_cost(costs, "koi8-r") < least_cost(costs, "cp1257")
    assert WORD.findall("a è b, fête") == ["è", "fête"]


def test_the_larger_codec_where_the_smaller_one_lacks_characters() -> None:
    text = "二月〜三月の予定です。" * 3 + "①番と②番、㈱から。"
    data = text.replace("〜", "～").encode("cp932")
    page = b'<meta charset="shift_jis">' + data
    decoded = decode(page)
    assert (decoded.encoding, decoded.damage) == ("cp932", ())


# Each is repeated to a page: the windows that are looked at are all over it.
PAGES = (
    ("Im Frühjahr wurde das Gebäude für die Öffentlichkeit geöffnet, und viele Besucher hörten die Vorträge. ", "cp1252"),
    ("W środę po południu wszyscy poszli nad rzekę, żeby zobaczyć, jak wysoko podniosła się woda. ", "cp1250"),
    ("В среду после обеда все пошли к реке посмотреть, насколько поднялась вода. ", "koi8-r"),
    ("Την Τετάρτη το απόγευμα όλοι πήγαν στο ποτάμι για να δουν πόσο ανέβηκε το νερό. ", "cp1253"),
    ("บ่ายวันพุธทุกคนไปที่แม่น้ำเพื่อดูว่าน้ำขึ้นสูงแค่ไหน ", "cp874"),
    ("水曜日の午後、みんなは川へ行って、水がどれくらい増えたかを見ました。", "euc_jp"),
    ("수요일 오후에 모두 강으로 가서 물이 얼마나 불었는지 보았다. ", "cp949"),
)


@pytest.mark.parametrize(("text", "codec"), PAGES)
def test_a_plausible_page_needs_no_other_detector(text: str, codec: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*_: object) -> list[str]:
        raise AssertionError("asked")

    monkeypatch.setattr(detection, "proposals", ask)
    page = text * (2500 // len(text))
    decoded = decode(page.encode(codec))
    assert (decoded.text, decoded.encoding) == (page, codec)


@pytest.mark.parametrize("codec", ["cp437", "hp-roman8"])
def test_a_codec_that_takes_no_part_is_proposed(codec: str) -> None:
    page = PAGES[0][0] * 20
    assert decode(page.encode(codec)).text == page


def test_letters_that_stand_alone_rule_out_codes_of_two_bytes() -> None:
    german, polish = (text.encode(codec) * 20 for text, codec in PAGES[:2])
    assert is_scattered(german, sample_windows(german))
    assert is_scattered(polish, sample_windows(polish))
    # One word of Chinese among signs that stand alone is enough.
    markup = ("<td>©</td>" * 200).encode("cp1252") + "图书馆".encode("gbk")
    assert not is_scattered(markup, [*sample_windows(markup), (2000, len(markup))])
    misread = PAGES[0][0].encode("cp1252").decode("cp1253", "replace").encode("gb18030") * 20
    assert not is_scattered(misread, sample_windows(misread))
    assert decode(misread).encoding == "gb18030"
    assert not is_scattered(PAGES[5][0].encode("cp932") * 20, sample_windows(PAGES[5][0].encode("cp932") * 20))


def test_the_first_windows_are_from_all_over() -> None:
    windows = sample_windows(PAGES[5][0].encode("euc_jp") * 100)
    spread_out = spread(windows)
    assert sorted(spread_out) == windows
    assert len(windows) == WINDOWS
    starts = [start for start, _ in spread_out[:3]]
    assert max(starts) - min(starts) > WINDOW * WINDOWS // 2
