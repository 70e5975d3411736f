"""A session of supervision, in any setting in which somebody's work is supervised."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import attrs

from cbt_homework.engagement.review import Review
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.errors import Problem
from cbt_homework.foundation.field_types import Count, Minutes, Ref, Text
from cbt_homework.foundation.invariants import Invariant, invariant_of_many, no_repeats
from cbt_homework.foundation.people import Party, Setting
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.assignment import Assignment
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.recordings import Recording, UsedRecording
from cbt_homework.supervision.ruptures import Rupture
from cbt_homework.supervision.self_practice import SelfPractice
from cbt_homework.supervision.vocabulary import (
    LENSES,
    AgendaTopic,
    SupervisionElement,
    SupervisionFocus,
    SupervisionLens,
    SupervisionStage,
    SupervisorIntervention,
)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ElementHeld(Value):
    """One element of a session, as it was held.

    Attributes:
        element: The element.
        minutes: Its length in minutes.
    """

    element: SupervisionElement = attrs.field(kw_only=False)
    minutes: Minutes | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class AgendaItem(Value):
    """One thing the session was to be about.

    Attributes:
        id: Its id; homework that works on it refers to it.
        topic: The topic of the item.
        words: The item in words.
    """

    id: Ref = attrs.field(kw_only=False)
    topic: AgendaTopic | None = None
    words: Text | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ReviewedHomework(Value):
    """Homework of supervision that was looked at in a session.

    Attributes:
        assignment: The id of the homework.
        review: The review; its questions are those of supervision.
    """

    assignment: Ref = attrs.field(kw_only=False)
    review: Review | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Feedback(Value):
    """One party's feedback on the session.

    Attributes:
        by: The party that gave it.
        usefulness: The usefulness of the session.
        words: The feedback in words.
    """

    by: Party = attrs.field(kw_only=False)
    usefulness: Rating | Missing | None = None
    words: Text | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class PersonalMaterial(Value):
    """Something of the supervisee's own life that was worked on, within the bounds of supervision.

    Attributes:
        agreed: Whether the supervisee agreed to work on it here.
        tied_to_the_work: Whether it was tied back to the work with the patient.
        kept_to_what_is_needed: Whether no more of it is on record than the work needs.
        elsewhere: Whether it was talked about where it could be taken up besides, if need be.
        words: The notes on it.
    """

    agreed: bool | None = None
    tied_to_the_work: bool | None = None
    kept_to_what_is_needed: bool | None = None
    elsewhere: bool | Missing | None = None
    words: Text | None = None


def _repeated_id_problems(session: SupervisionSession) -> Iterable[Problem]:
    for field, ids in (
        ("agenda", [item.id for item in session.agenda or ()]),
        ("homework", [assignment.id for assignment in session.homework or ()]),
        ("reviewed", [reviewed.assignment for reviewed in session.reviewed or ()]),
    ):
        for i, ref in enumerate(ids):
            if ref in ids[:i]:
                yield Problem((field, i), "id-twice", "must not use an id twice")


def _therapy_homework_problems(session: SupervisionSession) -> Iterable[Problem]:
    for i, assignment in enumerate(session.homework or ()):
        if assignment.setting is Setting.THERAPY:
            message = "must not be homework of the therapy; that is assigned there"
            yield Problem(("homework", i, "setting"), "homework-of-therapy", message)


def _recording_problems(session: SupervisionSession) -> Iterable[Problem]:
    recordings_by_id: dict[str, Recording] = {}
    for i, used in enumerate(session.recordings or ()):
        recording, at = used.recording, ("recordings", i, "recording")
        if recordings_by_id.setdefault(recording.id, recording) != recording:
            message = "must not be another recording under an id used before"
            yield Problem((*at, "id"), "id-of-another", message)
        made, on = recording.made_on, session.on
        if made is not None and on is not None and made > on:
            message = "must not come after the day of the session"
            yield Problem((*at, "made_on"), "made-after-the-session", message)


def _are_elements_within_session(session: SupervisionSession) -> bool:
    minutes_used = sum(element.minutes or 0 for element in session.elements or ())
    return session.minutes is None or minutes_used <= session.minutes


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SupervisionSession(Value):
    """A session of supervision, of supervisor training, or of the supervision of supervision.

    ``None`` was not recorded; an empty tuple says that there was none.

    Attributes:
        id: A pseudonymous id.
        on: The day.
        setting: The setting in which it was held; not therapy.
        minutes: The length in minutes.
        stage: The stage of this supervision.
        training_year: The supervisee's year of training.
        supervises: The sessions that were talked about: of therapy, or of supervision.
        elements: The elements of the session, in the order in which they were held.
        question: The question that the supervisee wanted answered.
        agenda: The items of the agenda.
        main_problem: The item of the agenda that was worked on most.
        therapy_homework: The patient's assignments that were looked at; empty where none was.
        reviewed: The supervisee's homework that was looked at; empty where none was.
        homework: The supervisee's homework for the next time; empty where none was agreed on.
        interventions: The interventions of the supervisor; none twice.
        recordings: The recordings that were used; empty where none was.
        accounts: The explanations and observations of homework that was not done.
        ruptures: Strains between the two; empty where there was none.
        self_practice: The supervisee's practice on oneself.
        personal: The supervisee's own life, as far as it was worked on; may be empty.
        doubt_voiced: Whether the supervisee spoke of doubts about the work.
        feedback: The feedback of both parties on the session.
        summary: The notes on the session.
    """

    id: Ref = attrs.field(kw_only=False)
    on: date | None = attrs.field(default=None, kw_only=False)
    setting: Setting | None = None
    minutes: Minutes | None = None
    stage: SupervisionStage | None = None
    training_year: Count | None = None
    supervises: Annotated[tuple[Ref, ...], k.Size(0, 100)] | None = None
    elements: Annotated[tuple[ElementHeld, ...], k.Size(0, 30)] | None = None
    question: Text | None = None
    agenda: Annotated[tuple[AgendaItem, ...], k.Size(0, 30)] | None = None
    main_problem: Ref | None = None
    therapy_homework: Annotated[tuple[Ref, ...], k.Size(0, 100)] | None = None
    reviewed: Annotated[tuple[ReviewedHomework, ...], k.Size(0, 50)] | None = None
    homework: Annotated[tuple[Assignment, ...], k.Size(0, 50)] | None = None
    interventions: Annotated[tuple[SupervisorIntervention, ...], k.Size(0, 20)] | None = None
    recordings: Annotated[tuple[UsedRecording, ...], k.Size(0, 20)] | None = None
    accounts: Annotated[tuple[Account, ...], k.Size(0, 50)] | None = None
    ruptures: Annotated[tuple[Rupture, ...], k.Size(0, 20)] | None = None
    self_practice: Annotated[tuple[SelfPractice, ...], k.Size(0, 50)] | None = None
    personal: Annotated[tuple[PersonalMaterial, ...], k.Size(0, 20)] | None = None
    doubt_voiced: bool | Missing | None = None
    feedback: Annotated[tuple[Feedback, ...], k.Size(0, 10)] | None = None
    summary: Text | None = None

    __invariants__ = (
        no_repeats("supervises"),
        no_repeats("therapy_homework"),
        no_repeats("interventions"),
        invariant_of_many("agenda", _repeated_id_problems),
        invariant_of_many("homework", _therapy_homework_problems),
        invariant_of_many("recordings", _recording_problems),
        Invariant(
            "longer-than-the-session",
            "elements",
            "must not take more minutes together than the session",
            _are_elements_within_session,
        ),
        Invariant(
            "not-supervision",
            "setting",
            "must not be therapy: its sessions are those of a Course",
            lambda session: session.setting is not Setting.THERAPY,
        ),
        Invariant(
            "not-on-the-agenda",
            "main_problem",
            "must be the id of an item of the agenda",
            lambda session: (
                session.main_problem is None
                or session.agenda is None
                or session.main_problem in [item.id for item in session.agenda]
            ),
        ),
        Invariant(
            "supervises-itself",
            "supervises",
            "must not hold its own id",
            lambda session: session.id not in (session.supervises or ()),
        ),
    )

    @property
    def foci(self) -> tuple[SupervisionFocus, ...]:
        """Which of the two kinds of homework were looked at, as far as it is recorded."""
        looked_at = {
            SupervisionFocus.SUPERVISED_THERAPY: self.therapy_homework or self.accounts,
            SupervisionFocus.SUPERVISION_ITSELF: self.reviewed or self.homework,
        }
        return tuple(focus for focus, there in looked_at.items() if there)

    @property
    def lenses(self) -> tuple[SupervisionLens, ...]:
        """Through which of three lenses its agenda looks."""
        lenses = {LENSES[item.topic] for item in self.agenda or () if item.topic is not None}
        return tuple(lens for lens in SupervisionLens if lens in lenses)
