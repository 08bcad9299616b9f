"""Buttons that sites set around a text, by what they do: alternatives of patterns for text made `plain`.

Compiled by hand, of general words. None of them shows junk alone: the rules say how many, and which, must stand together.
"""

from __future__ import annotations

# To another text, or another page of this one.
TURN = (
    r"(?:上\s?/\s?下[一1]?(?:篇|章|页|则)(?:新闻|文章)?"
    "|(?:查看|点击|阅读)?[上下前后][一1]?(?:篇|章|节|回|页|版|条|期|则|张)|首页|末页|尾页|最[后前]一页)"
)
BACK = (
    r"(?:返回|回到?)(?:网站|本书|书籍|章节|文章|新闻|上[一级层]?)?(?:顶部|顶端|最上方|页首|首页|目录|列表|书页|书目|书架|栏目|主页|页|级)"
    r"|[↑▲]?回?TOP|关闭(?:[本此]页面?|[本此]?窗口)|[打列]印(?:[本此](?:页面?|文)|文章)|友善列印"
)
# To keep or send on the site or the text.
KEEP = "设为首页|加入收藏|收藏本站|收藏|[打列]印|关闭|转寄(?:好友|友人|朋友)?|推荐给(?:好友|朋友)"
# Of sites for novels alone.
NOVEL = (
    "(?:加入|存|放入|添加)书[签架]|我的书架|书架|收藏本书|推荐本书|投票推荐|我要投票|投?推荐票|点击推荐|章节(?:报错|错误)|报错|打赏"
    "|章节(?:目录|列表)"
)
# How a page is shown, and what readers do with a text.
PAGE = (
    "目录|书签|快捷键|设置|刷新|顶部|夜间|关灯|护眼|繁体|简体|手机版|字体|字[号级]|(?:放大|缩小|正常)字体"
    "|复制(?:链接)?|评论|分享|举报|回复|我要纠错"
)
SIZE = "大字?|中字?|小字?"  # of its letters
# At the foot of a site.
FOOT = (
    "关于(?:我们|本站)|联系(?:我们|方式)|(?:网站|站点)地图|法律声明|免责声明|隐私(?:政策|声明|保护)|版权声明|广告服务|友情链接|加入我们|人才招聘|招聘信息|诚聘英才"
    "|意见反馈|帮助中心|网站首页|设为首页|加入收藏|收藏本站|手机版|无障碍|RSS|English"
)
