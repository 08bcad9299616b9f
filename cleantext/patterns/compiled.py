"""Whether the loops over characters are compiled: where they are not, regular expressions do the same faster."""

from __future__ import annotations

from typing import Final

COMPILED: Final = not __file__.endswith((".py", ".pyc"))
