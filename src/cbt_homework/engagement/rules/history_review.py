"""Rules for REVIEWED: both people look at each assignment together."""

from __future__ import annotations

from functools import partial

from cbt_homework.engagement.assignment_history import AssignmentHistory, Ending, EndKind
from cbt_homework.engagement.criteria import HistoryCriterion
from cbt_homework.engagement.review import Review
from cbt_homework.engagement.rules.common import build_history
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.homework.citations import PLANNING_AND_REVIEW, REVIEWING
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[AssignmentHistory], subject=AssignmentHistory, criterion=HistoryCriterion.REVIEWED
)


def _judge_presence_of_reviews(history: AssignmentHistory) -> Outcome:
    if history.reviews is None:
        return unknown("reviews")
    if not history.reviews:
        return unmet("reviews")
    return met("reviews", count=len(history.reviews))


_CONCLUDED, _WITHDRAWN = Ending(EndKind.CONCLUDED), Ending(EndKind.WITHDRAWN)


def _judge_reviewed(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if history.ended is not None:
        return None  # EN02 speaks of what was concluded; what was taken back asks for no review
    return _judge_presence_of_reviews(history)


REVIEWED = _rule(
    "EN01",
    "reviewed",
    _judge_reviewed,
    Weight.ESSENTIAL,
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
        PLANNING_AND_REVIEW,
        REVIEWING,
    ),
    examples=lambda: (
        Example.met("looked at once", build_history(reviews=(Review(),))),
        Example.unmet("not reviewed", build_history(reviews=())),
        Example.unknown("nothing recorded of it", build_history()),
        Example.silent("withdrawn", build_history(reviews=(), ended=_WITHDRAWN)),
        Example.silent("concluded: EN02 speaks", build_history(reviews=(), ended=_CONCLUDED)),
    ),
    cannot_see="Whether there has been a session since.",
)


def _judge_concluded_with_a_review(history: AssignmentHistory, policy: Policy) -> Outcome | None:
    if history.ended is None or history.ended.how is not EndKind.CONCLUDED:
        return None
    return _judge_presence_of_reviews(history)


CONCLUDED_WITH_A_REVIEW = _rule(
    "EN02",
    "concluded-with-a-review",
    _judge_concluded_with_a_review,
    Weight.ESSENTIAL,
    asks="Was it looked at together before it was concluded?",
    why="Concluding without a review is possible; what could have been learned then stays with the "
    "person alone.",
    met="It was concluded; reviews recorded: {count}.",
    unmet="It was concluded, and it is recorded that it was not reviewed.",
    unknown="It was concluded, and whether it was reviewed is not recorded.",
    question="Looking back on it, what do you take away from it?",
    options=("coming back to it for a minute although it is over",),
    sources=(article("Records are the basis for discussing homework in the next session."),),
    examples=lambda: (
        Example.met("reviewed", build_history(reviews=(Review(),), ended=_CONCLUDED)),
        Example.unmet("not reviewed", build_history(reviews=(), ended=_CONCLUDED)),
        Example.unknown("nothing recorded of it", build_history(ended=_CONCLUDED)),
        Example.silent("still going on", build_history(reviews=())),
    ),
    cannot_see="Why it was concluded.",
)


HISTORY_REVIEW: tuple[Rule[AssignmentHistory], ...] = (REVIEWED, CONCLUDED_WITH_A_REVIEW)
