"""干 that is 乾 (dry) or 幹 (to do): 水桶干了, 头发还没干, 喝干; but 他干了, 活干了, 是谁干的.

Things dry, and persons do. The noun before 干, or before the adverbs before it, decides: a thing if it ends as nouns do, and is
no person or body of persons, no work, time, manner or place of work (在厂里干了). So does a verb that dries or empties (排干).
Compounds (树干, 饼干) are OpenCC's. Where neither is shown, nothing is said.
"""

from __future__ import annotations

from cleantext.lexicon.division import divide
from cleantext.lexicon.words import frequency
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.names.persons import is_person
from cleantext.script.tables import noun_ends

NEAR = 24  # code points before 干 that are examined
_WORDS = 10  # of those before the adverbs, how many are divided into words

_MEANWHILE = (
    "(?:全都?|都|也|就|快要?|便|还|没有|没|未|刚刚|刚|终于|总算|又|早就|早已|早|慢慢|渐渐|逐渐|很快|很|太|有点儿?|有些|会|不|要"
    "|更|已经|已|差点|几乎|马上|立刻|自然|怎么|完全|彻底|基本|差不多|可能|大概|应该|容易|好像|似乎|肯定|一定|从来|依然|仍然|仍|才"
    "|一|倒|半|全部|迅速|即将"
    "|最好|最后|自己|放久了|放|久了)"
)
_ADVERBS = lazily(f"{_MEANWHILE}*$")
_CLAUSE = lazily("[，。！？；：”’」』）,.!?;:)\\s]")
_STOP = "，。！？；：、”’」』）,.!?;:)\n"
_ENDS = lazily(f"干[了透掉]*(?:[{_STOP}]|$|的?时候|以后|之后|后|再|才|就|没有?|吗|吧|呢|也|还|又|可以?|怎么|便)")
# Behind 了, what dries has done something else (干了粘不住); what is counted was done (干了三年).
_GOES_ON = lazily(f"干[透掉]?了(?![一二两三四五六七八九十几半多好不少这那什哪些个件份年天大小\\d的]|很[多久长])[{COMMON_HAN}]")
_SO_DRY = lazily("干得(?:裂|冒|发|像|起|掉|直|都|没|要|开|能|可以|咯|龟|脱|疼|痛|难受|厉害|快裂|不行)")
_BARE = lazily(f"干(?:[{_STOP}]|$)")
_DONE = lazily(f"干(?:得|的(?=[{_STOP}吗吧呢]|$))")
_WORK_DONE = lazily("干的(?:是?[这那]?[些种]?(?:[活事]|[好坏丑]事|工作|勾当|买卖|行当))")

_DRIERS = "收擦吹烘晾晒烤拧喝流榨吸抽哭沥熬蒸舔甩抹烧煮控滤淌舀扫曝吮饮熏熨焙捂炒炸煎煸绞擤淘掏挤排放耗渗"
_DRIED = lazily(f"(?<![{COMMON_HAN}]不)[{_DRIERS}]$")
_AWAY = lazily(
    f"干(?:了(?![一二两三四五六七八九十几半\\d]+[年天月]|[什这那]么|好事|坏事)|[{_STOP}]|$|为止|水分|净|它|再|后|之后|以后|的)"
)
_HUNG = lazily("(?:晾|晒|淋湿|湿透|打湿)[^\n]{0,14}$")
_DAY = lazily("(?:[昨今明每整白半成]|[一两三四五六七八九十几多\\d])天$")
_DOES = lazily("干(?:[什这那啥]|[了完](?!$)|活)")
_BREWED = lazily("(?<!一)(?:[杯碗瓶盅盏罐]|酒|茅台|扎啤)(?:[我你他她]|我们|咱们|大家)?(?:先|都|全|一口气|一起|一仰脖)?$")
_DRUNK = lazily("干(?=了(?:[，。！？,.!?]|$))")
_TO_DRINK = lazily("干(?=了?(?:[这那一二两三四五六七八九十几半\\d]+大?|上)[杯盅盏碗])")

