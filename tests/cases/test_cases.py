"""What holds of all five cases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import cases, exchange, show
from cbt_homework.cases import CASES, Case
from cbt_homework.cases.builders import DATES_ARE_OURS
from cbt_homework.foundation.citations import CitationStatus
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.values import Value
from cbt_homework.judgment.publications import SOURCES
from tests.cases.telling import (
    ARTICLE,
    RUN,
    runs,
    runs_of_the_article,
    runs_on_record,
    texts,
    there,
)

PAGES = Path(__file__).parents[2] / "docs" / "cases"
each_case = pytest.mark.parametrize("make", CASES.values(), ids=CASES)
Make = Callable[[], Case]


def parts(case: Case) -> list[Value]:
    """The parts of a case that can be kept by themselves."""
    single = (case.source, case.course, case.formulation, case.belief_system)
    beside = (*single, case.supervision, case.dialogue)
    several = (*case.records, *(case.recordings or ()))
    return [part for part in (*beside, *several) if part is not None]


def test_the_five_are_offered_by_name_and_by_key() -> None:
    assert ["vera", "mr-v", "paul", "ludmila", "petr"] == list(CASES)
    named = [cases.vera, cases.mr_v, cases.paul, cases.ludmila, cases.petr]
    assert named == list(CASES.values())
    assert list(CASES) == [make().key for make in CASES.values()]
    assert set(cases.__all__) == set(dir(cases))


def test_a_name_that_is_not_there_is_refused() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'peter'"):
        _ = cases.peter


@each_case
def test_a_case_is_made_anew_and_equal_each_time(make: Make) -> None:
    first, second = make(), make()
    assert first is not second
    assert first == second
    assert hash(first) == hash(second)
    assert first.course is not second.course


def test_no_two_cases_are_alike() -> None:
    assert len(CASES) == len({make() for make in CASES.values()})
    assert len(CASES) == len({make().about for make in CASES.values()})


@each_case
def test_every_part_and_the_whole_survive_the_wire(make: Make) -> None:
    case = make()
    assert case == exchange.from_data(exchange.to_data(case, envelope=False), of=Case)
    for part in parts(case):
        data = exchange.to_data(part, envelope=False)
        assert part == exchange.from_data(data, of=type(part))
        assert None not in data.values()  # what is not told is left out


@each_case
def test_a_case_shows_no_word_of_anybody_in_its_repr(make: Make) -> None:
    case = make()
    long = [text for text in texts(case) if " " in text and text != case.title]
    long = [text for text in long if text != case.source.says]
    assert not [text for text in long if text in repr(case)]
    assert case.about in show.source(case)


@each_case
def test_a_case_says_where_it_comes_from_and_what_is_ours(make: Make) -> None:
    case = make()
    assert case.source.source in SOURCES
    assert CitationStatus.VERIFIED is case.source.status
    assert there(case.source.says).startswith(f"Box {1 + list(CASES).index(case.key)}, lines ")
    assert DATES_ARE_OURS == case.ours[0]
    assert len(case.ours) > 2
    assert len(case.left_open) > 2


@each_case
def test_ids_lead_from_supervision_to_the_homework_it_is_about(make: Make) -> None:
    case = make()
    course = there(case.course)
    assigned = {history.assignment.id for history in course.histories}
    own: set[str] = set()
    for session in () if case.supervision is None else case.supervision.sessions:
        assert set(session.therapy_homework or ()) <= assigned
        assert {account.assignment for account in session.accounts or ()} <= assigned
        assert {reviewed.assignment for reviewed in session.reviewed or ()} <= own
        own |= {assignment.id for assignment in session.homework or ()}
        for practice in session.self_practice or ():
            assert practice.assignment is None or practice.assignment in own
            assert practice.parallel_to is None or practice.parallel_to in assigned
    for link in () if case.formulation is None else case.formulation.homework or ():
        assert link.redesigned_as is None or link.redesigned_as in assigned


@each_case
def test_dates_are_mondays_in_order(make: Make) -> None:
    case = make()
    course = there(case.course)
    days = [history.assignment.assigned_on for history in course.histories]
    if case.supervision is not None:
        days += [session.on for session in case.supervision.sessions]
    assert {0} == {there(day).weekday() for day in days}
    assert Setting.THERAPY is course.setting


def _told(where: str) -> str:
    if where in CASES:
        return "\n. ".join(texts(CASES[where]()))
    return (PAGES / where).read_text("utf-8")


WRITTEN = (*CASES, "index.md", *(f"{key}.md" for key in CASES))


@pytest.mark.parametrize("where", WRITTEN)
def test_no_six_words_in_a_row_are_the_articles(where: str) -> None:
    own = runs(_told(where))
    assert len(own) > 100
    assert set() == own & runs_on_record()


def test_a_run_of_the_articles_words_would_be_found() -> None:
    taken = "You have a patient who is depressed, she said. "
    told = "and Ludmila came to the core"
    assert runs(told.upper()) & runs_on_record()
    assert not runs(taken) & runs_on_record()
    assert 1 == len(runs("it's one two, three\nfour FIVE"))
    assert not runs(" ".join("word" for _ in range(RUN - 1)))


def test_the_digests_are_those_of_the_article() -> None:
    kept = runs_on_record()
    assert 4485 == len(kept)
    if ARTICLE.exists():
        assert runs_of_the_article() == kept
    assert {8} == {len(digest) for digest in kept}


@each_case
def test_what_a_vignette_does_not_tell_is_not_held_against_anybody(make: Make) -> None:
    course = there(make().course)
    for history in course.histories:
        unmet = ch.assess(history, policy=ch.IMPORTED).with_verdict(ch.Verdict.UNMET)
        recorded = {"assigning", "attributions", "concerns", "assignment"}
        assert {path.partition(".")[0] for finding in unmet for path in finding.at} <= recorded


def test_records_are_all_that_was_written_down_in_order() -> None:
    empty = attrs.evolve(cases.paul(), thought_records=None, circles=None)
    assert () == empty.records
    kinds = [type(record).__name__ for record in cases.ludmila().records]
    assert ["ViciousCircle", "DownwardArrow", "BehavioralExperiment"] == kinds
    assert ["ThoughtRecord", "ViciousCircle"] == [type(r).__name__ for r in cases.paul().records]
