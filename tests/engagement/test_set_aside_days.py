"""Stretches of days that were set aside hold the days that were set aside, each once."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.set_aside_days import is_set_aside_throughout, stretches_set_aside
from tests.engagement.builders import MARCH, history

A_DAY = timedelta(days=1)
asides = st.builds(
    lambda first, long, occasions: en.SetAside(
        first=MARCH[first], last=MARCH[first + long], occasions=occasions
    ),
    st.integers(1, 20),
    st.integers(0, 6),
    st.none() | st.none() | st.just(2),
)


def _days(first: date, last: date) -> set[date]:
    return {first + n * A_DAY for n in range((last - first).days + 1)}


@given(st.lists(asides, max_size=6), st.integers(0, 25), st.integers(0, 8))
def test_stretches_hold_the_days_of_all_pauses(
    several: list[en.SetAside], after: int, long: int
) -> None:
    made = history(ch.daily(), set_aside=tuple(several))
    whole = [_days(one.first, one.last) for one in several if one.occasions is None]
    away = set[date]().union(*whole)
    stretches = stretches_set_aside(made)
    assert away == set[date]().union(*(_days(*stretch) for stretch in stretches))
    for (_, last), (first, _) in pairwise(stretches):
        assert first - last > A_DAY
    wanted = _days(MARCH[after] + A_DAY, MARCH[after + long]) if long else set[date]()
    found = is_set_aside_throughout(made, MARCH[after], MARCH[after + long])
    assert found == (bool(wanted) and wanted <= away)


def test_two_pauses_that_adjoin_are_one() -> None:
    both = (
        en.SetAside(first=MARCH[6], last=MARCH[9]),
        en.SetAside(first=MARCH[3], last=MARCH[5]),
    )
    made = history(ch.daily(), set_aside=both)
    assert [(MARCH[3], MARCH[9])] == stretches_set_aside(made)
    assert is_set_aside_throughout(made, MARCH[2], MARCH[9])
    assert not is_set_aside_throughout(made, MARCH[1], MARCH[9])
    assert not is_set_aside_throughout(made, date.max, date.max)
