"""What the invariants of what became of homework, and of diagnoses, ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

import attrs

from cbt_homework.engagement.assigning import Attribution
from cbt_homework.engagement.assignment_history import AssignmentHistory, Ending, EndKind
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.counting import Quantity
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.engagement.indicators.indicator import Speaks
from cbt_homework.engagement.ladder_steps import IN_A_ROW, Because
from cbt_homework.engagement.measures import Bound, Measurement
from cbt_homework.engagement.reports import Attempt, ObstacleMet, RecordBrought, Report
from cbt_homework.engagement.review import REVIEW_QUESTIONS, Review
from cbt_homework.engagement.sessions import Attendance, Session
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.schedule import Several
from cbt_homework.judgment.barrier_found import BarrierFact
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.step_found import SessionNeed, StepFound
from cbt_homework.testing.repairs_by_invariant_form import Fields, items_without_repeated_keys


def _repair_obstacle_met(drawn: Fields) -> Fields:
    return drawn if drawn["foreseen"] is not None else drawn | {"plan": None}


def _repair_measurement(drawn: Fields) -> Fields:
    kept = next((name for name in _ANSWERS if drawn[name] is not None), "yes")
    answers = {name: drawn[name] if name == kept else None for name in _ANSWERS}
    if answers[kept] is None:
        answers[kept] = True
    is_number = kept in ("rating", "amount")
    return drawn | answers | {"bound": drawn["bound"] if is_number else Bound.EXACTLY}


_ANSWERS = ("rating", "amount", "word", "yes")


def _repair_attempt(drawn: Fields) -> Fields:
    if drawn["amount"] is None or drawn["completion"] is None:
        return drawn
    nothing = drawn["completion"] is Completion.NOT_DONE
    sound = nothing != bool(drawn["amount"].value)
    return drawn if sound else drawn | {"completion": None}


def _repair_report(drawn: Fields) -> Fields:
    attempts: tuple[Attempt, ...] = drawn["attempts"] or ()
    days = [attempt.on for attempt in attempts if attempt.on is not None]
    first, last, said_on = drawn["first"], drawn["last"], drawn["said_on"]
    if first is not None and last is not None:
        first, last = min(first, last), max(first, last)
    if days:
        first = None if first is None else min(first, *days)
        last = None if last is None else max(last, *days)
        said_on = None if said_on is None else max(said_on, *days)
    if first is not None and said_on is not None:
        first = min(first, said_on)
    completion, times = drawn["completion"], drawn["times"]
    went = [attempt.completion for attempt in attempts]
    done = sum(c is not None and c.is_carried_out for c in went)
    if any(c is not None and c is not Completion.NOT_DONE for c in went):
        completion = None if completion is Completion.NOT_DONE else completion
    if times is not None:
        times = 0 if completion is Completion.NOT_DONE else max(times, done, 1)
    tried = bool(attempts or times or (completion and completion is not Completion.NOT_DONE))
    if not isinstance(completion, Completion):
        tried = bool(attempts or times)
    share = drawn["share_told"]
    if share is not None:
        carried_out = isinstance(completion, Completion) and completion.is_carried_out
        nothing = completion is Completion.NOT_DONE or times == 0
        share = 0 if nothing else max(share, 1) if times or carried_out else share
        tried = tried or share > 0
    attempted = None if tried and drawn["attempted"] is False else drawn["attempted"]
    brought = () if drawn["record"] is RecordBrought.NOT_BROUGHT else drawn["brought"]
    return drawn | {
        "share_told": share, "brought": brought,
        "first": first, "last": last, "said_on": said_on, "completion": completion,
        "times": times, "attempted": attempted,
    }  # fmt: skip


def _repair_review(drawn: Fields) -> Fields:
    answers = drawn["answers"]
    if answers is not None:
        keys = REVIEW_QUESTIONS.keys
        answers = tuple(
            attrs.evolve(answer, question=key) for answer, key in zip(answers, keys, strict=False)
        )
    return drawn | {"answers": answers}


def _repair_attribution(drawn: Fields) -> Fields:
    if drawn["side"] is None or drawn["barrier"] is None:
        return drawn
    return drawn | {"side": drawn["barrier"].side}


def _repair_ending(drawn: Fields) -> Fields:
    return drawn if drawn["how"] is EndKind.SUPERSEDED else drawn | {"by": None}


def _obstacles_met_within_foreseen(
    obstacles_met: tuple[ObstacleMet, ...] | None, foreseen_count: int
) -> tuple[ObstacleMet, ...] | None:
    if obstacles_met is None:
        return None
    kept: list[ObstacleMet] = []
    for one in obstacles_met:
        if one.foreseen is None or one.foreseen < foreseen_count:
            kept.append(one)
        elif foreseen_count:
            kept.append(attrs.evolve(one, foreseen=one.foreseen % foreseen_count))
    return tuple(kept)


def _part_index_within(attempt: Attempt, part_count: int) -> int | None:
    return None if attempt.part is None or not part_count else attempt.part % part_count


def _reports_within_obstacles_and_parts(
    reports: tuple[Report, ...] | None, foreseen_count: int, part_count: int
) -> tuple[Report, ...] | None:
    if reports is None:
        return None
    return tuple(
        attrs.evolve(
            report,
            obstacles=_obstacles_met_within_foreseen(report.obstacles, foreseen_count),
            attempts=None
            if report.attempts is None
            else tuple(
                attrs.evolve(
                    a,
                    obstacles=_obstacles_met_within_foreseen(a.obstacles, foreseen_count),
                    part=_part_index_within(a, part_count),
                )
                for a in report.attempts
            ),
        )
        for report in reports
    )


def _repair_assignment_history(drawn: Fields) -> Fields:
    assignment: Assignment = drawn["assignment"]
    obstacles = assignment.spec.obstacles
    known = 0 if obstacles is None or isinstance(obstacles, Missing) else len(obstacles)
    agreed = [assignment.spec.schedule, *(r.schedule for r in drawn["revisions"] or ())]
    parts = max(len(s.parts) if isinstance(s, Several) else 0 for s in agreed)
    reports = _reports_within_obstacles_and_parts(drawn["reports"], known, parts)
    attempts = [a.on for r in reports or () for a in r.attempts or () if a.on is not None]
    reviews = [review.on for review in drawn["reviews"] or () if review.on is not None]
    revisions = drawn["revisions"]
    if revisions is not None:
        revisions = tuple(sorted(revisions, key=lambda revision: revision.on))
    ended = drawn["ended"]
    if ended is not None and ended.on is not None and ended.how is not EndKind.CONCLUDED:
        ended = attrs.evolve(ended, on=max([ended.on, *reviews]))
    told_on = [report.said_on for report in reports or () if report.said_on is not None]
    earliest = [*told_on, *attempts, *reviews, *(revision.on for revision in revisions or ())]
    earliest += [] if ended is None or ended.on is None else [ended.on]
    if assignment.assigned_on is not None:
        first = min([assignment.assigned_on, *earliest])
        assignment = attrs.evolve(assignment, assigned_on=first)
    return drawn | {
        "assignment": assignment, "reports": reports, "revisions": revisions, "ended": ended
    }  # fmt: skip


def _repair_course(drawn: Fields) -> Fields:
    histories = [
        *items_without_repeated_keys(drawn["histories"], lambda history: history.assignment.id)
    ]
    histories = sorted_by_day(histories, lambda history: history.assignment.assigned_on)
    sessions = drawn["sessions"]
    if sessions is not None:
        sessions = tuple(
            sorted_by_day(items_without_repeated_keys(sessions, lambda s: s.id), lambda s: s.on)
        )
    known = {session.id: session.on for session in sessions or ()}
    histories = [
        _history_with_known_sessions(history, sessions is not None, known) for history in histories
    ]
    recurred = drawn["recurred_since"]
    if drawn["discussed_in_supervision"] is False:
        recurred = None if recurred else recurred
    return drawn | {"histories": tuple(histories), "sessions": sessions, "recurred_since": recurred}


def sorted_by_day(items: Iterable[Any], day_of: Callable[[Any], date | None]) -> list[Any]:
    """Those with a day in order, then those without one."""
    return sorted(items, key=lambda item: day_of(item) or date.max)


def _history_with_known_sessions(
    history: AssignmentHistory, has_sessions: bool, session_days: dict[str, date | None]
) -> AssignmentHistory:
    ended = history.ended
    if ended is not None and ended.by is not None:
        ended = attrs.evolve(ended, by=None)
    if not has_sessions:
        return attrs.evolve(history, ended=ended)
    assigned = history.assignment.assigned_on
    assigned_in = history.assigned_in
    day = session_days.get(assigned_in or "")
    if assigned_in not in session_days or (day is not None and day != (assigned or day)):
        assigned_in = None
    later = [*session_days][0 if assigned_in is None else [*session_days].index(assigned_in) :]
    earliest = assigned or (None if assigned_in is None else day) or date.min
    sessions = {key for key in later if (session_days[key] or date.max) >= earliest}
    return attrs.evolve(
        history,
        ended=ended,
        assigned_in=assigned_in,
        reports=_told_in_known_sessions(history.reports, sessions),
        reviews=_told_in_known_sessions(history.reviews, sessions),
    )


def _told_in_known_sessions(items: tuple[Any, ...] | None, sessions: set[str]) -> Any:
    if items is None:
        return None
    return tuple(
        attrs.evolve(item, session=item.session if item.session in sessions else None)
        for item in items
    )


def _repair_session(drawn: Fields) -> Fields:
    held = drawn["attendance"] in (None, Attendance.HELD)
    lateness = drawn["lateness"]
    if lateness is not None:
        lateness = items_without_repeated_keys(lateness if held else (), lambda late: late.party)
    why = drawn["why_nothing_assigned"] if drawn["nothing_assigned"] else None
    return drawn | {
        "lateness": lateness,
        "minutes": drawn["minutes"] if held else None,
        "absent": None if held else drawn["absent"],
        "absence_words": None if held else drawn["absence_words"],
        "why_nothing_assigned": why,
    }


def _repair_quantity(drawn: Fields) -> Fields:
    due = drawn["due"]
    set_aside = min(drawn["set_aside"], due)
    expected = due - set_aside
    within = min(drawn["within"], expected)
    unknown = min(drawn["unknown"], expected - within)
    because = drawn["because"] or WhyNoQuantity.UNKNOWN_OCCASIONS
    return drawn | {
        "set_aside": set_aside, "within": within, "done": max(drawn["done"], within),
        "unknown": unknown, "because": None if expected and not unknown else because,
    }  # fmt: skip


def _repair_barrier_fact(drawn: Fields) -> Fields:
    first, last = drawn["first"], drawn["last"]
    if first is not None and last is not None:
        drawn |= {"first": min(first, last), "last": max(first, last)}
    may_be_overcome = drawn["side"] in (Speaks.AGAINST, Speaks.BESIDE)
    return drawn if may_be_overcome else drawn | {"overcome": False}


def _repair_adherence_diagnosis(drawn: Fields) -> Fields:
    steps = items_without_repeated_keys(
        drawn["steps"], lambda s: "after a miss" if s.step.follows_a_miss else s.step
    )
    alarms = tuple(attrs.evolve(f, weight=Weight.ATTENTION) for f in drawn["attention"])
    return drawn | {"steps": steps, "attention": alarms}


def _repair_step_found(drawn: Fields) -> Fields:
    because = drawn["because"]
    in_a_row = (drawn["in_a_row"] or 2) if because in IN_A_ROW else None
    missed = among = None
    if because is Because.OFTEN:
        missed, among = drawn["missed"] or 3, drawn["among"] or 6
    return drawn | {"in_a_row": in_a_row, "missed": missed, "among": among}


def _repair_answered(drawn: Fields) -> Fields:
    return drawn | {"is_yes": None} if isinstance(drawn["said"], Missing) else drawn


def _repair_session_need(drawn: Fields) -> Fields:
    return drawn | {"would_help": tuple(dict.fromkeys(drawn["would_help"]))}


MEND_ENGAGEMENT: dict[type[Any], Callable[[Fields], Fields]] = {
    ObstacleMet: _repair_obstacle_met,
    Measurement: _repair_measurement,
    Attempt: _repair_attempt,
    Report: _repair_report,
    Review: _repair_review,
    Attribution: _repair_attribution,
    Ending: _repair_ending,
    AssignmentHistory: _repair_assignment_history,
    Course: _repair_course,
    Session: _repair_session,
    Quantity: _repair_quantity,
    BarrierFact: _repair_barrier_fact,
    StepFound: _repair_step_found,
    Answered: _repair_answered,
    SessionNeed: _repair_session_need,
    AdherenceDiagnosis: _repair_adherence_diagnosis,
}
