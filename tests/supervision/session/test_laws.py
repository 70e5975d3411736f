"""Good sessions exist, and one absence has one finding."""

from __future__ import annotations

import attrs
import pytest

from cbt_homework.engagement.review import LEARNED, OBSTACLES, RESULTS, Review
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.spec_parts import Obstacle, Rationale, SupervisionAim
from cbt_homework.homework.vocabulary import SupervisionKind
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.session import ElementHeld, ReviewedHomework, SupervisionSession
from cbt_homework.supervision.vocabulary import USUAL_ORDER, SupervisionElement as Element
from tests.one_item import in_one_item
from tests.stated import DRAFT
from tests.supervision.session.sessions import (
    CRITERIA,
    FEEDBACK,
    GOOD,
    GOOD_SERIES,
    HOMEWORK,
    POLICIES,
    RATIONALE,
    REVIEW,
    RULES,
    SERIES_CRITERIA,
    findings,
    open_codes,
    profile,
    with_homework,
)

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
each_policy = pytest.mark.parametrize("policy", POLICIES, ids=["draft", "imported"])


# ------------------------------------------------------------------------------ good ones exist


@each_policy
def test_a_session_exists_in_which_everything_is_in_place(policy: Policy) -> None:
    assert {c.value: MET for c in CRITERIA} == profile(GOOD, policy)
    assert set() == open_codes(GOOD, policy)


@each_policy
@pytest.mark.parametrize("setting", [Setting.SUPERVISOR_TRAINING, Setting.METASUPERVISION])
def test_where_supervision_is_supervised_or_learned_such_a_session_exists_as_well(
    policy: Policy, setting: Setting
) -> None:
    elements = tuple(held for held in GOOD.elements or () if held.element is not Element.MEASURES)
    rationale = Rationale("Notice", for_supervisee="Less haste", for_skills="Asking")
    homework = attrs.evolve(
        HOMEWORK,
        setting=setting,
        spec=attrs.evolve(HOMEWORK.spec, rationale=rationale, supervision=None),
    )
    of = attrs.evolve(
        GOOD, setting=setting, elements=elements, therapy_homework=None, homework=(homework,)
    )
    twice = "homework-looked-at-twice"
    assert {c.value for c in CRITERIA} == set(profile(of, policy)) | {twice}
    assert set() == open_codes(of, policy)


@each_policy
def test_a_series_exists_in_which_everything_is_in_place(policy: Policy) -> None:
    assert {c.value: MET for c in SERIES_CRITERIA} == profile(GOOD_SERIES, policy)


@each_policy
def test_no_two_essential_rules_exclude_each_other(policy: Policy) -> None:
    found = {**findings(GOOD, policy), **findings(GOOD_SERIES, policy)}
    essential = {rule.code for rule in RULES if rule.weight is Weight.ESSENTIAL}
    assert dict.fromkeys(essential, MET) == {
        code: found[code].verdict for code in essential & found.keys()
    }


# ------------------------------------------------------------------- one absence, one finding


def _without(*gone: Element) -> SupervisionSession:
    kept = tuple(held for held in GOOD.elements or () if held.element not in gone)
    return attrs.evolve(GOOD, elements=kept)


def _answers(*kept: str) -> tuple[ReviewedHomework, ...]:
    answers = tuple(answer for answer in REVIEW.answers or () if answer.question in kept)
    return (ReviewedHomework("h1", review=Review(answers=answers)),)


def _aims(**targets: None) -> SupervisionSession:
    return with_homework(rationale=attrs.evolve(RATIONALE, **targets))


