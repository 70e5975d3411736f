"""How measures change, and what bounds leave open."""

from __future__ import annotations

import random
from datetime import time
from itertools import permutations, product
from typing import Any

import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.measures import Bound, MeasureChange, Measurement, measure_changes
from cbt_homework.foundation.ratings import PERCENT, UNSPECIFIED, ZERO_TO_TEN, WhyNoChange
from cbt_homework.homework.target import PAGES
from tests.engagement.builders import MARCH, history, refused

EXACTLY, AT_LEAST, AT_MOST = Bound
HALF: dict[str, Any] = {"rating": ch.percent(50)}
FIVE_PAGES: dict[str, Any] = {"amount": ch.homework.Amount(5, PAGES)}


def one(*measurements: Measurement) -> MeasureChange:
    (found,) = measure_changes(measurements)
    return found


def said(found: MeasureChange) -> tuple[float | None, Bound | None, WhyNoChange | None]:
    return found.difference, found.bound, found.because


def alone(scale: Any) -> dict[str, MeasureChange]:
    """Half an hour alone with anxiety of 9, and three weeks later more than an hour, at most 5."""
    measurements = (
        Measurement("anxiety", rating=ch.ratings.Rating(9, scale), on=MARCH[2]),
        Measurement("time-alone", amount=ch.homework.Amount(30, ch.MINUTES), on=MARCH[2]),
        Measurement("anxiety", rating=ch.ratings.Rating(5, scale), bound=AT_MOST, on=MARCH[23]),
        Measurement(
            "time-alone",
            amount=ch.homework.Amount(1, ch.homework.HOURS),
            bound=AT_LEAST,
            on=MARCH[23],
        ),
    )
    return {found.first.measure: found for found in measure_changes(measurements)}


def test_nine_of_nobody_knows_how_many_is_not_compared() -> None:
    found = alone(UNSPECIFIED)
    assert (None, None, WhyNoChange.UNSPECIFIED_SCALE) == said(found["anxiety"])
    assert (30, AT_LEAST, None) == said(found["time-alone"])


def test_nine_of_ten_to_at_most_five_is_four_less_or_better() -> None:
    assert (-4, AT_MOST, None) == said(alone(ZERO_TO_TEN)["anxiety"])


def test_half_an_hour_to_more_than_an_hour_is_half_an_hour_more_at_least() -> None:
    hours = one(
        Measurement("time-alone", amount=ch.homework.Amount(0.5, ch.homework.HOURS), on=MARCH[2]),
        Measurement(
            "time-alone", amount=ch.homework.Amount(60, ch.MINUTES), bound=AT_LEAST, on=MARCH[3]
        ),
    )
    assert (0.5, AT_LEAST, None) == said(hours)
    assert (2, hours.last.bound) == (hours.measurements, AT_LEAST)


def interval(bound: Bound, value: int) -> range:
    """What a reading from 0 to 10 leaves open."""
    return {
        EXACTLY: range(value, value + 1),
        AT_LEAST: range(value, 11),
        AT_MOST: range(value + 1),
    }[bound]


@pytest.mark.parametrize(("first", "last"), [*product(Bound, Bound)])
def test_a_bound_says_all_that_is_known_of_a_difference_and_no_more(
    first: Bound, last: Bound
) -> None:
    # In the middle of the scale, where no end of it says more than the bounds do.
    before = Measurement("mood", rating=ch.ratings.Rating(5, ZERO_TO_TEN), bound=first, on=MARCH[2])
    after = Measurement("mood", rating=ch.ratings.Rating(5, ZERO_TO_TEN), bound=last, on=MARCH[3])
    possible = {y - x for x in interval(first, 5) for y in interval(last, 5)}
    expected = {
        (0, 0): (0, EXACTLY, None),
        (0, 5): (0, AT_LEAST, None),
        (0, 10): (0, AT_LEAST, None),
        (-5, 0): (0, AT_MOST, None),
        (-10, 0): (0, AT_MOST, None),
        (-5, 5): (None, None, WhyNoChange.ONLY_BOUNDS),
    }[min(possible), max(possible)]
    assert expected == said(one(before, after))


