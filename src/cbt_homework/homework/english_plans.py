"""English phrases for plans of nothing but resolve, and for words of pass or fail."""

from __future__ import annotations

from cbt_homework.foundation.phrase_patterns import (
    QUOTED,
    any_of_pattern,
    pattern_of_text_with,
    shield_phrase,
    word_pattern,
    word_phrases,
)
from cbt_homework.foundation.wording import Phrase
from cbt_homework.homework.hints import PASS_OR_FAIL, PLAN_ONLY_WILLPOWER

_MEANS = (
    (
        "[0-9]+\\S* | put (?!my mind) | tak(?:e|ing) (?:the|a|my|an|deep) | call | phone |"
        " text | message | write | read | reread"
    ),
    (
        "card | alarm | reminder | timer | set | walk | note[ds]? | sticky | post-it |"
        " with (?:my|a|the|her|him) | app"
    ),
    (
        "minutes? | smaller | shorter | half | step | instead | first | breath\\w* | play |"
        " music | print | use | bring | pack"
    ),
    (
        "lay | hang (?!in) | move | switch | ask(?: for)? | say to myself | friend |"
        " leave (?:the|my|it) \\w+ (?:at|in|with|on|behind|by) | lock | hide | throw"
    ),
    "tell (?!myself)\\w+ | open | close | start with | only (?:do|the|one|two) | another",
    (
        "one (?!has) | two | three | five | ten | go (?:to|back) (?!with) | sit |"
        " stand (?!firm) | wear | listen | watch | buy | book"
    ),
    (
        "count | delete | turn (?:off|on|down) | earplugs | headphones | list | calendar |"
        " diary | (?:mon|tues|wednes|thurs|fri|satur|sun)day"
    ),
    (
        "already | bag | ready | prepared | waiting | by the door | (?:hangs|lies|is|are|stands|"
        "keep \\w+ \\w+) (?:on|next to|beside|by|at|under|inside) | comes along | reminds me |"
        " instead of | gum | do it (?:standing|sitting|lying|in|at|on|with|after|before) |"
        " morning | tomorrow | o'clock | show | meet | visit | eat | water | shower | tea"
    ),
    (
        "by \\w+ing | say | lying (?:on|in|by|next) | perfectly or |"
        " (?:right )?(?:after|before) (?:\\w+ing|i|the|my)"
    ),
)
_RESOLVE = (
    (
        "try(?:ing)? (?:\\w+ )?(?:harder|my best|to) | do my best | push | forc(?:e|ing) |"
        " make myself | resist | remember"
    ),
    (
        "(?:just|simply) (?:\\w+ )?(?:do|go|won't|have to|be|get|not|keep|stay|ignore|continue|"
        "will|start)"
    ),
    (
        "stay (?:\\w+ )?(?:firm|strong|tough|calm|focused|positive|disciplined|motivated|"
        "on track|brave)"
    ),
    (
        "be(?:ing)? (?:\\w+ )?(?:strong|tough|brave|firm|disciplin|hard|strict|patient|positive|"
        "determined|consistent|better)\\w*"
    ),
    (
        "no matter (?:what|how) | promise | won't | will not | i'll not | shall not |"
        " not going to | refuse to | hold out"
    ),
    (
        "hang (?:in|on) | grit my teeth | pull myself together | man up | toughen | suck it up |"
        " get over | get a grip"
    ),
    (
        "overcome | motivat\\w+ | stick (?:to|with) | make up my mind | will[- ]?power |"
        " disciplin\\w+ | self-control"
    ),
    (
        "concentrat\\w+ | determin\\w+ | persever\\w+ | persist | keep (?:going|at it|on) |"
        " (?:do|doing) it (?!or) | (?:do|doing) it(?=[.!]?\\Z) | anyway | regardless"
    ),
    (
        "(?:not|never|don't) (?:\\w+ )?(?:give (?:in|up)|let) | tell myself | think (?:of|"
        "about) (?:it|my) | want (?:it|this)"
    ),
    (
        "ignore | hold on | clench my teeth | grin and bear | give it my all | (?:somehow|i'll|"
        "will) (?:\\w+ )?manage | work harder | going to be | put my mind | scruff"
    ),
    (
        "remind myself (?:that i|of my|how|to|why|what) | stop (?:being|\\w+ing) |"
        " my (?:very )?best | keep my (?:promise|word) | swear | a must | no way around |"
        " not an option | quit \\w+ing | control (?:it|the|my)"
    ),
    (
        "whatever it takes | nothing (?:will|can|is going to) | bite (?:the bullet|my) |"
        " power through | fight | endure | bear it"
    ),
    (
        "get on with it | go through with it | pull through | snap out | must | (?:control|"
        "brace) myself | show (?:some )?character"
    ),
    (
        "stand firm | tough it | summon | courage | strength | mind over | decide to |"
        " i can do (?:it|this) | believe in myself | commit"
    ),
)

