"""The draft of the next design: what worked stays, and each change has its reason on record."""

from __future__ import annotations

import itertools
from typing import Any

import attrs
import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.declare import is_personal, kinds_of
from cbt_homework.engagement import WhatChanged, WhyChanged
from cbt_homework.foundation.field_paths import value_at
from cbt_homework.foundation.questions import Answered
from cbt_homework.homework import FromSession, PlanMeans
from cbt_homework.testing import strategies
from tests import stated
from tests.engagement.histories import MONDAYS, plan, told

PARTLY, DONE, NOT_DONE = ch.Completion.PARTLY, ch.Completion.DONE, ch.Completion.NOT_DONE
ADDED, EMPTIED, LOOK = WhatChanged.ADDED, WhatChanged.EMPTIED, WhatChanged.TO_TALK_OVER
THIRTY = ch.at_least(30, ch.MINUTES)
RAIN = ch.Obstacle("It rains", then="walk in the arcade", rests_on=(PlanMeans.PLACE,))
PATIENT, THERAPIST = ch.Rater.PATIENT, ch.Rater.THERAPIST


def history(
    *reports: ch.Report,
    agreement: ch.Agreement | None = None,
    spec: dict[str, Any] | None = None,
    **parts: Any,
) -> ch.AssignmentHistory:
    """One assignment, and what became of it."""
    return ch.AssignmentHistory(
        plan(0, "Walk to the lake", agreement, **(spec or {})), reports=reports, **parts
    )


def draft(made: ch.AssignmentHistory, policy: ch.Policy = stated.DRAFT) -> en.NextDesign:
    return en.next_design(made, policy=policy)


def changes(made: ch.AssignmentHistory) -> list[tuple[WhatChanged, str, tuple[WhyChanged, ...]]]:
    """Each change but that it builds on the last one."""
    return [
        (change.what, change.at, change.because)
        for change in draft(made).changes
        if change.because != (WhyChanged.CONTINUES_IT,)
    ]


def asked(**answers: Any) -> tuple[en.Inquiry, ...]:
    return (en.Inquiry(MONDAYS[1], by=PATIENT, **answers),)


def test_what_worked_is_carried_over_as_it_was() -> None:
    spec = {"schedule": ch.daily(), "target": THIRTY, "obstacles": (RAIN,)}
    used = en.ObstacleMet(foreseen=0, plan=en.PlanUse.USED, helped=True)
    made = history(told(1, DONE, obstacles=(used,)), spec=spec)
    new = draft(made)
    assert attrs.evolve(new.spec, builds_on=None) == made.assignment.spec
    assert [(ADDED, "builds_on.0", False)] == [(c.what, c.at, c.is_open) for c in new.changes]
    assert () == new.open_changes
    assert "a0" == (new.spec.builds_on or ())[0].id


def test_it_says_once_that_it_builds_on_the_last_one() -> None:
    known = history(spec={"builds_on": (ch.homework.EarlierWork(id="a0"),)})
    assert () == draft(known).changes
    full = tuple(ch.homework.EarlierWork(id=f"b{n}") for n in range(50))
    assert () == draft(history(spec={"builds_on": full})).changes


def test_an_obstacle_that_came_is_added_and_what_then_is_left_open() -> None:
    attempt = en.Attempt(MONDAYS[1], obstacles=(en.ObstacleMet(what="A phone call"),))
    made = history(
        told(1, NOT_DONE, obstacles=(en.ObstacleMet(what="The lift broke"),)),
        ch.Report(attempts=(attempt,)),
        spec={"obstacles": (RAIN,)},
    )
    new = draft(made)
    assert (RAIN, ch.Obstacle("The lift broke"), ch.Obstacle("A phone call")) == new.spec.obstacles
    assert [
        (ADDED, "obstacles.1.then", ("reports.0.obstacles.0",)),
        (ADDED, "obstacles.2.then", ("reports.1.attempts.0.obstacles.0",)),
    ] == [(c.what, c.at, c.rests_on) for c in new.open_changes]


