"""Rules for HOMEWORK_PREPARED: supervision homework has plans, a written note and an aim."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import ROLES, Proposer, Role, Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.citations import CONCRETE_GOALS, PLANNING
from cbt_homework.homework.preparation import (
    judge_obstacles_asked,
    judge_obstacles_have_plans,
    judge_supervision_aim,
    judge_written_down,
)
from cbt_homework.homework.spec_parts import Obstacle, SupervisionAim
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.per_assignment import judge_all_homework, make_assignment_judge
from cbt_homework.supervision.rules.samples import (
    example_assignment,
    example_session,
    example_session_with_homework,
)
from cbt_homework.supervision.self_practice import SUPERVISION_TASKS, SUPERVISOR_TASKS, TaskEntry
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import USUAL_PROPOSERS, SupervisionStage

_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.HOMEWORK_PREPARED,
)


def _example_training_session(**spec_fields: Any) -> SupervisionSession:
    return example_session(
        setting=Setting.SUPERVISOR_TRAINING, homework=(example_assignment(**spec_fields),)
    )


_FORESEEN = article("Foreseen difficulties can be prepared for; the talk is a model for patients.")
_RAIN = Obstacle("The patient comes late", then="begin with homework all the same")
_OBSTACLES_ASKED = make_assignment_judge(judge_obstacles_asked)


def _judge_difficulties_foreseen(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return judge_all_homework(session, policy, _OBSTACLES_ASKED)


DIFFICULTIES_FORESEEN = _rule(
    "SU20",
    "difficulties-foreseen",
    _judge_difficulties_foreseen,
    Weight.ESSENTIAL,
    version=2,
    asks="Was it asked what may get in the way of homework of supervision?",
    why="The supervisee can prepare for it; and who was asked like this can ask patients like "
    "this.",
    met="Homework tasks for which it was asked what may get in the way: {count}.",
    unmet="Homework tasks with no word on what may get in the way: {count} of {all}.",
    unknown="Whether anything may get in the way is not recorded for {count} of {all} homework "
    "tasks.",
    none="Homework tasks on record as given no word on what may get in the way: {count} of {all}.",
    question="What might get in the way of it this week?",
    options=("imagining the moment at which it is to be begun",),
    sources=(_FORESEEN, CONCRETE_GOALS, PLANNING),
    examples=lambda: (
        Example.met("asked", example_session_with_homework(obstacles=(_RAIN,))),
        Example.met("asked, none", example_session_with_homework(obstacles=())),
        Example.unmet("nothing recorded of it", example_session_with_homework()),
        Example.imported("an import that kept none", example_session_with_homework()),
        Example.silent("no homework", example_session(homework=())),
    ),
    cannot_see="Whether the likely difficulties were among them.",
)


_OBSTACLES_HAVE_PLANS = make_assignment_judge(judge_obstacles_have_plans)


def _judge_difficulties_have_plans(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return judge_all_homework(session, policy, _OBSTACLES_HAVE_PLANS)


DIFFICULTIES_HAVE_PLANS = _rule(
    "SU21",
    "difficulties-have-plans",
    _judge_difficulties_have_plans,
    Weight.ESSENTIAL,
    version=2,
    asks="Has each foreseen difficulty its plan?",
    why="Thinking over beforehand how to overcome a difficulty, and talking it over, turns it into "
    "a next step.",
    met="Homework tasks with a plan for each foreseen difficulty: {count}.",
    unmet="Homework tasks with a foreseen difficulty that has no plan: {count} of {all}.",
    unknown="Plans for foreseen difficulties are not recorded for {count} of {all} homework tasks.",
    none="Homework tasks with a foreseen difficulty on record as given no plan: {count} of {all}.",
    question="If that happens, what could you do then?",
    options=("completing a sentence that begins with “if” and goes on with “then I”",),
    effort=Effort.A_FEW_MINUTES,
    sources=(_FORESEEN,),
    examples=lambda: (
        Example.met("each has one", example_session_with_homework(obstacles=(_RAIN,))),
        Example.unmet(
            "a difficulty alone", example_session_with_homework(obstacles=(Obstacle("No time"),))
        ),
        Example.unmet(
            "the record says that no plan was made",
            example_session_with_homework(obstacles=(Obstacle("No time", then=Missing.NONE),)),
        ),
        Example.imported(
            "an import that kept no plans",
            example_session_with_homework(obstacles=(Obstacle("No time"),)),
        ),
        Example.silent("asked, none", example_session_with_homework(obstacles=())),
    ),
    cannot_see="Whether the plan would work.",
)


def _judge_homework_in_writing(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return judge_all_homework(session, policy, judge_written_down)


HOMEWORK_IN_WRITING = _rule(
    "SU22",
    "homework-in-writing",
    _judge_homework_in_writing,
    Weight.ESSENTIAL,
    version=2,
    asks="Does the supervisee have homework of supervision in writing?",
    why="What is written down can be looked up, and can be looked at together in the next session.",
    met="Homework tasks that are written down: {count}.",
    unmet="Homework tasks that the supervisee does not have in writing: {count} of {all}.",
    unknown="Whether it was written down is not recorded for {count} of {all} homework tasks.",
    question="Shall we write it down before you go?",
    options=("writing it down as one would for a patient",),
    sources=(article("Homework of supervision is discussed and recorded in writing."),),
    examples=lambda: (
        Example.met("written", example_session_with_homework(agreement=Agreement(in_writing=True))),
        Example.unmet(
            "not written", example_session_with_homework(agreement=Agreement(in_writing=False))
        ),
        Example.unknown("nothing recorded of it", example_session_with_homework()),
        Example.silent("no homework", example_session(homework=())),
    ),
    cannot_see="Whether the note will be found when it is due.",
)


def recorded_or_usual_stage(session: SupervisionSession, policy: Policy) -> SupervisionStage | None:
    """How far supervision has come; where that is not recorded, what the year of training says."""
    if session.stage is not None or session.training_year is None:
        return session.stage
    advanced = session.training_year >= policy.supervision.advanced_from_year
    return SupervisionStage.LATER if advanced else SupervisionStage.EARLY


def _role_of_proposer(session: SupervisionSession, proposer: Proposer) -> Role | Proposer:
    roles = ROLES[session.setting or Setting.SUPERVISION]
    if proposer is Proposer.ASSIGNER:
        return roles.assigner
    return roles.assignee if proposer is Proposer.ASSIGNEE else proposer


def _example_session_with_proposer(
    proposer: Proposer | None, stage: SupervisionStage | None = None, **session_fields: Any
) -> SupervisionSession:
    homework = (example_assignment(agreement=Agreement(proposed_by=proposer)),)
    return example_session(homework=homework, stage=stage, **session_fields)


_EARLY, _LATER = SupervisionStage


def _judge_proposer_fits_the_stage(session: SupervisionSession, policy: Policy) -> Outcome | None:
    if not session.homework:
        return None
    by = [
        None if assignment.agreement is None else assignment.agreement.proposed_by
        for assignment in session.homework
    ]
    paths = [f"homework.{i}.agreement.proposed_by" for i in range(len(by))]
    stage = recorded_or_usual_stage(session, policy)
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
        return unmet(
            *(at for at, _ in unusual), stage=stage, who=_role_of_proposer(session, unusual[0][1])
        )
    if None in by:
        return unknown(*(at for at, proposer in zip(paths, by, strict=True) if proposer is None))
    return met(*paths, count=len(by))


PROPOSER_FITS_THE_STAGE = _rule(
    "SU23",
    "proposer-fits-the-stage",
    _judge_proposer_fits_the_stage,
    Weight.HELPFUL,
    asks="Does homework come from whom it usually comes at this stage?",
    why="At first the supervisor shows how homework is built; later the supervisee builds it, as "
    "it is to be built with patients.",
    met="Homework tasks that came from whom they usually come at this stage: {count}.",
    unmet="Whose idea it was: {who}; at this stage ({stage}) it is more often somebody else's.",
    unknown="At which stage supervision is, or whose idea homework was, is not recorded.",
    question="Whose idea would it be, if it were to suit you?",
    options=(
        "welcoming the initiative, where a supervisee proposes homework early",
        "asking the supervisee for a first version, where supervision has come far",
    ),
    sources=(
        article("Early, proposals come mostly from the supervisor; later, the supervisee."),
        library("From which year of training on a supervisee counts as advanced."),
    ),
    examples=lambda: (
        Example.met(
            "the supervisor, early", _example_session_with_proposer(Proposer.ASSIGNER, _EARLY)
        ),
        Example.met(
            "the supervisee, later", _example_session_with_proposer(Proposer.ASSIGNEE, _LATER)
        ),
        Example.met(
            "jointly, in the fourth year",
            _example_session_with_proposer(Proposer.JOINTLY, training_year=4),
        ),
        Example.unmet(
            "the supervisor, later", _example_session_with_proposer(Proposer.ASSIGNER, _LATER)
        ),
        Example.unmet(
            "the supervisor, in the fourth year",
            _example_session_with_proposer(Proposer.ASSIGNER, training_year=4),
        ),
        Example.unmet(
            "the supervisee, early", _example_session_with_proposer(Proposer.ASSIGNEE, _EARLY)
        ),
        Example.met("jointly, at any stage", _example_session_with_proposer(Proposer.JOINTLY)),
        Example.unknown(
            "stage and year not recorded", _example_session_with_proposer(Proposer.ASSIGNER)
        ),
        Example.unknown(
            "nothing recorded of whose idea", _example_session_with_proposer(None, _EARLY)
        ),
        Example.silent("no homework", example_session(homework=(), stage=_EARLY)),
    ),
    cannot_see="How ready this supervisee is; to be ahead of what is usual is no drawback.",
)


def _task_entry_text(entry: TaskEntry) -> str:
    example = entry.means[0].lower() + entry.means[1:]
    return f"a task of {entry.works_on.label}, {entry.function.label}: {example}"


# One of each subject and one of each function; the whole table is SUPERVISION_TASKS.
_EXAMPLES = tuple(
    _task_entry_text(entry)
    for entry in SUPERVISION_TASKS
    if (entry.works_on, entry.function)
    in set(zip(SupervisionKind, SupervisionHomeworkFunction, strict=True))
)


def _example_session_with_aim(
    kind: SupervisionKind | None, function: SupervisionHomeworkFunction | None
) -> SupervisionSession:
    return example_session_with_homework(supervision=SupervisionAim(kind=kind, function=function))


def _judge_homework_says_what_it_works_on(
    session: SupervisionSession, policy: Policy
) -> Outcome | None:
    if session.setting not in (None, Setting.SUPERVISION):
        return None
    return judge_all_homework(session, policy, judge_supervision_aim)


HOMEWORK_SAYS_WHAT_IT_WORKS_ON = _rule(
    "SU24",
    "homework-says-what-it-works-on",
    _judge_homework_says_what_it_works_on,
    Weight.HELPFUL,
    version=2,
    asks="Does homework say what it works on, and what it does there?",
    why="Mapping, monitoring and implementing are followed up in different ways, with the patient, "
    "oneself or theory in mind.",
    met="Homework tasks that say what they work on and what they do: {count}.",
    unmet="Homework tasks that do not say what they work on or what they do: {count} of {all}.",
    unknown="What it works on or what it does is not recorded for {count} of {all} homework tasks.",
    none="Homework tasks on record as given no aim: {count} of {all}.",
    question="Is it about the patient, about you, or about theory; and is it to map, to monitor, "
    "or to try something?",
    options=_EXAMPLES,
    sources=(article("Three kinds of supervision homework, and three things it usually does."),),
    examples=lambda: (
        Example.met(
            "both said",
            _example_session_with_aim(SupervisionKind.THEORY, SupervisionHomeworkFunction.MAPPING),
        ),
        Example.unmet("nothing said", example_session_with_homework()),
        Example.unmet(
            "the record says that none was said",
            example_session_with_homework(supervision=Missing.NONE),
        ),
        Example.unmet("the subject only", _example_session_with_aim(SupervisionKind.THEORY, None)),
        Example.imported("an import that kept none", example_session_with_homework()),
        Example.silent("training of supervisors", _example_training_session()),
    ),
    cannot_see="Whether another kind would serve better.",
)


_TRAINING = frozenset(entry.kind for entry in SUPERVISOR_TASKS.values())


def _judge_kind_is_of_training(assignment: Assignment, policy: Policy) -> Outcome | None:
    kinds = assignment.spec.kinds
    if kinds is None:
        return unknown("spec.kinds")
    return met("spec.kinds") if _TRAINING & set(kinds) else unmet("spec.kinds")


def _judge_homework_of_supervisor_training(
    session: SupervisionSession, policy: Policy
) -> Outcome | None:
    if session.setting is not Setting.SUPERVISOR_TRAINING:
        return None
    return judge_all_homework(session, policy, _judge_kind_is_of_training)


HOMEWORK_OF_SUPERVISOR_TRAINING = _rule(
    "SU25",
    "homework-of-supervisor-training",
    _judge_homework_of_supervisor_training,
    Weight.HELPFUL,
    asks="In the training of supervisors: is homework of a kind that is usual there?",
    why="In this training homework is mostly about oneself as a supervisor: one's reactions, "
    "thoughts and skills.",
    met="Homework tasks of a kind that is usual in the training of supervisors: {count}.",
    unmet="Homework tasks of a kind less usual in training supervisors: {count} of {all}.",
    unknown="The kind is not recorded for {count} of {all} homework tasks.",
    question="What would you like to notice about yourself as a supervisor?",
    options=tuple(
        f"a task such as: {SUPERVISOR_TASKS[key].means[0].lower()}{SUPERVISOR_TASKS[key].means[1:]}"
        for key in SUPERVISOR_TASKS
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Six tasks for supervisors in training."),),
    examples=lambda: (
        Example.met(
            "a recording", _example_training_session(kinds=(HomeworkKind.RECORDING_REVIEW,))
        ),
        Example.unmet("reading", _example_training_session(kinds=(HomeworkKind.READING,))),
        Example.unknown("no kind recorded", _example_training_session()),
        Example.silent("supervision", example_session_with_homework(kinds=(HomeworkKind.READING,))),
    ),
    cannot_see="Why another kind was chosen.",
)


HOMEWORK_PREPARATION: tuple[Rule[SupervisionSession], ...] = (
    DIFFICULTIES_FORESEEN,
    DIFFICULTIES_HAVE_PLANS,
    HOMEWORK_IN_WRITING,
    PROPOSER_FITS_THE_STAGE,
    HOMEWORK_SAYS_WHAT_IT_WORKS_ON,
    HOMEWORK_OF_SUPERVISOR_TRAINING,
)
