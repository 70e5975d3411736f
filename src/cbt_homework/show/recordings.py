"""A recording, and the consent it rests on."""

from __future__ import annotations

from datetime import date

from cbt_homework.foundation.people import Role
from cbt_homework.show.items import after, cell, day, named, noted, or_not_recorded, yes
from cbt_homework.show.phrases import joined, word
from cbt_homework.show.sheets import NONE, NOT_RECORDED, Item, Section, Sheet, Table
from cbt_homework.supervision.recordings import (
    ConsentState,
    Recording,
    RecordingConsent,
    UsedRecording,
    consent_state,
    who_is_heard,
)

_STATES = {
    ConsentState.COVERED: "consent covers this use",
    ConsentState.NO_CONSENT: "no consent on record",
    ConsentState.NOT_INFORMED: "not covered: recorded as not informed",
    ConsentState.NOT_SIGNED: "not covered: recorded as not signed",
    ConsentState.NOT_FOR_THIS_USE: "not covered: this use is not among those it covers",
    ConsentState.NOT_YET_GIVEN: "not covered: consent begins later",
    ConsentState.EXPIRED: "not covered: consent was over before that day",
    ConsentState.WITHDRAWN: "not covered: consent was withdrawn",
    ConsentState.NOT_RECORDED: "not known: what would decide it is not recorded",
}
_HEADS = ("Of", "Informed", "Signed", "Covers", "Given on", "Holds until", "Withdrawn on")


def recording_sheet(recording: Recording) -> Sheet:
    """What it is, who is heard on it, and a row for each consent.

    Whether a consent covers something depends on the use and the day; a session has both.
    """
    facts = tuple(Item(note=note, label=label) for label, note in _facts(recording) if note)
    return Sheet(
        title="Recording and consent",
        parts=(
            Section(heading="The recording", items=facts or NOT_RECORDED),
            Section(heading="Heard or seen on it", items=_heard(recording)),
            _consents(recording.consents),
        ),
    )


def _facts(recording: Recording) -> tuple[tuple[str, str], ...]:
    return (
        ("Medium", word(recording.medium)),
        ("Made on", day(recording.made_on)),
        ("The one who brings it is willing to be heard", yes(recording.willing)),
    )


def _heard(recording: Recording) -> tuple[Item, ...]:
    if recording.heard is None:
        return (Item(note="not recorded; taken to be a recording of therapy, with the patient"),)
    return tuple(Item(role.label) for role in recording.heard)


def _consents(consents: tuple[RecordingConsent, ...] | None) -> Section | Table:
    if not consents:
        return Section(heading="Consents", items=NOT_RECORDED if consents is None else NONE)
    people = _people(consents)
    rows = tuple(
        (
            (Item(_whose(consent, people)),),
            *map(
                cell,
                (
                    yes(consent.informed),
                    yes(consent.signed),
                    named(consent.covers),
                    day(consent.given_on),
                    day(consent.expires_on),
                    day(consent.withdrawn_on),
                ),
            ),
        )
        for consent in consents
    )
    return Table(caption="Consents", heads=_HEADS, rows=rows)


def _people(consents: tuple[RecordingConsent, ...]) -> dict[str, int]:
    """A number for each person, because ids are not shown."""
    ids = dict.fromkeys(c.person for c in consents if c.person is not None)
    return {person: number for number, person in enumerate(ids, 1)}


def _whose(consent: RecordingConsent, people: dict[str, int]) -> str:
    person = consent.person
    return joined(consent.by.label, "" if person is None else f"person {people[person]}")


def used_items(used: UsedRecording, number: str, on: date | None) -> list[Item]:
    """A recording that was used on a day: for each person heard, whether consent covers that."""
    recording = used.recording
    facts = joined(
        word(recording.medium),
        day(recording.made_on, "made on "),
        after("used for", named(None if used.use is None else (used.use,))),
        after("listened to together", yes(used.together)),
        after("willing to be heard", yes(recording.willing)),
    )
    items = [Item(note=or_not_recorded(facts), label=number)]
    roles = who_is_heard(recording, used.use)
    if recording.heard is None:
        items += noted((f"{number}, who is heard", f"not recorded; {_taken_to_be(roles)}"))
    for role in roles:
        state = _STATES[consent_state(recording, role, used.use, on)]
        items += noted((f"{number}, {role.label}", state))
    if recording.consents is not None:
        people = _people(recording.consents)
        kept = [(_whose(c, people), _in_short(c)) for c in recording.consents]
        for whose, note in kept or [("", "none")]:
            items += noted((joined(f"{number}, consent", whose), note))
    return items


def _taken_to_be(roles: tuple[Role, ...]) -> str:
    """Whom one may hear; of several it is one, and which one is not recorded."""
    one = " or ".join(f"the {role.label}" for role in roles)
    return f"taken to be {one}" if len(roles) == 1 else f"it may be {one}"


def _in_short(consent: RecordingConsent) -> str:
    note = joined(
        after("informed", yes(consent.informed)),
        after("signed", yes(consent.signed)),
        after("covers", named(consent.covers)),
        day(consent.given_on, "given on "),
        day(consent.expires_on, "holds until "),
        day(consent.withdrawn_on, "withdrawn on "),
    )
    return or_not_recorded(note)
