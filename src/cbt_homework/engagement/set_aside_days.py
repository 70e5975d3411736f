"""Joins the days that were set aside into stretches, without going from day to day."""

from __future__ import annotations

from datetime import date

from cbt_homework.engagement.assignment_history import AssignmentHistory


def stretches_set_aside(history: AssignmentHistory) -> list[tuple[date, date]]:
    """The first and last days of the stretches that were set aside, in order, none touching.

    Where only some occasions of some days were set aside, those days are not among them.
    """
    found: list[tuple[date, date]] = []
    asides = (aside for aside in history.set_aside or () if aside.occasions is None)
    for aside in sorted(asides, key=lambda aside: aside.first):
        first, last = found[-1] if found else (None, None)
        if first is None or last is None or (aside.first - last).days > 1:
            found.append((aside.first, aside.last))
        elif aside.last > last:
            found[-1] = first, aside.last
    return found


def is_set_aside_throughout(history: AssignmentHistory, after: date, until: date) -> bool:
    """Whether every day after one day, up to another, was set aside; false where there is none."""
    return after < until and any(
        (first - after).days <= 1 and until <= last for first, last in stretches_set_aside(history)
    )
