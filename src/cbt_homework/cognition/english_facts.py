"""English phrases for situations that are interpretations and evidence that is opinion."""

from __future__ import annotations

from cbt_homework.cognition.wording_hint_keys import (
    EVIDENCE_IS_OPINION,
    SITUATION_IS_INTERPRETATION,
)
from cbt_homework.foundation.phrase_patterns import (
    QUOTED,
    any_of_pattern,
    shield_phrase,
    word_pattern,
    word_phrases,
)
from cbt_homework.foundation.wording import Phrase

# ----------------------------------------------------- a situation that is already interpreted


_JUDGED = (
    (
        "humiliat\\w+ | insult\\w* | disrespect\\w* | reject(?:ed|ing|s|ion) | ignor(?:ed|es|"
        "ing) | abandon(?:ed|s|ing|ment) | betray\\w*"
    ),
    (
        "attacked me | attacked my | verbally attack\\w* | took advantage | taking advantage |"
        " takes? advantage | (?:a|total|complete|utter) disaster | disastrous"
    ),
    (
        "treat(?:ed|s|ing)? (?:\\w+ ){0,4}(?:unfairly|badly|like|poorly|terribly|as if|as|"
        "unjustly|differently) | fool of (?:myself|me) | avoid(?:ed|ing|s) (?:me|us)"
    ),
    (
        "judg(?:ed|ing|es|y|mental) | hat(?:es|ed|ing) (?:me|us|my|it) | despis\\w+ |"
        " contempt\\w* | cruel(?:ly|ty)? | mean(?:ly)? to | rude(?:ly|ness)? | unfair(?:ly|"
        "ness)?"
    ),
    (
        "deliberate(?:ly)? | on purpose | intentional(?:ly)? | to (?:punish|humiliate|hurt|"
        "provoke|annoy|spite|embarrass|shame|test|manipulate|control|upset|get back at|"
        "get rid of|make) (?:me|us|my|him|her|them)"
    ),
    (
        "to show (?:me|us|everyone|that) | because (?:he|she|they|nobody|everyone|people|"
        "my \\w+) | (?:want(?:s|ed)?|trying|tried|tries|meant|hoping|hoped) (?:me to|to (?:make|"
        "get|hurt|put|show|provoke|be|see|avoid|control|prove)|me gone|me out)"
    ),
    (
        "(?:didn't|doesn't|don't|did not) (?:even )?(?:care|want|respect|like|love|understand|"
        "listen to|appreciate|trust|bother) | enjoy(?:ed|ing|s)? (?:making|seeing|my|watching|"
        "it) | (?:can't|couldn't) (?:bear|stand|wait)"
    ),
    (
        "for granted | seem(?:ed|s|ing) | appear(?:ed|s)? to | apparently | obviously |"
        " clearly | evidently | (?:he|she|they|everyone|everybody|people|\\w+) (?:thought|"
        "thinks|think|believed|knew|felt|hoped|decided) (?:i|that|me|my|he|she|they|it)"
    ),
    (
        "(?:jealous|envious|disappointed|bored|annoyed|angry|mad|furious|irritated|disgusted|"
        "offended|fed up|embarrassed|ashamed|tired|sick) (?:of|with|by|at|about|in) (?:me|us|my|"
        "her|him) | hostil\\w+ | condescend\\w+ | arrogan\\w+ | dismissive(?:ly)?"
    ),
    (
        "coldly | cold and | cold-hearted | fake | sarcastic(?:ally)? | smug(?:ly)? |"
        " manipulat\\w+ | used me | using me | exploit\\w* | bull(?:y|ied|ying) | mock(?:ed|ing|"
        "s) | making fun | made fun | belittl\\w+ | patroni[sz]\\w+ | snub\\w*"
    ),
    (
        "look(?:ed|ing|s) (?:down on|right through|through|at me (?:like|as if|with)|like (?:he|"
        "she|they|i)) | excluded | left (?:me )?out | let (?:me|us) down | embarrass(?:ed|"
        "ing) me | ridicul\\w+ | disgrace\\w*"
    ),
    (
        "(?:which|it|this) (?:was (?:his|her|their) way|meant|means|shows|showed|proved|"
        "proves) | meaning that | (?:aware|knowing|reali[sz]ing|reali[sz]ed|convinced|certain|"
        "feeling|sensing|sensed|knew|noticing|saw|noticed) (?:that )?(?:i|he|she|they|everyone|"
        "nobody|people|my \\w+)"
    ),
    (
        "ruin(?:ed|ing|s)? | catastroph\\w+ | awful | horribl[ey] | terribl[ey] | lousy |"
        " nightmare | a mess | messed (?:it )?up | screwed up | blew it | failed (?:at|as|"
        "miserably|completely|again) | (?:went|gone|going) (?:badly|wrong|terribly|horribly|"
        "well|great|perfectly)"
    ),
    (
        "everyone | everybody | nobody | no-?one | no one | always | never | as usual |"
        " constantly | all the time | once again like | typical(?:ly)? | every (?:single )?time"
    ),
    (
        "selfish(?:ly)? | (?:in)?consider(?:ate|ately) | hurtful | heartless | nasty |"
        " spiteful | malicious | vicious | uncaring | unkind | unloving | unreasonabl[ey] |"
        " stupid(?:ly)? | incompeten\\w+ | clums(?:y|ily) | ungrateful"
    ),
    (
        "(?:cold shoulder|silent treatment) | pick(?:ed|ing|s) on | flirt(?:ed|ing|s|y) |"
        " a jerk | an idiot | jerk | idiots? | useless | stupid | (?:embarrassed|disgraced|"
        "humiliated|shamed) (?:myself|us) | hurt(?:s|ing)? my (?:feelings|pride)"
    ),
    (
        "(?:un|in)(?:friendly|polite|sensitive|grateful|attentive|fair|just) | because (?:i'm|"
        "i am|i|of me|of my) | for no (?:good )?reason | for nothing | about me | against me |"
        " how (?:bad|badly|awkward|stupid|ugly|fat|little) | like (?:an idiot|a fool|a loser|"
        "a child|dirt|garbage|trash|i was|i were)"
    ),
    (
        "didn't (?:really )?mean | (?:not|un)interested | no respect |"
        " without (?:any )?(?:respect|mercy|reason|love) | overreact\\w* | (?:the|his|her|"
        "my) worst | bad (?:mood|day|meeting|date|performance|father|mother) | poor(?:ly)? |"
        " failure | failed to | proof that | hopeless | intimidat\\w+ | charming | boring |"
        " interrogat\\w+"
    ),
    (
        "let me know (?:that|how) | put me down | show(?:ed|ing|s) off | play(?:ed|ing|"
        "s) (?:games|the victim) | competing with | provok\\w+ | nag(?:ged|ging|s)? |"
        " childish(?:ly)? | dominat\\w+ | neglect(?:ed|ing|s|ful) | unlov(?:ed|able) |"
        " unwanted | unwelcome | rubbed it in | wast(?:ed|ing) my time | should have"
    ),
    (
        "blam(?:ed|ing|es) me | accus(?:ed|ing|es) me (?:unfairly|of everything) | punish(?:ed|"
        "ing|es)? me | turn(?:ed|ing) (?:\\w+ )?against | plott\\w+ | secretly |"
        " behind my back | pretend(?:ed|ing|s)? | on my side | out to get | in love with"
    ),
    (
        "guilt[- ]?trip\\w* | made me (?:feel|look) | mak(?:e|ing) me (?:feel|look) |"
        " making me wait | lost (?:interest|respect) | loved it | hated (?:it|that) |"
        " couldn't care less | perfect (?:evening|day|date|meeting) | wonderful | lovely |"
        " great (?:evening|day|time)"
    ),
    (
        "pit(?:y|ied|ying) | with (?:a )?(?:disgust|disdain|hatred|malice|pity|spite|scorn) |"
        " scornful(?:ly)? | disdainful(?:ly)? | suspicious(?:ly)? | threatening(?:ly)? |"
        " aggressive(?:ly)? | cheat(?:ed|ing) | lied to me | lying to me | stab\\w* in the back"
    ),
)

