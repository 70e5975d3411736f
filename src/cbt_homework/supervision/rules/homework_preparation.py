"""HOMEWORK_PREPARED: difficulties foreseen, in writing, proposed by whom it is usual."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import ROLES, Proposer, Role, Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules.citations import CONCRETE_GOALS, PLANNING
from cbt_homework.homework.rules.common import absent
from cbt_homework.homework.rules.obstacles import OBSTACLES
from cbt_homework.homework.rules.written import WRITTEN
from cbt_homework.homework.spec import Obstacle, SupervisionAim
from cbt_homework.homework.vocabulary import HomeworkKind, SupervisionFunction, SupervisionKind
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.practice import SUPERVISION_TASKS, SUPERVISOR_TASKS, TaskEntry
from cbt_homework.supervision.rules.per_assignment import of_assignment, of_spec, over_homework
from cbt_homework.supervision.rules.samples import agreed, session, task
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import USUAL_PROPOSERS, SupervisionStage

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN

_ASKED = of_spec(next(rule for rule in OBSTACLES if rule.code == "HW18"))
_PLANNED = of_spec(next(rule for rule in OBSTACLES if rule.code == "HW19"))
_WRITTEN = of_assignment(next(rule for rule in WRITTEN if rule.code == "HW32"))


def _difficulties(of: SupervisionSession, policy: Policy) -> Outcome | None:
    return over_homework(of, policy, _ASKED)


def _plans(of: SupervisionSession, policy: Policy) -> Outcome | None:
    return over_homework(of, policy, _PLANNED)


def _in_writing(of: SupervisionSession, policy: Policy) -> Outcome | None:
    return over_homework(of, policy, _WRITTEN)


def stage_of(of: SupervisionSession, policy: Policy) -> SupervisionStage | None:
    """How far supervision has come; where that is not recorded, what the year of training says."""
    if of.stage is not None or of.training_year is None:
        return of.stage
    advanced = of.training_year >= policy.supervision.advanced_from_year
    return SupervisionStage.LATER if advanced else SupervisionStage.EARLY


def _role(of: SupervisionSession, proposer: Proposer) -> Role | Proposer:
    roles = ROLES[of.setting or Setting.SUPERVISION]
    if proposer is Proposer.ASSIGNER:
        return roles.assigner
    return roles.assignee if proposer is Proposer.ASSIGNEE else proposer


def _usual_proposer(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if not of.homework:
        return None
    by = [None if a.agreement is None else a.agreement.proposed_by for a in of.homework]
    paths = [f"homework.{i}.agreement.proposed_by" for i in range(len(by))]
    stage = stage_of(of, policy)
    if stage is None:  # jointly is usual at either stage
        usual_at_either = set(by) == {Proposer.JOINTLY}
        return met(*paths, count=len(by)) if usual_at_either else unknown("stage")
    usual = USUAL_PROPOSERS[stage]
    unusual = [
        (at, proposer)
        for at, proposer in zip(paths, by, strict=True)
        if proposer is not None and proposer not in usual
    ]
    if unusual:
        return unmet(*(at for at, _ in unusual), stage=stage, who=_role(of, unusual[0][1]))
    if None in by:
        return unknown(*(at for at, proposer in zip(paths, by, strict=True) if proposer is None))
    return met(*paths, count=len(by))


def _aim_stated(assignment: Assignment, policy: Policy) -> Outcome | None:
    aim = assignment.spec.supervision
    if aim is None or aim.kind is None:
        return absent(policy, "spec.supervision.kind")
    if aim.function is None:
        return absent(policy, "spec.supervision.function")
    return met("spec.supervision")


def _aim(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if of.setting not in (None, Setting.SUPERVISION):
        return None
    return over_homework(of, policy, _aim_stated)


_TRAINING = frozenset(entry.kind for entry in SUPERVISOR_TASKS.values())


def _of_training(assignment: Assignment, policy: Policy) -> Outcome | None:
    kinds = assignment.spec.kinds
    if kinds is None:
        return unknown("spec.kinds")
    return met("spec.kinds") if _TRAINING & set(kinds) else unmet("spec.kinds")


def _training_task(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if of.setting is not Setting.SUPERVISOR_TRAINING:
        return None
    return over_homework(of, policy, _of_training)


def _such_as(entry: TaskEntry) -> str:
    example = entry.means[0].lower() + entry.means[1:]
    return f"a task of {entry.works_on.label}, {entry.function.label}: {example}"


# One of each subject and one of each function; the whole table is SUPERVISION_TASKS.
_EXAMPLES = tuple(
    _such_as(entry)
    for entry in SUPERVISION_TASKS
    if (entry.works_on, entry.function)
    in set(zip(SupervisionKind, SupervisionFunction, strict=True))
)


def _proposed(
    by: Proposer | None, stage: SupervisionStage | None = None, **parts: Any
) -> SupervisionSession:
    homework = (task(agreement=Agreement(proposed_by=by)),)
    return session(homework=homework, stage=stage, **parts)


def _aimed(
    kind: SupervisionKind | None, function: SupervisionFunction | None
) -> SupervisionSession:
    return agreed(supervision=SupervisionAim(kind=kind, function=function))


def _training(**spec: Any) -> SupervisionSession:
    return session(setting=Setting.SUPERVISOR_TRAINING, homework=(task(**spec),))


_FORESEEN = article("Foreseen difficulties can be prepared for; the talk is a model for patients.")
_RAIN = Obstacle("The patient comes late", then="begin with homework all the same")
_EARLY, _LATER = SupervisionStage

PREPARED: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU20",
        name="difficulties-foreseen",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_PREPARED,
        subject=SupervisionSession,
        judge=_difficulties,
        asks="Was it asked what may get in the way of homework of supervision?",
        why="The supervisee can prepare for it; and who was asked like this can ask patients like "
        "this.",
        met="Homework tasks for which it was asked what may get in the way: {count}.",
        unmet="Homework tasks with no word on what may get in the way: {count} of {all}.",
        unknown="Whether anything may get in the way is not recorded for {count} of {all} homework "
        "tasks.",
        question="What might get in the way of it this week?",
        options=("imagining the moment at which it is to be begun",),
        effort=Effort.A_QUESTION,
        sources=(_FORESEEN, CONCRETE_GOALS, PLANNING),
        examples=lambda: (
            Example("asked", agreed(obstacles=(_RAIN,)), MET),
            Example("asked, none", agreed(obstacles=()), MET),
            Example("nothing recorded of it", agreed(), UNMET),
            Example("an import that kept none", agreed(), UNKNOWN, UNKNOWN),
            Example("no homework", session(homework=()), None),
        ),
        cannot_see="Whether the likely difficulties were among them.",
    ),
    Rule(
        code="SU21",
        name="difficulties-have-plans",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_PREPARED,
        subject=SupervisionSession,
        judge=_plans,
        asks="Has each foreseen difficulty its plan?",
        why="Thinking over beforehand how to overcome a difficulty, and talking it over, turns it "
        "into a next step.",
        met="Homework tasks with a plan for each foreseen difficulty: {count}.",
        unmet="Homework tasks with a foreseen difficulty that has no plan: {count} of {all}.",
        unknown="Plans for foreseen difficulties are not recorded for {count} of {all} homework "
        "tasks.",
        question="If that happens, what could you do then?",
        options=("completing a sentence that begins with “if” and goes on with “then I”",),
        effort=Effort.A_FEW_MINUTES,
        sources=(_FORESEEN,),
        examples=lambda: (
            Example("each has one", agreed(obstacles=(_RAIN,)), MET),
            Example("a difficulty alone", agreed(obstacles=(Obstacle("No time"),)), UNMET),
            Example(
                "an import that kept no plans",
                agreed(obstacles=(Obstacle("No time"),)),
                UNKNOWN,
                UNKNOWN,
            ),
            Example("asked, none", agreed(obstacles=()), None),
        ),
        cannot_see="Whether the plan would work.",
    ),
    Rule(
        code="SU22",
        name="homework-in-writing",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_PREPARED,
        subject=SupervisionSession,
        judge=_in_writing,
        asks="Is homework of supervision written down for the supervisee?",
        why="What is written down can be looked up, and can be looked at together in the next "
        "session.",
        met="Homework tasks that are written down: {count}.",
        unmet="Homework tasks that are recorded as not written down: {count} of {all}.",
        unknown="Whether it was written down is not recorded for {count} of {all} homework tasks.",
        question="Shall we write it down before you go?",
        options=("writing it down as one would for a patient",),
        effort=Effort.A_QUESTION,
        sources=(article("Homework of supervision is discussed and recorded in writing."),),
        examples=lambda: (
            Example("written", agreed(agreement=Agreement(in_writing=True)), MET),
            Example("not written", agreed(agreement=Agreement(in_writing=False)), UNMET),
            Example("nothing recorded of it", agreed(), UNKNOWN),
            Example("no homework", session(homework=()), None),
        ),
        cannot_see="Whether the note will be found when it is due.",
    ),
    Rule(
        code="SU23",
        name="proposer-fits-the-stage",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.HOMEWORK_PREPARED,
        subject=SupervisionSession,
        judge=_usual_proposer,
        asks="Does homework come from whom it usually comes at this stage?",
        why="At first the supervisor shows how homework is built; later the supervisee builds it, "
        "as it is to be built with patients.",
        met="Homework tasks that came from whom they usually come at this stage: {count}.",
        unmet="Whose idea it was: {who}; at this stage ({stage}) it is more often somebody else's.",
        unknown="At which stage supervision is, or whose idea homework was, is not recorded.",
        question="Whose idea would it be, if it were to suit you?",
        options=(
            "welcoming the initiative, where a supervisee proposes homework early",
            "asking the supervisee for a first version, where supervision has come far",
        ),
        effort=Effort.A_QUESTION,
        sources=(
            article("Early, proposals come mostly from the supervisor; later, the supervisee."),
            library("From which year of training on a supervisee counts as advanced."),
        ),
        examples=lambda: (
            Example("the supervisor, early", _proposed(Proposer.ASSIGNER, _EARLY), MET),
            Example("the supervisee, later", _proposed(Proposer.ASSIGNEE, _LATER), MET),
            Example(
                "jointly, in the fourth year", _proposed(Proposer.JOINTLY, training_year=4), MET
            ),
            Example("the supervisor, later", _proposed(Proposer.ASSIGNER, _LATER), UNMET),
            Example(
                "the supervisor, in the fourth year",
                _proposed(Proposer.ASSIGNER, training_year=4),
                UNMET,
            ),
            Example("the supervisee, early", _proposed(Proposer.ASSIGNEE, _EARLY), UNMET),
            Example("jointly, at any stage", _proposed(Proposer.JOINTLY), MET),
            Example("stage and year not recorded", _proposed(Proposer.ASSIGNER), UNKNOWN),
            Example("nothing recorded of whose idea", _proposed(None, _EARLY), UNKNOWN),
            Example("no homework", session(homework=(), stage=_EARLY), None),
        ),
        cannot_see="How ready this supervisee is; to be ahead of what is usual is no drawback.",
    ),
    Rule(
        code="SU24",
        name="homework-says-what-it-works-on",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.HOMEWORK_PREPARED,
        subject=SupervisionSession,
        judge=_aim,
        asks="Does homework say what it works on, and what it does there?",
        why="Mapping, monitoring and implementing are followed up in different ways, with the "
        "patient, oneself or theory in mind.",
        met="Homework tasks that say what they work on and what they do: {count}.",
        unmet="Homework tasks that do not say what they work on or what they do: {count} of {all}.",
        unknown="What it works on or what it does is not recorded for {count} of {all} homework "
        "tasks.",
        question="Is it about the patient, about you, or about theory; and is it to map, to "
        "monitor, or to try something?",
        options=_EXAMPLES,
        effort=Effort.A_QUESTION,
        sources=(
            article("Three kinds of supervision homework, and three things it usually does."),
        ),
        examples=lambda: (
            Example("both said", _aimed(SupervisionKind.THEORY, SupervisionFunction.MAPPING), MET),
            Example("nothing said", agreed(), UNMET),
            Example("the subject only", _aimed(SupervisionKind.THEORY, None), UNMET),
            Example("an import that kept none", agreed(), UNKNOWN, UNKNOWN),
            Example("training of supervisors", _training(), None),
        ),
        cannot_see="Whether another kind would serve better.",
    ),
    Rule(
        code="SU25",
        name="homework-of-supervisor-training",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.HOMEWORK_PREPARED,
        subject=SupervisionSession,
        judge=_training_task,
        asks="In the training of supervisors: is homework of a kind that is usual there?",
        why="In this training homework is mostly about oneself as a supervisor: one's reactions, "
        "thoughts and skills.",
        met="Homework tasks of a kind that is usual in the training of supervisors: {count}.",
        unmet="Homework tasks of a kind less usual in training supervisors: {count} of {all}.",
        unknown="The kind is not recorded for {count} of {all} homework tasks.",
        question="What would you like to notice about yourself as a supervisor?",
        options=tuple(
            f"a task such as: {SUPERVISOR_TASKS[key].means[0].lower()}"
            f"{SUPERVISOR_TASKS[key].means[1:]}"
            for key in SUPERVISOR_TASKS
        ),
        effort=Effort.A_FEW_MINUTES,
        sources=(article("Six tasks for supervisors in training."),),
        examples=lambda: (
            Example("a recording", _training(kinds=(HomeworkKind.RECORDING_REVIEW,)), MET),
            Example("reading", _training(kinds=(HomeworkKind.READING,)), UNMET),
            Example("no kind recorded", _training(), UNKNOWN),
            Example("supervision", agreed(kinds=(HomeworkKind.READING,)), None),
        ),
        cannot_see="Why another kind was chosen.",
    ),
)
