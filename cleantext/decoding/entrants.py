"""Which codecs take part in the contest, and what is to be said for each before anything is read."""

from __future__ import annotations

from cleantext.decoding.names import alternatives, codec_name

UTF_16 = ("utf-16-le", "utf-16-be")
CHINESE = ("gb18030", "big5hkscs", "euc_tw", *UTF_16)
NEIGHBOURS = ("cp932", "euc_jp", "cp949")  # Japanese and Korean
# A byte a character: the codecs of Windows, and of the others those that files are met in.
LATIN = ("cp1252", "iso8859-15", "cp1250", "iso8859-2", "cp1254", "cp1257")
ALPHABETIC = (
    *LATIN,
    *("cp1251", "koi8-r", "koi8-u", "mac-cyrillic", "iso8859-5", "cp866"),
    *("cp1253", "iso8859-7", "cp1255", "cp1256", "cp874"),
)

# In nats. A claim that is true must win over a lucky rival of a few characters, and one that is false lose to a sentence.
_CLAIMED = 10.0
# The data is expected to be Chinese, and of the others some are met more often.
_PRIORS = {
    **dict.fromkeys(("utf-8", "gb18030", "big5hkscs"), 0.0),
    **dict.fromkeys(("euc_tw", *UTF_16), 4.0),
    **dict.fromkeys(NEIGHBOURS, 5.0),
    **dict.fromkeys(("cp1252", "cp1251"), 6.0),
    **dict.fromkeys(("cp1254",), 7.0),
    **dict.fromkeys(("cp1250", "iso8859-2", "cp1257"), 7.5),
    **dict.fromkeys(("koi8-r", "koi8-u", "cp1253", "iso8859-7", "cp1255", "cp1256", "cp874"), 8.5),
    **dict.fromkeys(("iso8859-5", "cp866"), 10.0),
}
_SELDOM = 11.0
_CHARDET_BYTES = 16384  # it looks at no more for its statistics itself


def prior_cost(encoding: str, claimed: bool) -> float:
    """What it costs to believe that `encoding` was meant; `claimed`: the page or the caller names it."""
    return -_CLAIMED if claimed else _PRIORS.get(encoding, _SELDOM)


def likeliest(name: str) -> tuple[str, ...]:
    """The codecs that take part where the codec `name` is meant: of those that read nearly all alike only the first, since which
    sign for a tilde they have says nothing; the others are for what it does not take."""
    codecs = alternatives(name)
    return codecs if name.startswith("utf-") else codecs[:1]


def proposals(data: bytes, start: int) -> list[str]:
    """The codecs that chardet finds likeliest for `data` from about `start` on."""
    import chardet
    from chardet.enums import EncodingEra

    start = max(0, start - 1000)
    files = EncodingEra.ALL & ~EncodingEra.MAINFRAME
    found = chardet.detect_all(data[start : start + _CHARDET_BYTES], encoding_era=files)
    names = (codec_name(each["encoding"]) for each in found if each["encoding"])
    return list(dict.fromkeys(encoding for name in names if name for encoding in likeliest(name)))[:4]
