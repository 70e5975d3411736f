"""Rules for homework assignments, in the order of their criteria."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.rules import Rule
from cbt_homework.homework.rules.amounts import AMOUNTS
from cbt_homework.homework.rules.collaborative import COLLABORATIVE
from cbt_homework.homework.rules.concrete import CONCRETE
from cbt_homework.homework.rules.confidence_of_doing import ACHIEVABLE
from cbt_homework.homework.rules.difficulty import DIFFICULTY
from cbt_homework.homework.rules.follows_from_session import FOLLOWS_FROM_SESSION
from cbt_homework.homework.rules.meaningful import MEANINGFUL
from cbt_homework.homework.rules.no_lose import NO_LOSE
from cbt_homework.homework.rules.obstacles import OBSTACLES
from cbt_homework.homework.rules.purposes import PURPOSES
from cbt_homework.homework.rules.reading import READING
from cbt_homework.homework.rules.record_form import RECORD_FORM
from cbt_homework.homework.rules.settings import SETTINGS
from cbt_homework.homework.rules.understood import UNDERSTOOD
from cbt_homework.homework.rules.wording import WORDING
from cbt_homework.homework.rules.wording_hints import WORDING_HINTS
from cbt_homework.homework.rules.written import WRITTEN

HOMEWORK_RULES: tuple[Rule[Any], ...] = (
    *FOLLOWS_FROM_SESSION,
    *CONCRETE,
    *READING,
    *AMOUNTS,
    *MEANINGFUL,
    *UNDERSTOOD,
    *PURPOSES,
    *SETTINGS,
    *NO_LOSE,
    *OBSTACLES,
    *RECORD_FORM,
    *ACHIEVABLE,
    *DIFFICULTY,
    *COLLABORATIVE,
    *WRITTEN,
    *WORDING,
    *WORDING_HINTS,
)
"""Every rule for assignments. A retired rule moves to `judgment.retired`."""
