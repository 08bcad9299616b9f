"""Column labels, the standing titles of newspaper columns (新春走基层, 快评, …·先进典型). They recur above many articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from cleantext.lexicon.personal_names import are_names
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.site_words import CHANNELS, OTHER_TEXTS
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.neighbours import below, mark
from cleantext.segmentation.passages.contents import is_entry
from cleantext.segmentation.shapes.bylines import is_reporters_piece
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import is_titular
from cleantext.segmentation.shapes.numbering import label
from cleantext.segmentation.shapes.roles import is_person
from cleantext.segmentation.titles.clausal import is_clausal

# General names of columns found in many papers. Columns of a single paper and the slogans of a campaign are not listed: their
# form and place show them. What belongs to the text above or below, and news in brief, may be right above prose.
_PIECES = (
    f"编者按|编者的话|编后|开栏的话|开栏语|(?:新闻)?链接|相关报道|{OTHER_TEXTS}"
    "|新闻(?:辞典|词典|背景|资料)|(?:人物)?小(?:辞典|词典|档案|资料)|名词解释"
)
# What a paper adds to a text, or the kind of a text, by both words of its name.
_WHOSE = "编者|编辑|记者|采访|采编|新闻|背景|事件|人物|案例|知识|政策|法条|数据|本报|本刊|本网|今日|热点|深度|特别|独家"
_ADDED = "手记|札记|感言|心语|点评|延伸|回放|回顾|资料|背景|链接|注|按|附记"
_PIECE = f"(?:{_WHOSE})(?:{_ADDED})|编后[语记]|数读"
_KIND_OF_TEXT = f"(?:{_WHOSE}|民生|一线)(?:观察|聚焦|关注|视点|调查|报道|评论|锐评|快评|访谈|特稿)|锐评"
_BRIEFS = "要闻|简讯|短讯|一句话新闻|(?:图片|视觉)新闻|读者来信|导读"
_OVER_PROSE = re.compile(f"{_PIECES}|{_PIECE}|要闻|(?:图片|视觉)新闻|(?:今日|本期|本版)?导读|记者手记|本报评论|短评|快评")
_COLUMNS = re.compile(
    f"(?:{_PIECES}|{_PIECE}|{_KIND_OF_TEXT}|{_BRIEFS}|记者手记|本报评论|短评|快评|时评|视点|聚焦|关注|(?:今日|本期|本版)导读"
    f"|百姓话题|权威发布)"
)
_BRACKETED = re.compile("[【［\\[]\\S{2,10}[】］\\]]")
_LABEL = re.compile(
    f"{_COLUMNS.pattern}(?:[\\s·—：]+\\S{{2,12}}){{0,4}}|{_BRACKETED.pattern}"
    "|\\S{2,12}(?:\\s\\S{2,12}){0,4}·\\S{2,8}|\\S{2,8}(?:专栏|专题|专版|特刊|副刊)"
)
_SIDEBAR = re.compile("[辞词]典$|档案$|资料$|名词|链接|阅读$|编后|编者|记者|手记|背景|点评|短评|快评")
_FOREIGN_NAME = re.compile("^[\u3400-\u9fff]{1,5}·[\u3400-\u9fff]{1,5}$")
# Last words of column names on the mainland, in Hong Kong and in Taiwan. Headlines and essays end in most of them too, so a
# title must follow; above prose, the first are labels if the text has another.
_NEWS_ENDS = "短波|快讯|速递|传真|集锦|信箱|快评|热评|锐评|时评|社评|短评|漫评|大家谈|曝光台|直通车"
_ENDS = (
    "动态|导读|连载|副刊|访谈|快递|之窗|广角|论语|驿站|茶座|视窗|热线|掠影|纵横|社论|之声|夜话|絮语|讲堂|课堂|书架|书评|影评"
    "|进行时|面对面"
)
_NEWS = re.compile(f"[{COMMON_HAN}]{{2,4}}(?<!的)(?:{_NEWS_ENDS})")
_NAMED = re.compile(f"[\u3400-\u9fff·]{{0,6}}(?:{_NEWS_ENDS}|{_ENDS})[①-⑳]?")
# Sections of a newspaper, printed at the top of its pages.
_LITERARY = "诗歌|诗词|诗苑|散文|随笔|杂文|小小说|微小说|童话|寓言|卷首诗|卷首语|人物|特写|悦读"
_SERVICE = "综合|中国|天下|台闻|港闻|文娱|民生|理论|声音|县区|卫生|科学|头条|广告|分类(?:信息|广告)|公告|启事|简讯|党建|三农"
_PARTS = re.compile(
    f"(?:本[省市县港地])?(?:{CHANNELS}|{_SERVICE}|{_LITERARY}|阅读|专题|关注|聚焦|视点)(?:[·•][\u3400-\u9fff]{{2,6}}|新闻|版)?"
)
_SIGNS = frozenset("■□◆◇●○▲△★☆")  # signs that mark news items
_POINTERS = "■◆●▶>＞ "
_LONGEST_NAMED = 9  # characters
_LONGEST_WORD, _WIDER = 4, 1.5  # characters; width of the title below, as a multiple
_LEAST_SIGNED = 3  # lines with one sign
_LONG = 40  # characters of a paragraph below a label


def mark_labels(blocks: Sequence[OpenBlock]) -> None:
    """Mark the column labels among `blocks`.

    They are: known column names, anywhere; a slogan above a label; lines that end like column names, above a title; 相关链接
    and the like above a paragraph, unless it is a site's list of links; words above wider titles. Words in
    brackets that head the parts of one text are section headings, unless a title is below each.
    """
    for at in _parts(blocks):
        blocks[at].kind = "column_label" if is_titular(blocks[at + 1].text) else "section_heading"
    for at in range(1, len(blocks) - 1):
        if blocks[at].kind is not None or blocks[at].text[0] not in "【［[":
            continue
        over = next((block for block in blocks[at - 1 :: -1] if block.kind not in ("caption", "credit")), None)
        if over is not None and _heads_rest(over, *blocks[at : at + 2]):
            blocks[at].kind = "section_heading"
    pairs, signed = _in_pairs(blocks), _signed_alike(blocks)
    for at, block in enumerate(blocks):
        if at in signed:
            continue
        under = below(blocks, at)
        if at in pairs or _is_named_here(block, under) or (under is not None and _is_slogan_over_label(block, under)):
            block.kind = "column_label"
    over_prose = [
        block for block, under in pairwise(blocks) if block.kind is None and _NEWS.fullmatch(block.text) and _is_prose(under)
    ]
    if len(over_prose) > 1 or any(block.kind == "column_label" for block in blocks):
        mark(over_prose, "column_label")


def _signed_alike(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of short lines with one sign (◆要闻, ◆公司), at least three, each above prose: headings, whatever their
    words."""
    found = [
        at
        for at, block in enumerate(blocks[:-1])
        if block.kind is None
        and label(block.text) in _SIGNS
        and len(block.text) <= _LONGEST_NAMED
        and not label(blocks[at + 1].text)
    ]
    signs = Counter(blocks[at].text[0] for at in found if ending(blocks[at].text) == "open")
    return frozenset(at for at in found if signs[blocks[at].text[0]] >= _LEAST_SIGNED)


