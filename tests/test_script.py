"""The script stage: targets, detection, conversion, half-converted text, quotes, candidates."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cleantext
from cleantext.edits import NO_EDITS, Layer, Reason
from cleantext.script import Candidates, convert_text, detect_script, find_candidates
from cleantext.script.alignment import aligned, aligned_words
from cleantext.script.conversion import conversion_edits
from cleantext.script.engine import even_doublets, route
from cleantext.script.leftovers import survey_text
from cleantext.script.tables import ambiguous, choices, japanese_only, leftovers, simplified_only, traditional_only
from cleantext.script.targets import TAGS, TARGETS, target_name

SIMPLIFIED = "这是一个关于头发的研究，发现里面有干燥剂。"
TRADITIONAL = "這是一個關於頭髮的研究，發現裡面有乾燥劑。"
HALF = "今后我們要艱苦奮斗，鼓舞斗志，發展旅游，做好災后重建，為基層松綁。"
JAPANESE = "東京都の国会議事堂で、学生が図書館の対策を読んでいます。"

# Letters of every kind that conversion treats in its own way, and what must only pass through.
PIECES = [
    *"这发国东个说万里后面干斗只云台于游范郁松系并价这發國東個說萬裡後麵乾鬥隻雲臺於遊範鬱鬆係並價著着裏爲羣",
    *"的一人大中，。！「」“”‘’ \n\r\u2028\u3000abc1.",
    *"のカ한駅対\ud800\udfff\x00\ufffd豈六",
    *[
        "头发",
        "鼠标",
        "打印机",
        "信息",
        "奮斗",
        "旅游",
        "干部",
        "皇后",
        "郁郁苍苍",
        "\r\n",
        "\n\n",
        "我们",
        "我們",
        "老师说",
        "專著",
        "衞",
        "綫",
        "看著",
        "臺",
        "没",
        "内",
        "并",
        "於是",
        "苹果",
        "数据庫",
        "范先生",
        "是只能",
        "「",
        "株式会社",
    ],
]
TEXTS = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("zh-Hans", "hans"),
        ("ZH-cn", "hans"),
        ("zh-SG", "hans"),
        ("zh-Hant", "hant"),
        ("zh_TW", "tw"),
        ("zh-HK", "hk"),
        ("zh-MO", "hk"),
        ("zh-Hant-HK", "hk"),
        ("TWP", "twp"),
        (" hkp ", "hkp"),
        *((name, name) for name in TARGETS),
    ],
)
def test_target_names(name: str, target: str) -> None:
    assert target_name(name) == target


def test_every_tag_means_a_target() -> None:
    assert set(TAGS.values()) <= set(TARGETS)


@pytest.mark.parametrize(("name", "nearest"), [("twn", "tw"), ("zh-tww", "zh-tw"), ("hantt", "hant")])
def test_an_unknown_target_names_the_nearest(name: str, nearest: str) -> None:
    with pytest.raises(cleantext.ConfigError, match=f"did you mean '{nearest}"):
        target_name(name)


@pytest.mark.parametrize("name", ["", "zh", None, 7])
def test_what_is_no_target_at_all(name: object) -> None:
    with pytest.raises(cleantext.ConfigError):
        target_name(name)  # type: ignore[arg-type]
    with pytest.raises(cleantext.ConfigError):
        cleantext.convert("发展", name)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (SIMPLIFIED, "hans"),
        (TRADITIONAL, "hant"),
        (SIMPLIFIED + TRADITIONAL, "mixed"),
        ("這個软件", "mixed"),
        ("皇后大道中", "neutral"),
        ("里面有一只", "neutral"),
        (JAPANESE, "other"),
        ("東京駅前", "other"),
        ("대한민국 國會", "other"),
        ("plain English", "other"),
        ("", "other"),
        ("他看了《となりのトトロ》，说这是他最喜欢的动画电影，还要再看一遍，带上全家人一起去看。", "hans"),
        (TRADITIONAL * 20 + "内", "hant"),
        (TRADITIONAL * 20 + SIMPLIFIED, "mixed"),
    ],
)
def test_detection(text: str, label: str) -> None:
    script = detect_script(text)
    assert script.label == label
    assert 0 < script.confidence <= 1


def test_more_evidence_is_more_confidence() -> None:
    assert detect_script("国").confidence < detect_script("国发").confidence <= detect_script(SIMPLIFIED * 9).confidence


@pytest.mark.parametrize("to", list(TARGETS))
def test_what_is_in_the_script_stays(to: str) -> None:
    text = SIMPLIFIED if to == "hans" else "在網頁瀏覽器裡開啟使用說明，並且選擇台灣的範本；士兵少數組織成群。"
    assert conversion_edits(text, to) == NO_EDITS


@pytest.mark.parametrize("text", [JAPANESE, "대한민국 國會는 서울特別市에 있다", "皇后大道中", "plain", "", "\ud800"])
@pytest.mark.parametrize("to", list(TARGETS))
def test_what_is_neither_stays(text: str, to: str) -> None:
    assert conversion_edits(text, to) == NO_EDITS


def test_conversion() -> None:
    assert convert_text(SIMPLIFIED, "tw") == convert_text(SIMPLIFIED, "hant") == TRADITIONAL
    assert convert_text(SIMPLIFIED, "hk") == TRADITIONAL.replace("裡", "裏")
    assert convert_text(TRADITIONAL, "zh-CN") == SIMPLIFIED


def test_each_run_is_one_edit_that_names_the_configuration() -> None:
    rows = list(conversion_edits("她剪头发，", "tw").rows())
    assert [row[:3] for row in rows] == [(2, 4, "頭髮")]
    assert rows[0][3].rules == ("script/convert",)
    assert rows[0][3].evidence == "OpenCC s2tw"
    assert 0.9 < rows[0][3].confidence < 1


def test_words_of_a_region_are_aligned() -> None:
    text = "请用鼠标点击打印机，再打开信息。"
    edits = conversion_edits(text, "twp")
    assert Layer("script", text, edits).apply(text) == "請用滑鼠點選印表機，再開啟資訊。"
    assert len(edits.starts) > 3


def test_only_the_lines_in_the_other_script() -> None:
    text = f"{SIMPLIFIED}\n{TRADITIONAL}皇后\n"
    assert convert_text(text, "tw") == f"{TRADITIONAL}\n{TRADITIONAL}皇后\n"
    assert convert_text(text, "hans") == f"{SIMPLIFIED}\n{SIMPLIFIED}皇后\n"


def test_a_source_is_not_guessed() -> None:
    assert convert_text("皇后在里面", "tw", source="hans") == "皇后在裡面"
    assert convert_text("這裡", "hk", source="tw") == "這裏"
    assert convert_text("范圍后", "tw", source="tw") == "范圍后"
    assert convert_text("软件\ud800", "twp", source="hans") == "軟體\ud800"


@pytest.mark.parametrize("source", list(TARGETS))
@pytest.mark.parametrize("to", list(TARGETS))
def test_every_way_exists_in_opencc(source: str, to: str) -> None:
    for config in route(source, to):
        assert convert_text("一", to, source) == "一", config


@pytest.mark.parametrize(("to", "inside"), [("tw", "裡"), ("hk", "裏")])
def test_half_converted_text_is_mended(to: str, inside: str) -> None:
    mended = convert_text(HALF + "心里", to)
    assert mended == "今後我們要艱苦奮鬥，鼓舞鬥志，發展旅遊，做好災後重建，為基層鬆綁。心" + inside
    assert convert_text(HALF, "hans") == "今后我们要艰苦奋斗，鼓舞斗志，发展旅游，做好灾后重建，为基层松绑。"


@pytest.mark.parametrize(
    "text",
    [
        "皇后與于小姐在鬥牛場後的斗室裡，范先生的後代姓余，喝了一斗酒。",
        "太后說這是皇后的意思，后妃們都不敢作聲。",
        "游刃有餘地遊覽",
    ],
)
def test_natural_traditional_text_is_not_half_converted(text: str) -> None:
    assert survey_text(text).left == frozenset()
    assert convert_text(text, "tw") == text


def test_the_evidence_is_that_of_the_document() -> None:
    line = "兩隊斗在一起"
    assert convert_text(line, "tw") == line
    edits = conversion_edits(line, "tw", survey=survey_text(HALF))
    assert Layer("script", line, edits).apply(line) == "兩隊鬥在一起"


def test_the_commonest_word_wins_in_half_converted_text() -> None:
    assert convert_text(HALF + "抓好干部教育", "tw").endswith("抓好幹部教育")


def test_a_japanese_title_in_a_chinese_line() -> None:
    assert convert_text("电影《国境の南》获得大奖，观众很多。", "tw") == "電影《国境の南》獲得大獎，觀眾很多。"


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(sorted(TARGETS)))
def test_twice_is_once(text: str, to: str) -> None:
    once = convert_text(text, to)
    assert convert_text(once, to) == once
    if not to.endswith("p"):
        assert len(once) == len(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS, st.sampled_from(sorted(TARGETS)))
def test_rows_are_a_layer_that_undoes(text: str, to: str) -> None:
    layer = Layer("script", text, conversion_edits(text, to))
    assert all(start < end for start, end, _, _ in layer.rows())
    assert layer.undo(layer.apply(text)) == text


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_detection_takes_anything(text: str) -> None:
    assert detect_script(text).label in {"hans", "hant", "mixed", "neutral", "other"}


@given(st.text("ab，", max_size=30), st.text("abc，", max_size=30))
def test_any_two_texts_are_aligned(before: str, after: str) -> None:
    rows = [(start, end, new, Reason(("test/rule",), "")) for start, end, new in aligned_words(before, before, after)]
    assert Layer("test", before, rows).apply(before) == after


def test_lengths_are_asserted() -> None:
    with pytest.raises(ValueError, match="length"):
        list(aligned("ab", "abc"))
    with pytest.raises(ValueError, match="length"):
        list(aligned_words("ab", "abc", "abc"))


def test_doublets() -> None:
    assert even_doublets("郁郁苍苍", "鬱郁蒼蒼") == "鬱鬱蒼蒼"
    assert even_doublets("王后后来", "王后後來") == "王后後來"


def test_a_closed_place_is_not_looked_into() -> None:
    text = "这个软件叫头发，很好用。"
    assert cleantext.clean(text, to="tw", protect=["头发"]) == "這個軟件叫头发，很好用。"


@pytest.mark.parametrize("style", ["curly", "corner"])
@given(text=st.text("“”‘’「」『』他a\n ", max_size=30))
def test_quotes_twice_is_once(style: str, text: str) -> None:
    once = cleantext.clean(text, quotes=style)
    assert cleantext.clean(once, quotes=style) == once


def test_quotes_change_in_pairs() -> None:
    edits = cleantext.explain("他说：“老师说‘好’”，”完", quotes="corner").edits
    assert [(edit.start, edit.replacement) for edit in edits] == [(3, "「"), (7, "『"), (9, "』"), (10, "」")]
    assert edits[0].group == edits[3].group != edits[1].group == edits[2].group


def test_candidates() -> None:
    assert find_candidates("头发里", "tw") == [Candidates(1, "发", ("發", "髮")), Candidates(2, "里", ("裡", "里", "哩"))]
    assert find_candidates("里", "hk")[0].choices[0] == "裏"
    assert cleantext.candidates("乾", "hans") == [Candidates(0, "乾", ("干", "乾"))]


def test_the_tables() -> None:
    assert not simplified_only() & (traditional_only() | ambiguous() | japanese_only())
    assert {"国", "发", "这"} <= simplified_only()
    assert {"國", "發", "這"} <= traditional_only()
    assert not set("后里干只台著乾於徵瞭吃床群峰户温") & (simplified_only() | traditional_only())
    assert set("奮斗") & set(leftovers()["奮斗"]) == {"斗"}
    assert all(letter in word for word, letters in leftovers().items() for letter in letters)
    assert set(choices()) == {"hans", "tw", "hk"}


def test_threads_share_converters() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: convert_text(SIMPLIFIED * 20, "tw"), range(64))) == {TRADITIONAL * 20}
