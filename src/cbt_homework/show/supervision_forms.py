"""Forms for supervision: questions, a self-assessment, the record of a consent."""

from __future__ import annotations

from collections.abc import Iterable

from cbt_homework.foundation.people import Role
from cbt_homework.foundation.questions import Question, QuestionBank
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.supervision import SupervisionPolicy
from cbt_homework.show.question_form import BlankForm, BlankFormPart, FormQuestion
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
    return BlankForm(title=title, parts=(_question_bank_part(bank),))


def self_assessment_form() -> BlankForm:
    """A self-assessment, as many lines for each thing as the policy of the library asks for."""
    policy = SupervisionPolicy()
    chosen, lessened = PRIORITIES.questions
    strong, develop = STRENGTHS.questions
    return BlankForm(
        title="Self-assessment",
        about=("What is written here is yours. What goes to the supervisor is chosen at the end.",),
        parts=(
            BlankFormPart(
                asks=(
                    FormQuestion("Date", lines=1),
                    FormQuestion("Written", choices=_term_labels(SelfAssessmentOccasion)),
                )
            ),
            _question_bank_part(BEFORE_STARTING, "Before starting"),
            _question_bank_part(MORE_SPECIFIC, "More specifically"),
            _question_bank_part(
                PREVIOUS_DIFFICULTIES, "Difficulties in earlier supervision", OTHER_DIFFICULTY
            ),
            BlankFormPart(
                heading="To take up first",
                about=chosen.asks,
                asks=tuple(
                    ask
                    for n in range(1, policy.priorities + 1)
                    for ask in (
                        FormQuestion(f"Difficulty {n}", lines=1),
                        FormQuestion(lessened.asks),
                    )
                ),
            ),
            BlankFormPart(
                heading="Strengths, and what to develop",
                asks=(
                    FormQuestion(strong.asks, lines=policy.strengths),
                    FormQuestion(develop.asks, lines=policy.development_points),
                ),
            ),
            _question_bank_part(UNEASE, "Less at ease with"),
            BlankFormPart(
                heading="Stress",
                asks=(_form_question(STRESS_CHECK), *map(_form_question, STRESS.questions)),
            ),
            _question_bank_part(MISTAKE_SIGNS, "A therapy that disappointed"),
            _question_bank_part(MISTAKE_CHOICES, "The same therapy: what was chosen"),
            BlankFormPart(
                heading="Mastery",
                asks=tuple(
                    ask
                    for question in MASTERY.questions
                    for ask in _form_questions_of_mastery_question(question, policy.risks_put_off)
                ),
            ),
            BlankFormPart(
                heading="To pass on, and to keep",
                asks=(
                    FormQuestion(
                        "Which of these questions would you like to talk about in supervision?"
                    ),
                    FormQuestion("Which of your answers stay with you?"),
                ),
            ),
        ),
    )


def _question_bank_part(
    bank: QuestionBank, heading: str = "", *extra_questions: Question
) -> BlankFormPart:
    boxes = bank == PREVIOUS_DIFFICULTIES
    asks = [
        FormQuestion(q.asks, choices=_YES_NO) if boxes else _form_question(q)
        for q in bank.questions
    ]
    return BlankFormPart(heading=heading, asks=(*asks, *map(_form_question, extra_questions)))


def _term_labels(terms: Iterable[Term]) -> tuple[str, ...]:
    return tuple(term.label for term in terms)


_CHOICES = {
    MEDIA: _term_labels(SupervisionMedium),
    TAKEN_UP: _YES_NO,
    STRESS_CHECK.key: _term_labels(StressSource),
    GREATEST_IMPACT: _term_labels(StressSource),
}


def _form_question(question: Question) -> FormQuestion:
    return FormQuestion(question.asks, choices=_CHOICES.get(question.key, ()))


def _form_questions_of_mastery_question(question: Question, risk_rows: int) -> list[FormQuestion]:
    if question.key != RISKS:
        return [_form_question(question)]
    asks = [FormQuestion(question.asks, lines=0)]
    for n in range(1, risk_rows + 1):
        asks += [
            FormQuestion(f"{n}. What", lines=1),
            FormQuestion("To gain", lines=1),
            FormQuestion("To lose", lines=1),
        ]
    return asks


CONSENT_ASKS = {
    "by": FormQuestion("Who gives it", choices=_term_labels(Role)),
    "person": FormQuestion("Which one of several in that role (an id, and no name)", lines=1),
    "informed": FormQuestion(
        "Was the person told what is recorded, for what, and for how long?", choices=_YES_NO
    ),
    "signed": FormQuestion("Signed", lines=1),
    "covers": FormQuestion(
        "What the recording may be used for", choices=_term_labels(RecordingUse)
    ),
    "given_on": FormQuestion("Given on", lines=1),
    "expires_on": FormQuestion("The last day on which it holds", lines=1),
    "withdrawn_on": FormQuestion("Withdrawn on; from that day on it does not hold", lines=1),
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
        parts=(BlankFormPart(asks=tuple(CONSENT_ASKS.values())),),
    )
