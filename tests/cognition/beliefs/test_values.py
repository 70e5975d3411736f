"""Beliefs, formulations, levels and arrows: what can be, what cannot, and what is derived."""

from __future__ import annotations

import attrs
import pytest

from cbt_homework.cognition.beliefs import (
    ConditionalAssumption,
    CoreBelief,
    DevelopmentalExperience,
    RecurrentThought,
    Strategy,
    tally,
)
from cbt_homework.cognition.downward_arrow import ArrowStep, AsksWhat, DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.formulation_levels import (
    AccessibleMethod,
    FormulationLevel,
    LevelAdvice,
    LevelHistory,
    when_to_go_deeper,
)
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.beliefs import BeliefPolicy
from tests import stated
from tests.cognition.beliefs.setting import findings

BELIEFS = stated.DRAFT.cognition.beliefs

TRIED = (AccessibleMethod.VICIOUS_CIRCLE,)


def problems(refused: pytest.ExceptionInfo[InvariantError]) -> list[str]:
    return [f"{p.where}: {p.code}" for p in refused.value.problems]


def test_an_incomplete_belief_is_a_value() -> None:
    for cls in (CoreBelief, ConditionalAssumption, Strategy, DevelopmentalExperience):
        said = {a.name: getattr(cls("x"), a.name) for a in attrs.fields(cls)}
        assert ["x"] == [value for value in said.values() if value is not None]


@pytest.mark.parametrize(
    "parts",
    [
        {"core_beliefs": (CoreBelief("a", id="x"), CoreBelief("b", id="x"))},
        {"core_beliefs": (CoreBelief("a", id="x"),), "strategies": (Strategy("b", id="x"),)},
        {
            "assumptions": (ConditionalAssumption("a", id="x"),),
            "development": (DevelopmentalExperience("b", id="x"),),
        },
    ],
)
def test_an_id_stands_for_one_part(parts: dict[str, tuple[object, ...]]) -> None:
    with pytest.raises(InvariantError) as refused:
        Conceptualization(**parts)  # type: ignore[arg-type]
    assert ["core_beliefs: id-twice"] == problems(refused)


def test_parts_without_an_id_are_no_two_of_one_id() -> None:
    assert Conceptualization(core_beliefs=(CoreBelief("a"), CoreBelief("b"))).core_beliefs


def test_a_formulation_has_a_side() -> None:
    with pytest.raises(InvariantError) as refused:
        CaseFormulation()
    assert ["patient: no-side"] == problems(refused)
    both = CaseFormulation(patient=Conceptualization(), therapist=Conceptualization())
    assert ["patient", "therapist"] == [name for name, _ in both.sides]


def test_the_levels_are_what_is_there() -> None:
    assert () == Conceptualization(core_beliefs=()).levels
    hidden = (FormulationLevel.HIDDEN,)
    assert hidden == Conceptualization(core_beliefs=(CoreBelief("a"),)).levels
    assert hidden == Conceptualization(assumptions=(ConditionalAssumption("a"),)).levels


def test_ids_lead_to_core_beliefs_at_once_or_by_an_assumption_and_each_once() -> None:
    side = Conceptualization(
        core_beliefs=(CoreBelief("a", id="b1"), CoreBelief("b", id="b2")),
        assumptions=(
            ConditionalAssumption("c", id="a1", core_beliefs=("b2", "b1", "gone")),
            ConditionalAssumption("d", id="a2"),
        ),
    )
    assert ("b1", "b2") == side.core_beliefs_of(("b1", "a1", "a2", "nowhere"))
    assert () == side.core_beliefs_of(("a2",))


def test_thoughts_are_counted_by_their_letters_in_the_order_they_came() -> None:
    counted = tally(("I cannot", "too soft", "i cannot ", "I cannot"))
    assert (RecurrentThought("I cannot", count=3), RecurrentThought("too soft", count=1)) == counted
    assert () == tally(())


# ----------------------------------------------------------------------------------- how deep


