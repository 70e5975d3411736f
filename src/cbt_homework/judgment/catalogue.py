"""Every rule of the library, in one book."""

from __future__ import annotations

from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.books import HOMEWORK
from cbt_homework.judgment.of_engagement import ENGAGEMENT

CATALOGUE = RuleBook("catalogue", (*HOMEWORK.rules, *ENGAGEMENT.rules))
"""Every rule of the library."""
