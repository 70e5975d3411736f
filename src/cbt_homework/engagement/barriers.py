"""Barriers to homework: their sides, and for each what it means, what to ask and what to consider.

Four overlapping sides, with the relationship across them. The order is that of the sides, and means
nothing else.

A new barrier begins here: a member of `Barrier` in its place, and its entry among those of its
side. Where a fact in a record speaks for it or against it, a module of `engagement.indicators` has
the indicator.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

import attrs

from cbt_homework.engagement.barrier_citations import (
    ACTS,
    BELIEFS,
    CONCRETE,
    FOUR_SIDES,
    INQUIRY,
    PLANNING,
    YOUTH,
)
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.citations import (
    AdviceEvidence,
    Citation,
    CitationStatus,
    article,
    library,
)
from cbt_homework.foundation.field_types import Label
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class Side(Term):
    """The side on which a barrier lies. Most stories of homework not done have several."""

    PATIENT = "patient"
    """The side of the person who does the homework, in every setting."""
    TASK = "task"
    ENVIRONMENT = "environment"
    THERAPIST = "therapist"
    """The side of the person who assigns it, in every setting."""
    RELATIONSHIP = "relationship"


class Barrier(Term):
    """One thing that can stand in the way."""

    NOT_UNDERSTOOD = "not-understood"
    LOW_IMPORTANCE = "low-importance"
    LOW_MOTIVATION = "low-motivation"
    LOW_CONFIDENCE = "low-confidence"
    PATIENT_BELIEF = "patient-belief"
    HOPELESSNESS = "hopelessness"
    FEAR_OF_EVALUATION = "fear-of-evaluation"
    ALL_OR_NOTHING = "all-or-nothing"
    AVOIDANCE = "avoidance"
    FORGETTING = "forgetting"
    PURPOSE_UNCLEAR = "purpose-unclear"
    TOO_DEMANDING = "too-demanding"
    NOT_PLANNED = "not-planned"
    NOT_SUITED = "not-suited"
    OFF_GOAL = "off-goal"
    TEDIOUS = "tedious"
    UNFORESEEN_CIRCUMSTANCES = "unforeseen-circumstances"
    NO_TIME = "no-time"
    NO_SUPPORT = "no-support"
    NO_REWARD = "no-reward"
    NO_MEANS = "no-means"
    NOT_ASSIGNED = "not-assigned"
    NOT_REVIEWED = "not-reviewed"
    ASSIGNING_STYLE = "assigning-style"
    THERAPIST_ATTITUDE = "therapist-attitude"
    RELATIONSHIP = "relationship"

    @property
    def side(self) -> Side:
        """The side it lies on."""
        return _SIDES[self]


class BarrierState(Term):
    """The state of a barrier by what is recorded."""

    SUPPORTED = "supported"
    """At least one fact speaks for it; what speaks against it is shown beside it."""
    NOT_SUPPORTED = "not-supported"
    """There are facts, and they speak against it."""
    UNEXPLORED = "unexplored"
    """Nothing is recorded; there is a question to ask."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Option(Value):
    """An option that could be considered. It instructs nobody.

    Attributes:
        consider: What could be considered, to be read after *to consider:*.
        evidence: What kind of evidence there is for it.
        source: Who speaks for it, and how well that is established.
    """

    consider: Label = attrs.field(kw_only=False)
    evidence: AdviceEvidence
    source: Citation


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BarrierEntry(Value):
    """The entry of the catalogue about one barrier.

    Attributes:
        barrier: The barrier.
        means: What it is, in the words of a conversation about the record.
        question: What could be asked to explore it.
        options: What could be considered where something speaks for it.
        sources: Who names it.
    """

    barrier: Barrier
    means: Label
    question: Label
    options: Annotated[tuple[Option, ...], k.Size(1, 9)]
    sources: Annotated[tuple[Citation, ...], k.Size(1, 9)]


def _opinion_option(consider: str, source: Citation | None = None) -> Option:
    by = source or article("Advice from practice; no study of it is named.")
    return Option(consider, evidence=AdviceEvidence.EXPERT_OPINION, source=by)


def _observed_option(consider: str, source: Citation) -> Option:
    return Option(consider, evidence=AdviceEvidence.OBSERVATIONAL, source=source)


def _barrier_entry(
    barrier: Barrier,
    means: str,
    question: str,
    *options: Option,
    sources: tuple[Citation, ...],
) -> BarrierEntry:
    return BarrierEntry(
        barrier=barrier, means=means, question=question, options=options, sources=sources
    )


