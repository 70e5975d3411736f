"""Builds the statements that one person makes at one time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time
from typing import Any

from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.counting import Quantity
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.engagement.measures import Bound, Measurement, Moment
from cbt_homework.foundation.ratings import Rater, Rating, Timing
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.target import Amount, Target
from cbt_homework.research.tidy.session_index import SessionIndex
from cbt_homework.research.tidy.statement import Facet, HomeworkPhase, Metric, Statement, WhyNoValue

_COUNTED = frozenset({None, WhyNoQuantity.NOTHING_DUE, WhyNoQuantity.UNKNOWN_OCCASIONS})


def why_no_value(missing: Missing | None) -> WhyNoValue:
    """Translates the reason for a missing answer; ``None`` becomes *not recorded*."""
    return WhyNoValue.NOT_RECORDED if missing is None else WhyNoValue(missing.value)


def _minute_of(at: time) -> int:
    return at.hour * 60 + at.minute


class StatementBuilder:
    """Makes statements that share assignment, session, phase and rater.

    ``shared`` are the columns of the assignment and the session; ``about`` is the day it is about,
    where it is one.
    """

    def __init__(
        self,
        shared: dict[str, Any],
        session_index: SessionIndex,
        phase: HomeworkPhase,
        *,
        rater: Rater | None = None,
        timing: Timing | None = None,
        about: date | None = None,
        about_time: time | None = None,
    ) -> None:
        self._shared = shared
        self._session_index = session_index
        self._phase = phase
        self._rater = rater
        self._timing = timing
        self._about = about
        self._about_time = about_time

    def builder_for_day(
        self, day: date | None, timing: Timing | None, at: time | None = None
    ) -> StatementBuilder:
        """Makes a builder like this one for statements about one day, and a time of it."""
        return StatementBuilder(
            self._shared,
            self._session_index,
            self._phase,
            rater=self._rater,
            timing=timing,
            about=day,
            about_time=at,
        )

    def missing_value_statement(
        self, facet: Facet, metric: Metric, missing: WhyNoValue, path: str
    ) -> Statement:
        """Makes the statement of a missing value, with its reason."""
        return self._build_statement(facet=facet, metric=metric, missing=missing, at=path)

    def rating_statement(
        self,
        facet: Facet,
        answer: Rating | Missing | None,
        path: str,
        *,
        measure: str | None = None,
        **columns: Any,
    ) -> Statement:
        """Makes the statement of a point on a scale."""
        if not isinstance(answer, Rating):
            return self._build_statement(
                facet=facet,
                metric=Metric.RATING,
                measure=measure,
                missing=why_no_value(answer),
                at=path,
            )
        origin = answer.derived_from
        return self._build_statement(
            facet=facet,
            metric=Metric.RATING,
            measure=measure,
            value=answer.value,
            scale=answer.scale.name,
            scale_least=answer.scale.least,
            scale_most=answer.scale.most,
            derived_from=None if origin is None else origin.name,
            rater=answer.rater or self._rater,
            timing=answer.timing or self._timing,
            at=path,
            **columns,
        )

    def amount_statement(
        self,
        facet: Facet,
        amount: Amount | Missing | None,
        path: str,
        *,
        measure: str | None = None,
        **columns: Any,
    ) -> Statement:
        """Makes the statement of an amount of a unit."""
        if not isinstance(amount, Amount):
            missing = why_no_value(amount)
            return self._build_statement(
                facet=facet,
                metric=Metric.AMOUNT,
                measure=measure,
                missing=missing,
                at=path,
                **columns,
            )
        return self._build_statement(
            facet=facet,
            metric=Metric.AMOUNT,
            measure=measure,
            value=amount.value,
            unit=amount.unit.name,
            at=path,
            **columns,
        )

    def target_statements(self, target: Target, path: str) -> Iterator[Statement]:
        """Makes a statement of each limit of an agreed amount, with the span that it is for."""
        for name, limit, bound in (
            ("at_least", target.at_least, Bound.AT_LEAST),
            ("at_most", target.at_most, Bound.AT_MOST),
        ):
            if limit is not None:
                yield self.amount_statement(
                    Facet.AMOUNT,
                    Amount(limit, target.unit),
                    f"{path}.{name}",
                    measure=target.per.value,
                    bound=bound,
                )

    def measurement_statement(self, measurement: Measurement, path: str) -> Statement:
        """Makes the statement of a measure that was taken along with it."""
        builder = self
        if measurement.on is not None or measurement.at is not None:
            day = measurement.on or self._about
            at = measurement.at or (self._about_time if day == self._about else None)
            builder = self.builder_for_day(day, self._timing, at)
        columns: dict[str, Moment | Bound | None] = {
            "moment": measurement.moment,
            "bound": measurement.bound,
        }
        if measurement.word is not None:
            return builder._build_statement(  # noqa: SLF001 (one of its own kind)
                facet=Facet.READING,
                metric=Metric.CATEGORY,
                measure=measurement.measure,
                answer=measurement.word,
                at=path,
                **columns,
            )
        if measurement.yes is not None:
            word = "yes" if measurement.yes else "no"
            return builder.word_statement(
                Facet.READING, word, path, measure=measurement.measure, **columns
            )
        if measurement.rating is not None:
            return builder.rating_statement(
                Facet.READING, measurement.rating, path, measure=measurement.measure, **columns
            )
        return builder.amount_statement(
            Facet.READING, measurement.amount, path, measure=measurement.measure, **columns
        )

    def item_count_statement(
        self, facet: Facet, items: tuple[Any, ...] | Missing | None, path: str
    ) -> Statement:
        """Makes the statement of a number of items; 0 for an empty list and for *none*."""
        if items is Missing.NONE:
            return self.count_statement(facet, 0, path)
        if not isinstance(items, tuple):
            return self.missing_value_statement(facet, Metric.COUNT, why_no_value(items), path)
        return self.count_statement(facet, len(items), path)

    def count_statement(
        self, facet: Facet, count: int | None, path: str, *, measure: str | None = None
    ) -> Statement:
        """Makes the statement of a number of times."""
        missing = WhyNoValue.NOT_RECORDED if count is None else None
        return self._build_statement(
            facet=facet,
            metric=Metric.COUNT,
            measure=measure,
            value=count,
            missing=missing,
            at=path,
        )

    def completion_statement(self, completion: Completion | Missing | None, path: str) -> Statement:
        """Makes the statement of a completion: its word, and its rank if it has one."""
        if not isinstance(completion, Completion):
            return self.missing_value_statement(
                Facet.COMPLETION, Metric.ORDINAL, why_no_value(completion), path
            )
        return self._build_statement(
            facet=Facet.COMPLETION,
            metric=Metric.ORDINAL,
            value=completion.rank,
            word=completion.value,
            at=path,
        )

    def term_statement(
        self, facet: Facet, term: Term | None, path: str, *, measure: str | None = None
    ) -> Statement:
        """Makes the statement of a word without an order."""
        if term is None or isinstance(term, Missing):
            return self._build_statement(
                facet=facet,
                metric=Metric.CATEGORY,
                measure=measure,
                missing=why_no_value(term),
                at=path,
            )
        return self.word_statement(facet, term.value, path, measure=measure)

    def yes_or_no_statement(
        self, facet: Facet, answer: bool | Missing, path: str, *, measure: str | None = None
    ) -> Statement:
        """Makes the statement of an answer with yes or no."""
        if isinstance(answer, Missing):
            return self.term_statement(facet, answer, path, measure=measure)
        return self.word_statement(facet, "yes" if answer else "no", path, measure=measure)

    def word_statement(
        self,
        facet: Facet,
        word: str,
        path: str,
        *,
        measure: str | None = None,
        **columns: Moment | Bound | None,
    ) -> Statement:
        """Makes the statement of a word outside every vocabulary."""
        return self._build_statement(
            facet=facet, metric=Metric.CATEGORY, measure=measure, word=word, at=path, **columns
        )

    def told_share_statement(self, percent: float, path: str) -> Statement:
        """Makes the statement of a share as somebody told it."""
        return self._build_statement(
            facet=Facet.QUANTITY,
            metric=Metric.SHARE,
            measure="as-told",
            value=percent / 100,
            at=path,
        )

    def share_statements(
        self, quantity: Quantity, path: str, *, reported: bool
    ) -> tuple[Statement, Statement]:
        """Makes the capped and the uncapped ratio of done to expected."""
        missing = None if quantity.because is None else WhyNoValue(quantity.because.value)
        if missing is WhyNoValue.UNKNOWN_OCCASIONS and not reported:
            missing = WhyNoValue.NO_REPORT
        is_counted = quantity.because in _COUNTED
        shared: dict[str, Any] = {
            "facet": Facet.QUANTITY,
            "missing": missing,
            "times_due": quantity.due if is_counted else None,
            "times_expected": quantity.expected if is_counted else None,
            "at": path,
        }
        bounds = {"low": quantity.lowest_ratio, "high": quantity.highest_ratio}
        return (
            self._build_statement(
                metric=Metric.SHARE, value=quantity.capped_ratio, **bounds, **shared
            ),
            self._build_statement(metric=Metric.RATIO, value=quantity.ratio, **shared),
        )

    def _build_statement(self, **columns: Any) -> Statement:
        builder_columns: dict[str, Any] = {
            "phase": self._phase,
            "rater": self._rater,
            "timing": self._timing,
            "about_day": self._session_index.days_since_first_session(self._about),
            "about_minute": None if self._about_time is None else _minute_of(self._about_time),
        }
        return Statement(**self._shared | builder_columns | columns)
