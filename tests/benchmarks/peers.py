"""The same values as pydantic models, with the same demands.

A family is a namespace of classes with the names and fields of ours, so that one piece of code
builds the same thing in each of them (`samples`). All share our vocabularies, and the demands
between fields (`relations`). What a peer does not demand is found and printed by `selfcheck`;
`structs` holds the family of msgspec, `stock` that of plain attrs classes.
"""

# No postponed annotations: the models are made inside a function, out of its local names.
# ruff: noqa: N806 (types are named as types there, too)

from datetime import date, time
from types import SimpleNamespace
from typing import Annotated, Any, Literal

import pydantic
from pydantic import AfterValidator, ConfigDict, Field, StringConstraints, model_validator

from cbt_homework.cognition import thought_record
from cbt_homework.foundation import people, ratings
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework import (
    agreement,
    assignment,
    forms,
    periods,
    schedule as schedules,
    spec,
    spec_parts,
    target,
)
from cbt_homework.homework.vocabulary import HomeworkKind
from tests.benchmarks import relations

Family = SimpleNamespace

_CLASSES: tuple[type[Any], ...] = (
    spec.HomeworkSpec, spec_parts.FromSession, spec_parts.Rationale, spec_parts.Hypothesis,
    spec_parts.NoLose,
    spec_parts.Obstacle, schedules.Times, schedules.OnDays, schedules.Once, schedules.Whenever,
    schedules.AllDay, target.Target, target.Unit, ratings.Scale, ratings.Rating,
    forms.Column, forms.RecordForm, agreement.SessionTime, agreement.Agreement,
    assignment.Assignee, assignment.Assignment,
    thought_record.Thought, thought_record.Emotion, thought_record.Alternative,
    thought_record.Rerating, thought_record.ThoughtRecord,
)  # fmt: skip
OURS = Family(**{cls.__name__: cls for cls in _CLASSES})

REF = r"^[A-Za-z0-9][A-Za-z0-9._:-]*$"
BILLION = 1_000_000_000


# ---------------------------------------------------------------------------------------- pydantic


