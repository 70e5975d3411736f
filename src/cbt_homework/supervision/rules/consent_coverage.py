"""Checks whether consent covers the recordings that a session used."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from cbt_homework.foundation.people import Role
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.supervision.recordings import (
    ConsentState,
    UsedRecording,
    consent_state,
    fields_deciding_consent,
    who_is_heard,
)
from cbt_homework.supervision.session import SupervisionSession


class ConsentCheck(NamedTuple):
    """The consent to one recording: who lacks it, and which fields would decide the rest."""

    without: dict[Role, ConsentState]
    open_for: Role | None
    needs: tuple[str, ...]

    @property
    def verdict(self) -> Verdict:
        """Whether consent covers the use."""
        if self.without:
            return Verdict.UNMET
        return Verdict.MET if self.open_for is None else Verdict.UNKNOWN


def consent_checks(session: SupervisionSession) -> tuple[ConsentCheck, ...]:
    """Checks the consent to each recording that a session used."""
    return tuple(
        _consent_check_of_recording(i, used, session.on)
        for i, used in enumerate(session.recordings or ())
    )


def _consent_check_of_recording(
    recording_index: int, used_recording: UsedRecording, session_day: date | None
) -> ConsentCheck:
    recording, at = used_recording.recording, f"recordings.{recording_index}."
    roles = who_is_heard(recording, used_recording.use)
    states = {
        role: consent_state(recording, role, used_recording.use, session_day) for role in roles
    }
    without = {role: state for role, state in states.items() if state not in _COVERED_OR_OPEN}
    open_ = [role for role, state in states.items() if state is ConsentState.NOT_RECORDED]
    needs = [
        path
        for role in open_
        for path in fields_deciding_consent(recording, role, used_recording.use, session_day)
    ]
    if recording.heard is None and len(roles) > 1:
        # One of these is heard, and which one is not recorded.
        if open_ or 0 < len(without) < len(roles):
            open_ += without
            without = {}
            needs.append("recording.heard")
            if used_recording.use is None:
                needs.append("use")
        without = dict(list(without.items())[:1])
    places = tuple(path if path == "on" else at + path for path in dict.fromkeys(needs))
    return ConsentCheck(without, open_[0] if open_ else None, places)


_COVERED_OR_OPEN = (ConsentState.COVERED, ConsentState.NOT_RECORDED)
