"""Windows that are numbered have the days that a walk along the schedule finds."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework.homework.numbered_windows import (
    NumberedWindows,
    OneWindow,
    have_same_days,
    numbered_windows,
)
from cbt_homework.homework.periods import DAY, MONTH, WEEK, Weekday
from cbt_homework.homework.schedule import OnDays, Times
from tests.homework.reference import due

LAST = date.max.toordinal()
weekdays = st.lists(st.sampled_from(list(Weekday)), min_size=1, unique=True)
schedules = st.one_of(
    st.builds(
        lambda per, every: ch.times(1, per=per, every=every),
        st.sampled_from([DAY, WEEK, MONTH]),
        st.integers(1, 52),
    ),
    st.builds(lambda days, every: ch.on_days(*days, every=every), weekdays, st.integers(1, 5)),
)
starts = st.one_of(
    st.integers(1, 40),
    st.integers(LAST - 400, LAST),
    st.integers(date(2023, 12, 1).toordinal(), date(2024, 3, 31).toordinal()),
).map(date.fromordinal)


@given(schedules, starts)
def test_numbered_windows_have_the_days_of_a_walk(schedule: Times | OnDays, start: date) -> None:
    last = date.fromordinal(min(start.toordinal() + 800, LAST))
    if isinstance(schedule, OnDays) and last == date.max:
        schedule = ch.on_days(*Weekday)  # each has to have a day before the calendar ends
    walked = due(schedule.starting(start), start, last)
    assert walked is not None
    windows = numbered_windows(schedule, start)
    days = [(first.toordinal(), end.toordinal()) for first, end, *_ in walked]
    if last == date.max or isinstance(schedule, OnDays):
        closed = days
    else:  # the walk has an end, which cuts the last window
        closed = [one for one in days if one[1] < last.toordinal()]
    assert closed == [(windows.first_day(n), windows.last_day(n)) for n in range(len(closed))]
    for day in range(start.toordinal() - 3, min(start.toordinal() + 60, LAST) + 1):
        if closed and day < closed[-1][1]:
            assert sum(first <= day for first, _ in days) == windows.count_begun_by(day)
            assert sum(end <= day for _, end in days) == windows.count_over_by(day)
    if last == date.max:
        assert len(days) == windows.count_begun_by(LAST + 1) == windows.count_over_by(LAST + 1)


def test_one_window_is_alone() -> None:
    window = OneWindow(3, 5)
    assert [0, 0, 1, 1] == [window.count_begun_by(day) for day in (1, 2, 3, 6)]
    assert [0, 0, 1, 1] == [window.count_over_by(day) for day in (3, 4, 5, 6)]
    assert window.first_day(1) > LAST < window.last_day(1)


D = date(2026, 2, 28)
SERIES: list[NumberedWindows] = [
    numbered_windows(schedule, start)
    for start in (D, date(2026, 1, 31), date(2024, 2, 29))
    for schedule in (
        ch.daily(), ch.times(1, per=WEEK), ch.times(1, per=DAY, every=7), ch.times(1, per=MONTH),
        ch.times(1, per=MONTH, every=12), ch.times(1, per=WEEK, every=52), ch.on_days(*Weekday),
        ch.on_days(Weekday.SATURDAY), ch.on_days(Weekday.SATURDAY, every=2),
        ch.on_days(Weekday.SATURDAY, Weekday.MONDAY, every=2),
    )
]  # fmt: skip


@pytest.mark.parametrize("count", [1, 2, 30])
def test_series_have_the_same_days_where_each_of_their_windows_has(count: int) -> None:
    same = 0
    for one, other in product(SERIES, SERIES):
        for number in range(3):
            days = [
                (one.first_day(number + n), one.last_day(number + n)) ==
                (other.first_day(n), other.last_day(n))
                for n in range(count)
            ]  # fmt: skip
            assert all(days) == have_same_days(one, number, other, 0, count)
            same += all(days)
    assert same > len(SERIES)
