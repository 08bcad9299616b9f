"""The group of commands, and what `cleantext` does without one."""

from __future__ import annotations

import os
import sys

import click

from cleantext.cli.command_convert import convert
from cleantext.cli.command_detect import detect
from cleantext.cli.command_document import document
from cleantext.cli.command_explain import explain
from cleantext.cli.command_fix import fix
from cleantext.cli.command_rules import rules
from cleantext.version import __version__

_EXAMPLES = """\b
Examples:
  cleantext fix page.txt > clean.txt
  cleantext document page.txt --to tw --format markdown
  cleantext document pages/*.txt -o out/
  curl -s URL | cleantext detect
"""


class _Commands(click.Group):
    """The commands. If the command is missing from the command line, the error shows where it belongs."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except click.NoSuchOption as error:
            if any(error.option_name in option.opts for command in self.commands.values() for option in command.params):
                raise click.UsageError(
                    f"{error.option_name} must follow a command: cleantext fix {error.option_name} …", ctx
                ) from error
            raise

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and self.get_command(ctx, args[0]) is None and (os.path.exists(args[0]) or args[0] == "-"):
            raise click.UsageError(f"a command is required: cleantext fix {args[0]}", ctx)
        return super().resolve_command(ctx, args)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    epilog=_EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="cleantext", message="%(prog)s %(version)s")
@click.pass_context
def app(context: click.Context) -> int:
    """Repair scraped Chinese text: encodings, mojibake, punctuation, script and layout.

    In a pipe, `cleantext` without a command is `cleantext fix -`.
    """
    if context.invoked_subcommand is not None:
        return 0
    if sys.stdin is None or sys.stdin.isatty():
        click.echo(context.get_help())
        return 0
    return int(context.invoke(fix))


for _command in (fix, document, convert, detect, explain, rules):
    app.add_command(_command)
