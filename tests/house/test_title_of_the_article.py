"""The source article is named by its title, its authors and its DOI, the same in all places."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from cbt_homework.judgment.publications import SOURCES

ROOT = Path(__file__).parents[2]
TITLE = (
    "Homework in Cognitive Behavioral Supervision: Theoretical Background and Clinical Application"
)
DOI = "10.2147/PRBM.S382246"
AUTHORS = (
    "Prasko Jan", "Krone Ilona", "Burkauskas Julius", "Vanek Jakub", "Abeltina Marija",
    "Juskiene Alicja", "Sollar Tomas", "Bite Ieva", "Slepecky Milos", "Ociskova Marie",
)  # fmt: skip


def said_in(name: str) -> str:
    """The text of a file, each run of spaces and line ends as one space."""
    return " ".join((ROOT / name).read_text("utf-8").split())


@pytest.mark.parametrize(
    "name", ["README.md", "CITATION.cff", "docs/index.md", "docs/reference/sources.md"]
)
def test_title_and_doi_of_the_article_are_the_same_in_all_places(name: str) -> None:
    text = said_in(name)
    assert TITLE in text
    assert {DOI} == set(re.findall(r"10\.2147/[A-Z]+\.S\d+", text))


def test_the_library_cites_the_article_by_its_title_and_doi() -> None:
    source = SOURCES["prasko-2022"]
    assert TITLE in source.citation
    assert DOI == source.doi


def test_the_package_links_to_the_article() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"https://doi.org/{DOI}" == project["urls"]["Source article"]


def test_all_authors_of_the_article_are_cited_in_their_order() -> None:
    text = (ROOT / "CITATION.cff").read_text("utf-8")
    named = re.findall(r"family-names: (\w+)\n +given-names: (\w+)", text)
    assert AUTHORS == tuple(" ".join(names) for names in named)


@pytest.mark.parametrize("name", ["README.md", "docs/index.md", "docs/reference/sources.md"])
def test_journal_volume_and_pages_are_the_same(name: str) -> None:
    assert re.search(r"2022;15:3809[-\u2013]3824", said_in(name))
