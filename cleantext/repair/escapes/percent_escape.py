"""repair/percent-escape: percent-encoded bytes, `%E4%B8%AD%E5%9B%BD` → 中国, in UTF-8, GB18030 or Big5.

Also if encoded twice (`%25E4`). Not changed: addresses and parts of them (`/wiki/%E4%B8%AD`, `?q=%D6%D0`), file names
(`%E4%B8%AD.doc`), code, texts about percent-encoding, and bytes that are not Chinese, Japanese or Korean in any of the
three: `100%DE`, `caf%C3%A9`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.patterns.beginnings import holds_from
from cleantext.repair.escapes.byte_runs import Run, decoded_runs
from cleantext.rules import Findings, Page, Rule

_ID = "repair/percent-escape"
_ESCAPE = "%(?:25){0,4}[0-9A-Fa-f]{2}"
_TWO_BYTES = re.compile("%(?:25){0,4}[89A-Fa-f][0-9A-Fa-f][%@-~]")
# Between the escapes: the unreserved characters of RFC 3986, which may also be second bytes of double-byte codecs.
_RUN = re.compile(f"(?:{_ESCAPE})(?:{_ESCAPE}|[A-Za-z0-9_.!~*'-]|\\+(?=%))*")
_BYTE = re.compile(f"{_ESCAPE}|.")
_PART_OF_ADDRESS = re.compile("[/=?&#@\\\\:%._-]")
_NUMBER = re.compile(r"(?:^|\n)[ \t\u3000]{0,9}[0-9]{1,3}\.\Z")  # of an item
_GOES_ON = re.compile(r"[/=&@#]|\?[A-Za-z0-9_%=&]|%[^\s]")
_FILE = re.compile(r"\.[A-Za-z0-9]{1,5}\Z")


def has_two_bytes(text: str) -> bool:
    """The gate: whether there is a byte beyond ASCII with another byte behind it."""
    return holds_from("%", _TWO_BYTES, text)


def find(page: Page) -> Findings:
    return decoded_runs(page, _runs(page.text), _ID)


def _runs(text: str) -> Iterator[Run | None]:
    for match in _RUN.finditer(text):
        start, end = match.span()
        if start and _PART_OF_ADDRESS.match(text, start - 1) and not _NUMBER.search(text[max(start - 14, 0) : start]):
            continue
        if not _GOES_ON.match(text, end) and not _FILE.search(match[0]):
            yield Run.of(match, _BYTE, _byte)


def _byte(token: str) -> int:
    if len(token) > 1:
        return int(token[-2:], 16)
    return ord(" " if token == "+" else token)  # as forms write a space


RULE: Rule = Rule(
    id=_ID,
    summary="decode percent-encoded bytes (%E4%B8%AD)",
    find=find,
    triggers="%",
    gate=has_two_bytes,
)
