"""Codecs for CNS 11643, the character set of Taiwan, which Python has none for: EUC-TW, and ISO-2022-CN with its extension.

Registered with Python's `codecs` as "euc_tw", "iso2022_cn" and "iso2022_cn_ext" when the package `cleantext.decoding` is
imported; the table is read when one of them is first used.
"""
