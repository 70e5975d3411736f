"""Records at the ends of what their fields may hold, made from the samples in one order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import date
from itertools import product
from typing import Any, NamedTuple

import attrs

import cbt_homework as ch
from cbt_homework import cognition, engagement as en, exchange, research, show, supervision
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.people import Role
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.occurrences import expected
from cbt_homework.supervision import PracticePhase, RecordingUse

Step = str | int


class Place(NamedTuple):
    """A leaf of a record: the way to it, and what it may hold."""

    path: tuple[Step, ...]
    kind: Kind


def places(kind: Kind, held: Any, path: tuple[Step, ...] = ()) -> Iterator[Place]:
    """Every number and day in a record."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            if held is not None and not isinstance(held, Missing):
                yield from places(inner, held, path)
        case k.Many(item=item):
            for i, each in enumerate(held):
                yield from places(item, each, (*path, i))
        case k.One() | k.OneOf():
            for name, inner in kinds_of(type(held)).items():
                yield from places(inner, getattr(held, name), (*path, name))
        case k.Number() | k.Whole() | k.Day():
            yield Place(path, kind)
        case _:
            pass


def put(thing: Any, path: tuple[Step, ...], held: object) -> Any:
    """The record with something else in one place; refused as any constructor refuses."""
    if not path:
        return held
    step, *rest = path
    if isinstance(step, int):
        return (*thing[:step], put(thing[step], tuple(rest), held), *thing[step + 1 :])
    return attrs.evolve(thing, **{step: put(getattr(thing, step), tuple(rest), held)})


def ends(kind: Kind) -> tuple[Any, ...]:
    """The least and the most of a kind, and of numbers the smallest that are something."""
    match kind:
        case k.Day():
            return (date.min, date.max)
        case k.Whole(least=least, most=most):
            return (least, most)
        case k.Number(least=least, most=most):
            small = (5e-324, 1e-300, 1e-6, -1e-300)
            return (least, most, *(each for each in small if least <= each <= most))
        case _:
            raise TypeError("no end")


def records(thing: Value, *, one_by_one: bool) -> Iterator[Value]:
    """Every leaf at its least, at its most, and in turns, as far as the class admits it.

    With ``one_by_one`` also each leaf alone at each of its ends.
    """
    leaves = list(places(k.One(type(thing)), thing))
    for turn in ((0, 0), (1, 1), (2, 2), (-1, -1), (0, 1), (1, 0)):
        extreme: Value = thing
        for i, leaf in enumerate(leaves):
            several = ends(leaf.kind)
            wanted = several[min(turn[i % 2], len(several) - 1)]
            with suppress(InvariantError):
                extreme = put(extreme, leaf.path, wanted)
        yield extreme
    for leaf in leaves if one_by_one else ():
        for end in ends(leaf.kind):
            with suppress(InvariantError):
                yield put(thing, leaf.path, end)


DAYS = (date.min, date(2026, 3, 20), date.max)
POLICIES = (
    en.EngagementPolicy(),
    en.EngagementPolicy(first_day=en.FirstDay.SAME_DAY, cut_short=en.CutShort.IN_FULL),
)


def _look(held: Any) -> None:
    """Read every property and every flat row, at any depth."""
    if isinstance(held, tuple):
        for each in held:
            _look(each)
    if not isinstance(held, Value):
        return
    for name in dir(type(held)):
        if isinstance(getattr(type(held), name), property):
            getattr(held, name)
    if hasattr(held, "row"):
        held.row()
    for name in kinds_of(type(held)):
        _look(getattr(held, name))


def _counted(entry: ch.AssignmentHistory) -> None:
    for day, sessions, policy in product(DAYS, ((), DAYS), POLICIES):
        _look(en.quantity(entry, day, sessions=sessions, policy=policy))
        en.occasions(entry, day, sessions=sessions, policy=policy)
    _look((en.total_attainment(entry), en.raters(entry)))


def _in_a_course(course: ch.Course) -> None:
    diagnosis = ch.diagnose(course)
    show.text(diagnosis, course)
    show.barriers({"a": diagnosis})
    assert list(research.rows(course, dyad="d1"))
    for day in DAYS:
        research.as_known(course, day)
    for entry in course.histories:
        _counted(entry)


def _expected(spec: ch.HomeworkSpec) -> None:
    if spec.schedule is not None:
        show.when(spec.schedule)
        for first, last in product(DAYS, DAYS):
            expected(spec.schedule, first, last)
    if spec.target is not None:
        show.how_much(spec.target)


def _assessed(thing: Any) -> None:
    found: Any = ch.assess(thing)
    show.text(found, thing)
    _look(found)


READERS: dict[str, Callable[[Any], object]] = {
    "repr": repr,
    "look": _look,
    "source": show.source,
    "wire": lambda thing: exchange.loads(exchange.dumps(thing)),
    "deidentified": lambda thing: research.deidentified(thing, key="x{}".format, weeks=0),
    "assess": _assessed,
    "text": show.text,
    "plain": show.plain,
    "markdown": show.markdown,
    "html": show.html,
    "svg": show.svg,
    "mermaid": show.mermaid,
    "plan": show.plan,
    "expected": _expected,
    "quantity": _counted,
    "course": _in_a_course,
    "experiments": cognition.belief_change,
    "thoughts": lambda r: (cognition.thought_changes(r), cognition.emotion_changes(r)),
    "consent": lambda recording: [
        supervision.consent_state(recording, role, use, day)
        for role, use, day in product(Role, RecordingUse, DAYS)
    ],
    "series": lambda series: (
        [supervision.competence_over_time(series, phase) for phase in PracticePhase],
        [supervision.adherence_over_time(series, phase) for phase in PracticePhase],
        supervision.self_practice_over_time(series),
        supervision.carried_over(series),
        supervision.supervision_level_by_session(series),
    ),
}  # fmt: skip
"""What reads a record, and raises nothing of any that can be made."""


def readers_of(thing: Value) -> list[str]:
    """Those that read such a record at all."""
    found: list[str] = []
    for name, read in READERS.items():
        with suppress(TypeError, AttributeError, LookupError):
            read(thing)
            found.append(name)
    return found
