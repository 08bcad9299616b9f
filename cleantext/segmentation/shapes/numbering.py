"""Numbered lines: chapters and articles of statutes, chapters of novels, the four levels of official documents, list items."""

from __future__ import annotations

import re

_N = "[〇零一二三四五六七八九十百千两\\d]{1,7}"
_CHAPTER = re.compile(
    f"第\\s?{_N}\\s?(?:[编篇章]|分编|节(?!课)|回(?![合来事去])|讲|话|幕|部分)"
    f"(?:[\\s：:、.·—].{{0,40}}|[^，。；！？\\s]{{0,24}}(?:\\s.{{0,24}})?)?"
    f"|第\\s?{_N}\\s?[卷本册部集](?:[\\s：:、（(].{{0,30}})?|[卷章]{_N}(?:[\\s：:、].{{0,20}})?"
    "|(?:序章|楔子|引子|引言|前言|自序|代序|序言|序|跋|终章|尾声|后记|附录|附则|总则|结语|结束语|目录|外传|番外)"
    "(?:[\\s：:].{0,20}|[一二三四五六七八九十\\d]{0,2})|[Cc]hapter\\s\\d+.{0,30}"
)
_PROVISION = re.compile(f"第\\s?{_N}\\s?条(?:之[一二三四五六七八九十])?(?![的第规款项中所至、（和或以与]|\\s?的规定)")
# Of 一、二期工程, 第二、三产业: the next number, and what both count.
_NEXT = "(?:[二三四五六七八九十]、){0,3}[二三四五六七八九十](?:[期级类等线号楼班批]|产业|年级)"
_LEVELS = (
    re.compile(f"[一二三四五六七八九十百]{{1,4}}[、．.](?!{_NEXT})\\s?"),
    re.compile("（[一二三四五六七八九十百]{1,4}）\\s?"),
    re.compile("\\d{1,3}(?:[、．]|\\.(?!\\d)|[.．]\\s)\\s?"),
    re.compile("(?:（\\d{1,3}）|\\d{1,3}）|[①-⑳])\\s?"),
)
DEEPEST = len(_LEVELS)
_FIRST = frozenset("一二三四五六七八九十百（0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳•●○◆◇■□▪▲△★☆※·-*+—[［〔【")
_NUMERAL = re.compile("[（(]?(?:[〇零一二三四五六七八九十百○]{1,4}|\\d{1,3}|[IVXⅠ-Ⅻ]{1,4})[）).、]?")
_BULLET = re.compile("[•●○◆◇■□▪▲△★☆※·]\\s?(?=\\S)|[-*+]\\s+(?=\\S)|(?:——|--|—)(?=\\S)|[\\[［〔【]\\d{1,3}[\\]］〕】]\\s?(?=\\S)")


def is_chapter(text: str) -> bool:
    """Whether the line is the heading of a chapter or section (第三章 附则, 第41回 …, 后记), not a cross-reference, nor a
    heading with a sentence of the text behind it."""
    if len(text) > 60 or text[0] not in "第卷章序楔引前自代跋终尾后附总结目外番Cc":
        return False
    return _CHAPTER.fullmatch(text) is not None and "。" not in text[:-1]


def provision(text: str) -> int:
    """The length of 第N条 at the beginning of the line. 0 if there is none, or in a cross-reference (第三条的规定)."""
    match = _PROVISION.match(text[:16]) if text[0] == "第" else None
    return match.end() if match else 0


def level(text: str) -> int:
    """The level of the number that opens the line: 1 for 一、, 2 for （一）, 3 for 1. or 1、, 4 for （1）; 0 if there is
    none."""
    if text[0] not in _FIRST:
        return 0
    head = text[:8]
    return next((depth for depth, pattern in enumerate(_LEVELS, 1) if pattern.match(head)), 0)


def label(text: str) -> str:
    """The number or sign that opens a list item, without spaces: （一）, 1., ——, •; empty if there is none."""
    if text[0] not in _FIRST:
        return ""
    head = text[:8]
    for pattern in (*_LEVELS, _BULLET):
        match = pattern.match(head)
        if match:
            return match.group().strip()
    return ""


def is_numeral(text: str) -> bool:
    """Whether the line is a number and nothing else, like those of short chapters and stanzas."""
    return len(text) <= 5 and _NUMERAL.fullmatch(text) is not None


def starts_block(text: str) -> bool:
    """Whether the line opens with a number or a bullet, as only the first line of a block does."""
    return bool(provision(text) or label(text) or (text[0] == "第" and is_chapter(text)))


def ordinal(text: str) -> int:
    """The value of the number that opens the line (1 for 一、 and 第一条); 0 if there is none."""
    match = re.match("第?[（(]?([①-⑳]|[〇零一二三四五六七八九十百千两\\d]{1,7})", text)
    return number(match.group(1)) if match else 0


def number(numeral: str) -> int:
    """The value of a numeral below ten thousand, in Chinese or Arabic digits; 0 if it is not one."""
    if numeral.isascii() and numeral.isdigit():
        return int(numeral)
    if len(numeral) == 1 and "①" <= numeral <= "⑳":
        return ord(numeral) - ord("①") + 1
    total, digit = 0, 0
    for character in numeral:
        unit = {"十": 10, "百": 100, "千": 1000}.get(character)
        if unit:
            total, digit = total + (digit or 1) * unit, 0
        else:
            digit = digit * 10 + max("零一二三四五六七八九".find(character), 2 if character == "两" else 0)
    return total + digit
