"""Rules for LOOKED_INTO and EXPLAINED_FAIRLY: both people ask what got in the way."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from cbt_homework.engagement.assigning import AssigningObservation, Attribution, Ground
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Side
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.criteria import HistoryCriterion
from cbt_homework.engagement.inquiry import ASKED_MOMENTS, HomeworkThought, Inquiry
from cbt_homework.engagement.reports import ObstacleMet, PlanUse, Report
from cbt_homework.engagement.rules.common import build_assignment, build_history
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.citations import PLANNING_AND_REVIEW
from cbt_homework.homework.spec_parts import Obstacle
from cbt_homework.policies.policy import Policy

_looked_into_rule = partial(
    Rule[AssignmentHistory], subject=AssignmentHistory, criterion=HistoryCriterion.LOOKED_INTO
)
_explained_fairly_rule = partial(
    Rule[AssignmentHistory], subject=AssignmentHistory, criterion=HistoryCriterion.EXPLAINED_FAIRLY
)


def _was_reported_not_done(history: AssignmentHistory) -> bool:
    return any(
        report.completion in (Completion.NOT_DONE, Completion.PARTLY)
        or report.times == 0
        or (report.completion is None and report.times is None and report.gives_reasons)
        for report in history.reports or ()
    )


_NOT_DONE = (Report(completion=Completion.NOT_DONE),)


def _judge_asked_what_got_in_the_way(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not _was_reported_not_done(history):
        return None
    if history.inquiries is None:
        return unknown("inquiries")
    return met("inquiries") if history.inquiries else unmet("inquiries")


ASKED_WHAT_GOT_IN_THE_WAY = _looked_into_rule(
    "EN03",
    "asked-what-got-in-the-way",
    _judge_asked_what_got_in_the_way,
    Weight.ESSENTIAL,
    version=2,
    asks="Where it was not done, or not as agreed: was it asked what got in the way?",
    why="That homework is not done happens also where everything was planned well. It is a "
    "question for both, and says nothing about the person before it is asked.",
    met="What got in the way was asked.",
    unmet="It is recorded that it was not asked what got in the way.",
    unknown="Whether it was asked what got in the way is not recorded.",
    question="What got in the way: was it clear, important to you, too much, or did something come "
    "up?",
    options=("asking four short questions before planning anything new",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Four things to find out about; a problem to be solved together."),
        PLANNING_AND_REVIEW,
    ),
    examples=lambda: (
        Example.met("asked", build_history(reports=_NOT_DONE, inquiries=(Inquiry(),))),
        Example.unmet("not asked", build_history(reports=_NOT_DONE, inquiries=())),
        Example.unknown("nothing recorded of it", build_history(reports=_NOT_DONE)),
        Example.silent("it was done", build_history(reports=(Report(completion=Completion.DONE),))),
    ),
    cannot_see="In which tone it was asked.",
)


def _was_asked_for_thoughts(thoughts: tuple[HomeworkThought, ...] | Missing | None) -> bool:
    return isinstance(thoughts, tuple) or thoughts in (Missing.NONE, Missing.DECLINED)


def _judge_both_moments_asked(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not history.inquiries:
        return None
    by_moment = {
        moment: [inquiry.thoughts(moment) for inquiry in history.inquiries]
        for moment in ASKED_MOMENTS
    }
    asked = [
        moment
        for moment, several in by_moment.items()
        if any(_was_asked_for_thoughts(thoughts) for thoughts in several)
    ]
    if len(asked) == len(ASKED_MOMENTS):
        return met("inquiries")
    open_ = [moment for moment in ASKED_MOMENTS if moment not in asked]
    unsaid = [
        (moment, f"inquiries.{i}.when_{moment.value}")
        for moment in open_
        for i, thoughts in enumerate(by_moment[moment])
        if thoughts is None
    ]
    if unsaid:
        return unknown(*(path for _, path in unsaid), moment=unsaid[0][0])
    return unmet("inquiries", moment=open_[0])


BOTH_MOMENTS_ASKED = _looked_into_rule(
    "EN04",
    "both-moments-asked",
    _judge_both_moments_asked,
    Weight.HELPFUL,
    version=3,
    asks="Was it asked what went through the mind at both moments: accepting, and starting?",
    why="*I do not know* is a common answer to *why*. What happens when somebody says yes, and "
    "what happens when they sit down to it, can be told by anybody.",
    met="Both moments were asked about: accepting, and starting.",
    unmet="One of two moments is recorded as not asked about: {moment}.",
    unknown="Whether it was asked about one of two moments is not recorded: {moment}.",
    question="What went through your mind when you said yes, and what when you sat down to it?",
    options=("letting the person be the expert on these two moments",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Box 2: what happens on promising it, and on sitting down to it?"),),
    examples=lambda: (
        Example.met(
            "both",
            build_history(
                inquiries=(
                    Inquiry(when_accepting=(), when_starting=(HomeworkThought("I can not do it"),)),
                )
            ),
        ),
        Example.unmet(
            "one of them",
            build_history(inquiries=(Inquiry(when_accepting=(), when_starting=Missing.NOT_ASKED),)),
        ),
        Example.unknown(
            "one of them, and nothing recorded of a second time",
            build_history(
                inquiries=(Inquiry(when_accepting=(), when_starting=Missing.NOT_ASKED), Inquiry())
            ),
        ),
        Example.unknown("nothing recorded", build_history(inquiries=(Inquiry(),))),
        Example.silent("there was no inquiry", build_history(inquiries=())),
    ),
    cannot_see="Whether the answers were complete.",
)


def _paths_of_open_obstacles(history: AssignmentHistory) -> Iterator[str]:
    """The empty fields that may hold one more foreseen obstacle that came.

    What a report says of obstacles is of all its attempts; without that, each attempt tells.
    """
    for i, report in enumerate(history.reports or ()):
        if report.obstacles is not None:
            continue
        if not report.attempts:
            yield f"reports.{i}.obstacles"
        for n, attempt in enumerate(report.attempts or ()):
            if attempt.obstacles is None:
                yield f"reports.{i}.attempts.{n}.obstacles"


_WITH_A_PLAN = build_assignment(obstacles=(Obstacle("Nobody answers", then="leave a message"),))


def _build_history_with_obstacle(plan: PlanUse | None) -> AssignmentHistory:
    obstacles = (ObstacleMet(foreseen=0, plan=plan),)
    return AssignmentHistory(_WITH_A_PLAN, reports=(Report(obstacles=obstacles),))


def _judge_plan_used(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    foreseen = [
        (path, obstacle)
        for path, obstacle in history.obstacles_met
        if obstacle.foreseen is not None
    ]
    if not foreseen:
        return None
    at = {obstacle.plan: ".".join(map(str, path)) for path, obstacle in foreseen}
    plans = [obstacle.plan for _, obstacle in foreseen]
    if PlanUse.NOT_USED in plans:
        return unmet(at[PlanUse.NOT_USED], count=plans.count(PlanUse.NOT_USED))
    recorded = [plan for plan in plans if isinstance(plan, PlanUse)]
    if len(recorded) < len(plans):
        return unknown(*(f"{path}.plan" for plan, path in at.items() if plan not in recorded))
    open_ = tuple(_paths_of_open_obstacles(history))
    if open_:
        return unknown(*open_)
    return met(*at.values(), count=len(recorded))


PLAN_USED = _looked_into_rule(
    "EN05",
    "plan-used",
    _judge_plan_used,
    Weight.HELPFUL,
    version=2,
    asks="Where a foreseen obstacle came: was the plan for it used?",
    why="A plan that was not used when its moment came is worth another look: perhaps it is hard "
    "to remember, or to carry out.",
    met="Foreseen obstacles that came and whose plan was used: {count}.",
    unmet="Foreseen obstacles that came and whose plan was not used: {count}.",
    unknown="A foreseen obstacle came, and whether its plan was used each time is not recorded.",
    question="When it came, what about the plan fitted, and what would you change?",
    options=("rehearsing the plan in the session", "choosing a smaller first move"),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("The fifth of five points: obstacles, with procedures for them."),),
    examples=lambda: (
        Example.met("used", _build_history_with_obstacle(PlanUse.USED)),
        Example.unmet("not used", _build_history_with_obstacle(PlanUse.NOT_USED)),
        Example.unknown("nothing recorded of it", _build_history_with_obstacle(None)),
        Example.unknown(
            "used, and nothing recorded of another report",
            AssignmentHistory(
                _WITH_A_PLAN,
                reports=(*(_build_history_with_obstacle(PlanUse.USED).reports or ()), Report()),
            ),
        ),
        Example.silent("nothing came", AssignmentHistory(_WITH_A_PLAN)),
    ),
    cannot_see="Whether using the plan would have helped.",
)


def _side_of_attribution(attribution: Attribution) -> Side | None:
    if attribution.side is None and attribution.barrier is not None:
        return attribution.barrier.side
    return attribution.side


def _judge_more_than_one_side(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not history.attributions:
        return None
    sides = {_side_of_attribution(attribution) for attribution in history.attributions}
    if sides - {Side.PATIENT, None}:
        return met("attributions", count=len(history.attributions))
    if None in sides:
        return unknown("attributions.0.side")
    return unmet("attributions", count=len(history.attributions))


MORE_THAN_ONE_SIDE = _explained_fairly_rule(
    "EN06",
    "more-than-one-side",
    _judge_more_than_one_side,
    Weight.ESSENTIAL,
    asks="Do the explanations look at more than the side of the person who does it?",
    why="Most stories of homework not done have more than one side: the task, the circumstances, "
    "how it was assigned, what is between the two.",
    met="The explanations look at more than one side: {count} recorded.",
    unmet="Every explanation recorded ({count}) is on the side of the person who does it.",
    unknown="On which side an explanation lies is not recorded.",
    question="If the reason lay in the task, or in how it was assigned, what would it be?",
    options=("adding one explanation for each side before choosing",),
    sources=(
        article("Not seen from the outset as the patient's; a problem to be solved together."),
        Citation(
            "kazantzis-shinkfield-2007",
            CitationStatus.VERIFIED,
            says="Four overlapping classes: environment, patient, task, therapist.",
        ),
    ),
    examples=lambda: (
        Example.met(
            "patient and task",
            build_history(attributions=(Attribution(Side.PATIENT), Attribution(Side.TASK))),
        ),
        Example.unmet("the patient only", build_history(attributions=(Attribution(Side.PATIENT),))),
        Example.unknown("no side", build_history(attributions=(Attribution(),))),
        Example.silent("nothing explained", build_history()),
    ),
    cannot_see="Which explanation is right.",
)


_OBSERVED = (Ground.LIVE, Ground.RECORDING)
_IMPRESSION = (Attribution(Side.PATIENT, ground=Ground.IMPRESSION),)


def _judge_held_against_observation(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not history.attributions:
        return None
    grounds = {attribution.ground for attribution in history.attributions}
    observed = {assigning.ground for assigning in history.assigning or ()}
    if (grounds | observed) & set(_OBSERVED):
        return met("attributions")
    if None in grounds:
        return unknown("attributions.0.ground")
    if history.assigning is None:
        return unknown("assigning")
    return unknown("assigning.0.ground") if None in observed else unmet("attributions")


HELD_AGAINST_OBSERVATION = _explained_fairly_rule(
    "EN07",
    "held-against-observation",
    _judge_held_against_observation,
    Weight.HELPFUL,
    version=2,
    asks="Was the explanation held against something that was seen or recorded?",
    why="A recording can show what an impression leaves out: a task given briefly, uncertainly, "
    "without what it is for.",
    met="Something that was seen or recorded stands beside the explanation.",
    unmet="Explanations rest on impressions and on what was told, and on nothing seen.",
    unknown="What an explanation rests on, or whether something was seen, is not recorded.",
    question="What would a recording of that moment show?",
    options=("listening to the recording of that moment, with the patient's consent",),
    effort=Effort.A_REDESIGN,
    sources=(article("Box 3: depression as explanation, and what the video showed."),),
    examples=lambda: (
        Example.met(
            "a recording",
            build_history(attributions=(Attribution(Side.TASK, ground=Ground.RECORDING),)),
        ),
        Example.unmet("an impression", build_history(attributions=_IMPRESSION, assigning=())),
        Example.unknown(
            "an impression, and no record of whether something was seen",
            build_history(attributions=_IMPRESSION),
        ),
        Example.unknown(
            "how something was learned is not recorded",
            build_history(attributions=_IMPRESSION, assigning=(AssigningObservation(),)),
        ),
        Example.unknown("nothing recorded", build_history(attributions=(Attribution(),))),
        Example.silent("nothing explained", build_history()),
    ),
    cannot_see="Whether the observation contradicts the explanation.",
)


INQUIRY: tuple[Rule[AssignmentHistory], ...] = (
    ASKED_WHAT_GOT_IN_THE_WAY,
    BOTH_MOMENTS_ASKED,
    PLAN_USED,
    MORE_THAN_ONE_SIDE,
    HELD_AGAINST_OBSERVATION,
)
