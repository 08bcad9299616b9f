"""The command: bytes in and out, by streams and by files."""

from __future__ import annotations

import os
import re
from hashlib import sha256
from pathlib import Path

import pytest

from cleantext.cli.replace import write_file
from tests.command import RIGHT, WRONG, Command, posix, process


@pytest.mark.parametrize("arguments", [(), ("fix",), ("fix", "-"), ("fix", "--format", "text")])
def test_a_pipe_is_fixed(command: Command, arguments: tuple[str, ...]) -> None:
    assert command(*arguments, stdin=WRONG.encode()) == (0, WRONG.replace(",。", "。").encode(), "")


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029"])
def test_line_ends_are_kept(command: Command, end: str) -> None:
    text = (RIGHT + end) * 3
    assert command("fix", stdin=text.encode()).out == text.encode()


def test_output_is_utf8_whatever_the_input_was(command: Command) -> None:
    text = (RIGHT + "\r\n") * 8
    for data in (text.encode("gb18030"), text.encode("utf-16")):
        assert command("fix", stdin=data) == (0, text.encode(), "")


def test_a_utf8_bom_is_kept_and_no_other_is(command: Command) -> None:
    marked = b"\xef\xbb\xbf" + RIGHT.encode()
    assert command("fix", stdin=marked).out == marked
    assert command("fix", stdin=RIGHT.encode("utf-16")).out == RIGHT.encode()
    Path("a.txt").write_bytes(marked)
    Path("b.txt").write_bytes(marked)
    assert command("fix", "a.txt", "b.txt").out == RIGHT.encode() * 2, "no BOM in the middle of a stream"
    command("fix", "a.txt", "b.txt", "-o", "out")
    assert Path("out/b.txt").read_bytes() == marked


def test_empty_input(command: Command) -> None:
    for name in ("fix", "document"):
        assert command(name) == (0, b"", "")


def test_files_come_out_in_order(command: Command) -> None:
    Path("a.txt").write_text("甲。\n", "utf-8")
    Path("b.txt").write_text("乙。\n", "utf-8")
    assert command("fix", "b.txt", "-", "a.txt", stdin="丙。\n".encode()).out.decode() == "乙。\n丙。\n甲。\n"


READING = [("fix",), ("document",), ("explain",), ("convert", "--to", "hans")]


@pytest.mark.parametrize("arguments", READING)
def test_damage_is_told(command: Command, arguments: tuple[str, ...]) -> None:
    outcome = command(*arguments, "--encoding", "utf-8", stdin=RIGHT.encode() * 4 + b"\xff" + RIGHT.encode() * 4)
    assert outcome.status == 0
    assert arguments[0] == "explain" or "\ufffd" in outcome.out.decode()
    assert outcome.err == ("cleantext: standard input: warning: 1 byte is not valid utf-8; replaced by U+FFFD\n")


def test_damage_is_counted(command: Command) -> None:
    damaged = RIGHT.encode() * 4 + b"\xff"
    for times, told in (
        (1, "1 byte is not valid utf-8; replaced by U+FFFD"),
        (2, "2 bytes are not valid utf-8; replaced by U+FFFD (2 times)"),
    ):
        data = damaged * times + RIGHT.encode() * 4
        assert command("fix", "--encoding", "utf-8", stdin=data).err == f"cleantext: standard input: warning: {told}\n"
        places = "1 damaged place" if times == 1 else "2 damaged places"
        assert command("detect", "--encoding", "utf-8", stdin=data).out.decode().endswith(f", {places}\n")
    cut = RIGHT.encode() * 4 + "中".encode()[:2]
    assert command("fix", "--encoding", "utf-8", stdin=cut).err.endswith(": 2 bytes are not valid utf-8; replaced by U+FFFD\n")


@pytest.mark.parametrize("arguments", READING)
def test_what_may_be_no_text_is_told(command: Command, arguments: tuple[str, ...]) -> None:
    image = b"".join(sha256(bytes([number])).digest() for number in range(64))
    outcome = command(*arguments, stdin=image)
    assert outcome.status == 0
    assert outcome.err.startswith("cleantext: standard input: warning: this may not be text (decoded as ")
    for codec in ("gb18030", "big5hkscs", "utf-16", "utf-8"):
        assert command(*arguments, stdin=RIGHT.encode(codec, "ignore")).err == ""


def test_a_file_of_control_characters_is_told(command: Command) -> None:
    told = "cleantext: standard input: warning: this may not be text (most of it is control characters)\n"
    assert command("fix", stdin=bytes(512)).err == told
    for data in (b"", b"N\bNA\bAM\bME\bE\n", b"\x1b[1m" + RIGHT.encode() + b"\x1b[0m\n", RIGHT.encode("utf-16-le")):
        assert command("fix", stdin=data).err == ""


