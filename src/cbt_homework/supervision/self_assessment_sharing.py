"""What of a self-assessment goes to the supervisor: the topics, and the part that is shared."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, TypeVar

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import FieldPath, Slug
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.supervision.self_assessment import (
    BiasReflection,
    MistakeProcessing,
    PreviousDifficulty,
    PriorityDifficulty,
    SelfAssessment,
    StressReflection,
)
from cbt_homework.supervision.self_assessment_banks import (
    CHOSEN,
    GREATEST_IMPACT,
    LESSENED_BY,
    MEDIA,
    OTHER_DIFFICULTY,
    RISKS,
    SEEN_BY_SUPERVISORS,
    SELF_ASSESSMENT_KEYS,
    STRESS_CHECK,
    STRONG_SIDES,
    TAKEN_UP,
    TO_DEVELOP,
    UNEASY_WITH,
)

T = TypeVar("T")
Keys = frozenset[str]

FIELD_OF: Mapping[str, str] = MappingProxyType(
    {
        MEDIA: "media",
        OTHER_DIFFICULTY.key: "other_difficulties",
        CHOSEN: "priorities",
        LESSENED_BY: "priorities",
        STRONG_SIDES: "strengths",
        TO_DEVELOP: "development_points",
        UNEASY_WITH: "unease.groups",
        TAKEN_UP: "unease.wants_to_address",
        STRESS_CHECK.key: "stress.sources",
        GREATEST_IMPACT: "stress.greatest_impact",
        SEEN_BY_SUPERVISORS: "stress.seen_by_supervisors",
        RISKS: "risks_put_off",
    }
)
"""Questions whose answer has a field of its own; two of them may be answered in words as well."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SelfAssessmentTopic(Value):
    """Something the supervisee would like to talk about: which question, and no word of the answer.

    Attributes:
        key: The key of the question.
        at: Where the answer stands in what is shared; nowhere, if it is not in there.
    """

    key: Slug = attrs.field(kw_only=False)
    at: Annotated[tuple[FieldPath, ...], k.Size(0, 200)] = ()


def topics_for_supervision(assessment: SelfAssessment) -> tuple[SelfAssessmentTopic, ...]:
    """What the supervisee marked to be talked about, in the order of the questions.

    That is what is `wanted`, and the groups somebody is less at ease with where it was answered
    that this is to be taken up. What is kept private is left out, also where it is marked as
    wanted. Nothing else becomes a topic by itself.

    Raises:
        TypeError: this is no self-assessment.
    """
    open_part = shared(assessment)
    wanted = set(open_part.wanted or ())
    if open_part.unease is not None and open_part.unease.wants_to_address is True:
        wanted.add(UNEASY_WITH)
    return tuple(
        SelfAssessmentTopic(key, at=_places(open_part, key))
        for key in SELF_ASSESSMENT_KEYS
        if key in wanted
    )


def _places(assessment: SelfAssessment, key: str) -> tuple[str, ...]:
    """Where the answer to a question stands."""
    answers = {
        "before": assessment.before,
        "specific": assessment.specific,
        "mastery": assessment.mastery,
        **{f"mistakes.{i}.answers": m.answers for i, m in enumerate(assessment.mistakes or ())},
    }
    found = [
        f"{field}.{i}"
        for field, held in answers.items()
        for i, answer in enumerate(held or ())
        if answer.question == key
    ]
    if isinstance(assessment.difficulties, tuple):
        lines = enumerate(assessment.difficulties)
        found += [f"difficulties.{i}" for i, line in lines if line.difficulty.value == key]
    field = FIELD_OF.get(key)
    if field is not None and _held(assessment, field) is not None:
        found.append(field)
    return tuple(found)


def _held(thing: Any, path: str) -> Any:
    for name in path.split("."):
        thing = None if thing is None else getattr(thing, name)
    return thing


