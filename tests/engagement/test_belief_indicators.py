"""The indicators in a formulation and a therapeutic belief system, whose scope is the course."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework import cognition as co, engagement as en
from cbt_homework.engagement.indicators import INDICATORS
from cbt_homework.engagement.indicators.beliefs import BELIEF_INDICATORS
from cbt_homework.engagement.indicators.indicator import Speaks
from cbt_homework.testing import strategies
from tests import stated
from tests.cognition.beliefs.cases import MR_V, PETR, VERA
from tests.judgment.test_next_steps import NOTHING, week

B = ch.Barrier
MISSED = week(1, **NOTHING)


def said(thing: Any, policy: ch.Policy = stated.DRAFT) -> set[tuple[str, ch.Barrier, Speaks]]:
    """Which indicators say what of which barrier."""
    if isinstance(thing, co.CaseFormulation):
        course = ch.Course((), formulation=thing)
    else:
        course = ch.Course((), therapeutic_beliefs=thing)
    return {
        (indicator.key, observation.barrier, observation.side)
        for indicator in BELIEF_INDICATORS
        for observation in indicator.judge(course, policy)
    }


def side(belief: str) -> co.Conceptualization:
    """One side with one core belief of this id."""
    return co.Conceptualization(core_beliefs=(co.CoreBelief("I am not enough", id=belief),))


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (("c1",), {("formulated", B.PATIENT_BELIEF, Speaks.ASKS)}),
        (("t1",), {("formulated", B.THERAPIST_ATTITUDE, Speaks.ASKS)}),
        (("nobody",), set()),
        (None, set()),
    ],
)
def test_a_belief_that_shows_in_homework_asks_about_the_side_it_is_on(
    ids: tuple[str, ...] | None, expected: set[Any]
) -> None:
    formulation = co.CaseFormulation(
        patient=side("c1"), therapist=side("t1"), homework=(co.HomeworkLink(beliefs=ids),)
    )
    assert expected == {one for one in said(formulation) if one[0] == "formulated"}


def test_homework_that_is_recorded_as_untouched_speaks_against() -> None:
    untouched = co.CaseFormulation(patient=side("c1"), homework=())
    assert {("formulated", B.PATIENT_BELIEF, Speaks.BESIDE)} == said(untouched)
    assert set() == said(attrs.evolve(untouched, homework=None))


def test_a_theme_that_both_sides_have_is_a_question_of_the_relationship() -> None:
    assert ("alike", B.THERAPIST_REACTION, Speaks.ASKS) in said(PETR)


@pytest.mark.parametrize(
    ("strength", "expected"),
    [(50, Speaks.ASKS), (49, Speaks.BESIDE)],
)
def test_an_attitude_counts_from_where_the_policy_says_it_is_held(
    strength: int, expected: Speaks
) -> None:
    attitude = co.HeldAttitude(co.HomeworkAttitude.ADDS_STRESS, strength=ch.percent(strength))
    system = co.TherapeuticBeliefSystem(
        entries=(co.TherapeuticBeliefEntry(),), attitudes=(attitude,)
    )
    assert {("held-attitude", B.THERAPIST_ATTITUDE, expected)} == said(system)


def test_attitudes_without_a_rating_say_nothing_and_none_at_all_speak_against() -> None:
    entries = (co.TherapeuticBeliefEntry(),)
    rated = co.HeldAttitude(co.HomeworkAttitude.LIKE_SCHOOL)
    assert set() == said(co.TherapeuticBeliefSystem(entries=entries, attitudes=(rated,)))
    none = co.TherapeuticBeliefSystem(entries=entries, attitudes=())
    assert {("held-attitude", B.THERAPIST_ATTITUDE, Speaks.BESIDE)} == said(none)


def test_what_an_attitude_leads_to_speaks_for_it_also_that_nothing_is_assigned() -> None:
    habits = co.HeldAttitude(co.HomeworkAttitude.LIKE_SCHOOL, leads_to=tuple(co.AssigningHabit))
    system = co.TherapeuticBeliefSystem(entries=(co.TherapeuticBeliefEntry(),), attitudes=(habits,))
    assert {
        ("habit", B.ASSIGNING_STYLE, Speaks.ASKS),
        ("habit", B.NOT_REVIEWED, Speaks.ASKS),
        ("habit", B.NOT_ASSIGNED, Speaks.ASKS),
    } == said(system)


VIEWS = {
    "rescuing": (
        co.ViewOfOther.HELPLESS_VICTIM, co.ViewOfSelf.RESCUER, co.ViewOfTreatment.STATIC,
        {Speaks.ASKS},
    ),
    "collaborative": (
        co.ViewOfOther.COLLABORATOR, co.ViewOfSelf.COLLABORATOR, co.ViewOfTreatment.PRODUCTIVE,
        {Speaks.BESIDE},
    ),
    "mixed": (
        co.ViewOfOther.AGGRESSOR, co.ViewOfSelf.RESCUER, co.ViewOfTreatment.PRODUCTIVE, set(),
    ),
    "open": (None, co.ViewOfSelf.RESCUER, None, set()),
}  # fmt: skip


@pytest.mark.parametrize("name", VIEWS)
def test_a_pattern_of_views_speaks_and_a_mixed_or_open_one_does_not(name: str) -> None:
    of_other, of_self, of_treatment, expected = VIEWS[name]
    views = co.TherapeuticBeliefs(of_other=of_other, of_self=of_self, of_treatment=of_treatment)
    history = co.TherapeuticBeliefEntry(therapist=views)
    system = co.TherapeuticBeliefSystem(entries=(history,))
    assert expected == {speaks for _, _, speaks in said(system)}


def test_a_diagnosis_looks_at_them_where_something_was_told_of_an_assignment() -> None:
    course = ch.Course((MISSED,), formulation=VERA, therapeutic_beliefs=MR_V)
    made = stated.diagnose(course)
    assert {B.PATIENT_BELIEF, B.THERAPIST_REACTION} <= {*made.leads}
    assert () == made.supported, "what is thought of a course in general supports nothing"
    between = made.about(B.THERAPIST_REACTION)
    (fact,) = (f for f in between.leads if f.indicator == "belief-system")
    assert set(fact.words) <= {c.value for c in co.Configuration}
    nothing_told = ch.Course((ch.AssignmentHistory(MISSED.assignment),), formulation=VERA)
    assert () == stated.diagnose(nothing_told).leads


def test_where_everything_was_carried_out_they_were_overcome() -> None:
    done = week(1, completion=en.Completion.DONE)
    made = stated.diagnose(ch.Course((done,), formulation=VERA))
    assert () == made.supported + made.leads
    assert all(fact.overcome for fact in made.about(B.PATIENT_BELIEF).beside)


@given(strategies.values(co.CaseFormulation), strategies.values(co.TherapeuticBeliefSystem))
def test_a_place_that_is_observed_is_a_path_in_the_course(
    formulation: co.CaseFormulation, system: co.TherapeuticBeliefSystem
) -> None:
    course = ch.Course((), formulation=formulation, therapeutic_beliefs=system)
    assert set(BELIEF_INDICATORS) <= set(INDICATORS)
    observations = [
        (indicator, observation)
        for indicator in BELIEF_INDICATORS
        for observation in indicator.judge(course, stated.DRAFT)
    ]
    for indicator, observation in observations:
        is_for = observation.side is Speaks.ASKS
        assert (indicator.says_for if is_for else indicator.says_against) is not None
        thing: Any = course
        for step in observation.at.split("."):
            thing = thing[int(step)] if step.isdigit() else getattr(thing, step)
        assert thing is not None
