"""Hold a subject against the rules of a book."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import TYPE_CHECKING, Any, TypedDict, Unpack, overload
from weakref import WeakKeyDictionary

from cbt_homework.foundation.arguments import check_class, class_name, is_ordinary
from cbt_homework.foundation.findings import Finding, Outcome, Weight
from cbt_homework.foundation.rules import MOST_HINTS, Answer, Effort, Rule, RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.criteria import Criterion
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.judgment.assessment import Assessment, Judged
from cbt_homework.judgment.books import Subject, View, every_subject, subject_of
from cbt_homework.judgment.policy import DRAFT, Policy, basis_of
from cbt_homework.judgment.retired import retired_rule

if TYPE_CHECKING:  # what is judged is loaded when it is first assessed
    from cbt_homework.cognition import (
        ActivityCriterion,
        ActivitySchedule,
        ArrowCriterion,
        BehavioralExperiment,
        CaseFormulation,
        CircleCriterion,
        DownwardArrow,
        ExperimentCriterion,
        ExposureCriterion,
        ExposureHierarchy,
        FormulationCriterion,
        RecordCriterion,
        TherapeuticBeliefCriterion,
        TherapeuticBeliefSystem,
        ThoughtRecord,
        ViciousCircle,
    )
    from cbt_homework.engagement import (
        AssignmentHistory,
        Course,
        CourseCriterion,
        EntryCriterion,
        Review,
        ReviewCriterion,
    )
    from cbt_homework.supervision import (
        SelfAssessment,
        SelfAssessmentCriterion,
        SeriesCriterion,
        SupervisionCriterion,
        SupervisionSeries,
        SupervisionSession,
    )

MET, UNMET = Verdict.MET, Verdict.UNMET


class _How(TypedDict, total=False):
    """How to assess with the rules that the library has for a subject."""

    policy: Policy | None
    wording: WordingGuide | None


@overload
def assess(subject: HomeworkSpec | Assignment, **how: Unpack[_How]) -> Assessment[Criterion]: ...
@overload
def assess(subject: Review, **how: Unpack[_How]) -> Assessment[ReviewCriterion]: ...
@overload
def assess(subject: AssignmentHistory, **how: Unpack[_How]) -> Assessment[EntryCriterion]: ...
@overload
def assess(subject: Course, **how: Unpack[_How]) -> Assessment[CourseCriterion]: ...
@overload
def assess(subject: ThoughtRecord, **how: Unpack[_How]) -> Assessment[RecordCriterion]: ...
@overload
def assess(
    subject: BehavioralExperiment, **how: Unpack[_How]
) -> Assessment[ExperimentCriterion]: ...
@overload
def assess(subject: ActivitySchedule, **how: Unpack[_How]) -> Assessment[ActivityCriterion]: ...
@overload
def assess(subject: ExposureHierarchy, **how: Unpack[_How]) -> Assessment[ExposureCriterion]: ...
@overload
def assess(subject: ViciousCircle, **how: Unpack[_How]) -> Assessment[CircleCriterion]: ...
@overload
def assess(subject: CaseFormulation, **how: Unpack[_How]) -> Assessment[FormulationCriterion]: ...
@overload
def assess(subject: DownwardArrow, **how: Unpack[_How]) -> Assessment[ArrowCriterion]: ...
@overload
def assess(
    subject: TherapeuticBeliefSystem, **how: Unpack[_How]
) -> Assessment[TherapeuticBeliefCriterion]: ...
@overload
def assess(
    subject: SupervisionSession, **how: Unpack[_How]
) -> Assessment[SupervisionCriterion]: ...
@overload
def assess(subject: SupervisionSeries, **how: Unpack[_How]) -> Assessment[SeriesCriterion]: ...
@overload
def assess(subject: SelfAssessment, **how: Unpack[_How]) -> Assessment[SelfAssessmentCriterion]: ...
@overload
def assess(
    subject: object,
    *,
    policy: Policy | None = ...,
    book: RuleBook | None = ...,
    wording: WordingGuide | None = ...,
) -> Assessment[Any]: ...
def assess(
    subject: object,
    *,
    policy: Policy | None = None,
    book: RuleBook | None = None,
    wording: WordingGuide | None = None,
) -> Assessment[Any]:
    """What is in place and what is missing, criterion by criterion, with reasons.

    A `HomeworkSpec` is held against the criteria of design, an `Assignment` against those of
    planning as well. The words of a task are read only where a ``wording`` guide for their language
    is given. Without a ``policy`` it is that of a draft, `DRAFT`.

    Raises:
        TypeError: nothing of this class can be assessed, an argument is of another class, or a rule
            of the book has the code of a retired one.
    """
    if policy is None:
        policy = DRAFT
    check_class("policy", policy, Policy)
    check_class("book", book, RuleBook, optional=True)
    check_class("wording", wording, WordingGuide, optional=True)
    kind = _subject(type(subject))
    rules = kind.book if book is None else book
    plan = _plan(rules, kind)
    found: list[tuple[int, Finding]] = []
    verdicts: list[Verdict | None] = [None] * len(plan.criteria)
    for view in plan.views:
        seen = view.get(subject)
        for step in view.steps:
            if step.reads_words and wording is None:
                continue
            answer = step.judge(seen, wording if step.reads_words else policy)
            if answer is None:
                continue
            outcomes = (answer,) if isinstance(answer, Outcome) else answer
            if step.reads_words:
                outcomes = outcomes[:MOST_HINTS]
            for outcome in outcomes:
                verdict = outcome.verdict
                found.append((step.rank[verdict._value_], step.finding(outcome)))
                at = step.criterion
                if at is not None:
                    # Kleene AND, as in all_of, without a list in between.
                    before = verdicts[at]
                    if before is None or verdict is UNMET or before is MET:
                        verdicts[at] = verdict
    found.sort(key=itemgetter(0))
    return Assessment(
        subject=kind.name,
        profile=tuple(
            [
                _judged(key, verdict)
                for key, verdict in zip(plan.criteria, verdicts, strict=True)
                if verdict is not None
            ]
        ),
        findings=tuple([finding for _, finding in found]),
        basis=basis_of(rules, policy, wording),
    )


def _subject(cls: type[Any]) -> Subject:
    found = subject_of(cls) if is_ordinary(cls) else None
    if found is not None:
        return found
    known = ", ".join(sorted(subject.__name__ for subject, _ in every_subject()))
    raise TypeError(f"{class_name(cls)} cannot be assessed; what can be: {known}")


_JUDGED: dict[tuple[str, str], Judged] = {}


def _judged(key: str, verdict: Verdict) -> Judged:
    at = (key, verdict._value_)
    return _JUDGED.get(at) or _JUDGED.setdefault(at, Judged(key, verdict))


# ------------------------------------------------------------------------------- a book, made ready


class _Step:
    """One rule, ready to be asked often: its place in the order, the findings it often gives."""

    __slots__ = ("_known", "_prefix", "_rule", "criterion", "judge", "rank", "reads_words")

    def __init__(self, rule: Rule[Any], prefix: str, place: int, criterion: int | None) -> None:
        self.judge: Callable[[Any, Any], Answer] = rule.judge
        self.reads_words = rule.weight is Weight.HINT
        self.criterion = criterion
        self.rank = {verdict.value: _rank(rule, verdict, place) for verdict in Verdict}
        self._rule = rule
        self._prefix = prefix
        self._known: dict[Any, Finding] = {}

    def finding(self, outcome: Outcome) -> Finding:
        # Facts are numbers and words of vocabularies, so the same few come again and again.
        key = (outcome.verdict._value_, outcome.at, outcome.needs, outcome.facts)
        made = self._known.get(key)
        if made is None:
            made = self._rule.finding(outcome, self._prefix)
            if len(made.at) + len(made.needs) <= _FEW_PATHS:
                if len(self._known) >= _MOST_KEPT:
                    self._known.clear()
                self._known[key] = made
        return made


_MOST_KEPT = 256
"""Findings kept for one rule; enough for percentages and counts, and bounded for anything else."""
_FEW_PATHS = 8
"""How many paths a finding has that is kept: with more of them it hardly comes again."""


class _ReadyView:
    __slots__ = ("get", "steps")

    def __init__(self, view: View, steps: tuple[_Step, ...]) -> None:
        self.get = view.get
        self.steps = steps


class _Plan:
    __slots__ = ("criteria", "views")

    def __init__(self, criteria: tuple[str, ...], views: tuple[_ReadyView, ...]) -> None:
        self.criteria = criteria
        self.views = views


_PLANS: WeakKeyDictionary[RuleBook, dict[str, _Plan]] = WeakKeyDictionary()
"""The plans of each book by the name of a subject, as long as the book lives."""


def _plan(book: RuleBook, subject: Subject) -> _Plan:
    """The plan by which a book assesses a subject; it is made once."""
    plans = _PLANS.get(book)
    if plans is None:
        plans = _PLANS[book] = {}
    plan = plans.get(subject.name)
    if plan is None:
        plan = plans[subject.name] = _make_plan(book, subject)
    return plan


def _make_plan(book: RuleBook, subject: Subject) -> _Plan:
    for rule in book:
        if retired_rule(rule.code) is not None:
            # Its findings would be read by the sentences of the rule that had the code before.
            raise TypeError(f"{rule.code} is the code of a retired rule; take another code")
        known = subject_of(rule.subject)
        if known is None or all(view.subject is not rule.subject for view in known.views):
            # Silence would look like nothing found, and the rule may be one of ATTENTION.
            raise TypeError(
                f"{rule.code} is about {rule.subject.__name__}, which is never assessed"
            )
    seen = {view.subject for view in subject.views}
    used = [rule for rule in book if rule.subject in seen]
    criteria = tuple(dict.fromkeys(rule.criterion.value for rule in _in_vocabulary_order(used)))
    places = {rule.code: place for place, rule in enumerate(sorted(used, key=_by_code))}
    views = tuple(
        _ReadyView(
            view,
            tuple(
                _Step(
                    rule,
                    view.prefix,
                    places[rule.code],
                    criteria.index(rule.criterion.value)
                    if rule.weight is Weight.ESSENTIAL
                    else None,
                )
                for rule in used
                if rule.subject is view.subject
            ),
        )
        for view in subject.views
    )
    return _Plan(criteria, views)


def _in_vocabulary_order(rules: list[Rule[Any]]) -> list[Rule[Any]]:
    """By vocabulary as first met, then in the order of its members."""
    vocabularies = list(dict.fromkeys(type(rule.criterion) for rule in rules))

    def place(rule: Rule[Any]) -> tuple[int, int]:
        vocabulary = type(rule.criterion)
        return vocabularies.index(vocabulary), list(vocabulary).index(rule.criterion)

    return sorted(rules, key=place)


def _by_code(rule: Rule[Any]) -> str:
    return rule.code


_WEIGHTS = (Weight.ATTENTION, Weight.ESSENTIAL, Weight.HELPFUL, Weight.HINT)
_COSTS = tuple(Effort)
_MANY = 10_000


def _rank(rule: Rule[Any], verdict: Verdict, place: int) -> int:
    """ATTENTION; essential unmet by what it takes to settle; helpful; hints; in place; unknown."""
    weight = _WEIGHTS.index(rule.weight)
    match verdict:
        case Verdict.UNMET:
            group = weight
        case Verdict.MET:
            group = len(_WEIGHTS)
        case _:
            group = 0 if rule.weight is Weight.ATTENTION else len(_WEIGHTS) + 1 + weight
    cost = _COSTS.index(rule.effort) if verdict is Verdict.UNMET else 0
    if rule.weight is Weight.ATTENTION:
        cost = 0 if verdict is Verdict.UNMET else 1
    return (group * len(_COSTS) + cost) * _MANY + place
