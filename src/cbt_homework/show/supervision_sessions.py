"""A session of supervision as a note."""

from __future__ import annotations

from collections.abc import Iterable

from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.show.accounts import explanation_table, moment_diagrams, moment_table
from cbt_homework.show.assignments import assignment_items, review_items
from cbt_homework.show.items import (
    Part,
    date_text,
    labeled_note_items,
    labeled_word_items,
    note_text,
    parts_with_list_of_gaps,
    party_label,
    term_labels_text,
    text_item,
    text_or_not_recorded,
    yes_or_no_text,
)
from cbt_homework.show.phrases import joined_notes, rating_text, term_label
from cbt_homework.show.recordings import used_recording_items
from cbt_homework.show.sheets import Diagram, Item, Section, Sheet, items_or_gap
from cbt_homework.show.spec_phrases import minutes_text
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.ruptures import Rupture
from cbt_homework.supervision.self_practice import Reflection, SelfPractice
from cbt_homework.supervision.session import AgendaItem, PersonalMaterial, SupervisionSession

_TITLES = {
    Setting.SUPERVISOR_TRAINING: "Session of supervisor training",
    Setting.METASUPERVISION: "Session of metasupervision",
}


def session_sheet(session: SupervisionSession) -> Sheet:
    """Makes the note of a session, with the unrecorded parts listed at the end.

    Agenda items (A1), assignments of the patient (P1) and of the supervisee (L1 looked at, H1
    agreed on) and recordings (R1) have numbers, by which other parts name them. Ids are not shown.
    """
    note = _SessionNoteBuilder(session)
    return Sheet(title=note.title(), parts=tuple(parts_with_list_of_gaps(note.headed_parts())))


def session_diagrams(session: SupervisionSession) -> tuple[Diagram, ...]:
    """A drawing of each moment that is mapped in one of its accounts."""
    return moment_diagrams(session.accounts or ())


def session_title(session: SupervisionSession) -> str:
    """Makes the title of a session."""
    kind = _TITLES.get(session.setting or Setting.SUPERVISION, "Session of supervision")
    return joined_notes(kind, date_text(session.on))


def agenda_item(item: AgendaItem, *details: str) -> Item:
    """An item of the agenda, with what it is about."""
    return text_item(item.words, joined_notes(term_label(item.topic), *details))