@pytest.mark.parametrize(
    "head", ["<!DOCTYPE html>", "\n<html lang='zh'>", "<?xml version='1.0'?>\n<!doctype HTML PUBLIC>", "<!-- saved -->\n<html>"]
)
def test_a_page_of_html_is_told_where_its_tags_would_be_paragraphs(command: Command, head: str) -> None:
    page = f"{head}\n<p>{RIGHT}</p>\n"
    told = "cleantext: standard input: warning: this is HTML, and its tags are taken for text; extract the text first\n"
    assert command("document", stdin=page.encode()).err == told
    assert command("fix", stdin=page.encode()) == (0, page.encode(), "")
    for text in (f"<p>{RIGHT}</p>", f"网页以<html>开头。{RIGHT}", f"<htmlx>{RIGHT}"):
        assert command("document", stdin=text.encode()).err == ""


def test_parts_in_other_encodings_are_told(command: Command) -> None:
    data = RIGHT.encode() + b"\n" + RIGHT.encode("gbk") + b"\n"
    outcome = command("fix", stdin=data)
    assert outcome.out.decode() == f"{RIGHT}\n" * 2
    assert re.fullmatch(
        r"cleantext: standard input: warning: parts of this are in other encodings "
        r"\(decoded as utf-8 and gb18030, with a confidence of 0\.\d\d\)\n",
        outcome.err,
    )


def test_output_to_a_file(command: Command) -> None:
    Path("in.txt").write_text(WRONG, "utf-8")
    assert command("fix", "in.txt", "-o", "out.txt") == (0, b"", "")
    assert Path("out.txt").read_text("utf-8") == WRONG.replace(",。", "。")
    assert sorted(os.listdir()) == ["in.txt", "out.txt"]


def test_output_to_a_directory_keeps_names(command: Command) -> None:
    for name in ("a.md", "b", "news.2023-01-01"):
        Path(name).write_text(RIGHT, "utf-8")
    assert command("fix", "a.md", "b", "news.2023-01-01", "-o", "new/out").status == 0
    assert sorted(os.listdir("new/out")) == ["a.md", "b", "news.2023-01-01"]
    assert command("explain", "--format", "jsonl", "a.md", "b", "news.2023-01-01", "-", "-o", "record").status == 0
    assert sorted(os.listdir("record")) == ["a.jsonl", "b.jsonl", "news.2023-01-01.jsonl", "stdin.jsonl"]
    assert command("fix", "b", "-o", "one/").status == 0
    assert os.listdir("one") == ["b"]


def test_a_directory_stands_for_the_files_in_it(command: Command) -> None:
    for name in ("in/b.txt", "in/a/1.txt", "in/a/2.txt", "in/.hidden/c.txt", "in/.d"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(WRONG, "utf-8")
    assert command("fix", "in", "-o", "out") == (0, b"", "")
    written = sorted(path.relative_to("out").as_posix() for path in Path("out").rglob("*.txt"))
    assert written == ["a/1.txt", "a/2.txt", "b.txt"]
    assert {(Path("out") / name).read_text("utf-8") for name in written} == {WRONG.replace(",。", "。")}
    assert command("fix", "in/a", "-o", "one").status == 0
    assert command("fix", "in").out.decode() == WRONG.replace(",。", "。") * 3
    table = command("document", "in", "-o", "made").err.splitlines()
    assert [line.split()[0] for line in table if ".txt" in line] == ["b.txt", "a/1.txt", "a/2.txt"]


def test_what_was_written_into_a_directory_is_no_input(command: Command) -> None:
    Path("a.txt").write_text(WRONG, "utf-8")
    for _ in range(2):
        assert command("fix", ".", "-o", "out").status == 0
        assert [path.as_posix() for path in Path("out").rglob("*")] == ["out/a.txt"]
    assert "would be overwritten" in command("fix", ".", "-o", ".").err


def test_a_directory_is_written_into_a_directory(command: Command) -> None:
    Path("in").mkdir()
    Path("in/a.txt").write_text(WRONG, "utf-8")
    assert "several inputs need a directory" in command("fix", "in", "-o", "out.txt").err
    assert command("fix", "in", "in/a.txt", "-o", "out").err.startswith("cleantext: in/a.txt is named twice\n")


def test_a_hint_that_the_data_contradict_is_told(command: Command) -> None:
    data = (RIGHT * 4).encode("gb18030")
    told = "cleantext: standard input: warning: this is not big5; decoded as gb18030\n"
    for arguments in READING:
        assert command(*arguments, "--encoding", "big5", stdin=data).err == told
    for hint in ("gbk", "gb2312", "cp936", "GB18030"):
        assert command("fix", "--encoding", hint, stdin=data).err == ""
    assert command("fix", "--encoding", "big5", stdin=b"plain").err == ""


@pytest.mark.parametrize("output", ["in.txt", "./in.txt", ".", "link.txt"])
def test_an_input_is_never_overwritten(command: Command, output: str) -> None:
    Path("in.txt").write_text(WRONG, "utf-8")
    Path("link.txt").symlink_to("in.txt")
    outcome = command("fix", "in.txt", "-o", output)
    assert outcome.status == 2
    assert "would be overwritten" in outcome.err
    assert Path("in.txt").read_text("utf-8") == WRONG


def test_two_inputs_never_share_an_output(command: Command) -> None:
    for name in ("a", "b"):
        Path(name).mkdir()
        Path(name, "in.txt").write_text(RIGHT, "utf-8")
    outcome = command("fix", "a/in.txt", "b/in.txt", "-o", "out")
    assert (outcome.status, Path("out").exists()) == (2, False)
    assert "would both be written to" in outcome.err


def test_several_inputs_need_a_directory(command: Command) -> None:
    for name in ("a.txt", "b.txt", "out.txt"):
        Path(name).write_text(RIGHT, "utf-8")
    outcome = command("fix", "a.txt", "b.txt", "-o", "out.txt")
    assert outcome.status == 2
    assert "several inputs need a directory" in outcome.err
    assert Path("out.txt").read_text("utf-8") == RIGHT


def test_a_name_with_a_suffix_is_no_directory_unless_it_is_one_or_is_said_to_be(command: Command) -> None:
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(RIGHT, "utf-8")
    for name, output in (("fix", "out.txt"), ("document", "new/out.md"), ("explain", "out.json")):
        outcome = command(name, "a.txt", "b.txt", "-o", output)
        assert (outcome.status, outcome.out) == (2, b"")
        assert outcome.err.startswith(f"cleantext: several inputs need a directory, and {output} looks like a file")
    assert sorted(os.listdir()) == ["a.txt", "b.txt"]
    Path("old.d").mkdir()
    for output in ("old.d", "out.txt/", "out", "out.2023-01-01", ".out"):
        assert command("fix", "a.txt", "b.txt", "-o", output).status == 0
        assert sorted(os.listdir(output)) == ["a.txt", "b.txt"]


@posix
def test_a_replaced_file_keeps_its_mode_and_a_link_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_bytes(b"old")
    target.chmod(0o640)
    link.symlink_to(target)
    write_file(link, b"new")
    assert link.is_symlink()
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)


