"""Splits the history of an assignment with several schedules into one history for each of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.reports import Report
from cbt_homework.homework.schedule import SchedulePart, Several


def has_several_schedules(history: AssignmentHistory) -> bool:
    """Whether several schedules were agreed at once, at first or in a revision."""
    return any(isinstance(schedule, Several) for schedule in _agreed(history))


def _agreed(history: AssignmentHistory) -> list[object]:
    first: list[object] = [history.assignment.spec.schedule]
    return first + [revision.schedule for revision in history.revisions or ()]


def part_histories(history: AssignmentHistory) -> tuple[AssignmentHistory, ...] | None:
    """The history of each of several schedules, without its reports.

    A revision has to keep the parts: as many, with the same acts in the same order. None where it
    does not, because nobody can say then which part went on as which.
    """
    agreed = _agreed(history)
    several = [schedule for schedule in agreed if isinstance(schedule, Several)]
    if len(several) < len(agreed) or len({_shape(schedule) for schedule in several}) > 1:
        return None
    return tuple(
        _part_history(history, [schedule.parts[place] for schedule in several])
        for place in range(len(several[0].parts))
    )


def _shape(several: Several) -> tuple[bool, tuple[str | None, ...]]:
    return several.alternatives, tuple(part.act for part in several.parts)


def _part_history(history: AssignmentHistory, agreed: Sequence[SchedulePart]) -> AssignmentHistory:
    spec, (first, *later) = history.assignment.spec, agreed
    spec = attrs.evolve(spec, schedule=first.schedule, target=first.target or spec.target)
    revisions = (
        attrs.evolve(revision, schedule=part.schedule, target=part.target or revision.target)
        for revision, part in zip(history.revisions or (), later, strict=True)
    )
    return attrs.evolve(
        history,
        assignment=attrs.evolve(history.assignment, spec=spec),
        reports=None,
        revisions=tuple(revisions),
    )


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
