"""The guides to wording that come with the library: one for each language.

A guide in another language begins here, with a `LanguagePhrases` of its own. Each part of it is a
module of phrases, as the modules ``english_*`` of the rooms are, and a type checker reports a part
that is missing. Rules read a guide by the keys that stand with each part below, and need no change.
"""

from __future__ import annotations

from itertools import chain
from typing import NamedTuple

from cbt_homework.cognition.english_facts import FACTS
from cbt_homework.cognition.english_thoughts import THOUGHTS
from cbt_homework.foundation.wording import Phrase, WordingGuide
from cbt_homework.homework.english_outcomes import OUTCOMES
from cbt_homework.homework.english_people import PEOPLE
from cbt_homework.homework.english_plans import PLANS
from cbt_homework.homework.english_task_details import TASK_DETAILS
from cbt_homework.homework.english_tasks import TASKS


class LanguagePhrases(NamedTuple):
    """The phrases of one language, by what they are about; of two that overlap, the earlier counts.

    Attributes:
        task_details: What a task says in words alone. The keys stand in
            `homework.task_wording_keys`: ``TIME``, ``AMOUNT``, ``CONDITION``.
        tasks: Tasks that name no act. `homework.hints` has this key and those of plans and people:
            ``TASK_VAGUE``.
        plans: Plans of resolve alone, and plans that can be failed: ``PLAN_ONLY_WILLPOWER``,
            ``PASS_OR_FAIL``.
        outcomes: Occasions and ends that nobody can notice, and lessons that are lost:
            ``OCCASION_VAGUE``, ``DONE_VAGUE``, ``LESSON_LOST``.
        people: Blame over homework, and details that identify a person: ``BLAME_WORD``,
            ``IDENTIFIER``.
        thoughts: Thoughts that are questions or feelings, and questions that ask why.
            `cognition.wording_hint_keys` has these keys and those of facts:
            ``THOUGHT_IS_QUESTION``, ``THOUGHT_ONLY_FEELING``, ``WHY_QUESTION``.
        facts: Situations that are interpretations, and evidence that is opinion:
            ``SITUATION_IS_INTERPRETATION``, ``EVIDENCE_IS_OPINION``.
    """

    task_details: tuple[Phrase, ...]
    tasks: tuple[Phrase, ...]
    plans: tuple[Phrase, ...]
    outcomes: tuple[Phrase, ...]
    people: tuple[Phrase, ...]
    thoughts: tuple[Phrase, ...]
    facts: tuple[Phrase, ...]


def guide_from(language: str, phrases: LanguagePhrases) -> WordingGuide:
    """The guide of a language, with the phrases of all parts in their order.

    Args:
        language: Its BCP 47 tag.
        phrases: Its phrases.
    """
    return WordingGuide(language, phrases=tuple(chain.from_iterable(phrases)))


ENGLISH_PHRASES = LanguagePhrases(
    task_details=TASK_DETAILS,
    tasks=TASKS,
    plans=PLANS,
    outcomes=OUTCOMES,
    people=PEOPLE,
    thoughts=THOUGHTS,
    facts=FACTS,
)
ENGLISH = guide_from("en", ENGLISH_PHRASES)
"""English: what a task says in words alone, and what words may say by mistake."""
