"""Recordings of sessions, the consent they rest on, and what they may be used for."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Ref
from cbt_homework.foundation.invariants import in_order, no_repeats
from cbt_homework.foundation.people import Role
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term


class RecordingUse(Term):
    """The use of a recording; consent names the uses it covers."""

    SUPERVISION = "supervision"
    SUPERVISOR_TRAINING = "supervisor-training"
    METASUPERVISION = "metasupervision"
    COMPETENCE_RATING = "competence-rating"
    TEACHING = "teaching"
    RESEARCH = "research"


class Medium(Term):
    """The medium of a recording."""

    AUDIO = "audio"
    VIDEO = "video"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RecordingConsent(Value):
    """The informed consent of somebody who is heard or seen.

    Attributes:
        by: The role of the person; the role that `Recording.heard` names.
        person: The id of the person, one of several in that role; pseudonymous.
        informed: Whether the person was told what is recorded, for what, and for how long.
        signed: Whether it is signed.
        covers: The uses it covers; empty where it covers none.
        given_on: The day it was given.
        expires_on: The last day on which it holds; without one it holds until it is withdrawn.
        withdrawn_on: The day it was withdrawn; from that day on it does not hold.
    """

    by: Role = attrs.field(kw_only=False)
    person: Ref | None = None
    informed: bool | None = None
    signed: bool | None = None
    covers: Annotated[tuple[RecordingUse, ...], k.Size(0, 6)] | None = None
    given_on: date | None = None
    expires_on: date | None = None
    withdrawn_on: date | None = None

    __invariants__ = (
        no_repeats("covers"),
        in_order("given_on", "expires_on"),
        in_order("given_on", "withdrawn_on"),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Recording(Value):
    """A recording of a session of therapy or supervision.

    Attributes:
        id: A pseudonymous id.
        medium: The medium of the recording.
        of: The session it is of.
        made_on: The day it was made.
        heard: Who is heard or seen on it besides the one who brings it: a role for each person, so
            that two caregivers are named twice. `who_is_heard` says what is taken of one that does
            not say.
        consents: The consents there are; empty where there is none.
        willing: Whether the one who brings it is willing to be heard.
    """

    id: Ref = attrs.field(kw_only=False)
    medium: Medium | None = None
    of: Ref | None = None
    made_on: date | None = None
    heard: Annotated[tuple[Role, ...], k.Size(1, 20)] | None = None
    consents: Annotated[tuple[RecordingConsent, ...], k.Size(0, 20)] | None = None
    willing: bool | Missing | None = None

    __invariants__ = (
        no_repeats(
            "consents", code="consents-twice", message="must not hold the same consent twice"
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class UsedRecording(Value):
    """A recording that was used in a session.

    Attributes:
        recording: The recording.
        use: The use that was made of it.
        together: Whether both listened to it together.
    """

    recording: Recording = attrs.field(kw_only=False)
    use: RecordingUse | None = None
    together: bool | None = None


def who_is_heard(recording: Recording, use: RecordingUse | None) -> tuple[Role, ...]:
    """Lists the roles whose consent a use needs, or may need if nobody recorded who is heard.

    A recording that does not say who is heard is taken to be one of therapy, with the patient. In
    supervisor training and in metasupervision it may as well be one of supervision, with the
    supervisee: then both are named, and one of them is heard. So it is where the use is not
    recorded.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("recording", recording, Recording)
    check_class("use", use, RecordingUse, optional=True)
    if recording.heard is not None:
        return tuple(dict.fromkeys(recording.heard))
    if use is None:
        return (Role.PATIENT, Role.SUPERVISEE)
    return (Role.SUPERVISEE, Role.PATIENT) if use in _OF_SUPERVISORS else (Role.PATIENT,)


_OF_SUPERVISORS = (RecordingUse.SUPERVISOR_TRAINING, RecordingUse.METASUPERVISION)


class ConsentState(Term):
    """Whether somebody's consent covers a use on a day."""

    COVERED = "covered"
    NO_CONSENT = "no-consent"
    NOT_INFORMED = "not-informed"
    NOT_SIGNED = "not-signed"
    NOT_FOR_THIS_USE = "not-for-this-use"
    NOT_YET_GIVEN = "not-yet-given"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    NOT_RECORDED = "not-recorded"
    """Something that would decide it is not on record."""


