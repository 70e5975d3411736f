"""Forms for supervision: questions, a self-assessment, the record of a consent."""

from __future__ import annotations

from collections.abc import Iterable

from cbt_homework.foundation.people import Role
from cbt_homework.foundation.questions import Question, QuestionBank
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.supervision import SupervisionPolicy
from cbt_homework.show.question_form import Ask, BlankForm, BlankPart
from cbt_homework.supervision.recordings import RecordingUse
from cbt_homework.supervision.self_assessment import SelfAssessmentOccasion
from cbt_homework.supervision.self_assessment_banks import (
    BEFORE_STARTING,
    GREATEST_IMPACT,
    MASTERY,
    MEDIA,
    MISTAKE_CHOICES,
    MISTAKE_SIGNS,
    MORE_SPECIFIC,
    OTHER_DIFFICULTY,
    PREVIOUS_DIFFICULTIES,
    PRIORITIES,
    RISKS,
    STRENGTHS,
    STRESS,
    STRESS_CHECK,
    TAKEN_UP,
    UNEASE,
    StressSource,
    SupervisionMedium,
)

_YES_NO = ("yes", "no")


def bank_form(bank: QuestionBank) -> BlankForm:
    """A bank of questions, each with room to answer; the list of difficulties with yes and no."""
    title = bank.key.replace("-", " ").capitalize()
    return BlankForm(title=title, parts=(_bank_part(bank),))


def self_assessment_form() -> BlankForm:
    """A self-assessment, as many lines for each thing as the policy of the library asks for."""
    policy = SupervisionPolicy()
    chosen, lessened = PRIORITIES.questions
    strong, develop = STRENGTHS.questions
    return BlankForm(
        title="Self-assessment",
        about=("What is written here is yours. What goes to the supervisor is chosen at the end.",),
        parts=(
            BlankPart(
                asks=(Ask("Date", lines=1), Ask("Written", choices=_labels(SelfAssessmentOccasion)))
            ),
            _bank_part(BEFORE_STARTING, "Before starting"),
            _bank_part(MORE_SPECIFIC, "More specifically"),
            _bank_part(
                PREVIOUS_DIFFICULTIES, "Difficulties in earlier supervision", OTHER_DIFFICULTY
            ),
            BlankPart(
                heading="To take up first",
                about=chosen.asks,
                asks=tuple(
                    ask
                    for n in range(1, policy.priorities + 1)
                    for ask in (Ask(f"Difficulty {n}", lines=1), Ask(lessened.asks))
                ),
            ),
            BlankPart(
                heading="Strengths, and what to develop",
                asks=(
                    Ask(strong.asks, lines=policy.strengths),
                    Ask(develop.asks, lines=policy.development_points),
                ),
            ),
            _bank_part(UNEASE, "Less at ease with"),
            BlankPart(
                heading="Stress",
                asks=(_question_ask(STRESS_CHECK), *map(_question_ask, STRESS.questions)),
            ),
            _bank_part(MISTAKE_SIGNS, "A therapy that disappointed"),
            _bank_part(MISTAKE_CHOICES, "The same therapy: what was chosen"),
            BlankPart(
                heading="Mastery",
                asks=tuple(
                    ask
                    for question in MASTERY.questions
                    for ask in _mastery_asks(question, policy.risks_put_off)
                ),
            ),
            BlankPart(
                heading="To pass on, and to keep",
                asks=(
                    Ask("Which of these questions would you like to talk about in supervision?"),
                    Ask("Which of your answers stay with you?"),
                ),
            ),
        ),
    )


def _bank_part(bank: QuestionBank, heading: str = "", *extra_questions: Question) -> BlankPart:
    boxes = bank == PREVIOUS_DIFFICULTIES
    asks = [Ask(q.asks, choices=_YES_NO) if boxes else _question_ask(q) for q in bank.questions]
    return BlankPart(heading=heading, asks=(*asks, *map(_question_ask, extra_questions)))


def _labels(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.label for term in terms)


_CHOICES = {
    MEDIA: _labels(SupervisionMedium),
    TAKEN_UP: _YES_NO,
    STRESS_CHECK.key: _labels(StressSource),
    GREATEST_IMPACT: _labels(StressSource),
}


def _question_ask(question: Question) -> Ask:
    return Ask(question.asks, choices=_CHOICES.get(question.key, ()))


def _mastery_asks(question: Question, count: int) -> list[Ask]:
    if question.key != RISKS:
        return [_question_ask(question)]
    asks = [Ask(question.asks, lines=0)]
    for n in range(1, count + 1):
        asks += [Ask(f"{n}. What", lines=1), Ask("To gain", lines=1), Ask("To lose", lines=1)]
    return asks


CONSENT_ASKS = {
    "by": Ask("Who gives it", choices=_labels(Role)),
    "person": Ask("Which one of several in that role (an id, and no name)", lines=1),
    "informed": Ask(
        "Was the person told what is recorded, for what, and for how long?", choices=_YES_NO
    ),
    "signed": Ask("Signed", lines=1),
    "covers": Ask("What the recording may be used for", choices=_labels(RecordingUse)),
    "given_on": Ask("Given on", lines=1),
    "expires_on": Ask("The last day on which it holds", lines=1),
    "withdrawn_on": Ask("Withdrawn on; from that day on it does not hold", lines=1),
}
"""What is asked for each field of a consent."""


_SKETCH = (
    "A sketch of what to record about a consent. It is no legal text, and it does not take the "
    "place of the form that law, profession or institution ask for."
)


def consent_form() -> BlankForm:
    """The fields of a consent to a recording, and nothing more."""
    return BlankForm(
        title="Consent to a recording",
        about=(_SKETCH,),
        parts=(BlankPart(asks=tuple(CONSENT_ASKS.values())),),
    )
