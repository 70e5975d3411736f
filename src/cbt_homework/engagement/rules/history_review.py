"""REVIEWED: what was assigned is looked at together."""

from __future__ import annotations

from cbt_homework.engagement.assignment_history import AssignmentHistory, Ending, EndKind
from cbt_homework.engagement.criteria import EntryCriterion
from cbt_homework.engagement.review import Review
from cbt_homework.engagement.rules.common import PLANNING, REVIEWING, example
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy


def _reviewed(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if history.ended is not None:
        return None  # EN02 speaks of what was concluded; what was taken back asks for no review
    return _by_its_reviews(history)


def _concluded_with_a_review(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if history.ended is None or history.ended.how is not EndKind.CONCLUDED:
        return None
    return _by_its_reviews(history)


def _by_its_reviews(history: AssignmentHistory) -> Outcome:
    if history.reviews is None:
        return unknown("reviews")
    if not history.reviews:
        return unmet("reviews")
    return met("reviews", count=len(history.reviews))


_CONCLUDED, _WITHDRAWN = Ending(EndKind.CONCLUDED), Ending(EndKind.WITHDRAWN)

REVIEWED: tuple[Rule[AssignmentHistory], ...] = (
    Rule(
        code="EN01",
        name="reviewed",
        weight=Weight.ESSENTIAL,
        criterion=EntryCriterion.REVIEWED,
        subject=AssignmentHistory,
        judge=_reviewed,
        asks="Was it looked at together after it was assigned?",
        why="What nobody comes back to looks unimportant, and is given up. Looking at it also "
        "strengthens the belief of being able to do it.",
        met="Reviews recorded: {count}.",
        unmet="It is recorded that it was not reviewed.",
        unknown="Whether it was reviewed is not recorded.",
        question="Shall we begin with what became of the last homework?",
        options=("beginning each session with it",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Homework that is not discussed comes to look unimportant."),
            PLANNING,
            REVIEWING,
        ),
        examples=lambda: (
            Example("looked at once", example(reviews=(Review(),)), Verdict.MET),
            Example("not reviewed", example(reviews=()), Verdict.UNMET),
            Example("nothing recorded of it", example(), Verdict.UNKNOWN),
            Example("withdrawn", example(reviews=(), ended=_WITHDRAWN), None),
            Example("concluded: EN02 speaks", example(reviews=(), ended=_CONCLUDED), None),
        ),
        cannot_see="Whether there has been a session since.",
    ),
    Rule(
        code="EN02",
        name="concluded-with-a-review",
        weight=Weight.ESSENTIAL,
        criterion=EntryCriterion.REVIEWED,
        subject=AssignmentHistory,
        judge=_concluded_with_a_review,
        asks="Was it looked at together before it was concluded?",
        why="Concluding without a review is possible; what could have been learned then stays with "
        "the person alone.",
        met="It was concluded; reviews recorded: {count}.",
        unmet="It was concluded, and it is recorded that it was not reviewed.",
        unknown="It was concluded, and whether it was reviewed is not recorded.",
        question="Looking back on it, what do you take away from it?",
        options=("coming back to it for a minute although it is over",),
        effort=Effort.A_QUESTION,
        sources=(article("Records are the basis for discussing homework in the next session."),),
        examples=lambda: (
            Example("reviewed", example(reviews=(Review(),), ended=_CONCLUDED), Verdict.MET),
            Example("not reviewed", example(reviews=(), ended=_CONCLUDED), Verdict.UNMET),
            Example("nothing recorded of it", example(ended=_CONCLUDED), Verdict.UNKNOWN),
            Example("still going on", example(reviews=()), None),
        ),
        cannot_see="Why it was concluded.",
    ),
)
