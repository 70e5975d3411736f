"""What the invariants of self-assessments ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from cbt_homework.foundation.questions import Answered, QuestionBank
from cbt_homework.supervision import self_assessment_banks as banks
from cbt_homework.supervision.self_assessment import MistakeProcessing, SelfAssessment
from cbt_homework.supervision.self_assessment_banks import SupervisionDifficulty
from cbt_homework.testing.repairs_by_form import Fields, first_with_each_key


def _known_key(drawn_word: str, keys: tuple[str, ...]) -> str:
    """A key as it is, or one that a drawn word stands for."""
    return drawn_word if drawn_word in keys else keys[sum(map(ord, drawn_word)) % len(keys)]


def _answers_to_banks(answers: tuple[Answered, ...] | None, *banks_asked: QuestionBank) -> Any:
    keys = tuple(key for bank in banks_asked for key in bank.keys)
    given = tuple(attrs.evolve(a, question=_known_key(a.question, keys)) for a in answers or ())
    return None if answers is None else first_with_each_key(given, lambda a: a.question)


def _known_keys(drawn_words: tuple[str, ...] | None) -> Any:
    if drawn_words is None:
        return None
    return tuple(
        dict.fromkeys(_known_key(word, banks.SELF_ASSESSMENT_KEYS) for word in drawn_words)
    )


def _repair_mistake_processing(drawn: Fields) -> Fields:
    of = (banks.MISTAKE_SIGNS, banks.MISTAKE_CHOICES)
    return drawn | {"answers": _answers_to_banks(drawn["answers"], *of)}


def _repair_self_assessment(drawn: Fields) -> Fields:
    lines: Any = drawn["difficulties"]
    if lines.__class__ is tuple:
        lines = tuple(x for x in lines if x.difficulty is not SupervisionDifficulty.OTHER)
    return drawn | {
        "before": _answers_to_banks(drawn["before"], banks.BEFORE_STARTING),
        "specific": _answers_to_banks(drawn["specific"], banks.MORE_SPECIFIC),
        "mastery": _answers_to_banks(drawn["mastery"], banks.MASTERY),
        "difficulties": lines,
        "priorities": first_with_each_key(drawn["priorities"], lambda p: p.difficulty),
        "wanted": _known_keys(drawn["wanted"]),
        "kept_private": _known_keys(drawn["kept_private"]),
    }


MEND_SELF_ASSESSMENT: dict[type[Any], Callable[[Fields], Fields]] = {
    MistakeProcessing: _repair_mistake_processing,
    SelfAssessment: _repair_self_assessment,
}
