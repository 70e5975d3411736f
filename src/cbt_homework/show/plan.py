"""The plan that a person takes home, without anything meant for the therapist only."""

from __future__ import annotations

from cbt_homework.foundation.arguments import class_name
from cbt_homework.foundation.field_kinds import with_article
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.schedule import Schedule
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Hypothesis, NoLose
from cbt_homework.homework.target import Target
from cbt_homework.show.layout import label_columns_text
from cbt_homework.show.phrases import form_title
from cbt_homework.show.schedule_phrases import how_much, when


def plan(subject: Assignment | HomeworkSpec) -> str:
    """The plan of an assignment or a design, in plain text: what was agreed, in the words agreed.

    Ratings, ids, and whatever else is for the professional are not in it. A part that is not
    recorded is left out.

    Raises:
        TypeError: this is neither an assignment nor a design.
    """
    cls = type(subject)
    if cls is not Assignment and cls is not HomeworkSpec:
        raise TypeError(
            f"an Assignment or a HomeworkSpec is wanted, not {with_article(class_name(cls))}"
        )
    spec = subject.spec if isinstance(subject, Assignment) else subject
    lines: list[tuple[str, str | None]] = [("What", spec.task)]
    lines.append(("When", when(spec.schedule) if isinstance(spec.schedule, Schedule) else None))
    lines.append(("Where", recorded(spec.place)))
    lines.append(("How much", how_much(spec.target) if isinstance(spec.target, Target) else None))
    lines.append(("Why", _purpose_text(subject)))
    if isinstance(spec.hypothesis, Hypothesis):
        lines += [("My guess: if", spec.hypothesis.condition), ("then", spec.hypothesis.then)]
    if isinstance(spec.no_lose, NoLose):
        lines.append(("If it goes well", recorded(spec.no_lose.if_it_goes_well)))
        lines.append(("If it does not", recorded(spec.no_lose.if_it_does_not)))
    if isinstance(spec.obstacles, tuple):
        for obstacle in spec.obstacles:
            if not isinstance(obstacle.then, str):
                lines.append(("Watch out for", obstacle.what))
            else:
                lines += [("If", obstacle.what), ("then", obstacle.then)]
    lines.append(("On a hard day", recorded(spec.smallest_version)))
    lines.append(("Reminder", recorded(spec.reminder)))
    bring = list(recorded(spec.bring) or ())
    if isinstance(spec.record_form, RecordForm):
        bring.insert(0, f"the form \N{LEFT DOUBLE QUOTATION MARK}{form_title(spec.record_form)}"
                        "\N{RIGHT DOUBLE QUOTATION MARK}, filled in")  # fmt: skip
    lines += [("Bring" if i == 0 else "", thing) for i, thing in enumerate(bring)]
    filled = [(label, text) for label, text in lines if text is not None]
    return "My plan\n\n" + label_columns_text(filled)


def _purpose_text(subject: Assignment | HomeworkSpec) -> str | None:
    """The person's own words for it, where they are recorded, before anybody else's."""
    spec = subject.spec if isinstance(subject, Assignment) else subject
    if isinstance(subject, Assignment) and subject.agreement is not None:
        own = subject.agreement.own_words
        if isinstance(own, str):
            return own
    rationale = recorded(spec.rationale)
    return None if rationale is None else rationale.purpose
