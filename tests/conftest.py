"""How hypothesis runs (the same examples every time), and how tests run the command."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.command import Command, Outcome

settings.register_profile(
    "cleantext", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.load_profile("cleantext")


def pytest_configure() -> None:
    """Stop where a compiled module is older than its source: the source would not be what is tested."""
    package = Path(__file__).parent.parent / "cleantext"
    for compiled in (*package.rglob("*.so"), *package.rglob("*.pyd")):
        source = compiled.with_name(compiled.name.partition(".")[0] + ".py")
        # A copy of the tree gives neighbours their times in any order, some milliseconds apart.
        if not source.exists() or source.stat().st_mtime > compiled.stat().st_mtime + 10:
            pytest.exit(f"{compiled.name} is older than its source: run `make compile`, or `make pure`", returncode=2)


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Command:
    """Runs the command in this process, in an empty directory, with `stdin` piped in."""
    from cleantext.cli import main

    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main(arguments)
        out, err = capfdbinary.readouterr()
        return Outcome(status, out, err.decode())

    return run
