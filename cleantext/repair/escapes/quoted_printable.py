"""repair/quoted-printable: quoted-printable bodies of mail, `=E4=B8=AD=E5=9B=BD` → 中国.

Soft line breaks (`=` at the end of a line) are removed.

Not changed: formulas (`=A1=B1`), addresses, code, and bytes that are not Chinese, Japanese or Korean. Escapes of ASCII such as
`=3D` and `=20` are decoded inside a run, and only there.
"""

from __future__ import annotations

import re

from cleantext.patterns.beginnings import holds_from
from cleantext.repair.escapes.byte_runs import Run, decoded_runs
from cleantext.rules import Findings, Page, Rule

_ID = "repair/quoted-printable"
_ESCAPE = "=[0-9A-Fa-f]{2}"
_SOFT_BREAK = "=[ \t]{0,3}\n"
_RUN = re.compile(f"(?:{_ESCAPE}|{_SOFT_BREAK})(?:{_ESCAPE}|{_SOFT_BREAK}|[\t !-<>-~])*")
_BYTE = re.compile(f"{_ESCAPE}|{_SOFT_BREAK}|.", re.DOTALL)
_TWO_BYTES = re.compile("=[89A-Fa-f][0-9A-Fa-f](?:=|[@-~]=)")


def has_two_bytes(text: str) -> bool:
    """The gate: whether there is a byte beyond ASCII with another byte behind it."""
    return holds_from("=", _TWO_BYTES, text)


def find(page: Page) -> Findings:
    return decoded_runs(page, (Run.of(match, _BYTE, _byte) for match in _RUN.finditer(page.text)), _ID, flags=False)


def _byte(escape: str) -> int | None:
    if len(escape) == 1:
        return ord(escape)
    return None if escape[-1] == "\n" else int(escape[1:], 16)


RULE: Rule = Rule(
    id=_ID,
    summary="decode quoted-printable left in text (=E4=B8=AD)",
    find=find,
    triggers="=",
    gate=has_two_bytes,
)
