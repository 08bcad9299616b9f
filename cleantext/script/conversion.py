"""Conversion between the scripts: only what is not in the script asked for, as edits, the same the second time.

OpenCC converts; which passages it is given, and which of its changes are taken, is decided here, in `passages` and `senses`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from cleantext.edits import NO_EDITS, Columns, Layer, Reason, Trace
from cleantext.patterns.verbatim import verbatim_spans
from cleantext.rules import Page, Rule
from cleantext.script.alignment import Change, aligned, aligned_words, changed_spans
from cleantext.script.detection import has_scripts
from cleantext.script.engine import (
    CHARACTERS_ONLY,
    FROM_SIMPLIFIED,
    ID,
    NOT_SCRIPT,
    ONE_OF_SEVERAL,
    TO_SIMPLIFIED,
    even_doublets,
    route,
    run_opencc,
    without_variants,
)
from cleantext.script.leftovers import Survey, survey_text
from cleantext.script.mending import mend
from cleantext.script.passages import Passage, find_passages, find_regional
from cleantext.script.regions import is_spelt_as
from cleantext.script.senses import RIGHTED, right_senses
from cleantext.script.tables import choices, hong_kong
from cleantext.script.targets import target_name
from cleantext.script.written import with_written
from cleantext.spans import merge_spans, without_spans

# Most texts need one round; the next ones see whether a line that did not tell now stands in another neighbourhood.
ROUNDS = 8

Step = Callable[[str], Columns]


def convert_text(text: str, to: str, source: str | None = None) -> str:
    """`text` in the script `to`; see `conversion_edits`."""
    return Layer("script", text, conversion_edits(text, to, source)).apply(text)


def conversion_edits(text: str, to: str, source: str | None = None, survey: Survey | None = None) -> Columns:
    """The edits, sorted and disjoint, that bring `text` into the script `to` (any name or tag that `target_name` takes).

    Without `source`, lines and clauses in the script `to` are left alone, as are Japanese, Korean and text that does not
    tell its script. Traditional text is brought from the spelling of Hong Kong to that of Taiwan, or the other way, where it
    is certainly in the first (see `regions`); else it is left alone, as the spellings overlap, and "hant" always leaves it.
    Words of the other region stay. Half-converted text (奮斗, 旅游) is mended, and so are single letters and words
    of the other script (硬盘壞了, 苹果和香蕉; 於是 in Simplified). Converting the result again changes nothing. `survey` is
    what `survey_text` says of the whole document, for a `text` that is a part of it.

    With `source` nothing is guessed: all of `text` is taken to be in that script, and goes through OpenCC.

    Lengths change only for "twp" and "hkp". Raises ConfigError for an unknown `to` or `source`.
    """
    target = target_name(to)
    if source is not None:
        steps = [_whole(config) for config in route(target_name(source), target)]
    else:
        regional, first = _regional(target, survey), survey or survey_text(text)
        # The region of a mechanical page is told before letters are mended: these are in the target's spelling, and hide it.
        before = [regional] if first.mechanical else []
        steps = [*before, _guessed(target, first), *[_guessed(target, survey)] * (ROUNDS - 1), regional]
    layers: list[Layer] = []
    while steps:
        edits = steps.pop(0)(text)
        if edits.starts:
            layers.append(Layer("script", text, edits))
            text = layers[-1].apply(text)
        elif source is None and len(steps) <= ROUNDS:
            del steps[:-1]  # a round without edits is the last; the region's spellings follow
    if not layers:
        return NO_EDITS
    return (layers[0] if len(layers) == 1 else Trace(layers).compose()).table


def _regional(to: str, survey: Survey | None) -> Step:
    return lambda text: _regional_edits(text, to, survey)


def _regional_edits(text: str, to: str, survey: Survey | None) -> Columns:
    """The edits that bring Traditional `text` from the spelling of the other region, if it is certainly in that."""
    end = to.removesuffix("p")
    start = {"tw": "hk", "hk": "tw"}.get(end, "")
    if not start or not is_spelt_as(start, text) or (survey or survey_text(text)).script != "hant":
        return NO_EDITS
    configs = route(start, end)
    reason = _sure("+".join(configs), ONE_OF_SEVERAL)
    tables: list[Columns] = []
    for passage in find_regional(text):
        part = NOT_SCRIPT.sub("\ufffd", text[passage.start : passage.end])
        after = part
        for config in configs:
            after = run_opencc(config, after)
        if len(after) == len(part):
            starts, ends = changed_spans(part, after)
            tables.append(_edits(passage.start, starts, ends, after, [reason] * len(starts)))
    return Columns.joined(tables)


def find_edits(page: Page) -> Columns:
    """The edits of the rule `script/convert`: none unless a target is asked for. What is closed is not looked into."""
    if page.to is None:
        return NO_EDITS
    text = without_spans(page.text, merge_spans([*page.closed, *verbatim_spans(page.text)]))
    return document_edits(text, page.to, page.config.source)


def document_edits(text: str, to: str, source: str | None) -> Columns:
    """`conversion_edits` for a document that is in the script `source` where it does not tell; None leaves it there."""
    if source is None or (survey := survey_text(text)).script is not None:
        return conversion_edits(text, to)
    return conversion_edits(text, to, survey=replace(survey, script="hans" if source == "hans" else "hant"))


def _whole(config: str) -> Step:
    return lambda text: _convert(text, 0, config)


def _guessed(to: str, survey: Survey | None) -> Step:
    def step(text: str) -> Columns:
        known = survey or survey_text(text)
        return Columns.joined(_passage_edits(text, passage, to, known) for passage in find_passages(text, to, known))

    return step


def _passage_edits(text: str, passage: Passage, to: str, survey: Survey) -> Columns:
    part = text[passage.start : passage.end]
    if passage.way == "mend":
        return Columns.of(mend(part, passage.start, to, survey))
    if to != "hans":
        return _convert(part, passage.start, FROM_SIMPLIFIED[to])
    if survey.taiwan:
        return _convert(part, passage.start, TO_SIMPLIFIED["tw"])
    return _convert(part, passage.start, TO_SIMPLIFIED["hant" if hong_kong().isdisjoint(part) else "hk"])


def _convert(part: str, offset: int, config: str) -> Columns:
    """The edits of `part`, which stands at `offset`, through OpenCC's `config`."""
    part = NOT_SCRIPT.sub("\ufffd", part)
    after = _from_simplified(config, part) if config in RIGHTED else run_opencc(config, part)
    after = without_variants(after) if config in TO_SIMPLIFIED.values() else after
    like = run_opencc(CHARACTERS_ONLY[config], part) if config in CHARACTERS_ONLY else after
    if len(like) != len(part):
        like = part  # OpenCC keeps the length in these configurations, but that is a matter of its data
    elif like is after:
        after = like = with_written(part, after) if config == "tw2s" else even_doublets(part, after)
    if like is after:
        starts, ends = changed_spans(part, after)
        edits = _edits(offset, starts, ends, after, _reasons(part, starts, ends, config))
    else:
        changes = list(_righted(part, like, aligned_words(part, like, after), config))
        starts, ends = [start for start, _, _ in changes], [end for _, end, _ in changes]
        reasons = _reasons(part, starts, ends, config)
        edits = Columns.of(
            (offset + start, offset + end, new, why) for (start, end, new), why in zip(changes, reasons, strict=True)
        )
    if "\ufffd" not in part:
        return edits
    return edits.chosen([place for place, start in enumerate(starts) if "\ufffd" not in part[start : ends[place]]])


