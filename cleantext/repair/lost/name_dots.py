"""The dot between the parts of a foreign name, lost: 詹姆斯?喬伊斯（James Joyce）. Big5 and GBK have one dot, pages use four.

Only where characters of transliterations are on both sides, nothing but the name is before it in its clause, and the name stands
behind it in Latin letters, in two parts or more.
"""

from __future__ import annotations

import re

from cleantext.patterns.classes import COMMON_HAN

# Characters that often end a part of a transliterated name, and that begin one.
_ENDS = (
    "爾尔斯特德克姆士夫納纳拉娜妮亞亚麗丽莎森頓顿茲兹倫伦恩因文蒙曼利里莉維维絲丝瑟雷瑞格奇基諾诺洛羅罗多托可哥柯達达塔瑪玛馬马米"
    "娃安雅菲妲黛琳林蓮莲珍約约翰華华"
)
_BEGINS = (
    "阿艾愛爱奧奥巴白貝贝比彼波伯布查達达戴丹德迪蒂杜多恩爾尔法菲費费佛弗伏福戈格古哈漢汉赫亨華华惠霍基吉加傑杰金卡凱凯坎柯科克肯"
    "拉萊莱蘭兰朗勞劳勒雷里麗丽利林隆盧卢魯鲁路倫伦羅罗洛馬马瑪玛麥麦曼梅米莫姆穆納纳內内尼紐纽諾诺歐欧帕佩皮普奇喬乔熱热薩萨塞桑"
    "沙莎史斯司蘇苏索塔泰坦特湯汤提托瓦萬万威韋韦維维溫温沃烏乌西希夏肖謝谢辛休雅亞亚揚扬耶伊英約约詹珍佐摩狄蕭萧孟葛賴赖喀邱韓韩"
    "鮑鲍懷怀班庫库"
)
_LEFT = re.compile(f"(?:^|[^{COMMON_HAN}]|[的和與与及是者家師师])[{_BEGINS}{_ENDS}繆缪翰]{{1,5}}[{_ENDS}]$")
_RIGHT = re.compile(
    f"[{_BEGINS}][{COMMON_HAN}]{{1,7}}[》」』”〉]?[ \u3000]?[（(][^（）()\n]{{0,40}}?"
    "[A-Z\u00c0-\u00de][A-Za-z\u00c0-\u024f'’]*\\.?(?: [A-Za-z\u00c0-\u024f'’.-]+)*? [A-Z\u00c0-\u00de]"
)
_DOTS = "·‧•・"
_BEFORE, _BEHIND = 8, 64  # characters in which the first part begins, and the name in Latin letters


def name_dot(text: str, start: int, end: int) -> str:
    """The dot that was lost at `text[start:end]`, as the text has it elsewhere; "" where no name is."""
    if not _LEFT.search(text, max(0, start - _BEFORE), start) or not _RIGHT.match(text, end, end + _BEHIND):
        return ""
    return dot_of(text)


def dot_of(text: str) -> str:
    """The middle dot that `text` has most of."""
    return max(_DOTS, key=text.count)
