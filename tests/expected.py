"""The expected documents of the real inputs: `python -m tests.expected` writes them anew, to be read through by eye.

A snapshot holds what a reader would check: the blocks with their kinds, lines and joins, the flags, and how many edits each
rule made. The edits themselves are left out; undo, which the laws test on the same inputs, needs every one of them.
"""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import cleantext
from tests.fixtures import FIXTURES, RAW


def snapshot(path: Path) -> dict[str, Any]:
    """What `cleantext.document` makes of the file `path`."""
    document = cleantext.document(path.read_bytes())
    rules = Counter(rule for edit in document.edits for rule in edit.rules)
    return {
        "encoding": document.encoding,
        "script": document.script,
        "layout": document.layout,
        "edits_by_rule": dict(sorted(rules.items())),
        "flags": [flag.to_dict() for flag in document.flags],
        "articles": [[_block(block) for block in article.blocks] for article in document.articles],
    }


def _block(block: cleantext.Block) -> dict[str, Any]:
    shown = block.to_dict()
    del shown["spans"], shown["confidence"]
    shown["joins"] = [f"{join['reason']} at {join['offset']}" for join in shown["joins"]]
    return {name: value for name, value in shown.items() if value not in ([], {})}


def expected_path(path: Path) -> Path:
    return FIXTURES / "expected" / f"{path.stem}.json"


def main() -> None:
    for path in RAW:
        written = json.dumps(snapshot(path), ensure_ascii=False, indent=1) + "\n"
        expected_path(path).write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
