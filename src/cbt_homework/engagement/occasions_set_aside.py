"""Takes single occasions that were set aside away from what is expected."""

from __future__ import annotations

from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Sequence

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.tallies import WindowGroup, WindowTally
from cbt_homework.engagement.window_runs import DueWindows


def places_with_occasions_set_aside(
    history: AssignmentHistory, windows: DueWindows
) -> list[tuple[range, int]]:
    """The places of windows of which single occasions were set aside, and how many.

    The one whose days are over first comes first, so that their order changes nothing.
    """
    asides = sorted(history.set_aside or (), key=lambda aside: (aside.last, aside.first))
    return [
        (windows.places_between(aside.first, aside.last), aside.occasions)
        for aside in asides
        if aside.occasions is not None
    ]


def groups_without_occasions_set_aside(
    groups: Sequence[WindowGroup], asides: Iterable[tuple[range, int]]
) -> list[WindowGroup]:
    """The groups, less single occasions: what was missed first, then what is not known.

    The windows of a tally are cut where only some of them are taken away. Each range of places has
    to begin and end with a tally.
    """
    reductions = [_Reduction(group) for group in groups]
    tallies = sorted((tally.place, n) for n, group in enumerate(groups) for tally in group.tallies)
    first_places = [place for place, _ in tallies]
    homes = [reductions[n] for _, n in tallies]
    ranks = [home.rank_at(place) for home, place in zip(homes, first_places, strict=True)]
    not_used_up = [_NotUsedUp(i for i, own in enumerate(ranks) if own == rank) for rank in _RANKS]
    for places, occasions in asides:
        left = occasions
        end = bisect_left(first_places, places.stop)
        for remaining in not_used_up:
            i = remaining.next_from(bisect_left(first_places, places.start))
            while left and i is not None and i < end:
                left -= homes[i].take_away(first_places[i], left)
                if left:  # all that can be taken away here has been
                    remaining.remove(i)
                    i = remaining.next_from(i)
    return [reduction.group() for reduction in reductions]


_RANKS = range(4)


class _NotUsedUp:
    """Numbers in order of which some are removed; finds the next one that is left."""

    def __init__(self, numbers: Iterable[int]) -> None:
        self._numbers = tuple(numbers)
        self._next = list(range(len(self._numbers) + 1))

    def next_from(self, number: int) -> int | None:
        """The first number that is left, from a number on."""
        i = self._root(bisect_left(self._numbers, number))
        return self._numbers[i] if i < len(self._numbers) else None

    def remove(self, number: int) -> None:
        """Removes a number that is left."""
        i = bisect_left(self._numbers, number)
        self._next[i] = i + 1

    def _root(self, i: int) -> int:
        while self._next[i] != i:
            self._next[i] = self._next[self._next[i]]  # so that the next search is shorter
            i = self._next[i]
        return i


class _Reduction:
    """A group of windows from which occasions are taken away."""

    def __init__(self, group: WindowGroup) -> None:
        self._group = group
        self._finished: list[WindowTally] = []
        self._left = {tally.place: deque((tally,)) for tally in group.tallies}
        self._not_done = {tally.place: bool(tally.not_done_count) for tally in group.tallies}
        counts = group.tally()
        self._room = None if group.is_all_claimed_done else counts.expected - counts.within

    def rank_at(self, place: int) -> int:
        """The lower, the earlier its occasions are taken away."""
        unknown = self._group.claim is None and not self._not_done[place]
        return 2 * self._group.is_all_claimed_done + unknown

    def take_away(self, place: int, most: int) -> int:
        """Takes away at most so many occasions of the tally at a place; returns how many."""
        limit = most if self._room is None else min(most, self._room)
        left, tallies = limit, self._left[place]
        while left and tallies:
            tally = tallies.popleft()
            in_each = tally.run.expected - tally.capped_done_count
            if in_each <= 0:
                self._finished.append(tally)
                continue
            whole = min(left // in_each, tally.run.size)
            left -= whole * in_each
            self._finished += _pieces(tally, 0, whole, in_each)
            some = min(left, in_each) if whole < tally.run.size else 0
            left -= some
            cut = whole + (some > 0)
            tallies.extendleft(_pieces(tally, cut, tally.run.size, 0))
            tallies.extendleft(_pieces(tally, whole, cut, some))
        if self._room is not None:
            self._room -= limit - left
        return limit - left

    def group(self) -> WindowGroup:
        """The group as it is now, with its windows in order."""
        tallies = [*self._finished, *(tally for left in self._left.values() for tally in left)]
        return self._group._replace(tallies=tuple(sorted(tallies, key=lambda one: one.place)))


def _pieces(tally: WindowTally, begin: int, end: int, fewer: int) -> Iterable[WindowTally]:
    """The windows from one place of a tally up to another, with so many expected fewer; or none."""
    if begin == end:
        return ()
    run = tally.run.piece(begin, end)
    run = run._replace(expected=run.expected - fewer)
    return (tally._replace(place=tally.place + begin, run=run),)
