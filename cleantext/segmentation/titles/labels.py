"""Column labels, the standing titles of newspaper columns (新春走基层, 快评, …·先进典型). They recur above many articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.lexicon.personal_names import are_names
from cleantext.patterns.classes import COMMON_HAN
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.passages.contents import is_entry
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import label
from cleantext.segmentation.titles.clauses import is_clausal

# Compiled by hand: general names of columns found in many papers. Columns of a single paper and the slogans of a campaign are
# not listed: their form and place show them.
_COLUMNS = re.compile(
    "(?:记者手记|编者按|编者的话|编后|开栏的话|开栏语|本报评论|短评|快评|时评"
    "|视点|聚焦|关注|链接|相关链接|新闻链接|相关新闻|相关报道|延伸阅读|导读|要闻|简讯|短讯|一句话新闻|图片新闻|读者来信|(?:今日|本期|本版)导读|百姓话题|权威发布)"
)
_LABEL = re.compile(
    f"{_COLUMNS.pattern}(?:[\\s·—：]+\\S{{2,12}}){{0,4}}|\\S{{2,12}}(?:\\s\\S{{2,12}}){{0,4}}·\\S{{2,8}}|[【［\\[]\\S{{2,10}}[】］\\]]|\\S{{2,8}}(?:专栏|专题|专版|特刊|副刊)"
)
_BRACKETED = re.compile("[【［\\[]\\S{2,10}[】］\\]]")
_OVER_PROSE = re.compile(
    "编者按|编者的话|编后|开栏的话|开栏语|要闻|简讯|短讯|一句话新闻|图片新闻|读者来信|导读|(?:相关|新闻)?链接|延伸阅读|相关新闻|相关报道"
)
_SIDEBAR = re.compile("链接|延伸阅读|编后|编者|手记|背景|点评|短评|快评")
_NAMES = re.compile("^[\u3400-\u9fff]{1,5}·[\u3400-\u9fff]{1,5}$")
# Last words of column names on the mainland, in Hong Kong and in Taiwan. Headlines end in them too, so a title must
# follow.
_NAMED = re.compile(
    "[\u3400-\u9fff·]{0,6}(?:动态|导读|连载|副刊|访谈|快递|速递|传真|集锦|之窗|广角|论语|驿站|信箱|茶座|视窗|热线|短波|掠影|纵横"
    "|快评|热评|锐评|时评|社评|社论|短评|漫评|之声|夜话|絮语|讲堂|课堂|书架|书评|影评|进行时|面对面|大家谈|曝光台|直通车)[①-⑳]?"
)
# Of these, the ones that are no titles of essays. Above prose they are labels if the text has another.
_NEWS = re.compile(
    f"[{COMMON_HAN}]{{2,4}}(?<!的)(?:短波|快讯|速递|传真|集锦|信箱|快评|热评|锐评|时评|社评|短评|漫评|大家谈|曝光台|直通车)"
)
# Sections of a newspaper (mainland, Hong Kong, Taiwan), printed at the top of its pages.
_PARTS = re.compile(
    "(?:本[省市县港地])?(?:要闻|新闻|综合|国内|国际|港闻|台闻|两岸|中国|天下|环球|财经|经济|金融|证券|体育|娱乐|文化|文娱|副刊|社会|民生|时政|政务|理论|评论|观点|声音|地方|县区|教育|健康|卫生|科技|科学|法治|法制|生活"
    "|旅游|悦读|阅读|特写|头条|专题|广告|分类(?:信息|广告)|公告|启事|简讯|诗歌|诗词|诗苑|散文|随笔|杂文|小说|小小说|微小说|童话|寓言|卷首诗|卷首语|党建|三农|军事|历史|人物|关注|聚焦|视点)(?:[·•][\u3400-\u9fff]{2,6}|新闻|版)?"
)
_SIGNS = tuple("■□◆◇●○▲△★☆")  # signs that mark news items
_POINTERS = "■◆●▶>＞ "
_LONGEST_NAMED, _LONGEST_RECURRING = 9, 8
_LONGEST_WORD = 3
_LONGEST_SIGNED, _LONGEST_NAME = 6, 4
_LONG = 40  # characters of a paragraph below a label


def mark_labels(blocks: Sequence[OpenBlock]) -> None:
    """Mark the column labels among `blocks`.

    They are: known column names, anywhere; a slogan above a label; lines that end like column names, above a title; 相关链接
    and the like above a paragraph, unless it is a site's list of links; a short title that recurs above others; short lines
    with one sign above titles. Words in brackets that head the parts of one
    text are section headings, unless a title is below each.
    """
    parts = _parts(blocks)
    for at in parts:
        blocks[at].kind = "column_label" if is_titular(blocks[at + 1].text) else "section_heading"
    known = _recurring(blocks) | _signed(blocks) | _in_pairs(blocks)
    known |= frozenset(at for at in range(len(blocks) - 1) if _is_slogan_over_label(blocks[at], blocks[at + 1]))
    for at, block in enumerate(blocks):
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        if at in known or _is_named_here(block, below):
            block.kind = "column_label"
    over_prose = [
        block for block, below in pairwise(blocks) if block.kind is None and _NEWS.fullmatch(block.text) and _is_prose(below)
    ]
    if len(over_prose) > 1 or (over_prose and any(block.kind == "column_label" for block in blocks)):
        for block in over_prose:
            block.kind = "column_label"


def _is_slogan_over_label(block: OpenBlock, below: OpenBlock) -> bool:
    """Whether a line of parts of one length, divided by spaces, is above a label with a dot: 奋斗百年路 启航新征程 above
    学党史 悟思想·先进典型."""
    parts = block.text.split()
    slogan = block.kind is None and len(parts) > 1 and len({len(part) for part in parts}) == 1 and is_titular(block.text)
    return slogan and below.kind is None and "·" in below.text and is_label(below.text)


def _is_named_here(block: OpenBlock, below: OpenBlock | None) -> bool:
    """Whether the words of the block, and what follows it, make it a label."""
    if block.kind is None:
        return _labels(block.text, below) if is_label(block.text) else below is not None and _is_named(block.text, below)
    known = block.kind == "boilerplate" and _COLUMNS.fullmatch(block.text) is not None
    return known and below is not None and _is_prose(below)


def _parts(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices at which words in brackets head the parts of one text (【原文】, 【注释】): at least two."""
    found = [at for at, block in enumerate(blocks[:-1]) if block.kind is None and _BRACKETED.fullmatch(block.text)]
    return frozenset(found if len({blocks[at].text for at in found}) > 1 else ())


