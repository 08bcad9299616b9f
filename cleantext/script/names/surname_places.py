"""Surnames recognised by what stands around a name: 记者于海涛, 张勇 余 娜 摄, 涂磊说, 王强、余晓东等, 姓于, 老余, 余某.

The division into words (see `surnames`) seldom knows such names, since their given names are words by themselves, or rare. Their
places are known: behind an office or a job; between other names; at the start of a clause, before a verb of saying or a credit;
alone on a line. Elsewhere nothing is decided. A word (余款, 游客, 涂料) is no name, and before a word 于 is a preposition.
"""

from __future__ import annotations

from cleantext.lexicon.personal_names import may_be_names
from cleantext.lexicon.words import frequency
from cleantext.script.names import near_names as near
from cleantext.script.names.given_names import GIVEN
from cleantext.script.names.persons import are_many, is_official, is_person
from cleantext.script.names.surnames import SURNAMES

_REACH = 40  # code points before the surname that are examined
_AHEAD = 14  # code points behind it
_COMMON = 300  # frequency of a word that is no given name
_BEHIND_NAMED = frozenset("姜蒙")  # surnames that OpenCC converts in words; 姓蒙 is none
_VERBS = frozenset("于游涂占征")  # verbs and prepositions too, which may stand behind an office (记者于北京)
_SELDOM = frozenset("占征咸丑")  # surnames that few people have: only before given names of usual characters
_NAMED = SURNAMES | _SELDOM
_OBJECTS = frozenset("全国有先优大领山民")  # behind 占 and 征 these begin what is held or taken
_APART = frozenset(" \u3000：:")
_RARE = 60  # frequency of a word that may be a given name all the same
_USUAL = 1_000  # frequency of a character that given names seldom have, if they are not made of it


def is_surname_by_place(text: str, at: int) -> bool:
    """Whether `text[at]` is a surname by what stands around it. `text` is Simplified."""
    if text[at] not in _NAMED:
        return text[at] in _BEHIND_NAMED and text[max(0, at - 1) : at] == "姓"
    before, behind = text[max(0, at - _REACH) : at], text[at + 1 : at + 1 + _AHEAD]
    if before.endswith("姓"):
        return not before.endswith("百姓")
    if behind.startswith("姓"):
        if near.CLAN().match(behind) is None:
            return False
        return before[-1:] not in near.PREPOSITIONS or (before[-1:] in "在同和" and near.CLAN_ITSELF().match(behind) is not None)
    if text[at] in _SELDOM:
        return _has_usual_given_name(text[at], before, behind) or any(
            _is_rare_surname(text[at], before, behind[:size], behind[size:]) for size in _sizes(behind)
        )
    if near.NICKNAMED().search(before):
        return _is_nickname(text[at], before, behind)
    if behind.startswith("家") and text[at] not in "于游":
        return near.FAMILY().search(before) is not None
    if _has_usual_given_name(text[at], before, behind):
        return True
    if before[-1:] not in near.ROLE_ENDS and not behind.startswith("某") and not _begins(before):
        return False  # nearly always, of 于
    if behind.startswith("某"):
        masked = near.MASKED_ONLY() if text[at] == "于" else near.MASKED()
        return masked.match(behind) is not None and not frequency(text[at - 1 : at + 1] if at else "")
    sizes = _sizes(behind)
    return any(_fits_its_place(text[at], before, behind, size) for size in sizes) or _names_person_behind(
        text[at], before, behind, sizes
    )


def may_come_again(text: str, at: int) -> bool:
    """Whether the surname at `text[at]`, with its given name of two characters, can be that of a person named elsewhere."""
    if at and frequency(text[at - 1 : at + 1]) > _COMMON:
        return False  # 其余, 旅游
    return text[at] not in _VERBS or (
        text[max(0, at - 1) : at] not in near.PREPOSITIONS and text[at + 3 : at + 4] not in near.OF_PLACES
    )


