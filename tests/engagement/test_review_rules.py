"""Reviews: what comes first, and what is asked where there were no difficulties."""

from __future__ import annotations

from itertools import permutations

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, show
from cbt_homework.engagement import ReviewCriterion, ReviewStep
from tests import stated

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN


def _first(*steps: ReviewStep) -> ch.Verdict | None:
    return stated.assess(ch.Review(steps=steps)).verdict(ReviewCriterion.ACKNOWLEDGED_FIRST)


def test_acknowledgment_comes_before_everything_but_reading_the_record() -> None:
    for steps in permutations(ReviewStep):
        before = set(steps[: steps.index(ReviewStep.ACKNOWLEDGED)])
        expected = MET if before <= {ReviewStep.RECORDS_READ} else UNMET
        assert expected is _first(*steps)
    assert UNMET is _first(ReviewStep.RECORDS_READ)
    assert UNMET is _first()


def _sentences(review: ch.Review) -> list[str]:
    return list(show.sentences(stated.assess(review).findings))


def test_what_stands_before_the_acknowledgment_is_named_and_its_absence_is_said_once() -> None:
    late = ch.Review(steps=(ReviewStep.DIFFICULTIES, ReviewStep.ACKNOWLEDGED))
    assert "The acknowledgment comes after: difficulties." in _sentences(late)
    absent = _sentences(ch.Review(steps=(ReviewStep.QUALITY,)))
    assert 1 == sum("cknowledgment" in sentence for sentence in absent)
    assert "No acknowledgment is recorded among the steps." in absent


def _answers(*answers: en.Answered) -> ch.Review:
    return ch.Review(steps=(ReviewStep.ACKNOWLEDGED,), answers=answers)


@pytest.mark.parametrize(
    "none",
    [
        en.Answered("difficulties", "No, none", is_yes=False),
        en.Answered("difficulties", ch.Missing.NONE),
        en.Answered("difficulties", ch.Missing.NOT_APPLICABLE),
    ],
    ids=str,
)
def test_nothing_is_asked_about_difficulties_that_there_were_not(none: en.Answered) -> None:
    assessment = stated.assess(_answers(none))
    assert assessment.verdict(ReviewCriterion.NEXT_TIME_PREPARED) is None
    some = en.Answered("difficulties", "Yes, the rain", is_yes=True)
    assert UNMET is stated.assess(_answers(some)).verdict(ReviewCriterion.NEXT_TIME_PREPARED)
    words = en.Answered("difficulties", "No")
    assert UNMET is stated.assess(_answers(words)).verdict(ReviewCriterion.NEXT_TIME_PREPARED)


def test_what_was_asked_and_declined_is_told_as_asked() -> None:
    declined = _answers(en.Answered("learned", ch.Missing.DECLINED))
    assert "It was asked what was learned." in _sentences(declined)


@pytest.mark.parametrize(
    "said", [ch.Missing.NOT_ASKED, ch.Missing.DECLINED, ch.Missing.NOT_APPLICABLE]
)
def test_what_was_not_answered_is_neither_yes_nor_no(said: ch.Missing) -> None:
    with pytest.raises(ch.InvariantError, match="yes-without-an-answer"):
        en.Answered("difficulties", said, is_yes=True)
