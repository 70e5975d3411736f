"""What fell due and what was done of it, found by walking from day to day.

Slow, and written from the documentation: nothing of the arithmetic of the library is used. Days are
ordinals, so that a walk can go beyond the end of the calendar and turn back.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import attrs

from cbt_homework import engagement as en
from cbt_homework.homework.periods import Period, Span, Weekday
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Several, Times, Whenever
from cbt_homework.policies.engagement import CutShort, EngagementPolicy, FirstDay

LAST = date.max.toordinal()
WEEKDAYS = list(Weekday)
COUNTS = ("due", "set_aside", "done", "within", "partly", "unknown", "outside")


class NotCountable(Exception):  # noqa: N818
    """The reason why nothing can be counted."""


@attrs.define
class Walked:
    """A window: its days that count, how often it is due, and the days before it that count."""

    first: int
    last: int
    counts_from: int
    due: int
    expected: int
    done: int = 0
    missed: int = 0
    partly: int = 0
    is_known: bool = False
    of_one_act: int | None = None

    def is_like(self, other: Walked) -> bool:
        """Whether it has the days of another."""
        return attrs.astuple(self)[:3] == attrs.astuple(other)[:3]


@attrs.define
class Agreed:
    """A schedule with the days on which it was in force; ``cut`` is the last day before its end."""

    schedule: Any
    agreed: int
    first: int
    own: int | None
    cut: int | None

    @property
    def last(self) -> int:
        return min(LAST if day is None else day for day in (self.own, self.cut))

    @property
    def was_cut(self) -> bool:
        return self.cut is not None and (self.own is None or self.cut < self.own)


@attrs.define
class Walk:
    """A walk along one schedule and its revisions."""

    policy: EngagementPolicy
    sessions: Sequence[int]
    until: int

    def after(self, session: int) -> int:
        """The first day after a session on which something falls due."""
        return session if self.policy.first_day is FirstDay.SAME_DAY else min(session + 1, LAST)

    def before(self, session: int) -> int:
        """The last day that is over at a session."""
        return session if self.policy.first_day is FirstDay.NEXT_DAY else max(session - 1, 1)

    def share(self, times: int, days: int, whole: int) -> int:
        if days and self.policy.cut_short is CutShort.IN_FULL:
            return times
        asked = 0
        while asked * whole < times * days:
            asked += 1
        return asked

    def own_end(self, schedule: Any, agreed: int) -> int | None:
        """The last day by the schedule itself."""
        begins = schedule.start.toordinal() if schedule.start else self.after(agreed)
        ends = [schedule.end.toordinal()] if schedule.end else []
        if schedule.length is not None and schedule.length.period is Period.BETWEEN_SESSIONS:
            same_day = self.policy.first_day is FirstDay.SAME_DAY
            later = [day for day in self.sessions if day > begins - (not same_day)]
            later = later[schedule.length.count - 1 :]
            ends += [self.before(day) for day in later[:1]]
        elif schedule.length is not None:
            ends.append(last_of_span(schedule.length, begins))
        between = isinstance(schedule, Times) and schedule.per is Period.BETWEEN_SESSIONS
        if schedule.next_session and not between:
            ends += [self.before(day) for day in self.sessions if day > agreed][:1]
        return min(ends, default=None)

    def windows(self, history: en.AssignmentHistory) -> list[Walked]:
        """All windows that begin by the day asked about, and some later ones."""
        schedule, assigned = history.assignment.spec.schedule, history.assignment.assigned_on
        assert isinstance(schedule, Times | OnDays | Once | Whenever | AllDay)
        if assigned is not None:
            day = assigned.toordinal()
        elif schedule.start is not None:
            day = max(schedule.start.toordinal() - 1, 1)
        else:
            raise NotCountable("no-start")
        revisions = history.revisions or ()
        kept = [(schedule, day), *((r.schedule, r.on.toordinal()) for r in revisions)]
        ended = history.ended.on.toordinal() if history.ended and history.ended.on else None
        found: list[Walked] = []
        for k, (one, on) in enumerate(kept):
            others = [later for _, later in kept[k + 1 : k + 2]] + ([ended] if ended else [])
            cut = self.before(min(others)) if others else None
            assert isinstance(one, Times | OnDays | Once | Whenever | AllDay)
            first = max(self.after(on), one.start.toordinal() if one.start else 1)
            counted = (one.rate or one) if isinstance(one, Whenever) else one
            stretch = Agreed(counted, on, first, self.own_end(one, on), cut)
            if isinstance(counted, Whenever | AllDay):
                if first <= self.until or not found:
                    raise NotCountable(
                        "all-day" if isinstance(counted, AllDay) else "on-an-occasion"
                    )
                continue
            windows = self.windows_of(stretch, found)
            found += [one for one in windows if k == 0 or one.last >= on]
        return [self.less_days_away(window, history) for window in found]

    def windows_of(self, stretch: Agreed, found: list[Walked]) -> Iterator[Walked]:
        schedule = stretch.schedule
        if isinstance(schedule, Once):
            yield from self.window_of_once(stretch)
        elif isinstance(schedule, Times) and schedule.per is Period.BETWEEN_SESSIONS:
            yield from self.windows_between_sessions(stretch)
        elif isinstance(schedule, OnDays) and schedule.every > 1 and schedule.start is None:
            if stretch.first <= self.until or not found:
                raise NotCountable("not-countable")
        else:
            yield from self.windows_by_calendar(stretch)

    def window_of_once(self, stretch: Agreed) -> Iterator[Walked]:
        once = stretch.schedule
        first, last, begins = stretch.first, stretch.last, stretch.agreed
        if once.start is not None:
            begins = once.start.toordinal()
        if once.weekday is not None:
            day = once.start.toordinal() if once.start else self.after(stretch.agreed)
            while (day - 1) % 7 != WEEKDAYS.index(once.weekday):
                day += 1
            if day > min(LAST, LAST if stretch.own is None else stretch.own):
                return
            stretch = attrs.evolve(stretch, own=day)
            first, last, begins = max(first, day), stretch.last, day
        if begins <= last:
            first = min(first, last)
            expected = 0 if stretch.was_cut else 1
            yield Walked(first, last, min(first, stretch.agreed), 1, expected)

    def windows_between_sessions(self, stretch: Agreed) -> Iterator[Walked]:
        schedule, left = stretch.schedule, stretch.schedule.count
        session, number = stretch.agreed, 0
        while True:
            closing = None  # the session by which it is due: the so-and-so-manieth after this one
            for day in range(session + 1, max([*self.sessions, session]) + 1):
                number += day in self.sessions
                if number == schedule.every:
                    closing, number = day, 0
                    break
            close = LAST if closing is None else self.before(closing)
            first = max(stretch.first, self.after(session))
            last = min(close, stretch.last)
            ended_by_date = stretch.own is not None or stretch.cut is not None
            if left == 0 or (ended_by_date and first > stretch.last):
                return
            if first <= last:
                times = schedule.times if left is None else min(schedule.times, left)
                left = None if left is None else left - times
                due = expected = times
                if stretch.was_cut and last < close:
                    if closing is None:
                        expected = 0
                    else:
                        due = expected = self.share(times, last - first + 1, close - first + 1)
                yield Walked(first, last, min(first, session), due, expected)
            if closing is None or first > self.until or schedule.next_session:
                return
            session = closing

    def windows_by_calendar(self, stretch: Agreed) -> Iterator[Walked]:
        schedule = stretch.schedule
        anchor = schedule.start.toordinal() if schedule.start else stretch.first
        end = LAST if schedule.end is None else schedule.end.toordinal()
        if schedule.length and schedule.length.period is not Period.BETWEEN_SESSIONS:
            end = min(end, last_of_span(schedule.length, anchor))
        times = schedule.times if isinstance(schedule, Times) else per_day(schedule)
        left = LAST * times if schedule.count is None else schedule.count
        is_first = True
        for days in periods(schedule, anchor, end):
            asked = min(times, left)
            left -= asked
            mine = [day for day in days if stretch.first <= day <= stretch.last]
            if not asked or days[0] > stretch.last:
                return
            if not mine:
                continue
            due = asked if len(mine) == len(days) else self.share(asked, len(mine), len(days))
            begins = min(mine[0], stretch.agreed) if is_first and len(days) > 1 else mine[0]
            yield Walked(mine[0], mine[-1], begins, due, due)
            is_first = False
            if mine[0] > self.until:
                return

    def less_days_away(self, window: Walked, history: en.AssignmentHistory) -> Walked:
        asides = [
            (a.first.toordinal(), a.last.toordinal())
            for a in history.set_aside or ()
            if a.occasions is None
        ]
        if asides and window.last < max(self.until, window.first) + 4000:
            days = range(window.first, window.last + 1)
            left = sum(not any(a <= day <= b for a, b in asides) for day in days)
            if left < len(days):
                rest = self.share(window.due, left, len(days))
                window.expected = min(window.expected, rest)
        return window


def per_day(schedule: OnDays) -> int:
    return max(1, len(schedule.at) + len(schedule.part_of_day))


def last_of_span(span: Span, first: int) -> int:
    """The last day of a length of time, day by day, week by week, month by month."""
    if span.period is not Period.MONTH:
        return min(first + span.count * (7 if span.period is Period.WEEK else 1) - 1, LAST)
    months = months_from(date.fromordinal(first))
    for _ in range(span.count):
        first = next(months)
    return min(first - 1, LAST)


def months_from(start: date) -> Iterator[int]:
    """The same day of each month after a day, or the last day of a shorter month."""
    year, month = start.year, start.month
    while True:
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
        if year > date.max.year:
            yield LAST + 1
        else:
            yield date(year, month, min(start.day, monthrange(year, month)[1])).toordinal()


def periods(schedule: Times | OnDays, anchor: int, end: int) -> Iterator[list[int]]:
    """The days of each period of a schedule, one period after another, up to a day."""
    months = months_from(date.fromordinal(anchor))
    next_month, seen, week = next(months), 0, 0
    days: list[int] = []
    for day in range(anchor, end + 1):
        if isinstance(schedule, OnDays):
            week += day > anchor and (day - 1) % 7 == 0
            asked = WEEKDAYS[(day - 1) % 7] in schedule.days
            if asked and week % schedule.every == 0:
                yield [day]
            continue
        if schedule.per is Period.MONTH:
            if day == next_month:
                seen, next_month = seen + 1, next(months)
                begins = seen % schedule.every == 0
            else:
                begins = False
        else:
            long = 7 if schedule.per is Period.WEEK else 1
            begins = day > anchor and (day - anchor) % (long * schedule.every) == 0
        if begins:
            yield days
            days = []
        days.append(day)
    if days:
        yield days


def count(
    history: en.AssignmentHistory,
    until: date,
    sessions: Sequence[date],
    policy: EngagementPolicy,
) -> dict[str, int] | str:
    """The counts of a quantity, or the reason why there are none.

    The reports hold attempts with a day, or say of a stretch of days that nothing was done in it.
    """
    walk = Walk(policy, sorted({day.toordinal() for day in sessions}), until.toordinal())
    schedule = history.assignment.spec.schedule
    attempts = [a for report in history.reports or () for a in report.attempts or ()]
    try:
        if not isinstance(schedule, Several):
            return _counted(history, walk.windows(history), attempts, walk)
        parts = _histories_of_parts(history)
        whole = any(aside.occasions is not None for aside in history.set_aside or ())
        if schedule.alternatives or whole or any(a.part is None for a in attempts):
            windows = _windows_in_common(schedule, [_windows_or_why(walk, p) for p in parts])
            return _counted(history, windows, attempts, walk)
        counted = [
            _counted(part, _windows_of_part(walk, part), [a for a in attempts if a.part == n], walk)
            for n, part in enumerate(parts)
        ]
        return {name: sum(part[name] for part in counted) for name in COUNTS}
    except NotCountable as why:
        return str(why)


def _histories_of_parts(history: en.AssignmentHistory) -> list[en.AssignmentHistory]:
    agreed = [history.assignment.spec.schedule, *(r.schedule for r in history.revisions or ())]
    shapes = {
        (s.alternatives, *(p.act for p in s.parts)) if isinstance(s, Several) else ()
        for s in agreed
    }
    if len(shapes) > 1:
        raise NotCountable("several-schedules")
    return [_history_of_part(history, place) for place in range(len(shapes.pop()) - 1)]


def _history_of_part(history: en.AssignmentHistory, place: int) -> en.AssignmentHistory:
    def own(schedule: Any) -> Any:
        return schedule.parts[place].schedule

    spec = attrs.evolve(history.assignment.spec, schedule=own(history.assignment.spec.schedule))
    return attrs.evolve(
        history,
        assignment=attrs.evolve(history.assignment, spec=spec),
        reports=tuple(attrs.evolve(r, attempts=None) for r in history.reports or ()),
        revisions=tuple(attrs.evolve(r, schedule=own(r.schedule)) for r in history.revisions or ()),
    )


def _windows_of_part(walk: Walk, part: en.AssignmentHistory) -> list[Walked]:
    try:
        return walk.windows(part)
    except NotCountable as why:
        raise NotCountable(why if str(why) == "no-start" else "part-not-countable") from None


def _windows_or_why(walk: Walk, part: en.AssignmentHistory) -> list[Walked] | str:
    try:
        return walk.windows(part)
    except NotCountable as why:
        return str(why)


def _windows_in_common(several: Several, parts: list[list[Walked] | str]) -> list[Walked]:
    counted = [part for part in parts if not isinstance(part, str)]
    if len(counted) < len(parts):
        why = next(part for part in parts if isinstance(part, str))
        other = "alternatives" if several.alternatives else "part-not-countable"
        raise NotCountable(why if why == "no-start" else other)
    apart = "alternatives" if several.alternatives else "several-schedules"
    one = counted[0]
    for other_windows in counted[1:]:
        same = len(one) == len(other_windows) and all(map(Walked.is_like, one, other_windows))
        if not same:
            raise NotCountable(apart)
        if several.alternatives and any(
            (a.due, a.expected) != (b.due, b.expected)
            for a, b in zip(one, other_windows, strict=True)
        ):
            raise NotCountable(apart)
    if several.alternatives:
        return one
    acts = [part.act for part in several.parts]
    together = []
    for same_days in zip(*counted, strict=True):
        by_act = dict.fromkeys(acts, 0)
        for act, window in zip(acts, same_days, strict=True):
            by_act[act] += window.due
        together.append(
            attrs.evolve(
                same_days[0],
                due=sum(window.due for window in same_days),
                expected=sum(window.expected for window in same_days),
                of_one_act=min(by_act.values()),
            )
        )
    return together


def _counted(
    history: en.AssignmentHistory,
    windows: list[Walked],
    attempts: Sequence[en.Attempt],
    walk: Walk,
) -> dict[str, int]:
    total = dict.fromkeys(COUNTS, 0)
    for attempt in attempts:
        assert attempt.on is not None
        day = attempt.on.toordinal()
        done = attempt.completion is not None and attempt.completion.is_carried_out
        window = next((one for one in windows if one.last >= day), None)
        if window is None or day < window.counts_from:
            total["outside"] += done and day <= walk.until
        else:
            window.done += done
            window.partly += attempt.completion is en.Completion.PARTLY
            window.missed += attempt.completion in {en.Completion.PARTLY, en.Completion.NOT_DONE}
    for report in history.reports or ():
        if report.completion is en.Completion.NOT_DONE:
            assert report.first is not None
            assert report.last is not None
            first, last = report.first.toordinal(), report.last.toordinal()
            for window in windows:
                window.is_known |= first <= window.first and window.last <= last
    _take_away_occasions(history, windows)
    for window in windows:
        if window.last > walk.until:
            continue
        within = min(window.done, window.due)
        surely = within if window.of_one_act is None else min(within, window.of_one_act)
        expected = max(window.expected, within)
        rest = expected - within
        unknown = 0 if window.is_known else rest - min(window.missed, rest)
        total["due"] += window.due
        total["set_aside"] += window.due - expected
        total["done"] += window.done
        total["within"] += surely
        total["partly"] += window.partly
        total["unknown"] += unknown + within - surely
    return total


def _take_away_occasions(history: en.AssignmentHistory, windows: list[Walked]) -> None:
    """What was missed goes first, then what nobody knows of."""
    asides = [aside for aside in history.set_aside or () if aside.occasions is not None]
    for aside in sorted(asides, key=lambda one: (one.last, one.first)):
        left = aside.occasions or 0
        first, last = aside.first.toordinal(), aside.last.toordinal()
        here = [one for one in windows if one.first <= last and first <= one.last]
        missed = [one for one in here if one.is_known or one.missed]
        for window in missed + [one for one in here if not (one.is_known or one.missed)]:
            while left and window.expected > min(window.done, window.due):
                window.expected -= 1
                left -= 1
