"""Schemas: what a catalogue lists, with how well that is established, and what one person has.

What is said of a schema here is a prompt to reflect on, never an assessment of a person: there is
little empirical support for therapists' schemas, and having one is no sign of a disorder.
"""

from __future__ import annotations

from typing import Annotated, Any

import attrs

from cbt_homework.cognition.beliefs import BeliefTarget
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.field_types import Count, Label, Slug, Text
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term

Labels = Annotated[tuple[Label, ...], k.Size(0, 20)]
Slugs = Annotated[tuple[Slug, ...], k.Size(0, 20)]


class Valence(Term):
    """Whether a schema does a person good."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    NEUTRAL = "neutral"


class SchemaInfluence(Term):
    """An influence that shapes a therapist's schemas."""

    TRAINING_EXPERIENCES = "training-experiences"
    """Supervision and the phase of training among them."""
    THERAPY_MODEL = "therapy-model"
    PEER_GROUP = "peer-group"
    CLINICAL_EXPERIENCE = "clinical-experience"
    PERSONAL_EXPERIENCE = "personal-experience"


class SchemaRelationKind(Term):
    """The kind of relation between two schemas."""

    COMPENSATES_FOR = "compensates-for"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Schema(Value):
    """A schema as one person has it, or may have it.

    Attributes:
        key: Its key in a catalogue, or one of the clinic's own; never a person's words.
        catalogue: The key of the catalogue it is taken from.
        theme: What it is about, where the catalogue does not say so.
        about: Whom or what it is about.
        words: What it says, as the person puts it.
        valence: Whether it does the person good.
        strength: How much it holds.
        influences: What shaped it; empty where that was asked and nothing was found.
        compensates_for: The keys of schemas it may make up for; empty where there is none.
        triggers: What sets it off; empty where nothing particular does.
    """

    key: Slug = attrs.field(kw_only=False)
    catalogue: Slug | None = None
    theme: Slug | None = None
    about: BeliefTarget | None = None
    words: Text | None = None
    valence: Valence | None = None
    strength: Rating | Missing | None = None
    influences: Annotated[tuple[SchemaInfluence, ...], k.Size(0, 5)] | None = None
    compensates_for: Slugs | None = None
    triggers: Annotated[tuple[Text, ...], k.Size(0, 20)] | None = None

    __invariants__ = (no_repeats("influences"), no_repeats("compensates_for"))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SchemaEntry(Value):
    """One schema of a catalogue; its words are vocabulary.

    Attributes:
        key: Its key.
        name: The name in the catalogue.
        domain: The group it belongs to.
        theme: What it is about, so that schemas of two catalogues can be compared.
        status: How well it is established that the catalogue lists it.
        note: What a reader should know about that.
    """

    key: Slug = attrs.field(kw_only=False)
    name: Label = attrs.field(kw_only=False)
    domain: Slug | None = None
    theme: Slug | None = None
    status: CitationStatus
    note: Label | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CountClaim(Value):
    """The number of schemas that a source counts.

    Attributes:
        schemas: The number of schemas.
        by: The source that says so, and how well that is established.
    """

    schemas: Count = attrs.field(kw_only=False)
    by: Citation = attrs.field(kw_only=False)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SchemaRelation(Value):
    """A relation that one schema of a catalogue may have to another.

    Attributes:
        schema: The key of the one.
        kind: The kind of the relation.
        to: The key of the other.
        by: The source that says so.
    """

    schema: Slug
    kind: SchemaRelationKind
    to: Slug
    by: Citation


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SchemaProfile(Value):
    """The signs of a schema in homework; its words are vocabulary, and prompts to reflect.

    Attributes:
        schema: The key of the schema.
        at_homework: How it is said to show in what is done with homework.
        feelings: Which feelings are said to come with it.
        risk: What it is said to lead to.
        by: The source that says so.
    """

    schema: Slug = attrs.field(kw_only=False)
    at_homework: Labels | None = None
    feelings: Labels | None = None
    risk: Label | None = None
    by: Citation


def _names_only_listed_schemas(catalogue: Any) -> bool:
    keys = {entry.key for entry in catalogue.entries}
    named_keys = {profile.schema for profile in catalogue.profiles}
    named_keys |= {key for r in catalogue.relations for key in (r.schema, r.to)}
    return named_keys <= keys


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SchemaCatalogue(Value):
    """A list of schemas as a source has it. It is data: take it, change it, make another.

    Attributes:
        key: Its key.
        name: The name of the catalogue.
        entries: The schemas it lists.
        claims: How many schemas the sources say there are; they may disagree.
        profiles: How some of them are said to show in homework.
        relations: How some of them are said to stand to each other.
        by: The sources of the list.
        note: What a reader should know about it.
    """

    key: Slug = attrs.field(kw_only=False)
    name: Label
    entries: Annotated[tuple[SchemaEntry, ...], k.Size(1, 200)]
    claims: Annotated[tuple[CountClaim, ...], k.Size(0, 20)] = ()
    profiles: Annotated[tuple[SchemaProfile, ...], k.Size(0, 200)] = ()
    relations: Annotated[tuple[SchemaRelation, ...], k.Size(0, 200)] = ()
    by: Annotated[tuple[Citation, ...], k.Size(1, 20)]
    note: Label | None = None

    __invariants__ = (
        no_repeats("entries", "key", code="key-twice", message="must not list a key twice"),
        Invariant(
            "not-listed",
            "profiles",
            "must speak of schemas that are listed",
            _names_only_listed_schemas,
        ),
    )

    @property
    def contested(self) -> bool:
        """Whether the sources disagree on how many schemas there are, or with this list."""
        counts = {claim.schemas for claim in self.claims}
        return bool(counts) and counts != {len(self.entries)}

    def entry(self, key: str) -> SchemaEntry | None:
        """The entry of a key; None where the catalogue has none."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def profile(self, key: str) -> SchemaProfile | None:
        """Finds the profile of a schema; None for a schema that has none."""
        return next((profile for profile in self.profiles if profile.schema == key), None)

    def compensates_for(self, key: str) -> tuple[str, ...]:
        """The keys of the schemas that this one is said to make up for."""
        return tuple(r.to for r in self.relations if r.schema == key)
