"""Brings the data of an older version up to today's, one walk for each step.

Data of an unexpected shape is left alone, so that the reader refuses it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, assert_never

from cbt_homework.exchange.problem_collector import TOO_MUCH
from cbt_homework.exchange.reading import MISSING, TAG, class_of
from cbt_homework.exchange.upgrade_grammar import (
    Items,
    MaybeMissing,
    Move,
    ObjectChange,
    Objects,
    Plan,
    Rename,
    RenameTag,
    Shape,
    Split,
    Upgrade,
    Words,
    plans,
)
from cbt_homework.foundation.errors import Path
from cbt_homework.foundation.vocabulary import Missing


class Upgraded(NamedTuple):
    """Data as it would have been written today, and where its parts stood before."""

    data: Any
    traces: tuple[Trace, ...]

    def as_given(self, path: Path) -> Path:
        """The path in the document as it was given, of a path in the data of today."""
        for trace in reversed(self.traces):
            path = trace.before(path)
        return path


def upgraded(cls: type[Any], data: Any, steps: tuple[Upgrade, ...]) -> Upgraded:
    """The data of a class, after these steps; what was given is not changed."""
    traces: list[Trace] = []
    for plan in plans(cls, steps):
        if plan.changes or plan.words:
            walk = _Walk(plan)
            data = walk.of(Objects((cls.__name__,)), data, (), ())
            traces.append(walk.trace)
    return Upgraded(data, tuple(traces))


class Trace:
    """Where the parts of some data stood before a step: of what changed its place only."""

    __slots__ = ("made", "was")

    def __init__(self) -> None:
        self.was: dict[Path, Path] = {}
        self.made: dict[Path, Path] = {}
        """Of what a function made: nothing inside of it had a place before."""

    def before(self, path: Path) -> Path:
        """A path before the step."""
        for end in range(1, len(path) + 1):
            if path[:end] in self.made:
                return self.made[path[:end]]
        for end in range(len(path), 0, -1):
            if path[:end] in self.was:
                return (*self.was[path[:end]], *path[end:])
        return path


class _Walk:
    """One step over the data of a document: every object is changed, then what it holds."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.trace = Trace()

    def of(self, shape: Shape, raw: Any, at: Path, was: Path) -> Any:
        """Some data after the step; it stands at one path now, and stood at another before."""
        match shape:
            case Words(vocabulary=vocabulary):
                words = self.plan.words.get(vocabulary, {})
                return words.get(raw, raw) if class_of(raw) is str else raw
            case Objects(names=names):
                return self.of_object(names, raw, at, was)
            case Items(item=item):
                if item is None or class_of(raw) is not list:
                    return raw
                return [self.of(item, one, (*at, i), (*was, i)) for i, one in enumerate(raw)]
            case MaybeMissing(shape=inner):
                if _is_object(raw) and raw.keys() == {MISSING}:
                    return {MISSING: self.of(Words(Missing.__name__), raw[MISSING], at, was)}
                return self.of(inner, raw, at, was)
            case None:
                return raw
            case _:
                assert_never(shape)

    def of_object(self, names: tuple[str, ...], raw: Any, at: Path, was: Path) -> Any:
        if not _is_object(raw):
            return raw
        name = names[0] if len(names) == 1 else self.tagged(names, raw.get(TAG, ""))
        if not name:
            return raw
        data: dict[str, Any] = dict(raw)
        for change in self.plan.changes.get(name, ()):
            data = self.changed(change, data, at, was)
        fields = self.plan.forms[name].fields
        return {
            key: self.of(fields.get(key), held, (*at, key), self.stood(at, was, key))
            for key, held in data.items()
        }

    def tagged(self, names: tuple[str, ...], tag: Any) -> str:
        """The class that had a tag before the step; an empty name where none had."""
        for name in names:
            known = self.plan.tags.get(name, self.plan.forms[name].tag)
            if class_of(tag) is str and known == tag:
                return name
        return ""

    def stood(self, at: Path, was: Path, *steps: str) -> Path:
        """Where something below an object stood before."""
        return self.trace.was.get((*at, *steps), (*was, *steps))

    def changed(
        self, change: ObjectChange, data: dict[str, Any], at: Path, was: Path
    ) -> dict[str, Any]:
        """An object after one change; itself where the change does not fit."""
        match change:
            case Rename(old=old, new=new) | Move(old=old, new=new):
                source, target = old.split("."), new.split(".")
                stood = self.stood(at, was, *source)
                held, without = _taken(data, source)
                moved = data if held is _NOTHING else _with(without, target, held)
                if moved is None or (held is _NOTHING and _taken(data, target)[0] is not _NOTHING):
                    return data
                self.trace.was[*at, *target] = stood
                return moved
            case Split():
                return self.split(change, data, at, was)
            case RenameTag(old=old, new=new):
                said = data.get(TAG, "")
                return {**data, TAG: new} if class_of(said) is str and said == old else data
            case _:
                assert_never(change)

    def split(self, change: Split, data: dict[str, Any], at: Path, was: Path) -> dict[str, Any]:
        old, new = change.old, change.new
        stood = self.stood(at, was, old)
        rest = {key: held for key, held in data.items() if key != old}
        made = _made(change.how, data[old]) if old in data else {}
        if made is None or not made.keys() <= set(new) or any(key in rest for key in new):
            return data
        for key in new:
            self.trace.made[*at, key] = stood
        return {**rest, **made}


def _made(how: Callable[[Any], Any], held: Any) -> dict[str, Any] | None:
    """What a function makes of some data; None where it does not understand the data."""
    try:
        made = how(held)
    except TOO_MUCH:
        raise
    except Exception:  # noqa: BLE001 (of any data nothing but a value or a refusal may come)
        return None
    return made if _is_object(made) else None


_NOTHING: Any = object()
_TEXT = {str}


def _is_object(raw: Any) -> bool:
    """Whether this is an object whose keys are text: other keys are never compared."""
    return class_of(raw) is dict and set(map(class_of, raw)) <= _TEXT


def _taken(data: Any, way: Sequence[str]) -> tuple[Any, Any]:
    """What stands at the end of a way, and the data without it; nothing where it is not there."""
    head, *rest = way
    if not _is_object(data) or head not in data:
        return _NOTHING, data
    others = {key: held for key, held in data.items() if key != head}
    if not rest:
        return data[head], others
    held, inner = _taken(data[head], rest)
    return held, {**data, head: inner}


def _with(data: Any, way: Sequence[str], held: Any) -> Any:
    """The data with something at the end of a way; None where something else is in the way."""
    head, *rest = way
    if not _is_object(data) or (not rest and head in data):
        return None
    inner = held if not rest else _with(data.get(head, {}), rest, held)
    return None if inner is None and rest else {**data, head: inner}
