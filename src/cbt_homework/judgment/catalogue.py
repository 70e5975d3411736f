"""Every rule of the library, in one book."""

from __future__ import annotations

from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment.books import HOMEWORK
from cbt_homework.judgment.of_cognition import FORMULATIONS, RECORDS, THERAPEUTIC_BELIEFS
from cbt_homework.judgment.of_engagement import ENGAGEMENT
from cbt_homework.judgment.of_supervision import SUPERVISION

BOOKS = (HOMEWORK, RECORDS, FORMULATIONS, THERAPEUTIC_BELIEFS, ENGAGEMENT, SUPERVISION)
CATALOGUE = RuleBook("catalogue", [rule for book in BOOKS for rule in book])
"""Every rule of the library."""
