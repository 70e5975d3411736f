"""Opening a document: JSON text to plain data, the envelope around it, and its version."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, NamedTuple

from cbt_homework.exchange.compiled import fast_reader
from cbt_homework.exchange.reading import Found, class_of, strangers, text_keys
from cbt_homework.exchange.registry import FORMAT, KINDS, VERSION
from cbt_homework.exchange.strangers import Rest, Stranger, split
from cbt_homework.foundation.errors import Problem, StructureError

ENVELOPE = ("format", "version", "kind", "data")
_VERSION = re.compile(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")

Version = tuple[int, int]


class Upgrade(NamedTuple):
    """How data of one version becomes data of the next: a function of the kind and the data.

    The function gets data that may be of any shape, returns other data, and changes nothing in
    place; it leaves alone what it does not understand, so that the reader can say what is wrong.
    """

    start: Version
    end: Version
    change: Callable[[str, Any], Any]


UPGRADES: tuple[Upgrade, ...] = ()
"""From the oldest version to today's, in order. Version 1.0 is the first."""


class Opened(NamedTuple):
    """A document that was opened: its value, its kind, and what is not known here."""

    value: Any
    kind: str
    rest: Rest


_NOTHING = Opened(None, "", Rest(""))


def opened(data: Any, found: Found, of: type[Any] | None = None, *, keep: bool = False) -> Opened:
    """The value of a document; with ``keep``, what a newer minor version added is kept apart.

    What is wrong goes to ``found``; then what is opened means nothing.
    """
    if class_of(data) is not dict:
        found.add((), "not-a-document", f"must be an object with {', '.join(ENVELOPE)}")
        return _NOTHING
    given = len(data)
    data = text_keys(data)
    if class_of(data.get("format")) is not str or data["format"] != FORMAT:
        bare = "" if "format" in data else "; data without an envelope wants its class: of=..."
        found.add(("format",), "wrong-format", f"must be {FORMAT!r}{bare}")
    version = version_of(data.get("version"))
    if isinstance(version, Problem):
        found.take((version,))
    kind: Any = data.get("kind")
    cls = KINDS.get(kind) if class_of(kind) is str else None
    if cls is None:
        said = kind if class_of(kind) is str else None
        found.add(("kind",), "unknown-kind", f"must be one of {', '.join(KINDS)}", said, KINDS)
    elif of is not None and cls is not of:
        found.add(("kind",), "other-kind", f"is not of {of.__name__}")
    if "data" not in data:
        found.add(("data",), "missing", "is missing")
    kept: tuple[Stranger, ...] = ()
    newer = not isinstance(version, Problem) and version > OURS
    if newer and keep:
        kept = tuple(Stranger((key,), data[key], ()) for key in data if key not in ENVELOPE)
        strangers({}, ENVELOPE, (), found, given - len(data))
    else:
        strangers(data, ENVELOPE, (), found, given - len(data))
    if cls is None or isinstance(version, Problem) or "data" not in data:
        return _NOTHING
    # A stranger on the envelope is no reason to keep silent about what is inside.
    held = upgraded(kind, data["data"], version)
    if newer and keep:
        held, inside = split(cls, held)
        kept += tuple(s._replace(path=("data", *s.path)) for s in inside)
    value = fast_reader(cls)(held, ("data",), found)
    return Opened(value, kind, Rest(data["version"], kept))


def version_of(said: Any) -> Version | Problem:
    """The version a document says it is of, or why it cannot be read."""
    found = _VERSION.fullmatch(said) if class_of(said) is str else None
    if found is None:
        return Problem(("version",), "wrong-version", "must be a version such as '1.0'")
    version = int(found[1]), int(found[2])
    if version[0] > OURS[0]:
        message = (
            f"is from the future: this library reads versions {OURS[0]}.x (it writes {VERSION}); "
            "a newer one reads it"
        )
        return Problem(("version",), "other-version", message)
    if version[0] < OURS[0] or version < _OLDEST:
        message = f"is none that was ever written; this library reads versions {OURS[0]}.x"
        return Problem(("version",), "other-version", message)
    return version


def upgraded(kind: str, data: Any, version: Version, steps: tuple[Upgrade, ...] = UPGRADES) -> Any:
    """Data as it would have been written today; of a newer version, as it is."""
    for step in steps:
        if version == step.start:
            data = step.change(kind, data)
            version = step.end
    return data


def _numbers(version: str) -> Version:
    major, minor = version.split(".")
    return int(major), int(minor)


OURS = _numbers(VERSION)
_OLDEST: Version = (1, 0)


def parsed(text: object) -> Any:
    """The plain data of JSON text.

    Raises:
        StructureError: it is not JSON, repeats a key, holds NaN or infinity, or a huge number.
    """
    if not isinstance(text, str):
        raise _no("not-text", "must be text")
    try:
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_no_key_twice)
    except StructureError as refused:
        problems = refused.problems
    except RecursionError:
        problems = (Problem((), "too-deep", "is nested too deeply"),)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        problems = (Problem((), "not-json", f"is not JSON from {where} on"),)
    except ValueError:
        problems = (Problem((), "huge-number", "holds a number of too many digits"),)
    raise StructureError(problems)


def _no(code: str, message: str) -> StructureError:
    return StructureError((Problem((), code, message),))


def _refuse_constant(name: str) -> Any:
    raise _no("not-finite", f"holds {name}, which is not JSON")


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise _no("key-twice", "holds an object that repeats a key")
    return found
