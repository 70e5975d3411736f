"""A schedule keeps what was agreed: six kinds, each with a constructor that reads aloud."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.homework import periods as p
from cbt_homework.homework.occurrences import expected
from cbt_homework.homework.periods import (
    BETWEEN_SESSIONS,
    DAY,
    FRIDAY,
    MONDAY,
    MONTH,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WEEK,
    EventMoment,
    PartOfDay,
    Period,
    Span,
    Weekday,
    weekday_number,
)
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Schedule, Times, Whenever
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

MON = date(2026, 3, 2)
FRI = date(2026, 3, 6)
MORNING, EVENING = PartOfDay.MORNING, PartOfDay.EVENING
EACH = [daily(), on_days(MONDAY), once(), whenever("it rings"), all_day()]
by_kind = pytest.mark.parametrize("schedule", EACH, ids=lambda each: type(each).__name__)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (times(3, per=WEEK), Times(times=3, per=Period.WEEK)),
        (times(3, up_to=5, per=MONTH), Times(times=3, up_to=5, per=Period.MONTH)),
        (times(1, per=WEEK, every=2), Times(times=1, per=Period.WEEK, every=2)),
        (
            times(2, per=DAY, at=(time(8),), part_of_day=(EVENING,)),
            Times(times=2, per=Period.DAY, at=(time(8),), part_of_day=(EVENING,)),
        ),
        (daily(), Times(times=1, per=Period.DAY)),
        (daily(MORNING), Times(times=1, per=Period.DAY, part_of_day=(MORNING,))),
        (
            daily(MORNING, EVENING, at=(time(12),)),
            Times(times=3, per=Period.DAY, at=(time(12),), part_of_day=(MORNING, EVENING)),
        ),
        (on_days(MONDAY, FRIDAY), OnDays(days=(MONDAY, FRIDAY))),
        (
            on_days(MONDAY, every=2, at=(time(8),), part_of_day=(EVENING,)),
            OnDays(days=(MONDAY,), every=2, at=(time(8),), part_of_day=(EVENING,)),
        ),
        (once(), Once(next_session=True)),
        (once(by=FRI), Once(end=FRI)),
        (once(on=FRI), Once(start=FRI, end=FRI)),
        (once(on=MON, by=FRI), Once(start=MON, end=FRI)),
        (once(on=MON, at=time(8)), Once(start=MON, end=MON, at=time(8))),
        (once(on=FRIDAY), Once(weekday=FRIDAY)),
        (once(on=FRIDAY, by=FRI), Once(weekday=FRIDAY, end=FRI)),
        (once(within=Span(4, WEEK)), Once(length=Span(4, WEEK))),
        (once(on=FRIDAY, within=Span(4, WEEK)), Once(weekday=FRIDAY, length=Span(4, WEEK))),
        (once(part_of_day=EVENING), Once(next_session=True, part_of_day=EVENING)),
        (whenever("it rings"), Whenever(occasion="it rings")),
        (
            whenever("bed", moments=(EventMoment.BEFORE,), minutes=30),
            Whenever(occasion="bed", moments=(EventMoment.BEFORE,), minutes=30),
        ),
        (whenever("I wash my hands", per=DAY), Whenever(occasion="I wash my hands", per=DAY)),
        (all_day(), AllDay()),
    ],
    ids=repr,
)
def test_what_is_said_is_what_is_kept(said: Schedule, kept: Schedule) -> None:
    assert kept == said


def refused(make: Callable[[], object]) -> list[str]:
    with pytest.raises(InvariantError) as error:
        make()
    return [f"{problem.where}: {problem.code}" for problem in error.value.problems]


@pytest.mark.parametrize(
    ("make", "problems"),
    [
        (lambda: times(0, per=WEEK), ["times: out-of-range"]),
        (lambda: times(3, up_to=2, per=WEEK), ["up_to: up-to-before-times"]),
        (lambda: times(10_001, per=WEEK), ["times: out-of-range"]),
        (lambda: times(1, per=WEEK, every=0), ["every: out-of-range"]),
        (lambda: times(1, per=WEEK, every=53), ["every: out-of-range"]),
        (lambda: times(1, per="week"), ["per: not-a-choice"]),
        (lambda: daily(at=(time(8, 0, 0, 1),)), ["at.0: not-local"]),
        (lambda: daily(MORNING, MORNING), ["part_of_day: part-of-day-twice"]),
        (lambda: daily(at=(time(8), time(8))), ["at: at-twice"]),
        (lambda: on_days(MONDAY, at=(time(8), time(8))), ["at: at-twice"]),
        (lambda: daily("morning"), ["part_of_day.0: not-a-choice"]),
        (on_days, ["days: wrong-count"]),
        (lambda: on_days(MONDAY, FRIDAY, MONDAY), ["days: days-twice"]),
        (lambda: on_days(*Weekday, MONDAY), ["days: wrong-count"]),
        (lambda: once(on=FRI, by=MON), ["end: end-before-start"]),
        (Once, ["end: no-deadline"]),
        (lambda: Once(start=MON), ["end: no-deadline"]),
        (lambda: once(by=FRI).for_times(2), ["count: more-than-once"]),
        (lambda: whenever(" "), ["occasion: blank"]),
        (lambda: times(3, up_to=5, or_more=True, per=WEEK), ["or_more: open-and-closed"]),
        (lambda: whenever("It rings", times=2), ["per: half-a-rate"]),
        (lambda: whenever("It rings", up_to=2), ["times: half-a-rate"]),
        (lambda: whenever("It rings", or_more=True), ["times: half-a-rate"]),
        (lambda: whenever("It rings", per=DAY, up_to=2), ["times: half-a-rate"]),
        (lambda: whenever("Bed", minutes=30), ["minutes: no-moment"]),
        (
            lambda: whenever("Bed", moments=(EventMoment.DURING,), minutes=30),
            ["minutes: no-moment"],
        ),
        (
            lambda: whenever("Bed", moments=tuple(EventMoment), minutes=0),
            ["minutes: no-moment"],
        ),
        (
            lambda: whenever("Bed", moments=(EventMoment.AFTER, EventMoment.AFTER)),
            ["moments: moments-twice"],
        ),
        (
            lambda: whenever("Bed", moments=(EventMoment.AFTER,), minutes=1441),
            ["minutes: out-of-range"],
        ),
        (lambda: once(by=FRI, within=Span(4, WEEK)), ["length: two-ends"]),
        (lambda: either(daily()), ["parts: wrong-count"]),
        (lambda: each_of(daily(), daily()), ["parts: parts-twice"]),
        (lambda: daily().lasting(0, WEEK), ["count: out-of-range"]),
        (lambda: daily().for_times(0), ["count: out-of-range"]),
        (lambda: daily().starting("2026-02-30"), ["start: not-a-day"]),
        (
            lambda: Times(times=0, per=WEEK, every=0, next_session=None),
            ["next_session: not-flag", "times: out-of-range", "every: out-of-range"],
        ),
    ],
)
def test_what_cannot_be_is_refused(make: Callable[[], object], problems: list[str]) -> None:
    assert problems == refused(make)


@by_kind
def test_no_schedule_ends_before_it_starts(schedule: Schedule) -> None:
    last = schedule.starting(MON).until(MON)
    assert (MON, MON) == (last.start, last.end)
    assert "end: end-before-start" in refused(lambda: schedule.starting(FRI).until(MON))


@by_kind
def test_a_schedule_is_changed_by_making_another(schedule: Schedule) -> None:
    before = repr(schedule)
    changed = schedule.starting(MON).until(FRI).for_times(1).until_next_session()
    assert type(schedule) is type(changed)
    assert (MON, FRI, 1, True) == (
        changed.start, changed.end, changed.count, changed.next_session,
    )  # fmt: skip
    assert before == repr(schedule)


@by_kind
def test_a_schedule_with_an_end_or_a_count_or_a_next_session_says_when_it_is_over(
    schedule: Schedule,
) -> None:
    assert isinstance(schedule, Once) is schedule.is_bounded, "once is over when it is done"
    assert schedule.starting(MON).is_bounded is schedule.is_bounded
    for over in (schedule.until(FRI), schedule.for_times(1), schedule.until_next_session()):
        assert over.is_bounded


@pytest.mark.parametrize(
    ("days", "every", "end"),
    [
        ((TUESDAY,), 1, MON),
        ((SATURDAY, SUNDAY), 1, FRI),
        ((MONDAY,), 2, None),  # see below: the first Monday of the second week is too late
    ],
    ids=str,
)
def test_days_of_the_week_that_never_come_are_refused(
    days: tuple[Weekday, ...], every: int, end: date | None
) -> None:
    start = MON if end else MON + timedelta(days=1)
    last = end or MON + timedelta(days=13)
    assert ["days: never-occurs"] == refused(
        lambda: OnDays(days=days, every=every, start=start, end=last)
    )
    soon = on_days(*days, every=every).starting(start).until(last + timedelta(days=1))
    assert 1 == expected(soon, start, last + timedelta(days=1))


@given(
    st.sets(st.sampled_from(list(Weekday)), min_size=1),
    st.integers(1, 4),
    st.dates(date(2024, 1, 1), date(2026, 12, 31)),
    st.integers(0, 40),
)
def test_days_of_the_week_are_refused_exactly_where_nothing_would_ever_be_due(
    days: set[Weekday], every: int, start: date, long: int
) -> None:
    end = start + timedelta(days=long)
    open_ended = on_days(*days, every=every).starting(start)
    so_long = Span(long + 1, DAY)
    if expected(open_ended, start, end):
        assert end == open_ended.until(end).end
        assert so_long == open_ended.lasting(long + 1, DAY).length
    else:
        assert ["days: never-occurs"] == refused(lambda: open_ended.until(end))
        assert ["days: never-occurs"] == refused(lambda: open_ended.lasting(long + 1, DAY))


@given(
    st.sampled_from(list(Weekday)),
    st.dates(date(2024, 1, 1), date(2026, 12, 31)) | st.just(date.max),
    st.integers(1, 10),
)
def test_one_day_of_the_week_is_refused_exactly_where_it_does_not_come_in_time(
    day: Weekday, start: date, long: int
) -> None:
    open_ended = once(on=day)
    left = (date.max - start).days
    end = start + timedelta(days=min(long - 1, left))
    if expected(open_ended, start, end):
        assert end == open_ended.starting(start).until(end).end
        assert long == open_ended.starting(start).lasting(long, DAY).length.count
    else:
        for make in (
            lambda: Once(weekday=day, start=start, end=end),
            lambda: Once(weekday=day, start=start, length=Span(long, DAY)),
        ):
            assert ["weekday: never-occurs"] == refused(make)


def test_a_length_in_sessions_or_without_a_start_refuses_nothing() -> None:
    for schedule in (on_days(SUNDAY), once(on=SUNDAY)):
        assert schedule.lasting(1, DAY).is_bounded
        assert schedule.starting(MON).lasting(1, BETWEEN_SESSIONS).is_bounded


@by_kind
def test_a_length_is_an_end_and_stands_alone(schedule: Schedule) -> None:
    over = schedule.lasting(2, WEEK)
    assert over.is_bounded
    assert Span(2, WEEK) == over.length
    assert "length: two-ends" in refused(lambda: over.until(FRI))


@pytest.mark.parametrize(
    ("span", "last"),
    [
        (Span(1, DAY), MON),
        (Span(2, WEEK), date(2026, 3, 15)),
        (Span(1, MONTH), date(2026, 4, 1)),
        (Span(12, MONTH), date(2027, 3, 1)),
        (Span(10_000, MONTH), date(2859, 7, 1)),
        (Span(4, BETWEEN_SESSIONS), None),
    ],
    ids=repr,
)
def test_a_span_has_a_last_day(span: Span, last: date | None) -> None:
    assert last == span.last_day(MON)


def test_a_month_from_the_31st_ends_before_the_last_day_of_a_shorter_one() -> None:
    assert date(2026, 2, 27) == Span(1, MONTH).last_day(date(2026, 1, 31))
    assert date(2026, 3, 30) == Span(2, MONTH).last_day(date(2026, 1, 31))


def test_a_span_beyond_the_calendar_lasts_to_its_end() -> None:
    for period in (DAY, WEEK, MONTH):
        assert date.max == Span(10_000, period).last_day(date(9999, 12, 1))
        assert date.max == Span(1, period).last_day(date.max)


def test_the_rate_of_an_occasion_is_a_schedule_of_its_own() -> None:
    worry = whenever("I worry", times=2, or_more=True, per=DAY).starting(MON).lasting(2, WEEK)
    rate = times(2, or_more=True, per=DAY).starting(MON).lasting(2, WEEK)
    assert rate == worry.rate
    assert whenever("I worry").rate is None
    ranged = whenever("I worry", times=2, up_to=3, per=WEEK).for_times(5).until_next_session()
    assert times(2, up_to=3, per=WEEK).for_times(5).until_next_session() == ranged.rate


def test_events_that_are_kept_track_of_daily_have_no_number_due() -> None:
    log = whenever("I wash my hands", per=DAY).starting(MON).lasting(2, WEEK)
    assert log.rate is None
    assert expected(log, MON, MON + timedelta(days=20)) is None


def test_several_schedules_are_bounded_where_each_part_is() -> None:
    assert each_of(daily().lasting(2, WEEK), once(on=FRIDAY)).is_bounded
    assert not either(daily().lasting(2, WEEK), whenever("I worry")).is_bounded


def test_the_week_begins_on_monday_as_in_the_standard_library() -> None:
    week = [MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY]
    assert list(Weekday) == week
    for number, day in enumerate(week):
        assert number == weekday_number(day) == (MON + timedelta(days=number)).weekday()
        assert day.value == f"{MON + timedelta(days=number):%A}".lower()


def test_the_short_names_are_the_words_of_the_vocabulary() -> None:
    assert list(Period) == [p.DAY, p.WEEK, p.MONTH, p.BETWEEN_SESSIONS]


def test_every_kind_has_a_name_of_its_own_on_the_wire() -> None:
    assert ["times", "on-days", "once", "whenever", "all-day"] == [e.__tag__ for e in EACH]
