"""The commands of the benchmarks: a mistake on the command line is told, not measured."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

NAMES = (
    "decoding",
    "segmentation",
    "normalize",
    "repair matrix",
    "repair blended",
    "repair injected",
    "repair lost",
    "repair cipher",
)


def run(*words: str) -> tuple[int, str]:
    done = subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    return done.returncode, done.stderr


@pytest.mark.parametrize("name", [*NAMES, "script measure", "script mapped"])
def test_a_path_that_does_not_exist_is_a_usage_error(name: str) -> None:
    status, told = run(*f"benchmarks.{name} no/such/file".split())
    assert status == 2
    assert told.startswith(f"usage: python -m benchmarks.{name} ")
    assert told.endswith("no/such/file does not exist\n")


@pytest.mark.parametrize("name", ["decoding", "script measure"])
def test_a_folder_without_texts_is_a_usage_error(name: str, tmp_path: Path) -> None:
    status, told = run(*f"benchmarks.{name}".split(), str(tmp_path))
    assert status == 2
    assert str(tmp_path) in told


@pytest.mark.parametrize("name", ["repair", "script"])
def test_the_names_of_a_group_are_told(name: str) -> None:
    assert run(f"benchmarks.{name}", "nonesuch")[0] == 2
    assert run(f"benchmarks.{name}")[1].startswith(f"usage: python -m benchmarks.{name} {{m")
    assert run(f"benchmarks.{name}", "--help") == (0, "")


def test_the_speed_of_so_many_megabytes() -> None:
    assert run("benchmarks.speed", "much")[1].endswith("'much' is not a number from 1 on\n")
    assert run("benchmarks.speed", "--help") == (0, "")
