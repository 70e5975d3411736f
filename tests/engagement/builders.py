"""Short ways to make an entry, and to ask what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import Rater
from tests import stated

MARCH = [date(2026, 3, 1) + timedelta(days=n - 1) for n in range(60)]
"""``MARCH[2]`` is the second of March 2026, a Monday; ``MARCH[32]`` the first of April."""

NOT_DONE, PARTLY, DONE, MORE, ALTERNATIVE = en.Completion
PATIENT = Rater.PATIENT


def history(
    schedule: Any, *reports: en.Report, on: date | None = MARCH[2], **rest: Any
) -> en.AssignmentHistory:
    """An assignment of a Monday, with what was said of it."""
    spec = ch.HomeworkSpec("Walk", schedule=schedule, target=rest.pop("target", None))
    return en.AssignmentHistory(
        ch.Assignment(id="a", spec=spec, assigned_on=on), reports=reports or None, **rest
    )


def tried(*days: date | None, went: en.Completion | None = DONE, **rest: Any) -> en.Report:
    """A report of attempts alone, one on each of these days."""
    return en.Report(PATIENT, attempts=tuple(en.Attempt(d, completion=went) for d in days), **rest)


def told(first: int, last: int, **rest: Any) -> en.Report:
    """A report about days of March, said on the last of them."""
    return en.Report(PATIENT, said_on=MARCH[last], first=MARCH[first], last=MARCH[last], **rest)


def counts(
    history: en.AssignmentHistory, until: date, *, sessions: Iterable[date] = (), **rest: Any
) -> dict[str, int | str]:
    """What is not 0 in a quantity; the reason why there is no ratio is a word."""
    found = stated.quantity(history, until, sessions=sessions, **rest)
    row = found.row()
    names = ("due", "set_aside", "done", "within", "partly", "unknown", "outside", "because")
    return {name: row[name] for name in names if row[name]}  # type: ignore[misc]


def states(history: en.AssignmentHistory, until: date, **rest: Any) -> list[str]:
    """The state of each occasion."""
    listed = stated.occasions(history, until, **rest)
    assert listed is not None
    return [occasion.state.value for occasion in listed]


def refused(make: Any) -> list[tuple[str, str]]:
    """Where and why something is refused: path and code of each problem."""
    with pytest.raises(InvariantError) as info:
        make()
    return [(problem.where, problem.code) for problem in info.value.problems]
