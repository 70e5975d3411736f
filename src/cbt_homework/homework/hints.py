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
from cbt_homework.homework.spec import HomeworkSpec

TASK_VAGUE = "task-vague"
PLAN_ONLY_WILLPOWER = "plan-only-willpower"
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
            if obstacle.then is not None:
                yield f"obstacles.{number}.then", obstacle.then


def hint_outcomes_in_personal_texts(
    record: Value, guide: WordingGuide, hint: str
) -> tuple[Outcome, ...]:
    """The outcomes of one hint in all personal texts of a value."""
    return tuple(
        outcome
        for path, text in personal_texts(record)
        for outcome in hint_outcomes(guide, text, hint, path)
    )
