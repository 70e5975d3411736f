"""The questions of a self-assessment before supervision and in it, in this library's words.

No key is used in two banks, so that a key alone says which question is meant.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.questions import Question, QuestionBank
from cbt_homework.foundation.vocabulary import Term

WORKBOOK = Citation(
    "kottler",
    CitationStatus.RECONSTRUCTED,
    says="The article cites it for these prompts; not checked against the book.",
)
LIST = Citation(
    "scaife-2019", CitationStatus.REPORTED, says="The list that the article's table adapts."
)


class SupervisionMedium(Term):
    """The way in which the work of the supervisee comes before the supervisor."""

    RECORDED = "recorded"
    LIVE = "live"
    REPORTED = "reported"


class SupervisionDifficulty(Term):
    """The difficulties in earlier supervision: seventeen of a list, and any other."""

    TOO_MUCH_TO_DO = "too-much-to-do"
    TOO_LITTLE_TO_DO = "too-little-to-do"
    UNCLEAR_GUIDANCE = "unclear-guidance"
    TOO_LITTLE_AUTONOMY = "too-little-autonomy"
    SUPERVISOR_ASSESSES = "supervisor-assesses"
    TOO_MUCH_CRITICISM = "too-much-criticism"
    TOO_LITTLE_CRITICAL_APPRAISAL = "too-little-critical-appraisal"
    TOO_LITTLE_TIME = "too-little-time"
    SUPERVISOR_SELDOM_SEEN = "supervisor-seldom-seen"
    PRESSED_TO_BE_OBSERVED = "pressed-to-be-observed"
    DISAGREED_ON_WORK = "disagreed-on-work"
    DISAGREED_ON_GUIDANCE = "disagreed-on-guidance"
    VALUES_APART = "values-apart"
    STYLES_DIFFER = "styles-differ"
    TOO_FORMAL = "too-formal"
    TOO_INFORMAL = "too-informal"
    SEVERAL_SUPERVISORS = "several-supervisors"
    OTHER = "other"
    """Not on the list: what was added in own words."""


class StressSource(Term):
    """Six sources of the stress of clinical work."""

    PERFECTIONISM = "perfectionism"
    FEAR_OF_FAILURE = "fear-of-failure"
    SELF_DOUBT = "self-doubt"
    NEED_FOR_APPROVAL = "need-for-approval"
    EMOTIONAL_DEPLETION = "emotional-depletion"
    UNHEALTHY_LIFESTYLE = "unhealthy-lifestyle"


BACKGROUND, CONVEYING = "background", "conveying"
WANTED_AND_NEEDED, KNOWN_SO_FAR = "wanted-and-needed", "known-so-far"
FEELINGS, MORE_TO_KNOW, FOCUS, ROLES = "feelings", "more-to-know", "focus", "roles"
MEDIA, ABOUT_FEELINGS, BEING_EVALUATED = "media", "about-feelings", "being-evaluated"

BEFORE_STARTING = QuestionBank(
    "before-starting",
    questions=(
        Question(
            BACKGROUND, "What would help your supervisor to understand where you are starting from?"
        ),
        Question(
            CONVEYING, "In which form would you like to tell it: on paper, in a talk, another way?"
        ),
        Question(
            WANTED_AND_NEEDED,
            "What do you wish for here, and what do you think you need? Where do the two part?",
        ),
        Question(KNOWN_SO_FAR, "What do you know so far about the placement and the supervisor?"),
        Question(FEELINGS, "Which feelings come up as you think of it?"),
        Question(MORE_TO_KNOW, "What else would you like to find out first?"),
        Question(
            FOCUS, "What would you like supervision to look at, and what do you expect it to?"
        ),
        Question(
            ROLES,
            "What would you like your supervisor to be for you and your work: a teacher, a "
            "companion, a critical friend, something else?",
        ),
        Question(
            MEDIA,
            "How would you like your work to be looked at: recorded, live, or as you tell it?",
        ),
        Question(ABOUT_FEELINGS, "What would help you with these feelings?"),
        Question(
            BEING_EVALUATED,
            "When the placement ends, your supervisor will evaluate your work. "
            "How is it to think of that?",
        ),
    ),
    sources=(article("Eleven prompts on earlier supervision and the one hoped for."),),
)
"""Before starting: what was, and what is hoped for."""

HELPED_BEFORE, CONDITIONS, GAINS = "helped-before", "conditions", "gains"
NOT_ON_OFFER, ABOUT_THAT = "not-on-offer", "about-that"

MORE_SPECIFIC = QuestionBank(
    "more-specific",
    questions=(
        Question(HELPED_BEFORE, "Think of supervision that did you good: what was done in it?"),
        Question(CONDITIONS, "Under which conditions would you get the most out of it?"),
        Question(GAINS, "What do you expect to take with you at the end?"),
        Question(NOT_ON_OFFER, "What would you like as well, and will probably not find here?"),
        Question(ABOUT_THAT, "What could you do to find it all the same?"),
    ),
    sources=(article("Five more specific questions."),),
)
"""The same, more specifically."""

_D = SupervisionDifficulty
_ASKED: tuple[tuple[SupervisionDifficulty, str], ...] = (
    (_D.TOO_MUCH_TO_DO, "Was there more work than you had room for?"),
    (_D.TOO_LITTLE_TO_DO, "Was there less work than you had room for?"),
    (_D.UNCLEAR_GUIDANCE, "Was it hard to tell what was expected of you?"),
    (_D.TOO_LITTLE_AUTONOMY, "Was there little room to plan and do the work in your own way?"),
    (_D.SUPERVISOR_ASSESSES, "Did it hold you back that the supervisor was to assess you as well?"),
    (_D.TOO_MUCH_CRITICISM, "Did you hear more disapproval than was of use to you?"),
    (
        _D.TOO_LITTLE_CRITICAL_APPRAISAL,
        "Did you hear too little of what could become better, and how?",
    ),
    (_D.TOO_LITTLE_TIME, "Was the supervisor's time too short for the guidance you needed?"),
    (_D.SUPERVISOR_SELDOM_SEEN, "Were there few occasions to see the supervisor at work?"),
    (_D.PRESSED_TO_BE_OBSERVED, "Were you pressed, again and again, to work under observation?"),
    (_D.DISAGREED_ON_WORK, "Did the two of you differ on how to go on with some of the work?"),
    (
        _D.DISAGREED_ON_GUIDANCE,
        "Did the two of you differ on how some of the supervision was to go?",
    ),
    (_D.VALUES_APART, "Were your values about what a professional is there for far apart?"),
    (_D.STYLES_DIFFER, "Was the way of working and supervising unlike that of earlier ones?"),
    (_D.TOO_FORMAL, "Was the supervisor more formal with you than you liked?"),
    (_D.TOO_INFORMAL, "Was the supervisor less formal with you than you liked?"),
    (_D.SEVERAL_SUPERVISORS, "Was it a problem to have several supervisors at a time?"),
)

PREVIOUS_DIFFICULTIES = QuestionBank(
    "previous-difficulties",
    questions=tuple(Question(difficulty.value, asks) for difficulty, asks in _ASKED),
    sources=(
        article("Table 1: seventeen difficulties, answered yes or no; any other can be added."),
        LIST,
    ),
)
"""The list of difficulties in earlier supervision, each answered by yes or no; without a total."""

OTHER_DIFFICULTY = Question(_D.OTHER.value, "Was anything else difficult that is not on the list?")
"""The open line below the list."""

CONTRADICTORY: Mapping[tuple[SupervisionDifficulty, SupervisionDifficulty], Question] = (
    MappingProxyType(
        {
            (_D.TOO_MUCH_TO_DO, _D.TOO_LITTLE_TO_DO): Question(
                "much-and-little",
                "There was too much to do, and too little: when was it the one, when the other?",
            ),
            (_D.TOO_FORMAL, _D.TOO_INFORMAL): Question(
                "formal-and-informal",
                "It was too formal, and too informal: with whom, or when, was it which?",
            ),
        }
    )
)
"""Pairs that cannot both be so at one time with one supervisor, and what to ask about both.

