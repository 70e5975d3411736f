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
from cbt_homework.testing.repairs_by_form import Fields, first_of_each
from cbt_homework.testing.repairs_engagement import in_order_of_days


def _of_supervision(assignment: Assignment) -> Assignment:
    if assignment.setting is not Setting.THERAPY:
        return assignment
    return attrs.evolve(assignment, setting=Setting.SUPERVISION)


def _used_by(
    on: date | None, recordings: tuple[UsedRecording, ...] | None
) -> tuple[UsedRecording, ...] | None:
    """The same recordings, none of them made after the day on which they were used."""
    if recordings is None or on is None:
        return recordings
    return tuple(
        attrs.evolve(used, recording=attrs.evolve(used.recording, made_on=on))
        if used.recording.made_on is not None and used.recording.made_on > on
        else used
        for used in recordings
    )


def _session(drawn: Fields) -> Fields:
    homework = first_of_each(drawn["homework"], lambda assignment: assignment.id)
    agenda = first_of_each(drawn["agenda"], lambda item: item.id)
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
        "recordings": _used_by(
            drawn["on"], first_of_each(drawn["recordings"], lambda used: used.recording.id)
        ),
        "setting": Setting.SUPERVISION if setting is Setting.THERAPY else setting,
        "supervises": supervises,
        "agenda": agenda,
        "main_problem": main,
        "homework": None if homework is None else tuple(map(_of_supervision, homework)),
        "reviewed": first_of_each(drawn["reviewed"], lambda reviewed: reviewed.assignment),
    }


def _series(drawn: Fields) -> Fields:
    sessions: list[SupervisionSession] = in_order_of_days(
        first_of_each(drawn["sessions"], lambda session: session.id), lambda s: s.on or date.max
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
    SupervisionSession: _session,
    SupervisionSeries: _series,
}
