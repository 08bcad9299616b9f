"""Lines of a UTF-8 text that are in another encoding as a whole: a line of Latin-1, Shift_JIS or EUC-TW in a page of UTF-8.

`redecoding` reads passages in the Chinese encodings. A line that is still damaged then, and whose bytes beyond ASCII make hardly
any UTF-8, is detected by itself, among all candidates.
"""

from __future__ import annotations

import re

from cleantext.decoding.codec_groups import ALPHABETIC, WIDE
from cleantext.decoding.decoded import Part
from cleantext.decoding.detection import detect_encoding
from cleantext.decoding.odd_places import DAMAGE

# The least confidence in the encoding of a line; of letters, whose code pages share most of them.
_SURE, _SURE_OF_LETTERS = 0.9, 0.8
_PATIENCE = 24  # lines that are detected in vain before the rest is left
_MIN_BEYOND = 2  # bytes beyond ASCII of a line
_LEAST_DAMAGED = 5  # one in so many bytes beyond ASCII, at least, is damaged: by chance up to three quarters of others are valid
_MOST_LONG = 6  # at most one in so many is of a character of three bytes, which are hardly valid by chance
_UTF8 = "utf-8"
_BEYOND = re.compile("[^\0-\x7f]")
_LONG = re.compile("[\u0800-\ud7ff\ue000-\U0010ffff]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff]")


def read_apart(data: bytes, marked: str, parts: tuple[Part, ...]) -> tuple[str, tuple[Part, ...]]:
    """`marked` (see `mark_damage`), which is `data` as UTF-8 but for its `parts`, with such lines read, and all parts.

    Nothing is done where a line holds text in UTF-8, where it would have control characters, and where no encoding is sure.
    """
    lines = data.split(b"\n")
    if marked.count("\n") + 1 != len(lines):  # a part has line ends of its own
        return marked, parts
    texts = marked.split("\n")
    found: dict[int, str] = {}
    vain = 0
    for place, text in enumerate(texts):
        if vain < _PATIENCE and DAMAGE.search(text) and _may_be_apart(lines[place]):
            read = _read(lines[place])
            if read is None:
                vain += 1
            else:
                texts[place], found[place] = read
    if not found:
        return marked, parts
    return "\n".join(texts), tuple(_shifted(marked, texts, found, parts))


def _may_be_apart(line: bytes) -> bool:
    """Whether hardly any bytes of a line are UTF-8."""
    text = line.decode(_UTF8, "cleantext-mark")
    beyond = len(line) - len(line.translate(None, bytes(range(0x80, 0x100))))
    damaged, long = len(DAMAGE.findall(text)), len(_LONG.findall(text))
    return beyond >= _MIN_BEYOND and _LEAST_DAMAGED * damaged >= beyond and _MOST_LONG * 3 * long <= beyond


def _read(line: bytes) -> tuple[str, str] | None:
    """The text of a line and its codec, if that is sure."""
    line_end = line[-1:] == b"\r"
    best = detect_encoding(line[:-1] if line_end else line, [])
    sure = _SURE_OF_LETTERS if best.encoding in ALPHABETIC else _SURE
    if best.confidence < sure or best.encoding == _UTF8 or best.encoding in WIDE or best.skip:
        return None
    try:
        text = line.decode(best.encoding)
    except (UnicodeError, RuntimeError):
        return None
    if _CONTROLS.search(text.rstrip("\r")) or (best.encoding in ALPHABETIC and not _is_of_words(text)):
        return None
    return text, best.encoding


def _is_of_words(text: str) -> bool:
    """Whether most characters beyond ASCII are letters."""
    beyond = _BEYOND.findall(text)
    return 2 * sum(map(str.isalpha, beyond)) > len(beyond)


def _shifted(marked: str, texts: list[str], found: dict[int, str], parts: tuple[Part, ...]) -> list[Part]:
    """`parts` of the lines of `marked` that were not read anew, and the lines that were `found`, with offsets in the new text."""
    shifted: list[Part] = []
    left = list(parts)
    old = new = 0
    for place, (before, after) in enumerate(zip(marked.split("\n"), texts, strict=True)):
        while left and left[0][0] < old + len(before) + 1:
            start, end, encoding = left.pop(0)
            if place not in found:
                shifted.append((start + new - old, end + new - old, encoding))
        if place in found:
            shifted.append((new, new + len(after), found[place]))
        old, new = old + len(before) + 1, new + len(after) + 1
    return shifted
