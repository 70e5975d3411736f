"""What tests of the cases ask: parts that are there, what a rule says, whose words they are."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import attrs

import cbt_homework as ch
from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.values import Value
from cbt_homework.supervision.session import SupervisionSession
from tests import stated

T = TypeVar("T")

IMPORTED = stated.IMPORTED
"""A vignette is what a record happened to keep: what it does not tell is unknown."""


def there(part: T | None) -> T:
    """A part of a case that the vignette has."""
    assert part is not None
    return part


def course_of(case: Any) -> ch.Course:
    """The homework of the therapy, with what is believed and formulated beside it."""
    return attrs.evolve(
        there(case.course),
        formulation=case.formulation,
        therapeutic_beliefs=case.belief_system,
    )


def session_of(case: Any, n: int = 0) -> SupervisionSession:
    """One of the sessions of supervision."""
    return there(case.supervision).sessions[n]


def finding(subject: Any, code: str, policy: ch.Policy = IMPORTED) -> Finding | None:
    """What one rule says; None where it does not apply."""
    found = [f for f in stated.assess(subject, policy=policy).findings if f.code == code]
    assert len(found) < 2
    return found[0] if found else None


def said(subject: Any, code: str, policy: ch.Policy = IMPORTED) -> ch.Verdict | None:
    """The verdict of one rule; None where it does not apply."""
    found = finding(subject, code, policy)
    return None if found is None else found.verdict


def comes_in_order(wanted: tuple[T, ...], among: tuple[T, ...]) -> bool:
    """Whether these come in this order, with whatever between them."""
    rest = iter(among)
    return all(any(each == one for one in rest) for each in wanted)


def texts(thing: Any) -> Iterator[str]:
    """Every text in a value, at any depth."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, tuple):
        for each in thing:
            yield from texts(each)
    elif isinstance(thing, Value):
        for field in attrs.fields(type(thing)):
            yield from texts(getattr(thing, field.name))


RUN = 6
"""So many words in a row are a sentence of somebody."""
ARTICLE = Path(__file__).parents[3] / "shared" / "source" / "homework-in-cbt-supervision.txt"
BOXES = ((137, 228), (395, 487), (508, 558), (576, 728), (757, 800), (860, 927))
"""The lines of the vignettes and of the second table."""
DIGESTS = Path(__file__).with_name("article_runs.txt")
"""A digest of every run of words there; no word of the article can be had from it."""


def runs(text: str) -> set[str]:
    """A digest of every run of words in a text, whatever stands between the words."""
    plain = re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}]", "", text.lower())
    words = re.findall(r"[a-z0-9]+", plain)
    rows = (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
    return {hashlib.sha256(row.encode()).hexdigest()[:8] for row in rows}


def runs_of_the_article() -> set[str]:
    """The digests of the vignettes, from the text itself."""
    lines = ARTICLE.read_text("utf-8").splitlines()
    return {row for first, last in BOXES for row in runs("\n".join(lines[first - 1 : last]))}


def runs_on_record() -> set[str]:
    """The digests of the vignettes, as they are kept here."""
    return set(DIGESTS.read_text("utf-8").split())
