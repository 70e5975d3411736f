"""An overview: one call says what the single verbs say of a course and of each of its parts."""

from __future__ import annotations

import sys
from collections import Counter
from datetime import date
from types import FrameType
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import cases, engagement as en, exchange, show
from cbt_homework.engagement import session_accounts as accounts_module
from cbt_homework.foundation.errors import UnknownCodeError
from cbt_homework.foundation.field_paths import value_at
from cbt_homework.judgment import CourseOverview
from cbt_homework.judgment.subject_registry import subject_of
from cbt_homework.testing import strategies
from tests import stated
from tests.engagement.histories import MONDAYS, course, plan, silence, told
from tests.engagement.samples import COURSE

DONE, NOT_DONE = ch.Completion.DONE, ch.Completion.NOT_DONE


def overview(made: ch.Course, **how: Any) -> CourseOverview:
    """`overview` with the stated policy."""
    return ch.overview(made, **{"policy": stated.DRAFT} | how)


def walk(*went: ch.Completion) -> ch.Course:
    """A walk each week, reviewed each time."""
    return course(
        "p",
        *(
            ch.AssignmentHistory(
                plan(n, "Walk to the lake"),
                reports=(told(n + 1, completion),),
                reviews=(ch.Review(MONDAYS[n + 1]),),
            )
            for n, completion in enumerate(went)
        ),
    )


def test_every_part_is_assessed_as_the_single_verb_does() -> None:
    made = overview(COURSE)
    expected: list[tuple[str | None, Any]] = [(None, COURSE)]
    for i, history in enumerate(COURSE.histories):
        expected += [(f"histories.{i}.assignment", history.assignment), (f"histories.{i}", history)]
        reviews = enumerate(history.reviews or ())
        expected += [(f"histories.{i}.reviews.{n}", review) for n, review in reviews]
    goal_reviews = COURSE.goal_reviews or ()
    assert goal_reviews
    if subject_of(en.GoalReview) is not None:
        expected += [(f"goal_reviews.{i}", review) for i, review in enumerate(goal_reviews)]
    assert [(at, stated.assess(part)) for at, part in expected] == [
        (part.at, part.assessment) for part in made.assessments
    ]


