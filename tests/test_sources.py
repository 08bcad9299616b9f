"""Every table says what it was made of, and NOTICE names every source."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = sorted(path.parent for path in (ROOT / "cleantext").rglob("SOURCES.toml"))
KINDS = (".bin", ".marisa", ".tsv", ".txt")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
NOTICE = (ROOT / "NOTICE").read_text("utf-8")


def sources(folder: Path) -> dict[str, Any]:
    return tomllib.loads((folder / "SOURCES.toml").read_text("utf-8"))


def tables(folder: Path) -> dict[str, Any]:
    return {name: about for name, about in sources(folder).items() if name not in ("command", "inputs")}


def names(folders: list[Path]) -> list[str]:
    return [folder.relative_to(ROOT / "cleantext").as_posix() for folder in folders]


def test_every_table_of_the_wheel_lies_beside_its_sources() -> None:
    paths = [path for kind in KINDS for path in (ROOT / "cleantext").rglob(f"*{kind}") if "_build" not in path.parts]
    assert {path.parent for path in paths} == set(FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS, ids=names(FOLDERS))
def test_the_sources_of_all_tables_are_written_down(folder: Path) -> None:
    assert tables(folder).keys() == {path.name for path in folder.iterdir() if path.suffix in KINDS}
    assert all({"source", "version", "licence", "count"} <= about.keys() for about in tables(folder).values())


@pytest.mark.parametrize("folder", FOLDERS, ids=names(FOLDERS))
def test_the_inputs_are_told_by_their_digests(folder: Path) -> None:
    inputs = sources(folder).get("inputs", {})
    assert all(re.fullmatch("[0-9a-f]{64}", about["sha256"]) and about["characters"] >= 0 for about in inputs.values())
    assert {name for about in tables(folder).values() for name in about.get("inputs", [])} == set(inputs)


@pytest.mark.parametrize("folder", FOLDERS, ids=names(FOLDERS))
def test_the_command_that_makes_them_exists(folder: Path) -> None:
    module = sources(folder)["command"].split()[2]
    assert importlib.util.find_spec(module) is not None
    assert module.startswith("cleantext._build.")


def test_tables_of_one_build_come_from_one_corpus() -> None:
    script = ROOT / "cleantext/script/tables"
    assert len({tuple(about["inputs"]) for about in tables(script).values() if "inputs" in about}) == 1
    counted = sources(ROOT / "cleantext/lexicon/data")["inputs"]
    own = sources(script)["inputs"]
    assert {name: about["sha256"] for name, about in own.items()} == {name: counted[name]["sha256"] for name in own}


def test_opencc_is_as_new_as_the_tables_made_of_it() -> None:
    versions = {about["version"] for folder in FOLDERS for about in tables(folder).values()}
    made = {version.split()[1] for version in versions if "opencc" in version}
    (asked,) = (name.removeprefix("opencc>=") for name in PROJECT["dependencies"] if name.startswith("opencc"))
    assert made == {asked}


def test_notice_names_every_source() -> None:
    versions = {about["version"] for folder in FOLDERS for about in tables(folder).values()}
    assert versions
    assert [version for version in sorted(versions) if not all(each in NOTICE for each in version.split(", "))] == []


def test_notice_names_every_input() -> None:
    inputs = {re.split("_[0-9]|[.]", name)[0] for folder in FOLDERS for name in sources(folder).get("inputs", {})}
    assert [name for name in sorted(inputs) if name not in NOTICE] == []
