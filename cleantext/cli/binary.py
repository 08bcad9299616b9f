"""Recognises binary files by their magic numbers."""

from __future__ import annotations

_SIGNATURES = (  # the offset of the magic number, the number, the kind of file
    (0, b"\x89PNG\r\n", "a PNG image"),
    (0, b"\xff\xd8\xff", "a JPEG image"),
    (0, b"GIF87a", "a GIF image"),
    (0, b"GIF89a", "a GIF image"),
    (8, b"WEBP", "a WebP image"),
    (4, b"ftyp", "a video or an image"),
    (0, b"ID3\x03", "a sound"),
    (0, b"ID3\x04", "a sound"),
    (0, b"%PDF-", "a PDF; extract its text first, for example with pdftotext"),
    (0, b"PK\x03\x04", "a ZIP file (Word documents and e-books are such); extract the text first"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1", "an Office document; save it as text first"),
    (0, b"\x1f\x8b\x08", "compressed with gzip; uncompress it first"),
    (4, b"1AY&SY", "compressed with bzip2; uncompress it first"),
    (0, b"\xfd7zXZ\x00", "compressed with xz; uncompress it first"),
    (0, b"\x28\xb5\x2f\xfd", "compressed with zstd; uncompress it first"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (0, b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (257, b"ustar", "a tar archive; unpack it first"),
    (0, b"\x7fELF", "a program"),
    (0, b"\xca\xfe\xba\xbe", "a program"),
    (0, b"SQLite format 3\x00", "a database"),
)
_HEAD_BYTES = 4096  # searched for bytes that no text holds
_TEXT_BYTES = bytes({7, 8, 9, 10, 12, 13, 27} | set(range(0x20, 0x100)))


def binary_kind(data: bytes) -> str:
    """What kind of binary file `data` is, in words; an empty string for text and for unknown kinds.

    Text that happens to hold a magic number (a line about %PDF-) is recognised by its further bytes.
    """
    kind = next((kind for at, signature, kind in _SIGNATURES if data.startswith(signature, at)), "")
    return kind if kind and data[:_HEAD_BYTES].translate(None, _TEXT_BYTES) else ""
