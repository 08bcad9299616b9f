"""Poems in a row: which lines of a run of verse are titles and poets' names, above a poem or below its last verse."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from itertools import pairwise

from cleantext.lexicon.personal_names import NAME, may_be_names
from cleantext.lexicon.words import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.segmentation.lines import Line, width
from cleantext.segmentation.shapes.endings import ending
from cleantext.segmentation.shapes.looks import SPOKEN
from cleantext.segmentation.shapes.numbering import number

_DATED = re.compile("[（(]?(?:19|20)\\d\\d[年./]\\d")
_MARKS = re.compile("[，。；！？：]")
_MOST_NAMES = 0.25  # share of lines that are names; a roll has more
_WIDEST = 6.0  # cells of a title that is recognised only by its shortness
_SEVERAL = re.compile("（外(?P<more>[一二三四五六七八九])首）$|(?P<all>[二两三四五六七八九])[首题章]）?$")
_GROUP = re.compile("组诗|外[一二三四五六七八九]首")
_WIDEST_PEN_NAME = 3.0  # cells
_LEAST_VERSES, _HEAD = 3, 2  # lines of a poem; of a title and a name
_COMMON_WORD = 50  # frequency
_PLACES = "上下里边旁"  # 田埂上
_LONGEST_POET = 36  # characters
# With what the poet is, or the place: 质检员 黄小蓉, 五（2）班 林可心, （甘肃）马海平.
_STANDING = lazily(f"[{COMMON_HAN}]{{2,8}}[ \u3000]+{NAME}")
_IN_CLASS = lazily(
    f"(?:[{COMMON_HAN}]{{2,14}}[ \u3000]+)?[{COMMON_HAN}\\d]{{1,12}}（[{COMMON_HAN}\\d]{{1,2}}）班[ \u3000]+{NAME}"
    f"(?:[ \u3000]+[指辅]导[老教]师[：\\s]*{NAME})?"
)
_SPACED = lazily(f"[{COMMON_HAN}][ \u3000][{COMMON_HAN}]")
_PLACED = lazily(f"[（〔［\\[][{COMMON_HAN}]{{2,6}}[）〕］\\]]\\s?{NAME}")


def poem_heads(run: Sequence[Line], over_prose: bool) -> frozenset[int]:
    """The indices in `run` (short lines without punctuation) of titles above a poet's name and of these names; and, below the
    title of several poems, of the title of each. If the poems are signed so, the title of the prose below the run
    (`over_prose`) and its writer are the last two lines."""
    poets = [names_poet(line.text) for line in run]
    if any(" " in line.text and not poet for line, poet in zip(run, poets, strict=True)):  # verses with caesuras
        poets = [poet and not has_standing(line.text) for line, poet in zip(run, poets, strict=True)]
    names = pen_names(run) or [at for at in range(1, len(run)) if poets[at] and (not poets[at - 1] or " " in run[at].text)]
    if names and names[0] <= 2 and _GROUP.search(run[names[0] - 1].text):  # all of one poet
        names = names[:1] + [at for at in names[1:] if _GROUP.search(run[at - 1].text) or " " in run[at].text]
    if names and over_prose and len(run) - names[-1] > _LEAST_VERSES + _HEAD and _are_head(run[-2].text, run[-1].text):
        names = [*names, len(run) - 1]
    if len(names) > _MOST_NAMES * len(run):
        return frozenset()
    heads = {head for at in names for head in (at - 1, at)}
    top = names[0] - 1 if names and names[0] <= 2 else 0  # below the name of a column
    first = top + 1 + (top + 1 in heads)
    end = min((at for at in heads if at > first), default=len(run))
    titles = titles_of_several(run[first:end], poems_named(run[top].text))
    if not titles and _GROUP.search(run[top].text):
        titles = _titles_of_group(run[first:end])
    return frozenset(heads | {first + at for at in titles} | ({top} if titles else set()))


def pen_names(run: Sequence[Line]) -> list[int]:
    """The indices of at least two pen names (阿朵): each is shorter than any verse, below a short title, and above verses. The
    first title is at the top or below the name of a column."""
    brief = [line.width <= _WIDEST_PEN_NAME for line in run]
    names = [at for at in range(1, len(run) - 1) if brief[at] and len(run[at].text) > 1 and not brief[at + 1]]
    if len(names) < 2 or names[0] > 2 or any(run[at - 1].width > _WIDEST for at in names):
        return []
    apart = all(low - high > _LEAST_VERSES + 1 for high, low in pairwise([*names, len(run) + 1]))
    heads = {*range(names[0]), *(at - 1 for at in names), *names}
    return names if apart and not any(brief[at] for at in range(len(run)) if at not in heads) else []


def poems_named(title: str) -> int:
    """How many single poems with titles of their own follow the title of several: 2 below 外二首, 3 below 秋日三题; 0 if the
    line is no such title."""
    found = _SEVERAL.search(title)
    return number((found["more"] or found["all"]).replace("两", "二")) if found else 0


def titles_of_several(run: Sequence[Line], several: int) -> list[int]:
    """The titles of `several` poems: the shortest lines, of which there are just so many, each above at least three others."""
    if not several or several >= len(run):
        return []
    whole = run[:-_LEAST_VERSES]  # a title is followed by verses
    limit = sorted(line.width for line in whole)[several - 1] if len(whole) >= several else math.inf
    found = [at for at, line in enumerate(whole) if line.width <= limit]
    apart = all(low - high > _LEAST_VERSES for high, low in zip(found, [*found[1:], len(run)], strict=True))
    return found if apart and len(found) == several and limit <= _WIDEST else []


def _titles_of_group(run: Sequence[Line]) -> list[int]:
    """The titles of a group of poems, however many: as `titles_of_several`, and one is the first line."""
    found = (titles_of_several(run, several) for several in range(len(run) // (_LEAST_VERSES + 1), 1, -1))
    return next((titles for titles in found if titles and titles[0] == 0), [])


def lines_over_stanzas(run: Sequence[Line]) -> int:
    """The number of lines at the top of a run of verse that a gap parts from the first stanza: the title, perhaps with the
    poet's name below it. 0 if there are no gaps or more lines."""
    least = min((line.blank for line in run[1:]), default=0)
    top = next((at for at in range(1, len(run)) if run[at].blank > least), 0)
    return top if top <= 2 else 0