def test_an_obstacle_that_is_known_is_not_added_again() -> None:
    made = history(
        told(1, NOT_DONE, obstacles=(en.ObstacleMet(what="It rains"),)), spec={"obstacles": (RAIN,)}
    )
    assert (RAIN,) == draft(made).spec.obstacles
    assert [(LOOK, "obstacles.0.then", (WhyChanged.OBSTACLE_MET,))] == changes(made)


def test_a_design_that_is_full_of_obstacles_says_that_one_more_came() -> None:
    full = tuple(ch.Obstacle(f"{n}") for n in range(50))
    made = history(
        told(1, NOT_DONE, obstacles=(en.ObstacleMet(what="One more"),)), spec={"obstacles": full}
    )
    assert full == draft(made).spec.obstacles
    assert [(LOOK, "obstacles", (WhyChanged.OBSTACLE_MET,))] == changes(made)


@pytest.mark.parametrize(
    ("met", "then", "expected"),
    [
        (
            en.ObstacleMet(foreseen=0, plan=en.PlanUse.USED, helped=False),
            None,
            [(EMPTIED, "obstacles.0.then", (WhyChanged.PLAN_HELPED_TOO_LITTLE,))],
        ),
        (
            en.ObstacleMet(foreseen=0, helped=False),
            None,
            [(EMPTIED, "obstacles.0.then", (WhyChanged.PLAN_HELPED_TOO_LITTLE,))],
        ),
        (
            en.ObstacleMet(foreseen=0, plan=en.PlanUse.NOT_USED, helped=False),
            RAIN.then,
            [(LOOK, "obstacles.0.then", (WhyChanged.PLAN_NOT_USED,))],
        ),
        (en.ObstacleMet(foreseen=0, plan=en.PlanUse.USED), RAIN.then, []),
    ],
)
def test_a_plan_is_left_open_where_it_was_used_and_did_not_help(
    met: en.ObstacleMet, then: str | None, expected: list[Any]
) -> None:
    made = history(told(1, NOT_DONE, obstacles=(met,)), spec={"obstacles": (RAIN,)})
    (obstacle,) = draft(made).spec.obstacles or ()  # type: ignore[misc]
    assert (then, RAIN.rests_on if then else None) == (obstacle.then, obstacle.rests_on)
    assert expected == changes(made)


def test_a_plan_that_is_open_already_is_not_emptied_again() -> None:
    met = en.ObstacleMet(foreseen=0, helped=False)
    made = history(
        told(1, NOT_DONE, obstacles=(met,)), spec={"obstacles": (ch.Obstacle("It rains"),)}
    )
    assert [] == changes(made)


def test_the_target_is_halved_where_confidence_was_low_and_nobody_knows_what_was_managed() -> None:
    unsure = ch.Agreement(confidence=ch.percent(40))
    new = draft(history(agreement=unsure, spec={"target": THIRTY}))
    assert ch.at_least(15, ch.MINUTES) == new.spec.target
    change = new.changes[0]
    assert (WhatChanged.MADE_SMALLER, "target.at_least") == (change.what, change.at)
    assert (30, 15, False) == (change.before, change.after, change.is_open)
    assert ((WhyChanged.LOW_CONFIDENCE,), ("assignment.agreement.confidence",)) == (
        change.because,
        change.rests_on,
    )


def test_how_much_smaller_is_policy() -> None:
    unsure = ch.Agreement(confidence=ch.percent(40))
    policy = stated.with_(homework={"smaller_share": 80})
    new = draft(history(agreement=unsure, spec={"target": THIRTY}), policy)
    assert ch.at_least(24, ch.MINUTES) == new.spec.target


@pytest.mark.parametrize(
    ("confidence", "is_smaller"),
    [
        (ch.percent(69), True),
        (ch.percent(70), False),
        (ch.percent(40, rater=THERAPIST), False),
        (ch.percent(40, rater=PATIENT), True),
        (ch.Missing.NOT_ASKED, False),
        (ch.ratings.Rating(3, ch.ratings.ZERO_TO_TEN), True),
    ],
)
def test_only_the_persons_own_low_confidence_makes_it_smaller(
    confidence: Any, is_smaller: bool
) -> None:
    made = history(agreement=ch.Agreement(confidence=confidence), spec={"target": THIRTY})
    assert is_smaller == (draft(made).spec.target != THIRTY)


