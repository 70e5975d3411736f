"""Recordings of sessions, the consent they rest on, and what they may be used for."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.declarations import Invariant, in_order, no_repeats
from cbt_homework.foundation.people import Role
from cbt_homework.foundation.terms import Missing, Term
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.words import Ref


class RecordingUse(Term):
    """What a recording is used for; consent names the uses it covers."""

    SUPERVISION = "supervision"
    SUPERVISOR_TRAINING = "supervisor-training"
    METASUPERVISION = "metasupervision"
    COMPETENCE_RATING = "competence-rating"
    TEACHING = "teaching"
    RESEARCH = "research"


class Medium(Term):
    """What was recorded."""

    AUDIO = "audio"
    VIDEO = "video"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RecordingConsent(Value):
    """The informed consent of somebody who is heard or seen.

    Attributes:
        by: What the person is.
        informed: Whether the person was told what is recorded, for what, and for how long.
        signed: Whether it is signed.
        covers: The uses it covers; empty where it covers none.
        given_on: The day it was given.
        expires_on: The last day on which it holds.
        withdrawn_on: The day it was withdrawn; from that day on it does not hold.
    """

    by: Role = attrs.field(kw_only=False)
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
        medium: What was recorded.
        of: The session it is of.
        made_on: The day it was made.
        heard: Who is heard or seen on it besides the one who brings it; none twice. Where it is not
            recorded, it is taken to be the patient.
        consents: The consents there are; empty where there is none.
        willing: Whether the one who brings it is willing to be heard.
    """

    id: Ref = attrs.field(kw_only=False)
    medium: Medium | None = None
    of: Ref | None = None
    made_on: date | None = None
    heard: Annotated[tuple[Role, ...], k.Size(1, 8)] | None = None
    consents: Annotated[tuple[RecordingConsent, ...], k.Size(0, 20)] | None = None
    willing: bool | Missing | None = None

    __invariants__ = (
        no_repeats("heard"),
        Invariant(
            "consents-twice",
            "consents",
            "must not hold the same consent twice",
            lambda recording: len(set(recording.consents or ())) == len(recording.consents or ()),
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class UsedRecording(Value):
    """A recording that was used in a session.

    Attributes:
        recording: The recording.
        use: What it was used for.
        together: Whether both listened to it together.
    """

    recording: Recording = attrs.field(kw_only=False)
    use: RecordingUse | None = None
    together: bool | None = None


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
    """Whether the consent of ``by`` covers this use of a recording on this day.

    Of several consents the one that reaches furthest counts, but a consent that was withdrawn on
    or before the day ends every earlier one. What is not recorded is never taken for consent.

    Raises:
        TypeError: an argument is of another class.
    """
    check_class("recording", recording, Recording)
    check_class("by", by, Role)
    check_class("use", use, RecordingUse, optional=True)
    check_class("on", on, date, optional=True)
    if recording.consents is None:
        return ConsentState.NOT_RECORDED
    own = [consent for consent in recording.consents if consent.by is by]
    states = [state_of(consent, use, on) for consent in own if not _undone(consent, own, on)]
    return min(states, key=_REACH.index, default=ConsentState.NO_CONSENT)


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


def _undone(consent: RecordingConsent, own: list[RecordingConsent], on: date | None) -> bool:
    """Whether a later withdrawal ended a consent, as it ends all that were given before it."""
    return consent.withdrawn_on is None and any(
        other.withdrawn_on is not None
        and (on is None or other.withdrawn_on <= on)
        and (consent.given_on is None or consent.given_on < other.withdrawn_on)
        for other in own
    )


def state_of(consent: RecordingConsent, use: RecordingUse | None, on: date | None) -> ConsentState:
    """Whether one consent covers a use on a day; what speaks against it comes before what is open.

    Raises:
        TypeError: ``consent`` is no RecordingConsent.
    """
    check_class("consent", consent, RecordingConsent)
    if consent.withdrawn_on is not None and (on is None or consent.withdrawn_on <= on):
        return ConsentState.WITHDRAWN
    if consent.signed is False:
        return ConsentState.NOT_SIGNED
    if consent.informed is False:
        return ConsentState.NOT_INFORMED
    if use is not None and consent.covers is not None and use not in consent.covers:
        return ConsentState.NOT_FOR_THIS_USE
    if on is not None and consent.given_on is not None and on < consent.given_on:
        return ConsentState.NOT_YET_GIVEN
    if on is not None and consent.expires_on is not None and consent.expires_on < on:
        return ConsentState.EXPIRED
    open_ = (
        consent.signed,
        consent.informed,
        consent.covers,
        consent.given_on,
        use,
        on,
    )
    return ConsentState.NOT_RECORDED if None in open_ else ConsentState.COVERED
