"""A rating carries its scale: nothing off it, nothing clamped, every conversion marked."""

from __future__ import annotations

import math

import attrs
import pytest
from hypothesis import assume, given, strategies as st

from cbt_homework.foundation import ratings as r
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import (
    ONE_TO_TEN,
    PERCENT,
    UNSPECIFIED,
    ZERO_TO_FOUR,
    ZERO_TO_TEN,
    Change,
    Rater,
    Rating,
    Scale,
    Timing,
    WhyNoChange,
    change,
    percent,
)
from cbt_homework.testing.strategies import ratings, values
from tests.one_item import in_one_item

SCALES = [scale for scale in vars(r).values() if isinstance(scale, Scale)]
WITH_ENDS = [scale for scale in SCALES if scale != UNSPECIFIED]
STEPPED = [scale for scale in WITH_ENDS if scale.step is not None]
scale_with_ends = st.sampled_from(WITH_ENDS)


def points(scale: Scale) -> st.SearchStrategy[float]:
    """Points that somebody may choose on a bundled scale."""
    assert scale.least is not None
    assert scale.most is not None
    whole = st.integers(int(scale.least), int(scale.most))
    if scale.step is not None:
        return whole
    return whole | st.floats(scale.least, scale.most)


def refused(value: float, scale: Scale) -> list[str]:
    with pytest.raises(InvariantError) as error:
        Rating(value, scale)
    return [f"{p.where}: {p.code}" for p in error.value.problems]


def test_the_bundled_scales_are_eight_and_no_two_are_the_same() -> None:
    assert 8 == len(SCALES) == len(set(SCALES)) == len({scale.name for scale in SCALES})
    assert 3 == len(STEPPED)


@pytest.mark.parametrize("scale", WITH_ENDS, ids=lambda s: s.name)
def test_off_the_ends_of_a_scale_is_refused_and_the_ends_are_not(scale: Scale) -> None:
    for end, beyond in ((scale.least, -math.inf), (scale.most, math.inf)):
        assert end is not None
        assert end == Rating(end, scale).value
        for off in (math.nextafter(end, beyond), end + math.copysign(1, beyond)):
            assert ["value: off-its-scale"] == refused(off, scale)


@pytest.mark.parametrize("scale", STEPPED, ids=lambda s: s.name)
def test_between_two_steps_nobody_can_choose(scale: Scale) -> None:
    assert scale.least is not None
    for off in (0.5, 0.001, 1.25):
        assert ["value: off-its-scale"] == refused(scale.least + off, scale)
    assert scale.least + 1 == Rating(scale.least + 1.0, scale).value


def test_without_steps_any_point_between_the_ends_can_be_chosen() -> None:
    assert 33.3 == percent(33.3).value


@given(st.floats(-1e9, 1e9) | st.integers(-(10**9), 10**9))
def test_on_a_scale_without_ends_every_number_is_kept_as_it_is(value: float) -> None:
    rating = Rating(value, UNSPECIFIED)
    assert value == rating.value
    assert rating.share is None
    assert all(rating.on(scale) is None for scale in WITH_ENDS)


def test_a_number_of_nothing_is_no_rating() -> None:
    for junk in (True, "70", None, math.nan, math.inf):
        assert ["value: not-number"] == refused(junk, PERCENT)  # type: ignore[arg-type]


def test_percent_keeps_who_rated_and_when() -> None:
    said = percent(70, rater=Rater.PATIENT, timing=Timing.RETROSPECTIVE)
    whole = Rating(70, PERCENT, rater=Rater.PATIENT, timing=Timing.RETROSPECTIVE)
    assert whole == said


@given(scale_with_ends.flatmap(lambda s: st.tuples(points(s), st.just(s))), scale_with_ends)
def test_a_conversion_is_marked_and_keeps_all_but_value_and_scale(
    chosen: tuple[float, Scale], other: Scale
) -> None:
    rating = Rating(*chosen, rater=Rater.THERAPIST, timing=Timing.CONTEMPORANEOUS)
    if other == rating.scale:
        assert rating is rating.on(other)
        return
    converted = rating.on(other)
    assert converted is not None
    assert (other, rating.scale) == (converted.scale, converted.derived_from)
    assert (rating.rater, rating.timing) == (converted.rater, converted.timing)
    assert rating.derived_from is None


