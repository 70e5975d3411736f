"""One item a class: its values are drawn once, and every law is tried on them.

A failure names each law that was broken, with the smallest value that Hypothesis finds for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import settings

from cbt_homework import show
from cbt_homework.foundation.values import Value
from cbt_homework.judgment import CourseExtent, Extent
from cbt_homework.testing import strategies
from tests.drawn import smallest
from tests.foundation.value_classes import VALUE_CLASSES, name_of
from tests.laws import (
    check_laws as check,
    text_laws as text,
    value_laws as value,
    wire_laws as wire,
)
from tests.laws.drawing import Chance, Drawn, Reach, drawn, reached

FEW_VALUES: dict[type[Value], int] = {CourseExtent: len(Extent)}
"""Classes that have fewer than six values in all, with how many they have."""
Law = Callable[[Value, Chance], None]

LAWS: dict[Law, Reach] = {
    value.value_is_frozen_and_has_no_room_for_more: "few",
    value.values_with_equal_fields_are_equal_and_hash_alike: "all",
    value.made_and_read_values_are_pickled_and_copied_alike: "all",
    value.tampered_pickle_is_refused: "few",
    value.kept_hash_is_in_no_pickle: "few",
    value.equal_values_are_shown_and_written_alike: "some",
    check.spoiled_fields_are_refused_by_name: "all",
    check.each_field_alone_refuses_the_junk_it_may_not_hold: "few",
    check.sound_fields_are_refused_only_by_invariants: "all",
    check.evolving_a_value_checks_it_again: "some",
    wire.both_readers_agree_on_spoiled_data: "all",
    wire.both_writers_write_the_same_in_the_same_order: "all",
    wire.written_value_is_read_back: "all",
    wire.document_says_what_it_is_and_is_read_back: "all",
    wire.schema_and_reader_agree_on_spoiled_data: "some",
    text.repr_is_the_constructor_call_without_what_is_not_recorded: "all",
    text.value_without_personal_text_shows_itself_fully: "all",
    text.source_makes_an_equal_value: "some",
    text.personal_text_is_in_no_repr_and_no_error: "some",
    text.deidentified_value_has_no_text_id_or_day_left: "some",
}
"""Every law, and how many of the drawn values it is tried on."""


def broken_by(law: Law, thing: Value, chance: Chance) -> Exception | None:
    """How a value breaks a law; ``pytest.raises`` fails by an exception that is no error."""
    try:
        law(thing, chance)
    except Exception as error:  # noqa: BLE001 (whatever comes out breaks the law)
        return error
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt | SystemExit):
            raise
        return AssertionError(str(error))
    return None


def failures(sample: Drawn, laws: dict[Law, Reach]) -> Iterator[str]:
    """Each law that one of the values breaks, and a small value that does."""
    for law, reach in laws.items():
        for at, thing in enumerate(reached(sample.values, reach)):
            error = broken_by(law, thing, sample.chance(at))
            if error is not None:
                least = smallest_source(law, sample, at, thing)
                yield (
                    f"{law.__name__} (seed {sample.seed}, position {at}): "
                    f"{type(error).__name__}: {error}\n    {least}"
                )
                break


def smallest_source(law: Law, sample: Drawn, at: int, otherwise: Value) -> str:
    """The source of the smallest value that Hypothesis finds to break a law."""

    def breaks(thing: Value) -> bool:
        return broken_by(law, thing, sample.chance(at)) is not None

    return show.source(smallest(strategies.values(sample.cls), breaks, otherwise))[:2000]


@pytest.mark.parametrize("cls", VALUE_CLASSES, ids=name_of)
def test_every_law_holds_of_every_value(cls: type[Value]) -> None:
    sample = drawn(cls)
    enough = FEW_VALUES.get(cls, 6)
    assert len(sample.values) >= min(enough, (settings.default or settings()).max_examples)
    found = list(failures(sample, LAWS))
    assert not found, "\n".join([f"{cls.__name__} breaks {len(found)} laws", *found])


def test_a_broken_law_is_named_with_a_small_value() -> None:
    """The test above can fail: a law that no long task keeps is found to be broken."""
    from cbt_homework import HomeworkSpec

    def task_is_short(thing: HomeworkSpec, _: Chance) -> None:
        assert len(thing.task) < 3

    def chance_is_kept(_: HomeworkSpec, chance: Chance) -> None:
        assert isinstance(chance.other, HomeworkSpec)

    laws = {task_is_short: "all", chance_is_kept: "all"}
    (said,) = failures(drawn(HomeworkSpec), laws)  # type: ignore[arg-type]
    assert "task_is_short" in said
    assert "HomeworkSpec('AAA')" in said.replace("000", "AAA")


@pytest.mark.parametrize("reach", ["all", "some", "few"])
def test_a_law_is_tried_on_plain_and_on_rich_values(reach: Reach) -> None:
    values = drawn(strategies.value_classes()[0]).values * 9
    tried = reached(values, reach)
    assert len(tried) == {"all": len(values), "some": max(8, len(values) // 3), "few": 2}[reach]
