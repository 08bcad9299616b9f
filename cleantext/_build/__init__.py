"""Builders of the tables that the package ships. They are not part of the wheel and need the extra `tables`.

Each is a command, `python -m cleantext._build.NAME`, and writes tables and SOURCES.toml beside the modules that read them:

    lexicon      cleantext/lexicon/data
    script       cleantext/script/tables
    characters   cleantext/normalize/characters/tables
    alphabets    cleantext/decoding/alphabets/data
    cns          cleantext/decoding/cns/data

`sources` writes what they were made of, `files` reads the input. The same input gives the same files, byte for byte.
"""
