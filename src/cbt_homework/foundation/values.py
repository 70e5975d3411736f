"""The base of every value: frozen, checked in one go, quiet about what people wrote.

A class is written with plain attrs and says of each field what it may hold::

    @attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
    class Obstacle(Value):
        what: Text = attrs.field(kw_only=False)
        then: Text | None = None

From that one declaration come the constructor's check, the redacted ``repr``, and everything that
other rooms derive (wire, strategies, codebook). Nothing is compiled before the first object of a
class is made, so that a class may speak of itself and of later ones, and importing stays cheap.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Self, assert_never

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import make_kind_test
from cbt_homework.foundation.compiled_checks import compile_class_check
from cbt_homework.foundation.declarations import is_personal, kinds_of
from cbt_homework.foundation.field_kinds import Answer, Kind, Many, Maybe
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.vocabulary import Missing


class Value:
    """Frozen, slotted, compared by content; the constructor refuses what cannot be.

    Raises:
        InvariantError: with every problem of the fields and, where those are sound, between them.
    """

    __slots__ = ()
    __tag__: ClassVar[str] = ""
    """The name of the class on the wire; a union needs one for each of its classes."""
    __invariants__: ClassVar[tuple[Invariant, ...]] = ()
    __standard__: ClassVar[Mapping[str, Any]] = MappingProxyType({})
    """Objects of the class that a document may name instead of spelling them out."""
    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[Any]

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()  # a generic value needs what Generic does here
        if vars(cls).get("__attrs_post_init__", _compile_and_check) is not _compile_and_check:
            raise TypeError(f"{cls.__name__}: say it in __invariants__, not in __attrs_post_init__")
        if "__repr__" in vars(cls):  # attrs made one that shows text; privacy is no option
            cls.__repr__ = Value.__repr__  # type: ignore[method-assign]
        # Each class has its own check; a parent's would not see the fields added here.
        cls.__attrs_post_init__ = _compile_and_check  # type: ignore[method-assign]

    def __attrs_post_init__(self) -> None:
        """Check everything; replaced in each class by its compiled form on first use."""

    def __repr__(self) -> str:
        return _redacted_repr(self)

    def __reduce__(self) -> tuple[Any, ...]:
        # Through the constructor, so that what was changed on its way is refused; a pickle made to
        # deceive can still do as it likes, as pickles can.
        cls = type(self)
        return _rebuild_value, (cls, {name: getattr(self, name) for name in kinds_of(cls)})

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self


def _rebuild_value(cls: type[Value], fields: dict[str, Any]) -> Value:
    return cls(**fields)


def _compile_and_check(self: Any) -> None:
    """Stands in for the compiled check until the first object of a class is made."""
    cls: Any = next(c for c in type(self).__mro__ if "__attrs_attrs__" in vars(c))
    cls.__attrs_post_init__ = compile_class_check(cls)
    cls.__attrs_post_init__(self)


def repr_text(kind: Kind, value: Any) -> str:
    """A value as ``repr`` shows it: text by its length, tuples that hold text by their count.

    A number is shown by its value: equal objects, of which one holds 70 and the other 70.0, are
    shown alike.
    """
    if value is None or value.__class__ is Missing:
        return repr(value)
    match kind:
        case k.Text():
            return f"<{len(value)} characters>"
        case Maybe(kind=inner) | Answer(kind=inner):
            return repr_text(inner, value)
        case Many(item=item):
            if is_personal(item):
                return f"<{len(value)} item{'s' * (len(value) != 1)}>"
            inside = ", ".join(repr_text(item, each) for each in value)
            return f"({inside}{',' * (len(value) == 1)})"
        case k.Number() | k.Fact() if value.__class__ is float and value.is_integer():
            return repr(int(value))
        case (
            k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag() | k.Choice()
            | k.Day() | k.Clock() | k.Fact() | k.One() | k.OneOf()
        ):  # fmt: skip
            return repr(value)
        case _:
            assert_never(kind)


def _redacted_repr(self: Value) -> str:
    """The constructor call; also of what the constructor refuses, seen while that goes on.

    A traceback with locals shows it: fields may be missing, or hold what nobody has checked.
    """
    cls: type[Value] = type(self)
    fields = ((name, kind, getattr(self, name, None)) for name, kind in kinds_of(cls).items())
    shown_fields = (
        f"{name}={repr_text(kind, value) if make_kind_test(kind)(value) else '<not sound>'}"
        for name, kind, value in fields
        if value is not None
    )
    return f"{cls.__name__}({', '.join(shown_fields)})"
