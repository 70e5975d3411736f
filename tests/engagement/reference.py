"""How often it was done of how often it was due, found by walking from day to day.

Slow, and written from the documentation: which schedule was in force on a day, in which period of
it the day lies, how many days of that period there are and how many of them count.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from math import ceil
from typing import Any, NamedTuple

import attrs

from cbt_homework.homework.periods import Period
from cbt_homework.homework.schedule import OnDays, Times
from tests.homework.reference import over

A_DAY = timedelta(days=1)
FAR = 80
"""So many days after the one asked about every period that began by it is over."""


@attrs.define
class Stretch:
    """Days of one period of one schedule."""

    days: list[date]
    times: int
    whole: int
    eve: list[date] = attrs.Factory(list)
    """Days on which it can be done before it begins."""


class Case(NamedTuple):
    """What was agreed and when, and which days were set aside."""

    agreed: Sequence[tuple[date, Times | OnDays]]
    ended: date | None
    away: frozenset[date]
    same_day: bool = False
    in_full: bool = False


def stretches(case: Case, until: date) -> list[Stretch]:
    """All periods that begin by a day or soon after it, with their days that count, in order."""
    found: list[Stretch] = []
    for k, (day_agreed, schedule) in enumerate(case.agreed):
        others = [day for day, _ in case.agreed[k + 1 :]] + ([case.ended] if case.ended else [])
        cut = min(others, default=date.max)
        mine: dict[int, Stretch] = {}
        begins = day_agreed if case.same_day else day_agreed + A_DAY
        anchor = max(begins, schedule.start or begins)
        day, number = anchor, -1
        end = schedule.end
        if schedule.length is not None:
            end = over(schedule.length, schedule.start or begins)
        while day <= until + A_DAY * FAR and day <= (end or day):
            number = _number(schedule, anchor, day, number)
            if _asks(schedule, anchor, day):
                one = mine.setdefault(
                    number, Stretch([], schedule.times if isinstance(schedule, Times) else 1, 0)
                )
                one.whole += 1
                if day < cut or (day == cut and not case.same_day):
                    one.days.append(day)
            day += A_DAY
        first = mine.get(min(mine, default=0))
        if first is not None and first.whole > 1:
            first.eve = [d for d in _days(day_agreed, until) if first.days and d < first.days[0]]
        found += [one for one in mine.values() if one.days]
    return found


def _number(schedule: Times | OnDays, anchor: date, day: date, number: int) -> int:
    """Counts up whenever a period begins."""
    if isinstance(schedule, OnDays) or schedule.per is Period.DAY:
        return number + 1
    if schedule.per is Period.WEEK:
        return (day - anchor).days // 7
    anniversary = min(anchor.day, monthrange(day.year, day.month)[1])
    return number + (day.day == anniversary)


def _asks(schedule: Times | OnDays, anchor: date, day: date) -> bool:
    if isinstance(schedule, Times):
        return True
    return f"{day:%A}".lower() in {wanted.value for wanted in schedule.days}


def _days(first: date, last: date) -> list[date]:
    return [first + n * A_DAY for n in range((last - first).days + 1)]


def _share(times: int, days: int, whole: int, *, in_full: bool) -> int:
    if days == whole or (in_full and days):
        return times
    return ceil(times * days / whole)


def count(case: Case, attempts: Mapping[date, int], until: date) -> dict[str, Any]:
    """The counts; ``attempts`` says how often it was done on a day, 0 that it was tried."""
    total = dict.fromkeys(("due", "set_aside", "done", "within", "unknown", "outside"), 0)
    taken: set[date] = set()
    made = stretches(case, until)
    in_a_stretch = {day for one in made for day in one.days}
    for one in made:
        counted = [*one.days, *(day for day in one.eve if day not in in_a_stretch)]
        taken.update(counted)
        if one.days[-1] > until:
            continue
        due = _share(one.times, len(one.days), one.whole, in_full=case.in_full)
        left = [day for day in one.days if day not in case.away]
        expected = _share(due, len(left), len(one.days), in_full=case.in_full)
        done = sum(attempts.get(day, 0) for day in counted)
        missed = sum(attempts.get(day) == 0 for day in counted)
        within = min(done, due)
        expected = max(expected, within)
        total["due"] += due
        total["set_aside"] += due - expected
        total["done"] += done
        total["within"] += within
        total["unknown"] += max(expected - within - missed, 0)
    total["outside"] = sum(n for day, n in attempts.items() if day not in taken and day <= until)
    return total