_EXAM = any_of_pattern(
    "exams? | driving test | class | course | bar | quiz | finals | license | audition | midterm"
)
FAILED = (
    (
        "pass (?:the|this|that|your|my|a)(?: \\w+)? test | (?:earn|get|gets|earns|"
        "give yourself) a pass | pass/fail | pass or fail"
    ),
    (
        "(?:to|a|you|i|we|he|she|must) pass(?:es)?(?= (?:you|for|if|the week|this week|i|is|"
        "or)\\b) | pass mark | flunk\\w*"
    ),
    (
        "(?:i|you|we|they|it|week)(?:'ve|'ll| have| has| will| would|"
        " must)?(?: \\w+)? fail(?:ed|s)? | (?:a|as|is|of|total|complete) failure"
    ),
    (
        "(?:don't|can't|cannot|not|or|never|without|otherwise|either|no) fail(?:ing)? |"
        " fail(?:ing|ed)? (?:again|this time|(?:at )?(?:the|this|your|my) (?:task|homework|week|"
        "plan|test))"
    ),
    (
        "(?:must|have to|going to|need to|will|to) succeed | success or | succeed or |"
        " no success | (?:only|full|complete|total|real) success"
    ),
    (
        "perfect(?:ly|ion)? | flawless(?:ly)? | faultless(?:ly)? | impeccabl[ey] |"
        " all or nothing | all-or-nothing | or nothing"
    ),
    (
        "without (?:a |any )?(?:single )?(?:mistakes?|errors?|exceptions?|slips?|flaws?|miss) |"
        " (?:nothing|anything) less"
    ),
    (
        "no (?:more )?(?:excuses|exceptions|slips|mistakes|misses|cheating|ifs) | (?:not a|"
        "no) single (?:miss|slip|mistake|exception|error)"
    ),
    (
        "(?:no|zero) (?:slip-ups?|mistakes|misses|errors|failures) | (?:is|be|as|count as|"
        "called) a success | a success if | get (?:it|this|everything) right | (?:complete|"
        "reach|hit|do|a|the|full) 100"
    ),
    (
        "100\\s?(?:%|percent) of | don't (?:you )?dare | (?:i'm|you're|we're|i am|you are) out |"
        " get an a on this | properly or | do it properly | either \\w+ (?:do|does) it |"
        " win this | (?:for|was for) nothing | (?:whole|entire) \\w+ is (?:off|over|gone|lost|"
        "ruined|void|for nothing)"
    ),
    (
        "(?:if|when) i (?:slip|miss|skip|fail|forget)(?: \\w+){0,4} i (?:have to|must|"
        "will have to|owe|donate|pay|lose) | prove (?:that|to|yourself) | no second chance |"
        " last chance | zero tolerance | (?:strictly|absolutely) (?:no|every|all) |"
        " a single (?:miss|slip|gap)(?: \\w+){0,3} (?:ruins|voids|means|ends)"
    ),
    (
        "(?:don't|do not|won't|not) (?:mess|screw) (?:it |this )?up | or else | or bust |"
        " one strike | make or break | do or die | win or lose"
    ),
    "(?:100|hundred)\\s?(?:%|percent|per cent) (?:or|perfect|correct|right|success)",
    (
        "(?:doesn't|don't|does not|do not|won't|will not|didn't|not) count | counts? as (?:lost|"
        "nothing|a fail\\w*|failed|a loss|zero|missed)"
    ),
    (
        "(?:is|was|are|be|all|month|week) (?:void|lost|ruined|wasted|for nothing|spoiled|"
        "worthless) | only counts? if | counts only (?:if|when)"
    ),
    (
        "start(?:s|ing)? (?:all )?over | back to (?:square|day|zero|the beginning|the start) |"
        " from (?:day one|scratch|zero|the beginning)"
    ),
    (
        "punish(?:ed|ment|es|ing)? | forfeit\\w* | penalty | (?:as a|a|the|my) (?:prize|"
        "reward) (?:if|only|for) | lose (?:the|my|your) (?:streak|"
        "points?|prize|reward|deposit|money|privileges?|turn)"
    ),
    (
        "(?:get|got|have) (?:it |them )?(?:all|every) (?:\\w+ ){0,3}(?:right|correct) |"
        " exactly (?:right|as told|by the) | (?:right|correct) the first time"
    ),
    (
        "(?:win|winning|conquer|defeat|beat) (?:against |over )?your (?:fear|anxiety|panic|"
        "depression|habit) | never (?:miss|skip|slip)"
    ),
    (
        "(?:must|may|can|do) not (?:miss|skip|fail|slip) | or it's over | or give up |"
        " or leave it | or i quit | or don't bother"
    ),
    (
        "(?:and|only if (?:i|you)|must) succeed | successfully(?=[.!]?\\Z) | (?:is|was|be) a flop |"
        " (?:have|has) (?:i|you|we|they) passed | pays? [0-9]+"
    ),
)

