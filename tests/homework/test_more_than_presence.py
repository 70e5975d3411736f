"""A filled field has to say something: words, numbers that add up, a sign that it was done."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.foundation.findings import Outcome
from cbt_homework.foundation.rules import LACKS
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework import (
    DAY,
    HOURS,
    MINUTES,
    MONTH,
    Column,
    FromSession,
    Hypothesis,
    NoLose,
    Phase,
    RecordForm,
    at_least,
    at_most,
    between,
    each_of,
    either,
    on_days,
)
from cbt_homework.homework.periods import BETWEEN_SESSIONS, MONDAY, SATURDAY, SUNDAY, WEEK
from cbt_homework.homework.schedule import SchedulePart
from cbt_homework.homework.schedule_constructors import all_day, daily, once, times, whenever
from cbt_homework.homework.spec_parts import Step
from cbt_homework.homework.target import ENTRIES, PAGES, Per
from cbt_homework.homework.texts import Lack, says_something, says_the_same
from cbt_homework.homework.vocabulary import HomeworkKind, PlanMeans, SuccessDependsOn
from cbt_homework.judgment.catalogue import CATALOGUE
from tests import stated
from tests.judgment import abstract

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
POLICIES = (stated.DRAFT, stated.IMPORTED)
OWN_ACT, FEELING, ANOTHER = (
    SuccessDependsOn.OWN_ACT,
    SuccessDependsOn.FEELING_OR_SYMPTOM,
    SuccessDependsOn.ANOTHER_PERSON,
)
DESIGN = [criterion for criterion in ch.Criterion if criterion.phase is Phase.DESIGN]
MARCH_2 = date(2026, 3, 2)


def spec(task: str = "Leave the house alone", **parts: Any) -> ch.HomeworkSpec:
    return ch.HomeworkSpec(task, **parts)


def answer(code: str, subject: Any, policy: ch.Policy = stated.IMPORTED) -> Outcome | None:
    outcomes = CATALOGUE[code].outcomes(subject, policy)
    return outcomes[0] if outcomes else None


def told(code: str, subject: Any) -> str:
    outcome = answer(code, subject)
    assert outcome is not None
    return CATALOGUE[code].sentence(CATALOGUE[code].finding(outcome))


def lack(code: str, subject: Any) -> object:
    """The lack that makes a rule unmet under every policy; None where it is not unmet."""
    outcomes = [answer(code, subject, policy) for policy in POLICIES]
    if any(outcome is None or outcome.verdict is not UNMET for outcome in outcomes):
        return None
    assert outcomes[0] is not None
    return dict(outcomes[0].facts).get("lack")


def concrete(design: ch.HomeworkSpec, policy: ch.Policy = stated.DRAFT) -> object:
    return ch.assess(design, policy=policy).verdict(ch.Criterion.CONCRETE)


def test_one_letter_in_every_text_meets_no_criterion_of_design() -> None:
    design = spec(
        "x",
        from_session=FromSession(topics=("x",), methods=("x",)),
        schedule=daily().until_next_session(),
        place="x",
        target=at_least(30, MINUTES),
        done_when="x",
        rationale=ch.Rationale("x"),
        hypothesis=Hypothesis("x", then="x"),
        no_lose=NoLose(if_it_goes_well="x", if_it_does_not="x"),
        obstacles=(ch.Obstacle("x", then="x"),),
        smallest_version="x",
        reminder="x",
        record_form=RecordForm("x", columns=(Column("x"),)),
        bring=("x",),
        steps=(Step("x"),),
    )
    assert len(DESIGN) == 6
    for policy in POLICIES:
        assessment = ch.assess(design, policy=policy)
        assert dict.fromkeys(DESIGN, UNMET) == {c: assessment.verdict(c) for c in DESIGN}


@pytest.mark.parametrize("text", ["x", "X.", "...", "?!", "xxx", "7", " a "])
def test_a_text_of_one_letter_says_nothing(text: str) -> None:
    assert not says_something(text)


@pytest.mark.parametrize("text", ["ab", "Go", "1a", "--go", "走", "oo!a", "Ab\N{SNOWMAN}"])
def test_two_letters_or_a_sign_that_is_a_word_say_something(text: str) -> None:
    assert says_something(text)


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("Leave the house", "leave, the HOUSE!", True),
        ("“Leave” the house", "Leave the house", True),
        ("Leave the house", "Leave the house alone", False),
        ("Leave the house", "Enter the house", False),
        ("Leave the house", "Look around", False),
        ("...", "...", False),
        ("Leave", "...", False),
        ("STRASSE", "straße", True),
    ],
)
def test_texts_are_compared_without_case_and_marks(text: str, other: str, *, same: bool) -> None:
    assert same == says_the_same(text, other) == says_the_same(other, text)


TASK = "Leave the house, alone!"


@pytest.mark.parametrize(
    ("code", "design"),
    [
        ("HW04", spec(schedule=daily(), done_when=TASK)),
        ("HW09", spec(rationale=ch.Rationale(TASK))),
        ("HW16", spec(no_lose=NoLose(if_it_goes_well=TASK, if_it_does_not="I see why"))),
        ("HW16", spec(no_lose=NoLose(if_it_goes_well="It works", if_it_does_not=TASK))),
        ("HW19", spec(obstacles=(ch.Obstacle("It rains", then=TASK),))),
    ],
)
def test_the_task_again_is_no_sign_no_purpose_no_lesson_and_no_plan(
    code: str, design: ch.HomeworkSpec
) -> None:
    assert Lack.REPEATS_THE_TASK is lack(code, design)
    assert told(code, design).endswith("Only the words of the task stand in its place.")


def test_the_obstacle_again_is_no_plan() -> None:
    design = spec(obstacles=(ch.Obstacle("It rains", then="It rains."),))
    assert Lack.REPEATS_THE_OBSTACLE is lack("HW19", design)


@pytest.mark.parametrize("word", Lack)
def test_each_lack_has_its_sentence(word: Lack) -> None:
    assert LACKS[word.value].endswith(".")


def test_a_plan_that_rests_on_resolve_alone_is_none() -> None:
    rain = ch.Obstacle("It rains", then="pull myself together")
    for rests_on, expected in (
        (None, None),
        ((PlanMeans.RESOLVE,), Lack.RESOLVE_ALONE),
        ((PlanMeans.RESOLVE, PlanMeans.THING), None),
        ((PlanMeans.ACT,), None),
    ):
        design = spec(obstacles=(attrs.evolve(rain, rests_on=rests_on),))
        assert expected is lack("HW19", design)
    assert Lack.RESOLVE_ALONE is lack(
        "HW19", spec(obstacles=(ch.Obstacle("It rains", rests_on=(PlanMeans.RESOLVE,)),))
    )


def test_the_pair_of_the_article_keeps_its_verdicts() -> None:
    good = spec(schedule=daily(), target=at_least(30, MINUTES))
    in_one_text = spec("Leaving the house alone for at least 30 minutes every day")
    bad = spec("Starting to go out alone")
    assert [MET, UNMET, UNMET] == [concrete(good), concrete(in_one_text), concrete(bad)]
    assert [MET, UNKNOWN, UNKNOWN] == [
        concrete(each, stated.IMPORTED) for each in (good, in_one_text, bad)
    ]


@pytest.mark.parametrize("policy", POLICIES, ids=["draft", "imported"])
def test_times_alone_make_no_act_concrete(policy: ch.Policy) -> None:
    bad = spec("Starting to go out alone", schedule=daily())
    assert UNKNOWN is concrete(bad, policy)
    assert ("done_when", "target") == CATALOGUE["HW04"].outcomes(bad, policy)[0].needs
    counted = attrs.evolve(bad, schedule=whenever("I leave").for_times(3))
    assert UNKNOWN is concrete(counted, policy)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("target", at_least(30, MINUTES)),
        ("total", at_least(2, HOURS, in_all=True)),
        ("record_form", RecordForm("Diary")),
        ("record_form", RecordForm("x", columns=(Column("What I did"),))),
        ("bring", ("Two tickets",)),
        ("steps", (Step("To the corner"),)),
        ("graded_steps", (Step("To the corner"),)),
        ("done_when", "I have been around the block"),
        ("success_depends_on", (OWN_ACT,)),
        ("schedule", each_of(SchedulePart(daily(), target=at_least(1, HOURS)), whenever("I can"))),
    ],
)
def test_any_one_part_shows_whether_it_was_done(field: str, value: object) -> None:
    design = attrs.evolve(spec(schedule=daily()), **{field: value})
    assert [MET, MET] == [concrete(design, policy) for policy in POLICIES]


def test_a_schedule_that_cannot_be_counted_leaves_a_draft_unmet() -> None:
    for schedule in (whenever("I feel like it"), all_day()):
        assert [UNMET, UNKNOWN] == [concrete(spec(schedule=schedule), p) for p in POLICIES]


def test_what_counts_as_done_can_be_on_record_as_not_agreed() -> None:
    design = spec(schedule=daily(), done_when=Missing.NONE)
    assert Missing.NONE is lack("HW04", design)
    other = attrs.evolve(design, done_when=Missing.NOT_APPLICABLE)
    outcome = answer("HW04", other)
    assert outcome is not None
    assert UNKNOWN is outcome.verdict
    assert answer("HW04", attrs.evolve(design, done_when=None, schedule=Missing.NONE)) is None


@pytest.mark.parametrize("policy", POLICIES, ids=["draft", "imported"])
def test_success_that_is_not_an_own_act_is_unmet(policy: ch.Policy) -> None:
    good = abstract.good_design()
    for depends_on, expected in (
        (None, MET),
        ((OWN_ACT,), MET),
        ((FEELING,), UNMET),
        ((ANOTHER,), UNMET),
        ((OWN_ACT, ANOTHER), UNMET),
    ):
        design = attrs.evolve(good, success_depends_on=depends_on)
        assert expected is ch.assess(design, policy=policy).verdict(ch.Criterion.NO_LOSE)


def test_a_sign_that_is_a_feeling_does_not_show_an_act() -> None:
    design = spec(schedule=daily(), done_when="I feel calm", success_depends_on=(FEELING,))
    assert Lack.NOT_OWN_ACT is lack("HW04", design)
    both = attrs.evolve(design, success_depends_on=(OWN_ACT, FEELING))
    assert MET is concrete(both)
    amount = attrs.evolve(design, target=at_least(30, MINUTES))
    assert UNMET is concrete(amount)
    assert MET is concrete(attrs.evolve(amount, done_when=None))


def test_a_part_that_counts_is_a_smallest_version() -> None:
    for counts, expected in ((True, MET), (False, UNMET), (None, UNKNOWN)):
        outcome = answer("HW17", spec(part_counts=counts))
        assert outcome is not None
        assert expected is outcome.verdict
    for version in (None, Missing.NOT_APPLICABLE):
        assert Missing.NONE is lack("HW17", spec(part_counts=False, smallest_version=version))
    named = answer("HW17", spec(part_counts=False, smallest_version="To the door"))
    assert named is not None
    assert MET is named.verdict


TOO_MUCH: dict[str, tuple[ch.HomeworkSpec, str]] = {
    "500 times a day": (
        spec(schedule=times(500, per=DAY), target=at_least(100_000, HOURS)),
        "50000000 hours a day (times: 500, each: 100000), and 24",
    ),
    "13 times 2 hours a day": (
        spec(schedule=times(13, per=DAY), target=at_least(2, HOURS)),
        "26 hours a day (times: 13, each: 2), and 24",
    ),
    "a week": (
        spec(schedule=times(8, per=WEEK), target=between(22, 23, HOURS)),
        "176 hours a week (times: 8, each: 22), and 168",
    ),
    "a fortnight": (
        spec(schedule=times(2, per=WEEK, every=2), target=at_least(169, HOURS)),
        "338 hours in each period (times: 2, each: 169), and 336",
    ),
    "a month": (
        spec(schedule=times(1, per=MONTH), target=at_least(745, HOURS)),
        "745 hours a month (times: 1, each: 745), and 744",
    ),
    "weekdays": (
        spec(schedule=on_days(SATURDAY, SUNDAY), target=at_least(85, HOURS)),
        "85 hours a day (times: 1, each: 85), and 24",
    ),
    "all day": (
        spec(schedule=all_day(), target=at_least(25, HOURS)),
        "25 hours a day (times: 1, each: 25), and 24",
    ),
    "an occasion with a rate": (
        spec(schedule=whenever("I worry", times=30, per=DAY), target=at_least(1, HOURS)),
        "30 hours a day (times: 30, each: 1), and 24",
    ),
    "an occasion": (
        spec(schedule=whenever("I worry"), target=at_least(100_000, HOURS)),
        "100000 hours each time (times: 1, each: 100000), and 744",
    ),
    "between sessions": (
        spec(schedule=times(3, per=BETWEEN_SESSIONS), target=at_least(100_000, HOURS)),
        "100000 hours each time (times: 1, each: 100000), and 744",
    ),
    "one day": (
        spec(schedule=once(on=MARCH_2), target=at_least(25, HOURS)),
        "25 hours each time (times: 1, each: 25), and 24",
    ),
    "more than its day": (
        spec(target=at_least(25, HOURS, per=DAY)),
        "25 hours a day (times: 1, each: 25), and 24",
    ),
    "in all, within a day": (
        spec(schedule=once(on=MARCH_2), target=at_least(25, HOURS, in_all=True)),
        "25 hours in all (times: 1, each: 25), and 24",
    ),
    "in all, within two weeks": (
        spec(schedule=daily().lasting(2, WEEK), total=at_least(400, HOURS, in_all=True)),
        "400 hours in all (times: 1, each: 400), and 336",
    ),
    "a total below one time": (
        spec(schedule=daily(), target=at_least(10, PAGES), total=at_most(3, PAGES, in_all=True)),
        "10 units in all (times: 1, each: 10), and 3",
    ),
    "a total in another unit of time": (
        spec(schedule=daily(), target=at_least(2, HOURS), total=at_most(90, MINUTES, per=Per.WEEK)),
        "120 units a week (times: 1, each: 120), and 90",
    ),
    "a step": (
        spec(steps=(Step("Walk", schedule=daily(), target=at_least(25, HOURS)),)),
        "25 hours a day (times: 1, each: 25), and 24",
    ),
    "one of two alternatives": (
        spec(schedule=either(SchedulePart(daily(), target=at_least(25, HOURS)), whenever("I can"))),
        "25 hours a day (times: 1, each: 25), and 24",
    ),
    "each of two schedules": (
        spec(schedule=either(times(1, per=WEEK), daily()), target=at_least(25, HOURS)),
        "25 hours a day (times: 1, each: 25), and 24",
    ),
}


@pytest.mark.parametrize("case", TOO_MUCH)
def test_an_amount_beyond_its_time_is_unmet_with_the_numbers(case: str) -> None:
    design, numbers = TOO_MUCH[case]
    assert f"It asks for {numbers} fit into that." == told("HW35", design)
    for policy in POLICIES:
        assert UNMET is concrete(design, policy)


@pytest.mark.parametrize(
    "design",
    [
        spec(schedule=times(12, per=DAY), target=at_least(2, HOURS)),
        spec(schedule=times(1, per=WEEK), target=at_least(30, HOURS)),
        spec(schedule=times(1, per=WEEK, every=2), target=at_least(200, HOURS)),
        spec(schedule=on_days(MONDAY, every=2), target=at_least(20, HOURS)),
        spec(schedule=daily(), target=at_most(30, HOURS)),
        spec(schedule=daily(), target=at_least(10_000, PAGES)),
        spec(schedule=daily(), target=at_least(10_000, HOURS, in_all=True)),
        spec(
            schedule=daily().lasting(4, BETWEEN_SESSIONS),
            total=at_least(9_999, HOURS, in_all=True),
        ),
        spec(schedule=daily(), target=at_least(10, PAGES), total=at_least(3, ENTRIES, in_all=True)),
        spec(
            schedule=daily(),
            target=at_least(1, HOURS, per=DAY),
            total=at_least(1, MINUTES, per=WEEK),
        ),
        spec(schedule=daily(), target=at_most(1, HOURS), total=at_least(1, MINUTES, per=WEEK)),
        spec(steps=(Step("Walk", target=at_least(25, HOURS)), Step("Rest"))),
        spec(schedule=once(), target=at_least(30, HOURS)),
        spec(target=at_least(100_000, HOURS)),
        spec(schedule=either(daily(), whenever("I can"))),
        spec(schedule=Missing.NONE, target=Missing.NONE),
    ],
)
def test_an_amount_that_fits_or_cannot_be_compared_gets_no_finding(
    design: ch.HomeworkSpec,
) -> None:
    assert answer("HW35", design) is None


PAST = daily().until(date(2026, 2, 1))


def planned(schedule: Any, on: date | None = MARCH_2) -> ch.Assignment:
    return ch.Assignment(id="a1", spec=spec(schedule=schedule), assigned_on=on)


@pytest.mark.parametrize(
    "schedule",
    [
        PAST,
        once(on=date(2026, 3, 1)),
        daily().starting(date(2026, 2, 1)).lasting(4, WEEK),
        daily().starting(date(2026, 1, 1)).lasting(1, MONTH),
        each_of(SchedulePart(PAST, "Walk"), SchedulePart(daily())),
        either(PAST, once(on=date(2026, 3, 1))),
    ],
)
def test_a_last_day_before_the_assignment_is_not_achievable(schedule: Any) -> None:
    assessment = ch.assess(planned(schedule))
    assert UNMET is assessment.verdict(ch.Criterion.BELIEVED_ACHIEVABLE)
    assert "2026-03-02" in told("HW37", planned(schedule))


@pytest.mark.parametrize(
    "assignment",
    [
        planned(None),
        planned(Missing.NONE),
        planned(PAST, None),
        planned(daily()),
        planned(daily().until(MARCH_2)),
        planned(daily().starting(date(2026, 2, 1)).lasting(5, WEEK)),
        planned(daily().starting(date(2026, 2, 1)).lasting(1, BETWEEN_SESSIONS)),
        planned(daily().starting(date(2026, 2, 1))),
        planned(daily().starting(date(9999, 12, 30)).lasting(1, WEEK)),
        planned(daily().lasting(1, DAY)),
        planned(either(PAST, daily())),
        planned(either(PAST, once(by=date(2026, 4, 1)))),
        planned(each_of(SchedulePart(daily(), "Walk"), SchedulePart(whenever("I can")))),
    ],
)
def test_a_last_day_that_may_lie_ahead_gets_no_finding(assignment: ch.Assignment) -> None:
    assert answer("HW37", assignment) is None


@pytest.mark.parametrize("word", ["책", "집", "Ö 5", "本"])
def test_a_short_word_of_any_script_says_something(word: str) -> None:
    assert lack("HW04", spec(word, schedule=daily(), target=at_least(30, MINUTES))) is None


def test_vowel_signs_tell_two_words_apart() -> None:
    assert lack("HW09", spec("दिन", rationale=ch.Rationale("दान"))) is None
    assert Lack.REPEATS_THE_TASK is lack(
        "HW09", spec("Café", rationale=ch.Rationale("Cafe\u0301!"))
    )


def test_numbers_that_only_rounding_sets_apart_fit() -> None:
    design = spec(schedule=times(25, per=DAY), target=at_least(57.6, MINUTES))
    assert answer("HW35", design) is None


def test_one_time_shows_an_act_only_of_a_kind_that_is_not_about_how_far_one_goes() -> None:
    for kinds in (None, (HomeworkKind.EXPOSURE,), (HomeworkKind.GRADED_TASK,)):
        assert UNKNOWN is concrete(spec("Start going out alone", schedule=once(), kinds=kinds))
    talk = spec("Call the landlord", schedule=once(), kinds=(HomeworkKind.COMMUNICATION,))
    assert MET is concrete(talk)


def test_a_wide_number_is_still_a_fact_of_a_finding() -> None:
    unit = ch.homework.Unit("decades", minutes=5_256_000)
    design = spec(schedule=times(10_000, per=DAY), target=at_least(1_000_000, unit))
    assert UNMET is concrete(design)


def test_a_part_on_record_as_none_is_not_asked_for_again() -> None:
    open_ = answer("HW04", spec(schedule=daily(), target=Missing.NONE))
    assert open_ is not None
    assert ("done_when",) == open_.needs
    exposure = spec(kinds=(HomeworkKind.EXPOSURE,), hypothesis=Hypothesis("x", then="x"))
    assert answer("HW12", exposure) is None  # HW09 speaks of the prediction
    assert Lack.ONE_CHARACTER is lack("HW12", attrs.evolve(exposure, rationale=ch.Rationale("y?")))
