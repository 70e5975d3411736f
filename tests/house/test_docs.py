"""The pages: generated ones are current, guides have examples, links lead somewhere."""

from __future__ import annotations

import importlib
import inspect
import re
import runpy
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from cbt_homework.engagement import MeasureChange, Quantity
from cbt_homework.exchange import KINDS
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.findings import Finding, Parameter
from cbt_homework.judgment.assessment import Assessment, Judged
from cbt_homework.judgment.basis import Basis
from cbt_homework.judgment.catalogue import BOOKS, CATALOGUE
from cbt_homework.policies.policy import Policy
from tests.regenerate import compare

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
GENERATE = runpy.run_path(str(DOCS / "generate.py"))
PAGES = dict(GENERATE["pages"]())
GUIDES = (
    "start", "natural-tasks", "engagement", "ladder", "histories", "cognition", "clinic",
    "own-rules", "testing", "ideas",
    "schedules", "reference/wire", "supervision", "self-assessment", "research", "instruments",
    "evidence", "cases/vera", "cases/mr-v", "cases/paul", "cases/ludmila", "cases/petr",
)  # fmt: skip


@pytest.mark.parametrize("where", PAGES)
def test_a_generated_page_says_what_the_library_says(where: str) -> None:
    compare(DOCS / where, PAGES[where])


def test_no_page_of_a_rule_is_left_over() -> None:
    found = {f"rules/{path.name}" for path in (DOCS / "rules").glob("*.md")}
    assert found == {where for where in PAGES if where.startswith("rules/")}


def test_every_rule_is_on_the_page_of_its_book_in_a_table_and_in_full() -> None:
    spoken_to = {type(rule.criterion) for rule in CATALOGUE}
    assert spoken_to == set(GENERATE["CRITERIA"].values())
    for book in BOOKS:
        page = PAGES[f"rules/{book.name}.md"]
        linked = dict(re.findall(r"\| \[([A-Z]{2}\d\d)\]\(#([a-z0-9-]+)\)", page))
        headings = re.findall(r"^### ([A-Z]{2}\d\d [a-z0-9-]+)$", page, re.MULTILINE)
        assert {rule.code for rule in book} == set(linked)
        assert sorted(f"{rule.code} {rule.name}" for rule in book) == sorted(headings)
        assert set(linked.values()) == {heading.lower().replace(" ", "-") for heading in headings}
        for rule in book:
            assert rule.why in page
            assert f"](rules/{book.name}.md)" in PAGES["reference/rules.md"].replace("../", "")


def test_the_page_of_all_rules_stays_the_same_when_a_rule_is_added() -> None:
    assert not re.search(r"[A-Z]{2}\d\d", PAGES["reference/rules.md"])


def test_the_guides_diagram_is_the_table_of_the_library() -> None:
    text = (DOCS / "engagement.md").read_text("utf-8")
    assert f"```mermaid\n{GENERATE['diagram']()}```" in text


def test_the_table_of_the_ladder_is_the_function_of_the_library() -> None:
    assert f"\n\n{GENERATE['ladder_table']()}\n" in (DOCS / "ladder.md").read_text("utf-8")


def test_the_codebook_has_every_class_and_word_of_a_record() -> None:
    classes: set[type[Any]] = set()
    words: set[type[Any]] = set()
    for cls in (*KINDS.values(), Quantity, MeasureChange):
        if cls not in (Assessment, Policy):  # what is said of a record, and with which thresholds
            _gather(cls, classes, words)
    judged = {Assessment, Judged, Basis, Finding, Parameter}
    assert classes - judged <= set(GENERATE["CLASSES"])
    assert words <= set(GENERATE["VOCABULARIES"])


def _gather(cls: type[Any], classes: set[type[Any]], words: set[type[Any]]) -> None:
    if cls not in classes:
        classes.add(cls)
        for kind in kinds_of(cls).values():
            _gather_kind(kind, classes, words)


def _gather_kind(kind: k.Kind, classes: set[type[Any]], words: set[type[Any]]) -> None:
    match kind:
        case k.Choice(options=options):
            words.add(options)
        case k.One(model=model):
            _gather(model, classes, words)
        case k.OneOf(models=models):
            for model in models:
                _gather(model, classes, words)
        case k.Many(item=inner) | k.Answer(kind=inner) | k.Maybe(kind=inner):
            _gather_kind(inner, classes, words)
        case _:
            pass


@pytest.mark.parametrize("page", GUIDES)
def test_a_guide_has_examples_with_their_output(page: str) -> None:
    text = (DOCS / f"{page}.md").read_text("utf-8")
    assert re.search(r"```python\n.*?```\n\n```text\n", text, re.DOTALL)


@pytest.mark.parametrize(
    "room",
    [
        "cases", "cognition", "engagement", "exchange", "homework", "research", "show",
        "supervision",
    ],
)  # fmt: skip
def test_every_function_of_a_namespace_is_on_the_page_of_functions(room: str) -> None:
    page = (DOCS / "reference" / "api.md").read_text("utf-8")
    module = importlib.import_module(f"cbt_homework.{room}")
    named = (name for name in module.__all__ if inspect.isfunction(getattr(module, name)))
    for name in named:
        assert f":: cbt_homework.{room}.{name}\n" in page, name


def test_links_between_pages_lead_to_pages() -> None:
    for path in [*DOCS.rglob("*.md"), ROOT / "README.md"]:
        for target in re.findall(r"\]\(([^)#:]+\.md)", path.read_text("utf-8")):
            assert (path.parent / target).exists(), f"{path.name}: {target}"


def test_links_to_a_heading_lead_to_a_heading() -> None:
    found = 0
    for path in [*DOCS.rglob("*.md"), ROOT / "README.md"]:
        text = path.read_text("utf-8")
        for target, anchor in re.findall(r"\]\(([^)#:]*)#([^)]+)\)", text):
            page = (path.parent / target).read_text("utf-8") if target else text
            headings = re.findall(r"^#+ (.+)$", page, re.MULTILINE)
            slugs = {re.sub(r"[^a-z0-9 -]", "", h.lower()).replace(" ", "-") for h in headings}
            assert anchor in slugs, f"{path.name}: {target}#{anchor}"
            found += 1
    assert found > 200


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
    assert "23 rows of homework by session" in ran.stdout
    assert "row 16: assigning.0.manners.0: must be one of" in ran.stdout
    assert "course C6: histories.1: must not use an id twice" in ran.stdout
    assert ran.stdout.index("C1: Recorded along with it") < ran.stdout.index("may have stood")


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
    for begins in re.findall(r"readme '([^']+)'", script):
        (line,) = re.findall(rf"^pip install uv && {begins}.*$", readme, re.MULTILINE)
        assert line.startswith("pip install uv && uv run --no-dev ")
    assert 2 == script.count('bash -c "$(readme')
