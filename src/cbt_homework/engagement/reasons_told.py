"""Says whether a reason was told for what was not done, wherever in the record it stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barrier_authors import KNOWN_BY, AuthorRoles, author_roles
from cbt_homework.engagement.barriers import KnownBy
from cbt_homework.engagement.inquiry import ASKED_MOMENTS, Effect, HomeworkThought, Inquiry, Reply
from cbt_homework.engagement.reports import Reason, Report
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def reason_told_verdict(
    history: AssignmentHistory, reports: Iterable[Report], inquiries: Iterable[Inquiry]
) -> Verdict:
    """Whether a reason was told at one session for an assignment that was not done.

    Everything that was told counts: a reason that was not found unsound, an obstacle, and an answer
    that points to a barrier. UNMET where somebody asked and no reason was told; *I do not know* is
    such an answer. UNKNOWN where nobody asked, or where it is not recorded.
    """
    was_asked = history.inquiries != ()
    roles = author_roles(history.assignment, None)
    verdicts = {_verdict_of_report(report, roles, was_asked=was_asked) for report in reports}
    verdicts |= {_verdict_of_inquiry(history, inquiry) for inquiry in inquiries}
    return MET if MET in verdicts else UNMET if UNMET in verdicts else UNKNOWN


def is_answer_of_assigner(history: AssignmentHistory, by: Rater | None) -> bool:
    """Whether the one who assigned it answered in place of the one who does it."""
    return by is not None and by.value in author_roles(history.assignment, None).assigners


def is_answer_of_assignee(history: AssignmentHistory, by: Rater | None) -> bool:
    """Whether the person who does it answered; also where the record does not say who did."""
    return author_roles(history.assignment, None).can_know(KnownBy.ASSIGNEE, by, None)


def _verdict_of_report(report: Report, roles: AuthorRoles, *, was_asked: bool) -> Verdict:
    if report.obstacles or any(attempt.obstacles for attempt in report.attempts or ()):
        return MET
    match report.reasons:
        case () | Missing.NONE:
            return UNMET if was_asked else UNKNOWN
        case Missing.DECLINED:
            return UNMET
        case tuple(reasons):
            return _verdict_of_reasons(reasons, report.by, roles)
        case _:
            return UNKNOWN


def _verdict_of_reasons(
    reasons: tuple[Reason, ...], by: Rater | None, roles: AuthorRoles
) -> Verdict:
    """Whether one of some reasons counts: both found so, or its author can know of it."""
    verdicts: set[Verdict] = set()
    for reason in reasons:
        known_by = KNOWN_BY.get(reason.barrier, KnownBy.ASSIGNEE) if reason.barrier else None
        if reason.sound is not None:
            verdicts.add(MET if reason.sound else UNMET)
        elif roles.can_know(known_by or KnownBy.ASSIGNEE, by, None):
            verdicts.add(MET)
    return MET if MET in verdicts else UNMET if UNMET in verdicts else UNKNOWN


def _verdict_of_inquiry(history: AssignmentHistory, inquiry: Inquiry) -> Verdict:
    if is_answer_of_assigner(history, inquiry.by):
        return UNKNOWN  # an impression about somebody else is no answer
    if not is_answer_of_assignee(history, inquiry.by):
        # Whoever else was there can tell of circumstances, and of nothing that went on inside.
        return MET if _tells_of_circumstances(inquiry) else UNKNOWN
    if any(_points_to_barrier(inquiry)):
        return MET
    all_answered = all(answer not in _NOT_ANSWERED for answer in _answers_to_four(inquiry))
    return UNMET if all_answered or Reply.DO_NOT_KNOW in (inquiry.replies or ()) else UNKNOWN


_NOT_ANSWERED = (None, Missing.NOT_ASKED, Missing.NOT_APPLICABLE)


def _answers_to_four(inquiry: Inquiry) -> tuple[object, ...]:
    """The answers to the parts of the four questions that everybody is asked."""
    return (
        inquiry.understood_task,
        inquiry.understood_purpose,
        inquiry.important,
        inquiry.motivated,
        inquiry.circumstances,
        inquiry.too_demanding,
    )


def _points_to_barrier(inquiry: Inquiry) -> Iterator[bool]:
    """Whether each part of an inquiry points to something that stood in the way."""
    yield inquiry.understood_task is False
    yield inquiry.understood_purpose is False
    yield inquiry.important is False
    yield inquiry.motivated is False
    yield _tells_of_circumstances(inquiry)
    yield inquiry.too_demanding is True
    yield any(reply is not Reply.DO_NOT_KNOW for reply in inquiry.replies or ())
    yield any(explored.applies is True for explored in inquiry.explored or ())
    for moment in ASKED_MOMENTS:
        thoughts = inquiry.thoughts(moment)
        yield isinstance(thoughts, tuple) and any(map(_may_hinder, thoughts))


def _tells_of_circumstances(inquiry: Inquiry) -> bool:
    return isinstance(inquiry.circumstances, tuple) and bool(inquiry.circumstances)


def _may_hinder(thought: HomeworkThought) -> bool:
    """Whether a thought hinders, or is about a barrier and its effect is not recorded."""
    return thought.effect is Effect.HINDERS or (
        thought.effect is None and thought.theme is not None
    )
