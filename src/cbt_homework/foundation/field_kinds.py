"""What a field may hold, as data: a closed union of kinds.

A kind lists its demands in order; a demand is a piece of Python over ``v`` with a code and a
message. The demands of all fields of a class, joined with ``and``, are its constructor's check
(`compiled_checks`); one by one they explain why a value was refused. The wire, the strategies, the
redacted ``repr`` and whatever else reads a declaration is one ``match`` over ``Kind`` each, ending
in ``assert_never``: a new kind is then pointed out by the type checkers wherever it matters.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any, NamedTuple

import attrs

from cbt_homework.foundation.safe_repr import partial_repr
from cbt_homework.foundation.vocabulary import Missing, Term


class Demand(NamedTuple):
    """``test`` is true of a sound ``v``; names in braces stand in `demand_namespace`."""

    test: str
    code: str
    message: str


def is_well_formed(text: str) -> bool:
    """False for half a surrogate pair, which no encoding can write."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _text_demands(most_characters: int) -> tuple[Demand, ...]:
    return (
        Demand("type(v) is str", "not-text", "must be text"),
        Demand("v", "empty", "must not be empty"),
        Demand(
            f"len(v) <= {most_characters}",
            "too-long",
            f"must have at most {most_characters} characters",
        ),
        Demand("not v.isspace()", "blank", "must not be blank"),
        Demand("v.isascii() or {well_formed}(v)", "not-unicode", "must be well-formed Unicode"),
        # Databases and programs in C take it for the end, or refuse it: PostgreSQL does.
        Demand(r"'\0' not in v", "holds-nul", "must not hold the character NUL"),
    )


_OPEN_SOUND = re.compile(r"(?!eu|one|once)[aeio]|u(?!ni[cfoqtv]|s[aeu]|ti)")
"""How a name begins that takes *an*; a u takes it unless it is said as in *unit* or *user*."""


def name_with_article(class_name: str) -> str:
    """A name with its article, by how it sounds: an Entry, an int, a Unit, a User."""
    return f"{'an' if _OPEN_SOUND.match(class_name.lower()) else 'a'} {class_name}"


@attrs.frozen
class Text:
    """Personal words, what someone wrote or said: never in a repr, an error or a finding."""

    __repr__ = partial_repr

    most: int

    def demands(self) -> tuple[Demand, ...]:
        return _text_demands(self.most)


@attrs.frozen
class Label:
    """Vocabulary: names of forms, scales, units, sources. Shown everywhere."""

    __repr__ = partial_repr

    most: int

    def demands(self) -> tuple[Demand, ...]:
        return _text_demands(self.most)


@attrs.frozen
class Token:
    """A machine-made name of one fixed pattern: an id, a code, a path."""

    __repr__ = partial_repr

    pattern: str
    what: str
    most: int = 128

    def demands(self) -> tuple[Demand, ...]:
        return (
            Demand("type(v) is str", "not-text", "must be text"),
            Demand(
                f"len(v) <= {self.most} and {{fullmatch}}(v)",
                "wrong-pattern",
                f"must be {self.what} of at most {self.most} characters",
            ),
        )


@attrs.frozen
class Whole:
    """A whole number; ``True`` is not 1."""

    __repr__ = partial_repr

    least: int
    most: int

    def demands(self) -> tuple[Demand, ...]:
        return (
            Demand("type(v) is int", "not-whole", "must be a whole number, an int"),
            _range_demand(self.least, self.most),
        )


@attrs.frozen
class Number:
    """A finite number, whole or not."""

    __repr__ = partial_repr

    least: float
    most: float

    def demands(self) -> tuple[Demand, ...]:
        return (
            Demand(
                "type(v) is int or type(v) is float and {isfinite}(v)",
                "not-number",
                "must be a finite number, an int or a float",
            ),
            _range_demand(self.least, self.most),
        )


def _range_demand(least: float, most: float) -> Demand:
    ends = [f"float('{end}')" if math.isinf(end) else repr(end) for end in (least, most)]
    return Demand(f"{ends[0]} <= v <= {ends[1]}", "out-of-range", f"must be from {least} to {most}")


@attrs.frozen
class Flag:
    """Yes or no."""

    def demands(self) -> tuple[Demand, ...]:
        return (Demand("type(v) is bool", "not-flag", "must be true or false"),)