def test_goal_reviews_are_assessed_as_soon_as_there_are_rules_for_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The parts are named here; what `assess` makes of them is for those rules."""
    module = sys.modules["cbt_homework.judgment.overview"]
    parts: list[Any] = []

    def assess(part: Any, **_: Any) -> Any:
        parts.append(part)
        return stated.assess(COURSE)

    monkeypatch.setattr(module, "assess", assess)
    for subject, expected in ((None, 0), (subject_of(ch.Course), len(COURSE.goal_reviews or ()))):
        monkeypatch.setattr(module, "subject_of", {en.GoalReview: subject}.get)
        parts.clear()
        made = overview(COURSE)
        assert expected == len(made.goal_reviews)
        assert expected == sum(isinstance(part, en.GoalReview) for part in parts)
        found = [part.at for part in made.assessments if (part.at or "").startswith("goal_reviews")]
        assert [f"goal_reviews.{i}" for i in range(expected)] == found


def test_the_diagnosis_and_the_counts_are_those_of_the_single_verbs() -> None:
    for made in (COURSE, walk(DONE, NOT_DONE, DONE), ch.Course(())):
        found = overview(made, on=MONDAYS[8])
        assert stated.diagnose(made) == found.diagnosis
        assert en.completion_share(made, policy=stated.ENGAGEMENT) == found.completion
        assert en.completion_by_kind(made, policy=stated.ENGAGEMENT) == found.kinds
        assert en.review_share(made) == found.reviewed
        assert en.due_for_review(made, on=MONDAYS[8], policy=stated.ENGAGEMENT) == found.due
        assert made.setting is found.setting


def test_without_a_day_nothing_is_said_of_what_is_due() -> None:
    assert overview(COURSE).due is None
    assert None is overview(COURSE).row()["n_due"]
    with pytest.raises(ch.InvariantError, match="must be there with a day"):
        attrs.evolve(overview(COURSE), on=MONDAYS[0])


def test_each_assignment_has_its_own_outcome() -> None:
    made = course(
        "p",
        ch.AssignmentHistory(plan(0, "Walk"), reports=(told(1, DONE), silence(2)), reviews=()),
        ch.AssignmentHistory(plan(1, "Swim"), reviews=(ch.Review(MONDAYS[2]),)),
    )
    first, second = overview(made).assignments
    assert (1, 2, 0) == attrs.astuple(first.completion)
    assert ch.Verdict.UNMET is first.reviewed
    assert (0, 1, 1) == attrs.astuple(second.completion)
    assert ch.Verdict.MET is second.reviewed


def calls_of(function: Any, made: Any) -> Counter[str]:
    """How often each function of the library is called, by its name."""
    counted: Counter[str] = Counter()

    def profile(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and "cbt_homework" in frame.f_code.co_filename:
            counted[frame.f_code.co_qualname] += 1

    function(made)  # what is made once is made now
    sys.setprofile(profile)
    try:
        function(made)
    finally:
        sys.setprofile(None)
    return counted


def test_the_accounts_are_made_once_beside_those_that_a_rule_makes() -> None:
    name = accounts_module.session_accounts.__qualname__
    by_rules = calls_of(stated.assess, COURSE)[name]
    assert 1 + by_rules == calls_of(overview, COURSE)[name]


def test_it_costs_no_more_than_its_parts() -> None:
    def parts(made: ch.Course) -> None:
        stated.diagnose(made)
        en.completion_share(made, policy=stated.ENGAGEMENT)
        en.completion_by_kind(made, policy=stated.ENGAGEMENT)
        en.review_share(made)
        for part in overview_parts:
            stated.assess(part)

    made = walk(*[DONE, NOT_DONE] * 4)
    overview_parts: list[Any] = [made]
    for history in made.histories:
        overview_parts += [history.assignment, history, *(history.reviews or ())]
    # Building the value itself is a few calls a part.
    most = calls_of(parts, made).total() + 12 * len(overview_parts)
    assert calls_of(overview, made).total() <= most


def test_what_needs_attention_is_listed_once_with_the_path_from_the_course() -> None:
    concern = en.Concern(en.ConcernKind.HARM, by=ch.Rater.PATIENT, on=MONDAYS[1])
    made = course(
        "p",
        ch.AssignmentHistory(plan(0, "Walk"), reports=(told(1, DONE),)),
        ch.AssignmentHistory(plan(1, "Swim"), concerns=(concern,), reports=(told(2, DONE),)),
    )
    (finding,) = overview(made).attention
    assert ("histories.1.concerns.0",) == finding.at
    assert concern == value_at(made, finding.at[0])
    assert 1 == overview(made).row()["n_attention"]
    # What stands in the diagnosis alone, and what an assessment of the course says, is there, too.
    bare = attrs.evolve(overview(made), assignments=())
    assert (finding,) == bare.attention
    calm = attrs.evolve(bare.diagnosis, attention=())
    of_course = attrs.evolve(bare.course, findings=(finding,))
    assert (finding,) == attrs.evolve(bare, course=of_course, diagnosis=calm).attention


def test_an_assignment_is_found_by_its_id() -> None:
    made = overview(walk(DONE))
    found = made.about("a0")
    subjects = [found.plan.subject, found.history.subject, *(one.subject for one in found.reviews)]
    assert ["assignment", "entry", "review"] == subjects
    assert {"a0": found.plan} == made.plans()
    with pytest.raises(UnknownCodeError) as raised:
        made.about("Wednesday")
    assert "Wednesday" not in str(raised.value)
    with pytest.raises(TypeError, match="assignment_id must be"):
        made.about(7)  # type: ignore[arg-type]


def test_rows_are_flat() -> None:
    made = overview(COURSE, on=MONDAYS[8])
    rows = [made.row(), *made.rows()]
    assert len(made.assessments) + 1 == len(rows)
    for row in rows:
        assert all(cell is None or isinstance(cell, str | int | float) for cell in row.values())
        assert all(name.isidentifier() and name.isascii() for name in row)
    assert [part.at for part in made.assessments] == [row["at"] for row in made.rows()]
    assert {
        "step",
        "reviewed_throughout",
        "completed_ratio",
        "reviewed_denominator",
        "n_due",
    } <= set(made.row())


def test_a_wording_guide_reads_the_tasks() -> None:
    made = course("p", ch.AssignmentHistory(plan(0, "Try to be more positive")))
    guide = ch.judgment.ENGLISH
    read = overview(made, wording=guide).about("a0")
    assert stated.assess(made.histories[0].assignment, wording=guide) == read.plan
    assert overview(made).about("a0").plan != read.plan


def test_without_a_policy_it_is_that_of_a_draft() -> None:
    assert ch.overview(COURSE) == ch.overview(COURSE, policy=ch.DRAFT)
    assert ch.overview(COURSE) != ch.overview(COURSE, policy=ch.IMPORTED)


def test_an_assignment_is_not_there_twice() -> None:
    made = overview(COURSE)
    with pytest.raises(ch.InvariantError, match="must not hold an assignment twice"):
        attrs.evolve(made, assignments=made.assignments * 2)
    with pytest.raises(ch.InvariantError, match="must not hold a kind twice"):
        attrs.evolve(made, kinds=made.kinds * 2)


@given(strategies.courses(), st.dates(date(1990, 1, 1), date(2100, 1, 1)))
def test_every_course_has_an_overview_that_is_written_shown_and_tabled(
    made: ch.Course, on: date
) -> None:
    found = overview(made, on=on)
    assert found == exchange.loads(exchange.dumps(found))
    assert show.text(found)
    assert show.text(found, made)
    assert len(found.rows()) == len(found.assessments)
    for finding in found.attention:
        for path in (*finding.at, *finding.needs):
            value_at(made, path)


@pytest.mark.parametrize("name", cases.CASES)
def test_the_vignettes_have_an_overview(name: str) -> None:
    made = cases.CASES[name]().course
    if made is not None:
        assert len(made.histories) == len(overview(made).assignments)


def test_a_part_without_a_path_is_the_course() -> None:
    made = overview(COURSE)
    assert (None, None, made.course) == made.assessments[0]
    assert [] == [part for part in made.assessments[1:] if part.at is None]
