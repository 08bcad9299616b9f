"""Titles of two or three clauses: 小网格，大治理. They look like the beginning of a sentence and are recognised by their
place."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cleantext.lexicon.personal_names import may_be_names
from cleantext.segmentation.blocks import OpenBlock
from cleantext.segmentation.lines import width
from cleantext.segmentation.shapes.endings import QUESTIONING, ending
from cleantext.segmentation.shapes.looks import WIDEST, is_dashed, is_titular
from cleantext.segmentation.shapes.numbering import provision
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.page_fields import is_detail
from cleantext.segmentation.shapes.roles import is_person
from cleantext.segmentation.titles.place import Place

_QUOTED = re.compile("《[^《》]{0,60}》|“[^“”]{0,40}”|（[^（）]{0,40}）")
_STOPS = re.compile("[。；：\u3041-\u30ff]|^[，、]")
_WHOLE = re.compile("[。；\u3041-\u30ff]|^[，、]")
_SAYS = re.compile("[说道问曰]：")
_WIDEST_FREE = 48.0  # cells
_HAN = re.compile("[\u3400-\u9fff]")
_LEAST_HAN = 0.4  # share of the characters
_SIGNED = re.compile("[。！？…][”’]?\\s?（[^（）。！？，\\d]{2,24}(?<![声掌笑完注图])）$")
_REACH = 32  # characters at the end of a block that are looked at
_ASKING = QUESTIONING | {"…"}
_SPEAKER = re.compile("^[^，。；：！？]{1,10}：")  # 市长：…
_ENDS_SPEECH = re.compile("[。…][”’]$")  # “习惯了。”他说，“都这样。”
_LED = re.compile("[\u3400-\u9fff]{2,6}(?:：|——)“[^“”。]{4,30}”")  # 忠诚：“跟着大家走，不回头！”
_TOPICAL = re.compile("[\u3400-\u9fff]{2,4}：[^：。；？！]{2,20}(?<![，、—])")
_LEAST_TOPICS, _SHARE_OVER = 3, 0.75  # such lines: number, share of them that are above longer prose
# “没症状就是没病”，忽视早期预防
_LED_BY_QUOTE = re.compile("“[^“”。！？，]{3,20}”，[\u3400-\u9fff、]{4,16}(?<![说道问答喊叫])")
_MOST = 2  # commas
_LEAST_LONG, _SHARE_ENDED = 3, 0.95  # long paragraphs: number, share with a final mark
_MUCH_LONGER = 3  # length of the text below lines alike
_LONGER, _LONGER_SPOKEN = 1.5, 3  # length of the text below, as a multiple of the title's; of a question's


def is_clausal(text: str) -> bool:
    """Whether the line is as short as a title and has no sentence end, but one or two commas."""
    if not 4 <= len(text) <= WIDEST or "，" not in text or text[-1] in "。…" or provision(text):
        return False
    if ending(text) not in ("open", "closer", "final") or _ENDS_SPEECH.search(text):
        return False
    plain = _QUOTED.sub("", text)
    return 1 <= plain.count("，") <= _MOST and not _STOPS.search(plain)


def is_free(text: str) -> bool:
    """Whether the line may be a title of any form, where nothing else can be: mostly Chinese, no whole sentence (。；), no list,
    and nothing that goes on in the next line. Questions and exclamations may be inside."""
    if not 4 <= width(text) <= _WIDEST_FREE or text[0] in "“‘（—" or provision(text) or is_detail(text):
        return False
    if len(_HAN.findall(text)) < _LEAST_HAN * len(text):
        return False
    plain = _QUOTED.sub("", text)
    how = ending(text)
    if how not in ("open", "closer") and not (how == "final" and text.rstrip("”")[-1:] in _ASKING):
        return False
    return plain.count("，") <= _MOST and not _WHOLE.search(plain) and not _SAYS.search(plain)


def ends_sentences(blocks: Sequence[OpenBlock]) -> bool:
    """Whether the paragraphs of the text, at least three long ones, have their final marks, but for one in twenty. Then a line
    without one is no paragraph."""
    long = [block for block in blocks if block.kind in (None, "paragraph") and width(block.text) > WIDEST]
    ended = sum(ending(block.text) in ("final", "clause") for block in long)
    return len(long) >= _LEAST_LONG and ended >= _SHARE_ENDED * len(long)


def is_under_title(block: OpenBlock) -> bool:
    """Whether the block shows that the line above is a title: a byline, a name, an opening, or a subheadline with a dash."""
    if block.kind in ("byline", "dateline") or run_in_opening(block.text) or is_dashed(block.text):
        return True
    return block.kind is None and (is_person(block.text) or may_be_names(block.text))


def alike_clauses(blocks: Sequence[OpenBlock]) -> frozenset[int]:
    """The indices of lines of clauses, each above longer prose and below what is complete, built like the next or the last such
    line: with as many characters in each clause, or the same two at the start (聚焦产业升级，增强发展动能).
    Also of lines of a word and a quotation, or of a quotation and a clause, if they begin otherwise. Speakers' names do too, but
    longer prose is not below each."""
    found = [at for at in range(1, len(blocks) - 1) if _is_between(blocks[at - 1], blocks[at], blocks[at + 1])]
    pairs = [pair for pair in pairwise(found) if _are_alike(blocks[pair[0]].text, blocks[pair[1]].text)]
    plain = [at for at in range(1, len(blocks) - 1) if blocks[at].kind is None]
    led = [at for at in plain if _LED.fullmatch(blocks[at].text) or _LED_BY_QUOTE.fullmatch(blocks[at].text)]
    led = [at for at in led if _is_over_longer(blocks[at - 1], blocks[at], blocks[at + 1], _LONGER)]
    led = led if len({blocks[at].text[:2] for at in led}) > 1 else []
    return frozenset(at for pair in pairs for at in pair).union(led, _of_topics(blocks))


def _of_topics(blocks: Sequence[OpenBlock]) -> Sequence[int]:
    """The indices of lines of a topic and what is said of it (续航：没有惊喜), most above longer prose and below what is
    complete: at least three, and no topic twice, unlike speakers and the fields of a form."""
    plain = (at for at in range(1, len(blocks) - 1) if blocks[at].kind is None)
    found = [at for at in plain if _TOPICAL.fullmatch(blocks[at].text)]
    topics = [blocks[at].text.partition("：")[0] for at in found]
    if len(found) < _LEAST_TOPICS or len(set(topics)) < len(topics) or any(map(may_be_names, topics)):
        return ()
    over = [at for at in found if _is_over_longer(blocks[at - 1], blocks[at], blocks[at + 1], 1.0)]
    return found if len(over) >= max(_LEAST_TOPICS, _SHARE_OVER * len(found)) else ()


def _is_between(above: OpenBlock, block: OpenBlock, below: OpenBlock) -> bool:
    text = block.text
    if text[-1] in QUESTIONING or text[0] in "“‘" or not is_clausal(text):
        return False
    return _is_over_longer(above, block, below, _MUCH_LONGER)


def _is_over_longer(above: OpenBlock, block: OpenBlock, below: OpenBlock, times: float) -> bool:
    """Whether the line is below what is complete and above prose more than so many times as long."""
    text = block.text
    if block.kind is not None or len(block.lines) > 1:
        return False
    over = above.kind not in (None, "paragraph", "list_item") or ending(above.text) == "final" or is_titular(above.text)
    return over and below.kind in (None, "paragraph") and ending(below.text) == "final" and len(below.text) > times * len(text)


def _are_alike(one: str, other: str) -> bool:
    lengths, others = ([len(clause) for clause in text.split("，")] for text in (one, other))
    return one != other and len(lengths) == len(others) and (lengths == others or one[:2] == other[:2])


@dataclass(slots=True, frozen=True)
class _Line:
    """A line at its `place`, above `following`: whether it is a question or an exclamation (`asked`), and whether it has the form
    of a title of clauses (`clausal`) or any form that titles have (`free`)."""

    place: Place
    following: OpenBlock
    asked: bool
    free: bool
    clausal: bool


def heads_in_clauses(place: Place) -> bool:
    """Whether a line of clauses, or of any form that titles have (`is_free`), is where only a title can be: above a byline, a
    name or an opening; above text longer than itself, at the top, below the end of a text, or below another title; or, in a
    careful text, below any paragraph that is complete. At the top, or in a careful text below a title, another title may be below
    it. A question or an exclamation, which may be speech, must be at the top or below the end of a text, and above much longer
    text."""
    text = place.text
    if place.following is None or run_in_opening(text):
        return False
    asked = text.rstrip("”")[-1:] in _ASKING
    line = _Line(place, place.following, asked, is_free(text), is_clausal(text))
    return next(heads for test, heads in _HEADS if test(line))


def _is_over_opening(line: _Line) -> bool:
    if not run_in_opening(line.following.text):
        return False
    return (line.free and not line.asked) or is_clausal(_SPEAKER.sub("", line.place.text))


def _is_over_byline(line: _Line) -> bool:
    return is_under_title(line.following) and (line.clausal or line.place.first or not line.asked)


def _is_over_title(line: _Line) -> bool:
    place, following = line.place, line.following
    among = place.over is None or (place.under_title and place.careful)
    return line.clausal and among and following.kind is None and is_titular(following.text)


def _is_over_less(line: _Line) -> bool:
    """Whether no prose is below, or none that is longer."""
    prose = line.following.kind in (None, "paragraph") and ending(line.following.text) in ("final", "clause")
    return not prose or len(line.following.text) <= (_LONGER_SPOKEN if line.asked else _LONGER) * len(line.place.text)


def _is_first(line: _Line) -> bool:
    place = line.place
    return place.first or (place.careful and place.over is not None and _ends_text(place.over))


def _is_below_title(line: _Line) -> bool:
    place = line.place
    return place.under_title and (line.clausal or place.careful) and (not line.asked or "：“" in place.text)


def _may_be_prose(line: _Line) -> bool:
    place = line.place
    return line.asked or not place.careful or len(place.text) > WIDEST or "：“" in place.text or place.over is None


def _is_below_complete(line: _Line) -> bool:
    over = line.place.over
    return over is not None and (over.kind not in (None, "paragraph", "list_item") or ending(over.text) == "final")


# Whether a line is a title: the first test that fits tells.
_HEADS: tuple[tuple[Callable[[_Line], bool], bool], ...] = (
    (_is_over_opening, True),
    (lambda line: not (line.clausal or line.free), False),
    (_is_over_byline, True),
    (lambda line: _is_over_title(line) and not line.asked, True),
    (_is_over_title, False),
    (_is_over_less, False),
    (_is_first, True),
    (_is_below_title, True),
    (_may_be_prose, False),
    (_is_below_complete, True),
    (lambda _: True, False),
)


def _ends_text(block: OpenBlock) -> bool:
    """Whether the block ends a text: it signs it, or has its writer in brackets behind the last sentence."""
    return block.kind in ("byline", "signature", "boilerplate") or (
        block.kind in (None, "paragraph") and _SIGNED.search(block.text[-_REACH:]) is not None
    )
