"""CONNECTED, too: what beliefs may come from, and where thoughts that recur may lead."""

from __future__ import annotations

import attrs

from cbt_homework.cognition.belief_rules.common import complete, diagram, each_side, tied
from cbt_homework.cognition.belief_rules.samples import BELIEF, patient
from cbt_homework.cognition.beliefs import RecurrentThought
from cbt_homework.cognition.formulation import CaseFormulation, FormulationCriterion
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy


def _beliefs_have_an_origin(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in each_side(formulation):
        if not side.core_beliefs:
            continue
        if side.development is None:
            at.append(f"{prefix}development")
            without.append(f"{prefix}development")
            continue
        for i, belief in enumerate(side.core_beliefs if side.development else ()):
            path = f"{prefix}core_beliefs.{i}.from_experiences"
            at.append(path)
            without += [path] * (belief.from_experiences is None)
    return complete(policy, len(at), without, *at)


def _recurrent_thoughts_lead_on(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    often = policy.cognition.beliefs.recurrent_from
    links = [
        (f"{prefix}recurrent_thoughts.{i}.beliefs", thought.beliefs)
        for prefix, side in each_side(formulation)
        for i, thought in enumerate(side.recurrent_thoughts or ())
        if thought.count is not None and thought.count >= often
    ]
    return tied(policy, links, often=often)


def _recurrent(count: int | None, beliefs: tuple[str, ...] | None = None) -> CaseFormulation:
    return patient(
        recurrent_thoughts=(RecurrentThought("I am pushing", count=count, beliefs=beliefs),)
    )


ORIGINS: tuple[Rule[CaseFormulation], ...] = (
    Rule(
        code="FO12",
        name="beliefs-have-an-origin",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.CONNECTED,
        subject=CaseFormulation,
        judge=_beliefs_have_an_origin,
        asks="Is it recorded what the core beliefs may come from?",
        why="A belief that made sense once is easier to look at than one that is simply there.",
        met="What the core beliefs may come from is recorded ({count} in all).",
        unmet="What core beliefs may come from is not recorded ({without} of {count}).",
        unknown="What core beliefs may come from is not recorded ({without} of {count}).",
        question="When did you first come to see it like this?",
        options=("asking for the person it began with",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            diagram("Relevant experience of childhood stands at the top."),
            article("A feeling is followed back to an important person of the past."),
        ),
        examples=lambda: (
            Example("an experience", patient(), Verdict.MET),
            Example(
                "experiences, and a belief tied to none of them yet",
                patient(core_beliefs=(attrs.evolve(BELIEF, from_experiences=None),)),
                Verdict.UNMET,
            ),
            Example("nothing recorded", patient(development=None), Verdict.UNMET),
            Example(
                "an import that kept none",
                patient(development=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("asked, none", patient(development=()), None),
            Example("no core belief: only FO11 speaks", patient(core_beliefs=None), None),
        ),
        cannot_see="Whether the belief came from there. Nobody can.",
    ),
    Rule(
        code="FO13",
        name="recurrent-thoughts-lead-on",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.CONNECTED,
        subject=CaseFormulation,
        judge=_recurrent_thoughts_lead_on,
        asks="Is a thought that comes again and again tied to a belief?",
        why="What recurs across situations is likely to have one source.",
        met="Each thought recorded {often} times or more is tied to a belief ({count} in all).",
        unmet="Of the thoughts recorded {often} times or more ({count}), some are tied to no "
        "belief ({without}).",
        unknown="Of the thoughts recorded {often} times or more ({count}), what some come from is "
        "not recorded ({without}).",
        question="What do these thoughts have in common?",
        options=("asking on from the most frequent one with a downward arrow",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Records kept after sessions show thoughts that come back."),
            library("Three times is often."),
        ),
        examples=lambda: (
            Example("tied to a belief", _recurrent(4, ("b1",)), Verdict.MET),
            Example("tied to none", _recurrent(4, ()), Verdict.UNMET),
            Example("nothing recorded of it", _recurrent(4), Verdict.UNMET),
            Example("an import that kept none", _recurrent(4), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("recorded twice", _recurrent(2), None),
            Example("not counted", _recurrent(None), None),
        ),
        cannot_see="The same thought in other words.",
    ),
)
