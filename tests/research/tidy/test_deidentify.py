"""What a person wrote, ids and days are gone, and the rules judge as they judged before."""

from __future__ import annotations

from datetime import date, timedelta
from hashlib import sha256
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, settings

import cbt_homework as ch
from cbt_homework import engagement as en, homework as hw, show
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.findings import Parameter
from cbt_homework.foundation.values import Value
from cbt_homework.research.tidy.deidentify import deidentified
from cbt_homework.research.tidy.tables import rows
from cbt_homework.testing import strategies
from tests.engagement import histories
from tests.engagement.samples import COURSE
from tests.research.tidy.drawn import any_course, weeks_of_homework


def veil(known: str) -> str:
    """An id that tells nothing of another one."""
    return f"x{sha256(known.encode()).hexdigest()[:20]}"


def refs_and_days(value: Any, kind: k.Kind | None = None) -> list[Any]:
    """Every id and day that a value holds, by its declaration."""
    match kind:
        case None | k.One() | k.OneOf():
            if not isinstance(value, Value):
                return []
            fields = kinds_of(type(value)).items()
            return [x for name, inner in fields for x in refs_and_days(getattr(value, name), inner)]
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            plain = value is None or isinstance(value, ch.Missing)
            return [] if plain else refs_and_days(value, inner)
        case k.Many(item=item):
            return [x for each in value for x in refs_and_days(each, item)]
        case k.Token(what=what) if "id of" in what:
            return [value]
        case k.Day():
            return [value]
        case k.Fact() if isinstance(value, date):
            return [value]
        case _:
            return []


def within_the_calendar(value: Value) -> bool:
    days = [d for d in refs_and_days(value) if isinstance(d, date)]
    return all(date(2, 1, 1) < d < date(9998, 1, 1) for d in days)