_PATIENT: tuple[BarrierEntry, ...] = (
    _barrier_entry(
        Barrier.NOT_UNDERSTOOD,
        "the task was not clear",
        "How would you put in your own words what we agreed on?",
        _observed_option(
            "planning it again, concretely, and hearing it in their own words", CONCRETE
        ),
        sources=(INQUIRY,),
    ),
    _barrier_entry(
        Barrier.LOW_IMPORTANCE,
        "it was not seen as important",
        "How much does it matter to you that this changes, and what would this task do for it?",
        _observed_option("linking it to what the person wants to take away from therapy", ACTS),
        sources=(INQUIRY,),
    ),
    _barrier_entry(
        Barrier.LOW_MOTIVATION,
        "the wish to do it was small",
        "What speaks for doing it, and what for leaving it, as you see it now?",
        _observed_option("choosing another task toward the same goal together", ACTS),
        sources=(INQUIRY, Citation("helbig-fehm-2004", CitationStatus.VERIFIED,
                 says="Motivation went together with doing homework (77 therapists).")),
    ),
    _barrier_entry(
        Barrier.LOW_CONFIDENCE,
        "confidence of being able to do it was low",
        "How sure were you that you could do it, and what would have raised that?",
        _opinion_option("making it smaller until confidence rises",
                 Citation("gutnick-2014", CitationStatus.VERIFIED,
                          says="Solves problems first where confidence is below 7 of 10.")),
        sources=(article("Box 2: asks whether the patient believes he can handle it."),),
    ),
    _barrier_entry(
        Barrier.PATIENT_BELIEF,
        "a belief of the person stood in the way",
        "What went through your mind when you agreed to it, and what when you sat down to it?",
        _observed_option(
            "looking at the thought with the same tools as any other thought", BELIEFS
        ),
        sources=(article("Box 2: thoughts, feelings and behavior when accepting and starting."),
                 BELIEFS),
    ),
    _barrier_entry(
        Barrier.HOPELESSNESS,
        "it seemed that nothing could help",
        "What did you expect would come of it, if you did it?",
        _opinion_option("framing it as a test of just that expectation"),
        sources=(BELIEFS,),
    ),
    _barrier_entry(
        Barrier.FEAR_OF_EVALUATION,
        "it felt like being judged",
        "What did you imagine I would think when you showed it to me?",
        _opinion_option("asking how the reaction of the other person is expected, and checking it"),
        sources=(article("Box 1: fear of what the therapist will think."),),
    ),
    _barrier_entry(
        Barrier.ALL_OR_NOTHING,
        "it seemed to count only when done perfectly",
        "What would have been a half of it, and what would that half have been worth?",
        _opinion_option("agreeing on a smallest version that counts"),
        sources=(article("Box 1: understanding it fully, or leaving it."),),
    ),
    _barrier_entry(
        Barrier.AVOIDANCE,
        "the feelings that come with it were kept away",
        "Which feeling would have come up, and what did putting it off do for you?",
        _opinion_option("grading the task, and foreseeing the feeling in the plan"),
        sources=(YOUTH, article("Box 1: procrastination, and a canceled session.")),
    ),
    _barrier_entry(
        Barrier.FORGETTING,
        "nothing brought it to mind at the right moment",
        "Many people forget. What could remind you at the right moment next time?",
        _observed_option("writing it down, with a reminder where it will be seen", CONCRETE),
        sources=(YOUTH,),
    ),
)  # fmt: skip

_TASK: tuple[BarrierEntry, ...] = (
    _barrier_entry(
        Barrier.PURPOSE_UNCLEAR,
        "what it is for was not clear",
        "What was it good for, as you understood it?",
        _observed_option("giving a rationale, and hearing it in the person's own words", ACTS),
        sources=(INQUIRY, YOUTH),
    ),
    _barrier_entry(
        Barrier.TOO_DEMANDING,
        "it was too demanding for the present state",
        "Which part of it could you have done as you felt then?",
        _opinion_option("choosing a step that is feasible and still an effort"),
        sources=(INQUIRY,),
    ),
    _barrier_entry(
        Barrier.NOT_PLANNED,
        "when, where and how it would be done was open",
        "When and where had you meant to do it, and what came in its place?",
        _observed_option("planning when, where, how often and how long, in writing", CONCRETE),
        sources=(YOUTH,),
    ),
    _barrier_entry(
        Barrier.NOT_SUITED,
        "it does not suit this person",
        "What about it does not fit you: reading and writing, language, body, family, belief?",
        _opinion_option("choosing another form for the same purpose",
                 Citation("tompkins-2004", CitationStatus.VERIFIED,
                          says="Fits homework to the social and cultural context.")),
        sources=(article("One of four aspects of how homework is assigned: suitability."),),
    ),
    _barrier_entry(
        Barrier.OFF_GOAL,
        "it does not serve what the person wants",
        "What would make this task worth your while?",
        _observed_option("setting the task out from the goal, together", ACTS),
        sources=(YOUTH, article("Returns to problem and goals where attempts stay away.")),
    ),
    _barrier_entry(
        Barrier.TEDIOUS,
        "doing it, or writing it down, is tedious",
        "What made it dull or laborious, and what is the least writing that would still help?",
        _opinion_option("shortening the form", YOUTH),
        sources=(YOUTH,),
    ),
)  # fmt: skip

