"""Nouns of persons at the end of a text: 记者, 程序员, 船长, 表哥, 网红.

Most have a last character that nouns of persons have (员, 师, 者). Where other words end so too (动员, 双手, 国家), either those
are excluded or the persons are listed by the character before. A few have no such end (司机, 教练) and are listed as words.
"""

from __future__ import annotations

from cleantext.lexicon.words import frequency
from cleantext.patterns.lazily import lazily

_REACH = 6  # code points of the longest noun that is looked at
# By the last character: which characters before it make no person.
_ALL_BUT = {
    "员": "动裁复减派幅满定阅一二两三四五六七八九十几各每",
    "师": "京会回出拜班从誓偃挥兴一二两三四五六",
    "者": "或再何后前两二三多余重王",
    "匠侠嫂婶舅姨姥甥侄僧尼婢妃嫔丐囚奴仆俑贼匪霸徒爷爸妈姐妹娘婿媳娃婴侣佬翁叟裔臣": "称争独收授骂武",
    "兵": "出起派进当练重带用屯退追发阅收增征举搬调点招",
    "官": "器五感做当罢为升加差",
    "商": "协磋经智情会密相工通招法共殷",
    "犯": "侵冒进触要不违来再防",
    "友": "交访会用",
    "客": "博播做请待好作送载陪过迎空揽拉",
    "民": "人国全移殖为爱便惠扰安",
    "主": "为民自入做作当力",
    "童": "返",
    "弟": "子兄",
}
# By the last character: which characters before it make a person.
_ONLY = {
    "士": "战博将院武女硕道护骑卫勇烈兵绅教爵男谋壮隐修力斗学军义",
    "将": "大少中上小名武老主女猛虎骁悍健败",
    "警": "民武交特刑巡干乘辅协狱法女片",
    "迷": "球戏影歌车书舞棋",
    "王": "国女魔霸郡拳歌球亲",
    "后": "皇太王影歌视",
    "女": "少美妇闺侍仙孙侄养歌舞修才长次幼孝",
    "儿": "女婴孤幼男健混宠",
    "差": "邮信听",
    "子": "舅儿男女弟孩妻太公王才汉妃皇嫡长伙妹娘嫂婶骗痞胖瘦聋瞎疯傻矮",
    "哥": "哥大二三四五小表堂老的帅阿师",
    "弟": "兄弟徒师表堂小老贤胞",
    "父": "师义岳祖伯生叔神老姑舅教养继先",
    "母": "父祖伯岳姑舅养继生后老慈圣师",
    "夫": "丈大马姐农车轿船脚屠妹姑前渔樵懦武伙",
    "妻": "前爱夫亡娇",
    "公": "老相外艄阿主",
    "婆": "老外姑富阿巫",
    "叔": "大表堂小皇叔",
    "伯": "大老伯",
    "帝": "皇",
    "生": "学考医先女男师书门究习业科高博硕招优差士",
    "手": "选歌水棋舵枪炮射鼓琴旗猎骑打杀凶扒助对能老高新写推拳国号刀弓帮弹乐",
    "工": "职员民矿女童佣电瓦技焊钳农特雇木漆陶短护保洁社义校钟机修清轮杂",
    "长": "省市县区镇乡村部局厅处科所院校行会队团社站厂店班组州旗事议总船列机家首兄学园股庭署司师军旅营连排警舰盟族酋里舍室级董",
    "星": "歌影球童明巨新笑艺谐",
    "家": "专作画管行商玩买卖庄店东学术乐曲业治交藏论善险奏评琴唱蹈剧译",
    "农": "果菜茶棉蔗花瓜粮富贫佃老药蚕",
    "郎": "新伴女情侍",
    "伴": "伙同老女舞玩",
    "红": "网",
    "户": "租住商农散储客用殖",
    "管": "网主高城保宿仓",
    "东": "房股财店",
    "书": "支秘文",
    "蛋": "坏混笨傻",
    "草花": "校",
}
WORDS = (
    "运动员|活动员|将军|书法家|司机|教练|教授|主任|主席|经理|总监|总裁|秘书|编辑|编剧|导演|裁判|主裁|翻译|导游|护理|助理|助教"
    "|会计|出纳|保安|保镖|保姆|主播|博士后|模特|车模|名模|超模|老板|老总|老乡|老外|伙计|亲戚|邻居|同桌|同窗|同乡|同事|同学|同僚"
    "|同伙|闺蜜|发小|随从|代表|领导|上司|下属|部下|嘉宾|偶像|外援|中锋|前锋|后卫|中场|门将|专家|书记|常委|董事|负责人|发言人"
    "|嫌疑人|被告人|主持人|经纪人|候选人|监护人|合伙人|代理人|创始人|传承人|继承人|当事人|证人|主人|客人|病人|工人|商人|军人|诗人"
    "|老人|猎人|盲人|艺人|僧人|女人|男人|名将|主帅|元帅|大帅|统帅|大夫|法医|中医|兽医|军医|校医|牙医|西医|村医|上校|中校|少校"
    "|大校|上尉|中尉|少尉|总统|总理|首相|公主|教皇|主教|爵士|影帝|搭档|替补|原告|被告|男孩|女孩|小孩|小伙|宝宝|幼崽|特工|侦探"
    "|密探|间谍|黑客|太监|阿訇|方丈|住持|掌柜|跟班|中介|代购|骑手|外卖小哥|快递小哥|酒保|前台|领班|学霸|小偷|店小二|家伙|奶奶"
    "|姑奶|老头|哑巴|扒手|强盗|流氓|混混|新手|孕妇|寡妇|主妇|农妇|产妇|媳妇|夫妇|情侣|夫妻|父子|母子|父女|母女|双胞胎|选手"
)


