"""Whether the first byte of the data was lost, so that its head is decoded one byte out of step.

In GBK and Big5 the head falls into step again at the first character whose second byte is ASCII, and that byte is left: 臚l拿回
for ?孩子拿回. Such a letter alone behind Han is rare in good text, and the longer the head, the rarer is one that seems likelier
one byte further on. But many a good text begins with a single Han character and a capital: 买U盘, 沪A股, 求X的值.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.decoding.codec_groups import CHINESE_DOUBLE_BYTE
from cleantext.decoding.steps import UNKNOWN, steps_cost
from cleantext.decoding.units import reader

# Nats by which the head must be likelier without its first byte: of two characters of which the second is a capital, of two, of
# three, and of more. Of good heads of two 4 % gain 9 nats and 0.5 % 12, of good heads of three 0.3 % gain 6; of damaged ones 20 %
# and 1 % gain less than 12 and 6.
_CAPITAL_GAIN, _LEAST_GAINS, _LONG_GAIN = 12.0, {2: 9.0, 3: 6.0}, 3.0
_LONGEST = 64  # bytes of a head
_BEGINNING = 4  # characters that are out of step already, if the head is longer
_BEHIND = 2  # characters behind the head that are the same in both decodings, but are judged beside it


def begins_out_of_step(data: bytes, encoding: str) -> bool:
    """Whether the first character of `data` in `encoding` lost its first byte, so that the first byte of `data` is its second."""
    if encoding not in CHINESE_DOUBLE_BYTE or len(data) < 4 or data[0] < 0x80 or data[1] < 0x80:
        return False
    here, shifted = list(_characters(data, encoding, 0)), list(_characters(data, encoding, 1))
    common = min({end for end, _ in here} & {end for end, _ in shifted}, default=0)
    if not common:
        return False
    ours, theirs = _until(here, common), _until(shifted, common)
    behind = "".join(text for end, text in here if end > common)[:_BEHIND]
    if len(ours) < 2 or not "@" <= ours[-1] <= "~" or ours[-2] < "\x80" or not behind or _goes_on(behind[0]):
        return False
    begun, shifted_begun = ours[:_BEGINNING], theirs[:_BEGINNING]
    if len(ours) > _BEGINNING and steps_cost(begun, "\n") < steps_cost(shifted_begun, UNKNOWN):
        return False  # a byte was lost further on
    least = _CAPITAL_GAIN if len(ours) == 2 and ours[-1].isupper() else _LEAST_GAINS.get(len(ours), _LONG_GAIN)
    return steps_cost(ours + behind, "\n") - steps_cost(theirs + behind, UNKNOWN) >= least


def _characters(data: bytes, encoding: str, at: int) -> Iterator[tuple[int, str]]:
    """Where each character from the offset `at` on ends, and its text. None behind an invalid one."""
    read = reader(encoding)
    last = min(len(data), at + _LONGEST)
    while at < last and (unit := read(data, at)) is not None:
        at += unit[1]
        yield at, unit[0]


def _until(characters: list[tuple[int, str]], end: int) -> str:
    return "".join(text for each, text in characters if each <= end)


def _goes_on(character: str) -> bool:
    """Whether a word of ASCII goes on."""
    return character < "\x80" and character.isalnum()
