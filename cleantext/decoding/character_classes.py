"""Costs of characters that no language model covers: ASCII, symbols, control characters, private use, damage."""

from __future__ import annotations

import re

ASCII_COST = 3.0  # nats for a printable ASCII character

# Characters and the cost of each in nats; the first class that contains the character counts. Rounded from the character
# counts of news and encyclopedia text.
_CLASSES: tuple[tuple[str, float], ...] = (
    ("\t\n\r -~", ASCII_COST),
    ("\xa1\xbf", 7.5),  # ¡ ¿
    ("\u3105-\u3129", 5.0),  # bopomofo
    ("\u203b\u25a0-\u25a1\u25c6-\u25c7\u25cb\u25ce-\u25cf\u2605-\u2606", 7.0),  # what marks headings and items: ※■□◆◇○◎●★☆
    ("\xab\xbb", 5.5),  # « »
    ("\xa0\xa9\xb0\xb7\xd7\u2010-\u2026", 7.0),  # no-break space, © ° · ×, dashes and quotation marks
    ("\u0300-\u0303\u0309\u0323", 7.5),  # combining accents, as Vietnamese text uses them
    ("\xa1-\xbf\xf7\u20ac\u2122\u2190-\u21ff\u2460-\u24ff\u2500-\u25ff", 9.0),  # other symbols of code pages
    ("\uff61-\uff9f", 8.0),  # half-width katakana
    ("\x00-\x1f\x7f-\x9f\ufffd", 18.0),  # control characters
    ("\ue000-\uf8ff", 20.0),  # private use
    ("\udc00-\udcff", 14.0),  # a damaged byte
)
_OTHER_COST = 14.0  # nats for a character of no class
_PATTERNS = tuple((re.compile(f"[{members}]+"), cost) for members, cost in _CLASSES)

_CONTROL = re.compile("[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f]")
_CONTROL_COST = 15.0  # nats beyond `ASCII_COST`

# Nats for each run, beyond the cost of its characters. Any byte A1-DF is half-width katakana in Shift JIS, and marks of GBK are
# bopomofo in Big5; but real text seldom has one alone.
_RUNS = ((re.compile("[\uff61-\uff9f]+"), 6.0), (re.compile("[\u3105-\u3129]+"), 5.0))


def ascii_cost(text: str) -> float:
    """The cost in nats of `text`, which must be ASCII."""
    return len(text) * ASCII_COST + (0.0 if text.isprintable() else len(_CONTROL.findall(text)) * _CONTROL_COST)


def class_cost(text: str, uncounted: int) -> float:
    """The cost in nats of `text` by the classes of its characters.

    `uncounted`: for how many of its characters the caller has not counted a cost yet; those of no class may be fewer.
    """
    cost = sum(len(runs.findall(text)) * each for runs, each in _RUNS)
    for members, each in _PATTERNS:
        if not text:
            break
        before = len(text)
        text = members.sub("", text)
        uncounted -= before - len(text)
        cost += (before - len(text)) * each
    return cost + uncounted * _OTHER_COST
