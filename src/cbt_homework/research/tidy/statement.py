"""One statement about homework as one row of a long table: who, when, of what, how measured.

Quantity, quality, skill, difficulty and obstacles are facets of their own, and nothing mixes them.
"""

from __future__ import annotations

from typing import Annotated, Any

import attrs

from cbt_homework.engagement.measures import Bound, Moment
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import FieldPath, HowOften, Label, Number, Ref, Slug
from cbt_homework.foundation.invariants import Invariant, in_order
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.ratings import Rater, Timing
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.research.recipes.recipe import Portion

Place = Annotated[int, k.Whole(1, 10_000_000)]
Lag = Annotated[int, k.Whole(-10_000_000, 10_000_000)]
StudyDay = Annotated[int, k.Whole(-4_000_000, 4_000_000)]
MinuteOfDay = Annotated[int, k.Whole(0, 1439)]
Often = Annotated[int, k.Whole(0, 1_000_000_000_000)]


class HomeworkPhase(Term):
    """Which phase a statement is about."""

    DESIGN = "design"
    PLAN = "plan"
    """When it was planned with one person; also called assigning."""
    BETWEEN_SESSIONS = "between-sessions"
    REVIEW = "review"


class Facet(Term):
    """The facet of homework that a statement is about. Facets are never added up."""

    OBSTACLES = "obstacles"
    """How many obstacles: foreseen in the design, or met on the way."""
    AMOUNT = "amount"
    """How much: agreed in the design, or done on one occasion."""
    ESTIMATED_TIME = "estimated-time"
    """How long it may take, where that is an estimate and no agreement."""
    STEPS = "steps"
    """How many steps a design has; the column for measures tells graded steps apart."""
    PART_COUNTS = "part-counts"
    """Whether doing a part of it counts."""
    SUCCESS_DEPENDS_ON = "success-depends-on"
    """The things that decide whether it counts as done."""
    PRIORITY = "priority"
    UNDERSTANDING = "understanding"
    """How understanding was checked, and what the check showed."""
    SUITABILITY = "suitability"
    """Whether it suits the person, by what was asked: reading, language, culture, others."""
    CONFIDENCE = "confidence"
    IMPORTANCE = "importance"
    EXPECTED_DIFFICULTY = "expected-difficulty"
    COMPLETION = "completion"
    """How far it was carried out, on an ordinal scale."""
    QUANTITY = "quantity"
    """How often it was done, and of how often."""
    QUALITY = "quality"
    SKILL = "skill"
    DIFFICULTY = "difficulty"
    RECORD = "record"
    """Whether the agreed record was brought, and which kinds of records were."""
    REASONS = "reasons"
    """Reasons given for what was not done: how many, and which."""
    READING = "reading"
    """A measure taken along with it, named in the column for measures: a number or a word."""
    REVIEWED = "reviewed"
    INSIGHTS = "insights"
    """How many insights were drawn in a review."""
    BELIEF = "belief"
    """How far a thought or belief about homework was believed; its theme is in the column for
    measures."""
    CONCERN = "concern"
    """An adverse effect somebody recorded: a word, and never a number."""


class Metric(Term):
    """The kind of number or word in a value."""

    COUNT = "count"
    SHARE = "share"
    """Done to expected, from 0 to 1: no window counts for more than was due in it."""
    RATIO = "ratio"
    """Done to expected, uncapped: twice on one day counts twice."""
    RATING = "rating"
    """A point on the scale of the row; Likert scales and percentages are of this kind."""
    AMOUNT = "amount"
    """So much of the unit of the row: minutes, pages."""
    ORDINAL = "ordinal"
    """A word of an order; the value is its place from 0, and two steps are no distance."""
    CATEGORY = "category"
    """A word without an order."""


class WhyNoValue(Term):
    """The reason why a row has no value."""

    NOT_RECORDED = "not-recorded"
    NONE = "none"
    """The record says that there was none."""
    NOT_ASKED = "not-asked"
    DECLINED = "declined"
    NOT_APPLICABLE = "not-applicable"
    NO_REPORT = "no-report"
    """It is the next session, and no report of that day or before is recorded."""
    SET_ASIDE = "set-aside"
    """It is the next session, and every day up to it had been set aside."""
    NOT_DATED = "not-dated"
    """When it was said is not recorded, so that it cannot be said what was due by then."""
    NO_SCHEDULE = "no-schedule"
    NO_START = "no-start"
    ON_AN_OCCASION = "on-an-occasion"
    ALL_DAY = "all-day"
    NOT_COUNTABLE = "not-countable"
    SEVERAL_RATERS = "several-raters"
    SEVERAL_SCHEDULES = "several-schedules"
    PART_NOT_COUNTABLE = "part-not-countable"
    ALTERNATIVES = "alternatives"
    NOTHING_DUE = "nothing-due"
    TOO_LONG = "too-long"
    UNKNOWN_OCCASIONS = "unknown-occasions"


