"""What the detection knows about each codec: its group, its prior cost, what can be done with damage in it.

Names are Python's, as `codecs.lookup(name).name` has them.
"""

from __future__ import annotations

UTF_16 = ("utf-16-le", "utf-16-be")
WIDE = (*UTF_16, "utf-32-le", "utf-32-be")
CHINESE = ("gb18030", "big5hkscs", "euc_tw", *UTF_16)
NEIGHBOURS = ("cp932", "euc_jp", "cp949")  # Japanese and Korean
# One byte a character: the code pages of Windows, and those others in which files are found.
LATIN = ("cp1252", "iso8859-15", "cp1250", "iso8859-2", "cp1254", "cp1257", "iso8859-13", "cp850", "mac-roman")
ALPHABETIC = (
    *LATIN,
    *("cp1251", "koi8-r", "koi8-u", "mac-cyrillic", "iso8859-5", "cp866"),
    *("cp1253", "iso8859-7", "cp1255", "cp1256", "iso8859-6", "cp874"),
)

# Double-byte codecs for Chinese alone; cp950 is used for what Big5-HKSCS leaves out.
CHINESE_DOUBLE_BYTE = frozenset({"gb18030", "big5hkscs", "cp950", "euc_tw"})
# Codecs of which a window of the data can begin in the middle of a character: at the start of the data that means a truncated
# character, which only the Chinese model can tell from a rare one.
SHIFTABLE_AT_START = CHINESE_DOUBLE_BYTE | frozenset(UTF_16)
SHIFTABLE = SHIFTABLE_AT_START | {"cp932", "cp949", "euc_jp", "johab"}

# Codecs in which damage is repaired (`redecoding`): `units` knows the widths of their characters.
MENDABLE = CHINESE_DOUBLE_BYTE | {"utf-8"}
# Encodings that a passage inside a text of another encoding may be in.
EMBEDDED = ("utf-8", "gb18030", "big5hkscs")

# Codecs that always encode a text to the bytes that it was decoded from, damage aside.
ROUND_TRIP = frozenset({"utf-8", *WIDE})

# Nats. A true claim must win against a rival that fits a few characters by chance, and a false one must lose against a sentence.
_CLAIM_BONUS = 10.0
# Nats. The data is expected to be Chinese; of the other encodings some are more common than others.
_PRIORS = {
    **dict.fromkeys(("utf-8", "gb18030", "big5hkscs"), 0.0),
    **dict.fromkeys(("euc_tw", *UTF_16), 4.0),
    **dict.fromkeys(NEIGHBOURS, 5.0),
    **dict.fromkeys(("cp1252", "cp1251"), 6.0),
    "cp1257": 6.6,
    **dict.fromkeys(("cp1254",), 7.0),
    **dict.fromkeys(("cp1250", "iso8859-2"), 7.5),
    **dict.fromkeys(("koi8-r", "koi8-u", "cp1253", "iso8859-7", "cp1255", "cp1256", "cp874"), 8.5),
    **dict.fromkeys(("iso8859-5", "cp866"), 10.0),
}
_RARE_CODEC_PRIOR = 11.0
_PROPOSED_PRIOR = 14.0  # of a codec that is none of those that are tried by themselves
_TRIED = frozenset({"utf-8", *CHINESE, "cp950", *WIDE, *NEIGHBOURS, *ALPHABETIC})


def prior_cost(encoding: str, claimed: bool) -> float:
    """The cost in nats of assuming `encoding` before any byte is read. `claimed`: the page or the caller names it."""
    if claimed:
        return -_CLAIM_BONUS
    return _PRIORS.get(encoding, _RARE_CODEC_PRIOR if encoding in _TRIED else _PROPOSED_PRIOR)
