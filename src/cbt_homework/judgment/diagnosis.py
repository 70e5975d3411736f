"""A diagnosis of adherence: what may stand in the way, with the facts on both sides."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Annotated, Any

import attrs

from cbt_homework.engagement.barriers import Barrier, BarrierState, Side
from cbt_homework.engagement.indicators.indicator import Speaks
from cbt_homework.engagement.ladder_steps import IN_A_ROW, Because, LadderStep
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import FieldPath, Slug
from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.judgment.basis import Basis
from cbt_homework.policies.criteria import Criterion
from cbt_homework.supervision.vocabulary import SupervisionFocus

MOST_FIELD_PATHS = 10_000
"""How many paths a fact or a step names, the first ones; a number of times counts all of them."""
FieldPaths = Annotated[tuple[FieldPath, ...], k.Size(1, MOST_FIELD_PATHS)]
Count = Annotated[int, k.Whole(1, 1_000_000_000)]
"""How often something is recorded in a course, however long it is."""


def limited_field_paths(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths that a fact or a step names: the first 10,000."""
    return tuple(islice(paths, MOST_FIELD_PATHS))


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierFact(Value):
    """One kind of fact for a barrier or against it, with where it is recorded.

    Attributes:
        indicator: The indicator that observed it.
        side: Whether it speaks for or against.
        overcome: Whether what would speak for it was there, and the assignment was carried out all
            the same.
        times: How often it is recorded.
        last: The last day of these, where days are recorded.
        words: The words of a vocabulary that its sentence is filled with, each once.
        at: Where it is recorded; the first 10,000 places.
    """

    indicator: Slug = attrs.field(kw_only=False)
    side: Speaks
    overcome: bool = False
    times: Count
    last: date | None = None
    words: Annotated[tuple[Slug, ...], k.Size(0, 100)] = ()
    at: FieldPaths

    __invariants__ = (
        no_repeats("words"),
        Invariant(
            "overcome-and-for",
            "overcome",
            "must be false for what speaks for a barrier",
            lambda fact: not fact.overcome or fact.side is Speaks.AGAINST,
        ),
    )


BarrierFacts = Annotated[tuple[BarrierFact, ...], k.Size(0, 200)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierFound(Value):
    """One barrier, with the facts that speak for it and against it.

    Attributes:
        barrier: The barrier.
        speaks_for: The facts for it.
        speaks_against: The facts against it.
    """

    barrier: Barrier = attrs.field(kw_only=False)
    speaks_for: BarrierFacts = ()
    speaks_against: BarrierFacts = ()

    @property
    def state(self) -> BarrierState:
        """Supported by one fact for it; not supported by facts against it alone."""
        if self.speaks_for:
            return BarrierState.SUPPORTED
        return BarrierState.NOT_SUPPORTED if self.speaks_against else BarrierState.UNEXPLORED


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class StepFound(Value):
    """One step of the ladder, and why it is there.

    Attributes:
        step: The step.
        because: Why.
        in_a_row: At how many sessions in a row, where that is why.
        repair: The criteria by which what was assigned was not thoroughly discussed.
        checks: The answers to the three questions about problem and goal, as far as recorded.
        needs: The fields that would decide whether another step is there.
    """

    step: LadderStep = attrs.field(kw_only=False)
    because: Because
    in_a_row: Count | None = None
    repair: Annotated[tuple[Criterion, ...], k.Size(0, 10)] = ()
    checks: Annotated[tuple[Check, ...], k.Size(0, 3)] = ()
    needs: Annotated[tuple[FieldPath, ...], k.Size(0, MOST_FIELD_PATHS)] = ()

    __invariants__ = (
        Invariant(
            "in-a-row",
            "in_a_row",
            "must be there where several sessions in a row are why, and only there",
            lambda s: (s.in_a_row is not None) == (s.because in IN_A_ROW),
        ),
    )


class CheckAnswer(Term):
    """The answer to one of the three questions about problem and goal."""

    YES = "yes"
    NO = "no"
    OPEN = "open"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Check(Value):
    """One of the three questions about problem and goal, and its answer.

    Attributes:
        question: The key of the question.
        answer: The answer; open where it was not asked or not answered.
    """

    question: Slug = attrs.field(kw_only=False)
    answer: CheckAnswer = attrs.field(kw_only=False)


def check_answer_from_record(recorded: bool | Missing | None) -> CheckAnswer:
    """A recorded answer as one of a check."""
    if isinstance(recorded, bool):
        return CheckAnswer.YES if recorded else CheckAnswer.NO
    return CheckAnswer.OPEN


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AdherenceDiagnosis(Value):
    """All barriers that may have stood in the way, unranked; it holds nobody's words.

    It is about homework and says nothing about a person's disorder.

    Attributes:
        setting: Where the homework was assigned.
        assignments: How many assignments there are.
        barriers: Every barrier of the catalogue, in its order, with its state.
        steps: The steps of the ladder: at most one of 0 to 3, and any of 4 to 6.
        attention: What the responsible clinician should see first.
        basis: What it was made with.
    """

    setting: Setting | None = None
    assignments: Annotated[int, k.Whole(0, 10_000)]
    barriers: Annotated[tuple[BarrierFound, ...], k.Size(0, 100)]
    steps: Annotated[tuple[StepFound, ...], k.Size(0, 7)]
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
            "barriers", "barrier", code="barrier-twice", message="must not hold a barrier twice"
        ),
        Invariant(
            "two-steps",
            "steps",
            "must hold no step twice, and at most one of the steps 0 to 3",
            lambda d: (
                len({s.step for s in d.steps}) == len(d.steps)
                and sum(s.step.is_main for s in d.steps) <= 1
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

    def barriers_with_state(self, state: BarrierState) -> tuple[Barrier, ...]:
        """The barriers with this state, in the order of the catalogue."""
        return tuple(b.barrier for b in self.barriers if b.state is state)

    @property
    def supported(self) -> tuple[Barrier, ...]:
        """The barriers that something speaks for."""
        return self.barriers_with_state(BarrierState.SUPPORTED)

    @property
    def focus(self) -> SupervisionFocus | None:
        """The focus that supervision has in this setting; None without a setting."""
        return None if self.setting is None else SupervisionFocus.of(self.setting)

    def row(self) -> dict[str, str | int | None]:
        """One flat row of plain values: steps, counts by side, a column a barrier, its basis."""
        main = [s.step for s in self.steps if s.step.is_main]
        row: dict[str, Any] = {
            "assignments": self.assignments,
            "step": main[0].number if main else None,
        }
        beside = {s.step for s in self.steps}
        row |= {
            f"step_{step.number}_{step.value.replace('-', '_')}": int(step in beside)
            for step in LadderStep
            if not step.is_main
        }
        supported = self.supported
        row |= {f"n_{side.value}": sum(b.side is side for b in supported) for side in Side}
        row |= {b.barrier.value.replace("-", "_"): b.state.value for b in self.barriers}
        return row | {
            "n_attention": len(self.attention),
            "library": self.basis.library,
            "rules": self.basis.rules,
            "rules_digest": self.basis.rules_digest,
            "policy_digest": self.basis.policy_digest,
        }
