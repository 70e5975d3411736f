"""Rules about numbers and days that cannot all be true of one assignment."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.periods import DAY, WEEK
from cbt_homework.homework.rules.demands import excessive_demands, hours_of_length
from cbt_homework.homework.schedule import Schedule, SchedulePart, Several, SingleSchedule
from cbt_homework.homework.schedule_constructors import daily, each_of, either, once, times
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Step
from cbt_homework.homework.target import HOURS, ITEMS, MINUTES, at_least, at_most
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Leave the house alone", **spec_fields)


def _judge_amounts_fit_their_time(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    demand = next(excessive_demands(spec), None)
    if demand is None:
        return None
    return unmet(
        *demand.paths,
        asked=demand.amount_in_span,
        times=demand.times,
        amount=demand.amount,
        unit=demand.unit,
        span=demand.span,
        available=demand.available,
    )


AMOUNTS_FIT_THEIR_TIME = Rule(
    "HW35",
    "amounts-fit-their-time",
    _judge_amounts_fit_their_time,
    Weight.ESSENTIAL,
    subject=HomeworkSpec,
    criterion=Criterion.CONCRETE,
    phase=Phase.DESIGN,
    asks="Do the amounts fit into the time that is there for them?",
    why="A day has 24 hours. An amount that goes beyond its day, its week or its own total cannot "
    "have been meant, and nobody can tell whether it was done.",
    unmet="It asks for {asked} {unit} {span} (times: {times}, each: {amount}), and {available} fit "
    "into that.",
    question="How much of it did we mean, and how often?",
    options=("correcting the amount, its unit or the number of times",),
    sources=(
        article("When, where, how often and how long belong to an assignment."),
        library("Arithmetic; a month counts as 31 days."),
    ),
    examples=lambda: (
        Example.unmet(
            "500 times a day, 100,000 hours each",
            _example_spec(schedule=times(500, per=DAY), target=at_least(100_000, HOURS)),
        ),
        Example.unmet("30 hours a day", _example_spec(target=at_least(30, HOURS, per=DAY))),
        Example.unmet(
            "20 hours in all within half a day",
            _example_spec(
                schedule=once(on=date(2026, 3, 2)), total=at_least(30, HOURS, in_all=True)
            ),
        ),
        Example.unmet(
            "in all less than each time",
            _example_spec(
                schedule=daily(),
                target=at_least(10, ITEMS),
                total=at_most(3, ITEMS, in_all=True),
            ),
        ),
        Example.unmet(
            "one of two acts takes more than a day",
            _example_spec(
                schedule=each_of(
                    SchedulePart(daily(), "Walk", target=at_least(25, HOURS)),
                    SchedulePart(times(3, per=WEEK), "Swim", target=at_least(1, HOURS)),
                )
            ),
        ),
        Example.unmet(
            "a step that takes more than a day",
            _example_spec(
                graded_steps=(Step("Walk", schedule=daily(), target=at_least(25, HOURS)),)
            ),
        ),
        Example.silent(
            "half an hour every day", _example_spec(schedule=daily(), target=at_least(30, MINUTES))
        ),
        Example.silent("no schedule", _example_spec(target=at_least(100_000, HOURS))),
    ),
    cannot_see="Whether an amount that fits is too much for this person.",
    never={
        Verdict.MET: "Numbers that fit are worth no sentence.",
        Verdict.UNKNOWN: "Without numbers there is nothing to compare.",
    },
)


def _last_day(schedule: SingleSchedule) -> date | None:
    """The last day on which a schedule can still run, where its own fields tell it."""
    if schedule.end is not None or schedule.start is None:
        return schedule.end
    hours = hours_of_length(schedule.length)
    if hours is None:
        return None
    days = int(hours) // 24 - 1
    if days > (date.max - schedule.start).days:
        return None
    return schedule.start + timedelta(days=days)


def _day_it_is_over(schedule: Schedule) -> date | None:
    """The day on which a schedule, or one of several acts, is over; None where it stays open."""
    if not isinstance(schedule, Several):
        return _last_day(schedule)
    days = [_last_day(part.schedule) for part in schedule.parts]
    known = [day for day in days if day is not None]
    if schedule.alternatives:
        return max(known) if len(known) == len(days) else None
    return min(known, default=None)


_ASSIGNED_ON = date(2026, 3, 2)


def _example_assignment(
    schedule: Schedule | Missing | None, assigned_on: date | None = _ASSIGNED_ON
) -> Assignment:
    return Assignment(id="a1", spec=_example_spec(schedule=schedule), assigned_on=assigned_on)


_PAST = daily().until(date(2026, 2, 1))


def _judge_ends_after_assignment(assignment: Assignment, policy: Policy) -> Outcome | None:
    schedule, assigned_on = assignment.spec.schedule, assignment.assigned_on
    if schedule is None or isinstance(schedule, Missing) or assigned_on is None:
        return None
    end = _day_it_is_over(schedule)
    if end is None or end >= assigned_on:
        return None
    return unmet("spec.schedule", "assigned_on", end=end, assigned=assigned_on)


ENDS_AFTER_ASSIGNMENT = Rule(
    "HW37",
    "ends-after-assignment",
    _judge_ends_after_assignment,
    Weight.ESSENTIAL,
    subject=Assignment,
    criterion=Criterion.BELIEVED_ACHIEVABLE,
    phase=Phase.PLAN,
    asks="Is its last day on or after the day on which it was assigned?",
    why="Nobody can do what was over before it was agreed on. Mostly a year or a month was "
    "mistyped.",
    unmet="Its last day is {end}, and it was assigned on {assigned}.",
    question="Until which day did we mean?",
    options=("correcting the last day, or the day of the session",),
    effort=Effort.A_QUESTION,
    sources=(
        article("Homework has to be feasible."),
        library("Two days that cannot both be right."),
    ),
    examples=lambda: (
        Example.unmet("it ended a month before", _example_assignment(_PAST)),
        Example.unmet(
            "two weeks that are over",
            _example_assignment(daily().starting(date(2026, 2, 1)).lasting(2, WEEK)),
        ),
        Example.unmet(
            "one of two acts is over",
            _example_assignment(each_of(SchedulePart(_PAST, "Walk"), SchedulePart(daily()))),
        ),
        Example.unmet(
            "both alternatives are over",
            _example_assignment(either(_PAST, once(by=date(2026, 2, 2)))),
        ),
        Example.silent("one alternative stays", _example_assignment(either(_PAST, daily()))),
        Example.silent("it ends on that day", _example_assignment(daily().until(_ASSIGNED_ON))),
        Example.silent("no end", _example_assignment(daily().starting(date(2026, 2, 1)))),
        Example.silent("no schedule", _example_assignment(None)),
        Example.silent("the time was left open", _example_assignment(Missing.NONE)),
        Example.silent("no day of the session", _example_assignment(_PAST, None)),
    ),
    cannot_see="Whether the last day or the day of the session is mistaken.",
    never={
        Verdict.MET: "A last day that is still to come is worth no sentence.",
        Verdict.UNKNOWN: "Without two days there is nothing to compare.",
    },
)


AMOUNTS: tuple[Rule[Any], ...] = (AMOUNTS_FIT_THEIR_TIME, ENDS_AFTER_ASSIGNMENT)
