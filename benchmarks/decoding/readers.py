"""The systems beside each other: each takes bytes and gives the text and the codec."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec

from cleantext.decoding import decode_data
from cleantext.decoding.names import codec_name, larger_codec

Reader = Callable[[bytes], tuple[str, str | None]]


def readers() -> dict[str, Reader]:
    """Those of the systems that are installed."""
    found: dict[str, Reader] = {"cleantext": _cleantext, "chardet": _chardet}
    return found | ({"charset-normalizer": _charset_normalizer} if find_spec("charset_normalizer") else {})


def _cleantext(data: bytes) -> tuple[str, str | None]:
    decoded = decode_data(data)
    return decoded.text, decoded.encoding


def _chardet(data: bytes) -> tuple[str, str | None]:
    """The best guess, decoded with the larger codec (GB18030 for GB2312 and so on)."""
    import chardet

    return _decode(data, chardet.detect(data)["encoding"])


def _charset_normalizer(data: bytes) -> tuple[str, str | None]:
    best = _from_bytes()(data).best()
    return _decode(data, best.encoding if best else None)


@cache
def _from_bytes():  # type: ignore[no-untyped-def]
    from charset_normalizer import from_bytes

    return from_bytes


def _decode(data: bytes, name: str | None) -> tuple[str, str | None]:
    codec = codec_name(name) if name else None
    codec = larger_codec(codec) if codec else None
    try:
        return data.decode(codec or "utf-8", "replace"), codec
    except (LookupError, UnicodeError):
        return "", codec