def is_dated(text: str) -> bool:
    """Whether the line opens with a year and a month: below a poem, it says when it was written."""
    return _DATED.match(text) is not None


def unmarked_heads(run: Sequence[Line], titled: bool, over_byline: bool) -> list[int]:
    """The titles and names in a run of verses that end in marks: two lines without one, at the top or below the end of a
    sentence. A single one may be a verse, but not if it is the last line and a byline follows, if it is the poet's name below
    the end or right below a title above the run (`titled`), or if it is the first line of poems that are signed so. Below the
    end of the last poem, a title and a letter-spaced name are those of the next text."""
    plain = [ending(line.text) in ("open", "closer") and not _MARKS.search(line.text) for line in run]
    dated = [at for at in range(1, len(run)) if plain[at] and is_dated(run[at].text) and ending(run[at - 1].text) == "final"]
    under = [at == 0 or ending(run[at - 1].text) == "final" or at - 1 in dated for at in range(len(run))]
    plain = [found and at not in dated for at, found in enumerate(plain)]
    if sum(plain) > len(run) // 2:  # many verses without a mark: only names tell
        names = [at for at in range(1, len(run)) if plain[at] and may_be_names(run[at].text)]
        sure = bool(names) and len(names) <= _MOST_NAMES * len(run) and all(plain[at - 1] and under[at - 1] for at in names)
        return [head for at in names for head in (at - 1, at)] if sure else []
    pairs = [at for at in range(len(run) - 2) if under[at] and plain[at] and plain[at + 1] and not plain[at + 2]]
    heads = [*dated, *(head for at in pairs for head in (at, at + 1))]
    signed = [at for at in (*pairs, len(run) - 1) if at and under[at] and plain[at] and names_poet(run[at].text)]
    if len(run) - 1 in signed or (over_byline and under[-1] and plain[-1]):
        heads.append(len(run) - 1)
    if len(run) > _LEAST_VERSES and all((under[-2], plain[-2], plain[-1])) and is_unmistakable(run[-1].text):
        heads += (len(run) - 2, len(run) - 1)
    if titled and plain[0] and not plain[1] and may_be_names(run[0].text):
        heads.append(0)
    if signed and plain[0] and 0 not in heads and sum(plain) == len(heads) - len(dated) + 1:
        heads.append(0)
    return heads


def _are_head(title: str, writer: str) -> bool:
    """Whether two short lines can be a title and a pen name that is no common word (半夏)."""
    if SPOKEN.search(title + writer) or width(title) > _WIDEST or width(writer) > min(_WIDEST_PEN_NAME, width(title)):
        return False
    return names_poet(writer) or (writer.isalpha() and frequency(writer) <= _COMMON_WORD)


def names_poet(text: str) -> bool:
    """Whether the line can name a poet, with or without a standing. Only its place shows that it is no verse."""
    return (may_be_names(text) and text[-1] not in _PLACES) or is_unmistakable(text)


def is_unmistakable(text: str) -> bool:
    """Whether the line is a letter-spaced name of two characters (阿 禾), or one with a standing."""
    return has_standing(text) or _SPACED().fullmatch(text) is not None


def has_standing(text: str) -> bool:
    """Whether the line is a standing, a class or a place, and a name. A verse with a caesura may look the same."""
    if len(text) > _LONGEST_POET or SPOKEN.search(text):
        return False
    return any(pattern().fullmatch(text) for pattern in (_STANDING, _IN_CLASS, _PLACED))


def is_pupil(text: str) -> bool:
    """Whether the line is a class and a name."""
    return len(text) <= _LONGEST_POET and "）班" in text and _IN_CLASS().fullmatch(text) is not None
