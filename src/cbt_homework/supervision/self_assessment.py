"""A self-assessment: what somebody wrote down about themselves before supervision, or in it.

It is a homework of the supervisee, and personal throughout. It has no total: an answer is where a
conversation begins.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.errors import Problem, suggestion_text
from cbt_homework.foundation.field_types import Ref, Slug, Text
from cbt_homework.foundation.invariants import Invariant, invariant_of_many, no_repeats
from cbt_homework.foundation.questions import Answered, QuestionBank
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.supervision.self_assessment_banks import (
    BEFORE_STARTING,
    CONTRADICTORY,
    MASTERY,
    MISTAKE_CHOICES,
    MISTAKE_SIGNS,
    MORE_SPECIFIC,
    SELF_ASSESSMENT_KEYS,
    StressSource,
    SupervisionDifficulty,
    SupervisionMedium,
)

Answers = Annotated[tuple[Answered, ...], k.Size(0, 20)]
Things = Annotated[tuple[Text, ...], k.Size(0, 50)]
Keys = Annotated[tuple[Slug, ...], k.Size(0, 100)]

_OTHER = SupervisionDifficulty.OTHER


def _make_bank_answers_invariant(field: str, *banks: QuestionBank) -> Invariant:
    """Each answer is to a question of these banks, and to another one."""
    keys = tuple(key for bank in banks for key in bank.keys)

    def problems(assessment: Any) -> Iterable[Problem]:
        question_keys = [answer.question for answer in getattr(assessment, field) or ()]
        for i, key in enumerate(question_keys):
            at = (field, i, "question")
            if key not in keys:
                message = f"must answer one of: {', '.join(keys)}{suggestion_text(key, keys)}"
                yield Problem(at, "unknown-question", message)
            elif key in question_keys[:i]:
                yield Problem(at, "answered-twice", "must not answer a question twice")

    return invariant_of_many(field, problems)


def _make_known_question_keys_invariant(field: str) -> Invariant:
    def problems(assessment: Any) -> Iterable[Problem]:
        for i, key in enumerate(getattr(assessment, field) or ()):
            if key not in SELF_ASSESSMENT_KEYS:
                message = "must be the key of a question of a self-assessment"
                hint = suggestion_text(key, SELF_ASSESSMENT_KEYS)
                yield Problem((field, i), "unknown-question", message + hint)

    return invariant_of_many(field, problems)


class SelfAssessmentOccasion(Term):
    """When it is written: which parts it would hold depends on that."""

    BEFORE_SUPERVISION = "before-supervision"
    """As homework before the first meeting: expectations, difficulties, strengths, unease."""
    IN_SUPERVISION = "in-supervision"
    """In its course: any part, one by one."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PreviousDifficulty(Value):
    """One line of the list of difficulties in earlier supervision.

    Attributes:
        difficulty: The difficulty on the list.
        met: Whether the supervisee met with it, or why there is no answer.
    """

    difficulty: SupervisionDifficulty = attrs.field(kw_only=False)
    met: bool | Missing


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PriorityDifficulty(Value):
    """A difficulty that is taken up first.

    Attributes:
        difficulty: The difficulty; `OTHER` for one that was added.
        lessened_by: The present way of making it get less in the way.
    """

    difficulty: SupervisionDifficulty = attrs.field(kw_only=False)
    lessened_by: Text | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BiasReflection(Value):
    """With whom somebody is less at ease, and whether that is to be talked about.

    Attributes:
        groups: With whom, in own words; empty where it was considered and there is nobody.
        wants_to_address: Whether to take it up in supervision.
    """

    groups: Things | Missing | None = None
    wants_to_address: bool | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class StressReflection(Value):
    """The sources of the stress of clinical work.

    Attributes:
        sources: The sources of the six that the person knows; none twice, empty where none is.
        greatest_impact: The source that adds most.
        seen_by_supervisors: The sources that supervisors pointed to more than once; may be empty.
    """

    sources: Annotated[tuple[StressSource, ...], k.Size(0, 6)] | None = None
    greatest_impact: StressSource | Missing | None = None
    seen_by_supervisors: Things | Missing | None = None

    __invariants__ = (no_repeats("sources"),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DisappointingTherapyReflection(Value):
    """A therapy that disappointed, thought through by two sets of questions.

    Attributes:
        case: The therapy it is about.
        answers: The answers to the questions of both sets.
    """

    case: Ref | None = attrs.field(default=None, kw_only=False)
    answers: Answers | None = None

    __invariants__ = (_make_bank_answers_invariant("answers", MISTAKE_SIGNS, MISTAKE_CHOICES),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RiskPutOff(Value):
    """Something that was put off because it seemed risky.

    Attributes:
        what: The thing that was put off.
        to_gain: The gain that was possible.
        to_lose: The loss that was possible.
    """

    what: Text = attrs.field(kw_only=False)
    to_gain: Text | None = None
    to_lose: Text | None = None


def _has_each_priority_once(assessment: Any) -> bool:
    chosen = Counter(p.difficulty for p in assessment.priorities or ())
    added = max(1, len(assessment.other_difficulties or ()))
    return all(n <= (added if d is _OTHER else 1) for d, n in chosen.items())


def _previous_difficulties(assessment: SelfAssessment) -> tuple[PreviousDifficulty, ...]:
    difficulties = assessment.difficulties
    return difficulties if isinstance(difficulties, tuple) else ()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SelfAssessment(Value):
    """A supervisee's notes to prepare supervision, or to think about the own work in it.

    Who writes decides what the supervisor gets to see: see `shared`.

    Attributes:
        id: Its id.
        on: The day it was finished.
        occasion: The time in supervision at which it is written.
        assignment: The homework it was done as.
        before: The answers to `BEFORE_STARTING`.
        media: The ways to bring the own work to the supervisor; none twice, empty for no wish.
        specific: The answers to `MORE_SPECIFIC`.
        difficulties: The lines of the list of difficulties in earlier supervision; none twice. Not
            applicable where there was no supervision before.
        other_difficulties: The difficulties that were added to the list; may be empty.
        priorities: The difficulties that are taken up first; none twice.
        strengths: The things that go well, for the supervisor to discover.
        development_points: The things to develop.
        unease: With whom the supervisee is less at ease.
        stress: The sources of stress.
        mistakes: Therapies that disappointed, thought through.
        mastery: The answers to `MASTERY`.
        risks_put_off: Things put off because they seemed risky; the first question of `MASTERY`.
        wanted: The questions to be talked about with the supervisor, by key; none twice.
        kept_private: The questions whose answers stay with the supervisee, by key; none twice.
    """

    id: Ref = attrs.field(kw_only=False)
    on: date | None = None
    occasion: SelfAssessmentOccasion | None = None
    assignment: Ref | None = None
    before: Answers | None = None
    media: Annotated[tuple[SupervisionMedium, ...], k.Size(0, 3)] | Missing | None = None
    specific: Answers | None = None
    difficulties: Annotated[tuple[PreviousDifficulty, ...], k.Size(0, 17)] | Missing | None = None
    other_difficulties: Things | None = None
    priorities: Annotated[tuple[PriorityDifficulty, ...], k.Size(0, 50)] | None = None
    strengths: Things | None = None
    development_points: Things | None = None
    unease: BiasReflection | None = None
    stress: StressReflection | None = None
    mistakes: Annotated[tuple[DisappointingTherapyReflection, ...], k.Size(0, 50)] | None = None
    mastery: Answers | None = None
    risks_put_off: Annotated[tuple[RiskPutOff, ...], k.Size(0, 50)] | None = None
    wanted: Keys | None = None
    kept_private: Keys | None = None

    __invariants__ = (
        _make_bank_answers_invariant("before", BEFORE_STARTING),
        no_repeats("media"),
        _make_bank_answers_invariant("specific", MORE_SPECIFIC),
        Invariant(
            "other-on-the-list",
            "difficulties",
            "must be one of the list; any other has a field of its own",
            lambda a: all(line.difficulty is not _OTHER for line in _previous_difficulties(a)),
        ),
        no_repeats(
            "difficulties",
            "difficulty",
            code="marked-twice",
            message="must not answer a line twice",
        ),
        Invariant(
            "priority-twice",
            "priorities",
            "must not choose a difficulty twice",
            _has_each_priority_once,
        ),
        _make_bank_answers_invariant("mastery", MASTERY),
        _make_known_question_keys_invariant("wanted"),
        no_repeats("wanted"),
        _make_known_question_keys_invariant("kept_private"),
        no_repeats("kept_private"),
    )


def endorsed(assessment: SelfAssessment) -> tuple[SupervisionDifficulty, ...]:
    """The difficulties answered by yes, in their order; `OTHER` once for each that was added.

    They are not counted up to anything: no source gives a total a meaning.

    Raises:
        TypeError: this is no self-assessment.
    """
    check_class("the assessment", assessment, SelfAssessment)
    marked = tuple(
        line.difficulty for line in _previous_difficulties(assessment) if line.met is True
    )
    return (*marked, *(_OTHER for _ in assessment.other_difficulties or ()))


def contradictions(
    assessment: SelfAssessment,
) -> tuple[tuple[SupervisionDifficulty, SupervisionDifficulty], ...]:
    """The pairs that are both marked, and hardly both so at one time with one supervisor.

    What could be asked of a pair stands in `CONTRADICTORY`. It is a question, not an error: people
    have had several supervisors.

    Raises:
        TypeError: this is no self-assessment.
    """
    marked = endorsed(assessment)
    return tuple(pair for pair in CONTRADICTORY if pair[0] in marked and pair[1] in marked)
