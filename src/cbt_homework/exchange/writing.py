"""Values to plain data: what is not recorded is left out, everything else has one spelling."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any, assert_never

from cbt_homework.exchange.reading import MISSING, TAG
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import cached
from cbt_homework.foundation.declarations import is_value, kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.vocabulary import Missing

Convert = Callable[[Any], Any]


def write_value(value: object) -> dict[str, Any]:
    """The plain data of a value, without an envelope."""
    data: dict[str, Any] = make_plain_writer(type(value))(value)
    return data


@cached
def make_plain_writer(cls: type[Any]) -> Convert:
    """The writer of a class.

    Raises:
        TypeError: the class is none of ours, nor declared like one.
    """
    if not is_value(cls):
        raise TypeError(f"{cls.__name__} is not declared as a value, and cannot be written")
    plan = [(name, make_kind_writer(kind)) for name, kind in kinds_of(cls).items()]
    tag: str = cls.__tag__

    def write_object(thing: Any) -> dict[str, Any]:
        data: dict[str, Any] = {TAG: tag} if tag else {}
        for name, convert in plan:
            value = getattr(thing, name)
            if value is not None:
                data[name] = value if convert is None else convert(value)
        return data

    return write_object


def make_kind_writer(kind: Kind) -> Convert | None:
    """From what a kind holds to plain data; None where it is plain data already."""
    match kind:
        case k.Text() | k.Label() | k.Token() | k.Whole() | k.Flag():
            return None
        case k.Number():
            return number_without_point
        case k.Choice():
            return lambda value: value.value
        case k.Day():
            return date.isoformat
        case k.Clock():
            return clock_time_text
        case k.Fact():
            return lambda value: (
                value.isoformat() if value.__class__ is date else number_without_point(value)
            )
        case k.One() | k.OneOf():
            return write_value
        case k.Many(item=item):
            convert = make_kind_writer(item)
            return list if convert is None else lambda value: [convert(one) for one in value]
        case k.Answer(kind=inner):
            return _make_answer_writer(make_kind_writer(inner))
        case k.Maybe(kind=inner):
            return make_kind_writer(inner)
        case _:
            assert_never(kind)


def _make_answer_writer(convert: Convert | None) -> Convert:
    def write_answer(value: Any) -> Any:
        if value.__class__ is Missing:
            return {MISSING: value.value}
        return value if convert is None else convert(value)

    return write_answer


def number_without_point(value: Any) -> Any:
    """A whole number without a point: 70 and 70.0 are equal, and written alike."""
    return int(value) if value.__class__ is float and value.is_integer() else value


def clock_time_text(value: time) -> str:
    """hh:mm, and the seconds where there are any."""
    return value.isoformat("seconds" if value.second else "minutes")