@pytest.mark.parametrize(
    ("tried", "discussions", "recurrences", "deeper", "needs"),
    [
        (TRIED, 2, 2, Verdict.MET, ()),
        (TRIED, 9, 9, Verdict.MET, ()),
        (TRIED, 1, 9, Verdict.UNMET, ()),
        (TRIED, 9, 1, Verdict.UNMET, ()),
        ((), 9, 9, Verdict.UNMET, ()),
        (None, 1, None, Verdict.UNMET, ()),
        (None, 2, 2, Verdict.UNKNOWN, ("tried",)),
        (TRIED, None, 2, Verdict.UNKNOWN, ("discussions",)),
        (TRIED, 2, None, Verdict.UNKNOWN, ("recurrences",)),
        (None, None, None, Verdict.UNKNOWN, ("tried", "discussions", "recurrences")),
    ],
)
def test_the_hidden_level_is_considered_where_all_three_hold(
    tried: tuple[AccessibleMethod, ...] | None,
    discussions: int | None,
    recurrences: int | None,
    deeper: Verdict,
    needs: tuple[str, ...],
) -> None:
    history = LevelHistory(tried=tried, discussions=discussions, recurrences=recurrences)
    assert LevelAdvice(deeper=deeper, needs=needs) == when_to_go_deeper(history, BELIEFS)


def test_how_often_is_a_matter_of_policy() -> None:
    history = LevelHistory(tried=TRIED, discussions=2, recurrences=2)
    strict = attrs.evolve(BELIEFS, recurrences_before_deeper=3)
    assert FormulationLevel.HIDDEN is when_to_go_deeper(history, BELIEFS).level
    assert FormulationLevel.ACCESSIBLE is when_to_go_deeper(history, strict).level
    assert when_to_go_deeper(LevelHistory(), BELIEFS).level is None


@pytest.mark.parametrize(("deeper", "needs"), [(Verdict.MET, ("tried",)), (Verdict.UNKNOWN, ())])
def test_advice_names_what_it_needs_where_it_is_not_known(
    deeper: Verdict, needs: tuple[str, ...]
) -> None:
    with pytest.raises(InvariantError) as refused:
        LevelAdvice(deeper=deeper, needs=needs)
    assert ["needs: unknown-without-need"] == problems(refused)


# ------------------------------------------------------------------------------- the way down

TO, ABOUT, ELSE = AsksWhat.MEANS_TO, AsksWhat.MEANS_ABOUT, AsksWhat.SOMETHING_ELSE


@pytest.mark.parametrize(
    ("asked", "turn"),
    [
        ((TO, ABOUT), 1),
        ((TO, ELSE, ABOUT, ABOUT), 2),
        ((ABOUT, TO), None),
        ((ABOUT, TO, ABOUT), 2),
        ((TO, None), None),
        ((ABOUT,), None),
        ((), None),
    ],
)
def test_it_turns_where_about_you_first_follows_to_you(
    asked: tuple[AsksWhat | None, ...], turn: int | None
) -> None:
    assert turn == DownwardArrow(steps=tuple(ArrowStep(asks=asks) for asks in asked)).turning_step


@pytest.mark.parametrize(
    ("depths", "gaps"),
    [
        ((1, 2, 3), ()),
        ((4, 5, 6), ()),
        ((1, 3, 4), ("steps.1.depth",)),
        ((1, None, 3), ()),
        ((1, None, 2), ("steps.2.depth",)),
        ((2, 1), ("steps.1.depth",)),
        ((1, 1, 1), ("steps.1.depth", "steps.2.depth")),
    ],
)
def test_a_number_that_is_not_the_next_is_a_gap_and_the_order_is_that_of_the_steps(
    depths: tuple[int | None, ...], gaps: tuple[str, ...]
) -> None:
    arrow = DownwardArrow(steps=tuple(ArrowStep(depth=depth) for depth in depths))
    found = findings(arrow)["FO32"]
    assert (Verdict.UNMET if gaps else Verdict.MET) is found.verdict
    if gaps:
        assert gaps == found.at


def test_every_threshold_has_its_origin_and_its_range() -> None:
    assert {"beck-ccd", "library"} == {
        field.metadata["origin"] for field in attrs.fields(BeliefPolicy)
    }
    with pytest.raises(InvariantError) as refused:
        BeliefPolicy(situations_enough=0, charge_enough=101)
    assert ["situations_enough: out-of-range", "charge_enough: out-of-range"] == problems(refused)
