"""Rules for activity schedules."""

from __future__ import annotations

from datetime import date
from typing import Any

from cbt_homework.cognition.activity_schedule import Activity, ActivitySchedule
from cbt_homework.cognition.record_criteria import ActivityCriterion
from cbt_homework.cognition.record_rules.common import RecordWord, absent, rated, some
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, met, places, unknown, unmet
from cbt_homework.foundation.ratings import PERCENT, UNSPECIFIED, ZERO_TO_TEN, Rating
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy


def _listed(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    return some(policy, "activities", schedule.activities, RecordWord.NONE_LISTED)


def _has_days(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    if not schedule.activities:
        return None
    total = len(schedule.activities)
    open_ = [f"activities.{i}.on" for i, a in enumerate(schedule.activities) if a.on is None]
    if open_:
        return absent(policy, *places(open_), count=len(open_), total=total)
    return met("activities", total=total)


def _tried(schedule: ActivitySchedule) -> list[tuple[int, Activity]]:
    """The activities that may have been done: what is known not to have been has no rating."""
    return [(i, a) for i, a in enumerate(schedule.activities or ()) if a.done is not False]


def _each_rated(schedule: ActivitySchedule, policy: Policy, name: str) -> Outcome | None:
    tried = [(i, a, getattr(a, name)) for i, a in _tried(schedule)]
    outcome = rated(policy, ((f"activities.{i}.{name}", rating) for i, _, rating in tried))
    if outcome is None or outcome.verdict is not Verdict.UNMET or policy.absent is Verdict.UNMET:
        return outcome
    not_asked = [(i, a) for i, a, rating in tried if rating is Missing.NOT_ASKED]
    if any(a.done for _, a in not_asked):
        return outcome
    # what was left out has no rating, and nobody needs to ask for one
    return unknown(*places(f"activities.{i}.done" for i, _ in not_asked), **dict(outcome.facts))


def _mastery(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    return _each_rated(schedule, policy, "mastery")


def _pleasure(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    return _each_rated(schedule, policy, "pleasure")


def _one_scale_each(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    activities = schedule.activities or ()
    kinds = (
        [r for a in activities for r in (a.expected_mastery, a.mastery) if isinstance(r, Rating)],
        [r for a in activities for r in (a.expected_pleasure, a.pleasure) if isinstance(r, Rating)],
    )
    if max(map(len, kinds)) < 2:
        return None  # one number alone is compared with nothing
    if any(len({rating.scale for rating in kind}) > 1 for kind in kinds):
        return unmet("activities")
    if any(rating.scale.least is None for kind in kinds for rating in kind):
        return unknown("activities", why=RecordWord.NO_SCALE_RECORDED)
    if any(None in (activity.mastery, activity.pleasure) for _, activity in _tried(schedule)):
        return None  # TR62 or TR63 asks for it, and it may be on another scale
    return met("activities")


def _days(*activities: Activity) -> ActivitySchedule:
    return ActivitySchedule(activities=activities)


def _walk(**parts: Any) -> Activity:
    return Activity("A walk", **parts)


_MONDAY = date(2026, 3, 2)


def _of_ten(value: float) -> Rating:
    return Rating(value, ZERO_TO_TEN)


ACTIVITIES: tuple[Rule[ActivitySchedule], ...] = (
    Rule(
        code="TR60",
        name="activities-listed",
        weight=Weight.ESSENTIAL,
        criterion=ActivityCriterion.PLANNED,
        subject=ActivitySchedule,
        judge=_listed,
        asks="Is at least one activity recorded?",
        why="A day is changed by what is in it.",
        met="Activities are recorded: {count}.",
        unmet="Activities: {why}.",
        unknown="Activities: {why}.",
        question="What did you do yesterday, hour by hour?",
        options=("beginning with a day as it was, before one is planned",),
        sources=(library("What a schedule is made of."),),
        examples=lambda: (
            Example("one", _days(_walk()), Verdict.MET),
            Example("looked, and none", _days(), Verdict.UNMET),
            Example("no entry", ActivitySchedule(), Verdict.UNMET),
            Example(
                "an import that kept none", ActivitySchedule(), Verdict.UNKNOWN, Verdict.UNKNOWN
            ),
        ),
        cannot_see="Whether they matter to the person.",
    ),
    Rule(
        code="TR61",
        name="activities-have-days",
        weight=Weight.ESSENTIAL,
        criterion=ActivityCriterion.PLANNED,
        subject=ActivitySchedule,
        judge=_has_days,
        asks="Does each activity have its day?",
        why="A plan with a day is easier to keep, and a record with one shows the week.",
        met="Each activity has its day (activities: {total}).",
        unmet="Activities with no day recorded: {count} of {total}.",
        unknown="Activities whose day is not recorded: {count} of {total}.",
        question="On which day would that be?",
        options=("writing it into the week before the session ends",),
        sources=(library("A schedule is of days and hours."),),
        examples=lambda: (
            Example("a day", _days(_walk(on=_MONDAY)), Verdict.MET),
            Example("none", _days(_walk(), _walk(on=_MONDAY)), Verdict.UNMET),
            Example("an import that kept none", _days(_walk()), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("no activities: only TR60 speaks", _days(), None),
        ),
        cannot_see="Whether the hour suits.",
    ),
    Rule(
        code="TR62",
        name="mastery-rated",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=ActivityCriterion.ACTIVITIES_RATED,
        subject=ActivitySchedule,
        judge=_mastery,
        asks="Is mastery rated for each activity?",
        why="Mastery and pleasure go apart: a duty can give one, an idle hour the other.",
        met="Mastery is rated for each activity ({total}).",
        unmet="Activities with no mastery recorded: {count} of {total}.",
        unknown="Activities whose mastery is not recorded: {count} of {total}.",
        question="How much of a sense of mastery did it give, from 0 to 10?",
        options=("rating right after the activity",),
        sources=(library("Two ratings, usually from 0 to 10."),),
        examples=lambda: (
            Example("4 of 10", _days(_walk(mastery=_of_ten(4))), Verdict.MET),
            Example("no number", _days(_walk(pleasure=_of_ten(4))), Verdict.UNMET),
            Example("declined", _days(_walk(mastery=Missing.DECLINED)), Verdict.UNKNOWN),
            Example(
                "done, and nobody asked",
                _days(_walk(mastery=_of_ten(4)), _walk(done=True, mastery=Missing.NOT_ASKED)),
                Verdict.UNMET,
                Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept no word on whether it was done",
                _days(_walk(mastery=_of_ten(4)), _walk(mastery=Missing.NOT_ASKED)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("an import that kept none", _days(_walk()), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("it was left out", _days(_walk(done=False)), None),
            Example("no activities: only TR60 speaks", _days(), None),
        ),
        cannot_see="What the person compares with.",
    ),
    Rule(
        code="TR63",
        name="pleasure-rated",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=ActivityCriterion.ACTIVITIES_RATED,
        subject=ActivitySchedule,
        judge=_pleasure,
        asks="Is pleasure rated for each activity?",
        why="Pleasure and mastery go apart: an idle hour can give one, a duty the other.",
        met="Pleasure is rated for each activity ({total}).",
        unmet="Activities with no pleasure recorded: {count} of {total}.",
        unknown="Activities whose pleasure is not recorded: {count} of {total}.",
        question="How much pleasure did it give, from 0 to 10?",
        options=("rating right after the activity",),
        sources=(library("Two ratings, usually from 0 to 10."),),
        examples=lambda: (
            Example("4 of 10", _days(_walk(pleasure=_of_ten(4))), Verdict.MET),
            Example("no number", _days(_walk(mastery=_of_ten(4))), Verdict.UNMET),
            Example("declined", _days(_walk(pleasure=Missing.DECLINED)), Verdict.UNKNOWN),
            Example(
                "done, and nobody asked",
                _days(_walk(pleasure=_of_ten(4)), _walk(done=True, pleasure=Missing.NOT_ASKED)),
                Verdict.UNMET,
                Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept no word on whether it was done",
                _days(_walk(pleasure=_of_ten(4)), _walk(pleasure=Missing.NOT_ASKED)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("an import that kept none", _days(_walk()), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("it was left out", _days(_walk(done=False)), None),
            Example("no activities: only TR60 speaks", _days(), None),
        ),
        cannot_see="What the person compares with.",
    ),
    Rule(
        code="TR64",
        name="activities-on-one-scale",
        version=2,
        weight=Weight.HELPFUL,
        criterion=ActivityCriterion.ACTIVITIES_RATED,
        subject=ActivitySchedule,
        judge=_one_scale_each,
        asks="Is each of the two rated on one scale throughout, expected or real?",
        why="Days, and expectations beside what came of them, can then be compared.",
        met="Mastery and pleasure are each rated on one scale.",
        unmet="Mastery or pleasure is rated on more than one scale.",
        unknown="The scale of mastery or pleasure: {why}.",
        question="Which scale shall we keep?",
        options=("a form that prints its scale above the column",),
        sources=(library("A change between two scales is not made up."),),
        examples=lambda: (
            Example(
                "0-10 twice",
                _days(_walk(expected_pleasure=_of_ten(2), pleasure=_of_ten(6), mastery=_of_ten(4))),
                Verdict.MET,
            ),
            Example(
                "0-10, and then percent",
                _days(_walk(mastery=_of_ten(2)), _walk(mastery=Rating(60, PERCENT))),
                Verdict.UNMET,
            ),
            Example(
                "numbers without a scale",
                _days(_walk(mastery=Rating(2, UNSPECIFIED)), _walk(mastery=Rating(6, UNSPECIFIED))),
                Verdict.UNKNOWN,
            ),
            Example(
                "pleasure is not rated: only TR63 speaks",
                _days(_walk(mastery=_of_ten(2)), _walk(mastery=_of_ten(3))),
                None,
            ),
            Example("one number alone", _days(_walk(mastery=_of_ten(2))), None),
        ),
        cannot_see="Whether the ends of the scale meant the same on every day.",
    ),
)