Much disapproval and little critical appraisal are no such pair: both can be so at once. Nor are few
occasions to see the supervisor at work and pressure to be observed.
"""

CHOSEN, LESSENED_BY = "chosen-difficulties", "lessened-by"

PRIORITIES = QuestionBank(
    "priorities",
    questions=(
        Question(CHOSEN, "Which of these difficulties matter most to you?"),
        Question(
            LESSENED_BY,
            "What could be done now, so that they are less likely to get between you this time?",
        ),
    ),
    sources=(article("Two difficulties are chosen, with steps that keep them small."),),
)
"""What to take up first; how many is policy."""

STRONG_SIDES, TO_DEVELOP = "strong-sides", "to-develop"

STRENGTHS = QuestionBank(
    "strengths",
    questions=(
        Question(STRONG_SIDES, "What are you good at that you would like your supervisor to find?"),
        Question(
            TO_DEVELOP, "What would you like to develop, whether or not it shows at first sight?"
        ),
    ),
    sources=(article("Three strengths to be found, and three points for development."),),
)
"""Strengths, and points to develop; how many of each is policy."""

UNEASY_WITH, TAKEN_UP = "uneasy-with", "taken-up"

UNEASE = QuestionBank(
    "unease",
    questions=(
        Question(
            UNEASY_WITH,
            "Among people whom society puts into a group of their own: with whom do you feel "
            "less at ease, for whatever reason?",
        ),
        Question(TAKEN_UP, "Would you like to take that up in supervision?"),
    ),
    sources=(article("With which groups the supervisee is uneasy, and whether to talk about it."),),
)
"""With whom the supervisee is less at ease."""

STRESS_CHECK = Question("stress-sources", "Which of these do you know from yourself?")
"""What is asked of the six sources of stress."""

GREATEST_IMPACT, SEEN_BY_SUPERVISORS = "greatest-impact", "seen-by-supervisors"

STRESS = QuestionBank(
    "stress",
    questions=(
        Question(GREATEST_IMPACT, "Which of them adds most to your stress?"),
        Question(
            SEEN_BY_SUPERVISORS,
            "What have supervisors pointed to, more than once, as not yet easy for you in your "
            "clinical work?",
        ),
    ),
    sources=(article("Two questions after the six sources of stress."), WORKBOOK),
)
"""What follows after the sources of stress are checked."""

SIGNS, HOW_CERTAIN, PATIENTS_BENEFIT = "signs", "how-certain", "patients-benefit"
WHEN_IT_TURNED, LESS_CARE = "when-it-turned", "less-care"
MOST_EFFECTIVE, LEAST_EFFECTIVE = "most-effective", "least-effective"

MISTAKE_SIGNS = QuestionBank(
    "mistake-signs",
    questions=(
        Question(SIGNS, "What tells you that the therapy went another way than you hoped?"),
        Question(HOW_CERTAIN, "How sure can you be that nothing of it is of use to the patient?"),
        Question(
            PATIENTS_BENEFIT, "What may the patient gain from it that things stay as they are?"
        ),
        Question(WHEN_IT_TURNED, "At which point did it begin to go downhill?"),
        Question(MOST_EFFECTIVE, "What of all you tried has done the most so far?"),
        Question(LEAST_EFFECTIVE, "And what of it has done the least?"),
        Question(LESS_CARE, "Where did you take less care than you would have liked?"),
    ),
    sources=(
        article("The first set on a therapy that disappointed; most and least effective apart."),
        WORKBOOK,
    ),
)
"""The first set about a therapy that disappointed: what shows it.

