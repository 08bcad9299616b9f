"""Lines of a site: `junk` and `document` know the same. Where one takes more than the other, the table says why."""

from __future__ import annotations

import pytest

import cleantext

# Each line stands below the text of a page.
BOTH = """
放大图片
只看该作者 倒序浏览
回到顶部
【下载APP】
正在加载...
显示全部楼层
收藏本页
加入书架
我要纠错
首页 | 关于我们 | 联系我们
回复 举报
回复 举报 收藏
分享 收藏 点赞
点赞 在看
发表评论
写评论
暂无评论
还没有评论
暂无更多评论
查看更多回复
3条评论
登录后才能发表评论
請登入後發表評論
快来抢沙发
12345次阅读
阅读 1.2万
1.2万+ 播放
预计阅读时间5分钟
©2023 某公司
© 2022 木子的小站
©2021 All Rights Reserved.
版权所有：某某日报社
版權聲明：本文為博主原創文章，轉載請註明出處。
免责声明：以上内容仅供参考，不构成投资建议
免责声明：本站内容由网友发布，仅代表作者个人观点，与本站无关。
侵删
图片来源于网络，如有侵权请联系删除
【编辑：赵六】
（编辑：赵六）
編輯：趙六
责编 赵六
本版责编 王红 美编 李军
监制：王红 编审：李军
美编：王红
来源：新华网
上一篇：我的书架
上一章 目录 下一章
当前位置：首页 > 新闻
分享到：微信 微博
查看: 1024|回复: 36
本帖最后由 小明 于 2012-3-4 12:00 编辑
请记住本书首发域名：www.abcxsw.com
"""
# A document marks them and loses nothing; a text from which they were taken would.
MARKED_ONLY = {
    "what is listed below would stay": "相关阅读 相关链接： 推荐阅读 延伸閱讀 猜你喜欢 热门文章 网友评论 评论区 免责声明",
    "who publishes a serial or a paper says so, not the site": "（未完待续） （完） 下转第二版",
    "it tells of the text": "标签：春天 原标题：山村春茶开园",
    "the person may have written the text": "©·2022·张三",
    "only the many words of subjects tell": "首页·新闻·财经·体育·娱乐·科技",
    "a table has such figures too": "阅读·30 888次",
    "an author gives addresses too": "http://www.example.com/a/b.html",
    "words of another language": "Loading...",
}
NEITHER = """
主编：王红
策划：王红 统筹：李军
视觉：王红
制作：王五
适老化
无障碍
评论
编辑方法
制作方法
策划方案
著作权人应当注明出处
雨停以后，暂无评论的新闻越来越多。
责编老王是个怪人，他从不坐着看稿。
"""
PAGE = (
    "河堤上的一夜\n雨下了一夜，河水涨了，村里的人都没有睡，守在堤上看着水一寸一寸地往上漫，谁也不敢说话。\n"
    "天亮以后，大家到河边去看，桥还在，水已经退到了桥墩下面，孩子们在泥地里捡鱼，笑声传得很远。\n"
)


def answers(line: str) -> tuple[bool, bool]:
    """Whether the profile `web` takes `line` out of a page, and whether a document marks it as boilerplate."""
    page = f"{PAGE}{line}\n"
    blocks = [block for article in cleantext.document(page).articles for block in article.blocks]
    assert blocks[-1].text.endswith(line[-2:])
    return line not in cleantext.clean(page, profile="web"), blocks[-1].kind == "boilerplate"


@pytest.mark.parametrize("line", BOTH.split("\n")[1:-1])
def test_what_both_know(line: str) -> None:
    assert answers(line) == (True, True)


@pytest.mark.parametrize("line", [line.replace("·", " ") for lines in MARKED_ONLY.values() for line in lines.split()])
def test_what_is_marked_but_not_taken(line: str) -> None:
    assert answers(line) == (False, True)


@pytest.mark.parametrize("line", NEITHER.split("\n")[1:-1])
def test_what_neither_takes(line: str) -> None:
    assert answers(line) == (False, False)


@pytest.mark.parametrize("label", ["相关阅读", "相关链接", "推荐阅读", "延伸阅读"])
def test_over_prose_it_labels_a_piece_of_the_paper(label: str) -> None:
    page = f"{PAGE}{label}\n{PAGE.split(chr(10))[2]}\n"
    kinds = {block.text: block.kind for article in cleantext.document(page).articles for block in article.blocks}
    assert kinds[label] == "column_label"
