"""What a session of supervision cannot hold, and what it can."""

from __future__ import annotations

from datetime import date
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.supervision.recordings import Recording, RecordingUse, UsedRecording
from cbt_homework.supervision.rules.samples import example_assignment
from cbt_homework.supervision.session import (
    AgendaItem,
    ElementHeld,
    ReviewedHomework,
    SupervisionSession,
)
from cbt_homework.supervision.vocabulary import SupervisionElement as Element
from tests.supervision.session.sessions import DAY

LATER = date(2026, 3, 10)


def refused(**parts: Any) -> list[tuple[str, str]]:
    """Where a session is refused, and with which codes."""
    with pytest.raises(ch.InvariantError) as caught:
        SupervisionSession("s1", **parts)
    return [(".".join(map(str, p.path)), p.code) for p in caught.value.problems]


def used(name: str, made_on: date | None = None, **parts: Any) -> UsedRecording:
    """A recording that was used."""
    return UsedRecording(Recording(name, made_on=made_on, **parts))


def test_a_recording_is_not_used_on_a_day_before_it_was_made() -> None:
    recordings = (used("r1", DAY), used("r2", LATER), used("r3", LATER))
    assert [
        ("recordings.1.recording.made_on", "made-after-the-session"),
        ("recordings.2.recording.made_on", "made-after-the-session"),
    ] == refused(on=DAY, recordings=recordings)
    SupervisionSession("s1", LATER, recordings=recordings)
    SupervisionSession("s1", recordings=recordings)
    SupervisionSession("s1", DAY, recordings=(used("r1", DAY), used("r2")))


def test_one_id_is_of_one_recording() -> None:
    first = used("r1")
    others = (used("r1", DAY), first, used("r1", consents=()))
    assert [
        ("recordings.1.recording.id", "id-of-another"),
        ("recordings.3.recording.id", "id-of-another"),
    ] == refused(recordings=(first, *others))
    again = attrs.evolve(first, use=RecordingUse.TEACHING)
    SupervisionSession("s1", recordings=(first, again))


def test_elements_take_no_longer_than_the_session() -> None:
    elements = (ElementHeld(Element.EVENTS, minutes=20), ElementHeld(Element.WORK, minutes=31))
    assert [("elements", "longer-than-the-session")] == refused(minutes=50, elements=elements)
    SupervisionSession("s1", minutes=51, elements=elements)
    SupervisionSession("s1", elements=elements)
    SupervisionSession("s1", minutes=50)
    silent = (*elements[:1], ElementHeld(Element.WORK))
    SupervisionSession("s1", minutes=20, elements=silent)


def test_an_id_stands_once_in_each_list_and_homework_of_the_therapy_in_none() -> None:
    twice = (AgendaItem("i1"), AgendaItem("i2"), AgendaItem("i1"))
    assert [("agenda.2", "id-twice")] == refused(agenda=twice)
    homework = attrs.evolve(example_assignment(), setting=ch.Setting.THERAPY)
    found = refused(
        homework=(example_assignment(), homework), reviewed=(ReviewedHomework("h1"),) * 2
    )
    assert [
        ("homework.1", "id-twice"),
        ("reviewed.1", "id-twice"),
        ("homework.1.setting", "homework-of-therapy"),
    ] == found


def test_all_problems_are_told_at_once() -> None:
    elements = (ElementHeld(Element.WORK, minutes=60),)
    found = refused(on=DAY, minutes=50, elements=elements, recordings=(used("r1", LATER),))
    assert {"made-after-the-session", "longer-than-the-session"} == {code for _, code in found}
