"""Search terms that obscene sites inject into the pages of other sites: 国产精品无码,成人午夜在线视频,….

A line of at least three phrases. Three in four contain such a term, and at least two different terms are used by no other
kind of site. Left alone are sentences, reports about such sites (警方查处的网站含无码,毛片等), and the lists of others
(国产剧,欧美剧,日韩剧).
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, hint_of, line_rule
from cleantext.patterns.lazily import lazily
from cleantext.rules import Rule

_OBSCENE = "(?i)无码|毛片|黄片|(?<![a-z])av(?![a-z])|人妻|熟女|少妇|四虎|一区二区|看片|久久|成人(?=在线|午夜|影|视频|网|av)"
_IS_OBSCENE = lazily(_OBSCENE)
_TERM = lazily(f"{_OBSCENE}|国产|欧美|日韩|亚洲|精品|午夜|激情|不卡|中文字幕|免费(?:观看|视频|播放)|在线(?:观看|视频|播放)|高清")
_BETWEEN = lazily("[,、_|;/ -]+")
_TOLD = lazily("[。!;:].|[他她我你们吗呢吧把被就都也很说了着过等]|警|查|涉|案|禁|传播|违法|犯罪")
_PHRASES = 3
_KINDS = 2
_CUES = (("无無", "码碼"), ("久", "久"), ("毛黄黃看", "片"), ("aAａＡ", "vVｖＶ"), ("精", "品"), ("人", "妻"))
_HINT = hint_of(_CUES)


def _says(line: str) -> bool:
    phrases = [phrase for phrase in _BETWEEN().split(line.rstrip(" ?.。!")) if phrase]
    if len(phrases) < _PHRASES or _TOLD().search(line):
        return False
    obscene = {match[0].lower() for match in _IS_OBSCENE().finditer(line)}
    terms = sum(_TERM().search(phrase) is not None for phrase in phrases)
    return len(obscene) >= _KINDS and terms * 4 >= len(phrases) * 3


KIND: LineKind = LineKind(_HINT, _says)

RULE: Rule = line_rule(
    KIND,
    "junk/search-terms",
    "remove lines of search terms that obscene sites inject into other sites",
    evidence="search terms of an obscene site",
    pairs=_CUES,
)
