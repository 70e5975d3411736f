"""Hypothesis strategies for every class of the library, made from its declarations.

Built, not filtered: what an invariant asks for is mended into the drawn fields. Needs the extra
``testing``.
"""

from __future__ import annotations

import math
import re
import string
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, TypeVar, assert_never

import attrs
from hypothesis import strategies as st

from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.declarations import kinds_of, once
from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.kinds import Kind
from cbt_homework.foundation.ratings import Change, Rating, Scale, WhyNoChange
from cbt_homework.foundation.terms import Missing
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import Phrase
from cbt_homework.homework.agreement import SessionTime
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.policy import HomeworkPolicy
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Schedule, Times, Whenever
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.target import Attainment, Target, Unit
from cbt_homework.judgment.policy import Policy

T = TypeVar("T", bound=Value)
_Fields = dict[str, Any]

_LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"])
_ANY = st.characters(exclude_categories=["Cs"])


def values(cls: type[T], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Values of a class; ``fields`` are strategies that take the place of its own.

    A given field is drawn as it is, and may be changed where an invariant asks for it.

    Raises:
        TypeError: the class has no field of one of these names.
    """
    unknown = fields.keys() - {a.name for a in attrs.fields(cls)}
    if unknown:
        raise TypeError(f"{cls.__name__} has no field {', '.join(sorted(unknown))}")
    if not fields:
        return _values(cls)
    own = {name: of_kind(kind) for name, kind in kinds_of(cls).items() if name not in fields}
    return st.fixed_dictionaries({**own, **fields}).map(lambda drawn: _made(cls, drawn))


@once
def _values(cls: type[T]) -> st.SearchStrategy[T]:
    """Made once for each class, and late, because a class may hold itself."""
    return st.deferred(
        lambda: st.fixed_dictionaries(
            {name: of_kind(kind) for name, kind in kinds_of(cls).items()}
        ).map(lambda drawn: _made(cls, drawn))
    )


def homework_specs(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[HomeworkSpec]:
    """Designs of homework, from a bare task to every field filled."""
    return values(HomeworkSpec, **fields)


def assignments(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Assignment]:
    """Assignments, with and without a record of their planning."""
    return values(Assignment, **fields)


def schedules() -> st.SearchStrategy[Schedule]:
    """Schedules of all five kinds."""
    return st.one_of(*(values(cls) for cls in (Times, OnDays, Once, Whenever, AllDay)))


def ratings(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Rating]:
    """Ratings on all sorts of scales."""
    return values(Rating, **fields)


def register() -> None:
    """Teach ``st.from_type`` every class of the library."""
    for cls in value_classes():
        st.register_type_strategy(cls, values(cls))


def value_classes() -> list[type[Value]]:
    """Every class of the library that has been imported, by name."""
    return sorted(_below(Value), key=lambda cls: (cls.__module__, cls.__qualname__))


def _below(cls: type[Value]) -> Iterator[type[Value]]:
    for each in cls.__subclasses__():
        # With slots attrs makes the class anew; the first one is left behind in some Pythons.
        ours = each.__module__.startswith("cbt_homework.") and not each.__name__.startswith("_")
        if ours and "__attrs_attrs__" in vars(each):
            yield each
        yield from _below(each)


@once
def of_kind(kind: Kind) -> st.SearchStrategy[Any]:
    """What a kind may hold."""
    match kind:
        case k.Text(most=most) | k.Label(most=most):
            room = min(most, 40) - 1
            return st.tuples(_LETTERS, st.text(_ANY, max_size=room)).map("".join)
        case k.Token(pattern=pattern, most=most):
            return st.from_regex(pattern, fullmatch=True, alphabet=string.printable).map(
                lambda drawn: _shortened(drawn, most)
            )
        case k.Whole(least=least, most=most):
            return st.integers(least, most)
        case k.Number(least=least, most=most):
            low, high = (None if math.isinf(end) else end for end in (least, most))
            whole = st.integers(*(None if end is None else int(end) for end in (low, high)))
            return whole | st.floats(low, high, allow_nan=False, allow_infinity=False)
        case k.Flag():
            return st.booleans()
        case k.Choice(options=options):
            return st.sampled_from(list(options))
        case k.Day():
            return st.dates()
        case k.Clock():
            return st.times().map(lambda drawn: drawn.replace(microsecond=0, fold=0))
        case k.Fact():
            slugs = st.from_regex(k.SLUG, fullmatch=True, alphabet=string.ascii_lowercase + "-")
            words = slugs.map(lambda drawn: _shortened(drawn, 60))
            most = 10**15
            return st.integers(-most, most) | st.floats(-most, most) | st.dates() | words
        case k.One(model=model):
            return values(model)
        case k.OneOf(models=models):
            return st.one_of([values(model) for model in models])
        case k.Many(item=item, least=least, most=most):
            some = st.lists(
                of_kind(item), min_size=least, max_size=most if most <= 7 else least + 3
            )
            return some.map(tuple)
        case k.Answer(kind=inner):
            return st.sampled_from(list(Missing)) | of_kind(inner)
        case k.Maybe(kind=inner):
            return st.none() | of_kind(inner)
        case _:
            assert_never(kind)


def _shortened(token: str, most: float) -> str:
    return token if len(token) <= most else token[:1]


def _made(cls: type[T], drawn: _Fields) -> T:
    mended = _MEND.get(cls, dict)(drawn)
    for rule in cls.__invariants__:
        if rule.unique is not None and isinstance(mended[rule.unique], tuple):
            mended |= {rule.unique: tuple(dict.fromkeys(mended[rule.unique]))}
        if rule.order is not None:
            first, last = (mended[name] for name in rule.order)
            if first is not None and last is not None and first > last:
                mended |= dict(zip(rule.order, (last, first), strict=True))
    return cls(**mended)


# ---------------------------------------------------- what an invariant asks of drawn fields


def _scale(drawn: _Fields) -> _Fields:
    least, most = drawn["least"], drawn["most"]
    if least is None or most is None:
        return drawn | {"least": None, "most": None, "step": None}
    if least == most:
        most, least = (most, least - 1) if least > 0 else (most + 1, least)
    least, most = min(least, most), max(least, most)
    span = most - least
    step = None if drawn["step"] is None or span > 1_000_000 else span
    return drawn | {"least": least, "most": most, "step": step}


def _rating(drawn: _Fields) -> _Fields:
    scale: Scale = drawn["scale"]
    if scale.least is None or scale.most is None:
        return drawn
    if scale.step is not None:
        return drawn | {"value": scale.least if drawn["value"] < 0 else scale.most}
    share = (drawn["value"] % 1000) / 1000
    value = scale.least + share * (scale.most - scale.least)
    return drawn | {"value": min(max(value, scale.least), scale.most)}


def _change(drawn: _Fields) -> _Fields:
    if drawn["difference"] is not None:
        return drawn | {"because": None}
    return drawn | {"because": drawn["because"] or WhyNoChange.OTHER_SCALE}


def _on_days(drawn: _Fields) -> _Fields:
    days = tuple(dict.fromkeys(drawn["days"]))
    start, end = drawn["start"], drawn["end"]
    if start is not None and end is not None:
        start, end = min(start, end), max(start, end)
        least = timedelta(days=7 * drawn["every"])
        if date.max - start >= least:
            end = max(end, start + least)
        else:
            start = end = None
    return drawn | {"days": days, "start": start, "end": end}


def _once(drawn: _Fields) -> _Fields:
    count = None if drawn["count"] is None else 1
    return drawn | {"count": count, "next_session": drawn["next_session"] or drawn["end"] is None}


def _unit(drawn: _Fields) -> _Fields:
    return drawn if drawn["minutes"] is None else drawn | {"minutes": abs(drawn["minutes"]) or 1}


def _target(drawn: _Fields) -> _Fields:
    if drawn["at_least"] is None and drawn["at_most"] is None:
        return drawn | {"at_least": 1}
    if drawn["at_least"] is None:
        return drawn
    least = max(drawn["at_least"], 1)
    most = None if drawn["at_most"] is None else max(drawn["at_most"], 1)
    return drawn | {"at_least": least, "at_most": most}


def _record_form(drawn: _Fields) -> _Fields:
    by_heading = {column.heading: column for column in drawn["columns"]}
    return drawn | {"columns": tuple(by_heading.values())}


def _session_time(drawn: _Fields) -> _Fields:
    if drawn["session_minutes"] is None:
        return drawn
    at_minute = drawn["at_minute"]
    if at_minute is not None:
        at_minute = min(at_minute, drawn["session_minutes"])
    left = drawn["session_minutes"] - (at_minute or 0)
    minutes = None if drawn["minutes"] is None else min(drawn["minutes"], left)
    return drawn | {"at_minute": at_minute, "minutes": minutes}


def _attainment(drawn: _Fields) -> _Fields:
    ratio = drawn["ratio"]
    return drawn | {"capped": None if ratio is None else min(ratio, 1)}


def _finding(drawn: _Fields) -> _Fields:
    needs = (drawn["needs"] or ("task",)) if drawn["verdict"] is Verdict.UNKNOWN else ()
    by_name = {parameter.name: parameter for parameter in drawn["parameters"]}
    return drawn | {"needs": needs, "parameters": tuple(by_name.values())}


def _phrase(drawn: _Fields) -> _Fields:
    return drawn | {"pattern": re.escape(drawn["pattern"])}


_BANDS = ("difficulty_too_easy", "difficulty_low", "difficulty_high", "difficulty_too_hard")


def _homework_policy(drawn: _Fields) -> _Fields:
    return drawn | dict(zip(_BANDS, sorted(drawn[name] for name in _BANDS), strict=True))


def _policy(drawn: _Fields) -> _Fields:
    absent = Verdict.UNKNOWN if drawn["absent"] is Verdict.MET else drawn["absent"]
    return drawn | {"absent": absent}


_MEND: dict[type[Any], Callable[[_Fields], _Fields]] = {
    Scale: _scale,
    Rating: _rating,
    Change: _change,
    OnDays: _on_days,
    Once: _once,
    Unit: _unit,
    Target: _target,
    RecordForm: _record_form,
    SessionTime: _session_time,
    Attainment: _attainment,
    Finding: _finding,
    Phrase: _phrase,
    HomeworkPolicy: _homework_policy,
    Policy: _policy,
}
"""For a class with an invariant of its own: sound fields in, fields that keep the invariant out."""
