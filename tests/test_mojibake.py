"""Mojibake made of good sentences comes back; what is good, or lost, is left."""

from __future__ import annotations

import random
import re
from itertools import pairwise
from pathlib import Path

import pytest

import cleantext
from benchmarks.repair import matrix
from benchmarks.repair.matrix import likeness
from benchmarks.repair.misreading import LOSSES, READERS
from cleantext.config import Config
from cleantext.repair.mojibake.mojibake import find
from cleantext.repair.mojibake.suspects.familiar import is_accounted_for
from cleantext.repair.mojibake.suspects.oddities import close_odd, odd, odd_places, windows
from cleantext.rules import Page
from tests.sentences import SENTENCES

SIMPLIFIED = (
    "会议将在明天上午九点举行。",
    "他说这件事情已经解决了，请大家放心。",
    "我们的服务员非常热情，房间也很干净。",
    "系统管理员的密码错误，请重新输入",
    "昨天晚上下了一场大雨，路上的车很少。",
)
TRADITIONAL = (
    "會議將在明天上午九點舉行。",
    "他說這件事情已經解決了，請大家放心。",
    "我們的服務員非常熱情，房間也很乾淨。",
    "安裝完成後請重新啟動電腦",
    "昨天晚上下了一場大雨，路上的車很少。",
)
ONE_BYTE = ("latin-1", "cp1252 (browser)", "mac_roman", "cp437", "cp850")
LOSSLESS = [(writer, reader) for writer in ("utf-8", "gb18030", "big5", "big5hkscs") for reader in ONE_BYTE]
LOSSLESS += [("big5", "gbk (browser)"), ("big5", "gb18030")]

# Han, rare Han, hangul, Latin-1, half-width katakana, boxes, private use.
KINDS = (0x4E00, 0x9FA5), (0x3400, 0x4DB5), (0xAC00, 0xD7A3), (0xA1, 0xFF), (0xFF61, 0xFF9F), (0x2500, 0x257F), (0xE000, 0xE0FF)


def misread(text: str, *ways: tuple[str, str]) -> str:
    for writer, reader in ways:
        text = READERS[reader](text.encode(writer))
    return text


def sentences(writer: str) -> tuple[str, ...]:
    return TRADITIONAL if writer.startswith("big5") else SIMPLIFIED


@pytest.mark.parametrize(("writer", "reader"), LOSSLESS)
def test_what_lost_nothing_comes_back(writer: str, reader: str) -> None:
    for sentence in sentences(writer):
        result = cleantext.explain(misread(sentence, (writer, reader)))
        assert result.text == sentence
        assert {rule for edit in result.edits for rule in edit.rules} == {"repair/mojibake"}


WITHOUT_PAIRS = "gbk (no private pairs)"


@pytest.mark.parametrize("mark", LOSSES.values())
@pytest.mark.parametrize(
    "sentence",
    [
        "他说这件事情已经解决了，请大家放心。",
        "我们的服务员非常热情，房间也很干净。",
        "只要努力学习，就一定能够取得好成绩。",  # two pairs side by side
        "大家讨论了很长时间，才决定下来。",
        "他们正在开发新的项目。",  # 。 loses its first byte with the character before, and its last one
    ],
)
def test_pairs_that_gbk_does_not_define_are_told(sentence: str, mark: str) -> None:
    damaged = misread(sentence, ("utf-8", WITHOUT_PAIRS)).replace("\ufffd", mark)
    assert cleantext.clean(damaged) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "柄上刻着一行小字，已经看不清了。",
        "桃李满天下是每一位老师的心愿。",  # 天 loses a byte behind the other code of a pair
        "我和李明一起去图书馆看书。",
    ],
)
def test_both_halves_of_a_pair_with_two_codes_are_of_one(sentence: str) -> None:
    assert cleantext.clean(misread(sentence, ("gb18030", "cp932"))) == sentence


