"""Fresh interpreters: importing, building classes, and the first object."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks import harness
from tests.benchmarks.table import Row, against

FIRST = "import cbt_homework as ch; ch.assess(ch.HomeworkSpec('x'))"
MODEL = "import pydantic\nclass Spec(pydantic.BaseModel):\n task: str\nSpec(task='x')"

OURS_HEAD = """
from datetime import date
import attrs
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.field_types import Count, Label, Minutes, Ref, Share, Text
"""
OURS_CLASS = """
@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class C{n}(Value):
"""
PYDANTIC_HEAD = r"""
from datetime import date
from typing import Annotated
import pydantic
from pydantic import ConfigDict, Field, StringConstraints

def words(most, pattern=r"\S"):
    return StringConstraints(strict=True, min_length=1, max_length=most, pattern=pattern)

Text = Annotated[str, words(4000)]
Label = Annotated[str, words(200)]
Ref = Annotated[str, words(128, r"^[A-Za-z0-9][A-Za-z0-9._:-]*$")]
Count = Annotated[int, Field(strict=True, ge=1, le=10_000)]
Minutes = Annotated[int, Field(strict=True, ge=0, le=1440)]
Share = Annotated[float, Field(strict=True, allow_inf_nan=False, ge=0, le=100)]
"""
PYDANTIC_CLASS = """
class C{n}(pydantic.BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
"""
FIELDS = """
    what: Text
    name: Label | None = None
    id: Ref | None = None
    times: Count = 1
    minutes: Minutes | None = None
    share: Share | None = None
    done: bool = False
    on: date | None = None
"""


def module(head: str, cls: str, number: int) -> str:
    """A module of so many classes of eight fields."""
    return head + "".join(cls.format(n=n) + FIELDS for n in range(number))


def rows(rounds: int) -> Iterator[Row]:
    """To the library, to the first assessed spec; and classes of a user's own, against pydantic."""
    both = {"ours": (OURS_HEAD, OURS_CLASS), "pydantic": (PYDANTIC_HEAD, PYDANTIC_CLASS)}
    each = "".join(f"\nC{n}(what='x')" for n in range(40))
    first = {"ours": "\nC0(what='x')", "pydantic": "\nC0(what='x')"}
    read = {
        "ours": "\nfrom cbt_homework.exchange import from_data\nfrom_data({'what': 'x'}, C0)",
        "pydantic": "\nC0.model_validate({'what': 'x'})",
    }
    programs = {
        "ours": "import cbt_homework",
        "assessed": FIRST,
        "attrs": "import attrs",
        "one model": MODEL,
    }
    for who, parts in both.items():
        programs[f"{who} 40"] = module(*parts, 40)
        programs[f"{who} each"] = module(*parts, 40) + each
        programs[f"{who} first"] = module(*parts, 6) + first[who]
        programs[f"{who} read"] = module(*parts, 6) + read[who]
    found = harness.started(programs, rounds)
    yield against("import cbt_homework / import attrs", found, "attrs")
    name = "import and assess a first spec"
    yield against(f"{name} / import attrs", found, "attrs", ours="assessed")
    yield against(f"{name} / import pydantic, one model", found, "one model", ours="assessed")
    for name, what in (
        ("a module of 40 classes", "40"),
        ("a module of 40 classes, an object of each", "each"),
        ("six classes and a first object", "first"),
        ("six classes and a first object read", "read"),
    ):
        title = f"{name} / the same in pydantic"
        yield against(title, found, f"pydantic {what}", ours=f"ours {what}")