ABSENCES: dict[str, tuple[SupervisionSession, str]] = {
    "elements": (attrs.evolve(GOOD, elements=None), "SU01"),
    "no elements": (attrs.evolve(GOOD, elements=()), "SU01"),
    **{f"element {element.label}": (_without(element), "SU01") for element in USUAL_ORDER},
    "minutes of the work": (
        attrs.evolve(GOOD, elements=tuple(ElementHeld(element) for element in USUAL_ORDER)),
        "SU04",
    ),
    "question": (attrs.evolve(GOOD, question=None), "SU05"),
    "feedback": (attrs.evolve(GOOD, feedback=None), "SU06"),
    "the supervisee's feedback": (attrs.evolve(GOOD, feedback=FEEDBACK[:1]), "SU06"),
    "therapy homework": (attrs.evolve(GOOD, therapy_homework=None), "SU07"),
    "no therapy homework": (attrs.evolve(GOOD, therapy_homework=()), "SU07"),
    "own reaction on the agenda": (attrs.evolve(GOOD, agenda=(GOOD.agenda or ())[:1]), "SU09"),
    "what was reviewed": (attrs.evolve(GOOD, reviewed=None), "SU11"),
    "the review": (attrs.evolve(GOOD, reviewed=(ReviewedHomework("h1"),)), "SU11"),
    "answers": (attrs.evolve(GOOD, reviewed=(ReviewedHomework("h1", review=Review()),)), "SU11"),
    "what was learned": (attrs.evolve(GOOD, reviewed=_answers(RESULTS, OBSTACLES)), "SU11"),
    "results": (attrs.evolve(GOOD, reviewed=_answers(LEARNED, OBSTACLES)), "SU11"),
    "homework": (attrs.evolve(GOOD, homework=None), "SU13"),
    "no homework": (attrs.evolve(GOOD, homework=()), "SU13"),
    "main problem": (attrs.evolve(GOOD, main_problem=None), "SU14"),
    "problem of the homework": (with_homework(problem=None), "SU14"),
    "rationale": (with_homework(rationale=None), "SU17"),
    "sense for the supervisee": (_aims(for_supervisee=None), "SU17"),
    "sense for the patient": (_aims(for_patient=None), "SU18"),
    "sense for skills": (_aims(for_skills=None), "SU19"),
    OBSTACLES: (with_homework(obstacles=None), "SU20"),
    "plan for an obstacle": (with_homework(obstacles=(Obstacle("No time"),)), "SU21"),
    "writing": (with_homework(in_writing=None), "SU22"),
    "proposer": (with_homework(proposed_by=None), "SU23"),
    "aim": (with_homework(supervision=None), "SU24"),
    "function of the aim": (
        with_homework(supervision=SupervisionAim(kind=SupervisionKind.THEORY)),
        "SU24",
    ),
    "interventions": (attrs.evolve(GOOD, interventions=None), "SU26"),
    "no interventions": (attrs.evolve(GOOD, interventions=()), "SU26"),
}
"""The good session with one part taken out, and the rule that asks for the part."""


@in_one_item
@each_policy
@pytest.mark.parametrize("part", ABSENCES)
def test_where_one_part_is_taken_out_only_the_rule_that_asks_for_it_speaks(
    part: str, policy: Policy
) -> None:
    of, code = ABSENCES[part]
    assert {code} == open_codes(of, policy)


@each_policy
@pytest.mark.parametrize(
    "of",
    [
        attrs.evolve(GOOD, minutes=None),
        attrs.evolve(GOOD, stage=None),  # the year of training stands in for it
        attrs.evolve(GOOD, training_year=None),
        attrs.evolve(GOOD, setting=None),
        with_homework(time=None),  # the order of elements stands in for it
        with_homework(kinds=None),
    ],
    ids=["minutes", "stage", "year", "setting", "time", "kinds"],
)
def test_what_is_said_elsewhere_or_not_asked_for_is_not_missed(
    of: SupervisionSession, policy: Policy
) -> None:
    assert set() == open_codes(of, policy)


def test_of_a_session_of_which_nothing_is_recorded_nothing_is_said_to_be_missing() -> None:
    found = findings(SupervisionSession("s1"), DRAFT).values()
    assert {UNKNOWN} == {finding.verdict for finding in found}
