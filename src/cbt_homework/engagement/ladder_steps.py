"""The ladder of steps that can follow when homework was not done.

At most one of the steps 1 to 3 is there at a time. Step 0 can stand before it, or alone, and any of
4 to 6 beside it.

A new step begins here: a member of `LadderStep` in its place, a member of `Because` for its
reason, and its entry in `STEPS`. Then `judgment.next_steps` says when it follows.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from cbt_homework.engagement.goal_reviews import GOAL_QUESTIONS
from cbt_homework.engagement.inquiry import INQUIRY_QUESTIONS
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.field_types import Label
from cbt_homework.foundation.questions import QuestionBank
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class LadderStep(Term):
    """A step of the ladder."""

    ACKNOWLEDGE = "acknowledge"
    INQUIRE = "inquire"
    FORMULATE = "formulate"
    REVIEW_GOALS = "review-goals"
    LOOK_AT_OWN_PART = "look-at-own-part"
    SUPERVISE = "supervise"
    LOOK_DEEPER = "look-deeper"

    @property
    def is_main(self) -> bool:
        """Whether it is one of the steps 0 to 3."""
        return self.number <= _LAST_MAIN

    @property
    def follows_a_miss(self) -> bool:
        """Whether it is one of the steps 1 to 3, of which at most one follows."""
        return 1 <= self.number <= _LAST_MAIN

    @property
    def number(self) -> int:
        """Its number, from 0."""
        return _NUMBERS[self]


_LAST_MAIN = 3
_NUMBERS = {step: number for number, step in enumerate(LadderStep)}


class Because(Term):
    """The reason why a step is there."""

    CARRIED_OUT = "carried-out"
    TRIED = "tried"
    """Something was tried or done at the last session, and not all of it was carried out."""
    ONCE = "once"
    """It was not carried out, or partly, at the last session, and not repeatedly."""
    PERHAPS_REPEATED = "perhaps-repeated"
    """It was not carried out at the last session, and of sessions before, nothing is known."""
    REPEATED = "repeated"
    """At several sessions in a row, with an attempt, a record or a reason among them."""
    OFTEN = "often"
    """At several of the recent sessions, and not in a row."""
    MISSED_BESIDE_OTHERS = "missed-beside-others"
    """One kind of homework, or one task, several times in a row, while others were carried out."""
    REASON_NOT_ASKED = "reason-not-asked"
    """At several sessions in a row there was no attempt and no record, and nobody asked why."""
    NOT_DISCUSSED = "not-discussed"
    """The record says that what was missed had not been thoroughly discussed and agreed on."""
    NOTHING_CAME = "nothing-came"
    """At several sessions in a row there was no attempt, no record and no reason."""
    BESIDE_IT = "beside-it"
    """It belongs beside every step from 1 on. Diagnoses up to version 0.3 say so."""
    CONCERN_RECORDED = "concern-recorded"
    """It was carried out, and a concern is recorded that it feeds the problem."""
    OWN_PART_SUPPORTED = "own-part-supported"
    """Something speaks for a barrier on the side of the one who assigns, or in between."""
    OWN_PART_ASKED_ABOUT = "own-part-asked-about"
    """Something recorded asks about that side: a gap of the agreement, or a lead."""
    RECURRED = "recurred"
    """It was talked about in supervision, and came up again."""


IN_A_ROW = frozenset(
    {
        Because.REPEATED,
        Because.MISSED_BESIDE_OTHERS,
        Because.REASON_NOT_ASKED,
        Because.NOT_DISCUSSED,
        Because.NOTHING_CAME,
    }
)
"""Reasons that count sessions in a row."""


class AgreementGap(Term):
    """Something that the record says of how homework was agreed on, and that can be made up for."""

    NOT_TALKED_OVER = "not-talked-over"
    PURPOSE_NOT_GIVEN = "purpose-not-given"
    PURPOSE_NOT_UNDERSTOOD = "purpose-not-understood"
    UNDERSTANDING_NOT_CHECKED = "understanding-not-checked"
    TASK_NOT_UNDERSTOOD = "task-not-understood"
    NOT_AGREED = "not-agreed"
    IN_HASTE = "in-haste"


class WouldHelp(Term):
    """What it would help to know of one session."""

    CARRIED_OUT = "carried-out"
    TRIED = "tried"
    RECORD = "record"
    REASON = "reason"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class StepEntry(Value):
    """The entry of the catalogue about one step.

    Attributes:
        step: The step.
        title: What it is called.
        says: What it consists of, as an option.
        questions: The bank of questions that goes with it, where there is one.
        source: Where it comes from.
    """

    step: LadderStep
    title: Label
    says: Label
    questions: QuestionBank | None = None
    source: Citation


STEPS: Mapping[LadderStep, StepEntry] = MappingProxyType(
    {
        entry.step: entry
        for entry in (
            StepEntry(
                step=LadderStep.ACKNOWLEDGE,
                title="Acknowledge, then quality, then what was learned",
                says="saying what was done before anything else; its quality apart from that",
                source=article("Acknowledge first; quality separately."),
            ),
            StepEntry(
                step=LadderStep.INQUIRE,
                title="Four questions, and a new plan",
                says="asking the four questions, and planning what comes next from the answers",
                questions=INQUIRY_QUESTIONS,
                source=article("Find out why; a problem to be solved together."),
            ),
            StepEntry(
                step=LadderStep.FORMULATE,
                title="Understanding the barriers together",
                says="drawing up what stood in the way on every side, task and circumstances too",
                source=Citation(
                    "kazantzis-shinkfield-2007",
                    CitationStatus.VERIFIED,
                    says="Understand barriers in context; do not only list them.",
                ),
            ),
            StepEntry(
                step=LadderStep.REVIEW_GOALS,
                title="Back to problem and goals",
                says="returning to the analysis of the problem and to the goals",
                questions=GOAL_QUESTIONS,
                source=article("Repeatedly no attempt, no records and no reason given."),
            ),
            StepEntry(
                step=LadderStep.LOOK_AT_OWN_PART,
                title="The part of the one who assigns it, and the relationship",
                says="looking at how it was assigned and reviewed, at one's own beliefs about it, "
                "and at what is between the two",
                source=article("Therapists' conduct and attitudes; the relationship."),
            ),
            StepEntry(
                step=LadderStep.SUPERVISE,
                title="In supervision: the accessible level",
                says="mapping the vicious circle of one's own reactions, and a thought record",
                source=article("The simplest level first; a record of thoughts may be enough."),
            ),
            StepEntry(
                step=LadderStep.LOOK_DEEPER,
                title="In supervision: the deeper level",
                says="going from automatic thoughts to one's own rules, beliefs and schemas",
                source=article("Deeper where it comes up again although it was talked about."),
            ),
        )
    }
)
"""The catalogue of steps."""
