"""A site's legal notices: 版权所有 © 某某网, 京ICP备12345678号, 本文系本网原创，未经授权不得转载。

Left alone is what a text says about copyright (版权所有者应当登记；未经著作权人许可，不得复制), what is forbidden to do otherwise
(未经授权，不得进入), headings about registration (ICP备案流程), statutes, and notices of licences
that are no site's (Copyright 2020 The Authors), and the sign before the name of a person (© 2020 张三), who may have
written the text.
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, line_rule
from cleantext.lexicon.personal_names import are_names
from cleantext.patterns.lazily import lazily
from cleantext.rules import Rule

_OWNED = lazily(
    r"[^。!?;]{0,40}版权所有(?![人者权方的])[^。!?;]{0,70}。?"
    r"|[^。!?;]{0,60}(?:[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]ICP[备证](?:案?[号字:]|\s?[\d字第(*xX])"
    r"|ICP备案?号?:"
    r"|[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]公网安备(?:案?[号字:]|\s?[\d字第(*xX]))[^。!?;]{0,60}"
)
_SIGN = lazily(
    r"(?:Copyright|©|\(C\))[^。!?;]{0,50}[\u3400-\u9fff]{2,}"
    r"(?:网|公司|报|社|台|集团|局|政府|中心|委员会|协会|大学|学院|出版社)\s?"
    r"(?:All Rights Reserved\.?)?"
    # With years and an address, but no name of its own.
    r"|(?i:Copyright\s?(?:©|\(C\))\s?(?:19|20)\d\d(?:\s?[-–~]\s?(?:20\d\d|now|present))?[\s,.]{0,4}"
    r"(?:(?:www\.)?[a-z0-9-]{2,24}\.(?:com|cn|net|org)(?:\.cn)?[\s,.]{0,4})?all rights reserved\.?)"
    r"|Copyright\s?(?:©|\(C\))[^。!?;]{0,30}[\u3400-\u9fff]{2,}[^。!?;]{0,20}All Rights Reserved\.?"
    # A sign, years and a name, or a right reserved.
    r"|(?:Copyright\s?)?©\s?(?:19|20)\d\d(?:\s?[-–~]\s?(?:20\d\d|至今))?[\s,.]{0,3}(?:(?P<owner>[^\s,。!?;:()]{2,16})"
    r"(?:\s(?i:All Rights Reserved)\.?)?|(?i:All Rights Reserved)\.?)"
)
# 免责声明：…: that the site, or whoever sends the text, does not answer for it.
_DISCLAIMER = lazily(
    r"[\[(]?免责(?:声明|条款)[\])]?\s?[:]?\s?[^。!?]{0,80}(?:仅供参考|不构成|不承担|不负|与本[站网平][^。!?]{0,6}无关)"
    r"[^。!?]{0,40}[。!]?"
)
_SENTENCE = lazily("[,，、].{0,20}版权所有[,，、]|版权所有[^©\\d]{0,3}(?:是|应|可|须|必须|指|归|属)|[应当须](?:注明|标注|印|在)")
_NOTICE = lazily(
    r"(?:(?:版权|免责|郑重|特别|转载|本站|本网)?(?:声明|说明)\s?[:]\s?)?"
    r"(?:本(?:文|站|网|网站|报|刊|页|书|作品|栏目|公众号)|凡(?:本|注明|来源|属)|所有(?:内容|文章)|以上(?:内容|文章)|如(?:需|有)"
    r"|转载|欢迎转载|未经|请勿|版权归)"
    r"[^。!?]{0,90}(?:不得|禁止|严禁|请勿|谢绝|请?注明(?:出处|来源|作者)|须注明|联系(?:我们|本站|本网|删除)|版权归.{1,15}所有"
    r"|追究)[^。!?]{0,40}[。!]?"
)
_OF_PICTURES = lazily(
    "(?:(?:文中|部分|以上|本文)?(?:图片|文章|素材|内容|图文)(?:和|及|与)?(?:图片|文字|素材)?)?(?:均|都|部分)?来(?:源于|源|自)"
    "(?:于|自)?\\s?:?(?:互联)?网络?"
    "[,;。\\s]{0,2}(?:版权归原作者所有[,;。]?)?(?:如|若)?(?:有|涉及)?(?:侵权)?[,]?(?:请|可)?(?:联系(?:我们|本站|作者)?)?"
    "(?:侵删|删除)[。!]?|(?:如(?:有)?)?侵(?:权)?(?:请?联系?)?(?:必|即|立)?删(?:除)?[。!]?"
)
_TOLD = lazily("注明(?:出处|来源|作者)(?:是|属|成|已|这|的)")
_DECLARED = lazily(r"(?:版权|免责|郑重|特别|转载|本站|本网)?声明\s?:")
_SITE = lazily("转载|本站|本网|原创|授权|侵权|删除")
# What a notice speaks of: copying a text. 未经授权，不得进入 is on a door.
_COPY = "(?:复制|传播|使用|引用|抄袭|盗用|采集|翻印|转发)"
_WORK = "(?:作品|内容|文字|图片|文章|稿件|资料|视频)"
_OF_TEXTS = lazily(f"转载|摘编|镜像|本站|本网|原创|侵权|删除|{_COPY}.{{0,16}}{_WORK}|{_WORK}.{{0,30}}{_COPY}")
_STATUTE = lazily(
    "第[一二三四五六七八九十百\\d]{1,6}条|著作权人|权利人|当事人|任何人|应当|法律|规定的|条例|本法|依照|国务院|合同"
)
_HINT = lazily(
    "[权權]所有|[I](?=CP[备備证證])|[网網]安[备備]|[转轉][载載]|[授][权權]|[侵][权權删刪]|[声聲]明[:：]|[责責](?=[声聲条條])|[©]"
    "|[yY](?=right)"
)


def _says(line: str) -> bool:
    if _STATUTE().search(line) or _TOLD().search(line):
        return False
    if _OF_PICTURES().fullmatch(line):
        return True
    if _OWNED().fullmatch(line):
        return not _SENTENCE().search(line)
    signed = _SIGN().fullmatch(line)
    if signed is not None:
        owner = signed["owner"]
        return owner is None or (not owner.isascii() and not are_names(owner))
    if _DISCLAIMER().fullmatch(line) or (_DECLARED().match(line) and _SITE().search(line)):
        return True
    return _NOTICE().fullmatch(line) is not None and _OF_TEXTS().search(line) is not None


KIND: LineKind = LineKind(_HINT, _says)

RULE: Rule = line_rule(
    KIND,
    "junk/copyright-line",
    "remove legal notices of a site (版权所有, ICP备, 未经授权不得转载)",
    evidence="a site's legal notice",
    triggers="©",
    pairs=(
        ("权權", "所"),
        ("I", "C"),
        ("网網", "安"),
        ("转轉", "载載"),
        ("授侵", "权權"),
        ("侵", "删刪"),
        ("声聲", "明"),
        ("责責", "声聲条條"),
        ("yY", "r"),
    ),
)
