"""Counts lengths, rates, open ends and several schedules against plain enumeration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.due_windows import due_windows
from cbt_homework.engagement.session_accounts import session_accounts
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.periods import (
    BETWEEN_SESSIONS,
    DAY,
    MONDAY,
    SATURDAY,
    SUNDAY,
    TUESDAY,
    WEEK,
    PartOfDay,
)
from cbt_homework.homework.schedule import Once, OnDays, Schedule, SchedulePart, Times
from cbt_homework.homework.schedule_constructors import each_of, either
from cbt_homework.policies.engagement import FirstDay
from cbt_homework.research import WhyNoValue, rows
from tests import stated
from tests.engagement.builders import (
    DONE,
    MARCH,
    NOT_DONE,
    PARTLY,
    PATIENT,
    counts,
    history,
    refused,
    states,
    told,
    tried,
)
from tests.engagement.reference import A_DAY, Case, count
from tests.engagement.test_quantity_laws import anchors, as_report, cases, days, holds, schedules
from tests.homework.reference import walk

UNKNOWN, NOTHING_DUE = "unknown-occasions", "nothing-due"
SAME_DAY = attrs.evolve(stated.ENGAGEMENT, first_day=FirstDay.SAME_DAY)
MORNING, EVENING = PartOfDay.MORNING, PartOfDay.EVENING
BREATHE, SWIM = SchedulePart(ch.daily(), "Breathe"), SchedulePart(ch.times(3, per=WEEK), "Swim")
TWO_ACTS = each_of(BREATHE, SWIM)
SAME_DAYS = each_of(BREATHE, SchedulePart(ch.daily(), "Swim"))


def at(part: int, *on: int, went: en.Completion | None = DONE) -> en.Report:
    """A report of attempts at one part, on days of March."""
    attempts = tuple(en.Attempt(MARCH[day], completion=went, part=part) for day in on)
    return en.Report(PATIENT, attempts=attempts)


@pytest.mark.parametrize(
    ("schedule", "until", "due"),
    [
        (ch.daily().lasting(2, WEEK), 30, 14),
        (ch.daily().lasting(2, WEEK), 9, 7),
        (ch.daily().lasting(5, DAY), 30, 5),
        (ch.daily().lasting(1, ch.homework.MONTH), 50, 31),
        (ch.daily().starting(MARCH[9]).lasting(1, WEEK), 30, 7),
        (ch.daily().starting(date(2026, 2, 27)).lasting(1, WEEK), 30, 3),  # the 3rd to the 5th
        (ch.times(3, per=WEEK).lasting(10, DAY), 30, 6),
        (ch.on_days(MONDAY, SATURDAY).lasting(5, DAY), 30, 1),
        (ch.on_days(MONDAY).starting(MARCH[9]).lasting(8, DAY), 30, 2),
        (Once(length=ch.homework.Span(1, WEEK)), 8, 0),
        (Once(length=ch.homework.Span(1, WEEK)), 9, 1),
        (ch.once(on=SATURDAY), 6, 0),
        (ch.once(on=SATURDAY), 7, 1),
        (ch.once(on=MONDAY), 8, 0),  # agreed on a Monday: the next one
        (ch.once(on=MONDAY), 9, 1),
        (ch.once(on=SATURDAY, by=MARCH[6]), 30, 0),
        (ch.once(on=SATURDAY).starting(MARCH[9]), 14, 1),
        (ch.whenever("I worry", times=2, per=DAY), 4, 4),
        (ch.whenever("I worry", times=2, or_more=True, per=DAY).lasting(1, WEEK), 30, 14),
        (TWO_ACTS, 9, 10),
        (SAME_DAYS, 9, 14),
        (each_of(BREATHE, SchedulePart(ch.once(on=SATURDAY), "Swim")), 9, 8),
        (either(ch.daily(MORNING), ch.daily(EVENING)), 9, 7),
    ],
    ids=repr,
)
def test_how_often_it_fell_due(schedule: Schedule, until: int, due: int) -> None:
    found = counts(history(schedule), MARCH[until])
    assert found == (
        {"due": due, "unknown": due, "because": UNKNOWN} if due else {"because": NOTHING_DUE}
    )


SESSIONS = [MARCH[2], MARCH[9], MARCH[16], MARCH[23]]


@pytest.mark.parametrize(
    ("schedule", "due"),
    [
        (ch.daily().lasting(1, BETWEEN_SESSIONS), 7),
        (ch.daily().lasting(2, BETWEEN_SESSIONS), 14),
        (ch.daily().lasting(4, BETWEEN_SESSIONS), 28),  # the fourth is not known yet
        (ch.daily().starting(MARCH[10]).lasting(1, BETWEEN_SESSIONS), 7),
        (ch.on_days(MONDAY).lasting(2, BETWEEN_SESSIONS), 2),
        (ch.times(2, per=BETWEEN_SESSIONS).lasting(2, BETWEEN_SESSIONS), 4),
        (ch.times(2, per=BETWEEN_SESSIONS).lasting(10, DAY), 4),
        (ch.whenever("I worry", times=2, per=BETWEEN_SESSIONS), 6),
        (Once(length=ch.homework.Span(2, BETWEEN_SESSIONS)), 1),
        (Once(length=ch.homework.Span(5, BETWEEN_SESSIONS)), 0),
        (ch.once(on=SATURDAY).until_next_session(), 1),
        (ch.once(on=SATURDAY).starting(MARCH[10]).until_next_session(), 0),
    ],
    ids=repr,
)
def test_sessions_that_are_known_end_what_lasts_so_many(schedule: Schedule, due: int) -> None:
    found = stated.quantity(history(schedule), MARCH[30], sessions=SESSIONS)
    assert due == found.due


def test_the_session_in_which_it_was_agreed_is_not_one_of_those_that_it_lasts() -> None:
    for schedule in (
        ch.daily().lasting(1, BETWEEN_SESSIONS),
        ch.daily().starting(MARCH[2]).lasting(1, BETWEEN_SESSIONS),
    ):
        found = stated.quantity(history(schedule), MARCH[30], sessions=SESSIONS, policy=SAME_DAY)
        assert 7 == found.due


@given(st.integers(1, 4), st.sets(st.integers(3, 40)), st.booleans())
def test_naming_the_first_day_changes_nothing_of_what_lasts_so_many_sessions(
    many: int, sessions: set[int], same_day: bool
) -> None:
    policy = SAME_DAY if same_day else stated.ENGAGEMENT
    schedule = ch.daily().lasting(many, BETWEEN_SESSIONS)
    begun = schedule.starting(MARCH[2] if same_day else MARCH[3])
    met = [MARCH[day] for day in sorted(sessions)]
    one, other = (
        stated.quantity(history(each), MARCH[50], sessions=met, policy=policy)
        for each in (schedule, begun)
    )
    assert one == other
    last = met[many - 1] if len(met) >= many else MARCH[50]
    ends = last - A_DAY if same_day and len(met) >= many else last
    assert (ends - begun.start).days + 1 == one.due  # type: ignore[operator]


def test_at_least_so_many_is_never_more_by_mistake() -> None:
    week = tried(*[MARCH[day] for day in (3, 4, 5, 6)])
    assert ["more"] == states(history(ch.times(3, per=WEEK), week), MARCH[9])
    assert ["done"] == states(history(ch.times(3, or_more=True, per=WEEK), week), MARCH[9])
    assert ["done"] == states(history(ch.times(3, up_to=4, per=WEEK), week), MARCH[9])
    rate = ch.whenever("I worry", times=3, or_more=True, per=WEEK)
    assert ["done"] == states(history(rate, week), MARCH[9])
    between = ch.times(3, or_more=True, per=BETWEEN_SESSIONS)
    assert ["done"] == states(history(between, week), MARCH[9], sessions=[MARCH[9]])
    said = tried(*[MARCH[3]] * 3, went=en.Completion.MORE)
    assert ["more"] == states(history(ch.times(3, or_more=True, per=WEEK), said), MARCH[9])


def test_an_occasion_with_a_rate_is_counted_by_its_rate() -> None:
    worry = ch.whenever("I worry", times=2, per=DAY)
    reported = tried(MARCH[3], MARCH[3], MARCH[4])
    assert {"due": 4, "done": 3, "within": 3, "unknown": 1, "because": UNKNOWN} == counts(
        history(worry, reported), MARCH[4]
    )


def test_attempts_that_say_their_part_are_counted_part_by_part() -> None:
    made = history(TWO_ACTS, at(0, 3, 4, 5), at(1, 3, 3, 6))
    three = {"done": 6, "within": 6}
    assert {"due": 10, "unknown": 4, "because": UNKNOWN} | three == counts(made, MARCH[9])
    whole = history(TWO_ACTS, at(0, *range(3, 10)), at(1, 3, 3, 6))
    assert 1 == stated.quantity(whole, MARCH[9]).ratio
    assert states(whole, MARCH[9])[:8] == ["done"] * 8


def test_what_holds_of_every_part_needs_no_part() -> None:
    for said, done in (({"completion": DONE}, 10), ({"completion": NOT_DONE}, 0)):
        made = history(TWO_ACTS, told(3, 9, **said))
        found = stated.quantity(made, MARCH[9])
        assert (10, done, None) == (found.due, found.done, found.because)
    assert 0 == stated.quantity(history(TWO_ACTS, told(3, 9, times=0)), MARCH[9]).ratio


@pytest.mark.parametrize(
    "report",
    [tried(MARCH[3]), told(3, 9, times=4), told(3, 9, completion=PARTLY)],
    ids=["attempts", "times", "partly"],
)
def test_what_cannot_be_told_apart_says_why_there_is_no_count(report: en.Report) -> None:
    made = history(TWO_ACTS, report)
    assert {"because": "several-schedules"} == counts(made, MARCH[9])
    assert stated.occasions(made, MARCH[9]) is None


def test_single_occasions_set_aside_do_not_say_their_part() -> None:
    aside = (en.SetAside(first=MARCH[3], last=MARCH[9], occasions=2),)
    made = history(TWO_ACTS, at(0, 3), set_aside=aside)
    assert {"because": "several-schedules"} == counts(made, MARCH[9])
    merged = counts(history(SAME_DAYS, set_aside=aside), MARCH[9])
    assert {"due": 14, "set_aside": 2, "unknown": 12, "because": UNKNOWN} == merged
    days_off = (en.SetAside(first=MARCH[3], last=MARCH[4]),)
    told_apart = counts(history(TWO_ACTS, at(0, 5), set_aside=days_off), MARCH[9])
    assert 2 == told_apart["set_aside"]


def test_two_acts_of_one_day_are_not_taken_for_each_other() -> None:
    """Two attempts on a day with two acts: perhaps one act, twice."""
    twice = tried(MARCH[3], MARCH[3])
    assert {"due": 2, "done": 2, "within": 1, "unknown": 1, "because": UNKNOWN} == counts(
        history(SAME_DAYS, twice), MARCH[3]
    )
    assert ["unknown"] == states(history(SAME_DAYS, twice), MARCH[3])
    weekly = each_of(
        SchedulePart(ch.times(1, per=WEEK), "Breathe"), SchedulePart(ch.times(1, per=WEEK), "Swim")
    )
    assert ["not-due"] == states(history(weekly, twice), MARCH[4])
    one = tried(MARCH[3])
    assert {"due": 2, "done": 1, "within": 1, "unknown": 1, "because": UNKNOWN} == counts(
        history(SAME_DAYS, one), MARCH[3]
    )
    sure = history(SAME_DAYS, told(3, 3, completion=DONE))
    assert 1 == stated.quantity(sure, MARCH[3]).ratio
    assert ["done"] == states(sure, MARCH[3])[:1]
    counted = stated.quantity(history(SAME_DAYS, told(3, 9, times=14)), MARCH[9])
    assert (0.5, 1.0) == (counted.lowest_ratio, counted.highest_ratio)


def test_two_times_of_one_act_are_one_schedule() -> None:
    apart = each_of(ch.daily(MORNING), ch.daily(EVENING))
    for report in (tried(MARCH[3], MARCH[3]), tried(MARCH[3]), told(3, 9, times=9)):
        one = counts(history(apart, report), MARCH[9])
        assert one == counts(history(ch.daily(MORNING, EVENING), report), MARCH[9])


def test_alternatives_are_counted_where_they_ask_for_the_same() -> None:
    same = either(ch.daily(MORNING), ch.daily(EVENING))
    plain = ch.daily()
    report = tried(MARCH[3], MARCH[3], MARCH[5])
    assert counts(history(plain, report), MARCH[9]) == counts(history(same, report), MARCH[9])
    assert states(history(plain, report), MARCH[9]) == states(history(same, report), MARCH[9])
    for other in (
        either(ch.daily(), ch.times(7, per=WEEK)),
        either(ch.times(1, per=WEEK), ch.times(2, per=WEEK)),
        either(ch.daily(), ch.whenever("I feel low")),
    ):
        assert {"because": "alternatives"} == counts(history(other, report), MARCH[9])
        assert stated.occasions(history(other, report), MARCH[9]) is None
    more = either(ch.times(1, or_more=True, per=DAY), ch.daily())
    assert ["done"] == states(history(more, tried(MARCH[3], MARCH[3])), MARCH[3])
    ranged = either(ch.times(1, up_to=2, per=DAY), ch.daily())
    assert ["done"] == states(history(ranged, tried(MARCH[3], MARCH[3])), MARCH[3])


def test_every_reason_has_its_word_in_the_rows() -> None:
    assert {why.value for why in en.WhyNoQuantity} <= {why.value for why in WhyNoValue}


def test_a_part_that_cannot_be_counted_is_the_reason() -> None:
    for other in (ch.whenever("I worry"), ch.all_day(), ch.on_days(MONDAY, every=2)):
        made = history(each_of(BREATHE, other), at(0, 3))
        assert {"because": "part-not-countable"} == counts(made, MARCH[9])
        assert {"because": "part-not-countable"} == counts(
            history(each_of(BREATHE, other), tried(MARCH[3])), MARCH[9]
        )
    nowhere = history(TWO_ACTS, on=None)
    assert {"because": "no-start"} == counts(nowhere, MARCH[9])


def test_how_often_one_occasion_came_is_counted_beside_another_part() -> None:
    worry = ch.whenever("I worry")
    report = en.Report(
        PATIENT,
        said_on=MARCH[9],
        first=MARCH[3],
        last=MARCH[9],
        arose=3,
        attempts=tuple(
            en.Attempt(MARCH[day], completion=DONE, part=part)
            for part, day in ((0, 3), (1, 4), (1, 5))
        ),
    )
    found = stated.quantity(history(each_of(BREATHE, worry), report), MARCH[9])
    assert (10, 3, 3) == (found.due, found.done, found.within)
    two = each_of(worry, ch.whenever("It rings"))
    assert {"because": "part-not-countable"} == counts(history(two, report), MARCH[9])


def test_a_revision_keeps_the_parts_or_there_is_no_count() -> None:
    later = each_of(SchedulePart(ch.times(2, per=DAY), "Breathe"), SchedulePart(ch.daily(), "Swim"))
    revised = history(TWO_ACTS, at(0, 3, 11), revisions=(en.Revision(on=MARCH[9], schedule=later),))
    assert 7 + 3 + 3 * 2 + 3 == stated.quantity(revised, MARCH[12]).due
    for other in (ch.daily(), either(BREATHE, SWIM), each_of(BREATHE, ch.daily())):
        changed = history(TWO_ACTS, at(0, 3), revisions=(en.Revision(on=MARCH[9], schedule=other),))
        assert {"because": "several-schedules"} == counts(changed, MARCH[12])
    first_alone = history(ch.daily(), revisions=(en.Revision(on=MARCH[9], schedule=TWO_ACTS),))
    assert {"because": "several-schedules"} == counts(first_alone, MARCH[12])


def test_each_part_has_its_own_target() -> None:
    parts = each_of(
        SchedulePart(ch.daily(), "Breathe", target=ch.at_least(5, ch.MINUTES)),
        SchedulePart(ch.daily(), "Swim"),
    )
    target = ch.at_least(30, ch.MINUTES)

    def amounts(*parts: int | None) -> en.Report:
        return en.Report(
            PATIENT,
            attempts=tuple(
                en.Attempt(MARCH[3], amount=ch.homework.Amount(10, ch.MINUTES), part=part)
                for part in parts
            ),
        )

    found = stated.quantity(history(parts, amounts(0, 1), target=target), MARCH[3])
    assert (1, 1) == (found.done, found.partly)
    unsaid = stated.quantity(history(parts, amounts(None), target=target), MARCH[3])
    assert (0, 0, 2) == (unsaid.done, unsaid.partly, unsaid.unknown)


def test_an_attempt_at_a_part_that_is_not_there_is_refused() -> None:
    assert [("reports.0.attempts.0.part", "no-such-part")] == refused(
        lambda: history(ch.daily(), at(0, 3))
    )
    assert [("reports.0.attempts.0.part", "no-such-part")] == refused(
        lambda: history(TWO_ACTS, at(2, 3))
    )
    revised = (en.Revision(on=MARCH[9], schedule=TWO_ACTS),)
    assert history(ch.daily(), at(1, 3), revisions=revised).revisions == revised


def test_a_session_account_reads_each_part() -> None:
    """Nobody is said to have done all of it because one act was done often enough."""

    def done(schedule: Schedule, report: en.Report) -> Verdict:
        said = attrs.evolve(report, said_on=MARCH[9], first=MARCH[3], last=MARCH[9])
        course = ch.Course(
            histories=(history(schedule, said),),
            sessions=(en.Session("s1", on=MARCH[2]), en.Session("s2", on=MARCH[9])),
        )
        (account,) = session_accounts(course, stated.ENGAGEMENT)
        return account.done_verdict

    def both(days_of_one: range, days_of_two: range) -> en.Report:
        one, two = at(0, *days_of_one), at(1, *days_of_two)
        return attrs.evolve(one, attempts=(one.attempts or ()) + (two.attempts or ()))

    week, some, none = range(3, 10), range(3, 6), range(0)
    assert done(TWO_ACTS, both(week, some)) is Verdict.MET
    assert done(TWO_ACTS, both(week, none)) is Verdict.UNKNOWN
    assert done(TWO_ACTS, en.Report(PATIENT, times=0)) is Verdict.UNMET
    assert done(SAME_DAYS, en.Report(PATIENT, times=14)) is Verdict.UNKNOWN
    assert done(SAME_DAYS, en.Report(PATIENT, times=12)) is Verdict.UNKNOWN
    assert done(SAME_DAYS, en.Report(PATIENT, times=11)) is Verdict.UNMET
    assert done(TWO_ACTS, en.Report(PATIENT, times=20)) is Verdict.UNKNOWN
    mornings = each_of(ch.daily(MORNING), ch.daily(EVENING))
    assert done(mornings, en.Report(PATIENT, times=14)) is Verdict.MET
    choice = either(ch.daily(), ch.times(3, per=WEEK))
    assert done(choice, both(none, some)) is Verdict.MET
    assert done(choice, en.Report(PATIENT, times=3)) is Verdict.UNKNOWN
    same = either(ch.daily(MORNING), ch.daily(EVENING))
    assert done(same, en.Report(PATIENT, times=7)) is Verdict.MET


def test_two_reports_of_one_day_about_two_parts_are_both_counted() -> None:
    """Alternatives are not counted part by part, and either of them will do."""
    same = either(ch.daily(MORNING), ch.daily(EVENING))
    found = stated.quantity(history(same, at(0, 3), at(1, 3, 4)), MARCH[4])
    assert (3, 2) == (found.done, found.within)
    again = stated.quantity(history(same, at(0, 3), at(0, 3, 4)), MARCH[4])
    assert (2, 2) == (again.done, again.within)


def test_rows_count_what_fell_due_of_any_part() -> None:
    late = SchedulePart(ch.once(by=MARCH[20]), "Swim")
    sessions = tuple(en.Session(f"s{n}", on=MARCH[day]) for n, day in enumerate((2, 9, 23), 1))

    def due(schedule: Schedule) -> set[object]:
        told = tuple(en.Report(PATIENT, said_on=MARCH[day], words="Hm") for day in (9, 23))
        course = ch.Course(histories=(history(schedule, *told),), sessions=sessions)
        return {(row["said_session"], row["n_due"]) for row in rows(course, dyad="d")}

    both = due(each_of(SchedulePart(ch.once(by=MARCH[15]), "Walk"), late))
    assert both == due(ch.once(by=MARCH[15]))
    assert due(each_of(BREATHE, late)) == due(ch.daily())
    for fallback in (each_of(late, ch.all_day()), either(late, ch.daily())):
        assert due(fallback) == due(ch.daily())
    revised = attrs.evolve(
        history(TWO_ACTS), revisions=(en.Revision(on=MARCH[9], schedule=ch.daily()),)
    )
    course = ch.Course(histories=(revised,), sessions=sessions)
    assert list(rows(course, dyad="d"))


@given(cases(), st.data())
def test_told_attempts_are_counted_as_by_a_walk_for_each_part(case: Case, data: Any) -> None:
    """Each part is walked through from day to day on its own, and the counts are added."""
    acts = ("Breathe", "Swim", None)
    first = case.agreed[0][0]
    agreed: list[tuple[date, list[Times | OnDays]]] = [
        (on, [schedule, data.draw(schedules(on)), data.draw(schedules(on))])
        for on, schedule in case.agreed
    ]
    until = first + data.draw(days)
    near = st.dictionaries(days.map(lambda long: first + long), st.integers(0, 3), max_size=20)
    attempts = [data.draw(near) for _ in acts]

    def several(schedules: Sequence[Times | OnDays]) -> Schedule:
        return each_of(*map(SchedulePart, schedules, acts))

    reports = [
        attrs.evolve(
            report := as_report(done),
            attempts=tuple(attrs.evolve(a, part=part) for a in report.attempts or ()),
        )
        for part, done in enumerate(attempts)
    ]
    made = en.AssignmentHistory(
        ch.Assignment(
            id="a", spec=ch.HomeworkSpec("Walk", schedule=several(agreed[0][1])), assigned_on=first
        ),
        reports=tuple(reports),
        revisions=tuple(en.Revision(on=on, schedule=several(each)) for on, each in agreed[1:]),
        set_aside=tuple(en.SetAside(first=day, last=day) for day in sorted(case.away)),
        ended=None if case.ended is None else en.Ending(en.EndKind.CONCLUDED, on=case.ended),
    )
    total: Counter[str] = Counter()
    for part, done in enumerate(attempts):
        own = Case([(on, each[part]) for on, each in agreed], case.ended, case.away)
        total.update(count(own, done, until))
    found = stated.quantity(made, until)
    assert {name: total[name] for name in ("due", "set_aside", "done", "within", "unknown")} == {
        name: found.row()[name] for name in ("due", "set_aside", "done", "within", "unknown")
    }
    assert total["outside"] == found.outside
    holds(found)


@given(
    anchors,
    st.integers(1, 3),
    st.integers(1, 3),
    st.sampled_from([DAY, WEEK]),
    st.lists(st.tuples(st.integers(1, 14), st.integers(0, 1)), max_size=9),
)
def test_whatever_act_an_attempt_was_it_lies_between_the_lowest_and_the_highest(
    on: date, one: int, two: int, per: Any, attempts: list[tuple[int, int]]
) -> None:
    """To say the acts afterwards refines what was known, and never contradicts it."""
    both = each_of(
        SchedulePart(ch.times(one, per=per), "Breathe"),
        SchedulePart(ch.times(two, per=per), "Swim"),
    )
    until = on + 14 * A_DAY

    def counted(*, with_parts: bool) -> en.Quantity:
        made = tuple(
            en.Attempt(on + n * A_DAY, completion=DONE, part=part if with_parts else None)
            for n, part in attempts
        )
        return stated.quantity(history(both, en.Report(PATIENT, attempts=made), on=on), until)

    untold, apart = counted(with_parts=False), counted(with_parts=True)
    assert (untold.due, untold.done) == (apart.due, apart.done)
    assert untold.lowest_ratio is not None
    assert apart.lowest_ratio is not None
    assert untold.lowest_ratio <= apart.lowest_ratio
    assert (apart.highest_ratio or 0) <= (untold.highest_ratio or 0)
    holds(untold)


@given(
    st.dates(date.max - timedelta(days=40)),
    st.sampled_from([ch.daily(), ch.times(2, per=WEEK), ch.on_days(SUNDAY, TUESDAY)]),
    st.integers(1, 30),
    st.sampled_from([DAY, WEEK, ch.homework.MONTH]),
)
def test_a_length_reaches_the_end_of_the_calendar(
    on: date, schedule: Schedule, many: int, per: Any
) -> None:
    assert isinstance(schedule, Times | OnDays)
    made = history(schedule.lasting(many, per), on=on)
    windows = due_windows(made, date.max, (), stated.ENGAGEMENT)
    assert not isinstance(windows, en.WhyNoQuantity)
    listed = [day for window in windows for day in walk(window.first, window.last)]
    assert len(listed) == len(set(listed))
    assert {Rater.PATIENT} == set(en.raters(history(schedule, tried(on), on=on)))
