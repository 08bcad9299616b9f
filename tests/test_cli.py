"""The command: bytes in and out, files, errors, signals."""

from __future__ import annotations

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from cleantext import Article, Block, Document, Edit, Flag
from cleantext.cli import main
from cleantext.cli.replace import write_file
from cleantext.cli.sources import Source
from cleantext.cli.table import COLUMNS, plain, summarize

RAW = Path(__file__).parent.parent / "fixtures" / "raw"
PAGE = RAW / "002_c3efd93cda55c390.txt"
RIGHT = "全市经济社会发展取得新的成绩，人民生活水平不断提高。"
WRONG = "全市经济社会发展取得新的成绩,。人民生活水平不断提高。"
posix = pytest.mark.skipif(os.name != "posix", reason="signals, pipes and devices of POSIX")


class Outcome(NamedTuple):
    status: int
    out: bytes
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Command:
    """Runs the command in this process, in an empty directory, with `stdin` piped in."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = main(arguments)
        out, err = capfdbinary.readouterr()
        return Outcome(status, out, err.decode())

    return run


def process(*arguments: str, stdin: bytes = b"", **more: object) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "cleantext", *arguments], input=stdin, capture_output=True, check=False, **more)  # type: ignore[call-overload, no-any-return]


class TestStreams:
    @pytest.mark.parametrize("arguments", [(), ("fix",), ("fix", "-"), ("fix", "--format", "text")])
    def test_a_pipe_is_fixed(self, command: Command, arguments: tuple[str, ...]) -> None:
        assert command(*arguments, stdin=WRONG.encode()) == (0, WRONG.replace(",。", "。").encode(), "")

    @pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r", "\n\n", "\u2028", "\u2029"])
    def test_line_ends_are_kept(self, command: Command, end: str) -> None:
        text = (RIGHT + end) * 3
        assert command("fix", stdin=text.encode()).out == text.encode()

    def test_output_is_utf8_whatever_the_input_was(self, command: Command) -> None:
        text = (RIGHT + "\r\n") * 8
        for data in (text.encode("gb18030"), text.encode("utf-16")):
            assert command("fix", stdin=data) == (0, text.encode(), "")

    def test_a_utf8_bom_is_kept_and_no_other_is(self, command: Command) -> None:
        marked = b"\xef\xbb\xbf" + RIGHT.encode()
        assert command("fix", stdin=marked).out == marked
        assert command("fix", stdin=RIGHT.encode("utf-16")).out == RIGHT.encode()
        Path("a.txt").write_bytes(marked)
        Path("b.txt").write_bytes(marked)
        assert command("fix", "a.txt", "b.txt").out == RIGHT.encode() * 2, "no BOM in the middle of a stream"
        command("fix", "a.txt", "b.txt", "-o", "out")
        assert Path("out/b.txt").read_bytes() == marked

    def test_empty_input(self, command: Command) -> None:
        for verb in ("fix", "document"):
            assert command(verb) == (0, b"", "")

    def test_files_come_out_in_order(self, command: Command) -> None:
        Path("a.txt").write_text("甲。\n", "utf-8")
        Path("b.txt").write_text("乙。\n", "utf-8")
        assert command("fix", "b.txt", "-", "a.txt", stdin="丙。\n".encode()).out.decode() == "乙。\n丙。\n甲。\n"

    def test_damage_is_told(self, command: Command) -> None:
        outcome = command("fix", "--encoding", "utf-8", stdin=RIGHT.encode() * 4 + b"\xff" + RIGHT.encode() * 4)
        assert outcome.status == 0
        assert "\ufffd" in outcome.out.decode()
        assert outcome.err.startswith("cleantext: standard input: warning: 1 bytes are not utf-8")


class TestFiles:
    def test_output_to_a_file(self, command: Command) -> None:
        Path("in.txt").write_text(WRONG, "utf-8")
        assert command("fix", "in.txt", "-o", "out.txt") == (0, b"", "")
        assert Path("out.txt").read_text("utf-8") == WRONG.replace(",。", "。")
        assert sorted(os.listdir()) == ["in.txt", "out.txt"]

    def test_output_to_a_directory_keeps_names(self, command: Command) -> None:
        for name in ("a.md", "b", "news.2023-01-01"):
            Path(name).write_text(RIGHT, "utf-8")
        assert command("fix", "a.md", "b", "news.2023-01-01", "-o", "new/out").status == 0
        assert sorted(os.listdir("new/out")) == ["a.md", "b", "news.2023-01-01"]
        assert command("explain", "--format", "jsonl", "a.md", "b", "news.2023-01-01", "-", "-o", "record").status == 0
        assert sorted(os.listdir("record")) == ["a.jsonl", "b.jsonl", "news.2023-01-01.jsonl", "stdin.jsonl"]
        assert command("fix", "b", "-o", "one/").status == 0
        assert os.listdir("one") == ["b"]

    @pytest.mark.parametrize("output", ["in.txt", "./in.txt", ".", "link.txt"])
    def test_an_input_is_never_overwritten(self, command: Command, output: str) -> None:
        Path("in.txt").write_text(WRONG, "utf-8")
        Path("link.txt").symlink_to("in.txt")
        outcome = command("fix", "in.txt", "-o", output)
        assert outcome.status == 2
        assert "would be overwritten" in outcome.err
        assert Path("in.txt").read_text("utf-8") == WRONG

    def test_two_inputs_never_share_an_output(self, command: Command) -> None:
        for name in ("a", "b"):
            Path(name).mkdir()
            Path(name, "in.txt").write_text(RIGHT, "utf-8")
        outcome = command("fix", "a/in.txt", "b/in.txt", "-o", "out")
        assert (outcome.status, Path("out").exists()) == (2, False)
        assert "would both be written to" in outcome.err

    def test_several_inputs_need_a_directory(self, command: Command) -> None:
        for name in ("a.txt", "b.txt", "out.txt"):
            Path(name).write_text(RIGHT, "utf-8")
        outcome = command("fix", "a.txt", "b.txt", "-o", "out.txt")
        assert outcome.status == 2
        assert "several inputs need a directory" in outcome.err
        assert Path("out.txt").read_text("utf-8") == RIGHT

    @posix
    def test_a_replaced_file_keeps_its_mode_and_a_link_stays(self, tmp_path: Path) -> None:
        target, link = tmp_path / "target", tmp_path / "link"
        target.write_bytes(b"old")
        target.chmod(0o640)
        link.symlink_to(target)
        write_file(link, b"new")
        assert link.is_symlink()
        assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"new", 0o640)

    @posix
    def test_a_full_disk_leaves_the_old_file_and_nothing_else(self, tmp_path: Path) -> None:
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


class TestErrors:
    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            (("fix", "missing.txt"), "cleantext: missing.txt: No such file or directory\n"),
            (("fix", "."), "cleantext: .: is a directory; name its files, for example with DIRECTORY/*\n"),
            (("fix", "--nonesuch"), "cleantext: No such option"),
            (("nonesuch",), "cleantext: No such command 'nonesuch'"),
            (("fix", "--to", "klingon"), "cleantext: unknown"),
            (("convert",), "cleantext: Missing option '--to'"),
            (("fix", "--encoding", "nonesuch"), "cleantext: unknown encoding 'nonesuch'"),
            (("fix", "--enable", "nonesuch"), "cleantext: unknown rule 'nonesuch' in enable"),
            (("rules", "nonesuch"), "cleantext: unknown rule 'nonesuch'"),
            (("fix", "--profile", "nonesuch"), "cleantext: Invalid value for '--profile'"),
            (("document", "--format", "pdf"), "cleantext: Invalid value for '--format'"),
            (("document", "--format", "text", "--format", "json"), "cleantext: several formats need a directory"),
            (
                ("fix", "-o", "nowhere/out.txt"),
                "cleantext: standard input: cannot write nowhere/out.txt: No such file or directory\n",
            ),
        ],
    )
    def test_a_mistake_is_told_in_a_line(self, command: Command, arguments: tuple[str, ...], message: str) -> None:
        status, out, err = command(*arguments, stdin=RIGHT.encode())
        assert (status, out) == (2, b"")
        assert err.startswith(message)
        assert "Traceback" not in err
        assert os.listdir() == []

    def test_one_bad_file_among_many(self, command: Command) -> None:
        for name in ("a.txt", "c.txt"):
            Path(name).write_text(RIGHT, "utf-8")
        outcome = command("fix", "a.txt", "b.txt", "c.txt")
        assert outcome == (2, RIGHT.encode() * 2, "cleantext: b.txt: No such file or directory\n")
        assert command("fix", "a.txt", "b.txt", "c.txt", "-o", "out").status == 2
        assert sorted(os.listdir("out")) == ["a.txt", "c.txt"]

    def test_no_permission(self, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(path: Path) -> bytes:
            raise PermissionError(13, "Permission denied", str(path))

        monkeypatch.setattr(Path, "read_bytes", refuse)
        assert command("fix", "secret.txt") == (2, b"", "cleantext: secret.txt: Permission denied\n")

    def test_a_lone_surrogate_is_refused(self, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
        from cleantext.cleaner import Cleaner

        whole = Cleaner.explain

        def damaged(cleaner: Cleaner, data: bytes, to: str | None = None) -> object:
            return whole(cleaner, data.decode() + "\ud800", to)

        monkeypatch.setattr(Cleaner, "explain", damaged)
        status, out, err = command("fix", "-o", "out.txt", stdin=b"abc")
        assert (status, out, os.listdir()) == (2, b"", [])
        assert err.startswith("cleantext: standard input: UTF-8 cannot hold the lone surrogate U+D800 at character 4")

    @posix
    def test_standard_output_is_full(self) -> None:
        with open("/dev/full", "wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "cleantext"], input=RIGHT.encode(), stdout=full, stderr=subprocess.PIPE, check=False
            )
        assert (done.returncode, done.stderr) == (2, b"cleantext: standard output: No space left on device\n")

    @posix
    def test_streams_that_are_closed(self) -> None:
        for close, message in (("<&-", b"standard input: it is closed"), (">&-", b"standard output: it is closed")):
            script = f'echo x | {{ "{sys.executable}" -m cleantext fix {close}; }}'
            done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, check=False)
            assert (done.returncode, done.stdout, done.stderr) == (2, b"", b"cleantext: " + message + b"\n")

    @posix
    def test_a_name_that_is_not_utf8(self, command: Command) -> None:
        name = os.fsdecode(b"\xff.txt")
        Path(name).write_text(RIGHT, "utf-8")
        assert command("fix", name) == (0, RIGHT.encode(), "")
        assert json.loads(command("explain", "--format", "json", name).out)["file"] == "\ufffd.txt"
        assert command("fix", os.fsdecode(b"\xfe.txt")).err == "cleantext: \ufffd.txt: No such file or directory\n"

    @posix
    def test_a_reader_that_goes_away_is_no_error(self, tmp_path: Path) -> None:
        big = tmp_path / "big.txt"
        big.write_text((RIGHT + "\n") * 20_000, "utf-8")
        for arguments in (("fix", str(big)), ("rules",), ("fix", "--help")):
            read, write = os.pipe()
            os.close(read)
            done = subprocess.run(
                [sys.executable, "-m", "cleantext", *arguments], stdout=write, stderr=subprocess.PIPE, check=False
            )
            os.close(write)
            assert (done.returncode, done.stderr) == (141, b""), arguments

    @posix
    def test_an_interrupt_is_silent(self, tmp_path: Path) -> None:
        fifo = tmp_path / "fifo"
        os.mkfifo(fifo)
        running = subprocess.Popen(
            [sys.executable, "-m", "cleantext", "fix", str(fifo), "-o", str(tmp_path / "out.txt")], stderr=subprocess.PIPE
        )
        with fifo.open("wb"):  # opens once the command has opened it to read
            running.send_signal(signal.SIGINT)
            _, err = running.communicate()
        assert (running.returncode, err.strip()) == (130, b"")
        assert os.listdir(tmp_path) == ["fifo"]


class TestVerbs:
    def test_help_on_a_terminal(self, monkeypatch: pytest.MonkeyPatch, command: Command) -> None:
        class Terminal(io.StringIO):
            def isatty(self) -> bool:
                return True

        monkeypatch.setattr("sys.stdin", Terminal())
        monkeypatch.setattr("io.TextIOWrapper", lambda _: Terminal())
        outcome = command()
        assert outcome.status == 0
        assert outcome.out.startswith(b"Usage: cleantext")
        assert command("fix").err.startswith("cleantext: no input; name a file, or - to type it in\n")

    def test_the_module_is_the_command(self) -> None:
        script = Path(sys.executable).with_name("cleantext")
        as_script = subprocess.run([script, "--help"], capture_output=True, check=True)
        assert as_script.stdout == process("--help").stdout
        assert process("fix", stdin=WRONG.encode()).stdout == WRONG.replace(",。", "。").encode()

    @pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["fix", "--help"], ["document", "--help"]])
    def test_help_and_version_import_nothing_heavy(self, arguments: list[str]) -> None:
        code = (
            "import sys; from cleantext.cli import main; status = main(sys.argv[1:]);"
            "heavy = {'opencc', 'ftfy', 'chardet', 'marisa_trie', 'rich'} & set(sys.modules);"
            "sys.exit(status or ' '.join(heavy) or 0)"
        )
        done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout

    def test_options_reach_the_cleaner(self, command: Command) -> None:
        stdin = WRONG.encode()
        assert command("fix", "--disable", "punctuation", stdin=stdin).out == stdin
        assert command("fix", "--profile", "archive", stdin=stdin).out == stdin
        assert command("fix", "--protect", "成绩,。", stdin=stdin).out == stdin
        gbk = "经济发展".encode("gbk")
        assert command("fix", "--encoding", "gbk", stdin=gbk).out.decode() == "经济发展"

    def test_rules(self, command: Command) -> None:
        from cleantext.registry import RULES

        lines = command("rules").out.decode().splitlines()
        assert [line.split()[0] for line in lines] == list(RULES)
        chosen = next(iter(RULES.values()))
        assert len(command("rules", chosen.id).out.decode().splitlines()) == 1
        record = json.loads(command("rules", chosen.id, "--format", "json").out)
        assert record == {"id": chosen.id, "summary": chosen.summary, "profiles": list(chosen.profiles)}

    def test_explain_text(self, command: Command) -> None:
        lines = command("explain", stdin=("甲。\r\n" + WRONG).encode()).out.decode().splitlines()
        assert lines[0] == "-: utf-8, hans, 1 edit, 0 flags"
        assert lines[1].startswith("  2:15  punctuation/stray-comma  [,] → nothing  (")
        assert len(lines) == 2

    def test_explain_json(self, command: Command) -> None:
        record = json.loads(command("explain", "--format", "json", stdin=WRONG.encode()).out)
        assert record["schema"] == "cleantext/record/1"
        assert [(edit["before"], edit["after"], edit["line"], edit["column"]) for edit in record["edits"]] == [(",", "", 1, 15)]
        rows = [json.loads(line) for line in command("explain", "--format", "jsonl", stdin=WRONG.encode()).out.splitlines()]
        assert [row["type"] for row in rows] == ["input", "edit"]
        assert rows[1] == {"type": "edit", "file": "-", **record["edits"][0]}

    def test_detect(self, command: Command) -> None:
        Path("a.txt").write_bytes((RIGHT * 4).encode("gb18030"))
        assert command("detect", "a.txt").out.decode().startswith("a.txt: gb18030 (")
        record = json.loads(command("detect", "a.txt", "--format", "json").out)
        assert (record["file"], record["encoding"], record["script"], record["damage"]) == ("a.txt", "gb18030", "hans", [])

    def test_convert_changes_the_script_alone(self, command: Command) -> None:
        assert command("convert", "--to", "tw", stdin="经济,。\r\n发展".encode()).out.decode() == "經濟,。\r\n發展"
        assert command("convert", "--to", "hans", "--from", "tw", stdin="發展".encode()).out.decode() == "发展"

    def test_document(self, command: Command) -> None:
        page = PAGE.read_bytes()
        made = json.loads(command("document", "--format", "json", stdin=page).out)
        assert made["schema"] == "cleantext/document/1"
        assert made["articles"]
        text = command("document", stdin=page).out.decode()
        assert text.endswith("\n")
        assert "\n\n" in text

    def test_documents_into_a_directory(self, command: Command) -> None:
        inputs = [str(path) for path in sorted(RAW.glob("00[03]*.txt"))]
        status, out, err = command("document", *inputs, "-o", "out", "--format", "json", "--format", "markdown")
        assert (status, out) == (0, b"")
        assert len(os.listdir("out")) == 4
        assert err.split("\n")[0].split() == " ".join(COLUMNS).split()
        assert all(Path(path).name in err for path in inputs)


def test_the_table_is_aligned_by_display_width() -> None:
    blocks = (Block("headline", "题", ((0, 1),), (1,)), Block("paragraph", "文", ((1, 2),), (2,)))
    edits = (Edit(0, 1, "", ("b/two", "a/one"), ""), Edit(1, 2, "", ("b/two",), ""))
    made = Document((Article(blocks),), "flat", "hans", "gb18030", 0.9, edits, (Flag(0, 1, "c", "d"),))
    rows = [summarize(Source("新闻.txt"), made), summarize(Source("-"), Document((), "flat", "neutral"))]
    assert plain(rows) == (
        "file      encoding  script   layout  articles  headlines  paragraphs  edits by rule  flags\n"
        "新闻.txt  gb18030   hans     flat           1          1           1      2 b/two        1\n"
        "                                                                          1 a/one\n"
        "-         text      neutral  flat           0          0           0      0              0\n"
    )


@posix
def test_the_table_is_drawn_on_a_terminal(tmp_path: Path) -> None:
    outer, inner = os.openpty()
    with os.fdopen(outer, "rb", buffering=0) as screen:
        arguments = ["document", str(PAGE), str(RAW / "000_65148825f34b6c72.txt"), "-o", str(tmp_path / "out")]
        environment = {**os.environ, "COLUMNS": "200", "TERM": "xterm"}
        done = subprocess.run([sys.executable, "-m", "cleantext", *arguments], stderr=inner, env=environment, check=False)
        os.close(inner)
        drawn = b""
        try:
            while piece := screen.read(65536):
                drawn += piece
        except OSError:  # Linux says EIO at the end
            pass
    assert done.returncode == 0
    assert "┃" in drawn.decode()
    assert PAGE.name in drawn.decode()
