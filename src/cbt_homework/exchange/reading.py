"""Plain data to values: strict, every problem at once, and never a word of the input in one.

A reader only converts and collects; the constructor checks. Where something could not be converted,
the rest is held against the class all the same, so that one round of errors is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, time
from typing import Any, assert_never

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.constraints import cached
from cbt_homework.foundation.declarations import faults, is_value, kinds_of
from cbt_homework.foundation.errors import (
    Path,
    Problem,
    RefusedError,
    StructureError,
    nameable,
    nearest,
)
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.vocabulary import Missing

class_of: Callable[[Any], Any] = type
"""`type`, which no object can lie to."""

_TEXT = {str}
_FACTORY: Any = attrs.Factory

TAG = "type"
MISSING = "missing"

MOST_PROBLEMS = 500
"""Problems that one error lists; more are counted."""


_Note = tuple[Path, tuple[str, str, object, Iterable[str]]]


class ProblemCollector:
    """What is wrong with some data: every problem with its path, in the order it is found.

    So many are kept and the others counted: a document of a million faults costs no more memory
    than it had itself. ``known`` is some data that was refused a moment ago, and why: it need not
    be read again.
    """

    __slots__ = ("known", "notes", "number")

    def __init__(self) -> None:
        self.known: tuple[Any, ProblemCollector] | None = None
        self.number = 0
        self.notes: list[_Note] = []

    def add(
        self, path: Path, code: str, message: str, said: object = None, words: Iterable[str] = ()
    ) -> None:
        """One more; where there are ``words``, the one nearest to what was ``said`` is a hint."""
        self.number += 1
        if self.number <= MOST_PROBLEMS:
            self.notes.append((path, (code, message, said, words)))

    def extend(self, problems: Iterable[Problem], path: Path = ()) -> None:
        """Problems of what stands at a path, seen from outside."""
        for at, code, message in problems:
            if self.number < MOST_PROBLEMS:
                self.add((*path, *at) if path else at, code, message)
            else:
                self.number += 1

    def merge(self, path: Path, other: ProblemCollector) -> None:
        """All that was found in what stands at a path."""
        room = MOST_PROBLEMS - len(self.notes)
        self.number += other.number
        self.notes += [((*path, *at), note) for at, note in other.notes[:room]]

    def error(self) -> StructureError:
        """All of it at once; only now are hints looked for, which takes longest of all."""
        listed = [
            Problem(path, code, message + (nearest(word, words) if isinstance(word, str) else ""))
            for path, (code, message, word, words) in self.notes
        ]
        if more := self.number - len(listed):
            listed.append(Problem((), "more-problems", f"and {more} more"))
        return StructureError(listed)


Convert = Callable[[Any, Path, ProblemCollector], Any]
"""From plain data, at a path, to what it stands for; or to anything where something is found."""
Reader = Callable[[type[Any]], Convert]


def read_or_raise(convert: Convert, raw: Any) -> Any:
    """What some data stands for.

    Raises:
        StructureError: with every problem.
    """
    problems = ProblemCollector()
    try:
        value = convert(raw, (), problems)
    except RecursionError:
        problems.add((), "too-deep", "is nested too deeply")
    else:
        if not problems.number:
            return value
    raise problems.error()  # outside the except block: no context that holds the input


@cached
def reader(cls: type[Any]) -> Convert:
    """The reader of a class.

    Raises:
        TypeError: the class is none of ours, nor declared like one.
    """
    return build_reader(cls, reader)


def build_reader(cls: type[Any], inner: Reader) -> Convert:
    """The reader of a class that has what it holds read by ``inner``, the first time it is needed.

    Raises:
        TypeError: the class is none of ours, nor declared like one.
    """
    if not is_value(cls):
        raise TypeError(f"{cls.__name__} is not declared as a value, and cannot be read")
    tag: str = cls.__tag__
    plan = [
        (a.name, kind_reader(kind, inner), a.default is attrs.NOTHING, isinstance(kind, k.Maybe))
        for a, kind in zip(attrs.fields(cls), kinds_of(cls).values(), strict=True)
    ]
    defaults = [(a.name, a.default) for a in attrs.fields(cls) if has_default(a)]
    names = (*((TAG,) if tag else ()), *(name for name, *_ in plan))

    def read_object(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is not dict:
            problems.add(path, "not-an-object", f"must be an object with {', '.join(names[:6])}")
            return None
        before, given = problems.number, len(raw)
        raw = text_keys(raw)
        values: dict[str, Any] = {}
        if tag and (class_of(raw.get(TAG)) is not str or raw[TAG] != tag):
            problems.add((*path, TAG), "wrong-type", f"must be {tag!r}")
        for name, convert, required, may_be_none in plan:
            if name in raw:
                got = raw[name]
                if convert is None or (got is None and may_be_none):
                    values[name] = got
                    continue
                sound = problems.number
                got = convert(got, (*path, name), problems)
                if problems.number == sound:
                    values[name] = got
            elif required:
                problems.add((*path, name), "missing", "is missing")
        report_unknown_keys(raw, names, path, problems, given - len(raw))
        if problems.number > before:
            # One round of errors is to be enough: what could be converted is checked all the same.
            absent = {name: default for name, default in defaults if name not in raw}
            problems.extend(faults(cls, absent | values), path)
            return None
        try:
            return cls(**values)
        except RefusedError as refused:
            problems.extend(refused.problems, path)
            return None

    return read_object


def has_default(a: Any) -> bool:
    """Whether a field that is left out has a value that is known beforehand."""
    return a.default is not attrs.NOTHING and not isinstance(a.default, _FACTORY)


def _late(model: type[Any], inner: Reader) -> Convert:
    """The reader of a class, looked up when it is called: a class may hold itself."""
    return lambda raw, path, problems: inner(model)(raw, path, problems)  # noqa: PLW0108 (not now)


def text_keys(raw: dict[Any, Any]) -> dict[str, Any]:
    """The part of an object whose keys are text; as a rule the object itself.

    Other keys are never compared with anything: what they are may not like that.
    """
    if set(map(class_of, raw)) <= _TEXT:
        return raw
    return {key: held for key, held in raw.items() if class_of(key) is str}


_NAMED = 20
"""Unknown keys that are named in one object; more are counted."""


def report_unknown_keys(
    raw: Mapping[str, Any],
    known: tuple[str, ...],
    path: Path,
    problems: ProblemCollector,
    not_text: int,
) -> None:
    """What is wrong with unknown keys: named where that is safe, else counted."""
    strange = [key for key in raw if key not in known]
    named = [key for key in strange if nameable(key)][:_NAMED]
    for key in named:
        problems.add((*path, key), "unknown-key", "is not known", key, known)
    if rest := len(strange) + not_text - len(named):
        problems.add(path, "unknown-keys", f"has {rest} unknown key{'s' * (rest > 1)}")


def kind_reader(kind: Kind, inner: Reader = reader) -> Convert | None:
    """From plain data to what a kind holds; None where plain data is what it holds."""
    match kind:
        case k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag():
            return None
        case k.Choice(options=options):
            return _choosing({member.value: member for member in options})
        case k.Day():
            return read_day
        case k.Clock():
            return read_time
        case k.Fact():
            return read_fact
        case k.One(model=model):
            return _late(model, inner)
        case k.OneOf(models=models):
            return _picking({model.__tag__: _late(model, inner) for model in models})
        case k.Many(item=item, most=most):
            return _listing(kind_reader(item, inner), most)
        case k.Answer():
            return _answering(kind_reader(kind.kind, inner))
        case k.Maybe():
            return kind_reader(kind.kind, inner)  # whoever reads the field lets None through
        case _:
            assert_never(kind)


def _choosing(table: Mapping[str, Any]) -> Convert:
    must = f"must be one of {', '.join(table)}"
    words = tuple(table)

    def choose(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is str and raw in table:
            return table[raw]
        if class_of(raw) is not str:
            problems.add(path, "not-text", "must be text")
        else:
            problems.add(path, "not-a-choice", must, raw, words)
        return None

    return choose


def _picking(by_tag: Mapping[str, Convert]) -> Convert:
    tags, words = ", ".join(by_tag), tuple(by_tag)

    def pick(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is not dict:
            problems.add(path, "not-an-object", f"must be an object with a {TAG}: one of {tags}")
            return None
        tag: Any = text_keys(raw).get(TAG)
        if class_of(tag) is not str or tag not in by_tag:
            said = tag if class_of(tag) is str else None
            problems.add((*path, TAG), "wrong-type", f"must be one of {tags}", said, words)
            return None
        return by_tag[tag](raw, path, problems)

    return pick


def _listing(convert: Convert | None, most: int) -> Convert:
    def read_list(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is not list:
            problems.add(path, "not-a-list", "must be a list")
        elif len(raw) > most:
            problems.add(path, "wrong-count", f"must have at most {most} items")
        elif convert is None:
            return tuple(raw)
        else:
            return tuple([convert(item, (*path, i), problems) for i, item in enumerate(raw)])
        return None

    return read_list


_WHY_MISSING = _choosing({member.value: member for member in Missing})


def _answering(convert: Convert | None) -> Convert:
    def read_answer(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        if class_of(raw) is dict and len(raw) == 1 and text_keys(raw).keys() == {MISSING}:
            return _WHY_MISSING(raw[MISSING], (*path, MISSING), problems)
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
