"""Facts about four documents that nobody here wrote, and how they are taken from them.

The documents are not part of this repository; README.md beside this says where they come from and
what is kept of them. The folder ``facts`` keeps their numbers, structure and keys as data of our
own, and digests in place of their sentences. All tests read these files only. Whoever has the
documents can compare them with the files, or take the facts anew:

    python -m tests.real_input --originals DIR
    python -m tests.real_input --originals DIR --write
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.real_input.numbers_said import has_clock_time, in_text

HERE = Path(__file__).parent
FACTS = HERE / "facts"
RUN = 6
"""So many words in a row are a quotation."""


def facts(name: str) -> Any:
    """What this repository keeps of a document."""
    return json.loads((FACTS / name).read_text("utf-8"))


def facts_of_assignments(data: Any) -> dict[str, Any]:
    """The numbers and marks of each assignment of the manual."""
    return {item["id"]: _marks(item) for item in data["sample_assignments"]}


def facts_of_courses(data: Any) -> dict[str, Any]:
    """The sessions of each course of the manual, with the numbers of each item of homework."""
    return {
        f"course {number}": [
            [held["session"], [_numbers(text) for text in held["homework"]]]
            for held in course["sessions"]
        ]
        for number, course in enumerate(data["appendix_b_courses"], 1)
    }


def _marks(item: Mapping[str, str]) -> dict[str, Any]:
    text = item["text"].lower()
    return {
        "numbers": _numbers(text),
        "moments": [word for word in ("bed", "wednesday") if word in re.findall("[a-z]+", text)],
        "clock_time": has_clock_time(text),
        "dated": re.search("this week|next session", text) is not None,
        "brought": re.search(r"\bbring it\b", text) is not None,
        "obstacle": "obstacle" in item,
        "digest": digest_of(item["text"]),
    }


def _numbers(text: str) -> list[int]:
    return sorted(in_text(text))


def facts_of_application(data: Any) -> dict[str, Any]:
    """The numbers in the steps of each template."""
    return {
        name: sorted({n for step in item["default_steps"] for n in in_text(step)})
        for name, item in data.items()
    }


def facts_of_protocol(data: Any) -> dict[str, Any]:
    """The numbers of each schedule; of what no schedule of ours holds, the key and the number."""
    return {
        item["name"]: {
            "every": _amount(item["protocol"]["repeatProtocol"]),
            "due": [
                item["protocol"]["repeatQuestionnaire"][key] for key in ("unitsFromZero", "unit")
            ],
            "more": {
                key: _amount(held)
                for key, held in item["protocol"].items()
                if key not in {"repeatProtocol", "repeatQuestionnaire"}
            },
        }
        for item in data["protocols"]
    }


def _amount(held: Mapping[str, Any]) -> list[Any]:
    return [held["amount"], held["unit"]]


FAMILIES = ("helpless_belief", "unlovable_belief", "worthless_belief")


def facts_of_diagrams(data: Any) -> dict[str, Any]:
    """The structure of each diagram: its beliefs by family, its emotions, how many conditions."""
    listed = {
        item["label"]: item["id"].lower()
        for items in data["core_belief_items"].values()
        for item in items
    }
    emotions = {item["label"] for item in data["emotion_items"]}
    return {
        diagram["id"]: {
            "beliefs": {key: [listed.get(words) for words in diagram[key]] for key in FAMILIES},
            "emotions": [text.split(", ") for text in diagram["emotion"]],
            "emotions_listed": [text in emotions for text in diagram["emotion"]],
            "conditions": diagram["intermediate_belief"].lower().count("if "),
            "single_texts": sorted(key for key, held in diagram.items() if isinstance(held, str)),
        }
        for diagram in data["profiles"]
    }


ORIGINALS: Mapping[str, Mapping[str, Callable[[Any], Any]]] = MappingProxyType({
    "va_brief_cbt_homework.json": {
        "assignments.json": facts_of_assignments,
        "courses.json": facts_of_courses,
    },
    "solace_homework_templates.json": {"templates.json": facts_of_application},
    "radar_mdd_protocol_schedules.json": {"schedules.json": facts_of_protocol},
    "patient_psi_ccd_abe.json": {"diagrams.json": facts_of_diagrams},
})  # fmt: skip
"""By the file of a document: the files of our facts, and how they are taken."""


# -------------------------------------------------------------------------------- the words


def strings(data: Any) -> Iterator[str]:
    """Every text of some plain data, without the keys."""
    match data:
        case str():
            yield data
        case dict():
            for held in data.values():
                yield from strings(held)
        case list():
            for held in data:
                yield from strings(held)


def runs_of(text: str) -> Iterator[str]:
    """Every run of six words."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))


def digest_of(text: str) -> str:
    """Twelve hexadecimal digits in place of a text; case and the last full stop do not matter."""
    return blake2b(text.strip(". ").casefold().encode(), digest_size=6).hexdigest()


def digests_of_runs(data: Any) -> list[str]:
    """The digest of every run of six words in some plain data, sorted."""
    return sorted({digest_of(run) for text in strings(data) for run in runs_of(text)})


@cache
def kept_digests() -> frozenset[str]:
    """The digests of every run of six words in all four documents."""
    return frozenset((FACTS / "runs.txt").read_text("utf-8").split())


def quoted(texts: Iterable[str]) -> set[str]:
    """Every run of six words in these texts that one of the documents has."""
    kept = kept_digests()
    return {run for text in texts for run in runs_of(text) if digest_of(run) in kept}


# ---------------------------------------------------------------------- taken and compared


def taken(folder: Path) -> dict[str, str]:
    """The files of facts, by name, as they are taken from the documents in a folder."""
    documents = {name: json.loads((folder / name).read_text("utf-8")) for name in ORIGINALS}
    files = {
        file: _lines(take(documents[name]))
        for name, files in ORIGINALS.items()
        for file, take in files.items()
    }
    runs = digests_of_runs(list(documents.values()))
    lines = [" ".join(runs[i : i + 7]) for i in range(0, len(runs), 7)]
    return {**files, "runs.txt": "\n".join(lines) + "\n"}


def _lines(held: Mapping[str, Any]) -> str:
    """JSON with one line for each key."""
    lines = (f"{json.dumps(key)}: {json.dumps(value)}" for key, value in held.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


def differing(folder: Path, kept: Path = FACTS) -> list[str]:
    """The files of facts that are not what the documents in a folder say."""
    return [
        file
        for file, now in taken(folder).items()
        if not (kept / file).exists() or (kept / file).read_text("utf-8") != now
    ]


def write(folder: Path, kept: Path = FACTS) -> None:
    """Take the facts anew."""
    for file, now in taken(folder).items():
        (kept / file).write_text(now, "utf-8")
