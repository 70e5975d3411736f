"""A record without words, ids and days of people, that the rules judge as they judged the first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, TypeVar, assert_never, cast, get_args

import attrs

from cbt_homework.foundation import field_kinds as k, field_types
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.declarations import kind_problems, kinds_of
from cbt_homework.foundation.errors import InvariantError, Path, Problem
from cbt_homework.foundation.field_kinds import Kind, name_with_article
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.texts import says_something

V = TypeVar("V", bound=Value)

_REF = get_args(field_types.Ref)[1]


def deidentified(value: V, *, key: Callable[[str], str], weeks: int) -> V:
    """The same record with ids, days and words that say less of people.

    - each **id** becomes ``key(id)``, everywhere the same one; two ids never become one;
    - each **day** moves by so many whole ``weeks``, so that what was due on Mondays still is;
    - each **text** becomes ``removed-1``, ``removed-2`` and so on, the same text the same word, so
      that what is recorded stays recorded and what is empty stays empty; the same words with other
      marks or letters get the same number with other marks, and a text of one letter or sign, which
      says nothing, stays one that says nothing.

    Labels, keys of measures, numbers, words of vocabularies and times of day stay as they are. Rare
    combinations of these may still identify somebody: who knows the people can know them again.

    Raises:
        InvariantError: days would leave the calendar, each with its place (nothing is made then,
            and ``key`` is not called); or ``key`` gives what is no id, or one id for two.
        TypeError: this is no value, ``weeks`` is no whole number, or ``key`` is no function.
    """
    check_class("value", value, Value)
    if type(weeks) is not int:
        raise TypeError(
            f"weeks must be a whole number, not {name_with_article(type(weeks).__name__)}"
        )
    if not callable(key):
        raise TypeError(f"key must be a function, not {name_with_article(type(key).__name__)}")
    _check_days_stay_in_calendar(value, weeks)
    return cast("V", _Deidentifier(key, weeks).deidentified_value(value))


_MOST_PLACES = 20


def _check_days_stay_in_calendar(value: Value, weeks: int) -> None:
    """Refuse the move before anything is made or ``key`` is asked, with the days it is about."""
    outside = [
        Problem(("value", *path), "outside-the-calendar", "would leave the calendar by this move")
        for path, day in _days_with_paths(k.One(type(value)), value, ())
        if not 1 <= day.toordinal() + 7 * weeks <= date.max.toordinal()
    ]
    if outside:
        message = f"must leave every day in the calendar, and {len(outside)} would not stay"
        weeks_problem = Problem(("weeks",), "outside-the-calendar", message)
        raise InvariantError([weeks_problem, *outside[:_MOST_PLACES]])


def _days_with_paths(kind: Kind, content: Any, path: Path) -> Iterator[tuple[Path, date]]:
    """Every day in a value, with its place."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            if content is not None and type(content) is not Missing:
                yield from _days_with_paths(inner, content, path)
        case k.Many(item=item):
            for i, element in enumerate(content):
                yield from _days_with_paths(item, element, (*path, i))
        case k.One() | k.OneOf():
            value: Value = content
            for name, inner in kinds_of(type(value)).items():
                yield from _days_with_paths(inner, getattr(value, name), (*path, name))
        case k.Day() | k.Fact():
            if isinstance(content, date):
                yield path, content
        case (
            k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag() | k.Choice()
            | k.Clock()
        ):  # fmt: skip
            return
        case _:
            assert_never(kind)


_WORD = re.compile(r"\w+")
_MARKS = str.maketrans("01", "-+")


def _distinguishing_marks_text(number: int) -> str:
    """Marks that tell texts of the same words apart; none for the first."""
    return f"{number:b}".translate(_MARKS) if number else ""


def _argument_error(argument: str, code: str, message: str) -> InvariantError:
    return InvariantError([Problem((argument,), code, message)])


class _Deidentifier:
    """Replaces ids, days and texts, and remembers each replacement."""

    def __init__(self, key: Callable[[str], str], weeks: int) -> None:
        self._key = key
        self._weeks = weeks
        self._ids: dict[str, str] = {}
        self._used_ids: set[str] = set()
        self._texts: dict[str, str] = {}
        self._numbers: dict[str, int] = {}
        self._variants: Counter[str] = Counter()

    def deidentified_value(self, value: Value) -> Value:
        changes = {
            name: self._deidentified_field(kind, getattr(value, name))
            for name, kind in kinds_of(type(value)).items()
        }
        return cast("Value", attrs.evolve(cast("Any", value), **changes))

    def _deidentified_field(self, kind: Kind, content: Any) -> Any:
        match kind:
            case k.Maybe(kind=inner):
                return None if content is None else self._deidentified_field(inner, content)
            case k.Answer(kind=inner):
                return (
                    content
                    if type(content) is Missing
                    else self._deidentified_field(inner, content)
                )
            case k.Many(item=item):
                return tuple(self._deidentified_field(item, element) for element in content)
            case k.One() | k.OneOf():
                return self.deidentified_value(content)
            case k.Text():
                return self._replaced_text(content)
            case k.Token():
                return self._replaced_id(content) if kind == _REF else content
            case k.Day() | k.Fact():
                return self._moved_day(content) if isinstance(content, date) else content
            case k.Label() | k.Whole() | k.Number() | k.Flag() | k.Choice() | k.Clock():
                return content
            case _:
                assert_never(kind)

    def _replaced_text(self, text: str) -> str:
        if text not in self._texts:
            words = " ".join(_WORD.findall(text)).casefold() if says_something(text) else ""
            marks = _distinguishing_marks_text(self._variants[words])
            self._variants[words] += 1
            number = self._numbers.setdefault(words, len(self._numbers) + 1) if words else 0
            self._texts[text] = f"removed-{number}{marks}" if words else f"x{marks}"
        return self._texts[text]

    def _moved_day(self, day: date) -> date:
        return day + timedelta(weeks=self._weeks)

    def _replaced_id(self, original: str) -> str:
        if original not in self._ids:
            replacement = self._key(original)
            wrong = [problem.under("key") for problem in kind_problems(_REF, replacement)]
            if wrong:
                raise InvariantError(wrong)
            if replacement in self._used_ids:
                raise _argument_error("key", "one-for-two", "must not give one id for two")
            self._used_ids.add(replacement)
            self._ids[original] = replacement
        return self._ids[original]
