"""Finds which steps of the ladder follow now, from the accounts of all sessions.

The steps themselves, and the reasons for them, are declared in `engagement.ladder_steps`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.inquiry import GOAL_QUESTIONS, GoalReview
from cbt_homework.engagement.ladder_steps import Because, LadderStep
from cbt_homework.engagement.session_accounts import SessionAccount
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.concerns import FEEDS_THE_PROBLEM
from cbt_homework.judgment.assess import assess
from cbt_homework.judgment.fact_paths import limited_field_paths
from cbt_homework.judgment.step_found import Check, StepFound, check_answer_from_record
from cbt_homework.policies.criteria import Criterion
from cbt_homework.policies.policy import Policy

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
_OWN_PART = (Side.THERAPIST, Side.RELATIONSHIP)


def find_next_steps(
    course: Course, accounts: Sequence[SessionAccount], supported: Sequence[Barrier], policy: Policy
) -> tuple[StepFound, ...]:
    """The steps, in the order of the ladder; none where nothing is known of any assignment."""
    first = _find_first_step(course, accounts, policy)
    if first is None:
        return ()
    if first.step is LadderStep.ACKNOWLEDGE:
        return (first, *_concern_steps(course), *_supervision_steps(course, ()))
    beside = StepFound(LadderStep.LOOK_AT_OWN_PART, because=Because.BESIDE_IT)
    return (first, beside, *_supervision_steps(course, supported))


def _find_first_step(
    course: Course, accounts: Sequence[SessionAccount], policy: Policy
) -> StepFound | None:
    known = [account for account in accounts if account.done_verdict is not UNKNOWN]
    if not known:
        return None
    latest = known[-1]
    if latest.done_verdict is MET:
        return StepFound(LadderStep.ACKNOWLEDGE, because=Because.CARRIED_OUT)
    missed = _latest_run_of_missed_sessions(accounts, course.goal_reviews or (), latest)
    enough = policy.engagement.repeated
    if len(missed) < enough:
        return StepFound(LadderStep.INQUIRE, because=Because.ONCE)
    in_a_row = len(missed)
    empty_handed = _last_empty_handed_sessions(missed)
    if len(empty_handed) < enough:
        needs = limited_field_paths(_paths_to_know_if_empty_handed(course, missed[-enough:]))
        return StepFound(
            LadderStep.FORMULATE, because=Because.REPEATED, in_a_row=in_a_row, needs=needs
        )
    discussed, repair, needs = _discussed_verdict_with_reasons(
        course, empty_handed[-enough:], policy
    )
    match discussed:
        case Verdict.MET:
            return StepFound(
                LadderStep.REVIEW_GOALS,
                because=Because.NOTHING_CAME,
                in_a_row=len(empty_handed),
                checks=_goal_checks(course, latest),
            )
        case Verdict.UNMET:
            # What was never properly discussed is repaired first, one step down.
            return StepFound(
                LadderStep.INQUIRE,
                because=Because.NOT_DISCUSSED,
                in_a_row=len(empty_handed),
                repair=repair,
            )
        case _:
            return StepFound(
                LadderStep.FORMULATE, because=Because.REPEATED, in_a_row=in_a_row, needs=needs
            )


def _latest_run_of_missed_sessions(
    accounts: Sequence[SessionAccount], reviews: Sequence[GoalReview], latest: SessionAccount
) -> list[SessionAccount]:
    """The sessions in a row, up to the latest, at which something was not carried out.

    A session of which nothing is known ends the run, and so does a look at problem and goals that
    was taken since: what comes after it is a new beginning.
    """
    since = max(
        (
            r.on
            for r in reviews
            if r.on is not None and latest.day is not None and r.on < latest.day
        ),
        default=date.min,
    )
    run: list[SessionAccount] = []
    for account in reversed(accounts[: accounts.index(latest) + 1]):
        before_it = account.day is not None and account.day <= since
        if account.done_verdict is not UNMET or before_it:
            break
        run.append(account)
    return run[::-1]


def _last_empty_handed_sessions(missed_sessions: Sequence[SessionAccount]) -> list[SessionAccount]:
    """The last sessions of a run at which there was no attempt, no record and no reason."""
    empty_handed: list[SessionAccount] = []
    for account in reversed(missed_sessions):
        if account.empty_handed_verdict is not MET:
            break
        empty_handed.append(account)
    return empty_handed[::-1]


def _paths_to_know_if_empty_handed(
    course: Course, missed_sessions: Sequence[SessionAccount]
) -> Iterator[str]:
    """The fields that would decide whether nothing came at these sessions."""
    if any(account.empty_handed_verdict is UNMET for account in missed_sessions):
        return
    for account in missed_sessions:
        for assignment in account.assignments:
            reports = course.histories[assignment.history].reports
            at = f"histories.{assignment.history}.reports" + (
                f".{len(reports) - 1}" if reports else ""
            )
            for field, verdict in (
                ("attempted", assignment.tried),
                ("record", assignment.record),
                ("reasons", assignment.reason),
            ):
                if verdict is UNKNOWN:
                    yield f"{at}.{field}" if reports else at


def _discussed_verdict_with_reasons(
    course: Course, missed_sessions: Sequence[SessionAccount], policy: Policy
) -> tuple[Verdict, tuple[Criterion, ...], tuple[str, ...]]:
    """Whether the homework had been thoroughly discussed and agreed on; if not, what is amiss."""
    amiss: dict[Criterion, None] = {}
    needs: dict[str, None] = {}
    for history in dict.fromkeys(
        assignment.history for account in missed_sessions for assignment in account.assignments
    ):
        assessment = assess(course.histories[history].assignment, policy=policy)
        for criterion in policy.thorough:
            verdict = assessment.verdict(criterion)
            if verdict is UNMET:
                amiss[criterion] = None
            elif verdict is UNKNOWN:
                needed = (path for f in assessment.about(criterion) for path in f.needs)
                needs |= dict.fromkeys(f"histories.{history}.assignment.{path}" for path in needed)
    if amiss:
        return UNMET, tuple(amiss), ()
    return (UNKNOWN, (), limited_field_paths(needs)) if needs else (MET, (), ())


def _goal_checks(course: Course, latest: SessionAccount) -> tuple[Check, ...]:
    """The three questions, with what was answered at the latest session or since."""
    day = latest.day or date.min
    reviews = [r for r in course.goal_reviews or () if r.on is None or r.on >= day]
    answers = reviews[-1].answers if reviews else (None, None, None)
    return tuple(
        Check(question, check_answer_from_record(answer))
        for question, answer in zip(GOAL_QUESTIONS.keys, answers, strict=True)
    )


def _concern_steps(course: Course) -> Iterator[StepFound]:
    """Praise alone can feed a ritual; where that is a recorded concern, a look stands beside it."""
    kinds = {concern.kind for history in course.histories for concern in history.concerns or ()}
    if kinds & FEEDS_THE_PROBLEM:
        yield StepFound(LadderStep.LOOK_AT_OWN_PART, because=Because.CONCERN_RECORDED)


def _supervision_steps(course: Course, supported: Sequence[Barrier]) -> Iterator[StepFound]:
    if course.discussed_in_supervision and course.recurred_since:
        yield StepFound(LadderStep.LOOK_DEEPER, because=Because.RECURRED)
    elif any(barrier.side in _OWN_PART for barrier in supported):
        needs = ("recurred_since",) if course.discussed_in_supervision else ()
        settled = course.discussed_in_supervision and course.recurred_since is False
        if not settled:
            yield StepFound(LadderStep.SUPERVISE, because=Because.OWN_PART_SUPPORTED, needs=needs)
