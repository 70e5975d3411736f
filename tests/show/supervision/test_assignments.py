"""The sheet of an assignment for the professional: all that is recorded, and what is not there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, homework as hw, show, supervision as su
from cbt_homework.foundation import people
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.show.assignments import assignment_items, review_items

NOTHING = "the record says that there was none"


def sheet(spec: ch.HomeworkSpec, agreement: ch.Agreement | None = None) -> list[tuple[str, str]]:
    """The lines of the sheet: each label with its words and its note."""
    assignment = ch.Assignment(id="a1", spec=spec, agreement=agreement)
    return [
        (item.label, " | ".join(part for part in (item.words, item.note) if part))
        for item in assignment_items(assignment, {}, ch.Setting.THERAPY)
    ]


FULL = ch.HomeworkSpec(
    "Leave the house",
    builds_on=(hw.EarlierWork("The list of places"), hw.EarlierWork(id="a0")),
    steps=(hw.Step("Shoes"), hw.Step("Door", target=hw.exactly(5, ch.MINUTES), in_session=True)),
    graded_steps=(hw.Step("Corner", schedule=ch.daily(), go_on_when="Fear is half"),),
    progression=hw.Progression("Longer", by=hw.Amount(5, ch.MINUTES), per=ch.WEEK),
    schedule=hw.either(ch.daily(), ch.whenever("I feel low")),
    place=ch.Missing.DECLINED,
    with_whom=("Eva",),
    target=ch.at_least(10, ch.MINUTES),
    total=ch.at_least(60, ch.MINUTES, per=ch.WEEK),
    estimated_minutes=15,
    done_when="Back from the corner",
    part_counts=False,
    success_depends_on=(hw.SuccessDependsOn.OWN_ACT,),
    rationale=ch.Rationale(None),
    goal=hw.Goal("To shop", measure=ch.Missing.NONE, by=date(2026, 5, 1)),
    priority=ch.ratings.Rating(8, ch.ratings.ZERO_TO_TEN),
    review=ch.times(1, per=ch.WEEK),
    obstacles=(ch.Obstacle("Rain", then="umbrella", rests_on=(hw.PlanMeans.THING,)),),
    record_form=hw.RecordForm(columns=(hw.Column("Day"), hw.Column("Mood"))),
    materials=("A watch",),
)
AGREEMENT = ch.Agreement(
    understanding=hw.UnderstandingCheck.CHECKED,
    check_showed=hw.CheckResult.PARTLY_UNDERSTOOD,
    in_writing=True,
    written_by=(people.Party.ASSIGNEE,),
    copies_with=(people.Party.ASSIGNER, people.Party.ASSIGNEE),
    suitability=hw.Suitability(reading=True, language=False, others_agree=ch.Missing.NOT_ASKED),
    time=hw.SessionTime(minutes=5, part=hw.SessionPart.LAST_MINUTES),
)


def test_the_sheet_shows_all_that_is_recorded() -> None:
    assert sheet(FULL, AGREEMENT) == [
        ("What", "Leave the house"),
        ("Builds on", "The list of places"),
        ("Builds on", "1 more, known by id only"),
        ("Step", "Shoes"),
        ("Step", "Door | 5 minutes each time, together in the session"),
        ("Step by step", "Corner | every day"),
        ("go on when", "Fear is half"),
        ("Grows", "Longer | 5 minutes more every week"),
        ("When", "every day; or each time: I feel low"),
        ("Where", "declined"),
        ("With whom", "Eva"),
        ("How much", "at least 10 minutes each time, and at least 60 minutes a week"),
        ("Estimated", "15 minutes, no agreement"),
        ("Counts as done when", "Back from the corner"),
        ("A part counts", "no"),
        ("Success depends on", "own act"),
        ("Why", "given, words not recorded"),
        ("Goal", "To shop | by Friday 1 May 2026"),
        ("measured by", NOTHING),
        ("Priority", "8 on 0-10"),
        ("To be looked at", "once a week"),
        ("May get in the way", "Rain"),
        ("and then", "umbrella"),
        ("which rests on", "thing"),
        ("Form", "Day and Mood"),
        ("Needed", "A watch"),
        ("Understanding", "checked"),
        ("The check showed", "partly understood"),
        ("In writing", "yes"),
        ("Written by", "patient"),
        ("Copies with", "therapist, patient"),
        ("Can read and write what it takes", "yes"),
        ("In a language they are at home in", "no"),
        ("Others who help agree", "not asked"),
        ("Planned", "in 5 minutes, in the last minutes"),
    ]


@pytest.mark.parametrize("why", [ch.Missing.NONE, ch.Missing.DECLINED])
def test_the_sheet_says_of_each_part_that_it_is_not_there(why: ch.Missing) -> None:
    names = [
        name
        for name, kind in kinds_of(ch.HomeworkSpec).items()
        if "Answer" in repr(kind) and name != "part_counts"
    ]
    wanted = NOTHING if why is ch.Missing.NONE else "declined"
    for name in names:
        missing: dict[str, Any] = {name: why}
        assert wanted in [text for _, text in sheet(ch.HomeworkSpec("Walk", **missing))], name
    inner = ch.HomeworkSpec(
        "Walk",
        from_session=hw.FromSession(topics=why, methods=why),
        graded_steps=(hw.Step("Out", go_on_when=why),),
        obstacles=(ch.Obstacle("Rain", then=why),),
        no_lose=hw.NoLose(if_it_goes_well=why, if_it_does_not=why),
        rationale=ch.Rationale("Why", for_patient=why),
    )
    assert 7 == [text for _, text in sheet(inner)].count(wanted)


def test_the_sheet_says_of_the_aim_in_supervision_that_it_was_declined() -> None:
    aim = hw.SupervisionAim(kind=ch.Missing.DECLINED, function=ch.Missing.NOT_ASKED)
    spec = ch.HomeworkSpec("Walk", supervision=aim)
    assert [("Works on", "declined"), ("Function", "not asked")] == sheet(spec)[1:]


def test_the_sheet_says_none_of_an_empty_list() -> None:
    spec = ch.HomeworkSpec("Walk", builds_on=(), with_whom=(), materials=(), obstacles=(), bring=())
    assert sheet(spec)[1:] == [
        ("Builds on", "none"),
        ("With whom", "none"),
        ("May get in the way", "none"),
        ("Needed", "none"),
        ("To bring", "none"),
    ]
    assert ("Agreed to by", "none") in sheet(spec, ch.Agreement(agreed_by=()))


def test_the_sheet_shows_no_id() -> None:
    spec = ch.HomeworkSpec(
        "Walk", goal=hw.Goal(id="g-17"), builds_on=(hw.EarlierWork(id="a-17"),), problem="p-17"
    )
    assert sheet(spec)[1:] == [
        ("Problem", "not on this agenda"),
        ("Builds on", "1 by id only"),
        ("Goal", "known by id only"),
    ]


def test_a_goal_known_by_its_id_shows_its_time() -> None:
    goal = hw.Goal(id="g1", within=hw.Span(2, ch.WEEK), length=hw.Span(3, hw.MONTH))
    assert ("Goal", "known by id only, within two weeks, kept up for 3 months") in sheet(
        ch.HomeworkSpec("Walk", goal=goal)
    )


def test_the_sheet_stands_in_a_session_of_supervision() -> None:
    assignment = ch.Assignment(id="a1", spec=FULL, agreement=AGREEMENT)
    session = su.SupervisionSession("s1", homework=(assignment,))
    for written in (show.plain(session), show.html(session), show.markdown(session)):
        assert "Back from the corner" in written


def test_a_review_shows_each_insight_and_that_there_was_none() -> None:
    drawn = review_items(ch.Review(insights=("It passes", "I can wait")), None)
    assert [("An insight", "It passes"), ("An insight", "I can wait")] == [
        (item.label, item.words) for item in drawn
    ]
    none = review_items(ch.Review(insights=()), None)
    assert [("Insights", "none")] == [(item.label, item.note) for item in none]


def test_a_review_shows_yes_or_no_beside_the_words() -> None:
    answered = en.Answered("difficulties", "The bus was late", is_yes=True)
    shown = [(item.words, item.note) for item in review_items(ch.Review(answers=(answered,)), None)]
    assert 2 == len(shown)
    assert "yes" in shown[0]
    assert "The bus was late" in shown[1]
