"""Escapes text for Markdown with backslashes."""

from __future__ import annotations

import re

_INLINE = re.compile(
    r"[*`\[\]~|]"  # emphasis, code, links, strikethrough, tables
    r"|_(?<![^\W_]_)|_(?![^\W_])"  # an underscore inside a word is literal already
    r"|<(?=[A-Za-z/!?])"  # tags and autolinks
    r"|&(?=\#?\w{1,40};)"  # entities
    r"|\\(?=[!-/:-@\[-`{-~]|$)"  # a backslash that would itself escape, or break the line
)
_AT_START = re.compile(
    r"(?:[#>]|[-+](?![0-9A-Za-z])|=(?==*[ \t]*$))"  # heading, quotation, list, underline of a heading
    r"|(?P<number>[0-9]{1,9})(?=[.)](?![0-9]))"  # ordered list
)
_CLOSING = re.compile(r"(?<![^ \t])#(?=#*$)")


def escape_line(line: str) -> str:
    """`line`, one line of text without its line end, escaped so that a Markdown parser gives it back literally."""
    text = _INLINE.sub(r"\\\g<0>", line)
    start = _AT_START.match(text)
    if not start:
        return text
    number = start["number"] or ""
    return f"{number}\\{text[len(number) :]}"


def escape_heading(line: str) -> str:
    """`line` escaped for the text after `#`. Unlike in a paragraph, nothing is special at its start; a closing `#` is."""
    return _CLOSING.sub(r"\\#", _INLINE.sub(r"\\\g<0>", line))
