"""Diagnoses: laws of what they promise, and examples of each state."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from itertools import cycle
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en, exchange, show
from cbt_homework.engagement.barrier_catalogue import BARRIERS
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.engagement.ladder_steps import STEPS
from cbt_homework.foundation.findings import Weight
from cbt_homework.judgment.asked_about import WHOLE
from cbt_homework.judgment.barrier_found import BarrierFact
from cbt_homework.judgment.step_found import CheckAnswer, StepFound, check_answer_from_record
from cbt_homework.supervision.vocabulary import SupervisionFocus
from tests import stated
from tests.drawn import chance, sample
from tests.engagement.samples import COURSE, ENTRY, MARCH, TOLD_COURSE

B, State, Because = ch.Barrier, en.BarrierState, en.Because


def course(*entries: ch.AssignmentHistory, **rest: Any) -> ch.Course:
    """A course of these entries."""
    return ch.Course(entries, **rest)


def history(
    n: int = 1, completion: ch.Completion | None = ch.Completion.NOT_DONE, **parts: Any
) -> Any:
    """An entry assigned in the n-th session, with one report at the next one."""
    assignment = ch.Assignment(
        id=f"a{n}", spec=ch.HomeworkSpec("Call a friend"), assigned_on=MARCH[n * 7 - 6]
    )
    reports = (
        () if completion is None else (ch.Report(completion=completion, said_on=MARCH[n * 7]),)
    )
    return ch.AssignmentHistory(assignment, reports=reports, **parts)


def test_a_barrier_with_one_fact_for_it_is_supported_and_facts_against_stand_beside_it() -> None:
    told = history(inquiries=(en.Inquiry(too_demanding=True, on=MARCH[7]),))
    told = attrs.evolve(told, reports=(*told.reports, ch.Report(difficulty=ch.percent(20))))
    found = stated.diagnose(course(told)).about(B.TOO_DEMANDING)
    assert State.SUPPORTED is found.state
    assert ["demand-on-the-person"] == [fact.indicator for fact in found.speaks_for]
    assert ["difficulty-met"] == [fact.indicator for fact in found.beside]


def test_a_barrier_that_was_asked_about_with_only_facts_against_it_is_not_supported() -> None:
    made = stated.diagnose(course(history(inquiries=(en.Inquiry(important=True),))))
    assert State.ASKED_AND_NOT_SO is made.state(B.LOW_IMPORTANCE)
    assert State.UNEXPLORED is made.state(B.LOW_MOTIVATION)


@pytest.mark.parametrize(
    "completion", [ch.Completion.DONE, ch.Completion.MORE, ch.Completion.ALTERNATIVE]
)
def test_what_was_carried_out_gives_no_barrier_and_what_spoke_for_one_was_overcome(
    completion: ch.Completion,
) -> None:
    made = stated.diagnose(
        course(history(completion=completion, inquiries=(en.Inquiry(motivated=False),)))
    )
    assert () == made.supported
    (fact,) = made.about(B.LOW_MOTIVATION).beside
    assert fact.overcome
    assert State.UNEXPLORED is made.state(B.LOW_MOTIVATION)


def test_what_was_done_partly_may_give_a_barrier() -> None:
    partly = history(completion=ch.Completion.PARTLY, inquiries=(en.Inquiry(motivated=False),))
    assert (B.LOW_MOTIVATION,) == stated.diagnose(course(partly)).supported


def test_an_assignment_of_which_nothing_was_told_is_not_looked_at() -> None:
    silent = history(completion=None, assigning=(en.AssigningObservation(strained=True),))
    assert State.UNEXPLORED is stated.diagnose(course(silent)).state(B.EXPECTATION_OF_THERAPIST)


def test_homework_that_was_not_reviewed_can_stand_in_the_way_of_what_came_after_it() -> None:
    unreviewed = history(1, ch.Completion.DONE, reviews=())
    assert State.UNEXPLORED is stated.diagnose(course(unreviewed)).state(B.NOT_REVIEWED)
    missed = stated.diagnose(course(unreviewed, history(2)))
    assert State.SUPPORTED is missed.state(B.NOT_REVIEWED)
    assert ("histories.0.reviews",) == missed.about(B.NOT_REVIEWED).speaks_for[0].at
    done = stated.diagnose(course(unreviewed, history(2, ch.Completion.DONE)))
    assert done.about(B.NOT_REVIEWED).beside[0].overcome
    own = stated.diagnose(course(history(1, reviews=())))
    assert State.UNEXPLORED is own.state(B.NOT_REVIEWED), "it came after what was not done"


def test_an_earlier_review_counts_for_what_was_missed_after_it_and_not_before() -> None:
    entries = (
        history(1, ch.Completion.DONE, reviews=()),
        history(2, ch.Completion.NOT_DONE, reviews=()),
        history(3, ch.Completion.DONE, reviews=()),
        history(4, ch.Completion.DONE, reviews=()),
    )
    found = stated.diagnose(course(*entries), about=WHOLE).about(B.NOT_REVIEWED)
    (pro,), (contra,) = found.speaks_for, found.beside
    assert ("histories.0.reviews",) == pro.at
    assert ("histories.1.reviews", "histories.2.reviews") == contra.at
    assert contra.overcome


def test_an_assignment_with_a_good_week_and_a_bad_one_is_not_carried_out_throughout() -> None:
    told = history(1, ch.Completion.DONE, inquiries=(en.Inquiry(MARCH[14], motivated=False),))
    bad = ch.Report(said_on=MARCH[14], completion=ch.Completion.NOT_DONE)
    told = attrs.evolve(told, reports=(*told.reports, bad))
    assert (B.LOW_MOTIVATION,) == stated.diagnose(course(told)).supported
    unknown = history(1, None, inquiries=None)
    unknown = attrs.evolve(unknown, reports=(ch.Report(difficulty=ch.percent(95)),))
    assert (B.TOO_DEMANDING,) == stated.diagnose(course(unknown)).supported


def test_a_fact_counts_how_often_and_names_the_last_day() -> None:
    asked = [history(n, inquiries=(en.Inquiry(MARCH[n * 7], motivated=False),)) for n in (1, 2, 3)]
    (fact,) = stated.diagnose(course(*asked)).about(B.LOW_MOTIVATION).speaks_for
    assert (3, MARCH[21]) == (fact.times, fact.last)
    assert tuple(f"histories.{i}.inquiries.0.motivated" for i in range(3)) == fact.at


def test_words_of_a_fact_are_each_there_once() -> None:
    manners = (en.Manner.APOLOGETIC, en.Manner.BRIEF)
    seen = history(
        assigning=(
            en.AssigningObservation(manners=manners),
            en.AssigningObservation(manners=manners),
        )
    )
    (fact,) = stated.diagnose(course(seen)).about(B.ASSIGNING_STYLE).speaks_for
    assert (4, ("apologetic", "brief")) == (fact.times, fact.words)


def test_recorded_concerns_are_findings_of_attention_with_who_and_when() -> None:
    made = stated.diagnose(COURSE)
    (finding,) = made.attention
    assert Weight.ATTENTION is finding.weight
    assert "histories.0.concerns.0" == finding.at[0]
    assert {
        "kind": "distress",
        "effect": "worse-mood",
        "by": "patient",
        "on": MARCH[5],
    } == finding.facts
    assert () == stated.diagnose(course(history(concerns=()))).attention


# --------------------------------------------------------------------------------------- laws


def _without_places(made: ch.judgment.AdherenceDiagnosis) -> Any:
    """A diagnosis with everything but paths, which name places in the record."""
    return (
        made.steps,
        [
            (b.barrier, b.state, [[attrs.evolve(f, at=("x",)) for f in facts]
             for facts in (b.speaks_for, b.speaks_against, b.leads, b.beside)])
            for b in made.barriers
        ],
        sorted(repr(attrs.evolve(f, at=())) for f in made.attention),
    )  # fmt: skip


def test_the_order_in_which_things_were_recorded_changes_nothing() -> None:
    random = chance("order")
    for thing in sample(ch.Course):
        _diagnosed_alike_when_shuffled(thing, random)


def _diagnosed_alike_when_shuffled(thing: ch.Course, random: Random) -> None:
    def shuffled(items: Any) -> Any:
        if items is None:
            return None
        mixed = list(items)
        random.shuffle(mixed)
        return tuple(mixed)

    mixed = tuple(
        attrs.evolve(
            e,
            reports=shuffled(e.reports),
            inquiries=shuffled(e.inquiries),
            assigning=shuffled(e.assigning),
            reviews=shuffled(e.reviews),
            concerns=shuffled(e.concerns),
        )
        for e in thing.histories
    )
    made, again = stated.diagnose(thing), stated.diagnose(attrs.evolve(thing, histories=mixed))
    left, right = _without_places(made), _without_places(again)
    assert left[1:] == right[1:]
    assert [(s.step, s.because) for s in left[0]] == [(s.step, s.because) for s in right[0]]


@given(
    st.permutations(
        [history(n, inquiries=(en.Inquiry(important=n % 2 == 0),)) for n in (1, 2, 3, 4)]
    )
)
def test_a_course_put_in_order_is_diagnosed_the_same_whatever_order_it_came_in(
    several: list[ch.AssignmentHistory],
) -> None:
    expected = stated.diagnose(course(*sorted(several, key=lambda e: e.assignment.id)))
    assert expected == stated.diagnose(ch.Course.of(*several))


Addition = Callable[[ch.AssignmentHistory], ch.AssignmentHistory]


def _adding(field: str, *more: Any) -> Addition:
    return lambda e: attrs.evolve(e, **{field: (*(getattr(e, field) or ()), *more)})


@cache
def additions() -> tuple[Addition, ...]:
    """New facts for an entry: reports, inquiries, observations, explanations."""
    return (
        *(
            _adding("reports", attrs.evolve(report, obstacles=None, attempts=None, session=None))
            for report in sample(ch.Report)
            if not report.times and not report.attempts
        ),
        *(_adding("inquiries", inquiry) for inquiry in sample(en.Inquiry)),
        *(_adding("assigning", assigning) for assigning in sample(en.AssigningObservation)),
        *(_adding("attributions", attribution) for attribution in sample(en.Attribution)),
    )


def test_a_new_fact_never_takes_another_one_away() -> None:
    random, tried = chance("new facts"), 0
    for thing in sample(ch.Course):
        for add in random.sample(additions(), 4) if thing.histories else ():
            i = random.randrange(len(thing.histories))
            try:
                more = add(thing.histories[i])
            except ch.InvariantError:
                continue  # it cannot have happened to this entry
            tried += 1
            _keeps_its_facts(thing, i, more)
    assert tried >= sum(bool(thing.histories) for thing in sample(ch.Course))


def _keeps_its_facts(thing: ch.Course, i: int, more: ch.AssignmentHistory) -> None:
    """Whatever is overcome by the new fact is still shown, and else the state stays explored."""
    before = stated.diagnose(thing, about=WHOLE)
    entries = list(thing.histories)
    entries[i] = more
    after = stated.diagnose(attrs.evolve(thing, histories=tuple(entries)), about=WHOLE)
    for found in before.barriers:
        now = after.about(found.barrier) if found.barrier else after.about_own(found.key)
        assert _places(found) <= _places(now)
        if found.state is not State.UNEXPLORED:
            overcome = any(fact.overcome for fact in now.beside)
            assert overcome or now.state is not State.UNEXPLORED


def _places(found: ch.judgment.BarrierFound) -> set[tuple[str, str]]:
    facts = (*found.speaks_for, *found.speaks_against, *found.leads, *found.beside)
    return {(fact.indicator, path) for fact in facts for path in fact.at}


def test_the_state_of_a_barrier_is_what_its_facts_say_and_steps_are_those_of_a_ladder() -> None:
    for thing in sample(ch.Course):
        _states_follow_from_facts(thing)


def _states_follow_from_facts(thing: ch.Course) -> None:
    made = stated.diagnose(thing)
    assert tuple(B) == tuple(found.barrier for found in made.barriers)[: len(B)]
    for found in made.barriers:
        assert bool(found.speaks_for) == (found.state is State.SUPPORTED)
        silent = not found.speaks_for and not found.speaks_against and not found.leads
        assert silent == (found.state is State.UNEXPLORED)
    numbers = [found.step.number for found in made.steps]
    assert sorted(numbers) == numbers
    assert sum(1 <= number <= 3 for number in numbers) <= 1
    assert not (made.awaits and {1, 2, 3} & set(numbers))
    if 5 in numbers:
        assert 4 in numbers


def test_a_diagnosis_is_the_same_each_time_and_survives_the_wire() -> None:
    for thing, policy in zip(sample(ch.Course), cycle(sample(ch.Policy, most=20))):
        made = stated.diagnose(thing, policy=policy)
        assert stated.diagnose(thing, policy=policy) == made
        assert exchange.loads(exchange.dumps(made)) == made


# ------------------------------------------------------------------------- the value, and its row


def test_the_row_of_a_diagnosis_is_flat_and_named_in_ascii() -> None:
    row = stated.diagnose(TOLD_COURSE).row()
    assert all(re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in row)
    assert all(value is None or type(value) in (int, str) for value in row.values())
    assert {b.value.replace("-", "_") for b in B} <= row.keys()
    assert (1, 1, 0, 1) == (
        row["step"], row["step_4_look_at_own_part"], row["step_5_supervise"],
        row["step_6_look_deeper"],
    )  # fmt: skip
    assert row["n_patient"] == 4
    assert row["forgetting"] == "supported"


def test_a_diagnosis_of_nothing_has_no_step() -> None:
    made = stated.diagnose(course())
    assert () == made.steps
    assert made.row()["step"] is None
    assert made.focus is None


def test_what_stands_beside_a_step_is_no_step_of_its_own_in_a_row() -> None:
    made = stated.diagnose(TOLD_COURSE)
    beside = tuple(found for found in made.steps if found.step.number > 3)
    assert 4 == beside[0].step.number
    assert attrs.evolve(made, steps=beside).row()["step"] is None


@pytest.mark.parametrize("setting", list(ch.Setting))
def test_supervision_looks_at_homework_twice(setting: ch.Setting) -> None:
    made = stated.diagnose(course(history(), setting=setting))
    therapy = setting is ch.Setting.THERAPY
    expected = (
        SupervisionFocus.SUPERVISED_THERAPY if therapy else SupervisionFocus.SUPERVISION_ITSELF
    )
    assert expected is made.focus
    title = "Homework of the therapy\n" if therapy else "Homework of the supervision itself\n"
    assert show.text(made).startswith(title)


def test_what_is_asked_for_by_a_word_is_refused_without_repeating_it() -> None:
    made = stated.diagnose(COURSE)
    with pytest.raises(TypeError, match=r"Barrier\.FORGETTING"):
        made.state("forgetting")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="course must be a Course, not an AssignmentHistory"):
        stated.diagnose(ENTRY)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="policy must be a Policy"):
        stated.diagnose(COURSE, policy="draft")  # type: ignore[arg-type]


def test_what_cannot_be_said_of_a_barrier_is_refused() -> None:
    fact = BarrierFact("asked-about", side=en.Speaks.FOR, times=1, at=("x",))
    with pytest.raises(ch.InvariantError, match="overcome-and-for"):
        attrs.evolve(fact, overcome=True)
    made = stated.diagnose(TOLD_COURSE)
    with pytest.raises(ch.InvariantError, match="barrier-twice"):
        attrs.evolve(made, barriers=made.barriers[:1] * 2)
    with pytest.raises(ch.InvariantError, match="two-steps"):
        attrs.evolve(made, steps=made.steps[:1] * 2)
    with pytest.raises(ch.InvariantError, match="two-steps"):
        attrs.evolve(
            made,
            steps=(
                StepFound(en.LadderStep.INQUIRE, because=Because.ONCE),
                StepFound(en.LadderStep.FORMULATE, because=Because.REPEATED, in_a_row=2),
            ),
        )
    with pytest.raises(ch.InvariantError, match="no-attention"):
        attrs.evolve(made, attention=stated.assess(COURSE).findings[:1])
    with pytest.raises(ch.InvariantError, match="in-a-row"):
        StepFound(en.LadderStep.FORMULATE, because=Because.REPEATED)
    for counted in ({}, {"missed": 3}, {"among": 6}):
        with pytest.raises(ch.InvariantError, match="some-of-many"):
            StepFound(en.LadderStep.FORMULATE, because=Because.OFTEN, **counted)
    assert State.UNEXPLORED is attrs.evolve(made, barriers=()).state(B.FORGETTING)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (True, CheckAnswer.YES),
        (False, CheckAnswer.NO),
        (None, CheckAnswer.OPEN),
        (ch.Missing.NOT_ASKED, CheckAnswer.OPEN),
    ],
)
def test_an_answer_to_a_check_is_yes_no_or_open(answer: Any, expected: CheckAnswer) -> None:
    assert expected is check_answer_from_record(answer)


# --------------------------------------------------------------------------------- the catalogue


def test_every_barrier_has_an_entry_with_a_question_an_option_and_a_source() -> None:
    assert set(B) == set(BARRIERS)
    assert list(B) == list(BARRIERS)
    for barrier, said in BARRIERS.items():
        assert barrier is said.barrier
        assert said.question.endswith("?")
        assert said.options
        assert said.sources
        assert said.means[0].islower()
        for option in said.options:
            assert option.consider[0].islower()
            assert not option.consider.endswith(".")
            assert option.consider.split()[0].endswith("ing"), option.consider


def test_every_side_has_barriers_and_the_catalogue_is_in_their_order() -> None:
    sides = [barrier.side for barrier in B]
    assert set(en.Side) == set(sides)
    assert sorted(sides, key=list(en.Side).index) == sides


def test_every_step_has_an_entry_and_numbers_run_from_0_to_6() -> None:
    assert list(en.LadderStep) == list(STEPS)
    assert list(range(7)) == [step.number for step in en.LadderStep]
    assert all(said.says[0].islower() for said in STEPS.values())


def test_the_numbers_of_the_article_are_kept() -> None:
    assert (6, 3) == (
        len(en.REVIEW_QUESTIONS.questions), len(en.SUPERVISION_REVIEW_QUESTIONS.questions)
    )  # fmt: skip
    assert 4 == len(en.INQUIRY_QUESTIONS.questions)
    assert 3 == len(en.GOAL_QUESTIONS.questions)
    assert 5 == len(en.HomeworkAttitude)
    assert 4 == len(en.AssigningFactor)
    assert 3 == len(en.Reply)
    assert 2 == len(ASKED_MOMENTS)
    assert 2 == len(SupervisionFocus)
    assert date(2026, 3, 2) == MARCH[1]
