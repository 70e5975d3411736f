"""Rules for TWO_SIDED: a formulation looks at the patient, the therapist and what they share."""

from __future__ import annotations

from functools import partial
from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.common import FormulationSide, judge_completeness
from cbt_homework.cognition.belief_rules.samples import (
    BELIEF,
    SIDE,
    example_patient_formulation,
    example_therapist_formulation,
)
from cbt_homework.cognition.beliefs import BeliefTarget
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulationCriterion,
)
from cbt_homework.cognition.schema_catalogues import SPECIAL_SUPERIOR, THERAPIST_SCHEMAS
from cbt_homework.cognition.schema_overlap import overlaps
from cbt_homework.cognition.schemas import Schema, SchemaInfluence
from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[CaseFormulation], subject=CaseFormulation, criterion=FormulationCriterion.TWO_SIDED
)


def _therapist_schemas_with_paths(formulation: CaseFormulation) -> list[tuple[str, Schema]]:
    side = formulation.therapist
    schemas = () if side is None else side.schemas or ()
    return [(f"therapist.schemas.{i}", schema) for i, schema in enumerate(schemas)]


def _example_two_sided_formulation(
    *, overlap_discussed: bool | None = None, **patient_belief_fields: Any
) -> CaseFormulation:
    other = attrs.evolve(SIDE, core_beliefs=(attrs.evolve(BELIEF, **patient_belief_fields),))
    return CaseFormulation(patient=other, therapist=SIDE, overlap_discussed=overlap_discussed)


def _example_formulation_with_schema(**schema_fields: Any) -> CaseFormulation:
    return CaseFormulation(
        therapist=Conceptualization(
            schemas=(Schema(SPECIAL_SUPERIOR, catalogue="therapist", **schema_fields),)
        )
    )


