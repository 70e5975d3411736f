"""What a person takes home: all that was agreed, and nothing that is for the therapist."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import homework as hw, show
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.ratings import Scale
from cbt_homework.homework.assignment import Assignee
from cbt_homework.homework.forms import PRACTICE_DIARY, Column
from cbt_homework.testing import strategies

FULL = ch.HomeworkSpec(
    "Leave the house alone",
    kinds=(hw.HomeworkKind.EXPOSURE,),
    steps=(
        hw.Step("Put on the shoes"),
        hw.Step("Go out", schedule=ch.daily(), target=hw.exactly(5, ch.MINUTES)),
    ),
    graded_steps=(
        hw.Step("To the corner", in_session=True, go_on_when="I stay until the fear is half"),
        hw.Step("Around the block", go_on_when=ch.Missing.NONE),
    ),
    progression=hw.Progression(
        "A little longer each week",
        by=hw.Amount(5, ch.MINUTES),
        per=ch.WEEK,
        until=hw.exactly(60, ch.MINUTES),
    ),
    schedule=ch.daily().until_next_session(),
    place="Around the park",
    with_whom=("Eva",),
    target=ch.at_least(30, ch.MINUTES),
    total=ch.at_least(3, hw.HOURS, per=ch.WEEK),
    estimated_minutes=45,
    done_when="I have been to the park and back",
    part_counts=True,
    rationale=ch.Rationale("See whether I faint", kinds=(hw.HomeworkPurpose.TEST_PREDICTIONS,)),
    goal=hw.Goal(
        "To shop alone",
        measure="Three shops a week",
        within=hw.Span(2, hw.MONTH),
        length=hw.Span(6, ch.WEEK),
    ),
    builds_on=(hw.EarlierWork("The list of feared places"), hw.EarlierWork(id="a0")),
    hypothesis=hw.Hypothesis("I go out alone", then="I faint"),
    no_lose=hw.NoLose(if_it_goes_well="It is possible", if_it_does_not="I learn where it stops"),
    obstacles=(ch.Obstacle("It rains", then="walk in the arcade"), ch.Obstacle("Eva calls")),
    smallest_version="To the front door",
    reminder="Shoes next to the bed",
    materials=("A watch", "The list"),
    record_form=PRACTICE_DIARY,
    bring=("Two tickets", "A question"),
)

PLAN = """\
My plan

What                    Leave the house alone
Steps                   1. Put on the shoes
                        2. Go out (every day, 5 minutes each time)
Step by step            1. To the corner (together in the session)
                        Go on when: I stay until the fear is half
                        2. Around the block
How it grows            A little longer each week (5 minutes more every week, until it
                        is 60 minutes each time)
When                    every day, until we meet again
Where                   Around the park
With                    Eva
How much                at least 30 minutes each time, and at least 3 hours a week
It may take             about 45 minutes (only an estimate)
It counts as done when  I have been to the park and back
A part of it            counts, too
Why                     See whether I faint
It helps me to          find out whether things turn out as I expect
My goal                 To shop alone
My goal shows in        Three shops a week
I want to get there     within two months
I want to keep it up    for 6 weeks
It builds on            The list of feared places
My guess: if            I go out alone
then                    I faint
If it goes well         It is possible
If it does not          I learn where it stops
If                      It rains
then                    walk in the arcade
Watch out for           Eva calls
On a hard day           To the front door
Reminder                Shoes next to the bed
I need                  A watch
                        The list
Bring                   the form \N{LEFT DOUBLE QUOTATION MARK}Practice diary\
\N{RIGHT DOUBLE QUOTATION MARK}, filled in
                        Two tickets
                        A question
