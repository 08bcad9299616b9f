"""References of the literature in the style of GB/T 7714, which sets half-width marks.

`张三,李四.题目[J].中国科学,2010,40(3):1-5.` is told by the mark of its type (`[J]`, `[EB/OL]`) or by volume, number and pages
(`40(3):1-5`). From the end of the sentence before to the end of the line.
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.normalize.lazily import lazily
from cleantext.rules import Span

# The marks of types, GB/T 7714-2015, appendix B.
_TYPE = lazily(r"\[(?:[MCGNJDRSPZAKX]|EB|DB|CP|CM|DS)(?:/(?:MT|DK|CD|OL))?\](?=[.．,，:：/。\s]|$)")
_PAGES = lazily(r"\(\d{1,3}(?:[-/]\d{1,3})?\)[:：]\s?[A-Z]?\d{1,6}")
_SENTENCE_END = "。！？\n\r"
_LINE_END = lazily("[\n\r。]|$")


def citation_spans(text: str) -> Iterator[Span]:
    """The half-open spans of the references in `text`."""
    for opening, pattern in (("[", _TYPE), ("):", _PAGES)):
        if opening not in text:
            continue
        end = 0
        for match in pattern().finditer(text):
            if match.start() < end:
                continue
            start = max(end, *(text.rfind(mark, end, match.start()) + 1 for mark in _SENTENCE_END))
            end = _LINE_END().search(text, match.end()).start()  # type: ignore[union-attr]
            yield start, end