def _has_usual_given_name(surname: str, before: str, behind: str) -> bool:
    """Whether a name begins where one may, and has a given name of two usual characters (余秀英, 据于大伟介绍)."""
    given, rest = behind[:2], behind[2:]
    if len(given) < 2 or not GIVEN.issuperset(given) or _is_word(surname, given) or surname in given:
        return False
    named = near.AT_NAME().search(before) or (surname not in _VERBS and near.BEHIND_VERB().search(before))
    if not named and (not _is_behind_agent(surname, before, rest) or near.EVERYONE().search(before)):
        return False
    if surname in _SELDOM:
        fits = near.FOLLOWED().match(rest) is not None or (not frequency(given) and _stands_apart(given, rest))
        return fits and (surname not in _VERBS or given[0] not in _OBJECTS or frequency(given) <= _RARE)
    if surname not in _VERBS:
        return True
    known = frequency(given)
    if surname == "于" and (
        _is_when_or_where(given, rest) or (before[-1:] in near.PREPOSITIONS and (before[-1:] != "和" or known > _RARE))
    ):
        return False
    if near.PRESENTED().match(rest) or near.TAKES_PERSON().search(before):
        return True
    if not known and _begins(before) and _stands_apart(given, rest):
        return True
    speaks = near.SAYS().match(rest) is not None or near.CREDITED().match(rest) is not None
    called = _is_behind_person(surname, before)
    if known > _COMMON:
        return called and speaks
    follows = near.FOLLOWED().match(rest) is not None
    if called and (follows or known <= (_RARE if surname == "于" else _COMMON)):
        return True
    return follows and (not _begins(before) or before[-1:] == "、" or near.CUT().match(rest) is None or speaks)


def _is_when_or_where(given: str, rest: str) -> bool:
    """Whether what stands behind 于 is a time or place: 国庆, 清晨, 永定|门外."""
    return (
        given[-1] in near.ENDS_OF_TIME
        or given in near.COUNTRIES
        or rest[:1] in near.SITES
        or (frequency(given + rest[:1]) > 0 and not frequency(given))
    )


def _is_behind_agent(surname: str, before: str, rest: str) -> bool:
    """Whether what stands before is an office or job; one that ends as many do, if what stands behind the name fits."""
    return _is_behind_person(surname, before) or (
        near.AGENT().search(before) is not None and near.FOLLOWED().match(rest) is not None
    )


def is_behind_office(before: str) -> bool:
    """Whether `before` ends in an office or profession, so that a name may stand right behind it."""
    return is_official(before) or near.OF_PRESS().search(before) is not None


def _is_behind_person(surname: str, before: str) -> bool:
    """Whether `before` ends in a noun of persons, and not in a word with the surname (师范)."""
    if surname in _VERBS and are_many(before):
        return False
    found = is_person(before) or near.OF_PRESS().search(before) is not None
    if not found or frequency(before[-1:] + surname) <= _COMMON:
        return found
    noun = next((before[-size:] for size in (3, 2) if len(before) >= size and frequency(before[-size:])), "")
    return len(noun) > 2 or frequency(noun) >= frequency(before[-1:] + surname)


def _stands_apart(given: str, rest: str) -> bool:
    """Whether `given`, no word, is no part of a time or place either, and its end begins no word (于新|民主)."""
    if not near.LITTLE_WORDS.isdisjoint(given) or rest[:1] in near.OF_PLACES:
        return False
    return not frequency(given[1] + rest[:1]) or not rest[:1].strip()


def _is_rare_surname(surname: str, before: str, given: str, rest: str) -> bool:
    """Whether somebody of a rare surname speaks (占春说：), is presented, or is named behind an office or among others."""
    if not GIVEN.issuperset(given) or _is_word(surname, given):
        return False
    if _begins(before) and (near.SAYS().match(rest) or near.SEX().match(rest)):
        return True
    if near.FOLLOWED().match(rest) is None:
        return False
    return is_behind_office(before) or _is_among_names(before, given, rest)


def _is_nickname(surname: str, before: str, behind: str) -> bool:
    """Whether the surname behind 老, 小 or 阿 is one (老余, 小涂; not 小游戏, 小于, 老于世故)."""
    if surname == "于":
        return before[-1] == "老" and near.OLD().match(behind) is not None
    return not frequency(surname + behind[:1]) or near.OLD().match(behind) is not None


def _sizes(behind: str) -> tuple[int, ...]:
    """The possible lengths of the given name with which `behind` begins, a space included."""
    given = near.GIVEN().match(behind)
    if given is None:
        return ()
    return (2, 1) if given.end() == 2 and not given.group()[0].isspace() else (given.end(),)


