"""Special spaces next to East Asian text in Chinese: no-break, thin and other typographic spaces become ordinary spaces.

They come from HTML and from word processors, and Chinese gives them no meaning. An em space, which is as wide as a character,
becomes U+3000; at the start of a line all of them are an indent, and stay one. Blanks that are no spaces by their properties
(Hangul filler, Braille blank) are treated alike. U+3000 between two Latin words, from an input method, is a plain space too.
Left alone: spaces without an East Asian neighbour (ASCII punctuation between is ignored) (`5\\u00a0km`, French marks) but for
those between two Latin words of a line of Chinese, Japanese and Korean text, Braille.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.config import NORMALIZING
from cleantext.edits import Reason, Row
from cleantext.normalize.characters.language import is_chinese_at
from cleantext.normalize.places import has_wide_space, matches
from cleantext.patterns.classes import CURLY_QUOTES, DASHES_AND_DOTS, EAST_ASIAN, IS_HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of, lines_with
from cleantext.rules import Page, Rule
from cleantext.spans import Span

_ID = "spaces/odd-space"
_EM = "\u2001\u2003"
_ODD = f"\u00a0\u1680\u2000-\u200a\u202f\u205f\u3164\uffa0\u2800{_EM}"
_RUN = lazily(f"[{_ODD}](?:[{_ODD} \t\u3000]*[{_ODD}])?")
_ONE = lazily(f"[{_ODD}]")
_BESIDE = lazily(f"[{EAST_ASIAN}{CURLY_QUOTES}{DASHES_AND_DOTS}]")
# … with ASCII marks between: (中国) (人民), 作者: Zhang San
_BEYOND_BEFORE = lazily(f"[{EAST_ASIAN}][!-/:-@\\[-`{{-~ ]{{1,3}}$")
_BEYOND_AFTER = lazily(f"[!-/:-@\\[-`{{-~ ]{{1,3}}[{EAST_ASIAN}]")
_REACH = 4
_IN_WORDS = lazily(f"[{_ODD}](?<=[A-Za-z]{{2}}.)(?=[A-Za-z]{{2}})")
_BRAILLE = lazily("[\u2801-\u28ff]")
_WIDE = lazily("\u3000(?<=\\S.)\u3000*(?=\\S)")
_BETWEEN_WORDS = lazily("\u3000(?<=[A-Za-z][A-Za-z,.;].)(?=[A-Za-z]{2})")

_WHY = Reason((_ID,), "a special space in Chinese text")
_LATIN = Reason(_WHY.rules, "a space as wide as a character between Latin words")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    line_end, has_han = -1, False
    for run in matches(_RUN(), page, _ODD):
        start, end = run.span()
        before, after = text[max(start - 1, 0) : start], text[end : end + 1]
        if _BRAILLE().match(before) or _BRAILLE().match(after):
            continue
        if not (_BESIDE().match(before) or _BESIDE().match(after) or _is_beside_marks(text, start, end)):
            if _IN_WORDS().match(text, start) is None:
                continue
            if start >= line_end:
                low, line_end = line_of(text, start, max(line_end, 0))
                has_han = IS_HAN.search(text, low, line_end) is not None
            if not has_han:
                continue
        if is_chinese_at(page, start):
            for odd in _ONE().finditer(text, start, end):
                yield odd.start(), odd.end(), "\u3000" if odd[0] in _EM else " ", _WHY
    if has_wide_space(page):
        yield from ((*span, " ", _LATIN) for span in _between_words(page))


def _is_beside_marks(text: str, start: int, end: int) -> bool:
    """Whether ASCII marks alone stand between the spaces and an East Asian character."""
    if _BEYOND_BEFORE().search(text, max(start - _REACH, 0), start) is not None:
        return True
    return _BEYOND_AFTER().match(text, end) is not None


def _between_words(page: Page) -> Iterator[Span]:
    """U+3000 between Latin words in lines of Chinese text that have it nowhere else but at their ends: no columns."""
    for start, end in lines_with(_BETWEEN_WORDS(), page.text):
        wide = [match.span() for match in _WIDE().finditer(page.text, start, end)]
        if IS_HAN.search(page.text, start, end) and is_chinese_at(page, start):
            words = [match.span() for match in _BETWEEN_WORDS().finditer(page.text, start, end)]
            yield from words if words == wide else ()


RULE: Rule = Rule(
    id=_ID,
    summary="replace no-break and other special spaces in Chinese text by ordinary spaces",
    find=find,
    triggers=_ODD + "\u3000",
    listed=_ODD,
    profiles=NORMALIZING,
)
