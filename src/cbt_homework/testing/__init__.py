"""For test suites: assertions on criteria, checks of rules, and strategies for every class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cbt_homework.testing.asserts import assert_meets, assert_supports
from cbt_homework.testing.rules import check_rule

if TYPE_CHECKING:
    from cbt_homework.testing import strategies

__all__ = ["assert_meets", "assert_supports", "check_rule", "strategies"]


def __getattr__(name: str) -> Any:
    if name == "strategies":  # needs Hypothesis, from the extra of this name
        from importlib import import_module  # noqa: PLC0415

        try:
            return import_module("cbt_homework.testing.strategies")
        except ModuleNotFoundError as missing:
            raise AttributeError("install cbt-homework[testing] for strategies") from missing
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return __all__
