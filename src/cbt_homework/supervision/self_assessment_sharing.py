"""The parts of a self-assessment that go to the supervisor: topics, and the shared part."""

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
    DisappointingTherapyReflection,
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
        at: The places of the answer in the shared part; empty if it holds none.
    """

    key: Slug = attrs.field(kw_only=False)
    at: Annotated[tuple[FieldPath, ...], k.Size(0, 200)] = ()


def topics_for_supervision(assessment: SelfAssessment) -> tuple[SelfAssessmentTopic, ...]:
    """Lists the topics that the supervisee wants to talk about, in the order of the questions.

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
        SelfAssessmentTopic(key, at=_answer_paths(open_part, key))
        for key in SELF_ASSESSMENT_KEYS
        if key in wanted
    )


def _answer_paths(assessment: SelfAssessment, question_key: str) -> tuple[str, ...]:
    """Finds the places of the answer to a question."""
    answers = {
        "before": assessment.before,
        "specific": assessment.specific,
        "mastery": assessment.mastery,
        **{f"mistakes.{i}.answers": m.answers for i, m in enumerate(assessment.mistakes or ())},
    }
    paths = [
        f"{field}.{i}"
        for field, answer_list in answers.items()
        for i, answer in enumerate(answer_list or ())
        if answer.question == question_key
    ]
    if isinstance(assessment.difficulties, tuple):
        lines = enumerate(assessment.difficulties)
        paths += [f"difficulties.{i}" for i, line in lines if line.difficulty.value == question_key]
    field = FIELD_OF.get(question_key)
    if field is not None and _field_value_at(assessment, field) is not None:
        paths.append(field)
    return tuple(paths)


def _field_value_at(record: Any, path: str) -> Any:
    for name in path.split("."):
        record = None if record is None else getattr(record, name)
    return record


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
    private_keys = frozenset(assessment.kept_private or ())
    if not private_keys:
        return attrs.evolve(assessment, kept_private=None)
    return attrs.evolve(
        assessment,
        before=_shareable_answers(assessment.before, private_keys),
        media=_answer_unless_private(MEDIA in private_keys, assessment.media),
        specific=_shareable_answers(assessment.specific, private_keys),
        difficulties=_shareable_difficulties(assessment, private_keys),
        other_difficulties=_answer_unless_private(
            OTHER_DIFFICULTY.key in private_keys, assessment.other_difficulties
        ),
        priorities=_shareable_priorities(assessment, private_keys),
        strengths=_answer_unless_private(STRONG_SIDES in private_keys, assessment.strengths),
        development_points=_answer_unless_private(
            TO_DEVELOP in private_keys, assessment.development_points
        ),
        unease=_shareable_unease(assessment.unease, private_keys),
        stress=_shareable_stress(assessment.stress, private_keys),
        mistakes=_shareable_mistakes(assessment.mistakes, private_keys),
        mastery=_shareable_answers(assessment.mastery, private_keys),
        risks_put_off=_answer_unless_private(RISKS in private_keys, assessment.risks_put_off),
        wanted=_shareable_items(assessment.wanted, lambda key: key not in private_keys),
        kept_private=None,
    )


def _answer_unless_private(is_private: bool, answer: T) -> T | None:
    return None if is_private else answer


def _shareable_items(
    items: tuple[T, ...] | None, is_shareable: Callable[[T], bool]
) -> tuple[T, ...] | None:
    """Keeps the items that are not private; None, not (), if nothing remains."""
    if items is None:
        return None
    open_ones = tuple(item for item in items if is_shareable(item))
    return open_ones if open_ones or not items else None


def _shareable_answers(
    answers: tuple[Answered, ...] | None, private_keys: Keys
) -> tuple[Answered, ...] | None:
    return _shareable_items(answers, lambda answer: answer.question not in private_keys)


def _shareable_difficulties(
    assessment: SelfAssessment, private_keys: Keys
) -> tuple[PreviousDifficulty, ...] | Missing | None:
    difficulties = assessment.difficulties
    if isinstance(difficulties, Missing):
        return difficulties
    return _shareable_items(difficulties, lambda line: line.difficulty.value not in private_keys)


def _shareable_priorities(
    assessment: SelfAssessment, private_keys: Keys
) -> tuple[PriorityDifficulty, ...] | None:
    if CHOSEN in private_keys:
        return None
    open_priorities = _shareable_items(
        assessment.priorities, lambda chosen: chosen.difficulty.value not in private_keys
    )
    if open_priorities is None or LESSENED_BY not in private_keys:
        return open_priorities
    return tuple(attrs.evolve(priority, lessened_by=None) for priority in open_priorities)


def _shareable_unease(unease: BiasReflection | None, private_keys: Keys) -> BiasReflection | None:
    if unease is None or UNEASY_WITH in private_keys:
        return None
    if TAKEN_UP not in private_keys:
        return unease
    return None if unease.groups is None else attrs.evolve(unease, wants_to_address=None)


def _shareable_stress(
    stress: StressReflection | None, private_keys: Keys
) -> StressReflection | None:
    if stress is None:
        return None
    no_sources = STRESS_CHECK.key in private_keys
    open_part = StressReflection(
        sources=_answer_unless_private(no_sources, stress.sources),
        greatest_impact=_answer_unless_private(
            no_sources or GREATEST_IMPACT in private_keys, stress.greatest_impact
        ),
        seen_by_supervisors=_answer_unless_private(
            SEEN_BY_SUPERVISORS in private_keys, stress.seen_by_supervisors
        ),
    )
    return open_part if open_part == stress or open_part != StressReflection() else None


def _shareable_mistakes(
    mistakes: tuple[DisappointingTherapyReflection, ...] | None, private_keys: Keys
) -> tuple[DisappointingTherapyReflection, ...] | None:
    if mistakes is None:
        return None
    open_mistakes = tuple(
        attrs.evolve(mistake, answers=_shareable_answers(mistake.answers, private_keys))
        for mistake in mistakes
    )
    open_ones = tuple(
        open_mistake
        for open_mistake, mistake_before in zip(open_mistakes, mistakes, strict=True)
        if open_mistake == mistake_before or open_mistake.answers
    )
    return open_ones if open_ones or not mistakes else None
