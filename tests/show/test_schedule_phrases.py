"""A schedule and a target, in words to read aloud at home."""

from __future__ import annotations

import re
from datetime import date, time

import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    Schedule,
    SchedulePart,
    Several,
    Whenever,
)
from cbt_homework.homework.schedule_constructors import each_of, either
from cbt_homework.homework.target import PAGES, Target
from cbt_homework.show.escape import text_in_one_line
from cbt_homework.testing import strategies
from tests.one_item import in_one_item

MON, FRI, SUN = date(2026, 3, 2), date(2026, 3, 6), date(2026, 3, 8)
NINE, HALF_SIX = time(9), time(18, 30)
BEFORE, DURING, AFTER = ch.homework.EventMoment
MORNING, EVENING = ch.homework.PartOfDay.MORNING, ch.homework.PartOfDay.EVENING


@in_one_item
@pytest.mark.parametrize(
    ("schedule", "said"),
    [
        (ch.daily(), "every day"),
        (ch.daily(MORNING), "every day in the morning"),
        (ch.daily(at=(NINE,)), "every day at 09:00"),
        (ch.daily(MORNING, EVENING), "twice a day: in the morning and in the evening"),
        (
            ch.daily(EVENING, at=(NINE, HALF_SIX)),
            "3 times a day: in the evening, at 09:00 and at 18:30",
        ),
        (ch.daily(at=(time(9, 0, 5),)), "every day at 09:00:05"),
        (ch.daily().until_next_session(), "every day, until we meet again"),
        (
            ch.daily().starting(MON).until(SUN),
            "every day, from Monday 2 March 2026, until Sunday 8 March 2026",
        ),
        (ch.daily().for_times(5), "every day, 5 times in all"),
        (ch.daily().for_times(1), "every day, one time in all"),
        (ch.times(1, per=ch.WEEK), "once a week"),
        (ch.times(2, per=ch.WEEK), "twice a week"),
        (ch.times(3, per=ch.WEEK), "3 times a week"),
        (ch.times(3, up_to=5, per=ch.WEEK), "3 to 5 times a week"),
        (ch.times(1, up_to=2, per=ch.homework.DAY), "1 to 2 times a day"),
        (ch.times(1, per=ch.homework.MONTH), "once a month"),
        (ch.times(2, per=ch.homework.MONTH, every=3), "twice every 3 months"),
        (ch.times(2, per=ch.WEEK, every=2), "twice every other week"),
        (ch.times(1, per=ch.homework.BETWEEN_SESSIONS), "once before we meet again"),
        (
            ch.times(2, up_to=4, per=ch.homework.BETWEEN_SESSIONS),
            "2 to 4 times before we meet again",
        ),
        (
            ch.times(4, per=ch.homework.BETWEEN_SESSIONS, every=2),
            "4 times over the next 2 sessions",
        ),
        (ch.on_days(ch.homework.MONDAY, ch.homework.THURSDAY), "every Monday and Thursday"),
        (
            ch.on_days(
                ch.homework.MONDAY, ch.homework.WEDNESDAY, ch.homework.FRIDAY, at=(NINE,)
            ).until_next_session(),
            "every Monday, Wednesday and Friday at 09:00, until we meet again",
        ),
        (
            ch.on_days(ch.homework.SATURDAY, ch.homework.SUNDAY, every=2).starting(MON),
            "Saturday and Sunday of every other week, from Monday 2 March 2026",
        ),
        (ch.on_days(ch.homework.MONDAY, every=2), "every other Monday"),
        (ch.times(1, per=ch.WEEK, every=2), "every other week"),
        (ch.times(1, per=ch.WEEK, every=3), "once every 3 weeks"),
        (ch.once(), "before we meet again"),
        (ch.once(by=FRI), "by Friday 6 March 2026"),
        (ch.once(at=NINE), "at 09:00 on a day before we meet again"),
        (
            ch.once(by=FRI, part_of_day=EVENING),
            "in the evening on a day by Friday 6 March 2026",
        ),
        (ch.once(on=FRI), "on Friday 6 March 2026"),
        (ch.once(on=FRI, at=NINE), "on Friday 6 March 2026 at 09:00"),
        (ch.once(on=FRI, part_of_day=EVENING), "on Friday 6 March 2026 in the evening"),
        (
            ch.once(on=FRI, at=NINE, part_of_day=MORNING),
            "on Friday 6 March 2026 in the morning and at 09:00",
        ),
        (ch.once(on=MON, by=FRI), "from Monday 2 March 2026 on, by Friday 6 March 2026"),
        (
            ch.once().starting(MON),
            "from Monday 2 March 2026 on, before we meet again",
        ),
        (
            ch.once(by=FRI).until_next_session(),
            "by Friday 6 March 2026, or before we meet again",
        ),
        (ch.whenever("the phone rings"), "each time: the phone rings"),
        (
            ch.whenever("the phone rings").until_next_session(),
            "each time: the phone rings; until we meet again",
        ),
        (
            ch.whenever("the phone rings").for_times(3).until(SUN),
            "each time: the phone rings; until Sunday 8 March 2026, 3 times in all",
        ),
        (ch.whenever("the phone rings").for_times(1), "the next time: the phone rings"),
        (
            ch.whenever("the phone rings").for_times(1).until_next_session(),
            "the next time: the phone rings; until we meet again",
        ),
        (ch.daily(after="breakfast"), "every day after breakfast"),
        (ch.daily(before="a test"), "every day before a test"),
        (
            ch.daily(MORNING, before="work", after="breakfast"),
            "every day in the morning, before work and after breakfast",
        ),
        (ch.on_days(ch.homework.MONDAY, after="work"), "every Monday after work"),
        (
            ch.on_days(ch.homework.MONDAY, at=(NINE,), after="a\nwalk"),
            "every Monday at 09:00, after a walk",
        ),
        (ch.once(after="work", by=FRI), "after work on a day by Friday 6 March 2026"),
        (
            ch.once(part_of_day=EVENING, before="bed"),
            "in the evening, before bed, on a day before we meet again",
        ),
        (ch.once(on=FRI, after="work"), "on Friday 6 March 2026 after work"),
        (ch.daily().lasting(2, ch.WEEK), "every day, for two weeks"),
        (ch.daily().lasting(1, ch.homework.MONTH), "every day, for one month"),
        (ch.daily().lasting(10, ch.homework.DAY), "every day, for 10 days"),
        (
            ch.daily().starting(MON).lasting(2, ch.WEEK).until_next_session(),
            "every day, from Monday 2 March 2026, for two weeks, until we meet again",
        ),
        (
            ch.daily().lasting(4, ch.homework.BETWEEN_SESSIONS),
            "every day, over the next 4 sessions",
        ),
        (ch.daily().lasting(1, ch.homework.BETWEEN_SESSIONS), "every day, until we meet again"),
        (
            ch.daily().lasting(1, ch.homework.BETWEEN_SESSIONS).until_next_session(),
            "every day, until we meet again",
        ),
        (ch.all_day().lasting(1, ch.WEEK), "all day, for one week"),
        (ch.times(3, or_more=True, per=ch.WEEK), "at least 3 times a week"),
        (ch.times(1, or_more=True, per=ch.homework.DAY), "at least once a day"),
        (ch.times(2, or_more=True, per=ch.WEEK, every=2), "at least twice every other week"),
        (ch.times(1, or_more=True, per=ch.WEEK, every=2), "at least once every other week"),
        (
            ch.times(2, or_more=True, per=ch.homework.BETWEEN_SESSIONS),
            "at least twice before we meet again",
        ),
        (ch.once(on=ch.homework.SATURDAY), "on Saturday"),
        (ch.once(on=ch.homework.SATURDAY, part_of_day=MORNING), "on Saturday in the morning"),
        (ch.once(on=ch.homework.SATURDAY, after="lunch"), "on Saturday after lunch"),
        (ch.once(on=ch.homework.SUNDAY, by=SUN), "on Sunday, by Sunday 8 March 2026"),
        (
            ch.once(on=ch.homework.SATURDAY, at=NINE).starting(MON).until_next_session(),
            "on the first Saturday from Monday 2 March 2026 on, at 09:00, before we meet again",
        ),
        (
            ch.once(on=ch.homework.SATURDAY).lasting(2, ch.WEEK),
            "on Saturday, within two weeks",
        ),
        (Once(length=ch.homework.Span(2, ch.WEEK)), "within two weeks"),
        (
            Once(length=ch.homework.Span(3, ch.homework.DAY), part_of_day=EVENING),
            "in the evening on a day within 3 days",
        ),
        (
            Once(length=ch.homework.Span(2, ch.homework.BETWEEN_SESSIONS)),
            "over the next 2 sessions",
        ),
        (Once(length=ch.homework.Span(1, ch.homework.BETWEEN_SESSIONS)), "before we meet again"),
        (
            ch.whenever("I worry", times=2, or_more=True, per=ch.homework.DAY),
            "each time: I worry; at least twice a day",
        ),
        (
            ch.whenever("I worry", times=1, up_to=2, per=ch.WEEK).lasting(2, ch.WEEK),
            "each time: I worry; 1 to 2 times a week, for two weeks",
        ),
        (
            ch.whenever("I wash my hands", per=ch.homework.DAY),
            "each time: I wash my hands; every day",
        ),
        (
            ch.whenever("I worry", per=ch.homework.BETWEEN_SESSIONS),
            "each time: I worry; from one session to the next",
        ),
        (ch.whenever("an exposure", moments=(DURING,)), "each time, during: an exposure"),
        (
            ch.whenever("an exposure", moments=(BEFORE, DURING, AFTER)),
            "each time, before, during and after: an exposure",
        ),
        (
            ch.whenever("an exposure", moments=(AFTER,), minutes=0, times=3, per=ch.WEEK),
            "each time, right after: an exposure; 3 times a week",
        ),
        (
            ch.whenever("bedtime", moments=(BEFORE,), minutes=30),
            "each time, 30 minutes before: bedtime",
        ),
        (ch.whenever("a meal", moments=(AFTER,), minutes=1), "each time, 1 minute after: a meal"),
        (
            ch.whenever("the party", moments=(BEFORE,)).for_times(1),
            "the next time, before: the party",
        ),
        (
            ch.whenever("I worry").for_times(1).lasting(1, ch.WEEK),
            "the next time: I worry; within one week",
        ),
        (
            ch.whenever("I worry").for_times(1).lasting(1, ch.WEEK).until_next_session(),
            "the next time: I worry; within one week, until we meet again",
        ),
        (
            ch.whenever("I worry").for_times(1).lasting(1, ch.homework.BETWEEN_SESSIONS),
            "the next time: I worry; until we meet again",
        ),
        (
            ch.whenever("I worry").for_times(2).lasting(1, ch.WEEK),
            "each time: I worry; for one week, 2 times in all",
        ),
        (ch.once(within=ch.homework.Span(4, ch.WEEK)), "within 4 weeks"),
        (ch.daily(ch.homework.PartOfDay.NIGHT), "every day at night"),
        (either(ch.daily(), ch.times(3, per=ch.WEEK)), "every day or 3 times a week"),
        (
            either(ch.daily(), ch.whenever("I feel low")),
            "every day; or each time: I feel low",
        ),
        (
            either(ch.daily().until(SUN), ch.times(3, per=ch.WEEK)),
            "every day, until Sunday 8 March 2026; or 3 times a week",
        ),
        (
            each_of(
                SchedulePart(ch.daily(), "Breathe\nout", target=ch.at_least(5, ch.MINUTES)),
                SchedulePart(ch.times(3, or_more=True, per=ch.WEEK), "Swim"),
            ),
            "Breathe out: every day, at least 5 minutes each time; Swim: at least 3 times a week",
        ),
        (ch.all_day(), "all day"),
        (ch.all_day().for_times(3), "all day for 3 days"),
        (ch.all_day().for_times(1), "all day for 1 day"),
        (
            ch.all_day().starting(MON).until_next_session(),
            "all day, from Monday 2 March 2026, until we meet again",
        ),
    ],
    ids=lambda said: said if isinstance(said, str) else "",
)
def test_a_schedule_reads_as_it_would_be_said(schedule: Schedule, said: str) -> None:
    assert said == show.when(schedule)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        ("on-waking", "on waking"), ("morning", "in the morning"), ("noon", "at noon"),
        ("afternoon", "in the afternoon"), ("evening", "in the evening"),
        ("before-bed", "before bed"), ("before-meals", "before meals"),
        ("after-meals", "after meals"),
    ],
)  # fmt: skip
def test_every_part_of_the_day_has_its_words(part: str, said: str) -> None:
    assert f"every day {said}" == show.when(ch.daily(ch.homework.PartOfDay(part)))


