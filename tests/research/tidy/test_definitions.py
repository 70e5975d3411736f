"""What a study means by engaged and by repeatedly not done, held against worked histories."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en, exchange
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.research.recipes.catalogue import RECIPES
from cbt_homework.research.recipes.definitions import (
    DEFINITIONS,
    MOSTLY_DONE,
    NOTHING_TWICE,
    TWICE_IN_A_ROW,
    EngagedDefinition,
    RepeatedDefinition,
    Silence,
    WhichSessions,
)
from tests import stated
from tests.engagement import histories
from tests.research.tidy.drawn import weeks_of_homework

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
MONDAYS = histories.MONDAYS


def engaged(at_least: float, by: ch.Rater | None = None) -> EngagedDefinition:
    """Engaged from so many percent on."""
    return attrs.evolve(MOSTLY_DONE, key="mine", at_least=at_least, by=by)


def daily(*reports: ch.Report, n: int = 0, key: str = "", **more: Any) -> ch.AssignmentHistory:
    """Something for every day of the week after a Monday."""
    plan = histories.plan(n, "Walk", key=key, schedule=ch.daily().until_next_session())
    return ch.AssignmentHistory(plan, reports=reports, **more)


def said(n: int, times: int, by: ch.Rater = ch.Rater.PATIENT) -> ch.Report:
    """So many times, as said at a session."""
    return ch.Report(by, said_on=MONDAYS[n], times=times)


WEEK = {"sessions": MONDAYS[:2]}


def test_four_of_seven_days_are_half_and_not_most() -> None:
    entry = daily(said(1, 4))
    assert MET is engaged(50).verdict_on_history(entry, MONDAYS[1], **WEEK)
    assert MET is engaged(57).verdict_on_history(entry, MONDAYS[1], **WEEK)
    assert UNMET is MOSTLY_DONE.verdict_on_history(entry, MONDAYS[1], **WEEK)


def test_the_threshold_itself_is_enough() -> None:
    plan = histories.plan(0, "Walk", schedule=ch.times(100, per=ch.WEEK).until_next_session())
    entry = ch.AssignmentHistory(plan, reports=(said(1, 57),))
    assert MET is engaged(57).verdict_on_history(entry, MONDAYS[1], **WEEK)
    assert UNMET is engaged(57.5).verdict_on_history(entry, MONDAYS[1], **WEEK)


def test_what_is_not_known_leaves_it_open_only_where_it_could_decide() -> None:
    attempts = tuple(
        en.Attempt(MONDAYS[0] + timedelta(days=d), completion=ch.Completion.DONE) for d in (1, 2, 3)
    )
    entry = daily(ch.Report(ch.Rater.PATIENT, said_on=MONDAYS[1], attempts=attempts))
    assert UNKNOWN is engaged(50).verdict_on_history(entry, MONDAYS[1], **WEEK)
    assert MET is engaged(40).verdict_on_history(entry, MONDAYS[1], **WEEK)
    assert UNKNOWN is engaged(100).verdict_on_history(entry, MONDAYS[1], **WEEK)
    missed = attrs.evolve(entry.reports[0], times=3) if entry.reports else None
    assert UNMET is engaged(50).verdict_on_history(daily(missed), MONDAYS[1], **WEEK)


def test_where_nothing_was_due_it_does_not_apply() -> None:
    away = en.SetAside(first=MONDAYS[0], last=MONDAYS[1])
    entry = daily(set_aside=(away,))
    assert None is MOSTLY_DONE.verdict_on_history(entry, MONDAYS[1], **WEEK)
    course = histories.course("c", entry)
    assert None is MOSTLY_DONE.verdict_on_course(course, MONDAYS[1])


def test_whose_account_counts_is_for_the_study_to_say() -> None:
    (entry,) = histories.accounts_differ().histories
    verdicts = [
        engaged(50, by).verdict_on_history(entry, MONDAYS[1], **WEEK)
        for by in (None, ch.Rater.PATIENT, ch.Rater.LOG)
    ]
    assert [UNKNOWN, MET, UNMET] == verdicts


def test_over_a_course_occasions_are_counted_together_and_later_ones_left_out() -> None:
    course = histories.course(
        "c",
        daily(said(1, 7)),
        daily(said(2, 3), n=1),
        daily(n=2),
    )

    def held(share: float, course: ch.Course, until: date) -> ch.Verdict | None:
        return engaged(share).verdict_on_course(course, until, policy=stated.ENGAGEMENT)

    assert MET is held(100, course, MONDAYS[1])
    assert MET is held(71, course, MONDAYS[2])
    assert UNMET is held(72, course, MONDAYS[2])
    third = MONDAYS[2] + timedelta(days=1)
    assert UNKNOWN is held(70, course, third)
    assert None is held(70, histories.course("none"), third)
    unscheduled = attrs.evolve(course, histories=(*course.histories[:2], _THINK_LATER))
    assert UNMET is held(72, unscheduled, MONDAYS[2])
    assert UNKNOWN is held(72, unscheduled, MONDAYS[3])


_THINK_LATER = ch.AssignmentHistory(histories.plan(3, "Think"))


def test_an_assignment_without_a_schedule_leaves_a_course_open() -> None:
    course = histories.course(
        "c",
        daily(said(1, 7)),
        ch.AssignmentHistory(histories.plan(1, "Think"), reports=(said(2, 1),)),
    )
    assert UNKNOWN is MOSTLY_DONE.verdict_on_course(course, MONDAYS[2])


@pytest.mark.parametrize(
    ("course", "twice", "nothing"),
    [
        (histories.done(), UNMET, UNMET),
        (histories.single_miss(), UNMET, UNMET),
        (histories.several_sides(), MET, UNMET),
        (histories.not_recorded(), MET, UNKNOWN),
        (histories.nothing_came(), MET, MET),
        (histories.sound_reason(), MET, UNMET),
        (histories.pause(), MET, MET),
        (histories.accounts_differ(), UNMET, UNMET),
    ],
    ids=lambda held: held.id if isinstance(held, ch.Course) else held.value,
)
def test_repeatedly_not_done_by_the_histories(
    course: ch.Course, twice: ch.Verdict, nothing: ch.Verdict
) -> None:
    assert (twice, nothing) == (
        TWICE_IN_A_ROW.verdict_on_course(course),
        NOTHING_TWICE.verdict_on_course(course),
    )


def test_ever_looks_at_every_row_of_sessions_and_latest_at_the_last() -> None:
    course = histories.course(
        "c",
        *(
            ch.AssignmentHistory(histories.plan(n, "Swim"), reports=(histories.told(n + 1, how),))
            for n, how in enumerate(
                [ch.Completion.NOT_DONE, ch.Completion.PARTLY, ch.Completion.DONE]
            )
        ),
    )
    ever = attrs.evolve(TWICE_IN_A_ROW, which=WhichSessions.EVER)
    assert UNMET is TWICE_IN_A_ROW.verdict_on_course(course)
    assert MET is ever.verdict_on_course(course)
    assert UNMET is attrs.evolve(ever, in_a_row=3).verdict_on_course(course)


def test_a_session_of_which_nothing_is_known_leaves_it_open() -> None:
    swim = [histories.plan(n, "Swim") for n in range(3)]
    course = histories.course(
        "c",
        ch.AssignmentHistory(swim[0], reports=(histories.silence(1),)),
        ch.AssignmentHistory(swim[1]),
        ch.AssignmentHistory(swim[2], reports=(histories.silence(3),)),
    )
    assert UNKNOWN is TWICE_IN_A_ROW.verdict_on_course(course)
    assert UNKNOWN is attrs.evolve(
        TWICE_IN_A_ROW, which=WhichSessions.EVER, in_a_row=3
    ).verdict_on_course(course)


def test_by_one_account_only_that_account_is_heard() -> None:
    course = histories.accounts_differ()
    once = attrs.evolve(TWICE_IN_A_ROW, in_a_row=1)
    heard = [
        attrs.evolve(once, by=by).verdict_on_course(course)
        for by in (None, ch.Rater.PATIENT, ch.Rater.LOG)
    ]
    assert [MET, UNMET, MET] == heard
    # The observer said nothing; without a session of which something is known there is no row.
    assert UNMET is attrs.evolve(once, by=ch.Rater.OBSERVER).verdict_on_course(course)


@given(weeks_of_homework(), st.integers(1, 4), st.sampled_from(Silence))
def test_what_holds_for_the_latest_holds_for_ever_and_more_in_a_row_is_more(
    course: ch.Course, in_a_row: int, what: Silence
) -> None:
    latest = attrs.evolve(TWICE_IN_A_ROW, in_a_row=in_a_row, what=what)
    ever = attrs.evolve(latest, which=WhichSessions.EVER)
    order = [UNMET, UNKNOWN, MET]
    assert order.index(latest.verdict_on_course(course)) <= order.index(
        ever.verdict_on_course(course)
    )
    longer = attrs.evolve(ever, in_a_row=in_a_row + 1)
    assert order.index(longer.verdict_on_course(course)) <= order.index(
        ever.verdict_on_course(course)
    )


@given(weeks_of_homework(), st.floats(0, 100), st.floats(0, 100))
def test_a_higher_threshold_is_never_easier(course: ch.Course, one: float, other: float) -> None:
    low, high = sorted((one, other))
    until = date(2026, 4, 30)
    order = [UNMET, UNKNOWN, MET]
    by = ch.Rater.PATIENT
    easy, hard = (engaged(at, by).verdict_on_course(course, until) for at in (low, high))
    assert (easy is None) == (hard is None)
    if easy is not None and hard is not None:
        assert order.index(hard) <= order.index(easy)


def test_the_default_number_of_sessions_in_a_row_is_that_of_the_policy() -> None:
    repeated = stated.DRAFT.engagement.repeated
    assert {repeated} == {TWICE_IN_A_ROW.in_a_row, NOTHING_TWICE.in_a_row}


def test_every_definition_says_that_its_number_is_of_this_library() -> None:
    for name, definition in DEFINITIONS.items():
        assert f"{definition.key}-{definition.version}" == name
        assert {c.source for c in definition.sources} <= set(SOURCES)
        assert any(
            "library" == c.source and c.status is CitationStatus.POLICY for c in definition.sources
        )


@pytest.mark.parametrize("stated", [*DEFINITIONS.values(), *RECIPES.values()], ids=lambda s: s.key)
def test_a_definition_or_recipe_is_written_and_read_again(stated: Any) -> None:
    data = exchange.to_data(stated, envelope=False)
    assert stated == exchange.from_data(json.loads(json.dumps(data)), of=type(stated))


def test_a_threshold_without_a_source_is_refused() -> None:
    with pytest.raises(ch.InvariantError) as caught:
        attrs.evolve(MOSTLY_DONE, sources=(), at_least=101)
    assert [("at_least", "out-of-range"), ("sources", "wrong-count")] == [
        (p.where, p.code) for p in caught.value.problems
    ]
    with pytest.raises(TypeError, match="sources"):
        RepeatedDefinition(
            "mine",
            version=1,
            says="Mine.",
            in_a_row=3,
            what=Silence.NOTHING_CAME,
            which=WhichSessions.EVER,
        )
    mine = (Citation("our-protocol-2026", CitationStatus.VERIFIED, says="Section 4."),)
    assert mine == attrs.evolve(MOSTLY_DONE, sources=mine).sources


def test_what_is_no_course_is_refused() -> None:
    word: Any = "2026-03-09"
    with pytest.raises(TypeError, match=r"^until must be a date, not a str$"):
        MOSTLY_DONE.verdict_on_course(histories.done(), word)
    for definition in (MOSTLY_DONE, TWICE_IN_A_ROW):
        with pytest.raises(TypeError, match=r"^course must be a Course, not an AssignmentHistory$"):
            definition.verdict_on_course(
                daily(), *([MONDAYS[0]] if definition is MOSTLY_DONE else [])
            )