@attrs.frozen
class Choice:
    """A word of one closed vocabulary."""

    __repr__ = partial_repr

    options: type[Term]

    def demands(self) -> tuple[Demand, ...]:
        first = next(iter(self.options))
        message = f"must be {name_with_article(self.options.__name__)}, such as {first!r}"
        return (Demand("type(v) is {options}", "not-a-choice", message),)


@attrs.frozen
class Day:
    """A calendar day; a ``datetime`` is not one."""

    def demands(self) -> tuple[Demand, ...]:
        return (Demand("type(v) is {date}", "not-a-day", "must be a date without a time"),)


@attrs.frozen
class Clock:
    """A local time of day, to the second, without a time zone."""

    def demands(self) -> tuple[Demand, ...]:
        return (
            Demand("type(v) is {time}", "not-a-time", "must be a time of day"),
            Demand(
                "v.tzinfo is None and not v.microsecond and not v.fold",
                "not-local",
                "must be local, to the second",
            ),
        )


@attrs.frozen
class Fact:
    """A parameter of a finding: a number, a day, or a word of a vocabulary. Never text."""

    def demands(self) -> tuple[Demand, ...]:
        return (
            Demand(
                "(type(v) is int or type(v) is float) and -1e15 <= v <= 1e15"
                " or type(v) is {date} or type(v) is str and len(v) <= 60 and {slug}(v)",
                "not-a-fact",
                "must be a number up to 1e15, a date or a word of a vocabulary",
            ),
        )


@attrs.frozen
class One:
    """A value of exactly one class: a subclass would be written with fields no reader knows."""

    __repr__ = partial_repr

    model: type[Any]

    def demands(self) -> tuple[Demand, ...]:
        name = self.model.__name__
        return (Demand("type(v) is {model}", "wrong-class", f"must be {name_with_article(name)}"),)


@attrs.frozen
class OneOf:
    """A value of one of several classes, told apart on the wire by their ``__tag__``."""

    __repr__ = partial_repr

    models: tuple[type[Any], ...]

    def demands(self) -> tuple[Demand, ...]:
        names = ", ".join(m.__name__ for m in self.models)
        # By identity: a class that is none of these may not like to be compared.
        return (Demand("id(type(v)) in {models}", "wrong-class", f"must be one of {names}"),)


@attrs.frozen
class Many:
    """A tuple."""

    __repr__ = partial_repr

    item: Kind
    least: int = 0
    most: int = 1000

    def demands(self) -> tuple[Demand, ...]:
        count = Demand(
            f"{self.least} <= len(v) <= {self.most}",
            "wrong-count",
            f"must have {self.least} to {self.most} items",
        )
        return (
            Demand("type(v) is tuple", "not-a-tuple", "must be a tuple, (x,) for one item"),
            count,
        )


@attrs.frozen
class Answer:
    """The kind itself, or a ``Missing``: why it is not there."""

    __repr__ = partial_repr

    kind: Kind

    @property
    def reasons(self) -> tuple[Missing, ...]:
        """The reasons that it may have; a yes or no and a chosen word are never *none*."""
        if isinstance(self.kind, Flag | Choice):
            return tuple(reason for reason in Missing if reason is not Missing.NONE)
        return tuple(Missing)

    def demands(self) -> tuple[Demand, ...]:
        return ()


@attrs.frozen
class Maybe:
    """The kind itself, or ``None``: not recorded."""

    __repr__ = partial_repr

    kind: Kind

    def demands(self) -> tuple[Demand, ...]:
        return ()


Kind = (
    Text | Label | Token | Whole | Number | Flag | Choice | Day | Clock | Fact
    | One | OneOf | Many | Answer | Maybe
)  # fmt: skip


class Size(NamedTuple):
    """How many: ``Annotated[tuple[Text, ...], Size(1, 20)]``."""

    least: int = 0
    most: int = 1000


SLUG = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
_GIVEN: Mapping[str, object] = {
    "well_formed": is_well_formed,
    "isfinite": math.isfinite,
    "date": date,
    "time": time,
    "missing": Missing,
    "slug": re.compile(SLUG).fullmatch,
}


def demand_namespace(kind: Kind) -> dict[str, object]:
    """What the demands of a kind may speak of."""
    own: dict[str, object] = {}
    match kind:
        case Token(pattern=pattern):
            own["fullmatch"] = re.compile(pattern).fullmatch
        case Choice(options=options):
            own["options"] = options
        case One(model=model):
            own["model"] = model
        case OneOf(models=models):
            own["models"] = frozenset(map(id, models))
        case _:
            pass
    return {**_GIVEN, **own}
