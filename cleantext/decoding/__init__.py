"""Decoding: bytes to text, without loss.

Tried in this order (see `order`): byte order mark; encodings that are recognised by their form (UTF-32, ISO 2022, HZ);
strict UTF-8; detection among all candidate encodings, in which the declared encoding and the caller's hint have an advantage.

The input bytes can always be restored from the text. Damaged bytes are recorded; where a codec does not encode the text back
to the same bytes, the bytes are kept.
"""

from __future__ import annotations

from cleantext.decoding.decoded import Decoded
from cleantext.decoding.order import decode_data

__all__ = ["Decoded", "decode_data"]
