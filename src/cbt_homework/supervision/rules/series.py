"""What is kept up over a series of sessions, and what leads from one to another."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, places, unknown, unmet
from cbt_homework.foundation.people import Party, Proposer, Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SeriesCriterion
from cbt_homework.supervision.rules.homework_preparation import stage_of
from cbt_homework.supervision.rules.samples import series_of, task
from cbt_homework.supervision.rules.structure import feedback_needs, feedback_of_both
from cbt_homework.supervision.series import SupervisionSeries, carried_over, proposals
from cbt_homework.supervision.session import Feedback, ReviewedHomework
from cbt_homework.supervision.vocabulary import USUAL_PROPOSERS, SupervisionStage

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
_MOST_PATHS = 100


def _some(places: list[int], field: str) -> tuple[str, ...]:
    once = list(dict.fromkeys(places))[:_MOST_PATHS]
    return tuple(f"sessions.{i}.{field}" for i in once)


def _carried_over(series: SupervisionSeries, policy: Policy) -> Outcome | None:
    looked_at = 0
    left: list[int] = []
    open_: list[int] = []
    for carried in carried_over(series):
        after = carried.next_one
        if after is None:
            continue
        if carried.reviewed_in is not None and carried.reviewed_in <= after:
            looked_at += 1
        elif series.sessions[after].reviewed is None:
            open_.append(after)
        else:
            left.append(after)
    count = looked_at + len(left) + len(open_)
    if left:
        return unmet(*_some(left, "reviewed"), left=len(left), count=count)
    if open_:
        return unknown(*_some(open_, "reviewed"), open=len(open_), count=count)
    return met("sessions", count=count) if looked_at else None


def _may_be_own(
    series: SupervisionSeries, stages: list[SupervisionStage | None], setting: Setting | None
) -> tuple[str, ...]:
    """The empty fields of which one could show a proposal of the supervisee's in a setting."""
    usual = USUAL_PROPOSERS[SupervisionStage.LATER]
    own = {p.session for p in proposals(series) if p.proposer in usual}
    found: list[str] = []
    for i, (session, stage) in enumerate(zip(series.sessions, stages, strict=True)):
        unsaid = ["homework"] if session.homework is None else []
        unsaid += [
            f"homework.{n}.agreement.proposed_by"
            for n, assignment in enumerate(session.homework or ())
            if assignment.agreement is None or assignment.agreement.proposed_by is None
        ]
        same = session.setting is setting
        if stage is SupervisionStage.EARLY or not (unsaid or i in own):
            continue
        if same or None in (session.setting, setting):
            where = [] if same else ["setting"]
            when = ["stage"] if stage is None else []
            found += [f"sessions.{i}.{path}" for path in (where or when or unsaid)]
    return places(found)


def _passes_over(series: SupervisionSeries, policy: Policy) -> Outcome | None:
    stages = [stage_of(session, policy) for session in series.sessions]
    own: dict[Setting | None, list[bool]] = {}
    for proposal in proposals(series):
        if stages[proposal.session] is SupervisionStage.LATER:
            usual = proposal.proposer in USUAL_PROPOSERS[SupervisionStage.LATER]
            own.setdefault(series.sessions[proposal.session].setting, []).append(usual)
    if own:
        given = {setting: said for setting, said in own.items() if not any(said)}
        open_paths = {setting: _may_be_own(series, stages, setting) for setting in given}
        for setting, said in given.items():
            if not open_paths[setting]:
                return unmet("sessions", count=len(said))
        if given:
            return unknown(*next(iter(open_paths.values())))
        every = [usual for said in own.values() for usual in said]
        return met("sessions", own=sum(every), count=len(every))
    assigns = [i for i, session in enumerate(series.sessions) if session.homework]
    late = [i for i in assigns if stages[i] is SupervisionStage.LATER]
    if late:
        return unknown(*_some(late, "homework.0.agreement.proposed_by"))
    open_ = [i for i in assigns if stages[i] is None]
    return unknown(*_some(open_, "stage")) if open_ else None


def _both_ways(series: SupervisionSeries, policy: Policy) -> Outcome | None:
    verdicts = [feedback_of_both(session) for session in series.sessions]
    if MET in verdicts:
        both = [i for i, verdict in enumerate(verdicts) if verdict is MET]
        at = tuple(f"sessions.{i}" for i in both[:_MOST_PATHS])
        return met(*at, both=len(both), count=len(verdicts))
    if UNKNOWN in verdicts:
        open_ = [i for i, verdict in enumerate(verdicts) if verdict is UNKNOWN]
        needs = [f"sessions.{i}.{feedback_needs(series.sessions[i])}" for i in open_]
        return unknown(*needs[:_MOST_PATHS])
    return unmet("sessions", count=len(verdicts)) if verdicts else None


def _proposed(by: Proposer | None, stage: SupervisionStage | None) -> dict[str, Any]:
    return {"stage": stage, "homework": (task(agreement=Agreement(proposed_by=by)),)}


_AGREED: dict[str, Any] = {"homework": (task(),)}
_LOOKED_AT: dict[str, Any] = {"reviewed": (ReviewedHomework("h1"),)}
_EARLY, _LATER = SupervisionStage
_BOTH = tuple(Feedback(by) for by in Party)

