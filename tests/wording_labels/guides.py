"""The English guide in two halves: the details of a task, and the hints."""

from __future__ import annotations

from itertools import chain

from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.judgment.wording_guides import ENGLISH_PHRASES

TASK_DETAILS = WordingGuide("en", phrases=ENGLISH_PHRASES.task_details)
"""A time, an amount and a condition in words."""
ALL_HINTS = WordingGuide("en", phrases=tuple(chain.from_iterable(ENGLISH_PHRASES[1:])))
"""Everything else: what words may say by mistake."""
