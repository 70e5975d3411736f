"""English phrases for tasks that name no act."""

from __future__ import annotations

from cbt_homework.foundation.phrase_patterns import (
    ANY,
    any_of_pattern,
    pattern_of_text_with,
    shield_phrase,
    word_pattern,
)
from cbt_homework.foundation.wording import Phrase
from cbt_homework.homework.hints import TASK_VAGUE

_OPENING = (
    r"\s*(?:[^,\n]{1,80},\s*){0,2}(?:"
    + any_of_pattern(
        (
            "please | just | maybe | perhaps | also | and | then | really | always | simply |"
            " do | not to"
        ),
        (
            "this week | for now | over the next (?:days|weeks?) | next week | in general |"
            " from now on"
        ),
        "try(?: (?:to|and))? | start(?: to)? | begin(?: to)? | learn(?: to)? | aim to | attempt to",
        "trying(?: to)? | starting(?: to)? | beginning(?: to)? | learning(?: to)? | aiming to",
        "you (?:should|could|can|might|need to|want to) | see (?:if|whether) you can | continue to",
        "practi[cs]e | keep | make sure(?: to| you)? | make an effort to | do your best to",
        "remember to | actively | consciously | gently | whenever (?:you can|it fits in) | a bit",
    )
    + r"\b[\s,:]*){0,6}"
)
_AMOUNT = word_pattern(
    (
        "[0-9]+\\S* | two | three | four | five | six | seven | eight | nine | ten | twelve |"
        " fifteen | twenty"
    ),
    "thirty | once | twice | half an | one (?:\\w+ )?(?:time|minute|hour|page|person|thing|day)",
    "on (?:mon|tues|wednes|thurs|fri|satur|sun)days?",
    "exercises | hierarchy | ladder | (?:breathing|relaxation|grounding|mindfulness) exercise",
)
_OCCASION = word_pattern(
    (
        "each | every | (?:when|whenever|before|after|during) \\w+ | daily | tonight |"
        " tomorrow | noon | mornings?"
    ),
    "(?:mon|tues|wednes|thurs|fri|satur|sun)days? | breakfast | lunch | dinner | bedtime | one",
)
_TRACE = (
    (
        "write | draw | call | phone | text | ring | e-?mail | mail | send | post | list |"
        " record | rate"
    ),
    "count | mark | tick | fill | print | photograph | sketch | paint | film | tape | log | jot",
    (
        "note (?:down|what|which|when|how|where|the) | put (?!yourself) | bring |"
        " give (?!yourself|up|him|her|them) | hand | show (?!yourself|more)"
    ),
    (
        "tell | invite | greet | buy | pay (?!\\w*\\s*attention|more) | wash | sweep | water |"
        " ride | take (?:the|a|your) (?:bus|train|photo)"
    ),
    (
        "book | order | sign | knock | stand | sit | leave (?!the past) | watch | ask | say |"
        " thank | visit | pack"
    ),
    (
        "throw | iron | repair | schedule | look up | make (?:a|an) (?!effort) | worksheet |"
        " diary | thought record"
    ),
)
_NO_ACT = (
    (
        "be(?:ing|come)? | stay(?:ing)? | feel(?:ing)? | relax(?:ing)? | think(?:ing)? |"
        " reflect(?:ing)?"
    ),
    (
        "focus(?:ing)? | concentrat(?:e|ing) | notic(?:e|ing) | observ(?:e|ing) |"
        " accept(?:ing)? | allow(?:ing)?"
    ),
    (
        "let(?:ting)? | work(?:ing)? (?:on|at|through) | deal(?:ing)? with | improv(?:e|ing) |"
        " avoid(?:ing)?"
    ),
    (
        "pay(?:ing)? (?:\\w+ )?attention | stop \\w+ing | enjoy(?:ing)? | trust(?:ing)? |"
        " believ(?:e|ing) | lov(?:e|ing)"
    ),
    (
        "forgiv(?:e|ing) | car(?:e|ing) | cop(?:e|ing) | handl(?:e|ing) | manag(?:e|ing) |"
        " understand | consider"
    ),
    (
        "appreciat(?:e|ing) | challeng(?:e|ing) | reduc(?:e|ing) | increas(?:e|ing) |"
        " control(?:ling)? | calm | worry(?:ing)?"
    ),
    (
        "open up | take (?:it|things|life) (?:easy|slow(?:ly)?|as) | take (?:better |good |"
        "more )?care | tak(?:e|ing) yourself"
    ),
    (
        "look (?:after|on the|at things|for the|forward) | develop(?:ing)? | build(?:ing)? |"
        " strengthen(?:ing)? | explor(?:e|ing)"
    ),
    (
        "embrac(?:e|ing) | respect(?:ing)? | apply | get(?:ting)? (?:better|over|used|back|out|"
        "in touch|into|going|a grip|more)"
    ),
    (
        "go easy | keep (?:an eye|in mind|calm|busy|active|going|up) | mindful(?:ness)? |"
        " self[- ]care | remember"
    ),
    (
        "have (?:more|less|better|a better|fewer|some|confidence|faith|courage|an open) |"
        " show more | use your | welcome"
    ),
    (
        "find (?:a way|ways|your|more|balance|peace|joy) | connect(?:ing)? | engage |"
        " put yourself | value | tolerat(?:e|ing)"
    ),
    (
        "(?:don't|do not) (?:worry|be|let|think|give|take|feel|avoid|overthink) |"
        " listen to (?:your|yourself) | face | change"
    ),
    (
        "set (?:better |healthy |clear |some )?(?:boundaries|limits) | communicat(?:e|ing) |"
        " express(?:ing)? | sort out | tackle"
    ),
    (
        "do something (?:\\w+ )?(?:for yourself|you (?:enjoy|like|love)|nice|fun|good|pleasant|"
        "different) | do (?:more|less|fewer) | do your best"
    ),
    (
        "show (?:yourself|him|her|them) | us(?:e|ing) (?:\\w+ )?(?:skills|tools|techniques|"
        "strategies|what) | spend (?:\\w+ )?time (?:with|on|for|together|alone)"
    ),
    (
        "give (?:yourself|him|her|them) (?:a break|time|space|room|credit) | rest |"
        " prepare (?:\\w+ )?better | self-(?:compassion|acceptance|love|esteem|confidence|"
        "discipline) | assertiveness | gratitude | patience | acceptance"
    ),
    (
        "catch up | live | become aware | acknowledge | question | motivate | get to know |"
        " more | less | better | fewer"
    ),
)
_MORE = word_pattern(
    (
        "more | less | better | regularly | often | sometimes | harder | healthier | properly |"
        " fewer | enough"
    ),
    (
        "a (?:bit|little) | now and then | once in a while | from time to time | as usual |"
        " occasionally"
    ),
    "frequently | earlier | again | some",
)
_HABIT = (
    (
        "go(?:ing)? | eat(?:ing)? | exercis(?:e|ing) | cook(?:ing)? | sleep(?:ing)? |"
        " meditat(?:e|ing) | writ(?:e|ing)"
    ),
    (
        "sociali[sz](?:e|ing) | read(?:ing)? | walk(?:ing)? | run(?:ning)? | swim(?:ming)? |"
        " journal(?:ing)? | talk(?:ing)?"
    ),
    (
        "speak(?:ing)? | see(?:ing)? | meet(?:ing)? | drink(?:ing)? | smok(?:e|ing) | mov(?:e|"
        "ing) | work(?:ing)? out | do(?:ing)?"
    ),
    (
        "spend(?:ing)? | study(?:ing)? | play(?:ing)? | rest(?:ing)? | say(?:ing)? |"
        " join(?:ing)? | tidy(?:ing)? | clean(?:ing)?"
    ),
    (
        "us(?:e|ing) | call(?:ing)? | mak(?:e|ing) | get | practi[cs](?:e|ing) | rehears(?:e|"
        "ing) | jog(?:ging)?"
    ),
    "prais(?:e|ing) | help(?:ing)? | train(?:ing)? | plan(?:ning)? | tak(?:e|ing)",
)

TASKS: tuple[Phrase, ...] = (
    shield_phrase(TASK_VAGUE, pattern_of_text_with(_AMOUNT)),
    *(
        Phrase(
            TASK_VAGUE,
            rf"\A(?!{ANY}{_OCCASION}){_OPENING}{any_of_pattern(habit)}\b{ANY}{_MORE}{ANY}\Z",
        )
        for habit in _HABIT
    ),
    *(shield_phrase(TASK_VAGUE, pattern_of_text_with(word_pattern(trace))) for trace in _TRACE),
    *(Phrase(TASK_VAGUE, rf"\A{_OPENING}{any_of_pattern(act)}\b{ANY}\Z") for act in _NO_ACT),
    Phrase(
        TASK_VAGUE,
        rf"\A{_OPENING}(?:start(?:ing)?|begin(?:ning)?)\s+(?:\w+ing|to\s+\w+)\b[^,;]{{0,30}}\Z",
    ),
)
"""Read one hint at a time: see `cbt_homework.foundation.phrase_patterns.only`."""
