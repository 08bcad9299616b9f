"""Names of encodings: the Python codec for the name that a page, a header or a detector uses.

Importing this module registers the codecs of `cns` ("euc_tw", "iso2022_cn", "iso2022_cn_ext") with Python's `codecs`.
"""

from __future__ import annotations

import codecs

from cleantext.decoding.cns.registration import register
from cleantext.errors import EncodingError

register()

# A codec, and the larger one that contains it except for a few codes: pages labelled with the smaller one use the larger one.
# Western labels are taken as browsers take them (WHATWG Encoding Standard, section 4.2).
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
# Names that occur in pages and that Python does not know.
_ALIASES = {
    "x-gbk": "gbk",
    "gb_2312-80": "gb2312",
    "x-x-big5": "big5",
    "big5-eten": "big5",
    "x-sjis": "shift_jis",
    "utf8mb4": "utf-8",
}
# Codecs of Python that are not encodings of files, with hyphens. (The two of escapes would carry out `C:\\new`.)
_NOT_FILES = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape", "charmap", "mbcs", "oem"})


def codec_name(name: str) -> str | None:
    """The name of Python's codec for `name`, as in `codecs.lookup(name).name`; None if there is none for files."""
    try:
        codec = codecs.lookup(_ALIASES.get(name.lower(), name))
    except (LookupError, ValueError):  # ValueError: a NUL in the name
        return None
    if not is_of_text(codec) or codec.name.replace("_", "-") in _NOT_FILES:
        return None
    return codec.name


def check_codec(name: object) -> None:
    """Raise EncodingError unless `name` is a text codec of Python or of `cns`."""
    try:
        codec = codecs.lookup(name) if isinstance(name, str) else None
    except (LookupError, ValueError):
        codec = None
    if codec is None or not is_of_text(codec):
        raise EncodingError(f"unknown encoding {name!r}; give the name of a Python codec, such as 'gb18030' or 'big5hkscs'")


def is_of_text(codec: codecs.CodecInfo) -> bool:
    """Whether `codec` decodes bytes to text: base64, zlib and others do not. The attribute is private in CPython."""
    return bool(getattr(codec, "_is_text_encoding", True))


def larger_codec(name: str) -> str:
    """The larger codec that contains `name` and that is used in its place; `name` itself if there is none."""
    return _LARGER.get(name, name)


def alternatives(name: str) -> tuple[str, ...]:
    """The codecs to try for the label `name`, the likeliest first.

    cp950 has a few codes that Big5-HKSCS lacks, and some plain codecs have a few that the larger ones lack.
    """
    if name in ("utf-16", "utf-32"):
        return f"{name}-le", f"{name}-be"
    larger = larger_codec(name)
    also = ("cp950",) if larger == "big5hkscs" else (name,) if name in ("iso8859-1", "shift_jis") else ()
    return tuple(dict.fromkeys((larger, *also)))


def preferred_codecs(name: str) -> tuple[str, ...]:
    """The codecs to detect for the label `name`: the likeliest alternative, and both byte orders of UTF-16 and UTF-32.

    The other alternatives decode almost all bytes alike, so a choice between them would rest on a sign or two; they are used
    only for data that is invalid in the first.
    """
    found = alternatives(name)
    return found if name.startswith("utf-") else found[:1]
