"""What a person takes home: all that was agreed, and nothing that is for the therapist."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.ratings import Scale
from cbt_homework.homework.assignment import Assignee
from cbt_homework.homework.forms import PRACTICE_DIARY, Column
from cbt_homework.testing import strategies

FULL = ch.HomeworkSpec(
    "Leave the house alone",
    kinds=(ch.homework.HomeworkKind.EXPOSURE,),
    schedule=ch.daily().until_next_session(),
    place="Around the park",
    target=ch.at_least(30, ch.MINUTES),
    rationale=ch.Rationale("See whether I faint"),
    hypothesis=ch.homework.Hypothesis("I go out alone", then="I faint"),
    no_lose=ch.homework.NoLose(
        if_it_goes_well="It is possible", if_it_does_not="I learn where it stops"
    ),
    obstacles=(ch.Obstacle("It rains", then="walk in the arcade"), ch.Obstacle("Eva calls")),
    smallest_version="To the front door",
    reminder="Shoes next to the bed",
    record_form=PRACTICE_DIARY,
    bring=("Two tickets", "A question"),
)

PLAN = """\
My plan

What             Leave the house alone
When             every day, until we meet again
Where            Around the park
How much         at least 30 minutes each time
Why              See whether I faint
My guess: if     I go out alone
then             I faint
If it goes well  It is possible
If it does not   I learn where it stops
If               It rains
then             walk in the arcade
Watch out for    Eva calls
On a hard day    To the front door
Reminder         Shoes next to the bed
Bring            the form \N{LEFT DOUBLE QUOTATION MARK}Practice diary\
\N{RIGHT DOUBLE QUOTATION MARK}, filled in
                 Two tickets
                 A question
