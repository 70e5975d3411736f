"""The facts come from the documents by a command, and no file here quotes a document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.real_input import originals
from tests.real_input.__main__ import main
from tests.real_input.originals import (
    FACTS,
    ORIGINALS,
    differing,
    digest_of,
    digests_of_runs,
    facts,
    kept_digests,
    quoted,
    runs_of,
    write,
)

ROOT = Path(__file__).parents[2]
PAGES = [
    path
    for folder in ("docs", "src", "tests")
    for path in sorted((ROOT / folder).rglob("*"))
    if path.suffix in {".json", ".md", ".py", ".txt"} and FACTS not in path.parents
]
EVERYDAY = {"he doesn t love me anymore"}
"""A sentence for the labelers that has these words by chance."""

INVENTED: dict[str, Any] = {
    "va_brief_cbt_homework.json": {
        "sample_assignments": [
            {"id": "A1", "text": "Walk for ten minutes at 3pm on Wednesday.", "obstacle": "rain"},
            {"id": "A2", "text": "Write two lines before bed this week. Bring it along."},
        ],
        "appendix_b_courses": [
            {"sessions": [{"session": 2, "homework": ["1 walk", "two naps of 20 minutes"]}]},
            {"sessions": [{"session": 5, "homework": []}]},
        ],
    },
    "solace_homework_templates.json": {
        "walk": {"default_steps": ["Walk for 5-10 minutes", "Rate it 0-100", "UnknownFields"]},
        "rest": {"default_steps": []},
    },
    "radar_mdd_protocol_schedules.json": {
        "protocols": [
            {
                "name": "Mood",
                "protocol": {
                    "repeatProtocol": {"unit": "day", "amount": 7},
                    "repeatQuestionnaire": {"unit": "hour", "unitsFromZero": [9, 33]},
                    "reminders": {"unit": "day", "amount": 0, "repeat": 0},
                },
            }
        ]
    },
    "patient_psi_ccd_abe.json": {
        "profiles": [
            {
                "id": "1",
                "helpless_belief": ["I am lost.", "I am losst."],
                "unlovable_belief": [],
                "worthless_belief": [],
                "emotion": ["sad, low"],
                "intermediate_belief": "If I try, I fail. If I do not, I am safe.",
            }
        ],
        "core_belief_items": {"helpless": [{"id": "Lost", "label": "I am lost."}]},
        "emotion_items": [{"id": "sad", "label": "sad, low"}],
    },
}
"""Four documents in the shape of the real ones."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the invented documents."""
    for name, data in INVENTED.items():
        (tmp_path / name).write_text(json.dumps(data), "utf-8")
    return tmp_path


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """An empty folder for facts."""
    made = tmp_path / "facts"
    made.mkdir()
    return made


def test_facts_are_numbers_structure_and_keys(folder: Path, kept: Path) -> None:
    write(folder, kept)
    read = {path.name: json.loads(path.read_text("utf-8")) for path in kept.glob("*.json")}
    assert {
        "numbers": [10, 15],
        "moments": ["wednesday"],
        "clock_time": True,
        "dated": False,
        "brought": False,
        "obstacle": True,
        "digest": digest_of("walk for ten minutes at 3pm on wednesday"),
    } == read["assignments.json"]["A1"]
    assert {
        "numbers": [2],
        "moments": ["bed"],
        "clock_time": False,
        "dated": True,
        "brought": True,
        "obstacle": False,
        "digest": digest_of("Write two lines before bed this week. Bring it along"),
    } == read["assignments.json"]["A2"]
    assert {"course 1": [[2, [[1], [2, 20]]]], "course 2": [[5, []]]} == read["courses.json"]
    assert {"walk": [0, 5, 10, 100], "rest": []} == read["templates.json"]
    assert {
        "Mood": {"every": [7, "day"], "due": [[9, 33], "hour"], "more": {"reminders": [0, "day"]}}
    } == read["schedules.json"]
    assert {
        "1": {
            "beliefs": {
                "helpless_belief": ["lost", None],
                "unlovable_belief": [],
                "worthless_belief": [],
            },
            "emotions": [["sad", "low"]],
            "emotions_listed": [True],
            "conditions": 2,
            "single_texts": ["id", "intermediate_belief"],
        }
    } == read["diagrams.json"]
    assert digests_of_runs(list(INVENTED.values())) == (kept / "runs.txt").read_text().split()


def test_a_changed_or_missing_file_of_facts_differs(folder: Path, kept: Path) -> None:
    write(folder, kept)
    assert [] == differing(folder, kept)
    (kept / "courses.json").write_text("{}\n", "utf-8")
    (kept / "runs.txt").unlink()
    assert ["courses.json", "runs.txt"] == differing(folder, kept)


def test_the_command_compares_and_writes(
    folder: Path, kept: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for function in (differing, write):
        monkeypatch.setattr(function, "__defaults__", (kept,))
    assert 1 == main(["--originals", str(folder)])
    assert "assignments.json differs\n" in capsys.readouterr().out
    assert 0 == main(["--originals", str(folder), "--write"])
    assert 0 == main(["--originals", str(folder)])
    (folder / "solace_homework_templates.json").unlink()
    with pytest.raises(SystemExit):
        main(["--originals", str(folder)])
    assert "not in this folder: solace_homework_templates.json" in capsys.readouterr().err


def test_every_file_of_facts_is_kept() -> None:
    files = {file for files in ORIGINALS.values() for file in files}
    assert {path.name for path in FACTS.iterdir()} == files | {"runs.txt"}
    assert all(facts(file) for file in files)


def test_a_quotation_is_found_by_digest_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Walk for ten minutes at 3pm on Wednesday."
    monkeypatch.setattr(originals, "kept_digests", lambda: frozenset(digests_of_runs([text])))
    assert {"for ten minutes at 3pm on"} == quoted(["they walked FOR ten minutes, at 3pm (on it)"])
    assert set() == quoted(["for ten minutes at 3pm", "ten minutes at 3pm, for an hour"])


def test_the_documents_have_enough_runs_to_find_a_quotation() -> None:
    assert len(kept_digests()) > 600


def test_no_page_of_this_repository_quotes_a_document() -> None:
    assert len(PAGES) > 500
    texts = [path.read_text("utf-8") for path in PAGES]
    assert EVERYDAY == quoted(texts)
    assert sum(1 for text in texts for _ in runs_of(text)) > 100_000
