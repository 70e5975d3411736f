"""The worked histories: which steps follow, and which barriers are supported."""

from __future__ import annotations

from collections.abc import Callable

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, show
from cbt_homework.engagement import AgreementGap as Gap, Because, LadderStep
from tests import stated
from tests.engagement import case_histories as boxes, histories
from tests.engagement.test_ladder_histories import LABELED

B = ch.Barrier
OWN_PART = (LadderStep.LOOK_AT_OWN_PART, Because.OWN_PART_SUPPORTED)
TRIED = (LadderStep.ACKNOWLEDGE, Because.TRIED)
NOT_DISCUSSED = (LadderStep.INQUIRE, Because.NOT_DISCUSSED)
SUPERVISE = (LadderStep.SUPERVISE, Because.OWN_PART_SUPPORTED)
ONCE = (LadderStep.INQUIRE, Because.ONCE)
REPEATED = (LadderStep.FORMULATE, Because.REPEATED)
BACK_TO_GOALS = (LadderStep.REVIEW_GOALS, Because.NOTHING_CAME)
CARRIED_OUT = (LadderStep.ACKNOWLEDGE, Because.CARRIED_OUT)

Told = tuple[
    Callable[[], ch.Course],
    tuple[tuple[LadderStep, Because], ...],
    set[ch.Barrier],
    set[ch.Barrier],
]
HISTORIES: tuple[Told, ...] = (
    (histories.done, (CARRIED_OUT,), set(), set()),
    (
        histories.overcome,
        (CARRIED_OUT,),
        set(),
        set(),
    ),
    (
        histories.single_miss,
        (ONCE,),
        {B.UNFORESEEN_CIRCUMSTANCES},
        {B.NOT_UNDERSTOOD, B.LOW_IMPORTANCE, B.LOW_MOTIVATION, B.PURPOSE_UNCLEAR, B.TOO_DEMANDING},
    ),
    (histories.partly, (TRIED, ONCE), {B.FORGETTING}, set()),
    (
        histories.several_sides,
        (TRIED, REPEATED),
        {B.PATIENT_BELIEF, B.ALL_OR_NOTHING, B.TEDIOUS, B.NO_TIME},
        {B.FORGETTING},
    ),
    (histories.not_recorded, (REPEATED,), set(), set()),
    (
        histories.never_talked_over,
        (NOT_DISCUSSED, OWN_PART, SUPERVISE),
        {B.ASSIGNING_STYLE},
        set(),
    ),
    (histories.nothing_came, (BACK_TO_GOALS,), set(), set()),
    (histories.goals_looked_at, (BACK_TO_GOALS,), set(), set()),
    (histories.new_beginning, (ONCE,), set(), set()),
    (
        histories.sound_reason,
        (REPEATED,),
        {B.UNFORESEEN_CIRCUMSTANCES},
        set(),
    ),
    (histories.pause, (BACK_TO_GOALS,), set(), set()),
    (
        histories.helpful_belief,
        (TRIED, ONCE),
        {B.NO_MEANS},
        {B.PATIENT_BELIEF},
    ),
    (histories.not_reviewed, (ONCE, OWN_PART, SUPERVISE), {B.NOT_REVIEWED}, set()),
    (histories.distress, (TRIED, ONCE), {B.TOO_DEMANDING}, set()),
    (histories.accounts_differ, (TRIED, ONCE), set(), set()),
    (
        histories.supervisee,
        (NOT_DISCUSSED, OWN_PART, SUPERVISE),
        {B.NO_TIME, B.ASSIGNING_STYLE},
        set(),
    ),
    (
        boxes.vera,
        (ONCE, OWN_PART),
        {
            B.NO_TIME,
            B.PATIENT_BELIEF,
            B.FEAR_OF_EVALUATION,
            B.ALL_OR_NOTHING,
            B.AVOIDANCE,
            B.EXPECTATION_OF_THERAPIST,
        },
        set(),
    ),
    (
        boxes.mr_v,
        (REPEATED, OWN_PART, SUPERVISE),
        {
            B.AVOIDANCE,
            B.TOO_DEMANDING,
            B.ASSIGNING_STYLE,
            B.THERAPIST_ATTITUDE,
            B.THERAPIST_REACTION,
        },
        {B.LOW_IMPORTANCE},
    ),
    (boxes.pauls_patient, (NOT_DISCUSSED, OWN_PART, SUPERVISE), {B.ASSIGNING_STYLE}, set()),
    (
        boxes.pauls_patient_later,
        (CARRIED_OUT,),
        set(),
        set(),
    ),
    (
        boxes.petrs_patient,
        (
            TRIED,
            ONCE,
            (LadderStep.LOOK_AT_OWN_PART, Because.CONCERN_RECORDED),
            (LadderStep.LOOK_DEEPER, Because.RECURRED),
        ),
        set(),
        set(),
    ),
    (
        boxes.only_the_ritual,
        (CARRIED_OUT, (LadderStep.LOOK_AT_OWN_PART, Because.CONCERN_RECORDED)),
        set(),
        set(),
    ),
)


def _name(part: object) -> str:
    return getattr(part, "__name__", "")


