"""The paths that a fact or a step of a diagnosis names, and how many of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Annotated

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import FieldPath

MOST_FIELD_PATHS = 10_000
"""How many paths a fact or a step names, the first ones; a number of times counts all of them."""
FieldPaths = Annotated[tuple[FieldPath, ...], k.Size(1, MOST_FIELD_PATHS)]
Count = Annotated[int, k.Whole(1, 1_000_000_000)]
"""How often something is recorded in a course, however long it is."""


def limited_field_paths(paths: Iterable[str]) -> tuple[str, ...]:
    """The paths that a fact or a step names: the first 10,000."""
    return tuple(islice(paths, MOST_FIELD_PATHS))


def assignment_places(paths: Iterable[str]) -> tuple[int, ...]:
    """The places of assignments that paths of a course lead to, each once, in order."""
    steps = (path.split(".", 2) for path in paths)
    return tuple(sorted({int(s[1]) for s in steps if s[0] == "histories" and len(s) > 1}))