@in_one_item
@pytest.mark.parametrize("one", WITH_ENDS, ids=lambda s: s.name)
@pytest.mark.parametrize("other", WITH_ENDS, ids=lambda s: s.name)
def test_the_ends_of_a_bundled_scale_are_the_ends_of_every_other(one: Scale, other: Scale) -> None:
    assert one.least is not None
    assert one.most is not None
    assert other.least == value_on(Rating(one.least, one), other)
    assert other.most == value_on(Rating(one.most, one), other)


def value_on(rating: Rating, scale: Scale) -> float:
    converted = rating.on(scale)
    assert converted is not None
    return converted.value


@given(st.data(), scale_with_ends, scale_with_ends)
def test_more_on_one_scale_is_never_less_on_another(
    data: st.DataObject, one: Scale, other: Scale
) -> None:
    low, high = sorted([data.draw(points(one)), data.draw(points(one))])
    assert value_on(Rating(low, one), other) <= value_on(Rating(high, one), other)


@given(st.data(), scale_with_ends, scale_with_ends)
def test_there_and_back_is_where_it_was_and_still_marked(
    data: st.DataObject, one: Scale, other: Scale
) -> None:
    assume(one != other)
    rating = Rating(data.draw(points(one)), one)
    there = rating.on(other)
    assert there is not None
    back = there.on(one)
    assert back is not None
    assert rating.value == pytest.approx(back.value, abs=1e-9)
    assert one == back.derived_from
    assert rating != back


def test_a_conversion_of_a_conversion_remembers_the_scale_that_was_chosen_on() -> None:
    twice = Rating(5, ONE_TO_TEN).on(PERCENT)
    assert twice is not None
    twice = twice.on(ZERO_TO_TEN)
    assert twice is not None
    assert ONE_TO_TEN == twice.derived_from


@pytest.mark.parametrize(
    ("value", "scale", "other", "expected"),
    [
        (1, ONE_TO_TEN, PERCENT, 0),
        (5.5, ONE_TO_TEN, PERCENT, 50),
        (10, ONE_TO_TEN, PERCENT, 100),
        (0, ZERO_TO_TEN, ONE_TO_TEN, 1),
        (50, PERCENT, ZERO_TO_FOUR, 2),
        (10, PERCENT, ZERO_TO_FOUR, 0.4),
    ],
)
def test_conversion_is_linear_between_the_ends(
    value: float, scale: Scale, other: Scale, expected: float
) -> None:
    assert expected == pytest.approx(value_on(Rating(value, scale), other))


def test_a_converted_rating_may_lie_between_two_steps_but_not_off_the_scale() -> None:
    between = percent(10).on(ZERO_TO_FOUR)
    assert between is not None
    with pytest.raises(InvariantError):
        attrs.evolve(between, derived_from=None)
    with pytest.raises(InvariantError):
        attrs.evolve(between, value=4.1)


def test_nothing_is_converted_to_a_scale_without_ends() -> None:
    assert percent(70).on(UNSPECIFIED) is None
    seven = Rating(7, UNSPECIFIED)
    assert seven is seven.on(UNSPECIFIED)


