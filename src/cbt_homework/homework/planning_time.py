"""The time that planning had in the session, read in one way by rules and indicators."""

from __future__ import annotations

from cbt_homework.homework.agreement import SessionPart, SessionTime


def minutes_left(time: SessionTime | None) -> int | None:
    """The minutes that were left in the session when planning began; None where no clock says."""
    if time is None or time.at_minute is None or time.session_minutes is None:
        return None
    return time.session_minutes - time.at_minute


def planned_late(time: SessionTime | None, late_minutes: int) -> bool | None:
    """Whether planning began late: by the clock, else by the part of the session.

    None where neither is recorded.
    """
    left = minutes_left(time)
    if left is not None:
        return left <= late_minutes
    if time is None or time.part is None:
        return None
    return time.part is SessionPart.LAST_MINUTES