LET_OFF = word_pattern(
    (
        "(?:that|this|the|one|such an?|a sick|one missed) (?:\\w+ )?(?:day|evening|night|morning|"
        "occasion|time|one)s? (?:then )?(?:does not|doesn't|don't|won't|will not) count"
        "(?: (?:as|against)(?: \\w+){1,2})?"
    ),
    (
        "(?:skip|leave|miss|missed|missing|set aside)(?: \\w+){0,6}(?: and|,) (?:it|that|this)"
        " (?:does not|doesn't|won't|will not) count"
    ),
    (
        "(?:does not|doesn't|don't|won't|will not) count (?:against|as (?:a |an |one )?(?:miss|"
        "missed|failure|failed|fail|gap|slip|lost))"
    ),
)
"""An occasion that is let off; this does not make the plan a test."""

PLANS: tuple[Phrase, ...] = (
    *(
        shield_phrase(PLAN_ONLY_WILLPOWER, pattern_of_text_with(word_pattern(means)))
        for means in _MEANS
    ),
    *(
        Phrase(PLAN_ONLY_WILLPOWER, pattern_of_text_with(word_pattern(resolve)))
        for resolve in _RESOLVE
    ),
    shield_phrase(PASS_OR_FAIL, QUOTED),
    shield_phrase(PASS_OR_FAIL, rf"\b(?:pass|fail)(?:ed|s|ing)?\s+(?:\w+\s+){{0,3}}{_EXAM}\b"),
    shield_phrase(PASS_OR_FAIL, LET_OFF),
    shield_phrase(
        PASS_OR_FAIL,
        r"(?:\b(?:not|never|n['\u2019]?t|nothing|isn['\u2019]?t|without|than|no)\s+(?:\w+\s+){0,4}|>\s*)perfect\w*",
    ),
    shield_phrase(
        PASS_OR_FAIL,
        word_pattern("(?:fear|afraid|scared|thoughts?) (?:of|about) (?:failure|failing)"),
    ),
    *word_phrases(PASS_OR_FAIL, *FAILED),
)
"""Read one hint at a time: see `cbt_homework.foundation.phrase_patterns.only`."""
