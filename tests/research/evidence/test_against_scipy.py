"""Conversions of effect sizes against those of scipy, and against data that were made up.

Needs scipy, without which they fail: a comparison that is skipped shows nothing. It is imported
by them alone, since every process imports this module and one runs its tests.
"""

from __future__ import annotations

import math
import random

import pytest
import scipy
from hypothesis import given, strategies as st

from cbt_homework.research.evidence import effect_size_conversions as es

GRID = [n / 50 for n in range(-400, 401)]
"""d from -8 to 8."""


def test_u3_is_the_normal_distribution_function_of_scipy() -> None:
    for d in GRID:
        assert math.isclose(scipy.stats.norm.cdf(d), es.d_to_u3(d).value, rel_tol=1e-12)


def test_common_language_is_that_of_the_difference_of_two_normal_variables() -> None:
    for d in GRID:
        expected = scipy.stats.norm.sf(0, loc=d, scale=math.sqrt(2))
        assert math.isclose(expected, es.d_to_cl(d).value, rel_tol=1e-12)


@pytest.mark.parametrize("p", [1e-300, 1e-100, 1e-12, 1e-3, 0.1, 0.3, 0.684, 0.999, 1 - 1e-12])
def test_the_way_back_from_u3_is_the_quantile_of_scipy(p: float) -> None:
    assert math.isclose(scipy.special.ndtri(p), es.u3_to_d(p).value, rel_tol=1e-12)
    expected = math.sqrt(2) * scipy.special.ndtri(p)
    assert math.isclose(expected, es.cl_to_d(p).value, rel_tol=1e-12)


@given(st.floats(1e-12, 1 - 1e-12))
def test_the_way_back_from_any_u3_is_the_quantile_of_scipy(p: float) -> None:
    expected = scipy.special.ndtri(p)
    assert math.isclose(expected, es.u3_to_d(p).value, rel_tol=1e-12, abs_tol=1e-12)


@given(st.integers(2, 100_000))
def test_hedges_correction_is_the_quotient_of_gamma_functions_of_scipy(df: int) -> None:
    # poch(z, 1/2) is gamma(z + 1/2) / gamma(z). Where df is large scipy loses digits by the way,
    # which the test with fifty digits (in test_effect_sizes) shows not to be ours.
    expected = scipy.special.poch((df - 1) / 2, 0.5) / math.sqrt(df / 2)
    assert math.isclose(expected, es.d_to_g(1, df=df).value, rel_tol=1e-9)


@pytest.mark.parametrize("df", [2, 3, 10, 50, 300])
def test_hedges_correction_undoes_the_bias_that_scipy_gives_the_noncentral_t(df: int) -> None:
    """In the mean over samples, d is the true one divided by the correction."""
    assert math.isclose(1 / scipy.stats.nct.mean(df, 1.0), es.d_to_g(1, df=df).value, rel_tol=1e-10)


@pytest.mark.parametrize(("n1", "n2"), [(40, 40), (12, 61), (3, 200)])
def test_r_is_the_point_biserial_correlation_of_data_with_that_d(n1: int, n2: int) -> None:
    draw = random.Random(n1 * 1000 + n2)  # noqa: S311 (data to compare with, no secret)
    first = [draw.gauss(0.6, 1) for _ in range(n1)]
    second = [draw.gauss(0, 1) for _ in range(n2)]
    found = scipy.stats.pointbiserialr([1] * n1 + [0] * n2, first + second).statistic
    means = sum(first) / n1, sum(second) / n2
    spread = sum((x - means[0]) ** 2 for x in first) + sum((x - means[1]) ** 2 for x in second)
    # Divided by how many there are, as the conversion assumes of large groups.
    d = (means[0] - means[1]) / math.sqrt(spread / (n1 + n2))
    assert math.isclose(found, es.d_to_r(d, n1=n1, n2=n2).value, rel_tol=1e-12)
    assert math.isclose(d, es.r_to_d(float(found), n1=n1, n2=n2).value, rel_tol=1e-12)
    # By one less for each group, which is how most studies report it, r is a little smaller.
    usual = (means[0] - means[1]) / math.sqrt(spread / (n1 + n2 - 2))
    assert abs(es.d_to_r(usual, n1=n1, n2=n2).value - found) < 0.01


def test_common_language_is_how_often_one_lies_above_the_other_in_two_normal_samples() -> None:
    """Mann and Whitney's U, divided by the number of pairs, over quantiles instead of chance."""
    shares = [(i + 0.5) / 2000 for i in range(2000)]
    second = [float(scipy.special.ndtri(p)) for p in shares]
    first = [x + 0.48 for x in second]
    u = scipy.stats.mannwhitneyu(first, second).statistic / 2000**2
    assert abs(u - es.d_to_cl(0.48).value) < 1e-3


@pytest.mark.parametrize("u3", [0.05, 0.5, 0.684, 0.95])
def test_the_way_back_is_the_root_that_scipy_finds(u3: float) -> None:
    root = scipy.optimize.brentq(lambda d: es.d_to_u3(d).value - u3, -8, 8, xtol=1e-14)
    assert math.isclose(root, es.u3_to_d(u3).value, abs_tol=1e-12)


def test_a_display_is_the_table_whose_phi_is_r() -> None:
    """Of 1000 with it and 1000 without: the phi coefficient is the r that was shown."""
    shown = es.r_to_besd(0.36)
    well = [round(1000 * side.value) for side in (shown.with_it, shown.without_it)]
    table = [[well[0], 1000 - well[0]], [well[1], 1000 - well[1]]]
    chi2 = scipy.stats.chi2_contingency(table, correction=False).statistic
    assert math.isclose(0.36, math.sqrt(chi2 / 2000), rel_tol=1e-12)
