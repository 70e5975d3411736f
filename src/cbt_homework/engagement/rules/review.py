"""Rules for reviews: their order, their questions and their time."""

from __future__ import annotations

from functools import partial

from cbt_homework.engagement.criteria import ReviewCriterion
from cbt_homework.engagement.review import (
    DIFFICULTIES,
    HOW_DONE,
    LEARNED,
    NEXT_TIME,
    OBSTACLES,
    OTHER_ISSUES,
    RESULTS,
    WHICH_DIFFICULTIES,
    Review,
    ReviewStep,
)
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import SessionTime
from cbt_homework.homework.citations import PLANNING_AND_REVIEW, REVIEWING
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[Review], subject=Review)


def _judge_question_asked(review: Review, question: str, step: ReviewStep) -> Outcome:
    if review.steps is not None and step in review.steps:
        return met("steps")
    asked = review.was_asked(question)
    if asked is None:
        return unknown("answers")
    if asked:
        return met("answers")
    # It may have been a step of the review all the same.
    return unknown("steps") if review.steps is None else unmet("answers")


def _is_supervision_review(review: Review) -> bool:
    return any(answer.question in (RESULTS, OBSTACLES) for answer in review.answers or ())


_OTHERS = (HOW_DONE, DIFFICULTIES, WHICH_DIFFICULTIES, OTHER_ISSUES)
_ALL = tuple(Answered(question, "Yes") for question in (*_OTHERS, NEXT_TIME, LEARNED))
_SUPERVISED = tuple(Answered(question, "Yes") for question in (RESULTS, OBSTACLES, LEARNED))
_ONE = (Answered(HOW_DONE, "Every evening"),)


def _judge_acknowledged(review: Review, policy: Policy) -> Outcome | None:
    if review.steps is None:
        return unknown("steps")
    return met("steps") if ReviewStep.ACKNOWLEDGED in review.steps else unmet("steps")


ACKNOWLEDGED = _rule(
    "EN34",
    "acknowledged",
    _judge_acknowledged,
    Weight.ESSENTIAL,
    criterion=ReviewCriterion.ACKNOWLEDGED_FIRST,
    asks="Was it acknowledged that it was done or tried, or that the person came and told of it?",
    why="That somebody did it, or tried, is worth saying. So is coming in spite of not having "
    "done it.",
    met="An acknowledgment is recorded among the steps.",
    unmet="No acknowledgment is recorded among the steps.",
    unknown="Which steps the review had is not recorded.",
    question="Thank you for telling me. What did it take?",
    options=("saying first what was done, or thanking for coming and telling",),
    sources=(article("Completion is acknowledged first, quality discussed separately."),),
    examples=lambda: (
        Example.met("acknowledged", Review(steps=(ReviewStep.ACKNOWLEDGED,))),
        Example.unmet("not at all", Review(steps=(ReviewStep.RECORDS_READ,))),
        Example.unknown("nothing recorded of it", Review()),
    ),
    cannot_see="Whether the acknowledgment was heard as one.",
)


def _judge_acknowledged_first(review: Review, policy: Policy) -> Outcome | None:
    if ReviewStep.ACKNOWLEDGED not in (review.steps or ()):
        return None  # EN34 asks for it
    before = (review.steps or ())[: (review.steps or ()).index(ReviewStep.ACKNOWLEDGED)]
    earlier = next((step for step in before if step is not ReviewStep.RECORDS_READ), None)
    return met("steps") if earlier is None else unmet("steps", step=earlier)


