"""English phrases for what a task may say in words alone."""

from __future__ import annotations

from cbt_homework.foundation.wording import Phrase, WordingGuide

TIME, AMOUNT, CONDITION = "time", "amount", "condition"

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_PART = r"(?:morning|afternoon|evening|night|noon|lunch|bed(?:time)?|breakfast|dinner|meals?)"
_N = r"(?:[0-9]+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty)"
_UNITS = (
    r"(?:min(?:ute)?s?|hours?|times|pages?|situations?|thoughts?|entries|items?|steps?|people"
    r"|things?|goals?|issues?|problems?|activities|exercises?|repetitions?|chapters?)"
)

ENGLISH = WordingGuide(
    "en",
    phrases=(
        Phrase(TIME, rf"\b(?:on |every |each |next )?{_DAY}\b"),
        Phrase(TIME, r"\b(?:at )?[0-9]{1,2}(?::[0-9]{2})? ?(?:am|pm|a\.m\.|p\.m\.|o'clock)(?!\w)"),
        Phrase(TIME, r"\b(?:at )?(?:[01]?[0-9]|2[0-3]):[0-5][0-9]\b"),
        Phrase(TIME, r"\b(?:daily|weekly|nightly|hourly|tonight|tomorrow)\b"),
        Phrase(TIME, rf"\b(?:every|each|this|during the|in the) (?:day|week|hour|month|{_PART})\b"),
        Phrase(TIME, rf"\b(?:before|after|at) (?:you go to )?{_PART}\b"),
        Phrase(
            TIME,
            rf"\b(?:once|twice|{_N} times) (?:a|per|each|every|during the|during)"
            r" (?:day|week|month)\b",
        ),
        Phrase(AMOUNT, rf"\b{_N}(?:(?: ?-| to| or) ?{_N})? (?:\w+ )?{_UNITS}\b"),
        Phrase(CONDITION, r"\b(?:if|in case|unless)\b"),
    ),
)
