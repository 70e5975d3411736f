"""LOOKED_INTO and EXPLAINED_FAIRLY: what got in the way is asked, and seen from every side."""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.engagement.assigning import AssigningObservation, Attribution, Ground
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.barriers import Side
from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.criteria import EntryCriterion
from cbt_homework.engagement.inquiry import ASKED_MOMENTS, HomeworkThought, Inquiry
from cbt_homework.engagement.reports import ObstacleMet, PlanUse, Report
from cbt_homework.engagement.rules.common import PLANNING, assigned, example
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, met, places, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.spec import Obstacle
from cbt_homework.policies.policy import Policy


def _says_not_done(history: AssignmentHistory) -> bool:
    return any(
        report.completion in (Completion.NOT_DONE, Completion.PARTLY)
        or report.times == 0
        or (report.completion is None and report.times is None and bool(report.reasons))
        for report in history.reports or ()
    )


def _asked(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not _says_not_done(history):
        return None
    if history.inquiries is None:
        return unknown("inquiries")
    return met("inquiries") if history.inquiries else unmet("inquiries")


def _both_moments(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not history.inquiries:
        return None
    said = {m: [i.thoughts(m) for i in history.inquiries] for m in ASKED_MOMENTS}
    asked = [m for m, several in said.items() if any(_was_asked(thoughts) for thoughts in several)]
    if len(asked) == len(ASKED_MOMENTS):
        return met("inquiries")
    open_ = [m for m in ASKED_MOMENTS if m not in asked]
    unsaid = [
        (m, f"inquiries.{i}.when_{m.value}")
        for m in open_
        for i, thoughts in enumerate(said[m])
        if thoughts is None
    ]
    if unsaid:
        return unknown(*(path for _, path in unsaid), moment=unsaid[0][0])
    return unmet("inquiries", moment=open_[0])


def _was_asked(thoughts: tuple[HomeworkThought, ...] | Missing | None) -> bool:
    return isinstance(thoughts, tuple) or thoughts is Missing.DECLINED


def _plan_used(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    foreseen = [(path, m) for path, m in history.obstacles_met if m.foreseen is not None]
    if not foreseen:
        return None
    at = {m.plan: ".".join(map(str, path)) for path, m in foreseen}
    plans = [m.plan for _, m in foreseen]
    if PlanUse.NOT_USED in plans:
        return unmet(at[PlanUse.NOT_USED], count=plans.count(PlanUse.NOT_USED))
    known = [plan for plan in plans if isinstance(plan, PlanUse)]
    if len(known) < len(plans):
        return unknown(*(f"{path}.plan" for plan, path in at.items() if plan not in known))
    open_ = places(_may_have_come(history))
    if open_:
        return unknown(*open_)
    return met(*at.values(), count=len(known))


def _may_have_come(history: AssignmentHistory) -> Iterator[str]:
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


def _more_than_one_side(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if not history.attributions:
        return None
    sides = {_side(attribution) for attribution in history.attributions}
    if sides - {Side.PATIENT, None}:
        return met("attributions", count=len(history.attributions))
    if None in sides:
        return unknown("attributions.0.side")
    return unmet("attributions", count=len(history.attributions))


def _side(attribution: Attribution) -> Side | None:
    if attribution.side is None and attribution.barrier is not None:
        return attribution.barrier.side
    return attribution.side


_OBSERVED = (Ground.LIVE, Ground.RECORDING)


def _held_against_observation(history: AssignmentHistory, policy: Policy) -> Outcome | None:
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


_IMPRESSION = (Attribution(Side.PATIENT, ground=Ground.IMPRESSION),)
_NOT_DONE = (Report(completion=Completion.NOT_DONE),)
_WITH_A_PLAN = assigned(obstacles=(Obstacle("Nobody answers", then="leave a message"),))


def _met_with(plan: PlanUse | None) -> AssignmentHistory:
    came = (ObstacleMet(foreseen=0, plan=plan),)
    return AssignmentHistory(_WITH_A_PLAN, reports=(Report(obstacles=came),))


INQUIRY: tuple[Rule[AssignmentHistory], ...] = (
    Rule(
        code="EN03",
        name="asked-what-got-in-the-way",
        weight=Weight.ESSENTIAL,
        criterion=EntryCriterion.LOOKED_INTO,
        subject=AssignmentHistory,
        judge=_asked,
        asks="Where it was not done, or not as agreed: was it asked what got in the way?",
        why="That homework is not done happens also where everything was planned well. It is a "
        "question for both, and says nothing about the person before it is asked.",
        met="What got in the way was asked.",
        unmet="It is recorded that it was not asked what got in the way.",
        unknown="Whether it was asked what got in the way is not recorded.",
        question="What got in the way: was it clear, important to you, too much, or did something "
        "come up?",
        options=("asking four short questions before planning anything new",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Four things to find out about; a problem to be solved together."),
            PLANNING,
        ),
        examples=lambda: (
            Example("asked", example(reports=_NOT_DONE, inquiries=(Inquiry(),)), Verdict.MET),
            Example("not asked", example(reports=_NOT_DONE, inquiries=()), Verdict.UNMET),
            Example("nothing recorded of it", example(reports=_NOT_DONE), Verdict.UNKNOWN),
            Example("it was done", example(reports=(Report(completion=Completion.DONE),)), None),
        ),
        cannot_see="In which tone it was asked.",
    ),
    Rule(
        code="EN04",
        name="both-moments-asked",
        version=2,
        weight=Weight.HELPFUL,
        criterion=EntryCriterion.LOOKED_INTO,
        subject=AssignmentHistory,
        judge=_both_moments,
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
            Example(
                "both",
                example(
                    inquiries=(
                        Inquiry(
                            when_accepting=(), when_starting=(HomeworkThought("I can not do it"),)
                        ),
                    )
                ),
                Verdict.MET,
            ),
            Example(
                "one of them",
                example(inquiries=(Inquiry(when_accepting=(), when_starting=Missing.NOT_ASKED),)),
                Verdict.UNMET,
            ),
            Example(
                "one of them, and nothing recorded of a second time",
                example(
                    inquiries=(
                        Inquiry(when_accepting=(), when_starting=Missing.NOT_ASKED),
                        Inquiry(),
                    )
                ),
                Verdict.UNKNOWN,
            ),
            Example("nothing recorded", example(inquiries=(Inquiry(),)), Verdict.UNKNOWN),
            Example("there was no inquiry", example(inquiries=()), None),
        ),
        cannot_see="Whether the answers were complete.",
    ),
    Rule(
        code="EN05",
        name="plan-used",
        version=2,
        weight=Weight.HELPFUL,
        criterion=EntryCriterion.LOOKED_INTO,
        subject=AssignmentHistory,
        judge=_plan_used,
        asks="Where a foreseen obstacle came: was the plan for it used?",
        why="A plan that was not used when its moment came is worth another look: perhaps it is "
        "hard to remember, or to carry out.",
        met="Foreseen obstacles that came and whose plan was used: {count}.",
        unmet="Foreseen obstacles that came and whose plan was not used: {count}.",
        unknown="A foreseen obstacle came, and whether its plan was used each time is not "
        "recorded.",
        question="When it came, what about the plan fitted, and what would you change?",
        options=("rehearsing the plan in the session", "choosing a smaller first move"),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("The fifth of five points: obstacles, with procedures for them."),),
        examples=lambda: (
            Example("used", _met_with(PlanUse.USED), Verdict.MET),
            Example("not used", _met_with(PlanUse.NOT_USED), Verdict.UNMET),
            Example("nothing recorded of it", _met_with(None), Verdict.UNKNOWN),
            Example(
                "used, and nothing recorded of another report",
                AssignmentHistory(
                    _WITH_A_PLAN,
                    reports=(*(_met_with(PlanUse.USED).reports or ()), Report()),
                ),
                Verdict.UNKNOWN,
            ),
            Example("nothing came", AssignmentHistory(_WITH_A_PLAN), None),
        ),
        cannot_see="Whether using the plan would have helped.",
    ),
    Rule(
        code="EN06",
        name="more-than-one-side",
        weight=Weight.ESSENTIAL,
        criterion=EntryCriterion.EXPLAINED_FAIRLY,
        subject=AssignmentHistory,
        judge=_more_than_one_side,
        asks="Do the explanations look at more than the side of the person who does it?",
        why="Most stories of homework not done have more than one side: the task, the "
        "circumstances, how it was assigned, what is between the two.",
        met="The explanations look at more than one side: {count} recorded.",
        unmet="Every explanation recorded ({count}) is on the side of the person who does it.",
        unknown="On which side an explanation lies is not recorded.",
        question="If the reason lay in the task, or in how it was assigned, what would it be?",
        options=("adding one explanation for each side before choosing",),
        effort=Effort.A_QUESTION,
        sources=(
            article("Not seen from the outset as the patient's; a problem to be solved together."),
            Citation(
                "kazantzis-shinkfield-2007",
                CitationStatus.VERIFIED,
                says="Four overlapping classes: environment, patient, task, therapist.",
            ),
        ),
        examples=lambda: (
            Example(
                "patient and task",
                example(attributions=(Attribution(Side.PATIENT), Attribution(Side.TASK))),
                Verdict.MET,
            ),
            Example(
                "the patient only",
                example(attributions=(Attribution(Side.PATIENT),)),
                Verdict.UNMET,
            ),
            Example("no side", example(attributions=(Attribution(),)), Verdict.UNKNOWN),
            Example("nothing explained", example(), None),
        ),
        cannot_see="Which explanation is right.",
    ),
    Rule(
        code="EN07",
        name="held-against-observation",
        version=2,
        weight=Weight.HELPFUL,
        criterion=EntryCriterion.EXPLAINED_FAIRLY,
        subject=AssignmentHistory,
        judge=_held_against_observation,
        asks="Was the explanation held against something that was seen or recorded?",
        why="A recording can show what an impression leaves out: a task given briefly, "
        "uncertainly, without what it is for.",
        met="Something that was seen or recorded stands beside the explanation.",
        unmet="Explanations rest on impressions and on what was told, and on nothing seen.",
        unknown="What an explanation rests on, or whether something was seen, is not recorded.",
        question="What would a recording of that moment show?",
        options=("listening to the recording of that moment, with the patient's consent",),
        effort=Effort.A_REDESIGN,
        sources=(article("Box 3: depression as explanation, and what the video showed."),),
        examples=lambda: (
            Example(
                "a recording",
                example(attributions=(Attribution(Side.TASK, ground=Ground.RECORDING),)),
                Verdict.MET,
            ),
            Example(
                "an impression",
                example(attributions=_IMPRESSION, assigning=()),
                Verdict.UNMET,
            ),
            Example(
                "an impression, and no record of whether something was seen",
                example(attributions=_IMPRESSION),
                Verdict.UNKNOWN,
            ),
            Example(
                "how something was learned is not recorded",
                example(attributions=_IMPRESSION, assigning=(AssigningObservation(),)),
                Verdict.UNKNOWN,
            ),
            Example("nothing recorded", example(attributions=(Attribution(),)), Verdict.UNKNOWN),
            Example("nothing explained", example(), None),
        ),
        cannot_see="Whether the observation contradicts the explanation.",
    ),
)
