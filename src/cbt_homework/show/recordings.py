"""A recording, and the consent it rests on."""

from __future__ import annotations

from datetime import date

from cbt_homework.foundation.people import Role
from cbt_homework.show.items import (
    cell,
    date_text,
    labeled_notes,
    note_about,
    or_not_recorded,
    term_labels,
    yes_or_no,
)
from cbt_homework.show.phrases import joined, term_label
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
    """Makes the sheet of a recording: its facts, its people, and a row for each consent.

    Whether a consent covers something depends on the use and the day; a session has both.
    """
    facts = tuple(Item(note=note, label=label) for label, note in _facts(recording) if note)
    return Sheet(
        title="Recording and consent",
        parts=(
            Section(heading="The recording", items=facts or NOT_RECORDED),
            Section(heading="Heard or seen on it", items=_heard_roles(recording)),
            _consents(recording.consents),
        ),
    )


def _facts(recording: Recording) -> tuple[tuple[str, str], ...]:
    return (
        ("Medium", term_label(recording.medium)),
        ("Made on", date_text(recording.made_on)),
        ("The one who brings it is willing to be heard", yes_or_no(recording.willing)),
    )


def _heard_roles(recording: Recording) -> tuple[Item, ...]:
    if recording.heard is None:
        return (Item(note="not recorded; taken to be a recording of therapy, with the patient"),)
    return tuple(Item(role.label) for role in recording.heard)


def _consents(consents: tuple[RecordingConsent, ...] | None) -> Section | Table:
    if not consents:
        return Section(heading="Consents", items=NOT_RECORDED if consents is None else NONE)
    people = _people(consents)
    rows = tuple(
        (
            (Item(_person_label(consent, people)),),
            *map(
                cell,
                (
                    yes_or_no(consent.informed),
                    yes_or_no(consent.signed),
                    term_labels(consent.covers),
                    date_text(consent.given_on),
                    date_text(consent.expires_on),
                    date_text(consent.withdrawn_on),
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


def _person_label(consent: RecordingConsent, people: dict[str, int]) -> str:
    person = consent.person
    return joined(consent.by.label, "" if person is None else f"person {people[person]}")


def used_items(used: UsedRecording, number: str, day: date | None) -> list[Item]:
    """A recording that was used on a day: for each person heard, whether consent covers that."""
    recording = used.recording
    facts = joined(
        term_label(recording.medium),
        date_text(recording.made_on, "made on "),
        note_about("used for", term_labels(None if used.use is None else (used.use,))),
        note_about("listened to together", yes_or_no(used.together)),
        note_about("willing to be heard", yes_or_no(recording.willing)),
    )
    items = [Item(note=or_not_recorded(facts), label=number)]
    roles = who_is_heard(recording, used.use)
    if recording.heard is None:
        items += labeled_notes(
            (f"{number}, who is heard", f"not recorded; {_assumed_roles(roles)}")
        )
    for role in roles:
        state = _STATES[consent_state(recording, role, used.use, day)]
        items += labeled_notes((f"{number}, {role.label}", state))
    if recording.consents is not None:
        people = _people(recording.consents)
        consents = [(_person_label(c, people), _consent_summary(c)) for c in recording.consents]
        for whose, note in consents or [("", "none")]:
            items += labeled_notes((joined(f"{number}, consent", whose), note))
    return items


def _assumed_roles(roles: tuple[Role, ...]) -> str:
    """Names the people who may be heard on a recording that does not name them."""
    roles_text = " or ".join(f"the {role.label}" for role in roles)
    return f"taken to be {roles_text}" if len(roles) == 1 else f"it may be {roles_text}"


def _consent_summary(consent: RecordingConsent) -> str:
    note = joined(
        note_about("informed", yes_or_no(consent.informed)),
        note_about("signed", yes_or_no(consent.signed)),
        note_about("covers", term_labels(consent.covers)),
        date_text(consent.given_on, "given on "),
        date_text(consent.expires_on, "holds until "),
        date_text(consent.withdrawn_on, "withdrawn on "),
    )
    return or_not_recorded(note)
