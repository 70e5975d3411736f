"""The rules of the room: what their examples do not show, and that every verdict is reached."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import attrs
import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.review import review_questions
from cbt_homework.foundation.findings import Weight
from cbt_homework.judgment.engagement_subjects import SUBJECTS
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.judgment.subject_registry import classes_with_subjects, subject_of
from cbt_homework.testing import strategies
from tests import stated
from tests.engagement.samples import COURSE, ENTRY, REVIEW
from tests.foundation.value_classes import tries

PLAIN = ch.Assignment(id="a", spec=ch.HomeworkSpec("Call a friend"))


def finding(code: str, subject: Any, **rest: Any) -> ch.rules.Finding:
    """The one finding of a rule."""
    (found,) = [f for f in stated.assess(subject, **rest).findings if f.code == code]
    return found


def course(reviewed: str) -> ch.Course:
    """A course whose entries are reviewed (``+``), or recorded as not reviewed (``-``)."""
    return ch.Course(
        tuple(
            ch.AssignmentHistory(
                attrs.evolve(PLAIN, id=f"a{n}"), reviews=(ch.Review(),) if was == "+" else ()
            )
            for n, was in enumerate(reviewed)
        )
    )


def test_what_was_left_out_is_told_of_how_many_with_the_longest_run_and_where() -> None:
    found = finding("EN19", course("---+--"))
    assert {"left_out": 5, "streak": 3, "count": 6} == found.facts
    assert tuple(f"histories.{i}.reviews" for i in (0, 1, 2, 4, 5)) == found.at


def test_how_many_in_a_row_are_too_many_is_policy() -> None:
    three = stated.with_(engagement={"repeated": 3, "left_out_from": 100})
    found = finding("EN19", course("--+"), policy=three)
    assert ch.Verdict.MET is found.verdict
    assert {"left_out": 2, "count": 3, "repeated": "three"} == found.facts


def test_a_long_run_names_two_hundred_places_and_counts_the_rest() -> None:
    wide = stated.with_(engagement={"recent_assignments": 300})
    found = finding("EN19", course("-" * 250), policy=wide)
    assert (200, 250) == (len(found.at), found.facts["streak"])


def planned_at(minutes: str) -> ch.Course:
    """A course planned in time (``+``), in the last minutes (``-``), or nobody knows when."""
    return ch.Course(
        tuple(
            ch.AssignmentHistory(
                attrs.evolve(
                    PLAIN,
                    id=f"a{n}",
                    agreement=None
                    if was == "?"
                    else ch.Agreement(
                        time=ch.homework.SessionTime(
                            at_minute=10 if was == "+" else 48, session_minutes=50
                        )
                    ),
                )
            )
            for n, was in enumerate(minutes)
        )
    )


@pytest.mark.parametrize(
    ("was", "verdict"),
    [
        ("-?????????", ch.Verdict.UNKNOWN),
        ("+?????????", ch.Verdict.UNKNOWN),
        ("-", ch.Verdict.UNMET),
        ("+", ch.Verdict.MET),
        ("-+-+-+-+-+", ch.Verdict.UNMET),
        ("-+++-+++-+", ch.Verdict.MET),
        ("--" + "+" * 8, ch.Verdict.UNMET),
        ("--" + "+" * 17, ch.Verdict.MET),
        ("-+", ch.Verdict.MET),
        ("--?", ch.Verdict.UNMET),
        ("-?-?", ch.Verdict.UNMET),
        ("-?++", ch.Verdict.UNKNOWN),
    ],
)
def test_a_habit_is_met_only_where_all_recent_ones_are_known(was: str, verdict: ch.Verdict) -> None:
    assert verdict is finding("EN20", planned_at(was)).verdict
    if "?" not in was:
        assert verdict is finding("EN19", course(was)).verdict


def test_a_sentence_about_a_habit_has_its_denominator() -> None:
    policy = stated.with_(engagement={"left_out_from": 60})
    found = finding("EN19", course("-+-+-+-+-+"), policy=policy)
    assert "Not reviewed: 5 of 10, never two in a row." == sentence_of(found)


def test_a_barrier_alone_says_on_which_side_an_explanation_lies() -> None:
    by_barrier = ch.AssignmentHistory(
        PLAIN, attributions=(en.Attribution(barrier=ch.Barrier.TOO_DEMANDING),)
    )
    assert ch.Verdict.MET is finding("EN06", by_barrier).verdict


def test_an_observation_beside_an_explanation_is_enough() -> None:
    impression = en.Attribution(en.Side.PATIENT, ground=en.Ground.IMPRESSION)
    seen = (en.AssigningObservation(ground=en.Ground.RECORDING),)
    beside = ch.AssignmentHistory(PLAIN, attributions=(impression,), assigning=seen)
    assert ch.Verdict.MET is finding("EN07", beside).verdict


@pytest.mark.parametrize(("times", "asked"), [(0, True), (1, False), (None, False)])
def test_a_count_of_zero_says_that_it_was_not_done(times: int | None, *, asked: bool) -> None:
    told = ch.AssignmentHistory(
        PLAIN, reports=(ch.Report(ch.Rater.PATIENT, times=times),), inquiries=()
    )
    codes = {found.code for found in stated.assess(told).findings}
    assert asked is ("EN03" in codes)


@pytest.mark.parametrize(
    ("minutes", "verdict"), [(0, ch.Verdict.UNMET), (1, ch.Verdict.UNMET), (2, ch.Verdict.MET)]
)
def test_a_review_of_a_minute_is_too_brief_to_count(minutes: int, verdict: ch.Verdict) -> None:
    assert (
        verdict is finding("EN18", ch.Review(time=ch.homework.SessionTime(minutes=minutes))).verdict
    )


def test_every_concern_is_a_finding_of_its_own() -> None:
    concerns = tuple(en.Concern(kind) for kind in en.ConcernKind)
    alarms = stated.assess(ch.AssignmentHistory(PLAIN, concerns=concerns)).attention
    assert ["EN12"] * 3 + ["EN13"] * 3 == [found.code for found in alarms]
    assert all(found.facts["by"] == "not-recorded" for found in alarms)


def test_no_selection_drops_what_needs_attention() -> None:
    book = ch.judgment.ENGAGEMENT.select(en.HistoryCriterion.REVIEWED).without("EN01")
    assert {"EN02", "EN12", "EN13", "EN25"} == {rule.code for rule in book}
    assert ("EN12",) == tuple(f.code for f in stated.assess(ENTRY, book=book).attention)


def test_concluding_without_a_review_is_possible_and_a_finding() -> None:
    over = ch.AssignmentHistory(PLAIN, reviews=(), ended=en.Ending(en.EndKind.CONCLUDED))
    assert en.Stage.CONCLUDED is over.stage
    assert ch.Verdict.UNMET is finding("EN02", over).verdict
    assert "EN01" not in {f.code for f in stated.assess(over).findings}


def test_the_questions_of_a_setting_are_six_in_therapy_and_three_elsewhere() -> None:
    sizes = {setting: len(review_questions(setting).questions) for setting in (None, *ch.Setting)}
    assert {6, 3} == set(sizes.values())
    assert sizes[None] == sizes[ch.Setting.THERAPY] == 6


def test_whether_a_question_was_asked_is_not_known_without_answers() -> None:
    assert None is ch.Review().was_asked("learned")
    assert REVIEW.was_asked("learned")
    assert False is REVIEW.was_asked("next-time"), "it is recorded as not asked"
    assert False is REVIEW.was_asked("how-done")
    declined = ch.Review(answers=(en.Answered("learned", ch.Missing.DECLINED),))
    assert declined.was_asked("learned")


def test_an_answer_is_to_a_question_that_is_known_and_asked_once() -> None:
    with pytest.raises(ch.InvariantError, match="unknown-question"):
        ch.Review(answers=(en.Answered("nonsense", "Yes"),))
    with pytest.raises(ch.InvariantError, match="answered-twice"):
        ch.Review(answers=(en.Answered("learned", "Yes"), en.Answered("learned", "No")))


def test_what_can_be_assessed_is_a_table_and_a_class_of_ones_own_is_what_its_base_is() -> None:
    class Own(ch.AssignmentHistory):
        """Made by somebody else."""

    assert SUBJECTS[ch.AssignmentHistory] is subject_of(Own)
    assert None is subject_of(en.AssigningObservation)
    assert {ch.HomeworkSpec, ch.Assignment, ch.Review, ch.AssignmentHistory, ch.Course} <= dict(
        classes_with_subjects()
    ).keys()


def test_a_row_of_an_entry_has_the_columns_of_its_criteria() -> None:
    row = stated.assess(ENTRY).row(en.HistoryCriterion)
    assert "unmet" == row["assigned_with_care"]
    assert 1 == row["n_attention"]
    assert "course" == stated.assess(COURSE).row(en.CourseCriterion)["subject"]


_REACHED: dict[str, set[ch.Verdict]] = defaultdict(set)


@tries(ch.Course)
@given(strategies.courses(), strategies.values(ch.Review))
def test_any_course_can_be_assessed_and_one_absent_part_has_one_finding(
    thing: ch.Course, review: ch.Review
) -> None:
    for subject in (thing, review, *thing.histories):
        made = stated.assess(subject)
        for found in made.findings:
            _REACHED[found.code].add(found.verdict)
        # Three rules look among the steps of a review, each for another one.
        needed = [path for found in made.findings for path in found.needs if path != "steps"]
        assert sorted(set(needed)) == sorted(needed), "two rules ask for one field"


def test_every_verdict_that_a_rule_can_give_is_given_in_its_examples() -> None:
    for rule in ch.judgment.ENGAGEMENT:
        if rule.weight is Weight.HINT:
            continue  # a hint reads words, and is tested with its guide
        for example in rule.examples():
            for outcome in rule.outcomes(
                example.subject, attrs.evolve(stated.DRAFT, absent=example.absent)
            ):
                _REACHED[rule.code].add(outcome.verdict)
        assert set(ch.Verdict) - set(rule.never) == _REACHED[rule.code], rule.code


def test_weights_of_the_room() -> None:
    alarms = {rule.code for rule in ch.judgment.ENGAGEMENT if rule.weight is Weight.ATTENTION}
    assert {"EN12", "EN13"} == alarms
