"""Bibliographic references in the style of GB/T 7714, which uses half-width punctuation.

`张三,李四.题目[J].中国科学,2010,40(3):1-5.` is told by the mark of its type (`[J]`, `[EB/OL]`) or by volume, number and pages
(`40(3):1-5`), or by a publisher and a year at the end of the line; it goes from the end of the sentence before to the end of the
line. So is a list of authors and years, and a line that begins with a number in square brackets and an author, and ends with a
year: `[2]李四,王五.题目.计算机学报,2008(3).`
"""

from __future__ import annotations

from collections.abc import Iterator

from cleantext.normalize.context import holds_any
from cleantext.patterns.beginnings import matches_from
from cleantext.patterns.lazily import lazily
from cleantext.patterns.verbatim import Signs
from cleantext.spans import Span

# The marks of types, GB/T 7714-2015, appendix B.
# With a space behind it, only right behind the title: 题目[J] 中国科学, not 条目前的列 [S] 内的框.
_TYPE = lazily(r"\[(?:[MCGNJDRSPZAKX]|EB|DB|CP|CM|DS)(?:/(?:MT|DK|CD|OL))?\](?:(?=[.．,，:：/。\n]|$)|(?<!\s\[.\])(?=\s))")
_PAGES = lazily(r"\(\d{1,3}(?:[-/]\d{1,3})?\)[:：]\s?[A-Z]?\d{1,6}")
_AUTHORS = lazily(  # (张三,2010;李四等,2012)
    r"[(（][\u3400-\u9fffA-Za-z· ]{2,20},\s?[12]\d{3}[a-z]?(?:;\s?[\u3400-\u9fffA-Za-z· ]{2,20},\s?[12]\d{3}[a-z]?){1,9}[)）]"
)
_YEAR = r"(?:19|20)\d\d[a-z]?(?:[(（:：,，][^\n。\u3400-\u9fff]{0,40})?[.．]?[ \t]*(?=\n|$)"
_NUMBERED = lazily(
    rf"\[(?<![^\n]\[)\d{{1,3}}\][ \t]?[\u3400-\u9fffA-Za-z·,，、 ]{{2,60}}[.．][^\n。]{{2,200}}[,，.．][ ]?{_YEAR}"
)
_PUBLISHER = lazily(
    r"[:：](?<=[\u3400-\u9fff]{2}.)[ ]?[\u3400-\u9fff]{2,16}(?:(?<=出版社|印书馆|印書館)|(?<=书局|書局|书店|書店))"
    rf"[,，][ ]?{_YEAR}"
)
_PUBLISHERS = ("出版社", "印书馆", "印書館", "书局", "書局", "书店", "書店")
_SENTENCE_END = "。！？\n"
_LINE_END = lazily("[\n。]|$")


def citation_spans(text: str, signs: Signs) -> Iterator[Span]:
    """The half-open spans of the references in `text`, whose signs these are."""
    if "[" in signs.kinds:
        yield from (match.span() for match in matches_from("[", _NUMBERED(), text))
    patterns = [("[", _TYPE), ("):", _PAGES)]
    if ":" in signs.kinds and holds_any(text, _PUBLISHERS):
        patterns.append((":", _PUBLISHER))
    for opening, pattern in patterns:
        if opening[0] not in signs.kinds or opening not in text:
            continue
        end = 0
        for match in pattern().finditer(text):
            if match.start() < end:
                continue
            start = max(end, *(text.rfind(mark, end, match.start()) + 1 for mark in _SENTENCE_END))
            end = _LINE_END().search(text, match.end()).start()  # type: ignore[union-attr]
            yield start, end
    for opening in "(（" if ";" in signs.kinds else ():
        if opening in text:
            yield from (match.span() for match in matches_from(opening, _AUTHORS(), text))