def _alternatives() -> str:
    out = [f"(?<![{others}])[{ends}]" for ends, others in _ALL_BUT.items()]
    out += [f"[{before}][{ends}]" for ends, before in _ONLY.items()]
    return "|".join(out)


PERSON = f"(?:{_alternatives()}|{WORDS})"
"""A pattern of how nouns of persons end."""

ENDS = frozenset("".join((*_ALL_BUT, *_ONLY, *(word[-1] for word in WORDS.split("|")))))
"""The last characters of such nouns."""

_PERSON = lazily(f"{PERSON}$")
_LISTED = lazily(f"(?:{WORDS})$")


_OFFICIAL = lazily(
    "(?:(?<![人成])员|[师家匠]|[歌选射棋]手|[歌影球]星|[省市县区镇乡村部局厅处科所院校行会队团社站厂店班组州旗议总署司]长|作者"
    "|记者|学者|总监|总裁|总统|总理|首相|教授|博士|院士|教练|主[任席教裁帅]|[中前]锋"
    "|后卫|门将|书记|经理|律师|医生|大夫|法官|警官|主持人|发言人|负责人|诗人|模特|秘书|队友|领导|专家|代表|[女男]子|学生|老板"
    "|导演|编剧)$"
)
# Nouns of many, or of the object of what is done somewhere (击贼于寿阳): behind them names are rarer than what else there may be.
_MANY = lazily("(?:[兵臣贼匪犯囚徒众军民]|人员|成员|将士|官兵)$")
_PRODUCTIVE = frozenset("员师者匠主家长嫂手霸户工红")  # nouns of persons with these are made at will


def is_person(before: str) -> bool:
    """Whether `before`, which is Simplified, ends in a noun of persons that is a word, or is made as such words are."""
    if before[-1:] not in ENDS or _PERSON().search(before[-_REACH:]) is None:
        return False
    if before[-1] in _PRODUCTIVE or _LISTED().search(before[-_REACH:]):
        return True
    return any(frequency(before[-size:]) for size in (2, 3, 4))


def is_official(before: str) -> bool:
    """Whether that noun is of an office, an art or a profession, so that who it is is named more often than not."""
    return is_person(before) and _OFFICIAL().search(before[-_REACH:]) is not None


def are_many(before: str) -> bool:
    """Whether `before` ends in a noun of many persons, or of an enemy."""
    return _MANY().search(before[-_REACH:]) is not None
