"""Errors and signals to messages and exit statuses."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

from cleantext.cli.app import app
from cleantext.cli.messages import FAILED, complain
from cleantext.cli.sinks import StandardOutputError
from cleantext.errors import CleantextError

INTERRUPTED, NO_READER = 130, 141


def run(arguments: Sequence[str] | None) -> int:
    """Run the command. Mistakes of the user end in a message, never in a traceback; a bug of ours shows its own."""
    try:
        status = app.main(args=None if arguments is None else list(arguments), prog_name="cleantext", standalone_mode=False)
    except click.Abort:
        return INTERRUPTED
    except click.ClickException as error:
        complain(_usage(error))
        return FAILED
    except CleantextError as error:
        complain(str(error))
        return FAILED
    except StandardOutputError as error:
        return _output_lost(error.cause)
    except OSError as error:  # click could not print a help text; what names a file is a bug of ours
        if error.filename is not None:
            raise
        return _output_lost(error)
    except SystemExit as stop:  # click's own answer to a broken pipe while it prints
        return NO_READER if stop.code == 1 else 0
    return status if isinstance(status, int) else 0


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f"\nTry '{context.command_path} --help'." if context is not None else ""
    return error.format_message() + hint


def _output_lost(cause: OSError) -> int:
    """The status for a standard output that is full or that nobody reads. It is pointed nowhere, so that what is still
    in its buffer raises nothing at exit."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    if isinstance(cause, BrokenPipeError):
        return NO_READER
    complain(f"standard output: {cause.strerror or cause}")
    return FAILED
