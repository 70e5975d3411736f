"""Themes that the two sides of a formulation share.

A likeness explains itself and stays a question: it may help to understand, and it may lead a
therapist to take the patient's experience for one's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, NamedTuple

import attrs

from cbt_homework.cognition.beliefs import BeliefCategory, BeliefTarget, CoreBelief
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.schema_catalogues import CATALOGUES
from cbt_homework.cognition.schemas import Schema, SchemaCatalogue, Valence
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import FieldPath, Slug
from cbt_homework.foundation.values import Value

Paths = Annotated[tuple[FieldPath, ...], k.Size(1, 100)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Overlap(Value):
    """A theme that both sides have.

    Attributes:
        theme: The theme.
        about: Whom or what it is about on both sides; None where one side leaves it open.
        therapist: The places on the therapist's side.
        patient: The places on the patient's side.
    """

    theme: Slug
    about: BeliefTarget | None = None
    therapist: Paths
    patient: Paths

    @property
    def explanation(self) -> str:
        """The reason why this is shown, in a sentence."""
        whom = "somebody not recorded" if self.about is None else self.about.label
        return (
            f"Both sides have the theme {self.theme.replace('-', ' ')}, about {whom}: "
            f"{len(self.therapist)} on the therapist's side, {len(self.patient)} on the patient's."
        )

    @property
    def question(self) -> str:
        """The question it stays."""
        return "What here is like your own experience, and what is different for this patient?"


class _ThemedPart(NamedTuple):
    path: str
    theme: str
    about: BeliefTarget | None


def _checked_catalogues_or_default(
    catalogues: Mapping[str, SchemaCatalogue] | None,
) -> Mapping[str, SchemaCatalogue]:
    if catalogues is None:
        return CATALOGUES
    check_class("catalogues", catalogues, Mapping)
    return catalogues


def theme_of(
    part: CoreBelief | Schema, catalogues: Mapping[str, SchemaCatalogue] | None = None
) -> str | None:
    """Finds the theme of a belief or schema: the recorded one, or that of its catalogue.

    For a belief that is its family, where it has one; for a schema the theme of its entry, and its
    own key where it is in no catalogue. Without ``catalogues`` it is looked up in `CATALOGUES`.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("part", part, CoreBelief | Schema)
    catalogues = _checked_catalogues_or_default(catalogues)
    if isinstance(part, Schema):
        return _theme_of_schema(part, catalogues)
    if part.theme is not None:
        return part.theme
    if part.category is None or part.category is BeliefCategory.UNCLASSIFIED:
        return None
    family: str = part.category.value
    return family


def _theme_of_schema(schema: Schema, catalogues: Mapping[str, SchemaCatalogue]) -> str:
    if schema.theme is not None:
        return schema.theme
    catalogue = catalogues.get(schema.catalogue or "")
    entry = None if catalogue is None else catalogue.entry(schema.key)
    return schema.key if entry is None or entry.theme is None else entry.theme


def overlaps(
    formulation: CaseFormulation, catalogues: Mapping[str, SchemaCatalogue] | None = None
) -> tuple[Overlap, ...]:
    """The themes that both sides have; none where a side is missing.

    Two parts are alike when their theme is one, and what they are about as well. Where only one
    side leaves open what it is about, that is shown, too, without ``about``. Schemas that are
    recorded as positive or neutral are left out. Without ``catalogues`` it is `CATALOGUES`.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("formulation", formulation, CaseFormulation)
    catalogues = _checked_catalogues_or_default(catalogues)
    if formulation.patient is None or formulation.therapist is None:
        return ()
    therapist = _themed_parts("therapist", formulation.therapist, catalogues)
    patient = _themed_parts("patient", formulation.patient, catalogues)
    all_overlaps: list[Overlap] = []
    for theme in dict.fromkeys(part.theme for part in therapist):
        therapist_parts = [part for part in therapist if part.theme == theme]
        patient_parts = [part for part in patient if part.theme == theme]
        all_overlaps += _overlaps_of_theme(theme, therapist_parts, patient_parts)
    return tuple(all_overlaps)


def _themed_parts(
    side: str, conceptualization: Conceptualization, catalogues: Mapping[str, SchemaCatalogue]
) -> list[_ThemedPart]:
    parts: list[_ThemedPart] = []
    for i, belief in enumerate(conceptualization.core_beliefs or ()):
        theme = theme_of(belief, catalogues)
        if theme is not None:
            parts.append(_ThemedPart(f"{side}.core_beliefs.{i}", theme, belief.about))
    for i, schema in enumerate(conceptualization.schemas or ()):
        if schema.valence in (None, Valence.NEGATIVE):
            theme = _theme_of_schema(schema, catalogues)
            parts.append(_ThemedPart(f"{side}.schemas.{i}", theme, schema.about))
    return parts


def _overlaps_of_theme(
    theme: str, therapist_parts: list[_ThemedPart], patient_parts: list[_ThemedPart]
) -> list[Overlap]:
    shared = [
        about
        for about in BeliefTarget
        if any(p.about is about for p in therapist_parts)
        and any(p.about is about for p in patient_parts)
    ]
    if shared:
        return [
            _build_overlap_of_target(theme, about, therapist_parts, patient_parts)
            for about in shared
        ]
    if (
        therapist_parts
        and patient_parts
        and any(part.about is None for part in (*therapist_parts, *patient_parts))
    ):
        return [_build_overlap_of_target(theme, None, therapist_parts, patient_parts)]
    return []


def _build_overlap_of_target(
    theme: str,
    about: BeliefTarget | None,
    therapist_parts: list[_ThemedPart],
    patient_parts: list[_ThemedPart],
) -> Overlap:
    def matching_paths(parts: list[_ThemedPart]) -> tuple[str, ...]:
        return tuple(p.path for p in parts if about is None or p.about is about)

    return Overlap(
        theme=theme,
        about=about,
        therapist=matching_paths(therapist_parts),
        patient=matching_paths(patient_parts),
    )
