"""Splits the history of an assignment with several schedules into one history for each of them."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory, Revision
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.reports import Report
from cbt_homework.homework.schedule import Schedule, Several


def has_several_schedules(history: AssignmentHistory) -> bool:
    """Whether several schedules were agreed at once, at first or in a revision."""
    return any(isinstance(schedule, Several) for schedule in _schedules(history))


def _schedules(history: AssignmentHistory) -> list[object]:
    agreed: list[object] = [history.assignment.spec.schedule]
    return agreed + [revision.schedule for revision in history.revisions]


def part_histories(history: AssignmentHistory) -> tuple[AssignmentHistory, ...] | None:
    """The history of each part, without its reports; one history where there is one schedule.

    A revision has to keep the parts: as many, with the same acts in the same order. None where it
    does not, because nobody can say then which part went on as which.
    """
    if not has_several_schedules(history):
        return (attrs.evolve(history, reports=None),)
    shapes = {_shape(schedule) for schedule in _schedules(history)}
    shape = shapes.pop()
    if shapes or shape is None:
        return None
    return tuple(_part_history(history, place) for place in range(len(shape[1])))


def _shape(schedule: object) -> tuple[bool, tuple[str | None, ...]] | None:
    if not isinstance(schedule, Several):
        return None
    return schedule.alternatives, tuple(part.act for part in schedule.parts)


def _part_history(history: AssignmentHistory, place: int) -> AssignmentHistory:
    spec = history.assignment.spec
    if isinstance(spec.schedule, Several):
        part = spec.schedule.parts[place]
        spec = attrs.evolve(spec, schedule=part.schedule, target=part.target or spec.target)
    return attrs.evolve(
        history,
        assignment=attrs.evolve(history.assignment, spec=spec),
        reports=None,
        revisions=tuple(_part_revision(revision, place) for revision in history.revisions),
    )


def _part_revision(revision: Revision, place: int) -> Revision:
    schedule: Schedule = revision.schedule
    if not isinstance(schedule, Several):
        return revision
    part = schedule.parts[place]
    return attrs.evolve(revision, schedule=part.schedule, target=part.target or revision.target)


def are_told_apart(reports: Iterable[Report]) -> bool:
    """Whether all that reports say can be given to one part each, or holds of every part.

    Each attempt has to say its part. A number of times, and *partly*, are said of all parts
    together and cannot be split; that all was done, or nothing, holds of each.
    """
    return all(
        not report.times
        and report.completion is not Completion.PARTLY
        and all(attempt.part is not None for attempt in report.attempts or ())
        for report in reports
    )


def part_report(report: Report, place: int, *, came: bool = False) -> Report:
    """A report without the attempts at other parts; ``came`` keeps how often an occasion came."""
    report = report if came or report.arose is None else attrs.evolve(report, arose=None)
    if report.attempts is None:
        return report
    own = (attempt for attempt in report.attempts if attempt.part == place)
    return attrs.evolve(report, attempts=tuple(attrs.evolve(attempt, part=None) for attempt in own))
