"""The benchmark: what a checked value costs, against pydantic, msgspec and an import of attrs.

From the root of the repository, with the dependency group ``bench``::

    python -m tests.benchmarks

One run measures everything, by paired ratios (`harness`), after it has checked that the contenders
make the same demands (`selfcheck`). It prints a Markdown table and fails where a gate is missed.
"""

from __future__ import annotations

import argparse
import platform
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from statistics import median
from typing import Any

import msgspec
import pydantic

from cbt_homework.exchange import from_data, to_data
from cbt_homework.foundation.errors import StructureError
from cbt_homework.homework.assignment import Assignment
from cbt_homework.judgment.assess import assess
from cbt_homework.judgment.diagnose import diagnose
from tests.benchmarks import courses, harness, samples, structs
from tests.benchmarks.harness import Call, Ratio, Series
from tests.benchmarks.peers import OURS, Family, pydantic_family
from tests.benchmarks.selfcheck import selfcheck

STRICT: Family = pydantic_family(wire=False)
WIRE: Family = pydantic_family(wire=True)

CONSTRUCTION_GATE = 0.85
ASSESSMENT_GATE = 4.0
IMPORT_GATE = 1.3
DIAGNOSIS_GATE = 1.3


@dataclass(frozen=True)
class Row:
    """One line of the table; without a gate it is only reported."""

    name: str
    ours: float
    peer: float
    ratio: Ratio
    gate: float | None = None
    unit: str = "us"

    @property
    def missed(self) -> bool:
        return self.gate is not None and self.ratio.median > self.gate

    def __str__(self) -> str:
        r = self.ratio
        gate = "" if self.gate is None else f"<= {self.gate:g}"
        verdict = "reported" if self.gate is None else "MISSED" if self.missed else "ok"
        cells = (
            self.name, self._amount(self.ours), self._amount(self.peer),
            f"{r.median:.2f}", f"{r.p10:.2f}-{r.p90:.2f}", gate, verdict,
        )  # fmt: skip
        return f"| {' | '.join(cells)} |"

    def _amount(self, value: float) -> str:
        in_ms = self.unit == "us" and value >= 10_000
        return f"{value / 1000:.1f} ms" if in_ms else f"{value:,.1f} {self.unit}"


HEAD = "| measured | ours | peer | ratio | p10-p90 | gate | verdict |\n" + "|---" * 7 + "|"


def against(
    name: str,
    found: Mapping[str, Series],
    peer: str,
    *,
    gate: float | None = None,
    ours: str = "ours",
    said: str | None = None,
) -> Row:
    """The row of two contenders that were timed together."""
    title = f"{name} / {said or peer}"
    ratio = harness.ratio_of(found[ours], found[peer])
    return Row(title, median(found[ours]), median(found[peer]), ratio, gate)


def construction(rounds: int) -> Iterator[Row]:
    """Objects with all their parts, made and checked; and what assessing one costs beside that."""
    makers = {"ours": OURS, "pydantic": STRICT, "msgspec": structs.CONSTRUCTED}
    for name, maker, words in (
        ("construct a spec", samples.spec_maker, samples.ENGLISH),
        ("construct a spec in Czech", samples.spec_maker, samples.CZECH),
        ("construct an assignment", samples.assignment_maker, samples.ENGLISH),
    ):
        calls: dict[str, Call] = {who: maker(family, words) for who, family in makers.items()}
        made = calls["ours"]()
        calls["assessing"] = partial(assess, made)
        found = harness.timed(calls, rounds)
        yield against(name, found, "pydantic", gate=CONSTRUCTION_GATE)
        yield against(name, found, "msgspec", said="msgspec, checked by hand")
        if words is samples.ENGLISH:
            title = name.replace("construct", "assess")
            yield against(
                title, found, "ours", ours="assessing", said="construct it", gate=ASSESSMENT_GATE
            )


def exchanging(rounds: int) -> Iterator[Row]:
    """A sound document read and written, as plain data."""
    made = samples.assignment_maker(OURS)()
    data = to_data(made, envelope=False)
    theirs, struct = WIRE.Assignment.model_validate(data), structs.READ.Assignment
    found = harness.timed(
        {
            "ours": lambda: from_data(data, Assignment),
            "pydantic": lambda: WIRE.Assignment.model_validate(data),
            "msgspec": lambda: msgspec.convert(data, struct),
        },
        rounds,
    )
    yield against("read an assignment", found, "pydantic")
    yield against("read an assignment", found, "msgspec")
    structured = msgspec.convert(data, struct)
    found = harness.timed(
        {
            "ours": lambda: to_data(made, envelope=False),
            "pydantic": lambda: theirs.model_dump(mode="json", exclude_none=True),
            "msgspec": lambda: msgspec.to_builtins(structured),
        },
        rounds,
    )
    yield against("write an assignment", found, "pydantic")
    yield against("write an assignment", found, "msgspec", said="msgspec, without defaults")


