"""Hypothesis strategies for every class of the library, made from its declarations.

Built, not filtered: what an invariant asks for is mended into the drawn fields. Needs the extra
``testing``.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar, assert_never, get_args

import attrs
from hypothesis import strategies as st

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import cached
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.schedule import Schedule
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.testing.repairs import MEND
from cbt_homework.testing.repairs_by_invariant_form import Fields, repair_for_invariant_forms
from cbt_homework.testing.token_strategies import token_strategy

T = TypeVar("T", bound=Value)

_LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"])
_ANY = st.characters(exclude_categories=["Cs"], exclude_characters="\0")


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
        return _cached_strategy_of_class(cls)
    own = {
        name: strategy_of_kind(kind) for name, kind in kinds_of(cls).items() if name not in fields
    }
    return _strategy_of_fields(cls, {**own, **fields})


@cached
def _cached_strategy_of_class(cls: type[T]) -> st.SearchStrategy[T]:
    """Made once for each class, and late, because a class may hold itself."""
    return st.deferred(
        lambda: _strategy_of_fields(
            cls, {name: strategy_of_kind(kind) for name, kind in kinds_of(cls).items()}
        )
    )


def _strategy_of_fields(
    cls: type[T], fields: Mapping[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[T]:
    """Values with these fields; a tuple is drawn faster than a dictionary, which is shuffled."""
    return st.tuples(*fields.values()).map(
        lambda drawn: _repaired_value(cls, dict(zip(fields, drawn, strict=True)))
    )


def homework_specs(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[HomeworkSpec]:
    """Designs of homework, from a bare task to every field filled."""
    return values(HomeworkSpec, **fields)


def assignments(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Assignment]:
    """Assignments, with and without a record of their planning."""
    return values(Assignment, **fields)


def entries(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[AssignmentHistory]:
    """Assignments with what became of them."""
    return values(AssignmentHistory, **fields)


def courses(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Course]:
    """Courses of homework, from none at all to a few assignments with all that was told of them."""
    return values(Course, **fields)


def schedules() -> st.SearchStrategy[Schedule]:
    """Schedules of all five kinds."""
    return st.one_of(*(values(cls) for cls in get_args(Schedule)))


def ratings(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Rating]:
    """Ratings on all sorts of scales."""
    return values(Rating, **fields)


def register() -> None:
    """Teach ``st.from_type`` every class of the library."""
    for cls in value_classes():
        st.register_type_strategy(cls, values(cls))


def value_classes() -> list[type[Value]]:
    """Every class of the library that has been imported, by name."""
    return sorted(_value_subclasses(Value), key=lambda cls: (cls.__module__, cls.__qualname__))


def _value_subclasses(cls: type[Value]) -> Iterator[type[Value]]:
    for each in cls.__subclasses__():
        # With slots attrs makes the class anew; the first one is left behind in some Pythons.
        ours = each.__module__.startswith("cbt_homework.") and not each.__name__.startswith("_")
        if ours and "__attrs_attrs__" in vars(each):
            yield each
        yield from _value_subclasses(each)


@cached
def strategy_of_kind(kind: Kind) -> st.SearchStrategy[Any]:
    """What a kind may hold."""
    match kind:
        case k.Text(most=most) | k.Label(most=most):
            room = min(most, 40) - 1
            return st.tuples(_LETTERS, st.text(_ANY, max_size=room)).map("".join)
        case k.Token(pattern=pattern, most=most):
            return token_strategy(pattern, most)
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
            most = 10**15
            numbers = st.integers(-most, most) | st.floats(-most, most)
            return numbers | st.dates() | token_strategy(k.SLUG, 60)
        case k.One(model=model):
            return values(model)
        case k.OneOf(models=models):
            return st.one_of([values(model) for model in models])
        case k.Many(item=item, least=least, most=most):
            some = st.lists(
                strategy_of_kind(item), min_size=least, max_size=most if most <= 7 else least + 3
            )
            return some.map(tuple)
        case k.Answer(kind=inner):
            return st.sampled_from(kind.reasons) | strategy_of_kind(inner)
        case k.Maybe(kind=inner):
            return st.none() | strategy_of_kind(inner)
        case _:
            assert_never(kind)


def _repaired_value(cls: type[T], drawn: Fields) -> T:
    repaired = repair_for_invariant_forms(cls, drawn)
    if cls in MEND:
        repaired = repair_for_invariant_forms(cls, MEND[cls](repaired))
    return cls(**repaired)
