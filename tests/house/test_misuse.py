"""An argument of a wrong class is refused by name, in every public function."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, NamedTuple

import pytest

import cbt_homework as ch
from cbt_homework.foundation.errors import CbtHomeworkError
from tests.house.calls import call, functions
from tests.house.surface import annotation

PRIVATE = "Wednesday at the bridge"
WRONG: tuple[tuple[object, str], ...] = (
    (None, r"None|object|Any"),
    (7, r"int|float|Fact|Effect|object|Any"),
    (PRIVATE, r"str|OutputFormat|object|Any"),
    ([], r"Iterable|object|Any"),
    ({}, r"Mapping|Iterable|object|Any"),
    (object(), r"object|Any"),
)
"""Arguments, and the annotations that take them."""

SAYS_WHAT_IS_WANTED = {
    "apply(source)": "a recipe is applied to",
    "assert_meets(criteria)": "give a member such as Criterion.CONCRETE",
    "assert_supports(barriers)": "give a member such as Barrier.FORGETTING",
    "codebook(cls)": "a codebook is of a class of values",
    "dumps(value)": "a document holds one of",
    "html(thing)": "or a SelfAssessment is wanted",
    "markdown(thing)": "or a SelfAssessment is wanted",
    "mermaid(thing)": "or an Account is wanted",
    "parallel(subject)": "a SupervisionSession or a SupervisionSeries is wanted",
    "plain(thing)": "or a SelfAssessment is wanted",
    "plan(subject)": "an Assignment or a HomeworkSpec is wanted",
    "svg(thing)": "or an Account is wanted",
    "text(result)": "an assessment is wanted first",
    "to_data(value)": "a document holds one of",
}
"""Parameters that a message does not name because it says what is wanted: what it says."""

REFUSED_LATER = {
    "recorded(value)": "it gives back what it is given",
    "met(at)": "at every outcome of every rule; the finding refuses it",
    "met(facts)": "at every outcome of every rule; the finding refuses it",
    "unknown(facts)": "at every outcome of every rule; the finding refuses it",
    "unknown(needs)": "at every outcome of every rule; the finding refuses it",
    "unmet(at)": "at every outcome of every rule; the finding refuses it",
    "unmet(facts)": "at every outcome of every rule; the finding refuses it",
}
"""Parameters that take what they are given, and why."""


class Misuse(NamedTuple):
    """A wrong argument, and what came of it."""

    where: str
    name: str
    given: object
    error: BaseException | None

    @property
    def is_refused_by_name(self) -> bool:
        """Whether it is an error of ours, or a TypeError that names what is wrong."""
        if isinstance(self.error, CbtHomeworkError):
            return True
        if not isinstance(self.error, TypeError):
            return False
        wanted = SAYS_WHAT_IS_WANTED.get(self.where)
        if wanted is not None:
            return wanted in str(self.error)
        return re.search(rf"\b{self.name}\b", str(self.error)) is not None


def outcome(function: Callable[..., Any], where: str, **changed: Any) -> BaseException | None:
    """What comes of a call; what is made one by one is made."""
    try:
        made = call(function, where, **changed)
        if inspect.isgenerator(made):
            list(made)
    except Exception as error:  # noqa: BLE001 (which one it is, is what is asked)
        return error
    return None


def outermost(said: str) -> str:
    """An annotation without what stands in brackets."""
    inner = re.compile(r"\[[^\[\]]*\]")
    while inner.search(said):
        said = inner.sub("", said)
    return said


@cache
def misuses() -> tuple[Misuse, ...]:
    """Every public function with every argument that a parameter does not take."""
    return tuple(_misuses())


def _misuses() -> Iterator[Misuse]:
    for where, function in functions():
        for parameter in inspect.signature(function).parameters.values():
            # Of Iterable[Finding] what counts is Iterable: its items are another matter.
            takes = outermost(annotation(parameter.annotation))
            for wrong, right in WRONG:
                if re.search(rf"\b(?:{right})\b", takes) is None:
                    place = f"{where.rpartition('.')[2]}({parameter.name})"
                    error = outcome(function, where, **{parameter.name: wrong})
                    yield Misuse(place, parameter.name, wrong, error)


def test_each_function_takes_what_it_is_given_here() -> None:
    """Else a refusal below would speak of another argument."""
    found = {where: outcome(function, where) for where, function in functions()}
    assert 120 < len(found)
    assert {
        "cbt_homework.engagement.due_for_review": "TypeError",  # neither a day nor a session
        "cbt_homework.homework.each_of": "InvariantError",  # one schedule is not several
        "cbt_homework.homework.either": "InvariantError",
        "cbt_homework.judgment.value_at": "LookupError",
        "cbt_homework.supervision.session_ids_below": "KeyError",
    } == {where: type(error).__name__ for where, error in found.items() if error is not None}


def test_a_wrong_argument_is_refused_by_name() -> None:
    assert 1300 < len(misuses())
    found = [
        f"{m.where} given {type(m.given).__name__}: {type(m.error).__name__} {m.error}"
        for m in misuses()
        if m.where not in REFUSED_LATER and not m.is_refused_by_name
    ]
    assert not found, "\n".join(found)


def test_a_refusal_does_not_repeat_what_was_given() -> None:
    given = [m for m in misuses() if m.given == PRIVATE]
    assert 150 < len(given)
    assert [] == [m.where for m in given if PRIVATE in f"{m.error} {getattr(m.error, 'args', '')}"]


def test_what_is_refused_later_is_refused() -> None:
    accepted = {m.where for m in misuses() if m.error is None}
    assert accepted == set(REFUSED_LATER)
    rule = ch.judgment.HOMEWORK["HW01"]
    for made in (ch.rules.met(7), ch.rules.unmet("a", facts=[]), ch.rules.unknown(None)):
        with pytest.raises((ch.InvariantError, TypeError)):
            rule.finding(made)


def test_every_message_that_is_listed_is_given() -> None:
    places = {m.where for m in misuses()}
    assert set() == SAYS_WHAT_IS_WANTED.keys() - places
    needless = [
        m.where
        for m in misuses()
        if m.where in SAYS_WHAT_IS_WANTED and re.search(rf"\b{m.name}\b", str(m.error))
    ]
    assert [] == needless


def test_a_table_is_of_assessments_by_name_and_of_a_vocabulary() -> None:
    assessment = ch.assess(ch.HomeworkSpec("Leave the house alone"))
    with pytest.raises(TypeError, match="assessments must be a Mapping, not a list"):
        ch.show.table([assessment])
    with pytest.raises(TypeError, match="each of assessments must be an Assessment, not a str"):
        ch.show.table({"a": "met"})
    with pytest.raises(TypeError, match="each key of assessments must be a str, not an int"):
        ch.show.table({1: assessment})
    with pytest.raises(TypeError, match="criteria must be a vocabulary, such as Criterion"):
        ch.show.table({"a": assessment}, int)
