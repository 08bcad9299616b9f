"""What the commands of the benchmarks share: one of several by its name, and types of arguments."""

from __future__ import annotations

import sys
from argparse import ArgumentTypeError
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path


def run_one(package: str, names: Sequence[str]) -> None:
    """Run `main(words)` of the module of `package` that the first word of the command line names; `words` are the others.

    For any other word but `-h` it exits with status 2, after a line on how to call it.
    """
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in names:
        usage = f"usage: python -m {package} {{{','.join(names)}}} …"
        if name in ("-h", "--help"):
            print(usage)
            return
        print(usage, file=sys.stderr)
        sys.exit(2)
    import_module(f"{package}.{name}").main(sys.argv[2:])


def existing(word: str) -> Path:
    """The path of a file or folder that exists: a `type` of argparse."""
    path = Path(word)
    if not path.exists():
        raise ArgumentTypeError(f"{word} does not exist")
    return path


def positive(word: str) -> int:
    """A number from 1 on: a `type` of argparse."""
    if not word.isdecimal() or int(word) < 1:
        raise ArgumentTypeError(f"{word!r} is not a number from 1 on")
    return int(word)
