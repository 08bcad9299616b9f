"""Registers the codecs of this package with Python's `codecs`."""

from __future__ import annotations

import codecs
from functools import cache, partial

# As `codecs.lookup` passes names: lower case, with "_" for "-" and spaces.
_NAMES = {
    **dict.fromkeys(("euc_tw", "euctw", "x_euc_tw", "cns11643", "cns_11643", "x_cns11643"), "euc_tw"),
    **dict.fromkeys(("iso2022_cn", "iso_2022_cn", "csiso2022cn", "iso2022cn"), "iso2022_cn"),
    **dict.fromkeys(("iso2022_cn_ext", "iso_2022_cn_ext", "iso2022cnext", "csiso2022cnext"), "iso2022_cn_ext"),
}


@cache
def register() -> None:
    """Register the codecs, once per process. Modules and tables are loaded when one of them is first looked up."""
    codecs.register(_search)


def _search(name: str) -> codecs.CodecInfo | None:
    meant = _NAMES.get(name.replace("-", "_"))
    if meant is None:
        return None
    if meant == "euc_tw":
        from cleantext.decoding.cns import euc_tw

        return codecs.CodecInfo(euc_tw.encode, euc_tw.decode, name=meant)  # type: ignore[arg-type]
    from cleantext.decoding.cns import iso2022_cn

    return codecs.CodecInfo(partial(iso2022_cn.encode, name=meant), iso2022_cn.decode, name=meant)  # type: ignore[arg-type]
