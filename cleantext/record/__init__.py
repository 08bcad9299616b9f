"""The record of edits from inside: columns, tables, composition, locating. `cleantext/edits.py` is its face."""
