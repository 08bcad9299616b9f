"""README, changelog, Makefile and help texts say what is so."""

from __future__ import annotations

import doctest
import importlib
import inspect
import re
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
