"""For test suites: assertions on criteria, checks of rules, and strategies for every class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.lazy_names import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework.testing import strategies
    from cbt_homework.testing.asserts import assert_meets, assert_supports
    from cbt_homework.testing.rule_checks import check_rule

_LAZY = {
    "testing.asserts": ("assert_meets", "assert_supports"),
    "testing.rule_checks": ("check_rule",),
}  # fmt: skip
"""The home of each public name. Nothing is imported before somebody asks for it."""
_MODULES = ("testing.strategies",)

__all__ = ["assert_meets", "assert_supports", "check_rule", "strategies"]

if not TYPE_CHECKING:
    _load, __dir__ = lazy_namespace(__name__, _LAZY, __all__, modules=_MODULES)

    def __getattr__(name: str) -> object:
        try:
            return _load(name)
        except ModuleNotFoundError as missing:  # Hypothesis comes with the extra of this name
            raise AttributeError("install cbt-homework[testing] for strategies") from missing
