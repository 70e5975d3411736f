"""English phrases for the wording of thoughts, and for questions that ask why."""

from __future__ import annotations

from cbt_homework.cognition.wording_hint_keys import (
    THOUGHT_IS_QUESTION,
    THOUGHT_ONLY_FEELING,
    WHY_QUESTION,
)
from cbt_homework.foundation.phrase_patterns import (
    BEGIN,
    any_of_pattern,
    pattern_of_text_with,
    shield_phrase,
    word_pattern,
)
from cbt_homework.foundation.wording import Phrase

# ----------------------------------------------------------------- a thought that is a question

_WHO = any_of_pattern("i | you | he | she | it | we | they | there | that | this")
_TAG = (
    r",\s*(?:"
    + any_of_pattern(
        "right | ok | okay | no | yes | eh | huh | correct | true | you know | or what"
    )
    + r"|"
    + any_of_pattern(
        "(?:is|are|am|was|were|do|does|did|has|have|had|will|would|can|could|should|ai|wo|"
        "ca)(?:n't)?"
    )
    + rf"\s+{_WHO}(?:\s+not)?)\s*\?"
)
_ASKED = any_of_pattern(
    "ask | asks | asked | asking | wonders | want to know | wants to know | say | says | said"
)
_SAID_BEFORE = rf"(?:[^.!?\n\"“”]{{0,200}}\b{_ASKED}(?:\s+(?:me|us|him|her|them|myself))?\s*[:,])"
_ANSWERED = r"\s*" + word_pattern(
    "because | cause | yes | no | nope | of course | obviously | sure | certainly | clearly"
)
_UNMARKED = (
    "what if | what about | how come | why bother | why (?:me|even|try|always me|now|not me)",
    (
        "why (?:do|did|does|am|is|are|was|were|can't|can|don't|doesn't|didn't|won't|wouldn't|"
        "would|should|couldn't|haven't|hasn't|must)"
    ),
    "how (?:can|could|do|does|did|will|would|am|should|is|are|long|much longer|dare|often)",
    (
        "what (?:will|would|am|do|does|did|should|is|was|are|else) (?:i|you|he|she|it|we|they|"
        "the|wrong|my|people|this|that)"
    ),
    (
        "what's (?:the point|the use|wrong|going|happening) | who (?:will|would|am|do|could|can|"
        "else|wants) \\w+"
    ),
    "when (?:will|did|is|am|does) | where (?:will|did|is|do|does|am) | (?:should|shouldn't) i",
    (
        "(?:could|would|will|can|can't|do|don't|does|doesn't|did|didn't|am|is|isn't|are|was|"
        "wasn't|has|have|haven't)"
        " (?:i|he|she|they|it|we|anyone|anybody|everyone|people|this|that)"
    ),
)
_AND = r"(?:(?:and|but|or|so|oh|god|well|then|maybe|now|ok|okay|no|also)\b[\s,]{1,4}){0,2}"
_WONDERING = (
    (
        "(?:i(?:'m| am)? )?(?:keep |just |always |often |sometimes )?wonder(?:ing)? (?:if|"
        "whether|why|what|how|who|when|where)"
    ),
    (
        "(?:i'm |i am )?(?:still |just )?(?:not sure|unsure) (?:if|whether) | (?:i )?(?:don't|"
        "do not) know (?:if|whether)"
    ),
    (
        "(?:i )?can't tell (?:if|whether) | (?:i have )?no idea (?:if|whether) |"
        " (?:i )?(?:keep )?ask(?:ing)? myself (?:if|whether|why|what|how)"
    ),
)

# ---------------------------------------------------------------- a thought that is only a feeling

