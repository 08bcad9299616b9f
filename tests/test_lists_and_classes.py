"""Lists of words stand for a class: members that no list was made from are known too, and their look-alikes are not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import cleantext
from cleantext.segmentation.passages.end_matter import is_note
from cleantext.segmentation.passages.poems import poems_named
from cleantext.segmentation.shapes.bylines import is_byline
from cleantext.segmentation.shapes.credits import is_credit
from cleantext.segmentation.shapes.openings import run_in_opening
from cleantext.segmentation.shapes.roles import is_judicial, is_office_and_name
from cleantext.segmentation.shapes.scenes import is_scene, is_shown
from cleantext.segmentation.shapes.signatures import is_office, is_salutation
from cleantext.segmentation.titles.labels import is_label

# Question, members of the class, look-alikes; divided by bars.
CLASSES: tuple[tuple[Callable[[str], object], str, str], ...] = (
    (
        is_scene,
        (
            "裁缝师正在赶制校服。|搬运工在装卸化肥。|电焊工在焊接护栏。|邮递员正在投递报纸。|女兵正在训练。|驯兽师在给老虎喂食。"
            "|养蜂人在查看蜂箱。|泥瓦匠在砌墙。|船长正在检查缆绳。|菜贩正在整理摊位。"
        ),
        (
            "花生正在地里晾晒着。|施工正在有序推进中。|窗户在风里轻轻晃着。|或者在别处也能见到。|老人在院子里坐了一下午。"
            "|我正在给大家讲解。"
        ),
    ),
    (is_shown, "收割机正在麦田里作业。|龙舟在江面上竞渡，两岸站满乡亲。|鱼群在浅水中游动。", "水库去年就建成了。|他在河边站着。"),
    (
        is_judicial,
        "主办法官 陈静|特邀调解员 陈静|法官秘书 陈静|首席公证员 陈静|速录书记员 陈静",
        "基层好法官陈静|最美调解员陈静|法官工作 手记|检察官 信箱",
    ),
    (
        is_office_and_name,
        "统计员：陈静|卫生员：陈静|技术员 陈静|总工程师 陈静|副秘书长 陈静|厨师：陈静|干事：陈静",
        "共产党员 先锋|人员：三名|飞行员：蓝天|教师 节日",
    ),
    (
        is_label,
        "事件背景|新闻札记|采编手记|数据回顾|法条链接|编后记|深度观察|热点评论|一线调查",
        "河堤背景|雨夜手记|关于链接|老城记忆|春天调查",
    ),
    (
        is_credit,
        "水墨画：陈静|速写画：陈静|年画：陈静|海报设计：陈静|木刻：陈静|陈静 航拍|陈静 篆刻|配图来自网络|图片源自网络",
        "油画：向日葵|水彩画：成长|版画：石桥|拍摄：方法 陈静 拍摄了|网络图书馆",
    ),
    (
        is_byline,
        "〔瑞士〕黑塞|[尼日利亚]阿契贝|【塞尔维亚】帕维奇|[罗马尼亚]策兰·保罗|[西晋]左思|（民国）戴望舒",
        "【日本】大地震|[印度]新德里雨|【秘鲁】选举日|[新]房源",
    ),
    (
        is_salutation,
        "局属各单位：|各学院：|各参会人员：|相关企业：|致全体居民：|广大农民朋友：|各投标者：",
        "各项指标：|各地天气：|结果如下：|单位：|各步骤：|朋友说：",
    ),
    (
        is_note,
        (
            "（依申请公开）|（共印50份）|共印 80 份|与原件核对无异"
            "|转发：各科室|分发：各科室|核稿：陈静|公开形式：主动公开|电子邮箱：a@b.cn"
        ),
        "（公开课）|共印了三份|原件|（此人）|发现：新品种|报名：即日起|公开：还是不公开",
    ),
    (
        run_in_opening,
        "清河融媒讯（记者 陈静）今天|清河电视台讯 今天|本校讯 今天|3月9日讯 今天",
        "清河通讯录里|3月9日讯问了|本校喜讯 今天",
    ),
    (poems_named, "雪（三章）|村庄（外五首）|登高二题", "三首歌|外人|章节"),
    (is_office, "清河县林业局|清河县地震局|清河县供销合作社|清河县档案局|清河大学", "林业|明天的大学生|雨中的局面"),
)


@pytest.mark.parametrize(("known", "members", "others"), CLASSES, ids=lambda value: getattr(value, "__qualname__", ""))
def test_members_are_known_and_look_alikes_are_not(known: Callable[[str], object], members: str, others: str) -> None:
    assert [member for member in members.split("|") if not known(member)] == []
    assert [other for other in others.split("|") if known(other)] == []


PROSE = (
    "清晨六点，柳河镇双塔村的大棚里已经亮起了灯，村里人忙着给刚摘下的西红柿分拣装箱，准备赶早市。",
    "合作社理事长说，去年全村销售西红柿一百二十吨，户均增收八千元，大家的干劲更足了，棚也多建了几座。",
)


@pytest.mark.parametrize(
    "scene",
    [
        "搬运工正在装车。",
        "邮递员在投递报纸。",
        "收割机正在麦田里作业。",
        "摊主在整理手工皮件，准备迎接第一批客人。",
        "老匠人在编竹篮。",
    ],
)
def test_a_scene_above_a_credit_is_a_caption(scene: str) -> None:
    page = "\n".join(("合作社里算清账", PROSE[0], scene, "本报记者 陈静 摄", PROSE[1]))
    kinds = {block.text: block.kind for article in cleantext.document(page).articles for block in article.blocks}
    assert kinds[scene] == "caption"


@pytest.mark.parametrize("told", ["老周去年就不种地了。", "他想起了许多往事。", "雨停以后，大家都回了家。"])
def test_a_story_without_pictures_has_no_captions(told: str) -> None:
    page = "\n".join(("合作社里算清账", PROSE[0], told, PROSE[1]))
    kinds = {block.text: block.kind for article in cleantext.document(page).articles for block in article.blocks}
    assert kinds[told] == "paragraph"


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        (("第一步：下载安装包", "第二步：安装"), "section_heading"),
        (("步骤一：备料", "步骤二：下锅"), "section_heading"),
        (("案例1 老王的账本", "案例2 小李的工资条"), "section_heading"),
        (("第1天 出发", "第2天 翻越垭口"), "section_heading"),
        (("第一步：把鸡蛋打散。", "第二步：下锅翻炒。"), "paragraph"),
    ],
)
def test_lines_that_count_up_are_told_alike(heads: tuple[str, str], kind: str) -> None:
    page = "\n".join(("春天的几件小事", heads[0], PROSE[0], heads[1], PROSE[1]))
    kinds = {block.text: block.kind for article in cleantext.document(page).articles for block in article.blocks}
    assert [kinds[head] for head in heads] == [kind, kind]


@pytest.mark.parametrize("words", [("用料", "做法", "小贴士"), ("起因", "经过", "结局"), ("外形", "习性", "分布")])
def test_single_words_that_head_sections_are_told_alike(words: tuple[str, ...]) -> None:
    page = "\n".join(("大棚里的西红柿", *(line for word in words for line in (word, PROSE[len(word) % 2]))))
    kinds = {block.text: block.kind for article in cleantext.document(page).articles for block in article.blocks}
    assert [kinds[word] for word in words] == ["section_heading"] * 3


LYRICS = {
    "相见欢\n李煜": "无言独上西楼，月如钩。\n寂寞梧桐深院锁清秋。\n剪不断，理还乱，是离愁。\n别是一般滋味在心头。",
    "武陵春·春晚": (
        "风住尘香花已尽，日晚倦梳头。\n物是人非事事休，欲语泪先流。\n闻说双溪春尚好，也拟泛轻舟。\n只恐双溪舴艋舟，载不动许多愁。"
    ),
    "桂枝香\n王安石": "登临送目，正故国晚秋，天气初肃。\n千里澄江似练，翠峰如簇。\n征帆去棹残阳里，背西风、酒旗斜矗。",
}


@pytest.mark.parametrize("head", LYRICS)
def test_lyrics_to_any_tune_are_verse(head: str) -> None:
    page = f"{head}\n{LYRICS[head]}\n"
    kinds = {block.text: block.kind for article in cleantext.document(page).articles for block in article.blocks}
    assert {kinds[line] for line in LYRICS[head].split("\n")} == {"verse"}


@pytest.mark.parametrize(
    "lines",
    [
        "雨停了，风也停了。\n他推开门，走到院里。\n院里空空，没有一个人。",
        f"雨停，风也停。\n推开门，走到院里。\n空空荡荡，没有一个人。\n{PROSE[0]}",
        "货到付款，七日内退换。\n全国包邮，先到先得。\n满一百减十元，数量有限。",  # a notice
    ],
)
def test_short_sentences_are_no_lyrics(lines: str) -> None:
    page = f"夜雨\n{lines}\n"
    kinds = {block.text: block.kind for article in cleantext.document(page).articles for block in article.blocks}
    assert "paragraph" in {kinds[line] for line in lines.split("\n")[:1]}
