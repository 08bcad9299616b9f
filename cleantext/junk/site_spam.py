"""Advertising that sites insert into the novels they copy: their names, their addresses, calls to come back.

Calls are removed to the end of their sentence, and only if they have an address or are set phrases (天才一秒记住…,
本章未完，请点击下一页); brackets with a call in them; addresses only where they are disguised (`ｗwｗ.xxx.ｃoＭ`) or have the
site's name behind them with odd marks in it; names only where odd marks stand between all their characters (笔~趣~阁). A line
of nothing else goes whole.

Left alone is what a text says of sites and chapters (他在等最新章节), addresses as people write them, what an author asks of
readers (求推荐票), 未完待续 alone, and stretched words (干~嘛~呀).
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.junk.address import ADDRESS, LATIN, disguised
from cleantext.junk.calls import CALLS, is_call
from cleantext.junk.lines import plain, whole_line
from cleantext.junk.site_names import name_behind, spread_name
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.rules import Page, Rule
from cleantext.spans import Span, merge_spans

_ID = "junk/site-spam"
_OPEN_MARKS = " ,:、|-[(<{《〖『「“"  # that no call ends with
_REACH = 4  # characters on either side that tell whether a sentence goes on
_OPENING, _CLOSING = "[(<{《〖『「“", "])>}》〗』」”"
_BRACKETS = lazily("[\\[(<{〖『「][^\\[\\](){}<>《》〖〗『』「」\n]{2,50}[\\])>}〗』」]")
_BRACKET = lazily("[\\[\\](){}<>《》〖〗『』「」“”]")
_ADDRESS = lazily("(?i)" + ADDRESS)
_ADDRESS_BEHIND = lazily(rf"(?i)\s?[(\[]?(?:{ADDRESS})[)\]]?")
_NOTHING = lazily("[\\s\\W_]*")

_HINT = lazily(
    "[住](?<=[记記].)(?=[本我网網域地【\\[(（“《])|[住](?<=秒.)"
    "|[章](?=[节節]?[还還]?未[完结結])|[章](?=[节節][,，]?[请請尽盡就百错錯有内內])|[章](?=[节節][阅閱閲更全免])"
    "|[章](?<=[新后後]章)(?=[节節])|[弹彈](?=窗)|[址藏](?=[：:])"
    "|[.．。·•●,，、](?=[cCｃＣсС][oOｏＯоОcCｃＣnNｎＮ]|[nNｎＮ][eEｅＥеЕ][tTｔＴтТ]|[oO][rR][gG])"
    "|[wWｗＷшШ](?=[ 　]?[wWｗＷшШ])"
    "|[续續](?=[，,][请請]?[翻点點看])|[发發打](?=[】）)\\]])|[读讀](?=[】）)\\]])|[多](?=[精好热熱完全免])"
    "|[返](?=回[^。]{2,8}[,，] ?查看)"
    "|([~～|｜*＊^♂♀°ˊˋ※★☆◎○●◇◆□■△▲])(?=[\u3400-\u9fff]\\1[\u3400-\u9fff])"
)


def find(page: Page) -> Iterator[Row]:
    text, reason = page.text, Reason((_ID,), "advertising inserted by a site")
    hint, end = _HINT().search(text), 0
    while hint is not None:
        start, end = line_of(text, hint.start(), end)
        spans = merge_spans((start + low, start + high) for low, high in spam_spans(text[start:end]))
        if spans and _NOTHING().fullmatch(_without(text, start, end, spans)):
            spans = [whole_line(text, start, end)]
        yield from ((low, high, "", reason) for low, high in spans)
        hint = _HINT().search(text, max(end, hint.end()))


def is_spam(line: str) -> bool:
    """Whether `line` is nothing but what a site inserted."""
    if _HINT().search(line) is None:
        return False
    spans = merge_spans(spam_spans(line))
    return bool(spans) and _NOTHING().fullmatch(_without(line, 0, len(line), spans)) is not None


def spam_spans(line: str) -> Iterator[Span]:
    """The half-open spans of `line` that a site inserted; not sorted, may overlap.

    >>> sorted(set(spam_spans("他笑了笑(看最新章节请到某某小说网)转身就走。")))
    [(4, 18)]
    """
    read = plain(line).translate(LATIN)
    for start, end in _found(line, read):
        if read[end:].strip():
            end = start + len(read[start:end].rstrip(_OPEN_MARKS))
        if read[end - 1] == "。" and _ends_the_text(line, start, end):
            end -= 1
        behind = _ADDRESS_BEHIND().match(read, end)
        yield _bracketed(read, start, behind.end() if behind else end)


def _found(line: str, read: str) -> Iterator[Span]:
    yield from (match.span() for match in CALLS().finditer(read))
    yield from (match.span() for match in _BRACKETS().finditer(read) if is_call(match[0]))
    for match in _ADDRESS().finditer(read):
        end, odd = name_behind(read, match.end())
        if odd or disguised(line[slice(*match.span())]):
            yield match.start(), end
    name = spread_name(read, 0)
    while name is not None:
        yield name
        name = spread_name(read, name[1])


def _bracketed(read: str, start: int, end: int) -> Span:
    """The span up to a bracket that closes what began before it; with both brackets where nothing else is in them."""
    opened = 0
    for match in _BRACKET().finditer(read, start, end):
        opened += 1 if match[0] in _OPENING else -1
        if opened < 0:
            alone = start > 0 and read[start - 1] in _OPENING
            return (start - 1, match.end()) if alone else (start, match.start())
    if start > 0 and end < len(read) and read[start - 1] in _OPENING and read[end] in _CLOSING:
        return start - 1, end + 1
    return start, end


def _ends_the_text(line: str, start: int, end: int) -> bool:
    """Whether the 。 before `end` ends the sentence into which the call that begins at `start` was put, not the call's own."""
    from cleantext.lexicon import log_probability

    before, after = line[max(start - _REACH, 0) : start].strip(), line[end : end + _REACH].strip()
    if not before or before[-1] in "。！？!?…”’」』":
        return False
    return not after or log_probability(before + "。" + after) > log_probability(before + after)


def _without(text: str, start: int, end: int, spans: list[Span]) -> str:
    starts = [start, *(high for _, high in spans)]
    ends = [*(low for low, _ in spans), end]
    return "".join(text[low:high] for low, high in zip(starts, ends, strict=True))


RULE: Rule = Rule(
    id=_ID,
    summary="remove advertising that sites insert into novels (天才一秒记住…, ｗwｗ.…)",
    find=find,
    triggers="~～|｜*＊^♂♀°ˊˋ※★☆◎○●◇◆□■△▲",
    profiles=("web",),
    pairs=(
        ("续續", "，,"),
        ("记記秒", "住"),
        ("章", "节節还還未"),
        ("弹彈", "窗"),
        ("址藏", ":："),
        (".．。·•●,，、", "cCｃＣсСnNｎＮoO"),
        ("wWｗＷшШ", "wWｗＷшШ"),
        ("发發打读讀", "】）)\\]"),
        ("多", "精好热熱完全免"),
        ("返", "回"),
    ),
)
