"""Compile the modules that run for every line of a text, by mypyc, where a C compiler is at hand.

They are plain Python and do the same uncompiled; compiled they are one and a half to three times as fast. So whatever keeps
them from being compiled is no error.
CLEANTEXT_PURE=1 in the environment leaves them as they are.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from setuptools import Extension, setup

# Whole stages are left out that run once a document, and modules of tables, which gain nothing.
COMPILED = (
    "lexicon/characters",
    "lexicon/context",
    "lexicon/division",
    "lexicon/ngrams",
    "normalize/characters/language",
    "normalize/clauses",
    "normalize/context",
    "normalize/emoticons",
    "normalize/english_sentences",
    "normalize/foreign",
    "normalize/foreign_lines",
    "normalize/habit",
    "normalize/page_kinds",
    "normalize/places",
    "normalize/punctuation/contradictory_mark",
    "normalize/punctuation/doubled_mark",
    "normalize/punctuation/ellipsis",
    "normalize/punctuation/long_run",
    "normalize/punctuation/mark_pairs",
    "normalize/punctuation/stray_comma",
    "normalize/quotes/straight_quote",
    "normalize/quotes/wrong_side_quote",
    "normalize/spaces/around_mark",
    "normalize/spaces/between_han",
    "normalize/spaces/lost_indent",
    "normalize/syntax/citations",
    "normalize/syntax/closing",
    "normalize/syntax/expressions",
    "normalize/syntax/faces",
    "normalize/syntax/source_lines",
    "normalize/syntax/spoken_of",
    "normalize/table",
    "normalize/traits",
    "normalize/width/bracket_pairs",
    "normalize/width/cut_off",
    "normalize/width/folded_bracket",
    "normalize/width/folded_mark",
    "normalize/width/folded_stop",
    "normalize/width/full_width_latin",
    "normalize/width/half_stop",
    "normalize/width/line_end",
    "normalize/width/single_brackets",
    "normalize/width/slips",
    "normalize/width/spaced_bracket",
    "normalize/width/spaced_mark",
    "patterns/beginnings",
    "patterns/compiled",
    "patterns/lines",
    "patterns/membership",
    "patterns/verbatim",
    "pipeline",
    "record/columns",
    "record/line_feeds",
    "record/merging",
    "repair/copy_marks/forum_noise",
    "repair/escapes/broken_entity",
    "repair/injection/annotations",
    "repair/injection/byte_shift",
    "repair/injection/double_byte",
    "repair/injection/evidence",
    "repair/injection/first_characters",
    "repair/injection/injected_annotation",
    "repair/injection/injected_byte",
    "repair/injection/last_characters",
    "repair/injection/lattice",
    "repair/injection/likelihood",
    "repair/injection/page_model",
    "repair/injection/plain_annotation",
    "repair/injection/prose",
    "repair/injection/running_text",
    "repair/injection/shape",
    "repair/injection/slots",
    "repair/injection/surroundings",
    "repair/injection/verification",
    "repair/injection/window",
    "repair/injection/wording",
    "repair/lost/candidates",
    "repair/lost/lost_character",
    "repair/lost/lost_places",
    "repair/mojibake/blends/blended",
    "repair/mojibake/blends/blending",
    "repair/mojibake/blends/weighing",
    "repair/mojibake/codecs/dropped_pairs",
    "repair/mojibake/codecs/losses",
    "repair/mojibake/codecs/streams",
    "repair/mojibake/codecs/writers",
    "repair/mojibake/extending/proven_lines",
    "repair/mojibake/misread_again",
    "repair/mojibake/mojibake",
    "repair/mojibake/one_pass",
    "repair/mojibake/suspects/familiar",
    "repair/mojibake/suspects/lone",
    "repair/mojibake/suspects/narrowed",
    "repair/mojibake/suspects/oddities",
    "repair/mojibake/suspects/suspicion",
    "repair/mojibake/windows/judging",
    "repair/mojibake/windows/lattice",
    "repair/mojibake/windows/naming",
    "repair/mojibake/windows/outright",
    "repair/mojibake/windows/promise",
    "repair/mojibake/windows/search",
    "repair/mojibake/windows/solving",
    "rounds",
    "rules",
    "scan/loop",
    "scan/scanner",
    "script/alignment",
    "script/conversion",
    "script/leftovers",
    "script/mechanical",
    "script/mending",
    "script/passages",
    "script/senses",
    "spans",
)


def sources() -> list[str]:
    """The paths of the modules to compile."""
    paths = [f"cleantext/{name}.py" for name in COMPILED]
    if missing := [path for path in paths if not Path(path).is_file()]:
        raise FileNotFoundError(f"setup.py: no module {', '.join(missing)}")
    return paths


def extensions() -> list[Extension]:
    """The modules as extensions, each of which may fail to build; none where mypyc cannot translate them."""
    if os.environ.get("CLEANTEXT_PURE", "0") != "0":
        return []
    try:
        from mypyc.build import mypycify

        # What is not installed where the wheel is built is not looked into; `make check` has the strict look.
        found = mypycify(
            ["--config-file=", "--ignore-missing-imports", "--follow-imports=silent", *sources()],
            group_name="cleantext",
            opt_level="2",
            debug_level="0",
        )
    except (ImportError, SystemExit) as error:
        print(f"cleantext stays pure Python: {error}", file=sys.stderr)
        return []
    for extension in found:
        extension.optional = True
        # To look for faults in C that no one wrote takes two thirds of the compiler's time (`-w` hides them, but looks).
        if os.name == "posix":
            extension.extra_compile_args.append("-Wno-all")
            # Nothing but the first function is called from outside, so that the others are called without a table of them.
            extension.extra_compile_args.append("-fvisibility=hidden")
    return found


if __name__ == "__main__":
    setup(ext_modules=extensions())
