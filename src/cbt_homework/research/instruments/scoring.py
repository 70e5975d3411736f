"""Scoring a response by the instrument's own key.

An item without an answer is not a zero, whatever the reason: it leaves its subscale without a
score, unless the key says from how many answers on open items are filled. What the score can be all
the same, given the answers there are, is always said.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Count, HowOften, Label, Number, Ref, Slug
from cbt_homework.foundation.invariants import ExactlyOne, Invariant, no_repeats
from cbt_homework.foundation.ratings import Rater, Rating, Scale, Timing
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.research.instruments.bands import ScoreBand
from cbt_homework.research.instruments.exact_sums import ScoreMethod, exact_sum_or_mean
from cbt_homework.research.instruments.instrument import Instrument, Keys, Subscale, score_range_of
from cbt_homework.research.instruments.response import Response, check_response, shared_row_columns


class WhyNoSubscaleScore(Term):
    """The reason why a subscale has no score."""

    TOO_FEW_ANSWERED = "too-few-answered"
    """Fewer than the key asks for."""
    ITEMS_UNANSWERED = "items-unanswered"
    """The key does not say that open items are filled."""


class WhyNoBand(Term):
    """The reason why a score is in no band."""

    NO_BANDS = "no-bands"
    """The instrument brings none."""
    NO_SCORE = "no-score"
    OUTSIDE_BANDS = "outside-bands"
    ITEM_BELOW = "item-below"
    """An item is lower than the band asks of every item."""
    ITEM_UNANSWERED = "item-unanswered"
    """An item has no answer that could decide: from the lowest to the highest the score can be it
    does not lie in one band, or the band asks something of every item."""


def _make_value_or_reason_invariant(value_field: str, reason_field: str) -> Invariant:
    return Invariant(
        "one-of-two",
        reason_field,
        f"must be there where, and only where, there is no {value_field}",
        ExactlyOne(value_field, reason_field),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SubscaleScore(Value):
    """The score of one subscale, or why there is none.

    Attributes:
        subscale: The key of the subscale.
        method: Sum or mean.
        scale: The lowest and the highest score there can be at all.
        answered: The number of items with an answer.
        items: The number of items.
        unanswered: The items without an answer.
        reversed: The items that were counted the other way round.
        value: The score; None where there is none.
        because: The reason for a missing score.
        prorated: Whether open items were filled with the mean of the answered ones.
        lowest: The lowest it can be, whatever the open items would be.
        highest: The highest it can be.
        band: The key of the band that it lies in.
        no_band: The reason for a missing band.
    """

    subscale: Slug = attrs.field(kw_only=False)
    method: ScoreMethod
    scale: Scale
    answered: HowOften
    items: Count
    unanswered: Keys
    reversed: Keys
    value: Number | None = None
    because: WhyNoSubscaleScore | None = None
    prorated: bool = False
    lowest: Number
    highest: Number
    band: Slug | None = None
    no_band: WhyNoBand | None = None

    __invariants__ = (
        _make_value_or_reason_invariant("value", "because"),
        _make_value_or_reason_invariant("band", "no_band"),
        Invariant(
            "other-count",
            "unanswered",
            "must be the items that have no answer",
            lambda found: found.answered + len(found.unanswered) == found.items,
        ),
        Invariant(
            "nothing-to-fill",
            "prorated",
            "must be a score with items open",
            lambda found: not found.prorated or (found.value is not None and found.unanswered),
        ),
        Invariant(
            "out-of-reach",
            "value",
            "must lie between the lowest and the highest it can be",
            lambda found: (
                found.lowest
                <= (found.lowest if found.value is None else found.value)
                <= found.highest
            ),
        ),
    )

    def row(self) -> dict[str, str | int | float | None]:
        """One flat row: the score, what it rests on, and why there is none."""
        return {
            "subscale": self.subscale,
            "method": self.method.value,
            "value": self.value,
            "because": None if self.because is None else self.because.value,
            "prorated": int(self.prorated),
            "answered": self.answered,
            "items": self.items,
            "lowest": self.lowest,
            "highest": self.highest,
            "least": self.scale.least,
            "most": self.scale.most,
            "band": self.band,
            "no_band": None if self.no_band is None else self.no_band.value,
        }


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Scored(Value):
    """The scores of one response, in the order of the instrument's subscales.

    Attributes:
        instrument: The key of the instrument.
        version: Its form or edition.
        scores: The score of each subscale; none where the instrument has none.
        about: What was rated, by its id.
        rater: The role of the person who filled it in.
        by: The id of the person who filled it in.
        timing: When, relative to what it is about.
        on: The day.
    """

    instrument: Slug = attrs.field(kw_only=False)
    version: Label
    scores: Annotated[tuple[SubscaleScore, ...], k.Size(0, 60)]
    about: Ref | None = None
    rater: Rater | None = None
    by: Ref | None = None
    timing: Timing | None = None
    on: date | None = None

    __invariants__ = (
        no_repeats(
            "scores", "subscale", code="subscale-twice", message="must not score a subscale twice"
        ),
    )

    def score(self, subscale: str) -> SubscaleScore | None:
        """The score of a subscale by its key; None where the instrument has no such subscale."""
        return next((found for found in self.scores if found.subscale == subscale), None)

    def rating(self, subscale: str) -> Rating | None:
        """The score as a rating on its own scale; None where there is none."""
        subscale_score = self.score(subscale)
        if subscale_score is None or subscale_score.value is None:
            return None
        return Rating(
            subscale_score.value, subscale_score.scale, rater=self.rater, timing=self.timing
        )

    def rows(self) -> list[dict[str, str | int | float | None]]:
        """One long row for each subscale."""
        return [shared_row_columns(self) | found.row() for found in self.scores]


def score(instrument: Instrument, response: Response) -> Scored:
    """The scores that the instrument's key makes of a response.

    Raises:
        InvariantError: with every problem, where it is no response to this instrument: another
            one or another version, items it does not have, points off their scale.
    """
    check_response(instrument, response)
    points, scales = response.points, instrument.scales
    return Scored(
        instrument.key,
        version=instrument.version,
        scores=tuple(
            _score_subscale(instrument.key, s, points, scales) for s in instrument.subscales
        ),
        about=response.about,
        rater=response.rater,
        by=response.by,
        timing=response.timing,
        on=response.on,
    )


def _score_subscale(
    instrument: str,
    subscale: Subscale,
    points: Mapping[str, float],
    scales: Mapping[str, Scale],
) -> SubscaleScore:
    count, method = len(subscale.items), subscale.method
    lowest: list[float] = []
    highest: list[float] = []
    terms_by_item: dict[str, tuple[float, ...]] = {}
    for key in subscale.items:
        least, most = scales[key].least or 0, scales[key].most or 0
        if key not in points:
            lowest.append(least)
            highest.append(most)
            continue
        terms = (least, most, -points[key]) if key in subscale.reversed else (points[key],)
        terms_by_item[key] = terms
        lowest += terms
        highest += terms
    answered_count = len(terms_by_item)
    because = _why_no_score(subscale, answered_count)
    value: float | None = None
    if because is None:
        terms_of_all = (term for terms in terms_by_item.values() for term in terms)
        value = exact_sum_or_mean(terms_of_all, method, (answered_count, count))
    least, most = score_range_of((scales[key] for key in subscale.items), method)
    bottom = exact_sum_or_mean(lowest, method, (count, count))
    top = exact_sum_or_mean(highest, method, (count, count))
    band, no_band = _band_or_reason(subscale, value, (bottom, top), terms_by_item)
    return SubscaleScore(
        subscale.key,
        method=method,
        scale=Scale(f"{instrument} {subscale.key}", least=least, most=most),
        answered=answered_count,
        items=count,
        unanswered=tuple(key for key in subscale.items if key not in terms_by_item),
        reversed=tuple(key for key in subscale.items if key in subscale.reversed),
        value=value,
        because=because,
        prorated=because is None and answered_count < count,
        lowest=bottom,
        highest=top,
        band=band,
        no_band=no_band,
    )


def _why_no_score(subscale: Subscale, answered_count: int) -> WhyNoSubscaleScore | None:
    if answered_count == len(subscale.items):
        return None
    if subscale.minimum_answered is not None and answered_count < subscale.minimum_answered:
        return WhyNoSubscaleScore.TOO_FEW_ANSWERED
    return None if subscale.prorate else WhyNoSubscaleScore.ITEMS_UNANSWERED


def _band_or_reason(
    subscale: Subscale,
    value: float | None,
    score_range: tuple[float, float],
    terms_by_item: Mapping[str, tuple[float, ...]],
) -> tuple[str | None, WhyNoBand | None]:
    """The band of all that the score can be; a score that was filled may be in another one."""
    if not subscale.bands:
        return None, WhyNoBand.NO_BANDS
    if value is None:
        return None, WhyNoBand.NO_SCORE
    item_points = [
        exact_sum_or_mean(terms, ScoreMethod.SUM, (1, 1)) for terms in terms_by_item.values()
    ]
    possible_bands = [
        band for band in subscale.bands if _can_hold_part_of_score_range(band, score_range)
    ]
    bands_left = [
        band
        for band in possible_bands
        if band.no_item_below is None or min(item_points) >= band.no_item_below
    ]
    if not bands_left:
        below = any(band.holds(value) for band in possible_bands)
        return None, WhyNoBand.ITEM_BELOW if below else WhyNoBand.OUTSIDE_BANDS
    band = bands_left[0]
    item_could_decide = band.no_item_below is not None and len(terms_by_item) < len(subscale.items)
    if item_could_decide or not all(band.holds(end) for end in score_range):
        return None, WhyNoBand.ITEM_UNANSWERED
    return band.key, None


def _can_hold_part_of_score_range(band: ScoreBand, score_range: tuple[float, float]) -> bool:
    """Whether a band shares a point with all that a score can be."""
    return max(band.lower_end_place, (score_range[0], 0)) <= min(
        band.upper_end_place, (score_range[1], 0)
    )
