"""The table of the ladder: step 3 needs the article's conjunction, and nothing less."""

from __future__ import annotations

from itertools import product
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement import Because, LadderStep
from cbt_homework.engagement.repetition import missed_in_a_row_verdict, missed_often_verdict
from cbt_homework.engagement.session_accounts import session_accounts
from cbt_homework.foundation.verdicts import Verdict, all_of
from cbt_homework.judgment.ladder_table import (
    WhatCame,
    every_combination,
    ladder_rows,
    step_after_a_miss,
)
from cbt_homework.research import DEFINITIONS
from tests import stated
from tests.drawn import chance, sample
from tests.judgment.test_next_steps import AGREED, MARCH, NOTHING, main, week

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
VERDICTS = (MET, UNKNOWN, UNMET)
ASKED_IF_CLEAR = attrs.evolve(
    AGREED, own_words=None, understanding=ch.homework.UnderstandingCheck.ASKED_IF_CLEAR
)
AGREEMENTS = {MET: AGREED, UNMET: ASKED_IF_CLEAR, UNKNOWN: None}
ATTEMPTS = {MET: True, UNMET: False, UNKNOWN: None}
RECORDS = {
    MET: en.RecordBrought.PARTLY_FILLED,
    UNMET: en.RecordBrought.NOT_BROUGHT,
    UNKNOWN: None,
}
REASONS: dict[Verdict, Any] = {MET: (en.Reason(words="The flu"),), UNMET: (), UNKNOWN: None}


def test_every_combination_is_decided_as_the_article_says() -> None:
    combinations = list(every_combination())
    assert 2 * 3**5 == len(set(combinations)) == len(combinations)
    for came in combinations:
        gap, repeated, attempt, record, reason, discussed = came
        silence = {attempt, record, reason} == {UNMET}
        conjunction = repeated is MET and silence and discussed is MET and not gap
        step, because = step_after_a_miss(came)
        assert conjunction == (step is LadderStep.REVIEW_GOALS)
        assert conjunction == (because is Because.NOTHING_CAME)
        if gap or (repeated is not MET):
            assert step is LadderStep.INQUIRE
        if repeated is MET and MET in (attempt, record, reason) and not gap:
            assert (LadderStep.FORMULATE, Because.REPEATED) == (step, because)
        if because is Because.NOT_DISCUSSED:
            assert gap or discussed is UNMET
        if because is Because.REASON_NOT_ASKED:
            assert reason is UNKNOWN


def test_the_rows_hold_every_combination_once() -> None:
    rows = ladder_rows()
    for came in every_combination():
        (row,) = (row for row in rows if came[: len(row.values)] == row.values)
        assert step_after_a_miss(came) == (row.step, row.because)


def test_what_is_not_known_never_leads_further_than_what_could_be_known() -> None:
    """Filling in an unknown part can lead to step 3, and an unknown part never does by itself."""
    for came in every_combination():
        if UNKNOWN in came:
            assert step_after_a_miss(came)[0] is not LadderStep.REVIEW_GOALS


def _history(n: int, came: WhatCame) -> ch.AssignmentHistory:
    told = {
        "completion": en.Completion.NOT_DONE,
        "attempted": ATTEMPTS[came.attempt],
        "record": RECORDS[came.record],
        "reasons": REASONS[came.reason],
    }
    history = week(n, AGREEMENTS[came.discussed], **told)
    if not came.gap:
        return history
    hurried = (en.AssigningObservation(manners=(en.Manner.HURRIED,)),)
    return attrs.evolve(history, assigning=hurried)


def _course_histories(came: WhatCame) -> tuple[ch.AssignmentHistory, ...]:
    if came.repeated is UNMET:
        return (_history(2, came),)
    if came.repeated is UNKNOWN:
        return week(1), _history(2, came)
    return _history(1, came), _history(2, came)


