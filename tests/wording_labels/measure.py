"""How often the guide is right; ``python -m tests.wording_labels.measure`` prints it.

Development and held out apart (`split`). Nobody has labeled the texts of the four documents that
`tests/real_input/README.md` lists, and this repository does not contain them. With ``--originals
DIR`` the command compares where the guide gives hints in them with `hints_in_originals.json`: by
file and path, never by text. With ``--write`` as well, it writes that file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cbt_homework.foundation.wording import find_spans
from tests.wording_labels.agreement import agreement
from tests.wording_labels.guides import ALL_HINTS, TASK_DETAILS
from tests.wording_labels.hints_by_field import HINTS, TextField
from tests.wording_labels.split import is_for_development

HERE = Path(__file__).parent
RECORD = HERE / "hints_in_originals.json"
GUIDE = TASK_DETAILS + ALL_HINTS
EVERY_HINT = sorted({hint for listed in HINTS.values() for hint in listed})


class Counts(NamedTuple):
    """How often a hint was given rightly, given wrongly and missed."""

    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float | None:
        """Of the hints that were given, the share that is right; None where none was given."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else None

    @property
    def recall(self) -> float | None:
        """Of the hints that hold, the share that was given; None where none holds."""
        return self.right / (self.right + self.missed) if self.right + self.missed else None


def given(text: str, field: str) -> list[str]:
    """The hints that the guide gives a text, as a labeler would."""
    return [hint for hint in HINTS[TextField(field)] if find_spans(GUIDE, text, hint)]


def counts(
    labels: Mapping[str, Sequence[str]], guessed: Mapping[str, Sequence[str]], hint: str
) -> Counts:
    """How a guess does on one hint, over the sentences that were guessed."""
    pairs = [(hint in labels[sentence], hint in said) for sentence, said in guessed.items()]
    return Counts(pairs.count((True, True)), pairs.count((False, True)), pairs.count((True, False)))


def read(name: str) -> Any:
    """The data of a file of this folder."""
    return json.loads((HERE / name).read_text("utf-8"))


def guesses(*, development: bool) -> dict[str, list[str]]:
    """What the guide gives each sentence of one half."""
    return {
        sentence["id"]: given(sentence["text"], sentence["field"])
        for sentence in read("sentences.json")
        if is_for_development(sentence["id"]) is development
    }


PLACES: Mapping[str, Mapping[str, TextField]] = {
    "patient_psi_ccd_abe.json": {
        "situation": TextField.SITUATION,
        "auto_thought": TextField.THOUGHT,
    },
    "radar_mdd_protocol_schedules.json": {},
    "solace_homework_templates.json": {"description": TextField.TASK},
    "va_brief_cbt_homework.json": {
        "sample_assignments": TextField.TASK,
        "homework": TextField.TASK,
    },
}
"""What stands under which key of an original; every other text is read as a note."""


def places(data: Any, key: str = "", at: str = "") -> Iterator[tuple[str, str, str]]:
    """Path, nearest key and text of every text in some plain data."""
    match data:
        case str():
            yield at, key, data
        case dict():
            for name, held in data.items():
                yield from places(held, name, f"{at}.{name}" if at else name)
        case list():
            for number, held in enumerate(data):
                yield from places(held, key, f"{at}.{number}")
        case _:
            pass


def fired(data: Any, fields: Mapping[str, TextField]) -> dict[str, list[str]]:
    """By hint, the paths of some plain data where the guide gives it."""
    where: dict[str, list[str]] = {}
    for at, key, text in places(data):
        if key in {"id", "file"}:
            continue
        field = fields.get(key) or fields.get(at.partition(".")[0], TextField.NOTE)
        for hint in given(text, field):
            where.setdefault(hint, []).append(at)
    return where


def _share(number: float | None) -> str:
    return "   -" if number is None else f"{number:4.2f}"


def table() -> Iterator[str]:
    """The lines of the table."""
    labels = read("labels_agreed.json")
    first, second = read("labels_first.json"), read("labels_second.json")
    fields = {sentence["id"]: sentence["field"] for sentence in read("sentences.json")}
    halves = [guesses(development=True), guesses(development=False)]
    yield f"{'':35}        |  {'development':16} |  {'held out':15}"
    yield f"{'hint':28} {'agree':>6} {'kappa':>6}" + f" | {'prec':>5} {'rec':>5} {'n':>4}" * 2
    for hint in EVERY_HINT:
        among = [s for s, field in fields.items() if hint in HINTS[TextField(field)]]
        both = agreement(first, second, hint, among)
        line = f"{hint:28} {both.percent:6.1f} {_share(both.kappa):>6}"
        for half in halves:
            c = counts(labels, half, hint)
            line += (
                f" | {_share(c.precision):>5} {_share(c.recall):>5} {c.right + c.missed:4} {'':5}"
            )
        yield line.rstrip()


def fired_in(folder: Path) -> dict[str, dict[str, list[str]]]:
    """By document of a folder and by hint, where the guide gives it."""
    return {
        name: fired(json.loads((folder / name).read_text("utf-8")), fields)
        for name, fields in PLACES.items()
    }


def main(arguments: list[str] | None = None) -> int:
    """Print the table; 1 where the hints in the documents are not those on record."""
    parser = argparse.ArgumentParser(description="How often the guide is right.")
    parser.add_argument("--originals", type=Path, help="where the four documents are")
    parser.add_argument("--write", action="store_true", help="record their hints anew")
    asked = parser.parse_args(arguments)
    sys.stdout.write("\n".join(table()) + "\n")
    if asked.originals is None:
        return 0
    now = fired_in(asked.originals)
    if asked.write:
        RECORD.write_text(json.dumps(now, indent=1) + "\n", "utf-8")
    sys.stdout.write(f"\n{json.dumps(now, indent=1)}\n")
    return 0 if now == json.loads(RECORD.read_text("utf-8")) else 1


if __name__ == "__main__":
    raise SystemExit(main())
