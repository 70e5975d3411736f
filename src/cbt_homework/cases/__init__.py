"""The source article's five vignettes as values, in words of our own.

- `vera`, `mr_v`, `paul`, `ludmila`, `petr`: each makes a `Case`
- `CASES`: all five, by key

What a vignette does not tell is None, and what had to be made up is said in ``case.ours``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.namespaces import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework.cases.all_five import CASES
    from cbt_homework.cases.case import Case
    from cbt_homework.cases.of_ludmila import ludmila
    from cbt_homework.cases.of_mr_v import mr_v
    from cbt_homework.cases.of_paul import paul
    from cbt_homework.cases.of_petr import petr
    from cbt_homework.cases.of_vera import vera

_LAZY = {
    "cases.all_five": ("CASES",),
    "cases.case": ("Case",),
    "cases.of_ludmila": ("ludmila",),
    "cases.of_mr_v": ("mr_v",),
    "cases.of_paul": ("paul",),
    "cases.of_petr": ("petr",),
    "cases.of_vera": ("vera",),
}  # fmt: skip
"""Where each public name lives. Nothing is imported before somebody asks for it."""

__all__ = ["CASES", "Case", "ludmila", "mr_v", "paul", "petr", "vera"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__)