ACKNOWLEDGED_FIRST = _rule(
    "EN14",
    "acknowledged-first",
    _judge_acknowledged_first,
    Weight.ESSENTIAL,
    criterion=ReviewCriterion.ACKNOWLEDGED_FIRST,
    version=2,
    asks="Was it acknowledged before anything else but reading the record?",
    why="What was done is worth saying before how well it was done, what made it hard and what "
    "was learned.",
    met="The acknowledgment comes before everything but reading the record.",
    unmet="The acknowledgment comes after: {step}.",
    question="Before the details: what did it take to do this, or to come and tell me?",
    options=("saying first what was done, then leaving a pause",),
    sources=(article("Completion is acknowledged first, quality discussed separately."),),
    examples=lambda: (
        Example.met("first", Review(steps=(ReviewStep.ACKNOWLEDGED, ReviewStep.QUALITY))),
        Example.met(
            "after reading the record",
            Review(steps=(ReviewStep.RECORDS_READ, ReviewStep.ACKNOWLEDGED, ReviewStep.QUALITY)),
        ),
        Example.unmet("after quality", Review(steps=(ReviewStep.QUALITY, ReviewStep.ACKNOWLEDGED))),
        Example.unmet(
            "after difficulties",
            Review(
                steps=(
                    ReviewStep.RECORDS_READ,
                    ReviewStep.DIFFICULTIES,
                    ReviewStep.ACKNOWLEDGED,
                )
            ),
        ),
        Example.silent("not at all: EN34 speaks", Review(steps=(ReviewStep.RECORDS_READ,))),
        Example.silent("nothing recorded: EN34 speaks", Review()),
    ),
    cannot_see="Whether there was a pause after it.",
    never={Verdict.UNKNOWN: "Where the steps are not recorded, EN34 says so."},
)


def _judge_learning_asked(review: Review, policy: Policy) -> Outcome | None:
    if review.insights:
        return met("insights")
    return _judge_question_asked(review, LEARNED, ReviewStep.LEARNED)


LEARNING_ASKED = _rule(
    "EN15",
    "learning-asked",
    _judge_learning_asked,
    Weight.ESSENTIAL,
    criterion=ReviewCriterion.LEARNING_DRAWN,
    version=3,
    asks="Was it asked what was learned?",
    why="What was learned is what homework is for; said aloud, it stays.",
    met="It was asked what was learned.",
    unmet="The answers recorded say nothing of what was learned.",
    unknown="Whether it was asked what was learned is not recorded.",
    question="What do you take away from it?",
    options=("asking it also where it was not done",),
    sources=(
        article("One of six questions, and of the three of supervision."),
        PLANNING_AND_REVIEW,
    ),
    examples=lambda: (
        Example.met("asked", Review(answers=_ALL)),
        Example.met("a step of the review", Review(steps=(ReviewStep.LEARNED,))),
        Example.met("insights were taken down", Review(insights=("People stop",))),
        Example.unmet("other questions only", Review(steps=(), answers=_ONE)),
        Example.unknown("the steps are not recorded", Review(answers=_ONE)),
        Example.unknown("nothing recorded of it", Review()),
    ),
    cannot_see="What was learned.",
)


def _says_there_were_no_difficulties(review: Review) -> bool:
    return any(
        answer.is_yes is False or answer.said in (Missing.NONE, Missing.NOT_APPLICABLE)
        for answer in review.answers or ()
        if answer.question == DIFFICULTIES
    )


def _judge_next_time_asked(review: Review, policy: Policy) -> Outcome | None:
    if _is_supervision_review(review):
        return None  # its three questions do not have this one
    if _says_there_were_no_difficulties(review):
        return None
    outcome = _judge_question_asked(review, NEXT_TIME, ReviewStep.NEXT_TIME)
    return None if outcome.needs == ("answers",) else outcome  # EN15 asks for the answers