def _is_slogan_over_label(block: OpenBlock, under: OpenBlock) -> bool:
    """Whether a line of parts of one length, divided by spaces, is above a label with a dot: 奋斗百年路 启航新征程 above
    学党史 悟思想·先进典型."""
    parts = block.text.split()
    slogan = block.kind is None and len(parts) > 1 and len({len(part) for part in parts}) == 1
    return slogan and under.kind is None and "·" in under.text and is_label(under.text)


def _is_named_here(block: OpenBlock, under: OpenBlock | None) -> bool:
    """Whether the words of the block, and what follows it, make it a label: the name of a column above anything but prose, a
    few names above prose too, and those that others have above a title."""
    over_prose = under is not None and (_is_prose(under) or (under.kind is None and label(under.text) in _SIGNS))
    if block.kind is not None:
        return block.kind == "boilerplate" and _COLUMNS.fullmatch(block.text) is not None and over_prose
    if is_label(block.text):
        standing = _OVER_PROSE.fullmatch(block.text.lstrip(_POINTERS)) is not None or is_reporters_piece(block.text)
        return not over_prose or standing
    return under is not None and _is_named(block.text, under)


def _parts(blocks: Sequence[OpenBlock]) -> Sequence[int]:
    """The indices at which words in brackets head the parts of one text (【原文】, 【注释】): at least two."""
    found = [at for at, block in enumerate(blocks[:-1]) if block.kind is None and _BRACKETED.fullmatch(block.text)]
    return found if len({blocks[at].text for at in found}) > 1 else ()


