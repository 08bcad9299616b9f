"""Measure the script stage on text given by the user:

    python -m benchmarks.script NAME …

Each name is a module of this folder with a `main(words)` that reads the words after the name.
"""

from __future__ import annotations

import sys
from importlib import import_module

BENCHMARKS = ("measure", "mapped")


def main() -> None:
    """Run the benchmark named by the first word of the command line."""
    name = sys.argv[1] if len(sys.argv) > 1 else ""
    if name not in BENCHMARKS:
        sys.exit(f"usage: python -m benchmarks.script {{{','.join(BENCHMARKS)}}} …")
    import_module(f"benchmarks.script.{name}").main(sys.argv[2:])


if __name__ == "__main__":
    main()
