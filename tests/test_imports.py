"""What may import what: stages know nothing of those behind them, and what is shared knows nothing of the stages."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

import pytest

import cleantext

PACKAGE = Path(__file__).parent.parent / "cleantext"
STAGES = ("decoding", "repair", "junk", "normalize", "segmentation", "script")
# The questions that docs/architecture.md explains under "Against the arrows".
QUESTIONS = {
    ("repair/cipher/spelling.py", "script"),
    ("repair/lost/written.py", "script"),
    ("normalize/characters/private_use.py", "script"),
    ("normalize/characters/radical.py", "script"),
    ("normalize/spaces/lost_indent.py", "script"),
}


def imported(folder: str) -> Iterator[tuple[str, str]]:
    """Each module of `folder` by its path, with each part of the package that it imports, functions included."""
    for path in sorted((PACKAGE / folder).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module is not None and node.module.startswith("cleantext."):
                yield path.relative_to(PACKAGE).as_posix(), node.module.removeprefix("cleantext.")


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_asks_those_behind_it_only_what_is_written_down(stage: str) -> None:
    behind = STAGES[STAGES.index(stage) + 1 :]
    asked = {(path, module.split(".")[0]) for path, module in imported(stage) if module.split(".")[0] in behind}
    assert asked == {(path, other) for path, other in QUESTIONS if path.startswith(f"{stage}/")}


@pytest.mark.parametrize("shared", ["patterns", "record", "lexicon", "scan"])
def test_what_is_shared_knows_no_stage(shared: str) -> None:
    assert [(path, module) for path, module in imported(shared) if module.split(".")[0] in STAGES] == []


def test_what_one_line_tells_knows_nothing_of_several() -> None:
    """Of segmentation, the modules of shapes import each other and what a line and a block is."""
    inside = {module for _, module in imported("segmentation/shapes") if module.startswith("segmentation.")}
    assert {".".join(module.split(".")[1:2]) for module in inside} <= {"shapes", "lines", "blocks"}


def test_no_name_of_a_package_hides_one_of_its_modules() -> None:
    """`import cleantext.a.b as b` reads the attribute `b` of `cleantext.a`."""
    modules = [found.name for found in walk_packages(cleantext.__path__, "cleantext.") if not re.search(r"\._", found.name)]
    hidden = []
    for name in modules:
        folder, _, stem = name.rpartition(".")
        if getattr(import_module(folder), stem, import_module(name)) is not import_module(name):
            hidden.append(name)
    assert hidden == []
