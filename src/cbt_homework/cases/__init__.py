"""The source article's five vignettes as values, in words of our own.

- `vera`, `mr_v`, `paul`, `ludmila`, `petr`: each makes a `Case`
- `CASES`: all five, by key

What a vignette does not tell is None, and what had to be made up is said in ``case.ours``.
"""

from __future__ import annotations

from cbt_homework.cases.case import Case
from cbt_homework.cases.catalogue import CASES
from cbt_homework.cases.ludmila_case import ludmila
from cbt_homework.cases.mr_v_case import mr_v
from cbt_homework.cases.paul_case import paul
from cbt_homework.cases.petr_case import petr
from cbt_homework.cases.vera_case import vera
from cbt_homework.foundation.lazy_names import explain_missing_names

__all__ = ["CASES", "Case", "ludmila", "mr_v", "paul", "petr", "vera"]

explain_missing_names(__name__)
