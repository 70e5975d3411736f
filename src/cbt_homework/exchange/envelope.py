"""Documents: parses JSON text, checks the envelope and its version, and reads the data inside."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from cbt_homework.exchange.compiled import fast_reader
from cbt_homework.exchange.problem_collector import Convert, ProblemCollector
from cbt_homework.exchange.reading import class_of, report_unknown_keys, text_keys
from cbt_homework.exchange.registry import FORMAT, KINDS
from cbt_homework.exchange.unknown_fields import UnknownField, UnknownFields, separate_unknown
from cbt_homework.exchange.upgrade_grammar import Upgrade, Version, kind_today, steps_from
from cbt_homework.exchange.upgrade_walk import upgraded
from cbt_homework.exchange.upgrades import UPGRADES, VERSION
from cbt_homework.foundation.arguments import is_text
from cbt_homework.foundation.errors import Path, Problem, StructureError

ENVELOPE = ("format", "version", "kind", "data")
_VERSION = re.compile(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")


class Opened(NamedTuple):
    """A document that was opened: its value, its kind, and its unknown fields."""

    value: Any
    kind: str
    unknown: UnknownFields


def is_document(raw: Any) -> bool:
    """Whether plain data stands in an envelope."""
    try:
        return class_of(raw) is dict and "format" in raw and "kind" in raw
    except Exception:  # noqa: BLE001 (a key that does not like to be compared is not text)
        return False


def document_reader(of: type[Any] | None, *, keep_unknown: bool = False) -> Convert:
    """The reader of documents, of one class or of any kind; it returns what it `Opened`.

    With ``keep_unknown`` the fields that a newer minor version added are kept apart. Otherwise
    they are problems, as all unknown fields are.
    """

    def read_document(raw: Any, path: Path, problems: ProblemCollector) -> Opened | None:
        if class_of(raw) is not dict:
            message = f"must be an object with {', '.join(ENVELOPE)}"
            problems.add(path, "not-a-document", message)
            return None
        envelope = text_keys(raw)
        _check_format(envelope, problems)
        version = _version_of(envelope, problems, keep_unknown=keep_unknown)
        steps = () if version is None else steps_from(version, UPGRADES)
        kind, cls = _kind_of(envelope, steps, problems)
        if of is not None and cls is not None and cls is not of:
            problems.add(("kind",), "other-kind", f"is not of {of.__name__}")
        if "data" not in envelope:
            problems.add(("data",), "missing", "is missing")
        separate = keep_unknown and version is not None and version > OURS
        not_text = len(raw) - len(envelope)
        report_unknown_keys({} if separate else envelope, ENVELOPE, path, problems, not_text)
        if cls is None or version is None or "data" not in envelope:
            return None
        # An unknown key on the envelope is no reason to keep silent about what is inside.
        data = envelope["data"]
        unknown: tuple[UnknownField, ...] = ()
        if separate:
            outside = (UnknownField((key,), envelope[key], ()) for key in envelope)
            data, inside = separate_unknown(cls, data)
            unknown = (
                *(field for field in outside if field.path[0] not in ENVELOPE),
                *(field._replace(path=("data", *field.path)) for field in inside),
            )
        read = _upgrading_reader(cls, steps) if steps else fast_reader(cls)
        value = read(data, ("data",), problems)
        return Opened(value, kind, UnknownFields(envelope["version"], unknown))

    return read_document


def _check_format(envelope: dict[str, Any], problems: ProblemCollector) -> None:
    if class_of(envelope.get("format")) is not str or envelope["format"] != FORMAT:
        bare = "" if "format" in envelope else "; data without an envelope wants its class: of=..."
        problems.add(("format",), "wrong-format", f"must be {FORMAT!r}{bare}")


def _kind_of(
    envelope: dict[str, Any], steps: tuple[Upgrade, ...], problems: ProblemCollector
) -> tuple[str, type[Any] | None]:
    """The word of today for the kind of a document, and its class."""
    given: Any = envelope.get("kind")
    word: str | None = kind_today(given, steps) if class_of(given) is str else None
    cls = None if word is None else KINDS.get(word)
    if cls is None:
        problems.add(("kind",), "unknown-kind", f"must be one of {', '.join(KINDS)}", word, KINDS)
    return word or "", cls


def _upgrading_reader(cls: type[Any], steps: tuple[Upgrade, ...]) -> Convert:
    """The reader of data of an older version; its problems have the paths of the data as given."""

    def read(data: Any, path: Path, problems: ProblemCollector) -> Any:
        today = upgraded(cls, data, steps)
        inside = ProblemCollector()
        value = fast_reader(cls)(today.data, (), inside)
        problems.merge(inside, lambda place: (*path, *today.as_given(place)))
        return value

    return read


def _version_of(
    envelope: dict[str, Any], problems: ProblemCollector, *, keep_unknown: bool
) -> Version | None:
    """The version that a document names; None if it cannot be read.

    A newer draft may have changed anything, so it is read only if what is unknown is kept apart.
    """
    given: Any = envelope.get("version")
    match = _VERSION.fullmatch(given) if class_of(given) is str else None
    if match is None:
        message = f"must be a version such as {VERSION!r}"
        problems.add(("version",), "wrong-version", message)
        return None
    version = int(match[1]), int(match[2])
    older = [step.start for step in UPGRADES]
    if version == OURS or version in older:
        return version
    if version < OURS:
        why = "is a draft that is not read" if version[0] == 0 else "is none that was ever written"
    elif version[0] > OURS[0]:
        why = "is from the future, and a newer library reads it"
    elif version[0] == 0 and not keep_unknown:
        why = "is a newer draft, of which only `exchange.read` reads what is known here"
    else:
        return version
    reads = [f"{major}.{minor}" for major, minor in [*older, OURS]]
    readable = ", ".join(reads) if OURS[0] == 0 else f"versions up to {OURS[0]}.x"
    problems.add(("version",), "other-version", f"{why}; this library reads {readable}")
    return None


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
        raise _refusal("not-text", "must be text")
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


def _refusal(code: str, message: str) -> StructureError:
    return StructureError((Problem((), code, message),))


def _refuse_constant(name: str) -> Any:
    raise _refusal("not-finite", f"holds {name}, which is not JSON")


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise _refusal("key-twice", "holds an object that repeats a key")
    return fields
