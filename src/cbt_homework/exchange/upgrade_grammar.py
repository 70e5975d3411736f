"""The grammar of upgrades: changes from one wire version to the next, class by class.

A change names one class and holds wherever objects of that class stand, in documents of any kind.
Each step from one version to the next is one walk over the data (`upgrade_walk`). The walk follows
today's declarations, with the changes of all later steps taken back: a step that was written once
stays true, however many follow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple, assert_never

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import cached
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.safe_repr import partial_repr

Version = tuple[int, int]


class WordShape(NamedTuple):
    """A field that holds a word of a vocabulary, by the name of its class."""

    vocabulary: str


class ObjectShape(NamedTuple):
    """A field that holds an object of one of some classes, by their names."""

    names: tuple[str, ...]


class ListShape(NamedTuple):
    """A field that holds a list."""

    item: Shape


class MaybeMissingShape(NamedTuple):
    """A field that holds a shape, or the reason why there is no answer."""

    shape: Shape


Shape = WordShape | ObjectShape | ListShape | MaybeMissingShape | None
"""The shape of a field, as far as an upgrade looks into it; None for text, numbers and days."""


class ClassForm(NamedTuple):
    """The tag of a class, and the shape of each of its fields."""

    tag: str
    fields: Mapping[str, Shape]


class RenameField(NamedTuple):
    """A field of a class gets a new name."""

    of: str
    old: str
    new: str


class MoveField(NamedTuple):
    """A field gets a new place at or below the same class: ``"schedule.start"`` to ``"starts"``.

    Objects on the way to the new place are made where there are none, without a tag.
    """

    of: str
    old: str
    new: str


class SplitField(NamedTuple):
    """One field of a class becomes several, one, or none; ``how`` makes the new ones.

    Attributes:
        of: The class.
        old: The former field.
        new: The fields that ``how`` may return; one of them may have the old name.
        how: Gets what the field held, of any shape, and returns the new fields by name. Where it
            raises, or returns anything else, the object is left alone. Objects that it hands on
            are still of the older version: their own changes are applied afterwards.
        held: What the former field held, if classes below it changed in an earlier step.
    """

    of: str
    old: str
    new: tuple[str, ...]
    how: Callable[[Any], Any]
    held: Shape = None


class RenameTag(NamedTuple):
    """A class gets another ``type`` on the wire; an empty old one is a class that had none."""

    of: str
    old: str
    new: str


class RenameWord(NamedTuple):
    """A word of a vocabulary is written otherwise; the vocabulary is named by its class."""

    vocabulary: str
    old: str
    new: str


class RenameKind(NamedTuple):
    """A kind of document has another word in the envelope."""

    old: str
    new: str


class RenameClass(NamedTuple):
    """A class or vocabulary has another name in the code: earlier steps know it by the old one."""

    old: str
    new: str


ObjectChange = RenameField | MoveField | SplitField | RenameTag
Change = ObjectChange | RenameWord | RenameKind | RenameClass


@attrs.frozen(eq=False)
class Upgrade:
    """The changes from one version to the next, in order.

    Classes are named as in the version that the step leads to; fields, tags, words and kinds have
    their old and their new name in the change itself.

    Attributes:
        start: The version that is read.
        end: The next one.
        changes: None where the next version only added something.
        former: Classes that are gone, where a ``held`` speaks of them.

    Raises:
        TypeError: a version is not a pair of whole numbers.
    """

    __repr__ = partial_repr

    start: Version
    end: Version
    changes: tuple[Change, ...] = ()
    former: Mapping[str, ClassForm] = attrs.Factory(dict[str, ClassForm])

    def __attrs_post_init__(self) -> None:
        for name, given in (("start", self.start), ("end", self.end)):
            if not _is_version(given):
                raise TypeError(f"{name} must be a pair of whole numbers, such as (0, 1)")


def _is_version(version: object) -> bool:
    pair: Any = version
    return type(version) is tuple and [int, int] == [type(number) for number in pair]


def upgrades_from(version: Version, upgrades: Sequence[Upgrade]) -> tuple[Upgrade, ...]:
    """The steps that lead from a version to today's; none where it is today's."""
    starts = [upgrade.start for upgrade in upgrades]
    return tuple(upgrades[starts.index(version) :]) if version in starts else ()


def current_kind_word(kind: str, steps: tuple[Upgrade, ...]) -> str:
    """The word of today for a kind of document."""
    for step in steps:
        for change in step.changes:
            if isinstance(change, RenameKind) and change.old == kind:
                kind = change.new
                break
    return kind


class StepPlan(NamedTuple):
    """One step, as far as it concerns a class and what that class holds.

    Attributes:
        forms: The classes, as they are after the step.
        tags: The tags of classes before the step, where they were others.
        changes: What changes in objects of a class.
        words: The new words of a vocabulary by the old ones.
    """

    forms: Mapping[str, ClassForm]
    tags: Mapping[str, str]
    changes: Mapping[str, tuple[ObjectChange, ...]]
    words: Mapping[str, Mapping[str, str]]


@cached
def step_plans(cls: type[Any], steps: tuple[Upgrade, ...]) -> tuple[StepPlan, ...]:
    """The plan of each step for a class, the oldest first.

    Raises:
        LookupError: a step leads to a field or a tag that the next version does not have.
    """
    forms = _current_forms(cls)
    names: dict[str, str] = {}  # today's name of a class, by the one it had in a version
    found: list[StepPlan] = []
    for step in reversed(steps):
        found.append(_make_step_plan(step, forms, names))
        forms, names = _forms_and_names_before_step(step, forms, names)
    return tuple(reversed(found))


def _make_step_plan(
    step: Upgrade, forms: Mapping[str, ClassForm], names: Mapping[str, str]
) -> StepPlan:
    tags: dict[str, str] = {}
    changes: dict[str, tuple[ObjectChange, ...]] = {}
    words: dict[str, dict[str, str]] = {}
    for change in step.changes:
        if isinstance(change, RenameWord):
            vocabulary = names.get(change.vocabulary, change.vocabulary)
            words.setdefault(vocabulary, {})[change.old] = change.new
        elif not isinstance(change, RenameKind | RenameClass):
            of = names.get(change.of, change.of)
            if of in forms:
                changes[of] = (*changes.get(of, ()), change)
                if isinstance(change, RenameTag):
                    tags[of] = change.old
    return StepPlan(forms, tags, changes, words)


def _current_forms(cls: type[Any]) -> dict[str, ClassForm]:
    """The forms of a class and of all that it may hold, as they are declared today."""
    forms: dict[str, ClassForm] = {}
    waiting = [cls]
    while waiting:
        model = waiting.pop()
        if model.__name__ not in forms:
            fields = {
                name: _field_shape_collecting_classes(kind, waiting)
                for name, kind in kinds_of(model).items()
            }
            forms[model.__name__] = ClassForm(model.__tag__, fields)
    return forms


def _field_shape_collecting_classes(kind: Kind, classes: list[type[Any]]) -> Shape:
    """The shape of a kind; the classes in it are added to ``classes``."""
    match kind:
        case k.Choice(options=options):
            return WordShape(options.__name__)
        case k.One(model=model):
            classes.append(model)
            return ObjectShape((model.__name__,))
        case k.OneOf(models=several):
            classes += several
            return ObjectShape(tuple(model.__name__ for model in several))
        case k.Many(item=item):
            return ListShape(_field_shape_collecting_classes(item, classes))
        case k.Answer(kind=inner):
            return MaybeMissingShape(_field_shape_collecting_classes(inner, classes))
        case k.Maybe(kind=inner):
            return _field_shape_collecting_classes(inner, classes)
        case (
            k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag() | k.Day()
            | k.Clock() | k.Fact()
        ):  # fmt: skip
            return None
        case _:
            assert_never(kind)


def _forms_and_names_before_step(
    step: Upgrade, forms: Mapping[str, ClassForm], names: Mapping[str, str]
) -> tuple[dict[str, ClassForm], dict[str, str]]:
    """The forms before a step, and the names that classes had then."""
    named = dict(names)
    for change in step.changes:
        if isinstance(change, RenameClass):
            named[change.old] = names.get(change.new, change.new)
    then = dict(forms)
    for name, form in step.former.items():
        fields = {
            field: _shape_with_current_names(shape, named) for field, shape in form.fields.items()
        }
        then[name] = ClassForm(form.tag, fields)
    for change in reversed(step.changes):
        if isinstance(change, RenameWord | RenameKind | RenameClass):
            continue
        of = names.get(change.of, change.of)
        if of not in then:
            continue
        match change:
            case RenameField(old=old, new=new) | MoveField(old=old, new=new):
                _set_shape_at_path(then, of, old, _shape_at_path(then, of, new))
            case SplitField(old=old, new=several, held=held):
                for name in several:
                    _shape_at_path(then, of, name)
                _set_shape_at_path(then, of, old, _shape_with_current_names(held, named))
            case RenameTag(old=old, new=new):
                if then[of].tag != new:
                    raise LookupError(f"{of} has no type {new!r}: an upgrade leads nowhere")
                then[of] = then[of]._replace(tag=old)
            case _:
                assert_never(change)
    return then, named


def _shape_with_current_names(shape: Shape, current_names: Mapping[str, str]) -> Shape:
    """A shape with the names that classes and vocabularies have today."""
    match shape:
        case ObjectShape(names=names):
            return ObjectShape(tuple(current_names.get(name, name) for name in names))
        case WordShape(vocabulary=vocabulary):
            return WordShape(current_names.get(vocabulary, vocabulary))
        case ListShape(item=item):
            return ListShape(_shape_with_current_names(item, current_names))
        case MaybeMissingShape(shape=inner):
            return MaybeMissingShape(_shape_with_current_names(inner, current_names))
        case None:
            return None
        case _:
            assert_never(shape)


def _class_names_at_end_of_path(
    forms: Mapping[str, ClassForm], class_name: str, field_path: Sequence[str]
) -> list[str]:
    """The classes of the objects at the end of a way that begins at a class."""
    names = [class_name]
    for step in field_path:
        shapes = [forms[name].fields.get(step) for name in names]
        inner = [shape.shape if isinstance(shape, MaybeMissingShape) else shape for shape in shapes]
        names = [name for shape in inner if isinstance(shape, ObjectShape) for name in shape.names]
    return names


def _shape_at_path(forms: Mapping[str, ClassForm], class_name: str, field_path: str) -> Shape:
    *outer, last = field_path.split(".")
    for name in _class_names_at_end_of_path(forms, class_name, outer):
        if last in forms[name].fields:
            return forms[name].fields[last]
    raise LookupError(f"{class_name} has no {field_path}: an upgrade leads nowhere")


def _set_shape_at_path(
    forms: dict[str, ClassForm], class_name: str, field_path: str, shape: Shape
) -> None:
    *outer, last = field_path.split(".")
    if unknown := _class_names_in(shape) - forms.keys():
        raise LookupError(
            f"{class_name}.{field_path} held {', '.join(unknown)}, which no `former` describes"
        )
    for name in _class_names_at_end_of_path(forms, class_name, outer):
        forms[name] = forms[name]._replace(fields={**forms[name].fields, last: shape})


def _class_names_in(shape: Shape) -> frozenset[str]:
    match shape:
        case ObjectShape(names=names):
            return frozenset(names)
        case ListShape(item=inner) | MaybeMissingShape(shape=inner):
            return _class_names_in(inner)
        case WordShape() | None:
            return frozenset()
        case _:
            assert_never(shape)
