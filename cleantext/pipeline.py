"""The pipeline on one screen: which stages there are, in which order, and how they are run.

    bytes ─decoding→ text ─injection→ ─repair→ ─junk→ ─normalize→ ─script→ text
                                                                  └─segmentation→ drafts ─script→ document

Repair comes before normalize, because its evidence is in unusual characters, which normalize changes. Injected pinyin is
removed first of all: it would be most of a text's unusual characters. Junk acts in the profile `web` only. Segmentation
comes before script conversion, because a word cut by a line end converts wrongly.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from cleantext.config import Config
from cleantext.documents import Flag
from cleantext.edits import Trace
from cleantext.junk import JUNK
from cleantext.normalize import NORMALIZE
from cleantext.repair import INJECTION, REPAIR
from cleantext.rounds import Work
from cleantext.rules import Stage
from cleantext.scan import Scanner
from cleantext.script import SCRIPT

# A text is scanned once for all stages of a phase. Edits of one stage can trigger rules of a later one, but only through the
# characters that they insert. Injection is a phase of its own, since without the injected pinyin the text is quite another.
PHASES: tuple[tuple[Stage, ...], ...] = ((INJECTION,), (REPAIR, JUNK, NORMALIZE, SCRIPT))
STAGES = tuple(stage for phase in PHASES for stage in phase)

# A stage can uncover work for an earlier one (an entity inside an entity), so the stages run in rounds until a round changes
# nothing; this also makes cleaning idempotent. Two rounds are usual. The bound is for hostile input.
ROUNDS: Final = 8


@lru_cache(maxsize=16)
def pipeline_for(config: Config) -> Pipeline:
    """The pipeline for `config`. Cached, since its patterns take a while to compile."""
    return Pipeline(config)


class Pipeline:
    """The stages for one configuration."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._scanner = Scanner(PHASES, config)

    def run(self, text: str, to: str | None = None) -> tuple[str, Trace, tuple[Flag, ...]]:
        """Run the stages on `text` until nothing changes. Returns the output, the record, and the flags as spans of `text`."""
        work = self._work_on(text, to)
        layers = work.layers()
        trace = Trace(layers) if layers else _EMPTY_TRACE
        return work.text, trace, work.lasting_flags(layers)

    def clean(self, text: str, to: str | None = None) -> str:
        """The output of `run` alone."""
        return self._work_on(text, to).text

    def _work_on(self, text: str, to: str | None) -> Work:
        work = Work(text, self._config, self._scanner, to)
        possible = self._scanner.every_rule
        for _ in range(ROUNDS):
            before = len(work.steps)
            possible = work.run_round(possible)
            if len(work.steps) == before:
                break
        return work


_EMPTY_TRACE: Final = Trace()
