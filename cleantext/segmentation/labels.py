"""Column labels: the standing title of a newspaper's column (今日谈, 新春走基层, …·先进典型). They recur, over many articles."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.blocks import Block
from cleantext.segmentation.contents import is_entry
from cleantext.segmentation.endings import ending
from cleantext.segmentation.titles import is_titular

# Columns that many Chinese papers carry or carried nationwide.
_COLUMNS = re.compile(
    "(?:奋斗百年路|启航新征程|学党史|悟思想|我为群众办实事|新春走基层|壮丽70年|奋斗新时代|决胜全面小康|决战脱贫攻坚|走向我们的小康生活|喜迎二十大|奋进新征程|建功新时代"
    "|新时代新征程新伟业|高质量发展调研行|在习近平新时代中国特色社会主义思想指引下|在现场|今日谈|人民论坛|国际论坛|记者手记|编者按|本报评论|短评|快评|时评|钟声|望海楼|仲音"
    "|视点|聚焦|关注|链接|相关链接|新闻链接|延伸阅读|导读|要闻|简讯|短讯|一句话新闻|图片新闻|读者来信|百姓话题|权威发布)"
)
_LABEL = re.compile(
    f"{_COLUMNS.pattern}(?:[\\s·—：]+\\S{{2,12}}){{0,4}}|\\S{{2,12}}(?:\\s\\S{{2,12}}){{0,4}}·\\S{{2,8}}|[【［\\[]\\S{{2,10}}[】］\\]]|\\S{{2,8}}(?:专栏|专题|专版|特刊|副刊)"
)
_NAMES = re.compile("^[\u3400-\u9fff]{1,5}·[\u3400-\u9fff]{1,5}$")
# What columns are called after; such words end headlines too, so a title must stand under it.
_NAMED = re.compile(
    "[\u3400-\u9fff·]{0,6}(?:动态|导读|连载|副刊|访谈|快递|速递|传真|集锦|之窗|广角|论语|驿站|信箱|茶座|视窗|热线|短波|掠影|纵横)[①-⑳]?"
)
_LONGEST_NAMED = 9
_LONG = 40  # characters of a paragraph under a label


def mark_labels(blocks: Sequence[Block]) -> None:
    """Mark the column labels among `blocks`: what names a column, anywhere; what is called as columns often are, over a title;
    相关链接 and the like over a paragraph, where it is no site's list of links."""
    for at, block in enumerate(blocks):
        below = blocks[at + 1] if at + 1 < len(blocks) else None
        if block.kind is None:
            named = is_label(block.text) or (below is not None and _is_named(block.text, below))
        else:
            known = block.kind == "boilerplate" and _COLUMNS.fullmatch(block.text) is not None
            named = known and below is not None and _is_prose(below)
        if named:
            block.kind = "column_label"


def _is_named(text: str, below: Block) -> bool:
    over = (below.kind is None and is_titular(below.text)) or is_entry(below.text)
    return over and len(text) <= _LONGEST_NAMED and _NAMED.fullmatch(text) is not None


def _is_prose(block: Block) -> bool:
    return block.kind is None and len(block.text) > _LONG and ending(block.text) == "final"


def is_label(text: str) -> bool:
    """Whether the line is a column's label. A foreigner's name (阿德勒·史密斯) has the dot of one, and is none."""
    return len(text) <= 40 and _LABEL.fullmatch(text) is not None and not _NAMES.match(text)
