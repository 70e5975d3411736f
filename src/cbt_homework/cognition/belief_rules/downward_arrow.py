"""Rules for downward arrows: questions about meaning lead step by step to a belief."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

import attrs

from cbt_homework.cognition.belief_rules.common import UnreadableNumber, diagram_citation
from cbt_homework.cognition.belief_rules.downward_arrow_samples import (
    FIRST_STEP,
    LAST_STEP,
    example_arrow,
    example_one_step_arrow,
)
from cbt_homework.cognition.belief_rules.samples import ASSUMPTION, BELIEF
from cbt_homework.cognition.beliefs import BeliefTarget, CoreBelief
from cbt_homework.cognition.downward_arrow import ArrowCriterion, AsksWhat, DownwardArrow, StoppedAt
from cbt_homework.foundation.citations import Citation, CitationStatus, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.ratings import UNSPECIFIED, Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_step_by_step_rule = partial(
    Rule[DownwardArrow], subject=DownwardArrow, criterion=ArrowCriterion.STEP_BY_STEP
)
_asks_for_meaning_rule = partial(
    Rule[DownwardArrow], subject=DownwardArrow, criterion=ArrowCriterion.ASKS_FOR_MEANING
)
_reaches_a_belief_rule = partial(
    Rule[DownwardArrow], subject=DownwardArrow, criterion=ArrowCriterion.REACHES_A_BELIEF
)

_MEANING = (AsksWhat.MEANS_TO, AsksWhat.MEANS_ABOUT)


def _reconstructed_citation(says: str) -> Citation:
    return Citation(
        "beck-ccd",
        CitationStatus.RECONSTRUCTED,
        says=f"{says} From general descriptions; not checked against a primary source.",
    )


_KEPT_NONE = "an import that kept none"


def _judge_arrow_step_by_step(arrow: DownwardArrow, policy: Policy) -> Outcome:
    """Whether the first thought and each step are there."""
    if arrow.steps == ():
        return unmet("steps", count=0)
    without = ["start"] if arrow.start is None else []
    if arrow.steps is None:
        return absent(policy, *without, "steps", count=0)
    for i, step in enumerate(arrow.steps):
        without += [
            f"steps.{i}.{part}" for part in ("question", "answer") if getattr(step, part) is None
        ]
    count = len(arrow.steps)
    if without:
        return absent(policy, *without, count=count)
    return met("start", "steps", count=count)


ARROW_STEP_BY_STEP = _step_by_step_rule(
    "FO31",
    "arrow-step-by-step",
    _judge_arrow_step_by_step,
    Weight.ESSENTIAL,
    asks="Are the first thought and each step there, with its question and its answer?",
    why="Each answer is the next premise; with one of them left out, the descent is a leap.",
    met="The first thought and each step are there, with question and answer ({count} steps).",
    unmet="The first thought, steps, or their questions and answers are not recorded (steps "
    "recorded: {count}).",
    unknown="The first thought, steps, or their questions and answers are not recorded (steps "
    "recorded: {count}).",
    question="What was asked there, and what was the answer?",
    options=("writing the steps down while going",),
    sources=(diagram_citation("A descent by questions, each about the last answer."),),
    examples=lambda: (
        Example.met("two steps", example_arrow()),
        Example.unmet("a step without its answer", example_one_step_arrow(answer=None)),
        Example.unmet("no first thought", example_arrow(start=None)),
        Example.unmet("asked, none", example_arrow(steps=())),
        Example.unmet("nothing recorded", DownwardArrow()),
        Example.imported(_KEPT_NONE, example_arrow(steps=None)),
    ),
    cannot_see="Whether an answer is the premise of the next question.",
)


def _judge_arrow_numbers_follow(arrow: DownwardArrow, _policy: Policy) -> Outcome | None:
    """Whether each number is the next one after the last that was recorded."""
    numbered = [
        (i, step.depth) for i, step in enumerate(arrow.steps or ()) if step.depth is not None
    ]
    if not numbered:
        return None
    gaps = [
        f"steps.{j}.depth"
        for (i, depth), (j, below) in pairwise(numbered)
        if below - depth != j - i
    ]
    facts = {"count": len(numbered), "gaps": len(gaps)}
    return unmet(*gaps, **facts) if gaps else met("steps", count=len(numbered))


ARROW_NUMBERS_FOLLOW = _step_by_step_rule(
    "FO32",
    "arrow-numbers-follow",
    _judge_arrow_numbers_follow,
    Weight.HELPFUL,
    asks="Do the numbers on the form follow the order of the steps?",
    why="A gap may be a step that was not written down. The order is that of the steps.",
    met="The numbers follow the order of the steps ({count} numbered).",
    unmet="Of the steps that are numbered ({count}), some have a number that is not the next "
    "({gaps}).",
    question="Was there a step in between?",
    options=("numbering the steps anew",),
    sources=(library("Steps are ordered by their place; numbers are compared with it."),),
    examples=lambda: (
        Example.met("1, 2", example_arrow()),
        Example.unmet("1, 3", example_arrow(steps=(FIRST_STEP, attrs.evolve(LAST_STEP, depth=3)))),
        Example.silent("no numbers", example_one_step_arrow(depth=None)),
    ),
    cannot_see="A step that was left out before numbers were given.",
    never={Verdict.UNKNOWN: "It speaks only where there are numbers."},
)


def _judge_arrow_starts_charged(arrow: DownwardArrow, policy: Policy) -> Outcome | None:
    """Whether the first thought comes with a strong feeling."""
    enough = policy.cognition.beliefs.charge_enough
    match arrow.charge:
        case Missing.NOT_APPLICABLE:
            return None
        case None:
            return unknown("charge", why=UnreadableNumber.NOT_RECORDED, enough=enough)
        case Missing.NONE as lack:
            return unmet("charge", lack=lack)
        case Missing.NOT_ASKED | Missing.DECLINED as why:
            return unknown("charge", why=why, enough=enough)
        case rating:
            share = rating.share
            if share is None:
                return unknown("charge", why=UnreadableNumber.NO_SCALE_RECORDED, enough=enough)
            judged = unmet if share < enough else met
            return judged("charge", share=share, enough=enough)


ARROW_STARTS_CHARGED = _step_by_step_rule(
    "FO33",
    "arrow-starts-charged",
    _judge_arrow_starts_charged,
    Weight.HELPFUL,
    version=2,
    asks="Does it start from a thought that comes with a strong feeling?",
    why="A feeling shows where a belief is touched.",
    met="The first thought is charged at {share} percent of the scale; {enough} is enough.",
    unmet="The first thought is charged at {share} percent of the scale; {enough} is enough.",
    unknown="How strong the feeling with the first thought is: {why}.",
    none="The record says that the feeling with the first thought was not rated.",
    question="Which of these thoughts touches you most?",
    options=("beginning again from the thought with the strongest feeling",),
    sources=(
        _reconstructed_citation("It starts from an emotionally charged thought."),
        library("Half of the scale is enough."),
    ),
    examples=lambda: (
        Example.met("80 percent", example_arrow()),
        Example.unmet("20 percent", example_arrow(charge=percent(20))),
        Example.unmet("not rated", example_arrow(charge=Missing.NONE)),
        Example.unknown("not asked", example_arrow(charge=Missing.NOT_ASKED)),
        Example.unknown("nothing recorded of it", example_arrow(charge=None)),
        Example.unknown("a number without its scale", example_arrow(charge=Rating(7, UNSPECIFIED))),
        Example.silent("the question does not apply", example_arrow(charge=Missing.NOT_APPLICABLE)),
    ),
    cannot_see="A feeling that came only on the way.",
)


def _judge_arrow_asks_for_meaning(arrow: DownwardArrow, policy: Policy) -> Outcome | None:
    """Whether a step asks for meaning."""
    steps = arrow.steps or ()
    if not steps:
        return None  # FO31 asks for them
    at = [f"steps.{i}.asks" for i, step in enumerate(steps) if step.asks in _MEANING]
    if at:
        return met(*at, count=len(steps), asking=len(at))
    none = [f"steps.{i}.asks" for i, step in enumerate(steps) if step.asks is None]
    if none:
        return absent(policy, *none, count=len(steps))
    return unmet("steps", count=len(steps))


ARROW_ASKS_FOR_MEANING = _asks_for_meaning_rule(
    "FO34",
    "arrow-asks-for-meaning",
    _judge_arrow_asks_for_meaning,
    Weight.ESSENTIAL,
    asks="Does a step ask what the answer means to the person, or about the person?",
    why="The question for meaning leads down; the question for facts leads sideways.",
    met="Of the steps recorded ({count}), some ask what the answer means ({asking}).",
    unmet="Of the steps recorded ({count}), none is recorded as asking what the answer means.",
    unknown="Whether any of the steps ({count}) asks what the answer means is not recorded.",
    question="If that were so, what would it mean to you?",
    options=("asking what it would say about the person, further down",),
    sources=(
        diagram_citation("It asks what it means to the person, then what it means about them."),
    ),
    examples=lambda: (
        Example.met("to you, about you", example_arrow()),
        Example.unmet("something else", example_one_step_arrow(asks=AsksWhat.SOMETHING_ELSE)),
        Example.unmet("nothing recorded of it", example_one_step_arrow(asks=None)),
        Example.imported(_KEPT_NONE, example_one_step_arrow(asks=None)),
        Example.silent("no steps: only FO31 speaks", example_arrow(steps=None)),
    ),
    cannot_see="How the question was put: it reads what is recorded of it, not its words.",
)


def _judge_arrow_ends_in_a_belief(arrow: DownwardArrow, policy: Policy) -> Outcome:
    """Whether it ends in a belief."""
    return absent(policy, "ends_in") if arrow.ends_in is None else met("ends_in")


ARROW_ENDS_IN_A_BELIEF = _reaches_a_belief_rule(
    "FO35",
    "arrow-ends-in-a-belief",
    _judge_arrow_ends_in_a_belief,
    Weight.ESSENTIAL,
    asks="Does it end in a core belief or a conditional assumption?",
    why="That is what the descent is for; where it ends before, it can go on another day.",
    met="It ends in a belief.",
    unmet="The belief it ends in is not recorded.",
    unknown="The belief it ends in is not recorded.",
    question="Is there something below that, or is this the bottom?",
    options=("taking the last answer as the next premise",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        diagram_citation("*To you* leads to an assumption, *about you* to a core belief."),
        Citation(
            "prasko-2022",
            CitationStatus.VERIFIED,
            says="It maps core beliefs and conditional assumptions.",
        ),
    ),
    examples=lambda: (
        Example.met("a core belief", example_arrow()),
        Example.met("an assumption", example_arrow(ends_in=ASSUMPTION)),
        Example.unmet("nothing recorded", example_arrow(ends_in=None)),
        Example.imported(_KEPT_NONE, example_arrow(ends_in=None)),
    ),
    cannot_see="Whether it went deep enough.",
)


def _judge_arrow_question_fits_end(arrow: DownwardArrow, _policy: Policy) -> Outcome | None:
    """Whether the question that leads to such an end was asked."""
    end, steps = arrow.ends_in, arrow.steps or ()
    if end is None or not any(step.asks in _MEANING for step in steps):
        return None  # FO31, FO34 and FO35 ask for them
    if isinstance(end, CoreBelief) and end.about not in (None, BeliefTarget.SELF):
        return None  # it has another question
    fitting = AsksWhat.MEANS_ABOUT if isinstance(end, CoreBelief) else AsksWhat.MEANS_TO
    at = [f"steps.{i}.asks" for i, step in enumerate(steps) if step.asks is fitting]
    if at:
        return met(*at, "ends_in", asks=fitting)
    none = [f"steps.{i}.asks" for i, step in enumerate(steps) if step.asks is None]
    return unknown(*none, asks=fitting) if none else unmet("steps", "ends_in", asks=fitting)


ARROW_QUESTION_FITS_END = _reaches_a_belief_rule(
    "FO36",
    "arrow-question-fits-end",
    _judge_arrow_question_fits_end,
    Weight.HELPFUL,
    asks="Was the question asked that leads to such an end?",
    why="A core belief about oneself that nobody asked for may be the therapist's conclusion.",
    met="The question that leads to such an end was asked ({asks}).",
    unmet="The question that leads to such an end is not among those asked ({asks}).",
    unknown="Whether the question that leads to such an end was asked is not recorded ({asks}).",
    question="And if that is so, what does it say about you?",
    options=("a question about the person before the belief is named",),
    sources=(diagram_citation("*To you* leads to an assumption, *about you* to a core belief."),),
    examples=lambda: (
        Example.met("about you, a core belief", example_arrow()),
        Example.met("to you, an assumption", example_arrow(ends_in=ASSUMPTION)),
        Example.unmet("to you, a core belief", example_one_step_arrow()),
        Example.unknown(
            "to you, and then a step of which nothing is recorded",
            example_arrow(steps=(FIRST_STEP, attrs.evolve(LAST_STEP, asks=None))),
        ),
        Example.silent(
            "no question for meaning: only FO34 speaks", example_one_step_arrow(asks=None)
        ),
        Example.silent(
            "a core belief about others",
            example_arrow(ends_in=attrs.evolve(BELIEF, about=BeliefTarget.OTHERS)),
        ),
        Example.silent("no end: only FO35 speaks", example_arrow(ends_in=None)),
        Example.silent("no steps: only FO31 speaks", example_arrow(steps=None)),
    ),
    cannot_see="A belief that came without being asked for.",
)


def _judge_arrow_disputes_nothing(arrow: DownwardArrow, _policy: Policy) -> Outcome | None:
    """Whether the answers were taken as they were."""
    steps = arrow.steps or ()
    at = [f"steps.{i}.disputed" for i, step in enumerate(steps) if step.disputed]
    none = [f"steps.{i}.disputed" for i, step in enumerate(steps) if step.disputed is None]
    if len(none) == len(steps):
        return None  # nobody kept a record of that
    if at:
        return unmet(*at, count=len(at))
    return unknown(*none) if none else met("steps", count=len(steps))


ARROW_DISPUTES_NOTHING = _asks_for_meaning_rule(
    "FO37",
    "arrow-disputes-nothing",
    _judge_arrow_disputes_nothing,
    Weight.HELPFUL,
    asks="Was nothing disputed on the way down?",
    why="The answers are taken as they are until the bottom is reached; there is time for doubt "
    "afterwards.",
    met="Nothing was disputed on the way down ({count} steps).",
    unmet="Answers were disputed on the way down ({count}).",
    unknown="Whether some answers were disputed is not recorded.",
    question="Shall we first see where this leads, and look at it afterwards?",
    options=("taking note of the doubt, for later",),
    sources=(_reconstructed_citation("Nothing is disputed during the descent."),),
    examples=lambda: (
        Example.met("nothing", example_arrow()),
        Example.unmet("the first answer", example_one_step_arrow(disputed=True)),
        Example.unknown(
            "recorded of one of two",
            example_arrow(steps=(FIRST_STEP, attrs.evolve(LAST_STEP, disputed=None))),
        ),
        Example.silent("nothing recorded of it", example_one_step_arrow(disputed=None)),
        Example.silent("no steps: only FO31 speaks", example_arrow(steps=None)),
    ),
    cannot_see="Doubt that was only felt.",
)


def _judge_arrow_says_why_it_stopped(arrow: DownwardArrow, _policy: Policy) -> Outcome:
    """Whether there is a sign of the bottom."""
    if arrow.stopped_at is None:
        return unknown("stopped_at")
    judged = unmet if arrow.stopped_at is StoppedAt.OTHER else met
    return judged("stopped_at", reason=arrow.stopped_at)


ARROW_SAYS_WHY_IT_STOPPED = _reaches_a_belief_rule(
    "FO38",
    "arrow-says-why-it-stopped",
    _judge_arrow_says_why_it_stopped,
    Weight.HELPFUL,
    asks="Is there a sign that the bottom was reached?",
    why="An answer that comes again, that is absolute, or with which the feeling changes shows "
    "that there is nothing below.",
    met="It stopped with a sign that is recorded: {reason}.",
    unmet="It stopped for a reason that is no sign of the bottom: {reason}.",
    unknown="Why it stopped is not recorded.",
    question="What did you notice when you said that?",
    options=("going on from here another time",),
    sources=(
        _reconstructed_citation("It stops at what repeats, is global, or shifts the feeling."),
    ),
    examples=lambda: (
        Example.met("an absolute answer", example_arrow()),
        Example.met("the person wished to stop", example_arrow(stopped_at=StoppedAt.PERSON_WISHED)),
        Example.unmet("something else", example_arrow(stopped_at=StoppedAt.OTHER)),
        Example.unknown("nothing recorded", example_arrow(stopped_at=None)),
    ),
    cannot_see="Whether it was the right moment to stop.",
)


DOWNWARD_ARROW: tuple[Rule[DownwardArrow], ...] = (
    ARROW_STEP_BY_STEP,
    ARROW_NUMBERS_FOLLOW,
    ARROW_STARTS_CHARGED,
    ARROW_ASKS_FOR_MEANING,
    ARROW_ENDS_IN_A_BELIEF,
    ARROW_QUESTION_FITS_END,
    ARROW_DISPUTES_NOTHING,
    ARROW_SAYS_WHY_IT_STOPPED,
)
