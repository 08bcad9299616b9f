"""Faces whose characters are marks, in pages whose marks were folded: `开心 :) 明天`, `-_-!`, `(;′⌒`)`.

An emoticon is closed where spaces or the edges of the line set it off, since behind Han alone `:)` can be a colon and the
bracket that closes a parenthesis (`(学名:)`), and where no parenthesis is open. Two eyes with a mouth are closed with the signs
of sweat behind them, faces between brackets whole.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.normalize.emoticons import FACE
from cleantext.patterns.beginnings import matches_from
from cleantext.patterns.lazily import lazily
from cleantext.patterns.verbatim import Signs
from cleantext.spans import Span

_SET_OFF = lazily(r"[:;=](?<![^\s\u3000].)[-^']?(?:[)(\]|\\DPpO3>]|/(?![A-Za-z/]))+(?=[\s\u3000，。！？,.!?~～]|$)")
_SWEAT = lazily(r"_(?<=([-=^>+@*])_)_{0,2}(?:\1|(?<=>_)<)[!;|]{1,4}")
_REACH = 60


def face_spans(text: str, signs: Signs) -> Iterator[Span]:
    """The half-open spans of the faces in `text`, whose signs these are."""
    for eyes in ":;=":
        for match in matches_from(eyes, _SET_OFF(), text) if eyes in signs.kinds else ():
            low = max(match.start() - _REACH, 0)
            if text.rfind("(", low, match.start()) <= text.rfind(")", low, match.start()):
                yield match.span()
    if "_" in signs.kinds:
        yield from ((match.start() - 1, match.end()) for match in matches_from("_", _SWEAT(), text))
    if "(" in signs.kinds:
        yield from (match.span() for match in matches_from("(", FACE, text))
