"""The head of a page written for a site generator: settings between two rules (`---`, `title: …`, `tags:`, `---`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from cleantext.segmentation.lines import Line

_RULES = ("---", "+++")
_LONGEST = 60  # lines
_SETTING = re.compile("[\\w.-]{1,40}\\s?[：=].*|[-\\[\\]{}\"'#].*")


def mark_front_matter(lines: Sequence[Line]) -> None:
    """Mark the settings as `other` and the two rules as separators, if the text begins with them. One or more settings and
    nothing else must be between the rules; a line that is indented belongs to the setting above it."""
    rule = lines[0].text
    end = next((at for at, line in enumerate(lines[1:_LONGEST], 1) if line.text == rule), 0) if rule in _RULES else 0
    settings = lines[1:end]
    if not settings or not all(line.indent or _SETTING.fullmatch(line.text) for line in settings):
        return
    for line in settings:
        line.kind = "other"
    lines[0].kind = lines[end].kind = "separator"
