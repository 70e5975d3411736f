"""The five cases, by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from cbt_homework.cases.case import Case
from cbt_homework.cases.of_ludmila import ludmila
from cbt_homework.cases.of_mr_v import mr_v
from cbt_homework.cases.of_paul import paul
from cbt_homework.cases.of_petr import petr
from cbt_homework.cases.of_vera import vera

CASES: Mapping[str, Callable[[], Case]] = MappingProxyType(
    {"vera": vera, "mr-v": mr_v, "paul": paul, "ludmila": ludmila, "petr": petr}
)
"""What makes each case, in the order of the article."""
