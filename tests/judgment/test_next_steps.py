"""The ladder: which step follows from what was told session by session."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.session_accounts import session_accounts
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.next_steps import find_next_steps
from cbt_homework.judgment.step_found import CheckAnswer, SessionNeed, StepFound
from tests import stated
from tests.engagement.samples import MARCH

NOT_DONE, PARTLY, DONE = en.Completion.NOT_DONE, en.Completion.PARTLY, en.Completion.DONE
LadderStep, Because = en.LadderStep, en.Because
NOTHING: dict[str, Any] = {
    "completion": NOT_DONE,
    "attempted": False,
    "record": en.RecordBrought.NOT_BROUGHT,
    "reasons": (),
}
"""No attempt, no record, and no reason given."""
AGREED = ch.Agreement(
    own_words="To see whether anybody answers",
    understanding=ch.homework.UnderstandingCheck.IN_OWN_WORDS,
    proposed_by=ch.Proposer.JOINTLY,
    agreed_by=tuple(ch.homework.Party),
)


def week(n: int, agreement: ch.Agreement | None = AGREED, **told: Any) -> ch.AssignmentHistory:
    """Assigned in the n-th weekly session, and spoken of at the next one."""
    spec = ch.HomeworkSpec("Call a friend", rationale=ch.Rationale("See whether anybody answers"))
    assignment = ch.Assignment(
        id=f"a{n}", spec=spec, agreement=agreement, assigned_on=MARCH[n * 7 - 6]
    )
    return ch.AssignmentHistory(assignment, reports=(ch.Report(said_on=MARCH[n * 7 + 1], **told),))


def steps(
    *entries: ch.AssignmentHistory, policy: ch.Policy = stated.DRAFT, **course: Any
) -> tuple[StepFound, ...]:
    """The steps of a course of these entries."""
    return stated.diagnose(ch.Course(entries, **course), policy=policy).steps


def first(*entries: ch.AssignmentHistory, **rest: Any) -> tuple[LadderStep, Because]:
    """The step after a miss, or else the first step, and why it is there."""
    found = main(*entries, **rest)
    return found.step, found.because


def main(*entries: ch.AssignmentHistory, **rest: Any) -> StepFound:
    """The step after a miss, or else the first step."""
    found = steps(*entries, **rest)
    return next((one for one in found if one.step.follows_a_miss), found[0])


def numbers(*entries: ch.AssignmentHistory, **rest: Any) -> list[int]:
    """The numbers of the steps."""
    return [found.step.number for found in steps(*entries, **rest)]


@pytest.mark.parametrize("completion", [DONE, en.Completion.MORE, en.Completion.ALTERNATIVE])
def test_what_was_carried_out_is_acknowledged_and_nothing_stands_beside_it(
    completion: en.Completion,
) -> None:
    assert (LadderStep.ACKNOWLEDGE, Because.CARRIED_OUT) == first(week(1, completion=completion))
    assert [0] == numbers(week(1, completion=NOT_DONE), week(2, completion=completion))


def test_praise_has_a_look_beside_it_where_the_task_may_feed_the_problem() -> None:
    ritual = (en.Concern(en.ConcernKind.COMPULSION),)
    done = attrs.evolve(week(1, completion=DONE), concerns=ritual)
    found = steps(done)
    assert [0, 4] == [step.step.number for step in found]
    assert Because.CONCERN_RECORDED is found[1].because
    hard = attrs.evolve(done, concerns=(en.Concern(en.ConcernKind.DISTRESS),))
    assert [0] == numbers(hard)


def test_a_record_that_was_brought_is_acknowledged_too() -> None:
    brought = {"completion": NOT_DONE, "record": en.RecordBrought.PARTLY_FILLED}
    assert [0, 1] == numbers(week(1, **brought))
    assert [1] == numbers(week(1, **(brought | {"record": en.RecordBrought.NOT_BROUGHT})))


def test_how_often_it_was_done_is_told_where_one_number_is_known() -> None:
    told = week(1, completion=PARTLY, times=3)
    assert [3, None] == [found.times for found in steps(told)]
    log = ch.Report(ch.Rater.LOG, said_on=MARCH[8], completion=PARTLY, times=2)
    differing = attrs.evolve(told, reports=(*(told.reports or ()), log))
    assert steps(differing)[0].times is None
    same = attrs.evolve(differing, reports=(*(told.reports or ()), attrs.evolve(log, times=3)))
    assert 3 == steps(same)[0].times
    attempts = (en.Attempt(MARCH[3], completion=DONE), en.Attempt(MARCH[4], completion=NOT_DONE))
    assert 1 == steps(week(1, completion=PARTLY, attempts=attempts))[0].times
    other = attrs.evolve(told, assignment=attrs.evolve(told.assignment, id="b1"))
    assert steps(told, other)[0].times is None, "of two tasks it would not be known which"


def test_where_only_a_part_is_known_what_was_done_is_acknowledged_and_no_step_follows() -> None:
    done = week(1, completion=DONE)
    unknown = attrs.evolve(week(1), assignment=attrs.evolve(done.assignment, id="b1"))
    ritual = (en.Concern(en.ConcernKind.COMPULSION),)
    found = stated.diagnose(ch.Course((done, unknown)))
    assert [Because.TRIED] == [step.because for step in found.steps]
    (need,) = found.awaits
    assert (MARCH[8], ("b1",)) == (need.on, need.assignments)
    assert [0, 4] == numbers(attrs.evolve(done, concerns=ritual), unknown)


@pytest.mark.parametrize("completion", [NOT_DONE, PARTLY])
def test_one_session_without_it_is_asked_about(completion: en.Completion) -> None:
    assert (LadderStep.INQUIRE, Because.ONCE) == first(week(1, completion=completion))
    tried = [0] if completion is PARTLY else []
    assert [*tried, 1] == numbers(week(1, completion=DONE), week(2, completion=completion))


def test_repeatedly_with_an_attempt_the_barriers_are_drawn_up() -> None:
    tried = week(2, completion=NOT_DONE, attempted=True)
    assert (LadderStep.FORMULATE, Because.REPEATED) == first(week(1, **NOTHING), tried)
    assert 2 == main(week(1, **NOTHING), tried).in_a_row
    assert [0, 2] == numbers(week(1, **NOTHING), tried)


def test_repeatedly_nothing_at_all_although_agreed_leads_back_to_problem_and_goals() -> None:
    found = steps(week(1, **NOTHING), week(2, **NOTHING))[0]
    assert (LadderStep.REVIEW_GOALS, Because.NOTHING_CAME, 2) == (
        found.step,
        found.because,
        found.in_a_row,
    )
    assert ["most-important", "desirable", "acceptable"] == [c.question for c in found.checks]
    assert {CheckAnswer.OPEN} == {check.answer for check in found.checks}


@pytest.mark.parametrize(
    "breaks",
    [
        {"attempted": True},
        {"record": en.RecordBrought.PARTLY_FILLED},
        {"record": en.RecordBrought.BROUGHT},
        {"reasons": (en.Reason(words="My sister was ill", sound=True),)},
        {"reasons": (en.Reason(words="My sister was ill"),)},
    ],
    ids=str,
)
def test_one_attempt_record_or_reason_breaks_the_run(breaks: dict[str, Any]) -> None:
    assert LadderStep.FORMULATE is first(week(1, **NOTHING), week(2, **(NOTHING | breaks)))[0]
    assert LadderStep.FORMULATE is first(week(1, **(NOTHING | breaks)), week(2, **NOTHING))[0]


def test_a_reason_that_both_found_wanting_breaks_no_run() -> None:
    wanting = NOTHING | {"reasons": (en.Reason(words="No idea", sound=False),)}
    assert LadderStep.REVIEW_GOALS is first(week(1, **NOTHING), week(2, **wanting))[0]
    silent = NOTHING | {"reasons": ch.Missing.DECLINED}
    assert LadderStep.REVIEW_GOALS is first(week(1, **NOTHING), week(2, **silent))[0]


def test_what_came_up_is_a_reason() -> None:
    asked = en.Inquiry(MARCH[15], circumstances=("A move",))
    told = attrs.evolve(week(2, **NOTHING), inquiries=(asked,))
    assert LadderStep.FORMULATE is first(week(1, **NOTHING), told)[0]


def test_where_no_record_was_agreed_none_could_be_brought() -> None:
    for record in (en.RecordBrought.NONE_AGREED, None):
        told = week(2, **(NOTHING | {"record": record}))
        spec = attrs.evolve(told.assignment.spec, record_form=ch.Missing.NOT_APPLICABLE)
        told = attrs.evolve(told, assignment=attrs.evolve(told.assignment, spec=spec))
        assert LadderStep.REVIEW_GOALS is first(week(1, **NOTHING), told)[0]


@pytest.mark.parametrize(
    ("missing", "step", "would_help"),
    [
        ("attempted", LadderStep.FORMULATE, en.WouldHelp.TRIED),
        ("record", LadderStep.FORMULATE, en.WouldHelp.RECORD),
        ("reasons", LadderStep.INQUIRE, en.WouldHelp.REASON),
    ],
)
def test_what_is_not_recorded_is_not_taken_as_nothing_and_is_named(
    missing: str, step: LadderStep, would_help: en.WouldHelp
) -> None:
    told = {name: held for name, held in NOTHING.items() if name != missing}
    found = main(week(1, **NOTHING), week(2, **told))
    assert (step, (f"histories.1.reports.0.{missing}",)) == (found.step, found.needs)
    assert (SessionNeed(MARCH[15], would_help=(would_help,), assignments=("a2",)),) == (
        found.would_help
    )


def test_what_was_never_discussed_is_repaired_first() -> None:
    alone = ch.Agreement(
        agreed_by=(ch.homework.Party.ASSIGNER,),
        proposed_by=ch.Proposer.ASSIGNER,
        understanding=ch.homework.UnderstandingCheck.NOT_CHECKED,
    )
    found = steps(week(1, alone, **NOTHING), week(2, alone, **NOTHING))[0]
    assert (LadderStep.INQUIRE, Because.NOT_DISCUSSED) == (found.step, found.because)
    gap = en.AgreementGap
    assert (gap.UNDERSTANDING_NOT_CHECKED, gap.NOT_AGREED) == found.gaps


def test_what_was_discussed_too_little_is_a_reason_to_look_at_the_own_part() -> None:
    check = ch.homework.UnderstandingCheck.ASKED_IF_CLEAR
    unclear = attrs.evolve(AGREED, own_words=None, understanding=check)
    found = steps(week(1, unclear, **NOTHING), week(2, unclear, **NOTHING))
    assert (Because.NOT_DISCUSSED, (ch.Criterion.MEANINGFUL,)) == (
        found[0].because,
        found[0].repair,
    )
    assert Because.OWN_PART_ASKED_ABOUT is found[1].because


def test_whether_it_was_discussed_and_is_not_recorded_would_decide_it() -> None:
    found = steps(week(1, **NOTHING), week(2, None, **NOTHING))[0]
    assert (LadderStep.FORMULATE, Because.REPEATED) == (found.step, found.because)
    assert "histories.1.assignment.agreement.agreed_by" in found.needs


def test_what_counts_as_thoroughly_discussed_is_policy() -> None:
    anything = attrs.evolve(stated.DRAFT, thorough=())
    found = first(week(1, None, **NOTHING), week(2, None, **NOTHING), policy=anything)
    assert LadderStep.REVIEW_GOALS is found[0]


def test_how_many_in_a_row_are_repeated_is_policy() -> None:
    three = stated.with_(engagement={"repeated": 3})
    two_weeks = (week(1, **NOTHING), week(2, **NOTHING))
    assert LadderStep.INQUIRE is first(*two_weeks, policy=three)[0]
    assert LadderStep.REVIEW_GOALS is first(*two_weeks, week(3, **NOTHING), policy=three)[0]


def test_a_session_in_between_that_went_well_begins_a_new_run() -> None:
    found = first(week(1, **NOTHING), week(2, completion=DONE), week(3, **NOTHING))
    assert (LadderStep.INQUIRE, Because.ONCE) == found


def test_a_session_of_which_nothing_is_known_leaves_open_whether_it_is_repeated() -> None:
    unknown = week(2)
    assert (LadderStep.INQUIRE, Because.PERHAPS_REPEATED) == first(
        week(1, **NOTHING), unknown, week(3, **NOTHING)
    )


def test_a_pause_neither_breaks_the_run_nor_counts() -> None:
    away = (en.SetAside(first=MARCH[9], last=MARCH[15]),)
    paused = attrs.evolve(week(2), set_aside=away)
    found = steps(week(1, **NOTHING), paused, week(3, **NOTHING))[0]
    assert (LadderStep.REVIEW_GOALS, 2) == (found.step, found.in_a_row)
    half = attrs.evolve(week(2), set_aside=(en.SetAside(first=MARCH[9], last=MARCH[12]),))
    assert LadderStep.INQUIRE is first(week(1, **NOTHING), half, week(3, **NOTHING))[0]


def test_a_look_at_the_goals_is_where_a_new_run_begins() -> None:
    weeks = [week(n, **NOTHING) for n in (1, 2, 3)]
    looked = (en.GoalReview(MARCH[15], most_important=True, desirable=False),)
    assert (LadderStep.INQUIRE, Because.ONCE) == first(*weeks, goal_reviews=looked)
    two = steps(*weeks[:2], goal_reviews=looked)[0]
    assert LadderStep.REVIEW_GOALS is two.step, "it was taken at that session, as an answer to it"
    assert [CheckAnswer.YES, CheckAnswer.NO, CheckAnswer.OPEN] == [c.answer for c in two.checks]


def test_two_accounts_of_one_session_count_once_and_the_one_that_says_less_is_asked_about() -> None:
    told = week(1, **NOTHING)
    log = ch.Report(said_on=MARCH[7], completion=DONE)
    assert (LadderStep.INQUIRE, Because.ONCE) == first(
        attrs.evolve(told, reports=(*told.reports, log))
    )


def test_of_two_assignments_in_one_session_the_missed_one_counts_and_one_attempt_breaks() -> None:
    def second(n: int, **told: Any) -> ch.AssignmentHistory:
        entry = week(n, **told)
        return attrs.evolve(entry, assignment=attrs.evolve(entry.assignment, id=f"b{n}"))

    silent = [week(1, **NOTHING), second(1, **NOTHING), week(2, **NOTHING)]
    assert LadderStep.REVIEW_GOALS is first(*silent, second(2, **NOTHING))[0]
    assert LadderStep.FORMULATE is first(*silent, second(2, completion=DONE))[0]
    assert LadderStep.ACKNOWLEDGE is first(week(2, completion=DONE), second(2, completion=DONE))[0]


def test_without_days_the_sessions_are_in_the_order_of_the_assignments() -> None:
    def undated(n: int, **told: Any) -> ch.AssignmentHistory:
        entry = week(n)
        assignment = attrs.evolve(entry.assignment, assigned_on=None)
        return ch.AssignmentHistory(assignment, reports=(ch.Report(**told),))

    assert LadderStep.REVIEW_GOALS is first(undated(1, **NOTHING), undated(2, **NOTHING))[0]
    assert LadderStep.ACKNOWLEDGE is first(undated(1, **NOTHING), undated(2, completion=DONE))[0]


def test_an_inquiry_alone_says_that_there_was_something_to_ask_about() -> None:
    asked = attrs.evolve(week(1), reports=None, inquiries=(en.Inquiry(MARCH[8], motivated=False),))
    assert (LadderStep.INQUIRE, Because.ONCE) == first(asked)
    undated = attrs.evolve(asked, inquiries=(en.Inquiry(motivated=False),))
    assert (LadderStep.INQUIRE, Because.ONCE) == first(undated)


def test_nothing_known_is_no_step() -> None:
    assert () == steps(week(1))
    assert () == steps()


def test_what_is_needed_is_what_decides_and_no_more_under_every_policy() -> None:
    bare = attrs.evolve(AGREED, own_words=None, understanding=None)
    for policy in (stated.DRAFT, stated.IMPORTED):
        found = main(week(1, bare, **NOTHING), week(2, bare, **NOTHING), policy=policy)
        assert {"own_words", "understanding"} == {path.split(".")[-1] for path in found.needs}
        assert (ch.Criterion.MEANINGFUL,) == found.not_recorded


def test_what_was_seen_of_the_planning_counts_as_what_was_written_of_it() -> None:
    bare = ch.Agreement(agreed_by=tuple(ch.homework.Party))
    seen = (en.AssigningObservation(gave_rationale=True, checked_understanding=True),)
    weeks = [attrs.evolve(week(n, bare, **NOTHING), assigning=seen) for n in (1, 2)]
    assert LadderStep.REVIEW_GOALS is main(*weeks).step
    half = (en.AssigningObservation(gave_rationale=True),)
    assert LadderStep.FORMULATE is main(weeks[0], attrs.evolve(weeks[1], assigning=half)).step
    missed = (en.AssigningObservation(gave_rationale=False),)
    found = main(weeks[0], attrs.evolve(weeks[1], assigning=missed))
    assert (en.AgreementGap.PURPOSE_NOT_GIVEN,) == found.gaps


def test_what_nobody_recorded_of_the_planning_is_not_known_under_every_policy() -> None:
    def bare(n: int) -> ch.AssignmentHistory:
        told = week(n, **NOTHING)
        spec = attrs.evolve(told.assignment.spec, rationale=None)
        return attrs.evolve(told, assignment=attrs.evolve(told.assignment, spec=spec))

    for policy in (stated.DRAFT, stated.IMPORTED):
        found = main(bare(1), bare(2), policy=policy)
        assert (LadderStep.FORMULATE, ()) == (found.step, found.repair)
        assert (ch.Criterion.MEANINGFUL,) == found.not_recorded


def test_a_gap_outweighs_a_statement_of_the_record_as_a_whole() -> None:
    stated_so = attrs.evolve(AGREED, discussed=True)
    hurried = (en.AssigningObservation(manners=(en.Manner.HURRIED,)),)
    earlier = attrs.evolve(week(1, stated_so, **NOTHING), assigning=hurried)
    assert Because.REPEATED is main(earlier, week(2, stated_so, **NOTHING)).because
    assert Because.NOTHING_CAME is main(week(1, **NOTHING), week(2, stated_so, **NOTHING)).because


def test_a_gap_of_what_was_done_is_not_made_up_for() -> None:
    hurried = (en.AssigningObservation(manners=(en.Manner.HURRIED,)),)
    done = attrs.evolve(task(1, "Keep the diary", of=2, completion=DONE), assigning=hurried)
    assert Because.ONCE is main(week(1, completion=NOT_DONE), done).because


def test_nothing_is_asked_of_the_planning_where_no_answer_would_decide() -> None:
    unclear = attrs.evolve(
        AGREED, own_words=None, understanding=ch.homework.UnderstandingCheck.ASKED_IF_CLEAR
    )
    found = main(week(1, unclear, **NOTHING), week(2, None, **NOTHING))
    assert (Because.REPEATED, (), ()) == (found.because, found.not_recorded, found.needs)


def test_nothing_is_asked_of_a_session_where_no_answer_would_decide() -> None:
    tried = {"completion": NOT_DONE, "attempted": True}
    found = main(week(1, **tried), week(2, completion=NOT_DONE))
    assert (Because.REPEATED, (), ()) == (found.because, found.would_help, found.needs)
    seldom = stated.with_(engagement={"often_missed": 5, "recent_sessions": 6})
    weeks = (week(1), week(2, completion=DONE), week(3), week(4, completion=NOT_DONE))
    found = main(*weeks, policy=seldom)
    assert (Because.PERHAPS_REPEATED, [MARCH[22]]) == (
        found.because,
        [need.on for need in found.would_help],
    )


def test_a_criterion_that_does_not_apply_asks_for_nothing() -> None:
    cannot = attrs.evolve(AGREED, agreed_by=ch.Missing.NOT_APPLICABLE, proposed_by=None)
    assert (
        LadderStep.REVIEW_GOALS is main(week(1, cannot, **NOTHING), week(2, cannot, **NOTHING)).step
    )


def test_earlier_homework_that_had_not_been_discussed_leaves_the_conjunction_open() -> None:
    unclear = attrs.evolve(
        AGREED, own_words=None, understanding=ch.homework.UnderstandingCheck.ASKED_IF_CLEAR
    )
    found = main(week(1, unclear, **NOTHING), week(2, **NOTHING))
    assert (LadderStep.FORMULATE, ()) == (found.step, found.needs)


Gap = en.AgreementGap


@pytest.mark.parametrize(
    ("agreement", "parts", "gaps"),
    [
        ({"discussed": False}, {}, {Gap.NOT_TALKED_OVER}),
        (
            {"understanding": ch.homework.UnderstandingCheck.NOT_CHECKED, "own_words": None},
            {},
            {Gap.UNDERSTANDING_NOT_CHECKED},
        ),
        ({"understanding": ch.homework.UnderstandingCheck.NOT_CHECKED}, {}, set()),
        ({"check_showed": ch.homework.CheckResult.MISUNDERSTOOD}, {}, {Gap.TASK_NOT_UNDERSTOOD}),
        ({"agreed_by": ()}, {}, {Gap.NOT_AGREED}),
        (
            {"time": ch.homework.SessionTime(at_minute=48, session_minutes=50)},
            {},
            {Gap.IN_HASTE},
        ),
        (
            {},
            {"assigning": (en.AssigningObservation(manners=(en.Manner.HURRIED,)),)},
            {Gap.IN_HASTE},
        ),
        (
            {},
            {"assigning": (en.AssigningObservation(checked_understanding=False),)},
            {Gap.UNDERSTANDING_NOT_CHECKED},
        ),
        (
            {},
            {
                "assigning": (
                    en.AssigningObservation(gave_rationale=False, checked_understanding=False),
                ),
                "inquiries": (en.Inquiry(understood_task=True, understood_purpose=True),),
            },
            set(),
        ),
        ({}, {"inquiries": (en.Inquiry(understood_task=False),)}, {Gap.TASK_NOT_UNDERSTOOD}),
        ({}, {"inquiries": (en.Inquiry(understood_purpose=False),)}, {Gap.PURPOSE_NOT_UNDERSTOOD}),
        (
            {},
            {"inquiries": (en.Inquiry(by=ch.Rater.THERAPIST, understood_task=False),)},
            set(),
        ),
    ],
    ids=str,
)
def test_a_gap_of_the_agreement_that_is_on_record_is_made_up_for_at_the_first_miss(
    agreement: dict[str, Any], parts: dict[str, Any], gaps: set[en.AgreementGap]
) -> None:
    missed = attrs.evolve(week(1, attrs.evolve(AGREED, **agreement), completion=NOT_DONE), **parts)
    found = main(missed)
    assert gaps == set(found.gaps)
    assert (Because.NOT_DISCUSSED if gaps else Because.ONCE) is found.because
    done = attrs.evolve(missed, reports=(ch.Report(said_on=MARCH[8], completion=DONE),))
    assert LadderStep.ACKNOWLEDGE is main(done).step


def test_a_purpose_that_is_on_record_as_left_out_is_a_gap() -> None:
    missed = week(1, completion=NOT_DONE)
    spec = attrs.evolve(missed.assignment.spec, rationale=ch.Missing.NONE)
    told = attrs.evolve(missed, assignment=attrs.evolve(missed.assignment, spec=spec))
    assert (Gap.PURPOSE_NOT_GIVEN,) == main(told).gaps
    guess = ch.homework.Hypothesis(condition="I call", then="Nobody answers")
    spec = attrs.evolve(spec, hypothesis=guess)
    told = attrs.evolve(missed, assignment=attrs.evolve(missed.assignment, spec=spec))
    assert () == main(told).gaps


# ------------------------------------------------------- one kind, one task, and some of many


def task(n: int, text: str, *, of: int = 1, **told: Any) -> ch.AssignmentHistory:
    """One of several assignments of a week."""
    history = week(n, **told)
    spec = attrs.evolve(history.assignment.spec, task=text)
    return attrs.evolve(
        history, assignment=attrs.evolve(history.assignment, id=f"{n}-{of}", spec=spec)
    )


def test_one_task_that_stays_undone_beside_others_is_named() -> None:
    both = [
        history
        for n in (1, 2)
        for history in (
            task(n, "Ride the bus", completion=NOT_DONE),
            task(n, "Keep the diary", of=2, completion=DONE),
        )
    ]
    found = main(*both)
    assert (Because.MISSED_BESIDE_OTHERS, None, ("1-1", "2-1")) == (
        found.because,
        found.kind,
        found.assignments,
    )
    other = attrs.evolve(both[2], assignment=task(2, "Ride the tram").assignment)
    assert Because.REPEATED is main(*both[:2], other, both[3]).because
    undone = task(2, "Keep the diary", of=2, completion=NOT_DONE)
    assert Because.REPEATED is main(*both[:3], undone).because, "the others were missed as well"
    assert Because.REPEATED is main(both[0], both[2]).because, "there are no others"


def test_a_task_that_was_once_done_counts_from_there() -> None:
    weeks = [
        history
        for n, went in ((1, DONE), (2, NOT_DONE), (3, PARTLY))
        for history in (
            task(n, "Ride the bus", completion=went),
            task(n, "Keep the diary", of=2, completion=DONE),
        )
    ]
    found = main(*weeks)
    assert (2, ("2-1", "3-1")) == (found.in_a_row, found.assignments)


def test_a_kind_that_was_not_due_at_a_session_goes_on_where_it_is_due_again() -> None:
    weeks = [
        task(1, "Ride the bus", completion=NOT_DONE),
        task(1, "Keep the diary", of=2, completion=DONE),
        task(2, "Keep the diary", of=2, completion=DONE),
        task(3, "Ride the bus", completion=NOT_DONE),
        task(3, "Keep the diary", of=2, completion=DONE),
    ]
    assert (Because.MISSED_BESIDE_OTHERS, 2) == (main(*weeks).because, main(*weeks).in_a_row)
    assert LadderStep.ACKNOWLEDGE is main(*weeks[:3]).step


def test_a_kind_that_was_not_due_at_the_latest_session_is_not_named() -> None:
    weeks = [
        task(1, "Ride the bus", completion=NOT_DONE),
        task(1, "Keep the diary", of=2, completion=DONE),
        task(2, "Ride the bus", completion=NOT_DONE),
        task(2, "Keep the diary", of=2, completion=DONE),
        task(3, "Keep the diary", of=2, completion=NOT_DONE),
    ]
    assert Because.REPEATED is main(*weeks).because


def test_where_nobody_asked_lately_asking_comes_before_a_pattern() -> None:
    unasked = NOTHING | {"reasons": None}
    weeks = [
        task(1, "Ride the bus", **unasked),
        task(1, "Keep the diary", of=2, completion=DONE),
        task(2, "Ride the bus", **unasked),
        task(3, "Ride the bus", **unasked),
    ]
    assert Because.REASON_NOT_ASKED is main(*weeks).because


@pytest.mark.parametrize(
    "parts",
    [
        {"ended": en.Ending(en.EndKind.WITHDRAWN)},
        {"set_aside": (en.SetAside(first=MARCH[23], last=MARCH[29]),)},
    ],
    ids=str,
)
def test_what_was_ended_or_set_aside_is_not_waited_for(parts: dict[str, Any]) -> None:
    weeks = [week(1, **NOTHING), week(2, **NOTHING)]
    sessions = tuple(en.Session(f"s{day}", MARCH[day]) for day in (1, 8, 15, 22))
    later = ch.Assignment(id="a4", spec=ch.HomeworkSpec("Swim"), assigned_on=MARCH[22])
    open_ = ch.AssignmentHistory(later)
    assert () == steps(*weeks, open_, sessions=sessions)
    found = main(*weeks, attrs.evolve(open_, **parts), sessions=sessions)
    assert LadderStep.REVIEW_GOALS is found.step


def test_three_of_six_are_often_and_unknown_sessions_leave_it_open() -> None:
    missed, done = {"completion": NOT_DONE}, {"completion": DONE}

    def weeks(*told: dict[str, Any]) -> list[ch.AssignmentHistory]:
        return [task(n, f"Call {n}", **one) for n, one in enumerate(told, start=1)]

    three_weeks = {"repeated": 2, "often_missed": 2, "recent_sessions": 3}
    policy = stated.with_(engagement=three_weeks)
    found = main(*weeks(missed, done, missed), policy=policy)
    assert (Because.OFTEN, 2, 3) == (found.because, found.missed, found.among)
    assert Because.ONCE is main(*weeks(missed, done, done, missed), policy=policy).because
    found = main(*weeks({}, done, missed), policy=policy)
    assert (Because.ONCE, MARCH[8]) == (found.because, found.would_help[0].on)
    assert ("histories.0.reports.0.completion",) == found.needs[:1]
    found = main(*weeks(missed, {}, missed), policy=policy)
    assert Because.OFTEN is found.because
    assert () == found.would_help


def test_a_lead_on_the_own_side_is_looked_at() -> None:
    course = ch.Course((week(1, completion=NOT_DONE),))
    accounts = session_accounts(course, stated.ENGAGEMENT)
    for lead, expected in ((ch.Barrier.NOT_REVIEWED, [1, 4]), (ch.Barrier.FORGETTING, [1])):
        found = find_next_steps(course, accounts, (), stated.DRAFT, leads=(lead,))
        assert expected == [step.step.number for step in found]


# ------------------------------------------------------------------- how far a report says it went


@pytest.mark.parametrize(
    ("schedule", "told", "expected"),
    [
        (ch.once(), {"times": 1}, Verdict.MET),
        (ch.once(), {"times": 0}, Verdict.UNMET),
        (ch.once(), {"attempts": (en.Attempt(MARCH[3], completion=DONE),)}, Verdict.MET),
        (ch.daily().until_next_session(), {"times": 7}, Verdict.MET),
        (ch.daily().until_next_session(), {"times": 6}, Verdict.MET),
        (ch.daily().until_next_session(), {"times": 5}, Verdict.UNMET),
        (ch.daily().until_next_session(), {"times": 4, "first": MARCH[4]}, Verdict.MET),
        (ch.daily().until_next_session(), {"times": 3, "first": MARCH[4]}, Verdict.UNMET),
        (ch.daily().until_next_session(), {"times": 3, "first": MARCH[6]}, Verdict.MET),
        (
            ch.daily().until_next_session(),
            {"attempts": (en.Attempt(MARCH[3], completion=DONE),)},
            Verdict.UNKNOWN,
        ),
        (ch.whenever("I hesitate"), {"times": 2}, Verdict.UNKNOWN),
        (None, {"times": 2}, Verdict.UNKNOWN),
        (ch.once(), {"attempts": (en.Attempt(MARCH[3]),)}, Verdict.UNKNOWN),
        (ch.once(), {"completion": ch.Missing.NOT_ASKED}, Verdict.UNKNOWN),
    ],
    ids=str,
)
def test_what_a_report_says_of_how_far_it_went(
    schedule: Any, told: dict[str, Any], expected: Verdict
) -> None:
    entry = week(1, **told)
    spec = attrs.evolve(entry.assignment.spec, schedule=schedule)
    entry = attrs.evolve(entry, assignment=attrs.evolve(entry.assignment, spec=spec))
    sessions = (en.Session("s1", MARCH[1]), en.Session("s2", MARCH[8]))
    (account,) = session_accounts(ch.Course((entry,), sessions=sessions), stated.ENGAGEMENT)
    assert expected is account.done_verdict
    assert MARCH[8] == account.day


def test_a_report_without_any_day_of_times_cannot_be_held_against_a_schedule() -> None:
    entry = week(1, times=2)
    spec = attrs.evolve(entry.assignment.spec, schedule=ch.daily())
    entry = ch.AssignmentHistory(
        attrs.evolve(entry.assignment, spec=spec), reports=(ch.Report(times=2),)
    )
    (account,) = session_accounts(ch.Course((entry,)), stated.ENGAGEMENT)
    assert Verdict.UNKNOWN is account.done_verdict


# --------------------------------------------------------------------------- steps 5 and 6


def observed(entry: ch.AssignmentHistory, **assigning: Any) -> ch.AssignmentHistory:
    """The same entry, with something observed of how it was assigned."""
    return attrs.evolve(entry, assigning=(en.AssigningObservation(**assigning),))


MISSED = week(1, completion=NOT_DONE)
BRIEF = observed(MISSED, manners=(en.Manner.BRIEF,))
STRAINED = observed(MISSED, strained=True)


@pytest.mark.parametrize(
    ("entry", "facts", "expected"),
    [
        (MISSED, {}, [1]),
        (BRIEF, {}, [1, 4, 5]),
        (STRAINED, {}, [1, 4]),
        (BRIEF, {"discussed_in_supervision": False}, [1, 4, 5]),
        (BRIEF, {"discussed_in_supervision": True}, [1, 4, 5]),
        (BRIEF, {"discussed_in_supervision": True, "recurred_since": False}, [1, 4]),
        (BRIEF, {"discussed_in_supervision": True, "recurred_since": True}, [1, 4, 6]),
        (MISSED, {"discussed_in_supervision": True, "recurred_since": True}, [1, 6]),
        (week(1, completion=DONE), {"discussed_in_supervision": True, "recurred_since": True},
         [0, 6]),
    ],
)  # fmt: skip
def test_supervision_looks_at_the_accessible_level_first_and_deeper_when_it_recurs(
    entry: ch.AssignmentHistory, facts: dict[str, Any], expected: list[int]
) -> None:
    assert expected == numbers(entry, **facts)


def test_whether_it_recurred_would_decide_how_deep_to_look() -> None:
    found = steps(BRIEF, discussed_in_supervision=True)[-1]
    assert (LadderStep.SUPERVISE, ("recurred_since",)) == (found.step, found.needs)


# ----------------------------------------------------------------------- found by changing the code


def test_three_in_a_row_are_more_than_two() -> None:
    silent = [week(n, **NOTHING) for n in (1, 2, 3)]
    found = steps(*silent)[0]
    assert (LadderStep.REVIEW_GOALS, 3) == (found.step, found.in_a_row)
    tried = [week(n, completion=NOT_DONE, attempted=True) for n in (1, 2, 3)]
    assert (LadderStep.FORMULATE, 3) == (main(*tried).step, main(*tried).in_a_row)


def test_only_the_latest_silent_sessions_have_to_have_been_discussed() -> None:
    found = first(week(1, None, **NOTHING), week(2, **NOTHING), week(3, **NOTHING))
    assert LadderStep.REVIEW_GOALS is found[0]
    late = steps(week(1, **NOTHING), week(2, **NOTHING), week(3, None, **NOTHING))[0]
    assert LadderStep.FORMULATE is late.step


def test_an_attempt_before_the_silence_does_not_end_it_and_one_within_does() -> None:
    tried = {"completion": NOT_DONE, "attempted": True}
    found = main(week(1, **tried), week(2, **NOTHING), week(3, **NOTHING))
    assert (LadderStep.REVIEW_GOALS, 2) == (found.step, found.in_a_row)
    assert (
        LadderStep.FORMULATE is first(week(1, **NOTHING), week(2, **tried), week(3, **NOTHING))[0]
    )


def test_what_would_decide_it_is_named_at_the_latest_report_and_the_latest_sessions() -> None:
    unsaid = {"completion": NOT_DONE}
    two = week(3, **unsaid)
    two = attrs.evolve(two, reports=(ch.Report(said_on=MARCH[22]), *(two.reports or ())))
    found = steps(week(1, **unsaid), week(2, **unsaid), two)[0]
    assert all(path.startswith(("histories.1.", "histories.2.")) for path in found.needs)
    assert "histories.2.reports.1.attempted" in found.needs


def test_a_look_at_the_goals_without_a_day_is_an_answer_to_the_latest_session() -> None:
    undated = (en.GoalReview(most_important=False), en.GoalReview(MARCH[1], most_important=True))
    found = steps(week(1, **NOTHING), week(2, **NOTHING), goal_reviews=undated)[0]
    assert CheckAnswer.NO is found.checks[0].answer
    later = (en.GoalReview(MARCH[20], desirable=True),)
    found = steps(week(1, **NOTHING), week(2, **NOTHING), goal_reviews=later)[0]
    assert CheckAnswer.YES is found.checks[1].answer, "taken since, between two sessions"


def test_of_several_looks_at_the_goals_the_last_one_answers() -> None:
    looks = (en.GoalReview(MARCH[15], desirable=True), en.GoalReview(MARCH[16], desirable=False))
    found = steps(week(1, **NOTHING), week(2, **NOTHING), goal_reviews=looks)[0]
    assert CheckAnswer.NO is found.checks[1].answer


def test_a_pause_that_began_before_the_assignment_covers_it_from_its_first_day() -> None:
    away = (en.SetAside(first=MARCH[0], last=MARCH[15]),)
    paused = attrs.evolve(week(2), set_aside=away)
    assert LadderStep.REVIEW_GOALS is first(week(1, **NOTHING), paused, week(3, **NOTHING))[0]
    gap = (en.SetAside(first=MARCH[10], last=MARCH[15]),)
    open_ = attrs.evolve(week(2), set_aside=gap)
    assert LadderStep.INQUIRE is first(week(1, **NOTHING), open_, week(3, **NOTHING))[0]


def test_a_pause_of_one_session_leaves_the_others_of_the_same_assignment() -> None:
    entry = week(1, **NOTHING)
    long = attrs.evolve(
        entry,
        reports=tuple(ch.Report(said_on=MARCH[day], **NOTHING) for day in (8, 15, 22)),
        set_aside=(en.SetAside(first=MARCH[2], last=MARCH[8]),),
    )
    days = tuple(en.Session(f"s{day}", MARCH[day]) for day in (1, 8, 15, 22))
    told = session_accounts(ch.Course((long,), sessions=days), stated.ENGAGEMENT)
    assert [MARCH[15], MARCH[22]] == [account.day for account in told]


def test_more_than_was_expected_is_carried_out_too() -> None:
    entry = week(1, times=9)
    spec = attrs.evolve(entry.assignment.spec, schedule=ch.daily().until_next_session())
    entry = attrs.evolve(entry, assignment=attrs.evolve(entry.assignment, spec=spec))
    assert LadderStep.ACKNOWLEDGE is first(entry, sessions=(en.Session("s2", MARCH[8]),))[0]


def test_an_assignment_that_was_ended_is_not_waited_for() -> None:
    ended = en.Ending(en.EndKind.WITHDRAWN, on=MARCH[10])
    withdrawn = attrs.evolve(week(2), reports=None, ended=ended)
    assert LadderStep.REVIEW_GOALS is first(week(1, **NOTHING), withdrawn, week(3, **NOTHING))[0]
    undated = attrs.evolve(withdrawn, ended=en.Ending(en.EndKind.WITHDRAWN))
    assert LadderStep.INQUIRE is first(week(1, **NOTHING), undated, week(3, **NOTHING))[0]


def test_that_nothing_came_up_is_no_reason() -> None:
    asked = (en.Inquiry(MARCH[15], circumstances=()),)
    told = attrs.evolve(week(2, **NOTHING), inquiries=asked)
    assert LadderStep.REVIEW_GOALS is first(week(1, **NOTHING), told)[0]


def test_a_report_is_told_at_the_session_after_its_last_day() -> None:
    entry = week(1)
    for told in (
        ch.Report(last=MARCH[5], completion=DONE),
        ch.Report(
            attempts=(en.Attempt(MARCH[4]), en.Attempt(MARCH[6])),
            completion=DONE,
        ),
    ):
        course = ch.Course(
            (attrs.evolve(entry, reports=(told,)),), sessions=(en.Session("s", MARCH[8]),)
        )
        (account,) = session_accounts(course, stated.ENGAGEMENT)
        assert MARCH[8] == account.day
    alone = ch.Course((attrs.evolve(entry, reports=(ch.Report(said_on=MARCH[30]),)),))
    (account,) = session_accounts(alone, stated.ENGAGEMENT)
    assert MARCH[30] == account.day, "no session is known after it"


def test_each_report_is_held_against_the_days_it_is_about() -> None:
    told = tuple(
        ch.Report(first=MARCH[first], last=MARCH[last], said_on=MARCH[last + 1], times=times)
        for first, last, times in ((2, 7, 6), (8, 14, 5), (15, 21, 7))
    )
    spec = ch.HomeworkSpec("Go for a walk", schedule=ch.daily())
    entry = ch.AssignmentHistory(
        ch.Assignment(id="a", spec=spec, assigned_on=MARCH[1]), reports=told
    )
    sessions = tuple(en.Session(f"s{day}", MARCH[day]) for day in (1, 8, 15, 22))
    met = session_accounts(ch.Course((entry,), sessions=sessions), stated.ENGAGEMENT)
    assert [Verdict.MET, Verdict.UNMET, Verdict.MET] == [account.done_verdict for account in met]
