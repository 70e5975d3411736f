"""What the invariants of self-assessments ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from cbt_homework.foundation.questions import Answered, QuestionBank
from cbt_homework.supervision import self_assessment_banks as banks
from cbt_homework.supervision.self_assessment import DisappointingTherapyReflection, SelfAssessment
from cbt_homework.supervision.self_assessment_banks import SupervisionDifficulty
from cbt_homework.testing.repairs_by_invariant_form import Fields, items_without_repeated_keys


def _bank_key_for_drawn_word(drawn_word: str, keys: tuple[str, ...]) -> str:
    """A key as it is, or one that a drawn word stands for."""
    return drawn_word if drawn_word in keys else keys[sum(map(ord, drawn_word)) % len(keys)]


def _answers_with_keys_of_banks(
    answers: tuple[Answered, ...] | None, *banks_asked: QuestionBank
) -> Any:
    keys = tuple(key for bank in banks_asked for key in bank.keys)
    given = tuple(
        attrs.evolve(a, question=_bank_key_for_drawn_word(a.question, keys)) for a in answers or ()
    )
    return None if answers is None else items_without_repeated_keys(given, lambda a: a.question)


def _bank_keys_for_drawn_words(drawn_words: tuple[str, ...] | None) -> Any:
    if drawn_words is None:
        return None
    return tuple(
        dict.fromkeys(
            _bank_key_for_drawn_word(word, banks.SELF_ASSESSMENT_KEYS) for word in drawn_words
        )
    )


def _repair_mistake_processing(drawn: Fields) -> Fields:
    of = (banks.MISTAKE_SIGNS, banks.MISTAKE_CHOICES)
    return drawn | {"answers": _answers_with_keys_of_banks(drawn["answers"], *of)}


def _repair_self_assessment(drawn: Fields) -> Fields:
    lines: Any = drawn["difficulties"]
    if lines.__class__ is tuple:
        lines = tuple(x for x in lines if x.difficulty is not SupervisionDifficulty.OTHER)
    return drawn | {
        "before": _answers_with_keys_of_banks(drawn["before"], banks.BEFORE_STARTING),
        "specific": _answers_with_keys_of_banks(drawn["specific"], banks.MORE_SPECIFIC),
        "mastery": _answers_with_keys_of_banks(drawn["mastery"], banks.MASTERY),
        "difficulties": lines,
        "priorities": items_without_repeated_keys(drawn["priorities"], lambda p: p.difficulty),
        "wanted": _bank_keys_for_drawn_words(drawn["wanted"]),
        "kept_private": _bank_keys_for_drawn_words(drawn["kept_private"]),
    }


MEND_SELF_ASSESSMENT: dict[type[Any], Callable[[Fields], Fields]] = {
    DisappointingTherapyReflection: _repair_mistake_processing,
    SelfAssessment: _repair_self_assessment,
}
