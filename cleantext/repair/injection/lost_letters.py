"""Readings of a run in which the ASCII letters behind it are none of its bytes: 。ANP seen as `NP`.

A pair that begins with a byte of A1 to A7 is dropped with an ASCII byte as its second one. Where a Latin word stands behind a
mark (`。ANP` is A1 A3 41 4E 50, out of step A3 41), its first letter goes so, and decoding is in step again behind it. The
other letters look like bytes of the run: like the one that ends it, and before that like full-width letters made half-width.

Which letter it was is not to be told, so such a reading never replaces a run and is no candidate. It stands against the
others: what it has of the posterior, they have not.
"""

from __future__ import annotations

from collections.abc import Sequence
from string import ascii_letters

from cleantext import lexicon
from cleantext.repair.injection.first_characters import Partial
from cleantext.repair.injection.prose import ONE_MORE, transition
from cleantext.repair.injection.shape import MARKS, Piece, Run
from cleantext.repair.injection.slots import MAX_DROPS, is_split
from cleantext.repair.injection.surroundings import RunContext

_LETTERS = frozenset(ascii_letters)
LETTER = "A"  # stands for the letter that is gone; all letters are one to the character model
HIGHEST_LEAD = 0xA7  # of the pairs that are dropped with an ASCII byte
SEEN = 2.5  # cost (nats) of a letter that is seen, being that one of 26
STATES_TRIED = 5  # states that are completed
KEPT = 6  # cheapest readings that are kept


def letters_behind(run: Run, after: str) -> str:
    """The letters with which `run` ends and that may be the text's own: with the text `after` it two or more in a row, since
    a single letter is mostly the byte that ends the run. "" if there are none."""
    if run.tail is None or run.marked or run.rest or not chr(run.tail).isalpha():
        return ""
    letters = chr(run.tail)
    for piece in reversed(run.pieces[run.opening in MARKS :]):
        letter = _letter(piece)
        if not letter:
            break
        letters = letter + letters
    return letters if len(letters) > 1 or after[:1] in _LETTERS else ""


def _letter(piece: Piece) -> str:
    """The ASCII letter of which `piece` is the full-width form; "" if it is another character."""
    letter = chr(piece.data[1] & 0x7F) if piece.data and piece.data[0] == 0xA3 and not piece.reading else ""
    return letter if letter.isalpha() else ""


def with_a_letter_lost(states: Sequence[Partial], run: Run, place: RunContext, letters: str) -> list[Partial]:
    """Each of `states`, the cheapest before the `letters` behind `run`, with its last character, the lost letter and these."""
    split = is_split(run, len(run.pieces) + 1 - len(letters))
    onward = -ONE_MORE * len(letters) - transition(letters[-1], place.after[0])
    found: list[Partial] = []
    for _, cost, text, pending, drops, named in states[:STATES_TRIED]:
        if drops == MAX_DROPS:
            continue
        row = lexicon.row(text[-1] if text else place.before[-1])
        for character, key, _, trail in place.code.before_hidden(pending):
            if trail <= HIGHEST_LEAD and (split or not place.window.marked(character)):
                reach = cost - row[key] + place.window.form_cost(character) - transition(character, LETTER)
                found.append((reach + onward, reach, text + character + LETTER + letters, 0, drops + 1, named))
    return sorted(found)[:KEPT]


def cost_of_letters(text: str, run: Run, place: RunContext) -> float:
    """What a reading costs (nats) beyond its characters if it is one `with_a_letter_lost`: all letters are one to the
    character model, but those behind the run are known. 0 for other readings, which end in a character of two bytes."""
    return SEEN * len(letters_behind(run, place.after)) if has_a_letter_lost(text, run) else 0.0


def has_a_letter_lost(text: str, run: Run) -> bool:
    """Whether the reading `text` of `run` is one of `with_a_letter_lost`: others end in a character of two bytes."""
    return run.tail is not None and not run.marked and text[-1:] < "\x80"
