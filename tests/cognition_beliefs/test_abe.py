"""Diagrams that nobody here wrote become formulations, and findings name where they drift."""

from __future__ import annotations

from pathlib import Path
from typing import Any

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
from tests.cognition_beliefs.abe import RECORDS, SIDE, SITUATIONS, WHOLE
from tests.cognition_beliefs.setting import IMPORTED, findings, said, verdict
from tests.real_input.originals import original, runs_of, strings

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


# -------------------------------------------------------- held against the record, where it is here

FAMILIES = {
    "helpless_belief": BeliefCategory.HELPLESS,
    "unlovable_belief": BeliefCategory.UNLOVABLE,
    "worthless_belief": BeliefCategory.WORTHLESS,
}


@pytest.fixture(scope="module")
def theirs() -> dict[str, Any]:
    data: dict[str, Any] = original("patient_psi_ccd_abe.json")
    return data


def _read(profile: dict[str, Any], listed: dict[str, str]) -> CaseFormulation:
    """A record of theirs, field by field; a belief has a theme if its list has its very words."""
    beliefs = tuple(
        CoreBelief(words, about=BeliefTarget.SELF, category=category, theme=listed.get(words))
        for key, category in FAMILIES.items()
        for words in profile[key]
    )
    situation = FormulatedSituation(
        profile["situation"],
        thought=profile["auto_thought"],
        emotions=tuple(profile["emotion"]),
        behavior=profile["behavior"],
    )
    return CaseFormulation(
        patient=Conceptualization(
            situations=(situation,),
            core_beliefs=beliefs,
            assumptions=(ConditionalAssumption(profile["intermediate_belief"]),),
            strategies=(Strategy(profile["coping_strategies"]),),
            development=(DevelopmentalExperience(profile["history"]),),
        )
    )


def _listed(theirs: dict[str, Any]) -> dict[str, str]:
    lists = theirs["core_belief_items"].values()
    return {item["label"]: item["id"].lower() for items in lists for item in items}


def test_their_records_become_formulations_and_their_drift_is_named(
    theirs: dict[str, Any],
) -> None:
    records = [_read(profile, _listed(theirs)) for profile in theirs["profiles"]]
    assert 3 == len(records)
    for record in records:
        found = findings(record)
        assert ("patient.core_beliefs.1.theme",) == found["FO16"].at
        unmet = {code for code, finding in found.items() if finding.verdict is Verdict.UNMET}
        assert {"FO02", "FO04", "FO08", "FO09", "FO12", "FO16", "FO17", "FO21"} <= unmet
        assert {"FO11", "FO14", "FO15"} <= set(found) - unmet


def test_their_emotions_are_several_words_in_one_which_no_rule_reads(
    theirs: dict[str, Any],
) -> None:
    joined = {item["label"] for item in theirs["emotion_items"]}
    for profile, ours in zip(theirs["profiles"], SITUATIONS, strict=True):
        (words,) = profile["emotion"]
        assert words in joined
        assert tuple(words.split(", ")) == ours.emotions


def test_our_encoding_has_what_theirs_has(theirs: dict[str, Any]) -> None:
    for profile in theirs["profiles"]:
        families = [FAMILIES[key] for key in FAMILIES for _ in profile[key]]
        assert [belief.category for belief in SIDE.core_beliefs or ()] == families
        assert 4 == profile["intermediate_belief"].lower().count("if ")
        forms = [a.form for a in SIDE.assumptions or () if a.form is not None]
        assert 4 == len(forms)


def test_the_words_are_our_own(theirs: dict[str, Any]) -> None:
    runs = {run for text in strings(theirs) for run in runs_of(text)}
    for path in sorted(Path(__file__).parent.glob("*.py")):
        assert set() == runs & set(runs_of(path.read_text("utf-8"))), path.name


def test_a_formulation_of_theirs_shows_no_words(theirs: dict[str, Any]) -> None:
    record = _read(theirs["profiles"][0], _listed(theirs))
    shown = repr(record) + repr(findings(record))
    assert not any(text in shown for text in strings(theirs["profiles"][0]) if len(text) > 12)
