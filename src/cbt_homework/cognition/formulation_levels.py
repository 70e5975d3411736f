"""Two levels of formulation, and when the deeper one is worth considering."""

from __future__ import annotations

from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import FieldPath
from cbt_homework.foundation.invariants import Invariant, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.beliefs import BeliefPolicy

Times = Annotated[int, k.Whole(0, 10_000)]
"""How often: zero or more."""


class FormulationLevel(Term):
    """The depth of a formulation."""

    ACCESSIBLE = "accessible"
    """What can be noticed directly: situation, thoughts, feelings, body, behavior."""
    HIDDEN = "hidden"
    """Core beliefs and conditional assumptions that the situation touches."""


class AccessibleMethod(Term):
    """Ways of working that may be enough on the accessible level."""

    GUIDED_DISCOVERY = "guided-discovery"
    SOCRATIC_DIALOGUE = "socratic-dialogue"
    THOUGHT_RECORD = "thought-record"
    VICIOUS_CIRCLE = "vicious-circle"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LevelHistory(Value):
    """Earlier work on one difficulty on the accessible level, and whether it came back.

    Attributes:
        tried: The ways of working that were tried; empty where none was.
        discussions: The number of times that the difficulty was talked over.
        recurrences: The number of times that it came back after that.
    """

    tried: Annotated[tuple[AccessibleMethod, ...], k.Size(0, 4)] | None = None
    discussions: Times | None = None
    recurrences: Times | None = None

    __invariants__ = (no_repeats("tried"),)


def _has_needs_only_if_unknown(advice: Any) -> bool:
    return (advice.deeper is Verdict.UNKNOWN) == bool(advice.needs)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LevelAdvice(Value):
    """Which level is worth considering; a suggestion, and three-valued.

    Attributes:
        deeper: MET where there is reason to consider the hidden level, UNMET where the accessible
            one comes first.
        needs: The fields that would decide it, where it is not known.
    """

    deeper: Verdict
    needs: Annotated[tuple[FieldPath, ...], k.Size(0, 3)] = ()

    __invariants__ = (
        Invariant(
            "unknown-without-need",
            "needs",
            "must name a field if, and only if, it is not known",
            _has_needs_only_if_unknown,
        ),
    )

    @property
    def level(self) -> FormulationLevel | None:
        """The level to consider next; None where it is not known."""
        levels = {
            Verdict.MET: FormulationLevel.HIDDEN,
            Verdict.UNMET: FormulationLevel.ACCESSIBLE,
        }
        return levels.get(self.deeper)


def when_to_go_deeper(
    history: LevelHistory,
    policy: BeliefPolicy = BeliefPolicy(),  # noqa: B008 (it is frozen)
) -> LevelAdvice:
    """The level worth considering: all three have to hold for the hidden one.

    Something was tried on the accessible level, the difficulty was talked over often enough, and it
    has come back often enough since. One of them that is recorded and does not hold is enough to
    stay; else what is not recorded would decide it.

    Raises:
        TypeError: ``history`` is no LevelHistory or ``policy`` is no BeliefPolicy.
    """
    check_class("history", history, LevelHistory)
    check_class("policy", policy, BeliefPolicy)
    held: dict[str, bool | None] = {
        "tried": None if history.tried is None else bool(history.tried),
        "discussions": _is_count_enough(history.discussions, policy.discussions_before_deeper),
        "recurrences": _is_count_enough(history.recurrences, policy.recurrences_before_deeper),
    }
    if False in held.values():
        return LevelAdvice(deeper=Verdict.UNMET)
    needs = tuple(name for name, holds in held.items() if holds is None)
    return LevelAdvice(deeper=Verdict.UNKNOWN if needs else Verdict.MET, needs=needs)


def _is_count_enough(count: int | None, enough: int) -> bool | None:
    return None if count is None else count >= enough
