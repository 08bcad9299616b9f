"""`Cleaner`: every public function as a method, with options set once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Any, Final, Unpack

from cleantext.config import Config, Options
from cleantext.edits import Trace
from cleantext.results import Data, Result

if TYPE_CHECKING:
    from cleantext.decoding import Decoded
    from cleantext.documents import Document
    from cleantext.pipeline import Pipeline
    from cleantext.script import Candidates, Script


_DEFAULTS = Config()


class Cleaner:
    """The public functions with options set once. Frozen, picklable, safe to share between threads.

    Options, all keyword only; the functions take the same:

    profile   "safe" (default), "web" or "archive": a named set of rules (`cleantext rules`). Each includes the two rules of
              script, which act only on request: `script/convert` with `to`, `script/quotes` with `quotes`
    enable    ids of rules, or of families of rules ("width"), to turn on in addition to those of the profile
    disable   ids of rules or families to turn off; takes precedence over `enable`
    encoding  a hint for bytes, by Python codec name, such as an HTTP header; ignored if the bytes contradict it. To force a
              codec, decode first: data.decode("big5", "replace")
    source    for conversion with `to`: the script to assume ("hans", "tw" … or a BCP 47 tag) for text whose script cannot be
              detected (一只, 周末愉快), which is left unchanged otherwise
    quotes    "keep" (default), "curly" (“”‘’), "corner" (「」『』) or "script": the style of the output's script, curly in
              Simplified and corner in Traditional text; kept if neither `to` nor the text determines that script
    spacing   a space between Han and Latin letters or digits: "keep" (default), "add", "remove", or "document": as most of the
              document has it
    protect   strings that no rule may change

    Raises ConfigError for an unknown option or value.
    """

    __slots__ = ("_made", "config")
    config: Config
    _made: Pipeline | None

    def __init__(self, **options: Unpack[Options]) -> None:
        config = Config.of(**options)
        if config.enable or config.disable:
            from cleantext.registry import check_rules

            check_rules(config)
        self._set(config)

    @classmethod
    def _of(cls, config: Config) -> Cleaner:
        """The cleaner for options that were checked before."""
        made = cls.__new__(cls)
        made._set(config)
        return made

    def _set(self, config: Config) -> None:
        object.__setattr__(self, "config", config)
        object.__setattr__(self, "_made", None)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Cleaner is frozen; make a new one with {name}=…")

    def __delattr__(self, name: str) -> None:
        raise AttributeError("a Cleaner is frozen")

    def __getstate__(self) -> Config:
        return self.config

    def __setstate__(self, config: Config) -> None:
        self._set(config)

    @property
    def _pipeline(self) -> Pipeline:
        """Asked for when first needed, and shared with all that have the same options; not part of what is pickled."""
        if self._made is None:
            from cleantext.pipeline import pipeline_for

            object.__setattr__(self, "_made", pipeline_for(replace(self.config, encoding=None)))
        assert self._made is not None
        return self._made

    def __eq__(self, other: object) -> bool:
        return self.config == other.config if isinstance(other, Cleaner) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.config)

    def __repr__(self) -> str:
        given = ((field.name, getattr(self.config, field.name)) for field in fields(self.config))
        kept = [f"{name}={value!r}" for name, value in given if value != getattr(_DEFAULTS, name)]
        return f"Cleaner({', '.join(kept)})"

    def decode(self, data: Data) -> Decoded:
        """`data` as text, with how it was read. See `cleantext.decode`."""
        from cleantext.decoding import decode_data

        return decode_data(check_data(data), self.config.encoding)

    def explain(self, data: Data, to: str | None = None) -> Result:
        """Clean `data` and keep the record. See `cleantext.explain`."""
        target = check_target(to)
        decoded = self.decode(data)
        return Result(decoded, *self._pipeline.run(decoded.text, target))

    def clean(self, data: Data, to: str | None = None) -> str:
        """The cleaned text of `data`. See `cleantext.clean`."""
        text = data if isinstance(data, str) else self.decode(data).text
        pipeline = self._made or self._pipeline
        return pipeline.clean(text, None if to is None else check_target(to))

    def document(self, data: Data, to: str | None = None) -> Document:
        """The whole pipeline. See `cleantext.document`."""
        return self.explain_document(data, to)[1]

    def explain_document(self, data: Data, to: str | None = None) -> tuple[Result, Document]:
        """The document, and the result of `explain` that it was made from, for callers that report damage as well."""
        from cleantext.assembly import assemble

        target = check_target(to)
        result = self._with_quotes_of(target).explain(data)
        return result, assemble(result, self.config, target)

    def _with_quotes_of(self, target: str | None) -> Cleaner:
        """This cleaner; where quotes follow the script, one whose quotes are those of `target`, into which blocks are converted
        only when they are found."""
        if target is None or self.config.quotes != "script":
            return self
        from cleantext.script.quotes import style_of

        return Cleaner._of(replace(self.config, quotes=style_of(target) or "keep"))

    def segment(self, text: str) -> Document:
        """`document` without decoding, repair, normalize and conversion. See `cleantext.segment`."""
        from cleantext.assembly import assemble
        from cleantext.decoding import decode_data

        check_text(text)
        return assemble(Result(decode_data(text, None), text, Trace(), ()), self.config, None)

    def convert(self, text: str, to: str, source: str | None = None) -> str:
        """`text` in the script `to`. `source` is the cleaner's, if none is given; no other option bears on it. See
        `cleantext.convert`."""
        from cleantext.script import convert_text
        from cleantext.script.targets import target_name

        return convert_text(check_text(text), target_name(to), check_target(source) or self.config.source)

    def candidates(self, text: str, to: str) -> list[Candidates]:
        """The characters of `text` that have more than one form in the script `to`. See `cleantext.candidates`."""
        from cleantext.script import find_candidates

        return find_candidates(check_text(text), to)

    def detect_script(self, text: str) -> Script:
        """The script of `text`. See `cleantext.detect_script`."""
        from cleantext.script import detect_script

        return detect_script(check_text(text))

    def clean_many(self, texts: Iterable[Data], workers: int = 1, to: str | None = None) -> Iterator[str]:
        """Clean each of `texts`, lazily and in input order, in `workers` processes (61 at most).

        With more than one, and where Python starts processes anew (on Windows and macOS; from 3.14 on everywhere), the call
        belongs under `if __name__ == "__main__":`. Raises TypeError where `texts` is one document or no iterable, ConfigError
        for a bad `to` or `workers`, both at once; what a document raises, in its turn.
        """
        from cleantext.streams import each

        return each(partial(self.clean, to=check_target(to)), texts, workers)

    def explain_many(self, texts: Iterable[Data], workers: int = 1, to: str | None = None) -> Iterator[Result]:
        """`explain` each of `texts`, lazily and in input order, in `workers` processes. See `clean_many`."""
        from cleantext.streams import each

        return each(partial(self.explain, to=check_target(to)), texts, workers)

    def document_many(self, texts: Iterable[Data], workers: int = 1, to: str | None = None) -> Iterator[Document]:
        """`document` for each of `texts`, lazily and in input order, in `workers` processes. See `clean_many`."""
        from cleantext.streams import each

        return each(partial(self.document, to=check_target(to)), texts, workers)


def check_data(data: object) -> Data:
    """Raise TypeError unless `data` is str, bytes or bytearray."""
    if isinstance(data, str | bytes | bytearray):
        return data
    raise TypeError(f"data must be str, bytes or bytearray, not {type(data).__name__}{_hint(data)}")


def _hint(data: object) -> str:
    """The end of an error message: what to give instead of `data`."""
    if hasattr(data, "__fspath__"):
        return "; read a file first: path.read_bytes()"
    if hasattr(data, "read"):
        return "; give what it reads: data.read()"
    if isinstance(data, memoryview):
        return "; give bytes(data)"
    if data is None or isinstance(data, float) or type(data).__name__ == "NAType":
        return "; is it a missing value? Skip those, in pandas by map(…, na_action='ignore')"
    if isinstance(data, Iterable) and not isinstance(data, Mapping):
        return "; give its items one by one, or to clean_many"
    return ""


def check_text(text: object) -> str:
    """Raise TypeError unless `text` is a string."""
    if isinstance(text, str):
        return text
    hint = "; decode bytes first: cleantext.decode(data).text" if isinstance(text, bytes | bytearray) else ""
    raise TypeError(f"text must be str, not {type(text).__name__}{hint}")


def check_target(to: str | None) -> str | None:
    """The canonical name of the target script `to`. Raises ConfigError for an unknown one."""
    if to is None:
        return None
    from cleantext.script.targets import target_name

    return target_name(to)


def cleaner_for(options: Options) -> Cleaner:
    """A cleaner with `options`; the same one again for the same options, since lines come by the million."""
    if not options:
        return DEFAULT
    given = tuple(options.items())
    if not _is_hashable(given):
        given = tuple((name, tuple(value) if isinstance(value, list | set) else value) for name, value in given)
    return _made(given) if _is_hashable(given) else Cleaner(**options)  # which says what is wrong with them


def _is_hashable(value: object) -> bool:
    try:
        hash(value)
    except TypeError:
        return False
    return True


@lru_cache(maxsize=16)
def _made(options: tuple[tuple[str, Any], ...]) -> Cleaner:
    return Cleaner(**dict(options))


DEFAULT: Final = Cleaner()
