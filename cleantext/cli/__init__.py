"""The command `cleantext`. One file a verb; `main` here is the only entry.

app        the group of verbs         run         errors and signals to exit statuses
options    what the verbs share       sources     files and standard input
sinks      standard output, files     batch       one source after another
table      the summary of a batch     verb_*      the verbs
"""

from __future__ import annotations

from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with `arguments` (default: those of the process) and return the exit status.

    0: done. 2: an error, told on standard error; one bad file among many counts, after the others were done.
    130: interrupted. 141: the reader of standard output went away.
    """
    try:
        from cleantext.cli.run import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130
