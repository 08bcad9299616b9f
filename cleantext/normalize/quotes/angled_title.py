"""Angle brackets of ASCII around titles to 《》, in pairs: `小说<活着>` is `小说《活着》`, `<<网络安全法>>` is `《网络安全法》`.

A fold leaves 《》, but keyboards do not have them. What stands around one pair shows that it holds a title: who reads, wrote or
plays it before it (`读过<边城>`), what it is behind it (`<边城>一书`, `<活着>(余华著)`), or its last word, of a law or a paper;
then all pairs of the page around Chinese are titles. Left alone are pages in which a pair is a key, a button or a blank
(`按<确定>键`, `输入<用户名>`), tags (`<姓名>张三</姓名>`), comparisons, pairs inside 《》, source text, Japanese and Korean.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.context import line_start, near_kana
from cleantext.normalize.page_kinds import is_prose_page
from cleantext.patterns.beginnings import matches_from
from cleantext.patterns.classes import HAN
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "quotes/angled-title"
_TITLE = lazily(
    f"<(?<![<A-Za-z0-9_].)<?(?=[{HAN}0-9A-Z])(?=[^<>\n]{{0,30}}[{HAN}])"
    r"[^<>\n，。；！？,;!?=/\\|{}$_@]{0,39}[^<>\n，。；！？,;!?=/\\|{}$_@\s]>>?(?!>)"
)
_BEFORE = lazily(
    "(?:(?:小[说說]|散文|[长長]篇|[诗詩]集|[电電]影|[电電][视視][剧劇]|[纪紀][录錄]片|[杂雜][志誌]|歌曲|新[书書]|本[书書](?=[是叫有:：])|名著|[专專]著|作品|代表作|[专專][辑輯]|[节節]目|漫[画畫]|著[有作])"
    "(?:[是叫有]|名[为為叫])?[:：]?|[读讀看听聽唱写寫译譯著拍演][过過了]|主演的?|[执執][导導]的?|演唱的?|(?:出版|[发發]表|[创創]作|[写寫])[了的]|[签簽][署订訂]了?)$"
)
_BEHIND = lazily(
    "一[书書文诗詩片剧劇曲](?!一)|[这這][本部首篇]|[(（][^()（）\n]{1,12}[著译譯编編][)）]|的(?:作者|[导導]演|主[题題]曲)|期刊|月刊|修正案|等[书書片]"
    "|第[一二三四五六七八九十百0-9]{1,4}[条條回]"
)
_LAST = lazily(
    f"[{HAN}]{{2}}(?:(?<![方用语語算写寫做])法|法典|条例|條例|公[约約]|宣言|[日晚早][报報]|周刊|[杂雜][志誌]|[学學][报報])>"
)
_BLANK = lazily("(?:[按键鍵]|点击|點擊|单击|單擊|[选選][择擇中]|[输輸]入|[键鍵]入|[填替][写寫入换換][为為]?|尊敬的)$")
_OF_BLANK = lazily("[键鍵]|按[钮鈕]|一[栏欄]|菜[单單]|[选選][项項]|[标標][签籤]")
_REACH = 8


def find(page: Page) -> Iterator[Row]:
    text = page.text
    pairs = [match.span() for match in matches_from("<", _TITLE(), text) if ("<<" in match[0]) == (">>" in match[0])]
    if not any(_is_proven(text, *pair) for pair in pairs) or "</" in text:
        return
    if any(_is_blank(text, *pair) for pair in pairs) or not is_prose_page(page):
        return
    for start, end in pairs:
        signs = 1 + text.startswith("<<", start)
        low = line_start(text, start)
        if text.rfind("《", low, start) <= text.rfind("》", low, start) and not near_kana(page, start, end):
            reason = Reason((_ID,), "angle brackets around a title", 0.95, start)
            yield start, start + signs, "《", reason
            yield end - signs, end, "》", reason


def _is_proven(text: str, start: int, end: int) -> bool:
    """Whether the words beside the pair, or its last one, show that it holds a title."""
    before = _BEFORE().search(text, max(start - _REACH, 0), start)
    return (before or _BEHIND().match(text, end) or _LAST().search(text, start, end)) is not None


def _is_blank(text: str, start: int, end: int) -> bool:
    """Whether the pair holds what is to be pressed or filled in."""
    return (_BLANK().search(text, max(start - _REACH, 0), start) or _OF_BLANK().match(text, end)) is not None


RULE: Rule = Rule(
    id=_ID,
    summary="convert < > around titles to 《》, in pairs",
    find=find,
    triggers="<",
    profiles=NORMALIZING,
)
