"""One saying, by one person at one time, and the statements that are in it."""

from __future__ import annotations

from datetime import date
from typing import Any

from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.counting import Quantity
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.engagement.measures import Bound, Measurement, Moment
from cbt_homework.foundation.ratings import Rater, Rating, Timing
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.target import Amount
from cbt_homework.research.tidy.session_index import Places
from cbt_homework.research.tidy.statement import Facet, HomeworkPhase, Metric, Statement, WhyNoValue

_COUNTED = frozenset({None, WhyNoQuantity.NOTHING_DUE, WhyNoQuantity.UNKNOWN_OCCASIONS})


def why(missing: Missing | None) -> WhyNoValue:
    """Why an answer is not there; ``None`` is not recorded."""
    return WhyNoValue.NOT_RECORDED if missing is None else WhyNoValue(missing.value)


class Saying:
    """What statements of one saying share, and how each kind of record becomes one of them.

    ``shared`` are the columns of the assignment and the session; ``about`` is the day it is about,
    where it is one.
    """

    def __init__(
        self,
        shared: dict[str, Any],
        places: Places,
        phase: HomeworkPhase,
        *,
        rater: Rater | None = None,
        timing: Timing | None = None,
        about: date | None = None,
    ) -> None:
        self._shared = shared
        self._places = places
        self._phase = phase
        self._rater = rater
        self._timing = timing
        self._about = about

    def on(self, day: date | None, timing: Timing | None) -> Saying:
        """The same saying, about one day."""
        return Saying(
            self._shared, self._places, self._phase, rater=self._rater, timing=timing, about=day
        )

    def gap(self, facet: Facet, metric: Metric, missing: WhyNoValue, at: str) -> Statement:
        """That there is no value, and why."""
        return self._statement(facet=facet, metric=metric, missing=missing, at=at)

    def rating(
        self,
        facet: Facet,
        given: Rating | Missing | None,
        at: str,
        *,
        measure: str | None = None,
        **more: Any,
    ) -> Statement:
        """A point on a scale."""
        if not isinstance(given, Rating):
            return self._statement(
                facet=facet, metric=Metric.RATING, measure=measure, missing=why(given), at=at
            )
        origin = given.derived_from
        return self._statement(
            facet=facet,
            metric=Metric.RATING,
            measure=measure,
            value=given.value,
            scale=given.scale.name,
            scale_least=given.scale.least,
            scale_most=given.scale.most,
            derived_from=None if origin is None else origin.name,
            rater=given.rater or self._rater,
            timing=given.timing or self._timing,
            at=at,
            **more,
        )

    def amount(
        self, facet: Facet, done: Amount | None, at: str, *, measure: str | None = None, **more: Any
    ) -> Statement:
        """So much of a unit."""
        return self._statement(
            facet=facet,
            metric=Metric.AMOUNT,
            measure=measure,
            value=None if done is None else done.value,
            unit=None if done is None else done.unit.name,
            missing=WhyNoValue.NOT_RECORDED if done is None else None,
            at=at,
            **more,
        )

    def measurement(self, taken: Measurement, at: str) -> Statement:
        """A measure that was taken along with it."""
        here = self if taken.on is None else self.on(taken.on, self._timing)
        more: dict[str, Moment | Bound | None] = {"moment": taken.moment, "bound": taken.bound}
        if taken.rating is not None:
            return here.rating(Facet.READING, taken.rating, at, measure=taken.measure, **more)
        return here.amount(Facet.READING, taken.amount, at, measure=taken.measure, **more)

    def how_many(self, facet: Facet, items: tuple[Any, ...] | Missing | None, at: str) -> Statement:
        """How many there are; none where it was asked and there was none."""
        if not isinstance(items, tuple):
            return self.gap(facet, Metric.COUNT, why(items), at)
        return self.times(facet, len(items), at)

    def times(self, facet: Facet, count: int | None, at: str) -> Statement:
        """How many times."""
        missing = WhyNoValue.NOT_RECORDED if count is None else None
        return self._statement(
            facet=facet, metric=Metric.COUNT, value=count, missing=missing, at=at
        )

    def completion(self, said: Completion | Missing | None, at: str) -> Statement:
        """How far it was carried out: its word, and its place in the order where it has one."""
        if not isinstance(said, Completion):
            return self.gap(Facet.COMPLETION, Metric.ORDINAL, why(said), at)
        return self._statement(
            facet=Facet.COMPLETION, metric=Metric.ORDINAL, value=said.rank, word=said.value, at=at
        )

    def word(self, facet: Facet, said: Term | None, at: str) -> Statement:
        """A word without an order."""
        if said is None or isinstance(said, Missing):
            return self.gap(facet, Metric.CATEGORY, why(said), at)
        return self.category(facet, said.value, at)

    def category(self, facet: Facet, word: str, at: str) -> Statement:
        """A word that is no member of a vocabulary of its own."""
        return self._statement(facet=facet, metric=Metric.CATEGORY, word=word, at=at)

    def shares(self, counted: Quantity, at: str, *, reported: bool) -> tuple[Statement, Statement]:
        """Done to expected, capped and uncapped, with how often it was due."""
        missing = None if counted.because is None else WhyNoValue(counted.because.value)
        if missing is WhyNoValue.UNKNOWN_OCCASIONS and not reported:
            missing = WhyNoValue.NO_REPORT
        known = counted.because in _COUNTED
        shared: dict[str, Any] = {
            "facet": Facet.QUANTITY,
            "missing": missing,
            "times_due": counted.due if known else None,
            "times_expected": counted.expected if known else None,
            "at": at,
        }
        bounds = {"low": counted.lowest, "high": counted.highest}
        return (
            self._statement(metric=Metric.SHARE, value=counted.capped, **bounds, **shared),
            self._statement(metric=Metric.RATIO, value=counted.ratio, **shared),
        )

    def _statement(self, **own: Any) -> Statement:
        said: dict[str, Any] = {
            "phase": self._phase,
            "rater": self._rater,
            "timing": self._timing,
            "about_day": self._places.since_the_first(self._about),
        }
        return Statement(**self._shared | said | own)
