"""COLLABORATIVE: it was worked out together."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import ROLES, Party, Proposer, Role, Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.assignment import Assignee, Assignment
from cbt_homework.homework.rules.citations import ASSIGNING, HELPFUL_ACTS
from cbt_homework.homework.rules.common import Word, agreement_of, who
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_SHARED = (Proposer.JOINTLY, Proposer.ASSIGNEE, Proposer.SELF)


def _agreed(assignment: Assignment, policy: Policy) -> Outcome | None:
    agreement = agreement_of(assignment)
    if Party.ASSIGNEE in (agreement.agreed_by or ()):
        return met("agreement.agreed_by", who=who(assignment), how=Word.AGREED)
    if agreement.proposed_by in _SHARED:
        how = Word.PROPOSED_JOINTLY
        if agreement.proposed_by is not Proposer.JOINTLY:
            how = Word.OWN_PROPOSAL
        return met("agreement.proposed_by", who=who(assignment), how=how)
    if agreement.agreed_by is None:
        return unknown("agreement.agreed_by", who=who(assignment))
    if agreement.proposed_by is None:  # it may have been the person's own idea
        return unknown("agreement.proposed_by", who=who(assignment))
    return unmet("agreement.agreed_by", who=who(assignment))


def _had_a_say(assignment: Assignment, policy: Policy) -> Outcome | None:
    # In supervision it is usual that the supervisor proposes early on, so therapy only.
    if assignment.agreement is None or assignment.setting is not Setting.THERAPY:
        return None
    proposer = assignment.agreement.proposed_by
    if proposer is None:
        return unknown("agreement.proposed_by", who=who(assignment))
    if proposer in _SHARED:
        return met("agreement.proposed_by", who=who(assignment))
    by = ROLES[Setting.THERAPY].assigner if proposer is Proposer.ASSIGNER else proposer
    return unmet("agreement.proposed_by", who=who(assignment), by=by)


def _planned_in_time(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.agreement is None:
        return None
    time = assignment.agreement.time
    if time is None or time.at_minute is None or time.session_minutes is None:
        return unknown("agreement.time")
    if time.at_minute == 0:
        return None  # a short contact that begins with it
    left = time.session_minutes - time.at_minute
    late = policy.homework.late_minutes
    judged = unmet if left <= late else met
    return judged("agreement.time", left=left, late=late)


def _roles_fit(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.setting is None:
        return None
    usual = ROLES[assignment.setting]
    if assignment.assigned_by not in (None, usual.assigner):
        return unmet("assigned_by", role=assignment.assigned_by, setting=assignment.setting)
    told = False
    for i, assignee in enumerate(assignment.assignees or ()):
        if assignee.role is None:
            continue
        told = True
        if assignee.role not in usual.assignees:
            return unmet(f"assignees.{i}.role", role=assignee.role, setting=assignment.setting)
    if told or assignment.assigned_by is not None:
        return met("setting", setting=assignment.setting)
    return None


def _planned(setting: Setting | None = Setting.THERAPY, **parts: Any) -> Assignment:
    return Assignment(
        id="a1",
        spec=HomeworkSpec("Call the landlord"),
        setting=setting,
        agreement=Agreement(**parts),
    )


def _done_by(setting: Setting, *roles: Role | None, **parts: Any) -> Assignment:
    assignees = tuple(Assignee(f"p{i}", role=role) for i, role in enumerate(roles))
    spec = HomeworkSpec("Call the landlord")
    return Assignment(id="a1", spec=spec, setting=setting, assignees=assignees, **parts)


COLLABORATIVE: tuple[Rule[Assignment], ...] = (
    Rule(
        code="HW28",
        name="agreed",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=Criterion.COLLABORATIVE,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_agreed,
        asks="Did the person who does it agree to it?",
        why="Homework is decided together. What was proposed jointly, or by the person, counts.",
        met="The agreement of the {who} is recorded ({how}).",
        unmet="The {who} is not recorded among those who agreed.",
        unknown="Whether the {who} agreed to it is not recorded.",
        question="Is this what you want to try, or would you change something?",
        options=("offering two versions to choose from", "asking what the person would change"),
        effort=Effort.A_QUESTION,
        sources=(article("Homework is usually decided by consensus."), HELPFUL_ACTS),
        examples=lambda: (
            Example("both agreed", _planned(agreed_by=tuple(Party)), Verdict.MET),
            Example("proposed jointly", _planned(proposed_by=Proposer.JOINTLY), Verdict.MET),
            Example(
                "proposed and agreed by the therapist",
                _planned(agreed_by=(Party.ASSIGNER,), proposed_by=Proposer.ASSIGNER),
                Verdict.UNMET,
            ),
            Example(
                "agreed by the therapist, and no record of whose idea it was",
                _planned(agreed_by=(Party.ASSIGNER,)),
                Verdict.UNKNOWN,
            ),
            Example(
                "proposed by the therapist, and no more recorded",
                _planned(proposed_by=Proposer.ASSIGNER),
                Verdict.UNKNOWN,
            ),
        ),
        cannot_see="Whether the agreement was wholehearted.",
    ),
    Rule(
        code="HW29",
        name="had-a-say",
        weight=Weight.HELPFUL,
        criterion=Criterion.COLLABORATIVE,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_had_a_say,
        asks="In therapy: did the person have a part in proposing it?",
        why="Homework aims at independence. A therapist's proposal can be right, so this moves no "
        "verdict.",
        met="The {who} had a part in proposing it.",
        unmet="It was proposed by the {by}.",
        unknown="Whose idea it was is not recorded.",
        question="What would you suggest yourself?",
        options=("letting the person put the first version into words",),
        sources=(HELPFUL_ACTS, article("Aims at the patient's independence.")),
        examples=lambda: (
            Example("jointly", _planned(proposed_by=Proposer.JOINTLY), Verdict.MET),
            Example("the therapist", _planned(proposed_by=Proposer.ASSIGNER), Verdict.UNMET),
            Example("a program", _planned(proposed_by=Proposer.PROGRAM), Verdict.UNMET),
            Example("nothing recorded of it", _planned(), Verdict.UNKNOWN),
            Example(
                "in supervision", _planned(Setting.SUPERVISION, proposed_by=Proposer.ASSIGNER), None
            ),
        ),
        cannot_see="How the proposal was made.",
    ),
    Rule(
        code="HW30",
        name="planned-in-time",
        weight=Weight.HELPFUL,
        criterion=Criterion.COLLABORATIVE,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_planned_in_time,
        asks="Did planning begin while there was time for questions?",
        why="Directions given on the way out leave no room for the person's own view.",
        met="Minutes left when planning began: {left}.",
        unmet="Minutes left when planning began: {left}; within the last {late}.",
        unknown="When in the session it was planned is not recorded.",
        question="Shall we plan this a little earlier next time?",
        options=("planning right after the topic it follows from",),
        sources=(
            article("Directions discussed in haste at the end are a common pattern."),
            Citation(
                "haarhoff-kazantzis-2007",
                CitationStatus.VERIFIED,
                says="Speaks of homework that is done in haste, done in part or left out.",
            ),
            ASSIGNING,
            library("How many minutes count as late."),
        ),
        examples=lambda: (
            Example(
                "fifteen minutes left",
                _planned(time=SessionTime(at_minute=35, session_minutes=50)),
                Verdict.MET,
            ),
            Example(
                "three minutes left",
                _planned(time=SessionTime(at_minute=47, session_minutes=50)),
                Verdict.UNMET,
            ),
            Example("nothing recorded of it", _planned(), Verdict.UNKNOWN),
            Example(
                "a short call about nothing else",
                _planned(time=SessionTime(at_minute=0, session_minutes=5)),
                None,
            ),
            Example(
                "nothing recorded of the planning",
                Assignment(id="a1", spec=HomeworkSpec("Call the landlord")),
                None,
            ),
        ),
        cannot_see="Whether the time was enough for this task.",
    ),
    Rule(
        code="HW31",
        name="roles-fit-the-setting",
        weight=Weight.HELPFUL,
        criterion=Criterion.COLLABORATIVE,
        phase=Phase.PLAN,
        subject=Assignment,
        judge=_roles_fit,
        asks="Are the roles the usual ones of the setting?",
        why="The same person has another role in another setting; a mix-up is easily made.",
        met="The roles are the usual ones in {setting}.",
        unmet="The role {role} is unusual here in {setting}.",
        question="In which role is each of you here?",
        options=("checking the setting, and the roles",),
        sources=(article("Names who assigns homework to whom in therapy and supervision."),),
        examples=lambda: (
            Example("a patient in therapy", _done_by(Setting.THERAPY, Role.PATIENT), Verdict.MET),
            Example(
                "assigned by a supervisor in supervision",
                _done_by(Setting.SUPERVISION, assigned_by=Role.SUPERVISOR),
                Verdict.MET,
            ),
            Example(
                "assigned by a supervisor, the other role not recorded",
                _done_by(Setting.SUPERVISION, None, assigned_by=Role.SUPERVISOR),
                Verdict.MET,
            ),
            Example(
                "a patient in supervision",
                _done_by(Setting.SUPERVISION, Role.PATIENT),
                Verdict.UNMET,
            ),
            Example(
                "assigned by a patient",
                _done_by(Setting.THERAPY, assigned_by=Role.PATIENT),
                Verdict.UNMET,
            ),
            Example("no roles recorded", _done_by(Setting.THERAPY, None), None),
        ),
        cannot_see="Whether the setting or the role is the mistaken one.",
        never={Verdict.UNKNOWN: "Without a setting and a role there is nothing to compare."},
    ),
)
