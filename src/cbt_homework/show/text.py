"""An assessment or a diagnosis in plain text, for the professional."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Any, overload

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barrier_book import BARRIER_BOOK, BarrierBook
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.design_changes import NextDesign
from cbt_homework.engagement.review import Review
from cbt_homework.foundation.arguments import check_class, check_items, is_a
from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.rules import Rule, RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.catalogue import CATALOGUE, rule_of
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.overview import CourseOverview
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.show.diagnosis_notes import diagnosis_text
from cbt_homework.show.layout import two_columns_text, underlined_title, wrapped_text
from cbt_homework.show.next_design import next_design_text
from cbt_homework.show.overview import overview_text
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession

if TYPE_CHECKING:
    from cbt_homework.supervision.self_assessment import SelfAssessment


@overload
def text(
    result: Assessment[Any],
    subject: HomeworkSpec
    | Assignment
    | AssignmentHistory
    | Course
    | Review
    | SupervisionSession
    | SupervisionSeries
    | SelfAssessment
    | None = ...,
    *,
    book: RuleBook = ...,
) -> str: ...
@overload
def text(
    result: AdherenceDiagnosis,
    subject: Course | None = ...,
    *,
    book: RuleBook = ...,
    barriers: BarrierBook = ...,
) -> str: ...
@overload
def text(
    result: CourseOverview,
    subject: Course | None = ...,
    *,
    book: RuleBook = ...,
    barriers: BarrierBook = ...,
) -> str: ...
@overload
def text(result: NextDesign) -> str: ...
def text(
    result: Assessment[Any] | AdherenceDiagnosis | CourseOverview | NextDesign,
    subject: object = None,
    *,
    book: RuleBook = CATALOGUE,
    barriers: BarrierBook = BARRIER_BOOK,
) -> str:
    """An assessment, a diagnosis, an overview or a draft as notes for the professional.

    An assessment begins with what is missing, with what to ask; a diagnosis sets possibilities side
    by side for a conversation. Where the ``subject`` is given, what was assessed stands first: the
    tasks of homework, or that it was a session of supervision, with its day, a series of them, or a
    self-assessment. Without the subject there is no text of anybody, and of supervision there is
    none in either case. Nothing in an assessment says whose it is: giving the right subject is the
    caller's part. Give the ``book`` where rules of one's own were used. A finding whose rule is not
    known, from a newer library for example, is shown by its code, its criterion and its verdict.
    Give a diagnosis or an overview the ``barriers`` that it was made with where some are your own.
    An overview begins with what needs attention; a draft of the next design holds its own words.

    Raises:
        TypeError: the first argument is none of these, or a diagnosis or an overview is shown with
            something that is no course.
    """
    check_class("book", book, RuleBook)
    check_class("barriers", barriers, BarrierBook)
    if is_a(result, NextDesign):
        return next_design_text(result)
    if is_a(result, AdherenceDiagnosis):
        return diagnosis_text(result, _course_or_none(subject), book, barriers)
    if is_a(result, CourseOverview):
        return overview_text(result, _course_or_none(subject), book, barriers)
    if not is_a(result, Assessment):
        raise TypeError("an assessment is wanted first: show.text(assess(subject), subject)")
    return _assessment_text(result, subject, book)  # pyright: ignore[reportUnknownArgumentType]


def _course_or_none(subject: object) -> Course | None:
    if subject is not None and not is_a(subject, Course):
        raise TypeError(
            "a diagnosis or an overview is shown with its course: show.text(diagnosis, course)"
        )
    return subject


def _task_texts(subject: object) -> list[str]:
    if is_a(subject, Course):
        return [history.assignment.spec.task for history in subject.histories]
    if is_a(subject, AssignmentHistory):
        subject = subject.assignment
    if is_a(subject, Assignment):
        subject = subject.spec
    return [subject.task] if is_a(subject, HomeworkSpec) else []


def _subject_title(assessment: Assessment[Any], subject: object) -> str | None:
    """Makes the title of a subject other than homework."""
    if is_a(subject, SupervisionSession):
        title: str = import_module("cbt_homework.show.supervision_sessions").session_title(subject)
        return title
    if is_a(subject, SupervisionSeries):
        count = len(subject.sessions)
        return f"Series of supervision, {count} session{'' if count == 1 else 's'}"
    if subject is not None and assessment.subject == "dialogue":
        return "Conversation"
    of_oneself = subject is not None and assessment.subject == "self-assessment"
    return "Self-assessment" if of_oneself else None


def _assessment_text(assessment: Assessment[Any], subject: object, book: RuleBook) -> str:
    parts: list[str] = []
    title = _subject_title(assessment, subject)
    if title is not None:
        parts.append(underlined_title(title, "="))
    tasks = _task_texts(subject)
    if tasks:
        parts.append("\n".join(wrapped_text(task, "Task: ", "      ") for task in tasks) + "\n")
    parts.append(underlined_title("Criteria") + _profile_text(assessment))
    unmet = Verdict.UNMET
    for title, findings in (
        ("Needs attention", assessment.attention),
        ("Not in place", assessment.with_verdict(unmet, Weight.ESSENTIAL)),
        ("Could help", assessment.with_verdict(unmet, Weight.HELPFUL)),
        ("About the wording", assessment.with_verdict(unmet, Weight.HINT)),
    ):
        if findings:
            parts.append(
                underlined_title(title) + "".join(_full_finding_text(f, book) for f in findings)
            )
    unknown = Verdict.UNKNOWN
    for title, findings, lines in (
        ("In place", assessment.with_verdict(Verdict.MET), _finding_line),
        (
            "Not recorded, and would decide",
            assessment.with_verdict(unknown, Weight.ESSENTIAL),
            _entry_with_question,
        ),
        (
            "Not recorded",
            assessment.with_verdict(unknown, Weight.HELPFUL, Weight.HINT),
            _finding_line,
        ),
    ):
        if findings:
            parts.append(underlined_title(title) + "".join(lines(f, book) for f in findings))
    return "\n".join(parts)


def sentences(findings: Iterable[Finding], *, book: RuleBook = CATALOGUE) -> tuple[str, ...]:
    """The sentence of each finding; where its rule is not known, its code and its verdict.

    Raises:
        TypeError: these are no findings; of an assessment give ``assessment.findings``.
    """
    if is_a(findings, Assessment):
        raise TypeError("findings are wanted: show.sentences(assessment.findings)")
    if is_a(findings, Finding):
        raise TypeError("several findings are wanted: show.sentences((finding,))")
    check_class("book", book, RuleBook)
    checked_findings = check_items("findings", findings, Finding)
    return tuple(sentence_of(f, book) for f in checked_findings)


def _profile_text(assessment: Assessment[Any]) -> str:
    if not assessment.profile:
        return "none applied\n"
    return two_columns_text(
        (j.criterion.replace("-", " "), j.verdict.value) for j in assessment.profile
    )


def _entry_with_question(finding: Finding, book: RuleBook) -> str:
    rule = rule_of(finding.code, book)
    asked = isinstance(rule, Rule) and rule.question
    question = wrapped_text(asked, "      To ask: ", "      ") + "\n" if asked else ""
    return _finding_line(finding, book) + question


def _full_finding_text(finding: Finding, book: RuleBook) -> str:
    lines = [_entry_with_question(finding, book).rstrip("\n")]
    rule = rule_of(finding.code, book)
    if isinstance(rule, Rule):
        lines += [wrapped_text(option, "      To consider: ", "      ") for option in rule.options]
    return "\n".join(lines) + "\n"


def _finding_line(finding: Finding, book: RuleBook) -> str:
    return wrapped_text(sentence_of(finding, book), f"{finding.code}  ", "      ") + "\n"
