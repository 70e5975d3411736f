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
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.schedule import Schedule
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Hypothesis, NoLose
from cbt_homework.homework.target import Target
from cbt_homework.show.items import (
    date_text,
    labeled_items,
    labeled_note_items,
    labeled_word_items,
    party_label,
    proposer_label,
    term_labels_text,
    yes_or_no_text,
)
from cbt_homework.show.phrases import form_title, joined_notes, rating_text, term_label
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
    items = _design_items(assignment.spec, problems)
    if assignment.agreement is not None:
        items += _agreement_items(assignment.agreement, assignment.setting or setting)
    items += labeled_note_items(
        ("Assigned by", term_label(assignment.assigned_by)),
        ("Done by", ", ".join(dict.fromkeys(role.label for role in roles))),
        ("Assigned on", date_text(assignment.assigned_on)),
    )
    return tuple(items)


def _design_items(spec: HomeworkSpec, problems: Mapping[str, str]) -> list[Item]:
    aim, source = recorded(spec.supervision), recorded(spec.from_session)
    why = recorded(spec.rationale)
    items = [Item(spec.task, label="What")]
    items += labeled_note_items(("Kinds", term_labels_text(spec.kinds)))
    if aim is not None:
        items += labeled_note_items(
            ("Works on", term_label(aim.kind)), ("Function", term_label(aim.function))
        )
    if spec.problem is not None:
        items += labeled_note_items(("Problem", problems.get(spec.problem, "not on this agenda")))
    if source is not None:
        items += labeled_items("Follows from", source.topics) + labeled_items(
            "Uses", source.methods
        )
    items += labeled_word_items(
        ("When", when(spec.schedule) if isinstance(spec.schedule, Schedule) else spec.schedule),
        ("Where", spec.place),
        ("How much", how_much(spec.target) if isinstance(spec.target, Target) else spec.target),
    )
    if why is not None:
        items.append(Item(why.purpose or "", note=term_labels_text(why.kinds), label="Why"))
        items += labeled_word_items(
            ("For the supervisee", why.for_supervisee),
            ("For the patient", why.for_patient),
            ("For skills", why.for_skills),
        )
    if isinstance(spec.hypothesis, Hypothesis):
        items += labeled_word_items(
            ("Prediction, if", spec.hypothesis.condition), ("then", spec.hypothesis.then)
        )
    if isinstance(spec.no_lose, NoLose):
        items += labeled_word_items(
            ("If it goes well", spec.no_lose.if_it_goes_well),
            ("If it does not", spec.no_lose.if_it_does_not),
        )
    return items + _preparation_items(spec)


def _preparation_items(spec: HomeworkSpec) -> list[Item]:
    obstacles = spec.obstacles
    items: list[Item] = []
    if isinstance(obstacles, tuple):
        for obstacle in obstacles:
            items += labeled_word_items((_OBSTACLE, obstacle.what), ("and then", obstacle.then))
        items += labeled_note_items((_OBSTACLE, "" if obstacles else "none"))
    elif obstacles is not None:
        items += labeled_note_items((_OBSTACLE, obstacles.label))
    form = spec.record_form
    items += labeled_word_items(
        ("Smallest version", spec.smallest_version),
        ("Reminder", spec.reminder),
        ("Form", form_title(form) if isinstance(form, RecordForm) else form),
    )
    return items + labeled_items("To bring", spec.bring)


def _agreement_items(agreement: Agreement, setting: Setting | None) -> list[Item]:
    understanding = agreement.understanding
    parties = recorded(agreement.agreed_by)
    by = None if parties is None else ", ".join(party_label(p, setting) for p in parties) or "none"
    return labeled_word_items(
        ("What it is for, in own words", agreement.own_words)
    ) + labeled_note_items(
        ("Understanding", "" if understanding is None else understanding.label),
        ("Confidence", rating_text(agreement.confidence)),
        ("Importance", rating_text(agreement.importance)),
        ("Expected difficulty", rating_text(agreement.expected_difficulty)),
        ("Whose idea", proposer_label(agreement.proposed_by, setting)),
        ("Agreed to by", by or ""),
        ("In writing", yes_or_no_text(agreement.in_writing)),
        ("Tried together", term_label(agreement.first_try)),
        ("Planned", _session_time_text(agreement.time)),
    )


def _session_time_text(time: SessionTime | None) -> str:
    if time is None:
        return ""
    return joined_notes(
        "" if time.minutes is None else f"in {minutes_text(time.minutes)}",
        "" if time.at_minute is None else f"from minute {time.at_minute} on",
        ""
        if time.session_minutes is None
        else f"in a session of {minutes_text(time.session_minutes)}",
    )


def minutes_text(count: int | None) -> str:
    """Writes a number of minutes; empty if it was not recorded."""
    return "" if count is None else f"{count} minute{'s' * (count != 1)}"


def review_items(review: Review, setting: Setting | None) -> tuple[Item, ...]:
    """Lists the steps of a review, and the answers."""
    asks = {
        question.key: question.asks
        for bank in (REVIEW_QUESTIONS, SUPERVISION_REVIEW_QUESTIONS, review_questions(setting))
        for question in bank.questions
    }
    items = labeled_note_items(
        ("On", date_text(review.on)), ("What was done, in order", term_labels_text(review.steps))
    )
    if review.answers == ():
        items += labeled_note_items(("Answers", "none"))
    items += labeled_word_items(
        *((asks[a.question].rstrip("?"), a.said) for a in review.answers or ())
    )
    items += labeled_note_items(
        ("Looked at", _session_time_text(review.time)),
        ("Confidence now", rating_text(review.confidence)),
        ("How well it was done", rating_text(review.quality)),
    )
    return tuple(items + labeled_word_items(("Summary", review.summary)))
