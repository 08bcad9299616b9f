"""里 in foreign names (埃里克森, 果戈里, 马尔科姆·里德), which stays; elsewhere it is 裡 (巴黎里面, 罗马里的).

Transcribed names are written with few characters. 里 is one of them in a word of the lexicon's division that has no others, and
before one that hardly begins a word, unless those before 里 are a word or a single noun (森林里, 海里), which may have
something inside. At the head of a clause, behind a word of grammar and behind an office nothing is inside of anything: 里皮,
对里奥, 记者里德. Behind a vessel or a room (锅里加盐) it never is 里.
"""

from __future__ import annotations

from collections.abc import Sequence

from cleantext.lexicon.words import frequency, word_lengths
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.names.surname_places import is_behind_office

# Characters of the usual tables of transcription (English, French, German, Spanish, Italian, Russian, Arabic).
_USED = (
    "阿埃艾爱安奥巴班保鲍贝本比彼别宾波伯博布查茨达丹德登迪蒂丁杜顿多厄恩尔法凡范菲费芬冯佛夫弗福盖冈戈格葛哥贡古果哈海汉赫黑亨胡"
    "华霍基吉加贾杰金卡凯坎康考科可克肯库夸昆拉莱赖兰朗劳勒雷黎里理利莉丽列林琳龙隆卢鲁路伦罗洛马玛迈麦曼芒毛梅门蒙米密明缪摩莫默"
    "姆木穆纳娜南内尼涅宁纽努诺欧帕潘庞佩彭皮匹平珀普奇齐契恰强乔切钦琼丘让热日荣茹儒瑞若撒萨塞赛桑瑟森沙莎山舍申圣施什史士舒朔思"
    "斯司松苏孙索塔泰坦汤唐特滕提田廷通图托瓦万旺威韦维魏温文翁沃乌武伍西希锡夏香歇谢辛欣兴休修雪逊雅亚延扬耶叶伊因英永尤约宰泽曾"
    "扎詹珍朱兹宗佐腾隐"
)
# These hardly begin a Chinese word, so that a name goes on with them.
_BEHIND = "斯尔迪希兹蒂娅姆茨佩琪奇奥夫伯莎娜塔弗戈克格诺瓦卡亚乌埃阿伊耶"
_SHORT = frozenset("杰凯哈加阿特卡罗吉托萨帕奥莫洛鲍丹戈佩贝马")  # words of two with 里: 杰里
# Nouns that have an inside.
_NOUNS = frozenset("沙海林门山雪图库本班金汤黑路田内乡文")
_ALONE = frozenset("卢托拉巴哈凯杰加萨特佩贝莫戈洛鲍丹吉帕奥阿莱费弗泰纳迪蒂赫罗伊亚勒利克考尼埃普乔佐尤耶苏")  # no nouns
_VESSEL = lazily(
    "(?:[锅碗杯瓶盒箱袋盆壶罐缸桶柜屋房室店院厂城村眼嘴梦汤酒茶]|[学全]校|[双左右]手|[这那些部]书|[在到进入从][水河江海湖井]"
    f"|(?:(?<![{COMMON_HAN}])|[我你他她自娘婆人在到的从进回])[家手书])$"  # not 作家, 歌手, 秘书
)
_HEAD = lazily("(?:^|[，。！？；：、…—\n“‘「『《（(][ \u3000]?)$")
_GRAMMAR = frozenset("的是和与对在被由把叫给比跟让")
_CHARACTERS = frozenset(_USED)
_FIRST = _CHARACTERS - {"里"} | {"海"}  # behind 里 as the first of a name
_RUN_BEFORE = lazily(f"[{_USED}]+$")
_DOTTED = lazily(f"[·•][{_USED}]{{0,4}}$")
_GOES_ON = lazily(f"里(?:[{_BEHIND}]|德(?![国育行语文才高望政州]))")
_WORD = 100  # frequency of a word that something can be inside
_OTHER = 150  # frequency of a word behind 里 that is no part of a name (特别)
_UNKNOWN = (2, 3)  # characters before 里 in a name that no dictionary has (奥马里)
_RARE = 5  # frequency below which these are no word


def is_transcribed(text: str, at: int, words: Sequence[tuple[int, int]]) -> bool:
    """Whether 里 at `text[at]` of the Simplified `text` belongs to a foreign name. `words` are the words around it, by the
    likeliest division."""
    number = next(place for place, word in enumerate(words) if word[0] <= at < word[1])
    start, end = words[number]
    if end - start > 2 and _CHARACTERS.issuperset(text[start:end]) and text[start] not in _NOUNS:
        return end - at > 1 or frequency(text[start : end - 1]) < _WORD
    if end - start == 2 and at == start + 1 and text[start] in _SHORT:
        return True
    if start == at and _begins_name(text, at, number > 0 and words[number - 1] == (at - 1, at)):
        return True
    if _DOTTED().search(text[max(0, at - 8) : at]) or text[at + 1 : at + 2] in ("·", "•"):
        return True
    if number and start == at and words[number - 1][1] - words[number - 1][0] > 1 and _is_word(text[slice(*words[number - 1])]):
        return False
    left = _RUN_BEFORE().search(text[max(0, at - 8) : at])
    before = left.group() if left else ""
    if not before or (len(before) == 1 and before in _NOUNS) or _has_inside(before):
        return False
    if _GOES_ON().match(text, at):
        return True
    if (start, end) != (at, at + 1) or text[at + 1 : at + 2] in _CHARACTERS:
        return False
    if len(before) == 1:
        ahead = text[max(0, at - 9) : at - 1]
        return before in _ALONE and (_HEAD().search(ahead) is not None or is_behind_office(ahead))
    return len(before) in _UNKNOWN and frequency(before) < _RARE


def is_inside_vessel(text: str, at: int) -> bool:
    """Whether 里 at `text[at]` stands behind a thing that something is in, and before a character that names have too."""
    return text[at + 1 : at + 2] in _CHARACTERS and _VESSEL().search(text[max(0, at - 3) : at]) is not None


def _begins_name(text: str, at: int, behind_single: bool) -> bool:
    """Whether 里, which begins a word, begins a name. `behind_single` tells whether the word before has one character."""
    if text[at + 1 : at + 2] not in _FIRST:
        return False
    near = text[max(0, at - 8) : at]
    if _HEAD().search(near):
        return True
    if not (behind_single and text[at - 1] in _GRAMMAR) and not is_behind_office(near):
        return False
    return not any(length > 1 and count >= _OTHER for length, count in word_lengths(text, at + 1))


def _is_word(text: str) -> bool:
    return frequency(text) >= _WORD


def _has_inside(before: str) -> bool:
    """Whether `before` ends in a word that something can be inside (森林, 罗马)."""
    return any(_is_word(before[start:]) for start in range(len(before) - 1))
