"""A half-width full stop that ends a Chinese sentence: `天气很好.` is `天气很好。`.

At the end of a line or a quotation, where what stands before it reads as a sentence. Between Han only in a text that has no
。 at all and ends its sentences so, and not inside a foreign name (`约翰.肯尼迪`). Never after a figure or a Latin letter (`1.`,
`example.com`), in paths and names of several parts (`数据库.表.字段`), in Japanese or Korean, in tables or code, and in lines
that set spaces after their half-width marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from cleantext.edits import Reason, Row
from cleantext.normalize.classes import HAN
from cleantext.normalize.context import is_prose, line_start, near_kana
from cleantext.normalize.habit import is_foreign
from cleantext.rules import Page, Rule

ID = "width/half-stop"
GATE = f"\\.(?<=[{HAN}].)(?=[{HAN}\r\n”’」』）]|$)"

_END = re.compile(f"\\.(?<=[{HAN}]{{2}}.)(?=[\r\n”’」』）]|$)")
_BETWEEN = re.compile(f"\\.(?<=[{HAN}，,]{{4}}.)(?=[{HAN}]{{2}})")
_SHORTEST = 6
"""A sentence has more characters than this before its stop; `附录一.` has fewer."""
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
    if ends and "。" not in text:
        for match in _BETWEEN.finditer(text):
            at = match.start()
            if not (text[at - 1] in _NAME and text[at + 1] in _NAME):
                yield at, at + 1, "。", _INSIDE


RULE = Rule(ID, "put the half-width full stop of a Chinese sentence back to 。", find, ".", ("safe", "web"), gate=GATE)
