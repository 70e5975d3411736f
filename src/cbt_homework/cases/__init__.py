"""The source article's five vignettes as values, in words of our own.

- `vera`, `mr_v`, `paul`, `ludmila`, `petr`: each makes a `Case`
- `CASES`: all five, by key

What a vignette does not tell is None, and what had to be made up is said in ``case.ours``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cbt_homework.cases.all_five import CASES
    from cbt_homework.cases.case import Case
    from cbt_homework.cases.of_ludmila import ludmila
    from cbt_homework.cases.of_mr_v import mr_v
    from cbt_homework.cases.of_paul import paul
    from cbt_homework.cases.of_petr import petr
    from cbt_homework.cases.of_vera import vera

_HOME = {
    "CASES": "all_five",
    "Case": "case",
    "ludmila": "of_ludmila",
    "mr_v": "of_mr_v",
    "paul": "of_paul",
    "petr": "of_petr",
    "vera": "of_vera",
}

__all__ = ["CASES", "Case", "ludmila", "mr_v", "paul", "petr", "vera"]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = getattr(import_module(f"cbt_homework.cases.{_HOME[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return __all__
