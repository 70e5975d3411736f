"""Rules for series: homework is carried over, proposing passes over, feedback goes both ways."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Party, Proposer, Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SeriesCriterion
from cbt_homework.supervision.rules.homework_preparation import recorded_or_usual_stage
from cbt_homework.supervision.rules.samples import example_assignment, example_series
from cbt_homework.supervision.rules.structure import missing_feedback_field, mutual_feedback_verdict
from cbt_homework.supervision.series import SupervisionSeries, carried_over, proposals
from cbt_homework.supervision.session import Feedback, ReviewedHomework
from cbt_homework.supervision.vocabulary import USUAL_PROPOSERS, SupervisionStage

_rule = partial(Rule[SupervisionSeries], subject=SupervisionSeries)


def _session_paths(session_numbers: list[int], field: str) -> tuple[str, ...]:
    return tuple(f"sessions.{i}.{field}" for i in dict.fromkeys(session_numbers))


_AGREED: dict[str, Any] = {"homework": (example_assignment(),)}
_LOOKED_AT: dict[str, Any] = {"reviewed": (ReviewedHomework("h1"),)}


def _judge_homework_carried_over(series: SupervisionSeries, policy: Policy) -> Outcome | None:
    looked_at = 0
    left: list[int] = []
    open_: list[int] = []
    for homework in carried_over(series):
        after = homework.next_one
        if after is None:
            continue
        if homework.reviewed_in is not None and homework.reviewed_in <= after:
            looked_at += 1
        elif series.sessions[after].reviewed is None:
            open_.append(after)
        else:
            left.append(after)
    count = looked_at + len(left) + len(open_)
    if left:
        return unmet(*_session_paths(left, "reviewed"), left=len(left), count=count)
    if open_:
        return unknown(*_session_paths(open_, "reviewed"), open=len(open_), count=count)
    return met("sessions", count=count) if looked_at else None


HOMEWORK_CARRIED_OVER = _rule(
    "SU80",
    "homework-carried-over",
    _judge_homework_carried_over,
    Weight.ESSENTIAL,
    criterion=SeriesCriterion.HOMEWORK_CARRIED_OVER,
    asks="Was homework that was agreed on in one session looked at in the next?",
    why="Homework that comes up again was worth doing; so it is with patients, and so it is with "
    "supervisees.",
    met="Homework tasks that the next session looked at: {count} of {count}.",
    unmet="Homework tasks that the next session left out: {left} of {count}.",
    unknown="Whether the next session looked at it is not recorded for {open} of {count} homework "
    "tasks.",
    question="What became of the task we agreed on last time?",
    options=("beginning each session with the list of open tasks",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Homework is discussed properly at the beginning of the session."),),
    examples=lambda: (
        Example.met("agreed on, and looked at", example_series(_AGREED, _LOOKED_AT)),
        Example.unmet("looked at one session later", example_series(_AGREED, {"reviewed": ()})),
        Example.unknown("nothing recorded of the next", example_series(_AGREED, {})),
        Example.silent("no next session yet", example_series(_AGREED)),
        Example.silent("no homework", example_series({"homework": ()}, {"reviewed": ()})),
    ),
    cannot_see="Whether another time to look at it was agreed on.",
)


def _fields_that_may_show_proposal(
    series: SupervisionSeries, stages: list[SupervisionStage | None], setting: Setting | None
) -> tuple[str, ...]:
    """The empty fields of which one could show a proposal of the supervisee's in a setting."""
    usual = USUAL_PROPOSERS[SupervisionStage.LATER]
    own_sessions = {
        proposal.session for proposal in proposals(series) if proposal.proposer in usual
    }
    paths: list[str] = []
    for i, (session, stage) in enumerate(zip(series.sessions, stages, strict=True)):
        unsaid = ["homework"] if session.homework is None else []
        unsaid += [
            f"homework.{n}.agreement.proposed_by"
            for n, assignment in enumerate(session.homework or ())
            if assignment.agreement is None or assignment.agreement.proposed_by is None
        ]
        same = session.setting is setting
        if stage is SupervisionStage.EARLY or not (unsaid or i in own_sessions):
            continue
        if same or None in (session.setting, setting):
            where = [] if same else ["setting"]
            when = ["stage"] if stage is None else []
            paths += [f"sessions.{i}.{path}" for path in (where or when or unsaid)]
    return tuple(paths)


