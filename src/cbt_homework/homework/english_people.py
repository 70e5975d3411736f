"""English phrases for blame over homework, and for what identifies a person."""

from __future__ import annotations

from cbt_homework.foundation.phrase_patterns import (
    QUOTED,
    any_of_pattern,
    pattern_of_text_without,
    shield_phrase,
    word_pattern,
    word_phrases,
)
from cbt_homework.foundation.wording import Phrase
from cbt_homework.homework.english_judgments import FORGETTING_DENIED, PERSON_JUDGED
from cbt_homework.homework.hints import BLAME_WORD, IDENTIFIER

_HOMEWORK = word_pattern(
    (
        "home-?work | home work | assign(?:ed|ments?) | tasks? | forms? | diar(?:y|ies) |"
        " records? | sheets? | worksheets?"
    ),
    (
        "exercis(?:e|es) | practi[cs](?:e|ed|ing) | entr(?:y|ies) | logs? | reading |"
        " recordings? | tapes? | videos?"
    ),
    (
        "exposures? | experiments? | questionnaires? | columns? | between (?:our )?sessions |"
        " agreed | do (?:it|his|her|their|my|the|your|that)"
    ),
    (
        "doing it | done | did (?:it|nothing|none|not) | the (?:one |only )?thing (?:she|he|you|"
        "we|they|i) (?:asked|agreed|promised) | tracking"
    ),
    (
        "schedule | box | part of the work | getting (?:better|well) | get (?:well|better) |"
        " workbook | booklet | chapters?"
    ),
    (
        "self-monitoring | ratings? | journal | log-?book | plan we | what we | every session |"
        " unfinished | incomplete"
    ),
    (
        "handouts? | articles? | half-finished | blank | empty | handed in | hand in |"
        " rehears\\w+ | entries"
    ),
)
_AT_FAULT = (
    (
        "laz(?:y|ier|iness|ily) | idle(?:ness)? | slack(?:er|ed|ing)? | un-?motivated | (?:not|"
        "\\w+n't) (?:\\w+ )?motivated"
    ),
    (
        "(?:no|lack of|lacks|lacking) (?:\\w+ )?(?:motivation|effort|commitment|discipline|will|"
        "willpower|interest|drive)"
    ),
    (
        "resistant | resistance(?! (?:bands?|training)) | resisting | non-?complian(?:t|ce) |"
        " uncooperative"
    ),
    (
        "careless(?:ly|ness)? | irresponsib(?:le|ly|ility) | stubborn(?:ly|ness)? | slopp(?:y|"
        "ily|iness) | negligen(?:t|ce)"
    ),
    (
        "refus(?:ed|es|ing|al|e) | fail(?:ed|s|ing) to | neglect(?:ed|s|ing|ful)? |"
        " \\w+n't (?:even )?be (?:bothered|arsed)"
    ),
    (
        "(?:didn't|doesn't|don't|did not|does not) (?:\\w+ )?(?:care|bother|try|"
        "make an effort) | \\w*n't take (?:\\w+ ){1,2}seriously"
    ),
    (
        "(?:made|make|makes|making|full of|more|another|what|no|nothing but|with|an|always|her|"
        "his|your|old) excuses?"
    ),
    (
        "should(?:n't)?(?: you| he| she| they| i)?(?: \\w+)? have (?:\\w+ )?(?:done|filled|"
        "brought|written|read|kept|\\w+ed)"
    ),
    (
        "(?:so|too) easy to | all (?:you|he|she|i|they) had to do | (?:never lifts?|"
        "\\w+n't (?:even )?lift) a finger | not even that"
    ),
    (
        "(?:isn't|not|wasn't) (?:\\w+ )?(?:willing|serious|committed|interested) |"
        " unwilling(?:ness)? | unreliab(?:le|ility) | half-?hearted(?:ly)?"
    ),
    (
        "if (?:you|he|she|i|they) (?:really |truly |actually )?(?:wanted|cared) |"
        " (?:if \\w+ )?(?:mattered|meant anything) to (?:you|him|her)"
    ),
    (
        "could have (?:\\w+ )?(?:done|filled|tried|written)(?: \\w+){0,3} if | if (?:you|he|she|"
        "i|they) had (?:really |only |just )?(?:wanted|cared|tried) | typical(?:ly)? |"
        " ought to have | shame on | can't be (?:bothered|arsed|trusted) | (?:can't|couldn't|"
        "cannot|could not|can not) (?:\\w+ )?be (?:bothered|arsed)"
    ),
    (
        "no (?:real )?(?:wish|intention|respect) | ungrateful | inattentive(?:ness)? | lax |"
        " lackadaisical | slovenly | wast(?:ed|es|ing) (?:my|our|the) time | ignor(?:ed|es|"
        "ing) (?:all |every |each )?(?:my|our|the|his|her) | not trying | (?:doesn't|"
        "didn't) want to (?:change|get|work|do|improve|practice) | let (?:me|us|everyone|"
        "you) down | a disgrace"
    ),
    (
        "undisciplined | disobedient | (?:his|her|my|your|their) own fault | sabotag\\w+ |"
        " chose not to | shirk\\w* | dodg(?:ed|es|ing)"
    ),
    (
        "(?:bad|difficult|poor) (?:patient|student|trainee|client) | indifferen(?:t|ce) |"
        " apath(?:y|etic) | pathetic | weak-willed"
    ),
    (
        "(?:too|so) (?:comfortable|weak|immature|spoiled|proud) | just (?:didn't|"
        "did not) want to | procrastinator | defian(?:t|ce)"
    ),
    (
        "oppositional | obstructive | disorgani[sz]ed | good-for-nothing | new story |"
        " can't be trusted"
    ),
)

