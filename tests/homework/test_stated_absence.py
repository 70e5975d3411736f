"""There was none is a fact: it is UNMET under every policy, and apart from not recorded."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.foundation.findings import Outcome
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework import (
    Asks,
    Column,
    FromSession,
    HomeworkKind,
    HomeworkPurpose,
    Hypothesis,
    NoLose,
    RecordForm,
    SupervisionAim,
    SupervisionKind,
)
from cbt_homework.judgment.catalogue import CATALOGUE
from tests import stated

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
POLICIES = (stated.DRAFT, stated.IMPORTED)
NONE, NOT_ASKED = Missing.NONE, Missing.NOT_ASKED
DECLINED, NOT_APPLICABLE = Missing.DECLINED, Missing.NOT_APPLICABLE
EXPOSURE, READING = HomeworkKind.EXPOSURE, HomeworkKind.READING
SPOKEN = FromSession(topics=("Going out",))


def spec(**parts: Any) -> ch.HomeworkSpec:
    return ch.HomeworkSpec("Leave the house alone", **parts)


def supervised(**parts: Any) -> ch.Assignment:
    return ch.Assignment(id="a1", spec=spec(**parts), setting=ch.Setting.SUPERVISION)


def answer(code: str, subject: Any, policy: ch.Policy) -> Outcome | None:
    outcomes = CATALOGUE[code].outcomes(subject, policy)
    return outcomes[0] if outcomes else None


def verdicts(code: str, subject: Any) -> set[ch.Verdict | None]:
    """What a rule says under either policy."""
    outcomes = [answer(code, subject, policy) for policy in POLICIES]
    return {None if outcome is None else outcome.verdict for outcome in outcomes}


def told(code: str, subject: Any, policy: ch.Policy = stated.IMPORTED) -> str:
    outcome = answer(code, subject, policy)
    assert outcome is not None
    rule = CATALOGUE[code]
    return rule.sentence(rule.finding(outcome))


PARTS: dict[str, tuple[str, Any]] = {
    "HW01-session": ("HW01", lambda x: spec(from_session=x)),
    "HW01-topics": ("HW01", lambda x: spec(from_session=FromSession(topics=x))),
    "HW02": ("HW02", lambda x: spec(from_session=attrs.evolve(SPOKEN, methods=x))),
    "HW03": ("HW03", lambda x: spec(schedule=x)),
    "HW05": ("HW05", lambda x: spec(place=x)),
    "HW06": ("HW06", lambda x: spec(schedule=None, target=x)),
    "HW08": ("HW08", lambda x: spec(kinds=(READING,), bring=x)),
    "HW09": ("HW09", lambda x: spec(rationale=x)),
    "HW11": ("HW11", lambda x: spec(goal=x)),
    "HW12": ("HW12", lambda x: spec(kinds=(EXPOSURE,), hypothesis=x)),
    "HW16": ("HW16", lambda x: spec(no_lose=x)),
    "HW16-well": (
        "HW16",
        lambda x: spec(no_lose=NoLose(if_it_goes_well=x, if_it_does_not="I see why")),
    ),
    "HW16-not": (
        "HW16",
        lambda x: spec(no_lose=NoLose(if_it_goes_well="It works", if_it_does_not=x)),
    ),
    "HW17": ("HW17", lambda x: spec(smallest_version=x)),
    "HW19": ("HW19", lambda x: spec(obstacles=(ch.Obstacle("It rains", then=x),))),
    "HW20": ("HW20", lambda x: spec(reminder=x)),
    "HW21": ("HW21", lambda x: spec(record_form=x)),
    "HW33": (
        "HW33",
        lambda x: spec(
            rationale=ch.Rationale("See", kinds=(HomeworkPurpose.TEST_PREDICTIONS,)), hypothesis=x
        ),
    ),
    "HW14": (
        "HW14",
        lambda x: supervised(
            rationale=ch.Rationale("See", for_supervisee="Calm", for_patient=x, for_skills="Pace")
        ),
    ),
    "HW34": ("HW34", lambda x: supervised(supervision=x)),
}
"""A part that a rule asks for, as the place into which an answer is put."""


@pytest.mark.parametrize("part", PARTS)
def test_a_part_of_which_there_was_none_is_unmet_under_every_policy(part: str) -> None:
    code, put = PARTS[part]
    assert {UNMET} == verdicts(code, put(NONE))


@pytest.mark.parametrize("part", PARTS)
def test_the_record_that_says_none_is_told_apart_from_the_empty_record(part: str) -> None:
    code, put = PARTS[part]
    assert CATALOGUE[code].none is not None
    said = told(code, put(NONE))
    assert "the record says" in said.casefold()
    assert "not recorded" not in said
    assert len({said, told(code, put(NOT_ASKED)), told(code, put(None))}) == 3


@pytest.mark.parametrize("part", sorted(set(PARTS) - {"HW02"}))
def test_a_part_that_is_not_recorded_is_left_to_the_policy(part: str) -> None:
    code, put = PARTS[part]
    for policy in POLICIES:
        outcome = answer(code, put(None), policy)
        assert outcome is not None
        assert policy.absent is outcome.verdict


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("reason", [NOT_ASKED, DECLINED], ids=lambda reason: reason.value)
def test_a_thing_that_was_declined_or_not_asked_for_is_not_there(
    part: str, reason: Missing
) -> None:
    code, put = PARTS[part]
    assert {UNMET} == verdicts(code, put(reason))
    outcome = answer(code, put(reason), stated.DRAFT)
    assert outcome is not None
    assert ("lack", reason) in outcome.facts


@pytest.mark.parametrize("part", sorted(set(PARTS) - {"HW14", "HW16-well", "HW16-not"}))
def test_a_part_that_does_not_apply_is_not_asked_for(part: str) -> None:
    code, put = PARTS[part]
    assert {None} == verdicts(code, put(NOT_APPLICABLE))


def test_of_several_answers_those_that_apply_are_asked_for() -> None:
    for part in ("HW14", "HW16-well", "HW16-not"):
        code, put = PARTS[part]
        assert {MET} == verdicts(code, put(NOT_APPLICABLE)), part


def test_a_declined_answer_about_obstacles_leaves_them_unknown() -> None:
    assert {UNKNOWN} == verdicts("HW18", spec(obstacles=DECLINED))
    assert {UNMET} == verdicts("HW18", spec(obstacles=NONE))
    assert {UNMET} == verdicts("HW18", spec(obstacles=NOT_ASKED))
    assert {MET} == verdicts("HW18", spec(obstacles=()))


def test_a_stated_lack_weighs_more_than_an_empty_field_beside_it() -> None:
    for lessons in (
        {"if_it_goes_well": None, "if_it_does_not": NONE},
        {"if_it_goes_well": NONE, "if_it_does_not": None},
    ):
        assert {UNMET} == verdicts("HW16", spec(no_lose=NoLose(**lessons)))
    obstacles = (ch.Obstacle("It rains"), ch.Obstacle("It snows", then=NONE))
    outcome = answer("HW19", spec(obstacles=obstacles), stated.IMPORTED)
    assert outcome is not None
    assert ("obstacles.1.then",) == outcome.at
    assert {UNMET} == verdicts(
        "HW14",
        supervised(rationale=ch.Rationale("See", for_patient=NONE)),
    )


def test_the_function_alone_may_be_missing_in_an_aim_of_supervision() -> None:
    for function, expected in ((NOT_ASKED, {UNMET}), (NOT_APPLICABLE, {None})):
        aim = SupervisionAim(kind=SupervisionKind.THEORY, function=function)
        assert expected == verdicts("HW34", supervised(supervision=aim))
    assert {UNMET} == verdicts("HW34", supervised(supervision=SupervisionAim(kind=NOT_ASKED)))


def test_what_was_practiced_and_not_recorded_is_unknown_under_every_policy() -> None:
    assert {UNKNOWN} == verdicts("HW02", spec(from_session=SPOKEN))
    assert {UNMET} == verdicts("HW02", spec(from_session=attrs.evolve(SPOKEN, methods=())))
    assert {MET} == verdicts("HW02", spec(from_session=attrs.evolve(SPOKEN, methods=("Noting",))))


@pytest.mark.parametrize("kind", sorted(HomeworkKind, key=lambda kind: kind.value))
def test_a_kind_needs_a_method_unless_a_table_says_why_not(kind: HomeworkKind) -> None:
    from cbt_homework.homework.vocabulary import NEEDS_NO_METHOD

    without = spec(kinds=(kind,), from_session=attrs.evolve(SPOKEN, methods=()))
    assert ({None} if kind in NEEDS_NO_METHOD else {UNMET}) == verdicts("HW02", without)
    both = attrs.evolve(without, kinds=tuple({kind, EXPOSURE}))
    assert {UNMET} == verdicts("HW02", both)
    assert all(reason.endswith(".") for reason in NEEDS_NO_METHOD.values())


def test_the_criterion_stands_or_falls_with_topic_and_method() -> None:
    criterion = ch.Criterion.FOLLOWS_FROM_SESSION
    for methods, expected in ((None, UNKNOWN), ((), UNMET), (("Noting",), MET)):
        design = spec(from_session=attrs.evolve(SPOKEN, methods=methods))
        for policy in POLICIES:
            assert expected is ch.assess(design, policy=policy).verdict(criterion)


def test_a_form_known_by_its_name_alone_is_a_form_whose_columns_are_open() -> None:
    chart = RecordForm("Mood chart")
    assert {MET} == verdicts("HW21", spec(record_form=chart))
    assert "columns: not recorded" in told("HW21", spec(record_form=chart))
    assert {UNKNOWN} == verdicts(
        "HW22", spec(kinds=(HomeworkKind.THOUGHT_RECORD,), record_form=chart)
    )
    assert {UNKNOWN} == verdicts("HW12", spec(kinds=(EXPOSURE,), record_form=chart))
    unnamed = RecordForm(columns=(Column("What I expect", asks=Asks.PREDICTION),))
    assert {MET} == verdicts("HW21", spec(record_form=unnamed))
    assert {MET} == verdicts("HW12", spec(kinds=(EXPOSURE,), record_form=unnamed))


def test_the_place_is_asked_for_unless_the_kind_can_be_done_anywhere() -> None:
    assert {UNMET, UNKNOWN} == verdicts("HW05", spec())
    assert {None} == verdicts("HW05", spec(kinds=(READING,)))
    assert {None} == verdicts("HW05", spec(kinds=(READING,), place=NONE))
    assert {MET} == verdicts("HW05", spec(kinds=(READING,), place="In bed"))


def test_a_reason_whose_words_were_not_kept_was_given() -> None:
    assert {MET} == verdicts("HW09", spec(rationale=ch.Rationale()))
    assert {MET} == verdicts(
        "HW09", spec(rationale=NONE, hypothesis=Hypothesis("I go out", then="I faint"))
    )


@pytest.mark.parametrize("purpose", HomeworkPurpose)
def test_each_purpose_is_met_by_the_part_that_it_needs(purpose: HomeworkPurpose) -> None:
    whole = spec(
        rationale=ch.Rationale("See whether I faint", kinds=(purpose,)),
        from_session=attrs.evolve(SPOKEN, methods=("Slow breathing",)),
        schedule=ch.daily(),
        place="The market",
        hypothesis=Hypothesis("I go out alone", then="I will faint"),
        obstacles=(ch.Obstacle("It rains", then="walk in the arcade"),),
        record_form=RecordForm("Diary"),
    )
    assert {MET} == verdicts("HW33", whole)
    needed = answer("HW33", whole, stated.DRAFT)
    assert needed is not None
    field = needed.at[0].partition(".")[0]
    without = attrs.evolve(whole, **{field: None})
    assert MET not in verdicts("HW33", without)
