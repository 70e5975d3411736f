"""Schedules of a study protocol that nobody here wrote fall due when the protocol says."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import exchange, show
from cbt_homework.homework.occurrences import expected, windows
from cbt_homework.homework.schedule import Once
from tests.one_item import in_one_item
from tests.real_input.originals import facts
from tests.real_input.radar_schedules import SIGNALS, Parts, protocol

MONDAY = date(2026, 3, 2)
ANY_WEEKDAY = [MONDAY + timedelta(days=n) for n in range(7)]
HALF_A_YEAR = timedelta(days=182)
NAMES = list(protocol(MONDAY))

starting = pytest.mark.parametrize("enrolled", ANY_WEEKDAY, ids=str)
every_one = pytest.mark.parametrize("name", NAMES)


def due(parts: Parts, first: date, last: date) -> list[datetime]:
    """Each moment at which something is due."""
    found: list[datetime] = []
    for part in parts:
        at = (part.at,) if isinstance(part, Once) else part.at
        for window in windows(part, first, last) or ():
            assert window.first == window.last
            assert window.times == len(at)
            found += [datetime.combine(window.first, moment) for moment in at if moment]
    return sorted(found)


DAYS = {
    "THINC-IT": [0, 42, 84, 126, 168],
    "PHQ8": list(range(0, 183, 14)),
    "RSES": list(range(0, 183, 14)),
    "DEMO ESM": [0],
    "AUDIO": [0, 42, 84, 126, 168],
    "AUDIO_2": [14, 56, 98, 140, 182],
    "AUDIO_3": [28, 70, 112, 154],
    "CNS_COVID19_BASELINE": list(range(0, 183, 14)),
    "ESM28Q": [1, 2, 3, 4, 5, 6, 85, 86, 87, 88, 89, 90, 169, 170, 171, 172, 173, 174],
    "esm28Q_INFO": [0, 84, 168],
}
"""The days after enrolment on which each is due within half a year."""


@in_one_item
@starting
@every_one
def test_it_is_due_on_the_days_of_the_protocol(name: str, enrolled: date) -> None:
    moments = due(protocol(enrolled)[name], enrolled, enrolled + HALF_A_YEAR)
    assert sorted({(m.date() - enrolled).days for m in moments}) == DAYS[name]


@every_one
def test_it_is_the_same_after_it_was_written_and_read_and_can_be_shown(name: str) -> None:
    for schedule in protocol(MONDAY)[name]:
        form = ch.homework.RecordForm(name)
        spec = ch.HomeworkSpec(f"Answer {name}", schedule=schedule, record_form=form)
        assert exchange.loads(exchange.dumps(spec)) == spec
        assert show.when(schedule) in " ".join(show.plan(spec).split())
        assert ch.assess(spec).verdict(ch.Criterion.CONCRETE) is ch.Verdict.MET


def test_the_sampling_week_has_six_signals_on_six_days() -> None:
    parts = protocol(MONDAY)["ESM28Q"]
    assert [len(at) for at in SIGNALS.values()] == [6] * 6
    assert sum(expected(part, MONDAY, MONDAY + timedelta(days=83)) or 0 for part in parts) == 36


# ------------------------------------------------------- compared with the facts of the protocol

THEIRS: dict[str, Any] = facts("schedules.json")

_UNITS = {
    "min": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "year": timedelta(days=365),
}


def counted(item: Any, enrolled: date, last: date) -> list[datetime]:
    """Each moment at which the protocol's own numbers make something due."""
    amount, unit = item["every"]
    offsets, unit_of_offsets = item["due"]
    period = amount * _UNITS[unit]
    begin = datetime.combine(enrolled, time())
    rounds = (last - enrolled) // period + 1
    moments = [
        begin + n * period + offset * _UNITS[unit_of_offsets]
        for n in range(rounds)
        for offset in offsets
    ]
    return sorted(moment for moment in moments if moment.date() <= last)


def test_every_schedule_of_the_protocol_is_encoded() -> None:
    assert list(THEIRS) == NAMES


@in_one_item
@starting
@every_one
def test_it_is_due_to_the_minute_as_the_protocol_counts(name: str, enrolled: date) -> None:
    last = enrolled + timedelta(days=3 * 365)
    ours = due(protocol(enrolled)[name], enrolled, last)
    assert ours == counted(THEIRS[name], enrolled, last)


def test_what_a_schedule_cannot_say_is_what_the_protocol_allows_for_answering() -> None:
    # Everything else in the protocol's schedules is compared above.
    assert {key for item in THEIRS.values() for key in item["more"]} == {
        "completionWindow",
        "reminders",
    }
    assert {item["more"]["reminders"][0] for item in THEIRS.values()} == {0}