def _has_value_or_reason(statement: Any) -> bool:
    answers = (statement.value, statement.word, statement.answer)
    there = any(answer is not None for answer in answers)
    return there == (statement.missing is None)


def _has_no_number_for_concern(statement: Any) -> bool:
    return statement.facet is not Facet.CONCERN or statement.value is None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Statement(Value):
    """One row of the long table: what one person, observer or log said about one facet, or did not.

    A row without a value says why. Sessions are counted from 1 in the order of their days; days are
    counted from the first session. Words of people are in no row.

    Attributes:
        dyad: The two people, by a pseudonymous id.
        setting: The setting in which the homework was assigned.
        assignment: The assignment.
        assigned_session: The session in which it was assigned.
        said_session: The session at which the statement was on the table: the one of its day, or
            else the next. Empty where that is not known, or has not come yet.
        lag: The number of sessions since the assignment; 0 is planning, 1 the next session.
        assigned_day: The day of assignment, in days after the first session.
        said_day: The day on which it was said, likewise.
        about_day: The day it is about, where it is one, likewise.
        about_minute: The time of day it is about, in minutes after midnight.
        phase: The phase that it is about.
        facet: The facet that it is about.
        measure: The key of the measure, belief or theme, for facets that have several.
        moment: When a measure was taken, relative to the task.
        rater: Who says so; where a rating names nobody, who made the report it is in.
        timing: Whether it was said on the day itself or later; as recorded with the rating, else
            by the days of the report.
        metric: The kind of number or word in the value.
        value: The number.
        word: The word, for ordinal and categorical statements.
        answer: The word that was chosen as the answer to a measure, as its key.
        bound: Whether the value is exactly that, at least that or at most that.
        low: The lowest share it can be, whatever is not known.
        high: The highest share it can be.
        scale: The name of the scale of a rating.
        scale_least: Its lowest point.
        scale_most: Its highest point.
        derived_from: The scale that a rating was converted from.
        unit: The unit of an amount.
        missing: The reason for a missing value.
        times_due: The number of times that it fell due by then, for a share or ratio.
        times_expected: The same, less what was set aside.
        n_assigned: The number of assignments that had been assigned by then, that session included.
        n_due: The number of these of which something had fallen due.
        n_reviewable: The number of these assigned in an earlier session and still under way.
        at: The place in the course where it is recorded.
    """

    dyad: Ref
    setting: Setting | None = None
    assignment: Ref
    assigned_session: Place | None = None
    said_session: Place | None = None
    lag: Lag | None = None
    assigned_day: StudyDay | None = None
    said_day: StudyDay | None = None
    about_day: StudyDay | None = None
    about_minute: MinuteOfDay | None = None
    phase: HomeworkPhase
    facet: Facet
    measure: Slug | None = None
    moment: Moment | None = None
    rater: Rater | None = None
    timing: Timing | None = None
    metric: Metric
    value: Number | None = None
    word: Slug | None = None
    answer: Slug | None = None
    bound: Bound | None = None
    low: Portion | None = None
    high: Portion | None = None
    scale: Label | None = None
    scale_least: Number | None = None
    scale_most: Number | None = None
    derived_from: Label | None = None
    unit: Label | None = None
    missing: WhyNoValue | None = None
    times_due: Often | None = None
    times_expected: Often | None = None
    n_assigned: HowOften | None = None
    n_due: HowOften | None = None
    n_reviewable: HowOften | None = None
    at: FieldPath

    __invariants__ = (
        in_order("low", "high"),
        Invariant(
            "value-and-missing",
            "missing",
            "must be there where, and only where, there is neither number nor word nor answer",
            _has_value_or_reason,
        ),
        Invariant(
            "scored",
            "value",
            "must be empty: an adverse effect is no number",
            _has_no_number_for_concern,
        ),
    )

    def row(self) -> dict[str, int | float | str | None]:
        """The row as plain values by column, in the order of the columns; a word by its key."""
        cells = ((name, getattr(self, name)) for name in COLUMNS)
        return {name: each.value if isinstance(each, Term) else each for name, each in cells}


COLUMNS: tuple[str, ...] = tuple(a.name for a in attrs.fields(Statement))
"""The names of the columns, in order: short ASCII words that SPSS, Stata and R take as they are."""
