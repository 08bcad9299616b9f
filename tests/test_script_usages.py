"""Forms that the text around a character decides: rows with their examples, and classes met by members that no list has."""

from __future__ import annotations

import re

import pytest

from cleantext.script import convert_text
from cleantext.script.characters import usage_rows
from cleantext.script.characters.usage_rows import ROWS, Row
from cleantext.script.characters.usages import fits, form_by_usage
from cleantext.script.names import persons
from cleantext.script.names.persons import is_person
from cleantext.script.tables import noun_ends, phrases


def marked(example: str) -> tuple[str, int]:
    """An example without its brackets, and the place of the character between them."""
    return example.replace("[", "", 1).replace("]", "", 1), example.index("[")


def converted(text: str) -> str:
    return convert_text(text, "tw", source="hans")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.character}-{row.example}")
def test_a_row_converts_its_example_and_leaves_its_counter_example(row: Row) -> None:
    text, at = marked(row.example)
    assert text[at] == row.character
    assert fits(row, text, at)
    assert converted(text)[at] == row.form
    other, place = marked(row.counter)
    assert other[place] == row.character
    assert not fits(row, other, place)


@pytest.mark.parametrize("phrase", sorted(phrases()))
def test_a_phrase_has_its_form_in_a_sentence(phrase: str) -> None:
    assert converted(f"这里说的是{phrase}，")[5:-1] == phrases()[phrase]


# In each of the following sets the members stand in no list of the stage, so that a list that knows its examples alone fails.
DRY = (
    "砚台 拖鞋 水泥 护手霜 泳衣 蘑菇 奶酪 荷叶 睡袋 帐篷 湿巾 海绵 "
    "胶带 橡皮泥 鱼塘 水渠 护城河 沙发垫 床垫 雨靴 羽绒服 浆糊 印泥 胶囊 草坪"
)
DOING = "木匠 保洁员 锅炉工 房东 船长 表姐 泥瓦匠 邮差 护士长 女婿 董事长 歹徒 农民工 歌手 学徒 小舅子"


@pytest.mark.parametrize("thing", DRY.split())
@pytest.mark.parametrize("sentence", ["{}干了。", "那些{}都干透了，", "{}还没干呢", "等{}干了以后再说。", "{}干了就换。"])
def test_things_dry(thing: str, sentence: str) -> None:
    assert "乾" in converted(sentence.format(thing))


@pytest.mark.parametrize("person", DOING.split())
@pytest.mark.parametrize("sentence", ["{}干了。", "那些{}都干了，", "{}还没干呢", "这事是{}干的。", "{}干了三年", "{}不干了。"])
def test_persons_do(person: str, sentence: str) -> None:
    assert person not in persons.WORDS.split("|")
    assert "幹" in converted(sentence.format(person))


@pytest.mark.parametrize(
    "text",
    [
        "活儿干了",
        "农活都干完了",
        "家务干了",
        "他在船厂干了三年",
        "她替公司干了两年",
        "昨天干了一天",
        "今天干什么",
        "一起干了",
        "埋头苦干了两年",
        "一口气干了三年",
    ],
)
def test_work_times_and_manners_do_not_dry(text: str) -> None:
    assert "幹" in converted(text)


@pytest.mark.parametrize(
    "text",
    ["他喝干了", "把水排干，", "眼泪哭干了", "汤熬干了", "毛巾拧干", "血流干了", "钱被榨干了", "干了这杯", "他把那杯酒干了。"],
)
def test_what_is_emptied_dries(text: str) -> None:
    assert "乾" in converted(text)


@pytest.mark.parametrize("text", ["树干，", "骨干都走了", "才干，", "排干部", "敌人都干掉了"])
def test_compounds_and_what_is_done_away_with(text: str) -> None:
    assert "乾" not in converted(text)


def test_ends_of_nouns_are_no_verbs() -> None:
    assert {"帘", "衣", "板", "湖"} <= noun_ends()
    assert noun_ends().isdisjoint("起续做想来去")


WORKS = "昆剧 沪剧 木偶剧 宫斗剧 皮影戏 傩戏 苦情戏 悲喜剧 秦腔 元曲 传统相声"


@pytest.mark.parametrize("work", WORKS.split())
@pytest.mark.parametrize("sentence", ["看了三出{}", "这出{}很长", "一出精彩的{}"])
def test_works_of_the_stage_are_counted(work: str, sentence: str) -> None:
    assert work not in usage_rows.WORKS.split("|")
    assert "齣" in converted(sentence.format(work))


@pytest.mark.parametrize(
    "text", ["一出门就看戏", "三出三进", "一出手就是好戏", "这出口", "一出版就改编成戏剧", "他一出演喜剧就红了", "一出剧院就下雨"]
)
def test_going_out_is_no_work_of_the_stage(text: str) -> None:
    assert "齣" not in converted(text)


@pytest.mark.parametrize("number", ["两", "三", "六七", "十几", "二十多", "一百", "三千"])
@pytest.mark.parametrize("behind", ["远有个村子", "宽的河面", "山路", "开外", "左右", "的路程", "见方", "长的隧道"])
def test_miles_behind_any_number(number: str, behind: str) -> None:
    assert converted(f"走了{number}里{behind}").startswith(f"走了{converted(number)}里")


