"""Recognises binary files by their magic numbers."""

from __future__ import annotations

_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF; extract its text first, for example with pdftotext"),
    (b"PK\x03\x04", "a ZIP file (Word documents and e-books are such); extract the text first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "an Office document; save it as text first"),
    (b"\x1f\x8b\x08", "compressed with gzip; uncompress it first"),
    (b"BZh", "compressed with bzip2; uncompress it first"),
    (b"\xfd7zXZ\x00", "compressed with xz; uncompress it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd; uncompress it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_HEAD_BYTES = 4096  # searched for bytes that no text holds
_TEXT_BYTES = bytes({7, 8, 9, 10, 12, 13, 27} | set(range(0x20, 0x100)))


def binary_kind(data: bytes) -> str:
    """What kind of binary file `data` is, in words; an empty string for text and for unknown kinds.

    Text that happens to begin with a magic number (`BZh` in a list, a line about %PDF-) is recognised by its further bytes.
    """
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), "")
    return kind if kind and data[:_HEAD_BYTES].translate(None, _TEXT_BYTES) else ""
