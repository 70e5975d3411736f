"""A reason says that something was not done, also where the report says nothing else of it."""

from __future__ import annotations

from datetime import date

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from tests import stated
from tests.engagement.histories import MONDAYS, course, plan

TIRED = (en.Reason(ch.Barrier.NO_TIME),)


def _step(**report: object) -> en.LadderStep | None:
    told = ch.Report(said_on=MONDAYS[1], **report)  # type: ignore[arg-type]
    history = ch.AssignmentHistory(plan(0, "Walk", schedule=ch.daily()), reports=(told,))
    steps = stated.diagnose(course("p", history)).steps
    after_a_miss = (found.step for found in steps if found.step.follows_a_miss)
    return next(after_a_miss, steps[0].step if steps else None)


def test_a_reason_alone_and_some_attempts_with_a_reason_are_a_miss() -> None:
    assert en.LadderStep.INQUIRE is _step(reasons=TIRED)
    some = (en.Attempt(date(2026, 3, 4), completion=ch.Completion.DONE),)
    assert en.LadderStep.INQUIRE is _step(attempts=some, reasons=TIRED)


@pytest.mark.parametrize("reasons", [None, (), ch.Missing.DECLINED])
def test_without_a_reason_nothing_is_known(reasons: object) -> None:
    assert _step(reasons=reasons) is None


def test_what_is_said_to_be_done_is_done_whatever_reasons_are_given_for_a_day() -> None:
    assert en.LadderStep.ACKNOWLEDGE is _step(completion=ch.Completion.DONE, reasons=TIRED)
