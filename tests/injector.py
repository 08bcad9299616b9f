"""A generator of injected pages: the bytes of a page's GBK form replaced by a script that knows nothing of characters."""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import Any
from unicodedata import normalize

from cleantext import lexicon

FOLD = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


@dataclass(frozen=True)
class Injector:
    """Which characters are marked with what, and how.

    `marks` are (character, reading) in the order of replacement; `before` the byte put before some marks. `one_pass`
    replaces in one pass from the left, else pair after pair, `marks_first` or last. `visible` keeps the byte before marks;
    else it is dropped wherever it still stands. `fold` makes full-width marks half-width at the end. `codec` is "gbk" or "big5".
    `by_line`: each line is read by itself, so that no line end is swallowed.
    """

    marks: tuple[tuple[str, str], ...]
    before: tuple[tuple[str, bytes], ...] = ()
    one_pass: bool = False
    marks_first: bool = True
    visible: bool = False
    fold: bool = True
    codec: str = "gbk"
    by_line: bool = False

    def damage(self, text: str) -> str:
        """`text` as the reader of the injected page sees it. All of it must be in the codec."""
        data = text.encode(self.codec)
        coded = [(mark.encode(self.codec), byte) for mark, byte in self.before]
        rules = [(mark, byte + mark) for mark, byte in coded]
        rules += [(c.encode(self.codec), f"{c}({reading})".encode(self.codec)) for c, reading in self.marks]
        if self.one_pass:
            table = dict(rules)
            data = re.sub(b"|".join(map(re.escape, table)), lambda match: table[match[0]], data)
        else:
            split = len(self.before) if self.marks_first else 0
            for pair, replacement in rules[split:] + rules[:split]:
                data = data.replace(pair, replacement)
        read_at_once = data.split(b"\n") if self.by_line else [data]
        seen = "\n".join(read(each, self.codec) for each in read_at_once)
        for _, byte in self.before if not self.visible else ():
            seen = seen.replace(byte.decode("ascii"), "")
        return self.folded(seen)

    def folded(self, text: str) -> str:
        """`text` with the later fold of marks alone: what is to come out again."""
        return text.translate(FOLD) if self.fold else text


def read(data: bytes, codec: str = "gbk") -> str:
    """`data` read the way such sites do: a bad pair is one `?`, a pair in a private area of GBK is dropped."""
    out: list[str] = []
    at = 0
    while at < len(data):
        first = data[at]
        if first < 0x80:
            out.append(chr(first))
            at += 1
            continue
        second = data[at + 1] if at + 1 < len(data) else 0x20
        at += 2
        if first in (0x80, 0xFF) or second < 0x40 or second in (0x7F, 0xFF):
            out.append("?")
            continue
        try:
            out.append(bytes((first, second)).decode(codec))
        except UnicodeDecodeError:
            if codec != "gbk" or not private(first, second):
                out.append("?")
    return "".join(out)


def private(first: int, second: int) -> bool:
    """Whether the pair lies in the private areas AAA1–AFFE, F8A1–FEFE, A140–A7A0."""
    if 0xAA <= first <= 0xAF or first >= 0xF8:
        return second >= 0xA1
    return 0xA1 <= first <= 0xA7 and second <= 0xA0


def injector_for(text: str, seed: int, size: int = 80, traditional: bool = True, **options: Any) -> Injector:
    """An injector with up to `size` marked characters of `text`, common ones rather than rare ones.

    They are `traditional` forms or any.
    """
    chance = random.Random(seed)
    known = Counter(c for c in text if lexicon.readings(c) and (not traditional or lexicon.fold(c) != c))
    listed = sorted(known, key=lambda c: (-known[c] * chance.uniform(0.2, 1.0), c))[:size]
    chance.shuffle(listed)
    marks = tuple((c, min(lexicon.readings(c))) for c in listed)
    return Injector(marks, **options)


def without_tones(injector: Injector) -> Injector:
    """The same injector with its readings in plain letters."""
    plain = ((c, "".join(filter(str.isascii, normalize("NFD", reading)))) for c, reading in injector.marks)
    return replace(injector, marks=tuple(plain))


def in_gbk(text: str) -> str:
    """`text` without the characters that GBK does not have."""
    return text.encode("gbk", "ignore").decode("gbk")
