"""The pages: generated ones are current, guides have examples, links lead somewhere."""

from __future__ import annotations

import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from tests.regenerate import compare

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = dict(runpy.run_path(str(DOCS / "generate.py"))["pages"]())
GUIDES = ("start", "clinic", "own-rules", "testing", "ideas", "schedules", "reference/wire")


@pytest.mark.parametrize("where", PAGES)
def test_a_generated_page_says_what_the_library_says(where: str) -> None:
    compare(DOCS / where, PAGES[where])


def test_no_page_of_a_rule_is_left_over() -> None:
    found = {f"rules/{path.name}" for path in (DOCS / "rules").glob("*.md")}
    assert found == {where for where in PAGES if where.startswith("rules/")}


@pytest.mark.parametrize("page", GUIDES)
def test_a_guide_has_examples_with_their_output(page: str) -> None:
    text = (DOCS / f"{page}.md").read_text("utf-8")
    assert re.search(r"```python\n.*?```\n\n```text\n", text, re.DOTALL)


def test_links_between_pages_lead_to_pages() -> None:
    for path in [*DOCS.rglob("*.md"), ROOT / "README.md"]:
        for target in re.findall(r"\]\(([^)#:]+\.md)", path.read_text("utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_the_main_job_prints_what_it_promises() -> None:
    """The README's first command, on the clinic's export."""
    ran = subprocess.run(  # noqa: S603 (our own script)
        [sys.executable, str(DOCS / "examples" / "clinic.py")],
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
        env={"PYTHONIOENCODING": "utf-8"},
    )
    compare(Path(__file__).parent / "golden" / "clinic.txt", ran.stdout)
    assert "27 rows, 24 read" in ran.stdout
    assert "row 25: agreement.confidence.value" in ran.stdout


def test_over_the_clinics_assignments_every_criterion_is_met_by_some_and_unmet_by_others() -> None:
    import json

    import cbt_homework as ch
    from cbt_homework import exchange

    clinic = runpy.run_path(str(DOCS / "examples" / "clinic.py"))
    rows = json.loads((DOCS / "examples" / "clinic_export.json").read_text("utf-8"))
    reads = exchange.read_each(map(clinic["assignment"], rows), of=ch.Assignment)
    assessments = [ch.assess(read.value) for read in reads if read.value is not None]
    assert 24 == len(assessments)
    for criterion in ch.Criterion:
        said = {made.verdict(criterion) for made in assessments}
        assert {ch.Verdict.MET, ch.Verdict.UNMET} <= said


def test_the_readme_says_the_commands_that_are_run() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert "pip install uv && uv run --no-dev docs/examples/clinic.py" in readme
    assert "pip install uv && uv run --no-dev --group test pytest -q" in readme
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "uv run -q --no-dev docs/examples/clinic.py" in script
    assert "uv run -q --no-dev --group test pytest -q" in script
