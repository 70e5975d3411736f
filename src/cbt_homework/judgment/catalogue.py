"""Every rule of the library, in one book."""

from __future__ import annotations

from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.books import HOMEWORK

CATALOGUE = RuleBook("catalogue", HOMEWORK.rules)
"""Every rule of the library."""
