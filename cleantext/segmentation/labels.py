"""Column labels: the standing title of a newspaper's column (今日谈, 新春走基层, …·先进典型). They recur, over many articles."""

from __future__ import annotations

import re

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


def is_label(text: str) -> bool:
    """Whether the line is a column's label. A foreigner's name (阿德勒·史密斯) has the dot of one, and is none."""
    return len(text) <= 40 and _LABEL.fullmatch(text) is not None and not _NAMES.match(text)
