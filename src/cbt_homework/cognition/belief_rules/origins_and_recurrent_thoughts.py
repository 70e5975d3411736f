"""Rules for CONNECTED: beliefs and rules have an origin, and recurrent thoughts lead to beliefs."""

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
    ASSUMPTION,
    BELIEF,
    example_patient_formulation,
)
from cbt_homework.cognition.beliefs import RecurrentThought
from cbt_homework.cognition.formulation import CaseFormulation, FormulationCriterion
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.CONNECTED
)


def _judge_beliefs_have_an_origin(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in sides_with_path_prefixes(formulation):
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
    return judge_completeness(policy, len(at), without, *at)


BELIEFS_HAVE_AN_ORIGIN = _rule(
    "FO12",
    "beliefs-have-an-origin",
    _judge_beliefs_have_an_origin,
    Weight.HELPFUL,
    asks="Is it recorded what the core beliefs may come from?",
    why="A belief that made sense once is easier to look at than one that is simply there.",
    met="What the core beliefs may come from is recorded ({count} in all).",
    unmet="What core beliefs may come from is not recorded ({without} of {count}).",
    unknown="What core beliefs may come from is not recorded ({without} of {count}).",
    question="When did you first come to see it like this?",
    options=("asking for the person it began with",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        diagram_citation("Relevant experience of childhood stands at the top."),
        article("A feeling is followed back to an important person of the past."),
    ),
    examples=lambda: (
        Example.met("an experience", example_patient_formulation()),
        Example.unmet(
            "experiences, and a belief tied to none of them yet",
            example_patient_formulation(
                core_beliefs=(attrs.evolve(BELIEF, from_experiences=None),)
            ),
        ),
        Example.unmet("nothing recorded", example_patient_formulation(development=None)),
        Example.imported("an import that kept none", example_patient_formulation(development=None)),
        Example.silent("asked, none", example_patient_formulation(development=())),
        Example.silent(
            "no core belief: only FO11 speaks", example_patient_formulation(core_beliefs=None)
        ),
    ),
    cannot_see="Whether the belief came from there. Nobody can.",
)


def _example_formulation_with_rule(**rule_fields: Any) -> CaseFormulation:
    rule = attrs.evolve(ASSUMPTION, **rule_fields)
    return example_patient_formulation(assumptions=(rule,))


def _judge_assumptions_have_an_origin(
    formulation: CaseFormulation, policy: Policy
) -> Outcome | None:
    at, missing = list[str](), list[str]()
    is_open = False
    for prefix, side in sides_with_path_prefixes(formulation):
        for i, assumption in enumerate(side.assumptions or ()):
            path = f"{prefix}assumptions.{i}.from_experiences"
            if assumption.from_experiences is None and assumption.core_beliefs is None:
                is_open = True  # FO09 or FO11 asks for its core belief
                continue
            at.append(path)
            is_tied = assumption.from_experiences is not None or assumption.core_beliefs
            missing += [path] * (not is_tied)
    if is_open and not missing:
        return None
    return judge_completeness(policy, len(at), missing, *at)


ASSUMPTIONS_HAVE_AN_ORIGIN = _rule(
    "FO48",
    "assumptions-have-an-origin",
    _judge_assumptions_have_an_origin,
    Weight.HELPFUL,
    asks="Is each assumption or rule tied to an experience that it may come from, or to a core "
    "belief?",
    why="A rule made sense where it was learned. Whoever sees that can ask whether it still holds.",
    met="For each assumption, the record names an experience or a core belief, or says that there "
    "was none ({count} in all).",
    unmet="Of the assumptions recorded ({count}), some are tied to no experience and no core "
    "belief ({without}).",
    unknown="Of the assumptions recorded ({count}), what some come from is not recorded "
    "({without}).",
    question="Where did you learn that it has to be like this?",
    options=("asking with whom the same feeling was there before",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Box 1: the rule is what the person lived with as a child, put into words."),
        library("A rule that belongs to a core belief shares its origin."),
    ),
    examples=lambda: (
        Example.met(
            "from an experience",
            _example_formulation_with_rule(core_beliefs=(), from_experiences=("d1",)),
        ),
        Example.met("of a core belief", example_patient_formulation()),
        Example.met(
            "asked, none", _example_formulation_with_rule(core_beliefs=(), from_experiences=())
        ),
        Example.unmet("tied to nothing", _example_formulation_with_rule(core_beliefs=())),
        Example.imported(
            "an import that kept no experiences", _example_formulation_with_rule(core_beliefs=())
        ),
        Example.silent(
            "its core belief is open: only FO09 speaks",
            _example_formulation_with_rule(core_beliefs=None),
        ),
        Example.silent("no assumption", example_patient_formulation(assumptions=None)),
    ),
    cannot_see="Whether the rule came from there. Nobody can.",
)


def _example_formulation_with_recurring_thought(
    occurrence_count: int | None, belief_ids: tuple[str, ...] | None = None
) -> CaseFormulation:
    return example_patient_formulation(
        recurrent_thoughts=(
            RecurrentThought("I am pushing", count=occurrence_count, beliefs=belief_ids),
        )
    )


def _judge_recurrent_thoughts_lead_on(
    formulation: CaseFormulation, policy: Policy
) -> Outcome | None:
    often = policy.cognition.beliefs.recurrent_from
    links = [
        (f"{prefix}recurrent_thoughts.{i}.beliefs", thought.beliefs)
        for prefix, side in sides_with_path_prefixes(formulation)
        for i, thought in enumerate(side.recurrent_thoughts or ())
        if thought.count is not None and thought.count >= often
    ]
    return judge_id_links_filled(policy, links, often=often)


RECURRENT_THOUGHTS_LEAD_ON = _rule(
    "FO13",
    "recurrent-thoughts-lead-on",
    _judge_recurrent_thoughts_lead_on,
    Weight.HELPFUL,
    asks="Is a thought that comes again and again tied to a belief?",
    why="What recurs across situations is likely to have one source.",
    met="Each thought recorded {often} times or more is tied to a belief ({count} in all).",
    unmet="Of the thoughts recorded {often} times or more ({count}), some are tied to no belief "
    "({without}).",
    unknown="Of the thoughts recorded {often} times or more ({count}), what some come from is not "
    "recorded ({without}).",
    question="What do these thoughts have in common?",
    options=("asking on from the most frequent one with a downward arrow",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Records kept after sessions show thoughts that come back."),
        library("Three times is often."),
    ),
    examples=lambda: (
        Example.met("tied to a belief", _example_formulation_with_recurring_thought(4, ("b1",))),
        Example.unmet("tied to none", _example_formulation_with_recurring_thought(4, ())),
        Example.unmet("nothing recorded of it", _example_formulation_with_recurring_thought(4)),
        Example.imported(
            "an import that kept none", _example_formulation_with_recurring_thought(4)
        ),
        Example.silent("recorded twice", _example_formulation_with_recurring_thought(2)),
        Example.silent("not counted", _example_formulation_with_recurring_thought(None)),
    ),
    cannot_see="The same thought in other words.",
)


ORIGINS: tuple[Rule[CaseFormulation], ...] = (
    BELIEFS_HAVE_AN_ORIGIN,
    ASSUMPTIONS_HAVE_AN_ORIGIN,
    RECURRENT_THOUGHTS_LEAD_ON,
)
