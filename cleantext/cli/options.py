"""Arguments and options that several commands share."""

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

files = click.argument("files", nargs=-1, metavar="[FILE|DIRECTORY]...")
output = click.option(
    "-o", "--output", metavar="PATH",
    help="Write to this file or, for several inputs or a directory, to this directory. Inputs are never overwritten.",
)  # fmt: skip
to = click.option("--to", metavar="SCRIPT", help="Convert to hans, hant, tw, twp, hk, hkp, or a tag such as zh-TW.")
encoding = click.option("--encoding", metavar="CODEC", help="Encoding hint, such as gb18030; ignored if the data contradict it.")
workers = click.option(
    "--workers", type=click.IntRange(min=1), metavar="N",
    help="Processes that work on several inputs.  [default: one per processor if that is faster]",
)  # fmt: skip
source = click.option("--from", "source", metavar="SCRIPT", help="With --to: the script to assume where it cannot be detected.")

# Suffixes that name a format. A command refuses to write a file with one of these unless it can write that format.
_KNOWN_SUFFIX = re.compile(r"\.(?:html?|pdf|docx?|odt|rtf|epub|xml|csv|tsv|xlsx|ya?ml|md|jsonl?)")

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


def output_format(*names: str, by_suffix: bool = False) -> Callable[[Command], Command]:
    """The option --format, passed on as `format_`. The default is the first of `names`; with `by_suffix` it is None, and
    `format_for` chooses."""
    default, shown = (None, by_suffix_or(names[0])) if by_suffix else (names[0], True)
    return click.option(
        "--format", "format_", type=click.Choice(names), default=default, show_default=shown, help="The output format."
    )


def by_suffix_or(name: str) -> str:
    """The default of --format as help shows it, where it depends on -o."""
    return f"by the suffix of -o, else {name}"


def format_for(output: str | None, suffixes: Mapping[str, str]) -> str:
    """The output format if --format is not given: that of the suffix of the file `output`, looked up in `suffixes`.

    For an unknown suffix, a directory and standard output it is the first format. Raises click.UsageError for the suffix of
    a known format that this command cannot write.
    """
    first = next(iter(suffixes.values()))
    if output is None or output.endswith(("/", os.sep)) or os.path.isdir(output):
        return first
    suffix = os.path.splitext(output)[1].lower()
    if suffix not in suffixes and _KNOWN_SUFFIX.fullmatch(suffix):
        raise click.UsageError(
            f"cannot infer a format from '{suffix}'; use one of {', '.join(suffixes)} or --format",
            click.get_current_context(silent=True),
        )
    return suffixes.get(suffix, first)


def cleaning(command: Command) -> Command:
    """The options of a `Cleaner` (`source` is called --from), and --to."""
    for option in reversed((to, source, encoding, *_CLEANING)):
        command = option(command)
    return command


def cleaner_for(options: dict[str, Any]) -> tuple[Cleaner, str | None]:
    """The cleaner and the target script for the options of `cleaning`. Raises ConfigError before any input is read, and
    click.UsageError for --from without --to, which would have no effect."""
    from cleantext.cleaner import Cleaner, check_target

    target = check_target(options.pop("to"))
    if target is None and options["source"] is not None:
        raise click.UsageError("--from needs --to", click.get_current_context(silent=True))
    return Cleaner(**options), target
