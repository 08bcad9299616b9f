"""Salutations of reports and letters: 同志们：, 各位代表：, 各县人民政府、市直各部门："""

from __future__ import annotations

import re

_SALUTATION = re.compile(
    "(?:[\u3400-\u9fff]{0,10}编辑(?:部|同志|先生|女士|老师)(?:同志)?们?|各位\\S{1,12}|同志们|同学们|朋友们|乡亲们|战友们|女士们|先生们|老师们|尊敬的\\S{2,24}|亲爱的\\S{1,20}|敬爱的\\S{1,20}"
    "|(?:女士们|先生们|各位\\S{1,8}|同志们|朋友们|同学们|老师们)(?:[、，]\\s?\\S{2,10}){1,4}"
    "|(?:各|市|省|县|区|国务院)[^。：；！？“”]{2,60}(?:政府|委员会|部门|单位|直属机构|公司|学校|局|处|办))[：:！!]"
)


def is_salutation(text: str) -> bool:
    """Whether the line only addresses the audience or the recipients of a document."""
    return len(text) <= 80 and text[-1] in "：:！!" and _SALUTATION.fullmatch(text) is not None
