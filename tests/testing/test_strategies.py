"""Strategies for every class: built, not filtered, and taught to Hypothesis."""

from __future__ import annotations

import sys
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import Phase, find, given, settings, strategies as st

import cbt_homework as ch
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.ratings import Scale
from cbt_homework.foundation.values import Value
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Schedule, Times, Whenever
from cbt_homework.testing import strategies
from tests.drawn import drawn_of
from tests.exchange.samples import every_class

CLASSES = every_class()
_QUICK = settings(database=None, max_examples=5000, phases=[Phase.generate])


def _any(strategy: st.SearchStrategy[Any]) -> Any:
    return find(strategy, lambda _: True, settings=_QUICK)


def test_no_strategy_filters(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ours call ``.filter`` nowhere; what Hypothesis does inside of its own is its own affair."""
    callers: list[str] = []
    original = st.SearchStrategy.filter

    def watched(self: Any, condition: Any) -> Any:
        callers.append(sys._getframe(1).f_globals["__name__"])  # noqa: SLF001
        return original(self, condition)

    monkeypatch.setattr(st.SearchStrategy, "filter", watched)
    for cls in CLASSES:
        _any(strategies.values(cls))
    _any(strategies.values(ch.HomeworkSpec).filter(lambda _: True))
    assert __name__ in callers, "whoever filters is seen"
    assert not [name for name in callers if name.startswith("cbt_homework.")]


def test_the_classes_of_the_library_are_listed_once_and_only_they() -> None:
    @attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
    class Mine(Value):
        flag: bool

    assert Mine(flag=True) == Mine(flag=True)
    listed = strategies.value_classes()
    assert len(set(listed)) == len(listed)
    assert {ch.HomeworkSpec, ch.Assignment, ch.judgment.Assessment, ch.Policy, Times} <= set(listed)
    assert all(cls.__module__.startswith("cbt_homework.") for cls in listed)
    assert not any(cls.__name__.startswith("_") for cls in listed)
    again = sorted(listed, key=lambda cls: (cls.__module__, cls.__qualname__))
    assert again == listed


def test_hypothesis_can_be_taught_every_class() -> None:
    strategies.register()
    for cls in CLASSES:
        assert cls is type(_any(st.from_type(cls)))


@attrs.frozen
class Holder:
    """A class of somebody else's."""

    spec: ch.HomeworkSpec
    schedule: Schedule


def test_a_users_own_class_is_built_with_ours_inside() -> None:
    strategies.register()

    def on_days(held: Holder) -> bool:
        return isinstance(held.schedule, OnDays)

    found = find(st.from_type(Holder), on_days, settings=_QUICK)
    assert isinstance(found.spec, ch.HomeworkSpec)


@pytest.mark.parametrize("cls", [Times, OnDays, Once, Whenever, AllDay])
def test_schedules_are_of_all_five_kinds(cls: type[Value]) -> None:
    assert cls is type(find(strategies.schedules(), lambda s: type(s) is cls, settings=_QUICK))


_LATE = strategies.values(OnDays, start=st.just(date.max), end=st.just(date.max))
"""At the end of the calendar there is no week left in which a day could occur."""


@pytest.mark.parametrize(
    ("strategy", "wanted"),
    [
        (strategies.homework_specs(), lambda s: s.schedule is None and s.target is None),
        (strategies.homework_specs(), lambda s: s.obstacles == ()),
        (strategies.homework_specs(), lambda s: s.obstacles is ch.Missing.DECLINED),
        (strategies.homework_specs(), lambda s: len(s.task) > 20),
        (strategies.assignments(), lambda a: a.agreement is None),
        (strategies.assignments(), lambda a: a.agreement and a.agreement.in_writing is False),
        (strategies.ratings(), lambda r: r.scale.least is None),
        (strategies.ratings(), lambda r: r.scale.step is not None),
        (strategies.ratings(), lambda r: r.value == r.scale.most),
        (strategies.values(Scale), lambda s: s.least is not None and s.least < 0),
        (strategies.values(OnDays), lambda s: len(s.days) == 4),
        (strategies.values(OnDays), lambda s: s.start is not None and s.end is not None),
        (_LATE, lambda s: s.start is None and s.end is None),
        (strategies.values(Once), lambda s: s.start is not None and s.start == s.end),
        (strategies.values(Once), lambda s: s.count == 1),
        (strategies.values(ch.homework.target.Target), lambda t: t.at_most == 0),
        (strategies.values(ch.homework.SessionTime), lambda t: t.session_minutes == t.at_minute),
    ],
)
def test_what_matters_to_a_rule_is_found(strategy: st.SearchStrategy[Any], wanted: Any) -> None:
    """Among the first values that are drawn, or where Hypothesis looks for it."""
    if not any(wanted(value) for value in drawn_of(strategy)):
        assert wanted(find(strategy, lambda value: bool(wanted(value)), settings=_QUICK))


def test_entries_are_drawn_with_the_fields_that_are_given() -> None:
    drawn = strategies.entries(reports=st.just(()))
    assert () == _any(drawn).reports


def test_a_record_of_evidence_is_not_seen_in_its_own_source() -> None:
    from cbt_homework.research.evidence.record import EvidenceRecord
    from cbt_homework.testing.repairs import MEND

    record = _any(strategies.values(EvidenceRecord))
    fields = {a.name: getattr(record, a.name) for a in attrs.fields(EvidenceRecord)}
    twice = fields | {"seen_in": record.source.source}
    assert MEND[EvidenceRecord](twice)["seen_in"] is None


def test_a_field_that_is_not_there_is_an_error_at_once() -> None:
    with pytest.raises(TypeError, match=r"^HomeworkSpec has no field plase, tusk$"):
        strategies.homework_specs(tusk=st.just("x"), plase=st.just("x"))


def test_a_field_can_be_drawna_strategy() -> None:
    @settings(database=None, max_examples=10)
    @given(
        strategies.homework_specs(place=st.just("Park")),
        strategies.assignments(id=st.just("a1")),
        strategies.ratings(scale=st.just(ch.ratings.PERCENT)),
    )
    def holds(spec: ch.HomeworkSpec, held: ch.Assignment, rating: ch.ratings.Rating) -> None:
        assert "Park" == spec.place
        assert "a1" == held.id
        assert ch.ratings.PERCENT == rating.scale

    holds()


def test_a_kind_that_is_none_of_ours_is_pointed_out() -> None:
    unheard_of: Kind = object()  # type: ignore[assignment]
    with pytest.raises(AssertionError):
        strategies.strategy_of_kind(unheard_of)


def test_without_hypothesis_the_strategies_say_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """And everything else of the room works."""
    from cbt_homework import testing

    monkeypatch.setitem(sys.modules, "hypothesis", None)
    monkeypatch.delitem(sys.modules, "cbt_homework.testing.strategies")
    monkeypatch.delattr(testing, "strategies", raising=False)
    with pytest.raises(AttributeError, match=r"install cbt-homework\[testing\]"):
        _ = testing.strategies
    assert not hasattr(testing, "strategies")
