"""Notes of an overview and of a draft: attention first, and words only where asked for."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, show
from cbt_homework.homework import FromSession, HomeworkKind
from cbt_homework.show import next_design as next_design_notes
from cbt_homework.show.overview import share_text
from tests import stated
from tests.engagement.histories import MONDAYS, course, plan, silence, told
from tests.regenerate import compare

GOLDEN = Path(__file__).parent / "golden"
DONE, PARTLY = ch.Completion.DONE, ch.Completion.PARTLY
EXPOSURE, DIARY = HomeworkKind.EXPOSURE, HomeworkKind.SELF_MONITORING
CONCERN = en.Concern(en.ConcernKind.DISTRESS, by=ch.Rater.PATIENT, on=MONDAYS[1])

COURSE = course(
    "p",
    ch.AssignmentHistory(
        plan(0, "Take the lift to the third floor", kinds=(EXPOSURE,), key="lift"),
        reports=(silence(1), silence(2)),
        reviews=(),
        concerns=(CONCERN,),
    ),
    ch.AssignmentHistory(
        plan(0, "Note each evening how the day was", kinds=(DIARY,), key="diary"),
        reports=(told(1, DONE), told(2, DONE)),
        reviews=(ch.Review(MONDAYS[1], steps=(en.ReviewStep.QUALITY,), answers=()),),
    ),
    ch.AssignmentHistory(plan(1, "Ask a neighbor for sugar", key="sugar")),
    sessions=tuple(en.Session(f"s{n}", day) for n, day in enumerate(MONDAYS[:4])),
)


def notes(made: ch.Course = COURSE, **how: object) -> str:
    """The notes of an overview up to those of the diagnosis, which have their own golden."""
    text = show.text(ch.overview(made, policy=stated.DRAFT, **how), made)  # type: ignore[arg-type]
    return text.partition("Homework of the therapy")[0]


def test_the_notes_of_an_overview_are_those_on_record() -> None:
    """To be read aloud whenever it changes."""
    compare(GOLDEN / "overview.txt", notes(on=MONDAYS[3]))


def test_attention_comes_first_and_once() -> None:
    text = show.text(ch.overview(COURSE, policy=stated.DRAFT), COURSE)
    order = [
        text.index(title)
        for title in (
            "Needs attention", "How it was planned", "What was done", "Reviews",
            "Homework of the therapy", "What was assigned",
        )
    ]  # fmt: skip
    assert sorted(order) == order
    assert 1 == text.count("Needs attention")
    assert 1 == text.count("What was assigned")


def test_without_the_course_nobodys_words_are_shown() -> None:
    text = show.text(ch.overview(COURSE, policy=stated.DRAFT))
    assert "sugar " in text
    assert [] == [h for h in COURSE.histories if h.assignment.spec.task in text]


def test_a_course_without_homework_has_an_overview_all_the_same() -> None:
    text = show.text(ch.overview(ch.Course(()), policy=stated.DRAFT), ch.Course(()))
    assert "Assignments: 0" in text
    assert "How it was planned" not in text


def test_what_is_due_says_why() -> None:
    assert "Due for review" not in notes()
    withdrawn = en.Ending(en.EndKind.WITHDRAWN, on=MONDAYS[1])
    over = attrs.evolve(COURSE, histories=(attrs.evolve(COURSE.histories[2], ended=withdrawn),))
    assert "Nothing." in notes(over, on=MONDAYS[3])
    later = ch.once(by=MONDAYS[8])
    early = course(
        "p",
        ch.AssignmentHistory(plan(0, "x", schedule=later), reports=(told(1, DONE),), reviews=()),
        ch.AssignmentHistory(
            attrs.evolve(plan(0, "y", key="y", schedule=ch.daily()), assigned_on=None), reports=()
        ),
    )
    text = notes(early, on=MONDAYS[1])
    assert "1. a0: it has not fallen due yet, reported on, not reviewed" in text
    assert "2. y: perhaps: when it falls due is not known, not reported on" in text


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (en.CountedShare(), "nothing to count"),
        (en.CountedShare(numerator=2, denominator=3), "2 of 3"),
        (en.CountedShare(numerator=2, denominator=4, unknown=1), "2 of 4; not known: 1"),
    ],
)
def test_a_share_is_said_with_its_denominator(share: en.CountedShare, words: str) -> None:
    assert words == share_text(share)


def test_what_is_due_of_an_assignment_from_elsewhere_has_its_id() -> None:
    made = attrs.evolve(ch.overview(COURSE, on=MONDAYS[3]), assignments=())
    assert "\nlift: it fell due" in show.text(made)


def test_kinds_are_listed_where_any_is_recorded() -> None:
    assert "exposure" in notes()
    assert "no kind recorded" in notes()
    plain = attrs.evolve(COURSE, histories=COURSE.histories[2:])
    assert "By kind" not in notes(plain)


def test_an_overview_is_shown_with_its_course_and_nothing_else() -> None:
    made = ch.overview(COURSE)
    with pytest.raises(TypeError, match="is shown with its course"):
        show.text(made, COURSE.histories[0])  # type: ignore[call-overload]
    with pytest.raises(TypeError, match="book must be"):
        show.text(made, COURSE, book=None)  # type: ignore[call-overload]
    for thing, call in ((made, "overview, course"), (draft(), "draft")):
        with pytest.raises(TypeError, match=rf"use show\.text\({call}\)"):
            show.plain(thing)  # type: ignore[arg-type]


def draft() -> en.NextDesign:
    """A draft with a change of each kind."""
    rain = ch.Obstacle("It rains", then="walk in the arcade")
    history = ch.AssignmentHistory(
        plan(
            0,
            "Walk to the lake",
            ch.Agreement(confidence=ch.percent(40)),
            schedule=ch.daily().until(MONDAYS[1]),
            target=ch.at_least(30, ch.MINUTES),
            obstacles=(rain, ch.Obstacle("Visitors", then="tell them")),
            from_session=FromSession(topics=("Sleep",)),
        ),
        reports=(
            told(
                1,
                PARTLY,
                obstacles=(
                    en.ObstacleMet(foreseen=0, plan=en.PlanUse.USED, helped=False),
                    en.ObstacleMet(foreseen=1, plan=en.PlanUse.NOT_USED),
                    en.ObstacleMet(what="The lift broke"),
                ),
                reasons=(en.Reason(ch.Barrier.FORGETTING),),
            ),
        ),
        inquiries=(
            en.Inquiry(
                MONDAYS[1],
                understood_purpose=False,
                when_starting=(en.HomeworkThought("It will not help", effect=en.Effect.HINDERS),),
            ),
        ),
        revisions=(en.Revision(on=MONDAYS[0], schedule=ch.daily().until(MONDAYS[2])),),
    )
    return en.next_design(history, policy=stated.DRAFT)


def test_the_notes_of_a_draft_are_those_on_record() -> None:
    """To be read aloud whenever it changes."""
    compare(GOLDEN / "next_design.txt", show.text(draft()))


def test_a_draft_without_changes_shows_its_task() -> None:
    text = show.text(en.NextDesign(spec=ch.HomeworkSpec("Walk")))
    assert text.endswith("Task: Walk\n")


def test_a_draft_from_elsewhere_is_shown_though_its_target_is_gone() -> None:
    change = en.DesignChange(
        en.WhatChanged.MADE_SMALLER,
        "target.at_least",
        because=(en.WhyChanged.PARTLY_DONE,),
        before=3,
        after=1.5,
    )
    elsewhere = en.DesignChange(
        en.WhatChanged.ADDED, "place", because=(en.WhyChanged.CONTINUES_IT,), is_open=True
    )
    missing = attrs.evolve(elsewhere, at="obstacles.7.then")
    odd = attrs.evolve(elsewhere, at="obstacles.then")
    changes = (change, elsewhere, missing, odd)
    text = show.text(en.NextDesign(spec=ch.HomeworkSpec("Walk"), changes=changes))
    assert "The amount: 1.5 in place of 3." in text
    assert "Place: new." in text
    assert 2 == text.count("The obstacles: new.")


def test_every_reason_and_part_of_a_draft_has_words() -> None:
    assert set(en.WhyChanged) == set(next_design_notes.REASON_SENTENCES)
    assert set(en.WhatChanged) == set(next_design_notes.CHANGE_PHRASES)
    fields = {field.name for field in attrs.fields(ch.HomeworkSpec)}
    assert set(next_design_notes.PART_QUESTIONS) <= set(next_design_notes.PART_NAMES) <= fields
