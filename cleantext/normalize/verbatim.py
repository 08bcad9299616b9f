"""Stretches that are not prose, and that no normalize rule may change: addresses, code, markup."""

from __future__ import annotations

import re

from cleantext.rules import Span

# What must be in the text at all, and the pattern that then finds the stretches. Each pattern is linear: a class that
# cannot match what ends it.
_PATTERNS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = (
    # RFC 3986 characters only, so that a Chinese sentence may follow without a space; trailing marks belong to the sentence.
    (
        ("://", "www."),
        re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{1,30}://|(?<![\w.])www\.)[\w.~:/?#\[\]@!$&'()*+,;=%-]*[\w/=#&%-]", re.A),
    ),
    (("@",), re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}", re.A)),
    (("```",), re.compile(r"```[^`]*(?:`{1,2}[^`]+)*```")),
    (("`",), re.compile(r"`[^`\r\n]+`")),
    (("<",), re.compile(r"</?[A-Za-z][^<>]{0,2000}>|<!--(?:[^-]|-(?!->))*-->")),
    (("{",), re.compile(r"\{[%{][^{}\r\n]*[%}]\}|\$\{[^{}\r\n]*\}")),
    (("&",), re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")),
)
_ANY = re.compile("[:w@`<{&]")


def verbatim_spans(text: str) -> list[Span]:
    """The half-open spans of `text` that are addresses, code or markup, pattern by pattern (not sorted)."""
    spans: list[Span] = []
    if _ANY.search(text):
        for needles, pattern in _PATTERNS:
            if any(needle in text for needle in needles):
                spans += (match.span() for match in pattern.finditer(text))
    return spans
