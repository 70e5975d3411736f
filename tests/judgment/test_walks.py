"""No finding from incomplete knowledge, also in records that nobody wrote as an example.

`test_incomplete_knowledge` fills the fields of examples. Walks lead from there to records with
second items, bare ones and partly filled ones. Exceptions that only a walk shows stand in
`walked.py`.
"""

from __future__ import annotations

import attrs
import pytest

from cbt_homework.foundation.findings import met, unmet
from cbt_homework.judgment.catalogue import CATALOGUE
from tests.judgment.fillings import MET
from tests.judgment.test_incomplete_knowledge import TURNED
from tests.judgment.walk_exceptions import WALKED, Walked
from tests.judgment.walks import Turn, Walks, turned, walks

SEED = 20261128


@pytest.fixture(scope="module")
def found() -> Walks:
    """The turns of some hundred walks; `python -m tests.judgment.walks` goes on for longer."""
    return walks(1_200, SEED)


def test_no_walk_turns_a_verdict_round_by_one_filled_field(found: Walks) -> None:
    named = {(code, field) for code, fields in TURNED.items() for field in fields}
    assert set() == set(found.turns) - named - {(one.code, one.field) for one in WALKED}


@pytest.mark.parametrize("one", WALKED, ids=lambda one: f"{one.code}-{one.field}")
def test_every_exception_that_a_walk_showed_is_needed(one: Walked) -> None:
    turn = Turn(one.code, one.field, one.thing, one.path, one.value, one.before)
    assert one.field not in TURNED.get(one.code, {})
    assert turned(turn, turn.thing)


def test_no_exception_is_named_twice() -> None:
    assert len(WALKED) == len({(one.code, one.field) for one in WALKED})


def test_walks_reach_most_rules_and_many_fields(found: Walks) -> None:
    assert len(found.walked) > len(tuple(CATALOGUE)) / 2
    assert len(found.tried) > 150


def test_a_walk_leads_to_the_same_records_each_time() -> None:
    codes = frozenset({"SU34", "TR72"})
    again = walks(40, SEED, codes)
    assert walks(40, SEED, codes) == again
    assert again.tried


def test_a_walk_finds_a_rule_that_takes_an_empty_field_for_no(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The careless rule reads only a second item, which no example of it has."""
    rule = CATALOGUE["SU34"]
    careless = attrs.evolve(
        rule,
        judge=lambda held, _: (
            unmet("ruptures")
            if any(rupture.steps == () for rupture in (held.ruptures or ())[1:])
            else met("ruptures")
        ),
    )
    monkeypatch.setattr("tests.judgment.walks.CATALOGUE", [careless])
    turn = walks(300, SEED).turns["SU34", "Rupture.steps"]
    assert (MET, "ruptures") == (turn.before, turn.path[0])
    assert turn.path[1] != 0
