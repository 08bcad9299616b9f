"""Half-width full stops in a document whose stops were folded: its punctuation is half-width, and it has next to no 。.

There a `.` ends a sentence after Han, a closing mark, a sign of a unit or a figure, and before Han, an opening or closing
mark, a figure or a line end; beside a Latin word where that is no abbreviation (`Inc.`, `J.K.罗琳`) and no suffix (`.docx`,
`.NET`). It stays in ellipses, decimals and versions, behind the number of an item (`1.总则`, `第一.`, `附录一.`), between
numerals (`九.一八`), in titles (`《史记.项羽本纪》`), in names of several parts (`数据库.表.字段`), and where it stands for the
middle dot of a foreign name (`列夫.托尔斯泰`).
"""

from __future__ import annotations

import re

from cleantext.normalize.context import line_start
from cleantext.normalize.foreign_lines import outside_foreign_lines
from cleantext.normalize.table import outside_tables
from cleantext.patterns.classes import CLOSING, HAN, IS_HAN, OPENING
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page

_SIGNS = "%％‰℃°′″"
_NUMERALS = "一二三四五六七八九十百千零〇两0-9"
SPACES = "[ \u00a0\u3000]{0,2}"
_AFTER = f"{SPACES}(?:[{HAN}{OPENING}{CLOSING}(\"')<\\n]|$)"
# What follows a dot that is part of a name: of a file, a host, a framework.
_SUFFIX = (
    "(?i:docx?|pdf|txt|xlsx?|pptx?|csv|md|jpe?g|png|gif|bmp|tiff?|psd|dwg|zip|rar|7z|iso|apk|exe|bat|dll|ini|cfg|log|html?|php"
    "|aspx?|jsp?|css|xml|json|py|java|cpp|avi|mkv|wmv|rmvb|flv|wav|mp[34]|com|net|org|cn|gov|edu|tw|hk|io)(?![A-Za-z])"
)
_CALIBRE = "[0-9]{2,3}[ A-Z口寸英吋子手步机機重]"  # .45手枪
# The gate of `half_stop` has to accept whatever this finds.
_STOP = lazily(
    r"\.(?<!\.\.)(?!\.)(?:"
    f"(?<=[{HAN}{CLOSING})\\]\"'`{_SIGNS}！？!?].)(?<![\"'].(?=[\"']))(?:(?={_AFTER})"
    f"|(?={SPACES}[0-9０-９])(?!{_CALIBRE})|(?={SPACES}[A-Z])(?<![!-~][)\"'].)(?!{_SUFFIX}))"
    f"|(?<=[0-9].)(?={_AFTER})"
    f"|(?<=[A-Za-z].)(?={SPACES}(?:[{HAN}{OPENING}(\\n]|[0-9]{{4}}年|$))"
    f"|(?<=[{HAN}] .)(?=[{HAN}]))"
)
# A word before a stop, with the figure that it may be the unit of: 7.7km, 35 °C.
_WORD = lazily("([0-9°] ?)?([A-Za-z]+)$")
_ABBREVIATION = lazily(  # and initials
    "(?i:[a-z]|inc|ltd|corp?|[jsdm]r|mr?s|prof|[sm]t|vs|etc|nos?|vol|pp|eds?|univ|dept|figs?|feat|ft|cf|al|spp?|var|subsp|bros"
    "|assoc|rev|gen|col|capt|lt|sgt|gov|sen|rep|hon|ave|blvd|rd|approx|est|ca|viz|ph|eq|ref|sec|ch|art|max|min|avg|tel|ext)"
)
_HAN_NUMERALS = "一二三四五六七八九十"
_BETWEEN_NUMERALS = lazily(f"[{_HAN_NUMERALS}](?<![之统統唯第].)\\.[{_HAN_NUMERALS}]|[图圖表式]\\.[0-9]{{1,2}}(?![0-9])")
# The number of an item, from the end of what stands before it up to the stop.
_ORDINAL = f"[{_NUMERALS}]{{1,3}}|[0-9]{{1,3}}(?:\\.[0-9]{{1,3}}){{1,4}}|[甲乙丙丁戊己庚辛壬癸]|[IVX]{{1,5}}"
_NUMBER = f"(?:附[录錄件]|[图圖表])?第?(?:{_ORDINAL})[章节節条條项項款篇回部]?"
_ITEM = lazily(
    f'(?:^|\\s(?<![{HAN}A-Za-z0-9].)|\\s(?<=[图圖表例注註节節章式步第].)|[\n;，；：。、!?！？)）“”"]|[,.:](?<![0-9].))'
    f"(?:{_NUMBER}[)）]?|[(（[](?<![{HAN}A-Za-z0-9].){_NUMBER}[)）\\]])$"
)
_FIGURE = lazily("(?<![0-9.,:/-])[0-9]{1,2}$")
_REACH = 16
_LIST = 200
_TITLE = 40
_PARTS = lazily(
    f"(?<![{HAN}0-9])[{HAN}]\\.[{HAN}](?![{HAN}0-9.])|(?:(?<![{HAN}])[{HAN}]{{1,4}}\\.){{2,9}}[{HAN}]{{1,4}}(?![{HAN}.])"
)
_OF_SENTENCE = lazily("[我你您他她它这這那了着过過吗嗎呢吧啊呀不没沒是很也都就在]")
# Frequent characters of the Xinhua transliteration tables. A sentence has others as well.
_NAME = (
    "阿艾奥巴贝比彼伯布查达戴丹德迪蒂杜多恩尔爾法菲费弗夫戈格古哈汉赫亨华霍基吉加杰金卡凯坎柯科克肯拉莱兰朗劳勒雷里丽利林隆卢鲁路"
    "伦倫罗羅洛马馬玛瑪麦曼梅米莫姆穆纳納内尼涅纽诺諾欧帕佩皮普奇乔喬琴热萨薩塞桑森沙史斯司苏索塔泰坦特汤提托瓦万威韦維维温沃乌烏"
    "西希夏肖谢辛休雅亚亞扬耶伊因英约約扎詹珍茲兹佐"
)
_NAME_ALONE = lazily(f"(?<![{HAN}0-9·、-])[{_NAME}]{{2,6}}$")
# No name ends as a figure with its unit does (5000平方米.美庐别墅), or begins as a sentence does.
_MEASURE = lazily(f"[0-9][{HAN}]{{0,2}}[{HAN}](?:(?<=[0-9].)|(?<=[^{_NAME}0-9].)|(?<=[^{_NAME}0-9]..))$")
_NO_NAME = lazily(f"[{HAN}]?[于於在是的为為由被了]")
_DOT_OF_NAME = lazily(f"·(?<=[{HAN}].)(?=[{HAN}])")
_MARGINS = -2.5, 0.0
"""Log-odds (nats) of the middle dot against 。 from which the `.` is part of a name: in other documents, and in those that
have middle dots in names."""
_LEAST = -6.0
"""The minimum for what comes before the dot, in nats: a sentence may begin with a name."""
_FEW = 10
"""Fewer than one 。 in `_FEW` stops counts as none."""


