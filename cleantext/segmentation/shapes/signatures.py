"""Salutations of reports and letters (同志们：, 各县人民政府、市直各部门：), and the lines that close them (此致, 敬礼, 特此通知,
an office above a date)."""

from __future__ import annotations

import re

_CLOSING = re.compile(
    "(?:此致|敬礼|此复|谨启|即颂\\S{2,6}|顺颂\\S{2,6}|此布|此令|谨致)[！!。]?|(?:此致\\s+敬礼)[！!。]?|(?:—{1,2}|-{1,2})\\s?题记"
)
_OFFICE = re.compile(
    "[\u3400-\u9fff×○（）()、\\s]{2,40}(?:人民政府|委员会|办公厅|办公室|[局厅部院署委办处]|党委|党组|法院|检察院|公司|中心|协会"
    "|总会|学会|联合会|总工会|董事会|监事会|理事会|编委会|组委会|指挥部|小组|课题组|专班|编辑部|[报杂出][社志版]社|派出所"
    "|[支大总中查]队|基金会|商会|银行|大学"
    "|学校|中学|小学|集团|总社|政协|医院|车站|服务[台站]|幼儿园|[居村业]委会|合作社|支部|[支分]行)"
)

_READERS = "(?:读者|市民|家长|居民|业主|村民|网友|群众|职工|学生|乘客|司机|商户|顾客|消费者|老人|住户|听众|观众|员工|工人|农民)"
_READER = re.compile(
    f"(?:一[位名个])[\u3400-\u9fff]{{0,8}}{_READERS}"
    "|[\u3400-\u9fff]{2,8}[ \u3000][\u3400-\u9fff]{1,2}(?:女士|先生|同学|老师|师傅|大爷|大妈|阿姨|某某?)"
    f"|[\u3400-\u9fff\\d]{{2,12}}(?:[名位户个些]|全体|部分){_READERS}"
    f"|[\u3400-\u9fff]{{0,6}}{_READERS}[ \u3000]+[\u3400-\u9fff](?:[ \u3000]?[\u3400-\u9fff]){{1,3}}"
)
_SALUTATION = re.compile(
    "(?:[\u3400-\u9fff]{1,10}同志|[\u3400-\u9fff]{0,10}编辑(?:部|同志|先生|女士|老师)(?:同志)?们?|各位\\S{1,12}|同志们|同学们"
    "|朋友们|乡亲们|战友们|女士们|先生们|老师们|尊敬的\\S{2,24}|亲爱的\\S{1,20}|敬爱的\\S{1,20}"
    "|(?:女士们|先生们|各位\\S{1,8}|同志们|朋友们|同学们|老师们)(?:[、，]\\s?\\S{2,10}){1,4}"
    "|(?:各|市|省|县|区|国务院)[^。：；！？“”]{2,60}(?:政府|委员会|部门|单位|直属机构|公司|学校|局|处|办)"
    "|各[^。：；！？“”]{1,60}(?:企业|医院|学院|街道|乡镇|社区|党[委组]|党支部|党组织|银行|商户|会员|客户|用户)"
    "|各[\u3400-\u9fff（）、]{1,40}[队室处科所站部局委办厂校院会社馆园村班户员者东商]"
    "|[\u3400-\u9fff]{0,6}(?:有关|所属|直属|相关)各?(?:单位|部门|科室|企业|机构)"
    "|[\u3400-\u9fff]{1,6}各(?:单位|部门|科室|处室|院系|班级|支部)|广大[\u3400-\u9fff]{1,8}朋友们?"
    f"|致?(?:全[体校院厂市县区村国]|广大)[\u3400-\u9fff、]{{0,12}}(?:师生员工|师生|同学|同志|会员|股东|党员|客户|用户|{_READERS})"
    f"|广大[\u3400-\u9fff]{{0,6}}(?:患者|旅客|考生|消费者|车主|纳税人|商家|企业|青年|单位|驾驶人|储户|股民|球迷))[：:！!]"
)


def is_closing(text: str) -> bool:
    """Whether the line is the closing formula of a letter, or says that an epigraph ends (——题记)."""
    return len(text) <= 12 and _CLOSING.fullmatch(text) is not None


def is_reader(text: str) -> bool:
    """Whether the line is the signature of a reader's letter to a paper: 一位学生家长, 青山区 李女士, 和平街十七户居民,
    退休工人 阳明."""
    return len(text) <= 14 and _READER.fullmatch(text) is not None


def is_office(text: str) -> bool:
    """Whether the line can be only names of institutions (国务院, 财政部 教育部, 杭州市人民政府办公室)."""
    return 3 <= len(text) <= 40 and _OFFICE.fullmatch(text) is not None


def is_salutation(text: str) -> bool:
    """Whether the line only addresses the audience or the recipients of a document."""
    return len(text) <= 80 and text[-1] in "：:！!" and _SALUTATION.fullmatch(text) is not None
