"""Emoticons: of ASCII marks, `:)` `;-(` `:D` `:3`, whose characters are not punctuation and whose brackets have no partners; and
faces between brackets, `(T_T)`."""

from __future__ import annotations

import re
from typing import Final

from cleantext.patterns.classes import HAN

# What stands behind the colon. A bracket that is closed again opens a parenthesis (`如下:(一)`), a slash before a letter a
# path (`路径:/home`), a D before an apostrophe a name (`:D'Alembert`), and a 3 before anything a number.
BEHIND_EYES = (
    r"[-^']?(?:\)|\((?![^()（）\n]{0,200}[^()（）\n:;^'-][)）])|[|\\]|/(?![A-Za-z/])|[DPp](?!['’]?[A-Za-z0-9])|3(?=\s|$))"
)
EMOTICON = re.compile(f"[:;]{BEHIND_EYES}")
_EYES_AND_NOSES: Final = ":;-^'"
_LAST_OF_ASCII: Final = 0x7F
_EYES_BEFORE = re.compile("[:;][-^']?$")


_PARENTHESIS = re.compile(f"[(（](?:[^()（）\n]{{0,40}}[{HAN}]|,|(?<=[{HAN}].)[^()（）\n]{{1,40}}[A-Za-z0-9.])[:;]'?$")
# A face: signs that only faces have, (｡･ω･｡), or two eyes with a mouth between, (╥﹏╥) (⊙o⊙) (T_T) (>_<).
_OF_FACES = "ﾟ･ωДд▽▿◕‿✿≧≦°□∀ﾉ｡∠з^¯￣ˇ⌒ಠツ﹏´｀ゝヮ‵≖"
FACE = re.compile(
    rf"""
    \( (?:
        (?=[^()]{{0,12}}[{_OF_FACES}]) [^()\u3400-\u9fffA-Za-z0-9]{{2,14}}
      | [:;][3з][^()\w\s]{{0,2}}∠
      | (?:[^\w\s()]{{0,3}}|[^\W\d_a-zA-Z{HAN}][ ]?)  # … with a hand, (ง •_•)
        (?:
            ( [^\w\s()，。、；：！？“”…—·] ) [-_.oOωu皿益口д△▽﹏~ε︿]{{1,3}} \1
          | ( [TQoOxXnuvㅠಠಥ눈] ) (?: _{{1,3}} | [.▽△ДдωO益皿口] | (?<=[TQ])o ) \2
          | o[_.]O | O[_.]o
          | [>≧＞] [-_.﹏︿]{{0,3}} [<≦＜]
        )
        [^\w\s()]{{0,4}}
    ) \)
    """,
    re.VERBOSE,
)


def closes_parenthesis(text: str, at: int) -> bool:
    """Whether the bracket at `at` behind a colon closes a parenthesis whose last word is gone: `红钻鱼(学名:)`, `奥利奇(,;)`."""
    return text[at : at + 1] == ")" and _PARENTHESIS.search(text[max(at - 43, 0) : at]) is not None


def is_mouth(text: str, at: int) -> bool:
    """Whether the bracket `text[at]` is that of an emoticon."""
    if not at or ord(text[at - 1]) > _LAST_OF_ASCII or text[at - 1] not in _EYES_AND_NOSES:
        return False
    eyes = _EYES_BEFORE.search(text[max(at - 2, 0) : at])
    return eyes is not None and EMOTICON.match(text, at - len(eyes[0])) is not None and not closes_parenthesis(text, at)
