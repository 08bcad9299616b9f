"""What a site says of the texts that others publish on it: 本文仅代表作者观点，不代表本站立场。

A line that is nothing but this: it names itself (本文, 以上内容, 声明：), says in the third person whose opinion it is, that
it is not the site's, and goes on, if at all, with what the site does not answer for. Left alone are an author's own words
(本文仅代表个人观点，欢迎讨论) and texts about opinions (这篇文章的观点不代表学校的立场，校长说).
"""

from __future__ import annotations

from cleantext.junk.lines import LineKind, line_rule
from cleantext.patterns.lazily import lazily
from cleantext.rules import Rule

_DECLARED = r"(?:[\[(]?(?:特别|免责|郑重|版权|重要)?(?:声明|说明|提示)[\])]?\s?[:,]?\s?)"
_ITSELF = "(?:本(?:文|稿|帖|内容)|以上|上述|文章|文中|此文|该文)"
_WHOSE = "(?:该|原|其|文章|本文)?(?:作者|机构|发布者|上传者|撰稿人)(?:本人|个人|自己)?的?"
_OPINION = "(?:个人)?(?:观点|意见|立场|看法)"
_NOT_OURS = (
    r"(?:并?不(?:一定|必然)?代表[^。!?,]{2,40}(?:观点|立场|意见)|与(?:本[网站平]|[^。!?,]{2,12}(?:网|号|平台))[^。!?,]{0,8}无关"
    r"|[^。!?,]{2,12}(?:系信息发布平台|仅提供信息))"
)
_FURTHER = (
    r"[,;。]\s?(?:(?:其?(?:原创性|真实性|版权)|如(?:有|果|需|涉|对|您)|若|版权|转载|文[章中]|请|不构成|据此|投资|仅供)"
    r"[^。!?]{0,100}|[^。!?,]{2,12}(?:仅提供|不对|不承担|系信息|对此?文|未对)[^。!?]{0,80})"
)
_LINE = lazily(
    rf"(?:{_DECLARED}{_ITSELF}?|{_ITSELF})[^。!?]{{0,60}}?"
    rf"(?:(?:仅代表{_WHOSE}{_OPINION}|{_OPINION}仅?代表{_WHOSE}(?:{_OPINION})?)[,;。]\s?{_NOT_OURS}"
    rf"|仅代表[^。!?,:]{{2,12}}(?:自媒体|号){_OPINION})[^。!?,;]{{0,24}}(?:{_FURTHER}){{0,4}}[。!]?"
    rf"|{_DECLARED}?{_ITSELF}(?:为|系|由|来[自源]|转自|转载)[^。!?]{{2,40}}[,;]\s?{_NOT_OURS}(?:{_FURTHER}){{0,4}}[。!]?"
)
_HINT = lazily("[代](?=表)")


KIND: LineKind = LineKind(_HINT, lambda line: _LINE().fullmatch(line) is not None)

RULE: Rule = line_rule(
    KIND,
    "junk/opinion-line",
    "remove lines that say whose opinion a text is (仅代表作者观点，不代表本站立场)",
    evidence="whose opinion a text is, as a site says it",
    pairs=(("代", "表"),),
)
