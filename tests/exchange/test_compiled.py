"""The compiled readers and writers do what the plain ones say, on every class and every branch."""

from __future__ import annotations

import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Annotated, Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange import compiled
from cbt_homework.exchange.compiled import (
    make_fast_reader,
    make_fast_writer,
    make_mutable_twin_class,
)
from cbt_homework.exchange.problem_collector import read_or_raise
from cbt_homework.exchange.reading import make_plain_reader
from cbt_homework.exchange.writing import write_value
from cbt_homework.foundation.field_kinds import Size
from cbt_homework.foundation.field_types import Label, Text
from cbt_homework.foundation.values import Value
from cbt_homework.homework.schedule import Span, Times
from tests.exchange.agreement import Watched, differences, outcome
from tests.exchange.samples import SAMPLES
from tests.foundation.value_classes import VALUE_CLASSES


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_sound_document_is_read_by_the_compiled_reader_alone(
    kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were it left to the plain one each time, all would hold, and nothing would be won."""
    monkeypatch.setattr(compiled, "_READERS", {})
    cls = type(SAMPLES[kind])
    read = compiled._cached_class_function(cls, compiled._READERS, compiled._make_compiled_reader)  # noqa: SLF001
    assert SAMPLES[kind] == read(write_value(SAMPLES[kind]))


def test_what_is_half_made_shows_nothing() -> None:
    """An audit hook gets to see it."""
    assert "<a value that is being read>" == repr(
        object.__new__(make_mutable_twin_class(ch.HomeworkSpec))
    )


def test_every_class_of_the_library_has_a_twin() -> None:
    assert [] == [cls.__name__ for cls in VALUE_CLASSES if make_mutable_twin_class(cls) is None]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class OfOnesOwn(ch.HomeworkSpec):
    """A user's own class below one of ours.

    Attributes:
        mood: How it felt.
    """

    mood: Text | None = None


@attrs.frozen(kw_only=True, repr=False, slots=False)
class WithoutSlots(Value):
    """A user's own class that has a dictionary.

    Attributes:
        mood: How it felt.
    """

    mood: Text


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WithConverter(Value):
    """A user's own class that changes what it is given.

    Attributes:
        mood: How it felt.
    """

    mood: Text = attrs.field(converter=str.strip)


@attrs.frozen(kw_only=True, repr=False)
class WithWeakrefs(Value):
    """A user's own class that can be referred to weakly.

    Attributes:
        mood: How it felt.
    """

    mood: Text


def _no_shouting(_: object, __: object, mood: str) -> None:
    if mood.isupper():
        raise ValueError


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WithValidator(Value):
    """A user's own class that looks at what it is given once more.

    Attributes:
        mood: How it felt.
    """

    mood: Text = attrs.field(validator=_no_shouting)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WithInit(Value):
    """A user's own class with a constructor of its own.

    Attributes:
        mood: How it felt.
    """

    mood: Text

    def __init__(self, mood: str) -> None:
        self.__attrs_init__(mood=mood.strip())  # type: ignore[attr-defined]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WithPreInit(Value):
    """A user's own class that does something first.

    Attributes:
        mood: How it felt.
    """

    mood: Text

    def __attrs_pre_init__(self) -> None:
        """Nothing, and it is called."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class WithFactory(Value):
    """A user's own class with a field that is made anew, and one that is there or said not to be.

    Attributes:
        mood: How it felt.
        words: What was said.
        tone: How it was said.
    """

    mood: Text
    words: Annotated[tuple[Label, ...], Size(0, 1000)] = attrs.field(factory=tuple)
    tone: Label | None


@pytest.mark.parametrize(
    "value",
    [
        WithWeakrefs(mood="good"),
        WithFactory(mood="good", words=("a", "b"), tone="low"),
        WithValidator(mood="good"),
        WithInit(" good "),
        WithPreInit(mood="good"),
        OfOnesOwn("Call", mood="good"),
        WithoutSlots(mood="good"),
        WithConverter(mood=" good "),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_class_of_ones_own_is_read_and_written_as_ours_are(value: Value) -> None:
    cls = type(value)
    assert write_value(value) == make_fast_writer(cls)(value)
    read = read_or_raise(make_fast_reader(cls), write_value(value))
    assert (value, cls) == (read, type(read))
    assert [("mood", "empty")] == [
        problem[:2]
        for problem in outcome(make_fast_reader(cls), {**write_value(value), "mood": ""})
    ]


def test_where_a_class_is_made_in_a_way_of_its_own_it_is_called() -> None:
    assert make_mutable_twin_class(WithConverter) is None
    for cls in (WithoutSlots, WithWeakrefs, WithValidator, WithInit, WithPreInit):
        assert make_mutable_twin_class(cls) is None
    assert make_mutable_twin_class(OfOnesOwn) is not None
    assert WithConverter(mood="good") == read_or_raise(
        make_fast_reader(WithConverter), {"mood": " good "}
    )
    assert WithInit("good") == read_or_raise(make_fast_reader(WithInit), {"mood": " good "})
    with pytest.raises(ValueError, match=r"^$"):
        read_or_raise(make_fast_reader(WithValidator), {"mood": "GOOD"})


def test_a_read_value_is_as_frozen_as_a_made_one() -> None:
    read = exchange.from_data(exchange.to_data(SAMPLES["homework-spec"]))
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        read.task = "other"
    assert type(read).__mro__ == type(SAMPLES["homework-spec"]).__mro__


def test_a_class_that_is_none_of_ours_is_refused() -> None:
    with pytest.raises(TypeError, match="is not declared as a value, and cannot be read"):
        make_fast_reader(int)
    with pytest.raises(TypeError, match="is not declared as a value, and cannot be written"):
        make_fast_writer(int)


def test_eight_threads_that_begin_at_once_read_and_write_the_same() -> None:
    compiled._READERS.clear()  # noqa: SLF001
    compiled._WRITERS.clear()  # noqa: SLF001
    make_fast_reader.cache_clear()  # type: ignore[attr-defined]
    make_fast_writer.cache_clear()  # type: ignore[attr-defined]
    switch = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)

    def run(_: int) -> Counter[str]:
        done: Counter[str] = Counter()
        for kind, value in SAMPLES.items():
            document = exchange.to_data(value)
            assert value == exchange.from_data(document)
            done[kind] += len(str(document))
        return done

    try:
        with ThreadPoolExecutor(8) as pool:
            first, *others = pool.map(run, range(16))
    finally:
        sys.setswitchinterval(switch)
    assert all(first == other for other in others)


def test_the_comparison_of_many_documents_finds_none_that_is_read_differently() -> None:
    """The whole of it is ``python -m tests.exchange.agreement``; here it is one class with all."""
    with Watched() as watched:
        counted, found = differences(Times, bases=60, number=300)
        _, found_in_part = differences(Span, bases=60, number=300)
    assert [] == found + found_in_part
    assert min(counted["value"], counted["refused"]) > 100
    assert 4 == watched.functions, "two of it, and two of the span that it lasts"
    assert len(watched.branches) > 80
    assert [] == watched.missed


def test_the_comparison_notices_a_reader_that_lets_something_in(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def careless(kind: Any, source: Any) -> str | None:
        found = plain_test(kind, source)
        return found and found.replace("not v.isspace()", "True")

    plain_test = compiled._plain_data_test_source  # noqa: SLF001
    monkeypatch.setattr(compiled, "_plain_data_test_source", careless)
    with Watched():
        _, found = differences(ch.Obstacle, bases=5, number=20)
    assert {" "} <= {held for data in found for held in data.values()}


def test_the_comparison_says_what_no_document_reached() -> None:
    with Watched() as watched:
        read_or_raise(make_fast_reader(ch.Obstacle), {"what": "rain"})
    assert "read: false: Obstacle: v is None" in watched.missed
    assert not any("entered" in line for line in watched.missed)


def test_what_a_factory_makes_is_made_and_what_must_be_said_may_be_nothing() -> None:
    read = make_fast_reader(WithFactory)
    assert WithFactory(mood="x", tone=None) == read_or_raise(read, {"mood": "x", "tone": None})
    assert [("tone", "missing", "is missing")] == outcome(read, {"mood": "x"})
    for data in ({"mood": ""}, {"mood": "x", "tone": 7}, {"mood": "", "tone": "low", "more": 1}):
        assert outcome(make_plain_reader(WithFactory), data) == outcome(read, data)


def test_of_many_wrong_words_in_one_list_five_hundred_are_told() -> None:
    data = {"mood": "x", "tone": "low", "words": [" "] * 700}
    for read in (make_plain_reader(WithFactory), make_fast_reader(WithFactory)):
        found = outcome(read, data)
        assert isinstance(found, list)
        assert (501, ("$", "more-problems", "and 200 more")) == (len(found), found[-1])