_MONTH = any_of_pattern(
    "jan(?:uary)? | feb(?:ruary)? | mar(?:ch)? | apr(?:il)? | may | june? | july? | aug(?:ust)?",
    "sept?(?:ember)? | oct(?:ober)? | nov(?:ember)? | dec(?:ember)?",
)
_DATE = (
    r"(?:[0-9]{1,2}[./-]\s?[0-9]{1,2}[./-]\s?(?:[0-9]{4}|[0-9]{2})\b|[0-9]{4}-[0-9]{2}-[0-9]{2}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}\.?,?\s[0-9]{{4}}"
    rf"|{_MONTH}\.?\s[0-9]{{1,2}}(?:st|nd|rd|th)?,?\s[0-9]{{4}})"
)
_DIGIT = any_of_pattern(
    "zero | oh | o | one | two | three | four | five | six | seven | eight | nine"
)
_NO_STREET = word_pattern(
    (
        "min | minutes? | hours? | people | times | blocks | on | in | down | up | the | to |"
        " of | and | at | from"
    ),
    (
        "across | out | days? | weeks? | months? | years? | miles? | meters? | am | pm | a |"
        " km | or | by | with | off"
    ),
    "along | cars | kids | steps | pages",
)
_STREET = any_of_pattern(
    (
        "street | st | avenue | ave | road | rd | lane | ln | drive | dr | boulevard | blvd |"
        " court | ct | place | pl"
    ),
    "way | square | terrace | parkway | highway | alley | crescent",
)
_NUMBERED = any_of_pattern(
    (
        "ssn | social security | insurance | policy | member(?:ship)? | account | acct |"
        " record | chart | file | case"
    ),
    (
        "patient | pt | mrn | passport | licen[cs]e | medicaid | medicare | docket | claim |"
        " customer | iban | ref(?:erence)?"
    ),
)
_SITE = any_of_pattern(
    (
        "insta(?:gram)? | facebook | twitter | tiktok | snap(?:chat)? | skype | telegram |"
        " discord | handle | user\\s?name"
    ),
    "screen name | nick(?:name)?",
)
_OPEN, _CLOSE = r"[(\[{<]", r"[)\]}>]"
_AT = rf"(?:{_OPEN}\s?at\s?{_CLOSE}|@|\bat\b)"
_DOT = rf"(?:{_OPEN}\s?dot\s?{_CLOSE}|\bdot\b)"
_LOCAL = r"(?<![\w.+%-])[\w.+%-]{1,64}"
_ALONE, _ENDS = r"(?<![\w/.,:-])", r"(?![\w/:-])"

