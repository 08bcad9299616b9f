"""Files that are no text, told by the bytes that they begin with, so that no wrecked text is made of them."""

from __future__ import annotations

_SIGNATURES = (
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"%PDF-", "a PDF; take its text out first, for example with pdftotext"),
    (b"PK\x03\x04", "a ZIP file, such as those of Word and of e-books; take the text out first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "a file of an office program; save it as text first"),
    (b"\x1f\x8b\x08", "compressed with gzip; uncompress it first"),
    (b"BZh", "compressed with bzip2; uncompress it first"),
    (b"\xfd7zXZ\x00", "compressed with xz; uncompress it first"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd; uncompress it first"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive; unpack it first"),
    (b"Rar!\x1a\x07", "a RAR archive; unpack it first"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_HEAD = 4096  # bytes looked at
_TEXT = bytes({7, 8, 9, 10, 12, 13, 27} | set(range(0x20, 0x100)))


def binary_kind(data: bytes) -> str:
    """What `data` is, in words, where it begins as a known kind of file that is no text; else an empty string.

    What begins so by chance (`BZh` in a list, a line about %PDF-) goes on with characters of text, and is text.
    """
    kind = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), "")
    return kind if kind and data[:_HEAD].translate(None, _TEXT) else ""
