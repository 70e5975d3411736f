"""Words, the policy protocol and judges that the rules for formulations and beliefs share."""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    TherapyParty,
)
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.findings import Outcome, absent, met, unmet
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.policies.policy import Policy


class FormulationSide(Term):
    """The sides of a formulation, as sentences name them."""

    PATIENT = "patient"
    THERAPIST = "therapist"


class UnreadableNumber(Term):
    """Why a number cannot be read."""

    NOT_RECORDED = "not-recorded"
    NO_SCALE_RECORDED = "no-scale-recorded"


def judge_completeness(policy: Policy, count: int, without: list[str], *at: str) -> Outcome | None:
    """Whether each of ``count`` parts has what is asked for; None where there is no part.

    ``without`` are the paths of what is not recorded, ``at`` the paths that the parts stand at.
    """
    if not count:
        return None
    if not without:
        return met(*at, count=count)
    return absent(policy, *without, count=count, without=len(without))


def judge_links(
    policy: Policy, links: list[tuple[str, tuple[str, ...] | None]], **facts: int
) -> Outcome | None:
    """Whether each of some parts names others by their ids; None where there is no part.

    ``links`` are the paths with the ids they hold: nothing recorded, or empty, *asked and none*.
    """
    if not links:
        return None
    none = [path for path, ids in links if ids is None]
    loose = [path for path, ids in links if ids == ()]
    facts |= {"count": len(links)}
    if loose:
        return unmet(*(*loose, *none), without=len(loose) + len(none), **facts)
    if none:
        return absent(policy, *none, without=len(none), **facts)
    return met(*(path for path, _ in links), **facts)


VIEWS = ("of_other", "of_self", "of_treatment")
"""The fields of the three views that a party holds."""


def latest_description(
    system: TherapeuticBeliefSystem, party: TherapyParty
) -> tuple[str, TherapeuticBeliefs | None]:
    """The last entry in which a party is recorded, with its path."""
    for i in reversed(range(len(system.entries))):
        beliefs: TherapeuticBeliefs | None = getattr(system.entries[i], party.value)
        if beliefs is not None:
            return f"entries.{i}.{party.value}", beliefs
    return f"entries.{len(system.entries) - 1}.{party.value}", None


def each_side(formulation: CaseFormulation) -> Iterator[tuple[str, Conceptualization]]:
    """The sides that are there, each with the path that leads into it."""
    for name, side in formulation.sides:
        yield f"{name}.", side


def item_paths(prefix: str, field: str, parts: tuple[object, ...] | None) -> list[str]:
    """The paths of the items of a field."""
    return [f"{prefix}{field}.{i}" for i in range(len(parts or ()))]


def is_answered(answer: object) -> bool:
    """Whether there is an answer: neither nothing nor a reason why not."""
    return answer is not None and not isinstance(answer, Missing)


def diagram(says: str) -> Citation:
    """The cognitive conceptualization diagram."""
    return Citation("beck-ccd", CitationStatus.VERIFIED, says=says)
