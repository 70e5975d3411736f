"""A day that ends after midnight, where the policy says so."""

from __future__ import annotations

from datetime import date, time

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.times_of_day import counted_day, reports_on_counted_days
from tests import stated
from tests.engagement.builders import MARCH, PATIENT, history

AT_FOUR = attrs.evolve(stated.ENGAGEMENT, day_ends_at_hour=4)


@pytest.mark.parametrize(
    ("at", "hour", "day"),
    [
        (time(1, 30), 4, 2),
        (time(3, 59), 4, 2),
        (time(4), 4, 3),
        (time(1, 30), 0, 3),
        (None, 4, 3),
    ],
)
def test_a_time_of_the_night_belongs_to_the_day_before(
    at: time | None, hour: int, day: int
) -> None:
    policy = attrs.evolve(stated.ENGAGEMENT, day_ends_at_hour=hour)
    assert MARCH[day] == counted_day(MARCH[3], at, policy)


def test_the_first_day_of_the_calendar_stays() -> None:
    assert date.min == counted_day(date.min, time(1), AT_FOUR)


def test_a_diary_written_after_midnight_counts_for_the_evening() -> None:
    nights = tuple(
        en.Attempt(MARCH[day], at=time(0, 30), completion=en.Completion.DONE) for day in (4, 5, 6)
    )
    report = en.Report(PATIENT, said_on=MARCH[9], attempts=nights)
    diary = history(ch.daily(), report)

    def done_on(policy: en.EngagementPolicy) -> list[date]:
        listed = stated.occasions(diary, MARCH[9], policy=policy) or ()
        return [o.first for o in listed if o.state is en.OccasionState.DONE]

    assert [MARCH[4], MARCH[5], MARCH[6]] == done_on(stated.ENGAGEMENT)
    assert [MARCH[3], MARCH[4], MARCH[5]] == done_on(AT_FOUR)
    assert 3 == stated.quantity(diary, MARCH[9], policy=AT_FOUR).done
    target = history(ch.daily(), report, target=ch.at_least(1, ch.MINUTES, per=ch.homework.Per.DAY))
    amounts = en.amounts_by_period(target, MARCH[9], policy=AT_FOUR)
    assert amounts is not None


def test_an_attempt_never_leaves_the_period_of_its_report() -> None:
    late = en.Attempt(MARCH[3], at=time(1))
    undated = en.Attempt(at=time(1))
    plain = en.Report(PATIENT, attempts=(en.Attempt(MARCH[3]),))
    report = en.Report(PATIENT, first=MARCH[3], last=MARCH[9], attempts=(late, undated))
    assert (report, plain) == reports_on_counted_days((report, plain), AT_FOUR)