_ENVIRONMENT: tuple[BarrierEntry, ...] = (
    _barrier_entry(
        Barrier.UNFORESEEN_CIRCUMSTANCES,
        "something came up that nobody foresaw",
        "What came up, and could it come up again?",
        _observed_option("adding it to the obstacles of the next plan, with what then", PLANNING),
        sources=(INQUIRY, FOUR_SIDES),
    ),
    _barrier_entry(
        Barrier.NO_TIME,
        "daily life left no time",
        "What does an ordinary day look like, and where would ten minutes be?",
        _opinion_option("tying it to something that happens every day anyway", YOUTH),
        sources=(YOUTH,),
    ),
    _barrier_entry(
        Barrier.NO_SUPPORT,
        "there was little support for it from people nearby",
        "Who knew about it, and what did they say?",
        _opinion_option("asking who could help, and how", YOUTH),
        sources=(YOUTH,),
    ),
    _barrier_entry(
        Barrier.NO_REWARD,
        "nothing good followed when it was done",
        "What came right after you had done it, or would have?",
        _opinion_option("planning something pleasant for afterwards", YOUTH),
        sources=(YOUTH,),
    ),
    _barrier_entry(
        Barrier.NO_MEANS,
        "what it takes was not at hand",
        "What was missing: a form, a room, money, a way to get there?",
        _opinion_option("handing over what it takes before the end of the session", FOUR_SIDES),
        sources=(FOUR_SIDES,),
    ),
)

_OURS = "That this may help is a convention."

_THERAPIST: tuple[BarrierEntry, ...] = (
    _barrier_entry(
        Barrier.NOT_ASSIGNED,
        "in several sessions no homework was assigned",
        "What makes it easy, or hard, to come to homework in these sessions?",
        _opinion_option("keeping ten minutes in the middle of the session for it", library(_OURS)),
        _opinion_option("looking at what speaks against homework with this person", library(_OURS)),
        sources=(article("Attitudes lead to avoiding homework altogether."),),
    ),
    _barrier_entry(
        Barrier.NOT_REVIEWED,
        "earlier homework was not talked about afterwards",
        "Was the last homework looked at together, and how long?",
        _observed_option("beginning the session with what became of the last homework", PLANNING),
        sources=(article("What is not discussed comes to look unimportant, and is given up."),
                 Citation("conklin-2018", CitationStatus.CONTESTED,
                          says="Reviewing did not predict engagement there; assigning did "
                          "(n = 66).")),
    ),
    _barrier_entry(
        Barrier.ASSIGNING_STYLE,
        "how it was assigned left little room for it",
        "How was it assigned: with how much time, with which rationale, in which tone?",
        _observed_option("planning it earlier in the session, with a rationale and a check", ACTS),
        sources=(article("In haste at the end, without a rationale, apologetically (Box 3)."),
                 Citation("conklin-2018", CitationStatus.VERIFIED,
                          says="How homework was assigned predicted engagement (n = 66).")),
    ),
    _barrier_entry(
        Barrier.THERAPIST_ATTITUDE,
        "a belief of the one who assigns it stood in the way",
        "What goes through your own mind when you are about to assign it?",
        _opinion_option("testing the belief in an experiment of one's own"),
        sources=(article("Five attitudes of trainees, and what they lead to."),
                 Citation("kazantzis-lampropoulos-2005", CitationStatus.VERIFIED,
                          says="Attitudes of 827 practitioners: harm to in-session work, and "
                          "help to outcome, as two factors.")),
    ),
)  # fmt: skip

_RELATIONSHIP: tuple[BarrierEntry, ...] = (
    _barrier_entry(
        Barrier.RELATIONSHIP,
        "something between the two stood in the way",
        "How is it for you to talk about homework with me?",
        _opinion_option(
            "asking *how* and *what* in place of *why*, and letting the person be the expert"
        ),
        sources=(article("Examine the relationship where homework is not done (Box 2)."),),
    ),
)

_BY_SIDE: Mapping[Side, tuple[BarrierEntry, ...]] = {
    Side.PATIENT: _PATIENT,
    Side.TASK: _TASK,
    Side.ENVIRONMENT: _ENVIRONMENT,
    Side.THERAPIST: _THERAPIST,
    Side.RELATIONSHIP: _RELATIONSHIP,
}
_SIDES = {entry.barrier: side for side, entries in _BY_SIDE.items() for entry in entries}

BARRIERS: Mapping[Barrier, BarrierEntry] = MappingProxyType(
    {entry.barrier: entry for entries in _BY_SIDE.values() for entry in entries}
)
"""The catalogue, by barrier, in the order of the vocabulary."""
