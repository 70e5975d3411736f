"""Objects that raise when they are compared, hashed or asked anything: refused without asking."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import cognition, engagement as en, exchange, research, show
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class, class_name, is_class_safe_to_look_up
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import InvariantError, StructureError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.values import Value
from tests.exchange.rejected_inputs import PLACES, holding, sound
from tests.exchange.samples import SAMPLES
from tests.foundation.value_classes import VALUE_CLASSES

TOLD = "What nobody was to know."


class AskedError(Exception):
    """What these objects raise."""


def _refuse(*_: object, **__: object) -> Any:
    raise AskedError(TOLD)


_ASKED = (
    "__eq__", "__ne__", "__hash__", "__bool__", "__len__", "__iter__", "__contains__", "__lt__",
    "__le__", "__gt__", "__ge__", "__repr__", "__str__", "__format__", "__getattribute__",
    "__getattr__", "__index__", "__int__", "__float__", "__getitem__",
)  # fmt: skip
_ANSWERS: dict[str, Any] = {**dict.fromkeys(_ASKED, _refuse), "__class__": property(_refuse)}


class Unasked(type):
    """A metaclass whose classes raise as well."""

    __eq__ = __ne__ = __hash__ = __repr__ = __bool__ = __len__ = __iter__ = _refuse
    __instancecheck__ = __subclasscheck__ = __getattribute__ = _refuse


_BASES: tuple[type[Any], ...] = (object, str, int, float, dict, list, tuple, set, bytes)
OBJECTS: list[Any] = [
    *(type(f"Own{base.__name__}", (base,), dict(_ANSWERS))() for base in _BASES),
    *(type.__call__(Unasked(f"Of{base.__name__}", (base,), {})) for base in _BASES),
    Unasked("AClass", (), {}),
    date.__new__(type("Day", (date,), dict(_ANSWERS)), 2026, 3, 2),
]
NAMES = [type.__dict__["__name__"].__get__(type(each)) for each in OBJECTS]


def refused(call: Callable[[], object], *errors: type[Exception]) -> None:
    """It raises one of these, which knows nothing of what the object said."""
    with pytest.raises(errors) as caught:
        call()
    error = caught.value
    assert type(error) in errors
    assert TOLD not in f"{error}{error!r}{error.args}"
    assert error.__cause__ is None
    assert error.__context__ is None


def _shape(kind: Kind) -> str:
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner) | k.Many(item=inner):
            return f"{type(kind).__name__} {_shape(inner)}"
        case _:
            return type(kind).__name__


FIELDS = {
    _shape(kind): (cls, name) for cls in VALUE_CLASSES for name, kind in kinds_of(cls).items()
}
"""One field of each shape of kind."""


@pytest.mark.parametrize("shape", FIELDS)
def test_a_constructor_compares_and_hashes_nothing_of_an_unknown_type(shape: str) -> None:
    cls, name = FIELDS[shape]
    for thing in OBJECTS:
        for held in (thing, (thing,)):
            fields = dict.fromkeys(kinds_of(cls)) | {name: held}
            refused(lambda fields=fields: cls(**fields), InvariantError)


@pytest.mark.parametrize("kind", SAMPLES)
def test_nor_does_one_whose_other_fields_are_sound(kind: str) -> None:
    value: Any = SAMPLES[kind]
    for name in kinds_of(type(value)):
        for thing in OBJECTS:
            refused(lambda n=name, t=thing: attrs.evolve(value, **{n: t}), InvariantError)


@pytest.mark.parametrize("place", PLACES)
def test_a_reader_asks_none_of_what_stands_in_a_document(place: str) -> None:
    kind, path = PLACES[place]
    cls = type(SAMPLES[kind])
    for thing in OBJECTS:
        for held in (thing, [thing], {"type": thing}, {"missing": thing}, {"x": thing}):
            document = holding(kind, path, held)
            for read in (exchange.from_data, exchange.read):
                refused(lambda r=read, d=document: r(d), StructureError)
            refused(lambda d=document: exchange.from_data(d["data"], cls), StructureError)
            (one,) = exchange.read_each([document])
            assert one.problems


def test_nor_what_stands_in_the_envelope_or_for_the_document() -> None:
    for thing in OBJECTS:
        for key in ("format", "version", "kind", "data"):
            document = {**sound("homework-spec"), key: thing}
            refused(lambda d=document: exchange.from_data(d), StructureError)
            refused(lambda d=document: exchange.read(d), StructureError)
        for read in (exchange.from_data, exchange.loads, exchange.read):
            refused(lambda r=read, t=thing: r(t), StructureError)
        refused(lambda t=thing: exchange.from_data(t, ch.HomeworkSpec), StructureError)
        (one,) = exchange.read_each([thing], ch.HomeworkSpec)
        assert one.problems


class Key(str):
    """A key that hashes as a word does, and raises when it is compared with it."""

    __slots__ = ()
    __hash__ = str.__hash__
    __eq__ = __ne__ = __repr__ = _refuse


class Fickle:
    """A key that was hashed once, and never again."""

    def __init__(self) -> None:
        self.asked = False

    def __hash__(self) -> int:
        if self.asked:
            raise AskedError(TOLD)
        self.asked = True
        return hash("task") ^ 1

    __eq__ = _refuse


def _keyed(make: Callable[[], Any]) -> Iterator[dict[str, Any]]:
    """Documents with such a key alone, and beside the others, in each sort of object."""
    for path in ((), ("data",), ("data", "spec"), ("data", "spec", "schedule")):
        for alone in (True, False):
            tree = json.loads(exchange.dumps(SAMPLES["assignment"]))
            at = tree
            for step in path:
                at = at[step]
            if alone:
                at.clear()
            at[make()] = 1
            yield tree
    missing = json.loads(exchange.dumps(SAMPLES["assignment"]))
    missing["data"]["agreement"]["importance"] = {make(): 1}
    yield missing


@pytest.mark.parametrize(
    "make", [Fickle, *(lambda word=word: Key(word) for word in ("zzz", "typo", "spe", "x y"))]
)
def test_a_key_is_never_compared(make: Callable[[], Any]) -> None:
    for document in _keyed(make):
        refused(lambda d=document: exchange.from_data(d), StructureError)
        refused(lambda d=document: exchange.read({**d, "version": "0.9"}), StructureError)
    for document in [*_keyed(make)][2:]:  # the first two are of the envelope
        held = document["data"]
        refused(lambda h=held: exchange.from_data(h, ch.Assignment), StructureError)


@pytest.mark.parametrize("word", ["format", "kind", "task", "missing", "type"])
def test_a_key_that_hashes_as_a_known_one_is_not_compared_either(word: str) -> None:
    for data in ({Key(word): 1}, {Key(word): 1, "id": "a1"}):
        refused(lambda d=data: exchange.from_data(d), StructureError)
        for cls in (ch.HomeworkSpec, ch.Assignment):
            refused(lambda d=data, c=cls: exchange.from_data(d, c), StructureError)
        wrong = {
            "format": "cbt-homework",
            "version": exchange.VERSION,
            "kind": "assignment",
            "data": data,
        }
        refused(lambda d=wrong: exchange.from_data(d), StructureError)


VERBS: dict[str, Callable[[Any], object]] = {
    "assess": ch.assess,
    "policy": lambda thing: ch.assess(SAMPLES["homework-spec"], policy=thing),
    "book": lambda thing: ch.assess(SAMPLES["homework-spec"], book=thing),
    "diagnose": ch.diagnose,
    "to_data": exchange.to_data,
    "bare": lambda thing: exchange.to_data(thing, envelope=False),
    "unknown": lambda thing: exchange.to_data(SAMPLES["homework-spec"], unknown=thing),
    "dumps": exchange.dumps,
    "of": lambda thing: exchange.from_data({}, thing),
    "loads of": lambda thing: exchange.loads("{}", thing),
    "read of": lambda thing: exchange.read({}, thing),
    "each of": lambda thing: list(exchange.read_each([{}], thing)),
    "quantity": lambda thing: en.quantity(thing, date(2026, 3, 2)),
    "rows": lambda thing: list(research.rows(thing)),
    "deidentified": lambda thing: research.deidentified(thing, key=str, weeks=1),
}


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_that_wants_a_value_says_so_and_asks_nothing(verb: str) -> None:
    for thing in OBJECTS:
        refused(lambda t=thing: VERBS[verb](t), TypeError)


SHOWN: dict[str, Callable[[Any], object]] = {
    "explain": ch.explain,
    "explain in a book": lambda thing: ch.explain("HW01", book=thing),
    "plan": show.plan,
    "table": show.table,
    "a name in the table": lambda thing: show.table({"a": thing}),
    "criteria": lambda thing: show.table({}, thing),
    "barriers": show.barriers,
    "text": show.text,
    "a sentence": lambda thing: show.sentences((thing,)),
    "subject of a diagnosis": lambda thing: show.text(ch.diagnose(SAMPLES["course"]), thing),
    "html": show.html,
    "plain": show.plain,
    "markdown": show.markdown,
    "svg": show.svg,
    "mermaid": show.mermaid,
    "blank": show.blank,
    "entries": lambda thing: show.blank(cognition.FIVE_COLUMNS, entries=thing),
    "when": show.when,
    "how much": show.how_much,
    "parallel": lambda thing: show.parallel(thing, SAMPLES["course"]),
    "course": lambda thing: show.parallel(SAMPLES["supervision-session"], thing),
}


READ = ("table", "barriers")
"""These read a dict of a class below as what it holds."""


@pytest.mark.parametrize("verb", SHOWN)
def test_a_verb_that_shows_or_explains_asks_nothing_either(verb: str) -> None:
    for thing in OBJECTS:
        if not (verb in READ and issubclass(type(thing), dict)):
            refused(lambda t=thing: SHOWN[verb](t), TypeError, ch.rules.UnknownCodeError)


class Hides(dict[str, Any]):
    """A dict that is asked nothing, and can still be read."""

    __iter__ = __len__ = __getitem__ = __contains__ = __eq__ = __bool__ = _refuse
    get = keys = values = _refuse
    __hash__ = None  # type: ignore[assignment]


class Untold(dict[str, Any]):
    """One that does not even give its items."""

    items = _refuse


def test_a_mapping_is_read_once_and_by_its_items_alone() -> None:
    assessed = ch.assess(SAMPLES["homework-spec"])
    diagnosed = ch.diagnose(SAMPLES["course"])
    assert show.table({"one": assessed}) == show.table(Hides(one=assessed))
    assert show.table({"one": assessed}) == show.table({Key("one"): assessed})
    assert show.barriers({"one": diagnosed}) == show.barriers(Hides(one=diagnosed))
    for verb in (show.table, show.barriers):
        refused(lambda v=verb: v(Untold(one=1)), TypeError)


def test_a_code_is_read_as_the_text_it_holds() -> None:
    assert ch.explain("HW01") == ch.explain(Key("HW01"))
    assert Key("HW01") in ch.judgment.HOMEWORK
    assert OBJECTS[0] not in ch.judgment.HOMEWORK
    with pytest.raises(ch.rules.UnknownCodeError, match="has no rule HW999; "):
        ch.explain(Key("HW999"))


def test_a_class_is_named_without_its_metaclass() -> None:
    for thing, name in zip(OBJECTS, NAMES, strict=True):
        assert name == class_name(type(thing))
        assert is_class_safe_to_look_up(type(thing)) is (type(type(thing)) is type)
        with pytest.raises(TypeError, match=f"it must be a Value, not an? {name}$"):
            check_class("it", thing, Value)


def test_what_is_asked_for_may_be_generic_and_must_be_a_class_of_values() -> None:
    assessed = ch.assess(SAMPLES["homework-spec"])
    data = exchange.to_data(assessed)
    assert assessed == exchange.from_data(data, ch.judgment.Assessment[ch.Criterion])
    assert assessed == exchange.read(data, ch.judgment.Assessment[ch.Criterion]).value
    for wrong in ("task", 3, [ch.HomeworkSpec], ch.Criterion, list[int]):
        refused(lambda w=wrong: exchange.from_data({}, w), TypeError)


def test_text_of_a_class_below_str_is_read_as_what_it_holds() -> None:
    class Said(str):
        __slots__ = ()

        def startswith(self, *_: object) -> bool:
            raise AskedError(TOLD)

    text = Said(exchange.dumps(SAMPLES["homework-spec"]))
    assert SAMPLES["homework-spec"] == exchange.loads(text) == exchange.read(text).value
