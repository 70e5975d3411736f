"""The plan that a person takes home, without anything meant for the therapist only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cbt_homework.foundation.arguments import class_name
from cbt_homework.foundation.field_kinds import name_with_article
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.homework.agreement import CheckResult
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Hypothesis, NoLose, Obstacle, Step
from cbt_homework.show.layout import two_columns_text
from cbt_homework.show.spec_phrases import (
    PURPOSE_WORDS,
    amounts_text,
    duration_text,
    earlier_work_texts,
    form_text,
    goal_time_text,
    growth_text,
    minutes_text,
    schedule_text,
    step_details_text,
)

Line = tuple[str, str | None]
"""A label and the words beside it; None or an empty text where nothing is known."""


def plan(subject: Assignment | HomeworkSpec) -> str:
    """The plan of an assignment or a design, in plain text: what was agreed, in the words agreed.

    Ratings, ids, and whatever else is for the professional are not in it. A part that is not
    recorded is left out, and so is a part of which the record says that there was none.

    Raises:
        TypeError: this is neither an assignment nor a design.
    """
    cls = type(subject)
    if cls is not Assignment and cls is not HomeworkSpec:
        raise TypeError(
            f"an Assignment or a HomeworkSpec is wanted, not {name_with_article(class_name(cls))}"
        )
    spec = subject.spec if isinstance(subject, Assignment) else subject
    lines = [
        *_act_lines(spec),
        *_reason_and_goal_lines(spec, _own_words_or_purpose_text(subject)),
        *_prediction_and_lesson_lines(spec),
        *_obstacle_and_preparation_lines(spec),
    ]
    filled = [(label, text) for label, text in lines if text]
    return "My plan\n\n" + two_columns_text(filled)


def _act_lines(spec: HomeworkSpec) -> Iterator[Line]:
    yield "What", spec.task
    yield from _lines_labeled_at_first("Steps", _step_texts(spec.steps))
    yield from _lines_labeled_at_first("Step by step", _step_texts(spec.graded_steps))
    if spec.progression is not None:
        growth = growth_text(spec.progression)
        yield "How it grows", spec.progression.words + (growth and f" ({growth})")
    yield "When", schedule_text(spec.schedule)
    yield "Where", recorded(spec.place)
    yield from _lines_labeled_at_first("With", recorded(spec.with_whom))
    yield "How much", amounts_text(spec)
    if spec.estimated_minutes is not None:
        minutes = minutes_text(spec.estimated_minutes)
        yield "It may take", f"about {minutes} (only an estimate)"
    yield "It counts as done when", recorded(spec.done_when)
    counts = recorded(spec.part_counts)
    if counts is not None:
        yield "A part of it", "counts, too" if counts else "is not enough this time"


def _reason_and_goal_lines(spec: HomeworkSpec, purpose: str | None) -> Iterator[Line]:
    yield "Why", purpose
    rationale, goal = recorded(spec.rationale), recorded(spec.goal)
    kinds = () if rationale is None else rationale.kinds or ()
    yield from _lines_labeled_at_first("It helps me to", [PURPOSE_WORDS[kind] for kind in kinds])
    if goal is not None:
        yield "My goal", goal.words
        yield "My goal shows in", recorded(goal.measure)
        yield "I want to get there", goal_time_text(goal)
        yield "I want to keep it up", duration_text(goal.length)
    yield from _lines_labeled_at_first("It builds on", earlier_work_texts(spec))


def _prediction_and_lesson_lines(spec: HomeworkSpec) -> Iterator[Line]:
    if isinstance(spec.hypothesis, Hypothesis):
        yield "My guess: if", spec.hypothesis.condition
        yield "then", spec.hypothesis.then
    if isinstance(spec.no_lose, NoLose):
        yield "If it goes well", recorded(spec.no_lose.if_it_goes_well)
        yield "If it does not", recorded(spec.no_lose.if_it_does_not)


def _obstacle_and_preparation_lines(spec: HomeworkSpec) -> Iterator[Line]:
    for obstacle in recorded(spec.obstacles) or ():
        yield from _obstacle_lines(obstacle)
    yield "On a hard day", recorded(spec.smallest_version)
    yield "Reminder", recorded(spec.reminder)
    yield from _lines_labeled_at_first("I need", spec.materials)
    bring = list(recorded(spec.bring) or ())
    if isinstance(spec.record_form, RecordForm):
        bring.insert(0, f"{form_text(spec.record_form)}, filled in")
    yield from _lines_labeled_at_first("Bring", bring)


def _obstacle_lines(obstacle: Obstacle) -> tuple[Line, ...]:
    plan_for_it = recorded(obstacle.then)
    if plan_for_it is None:
        return (("Watch out for", obstacle.what),)
    return ("If", obstacle.what), ("then", plan_for_it)


def _step_texts(steps: tuple[Step, ...] | None) -> Iterator[str]:
    for number, step in enumerate(steps or (), start=1):
        details, sign = step_details_text(step), recorded(step.go_on_when)
        numbered = step.what if steps and len(steps) == 1 else f"{number}. {step.what}"
        text = f"{numbered} ({details})" if details else numbered
        yield text if sign is None else f"{text}\nGo on when: {sign}"


def _lines_labeled_at_first(label: str, texts: Iterable[str] | None) -> Iterator[Line]:
    """Puts the label beside the first text only."""
    for number, text in enumerate(texts or ()):
        yield ("" if number else label), text


def _own_words_or_purpose_text(subject: Assignment | HomeworkSpec) -> str | None:
    """The person's own words for it, where they are recorded and show no misunderstanding."""
    spec = subject.spec if isinstance(subject, Assignment) else subject
    if isinstance(subject, Assignment) and subject.agreement is not None:
        own, showed = subject.agreement.own_words, subject.agreement.check_showed
        if isinstance(own, str) and showed in (None, CheckResult.UNDERSTOOD):
            return own
    rationale = recorded(spec.rationale)
    return None if rationale is None else rationale.purpose