def _edits(offset: int, starts: Sequence[int], ends: Sequence[int], after: str, reasons: Sequence[Reason]) -> Columns:
    """The edits that put what stands in `after` at the spans from `starts` to `ends`; these count from `offset`."""
    put = [after[start:end] for start, end in zip(starts, ends, strict=True)]
    if offset:
        starts, ends = [offset + start for start in starts], [offset + end for end in ends]
    return Columns(starts, ends, put, reasons)


def _reasons(part: str, starts: Sequence[int], ends: Sequence[int], config: str) -> Sequence[Reason]:
    """Why each span of `part` is converted: for certain, or as one of several forms."""
    several = _several(config)
    known: dict[str, Reason] = {}
    reasons: list[Reason] = []
    for start, end in zip(starts, ends, strict=True):
        old = part[start:end]
        reason = known.get(old)
        if reason is None:
            reason = known[old] = _sure(config, 1.0 if several.isdisjoint(old) else ONE_OF_SEVERAL)
        reasons.append(reason)
    return reasons


def _righted(part: str, like: str, changes: Iterable[Change], config: str) -> Iterator[Change]:
    """`changes` that put in words of a region, with the letters between these words as `right_senses` has them."""
    if CHARACTERS_ONLY[config] not in RIGHTED or len(like) != len(part):
        yield from changes
        return
    better, place = _from_simplified(CHARACTERS_ONLY[config], part), 0
    for start, end, new in changes:
        yield from ((place + a, place + b, text) for a, b, text in aligned(part[place:start], better[place:start]))
        yield start, end, better[start:end] if new == like[start:end] else new
        place = end
    yield from ((place + a, place + b, text) for a, b, text in aligned(part[place:], better[place:]))


def _from_simplified(config: str, part: str) -> str:
    """`part` through OpenCC's `config`, which keeps the length, its words right. Traditional letters in it stay, and are
    read as Simplified ones by their neighbours: OpenCC knows 头发, and not 頭发."""
    if not has_scripts(part)[1]:
        after = run_opencc(config, part)
        return right_senses(part, after, config) if len(after) == len(part) else after
    simple = run_opencc("t2s", part)
    after = run_opencc(config, simple)
    if not len(after) == len(simple) == len(part):
        return run_opencc(config, part)
    after = right_senses(simple, after, config)
    return "".join(new if old == plain else old for old, plain, new in zip(part, simple, after, strict=True))


@cache
def _several(config: str) -> frozenset[str]:
    """The characters that have several forms on the other side."""
    target = "hans" if "2s" in config else "hk" if "hk" in config else "tw"
    return frozenset(choices()[target])


@cache
def _sure(config: str, confidence: float) -> Reason:
    return Reason((ID,), f"OpenCC {config}", confidence)


CONVERT = Rule(
    id=ID,
    summary="text that is not in the script asked for is converted to it",
    find=find_edits,
    only_with_target=True,
)
