"""The confidence of doing homework, followed over the assignments and reviews of a course."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework.engagement import Review
from cbt_homework.engagement.confidence import confidence_points, confidence_trend
from cbt_homework.foundation.ratings import UNSPECIFIED, ZERO_TO_TEN, Rater, Rating, percent
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.sentences import sentence_of
from tests import stated

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
RULE = CATALOGUE["EN23"]


def _history(
    number: int, confidence: Any, *reviewed: Any, on: date | None = None
) -> ch.AssignmentHistory:
    agreement = ch.Agreement(confidence=confidence)
    spec = ch.HomeworkSpec("Call a friend")
    assignment = ch.Assignment(id=f"a{number}", spec=spec, agreement=agreement, assigned_on=on)
    return ch.AssignmentHistory(assignment, reviews=reviewed)


def _course(*confidences: Any) -> ch.Course:
    return ch.Course(tuple(_history(i, one) for i, one in enumerate(confidences)))


def _finding(course: ch.Course) -> Any:
    findings = stated.assess(course).findings
    return next((finding for finding in findings if finding.code == "EN23"), None)


@pytest.mark.parametrize(
    ("points", "verdict"),
    [
        ((80, 60), UNMET), ((80, 70), MET), ((40, 60), MET), ((60, 60), MET),
        ((90, 80, 50), UNMET), ((50, 90, 60), MET), ((90, 50, 95), MET),
    ],
)  # fmt: skip
def test_a_fall_below_the_limit_is_said(points: tuple[int, ...], verdict: ch.Verdict) -> None:
    assert verdict is _finding(_course(*map(percent, points))).verdict


def test_the_sentence_names_both_ends_the_limit_and_the_fields() -> None:
    finding = _finding(_course(percent(80), None, percent(75), percent(40)))
    said = "Confidence fell from 80 to 40 percent of the scale, in 3 ratings; 70 is enough."
    assert said == sentence_of(finding)
    paths = [f"histories.{i}.assignment.agreement.confidence" for i in (0, 3)]
    assert tuple(paths) == finding.at
    assert RULE.question


@pytest.mark.parametrize(
    ("last", "why"),
    [
        (Rating(5, ZERO_TO_TEN), "another scale"),
        (percent(50, rater=Rater.THERAPIST), "another rater or one that is not recorded"),
    ],
)
def test_two_ratings_that_cannot_be_compared_say_why(last: Rating, why: str) -> None:
    finding = _finding(_course(percent(90), percent(80), last))
    assert UNKNOWN is finding.verdict
    assert sentence_of(finding).endswith(f"the last two cannot be compared: {why}.")


def test_two_numbers_without_a_scale_cannot_be_compared() -> None:
    finding = _finding(_course(Rating(8, UNSPECIFIED), Rating(5, UNSPECIFIED)))
    assert sentence_of(finding).endswith("a scale that is not recorded.")


def test_only_the_ratings_on_the_last_scale_are_a_series() -> None:
    course = _course(Rating(2, ZERO_TO_TEN), percent(80), percent(50))
    finding = _finding(course)
    assert (UNMET, 80, 50) == (finding.verdict, finding.facts["before"], finding.facts["after"])


@pytest.mark.parametrize("second", [None, *ch.Missing])
def test_one_rating_says_nothing_of_a_change(second: Any) -> None:
    assert _finding(_course(percent(80), second)) is None
    assert _finding(_course()) is None


def test_ratings_stand_in_the_order_of_their_days() -> None:
    first, second = date(2026, 3, 2), date(2026, 3, 9)
    review = Review(date(2026, 3, 16), confidence=percent(40))
    dated = ch.Course(
        (_history(1, percent(80), review, on=first), _history(2, percent(90), on=second))
    )
    assert [80, 90, 40] == [point.rating.value for point in confidence_points(dated)]
    undated = ch.Course((_history(1, percent(80), review, on=first), _history(2, percent(90))))
    assert [80, 40, 90] == [point.rating.value for point in confidence_points(undated)]


def test_a_plan_without_agreement_and_a_review_without_confidence_are_passed_over() -> None:
    plain = ch.Assignment(id="a1", spec=ch.HomeworkSpec("Walk"))
    course = ch.Course((ch.AssignmentHistory(plain, reviews=(Review(),)), _history(2, percent(50))))
    assert 1 == len(confidence_points(course))


def test_the_trend_goes_over_the_latest_ratings_that_can_be_compared() -> None:
    trend = confidence_trend(_course(Rating(9, ZERO_TO_TEN), percent(80), percent(75), percent(40)))
    assert trend is not None
    assert (3, -40) == (trend.measurements, trend.difference)
    assert (percent(80), percent(40)) == (trend.first.rating, trend.last.rating)
    assert "confidence" == trend.first.measure
    for other in (_course(), _course(percent(80)), _course(percent(80), Rating(9, ZERO_TO_TEN))):
        assert confidence_trend(other) is None


def _since_planned(history: ch.AssignmentHistory) -> Any:
    found = (f for f in stated.assess(history).findings if f.code == "EN25")
    return next(found, None)


@pytest.mark.parametrize(
    ("planned", "reviewed", "verdict"),
    [
        (percent(60), percent(75), MET),
        (percent(60), percent(60), MET),
        (percent(60), percent(59), UNMET),
        (percent(60), Rating(9, ZERO_TO_TEN), UNKNOWN),
        (percent(60), percent(90, rater=Rater.THERAPIST), UNKNOWN),
        (Rating(60, UNSPECIFIED), Rating(90, UNSPECIFIED), UNKNOWN),
    ],
)
def test_the_review_says_what_became_of_confidence(
    planned: Rating, reviewed: Rating, verdict: ch.Verdict
) -> None:
    reviews = (Review(), Review(confidence=reviewed))
    finding = _since_planned(_history(1, planned, *reviews))
    assert verdict is finding.verdict
    assert "reviews.1.confidence" in (*finding.at, *finding.needs)


def test_without_one_of_the_two_nothing_is_said_of_confidence_since() -> None:
    assert _since_planned(_history(1, None, Review(confidence=percent(60)))) is None
    assert _since_planned(_history(1, percent(60), Review())) is None
    spec = ch.HomeworkSpec("Call a friend")
    unplanned = ch.Assignment(id="a", spec=spec)
    reviews = (Review(confidence=percent(60)),)
    assert _since_planned(ch.AssignmentHistory(unplanned, reviews=reviews)) is None
