"""Single words left in Simplified among Traditional text: 苹果, 最后, 這里, 憂郁, 三年后.

A word of the tables counts if its character is one of `SURE`, or one that Traditional text seldom has, and it is a word of the
likeliest division. By themselves, 后 and 里 count where they can only be 後 (三年后，) and 裡 (書包里): not in 皇后, 后里, 公里
or in names. Words that old books spell so (以后, 至于) count in modern text only.
"""

from __future__ import annotations

import re
from functools import cache

from cleantext.lexicon.division import divide
from cleantext.patterns.classes import COMMON_HAN
from cleantext.patterns.lazily import lazily
from cleantext.script.detection import has_scripts
from cleantext.script.mechanical import ARCHAIC, CLASSICAL
from cleantext.script.tables import choices, leftovers, no_slips, signs, slips, telling
from cleantext.script.words_by_character import Table, by_character, words_near

NEAR = 12  # characters to either side that are divided into words
ROYALTY = 500  # characters to either side, at most, that must not have a queen
# Characters that have one spelling in Traditional text, in each of their words of the tables. Chosen by hand.
SURE = frozenset("后里干斗郁松丑御朴夸咸辟")
# Beside other Simplified characters, in the same line, these are Simplified as well, but for the surnames.
RARE = frozenset("广厂价虫极种万苹确筑愿挂")
_BY_THEMSELVES = RARE | frozenset("后里于万种余")  # those that may count outside words of the table

_NUMBER = "\\d０-９一二三四五六七八九十百千半幾數多餘兩"
_COUNTED = lazily(f"[{_NUMBER}.]$")
_NO_WORD = lazily("(?<=[相有]關)系|准備[查案]")  # 相關|系所, 核准|備查
_MORE = lazily(f"(?<=[{_NUMBER}萬億])余(?=[縣年人名種個家萬里天日月次件處篇億元畝間座戶歲位口卷部場項條字所頁米])")
_KINDS = lazily(f"[{_NUMBER}各這那每某]$")
_PERIOD = lazily(f"[{_NUMBER}](?:世紀|年代|個?月|小時|分鐘|秒鐘|鐘頭|星期|禮拜|[年日天週周歲秒次場輪局代])$")
_WHILE = lazily(
    f"(?:[{_NUMBER}]個?(?:年|月|天|星期|小時)|[這那]些?(?:年|[天段]|個月|時間|日子|歲月)"
    f"|(?:時間|日子|歲月|時光|期間|生涯|選舉|系統|戰爭|過程))$"
)
_EVENT = lazily(
    "(?:[飯餐酒課戰術產婚賽雨雪劫災震稅醉]|發生|結束|完成|成立|畢業|退休|離婚|結婚|去世|逝世|過世|死亡|出生|解散|獨立|投降|戰敗"
    "|落成|通過|公布|發表|出版|上市|上映|播出|開播|開幕|閉幕|停戰|統一|合併|改制|升格|改名|更名|登基|即位|繼位|建成|完工|啟用"
    "|通車|使用|加熱|冷卻|手術|治療|服用|落地|離開|回國|到達|抵達|下車|搬走|起床|放學|下班|見面|分手|失敗|獲勝|當選|卸任|辭職)$"
)
_THEN = lazily(f"(?<![{COMMON_HAN}])后(?=[因由經改被為遷任成轉升移隨與])")
_ROOM = lazily(
    f"(?:[{COMMON_HAN}][子室間房屋廳廂箱包袋屜鍋碗瓶杯盒櫃腦嘴夢懷籠棚頁]|頁面|螢幕|文件|醫院|學校|超市|酒吧|森林|世界|電影|故事"
    f"|小說|記憶|生活|手機|飯店|商店|書店|圖書館"
    "|城市|作品|文章|報告|網路|系統|程式|檔案|比賽|節目|課本|雜誌|報紙|畫面|鏡頭|人群|眼睛|歷史|日記)$"
)
_SURNAME = lazily("万俟|种[師放]")
_DATED = lazily("于(?=[\\d０-９]{1,4}[年月]|[今昨明同當次]年)")
_INSIDE = lazily("里(?![長民程弄鄰巷路])")
_CLAUSE_BEHIND = lazily("后(?=[，,、。；;：:的才又再就便將仍即還也都他她它我你這那\n]|$)")
_BEHIND = lazily("后(?![妃宮冠座位里土羿稷])")
_MODERN = lazily(
    "[的這們嗎吧呢您她它很沒個啦]|(?<![未為已])了(?![然無悟])|他(?![人日國鄉年山物])"
    "|[\\d０-９]{3,4}年|日本|美國|英國|法國|德國|政府|大家|已經|現在|因為|可以|時候|自己|所以|如果|開始|結束|進行|舉行|公司|比賽"
    "|會議"
)
# Words of 后 that count even in a line that speaks of queens.
_AFTERWARDS = frozenset(
    ("最后", "之后", "以后", "后來", "然后", "今后", "隨后", "此后", "背后", "后面", "后悔", "后果", "落后", "日后")
)
# Words of 里 that count even in a line that speaks of villages.
_WITHIN = frozenset(("這里", "那里", "哪里", "心里", "家里", "手里", "眼里", "嘴里", "夜里", "屋里", "里面", "里邊"))
_VILLAGE = lazily("里[長民鄰幹]|里辦公|里活動")
_QUEEN = lazily("[皇王太母帝影歌]后|天后|封后|后[妃宮冠]")
_QUEENS = frozenset("皇王太母天帝影歌視封立廢呂武竇蕭夏毒賢一二兩三諸")  # before 后
_VERBS = frozenset("可被由在有無不未以對從向與和開成頒組")  # words by themselves, behind 後


