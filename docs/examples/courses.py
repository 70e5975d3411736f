"""A clinic's courses in; barriers by side, the notes of one course and its quantities out.

A row is one homework of one patient: what was assigned, and what was said of it in the next
session. What is empty is not recorded; what cannot be understood is handed on, and refused with its
row and path. A row that cannot be read never costs the others; what is said of its course then
leaves it out, and says so.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import cbt_homework as ch
from cbt_homework import engagement as en, exchange, show

Row = dict[str, str]


def entry(row: Row) -> dict[str, Any]:
    """One row of the clinic, as the data of an assignment with what became of it."""
    said = Said(row)
    return {
        "assignment": assignment(said),
        "reports": report(said),
        "reviews": review(said),
        "inquiries": inquiry(said),
        "assigning": assigning(said),
        "concerns": said("concern")
        and [{"kind": said("concern"), "by": said.assigner, "on": said("told")}],
        "set_aside": [dict(zip(("first", "last"), pause.split("/"), strict=False))]
        if (pause := said("pause"))
        else [],
    }


class Said:
    """The cells of a row that are not empty, and who speaks in its setting."""

    def __init__(self, row: Row) -> None:
        self._cells = {key: cell.strip() for key, cell in row.items() if cell.strip()}
        in_therapy = self("setting") == "therapy"
        self.assignee = "patient" if in_therapy else "supervisee"
        self.assigner = "therapist" if in_therapy else "supervisor"

    def __call__(self, name: str) -> str | None:
        return self._cells.get(name)

    def any(self, names: Iterable[str]) -> bool:
        """Whether at least one of these cells is filled in."""
        return not self._cells.keys().isdisjoint(names)

    def as_data(self, name: str, words: dict[str, Any]) -> Any:
        """A cell in the library's terms; a word the clinic's key does not have is handed on."""
        cell = self(name)
        return None if cell is None else words.get(cell, cell)


YES_OR_NO = {"y": True, "n": False}
DONE = {"y": "done", "n": "not-done", "part": "partly", "more": "more", "other": "alternative"}
SHEET = {"y": "brought", "part": "partly-filled", "n": "not-brought", "none": "none-agreed"}
AGREED = {"both": ["assigner", "assignee"], "T": ["assigner"], "P": ["assignee"]}
HEARD = {"own words": "in-own-words", "asked": "asked-if-clear", "n": "not-checked"}
REASONS = {
    "no time": "no-time",
    "came up": "unforeseen-circumstances",
    "slipped my mind": "forgetting",
    "put off": "avoidance",
    "too much": "too-demanding",
}
QUESTIONS = {
    "q_clear": "understood_task",
    "q_why": "understood_purpose",
    "q_important": "important",
    "q_wish": "motivated",
    "q_too_much": "too_demanding",
}
MINUTES = exchange.to_data(ch.MINUTES, envelope=False)
PERCENT = exchange.to_data(ch.ratings.PERCENT, envelope=False)


def assignment(said: Said) -> dict[str, Any]:
    """What was assigned, and how it was planned."""
    spec = {
        "task": said("homework"),
        "schedule": schedule(said("freq")),
        "target": said("dur_min") and {"at_least": number(said("dur_min")), "unit": MINUTES},
        "rationale": said("why") and {"purpose": said("why")},
        "reminder": said("remind"),
    }
    left = number(said("min_left"))
    begun = 50 - left if isinstance(left, int) else left
    agreement = {
        "understanding": said.as_data("heard", HEARD),
        "agreed_by": said.as_data("agreed", AGREED),
        "confidence": said("conf")
        and {"value": number(said("conf")), "scale": PERCENT, "rater": said.assignee},
        "time": begun and {"at_minute": begun, "session_minutes": 50},
    }
    context = {"setting": said("setting"), "assigned_on": said("given")}
    return {"id": said("nr"), "spec": spec, "agreement": agreement, **context}


def schedule(freq: str | None) -> Any:
    """Reads ``daily``, ``3x/week``, ``2x`` and ``once``: each until the next session."""
    end = {"next_session": True}
    if freq == "once":
        return {"type": "once", **end}
    if freq == "daily":
        return {"type": "times", "times": 1, "per": "day", **end}
    if freq and (found := re.fullmatch(r"(\d+)x(/week)?", freq)):
        per = "week" if found[2] else "between-sessions"
        return {"type": "times", "times": int(found[1]), "per": per, **end}
    return freq


def number(text: str | None) -> Any:
    """A whole number; what is none is handed on."""
    return int(text) if text and re.fullmatch(r"-?\d+", text) else text


def report(said: Said) -> list[dict[str, Any]] | None:
    """What was said of it; None where nothing is recorded."""
    if not said.any(("done", "times", "days", "tried", "sheet", "reason")):
        return None
    reason = said("reason")
    return [
        {
            "by": said.assignee,
            "said_on": said("told"),
            "completion": said.as_data("done", DONE),
            "times": number(said("times")),
            "attempts": said("days") and [attempt(day) for day in said("days").split(";")],
            "attempted": said.as_data("tried", YES_OR_NO),
            "record": said.as_data("sheet", SHEET),
            "reasons": None
            if reason is None
            else []
            if reason == "none"
            else [{"barrier": REASONS.get(reason), "words": reason}],
        }
    ]


def attempt(cell: str) -> dict[str, Any]:
    """``2026-03-03:35`` is that day, with so many minutes."""
    day, _, minutes = cell.partition(":")
    return {"on": day, "amount": (minutes and {"value": number(minutes), "unit": MINUTES}) or None}


def review(said: Said) -> list[dict[str, Any]] | None:
    """The minutes it was looked at; 0 is *not reviewed*, and empty is not recorded."""
    minutes = said("reviewed")
    if minutes is None:
        return None
    if minutes == "0":
        return []
    return [{"on": said("told"), "time": {"minutes": number(minutes)}}]


def inquiry(said: Said) -> list[dict[str, Any]] | None:
    """What was asked where it was not done as agreed."""
    if not said.any((*QUESTIONS, "q_came_up", "mind")):
        return None
    answers = {field: said.as_data(name, YES_OR_NO) for name, field in QUESTIONS.items()}
    came_up, thought = said("q_came_up"), said("mind")
    return [
        {
            "on": said("told"),
            "by": said.assignee,
            **answers,
            "circumstances": [] if came_up == "none" else came_up and [came_up],
            "when_starting": thought and [{"words": thought, "effect": said("mind_does")}],
        }
    ]


def assigning(said: Said) -> list[dict[str, Any]] | None:
    """How it was assigned, as the therapist tells or as the supervisor saw it."""
    if not said.any(("how", "said_why")):
        return None
    by, ground = ("supervisor", "recording") if said("seen_by") == "S" else (
        said.assigner, "own-account")  # fmt: skip
    return [
        {
            "on": said("given"),
            "by": by,
            "ground": ground,
            "manners": said("how") and said("how").split(","),
            "gave_rationale": said.as_data("said_why", YES_OR_NO),
        }
    ]


def course(name: str, rows: list[Row]) -> dict[str, Any]:
    """The rows of one patient, as the data of a course."""
    talked = [row["supervised"] for row in rows if row["supervised"]]
    return {
        "id": name,
        "setting": rows[0]["setting"],
        "histories": [entry(row) for row in rows],
        "discussed_in_supervision": True if talked else None,
        "recurred_since": {"y": False, "again": True}.get(talked[-1]) if talked else None,
    }


def tell(path: Path) -> None:
    """Read the rows, and print what could not be read, the table, one course and its counts."""
    rows: list[Row] = json.loads(path.read_text("utf-8"))
    readable: dict[str, list[Row]] = {}
    left_out: set[str] = set()
    print(f"\n{len(rows)} rows of homework by session. Not read:\n")
    for read, row in zip(
        exchange.read_each(map(entry, rows), of=ch.AssignmentHistory), rows, strict=True
    ):
        if read.value is None:
            left_out.add(row["patient"])
            for problem in read.problems:
                print(f"  row {read.index + 1}: {problem}")
        else:
            readable.setdefault(row["patient"], []).append(row)
    data = [course(name, of_it) for name, of_it in readable.items()]
    courses: dict[str, ch.Course] = {}
    for name, read in zip(readable, exchange.read_each(data, of=ch.Course), strict=True):
        if read.value is not None:
            courses[name] = read.value
        for problem in read.problems:
            print(f"  course {name}: {problem}")
    diagnoses = {name: ch.diagnose(read, policy=ch.IMPORTED) for name, read in courses.items()}

    print(f"\n{len(courses)} courses. What needs attention, first of all:\n")
    for name, made in diagnoses.items():
        for sentence in show.sentences(made.attention):
            print(f"  {name}: {sentence}")
    print("\nWhat may have stood in the way (+), what has facts against it (-), and both (+-):\n")
    print(show.barriers(diagnoses))
    for name in sorted(left_out & courses.keys()):
        print(f"Of {name} not every row was read; what stands above leaves that out.")
    most = max(diagnoses, key=lambda name: len(diagnoses[name].supported))
    print(f"\nThe course with the most barriers that something speaks for: {most}\n")
    print(show.text(diagnoses[most], courses[most]))
    print(f"How often, in {most}\n")
    for counted in counts(courses[most]):
        print(f"  {counted}")


def counts(course: ch.Course) -> list[str]:
    """How often each homework of a course was done, of how often it was due."""
    days = course.session_days
    said: list[str] = []
    for one in course.histories:
        made = en.quantity(one, days[-1], sessions=days)
        line = f"{one.assignment.id}: "
        if made.ratio is not None:
            line += f"done {made.done} of {made.expected}"
        elif made.unknown:
            least, most = made.within, made.within + made.unknown
            line += f"done between {least} and {most} of {made.expected} ({made.because.label})"
        else:
            line += f"not counted: {made.because.label}"
        line += f", {made.partly} in part" if made.partly else ""
        line += f"; {made.set_aside} set aside" if made.set_aside else ""
        said.append(line)
    return said
