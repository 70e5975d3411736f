"""Rules for courses: reviews, time, purpose and understanding are kept up over assignments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

from cbt_homework.engagement.assigning import AssigningObservation
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.criteria import CourseCriterion
from cbt_homework.engagement.review import Review
from cbt_homework.engagement.reviewable import reviewable_places
from cbt_homework.engagement.rules.common import build_assignment
from cbt_homework.engagement.sessions import Session
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
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


class CountWord(Term):
    """Small numbers as words."""

    TWO = "two"
    THREE = "three"
    FOUR = "four"
    FIVE = "five"


_COUNT_WORDS = dict(enumerate(CountWord, start=2))


def _judge_throughout(
    course: Course,
    policy: Policy,
    field: str,
    verdict_on: Callable[[AssignmentHistory, Policy], Verdict],
    places: Iterable[int] | None = None,
) -> Outcome | None:
    """Whether something is kept up over the latest assignments, of how many.

    It is not where it is missing several times in a row, or in too large a share of them. It is
    only where it is known of each of them.
    """
    recent = policy.engagement.recent_assignments
    counted = [*(range(len(course.histories)) if places is None else places)][-recent:]
    if not counted:
        return None
    verdicts = [verdict_on(course.histories[place], policy) for place in counted]
    left_out, count = verdicts.count(Verdict.UNMET), len(verdicts)
    streak = len(_places_of_longest_run([verdict is Verdict.UNMET for verdict in verdicts]))
    if _is_left_out(left_out, count, streak, policy):
        at = _paths_with(Verdict.UNMET, counted, verdicts, field)
        return unmet(*at, left_out=left_out, count=count, streak=streak)
    unclear = verdicts.count(Verdict.UNKNOWN)
    if unclear:
        needs = _paths_with(Verdict.UNKNOWN, counted, verdicts, field)
        return unknown(*needs, left_out=left_out, count=count, open=unclear)
    repeated = policy.engagement.repeated
    word = _COUNT_WORDS.get(repeated, repeated)
    return met("histories", left_out=left_out, count=count, repeated=word)


def _is_left_out(left_out: int, count: int, streak: int, policy: Policy) -> bool:
    repeated, share = policy.engagement.repeated, policy.engagement.left_out_from
    is_often = left_out > 0 and left_out * 100 >= share * count
    return streak >= repeated or (is_often and (left_out >= repeated or left_out == count))


def _paths_with(
    verdict: Verdict, places: list[int], verdicts: list[Verdict], field: str
) -> list[str]:
    return [
        f"histories.{place}.{field}"
        for place, found in zip(places, verdicts, strict=True)
        if found is verdict
    ]


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
    places = reviewable_places(course)
    return _judge_throughout(course, policy, "reviews", _reviewed_verdict, places)


REVIEWED_THROUGHOUT = _rule(
    "EN19",
    "reviewed-throughout",
    _judge_reviewed_throughout,
    Weight.ESSENTIAL,
    criterion=CourseCriterion.REVIEWED_THROUGHOUT,
    version=3,
    asks="Was homework reviewed, without several in a row left out?",
    why="One review that is left out happens; a row of them tells the person that it does not "
    "matter.",
    met="Not reviewed: {left_out} of {count}, never {repeated} in a row.",
    unmet="Not reviewed: {left_out} of {count}, at most {streak} in a row.",
    unknown="Not reviewed: {left_out} of {count}; of {open} it is not recorded.",
    question="What keeps it from coming up in the session?",
    options=("putting it first on the agenda",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Not discussed, it comes to look unimportant and is given up."),
        REVIEWING,
        library("From which share, how many in a row, and over how many assignments it is asked."),
    ),
    examples=lambda: (
        Example.met("each time", _build_course({"reviews": (Review(),)}, {"reviews": ()})),
        Example.unmet("twice in a row not", _build_course({"reviews": ()}, {"reviews": ()})),
        Example.unknown("perhaps twice in a row", _build_course({"reviews": ()}, {})),
        Example.unmet(
            "twice in a row not, and once more later",
            _build_course(*({"reviews": r} for r in ((), (), (Review(),), ()))),
        ),
        Example.unknown("once not recorded", _build_course({"reviews": (Review(),)}, {})),
        Example.unmet("the only one was not", _build_course({"reviews": ()})),
        Example.unmet(
            "every other one was not",
            _build_course(*({"reviews": r} for r in ((), (Review(),)) * 2)),
        ),
        Example.silent(
            "no session since",
            Course(
                (AssignmentHistory(build_assignment(on=date(2026, 3, 2)), reviews=()),),
                sessions=(Session("s1", date(2026, 3, 2)),),
            ),
        ),
        Example.unknown("nothing recorded of it", _build_course({}, {})),
        Example.silent("nothing was assigned", Course(())),
    ),
    cannot_see="How well they were reviewed.",
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
    version=3,
    asks="Was homework planned while there was time, without several in a row in haste?",
    why="Directions on the way out leave no room for questions; as a habit they say how much it "
    "counts.",
    met="Planned in the last minutes: {left_out} of {count}, never {repeated} in a row.",
    unmet="Planned in the last minutes: {left_out} of {count}, at most {streak} in a row.",
    unknown="Planned in the last minutes: {left_out} of {count}; of {open} it is not recorded.",
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
    version=4,
    asks="Was it said what homework is for, without several in a row left without a purpose?",
    why="Who knows what it is for can change it to fit; who does not can only take it or not.",
    met="Without a recorded purpose: {left_out} of {count}, never {repeated} in a row.",
    unmet="Without a recorded purpose: {left_out} of {count}, at most {streak} in a row.",
    unknown="Without a recorded purpose: {left_out} of {count}; of {open} it is not recorded.",
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
    version=3,
    asks="Was it checked that homework was understood, without several in a row unchecked?",
    why="What is not understood is not done, and seldom asked about.",
    met="Understanding not checked: {left_out} of {count}, never {repeated} in a row.",
    unmet="Understanding not checked: {left_out} of {count}, at most {streak} in a row.",
    unknown="Understanding not checked: {left_out} of {count}; of {open} it is not recorded.",
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
