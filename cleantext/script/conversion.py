"""Conversion between scripts, as edits: converts only what is not in the target script yet, so it is idempotent.

OpenCC converts. `passages` decides which passages it is given; this module and `senses` decide which changes are accepted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from cleantext.edits import NO_EDITS, Columns, Layer, Reason, Trace
from cleantext.patterns.verbatim import verbatim_spans
from cleantext.rules import Page, Rule
from cleantext.script.alignment import Change, aligned, aligned_words, changed_spans
from cleantext.script.characters.zhu_written import with_written
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
from cleantext.script.regional_words import is_regional, without_computing
from cleantext.script.regions import is_spelt_as
from cleantext.script.senses import CORRECTED, correct_senses
from cleantext.script.tables import choices, hong_kong
from cleantext.script.targets import target_name
from cleantext.spans import merge_spans, without_spans

# Most texts need one round. Further ones are for lines whose script is undetermined and whose neighbours were converted.
ROUNDS = 8


def convert_text(text: str, to: str, source: str | None = None) -> str:
    """`text` in the script `to`; see `conversion_edits`."""
    return Layer("script", text, conversion_edits(text, to, source)).apply(text)


def conversion_edits(text: str, to: str, source: str | None = None, survey: Survey | None = None) -> Columns:
    """The edits, sorted and disjoint, that convert `text` to the script `to` (any name or tag that `target_name` takes).

    Without `source`, lines and clauses in the script `to` are left unchanged; so are Japanese, Korean, and text whose script
    cannot be determined. Traditional text in Hong Kong spelling is converted to Taiwan spelling, or vice versa, only where
    its region is certain (see `regions`); the spellings overlap. "hant" never changes the region. Regional vocabulary is not
    changed. Partially converted text (奮斗, 旅游) is repaired, and so are single characters and words of the other script
    (硬盘壞了, 苹果和香蕉; 於是 in Simplified). Converting the result again changes nothing. If `text` is a part of a document,
    `survey` is the `survey_text` of the whole.

    With `source`, nothing is detected: all of `text` is taken to be in that script and goes through OpenCC.

    Lengths change only for "twp" and "hkp". Raises ConfigError for an unknown `to` or `source`.
    """
    target = target_name(to)
    layers: list[Layer] = []

    def apply(edits: Columns) -> bool:
        nonlocal text
        if edits.starts:
            layers.append(Layer("script", text, edits))
            text = layers[-1].apply(text)
        return bool(edits.starts)

    if source is not None:
        for config in route(target_name(source), target):
            apply(_convert(text, 0, config))
    else:
        known = survey or survey_text(text)
        if known.mechanical:  # before anything is mended, which would introduce the target's spelling and hide the region
            apply(_regional_edits(text, target, survey))
        for _ in range(ROUNDS):
            if not apply(_guessed_edits(text, target, known)):
                break
            known = survey or survey_text(text)  # the text has changed, and may determine what it did not before
        apply(_regional_edits(text, target, survey))
    if not layers:
        return NO_EDITS
    return (layers[0] if len(layers) == 1 else Trace(layers).compose()).table


def _regional_edits(text: str, to: str, survey: Survey | None) -> Columns:
    """The edits that convert Traditional `text` from the spelling of the other region, if it is certainly in that."""
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
        starts, ends = changed_spans(part, after)
        tables.append(_edits(passage.start, starts, ends, after, [reason] * len(starts)))
    return Columns.joined(tables)


def find_edits(page: Page) -> Columns:
    """The edits of the rule `script/convert`, which runs only with a target. Closed spans are not examined."""
    assert page.to is not None
    text = without_spans(page.text, merge_spans([*page.closed, *verbatim_spans(page.text)]))
    return document_edits(text, page.to, page.config.source)


def document_edits(text: str, to: str, source: str | None) -> Columns:
    """`conversion_edits` for a document. `source` is the script to assume if it cannot be determined; without it, such a
    document is left unchanged."""
    if source is None or (survey := survey_text(text)).script is not None:
        return conversion_edits(text, to)
    return conversion_edits(text, to, survey=replace(survey, script="hans" if source == "hans" else "hant"))


def _guessed_edits(text: str, to: str, survey: Survey) -> Columns:
    """The edits that convert the passages of `text` that are not in the script `to`."""
    return Columns.joined(_passage_edits(text, passage, to, survey) for passage in find_passages(text, to, survey))


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
    """The edits that OpenCC's `config` makes to `part`, which begins at `offset` of its text."""
    part = NOT_SCRIPT.sub("\ufffd", part)
    read = without_computing(part) if config == "s2twp" else part
    after = _from_simplified(config, part) if config in CORRECTED else run_opencc(config, read)
    after = without_variants(after) if config in TO_SIMPLIFIED.values() else after
    like = run_opencc(CHARACTERS_ONLY[config], read) if config in CHARACTERS_ONLY else after
    if like is after:
        after = like = with_written(part, after) if config == "tw2s" else even_doublets(part, after)
    if like is after:
        starts, ends = changed_spans(part, after)
        edits = _edits(offset, starts, ends, after, _reasons(part, starts, ends, config))
    else:
        changes = list(_with_senses(part, like, aligned_words(read, like, after), config))
        starts, ends = [start for start, _, _ in changes], [end for _, end, _ in changes]
        reasons = _reasons(part, starts, ends, config)
        edits = Columns.of(
            (offset + start, offset + end, new, why) for (start, end, new), why in zip(changes, reasons, strict=True)
        )
    if "\ufffd" not in part:
        return edits
    return edits.chosen([place for place, start in enumerate(starts) if "\ufffd" not in part[start : ends[place]]])


