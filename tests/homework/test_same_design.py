"""Two designs are compared as they are recorded, part by part."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

import cbt_homework as ch
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.same_design import same_design_verdict
from cbt_homework.testing import strategies

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
RAIN, COLD = ch.Obstacle("It rains"), ch.Obstacle("It is cold")


@pytest.mark.parametrize(
    ("first", "second", "draft", "imported"),
    [
        ({}, {}, MET, UNKNOWN),
        ({"task": "Run"}, {"task": "Walk"}, UNMET, UNMET),
        ({}, {"reminder": "Shoes"}, UNMET, UNKNOWN),
        ({"reminder": "Shoes"}, {"reminder": "A note"}, UNMET, UNMET),
        ({"schedule": ch.daily()}, {"schedule": ch.once()}, UNMET, UNMET),
        ({"obstacles": (RAIN,)}, {"obstacles": (RAIN, COLD)}, UNMET, UNMET),
        ({"obstacles": (RAIN,)}, {"obstacles": (COLD,)}, UNMET, UNMET),
        ({"obstacles": (RAIN,)}, {"obstacles": (RAIN,)}, MET, UNKNOWN),
        ({"obstacles": (RAIN,)}, {"obstacles": ch.Missing.NONE}, UNMET, UNMET),
    ],
)
def test_a_part_that_differs_is_a_change_and_an_empty_one_leaves_an_import_open(
    first: dict[str, Any], second: dict[str, Any], draft: Verdict, imported: Verdict
) -> None:
    one, other = (ch.HomeworkSpec(**{"task": "Run"} | parts) for parts in (first, second))
    for a, b in ((one, other), (other, one)):
        assert (draft, imported) == (
            same_design_verdict(a, b, UNMET),
            same_design_verdict(a, b, UNKNOWN),
        )


@given(strategies.values(ch.HomeworkSpec), strategies.values(ch.HomeworkSpec))
def test_of_two_drafts_the_same_means_equal(one: ch.HomeworkSpec, other: ch.HomeworkSpec) -> None:
    assert MET is same_design_verdict(one, one, UNMET)
    assert (MET if one == other else UNMET) is same_design_verdict(one, other, UNMET)