def test_what_a_pair_was_is_told_by_the_page() -> None:
    damaged = misread("这家公司的经济效益越来越好。", ("utf-8", WITHOUT_PAIRS)).replace("\ufffd", "")
    assert cleantext.clean(damaged) == "这\ufffd公司的经济效益越来越好。"
    assert cleantext.clean(f"他在这家公司上班。\n{damaged}") == "他在这家公司上班。\n这家公司的经济效益越来越好。"


def test_no_pair_is_invented_at_the_end_of_a_run() -> None:
    damaged = misread("我们的服务员非常热情", ("utf-8", WITHOUT_PAIRS)).replace("\ufffd", "")
    for end in range(len(damaged) - 4, len(damaged)):
        text = cleantext.clean(damaged[:end])
        said = text.rstrip(damaged).rstrip("\ufffd")
        assert said == "我们的服务员非常热情"[: len(said)]


@pytest.mark.parametrize(("writer", "reader"), LOSSLESS)
def test_a_part_of_a_line_comes_back(writer: str, reader: str) -> None:
    good = "今天的新闻：" if writer != "big5" else "今天的新聞："
    for sentence in sentences(writer):
        damaged = misread(sentence.rstrip("。"), (writer, reader))
        assert cleantext.clean(f"{good}{damaged}") == good + sentence.rstrip("。")


@pytest.mark.parametrize("mark", LOSSES.values())
def test_the_lost_end_of_a_sentence_is_named(mark: str) -> None:
    for sentence in SIMPLIFIED:
        damaged = misread(sentence, ("utf-8", "gbk (browser)")).replace("\ufffd", mark)
        assert cleantext.clean(damaged) == sentence


@pytest.mark.parametrize("ways", [(("utf-8", "latin-1"),) * 2, (("utf-8", "latin-1"),) * 3, (("utf-8", "cp1252 (browser)"),) * 2])
def test_twice_and_three_times(ways: tuple[tuple[str, str], ...]) -> None:
    for sentence in SIMPLIFIED:
        assert cleantext.clean(misread(sentence, *ways)) == sentence


def test_one_misreading_after_another() -> None:
    text = "中国人民银行宣布降低利率"
    for first in (("utf-8", "latin-1"), ("gb18030", "latin-1"), ("gb18030", "mac_roman")):
        for second in (("utf-8", "gbk (browser)"), ("utf-8", "cp437"), ("utf-8", "cp850")):
            assert cleantext.clean(misread(text, first, second)) == text


@pytest.mark.parametrize("writer", ["utf-8", "gb18030", "big5", "utf-16-le"])
@pytest.mark.parametrize("reader", list(READERS))
def test_never_further_from_the_original(writer: str, reader: str) -> None:
    for sentence in sentences(writer)[:2]:
        for mark in LOSSES.values():
            damaged = misread(sentence, (writer, reader)).replace("\ufffd", mark)
            result = cleantext.explain(damaged)
            assert likeness(result.text, sentence) >= likeness(damaged, sentence)
            assert result.undo() == damaged
            assert cleantext.clean(result.text) == result.text


def test_a_known_misreading_is_believed_on_less() -> None:
    label, page = "客服", "\n".join(SIMPLIFIED)
    short = misread(label, ("utf-8", "gbk (browser)"))
    damaged = misread(page, ("utf-8", "gbk (browser)"))
    assert cleantext.clean(f"{damaged}\n{short}") == f"{page}\n{label}"


def test_a_character_that_is_not_sure_is_not_invented() -> None:
    damaged = misread("他泡了一壶茶，我们开灯", ("utf-8", "gbk"))
    text = cleantext.clean(damaged)
    assert text.startswith("他泡了一壶茶，我们")
    assert text[-1] in "灯\ufffd"


