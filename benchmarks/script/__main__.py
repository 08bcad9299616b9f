"""Measure the script stage on text given by the user:

    python -m benchmarks.script NAME …

Each name is a module of this folder with a `main(words)` that reads the words after the name.
"""

from __future__ import annotations

from benchmarks.commands import run_one

if __name__ == "__main__":
    run_one("benchmarks.script", ("measure", "mapped"))