def test_a_day_is_said_in_english_whatever_the_machine_speaks() -> None:
    months = [show.when(ch.once(on=date(2026, month, 1))).split()[3] for month in range(1, 13)]
    expected = (
        "January February March April May June July August September October November December"
    )
    assert expected == " ".join(months)
    days = [show.when(ch.once(on=date(2026, 3, day))).split()[1] for day in range(2, 9)]
    assert "Monday Tuesday Wednesday Thursday Friday Saturday Sunday" == " ".join(days)


@given(strategies.schedules())
def test_a_schedule_says_everything_it_holds(schedule: Schedule) -> None:
    """Its end, its number of times and the next session are never dropped."""
    said = show.when(schedule)
    assert said.strip()
    for part in schedule.parts if isinstance(schedule, Several) else ():
        assert show.when(part.schedule) in said
    if isinstance(schedule, Several):
        return
    assert not re.search(r"  |None|Period|PartOfDay| ,", _plain(said, schedule))
    if schedule.length is not None:
        assert str(schedule.length.count) in said or schedule.length.count < 3
    if schedule.end is not None:
        assert str(schedule.end.year) in said
    if not isinstance(schedule, Once) and schedule.count is not None:
        unit = "day" if isinstance(schedule, AllDay) else "time"
        if isinstance(schedule, Whenever) and schedule.count == 1:
            assert said.startswith("the next time: ")
            return
        count = "one" if (unit, schedule.count) == ("time", 1) else str(schedule.count)
        assert f"{count} {unit}" in said
    if schedule.next_session:
        assert "we meet again" in said


