"""What hints about wording are made of: their keys, and where the words of a value are.

The phrases of a language are data of a guide; a rule reads a guide, and never a phrase.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.declarations import kinds_of
from cbt_homework.foundation.field_kinds import Kind
from cbt_homework.foundation.findings import Outcome, unmet
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.foundation.wording import WordingGuide, found
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


def hinted(guide: WordingGuide, text: str, hint: str, at: str) -> Iterator[Outcome]:
    """An outcome for each place of a text that gives a hint: where it is, never what stands there.

    What a rule about the wording of one field is made of.
    """
    for span in found(guide, text, hint):
        yield unmet(at, start=span.start, end=span.end)


def texts(thing: Value, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Every personal text in a value, at any depth, with the path to it."""
    for name, kind in kinds_of(type(thing)).items():
        yield from _texts(kind, getattr(thing, name), f"{prefix}{name}")


def _texts(kind: Kind, value: Any, at: str) -> Iterator[tuple[str, str]]:
    match kind:
        case k.Text():
            yield at, value
        case k.Maybe(kind=inner) | k.Answer(kind=inner):
            if value is not None and not isinstance(value, Missing):
                yield from _texts(inner, value, at)
        case k.Many(item=item):
            for number, held in enumerate(value):
                yield from _texts(item, held, f"{at}.{number}")
        case k.One() | k.OneOf():
            yield from texts(value, f"{at}.")
        case _:
            pass


def plans(spec: HomeworkSpec) -> Iterator[tuple[str, str]]:
    """What the person will do when an obstacle comes, for each that has such a plan."""
    if isinstance(spec.obstacles, tuple):
        for number, obstacle in enumerate(spec.obstacles):
            if obstacle.then is not None:
                yield f"obstacles.{number}.then", obstacle.then


def anywhere(thing: Value, guide: WordingGuide, hint: str) -> tuple[Outcome, ...]:
    """The outcomes of one hint in all personal texts of a value."""
    return tuple(outcome for at, text in texts(thing) for outcome in hinted(guide, text, hint, at))
