"""The same values as attrs users write them: stock validators, and cattrs as it comes.

No class of the library is in use here but its vocabularies. A converter of cattrs coerces scalars
(``7`` becomes ``"7"``); it is left as it comes, and `selfcheck` prints what that lets in. A field
that may hold a reason why there is nothing would need a hook of its own; reasons are left out.
"""

# ruff: noqa: D101 (each class is ours of the same name, which says what it is)

import math
import re
from datetime import date, time
from typing import Any

import attrs
from attrs import validators as v
from cattrs import Converter
from cattrs.strategies import configure_tagged_union

from cbt_homework.foundation import people, ratings
from cbt_homework.homework import agreement, forms, periods, target
from cbt_homework.homework.vocabulary import HomeworkKind
from tests.benchmarks import relations
from tests.benchmarks.peers import BILLION, OURS, REF, Family

TEXT = (v.instance_of(str), v.min_len(1), v.max_len(4000), v.matches_re(r"\S", func=re.search))
LABEL = (v.instance_of(str), v.min_len(1), v.max_len(200), v.matches_re(r"\S", func=re.search))
ID = (v.instance_of(str), v.max_len(128), v.matches_re(REF))


def _is_finite(_: object, attribute: Any, value: float) -> None:
    relations.require(math.isfinite(value), f"{attribute.name} must be finite")


def number(least: float, most: float) -> tuple[Any, ...]:
    """The validators of a number in a range."""
    return (v.instance_of((int, float)), _is_finite, v.ge(least), v.le(most))


def whole(least: int, most: int) -> tuple[Any, ...]:
    """The validators of a whole number in a range."""
    return (v.instance_of(int), v.ge(least), v.le(most))


def each(cls: Any, *more: Any, most: int = 50) -> tuple[Any, ...]:
    """The validators of a tuple."""
    item = v.and_(v.instance_of(cls), *more)
    return (v.instance_of(tuple), v.max_len(most), v.deep_iterable(item))


def must(*checks: Any) -> Any:
    """A field that has to be given."""
    return attrs.field(validator=v.and_(*checks))


def may(*checks: Any) -> Any:
    """A field that may be None."""
    return attrs.field(default=None, validator=v.optional(v.and_(*checks)))


def usual(default: Any, *checks: Any) -> Any:
    """A field with a default."""
    return attrs.field(default=default, validator=v.and_(*checks))


def one(cls: Any) -> Any:
    """The validator of an object."""
    return v.instance_of(cls)


frozen = attrs.frozen(kw_only=True)
NUMBER = number(-BILLION, BILLION)
WORDS = each(str, *TEXT[1:])


@frozen
class FromSession:
    topics: tuple[str, ...] | None = may(*WORDS)
    methods: tuple[str, ...] | None = may(*WORDS)


@frozen
class Rationale:
    purpose: str = must(*TEXT)
    for_supervisee: str | None = may(*TEXT)
    for_patient: str | None = may(*TEXT)
    for_skills: str | None = may(*TEXT)


@frozen
class Hypothesis:
    condition: str = must(*TEXT)
    then: str = must(*TEXT)


@frozen
class NoLose:
    if_it_goes_well: str | None = may(*TEXT)
    if_it_does_not: str | None = may(*TEXT)


@frozen
class Obstacle:
    what: str = must(*TEXT)
    then: str | None = may(*TEXT)


@frozen
class Bounded:
    start: date | None = may(one(date))
    end: date | None = may(one(date))
    count: int | None = may(*whole(1, 10_000))
    next_session: bool = usual(False, one(bool))  # noqa: FBT003 (the default of the field)

    def __attrs_post_init__(self) -> None:
        relations.bounded(self)


@frozen
class Times(Bounded):
    times: int = must(*whole(1, 10_000))
    up_to: int | None = may(*whole(1, 10_000))
    per: periods.Period = must(one(periods.Period))
    every: int = usual(1, *whole(1, 52))
    at: tuple[time, ...] = usual((), *each(time, most=1000))
    part_of_day: tuple[periods.PartOfDay, ...] = usual((), *each(periods.PartOfDay, most=1000))

    def __attrs_post_init__(self) -> None:
        relations.counted(self)


@frozen
class OnDays(Bounded):
    days: tuple[periods.Weekday, ...] = must(v.min_len(1), *each(periods.Weekday, most=7))
    every: int = usual(1, *whole(1, 52))
    at: tuple[time, ...] = usual((), *each(time, most=1000))
    part_of_day: tuple[periods.PartOfDay, ...] = usual((), *each(periods.PartOfDay, most=1000))

    def __attrs_post_init__(self) -> None:
        relations.occurring(self)


@frozen
class Once(Bounded):
    at: time | None = may(one(time))
    part_of_day: periods.PartOfDay | None = may(one(periods.PartOfDay))

    def __attrs_post_init__(self) -> None:
        relations.deadlined(self)


@frozen
class Whenever(Bounded):
    occasion: str = must(*TEXT)


@frozen
class AllDay(Bounded):
    pass


