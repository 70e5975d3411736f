"""What the invariants of supervision ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs

from cbt_homework.foundation.people import Setting
from cbt_homework.homework.assignment import Assignment
from cbt_homework.supervision.recordings import UsedRecording
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.testing.repairs_by_invariant_form import Fields, items_without_repeated_keys
from cbt_homework.testing.repairs_engagement import sorted_by_day


def _as_supervision_assignment(assignment: Assignment) -> Assignment:
    if assignment.setting is not Setting.THERAPY:
        return assignment
    return attrs.evolve(assignment, setting=Setting.SUPERVISION)


def _recordings_made_no_later_than(
    day: date | None, recordings: tuple[UsedRecording, ...] | None
) -> tuple[UsedRecording, ...] | None:
    """The same recordings, none of them made after the day on which they were used."""
    if recordings is None or day is None:
        return recordings
    return tuple(
        attrs.evolve(used, recording=attrs.evolve(used.recording, made_on=day))
        if used.recording.made_on is not None and used.recording.made_on > day
        else used
        for used in recordings
    )


def _repair_supervision_session(drawn: Fields) -> Fields:
    homework = items_without_repeated_keys(drawn["homework"], lambda assignment: assignment.id)
    agenda = items_without_repeated_keys(drawn["agenda"], lambda item: item.id)
    main = drawn["main_problem"]
    if main is not None and agenda is not None and main not in [item.id for item in agenda]:
        main = agenda[0].id if agenda else None
    supervises = drawn["supervises"]
    if supervises is not None:
        supervises = tuple(known for known in dict.fromkeys(supervises) if known != drawn["id"])
    setting = drawn["setting"]
    minutes, elements = drawn["minutes"], drawn["elements"] or ()
    if minutes is not None and sum(element.minutes or 0 for element in elements) > minutes:
        minutes = None
    return drawn | {
        "minutes": minutes,
        "recordings": _recordings_made_no_later_than(
            drawn["on"],
            items_without_repeated_keys(drawn["recordings"], lambda used: used.recording.id),
        ),
        "setting": Setting.SUPERVISION if setting is Setting.THERAPY else setting,
        "supervises": supervises,
        "agenda": agenda,
        "main_problem": main,
        "homework": None if homework is None else tuple(map(_as_supervision_assignment, homework)),
        "reviewed": items_without_repeated_keys(
            drawn["reviewed"], lambda reviewed: reviewed.assignment
        ),
    }


def _repair_supervision_series(drawn: Fields) -> Fields:
    sessions: list[SupervisionSession] = sorted_by_day(
        items_without_repeated_keys(drawn["sessions"], lambda session: session.id),
        lambda s: s.on or date.max,
    )
    later = {session.id for session in sessions}
    kept: list[SupervisionSession] = []
    for session in sessions:
        if session.supervises is None:
            kept.append(session)
        else:
            before = tuple(known for known in session.supervises if known not in later)
            kept.append(attrs.evolve(session, supervises=before))
        later.discard(session.id)
    return drawn | {"sessions": tuple(kept)}


MEND_SUPERVISION: dict[type[Any], Callable[[Fields], Fields]] = {
    SupervisionSession: _repair_supervision_session,
    SupervisionSeries: _repair_supervision_series,
}