class _SessionNoteBuilder:
    def __init__(self, session: SupervisionSession) -> None:
        self._session = session
        self._agenda = _lettered_numbers_by_id("A", (item.id for item in session.agenda or ()))
        self._patients = _lettered_numbers_by_id("P", self._patient_assignment_ids())
        self._looked_at = _lettered_numbers_by_id(
            "L", (r.assignment for r in session.reviewed or ())
        )
        self._agreed = _lettered_numbers_by_id("H", (a.id for a in session.homework or ()))
        patterns = (p.pattern for p in session.self_practice or () if p.pattern is not None)
        self._patterns = _lettered_numbers_by_id("pattern ", patterns)

    def _patient_assignment_ids(self) -> list[str]:
        session = self._session
        named_in = (
            *(account.assignment for account in session.accounts or ()),
            *(practice.parallel_to for practice in session.self_practice or ()),
        )
        return [*(session.therapy_homework or ()), *(ref for ref in named_in if ref is not None)]

    def title(self) -> str:
        return session_title(self._session)

    def headed_parts(self) -> list[tuple[str, Iterable[Part] | None]]:
        return [
            self._session_facts_part(),
            self._headed_list_part("Question for supervision", _text_items(self._session.question)),
            self._headed_list_part("Agenda", self._agenda_items()),
            self._headed_list_part("Elements, in order", self._element_items()),
            self._headed_list_part(
                "Homework of the therapy that was looked at", self._therapy_homework_items()
            ),
            self._reviewed_homework_part(),
            self._assigned_homework_part(),
            self._headed_list_part(
                "What the supervisor did", _term_label_items(self._session.interventions)
            ),
            self._headed_list_part("Recordings", self._recording_items()),
            self._accounts_part(),
            self._headed_list_part("Strains, and what was done about them", self._rupture_items()),
            self._headed_list_part("Self-practice", self._practice_items()),
            self._headed_list_part("Of the supervisee's own life", self._personal_material_items()),
            self._headed_list_part("Feedback", self._feedback_items()),
            self._headed_list_part("Summary", _text_items(self._session.summary)),
        ]

    def _headed_list_part(
        self, heading: str, items: Iterable[Item] | None
    ) -> tuple[str, Iterable[Part] | None]:
        parts = None if items is None else (Section(heading=heading, items=items_or_gap(items)),)
        return heading, parts

    def _session_facts_part(self) -> tuple[str, Iterable[Part] | None]:
        session = self._session
        supervised = session.supervises
        items = labeled_note_items(
            ("Setting", term_label(session.setting)),
            ("Length", minutes_text(session.minutes)),
            ("Stage", term_label(session.stage)),
            ("Year of training", str(session.training_year or "")),
            ("Sessions it is about", "" if supervised is None else str(len(supervised) or "none")),
            ("Lenses of the agenda", term_labels_text(session.lenses) if session.lenses else ""),
            ("Doubts about the work were spoken of", yes_or_no_text(session.doubt_voiced)),
        )
        heading = "The session"
        return self._headed_list_part(heading, items) if items else (heading, ())

    def _agenda_items(self) -> list[Item] | None:
        session = self._session
        main = session.main_problem
        if session.agenda is None:
            return (
                None
                if main is None
                else labeled_note_items(("Main problem", "an item that is not recorded"))
            )
        items: list[Item] = []
        for number, item in zip(self._agenda.values(), session.agenda, strict=True):
            shown = agenda_item(item, "main problem" if item.id == main else "")
            items.append(Item(shown.words, shown.note, number))
        return items

    def _element_items(self) -> list[Item] | None:
        elements = self._session.elements
        if elements is None:
            return None
        return [Item(each.element.label, note=minutes_text(each.minutes)) for each in elements]

    def _therapy_homework_items(self) -> list[Item] | None:
        refs = self._session.therapy_homework
        if refs is None:
            return None
        return [Item(note="an assignment of the therapy", label=self._patients[r]) for r in refs]

    def _reviewed_homework_part(self) -> tuple[str, Iterable[Part] | None]:
        heading = "Homework of supervision that was looked at"
        if not self._session.reviewed:
            return self._headed_list_part(heading, _empty_items_if_recorded(self._session.reviewed))
        parts = [Section(heading=heading)]
        for reviewed in self._session.reviewed:
            review = reviewed.review
            items = () if review is None else review_items(review, self._session.setting)
            number = self._looked_at[reviewed.assignment]
            parts.append(
                Section(heading=f"Homework {number}", items=items_or_gap(items or None), level=2)
            )
        return heading, parts

    def _assigned_homework_part(self) -> tuple[str, Iterable[Part] | None]:
        heading = "Homework of supervision that was agreed on"
        if not self._session.homework:
            return self._headed_list_part(heading, _empty_items_if_recorded(self._session.homework))
        parts = [Section(heading=heading)]
        for assignment in self._session.homework:
            items = assignment_items(assignment, self._agenda, self._session.setting)
            name = f"Homework {self._agreed[assignment.id]}"
            parts.append(Section(heading=name, items=items, level=2))
        return heading, parts

    def _recording_items(self) -> list[Item] | None:
        recordings = self._session.recordings
        if recordings is None:
            return None
        return [
            item
            for number, used in enumerate(recordings, 1)
            for item in used_recording_items(used, f"R{number}", self._session.on)
        ]

    def _accounts_part(self) -> tuple[str, Iterable[Part] | None]:
        heading = "Homework that was not done as agreed"
        accounts = self._session.accounts
        if not accounts:
            return self._headed_list_part(heading, _empty_items_if_recorded(accounts))
        return heading, (
            Section(heading=heading),
            explanation_table(accounts, self._patient_assignment_number, level=2),
            moment_table(accounts, self._patient_assignment_number, level=2),
        )

    def _patient_assignment_number(self, account: Account) -> str:
        return "" if account.assignment is None else self._patients[account.assignment]

    def _rupture_items(self) -> list[Item] | None:
        ruptures = self._session.ruptures
        if ruptures is None:
            return None
        return [
            item for n, each in enumerate(ruptures, 1) for item in self._items_of_rupture(each, n)
        ]

    def _items_of_rupture(self, rupture: Rupture, number: int) -> list[Item]:
        name = f"Strain {number}"
        note = joined_notes(
            f"noticed by: {term_labels_text(rupture.markers)}",
            party_label(rupture.noticed_by, self._session.setting, "noticed by the "),
        )
        steps = [f"{n}. {step.label}" for n, step in enumerate(rupture.steps or (), 1)]
        done = "not recorded" if rupture.steps is None else ", ".join(steps) or "none"
        return [
            Item(rupture.words or "", note, name),
            *labeled_note_items(
                (f"{name}, steps of repair", done),
                (f"{name}, both could go on", text_or_not_recorded(yes_or_no_text(rupture.mended))),
            ),
        ]

    def _practice_items(self) -> list[Item] | None:
        practices = self._session.self_practice
        if practices is None:
            return None
        return [
            item for n, each in enumerate(practices, 1) for item in self._items_of_practice(each, n)
        ]

    def _items_of_practice(self, practice: SelfPractice, number: int) -> list[Item]:
        name = f"Practice {number}"
        homework_numbers = {**self._looked_at, **self._agreed}
        homework = practice.assignment
        note = joined_notes(
            practice.task.label,
            date_text(practice.on, "on "),
            note_text("practiced", yes_or_no_text(practice.done)),
            ""
            if homework is None
            else f"homework {homework_numbers.get(homework, 'of another session')}",
            "" if practice.parallel_to is None else f"like {self._patients[practice.parallel_to]}",
            "" if practice.pattern is None else self._patterns[practice.pattern],
        )
        return [
            Item(practice.words or "", note, name),
            *_reflection_items(practice.reflection, name),
        ]

    def _personal_material_items(self) -> list[Item] | None:
        materials = self._session.personal
        return (
            None
            if materials is None
            else [_personal_material_item(material) for material in materials]
        )

    def _feedback_items(self) -> list[Item] | None:
        feedback = self._session.feedback
        if feedback is None:
            return None
        return [
            text_item(
                each.words,
                note_text("useful", rating_text(each.usefulness)),
                party_label(each.by, self._session.setting).capitalize(),
            )
            for each in feedback
        ]


