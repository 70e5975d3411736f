"""The English phrases for hints about tasks, plans and people, in one guide."""

from __future__ import annotations

from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.wording_outcomes import OUTCOMES
from cbt_homework.homework.wording_people import PEOPLE
from cbt_homework.homework.wording_plans import PLANS
from cbt_homework.homework.wording_tasks import TASKS

HINTS_ENGLISH = WordingGuide("en", phrases=(*TASKS, *PLANS, *OUTCOMES, *PEOPLE))
"""Phrases for the hints of `cbt_homework.homework.hints`.

They follow those of `cbt_homework.homework.wording.ENGLISH` in a guide of both, so that they take
no place away from them.
"""
