"""Safe reprs of objects other than values, also while a constructor still runs."""

from __future__ import annotations

import attrs


def partial_repr(self: attrs.AttrsInstance) -> str:
    """The constructor call, as attrs shows it, of the fields that are there.

    A traceback with locals shows an object whose fields are still missing. A class of attrs takes
    it for its ``__repr__``.
    """
    cls = type(self)
    shown = (
        f"{field.name}={getattr(self, field.name)!r}"
        for field in attrs.fields(cls)
        if hasattr(self, field.name)
    )
    return f"{cls.__qualname__}({', '.join(shown)})"
