"""English sentences next to Chinese ones on a line, which keep their punctuation: `Thank you,teacher.谢谢老师,再见.`

A sentence is English if it has no Han, at least two words, and a lower-case word after the first; or, inside a
Chinese sentence, a run of words with a pronoun or a verb of English (`他说I love you,baby就走了`). Names and terms in a row
are a list of the Chinese sentence (`Windows,Linux,macOS系统`, `deep learning,neural network等`), and so is a gloss in brackets.
"""

from __future__ import annotations

from collections.abc import Iterator
from string import ascii_letters, digits
from typing import Final

from cleantext.patterns.classes import IS_HAN
from cleantext.patterns.lazily import lazily
from cleantext.patterns.lines import line_of
from cleantext.spans import Span

_SENTENCE = lazily(r"[^.!?。！？…]++(?:[.!?。！？…]++[\"'”’)]*+)?")
_BEGINNING = lazily(r"[ \"'“‘]*[A-Za-z]")
_CAPITAL = lazily(r"[ \"'“‘]*[A-Z]")
# Words have a greatest length, so that a search of a long run of letters stays linear.
_WORD = "[A-Za-z][A-Za-z'’]{0,40}"
_WORDS = lazily(f"{_WORD}[ ,;:]{{1,2}}[A-Za-z]")
_SMALL = lazily(r"[ ,;:\"'“‘][a-z][a-z'’]*(?![A-Za-z0-9])")
_NEITHER = lazily("[^\x00-\x7f“”‘’]")
_RUN = lazily(f"{_WORD}(?:[ ,;:]{{1,2}}{_WORD})+")
# Pronouns and verbs beside another word, which titles and names have with a capital letter, if at all.
_PRONOUN_OR_VERB = (
    "you|we|they|he|she|it|me|my|your|us|him|this|that|is|are|was|were|am|be|do|does|did|don['’]t|can|will|would|have|has|had|not"
    "|let['’]s"
)
_GRAMMAR = lazily(
    f"(?<![A-Za-z])(?:I(?:['’]| (?=[a-z]))|(?:{_PRONOUN_OR_VERB}) (?=[a-z])"
    f"|(?<=[A-Za-z] )(?:{_PRONOUN_OR_VERB})(?![A-Za-z0-9._(=]))"
)
_CAPITALIZED = lazily("[A-Z][A-Za-z.&'-]+")
_REACH = 80  # code points in which the words of initials are looked for
# What may stand before a mark of English.
_LATIN: Final = bytes([chr(code) in f"{ascii_letters}{digits}\"'”’" for code in range(0x2020)])


def english_spans(text: str, starts: list[int]) -> list[Span]:
    """The half-open spans of the English in those lines of `text` that have Latin words before one of the marks at the sorted
    offsets `starts`. Those inside a Chinese sentence end with a word, others with their last mark."""
    found: list[Span] = []
    done = -1
    for at in starts:
        if at > 0 and at >= done and (before := ord(text[at - 1])) < len(_LATIN) and _LATIN[before] and text[at] in ",;:!?.":
            low, done = line_of(text, at, max(done, 0))
            if _WORDS().search(text, low, done) is not None:
                found += _of_line(text, low, done)
    return found


def has_grammar(text: str, start: int, end: int) -> bool:
    """Whether `text[start:end]`, words of Latin letters, has a pronoun or a verb of English, as names and titles do not."""
    return _GRAMMAR().search(text, start, end) is not None


def are_initials(text: str, start: int, end: int) -> bool:
    """Whether two brackets hold the initials of the words before them: World Events Productions(WEP)."""
    inside = text[start + 1 : end]
    if len(inside) < 2 or not inside.isalpha():
        return False
    words = _CAPITALIZED().findall(text, max(start - _REACH, 0), start)
    return "".join([word[0] for word in words[-len(inside) :]]) == inside


def _of_line(text: str, low: int, high: int) -> Iterator[Span]:
    for match in _SENTENCE().finditer(text, low, high):
        start, end = match.span()
        if IS_HAN.search(text, start, end):
            yield from (run.span() for run in _RUN().finditer(text, start, end) if _GRAMMAR().search(text, *run.span()))
        elif _is_english(text, low, start, end):
            yield start, end


def _is_english(text: str, low: int, start: int, end: int) -> bool:
    """Whether the sentence `text[start:end]`, of a line that begins at `low`, is English."""
    begins = _CAPITAL() if start > low and text[start - 1] == "." and text[start : start + 1] != " " else _BEGINNING()
    return (
        begins.match(text, start, end) is not None
        and _NEITHER().search(text, start, end) is None
        and _WORDS().search(text, start, end) is not None
        and _SMALL().search(text, start, end) is not None
    )
