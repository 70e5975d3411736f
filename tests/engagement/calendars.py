"""Random calendars, on which the library counts as a walk from day to day does.

uv run python -m tests.engagement.calendars --number 100000 --seed 1
"""

from __future__ import annotations

import argparse
from collections import Counter
from datetime import date, time
from random import Random
from typing import Any, NamedTuple

import attrs

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement import Completion
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.homework.periods import PartOfDay, Period, Span, Weekday
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    SchedulePart,
    Several,
    SingleSchedule,
    Times,
    Whenever,
)
from cbt_homework.policies.engagement import CutShort, EngagementPolicy, FirstDay
from tests.engagement.calendar_walk import COUNTS, count

LAST = date.max.toordinal()
NEAR = [
    date(2023, 12, 20), date(2023, 12, 31), date(2024, 1, 30), date(2024, 1, 31), date(2024, 2, 28),
    date(2024, 2, 29), date(2025, 8, 30), date(2026, 1, 31), date(1900, 2, 27), date(2000, 2, 28),
]  # fmt: skip
KINDS = (
    *("day", "week", "week", "month", "month", "days", "days", "days"),
    *("day", "once", "between", "rate"),
)


class Calendar(NamedTuple):
    """What was agreed, set aside and reported; up to which day, and with which conventions."""

    history: en.AssignmentHistory
    until: date
    sessions: list[date]
    policy: EngagementPolicy


class Drawing:
    """Draws a calendar of some length from a first day on."""

    def __init__(self, seed: str) -> None:
        self.random = r = Random(seed)  # noqa: S311
        self.long = r.choice([5, 20, 60, 60, 120, 400])
        self.first = r.choice(
            [
                *r.sample(NEAR, 3),
                date.fromordinal(r.randint(1, 40)),
                date.fromordinal(LAST - r.randint(1, self.long)),
                date.fromordinal(date(2023, 1, 1).toordinal() + r.randint(0, 1500)),
            ]
        )

    def day(self, least: int = 0, most: int | None = None, first: date | None = None) -> date:
        number = (first or self.first).toordinal()
        number += self.random.randint(least, self.long if most is None else most)
        return date.fromordinal(min(max(number, 1), LAST))

    def bounds(self) -> dict[str, Any]:
        r, found = self.random, dict[str, Any]()
        if r.random() < 0.35:
            found["start"] = self.day(-10)
        end = r.random()
        if end < 0.2:
            found["end"] = self.day(-5)
        elif end < 0.4:
            found["length"] = Span(r.randint(1, r.choice([4, 25])), r.choice(list(Period)))
        if r.random() < 0.2:
            found["count"] = r.randint(1, r.choice([5, 30]))
        found["next_session"] = r.random() < 0.12
        return found

    def single(self) -> SingleSchedule:
        r, bounds = self.random, self.bounds()
        kind = r.choice(KINDS)
        if r.random() < 0.05:
            return r.choice([AllDay(), Whenever(occasion="It rains")])
        if kind == "once":
            if r.random() < 0.3:
                bounds["weekday"] = r.choice(list(Weekday))
            return Once(**(bounds | {"count": None}))
        every = r.choice([1, 1, 1, 2, 3, r.randint(1, 52)])
        if kind == "days":
            days = tuple(r.sample(list(Weekday), r.randint(1, 7)))
            parts = tuple(r.sample(list(PartOfDay), r.choice([0, 0, 2])))
            return OnDays(days=days, every=every, part_of_day=parts, **bounds)
        times = r.choice([1, 2, 3, 5, 10_000])
        up_to = times + r.randint(0, 9) if r.random() < 0.3 and times < 10 else None
        if kind == "rate":
            per = r.choice(list(Period))
            return Whenever(occasion="It rains", times=times, up_to=up_to, per=per, **bounds)
        per = Period.BETWEEN_SESSIONS if kind == "between" else Period(kind)
        return Times(times=times, up_to=up_to, per=per, every=every, **bounds)

    def several(self, alternatives: bool, acts: list[str | None]) -> Several:
        r = self.random
        one, parts = self.single(), list[SchedulePart]()
        for place, act in enumerate(acts):
            other = one if r.random() < 0.7 else self.single()
            if isinstance(other, Times | OnDays) and not alternatives and r.random() < 0.6:
                other = attrs.evolve(other, at=(time(place),))
            parts.append(SchedulePart(other, act, target=_target(place)))
        return Several(parts=tuple(parts), alternatives=alternatives)

    def attempts(self, parts: int, sure: bool) -> tuple[en.Attempt, ...]:
        r = self.random
        return tuple(
            en.Attempt(
                self.day(-2),
                completion=r.choice([*Completion, Completion.DONE]),
                part=r.randrange(parts) if parts and (sure or r.random() < 0.5) else None,
            )
            for _ in range(r.choice([0, 1, 3, 8, 20]))
        )

    def calendar(self) -> Calendar:
        r = self.random
        draw: Any = self.single
        acts: list[str | None] = []
        if r.random() < 0.25:
            acts = [r.choice([None, "walk", "write"]) for _ in range(r.randint(2, 3))]
            alternatives = r.random() < 0.5
            draw = lambda: self.several(alternatives, acts)  # noqa: E731
        schedule, on, revisions = draw(), self.first, list[en.Revision]()
        for _ in range(r.choice([0, 0, 0, 1, 2, 3])):
            on = self.day(0, r.choice([0, 30, self.long]), on)
            revisions.append(en.Revision(on=on, schedule=draw()))
        assigned = self.first if r.random() < 0.95 else None
        return Calendar(
            en.AssignmentHistory(
                ch.Assignment(
                    id="a", spec=ch.HomeworkSpec("Walk", schedule=schedule), assigned_on=assigned
                ),
                reports=self.reports(len(acts)),
                revisions=tuple(revisions),
                set_aside=tuple(self.aside() for _ in range(r.choice([0, 0, 1, 2, 5]))),
                ended=en.Ending(en.EndKind.CONCLUDED, on=self.day()) if r.random() < 0.2 else None,
            ),
            self.day(),
            [min(self.day(), date(9999, 12, 30)) for _ in range(r.choice([0, 1, 3, 8]))],
            EngagementPolicy(
                first_day=r.choice(list(FirstDay)), cut_short=r.choice(list(CutShort))
            ),
        )

    def aside(self) -> en.SetAside:
        r, first = self.random, self.day(-5)
        last = self.day(0, r.choice([0, 2, 10, self.long]), first)
        return en.SetAside(
            first=first, last=last, occasions=r.choice([None, None, r.randint(1, 8)])
        )

    def reports(self, parts: int) -> tuple[en.Report, ...]:
        r, rater = self.random, ch.Rater.PATIENT
        told = []
        for _ in range(r.choice([0, 0, 1, 2])):
            first = self.day()
            last = self.day(0, None, first)
            none = Completion.NOT_DONE
            told.append(en.Report(rater, said_on=last, first=first, last=last, completion=none))
        attempts = self.attempts(parts, r.random() < 0.6)
        return (en.Report(rater, attempts=attempts), *told) if attempts else tuple(told)


