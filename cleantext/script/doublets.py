"""Spellings that Traditional text may have although OpenCC gives Simplified text another one (景致, 標桿, 台灣, 胡同).

They are no sign of conversion, and stay where a text is mended. The lists were made by hand, since the table `attested` has only
words of its natural texts. 精致, 委托 and 旅游 are not listed: Taiwan does not write them.
"""

from __future__ import annotations

from cleantext.patterns.lazily import lazily

# Written either way, whatever the word.
_EITHER = (
    "台臺 台檯 占佔 布佈 周週 污汙 秘祕 床牀 峰峯 群羣 雇僱 注註 凶兇 升昇 升陞 唇脣 嘩譁 噪譟 煉鍊 炮砲 欲慾 凌淩 念唸 吊弔"
    " 痴癡 跡蹟 弦絃 泛氾 咨諮 恤卹 徑逕 溪谿 熏薰 熏燻 薰燻 暗闇 昆崑 酸痠 疴痾 巨鉅 伙夥"
)
# The first, where a page has it, is no worse than the second, which OpenCC takes in some words; but not the other way round.
_RATHER = "桿杆 緻致 彩綵 岩巖 漓灕 朱硃 胡衚 同衕 并幷"
_KEPT = frozenset(pair for each in _EITHER.split() for pair in (each, each[::-1])) | frozenset(_RATHER.split())
# Words that both spellings are found in, of letters that elsewhere may have been left by a map of characters.
_WORDS = "景致|雅致|別致|標致|胡同|娘家|剪彩|漓江|朱砂|朱紅"
_IN_WORDS = lazily(_WORDS)


def is_kept(old: str, new: str) -> bool:
    """Whether the character `old` of Traditional text is left unchanged where conversion through Simplified makes it `new`."""
    return old + new in _KEPT


def kept_places(text: str) -> set[int]:
    """The offsets in `text` of words that are right as they are, although some of their characters may be wrong elsewhere."""
    return {place for match in _IN_WORDS().finditer(text) for place in range(*match.span())}


def is_proof(word: str) -> bool:
    """Whether `word` may prove that a text was converted: it has no second spelling."""
    return _IN_WORDS().search(word) is None
