"""Text as the character models see it, and the files that they are counted in."""

from __future__ import annotations

import gzip
import html
import io
import re
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from cleantext._build.files import SUFFIXES, read_text
from cleantext.lexicon.characters import ALIKE, BOUNDARY, UNKNOWN
from cleantext.lexicon.variants import key

_ALIKE = {ord(seen): meant for seen, meant in ALIKE.items()}
_LETTERS = re.compile("a+")
_DIGITS = re.compile("0+")
_BOUNDARIES = re.compile("\n+")
_TAG = re.compile(r"<(?:style|script|pre)\b.*?</(?:style|script|pre)>|<[^>]*>", re.S)
_BLOCK = re.compile(r"</?(?:p|div|li|td|th|tr|h\d|dt|dd|br|title|body|ul|ol|table)\b[^>]*>")
_REQUEST = re.compile(r"^[.'].*$|\\f\(?[A-Z]{1,2}|\\f\[\w*\]|\\[&%/,]|\\\".*$", re.M)


_MARKS = "，：；！？（）“”‘’。、·—…～％0a\n"
LETTERS = {
    "zh": "\u3400-\u4dbf\u4e00-\u9fff\u3007",
    "ja": "\u3005-\u3007\u3041-\u3096\u30a1-\u30fc\u4e00-\u9fff\uff66-\uff9f",
    "ko": "\uac00-\ud7a3\u4e00-\u9fff",
}
_NOT_KEPT = {language: re.compile(f"[^{letters}{_MARKS}]") for language, letters in LETTERS.items()}


def normal(text: str, language: str = "zh") -> str:
    """`text` with letters, digits, marks, white space and (in Chinese) both scripts as one, as the models have them.

    A run of letters or digits counts as one, and what the model has no place for is unknown.
    """
    text = (key(text) if language == "zh" else text).translate(_ALIKE)
    return _NOT_KEPT[language].sub(UNKNOWN, _BOUNDARIES.sub(BOUNDARY, _LETTERS.sub("a", _DIGITS.sub("0", text))))


def read_texts(folder: Path, exclude: list[str]) -> Iterator[tuple[Path, str]]:
    """(path, text) of each file of `folder` with text, in the order of their names; see `__main__` for the kinds."""
    for path in sorted(folder.iterdir()):
        if path.name in exclude or path.name.split("_")[0] in exclude:
            continue
        if path.suffix == ".deb":
            text = "\n".join(_package(path))
            if text:
                yield path, text
        elif path.suffix in SUFFIXES:
            yield path, read_text(path)


def unpacked(package: Path, folder: Path) -> Path:
    """Unpack the data files of a Debian package into `folder`."""
    data = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(package)], check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            file = archive.extractfile(member) if "/data/" in member.name and member.isfile() else None
            if file is not None:
                (folder / Path(member.name).name).write_bytes(file.read())
    return folder


def _package(path: Path) -> Iterator[str]:
    """The text of the pages of a Debian package: HTML and manual pages, each once."""
    data = subprocess.run(["dpkg-deb", "--fsys-tarfile", str(path)], check=True, capture_output=True).stdout
    seen = set()
    with tarfile.open(fileobj=io.BytesIO(data)) as archive:
        for member in archive:
            kind = re.search(r"\.html(?:\.gz)?$|/man/.*\.\d\w*\.gz$", member.name)
            file = archive.extractfile(member) if kind and member.isfile() else None
            if file is None:
                continue
            page = file.read()
            page = gzip.decompress(page) if member.name.endswith(".gz") else page
            text = _unmarked(page.decode("utf-8", "replace"), "/man/" not in member.name)
            if text not in seen:
                seen.add(text)
                yield text


def _unmarked(page: str, is_html: bool) -> str:
    if is_html:
        return html.unescape(_TAG.sub("", _BLOCK.sub("\n", page.replace("\n", " "))))
    # A manual page's lines run on; a request begins another paragraph.
    return re.sub(r"(?<=[^\x00-\x7f\n])\n(?=[^\x00-\x7f\n])", "", _REQUEST.sub("\n", page))