def _lettered_numbers_by_id(letter: str, refs: Iterable[str]) -> dict[str, str]:
    return {ref: f"{letter}{n}" for n, ref in enumerate(dict.fromkeys(refs), 1)}


def _empty_items_if_recorded(records: tuple[object, ...] | None) -> tuple[()] | None:
    """Tells *there was none* from *nothing was recorded*."""
    return None if records is None else ()


def _text_items(words: str | None) -> tuple[Item, ...] | None:
    return None if words is None else (Item(words),)


def _term_label_items(terms: Iterable[Term] | None) -> list[Item] | None:
    return None if terms is None else [Item(term.label) for term in terms]


def _reflection_items(reflection: Reflection | Missing | None, name: str) -> list[Item]:
    label = f"{name}, reflection"
    if not isinstance(reflection, Reflection):
        why = "not recorded" if reflection is None else reflection.label
        return [Item(note=why, label=label)]
    facts = joined_notes(
        date_text(reflection.on, "written on "),
        note_text("confidence with patients", rating_text(reflection.confidence)),
        note_text("belief in the method", rating_text(reflection.belief_in_method)),
    )
    items = labeled_word_items(
        (f"{label} for oneself", reflection.personal),
        (f"{label} for the work", reflection.professional),
    )
    items += labeled_note_items((label, facts))
    return items or [Item(note="no more recorded", label=label)]


def _personal_material_item(material: PersonalMaterial) -> Item:
    note = joined_notes(
        note_text("agreed to work on it here", yes_or_no_text(material.agreed)),
        note_text("tied to the work with the patient", yes_or_no_text(material.tied_to_the_work)),
        note_text("kept to what is needed", yes_or_no_text(material.kept_to_what_is_needed)),
        note_text("talked about where else to take it", yes_or_no_text(material.elsewhere)),
    )
    return text_item(material.words, note)