def consent_state(
    recording: Recording, by: Role, use: RecordingUse | None, on: date | None
) -> ConsentState:
    """Whether the consent of everybody in the role ``by`` covers this use on this day.

    A consent covers a use on a day where it is signed and informed, names the use, was given by
    that day, has not expired and was not withdrawn. Of several consents of one person the one that
    reaches furthest counts; but a withdrawal ends all that were given before its day, for the uses
    that the withdrawn one covered, and what was given on its day stands. Where several people are
    in one role, each of them is asked for, and a consent that does not say whose it is counts for
    none of them. What is not recorded is taken neither for consent nor for its absence.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("recording", recording, Recording)
    check_class("by", by, Role)
    check_class("use", use, RecordingUse, optional=True)
    check_class("on", on, date, optional=True)
    if recording.consents is None:
        return ConsentState.NOT_RECORDED
    consents_of_role = [consent for consent in recording.consents if consent.by is by]
    person_ids = dict.fromkeys(
        consent.person for consent in consents_of_role if consent.person is not None
    )
    people = _count_people_in_role(recording, by)
    if people == 1:
        return _consent_state_of_person(consents_of_role, [], use, on)
    unassigned = [consent for consent in consents_of_role if consent.person is None]
    states = [
        _consent_state_of_person(
            [c for c in consents_of_role if c.person == person], unassigned, use, on
        )
        for person in person_ids
    ]
    without = [state for state in states if state not in _OPEN]
    without += [ConsentState.NO_CONSENT] * (people - len(person_ids))
    if not without:
        return max(states, key=_REACH.index)
    # Each of the loose ones could be the consent of one more person, and of no more than one.
    could_be = sum(state_of(consent, use, on) in _OPEN for consent in unassigned)
    if could_be < len(without):
        return max(without, key=_REACH.index)
    return ConsentState.NOT_RECORDED


def _count_people_in_role(recording: Recording, role: Role) -> int:
    """Counts the people in a role, by the names or by the ids of their consents."""
    person_ids = {
        c.person for c in recording.consents or () if c.by is role and c.person is not None
    }
    return max(1, len(person_ids), (recording.heard or ()).count(role))


_REACH = (
    ConsentState.COVERED,
    ConsentState.NOT_RECORDED,
    ConsentState.WITHDRAWN,
    ConsentState.EXPIRED,
    ConsentState.NOT_YET_GIVEN,
    ConsentState.NOT_FOR_THIS_USE,
    ConsentState.NOT_SIGNED,
    ConsentState.NOT_INFORMED,
    ConsentState.NO_CONSENT,
)
_OPEN = (ConsentState.COVERED, ConsentState.NOT_RECORDED)


def _consent_state_of_person(
    consents: list[RecordingConsent],
    unassigned: list[RecordingConsent],
    use: RecordingUse | None,
    on: date | None,
) -> ConsentState:
    """The state of one person's consents; each of the loose ones may be the same person's."""
    states: list[ConsentState] = []
    for consent in consents:
        state = state_of(consent, use, on)
        if state in _OPEN:
            withdrawals = [
                _has_withdrawal_ended_other_consent(other, consent, use, on) for other in consents
            ]
            if True in withdrawals:
                state = ConsentState.WITHDRAWN
            elif None in withdrawals or any(
                _has_withdrawal_ended_other_consent(o, consent, use, on) is not False
                for o in unassigned
            ):
                state = ConsentState.NOT_RECORDED
        states.append(state)
    return min(states, key=_REACH.index, default=ConsentState.NO_CONSENT)


def _has_withdrawal_ended_other_consent(
    withdrawn_consent: RecordingConsent,
    other_consent: RecordingConsent,
    use: RecordingUse | None,
    on: date | None,
) -> bool | None:
    """Whether the withdrawal of one consent ended another one, of the same person, by a day."""
    if withdrawn_consent.withdrawn_on is None:
        return False
    conditions = (
        None if on is None else withdrawn_consent.withdrawn_on <= on,
        None
        if other_consent.given_on is None
        else other_consent.given_on < withdrawn_consent.withdrawn_on,
        _is_use_covered_by_consent(withdrawn_consent, use),
    )
    return False if False in conditions else None if None in conditions else True


def _is_use_covered_by_consent(consent: RecordingConsent, use: RecordingUse | None) -> bool | None:
    if consent.covers == ():
        return False
    return None if consent.covers is None or use is None else use in consent.covers


def state_of(consent: RecordingConsent, use: RecordingUse | None, on: date | None) -> ConsentState:
    """Whether one consent covers a use on a day; what speaks against it comes before what is open.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("consent", consent, RecordingConsent)
    check_class("use", use, RecordingUse, optional=True)
    check_class("on", on, date, optional=True)
    if _is_use_covered_by_consent(consent, use) is False:
        return ConsentState.NOT_FOR_THIS_USE
    if on is not None and consent.withdrawn_on is not None and consent.withdrawn_on <= on:
        return ConsentState.WITHDRAWN
    if consent.signed is False:
        return ConsentState.NOT_SIGNED
    if consent.informed is False:
        return ConsentState.NOT_INFORMED
    if on is not None and consent.given_on is not None and on < consent.given_on:
        return ConsentState.NOT_YET_GIVEN
    if on is not None and consent.expires_on is not None and consent.expires_on < on:
        return ConsentState.EXPIRED
    decides = (consent.signed, consent.informed, consent.covers, consent.given_on, use, on)
    return ConsentState.NOT_RECORDED if None in decides else ConsentState.COVERED


def fields_deciding_consent(
    recording: Recording, by: Role, use: RecordingUse | None, on: date | None
) -> tuple[str, ...]:
    """The fields that would decide about a consent that is not recorded; empty where it is decided.

    Each is a path in a `UsedRecording`, or ``on``, the day of the session.

    Raises:
        TypeError: an argument is of another class.
    """
    if consent_state(recording, by, use, on) is not ConsentState.NOT_RECORDED:
        return ()
    if recording.consents is None:
        return ("recording.consents",)
    alone = _count_people_in_role(recording, by) == 1
    fields = [name for name, value in (("on", on), ("use", use)) if value is None]
    for i, consent in enumerate(recording.consents):
        if consent.by is not by:
            continue
        deciding = [] if alone else ["person"]
        if state_of(consent, use, on) is ConsentState.NOT_RECORDED:
            deciding += ["informed", "signed", "covers", "given_on"]
        elif consent.withdrawn_on is not None:
            deciding.append("covers")
        empty = [name for name in deciding if getattr(consent, name) is None]
        fields += [f"recording.consents.{i}.{name}" for name in empty]
    return tuple(fields)
