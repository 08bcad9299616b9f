"""Symbols that a site inserts between the characters of a text to prevent copying: 到เ场, 开🌙⛌发区, 礼ึ堂.

Letters, digits and marks of scripts that no Chinese text mixes into its words (Thai, Arabic, Georgian …), emoji and symbols.
The page shows it: at least three such signs, and at least 30 % of all, are inside words of the lexicon, where no author puts one.
Then every sign between Han is removed; next to a mark, only letters and signs that were seen inside a word.

Left alone is what stands between words, as emoji do (真开心😄大家好), text of another script (three signs or more, or anything
behind a space), and the page where such signs are few.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.patterns.classes import HAN_LETTERS
from cleantext.patterns.lazily import lazily
from cleantext.rules import Page, Rule

_ID = "junk/inserted-sign"
_LETTERS = "\u0530-\u10ff\u1200-\u1cff\u2c00-\u2ddf\ua4d0-\ua63f\ua6a0-\ua6ff\ua800-\ua95f\ua980-\uabff"
_SYMBOLS = "\u2300-\u243f\u2600-\u27bf\u2800-\u28ff\u2b00-\u2bff\U00010000-\U0001b0ff\U0001cf00-\U0001ffff"
_MARKS = "，。、；：！？,;:!?…—“”‘’「」『』《》（）()"
_SIGN = f"[{_LETTERS}{_SYMBOLS}][\u200d\ufe0e\ufe0f{_LETTERS}{_SYMBOLS}]{{0,3}}"  # code points; pages have one to three
_BETWEEN = lazily(f"(?<=[{HAN_LETTERS}]){_SIGN}(?=[{HAN_LETTERS}])")
_BESIDE = lazily(f"(?<=[{HAN_LETTERS}]){_SIGN}(?=[{_MARKS}])|(?<=[{_MARKS}]){_SIGN}(?=[{HAN_LETTERS}])")
_LETTER = lazily(f"[{_LETTERS}]")

_REACH = 8  # characters on either side; the longest common words have four
_GAIN = 3.0  # natural logarithm: how much likelier the text is with a word across the sign than without
_FEWEST = 3
_SHARE = 0.3

_REASON = Reason((_ID,), "symbol inserted between the characters of words")


def find(page: Page) -> Iterator[Row]:
    text = page.text
    between = [match.span() for match in _BETWEEN().finditer(text)]
    if len(between) < _FEWEST:
        return
    inside = [text[start:end] for start, end in between if _is_inside_a_word(text, start, end)]
    if len(inside) < max(_FEWEST, _SHARE * len(between)):
        return
    seen = set("".join(inside))
    beside = (match for match in _BESIDE().finditer(text) if _LETTER().match(match[0]) or seen.issuperset(match[0]))
    spans = sorted([*between, *(match.span() for match in beside)])
    yield from ((start, end, "", _REASON) for start, end in spans)


def _is_inside_a_word(text: str, start: int, end: int) -> bool:
    """Whether a word of the lexicon stands around the span."""
    from cleantext.lexicon import segment_log_probability

    left, right = _han(text[max(start - _REACH, 0) : start][::-1])[::-1], _han(text[end : end + _REACH])
    apart = segment_log_probability(left) + segment_log_probability(right)
    return segment_log_probability(left + right) - apart > _GAIN


def _han(text: str) -> str:
    """The Han that `text` begins with."""
    match = re.match(f"[{HAN_LETTERS}]*", text)
    return match[0] if match else ""


RULE: Rule = Rule(
    id=_ID,
    summary="remove symbols that a site inserted into words (到เ场, 开🌙⛌发区)",
    find=find,
    triggers=f"{_LETTERS}\u2300-\u243f\u2600-\u27bf\u2800-\u28ff\u2b00-\u2bff\U00010000-\U0010ffff",
    profiles=("web",),
)
