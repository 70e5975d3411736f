"""Repairs drawn fields for invariants that have a form: the repair follows from the form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, assert_never

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import field_names_and_test
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.invariants import (
    AnyOf,
    AtLeast,
    BothOrNone,
    ExactlyOne,
    Form,
    InOrder,
    NoRepeats,
    NotBoth,
)

Fields = dict[str, Any]


def repair_for_invariant_forms(cls: type[Any], drawn: Fields) -> Fields:
    """Change drawn fields until all invariants of a class that have a form hold."""
    kinds = kinds_of(cls)
    forms = [rule.form for rule in cls.__invariants__ if rule.form is not None]
    for _ in forms:  # the repair of one may break another
        broken = [form for form in forms if not _is_invariant_form_fulfilled(form, drawn)]
        for form in broken:
            drawn = _repair_for_invariant_form(form, drawn, kinds)
    return drawn


def _is_invariant_form_fulfilled(form: Form, drawn: Fields) -> bool:
    names, relation = field_names_and_test(form.condition_source)
    return relation(*[drawn[name] for name in names])


def _repair_for_invariant_form(form: Form, drawn: Fields, kinds: Mapping[str, Kind]) -> Fields:
    """Change fields for which a form does not hold."""
    match form:
        case InOrder(first=first, last=last, strict=strict):
            low, high = sorted((drawn[first], drawn[last]))
            if strict and low == high:
                low, high = (low - 1, high) if low > 1 else (low, high + 1)
            return drawn | {first: low, last: high}
        case NoRepeats(field=field, by=by):
            return drawn | {
                field: items_without_repeated_keys(drawn[field], _make_item_key_getter(by))
            }
        case ExactlyOne(first=first, second=second):
            missing = drawn[first] is None
            return drawn | {second: _simplest_value(kinds[second]) if missing else None}
        case BothOrNone(first=first, second=second):
            missing = drawn[second] is None
            return drawn | {second: _simplest_value(kinds[second]) if missing else None}
        case NotBoth(second=second):
            return drawn | {second: None}
        case AnyOf(first=first):
            return drawn | {first: _simplest_value(kinds[first])}
        case AtLeast(field=field, limit=limit):
            return drawn | {field: max(abs(drawn[field]), limit)}
        case _:
            assert_never(form)


def items_without_repeated_keys(items: Any, key: Callable[[Any], Any]) -> Any:
    """A tuple without the items whose key came before; anything else as it is."""
    if items.__class__ is not tuple:
        return items
    kept: dict[Any, Any] = {}
    for item in items:
        kept.setdefault(key(item), item)
    return tuple(kept.values())


def _make_item_key_getter(field_names: tuple[str, ...]) -> Callable[[Any], Any]:
    if not field_names:
        return lambda item: item
    return lambda item: tuple(getattr(item, name) for name in field_names)


def _simplest_value(kind: Kind) -> Any:
    """Something that a kind may hold: the required fields only of an object."""
    match kind:
        case k.Maybe(kind=inner):
            return _simplest_value(inner)
        case k.Choice(options=options):
            return next(iter(options))
        case k.One(model=model):
            required = [a.name for a in attrs.fields(model) if a.default is attrs.NOTHING]
            return model(**{name: _simplest_value(kinds_of(model)[name]) for name in required})
        case k.Number(least=least) | k.Whole(least=least):
            return max(least, 1)
        case k.Many(item=item, least=least):
            return tuple(_simplest_value(item) for _ in range(least))
        case _:
            return "x"
