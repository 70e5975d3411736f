"""How often it was done, of how often it was due: an example of everything that can be agreed."""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.due_windows import due_windows
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.target import PAGES
from cbt_homework.policies.engagement import CutShort, EngagementPolicy, FirstDay
from tests import stated
from tests.engagement.builders import (
    ALTERNATIVE,
    DONE,
    MARCH,
    MORE,
    NOT_DONE,
    PARTLY,
    PATIENT,
    counts,
    history,
    states,
    told,
    tried,
)
from tests.one_item import in_one_item

UNKNOWN, NOTHING_DUE = "unknown-occasions", "nothing-due"
WEEKLY = ch.times(3, per=ch.WEEK)
SAME_DAY = attrs.evolve(stated.ENGAGEMENT, first_day=FirstDay.SAME_DAY)
IN_FULL = attrs.evolve(stated.ENGAGEMENT, cut_short=CutShort.IN_FULL)
NO_ALTERNATIVES = attrs.evolve(stated.ENGAGEMENT, alternative_counts=False)


def test_every_day_is_due_from_the_day_after_the_session_on() -> None:
    done = history(ch.daily(), tried(MARCH[3], MARCH[5]))
    assert {"due": 7, "done": 2, "within": 2, "unknown": 5, "because": UNKNOWN} == counts(
        done, MARCH[9]
    )


def test_without_any_report_all_is_unknown_and_nothing_is_not_done() -> None:
    for silent in (history(ch.daily()), history(WEEKLY)):
        found = stated.quantity(silent, MARCH[9])
        assert found.expected == found.unknown > 0
        assert found.ratio is None
        assert 0 == found.lowest_ratio
        assert 1 == found.highest_ratio
        assert {"unknown"} == set(states(silent, MARCH[9])) - {"not-due"}


def test_the_ratios_are_those_of_the_counts() -> None:
    found = stated.quantity(history(ch.daily(), told(3, 9, times=9)), MARCH[9])
    assert 9 / 7 == found.ratio
    assert 1 == found.capped_ratio == found.lowest_ratio == found.highest_ratio
    half = stated.quantity(history(ch.daily(), told(3, 9, times=3)), MARCH[9])
    assert 3 / 7 == half.ratio == half.capped_ratio == half.lowest_ratio == half.highest_ratio
    open_ = stated.quantity(history(ch.daily(), tried(MARCH[3])), MARCH[9])
    assert (None, None, 1 / 7, 1) == (
        open_.ratio,
        open_.capped_ratio,
        open_.lowest_ratio,
        open_.highest_ratio,
    )


def test_a_row_has_the_counts_the_ratios_and_the_reason() -> None:
    row = stated.quantity(history(ch.daily(), tried(MARCH[3])), MARCH[4]).row()
    assert {
        "due": 2, "set_aside": 0, "expected": 2, "done": 1, "within": 1, "partly": 0, "unknown": 1,
        "outside": 0, "ratio": None, "capped_ratio": None, "lowest_ratio": 0.5,
        "highest_ratio": 1.0, "because": UNKNOWN,
    } == row  # fmt: skip


@pytest.mark.parametrize(
    ("schedule", "until", "expected"),
    [
        (ch.daily(), MARCH[9], {"due": 7}),
        (
            ch.daily(ch.homework.PartOfDay.MORNING, ch.homework.PartOfDay.EVENING),
            MARCH[9],
            {"due": 14},
        ),
        (WEEKLY, MARCH[9], {"due": 3}),
        (WEEKLY, MARCH[8], {}),
        (WEEKLY, MARCH[22], {"due": 6}),
        (WEEKLY, MARCH[23], {"due": 9}),
        (ch.times(2, per=ch.WEEK, every=2), MARCH[16], {"due": 2}),
        (ch.times(2, per=ch.WEEK, every=2), MARCH[15], {}),
        (ch.times(5, per=ch.homework.MONTH), MARCH[32], {}),
        (ch.times(5, per=ch.homework.MONTH), MARCH[33], {"due": 5}),  # 3 March to 2 April
        (ch.on_days(ch.homework.MONDAY, ch.homework.THURSDAY), MARCH[16], {"due": 4}),
        (ch.on_days(ch.homework.MONDAY, every=2).starting(MARCH[2]), MARCH[30], {"due": 2}),
        (ch.on_days(ch.homework.MONDAY, every=2).starting(MARCH[9]), MARCH[30], {"due": 2}),
        (ch.once(by=MARCH[6]), MARCH[5], {}),
        (ch.once(by=MARCH[6]), MARCH[6], {"due": 1}),
        (ch.once(on=MARCH[2]), MARCH[2], {"due": 1}),
        (ch.once(by=MARCH[1]), MARCH[9], {}),
        (ch.daily().for_times(3), MARCH[9], {"due": 3}),
        (WEEKLY.for_times(4), MARCH[30], {"due": 4}),
        (ch.daily().until(MARCH[5]), MARCH[9], {"due": 3}),
        (ch.daily().starting(MARCH[5]), MARCH[9], {"due": 5}),
        (ch.daily().starting(MARCH[15]), MARCH[9], {}),
        (WEEKLY.until(MARCH[6]), MARCH[9], {"due": 3}),  # before Saturday: all of it
        (ch.daily().starting(date(2026, 2, 1)), MARCH[9], {"due": 7}),
        (ch.daily().until(MARCH[1]), MARCH[9], {}),
    ],
    ids=repr,
)
def test_how_often_it_fell_due(schedule: Any, until: date, expected: dict[str, int]) -> None:
    nothing = {"because": NOTHING_DUE}
    unknown = {"unknown": expected.get("due", 0), "because": UNKNOWN}
    assert expected | (unknown if expected else nothing) == counts(history(schedule), until)


