"""No verb that reads raises of a record that can be made, not even at the ends of its fields."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import engagement as en, research, show
from cbt_homework.engagement import Attempt, Measurement
from tests.exchange.extremes import READERS, readers_of, records
from tests.exchange.samples import SAMPLES

ONE_BY_ONE = (
    "homework-spec",
    "assignment",
    "assignment-history",
    "adherence-diagnosis",
    "thought-record",
)


@pytest.mark.parametrize("kind", SAMPLES)
def test_every_verb_reads_a_record_at_the_ends_of_its_fields(kind: str) -> None:
    thing = SAMPLES[kind]
    readers = readers_of(thing)
    assert {"repr", "look", "source", "deidentified"} <= set(readers)
    for extreme in records(thing, one_by_one=kind in ONE_BY_ONE):
        for name in readers:
            READERS[name](extreme)


def test_every_reader_reads_something() -> None:
    assert set(READERS) == {name for thing in SAMPLES.values() for name in readers_of(thing)}


def _told(*amounts: tuple[float, float]) -> ch.AssignmentHistory:
    """One assignment with a report a day, each of so many units of so many minutes."""
    spec = ch.HomeworkSpec(
        "Walk",
        schedule=ch.daily(),
        target=ch.at_least(0.000001, ch.homework.Unit("u", minutes=0.000001)),
    )
    reports = tuple(
        ch.Report(
            by=ch.Rater.PATIENT,
            said_on=date(2026, 3, 3 + i),
            attempts=(Attempt(on=date(2026, 3, 3 + i), amount=_amount(*amount)),),
            measurements=(Measurement("minutes", amount=_amount(*amount)),),
        )
        for i, amount in enumerate(amounts)
    )
    assignment = ch.Assignment(id="a1", spec=spec, assigned_on=date(2026, 3, 2))
    return ch.AssignmentHistory(assignment=assignment, reports=reports)


def _amount(value: float, minutes: float) -> ch.homework.Amount:
    return ch.homework.Amount(value, ch.homework.Unit("u", minutes=minutes))


def test_the_largest_amount_can_be_held_against_the_smallest_unit() -> None:
    entry = _told((0, 0.000001), (1_000_000, 5_256_000))
    (development,) = entry.measure_changes
    assert 5.256e18 == pytest.approx(development.difference)
    assert 1 == en.quantity(entry, date(2026, 3, 4)).within
    course = ch.Course(histories=(entry,))
    assert show.text(ch.diagnose(course), course)
    assert list(research.rows(course, dyad="d1"))


@pytest.mark.parametrize("minutes", [5e-324, 1e-300, 1e-7, 0.00000099])
def test_a_unit_of_time_too_small_for_a_ratio_cannot_be_made(minutes: float) -> None:
    with pytest.raises(ch.InvariantError, match="minutes: must be more than 0"):
        ch.homework.Unit("u", minutes=minutes)


def test_what_was_reported_in_all_can_be_held_against_the_smallest_target() -> None:
    entry = _told(*[(1_000_000, 5_256_000)] * 20)
    small = ch.at_least(0.000001, ch.homework.Unit("u", minutes=0.000001), in_all=True)
    spec = attrs.evolve(entry.assignment.spec, target=small)
    whole = attrs.evolve(entry, assignment=attrs.evolve(entry.assignment, spec=spec))
    reached = en.total_attainment(whole)
    assert reached is not None
    assert 1.0512e26 == pytest.approx(reached.ratio)
