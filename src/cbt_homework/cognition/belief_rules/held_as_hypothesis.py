"""HELD_LIGHTLY, RIGHT_LEVEL, LEADS_ON: a guess, no deeper than needed, that changes something."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.common import (
    absent,
    complete,
    diagram,
    each_side,
    tied,
)
from cbt_homework.cognition.belief_rules.samples import SITUATION, patient, therapist
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
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy


def _recognized(formulation: CaseFormulation, _policy: Policy) -> Outcome | None:
    answers = {f"{prefix}recognized": side.recognized for prefix, side in each_side(formulation)}
    answers = {p: said for p, said in answers.items() if said is not Missing.NOT_APPLICABLE}
    if not answers:
        return None
    no = [path for path, said in answers.items() if said in (False, Missing.NOT_ASKED)]
    open_ = [path for path, said in answers.items() if said in (None, Missing.DECLINED)]
    if no:
        return unmet(*no)
    return unknown(*open_) if open_ else met(*answers)


def _tentative_while_new(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    settled = policy.cognition.beliefs.sessions_settled
    if formulation.sessions is None:
        return unknown("sessions", settled=settled) if formulation.tentative is False else None
    if formulation.sessions >= settled:
        return None
    facts = {"sessions": formulation.sessions, "settled": settled}
    if formulation.tentative is None:
        return absent(policy, "tentative", **facts)
    return (met if formulation.tentative else unmet)("tentative", **facts)


def _accessible_first(formulation: CaseFormulation, _policy: Policy) -> Outcome | None:
    side = formulation.therapist
    if side is None or FormulationLevel.HIDDEN not in side.levels:
        return None
    tried = None if formulation.history is None else formulation.history.tried
    if tried is None:
        return unknown("history.tried")
    return met("history.tried", count=len(tried)) if tried else unmet("history.tried")


def _deeper_when_it_returns(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
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


def _redesigned(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    if formulation.homework is None:
        return absent(policy, "homework", count=0, without=0)
    at = [f"homework.{i}.redesigned_as" for i in range(len(formulation.homework))]
    redesigned = [link.redesigned_as for link in formulation.homework]
    without = [path for path, ref in zip(at, redesigned, strict=True) if ref is None]
    return complete(policy, len(at), without, *at)


def _links_name_beliefs(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    links = enumerate(formulation.homework or ())
    return tied(policy, [(f"homework.{i}.beliefs", link.beliefs) for i, link in links])


def _asked(*, answer: bool | Missing | None) -> CaseFormulation:
    return patient(recognized=answer)


def _new(sessions: int | None, *, tentative: bool | None) -> CaseFormulation:
    return attrs.evolve(patient(), sessions=sessions, tentative=tentative)


def _deep(*tried: AccessibleMethod) -> CaseFormulation:
    return attrs.evolve(therapist(), history=LevelHistory(tried=tried))


_TRIED = (AccessibleMethod.THOUGHT_RECORD, AccessibleMethod.SOCRATIC_DIALOGUE)


def _shallow(discussions: int | None, recurrences: int | None, **deeper: Any) -> CaseFormulation:
    history = LevelHistory(tried=_TRIED, discussions=discussions, recurrences=recurrences)
    side = Conceptualization(situations=(SITUATION,), **deeper)
    return CaseFormulation(therapist=side, history=history)


def _homework(*links: HomeworkLink) -> CaseFormulation:
    return attrs.evolve(patient(), homework=links)


LIGHTLY: tuple[Rule[CaseFormulation], ...] = (
    Rule(
        code="FO25",
        name="recognized",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.HELD_LIGHTLY,
        subject=CaseFormulation,
        judge=_recognized,
        asks="Was the person it is about asked, and does the person recognize it?",
        why="A formulation is a guess about somebody who is in the room.",
        met="The person each side is about was asked, and recognizes it.",
        unmet="A side was put to nobody, or is not recognized by the person it is about.",
        unknown="Whether a side is recognized by the person it is about is not recorded.",
        question="Do I understand that rightly, or is it different?",
        options=("drawing it together, with the person's own words in it",),
        effort=Effort.A_QUESTION,
        sources=(article("A guess about the patient is put as a question."),),
        examples=lambda: (
            Example("recognized", _asked(answer=True), Verdict.MET),
            Example("asked, not recognized", _asked(answer=False), Verdict.UNMET),
            Example("nobody asked", _asked(answer=Missing.NOT_ASKED), Verdict.UNMET),
            Example("asked, not answered", _asked(answer=Missing.DECLINED), Verdict.UNKNOWN),
            Example("nothing recorded", _asked(answer=None), Verdict.UNKNOWN),
            Example("the question does not apply", _asked(answer=Missing.NOT_APPLICABLE), None),
        ),
        cannot_see="A yes that is said to please.",
    ),
    Rule(
        code="FO26",
        name="tentative-while-new",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.HELD_LIGHTLY,
        subject=CaseFormulation,
        judge=_tentative_while_new,
        asks="In the first sessions, is it recorded as tentative?",
        why="What is written down early is easily seen everywhere afterwards.",
        met="It is recorded as tentative (sessions so far: {sessions}; waited for: {settled}).",
        unmet="It is not recorded as tentative (sessions so far: {sessions}; waited for: "
        "{settled}).",
        unknown="Whether it is tentative, or after how many sessions it was made, is not recorded "
        "(waited for: {settled}).",
        question="What would speak against it?",
        options=("a question mark at each belief",),
        sources=(diagram("Tentative until three or four sessions have passed."),),
        examples=lambda: (
            Example("tentative, after one session", _new(1, tentative=True), Verdict.MET),
            Example("settled, after one session", _new(1, tentative=False), Verdict.UNMET),
            Example("after one session", _new(1, tentative=None), Verdict.UNMET),
            Example(
                "an import, after one session",
                _new(1, tentative=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "settled, after nobody knows how many", _new(None, tentative=False), Verdict.UNKNOWN
            ),
            Example("after twelve sessions", _new(12, tentative=False), None),
            Example("nothing recorded of it", _new(None, tentative=None), None),
        ),
        cannot_see="Whether it is held as tentative, whatever is written on it.",
    ),
    Rule(
        code="FO27",
        name="accessible-level-first",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.RIGHT_LEVEL,
        subject=CaseFormulation,
        judge=_accessible_first,
        asks="Where the therapist's core beliefs or assumptions are looked at, was the accessible "
        "level tried before?",
        why="Guided discovery, dialogue or a thought record may be enough; what is deeper costs "
        "more, and is more personal.",
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
            Example("two ways were tried", _deep(*_TRIED), Verdict.MET),
            Example("asked, none", _deep(), Verdict.UNMET),
            Example("nothing recorded of it", therapist(), Verdict.UNKNOWN),
            Example("the accessible level", _shallow(0, 0), None),
            Example("the patient's side", patient(), None),
        ),
        cannot_see="Whether what was tried was given time.",
    ),
    Rule(
        code="FO28",
        name="deeper-when-it-returns",
        version=2,
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.RIGHT_LEVEL,
        subject=CaseFormulation,
        judge=_deeper_when_it_returns,
        asks="Where a difficulty comes back though it was talked over, is the hidden level looked "
        "at?",
        why="What returns in spite of insight may rest on a belief that was not touched.",
        met="As recorded, the accessible level is enough so far: a deeper one is considered after "
        "{discussions} discussions and {recurrences} recurrences.",
        unmet="The difficulty came back {recurrences} times or more after {discussions} "
        "discussions or more; core beliefs and assumptions are not recorded.",
        unknown="What was tried, how often it was talked over or came back, or what is on the "
        "deeper level is not recorded; a deeper level is considered after {discussions} "
        "discussions and {recurrences} recurrences.",
        question="If this keeps coming back, what might it protect?",
        options=("a downward arrow from the thought in that situation",),
        effort=Effort.A_REDESIGN,
        sources=(
            article("A deeper level matters where something recurs in spite of discussion."),
            library("Two discussions and two recurrences."),
        ),
        examples=lambda: (
            Example("it has stayed away since", _shallow(2, 0), Verdict.MET),
            Example("it came back twice", _shallow(2, 2), Verdict.UNMET),
            Example(
                "an import that kept no deeper level",
                _shallow(2, 2),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "it came back twice, and there was no deeper belief",
                _shallow(2, 2, core_beliefs=(), assumptions=()),
                Verdict.UNMET,
            ),
            Example("nothing recorded of that", _shallow(2, None), Verdict.UNKNOWN),
            Example("the deeper level is there", _deep(*_TRIED), None),
            Example("nothing recorded of what was tried", therapist(), None),
        ),
        cannot_see="Other reasons for it to come back: time, place, the patient, the task.",
    ),
    Rule(
        code="FO29",
        name="homework-redesigned",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.LEADS_ON,
        subject=CaseFormulation,
        judge=_redesigned,
        asks="Where it touches homework, was the assignment designed anew with it in mind?",
        why="A formulation that changes nothing in the next assignment has been an explanation "
        "only.",
        met="Each place where it touches homework led to an assignment designed anew "
        "({count} in all).",
        unmet="That homework was designed anew with it in mind is not recorded "
        "(places where it touches homework: {count}).",
        unknown="That homework was designed anew with it in mind is not recorded "
        "(places where it touches homework: {count}).",
        question="Where might this rule get in the way of the same assignment, and what would "
        "help?",
        options=("going through the same assignment together, looking for the rule",),
        effort=Effort.A_REDESIGN,
        sources=(
            article("The assignment is gone through again, looking where the rule may interfere."),
        ),
        examples=lambda: (
            Example("designed anew", _homework(HomeworkLink(redesigned_as="hw2")), Verdict.MET),
            Example("not yet", _homework(HomeworkLink(beliefs=("a1",))), Verdict.UNMET),
            Example("nothing recorded", patient(), Verdict.UNMET),
            Example("an import that kept none", patient(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("it touches no homework", _homework(), None),
        ),
        cannot_see="Whether the new design makes room for the rule.",
    ),
    Rule(
        code="FO30",
        name="homework-tied-to-beliefs",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.LEADS_ON,
        subject=CaseFormulation,
        judge=_links_name_beliefs,
        asks="Where it touches homework, does it name the belief, rule or strategy that shows?",
        why="All or nothing in homework can be a rule at work, and then it is the rule that is met "
        "again next time.",
        met="Each place where it touches homework names what shows there ({count} in all).",
        unmet="Of the places where it touches homework ({count}), some name no belief or strategy "
        "({without}).",
        unknown="Of the places where it touches homework ({count}), what shows in some is not "
        "recorded ({without}).",
        question="Did this rule have a part in what happened with the homework?",
        options=("asking what would have been good enough",),
        sources=(article("A rule of perfection is found again in how homework was done."),),
        examples=lambda: (
            Example("a rule", _homework(HomeworkLink(beliefs=("a1",))), Verdict.MET),
            Example("none", _homework(HomeworkLink(beliefs=())), Verdict.UNMET),
            Example("nothing recorded of it", _homework(HomeworkLink()), Verdict.UNMET),
            Example(
                "an import that kept none",
                _homework(HomeworkLink()),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("nothing recorded: only FO29 speaks", patient(), None),
        ),
        cannot_see="Other reasons for what happened with the homework.",
    ),
)
