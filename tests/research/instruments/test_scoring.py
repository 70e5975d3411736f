"""Scores computed by hand, and why there is none."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import ZERO_TO_FOUR, Rater, Rating, Scale, Timing
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.research.instruments.bands import ScoreBand
from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import Instrument, InstrumentItem, Subscale
from cbt_homework.research.instruments.response import ItemAnswer, Response, respond
from cbt_homework.research.instruments.scoring import (
    Scored,
    SubscaleScore,
    WhyNoBand,
    WhyNoSubscaleScore,
    score,
)
from tests.research.instruments.samples import DIARY, OURS


def of(subscale: str, **points: float | Missing | None) -> SubscaleScore:
    found = score(DIARY, respond(DIARY, points)).score(subscale)
    assert found is not None
    return found


def test_a_sum_with_one_item_reversed() -> None:
    found = of("total", kept=3, clear=4, hard=1, useful=0)
    assert 3 + 4 + (4 - 1) + 0 == found.value
    assert (None, False, 4, 4) == (found.because, found.prorated, found.answered, found.items)
    assert ("hard",) == found.reversed
    assert (0, 16) == (found.scale.least, found.scale.most)
    assert (10, 10) == (found.lowest, found.highest)


def test_an_item_can_count_one_way_in_one_subscale_and_the_other_way_in_another() -> None:
    points = {"kept": 3, "clear": 4, "hard": 1, "useful": 0}
    assert 1 == of("hardship", **points).value
    assert () == of("hardship", **points).reversed
    assert pytest.approx((3 + 4 + 3) / 3) == of("ease", **points).value


def test_with_an_open_item_a_sum_has_no_value_and_says_what_it_can_be() -> None:
    found = of("total", kept=3, clear=4, hard=1)
    assert (None, WhyNoSubscaleScore.ITEMS_UNANSWERED) == (found.value, found.because)
    assert (10, 14) == (found.lowest, found.highest)
    assert ("useful",) == found.unanswered
    assert (None, WhyNoBand.NO_SCORE) == (found.band, found.no_band)


def test_an_open_reversed_item_can_take_all_of_its_scale() -> None:
    found = of("total", kept=3, clear=4, useful=0)
    assert (7, 11) == (found.lowest, found.highest)


def test_from_the_minimum_on_open_items_are_filled_where_the_key_says_so_and_marked() -> None:
    found = of("ease", kept=3, hard=2)
    assert ((3 + 2) / 2, True, None) == (found.value, found.prorated, found.because)
    assert ("clear",) == found.unanswered
    assert pytest.approx((3 + 2 + 0) / 3) == found.lowest
    assert pytest.approx((3 + 2 + 4) / 3) == found.highest


def test_a_sum_that_is_filled_is_raised_to_all_items() -> None:
    total = attrs.evolve(
        DIARY.subscales[1], prorate=True, minimum_answered=3, bands=(), bands_complete=False
    )
    filled = attrs.evolve(DIARY, subscales=(total,))
    found = score(filled, respond(filled, {"kept": 3, "clear": 4, "hard": 1})).scores[0]
    assert pytest.approx((3 + 4 + 3) / 3 * 4) == found.value
    assert found.prorated


def test_below_the_minimum_there_is_no_score_and_it_says_so() -> None:
    found = of("ease", kept=3)
    assert (None, WhyNoSubscaleScore.TOO_FEW_ANSWERED, False) == (
        found.value,
        found.because,
        found.prorated,
    )


def test_enough_answers_alone_fill_nothing() -> None:
    stated = attrs.evolve(DIARY.subscales[0], prorate=False)
    plain = attrs.evolve(DIARY, subscales=(stated,))
    enough = score(plain, respond(plain, {"kept": 3, "hard": 2})).scores[0]
    fewer = score(plain, respond(plain, {"kept": 3})).scores[0]
    assert (None, WhyNoSubscaleScore.ITEMS_UNANSWERED) == (enough.value, enough.because)
    assert (None, WhyNoSubscaleScore.TOO_FEW_ANSWERED) == (fewer.value, fewer.because)


@pytest.mark.parametrize("why", [None, *Missing])
def test_no_answer_is_no_zero_whatever_the_reason(why: Missing | None) -> None:
    found = of("hardship", hard=why)
    assert (None, 0, 4) == (found.value, found.lowest, found.highest)
    assert 0 == of("hardship", hard=0).value


def test_a_response_without_any_answer_leaves_everything_open() -> None:
    found = of("total")
    assert (None, 0, 16, 0) == (found.value, found.lowest, found.highest, found.answered)


@pytest.mark.parametrize(("useful", "band"), [(2, "low"), (3, "high")])
def test_a_band_begins_where_it_says(useful: int, band: str) -> None:
    found = of("total", kept=0, clear=1, hard=0, useful=useful)
    assert (useful + 5, band, None) == (found.value, found.band, found.no_band)


def test_no_band_is_invented() -> None:
    found = of("ease", kept=1, clear=1, hard=1)
    assert (None, WhyNoBand.NO_BANDS) == (found.band, found.no_band)


def _marked(**changes: Any) -> Instrument:
    """Three items from 0 to 6, the last reversed, with a mark of 9 and no item below 2."""
    mark = ScoreBand("mark", at_least=9, no_item_below=2, by=OURS)
    total = Subscale(
        "total",
        items=("a", "b", "c"),
        reversed=("c",),
        method=ScoreMethod.SUM,
        bands=(mark,),
        **changes,
    )
    return Instrument(
        "marked",
        version="1",
        title="Marked",
        items=tuple(map(InstrumentItem, "abc")),
        scale=Scale("0-6", least=0, most=6, step=1),
        subscales=(total,),
    )


@pytest.mark.parametrize(
    ("points", "band", "why"),
    [
        ((2, 3, 2), "mark", None),
        ((2, 2, 2), None, WhyNoBand.OUTSIDE_BANDS),
        ((1, 6, 0), None, WhyNoBand.ITEM_BELOW),
        ((6, 6, 5), None, WhyNoBand.ITEM_BELOW),
        ((2, 6, 4), "mark", None),
    ],
)
def test_a_band_may_ask_something_of_every_item_as_it_counts(
    points: tuple[int, int, int], band: str | None, why: WhyNoBand | None
) -> None:
    instrument = _marked()
    found = score(instrument, respond(instrument, dict(zip("abc", points, strict=True)))).scores[0]
    assert (band, why) == (found.band, found.no_band)


def test_of_an_open_item_nobody_knows_whether_it_is_below() -> None:
    filled = _marked(prorate=True, minimum_answered=2)
    found = score(filled, respond(filled, {"a": 4, "b": 5})).scores[0]
    assert (13.5, None, WhyNoBand.ITEM_UNANSWERED) == (found.value, found.band, found.no_band)
    known = score(filled, respond(filled, {"a": 1, "b": 6})).scores[0]
    assert WhyNoBand.ITEM_BELOW is known.no_band


@pytest.mark.parametrize(
    ("points", "band", "why"),
    [
        # a and b as given, c from 0 to 6: the band of all three sums, or none.
        ((0, 1), None, WhyNoBand.ITEM_UNANSWERED),  # 1.5, from 1 to 7: low or middle
        ((1, 1), None, WhyNoBand.ITEM_UNANSWERED),  # 3, from 2 to 8
        ((2, 2), "middle", None),  # 6, from 4 to 10
        ((3, 2), None, WhyNoBand.ITEM_UNANSWERED),  # 7.5, from 5 to 11: or in no band at all
        ((5, 3), None, WhyNoBand.ITEM_UNANSWERED),  # 12, from 8 to 14: between two bands itself
        ((6, 6), "high", None),
    ],
)
def test_a_filled_score_has_a_band_only_where_no_open_item_could_decide_otherwise(
    points: tuple[int, int], band: str | None, why: WhyNoBand | None
) -> None:
    bands = (
        ScoreBand("low", below=4, by=OURS),
        ScoreBand("middle", at_least=4, at_most=10, by=OURS),
        ScoreBand("high", above=11, no_item_below=None, by=OURS),
    )
    marked = _marked(prorate=True, minimum_answered=2)
    total = attrs.evolve(marked.subscales[0], bands=bands, reversed=())
    filled = attrs.evolve(marked, subscales=(total,))
    found = score(filled, respond(filled, dict(zip("ab", points, strict=True)))).scores[0]
    assert (True, band, why) == (found.prorated, found.band, found.no_band)


def test_where_no_open_item_reaches_a_band_it_lies_outside() -> None:
    far = ScoreBand("far", at_least=13, by=OURS)
    marked = _marked(prorate=True, minimum_answered=2)
    total = attrs.evolve(marked.subscales[0], bands=(far,))
    filled = attrs.evolve(marked, subscales=(total,))
    found = score(filled, respond(filled, {"a": 3, "b": 3})).scores[0]
    assert (9, 6, 12) == (found.value, found.lowest, found.highest)
    assert WhyNoBand.OUTSIDE_BANDS is found.no_band


def test_nothing_is_added_up_that_no_subscale_names() -> None:
    bare = attrs.evolve(DIARY, subscales=())
    assert () == score(bare, respond(bare, {"kept": 3})).scores


def test_a_score_says_who_rated_what_and_when() -> None:
    response = respond(
        DIARY,
        {"kept": 3, "clear": 4, "hard": 1, "useful": 0},
        about="s-7",
        rater=Rater.OBSERVER,
        by="r-1",
        timing=Timing.CONTEMPORANEOUS,
        on=date(2026, 3, 9),
    )
    scored = score(DIARY, response)
    assert Rating(
        10,
        Scale("diary-check total", least=0, most=16),
        rater=Rater.OBSERVER,
        timing=Timing.CONTEMPORANEOUS,
    ) == scored.rating("total")
    assert scored.score("nothing") is None
    assert scored.rating("nothing") is None
    rows = scored.rows()
    assert ["ease", "total", "hardship"] == [row["subscale"] for row in rows]
    assert {
        "instrument": "diary-check",
        "version": "1",
        "about": "s-7",
        "rater": "observer",
        "by": "r-1",
        "timing": "contemporaneous",
        "on": "2026-03-09",
        "subscale": "total",
        "method": "sum",
        "value": 10,
        "because": None,
        "prorated": 0,
        "answered": 4,
        "items": 4,
        "lowest": 10,
        "highest": 10,
        "least": 0,
        "most": 16,
        "band": "high",
        "no_band": None,
    } == rows[1]


def test_where_there_is_no_score_there_is_no_rating_and_the_row_says_why() -> None:
    scored = score(DIARY, respond(DIARY, {"kept": 3}))
    assert scored.rating("total") is None
    row = scored.rows()[1]
    assert (None, "items-unanswered", None, "no-score") == (
        row["value"],
        row["because"],
        row["band"],
        row["no_band"],
    )
    assert (None, None, None) == (row["rater"], row["timing"], row["on"])


def test_a_response_that_does_not_fit_has_no_score_but_all_its_problems() -> None:
    misfit = Response(
        "dairy-check",
        version="2",
        answers=(
            ItemAnswer("kept", 5),
            ItemAnswer("usefull", 1),
            ItemAnswer("clear", 1.5),
            ItemAnswer("hard", Missing.DECLINED),
        ),
        open_answer="More of it",
    )
    with pytest.raises(InvariantError) as error:
        score(DIARY, misfit)
    assert [
        ("instrument", "other-instrument"),
        ("version", "other-version"),
        ("answers.0.value", "off-its-scale"),
        ("answers.1.item", "unknown-item"),
        ("answers.2.value", "off-its-scale"),
        ("open_answer", "no-open-question"),
    ] == [(problem.where, problem.code) for problem in error.value.problems]
    assert "did you mean 'useful'?" in str(error.value)
    assert "More" not in str(error.value)
    assert error.value.__context__ is None


GOOD: dict[str, Any] = {
    "method": ScoreMethod.SUM,
    "scale": ZERO_TO_FOUR,
    "answered": 1,
    "items": 2,
    "unanswered": ("b",),
    "reversed": (),
    "value": 2,
    "prorated": True,
    "lowest": 1,
    "highest": 5,
    "no_band": WhyNoBand.NO_BANDS,
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"value": None, "prorated": False}, [("because", "one-of-two")]),
        ({"because": WhyNoSubscaleScore.TOO_FEW_ANSWERED}, [("because", "one-of-two")]),
        ({"band": "high"}, [("no_band", "one-of-two")]),
        ({"no_band": None}, [("no_band", "one-of-two")]),
        ({"answered": 2}, [("unanswered", "other-count")]),
        ({"answered": 2, "unanswered": ()}, [("prorated", "nothing-to-fill")]),
        (
            {"value": None, "because": WhyNoSubscaleScore.ITEMS_UNANSWERED},
            [("prorated", "nothing-to-fill")],
        ),
        ({"value": 6}, [("value", "out-of-reach")]),
        ({"value": 0.5}, [("value", "out-of-reach")]),
        (
            {
                "value": None,
                "because": WhyNoSubscaleScore.ITEMS_UNANSWERED,
                "prorated": False,
                "lowest": 6,
            },
            [("value", "out-of-reach")],
        ),
    ],
)
def test_a_score_that_contradicts_itself_is_refused(
    changes: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert 2 == SubscaleScore("total", **GOOD).value
    with pytest.raises(InvariantError) as error:
        SubscaleScore("total", **GOOD | changes)
    assert expected == [(problem.where, problem.code) for problem in error.value.problems]


def test_a_subscale_is_scored_once() -> None:
    one = SubscaleScore("total", **GOOD)
    with pytest.raises(InvariantError) as error:
        Scored("made-up", version="1", scores=(one, one))
    assert [("scores", "subscale-twice")] == [(p.where, p.code) for p in error.value.problems]


@pytest.mark.parametrize(("instrument", "response"), [(None, None), (DIARY, {"kept": 3})])
def test_something_else_is_refused_by_its_class(instrument: Any, response: Any) -> None:
    with pytest.raises(TypeError, match=r"^(instrument|response) must be an? \w+, not a"):
        score(instrument, response)
