"""The compiled check: one function a class, made from the demands of its kinds on first use.

Stock attrs validators stop at the first fault and cost about twice the time of building the object;
one fused function costs a fraction of that, and hands over to ``faults`` only when it fails. The
price is source held in strings, which is why this is one small module and why
``tests/foundation/test_checks.py`` compares it with ``faults`` on every class.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from typing import Any

from cbt_homework.foundation import kinds as k
from cbt_homework.foundation.declarations import kinds_of, refuse
from cbt_homework.foundation.kinds import Kind
from cbt_homework.foundation.terms import Missing


def compiled(cls: type[Any]) -> Callable[[Any], None]:
    """The ``__attrs_post_init__`` of a class."""
    space: dict[str, Any] = {"refuse": refuse, "cls": cls}
    fresh = count()
    lines = ["def check(self):"]
    for name, kind in kinds_of(cls).items():
        test = source_of(kind, space, fresh)
        lines += [f" v = self.{name}", f" if not ({test}): return refuse(cls, self)"]
    for rule in cls.__invariants__:
        called = f"holds_{next(fresh)}"
        space[called] = rule.holds
        lines.append(f" if not {called}(self): return refuse(cls, self)")
    exec("\n".join(lines), space)  # noqa: S102 (our own source; no value of a user is in it)
    made: Callable[[Any], None] = space["check"]
    return made


def source_of(kind: Kind, space: dict[str, Any], fresh: Iterator[int]) -> str:
    """Python source, true when the kind may hold ``v``; what it names goes into ``space``."""
    match kind:
        case k.Maybe(kind=inner):
            return f"(v is None or {source_of(inner, space, fresh)})"
        case k.Answer(kind=inner):
            space["missing"] = Missing
            return f"(type(v) is missing or {source_of(inner, space, fresh)})"
        case _:
            named = {name: f"{name}_{next(fresh)}" for name in k.names(kind)}
            space |= {named[name]: thing for name, thing in k.names(kind).items()}
            source = " and ".join(f"({d.test.format(**named)})" for d in kind.demands())
            if isinstance(kind, k.Many):
                each = f"each_{next(fresh)}"
                item = source_of(kind.item, space, fresh)
                body = (
                    f"def {each}(items):\n for v in items:\n"
                    f"  if not ({item}): return False\n return True"
                )
                exec(body, space)  # noqa: S102
                source = f"{source} and {each}(v)"
            return f"({source})"
