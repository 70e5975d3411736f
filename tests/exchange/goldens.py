"""Goldens and fingerprints: what documents of each version look like, added once and then frozen.

``python -m tests.exchange.goldens`` adds what today's version does not have yet: a golden for each
golden of the version before, as it is written today; the digest of each golden without one; the
fingerprints. It never changes a file or an entry that is there.

A golden is ``golden/<version>/<kind>.json``, or ``<kind>.<what it shows>.json`` where a kind has
several. The first golden of a kind, and one that shows a new field, is written by hand.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from cbt_homework import exchange
from cbt_homework.exchange.envelope import ENVELOPE
from cbt_homework.exchange.reading import MISSING, TAG
from cbt_homework.exchange.registry import FORMAT, KINDS
from cbt_homework.exchange.upgrades import UPGRADES, VERSION
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.policies.policy import Policy

ROOT = Path(__file__).parent / "golden"
COMMAND = "uv run python -m tests.exchange.goldens"
FROZEN = "frozen.json"

Schema = Mapping[str, Any]


def versions(root: Path = ROOT) -> list[str]:
    """The versions that have goldens, the oldest first."""
    found = [path.name for path in root.iterdir() if path.is_dir()]
    return sorted(found, key=lambda version: [int(part) for part in version.split(".")])


def goldens(root: Path = ROOT) -> list[Path]:
    """Every golden, those of the oldest version first."""
    return [path for version in versions(root) for path in sorted((root / version).glob("*.json"))]


def same_today(path: Path, kind: str) -> Path:
    """The golden of today's version for the same document."""
    _, _, shows = path.name.partition(".")
    return path.parent.parent / VERSION / f"{kind}.{shows}"


def written_again(text: str) -> str:
    """A golden as today's version writes it."""
    return exchange.dumps(exchange.read(text).value, indent=2) + "\n"


def is_read(version: str) -> bool:
    """Whether documents of a version are read by today's library."""
    return version in {VERSION, *(".".join(map(str, step.start)) for step in UPGRADES)}


def digests(paths: Iterable[Path], root: Path = ROOT) -> dict[str, str]:
    """The SHA-256 of each golden, by its place."""
    return {
        path.relative_to(root).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in paths
    }


def recorded(root: Path = ROOT) -> dict[str, str]:
    """The digests that goldens had when they were added."""
    path = root / FROZEN
    known: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return known


def fingerprints_at(version: str, root: Path = ROOT) -> Path:
    """Where the fingerprints of a version are recorded."""
    return root / f"fingerprints-{version}.json"


def fingerprints() -> dict[str, dict[str, str]]:
    """The fingerprint of every kind of document; and of every class, so that a change is found."""
    kinds = {kind: fingerprint(exchange.json_schema(cls)) for kind, cls in KINDS.items()}
    classes = {
        name: _digest(_shape(schema, lambda ref: ref, defaults=name not in thresholds()))
        for name, schema in exchange.json_schema()["$defs"].items()
    }
    envelope = {"envelope": _digest([FORMAT, *ENVELOPE])}
    return {"kinds": envelope | kinds, "classes": classes}


@cache
def thresholds() -> set[str]:
    """The classes of a policy: a threshold that a document leaves out is the library's choice."""
    return {Policy.__name__, *exchange.json_schema(Policy)["$defs"]}


def fingerprint(schema: Schema) -> str:
    """A digest of what a schema admits and how it is read, whatever its classes are called."""
    defs: Mapping[str, Any] = schema.get("$defs", {})
    order: list[str] = []

    def number(ref: str) -> str:
        name = ref.rpartition("/")[2]
        if name not in order:
            order.append(name)
        return str(order.index(name))

    said = [_shape(schema, number, defs, defaults=schema["title"] not in thresholds())]
    said.extend(  # the order grows while it is walked
        _shape(defs[name], number, defs, defaults=name not in thresholds()) for name in order
    )
    return _digest(said)