SERIES: tuple[Rule[SupervisionSeries], ...] = (
    Rule(
        code="SU80",
        name="homework-carried-over",
        weight=Weight.ESSENTIAL,
        criterion=SeriesCriterion.HOMEWORK_CARRIED_OVER,
        subject=SupervisionSeries,
        judge=_carried_over,
        asks="Was homework that was agreed on in one session looked at in the next?",
        why="Homework that comes up again was worth doing; so it is with patients, and so it is "
        "with supervisees.",
        met="Homework tasks that the next session looked at: {count} of {count}.",
        unmet="Homework tasks that the next session left out: {left} of {count}.",
        unknown="Whether the next session looked at it is not recorded for {open} of {count} "
        "homework tasks.",
        question="What became of the task we agreed on last time?",
        options=("beginning each session with the list of open tasks",),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Homework is discussed properly at the beginning of the session."),),
        examples=lambda: (
            Example("agreed on, and looked at", series_of(_AGREED, _LOOKED_AT), MET),
            Example("looked at one session later", series_of(_AGREED, {"reviewed": ()}), UNMET),
            Example("nothing recorded of the next", series_of(_AGREED, {}), UNKNOWN),
            Example("no next session yet", series_of(_AGREED), None),
            Example("no homework", series_of({"homework": ()}, {"reviewed": ()}), None),
        ),
        cannot_see="Whether another time to look at it was agreed on.",
    ),
    Rule(
        code="SU81",
        name="proposing-passes-over",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SeriesCriterion.PROPOSING_PASSES_OVER,
        subject=SupervisionSeries,
        judge=_passes_over,
        asks="Does the supervisee come to propose homework as supervision goes on?",
        why="Who builds homework for oneself learns how it is built; at first it is shown, later "
        "it is handed over.",
        met="Later in supervision, homework that the supervisee proposed or helped to propose: "
        "{own} (of {count}).",
        unmet="Later in supervision, homework on record: {count}; none of it was proposed by the "
        "supervisee, or jointly.",
        unknown="Whose idea homework was later in supervision, or at which stage it was, is not "
        "recorded.",
        question="What would you give yourself as homework until next time?",
        options=("asking for the supervisee's version first, then adding to it",),
        effort=Effort.A_QUESTION,
        sources=(
            article("Early, proposals come mostly from the supervisor; later, the supervisee."),
            library("Proposed jointly counts as handed over; where year stands in for stage."),
        ),
        examples=lambda: (
            Example(
                "at first the supervisor, later the supervisee",
                series_of(
                    _proposed(Proposer.ASSIGNER, _EARLY), _proposed(Proposer.ASSIGNEE, _LATER)
                ),
                MET,
            ),
            Example(
                "the supervisor also later",
                series_of(
                    _proposed(Proposer.ASSIGNER, _EARLY), _proposed(Proposer.ASSIGNER, _LATER)
                ),
                UNMET,
            ),
            Example(
                "the supervisor, in the fourth year",
                series_of({**_proposed(Proposer.ASSIGNER, None), "training_year": 4}),
                UNMET,
            ),
            Example(
                "the supervisor later, and once not recorded whose idea",
                series_of(_proposed(Proposer.ASSIGNER, _LATER), _proposed(None, _LATER)),
                UNKNOWN,
            ),
            Example(
                "the supervisor later, and nothing recorded of homework once",
                series_of(_proposed(Proposer.ASSIGNER, _LATER), {"stage": _LATER}),
                UNKNOWN,
            ),
            Example(
                "the supervisor later, and the supervisee at a stage not recorded",
                series_of(_proposed(Proposer.ASSIGNER, _LATER), _proposed(Proposer.ASSIGNEE, None)),
                UNKNOWN,
            ),
            Example(
                "the supervisee in a setting not recorded",
                series_of(
                    {**_proposed(Proposer.ASSIGNER, _LATER), "setting": Setting.SUPERVISION},
                    _proposed(Proposer.ASSIGNEE, _LATER),
                ),
                UNKNOWN,
            ),
            Example("not recorded whose idea", series_of(_proposed(None, _LATER)), UNKNOWN),
            Example("no stage recorded", series_of(_proposed(Proposer.ASSIGNER, None)), UNKNOWN),
            Example("early only", series_of(_proposed(Proposer.ASSIGNER, _EARLY)), None),
        ),
        cannot_see="How ready the supervisee is for it.",
    ),
    Rule(
        code="SU83",
        name="feedback-goes-both-ways",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SeriesCriterion.FEEDBACK_BOTH_WAYS,
        subject=SupervisionSeries,
        judge=_both_ways,
        asks="Did both give feedback in at least one session?",
        why="Supervision can help and can do harm; only the one who receives it can say which.",
        met="Sessions with feedback of both: {both} (of {count}).",
        unmet="Sessions on record: {count}; both gave feedback in none of them.",
        unknown="Whether both gave feedback is not recorded for some sessions.",
        question="What in our sessions helps you, and what would you like to be different?",
        options=("asking for it at the end of every session, in a fixed form",),
        effort=Effort.A_QUESTION,
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
            Example("both, once", series_of({"feedback": ()}, {"feedback": _BOTH}), MET),
            Example(
                "the supervisor only", series_of({"feedback": _BOTH[:1], "elements": ()}), UNMET
            ),
            Example("the elements are not recorded", series_of({"feedback": _BOTH[:1]}), UNKNOWN),
            Example("nothing recorded of it", series_of({}), UNKNOWN),
            Example("no session", series_of(), None),
        ),
        cannot_see="Whether it was safe to say everything.",
    ),
)
