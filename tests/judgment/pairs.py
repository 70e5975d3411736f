"""Subjects in which fields that one rule reads meet: several fields of a base, filled otherwise.

`tests.judgment.space` changes one field at a time, and misses a change of an answer that takes two.
Here each pair of levels of each pair of fields that a rule reads stands in a row: a base, and a few
of the changes that the space knows by name. The rows are frozen; ``python -m tests.judgment.pairs``
adds a part with what is missing, and changes no row.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import attrs

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule
from cbt_homework.judgment.catalogue import CATALOGUE
from tests.judgment import space
from tests.judgment.fields_read import places, watching
from tests.judgment.space_bases import BASES

ROWS = Path(__file__).parent / "golden" / "rule_pairs.txt"
ADD = "uv run python -m tests.judgment.pairs"
MOST = 5
"""How many fields that one rule reads a row may change: more of them would hide each other."""
WIDEST = 12
"""How many fields one row may change at all."""

Step = tuple[str, str]
"""The field that is changed, and the word for what it holds then."""
Wanted = tuple[str, Step, Step]
"""A rule, and two changes that have to meet where it reads both fields."""


class Row(NamedTuple):
    """A base, and the changes that are made to it, one after the other."""

    part: int
    cls: str
    base: int
    steps: tuple[Step, ...]

    @property
    def name(self) -> str:
        """The row in words, unique in its part."""
        return f"{self.base} {' '.join(f'{field}={word}' for field, word in self.steps)}"


# ------------------------------------------------------------------------------------ the levels

_LEFT_OUT = frozenset({"all", "reversed", "last", "but-first", "another"})
_NUMBERS = frozenset({"0", "3", "30", "70", "90", "100"})
_DAYS = frozenset({"-40", "-1", "+1", "+40"})


def is_level(step: Step) -> bool:
    """Whether a change is one of those that meet; of numbers and days a few stand for all.

    The first item of a list stands for all of them.
    """
    field, word = step
    if ".1." in field or word in _LEFT_OUT or (word.startswith("text-") and word != "text-0"):
        return False
    if word[0] in "+-":
        return word in _DAYS
    return word in _NUMBERS if word.isdecimal() and len(word) < 4 else True


def _apart(one: str, other: str) -> bool:
    """Whether neither field is in the other one."""
    return not f"{one}.".startswith(f"{other}.") and not f"{other}.".startswith(f"{one}.")


class Base(NamedTuple):
    """The levels of a base by field, and those fields of it that each rule reads in any base."""

    levels: Mapping[str, tuple[str, ...]]
    read: Mapping[str, frozenset[str]]

    def wanted(self) -> Iterator[Wanted]:
        """Every two levels of every two fields that one rule reads here."""
        for code, fields in self.read.items():
            for one, other in combinations(sorted(fields), 2):
                if _apart(one, other):
                    for a in self.levels[one]:
                        yield from ((code, (one, a), (other, b)) for b in self.levels[other])

    def met(self, steps: Iterable[Step]) -> Iterator[Wanted]:
        """The levels that meet in a row of this base, without rules that it changes too much."""
        several = sorted(steps)
        for code, fields in self.read.items():
            own = [step for step in several if step[0] in fields]
            if len(own) <= MOST:
                yield from ((code, one, other) for one, other in combinations(own, 2))


def _told_apart(rule: Rule[Any]) -> Iterator[Any]:
    """A subject for each answer to a change of each field: where it differs, more may be read."""
    things = {subject.name: subject.thing for subject in space.subjects(rule.subject)}
    seen: set[tuple[str, ...]] = set()
    for name, said in space.answers(rule).items():
        key = (*name.split()[:2], said)
        if key not in seen:
            seen.add(key)
            yield things[name]


@cache
def bases(cls: type[Any]) -> tuple[Base, ...]:
    """The bases of a class, each with what rules other than hints read of it."""
    rules = [r for r in CATALOGUE if r.subject is cls and r.weight is not Weight.HINT]
    levels: list[dict[str, tuple[str, ...]]] = [{} for _ in BASES[cls]]
    for subject in space.subjects(cls):
        n, *step = subject.name.split()
        if step and is_level((step[0], step[1])):
            levels[int(n)][step[0]] = (*levels[int(n)].get(step[0], ()), step[1])
    read: dict[str, frozenset[str]] = {rule.code: frozenset() for rule in rules}
    told_apart = {rule: list(_told_apart(rule)) for rule in rules}
    where: dict[int, dict[int, str]] = {}
    with watching() as reads:
        for rule, things in told_apart.items():
            for thing in things:
                if id(thing) not in where:
                    where[id(thing)] = places(thing)
                read[rule.code] |= reads(rule, thing, where[id(thing)], space.POLICIES)
    return tuple(
        Base(held, {code: fields & held.keys() for code, fields in read.items()}) for held in levels
    )


# ------------------------------------------------------------------------------------ the subjects


def made(cls: type[Any], base: int, steps: Iterable[Step]) -> Any:
    """The subject of a row.

    Raises:
        InvariantError: the constructors refuse it.
        LookupError: a field or a word is gone.
    """
    thing = BASES[cls][base]
    for field, word in steps:
        thing = _with(thing, field.split("."), _held(cls, base, field, word))
    return thing


@cache
def _held(cls: type[Any], base: int, field: str, word: str) -> Any:
    """The value of a field of a base after a change; no other step of a row concerns it."""
    thing = BASES[cls][base]
    *above, name = field.split(".")
    for step in above:
        thing = thing[int(step)] if thing.__class__ is tuple else getattr(thing, step)
    return space.filled(thing, name, word, space.donors(cls))


def _with(thing: Any, path: list[str], new: Any) -> Any:
    """A value with something else in one place."""
    step, *rest = path
    if thing.__class__ is tuple:
        n = int(step)
        return (*thing[:n], _with(thing[n], rest, new), *thing[n + 1 :])
    held = _with(getattr(thing, step), rest, new) if rest else new
    return attrs.evolve(thing, **{step: held})


@cache
def subjects(cls: type[Any]) -> tuple[tuple[Row, Any], ...]:
    """The rows of a class with their subjects; what can no longer be made is left out."""
    own = [row for row in read_rows() if row.cls == cls.__name__]
    every = ((row, _or_none(cls, row.base, row.steps)) for row in own)
    return tuple((row, thing) for row, thing in every if thing is not None)


def _or_none(cls: type[Any], base: int, steps: Iterable[Step]) -> Any:
    try:
        return made(cls, base, steps)
    except (InvariantError, LookupError, AttributeError, TypeError):
        return None


def answers(rule: Rule[Any]) -> dict[int, dict[str, str]]:
    """The answers of a rule in each part that differ from its answer to the base."""
    if rule.weight is Weight.HINT:
        return {}
    name = rule.subject.__name__
    found: dict[int, dict[str, str]] = {row.part: {} for row in read_rows() if row.cls == name}
    usual = [[rule.judge(b, policy) for policy in space.POLICIES] for b in BASES[rule.subject]]
    read = space.read_of_bases(rule)
    for row, thing in subjects(rule.subject):
        if read[row.base].isdisjoint(field for field, _ in row.steps):
            continue
        said = [rule.judge(thing, policy) for policy in space.POLICIES]
        if said != usual[row.base]:
            found[row.part][row.name] = space.written(said)
    return found


# ------------------------------------------------------------------------------------ the record


@cache
def read_rows() -> tuple[Row, ...]:
    """The rows on record: for each part and class the names of its steps, then the rows."""
    if not ROWS.exists():
        return ()
    part, cls, found = 0, "", []
    steps: dict[str, Step] = {}
    for line in ROWS.read_text("utf-8").splitlines():
        first, *rest = line.split()
        if first == "part":  # with the digest of what follows
            part = int(rest[0])
        elif first == "class":
            cls, steps = rest[0], {}
        elif first.startswith("@"):
            steps |= {f"{first[1:]}{n}": (rest[0], word) for n, word in enumerate(rest[1:])}
        else:
            found.append(Row(part, cls, int(first), tuple(steps[key] for key in rest)))
    return tuple(found)


def written_part(part: int, rows: Iterable[Row]) -> str:
    """A part of the record."""
    of_class: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        of_class[row.cls].append(row)
    lines: list[str] = []
    for cls, several in of_class.items():
        words: dict[str, list[str]] = defaultdict(list)
        for field, word in sorted({step for row in several for step in row.steps}):
            words[field].append(word)
        keys: dict[Step, str] = {}
        lines.append(f"class {cls}")
        for n, (field, held) in enumerate(words.items()):
            letter = _letters(n)
            lines.append(f"@{letter} {field} {' '.join(held)}")
            keys |= {(field, word): f"{letter}{i}" for i, word in enumerate(held)}
        lines += [f"{row.base} {' '.join(keys[step] for step in row.steps)}" for row in several]
    return "\n".join((f"part {part} {space.digest(lines)}", *lines)) + "\n"


def changed_parts() -> list[int]:
    """The parts whose rows are not those that were recorded."""
    parts: dict[int, tuple[str, list[str]]] = {}
    for line in ROWS.read_text("utf-8").splitlines():
        first, *rest = line.split()
        if first == "part":
            lines: list[str] = []
            parts[int(rest[0])] = rest[1], lines
        else:
            lines.append(line)
    return [part for part, (was, lines) in parts.items() if was != space.digest(lines)]


def _letters(n: int) -> str:
    return (_letters(n // 26 - 1) if n >= 26 else "") + chr(ord("a") + n % 26)


# ------------------------------------------------------------------------------- what is missing


def missing(cls: type[Any]) -> dict[Wanted, list[int]]:
    """What meets in no row although a rule reads both; each with the bases in which it could."""
    every = bases(cls)
    wanted: dict[Wanted, list[int]] = defaultdict(list)
    for n, base in enumerate(every):
        for each in base.wanted():
            wanted[each].append(n)
    for row in read_rows():
        if row.cls == cls.__name__:
            for each in every[row.base].met(row.steps):
                wanted.pop(each, None)
    return wanted


def refused(cls: type[Any], base: int, one: Step, other: Step) -> bool:
    """Whether the constructors refuse two changes together, whichever is made first."""
    return all(_or_none(cls, base, pair) is None for pair in ((one, other), (other, one)))


def fresh_rows(cls: type[Any], part: int) -> Iterator[Row]:
    """Rows in which all meet that do not meet yet, each with as many pairs as fit."""
    every, left = bases(cls), missing(cls)
    while left:
        (code, one, other), where = next(iter(left.items()))
        base = next((n for n in where if not refused(cls, n, one, other)), None)
        if base is None:
            del left[code, one, other]
            continue
        first = (one, other) if _or_none(cls, base, (one, other)) is not None else (other, one)
        steps = _packed(cls, base, first, left)
        for each in every[base].met(steps):
            left.pop(each, None)
        left.pop((code, one, other), None)
        yield Row(part, cls.__name__, base, steps)


def _packed(
    cls: type[Any], base: int, steps: tuple[Step, ...], left: Mapping[Wanted, list[int]]
) -> tuple[Step, ...]:
    """The steps with more of what is left in this base, as long as no rule is changed too much."""
    read = bases(cls)[base].read
    for tried, ((_, *pair), where) in enumerate(left.items()):
        if len(steps) >= WIDEST or tried > 4000:
            break
        if base not in where:
            continue
        more = tuple(step for step in pair if step not in steps)
        if not more or not all(_apart(m[0], s[0]) for m in more for s in steps):
            continue
        wider = (*steps, *more)
        changed = {field for field, _ in wider}
        if any(len(changed & fields) > MOST for fields in read.values()):
            continue
        if _or_none(cls, base, wider) is not None:
            steps = wider
    return steps


def add() -> int:
    """Add a part with the rows that are missing, and say how many."""
    part = 1 + max((row.part for row in read_rows()), default=0)
    rows = [row for cls in BASES for row in fresh_rows(cls, part)]
    if rows:
        with ROWS.open("a", encoding="utf-8") as file:
            file.write(written_part(part, rows))
        read_rows.cache_clear()
        subjects.cache_clear()
    return len(rows)


if __name__ == "__main__":
    sys.stdout.write(f"{add()} rows are new\n")
