"""A clinic's export in, what is in place and what is missing out.

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

FORMS = {"3col": forms.THREE_COLUMNS, "diary": forms.PRACTICE_DIARY, "activity": forms.ACTIVITY_DIARY,
         "exposure": forms.EXPOSURE_DIARY, "experiment": forms.EXPERIMENT_SHEET}  # fmt: skip
PARTIES = {"T": ["assigner"], "P": ["assignee"], "both": ["assigner", "assignee"]}
PROPOSERS = {"T": "assigner", "P": "assignee", "both": "jointly"}
DAYS = {"Mon": "monday", "Tue": "tuesday", "Wed": "wednesday", "Thu": "thursday", "Fri": "friday"}


def assignment(row: dict[str, str]) -> dict[str, Any]:
    """One row of the clinic as the data of an assignment."""
    said = {key: text.strip() for key, text in row.items() if text.strip()}.get
    return {
        "id": said("nr"), "setting": said("setting"), "assigned_on": said("date"),
        "spec": {
            "task": row["what"], "kinds": [said("type")], "place": said("place"), "goal": said("goal"),
            "schedule": schedule(said("freq"), said("until")),
            "target": said("dur_min") and {"at_least": number(said("dur_min")), "unit": MINUTES},
            "from_session": {"topics": listed(said("topic")), "methods": listed(said("method"))},
            "rationale": said("why") and {"purpose": said("why")},
            "hypothesis": said("test_if") and {"if_": said("test_if"), "then": said("test_then")},
            "no_lose": {"if_it_goes_well": said("ok_if_done"), "if_it_does_not": said("ok_if_not")},
            "obstacles": [] if said("obst1") == "none" else listed(*(
                what and {"what": what, "then": said(f"plan{i}")} for i in (1, 2) for what in [said(f"obst{i}")])),
            "smallest_version": said("small"), "reminder": said("remind"), "bring": listed(said("bring")),
            "record_form": form(said("form")),
        },
        "agreement": {
            "own_words": said("own_words"), "confidence": percent(said("conf")),
            "importance": percent(said("imp")), "expected_difficulty": percent(said("diff")),
            "proposed_by": PROPOSERS.get(said("proposed") or ""), "agreed_by": PARTIES.get(said("agreed") or ""),
            "in_writing": {"y": True, "n": False}.get(said("written") or ""), "first_try": said("tried"),
        },
    }  # fmt: skip


def schedule(freq: str | None, until: str | None) -> Any:
    """``3x/week``, ``daily``, ``Mon,Wed``, ``once``, ``5x``, ``allday``, ``when:...``"""
    end = {"next_session": True} if until == "next" else {"end": until}
    match (freq or "").partition(":"):
        case "", _, _:
            return None
        case "daily", _, _:
            return {"type": "times", "times": 1, "per": "day", **end}
        case "allday", _, _:
            return {"type": "all-day", **end}
        case "once", _, _:
            return {"type": "once", **end}
        case "when", _, occasion:
            return {"type": "whenever", "occasion": occasion, **end}
    if found := re.fullmatch(r"(\d+)x(?:/(day|week))?", freq or ""):
        return {"type": "times", "times": int(found[1]), "per": found[2] or "between-sessions", **end}
    if (freq or "")[:3] in DAYS:
        return {"type": "on-days", "days": [DAYS.get(d, d) for d in (freq or "").split(",")], **end}
    return freq


MINUTES = exchange.to_data(ch.MINUTES, envelope=False)
PERCENT = exchange.to_data(ch.PERCENT, envelope=False)


def number(text: str | None) -> Any:
    return int(text) if text and re.fullmatch(r"-?\d+", text) else text


def percent(text: str | None) -> Any:
    return text and {"value": number(text), "scale": PERCENT, "rater": "patient"}


def listed(*items: Any) -> list[Any] | None:
    return [item for item in items if item] or None


def form(name: str | None) -> Any:
    if name == "none":
        return {"missing": "not-applicable"}
    return exchange.to_data(FORMS[name], envelope=False) if name in FORMS else name


def main(path: Path) -> None:
    rows = json.loads(path.read_text("utf-8"))
    results = list(exchange.read_each(map(assignment, rows), of=ch.Assignment))
    assignments = {r.value.id: r.value for r in results if r.value is not None}
    assessments = {id: ch.assess(a, wording=ch.ENGLISH) for id, a in assignments.items()}

    print(f"{len(rows)} rows, {len(assignments)} read. Not read:\n")
    for result in results:
        for problem in result.problems:
            print(f"  row {result.index + 1}: {problem}")
    print("\n" + show.table(assessments))
    most = max(assessments, key=lambda id: len(assessments[id].essential_unmet))
    print(f"The one with the most essential rules unmet: {most}\n")
    print(show.text(assessments[most], assignments[most]))


if __name__ == "__main__":
    main(Path(sys.argv[1]) if sys.argv[1:] else Path(__file__).with_name("clinic_export.json"))
