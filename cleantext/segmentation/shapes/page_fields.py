"""Fields, name and value, that a site adds to a text: 发布者：… 浏览次数：…, 标签：…, 文章日期：…, 专栏：.

Either two fields in a line, one of them of a kind that only sites have, or one field whose name is enough. Not matched:
sentences, and single fields that a text may have too (时间：…, 作者：…, 分类：…). Takes folded text.
"""

from __future__ import annotations

import re

from cleantext.documents import BlockKind
from cleantext.lexicon.personal_names import are_names
from cleantext.patterns.dates import DAY
from cleantext.segmentation.shapes.roles import is_person

_LONGEST = 100  # characters of a field
# Fields that only sites have: counters, categories, requests.
_OWN = (
    "(?:浏览|阅读|点击|访问|查看|评论|收藏|回复|转发|下载)(?:次数|人数|总数|量|数|率)|语音阅读|字号|文档序号|文章编号"
    "|发布(?:者|人)|上传(?:者|人)|录入(?:者|人)?"
    "|(?:旗下|所属|所在|当前)(?:栏目|频道|分类)|文章分类|分类目录|站内搜索|全站搜索|关键字(?:搜索)?|标签|(?i:tags?)"
    "|(?:本文|原文|文章|本页|永久)(?:地址|链接|网址)|收藏(?:网址|地址)|查看完整版本|(?:原文?|原文章)标题"
    "|(?:选择?|切换)(?:城市|地区|语言)|稿件来源|(?:文章|信息)来源"
)
_DATES = "(?:(?:发布|更新|刊发|文章|发表|上传|收录|录入|编辑|最后更新|修改)(?:日期|时间|于)|(?<![\u3400-\u9fff])(?:日期|[Dd]ate))"
# Fields that texts have too: they count only next to one of the others.
_SHARED = (
    "来源|作者|编辑|责任编辑|责编|审核|记者|阅读|浏览|点击|评论|人气|热度|栏目|专栏|频道|分类|类别|版权|邮箱|帐户|密码|用户名"
    "|检索|搜索|字体"
)
_NAME = f"(?:{_OWN}|{_DATES}|{_SHARED})"
_FIELD = f"{_NAME}\\s?：[^：。！？]{{0,46}}?(?:\\d{{1,2}}(?:：\\d{{2}}){{1,2}}[^：。！？]{{0,16}}?)?"
_FIELDS = re.compile(f"[【（\\[|•·●]?\\s?(?:{DAY}\\s*)?(?:{_FIELD}){{1,8}}[】）\\]]?")
_A_NAME = re.compile(f"({_OWN}|{_DATES})\\s?：|({_NAME})\\s?：")
_ALONE = re.compile(
    f"(?:{_OWN})\\s?：.*|(?:专栏|检索|搜索|浏览|点击|评论|人气)\\s?："
    f"|(?:检索|搜索)\\s?：?\\s?(?:帐户|用户名)\\s?：?\\s?密码\\s?：?"
)
_DATED = re.compile(
    f"{_DATES}?\\s?：?\\s*{DAY}(?:[\\sT]*(?:[A-Z]{{3,4}}\\s?)?\\d{{1,2}}：\\d{{2}}(?:：\\d{{2}})?)?(?:[\\s（][^：]{{0,20}})?"
)
# Facts about the work on the page.
_FACTS = re.compile(
    "(?:朝代|作品(?:名称?)?|书名|出处|体裁|题材|小说类型|作品类型|文章状态|作品状态|(?:总|全文|作品|文章)字数)\\s?："
    "[^，。！？；：]{1,24}"
)
_COLUMN = re.compile("专栏：\\s?[^\\s，。！？；：]{2,12}")
_LONGEST_ROLE, _LONGEST_NAME = 6, 10  # characters before the colon: of what a person is, of any field
_DETAIL = re.compile(
    "电话|热线$|传真|邮箱|邮编|网址|地址|时间|地点|人物|主题|主[办管]|出版|社址|定价|零售|印刷|许可证|顾问|刊号|代号|承办|协办"
    "|联系|报名|附件|账号|开户|户名|编号|代码|单位$|日期$|版次$|关键[词字]$"
)
# Fields of the minutes of a meeting.
_MINUTES = frozenset(("主持", "主持人", "出席", "列席", "参加", "缺席", "记录", "记录人", "与会人员", "参会人员", "议题"))
_ADDRESS = re.compile("https?|www\\.|@|\\d{7,}")


def field_kind(text: str) -> BlockKind | None:
    """The kind of a line made of such fields, or None: dateline for only a day, column_label for the column, other for facts
    about a work, paragraph for keywords (which are the author's), else boilerplate."""
    if "：" not in text and not text.startswith(("date", "Date")):
        return None
    if len(text) > _LONGEST or text[-1] in "。！？":
        return None
    if text[0] not in "0123456789" and _DATED.fullmatch(text):
        return "dateline"
    if _COLUMN.fullmatch(text):
        return "column_label"
    if _FACTS.fullmatch(text):
        return "other"
    if _ALONE.fullmatch(text):
        return "boilerplate"
    if not _FIELDS.fullmatch(text):
        return None
    names = _A_NAME.findall(text)
    return "boilerplate" if len(names) > 1 and any(own for own, _ in names) else None


def is_detail(text: str) -> bool:
    """Whether the line is contact details, or a role and a name. Such a line has no final mark, and is no title."""
    role, colon, value = text.partition("：")
    if not colon or len(role) > _LONGEST_NAME or "|" in role or "｜" in role:
        return False
    role, value = "".join(role.split()), value.strip()
    if _ADDRESS.search(value):
        return True
    return (
        role in _MINUTES
        or _DETAIL.search(role) is not None
        or (len(role) <= _LONGEST_ROLE and (are_names(value) or is_person(value)))
    )
