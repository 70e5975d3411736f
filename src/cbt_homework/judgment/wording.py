"""The guides that come with the library: the phrases of all rooms, by language."""

from __future__ import annotations

from cbt_homework.cognition.wording import COGNITION_ENGLISH
from cbt_homework.homework import wording as tasks
from cbt_homework.homework.wording_hints import HINTS_ENGLISH

ENGLISH = tasks.ENGLISH + HINTS_ENGLISH + COGNITION_ENGLISH
"""English: what a task says in words alone, and what words may say by mistake."""
