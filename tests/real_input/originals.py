"""Where the texts lie that the encodings are held against; the project contains none of them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1].parent / "shared" / "examples"
RUN = 6
"""So many words in a row are a quotation."""


def original(name: str) -> Any:
    """The data of an original; the test that asks for it is skipped where it is absent."""
    path = EXAMPLES / name
    if not path.exists():
        pytest.skip(f"{name} is not here")
    return json.loads(path.read_text("utf-8"))


def quoted(data: Any) -> set[str]:
    """Every run of six words of an original that a file beside this one repeats."""
    runs = {run for text in strings(data) for run in runs_of(text)}
    kept = (path.read_text("utf-8") for path in sorted(HERE.iterdir()) if path.is_file())
    return {run for text in kept for run in runs_of(text) if run in runs}


def runs_of(text: str) -> Iterator[str]:
    """Every run of six words."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def strings(data: Any) -> Iterator[str]:
    """Every text of some plain data; keys are none."""
    match data:
        case str():
            yield data
        case dict():
            for held in data.values():
                yield from strings(held)
        case list():
            for held in data:
                yield from strings(held)