# --------------------------------------------------------------- evidence that is an opinion

_THEY = (
    "(?:he|she|they|people|everyone|everybody|nobody|no one|others|(?:my|the|our|his|"
    "her) (?:\\w+ ){0,2}?\\w+|all of them|most people|men|women)"
)
_OPINION = (
    (
        _THEY
        + " (?:\\w+ly |just |really |only |all |always |never |still )?(?:think(?:s)?|hate[ds]?|"
        "want(?:s|ed)?|know(?:s)?|believe[sd]?|despise[sd]?|like[sd]?|love[sd]?|resent(?:s|ed)?|"
        "pit(?:y|ies|ied)|judge[sd]?|prefer(?:s|red)?|respect(?:s|ed)?|trust(?:s|ed)?|enjoy(?:s|"
        "ed)?|envie[sd]|fear(?:s|ed)?|regret(?:s|ted)?)"
    ),
    (
        _THEY + " (?:doesn't|don't|didn't|does not|do not|did not|can't|couldn't|"
        "cannot) (?:\\w+ )?(?:like|care|want|respect|love|trust|stand|bear|believe|mean|"
        "understand|need|value|take me)"
    ),
    (
        _THEY
        + " (?:was|were|is|are|'s|'re|been|must be|seem(?:s|ed)?|look(?:s|ed)|sound(?:s|ed)|felt|"
        "feels) (?:\\w+ )?(?:hiding|lying|pretending|fake|jealous|disgusted|bored|annoyed|"
        "disappointed|angry|sick of|tired of|ashamed|glad|relieved|happy|better|worse|smarter|"
        "against|being (?:nice|polite|kind)|just|trying|cheating|using|selfish|mean|cruel|rude|"
        "unfair|cold|fed up|laughing at me|embarrassed|irritated|interested|hoping|planning|"
        "out to)"
    ),
    (
        "(?:i'm|i am|im|i was|i've been|i must be|makes? me) (?:\\w+ ){0,2}?(?:a|an|too|so|such|"
        "just|the|no|never|always|not \\w+ enough|simply|unable|good|bad|kind|loyal|honest|weak|"
        "stupid|lazy|useless|worthless|boring|ugly|fat|selfish|incompetent|unlovable|incapable|"
        "inferior|different|broken|crazy|weird|dumb|clumsy|awkward|impossible|hopeless|"
        "unbearable|irresponsible|intelligent|capable|strong|caring|reliable|guilty|cursed|"
        "doomed)"
    ),
    (
        "(?:will|won't|'ll|going to|gonna|would|shall|bound to|doomed to) (?:never |always |"
        "not |be |surely |probably |certainly |definitely |soon )*(?!have\\b)\\w+ | (?:it|this|"
        "that|things)'s (?:only )?(?:a matter of time|going to)"
    ),
    (
        "i (?:always|never|constantly|keep|only ever|invariably|can't ever|can never|just can't|"
        "can't|cannot|couldn't ever) \\w+ | (?:always|never) (?:mess|ruin|fail|lose|say|do|get|"
        "go|end)\\w* | whatever i \\w+ | everything i \\w+ | nothing i \\w+ | every time i \\w+"
    ),
    (
        "(?:everyone|everybody|nobody|no-?one|no one)(?! (?:\\w+ed|came|said|sat|wrote|left|got|"
        "spoke|went)\\b) | people (?:like me|always|never|are|can) | anyone (?:else )?(?:would|"
        "can|could) | a (?:normal|good|real|decent|healthy|proper) \\w+ (?:would|wouldn't|does|"
        "doesn't|never|always|has)"
    ),
    (
        "(?:must|has to|have to|had to) (?:\\w+ )?(?:be|mean|think|hate|have|know|want|"
        "feel)(?! in | on | around | at ) | so i (?:must|am|will) | obviously | clearly |"
        " (?:for|that's) sure | of course | apparently | surely | without (?:a )?doubt |"
        " no doubt"
    ),
    (
        "i (?:just |can |simply |really )?(?:know|feel|sense|believe|can tell|could tell|"
        "could see|suspect|bet|guess|realize|swear|could feel) (?:that |it|he|she|they|i|how|"
        "when|people|everyone|in my|like|as if|this)\\w* | i (?:can|could) (?:just )?(?:tell|"
        "sense|feel|see it)"
    ),
    (
        "it (?:just )?(?:feels?|felt) (?:true|right|like|wrong|as|so|that) | feel(?:s)? (?:true|"
        "right|like|wrong|that) | my (?:gut|heart|instinct|intuition|feeling|feelings) |"
        " gut feeling | deep down | somehow | something (?:is|must be|was) wrong"
    ),
    (
        "fake | pretend(?:s|ed|ing)? | out of pity | (?:just|only) (?:being |was |"
        "to be )?(?:nice|polite|kind|because|wanted|did it) | only (?:said|because|came|invited|"
        "asked|hired|did|smiled|called|there|being) | because (?:he|she|they|"
        "i) (?:\\w+ ){0,2}?(?:feel|felt|want|wanted|pity|pitied|hate|hated|am|is|was|are|were|"
        "had to|like|care|think|thinks|thought|can't)"
    ),
    (
        "deserve[sd]? | should(?:n't)? | ought | (?:wrong|the matter) with me | worthless\\w* |"
        " unlovable | incompeten\\w+ | loser | (?:a|total|complete|such a) (?:failure|burden|"
        "fraud|idiot|coward|nobody|monster|joke|liar|mess) | my fault | (?:bad|terrible|awful|"
        "lousy|poor|great|good|wonderful|horrible|decent) (?:mother|father|parent|friend|person|"
        "therapist|wife|husband|son|daughter|teacher|colleague|partner|student|boss|worker|"
        "listener)"
    ),
    (
        "secretly | (?:doesn't|don't|didn't) really | hid(?:es|ing) | behind my back |"
        " on purpose | deliberately | to (?:hurt|punish|humiliate|get rid of|ruin|spite|annoy|"
        "test|make) (?:me|us|my) | want(?:s|ed)? to (?:\\w+ )?(?:ruin|hurt|leave|fire|get rid|"
        "see me|replace|humiliate|punish) | can(?:not|'t)? be trusted | never (?:liked|loved|"
        "wanted|cared|trusted)"
    ),
    (
        "unfair(?:ly)? | cruel | hopeless | pathetic | disgusting | embarrassing | ridiculous |"
        " useless | awful | terrible | horrible | disaster | unbearable | dangerous |"
        " impossible | not (?:normal|good enough|smart enough|cut out|worth) | enough of me |"
        " better (?:off )?without me | better than me | smarter than | than i am"
    ),
    (
        "probably | i think (?!it was)(?:\\w+ )?(?:he|she|they|i|people|that|it's|it) |"
        " in my opinion | (?:as if|like) (?:i|he|she|they) (?:were|was|am|is|don't|didn't|had) |"
        " looked (?:at me )?(?:like|as if|down) | (?:means?|meant|proves?|shows?|"
        "showed) (?:that )?(?:i|he|she|they|it|nobody|how)"
    ),
    (
        "only with me | for the money | i have (?:no \\w+|so little|nothing) |"
        " everything (?:goes|went|is|i)\\w* | (?:people|others|they|everyone) (?:avoid|laugh at|"
        "talk about|look down|see|notice|would|stare)\\w* | said it all | says it all |"
        " responsible for (?:her|his|their|everything|my|it)"
    ),
    (
        "(?:has|have) (?:always|never) (?:liked|loved|wanted|hated|cared|respected|been (?:a|an|"
        "my|so|too|good|bad)) | (?:will|can) never | (?:too|so) (?:\\w+ )?(?:sensitive|weak|"
        "stupid|dumb|old|fat|boring|much|selfish|difficult|slow|good) | (?:no|little|"
        "enough) (?:talent|willpower|character|sense|taste|charm|backbone|hope|future|value|"
        "worth|point|use)"
    ),
    (
        "(?:better|worse|smarter|stronger|more \\w+) (?:at|than) | (?:real|true) friends? |"
        " a (?:born|natural|typical) | (?:men|women|kids|doctors|therapists|people) (?:like|are|"
        "always|never|only|just) | (?:the )?(?:best|worst|only) (?:\\w+ )?(?:ever|possible|"
        "in the world) | things (?:always|never|like) | life is | the world is | it is known |"
        " it's (?:clear|obvious|over|too late|hopeless|because|just)"
    ),
    (
        "hate[ds]? me | loves? me | likes? me | in love | jealous | resentful | (?:he|she|they|"
        "it) (?:wanted|tried|meant|hoped) to | end(?:s)? up (?:in|alone|on|like|as)"
    ),
)
_SAID = any_of_pattern(
    (
        "said | says | saying | told | tells | wrote | writes | called me | calls me | asked |"
        " asks | according to | used to (?:tell|say|call) | mentioned | answered | replied |"
        " texted | thought | the (?:leaflet|article|report|book|doctor) (?:says|said)"
    ),
)

