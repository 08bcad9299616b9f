"""The mending of text in which single letters are of the other script: those letters, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from cleantext.edits import Reason, Row
from cleantext.script.alignment import aligned
from cleantext.script.engine import FROM_SIMPLIFIED, ID, NOT_SCRIPT, ONE_OF_SEVERAL, even_doublets, run_opencc
from cleantext.script.leftovers import Survey, words_at
from cleantext.script.tables import simplified_only, traditional_only


def mend(part: str, offset: int, to: str, survey: Survey) -> Iterator[Row]:
    """The edits of `part`, which stands at `offset` of its text: each letter of the other script as its word wants it.

    To find the words, OpenCC first makes the whole of `part` Simplified; of what it makes of that, only the letters that
    are Simplified-only, or that the document's survey says were left, are taken.
    """
    part = NOT_SCRIPT.sub("\ufffd", part)
    configs = ("t2s",) if to == "hans" else ("t2s", FROM_SIMPLIFIED[to.removesuffix("p")])
    wanted = traditional_only() if to == "hans" else simplified_only() | survey.left
    after = _through(part, configs)
    if len(after) == len(part):
        letters = list(part)
        for place, (old, new) in enumerate(zip(part, after, strict=True)):
            if old != new and old in wanted:
                letters[place] = new if to == "hans" else _by_commonest_word(part, place, configs) or new
        for start, end, new in aligned(part, even_doublets(part, "".join(letters))):
            yield offset + start, offset + end, new, _reason("+".join(configs))


def _by_commonest_word(part: str, place: int, configs: tuple[str, ...]) -> str | None:
    """The letter at `place` as the commonest of the words around it has it.

    OpenCC goes from left to right and takes the longest word: in 好干部 it takes 好干, and writes 乾. Asked only where OpenCC
    finds the letter wrong, so that 天后宮 stays.
    """
    from cleantext import lexicon

    words = [(lexicon.frequency(word), word, at) for word, at in words_at(part, place)]
    frequency, word, at = max(words, default=(0, "", 0))
    return _alone(word, configs)[at] if frequency else None


@cache
def _alone(word: str, configs: tuple[str, ...]) -> str:
    after = _through(word, configs)
    return after if len(after) == len(word) else word


def _through(text: str, configs: tuple[str, ...]) -> str:
    for config in configs:
        text = run_opencc(config, text)
    return text


@cache
def _reason(configs: str) -> Reason:
    return Reason((ID,), f"a letter of the other script; its word by OpenCC {configs}", ONE_OF_SEVERAL)
