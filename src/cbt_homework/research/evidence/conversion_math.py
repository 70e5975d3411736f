"""The numbers behind conversions: the normal distribution function, and Hedges' correction."""

from __future__ import annotations

import math


def hedges_correction(df: int, *, exact: bool) -> float:
    """Computes the factor from d to g, from 2 degrees of freedom on; near 1 for many."""
    if not exact:
        return 1 - 3 / (4 * df - 1)
    if df <= 300:
        return math.gamma(df / 2) / math.gamma((df - 1) / 2) / math.sqrt(df / 2)
    # The gamma function outgrows a float; its logarithm has an asymptotic series, and of that of
    # the quotient the next term is below the last digit here.
    return math.exp(-(0.75 + (0.5 + (0.375 + (0.25 + 0.15 / df) / df) / df) / df) / df)


def normal_distribution(value: float) -> float:
    """The normal distribution function; by erfc, which is exact in both tails."""
    return math.erfc(-value / math.sqrt(2)) / 2


def normal_quantile(share: float) -> float:
    """The inverse of `normal_distribution` between 0 and 1, by halving, to a float's last digit."""
    if share == 0.5:
        return 0.0
    if share > 0.5:
        return -normal_quantile(1 - share)  # exact: nothing is rounded where p is at least one half
    low, high = -40.0, 0.0
    for _ in range(64):
        middle = (low + high) / 2
        if normal_distribution(middle) < share:
            low = middle
        else:
            high = middle
    return (low + high) / 2
