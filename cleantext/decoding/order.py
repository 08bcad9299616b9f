"""In which order the encodings of data are tried: what is certain first, the contest last."""

from __future__ import annotations

from typing import Literal

from cleantext.decoding.bom import split_bom
from cleantext.decoding.contest import hold_contest
from cleantext.decoding.damage import collect_damage, count_damage, mark_damage
from cleantext.decoding.declared import declared_name
from cleantext.decoding.decoded import Damage, Decoded, Part, encode_text
from cleantext.decoding.entrants import CHINESE
from cleantext.decoding.hz import is_sound, read_hz
from cleantext.decoding.mending import mend, settle
from cleantext.decoding.names import alternatives, check_codec, codec_name
from cleantext.decoding.readings import Reading
from cleantext.decoding.seven_bit import SHORT, claimed_codecs, escaped_codec, four_byte_codec, hidden_codecs
from cleantext.decoding.short import is_doubtful, is_thin, wide_codec
from cleantext.decoding.windows_big5 import as_windows

# Codecs that write every text they have read with the bytes that it was read from, damage left out.
_FAITHFUL = frozenset({"utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"})
CERTAIN = 0.99
_LIKELY = 0.5  # what is hardly written in UTF-8 is left UTF-8 unless Chinese is likely to be meant
_SURE = 0.9  # what is ASCII is left ASCII unless something else is surely meant


def decode_data(data: str | bytes | bytearray, hint: str | None = None) -> Decoded:
    """`data` as text, with how it was read; str passes through as it is.

    `hint` is the name of a text codec of Python's, which is used where it proves true; it never wins over bytes that are
    plainly UTF-8. Raises ConfigError for another name. Bytes that no codec takes raise nothing: see
    `Decoded.damage`. Line ends and NULs are kept.
    """
    if hint is not None:
        check_codec(hint)
    if isinstance(data, str):
        return Decoded(data)
    kind: Literal["bytes", "bytearray"] = "bytearray" if isinstance(data, bytearray) else "bytes"
    bom, marked = split_bom(bytes(data))
    body = bytes(data[len(bom) :])
    chosen = _choose(body, bom != b"", hint) if marked in (None, "utf-8") else Reading(marked, confidence=1.0)
    if isinstance(chosen, str):
        certainty = 1.0 if bom or chosen.isascii() else _SURE if is_thin(body, chosen) else CERTAIN
        return Decoded(chosen, "utf-8", certainty, kind=kind, bom=bom)
    text, damage, parts, encoding = _read_whole(body, chosen)
    raw = None if not parts and _gives_back(text, encoding, damage, body) else body
    confidence = round(chosen.confidence * (1 - sum(len(lost) for _, _, lost in damage) / max(len(body), 1)), 4)
    return Decoded(text, encoding, confidence, damage, parts, kind, bom, raw)


def _choose(data: bytes, marked: bool, hint: str | None) -> str | Reading:
    """The text of `data` if it is UTF-8, `marked` so by a byte order mark or not; else the reading that wins the contest."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = None
    if marked:
        return hold_contest(data, ["utf-8"]) if text is None else text
    if sure := _at_sight(data, text):
        return sure
    claims = _claims(data, hint)
    if text is None:
        return hold_contest(data, claims)
    if is_doubtful(data, text):
        reading = hold_contest(data, claims)
        return reading if reading.encoding in CHINESE and reading.confidence >= _LIKELY else text
    if not (text.isascii() or "\0" in text or len(text) <= SHORT):
        return text
    # ASCII, full of NULs, or very short: UTF-8 unless it is one of the codes that hide in it.
    hidden = hidden_codecs(data, text)
    claimed = claimed_codecs(data, text, claims) if text.isascii() else []
    if not hidden and not claimed:
        return text
    reading = hold_contest(data, claimed, hidden)
    return reading if reading.encoding != "utf-8" and reading.confidence >= _SURE else text


def _at_sight(data: bytes, text: str | None) -> Reading | None:
    """The reading of data, which is `text` if it is UTF-8, in a code that has a form of its own; None if it has none."""
    if four_bytes := four_byte_codec(data):
        return Reading(four_bytes, confidence=CERTAIN)
    if (text is None or text.isascii()) and (escaped := escaped_codec(data)):
        return Reading(escaped, confidence=CERTAIN)
    if text is not None and (wide := wide_codec(data, text)):
        return Reading(wide, confidence=_SURE)
    return None


def _claims(data: bytes, hint: str | None) -> list[str]:
    """The codecs that the caller and the page name."""
    names = [name for name in (hint, declared_name(data)) if name]
    return [codec for name in names if (codec := codec_name(name))]


def _read_whole(data: bytes, reading: Reading) -> tuple[str, tuple[Damage, ...], tuple[Part, ...], str]:
    """The text with its damage, its parts in other codecs, and the codec: of those that may be meant, the first with the
    fewest damaged bytes."""
    encoding, fewest = reading.encoding, 0
    best = None if reading.skip else _decode_strictly(data, encoding)
    if best is None:
        best = mark_damage(data, encoding, reading.skip)
        fewest = count_damage(best)
        for other in alternatives(encoding):
            if other == encoding:
                continue
            marked = mark_damage(data, other, reading.skip)
            if (count := count_damage(marked)) < fewest:
                best, encoding, fewest = marked, other, count
    if encoding == "hz" and not is_sound(data):
        best = read_hz(data)
        fewest = count_damage(best)
    mended, parts = mend(data, best, encoding, sound=not fewest)
    if not fewest and mended is best:
        if encoding == "big5hkscs":
            best, encoding = as_windows(data, best)
        return best, (), (), encoding
    text, damage = collect_damage(mended)
    return text, damage, settle(parts, damage), encoding


def _decode_strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, RuntimeError):
        return None


def _gives_back(text: str, encoding: str, damage: tuple[Damage, ...], data: bytes) -> bool:
    """Whether `data` comes back when `text` is encoded."""
    if encoding in _FAITHFUL:
        return True
    try:
        return encode_text(text, encoding, damage) == data
    except (UnicodeError, RuntimeError):
        return False
