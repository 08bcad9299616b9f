"""Those who clean: cleantext, a plain rule, and what of the peers is installed."""

from __future__ import annotations

import importlib
import re
from collections.abc import Callable
from contextlib import suppress

import ftfy

import cleantext

Cleaner = Callable[[str], str]

_HAN = "\u3400-\u9fff"
_TOUCHES = re.compile(f"[,;:!?()](?:(?<=[{_HAN}].)|(?=[{_HAN}]))")
_FULL = dict(zip(",;:!?()", "，；：！？（）", strict=True))


def by_neighbour(text: str) -> str:
    """The plain rule: a half-width mark that touches Han is made full-width."""
    return _TOUCHES.sub(lambda match: _FULL[match[0]], text)


def contestants() -> dict[str, Cleaner]:
    """The cleaners by name. `autocorrect_py` is on the package index as autocorrect-py."""
    found: dict[str, Cleaner] = {"cleantext": cleantext.clean, "plain rule": by_neighbour, "ftfy": ftfy.fix_text}
    with suppress(ImportError):
        found["autocorrect_py"] = importlib.import_module("autocorrect_py").format
    return found
