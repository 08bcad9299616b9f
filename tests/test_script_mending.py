"""Half-converted text, regions and senses: what is converted by the words and letters around."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cleantext.script import convert_text
from cleantext.script.engine import run_opencc
from cleantext.script.leftovers import survey_text
from cleantext.script.tables import attested, signs

TRADITIONAL = "這是一個關於頭髮的研究，發現裡面有乾燥劑。"


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("软件和內存", "軟件和內存"),
        ("他没有來", "他沒有來"),
        ("鄉愁四韻…啊长江水…乡愁的滋味", "鄉愁四韻…啊長江水…鄉愁的滋味"),
        ("這個机构很大", "這個機構很大"),  # Big5 has 机 and 构, but natural texts do not
        ("皇后在裡面說：在这里", "皇后在裡面說：在這裡"),
        ("苹果和香蕉,內容很多", "蘋果和香蕉,內容很多"),
    ],
)
def test_single_letters_of_the_other_script(text: str, mended: str) -> None:
    assert convert_text(text, "tw") == mended


@pytest.mark.parametrize(
    "text",
    [
        "「軟」的簡體是「软」",
        "容永率眾東征佔據并州",
        "火燒島庄，屬台東廳",
        "日本新檢株式会社。",
        "電影《国境の南》獲得大獎",
        "拮据的生活，几案上的文件",
        "胡適與万俟先生說話",
    ],
)
@pytest.mark.parametrize("to", ["tw", "hk", "hant"])
def test_what_traditional_text_may_hold_stays(text: str, to: str) -> None:
    assert convert_text(text, to) == text


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("於是他走了", "于是他走了"),
        ("一目瞭然", "一目了然"),
        ("他把饼乾給了我们", "他把饼干给了我们"),
        ("他们说電脑坏了", "他们说电脑坏了"),
    ],
)
def test_traditional_words_and_letters_to_simplified(text: str, converted: str) -> None:
    assert convert_text(text, "hans") == converted


@pytest.mark.parametrize("text", ["乾隆年间", "孙乾的兵", "在瞭望塔上", "狼藉", "宫商角徵羽", "“車”的简体是“车”，笔画少"])
def test_what_simplified_text_may_hold_stays(text: str) -> None:
    assert convert_text(text, "hans") == text


TAIWAN = "他坐在臺北的家裡，看著窗外的雨，想著著名的故事。"
HONG_KONG = "他坐在家裏，看着窗外的雨，荃灣綫停了，衞生署的羣眾散了。"


def test_the_region_is_told_by_spellings() -> None:
    assert convert_text(HONG_KONG, "tw") == "他坐在家裡，看著窗外的雨，荃灣線停了，衛生署的群眾散了。"
    assert convert_text(TAIWAN, "hk") == "他坐在台北的家裏，看着窗外的雨，想着著名的故事。"
    assert convert_text(TAIWAN, "tw") == TAIWAN == convert_text(TAIWAN, "hant")
    assert convert_text(HONG_KONG, "hk") == HONG_KONG == convert_text(HONG_KONG, "hant")


@pytest.mark.parametrize("text", ["他在裡面", "他在裏面", "詩裏的着字，裡外看著", "啟動線上說明，群組在檯面", "著名的著作裡"])
@pytest.mark.parametrize("to", ["tw", "hk"])
def test_a_region_that_is_not_certain_stays(text: str, to: str) -> None:
    assert convert_text(text, to) == text


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("悠长历史，还是只能这样", "悠長歷史，還是只能這樣"),
        ("被发明，一个中学生，更复杂", "被發明，一個中學生，更複雜"),
        ("头发，理发店，发展，干燥，干部", "頭髮，理髮店，發展，乾燥，幹部"),
        ("范先生，请于先生，余秋雨", "范先生，請于先生，余秋雨"),
        ("示范，死于非命，其余，位于先生左边", "示範，死於非命，其餘，位於先生左邊"),
    ],
)
def test_senses_by_the_division_into_words(text: str, converted: str) -> None:
    assert convert_text(text, "tw", source="hans") == converted
    assert convert_text(text + "，这里", "twp") == converted + "，這裡"


def test_text_with_nothing_to_convert_does_not_load_opencc() -> None:
    code = (
        "import sys, cleantext; cleantext.clean(sys.argv[1], to='tw'); cleantext.detect_script(sys.argv[1]); "
        "print('opencc' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code, TRADITIONAL * 9], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


MECHANICAL = "老板夸大了事實，這里的頭發生意不好，然后就關于制造業的事起了沖突。"


def test_a_page_converted_letter_by_letter() -> None:
    survey = survey_text(MECHANICAL)
    assert survey.mechanical
    assert survey.script == "hant"
    mended = convert_text(MECHANICAL, "tw")
    assert mended == "老闆誇大了事實，這裡的頭髮生意不好，然後就關於製造業的事起了衝突。"
    assert convert_text(mended, "tw") == mended


def test_the_pages_own_counts_outweigh_its_signs() -> None:
    own = "老闆在這裡製造頭髮用品，然後起了衝突，關於誇大的事。" * 2
    assert not survey_text(own + MECHANICAL[:20]).mechanical
    assert not survey_text("這裡很好，那裡也是。" * 400 + "制造沖突。").mechanical


@pytest.mark.parametrize(
    "text",
    [
        "皇后與太后同遊后里，鄰里的余先生與于右任一同飲酒，一斗米，公里，里長，范先生的制度，沖洗，發展。",
        "松樹下的干將，沈默寡言，天干地支，窗明几淨，划船，山谷，朴先生，丑時，占卜，准許，克服，借用，制度。",
        "吾十有五而志于學。由于野而入于市，至于是邦，然后知之，身修而后家齊。玉帛云乎哉，余有嘆焉。",
        "公布、分布、占用、周年、家具、雇主、了解、注意、布局，發布與發佈，週期與周期。",
    ],
)
@pytest.mark.parametrize("to", ["tw", "hk", "hant"])
def test_letters_at_home_in_traditional_text(text: str, to: str) -> None:
    assert not survey_text(text).mechanical
    assert convert_text(text, to) == text


def test_signs_are_no_words_of_traditional_text() -> None:
    assert all(len(word) == len(right) and word != right for word, right in signs().items())
    assert signs().keys().isdisjoint(signs().values())
    assert signs().keys().isdisjoint(attested())
    assert {"制造", "沖突", "這里", "隻是", "后麵"} <= signs().keys()
    assert {"發布", "了解", "占有"} <= attested()


def test_only_regional_words_change_the_length(monkeypatch: pytest.MonkeyPatch) -> None:
    class Longer:
        def convert(self, text: str) -> str:
            return text.replace("发展", "發展了").replace("经济", "經濟")

    monkeypatch.setattr("cleantext.script.engine.converter_for", lambda _: Longer())
    assert run_opencc("s2twp", "经济，发展经济。") == "經濟，發展了經濟。"
    assert run_opencc("s2tw", "经济，发展经济。\n经济") == "經濟，发展经济。\n經濟"
