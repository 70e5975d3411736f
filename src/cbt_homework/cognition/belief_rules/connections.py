"""Rules for CONNECTED: the parts of a formulation lead to each other."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

import attrs

from cbt_homework.cognition.belief_rules.common import (
    diagram_citation,
    is_answered,
    judge_completeness,
    judge_id_links_filled,
    sides_with_path_prefixes,
)
from cbt_homework.cognition.belief_rules.samples import (
    ASSUMPTION,
    BELIEF,
    SITUATION,
    STRATEGY,
    example_formulation_with_situation,
    example_patient_formulation,
)
from cbt_homework.cognition.beliefs import ConditionalAssumption
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulationCriterion,
    HomeworkLink,
)
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.CONNECTED
)


def _ids_of_recorded_parts(side: Conceptualization) -> set[str]:
    parts = [part for field in _FIELDS_WITH_IDS for part in getattr(side, field) or ()]
    return {part.id for part in parts if part.id is not None}


_FIELDS_WITH_IDS = ("core_beliefs", "assumptions", "strategies", "development")
"""The fields whose parts have ids."""


def _empty_id_field_paths(prefix: str, side: Conceptualization) -> list[str]:
    """The empty fields of a side that may hold an id."""
    paths: list[str] = []
    for field in _FIELDS_WITH_IDS:
        parts = getattr(side, field)
        if parts is None:
            paths.append(f"{prefix}{field}")
        paths += [
            f"{prefix}{field}.{i}.id" for i, part in enumerate(parts or ()) if part.id is None
        ]
    return paths


_LOOSE = attrs.evolve(ASSUMPTION, core_beliefs=())


def _empty_field_toward_core_belief(side: Conceptualization, ids: tuple[str, ...]) -> str | None:
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


def _example_formulation_with_assumption(
    assumption: ConditionalAssumption, **belief_fields: Any
) -> CaseFormulation:
    return example_patient_formulation(
        situations=(attrs.evolve(SITUATION, leads_to=(ASSUMPTION.id or "",)),),
        assumptions=(assumption,),
        core_beliefs=(attrs.evolve(BELIEF, **belief_fields),),
    )


_UNSAID = attrs.evolve(SITUATION, meaning=None, leads_to=())


def _judge_meanings_lead_to_beliefs(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    at, none, ends = list[str](), list[str](), list[str]()  # none: paths that would decide it
    unsaid = False
    for prefix, side in sides_with_path_prefixes(formulation):
        if not side.core_beliefs:
            continue  # FO11 asks for them
        known_ids = _ids_of_recorded_parts(side)
        for i, situation in enumerate(side.situations or ()):
            if not is_answered(situation.meaning):
                leads_on = side.core_beliefs_of(situation.leads_to or ())
                unsaid |= situation.meaning is None and not leads_on
                continue  # FO04 asks for it
            path, ids = f"{prefix}situations.{i}.leads_to", situation.leads_to
            if ids is None:
                at.append(path)
                none.append(path)
            elif not set(ids) <= known_ids:  # FO10 speaks of ids that are not there
                unsaid |= bool(_empty_id_field_paths(prefix, side))
            else:
                at.append(path)
                if not side.core_beliefs_of(ids):
                    open_ = _empty_field_toward_core_belief(side, ids)
                    (none if open_ else ends).append(f"{prefix}{open_}" if open_ else path)
    if ends:
        return unmet(*ends, *none, count=len(at), without=len(ends) + len(none))
    if unsaid and not none:
        return None  # a meaning that leads nowhere may still come in: FO04 or FO10 speaks
    return judge_completeness(policy, len(at), none, *at)


MEANINGS_LEAD_TO_BELIEFS = _rule(
    "FO07",
    "meanings-lead-to-beliefs",
    _judge_meanings_lead_to_beliefs,
    Weight.ESSENTIAL,
    version=3,
    asks="Does each meaning lead to a core belief, at once or by an assumption?",
    why="A meaning that leads nowhere shows that a belief is still to be found, or that the "
    "meaning is.",
    met="Each meaning leads to a core belief ({count} in all).",
    unmet="Of the meanings recorded ({count}), some lead to no core belief ({without}).",
    unknown="Of the meanings recorded ({count}), where some lead is not recorded ({without}).",
    question="If that is what it means to you, what does it say about you?",
    options=("asking on with a downward arrow", "one more core belief"),
    effort=Effort.A_FEW_MINUTES,
    sources=(diagram_citation("What a thought means has to connect to a core belief."),),
    examples=lambda: (
        Example.met("at once", example_patient_formulation()),
        Example.met("by an assumption", example_formulation_with_situation(leads_to=("a1",))),
        Example.unmet("nowhere", example_formulation_with_situation(leads_to=())),
        Example.unmet(
            "to an assumption that belongs to no core belief",
            example_patient_formulation(
                situations=(attrs.evolve(SITUATION, leads_to=("a1",)),), assumptions=(_LOOSE,)
            ),
        ),
        Example.unmet("nothing recorded of it", example_formulation_with_situation(leads_to=None)),
        Example.imported(
            "an import that kept none", example_formulation_with_situation(leads_to=None)
        ),
        Example.imported(
            "an import that kept no core belief of an assumption",
            _example_formulation_with_assumption(attrs.evolve(ASSUMPTION, core_beliefs=None)),
        ),
        Example.imported(
            "an import that kept no id of a core belief",
            _example_formulation_with_assumption(ASSUMPTION, id=None),
        ),
        Example.silent(
            "an id that is not there: only FO10 speaks",
            example_formulation_with_situation(leads_to=("b9",)),
        ),
        Example.silent(
            "no meaning: only FO04 speaks", example_formulation_with_situation(meaning=None)
        ),
        Example.silent(
            "no meaning in one of two situations: only FO04 speaks",
            example_patient_formulation(situations=(SITUATION, _UNSAID)),
        ),
        Example.silent(
            "no core belief: only FO11 speaks", example_patient_formulation(core_beliefs=None)
        ),
    ),
    cannot_see="Whether the belief named is the one that was touched.",
)


def _judge_strategies_serve_beliefs(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    links = [
        (f"{prefix}strategies.{i}.serves", strategy.serves)
        for prefix, side in sides_with_path_prefixes(formulation)
        for i, strategy in enumerate(side.strategies or ())
    ]
    return judge_id_links_filled(policy, links)


STRATEGIES_SERVE_BELIEFS = _rule(
    "FO08",
    "strategies-serve-beliefs",
    _judge_strategies_serve_beliefs,
    Weight.ESSENTIAL,
    asks="Is each strategy tied to the belief or assumption it serves?",
    why="A strategy makes sense as an answer to a belief; tied to none it is only a habit.",
    met="Each strategy is tied to a belief or an assumption ({count} in all).",
    unmet="Of the strategies recorded ({count}), some are tied to no belief ({without}).",
    unknown="Of the strategies recorded ({count}), what some serve is not recorded ({without}).",
    question="What would this protect you from, if the belief were true?",
    options=("writing the assumption in between: if I do this, then that will not happen",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        diagram_citation("Strategies stand below the beliefs and assumptions they answer to."),
        article("Strategies are listed as related to a core belief and assumptions."),
    ),
    examples=lambda: (
        Example.met("tied to both", example_patient_formulation()),
        Example.unmet(
            "tied to none",
            example_patient_formulation(strategies=(attrs.evolve(STRATEGY, serves=()),)),
        ),
        Example.unmet(
            "nothing recorded of it",
            example_patient_formulation(strategies=(attrs.evolve(STRATEGY, serves=None),)),
        ),
        Example.imported(
            "an import that kept none",
            example_patient_formulation(strategies=(attrs.evolve(STRATEGY, serves=None),)),
        ),
        Example.silent("no strategy", example_patient_formulation(strategies=None)),
    ),
    cannot_see="Whether it serves another one as well.",
)


def _judge_assumptions_belong_to_beliefs(
    formulation: CaseFormulation, policy: Policy
) -> Outcome | None:
    links = [
        (f"{prefix}assumptions.{i}.core_beliefs", assumption.core_beliefs)
        for prefix, side in sides_with_path_prefixes(formulation)
        if side.core_beliefs  # FO11 asks for them
        for i, assumption in enumerate(side.assumptions or ())
    ]
    return judge_id_links_filled(policy, links)


ASSUMPTIONS_BELONG_TO_BELIEFS = _rule(
    "FO09",
    "assumptions-belong-to-beliefs",
    _judge_assumptions_belong_to_beliefs,
    Weight.HELPFUL,
    asks="Does each assumption belong to a core belief?",
    why="An assumption says what makes the core belief bearable, and what brings it out.",
    met="Each assumption belongs to a core belief ({count} in all).",
    unmet="Of the assumptions recorded ({count}), some belong to no core belief ({without}).",
    unknown="Of the assumptions recorded ({count}), what some belong to is not recorded "
    "({without}).",
    question="What would be true of you if the *if* came about?",
    options=("one more step of the downward arrow",),
    sources=(
        diagram_citation("Assumptions, rules and attitudes stand between core belief and thought."),
    ),
    examples=lambda: (
        Example.met("it belongs to one", example_patient_formulation()),
        Example.unmet("it belongs to none", example_patient_formulation(assumptions=(_LOOSE,))),
        Example.imported(
            "an import that kept none",
            example_patient_formulation(assumptions=(attrs.evolve(ASSUMPTION, core_beliefs=None),)),
        ),
        Example.silent("no assumption", example_patient_formulation(assumptions=None)),
    ),
    cannot_see="Whether the belief would follow from the assumption.",
)


_LINKS = (
    ("situations", "leads_to"),
    ("core_beliefs", "from_experiences"),
    ("assumptions", "core_beliefs"),
    ("assumptions", "from_experiences"),
    ("strategies", "serves"),
    ("patterns", "beliefs"),
    ("recurrent_thoughts", "beliefs"),
)
"""Which field of which parts names other parts by their ids."""


class _FieldOfLinkedIds(NamedTuple):
    """A field with ids in it: its path, the ids, the ids there are, and where more may be."""

    path: str
    ids: tuple[str, ...]
    known: set[str]
    needs: list[str]


def _fields_of_linked_ids(formulation: CaseFormulation) -> Iterator[_FieldOfLinkedIds]:
    """Every field with ids in it."""
    everywhere: set[str] = set()
    needs = [name for name in ("patient", "therapist") if getattr(formulation, name) is None]
    for prefix, side in sides_with_path_prefixes(formulation):
        known_ids, nameless = _ids_of_recorded_parts(side), _empty_id_field_paths(prefix, side)
        everywhere |= known_ids
        needs += nameless
        for field, names in _LINKS:
            for i, part in enumerate(getattr(side, field) or ()):
                if getattr(part, names):
                    at = f"{prefix}{field}.{i}.{names}"
                    yield _FieldOfLinkedIds(at, getattr(part, names), known_ids, nameless)
    for i, link in enumerate(formulation.homework or ()):
        if link.beliefs:
            yield _FieldOfLinkedIds(f"homework.{i}.beliefs", link.beliefs, everywhere, needs)


def _judge_links_lead_somewhere(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    links = list(_fields_of_linked_ids(formulation))
    if not links:
        return None
    loose = [link for link in links if not set(link.ids) <= link.known]
    if not loose:
        return met(count=len(links))
    facts = {"count": len(links), "loose": len(loose)}
    if policy.absent is Verdict.UNKNOWN and all(link.needs for link in loose):
        needs = dict.fromkeys(path for link in loose for path in link.needs)
        return unknown(*needs, **facts)
    return unmet(*(link.path for link in loose), **facts)


LINKS_LEAD_SOMEWHERE = _rule(
    "FO10",
    "links-lead-somewhere",
    _judge_links_lead_somewhere,
    Weight.ESSENTIAL,
    version=3,
    asks="Is everything there that the parts name by its id?",
    why="An id of something that is not there is a thread that was cut: something was taken out, "
    "or given another id.",
    met="Every id that is named is there (fields with ids: {count}).",
    unmet="Of the fields that name ids ({count}), some name one that is not there ({loose}).",
    unknown="Of the fields that name ids ({count}), some name one that is not there ({loose}); "
    "whether it stands for something is not recorded.",
    question="Was something taken out, or given another id?",
    options=("putting back what was meant",),
    sources=(library("Ids hold within one side of a formulation."),),
    examples=lambda: (
        Example.met("all are there", example_patient_formulation()),
        Example.unmet(
            "a belief that is not there", example_formulation_with_situation(leads_to=("b9",))
        ),
        Example.imported(
            "an import that kept no strategies",
            example_patient_formulation(
                situations=(attrs.evolve(SITUATION, leads_to=("s9",)),), strategies=None
            ),
        ),
        Example.unmet(
            "a rule from an experience that is not there",
            example_patient_formulation(
                assumptions=(attrs.evolve(ASSUMPTION, from_experiences=("d9",)),)
            ),
        ),
        Example.imported(
            "an import that kept no id of a belief",
            example_patient_formulation(core_beliefs=(attrs.evolve(BELIEF, id=None),)),
        ),
        Example.unmet(
            "homework that shows an assumption that is not there",
            CaseFormulation(
                patient=Conceptualization(core_beliefs=()),
                homework=(HomeworkLink(beliefs=("a1",)),),
            ),
        ),
        Example.silent(
            "nothing names an id", CaseFormulation(patient=Conceptualization(core_beliefs=()))
        ),
    ),
    cannot_see="An id that is there and stands for something else than was meant.",
)


CONNECTIONS: tuple[Rule[CaseFormulation], ...] = (
    MEANINGS_LEAD_TO_BELIEFS,
    STRATEGIES_SERVE_BELIEFS,
    ASSUMPTIONS_BELONG_TO_BELIEFS,
    LINKS_LEAD_SOMEWHERE,
)
