"""The word list with its frequencies, the fold and the readings; and the words that the character models count."""

from __future__ import annotations

import re
from array import array
from functools import cache
from importlib.metadata import version
from math import log
from pathlib import Path

from cleantext._build.sources import Table
from cleantext.lexicon.variants import key
from cleantext.lexicon.words import LONGEST, STEPS

_TEXT = 60e6  # words that jieba counted; wordfreq's shares are brought to the same size


@cache
def words() -> dict[str, int]:
    """jieba's words with their frequencies; words with the same key are one."""
    import jieba

    found: dict[str, int] = {}
    for line in Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split(" ")
        if len(word) <= LONGEST:
            word = key(word)
            found[word] = found.get(word, 0) + int(count)
    return found


@cache
def frequencies(language: str) -> dict[str, float]:
    """The words that a character model counts the insides of: jieba's of Chinese, wordfreq's of other languages."""
    import wordfreq

    if language == "zh":
        return {word: float(count) for word, count in words().items() if re.fullmatch("[\u4e00-\u9fff]+", word)}
    listed = wordfreq.get_frequency_dict(language, "best")
    return {word: share * _TEXT for word, share in sorted(listed.items()) if re.search("[\u3041-\u9fff\uac00-\ud7a3]", word)}


def common_characters(letters: str) -> set[str]:
    """All characters of GB 2312, folded, that are among `letters`."""
    rows = (bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xF8) for cell in range(0xA1, 0xFF))
    return set(re.findall(f"[{letters}]", key("".join(rows))))


def write_all(folder: Path) -> list[Table]:
    """Write the tables of words, readings and variants, and say where they are from."""
    jieba = f"jieba {version('jieba')}"
    pinyin = f"pypinyin {version('pypinyin')}"
    opencc = f"opencc {version('opencc')}"
    words = f"{write_words(folder):,} words"
    return [
        Table("words.marisa", "jieba dict.txt", jieba, "MIT", words),
        Table("frequencies.bin", "jieba dict.txt", jieba, "MIT", words),
        Table("readings.txt", "pypinyin pinyin_dict", pinyin, "MIT", f"{write_readings(folder):,} readings"),
        Table("fold.txt", "OpenCC TSCharacters", opencc, "Apache-2.0", f"{write_fold(folder):,} characters"),
    ]


def write_words(folder: Path) -> int:
    """Write the trie and, for each word of the trie, its frequency as a step of a logarithmic scale."""
    import marisa_trie

    counted = words()
    trie = marisa_trie.Trie(sorted(counted))
    trie.save(str(folder / "words.marisa"))
    steps = array("B", bytes(len(counted)))
    for word, count in counted.items():
        steps[trie[word]] = min(255, round(log(1 + count) * STEPS))
    (folder / "frequencies.bin").write_bytes(steps.tobytes())
    return len(counted)


def write_fold(folder: Path) -> int:
    """Write OpenCC's character table traditional to simplified."""
    import opencc

    convert = opencc.OpenCC("t2s").convert
    pairs = []
    for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0xF900, 0xFB00), *range(0x20000, 0x2FA20)):
        simplified = convert(chr(code))
        if len(simplified) == 1 and simplified != chr(code):
            pairs.append((chr(code), simplified))
    (folder / "fold.txt").write_text("".join(a for a, _ in pairs) + "\n" + "".join(b for _, b in pairs) + "\n", encoding="utf-8")
    return len(pairs)


def write_readings(folder: Path) -> int:
    """Write pypinyin's readings of all Han characters of the basic plane, one line a reading."""
    from pypinyin.constants import PINYIN_DICT

    by_reading: dict[str, list[str]] = {}
    for code, known in sorted(PINYIN_DICT.items()):
        if code < 0x10000:
            for reading in dict.fromkeys(known.split(",")):
                by_reading.setdefault(reading, []).append(chr(code))
    rows = (f"{reading}\t{''.join(characters)}\n" for reading, characters in sorted(by_reading.items()))
    (folder / "readings.txt").write_text("".join(rows), encoding="utf-8")
    return sum(map(len, by_reading.values()))