@pytest.mark.parametrize(
    ("made", "because"),
    [
        (history(None), "no-schedule"),
        (history(ch.daily(), on=None), "no-start"),
        (history(ch.all_day()), "all-day"),
        (history(ch.whenever("I am angry")), "on-an-occasion"),
        (history(ch.on_days(ch.homework.MONDAY, every=2)), "not-countable"),
        (history(ch.daily(), en.Report(PATIENT), en.Report(Rater.LOG)), "several-raters"),
        (history(ch.daily(), en.Report(PATIENT), en.Report()), "several-raters"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_where_there_is_no_counting_it_says_why(made: en.AssignmentHistory, because: str) -> None:
    assert {"because": because} == counts(made, MARCH[9])
    assert stated.occasions(made, MARCH[9]) is None


def test_every_other_week_without_a_start_is_not_countable_even_where_several_reported() -> None:
    made = history(
        ch.on_days(ch.homework.MONDAY, every=2), en.Report(PATIENT), en.Report(Rater.LOG)
    )
    assert {"because": "several-raters"} == counts(made, MARCH[9])
    assert {"because": "not-countable"} == counts(made, MARCH[9], by=Rater.LOG)


def test_without_a_day_of_assignment_it_begins_on_the_first_day_of_the_schedule() -> None:
    made = history(ch.daily().starting(MARCH[5]), tried(MARCH[5], MARCH[6]), on=None)
    assert {"due": 2, "done": 2, "within": 2} == counts(made, MARCH[6])


# Sessions


def test_what_goes_on_until_the_next_session_ends_with_it() -> None:
    done = history(ch.daily().until_next_session(), told(2, 16, times=4))
    assert 14 == stated.quantity(done, MARCH[16]).due
    assert 7 == stated.quantity(done, MARCH[16], sessions=[MARCH[16], MARCH[9], MARCH[2]]).due
    assert 5 == stated.quantity(done, MARCH[7], sessions=[MARCH[2], MARCH[9]]).due
    ended = history(ch.daily().until_next_session().until(MARCH[5]))
    assert 3 == stated.quantity(ended, MARCH[16], sessions=[MARCH[9]]).due
    later = history(ch.daily().until_next_session().until(MARCH[20]))
    assert 7 == stated.quantity(later, MARCH[16], sessions=[MARCH[9]]).due


def test_once_by_the_next_session_is_not_due_before_anybody_knows_when_that_is() -> None:
    call = history(ch.once(), tried(MARCH[4], said_on=MARCH[4]))
    assert {"because": NOTHING_DUE} == counts(call, MARCH[30])
    assert ["done"] == states(call, MARCH[30])
    assert {"due": 1, "done": 1, "within": 1} == counts(call, MARCH[9], sessions=[MARCH[9]])
    assert ["not-due"] == states(history(ch.once()), MARCH[30])


def test_done_on_the_evening_of_the_session_counts_for_what_has_days_to_choose_from() -> None:
    evening = tried(MARCH[2])
    assert {"due": 1, "done": 1, "within": 1} == counts(
        history(ch.once(by=MARCH[9]), evening), MARCH[9]
    )
    weekly = counts(history(WEEKLY, evening), MARCH[9])
    assert {"due": 3, "done": 1, "within": 1, "unknown": 2, "because": UNKNOWN} == weekly
    daily = counts(history(ch.daily(), evening), MARCH[3])
    assert {"due": 1, "unknown": 1, "outside": 1, "because": UNKNOWN} == daily


def test_between_sessions_counts_from_session_to_session() -> None:
    made = history(
        ch.times(2, per=ch.homework.BETWEEN_SESSIONS),
        tried(MARCH[2], MARCH[9], MARCH[10], MARCH[16], MARCH[17], said_on=MARCH[17]),
    )
    sessions = [MARCH[2], MARCH[9], MARCH[16]]
    assert {"due": 2, "done": 2, "within": 2} == counts(made, MARCH[9], sessions=sessions)
    assert {"due": 4, "done": 4, "within": 4} == counts(made, MARCH[17], sessions=sessions)
    assert ["done", "done", "not-due"] == states(made, MARCH[17], sessions=sessions)


def test_between_sessions_of_which_the_next_is_not_known_nothing_has_fallen_due() -> None:
    made = history(ch.times(2, per=ch.homework.BETWEEN_SESSIONS), tried(MARCH[4]))
    assert {"because": NOTHING_DUE} == counts(made, MARCH[9])
    assert ["not-due"] == states(made, MARCH[9])


def test_between_every_other_session_and_for_so_many_times_and_until_the_next_one() -> None:
    sessions = [MARCH[2], MARCH[9], MARCH[16], MARCH[23], MARCH[30]]
    per = ch.homework.BETWEEN_SESSIONS

    def due(schedule: Any) -> int:
        return stated.quantity(history(schedule), MARCH[30], sessions=sessions).due

    assert 8 == due(ch.times(2, per=per))
    assert 4 == due(ch.times(2, per=per, every=2))
    assert 3 == due(ch.times(2, per=per).for_times(3))
    assert 2 == due(ch.times(2, per=per).until_next_session())
    assert 4 == due(ch.times(2, per=per).starting(MARCH[20]))
    assert 6 == due(ch.times(2, per=per).until(MARCH[20]))  # the third is cut short, due in full
    assert 4 == due(ch.times(2, per=per).until(MARCH[16]))


def test_between_sessions_that_start_after_the_next_one_are_not_due_before_they_start() -> None:
    made = history(ch.times(3, per=ch.homework.BETWEEN_SESSIONS).starting(MARCH[12]))
    listed = stated.occasions(made, MARCH[16], sessions=[MARCH[9], MARCH[16]])
    assert [(MARCH[12], MARCH[16], 3)] == [tuple(one[:3]) for one in listed or ()]


def test_a_range_between_sessions_is_more_only_above_its_upper_number() -> None:
    made = ch.times(2, up_to=3, per=ch.homework.BETWEEN_SESSIONS)
    three = history(made, told(2, 9, times=3))
    four = history(made, told(2, 9, times=4))
    assert ["done", "not-due"] == states(three, MARCH[10], sessions=[MARCH[9]])
    assert ["more", "not-due"] == states(four, MARCH[10], sessions=[MARCH[9]])


# Occasions that come


def test_whenever_counts_the_occasions_that_came() -> None:
    angry = ch.whenever("I am angry")
    assert {"due": 5, "done": 3, "within": 3} == counts(
        history(angry, told(3, 9, arose=5, times=3)), MARCH[9]
    )
    assert {"due": 2, "done": 3, "within": 2} == counts(
        history(angry, told(3, 9, arose=2, times=3)), MARCH[9]
    )
    assert {"due": 5, "unknown": 5, "because": UNKNOWN} == counts(
        history(angry, told(3, 9, arose=5)), MARCH[9]
    )
    assert {"because": NOTHING_DUE} == counts(
        history(angry, told(3, 9, arose=0, times=0)), MARCH[9]
    )
    assert ["partly"] == states(history(angry, told(3, 9, arose=5, times=3)), MARCH[9])
    assert [] == states(history(angry, told(3, 9, arose=0)), MARCH[9])


def test_whenever_reports_of_different_days_add_up() -> None:
    weeks = history(
        ch.whenever("I am angry"),
        en.Report(PATIENT, said_on=MARCH[9], arose=5, times=3),
        en.Report(PATIENT, said_on=MARCH[16], arose=2, completion=DONE),
        en.Report(PATIENT, said_on=MARCH[23], arose=1, completion=NOT_DONE),
    )
    assert {"due": 8, "done": 5, "within": 5} == counts(weeks, MARCH[23])


def test_whenever_the_later_of_two_reports_about_the_same_days_counts() -> None:
    twice = history(
        ch.whenever("I am angry"),
        told(3, 9, arose=5, times=3),
        en.Report(PATIENT, said_on=MARCH[10], first=MARCH[3], last=MARCH[9], arose=6, times=3),
    )
    assert {"due": 6, "done": 3, "within": 3} == counts(twice, MARCH[16])


@pytest.mark.parametrize(
    "reports",
    [
        (told(3, 9, times=3),),
        (told(3, 9, arose=5, times=3), told(10, 16, words="All right")),
        (told(3, 9, arose=5), told(9, 16, arose=5)),
        (told(3, 18, arose=5),),
    ],
    ids=["not counted", "one not counted", "overlapping", "longer than asked about"],
)
def test_whenever_what_cannot_be_told_apart_is_not_counted(reports: tuple[en.Report, ...]) -> None:
    made = history(ch.whenever("I am angry"), *reports)
    assert {"because": "on-an-occasion"} == counts(made, MARCH[16])


def test_whenever_what_was_said_of_later_days_does_not_count() -> None:
    made = history(ch.whenever("I am angry"), told(3, 9, arose=5, times=3), told(10, 16, arose=2))
    assert {"due": 5, "done": 3, "within": 3} == counts(made, MARCH[9])


# Reports


def test_of_two_raters_somebody_has_to_say_whose_account_counts() -> None:
    both = history(
        ch.daily(),
        told(3, 9, times=7),
        en.Report(Rater.CAREGIVER, said_on=MARCH[9], times=2),
    )
    assert (PATIENT, Rater.CAREGIVER) == en.raters(both)
    assert {"because": "several-raters"} == counts(both, MARCH[9])
    assert 7 == stated.quantity(both, MARCH[9], by=PATIENT).done
    assert 2 == stated.quantity(both, MARCH[9], by=Rater.CAREGIVER).done
    assert 7 == stated.quantity(both, MARCH[9], by=Rater.LOG).unknown
    assert () == en.raters(history(ch.daily()))


def test_a_later_report_corrects_an_earlier_one_wherever_it_stands() -> None:
    first, second = (
        told(3, 9, times=7),
        en.Report(PATIENT, said_on=MARCH[10], first=MARCH[3], last=MARCH[9], times=4),
    )
    for order in ((first, second), (second, first)):
        found = counts(history(ch.daily().until(MARCH[9]), *order), MARCH[16])
        assert {"due": 7, "done": 4, "within": 4} == found


def test_a_later_report_corrects_the_days_it_covers_and_the_rest_of_a_count_is_lost() -> None:
    part = history(ch.daily(), told(3, 9, times=7), told(8, 12, times=0))
    assert {"due": 10, "unknown": 5, "because": UNKNOWN} == counts(part, MARCH[12])
    whole = history(ch.daily(), told(3, 9, completion=DONE), told(8, 12, times=0))
    assert {"due": 10, "done": 5, "within": 5} == counts(whole, MARCH[12])


def test_a_report_without_a_period_speaks_of_the_time_since_the_one_before() -> None:
    weeks = history(
        ch.daily(),
        en.Report(PATIENT, said_on=MARCH[9], completion=DONE),
        en.Report(PATIENT, said_on=MARCH[16], times=0),
    )
    assert {"due": 14, "done": 7, "within": 7} == counts(weeks, MARCH[16])


def test_two_reports_of_one_day_speak_of_the_same_time_and_the_later_listed_counts() -> None:
    said = en.Report(PATIENT, said_on=MARCH[9], words="It went well")
    corrected = en.Report(PATIENT, said_on=MARCH[9], completion=DONE)
    assert 7 == stated.quantity(history(ch.daily(), said, corrected), MARCH[9]).done
    assert 7 == stated.quantity(history(ch.daily(), corrected, said), MARCH[9]).done


def test_a_report_that_ends_before_the_one_before_it_was_said_speaks_of_its_last_day() -> None:
    made = history(
        ch.daily(),
        en.Report(PATIENT, said_on=MARCH[9], words="Later"),
        en.Report(PATIENT, said_on=MARCH[16], last=MARCH[5], times=1),
    )
    assert ["done"] == [s for s in states(made, MARCH[16]) if s != "unknown"]


def test_a_report_without_any_day_speaks_of_all_that_was_due_by_then() -> None:
    found = counts(history(ch.daily(), en.Report(PATIENT, times=5)), MARCH[9])
    assert {"due": 7, "done": 5, "within": 5} == found
    found = counts(history(ch.daily(), en.Report(PATIENT, first=MARCH[5], times=5)), MARCH[9])
    assert {"due": 7, "done": 5, "within": 5, "unknown": 2, "because": UNKNOWN} == found


def test_a_count_over_more_days_than_asked_about_cannot_be_split() -> None:
    fortnight = history(ch.daily(), told(3, 16, times=7))
    assert {"due": 14, "done": 7, "within": 7} == counts(fortnight, MARCH[16])
    assert {"due": 7, "unknown": 7, "because": UNKNOWN} == counts(fortnight, MARCH[9])
    twice = history(ch.daily(), told(3, 9, times=5), told(3, 16, times=9))
    assert {"due": 7, "done": 5, "within": 5} == counts(twice, MARCH[9])
    ended = history(ch.daily().until(MARCH[9]), told(3, 16, times=7))
    assert {"due": 7, "done": 7, "within": 7} == counts(ended, MARCH[9])
    weeks = history(WEEKLY, told(3, 16, times=6))
    assert {"due": 3, "unknown": 3, "because": UNKNOWN} == counts(weeks, MARCH[9])
    later = history(
        ch.daily(),
        told(3, 20, times=7),
        revisions=(en.Revision(on=MARCH[9], schedule=ch.daily().starting(MARCH[15])),),
    )
    assert {"due": 7, "unknown": 7, "because": UNKNOWN} == counts(later, MARCH[9])


def test_done_and_not_done_are_said_of_every_day_and_can_be_split() -> None:
    for said in (DONE, MORE, ALTERNATIVE):
        found = counts(history(ch.daily(), told(3, 16, completion=said)), MARCH[9])
        assert {"due": 7, "done": 7, "within": 7} == found
    found = counts(history(ch.daily(), told(3, 16, completion=NOT_DONE)), MARCH[9])
    assert {"due": 7} == found
    weeks = history(WEEKLY, told(3, 16, completion=DONE))
    assert {"due": 3, "done": 3, "within": 3} == counts(weeks, MARCH[12])
    assert {"because": NOTHING_DUE} == counts(weeks, MARCH[8])


def test_a_count_over_part_of_a_week_says_how_much_was_done_at_least() -> None:
    made = history(WEEKLY, told(5, 16, times=4))
    assert {"due": 6, "done": 4, "within": 4, "unknown": 2, "because": UNKNOWN} == counts(
        made, MARCH[16]
    )
    three = history(WEEKLY, told(3, 6, times=3))
    assert {"due": 3, "done": 3, "within": 3} == counts(three, MARCH[9])
    assert ["done"] == states(three, MARCH[9])
    none = history(WEEKLY, told(3, 6, times=0))
    assert {"due": 3, "unknown": 3, "because": UNKNOWN} == counts(none, MARCH[9])
    # The second week goes on: what was done of it cannot be told from the first.
    open_ = history(WEEKLY, told(3, 12, times=4))
    assert {"due": 3, "unknown": 3, "because": UNKNOWN} == counts(open_, MARCH[12])
    # A count beside a later account of one of the weeks.
    beside = history(WEEKLY, told(5, 16, times=4), told(10, 16, times=3))
    assert {"due": 6, "done": 3, "within": 3, "unknown": 3, "because": UNKNOWN} == counts(
        beside, MARCH[16]
    )


def test_done_before_the_deadline_is_done_once() -> None:
    by = ch.once(by=MARCH[9])
    for said in ({"completion": DONE}, {"completion": MORE}, {"times": 1}):
        made = history(by, told(2, 5, **said))
        assert {"due": 1, "done": 1, "within": 1} == counts(made, MARCH[9])
        assert ["done"] == states(made, MARCH[9])
    instead = history(by, told(2, 5, completion=ALTERNATIVE))
    assert {"due": 1, "done": 1, "within": 1} == counts(instead, MARCH[9])
    assert {"due": 1, "unknown": 1, "because": UNKNOWN} == counts(
        instead, MARCH[9], policy=NO_ALTERNATIVES
    )
    not_yet = history(by, told(2, 5, completion=NOT_DONE))
    assert {"due": 1, "unknown": 1, "because": UNKNOWN} == counts(not_yet, MARCH[9])


def test_not_tried_at_all_is_not_done() -> None:
    made = history(ch.daily(), told(3, 9, attempted=False))
    assert {"due": 7} == counts(made, MARCH[9])
    assert ["not-done"] * 7 == states(made, MARCH[9])
    tried_ = history(ch.daily(), told(3, 9, attempted=True))
    assert {"due": 7, "unknown": 7, "because": UNKNOWN} == counts(tried_, MARCH[9])


def test_what_was_not_asked_is_unknown() -> None:
    made = history(ch.daily(), told(3, 9, completion=ch.Missing.NOT_ASKED))
    assert {"due": 7, "unknown": 7, "because": UNKNOWN} == counts(made, MARCH[9])


def test_partly_is_some_of_it_and_nobody_knows_how_much() -> None:
    made = history(ch.daily(), told(3, 9, completion=PARTLY))
    assert {"due": 7, "partly": 1, "unknown": 6, "because": UNKNOWN} == counts(made, MARCH[9])
    one = history(ch.once(by=MARCH[9]), told(2, 9, completion=PARTLY))
    assert {"due": 1, "partly": 1} == counts(one, MARCH[9])


def test_partly_with_attempts_leaves_unknown_only_what_is_unknown() -> None:
    attempts = (
        *(en.Attempt(MARCH[day], completion=DONE) for day in (3, 4)),
        *(en.Attempt(MARCH[day], completion=PARTLY) for day in (5, 6)),
        en.Attempt(MARCH[7], completion=NOT_DONE),
        en.Attempt(completion=DONE),
    )
    made = history(ch.daily(), told(3, 9, completion=PARTLY, attempts=attempts))
    assert {
        "due": 7, "done": 3, "within": 3, "partly": 2, "unknown": 1, "because": UNKNOWN,
    } == counts(made, MARCH[9])  # fmt: skip


def test_attempts_without_a_day_are_done_on_some_day_of_their_report() -> None:
    made = history(ch.daily(), tried(None, None, MARCH[3], said_on=MARCH[9]))
    assert {"due": 7, "done": 3, "within": 3, "unknown": 4, "because": UNKNOWN} == counts(
        made, MARCH[9]
    )
    week = history(WEEKLY, tried(None, None, None, said_on=MARCH[9]))
    assert {"due": 3, "done": 3, "within": 3} == counts(week, MARCH[9])
    assert ["done"] == states(week, MARCH[9])


def test_attempts_without_a_day_in_a_later_report_take_the_place_of_those_in_an_earlier_one() -> (
    None
):
    period = {"first": MARCH[3], "last": MARCH[9]}
    made = history(
        WEEKLY,
        tried(None, said_on=MARCH[9], **period),
        tried(None, None, said_on=MARCH[10], **period),
    )
    assert 2 == stated.quantity(made, MARCH[9]).done


def test_a_day_with_two_unfinished_attempts_says_nothing_about_other_days() -> None:
    attempts = (
        *(en.Attempt(MARCH[3], completion=PARTLY) for _ in range(2)),
        en.Attempt(completion=DONE),
    )
    made = history(ch.daily(), en.Report(PATIENT, said_on=MARCH[5], attempts=attempts))
    assert {
        "due": 3, "done": 1, "within": 1, "partly": 2, "unknown": 1, "because": UNKNOWN,
    } == counts(made, MARCH[5])  # fmt: skip


def test_of_two_reports_of_one_day_the_fuller_one_counts_and_of_equals_the_later_one() -> None:
    once, twice = tried(MARCH[3], said_on=MARCH[4]), tried(MARCH[3], MARCH[3], said_on=MARCH[5])
    assert 2 == stated.quantity(history(ch.daily(), once, twice), MARCH[3]).done
    fuller = tried(MARCH[3], MARCH[3], said_on=MARCH[3])
    assert 2 == stated.quantity(history(ch.daily(), fuller, once), MARCH[3]).done
    corrected = tried(MARCH[3], went=NOT_DONE, said_on=MARCH[5])
    assert 0 == stated.quantity(history(ch.daily(), once, corrected), MARCH[3]).done


def test_twice_on_one_day_is_twice_and_once_within() -> None:
    made = history(ch.daily(), tried(MARCH[3], MARCH[3], said_on=MARCH[3]))
    assert {"due": 1, "done": 2, "within": 1} == counts(made, MARCH[3])


def test_an_attempt_on_a_day_on_which_nothing_is_due_stands_outside() -> None:
    made = history(
        ch.on_days(ch.homework.THURSDAY),
        tried(MARCH[5], MARCH[6], MARCH[7], MARCH[12]),
    )
    assert {"due": 1, "done": 1, "within": 1, "outside": 2} == counts(made, MARCH[8])
    missed = history(ch.on_days(ch.homework.THURSDAY), tried(MARCH[6], went=PARTLY), set_aside=())
    assert {"due": 1, "unknown": 1, "because": UNKNOWN} == counts(missed, MARCH[8])
    nothing = history(ch.daily().until(MARCH[1]), tried(MARCH[6]))
    assert {"outside": 1, "because": NOTHING_DUE} == counts(nothing, MARCH[8])


# Completion by amount


@pytest.mark.parametrize(
    ("minutes", "went"),
    [(0, NOT_DONE), (0.5, PARTLY), (23.9, PARTLY), (24, DONE), (30, DONE), (90, DONE)],
)
def test_an_amount_is_held_against_the_target(minutes: float, went: en.Completion) -> None:
    made = history(
        ch.daily(),
        en.Report(
            PATIENT,
            attempts=(en.Attempt(MARCH[3], amount=ch.homework.Amount(minutes, ch.MINUTES)),),
        ),
        target=ch.at_least(30, ch.MINUTES),
    )
    assert [went.value] == states(made, MARCH[3])
    assert int(went is DONE) == stated.quantity(made, MARCH[3]).done


@in_one_item
@pytest.mark.parametrize("done_from", range(1, 101))
def test_the_share_from_which_on_it_counts_is_met_exactly(done_from: int) -> None:
    policy = attrs.evolve(stated.ENGAGEMENT, done_from=done_from)
    for amount, done in ((done_from, 1), (done_from - 0.001, 0)):
        attempt = en.Attempt(MARCH[3], amount=ch.homework.Amount(amount, PAGES))
        made = history(
            ch.daily(), en.Report(PATIENT, attempts=(attempt,)), target=ch.at_least(100, PAGES)
        )
        assert done == stated.quantity(made, MARCH[3], policy=policy).done


@pytest.mark.parametrize(
    ("target", "amount", "state"),
    [
        (ch.homework.at_most(2, ch.homework.HOURS), ch.homework.Amount(90, ch.MINUTES), "done"),
        (ch.homework.at_most(2, ch.homework.HOURS), ch.homework.Amount(121, ch.MINUTES), "partly"),
        (ch.homework.at_most(0, PAGES), ch.homework.Amount(0, PAGES), "done"),
        (ch.homework.between(10, 20, PAGES), ch.homework.Amount(21, PAGES), "partly"),
        (ch.homework.between(10, 20, PAGES), ch.homework.Amount(20, PAGES), "done"),
        (ch.homework.between(10, 20, PAGES), ch.homework.Amount(8, PAGES), "done"),
        (ch.homework.between(10, 20, PAGES), ch.homework.Amount(7, PAGES), "partly"),
        (ch.at_least(30, ch.MINUTES), ch.homework.Amount(3, PAGES), "unknown"),
        (ch.at_least(30, ch.MINUTES, in_all=True), ch.homework.Amount(30, ch.MINUTES), "unknown"),
        (None, ch.homework.Amount(30, ch.MINUTES), "unknown"),
    ],
)
def test_an_amount_against_other_targets(
    target: Any, amount: ch.homework.Amount, state: str
) -> None:
    report = en.Report(PATIENT, attempts=(en.Attempt(MARCH[3], amount=amount),))
    assert [state] == states(history(ch.daily(), report, target=target), MARCH[3])


def test_what_is_said_of_an_attempt_goes_before_its_amount() -> None:
    attempt = en.Attempt(MARCH[3], completion=PARTLY, amount=ch.homework.Amount(60, ch.MINUTES))
    made = history(
        ch.daily(), en.Report(PATIENT, attempts=(attempt,)), target=ch.at_least(30, ch.MINUTES)
    )
    assert ["partly"] == states(made, MARCH[3])


def reached(*amounts: ch.homework.Amount | None, target: Any, **rest: Any) -> ch.Verdict | None:
    attempts = tuple(en.Attempt(MARCH[3 + n], amount=a) for n, a in enumerate(amounts))
    found = en.total_attainment(
        history(ch.daily(), en.Report(PATIENT, attempts=attempts), target=target), **rest
    )
    return None if found is None else found.reached


def test_amounts_add_up_toward_a_target_in_all() -> None:
    three_hours = ch.at_least(3, ch.homework.HOURS, in_all=True)
    hour, minutes = ch.homework.Amount(1, ch.homework.HOURS), ch.homework.Amount(120, ch.MINUTES)
    assert reached(hour, minutes, target=three_hours) is Verdict.MET
    assert reached(hour, hour, None, target=three_hours) is Verdict.UNMET
    assert reached(target=three_hours) is Verdict.UNKNOWN
    assert reached(hour, ch.homework.Amount(1, PAGES), target=three_hours) is Verdict.UNKNOWN
    assert reached(hour, target=three_hours, by=Rater.LOG) is Verdict.UNKNOWN
    assert reached(hour, target=ch.at_least(3, ch.homework.HOURS)) is None
    assert reached(hour, target=None) is None
    two = history(ch.daily(), en.Report(PATIENT), en.Report(Rater.LOG), target=three_hours)
    found = en.total_attainment(two)
    assert found is not None
    assert found.reached is Verdict.UNKNOWN


def test_amounts_without_a_day_add_up_as_well() -> None:
    report = en.Report(
        PATIENT,
        attempts=(
            en.Attempt(MARCH[3], amount=ch.homework.Amount(20, PAGES)),
            en.Attempt(amount=ch.homework.Amount(30, PAGES)),
        ),
    )
    made = history(ch.daily(), report, target=ch.at_least(100, PAGES, in_all=True))
    found = en.total_attainment(made)
    assert found is not None
    assert 0.5 == found.ratio


def test_the_sum_of_tenths_of_hours_is_not_short_by_a_hair() -> None:
    tenths = (
        ch.homework.Amount(0.1, ch.homework.HOURS),
        ch.homework.Amount(0.7, ch.homework.HOURS),
    )
    assert reached(*tenths, target=ch.at_least(0.8, ch.homework.HOURS, in_all=True)) is Verdict.MET


def test_a_sum_above_what_one_amount_may_be_is_a_sum() -> None:
    many = (ch.homework.Amount(600_000, PAGES), ch.homework.Amount(600_000, PAGES))
    assert reached(*many, target=ch.at_least(100, PAGES, in_all=True)) is Verdict.MET


# Policies


def test_the_first_day_is_the_next_day_or_the_same_one() -> None:
    made = history(ch.daily().until_next_session(), tried(MARCH[2], MARCH[9], said_on=MARCH[9]))
    sessions = [MARCH[2], MARCH[9]]
    assert {"due": 7, "done": 1, "within": 1, "unknown": 6, "outside": 1, "because": UNKNOWN} == (
        counts(made, MARCH[9], sessions=sessions)
    )
    listed = stated.occasions(made, MARCH[9], sessions=sessions, policy=SAME_DAY)
    assert [MARCH[2], MARCH[8]] == [(listed or ())[n].first for n in (0, -1)]
    assert counts(made, MARCH[9], sessions=sessions) == counts(
        made, MARCH[9], sessions=sessions, policy=SAME_DAY
    )


def test_a_week_cut_short_is_due_in_proportion_or_in_full() -> None:
    def due(days: int, policy: EngagementPolicy) -> int:
        made = history(WEEKLY, ended=en.Ending(en.EndKind.WITHDRAWN, on=MARCH[2 + days]))
        return stated.quantity(made, MARCH[20], policy=policy).due

    proportions = [0, 1, 1, 2, 2, 3, 3, 3]
    assert proportions == [due(days, stated.ENGAGEMENT) for days in range(8)]
    assert [0, *[3] * 7] == [due(days, IN_FULL) for days in range(8)]


def test_a_week_cut_short_by_the_next_session_is_due_in_proportion() -> None:
    made = history(WEEKLY.until_next_session())
    assert 2 == stated.quantity(made, MARCH[20], sessions=[MARCH[6]]).due
    assert 3 == stated.quantity(made, MARCH[20], sessions=[MARCH[6]], policy=IN_FULL).due


def test_days_set_aside_shorten_a_week_in_proportion_or_in_full() -> None:
    made = history(WEEKLY, set_aside=(en.SetAside(first=MARCH[6], last=MARCH[9]),))
    assert 1 == stated.quantity(made, MARCH[9]).set_aside
    assert 0 == stated.quantity(made, MARCH[9], policy=IN_FULL).set_aside
    away = history(WEEKLY, set_aside=(en.SetAside(first=MARCH[3], last=MARCH[9]),))
    for policy in (stated.ENGAGEMENT, IN_FULL):
        assert {"due": 3, "set_aside": 3, "because": NOTHING_DUE} == counts(
            away, MARCH[9], policy=policy
        )


def test_an_alternative_counts_or_does_not() -> None:
    dated = history(ch.daily(), tried(MARCH[3], went=ALTERNATIVE))
    said = history(ch.daily(), told(3, 3, completion=ALTERNATIVE))
    undated = history(ch.once(by=MARCH[3]), tried(None, went=ALTERNATIVE, said_on=MARCH[3]))
    for made in (dated, said, undated):
        assert {"due": 1, "done": 1, "within": 1} == counts(made, MARCH[3])
    for made in (dated, said):
        assert {"due": 1} == counts(made, MARCH[3], policy=NO_ALTERNATIVES)
        assert ["alternative"] == states(made, MARCH[3], policy=NO_ALTERNATIVES)


# Revisions and ends


def test_the_schedule_in_force_at_the_time_counts() -> None:
    made = history(
        ch.daily(),
        tried(MARCH[3], MARCH[9], MARCH[11], MARCH[12]),
        revisions=(en.Revision(on=MARCH[9], schedule=ch.times(2, per=ch.WEEK)),),
    )
    assert {"due": 9, "done": 4, "within": 4, "unknown": 5, "because": UNKNOWN} == counts(
        made, MARCH[16]
    )
    first = [one.first for one in stated.occasions(made, MARCH[16]) or ()]
    assert [MARCH[day] for day in range(3, 11)] == first


def test_a_week_in_which_the_schedule_was_revised_is_cut_short() -> None:
    made = history(WEEKLY, revisions=(en.Revision(on=MARCH[6], schedule=ch.daily()),))
    assert 2 + 3 == stated.quantity(made, MARCH[9]).due


def test_the_target_goes_with_the_revision() -> None:
    attempts = tuple(
        en.Attempt(MARCH[d], amount=ch.homework.Amount(20, ch.MINUTES)) for d in (9, 10)
    )
    report = en.Report(PATIENT, attempts=attempts)
    revised = {
        "revisions": (
            en.Revision(on=MARCH[9], schedule=ch.daily(), target=ch.at_least(20, ch.MINUTES)),
        )
    }
    made = history(ch.daily(), report, target=ch.at_least(30, ch.MINUTES), **revised)
    assert ["partly", "done"] == states(made, MARCH[10])[-2:]
    kept = history(
        ch.daily(),
        report,
        target=ch.at_least(30, ch.MINUTES),
        revisions=(en.Revision(on=MARCH[9], schedule=ch.daily()),),
    )
    assert ["partly", "partly"] == states(kept, MARCH[10])[-2:]


def test_a_revision_to_once_is_spoken_of_by_the_report_of_the_next_session() -> None:
    made = history(
        ch.daily(),
        en.Report(PATIENT, said_on=MARCH[9], completion=DONE),
        en.Report(PATIENT, said_on=MARCH[16], completion=NOT_DONE),
        revisions=(en.Revision(on=MARCH[9], schedule=ch.once(by=MARCH[16])),),
    )
    assert {"due": 8, "done": 7, "within": 7} == counts(made, MARCH[16])


def test_two_revisions_on_one_day_and_the_last_of_them_is_in_force() -> None:
    made = history(
        ch.daily(),
        revisions=(
            en.Revision(on=MARCH[9], schedule=WEEKLY),
            en.Revision(on=MARCH[9], schedule=ch.times(2, per=ch.WEEK)),
        ),
    )
    assert 7 + 2 == stated.quantity(made, MARCH[16]).due


def test_a_later_revision_that_cannot_be_counted_leaves_the_days_before_it() -> None:
    made = history(ch.daily(), revisions=(en.Revision(on=MARCH[9], schedule=ch.all_day()),))
    assert 7 == stated.quantity(made, MARCH[9]).due
    assert {"because": "all-day"} == counts(made, MARCH[10])


def test_ended_early_nothing_is_due_after_the_end() -> None:
    for how in en.EndKind:
        for later in ((), (en.Revision(on=MARCH[20], schedule=ch.daily()),)):
            made = history(ch.daily(), ended=en.Ending(how, on=MARCH[5]), revisions=later)
            assert 3 == stated.quantity(made, MARCH[30]).due
    undated = history(ch.daily(), ended=en.Ending(en.EndKind.WITHDRAWN))
    assert 7 == stated.quantity(undated, MARCH[9]).due


@pytest.mark.parametrize("how", list(en.EndKind))
def test_once_ended_before_its_deadline_was_not_expected_but_done_by_then_it_was_done(
    how: en.EndKind,
) -> None:
    ended = {"ended": en.Ending(how, on=MARCH[5])}
    by = ch.once(by=MARCH[9])
    assert {"due": 1, "set_aside": 1, "because": NOTHING_DUE} == counts(
        history(by, **ended), MARCH[9]
    )
    not_done = history(by, told(3, 5, completion=NOT_DONE), **ended)
    assert {"due": 1, "set_aside": 1, "because": NOTHING_DUE} == counts(not_done, MARCH[9])
    assert ["set-aside"] == states(not_done, MARCH[9])
    for report in (
        told(2, 5, completion=DONE),
        told(3, 5, completion=DONE),
        told(3, 5, times=1),
        told(3, 9, completion=DONE),
        tried(MARCH[4]),
        tried(None, said_on=MARCH[4]),
    ):
        done = history(by, report, **ended)
        assert {"due": 1, "done": 1, "within": 1} == counts(done, MARCH[9])
        assert ["done"] == states(done, MARCH[9])
    at_its_deadline = history(by, ended=en.Ending(how, on=MARCH[9]))
    assert {"due": 1, "unknown": 1, "because": UNKNOWN} == counts(at_its_deadline, MARCH[9])


def test_between_sessions_ended_early_is_cut_short() -> None:
    ended = {"ended": en.Ending(en.EndKind.CONCLUDED, on=MARCH[6])}
    made = history(
        ch.times(3, per=ch.homework.BETWEEN_SESSIONS), tried(MARCH[4], MARCH[5]), **ended
    )
    assert {"due": 2, "done": 2, "within": 2} == counts(made, MARCH[9], sessions=[MARCH[9]])
    assert 3 == stated.quantity(made, MARCH[9], sessions=[MARCH[9]], policy=IN_FULL).due
    # With no session since, nobody knew by when it was expected.
    assert {"due": 3, "set_aside": 1, "done": 2, "within": 2} == counts(made, MARCH[9])


# Set aside


def test_days_set_aside_are_not_expected() -> None:
    made = history(
        ch.daily(),
        told(3, 9, times=4),
        set_aside=(
            en.SetAside(first=MARCH[6], last=MARCH[7]),
            en.SetAside(first=MARCH[7], last=MARCH[8]),
            en.SetAside(first=MARCH[7], last=MARCH[7]),
            en.SetAside(first=MARCH[20], last=MARCH[21]),
        ),
    )
    assert {"due": 7, "set_aside": 3, "done": 4, "within": 4} == counts(made, MARCH[9])


def test_what_was_done_on_a_day_set_aside_is_expected_after_all() -> None:
    away = {"set_aside": (en.SetAside(first=MARCH[3], last=MARCH[9]),)}
    made = history(ch.daily(), tried(MARCH[4]), **away)
    assert {"due": 7, "set_aside": 6, "done": 1, "within": 1} == counts(made, MARCH[9])
    assert {"due": 7, "done": 7, "within": 7} == counts(
        history(ch.daily(), told(3, 9, completion=DONE), **away), MARCH[9]
    )
    assert {"due": 7, "set_aside": 5, "done": 2, "within": 2} == counts(
        history(ch.daily(), told(3, 9, times=2), **away), MARCH[9]
    )


def test_done_is_said_of_everything_that_fell_due() -> None:
    """It may leave out what was set aside; nobody knows, and so nothing is taken away for it."""
    away = {"set_aside": (en.SetAside(first=MARCH[3], last=MARCH[4]),)}
    made = history(ch.daily(), told(3, 9, completion=DONE), **away)
    assert {"due": 7, "done": 7, "within": 7} == counts(made, MARCH[9])


def single(n: int, first: int = 3, last: int = 9) -> dict[str, Any]:
    return {"set_aside": (en.SetAside(first=MARCH[first], last=MARCH[last], occasions=n),)}


def test_single_occasions_are_set_aside_once_and_not_on_every_day() -> None:
    assert {"due": 7, "set_aside": 2, "unknown": 5, "because": UNKNOWN} == counts(
        history(ch.daily(), **single(2)), MARCH[9]
    )
    assert {"due": 6, "set_aside": 1, "unknown": 5, "because": UNKNOWN} == counts(
        history(WEEKLY, **single(1, 3, 16)), MARCH[16]
    )
    assert {"due": 3, "set_aside": 3, "because": NOTHING_DUE} == counts(
        history(WEEKLY, **single(9)), MARCH[9]
    )


def test_a_single_occasion_set_aside_is_one_that_was_missed() -> None:
    all_but_one = tried(*(MARCH[day] for day in (3, 4, 5, 7, 8, 9)))
    assert {"due": 7, "set_aside": 1, "done": 6, "within": 6} == counts(
        history(ch.daily(), all_but_one, **single(1)), MARCH[9]
    )
    tried_on_the_last = en.Report(
        PATIENT,
        attempts=tuple(
            en.Attempt(MARCH[d], completion=NOT_DONE if d == 9 else DONE) for d in (3, 4, 5, 9)
        ),
    )
    made = history(ch.daily(), tried_on_the_last, **single(1))
    assert "set-aside" == states(made, MARCH[9])[-1]
    weeks = history(
        ch.daily(),
        told(3, 9, completion=DONE),
        told(10, 16, completion=NOT_DONE),
        **single(9, 3, 16),
    )
    assert {"due": 14, "set_aside": 7, "done": 7, "within": 7} == counts(weeks, MARCH[16])
    counted = history(ch.daily(), told(3, 9, times=6), told(10, 16, times=0), **single(3, 3, 16))
    assert {"due": 14, "set_aside": 3, "done": 6, "within": 6} == counts(counted, MARCH[16])


def test_counted_occasions_that_were_done_cannot_be_set_aside() -> None:
    made = history(ch.daily(), told(3, 9, times=7), **single(2))
    assert {"due": 7, "done": 7, "within": 7} == counts(made, MARCH[9])


# The calendar


def test_a_leap_day_is_a_day() -> None:
    made = history(ch.daily(), tried(date(2024, 2, 29)), on=date(2024, 2, 26))
    assert 5 == stated.quantity(made, date(2024, 3, 2)).due
    assert ["done"] == [s for s in states(made, date(2024, 3, 2)) if s != "unknown"]
    monthly = ch.times(4, per=ch.homework.MONTH)
    assert 4 == stated.quantity(history(monthly, on=date(2024, 1, 30)), date(2024, 2, 28)).due
    assert [(date(2024, 2, 29), date(2024, 3, 30))] == [
        tuple(one[:2])
        for one in stated.occasions(history(monthly, on=date(2024, 1, 30)), date(2024, 3, 30)) or ()
    ][1:]


def test_the_end_of_a_year_is_not_an_end() -> None:
    made = history(WEEKLY, on=date(2026, 12, 28))
    assert [(date(2026, 12, 29), date(2027, 1, 4)), (date(2027, 1, 5), date(2027, 1, 11))] == [
        tuple(one[:2]) for one in stated.occasions(made, date(2027, 1, 8)) or ()
    ]


ALL_KINDS = [
    ch.daily(),
    WEEKLY,
    ch.times(1, per=ch.homework.MONTH),
    ch.times(1, per=ch.homework.BETWEEN_SESSIONS),
    ch.on_days(ch.homework.FRIDAY),
    ch.once(),
    ch.once(by=date.max),
    ch.whenever("It is the last day"),
]


@pytest.mark.parametrize("schedule", ALL_KINDS, ids=repr)
@pytest.mark.parametrize("policy", [stated.ENGAGEMENT, SAME_DAY], ids=["next-day", "same-day"])
def test_the_ends_of_the_calendar_are_no_edge(schedule: Any, policy: EngagementPolicy) -> None:
    for day in (date.min, date.max):
        near = min(day, date.max - timedelta(days=8)) + timedelta(days=8)
        report = en.Report(PATIENT, said_on=day, arose=1, times=1)
        everything = en.SetAside(first=date.min, last=date.max)
        for more in ({}, {"ended": en.Ending(en.EndKind.CONCLUDED, on=day)}):
            made = history(schedule, report, report, on=day, set_aside=(everything,), **more)
            for until in (day, near):
                stated.occasions(made, until, sessions=[day, near], policy=policy)
                assert stated.quantity(made, until, sessions=[day, near], policy=policy) is not None
    unassigned = history(ch.daily().starting(date.min), on=None)
    assert 2 == stated.quantity(unassigned, date.min + timedelta(days=2)).due


def _calls(ask: Callable[[], object]) -> int:
    """How many functions of Python a question calls: the same on every machine."""
    count = 0

    def note(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event == "call"

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        ask()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("claim", ["counts", "attempts"])
def test_twice_the_reports_cost_about_twice_the_work(claim: str) -> None:
    start = date(1996, 1, 1)

    def work(number: int) -> int:
        days = [start + timedelta(days=11 * n) for n in range(1, number)]
        reports = [
            en.Report(PATIENT, said_on=day, times=5)
            if claim == "counts"
            else tried(None, said_on=day)
            for day in days
        ]
        made = history(ch.daily(), *reports, on=start)
        until = start + timedelta(days=11 * number)
        stated.quantity(made, until)  # what is kept from the first time is made before
        return _calls(lambda: (stated.quantity(made, until), stated.occasions(made, until)))

    assert work(200) < 2.6 * work(100)


def test_thirty_years_of_days_are_counted() -> None:
    start = date(1996, 1, 1)
    weeks = [start + timedelta(days=11 * n) for n in range(1, 1000)]
    by_count = [en.Report(PATIENT, said_on=day, times=5) for day in weeks]
    undated = [tried(None, said_on=day) for day in weeks]
    away = tuple(
        en.SetAside(first=start, last=start + timedelta(days=20 * n), occasions=1 + n % 2)
        if n % 2
        else en.SetAside(first=start + timedelta(days=20 * n), last=start + timedelta(days=20 * n))
        for n in range(100)
    )
    for reports in (by_count, undated):
        made = history(ch.daily(), *reports, on=start, set_aside=away)
        assert 10_958 == stated.quantity(made, date(2026, 1, 1)).due
        assert 10_958 == len(stated.occasions(made, date(2026, 1, 1)) or ())


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"due": 1, "set_aside": 2, "because": en.WhyNoQuantity.NOTHING_DUE}, "due-before"),
        ({"due": 3, "done": 1, "within": 2}, "done-before-within"),
        ({"due": 3, "done": 4, "within": 4}, "more-than-expected"),
        ({"due": 3, "done": 3, "within": 3, "unknown": 1}, "more-than-expected"),
        ({}, "ratio-and-reason"),
        ({"due": 3, "unknown": 1}, "ratio-and-reason"),
        ({"due": 3, "because": en.WhyNoQuantity.NOTHING_DUE}, "ratio-and-reason"),
        ({"due": -1}, "out-of-range"),
    ],
)
def test_a_quantity_that_cannot_be_is_refused(fields: dict[str, Any], code: str) -> None:
    with pytest.raises(InvariantError) as refused:
        en.Quantity(**fields)
    assert any(problem.code.startswith(code) for problem in refused.value.problems)


