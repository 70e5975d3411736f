"""The abstract space of assignments: each part absent, weak or good.

Rules see a design only through its parts, so that going through all combinations of a few values a
part goes through all that rules can tell apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice, product
from typing import Any, TypeVar

import attrs

import cbt_homework as ch
from cbt_homework.foundation.values import Value
from cbt_homework.homework import forms
from cbt_homework.homework.spec_parts import Goal
from cbt_homework.homework.vocabulary import FORM_ASKS

GOOD_DESIGN: dict[str, Any] = {
    "from_session": ch.homework.FromSession(topics=("Going out",), methods=("Slow breathing",)),
    "schedule": ch.daily().until_next_session(),
    "place": "Around the park",
    "target": ch.at_least(30, ch.MINUTES),
    "rationale": ch.Rationale("See whether I faint"),
    "hypothesis": ch.homework.Hypothesis("I go out alone", then="I will faint"),
    "no_lose": ch.homework.NoLose(
        if_it_goes_well="It is possible", if_it_does_not="I learn where it stops"
    ),
    "obstacles": (ch.Obstacle("It rains", then="walk in the arcade"),),
    "smallest_version": "To the front door",
    "reminder": "Shoes next to the bed",
    "record_form": forms.EXPOSURE_DIARY,
    "bring": ("The diary",),
    "goal": Goal(id="goal-1"),
}
"""Every part of a design as good as it gets."""

DESIGN_LEVELS: dict[str, tuple[Any, ...]] = {
    "from_session": (
        None,
        ch.homework.FromSession(topics=("Going out",)),
        GOOD_DESIGN["from_session"],
    ),
    "schedule": (None, ch.whenever("I feel like it"), GOOD_DESIGN["schedule"]),
    "target": (None, GOOD_DESIGN["target"]),
    "rationale": (None, GOOD_DESIGN["rationale"]),
    "hypothesis": (None, GOOD_DESIGN["hypothesis"]),
    "no_lose": (None, ch.homework.NoLose(if_it_goes_well="It is possible"), GOOD_DESIGN["no_lose"]),
    "obstacles": (None, (ch.Obstacle("It rains"),), GOOD_DESIGN["obstacles"]),
    "record_form": (None, forms.PRACTICE_DIARY, GOOD_DESIGN["record_form"]),
    "kinds": (None, (ch.homework.HomeworkKind.EXPOSURE,)),
    "smallest_version": (None, GOOD_DESIGN["smallest_version"]),
    "bring": (None, GOOD_DESIGN["bring"]),
}

GOOD_PLAN: dict[str, Any] = {
    "own_words": "To see whether my legs give way",
    "understanding": ch.homework.UnderstandingCheck.IN_OWN_WORDS,
    "confidence": ch.percent(95),
    "importance": ch.percent(80),
    "expected_difficulty": ch.percent(50),
    "proposed_by": ch.Proposer.JOINTLY,
    "agreed_by": tuple(ch.homework.Party),
    "in_writing": True,
    "first_try": ch.homework.FirstTry.BEGUN,
    "time": ch.homework.SessionTime(minutes=8, at_minute=30, session_minutes=50),
}
"""Every part of the planning as good as it gets."""

PLAN_LEVELS: dict[str, tuple[Any, ...]] = {
    "own_words": (None, GOOD_PLAN["own_words"]),
    "understanding": (
        None,
        ch.homework.UnderstandingCheck.ASKED_IF_CLEAR,
        GOOD_PLAN["understanding"],
    ),
    "confidence": (None, ch.percent(40), ch.percent(75), GOOD_PLAN["confidence"]),
    "importance": (None, ch.percent(20), GOOD_PLAN["importance"]),
    "expected_difficulty": (None, ch.percent(95), ch.percent(80), GOOD_PLAN["expected_difficulty"]),
    "proposed_by": (None, ch.Proposer.ASSIGNER, GOOD_PLAN["proposed_by"]),
    "agreed_by": (None, (ch.homework.Party.ASSIGNER,), GOOD_PLAN["agreed_by"]),
    "in_writing": (None, False, True),
    "first_try": (None, ch.homework.FirstTry.NONE, GOOD_PLAN["first_try"]),
    "time": (None, ch.homework.SessionTime(at_minute=48, session_minutes=50), GOOD_PLAN["time"]),
}


def designs() -> Iterator[ch.HomeworkSpec]:
    """Every combination of the levels of a design."""
    for chosen in product(*DESIGN_LEVELS.values()):
        yield ch.HomeworkSpec("Leave the house", **dict(zip(DESIGN_LEVELS, chosen, strict=True)))


def agreements() -> Iterator[ch.Agreement]:
    """Every combination of the levels of the planning."""
    for chosen in product(*PLAN_LEVELS.values()):
        yield ch.Agreement(**dict(zip(PLAN_LEVELS, chosen, strict=True)))


T = TypeVar("T")


def every_triple(make: Callable[[], Iterator[T]], step: int = 13) -> Iterator[T]:
    """One combination in ``step``, a prime that divides no number of levels.

    Any three parts still meet in every combination of their levels; a test says so.
    """
    return islice(make(), None, None, step)


def good_design(kind: ch.homework.HomeworkKind | None = None) -> ch.HomeworkSpec:
    """A design of a kind that leaves nothing to be desired."""
    kinds = None if kind is None else (kind,)
    parts = {**GOOD_DESIGN, "record_form": good_form(kind)}
    return ch.HomeworkSpec("Leave the house alone", kinds=kinds, **parts)


def good_form(kind: ch.homework.HomeworkKind | None) -> ch.homework.RecordForm:
    """A form that asks for what a kind needs."""
    wanted = FORM_ASKS.get(kind, frozenset()) if kind is not None else frozenset()
    return next(form for form in forms.FORMS if wanted <= form.asks)


def good_assignment(
    kind: ch.homework.HomeworkKind | None, setting: ch.Setting | None
) -> ch.Assignment:
    """An assignment of a kind in a setting that leaves nothing to be desired."""
    return ch.Assignment(
        id="a1", spec=good_design(kind), setting=setting, agreement=ch.Agreement(**GOOD_PLAN)
    )


def with_what_is_recorded_in(
    good: ch.Assignment, example: ch.HomeworkSpec | ch.Assignment
) -> ch.Assignment:
    """An assignment with all that an example of a rule records, and the rest of its own."""
    whole = example if isinstance(example, ch.Assignment) else None
    spec = _together(good.spec, example if whole is None else whole.spec)
    agreement = good.agreement
    if whole is not None and whole.agreement is not None:
        agreement = _together(agreement, whole.agreement)
    return attrs.evolve(good, spec=attrs.evolve(spec, kinds=good.spec.kinds), agreement=agreement)


def _together(own: Any, recorded: Any) -> Any:
    """A part with what is recorded in another one; inside a part of the same class, too."""
    if not isinstance(recorded, Value) or type(own) is not type(recorded):
        return recorded
    return attrs.evolve(
        own,
        **{
            field.name: _together(getattr(own, field.name), value)
            for field in attrs.fields(type(recorded))
            if (value := getattr(recorded, field.name)) != field.default
        },
    )