def test_the_confidence_of_the_last_review_takes_the_place_of_the_earlier_one() -> None:
    unsure = ch.Agreement(confidence=ch.percent(40))
    reviews = (
        ch.Review(MONDAYS[2], confidence=ch.percent(90)),
        ch.Review(MONDAYS[1], confidence=ch.percent(30)),
        ch.Review(MONDAYS[3]),
    )
    for order in itertools.permutations(reviews):
        made = history(agreement=unsure, spec={"target": THIRTY}, reviews=order)
        assert [] == changes(made)


def test_it_is_made_as_small_as_what_was_managed() -> None:
    amounts = [ch.homework.Amount(n, ch.MINUTES) for n in (5, 12, 0)]
    attempts = tuple(en.Attempt(amount=amount) for amount in amounts)
    new = draft(history(told(1, PARTLY, attempts=attempts), spec={"target": THIRTY}))
    assert ch.at_least(12, ch.MINUTES) == new.spec.target
    assert (30, 12) == (new.changes[0].before, new.changes[0].after)
    assert (WhyChanged.PARTLY_DONE,) == new.changes[0].because


def share_told(share: float, **more: Any) -> ch.Report:
    """What the patient said: so many percent of it."""
    return ch.Report(PATIENT, said_on=MONDAYS[1], share_told=share, **more)


@pytest.mark.parametrize(
    ("report", "target", "smaller"),
    [
        (share_told(40), THIRTY, 12),
        (share_told(40), ch.at_least(5, ch.homework.PAGES), 2),
        (share_told(40), ch.at_least(30, ch.MINUTES, per=ch.WEEK), 15),
        (share_told(79), THIRTY, 23),
        (share_told(40, completion=PARTLY), THIRTY, 12),
        (share_told(0), THIRTY, None),
        (share_told(80), THIRTY, None),
        (share_told(100), THIRTY, None),
    ],
)
def test_forty_percent_as_told_is_a_proposal_of_as_much(
    report: ch.Report, target: ch.homework.Target, smaller: float | None
) -> None:
    made = history(report, spec={"target": target})
    found: Any = draft(made).spec.target
    assert found.at_least == (target.at_least if smaller is None else smaller)
    if smaller is not None:
        (change,) = [c for c in draft(made).changes if c.what is WhatChanged.MADE_SMALLER]
        field = "share_told" if report.completion is None else "completion"
        assert ((WhyChanged.PARTLY_DONE,), (f"reports.0.{field}",)) == (
            change.because,
            change.rests_on,
        )


def test_a_share_beside_a_number_of_times_is_a_matter_of_the_schedule() -> None:
    made = history(share_told(40, times=3), spec={"target": THIRTY})
    assert [(LOOK, "schedule", (WhyChanged.FEWER_TIMES,))] == changes(made)


@pytest.mark.parametrize(
    ("target", "smaller"),
    [
        (ch.homework.between(20, 40, ch.MINUTES), ch.homework.between(10, 40, ch.MINUTES)),
        (ch.homework.exactly(20, ch.MINUTES), ch.homework.exactly(10, ch.MINUTES)),
        (ch.at_least(1, ch.homework.HOURS), ch.at_least(0.5, ch.homework.HOURS)),
        (ch.at_least(3, ch.homework.PAGES), ch.at_least(1, ch.homework.PAGES)),
        (ch.at_least(5, ch.MINUTES, per=ch.WEEK), ch.at_least(2, ch.MINUTES, per=ch.WEEK)),
        (ch.at_least(0.5, ch.homework.PAGES), ch.at_least(0.25, ch.homework.PAGES)),
        (ch.at_least(1, ch.homework.PAGES), None),
        (ch.at_least(0.000001, ch.homework.HOURS), None),
        (ch.homework.at_most(2, ch.homework.HOURS), None),
        (ch.Missing.NONE, None),
        (None, None),
    ],
)
def test_a_target_is_made_smaller_as_far_as_its_unit_allows(
    target: Any, smaller: ch.homework.Target | None
) -> None:
    made = history(told(1, PARTLY), spec={"target": target})
    new = draft(made)
    assert new.spec.target == (target if smaller is None else smaller)
    if smaller is None:
        assert [(LOOK, "smallest_version", (WhyChanged.PARTLY_DONE,))] == changes(made)


