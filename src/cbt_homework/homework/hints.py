"""The keys of hints about wording, and the outcomes that hints give.

The phrases of a language are data of a guide; a rule reads a guide, and never a phrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.foundation.findings import Outcome, unmet
from cbt_homework.foundation.personal_texts import personal_texts
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.wording import WordingGuide, find_spans
from cbt_homework.homework.schedule import Several, Whenever
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import NoLose
from cbt_homework.homework.vocabulary import PlanMeans

TASK_VAGUE = "task-vague"
PLAN_ONLY_WILLPOWER = "plan-only-willpower"
DONE_VAGUE = "done-vague"
OCCASION_VAGUE = "occasion-vague"
LESSON_LOST = "lesson-lost"
PASS_OR_FAIL = "pass-or-fail"  # noqa: S105 (it is no password)
BLAME_WORD = "blame-word"
IDENTIFIER = "identifier"

LIMITS = (
    "Other languages than the guide's, and other ways to say it: the guide looks for words, and "
    "nobody has read the text."
)
"""What no hint can see."""
NEVER = {
    Verdict.MET: "It only speaks where words give a hint.",
    Verdict.UNKNOWN: "The words are either there or not.",
}
"""Why a hint is never anything but UNMET."""


def hint_outcomes(guide: WordingGuide, text: str, hint: str, path: str) -> Iterator[Outcome]:
    """An outcome for each place of a text that gives a hint: where it is, never what stands there.

    What a rule about the wording of one field is made of.
    """
    for span in find_spans(guide, text, hint):
        yield unmet(path, start=span.start, end=span.end)


def obstacle_plans_with_paths(spec: HomeworkSpec) -> Iterator[tuple[str, str]]:
    """What the person will do when an obstacle comes, for each that has such a plan."""
    if isinstance(spec.obstacles, tuple):
        for number, obstacle in enumerate(spec.obstacles):
            if isinstance(obstacle.then, str):
                yield f"obstacles.{number}.then", obstacle.then


def plans_without_recorded_means(spec: HomeworkSpec) -> Iterator[tuple[str, str]]:
    """The plans for obstacles of which no means besides resolve is on record."""
    obstacles = spec.obstacles if isinstance(spec.obstacles, tuple) else ()
    recorded_means = {
        f"obstacles.{number}.then"
        for number, obstacle in enumerate(obstacles)
        if set(obstacle.rests_on or ()) - {PlanMeans.RESOLVE}
    }
    for path, text in obstacle_plans_with_paths(spec):
        if path not in recorded_means:
            yield path, text


def lessons_with_paths(spec: HomeworkSpec) -> Iterator[tuple[str, str]]:
    """The recorded lessons from either outcome, each with its path."""
    if isinstance(spec.no_lose, NoLose):
        for name in ("if_it_goes_well", "if_it_does_not"):
            lesson = getattr(spec.no_lose, name)
            if isinstance(lesson, str):
                yield f"no_lose.{name}", lesson


def occasions_with_paths(spec: HomeworkSpec) -> Iterator[tuple[str, str]]:
    """The occasions in words on which it is done."""
    match spec.schedule:
        case Whenever(occasion=occasion):
            yield "schedule.occasion", occasion
        case Several(parts=parts):
            for number, part in enumerate(parts):
                if isinstance(part.schedule, Whenever):
                    yield f"schedule.parts.{number}.schedule.occasion", part.schedule.occasion
        case _:
            pass


def hint_outcomes_in_personal_texts(
    record: Value, guide: WordingGuide, hint: str
) -> tuple[Outcome, ...]:
    """The outcomes of one hint in all personal texts of a value."""
    return tuple(
        outcome
        for path, text in personal_texts(record)
        for outcome in hint_outcomes(guide, text, hint, path)
    )