NEXT_TIME_ASKED = _rule(
    "EN16",
    "next-time-asked",
    _judge_next_time_asked,
    Weight.ESSENTIAL,
    criterion=ReviewCriterion.NEXT_TIME_PREPARED,
    version=3,
    asks="Was it asked how difficulties can be met the next time?",
    why="A difficulty that is only told comes again; one with a plan is a step.",
    met="It was asked how to meet difficulties the next time.",
    unmet="The answers recorded say nothing about the next time.",
    unknown="Whether it was asked what to do about difficulties the next time is not recorded.",
    question="What could you do about it the next time?",
    options=("adding the answer to the obstacles of the next plan",),
    sources=(article("One of six questions for the review."), PLANNING_AND_REVIEW),
    examples=lambda: (
        Example.met("asked", Review(answers=_ALL)),
        Example.unmet("other questions only", Review(steps=(), answers=_ONE)),
        Example.unknown("the steps are not recorded", Review(answers=_ONE)),
        Example.silent("nothing recorded: EN15 speaks", Review()),
        Example.silent("the questions of supervision", Review(answers=_SUPERVISED)),
        Example.silent(
            "there were no difficulties",
            Review(answers=(Answered(DIFFICULTIES, Missing.NOT_APPLICABLE),)),
        ),
        Example.silent(
            "asked, and the answer was no",
            Review(answers=(Answered(DIFFICULTIES, "It went well", is_yes=False),)),
        ),
    ),
    cannot_see="Whether the answer will do.",
)


def _judge_other_questions_asked(review: Review, policy: Policy) -> Outcome | None:
    if review.answers is None:
        return None  # EN15 asks for them
    others = (RESULTS, OBSTACLES) if _is_supervision_review(review) else _OTHERS
    asked = sum(review.was_asked(question) is True for question in others)
    judged = met if asked == len(others) else unmet
    return judged("answers", asked=asked, count=len(others))


OTHER_QUESTIONS_ASKED = _rule(
    "EN17",
    "other-questions-asked",
    _judge_other_questions_asked,
    Weight.HELPFUL,
    criterion=ReviewCriterion.LEARNING_DRAWN,
    asks="Were the other review questions asked too?",
    why="How it was done, what made it hard and where else it could help are what the next task is "
    "made from.",
    met="All {count} of the other review questions were asked.",
    unmet="Other review questions recorded as asked: {asked} of {count}.",
    question="Where else could that be of use to you?",
    options=("going through the questions on a card",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Six questions for the review; three of supervision."),),
    examples=lambda: (
        Example.met("all", Review(answers=_ALL)),
        Example.met("those of supervision", Review(answers=_SUPERVISED)),
        Example.unmet("one of them", Review(answers=_ONE)),
        Example.silent("nothing recorded: EN15 speaks", Review()),
    ),
    cannot_see="Which of them matter here.",
    never={Verdict.UNKNOWN: "Where no answers are recorded, EN15 says so."},
)


def _judge_time_enough(review: Review, policy: Policy) -> Outcome | None:
    minutes = None if review.time is None else review.time.minutes
    if minutes is None:
        return unknown("time.minutes")
    judged = unmet if minutes <= policy.engagement.brief_review else met
    return judged("time.minutes", minutes=minutes)


TIME_ENOUGH = _rule(
    "EN18",
    "time-enough",
    _judge_time_enough,
    Weight.ESSENTIAL,
    criterion=ReviewCriterion.TIME_ENOUGH,
    asks="Was there time enough for the review to count as one?",
    why="A glance in passing says that it mattered little.",
    met="Minutes the review took: {minutes}.",
    unmet="Minutes the review took: {minutes}; too brief to count as one.",
    unknown="How long the review took is not recorded.",
    question="How long do we want to give to what became of it?",
    options=("putting it on the agenda with a time",),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("Up to how many minutes a review is too brief to count."), REVIEWING),
    examples=lambda: (
        Example.met("eight minutes", Review(time=SessionTime(minutes=8))),
        Example.unmet("one minute", Review(time=SessionTime(minutes=1))),
        Example.unknown("nothing recorded of it", Review()),
    ),
    cannot_see="What the minutes were spent on.",
)


REVIEW: tuple[Rule[Review], ...] = (
    ACKNOWLEDGED,
    ACKNOWLEDGED_FIRST,
    LEARNING_ASKED,
    NEXT_TIME_ASKED,
    OTHER_QUESTIONS_ASKED,
    TIME_ENOUGH,
)
