"""Problems say where, what and why, and never the value; the errors carry all of them."""

# ruff: noqa: S301 (errors have to survive pickle)

from __future__ import annotations

import copy
import pickle

import pytest

from cbt_homework.foundation import errors
from cbt_homework.foundation.errors import (
    CbtHomeworkError,
    InvariantError,
    Problem,
    RefusedError,
    StructureError,
    UnknownCodeError,
)

EMPTY = Problem(("obstacles", 0, "then"), "empty", "must not be empty")
WHOLE = Problem((), "no-limit", "must have a limit")


def test_a_problem_says_where_with_dots_and_an_object_itself_is_a_dollar() -> None:
    assert "obstacles.0.then" == EMPTY.where
    assert "$" == WHOLE.where


def test_a_problem_reads_as_place_sentence_and_code() -> None:
    assert "obstacles.0.then: must not be empty [empty]" == str(EMPTY)


def test_a_problem_seen_from_a_holder_has_a_longer_path_and_is_otherwise_the_same() -> None:
    assert ("items", 3, "obstacles", 0, "then") == EMPTY.under("items", 3).path
    assert EMPTY == EMPTY.under()
    assert (EMPTY.code, EMPTY.message) == EMPTY.under("spec")[1:]


@pytest.mark.parametrize("cls", [InvariantError, StructureError])
def test_the_errors_about_values_carry_all_problems(cls: type[RefusedError]) -> None:
    error = cls(iter([EMPTY, WHOLE]))
    assert (EMPTY, WHOLE) == error.problems
    assert f"{EMPTY}; {WHOLE}" == str(error)


@pytest.mark.parametrize("cls", [InvariantError, StructureError])
def test_the_errors_about_values_are_caught_as_ours_and_as_value_errors(
    cls: type[RefusedError],
) -> None:
    assert issubclass(cls, CbtHomeworkError)
    assert issubclass(cls, ValueError)


def test_an_unknown_code_is_a_failed_lookup_of_ours_and_no_value_error() -> None:
    assert issubclass(UnknownCodeError, CbtHomeworkError)
    assert issubclass(UnknownCodeError, LookupError)
    assert not issubclass(UnknownCodeError, ValueError)


def test_an_error_survives_copying_and_a_trip_to_another_process() -> None:
    error = InvariantError([EMPTY])
    for there in (copy.copy(error), copy.deepcopy(error), pickle.loads(pickle.dumps(error))):
        assert InvariantError is type(there)
        assert (EMPTY,) == there.problems
        assert str(EMPTY) == str(there)


@pytest.mark.parametrize("key", ["task", "condition", "_x", "A" * 40, "step2"])
def test_an_unknown_key_that_looks_like_a_field_may_be_named(key: str) -> None:
    assert errors.is_safe_to_name(key)


@pytest.mark.parametrize(
    "key", ["", "A" * 41, "I hate it", "café", "2nd", "x\n", "x-y", 7, None, b"task", ("task",)]
)
def test_any_other_key_might_be_what_a_person_wrote_and_is_not_named(key: object) -> None:
    assert not errors.is_safe_to_name(key)


@pytest.mark.parametrize(
    ("said", "hint"),
    [
        ("confidense", "; did you mean 'confidence'?"),
        ("IN_WRITTING", "; did you mean 'in-writing'?"),
        ("in-writing" + "!" * 2, "; did you mean 'in-writing'?"),
        ("zzz", ""),
        ("", ""),
    ],
)
def test_the_nearest_allowed_word_is_offered_only_where_one_is_near(said: str, hint: str) -> None:
    assert hint == errors.suggestion_text(said, ["confidence", "in-writing"])


def test_the_nearest_word_is_given_in_its_own_spelling() -> None:
    assert "; did you mean 'In_Writing'?" == errors.suggestion_text("in-writing", ["In_Writing"])


def test_looking_for_the_nearest_word_does_not_read_megabytes() -> None:
    assert "" == errors.suggestion_text("task" * 1_000_000, ["task"])
    assert f"; did you mean {'a' * 60!r}?" == errors.suggestion_text("a" * 1_000_000, ["a" * 60])
