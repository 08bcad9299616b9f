"""The target scripts: six names, and the BCP 47 tags that mean one of them."""

from __future__ import annotations

from cleantext.errors import ConfigError, nearest

TARGETS: dict[str, str] = {
    "hans": "Simplified",
    "hant": "Traditional, any region: Traditional text is left unchanged, Simplified is converted to Taiwan's characters",
    "tw": "Traditional, characters as in Taiwan",
    "twp": "Traditional, characters and words as in Taiwan",
    "hk": "Traditional, characters as in Hong Kong",
    "hkp": "Traditional, characters and words as in Hong Kong",
}

_KNOWN = f"known are {', '.join(TARGETS)}, and tags such as zh-TW"

# By CLDR's likely subtags, SG and MY write Simplified, and MO writes like HK. Plain "zh" names no script, so it is not a
# target.
TAGS: dict[str, str] = {
    "zh-hans": "hans",
    "zh-cn": "hans",
    "zh-sg": "hans",
    "zh-my": "hans",
    "zh-hans-cn": "hans",
    "zh-hans-sg": "hans",
    "zh-hans-my": "hans",
    "zh-hans-hk": "hans",
    "zh-hans-mo": "hans",
    "zh-hans-tw": "hans",
    "zh-hant": "hant",
    "zh-tw": "tw",
    "zh-hant-tw": "tw",
    "zh-hk": "hk",
    "zh-mo": "hk",
    "zh-hant-hk": "hk",
    "zh-hant-mo": "hk",
}


def target_name(name: str) -> str:
    """The canonical name, a key of `TARGETS`, for `name`: one of them or a BCP 47 tag, in any case, with `-` or `_`.

    zh-Hans, zh-CN, zh-SG and zh-MY are "hans"; zh-Hant is "hant"; zh-TW is "tw"; zh-HK and zh-MO are "hk". Raises
    ConfigError for any other name, with the nearest known one.

    >>> target_name("zh_TW")
    'tw'
    """
    key = name.strip().lower().replace("_", "-") if isinstance(name, str) else ""
    if key in TARGETS:
        return key
    if key in TAGS:
        return TAGS[key]
    raise ConfigError(f"unknown script {name!r}{nearest(key or name, [*TARGETS, *TAGS], _KNOWN)}")
