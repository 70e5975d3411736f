"""The five cases, by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from cbt_homework.cases.case import Case
from cbt_homework.cases.ludmila_case import ludmila
from cbt_homework.cases.mr_v_case import mr_v
from cbt_homework.cases.paul_case import paul
from cbt_homework.cases.petr_case import petr
from cbt_homework.cases.vera_case import vera

CASES: Mapping[str, Callable[[], Case]] = MappingProxyType(
    {"vera": vera, "mr-v": mr_v, "paul": paul, "ludmila": ludmila, "petr": petr}
)
"""What makes each case, in the order of the article."""