def slip_places(text: str, before: str = "") -> list[int]:
    """The offsets, sorted, of characters left in Simplified in the Traditional `text`. `before`, as long, is the text before
    its other characters were converted.

    In a line that has other Simplified characters, more words count: those that natural text has by slips as well (由于).
    """
    before = before or text
    end, is_mixed = -1, False  # of a line: its end, and whether it has others
    places: list[int] = []
    table = _table(True)
    for match in slipping().finditer(text):
        at = match.start()
        if match[0] not in _BY_THEMSELVES and (not words_near(table, text, at) or _NO_WORD().match(text, at)):
            continue  # nearly always
        if at > end:
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            is_mixed = has_scripts(before[text.rfind("\n", 0, at) + 1 : end])[0]
        if _is_slip(text, at, is_mixed):
            places.append(at)
    return places


@cache
def slipping() -> re.Pattern[str]:
    """The characters that `slip_places` examines. Such a class is searched in a few nanoseconds a character."""
    return re.compile(f"[{''.join(sorted(_table(True)))}]")


@cache
def _table(mixed: bool) -> Table:
    """The words that count in a line without other Simplified characters, or in a `mixed` one."""
    seldom = SURE | telling()
    words = {word: found for word, left in leftovers().items() if (found := "".join(filter(seldom.__contains__, left)))}
    for word, right in signs().items():
        changed = [(old, new) for old, new in zip(word, right, strict=True) if old != new]
        if len(changed) == 1 and changed[0][0] in (seldom if mixed else SURE) and word not in words and _is_left(*changed[0]):
            words[word] = changed[0][0]
    return by_character({word: left for word, left in (words | slips()).items() if word not in no_slips()})


def _is_left(old: str, new: str) -> bool:
    """Whether `old` is the Simplified form of `new`, and not another Traditional one."""
    return new in choices()["tw"].get(old, "")


