"""An overview of a course, in plain text, for the professional."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from cbt_homework.engagement.barrier_book import BarrierBook
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.course_shares import CountedShare
from cbt_homework.engagement.reviews_due import ReviewDue
from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.overview import CourseOverview
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.policies.criteria import Criterion
from cbt_homework.show.barrier_notes import NotesContext
from cbt_homework.show.diagnosis_notes import (
    asks_about_safety,
    diagnosis_text,
    first_question_text,
)
from cbt_homework.show.layout import two_columns_text, underlined_title, wrapped_text
from cbt_homework.show.table import table

_REVIEWED = {
    Verdict.MET: "reviewed",
    Verdict.UNMET: "not reviewed",
    Verdict.UNKNOWN: "whether it was reviewed is not recorded",
}
_REPORTED = {
    Verdict.MET: "reported on",
    Verdict.UNMET: "not reported on",
    Verdict.UNKNOWN: "no report is recorded",
}


def overview_text(
    overview: CourseOverview, course: Course | None, book: RuleBook, barriers: BarrierBook
) -> str:
    """An overview as notes; the tasks are shown where the ``course`` is given.

    Assignments have their number in the course, as in the notes of the diagnosis below.
    """
    count = len(overview.assignments)
    parts = [underlined_title("The course at a glance", "=") + f"Assignments: {count}\n"]
    if overview.attention:
        parts.append(_findings_text("Needs attention", overview.attention, book))
    if asks_about_safety(overview.diagnosis):
        parts.append(first_question_text(NotesContext(barriers, overview.setting, course)))
    if overview.assignments:
        names = assignment_names(overview)
        plans = {names[one.id]: one.plan for one in overview.assignments}
        parts.append(underlined_title("How it was planned") + table(plans, Criterion))
        parts.append(underlined_title("What was done") + "".join(_completion_lines(overview)))
        parts.append(underlined_title("Reviews") + "".join(_review_lines(overview, book)))
    if overview.due is not None:
        title = f"Due for review on {overview.on}"
        parts.append(underlined_title(title) + "".join(_due_lines(overview)))
    throughout = overview.course.with_verdict(Verdict.UNMET, Weight.ESSENTIAL)
    if throughout:
        parts.append(_findings_text("Over the course", throughout, book))
    # What needs attention stands above.
    calm = attrs.evolve(overview.diagnosis, attention=())
    parts.append(diagnosis_text(calm, course, book, barriers, with_first_question=False))
    return "\n".join(parts)


def assignment_names(overview: CourseOverview) -> dict[str, str]:
    """The name of each assignment by its id: its number in the course, and its id."""
    return {one.id: f"{n}. {one.id}" for n, one in enumerate(overview.assignments, start=1)}


def _findings_text(title: str, findings: Iterable[Finding], book: RuleBook) -> str:
    lines = (wrapped_text(sentence_of(f, book), f"{f.code}  ", "      ") for f in findings)
    return underlined_title(title) + "".join(f"{line}\n" for line in lines)


def share_text(share: CountedShare) -> str:
    """A share in words: of how many, and of how many it is not known."""
    if not share.denominator:
        return "nothing to count"
    unknown = f"; not known: {share.unknown}" if share.unknown else ""
    return f"{share.numerator} of {share.denominator}{unknown}"


def _completion_lines(overview: CourseOverview) -> Iterator[str]:
    """How often homework was carried out: in all, by assignment, and by kind."""
    yield "How often it was carried out, of the sessions at which it was to be spoken of.\n"
    pairs = [("in all", share_text(overview.completion))]
    names = assignment_names(overview)
    pairs += [(names[one.id], share_text(one.completion)) for one in overview.assignments]
    yield two_columns_text(pairs)
    if any(found.kind is not None for found in overview.kinds):
        yield "\nBy kind:\n"
        yield two_columns_text(
            (
                "no kind recorded" if found.kind is None else found.kind.label,
                share_text(found.share)
                + (" - stays undone" if found.stays_undone is Verdict.MET else ""),
            )
            for found in overview.kinds
        )


def _review_lines(overview: CourseOverview, book: RuleBook) -> Iterator[str]:
    yield f"Reviewed: {share_text(overview.reviewed)}.\n"
    names = assignment_names(overview)
    for one in overview.assignments:
        if one.reviewed is Verdict.UNMET:
            yield f"{names[one.id]}: {_REVIEWED[one.reviewed]}\n"
        for review in one.reviews:
            for finding in review.essential_unmet:
                sentence = sentence_of(finding, book)
                yield wrapped_text(sentence, f"{names[one.id]}: {finding.code}  ", "    ") + "\n"


def _due_lines(overview: CourseOverview) -> Iterator[str]:
    if not overview.due:
        yield "Nothing.\n"
    names = assignment_names(overview)
    for due in overview.due or ():
        name = names.get(due.assignment, due.assignment)
        yield wrapped_text(_due_sentence(due), f"{name}: ", "    ") + "\n"


def _due_sentence(due: ReviewDue) -> str:
    fell_due = "it fell due" if due.fell_due is Verdict.MET else "when it falls due is not known"
    if due.fell_due is Verdict.UNMET:
        fell_due = "it has not fallen due yet"
    words = f"{fell_due}, {_REPORTED[due.reported]}, {_REVIEWED[due.reviewed]}"
    return words if due.verdict is Verdict.MET else f"perhaps: {words}"
