"""What the rules for therapeutic beliefs answer: one function a rule."""

from __future__ import annotations

from cbt_homework.cognition.belief_configurations import (
    Configuration,
    drift,
    likeness,
    placed,
)
from cbt_homework.cognition.belief_rules.common import (
    absent,
    complete,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    HeldAttitude,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    TherapyParty,
)
from cbt_homework.foundation.findings import Outcome, met, unknown, unmet
from cbt_homework.foundation.ratings import Rater, Rating
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_VIEWS = ("of_other", "of_self", "of_treatment")


def _latest(
    system: TherapeuticBeliefSystem, party: TherapyParty
) -> tuple[str, TherapeuticBeliefs | None]:
    """The last entry in which a party is recorded, with its path."""
    for i in reversed(range(len(system.entries))):
        beliefs: TherapeuticBeliefs | None = getattr(system.entries[i], party.value)
        if beliefs is not None:
            return f"entries.{i}.{party.value}", beliefs
    return f"entries.{len(system.entries) - 1}.{party.value}", None


def three_views(system: TherapeuticBeliefSystem, policy: Policy) -> Outcome | None:
    """Whether the therapist's three views are there."""
    path, beliefs = _latest(system, TherapyParty.THERAPIST)
    if beliefs is None:
        return absent(policy, path, count=0)
    views = {f"{path}.{view}": getattr(beliefs, view) for view in _VIEWS}
    views = {at: view for at, view in views.items() if view is not Missing.NOT_APPLICABLE}
    if not views:
        return None
    none = [at for at, view in views.items() if view is None]
    not_asked = [at for at, view in views.items() if view is Missing.NOT_ASKED]
    declined = [at for at, view in views.items() if view is Missing.DECLINED]
    count = len(views) - len(none) - len(not_asked) - len(declined)
    if not_asked:
        return unmet(*not_asked, *none, count=count)
    if none:
        return absent(policy, *none, *declined, count=count)
    return unknown(*declined, count=count) if declined else met(*views, count=count)


_SELF = (Rater.THERAPIST, Rater.SUPERVISEE)


def described_by_oneself(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """Whether the therapist described them."""
    path, beliefs = _latest(system, TherapyParty.THERAPIST)
    if beliefs is None:
        return None  # TB01 speaks
    at = f"{path}.described_by"
    if beliefs.described_by is None:
        return unknown(at)
    judged = met if beliefs.described_by in _SELF else unmet
    return judged(at, by=beliefs.described_by)


def both_parties(system: TherapeuticBeliefSystem, policy: Policy) -> Outcome:
    """Whether the patient's side is there."""
    path, beliefs = _latest(system, TherapyParty.PATIENT)
    return absent(policy, path) if beliefs is None else met(path)


def felt_and_done(system: TherapeuticBeliefSystem, policy: Policy) -> Outcome | None:
    """Whether feelings and behavior are there."""
    latest = [_latest(system, party) for party in TherapyParty]
    held = [(path, beliefs) for path, beliefs in latest if beliefs is not None]
    without = [
        f"{path}.{part}"
        for path, beliefs in held
        for part in ("emotions", "behaviors")
        if getattr(beliefs, part) is None
    ]
    return complete(policy, len(held), without, *(path for path, _ in held))


def reflected_on(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """Whether it was used to reflect."""
    match system.reflection:
        case Missing.NOT_APPLICABLE:
            return None
        case Missing.NOT_ASKED:
            return unmet("reflection")
        case None | Missing():
            return unknown("reflection")
        case _:
            return met("reflection")


def resembles(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """What the therapist's views resemble together."""
    path, beliefs = _latest(system, TherapyParty.THERAPIST)
    if beliefs is None:
        return None  # TB01 speaks
    pattern = likeness(beliefs, TherapyParty.THERAPIST).configuration
    if pattern is None:
        return None
    judged = met if pattern is Configuration.COLLABORATIVE else unmet
    return judged(*(f"{path}.{view}" for view in _VIEWS), pattern=pattern)


def drifts(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """Whether what they resemble changed, and where to."""
    changes = drift(system, TherapyParty.THERAPIST)
    if not changes:
        return None  # TB06 speaks of what stays
    if _left_open(system, changes[-1].after, TherapyParty.THERAPIST):
        return None
    at = tuple(f"entries.{change.after}.therapist" for change in changes)
    last = changes[-1]
    judged = met if last.became is Configuration.COLLABORATIVE else unmet
    return judged(*at, count=len(changes), was=last.was, became=last.became)


def _left_open(system: TherapeuticBeliefSystem, last: int, *parties: TherapyParty) -> bool:
    """Whether a view that is missing after an entry leaves open what these parties resemble."""
    for entry in system.entries[last + 1 :]:
        described = [(getattr(entry, party.value), party) for party in parties]
        if all(beliefs is not None for beliefs, _ in described) and any(
            likeness(beliefs, party).configuration is None
            and None in (beliefs.of_other, beliefs.of_self, beliefs.of_treatment)
            for beliefs, party in described
        ):
            return True
    return False


def mirrors(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """Whether both parties' views belong to one pattern."""
    therapist = dict(placed(system, TherapyParty.THERAPIST))
    patient = dict(placed(system, TherapyParty.PATIENT))
    both = [i for i in therapist if i in patient]
    if not both or therapist[both[-1]] is not patient[both[-1]]:
        return None
    if _left_open(system, both[-1], *TherapyParty):
        return None
    pattern = therapist[both[-1]]
    if pattern is Configuration.MIXED:
        return None  # two mixtures need not be alike
    judged = met if pattern is Configuration.COLLABORATIVE else unmet
    return judged(f"entries.{both[-1]}", pattern=pattern)


def _held(system: TherapeuticBeliefSystem, policy: Policy) -> list[tuple[str, HeldAttitude]]:
    """The attitudes that are held: all but those believed less than so much."""
    found: list[tuple[str, HeldAttitude]] = []
    for i, attitude in enumerate(system.attitudes or ()):
        share = attitude.strength.share if isinstance(attitude.strength, Rating) else None
        if share is None or share >= policy.cognition.beliefs.attitude_held:
            found.append((f"attitudes.{i}", attitude))
    return found


def put_to_the_test(system: TherapeuticBeliefSystem, policy: Policy) -> Outcome | None:
    """Whether attitudes that are held are put to the test."""
    held = _held(system, policy)
    at = [f"{path}.put_to_the_test" for path, _ in held]
    without = [f"{path}.put_to_the_test" for path, a in held if a.put_to_the_test is None]
    return complete(policy, len(at), without, *at)


def habit_named(system: TherapeuticBeliefSystem, policy: Policy) -> Outcome | None:
    """Whether it is recorded what they lead to."""
    held = _held(system, policy)
    at = [f"{path}.leads_to" for path, _ in held]
    without = [f"{path}.leads_to" for path, attitude in held if attitude.leads_to is None]
    return complete(policy, len(at), without, *at)