_CLAIM = (
    (
        "because | cause | since (?!when|monday) | so that | (?:like|as if|as though) (?:i|i'm|"
        "a|an|nobody|they|no|everyone|everything|he|she|it|the|someone)"
    ),
    (
        "will | won't | i'll | would | could | might | may | going to | gonna | means? |"
        " makes? me | made me | should | shouldn't | must | can't | cannot | never | always |"
        " nobody"
    ),
    (
        "everyone | everybody | no-?one | no one | if | he | she | they | we | he's | she's |"
        " they're | people | you | don't | didn't | doesn't | not"
    ),
    (
        "of (?:\\w+ing|rejection|failure|abandonment|death|illness|the (?:future|worst)|what|"
        "how|being) | (?:about|with|by|at) \\w+ing | that (?:i|he|she|they|it|my|the|nobody|"
        "people) | about (?:what|how|whether|if)"
    ),
    (
        "worthless | useless | stupid | ugly | unlovable | inadequate | rejected | ignored |"
        " betrayed | abandoned | used | judged | burden | failure | loser | weak | inferior |"
        " fat"
    ),
    (
        "too | (?:is|are|was|were) (?:(?!pounding|racing|shaking|trembling|sweating|"
        "aching)\\w+ing|the|all|what|why|bad|ruined|dangerous|unbearable|killing|for (?:losers|"
        "the weak|children)|normal|proof|a sign) | for (?:the rest|ever|life) | forever"
    ),
    (
        "(?:a|an) \\w+ (?:case|person|man|woman|human|mother|father|friend|guy|girl) |"
        " (?:worried|scared|afraid|hurt|sad|angry|glad|sure) (?:that|i|he|she|it|they|"
        "my \\w+ \\w+) | (?:anxious|sad|happy|angry|jealous|lonely) (?:people|men|women|persons)"
    ),
    (
        "has | ruins? | kills? | destroys? | shows? | proves? | deserve\\w* | need | needs |"
        " want | wants | know | think | have to | did | only when | nothing (?!else|but)"
    ),
)
_FEELING = (
    (
        "sad(?:ness)? | down | low | depress(?:ed|ion|ing)? | empty | emptiness |"
        " numb(?:ness)? | hopeless(?:ness)? | lonel(?:y|iness) | alone"
    ),
    (
        "anxious | anxiety | angst | nervous(?:ness)? | nerves | worr(?:y|ied|ies) | scared |"
        " afraid | fear(?:ful)? | frightened | terrified"
    ),
    (
        "panic(?:ky|ked|king|s)? | stress(?:ed|y)? | overwhelmed | tens(?:e|ion) | tired |"
        " exhaust(?:ed|ion) | angry | anger | annoy(?:ed|ance)?"
    ),
    (
        "fr[au]s\\w*t\\w*ed | frustration | jealous(?:y)? | env(?:y|ious) | guilt(?:y)? |"
        " ashamed | shame | embarr?ass?(?:ed|ment) | disgust(?:ed)?"
    ),
    (
        "hurt | furious | fury | rage | mad | irritat(?:ed|ion) | irritable | upset |"
        " unhapp(?:y|iness) | miser(?:y|able) | grief | despair | desperate"
    ),
    (
        "gloomy | blue | bored(?:om)? | restless | uneas(?:y|e) | uncomfortable | awkward |"
        " insecure | confused | shocked | dread | horror | terror | joy"
    ),
    (
        "happy | happiness | glad | proud | pride | relie(?:f|ved) | excited | calm |"
        " disappoint(?:ed|ment) | discouraged | bitter(?:ness)? | resentful"
    ),
    (
        "homesick | melanchol(?:y|ic) | sorrow | agitated | jumpy | on edge | heartbroken |"
        " devastated | distress(?:ed)? | nostalgic | grumpy | moody"
    ),
    (
        "dizzy | dizziness | nause(?:a|ous|ated) | sick | shak(?:y|ing) | trembl(?:y|ing) |"
        " sweat(?:y|ing) | tight(?:ness)? | pounding | racing | headache"
    ),
    (
        "(?:chest|heart|stomach|head|back|throat|neck|everything|it) hurts? | in tears |"
        " bummed | homesickness | frazzled | petrified | lost | stunned | livid | appalled |"
        " embittered | delighted | thrilled | content | peaceful | hopeful | grateful | touched"
    ),
    (
        "butterflies | lump | knot | pressure | pain | aching | aches? | breathless | weepy |"
        " tearful | drained | weary"
    ),
    (
        "feel(?:ing)? (?:so |really |very |pretty |just )?(?:bad|awful|terrible|horrible|good|"
        "great|fine|weird|strange|off|lousy|rotten|crappy)"
    ),
)
_LEAD = (
    r"\A\W*(?:(?!(?:my|the|his|her)\s+"
    r"(?!heart|chest|stomach|hands|head|legs|knees|throat|body|face|nerves)\w+\s)"
    r"[\w'\u2019]{1,14}\W+){0,7}"
)
_TAIL = r"(?:\W+[\w'\u2019]+){0,8}\W*\Z"

# --------------------------------------------------------------------- questions that ask why

