"""Whether a text is Japanese or Korean rather than Chinese, or Latin with little Han: its punctuation is then left alone."""

from __future__ import annotations

import re

from cleantext.normalize.characters.language import letters_of_page
from cleantext.normalize.function_words import CHINESE_ONLY, COMMON, NEVER_JAPANESE
from cleantext.normalize.traits import count_east_asian, has_hangul, has_kana, least_east_asian
from cleantext.patterns.beginnings import matches_from
from cleantext.patterns.classes import HANGUL, KANA, KANA_LETTERS
from cleantext.patterns.verbatim import address_spans
from cleantext.rules import Page
from cleantext.spans import merge_spans

_KANA = re.compile(f"[{KANA}]")
_SHORT = 60  # code points; in a shorter text a single kana decides
_HANGUL = re.compile(f"[{HANGUL}]")
_CUE = re.compile(r"\n\d\d:\d\d:\d\d[,.]\d{3} --> [^\n]*|</?[a-z]{1,4}>|\{\\[a-z0-9]{1,9}\}")  # of subtitles
_FORMULA = re.compile(r"\$[^$\n]{1,200}\$|`[^`\n]{1,200}`|\\begin\{[^\n]*")
_QUOTED = re.compile("“[^“”\n]*”|「[^「」\n]*」|《[^《》\n]*》")
_BRACKETED = re.compile("\\([^()\n]*\\)|（[^（）\n]*）")  # where Japanese sets readings
_CHINESE_ONLY = re.compile(f"[{CHINESE_ONLY}還過]")
_SIMPLIFIED = "时间习简单经发长开东车门问关见语读书头从进动员业务认识话请谢热岁电视频样银"  # forms that are not used in Japan
# What shows that a single line is Chinese: pronouns, and such forms.
_OF_CHINESE = re.compile(f"[{CHINESE_ONLY}還過很你您她啊哪怎对對来个爱{_SIMPLIFIED}]")
_NEVER_JAPANESE = re.compile(f"[{NEVER_JAPANESE}{_SIMPLIFIED}]")
_HOST = re.compile(r"@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}")
_USER = re.compile(r"(?<![A-Za-z0-9_.+-])[A-Za-z0-9_.+-]{1,64}$")
_LONGEST_USER = 64
_GRAMMAR = re.compile(f"[{COMMON}]")
_OF_ENGLISH = re.compile("(?<![A-Za-z.])(?:the|of|is|are|was|were|that|which|with|has|have|by)(?![A-Za-z.])")
_WORD_OF_KANA = re.compile(f"[{KANA_LETTERS}]{{2}}")  # not the mouth or a hand of a face, (ノ°▽°)ノ


def is_foreign_page(page: Page) -> bool:
    """Whether the text is Japanese or Korean rather than Chinese, or Latin with little Han. Computed once a page."""
    return page.once(_is_foreign_page)


def _is_foreign_page(page: Page) -> bool:
    text = page.text
    least = least_east_asian(text)
    if least * 5 < len(text) and _is_latin(text):
        return True
    of_kana, of_hangul = [8 * len(letters) for letters in letters_of_page(page)]
    if least >= _SHORT and max(of_kana, of_hangul) <= least:
        return False
    kana, hangul = of_kana > 0 and has_kana(page), of_hangul > 0 and has_hangul(page)
    east_asian = count_east_asian(text)
    if of_kana > east_asian and not kana and _WORD_OF_KANA.search(text) and not _NEVER_JAPANESE.search(text):
        return True  # a few words, none of them of grammar
    if kana and (east_asian < _SHORT or of_kana > east_asian):
        return not is_quoted(text)
    return hangul and of_hangul > east_asian and not is_quoted(text)


def _is_latin(text: str) -> bool:
    """Whether less than a fifth of the text is of East Asia, spaces, times, markup and addresses aside, and it is no line of
    Chinese about names of Latin letters: 首先,我們會把 TemperatureInput component 的 this.state.temperature 替換掉。"""
    east_asian = count_east_asian(text)
    if east_asian * 5 >= len(text):
        return False
    addresses = sum(end - start for start, end in merge_spans(address_spans(text))) + _of_mail(text)
    if east_asian * 5 >= len(text) - max(text.count(" "), _of_markup(text), addresses):
        return False
    if "。" not in text or "\n" in text.strip("\n"):
        return True
    return _GRAMMAR.search(text) is None or _OF_ENGLISH.search(text) is not None


def is_quoted(text: str) -> bool:
    """Whether all kana and hangul are in quotations, titles and brackets, and the rest has words that no Japanese text has: a
    Chinese text about Japanese or Korean."""
    rest = _QUOTED.sub("", text)
    if not _holds_letters(rest):
        return _CHINESE_ONLY.search(rest) is not None
    return _NEVER_JAPANESE.search(rest) is not None and not _holds_letters(_BRACKETED.sub("", rest))


def _holds_letters(text: str) -> bool:
    """Whether there is kana or hangul."""
    return _KANA.search(text) is not None or _HANGUL.search(text) is not None


def is_chinese_line(line: str) -> bool:
    """Whether a line of a page in another language is Chinese: it has characters that no Japanese has, or words of grammar,
    and no kana or hangul."""
    return not _holds_letters(line) and _OF_CHINESE.search(line) is not None


def _of_mail(text: str) -> int:
    """The code points of `text` that are addresses of mail."""
    found = 0
    for match in matches_from("@", _HOST, text):
        user = _USER.search(text, max(match.start() - _LONGEST_USER, 0), match.start())
        found += len(match[0]) + (len(user[0]) if user is not None else 0)
    return found


def _of_markup(text: str) -> int:
    """The code points of `text` that are times and tags of subtitles, formulas or code."""
    if " --> " in text:
        return sum(map(len, _CUE.findall(text)))
    if "$" in text or "`" in text:
        return sum(map(len, _FORMULA.findall(text)))
    return 0