def _heads_rest(above: OpenBlock, block: OpenBlock, below: OpenBlock) -> bool:
    """Whether a word in brackets (【对话】) is below a paragraph and above text of any length: it heads a part of the text."""
    if block.kind is not None or not _BRACKETED.fullmatch(block.text) or not _is_prose(above):
        return False
    return below.kind is None and ending(below.text) == "final"


def _in_pairs(blocks: Sequence[OpenBlock]) -> Sequence[int]:
    """The indices of at least two words, each above a wider title that is above prose or a byline, and at the
    top or below the end of a text: the columns of one page."""
    found = [at for at in range(len(blocks) - 2) if _is_word_over_title(*blocks[at : at + 3])]
    ended = [
        at
        for at in found
        if at == 0 or blocks[at - 1].kind or not is_titular(blocks[at - 1].text) or are_names(blocks[at - 1].text)
    ]
    return ended if len(ended) > 1 else ()


def _is_word_over_title(block: OpenBlock, title: OpenBlock, body: OpenBlock) -> bool:
    text = block.text
    word = block.kind is None and 2 <= len(text) <= _LONGEST_WORD and text.isalpha() and not (text.isascii() or are_names(text))
    if not word or text[-1] in "一二三四五六七八九十" or "：" in title.text[:3]:  # 案例二; above 问：…
        return False
    over = _is_prose(body) or body.kind in ("byline", "salutation") or is_person(body.text)
    return is_free_title(title) and len(title.text) >= _WIDER * len(text) and over


def is_free_title(block: OpenBlock) -> bool:
    """Whether a block without a kind has the shape of a title and no number."""
    return block.kind is None and is_titular(block.text) and not label(block.text)


def _is_named(text: str, under: OpenBlock) -> bool:
    titled = under.kind is None and (is_titular(under.text) or is_clausal(under.text)) and not are_names(under.text)
    over = titled or is_entry(under.text) or (under.kind is None and label(under.text) in _SIGNS)
    return over and len(text) <= _LONGEST_NAMED and (_NAMED.fullmatch(text) or _PARTS.fullmatch(text)) is not None


def names_column(text: str) -> bool:
    """Whether the line is the name of a part of a newspaper (散文, 诗歌, 读书). Essays may be called so, too."""
    return len(text) <= _LONGEST_NAMED and _PARTS.fullmatch(text) is not None


def _is_prose(block: OpenBlock) -> bool:
    return block.kind is None and len(block.text) > _LONG and ending(block.text) == "final"


def is_sidebar(text: str) -> bool:
    """Whether the label is that of a piece belonging to the text above (相关链接, 编后)."""
    return _SIDEBAR.search(text) is not None


def is_label(text: str) -> bool:
    """Whether the line is a column label. A foreign name (阿德勒·史密斯) has the same dot and is not a label."""
    if len(text) > 40 or _FOREIGN_NAME.match(text):
        return False
    return is_reporters_piece(text) or (_LABEL.fullmatch(text) or _COLUMNS.fullmatch(text.lstrip(_POINTERS))) is not None
