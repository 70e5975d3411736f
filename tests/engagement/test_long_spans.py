"""What a short record costs is bounded, however long the span of days is that it speaks of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import product
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import exchange, show
from cbt_homework.engagement import Session, WhyNoQuantity, due_windows, occasions, quantity
from cbt_homework.homework import occurrences
from cbt_homework.homework.occurrences import MOST_WINDOWS, Window, expected, windows
from cbt_homework.homework.periods import MONTH
from cbt_homework.homework.schedule import Schedule, Several
from cbt_homework.research import as_known, rows
from cbt_homework.testing import strategies

FIRST, LAST = date.min, date.max


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The name of each window that is made, of both sorts."""
    names: list[str] = []

    def counted(cls: type[Any]) -> Callable[..., Any]:
        def make(**fields: Any) -> Any:
            names.append(cls.__name__)
            return cls(**fields)

        return make

    monkeypatch.setattr(occurrences, "Window", counted(Window))
    monkeypatch.setattr(due_windows, "DueWindow", counted(due_windows.DueWindow))
    return names


def _entry(schedule: Schedule = ch.daily(), assigned: date = FIRST) -> ch.AssignmentHistory:  # noqa: B008
    spec = ch.HomeworkSpec("Walk", schedule=schedule)
    return ch.AssignmentHistory(
        assignment=ch.Assignment(id="a1", spec=spec, assigned_on=assigned),
        reports=(ch.Report(by=ch.Rater.PATIENT, said_on=LAST, completion=ch.Completion.DONE),),
    )


def test_a_quantity_of_all_days_there_are_is_refused_as_an_answer(made: list[str]) -> None:
    history = _entry()
    assert len(exchange.dumps(history)) < 450
    assert WhyNoQuantity.TOO_LONG is quantity(history, LAST).because
    assert occasions(history, LAST) is None
    assert MOST_WINDOWS < len(made) <= 4 * (MOST_WINDOWS + 2)


def test_all_that_reads_such_a_record_makes_no_more_windows(made: list[str]) -> None:
    history = _entry()
    course = ch.Course(histories=(history,), sessions=(Session("s2", on=LAST),))
    ways: list[Callable[[], object]] = [
        lambda: list(rows(course, dyad="d1")),
        lambda: ch.assess(history),
        lambda: ch.assess(course),
        lambda: show.text(ch.diagnose(course), course),
        lambda: as_known(course, LAST),
    ]
    for way in ways:
        made.clear()
        way()
        assert len(made) <= 12 * (MOST_WINDOWS + 2)


@pytest.mark.parametrize("more", [0, 1])
def test_every_day_of_a_century_is_looked_at_and_no_more(more: int) -> None:
    begin = date(2000, 1, 1)
    history = _entry(ch.daily().until(begin + timedelta(days=MOST_WINDOWS + more)), begin)
    found = quantity(history, LAST)
    assert (WhyNoQuantity.TOO_LONG if more else None) is found.because
    assert (0 if more else MOST_WINDOWS) == found.due == found.done


def test_those_of_all_revisions_are_counted_together() -> None:
    begin = date(1900, 1, 1)
    revision = ch.engagement.Revision(
        on=date(1990, 1, 1), schedule=ch.times(2, per=ch.homework.DAY)
    )
    history = ch.AssignmentHistory(
        assignment=_entry(assigned=begin).assignment, revisions=(revision,)
    )
    assert WhyNoQuantity.UNKNOWN_OCCASIONS is quantity(history, date(2009, 1, 1)).because
    assert WhyNoQuantity.TOO_LONG is quantity(history, date(2010, 1, 1)).because
    assert WhyNoQuantity.TOO_LONG is quantity(history, LAST).because


def test_ten_thousand_times_a_day_are_counted() -> None:
    history = _entry(ch.times(10_000, per=ch.homework.DAY), date(2000, 1, 1))
    found = quantity(history, date(2000, 1, 1) + timedelta(days=30_000))
    assert 300_000_000 == found.done == found.due
    wide = quantity(_entry(ch.times(10_000, per=MONTH), date(1, 1, 1)), date(800, 1, 1))
    assert 10_000 * (799 * 12 - 1) <= wide.due


SPANS: list[tuple[Schedule, int]] = [
    (ch.daily(), 3_652_059),
    (ch.times(10_000, per=ch.homework.DAY), 36_520_590_000),
    (ch.times(3, per=ch.WEEK), 3 * 521_723),
    (ch.times(1, per=MONTH), 9_999 * 12),
    (ch.times(1, per=MONTH, every=52), 2_308),
    (ch.daily().for_times(10_000), 10_000),
    (ch.on_days(ch.homework.MONDAY, ch.homework.SUNDAY), 2 * 521_722 + 1),
    (ch.on_days(ch.homework.MONDAY).for_times(17), 17),
]


@pytest.mark.parametrize(("schedule", "due"), SPANS)
def test_how_often_is_reckoned_and_no_window_made(
    schedule: Schedule, due: int, made: list[str]
) -> None:
    assert due == expected(schedule, FIRST, LAST)
    assert [] == made


DAYS = st.one_of(
    st.dates(date(1999, 1, 1), date(1999, 5, 1)),
    st.dates(date.min, date(1, 4, 1)),
    st.dates(date(9999, 9, 1), date.max),
)


def _listed(schedule: Schedule, first: date, last: date) -> int | None:
    made = windows(schedule, first, last)
    return None if made is None else sum(window.times for window in made)


@pytest.mark.parametrize("count", [None, 1, 3, 5])
@pytest.mark.parametrize("start", [None, *(date(2024, 1, day) for day in range(27, 32))])
def test_it_is_the_sum_of_the_windows_from_every_start(
    start: date | None, count: int | None
) -> None:
    kinds = (
        ch.times(2, per=ch.homework.DAY, every=3), ch.times(3, per=ch.WEEK), ch.times(1, per=MONTH),
        ch.on_days(ch.homework.MONDAY, ch.homework.WEDNESDAY, ch.homework.SUNDAY),
        ch.on_days(ch.homework.TUESDAY, every=2),
    )  # fmt: skip
    days = [date(2024, 1, 20) + timedelta(days=n) for n in (0, 7, 9, 12, 13, 20, 21, 45, 75)]
    ends = (None, date(2024, 2, 20))
    for schedule in (attrs.evolve(k, start=start, end=e, count=count) for k in kinds for e in ends):
        for first, last in product(days, days):
            assert _listed(schedule, first, last) == expected(schedule, first, last)


@given(strategies.schedules(), st.data())
def test_it_is_the_sum_over_the_windows(schedule: Schedule, data: st.DataObject) -> None:
    one = schedule.parts[0].schedule if isinstance(schedule, Several) else schedule
    near = one.start or one.end or date(1999, 1, 1)
    around = st.integers(-90, 90).map(
        lambda n: date.fromordinal(min(max(near.toordinal() + n, 1), LAST.toordinal()))
    )
    first, last = data.draw(around | DAYS), data.draw(around)
    last = min(last, first + min(timedelta(days=200), LAST - first))
    listed = _listed(schedule, first, last)
    if listed is None and isinstance(schedule, Several) and schedule.alternatives:
        return  # alternatives may ask for the same number in other windows
    assert listed == expected(schedule, first, last)


def test_reading_verbs_say_why_there_is_no_count() -> None:
    course = ch.Course(
        histories=(_entry(),), sessions=(Session("s1", on=FIRST), Session("s2", on=LAST))
    )
    listed = list(rows(course, dyad="d1"))
    assert ["too-long"] * 2 == [
        row["missing"] for row in listed if row["metric"] in {"share", "ratio"}
    ]
