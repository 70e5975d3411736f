"""Documents: plain data in an envelope that says what it is and of which version."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Generic, TypeVar, get_origin, overload

import attrs

from cbt_homework.cases.case import Case
from cbt_homework.cognition.activity_schedule import ActivitySchedule
from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.experiment import BehavioralExperiment
from cbt_homework.cognition.exposure_hierarchy import ExposureHierarchy
from cbt_homework.cognition.formulation import CaseFormulation
from cbt_homework.cognition.therapeutic_beliefs import TherapeuticBeliefSystem
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.entry import Entry
from cbt_homework.engagement.review import Review
from cbt_homework.exchange.reading import class_of, no, reader, reading, strangers, text_keys
from cbt_homework.exchange.writing import write
from cbt_homework.foundation.errors import Problem, RefusedError, StructureError, nearest
from cbt_homework.foundation.kinds import Kind
from cbt_homework.foundation.values import Value
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.policy import Policy
from cbt_homework.research.evidence.record import EvidenceRecord
from cbt_homework.research.instruments.instrument import Instrument
from cbt_homework.research.instruments.response import Response
from cbt_homework.research.instruments.scoring import Scored
from cbt_homework.research.recipes.definitions import EngagedDefinition, RepeatedDefinition
from cbt_homework.research.recipes.recipe import Recipe, RecipeScore
from cbt_homework.supervision.dialogue import Dialogue
from cbt_homework.supervision.recordings import Recording
from cbt_homework.supervision.self_assessment import SelfAssessment
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession

T = TypeVar("T")

MOST_PROBLEMS = 500
"""Problems that one error lists; more are counted."""

FORMAT = "cbt-homework"
VERSION = "1.0"
KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        "homework-spec": HomeworkSpec,
        "assignment": Assignment,
        "assessment": Assessment,
        "policy": Policy,
        "entry": Entry,
        "review": Review,
        "course": Course,
        "adherence-diagnosis": AdherenceDiagnosis,
        "thought-record": ThoughtRecord,
        "behavioral-experiment": BehavioralExperiment,
        "activity-schedule": ActivitySchedule,
        "exposure-hierarchy": ExposureHierarchy,
        "vicious-circle": ViciousCircle,
        "case-formulation": CaseFormulation,
        "downward-arrow": DownwardArrow,
        "therapeutic-belief-system": TherapeuticBeliefSystem,
        "supervision-session": SupervisionSession,
        "supervision-series": SupervisionSeries,
        "self-assessment": SelfAssessment,
        "recording": Recording,
        "dialogue": Dialogue,
        "case": Case,
        "instrument": Instrument,
        "instrument-response": Response,
        "instrument-score": Scored,
        "evidence-record": EvidenceRecord,
        "recipe": Recipe,
        "recipe-score": RecipeScore,
        "engaged-definition": EngagedDefinition,
        "repeated-definition": RepeatedDefinition,
    }
)
"""What a document may hold, by the word in its envelope."""

_NAMES = {cls: name for name, cls in KINDS.items()}
_VERSION = re.compile(r"(?:0|[1-9][0-9]{0,3})\.(?:0|[1-9][0-9]{0,3})")
_ENVELOPE = ("format", "version", "kind", "data")


def to_data(value: Value, *, envelope: bool = True) -> dict[str, Any]:
    """Plain data that JSON can hold; with ``envelope=False`` without saying what it is.

    Raises:
        TypeError: documents do not hold this class by itself; give ``envelope=False``.
    """
    if not envelope:
        return write(value)
    kind = _NAMES.get(type(value))
    if kind is None:
        raise TypeError(f"a document holds one of {', '.join(KINDS)}, not {type(value).__name__}")
    return {"format": FORMAT, "version": VERSION, "kind": kind, "data": write(value)}


@overload
def from_data(data: object) -> Any: ...
@overload
def from_data(data: object, of: type[T]) -> T: ...
def from_data(data: Any, of: type[Any] | None = None) -> Any:
    """The value of a document; with ``of``, a value of that class, with or without its envelope.

    Raises:
        StructureError: with every problem of the document, each with its path.
    """
    cls = get_origin(of) or of
    if cls is None:
        return _safely(_opened, data)
    if class_of(data) is dict and text_keys(data).keys() >= {"format", "kind"}:
        return _safely(lambda document: _opened(document, cls), data)
    return _safely(reader(cls), data)


def read_kind(kind: Kind, data: object) -> Any:
    """What a kind may hold, from its data.

    Raises:
        StructureError: with every problem of the data.
    """
    return _safely(reading(kind) or (lambda raw: raw), data)


def _safely(convert: Callable[[Any], Any], data: object) -> Any:
    try:
        return convert(data)
    except RefusedError as refused:
        problems = refused.problems
    except RecursionError:
        problems = (Problem((), "too-deep", "is nested too deeply"),)
    if len(problems) > MOST_PROBLEMS:
        rest = len(problems) - MOST_PROBLEMS
        problems = (*problems[:MOST_PROBLEMS], Problem((), "more-problems", f"and {rest} more"))
    raise StructureError(problems)  # outside the except block: no context that holds the input


def dumps(value: Value, *, indent: int | None = None) -> str:
    """The document of a value as JSON text.

    Raises:
        TypeError: documents do not hold this class by itself.
    """
    return json.dumps(to_data(value), ensure_ascii=False, allow_nan=False, indent=indent)


@overload
def loads(text: str) -> Any: ...
@overload
def loads(text: str, of: type[T]) -> T: ...
def loads(text: str, of: type[Any] | None = None) -> Any:
    """The value of a document in JSON text.

    Raises:
        StructureError: the text is not JSON, repeats a key, holds NaN or infinity, or is not of our
            shape; with every problem of the document.
    """
    data = _parsed(text)
    return from_data(data) if of is None else from_data(data, of)


@attrs.frozen(kw_only=True)
class Read(Generic[T]):
    """One item of `read_each`.

    Attributes:
        index: Its place, from 0.
        value: The value; None where the item could not be read.
        problems: Why it could not be read; empty where it could.
    """

    index: int
    value: T | None = None
    problems: tuple[Problem, ...] = ()


@overload
def read_each(items: Iterable[object]) -> Iterator[Read[Any]]: ...
@overload
def read_each(items: Iterable[object], of: type[T]) -> Iterator[Read[T]]: ...
def read_each(items: Iterable[object], of: type[Any] | None = None) -> Iterator[Read[Any]]:
    """Read many items one by one; one that cannot be read never costs the others.

    An item is plain data or JSON text: a document, or with ``of`` the data of that class.
    """
    for index, item in enumerate(items):
        try:
            data = _parsed(item) if isinstance(item, str) else item
            value = from_data(data) if of is None else from_data(data, of)
        except StructureError as refused:
            yield Read(index=index, problems=refused.problems)
        else:
            yield Read(index=index, value=value)


def _opened(data: Any, of: type[Any] | None = None) -> Any:
    if class_of(data) is not dict:
        raise no("not-a-document", f"must be an object with {', '.join(_ENVELOPE)}")
    given = len(data)
    data = text_keys(data)
    problems: list[Problem] = []
    if class_of(data.get("format")) is not str or data["format"] != FORMAT:
        problems.append(Problem(("format",), "wrong-format", f"must be {FORMAT!r}"))
    other_version = _version(data.get("version"))
    problems += other_version
    kind = data.get("kind")
    cls = KINDS.get(kind) if class_of(kind) is str else None
    if cls is None:
        hint = nearest(kind, KINDS) if class_of(kind) is str else ""
        message = f"must be one of {', '.join(KINDS)}{hint}"
        problems.append(Problem(("kind",), "unknown-kind", message))
    elif of is not None and cls is not of:
        problems.append(Problem(("kind",), "other-kind", f"is not of {of.__name__}"))
    if "data" not in data:
        problems.append(Problem(("data",), "missing", "is missing"))
    problems += strangers(data, _ENVELOPE, given - len(data))
    if cls is not None and not other_version and "data" in data:
        # A stranger on the envelope is no reason to keep silent about what is inside.
        try:
            value = reader(cls)(data["data"])
        except RefusedError as refused:
            problems += [problem.under("data") for problem in refused.problems]
        else:
            if not problems:
                return value
    raise StructureError(problems)


def _version(said: Any) -> list[Problem]:
    found = _VERSION.fullmatch(said) if class_of(said) is str else None
    if found is None:
        return [Problem(("version",), "wrong-version", "must be a version such as '1.0'")]
    if said != VERSION:
        message = f"is not one that this library reads ({VERSION}); a newer library may"
        return [Problem(("version",), "other-version", message)]
    return []


def _parsed(text: object) -> Any:
    if not isinstance(text, str):
        raise no("not-text", "must be text")
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


def _refuse_constant(name: str) -> Any:
    raise no("not-finite", f"holds {name}, which is not JSON")


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise no("key-twice", "holds an object that repeats a key")
    return found
