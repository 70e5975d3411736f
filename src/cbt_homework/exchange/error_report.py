"""What takes over where a compiled reader finds data that is not sound: field by field, in words.

The words are those of the plain reader, as is the order. What was sound is not read again, nor what
was refused already: of a document with one fault in each of its parts, every part is read once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from cbt_homework.exchange.reading import (
    TAG,
    ProblemCollector,
    Reader,
    build_reader,
    kind_reader,
    report_unknown_keys,
    text_keys,
)  # fmt: skip
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import broken_invariants, explaining, kinds_of


class HandOver(Exception):  # noqa: N818 (nobody ever sees it)
    """This field is for the plain reader."""


class Refused(Exception):  # noqa: N818 (nobody ever sees it)
    """Some data, and what was found in it, as seen from itself; who holds it says where it is."""


def hand_over() -> Any:
    """Leave a field to the plain reader."""
    raise HandOver  # one made beforehand would keep its last traceback, and in it what was refused


TOO_MUCH = (RecursionError, MemoryError)

Why = dict[str, Any]
"""The fields that are left to the plain reader, with what was refused inside of each."""


def left(why: Why | None, name: str, error: Exception | None = None) -> Why:
    """Leave a field to the plain reader, with what is known already."""
    why = {} if why is None else why
    if isinstance(error, Refused):
        why[name] = error.args
    elif isinstance(error, TOO_MUCH):
        raise error
    else:
        why[name] = None
    return why


GONE: Any = object()
"""What is held of a field that is left to the plain reader."""


def explaining_by(
    cls: type[Any], inner: Reader
) -> Callable[[Any, Why | None, int, tuple[Any, ...] | None], Any]:
    """What takes over where data is not sound: it says of each field left what is wrong with it.

    It does what the plain reader does, with what has been read already; where it finds nothing to
    say, it is for the plain reader altogether.
    """
    plain = build_reader(cls, inner)
    kinds = kinds_of(cls)
    names = (*((TAG,) if cls.__tag__ else ()), *kinds)
    faulty = {name: explaining(kind) for name, kind in kinds.items()}
    converters = {name: kind_reader(kind, inner) for name, kind in kinds.items()}
    alone = not cls.__invariants__
    required = {a.name for a in attrs.fields(cls) if a.default is attrs.NOTHING}
    may_be_none = {name for name, kind in kinds.items() if isinstance(kind, k.Maybe)}

    def read_again(
        name: str,
        got: Any,
        refused: tuple[Any, ProblemCollector] | None,
        problems: ProblemCollector,
    ) -> Any:
        convert = converters[name]
        if refused is not None and refused[0] is got:
            problems.merge((name,), refused[1])
        elif convert is not None and not (got is None and name in may_be_none):
            problems.known = refused
            return convert(got, (name,), problems)
        return got

    def explain(raw: Any, why: Why | None, there: int, held: tuple[Any, ...] | None) -> Any:
        problems = ProblemCollector()
        if held is not None:
            doubtful: list[tuple[str, Any]] = []
            why = why or {}
            for name, refused in why.items():
                if name in raw:
                    before = problems.number
                    got = read_again(name, raw[name], refused, problems)
                    if problems.number == before:
                        doubtful.append((name, got))
                elif name in required:
                    problems.add((name,), "missing", "is missing")
            if there != len(raw):
                known = text_keys(raw)
                report_unknown_keys(known, names, (), problems, len(raw) - len(known))
            sound = {} if alone else dict(zip(kinds, held, strict=True))
            for name in () if alone else why:
                del sound[name]
            for name, got in doubtful:
                problems.extend(faulty[name](got, (name,)))
            if not alone:
                problems.extend(broken_invariants(cls, sound))
        if not problems.number:
            value = plain(raw, (), problems)
            if not problems.number:
                return value
        raise Refused(raw, problems)

    return explain
