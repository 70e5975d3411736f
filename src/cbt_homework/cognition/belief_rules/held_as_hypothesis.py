"""Rules for HELD_LIGHTLY, RIGHT_LEVEL and LEADS_ON: a formulation is a guess that is used."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.common import (
    diagram_citation,
    judge_completeness,
    judge_id_links_filled,
    sides_with_path_prefixes,
)
from cbt_homework.cognition.belief_rules.samples import (
    SITUATION,
    example_patient_formulation,
    example_therapist_formulation,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulationCriterion,
    HomeworkLink,
)
from cbt_homework.cognition.formulation_levels import (
    AccessibleMethod,
    FormulationLevel,
    LevelHistory,
    when_to_go_deeper,
)
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_held_lightly_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.HELD_LIGHTLY
)
_right_level_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.RIGHT_LEVEL
)
_leads_on_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.LEADS_ON
)


def _example_formulation_with_tried_methods(*tried_methods: AccessibleMethod) -> CaseFormulation:
    return attrs.evolve(example_therapist_formulation(), history=LevelHistory(tried=tried_methods))


_TRIED = (AccessibleMethod.THOUGHT_RECORD, AccessibleMethod.SOCRATIC_DIALOGUE)


def _example_returning_difficulty_formulation(
    discussions: int | None, recurrences: int | None, **deeper_fields: Any
) -> CaseFormulation:
    history = LevelHistory(tried=_TRIED, discussions=discussions, recurrences=recurrences)
    side = Conceptualization(situations=(SITUATION,), **deeper_fields)
    return CaseFormulation(therapist=side, history=history)


def _example_formulation_with_homework(*homework_links: HomeworkLink) -> CaseFormulation:
    return attrs.evolve(example_patient_formulation(), homework=homework_links)


def _example_formulation_with_recognition(*, answer: bool | Missing | None) -> CaseFormulation:
    return example_patient_formulation(recognized=answer)


def _judge_recognized(formulation: CaseFormulation, _policy: Policy) -> Outcome | None:
    answers = {
        f"{prefix}recognized": side.recognized
        for prefix, side in sides_with_path_prefixes(formulation)
    }
    answers = {
        path: answer for path, answer in answers.items() if answer is not Missing.NOT_APPLICABLE
    }
    if not answers:
        return None
    no = [path for path, answer in answers.items() if answer in (False, Missing.NOT_ASKED)]
    open_ = [path for path, answer in answers.items() if answer in (None, Missing.DECLINED)]
    if no:
        return unmet(*no)
    return unknown(*open_) if open_ else met(*answers)


RECOGNIZED = _held_lightly_rule(
    "FO25",
    "recognized",
    _judge_recognized,
    Weight.ESSENTIAL,
    asks="Was the person it is about asked, and does the person recognize it?",
    why="A formulation is a guess about somebody who is in the room.",
    met="The person each side is about was asked, and recognizes it.",
    unmet="A side was put to nobody, or is not recognized by the person it is about.",
    unknown="Whether a side is recognized by the person it is about is not recorded.",
    question="Do I understand that rightly, or is it different?",
    options=("drawing it together, with the person's own words in it",),
    sources=(article("A guess about the patient is put as a question."),),
    examples=lambda: (
        Example.met("recognized", _example_formulation_with_recognition(answer=True)),
        Example.unmet("asked, not recognized", _example_formulation_with_recognition(answer=False)),
        Example.unmet(
            "nobody asked", _example_formulation_with_recognition(answer=Missing.NOT_ASKED)
        ),
        Example.unknown(
            "asked, not answered", _example_formulation_with_recognition(answer=Missing.DECLINED)
        ),
        Example.unknown("nothing recorded", _example_formulation_with_recognition(answer=None)),
        Example.silent(
            "the question does not apply",
            _example_formulation_with_recognition(answer=Missing.NOT_APPLICABLE),
        ),
    ),
    cannot_see="A yes that is said to please.",
)


def _example_new_formulation(sessions: int | None, *, tentative: bool | None) -> CaseFormulation:
    return attrs.evolve(example_patient_formulation(), sessions=sessions, tentative=tentative)


def _judge_tentative_while_new(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    settled = policy.cognition.beliefs.sessions_settled
    if formulation.sessions is None:
        return unknown("sessions", settled=settled) if formulation.tentative is False else None
    if formulation.sessions >= settled:
        return None
    facts = {"sessions": formulation.sessions, "settled": settled}
    if formulation.tentative is None:
        return absent(policy, "tentative", **facts)
    return (met if formulation.tentative else unmet)("tentative", **facts)


TENTATIVE_WHILE_NEW = _held_lightly_rule(
    "FO26",
    "tentative-while-new",
    _judge_tentative_while_new,
    Weight.HELPFUL,
    asks="In the first sessions, is it recorded as tentative?",
    why="What is written down early is easily seen everywhere afterwards.",
    met="It is recorded as tentative (sessions so far: {sessions}; waited for: {settled}).",
    unmet="It is not recorded as tentative (sessions so far: {sessions}; waited for: {settled}).",
    unknown="Whether it is tentative, or after how many sessions it was made, is not recorded "
    "(waited for: {settled}).",
    question="What would speak against it?",
    options=("a question mark at each belief",),
    sources=(diagram_citation("Tentative until three or four sessions have passed."),),
    examples=lambda: (
        Example.met("tentative, after one session", _example_new_formulation(1, tentative=True)),
        Example.unmet("settled, after one session", _example_new_formulation(1, tentative=False)),
        Example.unmet("after one session", _example_new_formulation(1, tentative=None)),
        Example.imported(
            "an import, after one session", _example_new_formulation(1, tentative=None)
        ),
        Example.unknown(
            "settled, after nobody knows how many", _example_new_formulation(None, tentative=False)
        ),
        Example.silent("after twelve sessions", _example_new_formulation(12, tentative=False)),
        Example.silent("nothing recorded of it", _example_new_formulation(None, tentative=None)),
    ),
    cannot_see="Whether it is held as tentative, whatever is written on it.",
)


def _judge_accessible_level_first(formulation: CaseFormulation, _policy: Policy) -> Outcome | None:
    side = formulation.therapist
    if side is None or FormulationLevel.HIDDEN not in side.levels:
        return None
    tried = None if formulation.history is None else formulation.history.tried
    if tried is None:
        return unknown("history.tried")
    return met("history.tried", count=len(tried)) if tried else unmet("history.tried")


ACCESSIBLE_LEVEL_FIRST = _right_level_rule(
    "FO27",
    "accessible-level-first",
    _judge_accessible_level_first,
    Weight.ESSENTIAL,
    asks="Where the therapist's core beliefs or assumptions are looked at, was the accessible "
    "level tried before?",
    why="Guided discovery, dialogue or a thought record may be enough; what is deeper costs more, "
    "and is more personal.",
    met="Before core beliefs or assumptions were looked at, ways on the accessible level were "
    "tried ({count}).",
    unmet="Core beliefs or assumptions are looked at, and nothing was tried before on the "
    "accessible level.",
    unknown="What was tried on the accessible level before is not recorded.",
    question="What would a vicious circle or a thought record of this situation show?",
    options=("beginning with the situation in which it was felt most",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("At the simplest level, discovery, dialogue or a thought record may suffice."),
    ),
    examples=lambda: (
        Example.met("two ways were tried", _example_formulation_with_tried_methods(*_TRIED)),
        Example.unmet("asked, none", _example_formulation_with_tried_methods()),
        Example.unknown("nothing recorded of it", example_therapist_formulation()),
        Example.silent("the accessible level", _example_returning_difficulty_formulation(0, 0)),
        Example.silent("the patient's side", example_patient_formulation()),
    ),
    cannot_see="Whether what was tried was given time.",
)


def _judge_deeper_when_it_returns(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    side, history = formulation.therapist, formulation.history
    if side is None or history is None or FormulationLevel.HIDDEN in side.levels:
        return None
    advice = when_to_go_deeper(history, policy.cognition.beliefs)
    facts = {
        "discussions": policy.cognition.beliefs.discussions_before_deeper,
        "recurrences": policy.cognition.beliefs.recurrences_before_deeper,
    }
    if advice.deeper is Verdict.MET:
        hidden = {"therapist.core_beliefs": side.core_beliefs} | {
            "therapist.assumptions": side.assumptions
        }
        none = [path for path, parts in hidden.items() if parts is None]
        return absent(policy, *none, **facts) if none else unmet(*hidden, **facts)
    if advice.deeper is Verdict.UNKNOWN:
        return unknown(*(f"history.{need}" for need in advice.needs), **facts)
    return met("history", **facts)


DEEPER_WHEN_IT_RETURNS = _right_level_rule(
    "FO28",
    "deeper-when-it-returns",
    _judge_deeper_when_it_returns,
    Weight.HELPFUL,
    version=2,
    asks="Where a difficulty comes back though it was talked over, is the hidden level looked at?",
    why="What returns in spite of insight may rest on a belief that was not touched.",
    met="As recorded, the accessible level is enough so far: a deeper one is considered after "
    "{discussions} discussions and {recurrences} recurrences.",
    unmet="The difficulty came back {recurrences} times or more after {discussions} discussions or "
    "more; core beliefs and assumptions are not recorded.",
    unknown="What was tried, how often it was talked over or came back, or what is on the deeper "
    "level is not recorded; a deeper level is considered after {discussions} discussions and "
    "{recurrences} recurrences.",
    question="If this keeps coming back, what might it protect?",
    options=("a downward arrow from the thought in that situation",),
    effort=Effort.A_REDESIGN,
    sources=(
        article("A deeper level matters where something recurs in spite of discussion."),
        library("Two discussions and two recurrences."),
    ),
    examples=lambda: (
        Example.met("it has stayed away since", _example_returning_difficulty_formulation(2, 0)),
        Example.unmet("it came back twice", _example_returning_difficulty_formulation(2, 2)),
        Example.imported(
            "an import that kept no deeper level", _example_returning_difficulty_formulation(2, 2)
        ),
        Example.unmet(
            "it came back twice, and there was no deeper belief",
            _example_returning_difficulty_formulation(2, 2, core_beliefs=(), assumptions=()),
        ),
        Example.unknown(
            "nothing recorded of that", _example_returning_difficulty_formulation(2, None)
        ),
        Example.silent(
            "the deeper level is there", _example_formulation_with_tried_methods(*_TRIED)
        ),
        Example.silent("nothing recorded of what was tried", example_therapist_formulation()),
    ),
    cannot_see="Other reasons for it to come back: time, place, the patient, the task.",
)


def _judge_homework_redesigned(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    if formulation.homework is None:
        return absent(policy, "homework", count=0, without=0)
    at = [f"homework.{i}.redesigned_as" for i in range(len(formulation.homework))]
    redesigned = [link.redesigned_as for link in formulation.homework]
    without = [path for path, ref in zip(at, redesigned, strict=True) if ref is None]
    return judge_completeness(policy, len(at), without, *at)


HOMEWORK_REDESIGNED = _leads_on_rule(
    "FO29",
    "homework-redesigned",
    _judge_homework_redesigned,
    Weight.ESSENTIAL,
    asks="Where it touches homework, was the assignment designed anew with it in mind?",
    why="A formulation that changes nothing in the next assignment has been an explanation only.",
    met="Each place where it touches homework led to an assignment designed anew ({count} in all).",
    unmet="That homework was designed anew with it in mind is not recorded (places where it "
    "touches homework: {count}).",
    unknown="That homework was designed anew with it in mind is not recorded (places where it "
    "touches homework: {count}).",
    question="Where might this rule get in the way of the same assignment, and what would help?",
    options=("going through the same assignment together, looking for the rule",),
    effort=Effort.A_REDESIGN,
    sources=(
        article("The assignment is gone through again, looking where the rule may interfere."),
    ),
    examples=lambda: (
        Example.met(
            "designed anew", _example_formulation_with_homework(HomeworkLink(redesigned_as="hw2"))
        ),
        Example.unmet("not yet", _example_formulation_with_homework(HomeworkLink(beliefs=("a1",)))),
        Example.unmet("nothing recorded", example_patient_formulation()),
        Example.imported("an import that kept none", example_patient_formulation()),
        Example.silent("it touches no homework", _example_formulation_with_homework()),
    ),
    cannot_see="Whether the new design makes room for the rule. Whether it is an assignment of the "
    "course, and another one than before, is asked of the course.",
)


def _judge_homework_tied_to_beliefs(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    links = enumerate(formulation.homework or ())
    return judge_id_links_filled(
        policy, [(f"homework.{i}.beliefs", link.beliefs) for i, link in links]
    )


HOMEWORK_TIED_TO_BELIEFS = _leads_on_rule(
    "FO30",
    "homework-tied-to-beliefs",
    _judge_homework_tied_to_beliefs,
    Weight.HELPFUL,
    asks="Where it touches homework, does it name the belief, rule or strategy that shows?",
    why="All or nothing in homework can be a rule at work, and then it is the rule that is met "
    "again next time.",
    met="Each place where it touches homework names what shows there ({count} in all).",
    unmet="Of the places where it touches homework ({count}), some name no belief or strategy "
    "({without}).",
    unknown="Of the places where it touches homework ({count}), what shows in some is not recorded "
    "({without}).",
    question="Did this rule have a part in what happened with the homework?",
    options=("asking what would have been good enough",),
    sources=(article("A rule of perfection is found again in how homework was done."),),
    examples=lambda: (
        Example.met("a rule", _example_formulation_with_homework(HomeworkLink(beliefs=("a1",)))),
        Example.unmet("none", _example_formulation_with_homework(HomeworkLink(beliefs=()))),
        Example.unmet("nothing recorded of it", _example_formulation_with_homework(HomeworkLink())),
        Example.imported(
            "an import that kept none", _example_formulation_with_homework(HomeworkLink())
        ),
        Example.silent("nothing recorded: only FO29 speaks", example_patient_formulation()),
    ),
    cannot_see="Other reasons for what happened with the homework.",
)


HELD_AS_HYPOTHESIS: tuple[Rule[CaseFormulation], ...] = (
    RECOGNIZED,
    TENTATIVE_WHILE_NEW,
    ACCESSIBLE_LEVEL_FIRST,
    DEEPER_WHEN_IT_RETURNS,
    HOMEWORK_REDESIGNED,
    HOMEWORK_TIED_TO_BELIEFS,
)