def test_fewer_times_are_a_matter_of_the_schedule() -> None:
    spec = {"schedule": ch.daily(), "target": THIRTY}
    assert [(LOOK, "schedule", (WhyChanged.FEWER_TIMES,))] == changes(
        history(told(1, PARTLY, times=4), spec=spec)
    )
    attempts = (en.Attempt(completion=DONE), en.Attempt(completion=NOT_DONE))
    assert [(LOOK, "schedule", (WhyChanged.FEWER_TIMES,))] == changes(
        history(told(1, PARTLY, attempts=attempts), spec=spec)
    )


def test_only_the_latest_account_counts() -> None:
    reports = (told(1, PARTLY), told(2, DONE))
    for order in itertools.permutations(reports):
        assert [] == changes(history(*order, spec={"target": THIRTY}))


@pytest.mark.parametrize(
    ("by", "rater", "is_smaller"),
    [(PATIENT, None, True), (THERAPIST, None, False), (PATIENT, THERAPIST, False)],
)
def test_it_is_made_smaller_where_the_person_found_it_too_hard(
    by: ch.Rater, rater: ch.Rater | None, is_smaller: bool
) -> None:
    for parts in (
        {"difficulty": ch.percent(95, rater=rater)},
        {"attempts": (en.Attempt(difficulty=ch.percent(95, rater=rater)),)},
    ):
        report = ch.Report(by, completion=DONE, **parts)  # type: ignore[arg-type]
        made = history(report, spec={"target": THIRTY})
        assert is_smaller == (draft(made).spec.target != THIRTY)


ANSWERS: list[tuple[dict[str, Any], str, WhyChanged]] = [
    ({"understood_task": False}, "task", WhyChanged.TASK_NOT_UNDERSTOOD),
    ({"understood_purpose": False}, "rationale", WhyChanged.PURPOSE_NOT_UNDERSTOOD),
    ({"important": False}, "rationale", WhyChanged.NOT_IMPORTANT),
    ({"motivated": False}, "rationale", WhyChanged.NO_WISH),
    ({"too_demanding": True}, "smallest_version", WhyChanged.TOO_DEMANDING),
    (
        {"explored": (en.Explored(ch.Barrier.FORGETTING, applies=True),)},
        "reminder",
        WhyChanged.BARRIER_APPLIED,
    ),
    (
        {"explored": (en.Explored(ch.Barrier.HOPELESSNESS, applies=True),)},
        "task",
        WhyChanged.BARRIER_APPLIED,
    ),
    (
        {"explored": (en.Explored(ch.Barrier.TOO_DEMANDING, applies=True),)},
        "smallest_version",
        WhyChanged.BARRIER_APPLIED,
    ),
]


@pytest.mark.parametrize(("answers", "at", "why"), ANSWERS)
def test_the_answers_of_the_last_inquiry_point_at_what_to_talk_over(
    answers: dict[str, Any], at: str, why: WhyChanged
) -> None:
    assert [(LOOK, at, (why,))] == changes(history(inquiries=asked(**answers)))
    earlier = en.Inquiry(MONDAYS[0], **answers)
    assert [] == changes(history(inquiries=(en.Inquiry(MONDAYS[1]), earlier)))
    guessed = en.Inquiry(MONDAYS[1], by=THERAPIST, **answers)
    assert [] == changes(history(inquiries=(guessed,)))


def test_answers_that_say_that_all_was_well_change_nothing() -> None:
    made = asked(
        understood_task=True,
        understood_purpose=True,
        important=True,
        motivated=ch.Missing.DECLINED,
        circumstances=(),
        too_demanding=False,
        when_starting=ch.Missing.NONE,
        explored=(en.Explored(ch.Barrier.FORGETTING, applies=False),),
    )
    assert [] == changes(history(inquiries=made))


