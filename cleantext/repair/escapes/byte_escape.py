"""repair/byte-escape: bytes printed as escapes, `\\xe4\\xb8\\xad` or `\\344\\270\\255` → 中, in UTF-8, GB18030 or Big5.

Not changed: string literals of programs (in straight quotes), regular expressions, paths and file names as printed by Git
and `ls` (`\\346\\226\\207.txt`), texts about escapes, and bytes that are not Chinese, Japanese or Korean.
"""

from __future__ import annotations

import re

from cleantext.repair.escapes.byte_runs import Run, decoded_runs
from cleantext.rules import Findings, Page, Rule

_ID = "repair/byte-escape"
# One backslash, or two or four where they were doubled. Three are a byte 5C and the backslash of an escape.
_HEXADECIMAL = r"\\(?:\\(?:\\\\)?)?x[0-9A-Fa-f]{2}"
_OCTAL = r"\\(?:\\)?[0-3][0-7]{2}"
# ASCII letters and digits may be between the escapes; other ASCII only after a high byte, as its second byte.
_SECOND = r"(?<=\\x[89A-Fa-f][0-9A-Fa-f])(?:[\[\]^`{|}~]|\\\\)|(?<=\\[23][0-7][0-7])(?:[\[\]^`{|}~]|\\\\)"
_RUN = re.compile(
    f"(?:{_HEXADECIMAL})(?:{_HEXADECIMAL}|{_SECOND}|[0-9@-Z_a-z])*|(?:{_OCTAL})(?:{_OCTAL}|{_SECOND}|[0-9@-Z_a-z])*"
)
_BYTE = re.compile(rf"{_HEXADECIMAL}|{_OCTAL}|\\\\|.")


def find(page: Page) -> Findings:
    return decoded_runs(page, (Run.of(match, _BYTE, _byte) for match in _RUN.finditer(page.text)), _ID)


def _byte(escape: str) -> int:
    if len(escape) == 1:
        return ord(escape)
    if escape == "\\\\":
        return ord("\\")
    return int(escape[-2:], 16) if "x" in escape else int(escape[-3:], 8)


RULE: Rule = Rule(
    id=_ID,
    summary=r"decode bytes printed as escapes (\xe4\xb8\xad, \344\270\255)",
    find=find,
    triggers="\\\\",
    gate=r"[\\](?:x[89A-Fa-f][0-9A-Fa-f]|[23][0-7]{2})[@-~]",
)
