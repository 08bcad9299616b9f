"""Translates errors and signals into messages and exit codes."""

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

INTERRUPTED, NO_READER = 130, 141  # exit codes of a shell: 128 and the number of the signal, SIGINT or SIGPIPE


def run(arguments: Sequence[str] | None) -> int:
    """Run the command line. A user's mistake ends in a message, never in a traceback; a bug in cleantext shows one."""
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
    except OSError as error:
        if error.filename is not None:  # a file that should have raised InputError or OutputError: a bug
            raise
        return _output_lost(error)  # click could not print a help text
    except SystemExit as stop:  # `click.Command.main` exits with 1 if it meets a broken pipe (EPIPE) while it prints
        return NO_READER if stop.code == 1 else 0
    return status if isinstance(status, int) else 0


def _usage(error: click.ClickException) -> str:
    context = getattr(error, "ctx", None)
    hint = f"\nTry '{context.command_path} --help'." if context is not None else ""
    return error.format_message() + hint


def _output_lost(cause: OSError) -> int:
    """The exit code if standard output is full or its reader is gone. Redirects it to the null device, so that flushing its
    buffer at exit raises nothing."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    if isinstance(cause, BrokenPipeError):
        return NO_READER
    complain(f"standard output: {cause.strerror or cause}")
    return FAILED