def test_a_quantity_of_nothing_has_no_ratios() -> None:
    nothing = en.Quantity(because=en.WhyNoQuantity.NOTHING_DUE)
    assert (None,) * 4 == (
        nothing.ratio,
        nothing.capped_ratio,
        nothing.lowest_ratio,
        nothing.highest_ratio,
    )


def test_the_next_window_is_there_as_open_because_a_report_may_speak_of_it() -> None:
    found = due_windows(history(ch.daily()), MARCH[4], (), stated.ENGAGEMENT)
    assert not isinstance(found, en.WhyNoQuantity)
    assert [(MARCH[3], False), (MARCH[4], False), (MARCH[5], True)] == [
        (window.first, window.is_open) for window in found
    ]


def test_no_name_of_this_room_is_hidden_by_a_module_of_the_same_name() -> None:
    modules = {module.name for module in pkgutil.iter_modules(en.__path__)}
    assert set() == modules & set(en.__all__)


def test_stretches_set_aside_that_overlap_are_counted_once() -> None:
    both = (
        en.SetAside(first=MARCH[3], last=MARCH[6]),
        en.SetAside(first=MARCH[5], last=MARCH[7]),
        en.SetAside(first=MARCH[4], last=MARCH[5]),
    )
    assert {"due": 7, "set_aside": 5, "unknown": 2, "because": UNKNOWN} == counts(
        history(ch.times(7, per=ch.WEEK), set_aside=both), MARCH[9]
    )