@pytest.mark.parametrize("policy", [stated.DRAFT, stated.IMPORTED], ids=["draft", "imported"])
@pytest.mark.parametrize("gap", [True, False])
def test_real_courses_follow_the_table(gap: bool, policy: ch.Policy) -> None:
    for values in product(VERDICTS, repeat=5):
        came = WhatCame(gap, *values)
        if came.attempt is MET and came.repeated is UNKNOWN:
            continue  # below: what came at the earlier session is not known either
        found = main(*_course_histories(came), policy=policy)
        if came.attempt is MET and found.step is LadderStep.ACKNOWLEDGE:
            raise AssertionError(came)
        assert step_after_a_miss(came) == (found.step, found.because), came


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("part", ["attempted", "record", "reasons"])
def test_one_attempt_record_or_reason_at_either_session_breaks_the_conjunction(
    part: str, place: int
) -> None:
    brought = {
        "attempted": True,
        "record": en.RecordBrought.BROUGHT,
        "reasons": (en.Reason(words="x"),),
    }
    weeks = [dict(NOTHING), dict(NOTHING)]
    weeks[place][part] = brought[part]
    found = main(week(1, **weeks[0]), week(2, **weeks[1]))
    assert (LadderStep.FORMULATE, Because.REPEATED) == (found.step, found.because)


# --------------------------------------------------------------------------- everything told


BARRIER = ch.Barrier.NO_TIME
HINDERS = en.HomeworkThought("x", effect=en.Effect.HINDERS)


@pytest.mark.parametrize(
    "told",
    [
        {"understood_task": False},
        {"understood_purpose": False},
        {"important": False},
        {"motivated": False},
        {"circumstances": ("A move",)},
        {"too_demanding": True},
        {"replies": (en.Reply.NO_STRENGTH,)},
        {"replies": (en.Reply.DO_NOT_KNOW, en.Reply.MAKES_NO_SENSE)},
        {"explored": (en.Explored(BARRIER, applies=True),)},
        {"when_accepting": (HINDERS,)},
        {"when_starting": (en.HomeworkThought("x", theme=BARRIER),)},
    ],
    ids=str,
)
def test_every_answer_that_points_to_a_barrier_is_a_reason(told: dict[str, Any]) -> None:
    asked = (en.Inquiry(MARCH[15], **told),)
    second = attrs.evolve(week(2, **NOTHING), inquiries=asked)
    (_, account) = session_accounts(ch.Course((week(1, **NOTHING), second)), stated.ENGAGEMENT)
    assert MET is account.assignments[0].reason
    assert LadderStep.REVIEW_GOALS is not main(week(1, **NOTHING), second).step


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"replies": (en.Reply.DO_NOT_KNOW,)}, UNMET),
        ({}, UNKNOWN),
        ({"important": True}, UNKNOWN),
        ({"explored": (en.Explored(BARRIER, applies=False),)}, UNKNOWN),
        ({"when_starting": (en.HomeworkThought("x", effect=en.Effect.HELPS),)}, UNKNOWN),
        ({"when_starting": ch.Missing.DECLINED}, UNKNOWN),
        (
            {
                "understood_task": True,
                "understood_purpose": True,
                "important": True,
                "motivated": True,
                "circumstances": (),
                "too_demanding": False,
            },
            UNMET,
        ),
        ({"by": ch.Rater.THERAPIST, "motivated": False}, UNKNOWN),
        ({"by": ch.Rater.PATIENT, "motivated": False}, MET),
        ({"by": ch.Rater.CAREGIVER, "circumstances": ("A move",)}, MET),
    ],
    ids=str,
)
def test_what_an_inquiry_says_of_a_reason(told: dict[str, Any], expected: Verdict) -> None:
    history = attrs.evolve(
        week(1, **(NOTHING | {"reasons": None})), inquiries=(en.Inquiry(MARCH[8], **told),)
    )
    (account,) = session_accounts(ch.Course((history,)), stated.ENGAGEMENT)
    assert expected is account.assignments[0].reason


@pytest.mark.parametrize(
    ("reasons", "inquiries", "expected"),
    [
        ((), None, UNMET),
        (ch.Missing.NONE, None, UNMET),
        (ch.Missing.DECLINED, None, UNMET),
        ((en.Reason(words="x", sound=False),), None, UNMET),
        ((en.Reason(words="x"),), (), MET),
        (None, None, UNKNOWN),
        (ch.Missing.NOT_ASKED, None, UNKNOWN),
        ((), (), UNKNOWN),
        (ch.Missing.NONE, (), UNKNOWN),
        ((), (en.Inquiry(),), UNMET),
        (None, (), UNKNOWN),
    ],
    ids=str,
)
def test_asked_and_no_reason_is_not_the_same_as_not_asked(
    reasons: Any, inquiries: Any, expected: Verdict
) -> None:
    history = attrs.evolve(week(1, **(NOTHING | {"reasons": reasons})), inquiries=inquiries)
    (account,) = session_accounts(ch.Course((history,)), stated.ENGAGEMENT)
    assert expected is account.assignments[0].reason


