"""What a single line shows of source code: a statement, a command, a prompt, a setting; or only that it may be code next to
other code.

The functions take the text as it is, not folded. Strings and comments may be Chinese; names only in a complete SQL statement
(`create table 学生 (…);`). Not code: addresses, mentions (@李明), references (Hsieh(2003)), times and names in a chat,
dictionary entries, markup of prose (<p>…</p>), and sentences in other languages.
"""

from __future__ import annotations

import re
from typing import Literal

from cleantext.patterns.classes import COMMON_HAN

Shown = Literal["code", "maybe", "comment", "none"]

_CHINESE = f"{COMMON_HAN}\u3041-\u30ff\uff00-\uffef\u3001\u3002"
_LONGEST = 300  # characters; patterns look no further
_QUOTED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^'\\]|\\.)*'|“[^”]*”|‘[^’]*’|`[^`]*`")
_REMARK = re.compile(r"(?:\s|^|(?<=[;{},)]))(?://|#|/\*|--\s|<!--).*")
_OTHER = re.compile("[^\\x20-\\x7e\\t\u2190-\u21ff\u2500-\u257f…]")
_SENTENCE = re.compile("[，。！？；、]")
# Command-line programs: a path, an option, a file suffix or a shell operator must follow.
_PROGRAMS = (
    "sudo|git|npm|npx|yarn|pnpm|pip3?|conda|docker(?:-compose)?|kubectl|helm|apt(?:-get)?|yum|dnf|brew|curl|wget|ssh|scp|rsync"
    "|e?grep|sed|awk|find"
    "|chmod|chown|mkdir|touch|tar|unzip|echo|printf|export|alias|cat|ls|cp|mv|rm|ln|make|cmake|gcc|g\\+\\+|clang|java|javac"
    "|python3?|node|ffmpeg"
    "|mysql|psql|sqlite3|composer|php|go|cargo|rustc|gradle|mvn|gem|bundle|rails|systemctl|service|vim?|nano|cd|source|xcrun|adb"
    "|nginx|\\./\\S+"
)
_WORDS = (
    "use|namespace|package|import|using|return|throw|break|continue|const|let|var|static|struct|class|public|private|protected"
    "|int|char|long|float|double|void|bool|boolean|String|Integer|unsigned|typedef|new|delete|extern|final|abstract|local|yield"
)
_SQL = (
    "create|drop|alter|select|insert|update|delete|truncate|show|grant|revoke|desc|describe|use|replace|explain|set|commit"
    "|rollback|begin"
)
_CODE = re.compile(
    "|".join(
        (
            r"\[[\w.-]{1,32}@[\w.-]{1,32} [^\]]{1,60}\]\s?[#$].*",  # prompts
            r"[\w.-]{1,32}@[\w.-]{1,32}:\S{0,60}[#$](?:\s.*)?",
            r"(?:mysql|sqlite|postgres|redis|MariaDB|hive|ftp)[^>\s]{0,24}(?:\s\[[^\]]*\])?>(?:\s.*)?",
            rf"(?:>{3}|In \[\d{{1,4}}\]:)\s[A-Za-z_0-9(\[{{\"'@-][^{_CHINESE}<>]*",
            r"(?:PS )?[A-Za-z]:\\[^<>|]{0,80}>\s?[!-~].*",
            r"\$ [A-Za-z./].*",
            r"#(?:include|define|ifn?def|endif|pragma|import)\b.*|#!/\S.*|<\?(?:php|xml|=).*|<!DOCTYPE .*",  # heads of files
            rf"@(?:interface|implementation|protocol|property|synthesize)\b[^{_CHINESE}]*|@(?:end|Override|Autowired)",
            r"\$(?:this\b|[A-Za-z_]\w*\s?(?:=|->|\[)).*",
            r"[-+]\s?\([A-Za-z_][\w *]*\)\s?[A-Za-z_].*\{?",  # a method in Objective-C
            rf"--[a-z][\w-]*=[^{_CHINESE}]*|(?!\W+\\)[^{_CHINESE}]*[\w\"')]\s\\",  # options, and a line continued on the next one
            rf"(?:{_PROGRAMS})\s(?=.*(?:/|\s--?\w|\.[a-z]{{1,5}}\b|&&|[|=]))(?!.*[.?!]$)[^{_CHINESE}]{{1,200}}",
            rf"[A-Za-z_}}(*@#.&:\"'\[][^{_CHINESE}]*\{{",  # opens a block
            rf"(?:{_WORDS})\s[^{_CHINESE}]*[;{{]",
            rf"(?=[^;]*(?:\w\(|\*\w|[=\\$<>\[]|::|->))[A-Za-z_*&(@$\\\[][^{_CHINESE}]*;",
            r"diff --git .*|index [0-9a-f]{7,}\.\.[0-9a-f]{7,}.*|@@ -\d.*@@.*|(?:---|\+\+\+) (?:[ab]/\S+|/dev/null)",
        )
    )
)
_STATEMENT = re.compile(rf"(?i)(?:{_SQL})\s[^。]*;|create\s(?:table|view|function|procedure|trigger)\s[^。]*\(")
_MAYBE = re.compile(
    "|".join(
        (
            r"[\])}]*[})\]]+[;,)]*|[({\[]+|end|fi|done|else:?|then|do|begin",
            rf"[A-Za-z_$][\w.$:>-]*\([^{_CHINESE}]*\)[;,{{:]?",
            rf"[A-Za-z_$][\w.$\[\]-]*\s?(?:[-+*/|&]?=|:=)\s?[^{_CHINESE}]+",
            rf"(?:def|class|func|fn|if|for|while|elif|else if|try|with|switch|case)\s[^{_CHINESE}]*[:{{)]",
            rf"(?:{_WORDS})\s[^{_CHINESE}.]*",
            r"\[[A-Za-z][\w.:-]{0,40}\]|@[A-Za-z]{3,30}(?:\(.*\))?",
            r"--?[A-Za-z][\w-]*(?:[= ]\S+)?",
            (
                rf"</?(?!p\b|br\b|div\b|span\b|img\b|a\b|font\b|b\b|i\b|em\b|strong\b|h\d\b)[A-Za-z][^<>{_CHINESE}]*>"
                rf"(?:[^<>]*</[A-Za-z][^<>]*>)?"
            ),
            r"\"[\w.-]+\"\s?:\s?[\[{\"\d-].*|[\w-]+:\s(?:true|false|null|\d+|\[.*\]|\{.*\})",
        )
    )
)
_COMMENT = re.compile(r"(?://(?!@)|#+(?!\w*#)|--\s|/\*|\*/|\*\s|<!--|;;)")
_WORDY = re.compile(r"[A-Za-z']+(?:[ ,]+[A-Za-z']+){3,}[^={}$\\|<>]*[.?!:;,]|[A-Za-z']+(?:[ ,]+[A-Za-z']+){5,}[^={}$\\|<>]*")
_PHRASE = re.compile("(?:[A-Za-z']+[ ,]+){5}[A-Za-z]")


def shown_by(line: str) -> Shown:
    """What `line`, without white space at its ends, shows: that it is code; that it may be code next to other code; that it
    is a remark next to code; or none of these."""
    if len(line) > _LONGEST or line[0] >= "\x7f":
        return "none"
    bare = _QUOTED.sub("''", line)
    if line[0] != "#" or line[1:2] in "ide!p":
        bare = _REMARK.sub("", bare).rstrip()
    if bare and not _SENTENCE.search(bare):
        if _STATEMENT.fullmatch(bare) or (_CODE.fullmatch(bare) and not _PHRASE.search(bare)):
            return "code"
        if not _PHRASE.search(bare) and _MAYBE.fullmatch(bare):
            return "maybe"
    if line.startswith("//") and not line.startswith(("//@", "///")):
        return "maybe"
    return "comment" if _COMMENT.match(line) else "none"


def goes_on(line: str) -> bool:
    """Whether `line`, which shows nothing by itself, can belong to the code next to it: ASCII, and not a sentence."""
    return len(line) <= _LONGEST and not _OTHER.search(line) and not _WORDY.fullmatch(line)


def depth(line: str) -> int:
    """The number of brackets that a line of code opens minus the number that it closes."""
    bare = _REMARK.sub("", _QUOTED.sub("''", line))
    return sum(map(bare.count, "({[")) - sum(map(bare.count, ")}]"))