def _recurring(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of a short title that recurs, each time above another title that is above prose or a name: not the title of
    one text."""
    places: dict[str, list[int]] = {}
    for at, block in enumerate(blocks[:-2]):
        if block.kind is None and len(block.text) <= _LONGEST_RECURRING and is_titular(block.text) and not label(block.text):
            places.setdefault(block.text, []).append(at)
    return frozenset(
        at for found in places.values() if len(found) > 1 and all(_is_over_title(blocks, at) for at in found) for at in found
    )


def _in_pairs(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of at least two words, each above a title of at least twice their length that is above prose, and at the
    top or below the end of a text: the columns of one page."""
    found = [at for at in range(len(blocks) - 2) if _is_word_over_title(*blocks[at : at + 3])]
    ended = [at for at in found if at == 0 or blocks[at - 1].kind or not is_titular(blocks[at - 1].text)]
    ended += [at for at in found if at not in ended and are_names(blocks[at - 1].text)]
    return frozenset(ended if len(ended) > 1 else ())


def _is_word_over_title(block: OpenBlock, title: OpenBlock, body: OpenBlock) -> bool:
    text = block.text
    word = (
        block.kind is None and 2 <= len(text) <= _LONGEST_WORD and text.isalpha() and not are_names(text) and not text.isascii()
    )
    titled = title.kind is None and is_titular(title.text) and len(title.text) >= 2 * len(text) and not label(title.text)
    return word and titled and _is_prose(body)


def _signed(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices at which a word or two follow a sign (●茶馆, ●灯下), at least twice above a title, like the columns of one
    page."""
    places: dict[str, list[int]] = {}
    for at, block in enumerate(blocks[:-1]):
        name = block.text[1:].strip()
        if block.kind is None and block.text[0] in _SIGNS and name.isalpha() and 2 <= len(name) <= _LONGEST_SIGNED:
            places.setdefault(block.text[0], []).append(at)
    titled = {
        sign: sum(_is_over_signed_title(blocks, at) for at in found if at + 2 < len(blocks)) for sign, found in places.items()
    }
    return frozenset(at for sign, found in places.items() if titled[sign] > 1 for at in found)


def _is_over_title(blocks: Sequence[OpenBlock], at: int) -> bool:
    title, below = blocks[at + 1], blocks[at + 2]
    titled = title.kind is None and is_titular(title.text) and title.text != blocks[at].text
    titled = titled and not label(title.text)
    return titled and (below.kind in ("byline", "credit") or _is_long(below) or are_names(below.text))


def _is_over_signed_title(blocks: Sequence[OpenBlock], at: int) -> bool:
    """Whether the label is above a title, as in `_is_over_title`, or above one as short as a name."""
    if _is_over_title(blocks, at):
        return True
    title, name, *under = blocks[at + 1 : at + 4]
    titled = title.kind is None and is_titular(title.text) and not label(title.text)
    return titled and len(name.text) <= _LONGEST_NAME and any(map(_is_long, under))


def _is_long(block: OpenBlock) -> bool:
    return block.kind is None and len(block.text) > _LONG


def _labels(text: str, below: OpenBlock | None) -> bool:
    """Whether a line with the name of a column is above anything but prose; a few names may be above prose too."""
    return below is None or not _is_prose(below) or _OVER_PROSE.fullmatch(text) is not None


def _is_named(text: str, below: OpenBlock) -> bool:
    titled = below.kind is None and (is_titular(below.text) or is_clausal(below.text)) and not are_names(below.text)
    over = titled or is_entry(below.text) or (below.kind is None and label(below.text) in _SIGNS)
    return over and len(text) <= _LONGEST_NAMED and (_NAMED.fullmatch(text) or _PARTS.fullmatch(text)) is not None


def _is_prose(block: OpenBlock) -> bool:
    return block.kind is None and len(block.text) > _LONG and ending(block.text) == "final"


def is_sidebar(text: str) -> bool:
    """Whether the label is that of a piece belonging to the text above (相关链接, 编后)."""
    return _SIDEBAR.search(text) is not None


def is_label(text: str) -> bool:
    """Whether the line is a column label. A foreign name (阿德勒·史密斯) has the same dot and is not a label."""
    if len(text) > 40 or _NAMES.match(text):
        return False
    return (_LABEL.fullmatch(text) or _COLUMNS.fullmatch(text.lstrip(_POINTERS))) is not None
