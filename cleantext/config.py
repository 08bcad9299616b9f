"""The one frozen configuration behind every function and the command."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields
from typing import Any, TypedDict

from cleantext.errors import ConfigError, nearest

# Each a set of rules; a rule says which it is in. docs/profiles.md and `cleantext rules` list them.
PROFILES = {
    "safe": "repair, and normalize characters, punctuation, width, quotes and spaces; remove no content",
    "web": "like safe, and remove what sites put around and into a text",
    "archive": "decode and repair, nothing else",
}
NORMALIZING = ("safe", "web")  # profiles that also normalize
QUOTES = ("keep", "curly", "corner", "script")
SPACINGS = ("keep", "add", "remove", "document")


class Options(TypedDict, total=False):
    """The options of functions and of `Cleaner`, as a caller passes them. For their meaning, see `Cleaner`."""

    profile: str
    enable: str | Iterable[str]
    disable: str | Iterable[str]
    encoding: str | None
    source: str | None
    quotes: str
    spacing: str
    protect: str | Iterable[str]


@dataclass(frozen=True, slots=True)
class Config:
    """The options, checked and frozen. For their meaning, see `Cleaner`."""

    profile: str = "safe"
    enable: tuple[str, ...] = ()  # these are sorted, so that equal configurations are pickled to equal bytes
    disable: tuple[str, ...] = ()
    encoding: str | None = None
    source: str | None = None
    quotes: str = "keep"
    spacing: str = "keep"
    protect: tuple[str, ...] = ()

    @classmethod
    def of(cls, **options: Any) -> Config:
        """Check `options` and freeze them.

        Raises ConfigError for an unknown name (suggesting similar ones) or an invalid value. The names of rules are checked
        separately, by `registry.check_rules`.
        """
        known = [field.name for field in fields(cls)]
        for name in options:
            if name == "to":
                raise ConfigError("'to' is not an option; pass it to the call: Cleaner().clean(data, to=…)")
            if name not in known:
                raise ConfigError(f"unknown option {name!r}{nearest(name, [*known, 'to'])}")
        checked = dict(options)
        for name in ("enable", "disable"):
            if name in checked:
                checked[name] = tuple(sorted(set(_strings(name, checked[name]))))
        if "protect" in checked:
            checked["protect"] = tuple(sorted({term for term in _strings("protect", checked["protect"]) if term}))
        _check_choice("profile", checked.get("profile", "safe"), PROFILES)
        _check_choice("quotes", checked.get("quotes", "keep"), QUOTES)
        _check_choice("spacing", checked.get("spacing", "keep"), SPACINGS)
        if checked.get("encoding") is not None:
            from cleantext.decoding.names import check_codec

            check_codec(checked["encoding"])
        if checked.get("source") is not None:
            from cleantext.script.targets import target_name  # the package imports its rules, and they this module

            checked["source"] = target_name(checked["source"])
        return cls(**checked)


def _strings(name: str, value: object) -> Iterable[str]:
    if isinstance(value, str):
        return (value,)
    if isinstance(value, Iterable):
        values = tuple(value)
        if all(isinstance(item, str) for item in values):
            return values
    raise ConfigError(f"{name} takes a string or strings, not {value!r}")


def _check_choice(name: str, value: object, choices: Collection[str]) -> None:
    if not isinstance(value, str) or value not in choices:
        hint = nearest(value, choices) if isinstance(value, str) else f"; known are {', '.join(sorted(choices))}"
        raise ConfigError(f"unknown {name} {value!r}{hint}")
