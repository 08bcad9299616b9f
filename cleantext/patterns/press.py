"""Words of the press, as alternatives of patterns for Simplified text: general words, and the names of agencies.

Who asks adds what only it knows: what may stand around such a word, and what else its place allows.
"""

from __future__ import annotations

from typing import Final

PAPERS: Final = "[日晚早晨商时快周]报|都市报"
"""The ends of newspapers' names."""

AGENCIES: Final = "新华社|中新社|中通社|中评社|中央社"
"""News agencies in Chinese, by the short names that they sign with."""

STANDINGS: Final = "全媒体|融媒体|见习|实习|特派|特约|首席"
"""What stands before 记者."""

RESPONSIBLE: Final = (
    "(?:责任|网络|网站|本文|本期|本版|实习|值班|执行|新媒体|文字|版面|见习|特约|公众号|微信)编辑|责编|责任校对|责校"
)
"""Those who edited one text, and nobody else."""

EDITING: Final = "编辑|编审|校对|审核|审校|[初复终]审|[一二三][审校]|美编|排版|组版|版式|值班编委|值班主任"
"""Other offices of those who edit a text or set its page: words that a text may have too."""

EDITORS: Final = f"{EDITING}|签发|监制|制作|统筹|编委"
"""Also offices of those who see to it that it appears."""

MAKERS: Final = "主编|总编辑?|值班总编|策划|视觉|审读|统稿|审签|制片|出品人?"
"""Offices of those who make a paper or an account, and of those who make a book or a film."""
