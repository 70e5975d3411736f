"""How many problems are told, and how little is read again to tell them; by both readers alike."""

from __future__ import annotations

from collections import Counter
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange import compiled
from cbt_homework.exchange.compiled import make_fast_reader
from cbt_homework.exchange.problem_collector import Convert, read_or_raise
from cbt_homework.exchange.reading import make_plain_reader
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.field_types import Label
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.values import Value
from cbt_homework.homework.schedule import Times
from tests.exchange.agreement import Watched
from tests.exchange.samples import SAMPLES, plain

both = pytest.mark.parametrize(
    "reads", [make_plain_reader, make_fast_reader], ids=["plain", "compiled"]
)


def said(read: Convert, data: Any) -> list[tuple[str, str]]:
    """Every problem by its place and its message."""
    with pytest.raises(ch.StructureError) as caught:
        read_or_raise(read, data)
    return [(problem.where, problem.message) for problem in caught.value.problems]


def _course(*faulty: int) -> dict[str, Any]:
    """A course with so many assignees in each of its entries, all without an id."""
    return {
        "histories": [
            {"assignment": {"id": f"a{n}", "spec": {"task": "Walk"}, "assignees": [{}] * number}}
            for n, number in enumerate(faulty)
        ]
    }


@both
@pytest.mark.parametrize("faulty", [(50,) * 10, (50,) * 9 + (49, 1), (1,) * 500])
def test_five_hundred_problems_are_all_told(reads: Any, faulty: tuple[int, ...]) -> None:
    found = said(reads(ch.Course), _course(*faulty))
    assert 500 == len(found)
    assert {"is missing"} == {message for _, message in found}


@both
@pytest.mark.parametrize(
    ("faulty", "more"),
    [((50,) * 10 + (1,), 1), ((1,) * 501, 1), ((1,) + (50,) * 10, 1), ((50,) * 30, 1000)],
)
def test_of_more_the_first_five_hundred_are_told_and_the_others_counted(
    reads: Any, faulty: tuple[int, ...], more: int
) -> None:
    found = said(reads(ch.Course), _course(*faulty))
    assert 501 == len(found)
    assert ("$", f"and {more} more") == found[-1]
    where = [f"histories.{n}.assignment.assignees.{i}.id" for n, k in enumerate(faulty)
             for i in range(k)]  # fmt: skip
    assert where[:500] == [place for place, _ in found[:500]], "in their order"


@both
def test_of_one_long_list_too_the_others_are_counted(reads: Any) -> None:
    found = said(reads(ch.Course), {"histories": [{}] * 640})
    assert (501, ("$", "and 140 more")) == (len(found), found[-1])


@both
def test_keys_that_are_no_text_are_counted_one_by_one(reads: Any) -> None:
    data: dict[Any, Any] = {"what": "rain", "then": "umbrella", "more": 1, "less": 1}
    data |= {7: 1, 8: 1, None: 1, (): 1, 9.5: 1}
    assert [
        ("more", "is not known"), ("less", "is not known"), ("$", "has 5 unknown keys"),
    ] == said(reads(ch.Obstacle), data)  # fmt: skip


@both
def test_twenty_unknown_keys_are_named_and_the_others_counted(reads: Any) -> None:
    data = {"what": "rain"} | {f"key{n}": 1 for n in range(20)}
    assert [(f"key{n}", "is not known") for n in range(20)] == said(reads(ch.Obstacle), data)
    assert ("$", "has 1 unknown key") == said(reads(ch.Obstacle), data | {"another": 1})[-1]


@both
@pytest.mark.parametrize("answer", [{"missing": "declined", 7: 1}, {7: "declined"}, {}])
def test_why_there_is_no_answer_is_said_alone(reads: Any, answer: dict[Any, Any]) -> None:
    found = said(reads(ch.Agreement), {"confidence": answer})
    assert ("confidence.value", "is missing") in found


@both
@pytest.mark.parametrize("tag", ["a", "zz", "time", "timess", ""])
def test_another_tag_is_refused_wherever_it_stands_in_the_alphabet(reads: Any, tag: str) -> None:
    data = plain(ch.daily())
    assert [("type", "must be 'times'")] == said(reads(Times), data | {"type": tag})
    same = str(b"times", "ascii")  # equal, and not the same object
    assert ch.daily() == read_or_raise(reads(Times), data | {"type": same})


def _counted(monkeypatch: pytest.MonkeyPatch) -> tuple[Counter[str], Counter[str]]:
    """How often objects of each class are read, by compiled readers and by plain ones."""
    compiled_reads: Counter[str] = Counter()
    plain_reads: Counter[str] = Counter()
    make, build = compiled._make_compiled_reader, compiled.make_reader_with  # noqa: SLF001

    def counting(read: Any, counter: Counter[str], name: str) -> Any:
        def read_and_count(*given: Any) -> Any:
            counter[name] += 1
            return read(*given)

        return read_and_count

    monkeypatch.setattr(
        compiled,
        "_make_compiled_reader",
        lambda cls, making: counting(make(cls, making), compiled_reads, cls.__name__),
    )
    monkeypatch.setattr(
        compiled,
        "make_reader_with",
        lambda cls, inner: counting(build(cls, inner), plain_reads, cls.__name__),
    )
    return compiled_reads, plain_reads


def test_of_a_refused_document_only_what_holds_a_fault_is_read_by_the_plain_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled_reads, plain_reads = _counted(monkeypatch)
    data = plain(SAMPLES["assignment"])
    data["spec"]["obstacles"] = [{"what": "rain"}, {"what": " "}, {"what": "snow"}, {"what": 7}]
    with Watched():
        found = said(make_fast_reader(ch.Assignment), data)
    assert ["spec.obstacles.1.what", "spec.obstacles.3.what"] == [place for place, _ in found]
    assert {"Assignment": 1, "HomeworkSpec": 1, "Obstacle": 2} == plain_reads
    # By the assignment and by its design up to the first fault, and each by itself.
    assert 2 + 2 + 4 == compiled_reads["Obstacle"]


def test_nulls_that_are_written_out_are_read_by_the_compiled_reader(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _, plain_reads = _counted(monkeypatch)
    data = {"task": "Walk", "place": None, "rationale": {"purpose": "See", "for_patient": None}}
    with Watched():
        assert ch.HomeworkSpec("Walk", rationale=ch.Rationale("See")) == read_or_raise(
            make_fast_reader(ch.HomeworkSpec), data
        )
        assert {} == plain_reads
        found = said(make_fast_reader(ch.HomeworkSpec), data | {"more": None})
    assert [("more", "is not known")] == found


@both
def test_a_class_of_ones_own_that_refuses_by_itself_is_heard(reads: Any) -> None:
    with pytest.raises(InvariantError):
        ch.Obstacle("")
    assert [("what", "must not be empty")] == said(reads(ch.Obstacle), {"what": ""})


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Marked(Value):
    """A class of one's own: its mark is made by a factory, and may not go with its name."""

    name: Label
    mark: Label = attrs.field(factory=lambda: "none")

    __invariants__ = (Invariant("same", "mark", "must differ", lambda m: m.name != m.mark),)


@both
def test_what_only_the_constructor_can_refuse_is_a_problem_like_any_other(reads: Any) -> None:
    assert Marked(name="x") == read_or_raise(reads(Marked), {"name": "x"})
    assert [("mark", "must differ")] == said(reads(Marked), {"name": "none"})


def test_an_error_lists_no_more_than_it_says() -> None:
    assert 500 == exchange.MOST_PROBLEMS