def _judge_both_sides(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    if formulation.made_in is Setting.THERAPY:
        return None
    recorded = [name for name, side in formulation.sides if side.has_parts]
    if not recorded:
        return None  # the rules about situations and beliefs ask for both
    if "patient" not in recorded:
        return absent(policy, "patient", side=FormulationSide.THERAPIST)
    if "therapist" not in recorded:
        return absent(policy, "therapist", side=FormulationSide.PATIENT)
    return met("patient", "therapist")


BOTH_SIDES = _rule(
    "FO21",
    "both-sides",
    _judge_both_sides,
    Weight.ESSENTIAL,
    version=2,
    asks="Made outside of therapy, does it have both sides, the patient's and the therapist's?",
    why="What keeps homework from being done can be on either side, or between the two.",
    met="Both sides are recorded, the patient's and the therapist's.",
    unmet="Only the side of the {side} is recorded.",
    unknown="Beside the side of the {side}, the other one is not recorded.",
    question="What happens in you in these moments, and what may happen in the other?",
    options=("a vicious circle of one's own for the same situation",),
    effort=Effort.A_REDESIGN,
    sources=(article("Supervision conceptualizes the patient's side and the therapist's own."),),
    examples=lambda: (
        Example.met("both", _example_two_sided_formulation()),
        Example.unmet("only the patient's", example_patient_formulation()),
        Example.unmet("only the therapist's", example_therapist_formulation()),
        Example.unmet(
            "the therapist's is empty",
            attrs.evolve(example_patient_formulation(), therapist=Conceptualization()),
        ),
        Example.silent(
            "both are empty",
            CaseFormulation(patient=Conceptualization(), therapist=Conceptualization()),
        ),
        Example.imported("an import that kept one", example_patient_formulation()),
        Example.silent(
            "made in therapy", attrs.evolve(example_patient_formulation(), made_in=Setting.THERAPY)
        ),
    ),
    cannot_see="Whether the second side was thought of and left out on purpose.",
)


def _judge_overlap_talked_over(formulation: CaseFormulation, _policy: Policy) -> Outcome | None:
    overlapping = overlaps(formulation)
    if not overlapping:
        return None
    facts = {"count": len(overlapping)}
    if formulation.overlap_discussed is None:
        return unknown("overlap_discussed", **facts)
    at = tuple(
        dict.fromkeys(
            path for overlap in overlapping for path in (*overlap.therapist, *overlap.patient)
        )
    )
    judged = met if formulation.overlap_discussed else unmet
    return judged("overlap_discussed", *at[:199], **facts)


OVERLAP_TALKED_OVER = _rule(
    "FO22",
    "overlap-talked-over",
    _judge_overlap_talked_over,
    Weight.HELPFUL,
    asks="Where both sides have a theme in common, was that talked over?",
    why="What one knows from inside is easily taken for what the other needs. A likeness is a "
    "question, not an answer.",
    met="The two sides have themes in common ({count}), and that was talked over.",
    unmet="The two sides have themes in common ({count}), and that was not talked over.",
    unknown="The two sides have themes in common ({count}); whether that was talked over is not "
    "recorded.",
    question="What here is like your own experience, and what is different for this patient?",
    options=(
        "asking the patient how much it bothers, and what the patient wants to change",
        "looking at what was praised, and whether it serves the problem",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Where schemas overlap, a therapist may identify with the patient."),
        Citation(
            "therapist-schemas-review",
            CitationStatus.VERIFIED,
            says="Little empirical support: a prompt to reflect, not an assessment.",
        ),
    ),
    examples=lambda: (
        Example.met("talked over", _example_two_sided_formulation(overlap_discussed=True)),
        Example.unmet("not talked over", _example_two_sided_formulation(overlap_discussed=False)),
        Example.unknown("nothing recorded of it", _example_two_sided_formulation()),
        Example.silent(
            "of others, not of oneself", _example_two_sided_formulation(about=BeliefTarget.OTHERS)
        ),
        Example.silent("another theme", _example_two_sided_formulation(theme="abandonment")),
        Example.silent("one side", example_patient_formulation()),
    ),
    cannot_see="A likeness in other words than themes: it compares keys, not what is said.",
)


def _judge_influences_considered(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    schemas = _therapist_schemas_with_paths(formulation)
    at = [f"{path}.influences" for path, _ in schemas]
    without = [f"{path}.influences" for path, schema in schemas if schema.influences is None]
    return judge_completeness(policy, len(at), without, *at)


INFLUENCES_CONSIDERED = _rule(
    "FO23",
    "influences-considered",
    _judge_influences_considered,
    Weight.HELPFUL,
    asks="For the therapist's schemas, is it recorded what may have shaped them?",
    why="A schema that shows in therapy is no sign of a disorder; training, model, peers, practice "
    "and life all have their part in it.",
    met="What may have shaped the therapist's schemas is recorded ({count} in all).",
    unmet="Of the therapist's schemas recorded ({count}), what shaped some is not recorded "
    "({without}).",
    unknown="Of the therapist's schemas recorded ({count}), what shaped some is not recorded "
    "({without}).",
    question="Where do you know this from: training, the model, colleagues, practice, life?",
    options=("asking which of the five it is likeliest to change with",),
    sources=(article("Five influences on a therapist's schemas; no sign of a disorder."),),
    examples=lambda: (
        Example.met(
            "training",
            _example_formulation_with_schema(influences=(SchemaInfluence.TRAINING_EXPERIENCES,)),
        ),
        Example.unmet("nothing recorded of it", _example_formulation_with_schema()),
        Example.imported("an import that kept none", _example_formulation_with_schema()),
        Example.silent("no schema of the therapist", example_patient_formulation()),
    ),
    cannot_see="Whether the schema is one. That stays a question to the therapist.",
)


def _judge_compensation_asked(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    schemas = [
        (f"{path}.compensates_for", schema.compensates_for)
        for path, schema in _therapist_schemas_with_paths(formulation)
        if schema.catalogue == THERAPIST_SCHEMAS.key
        and THERAPIST_SCHEMAS.compensates_for(schema.key)
    ]
    without = [path for path, named in schemas if named is None]
    return judge_completeness(policy, len(schemas), without, *(path for path, _ in schemas))


COMPENSATION_ASKED = _rule(
    "FO24",
    "compensation-asked",
    _judge_compensation_asked,
    Weight.HELPFUL,
    asks="Where a schema is said to make up for another one, is it recorded whether it does?",
    why="Feeling special can be an answer to feeling not good enough, above all where one's work "
    "is looked at.",
    met="Whether it makes up for another schema is recorded ({count} in all).",
    unmet="Of the schemas that may make up for another one ({count}), whether some do is not "
    "recorded ({without}).",
    unknown="Of the schemas that may make up for another one ({count}), whether some do is not "
    "recorded ({without}).",
    question="What would it be like if this piece of work were quite ordinary?",
    options=("looking at what happens when a recording is watched together",),
    sources=(
        article("Feeling superior can make up for a theme of not being good enough."),
        library("Asked only where the catalogue knows of such a relation."),
    ),
    examples=lambda: (
        Example.met(
            "it does", _example_formulation_with_schema(compensates_for=("demanding-standards",))
        ),
        Example.met("asked, none", _example_formulation_with_schema(compensates_for=())),
        Example.unmet("nothing recorded of it", _example_formulation_with_schema()),
        Example.imported("an import that kept none", _example_formulation_with_schema()),
        Example.silent("no such schema", example_patient_formulation()),
    ),
    cannot_see="Schemas of other catalogues, and pride in good work.",
)


TWO_SIDED: tuple[Rule[CaseFormulation], ...] = (
    BOTH_SIDES,
    OVERLAP_TALKED_OVER,
    INFLUENCES_CONSIDERED,
    COMPENSATION_ASKED,
)