@frozen
class Unit:
    name: str = must(*LABEL)
    minutes: float | None = may(*number(0, BILLION), v.gt(0))


@frozen
class Target:
    at_least: float | None = may(*number(0, 1_000_000), v.gt(0))
    at_most: float | None = may(*number(0, 1_000_000))
    unit: Unit = must(one(Unit))
    per: target.Per = usual(target.Per.OCCASION, one(target.Per))

    def __attrs_post_init__(self) -> None:
        relations.limited(self)


@frozen
class Scale:
    name: str = must(*LABEL)
    least: float | None = may(*NUMBER)
    most: float | None = may(*NUMBER)
    step: float | None = may(*NUMBER)
    low: str | None = may(*LABEL)
    high: str | None = may(*LABEL)

    def __attrs_post_init__(self) -> None:
        relations.sound_scale(self)


@frozen
class Rating:
    value: float = must(*NUMBER)
    scale: Scale = must(one(Scale))
    rater: ratings.Rater | None = may(one(ratings.Rater))
    timing: ratings.Timing | None = may(one(ratings.Timing))
    derived_from: Scale | None = may(one(Scale))

    def __attrs_post_init__(self) -> None:
        relations.on_its_scale(self)


@frozen
class Column:
    heading: str = must(*LABEL)
    asks: forms.Asks = usual(forms.Asks.OTHER, one(forms.Asks))
    scale: Scale | None = may(one(Scale))


@frozen
class RecordForm:
    name: str = must(*LABEL)
    columns: tuple[Column, ...] = must(v.min_len(1), *each(Column, most=30))

    def __attrs_post_init__(self) -> None:
        relations.headed(self)


@frozen
class HomeworkSpec:
    task: str = must(*TEXT)
    kinds: tuple[HomeworkKind, ...] | None = may(*each(HomeworkKind, most=20))
    from_session: FromSession | None = may(one(FromSession))
    schedule: Times | OnDays | Once | Whenever | AllDay | None = may(one(Bounded))
    place: str | None = may(*TEXT)
    target: Target | None = may(one(Target))
    rationale: Rationale | None = may(one(Rationale))
    hypothesis: Hypothesis | None = may(one(Hypothesis))
    no_lose: NoLose | None = may(one(NoLose))
    obstacles: tuple[Obstacle, ...] | None = may(*each(Obstacle))
    smallest_version: str | None = may(*TEXT)
    reminder: str | None = may(*TEXT)
    record_form: RecordForm | None = may(one(RecordForm))
    bring: tuple[str, ...] | None = may(*WORDS)
    problem: str | None = may(*ID)
    goal: str | None = may(*ID)


@frozen
class SessionTime:
    minutes: int | None = may(*whole(0, 1440))
    at_minute: int | None = may(*whole(0, 1440))
    session_minutes: int | None = may(*whole(0, 1440))

    def __attrs_post_init__(self) -> None:
        relations.inside_session(self)


@frozen
class Agreement:
    own_words: str | None = may(*TEXT)
    understanding: agreement.UnderstandingCheck | None = may(one(agreement.UnderstandingCheck))
    confidence: Rating | None = may(one(Rating))
    importance: Rating | None = may(one(Rating))
    expected_difficulty: Rating | None = may(one(Rating))
    proposed_by: people.Proposer | None = may(one(people.Proposer))
    agreed_by: tuple[people.Party, ...] | None = may(*each(people.Party, most=2))
    in_writing: bool | None = may(one(bool))
    first_try: agreement.FirstTry | None = may(one(agreement.FirstTry))
    time: SessionTime | None = may(one(SessionTime))


@frozen
class Assignee:
    id: str = must(*ID)
    role: people.Role | None = may(one(people.Role))


@frozen
class Assignment:
    id: str = must(*ID)
    spec: HomeworkSpec = must(one(HomeworkSpec))
    agreement: Agreement | None = may(one(Agreement))
    setting: people.Setting | None = may(one(people.Setting))
    assigned_by: people.Role | None = may(one(people.Role))
    assignees: tuple[Assignee, ...] | None = may(*each(Assignee))
    assigned_on: date | None = may(one(date))


MADE = Family(**{name: globals()[name] for name in vars(OURS) if name in globals()})
"""The classes of an assignment; thought records are compared with pydantic and msgspec alone."""

_TAGS = {cls.__name__: getattr(OURS, cls.__name__).__tag__
         for cls in (Times, OnDays, Once, Whenever, AllDay)}  # fmt: skip


def converter() -> Converter:
    """A stock converter, detailed, that has learned days, times and the tagged schedules."""
    made = Converter(forbid_extra_keys=True, detailed_validation=True)
    made.register_structure_hook(date, lambda raw, _: date.fromisoformat(raw))
    made.register_structure_hook(time, lambda raw, _: time.fromisoformat(raw))
    tagged: Any = Times | OnDays | Once | Whenever | AllDay
    configure_tagged_union(tagged, made, lambda cls: _TAGS[cls.__name__], tag_name="type")
    made.register_structure_hook(
        tagged | None, lambda raw, _: None if raw is None else made.structure(raw, tagged)
    )
    return made
