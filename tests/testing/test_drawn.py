"""A law that is tried on shared values can fail, and names a small one."""

from __future__ import annotations

import pytest
from hypothesis import settings

from cbt_homework.homework.spec import HomeworkSpec
from tests.drawn import each_drawn, sample

TRIED: list[HomeworkSpec] = []


@each_drawn(HomeworkSpec)
def task_is_short(most: int, spec: HomeworkSpec) -> None:
    assert len(spec.task) < most


@pytest.mark.parametrize("number", [1, 2])
@each_drawn(HomeworkSpec)
def test_a_parameter_is_given_with_each_value(number: int, spec: HomeworkSpec) -> None:
    TRIED.append(spec)
    assert number in {1, 2}


def test_a_broken_law_names_the_smallest_value() -> None:
    with pytest.raises(AssertionError, match=r"HomeworkSpec\('(AAA|000)'\)"):
        task_is_short(most=3)


def test_each_value_of_the_sample_is_tried_as_many_as_the_profile_draws() -> None:
    task_is_short(most=10_000)
    profile = settings.default or settings()
    assert len(sample(HomeworkSpec)) >= profile.max_examples
    assert len(set(sample(HomeworkSpec))) > profile.max_examples // 2
    assert set(TRIED) <= set(sample(HomeworkSpec))
