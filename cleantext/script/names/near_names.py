"""What may stand around a name: offices before it, verbs of saying behind it, the clause and the list that it begins.

`surname_places` asks these patterns; they decide nothing themselves. Those with `$` are searched in the text before a
surname, the others matched behind it.
"""

from __future__ import annotations

from cleantext.lexicon.personal_names import NAME
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.names.persons import ENDS, PERSON
from cleantext.script.names.surnames import TITLE

# Where a name may begin: at the head of a clause, behind its verb.
AT_NAME = lazily(
    f"(?:(?<![{COMMON_HAN}\\w])|(?<![{COMMON_HAN}])[据由请让对向给和与跟同找替问是叫]|叫做?|感谢|嫁给|新[娘郎]|丈夫|妻子|儿子"
    f"|女儿|父亲|母亲"
    "|爱人|姑娘|[战好朋校]友|[、和与跟]|主演的?|的是)$"
)
BEHIND_VERB = lazily("(?:[和与跟给了是叫找让请被由把]|认识|遇见|看见|见到)$")
FAMILY = lazily(f"(?:(?<![{COMMON_HAN}\\w])|[的在到了给是老])$")
EVERYONE = lazily("(?:各|全|本|该|们)[^，。]?.$")
CLAN = lazily("姓(?![名氏])")
CLAN_ITSELF = lazily("姓(?:[的人]|家[族人]|宗|祠|村|一族|子弟|后[人代])")
SEX = lazily("[，（][男女][，、）]")
PRESENTED = lazily(f"{TITLE.pattern}|{SEX().pattern}")
# Only persons are behind these.
TAKES_PERSON = lazily("(?:跟|嫁给|名叫|叫做|叫|认识|感谢|遇见)$")
LITTLE_WORDS = frozenset("其之有得可若如亦依")
ENDS_OF_TIME = frozenset("天晨夜晚季朝庆节春夏秋冬年月日元旦世")  # behind 于, of seasons and days
COUNTRIES = frozenset(("美国", "英国", "德国", "泰国", "齐国", "晋国", "鲁国", "燕国"))  # of characters that names have too
MINDS = frozenset("心礼义仁德理情法国民")  # behind 于, what something is good or bad for (于心不忍)
PAINTED = frozenset("了成得满上好")  # behind 涂 and what became of it (涂平了)
LAST = frozenset("花山水川石妹弟姐")  # characters that end given names, beside the usual ones
COLOURS = frozenset("红青蓝紫金银丹黑白墨黄绿彩")  # behind 涂, what something is painted
PREPOSITIONS = frozenset("关对由属至位在等终基鉴始用便向同和")

_PRESS = "记者|通讯员|特派员|评论员|实习生|作者|编辑|编审|责编|主编|校对|审核|摄影|撰稿|撰文|采写|编译|制图|统筹|策划|供图"
ROLE_ENDS = ENDS | frozenset(role[-1] for role in _PRESS.split("|"))
_ROLE = f"(?:{_PRESS}|{PERSON})"
SEPARATED = lazily(f"(?:{_ROLE}[：:／/ \u3000]{{0,2}}(?:{NAME}[、 \u3000]{{1,2}}){{1,4}}|{_ROLE}[：:／/ \u3000]{{1,2}})$")
OF_PRESS = lazily(f"(?:{_PRESS})$")
AGENT = lazily(f"[{COMMON_HAN}](?:[人者员师手友]|专家)(?<![们别][人者])$")  # those whose office is not known: 经纪人
LISTED = lazily(f"(?<![{COMMON_HAN}])({NAME})[、 \u3000]$")
NEXT = lazily(f"、({NAME})(?![{COMMON_HAN}])")
AMONG_THREE = lazily(f"{NAME}、$"), lazily(f"、{NAME}(?:[、和等]|[^{COMMON_HAN}]|$)")
ENDS_IN_HAN = lazily(f"[{COMMON_HAN}\\w]$")
ACCORDING = lazily(f"(?<![{COMMON_HAN}])据$")
LINE_END = lazily("[ \u3000]*(?:\n|$)")
LINE_START = lazily("(?:^|\n)[□■◎●▲◆☐]?[ \u3000]*$")
GIVEN = lazily(f"[ \u3000][{COMMON_HAN}]|[{COMMON_HAN}]{{1,2}}")
_SAYING = (
    "说[：，道，]|说$|表示|指出|强调|介绍|认为|坦言|回忆|透露|告诉|回应|解释|补充道|提醒|感慨|主持|出席|致辞|先后|一行"
    "|今年[\\d一二三四五六七八九十]|现年"
)
_CREDIT = f"[ \u3000]*(?:摄影报道|摄影|摄|文|图|供图|报道|报导|整理|制图)(?![{COMMON_HAN}])"
SAYS = lazily(_SAYING)
SPEAKS = lazily(f"{_SAYING}|说|称|[回解]?答|[反追]?问|[微大]?笑|喊|骂|哭|叹|道：")
CREDITED = lazily(_CREDIT)
FOLLOWED = lazily(
    f"{_SAYING}|{_CREDIT}|[等和与及在对向为从将被把也还则就的是因率获任昨今曾已正没]|近日|日前|以及|当选|[^{COMMON_HAN}]|$"
)
CUT = lazily(f"[^{COMMON_HAN}]|$|{_SAYING}|{_CREDIT}")
MASKED = lazily("某(?![年月日地处时种个些次天家县市省类项])")
MASKED_ONLY = lazily(f"某(?:某|[^{COMMON_HAN}]|$|[与和的在被将因称向])")
NICKNAMED = lazily(f"(?:(?<![{COMMON_HAN}])|(?<=[和与跟对叫找问给请是被让像]))[老小阿]$")
OLD = lazily(f"[的是有在也还就把给和跟来去]|[^{COMMON_HAN}]|$|{_SAYING}|[一二两三]人")
# Behind 于, these begin or end a time or a place.
WHEN_OR_WHERE = frozenset("一二三四五六七八九十〇零日晚晨夜午间时年月初末底前后中内外上下里今昨明次当本此京市县省港场会")
SITES = frozenset("门路街巷桥山寺庙湖河江岛湾州区乡镇村庄宫殿楼馆园店厂校院洲城国谷洞海边旁侧畔陵墓郡邑关坡")
OF_PLACES = WHEN_OR_WHERE | SITES | frozenset("两几数季期之处")
