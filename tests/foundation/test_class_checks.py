"""For every class the compiled check, ``constructor_problems`` and the declaration agree."""

from __future__ import annotations

from unittest import mock

import pytest

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import Rating
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.spec_parts import Obstacle


def test_all_problems_of_an_object_are_told_at_once_with_their_paths() -> None:
    with pytest.raises(InvariantError) as refused:
        Agreement(own_words=" ", confidence=70, agreed_by=(None, 3), in_writing=1)  # type: ignore[arg-type]
    assert [
        (("own_words",), "blank"),
        (("confidence",), "wrong-class"),
        (("agreed_by", 0), "not-a-choice"),
        (("agreed_by", 1), "not-a-choice"),
        (("in_writing",), "not-flag"),
    ] == [(p.path, p.code) for p in refused.value.problems]


def test_the_value_that_was_refused_is_in_no_part_of_the_error() -> None:
    secret = "I told nobody " * 1000
    with pytest.raises(InvariantError) as refused:
        Obstacle(secret, then=[secret])  # type: ignore[arg-type]
    assert "nobody" not in repr(refused.value) + str(refused.value) + repr(refused.value.args)


def test_an_object_that_lies_about_its_class_is_refused_like_any_other() -> None:
    with pytest.raises(InvariantError):
        Obstacle(mock.Mock(spec=str))


def test_an_object_that_lies_about_being_a_value_is_refused() -> None:
    with pytest.raises(InvariantError):
        Agreement(confidence=mock.Mock(spec=Rating))