def _target(place: int) -> ch.homework.Target:
    """Parts of one schedule have to differ in something."""
    return ch.at_least(place + 1, ch.homework.PAGES)


def calendar(seed: str) -> Calendar | None:
    """A calendar; None where what was drawn cannot be agreed."""
    try:
        return Drawing(seed).calendar()
    except InvariantError:
        return None


def difference(made: Calendar) -> tuple[object, object] | None:
    """What the library counts, and what a walk counts, where these differ."""
    history, until, sessions, policy = made
    walked: object = count(history, until, sessions, policy)
    found = en.quantity(history, until, sessions=sessions, policy=policy)
    reckoned: object = {name: getattr(found, name) for name in COUNTS}
    if isinstance(walked, str):
        reckoned = None if found.because is None else found.because.value
    return None if walked == reckoned else (reckoned, walked)


def main() -> None:
    """Compare so many calendars, and say how many had counts or a reason why there are none."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--number", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    outcomes = Counter[str]()
    n = 0
    while outcomes.total() < given.number:
        seed, n = f"{given.seed}-{n}", n + 1
        made = calendar(seed)
        if made is None:
            continue
        unlike = difference(made)
        found = count(*made)
        outcomes["unlike" if unlike else found if isinstance(found, str) else "counted"] += 1
        if unlike:
            print(seed, *unlike)  # noqa: T201
    print(dict(outcomes))  # noqa: T201


if __name__ == "__main__":
    main()
