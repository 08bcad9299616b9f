"""Candidate encodings that chardet proposes, for data that none of the usual ones fits."""

from __future__ import annotations

from cleantext.decoding.names import codec_name, preferred_codecs

_SAMPLE_BYTES = 16384  # chardet itself uses no more for its statistics
_BYTES_BEFORE = 1000  # read before the place of interest
_MAX_PROPOSALS = 4


def proposals(data: bytes, start: int) -> list[str]:
    """The codecs, likeliest first, that chardet finds for `data` around the byte offset `start`."""
    import chardet
    from chardet.enums import EncodingEra

    start = max(0, start - _BYTES_BEFORE)
    files = EncodingEra.ALL & ~EncodingEra.MAINFRAME
    found = chardet.detect_all(data[start : start + _SAMPLE_BYTES], encoding_era=files)
    names = (codec_name(each["encoding"]) for each in found if each["encoding"])
    return list(dict.fromkeys(encoding for name in names if name for encoding in preferred_codecs(name)))[:_MAX_PROPOSALS]
