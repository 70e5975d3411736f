"""A recording, and the consent it rests on."""

from __future__ import annotations

from datetime import date

from cbt_homework.foundation.people import Role
from cbt_homework.show.items import (
    date_text,
    labeled_note_items,
    note_text,
    term_labels_text,
    text_cell,
    text_or_not_recorded,
    yes_or_no_text,
)
from cbt_homework.show.phrases import joined_notes, term_label
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
    facts = tuple(Item(note=note, label=label) for label, note in _labeled_facts(recording) if note)
    return Sheet(
        title="Recording and consent",
        parts=(
            Section(heading="The recording", items=facts or NOT_RECORDED),
            Section(heading="Heard or seen on it", items=_heard_role_items(recording)),
            _consents_part(recording.consents),
        ),
    )


def _labeled_facts(recording: Recording) -> tuple[tuple[str, str], ...]:
    return (
        ("Medium", term_label(recording.medium)),
        ("Made on", date_text(recording.made_on)),
        ("The one who brings it is willing to be heard", yes_or_no_text(recording.willing)),
    )


def _heard_role_items(recording: Recording) -> tuple[Item, ...]:
    if recording.heard is None:
        return (Item(note="not recorded; taken to be a recording of therapy, with the patient"),)
    return tuple(Item(role.label) for role in recording.heard)


def _consents_part(consents: tuple[RecordingConsent, ...] | None) -> Section | Table:
    if not consents:
        return Section(heading="Consents", items=NOT_RECORDED if consents is None else NONE)
    people = _person_numbers(consents)
    rows = tuple(
        (
            (Item(_person_label(consent, people)),),
            *map(
                text_cell,
                (
                    yes_or_no_text(consent.informed),
                    yes_or_no_text(consent.signed),
                    term_labels_text(consent.covers),
                    date_text(consent.given_on),
                    date_text(consent.expires_on),
                    date_text(consent.withdrawn_on),
                ),
            ),
        )
        for consent in consents
    )
    return Table(caption="Consents", heads=_HEADS, rows=rows)


def _person_numbers(consents: tuple[RecordingConsent, ...]) -> dict[str, int]:
    """A number for each person, because ids are not shown."""
    ids = dict.fromkeys(c.person for c in consents if c.person is not None)
    return {person: number for number, person in enumerate(ids, 1)}


def _person_label(consent: RecordingConsent, people: dict[str, int]) -> str:
    person = consent.person
    return joined_notes(consent.by.label, "" if person is None else f"person {people[person]}")


def used_recording_items(used: UsedRecording, number: str, day: date | None) -> list[Item]:
    """A recording that was used on a day: for each person heard, whether consent covers that."""
    recording = used.recording
    facts = joined_notes(
        term_label(recording.medium),
        date_text(recording.made_on, "made on "),
        note_text("used for", term_labels_text(None if used.use is None else (used.use,))),
        note_text("listened to together", yes_or_no_text(used.together)),
        note_text("willing to be heard", yes_or_no_text(recording.willing)),
    )
    items = [Item(note=text_or_not_recorded(facts), label=number)]
    roles = who_is_heard(recording, used.use)
    if recording.heard is None:
        items += labeled_note_items(
            (f"{number}, who is heard", f"not recorded; {_assumed_roles_text(roles)}")
        )
    for role in roles:
        state = _STATES[consent_state(recording, role, used.use, day)]
        items += labeled_note_items((f"{number}, {role.label}", state))
    if recording.consents is not None:
        people = _person_numbers(recording.consents)
        consents = [(_person_label(c, people), _consent_text(c)) for c in recording.consents]
        for whose, note in consents or [("", "none")]:
            items += labeled_note_items((joined_notes(f"{number}, consent", whose), note))
    return items


def _assumed_roles_text(roles: tuple[Role, ...]) -> str:
    """Names the people who may be heard on a recording that does not name them."""
    roles_text = " or ".join(f"the {role.label}" for role in roles)
    return f"taken to be {roles_text}" if len(roles) == 1 else f"it may be {roles_text}"


def _consent_text(consent: RecordingConsent) -> str:
    note = joined_notes(
        note_text("informed", yes_or_no_text(consent.informed)),
        note_text("signed", yes_or_no_text(consent.signed)),
        note_text("covers", term_labels_text(consent.covers)),
        date_text(consent.given_on, "given on "),
        date_text(consent.expires_on, "holds until "),
        date_text(consent.withdrawn_on, "withdrawn on "),
    )
    return text_or_not_recorded(note)
