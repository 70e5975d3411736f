"""A golden is a literal document of one version: it is frozen, and it stays readable."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.foundation import field_kinds as k
from tests.exchange import goldens

FILES = goldens.goldens()
TODAY = [path for path in FILES if path.parent.name == exchange.VERSION]


def name_of(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


def test_every_golden_is_as_it_was_added() -> None:
    now, then = goldens.digests(FILES), goldens.recorded()
    assert set() == then.keys() - now.keys(), "a golden is frozen, and is gone: restore it"
    changed = {at for at in now.keys() & then.keys() if now[at] != then[at]}
    assert set() == changed, "a golden is frozen, and was changed: restore it"
    assert set() == now.keys() - then.keys(), f"a new golden is recorded by {goldens.COMMAND}"


def test_there_is_a_golden_for_every_kind_of_the_version_written_today() -> None:
    written = {path.name.partition(".")[0] for path in TODAY}
    assert exchange.KINDS.keys() == written, (
        f"write those of a new kind by hand, add the others \
by {goldens.COMMAND}"
    )


@pytest.mark.parametrize("path", TODAY, ids=name_of)
def test_a_golden_of_today_is_written_again_byte_for_byte(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    read = exchange.read(text)
    assert path.name.partition(".")[0] == read.kind
    assert exchange.KINDS[read.kind] is type(read.value)
    assert text == goldens.written_again(text)


def test_every_field_of_every_class_is_in_a_golden_of_today() -> None:
    shown: set[tuple[str, str]] = set()
    for path in TODAY:
        document = json.loads(path.read_text(encoding="utf-8"))
        shown |= {*goldens.fields_in(k.One(exchange.KINDS[document["kind"]]), document["data"])}
    schemas = exchange.json_schema()["$defs"]
    declared = {
        (name, field)
        for name, schema in schemas.items()
        for field in _object_of(schema)["properties"]
        if field not in {"type", "missing"}
    }
    missing = sorted(".".join(field) for field in declared - shown)
    assert missing == [], "write a golden that shows these: <kind>.<what it shows>.json"


def _object_of(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of the whole object, where a name may stand for it."""
    (whole,) = [one for one in schema.get("anyOf", [schema]) if one["type"] == "object"]
    return whole


def check_older(path: Path) -> None:
    """An older golden is the same value as its golden of today; an abandoned draft is refused."""
    text = path.read_text(encoding="utf-8")
    version = path.parent.name
    if goldens.is_read(version):
        read = exchange.read(text)
        today = goldens.same_today(path, read.kind)
        assert today.exists(), f"{goldens.COMMAND} adds what {version} has and today's has not"
        assert read.value == exchange.loads(today.read_text(encoding="utf-8"))
    else:
        assert version.startswith("0."), "every version that was released stays readable"
        with pytest.raises(ch.StructureError, match="version: is a draft that is not read"):
            exchange.read(text)


def test_every_older_golden_is_read_as_the_golden_of_today() -> None:
    older = [path for path in FILES if path not in TODAY]
    for path in older:
        check_older(path)
    assert {path.parent.name for path in older} == {*goldens.versions()} - {exchange.VERSION}


def test_what_is_added_is_never_changed_again(tmp_path: Path) -> None:
    root = tmp_path / "golden"
    shutil.copytree(goldens.ROOT, root)
    assert [] == goldens.add(root)
    policy = root / exchange.VERSION / "policy.json"
    other = policy.with_name("policy.other.json")
    other.write_bytes(policy.read_bytes() + b"\n")
    with pytest.raises(ValueError, match="is not what today's version writes"):
        goldens.add(root)
    other.write_bytes(policy.read_bytes())
    policy.write_text("{}", "utf-8")
    before = {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}
    assert [f"frozen.json: {exchange.VERSION}/policy.other.json"] == goldens.add(root)
    for path, held in before.items():
        assert path.name == goldens.FROZEN or held == path.read_bytes(), path
    now, then = goldens.recorded(root), goldens.recorded()
    assert then == {at: said for at, said in now.items() if at in then}


def test_a_new_version_gets_the_goldens_of_the_one_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "golden"
    monkeypatch.setattr(goldens, "is_read", lambda version: version in {"0.0", exchange.VERSION})
    shutil.copytree(goldens.ROOT / exchange.VERSION, root / "0.0")
    added = goldens.add(root)
    assert [path.name for path in TODAY] == [
        path.name for path in sorted((root / exchange.VERSION).iterdir())
    ]
    for path in TODAY:
        assert path.read_bytes() == (root / exchange.VERSION / path.name).read_bytes()
    assert len(added) == 3 * len(TODAY) + 1
    assert json.loads(goldens.fingerprints_at(exchange.VERSION, root).read_text("utf-8"))
