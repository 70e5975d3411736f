"""Rules for COLLABORATIVE: both people work out the assignment together."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, lacking, met, unknown, unmet
from cbt_homework.foundation.people import ROLES, Party, Proposer, Role, Setting
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, SessionPart, SessionTime
from cbt_homework.homework.assignment import Assignee, Assignment
from cbt_homework.homework.citations import ASSIGNING, HELPFUL_ACTS
from cbt_homework.homework.planning_time import minutes_left, planned_late
from cbt_homework.homework.rules.common import HomeworkWord, agreement_or_empty, assignee_role_word
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[Assignment], subject=Assignment, criterion=Criterion.COLLABORATIVE, phase=Phase.PLAN
)

_OWN_PROPOSALS = (Proposer.ASSIGNEE, Proposer.SELF)
_SHARED_PROPOSALS = (Proposer.JOINTLY, Proposer.ASSIGNEE, Proposer.SELF)


def _example_assignment(
    setting: Setting | None = Setting.THERAPY, **agreement_fields: Any
) -> Assignment:
    return Assignment(
        id="a1",
        spec=HomeworkSpec("Call the landlord"),
        setting=setting,
        agreement=Agreement(**agreement_fields),
    )


def _judge_agreed(assignment: Assignment, policy: Policy) -> Outcome | None:
    agreement, who = agreement_or_empty(assignment), assignee_role_word(assignment)
    agreed_by = agreement.agreed_by
    if isinstance(agreed_by, Missing):
        return lacking(policy, "agreement.agreed_by", agreed_by, who=who)
    if Party.ASSIGNEE in (agreed_by or ()):
        return met(
            "agreement.agreed_by", who=assignee_role_word(assignment), how=HomeworkWord.AGREED
        )
    if agreed_by == ():
        return unmet("agreement.agreed_by", who=who)
    own = agreement.proposed_by in _OWN_PROPOSALS  # whoever else is named, it was their idea
    if own or (agreed_by is None and agreement.proposed_by is Proposer.JOINTLY):
        how = HomeworkWord.PROPOSED_JOINTLY
        if agreement.proposed_by is not Proposer.JOINTLY:
            how = HomeworkWord.OWN_PROPOSAL
        return met("agreement.proposed_by", who=assignee_role_word(assignment), how=how)
    if agreed_by is None:
        return unknown("agreement.agreed_by", who=who)
    if agreement.proposed_by is None:  # it may have been the person's own idea
        return unknown("agreement.proposed_by", who=who)
    return unmet("agreement.agreed_by", who=who)


AGREED = _rule(
    "HW28",
    "agreed",
    _judge_agreed,
    Weight.ESSENTIAL,
    version=3,
    asks="Did the person who does it agree to it?",
    why="Homework is decided together. What was proposed jointly, or by the person, counts.",
    met="The agreement of the {who} is recorded ({how}).",
    unmet="The record does not name the {who} among those who agreed.",
    none="The record says that the agreement of the {who} is missing.",
    unknown="Whether the {who} agreed to it is not recorded.",
    question="Is this what you want to try, or would you change something?",
    options=("offering two versions to choose from", "asking what the person would change"),
    sources=(article("Homework is usually decided by consensus."), HELPFUL_ACTS),
    examples=lambda: (
        Example.met("both agreed", _example_assignment(agreed_by=tuple(Party))),
        Example.met("proposed jointly", _example_assignment(proposed_by=Proposer.JOINTLY)),
        Example.unmet(
            "proposed and agreed by the therapist",
            _example_assignment(agreed_by=(Party.ASSIGNER,), proposed_by=Proposer.ASSIGNER),
        ),
        Example.unmet(
            "proposed jointly, and agreed by the therapist alone",
            _example_assignment(agreed_by=(Party.ASSIGNER,), proposed_by=Proposer.JOINTLY),
        ),
        Example.unmet("agreed by nobody", _example_assignment(agreed_by=())),
        Example.unmet("declined", _example_assignment(agreed_by=Missing.DECLINED)),
        Example.silent(
            "somebody who cannot be asked", _example_assignment(agreed_by=Missing.NOT_APPLICABLE)
        ),
        Example.unknown(
            "agreed by the therapist, and no record of whose idea it was",
            _example_assignment(agreed_by=(Party.ASSIGNER,)),
        ),
        Example.unknown(
            "proposed by the therapist, and no more recorded",
            _example_assignment(proposed_by=Proposer.ASSIGNER),
        ),
    ),
    cannot_see="Whether the agreement was wholehearted.",
)


def _judge_had_a_say(assignment: Assignment, policy: Policy) -> Outcome | None:
    # In supervision it is usual that the supervisor proposes early on, so therapy only.
    if assignment.agreement is None or assignment.setting is not Setting.THERAPY:
        return None
    proposer = assignment.agreement.proposed_by
    agreed_by = assignment.agreement.agreed_by
    if proposer is None and isinstance(agreed_by, tuple) and Party.ASSIGNEE not in agreed_by:
        return None  # HW28 asks whose idea it was, or says that nobody agreed
    if proposer is None:
        return unknown("agreement.proposed_by", who=assignee_role_word(assignment))
    if proposer in _SHARED_PROPOSALS:
        return met("agreement.proposed_by", who=assignee_role_word(assignment))
    by = ROLES[Setting.THERAPY].assigner if proposer is Proposer.ASSIGNER else proposer
    return unmet("agreement.proposed_by", who=assignee_role_word(assignment), by=by)


HAD_A_SAY = _rule(
    "HW29",
    "had-a-say",
    _judge_had_a_say,
    Weight.HELPFUL,
    version=2,
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
        Example.met("jointly", _example_assignment(proposed_by=Proposer.JOINTLY)),
        Example.unmet("the therapist", _example_assignment(proposed_by=Proposer.ASSIGNER)),
        Example.unmet("a program", _example_assignment(proposed_by=Proposer.PROGRAM)),
        Example.unknown("nothing recorded of it", _example_assignment()),
        Example.silent(
            "in supervision",
            _example_assignment(Setting.SUPERVISION, proposed_by=Proposer.ASSIGNER),
        ),
    ),
    cannot_see="How the proposal was made.",
)


def _judge_planned_in_time(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.agreement is None:
        return None
    time, late = assignment.agreement.time, policy.homework.late_minutes
    is_late, left = planned_late(time, late), minutes_left(time)
    if is_late is None:
        return unknown("agreement.time")
    if left is None:
        words = (
            HomeworkWord.FEW_AS_IT_WAS_PLANNED_IN_THE_LAST_MINUTES
            if is_late
            else HomeworkWord.ENOUGH_AS_IT_WAS_PLANNED_BEFORE_THE_LAST_MINUTES
        )
        judged = unmet if is_late else met
        return judged("agreement.time.part", left=words, late=late)
    if time is not None and time.at_minute == 0:
        return None  # a short contact that begins with it
    judged = unmet if is_late else met
    return judged("agreement.time", left=left, late=late)


PLANNED_IN_TIME = _rule(
    "HW30",
    "planned-in-time",
    _judge_planned_in_time,
    Weight.HELPFUL,
    version=2,
    asks="Did planning begin while there was time for questions?",
    why="Directions given on the way out leave no room for the person's own view.",
    met="Minutes left when planning began: {left}.",
    unmet="Minutes left when planning began: {left}. Up to {late} count as late.",
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
        Example.met(
            "fifteen minutes left",
            _example_assignment(time=SessionTime(at_minute=35, session_minutes=50)),
        ),
        Example.unmet(
            "three minutes left",
            _example_assignment(time=SessionTime(at_minute=47, session_minutes=50)),
        ),
        Example.met(
            "in the middle, without a clock",
            _example_assignment(time=SessionTime(part=SessionPart.MIDDLE)),
        ),
        Example.unmet(
            "in the last minutes, without a clock",
            _example_assignment(time=SessionTime(part=SessionPart.LAST_MINUTES)),
        ),
        Example.unknown(
            "a minute, in a session of unknown length",
            _example_assignment(time=SessionTime(at_minute=45)),
        ),
        Example.unknown("nothing recorded of it", _example_assignment()),
        Example.silent(
            "a short call about nothing else",
            _example_assignment(time=SessionTime(at_minute=0, session_minutes=5)),
        ),
        Example.silent(
            "nothing recorded of the planning",
            Assignment(id="a1", spec=HomeworkSpec("Call the landlord")),
        ),
    ),
    cannot_see="Whether the time was enough for this task.",
)


def _example_assignment_with_roles(
    setting: Setting, *roles: Role | None, **assignment_fields: Any
) -> Assignment:
    assignees = tuple(Assignee(f"p{i}", role=role) for i, role in enumerate(roles))
    spec = HomeworkSpec("Call the landlord")
    return Assignment(id="a1", spec=spec, setting=setting, assignees=assignees, **assignment_fields)


def _judge_roles_fit_the_setting(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.setting is None:
        return None
    usual = ROLES[assignment.setting]
    if assignment.assigned_by not in (None, usual.assigner):
        return unmet("assigned_by", role=assignment.assigned_by, setting=assignment.setting)
    recorded = False
    for i, assignee in enumerate(assignment.assignees or ()):
        if assignee.role is None:
            continue
        recorded = True
        if assignee.role not in usual.assignees:
            return unmet(f"assignees.{i}.role", role=assignee.role, setting=assignment.setting)
    if recorded or assignment.assigned_by is not None:
        return met("setting", setting=assignment.setting)
    return None


ROLES_FIT_THE_SETTING = _rule(
    "HW31",
    "roles-fit-the-setting",
    _judge_roles_fit_the_setting,
    Weight.HELPFUL,
    asks="Are the roles the usual ones of the setting?",
    why="The same person has another role in another setting; a mix-up is easily made.",
    met="The roles are the usual ones in {setting}.",
    unmet="The role {role} is unusual here in {setting}.",
    question="In which role is each of you here?",
    options=("checking the setting, and the roles",),
    sources=(article("Names who assigns homework to whom in therapy and supervision."),),
    examples=lambda: (
        Example.met(
            "a patient in therapy", _example_assignment_with_roles(Setting.THERAPY, Role.PATIENT)
        ),
        Example.met(
            "assigned by a supervisor in supervision",
            _example_assignment_with_roles(Setting.SUPERVISION, assigned_by=Role.SUPERVISOR),
        ),
        Example.met(
            "assigned by a supervisor, the other role not recorded",
            _example_assignment_with_roles(Setting.SUPERVISION, None, assigned_by=Role.SUPERVISOR),
        ),
        Example.unmet(
            "a patient in supervision",
            _example_assignment_with_roles(Setting.SUPERVISION, Role.PATIENT),
        ),
        Example.unmet(
            "assigned by a patient",
            _example_assignment_with_roles(Setting.THERAPY, assigned_by=Role.PATIENT),
        ),
        Example.silent("no roles recorded", _example_assignment_with_roles(Setting.THERAPY, None)),
    ),
    cannot_see="Whether the setting or the role is the mistaken one.",
    never={Verdict.UNKNOWN: "Without a setting and a role there is nothing to compare."},
)


COLLABORATIVE: tuple[Rule[Assignment], ...] = (
    AGREED,
    HAD_A_SAY,
    PLANNED_IN_TIME,
    ROLES_FIT_THE_SETTING,
)
