"""The fixtures as data: cases of rules, text that must not change, and the real inputs."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
RAW = sorted((FIXTURES / "raw").glob("*.txt"))
NEGATIVE = sorted((FIXTURES / "negative").glob("*.txt"))


@dataclass(frozen=True, slots=True)
class Case:
    """One case of a rule. `input` is str, or bytes where the file gives `input_hex`."""

    rule: str
    id: str
    input: str | bytes
    output: str
    source: str
    why: str
    options: dict[str, Any] = field(default_factory=dict)
    flags: list[str] | None = None


def cases(*families: str) -> list[Case]:
    """The cases of the rules of some families. What has no rules (decoding, segmentation) has fixtures of another form."""
    return [_case(path, row) for family in families for path in sorted(FIXTURES.glob(f"{family}/*.toml")) for row in _rows(path)]


def _rows(path: Path) -> list[dict[str, Any]]:
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["case"]
    assert isinstance(rows, list)
    return rows


def _case(path: Path, row: dict[str, Any]) -> Case:
    row = dict(row)
    if "input_hex" in row:
        row["input"] = bytes.fromhex(row.pop("input_hex"))
    return Case(rule=f"{path.parent.name}/{path.stem}", **row)
