"""Kinds of text that a judge of prose finds hard: headlines, lists of names, much Latin, markup, classical Chinese, Cantonese.

Some are made from the lines of the corpus, the others here. The verses and sayings are two thousand to a thousand years
old; the Cantonese is written for this file.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence

from cleantext.lexicon import fold

LINES = 400  # of each kind
_CLAUSE = re.compile("[\u4e00-\u9fff]{6,20}")
_SURNAMES = (
    "王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏"
    "鍾汪田任姜范方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江史顧侯邵孟龍萬段雷錢湯尹黎易常武喬賀賴龔文歐陽司馬諸葛"
)
_GIVEN = (
    "偉芳娜敏靜麗強磊軍洋勇艷傑娟濤明超秀霞平剛桂英華玉蘭紅玲芬燕彬鵬浩凱婷雪晶瑩倩璐楠淑珍惠鑫宇帆琳旭佳志建國文家"
    "豪俊宏冠廷雅怡君宜欣承翰詩涵柏睿思妤"
)
_LATIN = (
    "iPhone 15 Pro",
    "GDP",
    "https://www.example.com/a?id=7",
    "v2.3.1",
    "CPU",
    "USB-C",
    "2024-05-06",
    "3.5%",
    "NT$1,299",
    "B2B",
    "e-mail",
    "WTO",
)
_CLASSICAL = """學而時習之不亦說乎有朋自遠方來不亦樂乎人不知而不慍不亦君子乎
天地玄黃宇宙洪荒日月盈昃辰宿列張寒來暑往秋收冬藏
床前明月光，疑是地上霜。舉頭望明月，低頭思故鄉。
國破山河在，城春草木深。感時花濺淚，恨別鳥驚心。
蒹葭蒼蒼，白露為霜。所謂伊人，在水一方。溯洄從之，道阻且長。
道可道，非常道。名可名，非常名。無名天地之始；有名萬物之母。
北冥有魚，其名為鯤。鯤之大，不知其幾千里也。化而為鳥，其名為鵬。
帝高陽之苗裔兮，朕皇考曰伯庸。攝提貞於孟陬兮，惟庚寅吾以降。
故天將降大任於是人也，必先苦其心志，勞其筋骨，餓其體膚，空乏其身。
錦瑟無端五十弦，一弦一柱思華年。莊生曉夢迷蝴蝶，望帝春心託杜鵑。
噫吁嚱，危乎高哉！蜀道之難，難於上青天！蠶叢及魚鳧，開國何茫然！
豫章故郡，洪都新府。星分翼軫，地接衡廬。襟三江而帶五湖，控蠻荊而引甌越。"""
_CANTONESE = """佢哋話聽日唔返工，咁我哋去邊度食飯好呢？
喺呢度等咗成個鐘都冇巴士嚟，真係激死人喇。
你睇吓嗰啲嘢幾靚㗎，係咪好鍾意呀？
唔該晒你幫我攞啲水畀阿嫲飲，佢話好口渴喎。
琴晚瞓得唔好，今朝成個人冇晒精神。
點解噉樣都得㗎？你同我講清楚先啦。
啱啱落咗場大雨，條街浸晒，行路小心啲。
我諗住買件衫送畀佢，但係唔知佢着咩尺碼。
老細話聽日要交嗰份嘢，搞到我成晚都冇得瞓。
嗱，唔好話我冇提你，嗰間舖頭啲餸好貴㗎。"""

Lines = Mapping[str, Sequence[str]]


def kinds(lines: Lines, chance: random.Random) -> dict[str, list[str]]:
    """Lines of each kind, by script and kind ("simplified: names"), as far as `lines` by script have what it takes."""
    found = {"traditional: Hong Kong": _CANTONESE.split("\n")}
    makers: dict[str, Callable[[Sequence[str], random.Random], str]] = {
        "headlines": _headline,
        "names": _names,
        "much Latin": _mixed,
        "markup": _markup,
    }
    for script in ("simplified", "traditional"):
        clauses = [clause for line in lines.get(script, ()) for clause in _CLAUSE.findall(line)]
        classical = _CLASSICAL if script == "traditional" else fold(_CLASSICAL)
        found[f"{script}: classical"] = classical.split("\n")
        for kind, make in makers.items() if clauses else ():
            made = [make(clauses, chance) for _ in range(LINES)]
            found[f"{script}: {kind}"] = list(map(fold, made)) if script == "simplified" else made
    return found


def _headline(clauses: Sequence[str], chance: random.Random) -> str:
    return "　".join(chance.choice(clauses)[:9] for _ in range(chance.choice((1, 2))))


def _name(chance: random.Random) -> str:
    return chance.choice(_SURNAMES) + "".join(chance.choices(_GIVEN, k=chance.choice((1, 2, 2))))


def _names(_: Sequence[str], chance: random.Random) -> str:
    mark = chance.choice(("、", "　", "，", " "))
    return mark.join(_name(chance) for _ in range(chance.randrange(2, 9)))


def _mixed(clauses: Sequence[str], chance: random.Random) -> str:
    return "".join(
        chance.choice(clauses)[: chance.randrange(2, 7)] + chance.choice((" ", "")) + chance.choice(_LATIN) for _ in range(3)
    )


def _markup(clauses: Sequence[str], chance: random.Random) -> str:
    return f'<li><a href="/n/{chance.randrange(9999)}.html">{chance.choice(clauses)[:8]}</a></li>'