_SELF = any_of_pattern("you | u | i | we")
_INNER = any_of_pattern(
    (
        "think | thought | feel | felt | feeling | thinking | believe | believed | suppose |"
        " fear | feared | hope | hoped | love | loved | hate | hated | like | worry | worried |"
        " trust | miss | missed | assume | expect | get (?:so )?(?:sad|angry|anxious|scared|"
        "upset|nervous)"
    ),
    (
        "suspect | dread | enjoy | dislike | imagine | guess | reckon | afraid | scared | sad |"
        " angry | anxious | ashamed | guilty | so (?:sad|angry|anxious|upset|nervous|afraid) |"
        " upset | nervous | tired | lonely | worried | hurt | care | find it | see yourself"
    ),
)
_DID = any_of_pattern(
    "did(?:n't)? | do | haven't | have | would(?:n't)? | were(?:n't)? | are(?:n't)? | am |"
    " can't | couldn't | won't | must | should(?:n't)? | wasn't | was | had(?:n't)? |"
    " d'you | does it happen that"
)
_BARE = any_of_pattern(
    "keep | stay | leave | wait | skip | stop | put | call | bring | tell | ask | check |"
    " avoid | cancel | pay | drink | start | sit | hide | lie | quit | give | run |"
    " say nothing | say yes | say no | do it | go (?:back|there|home|alone) | wear | bother"
)
_ASIDE = r"(?:,[^.?!,\n]{1,60},)?\s+"
_THEN = r"(?:(?:\w+ly|then|even|just|so|still|always|also)\s+)?"

THOUGHTS: tuple[Phrase, ...] = (
    Phrase(
        THOUGHT_IS_QUESTION,
        rf"{BEGIN}(?![^.!?\n]*{_TAG})(?!{_SAID_BEFORE})"
        rf"(?:[^.!?;:\n\"“”]|[\"“][^\"“”.!?;:\n]*[\"”])+(?<!\()\?(?!{_ANSWERED})",
    ),
    *(
        Phrase(THOUGHT_IS_QUESTION, rf"{BEGIN}{_AND}{any_of_pattern(asked)}\b(?![^.?\n]*[!?])")
        for asked in _UNMARKED
    ),
    *(
        Phrase(THOUGHT_IS_QUESTION, rf"{BEGIN}{_AND}{any_of_pattern(asked)}\b")
        for asked in _WONDERING
    ),
    *(
        shield_phrase(THOUGHT_ONLY_FEELING, pattern_of_text_with(word_pattern(claim)))
        for claim in _CLAIM
    ),
    *(
        Phrase(THOUGHT_ONLY_FEELING, rf"{_LEAD}{any_of_pattern(feeling)}\b{_TAIL}")
        for feeling in _FEELING
    ),
    Phrase(WHY_QUESTION, rf"\bwhy{_ASIDE}{_DID}\s+{_SELF}\b(?!\s+(?:\w+\s+){{0,2}}{_INNER}\b)"),
    Phrase(WHY_QUESTION, rf"\bwhy\s+{_BARE}\b"),
    Phrase(
        WHY_QUESTION,
        rf"\bwhy\s+(?:it\s+is\s+|it['\u2019]s\s+|is\s+it\s+)?(?:that\s+)?(?:you|u|i)\s+{_THEN}"
        rf"(?!(?:\w+\s+)?{_INNER}\b)\w+",
    ),
    Phrase(WHY_QUESTION, rf"\bhow\s+come{_ASIDE}{_SELF}\b(?!\s+(?:\w+\s+){{0,2}}{_INNER}\b)"),
    Phrase(
        WHY_QUESTION,
        rf"\bwhat\s+(?:on\s+earth\s+|the\s+hell\s+)?(?:did|do|have|are|were)\s+{_SELF}\s"
        r"(?!(?:\w+\s+)?(?:hop|look|wait|ask|pay|go|wish|stand|car|need|use|want)\w*\s+for\b)"
        r"[^.?!\n]{0,80}\bfor\b\s*(?:\?|\Z)",
    ),
    Phrase(WHY_QUESTION, rf"\bfor\s+(?:what|which)\s+reasons?\s+{_DID}\s+{_SELF}\b"),
    Phrase(
        WHY_QUESTION,
        word_pattern(
            (
                "(?:your|my) reasons? (?:for|behind|to) | (?:the|a|any) reasons? (?:why |that |"
                "for which )?(?:you|i) (?!think|feel|felt|thought)"
            ),
            (
                "(?:the|any) reasons? (?:for|behind) (?:your|my|not|being late|\\w+ing) |"
                " why (?:only|so (?:late|few|little)|this late|the (?:\\w+ )?(?:gap|delay|"
                "excuse|silence|change of plan|late|rush|blank|empty|half))"
            ),
        ),
    ),
)
"""Read one hint at a time: see `cbt_homework.foundation.phrase_patterns.only`."""
