"""A draft of the next design, in plain text: the task, and each change with its reasons."""

from __future__ import annotations

from cbt_homework.engagement.design_changes import (
    DesignChange,
    NextDesign,
    WhatChanged,
    WhyChanged,
)
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.show.layout import underlined_title, wrapped_text

REASON_SENTENCES = {
    WhyChanged.OBSTACLE_MET: "It came in the way",
    WhyChanged.CIRCUMSTANCE_TOLD: "It came up, and nobody had foreseen it",
    WhyChanged.THOUGHT_HINDERED: "The thought came when it was accepted or begun",
    WhyChanged.REASON_GIVEN: "It was given as a reason",
    WhyChanged.BARRIER_APPLIED: "It was asked about, and stood in the way",
    WhyChanged.PLAN_HELPED_TOO_LITTLE: "The obstacle came, and what was done about it helped too "
    "little",
    WhyChanged.PLAN_NOT_USED: "The obstacle came, and the plan for it was not used",
    WhyChanged.PARTLY_DONE: "It was done in part",
    WhyChanged.FEWER_TIMES: "It was done fewer times than agreed",
    WhyChanged.LOW_CONFIDENCE: "Confidence of doing it was low",
    WhyChanged.TOO_DEMANDING: "It was too demanding for how the person was",
    WhyChanged.RATED_TOO_HARD: "It was rated as very hard",
    WhyChanged.TASK_NOT_UNDERSTOOD: "The task was not clear",
    WhyChanged.PURPOSE_NOT_UNDERSTOOD: "It was not clear what it is for",
    WhyChanged.NOT_IMPORTANT: "It was not important to the person",
    WhyChanged.NO_WISH: "The person had no wish to do it",
    WhyChanged.RECORD_NOT_BROUGHT: "The record stayed at home, or empty",
    WhyChanged.RECORD_PARTLY_FILLED: "The record was filled in part",
    WhyChanged.NEXT_TIME_ANSWERED: "In the review there was an answer about the next time",
    WhyChanged.REVISED_ON_THE_WAY: "It was changed on the way",
    WhyChanged.HAS_DAYS_OF_ITS_OWN: "It named days, and they belong to the last assignment",
    WhyChanged.BELONGS_TO_THE_LAST_SESSION: "It belongs to the last session",
    WhyChanged.CONTINUES_IT: "It goes on from the last assignment",
}
PART_NAMES = {
    "bring": "What to bring",
    "builds_on": "What it builds on",
    "from_session": "What it follows from",
    "goal": "The goal",
    "obstacles": "The obstacles",
    "rationale": "What it is for",
    "record_form": "The form",
    "reminder": "The reminder",
    "schedule": "The times",
    "smallest_version": "The smallest version",
    "target": "The amount",
    "task": "The task",
}
"""How people call the parts of a design that a draft can change."""
CHANGE_PHRASES = {
    WhatChanged.ADDED: "new",
    WhatChanged.REPLACED: "as agreed on the way",
    WhatChanged.MADE_SMALLER: "smaller",
    WhatChanged.EMPTIED: "left open",
    WhatChanged.TO_TALK_OVER: "to talk over",
}
PART_QUESTIONS = {
    "bring": "What would make it easy to bring it along?",
    "from_session": "Which part of what we talked about today would you like to take further?",
    "goal": "Which of your goals would this bring a little closer?",
    "obstacles": "What could you do about that the next time?",
    "rationale": "What is in it for you?",
    "record_form": "What would make it easier to note how it went?",
    "reminder": "What could remind you at the right moment?",
    "schedule": "Which days and times would suit you now?",
    "smallest_version": "What is the smallest piece of this that would still count?",
    "task": "How would you put this in your own words?",
}


def next_design_text(draft: NextDesign) -> str:
    """A draft as notes: the task, what is different, and what the two still have to find."""
    parts = [
        underlined_title("A draft of the next homework, for the two to change", "="),
        wrapped_text(draft.spec.task, "Task: ", "      ") + "\n",
    ]
    for title, changes in (
        ("Different from the last time", [c for c in draft.changes if not c.is_open]),
        ("Still to find together", draft.open_changes),
    ):
        if changes:
            lines = "".join(_change_text(change, draft.spec) for change in changes)
            parts.append("\n" + underlined_title(title) + lines)
    return "".join(parts)


def _change_text(change: DesignChange, spec: HomeworkSpec) -> str:
    lines = _obstacle_lines(change, spec) or [_part_line(change, spec)]
    first, *others = [REASON_SENTENCES[why] for why in change.because]
    because = "; ".join([first, *(words[0].lower() + words[1:] for words in others)])
    named = ", ".join(barrier.label for barrier in change.barriers)
    because = f"{because} ({named})" if named else because
    lines.append(wrapped_text(f"{because}.", "      ", "      "))
    question = _question(change) if change.is_open else ""
    if question:
        lines.append(wrapped_text(question, "      To ask: ", "      "))
    return "\n".join(lines) + "\n"


def _part_line(change: DesignChange, spec: HomeworkSpec) -> str:
    field = change.at.partition(".")[0]
    what = CHANGE_PHRASES[change.what]
    if change.before is not None and change.after is not None:
        target = recorded(spec.target)
        unit = "" if target is None else f" {target.unit.name}"
        what = f"{change.after:g}{unit} in place of {change.before:g}"
    part = PART_NAMES.get(field) or field[0].upper() + field[1:].replace("_", " ")
    return wrapped_text(f"{part}: {what}.", "- ", "  ")


def _obstacle_lines(change: DesignChange, spec: HomeworkSpec) -> list[str]:
    """The obstacle that a change is about, and its plan; empty for a change of another part."""
    field, _, below = change.at.partition(".")
    place = below.partition(".")[0]
    obstacles = recorded(spec.obstacles) or ()
    if field != "obstacles" or not place.isdigit() or int(place) >= len(obstacles):
        return []
    obstacle = obstacles[int(place)]
    lines = [wrapped_text(f"If this comes: {obstacle.what}", "- ", "  ")]
    plan = recorded(obstacle.then)
    if plan is not None:
        lines.append(wrapped_text(f"The plan was: {plan}", "      ", "      "))
    return lines


def _question(change: DesignChange) -> str:
    field, *below = change.at.split(".")
    return (
        "What will you do then?"
        if field == "obstacles" and below
        else PART_QUESTIONS.get(field, "")
    )