def pydantic_family(*, wire: bool) -> Family:
    """The values as frozen pydantic models.

    Scalars are strict either way: nothing is coerced. To *construct* (``wire=False``) terms, dates
    and tuples are strict as well; to *read* plain data (``wire=True``) these are made of words and
    lists, which pydantic's strict mode allows in JSON text only. A number is a ``float``: a union
    with ``int``, which would keep whole numbers whole, costs pydantic more.
    """

    def words(most: int) -> StringConstraints:
        return StringConstraints(strict=True, min_length=1, max_length=most, pattern=r"\S")

    def number(*, most: float, least: float | None = None, above: float | None = None) -> Any:
        return Field(strict=True, allow_inf_nan=False, ge=least, gt=above, le=most)

    after = model_validator(mode="after")
    Text = Annotated[str, words(4000)]
    Label = Annotated[str, words(200)]
    Ref = Annotated[str, StringConstraints(strict=True, max_length=128, pattern=REF)]
    Number = Annotated[float, number(least=-BILLION, most=BILLION)]
    Count = Annotated[int, Field(strict=True, ge=1, le=10_000)]
    Minutes = Annotated[int, Field(strict=True, ge=0, le=1440)]
    Every = Annotated[int, Field(strict=True, ge=1, le=52)]
    Position = Annotated[int, Field(strict=True, ge=0, le=49)]
    Flag = Annotated[bool, Field(strict=True)]
    Clock = Annotated[time, AfterValidator(relations.local)]
    Clocks = Annotated[tuple[Clock, ...], Field(max_length=1000)]
    Parts = Annotated[tuple[periods.PartOfDay, ...], Field(max_length=1000)]
    Words = Annotated[tuple[Text, ...], Field(max_length=50)]

    class Model(pydantic.BaseModel):
        model_config = ConfigDict(frozen=True, extra="forbid", strict=not wire)

    class Unanswered(Model):
        missing: Missing

    class FromSession(Model):
        topics: Words | None = None
        methods: Words | None = None

    class Rationale(Model):
        purpose: Text
        for_supervisee: Text | None = None
        for_patient: Text | None = None
        for_skills: Text | None = None

    class Hypothesis(Model):
        condition: Text
        then: Text

    class NoLose(Model):
        if_it_goes_well: Text | None = None
        if_it_does_not: Text | None = None

    class Obstacle(Model):
        what: Text
        then: Text | None = None

    class Bounded(Model):
        start: date | None = None
        end: date | None = None
        count: Count | None = None
        next_session: Flag = False

    class Times(Bounded):
        type: Literal["times"] = "times"
        times: Count
        up_to: Count | None = None
        per: periods.Period
        every: Every = 1
        at: Clocks = ()
        part_of_day: Parts = ()
        _related = after(relations.counted)

    class OnDays(Bounded):
        type: Literal["on-days"] = "on-days"
        days: Annotated[tuple[periods.Weekday, ...], Field(min_length=1, max_length=7)]
        every: Every = 1
        at: Clocks = ()
        part_of_day: Parts = ()
        _related = after(relations.occurring)

    class Once(Bounded):
        type: Literal["once"] = "once"
        at: Clock | None = None
        part_of_day: periods.PartOfDay | None = None
        _related = after(relations.deadlined)

    class Whenever(Bounded):
        type: Literal["whenever"] = "whenever"
        occasion: Text
        _related = after(relations.bounded)

    class AllDay(Bounded):
        type: Literal["all-day"] = "all-day"
        _related = after(relations.bounded)

    class Unit(Model):
        name: Label
        minutes: Annotated[float, number(above=0, most=BILLION)] | None = None

    class Target(Model):
        at_least: Annotated[float, number(above=0, most=1_000_000)] | None = None
        at_most: Annotated[float, number(least=0, most=1_000_000)] | None = None
        unit: Unit
        per: target.Per = target.Per.OCCASION
        _related = after(relations.limited)

    class Scale(Model):
        name: Label
        least: Number | None = None
        most: Number | None = None
        step: Number | None = None
        low: Label | None = None
        high: Label | None = None
        _related = after(relations.sound_scale)

    class Rating(Model):
        value: Number
        scale: Scale
        rater: ratings.Rater | None = None
        timing: ratings.Timing | None = None
        derived_from: Scale | None = None
        _related = after(relations.on_its_scale)

    class Column(Model):
        heading: Label
        asks: forms.Asks = forms.Asks.OTHER
        scale: Scale | None = None

    class RecordForm(Model):
        name: Label
        columns: Annotated[tuple[Column, ...], Field(min_length=1, max_length=30)]
        _related = after(relations.headed)

    Kinds = Annotated[tuple[HomeworkKind, ...], Field(max_length=20)]
    Schedule = Annotated[Times | OnDays | Once | Whenever | AllDay, Field(discriminator="type")]
    Obstacles = Annotated[tuple[Obstacle, ...], Field(max_length=50)]

    class HomeworkSpec(Model):
        task: Text
        kinds: Kinds | None = None
        from_session: FromSession | None = None
        schedule: Schedule | None = None
        place: Text | None = None
        target: Target | None = None
        rationale: Rationale | None = None
        hypothesis: Hypothesis | None = None
        no_lose: NoLose | None = None
        obstacles: Obstacles | Unanswered | None = None
        smallest_version: Text | None = None
        reminder: Text | None = None
        record_form: RecordForm | Unanswered | None = None
        bring: Words | None = None
        problem: Ref | None = None
        goal: Ref | None = None

    class SessionTime(Model):
        minutes: Minutes | None = None
        at_minute: Minutes | None = None
        session_minutes: Minutes | None = None
        _related = after(relations.inside_session)

    class Agreement(Model):
        own_words: Text | Unanswered | None = None
        understanding: agreement.UnderstandingCheck | Unanswered | None = None
        confidence: Rating | Unanswered | None = None
        importance: Rating | Unanswered | None = None
        expected_difficulty: Rating | Unanswered | None = None
        proposed_by: people.Proposer | None = None
        agreed_by: Annotated[tuple[people.Party, ...], Field(max_length=2)] | None = None
        in_writing: Flag | None = None
        first_try: agreement.FirstTry | None = None
        time: SessionTime | None = None

    class Assignee(Model):
        id: Ref
        role: people.Role | None = None

    class Assignment(Model):
        id: Ref
        spec: HomeworkSpec
        agreement: Agreement | None = None
        setting: people.Setting | None = None
        assigned_by: people.Role | None = None
        assignees: Annotated[tuple[Assignee, ...], Field(max_length=50)] | None = None
        assigned_on: date | None = None

    class Thought(Model):
        words: Text
        belief: Rating | Unanswered | None = None

    class Emotion(Model):
        name: Text
        intensity: Rating | Unanswered | None = None

    class Alternative(Model):
        words: Text
        belief: Rating | Unanswered | None = None

    class Rerating(Model):
        thought: Position
        belief: Rating | Unanswered

    Emotions = Annotated[tuple[Emotion, ...], Field(max_length=50)]

    class ThoughtRecord(Model):
        id: Ref | None = None
        on: date | None = None
        form: RecordForm | None = None
        situation: Text | None = None
        thoughts: Annotated[tuple[Thought, ...], Field(max_length=50)] | None = None
        emotions: Emotions | None = None
        body: Words | None = None
        behavior: Words | None = None
        facts_for: Words | None = None
        facts_against: Words | None = None
        alternatives: Annotated[tuple[Alternative, ...], Field(max_length=50)] | None = None
        emotions_after: Emotions | None = None
        thoughts_after: Annotated[tuple[Rerating, ...], Field(max_length=50)] | None = None
        actions: Words | None = None
        hot_thought: Position | None = None
        _related = after(relations.referring)

    made = locals()
    return Family(**{name: made[name] for name in vars(OURS)})


STRICT: Family = pydantic_family(wire=False)
WIRE: Family = pydantic_family(wire=True)
