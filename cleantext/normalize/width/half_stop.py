"""A half-width full stop that ends a Chinese sentence: `天气很好.` is `天气很好。`.

At the end of a line or a quotation, where what stands before it reads as a sentence. Between Han in a text that has no 。 at
all and ends its sentences so; in others where a sentence stands on both sides, if the text has two such stops, or the one
sentence ends or the other begins as no title does. Not inside a foreign name (`约翰.肯尼迪`). Never after a figure or a Latin
letter (`1.`, `example.com`), in paths and names of several parts (`数据库.表.字段`), in Japanese or Korean, in tables or code,
and in lines that set spaces after their half-width marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.normalize.classes import HAN
from cleantext.normalize.context import REACH, is_prose, is_sentence, line_start, near_kana
from cleantext.normalize.habit import is_foreign
from cleantext.rules import Page, Rule

ID = "width/half-stop"
GATE = f"\\.(?<=[{HAN}].)(?=[{HAN}\r\n”’」』）]|$)"

_END = re.compile(f"\\.(?<=[{HAN}]{{2}}.)(?=[\r\n”’」』）]|$)")
_BETWEEN = re.compile(f"\\.(?<=[{HAN}，,]{{4}}.)(?=[{HAN}]{{2}})")
_CLAUSE = re.compile(f"[{HAN}]{{4,30}}")
_LONG = 6
_LONG_CLAUSE = re.compile(f"[{HAN}]{{{_LONG}}}$")
_ENDS, _BEGINS = "了吧呢吗嗎啊呀着", "我你您他她它这這那但可而所因如于於然不虽雖当當"
_SENTENCE_END = re.compile("[。！？!?.\r\n]|$")
_SHORTEST = 6
"""A sentence has more characters than this before its stop; `附录一.` has fewer."""
_FEWEST = 2
"""Places that a text must have: one alone can part the words of a title (人民日报.海外版)."""
_NEIGHBOURS = 4
_MARGIN = 4.0  # nats; names have the dot likelier than the stop, other text by eight less
_PARTS = re.compile(f"(?:[{HAN}]{{1,4}}\\.){{1,9}}[{HAN}]{{1,4}}$")

_SPACED = re.compile(f"[,;:!?](?<=[{HAN}].) ")  # the habit of the line: 你好吗? 很好.

# Characters of the Xinhua tables of transliteration, the frequent ones: a stop between two of them parts a name.
_NAME = set(
    "阿艾奥巴贝比彼伯布查达戴丹德迪蒂杜多恩尔爾法菲费弗夫戈格古哈汉赫亨华霍基吉加杰金卡凯坎柯科克肯拉莱兰朗劳勒雷里丽利林隆卢鲁路伦倫罗羅"
    "洛马馬玛瑪麦曼梅米莫姆穆纳納内尼涅纽诺諾欧帕佩皮普奇乔喬琴热萨薩塞桑森沙史斯司苏索塔泰坦特汤提托瓦万威韦維维温沃乌烏西希夏肖谢辛休雅亚亞扬耶伊因英约約扎詹珍茲兹佐"
)

_AT_END = Reason((ID,), "the end of a Chinese sentence", 0.97)
_INSIDE = Reason((ID,), "between two Chinese sentences, in a text that ends its sentences so", 0.93)


def find(page: Page) -> Iterator[Row]:
    text = page.text
    ends = 0
    for match in _END.finditer(text):
        at = match.start()
        start = line_start(text, at)
        if (
            at - start >= _SHORTEST
            and is_prose(text, start, at)
            and not (near_kana(text, at, at) or _PARTS.match(text, start, at) or _SPACED.search(text, start, at))
        ):
            if is_foreign(page):
                return
            ends += 1
            yield at, at + 1, "。", _AT_END
    between = [match.start() for match in _BETWEEN.finditer(text)]
    if not ends or "。" in text:
        between = [at for at in between if _parts_sentences(text, at)]
        if len(between) + ends < _FEWEST:
            between = [at for at in between if _is_cued(text, at)]
        if not between or is_foreign(page):
            return
    yield from ((at, at + 1, "。", _INSIDE) for at in between if not _parts_names(text, at))


def _parts_sentences(text: str, at: int) -> bool:
    """Whether what stands on each side of the stop reads as a sentence."""
    start = max(line_start(text, at), *(text.rfind(mark, max(at - REACH, 0), at) + 1 for mark in "。！？!?.”」"))
    found = _SENTENCE_END.search(text, at + 1, at + 1 + REACH)
    end = found.end() if found else at + 1 + REACH
    return bool(
        _CLAUSE.match(text, at + 1)
        and is_sentence(text, start, at)
        and is_sentence(text, at + 1, end)
        and not near_kana(text, at, at)
    )


def _is_cued(text: str, at: int) -> bool:
    """Whether the sentence before the stop ends, or the one behind it begins, as sentences do and titles do not."""
    begins = text[at + 1] in _BEGINS and text[at + 2] != "的"
    return (begins or text[at - 1] in _ENDS) and _LONG_CLAUSE.search(text, max(at - _LONG, 0), at) is not None


def _parts_names(text: str, at: int) -> bool:
    """Whether · would be as right there as 。: between the parts of a foreign name."""
    if text[at - 1] in _NAME and text[at + 1] in _NAME:
        return True
    from cleantext.lexicon import log_probability

    before, after = text[max(at - _NEIGHBOURS, 0) : at], text[at + 1 : at + 1 + _NEIGHBOURS]
    return log_probability(before + "·" + after) > log_probability(before + "。" + after) - _MARGIN


RULE = Rule(ID, "put the half-width full stop of a Chinese sentence back to 。", find, ".", ("safe", "web"), gate=GATE)