def test_a_read_only_file_is_not_replaced(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("out.txt").write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda _, mode: mode != os.W_OK)  # root may write to any file
    status, _, err = command("fix", "-o", "out.txt", stdin=WRONG.encode())
    assert (status, err) == (2, "cleantext: standard input: cannot write out.txt: Permission denied\n")
    assert (os.listdir(), Path("out.txt").read_bytes()) == (["out.txt"], b"old")


@posix
def test_a_pipe_is_written_to_as_it_is(tmp_path: Path) -> None:
    done = process("fix", "-o", "/dev/stdout", stdin=RIGHT.encode())
    assert (done.returncode, done.stdout, done.stderr) == (0, RIGHT.encode(), b"")
    fifo = tmp_path / "fifo"
    os.mkfifo(fifo)
    reader = os.open(fifo, os.O_RDONLY | os.O_NONBLOCK)
    write_file(fifo, b"new")
    assert os.read(reader, 9) == b"new"
    os.close(reader)
    assert os.listdir(tmp_path) == ["fifo"]
    assert fifo.is_fifo()


@posix
@pytest.mark.skipif(not os.path.isdir("/dev/fd"), reason="open files have names")
def test_an_open_pipe_has_a_name() -> None:
    reader, writer = os.pipe()
    done = process("fix", "-o", f"/dev/fd/{writer}", stdin=WRONG.encode(), pass_fds=(writer,))
    os.close(writer)
    with open(reader, "rb") as pipe:
        assert (done.returncode, pipe.read(), done.stderr) == (0, WRONG.replace(",。", "。").encode(), b"")


@posix
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    import resource

    source, target = tmp_path / "in.txt", tmp_path / "out.txt"
    source.write_text((RIGHT + "\n") * 1000, "utf-8")
    target.write_bytes(b"old")
    done = process(
        "fix", str(source), "-o", str(target), preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f"cleantext: {source}: cannot write {target}: File too large\n"
    assert sorted(os.listdir(tmp_path)) == ["in.txt", "out.txt"]
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("arguments", "begins"),
    [
        (("document", "-o", "made.json"), b'{"schema": "cleantext/document/1"'),
        (("document", "-o", "made.JSONL"), b'{"schema": "cleantext/document/1"'),
        (("document", "-o", "made.md"), b"# "),
        (("document", "-o", "made.txt"), "全县".encode()),
        (("document", "-o", "made"), "全县".encode()),
        (("document", "-o", "made.json", "--format", "text"), "全县".encode()),
        (("detect", "-o", "made.json"), b'{"schema": "cleantext/detection/1"'),
        (("explain", "-o", "made.json"), b"{"),
    ],
)
def test_the_suffix_of_the_output_tells_its_form(command: Command, arguments: tuple[str, ...], begins: bytes) -> None:
    page = "全县经济工作会议召开\n1月8日，全县经济工作会议召开。\n"
    assert command(*arguments, stdin=page.encode()).status == 0
    assert Path(arguments[2]).read_bytes().startswith(begins)


def test_a_directory_with_a_suffix_has_no_say(command: Command) -> None:
    Path("a.txt").write_text("全县经济工作会议召开。\n", "utf-8")
    assert command("document", "a.txt", "-o", "made.json/").status == 0
    assert [path.name for path in Path("made.json").iterdir()] == ["a.txt"]
