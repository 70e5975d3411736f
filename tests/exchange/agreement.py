"""Many documents of every class, read and written the plain way and the compiled way.

``python -m tests.exchange.agreement`` compares what comes of them, and counts the branches of what
was compiled that they reach. A branch is a condition, or a part of one, that was true and was
false, or a handler that was entered. The source of each compiled function is rewritten so that each
says when it is reached.
"""

from __future__ import annotations

import argparse
import ast
import contextlib
import copy
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Self

import attrs
from hypothesis import HealthCheck, Phase, given, settings

from cbt_homework.exchange import compiled
from cbt_homework.exchange.compiled import make_fast_reader, make_fast_writer
from cbt_homework.exchange.problem_collector import Convert, read_or_raise
from cbt_homework.exchange.reading import make_plain_reader
from cbt_homework.exchange.writing import make_kind_writer, write_value
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import RefusedError
from cbt_homework.foundation.field_kinds import Kind, Maybe
from cbt_homework.foundation.invariants import InOrder
from cbt_homework.foundation.values import Value
from cbt_homework.research.instruments.instrument import Instrument
from cbt_homework.testing import strategies
from tests.exchange.samples import SAMPLES
from tests.foundation.spoiled_values import mixed_fields
from tests.foundation.value_classes import VALUE_CLASSES

JUNK: tuple[Any, ...] = (
    None, True, 0, 1, 2, -1, 0.5, 1e10, 1e305, 10**20, -(10**20), float("nan"), float("inf"), "",
    " ", "x", "x\0",
    "(", "\u00e9", "caf\ud83d", "x" * 5000, "a b", "2026-03-02", "2026-02-30", "2026/03-02",
    "2026-03/02", "12:30", "12:30:15", "12-30", "12:30-15", "99:99", "a-word", [], [None], ["x"],
    ["x", "x"], [{}], ["a1"] * 1001, [["x"]], {}, {"missing": "not-asked"}, {"missing": "nobody"},
    {"missing": 7}, {"more": 7}, {"type": "once"}, {"type": "nobody"}, {"type": 7},
)  # fmt: skip
"""What may stand in a field, and is sound in some of them; each is tried in every field."""


CANNOT_BE = {"read: true: Scale: f2 is None": "a scale of one end is refused by the rule before"}
MISSES: Any = object()
"""What a row does not say."""
Reached = Counter[tuple[str, int, int, str]]


class _Counting(ast.NodeTransformer):
    """Every condition, and every part of one, says how it came out; every handler says so too."""

    def __init__(self, name: str, number: int, space: dict[str, Any], cls: type[Any]) -> None:
        self.where = name, number
        self.cls = cls
        self.space = space
        self.branches: list[tuple[str, int, int, str]] = []
        self.sources: dict[tuple[str, int, int, str], str] = {}

    def said(self, source: str) -> str:
        """A condition, with what its names stand for."""
        return f"{self.cls.__name__}: " + re.sub(
            r"holds_\d+",
            lambda name: getattr(self.space[name[0]], "__qualname__", name[0]),
            re.sub(r"branch_reached\(\([^)]*\), \d+, ", "(", source),
        )

    def _branch(self, node: ast.expr, *outcomes: str) -> int:
        at = len(self.branches)
        for outcome in outcomes:
            branch = (*self.where, at, outcome)
            self.branches.append(branch)
            self.sources[branch] = self.said(ast.unparse(node))
        return at

    def _asked(self, test: ast.expr) -> ast.expr:
        if isinstance(test, ast.BoolOp):  # its parts say so
            return test
        at = self._branch(test, "true", "false")
        call = f"branch_reached({self.where!r}, {at}, None)"
        made = ast.parse(call, mode="eval").body
        assert isinstance(made, ast.Call)
        made.args[2] = test
        return made

    def visit_If(self, node: ast.If) -> ast.AST:
        self.generic_visit(node)
        node.test = self._asked(node.test)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        self.generic_visit(node)
        node.test = self._asked(node.test)
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        node.values = [self._asked(value) for value in node.values]
        return node

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> ast.AST:
        self.generic_visit(node)
        at = self._branch(ast.Constant("handler"), "entered")
        node.body.insert(0, ast.parse(f"branch_reached({self.where!r}, {at}, 'entered')").body[0])
        return node


