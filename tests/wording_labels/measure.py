"""How often the guide is right; ``python -m tests.wording_labels.measure`` prints it.

Development and held out apart (`split`), and how often each hint is given in the texts of originals
that nobody has labeled: by file and path, never by text.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from cbt_homework.cognition.wording import COGNITION_ENGLISH, HINTS, TextField
from cbt_homework.foundation.wording import found
from cbt_homework.homework.wording import ENGLISH
from tests.wording_labels.agreement import agreement
from tests.wording_labels.split import is_for_development

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1].parent / "shared" / "examples"
GUIDE = ENGLISH + COGNITION_ENGLISH
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
    return [hint for hint in HINTS[TextField(field)] if found(GUIDE, text, hint)]


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


def fired(name: str) -> dict[str, list[str]]:
    """By hint, the paths of an original where the guide gives it."""
    data = json.loads((EXAMPLES / name).read_text("utf-8"))
    where: dict[str, list[str]] = {hint: [] for hint in EVERY_HINT}
    for at, key, text in places(data):
        if key in {"id", "file"}:
            continue
        field = PLACES[name].get(key) or PLACES[name].get(at.partition(".")[0], TextField.NOTE)
        for hint in given(text, field):
            where[hint].append(at)
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


def report(names: Iterable[str] = PLACES) -> Iterator[str]:
    """Where the guide gives hints in the originals that are here."""
    for name in names:
        if not (EXAMPLES / name).exists():
            yield f"{name}: not here"
            continue
        for hint, where in fired(name).items():
            if where:
                yield f"{name}: {hint} {len(where)}: {', '.join(where)}"


if __name__ == "__main__":
    sys.stdout.write("\n".join([*table(), "", *report()]) + "\n")
