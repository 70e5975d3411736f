"""How much: a target, and how far a reported amount comes. Raw beside capped; zero is not done."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework import target as t
from cbt_homework.homework.target import (
    HOURS,
    MINUTES,
    PAGES,
    REPETITIONS,
    Amount,
    Attainment,
    Per,
    Target,
    Unit,
    at_least,
    at_most,
    between,
)
from cbt_homework.testing.strategies import values

LAPS = Unit("laps")
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
asked = st.integers(1, 1000) | st.floats(0.5, 1000)
done = st.integers(0, 100_000) | st.floats(0, 100_000)
targets = st.one_of(
    asked.map(lambda n: at_least(n, MINUTES)),
    st.lists(asked, min_size=2, max_size=2).map(lambda two: between(*sorted(two), MINUTES)),
    asked.map(lambda n: at_most(n, MINUTES)),
)


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (at_least(30, MINUTES), Target(at_least=30, unit=MINUTES, per=Per.OCCASION)),
        (at_most(2, HOURS), Target(at_most=2, unit=HOURS)),
        (between(3, 5, PAGES), Target(at_least=3, at_most=5, unit=PAGES)),
        (at_least(3, PAGES, in_all=True), Target(at_least=3, unit=PAGES, per=Per.IN_ALL)),
        (at_most(0, PAGES, in_all=True), Target(at_most=0, unit=PAGES, per=Per.IN_ALL)),
        (between(3, 3, PAGES), Target(at_least=3, at_most=3, unit=PAGES)),
        (
            between(3, 4, LAPS, in_all=True),
            Target(at_least=3, at_most=4, unit=LAPS, per=Per.IN_ALL),
        ),
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_said_is_what_is_kept(said: Target, kept: Target) -> None:
    assert kept == said


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: at_least(0, MINUTES), "at_least: not-positive"),
        (lambda: at_least(-1, MINUTES), "at_least: out-of-range"),
        (lambda: at_most(-1, MINUTES), "at_most: out-of-range"),
        (lambda: between(0, 5, MINUTES), "at_least: not-positive"),
        (lambda: between(5, 3, MINUTES), "at_most: at-most-before-at-least"),
        (lambda: Target(unit=MINUTES), "at_least: no-limit"),
        (lambda: at_least(True, MINUTES), "at_least: not-number"),  # noqa: FBT003
        (lambda: at_least(3, "minutes"), "unit: wrong-class"),
        (lambda: Unit("eternities", minutes=0), "minutes: not-positive"),
        (lambda: Unit("undoings", minutes=-5), "minutes: out-of-range"),
        (lambda: Amount(-1, MINUTES), "value: out-of-range"),
        (lambda: Amount(1_000_001, MINUTES), "value: out-of-range"),
    ],
)
def test_what_cannot_be_is_refused(make: Callable[[], object], problem: str) -> None:
    with pytest.raises(InvariantError) as refused:
        make()
    assert [problem] == [f"{p.where}: {p.code}" for p in refused.value.problems]


@pytest.mark.parametrize(
    ("target", "reported", "attained"),
    [
        (at_least(30, MINUTES), Amount(30, MINUTES), Attainment(reached=MET, ratio=1)),
        (at_least(30, MINUTES), Amount(45, MINUTES), Attainment(reached=MET, ratio=1.5)),
        (at_least(2, PAGES), Amount(1, PAGES), Attainment(reached=UNMET, ratio=0.5)),
        (at_least(30, MINUTES), Amount(0, MINUTES), Attainment(reached=UNMET, ratio=0)),
        (at_least(30, MINUTES), Amount(0.5, HOURS), Attainment(reached=MET, ratio=1)),
        (at_least(1.5, HOURS), Amount(90, MINUTES), Attainment(reached=MET, ratio=1)),
        (between(3, 5, PAGES), Amount(6, PAGES), Attainment(reached=UNMET, ratio=2)),
        (between(3, 5, PAGES), Amount(5, PAGES), Attainment(reached=MET, ratio=5 / 3)),
        (at_most(2, HOURS), Amount(0, MINUTES), Attainment(reached=MET)),
        (at_most(2, HOURS), Amount(120, MINUTES), Attainment(reached=MET)),
        (at_most(2, HOURS), Amount(121, MINUTES), Attainment(reached=UNMET)),
        (at_most(0, REPETITIONS), Amount(0, REPETITIONS), Attainment(reached=MET)),
        (at_most(0, REPETITIONS), Amount(1, REPETITIONS), Attainment(reached=UNMET)),
        (at_least(30, MINUTES), Amount(30, PAGES), Attainment(reached=UNKNOWN)),
        (at_least(3, PAGES), Amount(3, REPETITIONS), Attainment(reached=UNKNOWN)),
        (at_least(3, PAGES), Amount(3, MINUTES), Attainment(reached=UNKNOWN)),
        (at_least(3, LAPS), Amount(3, Unit("laps")), Attainment(reached=MET, ratio=1)),
        (at_least(3, MINUTES), Amount(3, Unit("small minutes")), Attainment(reached=UNKNOWN)),
    ],
    ids=repr,
)  # fmt: skip
def test_how_far_an_amount_comes(target: Target, reported: Amount, attained: Attainment) -> None:
    assert attained == target.attainment(reported)


@given(targets, done)
def test_the_raw_ratio_is_kept_beside_the_capped_one(target: Target, n: float) -> None:
    attained = target.attainment(Amount(n, MINUTES))
    if target.at_least is None:
        assert attained.ratio is None
        assert attained.capped is None
        return
    assert n / target.at_least == attained.ratio
    assert min(1, n / target.at_least) == attained.capped


@given(targets)
def test_nothing_done_is_never_all_of_it(target: Target) -> None:
    attained = target.attainment(Amount(0, MINUTES))
    if target.at_least is None:
        assert attained == Attainment(reached=MET), "no more than nothing is allowed by any limit"
    else:
        assert attained == Attainment(reached=UNMET, ratio=0)


@given(targets, done)
def test_reached_is_within_both_limits(target: Target, n: float) -> None:
    enough = target.at_least is None or n >= target.at_least
    not_too_much = target.at_most is None or n <= target.at_most
    expected = MET if enough and not_too_much else UNMET
    assert expected is target.attainment(Amount(n, MINUTES)).reached


@given(asked.map(lambda n: at_least(n, MINUTES)), done, done)
def test_more_is_never_less(target: Target, one: float, other: float) -> None:
    low, high = (target.attainment(Amount(n, MINUTES)) for n in sorted([one, other]))
    assert low.ratio is not None
    assert high.ratio is not None
    assert low.ratio <= high.ratio
    assert low.reached is UNMET or high.reached is MET


@given(st.integers(1, 100), st.integers(0, 1000))
def test_an_hour_is_sixty_minutes_on_either_side(hours: int, n: int) -> None:
    in_minutes = at_least(60 * hours, MINUTES)
    assert in_minutes.attainment(Amount(n, HOURS)) == at_least(hours, HOURS).attainment(
        Amount(n, HOURS)
    )
    assert in_minutes.attainment(Amount(60 * n, MINUTES)) == in_minutes.attainment(Amount(n, HOURS))


@given(values(Target), values(Unit).map(lambda unit: attrs.evolve(unit, minutes=None)))
def test_what_is_no_time_is_compared_only_with_itself(target: Target, unit: Unit) -> None:
    reached = target.attainment(Amount(1, unit)).reached
    same = unit.name == target.unit.name and target.unit.minutes is None
    assert (reached is UNKNOWN) is not same


def test_only_minutes_and_hours_are_units_of_time() -> None:
    units = [unit for unit in vars(t).values() if isinstance(unit, Unit)]
    assert [MINUTES, HOURS] == [unit for unit in units if unit.minutes is not None]
    assert 7 == len(units) == len({unit.name for unit in units})


def test_an_amount_and_a_target_that_can_be_have_an_attainment_that_can_be() -> None:
    @given(values(Target), values(Amount))
    def check(target: Target, reported: Amount) -> None:
        assert isinstance(target.attainment(reported), Attainment)

    assert at_least(0.0001, MINUTES).attainment(Amount(1_000_000, MINUTES)).capped == 1
    check()


def test_less_than_a_millionth_is_nothing_to_agree_on() -> None:
    with pytest.raises(InvariantError):
        at_least(5e-324, MINUTES)
    assert 1 == at_least(0.000001, MINUTES).attainment(Amount(1, MINUTES)).capped


def test_the_dust_of_a_conversion_decides_nothing() -> None:
    assert MET is at_most(66.6, MINUTES).attainment(Amount(1.11, HOURS)).reached


def test_an_attainment_that_cannot_be_is_refused() -> None:
    with pytest.raises(InvariantError) as refused:
        Attainment(reached=MET, ratio=-1)
    assert ["out-of-range"] == [p.code for p in refused.value.problems]


def test_the_cap_is_no_field_that_could_differ_from_the_ratio() -> None:
    assert ["reached", "ratio"] == [field.name for field in attrs.fields(Attainment)]
    ratios = (None, 0, 0.5, 1, 2)
    capped = [Attainment(reached=MET, ratio=ratio).capped for ratio in ratios]
    assert [None, 0, 0.5, 1, 1] == capped


def test_a_span_is_said_once() -> None:
    with pytest.raises(TypeError, match="not both"):
        at_least(3, MINUTES, per=Per.WEEK, in_all=True)
