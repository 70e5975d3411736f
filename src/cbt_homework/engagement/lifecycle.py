"""The life of an assignment as a table of stages, with all that can happen in each.

The table says what *can* happen, not what is good: concluding without a review is possible, and a
rule has something to say about it. What cannot have happened is refused: doing it before it was
assigned, or reviewing it once it was withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple

from cbt_homework.foundation.errors import Path, Problem
from cbt_homework.foundation.vocabulary import Term


class Stage(Term):
    """The stage at which an assignment stands."""

    DESIGNED = "designed"
    ASSIGNED = "assigned"
    ATTEMPTED = "attempted"
    REVIEWED = "reviewed"
    CONCLUDED = "concluded"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"


class Happening(Term):
    """An event in the life of an assignment."""

    ASSIGN = "assign"
    ATTEMPT = "attempt"
    REVIEW = "review"
    CONCLUDE = "conclude"
    WITHDRAW = "withdraw"
    SUPERSEDE = "supersede"


_ENDS = {
    Happening.CONCLUDE: Stage.CONCLUDED,
    Happening.WITHDRAW: Stage.WITHDRAWN,
    Happening.SUPERSEDE: Stage.SUPERSEDED,
}
_RUNNING = {Happening.ATTEMPT: Stage.ATTEMPTED, Happening.REVIEW: Stage.REVIEWED, **_ENDS}


def _read_only_transitions(
    stages: Mapping[Stage, Mapping[Happening, Stage]],
) -> Mapping[Stage, Mapping[Happening, Stage]]:
    return MappingProxyType({stage: MappingProxyType(dict(row)) for stage, row in stages.items()})


TRANSITIONS: Mapping[Stage, Mapping[Happening, Stage]] = _read_only_transitions(
    {
        Stage.DESIGNED: {
            Happening.ASSIGN: Stage.ASSIGNED,
            Happening.WITHDRAW: Stage.WITHDRAWN,
        },
        Stage.ASSIGNED: _RUNNING,
        Stage.ATTEMPTED: _RUNNING,
        Stage.REVIEWED: _RUNNING,
        # People go on with what has helped, and talk about it later.
        Stage.CONCLUDED: {
            Happening.ATTEMPT: Stage.CONCLUDED,
            Happening.REVIEW: Stage.CONCLUDED,
        },
        # They may not have heard of it yet; looking back on it then belongs to what came after.
        Stage.WITHDRAWN: {Happening.ATTEMPT: Stage.WITHDRAWN},
        Stage.SUPERSEDED: {Happening.ATTEMPT: Stage.SUPERSEDED},
    }
)
"""What can happen in each stage, and where it leads."""


class EventAtPath(NamedTuple):
    """An event that happened, with its path. Events have the order in which they happened."""

    what: Happening
    path: Path


def stage_after(events: Iterable[EventAtPath]) -> Stage:
    """The stage after all events; an event that cannot follow is passed over."""
    stage = Stage.DESIGNED
    for what, _ in events:
        stage = TRANSITIONS[stage].get(what, stage)
    return stage


def impossible_event_problems(events: Iterable[EventAtPath]) -> Iterable[Problem]:
    """The events that cannot have happened, each with those that could have."""
    stage = Stage.DESIGNED
    for what, path in events:
        following = TRANSITIONS[stage].get(what)
        if following is None:
            could = ", ".join(possible.label for possible in TRANSITIONS[stage])
            message = f"cannot follow: {what.label}, while it is {stage.label}; what could: {could}"
            yield Problem(path, f"{what.value}-while-{stage.value}", message)
        else:
            stage = following
