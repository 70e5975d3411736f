"""The ladder and the barriers ask one question: who can know, of what, and since when."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from tests import stated
from tests.engagement.histories import MONDAYS

B, DONE, NOT_DONE = ch.Barrier, ch.Completion.DONE, ch.Completion.NOT_DONE
SILENCE: dict[str, Any] = {
    "attempted": False,
    "record": en.RecordBrought.NOT_BROUGHT,
    "reasons": (),
}


def _week(n: int, *reports: ch.Report, **more: Any) -> ch.AssignmentHistory:
    spec = ch.HomeworkSpec("Walk", schedule=ch.daily(), rationale=ch.Rationale("To sleep"))
    assignment = ch.Assignment(
        id=f"a{n}",
        spec=spec,
        setting=ch.Setting.THERAPY,
        assigned_on=MONDAYS[n],
        agreement=more.pop("agreement", ch.Agreement(discussed=True)),
    )
    return ch.AssignmentHistory(assignment, reports=reports or None, **more)


def _told(
    n: int, completion: ch.Completion | None, by: ch.Rater = ch.Rater.PATIENT, **more: Any
) -> ch.Report:
    return ch.Report(by, said_on=MONDAYS[n], completion=completion, **more)


def _diagnosis(*histories: ch.AssignmentHistory) -> ch.judgment.AdherenceDiagnosis:
    return stated.diagnose(ch.Course(histories, setting=ch.Setting.THERAPY))


def _steps(*histories: ch.AssignmentHistory) -> list[tuple[int, en.Because]]:
    return [(found.step.number, found.because) for found in _diagnosis(*histories).steps]


FIVE_DAYS = tuple(en.Attempt(MONDAYS[0] + timedelta(days=n + 1), completion=DONE) for n in range(5))


@pytest.mark.parametrize(
    "report",
    [
        _told(1, None, first=MONDAYS[0] + timedelta(1), last=MONDAYS[1], attempts=FIVE_DAYS),
        _told(1, None, attempted=True),
        _told(1, None, record=en.RecordBrought.BROUGHT),
    ],
    ids=["some days ticked", "tried", "record brought"],
)
def test_what_was_tried_is_acknowledged_also_where_it_is_not_known_how_far_it_went(
    report: ch.Report,
) -> None:
    made = _diagnosis(_week(0, report))
    assert [(0, en.Because.TRIED)] == [(s.step.number, s.because) for s in made.steps]
    assert made.awaits


def test_what_was_tried_of_an_older_task_is_not_the_latest() -> None:
    histories = (_week(0, _told(1, None, attempted=True)), _week(2))
    sessions = tuple(en.Session(f"s{n}", MONDAYS[n]) for n in range(3))
    made = stated.diagnose(ch.Course(histories, sessions=sessions))
    assert () == made.steps
    assert [("a2",)] == [need.assignments for need in made.awaits]


@pytest.mark.parametrize("barrier", [B.FEELING_BOSSED, B.EXPECTATION_OF_THERAPIST])
def test_what_lies_between_the_two_is_looked_at_by_the_one_who_assigns(barrier: ch.Barrier) -> None:
    steps = _steps(_week(0, _told(1, NOT_DONE, reasons=(en.Reason(barrier),))))
    assert (4, en.Because.OWN_PART_SUPPORTED) in steps
    assert 5 not in [number for number, _ in steps]


def test_what_hindered_before_something_was_done_is_history() -> None:
    flu = en.Reason(B.UNFORESEEN_CIRCUMSTANCES)
    course = (
        _week(0, _told(1, NOT_DONE, reasons=(flu,))),
        _week(1, _told(2, DONE)),
        _week(2, _told(3, NOT_DONE, reasons=(en.Reason(B.FORGETTING),))),
    )
    assert (B.FORGETTING,) == _diagnosis(*course).supported
    without = (course[0], attrs.evolve(course[1], reports=(_told(2, NOT_DONE),)), course[2])
    assert {B.FORGETTING, B.UNFORESEEN_CIRCUMSTANCES} == set(_diagnosis(*without).supported)


GUESS = (en.Reason(B.LOW_MOTIVATION),)


@pytest.mark.parametrize(
    ("reports", "inquiries"),
    [
        ((_told(2, None, ch.Rater.THERAPIST, reasons=GUESS),), None),
        ((), (en.Inquiry(MONDAYS[2], by=ch.Rater.THERAPIST, motivated=False),)),
        ((), (en.Inquiry(MONDAYS[2], by=ch.Rater.CAREGIVER, motivated=False),)),
        ((_told(2, None, ch.Rater.CAREGIVER, reasons=GUESS),), None),
    ],
)
def test_a_guess_is_no_reason_wherever_it_is_typed(
    reports: tuple[ch.Report, ...], inquiries: tuple[en.Inquiry, ...] | None
) -> None:
    first = _week(0, _told(1, NOT_DONE, **SILENCE))
    second = _week(1, _told(2, NOT_DONE, **SILENCE), *reports, inquiries=inquiries)
    assert (3, en.Because.NOTHING_CAME) in _steps(first, second)


@pytest.mark.parametrize(
    ("reports", "inquiries"),
    [
        ((_told(2, None, ch.Rater.CAREGIVER, reasons=(en.Reason(B.NO_TIME),)),), None),
        ((), (en.Inquiry(MONDAYS[2], by=ch.Rater.CAREGIVER, circumstances=("Flu",)),)),
        ((_told(2, None, ch.Rater.THERAPIST, reasons=(en.Reason(B.LOW_MOTIVATION, sound=True),)),),
         None),
    ],
    ids=["seen at home", "circumstances seen", "both found so"],
)  # fmt: skip
def test_what_somebody_can_know_is_a_reason_whoever_tells_it(
    reports: tuple[ch.Report, ...], inquiries: tuple[en.Inquiry, ...] | None
) -> None:
    first = _week(0, _told(1, NOT_DONE, **SILENCE))
    second = _week(1, _told(2, NOT_DONE, **SILENCE), *reports, inquiries=inquiries)
    assert (2, en.Because.REPEATED) in _steps(first, second)


def test_an_impression_of_the_planning_is_no_gap_on_record() -> None:
    hurried = en.AssigningObservation(
        by=ch.Rater.SUPERVISOR, ground=en.Ground.IMPRESSION, manners=(en.Manner.HURRIED,)
    )
    heard = attrs.evolve(hurried, ground=en.Ground.RECORDING)
    missed = _told(1, NOT_DONE)
    guess = (en.Inquiry(MONDAYS[1], by=ch.Rater.CAREGIVER, understood_purpose=False),)
    assert (1, en.Because.ONCE) == _steps(_week(0, missed, assigning=(hurried,)))[0]
    assert (1, en.Because.ONCE) == _steps(_week(0, missed, inquiries=guess))[0]
    assert (1, en.Because.NOT_DISCUSSED) == _steps(_week(0, missed, assigning=(heard,)))[0]


def test_the_barrier_and_the_rule_read_who_agreed_alike() -> None:
    missed, style = _told(1, NOT_DONE), B.ASSIGNING_STYLE
    alone = ch.Agreement(agreed_by=(ch.homework.Party.ASSIGNER,))
    named = attrs.evolve(alone, proposed_by=ch.Proposer.ASSIGNER)
    states = [
        _diagnosis(_week(0, missed, agreement=agreement)).state(style)
        for agreement in (alone, named)
    ]
    assert [en.BarrierState.LEAD, en.BarrierState.SUPPORTED] == states


def test_a_number_of_times_that_no_plan_can_be_held_against_takes_no_told_share_away() -> None:
    assignment = ch.Assignment(id="a", spec=ch.HomeworkSpec("Walk"), assigned_on=MONDAYS[0])
    steps = []
    for times in (None, 5):
        report = ch.Report(ch.Rater.PATIENT, said_on=MONDAYS[1], share_told=44, times=times)
        history = ch.AssignmentHistory(assignment, reports=(report,))
        steps.append([found.step for found in stated.diagnose(ch.Course((history,))).steps])
    assert steps[0] == steps[1]
    assert en.LadderStep.INQUIRE in steps[0]


def test_the_order_of_kinds_decides_no_pattern() -> None:
    kinds = (ch.homework.HomeworkKind.EXPOSURE, ch.homework.HomeworkKind.BEHAVIORAL_EXPERIMENT)
    found = []
    for order in (kinds, kinds[::-1]):
        histories = []
        for n in range(3):
            missed = _week(n, _told(n + 1, NOT_DONE))
            spec = attrs.evolve(missed.assignment.spec, task=f"Ride {n}", kinds=order)
            missed = attrs.evolve(missed, assignment=attrs.evolve(missed.assignment, spec=spec))
            kept = _week(n, _told(n + 1, DONE))
            kept = attrs.evolve(kept, assignment=attrs.evolve(kept.assignment, id=f"d{n}"))
            histories += [missed, kept]
        found.append([step.kind for step in _diagnosis(*histories).steps])
    assert found[0] == found[1]
    assert any(kind is not None for kind in found[0])
