"""Decoding of data: what is certain is tried first, detection last. See `decode_data`."""

from __future__ import annotations

from typing import Literal

from cleantext.decoding.bom import split_bom
from cleantext.decoding.candidate import Candidate
from cleantext.decoding.codec_groups import CHINESE, ROUND_TRIP
from cleantext.decoding.damage import collect_damage, count_damage, mark_damage
from cleantext.decoding.declared import declared_name
from cleantext.decoding.decoded import Damage, Decoded, Part, encode_text
from cleantext.decoding.detection import detect_encoding
from cleantext.decoding.head import begins_out_of_step
from cleantext.decoding.hz import is_sound, read_hz
from cleantext.decoding.iso2022 import CODECS as ISO_2022_CN
from cleantext.decoding.iso2022 import read_iso2022, with_escapes
from cleantext.decoding.lines_apart import read_apart
from cleantext.decoding.names import alternatives, check_codec, codec_name
from cleantext.decoding.redecoding import mend, without_marks
from cleantext.decoding.seven_bit import SHORT, claimed_codecs, escaped_codec, hidden_codecs, utf32_codec
from cleantext.decoding.short import is_implausible_utf8, is_weak_utf8, utf16_codec
from cleantext.decoding.windows_big5 import as_windows

# Confidences.
_CERTAIN = 0.99  # of an encoding that is recognised by its form
_MIN_CHINESE = 0.5  # implausible UTF-8 is kept unless a Chinese codec is at least this likely
_SURE = 0.9  # ASCII is kept unless another codec is at least this likely; also of weak evidence for UTF-8 or UTF-16


def decode_data(data: str | bytes | bytearray, hint: str | None = None) -> Decoded:
    """`data` decoded; str is returned as it is.

    `hint` is the name of a text codec of Python, and is ignored if the bytes contradict it; data that is plainly UTF-8 is
    decoded as such. Raises EncodingError for an unknown name. Invalid bytes raise nothing: see `Decoded.damage`. Line ends
    and NULs are kept.
    """
    if hint is not None:
        check_codec(hint)
    if isinstance(data, str):
        return Decoded(data)
    kind: Literal["bytes", "bytearray"] = "bytearray" if isinstance(data, bytearray) else "bytes"
    bom, marked = split_bom(bytes(data))
    body = bytes(data[len(bom) :])
    chosen = _choose(body, bom != b"", hint) if marked in (None, "utf-8") else Candidate(marked, confidence=1.0)
    if isinstance(chosen, str):
        certainty = 1.0 if bom or chosen.isascii() else _SURE if is_weak_utf8(body, chosen) else _CERTAIN
        return Decoded(chosen, "utf-8", certainty, kind=kind, bom=bom)
    text, damage, parts, encoding = _read_whole(body, chosen)
    raw = None if not parts and _round_trips(text, encoding, damage, body) else body
    confidence = round(chosen.confidence * (1 - sum(len(lost) for _, _, lost in damage) / max(len(body), 1)), 4)
    return Decoded(text, encoding, confidence, damage, parts, kind, bom, raw)


def _choose(data: bytes, marked: bool, hint: str | None) -> str | Candidate:
    """The text of `data` if it is UTF-8, otherwise the best candidate. `marked`: the data has a byte order mark of UTF-8."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if marked:
        return detect_encoding(data, ["utf-8"]) if text is None else text
    if sure := _recognised(data, text):
        return sure
    claims = _claims(data, hint)
    if text is None:
        return detect_encoding(data, claims)
    if is_implausible_utf8(data, text):
        candidate = detect_encoding(data, claims)
        return candidate if candidate.encoding in CHINESE and candidate.confidence >= _MIN_CHINESE else text
    if not (text.isascii() or "\0" in text or len(text) <= SHORT):
        return text
    # ASCII, text with NULs, or very short: UTF-8 unless it is an encoding that is valid UTF-8 as well.
    hidden = hidden_codecs(data, text)
    claimed = claimed_codecs(data, text, claims) if text.isascii() else []
    if not hidden and not claimed:
        return text
    candidate = detect_encoding(data, claimed, hidden)
    return candidate if candidate.encoding != "utf-8" and candidate.confidence >= _SURE else text


def _recognised(data: bytes, text: str | None) -> Candidate | None:
    """The candidate for data that is recognised by its form, else None. `text`: the data decoded as UTF-8, if it is valid."""
    if four_bytes := utf32_codec(data):
        return Candidate(four_bytes, confidence=_CERTAIN)
    if (text is None or text.isascii()) and (escaped := escaped_codec(data)):
        return Candidate(escaped, confidence=_CERTAIN)
    if text is not None and (wide := utf16_codec(data, text)):
        return Candidate(wide, confidence=_SURE)
    return None


def _claims(data: bytes, hint: str | None) -> list[str]:
    """The codecs of the caller's hint and of the declared encoding."""
    names = [name for name in (hint, declared_name(data)) if name]
    return [codec for name in names if (codec := codec_name(name))]


def _read_whole(data: bytes, candidate: Candidate) -> tuple[str, tuple[Damage, ...], tuple[Part, ...], str]:
    """The text with its damage, its parts in other encodings, and the codec.

    The codec is the first with the fewest damaged bytes of those that the candidate's name may mean.
    """
    encoding, fewest = candidate.encoding, 0
    lost = begins_out_of_step(data, encoding)
    if lost:
        candidate.skip = 1
    best = None if candidate.skip else _decode_strictly(data, encoding)
    if best is None:
        best = mark_damage(data, encoding, candidate.skip)
        fewest = count_damage(best)
        for other in alternatives(encoding):
            if other == encoding:
                continue
            marked = mark_damage(data, other, candidate.skip)
            if (count := count_damage(marked)) < fewest:
                best, encoding, fewest = marked, other, count
    if encoding == "hz" and not is_sound(data):
        best = read_hz(data)
        fewest = count_damage(best)
    elif encoding in ISO_2022_CN and (fewest or with_escapes(data) != data) and (read := read_iso2022(data)) is not None:
        best = read
        fewest = count_damage(best)
    mended, parts = _mended(data, best, encoding, int(lost), fewest)
    if not fewest and mended is best:
        if encoding == "big5hkscs":
            best, encoding = as_windows(data, best)
        return best, (), (), encoding
    text, damage = collect_damage(mended)
    return text, damage, without_marks(parts, damage), encoding


def _mended(data: bytes, marked: str, encoding: str, skip: int, damaged: int) -> tuple[str, tuple[Part, ...]]:
    """`mend`, but for the first `skip` bytes: they are damage, whatever they may be with those behind them."""
    if not skip:
        text, parts = mend(data, marked, encoding, sound=not damaged)
        return read_apart(data, text, parts) if damaged and encoding == "utf-8" else (text, parts)
    text, parts = mend(data[skip:], marked[skip:], encoding, sound=damaged == skip)
    return marked[:skip] + text, tuple((start + skip, end + skip, other) for start, end, other in parts)


def _decode_strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, RuntimeError):
        return None


def _round_trips(text: str, encoding: str, damage: tuple[Damage, ...], data: bytes) -> bool:
    """Whether encoding `text` restores `data`."""
    if encoding in ROUND_TRIP:
        return True
    try:
        return encode_text(text, encoding, damage) == data
    except (UnicodeError, RuntimeError):
        return False
