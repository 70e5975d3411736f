"""A clinic's export in; what is in place, and what is missing, out. Then its courses: courses.py.

The export has the clinic's own flat shape. What is empty there is not recorded here; what cannot be
understood is handed on as it is, and the reader says where it stands and why it will not do.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import cbt_homework as ch
from cbt_homework import exchange, show
from cbt_homework.homework import forms


def assignment(row: dict[str, str]) -> dict[str, Any]:
    """One row of the clinic, as the data of an assignment."""
    said = {key: text.strip() for key, text in row.items() if text.strip()}.get
    why, test, minutes, obstacle = said("why"), said("test_if"), said("dur_min"), said("obst1")
    by = RATERS.get(row["setting"])
    spec = {
        "task": row["what"],
        "kinds": [said("type")],
        "schedule": schedule(said("freq"), said("until")),
        "target": minutes and {"at_least": number(minutes), "unit": MINUTES},
        "place": said("place"),
        "from_session": {"topics": listed(said("topic")), "methods": listed(said("method"))},
        "rationale": why and {"purpose": why},
        "hypothesis": test and {"condition": test, "then": said("test_then")},
        "no_lose": {"if_it_goes_well": said("ok_if_done"), "if_it_does_not": said("ok_if_not")},
        "obstacles": [] if obstacle == "none" else listed(*(plan(said, i) for i in (1, 2))),
        "smallest_version": said("small"),
        "reminder": said("remind"),
        "record_form": form(said("form")),
        "bring": listed(said("bring")),
        "goal": said("goal") and {"id": said("goal")},
    }
    agreement = {
        "own_words": said("own_words"),
        "confidence": percent(said("conf"), by),
        "importance": percent(said("imp"), by),
        "expected_difficulty": percent(said("diff"), by),
        "proposed_by": {"T": "assigner", "P": "assignee", "both": "jointly"}.get(row["proposed"]),
        "agreed_by": {"T": [T], "P": [P], "both": [T, P]}.get(row["agreed"]),
        "in_writing": {"y": True, "n": False}.get(row["written"]),
        "first_try": said("tried"),
        "time": said("min_left") and {"at_minute": 50 - number(said("min_left")), **FIFTY},
    }
    context = {"setting": said("setting"), "assigned_on": said("date")}
    return {"id": said("nr"), "spec": spec, "agreement": agreement, **context}


T, P = "assigner", "assignee"
RATERS = {
    "therapy": "patient",
    "supervision": "supervisee",
    "supervisor-training": "supervisor-trainee",
}
FIFTY = {"session_minutes": 50}
MINUTES = exchange.to_data(ch.MINUTES, envelope=False)
PERCENT = exchange.to_data(ch.ratings.PERCENT, envelope=False)
FORMS = {
    "3col": forms.THREE_COLUMNS,
    "diary": forms.PRACTICE_DIARY,
    "activity": forms.ACTIVITY_DIARY,
    "exposure": forms.EXPOSURE_DIARY,
    "experiment": forms.EXPERIMENT_SHEET,
}
DAYS = {"Mon": "monday", "Tue": "tuesday", "Wed": "wednesday", "Thu": "thursday", "Fri": "friday"}


def schedule(freq: str | None, until: str | None) -> Any:
    """Reads ``3x/week``, ``5x``, ``daily``, ``Mon,Wed``, ``once``, ``allday``, ``when:...``."""
    end = {"next_session": True} if until == "next" else {"end": until}
    if freq is None:
        return None
    if freq.startswith("when:"):
        return {"type": "whenever", "occasion": freq.removeprefix("when:"), **end}
    if found := re.fullmatch(r"(\d+)x(?:/(day|week))?", freq):
        per = found[2] or "between-sessions"
        return {"type": "times", "times": int(found[1]), "per": per, **end}
    if freq[:3] in DAYS:
        return {"type": "on-days", "days": [DAYS.get(d, d) for d in freq.split(",")], **end}
    words: dict[str, dict[str, Any]] = {
        "daily": {"type": "times", "times": 1, "per": "day"},
        "once": {"type": "once"},
        "allday": {"type": "all-day"},
    }
    return {**words[freq], **end} if freq in words else freq


def plan(said: Any, i: int) -> Any:
    """An obstacle with its plan."""
    what = said(f"obst{i}")
    return what and {"what": what, "then": said(f"plan{i}")}


def number(text: str | None) -> Any:
    """A whole number; what is none is handed on."""
    return int(text) if text and re.fullmatch(r"-?\d+", text) else text


def percent(text: str | None, rater: str | None) -> Any:
    """A rating from 0 to 100 by the person who does the homework."""
    return text and {"value": number(text), "scale": PERCENT, "rater": rater}


def listed(*items: Any) -> list[Any] | None:
    """What there is of these; None for nothing."""
    return [item for item in items if item] or None


def form(name: str | None) -> Any:
    """A record form by the clinic's short name; ``none`` where the task needs no record."""
    if name == "none":
        return {"missing": "not-applicable"}
    return exchange.to_data(FORMS[name], envelope=False) if name in FORMS else name


def main(path: Path) -> None:
    """Read the export, and print what could not be read, the table, and one assessment."""
    rows = json.loads(path.read_text("utf-8"))
    results = list(exchange.read_each(map(assignment, rows), of=ch.Assignment))
    assignments = {read.value.id: read.value for read in results if read.value is not None}
    assessments = {key: ch.assess(a, wording=ch.judgment.ENGLISH) for key, a in assignments.items()}

    print(f"{len(rows)} rows, {len(assignments)} read. Not read:\n")
    for read in results:
        for problem in read.problems:
            print(f"  row {read.index + 1}: {problem}")
    print("\n" + show.table(assessments))
    most = max(assessments, key=lambda key: len(assessments[key].essential_unmet))
    print(f"The one with the most essential rules unmet: {most}\n")
    print(show.text(assessments[most], assignments[most]))


def main_and_courses() -> None:
    """Both parts, on the files beside this script."""
    from courses import tell  # noqa: PLC0415 (it stands beside this script)

    here = Path(__file__)
    main(here.with_name("clinic_export.json"))
    tell(here.with_name("clinic_courses.json"))


if __name__ == "__main__":
    if sys.argv[1:]:
        main(Path(sys.argv[1]))
    else:
        main_and_courses()
