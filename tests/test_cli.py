"""The command line: its commands, and the table that summarizes a batch."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

import cleantext
from cleantext import Article, Block, Document, Edit, Flag
from cleantext.cli.sources import Source
from cleantext.cli.summary import COLUMNS, plain, summarize
from cleantext.config import QUOTES
from tests.command import PAGE, RAW, RIGHT, WRONG, Command, posix, process


def test_help_on_a_terminal(monkeypatch: pytest.MonkeyPatch, command: Command) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("io.TextIOWrapper", lambda _: Terminal())
    outcome = command()
    assert outcome.status == 0
    assert outcome.out.startswith(b"Usage: cleantext")
    assert command("fix").err.startswith("cleantext: no input; name a file, or - to type the text\n")


def test_the_module_is_the_command() -> None:
    script = Path(sys.executable).with_name("cleantext")
    as_script = subprocess.run([script, "--help"], capture_output=True, check=True)
    assert as_script.stdout == process("--help").stdout
    assert process("fix", stdin=WRONG.encode()).stdout == WRONG.replace(",。", "。").encode()


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["fix", "--help"], ["document", "--help"]])
def test_help_and_version_import_nothing_heavy(arguments: list[str]) -> None:
    code = (
        "import sys; from cleantext.cli import main; status = main(sys.argv[1:]);"
        "heavy = {'opencc', 'ftfy', 'chardet', 'marisa_trie', 'rich'} & set(sys.modules);"
        "sys.exit(status or ' '.join(heavy) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout


def test_options_reach_the_cleaner(command: Command) -> None:
    stdin = WRONG.encode()
    assert command("fix", "--disable", "punctuation", stdin=stdin).out == stdin
    assert command("fix", "--profile", "archive", stdin=stdin).out == stdin
    assert command("fix", "--protect", "成绩,。", stdin=stdin).out == stdin
    gbk = "经济发展".encode("gbk")
    assert command("fix", "--encoding", "gbk", stdin=gbk).out.decode() == "经济发展"


def test_rules(command: Command) -> None:
    from cleantext.registry import RULES

    lines = command("rules").out.decode().splitlines()
    assert [line.split()[0] for line in lines] == ["rule", *RULES]
    chosen = next(iter(RULES.values()))
    assert len(command("rules", chosen.id).out.decode().splitlines()) == 2
    record = json.loads(command("rules", chosen.id, "--format", "json").out)
    assert record == {"id": chosen.id, "summary": chosen.summary, "profiles": list(chosen.profiles), "option": None}


def test_explain_text(command: Command) -> None:
    lines = command("explain", stdin=("甲。\r\n" + WRONG).encode()).out.decode().splitlines()
    assert lines[0] == "standard input: utf-8, hans, 1 edit, 0 flags"
    assert lines[1].startswith("  2:15  punctuation/stray-comma  [,] → nothing  (")
    assert len(lines) == 2


def test_explain_json(command: Command) -> None:
    record = json.loads(command("explain", "--format", "json", stdin=WRONG.encode()).out)
    assert record["schema"] == "cleantext/record/1"
    assert [(edit["before"], edit["after"], edit["line"], edit["column"]) for edit in record["edits"]] == [(",", "", 1, 15)]
    rows = [json.loads(line) for line in command("explain", "--format", "jsonl", stdin=WRONG.encode()).out.splitlines()]
    assert [row["type"] for row in rows] == ["input", "edit"]
    assert rows[1] == {"type": "edit", "file": "-", **record["edits"][0]}


def test_explain_tells_flags_in_every_form(command: Command) -> None:
    text = f"甲。\n{RIGHT}锟斤拷{RIGHT}\n"
    record = json.loads(command("explain", "--format", "json", stdin=text.encode()).out)
    (flag,) = record["flags"]
    assert (flag["before"], flag["line"], flag["column"], text[flag["start"] : flag["end"]]) == ("锟斤拷", 2, 27, "锟斤拷")
    rows = command("explain", "--format", "jsonl", stdin=text.encode()).out.splitlines()
    assert json.loads(rows[-1]) == {"type": "flag", "file": "-", **flag}
    assert f"  2:27  flag {flag['rule']}  [锟斤拷]  (" in command("explain", stdin=text.encode()).out.decode()


def test_detect(command: Command) -> None:
    Path("a.txt").write_bytes((RIGHT * 4).encode("gb18030"))
    assert command("detect", "a.txt").out.decode().startswith("a.txt: gb18030 (")
    record = json.loads(command("detect", "a.txt", "--format", "json").out)
    assert (record["file"], record["encoding"], record["script"], record["damage"]) == ("a.txt", "gb18030", "hans", [])


def test_detect_tells_parts(command: Command) -> None:
    lines = ("昨天下午我们去图书馆看书，外面一直在下雨。", "晚上回家的时候已经很冷了，大家都说明天可能会下雪。", "后天就好了。")
    page = b"\n".join(line.encode("gbk" if number == 1 else "utf-8") for number, line in enumerate(lines))
    Path("a.txt").write_bytes(page)
    assert command("detect", "a.txt").out.decode().endswith(f", 1 part in gb18030 ({len(lines[1])} characters)\n")
    record = json.loads(command("detect", "a.txt", "--format", "json").out)
    start = len(lines[0]) + 1
    assert record["parts"] == [{"start": start, "end": start + len(lines[1]), "encoding": "gb18030"}]


def test_standard_input_has_a_name_for_people_and_a_mark_in_data(command: Command) -> None:
    for name in ("detect", "explain"):
        assert command(name, stdin=RIGHT.encode()).out.decode().startswith("standard input: utf-8")
        assert json.loads(command(name, "--format", "json", stdin=RIGHT.encode()).out)["file"] == "-"


def test_convert_changes_the_script_alone(command: Command) -> None:
    assert command("convert", "--to", "tw", stdin="经济,。\r\n发展".encode()).out.decode() == "經濟,。\r\n發展"
    assert command("convert", "--to", "hans", "--from", "tw", stdin="發展".encode()).out.decode() == "发展"


def test_document(command: Command) -> None:
    page = PAGE.read_bytes()
    made = json.loads(command("document", "--format", "json", stdin=page).out)
    assert made["schema"] == "cleantext/document/1"
    assert made["articles"]
    text = command("document", stdin=page).out.decode()
    assert text.endswith("\n")
    assert "\n\n" in text


@pytest.mark.parametrize(("form", "between"), [("text", "\n"), ("markdown", "\n---\n\n"), ("json", "")])
def test_documents_on_standard_output_are_set_apart(command: Command, form: str, between: str) -> None:
    for name, text in (("a.txt", RIGHT), ("b.txt", WRONG), ("empty.txt", "")):
        Path(name).write_text(text, "utf-8")
    one, other, none = (command("document", f"{name}.txt", "--format", form).out.decode() for name in ("a", "b", "empty"))
    assert one
    assert one + between + other == command("document", "a.txt", "b.txt", "--format", form).out.decode()
    if not none:
        assert one + between + other == command("document", "a.txt", "empty.txt", "b.txt", "--format", form).out.decode()
        assert one == command("document", "empty.txt", "a.txt", "empty.txt", "--format", form).out.decode()


def test_documents_into_a_directory(command: Command) -> None:
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
        "file            encoding  script   layout  articles  headlines  paragraphs  edits by rule  flags\n"
        "新闻.txt        gb18030   hans     flat           1          1           1      2 b/two        1\n"
        "                                                                                1 a/one\n"
        "standard input  text      neutral  flat           0          0           0      0              0\n"
    )


@posix
@pytest.mark.parametrize(
    ("width", "shown"), [(200, "┃ layout "), (80, "\r\n  utf-8, hans, column-cut, articles 2, headlines 2,")]
)
def test_the_table_on_a_terminal(tmp_path: Path, width: int, shown: str) -> None:
    outer, inner = os.openpty()
    with os.fdopen(outer, "rb", buffering=0) as screen:
        arguments = ["document", str(PAGE), str(RAW / "000_65148825f34b6c72.txt"), "-o", str(tmp_path / "out")]
        environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm"}
        done = subprocess.run([sys.executable, "-m", "cleantext", *arguments], stderr=inner, env=environment, check=False)
        os.close(inner)
        drawn = b""
        try:
            while piece := screen.read(65536):
                drawn += piece
        except OSError:  # Linux says EIO at the end
            pass
    assert done.returncode == 0
    seen = re.sub("\x1b\\[[0-9;]*m", "", drawn.decode())
    assert shown in seen
    assert max(map(cell_len, seen.splitlines())) <= width
    assert PAGE.name in seen


@pytest.mark.parametrize("quotes", QUOTES)
@pytest.mark.parametrize("to", [None, "hans", "tw"])
def test_the_command_and_the_functions_agree(command: Command, quotes: str, to: str | None) -> None:
    page = "会议今天开幕\n\n会议指出,“要坚持‘以人民为中心’”,不断提高人民生活水平。\n"
    options = ["--quotes", quotes, *(["--to", to] if to else [])]
    made = json.loads(command("document", *options, "--format", "json", stdin=page.encode()).out)
    assert made["articles"] == cleantext.document(page, to, quotes=quotes).to_dict()["articles"]
    assert command("fix", *options, stdin=page.encode()).out.decode() == cleantext.clean(page, to, quotes=quotes)