def test_an_obstacle_that_came_is_a_reason() -> None:
    flood = (en.ObstacleMet(what="The flood"),)
    second = week(2, **(NOTHING | {"obstacles": flood}))
    assert LadderStep.FORMULATE is main(week(1, **NOTHING), second).step
    attempt = (en.Attempt(MARCH[5], completion=en.Completion.NOT_DONE, obstacles=flood),)
    tried = NOTHING | {"attempted": None, "attempts": attempt, "record": None}
    (account,) = session_accounts(ch.Course((week(1, **tried),)), stated.ENGAGEMENT)
    assert MET is account.assignments[0].reason


def test_a_cause_that_comes_to_light_today_leaves_earlier_silence_as_it_was() -> None:
    silent = [week(n, **NOTHING) for n in (1, 2)]
    today = attrs.evolve(
        week(3, **NOTHING), inquiries=(en.Inquiry(MARCH[22], circumstances=("An illness",)),)
    )
    accounts = session_accounts(ch.Course((*silent, today)), stated.ENGAGEMENT)
    assert [MET, MET, UNMET] == [account.empty_handed_verdict for account in accounts]
    assert LadderStep.REVIEW_GOALS is main(*silent).step
    assert LadderStep.FORMULATE is main(*silent, today).step


# --------------------------------------------------------------------------------- repeated


def test_the_ladder_and_the_studies_ask_the_same_what_is_repeated() -> None:
    definition = DEFINITIONS["twice-in-a-row-1"]
    missed = {"completion": en.Completion.NOT_DONE}
    between = ch.Course((week(1, **missed), week(2), week(3, **missed)))
    assert UNKNOWN is definition.verdict_on_course(between, policy=stated.ENGAGEMENT)  # type: ignore[union-attr,call-arg]
    assert Because.PERHAPS_REPEATED is main(*between.histories).because
    known = ch.Course((week(1, **missed), week(3, **missed)))
    assert MET is definition.verdict_on_course(known, policy=stated.ENGAGEMENT)  # type: ignore[union-attr,call-arg]
    assert Because.REPEATED is main(*known.histories).because


def test_in_a_row_and_often_follow_strong_kleene_logic() -> None:
    for length in range(5):
        for missed in product(VERDICTS, repeat=length):
            in_a_row = missed_in_a_row_verdict(missed, 2)
            assert in_a_row is (all_of(missed[-2:]) if length >= 2 else UNMET)
            often = missed_often_verdict(missed, 2, 3)
            filled = {
                sum(v is MET for v in filling[-3:]) >= 2
                for filling in product(*(((MET, UNMET) if v is UNKNOWN else (v,)) for v in missed))
            }
            expected = UNKNOWN if len(filled) == 2 else MET if filled == {True} else UNMET
            assert expected is often


# ------------------------------------------------------------------------------------- laws


def _steps(course: ch.Course) -> Any:
    made = stated.diagnose(course)
    return [attrs.evolve(found, needs=()) for found in made.steps], made.awaits


def test_the_order_of_goal_reviews_reports_and_inquiries_changes_nothing() -> None:
    random = chance("ladder order")
    for course in sample(ch.Course):
        if course.goal_reviews is None:
            continue
        mixed = list(course.goal_reviews)
        random.shuffle(mixed)
        assert _steps(course) == _steps(attrs.evolve(course, goal_reviews=tuple(mixed)))


def test_saying_the_same_once_more_changes_no_step() -> None:
    for course in sample(ch.Course):
        again = attrs.evolve(
            course,
            histories=tuple(
                attrs.evolve(
                    history,
                    reports=None if history.reports is None else history.reports * 2,
                    inquiries=None if history.inquiries is None else history.inquiries * 2,
                    assigning=None if history.assigning is None else history.assigning * 2,
                )
                for history in course.histories
            ),
            goal_reviews=None if course.goal_reviews is None else course.goal_reviews * 2,
        )
        assert _steps(course) == _steps(again)