def _session_fields_with_proposer(
    proposer: Proposer | None, stage: SupervisionStage | None
) -> dict[str, Any]:
    return {
        "stage": stage,
        "homework": (example_assignment(agreement=Agreement(proposed_by=proposer)),),
    }


_EARLY, _LATER = SupervisionStage


def _judge_proposing_passes_over(series: SupervisionSeries, policy: Policy) -> Outcome | None:
    stages = [recorded_or_usual_stage(session, policy) for session in series.sessions]
    proposed: dict[Setting | None, list[bool]] = {}
    for proposal in proposals(series):
        if stages[proposal.session] is SupervisionStage.LATER:
            usual = proposal.proposer in USUAL_PROPOSERS[SupervisionStage.LATER]
            proposed.setdefault(series.sessions[proposal.session].setting, []).append(usual)
    if proposed:
        never_own = {
            setting: usual_ones for setting, usual_ones in proposed.items() if not any(usual_ones)
        }
        open_paths = {
            setting: _fields_that_may_show_proposal(series, stages, setting)
            for setting in never_own
        }
        for setting, usual_ones in never_own.items():
            if not open_paths[setting]:
                return unmet("sessions", count=len(usual_ones))
        if never_own:
            return unknown(*next(iter(open_paths.values())))
        every = [usual for usual_ones in proposed.values() for usual in usual_ones]
        return met("sessions", own=sum(every), count=len(every))
    assigns = [i for i, session in enumerate(series.sessions) if session.homework]
    late = [i for i in assigns if stages[i] is SupervisionStage.LATER]
    if late:
        return unknown(*_session_paths(late, "homework.0.agreement.proposed_by"))
    open_ = [i for i in assigns if stages[i] is None]
    return unknown(*_session_paths(open_, "stage")) if open_ else None


PROPOSING_PASSES_OVER = _rule(
    "SU81",
    "proposing-passes-over",
    _judge_proposing_passes_over,
    Weight.ESSENTIAL,
    criterion=SeriesCriterion.PROPOSING_PASSES_OVER,
    version=2,
    asks="Does the supervisee come to propose homework as supervision goes on?",
    why="Who builds homework for oneself learns how it is built; at first it is shown, later it is "
    "handed over.",
    met="Later in supervision, homework that the supervisee proposed or helped to propose: {own} "
    "(of {count}).",
    unmet="Later in supervision, homework on record: {count}; none of it was proposed by the "
    "supervisee, or jointly.",
    unknown="Whose idea homework was later in supervision, or at which stage it was, is not "
    "recorded.",
    question="What would you give yourself as homework until next time?",
    options=("asking for the supervisee's version first, then adding to it",),
    sources=(
        article("Early, proposals come mostly from the supervisor; later, the supervisee."),
        library("Proposed jointly counts as handed over; where year stands in for stage."),
    ),
    examples=lambda: (
        Example.met(
            "at first the supervisor, later the supervisee",
            example_series(
                _session_fields_with_proposer(Proposer.ASSIGNER, _EARLY),
                _session_fields_with_proposer(Proposer.ASSIGNEE, _LATER),
            ),
        ),
        Example.unmet(
            "the supervisor also later",
            example_series(
                _session_fields_with_proposer(Proposer.ASSIGNER, _EARLY),
                _session_fields_with_proposer(Proposer.ASSIGNER, _LATER),
            ),
        ),
        Example.unmet(
            "the supervisor, in the fourth year",
            example_series(
                {**_session_fields_with_proposer(Proposer.ASSIGNER, None), "training_year": 4}
            ),
        ),
        Example.unknown(
            "the supervisor later, and once not recorded whose idea",
            example_series(
                _session_fields_with_proposer(Proposer.ASSIGNER, _LATER),
                _session_fields_with_proposer(None, _LATER),
            ),
        ),
        Example.unknown(
            "the supervisor later, and nothing recorded of homework once",
            example_series(
                _session_fields_with_proposer(Proposer.ASSIGNER, _LATER), {"stage": _LATER}
            ),
        ),
        Example.unknown(
            "the supervisor later, and the supervisee at a stage not recorded",
            example_series(
                _session_fields_with_proposer(Proposer.ASSIGNER, _LATER),
                _session_fields_with_proposer(Proposer.ASSIGNEE, None),
            ),
        ),
        Example.unknown(
            "the supervisee in a setting not recorded",
            example_series(
                {
                    **_session_fields_with_proposer(Proposer.ASSIGNER, _LATER),
                    "setting": Setting.SUPERVISION,
                },
                _session_fields_with_proposer(Proposer.ASSIGNEE, _LATER),
            ),
        ),
        Example.unknown(
            "not recorded whose idea", example_series(_session_fields_with_proposer(None, _LATER))
        ),
        Example.unknown(
            "no stage recorded",
            example_series(_session_fields_with_proposer(Proposer.ASSIGNER, None)),
        ),
        Example.silent(
            "early only", example_series(_session_fields_with_proposer(Proposer.ASSIGNER, _EARLY))
        ),
    ),
    cannot_see="How ready the supervisee is for it.",
)


