"""Measure one kind of repair on text given by the user:

    python -m benchmarks.repair NAME …

Each name is a module of this folder with a `main(words)` that reads the words after the name.
"""

from __future__ import annotations

from benchmarks.commands import run_one

if __name__ == "__main__":
    run_one("benchmarks.repair", ("matrix", "blended", "injected", "lost", "cipher"))