"""


def test_a_plan_says_what_when_where_how_much_why_and_what_if() -> None:
    assert PLAN == show.plan(FULL)
    assert PLAN == show.plan(ch.Assignment(id="a1", spec=FULL))


def test_what_is_not_recorded_is_left_out() -> None:
    assert "My plan\n\nWhat  Walk\n" == show.plan(ch.HomeworkSpec("Walk"))
    empty = ch.HomeworkSpec(
        "Walk",
        obstacles=(),
        bring=(),
        with_whom=(),
        materials=(),
        builds_on=(),
        no_lose=hw.NoLose(),
    )
    assert "My plan\n\nWhat  Walk\n" == show.plan(empty)


@pytest.mark.parametrize("why", list(ch.Missing))
def test_why_something_is_missing_is_left_out(why: ch.Missing) -> None:
    """Of a design, and of each part that can be missing within one."""
    names = [n for n, kind in kinds_of(ch.HomeworkSpec).items() if _can_be_missing(kind)]
    assert 14 <= len(names)
    everything: dict[str, Any] = dict.fromkeys(names, why)
    if why is ch.Missing.NONE:  # a question answered with yes or no has no such answer
        del everything["part_counts"]
    bare = ch.HomeworkSpec("Walk", **everything)
    assert "My plan\n\nWhat  Walk\n" == show.plan(bare)
    agreement = ch.Agreement(own_words=why)
    assert show.plan(bare) == show.plan(ch.Assignment(id="a1", spec=bare, agreement=agreement))
    within = ch.HomeworkSpec(
        "Walk",
        rationale=ch.Rationale(None),
        graded_steps=(hw.Step("Go out", go_on_when=why),),
        obstacles=(ch.Obstacle("Rain", then=why),),
        no_lose=hw.NoLose(if_it_goes_well=why, if_it_does_not=why),
        goal=hw.Goal("Swim", measure=why),
    )
    assert (
        "My plan\n\nWhat           Walk\nStep by step   Go out\nMy goal        Swim\n"
        "Watch out for  Rain\n"
    ) == show.plan(within)


def _can_be_missing(kind: Any) -> bool:
    return isinstance(kind, k.Answer) or (isinstance(kind, k.Maybe) and _can_be_missing(kind.kind))


@pytest.mark.parametrize(("counts", "words"), [(True, "counts, too"), (False, "is not enough")])
def test_a_plan_says_whether_a_part_counts(counts: bool, words: str) -> None:
    assert f"A part of it  {words}" in show.plan(ch.HomeworkSpec("Walk", part_counts=counts))


def test_a_plan_has_plain_words_for_each_purpose() -> None:
    purposes = tuple(hw.HomeworkPurpose)
    spec = ch.HomeworkSpec("Walk", rationale=ch.Rationale(kinds=purposes))
    said = show.plan(spec).splitlines()[3:]
    assert len(purposes) == len(set(said)) == len(said)
    assert [] == [line for line in said if any(term.label in line for term in purposes)]
    assert "Why" not in show.plan(spec)


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (hw.RecordForm("Mood chart"), "the form “Mood chart”, filled in"),
        (
            hw.RecordForm(columns=(Column("Day"), Column("Mood"), Column("Sleep"))),
            "the form with “Day”, “Mood” and “Sleep”, filled in",
        ),
        (hw.RecordForm(columns=(Column("Mood"),)), "the form with “Mood”, filled in"),
    ],
)
def test_a_form_is_known_by_its_name_or_by_its_columns(form: hw.RecordForm, words: str) -> None:
    assert f"Bring  {words}\n" in show.plan(ch.HomeworkSpec("Walk", record_form=form))


@pytest.mark.parametrize(
    ("goal", "line"),
    [
        (hw.Goal("Swim", by=date(2026, 3, 9)), "by Monday 9 March 2026"),
        (hw.Goal("Swim", within=hw.Span(1, ch.WEEK)), "within one week"),
        (hw.Goal("Swim", within=hw.Span(1, hw.BETWEEN_SESSIONS)), "before we meet again"),
        (hw.Goal("Swim", within=hw.Span(4, hw.BETWEEN_SESSIONS)), "within the next 4 sessions"),
    ],
)
def test_a_plan_says_by_when_a_goal_is_to_be_reached(goal: hw.Goal, line: str) -> None:
    assert f"\nI want to get there  {line}\n" in show.plan(ch.HomeworkSpec("Walk", goal=goal))


@pytest.mark.parametrize(
    ("progression", "words"),
    [
        (hw.Progression("Longer"), "Longer"),
        (hw.Progression("Longer", per=ch.WEEK), "Longer (every week)"),
        (hw.Progression("Longer", length=hw.Span(2, ch.WEEK)), "Longer (for two weeks)"),
        (
            hw.Progression("Longer", length=hw.Span(1, hw.BETWEEN_SESSIONS)),
            "Longer (until we meet again)",
        ),
        (
            hw.Progression("Longer", length=hw.Span(3, hw.BETWEEN_SESSIONS)),
            "Longer (over the next 3 sessions)",
        ),
        (hw.Progression("Longer", by=hw.Amount(1, ch.MINUTES)), "Longer (1 minute more)"),
        (
            hw.Progression("Longer", until=ch.at_least(1, hw.HOURS, per=hw.DAY)),
            "Longer (until it is at least 1 hour a day)",
        ),
        (
            hw.Progression("Longer", by=hw.Amount(2, hw.PAGES), per=hw.BETWEEN_SESSIONS),
            "Longer (2 pages more after every session)",
        ),
    ],
)
def test_a_plan_says_how_it_grows(progression: hw.Progression, words: str) -> None:
    said = show.plan(ch.HomeworkSpec("Walk", progression=progression))
    assert f"How it grows  {words}\n" in said


def test_several_schedules_stand_in_a_plan_with_their_acts() -> None:
    breathe = hw.SchedulePart(ch.daily(), "Breathe", target=hw.exactly(5, ch.MINUTES))
    both = hw.each_of(breathe, hw.SchedulePart(ch.times(3, per=ch.WEEK), "Swim"))
    assert "When  Breathe: every day, 5 minutes each time; Swim: 3 times a week\n" in show.plan(
        ch.HomeworkSpec("Move", schedule=both)
    )
    one = hw.either(ch.daily(), ch.whenever("I feel low"))
    assert "When  every day; or each time: I feel low\n" in show.plan(
        ch.HomeworkSpec("Move", schedule=one)
    )


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
    assert f"Why                     {why}\n" in show.plan(held)
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
        goal=hw.Goal("To swim", id=word),
        builds_on=(hw.EarlierWork(id=word),),
        priority=ch.ratings.Rating(987654321, Scale(word)),
        review=ch.whenever(word),
        success_depends_on=tuple(hw.SuccessDependsOn),
        obstacles=(ch.Obstacle("Rain", rests_on=tuple(hw.PlanMeans)),),
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
        check_showed=hw.CheckResult.UNDERSTOOD,
        written_by=tuple(ch.homework.Party),
        suitability=hw.Suitability(reading=False),
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
    # The drawn words of the task may hold the same letters: only the agreement may add none.
    without = show.plan(attrs.evolve(held, agreement=None))
    assert show.plan(held).count("understood") <= without.count("understood")
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
    accounted_for = {
        "task",
        "place",
        "done_when",
        "smallest_version",
        "reminder",
    } | FOR_THE_THERAPIST
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


@pytest.mark.parametrize(
    ("showed", "why"),
    [
        (None, "To see that I can"),
        (ch.homework.CheckResult.UNDERSTOOD, "To see that I can"),
        (ch.homework.CheckResult.MISUNDERSTOOD, "See whether I faint"),
        (ch.homework.CheckResult.PARTLY_UNDERSTOOD, "See whether I faint"),
    ],
)
def test_words_that_show_a_misunderstanding_do_not_go_home(
    showed: ch.homework.CheckResult | None, why: str
) -> None:
    assignment = ch.Assignment(
        id="a1",
        spec=ch.HomeworkSpec("Walk", rationale=ch.Rationale("See whether I faint")),
        agreement=ch.Agreement(own_words="To see that I can", check_showed=showed),
    )
    assert why in show.plan(assignment)
    assert ("To see that I can" in show.plan(assignment)) is (why == "To see that I can")
