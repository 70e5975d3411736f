"""Junk for fields, and a second opinion, written independently, of what each kind may hold."""

from __future__ import annotations

import math
import re
from datetime import UTC, date, datetime, time
from typing import Any, assert_never

from hypothesis import strategies as st

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.testing import strategies
from tests.foundation.value_classes import fields_of


class Str(str):
    """Not quite a str."""

    __slots__ = ()


class Int(int):
    """Not quite an int."""


class Date(date):
    """Not quite a date."""


class Tuple(tuple[object, ...]):
    """Not quite a tuple."""

    __slots__ = ()


class Mood(Term):
    """A vocabulary that no field is declared with."""

    FINE = "fine"


JUNK: tuple[object, ...] = (
    None, True, False, 0, 1, -1, 10**30, 10**400, 0.5, math.nan, math.inf, -math.inf, -0.0, 5e-324,
    "", " ", "\u00a0", "\t\n", "\ud800", "ok\udfff", "\0", "a\0b", "x" * 5000, "2026-02-30",
    "2026-02-03", "HW07", "a-slug", "a-slug\n", "unmet", b"bytes", Str("like a str"), Int(1),
    Date(2026, 2, 3), datetime(2026, 2, 3, tzinfo=UTC), date(2026, 2, 3), date.min, date.max,
    time(8), time(8, tzinfo=UTC), time(8, microsecond=1), time(8, fold=1), [], ["a"], {}, set(),
    object(), int, Term, Tuple(), (), (None,), ("",), ("a-slug", 3), ("a-slug",) * 1001, ((),),
    Missing.DECLINED, Verdict.UNKNOWN, Mood.FINE,
)  # fmt: skip


def may_hold(kind: Kind, v: Any) -> bool:  # noqa: C901, PLR0912 (one case a kind)
    """What the words of a declaration mean, said again without looking at their demands."""
    match kind:
        case k.Maybe(kind=inner):
            return v is None or may_hold(inner, v)
        case k.Answer(kind=inner):
            return isinstance(v, Missing) or may_hold(inner, v)
        case k.Text(most=most) | k.Label(most=most):
            return type(v) is str and len(v) <= most and bool(v.strip()) and _can_be_kept(v)
        case k.Token(pattern=pattern, most=most):
            return type(v) is str and len(v) <= most and bool(re.match(rf"(?:{pattern})\Z", v))
        case k.Whole(least=least, most=most):
            return type(v) is int and least <= v <= most
        case k.Number(least=least, most=most):
            return type(v) in (int, float) and least <= v <= most and abs(v) != math.inf
        case k.Flag():
            return v is True or v is False
        case k.Choice(options=options):
            return isinstance(v, options)
        case k.Day():
            return type(v) is date
        case k.Clock():
            return type(v) is time and v == time(v.hour, v.minute, v.second) and not v.fold
        case k.Fact():
            if type(v) is str:
                return len(v) <= 60 and bool(re.match(rf"(?:{k.SLUG})\Z", v))
            return type(v) is date or (type(v) in (int, float) and abs(v) <= 1e15)
        case k.One(model=model):
            return type(v) is model
        case k.OneOf(models=models):
            return type(v) in models
        case k.Many(item=item, least=least, most=most):
            if type(v) is not tuple or not least <= len(v) <= most:
                return False
            return all(may_hold(item, each) for each in v)
        case _:
            assert_never(kind)


def _can_be_kept(text: str) -> bool:
    """In UTF-8, and in a database that ends a text at NUL."""
    try:
        return 0 not in text.encode("utf-8")
    except UnicodeEncodeError:
        return False


@st.composite
def spoiled_fields(draw: st.DrawFn, cls: type[Value]) -> tuple[dict[str, Any], set[str]]:
    """The fields of a sound value with junk in one or two of them; and the names of those."""
    fields = fields_of(draw(strategies.values(cls)))
    names = draw(st.sets(st.sampled_from(sorted(fields)), min_size=1, max_size=2))
    return fields | {name: draw(st.sampled_from(JUNK)) for name in sorted(names)}, names


@st.composite
def mixed_fields(draw: st.DrawFn, cls: type[Value]) -> dict[str, Any]:
    """Fields that are each sound, taken from two values: only invariants can refuse them."""
    one, other = (fields_of(draw(strategies.values(cls))) for _ in "12")
    return {name: draw(st.sampled_from([one, other]))[name] for name in one}
