"""Windows that are held as runs are found and counted like a list of windows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.due_windows import due_windows
from cbt_homework.engagement.window_runs import DueWindows
from tests import stated
from tests.engagement.builders import MARCH, history, states, told
from tests.engagement.calendars import calendar


def _drawn(part: int) -> list[DueWindows]:
    drawn = filter(None, (calendar(f"runs-{n}") for n in range(part, 300, 6)))
    found = [due_windows(*made) for made in drawn]
    return [windows for windows in found if isinstance(windows, DueWindows)]


@pytest.mark.parametrize("part", range(6))
def test_runs_are_searched_as_a_list_of_windows_is(part: int) -> None:
    several = _drawn(part)
    assert len(several) > 10
    for windows in several:
        listed = list(windows)
        assert listed == [windows[place] for place in range(len(windows))]
        assert [one.first for one in listed] == sorted(one.first for one in listed)
        days = sorted({day for one in listed for day in (one.first, one.last)})
        near = [date.fromordinal(max(day.toordinal() - 1, 1)) for day in days[:6]]
        for first in [*days[:6], *near]:
            counting = [i for i, one in enumerate(listed) if one.last >= first][:1]
            place = next((i for i in counting if listed[i].counts_from <= first), None)
            assert place == windows.place_of_day(first)
            for last in (first, first + min(timedelta(days=9), date.max - first), *days[-2:]):
                touched = [
                    i for i, one in enumerate(listed) if one.last >= first and one.first <= last
                ]
                within = [one for one in listed if first <= one.first and one.last <= last]
                assert touched == list(windows.places_between(first, last))
                assert len(within) == len(windows.places_within(first, last))
                assert sum(one.expected for one in within) == windows.count_expected(first, last)
        over = [one for one in listed if one.expected and not one.is_open]
        assert (over[0].last if over else None) == windows.first_expected_day()
        cuts = range(0, len(listed), 3)
        places, runs = windows.cut_at(cuts)
        assert {*cuts} <= {*places}
        assert listed == [run.window(i) for run in runs for i in range(run.size)]


def test_the_higher_number_of_a_range_is_cut_by_what_is_left_of_all_times() -> None:
    agreed = ch.times(1, up_to=4, per=ch.homework.DAY).for_times(6)
    made = history(agreed)
    windows = due_windows(made, MARCH[20], (), stated.ENGAGEMENT)
    assert isinstance(windows, DueWindows)
    assert [4, 4, 4, 3, 2, 1] == [window.up_to for window in windows]


def test_more_than_is_left_of_all_times_is_more_than_agreed() -> None:
    agreed = ch.times(1, up_to=4, per=ch.homework.DAY).for_times(6)
    reports = [told(day, day, times=3) for day in range(3, 9)]
    assert ["done"] * 4 + ["more"] * 2 == states(history(agreed, *reports), MARCH[20])


def test_single_occasions_are_set_aside_in_silent_windows_from_the_first_on() -> None:
    asides = tuple(
        en.SetAside(first=MARCH[3], last=MARCH[20], occasions=occasions) for occasions in (3, 2)
    )
    made = history(ch.times(2, per=ch.homework.DAY), set_aside=asides)
    listed = stated.occasions(made, MARCH[8])
    assert listed is not None
    assert [0, 0, 1, 2, 2, 2] == [one.expected for one in listed]
    assert 5 == stated.quantity(made, MARCH[8]).set_aside
