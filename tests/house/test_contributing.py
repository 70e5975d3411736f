"""What the contributing guide names is there."""

from __future__ import annotations

import re
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "contributing.md").read_text("utf-8")


def test_every_path_that_the_guide_names_is_there() -> None:
    named = set(re.findall(r"(?<![\w./])(?:src|tests|docs|\.ci)/[\w./-]*[\w]", GUIDE))
    assert len(named) > 20
    assert [] == sorted(path for path in named if not (ROOT / path).exists())


def test_every_module_that_the_guide_runs_is_there() -> None:
    run = set(re.findall(r"python -m ([\w.]+)", GUIDE))
    assert {"tests.fuzz", "tests.exchange.agreement", "tests.house.defaults"} <= run
    assert [] == sorted(name for name in run if find_spec(name) is None)


def test_every_group_that_the_guide_names_is_one_of_the_project() -> None:
    groups = set(re.findall(r"--group (\w+)", GUIDE))
    project = (ROOT / "pyproject.toml").read_text("utf-8")
    assert groups
    known = set(re.findall(r"^(\w+) = \[", project, re.MULTILINE))
    assert set() == groups - known


def test_readme_and_index_lead_to_the_guide() -> None:
    assert "(docs/contributing.md)" in (ROOT / "README.md").read_text("utf-8")
    assert "(contributing.md)" in (ROOT / "docs" / "index.md").read_text("utf-8")