"""


def test_a_plan_says_what_when_where_how_much_why_and_what_if() -> None:
    assert PLAN == show.plan(FULL)
    assert PLAN == show.plan(ch.Assignment(id="a1", spec=FULL))


def test_what_is_not_recorded_is_left_out() -> None:
    assert "My plan\n\nWhat  Walk\n" == show.plan(ch.HomeworkSpec("Walk"))
    empty = ch.HomeworkSpec("Walk", obstacles=(), bring=(), no_lose=ch.homework.NoLose())
    assert "My plan\n\nWhat  Walk\n" == show.plan(empty)


def test_why_something_is_missing_is_left_out() -> None:
    spec = ch.HomeworkSpec(
        "Walk", obstacles=ch.Missing.NOT_ASKED, record_form=ch.Missing.NOT_APPLICABLE
    )
    assert "My plan\n\nWhat  Walk\n" == show.plan(spec)


@pytest.mark.parametrize(
    ("own_words", "why"),
    [
        ("To shop again", "To shop again"),
        (None, "See whether I faint"),
        (ch.Missing.DECLINED, "See whether I faint"),
    ],
)
def test_the_persons_own_words_come_before_anybody_elses(own_words: Any, why: str) -> None:
    held = ch.Assignment(id="a1", spec=FULL, agreement=ch.Agreement(own_words=own_words))
    assert f"Why              {why}\n" in show.plan(held)
    assert 1 == show.plan(held).count("Why")


# ---------------------------------------------------------------------------------- with canaries

_NUMBER = st.integers(0, 25)
_WORD = st.lists(_NUMBER, min_size=4, max_size=6).map(
    lambda said: "qx" + "".join(chr(97 + n) for n in said) + "q"
)


def _hers(spec: ch.HomeworkSpec, word: str) -> ch.HomeworkSpec:
    """A design whose every part for the therapist holds one word."""
    scale = Scale(word, low=word)
    return attrs.evolve(
        spec,
        from_session=ch.homework.FromSession(topics=(word,), methods=(word,)),
        rationale=ch.Rationale("Why", for_supervisee=word, for_patient=word, for_skills=word),
        record_form=ch.homework.RecordForm("Diary", columns=(Column(word, scale=scale),)),
        problem=word,
        goal=word,
        kinds=tuple(ch.homework.HomeworkKind),
    )


@given(
    _WORD,
    strategies.homework_specs(),
    st.sampled_from([None, ch.Missing.NOT_ASKED, "To shop again"]),
    st.sampled_from(ch.Proposer),
)
def test_a_plan_holds_nothing_that_is_for_the_therapist(
    word: str, spec: ch.HomeworkSpec, own_words: Any, proposer: ch.Proposer
) -> None:
    rating = ch.ratings.Rating(987654321, Scale(word, low=word, high=word))
    agreement = ch.Agreement(
        own_words=own_words,
        understanding=ch.homework.UnderstandingCheck.IN_OWN_WORDS,
        confidence=rating,
        importance=rating,
        expected_difficulty=rating,
        proposed_by=proposer,
        agreed_by=tuple(ch.homework.Party),
        in_writing=True,
        first_try=ch.homework.FirstTry.REHEARSED,
        time=ch.homework.SessionTime(minutes=7, at_minute=35, session_minutes=50),
    )
    plain = ch.HomeworkSpec("Walk")
    held = ch.Assignment(
        id=word,
        spec=_hers(spec, word),
        agreement=agreement,
        setting=ch.Setting.METASUPERVISION,
        assigned_by=ch.homework.Role.METASUPERVISOR,
        assignees=(Assignee(word, role=ch.homework.Role.SUPERVISOR_TRAINEE),),
    )
    assert word not in show.plan(held)
    assert "987654321" not in show.plan(held)
    bare = show.plan(attrs.evolve(held, spec=plain))
    assert bare == show.plan(plain) + (
        "Why   To shop again\n" if own_words == "To shop again" else ""
    )


@given(strategies.homework_specs(), st.lists(_WORD, min_size=14, max_size=14, unique=True))
def test_a_plan_holds_every_word_for_the_person(spec: ch.HomeworkSpec, words: list[str]) -> None:
    """Whatever else a design holds."""
    (task, place, why, condition, then, well, not_, what, so, small, mind, form, thing, when) = (
        words
    )
    full = attrs.evolve(
        spec,
        task=task, place=place, rationale=ch.Rationale(why),
        hypothesis=ch.homework.Hypothesis(condition, then=then),
        no_lose=ch.homework.NoLose(if_it_goes_well=well, if_it_does_not=not_),
        obstacles=(ch.Obstacle(what, then=so),), smallest_version=small, reminder=mind,
        record_form=ch.homework.RecordForm(form, columns=(Column("Day"),)), bring=(thing,),
        schedule=ch.whenever(when),
    )  # fmt: skip
    said = show.plan(full)
    assert [] == [word for word in words if word not in said]


FOR_THE_THERAPIST: set[str] = set()
"""The texts of a design that a plan does not show."""


def test_every_text_of_a_design_is_accounted_for() -> None:
    """A new field of text is shown in the plan, or is for the therapist only."""
    texts = {
        name for name, kind in kinds_of(ch.HomeworkSpec).items() if isinstance(_core(kind), k.Text)
    }
    accounted_for = {"task", "place", "smallest_version", "reminder"} | FOR_THE_THERAPIST
    assert accounted_for == texts, (
        f"New: {sorted(texts - accounted_for)}. Show it in src/cbt_homework/show/plan.py, in FULL "
        "and PLAN of this file, and name it here; or list it in FOR_THE_THERAPIST. "
        f"No longer there: {sorted(accounted_for - texts)}."
    )


def _core(kind: Any) -> Any:
    return _core(kind.kind) if isinstance(kind, k.Maybe | k.Answer) else kind


# --------------------------------------------------------------------------- odd words to lay out


def test_long_words_and_several_lines_keep_their_place() -> None:
    """Nothing is cut, and a line of a task cannot be taken for a part of the plan."""
    word = "x" * 200
    said = show.plan(ch.HomeworkSpec(f"Walk {word}\n\nWhere  at home", place="\nPark"))
    assert said == (
        f"My plan\n\nWhat   Walk\n       {word}\n\n       Where  at home\nWhere\n       Park\n"
    )


@given(strategies.homework_specs())
def test_every_line_is_a_part_or_indented(spec: ch.HomeworkSpec) -> None:
    labels = [line.partition("  ")[0] for line in PLAN.splitlines()[2:] if line[0] != " "]
    assert 14 <= len(labels)
    title, blank, *lines = show.plan(spec).split("\n")
    assert ("My plan", "") == (title, blank)
    assert all(line.startswith((*labels, " ")) or not line for line in lines)
    assert 1 == sum(line.startswith("What") for line in lines)


@given(st.lists(st.text("abc", min_size=1, max_size=12), min_size=1, max_size=80))
def test_words_are_wrapped_and_none_is_lost(words: list[str]) -> None:
    said = show.plan(ch.HomeworkSpec(" ".join(words)))
    assert ["My", "plan", "What", *words] == said.split()
    assert 88 >= max(map(len, said.splitlines()))