def _digest(said: Any) -> str:
    text = json.dumps(said, sort_keys=True, ensure_ascii=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


_SENTENCES = {"$schema", "$defs", "title", "description"}


def _shape(
    schema: Schema, named: Callable[[str], str], defs: Schema | None = None, *, defaults: bool
) -> Any:
    """A schema without its sentences, each part in an order of its own."""
    shape: dict[str, Any] = {}
    for keyword, held in sorted(schema.items()):
        if keyword in _SENTENCES or (keyword.startswith("x-") and keyword != "x-invariants"):
            continue
        if keyword == "properties":
            shape[keyword] = {
                name: _shape(inner, named, defs, defaults=defaults)
                for name, inner in sorted(held.items())
            }
        elif keyword == "items":
            shape[keyword] = _shape(held, named, defs, defaults=defaults)
        elif keyword == "anyOf":
            options = sorted(held, key=lambda option: _key(option, defs or {}))
            shape[keyword] = [_shape(one, named, defs, defaults=defaults) for one in options]
        elif keyword == "$ref":
            shape[keyword] = named(held)
        elif keyword in {"required", "enum"}:
            shape[keyword] = sorted(held)
        elif keyword == "x-invariants":
            shape[keyword] = sorted([rule["at"], rule["code"]] for rule in held)
        elif keyword == "default" and not defaults:
            shape[keyword] = "as the library has it"
        else:
            shape[keyword] = held
    return shape


def _key(option: Schema, defs: Schema) -> str:
    """The place of one of several options; classes are known by their fields, not by their name."""
    if "$ref" in option and (name := option["$ref"].rpartition("/")[2]) in defs:
        forms = [defs[name], *defs[name].get("anyOf", ())]
        fields = next(form["properties"] for form in forms if "properties" in form)
        return json.dumps([fields.get("type", {}).get("const", ""), sorted(fields)])
    return json.dumps(option, sort_keys=True)


def changed(now: Mapping[str, Mapping[str, str]], then: Mapping[str, Mapping[str, str]]) -> str:
    """What to do where documents would change their shape; empty where they would not."""
    kinds = _differing(now["kinds"], then["kinds"])
    if not kinds:
        return ""
    classes = _differing(now["classes"], then["classes"])
    major, minor = map(int, VERSION.split("."))
    return (
        f"Documents of version {VERSION} would change their shape: {', '.join(kinds)}; by the "
        f"classes {', '.join(classes) or '(none)'}. A version that was recorded stays as it is. "
        "If nothing should change, undo it. Else:\n"
        "1. raise VERSION in src/cbt_homework/exchange/upgrades.py;\n"
        f"2. add Upgrade({(major, minor)}, {(major, minor + 1)}, (...)) to UPGRADES there, without "
        "changes where something was only added;\n"
        f"3. run {COMMAND}: it adds the goldens and fingerprints of the new version;\n"
        "4. write a golden golden/<version>/<kind>.<what it shows>.json for what is new, and run "
        "it again."
    )


def _differing(now: Mapping[str, str], then: Mapping[str, str]) -> list[str]:
    return sorted(name for name in now.keys() | then.keys() if now.get(name) != then.get(name))


def fields_in(kind: Kind, data: Any) -> Iterator[tuple[str, str]]:
    """Every field that some data of a kind shows, with its class."""
    match kind:
        case k.One() | k.OneOf():
            models = (kind.model,) if isinstance(kind, k.One) else kind.models
            (model,) = [m for m in models if len(models) == 1 or m.__tag__ == data[TAG]]
            for name, inner in kinds_of(model).items():
                if name in data:
                    yield model.__name__, name
                    yield from fields_in(inner, data[name])
        case k.Many(item=item):
            for one in data:
                yield from fields_in(item, one)
        case k.Answer(kind=inner) | k.Maybe(kind=inner):
            if not (isinstance(data, dict) and data.keys() == {MISSING}):
                yield from fields_in(inner, data)
        case _:
            pass


def add(root: Path = ROOT) -> list[str]:
    """Add what today's version does not have yet, and say what that was."""
    added: list[str] = []
    older = [version for version in versions(root) if version != VERSION and is_read(version)]
    fresh_goldens: dict[Path, str] = {}  # all are read before any is written
    for path in sorted((root / older[-1]).glob("*.json")) if older else ():
        text = path.read_text("utf-8")
        today = same_today(path, exchange.read(text).kind)
        if not today.exists():
            fresh_goldens[today] = written_again(text)
    for path, text in fresh_goldens.items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8")
        added.append(path.relative_to(root).as_posix())
    known = recorded(root)
    if fresh := {at: said for at, said in digests(goldens(root), root).items() if at not in known}:
        for at in fresh:
            text = (root / at).read_text("utf-8")
            if (root / at).parent.name == VERSION and text != written_again(text):
                raise ValueError(f"{at} is not what today's version writes; it is not recorded")
        _write(root / FROZEN, known | fresh)
        added += [f"{FROZEN}: {at}" for at in fresh]
    path = fingerprints_at(VERSION, root)
    if not path.exists():
        _write(path, fingerprints())
        added.append(path.name)
    return added


def _write(path: Path, data: Any) -> None:
    path.write_text(json.dumps(data, indent=1, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    sys.stdout.write("\n".join(add()) + "\n")
