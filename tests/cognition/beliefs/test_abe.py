"""Diagrams that nobody here wrote become formulations, and findings name where they drift."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cbt_homework.cognition.beliefs import (
    BeliefCategory,
    BeliefTarget,
    ConditionalAssumption,
    CoreBelief,
    DevelopmentalExperience,
    Strategy,
)
from cbt_homework.cognition.formulation import (
    CaseFormulation,
    Conceptualization,
    FormulatedSituation,
    FormulationCriterion,
)
from cbt_homework.foundation.verdicts import Verdict
from tests.cognition.beliefs.abe import RECORDS, SIDE, SITUATIONS, WHOLE
from tests.cognition.beliefs.setting import IMPORTED, findings, said, verdict
from tests.real_input.originals import facts

LOOSE = {
    "FO04": 3,  # no thought has its meaning
    "FO08": 2,  # no strategy is tied to a belief
    "FO09": 6,  # no assumption belongs to a core belief
    "FO12": 2,  # no belief is tied to an experience, though experiences are there
    "FO16": 1,  # one belief has no theme: it is none of the list
    "FO20": 4,  # what strategies bring and keep going
}
"""Loose ends, and how many."""


def test_three_diagrams_of_one_situation_are_one_of_three() -> None:
    assert [Verdict.UNMET] * 3 == [said(record, "FO02") for record in RECORDS]
    assert Verdict.MET is said(WHOLE, "FO02")


@pytest.mark.parametrize("code", LOOSE)
def test_loose_ends_are_named_and_counted(code: str) -> None:
    found = findings(WHOLE)[code]
    assert (Verdict.UNMET, LOOSE[code]) == (found.verdict, found.facts["without"])


def test_the_belief_that_is_none_of_the_list_is_pointed_at() -> None:
    assert ("patient.core_beliefs.1.theme",) == findings(WHOLE)["FO16"].at


def test_only_the_patients_side_is_there() -> None:
    assert Verdict.UNMET is said(WHOLE, "FO21")
    assert Verdict.UNKNOWN is said(WHOLE, "FO21", IMPORTED)


def test_what_is_in_place_is_said_as_well() -> None:
    found = findings(WHOLE)
    assert {"FO01", "FO02", "FO03", "FO11", "FO14", "FO15", "FO18", "FO19"} == {
        code for code, finding in found.items() if finding.verdict is Verdict.MET
    }
    assert Verdict.MET is verdict(WHOLE, FormulationCriterion.CLEAR_BELIEFS)
    assert Verdict.UNMET is verdict(WHOLE, FormulationCriterion.GROUNDED)


# -------------------------------------------------------- compared with the facts of the record

FAMILIES = {
    "helpless_belief": BeliefCategory.HELPLESS,
    "unlovable_belief": BeliefCategory.UNLOVABLE,
    "worthless_belief": BeliefCategory.WORTHLESS,
}
DIAGRAMS: dict[str, dict[str, Any]] = facts("diagrams.json")
SINGLE = {
    "auto_thought",
    "behavior",
    "coping_strategies",
    "history",
    "intermediate_belief",
    "situation",
}
"""What a diagram of theirs keeps in one text each."""


def _read(diagram: dict[str, Any], situation: FormulatedSituation) -> CaseFormulation:
    """A diagram in the shape that they keep, with our words in the place of theirs.

    A belief has a theme if their own list has its very words. Their emotions are one text.
    """
    assert set(diagram["single_texts"]) >= SINGLE
    words = iter(SIDE.core_beliefs or ())
    beliefs = tuple(
        CoreBelief(next(words).statement, about=BeliefTarget.SELF, category=category, theme=theme)
        for key, category in FAMILIES.items()
        for theme in diagram["beliefs"][key]
    )
    joined = tuple(", ".join(emotions) for emotions in diagram["emotions"])
    assumptions = " ".join(a.statement for a in SIDE.assumptions or ())
    strategies = " ".join(s.what for s in SIDE.strategies or ())
    development = " ".join(d.what for d in SIDE.development or ())
    return CaseFormulation(
        patient=Conceptualization(
            situations=(attrs.evolve(situation, emotions=joined),),
            core_beliefs=beliefs,
            assumptions=(ConditionalAssumption(assumptions),),
            strategies=(Strategy(strategies),),
            development=(DevelopmentalExperience(development),),
        )
    )


THEIRS = tuple(
    _read(diagram, situation)
    for diagram, situation in zip(DIAGRAMS.values(), SITUATIONS, strict=True)
)


@pytest.mark.parametrize("record", THEIRS, ids=list(DIAGRAMS))
def test_their_records_become_formulations_and_their_drift_is_named(
    record: CaseFormulation,
) -> None:
    found = findings(record)
    assert ("patient.core_beliefs.1.theme",) == found["FO16"].at
    unmet = {code for code, finding in found.items() if finding.verdict is Verdict.UNMET}
    assert {"FO02", "FO04", "FO08", "FO09", "FO12", "FO16", "FO17", "FO21"} <= unmet
    assert {"FO11", "FO14", "FO15"} <= set(found) - unmet


def test_their_emotions_are_several_words_in_one_which_no_rule_reads() -> None:
    for diagram, ours in zip(DIAGRAMS.values(), SITUATIONS, strict=True):
        (words,) = diagram["emotions"]
        assert [True] == diagram["emotions_listed"]
        assert tuple(words) == ours.emotions


def test_our_encoding_has_what_theirs_has() -> None:
    for diagram in DIAGRAMS.values():
        theirs = [(FAMILIES[key], theme) for key in FAMILIES for theme in diagram["beliefs"][key]]
        assert [(b.category, b.theme) for b in SIDE.core_beliefs or ()] == theirs
        forms = [a.form for a in SIDE.assumptions or () if a.form is not None]
        assert len(forms) == diagram["conditions"]


def test_a_formulation_of_theirs_shows_no_words() -> None:
    side = THEIRS[0].patient
    assert side is not None
    values = (
        *(side.situations or ()),
        *(side.core_beliefs or ()),
        *(side.assumptions or ()),
        *(side.strategies or ()),
        *(side.development or ()),
    )
    texts = [
        text
        for value in values
        for text in attrs.asdict(value, recurse=False).values()
        if type(text) is str and len(text) > 12
    ]
    assert 8 == len(texts)
    shown = repr(THEIRS[0]) + repr(findings(THEIRS[0]))
    assert not any(text in shown for text in texts)
