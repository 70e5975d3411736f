"""Beliefs behind thoughts: core beliefs, conditional assumptions, strategies, and their origin.

Links between them are ids that hold within one conceptualization; nothing outside of it is meant.
"""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Count, Ref, Slug, Text
from cbt_homework.foundation.invariants import no_repeats
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term

Refs = Annotated[tuple[Ref, ...], k.Size(0, 50)]
"""Ids of other parts of the same conceptualization."""


class BeliefTarget(Term):
    """The person or thing that a belief is about."""

    SELF = "self"
    OTHERS = "others"
    WORLD = "world"


class BeliefCategory(Term):
    """The three families of core beliefs about oneself, and one for what is not yet clear."""

    HELPLESS = "helpless"
    UNLOVABLE = "unlovable"
    WORTHLESS = "worthless"
    UNCLASSIFIED = "unclassified"
    """It could belong to several families; what it means to the person is still to be asked."""


class AssumptionKind(Term):
    """The way in which a belief between core beliefs and automatic thoughts is put."""

    ASSUMPTION = "assumption"
    """If this, then that."""
    RULE = "rule"
    """What one has to do or to be."""
    ATTITUDE = "attitude"
    """How good or terrible something is."""


class AssumptionForm(Term):
    """The two forms of an assumption: what holds as long as the strategy is kept up, and if not."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class StrategyType(Term):
    """The way in which a strategy deals with the belief behind it."""

    AVOIDANCE = "avoidance"
    """It keeps away from where the belief is touched."""
    OVERCOMPENSATION = "overcompensation"
    """It does the opposite, or more than is needed to be safe; safety behavior belongs here."""
    SURRENDER = "surrender"
    """It acts as if the belief were true."""


class BeliefElicitation(Term):
    """A way in which a belief came to be put into words."""

    DOWNWARD_ARROW = "downward-arrow"
    """It was asked on and on what the answer means."""
    SUMMARY = "summary"
    """Several situations were put side by side, and what they have in common was looked for."""
    DIRECT_QUESTION = "direct-question"
    """The person was asked for the rule, or for the belief, itself."""
    QUESTIONNAIRE = "questionnaire"


class RelationshipKind(Term):
    """The role that somebody has in a person's life."""

    PARENT = "parent"
    SIBLING = "sibling"
    PARTNER = "partner"
    CHILD = "child"
    FRIEND = "friend"
    PEER = "peer"
    SUPERIOR = "superior"
    PATIENT = "patient"
    THERAPIST = "therapist"
    SUPERVISOR = "supervisor"
    OTHER = "other"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class DevelopmentalExperience(Value):
    """Something early or important that a belief may come from.

    Attributes:
        what: The experience.
        id: Its id, so that beliefs can name it.
        with_whom: The role of the important person in it.
    """

    what: Text = attrs.field(kw_only=False)
    id: Ref | None = None
    with_whom: RelationshipKind | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CoreBelief(Value):
    """A belief that holds everywhere and unconditionally.

    Attributes:
        statement: The belief, as the person puts it.
        id: Its id, so that situations, assumptions and strategies can name it.
        about: The person or thing that it is about.
        category: Its family, for a belief about oneself.
        theme: The key of what it is about, from whatever list is in use; never a person's words.
        strength: The strength of the belief.
        from_experiences: The ids of the experiences it may come from; empty where none is known.
    """

    __tag__ = "core-belief"

    statement: Text = attrs.field(kw_only=False)
    id: Ref | None = None
    about: BeliefTarget | None = None
    category: BeliefCategory | None = None
    theme: Slug | None = None
    strength: Rating | Missing | None = None
    from_experiences: Refs | None = None

    __invariants__ = (no_repeats("from_experiences"),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ConditionalAssumption(Value):
    """A belief in between: an assumption, a rule or an attitude that makes a core belief bearable.

    Attributes:
        statement: The belief, as the person puts it.
        id: Its id, so that situations and strategies can name it.
        kind: The way in which it is put.
        condition: The condition: the *if*.
        then: The consequence that is believed to follow: the *then*.
        form: Whether it says what holds while the strategy is kept up, or what happens if not.
        core_beliefs: The ids of the core beliefs it belongs to; empty where there is none.
        strength: The strength of the belief.
        from_experiences: The ids of the experiences it may come from; empty where none is known.
        elicited_by: The ways in which it came to be put into words, in order.
    """

    __tag__ = "conditional-assumption"

    statement: Text = attrs.field(kw_only=False)
    id: Ref | None = None
    kind: AssumptionKind | None = None
    condition: Text | None = None
    then: Text | None = None
    form: AssumptionForm | None = None
    core_beliefs: Refs | None = None
    strength: Rating | Missing | None = None
    from_experiences: Refs | None = None
    elicited_by: Annotated[tuple[BeliefElicitation, ...], k.Size(0, 4)] | None = None

    __invariants__ = (
        no_repeats("core_beliefs"),
        no_repeats("from_experiences"),
        no_repeats("elicited_by"),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Strategy(Value):
    """A person's way of coping with a belief.

    Attributes:
        what: The thing that is done, or left undone.
        id: Its id.
        kind: The way in which it deals with the belief.
        serves: The ids of the core beliefs and assumptions it serves; empty where there is none.
        relief: The relief that it brings at once.
        upkeep: The effect that keeps the problem going in the long run.
    """

    what: Text = attrs.field(kw_only=False)
    id: Ref | None = None
    kind: StrategyType | None = None
    serves: Refs | None = None
    relief: Text | None = None
    upkeep: Text | None = None

    __invariants__ = (no_repeats("serves"),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PatternRelationship(Value):
    """A relationship in which a pattern shows, and how.

    Attributes:
        with_whom: The role of the other in the person's life.
        own_part: The person's own behavior or expectation there.
        their_part: The other's behavior there, or the one expected of them.
    """

    with_whom: RelationshipKind = attrs.field(kw_only=False)
    own_part: Text | None = None
    their_part: Text | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class InterpersonalPattern(Value):
    """Something that happens again and again between a person and others.

    Attributes:
        what: The thing that recurs.
        relationships: Where it was seen, one entry a relationship.
        beliefs: The ids of the beliefs and assumptions it may rest on.
    """

    what: Text = attrs.field(kw_only=False)
    relationships: Annotated[tuple[PatternRelationship, ...], k.Size(0, 20)] | None = None
    beliefs: Refs | None = None

    __invariants__ = (no_repeats("beliefs"),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RecurrentThought(Value):
    """A thought that came up several times.

    Attributes:
        thought: The thought, in the words it has most often.
        count: The number of times that it was recorded.
        triggers: What or who tends to set it off; empty where nothing particular does.
        beliefs: The ids of the beliefs and assumptions it may come from.
    """

    thought: Text = attrs.field(kw_only=False)
    count: Count | None = None
    triggers: Annotated[tuple[Text, ...], k.Size(0, 20)] | None = None
    beliefs: Refs | None = None

    __invariants__ = (no_repeats("beliefs"),)


def tally(thoughts: tuple[str, ...]) -> tuple[RecurrentThought, ...]:
    """Recorded thoughts with how often each occurs, in the order they first came.

    Two are one thought when their letters are, apart from case and from space around them; what
    words mean is not compared.

    Raises:
        TypeError: ``thoughts`` is no tuple.
    """
    check_class("thoughts", thoughts, tuple)
    counts: dict[str, int] = {}
    first: dict[str, str] = {}
    for thought in thoughts:
        key = thought.strip().casefold()
        counts[key] = counts.get(key, 0) + 1
        first.setdefault(key, thought)
    return tuple(RecurrentThought(first[key], count=counts[key]) for key in counts)
