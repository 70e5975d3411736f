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


def judge_completeness(
    policy: Policy, part_count: int, missing_paths: list[str], *part_paths: str
) -> Outcome | None:
    """Whether each of ``part_count`` parts has what is asked for; None where there is no part.

    ``missing_paths`` lead to what is not recorded, ``part_paths`` to all parts.
    """
    if not part_count:
        return None
    if not missing_paths:
        return met(*part_paths, count=part_count)
    return absent(policy, *missing_paths, count=part_count, without=len(missing_paths))


def judge_id_links_filled(
    policy: Policy, paths_with_ids: list[tuple[str, tuple[str, ...] | None]], **facts: int
) -> Outcome | None:
    """Whether each of some parts names others by their ids; None where there is no part.

    The ids of a path are None where nothing is recorded, and empty for *asked and none*.
    """
    if not paths_with_ids:
        return None
    none = [path for path, ids in paths_with_ids if ids is None]
    loose = [path for path, ids in paths_with_ids if ids == ()]
    facts |= {"count": len(paths_with_ids)}
    if loose:
        return unmet(*(*loose, *none), without=len(loose) + len(none), **facts)
    if none:
        return absent(policy, *none, without=len(none), **facts)
    return met(*(path for path, _ in paths_with_ids), **facts)


VIEWS = ("of_other", "of_self", "of_treatment")
"""The fields of the three views that a party holds."""


def latest_beliefs_with_path(
    system: TherapeuticBeliefSystem, party: TherapyParty
) -> tuple[str, TherapeuticBeliefs | None]:
    """The last entry in which a party is recorded, with its path."""
    for i in reversed(range(len(system.entries))):
        beliefs: TherapeuticBeliefs | None = getattr(system.entries[i], party.value)
        if beliefs is not None:
            return f"entries.{i}.{party.value}", beliefs
    return f"entries.{len(system.entries) - 1}.{party.value}", None


def sides_with_path_prefixes(
    formulation: CaseFormulation,
) -> Iterator[tuple[str, Conceptualization]]:
    """The sides that are there, each with the path that leads into it."""
    for name, side in formulation.sides:
        yield f"{name}.", side


def item_paths(prefix: str, field: str, items: tuple[object, ...] | None) -> list[str]:
    """The paths of the items of a field."""
    return [f"{prefix}{field}.{i}" for i in range(len(items or ()))]


def is_answered(answer: object) -> bool:
    """Whether there is an answer: neither nothing nor a reason why not."""
    return answer is not None and not isinstance(answer, Missing)


def diagram_citation(says: str) -> Citation:
    """The cognitive conceptualization diagram."""
    return Citation("beck-ccd", CitationStatus.VERIFIED, says=says)
