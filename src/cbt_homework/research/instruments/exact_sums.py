"""Points becoming one number, exactly: rounded once, at the end."""

from __future__ import annotations

from collections.abc import Iterable

from cbt_homework.foundation.vocabulary import Term


class ScoreMethod(Term):
    """The way in which the points of the items become one number."""

    SUM = "sum"
    MEAN = "mean"


def exact_sum_or_mean(
    points: Iterable[float], method: ScoreMethod, answered_of_all: tuple[int, int]
) -> float:
    """The sum or the mean of points, of which there may be more terms than items.

    ``answered_of_all`` is how many items are answered, of how many there are: a sum over part of
    them is raised to all. The sum is exact and rounded once, so that a score never leaves the range
    of its subscale by a hair, and two scores keep their order.
    """
    above, below = 0, 1
    whole = method is ScoreMethod.SUM
    for point in points:
        over, under = point.as_integer_ratio()
        common = max(below, under)  # powers of two: one divides the other
        above, below = above * (common // below) + over * (common // under), common
        whole = whole and type(point) is int
    answered, count = answered_of_all
    above *= count if method is ScoreMethod.SUM else 1
    below *= answered
    return above // below if whole and above % below == 0 else above / below
