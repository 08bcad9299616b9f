"""Details: a short name, a colon and a value, as in lists of who and where (领队：舒畅, 咨询电话：…)."""

from __future__ import annotations

import re

from cleantext.lexicon.personal_names import are_names

_LONGEST_ROLE, _LONGEST_NAME = 6, 10
_NAME = re.compile(
    "电话|热线$|传真|邮箱|邮编|网址|地址|时间|地点|人物|主题|主[办管]|出版|社址|定价|零售|印刷|许可证|顾问|刊号|代号|承办|协办|联系|报名|附件|账号|开户|户名|编号|代码|单位$"
)
_ADDRESS = re.compile("https?|www\\.|@|\\d{7,}")


def is_detail(text: str) -> bool:
    """Whether the line is contact details, or a role and a name. Such a line has no final mark, and is no title."""
    role, colon, value = text.partition("：")
    if not colon or len(role) > _LONGEST_NAME:
        return False
    if _ADDRESS.search(value):
        return True
    return _NAME.search(role) is not None or (len(role) <= _LONGEST_ROLE and are_names(value.strip()))
