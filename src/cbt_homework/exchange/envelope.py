"""Opening a document: JSON text to plain data, the envelope around it, and its version."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from cbt_homework.exchange.compiled import fast_reader
from cbt_homework.exchange.reading import ProblemCollector, class_of, report_unknown_keys, text_keys
from cbt_homework.exchange.registry import FORMAT, KINDS, UPGRADES, VERSION
from cbt_homework.exchange.unknown_fields import UnknownField, UnknownFields, separate_unknown
from cbt_homework.exchange.upgrade_walk import upgraded
from cbt_homework.exchange.upgrades import Upgrade, Version, kind_today, steps_from
from cbt_homework.foundation.arguments import is_text
from cbt_homework.foundation.errors import Problem, StructureError

ENVELOPE = ("format", "version", "kind", "data")
_VERSION = re.compile(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")


class Opened(NamedTuple):
    """A document that was opened: its value, its kind, and what is not known here."""

    value: Any
    kind: str
    unknown: UnknownFields


_NOTHING = Opened(None, "", UnknownFields(""))


def open_document(
    data: Any, problems: ProblemCollector, of: type[Any] | None = None, *, keep: bool = False
) -> Opened:
    """The value of a document; with ``keep``, what a newer minor version added is kept apart.

    What is wrong goes to ``problems``; then what is opened means nothing.
    """
    if class_of(data) is not dict:
        problems.add((), "not-a-document", f"must be an object with {', '.join(ENVELOPE)}")
        return _NOTHING
    given = len(data)
    data = text_keys(data)
    if class_of(data.get("format")) is not str or data["format"] != FORMAT:
        bare = "" if "format" in data else "; data without an envelope wants its class: of=..."
        problems.add(("format",), "wrong-format", f"must be {FORMAT!r}{bare}")
    version = version_of(data.get("version"), keep=keep)
    kind: Any = data.get("kind")
    steps: tuple[Upgrade, ...] = ()
    if isinstance(version, Problem):
        problems.extend((version,))
    elif version != OURS:
        steps = steps_from(version, UPGRADES)
        kind = kind_today(kind, steps) if class_of(kind) is str else kind
    cls = KINDS.get(kind) if class_of(kind) is str else None
    if cls is None:
        said = kind if class_of(kind) is str else None
        problems.add(("kind",), "unknown-kind", f"must be one of {', '.join(KINDS)}", said, KINDS)
    elif of is not None and cls is not of:
        problems.add(("kind",), "other-kind", f"is not of {of.__name__}")
    if "data" not in data:
        problems.add(("data",), "missing", "is missing")
    kept: tuple[UnknownField, ...] = ()
    newer = not isinstance(version, Problem) and version > OURS
    if newer and keep:
        kept = tuple(UnknownField((key,), data[key], ()) for key in data if key not in ENVELOPE)
        report_unknown_keys({}, ENVELOPE, (), problems, given - len(data))
    else:
        report_unknown_keys(data, ENVELOPE, (), problems, given - len(data))
    if cls is None or isinstance(version, Problem) or "data" not in data:
        return _NOTHING
    # A stranger on the envelope is no reason to keep silent about what is inside.
    held = data["data"]
    if newer and keep:
        held, inside = separate_unknown(cls, held)
        kept += tuple(s._replace(path=("data", *s.path)) for s in inside)
    if steps:
        value = _read_older(cls, held, steps, problems)
    else:
        value = fast_reader(cls)(held, ("data",), problems)
    return Opened(value, kind, UnknownFields(data["version"], kept))


def _read_older(
    cls: type[Any], data: Any, steps: tuple[Upgrade, ...], problems: ProblemCollector
) -> Any:
    """The value of data of an older version; problems have the paths of the data as given."""
    today = upgraded(cls, data, steps)
    inside = ProblemCollector()
    value = fast_reader(cls)(today.data, (), inside)
    inside.notes = [(today.as_given(path), note) for path, note in inside.notes]
    problems.merge(("data",), inside)
    return value


def version_of(said: Any, *, keep: bool) -> Version | Problem:
    """The version a document says it is of, or why it cannot be read.

    With ``keep`` what is not known here is kept apart: only so a newer draft is read, since a draft
    may have changed anything.
    """
    match = _VERSION.fullmatch(said) if class_of(said) is str else None
    if match is None:
        message = f"must be a version such as {VERSION!r}"
        return Problem(("version",), "wrong-version", message)
    version = int(match[1]), int(match[2])
    older = [step.start for step in UPGRADES]
    why = None
    if version == OURS or version in older:
        pass
    elif version < OURS:
        why = "is a draft that is not read" if version[0] == 0 else "is none that was ever written"
    elif version[0] > OURS[0]:
        why = "is from the future, and a newer library reads it"
    elif version[0] == 0 and not keep:
        why = "is a newer draft, of which only `exchange.read` reads what is known here"
    if why is None:
        return version
    reads = [f"{major}.{minor}" for major, minor in [*older, OURS]]
    said = ", ".join(reads) if OURS[0] == 0 else f"versions up to {OURS[0]}.x"
    return Problem(("version",), "other-version", f"{why}; this library reads {said}")


def _numbers(version: str) -> Version:
    major, minor = version.split(".")
    return int(major), int(minor)


OURS = _numbers(VERSION)


def parse_json(text: object) -> Any:
    """The plain data of JSON text.

    Raises:
        StructureError: it is not JSON, repeats a key, holds NaN or infinity, or a huge number.
    """
    if not is_text(text):
        raise _no("not-text", "must be text")
    try:
        text = str.__str__(text)  # of a class below, what it holds
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
