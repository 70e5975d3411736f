"""A diagnosis as notes for a conversation in supervision: possibilities side by side, unranked."""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import BarrierState
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.show.barrier_notes import (
    barrier_facts_text,
    barrier_question_line,
    full_barrier_text,
    texts_by_side,
)
from cbt_homework.show.layout import underlined_title, wrapped_text
from cbt_homework.show.session_notes import session_lines
from cbt_homework.show.step_notes import ladder_step_text
from cbt_homework.supervision.vocabulary import SupervisionFocus

_FOCUS = {
    None: "Homework",
    SupervisionFocus.SUPERVISED_THERAPY: "Homework of the therapy",
    SupervisionFocus.SUPERVISION_ITSELF: "Homework of the supervision itself",
}
_NORMAL = (
    "That homework is not done happens also where everything was planned well; the source article "
    "speaks of 20 to 50 percent. What follows are possibilities, in no order of weight."
)


def diagnosis_text(diagnosis: AdherenceDiagnosis, course: Course | None = None) -> str:
    """A diagnosis as notes; the tasks are shown where the ``course`` is given."""
    parts = [_head_text(diagnosis)]
    if course is not None and course.histories:
        parts.append(underlined_title("What was assigned") + "".join(_task_lines(course)))
    sessions = "" if course is None else "".join(session_lines(course))
    if sessions:
        parts.append(underlined_title("Sessions") + sessions)
    if diagnosis.attention:
        sentences = [sentence_of(f) for f in diagnosis.attention]
        parts.append(
            underlined_title("Needs attention") + "".join(wrapped_text(s) + "\n" for s in sentences)
        )
    if diagnosis.steps:
        parts.append(
            underlined_title("Where this could go on")
            + "".join(map(ladder_step_text, diagnosis.steps))
        )
    supported = [b for b in diagnosis.barriers if b.state is BarrierState.SUPPORTED]
    if supported:
        parts.append(
            underlined_title("Something speaks for it")
            + "\n".join(texts_by_side(supported, full_barrier_text))
        )
    excluded = [b for b in diagnosis.barriers if b.state is BarrierState.NOT_SUPPORTED]
    if excluded:
        parts.append(
            underlined_title("Only facts against it")
            + "\n".join(texts_by_side(excluded, barrier_facts_text))
        )
    unexplored = [b for b in diagnosis.barriers if b.state is BarrierState.UNEXPLORED]
    if unexplored:
        parts.append(
            underlined_title("Not explored: to ask")
            + "\n".join(texts_by_side(unexplored, barrier_question_line))
        )
    return "\n".join(parts)


def _head_text(diagnosis: AdherenceDiagnosis) -> str:
    title = _FOCUS[diagnosis.focus]
    count = f"assignments: {diagnosis.assignments}"
    return f"{title}\n{'=' * len(title)}\n{count}\n\n{wrapped_text(_NORMAL)}\n"


def _task_lines(course: Course) -> Iterator[str]:
    for number, history in enumerate(course.histories, start=1):
        on = history.assignment.assigned_on
        details = ", ".join([*([str(on)] if on else []), *_report_outcome_texts(history)])
        yield wrapped_text(history.assignment.spec.task, f"{number}. ", "   ") + "\n"
        yield wrapped_text(f"({details})", "   ", "   ") + "\n"


def _report_outcome_texts(history: AssignmentHistory) -> Iterator[str]:
    for report in history.reports or ():
        by = "" if report.by is None else f" ({report.by.label})"
        if isinstance(report.completion, Completion):
            often = "" if report.times is None else f", {_times_text(report.times)}"
            yield f"{report.completion.label}{often}{by}"
        elif report.times is not None:
            yield f"done {_times_text(report.times)}{by}"
        elif report.attempts:
            yield f"attempts told of: {len(report.attempts)}{by}"
        else:
            yield f"how far is not recorded{by}"
    if not history.reports:
        yield "no report recorded"


def _times_text(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
