"""Codecs for CNS 11643, the character set of Taiwan, which Python lacks: EUC-TW, and ISO-2022-CN with its extension.

Importing `cleantext.decoding` registers them with Python's `codecs` as "euc_tw", "iso2022_cn" and "iso2022_cn_ext", so that
they are available to the whole process. The table is read when one of them is first used.
"""
