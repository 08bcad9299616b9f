"""Lines that forum software sets around posts: 查看: 1024|回复: 36, 电梯直达, 您需要 登录 才可以下载或查看, 使用道具 举报.

A line of nothing else. Left alone are the line of a post that has its author or its time (发表于 …), a floor or the name of the
forum alone, single words that a text may have as a line (注册, 搜索), and sentences that speak of these things.
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, line_rule
from cleantext.patterns.lazily import lazily
from cleantext.rules import Rule

_SIGN_UP = "(?:立即|快速)?注册"
_LINE = lazily(
    rf"查看:\s?\d{{1,8}}\s?\|\s?回复:\s?\d{{1,8}}|\[?复制链接\]?|(?:电梯直达|跳转到指定楼层)(?:\s?(?:楼主|\d{{1,5}}#?))?"
    rf"|找回密码(?:\s?{_SIGN_UP})?(?:\s?QQ登录)?|只需一步,\s?快速开始"
    r"|马上注册,\s?结交更多好友[^。!]{0,30}[。!]?"
    rf"|您需要\s?登录\s?(?:后)?才(?:可以|能)(?:下载或查看|查看|回帖)[^。!]{{0,6}},?\s?没有[账帐]号\?\s?{_SIGN_UP}"
    rf"|您需要登录后才可以回帖\s?登录\s?\|\s?{_SIGN_UP}(?:\s?本版积分规则)?"
    r"|(?:打印\s?)?上一主题\s?[|]?\s?下一主题|(?:回复\s?)?使用道具\s?举报|该用户从未签到|本版积分规则|返回列表(?:\s?发[新]?帖)?"
    r"|本帖最后由[^。!?]{1,40}编辑"
)
_HINT = lazily(
    "[复複復](?=[:：制製])|[梯](?=直)|[转轉](?=到指定)|[码碼](?=(?<=密.))|[步](?=[,，] ?快速)|[册冊](?=[,，] ?[结結]交)"
    "|[才](?=[可能])|[题題](?= ?[|｜]? ?下)|[具](?= ?[举舉])|[从從](?=未)|[规規](?=[则則])|[返](?=回列)|[帖](?=最[后後])"
)


KIND: LineKind = LineKind(_HINT, lambda line: _LINE().fullmatch(line) is not None)

RULE: Rule = line_rule(
    KIND,
    "junk/forum-line",
    "remove lines of forum software around posts (查看: 10|回复: 2, 电梯直达)",
    evidence="what forum software sets around posts",
    pairs=(
        ("复複復", ":：制製"),
        ("梯", "直"),
        ("转轉", "到"),
        ("密", "码碼"),
        ("步", ",，"),
        ("册冊", ",，"),
        ("才", "可能"),
        ("题題具", " |｜下举舉"),
        ("从從", "未"),
        ("规規", "则則"),
        ("返", "回"),
        ("帖", "最"),
    ),
)
