"""What a schedule asks for between two days, held against a walk from day to day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.homework import occurrences
from cbt_homework.homework.occurrences import Window, expected, windows
from cbt_homework.homework.periods import (
    BETWEEN_SESSIONS,
    DAY,
    FRIDAY,
    MONDAY,
    MONTH,
    SATURDAY,
    THURSDAY,
    WEEK,
    PartOfDay,
    Period,
    Span,
    Weekday,
)
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    Schedule,
    SchedulePart,
    Several,
    Times,
)
from cbt_homework.homework.schedule_constructors import (
    all_day,
    daily,
    each_of,
    either,
    on_days,
    once,
    times,
    whenever,
)
from cbt_homework.testing.strategies import schedules
from tests.homework.reference import Due, due, times_due

D = date
FIRST = D(2026, 3, 2)  # a Monday

# Around a leap day, the end of a year, a century without a leap day, months of 31 and 28 days.
anchors = st.one_of(
    st.dates(D(2023, 12, 20), D(2024, 3, 5)),
    st.dates(D(2099, 12, 25), D(2100, 3, 5)),
    st.sampled_from([D(2026, 1, 31), D(2024, 1, 31), D(2024, 2, 29), D(2025, 8, 31)]),
)
starts = anchors | st.none()
near = (st.integers(-40, 60) | st.integers(60, 1000)).map(lambda days: timedelta(days=days))
later = st.integers(0, 150).map(lambda days: timedelta(days=days))
counts = st.none() | st.integers(1, 40)
spans = st.builds(
    Span, st.integers(1, 20), st.sampled_from([DAY, DAY, WEEK, WEEK, MONTH, BETWEEN_SESSIONS])
)


@st.composite
def countable(draw: st.DrawFn, starts: st.SearchStrategy[date | None] = starts) -> Schedule:
    """Schedules that can be counted, with every mixture of start, end and count."""
    start, every = draw(starts), draw(st.sampled_from([1, 1, 2, 3]))
    end = draw(st.none() | later.map(lambda long: (start or FIRST) + long))
    length = draw(st.none() | spans)
    if length is not None:
        end = None
    shape = draw(st.sampled_from(["times", "whenever", "on-days", "once"]))
    if shape in ("times", "whenever"):
        n = draw(st.integers(1, 5))
        per, up_to = draw(st.sampled_from([DAY, WEEK, MONTH])), draw(st.none() | st.integers(n, 7))
        or_more = up_to is None and draw(st.booleans())
        made: Schedule = times(n, per=per, every=every, up_to=up_to, or_more=or_more)
        if shape == "whenever":
            made = whenever("It rings", times=n, per=per, up_to=up_to, or_more=or_more)
        return attrs.evolve(made, start=start, end=end, length=length, count=draw(counts))
    long = timedelta(days=7 * every)  # so that it occurs at all
    if length is not None:
        length = attrs.evolve(length, count=max(length.count, long.days))
    if start is not None:
        end = end and max(end, start + long)
    if shape == "once":
        weekday = draw(st.none() | st.sampled_from(list(Weekday)))
        open_ended = end is None and length is None
        return Once(start=start, end=end, length=length, weekday=weekday, next_session=open_ended)
    days = draw(st.lists(st.sampled_from(list(Weekday)), min_size=1, unique=True))
    parts = (PartOfDay.MORNING, PartOfDay.EVENING)[: draw(st.integers(0, 2))]
    weekly = on_days(*days, every=every, part_of_day=parts)
    return attrs.evolve(weekly, start=start, end=end, length=length, count=draw(counts))


def several_of(starts: st.SearchStrategy[date | None]) -> st.SearchStrategy[Several]:
    """Two or three schedules that can be counted."""
    parts = st.lists(countable(starts).map(SchedulePart), min_size=2, max_size=3, unique=True)
    return st.builds(Several, parts=parts.map(tuple), alternatives=st.booleans())


several = several_of(starts)
alike = st.builds(
    lambda schedule: either(schedule, SchedulePart(schedule, "Swim")),
    countable(),
)


@st.composite
def asked(
    draw: st.DrawFn, starts: st.SearchStrategy[date | None] = starts
) -> tuple[Schedule, date, timedelta]:
    """A schedule, and a first day near it with so many days after it."""
    schedule = draw(countable(starts))
    by = schedule.start or schedule.end or draw(anchors)
    return schedule, by + draw(near), draw(later)


def listed(schedule: Schedule, first: date, last: date) -> list[Due]:
    found = windows(schedule, first, last)
    assert found is not None
    return [(w.first, w.last, w.times, w.up_to, w.or_more) for w in found]


@given(asked())
def test_the_windows_are_those_of_a_walk_from_day_to_day(
    drawn: tuple[Schedule, date, timedelta],
) -> None:
    schedule, first, long = drawn
    same_as_the_walk(schedule, first, first + long)


def same_as_the_walk(schedule: Schedule, first: date, last: date) -> None:
    walked = due(schedule, first, last)
    if walked is None:
        assert windows(schedule, first, last) is None
    else:
        assert walked == listed(schedule, first, last)
    assert times_due(schedule, first, last) == expected(schedule, first, last)


@given(several | alike, anchors, near, later)
def test_the_windows_of_several_schedules_are_those_of_a_walk_from_day_to_day(
    schedule: Schedule, by: date, after: timedelta, long: timedelta
) -> None:
    same_as_the_walk(schedule, by + after, by + after + long)


@given(several_of(st.none()) | countable(st.none()), st.integers(0, 70), st.integers(0, 70))
def test_the_end_of_the_calendar_is_that_of_a_walk(
    schedule: Schedule, before: int, long: int
) -> None:
    first = D.max - before * timedelta(days=1)
    same_as_the_walk(schedule, first, D.max - min(long, before) * timedelta(days=1))


@given(countable(st.none()), anchors, later)
def test_naming_the_first_day_changes_nothing_that_was_known(
    schedule: Schedule, first: date, long: timedelta
) -> None:
    """Without a start, it is counted from the first day asked about."""
    assert not isinstance(schedule, Several)
    if schedule.end is not None and schedule.end < first + timedelta(days=30):
        schedule = attrs.evolve(schedule, end=first + timedelta(days=30))
    known = expected(schedule, first, first + long)
    if known is not None:
        assert listed(schedule.starting(first), first, first + long) == listed(
            schedule, first, first + long
        )
        assert known == expected(schedule.starting(first), first, first + long)


@given(asked(anchors), later)
def test_two_adjacent_ranges_ask_for_what_both_together_do(
    drawn: tuple[Schedule, date, timedelta], two: timedelta
) -> None:
    schedule, first, one = drawn
    if isinstance(schedule, Once) and schedule.end is None:
        last_day = max(schedule.start or first, first + one)
        schedule = attrs.evolve(schedule, length=None, end=last_day)
    middle, last = first + one, first + one + two
    if windows(schedule, first, last) is None:
        return
    whole = listed(schedule, first, last)
    after = listed(schedule, middle + timedelta(days=1), last) if two else []
    assert whole == listed(schedule, first, middle) + after


@given(asked())
def test_windows_are_in_order_do_not_overlap_and_fall_due_inside_the_range(
    drawn: tuple[Schedule, date, timedelta],
) -> None:
    schedule, first, long = drawn
    found = windows(schedule, first, first + long) or ()
    assert all(first <= window.last <= first + long for window in found)
    assert all(one.last < other.first for one, other in pairwise(found))


LONG_AGO: list[Schedule] = [
    *(
        times(2, up_to=3, per=per, every=every).starting(start)
        for per in (DAY, WEEK, MONTH)
        for every in (1, 2)
        for start in (D(2023, 10, 31), D(2023, 11, 2))
    ),
    *(
        on_days(MONDAY, THURSDAY, every=every, part_of_day=parts).starting(start)
        for every in (1, 3)
        for parts in ((), (PartOfDay.MORNING, PartOfDay.EVENING))
        for start in (D(2023, 10, 30), D(2023, 11, 2), D(2023, 11, 4))  # Monday, Thursday, Saturday
    ),
]


@pytest.mark.parametrize("schedule", LONG_AGO, ids=repr)
def test_what_was_due_long_before_is_counted_and_not_asked_for_again(schedule: Schedule) -> None:
    assert schedule.start is not None
    for after in (0, 1, 6, 7, 13, 28, 31, 59, 62, 365, 800):
        first = schedule.start + timedelta(days=after)
        last = first + timedelta(days=70)
        for count in (None, 1, 2, 5, 16, 17, 33, 60, 117, 118, 234, 235, 400, 1600):
            bounded = attrs.evolve(schedule, count=count)
            assert due(bounded, first, last) == listed(bounded, first, last)


@given(st.sampled_from([DAY, WEEK]), st.integers(1, 4), st.integers(0, 60), anchors, later)
def test_beginning_whole_periods_earlier_changes_nothing(
    per: Period, every: int, earlier: int, start: date, long: timedelta
) -> None:
    schedule = times(2, per=per, every=every).starting(start)
    period = timedelta(days=every * (7 if per is WEEK else 1))
    before = schedule.starting(start - earlier * period)
    assert listed(schedule, start, start + long) == listed(before, start, start + long)


@given(schedules(), anchors)
def test_a_range_upside_down_asks_for_nothing(schedule: Schedule, first: date) -> None:
    early = not isinstance(schedule, Several) and schedule.start is not None
    if early and schedule.start.year < 1900:
        schedule = schedule.starting(FIRST) if schedule.end is None else all_day()
    assert windows(schedule, first, first - timedelta(days=1)) in ((), None)


@pytest.mark.parametrize(
    ("schedule", "n"),
    [
        (daily(), 14),
        (daily(PartOfDay.MORNING, PartOfDay.EVENING), 28),
        (times(3, per=WEEK), 6),
        (times(3, per=WEEK, every=2), 3),
        (times(3, per=WEEK, every=3), 0),
        (times(1, per=MONTH), 0),
        (times(3, per=WEEK).for_times(4), 4),
        (times(3, per=WEEK).until(D(2026, 3, 4)), 3),
        (times(3, per=WEEK).until_next_session(), 6),
        (on_days(MONDAY, THURSDAY), 4),
        (on_days(MONDAY, THURSDAY).for_times(3), 3),
        (on_days(THURSDAY, MONDAY, every=2).starting(FIRST), 2),
        (on_days(MONDAY, part_of_day=(PartOfDay.NOON, PartOfDay.EVENING)), 4),
        (on_days(MONDAY, part_of_day=(PartOfDay.NOON, PartOfDay.EVENING)).for_times(3), 3),
        (once(by=D(2026, 3, 6)), 1),
        (once(on=D(2026, 3, 6)), 1),
        (once(by=D(2026, 3, 16)), 0),
        (once(by=D(2026, 3, 1)), 0),
        (once(), 1),
        (daily().starting(D(2026, 3, 14)), 2),
        (daily().until(D(2026, 3, 1)), 0),
        (daily().lasting(10, DAY), 10),
        (daily().lasting(1, WEEK), 7),
        (daily().lasting(1, MONTH), 14),
        (daily().starting(D(2026, 2, 26)).lasting(1, WEEK), 3),
        (times(3, per=WEEK).lasting(10, DAY), 6),
        (on_days(MONDAY, FRIDAY).lasting(5, DAY), 2),
        (once(on=SATURDAY), 1),
        (once(on=SATURDAY, by=D(2026, 3, 6)), 0),
        (Once(length=Span(2, WEEK)), 1),
        (Once(length=Span(15, DAY)), 0),
        (times(3, or_more=True, per=WEEK), 6),
        (whenever("I worry", times=2, or_more=True, per=DAY), 28),
        (each_of(daily(), times(3, per=WEEK)), 20),
        (each_of(SchedulePart(daily(), "Breathe"), SchedulePart(daily(), "Swim")), 28),
        (each_of(daily(), once(on=SATURDAY)), 15),
        (either(daily(), times(7, per=WEEK)), 14),
    ],
    ids=repr,
)
def test_how_often_something_falls_due_in_a_fortnight(schedule: Schedule, n: int) -> None:
    assert n == expected(schedule, FIRST, FIRST + timedelta(days=13))


@pytest.mark.parametrize(
    "schedule",
    [
        times(3, per=BETWEEN_SESSIONS),
        whenever("I notice my shoulders tighten"),
        all_day(),
        AllDay(start=FIRST, end=FIRST, count=1),
        on_days(MONDAY, every=2),
        daily().lasting(4, BETWEEN_SESSIONS),
        Once(length=Span(2, BETWEEN_SESSIONS)),
        all_day().lasting(2, WEEK),
        whenever("I worry", times=2, per=BETWEEN_SESSIONS),
        each_of(daily(), whenever("I worry")),
        either(daily(), whenever("I worry")),
        either(daily(), on_days(THURSDAY)),
    ],
    ids=lambda schedule: type(schedule).__name__,
)
def test_what_cannot_be_counted_is_none_and_not_nothing(schedule: Schedule) -> None:
    assert windows(schedule, FIRST, FIRST) is None
    assert expected(schedule, FIRST, FIRST) is None


def test_a_week_belongs_to_the_day_on_which_it_ends() -> None:
    week = times(3, up_to=5, per=WEEK).starting(FIRST)
    sunday = FIRST + timedelta(days=6)
    assert () == windows(week, FIRST, sunday - timedelta(days=1))
    whole = Window(first=FIRST, last=sunday, times=3, up_to=5)
    assert (whole,) == windows(week, sunday, sunday)


def test_once_on_a_weekday_is_the_first_such_day() -> None:
    saturday = D(2026, 3, 7)
    for schedule in (once(on=SATURDAY), once(on=SATURDAY).starting(D(2026, 3, 3))):
        (only,) = windows(schedule, FIRST, FIRST + timedelta(days=30)) or ()
        assert (saturday, saturday) == (only.first, only.last)
    on_that_day = once(on=SATURDAY).starting(saturday)
    assert 1 == expected(on_that_day, saturday, saturday)
    assert 0 == expected(once(on=SATURDAY), FIRST, D(2026, 3, 6))
    assert 0 == expected(once(on=SATURDAY), D.max, D.max)  # a Friday, and no day comes after it


def test_a_number_of_times_or_more_has_no_higher_number() -> None:
    (week,) = windows(times(3, or_more=True, per=WEEK), FIRST, FIRST + timedelta(days=6)) or ()
    assert (3, None, True) == (week.times, week.up_to, week.or_more)


def test_windows_of_several_schedules_stand_in_the_order_of_their_last_days() -> None:
    both = each_of(times(3, per=WEEK), on_days(MONDAY, FRIDAY))
    found = windows(both, FIRST, FIRST + timedelta(days=6)) or ()
    assert [2, 6, 8] == [window.last.day for window in found]


def test_alternatives_have_windows_only_where_each_has_the_same() -> None:
    week = FIRST + timedelta(days=6)
    assert windows(daily(), FIRST, week) == windows(
        either(daily(PartOfDay.MORNING), daily(PartOfDay.EVENING)), FIRST, week
    )
    assert windows(either(daily(), times(7, per=WEEK)), FIRST, week) is None


def test_a_week_that_the_end_cuts_short_is_due_in_full_on_that_end() -> None:
    friday = FIRST + timedelta(days=4)
    before_friday = times(3, per=WEEK).starting(FIRST).until(friday)
    cut = Window(first=FIRST, last=friday, times=3)
    assert (cut,) == windows(before_friday, FIRST, FIRST + timedelta(days=13))
    assert (cut,) == windows(before_friday, friday, friday)
    assert () == windows(before_friday, friday + timedelta(days=1), D(2026, 4, 1))


def test_a_month_from_the_31st_goes_through_the_last_days_of_shorter_months() -> None:
    monthly = times(1, per=MONTH).starting(D(2024, 1, 31))
    assert [
        (D(2024, 1, 31), D(2024, 2, 28), 1, None, False),
        (D(2024, 2, 29), D(2024, 3, 30), 1, None, False),
        (D(2024, 3, 31), D(2024, 4, 29), 1, None, False),
    ] == listed(monthly, D(2024, 1, 1), D(2024, 5, 1))


def test_the_last_window_of_a_count_asks_for_what_is_left() -> None:
    asked = listed(times(3, up_to=5, per=WEEK).for_times(7), FIRST, FIRST + timedelta(days=30))
    assert [(3, 5), (3, 4), (1, 1)] == [window[2:4] for window in asked]


def test_every_other_week_is_counted_from_the_week_of_the_start() -> None:
    schedule = on_days(MONDAY, FRIDAY, every=2).starting(D(2026, 3, 4))  # a Wednesday
    assert [D(2026, 3, 6), D(2026, 3, 16), D(2026, 3, 20)] == [
        window[0] for window in listed(schedule, FIRST, FIRST + timedelta(days=20))
    ]


def test_the_ends_of_the_calendar_are_reached_without_falling_over_them() -> None:
    week = timedelta(days=7)
    for schedule in (daily(), on_days(*Weekday)):
        assert 8 == expected(schedule, D.min, D.min + week)
        assert 7 <= (expected(schedule, D.max - week, D.max) or 0) <= 8
    for per in (DAY, WEEK, MONTH):
        at_the_end = windows(times(1, per=per, every=52).starting(D.max), D.min, D.max)
        assert at_the_end is not None
        assert len(at_the_end) <= 1
    assert 1 == expected(once(on=D.max), D.min, D.max)
    assert 1 == expected(on_days(FRIDAY, every=52).starting(D.max), D.min, D.max)


def test_ten_thousand_times_and_a_lifetime_of_days_are_counted() -> None:
    assert 10_000 == expected(daily().starting(FIRST).for_times(10_000), FIRST, D.max)
    assert 36_525 == expected(daily(), FIRST, FIRST + timedelta(days=36_524))
    assert 5_218 == expected(on_days(MONDAY), FIRST, FIRST + timedelta(days=36_524))


def test_a_window_that_cannot_be_is_refused() -> None:
    with pytest.raises(InvariantError) as refused:
        Window(first=FIRST, last=D(2026, 3, 1), times=3, up_to=2, or_more=True)
    assert ["last-before-first", "up-to-before-times", "open-and-closed"] == [
        p.code for p in refused.value.problems
    ]


def test_the_last_day_of_the_calendar_is_a_day() -> None:
    assert 1 == expected(daily(), D.max, D.max)


def test_what_begins_later_is_not_due_before_it_begins() -> None:
    schedule = Once(start=D(2026, 5, 1), next_session=True)
    assert 0 == expected(schedule, FIRST, D(2026, 3, 31))


def test_what_would_first_occur_after_the_calendar_is_refused() -> None:
    with pytest.raises(InvariantError):
        OnDays(days=(MONDAY,), start=D.max)


def test_what_fell_due_in_two_thousand_years_before_is_not_counted() -> None:
    schedule = Times(times=1, per=DAY, start=D.min)
    assert 7 == expected(schedule, FIRST, FIRST + timedelta(days=6))


def _made_by(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """The windows that are made from here on."""
    made: list[object] = []

    class Counted(Window):
        def __init__(self, **fields: Any) -> None:
            made.append(fields)
            super().__init__(**fields)

    monkeypatch.setattr(occurrences, "Window", Counted)
    return made


@pytest.mark.parametrize(
    ("schedule", "size"),
    [
        (daily(), 3_652_059),
        (on_days(MONDAY), 521_723),
        (times(1, up_to=3, per=DAY), 3_652_059),
        (daily().starting(D.min).for_times(10_000), 10_000),
        (whenever("I worry", times=1, per=DAY), 3_652_059),
        (each_of(daily(), daily(PartOfDay.NOON)), 7_304_118),
        (either(daily(), daily(PartOfDay.NOON)), 3_652_059),
    ],
)
def test_windows_of_all_days_there_are_are_made_when_asked_for(
    schedule: Schedule, size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = _made_by(monkeypatch)
    found = windows(schedule, D.min, D.max)
    assert found is not None
    assert size == len(found)
    assert found[0].first == D.min
    assert found[size // 2].first < found[-1].last
    assert len(made) <= 3000  # several are searched by halving


WEEKLY = times(2, up_to=4, per=WEEK)


@pytest.mark.parametrize(
    ("other", "is_alike"),
    [
        (times(2, up_to=4, per=DAY, every=7), True),
        (times(2, up_to=5, per=WEEK), False),
        (times(3, up_to=4, per=WEEK), False),
        (WEEKLY.for_times(9), False),
        (WEEKLY.for_times(10), False),
        (WEEKLY.for_times(12), True),
        (times(2, up_to=6, per=WEEK).for_times(9), False),
        (WEEKLY.until(FIRST + timedelta(days=33)), False),
        (WEEKLY.until(FIRST + timedelta(days=34)), True),
    ],
)
def test_alternatives_are_alike_where_each_window_is(other: Times, is_alike: bool) -> None:
    last = FIRST + timedelta(days=34)
    one, two = (windows(schedule, FIRST, last) for schedule in (WEEKLY, other))
    assert one is not None
    assert two is not None
    assert is_alike == (tuple(one) == tuple(two))
    parts = (SchedulePart(WEEKLY), SchedulePart(other, "Write"))
    found = windows(Several(parts=parts, alternatives=True), FIRST, last)
    assert (tuple(one) if is_alike else None) == (None if found is None else tuple(found))


@given(st.data(), anchors)
def test_two_schedules_are_alternatives_where_each_of_their_windows_is_the_same(
    data: st.DataObject, first: date
) -> None:
    kinds = st.builds(
        lambda n, up_to, per, every, count: Times(
            times=n, up_to=n + up_to, per=per, every=every, count=count
        ),
        st.integers(1, 2),
        st.integers(0, 3),
        st.sampled_from([DAY, WEEK]),
        st.sampled_from([1, 7]),
        st.none() | st.integers(1, 12),
    )
    one, two = data.draw(kinds), data.draw(kinds)
    last = first + timedelta(days=data.draw(st.integers(0, 60)))
    parts = (SchedulePart(one), SchedulePart(two, "Write"))
    found = windows(Several(parts=parts, alternatives=True), first, last)
    each = [tuple(windows(schedule, first, last) or ()) for schedule in (one, two)]
    assert (each[0] if each[0] == each[1] else None) == (None if found is None else tuple(found))
