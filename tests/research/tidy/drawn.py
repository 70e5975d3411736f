"""Drawn values of this room: what its invariants ask for, and courses that hang together."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import attrs
from hypothesis import settings, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.research.recipes.recipe import (
    Aggregate,
    OpenPart,
    Recipe,
    RecipePart,
)
from cbt_homework.testing import strategies
from cbt_homework.testing.repairs import MEND

PART_KEYS = tuple("abcdefgh")
WEIGHTS = st.integers(1, 20) | st.floats(0.01, 20, allow_nan=False)


@st.composite
def recipes(draw: st.DrawFn, **fields: Any) -> Recipe:
    """Recipes of a few parts, some of them read from several measures."""
    keys = draw(st.lists(st.sampled_from(PART_KEYS), min_size=1, max_size=5, unique=True))
    parts = tuple(
        RecipePart(
            key,
            of=tuple(draw(st.lists(st.sampled_from(PART_KEYS), max_size=3, unique=True))),
            weight=draw(WEIGHTS),
            counts_against=draw(st.booleans()),
        )
        for key in keys
    )
    drawn = {
        "key": "drawn",
        "version": 1,
        "says": "Drawn.",
        "parts": parts,
        "aggregate": draw(st.sampled_from(Aggregate)),
        "unknown": draw(st.sampled_from(OpenPart)),
        "not_judged": draw(st.sampled_from(OpenPart)),
        "sources": (ch.rules.Citation("library", ch.rules.CitationStatus.POLICY),),
    }
    return Recipe(**MEND[Recipe](drawn | fields))


def measured() -> st.SearchStrategy[Any]:
    """Whatever a part can be read from."""
    return st.one_of(
        st.sampled_from(ch.Verdict),
        st.none(),
        st.sampled_from(ch.Missing),
        strategies.ratings(),
        strategies.values(en.Quantity),
    )


def measures() -> st.SearchStrategy[dict[str, Any]]:
    """Some measures by name, not all."""
    return st.dictionaries(st.sampled_from(PART_KEYS), measured())


FEW = settings(max_examples=max(3, settings().max_examples // 4))
"""For whole courses with anything in them."""


def any_course() -> st.SearchStrategy[ch.Course]:
    """Courses with anything in them but schedules: thousands of years of those are no number."""
    return strategies.courses(id=st.just("c")).map(_without_schedules)


def _without_schedules(course: ch.Course) -> ch.Course:
    entries = []
    for entry in course.histories:
        spec = attrs.evolve(entry.assignment.spec, schedule=None)
        assignment = attrs.evolve(entry.assignment, spec=spec)
        reports = entry.reports and tuple(map(_without_parts, entry.reports))
        entries.append(attrs.evolve(entry, assignment=assignment, reports=reports, revisions=()))
    return attrs.evolve(course, histories=tuple(entries))


def _without_parts(report: en.Report) -> en.Report:
    """The report without the places of schedules, of which there are none."""
    attempts = report.attempts and tuple(attrs.evolve(a, part=None) for a in report.attempts)
    return attrs.evolve(report, attempts=attempts)


FIRST = date(2026, 3, 2)


def days() -> st.SearchStrategy[date]:
    """Days of a few weeks."""
    return st.integers(0, 40).map(lambda n: FIRST + timedelta(days=n))


@st.composite
def weeks_of_homework(draw: st.DrawFn) -> ch.Course:
    """Courses of a few weeks: things are said in and between sessions, or without a day."""
    held = sorted(draw(st.lists(days(), min_size=1, max_size=6, unique=True)))
    entries = []
    for n in range(draw(st.integers(1, 3))):
        assigned = draw(st.sampled_from(held) | st.none() if n else st.sampled_from(held))
        entries.append(draw(_entries(f"a{n}", assigned)))
    recorded = draw(st.booleans())
    sessions = tuple(en.Session(f"s{n}", day) for n, day in enumerate(held))
    return ch.Course.of(*entries, id="c", sessions=sessions if recorded else None)


@st.composite
def _entries(draw: st.DrawFn, key: str, assigned: date | None) -> ch.AssignmentHistory:
    earliest = assigned or FIRST
    later = st.integers(0, 20).map(lambda n: earliest + timedelta(days=n))
    maybe_later = st.none() | later
    schedule = draw(
        st.sampled_from(
            [
                None,
                ch.daily(),
                ch.daily().until_next_session(),
                ch.times(3, per=ch.WEEK),
                ch.once(by=earliest + timedelta(days=9)),
                ch.whenever("I worry"),
            ]
        )
    )
    reports = tuple(
        ch.Report(
            draw(st.sampled_from([ch.Rater.PATIENT, ch.Rater.LOG, None])),
            said_on=draw(maybe_later),
            times=draw(st.sampled_from([None, 1, 3])),
            completion=draw(st.sampled_from([None, ch.Completion.PARTLY, ch.Completion.DONE])),
            quality=draw(st.none() | st.sampled_from([ch.percent(40), ch.Missing.DECLINED])),
        )
        for _ in range(draw(st.integers(0, 3)))
    )
    asides = [
        en.SetAside(first=first, last=first + timedelta(days=draw(st.integers(0, 9))))
        for first in draw(st.lists(later, max_size=1))
    ]
    reviews = tuple(ch.Review(day) for day in sorted(draw(st.lists(later, max_size=2))))
    over = max((review.on or earliest for review in reviews), default=earliest)
    ended = draw(
        st.none()
        | st.just(en.Ending(en.EndKind.CONCLUDED, on=over + timedelta(days=3)))
        | st.just(en.Ending(en.EndKind.CONCLUDED))
    )
    spec = ch.HomeworkSpec("Walk", schedule=schedule)
    return ch.AssignmentHistory(
        ch.Assignment(id=key, spec=spec, assigned_on=assigned),
        reports=draw(st.sampled_from([reports, reports or None])),
        reviews=draw(st.sampled_from([reviews, reviews or None])),
        concerns=draw(
            st.none()
            | st.tuples(st.builds(en.Concern, st.sampled_from(en.ConcernKind), on=maybe_later))
        ),
        set_aside=tuple(asides),
        ended=ended,
    )
