"""Sessions of supervision in their order, and what supervises what, to any depth."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, NamedTuple

import attrs

from cbt_homework.engagement.assigning import Ground
from cbt_homework.engagement.measures import MeasureChange, Measurement, measure_changes
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.errors import Problem
from cbt_homework.foundation.field_types import Ref
from cbt_homework.foundation.invariants import invariant_of_many
from cbt_homework.foundation.people import Proposer, Setting
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.supervision.competence import CompetenceRating, PracticePhase
from cbt_homework.supervision.self_practice import Reflection
from cbt_homework.supervision.session import SupervisionSession


def _repeated_id_problems(series: SupervisionSeries) -> Iterable[Problem]:
    earlier: set[str] = set()
    for i, session in enumerate(series.sessions):
        if session.id in earlier:
            yield Problem(("sessions", i), "id-twice", "must not use an id twice")
        earlier.add(session.id)


def _day_order_problems(series: SupervisionSeries) -> Iterable[Problem]:
    latest = date.min
    for i, session in enumerate(series.sessions):
        if session.on is not None and session.on < latest:
            message = "must stand in the order of days; SupervisionSeries.of puts them in order"
            yield Problem(("sessions", i), "not-in-order", message)
        latest = max(latest, session.on or date.min)


def _later_supervised_session_problems(series: SupervisionSeries) -> Iterable[Problem]:
    # What is supervised comes first, so that there is no going round in circles.
    place = {session.id: i for i, session in reversed(list(enumerate(series.sessions)))}
    for i, session in enumerate(series.sessions):
        for n, session_id in enumerate(session.supervises or ()):
            if place.get(session_id, -1) > i:
                message = "must not be a later session"
                yield Problem(("sessions", i, "supervises", n), "supervises-a-later-one", message)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SupervisionSeries(Value):
    """Sessions of supervision in their order: of one supervisee, or with those that supervise them.

    Attributes:
        sessions: The sessions, in the order in which they were held.
        id: A pseudonymous id.
        ratings: The ratings of the supervisee's dealing with homework, by phase.
    """

    sessions: Annotated[tuple[SupervisionSession, ...], k.Size(0, 5000)] = attrs.field(
        kw_only=False
    )
    id: Ref | None = None
    ratings: Annotated[tuple[CompetenceRating, ...], k.Size(0, 5000)] | None = None

    __invariants__ = (
        invariant_of_many("sessions", _repeated_id_problems),
        invariant_of_many("sessions", _day_order_problems),
        invariant_of_many("sessions", _later_supervised_session_problems),
    )

    @classmethod
    def of(cls, *sessions: SupervisionSession, **fields: Any) -> SupervisionSeries:
        """A series of sessions in any order: by day, and what has no day comes last.

        What another one supervises comes before it where their days leave that open.

        Raises:
            InvariantError: what `SupervisionSeries` refuses.
            TypeError: an argument is no session; give ``*sessions`` for a list of them.
        """
        if not all(isinstance(session, SupervisionSession) for session in sessions):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError("sessions are wanted: SupervisionSeries.of(*sessions)")
        return cls(tuple(_sessions_supervised_first(sessions)), **fields)


def _sessions_supervised_first(
    sessions: tuple[SupervisionSession, ...],
) -> Iterator[SupervisionSession]:
    by_day = sorted(sessions, key=_day_or_latest_date)
    by_id = {session.id: session for session in by_day}
    begun: set[int] = set()  # by object: two sessions with one id are for the constructor to refuse
    for first in by_day:
        waiting = [(first, False)]
        while waiting:
            session, ready = waiting.pop()
            if ready:
                yield session
            elif id(session) not in begun:
                begun.add(id(session))
                waiting.append((session, True))
                below = [
                    by_id[session_id]
                    for session_id in session.supervises or ()
                    if session_id in by_id
                ]
                waiting += [(s, False) for s in reversed(below) if s.on in (None, first.on)]


def _day_or_latest_date(session: SupervisionSession) -> date:
    return session.on or date.max


class CarriedHomework(NamedTuple):
    """Homework of supervision from one session to the next of the same setting.

    Attributes:
        assignment: Its id.
        agreed_in: The place of the session in which it was agreed on.
        reviewed_in: The place of the first later session in which it was looked at, if any.
        next_one: The place of the session that followed in the same setting, if any.
    """

    assignment: str
    agreed_in: int
    reviewed_in: int | None
    next_one: int | None


def carried_over(series: SupervisionSeries) -> tuple[CarriedHomework, ...]:
    """Each homework of supervision, and whether a later session looked at it.

    Raises:
        TypeError: ``series`` is no SupervisionSeries.
    """
    check_class("series", series, SupervisionSeries)
    return tuple(_generate_carried_homework(series.sessions))


def _generate_carried_homework(
    sessions: tuple[SupervisionSession, ...],
) -> Iterator[CarriedHomework]:
    looked_at: dict[str, list[int]] = {}
    following: list[int | None] = [None] * len(sessions)
    latest: dict[Setting | None, int] = {}
    for i, session in enumerate(sessions):
        for reviewed in session.reviewed or ():
            looked_at.setdefault(reviewed.assignment, []).append(i)
        if session.setting in latest:
            following[latest[session.setting]] = i
        latest[session.setting] = i
    for i, session in enumerate(sessions):
        for assignment in session.homework or ():
            places = looked_at.get(assignment.id, [])
            later = places[bisect_right(places, i) :][:1]
            yield CarriedHomework(assignment.id, i, later[0] if later else None, following[i])


class ProposedBy(NamedTuple):
    """The proposer of a homework of supervision, and its session.

    Attributes:
        session: The place of the session.
        proposer: The party whose idea it was.
    """

    session: int
    proposer: Proposer


def proposals(series: SupervisionSeries) -> tuple[ProposedBy, ...]:
    """Lists the recorded proposer of each homework, in the order of sessions.

    Raises:
        TypeError: ``series`` is no SupervisionSeries.
    """
    check_class("series", series, SupervisionSeries)
    return tuple(
        ProposedBy(i, assignment.agreement.proposed_by)
        for i, session in enumerate(series.sessions)
        for assignment in session.homework or ()
        if assignment.agreement is not None and assignment.agreement.proposed_by is not None
    )


def supervision_level_by_session(series: SupervisionSeries) -> Mapping[str, int]:
    """Counts the levels of supervision under each session: 1 for supervision of therapy only.

    Sessions that are not in the series are taken to be of therapy. A session that supervises
    nothing on record is of level 1, one of metasupervision of level 2: it supervises supervision,
    whether or not that is on record here.

    Raises:
        TypeError: ``series`` is no SupervisionSeries.
    """
    check_class("series", series, SupervisionSeries)
    level_by_id: dict[str, int] = {}
    for session in series.sessions:  # what a session supervises comes before it
        below = [
            level_by_id[session_id]
            for session_id in session.supervises or ()
            if session_id in level_by_id
        ]
        level_by_id[session.id] = 1 + max(
            below, default=int(session.setting is Setting.METASUPERVISION)
        )
    return MappingProxyType(level_by_id)


def session_ids_below(series: SupervisionSeries, session: str) -> tuple[str, ...]:
    """The ids of the sessions of a series that one session supervises, and those below, in order.

    Raises:
        TypeError: ``series`` is no SupervisionSeries, or ``session`` no id.
        KeyError: the series has no such session.
    """
    check_class("series", series, SupervisionSeries)
    check_class("session", session, str)
    by_id = {candidate.id: candidate for candidate in series.sessions}
    if session not in by_id:
        raise KeyError("the series has no session of this id")
    below_ids: set[str] = set()
    open_ = list(by_id[session].supervises or ())
    while open_:
        session_id = open_.pop()
        if session_id in by_id and session_id not in below_ids:
            below_ids.add(session_id)
            open_ += by_id[session_id].supervises or ()
    return tuple(candidate.id for candidate in series.sessions if candidate.id in below_ids)


def competence_over_time(
    series: SupervisionSeries, phase: PracticePhase, *, ground: Ground | None = None
) -> tuple[MeasureChange, ...]:
    """Follows the competence in one phase of homework over the days of its ratings.

    What was rated by different raters, with different timing or on different grounds is kept apart:
    a recording shows one thing, one's own account another. ``ground`` asks for one of them.

    Raises:
        TypeError: an argument is of another class.
    """
    return _rating_changes_over_time(series, phase, ground, "competence")


def adherence_over_time(
    series: SupervisionSeries, phase: PracticePhase, *, ground: Ground | None = None
) -> tuple[MeasureChange, ...]:
    """Follows the adherence in one phase of homework, apart from the competence.

    Raises:
        TypeError: an argument is of another class.
    """
    return _rating_changes_over_time(series, phase, ground, "adherence")


def _rating_changes_over_time(
    series: SupervisionSeries, phase: PracticePhase, ground: Ground | None, scale_name: str
) -> tuple[MeasureChange, ...]:
    check_class("series", series, SupervisionSeries)
    check_class("phase", phase, PracticePhase)
    check_class("ground", ground, Ground, optional=True)
    kinds: dict[tuple[object, ...], list[Measurement]] = {}
    for competence_rating in series.ratings or ():
        rating: Rating | Missing | None = getattr(competence_rating, scale_name)
        if not isinstance(rating, Rating) or competence_rating.phase is not phase:
            continue
        if ground is None or competence_rating.ground is ground:
            kind = (rating.rater, rating.timing, competence_rating.ground)
            kinds.setdefault(kind, []).append(
                Measurement(scale_name, rating=rating, on=competence_rating.on)
            )
    return tuple(
        measure_change
        for measurements in kinds.values()
        for measure_change in measure_changes(measurements)
    )


def self_practice_over_time(series: SupervisionSeries) -> tuple[MeasureChange, ...]:
    """Follows confidence and belief in the method over the days of the reflections.

    A reflection without a day of its own has that of its session. Ratings of different raters, or
    with different timing, are kept apart.

    Raises:
        TypeError: ``series`` is no SupervisionSeries.
    """
    check_class("series", series, SupervisionSeries)
    kinds: dict[tuple[object, ...], list[Measurement]] = {}
    for session in series.sessions:
        for practice in session.self_practice or ():
            reflection = practice.reflection
            if not isinstance(reflection, Reflection):
                continue
            ratings = {
                "belief-in-method": reflection.belief_in_method,
                "confidence": reflection.confidence,
            }
            for measure, rating in ratings.items():
                if isinstance(rating, Rating):
                    kind = (measure, rating.rater, rating.timing)
                    reading = Measurement(measure, rating=rating, on=reflection.on or session.on)
                    kinds.setdefault(kind, []).append(reading)
    return tuple(
        measure_change
        for measurements in kinds.values()
        for measure_change in measure_changes(measurements)
    )