def test_random_rare_characters_are_left() -> None:
    chance = random.Random(7)
    kinds = [
        (0x4E00, 0x9FA5),
        (0x3400, 0x4DB5),
        (0xAC00, 0xD7A3),
        (0xA1, 0xFF),
        (0xFF61, 0xFF9F),
        (0x2500, 0x257F),
        (0xE000, 0xE0FF),
    ]
    for low, high in kinds:
        for _ in range(30):
            text = "".join(chr(chance.randint(low, high)) for _ in range(chance.randint(4, 40)))
            assert not find(Page(text, Config())).edits.starts


def test_windows_are_within_a_line_and_disjoint() -> None:
    text = "一\n\ue000\ue001\n二" + "\ue000" * 50 + "\n三" + "好" * 100 + "\ue000\ue002"
    found = windows(text, close_odd(odd_places(text)), 5)
    assert all("\n" not in text[start:end] for start, end in found)
    assert all(first[1] <= second[0] for first, second in pairwise(found))
    assert odd().search("今天天气很好 tiān ｱ") is not None


@pytest.mark.parametrize(
    "text", ["今風塵碌碌，一事無成", "十万貔貅十万心", "袁世凱倒臺後，滇系也將滇省", "김프를 재시작하면 무늬 대화"]
)
def test_rare_characters_of_good_text_are_accounted_for(text: str) -> None:
    assert is_accounted_for(text, 0, len(text))


@pytest.mark.parametrize(("writer", "reader"), LOSSLESS)
def test_those_of_mojibake_are_not(writer: str, reader: str) -> None:
    for sentence in sentences(writer):
        damaged = misread(sentence, (writer, reader))
        assert not is_accounted_for(damaged, 0, len(damaged))


def test_the_matrix_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "good.txt").write_text("\n".join(SIMPLIFIED), encoding="utf-8")
    matrix.main([str(tmp_path), "--sentences", "2", "--only", "utf-8 → latin", "--tools", "cleantext"])
    assert re.search(r"utf-8 → latin-1 +none +\d+ +0\.0 .* 100\.0 100\.0 +0 ", capsys.readouterr().out)
    matrix.main([str(tmp_path), "--sentences", "2", "--only", "gb18030 → cp949", "--within", "--tools", "cleantext"])
    assert re.search(r"gb18030 → cp949 +none +\d+ +0\.0 .* 100\.0 100\.0 +0 ", capsys.readouterr().out)


def test_a_pair_that_only_one_codec_has() -> None:
    """Half of such a pair is an ASCII letter to the codecs that lack it."""
    text = "社会主义制度能够避免两极分化，走共同富裕道路。"
    assert cleantext.clean(text.encode("big5hkscs").decode("latin-1")) == text


def test_a_long_line_is_searched_by_samples() -> None:
    """A line of thousands of misread characters comes back as a short one does; one of rare characters is left."""
    text = "".join(SENTENCES)
    for writer, reader in (("utf-8", "gb18030"), ("gb18030", "latin-1"), ("utf-8", "mac_roman")):
        damaged = text.encode(writer).decode(reader, "ignore")
        assert likeness(cleantext.clean(damaged), text) > 0.99
    chance = random.Random(5)
    rare = "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(2000))
    assert not find(Page(rare, Config())).edits.starts


def test_what_was_misread_twice_is_found_among_good_text() -> None:
    for part in ("外国宝宝写的", "喜欢她用淡淡的笔调"):
        twice = part.encode().decode("latin-1").encode().decode("gb18030")
        assert cleantext.clean(f"感觉这本书是针对{twice}，不太适合。") == f"感觉这本书是针对{part}，不太适合。"


def test_utf_16_read_as_another_encoding_is_told_by_its_controls() -> None:
    for text in ("下次会换一家住。", "我是1月20日入住的。"):
        assert cleantext.clean(text.encode("utf-16-le").decode("gb18030")) == text
    for spoken in ("\x01name\x02", "N\bNA\bAM\bM", "\x1b[31m错误\x1b[0m"):
        assert not find(Page(spoken, Config())).edits.starts