def _is_slip(text: str, at: int, mixed: bool) -> bool:
    character = text[at]
    if mixed and character in RARE:
        return _SURNAME().match(text, at) is None
    if character == "后" and text[max(at - 1, 0) : at] in _QUEENS and not _is_after(text, at):
        return False
    words = words_near(_table(mixed), text, at)
    if character == "后" and words and _QUEEN().search(text, *_line(text, at)):
        words = [(word, place) for word, place in words if word in _AFTERWARDS or len(word) > 2]
    if character == "里" and words and _VILLAGE().search(text, *_line(text, at)):
        words = [(word, place) for word, place in words if word in _WITHIN or len(word) > 2]
    if words and _is_whole(text, at, words) and _is_modern(text, at, words):
        return True
    if character == "后":
        return _is_after(text, at) or _is_later(text, at)
    near = text[max(0, at - 4) : at]
    if character == "里":
        return _INSIDE().match(text, at) is not None and (_ROOM().search(near) or _WHILE().search(near)) is not None
    if character == "余":
        return _MORE().match(text, at) is not None
    if character == "于":
        return _DATED().match(text, at) is not None
    return _SURNAME().match(text, at) is None and (
        (character == "万" and _COUNTED().search(near) is not None) or (character == "种" and _KINDS().search(near) is not None)
    )


def _is_after(text: str, at: int) -> bool:
    """Whether 后 stands behind a period or an event (三天后, 餐后)."""
    near = text[max(0, at - 4) : at]
    return _BEHIND().match(text, at) is not None and (_PERIOD().search(near) or _EVENT().search(near)) is not None


def _is_later(text: str, at: int) -> bool:
    """Whether 后 by itself is "after", where no queen is near: before the end of a clause, or between words."""
    if (_CLAUSE_BEHIND().match(text, at) or _THEN().match(text, at)) is None and not _is_between_words(text, at):
        return False
    if text[max(at - 1, 0) : at] in "為是位" or not _in_modern_line(text, at):
        return False
    return _QUEEN().search(text, max(0, at - ROYALTY), at + ROYALTY) is None


def _is_between_words(text: str, at: int) -> bool:
    """Whether the character at `at` is a word by itself between two longer ones: not 后沃村, 塘后道."""
    start = max(0, at - NEAR)
    words = [(left + start, right + start) for left, right in divide(text[start : at + NEAR])]
    place = next((number for number, word in enumerate(words) if word == (at, at + 1)), 0)
    if not 0 < place < len(words) - 1:
        return False
    before, behind = words[place - 1], words[place + 1]
    return behind[1] - behind[0] > 1 or (before[1] - before[0] > 1 and text[behind[0]] in _VERBS)


def _is_whole(text: str, at: int, words: list[tuple[str, int]]) -> bool:
    """Whether one of `words` around `at` is a word of the text, not the end of one word and the start of the next. Of a longer
    one the start is enough (后花園裡)."""
    start, end = max(0, at - NEAR), at + NEAR
    cuts = {edge + start for word in divide(text[start:end]) for edge in word}
    for word, place in words:
        begin = at - place
        if (begin in cuts and (begin + len(word) in cuts or len(word) > 2)) or cuts.isdisjoint(
            range(begin + 1, begin + len(word))
        ):
            return True
    return False


def _is_modern(text: str, at: int, words: list[tuple[str, int]]) -> bool:
    """Whether classical texts do not have the character at `at` in such a word: true for 于 in 對于 and 有助于, not in
    志于學."""
    if text[at] not in ARCHAIC:
        return True
    pairs = {text[max(at - 1, 0) : at + 1], text[at : at + 2]}
    if not pairs.isdisjoint(CLASSICAL):
        return _in_modern_line(text, at)
    return not pairs.isdisjoint(signs()) or any(len(word) > 2 for word, _ in words)


def _in_modern_line(text: str, at: int) -> bool:
    return _MODERN().search(text, *_line(text, at)) is not None


def _line(text: str, at: int) -> tuple[int, int]:
    """The start and the end of the line of `text` that has the character at `at`; of a long line, of what is near."""
    low, high = max(at - ROYALTY, 0), min(at + ROYALTY, len(text))
    start, end = text.rfind("\n", low, at) + 1, text.find("\n", at, high)
    return start or low, high if end < 0 else end
