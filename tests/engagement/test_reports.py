"""What a report can say, and what contradicts itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.reports import says_it_was_tried
from cbt_homework.foundation.ratings import PERCENT, ZERO_TO_TEN, Rater
from cbt_homework.homework.concerns import FEEDS_THE_PROBLEM
from tests.engagement.builders import ALTERNATIVE, DONE, MARCH, MORE, NOT_DONE, PARTLY, refused

Report, Attempt, Met = en.Report, en.Attempt, en.ObstacleMet


@pytest.mark.parametrize(
    ("make", "where", "code"),
    [
        (Met, "foreseen", "one-of-two"),
        (lambda: Met(foreseen=0, what="The lift was broken"), "foreseen", "one-of-two"),
        (lambda: Met(what="Rain", plan=en.PlanUse.USED), "plan", "no-plan-to-use"),
        (lambda: Met(what="Rain", plan=ch.Missing.NOT_ASKED), "plan", "no-plan-to-use"),
        (lambda: Met(foreseen=-1), "foreseen", "out-of-range"),
        (lambda: Met(foreseen=50), "foreseen", "out-of-range"),
        (
            lambda: Attempt(completion=DONE, amount=ch.homework.Amount(0, ch.MINUTES)),
            "completion",
            None,
        ),
        (
            lambda: Attempt(completion=PARTLY, amount=ch.homework.Amount(0, ch.MINUTES)),
            "completion",
            None,
        ),
        (
            lambda: Attempt(completion=NOT_DONE, amount=ch.homework.Amount(5, ch.MINUTES)),
            "completion",
            None,
        ),
        (lambda: Report(first=MARCH[9], last=MARCH[8]), "last", "last-before-first"),
        (lambda: Report(attempted=False, completion=PARTLY), "attempted", "tried-and-not-tried"),
        (lambda: Report(attempted=False, times=1), "attempted", "tried-and-not-tried"),
        (
            lambda: Report(attempted=False, attempts=(Attempt(),)),
            "attempted",
            "tried-and-not-tried",
        ),
        (lambda: Report(completion=NOT_DONE, times=1), "times", "times-and-completion"),
        (lambda: Report(completion=DONE, times=0), "times", "times-and-completion"),
        (lambda: Report(completion=MORE, times=0), "times", "times-and-completion"),
        (lambda: Report(completion=ALTERNATIVE, times=0), "times", "times-and-completion"),
        (
            lambda: Report(times=1, attempts=(Attempt(completion=DONE),) * 2),
            "times",
            "more-attempts-than-times",
        ),
        (
            lambda: Report(completion=NOT_DONE, attempts=(Attempt(completion=PARTLY),)),
            "completion",
            "not-done-and-done",
        ),
        (
            lambda: Report(first=MARCH[5], attempts=(Attempt(MARCH[4]),)),
            "attempts",
            "outside-its-period",
        ),
        (
            lambda: Report(last=MARCH[5], attempts=(Attempt(MARCH[6]),)),
            "attempts",
            "outside-its-period",
        ),
        (
            lambda: Report(said_on=MARCH[5], attempts=(Attempt(MARCH[6]),)),
            "said_on",
            "said-before-it-was-done",
        ),
        (lambda: Report(times=-1), "times", "out-of-range"),
        (lambda: en.Concern("harm"), "kind", "not-a-choice"),
        (lambda: en.Reason("forgetting"), "barrier", "not-a-choice"),
        (lambda: en.Reason(words=" "), "words", "blank"),
        (lambda: en.Measurement("Anxiety!", rating=ch.percent(3)), "measure", None),
        (lambda: en.Measurement("anxiety"), "rating", "one-of-two"),
        (lambda: en.Measurement("calm", word="calm", yes=True), "rating", "one-of-two"),
        (
            lambda: en.Measurement("calm", yes=False, bound=en.Bound.AT_LEAST),
            "bound",
            "bound-of-no-number",
        ),
        (lambda: Report(share_told=30, completion=NOT_DONE), "share_told", "share-and-completion"),
        (lambda: Report(share_told=30, times=0), "share_told", "share-and-completion"),
        (lambda: Report(share_told=0, times=2), "share_told", "share-and-completion"),
        (lambda: Report(share_told=0, completion=DONE), "share_told", "share-and-completion"),
        (lambda: Report(share_told=30, attempted=False), "attempted", "tried-and-not-tried"),
        (
            lambda: Report(
                record=en.RecordBrought.NOT_BROUGHT,
                brought=(en.BroughtRecord(en.BroughtKind.EXPERIMENT),),
            ),
            "brought",
            "brought-and-not-brought",
        ),
        (
            lambda: en.Measurement(
                "anxiety", rating=ch.percent(3), amount=ch.homework.Amount(3, ch.MINUTES)
            ),
            "rating",
            "one-of-two",
        ),
    ],
)
def test_what_contradicts_itself_is_refused(
    make: Callable[[], object], where: str, code: str | None
) -> None:
    ((place, found),) = refused(make)
    assert where == place
    assert code in {None, found}
    if code is None and where == "completion":
        assert "amount-and-completion" == found


@pytest.mark.parametrize(
    "make",
    [
        Report,
        lambda: Report(attempts=(), reasons=(), obstacles=(), measurements=()),
        lambda: Report(Rater.LOG, attempted=True, completion=NOT_DONE),
        lambda: Report(attempted=True, times=0),
        lambda: Report(attempted=False, completion=NOT_DONE, times=0, attempts=()),
        lambda: Report(attempted=False, completion=ch.Missing.DECLINED),
        lambda: Report(completion=PARTLY, times=0),
        lambda: Report(completion=PARTLY, times=9),
        lambda: Report(completion=DONE, attempts=(Attempt(MARCH[3], completion=NOT_DONE),)),
        lambda: Report(completion=NOT_DONE, attempts=(Attempt(), Attempt(completion=NOT_DONE))),
        lambda: Report(times=2, attempts=(Attempt(completion=DONE), Attempt(completion=PARTLY))),
        lambda: Report(times=7, arose=3),
        lambda: Report(times=7, share_told=70),
        lambda: Report(share_told=0, completion=NOT_DONE, attempted=False, times=0),
        lambda: Report(not_due=True, times=1),
        lambda: Report(record=en.RecordBrought.NOT_BROUGHT, brought=()),
        lambda: Report(brought=(en.BroughtRecord(en.BroughtKind.EXPERIMENT),) * 2),
        lambda: Report(said_on=MARCH[2], first=MARCH[2], last=MARCH[9]),
        lambda: Report(first=MARCH[3], last=MARCH[3], attempts=(Attempt(MARCH[3]), Attempt())),
        lambda: Report(said_on=MARCH[3], attempts=(Attempt(MARCH[3]),)),
        lambda: Report(completion=DONE, reasons=(en.Reason(words="It rained", sound=False),)),
        lambda: Report(reasons=ch.Missing.DECLINED, quality=ch.Missing.NOT_APPLICABLE),
        lambda: Report(quality=ch.percent(3), skill=ch.ratings.Rating(3, ZERO_TO_TEN)),
        lambda: Attempt(completion=NOT_DONE, amount=ch.homework.Amount(0, ch.MINUTES)),
        lambda: Attempt(completion=PARTLY, amount=ch.homework.Amount(500, ch.MINUTES)),
        lambda: Attempt(amount=ch.homework.Amount(0, ch.MINUTES)),
        lambda: Met(foreseen=49, plan=en.PlanUse.NOT_USED, helped=True),
        lambda: Met(what="The lift was broken", helped=False),
        en.Reason,
        lambda: en.Concern(en.ConcernKind.HARM),
        lambda: en.Measurement(
            "time-alone", amount=ch.homework.Amount(0, ch.MINUTES), bound=en.Bound.AT_LEAST
        ),
    ],
)
def test_what_is_unusual_can_be_recorded(make: Callable[[], object]) -> None:
    assert make() == make()


@pytest.mark.parametrize(
    ("said", "tried"),
    [
        ({}, False),
        ({"attempted": True}, True),
        ({"attempted": False}, False),
        ({"completion": NOT_DONE}, False),
        *(({"completion": how}, True) for how in (PARTLY, DONE, MORE, ALTERNATIVE)),
        ({"completion": ch.Missing.NOT_ASKED}, False),
        ({"times": 0}, False),
        ({"times": 1}, True),
        ({"attempts": ()}, False),
        ({"attempts": (Attempt(completion=NOT_DONE),)}, True),
        ({"words": "I did it"}, False),
    ],
)
def test_whether_a_report_says_that_it_was_tried(said: dict[str, Any], tried: bool) -> None:
    assert tried == says_it_was_tried(Report(**said))


def test_all_that_contradicts_itself_is_said_at_once() -> None:
    assert [
        ("last", "last-before-first"),
        ("said_on", "said-on-before-first"),
        ("attempted", "tried-and-not-tried"),
        ("times", "times-and-completion"),
        ("times", "more-attempts-than-times"),
        ("attempts", "outside-its-period"),
        ("said_on", "said-before-it-was-done"),
    ] == refused(
        lambda: Report(
            said_on=MARCH[1],
            first=MARCH[9],
            last=MARCH[8],
            attempted=False,
            completion=DONE,
            times=0,
            attempts=(Attempt(MARCH[3], completion=DONE),),
        )
    )


def test_completion_is_in_order_but_for_the_alternative() -> None:
    assert [0, 1, 2, 3, None] == [how.rank for how in en.Completion]
    assert [False, False, True, True, True] == [how.is_carried_out for how in en.Completion]


def test_what_may_feed_the_problem_is_a_kind_of_concern_and_harm_is_another() -> None:
    kinds = {"compulsion", "avoidance", "safety-behavior"}
    assert kinds == {kind.value for kind in FEEDS_THE_PROBLEM}


def test_ratings_of_one_report_keep_their_own_scales() -> None:
    report = Report(quality=ch.percent(40), difficulty=ch.ratings.Rating(4, ZERO_TO_TEN))
    assert report.quality != report.difficulty
    assert ch.ratings.Rating(40, PERCENT) == report.quality
