"""Invariants: what has to hold between the fields of a class.

Most invariants are of one of a few forms. A form is stated once, as data: the constructor's check,
the compiled reader, the test of an object and the repair of drawn examples all follow from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import attrs

from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.check_source import field_names_and_test
from cbt_homework.foundation.errors import Problem
from cbt_homework.foundation.field_kinds import Answer, Kind, Many, Maybe
from cbt_homework.foundation.safe_repr import partial_repr


@attrs.frozen
class InOrder:
    """``first <= last``, or ``first < last`` if strict, wherever both are recorded."""

    first: str
    last: str
    strict: bool = False

    @property
    def condition_source(self) -> str:
        first, last = f"{{{self.first}}}", f"{{{self.last}}}"
        order = "<" if self.strict else "<="
        return f"{first} is None or {last} is None or {first} {order} {last}"


@attrs.frozen
class NoRepeats:
    """A tuple holds nothing twice; of objects, no two have the same values in the fields ``by``."""

    field: str
    by: tuple[str, ...] = ()

    @property
    def condition_source(self) -> str:
        items = f"{{{self.field}}}"
        keys = ", ".join(f"item.{name}" for name in self.by)
        distinct = f"{{{{({keys}) for item in {items}}}}}" if self.by else f"set({items})"
        is_tuple = f"{items}.__class__ is not tuple"
        return f"not {items} or {is_tuple} or len({distinct}) == len({items})"


@attrs.frozen
class ExactlyOne:
    """One of two fields is recorded, and the other is not."""

    first: str
    second: str

    @property
    def condition_source(self) -> str:
        return f"({{{self.first}}} is None) is not ({{{self.second}}} is None)"


@attrs.frozen
class BothOrNone:
    """Both fields are recorded, or none of them."""

    first: str
    second: str

    @property
    def condition_source(self) -> str:
        return f"({{{self.first}}} is None) is ({{{self.second}}} is None)"


@attrs.frozen
class NotBoth:
    """At most one of two fields is recorded."""

    first: str
    second: str

    @property
    def condition_source(self) -> str:
        return f"{{{self.first}}} is None or {{{self.second}}} is None"


@attrs.frozen
class AnyOf:
    """At least one of two fields is recorded."""

    first: str
    second: str

    @property
    def condition_source(self) -> str:
        return f"{{{self.first}}} is not None or {{{self.second}}} is not None"


@attrs.frozen
class AtLeast:
    """A number is not below a limit, where it is recorded."""

    field: str
    limit: float

    @property
    def condition_source(self) -> str:
        return f"{{{self.field}}} is None or {{{self.field}}} >= {self.limit!r}"


Form = InOrder | NoRepeats | ExactlyOne | BothOrNone | NotBoth | AnyOf | AtLeast
"""The forms; ``condition_source`` is Python over the fields in braces, true where it holds."""


@attrs.frozen
class Invariant:
    """States what has to hold between fields.

    Attributes:
        code: The stable code of its problem.
        at: The field that the problem is shown at.
        message: What the problem says; a function makes it from the object, and may speak of
            vocabulary, never of text.
        test: Whether it holds for an object: one of the forms, or a function.
        each: Finds the problems itself, each with its own path and code.
    """

    __repr__ = partial_repr

    code: str
    at: str
    message: str | Callable[[Any], str]
    test: Form | Callable[[Any], bool]
    each: Callable[[Any], Iterable[Problem]] | None = None

    @property
    def form(self) -> Form | None:
        """The form; None of an invariant that is a function."""
        return self.test if isinstance(self.test, Form) else None

    def holds(self, thing: Any) -> bool:
        """Whether it holds for an object."""
        if not isinstance(self.test, Form):
            return self.test(thing)
        names, relation = field_names_and_test(self.test.condition_source)
        return relation(*[getattr(thing, name) for name in names])

    def check_source(
        self,
        field_sources: Mapping[str, str],
        test_name: str,
        object_name: str,
        kinds: Mapping[str, Kind],
    ) -> str:
        """Python that is true where it holds.

        Args:
            field_sources: The Python for each field of the object.
            test_name: The name of ``holds``, for an invariant without a form.
            object_name: The name of the object.
            kinds: The kind of each field.
        """
        if isinstance(self.test, Form):
            source = _source_without_settled_parts(self.test.condition_source, kinds)
            return f"({source.format(**field_sources)})"
        return f"{test_name}({object_name})"

    def problems(self, thing: Any) -> Iterable[Problem]:
        """The problems of an object for which it does not hold."""
        if self.each is not None:
            return self.each(thing)
        message = self.message if isinstance(self.message, str) else self.message(thing)
        return (Problem((self.at,), self.code, message),)


def _source_without_settled_parts(source: str, kinds: Mapping[str, Kind]) -> str:
    """The source of a form without questions that these kinds have answered already.

    A part that stands alone between two ``or``, and is never true, may be left out.
    """
    never: set[str] = set()
    for name, kind in kinds.items():
        inner = kind.kind if isinstance(kind, Maybe) else kind
        if inner is kind:
            never.add(f"{{{name}}} is None")
        if not isinstance(inner, Answer):
            never.add(f"{{{name}}}.__class__ is not tuple")
        if isinstance(kind, Many) and kind.least > 0:
            never.add(f"not {{{name}}}")
    return " or ".join(part for part in source.split(" or ") if part not in never) or "False"


def in_order(
    first: str, last: str, *, strict: bool = False, code: str = "", message: str = ""
) -> Invariant:
    """``first <= last`` wherever both are recorded; if strict, ``first < last``."""
    check_class("first", first, str)
    check_class("last", last, str)
    check_class("strict", strict, bool)
    check_class("code", code, str)
    check_class("message", message, str)
    return Invariant(
        code or f"{last}-before-{first}".replace("_", "-"),
        last,
        message or f"must not come before {first}",
        InOrder(first, last, strict),
    )


def no_repeats(field: str, *by: str, code: str = "", message: str = "") -> Invariant:
    """Nothing is in a tuple twice, where it is recorded; objects are told apart ``by`` fields."""
    check_class("field", field, str)
    check_items("by", by, str)
    check_class("code", code, str)
    check_class("message", message, str)
    return Invariant(
        code or f"{field}-twice".replace("_", "-"),
        field,
        message or "must not repeat itself",
        NoRepeats(field, by),
    )


def invariant_of_many(at: str, find_problems: Callable[[Any], Iterable[Problem]]) -> Invariant:
    """Something has to hold of many things in one field: each problem has its own path and code."""

    def test(thing: Any) -> bool:
        return next(iter(find_problems(thing)), None) is None

    return Invariant("malformed", at, "must hold together", test, each=find_problems)