_FEW = settings(max_examples=max(3, settings().max_examples // 6))
"""Of each of more than a hundred classes."""


@_FEW
@given(strategies.courses())
def test_what_is_there_stays_there_and_what_is_empty_stays_empty(course: ch.Course) -> None:
    assume(within_the_calendar(course))
    clear = deidentified(course, key=veil, weeks=-3)
    assert _shape(course) == _shape(clear)


def _shape(value: Any) -> Any:
    if isinstance(value, Value):
        return type(value), [_shape(getattr(value, a.name)) for a in attrs.fields(type(value))]
    if isinstance(value, tuple):
        return [_shape(each) for each in value]
    return type(value) if isinstance(value, str | date) else value


@given(strategies.assignments())
def test_the_rules_judge_it_as_they_judged_the_first(assignment: ch.Assignment) -> None:
    assume(within_the_calendar(assignment))
    clear = deidentified(assignment, key=veil, weeks=5)
    for policy in (ch.DRAFT, ch.IMPORTED):
        before, after = ch.assess(assignment, policy=policy), ch.assess(clear, policy=policy)
        assert before.profile == after.profile
        assert before.row() == after.row()


@given(weeks_of_homework())
def test_the_rows_and_the_diagnosis_are_the_same_but_for_ids(course: ch.Course) -> None:
    clear = deidentified(course, key=veil, weeks=40)
    for before, after in zip(rows(course), rows(clear), strict=True):
        assert {**before, "dyad": veil("c"), "assignment": veil(str(before["assignment"]))} == after
    assert ch.diagnose(course).row() == ch.diagnose(clear).row()


@_FEW
@given(any_course())
def test_rows_of_any_course_are_the_same_but_for_ids(course: ch.Course) -> None:
    assume(within_the_calendar(course))
    clear = deidentified(course, key=veil, weeks=1)
    hidden = ("dyad", "assignment")
    for before, after in zip(rows(course), rows(clear), strict=True):
        assert {n: v for n, v in before.items() if n not in hidden} == {
            n: v for n, v in after.items() if n not in hidden
        }


def test_the_same_text_is_the_same_word_and_another_is_another() -> None:
    spec = ch.HomeworkSpec("Walk", bring=("Shoes", "Walk", "Shoes"), place=None)
    clear = deidentified(spec, key=veil, weeks=0)
    assert ch.HomeworkSpec("removed-1", bring=("removed-2", "removed-1", "removed-2")) == clear


def test_what_says_nothing_and_what_says_the_same_are_still_told_so() -> None:
    spec = ch.HomeworkSpec("Walk", done_when="walk!", bring=("K", "k.", "!", "Walk it", "WALK"))
    clear = deidentified(spec, key=veil, weeks=0)
    words = ("x", "x+", "x+-", "removed-2", "removed-1+-")
    assert ch.HomeworkSpec("removed-1", done_when="removed-1+", bring=words) == clear
    for policy in (ch.DRAFT, ch.IMPORTED):
        before, after = (ch.assess(thing, policy=policy) for thing in (spec, clear))
        assert before.findings == after.findings


def test_ids_point_where_they_pointed() -> None:
    ended = en.Ending(en.EndKind.SUPERSEDED, by="a1")
    first = ch.AssignmentHistory(histories.plan(0, "Walk"), ended=ended)
    course = histories.course("c", first, ch.AssignmentHistory(histories.plan(1, "Run")))
    clear = deidentified(course, key=lambda known: f"id-{len(known)}-{known[-1]}", weeks=0)
    (before, after) = clear.histories
    assert before.ended is not None
    assert ("id-2-1", "id-2-1") == (after.assignment.id, before.ended.by)


def test_days_move_by_whole_weeks_so_that_mondays_stay_mondays() -> None:
    moved = deidentified(COURSE, key=veil, weeks=10)
    pairs = list(zip(COURSE.session_days, moved.session_days, strict=True))
    assert pairs
    assert all(after - before == timedelta(weeks=10) for before, after in pairs)
    assert all(after.weekday() == before.weekday() for before, after in pairs)


def test_the_words_of_a_wider_design_are_gone_and_its_days_have_moved() -> None:
    spec = ch.HomeworkSpec(
        "Walk",
        goal=hw.Goal("To shop", id="g1", measure="Three shops", by=date(2026, 3, 2)),
        builds_on=(hw.EarlierWork("The list", id="a0"),),
        graded_steps=(hw.Step("Door", schedule=ch.once(by=date(2026, 3, 9)), go_on_when="Calm"),),
        progression=hw.Progression("Longer", per=ch.WEEK),
        materials=("A watch",),
        with_whom=("Eva",),
        done_when="Back home",
        schedule=hw.each_of(
            hw.SchedulePart(ch.daily(after="Supper"), "Breathe"),
            hw.SchedulePart(ch.daily(), "Swim"),
        ),
        review=ch.daily().lasting(2, ch.WEEK),
    )
    said = ("Walk", "To shop", "Three shops", "The list", "Door", "Calm", "Longer", "A watch",
            "Eva", "Back home", "Supper", "Breathe", "Swim", "'g1'", "'a0'")  # fmt: skip
    assert [] == [word for word in said if word not in show.source(spec)]
    clear = deidentified(spec, key=veil, weeks=1)
    assert [] == [word for word in said if word in show.source(clear)]
    assert isinstance(clear.goal, hw.Goal)
    assert (veil("g1"), date(2026, 3, 9)) == (clear.goal.id, clear.goal.by)
    (step,) = clear.graded_steps or ()
    assert ch.once(by=date(2026, 3, 16)) == step.schedule
    assert spec.review == clear.review


def test_a_day_among_the_facts_of_a_finding_moves_as_well() -> None:
    day = Parameter("day", date(2026, 3, 2))
    assert date(2026, 3, 9) == deidentified(day, key=veil, weeks=1).value
    assert 3 == deidentified(Parameter("count", 3), key=veil, weeks=1).value


@pytest.mark.parametrize(
    ("key", "weeks", "problem"),
    [
        (lambda _known: "same", 0, ("key", "one-for-two")),
        (lambda _known: 7, 0, ("key", "not-text")),
        (lambda known: f"Anna {known}", 0, ("key", "wrong-pattern")),
    ],
)
def test_what_would_spoil_the_record_is_refused_without_repeating_it(
    key: Any, weeks: int, problem: tuple[str, str]
) -> None:
    plan = histories.plan(0, "Walk with Anna", problem="p1", key="a1")
    with pytest.raises(ch.InvariantError) as caught:
        deidentified(plan, key=key, weeks=weeks)
    assert [problem] == [(p.where, p.code) for p in caught.value.problems]
    assert "Anna" not in str(caught.value)
    assert None is caught.value.__context__


@pytest.mark.parametrize(
    ("value", "key", "weeks", "says"),
    [
        ({"id": "p1"}, veil, 0, "value must be a Value, not a dict"),
        (COURSE, veil, True, "weeks must be a whole number, not a bool"),
        (COURSE, veil, 1.5, "weeks must be a whole number, not a float"),
        (COURSE, {"a": "b"}, 0, "key must be a function, not a dict"),
    ],
)
def test_other_arguments_are_refused(value: Any, key: Any, weeks: Any, says: str) -> None:
    with pytest.raises(TypeError) as caught:
        deidentified(value, key=key, weeks=weeks)
    assert says == str(caught.value)