@pytest.mark.parametrize(("made", "steps", "supported", "not_supported"), HISTORIES, ids=_name)
def test_a_history_leads_to_these_steps_and_barriers(
    made: Callable[[], ch.Course],
    steps: tuple[tuple[LadderStep, Because], ...],
    supported: set[ch.Barrier],
    not_supported: set[ch.Barrier],
) -> None:
    diagnosis = stated.diagnose(made())
    assert steps == tuple((found.step, found.because) for found in diagnosis.steps)
    assert supported == set(diagnosis.supported)
    assert not_supported == set(diagnosis.barriers_with_state(en.BarrierState.ASKED_AND_NOT_SO))


def test_every_builder_is_among_the_histories() -> None:
    helpers = {"plan", "told", "silence", "course"}
    built = {
        name
        for module in (histories, boxes)
        for name, thing in vars(module).items()
        if callable(thing) and getattr(thing, "__module__", "").startswith("tests.engagement")
    }
    public = {name for name in built if not name.startswith("_")} - helpers
    assert public == {made.__name__ for made, *_ in HISTORIES}


def test_together_they_reach_every_step_reason_state_and_side() -> None:
    diagnoses = [stated.diagnose(made()) for made, *_ in HISTORIES]
    found = [step for made in diagnoses for step in made.steps]
    assert set(LadderStep) == {step.step for step in found}
    # Those of diagnoses up to version 0.3, and those that `test_ladder_histories` reaches.
    others = {Because.BESIDE_IT} | {because for _, steps in LABELED for _, because in steps}
    assert set(Because) == {step.because for step in found} | others
    states = {barrier.state for made in diagnoses for barrier in made.barriers}
    assert set(en.BarrierState) == states
    sides = {barrier.side for made in diagnoses for barrier in made.supported}
    assert set(en.Side) - {en.Side.OTHER} == sides


def _first(made: ch.Course) -> en.LadderStep:
    return stated.diagnose(made).steps[0].step


def test_in_a_row_are_two_sessions_in_spite_of_a_pause_and_three_with_a_reason() -> None:
    assert 2 == stated.diagnose(histories.pause()).steps[0].in_a_row
    assert 3 == stated.diagnose(histories.sound_reason()).steps[0].in_a_row


def test_without_the_reason_it_leads_back_to_the_goals() -> None:
    entries = histories.sound_reason().histories[:2]
    assert LadderStep.REVIEW_GOALS is _first(histories.course("p09", *entries))


def test_what_is_not_recorded_is_named_and_what_is_to_be_repaired_too() -> None:
    needs = stated.diagnose(histories.not_recorded()).steps[0].needs
    assert "histories.0.reports.0.attempted" in needs
    assert 6 == len(needs)
    gaps = stated.diagnose(histories.never_talked_over()).steps[0].gaps
    assert (Gap.UNDERSTANDING_NOT_CHECKED, Gap.NOT_AGREED) == gaps


def test_the_three_checks_are_open_until_they_are_answered() -> None:
    checks = stated.diagnose(histories.nothing_came()).steps[0].checks
    assert ["open", "open", "open"] == [check.answer.value for check in checks]
    checks = stated.diagnose(histories.goals_looked_at()).steps[0].checks
    assert ["no", "yes", "yes"] == [check.answer.value for check in checks]


def test_both_sides_of_a_barrier_are_shown() -> None:
    forgetting = stated.diagnose(histories.partly()).about(B.FORGETTING)
    assert ["given-as-reason"] == [fact.indicator for fact in forgetting.speaks_for]
    assert ["in-the-plan"] == [fact.indicator for fact in forgetting.beside]
    course = boxes.vera()
    first, *others = course.histories
    inviting = en.AssigningObservation(by=ch.Rater.THERAPIST, manners=(en.Manner.INVITING,))
    first = attrs.evolve(first, assigning=(inviting,))
    course = attrs.evolve(course, histories=(first, *others))
    between = stated.diagnose(course)
    assert between.about(B.EXPECTATION_OF_THERAPIST).speaks_for
    assert between.about(B.THERAPIST_REACTION).beside


def test_what_was_carried_out_all_the_same_is_shown_as_overcome() -> None:
    made = stated.diagnose(histories.overcome())
    for barrier in (B.LOW_CONFIDENCE, B.TOO_DEMANDING):
        assert [True] == [fact.overcome for fact in made.about(barrier).beside]


@pytest.mark.parametrize(
    ("made", "code"),
    [(histories.distress, "EN12"), (boxes.petrs_patient, "EN13"), (boxes.only_the_ritual, "EN13")],
)
def test_what_needs_attention_stands_before_everything_else(
    made: Callable[[], ch.Course], code: str
) -> None:
    course = made()
    diagnosis = stated.diagnose(course)
    assert [code] == [finding.code for finding in diagnosis.attention]
    shown = show.text(diagnosis, course)
    assert shown.index("Needs attention") < shown.index("Where this could go on")


def test_an_explanation_is_no_fact_and_one_side_alone_is_not_the_whole_of_it() -> None:
    entry = boxes.pauls_patient().histories[0]
    assert ch.Verdict.UNMET is stated.assess(entry).verdict(en.HistoryCriterion.EXPLAINED_FAIRLY)
    supported = stated.diagnose(boxes.pauls_patient()).supported
    assert not [barrier for barrier in supported if barrier.side is en.Side.PATIENT]


def test_homework_of_supervision_is_the_other_of_its_two_looks() -> None:
    focus = {made.__name__: stated.diagnose(made()).focus for made, *_ in HISTORIES}
    other = focus.pop("supervisee")
    assert other is not None
    assert "supervision-itself" == other.value
    assert {"supervised-therapy"} == {value.value for value in focus.values() if value}
