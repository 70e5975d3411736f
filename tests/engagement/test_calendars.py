"""What falls due on random calendars is what a walk from day to day finds."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.homework.periods import MONTH, WEEK, Weekday
from cbt_homework.homework.schedule import Once, Schedule
from tests import stated
from tests.engagement.builders import DONE, MARCH, PATIENT, history
from tests.engagement.calendar_walk import count
from tests.engagement.calendars import calendar, difference

SEEDS = [f"suite-{n}" for n in range(600)]


@pytest.mark.parametrize("tenth", range(10))
def test_a_random_calendar_is_counted_as_a_walk_counts_it(tenth: int) -> None:
    drawn = [made for made in map(calendar, SEEDS[tenth::10]) if made is not None]
    assert len(drawn) > 30
    assert [None] * len(drawn) == [difference(made) for made in drawn]


def test_random_calendars_have_counts_and_all_reasons_why_there_are_none() -> None:
    found = Counter[str]()
    for made in map(calendar, SEEDS):
        if made is not None:
            walked = count(*made)
            found[walked if isinstance(walked, str) else "counted"] += 1
    reasons = {
        "no-start", "on-an-occasion", "all-day", "not-countable", "several-schedules",
        "part-not-countable", "alternatives",
    }  # fmt: skip
    assert {"counted", *reasons} == set(found)
    assert found["counted"] > 200


def test_a_revision_asks_for_nothing_on_days_before_it_was_agreed_on() -> None:
    past = Once(start=MARCH[3], end=MARCH[4])
    revised = history(ch.daily(), revisions=(en.Revision(on=MARCH[9], schedule=past),))
    found = stated.quantity(revised, MARCH[12])
    assert 7 == found.due == found.unknown
    listed = stated.occasions(revised, MARCH[12]) or ()
    assert [one.first for one in listed] == sorted(one.first for one in listed)


SAME_DAYS: list[tuple[Schedule, Schedule]] = [
    (ch.daily(), ch.on_days(*Weekday)),
    (ch.times(2, per=WEEK, every=2), ch.times(2, per=ch.homework.DAY, every=14)),
    (ch.times(1, per=MONTH), ch.times(1, per=MONTH).starting(date(2026, 1, 1))),
    (ch.on_days(Weekday.MONDAY), ch.on_days(Weekday.MONDAY).starting(date(2026, 2, 3))),
]
OTHER_DAYS: list[tuple[Schedule, Schedule]] = [
    (ch.daily(), ch.on_days(*list(Weekday)[:6])),
    (ch.times(1, per=MONTH).starting(date(2026, 1, 31)),
     ch.times(1, per=MONTH).starting(date(2026, 1, 30))),
    (ch.times(1, per=MONTH, every=12).starting(date(2024, 2, 29)),
     ch.times(1, per=MONTH, every=12).starting(date(2024, 2, 28))),
    (ch.times(4, per=WEEK, every=4).starting(date(2026, 2, 1)),
     ch.times(4, per=MONTH).starting(date(2026, 2, 1))),
    (ch.on_days(Weekday.MONDAY, Weekday.FRIDAY, every=2).starting(date(2026, 3, 2)),
     ch.on_days(Weekday.MONDAY, Weekday.FRIDAY, every=2).starting(date(2026, 3, 9))),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), SAME_DAYS + OTHER_DAYS)
def test_alternatives_are_counted_where_their_windows_have_the_same_days(
    one: Schedule, other: Schedule
) -> None:
    parts = (ch.homework.SchedulePart(one), ch.homework.SchedulePart(other, "Write"))
    either = ch.homework.Several(parts=parts, alternatives=True)
    last = date(9999, 12, 31)
    told = en.Report(PATIENT, said_on=last, completion=DONE)
    why = stated.quantity(history(either, told, on=date(2026, 2, 28)), last).because
    assert (why is None) == ((one, other) in SAME_DAYS)
    assert (en.WhyNoQuantity.ALTERNATIVES is why) == ((one, other) in OTHER_DAYS)
