"""Rules for CHANGED_WHERE_NEEDED: a task that did not work out is changed before the next time."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization, HomeworkLink
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.criteria import CourseCriterion
from cbt_homework.engagement.reports import Report
from cbt_homework.engagement.session_accounts import session_accounts
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict, all_of
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.same_design import same_design_verdict
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[Course], subject=Course, criterion=CourseCriterion.CHANGED_WHERE_NEEDED)


class _Repeat(NamedTuple):
    """An assignment of the same task as the latest such one before it."""

    place: int
    earlier: int
    unchanged_after_a_miss: Verdict
    """Whether the earlier one was not done, and the design is the same."""


def _done_verdicts(course: Course, policy: Policy) -> dict[int, Verdict]:
    """Whether each assignment was carried out, by its place; UNKNOWN where nothing says."""
    told: dict[int, list[Verdict]] = {place: [] for place in range(len(course.histories))}
    for account in session_accounts(course, policy.engagement):
        for assignment in account.assignments:
            told[assignment.history].append(assignment.done)
    return {
        place: Verdict.UNMET
        if Verdict.UNMET in verdicts
        else Verdict.MET
        if Verdict.MET in verdicts
        else Verdict.UNKNOWN
        for place, verdicts in told.items()
    }


def _repeats(course: Course, done: dict[int, Verdict], policy: Policy) -> list[_Repeat]:
    """Each assignment of a task that was assigned before, with the latest such one."""
    latest: dict[str, int] = {}
    found: list[_Repeat] = []
    for place, history in enumerate(course.histories):
        spec = history.assignment.spec
        earlier = latest.get(spec.task)
        if earlier is not None:
            before = course.histories[earlier].assignment.spec
            same = same_design_verdict(before, spec, policy.absent)
            found.append(_Repeat(place, earlier, all_of((~done[earlier], same))))
        latest[spec.task] = place
    return found


def _longest_chain(repeats: list[_Repeat]) -> int:
    """How often at most one design was assigned again, each time after it was not done."""
    chains: dict[int, int] = {}
    for repeat in repeats:
        chains[repeat.place] = chains.get(repeat.earlier, 0) + 1
    return max(chains.values())


_NOT_DONE = (Report(completion=Completion.NOT_DONE),)
_DONE = (Report(completion=Completion.DONE),)


def _example_course(*tasks: tuple[str, tuple[Report, ...] | None]) -> Course:
    return Course(
        tuple(
            AssignmentHistory(Assignment(id=f"a{n}", spec=HomeworkSpec(task)), reports=reports)
            for n, (task, reports) in enumerate(tasks, start=1)
        )
    )


def _judge_changed_after_a_miss(course: Course, policy: Policy) -> Outcome | None:
    done = _done_verdicts(course, policy)
    repeats = _repeats(course, done, policy)
    unchanged = [r for r in repeats if r.unchanged_after_a_miss is Verdict.MET]
    if unchanged:
        at = [f"histories.{repeat.place}.assignment.spec" for repeat in unchanged]
        return unmet(*at, times=_longest_chain(unchanged) + 1, count=len(unchanged))
    unclear = [r for r in repeats if r.unchanged_after_a_miss is Verdict.UNKNOWN]
    if unclear:
        needs = [
            f"histories.{repeat.earlier}.reports"
            if done[repeat.earlier] is Verdict.UNKNOWN
            else f"histories.{repeat.place}.assignment.spec"
            for repeat in unclear
        ]
        return unknown(*needs, count=len(unclear))
    missed = [place for place, verdict in done.items() if verdict is Verdict.UNMET]
    followed = [place for place in missed if place + 1 < len(course.histories)]
    if not followed:
        return None  # nothing was missed, or nothing was assigned since
    return met(*(f"histories.{place}.assignment.spec" for place in followed), count=len(followed))


CHANGED_AFTER_A_MISS = _rule(
    "EN24",
    "changed-after-a-miss",
    _judge_changed_after_a_miss,
    Weight.ESSENTIAL,
    asks="Is a task that was not done changed before it is assigned again?",
    why="What stood in the way the last time is still there if nothing about the task has changed.",
    met="No task that was not done was assigned again as it was (not done: {count}).",
    unmet="A task that was not done was assigned again without a change; {times} times in all.",
    unknown="Tasks assigned again, as far as recorded without a change after a miss: {count}; "
    "whether they had been done, or all of the design, is not recorded.",
    question="What could be different about it this time?",
    options=(
        "making it smaller, or putting it at another time or place",
        "adding what came in the way to the plan",
        "agreeing on another way to the same goal",
    ),
    effort=Effort.A_REDESIGN,
    sources=(library("That a change is wanted after one miss; designs are compared as recorded."),),
    examples=lambda: (
        Example.met("a smaller one", _example_course(("Run", _NOT_DONE), ("Walk", None))),
        Example.unmet("the same again", _example_course(("Run", _NOT_DONE), ("Run", None))),
        Example.unmet(
            "with a diary in between",
            _example_course(("Run", _NOT_DONE), ("Diary", _DONE), ("Run", _NOT_DONE)),
        ),
        Example.unknown("nothing was told", _example_course(("Run", None), ("Run", None))),
        Example.imported(
            "an import that kept the task alone", _example_course(("Run", _NOT_DONE), ("Run", None))
        ),
        Example.silent("it was done", _example_course(("Run", _DONE), ("Run", None))),
        Example.silent("nothing was assigned since", _example_course(("Run", _NOT_DONE))),
        Example.silent("nothing was assigned", Course(())),
    ),
    cannot_see="Whether the task suited, and only the week was too full.",
)


class NotRedesigned(Term):
    """Why an assignment is none that was designed anew."""

    NOT_AN_ASSIGNMENT_OF_THE_COURSE = "not-an-assignment-of-the-course"
    NOT_LATER = "not-later"
    NOT_CHANGED = "not-changed"
    NOT_RECORDED_IN_FULL = "not-recorded-in-full"


_WHY = {
    Verdict.MET: NotRedesigned.NOT_CHANGED,
    Verdict.UNMET: None,
    Verdict.UNKNOWN: NotRedesigned.NOT_RECORDED_IN_FULL,
}


def _why_not_redesigned(
    course: Course, link: HomeworkLink, places: dict[str, int], policy: Policy
) -> NotRedesigned | None:
    place = places.get(link.redesigned_as or "")
    if place is None:
        return NotRedesigned.NOT_AN_ASSIGNMENT_OF_THE_COURSE
    before = place - 1 if link.assignment is None else places.get(link.assignment, place - 1)
    if not 0 <= before < place:
        return NotRedesigned.NOT_LATER
    first = course.histories[before].assignment.spec
    second = course.histories[place].assignment.spec
    return _WHY[same_design_verdict(first, second, policy.absent)]


def _example_redesign(redesigned_as: str, *tasks: str) -> Course:
    link = HomeworkLink(assignment="a1", redesigned_as=redesigned_as)
    histories = _example_course(*((task, None) for task in tasks)).histories
    return Course(
        histories, formulation=CaseFormulation(patient=Conceptualization(), homework=(link,))
    )


def _judge_redesign_found(course: Course, policy: Policy) -> tuple[Outcome, ...] | None:
    formulation = course.formulation
    links = () if formulation is None else formulation.homework or ()
    places = {history.assignment.id: n for n, history in enumerate(course.histories)}
    named = [(n, link) for n, link in enumerate(links) if link.redesigned_as is not None]
    outcomes: list[Outcome] = []
    for n, link in named:
        why = _why_not_redesigned(course, link, places, policy)
        if why is NotRedesigned.NOT_RECORDED_IN_FULL:
            place = places[link.redesigned_as or ""]
            outcomes.append(unknown(f"histories.{place}.assignment.spec"))
        elif why is not None:
            outcomes.append(unmet(f"formulation.homework.{n}.redesigned_as", why=why))
    if named and not outcomes:
        at = [f"formulation.homework.{n}.redesigned_as" for n, _ in named]
        outcomes.append(met(*at, count=len(named)))
    return tuple(outcomes) or None


REDESIGN_FOUND = _rule(
    "EN26",
    "redesign-found",
    _judge_redesign_found,
    Weight.ESSENTIAL,
    asks="Is the assignment that is said to be designed anew a later one of the course, and "
    "another design?",
    why="A formulation that changes nothing in the next assignment has been an explanation only.",
    met="Each assignment that is named as designed anew is a later one, and differs ({count}).",
    unmet="An assignment is named as designed anew, and is {why}.",
    unknown="An assignment is named as designed anew; whether it differs is not recorded.",
    question="What is different in the assignment since you know of this rule?",
    options=("going through the assignment together, looking for the rule",),
    effort=Effort.A_REDESIGN,
    sources=(
        article("The assignment is gone through again, looking where the rule may interfere."),
    ),
    examples=lambda: (
        Example.met("a later one", _example_redesign("a2", "Run", "Walk")),
        Example.unmet("an id that nothing has", _example_redesign("a9", "Run", "Walk")),
        Example.unmet("the same design", _example_redesign("a2", "Run", "Run")),
        Example.imported(
            "an import that kept the task alone", _example_redesign("a2", "Run", "Run")
        ),
        Example.silent(
            "none is named", Course((), formulation=CaseFormulation(patient=Conceptualization()))
        ),
        Example.silent("no formulation", Course(())),
    ),
    cannot_see="Whether the new design makes room for the rule.",
)


ADAPTATION: tuple[Rule[Course], ...] = (CHANGED_AFTER_A_MISS, REDESIGN_FOUND)
