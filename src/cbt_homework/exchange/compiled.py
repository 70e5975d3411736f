"""Readers and writers compiled from the same declarations: what `reading` and `writing` say, fast.

The plain ones are the specification. A compiled reader accepts what the plain one accepts, and
knows no messages: it gives up at the first thing that is not sound. Then the plain reader reads
that object and says what is wrong with it; the objects inside are again tried by their compiled
readers. An object is therefore tried as often as it has objects around it, eight times at most in
the classes of the library.

A value is built in a mutable twin of its class and becomes one of the class when it is whole, since
a frozen ``__init__`` sets each field by a detour. What the constructor would check stands in the
source of the reader; where a class is built in a way that this cannot see, it is called instead.
``tests/exchange/test_compiled.py`` holds both against each other on documents that reach every
branch.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, time
from itertools import count
from types import new_class
from typing import Any, assert_never

import attrs

from cbt_homework.exchange.problem_collector import (
    TOO_MUCH,
    Convert as Reads,
    ProblemCollector,
)
from cbt_homework.exchange.reading import (
    MISSING,
    TAG,
    has_known_default,
    make_reader_with,
    read_fact,
    standard_objects_by_name,
)
from cbt_homework.exchange.writing import (
    clock_time_text,
    make_plain_writer,
    number_without_point,
)
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.check_source import cached, make_kind_test
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import Path
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.vocabulary import Missing

Convert = Callable[[Any], Any]


class GaveUpCompiledReading(Exception):  # noqa: N818 (nobody ever sees it)
    """A compiled reader found data that is not sound."""


def raise_gave_up() -> Any:
    """Leave some data to the plain reader."""
    # One made beforehand would keep its last traceback, and in it what was refused.
    raise GaveUpCompiledReading


_Table = dict[type[Any], Convert]


@cached
def make_fast_reader(cls: type[Any]) -> Reads:
    """The reader of a class: compiled where the data is sound, plain where it is not."""
    plain = make_reader_with(cls, make_fast_reader)
    compiled = _cached_class_function(cls, _READERS, _make_compiled_reader)

    def read(raw: Any, path: Path, problems: ProblemCollector) -> Any:
        try:
            return compiled(raw)
        except TOO_MUCH:
            raise
        except Exception:  # noqa: BLE001, S110 (whatever it was, the plain reader says it better)
            pass
        return plain(raw, path, problems)

    return read


@cached
def make_fast_writer(cls: type[Any]) -> Convert:
    """The writer of a class, compiled."""
    make_plain_writer(cls)  # refuses what is no class of ours
    return _cached_class_function(cls, _WRITERS, _make_compiled_writer)


class _FunctionSource:
    """Collects the source of one function, and the objects that the source names."""

    def __init__(self, functions: _Table) -> None:
        self.functions = functions
        self.lines: list[str] = []
        self.namespace: dict[str, Any] = {"give_up": raise_gave_up}
        self.numbers: Iterator[int] = count()

    def add_to_namespace(self, thing: Any, prefix: str) -> str:
        name = f"{prefix}_{next(self.numbers)}"
        self.namespace[name] = thing
        return name

    def add_lines(self, *lines: str) -> None:
        self.lines += lines

    def compile_function(self, name: str) -> Convert:
        exec("\n".join(self.lines), self.namespace)  # noqa: S102 (our own source; no value is in it)
        function: Convert = self.namespace[name]
        return function


_READERS: _Table = {}
_WRITERS: _Table = {}


def _cached_class_function(
    cls: type[Any], finished_functions: _Table, make: Callable[[type[Any], _Table], Convert]
) -> Convert:
    """The function of a class. What is half made is in no table: another thread makes its own."""
    if cls not in finished_functions:
        functions = dict(finished_functions)  # what is whole already can be used
        _class_function_allowing_recursion(cls, functions, make)
        for each, function in functions.items():
            finished_functions.setdefault(each, function)
    return finished_functions[cls]


def _class_function_allowing_recursion(
    cls: type[Any], functions: _Table, make: Callable[[type[Any], _Table], Convert]
) -> Convert:
    """The function of a class that another one calls; by way of the table while it is made."""
    if cls not in functions:
        functions[cls] = lambda given: functions[cls](given)  # noqa: PLW0108 (it is another one later)
        functions[cls] = make(cls, functions)
    return functions[cls]


_ABSENT: Any = object()


def _make_compiled_reader(cls: type[Any], functions: _Table) -> Convert:
    source = _FunctionSource(functions)
    fields = attrs.fields(cls)
    kinds = kinds_of(cls)
    other = f" or type(raw.get({TAG!r})) is not str or raw[{TAG!r}] != {cls.__tag__!r}"
    standard = standard_objects_by_name(cls)
    named = f" if type(raw) is str: return {source.add_to_namespace(standard, 'standard')}[raw]"
    source.add_lines(
        "def read(raw):",
        *([named] if standard else ()),
        f" if type(raw) is not dict{other if cls.__tag__ else ''}: give_up()",
        f" known, get = {int(bool(cls.__tag__))}, raw.get",
    )
    optional: list[str] = []
    for i, a in enumerate(fields):
        kind = kinds[a.name]
        if a.default is None and isinstance(kind, k.Maybe):
            optional.append(a.name)
            source.add_lines(f" v = get({a.name!r})", f" if v is None: f{i} = None")
            kind = kind.kind
        else:
            absent = source.add_to_namespace(_ABSENT, "absent")
            source.add_lines(f" v = get({a.name!r}, {absent})")
            if has_known_default(a):
                source.add_lines(
                    f" if v is {absent}: f{i} = {source.add_to_namespace(a.default, 'default')}"
                )
            else:
                # One that must be there is missing; what a factory makes, the constructor makes.
                source.add_lines(f" if v is {absent}: give_up()")
        source.add_lines(" else:", "  known += 1", *_field_reading_source_lines(i, kind, source))
    null_counter = source.add_to_namespace(_make_null_counter(optional), "nulls")
    nulls = f" and known + {null_counter}(raw) != len(raw)"
    source.add_lines(f" if known != len(raw){nulls if optional else ''}: give_up()")
    source.add_lines(*_value_building_source_lines(cls, source))
    return source.compile_function("read")


def _make_null_counter(names: list[str]) -> Callable[[dict[Any, Any]], int]:
    """Count the nulls that are written out in fields that may be left out."""
    return lambda raw: sum(name in raw and raw[name] is None for name in names)


def _field_reading_source_lines(number: int, kind: Kind, source: _FunctionSource) -> Iterator[str]:
    """The lines that read one field, which is in ``v``."""
    if (test := _plain_data_test_source(kind, source)) is not None:
        yield f"  if not ({test}): give_up()"
        yield f"  f{number} = v"
    else:
        yield f"  f{number} = {_reading_expression_source(kind, source)}"


def _plain_data_test_source(kind: Kind, source: _FunctionSource) -> str | None:
    """The test of a kind that holds plain data as it is; None for the others."""
    match kind:
        case k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag():
            named = {
                name: source.add_to_namespace(thing, name)
                for name, thing in k.demand_namespace(kind).items()
            }
            return " and ".join(f"({d.test.format(**named)})" for d in kind.demands())
        case _:
            return None


def _value_building_source_lines(cls: type[Any], source: _FunctionSource) -> Iterator[str]:
    """The lines that make the value, whose fields are in ``f0``, ``f1`` and so on."""
    fields = {a.name: f"f{i}" for i, a in enumerate(attrs.fields(cls))}
    itself = source.add_to_namespace(cls, "cls")
    twin = make_mutable_twin_class(cls)
    if twin is None:
        yield f" return {itself}({', '.join(f'{name}={f}' for name, f in fields.items())})"
        return
    yield f" value = {source.add_to_namespace(twin, 'twin')}()"
    for name, f in fields.items():
        yield f" value.{name} = {f}"
    if "_attrs_cached_hash" in twin.__slots__:
        yield " value._attrs_cached_hash = None"
    yield f" value.__class__ = {itself}"
    for rule in cls.__invariants__:
        test = rule.check_source(
            fields, source.add_to_namespace(rule.test, "holds"), "value", kinds_of(cls)
        )
        yield f" if not {test}: give_up()"
    yield " return value"


def _unfinished_repr(_: object) -> str:
    return "<a value that is being read>"


def make_mutable_twin_class(cls: type[Any]) -> Any:
    """A mutable class of the same layout; None where objects are made in a way of their own."""
    own = vars(cls)
    if not {"__attrs_attrs__", "__slots__", "__init__"} <= own.keys() or "__new__" in own:
        return None
    made_by_attrs = "<attrs generated" in own["__init__"].__code__.co_filename
    if not made_by_attrs or hasattr(cls, "__attrs_pre_init__"):
        return None
    if not all(_is_stored_as_given(a) for a in attrs.fields(cls)):
        return None
    slots = tuple(name for name in own["__slots__"] if name != "__weakref__")
    space = {
        "__slots__": slots, "__init__": object.__init__, "__setattr__": object.__setattr__,
        "__module__": __name__,
    }  # fmt: skip
    bases = own.get("__orig_bases__", cls.__bases__)  # a generic class is one by those
    try:
        twin: Any = new_class(f"_{cls.__name__}", bases, exec_body=lambda body: body.update(space))
        twin.__repr__ = _unfinished_repr  # audit hooks may look at it
        object.__new__(twin).__class__ = cls
    except TypeError:
        return None
    return twin


def _is_stored_as_given(attribute: Any) -> bool:
    """Whether a field holds what it is given, under its own name, and nobody else looks at it."""
    as_given: bool = (
        attribute.init
        and attribute.converter is None
        and attribute.validator is None
        and attribute.alias == attribute.name
    )
    return as_given


def _reading_expression_source(kind: Kind, source: _FunctionSource) -> str:
    """An expression over ``v``: what the kind holds; it gives up where that is not sound."""
    match kind:
        case k.Text() | k.Label() | k.Token() | k.Whole() | k.Number() | k.Flag():
            return f"(v if {_plain_data_test_source(kind, source)} else give_up())"
        case k.Choice(options=options):
            table = source.add_to_namespace({member.value: member for member in options}, "words")
            return f"({table}[v] if type(v) is str else give_up())"
        case k.Day():
            day = source.add_to_namespace(date.fromisoformat, "day")
            test = "type(v) is str and len(v) == 10 and v[4] == '-' == v[7]"
            return f"({day}(v) if {test} else give_up())"
        case k.Clock():
            clock = source.add_to_namespace(time.fromisoformat, "clock")
            test = "type(v) is str and (len(v) == 5 or len(v) == 8 and v[5] == ':') and v[2] == ':'"
            return f"({clock}(v) if {test} else give_up())"
        case k.Fact():
            read = source.add_to_namespace(_make_fact_reader(kind), "fact")
            return f"{read}(v)"
        case k.One(model=model):
            inner_function = _class_function_allowing_recursion(
                model, source.functions, _make_compiled_reader
            )
            return f"{source.add_to_namespace(inner_function, 'read')}(v)"
        case k.OneOf(models=models):
            table = source.add_to_namespace(
                {
                    m.__tag__: _class_function_allowing_recursion(
                        m, source.functions, _make_compiled_reader
                    )
                    for m in models
                },
                "tagged",
            )
            test = f"type(v) is dict and type(v.get({TAG!r})) is str"
            return f"({table}[v[{TAG!r}]](v) if {test} else give_up())"
        case k.Many(item=item, least=least, most=most):
            each = f"tuple([{_reading_expression_source(item, source)} for v in v])"
            some = each if least else f"({each} if v else ())"
            test = f"type(v) is list and {least} <= len(v) <= {most}"
            return f"({some} if {test} else give_up())"
        case k.Answer(kind=inner):
            why = source.add_to_namespace({reason.value: reason for reason in kind.reasons}, "why")
            test = f"type(v) is dict and len(v) == 1 and {MISSING!r} in v"
            word = f"({why}[v[{MISSING!r}]] if type(v[{MISSING!r}]) is str else give_up())"
            return f"({word} if {test} else {_reading_expression_source(inner, source)})"
        case k.Maybe(kind=inner):
            return f"(None if v is None else {_reading_expression_source(inner, source)})"
        case _:
            assert_never(kind)


def _make_fact_reader(kind: k.Fact) -> Convert:
    may_be = make_kind_test(kind)

    def read(raw: Any) -> Any:
        problems = ProblemCollector()
        value = read_fact(raw, (), problems)
        return value if not problems.count and may_be(value) else raise_gave_up()

    return read


def _make_compiled_writer(cls: type[Any], functions: _Table) -> Convert:
    source = _FunctionSource(functions)
    source.add_lines(
        "def write(value):", f" data = {{{f'{TAG!r}: {cls.__tag__!r}' if cls.__tag__ else ''}}}"
    )
    for name, kind in kinds_of(cls).items():
        source.add_lines(f" v = value.{name}")
        recorded = " if v is not None:" if isinstance(kind, k.Maybe) else ""
        source.add_lines(f"{recorded} data[{name!r}] = {_writing_expression_source(kind, source)}")
    source.add_lines(" return data")
    return source.compile_function("write")


def _writing_expression_source(kind: Kind, source: _FunctionSource) -> str:
    """An expression over ``v``: its plain data."""
    match kind:
        case k.Text() | k.Label() | k.Token() | k.Whole() | k.Flag():
            return "v"
        case k.Number():
            spell = source.add_to_namespace(number_without_point, "spell")
            return f"(v if v.__class__ is int else {spell}(v))"
        case k.Choice():
            return "v._value_"
        case k.Day():
            return "v.isoformat()"
        case k.Clock():
            return f"{source.add_to_namespace(clock_time_text, 'spell')}(v)"
        case k.Fact():
            day, spell = (
                source.add_to_namespace(date, "day"),
                source.add_to_namespace(number_without_point, "spell"),
            )
            return f"(v.isoformat() if v.__class__ is {day} else {spell}(v))"
        case k.One(model=model):
            inner_function = _class_function_allowing_recursion(
                model, source.functions, _make_compiled_writer
            )
            return f"{source.add_to_namespace(inner_function, 'write')}(v)"
        case k.OneOf(models=models):
            table = source.add_to_namespace(
                {
                    m: _class_function_allowing_recursion(
                        m, source.functions, _make_compiled_writer
                    )
                    for m in models
                },
                "writers",
            )
            return f"{table}[v.__class__](v)"
        case k.Many(item=item):
            each = _writing_expression_source(item, source)
            return "[*v]" if each == "v" else f"[{each} for v in v]"
        case k.Answer(kind=inner):
            missing, test = (
                source.add_to_namespace(Missing, "missing"),
                _writing_expression_source(inner, source),
            )
            return f"({{{MISSING!r}: v._value_}} if v.__class__ is {missing} else {test})"
        case k.Maybe(kind=inner):
            # Whoever writes the field leaves None out.
            return _writing_expression_source(inner, source)
        case _:
            assert_never(kind)
