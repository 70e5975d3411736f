"""The configuration that three views resemble together, by a table that can be edited.

The table is a reconstruction from partial descriptions; the table of Rudd and Joiner (1997) was not
seen. What is derived is a prompt to reflect on.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Annotated, Any

import attrs

from cbt_homework.cognition.schemas import Labels
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    TherapyParty,
    ViewOfOther,
    ViewOfSelf,
    ViewOfTreatment,
)
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.field_types import FieldPath
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class Configuration(Term):
    """A configuration that three views resemble together."""

    HOSTILE = "hostile"
    RESCUING = "rescuing"
    COLLABORATIVE = "collaborative"
    MIXED = "mixed"
    """The views belong to no one pattern of the table."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ConfigurationRow(Value):
    """Which views of one party make one configuration; its words are vocabulary.

    Attributes:
        configuration: The configuration.
        party: The party whose views they are.
        of_other: The views of the other that belong to it.
        of_self: The views of oneself that belong to it.
        of_treatment: The views of treatment that belong to it.
        emotions: Feelings said to come with it.
        behaviors: The typical behavior in it.
    """

    configuration: Configuration
    party: TherapyParty
    of_other: Annotated[tuple[ViewOfOther, ...], k.Size(1, 5)]
    of_self: Annotated[tuple[ViewOfSelf, ...], k.Size(1, 6)]
    of_treatment: Annotated[tuple[ViewOfTreatment, ...], k.Size(1, 3)]
    emotions: Labels = ()
    behaviors: Labels = ()

    __invariants__ = (
        no_repeats("of_other"),
        no_repeats("of_self"),
        no_repeats("of_treatment"),
        Invariant(
            "mixed-is-derived",
            "configuration",
            "must not be mixed: that is what fits no row",
            lambda row: row.configuration is not Configuration.MIXED,
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False, cache_hash=True)
class ConfigurationTable(Value):
    """Which views make which configuration. Change it with ``attrs.evolve`` and hand it over.

    Attributes:
        rows: A row for each configuration and party.
        by: The source of the table, and how well it is established.
    """

    rows: Annotated[tuple[ConfigurationRow, ...], k.Size(1, 6)] = attrs.field(kw_only=False)
    by: Citation

    __invariants__ = (
        no_repeats(
            "rows",
            "configuration",
            "party",
            code="row-twice",
            message="must have one row for a pattern and party",
        ),
    )


def _build_configuration_row(
    configuration: Configuration,
    party: TherapyParty,
    views: tuple[tuple[ViewOfOther, ...], tuple[ViewOfSelf, ...], ViewOfTreatment],
    emotions: tuple[str, ...],
    behaviors: tuple[str, ...],
) -> ConfigurationRow:
    return ConfigurationRow(
        configuration=configuration,
        party=party,
        of_other=views[0],
        of_self=views[1],
        of_treatment=(views[2],),
        emotions=emotions,
        behaviors=behaviors,
    )


CONFIGURATIONS = ConfigurationTable(
    (
        _build_configuration_row(
            Configuration.HOSTILE,
            TherapyParty.THERAPIST,
            ((ViewOfOther.AGGRESSOR,), (ViewOfSelf.VICTIM,), ViewOfTreatment.HOPELESS),
            ("anger", "fear", "resentment", "hopelessness"),
            ("confronting", "withdrawing", "giving up homework", "leaving out its review"),
        ),
        _build_configuration_row(
            Configuration.RESCUING,
            TherapyParty.THERAPIST,
            (
                (ViewOfOther.HELPLESS_VICTIM,),
                (ViewOfSelf.CARETAKER, ViewOfSelf.RESCUER),
                ViewOfTreatment.STATIC,
            ),
            ("pity", "guilt", "anxiety", "frustration, later on"),
            ("doing the task for the other", "reassuring", "asking for less", "sparing exposure"),
        ),
        _build_configuration_row(
            Configuration.COLLABORATIVE,
            TherapyParty.THERAPIST,
            (
                (ViewOfOther.COLLABORATOR,),
                (ViewOfSelf.COLLABORATOR,),
                ViewOfTreatment.PRODUCTIVE,
            ),
            ("interest", "hope", "realistic concern"),
            ("designing together", "giving a rationale", "planning for obstacles", "reviewing"),
        ),
        _build_configuration_row(
            Configuration.HOSTILE,
            TherapyParty.PATIENT,
            ((ViewOfOther.AGGRESSOR,), (ViewOfSelf.VICTIM,), ViewOfTreatment.HOPELESS),
            (),
            ("saying no", "leaving homework at home", "missing sessions"),
        ),
        _build_configuration_row(
            Configuration.RESCUING,
            TherapyParty.PATIENT,
            (
                (ViewOfOther.RESCUER, ViewOfOther.CARETAKER),
                (ViewOfSelf.HELPLESS_VICTIM, ViewOfSelf.VICTIM),
                ViewOfTreatment.STATIC,
            ),
            (),
            ("waiting", "saying *I do not know*", "seeking reassurance"),
        ),
        _build_configuration_row(
            Configuration.COLLABORATIVE,
            TherapyParty.PATIENT,
            (
                (ViewOfOther.COLLABORATOR,),
                (ViewOfSelf.COLLABORATOR,),
                ViewOfTreatment.PRODUCTIVE,
            ),
            (),
            ("trying", "keeping records", "telling of obstacles"),
        ),
    ),
    by=Citation(
        "rudd-joiner-1997",
        CitationStatus.RECONSTRUCTED,
        says="Put together from the role words in later descriptions; the table itself was not "
        "seen. Edit it.",
    ),
)
"""Which views make which configuration, as reconstructed here."""

_FACETS = ("of_other", "of_self", "of_treatment")


def _is_mixed_exactly_if_nothing_possible(likeness: Any) -> bool:
    return (likeness.configuration is Configuration.MIXED) == (not likeness.possible)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Likeness(Value):
    """The configuration that the recorded views of a party resemble.

    Attributes:
        configuration: What they resemble; None as long as a view that would decide it is missing.
        possible: The configurations they are still compatible with.
        needs: The views that are not recorded.
    """

    configuration: Configuration | None = None
    possible: Annotated[tuple[Configuration, ...], k.Size(0, 3)] = ()
    needs: Annotated[tuple[FieldPath, ...], k.Size(0, 3)] = ()

    __invariants__ = (
        Invariant(
            "mixed-and-possible",
            "possible",
            "must be empty if, and only if, the views are mixed",
            _is_mixed_exactly_if_nothing_possible,
        ),
    )


def _checked_table_or_default(table: ConfigurationTable | None) -> ConfigurationTable:
    if table is None:
        return CONFIGURATIONS
    check_class("table", table, ConfigurationTable)
    return table


def likeness(
    beliefs: TherapeuticBeliefs, party: TherapyParty, table: ConfigurationTable | None = None
) -> Likeness:
    """Finds what three views resemble together, by `CONFIGURATIONS` or a table of your own.

    Views that fit no one row together are mixed, and that is known even while one is missing. With
    a view missing, what they fit stays open.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("beliefs", beliefs, TherapeuticBeliefs)
    check_class("party", party, TherapyParty)
    rows = _checked_table_or_default(table).rows
    views = {facet: getattr(beliefs, facet) for facet in _FACETS}
    recorded_views = {
        f: v for f, v in views.items() if v is not None and not isinstance(v, Missing)
    }
    possible = tuple(
        row.configuration
        for row in rows
        if row.party is party
        and all(view in getattr(row, facet) for facet, view in recorded_views.items())
    )
    needs = tuple(facet for facet in _FACETS if facet not in recorded_views)
    if not possible:
        return Likeness(configuration=Configuration.MIXED, needs=needs)
    decided = possible[0] if not needs and len(possible) == 1 else None
    return Likeness(configuration=decided, possible=possible, needs=needs)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Drift(Value):
    """A change of configuration from one entry to a later one.

    Attributes:
        party: The party whose views changed.
        before: The place of the earlier entry.
        after: The place of the later entry.
        was: The configuration before.
        became: The configuration after.
    """

    party: TherapyParty
    before: Annotated[int, k.Whole(0, 60)]
    after: Annotated[int, k.Whole(0, 60)]
    was: Configuration
    became: Configuration


def drift(
    system: TherapeuticBeliefSystem, party: TherapyParty, table: ConfigurationTable | None = None
) -> tuple[Drift, ...]:
    """Every change of configuration of a party; entries that leave it open are passed over."""
    decided = configurations_over_time(system, party, table)
    pairs = pairwise(decided)
    return tuple(
        Drift(party=party, before=i, after=j, was=was, became=became)
        for (i, was), (j, became) in pairs
        if was is not became
    )


def configurations_over_time(
    system: TherapeuticBeliefSystem, party: TherapyParty, table: ConfigurationTable | None = None
) -> tuple[tuple[int, Configuration], ...]:
    """The configuration of a party at each entry where it is known, with the entry's place.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("system", system, TherapeuticBeliefSystem)
    check_class("party", party, TherapyParty)
    table = _checked_table_or_default(table)
    configurations: list[tuple[int, Configuration]] = []
    for i, entry in enumerate(system.entries):
        beliefs: TherapeuticBeliefs | None = getattr(entry, party.value)
        configuration = None if beliefs is None else likeness(beliefs, party, table).configuration
        if configuration is not None:
            configurations.append((i, configuration))
    return tuple(configurations)
