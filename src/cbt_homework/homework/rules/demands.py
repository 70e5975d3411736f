"""Amounts of a design beside the time that is there for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cbt_homework.foundation.vocabulary import Missing, recorded
from cbt_homework.homework.periods import Period, Span, Weekday
from cbt_homework.homework.rules.common import HomeworkWord
from cbt_homework.homework.schedule import (
    AllDay,
    Once,
    OnDays,
    Schedule,
    Several,
    SingleSchedule,
    Times,
    Whenever,
)
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.target import Amount, Per, Target, amount_in_unit

_HOURS_IN: Mapping[Period, float] = {
    Period.DAY: 24,
    Period.WEEK: 7 * 24,
    Period.MONTH: 31 * 24,
}
_SPAN_WORDS: Mapping[Period | Per, HomeworkWord] = {
    Period.DAY: HomeworkWord.A_DAY,
    Period.WEEK: HomeworkWord.A_WEEK,
    Period.MONTH: HomeworkWord.A_MONTH,
    Per.DAY: HomeworkWord.A_DAY,
    Per.WEEK: HomeworkWord.A_WEEK,
    Per.MONTH: HomeworkWord.A_MONTH,
    Per.IN_ALL: HomeworkWord.IN_ALL,
}
_PERIODS: Mapping[Per, Period] = {
    Per.DAY: Period.DAY,
    Per.WEEK: Period.WEEK,
    Per.MONTH: Period.MONTH,
}


_HAIR = 1 + 1e-9
"""Quotients are rounded: 25 times 57.6 minutes are a day, not more."""


class Demand(NamedTuple):
    """An amount that a design asks for in some span, and the amount that fits into it."""

    paths: tuple[str, ...]
    times: int
    amount: float
    unit: HomeworkWord
    span: HomeworkWord
    available: float

    @property
    def amount_in_span(self) -> float:
        """The amount of all times in the span."""
        return self.times * self.amount


class Rate(NamedTuple):
    """A number of times in a span, and the hours of that span."""

    times: int
    hours: float
    span: HomeworkWord


_ONE_OCCASION = Rate(1, _HOURS_IN[Period.MONTH], HomeworkWord.EACH_TIME)
"""One time can take a month at most, if nothing says how soon the next one comes."""


def excessive_demands(spec: HomeworkSpec) -> Iterator[Demand]:
    """Every amount of a design that goes beyond the time or the total that is there for it."""
    schedule = None if isinstance(spec.schedule, Missing) else spec.schedule
    target = recorded(spec.target)
    if target is not None:
        yield from _demands_of_target("", target, schedule)
    if spec.total is not None:
        yield from _demands_of_target("", spec.total, schedule, "total")
    if target is not None and spec.total is not None:
        yield from _demands_on_total(target, spec.total)
    if isinstance(schedule, Several):
        for i, part in enumerate(schedule.parts):
            if part.target is not None:
                yield from _demands_of_target(f"schedule.parts.{i}.", part.target, part.schedule)
    for field, steps in (("steps", spec.steps), ("graded_steps", spec.graded_steps)):
        for i, step in enumerate(steps or ()):
            if step.target is not None:
                yield from _demands_of_target(
                    f"{field}.{i}.", step.target, step.schedule or schedule
                )


def _demands_of_target(
    within: str, target: Target, schedule: Schedule | None, field: str = "target"
) -> Iterator[Demand]:
    """The excessive demands of one amount; ``within`` leads to what holds it and its schedule."""
    if target.at_least is None or target.unit.minutes is None:
        return
    hours = target.at_least * target.unit.minutes / 60
    paths: tuple[str, ...] = (f"{within}{field}", f"{within}schedule")
    rates: tuple[Rate, ...]
    if target.per in _PERIODS:
        period = _PERIODS[target.per]
        paths = paths[:1]
        rates = (Rate(1, _HOURS_IN[period], _SPAN_WORDS[period]),)
    elif schedule is None:
        return
    elif target.per is Per.OCCASION:
        rates = tuple(_rate(single) for single in _single_schedules(schedule))
    else:
        bounds = [hours_of_bounds(single) for single in _single_schedules(schedule)]
        rates = tuple(Rate(1, bound, HomeworkWord.IN_ALL) for bound in bounds if bound is not None)
    for rate in rates:
        if rate.times * hours > rate.hours * _HAIR:
            yield Demand(paths, rate.times, hours, HomeworkWord.HOURS, rate.span, rate.hours)


def _single_schedules(schedule: Schedule) -> tuple[SingleSchedule, ...]:
    if isinstance(schedule, Several):
        return tuple(part.schedule for part in schedule.parts)
    return (schedule,)


def _rate(schedule: SingleSchedule) -> Rate:
    match schedule:
        case Times(times=times, per=per, every=every) if per in _HOURS_IN:
            return Rate(times, every * _HOURS_IN[per], _span_word(per, every))
        case Whenever(times=int() as times, per=Period() as per) if per in _HOURS_IN:
            return Rate(times, _HOURS_IN[per], _SPAN_WORDS[per])
        case OnDays():
            each_day = max(1, len(schedule.at) + len(schedule.part_of_day))
            return Rate(each_day, _HOURS_IN[Period.DAY], HomeworkWord.A_DAY)
        case AllDay():
            return Rate(1, _HOURS_IN[Period.DAY], HomeworkWord.A_DAY)
        case Once(weekday=Weekday()):
            return Rate(1, _HOURS_IN[Period.DAY], HomeworkWord.A_DAY)
        case Once() if (there := hours_of_bounds(schedule)) is not None:
            return Rate(1, there, HomeworkWord.EACH_TIME)
        case _:
            return _ONE_OCCASION


def _span_word(period: Period, every: int) -> HomeworkWord:
    return _SPAN_WORDS[period] if every == 1 else HomeworkWord.IN_EACH_PERIOD


def hours_of_bounds(schedule: SingleSchedule) -> float | None:
    """The hours from the first to the last day of a schedule, at most; None where it is open."""
    if schedule.start is not None and schedule.end is not None:
        return ((schedule.end - schedule.start).days + 1) * _HOURS_IN[Period.DAY]
    return hours_of_length(schedule.length)


def hours_of_length(length: Span | None) -> float | None:
    """The hours of a length, at most; None where it is counted in sessions."""
    if length is None or length.period not in _HOURS_IN:
        return None
    return length.count * _HOURS_IN[length.period]


def _demands_on_total(target: Target, total: Target) -> Iterator[Demand]:
    """One occasion beside what is agreed in all, in the unit of the total."""
    most = total.at_most
    if target.per is not Per.OCCASION or target.at_least is None or most is None:
        return
    each = amount_in_unit(Amount(target.at_least, target.unit), total.unit)
    if each is not None and each > most:
        word = _SPAN_WORDS[total.per]
        yield Demand(("target", "total"), 1, each, HomeworkWord.UNITS, word, most)
