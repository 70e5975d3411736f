"""Values of a class, drawn once and handed to every law.

Drawing takes nearly all the time of a law, so the laws of a class share what was drawn. Whatever
else a law leaves to chance comes from a seeded generator.
"""

from __future__ import annotations

import copy
import secrets
import sys
from random import Random
from typing import Any, Literal
from zlib import crc32

import attrs
from hypothesis import settings

from cbt_homework.foundation.values import Value
from tests.drawn import sample
from tests.exchange.agreement import JUNK as WRONG_DATA, spots
from tests.foundation.spoiled_values import JUNK
from tests.foundation.value_classes import fields_of, tries


@attrs.frozen
class Drawn:
    """Drawn values of one class, and the seed of everything else that is left to chance."""

    cls: type[Value]
    values: tuple[Value, ...]
    seed: int

    def chance(self, at: int) -> Chance:
        """What the laws may draw beside the value at a position."""
        return Chance(self, Random(self.seed + at))  # noqa: S311 (a test has to be repeatable)


@attrs.frozen
class Chance:
    """Choices for one value: another value, a field, something wrong."""

    drawn: Drawn
    random: Random

    @property
    def other(self) -> Value:
        """Another drawn value of the class, now and then the same."""
        return self.random.choice(self.drawn.values)

    def field_of(self, value: Value) -> str:
        """The name of one field."""
        return self.random.choice(list(fields_of(value)))

    def spoiled_fields(self, value: Value) -> tuple[dict[str, Any], set[str]]:
        """The fields of a value with junk in one or two of them, and the names of those."""
        fields = fields_of(value)
        names = set(self.random.sample(sorted(fields), min(len(fields), self.random.randint(1, 2))))
        return fields | {name: self.random.choice(JUNK) for name in sorted(names)}, names

    def mixed_fields(self, value: Value) -> dict[str, Any]:
        """Fields that are each sound, taken from two values: only invariants can refuse them."""
        ours, theirs = fields_of(value), fields_of(self.other)
        return {name: self.random.choice([ours, theirs])[name] for name in ours}

    def wrong(self) -> Any:
        """Plain data that most fields refuse; a copy, because it may be changed."""
        match self.random.randrange(4):
            case 0:
                return self.random.choice([self.random.randint(-5, 5), self.random.gauss(0, 1e6)])
            case 1:
                length = self.random.randrange(5)
                return "".join(chr(self._scalar()) for _ in range(length))
            case _:
                return copy.deepcopy(self.random.choice(WRONG_DATA))

    def _scalar(self) -> int:
        point = self.random.choice([self.random.randrange(128), self.random.randint(0, 0x10FFFF)])
        return point if not 0xD800 <= point < 0xE000 else ord("x")

    def spoiled(self, data: Any) -> Any:
        """Data with up to three changes: something else, something less, something more."""
        changed = copy.deepcopy(data)
        for _ in range(self.random.randint(0, 3)):
            places = spots(changed)
            if not places:
                break
            self._spoil(*self.random.choice(places))
        return changed

    def _spoil(self, holder: Any, key: Any) -> None:
        match self.random.choice(["replace", "remove", "add"]):
            case "replace":
                holder[key] = self.wrong()
            case "remove":
                del holder[key]
            case _ if isinstance(holder, dict):
                holder[self.random.choice(["more", "type", "missing"])] = self.wrong()
            case _:
                holder.append(self.wrong())


def drawn(cls: type[Value]) -> Drawn:
    """As many values of a class as the profile asks for, fewer of a class that holds much."""
    profile = settings.default or settings()
    most = tries(cls).max_examples
    seed = crc32(cls.__qualname__.encode()) if profile.derandomize else secrets.randbits(32)
    return Drawn(cls, sample(cls, most=most), seed)


Reach = Literal["all", "some", "few"]


def reached(values: tuple[Value, ...], reach: Reach) -> tuple[Value, ...]:
    """The values that a law is tried on: all of them, a third, or two."""
    most = {"all": sys.maxsize, "some": max(8, len(values) // 3), "few": 2}
    # The first ones that Hypothesis draws are the plainest: take from the whole range.
    step = max(1, len(values) // min(len(values), most[reach]))
    return values[::step][: most[reach]]
