"""Names of encodings: which Python codec to use for what a page, a header or a detector calls its encoding."""

from __future__ import annotations

import codecs

from cleantext.decoding.cns.registration import register
from cleantext.errors import EncodingError

register()

# Each is contained in the other, but for a few codes, and pages labelled with the smaller one use the larger one.
# Western labels are read as browsers read them (WHATWG Encoding Standard, section 4.2).
_LARGER = {
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "big5hkscs",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "utf-8-sig": "utf-8",
    "utf-16": "utf-16-le",
    "utf-32": "utf-32-le",
}
# Names that pages use and Python does not know.
_ALIASES = {
    "x-gbk": "gbk",
    "gb_2312-80": "gb2312",
    "x-x-big5": "big5",
    "big5-eten": "big5",
    "x-sjis": "shift_jis",
    "utf8mb4": "utf-8",
}
# Codecs of Python's that are no character encoding of files.
_NOT_FILES = frozenset({"idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})


def codec_name(name: str) -> str | None:
    """The name of Python's codec for `name`, as `codecs.lookup` has it; None if there is none, or none for files."""
    try:
        codec = codecs.lookup(_ALIASES.get(name.lower(), name))
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    if not is_of_text(codec) or codec.name in _NOT_FILES:
        return None
    return codec.name


def check_codec(name: object) -> None:
    """Raise EncodingError unless `name` is a text codec that Python knows, or one of those that `decoding` brings."""
    try:
        codec = codecs.lookup(name) if isinstance(name, str) else None
    except (LookupError, ValueError):
        codec = None
    if codec is None or not is_of_text(codec):
        raise EncodingError(f"unknown encoding {name!r}; give the name of a Python codec, such as 'gb18030' or 'big5hkscs'")


def is_of_text(codec: codecs.CodecInfo) -> bool:
    """Whether `codec` turns bytes into text: base64, zlib and others turn bytes into bytes. CPython keeps this private."""
    return bool(getattr(codec, "_is_text_encoding", True))


def larger_codec(name: str) -> str:
    """The codec to use where the codec `name` is meant: the larger one that contains it, if there is one in use."""
    return _LARGER.get(name, name)


def alternatives(name: str) -> tuple[str, ...]:
    """The codecs to try where the codec `name` is meant, the likeliest first.

    Windows' cp950 has a few codes that Big5-HKSCS leaves out, and the plain forms have some that their larger ones lack.
    """
    if name in ("utf-16", "utf-32"):
        return f"{name}-le", f"{name}-be"
    larger = larger_codec(name)
    also = ("cp950",) if larger == "big5hkscs" else (name,) if name in ("iso8859-1", "shift_jis") else ()
    return tuple(dict.fromkeys((larger, *also)))
