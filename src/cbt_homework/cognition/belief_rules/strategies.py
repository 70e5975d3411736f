"""Rules for CLEAR_BELIEFS: strategies name how they deal with a belief and what they keep up."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.common import judge_completeness, sides_with_path_prefixes
from cbt_homework.cognition.belief_rules.samples import STRATEGY, example_patient_formulation
from cbt_homework.cognition.formulation import CaseFormulation, FormulationCriterion
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.CLEAR_BELIEFS
)


def _example_formulation_with_strategy(**strategy_fields: Any) -> CaseFormulation:
    return example_patient_formulation(strategies=(attrs.evolve(STRATEGY, **strategy_fields),))


def _judge_strategies_have_types(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in sides_with_path_prefixes(formulation):
        for i, strategy in enumerate(side.strategies or ()):
            path = f"{prefix}strategies.{i}.kind"
            at.append(path)
            without += [path] * (strategy.kind is None)
    return judge_completeness(policy, len(at), without, *at)


STRATEGIES_HAVE_TYPES = _rule(
    "FO19",
    "strategies-have-types",
    _judge_strategies_have_types,
    Weight.HELPFUL,
    asks="Does each strategy say what it does with the belief: keeping away, doing the opposite, "
    "giving in?",
    why="The same act can be any of the three; which one decides what could be tried instead.",
    met="Each strategy says what it does with the belief ({count} in all).",
    unmet="Of the strategies recorded ({count}), what some do with the belief is not recorded "
    "({without}).",
    unknown="Of the strategies recorded ({count}), what some do with the belief is not recorded "
    "({without}).",
    question="Does this keep you away from it, prove the opposite, or go along with it?",
    options=("looking at what would happen without it",),
    sources=(
        article("Four strategies of one supervisee: two overdo, two keep away."),
        library("Three types; safety behavior counts as overcompensation."),
    ),
    examples=lambda: (
        Example.met("keeping away", example_patient_formulation()),
        Example.unmet("nothing recorded of it", _example_formulation_with_strategy(kind=None)),
        Example.imported("an import that kept none", _example_formulation_with_strategy(kind=None)),
        Example.silent("no strategy", example_patient_formulation(strategies=None)),
    ),
    cannot_see="A strategy that is healthy as well. Not every habit is one.",
)


def _judge_strategies_keep_going(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in sides_with_path_prefixes(formulation):
        for i, strategy in enumerate(side.strategies or ()):
            at.append(f"{prefix}strategies.{i}")
            without += [
                f"{prefix}strategies.{i}.{part}"
                for part in ("relief", "upkeep")
                if getattr(strategy, part) is None
            ]
    return judge_completeness(policy, len(at), without, *at)


STRATEGIES_KEEP_GOING = _rule(
    "FO20",
    "strategies-keep-going",
    _judge_strategies_keep_going,
    Weight.HELPFUL,
    asks="Is it recorded what each strategy brings at once, and what it keeps going?",
    why="A strategy stays because it helps for a while, and so does the belief behind it.",
    met="What each strategy brings and keeps going is recorded ({count} in all).",
    unmet="Of the strategies recorded ({count}), what they bring at once or keep going is not "
    "recorded ({without} in all).",
    unknown="Of the strategies recorded ({count}), what they bring at once or keep going is not "
    "recorded ({without} in all).",
    question="What does it give you at that moment, and what does it keep you from finding out?",
    options=("drawing it as a circle",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Doing it perfectly brings relief for a little while, and the fear stays."),),
    examples=lambda: (
        Example.met("both", example_patient_formulation()),
        Example.unmet("only the relief", _example_formulation_with_strategy(upkeep=None)),
        Example.imported(
            "an import that kept neither",
            _example_formulation_with_strategy(relief=None, upkeep=None),
        ),
        Example.silent("no strategy", example_patient_formulation(strategies=None)),
    ),
    cannot_see="Whether it does keep anything going. That is a question for an experiment.",
)


STRATEGIES: tuple[Rule[CaseFormulation], ...] = (STRATEGIES_HAVE_TYPES, STRATEGIES_KEEP_GOING)
