"""Decoding: bytes to text, with nothing lost.

    a byte order mark · strict UTF-8 · seven-bit codes · what the page declares and the hint, where they prove true · a contest

Whatever is chosen, the bytes come back from the text: damage is recorded, and codecs that write some characters another
way than they were are found out when they are decoded.
"""

from __future__ import annotations

from cleantext.decoding.decoded import Decoded
from cleantext.decoding.order import decode_data

__all__ = ["Decoded", "decode_data"]
