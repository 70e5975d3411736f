"""The keys of what a task may say in words alone: a time, an amount, a condition."""

from __future__ import annotations

TIME, AMOUNT, CONDITION = "time", "amount", "condition"
