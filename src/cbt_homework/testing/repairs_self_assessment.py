"""What the invariants of self-assessments ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from cbt_homework.foundation.questions import Answered, QuestionBank
from cbt_homework.supervision import self_assessment_banks as banks
from cbt_homework.supervision.self_assessment import MistakeProcessing, SelfAssessment
from cbt_homework.supervision.self_assessment_banks import SupervisionDifficulty
from cbt_homework.testing.repairs_by_form import Fields, first_of_each


def _key(drawn: str, keys: tuple[str, ...]) -> str:
    """A key as it is, or one that a drawn word stands for."""
    return drawn if drawn in keys else keys[sum(map(ord, drawn)) % len(keys)]


def _answers(answers: tuple[Answered, ...] | None, *of: QuestionBank) -> Any:
    keys = tuple(key for bank in of for key in bank.keys)
    given = tuple(attrs.evolve(a, question=_key(a.question, keys)) for a in answers or ())
    return None if answers is None else first_of_each(given, lambda a: a.question)


def _keys(drawn: tuple[str, ...] | None) -> Any:
    if drawn is None:
        return None
    return tuple(dict.fromkeys(_key(word, banks.SELF_ASSESSMENT_KEYS) for word in drawn))


def _mistake(drawn: Fields) -> Fields:
    of = (banks.MISTAKE_SIGNS, banks.MISTAKE_CHOICES)
    return drawn | {"answers": _answers(drawn["answers"], *of)}


def _self_assessment(drawn: Fields) -> Fields:
    lines: Any = drawn["difficulties"]
    if lines.__class__ is tuple:
        lines = tuple(x for x in lines if x.difficulty is not SupervisionDifficulty.OTHER)
    return drawn | {
        "before": _answers(drawn["before"], banks.BEFORE_STARTING),
        "specific": _answers(drawn["specific"], banks.MORE_SPECIFIC),
        "mastery": _answers(drawn["mastery"], banks.MASTERY),
        "difficulties": lines,
        "priorities": first_of_each(drawn["priorities"], lambda p: p.difficulty),
        "wanted": _keys(drawn["wanted"]),
        "kept_private": _keys(drawn["kept_private"]),
    }


MEND_SELF_ASSESSMENT: dict[type[Any], Callable[[Fields], Fields]] = {
    MistakeProcessing: _mistake,
    SelfAssessment: _self_assessment,
}
