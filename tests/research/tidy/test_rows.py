"""The long table: one statement a row, nothing collapsed, nothing dropped, nothing from later."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en, homework as hw
from cbt_homework.foundation.ratings import ONE_TO_TEN, UNSPECIFIED, Timing
from cbt_homework.research.tidy import tables as tidy
from cbt_homework.research.tidy.denominators import DenominatorCounter
from cbt_homework.research.tidy.session_index import SessionIndex, as_known
from cbt_homework.research.tidy.statement import (
    COLUMNS,
    Facet,
    HomeworkPhase,
    Metric,
    Statement,
    WhyNoValue,
)
from tests import stated
from tests.engagement import histories
from tests.engagement.samples import COURSE
from tests.house.test_privacy import filled, silent
from tests.regenerate import compare
from tests.research.tidy.drawn import FEW, any_course, weeks_of_homework

MONDAYS = histories.MONDAYS
rows = partial(tidy.rows, policy=stated.ENGAGEMENT)
statements = partial(tidy.statements, policy=stated.ENGAGEMENT)
GOLDEN = Path(__file__).parent / "golden"


def course(*entries: ch.AssignmentHistory, until: int = 4, **more: Any) -> ch.Course:
    """A course with a session on each of the first Mondays."""
    sessions = tuple(en.Session(f"s{n}", day) for n, day in enumerate(MONDAYS[:until]))
    return ch.Course(entries, id="p1", sessions=sessions, **more)


def entry(n: int = 0, *reports: ch.Report, **more: Any) -> ch.AssignmentHistory:
    """Something to be done daily until the next session."""
    plan = histories.plan(n, "Walk", schedule=ch.daily().until_next_session())
    return ch.AssignmentHistory(plan, reports=reports or None, **more)


def said(n: int, **report: Any) -> ch.Report:
    """What the patient said at a session."""
    return ch.Report(ch.Rater.PATIENT, said_on=MONDAYS[n], **report)


def of(table: ch.Course, facet: Facet, metric: Metric | None = None) -> list[Statement]:
    """The statements of one facet, of one metric or of any."""
    return [s for s in statements(table) if s.facet is facet and metric in (None, s.metric)]


# ------------------------------------------------------------------------------------------- golden


def _csv(table: ch.Course) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows(table))
    return out.getvalue()


def test_the_rows_of_one_history_are_those_on_record() -> None:
    """Tried twice, with a record; what stood in the way is on several sides."""
    sessions = tuple(en.Session(f"s{n}", day) for n, day in enumerate(MONDAYS[:3]))
    table = attrs.evolve(histories.several_sides(), sessions=sessions)
    compare(GOLDEN / "several_sides.csv", _csv(table))


def test_the_rows_of_a_course_with_every_part_are_those_on_record() -> None:
    compare(GOLDEN / "everything.csv", _csv(COURSE))


@FEW
@given(any_course())
def test_rows_go_through_csv_and_back(table: ch.Course) -> None:
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    before = list(rows(table))
    writer.writerows(before)
    out.seek(0)
    after = list(csv.DictReader(out))
    assert [{k: "" if v is None else str(v) for k, v in row.items()} for row in before] == after


# --------------------------------------------------------------------- nothing collapsed or dropped


def test_quantity_quality_skill_difficulty_and_obstacles_have_rows_of_their_own() -> None:
    report = said(
        1, times=3, quality=ch.percent(40), skill=ch.ratings.Rating(7, ONE_TO_TEN),
        difficulty=ch.percent(90), obstacles=(en.ObstacleMet(what="Rain"),),
    )  # fmt: skip
    by_facet = {
        s.facet: s.value for s in statements(course(entry(0, report))) if s.lag == 1 and s.value
    }
    assert by_facet == {
        Facet.QUANTITY: 3 / 7,
        Facet.QUALITY: 40,
        Facet.SKILL: 7,
        Facet.DIFFICULTY: 90,
        Facet.OBSTACLES: 1,
    }


def test_what_is_not_recorded_has_a_row_without_a_value() -> None:
    table = course(entry(0, said(1)), until=2)
    held = [s for s in statements(table) if s.lag == 1]
    assert all(s.value is None and s.word is None and s.missing is not None for s in held)
    assert [
        Facet.COMPLETION, Facet.QUANTITY, Facet.QUALITY, Facet.SKILL, Facet.DIFFICULTY,
        Facet.OBSTACLES, Facet.RECORD, Facet.REASONS, Facet.QUANTITY, Facet.QUANTITY,
    ] == [s.facet for s in held]  # fmt: skip
    assert {WhyNoValue.NOT_RECORDED, WhyNoValue.UNKNOWN_OCCASIONS} == {s.missing for s in held}


@pytest.mark.parametrize("missing", list(ch.Missing))
def test_a_word_why_it_is_missing_is_kept(missing: ch.Missing) -> None:
    (rated,) = of(course(entry(0, said(1, quality=missing))), Facet.QUALITY)
    assert missing.value == rated.row()["missing"]
    (counted, *_) = of(course(entry(0, said(1, reasons=missing))), Facet.REASONS)
    number = 0 if missing is ch.Missing.NONE else None  # that there was none is a number
    assert number == counted.value
    assert (missing.value if number is None else None) == counted.row()["missing"]
    if missing is ch.Missing.NONE:
        return  # words of their own say that there was no record, and that nothing was done
    (record,) = of(course(entry(0, said(1, record=missing))), Facet.RECORD)
    assert missing.value == record.row()["missing"]
    (went,) = of(course(entry(0, said(1, completion=missing))), Facet.COMPLETION)
    assert missing.value == went.row()["missing"]


def test_asked_and_none_is_zero_and_not_recorded_is_not() -> None:
    asked = of(course(entry(0, said(1, obstacles=(), reasons=()))), Facet.OBSTACLES)
    assert [None, 0] == [s.value for s in asked]
    assert [WhyNoValue.NOT_RECORDED, None] == [s.missing for s in asked]


def test_every_word_for_why_there_is_no_value_of_the_records_is_one_of_the_rows() -> None:
    words = {word.value for word in WhyNoValue}
    assert {w.value for w in ch.Missing} | {w.value for w in en.WhyNoQuantity} <= words


def test_completion_is_a_word_and_its_place_and_an_alternative_has_no_place() -> None:
    found = of(course(*histories.done().histories), Facet.COMPLETION)
    assert [("done", 2), ("more", 3), ("alternative", None)] == [(s.word, s.value) for s in found]
    assert all(s.missing is None for s in found)


def test_a_rating_keeps_its_scale_and_a_rater_of_its_own() -> None:
    seen = ch.ratings.Rating(4, ONE_TO_TEN, rater=ch.Rater.OBSERVER, timing=Timing.CONTEMPORANEOUS)
    (row,) = of(course(entry(0, said(1, quality=seen))), Facet.QUALITY)
    assert (4, "1-10", 1, 10, ch.Rater.OBSERVER, Timing.CONTEMPORANEOUS) == (
        row.value, row.scale, row.scale_least, row.scale_most, row.rater, row.timing,
    )  # fmt: skip
    turned = ch.percent(50).on(ONE_TO_TEN)
    (row,) = of(course(entry(0, said(1, quality=turned))), Facet.QUALITY)
    assert ("percent", ch.Rater.PATIENT, None) == (row.derived_from, row.rater, row.timing)
    (row,) = of(course(entry(0, said(1, quality=ch.ratings.Rating(4, UNSPECIFIED)))), Facet.QUALITY)
    assert ("unspecified", None) == (row.scale, row.scale_least)


def test_timing_is_read_off_the_days_where_they_are_known() -> None:
    day = MONDAYS[0] + timedelta(days=1)

    def timing(**report: Any) -> Timing | None:
        return of(course(entry(0, ch.Report(**report))), Facet.COMPLETION)[0].timing

    assert Timing.CONTEMPORANEOUS is timing(said_on=day, first=day, last=day)
    assert Timing.RETROSPECTIVE is timing(said_on=MONDAYS[1], first=day, last=MONDAYS[1])
    assert Timing.RETROSPECTIVE is timing(said_on=MONDAYS[1], last=day)
    assert None is timing(said_on=MONDAYS[1], last=MONDAYS[1])
    assert None is timing(said_on=MONDAYS[1]) is timing(first=day)


def test_attempts_and_readings_have_their_day_and_their_unit() -> None:
    day = MONDAYS[0] + timedelta(days=2)
    attempt = en.Attempt(
        day,
        amount=ch.homework.Amount(20, ch.MINUTES),
        measurements=(
            en.Measurement("anxiety", rating=ch.percent(60), moment=en.Moment.PEAK),
            en.Measurement("time-alone", amount=ch.homework.Amount(1, ch.homework.HOURS),
                       bound=en.Bound.AT_LEAST, on=day + timedelta(days=1)),
        ),
    )  # fmt: skip
    table = course(entry(0, said(1, attempts=(attempt,))))
    (_, done) = of(table, Facet.AMOUNT)
    assert (2, 20, "minutes", "occasion", Timing.RETROSPECTIVE) == (
        done.about_day, done.value, done.unit, done.measure, done.timing,
    )  # fmt: skip
    anxiety, alone = of(table, Facet.READING)
    assert ("anxiety", 60, en.Moment.PEAK, 2) == (
        anxiety.measure, anxiety.value, anxiety.moment, anxiety.about_day,
    )  # fmt: skip
    assert ("time-alone", 1, "hours", en.Bound.AT_LEAST, 3) == (
        alone.measure, alone.value, alone.unit, alone.bound, alone.about_day,
    )  # fmt: skip


def test_what_was_agreed_is_there_with_its_limits() -> None:
    plan = ch.Assignment(
        id="a",
        spec=ch.HomeworkSpec("Read", target=ch.homework.between(5, 10, ch.MINUTES, in_all=True)),
    )
    held = of(course(ch.AssignmentHistory(plan)), Facet.AMOUNT)
    assert [(5, en.Bound.AT_LEAST, "in-all"), (10, en.Bound.AT_MOST, "in-all")] == [
        (s.value, s.bound, s.measure) for s in held
    ]


def _planned(spec: ch.HomeworkSpec, **agreement: Any) -> ch.Course:
    """A course of one assignment, of which only design and agreement are recorded."""
    plan = ch.Assignment(id="a", spec=spec, agreement=ch.Agreement(**agreement))
    return course(ch.AssignmentHistory(plan))


def test_each_amount_of_a_design_is_a_row_with_its_span() -> None:
    breathe = hw.SchedulePart(ch.daily(), "Breathe", target=hw.at_most(5, ch.MINUTES))
    spec = ch.HomeworkSpec(
        "Move",
        schedule=hw.each_of(breathe, hw.SchedulePart(ch.times(3, per=ch.WEEK), "Swim")),
        target=ch.at_least(10, ch.MINUTES, per=ch.homework.DAY),
        total=ch.at_least(2, hw.HOURS, per=ch.WEEK),
        steps=(hw.Step("Shoes"), hw.Step("Out", target=ch.at_least(1, hw.PAGES))),
    )
    assert [
        (10, "minutes", "day", en.Bound.AT_LEAST, "target.at_least"),
        (2, "hours", "week", en.Bound.AT_LEAST, "total.at_least"),
        (5, "minutes", "occasion", en.Bound.AT_MOST, "schedule.parts.0.target.at_most"),
        (1, "pages", "occasion", en.Bound.AT_LEAST, "steps.1.target.at_least"),
    ] == [
        (s.value, s.unit, s.measure, s.bound, s.at.removeprefix("histories.0.assignment.spec."))
        for s in of(_planned(spec), Facet.AMOUNT)
    ]


@pytest.mark.parametrize("why", [None, *ch.Missing])
def test_an_amount_that_is_not_there_says_why(why: ch.Missing | None) -> None:
    (row,) = of(_planned(ch.HomeworkSpec("Walk", target=why)), Facet.AMOUNT)
    assert ("not-recorded" if why is None else why.value) == row.row()["missing"]


def test_the_wider_facts_of_a_design_and_a_plan_are_rows_where_they_are_recorded() -> None:
    spec = ch.HomeworkSpec(
        "Walk",
        estimated_minutes=15,
        steps=(hw.Step("Shoes"),),
        graded_steps=(hw.Step("Door"), hw.Step("Corner")),
        part_counts=False,
        success_depends_on=(hw.SuccessDependsOn.OWN_ACT, hw.SuccessDependsOn.ANOTHER_PERSON),
        priority=ch.ratings.Rating(8, ch.ratings.ZERO_TO_TEN),
    )
    table = _planned(
        spec,
        understanding=hw.UnderstandingCheck.IN_OWN_WORDS,
        check_showed=hw.CheckResult.UNDERSTOOD,
        suitability=hw.Suitability(reading=True, language=False, culture=ch.Missing.NOT_ASKED),
    )
    wider = (
        Facet.ESTIMATED_TIME, Facet.STEPS, Facet.PART_COUNTS, Facet.SUCCESS_DEPENDS_ON,
        Facet.PRIORITY, Facet.UNDERSTANDING, Facet.SUITABILITY,
    )  # fmt: skip
    assert [
        (Facet.ESTIMATED_TIME, None, 15, None),
        (Facet.STEPS, "steps", 1, None),
        (Facet.STEPS, "graded-steps", 2, None),
        (Facet.PART_COUNTS, None, "no", None),
        (Facet.SUCCESS_DEPENDS_ON, None, "own-act", None),
        (Facet.SUCCESS_DEPENDS_ON, None, "another-person", None),
        (Facet.PRIORITY, None, 8, None),
        (Facet.UNDERSTANDING, "understanding", "in-own-words", None),
        (Facet.UNDERSTANDING, "check-showed", "understood", None),
        (Facet.SUITABILITY, "reading", "yes", None),
        (Facet.SUITABILITY, "language", "no", None),
        (Facet.SUITABILITY, "culture", None, WhyNoValue.NOT_ASKED),
    ] == [
        (s.facet, s.measure, s.value if s.word is None else s.word, s.missing)
        for s in statements(table)
        if s.facet in wider
    ]
    bare = statements(_planned(ch.HomeworkSpec("Walk")))
    assert not [s for s in bare if s.facet in wider]


def test_reviews_beliefs_and_concerns_are_rows_where_there_are_any() -> None:
    thought = en.HomeworkThought(belief=ch.percent(80), theme=ch.Barrier.ALL_OR_NOTHING)
    seen = en.AssigningObservation(
        MONDAYS[0],
        by=ch.Rater.SUPERVISOR,
        beliefs=(en.HomeworkBelief(en.HomeworkAttitude.ADDS_STRESS, held=ch.percent(30)),),
    )
    full = entry(
        0,
        reviews=(
            ch.Review(
                session="s1", time=ch.homework.SessionTime(minutes=4), quality=ch.percent(50)
            ),
        ),
        inquiries=(en.Inquiry(MONDAYS[1], by=ch.Rater.PATIENT, when_accepting=(thought,)),),
        assigning=(seen, en.AssigningObservation(beliefs=ch.Missing.DECLINED)),
        concerns=(en.Concern(en.ConcernKind.DISTRESS, on=MONDAYS[1]),),
    )
    table = course(full)
    assert [(1, "yes", None), (1, None, 4)] == [
        (s.lag, s.word, s.value) for s in of(table, Facet.REVIEWED)
    ]
    assert [
        (ch.Rater.PATIENT, "all-or-nothing", 80),
        (ch.Rater.SUPERVISOR, "adds-stress", 30),
    ] == [(s.rater, s.measure, s.value) for s in of(table, Facet.BELIEF)]
    (concern,) = of(table, Facet.CONCERN)
    assert ("distress", None, Metric.CATEGORY) == (concern.word, concern.value, concern.metric)
    bare = entry(0, inquiries=(en.Inquiry(when_starting=(en.HomeworkThought("Oh"),)),),
                 assigning=(en.AssigningObservation(beliefs=(en.HomeworkBelief(),)),))  # fmt: skip
    assert [(None, None)] * 2 == [(s.measure, s.value) for s in of(course(bare), Facet.BELIEF)]


@pytest.mark.parametrize(
    ("reviews", "word", "missing"),
    [((), "no", None), (None, None, WhyNoValue.NOT_RECORDED)],
)
def test_not_reviewed_is_not_the_same_as_not_recorded(
    reviews: Any, word: str | None, missing: WhyNoValue | None
) -> None:
    (row,) = of(course(entry(0, reviews=reviews)), Facet.REVIEWED)
    assert (word, missing, None) == (row.word, row.missing, row.said_session)


def test_reasons_are_counted_and_named() -> None:
    own = en.Reason(own_barrier="night-shifts")
    reasons = (en.Reason(ch.Barrier.FORGETTING), en.Reason(words="It rained"), own)
    found = of(course(entry(0, said(1, reasons=reasons))), Facet.REASONS)
    assert [
        (3, None, None),
        (None, "forgetting", None),
        (None, None, WhyNoValue.NOT_RECORDED),
        (None, "other", None),
    ] == [(s.value, s.word, s.missing) for s in found]


@FEW
@given(any_course())
def test_every_facet_has_a_metric_of_its_kind_and_a_concern_is_never_a_number(
    table: ch.Course,
) -> None:
    for statement in statements(table):
        assert statement.metric in _METRICS[statement.facet]
        if statement.facet is Facet.CONCERN:
            assert statement.value is None


_METRICS = {
    Facet.OBSTACLES: {Metric.COUNT},
    Facet.AMOUNT: {Metric.AMOUNT},
    Facet.COMPLETION: {Metric.ORDINAL},
    Facet.QUANTITY: {Metric.COUNT, Metric.SHARE, Metric.RATIO},
    Facet.RECORD: {Metric.CATEGORY},
    Facet.REASONS: {Metric.COUNT, Metric.CATEGORY},
    Facet.READING: {Metric.RATING, Metric.AMOUNT, Metric.CATEGORY},
    Facet.INSIGHTS: {Metric.COUNT},
    Facet.REVIEWED: {Metric.CATEGORY, Metric.AMOUNT},
    Facet.CONCERN: {Metric.CATEGORY},
    Facet.ESTIMATED_TIME: {Metric.AMOUNT},
    Facet.STEPS: {Metric.COUNT},
    Facet.PART_COUNTS: {Metric.CATEGORY},
    Facet.SUCCESS_DEPENDS_ON: {Metric.CATEGORY},
    Facet.UNDERSTANDING: {Metric.CATEGORY},
    Facet.SUITABILITY: {Metric.CATEGORY},
} | {
    facet: {Metric.RATING}
    for facet in (
        Facet.CONFIDENCE, Facet.IMPORTANCE, Facet.EXPECTED_DIFFICULTY, Facet.QUALITY, Facet.SKILL,
        Facet.DIFFICULTY, Facet.BELIEF, Facet.PRIORITY,
    )
}  # fmt: skip


@FEW
@given(any_course())
def test_no_word_of_a_person_is_in_a_row(table: ch.Course) -> None:
    canaries: list[str] = []
    said = list(statements(filled(table, canaries)))
    assert silent(repr(said) + repr([s.row() for s in said]), canaries)


@given(weeks_of_homework())
def test_nothing_is_said_twice(table: ch.Course) -> None:
    keys = [(s.at, s.facet, s.metric, s.said_day, s.rater) for s in statements(table)]
    assert len(set(keys)) == len(keys)


# ----------------------------------------------------------------------------- shares, denominators


def test_a_share_is_capped_and_a_ratio_is_not() -> None:
    table = course(entry(0, said(1, times=10)))
    (share,) = of(table, Facet.QUANTITY, Metric.SHARE)
    (ratio,) = of(table, Facet.QUANTITY, Metric.RATIO)
    assert (1, 1, 1, 7, 7) == (
        share.value, share.low, share.high, share.times_due, share.times_expected,
    )  # fmt: skip
    assert 10 / 7 == ratio.value


def test_what_is_not_known_leaves_bounds_and_no_share() -> None:
    done = en.Attempt(MONDAYS[0] + timedelta(days=1), completion=ch.Completion.DONE)
    (share,) = of(course(entry(0, said(1, attempts=(done,)))), Facet.QUANTITY, Metric.SHARE)
    assert (None, WhyNoValue.UNKNOWN_OCCASIONS, 1 / 7, 1) == (
        share.value, share.missing, share.low, share.high,
    )  # fmt: skip


def test_each_rater_has_a_share_of_their_own() -> None:
    log = ch.Report(ch.Rater.LOG, said_on=MONDAYS[1], times=1)
    nobody = ch.Report(said_on=MONDAYS[1], times=0)
    found = of(course(entry(0, said(1, times=7), log, nobody)), Facet.QUANTITY, Metric.SHARE)
    assert [(ch.Rater.PATIENT, 1), (ch.Rater.LOG, 1 / 7), (None, 0)] == [
        (s.rater, s.value) for s in found
    ]


def test_two_reports_of_one_session_make_one_share() -> None:
    days = [MONDAYS[0] + timedelta(days=d) for d in (1, 2)]
    diary = [ch.Report(ch.Rater.PATIENT, said_on=day, first=day, last=day, times=1) for day in days]
    found = of(course(entry(0, *diary)), Facet.QUANTITY, Metric.SHARE)
    assert [(2, 2 / 7, 1)] == [(s.said_session, s.low, s.high) for s in found]


def test_without_a_schedule_there_is_no_denominator_and_it_says_why() -> None:
    plan = histories.plan(0, "Think")
    (share,) = of(
        course(ch.AssignmentHistory(plan, reports=(said(1, times=1),))),
        Facet.QUANTITY,
        Metric.SHARE,
    )
    assert (WhyNoValue.NO_SCHEDULE, None, None) == (share.missing, share.times_due, share.low)


def test_an_undated_report_has_no_session_and_no_share() -> None:
    report = ch.Report(ch.Rater.PATIENT, times=3)
    table = course(entry(0, report), until=1)
    (share,) = of(table, Facet.QUANTITY, Metric.SHARE)
    assert (WhyNoValue.NOT_DATED, None, None) == (share.missing, share.said_session, share.lag)


def test_a_report_after_the_last_session_has_no_session_yet_and_counts_to_its_day() -> None:
    day = MONDAYS[0] + timedelta(days=3)
    report = ch.Report(ch.Rater.PATIENT, said_on=day, times=1)
    plan = histories.plan(0, "Walk", schedule=ch.daily())
    table = course(ch.AssignmentHistory(plan, reports=(report,)), until=1)
    (share,) = of(table, Facet.QUANTITY, Metric.SHARE)
    assert (1 / 3, None, 3, 3) == (share.value, share.said_session, share.said_day, share.times_due)


def test_denominators_are_how_many_were_assigned_due_and_reviewable() -> None:
    holiday = en.SetAside(first=MONDAYS[1] + timedelta(days=1), last=MONDAYS[2])
    ended = en.Ending(en.EndKind.CONCLUDED, on=MONDAYS[1])
    table = course(
        entry(0, said(1, times=1), ended=ended),
        entry(1, said(2, times=0), set_aside=(holiday,)),
        entry(2, said(3, times=2)),
    )
    counts = DenominatorCounter(table, SessionIndex(table), stated.ENGAGEMENT)
    assert [(1, 0, 0), (2, 1, 1), (3, 1, 1), (3, 2, 2)] == [
        counts.denominators_at_session(n) for n in (1, 2, 3, 4)
    ]
    row = next(s for s in statements(table) if s.said_session == 3)
    assert (3, 1, 1) == (row.n_assigned, row.n_due, row.n_reviewable)


def test_without_a_schedule_something_is_due_at_the_next_session_it_was_not_ended_before() -> None:
    def due(*days: int, **more: Any) -> list[int]:
        table = course(ch.AssignmentHistory(histories.plan(0, "Think"), **more))
        counts = DenominatorCounter(table, SessionIndex(table), stated.ENGAGEMENT)
        return [counts.denominators_at_session(n).due for n in days]

    soon = MONDAYS[0] + timedelta(days=2)
    assert [0, 1, 1] == due(1, 2, 3)
    assert [0, 0] == due(1, 4, ended=en.Ending(en.EndKind.WITHDRAWN, on=soon))
    away = en.SetAside(first=MONDAYS[0] + timedelta(days=1), last=MONDAYS[1])
    assert [0, 0, 1] == due(1, 2, 3, set_aside=(away,))
    some = en.SetAside(first=MONDAYS[0], last=MONDAYS[1], occasions=1)
    assert [0, 1] == due(1, 2, set_aside=(some,))


# ------------------------------------------------------------------------------------- lag and when


def test_homework_of_one_session_told_at_the_next_has_lag_one() -> None:
    table = course(entry(0, said(1, quality=ch.percent(50)), said(3, quality=ch.percent(60))))
    found = of(table, Facet.QUALITY)
    assert [(1, 2, 1, 7), (1, 4, 3, 21)] == [
        (s.assigned_session, s.said_session, s.lag, s.said_day) for s in found
    ]
    plan = of(table, Facet.CONFIDENCE)[0]
    assert (1, 1, 0, HomeworkPhase.PLAN) == (
        plan.assigned_session, plan.said_session, plan.lag, plan.phase,
    )  # fmt: skip


def test_what_is_said_between_sessions_is_on_the_table_at_the_next() -> None:
    day = MONDAYS[0] + timedelta(days=2)
    log = ch.Report(ch.Rater.LOG, said_on=day, times=1)
    assert 1 == of(course(entry(0, log)), Facet.COMPLETION)[0].lag


def test_at_the_next_session_that_nothing_was_reported_yet_has_rows_that_say_so() -> None:
    late = course(entry(0, said(3, times=2)))
    found = [s for s in of(late, Facet.QUANTITY) if s.said_session == 2]
    assert [(Metric.COUNT, None), (Metric.SHARE, 0), (Metric.RATIO, None)] == [
        (s.metric, s.low) for s in found
    ]
    assert {WhyNoValue.NO_REPORT} == {s.missing for s in found}
    assert 2 == next(s for s in of(late, Facet.QUANTITY) if s.said_session == 4).value


def test_what_was_set_aside_throughout_or_ended_before_says_that() -> None:
    away = en.SetAside(first=MONDAYS[0], last=MONDAYS[1])
    found = of(course(entry(0, set_aside=(away,))), Facet.COMPLETION)
    assert [WhyNoValue.SET_ASIDE] == [s.missing for s in found]
    ended = en.Ending(en.EndKind.WITHDRAWN, on=MONDAYS[0])
    assert [] == of(course(entry(0, ended=ended)), Facet.COMPLETION)


def test_at_the_last_session_nothing_is_missing_yet() -> None:
    assert [] == of(course(entry(3)), Facet.COMPLETION)


def test_where_a_session_has_no_day_nobody_knows_which_place_any_has() -> None:
    sessions = (en.Session("s0", MONDAYS[0]), en.Session("s1"))
    table = ch.Course((entry(0, said(1, times=2)),), id="p", sessions=sessions)
    assert {(None, None)} == {(s.said_session, s.lag) for s in statements(table)}
    assert 7 == of(table, Facet.COMPLETION)[0].said_day


def test_two_sessions_of_one_day_count_as_one() -> None:
    sessions = (en.Session("s0", MONDAYS[0]), en.Session("s1", MONDAYS[0]))
    table = ch.Course((entry(1),), id="p", sessions=sessions)
    assert {2} == {s.assigned_session for s in statements(table)}


def test_without_any_day_there_are_rows_and_no_session() -> None:
    plan = ch.Assignment(id="a", spec=ch.HomeworkSpec("Think"))
    table = ch.Course((ch.AssignmentHistory(plan),), id="p")
    assert {(None, None, None)} == {
        (s.assigned_session, s.said_day, s.n_assigned) for s in statements(table)
    }


@given(weeks_of_homework())
def test_no_row_of_a_later_session_is_used_at_an_earlier_one(table: ch.Course) -> None:
    """What the table says up to a session is what it said when that was the last one."""
    everything = list(statements(table))
    for place, day in enumerate(table.session_days, 1):
        then = [s for s in statements(as_known(table, day)) if s.said_session is not None]
        now = [s for s in everything if s.said_session is not None and s.said_session <= place]
        assert [_wherever(s) for s in then] == [_wherever(s) for s in now]


def _wherever(statement: Statement) -> Statement:
    # Places in the record are counted anew where something before them was not known.
    return attrs.evolve(statement, at="anywhere")


@FEW
@given(any_course(), st.dates())
def test_a_course_as_known_on_any_day_is_a_course(table: ch.Course, day: date) -> None:
    known = as_known(table, day)
    assert known == as_known(known, day)
    assert as_known(table, date.min) == as_known(known, date.min)
    list(statements(known))


def test_what_was_not_known_by_a_day_is_not_in_the_course_of_that_day() -> None:
    later = MONDAYS[2]
    two = entry(
        0,
        said(1, times=1),
        said(2, times=1),
        reviews=(ch.Review(MONDAYS[1], session="s3"), ch.Review(session="s2"), ch.Review()),
        attributions=(en.Attribution(),),
        revisions=(en.Revision(on=later, schedule=ch.daily()),),
        set_aside=(en.SetAside(first=later, last=later),),
        ended=en.Ending(en.EndKind.SUPERSEDED, on=MONDAYS[1], by="a3", words="Other"),
    )
    table = course(
        two,
        entry(1, reviews=()),
        ch.AssignmentHistory(histories.plan(3, "Swim")),
        goal_reviews=(histories.ANSWERED,),
        discussed_in_supervision=True,
        recurred_since=True,
    )
    known = as_known(table, MONDAYS[1])
    assert ["a0", "a1"] == [e.assignment.id for e in known.histories]
    first, second = known.histories
    assert (said(1, times=1),) == first.reports
    assert (ch.Review(MONDAYS[1]),) == first.reviews
    assert (None, None, None) == (first.attributions, first.revisions, first.set_aside)
    assert en.Ending(en.EndKind.SUPERSEDED, on=MONDAYS[1], words="Other") == first.ended
    assert None is second.reviews
    assert (None, None, None) == (
        known.goal_reviews, known.discussed_in_supervision, known.recurred_since,
    )  # fmt: skip
    assert 2 == len(known.sessions or ())
    assert None is as_known(table, MONDAYS[0]).histories[0].ended
    after = as_known(table, MONDAYS[3])
    assert (two.ended, 2) == (after.histories[0].ended, len(after.histories[0].reviews or ()))
    undated = ch.AssignmentHistory(
        ch.Assignment(id="a", spec=ch.HomeworkSpec("Think")), reports=(said(1),)
    )
    alone = ch.Course((undated,), id="p")
    assert [0, 1] == [len(as_known(alone, day).histories) for day in MONDAYS[:2]]
    assert None is as_known(alone, MONDAYS[1]).sessions


# ---------------------------------------------------------------------------------------- arguments


def test_the_dyad_is_the_id_of_the_course_or_given() -> None:
    assert {"p1"} == {row["dyad"] for row in rows(course(entry(0)))}
    assert {"d7"} == {row["dyad"] for row in rows(course(entry(0)), dyad="d7")}
    nameless = attrs.evolve(course(entry(0)), id=None)
    with pytest.raises(TypeError, match=r"^the course has no id: give dyad="):
        statements(nameless)
    with pytest.raises(ch.InvariantError) as caught:
        list(rows(nameless, dyad="Anna Nováková"))
    assert [("dyad", "wrong-pattern")] == [(p.where, p.code) for p in caught.value.problems]
    assert "Anna" not in str(caught.value)


def test_the_setting_is_that_of_the_assignment_or_of_the_course() -> None:
    plain = attrs.evolve(entry(0).assignment, setting=None)
    table = course(ch.AssignmentHistory(plain), setting=ch.Setting.SUPERVISION)
    assert {ch.Setting.SUPERVISION} == {s.setting for s in statements(table)}


@pytest.mark.parametrize(
    ("call", "says"),
    [
        (lambda: statements(entry(0)), "course must be a Course, not an AssignmentHistory"),
        (
            lambda: rows(course(), policy=stated.DRAFT),
            "policy must be an EngagementPolicy, not a Policy; policy.engagement is one",
        ),
        (
            lambda: as_known(entry(0), MONDAYS[0]),
            "course must be a Course, not an AssignmentHistory",
        ),
        (lambda: as_known(histories.done(), "x"), "day must be a date, not a str"),
    ],
)
def test_arguments_of_another_class_are_refused_at_once(call: Any, says: str) -> None:
    with pytest.raises(TypeError) as caught:
        call()
    assert says == str(caught.value)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"value": None}, ("missing", "value-and-missing")),
        ({"missing": WhyNoValue.DECLINED}, ("missing", "value-and-missing")),
        ({"facet": Facet.CONCERN, "word": "harm"}, ("value", "scored")),
        ({"low": 0.6, "high": 0.5}, ("high", "high-before-low")),
    ],
)
def test_what_cannot_be_a_row_is_refused(change: dict[str, Any], problem: tuple[str, str]) -> None:
    sound = Statement(
        dyad="d", assignment="a", phase=HomeworkPhase.REVIEW, facet=Facet.QUALITY,
        metric=Metric.RATING, value=3, at="histories.0.reviews.0.quality",
    )  # fmt: skip
    with pytest.raises(ch.InvariantError) as caught:
        attrs.evolve(sound, **change)
    assert [problem] == [(p.where, p.code) for p in caught.value.problems]
