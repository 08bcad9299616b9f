"""repair/latin-mojibake: UTF-8 decoded as a single-byte encoding: `ä¸­å›½` → 中国, `voilÃ\N{NO-BREAK SPACE}` → voilà.

ftfy repairs it, with only those of its steps that are safe for Chinese: it undoes wrong decodings, and does not change width,
quotation marks, ligatures, line ends or composition. It is given one run between Han within a line, so that mojibake inside
a Chinese line is found, and only if a character of a lead byte precedes one of a continuation byte.

Not changed: text in which ftfy finds no mojibake (Vietnamese, French, Greek, Cyrillic, phonetic letters, boxes), text that has
lost bytes (U+FFFD, but for that of ”) or would become control characters, and a letter or two in a run of some other mojibake;
where that is a word of GBK or Big5 (`É³Ì²`), it is flagged. Single Windows-1252 quotation marks
and dashes decoded as Latin-1 (`It\x92s`) are repaired too, as browsers do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING

from cleantext.documents import Flag
from cleantext.edits import Columns, Reason, Row
from cleantext.lexicon import frequency
from cleantext.patterns.classes import MAIN_HAN
from cleantext.record.columns import trimmed
from cleantext.repair.mojibake.codecs.small_letters import with_capitals
from cleantext.repair.mojibake.repaired import is_repaired, remember_repaired
from cleantext.repair.mojibake.rivals import is_torn, is_whole, rivals, scripts
from cleantext.repair.mojibake.shown import is_shown
from cleantext.repair.mojibake.suspects.oddities import odd
from cleantext.rules import NOTHING, Findings, Page, Rule
from cleantext.short_cache import cache_short
from cleantext.spans import Span

if TYPE_CHECKING:
    from ftfy import TextFixerConfig


_ID = "repair/latin-mojibake"
_SHOWN = "mojibake that the text is about"
_SMALL = "mojibake in small letters, which may have been capitals"
_DOUBT = "GBK or Big5 read as a single-byte encoding, or UTF-8"
# The lead bytes C2-F4 of UTF-8 in the encodings that ftfy knows, without punctuation that Chinese text has.
_LEADS = (
    "\xc0-\xd6\xd8-\xf6\xf8-\u017f"  # Latin-1 and its relatives
    "\u0386-\u03ce\u0401-\u045f\u0490\u0491"  # Windows-1253, Windows-1251
    "\xac\u221a\u0192\u2248\u201a\u201e\u2030"  # ¬ √ ƒ ≈ ‚ „ ‰ (Mac Roman)
    "\xb5\u252c\u251c\u2229\u2261"  # µ ┬ ├ ∩ ≡ (code page 437)
)
# The continuation bytes 80-BF in these encodings; A0 often became a space.
_FOLLOWERS = (
    " \x80-\xff\u0102-\u017e\u0192\u02c6-\u02dd\u0384-\u03ce\u0401-\u045f\u0490\u0491\u2013-\u203a\u20ac\u20a7\u2116\u2122"
    "\u2202-\u2265\u2310\u2500-\u25ca\u03a0-\u03c9\ufb01\ufb02"
)
# Begins with one class, not with an alternation: only such a pattern is searched fast.
_CONTROLS = "\x91-\x97"
_SUSPECT = re.compile(f"[{_LEADS}{_CONTROLS}](?:(?<=[{_CONTROLS}])|[{_FOLLOWERS}])")
_BETWEEN_HAN = re.compile("[^\n\u2e80-\ufafe\ufb03-\U0010ffff]")
_RUN = re.compile(f"{_BETWEEN_HAN.pattern}+")

_ASCII = re.compile("([\x00-\x7f]+)")
_BAD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffd\ud800-\udfff\ue000-\uf8ff]")
_C1 = re.compile("[\x80-\x9f]")
# ‘ ’ “ ” • – — of Windows-1252 next to a Latin word. Elsewhere a C1 control is the remainder of other damage.
_QUOTE = re.compile("(?<=[A-Za-z0-9.,!?])[\x91-\x97]|[\x91-\x97](?=[A-Za-z0-9])")

# Â or Ã before a space, and not at the end of a word: a Vietnamese letter ("Â là chữ cái"), not half a character.
# So is Â between two capitals ("KUÁVLÂŠ"): half a control character otherwise.
_LETTER = re.compile("(?<![a-z0-9.,;:?!)])[ÂÃ](?= )|(?<=[A-ZÀ-Þ])Â(?=[ŠŒŽŸ])")
# A pinyin letter before two Chinese quotation marks ("“hé”“tā”") is one rare character in UTF-8.
_PINYIN = re.compile("((?:^|(?<=[ -~‘’“”]))[àáèéêìíòóùúüāēīōū][‘’“”–—…·]{2})")

# What a single restored character must be, since "NESTLÉ®" and "Ž°" are valid UTF-8 of letters out of use: accented European
# letters, common punctuation, currency signs, symbols, emoji. (Han: see `_is_common`.)
_COMMON = re.compile(
    "[\xa0-\u017f\u01cd-\u01dc\u1ea0-\u1ef9\u2010-\u2044\u20a0-\u20bf\u2100-\u214f\u2190-\u22ff\u2460-\u24ff\u25a0-\u27bf"
    "\u3000-\u303f\u3041-\u30ff\uff01-\uff5e\U0001f300-\U0001faff]?"
)
_MIN_OTHER_ODD = 2  # odd characters (see mojibake/oddities.py) outside the repaired spans from which a run is other mojibake
_CLUSTER = re.compile("[^\x00-\x7f]{2,}")
_MIN_FREQUENCY = 1000  # of a word of one character, in about 60 million words

# Three-byte characters of which a byte A0 became a space: 你 is E4 BD A0.
_SPACED = re.compile("(?:[ã-ï][\x80-\xbf\u0152-\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122 ]{2}){2,}")
# The byte 9D of ” is the only one that Windows-1252 has not of all that are likely behind these two.
_LOST_QUOTE = re.compile("(?<=â€)[?\ufffd]")
_CHINESE = re.compile(f"[\u2014\u2018-\u201d\u2026\u3000-\u30ff{MAIN_HAN}\uff01-\uff5e]+")


def find(page: Page) -> Findings:
    rows: list[Row] = []
    doubts: dict[Span, tuple[str, str]] = {}
    for at, run in _suspected(page):
        for place, part in enumerate(_PINYIN.split(run)):
            found = list(_differences(part, part if place % 2 else undo_misreading(part)))
            if found and not _is_otherwise_misread(part, found):
                whole = is_whole(part, found)
                others = repeat(None) if whole else rivals(part, found)
                for (start, end, after), other in zip(found, others, strict=False):
                    if len(after) == 1 and not _is_common(after):
                        continue
                    if is_shown(page.text, at + start, at + end):
                        doubts[at + start, at + end] = _SHOWN, after
                    elif (small := with_capitals(part[start:end], after)) != after:
                        doubts[at + start, at + end] = _SMALL, small
                    elif other is not None:
                        doubts[at + other[0], at + other[1]] = _DOUBT, other[2]
                    elif whole or not is_torn(part, start, end, after):
                        rows.append((at + start, at + end, after, _reason(_evidence(part[start:end]))))
            at += len(part)
    flags = [Flag(*span, _ID, reason, (text,)) for span, (reason, text) in doubts.items() if not is_repaired(page, *span)]
    lost = [(start, end) for start, end, _, _ in rows if "\ufffd" in page.text[start:end]]
    remember_repaired(page, lost)
    return Findings(Columns.of(rows), flags) if rows or flags else NOTHING


def _suspected(page: Page) -> Iterator[tuple[int, str]]:
    """The runs between Han that may contain mojibake, each with its offset."""
    text = page.text
    done = 0
    for start in _suspects(page):
        if start < done:
            continue
        while start > done and _BETWEEN_HAN.match(text, start - 1):
            start -= 1
        run = _RUN.match(text, start)
        if run is not None:
            done = run.end() + (_LOST_QUOTE.match(text, run.end()) is not None)
            yield start, text[start:done]


def _suspects(page: Page) -> list[int]:
    """The sorted offsets of lead bytes with a continuation byte behind them, of which the scan has listed the second, and of the
    C1 controls, which it lists."""
    if page.listed is None:
        return [match.start() for match in _SUSPECT.finditer(page.text)]
    starts = sorted([*(at - 1 for at in page.places(_FOLLOWERS) if at), *page.places(_CONTROLS)])
    return [at for at in starts if _SUSPECT.match(page.text, at)]


@cache_short(maxsize=256, longest=2000)  # menus and punctuation recur
def undo_misreading(run: str) -> str:
    """`run` with its mojibake repaired; `run` itself if it has none, or if that is doubtful.

    >>> undo_misreading("ä¸\xadå\x9b½"), undo_misreading("à la carte")
    ('中国', 'à la carte')
    """
    from ftfy import fix_encoding_and_explain

    spaced = _SPACED.sub(_restore_spaces, _LOST_QUOTE.sub("\x9d", run))
    fixed, steps = fix_encoding_and_explain(spaced, _safe_steps())
    if fixed == run:
        return run
    if _is_letters_only(spaced):
        return _QUOTE.sub(_as_quote, run)
    if ("decode", "windows-1252") in (steps or ()) and _C1.search(_QUOTE.sub("", run)):
        return run
    return run if set(_BAD.findall(fixed)) - set(_BAD.findall(run)) else fixed


def _is_common(character: str) -> bool:
    return _COMMON.fullmatch(character) is not None or frequency(character) >= _MIN_FREQUENCY


def _is_otherwise_misread(run: str, found: Sequence[tuple[int, int, str]]) -> bool:
    """Whether most odd characters of the run are outside the spans `found`, or these become letters of several scripts.

    In other mojibake (`ÆÐÅ°`, which is Korean) two characters form a letter of UTF-8 by chance; repairing it would make the
    rest unrecoverable.
    """
    repaired = sum(len(odd().findall(run[start:end])) for start, end, _ in found)
    rest = sum(len(odd().findall(cluster)) for cluster in _CLUSTER.findall(run)) - repaired
    return rest >= max(_MIN_OTHER_ODD, repaired) or len(scripts(after for _, _, after in found)) > 1


def _is_letters_only(run: str) -> bool:
    """Whether only single letters Â and Ã look like mojibake, apart from quotation marks of Windows-1252."""
    from ftfy.badness import is_bad

    return _LETTER.search(run) is not None and not is_bad(_QUOTE.sub("'", _LETTER.sub("A", run)))


def _as_quote(match: re.Match[str]) -> str:
    return match[0].encode("latin-1").decode("windows-1252")


def _restore_spaces(match: re.Match[str]) -> str:
    """The run of three-byte characters with its bytes A0 restored, if it is Chinese then."""
    restored = match[0].replace(" ", "\xa0")
    try:
        text = restored.encode("sloppy-windows-1252").decode("utf-8")
    except UnicodeError:
        return match[0]
    return restored if _CHINESE.fullmatch(text) else match[0]


def _differences(before: str, after: str) -> Iterator[tuple[int, int, str]]:
    """Where the two differ: spans of `before` and their text in `after`. Non-ASCII parts alone, if the ASCII is the same."""
    ours, theirs = _ASCII.split(before), _ASCII.split(after)
    if ours[1::2] != theirs[1::2]:
        ours, theirs = [before], [after]
    at = 0
    for old, new in zip(ours, theirs, strict=True):
        if old != new:
            yield trimmed(at, old, new)
        at += len(old)


@cache_short(maxsize=256, longest=2000)
def _evidence(piece: str) -> str:
    """The decodings that are undone in `piece`, as in "latin-1 → utf-8": those of its whole run may be of another piece."""
    from ftfy import fix_encoding_and_explain

    _, steps = fix_encoding_and_explain(_SPACED.sub(_restore_spaces, piece), _safe_steps())
    names = [name for kind, name in steps or () if kind in ("encode", "decode")]
    return " → ".join(names) or "UTF-8 in other text"


@cache
def _safe_steps() -> TextFixerConfig:
    from ftfy import TextFixerConfig

    return TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        replace_lossy_sequences=False,
        fix_c1_controls=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        fix_surrogates=False,
        remove_control_chars=False,
        normalization=None,
    )


@cache
def _reason(evidence: str) -> Reason:
    return Reason((_ID,), evidence)


RULE: Rule = Rule(
    id=_ID,
    summary="undo the decoding of UTF-8 as a single-byte encoding",
    find=find,
    triggers=_CONTROLS,
    listed=_CONTROLS,
    pairs=((_LEADS, _FOLLOWERS),),
)
