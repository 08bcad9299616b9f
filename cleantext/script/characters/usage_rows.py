"""The rows of `usages`: which form a Simplified character has between what stands before and behind it.

Each row has an example and a counter-example, with the character in brackets; the tests convert the one, and see that the row
leaves the other alone. The patterns were written by hand; `python -m benchmarks.script measure` shows their effect on natural
text. Single phrases stand in the table `phrases`, and 干 of drying in `gan_dry`.
"""

from __future__ import annotations

from collections.abc import Callable
from re import Pattern
from typing import NamedTuple

from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily

NUMBERS = "一二三四五六七八九十百千万两几"
_COUNT = "一二两三四五六七八九十几数每这那哪半\\d"  # one numeral or pronoun, before a measure
# What is weighed, poured or carried; all but the shortest are also vessels.
MEASURES = (
    "公?斤|两|钱|吨|千?克|担|石|斗|升|碗|盘|盆|锅|缸|桶|坛|瓮|罐|瓶|杯|盅|钵|瓢|勺|篮|筐|篓|箩|屉|笼|斛|袋子|盒子|瓶子|箱|盒|包"
    "|袋|车|船|仓|捆|扎|把|撮|团|坨|堆|口|筷子?|份|顿"
)
_MEASURED = f"[{_COUNT}半百千](?:小|大|整|满)?(?:{MEASURES})(?:半|多)?的?$"
WORKS = "剧|戏|曲|腔|小品|相声|评书|评弹|大鼓|快板|双簧|木偶|皮影|二人转|莲花落|把戏|唱段"
_NO_STAGE = "[院园棚场台组本目团种]"
_PRAISE = "[^，。！？；：、\\s就看演听去来上了着便在是一部]"  # of what describes a work: no verb, no other measure
_STAGED = f"(?:(?:{_PRAISE}{{1,6}}的)?{_PRAISE}{{0,4}}?(?:{WORKS})(?!{_NO_STAGE})|《)"
_ONLY = "有能是会要在为想顾剩需用怕爱关知属看见听说做写读唱打卖买吃喝拍画玩学教穿用讲收走跑住睡"  # behind 只 that is "only"
_COOKED = "[汤茶糖末汁丝片块粉泥黄醋](?![^，。、的炒切]{0,2}[说道])|[切剁拍擦磨][成碎片丝末块段泥]|去皮|洗净|放[入进在]|下锅"
_ANIMALS = "猫狗鸟鸡鸭鹅兔羊虎狼熊猴蜂蝶虫蚁鼠龟蛙狐猪鹰狮豹蟹虾鹤雁燕雀鹿驴牛蝉蛾猬鹉蝠鳄鲸鱼象豚蝎蜓獾貂鸥鸦鹊鸽鹏"
_TIED = "领带|领结|鞋带|安全带|皮带|腰带|丝带|绳|围裙|围巾|头巾|纽扣|扣子|扣儿|蝴蝶结"
_SWUM = "[一两二三四五六七八九十几半数百千\\d]*(?:会儿|下|圈|趟|米|公里|里|个来回|泳|过来|过去)"
_DRUM = "[冬鼓]|[的地]?[鼓响敲]"


class Row(NamedTuple):
    """Where `before` ends at a character of which `behind` matches, the character becomes `form`."""

    character: str
    before: Callable[[], Pattern[str]]
    behind: Callable[[], Pattern[str]]
    form: str
    example: str
    counter: str
    begins: bool = False  # only if no longer word with another form begins there, as the lexicon divides
    noun: bool = False  # only if the word behind ends as nouns do
    as_word: bool = False  # only if that division has the character as a word by itself
    replaces: str = ""  # only if OpenCC wrote this form; "" for any


def _row(
    character: str,
    before: str,
    behind: str,
    form: str,
    example: str,
    counter: str,
    *,
    begins: bool = False,
    noun: bool = False,
    as_word: bool = False,
    replaces: str = "",
) -> Row:
    found = lazily(f"(?:{before})$"), lazily(f"{character}{behind}")
    return Row(character, *found, form, example, counter, begins=begins, noun=noun, as_word=as_word, replaces=replaces)


