"""The same values as msgspec structs: once as they are read, once as they are constructed.

``msgspec.convert`` checks the fields of a struct; its constructor does not. To construct with the
same demands, the classes that the samples build have a subclass that checks by hand, stopping at
the first fault.
"""

# ruff: noqa: D101 (each class is ours of the same name, which says what it is)

import math
import re
from datetime import date, time
from typing import Annotated, Any

from msgspec import Meta, Struct

from cbt_homework.foundation import people, ratings
from cbt_homework.homework import agreement, forms, periods, target
from cbt_homework.homework.vocabulary import HomeworkKind
from tests.benchmarks import relations
from tests.benchmarks.peers import BILLION, OURS, REF, Family

Text = Annotated[str, Meta(min_length=1, max_length=4000, pattern=r"\S")]
Label = Annotated[str, Meta(min_length=1, max_length=200, pattern=r"\S")]
Ref = Annotated[str, Meta(max_length=128, pattern=REF)]
Number = Annotated[float, Meta(ge=-BILLION, le=BILLION)]
Limit = Annotated[float, Meta(ge=0, le=1_000_000)]
Count = Annotated[int, Meta(ge=1, le=10_000)]
Minutes = Annotated[int, Meta(ge=0, le=1440)]
Every = Annotated[int, Meta(ge=1, le=52)]
Position = Annotated[int, Meta(ge=0, le=49)]
Words = Annotated[tuple[Text, ...], Meta(max_length=50)]


