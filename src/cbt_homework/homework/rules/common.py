"""Words, the policy protocol and readers that the rules for assignments share."""

from __future__ import annotations

from cbt_homework.foundation.findings import Outcome, unknown, unmet
from cbt_homework.foundation.people import ROLES, Role
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment


class HomeworkWord(Term):
    """Words that fill the sentences of these rules."""

    PERSON = "person"
    TARGET = "target"
    RECORD_FORM = "record-form"
    RESULT_TO_BRING = "result-to-bring"
    SCHEDULE = "schedule"
    OBSTACLES = "obstacles"
    AGREED = "agreed"
    PROPOSED_JOINTLY = "proposed-jointly"
    OWN_PROPOSAL = "own-proposal"
    FROM_EITHER_OUTCOME = "from-either-outcome"
    IF_IT_GOES_WELL = "if-it-goes-well"
    IF_IT_DOES_NOT = "if-it-does-not"
    NOT_RECORDED = "not-recorded"
    NO_SCALE_RECORDED = "no-scale-recorded"
    RATED_BY_SOMEBODY_ELSE = "rated-by-somebody-else"
    SETTING_NOT_RECORDED = "setting-not-recorded"
    WORDS_SAID_BACK_THAT_NOBODY_COMPARED = "words-said-back-that-nobody-compared"
    UNDERSTOOD_WITHOUT_A_CHECK = "understood-without-a-check"
    CHECKED_WITH_NO_RESULT_RECORDED = "checked-with-no-result-recorded"
    FEW_AS_IT_WAS_PLANNED_IN_THE_LAST_MINUTES = "few-as-it-was-planned-in-the-last-minutes"
    ENOUGH_AS_IT_WAS_PLANNED_BEFORE_THE_LAST_MINUTES = (
        "enough-as-it-was-planned-before-the-last-minutes"
    )
    TIME = "time"
    AMOUNT = "amount"
    CONDITION = "condition"
    STEPS = "steps"
    SIGN_OF_BEING_DONE = "sign-of-being-done"
    OWN_ACT = "own-act"
    KIND = "kind"
    ONE_TIME = "one-time"
    HOURS = "hours"
    UNITS = "units"
    A_DAY = "a-day"
    A_WEEK = "a-week"
    A_MONTH = "a-month"
    EACH_TIME = "each-time"
    IN_EACH_PERIOD = "in-each-period"
    IN_ALL = "in-all"


_NOTHING = Agreement()


def agreement_or_empty(assignment: Assignment) -> Agreement:
    """The recorded agreement, or an empty one where nothing is recorded.

    What happened in the room and was not recorded is UNKNOWN under every policy.
    """
    return assignment.agreement or _NOTHING


def assignee_role_word(assignment: Assignment) -> Role | HomeworkWord:
    """The recorded role of the person, else the usual one of the setting, else *person*."""
    roles = {assignee.role for assignee in assignment.assignees or ()}
    if len(roles) > 1:
        return HomeworkWord.PERSON  # several people: nobody knows whose words or numbers these are
    recorded = next(iter(roles), None)
    if recorded is not None:
        return recorded
    return HomeworkWord.PERSON if assignment.setting is None else ROLES[assignment.setting].assignee


def own_rating_share_or_reason(
    assignment: Assignment, answer: Rating | Missing | None
) -> tuple[float | None, Missing | HomeworkWord]:
    """The share of its scale that the person's own rating reaches, or why it cannot be read."""
    if answer is None:
        return None, HomeworkWord.NOT_RECORDED
    if isinstance(answer, Missing):
        return None, answer
    if answer.rater is not None:
        own_roles = assignee_roles(assignment)
        if answer.rater.value not in {role.value for role in own_roles or Role}:
            return None, HomeworkWord.RATED_BY_SOMEBODY_ELSE
        if not own_roles:
            return None, HomeworkWord.SETTING_NOT_RECORDED
    return answer.share, HomeworkWord.NO_SCALE_RECORDED


def assignee_roles(assignment: Assignment) -> set[Role]:
    """The roles of those who do it: the recorded ones, or the usual ones of the setting."""
    roles = {assignee.role for assignee in assignment.assignees or () if assignee.role is not None}
    if roles or assignment.setting is None:
        return roles
    return set(ROLES[assignment.setting].assignees)


def unreadable_rating_outcome(
    path: str, reason: Missing | HomeworkWord, assignment: Assignment
) -> Outcome:
    """An own rating that cannot be read: UNKNOWN, with the field that would decide it.

    UNMET if the record says that no rating was taken, since none will come.
    """
    if reason is Missing.NONE:
        return unmet(path, who=assignee_role_word(assignment), lack=reason)
    needs = "setting" if reason is HomeworkWord.SETTING_NOT_RECORDED else path
    return unknown(needs, who=assignee_role_word(assignment), why=reason)