def _edits(offset: int, starts: Sequence[int], ends: Sequence[int], after: str, reasons: Sequence[Reason]) -> Columns:
    """The edits that replace each span by the same span of `after`. The spans are relative to `offset`."""
    put = [after[start:end] for start, end in zip(starts, ends, strict=True)]
    if offset:
        starts, ends = [offset + start for start in starts], [offset + end for end in ends]
    return Columns(starts, ends, put, reasons)


def _reasons(part: str, starts: Sequence[int], ends: Sequence[int], config: str) -> Sequence[Reason]:
    """The reason for each converted span of `part`: certain, or one of several possible forms."""
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


def _with_senses(part: str, like: str, changes: Iterable[Change], config: str) -> Iterator[Change]:
    """`changes` to regional words, with the characters between these words as `correct_senses` has them."""
    if CHARACTERS_ONLY[config] not in CORRECTED:
        yield from changes
        return
    better, place = _from_simplified(CHARACTERS_ONLY[config], part), 0
    for start, end, new in changes:
        if new != like[start:end] and not is_regional(part, like, (start, end, new), config):
            continue
        yield from ((place + a, place + b, text) for a, b, text in aligned(part[place:start], better[place:start]))
        yield start, end, better[start:end] if new == like[start:end] else new
        place = end
    yield from ((place + a, place + b, text) for a, b, text in aligned(part[place:], better[place:]))


def _from_simplified(config: str, part: str) -> str:
    """`part` converted by OpenCC's `config`, which keeps the length, with senses corrected by `correct_senses`.

    Traditional characters in it are kept, but as context they are read as Simplified: OpenCC knows 头发, not 頭发.
    """
    if not has_scripts(part)[1]:
        return correct_senses(part, run_opencc(config, part), config)
    simple = run_opencc("t2s", part)
    after = correct_senses(simple, run_opencc(config, simple), config)
    return "".join(new if old == plain else old for old, plain, new in zip(part, simple, after, strict=True))


@cache
def _several(config: str) -> frozenset[str]:
    """The characters that have several forms in the target script of `config`."""
    target = "hans" if "2s" in config else "hk" if "hk" in config else "tw"
    return frozenset(choices()[target])


@cache
def _sure(config: str, confidence: float) -> Reason:
    return Reason((ID,), f"OpenCC {config}", confidence)


CONVERT = Rule(
    id=ID,
    summary="convert text that is not in the target script",
    find=find_edits,
    only_with_target=True,
)
