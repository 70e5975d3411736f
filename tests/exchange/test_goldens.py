"""Every version that was ever written stays readable, and today's is written byte for byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from cbt_homework import exchange
from tests.exchange.samples import SAMPLES
from tests.regenerate import compare

GOLDEN = Path(__file__).parent / "golden"
FILES = sorted(GOLDEN.glob("*/*.json"))


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_document_is_written_as_its_golden_says(kind: str) -> None:
    path = GOLDEN / exchange.VERSION / f"{kind}.json"
    compare(path, exchange.dumps(SAMPLES[kind], indent=2) + "\n")


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_every_golden_is_readable(path: Path) -> None:
    """The value is the sample of its kind, so that reading loses nothing."""
    value = exchange.loads(path.read_text(encoding="utf-8"))
    assert exchange.KINDS[path.stem] is type(value)
    assert SAMPLES[path.stem] == value


def test_there_is_a_golden_for_every_kind_of_the_version_written_today() -> None:
    written = {path.stem for path in FILES if path.parent.name == exchange.VERSION}
    assert exchange.KINDS.keys() == written