class Plain(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A struct as it is read; ``convert`` checks the fields, the hook what is between them.

    A field cannot be *a struct or a reason why there is none* without a tag: reasons are left out.
    """


class FromSession(Plain, frozen=True):
    topics: Words | None = None
    methods: Words | None = None


class Rationale(Plain, frozen=True):
    purpose: Text
    for_supervisee: Text | None = None
    for_patient: Text | None = None
    for_skills: Text | None = None


class Hypothesis(Plain, frozen=True):
    condition: Text
    then: Text


class NoLose(Plain, frozen=True):
    if_it_goes_well: Text | None = None
    if_it_does_not: Text | None = None


class Obstacle(Plain, frozen=True):
    what: Text
    then: Text | None = None


class Bounded(Plain, frozen=True, tag_field="type"):
    start: date | None = None
    end: date | None = None
    count: Count | None = None
    next_session: bool = False

    def __post_init__(self) -> None:
        relations.bounded(self)


class Times(Bounded, frozen=True, kw_only=True, tag="times"):
    times: Count
    up_to: Count | None = None
    per: periods.Period
    every: Every = 1
    at: tuple[time, ...] = ()
    part_of_day: tuple[periods.PartOfDay, ...] = ()

    def __post_init__(self) -> None:
        relations.counted(self)
        for moment in self.at:
            relations.local(moment)


class OnDays(Bounded, frozen=True, kw_only=True, tag="on-days"):
    days: Annotated[tuple[periods.Weekday, ...], Meta(min_length=1, max_length=7)]
    every: Every = 1
    at: tuple[time, ...] = ()
    part_of_day: tuple[periods.PartOfDay, ...] = ()

    def __post_init__(self) -> None:
        relations.occurring(self)
        for moment in self.at:
            relations.local(moment)


class Once(Bounded, frozen=True, kw_only=True, tag="once"):
    at: time | None = None
    part_of_day: periods.PartOfDay | None = None

    def __post_init__(self) -> None:
        relations.deadlined(self)
        if self.at is not None:
            relations.local(self.at)


class Whenever(Bounded, frozen=True, kw_only=True, tag="whenever"):
    occasion: Text


class AllDay(Bounded, frozen=True, tag="all-day"):
    pass


class Unit(Plain, frozen=True):
    name: Label
    minutes: Annotated[float, Meta(gt=0, le=BILLION)] | None = None


class Target(Plain, frozen=True, kw_only=True):
    at_least: Annotated[float, Meta(gt=0, le=1_000_000)] | None = None
    at_most: Limit | None = None
    unit: Unit
    per: target.Per = target.Per.OCCASION

    def __post_init__(self) -> None:
        relations.limited(self)


class Scale(Plain, frozen=True):
    name: Label
    least: Number | None = None
    most: Number | None = None
    step: Number | None = None
    low: Label | None = None
    high: Label | None = None

    def __post_init__(self) -> None:
        relations.sound_scale(self)


class Rating(Plain, frozen=True):
    value: Number
    scale: Scale
    rater: ratings.Rater | None = None
    timing: ratings.Timing | None = None
    derived_from: Scale | None = None

    def __post_init__(self) -> None:
        relations.on_its_scale(self)


class Column(Plain, frozen=True):
    heading: Label
    asks: forms.Asks = forms.Asks.OTHER
    scale: Scale | None = None


class RecordForm(Plain, frozen=True):
    name: Label
    columns: Annotated[tuple[Column, ...], Meta(min_length=1, max_length=30)]

    def __post_init__(self) -> None:
        relations.headed(self)


class HomeworkSpec(Plain, frozen=True):
    task: Text
    kinds: Annotated[tuple[HomeworkKind, ...], Meta(max_length=20)] | None = None
    from_session: FromSession | None = None
    schedule: Times | OnDays | Once | Whenever | AllDay | None = None
    place: Text | None = None
    target: Target | None = None
    rationale: Rationale | None = None
    hypothesis: Hypothesis | None = None
    no_lose: NoLose | None = None
    obstacles: Annotated[tuple[Obstacle, ...], Meta(max_length=50)] | None = None
    smallest_version: Text | None = None
    reminder: Text | None = None
    record_form: RecordForm | None = None
    bring: Words | None = None
    problem: Ref | None = None
    goal: Ref | None = None


class SessionTime(Plain, frozen=True):
    minutes: Minutes | None = None
    at_minute: Minutes | None = None
    session_minutes: Minutes | None = None

    def __post_init__(self) -> None:
        relations.inside_session(self)


class Agreement(Plain, frozen=True):
    own_words: Text | None = None
    understanding: agreement.UnderstandingCheck | None = None
    confidence: Rating | None = None
    importance: Rating | None = None
    expected_difficulty: Rating | None = None
    proposed_by: people.Proposer | None = None
    agreed_by: Annotated[tuple[people.Party, ...], Meta(max_length=2)] | None = None
    in_writing: bool | None = None
    first_try: agreement.FirstTry | None = None
    time: SessionTime | None = None


class Assignee(Plain, frozen=True):
    id: Ref
    role: people.Role | None = None


class Assignment(Plain, frozen=True):
    id: Ref
    spec: HomeworkSpec
    agreement: Agreement | None = None
    setting: people.Setting | None = None
    assigned_by: people.Role | None = None
    assignees: Annotated[tuple[Assignee, ...], Meta(max_length=50)] | None = None
    assigned_on: date | None = None


class Thought(Plain, frozen=True):
    words: Text
    belief: Rating | None = None


class Emotion(Plain, frozen=True):
    name: Text
    intensity: Rating | None = None


class Alternative(Plain, frozen=True):
    words: Text
    belief: Rating | None = None


class Rerating(Plain, frozen=True):
    thought: Position
    belief: Rating


class ThoughtRecord(Plain, frozen=True):
    id: Ref | None = None
    on: date | None = None
    form: RecordForm | None = None
    situation: Text | None = None
    thoughts: Annotated[tuple[Thought, ...], Meta(max_length=50)] | None = None
    emotions: Annotated[tuple[Emotion, ...], Meta(max_length=50)] | None = None
    body: Words | None = None
    behavior: Words | None = None
    facts_for: Words | None = None
    facts_against: Words | None = None
    alternatives: Annotated[tuple[Alternative, ...], Meta(max_length=50)] | None = None
    emotions_after: Annotated[tuple[Emotion, ...], Meta(max_length=50)] | None = None
    thoughts_after: Annotated[tuple[Rerating, ...], Meta(max_length=50)] | None = None
    actions: Words | None = None
    hot_thought: Position | None = None

    def __post_init__(self) -> None:
        relations.referring(self)


# ----------------------------------------------------------------- constructed, and checked by hand

_require = relations.require
_ref = re.compile(REF).fullmatch
_surrogate = re.compile("[\ud800-\udfff]").search


def _text(*values: Any) -> None:
    for v in values:
        _require(v.__class__ is str and 0 < len(v) <= 4000 and not v.isspace(), "must be text")
        _require(v.isascii() or not _surrogate(v), "must be well-formed Unicode")


def _texts(*values: Any) -> None:
    for v in values:
        if v is not None:
            _text(v)


def _one(value: Any, cls: type[Any]) -> None:
    _require(value is None or isinstance(value, cls), "must be of its class")


def _term(value: Any, options: type[Any]) -> None:
    _require(value is None or value.__class__ is options, "must be a word of its vocabulary")


def _many(value: Any, cls: type[Any], most: int) -> None:
    if value is not None:
        _require(value.__class__ is tuple and len(value) <= most, "must be a tuple")
        for item in value:
            _require(isinstance(item, cls), "must be of its class")


def _whole(value: Any, least: int, most: int) -> None:
    sound = value is None or (value.__class__ is int and least <= value <= most)
    _require(sound, "must be a whole number in its range")


def _number(value: Any, least: float, most: float) -> None:
    if value is not None:
        sound = value.__class__ is int or (value.__class__ is float and math.isfinite(value))
        _require(sound and least <= value <= most, "must be a finite number in its range")


def _id(value: Any) -> None:
    sound = value.__class__ is str and len(value) <= 128 and _ref(value)
    _require(sound, "must be an id")


def _day(value: Any) -> None:
    _require(value is None or value.__class__ is date, "must be a date")


class CheckedRationale(Rationale, frozen=True):
    def __post_init__(self) -> None:
        _text(self.purpose)
        _texts(self.for_supervisee, self.for_patient, self.for_skills)


class CheckedNoLose(NoLose, frozen=True):
    def __post_init__(self) -> None:
        _texts(self.if_it_goes_well, self.if_it_does_not)


class CheckedObstacle(Obstacle, frozen=True):
    def __post_init__(self) -> None:
        _text(self.what)
        _texts(self.then)


class CheckedTimes(Times, frozen=True, tag="times"):
    def __post_init__(self) -> None:
        _day(self.start)
        _day(self.end)
        _whole(self.count, 1, 10_000)
        _require(self.next_session.__class__ is bool, "must be true or false")
        _whole(self.times, 1, 10_000)
        _whole(self.up_to, 1, 10_000)
        _term(self.per, periods.Period)
        _whole(self.every, 1, 52)
        _many(self.at, time, 1000)
        _many(self.part_of_day, periods.PartOfDay, 1000)
        Times.__post_init__(self)


class CheckedTarget(Target, frozen=True):
    def __post_init__(self) -> None:
        _number(self.at_least, 0, 1_000_000)
        _require(self.at_least is None or self.at_least > 0, "must be more than 0")
        _number(self.at_most, 0, 1_000_000)
        _one(self.unit, Unit)
        _term(self.per, target.Per)
        relations.limited(self)


class CheckedRating(Rating, frozen=True):
    def __post_init__(self) -> None:
        _number(self.value, -BILLION, BILLION)
        _one(self.scale, Scale)
        _term(self.rater, ratings.Rater)
        _term(self.timing, ratings.Timing)
        _one(self.derived_from, Scale)
        relations.on_its_scale(self)


class CheckedHomeworkSpec(HomeworkSpec, frozen=True):
    def __post_init__(self) -> None:
        _text(self.task)
        _many(self.kinds, HomeworkKind, 20)
        _one(self.from_session, FromSession)
        _one(self.schedule, Bounded)
        _one(self.target, Target)
        _one(self.rationale, Rationale)
        _one(self.hypothesis, Hypothesis)
        _one(self.no_lose, NoLose)
        _many(self.obstacles, Obstacle, 50)
        _texts(self.place, self.smallest_version, self.reminder)
        _one(self.record_form, RecordForm)
        _many(self.bring, str, 50)
        _text(*self.bring or ())
        for reference in (self.problem, self.goal):
            if reference is not None:
                _id(reference)


class CheckedSessionTime(SessionTime, frozen=True):
    def __post_init__(self) -> None:
        _whole(self.minutes, 0, 1440)
        _whole(self.at_minute, 0, 1440)
        _whole(self.session_minutes, 0, 1440)
        relations.inside_session(self)


class CheckedAgreement(Agreement, frozen=True):
    def __post_init__(self) -> None:
        _texts(self.own_words)
        _term(self.understanding, agreement.UnderstandingCheck)
        _one(self.confidence, Rating)
        _one(self.importance, Rating)
        _one(self.expected_difficulty, Rating)
        _term(self.proposed_by, people.Proposer)
        _many(self.agreed_by, people.Party, 2)
        _one(self.in_writing, bool)
        _term(self.first_try, agreement.FirstTry)
        _one(self.time, SessionTime)


class CheckedAssignee(Assignee, frozen=True):
    def __post_init__(self) -> None:
        _id(self.id)
        _term(self.role, people.Role)


class CheckedAssignment(Assignment, frozen=True):
    def __post_init__(self) -> None:
        _id(self.id)
        _require(isinstance(self.spec, HomeworkSpec), "must be a spec")
        _one(self.agreement, Agreement)
        _term(self.setting, people.Setting)
        _term(self.assigned_by, people.Role)
        _many(self.assignees, Assignee, 50)
        _day(self.assigned_on)


READ = Family(**{name: globals()[name] for name in vars(OURS)})
"""As ``msgspec.convert`` makes them."""
CONSTRUCTED = Family(
    **{name: globals().get(f"Checked{name}", made) for name, made in vars(READ).items()}
)
"""As a program makes them; what the samples reuse (scales, units, forms) is not checked by hand,
nor are thought records, which are only read."""
