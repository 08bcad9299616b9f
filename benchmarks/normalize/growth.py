"""How the time grows with the length of hostile text: twice the text should take twice the time."""

from __future__ import annotations

import gc
import time

from benchmarks.normalize.contestants import Cleaner

# What is repeated: marks of every kind alone, marks that need a partner, and text that looks like what rules ask for.
HOSTILE = {
    "commas": ",",
    "commas behind Han": "中,",
    "stops": "。",
    "dots": ".",
    "dots behind Han": "中.",
    "opening brackets": "(",
    "opening brackets, Han": "中(",
    "closing brackets": ")",
    "pairs of brackets": "(中)",
    "square brackets": "[,",
    "braces": "{:",
    "blocks": "){",
    "spaces": " ",
    "spaces between Han": "中 ",
    "ideographic spaces": "中\u3000",
    "spaces beside marks": "中 ，",
    "straight quotes": '"',
    "straight quotes, Han": '中"',
    "single quotes": "中'",
    "curly quotes": "”“",
    "opening quotes": "“",
    "hyphens": "-",
    "dashes": "中-",
    "ellipses": "…",
    "colons": "中:",
    "winks": ";)",
    "exclamations": "!",
    "full-width digits": "１中",
    "addresses": "://中,",
    "paths": "/中(",
    "references": "[J].",
    "pages": "(3):1",
    "times": "1:00: ",
    "settings": "a: b\n",
    "commands": 'git -m "中\n',
    "cells": "甲,乙\n",
    "entities": "&#20013",
    "numbers": "#25913;",
    "hash signs": "#中",
    "escapes": "\\u4e2d",
    "invisible": "中\u200b",
    "combining marks": "中\u0336",
    "radicals": "⽤",
    "kana": "か,中,",
    "mixed": '，,。 "（(：:“ ',
    "line ends": "中,\r",
}

_MOST_RUNS, _ENOUGH = 5, 0.3  # seconds
# A folded sentence before it, so that the text counts as Chinese prose and no rule is passed over.
_PROSE = "会议强调,要抓落实:我们都很高兴,大家(所有人)一起努力!\n"


def seconds(clean: Cleaner, text: str) -> float:
    """Seconds of the processor that `clean` takes for `text`: the least of several runs, where they are short.

    Without the garbage collector, as `timeit` does it, which looks through the more the more edits there are.
    """
    least = total = 0.0
    collects = gc.isenabled()
    gc.disable()
    try:
        for _ in range(_MOST_RUNS):
            start = time.process_time()  # others may be at work on the machine
            clean(text)
            took = time.process_time() - start
            least = min(least or took, took)
            total += took
            if total > _ENOUGH:
                break
    finally:
        if collects:
            gc.enable()
    return least


def growth(clean: Cleaner, unit: str, characters: int) -> tuple[float, float]:
    """Seconds for `unit` repeated to `characters` and to twice as many code points."""
    text = unit * (characters // len(unit))
    return seconds(clean, _PROSE + text), seconds(clean, _PROSE + text * 2)