@given(st.sampled_from(Bound), st.integers(0, 10), st.sampled_from(Bound), st.integers(0, 10))
def test_every_true_difference_is_one_that_the_development_allows(
    first: Bound, x: int, last: Bound, y: int
) -> None:
    found = one(
        Measurement("mood", rating=ch.ratings.Rating(x, ZERO_TO_TEN), bound=first, on=MARCH[2]),
        Measurement("mood", rating=ch.ratings.Rating(y, ZERO_TO_TEN), bound=last, on=MARCH[3]),
    )
    differences = [b - a for a in interval(first, x) for b in interval(last, y)]
    if found.difference is None:
        assert found.because is WhyNoChange.ONLY_BOUNDS
        assert EXACTLY not in {first, last}
        return
    assert found.bound is not None
    allowed = {
        EXACTLY: lambda d: d == found.difference,
        AT_LEAST: lambda d: d >= found.difference,
        AT_MOST: lambda d: d <= found.difference,
    }[found.bound]
    assert all(map(allowed, differences))
    assert found.difference in differences


@pytest.mark.parametrize(
    ("before", "after", "because"),
    [
        (HALF, {"rating": ch.ratings.Rating(5, ZERO_TO_TEN)}, WhyNoChange.OTHER_SCALE),
        (HALF, FIVE_PAGES, WhyNoChange.OTHER_SCALE),
        (FIVE_PAGES, HALF, WhyNoChange.OTHER_SCALE),
        (FIVE_PAGES, {"amount": ch.homework.Amount(5, ch.MINUTES)}, WhyNoChange.OTHER_UNIT),
    ],
)  # fmt: skip
def test_what_cannot_be_compared_says_why(
    before: dict[str, Any], after: dict[str, Any], because: WhyNoChange
) -> None:
    found = one(
        Measurement("it", on=MARCH[2], **before),
        Measurement("it", on=MARCH[3], bound=AT_MOST, **after),
    )
    assert (None, None, because) == said(found)


def test_without_days_nobody_knows_which_was_first() -> None:
    dated = Measurement("mood", rating=ch.percent(50), on=MARCH[2])
    found = one(dated, Measurement("mood", rating=ch.percent(60)))
    assert (None, None, WhyNoChange.NOT_DATED) == said(found)
    assert dated == found.first


def test_one_reading_is_no_development() -> None:
    assert () == measure_changes([Measurement("mood", rating=ch.percent(50), on=MARCH[2])])
    assert () == measure_changes([])


def of_one_day(*taken: tuple[int, int | None]) -> list[Measurement]:
    return [
        Measurement(
            "fear", rating=ch.percent(n), on=MARCH[2], at=None if hour is None else time(hour)
        )
        for n, hour in taken
    ]


LATER = Measurement("fear", rating=ch.percent(10), on=MARCH[9])


def test_measurements_of_one_day_are_in_the_order_of_their_times_however_entered() -> None:
    for taken in permutations(of_one_day((80, 8), (30, 20), (60, 12))):
        assert (-50, EXACTLY, None) == said(one(*taken))


@pytest.mark.parametrize(
    ("taken", "difference", "because"),
    [
        (of_one_day((80, None), (30, None)), None, WhyNoChange.SAME_DAY),
        (of_one_day((80, 8), (30, None)), None, WhyNoChange.SAME_DAY),
        (of_one_day((80, 8), (30, 8)), None, WhyNoChange.SAME_DAY),
        (of_one_day((80, None), (80, None)), 0, None),
        (
            [*of_one_day((80, None), (30, None)), Measurement("fear", yes=True, on=MARCH[9])],
            None,
            WhyNoChange.NO_NUMBER,
        ),
        (
            [
                *of_one_day((80, None), (30, None)),
                Measurement("fear", rating=HALF["rating"], on=MARCH[9]),
            ],
            None,
            WhyNoChange.SAME_DAY,
        ),
        (
            [
                *of_one_day((80, 22), (30, 7)),
                Measurement("fear", rating=ch.percent(10), on=MARCH[9]),
            ],
            -20,
            None,
        ),
    ],
)
def test_the_order_of_entry_never_makes_a_difference(
    taken: list[Measurement], difference: float | None, because: WhyNoChange | None
) -> None:
    found = {one(*order) for order in permutations(taken)}
    assert {(difference, because)} == {(each.difference, each.because) for each in found}
    assert 1 == len(found)


