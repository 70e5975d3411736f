"""Values travel: by pickle and copy, made or read, and into processes with other hash seeds."""

# ruff: noqa: S301 (a value has to survive pickle)

from __future__ import annotations

import copy
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from cbt_homework import exchange
from cbt_homework.foundation.values import Value
from cbt_homework.testing import strategies
from tests.exchange.samples import SAMPLES
from tests.foundation.across_processes import digests, packed, unequal_in
from tests.foundation.value_classes import VALUE_CLASSES
from tests.laws.value_laws import alike, as_read

ROOT = Path(__file__).parents[2]
SEEDS = ("1", "4242")


def _names(cls: type[Value]) -> list[str]:
    return [a.name for a in cls.__attrs_attrs__]


@pytest.mark.parametrize("kind", SAMPLES)
def test_a_document_and_an_item_that_were_read_are_copied_and_pickled(kind: str) -> None:
    newer = {**exchange.to_data(SAMPLES[kind]), "version": "0.9", "more": [1]}
    document = exchange.read(newer)
    (item,) = exchange.read_each([exchange.to_data(SAMPLES[kind])])
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        there = pickle.loads(pickle.dumps(document, protocol))
        assert alike(there.value, document.value)
        assert newer == exchange.to_data(there.value, unknown=there.unknown)
        assert item == pickle.loads(pickle.dumps(item, protocol))
    assert newer == exchange.to_data(document.value, unknown=copy.deepcopy(document.unknown))


def _drawn(cls: type[Value]) -> list[Value]:
    found: list[Value] = []

    @settings(max_examples=3, derandomize=True, database=None)
    @given(strategies.values(cls))
    def draw(value: Value) -> None:
        found.append(value)

    draw()
    return found


@pytest.fixture(scope="session")
def pack() -> bytes:
    """Pickles of drawn values of every class, and of the samples, made and read."""
    drawn = [value for cls in VALUE_CLASSES for value in _drawn(cls)]
    return packed([*drawn, *SAMPLES.values(), *map(as_read, SAMPLES.values())])


@pytest.fixture(scope="session")
def reports(pack: bytes) -> dict[str, Any]:
    """What processes with other hash seeds say of them, by seed."""
    found: dict[str, Any] = {}
    for seed in SEEDS:
        ran = subprocess.run(
            [sys.executable, "-m", "tests.foundation.across_processes"],
            input=pack,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": _paths()},
            cwd=ROOT,
            capture_output=True,
            check=False,
        )
        assert ran.returncode == 0, ran.stderr.decode()
        found[seed] = json.loads(ran.stdout)
    return found


def _paths() -> str:
    source = Path(sys.modules["cbt_homework"].__file__ or "").parents[1]
    return os.pathsep.join(map(str, (source, ROOT)))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_pickle_from_a_process_of_another_hash_seed_is_what_would_be_made_here(
    seed: str, reports: dict[str, Any]
) -> None:
    """Equal, hashed alike and found in a set: a hash that was kept would not be found there."""
    assert [] == reports[seed]["unequal"]


def test_a_hash_of_another_process_would_be_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def with_hash(self: Value) -> tuple[Any, ...]:
        return _remade_with_hash, (type(self), {a: getattr(self, a) for a in _names(type(self))})

    monkeypatch.setattr(Value, "__reduce__", with_hash)
    assert [*unequal_in(packed(SAMPLES.values()))]


def _remade_with_hash(cls: type[Value], fields: dict[str, Any]) -> Value:
    made = cls(**fields)
    if hasattr(made, "_attrs_cached_hash"):  # not every class keeps it
        object.__setattr__(made, "_attrs_cached_hash", 7)
    return made


def test_what_is_written_judged_and_shown_is_the_same_under_every_hash_seed(
    reports: dict[str, Any],
) -> None:
    here = digests()
    assert len(here) > 300
    for seed, report in reports.items():
        assert here.keys() == report["digests"].keys()
        other = [name for name in here if here[name] != report["digests"][name]]
        assert [] == other, f"under the seed {seed}"
