"""Sessions in their order: what is carried over, what supervises what, what changes."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework.engagement.assigning import Ground
from cbt_homework.foundation.people import Proposer, Setting
from cbt_homework.foundation.ratings import Rater, Timing
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.supervision.competence import CompetenceRating, PracticePhase
from cbt_homework.supervision.self_practice import Reflection, SelfPractice, SelfPracticeTask
from cbt_homework.supervision.series import (
    CarriedHomework,
    ProposedBy,
    SupervisionSeries,
    adherence_over_time,
    carried_over,
    competence_over_time,
    proposals,
    self_practice_over_time,
    session_ids_below,
    supervision_level_by_session,
)
from cbt_homework.supervision.session import ReviewedHomework, SupervisionSession
from cbt_homework.testing import strategies

FIRST = date(2026, 3, 2)


def day(n: int) -> date:
    """The day of the n-th week."""
    return FIRST + timedelta(weeks=n)


def session(n: int, *supervises: int, **parts: Any) -> SupervisionSession:
    """The session of one week, by default."""
    usual: dict[str, Any] = {"on": day(n), "setting": Setting.SUPERVISION}
    below = tuple(f"s{i}" for i in supervises)
    return SupervisionSession(f"s{n}", supervises=below, **(usual | parts))


def homework(*ids: str, proposed_by: Proposer | None = None) -> tuple[ch.Assignment, ...]:
    """Homework of supervision."""
    agreement = None if proposed_by is None else ch.Agreement(proposed_by=proposed_by)
    return tuple(
        ch.Assignment(
            id=known,
            spec=ch.HomeworkSpec("Listen to ten minutes"),
            setting=Setting.SUPERVISION,
            agreement=agreement,
        )
        for known in ids
    )


def reviewed(*ids: str) -> tuple[ReviewedHomework, ...]:
    """Homework that was looked at."""
    return tuple(ReviewedHomework(known) for known in ids)


@st.composite
def towers(draw: st.DrawFn) -> SupervisionSeries:
    """Sessions of which each may supervise any earlier ones, and some of therapy."""
    count = draw(st.integers(1, 8))
    settings = st.sampled_from([None, *set(Setting) - {Setting.THERAPY}])
    sessions: list[SupervisionSession] = []
    for n in range(count):
        below = draw(st.sets(st.integers(0, n - 1)) if n else st.just(set[int]()))
        held = session(n, *sorted(below), setting=draw(settings))
        sessions.append(held)
    return SupervisionSeries(tuple(sessions))


# ---------------------------------------------------------------------------------------- levels


@given(st.integers(1, 60))
def test_a_chain_of_sessions_has_as_many_levels_as_sessions(n: int) -> None:
    chain = [session(0), *(session(i, i - 1) for i in range(1, n))]
    series = SupervisionSeries(tuple(chain))
    assert {f"s{i}": i + 1 for i in range(n)} == dict(supervision_level_by_session(series))
    assert tuple(f"s{i}" for i in range(n - 1)) == session_ids_below(series, f"s{n - 1}")


@given(towers())
def test_a_session_stands_one_level_above_the_highest_it_supervises(
    series: SupervisionSeries,
) -> None:
    found = supervision_level_by_session(series)
    assert {held.id for held in series.sessions} == set(found)
    for held in series.sessions:
        below = [found[known] for known in held.supervises or ()]
        least = 2 if held.setting is Setting.METASUPERVISION else 1
        assert found[held.id] == (1 + max(below) if below else least)


@given(towers())
def test_what_is_below_a_session_is_what_it_supervises_and_what_is_below_that(
    series: SupervisionSeries,
) -> None:
    for held in series.sessions:
        expected = set(held.supervises or ())
        for known in held.supervises or ():
            expected |= set(session_ids_below(series, known))
        found = session_ids_below(series, held.id)
        assert expected == set(found)
        assert [s.id for s in series.sessions if s.id in expected] == list(found)
        assert held.id not in found


def test_a_tower_of_diamonds_is_gone_through_once() -> None:
    """Two sessions on each floor, each of them on both below: 2**2500 ways through it."""
    floors = [
        SupervisionSession(
            f"s{floor}-{side}",
            supervises=(f"s{floor - 1}-0", f"s{floor - 1}-1") if floor else (),
        )
        for floor in range(2500)
        for side in (0, 1)
    ]
    series = SupervisionSeries(tuple(floors))
    assert 2500 == supervision_level_by_session(series)["s2499-1"]
    assert 4998 == len(session_ids_below(series, "s2499-0"))
    assert 5000 == len(SupervisionSeries.of(*reversed(floors)).sessions)


def test_sessions_that_are_not_in_the_series_are_of_therapy() -> None:
    series = SupervisionSeries((SupervisionSession("s1", supervises=("t1", "t2")),))
    assert {"s1": 1} == dict(supervision_level_by_session(series))
    assert () == session_ids_below(series, "s1")


def test_metasupervision_supervises_supervision_also_where_that_is_not_on_record() -> None:
    series = SupervisionSeries((session(0, setting=Setting.METASUPERVISION), session(1, 0)))
    assert {"s0": 2, "s1": 3} == dict(supervision_level_by_session(series))


def test_a_session_that_is_not_there_is_refused_without_repeating_it() -> None:
    with pytest.raises(KeyError) as caught:
        session_ids_below(SupervisionSeries((session(0),)), "nobody")
    assert "nobody" not in str(caught.value)


# ----------------------------------------------------------------------------------------- order


def test_a_series_of_sessions_in_any_order_is_by_day_and_what_has_no_day_comes_last() -> None:
    series = SupervisionSeries.of(session(2), session(0, on=None), session(1))
    assert ["s1", "s2", "s0"] == [held.id for held in series.sessions]


@given(towers(), st.randoms(use_true_random=False), st.sets(st.integers(0, 7)), st.booleans())
def test_what_is_supervised_comes_first_where_the_days_leave_it_open(
    series: SupervisionSeries,
    shuffled: Any,
    undated: set[int],
    one_day: bool,
) -> None:
    changed = [
        session(
            n,
            *(int(known[1:]) for known in held.supervises or ()),
            on=None if n in undated else day(0 if one_day else n),
        )
        for n, held in enumerate(series.sessions)
    ]
    shuffled.shuffle(changed)
    made = SupervisionSeries.of(*changed)
    assert {held.id for held in changed} == {held.id for held in made.sessions}
    assert len(changed) == len(made.sessions)


def test_two_days_that_cannot_be_are_refused_in_any_order() -> None:
    before, after = session(0, 1), session(1)
    for order in ((before, after), (after, before)):
        with pytest.raises(ch.InvariantError) as caught:
            SupervisionSeries.of(*order)
        assert [(("sessions", 0, "supervises", 0), "supervises-a-later-one")] == [
            (p.path, p.code) for p in caught.value.problems
        ]


def test_two_that_supervise_each_other_are_refused() -> None:
    with pytest.raises(ch.InvariantError, match="supervises-a-later-one"):
        SupervisionSeries.of(session(0, 1, on=None), session(1, 0, on=None))


def test_what_cannot_be_is_refused_with_its_place() -> None:
    with pytest.raises(ch.InvariantError) as caught:
        SupervisionSeries((session(1), session(0), session(0)))
    assert {
        (("sessions", 1), "not-in-order"),
        (("sessions", 2), "id-twice"),
        (("sessions", 2), "not-in-order"),
    } == {(p.path, p.code) for p in caught.value.problems}
    with pytest.raises(ch.InvariantError, match="id-twice"):
        SupervisionSeries.of(session(0), session(0))


def test_only_sessions_make_a_series() -> None:
    wrong: Any = [session(0)]
    with pytest.raises(TypeError, match="sessions are wanted"):
        SupervisionSeries.of(wrong)
    functions: tuple[Any, ...] = (
        carried_over,
        proposals,
        supervision_level_by_session,
        self_practice_over_time,
    )
    for function in functions:
        with pytest.raises(TypeError, match=r"^series must be"):
            function(wrong)
    with pytest.raises(TypeError, match=r"^series must be"):
        session_ids_below(wrong, "s0")
    for over_time in (competence_over_time, adherence_over_time):
        with pytest.raises(TypeError, match=r"^series must be"):
            over_time(wrong, PracticePhase.PLAN)
        with pytest.raises(TypeError, match=r"^phase must be"):
            over_time(SupervisionSeries(()), wrong)
        with pytest.raises(TypeError, match=r"^ground must be"):
            over_time(SupervisionSeries(()), PracticePhase.PLAN, ground=wrong)


# ------------------------------------------------------------------------------------ carried over


def test_homework_is_carried_to_the_first_later_session_that_looked_at_it() -> None:
    series = SupervisionSeries(
        (
            session(0, homework=homework("a", "b"), reviewed=reviewed("a")),
            session(1, reviewed=reviewed("b"), homework=homework("c")),
            session(2, reviewed=reviewed("a", "b")),
        )
    )
    assert (
        CarriedHomework("a", agreed_in=0, reviewed_in=2, next_one=1),
        CarriedHomework("b", agreed_in=0, reviewed_in=1, next_one=1),
        CarriedHomework("c", agreed_in=1, reviewed_in=None, next_one=2),
    ) == carried_over(series)


def test_homework_that_is_agreed_on_anew_is_carried_each_time() -> None:
    series = SupervisionSeries(
        tuple(session(n, homework=homework("a"), reviewed=reviewed("a")) for n in range(4))
    )
    assert [1, 2, 3, None] == [carried.reviewed_in for carried in carried_over(series)]


def test_the_next_session_is_one_of_the_same_setting() -> None:
    meta = Setting.METASUPERVISION
    series = SupervisionSeries(
        (
            session(0, homework=homework("a")),
            session(1, 0, setting=meta, homework=homework("m")),
            session(2, reviewed=reviewed("a")),
            session(3, setting=meta),
        )
    )
    assert [(2, 2), (None, 3)] == [(c.reviewed_in, c.next_one) for c in carried_over(series)]


@given(strategies.values(SupervisionSeries))
def test_what_is_carried_over_was_agreed_on_before_it_was_looked_at(
    series: SupervisionSeries,
) -> None:
    agreed = [(a.id, i) for i, s in enumerate(series.sessions) for a in s.homework or ()]
    found = carried_over(series)
    assert agreed == [(carried.assignment, carried.agreed_in) for carried in found]
    for carried in found:
        later = [
            i
            for i, held in enumerate(series.sessions)
            if i > carried.agreed_in
            and carried.assignment in [r.assignment for r in held.reviewed or ()]
        ]
        assert (min(later) if later else None) == carried.reviewed_in


def test_whose_idea_homework_was_is_told_where_it_is_recorded() -> None:
    series = SupervisionSeries(
        (
            session(0, homework=homework("a", proposed_by=Proposer.ASSIGNER)),
            session(1, homework=homework("b")),
            session(2, homework=homework("c", proposed_by=Proposer.ASSIGNEE)),
        )
    )
    assert (ProposedBy(0, Proposer.ASSIGNER), ProposedBy(2, Proposer.ASSIGNEE)) == proposals(series)


# --------------------------------------------------------------------------------------- over time


def rated(
    n: int, value: float, ground: Ground | None = Ground.RECORDING, **parts: Any
) -> CompetenceRating:
    """A rating of planning."""
    rating = ch.percent(
        value, rater=parts.pop("rater", Rater.OBSERVER), timing=parts.pop("timing", None)
    )
    said: dict[str, Any] = {"competence": rating} | parts
    return CompetenceRating(PracticePhase.PLAN, ground=ground, on=day(n), **said)


def differences(found: Any) -> list[float | None]:
    """The differences of some developments."""
    return [one.difference for one in found]


def test_competence_goes_from_the_first_day_to_the_last() -> None:
    series = SupervisionSeries((), ratings=(rated(2, 70), rated(0, 40), rated(1, 90)))
    (found,) = competence_over_time(series, PracticePhase.PLAN)
    assert (30, 3) == (found.difference, found.measurements)
    assert () == competence_over_time(series, PracticePhase.REVIEW)
    assert () == adherence_over_time(series, PracticePhase.PLAN)


def test_a_recording_and_ones_own_account_are_kept_apart() -> None:
    told = Ground.OWN_ACCOUNT
    series = SupervisionSeries(
        (), ratings=(rated(0, 40), rated(1, 90, told), rated(2, 60), rated(3, 95, told))
    )
    assert [20, 5] == differences(competence_over_time(series, PracticePhase.PLAN))
    assert [5] == differences(competence_over_time(series, PracticePhase.PLAN, ground=told))
    assert [] == differences(competence_over_time(series, PracticePhase.PLAN, ground=Ground.LIVE))


def test_raters_and_timings_are_kept_apart() -> None:
    series = SupervisionSeries(
        (),
        ratings=(
            rated(0, 10),
            rated(1, 20, rater=Rater.SUPERVISEE),
            rated(2, 30),
            rated(3, 45, rater=Rater.SUPERVISEE),
            rated(4, 99, timing=Timing.RETROSPECTIVE),
        ),
    )
    assert [20, 25] == differences(competence_over_time(series, PracticePhase.PLAN))


def test_whether_and_how_well_are_two_things() -> None:
    series = SupervisionSeries(
        (),
        ratings=(
            rated(0, 10, adherence=ch.percent(50)),
            rated(1, 30, adherence=ch.percent(90)),
            rated(2, 0, competence=Missing.NOT_ASKED, adherence=None),
        ),
    )
    (whether,) = adherence_over_time(series, PracticePhase.PLAN)
    (how_well,) = competence_over_time(series, PracticePhase.PLAN)
    assert ("adherence", 40) == (whether.first.measure, whether.difference)
    assert ("competence", 20) == (how_well.first.measure, how_well.difference)
    assert () == adherence_over_time(SupervisionSeries(()), PracticePhase.PLAN)


def practiced(n: int, on: date | None, **parts: Any) -> SupervisionSession:
    """A session with one self-practice that was reflected on."""
    practice = SelfPractice(
        SelfPracticeTask.EXPERIMENT, done=True, reflection=Reflection(on=on, **parts)
    )
    return session(n, self_practice=(practice,))


def test_confidence_and_belief_in_the_method_go_from_one_reflection_to_the_next() -> None:
    series = SupervisionSeries(
        (
            practiced(0, None, confidence=ch.percent(40), belief_in_method=ch.percent(50)),
            practiced(1, day(1), confidence=ch.percent(60), belief_in_method=Missing.DECLINED),
            session(2, self_practice=(SelfPractice(SelfPracticeTask.EXPERIMENT),)),
            practiced(3, day(3), confidence=ch.percent(55), belief_in_method=ch.percent(80)),
            session(4),
        )
    )
    belief, confidence = self_practice_over_time(series)
    assert ("belief-in-method", 30, 2) == (
        belief.first.measure, belief.difference, belief.measurements
    )  # fmt: skip
    assert ("confidence", 15, 3) == (
        confidence.first.measure, confidence.difference, confidence.measurements
    )  # fmt: skip
    assert day(0) == confidence.first.on


def test_confidence_that_somebody_else_rated_is_kept_apart() -> None:
    series = SupervisionSeries(
        (
            practiced(0, day(0), confidence=ch.percent(40)),
            practiced(1, day(1), confidence=ch.percent(90, rater=Rater.SUPERVISOR)),
        )
    )
    assert () == self_practice_over_time(series)