Seven questions: what did most and what did least are two answers, and one of them alone would
otherwise count as both.
"""

OVERLOOKED, IN_THE_WAY = "overlooked", "in-the-way"
COMPASSION, GROWING = "compassion", "growing"

MISTAKE_CHOICES = QuestionBank(
    "mistake-choices",
    questions=(
        Question(OVERLOOKED, "Looking at what you chose and how you did it: what went unseen?"),
        Question(IN_THE_WAY, "What stands between you and being of more help?"),
        Question(COMPASSION, "What has it changed in the empathy and compassion you feel?"),
        Question(GROWING, "What can you take from it that helps you to grow?"),
    ),
    sources=(
        article("The second set: what was chosen, and how it was carried out."),
        WORKBOOK,
    ),
)
"""The second set: what was chosen, and how it was carried out."""

RISKS, STIMULATING, SECRET_WEAPON = "risks", "stimulating", "secret-weapon"
PREFERRED, MORE_OF_IT = "preferred", "more-of-it"

MASTERY = QuestionBank(
    "mastery",
    questions=(
        Question(
            RISKS,
            "What have you put off, at work or in life, because it seemed risky: with something "
            "to gain, and something to lose?",
        ),
        Question(STIMULATING, "Which ways of working do you enjoy most?"),
        Question(SECRET_WEAPON, "What is your secret weapon?"),
        Question(PREFERRED, "Which patients, or which difficulties, draw you most?"),
        Question(MORE_OF_IT, "How could more of that joy find its way into the rest of your work?"),
    ),
    sources=(article("Five prompts on mastery; the first asks for three things."), WORKBOOK),
)
"""What the supervisee is at home in; how many things put off are asked for is policy."""

SELF_ASSESSMENT_BANKS: tuple[QuestionBank, ...] = (
    BEFORE_STARTING,
    MORE_SPECIFIC,
    PREVIOUS_DIFFICULTIES,
    PRIORITIES,
    STRENGTHS,
    UNEASE,
    STRESS,
    MISTAKE_SIGNS,
    MISTAKE_CHOICES,
    MASTERY,
)
"""All of them, in the article's order."""

SELF_ASSESSMENT_KEYS: tuple[str, ...] = (
    *(key for bank in SELF_ASSESSMENT_BANKS for key in bank.keys),
    OTHER_DIFFICULTY.key,
    STRESS_CHECK.key,
)
"""The key of every question, those that stand beside a bank last."""
