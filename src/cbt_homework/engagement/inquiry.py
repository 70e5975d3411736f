"""Inquiries into why homework was not done."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.field_types import Slug, Text
from cbt_homework.foundation.invariants import ExactlyOne, Invariant, no_repeats
from cbt_homework.foundation.questions import Question, QuestionBank
from cbt_homework.foundation.ratings import Rater, Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term

INQUIRY_QUESTIONS = QuestionBank(
    "inquiry",
    questions=(
        Question("understood", "Was it clear what the task was, and what it was for?"),
        Question(
            "important", "How important did it feel, and how much did you feel like doing it?"
        ),
        Question("circumstances", "Did something come up that nobody had foreseen?"),
        Question("demanding", "How were you on those days, and how big did the task look then?"),
    ),
    sources=(
        Citation("prasko-2022", CitationStatus.VERIFIED, says="Four things to find out about."),
    ),
)  # fmt: skip
"""The four questions to begin with where homework was not done."""


class Effect(Term):
    """The effect of a thought or belief on homework."""

    HELPS = "helps"
    HINDERS = "hinders"
    NEITHER = "neither"


ASKED_MOMENTS = (HomeworkMoment.ACCEPTING, HomeworkMoment.STARTING)
"""The two moments at which it is asked what went through the mind."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class HomeworkThought(Value):
    """A thought about homework that went through somebody's mind.

    Attributes:
        words: The thought.
        belief: How far it was believed.
        effect: Whether it helped or hindered.
        theme: What it comes to, in the terms of the catalogue of barriers.
    """

    words: Text | None = attrs.field(default=None, kw_only=False)
    belief: Rating | Missing | None = None
    effect: Effect | None = None
    theme: Barrier | None = None


Thoughts = Annotated[tuple[HomeworkThought, ...], k.Size(0, 30)]


class Reply(Term):
    """Three answers that are typical of shy or depressed people who are asked why."""

    DO_NOT_KNOW = "do-not-know"
    NO_STRENGTH = "no-strength"
    MAKES_NO_SENSE = "makes-no-sense"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Explored(Value):
    """One barrier that was asked about.

    Attributes:
        barrier: Which one; one of barrier and own_barrier is there.
        own_barrier: The key of a barrier of your own.
        applies: Whether it stood in the way, as the answer was.
        words: The answer.
    """

    barrier: Barrier | None = attrs.field(default=None, kw_only=False)
    own_barrier: Slug | None = None
    applies: bool | Missing | None = None
    words: Text | None = None

    __invariants__ = (
        Invariant(
            "one-of-two",
            "barrier",
            "must be there or a barrier of your own, not both",
            ExactlyOne("barrier", "own_barrier"),
        ),
    )


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Inquiry(Value):
    """The questions and answers about homework that was not done, or not as agreed.

    Attributes:
        on: The day.
        by: Who answered. None counts as the person who was asked, since that is what an inquiry is
            for. What anybody else says of the person is an impression, and supports no barrier.
        understood_task: Whether the task was understood.
        understood_purpose: Whether it was understood what it was for.
        important: Whether mastering it was seen as important.
        motivated: Whether there was a wish to do it.
        circumstances: What came up that nobody foresaw; empty where nothing did.
        too_demanding: Whether it was too demanding for the state the person was in.
        when_accepting: What went through the mind when it was agreed on; empty where nothing did.
        when_starting: What went through the mind when it was about to be begun, likewise.
        replies: Which of three typical answers came first; none twice.
        explored: Other barriers that were asked about.
    """

    on: date | None = attrs.field(default=None, kw_only=False)
    by: Rater | None = None
    understood_task: bool | Missing | None = None
    understood_purpose: bool | Missing | None = None
    important: bool | Missing | None = None
    motivated: bool | Missing | None = None
    circumstances: Annotated[tuple[Text, ...], k.Size(0, 20)] | Missing | None = None
    too_demanding: bool | Missing | None = None
    when_accepting: Thoughts | Missing | None = None
    when_starting: Thoughts | Missing | None = None
    replies: Annotated[tuple[Reply, ...], k.Size(0, 3)] | None = None
    explored: Annotated[tuple[Explored, ...], k.Size(0, 50)] | None = None

    __invariants__ = (
        no_repeats("replies"),
        no_repeats(
            "explored",
            "barrier",
            "own_barrier",
            code="explored-twice",
            message="must not ask about a barrier twice",
        ),
    )

    def thoughts(self, moment: HomeworkMoment) -> tuple[HomeworkThought, ...] | Missing | None:
        """The thoughts recorded for one of the two moments that are asked about."""
        return self.when_accepting if moment is HomeworkMoment.ACCEPTING else self.when_starting
