"""A diagnosis as notes for a conversation in supervision: possibilities side by side, unranked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barrier_book import BARRIER_BOOK, BarrierBook
from cbt_homework.engagement.barriers import Barrier, BarrierState
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.ladder_steps import LadderStep
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.homework.concerns import ConcernKind, UnwantedEffect
from cbt_homework.judgment.asked_about import (
    AskedAbout,
    CourseExtent,
    Extent,
    LastSessions,
    OneAssignment,
)
from cbt_homework.judgment.barrier_found import BarrierFound
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.show.barrier_notes import (
    NotesContext,
    barrier_facts_text,
    barrier_lead_text,
    barrier_question_text,
    full_barrier_text,
    texts_by_side,
)
from cbt_homework.show.layout import underlined_title, wrapped_text
from cbt_homework.show.session_notes import session_lines
from cbt_homework.show.step_notes import ladder_steps_text
from cbt_homework.supervision.vocabulary import SupervisionFocus

_FOCUS = {
    None: "Homework",
    SupervisionFocus.SUPERVISED_THERAPY: "Homework of the therapy",
    SupervisionFocus.SUPERVISION_ITSELF: "Homework of the supervision itself",
}
_USUAL = "That homework is not done happens also where everything was planned well"
_USUAL_OF_PATIENTS = "the source article speaks of 20 to 50 percent of patients in therapy"
_POSSIBILITIES = "What follows are possibilities, in no order of weight."


def diagnosis_text(
    diagnosis: AdherenceDiagnosis,
    course: Course | None = None,
    rules: RuleBook = CATALOGUE,
    barriers: BarrierBook = BARRIER_BOOK,
    *,
    with_first_question: bool = True,
) -> str:
    """A diagnosis as notes; the tasks are shown where the ``course`` is given.

    The ``rules`` and ``barriers`` give the words, also your own and those of another language.
    """
    context = NotesContext(barriers, diagnosis.setting, course)
    parts = [_head_text(diagnosis)]
    if course is not None and course.histories:
        parts.append(underlined_title("What was assigned") + "".join(_task_lines(course)))
    sessions = "" if course is None else "".join(session_lines(course))
    if sessions:
        parts.append(underlined_title("Sessions") + sessions)
    if diagnosis.attention:
        sentences = [sentence_of(f, rules) for f in diagnosis.attention]
        parts.append(
            underlined_title("Needs attention") + "".join(wrapped_text(s) + "\n" for s in sentences)
        )
    if with_first_question and asks_about_safety(diagnosis):
        parts.append(first_question_text(context))
    if diagnosis.steps or diagnosis.awaits:
        parts.append(
            underlined_title("Where this could go on")
            + ladder_steps_text(diagnosis.steps, diagnosis.awaits)
        )
    for title, barriers_found, text_of_barrier in _sections(diagnosis):
        if barriers_found:
            parts.append(
                underlined_title(title)
                + "\n".join(texts_by_side(barriers_found, text_of_barrier, context))
            )
    return "\n".join(parts)


def _sections(
    diagnosis: AdherenceDiagnosis,
) -> Iterator[tuple[str, list[BarrierFound], Callable[[BarrierFound, NotesContext], str]]]:
    """The sections about barriers. Where all was carried out, nothing is asked about failure."""

    def with_state(state: BarrierState) -> list[BarrierFound]:
        return [found for found in diagnosis.barriers if found.state is state]

    unexplored = with_state(BarrierState.UNEXPLORED)
    yield "Something speaks for it", with_state(BarrierState.SUPPORTED), full_barrier_text
    yield "Something points to it: to ask", with_state(BarrierState.LEAD), barrier_lead_text
    yield "Asked, and not so", with_state(BarrierState.ASKED_AND_NOT_SO), barrier_facts_text
    if _was_missed(diagnosis):
        yield "Not explored: to ask", unexplored, barrier_question_text
    else:
        known = [found for found in unexplored if found.beside or found.speaks_against]
        yield "What else is recorded", known, barrier_facts_text


def _was_missed(diagnosis: AdherenceDiagnosis) -> bool:
    """Whether something was missed; of an old diagnosis, whether its step is another than 0."""
    if diagnosis.missed is not None:
        return diagnosis.missed > 0
    return all(found.step is not LadderStep.ACKNOWLEDGE for found in diagnosis.steps)


_RISKS = (ConcernKind.RISK.value, UnwantedEffect.SUICIDAL_THOUGHTS.value)


def asks_about_safety(diagnosis: AdherenceDiagnosis) -> bool:
    """Whether mood and safety come before anything else.

    They do where something recorded speaks for hopelessness or asks about it, also where the task
    was carried out all the same, and where a risk is recorded.
    """
    found = diagnosis.about(Barrier.HOPELESSNESS)
    overcome = any(fact.overcome for fact in found.beside)
    at_risk = any(
        parameter.value in _RISKS
        for finding in diagnosis.attention
        for parameter in finding.parameters
    )
    return bool(found.speaks_for or found.leads or overcome or at_risk)


def first_question_text(context: NotesContext) -> str:
    """What can be considered and asked about mood and safety, under a title of its own."""
    entry = context.book.entry_of(Barrier.HOPELESSNESS)
    lines = [
        wrapped_text(entry.options[0].text_for(context.setting), "To consider: ", "  "),
        wrapped_text(entry.question_for(context.setting), "To ask: ", "  "),
    ]
    return underlined_title("Before anything else") + "\n".join(lines) + "\n"


def _head_text(diagnosis: AdherenceDiagnosis) -> str:
    title = _FOCUS[diagnosis.focus]
    lines = [f"assignments: {diagnosis.assignments}"]
    if diagnosis.asked_about is not None:
        lines.append(f"asked about: {_asked_text(diagnosis.asked_about)}")
    head = f"{title}\n{'=' * len(title)}\n" + "\n".join(lines) + "\n"
    if not _was_missed(diagnosis):
        return head
    of_patients = diagnosis.focus is not SupervisionFocus.SUPERVISION_ITSELF
    usual = f"{_USUAL}; {_USUAL_OF_PATIENTS}." if of_patients else f"{_USUAL}."
    return f"{head}\n{wrapped_text(f'{usual} {_POSSIBILITIES}')}\n"


def _asked_text(about: AskedAbout) -> str:
    match about:
        case CourseExtent(extent=Extent.NOW):
            return "what stands in the way now"
        case LastSessions(count=1):
            return "the last session"
        case LastSessions(count=count):
            return f"the last {count} sessions"
        case OneAssignment(id=asked):
            return f"the assignment {asked}"
        case CourseExtent():
            return "the whole course"
        case _:
            assert_never(about)


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
