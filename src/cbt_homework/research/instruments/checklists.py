"""The article's checklists as instruments, in this library's words.

Nothing is scored on them: no source gives a total or a cut-off. They list what was endorsed
(`endorsed`), what has no answer (`unanswered`), and what goes badly together (`contradictions`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cbt_homework.cognition.therapeutic_beliefs import AssigningHabit, HomeworkAttitude
from cbt_homework.engagement.goal_reviews import GOAL_QUESTIONS
from cbt_homework.engagement.inquiry import INQUIRY_QUESTIONS
from cbt_homework.engagement.review import REVIEW_QUESTIONS, SUPERVISION_REVIEW_QUESTIONS
from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.questions import Question, QuestionBank
from cbt_homework.foundation.ratings import Scale
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.criteria import Criterion
from cbt_homework.research.instruments.instrument import (
    YES_NO,
    Instrument,
    InstrumentItem,
    ItemPair,
)
from cbt_homework.supervision.self_assessment_banks import (
    CONTRADICTORY,
    OTHER_DIFFICULTY,
    PREVIOUS_DIFFICULTIES,
    STRESS_CHECK,
    StressSource,
)
from cbt_homework.supervision.vocabulary import USUAL_ORDER

OWN_WORDS = "In the words of this library, under its license."
_ASKED = Scale("asked", least=0, most=1, step=1, low="not asked", high="asked")
_TOOK_PLACE = Scale("took place", least=0, most=1, step=1, low="not there", high="there")


def checklist_of(
    bank: QuestionBank,
    *,
    title: str,
    version: str = "1",
    scale: Scale = YES_NO,
    contradicting: Iterable[ItemPair] = (),
    open_question: str | None = None,
    license: str | None = OWN_WORDS,  # noqa: A002 (it is the field's name)
) -> Instrument:
    """A bank of questions as a checklist, each question an item under its own key.

    ``scale`` says what the two points stand for: yes and no, or asked and not asked.
    """
    check_class("bank", bank, QuestionBank)
    pairs = check_items("contradicting", contradicting, ItemPair)
    return Instrument(
        bank.key,
        version=version,
        title=title,
        items=tuple(InstrumentItem(q.key, asks=q.asks) for q in bank.questions),
        scale=scale,
        contradicting=pairs,
        open_question=open_question,
        license=license,
        sources=bank.sources,
    )


def _build_term_checklist(
    key: str,
    title: str,
    words: Iterable[Term],
    says: str,
    *,
    stem: str,
    scale: Scale = YES_NO,
) -> Instrument:
    return Instrument(
        key,
        version="1",
        title=title,
        items=tuple(InstrumentItem(word.value, asks=word.label) for word in words),
        scale=scale,
        stem=stem,
        license=OWN_WORDS,
        sources=(article(says),),
    )


_DESIGN = QuestionBank(
    "design-points",
    questions=tuple(
        Question(criterion.value, asks)
        for criterion, asks in (
            (
                Criterion.FOLLOWS_FROM_SESSION,
                "Does it come out of what the session was about, and use what was learned in it?",
            ),
            (
                Criterion.CONCRETE,
                "Is it so clear and concrete that success can be told when it is there?",
            ),
            (
                Criterion.MEANINGFUL,
                "Does the person know what it is good for, and believe in being able to do it?",
            ),
            (Criterion.NO_LOSE, "Is there something to learn from it whichever way it goes?"),
            (
                Criterion.OBSTACLES_ANTICIPATED,
                "Has it been thought through what may come in between, and how to meet that?",
            ),
        )
    ),
    sources=(article("Five points of homework that is likely to work."),),
)

REVIEW_CHECKLIST = checklist_of(
    REVIEW_QUESTIONS, title="Asked when homework was looked at", scale=_ASKED
)
"""Which of the six review questions were asked."""
SUPERVISION_REVIEW_CHECKLIST = checklist_of(
    SUPERVISION_REVIEW_QUESTIONS, title="Asked of homework of supervision", scale=_ASKED
)
"""Which of the three questions of supervision were asked."""
INQUIRY_CHECKLIST = checklist_of(INQUIRY_QUESTIONS, title="Where homework was not done")
"""The four questions to begin with where homework was not done."""
GOAL_CHECKLIST = checklist_of(GOAL_QUESTIONS, title="Back to problem and goals")
"""The three checks of goal setting."""
DESIGN_CHECKLIST = checklist_of(_DESIGN, title="Five points of a design")
"""The article's five points. `assess` looks at a design itself; this is for a person's judgment."""
SESSION_CHECKLIST = _build_term_checklist(
    "session-elements",
    "A session of supervision",
    USUAL_ORDER,
    "Eight elements of ongoing supervision of one case, in order.",
    stem="Which of these did the session have?",
    scale=_TOOK_PLACE,
)
"""The eight elements of a session of supervision, in their usual order."""
DIFFICULTIES_CHECKLIST = checklist_of(
    PREVIOUS_DIFFICULTIES,
    title="Difficulties in earlier supervision",
    contradicting=(
        ItemPair(one.value, other.value, asks=question.asks)
        for (one, other), question in CONTRADICTORY.items()
    ),
    open_question=OTHER_DIFFICULTY.asks,
)
"""Table 1: seventeen difficulties and an open question, with two pairs to ask about."""
STRESS_CHECKLIST = _build_term_checklist(
    "stress-sources",
    "Sources of stress",
    StressSource,
    "Six sources of the stress of clinical work.",
    stem=STRESS_CHECK.asks,
)
"""The six sources of stress."""
ASSIGNING_CHECKLIST = _build_term_checklist(
    "assigning-habits",
    "Habits of assigning",
    (
        AssigningHabit.RUSHED_AT_END,
        AssigningHabit.NOT_REVIEWED,
        AssigningHabit.WITHOUT_RATIONALE,
    ),
    "Three behaviors of therapists for supervision to look at.",
    stem="Which of these were there?",
)
"""Three habits of assigning that supervision looks at."""
ATTITUDES_CHECKLIST = _build_term_checklist(
    "homework-attitudes",
    "Attitudes toward homework",
    HomeworkAttitude,
    "Five attitudes of therapists that may keep them from giving homework.",
    stem="Homework, as I see it, is or does which of these?",
)
"""Five attitudes toward homework."""

CHECKLISTS: Mapping[str, Instrument] = MappingProxyType(
    {
        checklist.key: checklist
        for checklist in (
            REVIEW_CHECKLIST,
            SUPERVISION_REVIEW_CHECKLIST,
            INQUIRY_CHECKLIST,
            GOAL_CHECKLIST,
            DESIGN_CHECKLIST,
            SESSION_CHECKLIST,
            DIFFICULTIES_CHECKLIST,
            STRESS_CHECKLIST,
            ASSIGNING_CHECKLIST,
            ATTITUDES_CHECKLIST,
        )
    }
)
"""The checklists, by key."""
