"""README, changelog, Makefile and help texts say what is so."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import re
from fnmatch import fnmatch
from pathlib import Path

import click
import pytest

import cleantext
from cleantext.cli.app import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")
COMMANDS = {name: command for name, command in app.commands.items() if not command.hidden}


def test_examples_of_the_readme_run() -> None:
    source = re.sub(r"^```.*$", "", README, flags=re.M)
    test = doctest.DocTestParser().get_doctest(source, {}, "README.md", "README.md", 0)
    assert len(test.examples) > 10
    report: list[str] = []
    doctest.DocTestRunner(optionflags=doctest.ELLIPSIS).run(test, out=report.append)
    assert not report, "".join(report)


@pytest.mark.parametrize(("scraped", "to", "cleaned"), re.findall(r"^\| `([^`]+)`( to `tw`)? \| `(.+)` \|", README, flags=re.M))
def test_the_readme_shows_what_comes_out(scraped: str, to: str, cleaned: str) -> None:
    raw = (ROOT / "fixtures/raw/002_c3efd93cda55c390.txt").read_text("utf-8")
    if scraped in raw:  # the evidence for such a repair is the whole page
        assert cleaned in cleantext.clean(raw)
    else:
        made = cleantext.document(scraped.replace("⏎", "\n"), to="tw" if to else None)
        assert [block.text for article in made.articles for block in article.blocks] == [cleaned]


def test_the_readme_lists_the_commands_as_help_does() -> None:
    listed = dict(re.findall(r"^\| `cleantext (\w+)` \| (.*) \|$", README, flags=re.M))
    assert listed == {name: command.get_short_help_str(100) for name, command in COMMANDS.items()}


def test_options_of_the_readme_exist() -> None:
    known = {option for command in COMMANDS.values() for parameter in command.params for option in parameter.opts}
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) <= known


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_every_command_is_explained(name: str) -> None:
    options = [parameter for parameter in COMMANDS[name].params if isinstance(parameter, click.Option)]
    assert COMMANDS[name].help
    assert COMMANDS[name].get_help(click.Context(COMMANDS[name])).isascii(), "any terminal can show it"
    assert all(option.help for option in options)


def test_the_profile_archive_is_what_the_readme_says() -> None:
    from cleantext.registry import RULES

    assert {rule.family for rule in RULES.values() if "archive" in rule.profiles} == {"repair", "script"}
    text = "他说:“新的成绩,。我们 的\u200b发展”。"
    assert cleantext.clean(text, profile="archive") == text
    assert cleantext.clean("他说：“发展”。", profile="archive", quotes="corner") == "他说：「发展」。"
    assert cleantext.clean("发展", profile="archive", to="tw") == "發展"


def test_make_targets_of_the_readme_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, flags=re.M))
    named = set(re.findall(r"(?:`|^)make ([a-z]+)", README, flags=re.M))
    assert {"run", "test"} <= named <= targets


def test_paths_of_the_readme_exist() -> None:
    paths = re.findall(r"`((?:cleantext|docs|fixtures|tests|benchmarks)/[\w./-]*|[A-Z]+\.md)`", README)
    assert paths
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_index_of_decisions_is_whole_and_in_order() -> None:
    folder = ROOT / "docs/decisions"
    rows = re.findall(r"^\| \[(\d{4})\]\(([^)]+)\) \|", (folder / "README.md").read_text("utf-8"), flags=re.M)
    assert [name for _, name in rows] == sorted(path.name for path in folder.glob("0*.md"))
    for number, name in rows:
        assert name.startswith(f"{number}-")
        assert (folder / name).read_text("utf-8").startswith(f"# {number} ")


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", *(f"docs/{path.name}" for path in (ROOT / "docs").glob("*.md"))])
def test_links_lead_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text("utf-8"))
    assert [link for link in links if not ((ROOT / name).parent / link).exists()] == []


def test_files_of_the_architecture_exist() -> None:
    """Its tables name files by their folder and stem, in the text by their path below a stage or alone."""
    text = (ROOT / "docs/architecture.md").read_text("utf-8")
    files = [
        path.relative_to(ROOT).as_posix()
        for folder in ("cleantext", "tests", "benchmarks")
        for path in (ROOT / folder).rglob("*.py")
    ]
    named = set(re.findall(r"`((?:[a-z_]+/)*[a-z_]+\.py)`", text))
    assert len(named) > 20
    assert [name for name in sorted(named) if not any(f"/{file}".endswith(f"/{name}") for file in [*files, "setup.py"])] == []
    section = text.partition("## The files of segmentation")[2]
    for folder in sorted(path.parent for path in (ROOT / "cleantext/segmentation").glob("*/__init__.py")):
        rows = "".join(re.findall(rf"^\| [^|]+ \| `{folder.name}/` \| (.+) \|$", section, flags=re.M))
        words = {path.stem for path in folder.glob("*.py")} - {"__init__"}
        assert [word for word in sorted(words) if f"`{word}`" not in rows] == []


def test_a_folder_that_lists_its_files_lists_all_of_them() -> None:
    lists = 0
    for path in sorted((ROOT / "cleantext").rglob("__init__.py")):
        words = set(re.findall(r"[\w*]+", ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""))
        stems = {other.stem for other in path.parent.glob("*.py")} - {"__init__"}
        if len(stems & words) > max(3, len(stems) // 2):
            lists += 1
            assert [stem for stem in sorted(stems) if not any(fnmatch(stem, word) for word in words)] == [], path
    assert lists > 4


def test_everything_public_has_a_docstring() -> None:
    public = [getattr(cleantext, name) for name in cleantext.__all__ if not name.startswith("__")]
    assert [item for item in public if not inspect.getdoc(item)] == []


def test_the_changelog_has_this_version_and_says_what_changes_output() -> None:
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    versions = re.split(r"^## ", changelog, flags=re.M)[1:]
    assert versions[0].startswith("[Unreleased]")
    this = next(text for text in versions if text.startswith(f"[{cleantext.__version__}]"))
    assert "### Changes output" in this


EXAMPLES = sorted(path for path in (ROOT / "cleantext").rglob("*.py") if ">>>" in path.read_text("utf-8"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_of_a_docstring(path: Path) -> None:
    module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
    failed, tried = doctest.testmod(module)
    assert tried > 0
    assert failed == 0
