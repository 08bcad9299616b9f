"""Dates in digits, as patterns."""

from __future__ import annotations

from typing import Final

DAY: Final = r"\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}(?:\s?日)?"
"""A day: 2021-08-10, 2021年8月10日."""