def folded_stops(page: Page) -> list[int]:
    """The offsets of the `.` that are stops; none where the document has stops of its own."""
    text = page.text
    places = [match.start() for match in _STOP().finditer(text)]
    if not places or text.count("。") * _FEW > len(places):
        return []
    margin = _MARGINS["·" in text and _DOT_OF_NAME().search(text) is not None]
    return outside_foreign_lines(page, outside_tables(page, _that_end_sentences(text, places, 0, len(text), margin)))


def stops_in(text: str, low: int, high: int, margin: float) -> list[int]:
    """The offsets of the `.` in `text[low:high]` that are stops if those of this part were folded. `margin` is that of
    `parts_names`."""
    return _that_end_sentences(text, [match.start() for match in _STOP().finditer(text, low, high)], low, high, margin)


def _that_end_sentences(text: str, places: list[int], low: int, high: int, margin: float) -> list[int]:
    parts = _parts_of_names(text, low, high) if places else set()
    places = [at for at in places if at not in parts and not is_no_stop(text, at) and not parts_names(text, at, margin)]
    return [at for at in places if not text[at - 1].isascii() or _is_behind_han(text, at)]


def _parts_of_names(text: str, low: int, high: int) -> set[int]:
    """The offsets of names of several parts in `text[low:high]`: 数据库.表.字段. Parts with a word of grammar each are short
    sentences: 他走了.我留下.天黑了."""
    names = (match for match in _PARTS().finditer(text, low, high) if not are_sentences(match[0]))
    return {at for match in names for at in range(*match.span())}


def are_sentences(parts: str) -> bool:
    """Whether each of the `parts`, which have a `.` between them, has a person, a particle or another word of grammar."""
    return all(_OF_SENTENCE().search(part) for part in parts.split("."))


def _is_behind_han(text: str, at: int) -> bool:
    """Whether Han stands before the `.` on its line: `3 B.` is the answer to a question."""
    return IS_HAN.search(text, line_start(text, at, _LIST), at) is not None


def _is_listed(text: str, at: int) -> bool:
    """Whether the figure before the `.` numbers an item, and its neighbour in the list is near: 负责1.招生,2.教学."""
    number = _FIGURE().search(text, max(at - _REACH, 0), at)
    if number is None:
        return False
    near = text[max(at - _LIST, 0) : at + _LIST]
    return any(re.search(f"(?<![0-9.]){int(number[0]) + step}\\.(?![0-9])", near) for step in (-1, 1))


def is_no_stop(text: str, at: int) -> bool:
    """Whether the `.` at `at` has another use: after the number of an item, between numerals, in a title."""
    if _BETWEEN_NUMERALS().match(text, at - 1) or _ITEM().search(text, max(at - _REACH, 0), at):
        return True
    if _is_abbreviation(text, at) or _is_listed(text, at):
        return True
    low = line_start(text, at, _TITLE)
    return text.rfind("《", low, at) > text.rfind("》", low, at)


def _is_abbreviation(text: str, at: int) -> bool:
    """Whether the `.` belongs to the word before it: an initial, an abbreviation."""
    word = _WORD().search(text, max(at - _REACH, 0), at)
    if word is None or word[1] or text[word.start() - 1 : word.start()] in ("选", "選"):  # 故选C.
        return False
    return _ABBREVIATION().fullmatch(word[2]) is not None


def parts_names(text: str, at: int, margin: float) -> bool:
    """Whether between the two characters beside `at` a middle dot is likelier than 。 by `margin` nats. All before the `.`
    may be a name too, unless names have their middle dots (the margin is positive)."""
    from cleantext.lexicon import transition

    before, after = text[at - 1], text[at + 1 : at + 2]
    if not after or not IS_HAN.match(before) or not IS_HAN.match(after) or _NO_NAME().match(text, at + 1):
        return False
    if _MEASURE().search(text, max(at - _REACH, 0), at):
        return False
    if margin < 0 and _NAME_ALONE().search(text, max(at - _REACH, 0), at):
        return True
    ends = transition(before, "·") - transition(before, "。")
    return ends > _LEAST and ends + transition("·", after) - transition("。", after) > margin
