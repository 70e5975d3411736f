"""The source article's five vignettes as values, in words of our own.

- `vera`, `mr_v`, `paul`, `ludmila`, `petr`: each makes a `Case`
- `CASES`: all five, by key

What a vignette does not tell is None, and what had to be made up is said in ``case.ours``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.lazy_names import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework.cases.case import Case
    from cbt_homework.cases.catalogue import CASES
    from cbt_homework.cases.ludmila_case import ludmila
    from cbt_homework.cases.mr_v_case import mr_v
    from cbt_homework.cases.paul_case import paul
    from cbt_homework.cases.petr_case import petr
    from cbt_homework.cases.vera_case import vera

_LAZY = {
    "cases.catalogue": ("CASES",),
    "cases.case": ("Case",),
    "cases.ludmila_case": ("ludmila",),
    "cases.mr_v_case": ("mr_v",),
    "cases.paul_case": ("paul",),
    "cases.petr_case": ("petr",),
    "cases.vera_case": ("vera",),
}  # fmt: skip
"""Where each public name lives. Nothing is imported before somebody asks for it."""

__all__ = ["CASES", "Case", "ludmila", "mr_v", "paul", "petr", "vera"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__)
