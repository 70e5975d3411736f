"""Plain data to values: strict, every problem at once, and never a word of the input in one.

A reader is a function of plain data, its path and the collector of problems. It converts what it
can, and checks it as the class declares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, time
from typing import Any, NamedTuple, assert_never

import attrs

from cbt_homework.exchange.problem_collector import Convert, ProblemCollector
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import Test, cached, make_kind_test
from cbt_homework.foundation.declarations import (
    ProblemFinder,
    invariant_problems,
    is_value,
    kinds_of,
    make_problem_finder,
)
from cbt_homework.foundation.errors import (
    Path,
    RefusedError,
    is_safe_to_name,
)
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.vocabulary import Missing

class_of: Callable[[Any], Any] = type
"""`type`, which no object can lie to."""

_TEXT = {str}
_FACTORY: Any = attrs.Factory

TAG = "type"
MISSING = "missing"

Reader = Callable[[type[Any]], Convert]


@cached
def make_plain_reader(cls: type[Any]) -> Convert:
    """The reader of a class.

    Raises:
        TypeError: the class is none of ours, nor declared like one.
    """
    return make_reader_with(cls, make_plain_reader)


def make_reader_with(cls: type[Any], reader_for: Reader) -> Convert:
    """The reader of a class whose inner classes are read by the readers from ``reader_for``.

    A reader of an inner class is looked up the first time it is needed.

    Raises:
        TypeError: the class is none of ours, nor declared like one.
    """
    if not is_value(cls):
        raise TypeError(f"{cls.__name__} is not declared as a value, and cannot be read")
    tag: str = cls.__tag__
    fields = [
        _field_reading(a, kind, reader_for)
        for a, kind in zip(attrs.fields(cls), kinds_of(cls).values(), strict=True)
    ]
    names = (*((TAG,) if tag else ()), *(field.name for field in fields))

    def read_object(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is not dict:
            problems.add(path, "not-an-object", f"must be an object with {', '.join(names[:6])}")
            return None
        before, given = problems.count, len(raw)
        raw = part_with_text_keys(raw)
        values: dict[str, Any] = {}
        known = 0
        if tag:
            known += TAG in raw
            if class_of(raw.get(TAG)) is not str or raw[TAG] != tag:
                problems.add((*path, TAG), "wrong-type", f"must be {tag!r}")
        for name, convert, may_be_none, default, is_sound, explain in fields:
            if name in raw:
                known += 1
                value = raw[name]
                if convert is not None and not (value is None and may_be_none):
                    sound = problems.count
                    value = convert(value, (*path, name), problems)
                    if problems.count > sound:
                        continue
                if is_sound(value):
                    values[name] = value
                else:
                    problems.extend(explain(value, (*path, name)))
            elif default is _REQUIRED:
                problems.add((*path, name), "missing", "is missing")
            elif default is not _MADE_LATER:
                values[name] = default
        if known != given:
            add_unknown_key_problems(raw, names, path, problems, given - len(raw))
        # One round of errors is to be enough: what is sound is checked all the same.
        problems.extend(invariant_problems(cls, values), path)
        if problems.count > before:
            return None
        try:
            return cls(**values)
        except RefusedError as refused:  # by a class of one's own that checks more
            problems.extend(refused.problems, path)
            return None

    standard = standard_objects_by_name(cls)
    return _make_name_or_object_reader(standard, read_object) if standard else read_object


def _make_name_or_object_reader(standard: Mapping[str, Any], read_object: Convert) -> Convert:
    """A reader of objects that takes the name of a standard one for the whole object."""
    read_name = _make_choice_reader(standard, "must be an object, or")

    def read(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        by_name = class_of(raw) is str
        return read_name(raw, path, problems) if by_name else read_object(raw, path, problems)

    return read


def standard_objects_by_name(cls: type[Any]) -> Mapping[str, Any]:
    """The objects of a class that a document may name instead of spelling them out."""
    standard: Mapping[str, Any] = getattr(cls, "__standard__", {})
    return standard


class _FieldReading(NamedTuple):
    """How one field is read."""

    name: str
    convert: Convert | None
    may_be_none: bool
    default: Any
    is_sound: Test
    explain: ProblemFinder


_REQUIRED: Any = attrs.NOTHING
_MADE_LATER: Any = object()
"""Stands for a default that only the constructor makes."""


def _field_reading(attribute: Any, kind: Kind, reader_for: Reader) -> _FieldReading:
    known = attribute.default is _REQUIRED or (has_known_default(attribute) and attribute.init)
    return _FieldReading(
        name=attribute.name,
        convert=make_kind_reader(kind, reader_for),
        may_be_none=isinstance(kind, k.Maybe),
        default=attribute.default if known else _MADE_LATER,
        is_sound=make_kind_test(kind),
        explain=make_problem_finder(kind),
    )


def has_known_default(attribute: Any) -> bool:
    """Whether a field that is left out has a value that is known beforehand."""
    return attribute.default is not attrs.NOTHING and not isinstance(attribute.default, _FACTORY)


def _make_deferred_reader(model: type[Any], reader_for: Reader) -> Convert:
    """The reader of a class, looked up when it is called: a class may hold itself."""
    return lambda raw, path, problems: reader_for(model)(raw, path, problems)  # noqa: PLW0108 (not now)


def part_with_text_keys(raw: dict[Any, Any]) -> dict[str, Any]:
    """The part of an object whose keys are text; as a rule the object itself.

    Other keys are never compared with anything: what they are may not like that.
    """
    if set(map(class_of, raw)) <= _TEXT:
        return raw
    return {key: value for key, value in raw.items() if class_of(key) is str}


_NAMED = 20
"""Unknown keys that are named in one object; more are counted."""


def add_unknown_key_problems(
    raw: Mapping[str, Any],
    known_keys: tuple[str, ...],
    path: Path,
    problems: ProblemCollector,
    other_key_count: int,
) -> None:
    """What is wrong with unknown keys: named where that is safe, else counted."""
    strange = [key for key in raw if key not in known_keys]
    named = [key for key in strange if is_safe_to_name(key)][:_NAMED]
    for key in named:
        problems.add((*path, key), "unknown-key", "is not known", key, known_keys)
    if rest := len(strange) + other_key_count - len(named):
        problems.add(path, "unknown-keys", f"has {rest} unknown key{'s' * (rest > 1)}")


def make_kind_reader(kind: Kind, reader_for: Reader = make_plain_reader) -> Convert | None:
    """From plain data to what a kind holds; None where plain data is what it holds."""
    match kind:
        case k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag():
            return None
        case k.Choice(options=options):
            return _make_choice_reader({member.value: member for member in options})
        case k.Day():
            return read_day
        case k.Clock():
            return read_time
        case k.Fact():
            return read_fact
        case k.One(model=model):
            return _make_deferred_reader(model, reader_for)
        case k.OneOf(models=models):
            return _make_union_reader(
                {model.__tag__: _make_deferred_reader(model, reader_for) for model in models}
            )
        case k.Many(item=item, most=most):
            return _make_list_reader(make_kind_reader(item, reader_for), most)
        case k.Answer():
            return _make_answer_reader(make_kind_reader(kind.kind, reader_for), kind.reasons)
        case k.Maybe():
            return make_kind_reader(
                kind.kind, reader_for
            )  # whoever reads the field lets None through
        case _:
            assert_never(kind)


def _make_choice_reader(members_by_word: Mapping[str, Any], must_be: str = "must be") -> Convert:
    must = f"{must_be} one of {', '.join(members_by_word)}"
    words = tuple(members_by_word)

    def read_choice(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is str and raw in members_by_word:
            return members_by_word[raw]
        if class_of(raw) is not str:
            problems.add(path, "not-text", "must be text")
        else:
            problems.add(path, "not-a-choice", must, raw, words)
        return None

    return read_choice


def _make_union_reader(readers_by_tag: Mapping[str, Convert]) -> Convert:
    tags, words = ", ".join(readers_by_tag), tuple(readers_by_tag)

    def read_union(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is not dict:
            problems.add(path, "not-an-object", f"must be an object with a {TAG}: one of {tags}")
            return None
        tag: Any = part_with_text_keys(raw).get(TAG)
        if class_of(tag) is not str or tag not in readers_by_tag:
            word = tag if class_of(tag) is str else None
            problems.add((*path, TAG), "wrong-type", f"must be one of {tags}", word, words)
            return None
        return readers_by_tag[tag](raw, path, problems)

    return read_union


def _make_list_reader(convert: Convert | None, most_items: int) -> Convert:
    def read_list(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is not list:
            problems.add(path, "not-a-list", "must be a list")
        elif len(raw) > most_items:
            problems.add(path, "wrong-count", f"must have at most {most_items} items")
        elif convert is None:
            return tuple(raw)
        else:
            return tuple([convert(item, (*path, i), problems) for i, item in enumerate(raw)])
        return None

    return read_list


def _make_answer_reader(convert: Convert | None, reasons: tuple[Missing, ...]) -> Convert:
    read_reason = _make_choice_reader({reason.value: reason for reason in reasons})

    def read_answer(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is dict and len(raw) == 1 and part_with_text_keys(raw).keys() == {MISSING}:
            return read_reason(raw[MISSING], (*path, MISSING), problems)
        return raw if convert is None else convert(raw, path, problems)

    return read_answer


_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[0-9]{2}:[0-9]{2}(:[0-9]{2})?")


def read_day(raw: Any, path: Path, problems: ProblemCollector) -> date | None:
    """A calendar day, in the one spelling YYYY-MM-DD."""
    if class_of(raw) is str and _DAY.fullmatch(raw):
        try:
            return date.fromisoformat(raw)
        except ValueError:
            pass
    problems.add(path, "not-a-day", "must be a date, YYYY-MM-DD")
    return None


def read_time(raw: Any, path: Path, problems: ProblemCollector) -> time | None:
    """A local time, hh:mm, or hh:mm:ss where there are seconds."""
    if class_of(raw) is str and _TIME.fullmatch(raw):
        try:
            return time.fromisoformat(raw)
        except ValueError:
            pass
    problems.add(path, "not-a-time", "must be a time of day, hh:mm or hh:mm:ss")
    return None


def read_fact(raw: Any, path: Path, problems: ProblemCollector) -> Any:
    """A day where text begins with a digit; anything else as it is."""
    return read_day(raw, path, problems) if class_of(raw) is str and raw[:1].isdigit() else raw