def shared(assessment: SelfAssessment) -> SelfAssessment:
    """The same self-assessment without what is kept private, as it may be passed on.

    The answers go, and with them what would give them away: a priority whose difficulty is
    private, the greatest impact among private sources, all about groups that are private, a case of
    which nothing else is told. What is emptied by that reads as not recorded, and the list of what
    is kept private goes too, so that the copy does not tell what it leaves out.

    Raises:
        TypeError: this is no self-assessment.
    """
    check_class("the assessment", assessment, SelfAssessment)
    private = frozenset(assessment.kept_private or ())
    if not private:
        return attrs.evolve(assessment, kept_private=None)
    return attrs.evolve(
        assessment,
        before=_open(assessment.before, private),
        media=_unless(MEDIA in private, assessment.media),
        specific=_open(assessment.specific, private),
        difficulties=_lines(assessment, private),
        other_difficulties=_unless(OTHER_DIFFICULTY.key in private, assessment.other_difficulties),
        priorities=_priorities(assessment, private),
        strengths=_unless(STRONG_SIDES in private, assessment.strengths),
        development_points=_unless(TO_DEVELOP in private, assessment.development_points),
        unease=_unease(assessment.unease, private),
        stress=_stress(assessment.stress, private),
        mistakes=_mistakes(assessment.mistakes, private),
        mastery=_open(assessment.mastery, private),
        risks_put_off=_unless(RISKS in private, assessment.risks_put_off),
        wanted=_left(assessment.wanted, lambda key: key not in private),
        kept_private=None,
    )


def _unless(hidden: bool, held: T) -> T | None:
    return None if hidden else held


def _left(held: tuple[T, ...] | None, is_open: Callable[[T], bool]) -> tuple[T, ...] | None:
    """What is open of it; None, not (), where nothing is left."""
    if held is None:
        return None
    kept = tuple(item for item in held if is_open(item))
    return kept if kept or not held else None


def _open(answers: tuple[Answered, ...] | None, private: Keys) -> tuple[Answered, ...] | None:
    return _left(answers, lambda answer: answer.question not in private)


def _lines(
    assessment: SelfAssessment, private: Keys
) -> tuple[PreviousDifficulty, ...] | Missing | None:
    held = assessment.difficulties
    if isinstance(held, Missing):
        return held
    return _left(held, lambda line: line.difficulty.value not in private)


def _priorities(assessment: SelfAssessment, private: Keys) -> tuple[PriorityDifficulty, ...] | None:
    if CHOSEN in private:
        return None
    kept = _left(assessment.priorities, lambda chosen: chosen.difficulty.value not in private)
    if kept is None or LESSENED_BY not in private:
        return kept
    return tuple(attrs.evolve(chosen, lessened_by=None) for chosen in kept)


def _unease(unease: BiasReflection | None, private: Keys) -> BiasReflection | None:
    if unease is None or UNEASY_WITH in private:
        return None
    if TAKEN_UP not in private:
        return unease
    return None if unease.groups is None else attrs.evolve(unease, wants_to_address=None)


def _stress(stress: StressReflection | None, private: Keys) -> StressReflection | None:
    if stress is None:
        return None
    no_sources = STRESS_CHECK.key in private
    left = StressReflection(
        sources=_unless(no_sources, stress.sources),
        greatest_impact=_unless(no_sources or GREATEST_IMPACT in private, stress.greatest_impact),
        seen_by_supervisors=_unless(SEEN_BY_SUPERVISORS in private, stress.seen_by_supervisors),
    )
    return left if left == stress or left != StressReflection() else None


def _mistakes(
    mistakes: tuple[MistakeProcessing, ...] | None, private: Keys
) -> tuple[MistakeProcessing, ...] | None:
    if mistakes is None:
        return None
    told = tuple(attrs.evolve(one, answers=_open(one.answers, private)) for one in mistakes)
    kept = tuple(
        now for now, before in zip(told, mistakes, strict=True) if now == before or now.answers
    )
    return kept if kept or not mistakes else None
