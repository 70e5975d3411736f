"""Rules for courses: reviews, time, purpose and understanding are kept up over assignments."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from cbt_homework.engagement.assigning import AssigningObservation
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.criteria import CourseCriterion
from cbt_homework.engagement.review import Review
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, SessionTime, UnderstandingCheck
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.citations import (
    DESIGNED_AND_REVIEWED_TOGETHER,
    PLANNING_AND_REVIEW,
    REVIEWING,
)
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Rationale
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[Course], subject=Course)


def _judge_throughout(
    course: Course,
    policy: Policy,
    field: str,
    verdict_on: Callable[[AssignmentHistory, Policy], Verdict],
) -> Outcome | None:
    """Whether something is not in place in several entries in a row.

    UNKNOWN where it is not known of enough entries in a row that it is in place.
    """
    if not course.histories:
        return None
    verdicts = [verdict_on(history, policy) for history in course.histories]
    repeated, count = policy.engagement.repeated, len(verdicts)
    run = _places_of_longest_run([verdict is Verdict.UNMET for verdict in verdicts])
    if len(run) >= repeated:
        at = [f"histories.{i}.{field}" for i in run]
        return unmet(*at, streak=len(run), count=count)
    possible_run = _places_of_longest_run([verdict is not Verdict.MET for verdict in verdicts])
    if len(possible_run) >= repeated or all(verdict is Verdict.UNKNOWN for verdict in verdicts):
        needs = [f"histories.{i}.{field}" for i in possible_run if verdicts[i] is Verdict.UNKNOWN]
        return unknown(*needs, open=verdicts.count(Verdict.UNKNOWN), count=count)
    return met("histories", count=count)


def _places_of_longest_run(flags: list[bool]) -> range:
    """The places of the longest run of True, the first of several."""
    longest = range(0)
    begin = 0
    for i, flag in enumerate(flags):
        if not flag:
            begin = i + 1
        elif i + 1 - begin > len(longest):
            longest = range(begin, i + 1)
    return longest


def _build_course(*histories: dict[str, Any], **spec: Any) -> Course:
    return Course(
        tuple(
            AssignmentHistory(
                Assignment(
                    id=f"a{n}",
                    spec=HomeworkSpec("Call a friend", **spec),
                    agreement=parts.pop("agreement", None),
                ),
                **parts,
            )
            for n, parts in enumerate(histories, start=1)
        )
    )


def _reviewed_verdict(history: AssignmentHistory, policy: Policy) -> Verdict:
    if history.reviews is None:
        return Verdict.UNKNOWN
    return Verdict.MET if history.reviews else Verdict.UNMET


def _judge_reviewed_throughout(course: Course, policy: Policy) -> Outcome | None:
    return _judge_throughout(course, policy, "reviews", _reviewed_verdict)


REVIEWED_THROUGHOUT = _rule(
    "EN19",
    "reviewed-throughout",
    _judge_reviewed_throughout,
    Weight.ESSENTIAL,
    criterion=CourseCriterion.REVIEWED_THROUGHOUT,
    version=2,
    asks="Was homework reviewed, without several in a row left out?",
    why="One review that is left out happens; a row of them tells the person that it does not "
    "matter.",
    met="Of {count} assignments, there is no row recorded as not reviewed.",
    unmet="Assignments in a row recorded as not reviewed: {streak} (of {count}).",
    unknown="Of {count} assignments, there are {open} for which it is not recorded whether they "
    "were reviewed.",
    question="What keeps it from coming up in the session?",
    options=("putting it first on the agenda",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Not discussed, it comes to look unimportant and is given up."), REVIEWING),
    examples=lambda: (
        Example.met("each time", _build_course({"reviews": (Review(),)}, {"reviews": ()})),
        Example.unmet("twice in a row not", _build_course({"reviews": ()}, {"reviews": ()})),
        Example.unknown("perhaps twice in a row", _build_course({"reviews": ()}, {})),
        Example.unmet(
            "twice in a row not, and once more later",
            _build_course(*({"reviews": r} for r in ((), (), (Review(),), ()))),
        ),
        Example.met("once not recorded", _build_course({"reviews": (Review(),)}, {})),
        Example.unknown("nothing recorded of it", _build_course({}, {})),
        Example.silent("nothing was assigned", Course(())),
    ),
    cannot_see="Whether sessions were canceled in between.",
)


def _planned_in_time_verdict(history: AssignmentHistory, policy: Policy) -> Verdict:
    agreement = history.assignment.agreement
    time = None if agreement is None else agreement.time
    if time is None or time.at_minute is None or time.session_minutes is None:
        return Verdict.UNKNOWN
    left = time.session_minutes - time.at_minute
    return Verdict.UNMET if left <= policy.homework.late_minutes else Verdict.MET


def _build_history_parts_planned_at(minute: int) -> dict[str, Any]:
    time = SessionTime(at_minute=minute, session_minutes=50)
    return {"agreement": Agreement(time=time)}


def _judge_planned_in_time_throughout(course: Course, policy: Policy) -> Outcome | None:
    return _judge_throughout(course, policy, "assignment.agreement.time", _planned_in_time_verdict)


PLANNED_IN_TIME_THROUGHOUT = _rule(
    "EN20",
    "planned-in-time-throughout",
    _judge_planned_in_time_throughout,
    Weight.ESSENTIAL,
    criterion=CourseCriterion.PLANNED_IN_TIME_THROUGHOUT,
    version=2,
    asks="Was homework planned while there was time, without several in a row in haste?",
    why="Directions on the way out leave no room for questions; as a habit they say how much it "
    "counts.",
    met="Of {count} assignments, there is no row planned in the last minutes.",
    unmet="Assignments in a row planned in the last minutes of the session: {streak} (of {count}).",
    unknown="Of {count} assignments, there are {open} for which it is not recorded when in the "
    "session they were planned.",
    question="What takes up the time before?",
    options=("planning homework right after the topic it follows from",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Common: directions in haste at the end of the session."),
        library("How many minutes count as late, and how many in a row as repeated."),
    ),
    examples=lambda: (
        Example.met(
            "in time",
            _build_course(_build_history_parts_planned_at(30), _build_history_parts_planned_at(48)),
        ),
        Example.unmet(
            "twice in a row late",
            _build_course(_build_history_parts_planned_at(46), _build_history_parts_planned_at(48)),
        ),
        Example.unknown(
            "perhaps twice in a row", _build_course(_build_history_parts_planned_at(46), {})
        ),
        Example.unknown("nothing recorded of it", _build_course({}, {})),
        Example.silent("nothing was assigned", Course(())),
    ),
    cannot_see="Whether the time was enough for these tasks.",
)


def _purpose_given_verdict(history: AssignmentHistory, policy: Policy) -> Verdict:
    observed = {assigning.gave_rationale for assigning in history.assigning or ()} - {None}
    if False in observed:
        return Verdict.UNMET
    if observed:
        return Verdict.MET
    match history.assignment.spec.rationale:
        case None:
            return policy.absent
        case Missing.NONE | Missing.NOT_ASKED | Missing.DECLINED:
            return Verdict.UNMET
        case _:
            return Verdict.MET


def _judge_purpose_given_throughout(course: Course, policy: Policy) -> Outcome | None:
    return _judge_throughout(course, policy, "assignment.spec.rationale", _purpose_given_verdict)


PURPOSE_GIVEN_THROUGHOUT = _rule(
    "EN21",
    "purpose-given-throughout",
    _judge_purpose_given_throughout,
    Weight.ESSENTIAL,
    criterion=CourseCriterion.PURPOSE_GIVEN_THROUGHOUT,
    version=3,
    asks="Was it said what homework is for, without several in a row left without a purpose?",
    why="Who knows what it is for can change it to fit; who does not can only take it or not.",
    met="Of {count} assignments, there is no row without a recorded purpose.",
    unmet="Assignments in a row without a recorded purpose: {streak} (of {count}).",
    unknown="Of {count} assignments, there are {open} for which it is not recorded what they are "
    "for.",
    question="What would you like to find out by it?",
    options=("saying what it is for before what it is",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Common: a task without its rationale."), DESIGNED_AND_REVIEWED_TOGETHER),
    examples=lambda: (
        Example.met("each time", _build_course({}, {}, rationale=Rationale("See what happens"))),
        Example.unmet("twice in a row not", _build_course({}, {})),
        Example.unmet(
            "twice in a row none was given", _build_course({}, {}, rationale=Missing.NONE)
        ),
        Example.imported("an import that kept no purpose", _build_course({}, {})),
        Example.imported(
            "perhaps twice in a row",
            _build_course({"assigning": (AssigningObservation(gave_rationale=False),)}, {}),
        ),
        Example.met(
            "on record, and observed once as not said",
            _build_course(
                {},
                {"assigning": (AssigningObservation(gave_rationale=False),)},
                rationale=Rationale("See what happens"),
            ),
        ),
        Example.unmet(
            "as observed, not said",
            _build_course(
                *({"assigning": (AssigningObservation(gave_rationale=False),)} for _ in range(2)),
                rationale=Rationale("See what happens"),
            ),
        ),
        Example.silent("nothing was assigned", Course(())),
    ),
    cannot_see="Whether the purpose convinced.",
)


def _understanding_checked_verdict(history: AssignmentHistory, policy: Policy) -> Verdict:
    observed = {assigning.checked_understanding for assigning in history.assigning or ()} - {None}
    agreement = history.assignment.agreement
    planned = None if agreement is None else agreement.understanding
    if False in observed or planned in (UnderstandingCheck.NOT_CHECKED, Missing.NOT_ASKED):
        return Verdict.UNMET
    return Verdict.UNKNOWN if not observed and planned is None else Verdict.MET


def _build_history_parts_with_check(check: UnderstandingCheck) -> dict[str, Any]:
    return {"agreement": Agreement(understanding=check)}


_NOT_CHECKED, _OWN = UnderstandingCheck.NOT_CHECKED, UnderstandingCheck.IN_OWN_WORDS


def _judge_understanding_checked_throughout(course: Course, policy: Policy) -> Outcome | None:
    return _judge_throughout(
        course, policy, "assignment.agreement.understanding", _understanding_checked_verdict
    )


UNDERSTANDING_CHECKED_THROUGHOUT = _rule(
    "EN22",
    "understanding-checked-throughout",
    _judge_understanding_checked_throughout,
    Weight.ESSENTIAL,
    criterion=CourseCriterion.UNDERSTANDING_CHECKED_THROUGHOUT,
    version=2,
    asks="Was it checked that homework was understood, without several in a row unchecked?",
    why="What is not understood is not done, and seldom asked about.",
    met="Of {count} assignments, there is no row recorded as not checked.",
    unmet="Assignments in a row of which understanding was not checked: {streak} (of {count}).",
    unknown="Of {count} assignments, there are {open} for which it is not recorded whether "
    "understanding was checked.",
    question="How would you tell somebody else what we agreed on?",
    options=("asking for it in their own words each time",),
    sources=(
        article("Box 3: whether the patient had understood was not checked."),
        PLANNING_AND_REVIEW,
    ),
    examples=lambda: (
        Example.met(
            "checked",
            _build_course(
                _build_history_parts_with_check(_OWN), _build_history_parts_with_check(_NOT_CHECKED)
            ),
        ),
        Example.unmet(
            "twice in a row not",
            _build_course(
                _build_history_parts_with_check(_NOT_CHECKED),
                _build_history_parts_with_check(_NOT_CHECKED),
            ),
        ),
        Example.unknown(
            "perhaps twice in a row",
            _build_course(_build_history_parts_with_check(_NOT_CHECKED), {}),
        ),
        Example.unknown("nothing recorded of it", _build_course({}, {})),
        Example.silent("nothing was assigned", Course(())),
    ),
    cannot_see="Whether it was understood.",
)


COURSE: tuple[Rule[Course], ...] = (
    REVIEWED_THROUGHOUT,
    PLANNED_IN_TIME_THROUGHOUT,
    PURPOSE_GIVEN_THROUGHOUT,
    UNDERSTANDING_CHECKED_THROUGHOUT,
)
