"""Rules for RIGHT_DIFFICULTY: the assignment is feasible and still asks for an effort."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import Agreement, Suitability
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules.common import (
    agreement_or_empty,
    assignee_role_word,
    own_rating_share_or_reason,
    unreadable_rating_outcome,
)
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.suitability import open_suitability_paths, parts_that_do_not_suit
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[Assignment], subject=Assignment, criterion=Criterion.RIGHT_DIFFICULTY, phase=Phase.PLAN
)


def _example_assignment(**agreement_fields: Any) -> Assignment:
    return Assignment(
        id="a1", spec=HomeworkSpec("Speak up once"), agreement=Agreement(**agreement_fields)
    )


def _judge_difficulty_within_reach(assignment: Assignment, policy: Policy) -> Outcome | None:
    if agreement_or_empty(assignment).expected_difficulty is Missing.NOT_APPLICABLE:
        return None
    share, why = own_rating_share_or_reason(
        assignment, agreement_or_empty(assignment).expected_difficulty
    )
    if share is None:
        return unreadable_rating_outcome("agreement.expected_difficulty", why, assignment)
    easy, hard = policy.homework.difficulty_too_easy, policy.homework.difficulty_too_hard
    judged = met if easy < share < hard else unmet
    return judged(
        "agreement.expected_difficulty",
        who=assignee_role_word(assignment),
        share=share,
        easy=easy,
        hard=hard,
    )


DIFFICULTY_WITHIN_REACH = _rule(
    "HW26",
    "difficulty-within-reach",
    _judge_difficulty_within_reach,
    Weight.ESSENTIAL,
    version=3,
    asks="Is it feasible, and yet worth an effort?",
    why="What asks for nothing teaches little, and what is out of reach is not tried. Both belong "
    "to one band.",
    met="The {who} expects a difficulty of {share} percent of the scale.",
    unmet="The {who} expects a difficulty of {share} percent of the scale, not between {easy} and "
    "{hard}.",
    none="The record says that no rating of the expected difficulty was taken.",
    unknown="How difficult the {who} expects it to be: {why}.",
    question="How hard do you expect this to be, from 0 to 100?",
    options=(
        "splitting a hard task into a first step",
        "adding one thing to a task that is easy already",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Asks for a task that is feasible and takes effort and unpleasant feelings."),
        library("Where the band lies."),
    ),
    examples=lambda: (
        Example.met("half way", _example_assignment(expected_difficulty=percent(50))),
        Example.unmet("no effort", _example_assignment(expected_difficulty=percent(5))),
        Example.unmet("out of reach", _example_assignment(expected_difficulty=percent(95))),
        Example.unmet("no rating was taken", _example_assignment(expected_difficulty=Missing.NONE)),
        Example.unknown("nothing recorded of it", _example_assignment()),
        Example.silent(
            "the question does not apply",
            _example_assignment(expected_difficulty=Missing.NOT_APPLICABLE),
        ),
    ),
    cannot_see="How hard it will turn out to be.",
)


def _judge_difficulty_in_the_middle(assignment: Assignment, policy: Policy) -> Outcome | None:
    share, _ = own_rating_share_or_reason(
        assignment, agreement_or_empty(assignment).expected_difficulty
    )
    limits = policy.homework
    if share is None or not limits.difficulty_too_easy < share < limits.difficulty_too_hard:
        return None  # HW26 speaks
    low, high = limits.difficulty_low, limits.difficulty_high
    judged = met if low <= share <= high else unmet
    return judged(
        "agreement.expected_difficulty",
        who=assignee_role_word(assignment),
        share=share,
        low=low,
        high=high,
    )


DIFFICULTY_IN_THE_MIDDLE = _rule(
    "HW27",
    "difficulty-in-the-middle",
    _judge_difficulty_in_the_middle,
    Weight.HELPFUL,
    version=2,
    asks="Is it in the middle of its scale?",
    why="Near the ends of the band a small change can make it easier to begin or more worthwhile.",
    met="The expected difficulty lies between {low} and {high} percent of the scale.",
    unmet="The expected difficulty is {share} percent of the scale, outside {low} to {high}.",
    question="Would a little more, or a little less, suit you better?",
    options=("one step up or down on the list of steps",),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("A convention; no source gives these numbers."),),
    examples=lambda: (
        Example.met("half way", _example_assignment(expected_difficulty=percent(50))),
        Example.unmet("on the easy side", _example_assignment(expected_difficulty=percent(20))),
        Example.unmet("on the hard side", _example_assignment(expected_difficulty=percent(80))),
        Example.silent(
            "out of reach: only HW26 speaks", _example_assignment(expected_difficulty=percent(95))
        ),
        Example.silent("nothing recorded: only HW26 speaks", _example_assignment()),
    ),
    cannot_see="Whether this person does better with easy or with hard steps.",
    never={Verdict.UNKNOWN: "Where no difficulty is recorded, HW26 says so."},
)


def _judge_suits_the_person(
    assignment: Assignment, policy: Policy
) -> Outcome | tuple[Outcome, ...] | None:
    if assignment.agreement is None:
        return None
    who, suitability = assignee_role_word(assignment), assignment.agreement.suitability
    if suitability is None:
        return unknown("agreement.suitability", who=who)
    no = parts_that_do_not_suit(suitability)
    if no:
        return tuple(
            unmet(f"agreement.suitability.{part.field}", who=who, part=part) for part in no
        )
    needs = open_suitability_paths(assignment, suitability)
    if needs:
        return unknown(*needs, who=who)
    return met("agreement.suitability", who=who)


SUITS_THE_PERSON = _rule(
    "HW41",
    "suits-the-person",
    _judge_suits_the_person,
    Weight.HELPFUL,
    asks="Was it asked whether it suits the person: reading, language, culture, others whose help "
    "it takes?",
    why="A task that does not suit is not tried. When it is planned, another form costs a minute; "
    "a week later it has cost the week.",
    met="It is recorded that it suits the {who}: reading, language, culture and others.",
    unmet="It is recorded that this does not suit the {who}: {part}.",
    unknown="Whether it suits the {who} is not recorded in full: reading, language, culture and "
    "others.",
    question="Is anything about the form of this awkward for you, or for somebody at home?",
    options=(
        "choosing another form for the same purpose, such as speaking in place of writing",
        "talking with those whose help it takes, before it begins",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("One of four aspects of how homework is assigned: suitability."),
        Citation(
            "tompkins-2004",
            CitationStatus.VERIFIED,
            says="Fits homework to the social and cultural context.",
        ),
    ),
    examples=lambda: (
        Example.met(
            "in every way, and the others agree",
            _example_assignment(
                suitability=Suitability(
                    reading=True, language=True, culture=True, others_agree=True
                )
            ),
        ),
        Example.unmet(
            "not in the language of home",
            _example_assignment(suitability=Suitability(language=False)),
        ),
        Example.unmet(
            "a partner who does not agree",
            _example_assignment(suitability=Suitability(others_agree=False)),
        ),
        Example.unknown(
            "only reading was asked", _example_assignment(suitability=Suitability(reading=True))
        ),
        Example.unknown("nothing recorded of it", _example_assignment()),
        Example.silent(
            "nothing recorded of the planning",
            Assignment(id="a1", spec=HomeworkSpec("Speak up once")),
        ),
    ),
    cannot_see="Other ways in which it may not suit: health, body, money, where the person lives.",
)


DIFFICULTY: tuple[Rule[Assignment], ...] = (
    DIFFICULTY_WITHIN_REACH,
    DIFFICULTY_IN_THE_MIDDLE,
    SUITS_THE_PERSON,
)