def test_what_came_up_and_what_hindered_is_added_as_an_obstacle() -> None:
    made = history(
        inquiries=asked(
            circumstances=("A visit",),
            when_accepting=(en.HomeworkThought("Fine", effect=en.Effect.HELPS),),
            when_starting=(
                en.HomeworkThought("It will not help", effect=en.Effect.HINDERS),
                en.HomeworkThought(effect=en.Effect.HINDERS),
            ),
            explored=(
                en.Explored(ch.Barrier.NO_TIME, applies=True, words="Evenings are full"),
                en.Explored(ch.Barrier.NO_SUPPORT, applies=True),
            ),
        )
    )
    assert [
        (ADDED, "obstacles.0.then", (WhyChanged.CIRCUMSTANCE_TOLD,)),
        (ADDED, "obstacles.1.then", (WhyChanged.BARRIER_APPLIED,)),
        (ADDED, "obstacles.2.then", (WhyChanged.BARRIER_APPLIED,)),
        (ADDED, "obstacles.3.then", (WhyChanged.THOUGHT_HINDERED,)),
    ] == changes(made)
    obstacles: Any = draft(made).spec.obstacles
    assert ["A visit", "Evenings are full", "No support", "It will not help"] == [
        obstacle.what for obstacle in obstacles
    ]
    assert all(obstacle.then is None for obstacle in obstacles)


@pytest.mark.parametrize(
    ("reason", "own", "of_others"),
    [
        (en.Reason(ch.Barrier.FORGETTING), (LOOK, "reminder"), None),
        (en.Reason(ch.Barrier.FORGETTING, sound=False), None, None),
        (en.Reason(ch.Barrier.NO_TIME), (ADDED, "obstacles.0.then"), (ADDED, "obstacles.0.then")),
        (en.Reason(words="My partner tore it up"), (ADDED, "obstacles.0.then"), None),
        (en.Reason(), None, None),
    ],
)
def test_a_reason_counts_unless_it_was_found_unsound_or_is_a_guess_of_others(
    reason: en.Reason, own: tuple[Any, str] | None, of_others: tuple[Any, str] | None
) -> None:
    for by, expected in ((PATIENT, own), (None, own), (THERAPIST, of_others)):
        report = ch.Report(by, completion=NOT_DONE, reasons=(reason,))
        found = [(what, at) for what, at, _ in changes(history(report))]
        assert found == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (en.RecordBrought.NOT_BROUGHT, [(LOOK, "bring", (WhyChanged.RECORD_NOT_BROUGHT,))]),
        (
            en.RecordBrought.PARTLY_FILLED,
            [(LOOK, "record_form", (WhyChanged.RECORD_PARTLY_FILLED,))],
        ),
        (en.RecordBrought.BROUGHT, []),
        (None, []),
    ],
)
def test_a_record_that_did_not_come_is_talked_over(record: Any, expected: list[Any]) -> None:
    assert expected == changes(history(told(1, DONE, record=record)))


def test_an_answer_about_the_next_time_is_pointed_at() -> None:
    answers = (
        Answered("next-time", "Ask my sister"),
        Answered("learned", "That it helps"),
    )
    reviews = (
        ch.Review(MONDAYS[1], answers=(Answered("next-time", "Nothing"),)),
        ch.Review(MONDAYS[2], answers=answers),
    )
    (change,) = draft(history(reviews=reviews)).open_changes
    assert ("obstacles", (WhyChanged.NEXT_TIME_ANSWERED,), ("reviews.1.answers.0",)) == (
        change.at,
        change.because,
        change.rests_on,
    )
    declined = (ch.Review(answers=(Answered("next-time", ch.Missing.DECLINED),)),)
    assert [] == changes(history(reviews=declined))


def test_what_belongs_to_the_last_session_and_its_days_is_left_open() -> None:
    dated = ch.daily().starting(MONDAYS[0]).until(MONDAYS[1])
    made = history(spec={"schedule": dated, "from_session": FromSession(topics=("Sleep",))})
    new = draft(made)
    assert (None, ch.daily()) == (new.spec.from_session, new.spec.schedule)
    assert [
        (EMPTIED, "from_session", (WhyChanged.BELONGS_TO_THE_LAST_SESSION,)),
        (EMPTIED, "schedule", (WhyChanged.HAS_DAYS_OF_ITS_OWN,)),
    ] == changes(made)
    assert draft(history(spec={"schedule": ch.once(by=MONDAYS[1])})).spec.schedule is None
    parts = ch.homework.each_of(
        ch.homework.SchedulePart(dated, act="a"), ch.homework.SchedulePart(ch.daily(), act="b")
    )
    assert draft(history(spec={"schedule": parts})).spec.schedule is None
    assert [] == changes(history(spec={"schedule": ch.Missing.NONE}))


