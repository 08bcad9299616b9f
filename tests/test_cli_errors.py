"""The command: mistakes of the user, lost streams, signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import RIGHT, Command, posix


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("fix", "missing.txt"), "cleantext: missing.txt: No such file or directory\n"),
        (("fix", "."), "cleantext: .: holds no files\n"),
        (("fix", "--nonesuch"), "cleantext: No such option"),
        (("nonesuch",), "cleantext: No such command 'nonesuch'"),
        ((".",), "cleantext: a command is required: cleantext fix .\n"),
        (("--to", "tw"), "cleantext: --to must follow a command: cleantext fix --to"),
        (("document", "-o", "page.html"), "cleantext: cannot infer a format from '.html'; use one of .txt, .md,"),
        (("explain", "-o", "page.pdf"), "cleantext: cannot infer a format from '.pdf'; use one of .txt, .json,"),
        (("fix", "--to", "klingon"), "cleantext: unknown"),
        (("convert",), "cleantext: Missing option '--to'"),
        (("fix", "--encoding", "nonesuch"), "cleantext: unknown encoding 'nonesuch'"),
        (("fix", "--enable", "nonesuch"), "cleantext: unknown rule 'nonesuch' in enable"),
        (("rules", "nonesuch"), "cleantext: unknown rule 'nonesuch'; `cleantext rules` lists them\n"),
        (("rules", "ellipses"), "cleantext: unknown rule 'ellipses'; did you mean 'punctuation/ellipsis'?\n"),
        (("fix", "--to", "twn"), "cleantext: unknown script 'twn'; did you mean 'tw' or 'twp'?\n"),
        (("fix", "--to", "x"), "cleantext: unknown script 'x'; known are hans, hant, tw, twp, hk, hkp, and tags such as zh-TW\n"),
        (("fix", "--from", "hant"), "cleantext: --from needs --to\n"),
        (("fix", "--profile", "nonesuch"), "cleantext: Invalid value for '--profile'"),
        (("document", "--format", "pdf"), "cleantext: Invalid value for '--format'"),
        (("document", "--format", "text", "--format", "json"), "cleantext: several formats need a directory"),
        (
            ("document", "a", "b", "--format", "text", "--format", "json", "-o", "-"),
            "cleantext: several formats need a directory",
        ),
        (("fix", "-", "-"), "cleantext: standard input can be read only once"),
        (("fix", "-o", ""), "cleantext: -o has an empty path; name a file or a directory, or - for standard output\nTry "),
        (("document", "-o", ""), "cleantext: -o has an empty path"),
        (("fix", ""), "cleantext: an input has an empty name\nTry "),
        (("fix", "a", "b", "-o", os.devnull), f"cleantext: {os.devnull} is not a directory; several inputs need a directory\n"),
        (
            ("fix", "-o", "nowhere/out.txt"),
            "cleantext: standard input: cannot write nowhere/out.txt: the directory nowhere does not exist\n",
        ),
    ],
)
def test_a_mistake_is_told_in_a_line(command: Command, arguments: tuple[str, ...], message: str) -> None:
    status, out, err = command(*arguments, stdin=RIGHT.encode())
    assert (status, out) == (2, b"")
    assert err.startswith(message)
    assert "Traceback" not in err
    assert os.listdir() == []


def test_one_bad_file_among_many(command: Command) -> None:
    for name in ("a.txt", "c.txt"):
        Path(name).write_text(RIGHT, "utf-8")
    outcome = command("fix", "a.txt", "b.txt", "c.txt")
    assert outcome == (2, RIGHT.encode() * 2, "cleantext: b.txt: No such file or directory\n")
    assert command("fix", "a.txt", "b.txt", "c.txt", "-o", "out").status == 2
    assert sorted(os.listdir("out")) == ["a.txt", "c.txt"]


def test_no_permission(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert command("fix", "secret.txt") == (2, b"", "cleantext: secret.txt: Permission denied\n")


@posix
def test_nothing_in_a_directory_is_missing_without_a_word(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    list_folder = os.scandir

    def refuse(path: str) -> object:
        if os.path.basename(path) == "secret":
            raise PermissionError(13, "Permission denied", path)
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    os.makedirs("in/secret")
    Path("in/a.txt").write_text(RIGHT, "utf-8")
    os.symlink("nowhere", "in/b.txt")
    err = "cleantext: in/b.txt: No such file or directory\ncleantext: in/secret: Permission denied\n"
    assert command("fix", "in") == (2, RIGHT.encode(), err)
    assert command("fix", "in", "-o", "out") == (2, b"", err)
    assert os.listdir("out") == ["a.txt"]
    assert command("fix", "in/secret") == (2, b"", "cleantext: in/secret: Permission denied\n")


def test_a_lone_surrogate_is_refused(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    from cleantext.cleaner import Cleaner

    whole = Cleaner.explain

    def damaged(cleaner: Cleaner, data: bytes, to: str | None = None) -> object:
        return whole(cleaner, data.decode() + "\ud800", to)

    monkeypatch.setattr(Cleaner, "explain", damaged)
    status, out, err = command("fix", "-o", "out.txt", stdin=b"abc")
    assert (status, out, os.listdir()) == (2, b"", [])
    assert err.startswith("cleantext: standard input: UTF-8 cannot encode the lone surrogate U+D800 at character 4")


@posix
def test_standard_output_is_full() -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "cleantext"], input=RIGHT.encode(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert (done.returncode, done.stderr) == (2, b"cleantext: standard output: No space left on device\n")


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_is_taken_in_part_is_an_error(tmp_path: Path, unbuffered: str) -> None:
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    script = f'ulimit -f 64; exec "{sys.executable}" -m cleantext fix - > out.txt'  # a file of 64 blocks at most
    done = subprocess.run(
        ["/bin/sh", "-c", script],
        cwd=tmp_path,
        input=(RIGHT + "\n").encode() * 20_000,
        capture_output=True,
        env=environment,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, b"cleantext: standard output: File too large\n")


@posix
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_early(tmp_path: Path, unbuffered: str) -> None:
    big = tmp_path / "big.txt"
    big.write_text((RIGHT + "\n") * 20_000, "utf-8")
    arguments = [sys.executable, "-m", "cleantext", "fix", str(big)]
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.read(10)
        running.stdout.close()
        assert running.stderr.read() == b""
    assert running.returncode == 141


@posix
def test_streams_that_are_closed() -> None:
    for close, message in (("<&-", b"standard input: is closed"), (">&-", b"standard output: is closed")):
        script = f'echo x | {{ "{sys.executable}" -m cleantext fix {close}; }}'
        done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=False)
        assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"cleantext: " + message + b"\n")


@posix
def test_a_name_that_is_not_utf8(command: Command) -> None:
    name = os.fsdecode(b"\xff.txt")
    Path(name).write_text(RIGHT, "utf-8")
    assert command("fix", name) == (0, RIGHT.encode(), "")
    assert json.loads(command("explain", "--format", "json", name).out)["file"] == "\ufffd.txt"
    assert command("fix", os.fsdecode(b"\xfe.txt")).err == "cleantext: \ufffd.txt: No such file or directory\n"


@posix
def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text((RIGHT + "\n") * 20_000, "utf-8")
    for arguments in (("fix", str(big)), ("rules",), ("fix", "--help")):
        read, write = os.pipe()
        os.close(read)
        done = subprocess.run([sys.executable, "-m", "cleantext", *arguments], stdout=write, stderr=subprocess.PIPE, check=False)
        os.close(write)
        assert (done.returncode, done.stderr) == (141, b""), arguments


@posix
def test_an_interrupt_is_silent(tmp_path: Path) -> None:
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    running = subprocess.Popen(
        [sys.executable, "-m", "cleantext", "fix", str(fifo), "-o", str(tmp_path / "out.txt")],
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # what a shell starts in the background ignores it
    )
    with fifo.open("wb"):  # opens once the command has opened it to read
        running.send_signal(signal.SIGINT)
        _, err = running.communicate()
    assert (running.returncode, err.strip()) == (130, b"")
    assert os.listdir(tmp_path) == ["fifo"]


@pytest.mark.parametrize("name", ["fix", "document", "explain", "detect"])
def test_a_binary_file_is_reported_and_nothing_is_written_for_it(command: Command, tmp_path: Path, name: str) -> None:
    image, text, out = tmp_path / "image.png", tmp_path / "text.txt", tmp_path / "out"
    image.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    text.write_text(RIGHT, encoding="utf-8")
    outcome = command(name, str(image), str(text), "-o", f"{out}/")
    assert outcome.status == 2
    assert outcome.err.startswith(f"cleantext: {image}: is a PNG image\n")
    assert [path.stem for path in out.iterdir()] == ["text"]


@pytest.mark.parametrize("text", ["BZh91AY&SY 是缩写。\n", "%PDF-1.7 是标题。\n", "ID3决策树\v是算法。\n"])
def test_text_that_begins_as_another_kind_of_file_is_text(command: Command, text: str) -> None:
    assert command("fix", stdin=text.encode()).out == text.encode()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"page.txt".ljust(257, b"\0") + b"ustar\0" + bytes(250), "a tar archive; unpack it first"),
        (b"RIFF\x10\x10\0\0WEBPVP8 ", "a WebP image"),
        (b"\0\0\0\x20ftypisom\0\0\2\0", "a video or an image"),
        (b"BZh91AY&SY\0\0", "compressed with bzip2; uncompress it first"),
    ],
)
def test_binary_files_are_known_by_their_magic_numbers(command: Command, data: bytes, kind: str) -> None:
    assert command("fix", stdin=data) == (2, b"", f"cleantext: standard input: is {kind}\n")


@posix
def test_a_name_is_one_line(command: Command) -> None:
    Path("a\n\x1b[31m.txt").write_text(RIGHT, "utf-8")
    assert command("detect", "a\n\x1b[31m.txt").out.decode().startswith("a<U+000A><U+001B>[31m.txt: utf-8 ")
    assert json.loads(command("detect", "--format", "json", "a\n\x1b[31m.txt").out)["file"] == "a\n\x1b[31m.txt"


@posix
def test_standard_output_by_its_path_is_appended_to(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("kept\n", encoding="utf-8")
    with log.open("ab") as stream:
        subprocess.run(
            [sys.executable, "-m", "cleantext", "fix", "-", "-o", "/dev/stdout"], input=RIGHT.encode(), stdout=stream, check=True
        )
    assert log.read_text(encoding="utf-8") == f"kept\n{RIGHT}"
