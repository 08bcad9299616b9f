"""Names of persons, by their surnames: what can be one. Takes Simplified text."""

from __future__ import annotations

from typing import Final

from cleantext.lexicon.words import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily

# The hundred most common surnames of the mainland (household register, 2019) and more from the Hundred Family Surnames.
_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金"
    "韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文温庄柴殷尚穆申冉牛翁尤米翟安倪樊兰俞"
    "章鲁葛伍韩岳齐梅盛童霍耿关焦左柳甘祝包宁符阮纪舒屈项成游骆邢裴路阎辛管席苗曲靳祁涂蒲欧卜喻傅萧洪季凌颜毕窦臧娄柯施聂闵卞滕邬"
    "岑狄缪裘郁虞刁褚茅庞湛禹"
)
_COMPOUND = "欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|端木|夏侯"
_NO_LAST = "(?<![版们者队])"  # 韩国版, 金牌队: words of other kinds end so, names do not
NAME: Final = (
    f"(?:(?:{_COMPOUND})[{COMMON_HAN}]{{1,2}}{_NO_LAST}|[{_SURNAMES}](?:[{COMMON_HAN}]{{1,2}}{_NO_LAST}|[ \u3000][{COMMON_HAN}]))"
)
"""A pattern of one name; of two characters it may be spaced (张 伟)."""

_NAMES = lazily(f"{NAME}(?:[\\s、]{NAME}){{0,3}}(?:\\s?（[{COMMON_HAN}·／/、，]{{2,14}}）)?")
_LONGEST = 20  # code points
_COMMON_WORD = 50  # frequency in the word list, which has the names of some persons too


def are_names(text: str) -> bool:
    """Whether `text` can be one to four names, even if they are words (李白, 高度); a note in brackets may follow. For places
    where a name is expected."""
    return len(text) <= _LONGEST and _NAMES().fullmatch(text) is not None


def may_be_names(text: str) -> bool:
    """Whether `text` can be names, perhaps with commas between, and is no common word. Only its place shows whether it is meant
    as a name."""
    parts = [text] if are_names(text) else text.split("，")
    return all(are_names(part) and frequency(part) <= _COMMON_WORD for part in parts)
