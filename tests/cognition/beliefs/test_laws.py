"""Laws of the rules of this room, over whatever records can be."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation
from cbt_homework.cognition.schema_overlap import overlaps
from cbt_homework.cognition.therapeutic_beliefs import TherapeuticBeliefSystem
from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.testing import strategies
from tests.cognition.beliefs.setting import BOOK, DRAFT, IMPORTED, findings, said

SUBJECTS = (CaseFormulation, DownwardArrow, TherapeuticBeliefSystem)
each_subject = pytest.mark.parametrize("cls", SUBJECTS, ids=lambda cls: cls.__name__)


def _reached(subject: object, path: str) -> bool:
    """Whether a path leads to a field that could be filled, however little is there."""
    held: Any = subject
    for step in path.split("."):
        if held is None:
            return True
        held = held[int(step)] if step.isdigit() else getattr(held, step)
    return True


@each_subject
@given(data=st.data())
def test_what_holds_of_the_findings_of_any_record(cls: type[Value], data: st.DataObject) -> None:
    subject = data.draw(strategies.values(cls))
    drafted, imported = findings(subject, DRAFT), findings(subject, IMPORTED)
    every_path_leads_somewhere(subject, drafted)
    every_path_leads_somewhere(subject, imported)
    absence_turns_unmet_into_unknown_and_nothing_else(drafted, imported)
    assert findings(subject, DRAFT) == drafted


def every_path_leads_somewhere(subject: Value, found: dict[str, Finding]) -> None:
    for code, finding in found.items():
        assert all(_reached(subject, path) for path in (*finding.at, *finding.needs))
        assert BOOK[code].sentence(finding).endswith(".")


def absence_turns_unmet_into_unknown_and_nothing_else(
    drafted: dict[str, Finding], imported: dict[str, Finding]
) -> None:
    assert set(drafted) == set(imported)
    for code, finding in drafted.items():
        other = imported[code].verdict
        changed = (finding.verdict, other) == (Verdict.UNMET, Verdict.UNKNOWN)
        assert changed or finding.verdict is other


@given(strategies.values(CaseFormulation))
def test_an_overlap_names_parts_of_both_sides_and_is_the_same_from_either_side(
    formulation: CaseFormulation,
) -> None:
    swapped = attrs.evolve(
        formulation, patient=formulation.therapist, therapist=formulation.patient
    )
    here, there = overlaps(formulation), overlaps(swapped)
    assert {(o.theme, o.about) for o in here} == {(o.theme, o.about) for o in there}
    for overlap in here:
        assert all(path.startswith("therapist.") for path in overlap.therapist)
        assert all(path.startswith("patient.") for path in overlap.patient)


def test_a_rule_that_does_not_apply_says_nothing() -> None:
    assert said(DownwardArrow(), "FO32") is None
