"""Arguments and options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
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


def form(*names: str) -> Callable[[Command], Command]:
    """The option --format, passed on as `format_`; the first of `names` is the default."""
    return click.option(
        "--format", "format_", type=click.Choice(names), default=names[0], show_default=True, help="The form of the output."
    )


def cleaning(command: Command) -> Command:
    """The options of a `Cleaner`, and --to."""
    for option in reversed((to, encoding, *_CLEANING)):
        command = option(command)
    return command


def cleaner_for(options: dict[str, Any]) -> tuple[Cleaner, str | None]:
    """The cleaner and the target script for the options of `cleaning`. Raises ConfigError before anything is read."""
    from cleantext.cleaner import Cleaner, check_target

    target = check_target(options.pop("to"))
    return Cleaner(**options), target
