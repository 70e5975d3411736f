"""Weighs what indicators observe by who said it, and gathers it into facts.

One function weighs for every indicator, also for your own: what somebody says who cannot know is
asked about and supports nothing; what stood in the way of something that was carried out was
overcome.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from cbt_homework.engagement.assigning import Ground
from cbt_homework.engagement.barrier_authors import AuthorRoles
from cbt_homework.engagement.barrier_book import BarrierBook, key_of
from cbt_homework.engagement.barriers import Barrier, KnownBy, Side
from cbt_homework.engagement.indicators.indicator import Indicator, Observation, Speaks
from cbt_homework.foundation.ratings import Rater
from cbt_homework.judgment.barrier_found import BarrierFact, BarrierFound
from cbt_homework.judgment.fact_paths import limited_field_paths


def weighed_observation(
    observation: Observation, known_by: KnownBy, roles: AuthorRoles
) -> Observation:
    """An observation on the side that it can take, given who its author is."""
    side, by, ground = observation.side, observation.by, observation.ground
    answers = side is Speaks.FOR or side is Speaks.AGAINST
    if answers and not observation.was_confirmed and not roles.can_know(known_by, by, ground):
        side = Speaks.ASKS if side is Speaks.FOR else Speaks.BESIDE
        return observation._replace(side=side, ground=Ground.IMPRESSION)
    own_ground = roles.ground_of(by, ground)
    return observation if own_ground is ground else observation._replace(ground=own_ground)


class _FactKey(NamedTuple):
    """What is told together: one indicator, one side, one author on one ground."""

    barrier: str
    side: Speaks
    was_overcome: bool
    indicator: str
    by: Rater | None
    ground: Ground | None


class FactGatherer:
    """Gathers observations into one fact for each barrier, indicator, side, author and ground."""

    def __init__(self, book: BarrierBook) -> None:
        self._book = book
        self._places = {one.key: place for place, one in enumerate(book.indicators)}
        self._gathered: dict[_FactKey, list[tuple[str, Observation]]] = {}

    def add_observation(
        self, indicator: Indicator[Any], observation: Observation, path: str, *, overcome: bool
    ) -> None:
        """Adds a weighed observation; ``overcome`` says that the task was carried out."""
        turned = overcome and (observation.side is Speaks.FOR or observation.side is Speaks.ASKS)
        key = _FactKey(
            key_of(observation.barrier),
            Speaks.BESIDE if turned else observation.side,
            turned,
            indicator.key,
            observation.by,
            observation.ground,
        )
        self._gathered.setdefault(key, []).append((path, observation))

    def barriers_found(self) -> Iterator[BarrierFound]:
        """Every barrier with its facts: those of the library, then those of your own."""
        facts: dict[str, dict[Speaks, list[BarrierFact]]] = {}
        for key, observed in sorted(self._gathered.items(), key=self._sort_key):
            of_barrier = facts.setdefault(key.barrier, {})
            of_barrier.setdefault(key.side, []).append(_make_fact(key, observed))
        for barrier in Barrier:
            unexplored = _UNEXPLORED[barrier]
            of_barrier = facts.pop(barrier.value, {})
            yield _with_facts(unexplored, of_barrier) if of_barrier else unexplored
        sides = {own.key: own.side for own in self._book.own_barriers}
        for own in (*sides, *sorted(facts.keys() - sides.keys())):
            side = sides.get(own, Side.OTHER)
            yield _with_facts(BarrierFound(own_barrier=own, own_side=side), facts.get(own, {}))

    def _sort_key(self, item: tuple[_FactKey, Any]) -> tuple[int, bool, str, str]:
        key, _ = item
        return (
            self._places[key.indicator],
            key.was_overcome,
            "" if key.by is None else key.by.value,
            "" if key.ground is None else key.ground.value,
        )


_UNEXPLORED = {barrier: BarrierFound(barrier) for barrier in Barrier}


def _with_facts(bare: BarrierFound, facts: dict[Speaks, list[BarrierFact]]) -> BarrierFound:
    return BarrierFound(
        bare.barrier,
        own_barrier=bare.own_barrier,
        own_side=bare.own_side,
        speaks_for=tuple(facts.get(Speaks.FOR, ())),
        speaks_against=tuple(facts.get(Speaks.AGAINST, ())),
        leads=tuple(facts.get(Speaks.ASKS, ())),
        beside=tuple(facts.get(Speaks.BESIDE, ())),
    )


def _make_fact(key: _FactKey, observed: list[tuple[str, Observation]]) -> BarrierFact:
    days = [observation.on for _, observation in observed if observation.on is not None]
    words = {observation.word.value for _, observation in observed if observation.word is not None}
    ratings = [one.percent for _, one in observed if one.percent is not None]
    return BarrierFact(
        key.indicator,
        side=key.side,
        by=key.by,
        ground=key.ground,
        overcome=key.was_overcome,
        times=len(observed),
        first=min(days, default=None),
        last=max(days, default=None),
        words=tuple(sorted(words)),
        lowest_percent=min(ratings, default=None),
        highest_percent=max(ratings, default=None),
        at=limited_field_paths(path for path, _ in observed),
    )
