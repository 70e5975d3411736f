"""The design of an assignment: what is to be done, when, why, and what if."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.invariants import no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.schedule import Schedule
from cbt_homework.homework.target import Target
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    HomeworkPurpose,
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

    topics: Words | None = None
    methods: Words | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Rationale(Value):
    """The reason for an assignment.

    Homework in supervision is meant to make sense for three: the supervisee, the patients, and the
    skills it builds.

    Attributes:
        purpose: The purpose of the assignment.
        kinds: The general purposes of homework that it serves.
        for_supervisee: The meaning for the supervisee.
        for_patient: The meaning for the patient or patients.
        for_skills: The skills that it develops.
    """

    purpose: Text = attrs.field(kw_only=False)
    kinds: Annotated[tuple[HomeworkPurpose, ...], k.Size(0, 8)] | None = None
    for_supervisee: Text | None = None
    for_patient: Text | None = None
    for_skills: Text | None = None

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

    if_it_goes_well: Text | None = None
    if_it_does_not: Text | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Obstacle(Value):
    """Something that may get in the way, and the plan for it.

    Attributes:
        what: The thing that may get in the way.
        then: The person's plan for it.
    """

    what: Text = attrs.field(kw_only=False)
    then: Text | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SupervisionAim(Value):
    """The subject and the function of homework in supervision.

    Attributes:
        kind: The subject that it works on.
        function: Its function.
    """

    kind: SupervisionKind | None = None
    function: SupervisionHomeworkFunction | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HomeworkSpec(Value):
    """The design of an assignment; only the task is required.

    ``None`` says that nothing was recorded, an empty tuple that somebody asked and there was none.

    Attributes:
        task: The thing to do, in the words the person takes home.
        kinds: The kinds of homework that it is.
        from_session: The part of the session that it follows from.
        schedule: The times at which it is done.
        place: The place in which it is done.
        target: The amount of it, or the length.
        rationale: The purpose of the assignment.
        hypothesis: The prediction it puts to the test.
        no_lose: The lesson from either outcome.
        obstacles: The things that may get in the way, each with the plan for it.
        smallest_version: The smallest version that still counts.
        reminder: The thing that will bring it to mind.
        record_form: The form to be filled in.
        bring: The things to bring to the next session.
        problem: The problem it works on.
        goal: The goal it serves.
        supervision: For homework in supervision: what it works on, and what it does.
    """

    task: Text = attrs.field(kw_only=False)
    kinds: Annotated[tuple[HomeworkKind, ...], k.Size(0, 20)] | None = None
    from_session: FromSession | None = None
    schedule: Schedule | None = None
    place: Text | None = None
    target: Target | None = None
    rationale: Rationale | None = None
    hypothesis: Hypothesis | None = None
    no_lose: NoLose | None = None
    obstacles: Annotated[tuple[Obstacle, ...], k.Size(0, 50)] | Missing | None = None
    smallest_version: Text | None = None
    reminder: Text | None = None
    record_form: RecordForm | Missing | None = None
    bring: Words | None = None
    problem: Ref | None = None
    goal: Ref | None = None
    supervision: SupervisionAim | None = None

    __invariants__ = (no_repeats("kinds"),)
