"""TWO_SIDED: the patient's side and the therapist's, and what they have in common."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.belief_rules.common import FormulationSide, absent, complete
from cbt_homework.cognition.belief_rules.samples import BELIEF, SIDE, patient, therapist
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
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy


def _both_sides(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    if formulation.made_in is Setting.THERAPY:
        return None
    if formulation.patient is None:
        return absent(policy, "patient", side=FormulationSide.THERAPIST)
    if formulation.therapist is None:
        return absent(policy, "therapist", side=FormulationSide.PATIENT)
    return met("patient", "therapist")


def _overlap_discussed(formulation: CaseFormulation, _policy: Policy) -> Outcome | None:
    found = overlaps(formulation)
    if not found:
        return None
    facts = {"count": len(found)}
    if formulation.overlap_discussed is None:
        return unknown("overlap_discussed", **facts)
    at = tuple(dict.fromkeys(p for o in found for p in (*o.therapist, *o.patient)))
    judged = met if formulation.overlap_discussed else unmet
    return judged("overlap_discussed", *at[:199], **facts)


def _own_schemas(formulation: CaseFormulation) -> list[tuple[str, Schema]]:
    side = formulation.therapist
    held = () if side is None else side.schemas or ()
    return [(f"therapist.schemas.{i}", schema) for i, schema in enumerate(held)]


def _influences_considered(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    schemas = _own_schemas(formulation)
    at = [f"{path}.influences" for path, _ in schemas]
    without = [f"{path}.influences" for path, s in schemas if s.influences is None]
    return complete(policy, len(at), without, *at)


def _compensation_asked(formulation: CaseFormulation, policy: Policy) -> Outcome | None:
    schemas = [
        (f"{path}.compensates_for", schema.compensates_for)
        for path, schema in _own_schemas(formulation)
        if schema.catalogue == THERAPIST_SCHEMAS.key
        and THERAPIST_SCHEMAS.compensates_for(schema.key)
    ]
    without = [path for path, named in schemas if named is None]
    return complete(policy, len(schemas), without, *(path for path, _ in schemas))


def _both(*, discussed: bool | None = None, **theirs: Any) -> CaseFormulation:
    other = attrs.evolve(SIDE, core_beliefs=(attrs.evolve(BELIEF, **theirs),))
    return CaseFormulation(patient=other, therapist=SIDE, overlap_discussed=discussed)


def _schema(**parts: Any) -> CaseFormulation:
    return CaseFormulation(
        therapist=Conceptualization(
            schemas=(Schema(SPECIAL_SUPERIOR, catalogue="therapist", **parts),)
        )
    )


TWO_SIDED: tuple[Rule[CaseFormulation], ...] = (
    Rule(
        code="FO21",
        name="both-sides",
        weight=Weight.ESSENTIAL,
        criterion=FormulationCriterion.TWO_SIDED,
        subject=CaseFormulation,
        judge=_both_sides,
        asks="Made outside of therapy, does it have both sides, the patient's and the therapist's?",
        why="What keeps homework from being done can be on either side, or between the two.",
        met="Both sides are recorded, the patient's and the therapist's.",
        unmet="Only the side of the {side} is recorded.",
        unknown="Beside the side of the {side}, the other one is not recorded.",
        question="What happens in you in these moments, and what may happen in the other?",
        options=("a vicious circle of one's own for the same situation",),
        effort=Effort.A_REDESIGN,
        sources=(
            article("Supervision conceptualizes the patient's side and the therapist's own."),
        ),
        examples=lambda: (
            Example("both", _both(), Verdict.MET),
            Example("only the patient's", patient(), Verdict.UNMET),
            Example("only the therapist's", therapist(), Verdict.UNMET),
            Example("an import that kept one", patient(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("made in therapy", attrs.evolve(patient(), made_in=Setting.THERAPY), None),
        ),
        cannot_see="Whether the second side was thought of and left out on purpose.",
    ),
    Rule(
        code="FO22",
        name="overlap-talked-over",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.TWO_SIDED,
        subject=CaseFormulation,
        judge=_overlap_discussed,
        asks="Where both sides have a theme in common, was that talked over?",
        why="What one knows from inside is easily taken for what the other needs. A likeness is a "
        "question, not an answer.",
        met="The two sides have themes in common ({count}), and that was talked over.",
        unmet="The two sides have themes in common ({count}), and that was not talked over.",
        unknown="The two sides have themes in common ({count}); whether that was talked over is "
        "not recorded.",
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
            Example("talked over", _both(discussed=True), Verdict.MET),
            Example("not talked over", _both(discussed=False), Verdict.UNMET),
            Example("nothing recorded of it", _both(), Verdict.UNKNOWN),
            Example("of others, not of oneself", _both(about=BeliefTarget.OTHERS), None),
            Example("another theme", _both(theme="abandonment"), None),
            Example("one side", patient(), None),
        ),
        cannot_see="A likeness in other words than themes: it compares keys, not what is said.",
    ),
    Rule(
        code="FO23",
        name="influences-considered",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.TWO_SIDED,
        subject=CaseFormulation,
        judge=_influences_considered,
        asks="For the therapist's schemas, is it recorded what may have shaped them?",
        why="A schema that shows in therapy is no sign of a disorder; training, model, peers, "
        "practice and life all have their part in it.",
        met="What may have shaped the therapist's schemas is recorded ({count} in all).",
        unmet="Of the therapist's schemas recorded ({count}), what shaped some is not recorded "
        "({without}).",
        unknown="Of the therapist's schemas recorded ({count}), what shaped some is not recorded "
        "({without}).",
        question="Where do you know this from: training, the model, colleagues, practice, life?",
        options=("asking which of the five it is likeliest to change with",),
        sources=(article("Five influences on a therapist's schemas; no sign of a disorder."),),
        examples=lambda: (
            Example(
                "training",
                _schema(influences=(SchemaInfluence.TRAINING_EXPERIENCES,)),
                Verdict.MET,
            ),
            Example("nothing recorded of it", _schema(), Verdict.UNMET),
            Example("an import that kept none", _schema(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("no schema of the therapist", patient(), None),
        ),
        cannot_see="Whether the schema is one. That stays a question to the therapist.",
    ),
    Rule(
        code="FO24",
        name="compensation-asked",
        weight=Weight.HELPFUL,
        criterion=FormulationCriterion.TWO_SIDED,
        subject=CaseFormulation,
        judge=_compensation_asked,
        asks="Where a schema is said to make up for another one, is it recorded whether it does?",
        why="Feeling special can be an answer to feeling not good enough, above all where one's "
        "work is looked at.",
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
            Example("it does", _schema(compensates_for=("demanding-standards",)), Verdict.MET),
            Example("asked, none", _schema(compensates_for=()), Verdict.MET),
            Example("nothing recorded of it", _schema(), Verdict.UNMET),
            Example("an import that kept none", _schema(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("no such schema", patient(), None),
        ),
        cannot_see="Schemas of other catalogues, and pride in good work.",
    ),
)
