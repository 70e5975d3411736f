"""Rules for MEANINGFUL in planning: the person understands the purpose, and it matters to them."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Role, Setting
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing, recorded
from cbt_homework.homework.agreement import Agreement, CheckResult, UnderstandingCheck
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules.common import (
    HomeworkWord,
    agreement_or_empty,
    assignee_role_word,
    own_rating_share_or_reason,
    unreadable_rating_outcome,
)
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Rationale
from cbt_homework.homework.texts import text_lack
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[Assignment], subject=Assignment, criterion=Criterion.MEANINGFUL, phase=Phase.PLAN
)


_WHY = Rationale("See whether I faint")


def _example_assignment(
    setting: Setting | None = Setting.THERAPY, **agreement_fields: Any
) -> Assignment:
    return Assignment(
        id="a1",
        spec=HomeworkSpec("Leave the house alone", rationale=_WHY),
        setting=setting,
        agreement=Agreement(**agreement_fields),
    )


def _outcome_without_own_words(agreement: Agreement, who: Role | HomeworkWord) -> Outcome | None:
    """The outcome where no words of the person and no result of a check are recorded."""
    match agreement.understanding:
        case UnderstandingCheck.IN_OWN_WORDS | UnderstandingCheck.DEMONSTRATED:
            return met("agreement.understanding", who=who)
        case UnderstandingCheck.CHECKED:
            why: Missing | HomeworkWord = HomeworkWord.CHECKED_WITH_NO_RESULT_RECORDED
            return unknown("agreement.check_showed", who=who, why=why)
        case UnderstandingCheck() | Missing.NOT_ASKED as how:
            return unmet("agreement.understanding", who=who, how=how)
        case Missing.NOT_APPLICABLE:
            return None
        case answer:
            pass
    match agreement.own_words:
        case Missing.NONE as lack:
            return unmet("agreement.own_words", who=who, lack=lack)
        case Missing.NOT_APPLICABLE if answer is None:
            return None
        case Missing() as reason if answer is None:
            # It may have been checked in another way.
            return unknown("agreement.understanding", who=who, why=reason)
        case _:
            needs = ("agreement.own_words", "agreement.understanding")
            return unknown(*needs, who=who, why=answer or HomeworkWord.NOT_RECORDED)


_UNCHECKED = (UnderstandingCheck.NOT_CHECKED, Missing.NOT_ASKED)
_SHOWS_NOTHING = (*_UNCHECKED, UnderstandingCheck.ASKED_IF_CLEAR)


def _judge_understanding_heard(assignment: Assignment, policy: Policy) -> Outcome | None:
    agreement, who = agreement_or_empty(assignment), assignee_role_word(assignment)
    match agreement.check_showed:
        case CheckResult.MISUNDERSTOOD | CheckResult.PARTLY_UNDERSTOOD as how:
            return unmet("agreement.check_showed", who=who, how=how)
        case CheckResult.UNDERSTOOD:
            if agreement.understanding not in _SHOWS_NOTHING:
                return met("agreement.check_showed", who=who)
            # A result of a check that did not take place, or of a yes: the record says both.
            unchecked = HomeworkWord.UNDERSTOOD_WITHOUT_A_CHECK
            return unknown("agreement.understanding", who=who, why=unchecked)
        case _:
            pass
    if isinstance(agreement.own_words, str):
        lack = text_lack(agreement.own_words, assignment.spec.task)
        if lack is not None:
            return unmet("agreement.own_words", who=who, how=lack)
        if agreement.understanding in _UNCHECKED:
            why = HomeworkWord.WORDS_SAID_BACK_THAT_NOBODY_COMPARED
            return unknown("agreement.check_showed", who=who, why=why)
        return met("agreement.own_words", who=who)
    if recorded(assignment.spec.rationale) is None and recorded(assignment.spec.hypothesis) is None:
        return None  # nothing is there to be understood: HW09 speaks
    return _outcome_without_own_words(agreement, who)


UNDERSTANDING_HEARD = _rule(
    "HW10",
    "understanding-heard",
    _judge_understanding_heard,
    Weight.ESSENTIAL,
    version=3,
    asks="Was the rationale heard back in the person's own words, or shown, and was it understood?",
    why="A yes to *is that clear?* tells little; the person's own sentence tells what arrived. "
    "It can also show that something else arrived.",
    met="How the {who} understood it was heard, shown or checked.",
    unmet="The record does not show that the {who} understood it (recorded: {how}).",
    none="The record says that nothing was said back in own words.",
    unknown="How the {who} understood it: {why}.",
    question="How would you explain to a friend why you are doing this?",
    options=(
        "asking for the plan and its purpose in the person's own words",
        "doing the first step together",
    ),
    sources=(
        article("The rationale is understood; a vignette shows what follows where it was not."),
    ),
    examples=lambda: (
        Example.met("own words", _example_assignment(own_words="To see if I stay on my feet")),
        Example.met("shown", _example_assignment(understanding=UnderstandingCheck.DEMONSTRATED)),
        Example.unmet(
            "only asked whether it is clear",
            _example_assignment(understanding=UnderstandingCheck.ASKED_IF_CLEAR),
        ),
        Example.unmet(
            "recorded as not asked", _example_assignment(understanding=Missing.NOT_ASKED)
        ),
        Example.unknown(
            "asked for own words, declined", _example_assignment(own_words=Missing.DECLINED)
        ),
        Example.unknown(
            "own words not asked for, and no record of another check",
            _example_assignment(own_words=Missing.NOT_ASKED),
        ),
        Example.silent(
            "a person who cannot be asked", _example_assignment(own_words=Missing.NOT_APPLICABLE)
        ),
        Example.silent(
            "a check that does not apply", _example_assignment(understanding=Missing.NOT_APPLICABLE)
        ),
        Example.met(
            "checked and understood, how is not recorded",
            _example_assignment(
                understanding=UnderstandingCheck.CHECKED, check_showed=CheckResult.UNDERSTOOD
            ),
        ),
        Example.unmet(
            "own words that show a misunderstanding",
            _example_assignment(
                own_words="To please my sister",
                understanding=UnderstandingCheck.IN_OWN_WORDS,
                check_showed=CheckResult.MISUNDERSTOOD,
            ),
        ),
        Example.unmet(
            "only a part was understood",
            _example_assignment(check_showed=CheckResult.PARTLY_UNDERSTOOD),
        ),
        Example.unmet("nothing was said back", _example_assignment(own_words=Missing.NONE)),
        Example.unknown(
            "own words that nobody compared with what was meant",
            _example_assignment(
                own_words="To see if I stay on my feet",
                understanding=UnderstandingCheck.NOT_CHECKED,
            ),
        ),
        Example.unknown(
            "checked, and the result is not recorded",
            _example_assignment(understanding=UnderstandingCheck.CHECKED),
        ),
        Example.unknown(
            "a result, and no check",
            _example_assignment(
                understanding=UnderstandingCheck.NOT_CHECKED, check_showed=CheckResult.UNDERSTOOD
            ),
        ),
        Example.unknown("nothing recorded of it", _example_assignment()),
        Example.silent(
            "no rationale: only HW09 speaks",
            Assignment(id="a1", spec=HomeworkSpec("Leave the house alone"), agreement=Agreement()),
        ),
    ),
    cannot_see="Whether what the person said matches what was meant, where no result is recorded.",
)


def _judge_matters_to_the_person(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.agreement is None:
        return None
    importance = assignment.agreement.importance
    if importance is Missing.NOT_APPLICABLE:
        return None
    share, why = own_rating_share_or_reason(assignment, importance)
    if share is None:
        return unreadable_rating_outcome("agreement.importance", why, assignment)
    enough = policy.homework.importance_enough
    judged = unmet if share < enough else met
    return judged(
        "agreement.importance", who=assignee_role_word(assignment), share=share, enough=enough
    )


MATTERS_TO_THE_PERSON = _rule(
    "HW13",
    "matters-to-the-person",
    _judge_matters_to_the_person,
    Weight.HELPFUL,
    version=3,
    asks="Does the person rate it as important?",
    why="What matters little is the first thing to be put off.",
    met="The {who} rated its importance at {share} percent of the scale.",
    unmet="The {who} rated its importance at {share} percent of the scale, below {enough}.",
    none="The record says that no rating of its importance was taken.",
    unknown="How important it is to the {who}: {why}.",
    question="How much does this matter to you, and what would make it matter more?",
    options=("looking for a version that serves something the person cares about",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("One of four things to ask later: was it seen as important?"),
        library("The threshold is a convention."),
    ),
    examples=lambda: (
        Example.met("80 percent", _example_assignment(importance=percent(80))),
        Example.unmet("30 percent", _example_assignment(importance=percent(30))),
        Example.unmet("no rating was taken", _example_assignment(importance=Missing.NONE)),
        Example.unknown("not asked", _example_assignment(importance=Missing.NOT_ASKED)),
        Example.silent(
            "the question does not apply", _example_assignment(importance=Missing.NOT_APPLICABLE)
        ),
    ),
    cannot_see="Whether the number was given to please.",
)


UNDERSTOOD: tuple[Rule[Assignment], ...] = (UNDERSTANDING_HEARD, MATTERS_TO_THE_PERSON)
