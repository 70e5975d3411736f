"""The defaults of the policy, each with where it comes from: the one place that holds them."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.engagement import CutShort, FirstDay
from cbt_homework.judgment.publications import SOURCES
from tests import stated
from tests.house import defaults

DEFAULTS: dict[str, tuple[Any, str]] = {
    "absent": (ch.Verdict.UNMET, "library"),
    "homework.confidence_enough": (70, "gutnick-2014"),
    "homework.confidence_high": (90, "beck-2021"),
    "homework.importance_enough": (50, "library"),
    "homework.difficulty_too_easy": (10, "library"),
    "homework.difficulty_too_hard": (90, "library"),
    "homework.difficulty_low": (30, "library"),
    "homework.difficulty_high": (70, "library"),
    "homework.late_minutes": (5, "library"),
    "homework.smaller_share": (50, "library"),
    "cognition.records.alternative_believed": (50, "va-brief-cbt"),
    "cognition.records.worthwhile_change": (10, "beck-thought-record"),
    "cognition.records.step_gap": (15, "library"),
    "cognition.beliefs.situations_enough": (3, "beck-ccd"),
    "cognition.beliefs.sessions_settled": (3, "beck-ccd"),
    "cognition.beliefs.pattern_relationships": (2, "library"),
    "cognition.beliefs.recurrent_from": (3, "library"),
    "cognition.beliefs.discussions_before_deeper": (2, "library"),
    "cognition.beliefs.recurrences_before_deeper": (2, "library"),
    "cognition.beliefs.charge_enough": (50, "library"),
    "cognition.beliefs.attitude_held": (50, "library"),
    "engagement.repeated": (2, "library"),
    "engagement.brief_review": (1, "library"),
    "engagement.often_missed": (3, "library"),
    "engagement.recent_sessions": (6, "library"),
    "engagement.done_from": (80, "library"),
    "engagement.current_sessions": (4, "library"),
    "engagement.carries_over": (4, "library"),
    "engagement.first_day": (FirstDay.NEXT_DAY, "library"),
    "engagement.cut_short": (CutShort.IN_PROPORTION, "library"),
    "engagement.alternative_counts": (True, "library"),
    "engagement.recent_assignments": (10, "library"),
    "engagement.left_out_from": (50, "library"),
    "engagement.quality_low": (50, "library"),
    "engagement.day_ends_at_hour": (0, "library"),
    "supervision.priorities": (2, "prasko-2022"),
    "supervision.strengths": (3, "prasko-2022"),
    "supervision.development_points": (3, "prasko-2022"),
    "supervision.risks_put_off": (3, "prasko-2022"),
    "supervision.advanced_from_year": (3, "library"),
    "thorough": ((ch.Criterion.COLLABORATIVE, ch.Criterion.MEANINGFUL), "library"),
}
"""Field, default, origin."""
KNOWN = {path: (cls, held) for path, cls, held in defaults.thresholds()}


def test_every_threshold_has_the_default_and_the_origin_of_the_table() -> None:
    found = {
        path: (held, getattr(attrs.fields(cls), path.rpartition(".")[2]).metadata["origin"])
        for path, (cls, held) in KNOWN.items()
    }
    assert DEFAULTS == found
    assert {origin for _, origin in DEFAULTS.values()} <= set(SOURCES)


def test_a_draft_is_read_by_the_defaults_and_an_import_differs_in_what_is_absent() -> None:
    assert ch.Policy() == ch.DRAFT
    assert attrs.evolve(ch.DRAFT, absent=ch.Verdict.UNKNOWN) == ch.IMPORTED


def test_the_stated_policy_of_the_tests_names_every_threshold() -> None:
    """So that no test which relies on it relies on a default."""
    tree = ast.parse((defaults.ROOT / "tests" / "stated.py").read_text("utf-8"))
    whole = next(node.value for node in tree.body if isinstance(node, ast.Assign))
    assert list(KNOWN) == sorted(_named(whole), key=list(KNOWN).index)


def _named(call: ast.expr, before: str = "") -> list[str]:
    assert isinstance(call, ast.Call)
    found: list[str] = []
    for keyword in call.keywords:
        path = f"{before}{keyword.arg}"
        found += [path] if path in KNOWN else _named(keyword.value, f"{path}.")
    return found


@pytest.mark.parametrize("path", KNOWN)
def test_every_default_can_be_changed_and_nothing_else_is(path: str) -> None:
    cls, held = KNOWN[path]
    text = defaults.module_of(cls).read_text("utf-8")
    other = defaults.changed(text, cls.__name__, path.rpartition(".")[2], "ANOTHER")
    was, now = text.splitlines(), other.splitlines()
    (n,) = [n for n, line in enumerate(now) if "ANOTHER" in line]
    assert was[:n] + was[n + 1 :] == now[:n] + now[n + 1 :]
    assert re.fullmatch(re.escape(now[n]).replace("ANOTHER", r"[\w.(), ]+"), was[n])
    assert defaults.neighbor(path, held)


def test_the_command_changes_a_default_in_a_copy_only(tmp_path: Path) -> None:
    defaults.copy_with({"engagement.repeated": "3"}, tmp_path)
    code = "import cbt_homework as ch; print(ch.DRAFT.engagement.repeated)"
    ran = subprocess.run(  # noqa: S603 (our own code)
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(tmp_path / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    assert "3" == ran.stdout.strip()
    assert 2 == stated.DRAFT.engagement.repeated