@pytest.mark.parametrize("reader", [*ONE_BYTE, "gbk (browser)", "gb18030"])
@pytest.mark.parametrize("writer", ["utf-16-le", "utf-16-be"])
def test_utf_16_of_which_most_became_ascii(writer: str, reader: str) -> None:
    """Nothing odd stands close together, a Han looks like a word, or the € of GBK is one byte."""
    for text in ("桥头的老槐树下有一口井。", "李爷爷和王奶奶都来了。", "作者在第十二章中提到了它。", "乾隆年间修建的石桥。"):
        damaged = misread(text, (writer, reader))
        if "\ufffd" not in damaged:
            assert cleantext.clean(damaged, profile="archive") == text


def test_a_control_beside_a_zero_is_no_utf_16() -> None:
    for text in ("error 0\x02 in the file", "x = 10\x01; y = 20\x02", "一共有10\x02个，编号是0\x01"):
        assert not find(Page(text, Config())).edits.starts


def test_controls_between_what_is_misread() -> None:
    swapped = "和联合政府中的第三道路".encode("utf-16-be").decode("utf-16-le")
    with_controls = "网络技术和数字技术的出现，" + "\0".join(swapped)
    once = cleantext.clean(with_controls)
    assert once == cleantext.clean(once) == "网络技术和数字技术的出现，和联合政府中的第三道路"
    assert cleantext.explain(with_controls).undo() == with_controls
    assert cleantext.clean("它的编号是\x00\x01，很少见。") == "它的编号是，很少见。"


@pytest.mark.parametrize("codec", ["cp1250", "cp1253", "cp1256", "cp1257", "iso8859-13", "iso8859-15"])
def test_utf_8_read_as_an_encoding_of_other_letters(codec: str) -> None:
    for sentence in SIMPLIFIED[:6]:
        seen = "".join(bytes((byte,)).decode(codec, "ignore") or chr(byte) for byte in sentence.encode())
        assert cleantext.clean(seen, profile="archive") == sentence


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("鍦?Linux 涓婄敤 GCC 缂栬瘧锛岀敤 make 瀹夎\ue5ca銆?", "在 Linux 上用 GCC 编译，用 make 安装。"),
        ("璇峰厛瀹夎\ue5ca渚濊禆锛岀劧鍚庤繍琛?make銆?", "请先安装依赖，然后运行 make。"),
        ("鎵€鏈?IO 鎿嶄綔閮借\ue6e6璁板綍", "所有 IO 操作都要记录"),
    ],
)
def test_a_byte_and_the_space_behind_it_became_one_question_mark(text: str, meant: str) -> None:
    assert cleantext.clean(text, profile="archive") == meant


def test_where_it_was_no_space_it_stays_lost() -> None:
    text = " * 鐢ㄦ埛鐧诲綍鍚庤繑鍥炰护鐗屻€? * 濡傛灉澶辫触鍒欐姏鍑哄紓甯搞€?"
    assert "令牌" in cleantext.clean(text, profile="archive")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('garbled text (Chinese appears as "ÖÐ¹úÈËÃñ")', True),
        ("The server time zone value 'ÖÐ¹ú±ê×¼Ê±¼ä' is unrecognized or represents more", True),
        ("如果出现乱码“ÖÐ¹ú±ê×¼Ê±¼ä”，请检查设置。", True),
        ("他说“ÖÐ¹ú±ê×¼Ê±¼ä”是对的。", False),
        ("ÖÐ¹ú±ê×¼Ê±¼ä：编码", False),
    ],
)
def test_mojibake_that_a_text_is_about_is_flagged(text: str, shown: bool) -> None:
    result = cleantext.explain(text, profile="archive")
    assert (result.text == text) is shown
    assert ("repair/mojibake" in {flag.rule for flag in result.flags}) is shown