def _fits_its_place(surname: str, before: str, behind: str, size: int) -> bool:
    given, rest = behind[:size], behind[size:]
    if near.FOLLOWED().match(rest) is None or (surname == "涂" and GIVEN.isdisjoint(given)):
        return False
    spaced = given[0].isspace()
    if not spaced and _is_word(surname, given):
        return False
    if surname in _VERBS and size > 1 and not spaced and frequency(given) > _COMMON and before[-1:] not in _APART:
        return False
    if _is_among_names(before, given, rest):
        return True
    if _begins(before) and near.SEX().match(rest):
        return True
    if surname == "于" and (near.CUT().match(rest) is None or not near.WHEN_OR_WHERE.isdisjoint((given[0], given[-1]))):
        return False
    if _is_behind_person(surname, before) and (
        _may_be_single_given_name(surname, given, rest)
        if size == 1
        else surname != "于" or _may_be_given_name_behind_yu(before, given)
    ):
        return True
    if not _begins(before) and not _is_behind_person(surname, before):
        return False
    if near.SAYS().match(rest) or near.CREDITED().match(rest):
        return True
    return not spaced and near.LINE_START().search(before) is not None and near.LINE_END().match(rest) is not None


def _names_person_behind(surname: str, before: str, behind: str, sizes: tuple[int, ...]) -> bool:
    """Whether a name stands behind a noun of persons, whatever follows: 邮递员涂磊来了, 电工余大山修好了灯."""
    if not sizes or behind[0].isspace() or not _is_behind_person(surname, before) or near.EVERYONE().search(before):
        return False
    short, rest = behind[:1], behind[1:]
    if surname != "于" and 2 in sizes and short in GIVEN and behind[1] in near.LAST and not _is_word(surname, behind[:2]):
        return not frequency(behind[1:3])
    if short not in GIVEN:
        return False
    if _is_word(surname, short):
        return near.SPEAKS().match(rest) is not None and surname not in _VERBS  # 余波说: words do not say
    return _may_be_single_given_name(surname, short, rest) and (surname != "涂" or rest[:1] not in near.PAINTED)


def _may_be_given_name_behind_yu(before: str, given: str) -> bool:
    """Whether two characters behind 于 are a given name: one is usual, none ends a place, and who it is is named."""
    return is_behind_office(before) and not GIVEN.isdisjoint(given) and given[-1] not in near.OF_PLACES


def _may_be_single_given_name(surname: str, given: str, rest: str) -> bool:
    """Whether a name of two characters stands behind a noun of persons: the given name is usual or rare, and begins no word
    (于洋; not 于海|上, 余|人, 涂|红)."""
    if given not in GIVEN and frequency(given) >= _USUAL:
        return False
    if surname == "于" and (
        given in near.OF_PLACES or given in near.ENDS_OF_TIME or given in near.MINDS or rest[:1] in near.OF_PLACES
    ):
        return False
    return (surname != "涂" or given not in near.COLOURS) and not frequency(given + rest[:1] if rest else "")


def _is_word(surname: str, given: str) -> bool:
    """Whether a word begins with the surname (余款, 游客)."""
    known = _RARE if surname == "于" else 0  # it begins no words but function words; a rare one is a name (于洋)
    return frequency(surname + given[0]) > known or frequency(surname + given) > known


def _begins(before: str) -> bool:
    return near.ENDS_IN_HAN().search(before) is None or near.ACCORDING().search(before) is not None


def _is_among_names(before: str, given: str, rest: str) -> bool:
    """Whether what stands before ends in an office that is set apart from its names, or in another name of a list, or
    whether a list goes on behind. Two entries of two characters may be anything (涂水、马首)."""
    left, right = near.AMONG_THREE
    if near.SEPARATED().search(before) or (left().search(before) and right().match(rest)):
        return True
    entries = [near.NEXT().match(rest) if _begins(before) else None]
    entries.append(near.LISTED().search(before) if before[-1:] == "、" or near.CREDITED().match(rest) else None)
    return any(entry is not None and len(entry[1] + given) > 3 and may_be_names(entry[1]) for entry in entries)
