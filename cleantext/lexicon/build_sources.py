"""SOURCES.toml: what each table was made of."""

from __future__ import annotations

import datetime
from importlib.metadata import version
from pathlib import Path

COMMAND = "python -m cleantext.lexicon.build --corpus DIR"
_LICENCES = {
    "zh": "statutes and old novels out of copyright; CC BY-SA 3.0 and 4.0 (encyclopedia, open-gram), CC BY 4.0, MPL-2.0, "
    "GFDL-1.2+, GPL-2+, MIT texts, counted; MIT (jieba)",
    "ja": "MPL-2.0, GPL-2+ and the manual pages' own licences, counted; CC BY-SA 4.0 (wordfreq)",
    "ko": "MPL-2.0, GPL-3+ texts, counted; CC BY-SA 4.0 (wordfreq)",
}
_WORDS = {"zh": "jieba dict.txt; open-gram (sunpinyin-data)", "ja": "wordfreq large_ja", "ko": "wordfreq small_ko"}


class Sources:
    """Collects where the tables in `folder` are from."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._blocks: list[str] = []

    def add(self, files: str, source: str, number: str, licence: str, count: str) -> None:
        """Note the source of some files."""
        today = datetime.datetime.now(tz=datetime.UTC).date().isoformat()
        self._blocks.append(
            f'["{files}"]\nsource = "{source}"\nversion = "{number}"\nlicence = "{licence}"\ncount = "{count}"\n'
            f'built = "{today}"\ncommand = "{COMMAND}"\n'
        )

    def add_model(self, name: str, language: str, read: dict[str, int], count: str) -> None:
        """Note the texts that a model was counted in, with their numbers of code points."""
        texts = ", ".join(f"{file} ({size:,} characters)" for file, size in sorted(read.items()))
        package = "jieba" if language == "zh" else "wordfreq"
        number = f"{package} {version(package)}"
        self.add(name, f"counts only: {_WORDS[language]}; {texts}", number, _LICENCES[language], count)

    def write(self) -> None:
        """Write SOURCES.toml."""
        (self._folder / "SOURCES.toml").write_text("\n".join(self._blocks), encoding="utf-8")
