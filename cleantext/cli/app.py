"""The group of verbs, and what the bare command does."""

from __future__ import annotations

import sys

import click

from cleantext.cli.verb_convert import convert
from cleantext.cli.verb_detect import detect
from cleantext.cli.verb_document import document
from cleantext.cli.verb_explain import explain
from cleantext.cli.verb_fix import fix
from cleantext.cli.verb_rules import rules
from cleantext.version import __version__

_EXAMPLES = """\b
Examples:
  cleantext fix page.txt > clean.txt
  cleantext document page.txt --to tw --format markdown
  cleantext document pages/*.txt -o out/
  curl -s URL | cleantext detect
"""


@click.group(
    invoke_without_command=True,
    epilog=_EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="cleantext", message="%(prog)s %(version)s")
@click.pass_context
def app(context: click.Context) -> int:
    """Repair scraped Chinese text: encodings, mojibake, punctuation, script and layout.

    Without a verb, `cleantext` on a pipe is `cleantext fix -`.
    """
    if context.invoked_subcommand is not None:
        return 0
    if sys.stdin is None or sys.stdin.isatty():
        click.echo(context.get_help())
        return 0
    return int(context.invoke(fix))


for verb in (fix, document, convert, detect, explain, rules):
    app.add_command(verb)
