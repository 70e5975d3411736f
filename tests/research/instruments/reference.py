"""Scoring a second time, in fractions and item by item, to hold the engine against."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from typing import NamedTuple

from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import Instrument, Subscale
from cbt_homework.research.instruments.response import Response


class Second(NamedTuple):
    """What a second look finds."""

    value: Fraction | None
    lowest: Fraction
    highest: Fraction


def second_look(instrument: Instrument, subscale: Subscale, response: Response) -> Second:
    """The score of a subscale, and how low and how high it can become by filling the open items."""
    said = {a.item: a.value for a in response.answers if isinstance(a.value, int | float)}
    columns: list[list[Fraction]] = []
    known: list[Fraction] = []
    for key in subscale.items:
        scale = instrument.scales[key]
        least, most = Fraction(scale.least or 0), Fraction(scale.most or 0)
        if key in said:
            point = Fraction(said[key])
            known.append(least + most - point if key in subscale.reversed else point)
            columns.append([known[-1]])
        else:
            columns.append([least, most])
    filled = [_of(list(way), subscale.method) for way in product(*columns)]
    return Second(_value(subscale, known), min(filled), max(filled))


def _of(points: list[Fraction], method: ScoreMethod) -> Fraction:
    total = sum(points, Fraction(0))
    return total if method is ScoreMethod.SUM else total / len(points)


def _value(subscale: Subscale, known: list[Fraction]) -> Fraction | None:
    count = len(subscale.items)
    if len(known) == count:
        return _of(known, subscale.method)
    if not subscale.prorate or len(known) < (subscale.minimum_answered or count):
        return None
    gaps = [sum(known, Fraction(0)) / len(known)] * (count - len(known))
    return _of([*known, *gaps], subscale.method)