def test_what_was_agreed_on_the_way_takes_the_place_of_the_design() -> None:
    twice = ch.times(2, per=ch.WEEK)
    revisions = (
        en.Revision(on=MONDAYS[1], schedule=ch.daily(), target=ch.at_least(5, ch.MINUTES)),
        en.Revision(on=MONDAYS[2], schedule=twice, target=ch.at_least(10, ch.MINUTES)),
    )
    made = history(spec={"schedule": ch.daily(), "target": THIRTY}, revisions=revisions)
    new = draft(made)
    assert (twice, ch.at_least(10, ch.MINUTES)) == (new.spec.schedule, new.spec.target)
    why = (WhyChanged.REVISED_ON_THE_WAY,)
    assert [
        (WhatChanged.REPLACED, "schedule", why),
        (WhatChanged.REPLACED, "target", why),
    ] == changes(made)
    dated = (en.Revision(on=MONDAYS[1], schedule=twice.until(MONDAYS[2])),)
    emptied = draft(history(spec={"schedule": twice}, revisions=dated)).changes[1]
    assert ("schedule", ("revisions.0.schedule",)) == (emptied.at, emptied.rests_on)
    same = (en.Revision(on=MONDAYS[1], schedule=twice),)
    assert [] == changes(history(spec={"schedule": twice, "target": THIRTY}, revisions=same))


@given(strategies.entries())
def test_every_difference_is_among_the_changes_and_rests_on_the_record(
    made: ch.AssignmentHistory,
) -> None:
    new = draft(made)
    before, after = made.assignment.spec, new.spec
    changed = {
        field.name
        for field in attrs.fields(ch.HomeworkSpec)
        if getattr(before, field.name) != getattr(after, field.name)
    }
    named = {change.at.partition(".")[0] for change in new.changes if change.what is not LOOK}
    assert changed <= named
    for change in new.changes:
        assert [] == [path for path in change.rests_on if value_at(made, path) is None]
    assert len(new.changes) == len(new.rows())


def test_no_change_can_hold_what_a_person_wrote() -> None:
    kinds = kinds_of(en.DesignChange)
    assert 8 == len(kinds)
    assert [] == [name for name, kind in kinds.items() if is_personal(kind)]


def test_a_change_names_the_barriers_of_its_reasons() -> None:
    reasons = (en.Reason(ch.Barrier.FORGETTING), en.Reason(words="The bus was late"))
    made = history(
        told(1, NOT_DONE, reasons=reasons),
        inquiries=asked(
            explored=(
                en.Explored(ch.Barrier.FORGETTING, applies=True),
                en.Explored(ch.Barrier.NO_TIME, applies=True),
            )
        ),
    )
    assert {
        "reminder": (ch.Barrier.FORGETTING,),
        "obstacles.0.then": (),
        "obstacles.1.then": (ch.Barrier.NO_TIME,),
    } == {change.at: change.barriers for change in draft(made).open_changes}
    assert {"forgetting", "no-time", ""} == {row["barriers"] for row in draft(made).rows()}


def test_a_row_says_what_changed_and_why() -> None:
    unsure = ch.Agreement(confidence=ch.percent(40))
    made = history(told(1, PARTLY), agreement=unsure, spec={"target": THIRTY})
    row = draft(made).rows()[0]
    assert {
        "what": "made-smaller",
        "at": "target.at_least",
        "because": "partly-done low-confidence",
        "barriers": "",
        "before": 30,
        "after": 15,
        "is_open": 0,
    } == row


def test_without_a_policy_it_is_that_of_a_draft() -> None:
    made = history(told(1, PARTLY), spec={"target": THIRTY})
    assert en.next_design(made) == en.next_design(made, policy=ch.DRAFT)


def test_half_a_change_of_an_amount_is_refused() -> None:
    with pytest.raises(ch.InvariantError, match="must be there where the amount before it is"):
        en.DesignChange(ADDED, "target", because=(WhyChanged.PARTLY_DONE,), before=1)
