"""The command in several processes: the same bytes and messages as in one, in the order of the inputs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from cleantext.cli import batch
from tests.command import PAGE, RIGHT, WRONG, Command, posix


@pytest.mark.parametrize(
    "arguments", [("fix",), ("fix", "--to", "tw"), ("document",), ("explain",), ("convert", "--to", "tw"), ("detect",)]
)
def test_any_number_of_processes_does_the_same(command: Command, arguments: tuple[str, ...]) -> None:
    Path("in").mkdir()
    for number in range(40):
        Path(f"in/{number:02}.txt").write_text(f"第{number}号。{WRONG}\n", "utf-8")
    Path("in/03.txt").write_bytes(WRONG.encode("gb18030") + b"\xff\xff" + WRONG.encode("gb18030"))
    Path("in/04.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    inputs = ("-", "missing.txt", "in")

    def run(workers: str, *more: str) -> Any:
        return command(*arguments, *inputs, "--workers", workers, *more, stdin=PAGE.read_bytes())

    one, two = run("1"), run("2")
    assert one.status == 2
    assert "missing.txt: No such file" in one.err
    assert "in/04.txt: is a PNG image" in one.err
    assert two == one
    assert run("1", "-o", "one/") == run("2", "-o", "two/")
    written = {path.name: path.read_bytes() for path in Path("one").iterdir()}
    assert len(written) == 40  # with that of standard input, without the image
    assert {path.name: path.read_bytes() for path in Path("two").iterdir()} == written


@pytest.mark.parametrize(
    ("sizes", "arguments", "expected"),
    [
        ((600_000, 600_000), (), 2),
        ((600_000, 600_000), ("--workers", "1"), 1),
        ((600_000, 600_000), ("--workers", "7"), 7),
        ((2_000_000,), (), 1),
        ((10_000, 10_000), (), 1),
        ((400_000, 400_000, 400_000, 400_000), (), 3),
    ],
)
def test_processes_are_started_where_they_are_worth_it(
    command: Command, monkeypatch: pytest.MonkeyPatch, sizes: tuple[int, ...], arguments: tuple[str, ...], expected: int
) -> None:
    asked: list[int] = []

    def each(method: Callable[[Any], Any], texts: Iterable[Any], workers: int, size: object) -> Iterator[Any]:
        asked.append(workers)
        assert callable(size)
        return map(method, texts)

    monkeypatch.setattr(batch, "processors", lambda: 3)
    monkeypatch.setattr("cleantext.streams.each", each)
    for number, size in enumerate(sizes):
        Path(f"{number}.txt").write_bytes(b"a" * size)
    names = [f"{number}.txt" for number in range(len(sizes))]
    assert command("fix", *names, "-o", "out/", *arguments).status == 0
    assert asked == [expected]


@pytest.mark.parametrize("workers", ["0", "-1", "many"])
def test_a_number_of_processes_that_is_none(command: Command, workers: str) -> None:
    status, out, err = command("fix", "--workers", workers, stdin=RIGHT.encode())
    assert (status, out) == (2, b"")
    assert err.startswith("cleantext: Invalid value for '--workers'")


@posix
def test_an_interrupt_ends_all_processes_silently(tmp_path: Path) -> None:
    fifo, text = tmp_path / "fifo", tmp_path / "text.txt"
    os.mkfifo(fifo)
    text.write_text(RIGHT, "utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "cleantext", "fix", str(fifo), str(text), "-o", f"{tmp_path / 'out'}/", "--workers", "2"],
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # what a shell starts in the background ignores it
    )
    with fifo.open("wb"):  # opens once a process has opened it to read
        os.killpg(running.pid, signal.SIGINT)  # as a terminal does
        _, err = running.communicate()
    assert (running.returncode, err.strip()) == (130, b"")
    assert sorted(os.listdir(tmp_path)) == ["fifo", "text.txt"]


@posix
def test_a_process_that_is_killed_is_told(tmp_path: Path) -> None:
    fifo, text = tmp_path / "fifo", tmp_path / "text.txt"
    os.mkfifo(fifo)
    text.write_text(RIGHT, "utf-8")
    running = subprocess.Popen(
        [sys.executable, "-m", "cleantext", "fix", str(fifo), str(text), "-o", f"{tmp_path / 'out'}/", "--workers", "2"],
        stderr=subprocess.PIPE,
    )
    with fifo.open("wb"):
        children = Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()
        for child in children:
            os.kill(int(child), signal.SIGKILL)
        _, err = running.communicate()
    assert running.returncode == 2
    assert err.decode() == "cleantext: a process ended early, perhaps for want of memory; try --workers 1\n"
