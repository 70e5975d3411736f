"""English phrases for what a task may say in words alone."""

from __future__ import annotations

from cbt_homework.foundation.wording import Phrase
from cbt_homework.homework.task_wording_keys import AMOUNT, CONDITION, TIME

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_PART = (
    r"(?:morning|afternoon|evening|night|noon|lunch|bed(?:time)?|breakfast|dinner|meals?|weekend)"
)
_N = (
    r"(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty"
    r"|half\s+an)"
)
_UNITS = (
    r"(?:min(?:ute)?s?|hours?|times|pages?|situations?|thoughts?|entries|items?|steps?|people"
    r"|things?|goals?|issues?|problems?|activities|exercises?|repetitions?|chapters?|columns?"
    r"|sections?|techniques?|questions?|records?)"
)

TASK_DETAILS: tuple[Phrase, ...] = (
    Phrase(TIME, rf"\b(?:(?:on|every|each|next)\s+)?{_DAY}\b"),
    Phrase(
        TIME,
        r"\b(?:at\s+)?[0-9]{1,2}(?::[0-9]{2})?\s?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?!\w)",
    ),
    Phrase(TIME, r"\b(?:at\s+)?(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\b"),
    Phrase(TIME, r"\b(?:daily|weekly|nightly|hourly|tonight|tomorrow)\b"),
    Phrase(TIME, r"\b(?:by|for|before|to|in|until|with)\s+(?:\w+\s+){0,3}next\s+session\b"),
    Phrase(TIME, rf"\bevery\s+(?:other|second|{_N})\s+(?:days?|weeks?)\b"),
    Phrase(
        TIME,
        r"\b(?:every|each|this|during\s+the|in\s+the)\s+(?:next\s+)?"
        rf"(?:day|week|hour|month|{_PART})\b",
    ),
    Phrase(TIME, rf"\b(?:before|after|at)\s+(?:you\s+go\s+to\s+|going\s+to\s+)?{_PART}\b"),
    Phrase(
        TIME,
        rf"\b(?:once|twice|{_N}\s+times)\s+(?:a|per|each|every|during(?:\s+the)?)"
        r"\s+(?:day|week|month)\b",
    ),
    Phrase(
        AMOUNT,
        rf"\b{_N}(?:\s?(?:-|to|or)\s?{_N})?\s+(?:[\w-]+\s+){{0,2}}{_UNITS}\b",
    ),
    Phrase(CONDITION, r"\b(?:if|in\s+case|unless)\b"),
)
