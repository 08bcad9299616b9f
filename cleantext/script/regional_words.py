"""Regional words that OpenCC finds where there are none: across the edge of a word (少数|组织 is no 数组), and in another sense
(支持者, 售票窗口).

OpenCC takes the longest word from left to right, for regional words as for characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from cleantext.lexicon.division import divide
from cleantext.lexicon.words import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.alignment import Change, aligned_words
from cleantext.script.engine import run_opencc
from cleantext.spans import Span

_NEAR = 10  # characters to either side that are divided into words
_LONGEST = 8  # code points of the longest phrase that is searched for
_USUAL = 20  # frequency of a phrase that the lexicon would have divided so
_HAN_BEFORE = lazily(f"[{COMMON_HAN}]+$")
_HAN_BEHIND = lazily(f"[{COMMON_HAN}]*")

# Words with a sense that is no regional word, by what stands around them: to gallop, which is no car.
_GALLOPS = (
    lazily("(?:[马骑驹驼鹿狼羊群影]|[列火快战]车|[地上中里间]|自由|纵情|一路|来回|日夜)$"),
    lazily("奔驰(?=[着于而向起不]|在(?![中美德英日全国华北南欧亚东研])|的(?:[骏战烈白黑]?马|列车|火车))"),
)

# Words that Taiwan has another word for in texts about computers alone: 支持 is 支援 of a format, and 支持 of a person.
_OF_COMPUTING = lazily(
    "支持|社区|对象|声明|循环|运行|全局|局部|分区|发布|创建|审核|优化|查看|添加|进程|类型|窗口|高级|权限|参数|程序|文件|消息|连接"
    "|打开|保存|调试|集群|调度|设备|绑定|注销|触摸|(?<=信用)代码|(?<=[机结]构)代码|(?<=股票)代码|(?<=证券)代码|(?<=基金)代码"
)
_COMPUTING = lazily(
    "软件|硬件|(?<!信用)(?<!机构)(?<!股票)(?<!证券)(?<!基金)代码|源码|编程|编译|服务器|数据库|内存(?![放在有款货])|硬盘|磁盘"
    "|浏览器|网页"
    "|操作系统|函数|变量|数组|线程|接口|算法|计算机|程序员|应用程序|程序设计|鼠标|键盘|文件[夹名]|菜单[栏项中命]|对话框|按钮|图标"
    "|选项卡|控件|插件|模块|路由器|防火墙|端口|域名|字节|命令行|[Ll]inux|Windows|Android|Python|Java|API|HTTP|CPU|USB|PDF|HTML"
)
_DENSITY = 150  # code points to one such word, in a text about computers


def without_computing(part: str) -> str:
    """The Simplified `part` with U+FFFD for the words that are regional in texts about computers alone, if it is none."""
    if len(_COMPUTING().findall(part)) * _DENSITY >= max(len(part), 1):
        return part
    return _OF_COMPUTING().sub(lambda match: "\ufffd" * len(match[0]), part)


def is_regional(part: str, like: str, change: Change, config: str) -> bool:
    """Whether `change`, by which OpenCC's `config` makes regional words of a span of the Simplified `part`, can stand. `like` is
    `part` converted without such words.

    It falls if OpenCC's phrase is a usual word, but cuts other such words of the likeliest division, and the words by
    themselves give something else."""
    start, end, _ = change
    if part.startswith("奔驰", start):
        before, behind = _GALLOPS
        return behind().match(part, start) is None and before().search(part[max(0, start - _NEAR) : start]) is None
    words = list(_words_around(part, start, end))
    if not words or (words[0][0] == start and words[-1][1] == end):
        return True
    found = _shortest(part, like, change, config)
    if found is None:
        return True
    left, right = found
    low, high = words[0][0], words[-1][1]
    if _gives(part, like, low, high, change, "".join(_by_itself(part[a:b], config) for a, b in words)):
        return not any(a <= left and right <= b and _cuts(part[a:b], left - a, right - a) for a, b in words)
    cut = [part[a:b] for a, b in _words_around(part, left, right) if a < left or b > right]
    return not cut or frequency(part[left:right]) < _USUAL or all(frequency(word) < _USUAL for word in cut)


def _shortest(part: str, like: str, change: Change, config: str) -> Span | None:
    """The span of the shortest phrase of `part` that OpenCC converts with `change`."""
    start, end, _ = change
    for size in range(max(end - start, 1), _LONGEST + 1):
        for left in range(max(0, end - size), min(start, len(part) - size) + 1):
            if _gives(part, like, left, left + size, change, _by_itself(part[left : left + size], config)):
                return left, left + size
    return None


def _cuts(word: str, left: int, right: int) -> bool:
    """Whether the phrase `word[left:right]` inside a longer word cuts a part of it: 安全|局 has no 全局."""
    return right - left < len(word) and any(left < edge < right for _, edge in divide(word, len(word) - 1))


def _gives(part: str, like: str, low: int, high: int, change: Change, converted: str) -> bool:
    """Whether `converted`, which is `part[low:high]`, has `change`."""
    start, end, new = change
    return (start - low, end - low, new) in aligned_words(part[low:high], like[low:high], converted)


def _words_around(part: str, start: int, end: int) -> Iterator[Span]:
    """The words of `part` that overlap `part[start:end]`, by the likeliest division."""
    left = _HAN_BEFORE().search(part[max(0, start - _NEAR) : start])
    right = _HAN_BEHIND().match(part, start, end + _NEAR)
    first = start - (len(left.group()) if left else 0)
    last = max(end, right.end() if right else end)
    for low, high in divide(part[first:last]):
        if first + low < end and first + high > start:
            yield first + low, first + high


@lru_cache(maxsize=1 << 12)
def _by_itself(word: str, config: str) -> str:
    return run_opencc(config, word)
