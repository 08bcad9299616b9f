"""Where a clause of Chinese ends, told by its words: for half-width marks that have Han on one side alone, end a line, or may be
a character that was lost.

`一共300!我们走吧`, `他来自NBA:“走吧”`, `你去过没有?我去过`, `他大声喊道:`, `申请人应当具备下列条件:`. What tells it is a word
that says, a law that lists, a person who begins the next clause: titles, names, keys and brands (`Yahoo!奇摩`, `值:“中”`,
`深水?区`) have none.
"""

from __future__ import annotations

from typing import Final

from cleantext.normalize.context import ASKED, REACH, line_start
from cleantext.normalize.function_words import COMMON, FINAL, PERSONS
from cleantext.normalize.speech import ends_in_saying
from cleantext.patterns.classes import CURLY_QUOTES, HAN, IS_HAN, SYMBOLS
from cleantext.patterns.lazily import lazily

_ASKS = lazily(f"{ASKED}$")
# 什么是 Hook? and 以下 attribute: but not 他说 How come? nor 使用 panic!
WORD_AT_END: Final = lazily(f"[{HAN}](?<![说說問问道喊叫答曰]) ?[A-Za-z][A-Za-z0-9.+#-]*(?: [A-Za-z][A-Za-z0-9.+#-]*){{0,2}}$")
_ASKING = lazily(f"(?:什[么麼]|[为為]何|如何|怎|哪|[谁誰]|[几幾]|多少|是否|能否|可否)[^\n]*[{HAN}]")
_OF_SENTENCE = lazily(f"[{PERSONS}{COMMON}{FINAL}真才又再还還]")
_EDGE = lazily(f"[，。；：！？,;:!?\n「」『』{CURLY_QUOTES}]")
_NEXT_PERSON = lazily(f"[{PERSONS}它](?!的)[{HAN}]{{2}}")
_NEXT_BEGINS = lazily(f"(?:[{PERSONS}它这這那但因所](?!的)[{HAN}]|[大自][家己]|[(（](?:以下|[简簡][称稱])|[真太][{HAN}])")
_HAN_TWICE = lazily(f"[{HAN}]{{2}}")
_MARKS = "!?:;"
_QUOTATION = "“「『《"
_NAME = lazily("[A-Z0-9][!-~]*$")
_SYMBOL = lazily(f"[{SYMBOLS}]")
_IN_TITLE = "《〈"

_VERB = "[说說问問喊叫答讲講]"
_NO_VERB = "(?<![传傳小学學解据據听聽虽雖])(?<![疑学學提访訪顾顧])"
# Who says it, or how: 他大声喊道, 对她说, 笑着说, 村长宣布; not 小说, 知道, 频道, 疑问.
_SAYS = lazily(
    f"(?:[说說问問喊叫答笑叹嘆骂罵吼嚷嘱囑赞讚哭念唱写寫怒][道]|[宣][布佈]"
    f"|(?:[对對向跟和与與][{HAN}]{{1,8}}|[{PERSONS}]们?們?[{HAN}]{{0,8}}|[着著地声聲气氣就便又也再才忙]|[{HAN}]接)"
    f"(?:{_NO_VERB}{_VERB})|[{HAN}]曰|[{HAN}][问問](?:[{PERSONS}]|[{HAN}]?[妈媽爸爷爺奶哥姐弟妹叔伯娘师師亲親]))$"
)
_SAYS_ALONE = lazily(
    f"[{HAN}](?:{_NO_VERB}[说說问問喊答叫曰云]|(?<![知频頻报報街通渠轨軌管隧味赤公])道|[说說][了过過]|[认認][为為]|指出|表示"
    f"|强[调調])$"
)
_LISTS = lazily(  # of laws
    "第[一二三四五六七八九十百零〇0-9]{1,7}[条條](?:之[一二三四五六七八九十]{1,2})?[ 　]|[应應][当當依]|不得|依法"
    "|下列(?:各[项項款])?(?:[条條情][件形]|行[为為]|[职職][责責权權]|事[项項]|材料|[规規]定|文件|[资資]料|要求|[权權]利"
    "|[义義][务務]|措施)(?:之一的?)?$|修(?:改|正)[为為]$|[给給处處][予以][{HAN}]{0,4}[处處][分罚罰]$"
)
_ITEM = lazily(f"[(（][一二三四五六七八九十0-9]{{1,3}}[)）][{HAN}]|[一二三四五六七八九十]{{1,3}}、|[{HAN}][^\n]*[{HAN}],[{HAN}]")
_SHORTEST_ITEM: Final = 8
_REACH_OF_LINE: Final = 200


