"""Arguments and options that several verbs share."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

from cleantext.config import PROFILES, QUOTES, SPACINGS

if TYPE_CHECKING:
    from cleantext.cleaner import Cleaner

Command = TypeVar("Command", bound=Callable[..., Any])

files = click.argument("files", nargs=-1, metavar="[FILE]...")
output = click.option(
    "-o", "--output", metavar="PATH", help="Write to this file or, for several inputs, into this directory. Never over an input."
)
to = click.option("--to", metavar="SCRIPT", help="Convert to hans, hant, tw, twp, hk, hkp, or a tag such as zh-TW.")
encoding = click.option(
    "--encoding", metavar="CODEC", help="A hint for the bytes, such as gb18030. Not believed where it is wrong."
)
source = click.option(
    "--from", "source", metavar="SCRIPT", help="For --to: what text is in that does not tell its script; else it is left."
)

# Suffixes that tell of a form which some verb, or none, writes.
_FORM = re.compile(r"\.(?:html?|pdf|docx?|odt|rtf|epub|xml|csv|tsv|xlsx|ya?ml|md|jsonl?)")

_CLEANING = (
    click.option("--profile", type=click.Choice(list(PROFILES)), default="safe", show_default=True, help="The set of rules."),
    click.option("--enable", multiple=True, metavar="RULE", help="Turn a rule, or a family of rules, on. May be repeated."),
    click.option("--disable", multiple=True, metavar="RULE", help="Turn a rule, or a family of rules, off. May be repeated."),
    click.option("--quotes", type=click.Choice(QUOTES), default="keep", show_default=True, help="The style of quotation marks."),
    click.option(
        "--spacing", type=click.Choice(SPACINGS), default="keep", show_default=True, help="Spaces between Han and Latin letters."
    ),
    click.option("--protect", multiple=True, metavar="TEXT", help="Leave this string as it is. May be repeated."),
)


def form(*names: str, by_suffix: bool = False) -> Callable[[Command], Command]:
    """The option --format, passed on as `format_`; the first of `names` is the default, or, `by_suffix`, None is (see
    `form_for`)."""
    default, shown = (None, by_suffix_or(names[0])) if by_suffix else (names[0], True)
    return click.option(
        "--format", "format_", type=click.Choice(names), default=default, show_default=shown, help="The form of the output."
    )


def by_suffix_or(name: str) -> str:
    """How the default of --format is told where it depends on -o."""
    return f"by the suffix of -o, else {name}"


def form_for(output: str | None, suffixes: Mapping[str, str]) -> str:
    """The form of the output where none is asked for: that of the suffix of the file `output`, by `suffixes`; else, and for a
    directory, the first of them. Raises click.UsageError for the suffix of a form that cannot be written."""
    first = next(iter(suffixes.values()))
    if output is None or output.endswith(("/", os.sep)) or os.path.isdir(output):
        return first
    suffix = os.path.splitext(output)[1].lower()
    if suffix not in suffixes and _FORM.fullmatch(suffix):
        raise click.UsageError(
            f"{suffix} is no form of the output; known are {', '.join(suffixes)}, and any with --format",
            click.get_current_context(silent=True),
        )
    return suffixes.get(suffix, first)


def cleaning(command: Command) -> Command:
    """The options of a `Cleaner`, --from among them, and --to."""
    for option in reversed((to, source, encoding, *_CLEANING)):
        command = option(command)
    return command


def cleaner_for(options: dict[str, Any]) -> tuple[Cleaner, str | None]:
    """The cleaner and the target script for the options of `cleaning`. Raises ConfigError before anything is read."""
    from cleantext.cleaner import Cleaner, check_target

    target = check_target(options.pop("to"))
    return Cleaner(**options), target
