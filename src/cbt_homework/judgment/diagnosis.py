"""A diagnosis of adherence: barriers, steps, and what needs attention first."""

from __future__ import annotations

from typing import Annotated, Any

import attrs

from cbt_homework.engagement.barriers import Barrier, BarrierState, Side
from cbt_homework.engagement.ladder_steps import LadderStep
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.values import Value
from cbt_homework.judgment.asked_about import (
    CourseExtent,
    LastSessions,
    OneAssignment,
    name_of_asked,
)
from cbt_homework.judgment.barrier_found import BarrierFound
from cbt_homework.judgment.basis import Basis
from cbt_homework.judgment.step_found import SessionNeeds, StepFound
from cbt_homework.supervision.vocabulary import SupervisionFocus


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AdherenceDiagnosis(Value):
    """All barriers that may have stood in the way, unranked; it holds nobody's words.

    It is about homework and says nothing about a person's disorder.

    Attributes:
        setting: Where the homework was assigned.
        asked_about: What it was asked about; None in a diagnosis that was stored before one could
            ask, which is about the whole course.
        assignments: How many assignments there are.
        missed: How many of those that are asked about were not carried out; None where that was not
            stored.
        barriers: Every barrier of the catalogue, in its order, with its state; then your own.
        steps: The steps of the ladder: at most one of 1 to 3, with 0 before it, and any of 4 to 6.
        awaits: What has to be known of the latest homework before a step can be named.
        attention: What the responsible clinician should see first.
        basis: What it was made with.
    """

    setting: Setting | None = None
    asked_about: CourseExtent | LastSessions | OneAssignment | None = None
    assignments: Annotated[int, k.Whole(0, 10_000)]
    missed: Annotated[int, k.Whole(0, 10_000)] | None = None
    barriers: Annotated[tuple[BarrierFound, ...], k.Size(0, 10_000)]
    steps: Annotated[tuple[StepFound, ...], k.Size(0, 7)]
    awaits: SessionNeeds = ()
    attention: Annotated[tuple[Finding, ...], k.Size(0, 10_000_000)] = ()
    basis: Basis

    __invariants__ = (
        Invariant(
            "no-attention",
            "attention",
            "must hold findings of ATTENTION only",
            lambda d: all(f.weight is Weight.ATTENTION for f in d.attention),
        ),
        no_repeats(
            "barriers",
            "barrier",
            "own_barrier",
            code="barrier-twice",
            message="must not hold a barrier twice",
        ),
        Invariant(
            "two-steps",
            "steps",
            "must hold no step twice, and at most one of the steps 1 to 3",
            lambda d: (
                len({s.step for s in d.steps}) == len(d.steps)
                and sum(s.step.follows_a_miss for s in d.steps) <= 1
            ),
        ),
    )

    def state(self, barrier: Barrier) -> BarrierState:
        """The state of a barrier; unexplored where it is not among them.

        Raises:
            TypeError: a barrier is a member of its vocabulary, such as Barrier.FORGETTING.
        """
        return self.about(barrier).state

    def about(self, barrier: Barrier) -> BarrierFound:
        """A barrier with what speaks for it and against it.

        Raises:
            TypeError: a barrier is a member of its vocabulary, such as Barrier.FORGETTING.
        """
        if not isinstance(barrier, Barrier):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError("give a member such as Barrier.FORGETTING")
        found = next((b for b in self.barriers if b.barrier is barrier), None)
        return found or BarrierFound(barrier)

    def about_own(self, key: str) -> BarrierFound:
        """A barrier of your own with all facts about it; unexplored where it is not among them.

        Raises:
            TypeError: the key is no text.
            InvariantError: the key is no lower-case word with hyphens.
        """
        check_class("key", key, str)
        found = next((b for b in self.barriers if b.own_barrier == key), None)
        return found or BarrierFound(own_barrier=key)

    def barriers_with_state(self, state: BarrierState) -> tuple[Barrier, ...]:
        """The barriers of the library with this state, in the order of the catalogue."""
        found = (b for b in self.barriers if b.state is state)
        return tuple(b.barrier for b in found if b.barrier is not None)

    def own_barriers_with_state(self, state: BarrierState) -> tuple[str, ...]:
        """The keys of your own barriers with this state, in their order."""
        found = (b for b in self.barriers if b.state is state)
        return tuple(b.own_barrier for b in found if b.own_barrier is not None)

    @property
    def supported(self) -> tuple[Barrier, ...]:
        """The barriers of the library that something supports."""
        return self.barriers_with_state(BarrierState.SUPPORTED)

    @property
    def leads(self) -> tuple[Barrier, ...]:
        """The barriers of the library that something points to, to be asked about."""
        return self.barriers_with_state(BarrierState.LEAD)

    @property
    def focus(self) -> SupervisionFocus | None:
        """The focus that supervision has in this setting; None without a setting."""
        return None if self.setting is None else SupervisionFocus.of(self.setting)

    def row(self) -> dict[str, str | int | None]:
        """One flat row of plain values: steps, counts by side, a column a barrier, its basis."""
        main = [s.step for s in self.steps if s.step.is_main]
        row: dict[str, Any] = {
            "asked_about": name_of_asked(self.asked_about),
            "assignments": self.assignments,
            "missed": self.missed,
            "step": main[-1].number if main else None,
        }
        beside = {s.step for s in self.steps}
        row |= {
            f"step_{step.number}_{step.value.replace('-', '_')}": int(step in beside)
            for step in LadderStep
            if not step.is_main
        }
        sides = [b.side for b in self.barriers if b.state is BarrierState.SUPPORTED]
        row |= {f"n_{side.value}": sides.count(side) for side in Side}
        row |= {_column_of_barrier(b): b.state.value for b in self.barriers}
        return row | {
            "n_attention": len(self.attention),
            "library": self.basis.library,
            "rules": self.basis.rules,
            "rules_digest": self.basis.rules_digest,
            "policy_digest": self.basis.policy_digest,
        }


def _column_of_barrier(barrier_found: BarrierFound) -> str:
    own = "" if barrier_found.barrier is not None else "own_"
    return own + barrier_found.key.replace("-", "_")