@given(ratings())
def test_a_share_is_how_far_up_the_scale_a_rating_lies(rating: Rating) -> None:
    least, most = rating.scale.least, rating.scale.most
    if least is None or most is None:
        assert rating.share is None
        return
    assert rating.share is not None
    assert 0 <= rating.share <= 100 + 1e-9
    back = least + (most - least) * rating.share / 100
    assert rating.value == pytest.approx(back, rel=1e-9, abs=1e-9 * (most - least))


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"least": 0}, "one-end-only"),
        ({"most": 10}, "one-end-only"),
        ({"least": 5, "most": 5}, "no-room"),
        ({"least": 6, "most": 5}, "no-room"),
        ({"least": 0, "most": 10, "step": 0}, "step-does-not-fit"),
        ({"least": 0, "most": 10, "step": -1}, "step-does-not-fit"),
        ({"least": 0, "most": 10, "step": 3}, "step-does-not-fit"),
        ({"least": 0, "most": 10, "step": 20}, "step-does-not-fit"),
    ],
)
def test_a_scale_that_cannot_be_is_refused(fields: dict[str, float], code: str) -> None:
    with pytest.raises(InvariantError) as error:
        Scale("mine", **fields)  # type: ignore[arg-type]
    assert [code] == [p.code for p in error.value.problems]


def test_a_step_may_be_a_fraction_or_stand_alone() -> None:
    assert 0.1 == Scale("tenths", least=0, most=1, step=0.1).step
    assert 0.3 == Rating(0.3, Scale("tenths", least=0, most=1, step=0.1)).value
    assert 5 == Scale("by fives", step=5).step


def test_the_change_from_one_rating_to_another_on_one_scale_is_their_difference() -> None:
    assert Change(difference=-30) == change(percent(70), percent(40, rater=Rater.OBSERVER))
    assert Change(difference=0) == change(percent(70), percent(70))


def test_there_is_no_change_between_two_scales_or_where_no_scale_was_recorded() -> None:
    other, unspecified = WhyNoChange.OTHER_SCALE, WhyNoChange.UNSPECIFIED_SCALE
    assert Change(because=other) == change(percent(7), Rating(7, ZERO_TO_TEN))
    assert Change(because=other) == change(Rating(7, UNSPECIFIED), percent(7))
    assert Change(because=unspecified) == change(Rating(7, UNSPECIFIED), Rating(6, UNSPECIFIED))


@given(ratings(), ratings())
def test_there_and_back_there_is_no_change_in_all(one: Rating, other: Rating) -> None:
    there, back = change(one, other), change(other, one)
    assert there.because is back.because
    assert (there.difference is None) is (there.because is not None)
    assert there.difference is None or back.difference == -there.difference


def test_a_change_has_a_difference_or_a_reason_why_not_and_never_both() -> None:
    for both_or_none in ({}, {"difference": 1, "because": WhyNoChange.OTHER_SCALE}):
        with pytest.raises(InvariantError, match="one-of-two"):
            Change(**both_or_none)  # type: ignore[arg-type]


@given(ratings(), values(Scale))
def test_no_rounding_carries_a_conversion_off_its_scale(rating: Rating, scale: Scale) -> None:
    converted = rating.on(scale)
    if converted is not None and scale.least is not None and scale.most is not None:
        assert scale.least <= converted.value <= scale.most


def test_the_ends_of_any_scale_are_exactly_the_ends_of_any_other() -> None:
    one, other = Scale("a", least=0, most=0.7), Scale("b", least=-2.1, most=0.3)
    assert 0.3 == value_on(Rating(0.7, one), other)


def test_a_step_too_small_to_count_is_refused() -> None:
    with pytest.raises(InvariantError):
        Scale("mine", least=0, most=100, step=5e-324)


def test_a_step_longer_than_the_scale_is_refused_however_long() -> None:
    with pytest.raises(InvariantError):
        Scale("mine", least=0, most=0.001, step=1e8)


def test_a_step_is_more_than_nothing_also_without_ends() -> None:
    with pytest.raises(InvariantError):
        Scale("mine", step=-5)


@given(st.floats(-1e6, 1e6), st.floats(0.001, 1e6))
def test_no_share_passes_an_end_by_a_hair(least: float, span: float) -> None:
    scale = Scale("drawn", least=least, most=least + span)
    assert 0 == Rating(least, scale).share
    top = Rating(scale.most or 0, scale).share
    assert top is not None
    assert 100 - 1e-9 <= top <= 100
