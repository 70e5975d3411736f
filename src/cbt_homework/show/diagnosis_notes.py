"""A diagnosis as notes for a conversation in supervision: possibilities side by side, unranked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import BARRIERS, Barrier, BarrierState, Side
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.indicators import INDICATORS
from cbt_homework.engagement.indicators.indicator import Speaks
from cbt_homework.engagement.ladder_steps import STEPS, Because, LadderStep
from cbt_homework.foundation.arguments import check_mapping
from cbt_homework.foundation.rules import fact_text
from cbt_homework.judgment.diagnosis import (
    AdherenceDiagnosis,
    BarrierFact,
    BarrierFound,
    CheckAnswer,
    StepFound,
)
from cbt_homework.judgment.retired import retired_indicator
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.show.layout import text_without_controls, underlined_title, wrapped_text
from cbt_homework.supervision.vocabulary import SupervisionFocus

_INDICATORS = {indicator.key: indicator for indicator in INDICATORS}
_FOCUS = {
    None: "Homework",
    SupervisionFocus.SUPERVISED_THERAPY: "Homework of the therapy",
    SupervisionFocus.SUPERVISION_ITSELF: "Homework of the supervision itself",
}
_NORMAL = (
    "That homework is not done happens also where everything was planned well; the source article "
    "speaks of 20 to 50 percent. What follows are possibilities, in no order of weight."
)
_WHY = {
    Because.CARRIED_OUT: "at the last session everything was carried out",
    Because.ONCE: "at the last session something was not carried out, or only partly",
    Because.REPEATED: "at {n} sessions in a row something was not carried out, or only partly",
    Because.NOT_DISCUSSED: "at {n} sessions in a row nothing came, and what was assigned had not "
    "been talked over thoroughly: {repair}. That is to be repaired first",
    Because.NOTHING_CAME: "at {n} sessions in a row no attempt, no record and no reason is "
    "recorded, although it had been talked over and agreed on",
    Because.BESIDE_IT: "it belongs beside every step from 1 on",
    Because.CONCERN_RECORDED: "it was carried out, and a concern is recorded that it feeds the "
    "problem",
    Because.OWN_PART_SUPPORTED: "something speaks for a barrier on this side, or in between",
    Because.RECURRED: "it was talked about in supervision, and came up again",
}


def diagnosis_text(diagnosis: AdherenceDiagnosis, course: Course | None = None) -> str:
    """A diagnosis as notes; the tasks are shown where the ``course`` is given."""
    parts = [_head_text(diagnosis)]
    if course is not None and course.histories:
        parts.append(underlined_title("What was assigned") + "".join(_task_lines(course)))
    if diagnosis.attention:
        sentences = [sentence_of(f) for f in diagnosis.attention]
        parts.append(
            underlined_title("Needs attention") + "".join(wrapped_text(s) + "\n" for s in sentences)
        )
    if diagnosis.steps:
        parts.append(
            underlined_title("Where this could go on")
            + "".join(map(_ladder_step_text, diagnosis.steps))
        )
    supported = [b for b in diagnosis.barriers if b.state is BarrierState.SUPPORTED]
    if supported:
        parts.append(
            underlined_title("Something speaks for it")
            + "\n".join(_texts_by_side(supported, _full_barrier_text))
        )
    excluded = [b for b in diagnosis.barriers if b.state is BarrierState.NOT_SUPPORTED]
    if excluded:
        parts.append(
            underlined_title("Only facts against it")
            + "\n".join(_texts_by_side(excluded, _barrier_facts_text))
        )
    unexplored = [b for b in diagnosis.barriers if b.state is BarrierState.UNEXPLORED]
    if unexplored:
        parts.append(
            underlined_title("Not explored: to ask")
            + "\n".join(_texts_by_side(unexplored, _barrier_question_line))
        )
    return "\n".join(parts)


def barriers(diagnoses: Mapping[str, AdherenceDiagnosis]) -> str:
    """A table of barriers by side: a row a barrier, a column a course.

    ``+`` something speaks for it, ``+-`` something speaks for it and something against it, ``-``
    only facts against it, empty: not explored. Barriers that no course knows anything of are
    counted in the last line. Below stands which ones have something that needs attention.

    Raises:
        TypeError: these are no diagnoses by name.
    """
    by_name = check_mapping("diagnoses", diagnoses, AdherenceDiagnosis)
    names = [text_without_controls(" ".join(name.split())) for name, _ in by_name]
    all_diagnoses = [diagnosis for _, diagnosis in by_name]
    widths = [max(2, len(name)) for name in names]
    name_width = max(len(barrier.label) for barrier in Barrier) + 2
    lines = [_table_line("", names, name_width, widths)]
    unknown = 0
    for side in Side:
        rows: list[str] = []
        for barrier in (b for b in Barrier if b.side is side):
            states = [diagnosis.about(barrier) for diagnosis in all_diagnoses]
            if all(b.state is BarrierState.UNEXPLORED for b in states):
                unknown += 1
            else:
                rows.append(
                    _table_line(
                        f"  {barrier.label}", map(_barrier_mark, states), name_width, widths
                    )
                )
        if rows:
            lines += [side.label, *rows]
    lines.append("")
    steps = [
        "".join(
            f"{s.step.number}" for s in diagnosis.steps if s.step is not LadderStep.LOOK_AT_OWN_PART
        )
        for diagnosis in all_diagnoses
    ]
    lines.append(_table_line("step (4 beside 1 to 3)", steps, name_width, widths))
    lines.append(f"not explored in any: {unknown} of {len(Barrier)}")
    alarmed = [n for n, diagnosis in zip(names, all_diagnoses, strict=True) if diagnosis.attention]
    if alarmed:
        lines.append(f"needs attention: {', '.join(alarmed)}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _table_line(name: str, cells: Iterable[str], name_width: int, widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return " ".join([name.ljust(name_width), *padded]).rstrip()


def _barrier_mark(barrier_found: BarrierFound) -> str:
    return ("+" if barrier_found.speaks_for else "") + ("-" if barrier_found.speaks_against else "")


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


def _ladder_step_text(step_found: StepFound) -> str:
    step_entry = STEPS[step_found.step]
    repair = ", ".join(criterion.label for criterion in step_found.repair)
    why = _WHY[step_found.because].format(n=step_found.in_a_row, repair=repair)
    lines = [
        wrapped_text(step_entry.title, f"Step {step_found.step.number}  ", "        "),
        wrapped_text(f"{why[0].upper()}{why[1:]}.", "        ", "        "),
        wrapped_text(step_entry.says, "        To consider: ", "        "),
    ]
    answers = {check.question: check.answer for check in step_found.checks}
    for question in () if step_entry.questions is None else step_entry.questions.questions:
        answer = answers.get(question.key, CheckAnswer.OPEN)
        answered = "" if answer is CheckAnswer.OPEN else f" (answered: {answer.value})"
        lines.append(wrapped_text(question.asks + answered, "        To ask: ", "        "))
    if step_found.needs:
        lines.append(
            wrapped_text(", ".join(step_found.needs), "        Would decide more: ", "        ")
        )
    return "\n".join(lines) + "\n"


def _texts_by_side(
    barriers_found: list[BarrierFound], text_of_barrier: Callable[[BarrierFound], str]
) -> Iterator[str]:
    for side in Side:
        entries = [text_of_barrier(b) for b in barriers_found if b.barrier.side is side]
        if entries:
            yield f"{side.label.capitalize()}\n" + "".join(entries)


def _full_barrier_text(barrier_found: BarrierFound) -> str:
    entry = BARRIERS[barrier_found.barrier]
    lines = [_barrier_facts_text(barrier_found).rstrip("\n")]
    lines.append(wrapped_text(entry.question, "    To ask: ", "    "))
    for option in entry.options:
        support = f"{option.evidence.label}; citation {option.source.status.label}"
        lines.append(wrapped_text(f"{option.consider} ({support})", "    To consider: ", "    "))
    return "\n".join(lines) + "\n"


def _barrier_facts_text(barrier_found: BarrierFound) -> str:
    lines = [
        wrapped_text(
            BARRIERS[barrier_found.barrier].means, f"  {barrier_found.barrier.label}: ", "    "
        )
    ]
    lines += [
        wrapped_text(_fact_sentence(fact), "    for: ", "    ") for fact in barrier_found.speaks_for
    ]
    lines += [
        wrapped_text(_fact_sentence(fact), "    against: ", "    ")
        for fact in barrier_found.speaks_against
    ]
    return "\n".join(lines) + "\n"


def _barrier_question_line(barrier_found: BarrierFound) -> str:
    return (
        wrapped_text(
            BARRIERS[barrier_found.barrier].question, f"  {barrier_found.barrier.label}: ", "    "
        )
        + "\n"
    )


def _fact_sentence(fact: BarrierFact) -> str:
    indicator = _INDICATORS.get(fact.indicator) or retired_indicator(fact.indicator)
    sentence: str | None = (
        f"{fact_text(fact.indicator)}."  # a sign of another version of the library
    )
    if indicator is not None:
        tells = fact.overcome or fact.side is Speaks.FOR
        sentence = indicator.says_for if tells else indicator.says_against
    words = ", ".join(fact_text(word) for word in fact.words)
    sentence = (sentence or "").replace("{words}", words or "not recorded")
    often = "" if fact.times == 1 else f"{fact.times} times"
    last = "" if fact.last is None else f"last on {fact.last}" if often else f"{fact.last}"
    place = ", ".join(part for part in (often, last) if part)
    overcome = " It was carried out all the same." if fact.overcome else ""
    return f"{sentence}{overcome}" + (f" ({place})" if place else "")