FACTS: tuple[Phrase, ...] = (
    shield_phrase(SITUATION_IS_INTERPRETATION, QUOTED),
    shield_phrase(
        SITUATION_IS_INTERPRETATION,
        word_pattern(
            "thinking | worrying | remembering | imagining | picturing | dreaming | ruminating"
        )
        + r"\s+(?:(?:about|of|back)\b|(?:the|my|his|her|a)\b)[^,.;:\n\"]{0,80}",
    ),
    shield_phrase(
        SITUATION_IS_INTERPRETATION,
        word_pattern("said | says | saying | called | told | wrote | texted | shouted | yelled")
        + r"\s+(?:to\s+)?(?:me|us|him|her|that|i|my|it|he|she)\b[^,.;:\n\"]{0,80}",
    ),
    *word_phrases(SITUATION_IS_INTERPRETATION, *_JUDGED),
    shield_phrase(EVIDENCE_IS_OPINION, QUOTED),
    shield_phrase(
        EVIDENCE_IS_OPINION,
        rf"\b{_SAID}\b(?:(?!\bso\b|\bbecause\b|\bbut\b)(?:[^,.;:\n\"]|\.(?=\S))){{0,160}}",
    ),
    *word_phrases(EVIDENCE_IS_OPINION, *_OPINION),
)
"""Read one hint at a time: see `cbt_homework.foundation.phrase_patterns.only`."""
