"""English phrases that judge a person, with or without a word of homework beside them."""

from __future__ import annotations

from cbt_homework.foundation.phrase_patterns import any_of_pattern

_WHO = any_of_pattern(
    "he | she | they | you | patient | client | pt\\.? | trainee | supervisee | student"
)
_IS = any_of_pattern(
    "is | was | are | were | remains | remained | seems | seemed | being | 's | 're"
)
_HOW = any_of_pattern(
    "very | so | too | just | simply | rather | quite | really | still | again | always | clearly |"
    " completely | totally | a bit | being | highly | somewhat | generally"
)
_TRAIT = any_of_pattern(
    "lazy | resistant | un-?motivated | non-?compliant | uncooperative | not motivated |"
    " not trying | poorly motivated | sabotaging"
)
_ADJECTIVE = r"(?:lazy|resistant|un-?motivated|non-?compliant|uncooperative|poorly\s+motivated)"
_OF_ANOTHER_THING = r"(?!-|\s+(?:hypertension|to (?:water|heat|antibiotics|treatment with)))"
_THERAPY = r"(?:(?:the|his|her|my|our)\s+)?(?:therapy|treatment|sessions?|work|progress)"
_FORGETS = r"forg(?:ets?|ot(?:ten)?)"

PERSON_JUDGED = "|".join(
    (
        rf"\b{_WHO}(?:\s+|(?=')){_IS}\s+(?:{_HOW}\s+){{0,2}}{_TRAIT}\b{_OF_ANOTHER_THING}",
        rf"(?<!-)\b{_ADJECTIVE}\s+(?:patient|client|pt|trainee|supervisee|student)\b",
        rf"\A\W{{0,5}}(?:very |still |again )?{_ADJECTIVE}\W{{0,5}}\Z",
        r"\bnot\s+(?:really\s+)?trying\s+hard\s+enough\b",
        rf"\bsabotag(?:es?|ed|ing)\s+{_THERAPY}\b",
        rf"\b{_FORGETS}\s+(?:\w+\s+){{0,3}}on\s+purpose\b",
        rf"\b(?:deliberately|intentionally|purposely)\s+{_FORGETS}\b",
    )
)
"""Words that put something down to the character or will of a person."""
FORGETTING_DENIED = (
    r"(?:\bnot|\bnever|n['\u2019]?t)\s+(?:\w+\s+){0,2}forg(?:ets?|ot(?:ten)?)\s+(?:\w+\s+){0,3}"
    r"on\s+purpose\b"
)
"""Nobody forgot anything on purpose."""
