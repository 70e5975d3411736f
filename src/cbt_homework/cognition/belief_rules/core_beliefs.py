"""Rules for CLEAR_BELIEFS: a formulation names its core beliefs and whom they are about."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.common import (
    diagram_citation,
    judge_completeness,
    sides_with_path_prefixes,
)
from cbt_homework.cognition.belief_rules.samples import (
    ASSUMPTION,
    BELIEF,
    SIDE,
    example_patient_formulation,
    example_therapist_formulation,
)
from cbt_homework.cognition.beliefs import AssumptionForm, BeliefCategory, BeliefTarget, CoreBelief
from cbt_homework.cognition.formulation import CaseFormulation, FormulationCriterion
from cbt_homework.foundation.citations import library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.CLEAR_BELIEFS
)


def _core_beliefs_with_paths(formulation: CaseFormulation) -> list[tuple[str, CoreBelief]]:
    return [
        (f"{prefix}core_beliefs.{i}", belief)
        for prefix, side in sides_with_path_prefixes(formulation)
        for i, belief in enumerate(side.core_beliefs or ())
    ]


def _example_formulation_with_belief(**belief_fields: Any) -> CaseFormulation:
    return example_patient_formulation(core_beliefs=(attrs.evolve(BELIEF, **belief_fields),))


def _judge_core_belief_named(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    none, empty, at, count = list[str](), list[str](), list[str](), 0
    for prefix, side in sides_with_path_prefixes(formulation):
        path = f"{prefix}core_beliefs"
        if side.core_beliefs:
            at.append(path)
            count += len(side.core_beliefs)
        elif side is formulation.patient or side.assumptions or side.strategies:
            # On the therapist's side the accessible level may be enough: nothing is asked for.
            (none if side.core_beliefs is None else empty).append(path)
    if empty:
        return unmet(*empty)
    if none:
        return absent(policy, *none)
    return met(*at, count=count) if at else None


CORE_BELIEF_NAMED = _rule(
    "FO11",
    "core-belief-named",
    _judge_core_belief_named,
    Weight.ESSENTIAL,
    asks="Is a core belief named?",
    why="Assumptions and strategies are answers; the core belief is what they answer to.",
    met="Core beliefs are named ({count} in all).",
    unmet="A side of the formulation names no core belief.",
    unknown="The core beliefs of a side are not recorded.",
    question="If all of that were true, what would it say about you, about others, about the "
    "world?",
    options=("beginning a downward arrow from the thought with the strongest feeling",),
    effort=Effort.A_REDESIGN,
    sources=(diagram_citation("Core beliefs stand between early experience and assumptions."),),
    examples=lambda: (
        Example.met("one", example_patient_formulation()),
        Example.unmet("asked, none", example_patient_formulation(core_beliefs=())),
        Example.unmet("nothing recorded", example_patient_formulation(core_beliefs=None)),
        Example.imported(
            "an import that kept none", example_patient_formulation(core_beliefs=None)
        ),
        Example.silent(
            "the therapist's side on the accessible level",
            example_therapist_formulation(core_beliefs=None, assumptions=None, strategies=None),
        ),
    ),
    cannot_see="Whether a deeper one lies behind it.",
)


def _judge_says_whom_it_is_about(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    beliefs = _core_beliefs_with_paths(formulation)
    at = [f"{path}.about" for path, _ in beliefs]
    without = [f"{path}.about" for path, belief in beliefs if belief.about is None]
    return judge_completeness(policy, len(at), without, *at)


SAYS_WHOM_IT_IS_ABOUT = _rule(
    "FO14",
    "says-whom-it-is-about",
    _judge_says_whom_it_is_about,
    Weight.HELPFUL,
    asks="Does each core belief say whether it is about oneself, others or the world?",
    why="What is believed of others is often as much at work as what is believed of oneself.",
    met="Each core belief says whom it is about ({count} in all).",
    unmet="Of the core beliefs recorded ({count}), whom some are about is not recorded "
    "({without}).",
    unknown="Of the core beliefs recorded ({count}), whom some are about is not recorded "
    "({without}).",
    question="Is this about you, about other people, or about how things are?",
    options=("asking for the two other kinds as well",),
    sources=(diagram_citation("Core beliefs are about oneself, others and the world."),),
    examples=lambda: (
        Example.met("about oneself", example_patient_formulation()),
        Example.unmet("nothing recorded of it", _example_formulation_with_belief(about=None)),
        Example.imported("an import that kept none", _example_formulation_with_belief(about=None)),
        Example.silent(
            "no core belief: only FO11 speaks", example_patient_formulation(core_beliefs=None)
        ),
    ),
    cannot_see="A belief that is about several at once.",
)


_NO_FAMILY = (None, BeliefCategory.UNCLASSIFIED)
_UNCLEAR = attrs.evolve(BELIEF, category=BeliefCategory.UNCLASSIFIED)


def _judge_core_beliefs_classified(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    every = _core_beliefs_with_paths(formulation)
    beliefs = [(path, belief) for path, belief in every if belief.about is BeliefTarget.SELF]
    if not beliefs:
        return None  # the families are of beliefs about oneself; FO14 asks whom it is about
    at = [f"{path}.category" for path, _ in beliefs]
    none = [f"{path}.category" for path, belief in beliefs if belief.category is None]
    unclear = [
        f"{path}.category"
        for path, belief in beliefs
        if belief.category is BeliefCategory.UNCLASSIFIED
    ]
    if unclear:
        return unmet(*unclear, *none, count=len(at), without=len(unclear) + len(none))
    if not none and any(
        belief.about is None and belief.category in _NO_FAMILY for _, belief in every
    ):
        return None  # FO14 asks whom it is about, and it may be about oneself
    return judge_completeness(policy, len(at), none, *at)


CORE_BELIEFS_CLASSIFIED = _rule(
    "FO15",
    "core-beliefs-classified",
    _judge_core_beliefs_classified,
    Weight.HELPFUL,
    version=2,
    asks="Is it clear which family each core belief about oneself belongs to?",
    why="“Not good enough” can mean helpless, unlovable or worthless, and each of them is worked "
    "with in another way.",
    met="Each core belief about oneself has its family ({count} in all).",
    unmet="Of the core beliefs about oneself ({count}), some are in none of the three families "
    "({without}).",
    unknown="Of the core beliefs about oneself ({count}), the family of some is not recorded "
    "({without}).",
    question="What is the worst about that: that you cannot do things, that nobody would love you, "
    "or that you are of no worth?",
    options=("asking what the words mean before placing them",),
    sources=(
        diagram_citation("Three families; an ambiguous belief is cleared up before it is placed."),
    ),
    examples=lambda: (
        Example.met("helpless", example_patient_formulation()),
        Example.unmet("not clear yet", example_patient_formulation(core_beliefs=(_UNCLEAR,))),
        Example.unmet("nothing recorded of it", _example_formulation_with_belief(category=None)),
        Example.imported(
            "an import that kept none", _example_formulation_with_belief(category=None)
        ),
        Example.silent(
            "a belief about others", _example_formulation_with_belief(about=BeliefTarget.OTHERS)
        ),
        Example.silent(
            "another belief, of no family and about nobody yet: only FO14 speaks",
            example_patient_formulation(
                core_beliefs=(BELIEF, attrs.evolve(_UNCLEAR, id="b2", about=None))
            ),
        ),
    ),
    cannot_see="Whether the family fits the words.",
)


_SECOND = attrs.evolve(BELIEF, id="b2", theme=None)


def _judge_themes_of_one_list(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    beliefs = _core_beliefs_with_paths(formulation)
    at = [f"{path}.theme" for path, belief in beliefs if belief.theme is not None]
    if not at:
        return None  # no list is in use
    without = [f"{path}.theme" for path, belief in beliefs if belief.theme is None]
    return judge_completeness(policy, len(beliefs), without, *at)


THEMES_OF_ONE_LIST = _rule(
    "FO16",
    "themes-of-one-list",
    _judge_themes_of_one_list,
    Weight.HELPFUL,
    version=2,
    asks="Where themes from a list are in use, does each core belief have one?",
    why="A belief without a theme cannot be compared with anything, and may be one that the list "
    "spells in another way.",
    met="Each core belief has its theme ({count} in all).",
    unmet="Of the core beliefs recorded ({count}), some have no theme recorded ({without}).",
    unknown="Of the core beliefs recorded ({count}), the theme of some is not recorded "
    "({without}).",
    question="Which word of the list comes closest?",
    options=("adding to the list what is not in it",),
    sources=(library("Two sides are compared by theme."),),
    examples=lambda: (
        Example.met("each has one", example_patient_formulation()),
        Example.unmet("one of two", example_patient_formulation(core_beliefs=(BELIEF, _SECOND))),
        Example.imported(
            "an import that kept one of two",
            example_patient_formulation(core_beliefs=(BELIEF, _SECOND)),
        ),
        Example.silent("no list is in use", _example_formulation_with_belief(theme=None)),
    ),
    cannot_see="Whether a theme fits the words.",
)


_BARE = attrs.evolve(ASSUMPTION, condition=None, then=None)


def _judge_assumptions_are_if_then(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, without = list[str](), list[str]()
    for prefix, side in sides_with_path_prefixes(formulation):
        for i, assumption in enumerate(side.assumptions or ()):
            at.append(f"{prefix}assumptions.{i}")
            without += [
                f"{prefix}assumptions.{i}.{part}"
                for part in ("condition", "then")
                if getattr(assumption, part) is None
            ]
    return judge_completeness(policy, len(at), without, *at)


ASSUMPTIONS_ARE_IF_THEN = _rule(
    "FO17",
    "assumptions-are-if-then",
    _judge_assumptions_are_if_then,
    Weight.HELPFUL,
    asks="Is each assumption or rule put as *if* and *then*?",
    why="Put like this it is a prediction, and a prediction can be put to the test.",
    met="Each assumption has its *if* and its *then* ({count} in all).",
    unmet="Of the assumptions recorded ({count}), parts of the *if* and *then* are not recorded "
    "({without}).",
    unknown="Of the assumptions recorded ({count}), parts of the *if* and *then* are not recorded "
    "({without}).",
    question="And if not, what would happen then?",
    options=("completing a sentence that begins with “if”",),
    sources=(diagram_citation("Assumptions say what follows if, and if not."),),
    examples=lambda: (
        Example.met("both parts", example_patient_formulation()),
        Example.unmet("a rule in one piece", example_patient_formulation(assumptions=(_BARE,))),
        Example.imported(
            "an import that kept no parts", example_patient_formulation(assumptions=(_BARE,))
        ),
        Example.silent("no assumption", example_patient_formulation(assumptions=None)),
    ),
    cannot_see="Whether the parts say what the whole says.",
)


_POSITIVE = attrs.evolve(ASSUMPTION, id="a2", form=AssumptionForm.POSITIVE)
_PERHAPS = (ASSUMPTION, attrs.evolve(_POSITIVE, form=None))
_ONE_EACH = attrs.evolve(
    example_patient_formulation(), therapist=attrs.evolve(SIDE, assumptions=(_POSITIVE,))
)


def _judge_both_forms(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, short, open_ = list[str](), list[str](), list[str]()
    for prefix, side in sides_with_path_prefixes(formulation):
        forms = {
            f"{prefix}assumptions.{i}.form": assumption.form
            for i, assumption in enumerate(side.assumptions or ())
        }
        none = [path for path, form in forms.items() if form is None]
        recorded = [path for path in forms if path not in none]
        at += recorded
        if recorded and not set(AssumptionForm) <= set(forms.values()):
            short += [] if none else recorded
            open_ += none
    if not at:
        return None
    if short:
        return unmet(*short, count=len(at))
    return absent(policy, *open_, count=len(at)) if open_ else met(*at, count=len(at))


BOTH_FORMS = _rule(
    "FO18",
    "both-forms",
    _judge_both_forms,
    Weight.HELPFUL,
    version=2,
    asks="Are both forms there: what holds as long as the strategy is kept up, and what happens if "
    "not?",
    why="The one form shows what the strategy is good for, the other what is feared.",
    met="Both forms are there, positive and negative (forms recorded: {count}).",
    unmet="Only one of the two forms is there (forms recorded: {count}).",
    unknown="Whether both forms are there is not recorded (forms recorded: {count}).",
    question="And what holds as long as you do it?",
    options=("writing the other half of each assumption",),
    sources=(diagram_citation("Assumptions have a positive and a negative form."),),
    examples=lambda: (
        Example.met("both", example_patient_formulation(assumptions=(ASSUMPTION, _POSITIVE))),
        Example.unmet("the negative one", example_patient_formulation()),
        Example.unmet("one form on each side", _ONE_EACH),
        Example.unmet(
            "one, and one not recorded", example_patient_formulation(assumptions=_PERHAPS)
        ),
        Example.imported(
            "an import that kept one of two forms",
            example_patient_formulation(assumptions=_PERHAPS),
        ),
        Example.silent(
            "no form is recorded",
            example_patient_formulation(assumptions=(attrs.evolve(ASSUMPTION, form=None),)),
        ),
    ),
    cannot_see="Whether the two belong together.",
)


CORE_BELIEFS: tuple[Rule[CaseFormulation], ...] = (
    CORE_BELIEF_NAMED,
    SAYS_WHOM_IT_IS_ABOUT,
    CORE_BELIEFS_CLASSIFIED,
    THEMES_OF_ONE_LIST,
    ASSUMPTIONS_ARE_IF_THEN,
    BOTH_FORMS,
)
