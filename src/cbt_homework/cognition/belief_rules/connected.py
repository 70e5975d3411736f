"""CONNECTED: the parts of a formulation have to do with each other, and nothing hangs loose."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from cbt_homework.cognition.belief_rules.common import (
    Context,
    complete,
    diagram,
    each_side,
    said,
    tied,
)
from cbt_homework.cognition.belief_rules.samples import (
    ASSUMPTION,
    SITUATION,
    STRATEGY,
    patient,
    situations,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulationCriterion,
    HomeworkLink,
)
from cbt_homework.foundation.findings import Outcome, Weight, met, unmet
from cbt_homework.foundation.rules import Example, Rule, Settles
from cbt_homework.foundation.sources import article, library
from cbt_homework.foundation.verdicts import Verdict

_LINKS = (
    ("situations", "leads_to"),
    ("core_beliefs", "from_experiences"),
    ("assumptions", "core_beliefs"),
    ("strategies", "serves"),
    ("patterns", "beliefs"),
    ("recurrent_thoughts", "beliefs"),
)
"""Which field of which parts names other parts by their ids."""


def _known(side: Conceptualization) -> set[str]:
    parts = (side.core_beliefs, side.assumptions, side.strategies, side.development)
    return {part.id for some in parts for part in some or () if part.id is not None}


def _links(formulation: CaseFormulation) -> Iterator[tuple[str, tuple[str, ...], set[str]]]:
    """Every field with ids in it: its path, the ids, and the ids there are."""
    everywhere: set[str] = set()
    for prefix, side in each_side(formulation):
        known = _known(side)
        everywhere |= known
        for field, names in _LINKS:
            for i, part in enumerate(getattr(side, field) or ()):
                if getattr(part, names):
                    yield f"{prefix}{field}.{i}.{names}", getattr(part, names), known
    for i, link in enumerate(formulation.homework or ()):
        if link.beliefs:
            yield f"homework.{i}.beliefs", link.beliefs, everywhere


def _links_lead_somewhere(formulation: CaseFormulation, _policy: Context) -> Outcome | None:
    links = list(_links(formulation))
    if not links:
        return None
    loose = [path for path, ids, known in links if not set(ids) <= known]
    facts = {"count": len(links), "loose": len(loose)}
    return unmet(*loose[:200], **facts) if loose else met(count=len(links))


def _meanings_lead_to_beliefs(formulation: CaseFormulation, policy: Context) -> Outcome | None:
    at, none, ends = list[str](), list[str](), list[str]()
    for prefix, side in each_side(formulation):
        if not side.core_beliefs:
            continue  # FO11 asks for them
        known = _known(side)
        for i, situation in enumerate(side.situations or ()):
            if not said(situation.meaning):
                continue  # FO04 asks for it
            path = f"{prefix}situations.{i}.leads_to"
            at.append(path)
            if situation.leads_to is None:
                none.append(path)
            elif set(situation.leads_to) <= known and not side.core_beliefs_of(situation.leads_to):
                ends.append(path)  # it ends in the middle; FO10 speaks of ids that are not there
    if ends:
        return unmet(*ends, *none, count=len(at), without=len(ends) + len(none))
    return complete(policy, len(at), none, *at)


def _strategies_serve_beliefs(formulation: CaseFormulation, policy: Context) -> Outcome | None:
    links = [
        (f"{prefix}strategies.{i}.serves", strategy.serves)
        for prefix, side in each_side(formulation)
        for i, strategy in enumerate(side.strategies or ())
    ]
    return tied(policy, links)


def _assumptions_belong(formulation: CaseFormulation, policy: Context) -> Outcome | None:
    links = [
        (f"{prefix}assumptions.{i}.core_beliefs", assumption.core_beliefs)
        for prefix, side in each_side(formulation)
        if side.core_beliefs  # FO11 asks for them
        for i, assumption in enumerate(side.assumptions or ())
    ]
    return tied(policy, links)


_LOOSE = attrs.evolve(ASSUMPTION, core_beliefs=())

CONNECTED: tuple[Rule[CaseFormulation], ...] = (
    Rule(
        code="FO07",
        name="meanings-lead-to-beliefs",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.CONNECTED,
        subject=CaseFormulation,
        judge=_meanings_lead_to_beliefs,
        asks="Does each meaning lead to a core belief, at once or by an assumption?",
        why="A meaning that leads nowhere shows that a belief is still to be found, or that the "
        "meaning is.",
        met="Each meaning leads to a core belief ({count} in all).",
        unmet="Of the meanings recorded ({count}), some lead to no core belief ({without}).",
        unknown="Of the meanings recorded ({count}), where some lead is not recorded ({without}).",
        question="If that is what it means to you, what does it say about you?",
        options=("asking on with a downward arrow", "one more core belief"),
        settles=Settles.A_FEW_MINUTES,
        sources=(diagram("What a thought means has to connect to a core belief."),),
        examples=lambda: (
            Example("at once", patient(), Verdict.MET),
            Example("by an assumption", situations(leads_to=("a1",)), Verdict.MET),
            Example("nowhere", situations(leads_to=()), Verdict.UNMET),
            Example(
                "to an assumption that belongs to no core belief",
                patient(
                    situations=(attrs.evolve(SITUATION, leads_to=("a1",)),), assumptions=(_LOOSE,)
                ),
                Verdict.UNMET,
            ),
            Example("nothing recorded of it", situations(leads_to=None), Verdict.UNMET),
            Example(
                "an import that kept none",
                situations(leads_to=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no meaning: only FO04 speaks", situations(meaning=None), None),
            Example("no core belief: only FO11 speaks", patient(core_beliefs=None), None),
        ),
        cannot_see="Whether the belief named is the one that was touched.",
    ),
    Rule(
        code="FO08",
        name="strategies-serve-beliefs",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.CONNECTED,
        subject=CaseFormulation,
        judge=_strategies_serve_beliefs,
        asks="Is each strategy tied to the belief or assumption it serves?",
        why="A strategy makes sense as an answer to a belief; tied to none it is only a habit.",
        met="Each strategy is tied to a belief or an assumption ({count} in all).",
        unmet="Of the strategies recorded ({count}), some are tied to no belief ({without}).",
        unknown="Of the strategies recorded ({count}), what some serve is not recorded "
        "({without}).",
        question="What would this protect you from, if the belief were true?",
        options=("writing the assumption in between: if I do this, then that will not happen",),
        settles=Settles.A_FEW_MINUTES,
        sources=(
            diagram("Strategies stand below the beliefs and assumptions they answer to."),
            article("Strategies are listed as related to a core belief and assumptions."),
        ),
        examples=lambda: (
            Example("tied to both", patient(), Verdict.MET),
            Example(
                "tied to none",
                patient(strategies=(attrs.evolve(STRATEGY, serves=()),)),
                Verdict.UNMET,
            ),
            Example(
                "nothing recorded of it",
                patient(strategies=(attrs.evolve(STRATEGY, serves=None),)),
                Verdict.UNMET,
            ),
            Example(
                "an import that kept none",
                patient(strategies=(attrs.evolve(STRATEGY, serves=None),)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no strategy", patient(strategies=None), None),
        ),
        cannot_see="Whether it serves another one as well.",
    ),
    Rule(
        code="FO09",
        name="assumptions-belong-to-beliefs",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.CONNECTED,
        subject=CaseFormulation,
        judge=_assumptions_belong,
        asks="Does each assumption belong to a core belief?",
        why="An assumption says what makes the core belief bearable, and what brings it out.",
        met="Each assumption belongs to a core belief ({count} in all).",
        unmet="Of the assumptions recorded ({count}), some belong to no core belief ({without}).",
        unknown="Of the assumptions recorded ({count}), what some belong to is not recorded "
        "({without}).",
        question="What would be true of you if the *if* came about?",
        options=("one more step of the downward arrow",),
        sources=(
            diagram("Assumptions, rules and attitudes stand between core belief and thought."),
        ),
        examples=lambda: (
            Example("it belongs to one", patient(), Verdict.MET),
            Example("it belongs to none", patient(assumptions=(_LOOSE,)), Verdict.UNMET),
            Example(
                "an import that kept none",
                patient(assumptions=(attrs.evolve(ASSUMPTION, core_beliefs=None),)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("no assumption", patient(assumptions=None), None),
        ),
        cannot_see="Whether the belief would follow from the assumption.",
    ),
    Rule(
        code="FO10",
        name="links-lead-somewhere",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.CONNECTED,
        subject=CaseFormulation,
        judge=_links_lead_somewhere,
        asks="Is everything there that the parts name by its id?",
        why="An id of something that is not there is a thread that was cut: something was taken "
        "out, or given another id.",
        met="Every id that is named is there (fields with ids: {count}).",
        unmet="Of the fields that name ids ({count}), some name one that is not there ({loose}).",
        question="Was something taken out, or given another id?",
        options=("putting back what was meant",),
        sources=(library("Ids hold within one side of a formulation."),),
        examples=lambda: (
            Example("all are there", patient(), Verdict.MET),
            Example("a belief that is not there", situations(leads_to=("b9",)), Verdict.UNMET),
            Example(
                "homework that shows an assumption that is not there",
                CaseFormulation(
                    patient=Conceptualization(core_beliefs=()),
                    homework=(HomeworkLink(beliefs=("a1",)),),
                ),
                Verdict.UNMET,
            ),
            Example(
                "nothing names an id",
                CaseFormulation(patient=Conceptualization(core_beliefs=())),
                None,
            ),
        ),
        cannot_see="An id that is there and stands for something else than was meant.",
        never={Verdict.UNKNOWN: "An id is there or it is not."},
    ),
)
