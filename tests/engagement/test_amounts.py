"""Holds reported amounts against targets a day, a week, a month or in all."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.tallies import completion_of
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.periods import DAY, MONTH, WEEK
from cbt_homework.homework.schedule import SchedulePart
from cbt_homework.homework.schedule_constructors import each_of
from cbt_homework.homework.target import PAGES, Amount, Target, at_least, at_most, between
from tests import stated
from tests.engagement.builders import MARCH, NOT_DONE, PATIENT, told
from tests.homework.reference import walk

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
A_WEEK = at_least(150, ch.MINUTES, per=WEEK)


def made(
    schedule: Any, *reports: en.Report, target: Target | None = None, **rest: Any
) -> en.AssignmentHistory:
    """An assignment of a Monday with a total beside its target."""
    spec = ch.HomeworkSpec(
        "Walk", schedule=schedule, target=target, total=rest.pop("total", None),
        estimated_minutes=rest.pop("estimated_minutes", None),
    )  # fmt: skip
    on = rest.pop("on", MARCH[2])
    assignment = ch.Assignment(id="a", spec=spec, assigned_on=on)
    return en.AssignmentHistory(assignment, reports=reports or None, **rest)


def minutes(*each: tuple[int, float], part: int | None = None) -> en.Report:
    """A report of minutes on days of March."""
    return en.Report(
        PATIENT,
        attempts=tuple(
            en.Attempt(MARCH[day], amount=Amount(value, ch.MINUTES), part=part)
            for day, value in each
        ),
    )


def reached(history: en.AssignmentHistory, until: date, **rest: Any) -> list[tuple[Any, Verdict]]:
    """What was reported in each period, and whether that was what was agreed."""
    found = en.amounts_by_period(history, until, **rest)
    assert found is not None
    return [(one.reported, one.attainment.reached) for one in found]


def test_a_week_is_the_sum_of_its_days() -> None:
    report = minutes((3, 60), (5, 50), (5, 40), (10, 30), (16, 100))
    history = made(ch.times(3, per=WEEK), report, target=A_WEEK)
    assert [(150, MET), (130, UNMET)] == reached(history, MARCH[16])
    assert [(150, MET)] == reached(history, MARCH[15])
    assert [] == reached(history, MARCH[8])


def test_a_day_is_the_sum_of_its_attempts() -> None:
    history = made(
        ch.daily(), minutes((3, 10), (3, 20), (4, 29)), target=at_least(30, ch.MINUTES, per=DAY)
    )
    assert [(30, MET), (29, UNMET), (None, UNKNOWN)] == reached(history, MARCH[5])


def test_a_limit_is_held_against_the_sum_of_a_day() -> None:
    limit = at_most(60, ch.MINUTES, per=DAY)
    history = made(ch.all_day(), minutes((3, 40), (3, 30), (4, 60)), target=limit)
    assert [(70, UNMET), (60, MET)] == reached(history, MARCH[4])


@pytest.mark.parametrize(
    "said", [{"completion": NOT_DONE}, {"times": 0}, {"attempted": False}], ids=str
)
def test_nothing_that_is_said_of_the_whole_period_is_nothing(said: dict[str, Any]) -> None:
    history = made(ch.daily(), told(3, 9, **said), target=A_WEEK)
    assert [(0, UNMET)] == reached(history, MARCH[9])
    partial = made(ch.daily(), told(3, 8, **said), target=A_WEEK)
    assert [(None, UNKNOWN)] == reached(partial, MARCH[9])


def test_an_attempt_without_an_amount_may_have_added_to_it() -> None:
    def week(*attempts: en.Attempt, target: Target = A_WEEK) -> list[tuple[Any, Verdict]]:
        return reached(made(ch.daily(), en.Report(attempts=attempts), target=target), MARCH[9])

    some = en.Attempt(MARCH[3], completion=en.Completion.DONE)
    none = en.Attempt(MARCH[3], completion=NOT_DONE)
    enough = en.Attempt(MARCH[4], amount=Amount(150, ch.MINUTES))
    short = en.Attempt(MARCH[4], amount=Amount(2, ch.homework.HOURS))
    other = en.Attempt(MARCH[4], amount=Amount(2, PAGES))
    assert [(None, UNKNOWN)] == week(some)
    assert [(150, MET)] == week(some, enough)
    assert [(120, UNKNOWN)] == week(some, short)
    assert [(120, UNMET)] == week(none, short)
    assert [(None, UNKNOWN)] == week(other)
    assert [(150, MET)] == week(other, enough)
    ranged = between(100, 200, ch.MINUTES, per=WEEK)
    assert [(150, UNKNOWN)] == week(some, enough, target=ranged)
    above = en.Attempt(MARCH[5], amount=Amount(201, ch.MINUTES))
    assert [(201, UNMET)] == week(some, above, target=ranged)


def test_an_amount_without_a_day_counts_where_its_report_speaks_of_one_period() -> None:
    attempt = en.Attempt(amount=Amount(100, ch.MINUTES))
    within = made(ch.daily(), told(3, 9, attempts=(attempt,)), target=A_WEEK)
    assert [(100, UNMET)] == reached(within, MARCH[9])
    across = made(ch.daily(), told(3, 12, attempts=(attempt,)), target=A_WEEK)
    assert [(None, UNKNOWN)] * 2 == reached(across, MARCH[16])


def test_a_week_of_which_some_days_count_is_met_or_not_known() -> None:
    for bounded, rest in (
        (ch.daily().until(MARCH[6]), {}),
        (ch.daily().until_next_session(), {"sessions": [MARCH[6]]}),
    ):
        short = made(bounded, minutes((3, 100)), target=A_WEEK)
        assert [(100, UNKNOWN)] == reached(short, MARCH[30], **rest)
        enough = made(bounded, minutes((3, 150)), target=A_WEEK)
        assert [(150, MET)] == reached(enough, MARCH[30], **rest)


def test_days_that_were_set_aside_are_not_held_against_anybody() -> None:
    aside = (en.SetAside(first=MARCH[3], last=MARCH[4]),)
    daily = at_least(30, ch.MINUTES, per=DAY)
    history = made(ch.daily(), minutes((5, 10)), target=daily, set_aside=aside)
    assert [(10, UNMET)] == reached(history, MARCH[5])
    weekly = made(ch.daily(), minutes((5, 10)), target=A_WEEK, set_aside=aside)
    assert [(10, UNKNOWN)] == reached(weekly, MARCH[9])


def test_a_total_beside_an_amount_each_time_is_held_against_its_own_span() -> None:
    each = at_least(30, ch.MINUTES)
    history = made(ch.daily(), minutes((3, 60), (4, 60)), target=each, total=A_WEEK)
    assert [(120, UNMET)] == reached(history, MARCH[9])
    assert en.total_attainment(history) is None
    in_all = made(
        ch.daily(),
        minutes((3, 60), (4, 60)),
        target=each,
        total=at_least(2, ch.homework.HOURS, in_all=True),
    )
    assert en.total_attainment(in_all) == at_least(2, ch.homework.HOURS).attainment_of_value(2)
    assert en.amounts_by_period(in_all, MARCH[9]) is None
    both = made(
        ch.daily(),
        minutes((3, 60), (4, 60)),
        target=at_least(30, ch.MINUTES, per=DAY),
        total=A_WEEK,
    )
    assert [(60, MET)] * 2 + [(None, UNKNOWN)] * 5 + [(120, UNMET)] == reached(both, MARCH[9])


def test_an_estimate_is_never_a_target() -> None:
    history = made(ch.daily(), minutes((3, 60)), estimated_minutes=90)
    assert en.amounts_by_period(history, MARCH[9]) is None
    assert en.total_attainment(history) is None
    assert 0 == stated.quantity(history, MARCH[9]).done


def test_an_amount_for_a_week_says_nothing_of_one_attempt() -> None:
    attempt = en.Attempt(MARCH[3], amount=Amount(20, ch.MINUTES))
    for per in (DAY, WEEK, MONTH):
        target = at_least(150, ch.MINUTES, per=per)
        assert completion_of(attempt, target, stated.ENGAGEMENT) is None
    assert completion_of(attempt, at_least(20, ch.MINUTES), stated.ENGAGEMENT) is en.Completion.DONE


def test_each_part_has_its_own_amounts() -> None:
    parts = each_of(
        SchedulePart(ch.daily(), "Breathe", target=at_least(10, ch.MINUTES, per=DAY)),
        SchedulePart(ch.times(3, per=WEEK), "Swim", target=A_WEEK),
        SchedulePart(ch.daily(), "Walk"),
    )
    history = made(
        parts, minutes((3, 10), (4, 5), part=0), minutes((3, 150), part=1), minutes((3, 99), part=2)
    )
    found = en.amounts_by_period(history, MARCH[9]) or ()
    assert [0] * 7 + [1] == [one.part for one in found]
    assert [10, 5, *[None] * 5, 150] == [one.reported for one in found]
    untold = made(parts, minutes((3, 150)))
    assert {(None, UNKNOWN)} == set(reached(untold, MARCH[9]))
    nothing = made(parts, told(3, 9, completion=NOT_DONE))
    assert {(0, UNMET)} == set(reached(nothing, MARCH[9]))
    bounded = made(each_of(ch.daily().until(MARCH[9]), ch.daily().until(MARCH[30])), total=A_WEEK)
    assert 4 == len(reached(bounded, MARCH[30]))
    same_end = made(
        each_of(ch.daily().until(MARCH[9]), SchedulePart(ch.daily().until(MARCH[9]), "Swim")),
        total=A_WEEK,
    )
    assert 1 == len(reached(same_end, MARCH[30]))
    assert 4 == len(reached(made(None, target=A_WEEK), MARCH[30]))
    whole = made(parts, minutes((3, 10), part=0), minutes((4, 99), part=2), total=A_WEEK)
    first = (en.amounts_by_period(whole, MARCH[9]) or ())[0]
    assert (109, None) == (first.reported, first.part)


def test_a_revised_target_holds_from_its_session_on() -> None:
    later = at_least(60, ch.MINUTES, per=DAY)
    revised = (en.Revision(on=MARCH[4], schedule=ch.daily(), target=later),)
    report = minutes((3, 40), (4, 40), (5, 40))
    history = made(ch.daily(), report, target=at_least(30, ch.MINUTES, per=DAY), revisions=revised)
    assert [(40, MET), (40, MET), (40, UNMET)] == reached(history, MARCH[5])
    only_later = made(ch.daily(), report, revisions=revised)
    assert [(40, UNMET)] == reached(only_later, MARCH[5])
    total = made(ch.daily(), report, total=at_least(30, ch.MINUTES, per=DAY), revisions=revised)
    assert 3 == [one.target.at_least for one in en.amounts_by_period(total, MARCH[5]) or ()].count(
        30
    )


def test_there_are_no_amounts_where_nobody_can_say() -> None:
    assert en.amounts_by_period(made(ch.daily(), on=None, target=A_WEEK), MARCH[9]) is None
    two = [en.Report(by, attempts=()) for by in (Rater.PATIENT, Rater.THERAPIST)]
    history = made(ch.daily(), *two, target=A_WEEK)
    assert en.amounts_by_period(history, MARCH[9]) is None
    assert [(None, UNKNOWN)] == reached(history, MARCH[9], by=Rater.PATIENT)


def test_a_month_from_the_31st_is_whole() -> None:
    on = date(2026, 1, 30)
    target = at_least(100, ch.MINUTES, per=MONTH)
    report = en.Report(
        attempts=tuple(
            en.Attempt(day, amount=Amount(2, ch.MINUTES)) for day in walk(on, date(2026, 4, 29))
        )
    )
    found = en.amounts_by_period(made(ch.daily(), report, target=target, on=on), date(2026, 4, 29))
    # From the 31st of January to the 27th of February, to the 30th of March, to the 29th of April.
    # The day of the session counts toward the first.
    assert [58.0, 62.0, 60.0] == [one.reported for one in found or ()]
    assert {UNMET} == {one.attainment.reached for one in found or ()}
    last = date.max - timedelta(days=3)
    end = en.amounts_by_period(made(ch.daily(), target=target, on=last), date.max) or ()
    assert [UNKNOWN] == [one.attainment.reached for one in end]


@given(
    st.dates(date(2023, 12, 20), date(2024, 3, 5)) | st.just(date(9999, 11, 20)),
    st.sampled_from([(DAY, 1), (WEEK, 7)]),
    st.lists(st.tuples(st.integers(1, 40), st.integers(1, 90)), max_size=20),
    st.integers(0, 41),
)
def test_the_sums_are_those_of_a_walk_from_day_to_day(
    on: date, per: tuple[Any, int], done: list[tuple[int, int]], long: int
) -> None:
    period, size = per
    report = en.Report(
        attempts=tuple(
            en.Attempt(on + timedelta(days=n), amount=Amount(value, ch.MINUTES))
            for n, value in done
        )
    )
    target = at_least(30, ch.MINUTES, per=period)
    until = on + timedelta(days=long)
    sums = [
        [value for n, value in done if begin <= n < begin + size]
        for begin in range(1, long + 1, size)
        if begin + size - 1 <= long
    ]
    walked = [(sum(one) if one else None, _verdict(one)) for one in sums]
    assert walked == reached(made(ch.daily(), report, target=target, on=on), until)


def _verdict(amounts: list[int]) -> Verdict:
    if not amounts:
        return UNKNOWN
    return MET if sum(amounts) >= 30 else UNMET


A_DAY = at_least(3, ch.MINUTES, per=DAY)


def test_what_is_said_of_some_days_is_said_of_no_other_day() -> None:
    report = en.Report(PATIENT, first=MARCH[5], last=MARCH[6], completion=NOT_DONE)
    found = reached(made(ch.daily(), report, target=A_DAY), MARCH[9])
    assert [(None, UNKNOWN)] * 2 + [(0, UNMET)] * 2 + [(None, UNKNOWN)] * 3 == found


def test_occasions_set_aside_leave_other_days_as_they_are() -> None:
    report = en.Report(PATIENT, first=MARCH[3], last=MARCH[9], completion=NOT_DONE)
    some = en.SetAside(first=MARCH[5], last=MARCH[6], occasions=1)
    found = reached(made(ch.daily(), report, target=A_DAY, set_aside=(some,)), MARCH[9])
    assert [(0, UNMET)] * 2 + [(0, UNKNOWN)] * 2 + [(0, UNMET)] * 3 == found


def test_an_attempt_without_a_day_leaves_only_days_open_that_it_may_belong_to() -> None:
    one = en.Attempt(amount=Amount(1, ch.MINUTES))
    some = en.Report(PATIENT, first=MARCH[5], last=MARCH[6], attempts=(one,))
    nothing = en.Report(PATIENT, first=MARCH[3], last=MARCH[9], completion=NOT_DONE)
    found = reached(made(ch.daily(), nothing, some, target=A_DAY), MARCH[9])
    assert [(0, UNMET)] * 2 + [(0, UNKNOWN)] * 2 + [(0, UNMET)] * 3 == found
