"""CONNECTED: the parts of a formulation have to do with each other, and nothing hangs loose."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import attrs

from cbt_homework.cognition.belief_rules.common import (
    complete,
    diagram,
    each_side,
    said,
    tied,
)
from cbt_homework.cognition.belief_rules.samples import (
    ASSUMPTION,
    BELIEF,
    SITUATION,
    STRATEGY,
    patient,
    situations,
)
from cbt_homework.cognition.beliefs import ConditionalAssumption
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulationCriterion,
    HomeworkLink,
)
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, places, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy

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
    parts = [part for field in _NAMED for part in getattr(side, field) or ()]
    return {part.id for part in parts if part.id is not None}


_NAMED = ("core_beliefs", "assumptions", "strategies", "development")
"""The fields whose parts have ids."""


def _nameless(prefix: str, side: Conceptualization) -> list[str]:
    """The empty fields of a side that may hold an id."""
    found: list[str] = []
    for field in _NAMED:
        parts = getattr(side, field)
        if parts is None:
            found.append(f"{prefix}{field}")
        found += [
            f"{prefix}{field}.{i}.id" for i, part in enumerate(parts or ()) if part.id is None
        ]
    return found


class _Link(NamedTuple):
    """A field with ids in it: its path, the ids, the ids there are, and where more may be."""

    path: str
    ids: tuple[str, ...]
    known: set[str]
    needs: list[str]


def _links(formulation: CaseFormulation) -> Iterator[_Link]:
    """Every field with ids in it."""
    everywhere: set[str] = set()
    needs = [name for name in ("patient", "therapist") if getattr(formulation, name) is None]
    for prefix, side in each_side(formulation):
        known, nameless = _known(side), _nameless(prefix, side)
        everywhere |= known
        needs += nameless
        for field, names in _LINKS:
            for i, part in enumerate(getattr(side, field) or ()):
                if getattr(part, names):
                    at = f"{prefix}{field}.{i}.{names}"
                    yield _Link(at, getattr(part, names), known, nameless)
    for i, link in enumerate(formulation.homework or ()):
        if link.beliefs:
            yield _Link(f"homework.{i}.beliefs", link.beliefs, everywhere, needs)


def _links_lead_somewhere(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    links = list(_links(formulation))
    if not links:
        return None
    loose = [link for link in links if not set(link.ids) <= link.known]
    if not loose:
        return met(count=len(links))
    facts = {"count": len(links), "loose": len(loose)}
    if policy.absent is Verdict.UNKNOWN and all(link.needs for link in loose):
        needs = dict.fromkeys(path for link in loose for path in link.needs)
        return unknown(*places(needs), **facts)
    return unmet(*places(link.path for link in loose), **facts)


def _meanings_lead_to_beliefs(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, none, ends = list[str](), list[str](), list[str]()  # none: paths that would decide it
    unsaid = False
    for prefix, side in each_side(formulation):
        if not side.core_beliefs:
            continue  # FO11 asks for them
        known = _known(side)
        for i, situation in enumerate(side.situations or ()):
            if not said(situation.meaning):
                leads_on = side.core_beliefs_of(situation.leads_to or ())
                unsaid |= situation.meaning is None and not leads_on
                continue  # FO04 asks for it
            path, ids = f"{prefix}situations.{i}.leads_to", situation.leads_to
            if ids is None:
                at.append(path)
                none.append(path)
            elif not set(ids) <= known:  # FO10 speaks of ids that are not there
                unsaid |= bool(_nameless(prefix, side))
            else:
                at.append(path)
                if not side.core_beliefs_of(ids):
                    open_ = _may_lead_on(side, ids)
                    (none if open_ else ends).append(f"{prefix}{open_}" if open_ else path)
    if ends:
        return unmet(*ends, *none, count=len(at), without=len(ends) + len(none))
    if unsaid and not none:
        return None  # a meaning that leads nowhere may still come in: FO04 or FO10 speaks
    return complete(policy, len(at), none, *at)


def _may_lead_on(side: Conceptualization, ids: tuple[str, ...]) -> str | None:
    """The empty field, if any, by which ids that end in the middle may lead to a core belief."""
    nameless = [i for i, belief in enumerate(side.core_beliefs or ()) if belief.id is None]
    for i, assumption in enumerate(side.assumptions or ()):
        if assumption.id not in ids:
            continue
        if assumption.core_beliefs is None:
            return f"assumptions.{i}.core_beliefs"
        if assumption.core_beliefs and nameless:
            return f"core_beliefs.{nameless[0]}.id"
    return None


def _strategies_serve_beliefs(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    links = [
        (f"{prefix}strategies.{i}.serves", strategy.serves)
        for prefix, side in each_side(formulation)
        for i, strategy in enumerate(side.strategies or ())
    ]
    return tied(policy, links)


def _assumptions_belong(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    links = [
        (f"{prefix}assumptions.{i}.core_beliefs", assumption.core_beliefs)
        for prefix, side in each_side(formulation)
        if side.core_beliefs  # FO11 asks for them
        for i, assumption in enumerate(side.assumptions or ())
    ]
    return tied(policy, links)


def _by(assumption: ConditionalAssumption, **belief: Any) -> CaseFormulation:
    return patient(
        situations=(attrs.evolve(SITUATION, leads_to=(ASSUMPTION.id or "",)),),
        assumptions=(assumption,),
        core_beliefs=(attrs.evolve(BELIEF, **belief),),
    )


_LOOSE = attrs.evolve(ASSUMPTION, core_beliefs=())
_UNSAID = attrs.evolve(SITUATION, meaning=None, leads_to=())

CONNECTED: tuple[Rule[CaseFormulation], ...] = (
    Rule(
        code="FO07",
        name="meanings-lead-to-beliefs",
        version=3,
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
        effort=Effort.A_FEW_MINUTES,
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
            Example(
                "an import that kept no core belief of an assumption",
                _by(attrs.evolve(ASSUMPTION, core_beliefs=None)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept no id of a core belief",
                _by(ASSUMPTION, id=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "an id that is not there: only FO10 speaks", situations(leads_to=("b9",)), None
            ),
            Example("no meaning: only FO04 speaks", situations(meaning=None), None),
            Example(
                "no meaning in one of two situations: only FO04 speaks",
                patient(situations=(SITUATION, _UNSAID)),
                None,
            ),
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
        effort=Effort.A_FEW_MINUTES,
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
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.CONNECTED,
        subject=CaseFormulation,
        judge=_links_lead_somewhere,
        asks="Is everything there that the parts name by its id?",
        why="An id of something that is not there is a thread that was cut: something was taken "
        "out, or given another id.",
        met="Every id that is named is there (fields with ids: {count}).",
        unmet="Of the fields that name ids ({count}), some name one that is not there ({loose}).",
        unknown="Of the fields that name ids ({count}), some name one that is not there ({loose}); "
        "whether it stands for something is not recorded.",
        question="Was something taken out, or given another id?",
        options=("putting back what was meant",),
        sources=(library("Ids hold within one side of a formulation."),),
        examples=lambda: (
            Example("all are there", patient(), Verdict.MET),
            Example("a belief that is not there", situations(leads_to=("b9",)), Verdict.UNMET),
            Example(
                "an import that kept no strategies",
                patient(situations=(attrs.evolve(SITUATION, leads_to=("s9",)),), strategies=None),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example(
                "an import that kept no id of a belief",
                patient(core_beliefs=(attrs.evolve(BELIEF, id=None),)),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
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
    ),
)
