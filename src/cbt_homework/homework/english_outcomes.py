"""English phrases for occasions and ends that nobody can notice, and for lessons that are lost."""

from __future__ import annotations

from cbt_homework.foundation.phrase_patterns import (
    ANY,
    QUOTED,
    any_of_pattern,
    pattern_of_text_with,
    shield_phrase,
    word_pattern,
    word_phrases,
)
from cbt_homework.foundation.wording import Phrase
from cbt_homework.homework.english_plans import FAILED, LET_OFF
from cbt_homework.homework.hints import DONE_VAGUE, LESSON_LOST, OCCASION_VAGUE

_CAN = (
    "(?:can|could|am able to|are able to|get (?:to it|round to it|around to it)|manage(?: it)?|"
    "find (?:the|some) time|have (?:the |some |a bit of )?(?:time|energy|strength|a moment))"
)
_MOOD = (
    "(?:feel (?:like (?:it|doing it)|up to it|ready|able|well enough|better|good)|"
    "am (?:ready|in the mood|up to it|up for it|well enough|less tired)|"
    "are (?:ready|in the mood|up to it|up for it)|"
    "want(?: to)?|wish(?: to)?|like|please|think of it|remember(?: it| to)?)"
)
_SOME_DAY = any_of_pattern(
    (
        "sooner or later | some(?: )?day | some(?: )?times?(?: soon)? | one day |"
        " one of these days | at some (?:point|time|stage) | at (?:some|a) later (?:point|time) |"
        " later(?: on)? | soon"
    ),
    (
        "eventually | in due course | in (?:good|due|my own|your own|their own) time |"
        " now and (?:then|again) | from time to time | every now and then |"
        " every so often | once in a while"
    ),
    (
        "occasionally | as often as possible | as (?:much|often|soon) as (?:possible|"
        "(?:i|you) can) | (?:when|where)(?:ever)? possible | when(?:ever)? convenient |"
        " if possible | any(?: )?time"
    ),
    (
        "(?:when(?:ever)?|if|once) (?:it|that) (?:fits(?: in)?|suits(?: me| you)?|feels right|"
        "is (?:possible|convenient)|works(?: out| for me)?|comes up|happens)"
    ),
    (
        "(?:when(?:ever)?|if|once) (?:there is|there's|time allows|time permits)"
        "(?: (?:time|a chance|an opportunity))?"
    ),
    rf"(?:(?:when(?:ever)?|if|once|as soon as) )?(?:i|you) (?:just |really )?(?:{_CAN}|{_MOOD})",
    "(?:when(?:ever)? |if )?(?:the )?(?:time|moment|mood) (?:is right|feels right|strikes|comes)",
)
_SEEN = word_pattern(
    "minutes? | hours? | times? | [0-9]+\\S* | form | sheet | page | list | written | wrote |"
    " filled | called | rang | sent | walked | went | stayed | said | asked | rated | noted |"
    " ticked | counted | brought",
    "spoke | spoken | told | read | made | met | left | put | sat | stood | got (?:up|out|on|off)",
)
_STATE = any_of_pattern(
    "feel(?:s|ing)? | felt | (?:am|are|is|become|becomes|got|gets) (?:\\w+ ){0,2}(?:better |more |"
    " less )?(?:calm|calmer|better|relaxed|happy|happier|confident|ready|positive|satisfied|sure|"
    "comfortable|happy with it|less anxious|less afraid|stronger|at ease|in control)",
)
_ENOUGH = any_of_pattern(
    (
        "(?:have |has )?(?:tried|done|practi[cs]ed|worked)(?: (?:hard|it))? (?:enough|as much as"
        " (?:possible|i can|you can)|my best|your best)"
    ),
    (
        "(?:did|do|tried|try|gave it|give it) (?:my|your|his|her|their) best |"
        " (?:have )?tried(?: (?:hard|it))?(?=\\W*\\Z) | made an effort | make an effort"
    ),
    "good enough | well enough | as (?:well|good|much) as (?:possible|i can|you can)",
    "it (?:feels|felt|is|went|goes) (?:right|better|easier|well|good|over|done)",
)
_LEARNS = word_pattern(
    (
        "learn\\w* | find out | found out | see (?:what|that|how|whether|where|which) | know"
        " (?:what|that|how|where|which) | tells? (?:me|us|you) | shows? | notice\\w* | information"
    ),
    (
        "useful | understand | we (?:talk|look|can|will) | discuss | adjust | next time |"
        " smaller | what got in the way | still | does not mean | doesn't mean"
    ),
)
_LOST = (
    (
        "nothing (?:is |was |will be )?(?:learned|gained|lost but|comes of it) |"
        " (?:there is|there's|i learn|you learn|we learn) nothing | no (?:point|use|good)"
    ),
    (
        "(?:proves?|means?|shows?) (?:that )?(?:i am|i'm|you are|you're|he is|she is|i can't|i"
        " cannot|i have failed|i failed|it is hopeless|nothing helps)"
    ),
    "give up | giving up | too bad | bad luck | try harder | pull myself together | hopeless",
)

OUTCOMES: tuple[Phrase, ...] = (
    Phrase(OCCASION_VAGUE, rf"\A\s*(?:(?:just|simply|only|maybe|perhaps)\s+)?{_SOME_DAY}[\s.!]*\Z"),
    shield_phrase(DONE_VAGUE, pattern_of_text_with(_SEEN)),
    Phrase(
        DONE_VAGUE,
        rf"\A\s*(?:(?:when|if|once|it counts (?:when|if|as done when))\s+)?(?:i|you|he|she|they|we)"
        rf"\s+(?:\w+\s+)?{_STATE}\b{ANY}\Z",
    ),
    Phrase(
        DONE_VAGUE,
        rf"\A\s*(?:(?:when|if|once)\s+)?(?:(?:i|you|he|she|they|we)\s+)?{_ENOUGH}[^,;]{{0,30}}\Z",
    ),
    shield_phrase(LESSON_LOST, QUOTED),
    shield_phrase(LESSON_LOST, pattern_of_text_with(_LEARNS)),
    shield_phrase(LESSON_LOST, LET_OFF),
    *word_phrases(LESSON_LOST, *_LOST, *FAILED),
)
"""Read one hint at a time: see `cbt_homework.foundation.phrase_patterns.only`."""
