"""Holds due windows as runs of alike ones, so that any number of them is counted by arithmetic.

A `WindowRun` is a number of windows of one schedule, one after another, that ask for the same.
`DueWindows` is a sequence of windows that holds runs and makes a `DueWindow` only when asked for.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import accumulate, pairwise
from typing import NamedTuple

import attrs

from cbt_homework.foundation.lazy_sequences import LazySequence
from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.homework.numbered_windows import NumberedWindows, have_same_days
from cbt_homework.homework.target import Target


@attrs.frozen
class DueWindow:
    """A stretch of days in which something fell due.

    Attributes:
        first: Its first day that counts.
        last: Its last day that counts, on which it falls due.
        counts_from: The first day on which an attempt counts toward it.
        due: How often it falls due in the days that the schedule was in force.
        expected: How often once what was set aside is taken away.
        up_to: More than this is more than agreed; None where more was agreed to be welcome.
        target: The target in force.
        is_open: Whether it falls due only after the day asked about.
        due_of_one_act: The smallest number that is due of one act, where several acts are due in
            the same days; None where there is one act.
    """

    __repr__ = partial_repr

    first: date
    last: date
    counts_from: date
    due: int
    expected: int
    up_to: int | None
    target: Target | None
    is_open: bool
    due_of_one_act: int | None = None


class WindowRun(NamedTuple):
    """Windows of one schedule, one after another, that ask for the same.

    Attributes:
        windows: The windows of the schedule by the calendar.
        begin: The number of the first one of the run among them.
        size: How many there are in the run.
        counts_from: The first day on which an attempt counts, as an ordinal; None for the first
            day of each window.
        due: How often each falls due.
        expected: How often each is expected, once what was set aside is taken away.
        range_end: The higher number of a range that was agreed, if there is one.
        times_left: What was left of a number of times in all before the run, if there is one.
        is_more_welcome: Whether more than agreed was agreed to be welcome.
        target: The target in force.
        is_open: Whether they fall due only after the day asked about.
        due_of_one_act: As in a `DueWindow`.
        parts: The runs of several schedules that lie in these days.
        is_one_of_parts: Whether one of the parts will do.
    """

    windows: NumberedWindows
    begin: int
    size: int
    counts_from: int | None
    due: int
    expected: int
    range_end: int | None
    times_left: int | None
    is_more_welcome: bool
    target: Target | None
    is_open: bool
    due_of_one_act: int | None = None
    parts: tuple[WindowRun, ...] = ()
    is_one_of_parts: bool = False

    @property
    def first_day(self) -> int:
        """The first day of the first window."""
        return self.windows.first_day(self.begin)

    @property
    def last_day(self) -> int:
        """The last day of the last window."""
        return self.windows.last_day(self.begin + self.size - 1)

    @property
    def surely(self) -> int:
        """As many attempts are surely within what is due in each, whichever act they belong to."""
        return self.due if self.due_of_one_act is None else min(self.due, self.due_of_one_act)

    def days_at(self, place: int) -> tuple[int, int]:
        """The first and the last day, as ordinals, of the window at a place of the run."""
        number = self.begin + place
        return self.windows.first_day(number), self.windows.last_day(number)

    @property
    def days_in_first_window(self) -> int:
        """The number of days of the first window."""
        return self.windows.last_day(self.begin) - self.first_day + 1

    def piece(self, begin: int, end: int) -> WindowRun:
        """The windows of the run from one place up to another, without that one."""
        if end - begin == self.size:
            return self
        left = None if self.times_left is None else self.times_left - begin * self.due
        return self._replace(
            begin=self.begin + begin,
            size=end - begin,
            times_left=left,
            parts=tuple(part.piece(begin, end) for part in self.parts),
        )

    def window(self, place: int) -> DueWindow:
        """Makes the window at a place of the run."""
        first, last = map(date.fromordinal, self.days_at(place))
        counts_from = self.counts_from
        return DueWindow(
            first=first,
            last=last,
            counts_from=first if counts_from is None else date.fromordinal(counts_from),
            due=self.due,
            expected=self.expected,
            up_to=self.most_agreed(place),
            target=self.target,
            is_open=self.is_open,
            due_of_one_act=self.due_of_one_act,
        )

    def most_agreed(self, place: int) -> int | None:
        """More than this is more than agreed; None where more was agreed to be welcome."""
        if self.parts:
            each = [part.most_agreed(place) for part in self.parts]
            known = [most for most in each if most is not None]
            if len(known) < len(each):
                return None
            return max(known) if self.is_one_of_parts else sum(known)
        if self.is_more_welcome:
            return None
        most = self.range_end or 0
        if self.times_left is not None:
            most = min(most, self.times_left - place * self.due)
        return max(most, self.due)

    def has_days_of(self, other: WindowRun) -> bool:
        """Whether its windows have the days of another run of as many."""
        if (self.counts_from, self.is_open) != (other.counts_from, other.is_open):
            return False
        return have_same_days(self.windows, self.begin, other.windows, other.begin, self.size)


class PlaceRanges:
    """Ranges of places, which may overlap, and whether a place lies in one of them."""

    def __init__(self, ranges: Iterable[range]) -> None:
        begun: Counter[int] = Counter()
        for places in ranges:
            if places:
                begun[places.start] += 1
                begun[places.stop] -= 1
        self.ends = sorted(begun)
        self._open = [*accumulate(begun[place] for place in self.ends)]

    def __contains__(self, place: int) -> bool:
        i = bisect_right(self.ends, place) - 1
        return i >= 0 and self._open[i] > 0


class DueWindows(LazySequence[DueWindow]):
    """The due windows of an assignment in order, held as runs."""

    def __init__(self, runs: Iterable[WindowRun]) -> None:
        self.runs = tuple(runs)
        self._begins = [0, *accumulate(run.size for run in self.runs)]
        self._expected_before: list[int] = []
        self._first_days = [run.first_day for run in self.runs]
        self._last_days = [run.last_day for run in self.runs]

    def __len__(self) -> int:
        return self._begins[-1]

    def item(self, place: int) -> DueWindow:
        """Makes the window at a place."""
        i = bisect_right(self._begins, place) - 1
        return self.runs[i].window(place - self._begins[i])

    def days_at(self, place: int) -> tuple[int, int]:
        """The first and the last day, as ordinals, of the window at a place."""
        i = bisect_right(self._begins, place) - 1
        return self.runs[i].days_at(place - self._begins[i])

    def count_begun_by(self, day: int) -> int:
        """Counts the windows whose first day, an ordinal, is not after a day."""
        i = bisect_right(self._first_days, day) - 1
        if i < 0:
            return 0
        run = self.runs[i]
        return self._begins[i] + min(run.windows.count_begun_by(day) - run.begin, run.size)

    def count_over_by(self, day: int) -> int:
        """Counts the windows whose last day, an ordinal, is not after a day."""
        i = bisect_right(self._last_days, day)
        if i == len(self.runs):
            return len(self)
        run = self.runs[i]
        return self._begins[i] + max(run.windows.count_over_by(day) - run.begin, 0)

    def places_between(self, first: date, last: date) -> range:
        """The places of the windows that have a day from one day to another."""
        begin = self.count_over_by(first.toordinal() - 1)
        return range(begin, max(begin, self.count_begun_by(last.toordinal())))

    def places_within(self, first: date, last: date) -> range:
        """The places of the windows whose days all lie from one day to another."""
        begin = self.count_begun_by(first.toordinal() - 1)
        return range(begin, max(begin, self.count_over_by(last.toordinal())))

    def place_of_day(self, day: date) -> int | None:
        """The place of the window that a day counts toward; None where nothing was due."""
        ordinal = day.toordinal()
        place = self.count_over_by(ordinal - 1)
        if place == len(self):
            return None
        i = bisect_right(self._begins, place) - 1
        run = self.runs[i]
        begins = run.counts_from
        if begins is None:
            begins = run.windows.first_day(run.begin + place - self._begins[i])
        return place if begins <= ordinal else None

    def count_expected(self, first: date | None, last: date) -> int:
        """Counts how often something is expected in the windows from one day to another.

        Only windows whose days all lie there are counted; None is the beginning of all.
        """
        places = self.places_within(first or date.min, last)
        return self._count_expected_before(places.stop) - self._count_expected_before(places.start)

    def _count_expected_before(self, place: int) -> int:
        if not self._expected_before:
            self._expected_before = [0, *accumulate(r.size * r.expected for r in self.runs)]
        i = bisect_right(self._begins, place) - 1
        rest = place - self._begins[i]
        return self._expected_before[i] + (rest * self.runs[i].expected if rest else 0)

    def first_expected_day(self) -> date | None:
        """The last day of the first window that is over and in which something is expected."""
        for run in self.runs:
            if run.expected and not run.is_open:
                return date.fromordinal(run.windows.last_day(run.begin))
        return None

    def cut_at(self, places: Iterable[int]) -> tuple[list[int], list[WindowRun]]:
        """The runs, cut at these places as well, each with the place of its first window."""
        cuts = sorted({*self._begins, *places})
        cuts = cuts[: bisect_left(cuts, len(self)) + 1]
        i, pieces = 0, list[WindowRun]()
        for begin, end in pairwise(cuts):
            while self._begins[i + 1] <= begin:
                i += 1
            pieces.append(self.runs[i].piece(begin - self._begins[i], end - self._begins[i]))
        return cuts[:-1], pieces

    def __iter__(self) -> Iterator[DueWindow]:
        return (run.window(place) for run in self.runs for place in range(run.size))
