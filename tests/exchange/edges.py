"""Documents at the edges of what each class accepts, added once and then frozen.

``python -m tests.exchange.edges`` adds an edge for each limit and each invariant that has none in
``golden/edges-<version>.json``; it never changes what is there. An edge is a base, the data of one
class in full, with something else in a few places. The limits are found by looking for the last
value that is still accepted, so that the record holds numbers and not what a declaration says.

In a place, ``{"~times": [n, text]}`` is a text n times, and ``{"~list": [n, item]}`` a list of n
items, in whose texts ``#`` is the number of the item. ``null`` takes the place away.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from cbt_homework import exchange
from cbt_homework.exchange.reading import TAG
from cbt_homework.exchange.registry import KINDS
from cbt_homework.exchange.upgrades import VERSION
from cbt_homework.exchange.writing import write_value
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.errors import RefusedError
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.invariants import Invariant
from cbt_homework.foundation.values import Value
from tests.exchange import goldens
from tests.judgment.fields_read import places, watching_slots
from tests.judgment.space_bases import BASES

AT = goldens.ROOT / f"edges-{VERSION}.json"
COMMAND = "uv run python -m tests.exchange.edges"
TIMES, LIST = "~times", "~list"

Step = str | int
Where = tuple[Step, ...]
Put = tuple[Where, Any]
Base = tuple[str, Any]
"""A class by its name, and data of it."""
Edge = tuple[int, str, tuple[Put, ...]]
"""The number of a base, what edge it is, and what stands elsewhere."""


# ---------------------------------------------------------------------------------- rebuilding


def spelled(held: Any, number: int | None = None) -> Any:
    """Data with what was written in short spelled out."""
    if isinstance(held, dict):
        if held.keys() == {TIMES}:
            return held[TIMES][1] * held[TIMES][0]
        if held.keys() == {LIST}:
            n, item = held[LIST]
            return [spelled(item, i) for i in range(n)]
        return {key: spelled(each, number) for key, each in held.items()}
    if isinstance(held, list):
        return [spelled(each, number) for each in held]
    if isinstance(held, str) and number is not None:
        return held.replace("#", str(number))
    return held


def rebuilt(data: Any, puts: Iterable[Put]) -> Any:
    """The data of an edge; the base is not touched."""
    for where, held in puts:
        data = _with(data, where, held)
    return data


def _with(data: Any, where: Where, held: Any) -> Any:
    if not where:
        return spelled(held)
    step, *rest = where
    if isinstance(data, list) and isinstance(step, int):
        return [*data[:step], _with(data[step], tuple(rest), held), *data[step + 1 :]]
    if not rest and held is None:
        return {key: each for key, each in data.items() if key != step}
    return {**data, step: _with(data.get(step), tuple(rest), held)}


# ---------------------------------------------------------------------------------- the classes


@cache
def classes() -> dict[str, type[Value]]:
    """Every class that stands in a document, by its name."""
    found: dict[str, type[Value]] = {}

    def look(kind: Kind) -> None:
        match kind:
            case k.Maybe(kind=inner) | k.Answer(kind=inner) | k.Many(item=inner):
                look(inner)
            case k.One(model=model):
                add(model)
            case k.OneOf(models=models):
                for model in models:
                    add(model)
            case _:
                pass

    def add(model: type[Value]) -> None:
        if found.setdefault(model.__name__, model) is model and model not in seen:
            seen.add(model)
            for kind in kinds_of(model).values():
                look(kind)

    seen: set[type[Value]] = set()
    for model in KINDS.values():
        add(model)
    return found


def invariants() -> dict[str, Invariant]:
    """Every invariant of these classes, by a name; those alike are numbered."""
    found: dict[str, Invariant] = {}
    for name, cls in classes().items():
        for each in cls.__invariants__:
            said = f"{name} {each.code} at {each.at}"
            number = 1 + sum(one == said or one.startswith(f"{said} (") for one in found)
            found[said if number == 1 else f"{said} ({number})"] = each
    return found


# ------------------------------------------------------------------------- looking for an edge


def _values() -> Iterator[Value]:
    """Values to begin with: the goldens of today, then the frozen subjects of the rules."""
    for path in goldens.goldens():
        if path.parent.name == VERSION:
            yield exchange.loads(path.read_text("utf-8"))
    for several in BASES.values():
        yield from several


def _within(held: Any) -> Iterator[Value]:
    if isinstance(held, Value):
        yield held
        for name in kinds_of(type(held)):
            yield from _within(getattr(held, name))
    elif held.__class__ is tuple:
        for item in held:
            yield from _within(item)


MOST_STARTS = 4


@cache
def starts() -> dict[str, list[Value]]:
    """Values of each class, told apart by the fields that they fill; the fullest first."""
    found: dict[str, dict[Any, Value]] = {name: {} for name in classes()}
    for whole in _values():
        for part in _within(whole):
            if (name := type(part).__name__) in found:
                filled = frozenset(n for n in kinds_of(type(part)) if getattr(part, n) is not None)
                found[name].setdefault(filled, part)
    return {
        name: sorted(several.values(), key=lambda v: -len(write_value(v)))[:MOST_STARTS]
        for name, several in found.items()
    }


def problems(cls: type[Value], data: Any) -> list[tuple[Where, str]]:
    """The places and reasons of a refusal; none if the data are read and written unchanged."""
    try:
        value = exchange.from_data(data, cls)
    except RefusedError as error:
        return [(each.path, each.code) for each in error.problems]
    written = exchange.to_data(value, envelope=False)
    return [] if written == data else [((), "written-otherwise")]


def leaves(kind: Kind, data: Any, where: Where = ()) -> Iterator[tuple[Where, Kind, Any]]:
    """Every field in some data with its kind and what it holds, at any depth."""
    match kind:
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            if not (isinstance(data, dict) and "missing" in data):
                yield from leaves(inner, data, where)
        case k.Many(item=item):
            yield where, kind, data
            for i, each in enumerate(data[:2]):
                yield from leaves(item, each, (*where, i))
        case k.One() | k.OneOf():
            models = (kind.model,) if isinstance(kind, k.One) else kind.models
            (model,) = [m for m in models if len(models) == 1 or m.__tag__ == data[TAG]]
            for name, inner in kinds_of(model).items():
                if name in data:
                    yield from leaves(inner, data[name], (*where, name))
        case _:
            yield where, kind, data


def _last(accepted: Callable[[Any], bool], held: Any, end: Any, kind: Kind) -> Any:
    """The last value between one that is accepted and an end that is not."""
    to, back = _scale(kind)
    sound, unsound = to(held), to(end)
    while True:
        middle = (sound + unsound) / 2 if isinstance(kind, k.Number) else (sound + unsound) // 2
        if middle in (sound, unsound):
            break
        if accepted(back(middle)):
            sound = middle
        else:
            unsound = middle
    if not isinstance(kind, k.Number) and accepted(back(sound + (unsound > sound or -1))):
        sound += unsound > sound or -1
    return back(sound)


def _scale(kind: Kind) -> tuple[Callable[[Any], Any], Callable[[Any], Any]]:
    if isinstance(kind, k.Day):
        return lambda day: date.fromisoformat(day).toordinal(), lambda n: date.fromordinal(
            n
        ).isoformat()
    if isinstance(kind, k.Whole):
        return int, int
    return float, lambda n: int(n) if float(n).is_integer() else n


def _ends(kind: Kind) -> tuple[Any, ...]:
    match kind:
        case k.Day():
            return ("0001-01-01", "9999-12-31")
        case k.Clock():
            return ("00:00:00", "23:59:59")
        case k.Whole(least=least, most=most) | k.Number(least=least, most=most):
            return (least, most)
        case k.Text(most=most) | k.Label(most=most):
            return ("x", {TIMES: [most, "x"]})
        case k.Token(most=most):
            return ({TIMES: [most, "x"]}, {TIMES: [most, "0"]})
        case _:
            return ()


MOST_LEVELS = 12


def _other(kind: Kind, held: Any, optional: bool) -> Iterator[Any]:
    """Other values that a field may hold, of the kinds that are told apart one by one."""
    if optional:
        yield None
    match kind:
        case k.Flag():
            yield not held
        case k.Choice(options=options):
            yield from (word.value for word in list(options)[:MOST_LEVELS] if word.value != held)
        case k.Many():
            yield from ([], held[:1], [*held, *held])
            if isinstance(kind.item, k.Choice):
                yield from ([word.value] for word in list(kind.item.options)[:MOST_LEVELS])
        case k.Whole(least=least, most=most) | k.Number(least=least, most=most):
            yield from (n for n in (0, 1, 2, 50) if least <= n <= most and n != held)
        case _:
            pass


def _maker(cls: type[Value], invariant: Invariant) -> Callable[[Any], bool]:
    """Whether data are refused for one invariant."""
    own = [each.code for each in cls.__invariants__]

    def refused(data: Any) -> bool:
        for where, code in problems(cls, data):
            if where[:1] != (invariant.at,):
                continue
            if code == invariant.code or (invariant.each is not None and code not in own):
                return True
        return False

    return refused


def edges_of(cls: type[Value], invariant: Invariant, value: Value) -> Iterator[tuple[Put, ...]]:
    """Accepted values beside those that the invariant refuses, starting from one value."""
    data, refused = write_value(value), _maker(cls, invariant)
    at = places(value)
    with watching_slots() as log:
        if invariant.each is not None:
            list(invariant.each(value))
        else:
            invariant.holds(value)
        read = {f"{at[n]}{name}" for n, name in log if n in at}
    spots = [spot for spot in leaves(k.One(cls), data) if ".".join(map(str, spot[0])) in read]
    for where, kind, held in spots:
        if isinstance(kind, k.Day | k.Whole | k.Number):
            for end in _ends(kind):
                if end != held and refused(rebuilt(data, [(where, end)])):
                    sound = _last(
                        lambda v, where=where: not problems(cls, rebuilt(data, [(where, v)])),
                        held,
                        end,
                        kind,
                    )
                    yield ((where, sound),)
        optional = isinstance(where[-1], str)
        accepted, is_refused = [], False
        for new in _other(kind, held, optional):
            puts = ((where, new),)
            if not (found := problems(cls, rebuilt(data, puts))):
                accepted.append(puts)
            elif found:
                is_refused = is_refused or refused(rebuilt(data, puts))
        if is_refused:
            yield ()
            yield from accepted[:MOST_LEVELS]


def limits_of(cls: type[Value], value: Value) -> Iterator[tuple[str, Put]]:
    """Each field of a class at its least and at its most."""
    data = write_value(value)
    for name, declared in kinds_of(cls).items():
        kind = declared
        while isinstance(kind, k.Maybe | k.Answer):
            kind = kind.kind
        ends = _many_ends(kind, data.get(name)) if isinstance(kind, k.Many) else _ends(kind)
        for end, held in zip(("least", "most"), ends, strict=False):
            for one in held if isinstance(held, tuple) else (held,):
                if not problems(cls, rebuilt(data, [((name,), one)])):
                    yield f"{name} at its {end}", ((name,), one)
                    break


def _many_ends(kind: k.Many, held: Any) -> tuple[Any, ...]:
    """A list as short and as long as may be; of the long ones the first that is accepted."""
    item = held[0] if isinstance(held, list) and held else None
    if item is None and kind.most <= WIDE:
        item = _smallest(kind.item)
    items: list[Any] = []
    if isinstance(kind.item, k.Text | k.Label | k.Token):
        items += ["x#", "x-#"]
    elif isinstance(kind.item, k.Choice):
        words = [word.value for word in kind.item.options]
        return ([], tuple((words * kind.most)[:n] for n in (kind.most, len(words))))
    elif isinstance(item, dict):
        numbered = {
            key: "x#" if isinstance(each, str) and key in {"id", "name", "heading"} else each
            for key, each in item.items()
        }
        items += [numbered, item]
    elif item is not None:
        items.append(item)
    least = [spelled(items[0], i) for i in range(kind.least)] if items else []
    return (least, tuple({LIST: [kind.most, each]} for each in items))


WIDE = 200
"""The longest list of a class that is tried where the value to begin with has no such list."""


def _smallest(kind: Kind) -> Any:
    """Data of the class that an item has, with as few fields as there are."""
    values = starts()[kind.model.__name__] if isinstance(kind, k.One) else []
    return write_value(values[-1]) if values else None


# ----------------------------------------------------------------------------------- the record


def read_edges() -> tuple[list[Base], list[Edge]]:
    """The bases and the edges on record."""
    held = _record()
    bases = [(name, data) for name, data in held["bases"]]
    edges = [
        (base, what, tuple((tuple(where), new) for where, new in puts))
        for base, what, *puts in held["edges"]
    ]
    return bases, edges


def _record() -> Any:
    empty: dict[str, list[Any]] = {"bases": [], "edges": [], "added": []}
    return json.loads(AT.read_text("utf-8")) if AT.exists() else empty


def changed() -> list[str]:
    """The digests of additions whose bases or edges are not those that were added."""
    held = _record()
    return [was for bases, edges, was in held["added"] if _digest(held, bases, edges) != was]


def _digest(held: Any, bases: int, edges: int) -> str:
    text = json.dumps([held["bases"][:bases], held["edges"][:edges]])
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def _write(bases: Iterable[Base], edges: Iterable[Edge]) -> None:
    """Write the record, a line for each base and each edge, with a digest of all that is in it."""
    added = _record()["added"]
    flat = [[base, what, *puts] for base, what, puts in edges]
    held = json.loads(json.dumps({"bases": list(bases), "edges": flat}))
    counts = len(held["bases"]), len(held["edges"])
    held["added"] = [*added, [*counts, _digest(held, *counts)]]
    parts = (
        f'"{key}": [\n' + ",\n".join(json.dumps(one, separators=(",", ":")) for one in several)
        for key, several in held.items()
    )
    AT.write_text("{" + "\n], ".join(parts) + "\n]}\n", "utf-8")


_DAY = "2026-03-02"  # a Monday
_BY = {"source": "library", "status": "policy"}
_LENGTH = {"count": 1, "period": "day"}
BY_HAND: Mapping[str, tuple[Any, ...]] = {
    "OnDays end-before-start at end": (
        {"type": "on-days", "start": _DAY, "end": _DAY, "days": ["monday"]},
    ),
    "OnDays never-occurs at days": (
        {"type": "on-days", "start": _DAY, "end": "2026-03-08", "days": ["sunday"]},
        {"type": "on-days", "start": _DAY, "end": _DAY, "days": ["monday"], "every": 4},
    ),
    "Whenever end-before-start at end": (
        {"type": "whenever", "start": _DAY, "end": _DAY, "occasion": "x"},
    ),
    "Measurement one-of-two at rating": (
        {"measure": "mood", "rating": {"value": 0, "scale": {"name": "x"}}},
        {"measure": "mood", "amount": {"value": 0, "unit": {"name": "x"}}},
        {"measure": "mood", "word": "calm"},
        {"measure": "mood", "yes": False},
    ),
    "Answered yes-without-an-answer at is_yes": (
        {"question": "difficulties", "said": {"missing": "none"}, "is_yes": False},
        {"question": "difficulties", "said": {"missing": "declined"}},
    ),
    "CaseFormulation no-side at patient": ({"patient": {}}, {"therapist": {}}),
    "Reason two-barriers at own_barrier": ({"barrier": "no-time"}, {"own_barrier": "x"}),
    "Attribution two-barriers at own_barrier": ({"barrier": "no-time"}, {"own_barrier": "x"}),
    "BarrierFact words-twice at words": (
        {
            "indicator": "obstacle-nobody-foresaw",
            "side": "for",
            "times": 1,
            "words": ["one", "other"],
            "at": ["histories.0"],
        },
    ),
    "Scale step-does-not-fit at step": (
        {"name": "x", "least": 0, "most": 1000000, "step": 1},
        {"name": "x", "least": 0, "most": 1, "step": 1},
    ),
    "ThoughtRecord hot-thought-not-there at hot_thought": (
        {"thoughts": [{"words": "x"}, {"words": "y"}], "hot_thought": 1},
    ),
    "SupervisionSession supervises-itself at supervises": ({"id": "s1", "supervises": ["s0"]},),
    "SelfAssessment media-twice at media": (
        {"id": "s1", "media": ["recorded", "reported", "live"]},
    ),
    "SelfAssessment other-on-the-list at difficulties": (
        {"id": "s1", "difficulties": [{"difficulty": "too-formal", "met": True}]},
    ),
    "ScoreBand two-lower-ends at above": (
        {"key": "x", "above": 1, "at_most": 2, "by": _BY},
        {"key": "x", "at_least": 1, "below": 2, "by": _BY},
    ),
    "ScoreBand two-upper-ends at below": (
        {"key": "x", "above": 1, "below": 2, "by": _BY},
        {"key": "x", "at_least": 1, "at_most": 2, "by": _BY},
    ),
    "ScoreBand malformed at at_least": ({"key": "x", "at_least": 1, "at_most": 1, "by": _BY},),
    "ItemPair one-item at second": ({"first": "x", "second": "x-1", "asks": "x"},),
    "EvidenceRecord more-cases-than-in-all at cases": (
        {
            "key": "x",
            "question": "adding-homework",
            "claim": "x",
            "kind": "causal",
            "source": _BY,
            "cases": [{"n": 10, "of": "participants"}],
            "cases_in_all": [{"n": 10, "of": "participants"}],
        },
    ),
    "EvidenceConflict with-itself at second": (
        {"first": "x", "second": "x-1", "nature": "rounded", "says": "x", "status": "verified"},
    ),
    "RecipePart of-twice at of": ({"key": "x", "of": ["x", "y"], "weight": 1},),
    "AllDay two-ends at length": (
        {"type": "all-day", "end": _DAY},
        {"type": "all-day", "length": _LENGTH},
    ),
    "OnDays two-ends at length": (
        {"type": "on-days", "days": ["monday"], "end": _DAY},
        {"type": "on-days", "days": ["monday"], "length": _LENGTH},
    ),
    "Once two-ends at length": (
        {"type": "once", "end": _DAY},
        {"type": "once", "length": _LENGTH},
    ),
    "Times two-ends at length": (
        {"type": "times", "times": 1, "per": "day", "end": _DAY},
        {"type": "times", "times": 1, "per": "day", "length": _LENGTH},
    ),
    "Whenever two-ends at length": (
        {"type": "whenever", "occasion": "x", "end": _DAY},
        {"type": "whenever", "occasion": "x", "length": _LENGTH},
    ),
    "Once never-occurs at weekday": (
        {"type": "once", "start": _DAY, "end": "2026-03-08", "weekday": "sunday"},
        {"type": "once", "start": _DAY, "end": _DAY, "weekday": "monday"},
    ),
    "EarlierWork no-earlier-work at words": ({"words": "x"}, {"id": "x"}),
    "Goal two-horizons at by": (
        {"words": "x", "by": _DAY},
        {"words": "x", "within": _LENGTH},
    ),
    "RecordForm no-form at name": (
        {"name": "x"},
        {"columns": [{"heading": "x", "asks": "situation"}]},
    ),
    "Scale says-other-ends at name": (
        {"name": "0-10", "least": 0, "most": 10},
        {"name": "1-10", "least": 1, "most": 10},
    ),
    "AssignmentHistory malformed at reports (2)": (
        {
            "assignment": {
                "id": "a1",
                "spec": {
                    "task": "x",
                    "schedule": {
                        "type": "several",
                        "alternatives": False,
                        "parts": [
                            {"schedule": {"type": "all-day"}},
                            {"schedule": {"type": "all-day"}, "act": "x"},
                        ],
                    },
                },
            },
            "reports": [{"attempts": [{"part": 1}]}],
        },
    ),
}
"""Edges that looking does not find: data of a class, for an invariant."""

NO_EDGE: Mapping[str, str] = {
    "Review unknown-question at answers": "a question is known or not",
    "SelfAssessment malformed at wanted": "a question is known or not",
    "SelfAssessment malformed at kept_private": "a question is known or not",
    "EvidenceRecord estimate-and-spread at spread": "one of two; goldens have either one",
    "EvidenceRecord seen-in-itself at seen_in": "one publication is another one or not",
    "EvidenceRecord conflict-of-others at conflicts": "a conflict names the record or not",
    "Measurement bound-of-no-number at bound": "an answer is a number or not",
    "HomeworkLink redesigned-as-itself at redesigned_as": "an assignment is another one or not",
}
"""Invariants without a smallest step to what they refuse, with the reason."""

WITHOUT_LIMITS = frozenset(
    {
        "CognitionPolicy",
        "CourseExtent",
        "FactorFit",
        "KindCompletion",
        "PreviousDifficulty",
        "Suitability",
        "SupervisionAim",
        "UsedRecording",
    }
)
"""Classes that hold words of vocabularies, flags and other classes only."""

PER_INVARIANT = 6


def add() -> list[str]:
    """Add the edges that are missing, and say of what."""
    bases, edges = read_edges()
    known = {what for _, what, _ in edges}
    named = invariants()
    found: list[str] = []
    numbers = {json.dumps(base): n for n, base in enumerate(bases)}

    def base_of(cls: type[Value], value: Value) -> int:
        base = (cls.__name__, exchange.to_data(value, envelope=False))
        key = json.dumps(base)
        if key not in numbers:
            numbers[key] = len(bases)
            bases.append(base)
        return numbers[key]

    for name, values in starts().items():
        cls = classes()[name]
        for said, invariant in named.items():
            if not said.startswith(f"{name} ") or said in known:
                continue
            several: dict[str, Edge] = {}
            for data in BY_HAND.get(said, ()):
                value = exchange.from_data(data, cls)
                several[json.dumps(data)] = (base_of(cls, value), said, ())
            for value in values:
                for puts in edges_of(cls, invariant, value):
                    if len(several) >= PER_INVARIANT:
                        break
                    key = json.dumps([write_value(value), puts])
                    several.setdefault(key, (base_of(cls, value), said, puts))
            edges += several.values()
            found += [said] * bool(several)
        held: dict[str, tuple[int, Put]] = {}
        for value in values[-1:]:
            for what, put in limits_of(cls, value):
                if f"{name} {what}" not in known:
                    held.setdefault(what, (base_of(cls, value), put))
        edges += [(base, f"{name} {what}", (put,)) for what, (base, put) in held.items()]
        found += [f"{name} {what}" for what in held]
    if found:
        _write(bases, edges)
    return found


if __name__ == "__main__":
    sys.stdout.write("\n".join(add()) + "\n")