PEOPLE: tuple[Phrase, ...] = (
    shield_phrase(BLAME_WORD, pattern_of_text_without(f"(?:{_HOMEWORK}|{PERSON_JUDGED})")),
    shield_phrase(BLAME_WORD, QUOTED),
    shield_phrase(
        BLAME_WORD,
        r"\b(?:no|not|isn't|wasn't|never|without|nothing)\s+(?:\w+\s+){0,4}(?:of|with|for|"
        r"about)\s+(?:\w+\s+)?"
        r"(?:laz\w+|blame|(?:lack of )?motivation|resistance|excuses?|will(?:power)?|"
        r"careless\w*|neglect|effort)\b",
    ),
    shield_phrase(
        BLAME_WORD,
        word_pattern(
            (
                "excuse (?:me|myself|us) | excused | (?:door|printer|car|lock|bank|phone|app|"
                "computer|engine|shop|insurance) refus(?:ed|es)"
            ),
            (
                "a lazy \\w+ | stubborn (?:stain|cold|cough|father|mule|rash) |"
                " laziness has nothing | (?:not|isn't|wasn't|aren't) (?:\\w+ )?(?:laz\\w+|"
                "careless)"
            ),
            "failed to (?:load|open|get|arrive|start|send|save|print|record|upload)",
        ),
    ),
    shield_phrase(BLAME_WORD, FORGETTING_DENIED),
    Phrase(BLAME_WORD, PERSON_JUDGED),
    *word_phrases(BLAME_WORD, *_AT_FAULT),
    Phrase(IDENTIFIER, rf"{_LOCAL}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}}"),
    Phrase(IDENTIFIER, rf"{_LOCAL}\s?{_AT}\s?[\w-]{{1,63}}\s?{_DOT}\s?[a-z]\w{{1,20}}"),
    Phrase(IDENTIFIER, rf"{_LOCAL}\s?{_OPEN}\s?at\s?{_CLOSE}\s?[\w-]{{1,63}}\.\w{{2,20}}"),
    Phrase(
        IDENTIFIER,
        r"(?<![\w.+-])(?=[\w+-]{0,40}[._0-9])[\w.+-]{3,64}\sat\s[\w-]{2,63}\.[a-z]{2,12}\b",
    ),
    Phrase(IDENTIFIER, r"(?<![\w@.])@[a-z_][\w.]{2,30}"),
    Phrase(
        IDENTIFIER,
        (
            rf"\b(?:born|d\.?o\.?b\b\.?|birth\s?da(?:te|y)|date\sof\sbirth|"
            rf"b-?day)\b[^\n0-9]{{0,25}}?{_DATE}"
        ),
    ),
    Phrase(IDENTIFIER, rf"\b{_DATE}[^\n0-9]{{0,20}}\b(?:birth|born)"),
    Phrase(IDENTIFIER, r"(?<![\w-])[0-9]{3}[- ][0-9]{2}[- ][0-9]{4}(?![\w-])"),
    Phrase(
        IDENTIFIER,
        r"(?<![\w/.-])(?:\+?[0-9]{1,3}[ .-]?)?(?:\([0-9]{3}\)|[0-9]{3})[ ./-]?[0-9]{3}[ .-][0-9]{4}"
        r"(?![\w/-])",
    ),
    Phrase(IDENTIFIER, rf"{_ALONE}[0-9]{{3}}[ .-][0-9]{{4}}{_ENDS}"),
    Phrase(IDENTIFIER, rf"{_ALONE}[0-9]{{3}}[ .-][0-9]{{2}}[ .-][0-9]{{2}}{_ENDS}"),
    Phrase(
        IDENTIFIER,
        (
            rf"(?<![\w/.-])(?:\+[0-9]{{1,3}}|"
            rf"0[0-9]{{2,4}})(?:[ ()/.-]{{1,2}}[0-9]{{2,8}}){{1,5}}{_ENDS}"
        ),
    ),
    Phrase(IDENTIFIER, rf"(?<![\w/.-])[0-9]{{10,12}}{_ENDS}"),
    Phrase(
        IDENTIFIER,
        r"\b(?:tel|phone|call|fax|cell|mobile|text|ring|dial)\b[^\n0-9]{0,20}"
        r"[0-9](?:[ ().-]?[0-9]){5,14}\b",
    ),
    Phrase(IDENTIFIER, rf"\b(?:{_DIGIT}\b[\s,-]{{1,3}}){{5,14}}{_DIGIT}\b"),
    Phrase(
        IDENTIFIER,
        rf"\b{_NUMBERED}\b\.?,?\s{{0,2}}(?:id|no|nr|num(?:ber)?)?\b[.:#\s]{{0,3}}(?:(?:is|"
        rf"was)\s)?#?\s?"
        r"(?![0-9]{1,2}/)(?=[A-Z-]{0,6}[0-9])(?=[A-Z./-]{0,6}(?:[0-9][A-Z./-]?){4})[A-Z0-9./-]{4,30}",
    ),
    Phrase(IDENTIFIER, r"(?<!\w)(?:#|no\.|nr\.|number)\s?[A-Z]{0,3}-?[0-9]{5,20}\b"),
    Phrase(
        IDENTIFIER,
        (
            rf"(?<![\w.,:/-])[0-9]{{1,5}}[a-z]?\s(?:(?!{_NO_STREET})[\w'.-]{{1,20}}\s){{1,3}}{_STREET}\b"
        ),
    ),
    Phrase(
        IDENTIFIER,
        r"\b(?:street|road|avenue|lane|boulevard)\s(?:no\.?\s?)?[0-9]{1,4}\b"
        r"(?!\s?(?:times|minutes|people|am|pm|:))",
    ),
    Phrase(IDENTIFIER, r"\b(?:p\.?\s?o\.?\s?box|apt\.?|apartment)\s#?[0-9]{1,6}\b"),
    Phrase(
        IDENTIFIER,
        r"\b(?:profile|page|account|handle|channel)\b[^\n]{0,15}?"
        r"\b[\w-]{2,40}\.[a-z]{2,12}/[\w.@-]{2,40}",
    ),
    Phrase(IDENTIFIER, r"\b(?:facebook|instagram|twitter|tiktok|linkedin|x)\.com/[\w.@/-]{2,40}"),
    Phrase(
        IDENTIFIER,
        rf"\b{_SITE}\b[^\n]{{0,12}}?\b(?=[\w.]{{0,20}}[0-9_])[a-z][\w.]{{2,30}}\b",
    ),
    Phrase(
        IDENTIFIER,
        r"\b(?:plates?|registration|tag)\b[^\n0-9]{0,15}?"
        r"\b[A-Z]{1,3}[ -]?[A-Z0-9]{0,3}[ -]?[0-9]{2,5}\b",
    ),
)
"""Read one hint at a time: see `cbt_homework.foundation.phrase_patterns.only`."""
