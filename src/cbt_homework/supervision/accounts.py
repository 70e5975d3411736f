"""How homework that was not done is explained, and what was seen: two things, held side by side."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle, components_of
from cbt_homework.engagement.barriers import Barrier, Side
from cbt_homework.engagement.conduct import FACTORS, MANNERS, Attribution, Conduct, Ground
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.words import Ref


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Account(Value):
    """What was said and seen of one assignment that was not done as agreed.

    Attributes:
        assignment: The assignment of the therapy.
        attributions: How it was explained.
        seen: What was observed of how it was assigned.
        accepting: What went on in the person when it was agreed on.
        starting: What went on in the person when it was about to be begun.
        mapped_by: Who said what went on in the person.
    """

    assignment: Ref | None = attrs.field(default=None, kw_only=False)
    attributions: Annotated[tuple[Attribution, ...], k.Size(0, 20)] | None = None
    seen: Annotated[tuple[Conduct, ...], k.Size(0, 20)] | None = None
    accepting: ViciousCircle | None = None
    starting: ViciousCircle | None = None
    mapped_by: Rater | None = None

    def circle(self, moment: HomeworkMoment) -> ViciousCircle | None:
        """What went on at one of the two moments that are asked about."""
        return self.accepting if moment is HomeworkMoment.ACCEPTING else self.starting


MAPPED = frozenset({Component.THOUGHTS, Component.EMOTIONS, Component.BEHAVIOR})
"""What a map of a moment holds at the least: the three that the article's supervisor asks for."""


def unmapped(account: Account) -> dict[HomeworkMoment, tuple[Component, ...]]:
    """What is still open of each of the two moments, in the order of the circle; empty where none.

    Raises:
        TypeError: ``account`` is no Account.
    """
    check_class("account", account, Account)
    found: dict[HomeworkMoment, tuple[Component, ...]] = {}
    for moment in ASKED_MOMENTS:
        circle = account.circle(moment)
        there = () if circle is None else components_of(circle)
        found[moment] = tuple(part for part in Component if part in MAPPED - set(there))
    return found


OBSERVED = frozenset({Ground.LIVE, Ground.RECORDING})
"""What an observation rests on where somebody else could have seen the same."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SeenOf(Value):
    """One thing that was seen, and the barrier it speaks of.

    Attributes:
        at: The place of the observation in the account.
        barrier: The barrier it speaks of.
        speaks_for: Whether it speaks for that barrier.
    """

    at: Annotated[int, k.Whole(0, 19)]
    barrier: Barrier
    speaks_for: bool


def seen_of(account: Account) -> tuple[SeenOf, ...]:
    """What was seen live or on a recording, as the barriers it speaks of; none twice.

    Raises:
        TypeError: ``account`` is no Account.
    """
    check_class("account", account, Account)
    found: list[SeenOf] = []
    for at, conduct in enumerate(account.seen or ()):
        if conduct.ground not in OBSERVED:
            continue
        said = [MANNERS[manner] for manner in conduct.manners or ()]
        if conduct.gave_rationale is not None:
            said.append((Barrier.PURPOSE_UNCLEAR, not conduct.gave_rationale))
        if conduct.checked_understanding is not None:
            said.append((Barrier.NOT_UNDERSTOOD, not conduct.checked_understanding))
        said += [(FACTORS[f.factor], not f.fits) for f in conduct.factors or () if _said(f.fits)]
        found += [SeenOf(at=at, barrier=barrier, speaks_for=yes) for barrier, yes in said]
    return tuple(dict.fromkeys(found))


def _said(fits: object) -> bool:
    return fits is True or fits is False


def overlooked_sides(account: Account) -> tuple[Side, ...]:
    """The sides for which something was seen and which no explanation names.

    That the purpose was not given, and that understanding was not checked, is on the side of the
    one who assigned it, whatever it led to in the other.

    Raises:
        TypeError: ``account`` is no Account.
    """
    sides = {_side(seen.barrier) for seen in seen_of(account) if seen.speaks_for}
    named = {attribution.side for attribution in account.attributions or ()}
    named |= {a.barrier.side for a in account.attributions or () if a.barrier is not None}
    return tuple(side for side in Side if side in sides - named)


def _side(barrier: Barrier) -> Side:
    told_by_conduct = (Barrier.PURPOSE_UNCLEAR, Barrier.NOT_UNDERSTOOD)
    return Side.THERAPIST if barrier in told_by_conduct else barrier.side
