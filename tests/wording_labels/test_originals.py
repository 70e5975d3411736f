"""How often hints are given in texts that nobody has labeled: by path, and never by text."""

from __future__ import annotations

import pytest

from tests.real_input.originals import original, strings
from tests.wording_labels.measure import PLACES, fired, places, report


@pytest.mark.parametrize("name", PLACES)
def test_every_hint_in_an_original_is_at_a_path_of_it(name: str) -> None:
    data = original(name)
    there = {at: text for at, _, text in places(data)}
    assert sorted(strings(data)) == sorted(there.values())
    for where in fired(name).values():
        assert set(where) <= set(there)
    quoted = [
        line
        for line in report([name])
        for text in there.values()
        if len(text) > 40 and text in line
    ]
    assert [] == quoted


def test_an_original_that_is_not_here_is_said_to_be_absent() -> None:
    assert ["nothing.json: not here"] == list(report(["nothing.json"]))


def test_places_are_paths_with_the_nearest_key() -> None:
    data = {"a": ["x", {"b": "y"}], "n": 1}
    assert [("a.0", "a", "x"), ("a.1.b", "b", "y")] == list(places(data))
