"""The wheel: what is in it, and what it asks for."""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

import cleantext

NOT_SOURCES = ("__pycache__", "*.so", "*.pyd")
ROOT = Path(__file__).parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = SETTINGS["project"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    # A copy, since a build leaves files beside the sources; pure, since the sources are what is looked at.
    copy, place = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("dist")
    shutil.copytree(ROOT / "cleantext", copy / "cleantext", ignore=shutil.ignore_patterns(*NOT_SOURCES))
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE", "NOTICE", "MANIFEST.in"):
        shutil.copy(ROOT / name, copy)
    command = [sys.executable, "-c", f"from setuptools.build_meta import build_wheel; build_wheel({str(place)!r})"]
    subprocess.run(command, cwd=copy, check=True, capture_output=True, env={**os.environ, "CLEANTEXT_PURE": "1"})
    (made,) = place.glob("*.whl")
    return zipfile.ZipFile(made)


def test_all_sources_and_tables_are_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    here = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "cleantext").rglob("*")
        if path.is_file() and not any(map(path.match, ("*.pyc", *NOT_SOURCES))) and "_build" not in path.parts
    }
    assert "cleantext/py.typed" in here
    assert any(name.startswith("cleantext/lexicon/data/") for name in here)
    assert here == {name for name in wheel.namelist() if not name.startswith("cleantext_zh-")}


def test_the_wheel_names_itself_and_its_command(wheel: zipfile.ZipFile) -> None:
    directory = f"cleantext_zh-{cleantext.__version__}.dist-info"
    metadata = Parser().parsestr(wheel.read(f"{directory}/METADATA").decode())
    assert (metadata["Name"], metadata["Version"]) == ("cleantext-zh", cleantext.__version__)
    assert metadata["Requires-Python"] == ">=3.11"
    assert "cleantext = cleantext.cli:main" in wheel.read(f"{directory}/entry_points.txt").decode()
    assert {name.rpartition("/")[2] for name in wheel.namelist() if "/licenses/" in name} == {"LICENSE", "NOTICE"}


def test_the_wheel_works_from_another_place(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    wheel.extractall(tmp_path / "site")
    code = "import cleantext, sys; sys.stdout.write(cleantext.__file__ + '\\n' + cleantext.clean('成绩,。', to='tw'))"
    environment = {"PYTHONPATH": str(tmp_path / "site"), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True, text=True, encoding="utf-8")
    assert done.stdout.splitlines() == [str(tmp_path / "site/cleantext/__init__.py"), "成績。"]


def test_what_is_compiled_exists_and_is_named_once() -> None:
    listed = subprocess.run(
        [sys.executable, "-c", "import setup; print(*setup.sources(), sep='\\n')"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    ).stdout.split()
    assert len(listed) == len(set(listed)) > 20
    assert "cleantext/scan/loop.py" in listed


def test_dependencies_have_lower_bounds_and_no_pins() -> None:
    assert all(">=" in dependency and "==" not in dependency for dependency in PROJECT["dependencies"])


def test_what_is_imported_at_run_time_is_declared() -> None:
    declared = {re.split(r"[>=<\[ ]", name)[0].replace("-", "_").lower() for name in PROJECT["dependencies"]}
    known = set(sys.stdlib_module_names) | {"cleantext", "__future__"} | declared
    imported: set[str] = set()
    for path in (ROOT / "cleantext").rglob("*.py"):
        if "_build" in path.parts:  # the builders of tables need the extra `tables`
            continue
        nodes = list(ast.walk(ast.parse(path.read_text("utf-8"))))
        for_types = [each for node in nodes if isinstance(node, ast.If) for each in _for_types(node)]
        for node in nodes:
            if node in for_types:
                continue
            if isinstance(node, ast.Import):
                imported.update(name.name.partition(".")[0] for name in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    assert imported <= known


def _for_types(choice: ast.If) -> list[ast.stmt]:
    """What only a type checker imports."""
    return choice.body if isinstance(choice.test, ast.Name) and choice.test.id == "TYPE_CHECKING" else []


def test_the_modules_of_the_wheel_need_no_builder() -> None:
    paths = [path for path in (ROOT / "cleantext").rglob("*.py") if "_build" not in path.parts]
    uses = re.compile(r"^\s*(?:from|import) cleantext\._build", re.M)
    assert [path for path in paths if uses.search(path.read_text("utf-8"))] == []


def test_mypy_is_the_same_where_it_compiles_and_where_it_checks() -> None:
    (compiles,) = (name for name in SETTINGS["build-system"]["requires"] if name.startswith("mypy"))
    assert compiles in PROJECT["optional-dependencies"]["dev"]


def test_a_source_distribution_can_be_tested(tmp_path: Path) -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode or not listed.stdout:
        pytest.skip("these sources are not a checkout")
    copy = tmp_path / "copy"
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    command = [sys.executable, "-c", f"from setuptools.build_meta import build_sdist; build_sdist({str(tmp_path)!r})"]
    subprocess.run(command, cwd=copy, check=True, capture_output=True, env={**os.environ, "CLEANTEXT_PURE": "1"})
    (made,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(made) as archive:
        archive.extractall(tmp_path, filter="data")
    unpacked = tmp_path / f"cleantext_zh-{cleantext.__version__}"
    missing = [name for name in listed.stdout.split("\0") if (copy / name).is_file() and not (unpacked / name).is_file()]
    assert missing == [".gitignore"]
    subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/test_registry.py", "tests/test_sources.py"],
        cwd=unpacked,
        check=True,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(unpacked)},
    )