ROWS = (
    # Done in vain, not the liquor.
    _row("干", "(?<![老喝瓶杯斤])白", "(?=[了吗啦吧活]|一[年场趟天])", "幹", "工程白[干]了", "老白[干]了一杯"),
    _row("干", "^|[^风晒烘晾吹饼肉果]", "(?=警(?![戒告示]))", "幹", "检察[干]警", "风[干]警示牌"),
    # No empress of Heaven, who may be followed by a palace.
    _row("后", f"[{_COUNT}十百千万多半]\\s?(?:天|元)", "(?![宫妃冠])", "後", "8天[后]，他来了", "三天[后]宫"),
    _row(
        "后",
        "[，。；！？\n]",
        "(?=某|[赵钱孙李周吴郑王冯陈张刘杨黄林徐朱马胡郭何高罗]某?某)",
        "後",
        "打折，[后]王某离开",
        "，[后]王驾到",
    ),
    _row("丑", "[酉亥]", "", "丑", "巳酉[丑]三合", "长得[丑]"),  # of the branches
    _row("吁", "", "(?=[了出]?一?口|短叹)|(?<=长)吁", "吁", "[吁]了一口气", "呼[吁]大家"),
    _row("钟", "[分秒刻]多?", "", "鐘", "十几分[钟]砖", "一见[钟]情"),
    # "All", of old books.
    _row("咸", "[^味偏太很过重清口]|^", "(?=[谓闻知称曰集尊归仰颂赖惊](?!道)|来[瞻朝贺谒拜])", "咸", "远近[咸]知", "味[咸]知道"),
    # -ham in names, as Hong Kong transcribes it.
    _row("咸", "[碧富斯]", "(?![的味淡菜鱼肉水鸭蛋湿酸辣甜鲜香])", "咸", "碧[咸]射门", "碧[咸]水"),
    _row("咸", "诺定|白金", "", "咸", "诺定[咸]森林", "海水[咸]"),
    _row("舍", "^|[^宿校房农精]", "(?=也[，。！？]|之[，。而]|[鱼生身](?:而|取)|其)", "捨", "[舍]鱼而取熊掌", "宿[舍]也，没有人"),
    # In water one swims.
    _row(
        "游",
        "(?:[水河江海湖池塘缸溪渠沟潭洼泉盆泳][里中]|水面上?)(?:自由|慢慢)?地?",
        "(?![戏览客玩艇船乐])",
        "游",
        "鱼在水里[游]",
        "在水里[游]戏",
    ),
    _row(
        "游",
        "",
        f"(?=了{_SWUM}|[得着来去向]|不动|[到进出回](?![过了])|过[^，。！？；]{{0,4}}[江河湖海峡溪池])",
        "游",
        "[游]到对岸",
        "[游]遍全国",
        as_word=True,
        replaces="遊",
    ),
    _row("回", "[往来折返]", "(?=游)", "回", "往[回]游", "洄游[回]来"),
    # To return. Of the statisticians' 迴歸 nothing is said.
    _row("回", "(?<!性)", "(?=归(?!分析|模型|方程|系数|函数|曲线|直线|树|法))", "回", "[回]归祖国", "线性[回]归分析"),
    _row("面", _MEASURED, "", "麵", "买了一吨[面]", "一箱[面]膜", begins=True),
    _row("里", "[\\d０-９]\\s?", "(?![面外头边])", "里", "走了30[里]路", "30[里]面"),
    # Miles, behind a number that ends no other word: not 初三里, 这三里.
    _row(
        "里",
        f"(?:^|[^{NUMBERS}这那初高大周期之唯统第同专秋老的])[{NUMBERS}]+[多余来]?",
        "(?![面头边间挑选])",
        "里",
        "两[里]远有个村子",
        "这两[里]头",
    ),
    _row(
        "里",
        f"[{NUMBERS}数半]",
        "(?=外[有是的就住，]|[地路多以]|[，。、])(?!挑)",
        "里",
        "那三[里]地",
        "那三[里]有一个",
    ),
    # Villages: 三路里镇.
    _row("里", f"[{COMMON_HAN}]{{2}}", "(?=[镇乡](?:政府|党委|人民政府)|街道办)", "里", "到了三路[里]镇政府", "城[里]镇政府"),
    _row("里", f"[{COMMON_HAN}]", "(?=[镇乡]公所)", "里", "水[里]乡公所", "水[里]有鱼"),
    _row("只", "[这那]", "(?=需)", "只", "这[只]需要三天", "这[只]猫"),
    # "Only", behind "is": not 是只猫.
    _row("只", "是", "(?=[做说讲收卖给买提接供招问谈]|看(?!门))", "只", "都是[只]做外卖的", "这是[只]看门狗"),
    _row(
        "只",
        f"[{_COUNT}]只[^，。！？；：、\\s]{{1,4}}(?<![{_COUNT}])",
        "(?![的等停身影手字言])",
        "只",
        "三只小猪[只]吃草",
        "三只猪和两[只]羊",
    ),
    # Who or what does one thing alone: not 是只会叫的鸟.
    _row(
        "只",
        "是",
        f"(?=[^，。！？；：、\\s的]{{1,6}}的[{COMMON_HAN}]{{0,3}}(?:人|地方|公司|企业|店|厂|学校|网站|节目))",
        "只",
        "他是[只]写诗的人",
        "那是[只]会叫的鸟",
    ),
    _row(
        "只",
        "[这那]",
        f"(?=(?:[够算花占]|会[让使给令])[^，。！？；：、\\s的]*(?:[^{COMMON_HAN}]|$))",
        "只",
        "这[只]花了两天",
        "这[只]会叫的鸟",
    ),
    # The classifier, behind "like" and before a noun: not 像只有我.
    _row("只", "像", f"(?![{_ONLY}])(?=[^\\s，。！？；：、]{{0,8}}?[{_ANIMALS}])", "隻", "像[只]受伤的猫", "像[只]有猫"),
    _row("只", "像", f"(?![{_ONLY}])", "隻", "像[只]陀螺", "像[只]写诗", noun=True),
    _row("出", "", f"(?=[戏剧]{_NO_STAGE})", "出", "一[出]戏院", "一[出]戏"),
    # Works of the stage: 一出精彩的大戏; not 一出剧院就看戏.
    _row("出", f"[{_COUNT}]", f"(?={_STAGED})", "齣", "演了三[出]小品", "一[出]门就看戏", begins=True),
    _row("出", f"(?:{WORKS})[{_COUNT}]", "(?=[，。！？；、\n]|$)", "齣", "京剧一[出]，", "外[出]，"),
    # Ginger, which a recipe weighs, counts, lists or cuts. Else a surname.
    _row(
        "姜",
        "",
        f"(?=[ \t]*(?:\\d|[一二两三四五六七八九十半几数](?:克|斤|两|钱|片|块|小块|大块|勺)|适量|少许|若干"
        f"|[、和]?[葱蒜椒]|母鸭|{_COOKED}))",
        "薑",
        "[姜]切成片",
        "[姜]先生切菜",
    ),
    _row(
        "姜",
        f"[放加买吃切拍泡炒煮捣剁嫩老鲜仔葱蒜把将]|[放加买切][点些入]|[{_COUNT}](?:{MEASURES}|块|片)",
        f"(?=、|[^{COMMON_HAN}]|$|[煮去爆炒泡熬炖切拍剁烧焖放]|和[葱蒜])",
        "薑",
        "加[姜]煮水",
        "老[姜]说",
    ),
    # "To tie", before what one ties. Else "to be", "department".
    _row("系", "", f"(?=(?:[好上紧着了]|[一两][条根个])*(?:{_TIED}))", "繫", "[系]好安全带", "中文[系]的", as_word=True),
    # A child's name. Else the sound of a drum.
    _row(
        "冬",
        "",
        f"(?:(?<![扑普红冬]冬)(?=冬(?!{_DRUM}))|(?<=(?<![扑普红冬])冬冬)(?!{_DRUM}))",
        "冬",
        "[冬]冬的假期",
        "[冬]冬鼓",
    ),
    # "And", at the start of a clause: there natural Taiwan text has 並 20 times, and never 併.
    _row("并", f"^|[^{COMMON_HAN}]", "", "並", "，[并]说明", "合[并]", as_word=True, replaces="併"),
    # To join what one has got hold of.
    _row(
        "并",
        "[把将][^，。！？；：、\n]{1,6}(?<![完了好过成])",
        "(?=在一|成一|为一|拢|到一)",
        "併",
        "把桌子[并]在一起",
        "他们[并]在一起",
    ),
    _row("坛", f"[{_COUNT}]", "(?=的?(?:[酒醋酱老黄陈好]|泡菜|咸菜|腌|女儿红|子))", "罈", "三[坛]泡菜", "第一[坛]讲座"),
    _row("表", f"[{_COUNT}][块只]", "", "錶", "买了一块[表]", "一块[表]面光滑的石头", begins=True),
)