class Watched:
    """The readers and writers compiled anew, so that each says which branches it reaches."""

    def __init__(self) -> None:
        self.reached: Reached = Counter()
        self.branches: list[tuple[str, int, int, str]] = []
        self.sources: dict[tuple[str, int, int, str], str] = {}
        self.functions = 0
        self._made = compiled._FunctionSource.compile_function  # noqa: SLF001

    def __enter__(self) -> Self:
        watched = self

        def made(source: Any, name: str) -> Any:
            cls: type[Any] = sys._getframe(1).f_locals["cls"]  # noqa: SLF001 (who has it made)
            tree = ast.parse("\n".join(source.lines))
            counting = _Counting(name, watched.functions, source.namespace, cls)
            watched.functions += 1
            tree = ast.fix_missing_locations(counting.visit(tree))
            watched.branches += counting.branches
            watched.sources |= counting.sources
            source.namespace["branch_reached"] = watched.saw
            exec(compile(tree, "<watched>", "exec"), source.namespace)  # noqa: S102
            return source.namespace[name]

        _forget()
        compiled._FunctionSource.compile_function = made  # type: ignore[method-assign]  # noqa: SLF001
        return self

    def __exit__(self, *_: object) -> None:
        compiled._FunctionSource.compile_function = self._made  # type: ignore[method-assign]  # noqa: SLF001
        _forget()

    def saw(self, where: tuple[str, int], at: int, outcome: Any) -> Any:
        said = outcome if outcome == "entered" else "true" if outcome else "false"
        self.reached[(*where, at, said)] += 1
        return outcome

    @property
    def missed(self) -> list[str]:
        """The branches that no document reached, as they read; without what cannot be reached."""
        said = sorted(
            f"{branch[0]}: {branch[3]}: {self.sources[branch]}"
            for branch in self.branches
            if not self.reached[branch]
        )
        return [line for line in said if line not in CANNOT_BE]


def _forget() -> None:
    compiled._READERS.clear()  # noqa: SLF001
    compiled._WRITERS.clear()  # noqa: SLF001
    make_fast_reader.cache_clear()  # type: ignore[attr-defined]
    make_fast_writer.cache_clear()  # type: ignore[attr-defined]


def _drawn(strategy: Any, number: int) -> list[Any]:
    """So many examples, the same ones each time."""
    found: list[Any] = []

    @settings(
        max_examples=number, derandomize=True, database=None, phases=[Phase.generate],
        deadline=None, suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy)
    def draw(value: Any) -> None:
        found.append(value)

    draw()
    return found


def sound(cls: type[Value], number: int) -> list[Value]:
    """Sound values of a class."""
    return _drawn(strategies.values(cls), number)


def variations(value: Value) -> Iterator[Value]:
    """A value without each of its fields, and with a fraction in each, where that is sound."""
    if isinstance(value, Instrument):
        items = tuple(attrs.evolve(item, scale=item.scale or value.scale) for item in value.items)
        yield attrs.evolve(value, items=items, scale=None)
    for name in kinds_of(type(value)):
        for held in (None, 0.5):
            with contextlib.suppress(RefusedError):
                yield attrs.evolve(value, **{name: held})


