"""The ladder: which step follows from what was told session by session."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.session_accounts import session_accounts
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.step_found import CheckAnswer, StepFound
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
    """The first step and why it is there."""
    found = steps(*entries, **rest)[0]
    return found.step, found.because


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


@pytest.mark.parametrize("completion", [NOT_DONE, PARTLY])
def test_one_session_without_it_is_asked_about(completion: en.Completion) -> None:
    assert (LadderStep.INQUIRE, Because.ONCE) == first(week(1, completion=completion))
    assert [1, 4] == numbers(week(1, completion=DONE), week(2, completion=completion))


def test_repeatedly_with_an_attempt_the_barriers_are_drawn_up() -> None:
    tried = week(2, completion=NOT_DONE, attempted=True)
    assert (LadderStep.FORMULATE, Because.REPEATED) == first(week(1, **NOTHING), tried)
    assert 2 == steps(week(1, **NOTHING), tried)[0].in_a_row


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
    ("missing", "field"),
    [("attempted", "attempted"), ("record", "record"), ("reasons", "reasons")],
)
def test_what_is_not_recorded_is_not_taken_as_nothing_and_is_named(
    missing: str, field: str
) -> None:
    told = {name: held for name, held in NOTHING.items() if name != missing}
    found = steps(week(1, **NOTHING), week(2, **told))[0]
    assert (LadderStep.FORMULATE, (f"histories.1.reports.0.{field}",)) == (found.step, found.needs)


def test_what_was_never_discussed_is_repaired_first() -> None:
    alone = ch.Agreement(
        agreed_by=(ch.homework.Party.ASSIGNER,),
        proposed_by=ch.Proposer.ASSIGNER,
        understanding=ch.homework.UnderstandingCheck.NOT_CHECKED,
    )
    found = steps(week(1, alone, **NOTHING), week(2, alone, **NOTHING))[0]
    assert (LadderStep.INQUIRE, Because.NOT_DISCUSSED) == (found.step, found.because)
    assert {ch.Criterion.COLLABORATIVE, ch.Criterion.MEANINGFUL} == set(found.repair)


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


def test_a_session_of_which_nothing_is_known_ends_the_run() -> None:
    unknown = week(2)
    assert (LadderStep.INQUIRE, Because.ONCE) == first(
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


# ------------------------------------------------------------------- how far a report says it went


@pytest.mark.parametrize(
    ("schedule", "told", "expected"),
    [
        (ch.once(), {"times": 1}, Verdict.MET),
        (ch.once(), {"times": 0}, Verdict.UNMET),
        (ch.once(), {"attempts": (en.Attempt(MARCH[3], completion=DONE),)}, Verdict.MET),
        (ch.daily().until_next_session(), {"times": 7}, Verdict.MET),
        (ch.daily().until_next_session(), {"times": 6}, Verdict.UNMET),
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
        (MISSED, {}, [1, 4]),
        (BRIEF, {}, [1, 4, 5]),
        (STRAINED, {}, [1, 4]),
        (BRIEF, {"discussed_in_supervision": False}, [1, 4, 5]),
        (BRIEF, {"discussed_in_supervision": True}, [1, 4, 5]),
        (BRIEF, {"discussed_in_supervision": True, "recurred_since": False}, [1, 4]),
        (BRIEF, {"discussed_in_supervision": True, "recurred_since": True}, [1, 4, 6]),
        (MISSED, {"discussed_in_supervision": True, "recurred_since": True}, [1, 4, 6]),
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
    assert (LadderStep.FORMULATE, 3) == (steps(*tried)[0].step, steps(*tried)[0].in_a_row)


def test_only_the_latest_silent_sessions_have_to_have_been_discussed() -> None:
    found = first(week(1, None, **NOTHING), week(2, **NOTHING), week(3, **NOTHING))
    assert LadderStep.REVIEW_GOALS is found[0]
    late = steps(week(1, **NOTHING), week(2, **NOTHING), week(3, None, **NOTHING))[0]
    assert LadderStep.FORMULATE is late.step


def test_an_attempt_before_the_silence_does_not_end_it_and_one_within_does() -> None:
    tried = {"completion": NOT_DONE, "attempted": True}
    assert (
        LadderStep.REVIEW_GOALS
        is first(week(1, **tried), week(2, **NOTHING), week(3, **NOTHING))[0]
    )
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
        for first, last, times in ((2, 7, 6), (8, 14, 6), (15, 21, 7))
    )
    spec = ch.HomeworkSpec("Go for a walk", schedule=ch.daily())
    entry = ch.AssignmentHistory(
        ch.Assignment(id="a", spec=spec, assigned_on=MARCH[1]), reports=told
    )
    sessions = tuple(en.Session(f"s{day}", MARCH[day]) for day in (1, 8, 15, 22))
    met = session_accounts(ch.Course((entry,), sessions=sessions), stated.ENGAGEMENT)
    assert [Verdict.MET, Verdict.UNMET, Verdict.MET] == [account.done_verdict for account in met]
