"""Parts of a design: its origin, its reason, its prediction, its obstacles, its steps, its goal."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.invariants import AnyOf, Invariant, NotBoth, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.periods import Period, Span
from cbt_homework.homework.schedule import Schedule
from cbt_homework.homework.target import Amount, Target
from cbt_homework.homework.vocabulary import (
    HomeworkPurpose,
    PlanMeans,
    SupervisionHomeworkFunction,
    SupervisionKind,
)

Words = Annotated[tuple[Text, ...], k.Size(0, 50)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class FromSession(Value):
    """The part of the session that an assignment follows from.

    Attributes:
        topics: The topics it follows from; empty where there was none.
        methods: The methods it uses that were learned there; empty where there was none.
    """

    topics: Words | Missing | None = None
    methods: Words | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Rationale(Value):
    """The reason for an assignment.

    Homework in supervision is meant to make sense for three: the supervisee, the patients, and the
    skills it builds.

    Attributes:
        purpose: The purpose of the assignment; None where it was given and its words not kept.
        kinds: The general purposes of homework that it serves.
        for_supervisee: The meaning for the supervisee.
        for_patient: The meaning for the patient or patients.
        for_skills: The skills that it develops.
    """

    purpose: Text | None = attrs.field(default=None, kw_only=False)
    kinds: Annotated[tuple[HomeworkPurpose, ...], k.Size(0, 8)] | None = None
    for_supervisee: Text | Missing | None = None
    for_patient: Text | Missing | None = None
    for_skills: Text | Missing | None = None

    __invariants__ = (no_repeats("kinds"),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Hypothesis(Value):
    """A prediction that the assignment puts to the test: if this, then that.

    Attributes:
        condition: The action or event: the *if*.
        then: The expected consequence: the *then*.
    """

    condition: Text = attrs.field(kw_only=False)
    then: Text


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class NoLose(Value):
    """The thing to learn from either outcome, so that the person cannot fail.

    Attributes:
        if_it_goes_well: The lesson if it goes as hoped.
        if_it_does_not: The lesson if it does not go as hoped, or was not done.
    """

    if_it_goes_well: Text | Missing | None = None
    if_it_does_not: Text | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Obstacle(Value):
    """Something that may get in the way, and the plan for it.

    Attributes:
        what: The thing that may get in the way.
        then: The person's plan for it.
        rests_on: The means of the plan, such as a thing or a person.
    """

    what: Text = attrs.field(kw_only=False)
    then: Text | Missing | None = None
    rests_on: Annotated[tuple[PlanMeans, ...], k.Size(1, 6)] | None = None

    __invariants__ = (no_repeats("rests_on"),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SupervisionAim(Value):
    """The subject and the function of homework in supervision.

    Attributes:
        kind: The subject that it works on.
        function: Its function.
    """

    kind: SupervisionKind | Missing | None = None
    function: SupervisionHomeworkFunction | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Step(Value):
    """One of several steps of an assignment, which can have its own time and amount.

    Attributes:
        what: The step.
        schedule: When this step is done, where that is another time.
        target: The amount of this step.
        in_session: Whether it is done together, in the session.
        go_on_when: The sign that the next step may come.
    """

    what: Text = attrs.field(kw_only=False)
    schedule: Schedule | None = None
    target: Target | None = None
    in_session: bool | None = None
    go_on_when: Text | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Progression(Value):
    """How an assignment grows harder or longer with time.

    Attributes:
        words: How it grows, as it was agreed.
        by: The amount by which it grows each time.
        per: The period after which it grows.
        until: The amount at which it stops growing.
        length: How long it goes on growing.
    """

    words: Text = attrs.field(kw_only=False)
    by: Amount | None = None
    per: Period | None = None
    until: Target | None = None
    length: Span | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class EarlierWork(Value):
    """Something that an assignment builds on: another assignment, a record, an act in a session.

    Attributes:
        words: The earlier work, in words.
        id: The pseudonymous id of an assignment or a record.
    """

    words: Text | None = attrs.field(default=None, kw_only=False)
    id: Ref | None = None

    __invariants__ = (
        Invariant("no-earlier-work", "words", "must have words or an id", AnyOf("words", "id")),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Goal(Value):
    """A goal that an assignment serves, by its words, by its id, or by both.

    Attributes:
        words: The goal, as it was agreed.
        id: A pseudonymous id; reviews of goals speak of it.
        measure: How it will show that the goal is reached.
        within: The time in which it is to be reached.
        by: The day by which it is to be reached.
        length: How long it is kept up.
    """

    words: Text | None = attrs.field(default=None, kw_only=False)
    id: Ref | None = None
    measure: Text | Missing | None = None
    within: Span | None = None
    by: date | None = None
    length: Span | None = None

    __invariants__ = (
        Invariant("no-goal", "words", "must have words or an id", AnyOf("words", "id")),
        Invariant("two-horizons", "by", "must not stand beside a length", NotBoth("within", "by")),
    )