def test_words_and_yes_or_no_have_no_difference() -> None:
    words = [Measurement("mood", word=word, on=MARCH[day]) for word, day in (("low", 2), ("up", 9))]
    assert (None, None, WhyNoChange.NO_NUMBER) == said(one(*words))
    assert not words[0].is_number
    assert Measurement("mood", rating=ch.percent(3)).is_number


def test_each_moment_of_the_task_is_a_series_of_its_own() -> None:
    measurements = [
        Measurement("fear", rating=ch.percent(n), moment=moment, on=MARCH[day])
        for day, moment, n in [
            (2, en.Moment.BEFORE, 80),
            (2, en.Moment.PEAK, 90),
            (2, None, 50),
            (9, None, 40),
            (9, en.Moment.PEAK, 60),
            (9, en.Moment.BEFORE, 75),
            (9, en.Moment.AFTER, 10),
        ]
    ]
    assert [(None, -10), (en.Moment.BEFORE, -5), (en.Moment.PEAK, -30)] == [
        (found.first.moment, found.difference) for found in measure_changes(measurements)
    ]


@given(
    st.lists(st.tuples(st.integers(2, 50), st.integers(0, 100)), unique_by=lambda x: x[0]),
    st.randoms(use_true_random=False),
)
def test_the_order_of_readings_of_different_days_does_not_matter(
    taken: list[tuple[int, int]], mixed: random.Random
) -> None:
    measurements = [Measurement("mood", rating=ch.percent(n), on=MARCH[day]) for day, n in taken]
    other = list(measurements)
    mixed.shuffle(other)
    found = measure_changes(measurements)
    assert found == measure_changes(other)
    if len(taken) > 1:
        assert max(taken)[1] - min(taken)[1] == found[0].difference
        assert len(taken) == found[0].measurements


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({}, [("because", "one-of-two")]),
        (
            {"difference": 1, "because": WhyNoChange.OTHER_UNIT, "bound": EXACTLY},
            [("because", "one-of-two")],
        ),
        ({"difference": 1}, [("bound", "no-bound")]),
        ({"because": WhyNoChange.OTHER_UNIT, "bound": EXACTLY}, [("bound", "no-bound")]),
    ],
)  # fmt: skip
def test_a_development_says_the_difference_or_why_there_is_none(
    fields: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    measurement = Measurement("mood", rating=ch.ratings.Rating(5, PERCENT))
    assert problems == refused(
        lambda: MeasureChange(first=measurement, last=measurement, measurements=2, **fields)
    )


def test_readings_take_the_day_of_what_they_were_taken_with() -> None:
    def mood(n: int, on: Any = None) -> Measurement:
        return Measurement("mood", rating=ch.percent(n), on=on)

    made = history(
        ch.daily(),
        en.Report(last=MARCH[5], said_on=MARCH[9], measurements=(mood(1), mood(2, MARCH[3]))),
        en.Report(said_on=MARCH[9], measurements=(mood(3),)),
        en.Report(
            measurements=(mood(4),), attempts=(en.Attempt(MARCH[4], measurements=(mood(5),)),)
        ),
    )
    taken = [(measurement.rating, measurement.on) for measurement in made.measurements]
    assert [
        (ch.percent(1), MARCH[5]),
        (ch.percent(2), MARCH[3]),
        (ch.percent(3), MARCH[9]),
        (ch.percent(4), None),
        (ch.percent(5), MARCH[4]),
    ] == taken
    assert [WhyNoChange.NOT_DATED] == [found.because for found in made.measure_changes]
