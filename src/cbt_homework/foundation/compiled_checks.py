"""The compiled check: one function a class, made from the demands of its kinds on first use.

Stock attrs validators stop at the first fault and cost about twice the time of building the object;
one fused function costs a fraction of that, and hands over to ``constructor_problems`` only when
it fails. The price is source held in strings, which is why this is one small module and why
``tests/foundation/test_class_checks.py`` compares it with ``constructor_problems`` on every class.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from typing import Any

from cbt_homework.foundation.check_source import kind_check_source
from cbt_homework.foundation.declarations import kinds_of, raise_problems_of


def compile_class_check(cls: type[Any]) -> Callable[[Any], None]:
    """The ``__attrs_post_init__`` of a class."""
    namespace: dict[str, Any] = {"refuse": raise_problems_of, "cls": cls}
    numbers = count()
    lines = ["def check(self):"]
    for name, kind in kinds_of(cls).items():
        test = kind_check_source(kind, namespace, numbers)
        lines += [f" v = self.{name}", f" if not ({test}): return refuse(cls, self)"]
    kinds = kinds_of(cls)
    fields = {name: f"self.{name}" for name in kinds}
    for rule in cls.__invariants__:
        called = f"holds_{next(numbers)}"
        namespace[called] = rule.test
        test = rule.check_source(fields, called, "self", kinds)
        lines.append(f" if not {test}: return refuse(cls, self)")
    exec("\n".join(lines), namespace)  # noqa: S102 (our own source; no value of a user is in it)
    check: Callable[[Any], None] = namespace["check"]
    return check
