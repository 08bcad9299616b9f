"""Classes of damage and traps, string by string, beside the peers:

    python -m benchmarks.normalize classes

The strings are those of `classes.toml` and `traps.toml`. Each is tried alone, inside a paragraph of good Chinese, and as a line
of a good page; it counts as right, or as unharmed, where all of them come out exactly so.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any, NamedTuple

from benchmarks.normalize.contestants import Cleaner

# The same characters in both scripts.
_BEFORE, _AFTER = "天黑了，下起雨来。", "大家都在等他，他早就到了。"
_TITLE, _LINE = "山中小路", "山上有一座小木屋，屋里有三个人，在喝茶。"
_PLACES = ("alone", "paragraph", "page")


class Strings(NamedTuple):
    """A class of damage or a trap: its name, and pairs of what comes in and what has to come out."""

    name: str
    cases: list[tuple[str, str]]
    places: Sequence[str] = _PLACES


def classes() -> list[Strings]:
    """The classes of damage."""
    return [
        Strings(row["name"], [(bad, good) for bad, good in row["cases"]], row.get("places", _PLACES))
        for row in _table("classes.toml")["class"]
    ]


def traps() -> list[Strings]:
    """The traps, whose strings come out as they come in."""
    return [Strings(row["name"], [(text, text) for text in row["texts"]]) for row in _table("traps.toml")["trap"]]


def placed(bad: str, good: str, places: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What comes in and what has to come out, in each of the `places`; one of several lines is no part of a paragraph."""
    for place in places:
        if place == "alone":
            yield bad, good
        elif place == "page":
            yield f"{_TITLE}\n{_LINE}\n{bad}\n{_AFTER}\n", f"{_TITLE}\n{_LINE}\n{good}\n{_AFTER}\n"
        elif "\n" not in good:
            after = _AFTER if good[-1] in "。！？…”」" else ""
            yield f"{_BEFORE}{bad}{after}", f"{_BEFORE}{good}{after}"


def is_right(clean: Cleaner, bad: str, good: str, places: Sequence[str]) -> bool:
    """Whether `bad` comes out as `good` in all of its places."""
    return all(clean(given) == wanted for given, wanted in placed(bad, good, places))


def print_classes(cleaners: Mapping[str, Cleaner]) -> None:
    """Print a row for each class and each trap, and how many of them are right throughout."""
    for title, strings in (("classes of damage, strings put right", classes()), ("traps, strings unharmed", traps())):
        print(f"{title:44s}{'strings':>8s}" + "".join(f"{name:>16s}" for name in cleaners))
        whole, total = dict.fromkeys(cleaners, 0), dict.fromkeys(cleaners, 0)
        for row in strings:
            counts = {name: sum(is_right(clean, *case, row.places) for case in row.cases) for name, clean in cleaners.items()}
            _print_row(row.name, len(row.cases), counts)
            for name, count in counts.items():
                whole[name] += count == len(row.cases)
                total[name] += count
        _print_row("all", sum(len(row.cases) for row in strings), total)
        _print_row("right throughout", len(strings), whole)
        print()


def _print_row(name: str, number: int, counts: Mapping[str, int]) -> None:
    print(f"{name:44s}{number:8d}" + "".join(f"{count:16d}" for count in counts.values()))


def _table(name: str) -> dict[str, list[dict[str, Any]]]:
    return tomllib.loads(files(__package__).joinpath(name).read_text(encoding="utf-8"))
