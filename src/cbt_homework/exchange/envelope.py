"""Documents: parses JSON text, checks the envelope and its version, and reads the data inside."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from cbt_homework.exchange.compiled import make_fast_reader
from cbt_homework.exchange.problem_collector import Convert, ProblemCollector
from cbt_homework.exchange.reading import add_unknown_key_problems, class_of, part_with_text_keys
from cbt_homework.exchange.registry import FORMAT, KINDS
from cbt_homework.exchange.unknown_fields import UnknownField, UnknownFields, separate_unknown
from cbt_homework.exchange.upgrade_grammar import Upgrade, Version, current_kind_word, upgrades_from
from cbt_homework.exchange.upgrade_walk import upgrade_data
from cbt_homework.exchange.upgrades import UPGRADES, VERSION
from cbt_homework.foundation.arguments import is_text
from cbt_homework.foundation.errors import Path, Problem, StructureError

ENVELOPE = ("format", "version", "kind", "data")
_VERSION = re.compile(r"(0|[1-9][0-9]{0,3})\.(0|[1-9][0-9]{0,3})")


class OpenedDocument(NamedTuple):
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


def make_document_reader(
    expected_class: type[Any] | None, *, keep_unknown: bool = False
) -> Convert:
    """The reader of documents, of one class or of any kind; it returns an `OpenedDocument`.

    With ``keep_unknown`` the fields that a newer minor version added are kept apart. Otherwise
    they are problems, as all unknown fields are.
    """

    def read_document(raw: Any, path: Path, problems: ProblemCollector) -> OpenedDocument | None:
        if class_of(raw) is not dict:
            message = f"must be an object with {', '.join(ENVELOPE)}"
            problems.add(path, "not-a-document", message)
            return None
        envelope = part_with_text_keys(raw)
        _add_format_problem(envelope, problems)
        version = _readable_version(envelope, problems, keep_unknown=keep_unknown)
        steps = () if version is None else upgrades_from(version, UPGRADES)
        kind, cls = _kind_and_class(envelope, steps, problems)
        if expected_class is not None and cls is not None and cls is not expected_class:
            problems.add(("kind",), "other-kind", f"is not of {expected_class.__name__}")
        if "data" not in envelope:
            problems.add(("data",), "missing", "is missing")
        separate = keep_unknown and version is not None and version > OURS
        not_text = len(raw) - len(envelope)
        add_unknown_key_problems({} if separate else envelope, ENVELOPE, path, problems, not_text)
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
        read = _make_upgrading_reader(cls, steps) if steps else make_fast_reader(cls)
        value = read(data, ("data",), problems)
        return OpenedDocument(value, kind, UnknownFields(envelope["version"], unknown))

    return read_document


def _add_format_problem(envelope: dict[str, Any], problems: ProblemCollector) -> None:
    if class_of(envelope.get("format")) is not str or envelope["format"] != FORMAT:
        bare = "" if "format" in envelope else "; data without an envelope wants its class: of=..."
        problems.add(("format",), "wrong-format", f"must be {FORMAT!r}{bare}")


def _kind_and_class(
    envelope: dict[str, Any], steps: tuple[Upgrade, ...], problems: ProblemCollector
) -> tuple[str, type[Any] | None]:
    """The word of today for the kind of a document, and its class."""
    given: Any = envelope.get("kind")
    word: str | None = current_kind_word(given, steps) if class_of(given) is str else None
    cls = None if word is None else KINDS.get(word)
    if cls is None:
        problems.add(("kind",), "unknown-kind", f"must be one of {', '.join(KINDS)}", word, KINDS)
    return word or "", cls


def _make_upgrading_reader(cls: type[Any], steps: tuple[Upgrade, ...]) -> Convert:
    """The reader of data of an older version; its problems have the paths of the data as given."""

    def read(data: Any, path: Path, problems: ProblemCollector) -> Any:
        today = upgrade_data(cls, data, steps)
        inside = ProblemCollector()
        value = make_fast_reader(cls)(today.data, (), inside)
        problems.merge(inside, lambda place: (*path, *today.former_path(place)))
        return value

    return read


def _readable_version(
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


def _version_numbers(version: str) -> Version:
    major, minor = version.split(".")
    return int(major), int(minor)


OURS = _version_numbers(VERSION)


def parse_json(text: object) -> Any:
    """The plain data of JSON text.

    Raises:
        StructureError: it is not JSON, repeats a key, holds NaN or infinity, or a huge number.
    """
    if not is_text(text):
        raise _structure_error("not-text", "must be text")
    try:
        text = str.__str__(text)  # of a class below, what it holds
        return json.loads(
            text, parse_constant=_raise_not_finite, object_pairs_hook=_dict_without_repeats
        )
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


def _structure_error(code: str, message: str) -> StructureError:
    return StructureError((Problem((), code, message),))


def _raise_not_finite(name: str) -> Any:
    raise _structure_error("not-finite", f"holds {name}, which is not JSON")


def _dict_without_repeats(key_value_pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(key_value_pairs)
    if len(fields) != len(key_value_pairs):
        raise _structure_error("key-twice", "holds an object that repeats a key")
    return fields
