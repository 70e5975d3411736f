"""Rules for PLANNED and ACTIVITIES_RATED: an activity schedule has days and ratings."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import Any

from cbt_homework.cognition.activity_schedule import Activity, ActivitySchedule
from cbt_homework.cognition.record_criteria import ActivityCriterion
from cbt_homework.cognition.record_rules.common import (
    NOT_RATED,
    RecordWord,
    judge_all_rated,
    judge_not_empty,
)
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.ratings import PERCENT, UNSPECIFIED, ZERO_TO_TEN, Rating
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_planned_rule = partial(
    Rule[ActivitySchedule], subject=ActivitySchedule, criterion=ActivityCriterion.PLANNED
)
_activities_rated_rule = partial(
    Rule[ActivitySchedule], subject=ActivitySchedule, criterion=ActivityCriterion.ACTIVITIES_RATED
)


def _possibly_done_activities(schedule: ActivitySchedule) -> list[tuple[int, Activity]]:
    """The activities that may have been done: what is known not to have been has no rating."""
    return [
        (i, activity)
        for i, activity in enumerate(schedule.activities or ())
        if activity.done is not False
    ]


def _judge_activity_ratings(
    schedule: ActivitySchedule, policy: Policy, rating_field: str
) -> Outcome | None:
    ratings = [
        (i, activity, getattr(activity, rating_field))
        for i, activity in _possibly_done_activities(schedule)
    ]
    outcome = judge_all_rated(
        policy, ((f"activities.{i}.{rating_field}", rating) for i, _, rating in ratings)
    )
    if outcome is None or outcome.verdict is not Verdict.UNMET or policy.absent is Verdict.UNMET:
        return outcome
    not_rated = [(i, activity) for i, activity, rating in ratings if rating in NOT_RATED]
    if any(activity.done for _, activity in not_rated):
        return outcome
    # what was left out has no rating, and nobody needs to ask for one
    return unknown(*(f"activities.{i}.done" for i, _ in not_rated), **_facts_without_lack(outcome))


def _facts_without_lack(outcome: Outcome) -> dict[str, Any]:
    return {name: fact for name, fact in outcome.facts if name != "lack"}


def _example_schedule(*activities: Activity) -> ActivitySchedule:
    return ActivitySchedule(activities=activities)


def _example_walk(**activity_fields: Any) -> Activity:
    return Activity("A walk", **activity_fields)


def _rating_out_of_ten(value: float) -> Rating:
    return Rating(value, ZERO_TO_TEN)


def _judge_activities_listed(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    return judge_not_empty(policy, "activities", schedule.activities, RecordWord.NONE_LISTED)


ACTIVITIES_LISTED = _planned_rule(
    "TR60",
    "activities-listed",
    _judge_activities_listed,
    Weight.ESSENTIAL,
    asks="Is at least one activity recorded?",
    why="A day is changed by what is in it.",
    met="Activities are recorded: {count}.",
    unmet="Activities: {why}.",
    unknown="Activities: {why}.",
    question="What did you do yesterday, hour by hour?",
    options=("beginning with a day as it was, before one is planned",),
    sources=(library("What a schedule is made of."),),
    examples=lambda: (
        Example.met("one", _example_schedule(_example_walk())),
        Example.unmet("looked, and none", _example_schedule()),
        Example.unmet("no entry", ActivitySchedule()),
        Example.imported("an import that kept none", ActivitySchedule()),
    ),
    cannot_see="Whether they matter to the person.",
)


_MONDAY = date(2026, 3, 2)


def _judge_activities_have_days(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    if not schedule.activities:
        return None
    total = len(schedule.activities)
    open_ = [
        f"activities.{i}.on"
        for i, activity in enumerate(schedule.activities)
        if activity.on is None
    ]
    if open_:
        return absent(policy, *open_, count=len(open_), total=total)
    return met("activities", total=total)


ACTIVITIES_HAVE_DAYS = _planned_rule(
    "TR61",
    "activities-have-days",
    _judge_activities_have_days,
    Weight.ESSENTIAL,
    asks="Does each activity have its day?",
    why="A plan with a day is easier to keep, and a record with one shows the week.",
    met="Each activity has its day (activities: {total}).",
    unmet="Activities with no day recorded: {count} of {total}.",
    unknown="Activities whose day is not recorded: {count} of {total}.",
    question="On which day would that be?",
    options=("writing it into the week before the session ends",),
    sources=(library("A schedule is of days and hours."),),
    examples=lambda: (
        Example.met("a day", _example_schedule(_example_walk(on=_MONDAY))),
        Example.unmet("none", _example_schedule(_example_walk(), _example_walk(on=_MONDAY))),
        Example.imported("an import that kept none", _example_schedule(_example_walk())),
        Example.silent("no activities: only TR60 speaks", _example_schedule()),
    ),
    cannot_see="Whether the hour suits.",
)


def _judge_mastery_rated(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    return _judge_activity_ratings(schedule, policy, "mastery")


MASTERY_RATED = _activities_rated_rule(
    "TR62",
    "mastery-rated",
    _judge_mastery_rated,
    Weight.ESSENTIAL,
    version=3,
    asks="Is mastery rated for each activity?",
    why="Mastery and pleasure go apart: a duty can give one, an idle hour the other.",
    met="Mastery is rated for each activity ({total}).",
    unmet="Activities with no mastery recorded: {count} of {total}.",
    unknown="Activities whose mastery is not recorded: {count} of {total}.",
    none="The record says that mastery was not rated: {count} of {total} activities.",
    question="How much of a sense of mastery did it give, from 0 to 10?",
    options=("rating right after the activity",),
    sources=(library("Two ratings, usually from 0 to 10."),),
    examples=lambda: (
        Example.met("4 of 10", _example_schedule(_example_walk(mastery=_rating_out_of_ten(4)))),
        Example.unmet(
            "no number", _example_schedule(_example_walk(pleasure=_rating_out_of_ten(4)))
        ),
        Example.unknown("declined", _example_schedule(_example_walk(mastery=Missing.DECLINED))),
        Example(
            "done, and nobody asked",
            _example_schedule(
                _example_walk(mastery=_rating_out_of_ten(4)),
                _example_walk(done=True, mastery=Missing.NOT_ASKED),
            ),
            Verdict.UNMET,
            Verdict.UNKNOWN,
        ),
        Example.imported(
            "an import that kept no word on whether it was done",
            _example_schedule(
                _example_walk(mastery=_rating_out_of_ten(4)),
                _example_walk(mastery=Missing.NOT_ASKED),
            ),
        ),
        Example.imported("an import that kept none", _example_schedule(_example_walk())),
        Example.silent("it was left out", _example_schedule(_example_walk(done=False))),
        Example.silent("no activities: only TR60 speaks", _example_schedule()),
    ),
    cannot_see="What the person compares with.",
)


def _judge_pleasure_rated(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    return _judge_activity_ratings(schedule, policy, "pleasure")


PLEASURE_RATED = _activities_rated_rule(
    "TR63",
    "pleasure-rated",
    _judge_pleasure_rated,
    Weight.ESSENTIAL,
    version=3,
    asks="Is pleasure rated for each activity?",
    why="Pleasure and mastery go apart: an idle hour can give one, a duty the other.",
    met="Pleasure is rated for each activity ({total}).",
    unmet="Activities with no pleasure recorded: {count} of {total}.",
    unknown="Activities whose pleasure is not recorded: {count} of {total}.",
    none="The record says that pleasure was not rated: {count} of {total} activities.",
    question="How much pleasure did it give, from 0 to 10?",
    options=("rating right after the activity",),
    sources=(library("Two ratings, usually from 0 to 10."),),
    examples=lambda: (
        Example.met("4 of 10", _example_schedule(_example_walk(pleasure=_rating_out_of_ten(4)))),
        Example.unmet("no number", _example_schedule(_example_walk(mastery=_rating_out_of_ten(4)))),
        Example.unknown("declined", _example_schedule(_example_walk(pleasure=Missing.DECLINED))),
        Example(
            "done, and nobody asked",
            _example_schedule(
                _example_walk(pleasure=_rating_out_of_ten(4)),
                _example_walk(done=True, pleasure=Missing.NOT_ASKED),
            ),
            Verdict.UNMET,
            Verdict.UNKNOWN,
        ),
        Example.imported(
            "an import that kept no word on whether it was done",
            _example_schedule(
                _example_walk(pleasure=_rating_out_of_ten(4)),
                _example_walk(pleasure=Missing.NOT_ASKED),
            ),
        ),
        Example.imported("an import that kept none", _example_schedule(_example_walk())),
        Example.silent("it was left out", _example_schedule(_example_walk(done=False))),
        Example.silent("no activities: only TR60 speaks", _example_schedule()),
    ),
    cannot_see="What the person compares with.",
)


def _judge_activities_on_one_scale(schedule: ActivitySchedule, policy: Policy) -> Outcome | None:
    activities = schedule.activities or ()
    kinds = (
        [
            rating
            for activity in activities
            for rating in (activity.expected_mastery, activity.mastery)
            if isinstance(rating, Rating)
        ],
        [
            rating
            for activity in activities
            for rating in (activity.expected_pleasure, activity.pleasure)
            if isinstance(rating, Rating)
        ],
    )
    if max(map(len, kinds)) < 2:
        return None  # one number alone is compared with nothing
    if any(len({rating.scale for rating in kind}) > 1 for kind in kinds):
        return unmet("activities")
    if any(rating.scale.least is None for kind in kinds for rating in kind):
        return unknown("activities", why=RecordWord.NO_SCALE_RECORDED)
    if any(
        None in (activity.mastery, activity.pleasure)
        for _, activity in _possibly_done_activities(schedule)
    ):
        return None  # TR62 or TR63 asks for it, and it may be on another scale
    return met("activities")


ACTIVITIES_ON_ONE_SCALE = _activities_rated_rule(
    "TR64",
    "activities-on-one-scale",
    _judge_activities_on_one_scale,
    Weight.HELPFUL,
    version=2,
    asks="Is each of the two rated on one scale throughout, expected or real?",
    why="Days, and expectations beside what came of them, can then be compared.",
    met="Mastery and pleasure are each rated on one scale.",
    unmet="Mastery or pleasure is rated on more than one scale.",
    unknown="The scale of mastery or pleasure: {why}.",
    question="Which scale shall we keep?",
    options=("a form that prints its scale above the column",),
    sources=(library("A change between two scales is not made up."),),
    examples=lambda: (
        Example.met(
            "0-10 twice",
            _example_schedule(
                _example_walk(
                    expected_pleasure=_rating_out_of_ten(2),
                    pleasure=_rating_out_of_ten(6),
                    mastery=_rating_out_of_ten(4),
                )
            ),
        ),
        Example.unmet(
            "0-10, and then percent",
            _example_schedule(
                _example_walk(mastery=_rating_out_of_ten(2)),
                _example_walk(mastery=Rating(60, PERCENT)),
            ),
        ),
        Example.unknown(
            "numbers without a scale",
            _example_schedule(
                _example_walk(mastery=Rating(2, UNSPECIFIED)),
                _example_walk(mastery=Rating(6, UNSPECIFIED)),
            ),
        ),
        Example.silent(
            "pleasure is not rated: only TR63 speaks",
            _example_schedule(
                _example_walk(mastery=_rating_out_of_ten(2)),
                _example_walk(mastery=_rating_out_of_ten(3)),
            ),
        ),
        Example.silent(
            "one number alone", _example_schedule(_example_walk(mastery=_rating_out_of_ten(2)))
        ),
    ),
    cannot_see="Whether the ends of the scale meant the same on every day.",
)


ACTIVITY_SCHEDULE: tuple[Rule[ActivitySchedule], ...] = (
    ACTIVITIES_LISTED,
    ACTIVITIES_HAVE_DAYS,
    MASTERY_RATED,
    PLEASURE_RATED,
    ACTIVITIES_ON_ONE_SCALE,
)