@pytest.mark.parametrize("text", ["这两里头有一个", "两个里面挑一个", "参数里有错", "秋千里坐着人", "三天里下雨"])
def test_the_inside_of_what_ends_as_numbers_do(text: str) -> None:
    assert "裡" in converted(text)


@pytest.mark.parametrize(
    "measure", ["一吨", "半缸", "两大碗", "三小盆", "一满桶", "几十斤", "两斤半", "一杯", "五屉", "三瓢", "一篓"]
)
def test_noodles_are_measured(measure: str) -> None:
    assert converted(f"买了{measure}面。").endswith("麵。")


@pytest.mark.parametrize(
    "text", ["一箱面膜", "一袋面具", "一碗面前", "两斤面向学生的书", "一层面纱", "一面墙", "两个面", "一桶面霜", "三盒面罩"]
)
def test_faces_are_not_measured(text: str) -> None:
    assert "麵" not in converted(text)


CALLED = (
    "护林员 药剂师 调酒师 收银员 宇航员 电焊工 护工 女婿 房东 网管 法医 "
    "表弟 童星 拳手 外孙女婿 班主任 博士生 租客 摊主 快递员 网红 校花"
)


@pytest.mark.parametrize("person", CALLED.split())
@pytest.mark.parametrize("name", ["涂伟", "余洋", "于涛", "于大伟", "余晓东", "涂志强"])
def test_names_behind_any_noun_of_persons(person: str, name: str) -> None:
    assert person not in persons.WORDS.split("|") or person == "法医"
    assert converted(f"{person}{name}来了。")[len(person)] == name[0]


@pytest.mark.parametrize(
    "text",
    [
        "教师于是改变了计划", "学生余下的时间", "工人于昨日复工", "店员于柜台前微笑",
        "球员于英国训练", "特警于安阳设卡", "旅客于长春下车", "警察于嘉兴抓获嫌犯",
        "工人于清晨集合", "老师于心不忍", "渔民于江上捕鱼", "官员于永定门外迎接",
        "将士于寿春大宴", "员工余款未付", "老人余年不多", "网友余怒未消",
        "师范大学", "工人涂胶作业", "选手涂镁粉", "女生涂红了指甲",
        "化妆师涂粉底", "服务于民", "国家于建国初期", "博物馆于新年开放",
    ],
)  # fmt: skip
def test_what_stands_behind_persons_and_is_no_name(text: str) -> None:
    at = re.search("[于余涂范]", text).start()  # type: ignore[union-attr]
    assert converted(text)[at] in "於餘塗範"


@pytest.mark.parametrize(
    "text",
    [
        "动员",
        "裁员",
        "双手",
        "分手",
        "国家",
        "大家",
        "民主",
        "增长",
        "卫生",
        "产生",
        "博客",
        "移民",
        "分红",
        "卫星",
        "班师",
        "或者",
        "出兵",
        "器官",
    ],
)
def test_words_with_the_ends_of_persons(text: str) -> None:
    assert not is_person(text)


@pytest.mark.parametrize("text", ["余波说", "余震的"])
def test_words_do_not_speak(text: str) -> None:
    assert (form_by_usage(text, 0), converted(f"厨师{text}他不知道")[2]) == (None, "余" if text.endswith("说") else "餘")


@pytest.mark.parametrize("source", ["碑", "帖", "俗", "佛", "信", "签", "檄", "箴", "榜", "谱", "表", "札"])
def test_any_source_speaks(source: str) -> None:
    assert converted(f"其{source}云：“此事不可不说。”")[2] == "云"


@pytest.mark.parametrize("text", ["天空的云：“白”", "王云：“好", "素云：“好", "多云：“今天", "白云：“好"])
def test_clouds_and_names_do_not_speak(text: str) -> None:
    assert "雲" in converted(text)


@pytest.mark.parametrize(
    "animal", ["孔雀", "蝎子", "袋鼠", "海豚", "松鼠", "恐龙", "刺猬", "骆驼", "大象", "鳄鱼", "蝙蝠", "陀螺", "气球", "木偶"]
)
def test_like_a_thing_that_is_counted(animal: str) -> None:
    assert converted(f"他像只{animal}。")[2] == "隻"


@pytest.mark.parametrize("behind", ["有我", "会叫", "剩下他", "活在梦里", "属于你", "看见自己", "写诗", "唱歌", "在海边", "为钱"])
def test_like_one_who_only(behind: str) -> None:
    assert converted(f"他像只{behind}")[2] == "只"


@pytest.mark.parametrize(
    "cooked",
    ["姜丝炒肉", "嫩姜切片", "加姜煮水", "姜和蒜", "放点姜去腥", "三罐姜。", "买姜。", "姜洗净", "放入姜、葱", "把姜放进锅"],
)
def test_ginger_is_cooked(cooked: str) -> None:
    assert "薑" in converted(cooked)


@pytest.mark.parametrize("name", ["姜教授说", "姜昆说相声", "姜文导演", "姜放是演员", "姜和平来了", "小姜切菜"])
def test_persons_are_not_cooked(name: str) -> None:
    assert "姜" in converted(name)
