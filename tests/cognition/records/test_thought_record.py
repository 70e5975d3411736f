"""The thought record: what it can hold, what cannot be, and what changed in it."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given

from cbt_homework.cognition import (
    activity_schedule,
    experiment,
    exposure_hierarchy,
    record_changes,
    thought_record,
    vicious_circle,
)
from cbt_homework.cognition.record_changes import (
    RatedTwice,
    emotion_changes,
    largest_drop,
    new_emotions,
    thought_changes,
)
from cbt_homework.cognition.record_parts import RecordPart as P, parts_of, requested_parts
from cbt_homework.cognition.thought_record import Emotion, Rerating, Thought, ThoughtRecord
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import (
    ONE_TO_TEN,
    PERCENT,
    UNSPECIFIED,
    Change,
    Rating,
    WhyNoChange,
    percent,
)
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import (
    FIVE_COLUMNS,
    NINE_COLUMNS,
    PRACTICE_DIARY,
    RECORD_FORMS,
    SEVEN_COLUMNS,
    THREE_COLUMNS,
)
from cbt_homework.policies.records import RecordPolicy
from cbt_homework.testing.strategies import values
from tests.cognition.records.reference import TABLE_2, of_ten

MODULES = (
    activity_schedule, experiment, exposure_hierarchy, record_changes, thought_record,
    vicious_circle,
)  # fmt: skip
CLASSES = sorted(
    {
        cls
        for module in MODULES
        for cls in vars(module).values()
        if isinstance(cls, type) and issubclass(cls, Value) and cls.__module__ == module.__name__
    }
    | {RecordPolicy},
    key=lambda cls: cls.__name__,
)
records = values(ThoughtRecord)


def problems(refused: pytest.ExceptionInfo[InvariantError]) -> list[str]:
    return [f"{p.where}: {p.code}" for p in refused.value.problems]


# ------------------------------------------------------------------------------------ every class


def test_all_classes_of_records_are_here() -> None:
    assert 19 == len(CLASSES)


# ------------------------------------------------------------------------------- what there can be


def test_an_empty_record_is_a_record() -> None:
    record = ThoughtRecord()
    assert {None} == {getattr(record, a.name) for a in attrs.fields(ThoughtRecord)}


def test_nothing_recorded_and_looked_for_and_none_are_two_things() -> None:
    assert ThoughtRecord(facts_for=()) != ThoughtRecord(facts_for=None)


@pytest.mark.parametrize("thoughts", [None, (), (Thought("They will laugh"),)])
def test_a_belief_without_a_thought_cannot_be(thoughts: tuple[Thought, ...] | None) -> None:
    with pytest.raises(InvariantError) as refused:
        ThoughtRecord(thoughts=thoughts, thoughts_after=(Rerating(1, percent(30)),))
    assert ["thoughts_after: belief-without-thought"] == problems(refused)


def test_a_belief_beside_empty_words_cannot_be() -> None:
    with pytest.raises(InvariantError) as refused:
        Thought("", belief=percent(80))
    assert ["words: empty"] == problems(refused)


def test_a_strength_beside_no_emotion_cannot_be() -> None:
    with pytest.raises(InvariantError) as refused:
        Emotion(" ", intensity=of_ten(7))
    assert ["name: blank"] == problems(refused)


def test_a_thought_is_rated_again_once() -> None:
    with pytest.raises(InvariantError) as refused:
        ThoughtRecord(
            thoughts=(Thought("They will laugh"),),
            thoughts_after=(Rerating(0, percent(30)), Rerating(0, percent(20))),
        )
    assert ["thoughts_after: thought-rated-twice"] == problems(refused)


@pytest.mark.parametrize("thoughts", [None, (), (Thought("They will laugh"),)])
def test_the_hot_thought_is_one_of_the_thoughts(thoughts: tuple[Thought, ...] | None) -> None:
    with pytest.raises(InvariantError) as refused:
        ThoughtRecord(thoughts=thoughts, hot_thought=1)
    assert ["hot_thought: hot-thought-not-there"] == problems(refused)
    assert 0 == ThoughtRecord(thoughts=(Thought("x"),), hot_thought=0).hot_thought


def test_a_rating_on_another_scale_is_a_record_all_the_same() -> None:
    record = ThoughtRecord(
        emotions=(Emotion("Anxiety", intensity=of_ten(7)),),
        emotions_after=(Emotion("Anxiety", intensity=percent(30)),),
    )
    (twice,) = emotion_changes(record)
    assert Change(because=WhyNoChange.OTHER_SCALE) == twice.change
    assert twice.drop is None


# --------------------------------------------------------------------------------------- the forms


@pytest.mark.parametrize(
    ("form", "columns", "parts"),
    [
        (THREE_COLUMNS, 3, {P.SITUATION, P.THOUGHTS, P.EMOTIONS, P.INTENSITIES}),
        (
            FIVE_COLUMNS,
            5,
            {
                P.SITUATION, P.THOUGHTS, P.BELIEFS, P.EMOTIONS, P.INTENSITIES, P.ALTERNATIVES,
                P.ALTERNATIVE_BELIEFS, P.EMOTIONS_AFTER, P.THOUGHTS_AFTER,
            },
        ),
        (
            SEVEN_COLUMNS,
            7,
            {
                P.SITUATION, P.THOUGHTS, P.EMOTIONS, P.INTENSITIES, P.FACTS_FOR, P.FACTS_AGAINST,
                P.HOT_THOUGHT, P.ALTERNATIVES, P.ALTERNATIVE_BELIEFS, P.EMOTIONS_AFTER,
            },
        ),
        (NINE_COLUMNS, 9, set(P) - {P.BODY}),
    ],
    ids=lambda given: getattr(given, "name", None),
)  # fmt: skip
def test_a_form_asks_for_what_its_columns_name(form: object, columns: int, parts: set[P]) -> None:
    assert columns == len(form.columns)  # type: ignore[attr-defined]
    assert parts == parts_of(form)  # type: ignore[arg-type]


def test_without_a_form_every_part_is_asked_for() -> None:
    assert set(P) == requested_parts(ThoughtRecord())
    assert parts_of(THREE_COLUMNS) == requested_parts(ThoughtRecord(form=THREE_COLUMNS))


def test_a_form_of_another_kind_asks_for_what_it_shares() -> None:
    assert {P.BEHAVIOR} == parts_of(PRACTICE_DIARY)


def test_forms_have_names_of_their_own() -> None:
    assert 4 == len({form.name for form in RECORD_FORMS})


# -------------------------------------------------------------------------- the article's example


def test_table_2_has_the_figures_of_the_article() -> None:
    assert [80, 80, 90] == [t.belief.value for t in TABLE_2.thoughts]
    assert {PERCENT} == {t.belief.scale for t in TABLE_2.thoughts}
    felt = [(e.name, e.intensity.value, e.intensity.scale) for e in TABLE_2.emotions]
    assert [("Anxiety", 7, ONE_TO_TEN), ("Helplessness", 8, ONE_TO_TEN)] == felt
    assert [80, 100, 100] == [a.belief.value for a in TABLE_2.alternatives]
    now = [(e.name, e.intensity.value) for e in TABLE_2.emotions_after]
    assert [("Anxiety", 3), ("Helplessness", 3)] == now
    assert 2 == len(TABLE_2.actions)
    assert (2, 3) == (len(TABLE_2.facts_for), len(TABLE_2.facts_against))
    assert TABLE_2.thoughts_after is None


def test_table_2_fell_by_four_and_by_five() -> None:
    changes = emotion_changes(TABLE_2)
    assert [-4, -5] == [twice.change.difference for twice in changes]
    assert changes[1] == largest_drop(TABLE_2)
    assert () == new_emotions(TABLE_2)
    assert [None] * 3 == [twice.change for twice in thought_changes(TABLE_2)]


def test_a_change_in_hundredths_leaves_the_ratings_on_their_scale() -> None:
    anxiety, _ = emotion_changes(TABLE_2)
    assert pytest.approx(400 / 9) == anxiety.drop
    assert ONE_TO_TEN == anxiety.before.scale


# --------------------------------------------------------------------------------- what has changed


def test_thoughts_are_compared_by_their_place() -> None:
    record = ThoughtRecord(
        thoughts=(Thought("a", belief=percent(80)), Thought("b", belief=percent(70))),
        thoughts_after=(Rerating(1, percent(20)), Rerating(0, Missing.DECLINED)),
    )
    first, second = thought_changes(record)
    assert (None, Missing.DECLINED) == (first.change, first.after)
    assert Change(difference=-50) == second.change


def test_emotions_are_found_by_name_and_the_rest_are_new() -> None:
    record = ThoughtRecord(
        emotions=(Emotion("Anxiety", intensity=of_ten(7)), Emotion("Shame", intensity=of_ten(5))),
        emotions_after=(
            Emotion("Relief", intensity=of_ten(6)),
            Emotion(" anxiety ", intensity=of_ten(3)),
            Emotion("Anxiety", intensity=of_ten(9)),
        ),
    )
    anxiety, shame = emotion_changes(record)
    assert Change(difference=-4) == anxiety.change
    assert (None, None) == (shame.after, shame.change)
    assert (0, 2) == new_emotions(record)


def test_of_two_equal_drops_the_first_is_the_largest() -> None:
    record = ThoughtRecord(
        emotions=(Emotion("a", intensity=of_ten(7)), Emotion("b", intensity=of_ten(8))),
        emotions_after=(Emotion("b", intensity=of_ten(4)), Emotion("a", intensity=of_ten(3))),
    )
    assert 0 == largest_drop(record).position


def test_the_largest_drop_is_the_one_that_is_largest_on_its_own_scale() -> None:
    record = ThoughtRecord(
        emotions=(Emotion("a", intensity=percent(70)), Emotion("b", intensity=of_ten(8))),
        emotions_after=(Emotion("a", intensity=percent(60)), Emotion("b", intensity=of_ten(5))),
    )
    assert 1 == largest_drop(record).position


@pytest.mark.parametrize("after", [of_ten(7), of_ten(9), percent(10), Missing.DECLINED, None])
def test_where_nothing_fell_there_is_no_largest_drop(after: Rating | Missing | None) -> None:
    record = ThoughtRecord(
        emotions=(Emotion("a", intensity=of_ten(7)),),
        emotions_after=(Emotion("a", intensity=after),),
    )
    assert largest_drop(record) is None


def test_half_a_point_is_a_drop() -> None:
    record = ThoughtRecord(
        emotions=(Emotion("a", intensity=percent(70)),),
        emotions_after=(Emotion("a", intensity=percent(69.5)),),
    )
    fell = largest_drop(record)
    assert fell is not None
    assert 0.5 == fell.drop


def test_two_numbers_without_a_scale_have_no_drop() -> None:
    twice = RatedTwice(0, before=Rating(9, UNSPECIFIED), after=Rating(5, UNSPECIFIED))
    assert Change(because=WhyNoChange.UNSPECIFIED_SCALE) == twice.change
    assert twice.drop is None


@given(records)
def test_every_emotion_of_after_is_new_or_paired_with_one_of_before(record: ThoughtRecord) -> None:
    paired = len(record.emotions_after or ()) - len(new_emotions(record))
    assert 0 <= paired <= len(record.emotions or ())
    assert len(record.emotions or ()) == len(emotion_changes(record))
    assert len(record.thoughts or ()) == len(thought_changes(record))


@given(values(RatedTwice))
def test_a_drop_is_the_change_turned_round_and_there_only_where_there_is_one(
    twice: RatedTwice,
) -> None:
    difference = None if twice.change is None else twice.change.difference
    assert (difference is None) == (twice.drop is None)
    if difference is not None and twice.drop is not None:
        assert -100.000001 <= twice.drop <= 100.000001
        assert (difference < 0) == (twice.drop > 0)


@given(records)
def test_rating_all_the_same_again_changes_nothing(record: ThoughtRecord) -> None:
    again = attrs.evolve(record, emotions_after=record.emotions)
    assert largest_drop(again) is None
    assert () == new_emotions(again)
    assert {0, None} >= {
        twice.change.difference for twice in emotion_changes(again) if twice.change is not None
    }
