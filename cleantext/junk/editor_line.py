"""Who edited the page, not who wrote it: 责任编辑：李四, （责编：王五 审核：赵六）, 编辑 | 张三 校对 | 李四.

A line alone, or brackets at the end of a paragraph. Left alone are authors' own credits (文/李强, 作者, 记者, 译者, 主编),
sentences about editing (编辑：打开对话框), lists of posts and of a work's makers, and sentences. Unless the line says
责任编辑, names must follow, and the line must be below text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.junk.lines import LineKind, line_above, plain, whole_line
from cleantext.lexicon import frequency
from cleantext.lexicon.personal_names import NAME, are_names
from cleantext.patterns.lazily import lazily
from cleantext.patterns.press import EDITING, EDITORS, RESPONSIBLE
from cleantext.rules import Page, Rule

_ID = "junk/editor-line"
_COLON = r"\s?[:/|]\s{0,3}"
_NEXT = rf"(?!(?:{RESPONSIBLE}|{EDITORS}|来源)\s?[:/|])"
# What editors sign with: names, pen names in Latin, an address or a number of staff after them.
_NAME = rf"(?:{_NEXT}[\u3400-\u9fff·]{{2,4}}|[\u3400-\u9fff] [\u3400-\u9fff]|[A-Za-z][A-Za-z0-9_.]{{0,20}})"
_STAFF = r"(?:\s?\(?[A-Za-z]{0,4}\d{2,8}\)?|\s?\(?[\w.-]{1,30}@[\w.-]{1,30}\)?|\s?\((?:实习|见习)(?:生|编辑)?\))?"
_POST = rf"(?:{RESPONSIBLE}|{EDITORS}){_COLON}{_NAME}(?:[ 、,&]{{1,2}}{_NAME}){{0,3}}{_STAFF}"
_LINE = lazily(rf"[(\[]?\s?(?:来源\s?:\s?[^\s:;]{{2,15}}[\s|]{{1,4}})?{_POST}(?:[\s|,;]{{0,4}}{_POST}){{0,7}}\s?[)\]]?")
_SPACED = lazily(
    rf"(?:{RESPONSIBLE}) {{1,3}}[\u3400-\u9fff]{{2,3}}"
    rf"|(?:本[版期]|值班)?(?:{RESPONSIBLE}) ?{NAME}(?: {{1,4}}(?:{RESPONSIBLE}|{EDITORS}) ?{NAME}){{1,5}}"
    rf"|[(\[](?:{RESPONSIBLE}|编辑) {{1,3}}[\u3400-\u9fff]{{2,3}}[)\]]|(?:责任编辑|责编)\s?:"
)
_IS_SURE = lazily(f"(?:{RESPONSIBLE})\\s?[:/|]")
_POSTS = lazily(f"(?:{RESPONSIBLE}|{EDITORS})\\s?[:/|]")
_EDITS = lazily(f"(?:{EDITING})\\s?[:/|]")
# An office, or what came of it: 未通过, 不合格.
_NO_NAME = lazily("[部处科室局组司办员会方人构门者位]\\Z|\\A[未不已无可没待需]..")

_RARE = 1000  # 李娜 was counted 428 times, 文件 4,336 times
_HINT = lazily("[辑輯编編审審对對核校版委制][ \u3000]{0,2}[:：/／|｜丨]|[辑輯编編][ \u3000]{1,3}[\u3400-\u9fff]")
_TAIL = lazily(
    "[(（[［【][ \u3000]?(?:(?:责任|網路|网络|責任)?(?:编辑|編輯)|责编|責編)[ \u3000]?[:：/／|｜丨]"
    "[^()（）[\\]［］【】。，！？!?\n]{1,30}[)）\\]］】](?=[ \u3000\t]{0,9}(?:\n|\\Z))"
)


def _is_sure(line: str) -> bool:
    if _SPACED().fullmatch(line):
        return line[-1] == ":" or _is_name(line.strip("()[] ").split()[-1])
    return _LINE().fullmatch(line) is not None and _IS_SURE().search(line) is not None


def _is_list(line: str) -> bool:
    return _LINE().fullmatch(line) is not None and len(_POSTS().findall(line)) > 1 and _EDITS().search(line) is not None


def _may_be(line: str) -> bool:
    """Whether it is one job title followed by what can be a name."""
    if not _LINE().fullmatch(line) or not _EDITS().search(line):
        return False
    return _is_name(re.split("[:/|]", line)[-1].strip(" )]"))


def _is_name(text: str) -> bool:
    """Whether `text` is no office or result, and no word but such as begin with a surname and are rare (the list has names)."""
    if len(text) > 3 or _NO_NAME().search(text):
        return False
    return frequency(text) < (_RARE if are_names(text) else 1)


KIND: LineKind = LineKind(_HINT, lambda line: _is_sure(line) or _is_list(line))
_ANY = LineKind(_HINT, lambda line: KIND.says(line) or _may_be(line))


def find(page: Page) -> Iterator[Row]:
    text = page.text
    last, under = 0, False  # where the last such line ended, and whether it stood under text
    for start, end in _ANY.lines(text):
        if not last or text[last:start].strip():
            under = _stands_under_text(text, start)
        last = end
        if under or _is_sure(plain(text[start:end]).strip()):
            yield *whole_line(text, start, end), "", Reason((_ID,), "names of editors")
    for match in _TAIL().finditer(text):
        if text[max(match.start() - 1, 0) : match.start()].strip():
            yield *match.span(), "", Reason((_ID,), "names of editors after a paragraph")


def _stands_under_text(text: str, start: int) -> bool:
    """Whether the next line above is a sentence."""
    above = line_above(text, start)
    return above is not None and text[slice(*above)].rstrip()[-1] in "。！？!?”’」』…）)"


RULE: Rule = Rule(
    id=_ID,
    summary="remove lines that name editors (责任编辑：…), not authors",
    find=find,
    profiles=("web",),
    pairs=(("辑輯编編审審对對核校版委制", " \u3000:：/／|｜丨"),),
)
