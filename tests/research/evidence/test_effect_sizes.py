"""Conversions of effect sizes: the figures that are known, the laws, and what is refused."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal, localcontext
from functools import partial
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, strategies as st

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.research.evidence import effect_size_conversions as es
from cbt_homework.research.evidence.catalogue import EVIDENCE
from cbt_homework.research.evidence.conversion_result import Assumption, Converted, GroupSizes
from cbt_homework.research.evidence.effect_sizes import (
    METRIC_BOUNDS,
    ConfidenceInterval,
    EffectEstimate,
    EffectMetric,
    FigureRange,
)

D, G, R, U3, CL = (
    EffectMetric.D,
    EffectMetric.G,
    EffectMetric.R,
    EffectMetric.U3,
    EffectMetric.CL,
)
ds = st.floats(-5, 5)
rs = st.floats(-0.999999, 0.999999)
sizes = st.integers(1, 5000)
degrees = st.integers(2, 2000)


def refused(call: Callable[[], object]) -> list[str]:
    """Where and with which code, in order."""
    with pytest.raises(InvariantError) as caught:
        call()
    return [f"{problem.where} {problem.code}" for problem in caught.value.problems]


# The figures that are known


def test_d_of_0_48_is_a_u3_of_0_684_and_a_display_of_0_617_against_0_383() -> None:
    assert 0.684 == round(es.d_to_u3(0.48).value, 3)
    r = es.d_to_r(0.48)
    assert 0.233 == round(r.value, 3)
    shown = es.r_to_besd(r)
    assert (0.617, 0.383) == (round(shown.with_it.value, 3), round(shown.without_it.value, 3))


def test_r_of_0_36_is_a_d_of_0_772_a_u3_of_0_780_and_a_display_of_0_68_against_0_32() -> None:
    d = es.r_to_d(0.36)
    assert (0.772, 0.780) == (round(d.value, 3), round(es.d_to_u3(d).value, 3))
    shown = es.r_to_besd(0.36)
    assert (0.68, 0.32) == (round(shown.with_it.value, 12), round(shown.without_it.value, 12))


def test_r_of_0_22_is_a_d_of_0_451() -> None:
    assert 0.451 == round(es.r_to_d(0.22).value, 3)


def test_r_of_0_26_is_a_d_of_0_539_and_a_u3_of_0_705() -> None:
    d = es.r_to_d(0.26)
    assert (0.539, 0.705) == (round(d.value, 3), round(es.d_to_u3(d).value, 3))


def test_no_effect_is_no_effect_in_every_metric() -> None:
    assert (0, 0) == (es.d_to_r(0).value, es.r_to_d(0).value)
    assert (0.5, 0) == (es.d_to_u3(0).value, es.u3_to_d(0.5).value)
    assert (0.5, 0) == (es.d_to_cl(0).value, es.cl_to_d(0.5).value)
    assert (0, 0) == (es.d_to_g(0, df=10).value, es.g_to_d(0, df=10).value)
    assert 0.5 == es.r_to_besd(0).with_it.value == es.r_to_besd(0).without_it.value


def test_with_groups_of_30_and_90_the_same_d_is_a_smaller_r() -> None:
    expected = 0.48 / math.sqrt(0.48**2 + 120**2 / 2700)
    assert math.isclose(expected, es.d_to_r(0.48, n1=30, n2=90).value, rel_tol=1e-15)
    assert es.d_to_r(0.48, n1=30, n2=90).value < es.d_to_r(0.48).value


def test_hedges_correction_for_ten_degrees_of_freedom() -> None:
    """J(10) = 24 / gamma(4.5) / sqrt(5), where gamma(4.5) = 105 sqrt(pi) / 16."""
    exact = 24 / (105 * math.sqrt(math.pi) / 16) / math.sqrt(5)
    assert math.isclose(exact, es.d_to_g(1, df=10).value, rel_tol=1e-14)
    assert 1 - 3 / 39 == es.d_to_g(1, df=10, exact=False).value


# The laws


@given(ds)
def test_r_goes_back_to_d(d: float) -> None:
    assert math.isclose(d, es.r_to_d(es.d_to_r(d)).value, rel_tol=1e-12, abs_tol=1e-12)


@given(ds, sizes, sizes)
def test_r_goes_back_to_d_with_the_same_sizes(d: float, n1: int, n2: int) -> None:
    back = es.r_to_d(es.d_to_r(d, n1=n1, n2=n2), n1=n1, n2=n2)
    assert math.isclose(d, back.value, rel_tol=1e-9, abs_tol=1e-12)


@given(rs, sizes, sizes)
def test_d_goes_back_to_r(r: float, n1: int, n2: int) -> None:
    assert math.isclose(
        r, es.d_to_r(es.r_to_d(r, n1=n1, n2=n2), n1=n1, n2=n2).value, rel_tol=1e-9, abs_tol=1e-12
    )


@given(ds)
def test_u3_and_common_language_go_back_to_d(d: float) -> None:
    # One step of a float in U3 is this much in d: far out the curve is flat.
    step = 2.3e-16 / (math.exp(-d * d / 2) / math.sqrt(2 * math.pi)) + 1e-14
    assert math.isclose(d, es.u3_to_d(es.d_to_u3(d)).value, abs_tol=step)
    assert math.isclose(d, es.cl_to_d(es.d_to_cl(d)).value, abs_tol=step)


@given(ds, degrees, st.booleans())
def test_g_goes_back_to_d(d: float, df: int, exact: bool) -> None:
    g = es.d_to_g(d, df=df, exact=exact)
    assert math.isclose(d, es.g_to_d(g, df=df, exact=exact).value, rel_tol=1e-14)
    assert abs(g.value) <= abs(d)


MONOTONE: tuple[Callable[[Any], Converted], ...] = (
    es.d_to_r,
    es.d_to_u3,
    es.d_to_cl,
    lambda d: es.d_to_r(d, n1=7, n2=90),
    lambda d: es.d_to_g(d, df=6),
)


@pytest.mark.parametrize("convert", MONOTONE)
@given(a=ds, b=ds)
def test_more_stays_more(convert: Callable[[Any], Converted], a: float, b: float) -> None:
    assume(b - a > 1e-6)
    assert convert(a).value < convert(b).value


@pytest.mark.parametrize("convert", [es.u3_to_d, es.cl_to_d, es.r_to_d])
@given(a=st.floats(0.001, 0.999), b=st.floats(0.001, 0.999))
def test_more_stays_more_on_the_way_back(
    convert: Callable[[Any], Converted], a: float, b: float
) -> None:
    assume(b - a > 1e-9)
    assert convert(a).value < convert(b).value


@given(ds, sizes, sizes, degrees)
def test_the_other_direction_is_the_same_with_the_other_sign(
    d: float, n1: int, n2: int, df: int
) -> None:
    assert es.d_to_r(-d, n1=n1, n2=n2).value == -es.d_to_r(d, n1=n1, n2=n2).value
    assert es.d_to_r(d, n1=n2, n2=n1).value == es.d_to_r(d, n1=n1, n2=n2).value
    assert es.d_to_g(-d, df=df).value == -es.d_to_g(d, df=df).value
    assert math.isclose(1, es.d_to_u3(d).value + es.d_to_u3(-d).value, rel_tol=1e-15)
    assert math.isclose(1, es.d_to_cl(d).value + es.d_to_cl(-d).value, rel_tol=1e-15)


@given(rs)
def test_the_two_sides_of_a_display_differ_by_r_and_make_one(r: float) -> None:
    shown = es.r_to_besd(r)
    assert math.isclose(r, shown.with_it.value - shown.without_it.value, abs_tol=1e-15)
    assert math.isclose(1, shown.with_it.value + shown.without_it.value)
    assert es.r_to_d(-r).value == -es.r_to_d(r).value


@given(st.floats(-1e9, 1e9), sizes, sizes)
def test_every_answer_lies_where_its_metric_can(d: float, n1: int, n2: int) -> None:
    for made in (es.d_to_r(d, n1=n1, n2=n2), es.d_to_u3(d), es.d_to_cl(d), es.d_to_g(d, df=9)):
        least, most = METRIC_BOUNDS[made.estimate.metric]
        assert least <= made.value <= most


@given(sizes)
def test_groups_of_the_same_given_size_are_groups_of_equal_size(n: int) -> None:
    assert es.d_to_r(0.48, n1=n, n2=n).value == es.d_to_r(0.48).value


@given(st.integers(2, 1_000_000))
def test_the_correction_grows_toward_one_and_the_short_form_is_near(df: int) -> None:
    exact, short = (es.d_to_g(1, df=df, exact=exact).value for exact in (True, False))
    assert 0.56 < exact < es.d_to_g(1, df=min(df + 1, 1_000_000)).value + 1e-15 <= 1
    assert abs(exact - short) < (0.001 if df >= 10 else 0.008)


PI = Decimal("3.14159265358979323846264338327950288419716939937511")


@pytest.mark.parametrize("df", [2, 3, 4, 5, 50, 299, 300, 301, 302, 1000, 1001, 20_001])
def test_the_exact_correction_is_exact(df: int) -> None:
    """Fifty digits by recurrence: gamma(z + 1) / gamma(z + 1/2) from gamma(z) / gamma(z - 1/2)."""
    with localcontext() as context:
        context.prec = 50
        z, quotient = (
            (Decimal(1), 1 / PI.sqrt()) if df % 2 == 0 else (Decimal("1.5"), PI.sqrt() / 2)
        )
        while 2 * z < df:
            quotient *= z / (z - Decimal("0.5"))
            z += 1
        expected = float(quotient / (Decimal(df) / 2).sqrt())
    assert math.isclose(expected, es.d_to_g(1, df=df).value, rel_tol=1e-15)


# What comes with an answer


def test_an_answer_says_where_it_comes_from_and_what_it_assumes() -> None:
    made = es.d_to_r(0.48)
    assert EffectEstimate(0.48, D) == made.origin
    assert EffectEstimate(made.value, R, derived=True) == made.estimate
    assert (
        Assumption.TWO_INDEPENDENT_GROUPS,
        Assumption.ONE_SIDE_IS_A_GROUP_OF_TWO,
        Assumption.GROUPS_LARGE_ENOUGH,
        Assumption.GROUPS_OF_EQUAL_SIZE,
    ) == made.assumptions
    given_sizes = es.d_to_r(0.48, n1=20, n2=30)
    assert Assumption.GROUPS_OF_THE_GIVEN_SIZES in given_sizes.assumptions
    assert Assumption.GROUPS_OF_EQUAL_SIZE not in given_sizes.assumptions


def test_each_conversion_states_its_own_assumptions() -> None:
    normal = {
        Assumption.TWO_INDEPENDENT_GROUPS,
        Assumption.NORMAL_DISTRIBUTIONS,
        Assumption.EQUAL_VARIANCES,
    }
    for made in (es.d_to_u3(0.5), es.u3_to_d(0.7), es.d_to_cl(0.5), es.cl_to_d(0.7)):
        assert normal == set(made.assumptions)
    for short, how in (
        (True, Assumption.HEDGES_CORRECTION_BY_THE_GAMMA_FUNCTION),
        (False, Assumption.HEDGES_CORRECTION_APPROXIMATED),
    ):
        for convert in (es.d_to_g, es.g_to_d):
            made = convert(0.5, df=20, exact=short)
            assert (Assumption.TWO_INDEPENDENT_GROUPS, how) == made.assumptions
    assert (
        Assumption.ONE_SIDE_IS_A_GROUP_OF_TWO,
        Assumption.BOTH_SIDES_SPLIT_IN_HALVES,
    ) == es.r_to_besd(0.3).assumptions


def test_from_step_to_step_the_origin_stays_and_assumptions_add_up_once() -> None:
    twice = es.d_to_u3(es.r_to_d(0.36))
    assert EffectEstimate(0.36, R) == twice.origin
    assert len(twice.assumptions) == len(set(twice.assumptions))
    assert {Assumption.GROUPS_OF_EQUAL_SIZE, Assumption.NORMAL_DISTRIBUTIONS} < set(
        twice.assumptions
    )
    shown = es.r_to_besd(es.d_to_r(0.48))
    assert EffectEstimate(0.48, D) == shown.origin
    assert {Assumption.GROUPS_OF_EQUAL_SIZE, Assumption.BOTH_SIDES_SPLIT_IN_HALVES} < set(
        shown.assumptions
    )


def test_an_interval_goes_along_end_by_end_and_says_so() -> None:
    found = EffectEstimate(0.26, R, interval=ConfidenceInterval(0.19, 0.33, level=95))
    made = es.r_to_d(found)
    assert made.estimate.interval is not None
    assert es.r_to_d(0.19).value == made.estimate.interval.low
    assert es.r_to_d(0.33).value == made.estimate.interval.high
    assert 95 == made.estimate.interval.level
    assert Assumption.ENDS_OF_THE_INTERVAL_CARRIED_OVER is made.assumptions[-1]
    assert Assumption.ENDS_OF_THE_INTERVAL_CARRIED_OVER not in es.r_to_d(0.26).assumptions
    shown = es.r_to_besd(found)
    for side, low, high in ((shown.with_it, 0.595, 0.665), (shown.without_it, 0.335, 0.405)):
        within = side.interval
        assert within is not None
        assert (low, high, 95) == (round(within.low, 12), round(within.high, 12), within.level)


@given(st.lists(ds, min_size=3, max_size=3, unique_by=lambda d: round(d, 6)).map(sorted))
def test_a_converted_interval_holds_the_converted_figure(three: list[float]) -> None:
    low, d, high = three
    found = EffectEstimate(d, D, interval=ConfidenceInterval(low, high))
    for made in (es.d_to_r(found), es.d_to_u3(found), es.d_to_cl(found), es.d_to_g(found, df=5)):
        within = made.estimate.interval
        assert within is not None
        assert within.low <= made.value <= within.high


# Sizes and degrees of freedom, from step to step


@given(st.floats(-3, 3), sizes, sizes)
def test_sizes_that_were_given_once_are_taken_on_the_way_back(d: float, n1: int, n2: int) -> None:
    there = es.d_to_r(d, n1=n1, n2=n2)
    back = es.r_to_d(there)
    assert math.isclose(d, back.value, rel_tol=1e-9, abs_tol=1e-12)
    assert back == es.r_to_d(there, n1=n1, n2=n2)
    assert back.value == es.r_to_d(there, n1=n2, n2=n1).value
    assert GroupSizes(n1, n2) == there.sizes == back.sizes
    assert Assumption.GROUPS_OF_THE_GIVEN_SIZES in back.assumptions
    assert Assumption.GROUPS_OF_EQUAL_SIZE not in back.assumptions


def test_a_d_of_one_half_in_groups_of_10_and_90_comes_back() -> None:
    there = es.d_to_r(0.5, n1=10, n2=90)
    assert 0.5 == round(es.r_to_d(there).value, 12)
    through = es.d_to_r(es.u3_to_d(es.d_to_u3(es.r_to_d(there))))
    assert math.isclose(there.value, through.value, rel_tol=1e-12)
    assert GroupSizes(10, 90) == through.sizes


def test_other_sizes_than_those_it_rests_on_are_refused() -> None:
    there = es.d_to_r(0.5, n1=10, n2=90)
    assert ["n1 other-sizes"] == refused(lambda: es.r_to_d(there, n1=20, n2=90))
    equal = es.d_to_r(0.5)
    assert ["n1 other-sizes"] == refused(lambda: es.r_to_d(equal, n1=10, n2=90))
    known = es.r_to_d(equal, n1=40, n2=40)
    assert (0.5, GroupSizes(40, 40)) == (round(known.value, 12), known.sizes)
    assert Assumption.GROUPS_OF_THE_GIVEN_SIZES in known.assumptions
    assert Assumption.GROUPS_OF_EQUAL_SIZE not in known.assumptions
    assert ["n2 one-size-only"] == refused(lambda: es.r_to_d(there, n1=10))


def test_a_figure_that_rests_on_sizes_it_does_not_have_wants_them_again() -> None:
    lost = attrs.evolve(es.d_to_r(0.5, n1=10, n2=90), sizes=None)
    assert ["n1 sizes-wanted"] == refused(lambda: es.r_to_d(lost))
    assert ["n2 one-size-only"] == refused(lambda: es.r_to_d(lost, n1=10))
    assert 0.5 == round(es.r_to_d(lost, n1=10, n2=90).value, 12)
    assert es.r_to_besd(lost).assumptions


def test_degrees_of_freedom_are_those_of_the_step_before_and_of_the_sizes() -> None:
    g = es.d_to_g(0.5, df=98)
    assert 98 == g.df == es.g_to_d(g, df=98).df == es.d_to_u3(es.g_to_d(g, df=98)).df
    assert ["df other-df"] == refused(lambda: es.g_to_d(g, df=8))
    d = es.g_to_d(g, df=98)
    assert ["n1 other-df"] == refused(lambda: es.d_to_r(d, n1=10, n2=10))
    assert GroupSizes(10, 90) == es.d_to_r(d, n1=10, n2=90).sizes
    sized = es.r_to_d(0.3, n1=10, n2=90)
    assert ["df other-df"] == refused(lambda: es.d_to_g(sized, df=97))
    assert 98 == es.d_to_g(sized, df=98).df


# What is refused


def test_a_record_is_no_figure_and_the_answer_says_where_its_figure_is() -> None:
    record = EVIDENCE["kazantzis-2010-contrast"]
    with pytest.raises(InvariantError) as caught:
        es.d_to_r(record)  # type: ignore[arg-type]
    assert (
        "d: must be a figure: of a record give its estimate, as in record.estimate [not-a-figure]"
    ) == str(caught.value)
    with pytest.raises(InvariantError, match="this record has no single one"):
        es.d_to_r(EVIDENCE["article-not-done"])  # type: ignore[arg-type]
    with pytest.raises(InvariantError, match="a range has no middle"):
        es.r_to_d(FigureRange(0.1, 0.3, metric=R))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: es.d_to_r(EffectEstimate(0.5, G)), "of d, not of g; g_to_d makes it one"),
        (lambda: es.g_to_d(EffectEstimate(0.5, D), df=9), "of g, not of d; d_to_g makes it one"),
        (
            lambda: es.r_to_besd(EffectEstimate(0.5, G)),
            "of r, not of g; g_to_d and then d_to_r makes it one",
        ),
        (
            lambda: es.d_to_r(EffectEstimate(0.5, EffectMetric.D_PRE_POST)),
            "of d, not of d-pre-post",
        ),
    ],
)
def test_another_metric_is_refused_with_the_way_there_where_there_is_one(
    call: Callable[[], object], says: str
) -> None:
    with pytest.raises(InvariantError) as caught:
        call()
    (problem,) = caught.value.problems
    assert f"must be an estimate {says}" == problem.message


@pytest.mark.parametrize("r", [1, -1, 1.0])
def test_no_d_belongs_to_an_r_of_one(r: float) -> None:
    assert ["r at-its-end"] == refused(lambda: es.r_to_d(r))
    assert {0, 1} == {es.r_to_besd(r).with_it.value, es.r_to_besd(r).without_it.value}


def test_an_interval_that_touches_one_has_no_d_either() -> None:
    found = EffectEstimate(0.9, R, interval=ConfidenceInterval(0.7, 1))
    assert ["r at-its-end"] == refused(lambda: es.r_to_d(found))
    found = EffectEstimate(-0.9, R, interval=ConfidenceInterval(-1, 0.7))
    assert ["r at-its-end"] == refused(lambda: es.r_to_d(found))


@pytest.mark.parametrize("p", [0, 1, 1.0])
def test_no_d_belongs_to_a_share_of_none_or_all(p: float) -> None:
    assert ["u3 at-its-end"] == refused(lambda: es.u3_to_d(p))
    assert ["cl at-its-end"] == refused(lambda: es.cl_to_d(p))


@pytest.mark.parametrize("given_", [math.nan, math.inf, -math.inf, True, "0.5", None, [0.5]])
def test_what_is_no_finite_number_is_refused_by_the_name_of_the_argument(given_: Any) -> None:
    for name, convert in (
        ("d", es.d_to_r), ("d", es.d_to_u3), ("d", es.d_to_cl), ("r", es.r_to_d),
        ("r", es.r_to_besd), ("u3", es.u3_to_d), ("cl", es.cl_to_d),
    ):  # fmt: skip
        assert [f"{name} not-number"] == refused(partial(convert, given_))
    assert ["d not-number"] == refused(lambda: es.d_to_g(given_, df=8))
    assert ["g not-number"] == refused(lambda: es.g_to_d(given_, df=8))


def test_what_lies_outside_a_metric_is_refused() -> None:
    assert ["r out-of-range"] == refused(lambda: es.r_to_d(1.2))
    assert ["r out-of-range"] == refused(lambda: es.r_to_besd(-1.2))
    assert ["u3 out-of-range"] == refused(lambda: es.u3_to_d(68))
    assert ["cl out-of-range"] == refused(lambda: es.cl_to_d(-0.1))
    assert ["d out-of-range"] == refused(lambda: es.d_to_u3(10**400))


def test_sizes_come_in_pairs_and_all_problems_are_said_at_once() -> None:
    assert ["n2 one-size-only"] == refused(lambda: es.d_to_r(0.5, n1=20))
    assert ["n1 one-size-only"] == refused(lambda: es.d_to_r(0.5, n2=20))
    assert ["n1 out-of-range", "n2 out-of-range", "d not-number"] == refused(
        lambda: es.d_to_r(math.nan, n1=0, n2=-3)
    )
    half: Any = 2.5
    assert ["n1 not-whole", "r at-its-end"] == refused(lambda: es.r_to_d(1, n1=half, n2=3))
    assert ["df out-of-range", "d not-number"] == refused(lambda: es.d_to_g(math.nan, df=1))
    assert ["df not-whole"] == refused(lambda: es.g_to_d(0.4, df=half))
    maybe: Any = 1
    with pytest.raises(TypeError, match="exact must be a bool"):
        es.d_to_g(0.4, df=8, exact=maybe)


def test_an_estimate_of_another_metric_is_refused_and_named() -> None:
    within_one_group = EffectEstimate(1.08, EffectMetric.D_PRE_POST)
    assert ["d other-metric"] == refused(lambda: es.d_to_u3(within_one_group))
    assert ["d other-metric"] == refused(lambda: es.d_to_r(EffectEstimate(0.26, R)))
    assert ["r other-metric"] == refused(lambda: es.r_to_d(es.d_to_u3(0.5)))
    with pytest.raises(InvariantError, match="an estimate of d, not of d-pre-post"):
        es.d_to_r(within_one_group)


def test_a_d_too_large_to_be_one_is_refused_and_not_cut() -> None:
    assert ["value out-of-range"] == refused(lambda: es.r_to_d(1 - 2e-16, n1=1, n2=1_000_000))


# The figures themselves


def test_a_figure_lies_in_its_metric_and_in_its_interval() -> None:
    within = ConfidenceInterval(0.19, 0.33)
    assert ["value out-of-metric"] == refused(lambda: EffectEstimate(1.4, R))
    for beside in (0.1, 0.4):
        assert ["interval outside-its-interval"] == refused(
            partial(EffectEstimate, beside, R, interval=within)
        )
    assert ["interval interval-out-of-metric"] == refused(
        lambda: EffectEstimate(0.4, R, interval=ConfidenceInterval(0.2, 1.1))
    )
    assert EffectEstimate(0.19, R, interval=within)
    assert EffectEstimate(0.33, R, interval=within)
    with pytest.raises(InvariantError, match="must lie from -1 to 1 for r"):
        EffectEstimate(1.4, R)


def test_ends_are_in_order_and_in_their_metric() -> None:
    assert ["high high-before-low"] == refused(lambda: ConfidenceInterval(0.4, 0.2))
    assert ["high high-before-low"] == refused(
        lambda: FigureRange(50, 20, metric=EffectMetric.PERCENT)
    )
    assert ["metric out-of-metric"] == refused(
        lambda: FigureRange(20, 101, metric=EffectMetric.PERCENT)
    )
    assert ["metric out-of-metric"] == refused(
        lambda: FigureRange(-1, 50, metric=EffectMetric.PERCENT)
    )
    assert ["level out-of-range"] == refused(lambda: ConfidenceInterval(0, 1, level=950))


@pytest.mark.parametrize("metric", EffectMetric)
def test_every_metric_has_its_bounds(metric: EffectMetric) -> None:
    least, most = METRIC_BOUNDS[metric]
    assert least < most
    assert EffectEstimate(least, metric).value < EffectEstimate(most, metric).value


def test_an_answer_that_does_not_say_that_it_is_derived_is_none() -> None:
    made = es.d_to_u3(0.48)
    reported = attrs.evolve(made.estimate, derived=False)
    assert ["estimate not-derived"] == refused(lambda: attrs.evolve(made, estimate=reported))
    twice = made.assumptions + made.assumptions[:1]
    assert ["assumptions assumptions-twice"] == refused(
        lambda: attrs.evolve(made, assumptions=twice)
    )
    shown = es.r_to_besd(0.3)
    assert ["assumptions assumptions-twice"] == refused(
        lambda: attrs.evolve(shown, assumptions=(Assumption.BOTH_SIDES_SPLIT_IN_HALVES,) * 2)
    )