def test_what_is_done_once_on_the_day_of_the_session_has_that_day() -> None:
    (one,) = stated.occasions(history(ch.once(on=MARCH[2])), MARCH[9]) or ()
    assert (MARCH[2], MARCH[2]) == (one.first, one.last)


# -------------------------------------------------------------- what readers stumbled over


def test_days_of_the_week_that_never_come_before_the_end_are_nothing_due() -> None:
    sundays = ch.on_days(ch.homework.SUNDAY).until(MARCH[12])
    made = history(sundays, en.Report(PATIENT, said_on=MARCH[15], times=1))
    made = attrs.evolve(made, assignment=attrs.evolve(made.assignment, assigned_on=MARCH[8]))
    assert NOTHING_DUE == stated.quantity(made, MARCH[15]).row()["because"]
    assert (en.LadderStep.INQUIRE,) != tuple(
        s.step for s in stated.diagnose(ch.Course((made,))).steps
    )
    late = en.Revision(on=MARCH[17], schedule=ch.on_days(ch.homework.MONDAY).until(MARCH[19]))
    revised = attrs.evolve(made, revisions=(late,), reports=None)
    assert 0 == stated.quantity(revised, MARCH[30]).due


def test_the_order_in_which_single_occasions_were_set_aside_changes_nothing() -> None:
    wide = en.SetAside(first=MARCH[3], last=MARCH[9], occasions=1)
    narrow = en.SetAside(first=MARCH[3], last=MARCH[3], occasions=1)
    found = {
        stated.quantity(history(ch.daily(), told(3, 9, times=5), set_aside=both), MARCH[9])
        for both in ((wide, narrow), (narrow, wide))
    }
    assert [2] == [quantity.set_aside for quantity in found]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ({"history": ch.Course(())}, "history must be an AssignmentHistory, not a Course"),
        ({"by": "patient"}, "by must be a Rater, not a str"),
        (
            {"policy": stated.DRAFT},
            "policy must be an EngagementPolicy, not a Policy; policy.engag",
        ),
    ],
)
def test_what_is_counted_by_mistake_is_refused_in_words(args: dict[str, Any], said: str) -> None:
    call: dict[str, Any] = {"history": history(ch.daily()), **args}
    for count in (en.quantity, en.occasions):
        with pytest.raises(TypeError, match=said):
            count(call["history"], MARCH[9], **{k: v for k, v in call.items() if k != "history"})
    with pytest.raises(TypeError, match="give each history by itself"):
        ch.Course.of([history(ch.daily())])  # type: ignore[arg-type]


def test_a_report_is_said_after_it_was_assigned_and_not_before_its_period() -> None:
    with pytest.raises(ch.InvariantError, match="said-on-before-first"):
        en.Report(PATIENT, said_on=MARCH[2], first=MARCH[3])
    with pytest.raises(ch.InvariantError, match="said-before-it-was-assigned") as refused:
        history(ch.daily(), en.Report(PATIENT, said_on=MARCH[0]))
    assert ("reports", 0, "said_on") == refused.value.problems[0].path