_PRONOUN = lazily(
    "(?:[你我他她谁您咱俩们]|自己|大家|别人|有人|人人|人家|双方|哪个|[小老阿][王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高]|人)$"
)
_WORK = lazily("(?:[活事务业差职岗程仗票]|事情|活儿|事儿|工作|生意|买卖|勾当|革命|项目|一把|这行)$")
_TIME = lazily("(?:[年月日天夜晨晚午时分秒钟周季期代辈阵回次遍趟场]|(?:辈|日|下|阵)子|小时|以前|过去|平时)$")
_MANNER = lazily(
    "(?:[气劲力心命胆神伙样法道块头儿色味性地]|(?:[起开着拢挽撸](?:了)?(?:袖子|膀子|胳膊|裤腿|衣袖|嗓子))|加油|路子|法子|底子"
    "|面子|例|规矩)$"
)
_BODIES = frozenset("队厂局院校班组团部司国党军营府关业位店行社方科处站所会帮派委连坊县市区省乡村镇员室家")  # of persons
_STAFF = frozenset("员师者匠工长民友客兵商官警士")  # ends of persons, known or not: 锅炉工
_PLACED = lazily("[在跟替给为帮往向对按用靠凭拿随由被把将像][^，。！？；：、的\n]{1,8}$")
_BEFORE_SINGLE = frozenset("的这那里上下中外前后内我你他她们口条张块件片双个座眼根滴盆只把")  # a noun of one character
# What ends as other words do, and may dry.
_MORE = lazily(
    "(?:[桶笔碗血嘴脸脚舌咙葱根枝杯布眼鼻瓦米饭章苗叶草皮口汗泪喉身印套]|[头长短秀毛白黑湿金卷假鬓]发|刘海"
    "|[木石舌馒枕砖骨额罐拳喷芋]头|(?:^|[双左右小两洗的])手|(?:^|的)地|[泥尾嘴锅]巴|[口腮]红|[地路桌墙脸身床手嘴][上面]|火锅"
    "|冰淇淋|蜂蜜|拖把|须|海绵|糊)$"
)
_BODILY = lazily("(?:[口嘴唇舌喉咙嗓眼]|眼睛|皮肤|头发|喉头|嘴巴|嗓子|鼻子)$")
_HAN_BEFORE = lazily(f"[{COMMON_HAN}]*$")


def form_of_dry(text: str, at: int) -> str | None:
    """乾 or 幹 for 干 at `text[at]` of the Simplified `text`; None if nothing there tells."""
    before = _CLAUSE().split(text[max(0, at - NEAR) : at])[-1]
    if _DAY().search(before) and _DOES().match(text, at):
        return "幹"
    if _TO_DRINK().match(text, at) or (_BREWED().search(before) and _DRUNK().match(text, at)):
        return "乾"
    if _DRIED().search(before) and _AWAY().match(text, at):
        return "乾"
    if _WORK_DONE().match(text, at):
        return "幹"
    if _DONE().match(text, at) and (is_person(before) or before[-1:] in _STAFF or _PRONOUN().search(before)):
        return "幹"
    if _ENDS().match(text, at) is None and _GOES_ON().match(text, at) is None and _SO_DRY().match(text, at) is None:
        return None
    adverbs = _ADVERBS().search(before)
    subject = before[: adverbs.start()] if adverbs else before
    bare = len(subject) == len(before) and _BARE().match(text, at) is not None
    if bare and _BODILY().search(subject) is None:
        return None  # 葡萄干，
    hung = adverbs is not None and len(subject) < len(before) and _HUNG().search(subject) is not None
    return "乾" if hung or _is_thing(subject) else None


def _is_thing(subject: str) -> bool:
    """Whether `subject` ends in a noun of something that dries, and that is what the sentence speaks about."""
    if is_person(subject) or any(other().search(subject) for other in (_PRONOUN, _WORK, _TIME, _MANNER, _PLACED)):
        return _MORE().search(subject) is not None and _PLACED().search(subject) is None and not is_person(subject)
    if _MORE().search(subject):
        return True
    end = subject[-1:]
    if end not in noun_ends() or end in _BODIES or end in _STAFF:
        return False
    found = _HAN_BEFORE().search(subject[-_WORDS:])
    run = found.group() if found else ""
    start, stop = divide(run)[-1]
    if stop - start > 1:
        return True
    return (not start or run[start - 1] in _BEFORE_SINGLE) and not frequency(run[start:stop] + "干")  # not 实干, 树干