def asks(text: str, at: int) -> bool:
    """Whether a word that asks stands in the clause before the offset `at`, or, there, one that ends a question."""
    return _ASKS().search(text[max(at - 16, 0) : at]) is not None


def parts_by_words(text: str, at: int) -> bool:
    """Whether words tell that the mark at `at` parts clauses, which has a word, a figure or a sign before it, or is a colon that
    ends a line which announces something."""
    if at == 0 or text[at] not in _MARKS:
        return False
    if text[at - 1].isascii() or _SYMBOL().match(text, at - 1):
        return parts_clauses(text, at)
    return text[at] == ":" and text[at + 1 : at + 2] in ("\n", "") and announces(text, at)


def parts_clauses(text: str, at: int) -> bool:
    """Whether a clause of Chinese ends with the mark at `at`, behind a word or a figure, and another begins right behind it."""
    if text[at] == ";" and text.rfind("&", max(at - 8, 0), at) >= 0:
        return False  # &nbsp;我们
    behind = text[at + 1 : at + 2]
    if behind and behind in _QUOTATION and text[at] in ":;!":
        if text[at] == ":" and (behind == "《" or _NAME().search(text, max(at - REACH, 0), at) is None):
            return False  # Title:《春》, 在config:“甲”里
        return _OF_SENTENCE().search(_clause(text, at)) is not None
    if _NEXT_BEGINS().match(text, at + 1) is None:
        return False
    clause = _clause(text, at)
    if text[at] != "!" and _OF_SENTENCE().search(clause) is None:
        return False
    if text[at] == "?" and text[at - 1].isascii() and text[at - 1].isalpha():
        return False  # 他问How?他说
    return _HAN_TWICE().search(clause) is not None and not any(mark in clause for mark in _IN_TITLE)


def asks_of_word(text: str, at: int) -> bool:
    """Whether the mark at `at` ends a line and, behind a Latin word, a question of Chinese: 如何使用 Docker?"""
    if text[at + 1 : at + 2] not in ("\n", "") or WORD_AT_END().search(text, max(at - REACH, 0), at) is None:
        return False
    return _ASKING().search(_clause(text, at)) is not None


def parts_sentences(text: str, at: int) -> bool:
    """Whether the `?` at `at`, behind Han or a closing mark, parts two clauses, the second of which begins with a person: nothing
    asks, but hardly a character was lost."""
    begins = _NEXT_PERSON() if IS_HAN.match(text, at - 1) else _NEXT_BEGINS()
    if begins.match(text, at + 1) is None:
        return False
    start = line_start(text, at)
    if text[at - 1] in "”」』":
        start = max(start, *(text.rfind(mark, start, at) + 1 for mark in "。！？\n"))
        clause = text[start:at]
    else:
        clause = _clause(text, at)
    return len(clause) >= 4 and _OF_SENTENCE().search(clause) is not None


def goes_on_asking(text: str, at: int) -> bool:
    """Whether behind the `?` at `at` a clause begins, and another question ends on its line: 卖到1200元?太贵了吧?"""
    end = text.find("?", at + 1, at + REACH)
    return end > 0 and _NEXT_BEGINS().match(text, at + 1) is not None and text.find("\n", at, end) < 0 and asks(text, end)


def says(text: str, at: int) -> bool:
    """Whether the words before the offset `at` say that somebody speaks; with a quotation behind the mark, any verb that does."""
    before = text[max(at - 12, line_start(text, at)) : at]
    if _SAYS().search(before) is not None or ends_in_saying(before):
        return True
    return text[at + 1 : at + 3].lstrip(" ")[:1] in ("“", "「", "『") and _SAYS_ALONE().search(before) is not None


def announces(text: str, at: int) -> bool:
    """Whether the line that the colon at `at` ends announces speech, or the items of a law."""
    return says(text, at) or _LISTS().search(text[line_start(text, at, _REACH_OF_LINE) : at]) is not None


def _clause(text: str, at: int) -> str:
    """What stands before `at` since the mark before it, on its line. The colon of a time is none."""
    start = line_start(text, at)
    last = start
    for match in _EDGE().finditer(text, start, at):
        if not (match[0] == ":" and text[match.start() - 1].isdigit() and text[match.end()].isdigit()):
            last = match.end()
    return text[last:at]


def is_long_item(text: str, at: int) -> bool:
    """Whether the `;` or `:` at `at` ends a line that is an item of a law: it has a number, or commas in it, and no space."""
    if text[at + 1 : at + 2] not in ("\n", ""):
        return False
    line = text[line_start(text, at, _REACH_OF_LINE) : at]
    return _ITEM().match(line) is not None and len(IS_HAN.findall(line)) >= _SHORTEST_ITEM and " " not in line
