"""A diagnosis as notes for a conversation, and many diagnoses as a table of barriers by side."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, show
from cbt_homework.engagement.barrier_catalogue import BARRIERS
from cbt_homework.engagement.ladder_steps import IN_A_ROW
from cbt_homework.judgment.barrier_found import BarrierFact, BarrierFound
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.step_found import SessionNeed, StepFound
from cbt_homework.show.step_notes import acknowledgment_sentence, ladder_step_text
from tests import stated
from tests.drawn import sample
from tests.engagement.samples import COURSE, DIAGNOSIS, MARCH
from tests.judgment.test_next_steps import AGREED, NOTHING, week
from tests.regenerate import compare

GOLDEN = Path(__file__).parent / "golden"
TO_ASK = {
    ch.Barrier.AVOIDANCE,
    ch.Barrier.TEDIOUS,
    ch.Barrier.NO_SUPPORT,
    ch.Barrier.NOT_REVIEWED,
}


def told(*histories: ch.AssignmentHistory, **rest: Any) -> str:
    """The notes of a course of these entries."""
    return show.text(stated.diagnose(ch.Course(histories, **rest)))


def test_the_notes_of_a_full_course_are_those_on_record() -> None:
    """To be read aloud whenever it changes.

    It has a few of the barriers that nothing is known about: docs/reference/barriers.md has all.
    """
    unexplored = en.BarrierState.UNEXPLORED
    told_of = tuple(
        found
        for found in DIAGNOSIS.barriers
        if found.state is not unexplored or found.barrier in TO_ASK
    )
    compare(GOLDEN / "notes.txt", show.text(attrs.evolve(DIAGNOSIS, barriers=told_of), COURSE))


def test_attention_comes_before_steps_and_barriers() -> None:
    notes = show.text(DIAGNOSIS, COURSE)
    order = [
        notes.index(title)
        for title in (
            "What was assigned", "Needs attention",
            "Before anything else", "Where this could go on", "Something speaks for it",
            "Something points to it: to ask", "Asked, and not so", "Not explored: to ask",
        )
    ]  # fmt: skip
    assert sorted(order) == order


def test_without_the_course_there_is_no_text_of_anybody() -> None:
    notes = show.text(DIAGNOSIS)
    assert "Leave the house alone" not in notes
    assert "Leave the house alone" in show.text(DIAGNOSIS, COURSE)


def test_every_barrier_is_named_once_with_its_question_or_its_facts() -> None:
    for course in sample(ch.Course):
        _barriers_are_named_once(stated.diagnose(course))


def _barriers_are_named_once(made: ch.judgment.AdherenceDiagnosis) -> None:
    flat = " ".join(show.text(made).split())
    for found in made.barriers:
        silent = found.state is en.BarrierState.UNEXPLORED and not found.beside
        shown = bool(made.missed) or not silent
        assert shown == flat.count(f" {found.label}: "), found.label
        if found.barrier is not None:
            asks = " ".join(BARRIERS[found.barrier].question_for(made.setting).split())
            answered = found.state is en.BarrierState.ASKED_AND_NOT_SO
            unasked = found.state is en.BarrierState.UNEXPLORED and not made.missed
            assert (asks in flat) == (not answered and not unasked)
    assert "{" not in flat


def test_each_reason_for_a_step_is_a_whole_sentence() -> None:
    alone = ch.Agreement(agreed_by=(ch.homework.Party.ASSIGNER,), proposed_by=ch.Proposer.ASSIGNER)
    apart = " ".join(told(week(1, alone, **NOTHING), week(2, alone, **NOTHING)).split())
    assert "At 2 sessions in a row something was not carried out" in apart
    assert "the record says: the person who does it is not among those who agreed to it." in apart
    check = ch.homework.UnderstandingCheck.ASKED_IF_CLEAR
    unclear = attrs.evolve(AGREED, own_words=None, understanding=check)
    unheard = " ".join(told(week(1, unclear, **NOTHING), week(2, unclear, **NOTHING)).split())
    assert "the record does not show: its purpose was said, and heard in own words." in unheard
    unknown = " ".join(told(week(1, None, **NOTHING), week(2, None, **NOTHING)).split())
    assert "It is not recorded that the two agreed on it. To consider: asking about it." in unknown
    back = " ".join(told(week(1, AGREED, **NOTHING), week(2, AGREED, **NOTHING)).split())
    assert "At 2 sessions in a row no attempt, no record and no reason is recorded" in back
    assert "To ask: Is what we work on the most important problem for you now?" in back
    missed = {"completion": en.Completion.NOT_DONE}
    again = " ".join(told(week(1, **missed), week(2, **missed)).split())
    assert "At 2 sessions in a row something was not carried out, or only partly." in again
    assert (
        "Of Monday 9 March 2026 it would help to know: was it tried, was there a record, was a "
        "reason given?"
    ) in again
    assert "histories." not in again
    assert "Step 0" in told(week(1, completion=en.Completion.DONE))


def test_each_word_of_a_step_has_its_sentence() -> None:
    """A step of every reason, with every gap and criterion, is told without a key of the code."""
    everything = en.AgreementGap, ch.Criterion, en.WouldHelp
    gaps, criteria, would_help = (tuple(vocabulary) for vocabulary in everything)
    need = SessionNeed(MARCH[15], would_help=would_help, assignments=("a1",))
    undated = attrs.evolve(need, on=None)
    for because in en.Because:
        counted = {"in_a_row": 2} if because in IN_A_ROW else {}
        counted |= {"missed": 3, "among": 6} if because is en.Because.OFTEN else {}
        for more in ({"gaps": gaps}, {"repair": criteria}, {"not_recorded": criteria}):
            step = StepFound(en.LadderStep.FORMULATE, because=because, **counted, **more)
            text = ladder_step_text(attrs.evolve(step, would_help=(undated, *[need] * 6)))
            assert "{" not in text
            assert "None" not in text
            flat = " ".join(text.split())
            assert flat.count("Of Monday 16 March 2026 it would help to know: was it carried") == 5
            assert "The same would help to know of earlier sessions: 2." in flat
    assert "Of a session whose day is not recorded" in ladder_step_text(
        StepFound(en.LadderStep.INQUIRE, because=en.Because.ONCE, would_help=(undated,))
    )


@pytest.mark.parametrize(
    ("because", "times", "expected"),
    [
        (en.Because.CARRIED_OUT, None, "You did it. What did that take?"),
        (en.Because.CARRIED_OUT, 1, "You did it once. What did that take?"),
        (en.Because.CARRIED_OUT, 2, "You did it twice. What did that take?"),
        (en.Because.TRIED, 3, "You did it three times. What did that take?"),
        (en.Because.TRIED, 10, "You did it ten times. What did that take?"),
        (en.Because.TRIED, 11, "You did it 11 times. What did that take?"),
        (en.Because.TRIED, None, "You worked on it. What did that take?"),
        (en.Because.ONCE, None, "Thank you for coming and telling me."),
    ],
)
def test_what_is_said_first_depends_on_what_was_done(
    because: en.Because, times: int | None, expected: str
) -> None:
    step = StepFound(en.LadderStep.ACKNOWLEDGE, because=because, times=times)
    assert expected == acknowledgment_sentence(step)


def test_what_is_said_first_is_said_once() -> None:
    partly = week(1, completion=en.Completion.PARTLY)
    for entry in (partly, week(1, **NOTHING), week(1, completion=en.Completion.DONE)):
        assert 1 == told(entry).count("To say: ")


def test_a_course_that_was_carried_out_is_asked_nothing_about_failure() -> None:
    notes = told(week(1, completion=en.Completion.DONE))
    steps = notes.split("Where this could go on")[1].split("\n\n")[0]
    assert "To ask" not in steps


def test_an_answer_to_a_check_stands_behind_its_question() -> None:
    looked = (en.GoalReview(MARCH[15], most_important=False),)
    notes = told(week(1, **NOTHING), week(2, **NOTHING), goal_reviews=looked)
    assert "problem for you now? (answered: no)" in " ".join(notes.split())


def test_what_became_of_a_task_is_told_by_whoever_told_it() -> None:
    spec = ch.HomeworkSpec("Call\na friend")
    reports = (
        ch.Report(ch.Rater.PATIENT, times=1),
        ch.Report(ch.Rater.LOG, times=3),
        ch.Report(times=0),
        ch.Report(completion=en.Completion.ALTERNATIVE),
    )
    course = ch.Course((ch.AssignmentHistory(ch.Assignment(id="a", spec=spec), reports=reports),))
    notes = show.text(stated.diagnose(course), course)
    assert "1. Call\n   a friend\n" in notes
    assert "(done once (patient), done 3 times (log), done 0 times, alternative)" in notes


def test_a_sign_of_another_version_is_told_by_its_key_and_nothing_open_is_asked() -> None:
    fact = BarrierFact("sign-of-tomorrow", side=en.Speaks.AGAINST, times=1, at=("histories.0",))
    explored = tuple(BarrierFound(barrier, speaks_against=(fact,)) for barrier in ch.Barrier)
    notes = show.text(attrs.evolve(DIAGNOSIS, barriers=explored))
    assert len(ch.Barrier) == notes.count("against: sign of tomorrow.")
    assert "Not explored" not in notes


def test_what_was_there_and_overcome_is_told_as_that() -> None:
    entry = attrs.evolve(
        week(1, completion=en.Completion.DONE), inquiries=(en.Inquiry(motivated=False),)
    )
    notes = " ".join(told(entry).split())
    assert "that the wish to do it was small. It was carried out all the same." in notes


def test_a_belief_without_a_name_is_shown_as_not_recorded() -> None:
    belief = en.HomeworkBelief(effect=en.Effect.HINDERS)
    entry = attrs.evolve(
        week(1, completion=en.Completion.PARTLY),
        assigning=(en.AssigningObservation(beliefs=(belief,)),),
    )
    assert "{words}" not in told(entry)


def test_a_diagnosis_is_shown_with_its_course_and_nothing_else() -> None:
    with pytest.raises(TypeError, match="with its course"):
        show.text(DIAGNOSIS, ch.HomeworkSpec("x"))  # type: ignore[call-overload]


def test_an_assessment_of_an_entry_or_a_course_shows_its_tasks() -> None:
    made = stated.assess(COURSE)
    assert show.text(made, COURSE).startswith("Task: Leave the house alone\nTask: Call a friend\n")
    entry = COURSE.histories[1]
    assert show.text(stated.assess(entry), entry).startswith("Task: Call a friend\n")
    review = ch.Review()
    assert show.text(stated.assess(review), review).startswith("Criteria\n")


# ---------------------------------------------------------------------------------- the table


def test_a_table_has_a_row_a_barrier_by_side_and_a_column_a_course() -> None:
    made = {"p-7": DIAGNOSIS, "p 8": stated.diagnose(ch.Course((week(1, **NOTHING),)))}
    counted = rf"(?<=not explored in any: )\d+ of {len(ch.Barrier)}$"
    table, lines = re.subn(counted, "so many of all", show.barriers(made), flags=re.MULTILINE)
    assert 1 == lines
    compare(GOLDEN / "barriers.txt", table)


def test_a_table_counts_every_barrier() -> None:
    for course in sample(ch.Course):
        _table_counts_every_barrier(stated.diagnose(course))


def _table_counts_every_barrier(made: ch.judgment.AdherenceDiagnosis) -> None:
    table = show.barriers({"a": made}).splitlines()
    known = [b for b in made.barriers if b.state is not en.BarrierState.UNEXPLORED]
    every = len(made.barriers)
    rows = [line for line in table if line.startswith("  ")]
    # The heading has no name on its left either.
    assert len(known) == sum(any(f"  {b.label} " in f"{row} " for b in known) for row in rows)
    assert f"not explored in any: {every - len(known)} of {every}" in table


def test_a_table_of_nothing_says_so() -> None:
    every = len(ch.Barrier)
    assert f"not explored in any: {every} of {every}" in show.barriers({})


def test_every_finding_of_attention_can_be_told() -> None:
    assert all(finding.code in CATALOGUE for finding in DIAGNOSIS.attention)
