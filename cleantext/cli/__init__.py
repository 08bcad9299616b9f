"""The command line. One file for each command (fix, document, …); `main` here is the only entry point.

app        the group of commands          run         errors and signals to exit codes
options    options that commands share    sources     files and standard input
sinks      standard output and files      replace     atomic writes
batch      all inputs, in processes       summary     the table of a batch
messages   standard error                 progress    the progress bar
binary     files that are no text         bom         the mark of UTF-8
command_*  the commands
"""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run `cleantext` with `arguments` (default: those of the process) and return the exit code.

    0: done. 2: an error, reported on standard error; a bad file does not stop the others, but counts. 130: interrupted.
    141: the reader of standard output went away.
    """
    try:
        from cleantext.cli.run import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130
