"""What holds of every score of every instrument."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import assume, given, strategies as st

from cbt_homework.foundation.ratings import Scale
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.research.instruments.bands import ScoreBand
from cbt_homework.research.instruments.exact_sums import ScoreMethod, exact_sum_or_mean
from cbt_homework.research.instruments.instrument import Instrument, Subscale, score_range_of
from cbt_homework.research.instruments.response import ItemAnswer, Response, respond
from cbt_homework.research.instruments.scoring import score
from tests.drawn import each_drawn
from tests.research.instruments.drawn import FINE, WHOLE, points_of, scored_instruments
from tests.research.instruments.reference import second_look
from tests.research.instruments.samples import OURS

Filled = tuple[Instrument, Response]
SCORED = scored_instruments()


@each_drawn(SCORED)
def test_a_score_is_what_a_second_look_finds_in_fractions(filled: Filled) -> None:
    instrument, response = filled
    for subscale, found in zip(
        instrument.subscales, score(instrument, response).scores, strict=True
    ):
        expected = second_look(instrument, subscale, response)
        assert (None if expected.value is None else float(expected.value)) == found.value
        assert float(expected.lowest) == found.lowest
        assert float(expected.highest) == found.highest


@each_drawn(SCORED)
def test_a_score_lies_where_it_can_lie(filled: Filled) -> None:
    instrument, response = filled
    for found in score(instrument, response).scores:
        assert found.scale.least is not None
        assert found.scale.most is not None
        value = found.lowest if found.value is None else found.value
        assert found.scale.least <= found.lowest <= value <= found.highest <= found.scale.most


@each_drawn(SCORED)
def test_a_score_says_how_many_of_how_many_and_which_are_open(filled: Filled) -> None:
    instrument, response = filled
    points = response.points
    for subscale, found in zip(
        instrument.subscales, score(instrument, response).scores, strict=True
    ):
        assert tuple(key for key in subscale.items if key not in points) == found.unanswered
        assert (len(subscale.items), len(subscale.items) - len(found.unanswered)) == (
            found.items,
            found.answered,
        )
        assert set(subscale.reversed) == set(found.reversed)
        assert found.prorated is (found.value is not None and bool(found.unanswered))


@given(SCORED, st.randoms(use_true_random=False))
def test_the_order_of_the_answers_does_not_matter(filled: Filled, chance: object) -> None:
    instrument, response = filled
    turned = list(response.answers)
    getattr(chance, "shuffle")(turned)  # noqa: B009 (typed as an object)
    again = attrs.evolve(response, answers=tuple(turned))
    assert score(instrument, response) == score(instrument, again)


@given(SCORED, st.data())
def test_without_one_answer_more_is_possible_and_nothing_else_is(
    filled: Filled, data: st.DataObject
) -> None:
    instrument, response = filled
    points = response.points
    assume(points)
    left_out = data.draw(st.sampled_from(sorted(points)))
    why = data.draw(st.none() | st.sampled_from(list(Missing)))
    fewer = attrs.evolve(
        response,
        answers=tuple(
            ItemAnswer(a.item, why) if a.item == left_out else a for a in response.answers
        ),
    )
    for before, after in zip(
        score(instrument, response).scores, score(instrument, fewer).scores, strict=True
    ):
        counts = left_out in _items_of(instrument, before.subscale)
        assert after.lowest <= before.lowest
        assert before.highest <= after.highest
        if counts:
            assert after.highest - after.lowest > before.highest - before.lowest
        else:
            assert before == after


def _items_of(instrument: Instrument, key: str) -> tuple[str, ...]:
    subscale = instrument.subscale(key)
    assert subscale is not None
    return subscale.items


@each_drawn(SCORED)
def test_why_there_is_no_answer_makes_no_difference_and_none_of_it_is_a_zero(
    filled: Filled,
) -> None:
    instrument, response = filled
    points = response.points
    expected = score(instrument, response).scores
    for why in (None, *Missing):
        filled_up = {key: points.get(key, why) for key in instrument.keys}
        assert expected == score(instrument, respond(instrument, filled_up)).scores


@given(SCORED, st.data())
def test_a_band_is_that_of_every_way_of_answering_what_is_open(
    filled: Filled, data: st.DataObject
) -> None:
    instrument, response = filled
    banded = attrs.evolve(
        instrument, subscales=tuple(_banded(data, instrument, s) for s in instrument.subscales)
    )
    points = response.points
    for end in ("least", "most"):
        full = respond(
            banded,
            {key: points.get(key, getattr(instrument.scales[key], end)) for key in instrument.keys},
        )
        for now, then in zip(
            score(banded, response).scores, score(banded, full).scores, strict=True
        ):
            assert now.band in (None, then.band)


def _banded(data: st.DataObject, instrument: Instrument, subscale: Subscale) -> Subscale:
    """The same subscale with two bands that part somewhere inside."""
    least, most = score_range_of(
        (instrument.scales[key] for key in subscale.items), subscale.method
    )
    cut = data.draw(st.floats(least, most, exclude_min=True))
    bands = (ScoreBand("low", below=cut, by=OURS), ScoreBand("high", at_least=cut, by=OURS))
    return attrs.evolve(subscale, bands=bands)


@each_drawn(SCORED)
def test_where_everything_is_answered_prorating_changes_nothing(filled: Filled) -> None:
    instrument, response = filled
    full = respond(
        instrument,
        {key: response.points.get(key, instrument.scales[key].least) for key in instrument.keys},
    )
    for key in (s.key for s in instrument.subscales if s.prorate):
        plain = attrs.evolve(
            instrument,
            subscales=tuple(
                attrs.evolve(s, prorate=False, minimum_answered=None) for s in instrument.subscales
            ),
        )
        found = score(instrument, full).score(key)
        assert found is not None
        assert not found.prorated
        assert score(plain, full).score(key) == found


@given(scored_instruments(scales=WHOLE))
def test_what_is_reversed_twice_counts_as_it_was_answered(filled: Filled) -> None:
    """The points are changed about by hand, and the key changes them about again."""
    instrument, response = filled
    for subscale in instrument.subscales:
        straight = attrs.evolve(subscale, reversed=())
        turned = attrs.evolve(subscale, reversed=subscale.items)
        by_hand = tuple(
            ItemAnswer(a.item, _turned(instrument.scales[a.item], a.value))
            for a in response.answers
        )
        once = score(attrs.evolve(instrument, subscales=(straight,)), response).scores[0]
        twice = score(
            attrs.evolve(instrument, subscales=(turned,)), attrs.evolve(response, answers=by_hand)
        ).scores[0]
        assert once == attrs.evolve(twice, reversed=())


def _turned(scale: Scale, value: float | Missing | None) -> float | Missing | None:
    if value is None or isinstance(value, Missing):
        return value
    return (scale.least or 0) + (scale.most or 0) - value


@given(scored_instruments(scales=WHOLE))
def test_a_subscale_reversed_as_a_whole_is_its_mirror(filled: Filled) -> None:
    instrument, response = filled
    for subscale in instrument.subscales:
        pair = (
            attrs.evolve(subscale, reversed=()),
            attrs.evolve(subscale, reversed=subscale.items),
        )
        one, other = (
            score(attrs.evolve(instrument, subscales=(s,)), response).scores[0] for s in pair
        )
        ends = (one.scale.least or 0) + (one.scale.most or 0)
        assert one.highest == pytest.approx(ends - other.lowest)
        if one.value is not None and other.value is not None:
            assert one.value == pytest.approx(ends - other.value)


@given(st.data(), st.lists(FINE, min_size=1, max_size=30))
def test_a_sum_is_rounded_once_and_never_leaves_its_range(
    data: st.DataObject, scales: list[Scale]
) -> None:
    points = [data.draw(points_of(scale)) for scale in scales]
    share = len(points), len(points)
    for method in ScoreMethod:
        least = exact_sum_or_mean([scale.least or 0 for scale in scales], method, share)
        most = exact_sum_or_mean([scale.most or 0 for scale in scales], method, share)
        assert least <= exact_sum_or_mean(points, method, share) <= most


def test_a_sum_of_whole_points_is_a_whole_number_and_a_mean_is_not() -> None:
    assert "6" == repr(exact_sum_or_mean((1, 2, 3), ScoreMethod.SUM, (3, 3)))
    assert "2.0" == repr(exact_sum_or_mean((1, 2, 3), ScoreMethod.MEAN, (3, 3)))
    assert "6.0" == repr(exact_sum_or_mean((1, 2, 3.0), ScoreMethod.SUM, (3, 3)))
    assert "8" == repr(exact_sum_or_mean((1, 2, 3), ScoreMethod.SUM, (3, 4)))
    assert "7.5" == repr(exact_sum_or_mean((2, 3), ScoreMethod.SUM, (2, 3)))
    assert "1.0" == repr(exact_sum_or_mean([0.1] * 10, ScoreMethod.SUM, (10, 10)))
