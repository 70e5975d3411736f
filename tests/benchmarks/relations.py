"""What has to hold between fields, for all peers alike; each function refuses or gives back."""

from __future__ import annotations

from datetime import time
from typing import Any

from cbt_homework.homework.periods import weekday_number


def require(held: object, message: str) -> None:
    """Refuse what does not hold."""
    if not held:
        raise ValueError(message)


def ordered(low: Any, high: Any) -> None:
    require(low is None or high is None or low <= high, "must be in order")


def _multiple(span: float, step: float) -> bool:
    return abs(span / step - round(span / step)) < 1e-9


def sound_scale(scale: Any) -> Any:
    require((scale.least is None) == (scale.most is None), "must have both ends or none")
    if scale.least is not None:
        require(scale.least < scale.most, "must have room between its ends")
        if scale.step is not None:
            fits = scale.step > 0 and _multiple(scale.most - scale.least, scale.step)
            require(fits, "must have a step that divides it")
    return scale


def on_its_scale(rating: Any) -> Any:
    scale = rating.scale
    if scale.least is not None:
        require(scale.least <= rating.value <= scale.most, "must lie on its scale")
        if scale.step is not None and rating.derived_from is None:
            require(_multiple(rating.value - scale.least, scale.step), "must lie on a step")
    return rating


def limited(target: Any) -> Any:
    require(target.at_least is not None or target.at_most is not None, "must have a limit")
    ordered(target.at_least, target.at_most)
    return target


def bounded(schedule: Any) -> Any:
    ordered(schedule.start, schedule.end)
    return schedule


def counted(times: Any) -> Any:
    ordered(times.start, times.end)
    ordered(times.times, times.up_to)
    return times


def occurring(on_days: Any) -> Any:
    bounded(on_days)
    require(len(set(on_days.days)) == len(on_days.days), "must not name a day twice")
    if on_days.start is not None and on_days.end is not None:
        wanted = {weekday_number(day) for day in on_days.days}
        first = on_days.start.weekday()
        days = min((on_days.end - on_days.start).days + 1, 7 * on_days.every)
        due = (n // 7 % on_days.every == 0 and n % 7 in wanted for n in range(first, first + days))
        require(any(due), "must occur between its start and its end")
    return on_days


def deadlined(once: Any) -> Any:
    bounded(once)
    require(once.end is not None or once.next_session, "must have a deadline")
    require(once.count in (None, 1), "must not have a count")
    return once


def headed(form: Any) -> Any:
    headings = {column.heading for column in form.columns}
    require(len(headings) == len(form.columns), "must not repeat a heading")
    return form


def inside_session(timing: Any) -> Any:
    if timing.session_minutes is not None and timing.at_minute is not None:
        ends = timing.at_minute + (timing.minutes or 0)
        require(ends <= timing.session_minutes, "must lie within the session")
    return timing


def local(moment: time) -> time:
    require(moment.tzinfo is None and not moment.microsecond and not moment.fold, "must be local")
    return moment


def referring(record: Any) -> Any:
    here, again = len(record.thoughts or ()), [r.thought for r in record.thoughts_after or ()]
    require(all(thought < here for thought in again), "must rate thoughts that are there")
    require(len(set(again)) == len(again), "must not rate a thought again twice")
    require(record.hot_thought is None or record.hot_thought < here, "must be a thought of it")
    return record
