"""Which sentences patterns may be written from, fixed before any pattern was written.

A sentence with an odd number is for development: its text and its labels may be read while patterns
are written. One with an even number is held out: it is measured, and not read before that.
"""

from __future__ import annotations


def is_for_development(sentence: str) -> bool:
    """Whether this sentence may be read while patterns are written: ``s001`` may, ``s002`` not."""
    return int(sentence[1:]) % 2 == 1
