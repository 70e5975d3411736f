"""HOMEWORK_LOOKED_AT_TWICE and WELL_REVIEWED: which homework, and when."""

from __future__ import annotations

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
from cbt_homework.supervision.rules.samples import ASKED, agreed, held, reviewed, session
from cbt_homework.supervision.rules.structure import comes_before
from cbt_homework.supervision.session import AgendaItem, SupervisionSession
from cbt_homework.supervision.vocabulary import (
    AgendaTopic,
    SupervisionElement as Element,
    SupervisionFocus,
    SupervisionLens,
)

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def _of_the_therapy(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if SupervisionFocus.SUPERVISED_THERAPY in of.foci:
        return met("therapy_homework" if of.therapy_homework else "accounts")
    if of.setting not in (None, Setting.SUPERVISION):
        return None  # what is supervised there is no therapy
    return unknown("therapy_homework") if of.therapy_homework is None else unmet("therapy_homework")


def _of_supervision(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if SupervisionFocus.SUPERVISION_ITSELF in of.foci:
        return met("reviewed" if of.reviewed else "homework")
    there = {one.element for one in of.elements or ()}
    open_: list[str] = []
    for field, element in _OWN.items():
        if getattr(of, field) is None:
            if element in there:
                return met("elements")
            open_.append(field)
    return unknown(*open_) if open_ else unmet(*_OWN)


_OWN = {"reviewed": Element.HOMEWORK_REVIEW, "homework": Element.HOMEWORK_ASSIGNMENT}
"""Where homework of supervision itself is recorded, and the element that is given to it."""


def _more_than_the_case(of: SupervisionSession, policy: Policy) -> Outcome | None:
    topics = [item.topic for item in of.agenda or ()]
    if AgendaTopic.HOMEWORK_PROBLEM not in topics:
        return None
    beside = [lens for lens in of.lenses if lens is not SupervisionLens.CASE]
    if beside:
        return met("agenda", count=1 + len(beside), lens=beside[0])
    if None in topics:
        return unknown(*(f"agenda.{i}.topic" for i, topic in enumerate(topics) if topic is None))
    return unmet("agenda")


def _before_the_work(of: SupervisionSession, policy: Policy) -> Outcome | None:
    in_order = comes_before(of.elements or (), Element.HOMEWORK_REVIEW, Element.WORK)
    if in_order is None:
        return None  # SU01 asks for the elements
    return met("elements") if in_order else unmet("elements")


_SAID_BY: tuple[tuple[tuple[str, ...], ReviewStep | None], ...] = (
    ((RESULTS, HOW_DONE), None),
    ((OBSTACLES, DIFFICULTIES), ReviewStep.DIFFICULTIES),
    ((LEARNED,), ReviewStep.LEARNED),
)
"""The three questions: with their forms in therapy, and the step of a review that is the same."""


def _asked(review: Review, keys: tuple[str, ...], step: ReviewStep | None) -> bool | None:
    if step is not None and step in (review.steps or ()):
        return True
    if review.answers is None:
        return None
    said = {answered.question: answered.said for answered in review.answers}
    if any(review.was_asked(key) for key in keys):
        return True
    if any(said.get(key) is Missing.NOT_APPLICABLE for key in keys):
        return True
    return None if step is not None and review.steps is None else False


def _three_questions(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if of.reviewed is None:
        return unknown("reviewed")
    short: list[str] = []
    open_: list[str] = []
    fewest = len(_SAID_BY)
    for i, each in enumerate(of.reviewed):
        if each.review is None:
            open_.append(f"reviewed.{i}.review")
            continue
        asked = [_asked(each.review, keys, step) for keys, step in _SAID_BY]
        if False in asked:
            short.append(f"reviewed.{i}.review.answers")
            fewest = min(fewest, asked.count(True))
        elif None in asked:
            field = "answers" if each.review.answers is None else "steps"
            open_.append(f"reviewed.{i}.review.{field}")
    if short:
        return unmet(*short, asked=fewest, count=len(short))
    if open_:
        return unknown(*open_)
    return met("reviewed", count=len(of.reviewed)) if of.reviewed else None


def _about(*topics: AgendaTopic | None) -> SupervisionSession:
    items = (AgendaItem(f"i{n}", topic=topic) for n, topic in enumerate(topics, start=1))
    return session(agenda=tuple(items))


def _twice(**parts: Any) -> SupervisionSession:
    return session(**{"therapy_homework": ("a1",), **parts})


_TWICE = article("Supervision looks at homework twice: at that of the therapy, and at its own.")
_THREE = article("Three basic questions: results, obstacles, and what was learned.")

LOOKS_TWICE: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU07",
        name="therapy-homework-looked-at",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_LOOKED_AT_TWICE,
        subject=SupervisionSession,
        judge=_of_the_therapy,
        asks="Was homework of the supervised therapy looked at?",
        why="What the patient takes home is a part of the therapy that nobody sees; talked about "
        "in supervision it can be seen by two.",
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
            Example("one assignment", _twice(), MET),
            Example(
                "an explanation of what was not done",
                session(accounts=(Account("a1"),)),
                MET,
            ),
            Example("asked, none", session(therapy_homework=()), UNMET),
            Example("nothing recorded of it", session(), UNKNOWN),
            Example("supervision of supervision", session(setting=Setting.METASUPERVISION), None),
        ),
        cannot_see="Whether the patient has any homework at present.",
    ),
    Rule(
        code="SU08",
        name="own-homework-looked-at",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_LOOKED_AT_TWICE,
        subject=SupervisionSession,
        judge=_of_supervision,
        asks="Was homework of supervision itself reviewed, or agreed on?",
        why="A supervisee who has homework as well knows from both sides what it takes.",
        met="Homework of supervision itself has its place in the session.",
        unmet="It is recorded that homework of supervision itself was neither reviewed nor agreed "
        "on.",
        unknown="Whether homework of supervision itself was reviewed or agreed on is not recorded.",
        question="What would you like to try out yourself until we meet again?",
        options=("beginning with the homework of the last session", "choosing one small task"),
        effort=Effort.A_FEW_MINUTES,
        sources=(_TWICE,),
        examples=lambda: (
            Example("reviewed", reviewed(None), MET),
            Example("agreed on", agreed(), MET),
            Example("among the elements", session(elements=held(Element.HOMEWORK_REVIEW)), MET),
            Example("neither of them", session(reviewed=(), homework=()), UNMET),
            Example("nothing recorded of it", session(), UNKNOWN),
        ),
        cannot_see="How much time was given to it.",
    ),
    Rule(
        code="SU09",
        name="looks-beyond-the-case",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.HOMEWORK_LOOKED_AT_TWICE,
        subject=SupervisionSession,
        judge=_more_than_the_case,
        asks="Where homework is the problem: is the interaction, or the therapist's own part, on "
        "the agenda as well?",
        why="What looks like a trait of the patient often looks different once both sides are "
        "looked at, and what is between them.",
        met="Beside the case, the agenda looks at the {lens} (views in all: {count} of 3).",
        unmet="A problem with homework is on the agenda, and it looks at the case alone.",
        unknown="What some items of the agenda are about is not recorded.",
        question="What happens between the two of you when homework comes up, and what goes on in "
        "you?",
        options=(
            "adding to the agenda what happens between the two",
            "adding to the agenda what the supervisee thinks and feels as it is assigned",
        ),
        effort=Effort.A_QUESTION,
        sources=(
            article("Supervision looks at the case, the interaction, and the therapist's part."),
            library("Which topic belongs to which of the three."),
        ),
        examples=lambda: (
            Example(
                "a reaction of one's own as well",
                _about(AgendaTopic.HOMEWORK_PROBLEM, AgendaTopic.OWN_REACTION),
                MET,
            ),
            Example(
                "the problem and a method",
                _about(AgendaTopic.HOMEWORK_PROBLEM, AgendaTopic.METHOD),
                UNMET,
            ),
            Example("an item without a topic", _about(AgendaTopic.HOMEWORK_PROBLEM, None), UNKNOWN),
            Example("another topic", _about(AgendaTopic.METHOD), None),
        ),
        cannot_see="What was talked about beside the agenda.",
    ),
    Rule(
        code="SU10",
        name="reviewed-before-the-work",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.WELL_REVIEWED,
        subject=SupervisionSession,
        judge=_before_the_work,
        asks="Was homework of supervision looked at before the work began?",
        why="Looked at first, homework can change what the session is about; at the end there is "
        "only time to mention it.",
        met="Homework is reviewed before the work.",
        unmet="In the order recorded, homework is reviewed after the work has begun.",
        question="Shall we begin with what you tried out since last time?",
        options=("putting the review first, before events and agenda",),
        effort=Effort.A_QUESTION,
        sources=(
            article("Homework is discussed properly at the beginning of the session."),
            article("The review stands before the work in the usual structure."),
        ),
        examples=lambda: (
            Example(
                "before",
                session(elements=held(Element.HOMEWORK_REVIEW, Element.WORK)),
                MET,
            ),
            Example(
                "after",
                session(elements=held(Element.WORK, Element.HOMEWORK_REVIEW)),
                UNMET,
            ),
            Example("no review among the elements", session(elements=held(Element.WORK)), None),
        ),
        cannot_see="Whether there was any homework to look at: a series of sessions shows it.",
        never={UNKNOWN: "Where no elements are recorded, another rule asks for them."},
    ),
    Rule(
        code="SU11",
        name="three-questions-asked",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.WELL_REVIEWED,
        subject=SupervisionSession,
        judge=_three_questions,
        asks="Were results, obstacles and what was learned asked about?",
        why="What was in the way for the supervisee is a key to what is in the way for patients, "
        "and what was learned is what homework is for.",
        met="Homework of which results, obstacles and learning were asked about: {count}.",
        unmet="Homework looked at with fewer than the three questions: {count}; questions asked, "
        "at the fewest: {asked}.",
        unknown="How homework of supervision was looked at is not recorded.",
        question="What came of it, what was in the way, and what do you take away from it?",
        options=("going through the three questions for each homework",),
        effort=Effort.A_QUESTION,
        sources=(
            _THREE,
            library("The forms of these questions in therapy count as well."),
        ),
        examples=lambda: (
            Example("all three", reviewed(Review(answers=ASKED)), MET),
            Example(
                "two of them were steps of the review",
                reviewed(
                    Review(
                        steps=(ReviewStep.DIFFICULTIES, ReviewStep.LEARNED),
                        answers=(Answered(RESULTS, "Half of it"),),
                    )
                ),
                MET,
            ),
            Example(
                "nothing was in the way",
                reviewed(
                    Review(
                        answers=(
                            Answered(RESULTS, "All of it"),
                            Answered(OBSTACLES, Missing.NOT_APPLICABLE),
                            Answered(LEARNED, "I speak more than I thought"),
                        )
                    )
                ),
                MET,
            ),
            Example("the results only", reviewed(Review(steps=(), answers=ASKED[:1])), UNMET),
            Example("the steps are not recorded", reviewed(Review(answers=ASKED[:1])), UNKNOWN),
            Example("no answers recorded", reviewed(Review()), UNKNOWN),
            Example("nothing recorded of the review", reviewed(None), UNKNOWN),
            Example("nothing recorded of it", session(), UNKNOWN),
            Example("there was none to look at", session(reviewed=()), None),
        ),
        cannot_see="Whether the answers were followed up.",
    ),
)
