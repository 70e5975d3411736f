"""How often hints are given in texts that nobody has labeled: by path, and never by text.

The texts themselves are not in this repository. What stands here is the record of where the guide
gave hints in them, and our own words for what they say, which take the same road.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.cognition.beliefs.abe import SITUATIONS
from tests.real_input.originals import ORIGINALS, strings
from tests.real_input.solace_templates import TEMPLATES
from tests.real_input.va_brief_cbt import ASSIGNMENTS
from tests.wording_labels import measure
from tests.wording_labels.hints_by_field import HINTS, TextField
from tests.wording_labels.measure import PLACES, fired, fired_in, main, places

IN_OUR_WORDS: dict[str, Any] = {
    "patient_psi_ccd_abe.json": {
        "profiles": [
            {"id": str(n), "situation": held.situation, "auto_thought": held.thought}
            for n, held in enumerate(SITUATIONS, 1)
        ]
    },
    "radar_mdd_protocol_schedules.json": {},
    "solace_homework_templates.json": {
        name: {"description": spec.task} for name, spec in TEMPLATES.items()
    },
    "va_brief_cbt_homework.json": {
        "sample_assignments": [
            {"id": number, "text": spec.task} for number, spec in ASSIGNMENTS.items()
        ]
    },
}
"""Our encodings of the documents, in the shape of the documents."""
VAGUE = {
    "solace_homework_templates.json": ["mindfulness_practice.description"],
    "va_brief_cbt_homework.json": ["sample_assignments.1.text", "sample_assignments.20.text"],
}
"""The paths of the tasks in our words that the guide calls vague."""
PAGE = Path(__file__).parents[2] / "docs" / "wording.md"


@pytest.mark.parametrize("name", PLACES)
def test_every_hint_is_at_a_path_of_the_data(name: str) -> None:
    data = IN_OUR_WORDS[name]
    there = {at: text for at, _, text in places(data)}
    assert sorted(strings(data)) == sorted(there.values())
    expected = {"task-vague": VAGUE[name]} if name in VAGUE else {}
    assert expected == fired(data, PLACES[name])


def test_a_key_says_which_hints_a_text_can_get() -> None:
    why = "Why did you not do it?"
    fields = {"asked": TextField.QUESTION, "list": TextField.QUESTION}
    lazy = "She was too lazy to do it"
    data = {"asked": why, "list": [{"text": why}], "note": why, "say": lazy, "id": lazy}
    expected = {"why-question": ["asked", "list.0.text"], "blame-word": ["say"]}
    assert expected == fired(data, fields)


def test_places_are_paths_with_the_nearest_key() -> None:
    data = {"a": ["x", {"b": "y"}], "n": 1}
    assert [("a.0", "a", "x"), ("a.1.b", "b", "y")] == list(places(data))


def test_the_same_documents_are_measured_as_are_encoded() -> None:
    assert set(PLACES) == set(ORIGINALS)


def test_the_page_says_what_is_on_record() -> None:
    record: dict[str, dict[str, list[str]]] = measure.read("hints_in_originals.json")
    assert list(PLACES) == list(record)
    rows = re.findall(
        r"^\| (\w+\.json) \| (.+?) \| (.*?) ?\|$", PAGE.read_text("utf-8"), re.MULTILINE
    )
    said = {name: (hints, at) for name, hints, at in rows}
    assert said == {
        name: (
            ", ".join(f"{hint} {len(at)}" for hint, at in found.items()) or "none",
            ", ".join(f"`{path}`" for at in found.values() for path in at),
        )
        for name, found in record.items()
    }
    assert {hint for found in record.values() for hint in found} <= {
        hint for listed in HINTS.values() for hint in listed
    }


def test_the_command_compares_documents_with_the_record_and_quotes_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, record = tmp_path / "documents", tmp_path / "record.json"
    folder.mkdir()
    for name, data in IN_OUR_WORDS.items():
        (folder / name).write_text(json.dumps(data), "utf-8")
    monkeypatch.setattr(measure, "RECORD", record)
    assert 0 == main(["--originals", str(folder), "--write"])
    assert json.loads(record.read_text("utf-8")) == fired_in(folder)
    assert 0 == main(["--originals", str(folder)])
    record.write_text("{}", "utf-8")
    assert 1 == main(["--originals", str(folder)])
    assert 0 == main([])
    printed = capsys.readouterr().out
    assert "sample_assignments.20.text" in printed
    assert not any(text in printed for text in strings(IN_OUR_WORDS) if len(text) > 8)
