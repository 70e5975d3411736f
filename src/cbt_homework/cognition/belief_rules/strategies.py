"""CLEAR_BELIEFS, too: what a strategy does with a belief, and what it keeps going."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.common import complete, each_side
from cbt_homework.cognition.belief_rules.samples import STRATEGY, patient
from cbt_homework.cognition.formulation import CaseFormulation, FormulationCriterion
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy


def _strategies_have_types(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in each_side(formulation):
        for i, strategy in enumerate(side.strategies or ()):
            path = f"{prefix}strategies.{i}.kind"
            at.append(path)
            without += [path] * (strategy.kind is None)
    return complete(policy, len(at), without, *at)


def _strategies_keep_going(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in each_side(formulation):
        for i, strategy in enumerate(side.strategies or ()):
            at.append(f"{prefix}strategies.{i}")
            without += [
                f"{prefix}strategies.{i}.{part}"
                for part in ("relief", "upkeep")
                if getattr(strategy, part) is None
            ]
    return complete(policy, len(at), without, *at)


def _copes(**parts: Any) -> CaseFormulation:
    return patient(strategies=(attrs.evolve(STRATEGY, **parts),))


STRATEGIES: tuple[Rule[CaseFormulation], ...] = (
    Rule(
        code="FO19",
        name="strategies-have-types",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.CLEAR_BELIEFS,
        subject=CaseFormulation,
        judge=_strategies_have_types,
        asks="Does each strategy say what it does with the belief: keeping away, doing the "
        "opposite, giving in?",
        why="The same act can be any of the three; which one decides what could be tried instead.",
        met="Each strategy says what it does with the belief ({count} in all).",
        unmet="Of the strategies recorded ({count}), what some do with the belief is not recorded "
        "({without}).",
        unknown="Of the strategies recorded ({count}), what some do with the belief is not "
        "recorded ({without}).",
        question="Does this keep you away from it, prove the opposite, or go along with it?",
        options=("looking at what would happen without it",),
        sources=(
            article("Four strategies of one supervisee: two overdo, two keep away."),
            library("Three types; safety behavior counts as overcompensation."),
        ),
        examples=lambda: (
            Example("keeping away", patient(), Verdict.MET),
            Example("nothing recorded of it", _copes(kind=None), Verdict.UNMET),
            Example(
                "an import that kept none", _copes(kind=None), Verdict.UNKNOWN, Verdict.UNKNOWN
            ),
            Example("no strategy", patient(strategies=None), None),
        ),
        cannot_see="A strategy that is healthy as well. Not every habit is one.",
    ),
    Rule(
        code="FO20",
        name="strategies-keep-going",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.CLEAR_BELIEFS,
        subject=CaseFormulation,
        judge=_strategies_keep_going,
        asks="Is it recorded what each strategy brings at once, and what it keeps going?",
        why="A strategy stays because it helps for a while, and so does the belief behind it.",
        met="What each strategy brings and keeps going is recorded ({count} in all).",
        unmet="Of the strategies recorded ({count}), what they bring at once or keep going is not "
        "recorded ({without} in all).",
        unknown="Of the strategies recorded ({count}), what they bring at once or keep going is "
        "not recorded ({without} in all).",
        question="What does it give you at that moment, and what does it keep you from finding "
        "out?",
        options=("drawing it as a circle",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Doing it perfectly brings relief for a little while, and the fear stays."),
        ),
        examples=lambda: (
            Example("both", patient(), Verdict.MET),
            Example("only the relief", _copes(upkeep=None), Verdict.UNMET),
            Example(
                "an import that kept neither",
                _copes(relief=None, upkeep=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no strategy", patient(strategies=None), None),
        ),
        cannot_see="Whether it does keep anything going. That is a question for an experiment.",
    ),
)
