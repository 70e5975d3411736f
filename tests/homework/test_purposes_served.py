"""Which of the eight purposes the assignments of a course have served."""

from __future__ import annotations

from itertools import permutations
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework.homework import HomeworkPurpose as P, purpose_verdicts
from cbt_homework.homework.spec import HomeworkSpec
from tests import stated

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
SKILL = HomeworkSpec("Breathe", rationale=ch.Rationale("Calm", kinds=(P.PRACTICE_SKILLS,)))
TEST = HomeworkSpec("Go out", rationale=ch.Rationale("See", kinds=(P.TEST_PREDICTIONS,)))
OPEN = HomeworkSpec("Read", rationale=ch.Rationale("Know more"))


def test_a_purpose_is_served_if_one_design_has_it_in_any_order() -> None:
    for order in permutations((SKILL, TEST, OPEN)):
        found = purpose_verdicts(order)
        assert list(P) == list(found)
        assert {P.PRACTICE_SKILLS, P.TEST_PREDICTIONS} == {p for p, v in found.items() if v is MET}
        assert {MET, UNKNOWN} == set(found.values())  # the third design leaves the others open


def test_a_purpose_that_no_design_has_was_never_served() -> None:
    found = purpose_verdicts((SKILL, TEST))
    assert 6 == list(found.values()).count(UNMET)
    assert UNMET is found[P.BECOME_INDEPENDENT]
    assert {UNMET} == set(purpose_verdicts(()).values())


@pytest.mark.parametrize(
    ("rationale", "expected"),
    [
        (None, UNKNOWN),
        (ch.Missing.NOT_ASKED, UNKNOWN),
        (ch.Missing.DECLINED, UNKNOWN),
        (ch.Missing.NONE, UNMET),
        (ch.Missing.NOT_APPLICABLE, UNMET),
        (ch.Rationale("Know more", kinds=()), UNMET),
        (ch.Rationale("Know more"), UNKNOWN),
    ],
    ids=str,
)
def test_a_rationale_that_is_not_there_tells_none_from_not_recorded(
    rationale: Any, expected: ch.Verdict
) -> None:
    assert {expected} == set(purpose_verdicts([HomeworkSpec("Read", rationale=rationale)]).values())


def test_what_is_no_design_is_refused() -> None:
    with pytest.raises(TypeError, match="HomeworkSpec"):
        purpose_verdicts(["Read"])  # type: ignore[list-item]


@pytest.mark.parametrize("kinds", [None, (P.TRY_IN_DAILY_LIFE,)], ids=str)
def test_the_place_of_the_articles_example_is_asked_for_once(kinds: tuple[P, ...] | None) -> None:
    """Alone outside for 30 minutes every day: no kind is on record, and no place."""
    spec = HomeworkSpec(
        "Leave the house alone",
        schedule=ch.daily(),
        target=ch.at_least(30, ch.MINUTES),
        rationale=ch.Rationale("See whether I faint", kinds=kinds),
    )
    asked = [f.code for f in stated.assess(spec).findings if "place" in (*f.at, *f.needs)]
    assert ["HW05"] == asked