_BOTH = tuple(Feedback(by) for by in Party)


def _judge_feedback_goes_both_ways(series: SupervisionSeries, policy: Policy) -> Outcome | None:
    verdicts = [mutual_feedback_verdict(session) for session in series.sessions]
    if Verdict.MET in verdicts:
        both = [i for i, verdict in enumerate(verdicts) if verdict is Verdict.MET]
        at = tuple(f"sessions.{i}" for i in both)
        return met(*at, both=len(both), count=len(verdicts))
    if Verdict.UNKNOWN in verdicts:
        open_ = [i for i, verdict in enumerate(verdicts) if verdict is Verdict.UNKNOWN]
        needs = [f"sessions.{i}.{missing_feedback_field(series.sessions[i])}" for i in open_]
        return unknown(*needs)
    return unmet("sessions", count=len(verdicts)) if verdicts else None


FEEDBACK_GOES_BOTH_WAYS = _rule(
    "SU83",
    "feedback-goes-both-ways",
    _judge_feedback_goes_both_ways,
    Weight.ESSENTIAL,
    criterion=SeriesCriterion.FEEDBACK_BOTH_WAYS,
    version=2,
    asks="Did both give feedback in at least one session?",
    why="Supervision can help and can do harm; only the one who receives it can say which.",
    met="Sessions with feedback of both: {both} (of {count}).",
    unmet="Sessions on record: {count}; both gave feedback in none of them.",
    unknown="Whether both gave feedback is not recorded for some sessions.",
    question="What in our sessions helps you, and what would you like to be different?",
    options=("asking for it at the end of every session, in a fixed form",),
    sources=(
        Citation(
            "newman-kaplan-2016",
            CitationStatus.REPORTED,
            says="Descriptions of supervision in the field add feedback of both.",
        ),
        Citation(
            "wilson-2016",
            CitationStatus.REPORTED,
            says="Supervision helps development, and can also be harmful.",
        ),
        library("One session is enough for this rule."),
    ),
    examples=lambda: (
        Example.met("both, once", example_series({"feedback": ()}, {"feedback": _BOTH})),
        Example.unmet(
            "the supervisor only", example_series({"feedback": _BOTH[:1], "elements": ()})
        ),
        Example.unknown("the elements are not recorded", example_series({"feedback": _BOTH[:1]})),
        Example.unknown("nothing recorded of it", example_series({})),
        Example.silent("no session", example_series()),
    ),
    cannot_see="Whether it was safe to say everything.",
)


SERIES: tuple[Rule[SupervisionSeries], ...] = (
    HOMEWORK_CARRIED_OVER,
    PROPOSING_PASSES_OVER,
    FEEDBACK_GOES_BOTH_WAYS,
)
