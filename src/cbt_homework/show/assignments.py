"""Homework with all that is recorded of it: its design, its agreement, its review."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cbt_homework.engagement.review import (
    REVIEW_QUESTIONS,
    SUPERVISION_REVIEW_QUESTIONS,
    Review,
    review_questions,
)
from cbt_homework.foundation.people import Party, Setting
from cbt_homework.foundation.vocabulary import Missing, Term, recorded
from cbt_homework.homework.agreement import Agreement, SessionPart, SessionTime, Suitability
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.schedule import Schedule
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import (
    FromSession,
    Goal,
    Hypothesis,
    NoLose,
    Rationale,
    SupervisionAim,
)
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
from cbt_homework.show.phrases import joined_notes, rating_text, term_label
from cbt_homework.show.schedule_phrases import when
from cbt_homework.show.sheets import Item
from cbt_homework.show.spec_phrases import (
    amounts_text,
    duration_text,
    earlier_work_texts,
    goal_time_text,
    growth_text,
    listed_text,
    minutes_text,
    schedule_text,
    step_details_text,
)

_OBSTACLE = "May get in the way"
_WORDS_NOT_KEPT = "given, words not recorded"
_PARTS = {
    SessionPart.FIRST_MINUTES: "in the first minutes",
    SessionPart.MIDDLE: "in the middle",
    SessionPart.LAST_MINUTES: "in the last minutes",
}


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
    items = [Item(spec.task, label="What")]
    items += labeled_note_items(("Kinds", term_labels_text(spec.kinds)))
    items += _origin_items(spec, problems)
    items += _act_items(spec)
    items += _reason_items(spec)
    items += _outcome_items(spec)
    return items + _preparation_items(spec)


def _origin_items(spec: HomeworkSpec, problems: Mapping[str, str]) -> list[Item]:
    aim, source = spec.supervision, spec.from_session
    items: list[Item] = []
    if isinstance(aim, SupervisionAim):
        items += labeled_note_items(
            ("Works on", _term_text(aim.kind)), ("Function", _term_text(aim.function))
        )
    items += labeled_note_items(("Works on", _reason_missing_text(aim)))
    if spec.problem is not None:
        items += labeled_note_items(("Problem", problems.get(spec.problem, "not on this agenda")))
    if isinstance(source, FromSession):
        items += _items_under_label_or_reason("Follows from", source.topics)
        items += _items_under_label_or_reason("Uses", source.methods)
    items += labeled_note_items(("Follows from", _reason_missing_text(source)))
    if spec.builds_on is not None:
        items += _items_under_label_or_reason("Builds on", earlier_work_texts(spec) or None)
        unnamed = sum(work.words is None for work in spec.builds_on)
        by_id = f"{unnamed} more, known by id only" if unnamed < len(spec.builds_on) else ""
        by_id = by_id or f"{unnamed} by id only"
        items += labeled_note_items(("Builds on", by_id if unnamed else ""))
        items += labeled_note_items(("Builds on", "" if spec.builds_on else "none"))
    return items


def _act_items(spec: HomeworkSpec) -> list[Item]:
    items: list[Item] = []
    for label, steps in (("Step", spec.steps), ("Step by step", spec.graded_steps)):
        for step in steps or ():
            items.append(Item(step.what, note=step_details_text(step), label=label))
            items += _items_with_label_and_reason(("go on when", step.go_on_when))
    if spec.progression is not None:
        growth = growth_text(spec.progression)
        items.append(Item(spec.progression.words, note=growth, label="Grows"))
    items += _items_with_label_and_reason(
        ("When", when(spec.schedule) if isinstance(spec.schedule, Schedule) else spec.schedule),
        ("Where", spec.place),
    )
    items += _items_under_label_or_reason("With whom", spec.with_whom)
    items += labeled_word_items(("How much", amounts_text(spec) or None))
    items += labeled_note_items(("Amount each time", _reason_missing_text(spec.target)))
    minutes = minutes_text(spec.estimated_minutes)
    return (
        items
        + labeled_note_items(("Estimated", minutes and f"{minutes}, no agreement"))
        + _items_with_label_and_reason(("Counts as done when", spec.done_when))
        + labeled_note_items(
            ("A part counts", _yes_or_no_or_reason_missing_text(spec.part_counts)),
            ("Success depends on", term_labels_text(spec.success_depends_on)),
        )
    )


def _reason_items(spec: HomeworkSpec) -> list[Item]:
    why, goal = spec.rationale, spec.goal
    items: list[Item] = []
    if isinstance(why, Rationale):
        words, kinds = why.purpose or "", term_labels_text(why.kinds)
        items.append(Item(words, note=kinds or ("" if words else _WORDS_NOT_KEPT), label="Why"))
        items += _items_with_label_and_reason(
            ("For the supervisee", why.for_supervisee),
            ("For the patient", why.for_patient),
            ("For skills", why.for_skills),
        )
    items += labeled_note_items(("Why", _reason_missing_text(why)))
    if isinstance(goal, Goal):
        kept_up = duration_text(goal.length)
        note = joined_notes(
            "" if goal.words else "known by id only",
            goal_time_text(goal),
            kept_up and f"kept up {kept_up}",
        )
        items.append(Item(goal.words or "", note=note, label="Goal"))
        items += _items_with_label_and_reason(("measured by", goal.measure))
    items += labeled_note_items(("Goal", _reason_missing_text(goal)))
    return items + labeled_note_items(
        ("Priority", rating_text(spec.priority)), ("To be looked at", schedule_text(spec.review))
    )


def _outcome_items(spec: HomeworkSpec) -> list[Item]:
    items: list[Item] = []
    if isinstance(spec.hypothesis, Hypothesis):
        items += labeled_word_items(
            ("Prediction, if", spec.hypothesis.condition), ("then", spec.hypothesis.then)
        )
    items += labeled_note_items(("Prediction", _reason_missing_text(spec.hypothesis)))
    if isinstance(spec.no_lose, NoLose):
        items += _items_with_label_and_reason(
            ("If it goes well", spec.no_lose.if_it_goes_well),
            ("If it does not", spec.no_lose.if_it_does_not),
        )
    return items + labeled_note_items(("Learned either way", _reason_missing_text(spec.no_lose)))


def _preparation_items(spec: HomeworkSpec) -> list[Item]:
    obstacles = spec.obstacles
    items: list[Item] = []
    for obstacle in recorded(obstacles) or ():
        rests_on = term_labels_text(obstacle.rests_on)
        items.append(Item(obstacle.what, label=_OBSTACLE))
        items += _items_with_label_and_reason(("and then", obstacle.then))
        items += labeled_note_items(("which rests on", rests_on))
    items += labeled_note_items(
        (_OBSTACLE, "none" if obstacles == () else _reason_missing_text(obstacles))
    )
    form = spec.record_form
    items += _items_with_label_and_reason(
        ("Smallest version", spec.smallest_version),
        ("Reminder", spec.reminder),
        ("Form", _form_title(form) if isinstance(form, RecordForm) else form),
    )
    return (
        items
        + _items_under_label_or_reason("Needed", spec.materials)
        + _items_under_label_or_reason("To bring", spec.bring)
    )


def _form_title(form: RecordForm) -> str:
    """Names a form, by its columns where it has no name."""
    return form.name or listed_text(column.heading for column in form.columns or ())


def _reason_missing_text(part: object) -> str:
    """Writes why a part is not there; empty where it is there, or nothing is recorded."""
    if not isinstance(part, Missing):
        return ""
    return "the record says that there was none" if part is Missing.NONE else part.label


def _items_with_label_and_reason(*pairs: tuple[str, str | Missing | None]) -> list[Item]:
    """Makes an item of each part with its label: its words, or why it is not there."""
    return [
        item
        for label, part in pairs
        for item in (
            labeled_note_items((label, _reason_missing_text(part)))
            if isinstance(part, Missing)
            else labeled_word_items((label, part))
        )
    ]


def _items_under_label_or_reason(label: str, texts: Iterable[str] | Missing | None) -> list[Item]:
    """Makes items of several texts under one label, or says why there are none."""
    if isinstance(texts, Missing):
        return labeled_note_items((label, _reason_missing_text(texts)))
    return labeled_items(label, texts)


def _term_text(term: Term | None) -> str:
    return _reason_missing_text(term) or term_label(term)


def _yes_or_no_or_reason_missing_text(answer: bool | Missing | None) -> str:
    return _reason_missing_text(answer) or yes_or_no_text(answer)


def _agreement_items(agreement: Agreement, setting: Setting | None) -> list[Item]:
    suits = agreement.suitability or Suitability()
    return _items_with_label_and_reason(
        ("What it is for, in own words", agreement.own_words)
    ) + labeled_note_items(
        ("Understanding", _term_text(agreement.understanding)),
        ("The check showed", _term_text(agreement.check_showed)),
        ("Confidence", rating_text(agreement.confidence)),
        ("Importance", rating_text(agreement.importance)),
        ("Expected difficulty", rating_text(agreement.expected_difficulty)),
        ("Whose idea", proposer_label(agreement.proposed_by, setting)),
        ("Agreed to by", _parties_text(agreement.agreed_by, setting)),
        ("In writing", yes_or_no_text(agreement.in_writing)),
        ("Written by", _parties_text(agreement.written_by, setting)),
        ("Copies with", _parties_text(agreement.copies_with, setting)),
        ("Can read and write what it takes", _yes_or_no_or_reason_missing_text(suits.reading)),
        ("In a language they are at home in", _yes_or_no_or_reason_missing_text(suits.language)),
        ("Suits culture, faith and customs", _yes_or_no_or_reason_missing_text(suits.culture)),
        ("Others who help agree", _yes_or_no_or_reason_missing_text(suits.others_agree)),
        ("Tried together", term_label(agreement.first_try)),
        ("Planned", _session_time_text(agreement.time)),
    )


def _parties_text(parties: tuple[Party, ...] | Missing | None, setting: Setting | None) -> str:
    if parties is None or isinstance(parties, Missing):
        return _reason_missing_text(parties)
    return ", ".join(party_label(party, setting) for party in parties) or "none"


def _session_time_text(time: SessionTime | None) -> str:
    if time is None:
        return ""
    return joined_notes(
        "" if time.minutes is None else f"in {minutes_text(time.minutes)}",
        "" if time.part is None else _PARTS[time.part],
        "" if time.at_minute is None else f"from minute {time.at_minute} on",
        ""
        if time.session_minutes is None
        else f"in a session of {minutes_text(time.session_minutes)}",
    )


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
    for answer in review.answers or ():
        question = asks[answer.question].rstrip("?")
        if answer.is_yes is not None:
            items += labeled_note_items((question, "yes" if answer.is_yes else "no"))
        items += labeled_word_items((question, answer.said))
    items += labeled_word_items(*(("An insight", one) for one in review.insights or ()))
    if review.insights == ():
        items += labeled_note_items(("Insights", "none"))
    items += labeled_note_items(
        ("Looked at", _session_time_text(review.time)),
        ("Confidence now", rating_text(review.confidence)),
        ("How well it was done", rating_text(review.quality)),
    )
    return tuple(items + labeled_word_items(("Summary", review.summary)))
