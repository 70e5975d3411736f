"""Homework with all that is recorded of it: its design, its agreement, its review."""

from __future__ import annotations

from collections.abc import Mapping

from cbt_homework.engagement.review import (
    REVIEW_QUESTIONS,
    SUPERVISION_REVIEW_QUESTIONS,
    Review,
    review_questions,
)
from cbt_homework.foundation.people import Setting
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.show.items import day, each, named, noted, who, whose_idea, worded, yes
from cbt_homework.show.phrases import joined, rated, word
from cbt_homework.show.schedule_phrases import how_much, when
from cbt_homework.show.sheets import Item

_OBSTACLE = "May get in the way"


def assignment_items(
    assignment: Assignment, problems: Mapping[str, str], setting: Setting | None
) -> tuple[Item, ...]:
    """A line for each thing that is recorded of an assignment.

    Ids are not shown: ``problems`` has the numbers by which those of the agenda are called.
    """
    roles = [a.role for a in assignment.assignees or () if a.role is not None]
    items = _design(assignment.spec, problems)
    if assignment.agreement is not None:
        items += _agreed(assignment.agreement, assignment.setting or setting)
    items += noted(
        ("Assigned by", word(assignment.assigned_by)),
        ("Done by", ", ".join(dict.fromkeys(role.label for role in roles))),
        ("Assigned on", day(assignment.assigned_on)),
    )
    return tuple(items)


def _design(spec: HomeworkSpec, problems: Mapping[str, str]) -> list[Item]:
    aim, source, why = spec.supervision, spec.from_session, spec.rationale
    items = [Item(spec.task, label="What")]
    items += noted(("Kinds", named(spec.kinds)))
    if aim is not None:
        items += noted(("Works on", word(aim.kind)), ("Function", word(aim.function)))
    if spec.problem is not None:
        items += noted(("Problem", problems.get(spec.problem, "not on this agenda")))
    if source is not None:
        items += each("Follows from", source.topics) + each("Uses", source.methods)
    items += worded(
        ("When", None if spec.schedule is None else when(spec.schedule)),
        ("Where", spec.place),
        ("How much", None if spec.target is None else how_much(spec.target)),
    )
    if why is not None:
        items.append(Item(why.purpose, note=named(why.kinds), label="Why"))
        items += worded(
            ("For the supervisee", why.for_supervisee),
            ("For the patient", why.for_patient),
            ("For skills", why.for_skills),
        )
    if spec.hypothesis is not None:
        items += worded(
            ("Prediction, if", spec.hypothesis.condition), ("then", spec.hypothesis.then)
        )
    if spec.no_lose is not None:
        items += worded(
            ("If it goes well", spec.no_lose.if_it_goes_well),
            ("If it does not", spec.no_lose.if_it_does_not),
        )
    return items + _prepared(spec)


def _prepared(spec: HomeworkSpec) -> list[Item]:
    obstacles = spec.obstacles
    items: list[Item] = []
    if isinstance(obstacles, tuple):
        for obstacle in obstacles:
            items += worded((_OBSTACLE, obstacle.what), ("and then", obstacle.then))
        items += noted((_OBSTACLE, "" if obstacles else "none"))
    elif obstacles is not None:
        items += noted((_OBSTACLE, obstacles.label))
    form = spec.record_form
    items += worded(
        ("Smallest version", spec.smallest_version),
        ("Reminder", spec.reminder),
        ("Form", form.name if isinstance(form, RecordForm) else form),
    )
    return items + each("To bring", spec.bring)


def _agreed(agreement: Agreement, setting: Setting | None) -> list[Item]:
    understanding = agreement.understanding
    parties = agreement.agreed_by
    by = None if parties is None else ", ".join(who(p, setting) for p in parties) or "none"
    return worded(("What it is for, in own words", agreement.own_words)) + noted(
        ("Understanding", "" if understanding is None else understanding.label),
        ("Confidence", rated(agreement.confidence)),
        ("Importance", rated(agreement.importance)),
        ("Expected difficulty", rated(agreement.expected_difficulty)),
        ("Whose idea", whose_idea(agreement.proposed_by, setting)),
        ("Agreed to by", by or ""),
        ("In writing", yes(agreement.in_writing)),
        ("Tried together", word(agreement.first_try)),
        ("Planned", _time(agreement.time)),
    )


def _time(time: SessionTime | None) -> str:
    if time is None:
        return ""
    return joined(
        "" if time.minutes is None else f"in {minutes(time.minutes)}",
        "" if time.at_minute is None else f"from minute {time.at_minute} on",
        "" if time.session_minutes is None else f"in a session of {minutes(time.session_minutes)}",
    )


def minutes(count: int | None) -> str:
    """So many minutes; empty where it was not recorded."""
    return "" if count is None else f"{count} minute{'s' * (count != 1)}"


def review_items(review: Review, setting: Setting | None) -> tuple[Item, ...]:
    """What was done when homework was looked at, and what was answered."""
    asks = {
        question.key: question.asks
        for bank in (REVIEW_QUESTIONS, SUPERVISION_REVIEW_QUESTIONS, review_questions(setting))
        for question in bank.questions
    }
    items = noted(("On", day(review.on)), ("What was done, in order", named(review.steps)))
    if review.answers == ():
        items += noted(("Answers", "none"))
    items += worded(*((asks[a.question].rstrip("?"), a.said) for a in review.answers or ()))
    items += noted(
        ("Looked at", _time(review.time)),
        ("Confidence now", rated(review.confidence)),
        ("How well it was done", rated(review.quality)),
    )
    return tuple(items + worded(("Summary", review.summary)))
