"""Brings the data of an older version up to today's, one walk for each step.

Data of an unexpected shape is left alone, so that the reader refuses it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, assert_never

from cbt_homework.exchange.problem_collector import TOO_MUCH
from cbt_homework.exchange.reading import MISSING, TAG, class_of
from cbt_homework.exchange.upgrade_grammar import (
    ListShape,
    MaybeMissingShape,
    MoveField,
    ObjectChange,
    ObjectShape,
    RenameField,
    RenameTag,
    Shape,
    SplitField,
    StepPlan,
    Upgrade,
    WordShape,
    step_plans,
)
from cbt_homework.foundation.errors import Path
from cbt_homework.foundation.vocabulary import Missing


class UpgradedData(NamedTuple):
    """Data as it would have been written today, and where its parts stood before."""

    data: Any
    traces: tuple[PathTrace, ...]

    def former_path(self, path: Path) -> Path:
        """The path in the document as it was given, of a path in the data of today."""
        for trace in reversed(self.traces):
            path = trace.path_before(path)
        return path


def upgrade_data(cls: type[Any], data: Any, steps: tuple[Upgrade, ...]) -> UpgradedData:
    """The data of a class, after these steps; what was given is not changed."""
    traces: list[PathTrace] = []
    for plan in step_plans(cls, steps):
        if plan.changes or plan.words:
            walk = _StepWalk(plan)
            data = walk.upgraded_part(ObjectShape((cls.__name__,)), data, (), ())
            traces.append(walk.trace)
    return UpgradedData(data, tuple(traces))


class PathTrace:
    """Where the parts of some data stood before a step: of what changed its place only."""

    __slots__ = ("made", "was")

    def __init__(self) -> None:
        self.was: dict[Path, Path] = {}
        self.made: dict[Path, Path] = {}
        """Of what a function made: nothing inside of it had a place before."""

    def path_before(self, path: Path) -> Path:
        """A path before the step."""
        for end in range(1, len(path) + 1):
            if path[:end] in self.made:
                return self.made[path[:end]]
        for end in range(len(path), 0, -1):
            if path[:end] in self.was:
                return (*self.was[path[:end]], *path[end:])
        return path


class _StepWalk:
    """One step over the data of a document: every object is changed, then what it holds."""

    def __init__(self, plan: StepPlan) -> None:
        self.plan = plan
        self.trace = PathTrace()

    def upgraded_part(self, shape: Shape, data: Any, path: Path, former_path: Path) -> Any:
        """Some data after the step; it stands at one path now, and stood at another before."""
        match shape:
            case WordShape(vocabulary=vocabulary):
                words = self.plan.words.get(vocabulary, {})
                return words.get(data, data) if class_of(data) is str else data
            case ObjectShape(names=names):
                return self.upgraded_object(names, data, path, former_path)
            case ListShape(item=item):
                if item is None or class_of(data) is not list:
                    return data
                return [
                    self.upgraded_part(item, one, (*path, i), (*former_path, i))
                    for i, one in enumerate(data)
                ]
            case MaybeMissingShape(shape=inner):
                if _is_object_with_text_keys(data) and data.keys() == {MISSING}:
                    return {
                        MISSING: self.upgraded_part(
                            WordShape(Missing.__name__), data[MISSING], path, former_path
                        )
                    }
                return self.upgraded_part(inner, data, path, former_path)
            case None:
                return data
            case _:
                assert_never(shape)

    def upgraded_object(
        self, names: tuple[str, ...], raw: Any, path: Path, former_path: Path
    ) -> Any:
        if not _is_object_with_text_keys(raw):
            return raw
        name = names[0] if len(names) == 1 else self.class_name_by_tag(names, raw.get(TAG, ""))
        if not name:
            return raw
        data: dict[str, Any] = dict(raw)
        for change in self.plan.changes.get(name, ()):
            data = self.object_after_change(change, data, path, former_path)
        fields = self.plan.forms[name].fields
        return {
            key: self.upgraded_part(
                fields.get(key), held, (*path, key), self.former_path_below(path, former_path, key)
            )
            for key, held in data.items()
        }

    def class_name_by_tag(self, names: tuple[str, ...], tag: Any) -> str:
        """The class that had a tag before the step; an empty name where none had."""
        for name in names:
            known = self.plan.tags.get(name, self.plan.forms[name].tag)
            if class_of(tag) is str and known == tag:
                return name
        return ""

    def former_path_below(self, path: Path, former_path: Path, *steps: str) -> Path:
        """Where something below an object stood before."""
        return self.trace.was.get((*path, *steps), (*former_path, *steps))

    def object_after_change(
        self, change: ObjectChange, data: dict[str, Any], path: Path, former_path: Path
    ) -> dict[str, Any]:
        """An object after one change; itself where the change does not fit."""
        match change:
            case RenameField(old=old, new=new) | MoveField(old=old, new=new):
                source, target = old.split("."), new.split(".")
                stood = self.former_path_below(path, former_path, *source)
                held, without = _taken_content_and_rest(data, source)
                moved = data if held is _NOTHING else _data_with_content_at(without, target, held)
                if moved is None or (
                    held is _NOTHING and _taken_content_and_rest(data, target)[0] is not _NOTHING
                ):
                    return data
                self.trace.was[*path, *target] = stood
                return moved
            case SplitField():
                return self.object_after_split(change, data, path, former_path)
            case RenameTag(old=old, new=new):
                said = data.get(TAG, "")
                return {**data, TAG: new} if class_of(said) is str and said == old else data
            case _:
                assert_never(change)

    def object_after_split(
        self, change: SplitField, data: dict[str, Any], path: Path, former_path: Path
    ) -> dict[str, Any]:
        old, new = change.old, change.new
        stood = self.former_path_below(path, former_path, old)
        rest = {key: held for key, held in data.items() if key != old}
        made = _split_result(change.how, data[old]) if old in data else {}
        if made is None or not made.keys() <= set(new) or any(key in rest for key in new):
            return data
        for key in new:
            self.trace.made[*path, key] = stood
        return {**rest, **made}


def _split_result(
    split_function: Callable[[Any], Any], former_content: Any
) -> dict[str, Any] | None:
    """What a function makes of some data; None where it does not understand the data."""
    try:
        made = split_function(former_content)
    except TOO_MUCH:
        raise
    except Exception:  # noqa: BLE001 (of any data nothing but a value or a refusal may come)
        return None
    return made if _is_object_with_text_keys(made) else None


_NOTHING: Any = object()
_TEXT = {str}


def _is_object_with_text_keys(raw: Any) -> bool:
    """Whether this is an object whose keys are text: other keys are never compared."""
    return class_of(raw) is dict and set(map(class_of, raw)) <= _TEXT


def _taken_content_and_rest(data: Any, field_path: Sequence[str]) -> tuple[Any, Any]:
    """What stands at the end of a way, and the data without it; nothing where it is not there."""
    head, *rest = field_path
    if not _is_object_with_text_keys(data) or head not in data:
        return _NOTHING, data
    others = {key: held for key, held in data.items() if key != head}
    if not rest:
        return data[head], others
    held, inner = _taken_content_and_rest(data[head], rest)
    return held, {**data, head: inner}


def _data_with_content_at(data: Any, field_path: Sequence[str], content: Any) -> Any:
    """The data with something at the end of a way; None where something else is in the way."""
    head, *rest = field_path
    if not _is_object_with_text_keys(data) or (not rest and head in data):
        return None
    inner = content if not rest else _data_with_content_at(data.get(head, {}), rest, content)
    return None if inner is None and rest else {**data, head: inner}
