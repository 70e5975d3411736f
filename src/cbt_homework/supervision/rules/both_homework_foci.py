"""Rules for HOMEWORK_LOOKED_AT_TWICE and WELL_REVIEWED: homework of therapy and supervision."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.engagement.review import (
    DIFFICULTIES,
    HOW_DONE,
    LEARNED,
    OBSTACLES,
    RESULTS,
    Review,
    ReviewStep,
)
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.samples import (
    THREE_ANSWERS,
    example_session,
    example_session_with_elements,
    example_session_with_homework,
    example_session_with_review,
)
from cbt_homework.supervision.rules.structure import is_held_before
from cbt_homework.supervision.session import AgendaItem, SupervisionSession
from cbt_homework.supervision.vocabulary import (
    AgendaTopic,
    SupervisionElement as Element,
    SupervisionFocus,
    SupervisionLens,
)

_homework_looked_at_twice_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.HOMEWORK_LOOKED_AT_TWICE,
)
_well_reviewed_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.WELL_REVIEWED,
)

_TWICE = article("Supervision looks at homework twice: at that of the therapy, and at its own.")


def _example_session_with_therapy_homework(**session_fields: Any) -> SupervisionSession:
    return example_session(**{"therapy_homework": ("a1",), **session_fields})


def _judge_therapy_homework_looked_at(
    session: SupervisionSession, policy: Policy
) -> Outcome | None:
    if SupervisionFocus.SUPERVISED_THERAPY in session.foci:
        return met("therapy_homework" if session.therapy_homework else "accounts")
    if session.setting not in (None, Setting.SUPERVISION):
        return None  # what is supervised there is no therapy
    return (
        unknown("therapy_homework")
        if session.therapy_homework is None
        else unmet("therapy_homework")
    )


THERAPY_HOMEWORK_LOOKED_AT = _homework_looked_at_twice_rule(
    "SU07",
    "therapy-homework-looked-at",
    _judge_therapy_homework_looked_at,
    Weight.ESSENTIAL,
    asks="Was homework of the supervised therapy looked at?",
    why="What the patient takes home is a part of the therapy that nobody sees; talked about in "
    "supervision it can be seen by two.",
    met="Homework of the therapy was looked at.",
    unmet="It is recorded that no homework of the therapy was looked at.",
    unknown="Whether homework of the therapy was looked at is not recorded.",
    question="What did your patient take home the last time, and what became of it?",
    options=("bringing the plan and the record of one assignment",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        _TWICE,
        library("Where supervision itself is supervised or learned, its homework is one."),
    ),
    examples=lambda: (
        Example.met("one assignment", _example_session_with_therapy_homework()),
        Example.met(
            "an explanation of what was not done", example_session(accounts=(Account("a1"),))
        ),
        Example.unmet("asked, none", example_session(therapy_homework=())),
        Example.unknown("nothing recorded of it", example_session()),
        Example.silent(
            "supervision of supervision", example_session(setting=Setting.METASUPERVISION)
        ),
    ),
    cannot_see="Whether the patient has any homework at present.",
)


_OWN = {"reviewed": Element.HOMEWORK_REVIEW, "homework": Element.HOMEWORK_ASSIGNMENT}
"""The fields for homework of supervision, each with the element in which it has its place."""


def _judge_own_homework_looked_at(session: SupervisionSession, policy: Policy) -> Outcome | None:
    if SupervisionFocus.SUPERVISION_ITSELF in session.foci:
        return met("reviewed" if session.reviewed else "homework")
    held_elements = {element_held.element for element_held in session.elements or ()}
    open_: list[str] = []
    for field, element in _OWN.items():
        if getattr(session, field) is None:
            if element in held_elements:
                return met("elements")
            open_.append(field)
    return unknown(*open_) if open_ else unmet(*_OWN)


OWN_HOMEWORK_LOOKED_AT = _homework_looked_at_twice_rule(
    "SU08",
    "own-homework-looked-at",
    _judge_own_homework_looked_at,
    Weight.ESSENTIAL,
    asks="Was homework of supervision itself reviewed, or agreed on?",
    why="A supervisee who has homework as well knows from both sides what it takes.",
    met="Homework of supervision itself has its place in the session.",
    unmet="It is recorded that homework of supervision itself was neither reviewed nor agreed on.",
    unknown="Whether homework of supervision itself was reviewed or agreed on is not recorded.",
    question="What would you like to try out yourself until we meet again?",
    options=("beginning with the homework of the last session", "choosing one small task"),
    effort=Effort.A_FEW_MINUTES,
    sources=(_TWICE,),
    examples=lambda: (
        Example.met("reviewed", example_session_with_review(None)),
        Example.met("agreed on", example_session_with_homework()),
        Example.met(
            "among the elements",
            example_session_with_elements(Element.HOMEWORK_REVIEW),
        ),
        Example.unmet("neither of them", example_session(reviewed=(), homework=())),
        Example.unknown("nothing recorded of it", example_session()),
    ),
    cannot_see="How much time was given to it.",
)


def _example_session_about(*topics: AgendaTopic | None) -> SupervisionSession:
    items = (AgendaItem(f"i{n}", topic=topic) for n, topic in enumerate(topics, start=1))
    return example_session(agenda=tuple(items))


def _judge_looks_beyond_the_case(session: SupervisionSession, policy: Policy) -> Outcome | None:
    topics = [item.topic for item in session.agenda or ()]
    if AgendaTopic.HOMEWORK_PROBLEM not in topics:
        return None
    other_lenses = [lens for lens in session.lenses if lens is not SupervisionLens.CASE]
    if other_lenses:
        return met("agenda", count=1 + len(other_lenses), lens=other_lenses[0])
    if None in topics:
        return unknown(*(f"agenda.{i}.topic" for i, topic in enumerate(topics) if topic is None))
    return unmet("agenda")


LOOKS_BEYOND_THE_CASE = _homework_looked_at_twice_rule(
    "SU09",
    "looks-beyond-the-case",
    _judge_looks_beyond_the_case,
    Weight.HELPFUL,
    asks="Where homework is the problem: is the interaction, or the therapist's own part, on the "
    "agenda as well?",
    why="What looks like a trait of the patient often looks different once both sides are looked "
    "at, and what is between them.",
    met="Beside the case, the agenda looks at the {lens} (views in all: {count} of 3).",
    unmet="A problem with homework is on the agenda, and it looks at the case alone.",
    unknown="What some items of the agenda are about is not recorded.",
    question="What happens between the two of you when homework comes up, and what goes on in you?",
    options=(
        "adding to the agenda what happens between the two",
        "adding to the agenda what the supervisee thinks and feels as it is assigned",
    ),
    sources=(
        article("Supervision looks at the case, the interaction, and the therapist's part."),
        library("Which topic belongs to which of the three."),
    ),
    examples=lambda: (
        Example.met(
            "a reaction of one's own as well",
            _example_session_about(AgendaTopic.HOMEWORK_PROBLEM, AgendaTopic.OWN_REACTION),
        ),
        Example.unmet(
            "the problem and a method",
            _example_session_about(AgendaTopic.HOMEWORK_PROBLEM, AgendaTopic.METHOD),
        ),
        Example.unknown(
            "an item without a topic", _example_session_about(AgendaTopic.HOMEWORK_PROBLEM, None)
        ),
        Example.silent("another topic", _example_session_about(AgendaTopic.METHOD)),
    ),
    cannot_see="What was talked about beside the agenda.",
)


def _judge_reviewed_before_the_work(session: SupervisionSession, policy: Policy) -> Outcome | None:
    in_order = is_held_before(session.elements or (), Element.HOMEWORK_REVIEW, Element.WORK)
    if in_order is None:
        return None  # SU01 asks for the elements
    return met("elements") if in_order else unmet("elements")


REVIEWED_BEFORE_THE_WORK = _well_reviewed_rule(
    "SU10",
    "reviewed-before-the-work",
    _judge_reviewed_before_the_work,
    Weight.ESSENTIAL,
    asks="Was homework of supervision looked at before the work began?",
    why="Looked at first, homework can change what the session is about; at the end there is only "
    "time to mention it.",
    met="Homework is reviewed before the work.",
    unmet="In the order recorded, homework is reviewed after the work has begun.",
    question="Shall we begin with what you tried out since last time?",
    options=("putting the review first, before events and agenda",),
    sources=(
        article("Homework is discussed properly at the beginning of the session."),
        article("The review stands before the work in the usual structure."),
    ),
    examples=lambda: (
        Example.met(
            "before",
            example_session_with_elements(Element.HOMEWORK_REVIEW, Element.WORK),
        ),
        Example.unmet(
            "after",
            example_session_with_elements(Element.WORK, Element.HOMEWORK_REVIEW),
        ),
        Example.silent(
            "no review among the elements",
            example_session_with_elements(Element.WORK),
        ),
    ),
    cannot_see="Whether there was any homework to look at: a series of sessions shows it.",
    never={Verdict.UNKNOWN: "Where no elements are recorded, another rule asks for them."},
)


_SAID_BY: tuple[tuple[tuple[str, ...], ReviewStep | None], ...] = (
    ((RESULTS, HOW_DONE), None),
    ((OBSTACLES, DIFFICULTIES), ReviewStep.DIFFICULTIES),
    ((LEARNED,), ReviewStep.LEARNED),
)
"""The three questions: with their forms in therapy, and the step of a review that is the same."""


def _was_question_asked(
    review: Review, question_keys: tuple[str, ...], step: ReviewStep | None
) -> bool | None:
    if step is not None and step in (review.steps or ()):
        return True
    if review.answers is None:
        return None
    answers = {answer.question: answer.said for answer in review.answers}
    if any(review.was_asked(key) for key in question_keys):
        return True
    if any(answers.get(key) is Missing.NOT_APPLICABLE for key in question_keys):
        return True
    return None if step is not None and review.steps is None else False


_THREE = article("Three basic questions: results, obstacles, and what was learned.")


def _judge_three_questions_asked(session: SupervisionSession, policy: Policy) -> Outcome | None:
    if session.reviewed is None:
        return unknown("reviewed")
    short: list[str] = []
    open_: list[str] = []
    fewest = len(_SAID_BY)
    for i, reviewed in enumerate(session.reviewed):
        if reviewed.review is None:
            open_.append(f"reviewed.{i}.review")
            continue
        asked = [
            _was_question_asked(reviewed.review, question_keys, step)
            for question_keys, step in _SAID_BY
        ]
        if False in asked:
            short.append(f"reviewed.{i}.review.answers")
            fewest = min(fewest, asked.count(True))
        elif None in asked:
            field = "answers" if reviewed.review.answers is None else "steps"
            open_.append(f"reviewed.{i}.review.{field}")
    if short:
        return unmet(*short, asked=fewest, count=len(short))
    if open_:
        return unknown(*open_)
    return met("reviewed", count=len(session.reviewed)) if session.reviewed else None


THREE_QUESTIONS_ASKED = _well_reviewed_rule(
    "SU11",
    "three-questions-asked",
    _judge_three_questions_asked,
    Weight.ESSENTIAL,
    version=2,
    asks="Were results, obstacles and what was learned asked about?",
    why="What was in the way for the supervisee is a key to what is in the way for patients, and "
    "what was learned is what homework is for.",
    met="Homework of which results, obstacles and learning were asked about: {count}.",
    unmet="Homework looked at with fewer than the three questions: {count}; questions asked, at "
    "the fewest: {asked}.",
    unknown="How homework of supervision was looked at is not recorded.",
    question="What came of it, what was in the way, and what do you take away from it?",
    options=("going through the three questions for each homework",),
    sources=(_THREE, library("The forms of these questions in therapy count as well.")),
    examples=lambda: (
        Example.met("all three", example_session_with_review(Review(answers=THREE_ANSWERS))),
        Example.met(
            "two of them were steps of the review",
            example_session_with_review(
                Review(
                    steps=(ReviewStep.DIFFICULTIES, ReviewStep.LEARNED),
                    answers=(Answered(RESULTS, "Half of it"),),
                )
            ),
        ),
        Example.met(
            "nothing was in the way",
            example_session_with_review(
                Review(
                    answers=(
                        Answered(RESULTS, "All of it"),
                        Answered(OBSTACLES, Missing.NOT_APPLICABLE),
                        Answered(LEARNED, "I speak more than I thought"),
                    )
                )
            ),
        ),
        Example.unmet(
            "the results only",
            example_session_with_review(Review(steps=(), answers=THREE_ANSWERS[:1])),
        ),
        Example.unknown(
            "the steps are not recorded",
            example_session_with_review(Review(answers=THREE_ANSWERS[:1])),
        ),
        Example.unknown("no answers recorded", example_session_with_review(Review())),
        Example.unknown("nothing recorded of the review", example_session_with_review(None)),
        Example.unknown("nothing recorded of it", example_session()),
        Example.silent("there was none to look at", example_session(reviewed=())),
    ),
    cannot_see="Whether the answers were followed up.",
)


BOTH_HOMEWORK_FOCI: tuple[Rule[SupervisionSession], ...] = (
    THERAPY_HOMEWORK_LOOKED_AT,
    OWN_HOMEWORK_LOOKED_AT,
    LOOKS_BEYOND_THE_CASE,
    REVIEWED_BEFORE_THE_WORK,
    THREE_QUESTIONS_ASKED,
)
