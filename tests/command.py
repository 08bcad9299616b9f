"""Running the command in tests."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

RAW = Path(__file__).parent.parent / "fixtures" / "raw"
PAGE = RAW / "002_c3efd93cda55c390.txt"
RIGHT = "全市经济社会发展取得新的成绩，人民生活水平不断提高。"
WRONG = "全市经济社会发展取得新的成绩,。人民生活水平不断提高。"
posix = pytest.mark.skipif(os.name != "posix", reason="signals, pipes and devices of POSIX")


class Outcome(NamedTuple):
    """What one run of the command came to."""

    status: int
    out: bytes
    err: str


Command = Callable[..., Outcome]


def process(*arguments: str, stdin: bytes = b"", **more: Any) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    command = [sys.executable, "-m", "cleantext", *arguments]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, **more)