def seven_faults(rounds: int) -> Iterator[Row]:
    """A document with seven faults: all of them with exact paths, from both."""
    sound = to_data(samples.assignment_maker(OURS)(), envelope=False)
    data = samples.changed(sound, *samples.SEVEN)
    wanted = {fault.path for fault in samples.SEVEN}
    found = {"ours": _problems(data), "pydantic": _errors(data)}
    for name, paths in found.items():
        exact = len(wanted & set(paths))
        print(f"- {name}: {len(paths)} problems, {exact} of {len(wanted)} faults with exact path")
        if len(paths) != len(wanted) or exact != len(wanted):
            raise RuntimeError(f"{name} reports {sorted(map(str, paths))}")
    taken = harness.timed(
        {"ours": lambda: _problems(data), "pydantic": lambda: _errors(data)}, rounds
    )
    yield against("refuse seven faults", taken, "pydantic")


def _problems(data: dict[str, Any]) -> list[tuple[str | int, ...]]:
    try:
        from_data(data, Assignment)
    except StructureError as refused:
        return [problem.path for problem in refused.problems]
    return []


def _errors(data: dict[str, Any]) -> list[tuple[str | int, ...]]:
    try:
        WIRE.Assignment.model_validate(data)
    except pydantic.ValidationError as refused:
        return [error["loc"] for error in refused.errors(include_url=False)]
    return []


LENGTHS = (1, 10, 100, 1000)
BASE_LENGTH = 10


def diagnosing(rounds: int) -> Iterator[Row]:
    """Courses of 1 to 1,000 assignments: what each assignment costs, whatever the length."""
    made = {length: courses.course(length) for length in LENGTHS}
    calls: dict[str, Call] = {
        str(length): partial(diagnose, course) for length, course in made.items()
    }
    found = harness.timed(calls, rounds)
    each = {name: [taken / int(name) for taken in series] for name, series in found.items()}
    for length in LENGTHS:
        name = f"diagnose, an assignment of a course of {length:,}"
        gate = None if length <= BASE_LENGTH else DIAGNOSIS_GATE
        said = f"of {BASE_LENGTH}"
        yield against(name, each, str(BASE_LENGTH), ours=str(length), said=said, gate=gate)


FIRST = "import cbt_homework as ch; ch.assess(ch.HomeworkSpec('x'))"
MODEL = "import pydantic\nclass Spec(pydantic.BaseModel):\n task: str\nSpec(task='x')"


def importing(rounds: int) -> Iterator[Row]:
    """From a fresh interpreter to the library, and to the first assessed spec."""
    programs = {
        "ours": "import cbt_homework",
        "first": FIRST,
        "import attrs": "import attrs",
        "import pydantic, one model": MODEL,
    }
    found = harness.started(programs, rounds)
    yield against("import cbt_homework", found, "import attrs", gate=IMPORT_GATE)
    for peer in ("import attrs", "import pydantic, one model"):
        yield against("import and assess a first spec", found, peer, ours="first")


def memory(number: int) -> Iterator[Row]:
    """What an assignment keeps; words, vocabularies, forms and scales are shared."""
    families = {"ours": OURS, "pydantic": STRICT, "msgspec": structs.CONSTRUCTED}
    held = {
        name: harness.bytes_each(samples.assignment_maker(family), number)
        for name, family in families.items()
    }
    for peer in ("pydantic", "msgspec"):
        ratio = held["ours"] / held[peer]
        same = Ratio(ratio, ratio, ratio)
        yield Row(f"keep an assignment / {peer}", held["ours"], held[peer], same, unit="B")


def main() -> int:
    """Run everything; 1 where a gate was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=25, help="at least 15 (default: 25)")
    parser.add_argument("--objects", type=int, default=20_000, help="kept to measure memory")
    asked = parser.parse_args()
    rounds = max(15, asked.rounds)

    print("Demands:\n")
    for line in selfcheck(STRICT, WIRE):
        print(f"- {line}")
    print("\nSeven faults:\n")
    rows = [
        *seven_faults(rounds),
        *construction(rounds),
        *exchanging(rounds),
        *diagnosing(rounds),
        *memory(asked.objects),
        *importing(rounds),
    ]
    peers = ", ".join(f"{name} {version(name)}" for name in ("attrs", "pydantic", "msgspec"))
    print(f"\nPython {platform.python_version()}, {peers}; {rounds} rounds\n\n{HEAD}")
    for row in rows:
        print(row)
    missed = [row.name for row in rows if row.missed]
    print(f"\nMissed: {', '.join(missed)}" if missed else "\nEvery gate is met.")
    return 1 if missed else 0
