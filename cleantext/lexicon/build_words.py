"""Write the word list: jieba's dictionary, folded to simplified characters, in a trie with a column of frequencies."""

from __future__ import annotations

from array import array
from functools import cache
from pathlib import Path

from cleantext.lexicon.tables import DATA
from cleantext.lexicon.variants import fold
from cleantext.lexicon.words import LONGEST


@cache
def words() -> dict[str, int]:
    """jieba's words with their frequencies; words that fold alike are one."""
    import jieba

    found: dict[str, int] = {}
    for line in Path(jieba.__file__).with_name("dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split(" ")
        if len(word) <= LONGEST:
            word = fold(word)
            found[word] = found.get(word, 0) + int(count)
    return found


def write_words() -> int:
    """Write the trie and the frequencies: distinct ones once, then for each word of the trie its place among them."""
    import marisa_trie

    counted = words()
    trie = marisa_trie.Trie(sorted(counted))
    trie.save(str(DATA / "words.marisa"))
    distinct = sorted(set(counted.values()))
    rank = {count: place for place, count in enumerate(distinct)}
    ranks = array("H", bytes(2 * len(counted)))
    for word, count in counted.items():
        ranks[trie[word]] = rank[count]
    header = len(distinct).to_bytes(4, "little")
    (DATA / "frequencies.bin").write_bytes(header + array("I", distinct).tobytes() + ranks.tobytes())
    return len(counted)
