"""The account of homework that was not done: explanations and observations side by side."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle
from cbt_homework.engagement.assigning import (
    FACTORS,
    MANNERS,
    AssigningObservation,
    Attribution,
    Ground,
)
from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Ref
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Account(Value):
    """The explanations and observations of one assignment that was not done as agreed.

    Attributes:
        assignment: The assignment of the therapy.
        attributions: The explanations that were given.
        seen: The observations of how it was assigned.
        accepting: The map of the moment when the person agreed to it.
        starting: The map of the moment when the person was about to begin it.
        mapped_by: The role of the one who described these moments.
    """

    assignment: Ref | None = attrs.field(default=None, kw_only=False)
    attributions: Annotated[tuple[Attribution, ...], k.Size(0, 20)] | None = None
    seen: Annotated[tuple[AssigningObservation, ...], k.Size(0, 20)] | None = None
    accepting: ViciousCircle | Missing | None = None
    starting: ViciousCircle | Missing | None = None
    mapped_by: Rater | None = None

    def circle(self, moment: HomeworkMoment) -> ViciousCircle | Missing | None:
        """Returns the map of one of the two moments that are asked about; None for others.

        Raises:
            TypeError: ``moment`` is no HomeworkMoment.
        """
        check_class("moment", moment, HomeworkMoment)
        by_moment = {
            HomeworkMoment.ACCEPTING: self.accepting,
            HomeworkMoment.STARTING: self.starting,
        }
        return by_moment.get(moment)


MAPPED = frozenset({Component.THOUGHTS, Component.EMOTIONS, Component.BEHAVIOR})
"""What a map of a moment holds at the least: the three that the article's supervisor asks for."""


def unmapped(account: Account) -> dict[HomeworkMoment, tuple[Component, ...]]:
    """Lists the open parts of each of the two moments, in the order of the circle.

    A part that is recorded as empty was asked about, and is not open. A moment that somebody
    declined to speak of, or that does not apply, has nothing open either; one that nobody asked
    about, or of which no map was made, is open as a whole.

    Raises:
        TypeError: ``account`` is no Account.
    """
    check_class("account", account, Account)
    return {moment: _unmapped_components(account.circle(moment)) for moment in ASKED_MOMENTS}


def _unmapped_components(circle: ViciousCircle | Missing | None) -> tuple[Component, ...]:
    if circle in (Missing.DECLINED, Missing.NOT_APPLICABLE):
        return ()
    recorded: dict[Component, object] = {}
    if isinstance(circle, ViciousCircle):
        recorded = {
            Component.THOUGHTS: circle.thoughts,
            Component.EMOTIONS: circle.emotions,
            Component.BEHAVIOR: circle.behavior,
        }
    return tuple(part for part in Component if part in MAPPED and recorded.get(part) is None)


OBSERVED = frozenset({Ground.LIVE, Ground.RECORDING})
"""What an observation rests on where somebody else could have seen the same."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierObservation(Value):
    """An observation, and the barrier that it speaks for or against.

    Attributes:
        at: The place of the observation in the account.
        barrier: The barrier it speaks of.
        speaks_for: Whether it speaks for that barrier.
    """

    at: Annotated[int, k.Whole(0, 19)]
    barrier: Barrier
    speaks_for: bool


def barrier_observations(account: Account) -> tuple[BarrierObservation, ...]:
    """Lists the barriers that observations speak for or against, each once.

    Raises:
        TypeError: ``account`` is no Account.
    """
    check_class("account", account, Account)
    observations: list[BarrierObservation] = []
    for at, observation in enumerate(account.seen or ()):
        if observation.ground not in OBSERVED:
            continue
        barriers_spoken_of = [MANNERS[manner] for manner in observation.manners or ()]
        steps_taken = (observation.gave_rationale, observation.checked_understanding)
        barriers_spoken_of += [
            (Barrier.ASSIGNING_STYLE, not done) for done in steps_taken if done is not None
        ]
        for fit in observation.factors or ():
            barriers_spoken_of += [(FACTORS[fit.factor], not fit.fits)] * isinstance(fit.fits, bool)
        if isinstance(observation.strained, bool):
            barriers_spoken_of.append((Barrier.THERAPIST_REACTION, observation.strained))
        observations += [
            BarrierObservation(at=at, barrier=barrier, speaks_for=speaks_for)
            for barrier, speaks_for in barriers_spoken_of
        ]
    return tuple(dict.fromkeys(observations))


def overlooked_sides(account: Account) -> tuple[Side, ...]:
    """The sides for which something was seen and which no explanation names.

    That the purpose was not given, or understanding not checked, is on the side of the one who
    assigned it, whatever it led to in the other. An explanation of which neither side nor barrier
    is recorded names none.

    Raises:
        TypeError: ``account`` is no Account.
    """
    observed_sides = {
        each.barrier.side for each in barrier_observations(account) if each.speaks_for
    }
    explained_sides = {side_named(attribution) for attribution in account.attributions or ()}
    return tuple(side for side in Side if side in observed_sides - explained_sides)


def addable_sides_by_field(account: Account) -> dict[str, frozenset[Side]]:
    """The empty fields that may add what was seen, each with the sides that it may speak of.

    A path leads into the account. An observation of which it is not recorded what it rests on may
    add everything that it says, and that its own empty fields may hold.
    """
    if account.seen is None:
        return {"seen": _ASSIGNING}
    sides_by_field: dict[str, frozenset[Side]] = {}
    for n, observation in enumerate(account.seen):
        if observation.ground is not None and observation.ground not in OBSERVED:
            continue
        fields = {
            name: sides for name, sides in _SHOWN.items() if getattr(observation, name) is None
        }
        for i, fit in enumerate(observation.factors or ()):
            if fit.fits is None:
                fields[f"factors.{i}.fits"] = frozenset({FACTORS[fit.factor].side})
        if observation.ground is None:
            watched = attrs.evolve(account, seen=(attrs.evolve(observation, ground=Ground.LIVE),))
            spoken_sides = {
                each.barrier.side for each in barrier_observations(watched) if each.speaks_for
            }
            fields = {"ground": frozenset(spoken_sides).union(*fields.values())}
        sides_by_field |= {f"seen.{n}.{name}": sides for name, sides in fields.items()}
    return sides_by_field


_STYLE = frozenset({Barrier.ASSIGNING_STYLE.side})
_SHOWN = {
    "manners": frozenset(barrier.side for barrier, speaks_for in MANNERS.values() if speaks_for),
    "gave_rationale": _STYLE,
    "checked_understanding": _STYLE,
    "factors": frozenset(barrier.side for barrier in FACTORS.values()),
    "strained": frozenset({Barrier.THERAPIST_REACTION.side}),
}
"""The fields of an observation, each with the sides that it may speak of."""
_ASSIGNING = frozenset[Side]().union(*_SHOWN.values())


def side_named(attribution: Attribution) -> Side | None:
    """The side on which an explanation looks; that of its barrier where no side is recorded.

    Raises:
        TypeError: ``attribution`` is no Attribution.
    """
    check_class("attribution", attribution, Attribution)
    if attribution.side is None and attribution.barrier is not None:
        return attribution.barrier.side
    return attribution.side
