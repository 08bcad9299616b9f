"""GBK, Big5 and UTF-8 decoded as single bytes: verse, dialect, whole pages, half-lost text, and look-alikes."""

from __future__ import annotations

import re

import pytest

import cleantext
from cleantext.repair.mojibake.windows.lead import LEAST, lead

VERSE = (
    "孤舟蓑笠翁，独钓寒江雪。",
    "疏影横斜水清浅，暗香浮动月黄昏。",
    "葡萄美酒夜光杯，欲饮琵琶马上催。",
    "呦呦鹿鸣，食野之苹。",
    "君子喻于义，小人喻于利。",
)
DIALECT = ("你哋而家喺邊度呀？", "佢成日都唔返屋企食飯。")
PAGE = "会议将在明天上午九点举行。\n大家讨论了很长时间，才决定下来。\n我们的酒店位于市中心，交通非常方便。"
LABELS = ("首页", "返回", "前腔", "王珺", "陈尧叟", "【公告】", "哦。", "用 git 提交")
LOOK_ALIKES = (
    "LE GÉNÉRAL ÉTAIT À L'HÔTEL DÉJÀ FERMÉ",
    "GRÖSSE ÜBER ALLES, ÄÖÜ UND ÖÄÜ",
    "AÇÃO, CORAÇÃO, ÓRGÃO, NAÇÕES",
    "ŽLUŤOUČKÝ KŮŇ, ŘEŘICHA",
    "ZAŻÓŁĆ GĘŚLĄ JAŹŃ",
    "ĐƯỜNG PHỐ HÀ NỘI",
    "çà et là, où, déjà, naïve, cœur",
    "╔══╦══╗\n║  ║  ║\n╚══╩══╝",
    "25°C ±2°, 10 µm², ½ £, © ® §",
    "[ˈɛɪ] /ðɪs/ ʃʊd bi lɛft",
    "∀x∈A: x² ≠ ½ ∧ ∂f∕∂x ≤ ∑",
    "‘a’ … “b” – «c» »d«",
    "☎ +49 (0)30 · 12 34 56 · fax °",
)


def misread(text: str, writer: str, reader: str) -> str:
    return text.encode(writer).decode(reader)


def without_controls(text: str) -> str:
    return re.sub("[\x80-\x9f]", "", text.encode().decode("latin-1"))


@pytest.mark.parametrize("reader", ["latin-1", "mac_roman", "cp437", "cp850"])
@pytest.mark.parametrize("line", VERSE)
def test_verse_and_classical_prose_come_back(line: str, reader: str) -> None:
    assert cleantext.clean(misread(line, "gbk", reader), profile="archive") == line


@pytest.mark.parametrize("reader", ["latin-1", "cp850"])
@pytest.mark.parametrize("line", DIALECT)
def test_dialect_comes_back(line: str, reader: str) -> None:
    assert cleantext.clean(misread(line, "big5hkscs", reader), profile="archive") == line


@pytest.mark.parametrize("reader", ["latin-1", "mac_roman", "cp437", "cp850"])
@pytest.mark.parametrize("label", LABELS)
def test_what_stands_alone_in_a_page_comes_back(label: str, reader: str) -> None:
    page = f"{label}\n{PAGE}"
    assert cleantext.clean(misread(page, "gbk", reader), profile="archive") == page


@pytest.mark.parametrize("line", LOOK_ALIKES)
def test_look_alikes_are_left(line: str) -> None:
    result = cleantext.explain(line, profile="archive")
    assert result.text == line
    assert not result.flags


@pytest.mark.parametrize("line", [line for line in LOOK_ALIKES if not set(line) & set("║╔ɛ∀")])
def test_look_alikes_are_left_in_a_page_that_is_known(line: str) -> None:
    damaged = misread(PAGE, "gbk", "cp1252" if "‘" not in line else "latin-1")
    assert cleantext.clean(f"{line}\n{damaged}", profile="archive") == f"{line}\n{PAGE}"


def test_chance_makes_no_chinese() -> None:
    assert lead("林版") < LEAST
    assert lead("岩杏室有姥") < LEAST
    assert lead("屯屯屯屯屯屯") < 0


@pytest.mark.parametrize("line", ["白鹭飞过稻田，落在水边。", "望遠鏡可以看到木星的衛星，很清楚。", "举头望明月，低头思故乡。"])
def test_what_lost_half_of_its_bytes_is_flagged_and_left(line: str) -> None:
    damaged = without_controls(line)
    result = cleantext.explain(damaged, profile="archive")
    assert result.text == damaged
    assert result.flags


@pytest.mark.parametrize("reader", ["latin-1", "mac_roman", "cp437", "cp850"])
@pytest.mark.parametrize("line", ["今晚一起吃饭🍜🍜！", "𠝹開個蘋果", "㗎喇𡁻香口膠", "谢谢❤️收到👌"])
def test_four_bytes_come_back(line: str, reader: str) -> None:
    assert cleantext.clean(misread(line, "utf-8", reader), profile="archive") == line
