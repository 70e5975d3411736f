"""Concerns: an adverse effect of a task or a record, and the vocabulary of unwanted effects.

A concern is recorded as it was said, and never scored. The words for unwanted effects are those of
published studies, in our wording; no item of a questionnaire stands here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.field_types import Label, Text
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class ConcernKind(Term):
    """The kind of a concern. It is recorded as it was said, and not scored."""

    DISTRESS = "distress"
    HARM = "harm"
    RISK = "risk"
    COMPULSION = "compulsion"
    """The task serves as a ritual."""
    AVOIDANCE = "avoidance"
    """The task serves to keep away from what is feared."""
    SAFETY_BEHAVIOR = "safety-behavior"
    """The task serves to make what is feared seem averted."""


FEEDS_THE_PROBLEM = frozenset(
    {ConcernKind.COMPULSION, ConcernKind.AVOIDANCE, ConcernKind.SAFETY_BEHAVIOR}
)


class UnwantedEffect(Term):
    """An unwanted effect of treatment, by the areas that published studies tell apart."""

    DISTRESS = "distress"
    WORSE_SYMPTOMS = "worse-symptoms"
    NEW_SYMPTOMS = "new-symptoms"
    WORSE_MOOD = "worse-mood"
    ANXIETY = "anxiety"
    UNPLEASANT_MEMORIES = "unpleasant-memories"
    PRESSURE = "pressure"
    HOPELESSNESS = "hopelessness"
    SENSE_OF_FAILURE = "sense-of-failure"
    SUICIDAL_THOUGHTS = "suicidal-thoughts"
    DEPENDENCY = "dependency"
    STIGMA = "stigma"
    STRAIN_IN_PARTNERSHIP = "strain-in-partnership"
    STRAIN_IN_FAMILY = "strain-in-family"
    STRAIN_WITH_FRIENDS = "strain-with-friends"
    STRAIN_WITH_THERAPIST = "strain-with-therapist"
    QUALITY_OF_TREATMENT = "quality-of-treatment"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class UnwantedEffectEntry(Value):
    """The entry of the catalogue about one unwanted effect.

    Attributes:
        effect: The effect.
        means: Its meaning, in our words.
        sources: The studies that name it.
    """

    effect: UnwantedEffect
    means: Label
    sources: Annotated[tuple[Citation, ...], k.Size(1, 9)]


_NEQ = Citation(
    "rozental-2016",
    CitationStatus.VERIFIED,
    says="Six factors: symptoms, quality, dependency, stigma, hopelessness, failure (abstract).",
)
_NEQ_ITEMS = Citation(
    "rozental-2016",
    CitationStatus.VERIFIED,
    says="Unpleasant memories, stress and anxiety were met by more than a third (abstract).",
)
_INEP = Citation(
    "ladwig-2014",
    CitationStatus.VERIFIED,
    says="Areas: change in oneself, relationships, friends, family, malpractice, stigmatization "
    "(abstract).",
)
_INEP_SITE = Citation(
    "ladwig-2014",
    CitationStatus.REPORTED,
    says="Areas, as its authors list them on their page: among them partnership, dependence, and "
    "the therapeutic relationship.",
)
_CBT = Citation(
    "schermuly-haupt-2018",
    CitationStatus.VERIFIED,
    says="In CBT most often distress, worse symptoms, strain in family relations (abstract).",
)
_HOMEWORK = Citation(
    "ryum-2023",
    CitationStatus.VERIFIED,
    says="Of homework: pressure, anxiety, worse mood, opposition, ruptures.",
)
_HOMEWORK_REPORTED = Citation(
    "ryum-2023",
    CitationStatus.REPORTED,
    says="Of homework: suicidal thoughts, in some who watched videos at home.",
)


def _entries() -> dict[UnwantedEffect, UnwantedEffectEntry]:
    effect = UnwantedEffect
    rows: tuple[tuple[UnwantedEffect, str, tuple[Citation, ...]], ...] = (
        (effect.DISTRESS, "It makes the person feel worse for a time.", (_CBT, _NEQ_ITEMS)),
        (effect.WORSE_SYMPTOMS, "A symptom that was there grows.", (_NEQ, _CBT)),
        (effect.NEW_SYMPTOMS, "A symptom comes that was not there.", (_NEQ,)),
        (effect.WORSE_MOOD, "The mood sinks.", (_HOMEWORK,)),
        (effect.ANXIETY, "Anxiety rises beyond what was planned for.", (_HOMEWORK, _NEQ_ITEMS)),
        (effect.UNPLEASANT_MEMORIES, "Memories come up that hurt.", (_NEQ_ITEMS,)),
        (effect.PRESSURE, "The task is felt as pressure.", (_HOMEWORK,)),
        (effect.HOPELESSNESS, "Hope of getting better is lost.", (_NEQ,)),
        (effect.SENSE_OF_FAILURE, "The person feels defeated by it.", (_NEQ,)),
        (effect.SUICIDAL_THOUGHTS, "Thoughts of suicide come up.", (_HOMEWORK_REPORTED,)),
        (effect.DEPENDENCY, "The person comes to lean on treatment.", (_NEQ, _INEP_SITE)),
        (effect.STIGMA, "Others may find out, or look down on it.", (_NEQ, _INEP)),
        (effect.STRAIN_IN_PARTNERSHIP, "The partnership suffers.", (_INEP_SITE,)),
        (effect.STRAIN_IN_FAMILY, "Relations in the family suffer.", (_INEP, _CBT)),
        (effect.STRAIN_WITH_FRIENDS, "Friendships suffer.", (_INEP,)),
        (effect.STRAIN_WITH_THERAPIST, "The two fall out with each other.", (_HOMEWORK,)),
        (
            effect.QUALITY_OF_TREATMENT,
            "Treatment is felt to be of low quality.",
            (_NEQ,),
        ),
    )
    return {
        word: UnwantedEffectEntry(effect=word, means=means, sources=sources)
        for word, means, sources in rows
    }


UNWANTED_EFFECTS: Mapping[UnwantedEffect, UnwantedEffectEntry] = MappingProxyType(_entries())
"""The catalogue of unwanted effects, with the studies that name each."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Concern(Value):
    """An adverse effect, or a task that may feed the problem, as somebody recorded it.

    Attributes:
        kind: What it is about.
        effect: Which unwanted effect it is, in the terms of published studies.
        by: Who recorded it.
        on: When.
        words: What was said.
    """

    kind: ConcernKind = attrs.field(kw_only=False)
    effect: UnwantedEffect | None = None
    by: Rater | None = None
    on: date | None = None
    words: Text | None = None


Concerns = Annotated[tuple[Concern, ...], k.Size(0, 200)]
