"""What the words of a declaration accept and refuse, one by one, each refusal with its code."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime, time
from typing import Annotated, Any, get_args

import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation import field_kinds as k, field_types as w
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.check_source import make_kind_test
from cbt_homework.foundation.declarations import kind_of, kind_problems
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.ratings import PERCENT, Rating, Scale, percent
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.schedule import AllDay, Whenever
from cbt_homework.homework.schedule_constructors import all_day, daily, whenever
from cbt_homework.testing import strategies
from tests.foundation.spoiled_values import JUNK, may_hold
from tests.one_item import in_one_item

SEVERAL = Annotated[tuple[w.Slug, ...], k.Size(1, 3)]

SOUND: list[tuple[Any, list[object]]] = [
    (w.Text, ["x", "x" * 4000, " x ", "\u00e9", "\U0001f600", "7"]),
    (w.Label, ["x" * 200, "\u200b"]),
    (w.Ref, ["a", "7", "A1._:-z", "x" * 128]),
    (w.Slug, ["a", "a-b-3", "a" * 60]),
    (w.Code, ["HW07", "HW0001", "ABCDEFGHIJKL1234"]),
    (w.FieldPath, ["task", "condition", "obstacles.0.then", "a.10.11"]),
    (w.Number, [0, -1_000_000_000, 1e9, 0.1, -0.0, 5e-324]),
    (w.Amount, [0, 0.0, 1_000_000]),
    (w.Share, [0, 100, 99.9]),
    (w.Count, [1, 10_000]),
    (w.Minutes, [0, 1440]),
    (w.Fact, [0, -7, 0.5, "thought-record", date(2026, 3, 2)]),
    (bool, [True, False]),
    (date, [date.min, date.max]),
    (time, [time(0), time(23, 59, 59)]),
    (Verdict, [Verdict.MET]),
    (Scale, [PERCENT]),
    (AllDay | Whenever, [all_day(), whenever("it rings")]),
    (SEVERAL, [("a",), ("a", "a", "a")]),
    (tuple[bool, ...], [(), (True,) * 1000]),
    (Rating | Missing, [percent(1), Missing.DECLINED]),
    (Rating | Missing | None, [percent(1), Missing.DECLINED, None]),
    (w.Text | None, ["x", None]),
]

REFUSED: list[tuple[Any, object, str]] = [
    (w.Text, 7, "not-text"),
    (w.Text, b"x", "not-text"),
    (w.Text, Missing.DECLINED, "not-text"),
    (w.Text, "", "empty"),
    (w.Text, "x" * 4001, "too-long"),
    (w.Text, " \u00a0\n", "blank"),
    (w.Text, "x\ud800", "not-unicode"),
    (w.Text, "x\0", "holds-nul"),
    (w.Label, "x" * 201, "too-long"),
    (w.Ref, None, "not-text"),
    (w.Ref, "-a", "wrong-pattern"),
    (w.Ref, "a\n", "wrong-pattern"),
    (w.Ref, "x" * 129, "wrong-pattern"),
    (w.Ref, "\u0661", "wrong-pattern"),
    (w.Slug, "a--b", "wrong-pattern"),
    (w.Slug, "A", "wrong-pattern"),
    (w.Slug, "a_b", "wrong-pattern"),
    (w.Code, "H1", "wrong-pattern"),
    (w.Code, "HW7", "wrong-pattern"),
    (w.FieldPath, "a..b", "wrong-pattern"),
    (w.FieldPath, "0", "wrong-pattern"),
    (w.Number, True, "not-number"),
    (w.Number, math.nan, "not-number"),
    (w.Number, math.inf, "not-number"),
    (w.Number, "7", "not-number"),
    (w.Number, 10**400, "out-of-range"),
    (w.Number, 1e9 + 1, "out-of-range"),
    (w.Amount, -0.1, "out-of-range"),
    (w.Share, 100.1, "out-of-range"),
    (w.Count, 0, "out-of-range"),
    (w.Count, 1.0, "not-whole"),
    (w.Count, True, "not-whole"),
    (w.Minutes, 1441, "out-of-range"),
    (w.Fact, "Some words.", "not-a-fact"),
    (w.Fact, True, "not-a-fact"),
    (w.Fact, math.nan, "not-a-fact"),
    (w.Fact, datetime(2026, 3, 2, tzinfo=UTC), "not-a-fact"),
    (w.Fact, time(8), "not-a-fact"),
    (bool, 1, "not-flag"),
    (date, datetime(2026, 3, 2, tzinfo=UTC), "not-a-day"),
    (date, "2026-03-02", "not-a-day"),
    (time, "08:00", "not-a-time"),
    (time, time(8, tzinfo=UTC), "not-local"),
    (time, time(8, 0, 0, 1), "not-local"),
    (time, time(8, fold=1), "not-local"),
    (Verdict, "met", "not-a-choice"),
    (Verdict, Missing.DECLINED, "not-a-choice"),
    (Scale, percent(1), "wrong-class"),
    (Scale, Scale, "wrong-class"),
    (AllDay | Whenever, daily(), "wrong-class"),
    (SEVERAL, ["a"], "not-a-tuple"),
    (SEVERAL, None, "not-a-tuple"),
    (SEVERAL, (), "wrong-count"),
    (SEVERAL, ("a",) * 4, "wrong-count"),
    (tuple[bool, ...], (True,) * 1001, "wrong-count"),
    (Rating | Missing | None, "declined", "wrong-class"),
    (w.Text | None, "", "empty"),
]


@in_one_item
@pytest.mark.parametrize(("word", "sound"), [(word, v) for word, many in SOUND for v in many])
def test_a_sound_value_has_no_faults(word: Any, sound: object) -> None:
    assert [] == list(kind_problems(kind_of(word), sound))


@in_one_item
@pytest.mark.parametrize(("word", "value", "code"), REFUSED)
def test_a_fault_has_a_code_and_a_sentence(word: Any, value: object, code: str) -> None:
    (problem,) = kind_problems(kind_of(word), value)
    assert ((), code) == (problem.path, problem.code)
    assert problem.message.startswith("must ")


def test_each_item_of_a_tuple_is_told_by_its_place() -> None:
    found = kind_problems(kind_of(SEVERAL), ("ok", "NOT", 3))
    assert [((1,), "wrong-pattern"), ((2,), "not-text")] == [(p.path, p.code) for p in found]


def test_the_tables_above_speak_of_every_kind() -> None:
    spoken_of = {type(kind_of(word)) for word, _ in SOUND}
    assert set(get_args(k.Kind)) == spoken_of
    codes = {d.code for word, _ in SOUND for d in kind_of(word).demands()}
    assert codes <= {code for _, _, code in REFUSED}


FIELD_KINDS = [kind_of(word) for word, _ in SOUND]


@pytest.mark.parametrize("kind", FIELD_KINDS, ids=lambda kind: type(kind).__name__)
def test_the_demands_and_a_second_opinion_agree_on_junk(kind: Kind) -> None:
    for junk in JUNK:
        assert may_hold(kind, junk) is (not list(kind_problems(kind, junk)))
        assert may_hold(kind, junk) is bool(make_kind_test(kind)(junk))


@pytest.mark.parametrize("kind", FIELD_KINDS, ids=lambda kind: type(kind).__name__)
def test_a_strategy_makes_only_what_its_kind_may_hold(kind: Kind) -> None:
    @given(strategies.strategy_of_kind(kind))
    def check(drawn: object) -> None:
        assert [] == list(kind_problems(kind, drawn))
        assert may_hold(kind, drawn)

    check()


@given(st.text(st.characters(), max_size=20))
def test_text_is_well_formed_exactly_where_it_can_be_encoded(text: str) -> None:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        assert not k.is_well_formed(text)
    else:
        assert k.is_well_formed(text)


def test_a_number_may_have_no_upper_end() -> None:
    assert [] == list(kind_problems(k.Number(0, math.inf), 3))


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("AssignmentHistory", "an AssignmentHistory"), ("int", "an int"),
        ("Assignment", "an Assignment"), ("list", "a list"), ("Unit", "a Unit"),
        ("UserRule", "a UserRule"), ("Unique", "a Unique"),
        ("Usage", "a Usage"), ("Utility", "a Utility"), ("UnderstandingCheck",
        "an UnderstandingCheck"), ("Unidentified", "an Unidentified"), ("OneOf", "a OneOf"),
        ("Upper", "an Upper"), ("_Veil", "a _Veil"),
    ],
)  # fmt: skip
def test_a_name_has_the_article_that_it_is_said_with(name: str, said: str) -> None:
    assert said == k.name_with_article(name)


def test_an_argument_of_another_class_is_refused_with_both_articles() -> None:
    unit = type("Unit", (), {})
    with pytest.raises(TypeError, match=r"^size must be a Unit, not an int; give one$"):
        check_class("size", 7, unit, hint="; give one")
    with pytest.raises(TypeError, match=r"^count must be an int, not a Unit$"):
        check_class("count", unit(), int)
    check_class("count", None, int, optional=True)