def documents(  # noqa: C901 (one way of changing something after another)
    cls: type[Value], bases: list[Value], number: int
) -> Iterator[Any]:
    """Data of a class: sound, with each junk in each field, of fields that do not go together."""
    draw = random.Random(cls.__name__)  # noqa: S311 (a seed makes a finding repeatable)
    rows = [write_value(base) for base in bases]
    yield from rows
    yield from JUNK
    for name, kind in kinds_of(cls).items():
        for junk in JUNK:
            yield {**draw.choice(rows), name: copy.deepcopy(junk)}
        yield {key: held for key, held in draw.choice(rows).items() if key != name}
        listed = list_in(kind)
        if listed is not None:
            lists = [row[name] for row in rows if isinstance(row.get(name), list) and row[name]]
            held = draw.choice(lists) if lists else []
            for junk in JUNK:
                yield {**draw.choice(rows), name: [copy.deepcopy(junk)]}
                yield {**draw.choice(rows), name: [*held[:2], copy.deepcopy(junk)]}
            yield {**draw.choice(rows), name: [None] * (listed.most + 1)}
            doubled = [row for row in rows if isinstance(row.get(name), list)]
            yield from ({**row, name: (row[name] * 2)[: listed.most]} for row in doubled)
            yield from ({**row, name: [row["id"]]} for row in rows[:3] if "id" in row)
        for word in words_in(kind):
            yield from ({**row, name: word} for row in rows[:5])
    for tag in ("nobody", 7):
        yield {**draw.choice(rows), "type": tag, "more": 1}
    for rule in cls.__invariants__:
        if isinstance(rule.form, InOrder):
            first, last = rule.form.first, rule.form.last
            ends = _ends(kinds_of(cls)[first])
            yield from ({**row, first: ends[1], last: ends[0]} for row in rows)
    if cls.__invariants__:
        for fields in _drawn(mixed_fields(cls), max(20, number // 4)):
            yield _written(cls, fields)
        for _ in range(2 * number):
            taken = ((name, draw.choice(rows).get(name, MISSES)) for name in kinds_of(cls))
            tag = {"type": cls.__tag__} if cls.__tag__ else {}
            yield tag | {name: held for name, held in taken if held is not MISSES}
    if any(rule.form is None for rule in cls.__invariants__):
        for row in {id(row): row for row in (*_richest(rows), rows[-1])}.values():
            yield from changed_inside(row, draw)
    if cls.__name__ in CRAFTED:
        yield from (made for row in rows for made in CRAFTED[cls.__name__](row))
    for _ in range(number):
        row = copy.deepcopy(draw.choice(rows))
        for _ in range(draw.randint(1, 3)):
            row[draw.choice([*kinds_of(cls), "more"])] = copy.deepcopy(draw.choice(JUNK))
        yield row


def _supervises_later(row: dict[str, Any]) -> list[dict[str, Any]]:
    first, *others = row["sessions"] or [{}]
    later = [session["id"] for session in others]
    return [{**row, "sessions": [{**first, "supervises": later[:1]}, *others]}]


CRAFTED: dict[str, Callable[[dict[str, Any]], list[dict[str, Any]]]] = {
    "SupervisionSeries": _supervises_later,
    "Instrument": lambda row: [{**row, "contradicting": [{"first": "zz", "second": "yy"}]}],
    "AdherenceDiagnosis": lambda row: [
        {**row, "attention": write_value(SAMPLES["assessment"])["findings"][-1:]},
    ],
    "Report": lambda _: [
        {"times": 0, "attempts": [{"completion": "done"}]},
        {"completion": "not-done", "attempts": [{"completion": "done"}]},
    ],
    "EvidenceRecord": lambda row: [
        {**row, "key": "zz"},
        {**row, "seen_in": row["source"]["source"]},
        {**row, "months": 3, "timing": "post-treatment"},
        {**row, "estimate": 0.5, "spread": {"least": 0.1, "most": 0.5}},
    ],
}  # fmt: skip
"""What no change of one thing leads to."""


def _richest(rows: list[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: len(str(row)))[-3:]


INSIDE: tuple[Any, ...] = (
    "zz",
    "other",
    "therapy",
    "1900-01-01",
    "2999-12-31",
    True,
    False,
    2,
    MISSES,
)


def changed_inside(row: dict[str, Any], draw: random.Random) -> Iterator[Any]:
    """Data with one thing changed at some depth, which is often sound by itself."""
    places = [place for place in spots(row) if place[0] is not row]
    for place in draw.sample(range(len(places)), min(80, len(places))):
        for held in INSIDE:
            changed = copy.deepcopy(row)
            holder, key = [there for there in spots(changed) if there[0] is not changed][place]
            if held is MISSES:
                del holder[key]
            else:
                holder[key] = held
            yield changed
    for holder, key in spots(row):
        if isinstance(holder[key], list) and len(holder[key]) > 1:
            holder[key].reverse()
            yield copy.deepcopy(row)
            holder[key].reverse()


def spots(data: Any) -> list[tuple[Any, Any]]:
    """Every place in some data: what holds it, and its key there."""
    found: list[tuple[Any, Any]] = []
    for key, held in data.items() if isinstance(data, dict) else enumerate(data):
        found.append((data, key))
        if isinstance(held, dict | list):
            found += spots(held)
    return found


def words_in(kind: Kind) -> list[str]:
    """The words that a field may hold."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            return words_in(inner)
        case k.Choice(options=options):
            return [member.value for member in options]
        case _:
            return []


def list_in(kind: Kind) -> k.Many | None:
    """The list that a field may hold."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            return list_in(inner)
        case _:
            return kind if isinstance(kind, k.Many) else None


def _ends(kind: Kind) -> tuple[Any, Any]:
    """Data of two things that are in order."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            return _ends(inner)
        case k.Whole(least=least) | k.Number(least=least):
            low = max(least, 1)
            return low, low + 1
        case _:
            return "2026-03-02", "2026-03-03"


def _written(cls: type[Value], fields: dict[str, Any]) -> dict[str, Any]:
    """The data of fields that no object can have together."""
    data: dict[str, Any] = {"type": cls.__tag__} if cls.__tag__ else {}
    for name, kind in kinds_of(cls).items():
        convert = make_kind_writer(kind)
        if fields[name] is not None or not isinstance(kind, Maybe):
            data[name] = fields[name] if convert is None else convert(fields[name])
    return data


def outcome(read: Convert, data: Any) -> Value | list[tuple[str, str, str]]:
    """The value, or every problem with its place and its message."""
    try:
        made: Value = read_or_raise(read, data)
    except RefusedError as refused:
        return [(p.where, p.code, p.message) for p in refused.problems]
    return made


def differences(cls: type[Value], bases: int, number: int) -> tuple[Counter[str], list[Any]]:
    """How many documents of a class were read, how many refused, and those read differently."""
    counted: Counter[str] = Counter()
    found: list[Any] = []
    values = sound(cls, bases) + [value for value in SAMPLES.values() if type(value) is cls]
    values += [other for value in values[-3:] for other in variations(value)]
    for value in values:
        counted["written"] += 1
        if str(write_value(value)) != str(make_fast_writer(cls)(value)):
            found.append(value)
    for data in documents(cls, values, number):
        plain, fast = outcome(make_plain_reader(cls), data), outcome(make_fast_reader(cls), data)
        counted["value" if isinstance(plain, Value) else "refused"] += 1
        if type(plain) is not type(fast) or plain != fast or repr(plain) != repr(fast):
            found.append(data)
    return counted, found


def main() -> int:
    """Every class; 1 where the two read or write differently, or a branch was not reached."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument(
        "--documents", type=int, default=60_000, help="drawn at random, beside those of a plan"
    )
    asked = parser.parse_args()
    counted: Counter[str] = Counter()
    found: list[Any] = []
    each = max(20, asked.documents // len(VALUE_CLASSES))
    with Watched() as watched:
        for cls in VALUE_CLASSES:
            some, differing = differences(cls, 60, each)
            counted += some
            found += [(cls.__name__, one) for one in differing]
    read = counted["value"] + counted["refused"]
    print(f"{read:,} documents of {len(VALUE_CLASSES)} classes: {counted['value']:,} values, "
          f"{counted['refused']:,} refused; {counted['written']:,} values written")  # fmt: skip
    print(f"read or written differently: {len(found)}")
    missed = watched.missed
    print(f"branches of {watched.functions} compiled functions: {len(watched.branches):,}, "
          f"not reached: {len(missed)}")  # fmt: skip
    for line, times in Counter(missed).most_common(60):
        print(f"  {times} times {line}", file=sys.stderr)
    for name, _ in found[:10]:
        print("  differs:", name, file=sys.stderr)
    return 1 if found or missed else 0


if __name__ == "__main__":
    raise SystemExit(main())
