"""Find titles and paragraphs again on degraded pages, beside two plain peers, in one run:

    python -m benchmarks.segmentation CORPUS.json [CORPUS.json …] [--pages N] [--seed N]

A corpus is a JSON list of articles in reading order of their blocks, each block one line of text:

    [{"id": "…", "blocks": [{"kind": "headline", "text": "…"}, {"kind": "paragraph", "text": "…"}, …]}, …]

Kinds: kicker, headline, subheadline and section_heading are titles; paragraph, caption and credit are what they say;
a block of any other kind stands alone, and calling it a title is neither right nor wrong. `id` is not needed.

From the corpus N pages of each style are written: several articles cut by columns, with marks folded to half width and
captions dropped where a column ended; flat, a block a line; hard-wrapped at 20 to 40 characters, also with page numbers
and running titles in between. The figures are per cent: F1 of boundaries (ends of blocks and of their parts), of joins
(lines that go on where the one before ended) and of titles (alone, whole and called a title), and the share of
paragraphs that come out exact. "-" is where the pages have nothing to be found. Pages are the same for the same seed.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from benchmarks.commands import existing, positive
from benchmarks.segmentation.corpus import Item, read_corpus
from benchmarks.segmentation.pages import make_pages
from benchmarks.segmentation.scoring import Score
from benchmarks.segmentation.styles import STYLES, Style
from benchmarks.segmentation.systems import SYSTEMS

MEASURES = ("boundary F1", "join F1", "title F1", "paragraphs exact")


def main(words: Sequence[str] | None = None) -> int:
    """Print a table for each corpus of the command line `words`."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.segmentation", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpus", type=existing, nargs="+", metavar="CORPUS.json", help="articles of known structure")
    parser.add_argument("--pages", type=positive, default=20, metavar="N", help="pages of each style (default 20)")
    parser.add_argument("--seed", type=int, default=7, metavar="N", help="other pages for another seed (default 7)")
    arguments = parser.parse_args(words)
    try:
        corpora = [(path.name, read_corpus(path)) for path in arguments.corpus]
    except ValueError as error:
        parser.error(str(error))
    print("per cent: " + " / ".join(SYSTEMS))
    for name, articles in corpora:
        print(f"\n{name + f', {arguments.pages} pages a style':34}" + "".join(f"{measure:>22}" for measure in MEASURES))
        for style in STYLES:
            print(f"{style.name:34}" + _figures(articles, style, arguments.pages, arguments.seed), flush=True)
    return 0


def _figures(articles: Sequence[Sequence[Item]], style: Style, pages: int, seed: int) -> str:
    """The cells of one row: each measure for all systems."""
    scores = {name: Score() for name in SYSTEMS}
    for page in make_pages(articles, style, pages, seed):
        for name, find in SYSTEMS.items():
            scores[name].add(page, find(page.text))
    columns = zip(*(score.shares() for score in scores.values()), strict=True)
    return "".join(f"{' / '.join('-' if share is None else f'{100 * share:.1f}' for share in column):>22}" for column in columns)


if __name__ == "__main__":
    sys.exit(main())