def _without_own_words(schedule: Schedule) -> str:
    return _plain(show.when(schedule), schedule)


def _plain(said: str, schedule: Schedule) -> str:
    """What is said, without the texts that somebody wrote."""
    each = [p.schedule for p in schedule.parts] if isinstance(schedule, Several) else [schedule]
    for one in each:
        for name in ("occasion", "before", "after"):
            text = getattr(one, name, None)
            if text is not None:
                said = said.replace(text_in_one_line(text), "#", 1)
    return said


@given(strategies.schedules())
def test_a_schedule_is_one_line_without_control_characters(schedule: Schedule) -> None:
    said = show.when(schedule)
    assert said == text_in_one_line(said)


def test_texts_beside_a_schedule_keep_their_line_breaks_off() -> None:
    text = "tea\r\nand\x1b[2J\u2028cake"
    part = SchedulePart(ch.daily(before=text, after=text), text)
    for schedule in (ch.once(before=text), ch.on_days(ch.homework.MONDAY, after=text)):
        assert text_in_one_line(text) in show.when(schedule)
        said = show.when(each_of(part, schedule))
        assert not re.search(r"[\x00-\x1f\x7f\u2028]", said)
        assert 4 == said.count(text_in_one_line(text))


@pytest.mark.parametrize(
    ("every", "said"),
    [(3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (21, "21st")],
)
def test_weeks_are_counted_in_words_that_can_be_said(every: int, said: str) -> None:
    expected = f"Monday of every {said} week"
    assert expected == show.when(ch.on_days(ch.homework.MONDAY, every=every))


@pytest.mark.parametrize(
    ("target", "said"),
    [
        (ch.at_least(30, ch.MINUTES), "at least 30 minutes each time"),
        (ch.at_least(90, ch.MINUTES, in_all=True), "at least 90 minutes in all"),
        (ch.at_least(150, ch.MINUTES, per=ch.WEEK), "at least 150 minutes a week"),
        (ch.homework.at_most(1, ch.homework.HOURS, per=ch.homework.DAY), "at most 1 hour a day"),
        (ch.homework.at_most(2, ch.homework.HOURS), "at most 2 hours each time"),
        (ch.homework.at_most(0, ch.homework.Unit("cigarettes")), "no cigarettes at all"),
        (ch.homework.between(5, 10, PAGES), "5 to 10 pages each time"),
        (ch.homework.between(5, 5, PAGES, in_all=True), "5 pages in all"),
        (ch.at_least(0.5, ch.homework.HOURS), "at least 0.5 hours each time"),
        (ch.at_least(1, ch.homework.HOURS), "at least 1 hour each time"),
        (ch.homework.between(0.5, 1, ch.homework.HOURS), "0.5 to 1 hour each time"),
        (ch.homework.at_most(1, ch.homework.Unit("lengths")), "at most 1 lengths each time"),
    ],
)
def test_a_target_reads_as_it_would_be_said(target: Target, said: str) -> None:
    assert said == show.how_much(target)


@given(strategies.values(Target))
def test_a_target_names_its_unit_and_what_it_is_about(target: Target) -> None:
    said = show.how_much(target)
    names = (target.unit.name, target.unit.one or "\0")
    assert any(text_in_one_line(name) in said for name in names)
    span = {"in-all": "in all", "occasion": "each time"}
    if target.at_most != 0:
        assert said.endswith(span.get(target.per.value, f"a {target.per.value}"))


def test_a_weekly_day_is_told_from_a_single_one() -> None:
    assert "on Monday" != show.when(ch.on_days(ch.homework.MONDAY))


def test_what_runs_along_all_day_is_counted_in_days() -> None:
    assert "times" not in show.when(ch.all_day().for_times(3))


def test_the_next_session_is_said_once() -> None:
    said = show.when(ch.times(2, per=ch.homework.BETWEEN_SESSIONS).until_next_session())
    assert 1 == said.count("we meet again")


def test_a_range_of_one_number_is_that_number() -> None:
    assert "3 times a week" == show.when(ch.times(3, up_to=3, per=ch.WEEK))


def test_the_next_session_is_said_beside_a_day() -> None:
    assert "meet again" in show.when(ch.once(on=FRI).until_next_session())


@pytest.mark.parametrize("amount", [30.0, 1e-6, 1e6])
def test_an_amount_is_said_without_a_programmers_spelling(amount: float) -> None:
    assert not re.search(r"\.0 |e-", show.how_much(ch.at_least(amount, ch.MINUTES)))


def test_none_at_all_is_said_in_plain_words() -> None:
    said = show.how_much(ch.homework.at_most(0, ch.homework.Unit("cigarettes"), in_all=True))
    assert "at all in all" not in said


@pytest.mark.parametrize(
    ("amount", "phrase"), [(0.25, "0.25 hours"), (1.5, "1.5 hours"), (2.0, "2 hours")]
)
def test_an_amount_is_written_as_it_was_agreed(amount: float, phrase: str) -> None:
    assert f"at least {phrase} each time" == show.how_much(ch.at_least(amount, ch.homework.HOURS))
