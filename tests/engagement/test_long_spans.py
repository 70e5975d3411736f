"""What a short record costs is bounded, however long the span of days is that it speaks of."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle, product
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import exchange, show
from cbt_homework.engagement import (
    Attempt,
    OccasionState,
    Revision,
    Session,
    SetAside,
    WhyNoQuantity,
    amounts_by_period,
    occasions,
    quantity,
    window_runs,
)
from cbt_homework.homework import occurrences
from cbt_homework.homework.occurrences import Window, expected, windows
from cbt_homework.homework.periods import BETWEEN_SESSIONS, MONTH
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
    monkeypatch.setattr(window_runs, "DueWindow", counted(window_runs.DueWindow))
    return names


def _entry(
    schedule: Schedule = ch.daily(),  # noqa: B008
    assigned: date = FIRST,
    **more: Any,
) -> ch.AssignmentHistory:
    spec = ch.HomeworkSpec("Walk", schedule=schedule)
    fields: dict[str, Any] = {
        "reports": (ch.Report(by=ch.Rater.PATIENT, said_on=LAST, completion=ch.Completion.DONE),)
    }
    return ch.AssignmentHistory(
        assignment=ch.Assignment(id="a1", spec=spec, assigned_on=assigned), **(fields | more)
    )


def test_all_days_there_are_are_counted_and_no_window_is_made(made: list[str]) -> None:
    history = _entry()
    assert len(exchange.dumps(history)) < 450
    found = quantity(history, LAST)
    assert 3_652_058 == found.due == found.done
    assert 1 == found.ratio
    assert made == []


def test_occasions_of_all_days_are_made_when_asked_for() -> None:
    listed = occasions(_entry(), LAST)
    assert listed is not None
    assert 3_652_058 == len(listed)
    assert (date(1, 1, 2), date(2000, 1, 1), LAST) == (
        listed[0].first, listed[730_118].first, listed[-1].first,
    )  # fmt: skip
    assert {OccasionState.DONE} == {one.state for one in listed[1_000_000:1_000_003]}


def test_amounts_of_all_days_are_made_when_asked_for() -> None:
    spec = ch.HomeworkSpec("Walk", schedule=ch.daily(), target=ch.at_least(3, ch.MINUTES, per=DAY))
    history = ch.AssignmentHistory(ch.Assignment(id="a1", spec=spec, assigned_on=FIRST))
    found = amounts_by_period(history, LAST)
    assert found is not None
    assert 3_652_058 == len(found)
    assert LAST == found[-1].first == found[-1].last


def _calls_made(way: Callable[[], object]) -> int:
    """How many functions are called on the way, those of the interpreter as well."""
    calls = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        way()
    finally:
        sys.setprofile(before)
    return calls


DAY = ch.homework.DAY
SOME = tuple(ch.Report(ch.Rater.PATIENT, said_on=date(1, 3, n), times=n) for n in range(1, 9))
TRIED = (
    ch.Report(
        ch.Rater.PATIENT,
        attempts=tuple(Attempt(date(1, 2, n), completion=ch.Completion.DONE) for n in range(1, 9)),
    ),
)


def _far(last: date) -> dict[str, ch.AssignmentHistory]:
    """Small documents that speak of every day from the first one of the calendar to another."""
    all_days = SetAside(first=FIRST, last=last)
    some = (SetAside(first=FIRST, last=last, occasions=10_000), all_days)
    told: dict[str, Any] = {
        "reports": (ch.Report(ch.Rater.PATIENT, said_on=last, completion=ch.Completion.DONE),)
    }
    monthly = ch.times(1, up_to=9, per=MONTH)
    both = ch.homework.each_of(ch.daily(), ch.on_days(ch.homework.MONDAY))
    later = Revision(on=date(2, 1, 1), schedule=ch.times(3, per=ch.WEEK))
    a_day = ch.at_least(3, ch.MINUTES, per=DAY)
    amounts = ch.HomeworkSpec("Walk", schedule=ch.daily(), target=a_day)
    return {
        "daily": _entry(**told),
        "without a word": _entry(reports=None),
        "times": _entry(ch.times(10_000, per=DAY), **told),
        "weekly": _entry(ch.times(3, per=ch.WEEK), reports=SOME),
        "monthly": _entry(monthly, reports=TRIED),
        "on Mondays": _entry(ch.on_days(ch.homework.MONDAY), reports=TRIED),
        "so many in all": _entry(ch.times(1, up_to=9, per=DAY).for_times(10_000), **told),
        "set aside": _entry(set_aside=(all_days,), **told),
        "some set aside": _entry(reports=SOME, set_aside=some),
        "some of a silent one set aside": _entry(reports=TRIED, set_aside=some[:1]),
        "revised": _entry(revisions=(later,), **told),
        "several": _entry(both, reports=None),
        "several told together": _entry(both, reports=SOME),
        "alternatives": _entry(
            ch.homework.either(ch.daily(), ch.on_days(*ch.homework.Weekday)), **told
        ),
        "on an occasion": _entry(ch.whenever("It rains", times=2, per=DAY), **told),
        "once": _entry(ch.once(by=last), **told),
        "amounts": ch.AssignmentHistory(
            ch.Assignment(id="a1", spec=amounts, assigned_on=FIRST), reports=TRIED
        ),
    }


NEAR, FAR = date(12, 1, 1), LAST


def _ways(history: ch.AssignmentHistory, last: date) -> dict[str, Callable[[], object]]:
    sessions = (Session("s1", on=FIRST), Session("s2", on=date(1, 2, 1)), Session("s3", on=last))
    course = ch.Course(histories=(history,), sessions=sessions)
    return {
        "quantity": lambda: quantity(history, last),
        "occasions": lambda: occasions(history, last),
        "amounts": lambda: amounts_by_period(history, last),
        "assess an assignment": lambda: ch.assess(history),
        "assess": lambda: ch.assess(course),
        "diagnose": lambda: ch.diagnose(course),
        "show": lambda: show.text(ch.diagnose(course), course),
        "rows": lambda: list(rows(course, dyad="d1")),
        "as known": lambda: as_known(course, last),
        "plan": lambda: show.plan(history.assignment),
        "document": lambda: exchange.loads(exchange.dumps(course)),
    }


@pytest.mark.parametrize("name", _far(FAR))
def test_calls_do_not_grow_with_the_days_that_a_record_speaks_of(name: str) -> None:
    near, far = _ways(_far(NEAR)[name], NEAR), _ways(_far(FAR)[name], FAR)
    grown = []
    for verb, way in far.items():
        near[verb]()  # what is made once is made
        few, many = _calls_made(near[verb]), _calls_made(way)
        grown += [(verb, few, many)] if many > 2 * few + 500 else []
    assert len(far) == 11
    assert grown == []


def _recorded(number: int) -> dict[str, ch.AssignmentHistory]:
    """Histories with so many reports, pauses, single occasions set aside, or revisions."""
    begin = date(2000, 1, 1)
    days = [begin + timedelta(days=9 * n) for n in range(number)]
    patient, later = ch.Rater.PATIENT, timedelta(days=5)
    told = tuple(
        ch.Report(patient, said_on=day + later, attempts=(Attempt(day, completion=n),))
        for day, n in zip(days, cycle(ch.Completion))
    )
    counted = tuple(ch.Report(patient, first=day, last=day + later, times=2) for day in days)
    pauses = tuple(SetAside(first=day, last=day + later) for day in days)
    some = tuple(SetAside(first=begin, last=day, occasions=2) for day in days)
    kinds = (ch.daily(), ch.times(3, per=ch.WEEK), ch.times(2, per=BETWEEN_SESSIONS))
    changes = tuple(Revision(on=day, schedule=k) for day, k in zip(days, cycle(kinds)))
    each = ch.homework.each_of(ch.daily(), ch.times(2, per=DAY))
    return {
        "attempts": _entry(assigned=begin, reports=told),
        "counts": _entry(assigned=begin, reports=counted),
        "pauses": _entry(assigned=begin, set_aside=pauses),
        "single occasions": _entry(assigned=begin, reports=told, set_aside=some),
        "single occasions of counts": _entry(assigned=begin, reports=counted, set_aside=some),
        "revisions": _entry(assigned=begin, reports=told, revisions=changes),
        "several": _entry(each, begin, reports=told, set_aside=some[:9]),
    }


@pytest.mark.parametrize("name", _recorded(1))
def test_calls_grow_no_faster_than_what_is_recorded(name: str) -> None:
    sessions = [date(2000, 1, 1) + timedelta(days=9 * n) for n in range(200)]
    few, many = _recorded(100)[name], _recorded(200)[name]
    for ask in (quantity, occasions, amounts_by_period):
        ask(few, LAST, sessions=sessions)
        before = _calls_made(lambda ask=ask: ask(few, LAST, sessions=sessions[:100]))  # type: ignore[misc]
        after = _calls_made(lambda ask=ask: ask(many, LAST, sessions=sessions))  # type: ignore[misc]
        assert after <= 2.3 * before + 500


@pytest.mark.parametrize("more", [0, 1])
def test_every_day_of_more_than_a_century_is_counted(more: int) -> None:
    begin = date(2000, 1, 1)
    history = _entry(ch.daily().until(begin + timedelta(days=40_000 + more)), begin)
    found = quantity(history, LAST)
    assert 40_000 + more == found.due == found.done


def test_those_of_all_revisions_are_counted_together() -> None:
    begin, on = date(1900, 1, 1), date(1990, 1, 1)
    revision = Revision(on=on, schedule=ch.times(2, per=DAY))
    history = _entry(assigned=begin, reports=None, revisions=(revision,))
    found = quantity(history, date(2010, 1, 1))
    assert WhyNoQuantity.UNKNOWN_OCCASIONS is found.because
    assert (on - begin).days + 2 * (date(2010, 1, 1) - on).days == found.due == found.unknown
    assert (on - begin).days + 2 * (LAST - on).days == quantity(history, LAST).due


def test_ten_thousand_times_a_day_are_counted() -> None:
    history = _entry(ch.times(10_000, per=DAY), date(2000, 1, 1))
    found = quantity(history, date(2000, 1, 1) + timedelta(days=30_000))
    assert 300_000_000 == found.done == found.due
    wide = quantity(_entry(ch.times(10_000, per=MONTH), date(1, 1, 1)), date(800, 1, 1))
    assert 10_000 * (799 * 12 - 1) <= wide.due


SPANS: list[tuple[Schedule, int]] = [
    (ch.daily(), 3_652_059),
    (ch.times(10_000, per=DAY), 36_520_590_000),
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


def test_rows_hold_the_share_of_all_days_there_are() -> None:
    course = ch.Course(
        histories=(_entry(),), sessions=(Session("s1", on=FIRST), Session("s2", on=LAST))
    )
    listed = list(rows(course, dyad="d1"))
    assert [1, 1] == [row["value"] for row in listed if row["metric"] in {"share", "ratio"}]
