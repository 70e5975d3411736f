"""The rules for a downward arrow: step by step, by meaning, to a belief."""

from __future__ import annotations

from typing import Any

import attrs

from cbt_homework.cognition.belief_rules import downward_arrow_judges as judged
from cbt_homework.cognition.belief_rules.common import diagram
from cbt_homework.cognition.belief_rules.samples import ASSUMPTION, BELIEF
from cbt_homework.cognition.beliefs import BeliefTarget
from cbt_homework.cognition.downward_arrow import (
    ArrowCriterion,
    ArrowStep,
    AsksWhat,
    DownwardArrow,
    StoppedAt,
)
from cbt_homework.foundation.citations import Citation, CitationStatus, library
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.ratings import UNSPECIFIED, Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing

_FIRST = ArrowStep(
    question="If you spoil it, what would that mean to you?",
    answer="They see what I cannot do",
    asks=AsksWhat.MEANS_TO,
    depth=1,
    disputed=False,
)
_LAST = ArrowStep(
    question="And what would that say about you?",
    answer="I cannot do anything",
    asks=AsksWhat.MEANS_ABOUT,
    depth=2,
    disputed=False,
)
_ARROW = DownwardArrow(
    "I will spoil it",
    charge=percent(80),
    steps=(_FIRST, _LAST),
    ends_in=BELIEF,
    stopped_at=StoppedAt.GLOBAL,
)


def _arrow(**parts: Any) -> DownwardArrow:
    return attrs.evolve(_ARROW, **parts)


def _first(**parts: Any) -> DownwardArrow:
    return _arrow(steps=(attrs.evolve(_FIRST, **parts),))


def _memory(says: str) -> Citation:
    return Citation(
        "beck-ccd",
        CitationStatus.RECONSTRUCTED,
        says=f"{says} From general descriptions; not checked against a primary source.",
    )


_KEPT_NONE = "an import that kept none"


ARROW: tuple[Rule[DownwardArrow], ...] = (
    Rule(
        code="FO31",
        name="arrow-step-by-step",
        weight=Weight.ESSENTIAL,
        criterion=ArrowCriterion.STEP_BY_STEP,
        subject=DownwardArrow,
        judge=judged.steps_are_there,
        asks="Are the first thought and each step there, with its question and its answer?",
        why="Each answer is the next premise; with one of them left out, the descent is a leap.",
        met="The first thought and each step are there, with question and answer ({count} steps).",
        unmet="The first thought, steps, or their questions and answers are not recorded "
        "(steps recorded: {count}).",
        unknown="The first thought, steps, or their questions and answers are not recorded "
        "(steps recorded: {count}).",
        question="What was asked there, and what was the answer?",
        options=("writing the steps down while going",),
        sources=(diagram("A descent by questions, each about the last answer."),),
        examples=lambda: (
            Example("two steps", _arrow(), Verdict.MET),
            Example("a step without its answer", _first(answer=None), Verdict.UNMET),
            Example("no first thought", _arrow(start=None), Verdict.UNMET),
            Example("asked, none", _arrow(steps=()), Verdict.UNMET),
            Example("nothing recorded", DownwardArrow(), Verdict.UNMET),
            Example(_KEPT_NONE, _arrow(steps=None), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether an answer is the premise of the next question.",
    ),
    Rule(
        code="FO32",
        name="arrow-numbers-follow",
        weight=Weight.HELPFUL,
        criterion=ArrowCriterion.STEP_BY_STEP,
        subject=DownwardArrow,
        judge=judged.numbers_follow,
        asks="Do the numbers on the form follow the order of the steps?",
        why="A gap may be a step that was not written down. The order is that of the steps.",
        met="The numbers follow the order of the steps ({count} numbered).",
        unmet="Of the steps that are numbered ({count}), some have a number that is not the next "
        "({gaps}).",
        question="Was there a step in between?",
        options=("numbering the steps anew",),
        sources=(library("Steps are ordered by their place; numbers are compared with it."),),
        examples=lambda: (
            Example("1, 2", _arrow(), Verdict.MET),
            Example("1, 3", _arrow(steps=(_FIRST, attrs.evolve(_LAST, depth=3))), Verdict.UNMET),
            Example("no numbers", _first(depth=None), None),
        ),
        cannot_see="A step that was left out before numbers were given.",
        never={Verdict.UNKNOWN: "It speaks only where there are numbers."},
    ),
    Rule(
        code="FO33",
        name="arrow-starts-charged",
        weight=Weight.HELPFUL,
        criterion=ArrowCriterion.STEP_BY_STEP,
        subject=DownwardArrow,
        judge=judged.starts_charged,
        asks="Does it start from a thought that comes with a strong feeling?",
        why="A feeling shows where a belief is touched.",
        met="The first thought is charged at {share} percent of the scale; {enough} is enough.",
        unmet="The first thought is charged at {share} percent of the scale; {enough} is enough.",
        unknown="How strong the feeling with the first thought is: {why}.",
        question="Which of these thoughts touches you most?",
        options=("beginning again from the thought with the strongest feeling",),
        sources=(
            _memory("It starts from an emotionally charged thought."),
            library("Half of the scale is enough."),
        ),
        examples=lambda: (
            Example("80 percent", _arrow(), Verdict.MET),
            Example("20 percent", _arrow(charge=percent(20)), Verdict.UNMET),
            Example("not asked", _arrow(charge=Missing.NOT_ASKED), Verdict.UNKNOWN),
            Example("nothing recorded of it", _arrow(charge=None), Verdict.UNKNOWN),
            Example(
                "a number without its scale",
                _arrow(charge=Rating(7, UNSPECIFIED)),
                Verdict.UNKNOWN,
            ),
            Example("the question does not apply", _arrow(charge=Missing.NOT_APPLICABLE), None),
        ),
        cannot_see="A feeling that came only on the way.",
    ),
    Rule(
        code="FO34",
        name="arrow-asks-for-meaning",
        weight=Weight.ESSENTIAL,
        criterion=ArrowCriterion.ASKS_FOR_MEANING,
        subject=DownwardArrow,
        judge=judged.asks_for_meaning,
        asks="Does a step ask what the answer means to the person, or about the person?",
        why="The question for meaning leads down; the question for facts leads sideways.",
        met="Of the steps recorded ({count}), some ask what the answer means ({asking}).",
        unmet="Of the steps recorded ({count}), none is recorded as asking what the answer means.",
        unknown="Whether any of the steps ({count}) asks what the answer means is not recorded.",
        question="If that were so, what would it mean to you?",
        options=("asking what it would say about the person, further down",),
        sources=(diagram("It asks what it means to the person, then what it means about them."),),
        examples=lambda: (
            Example("to you, about you", _arrow(), Verdict.MET),
            Example("something else", _first(asks=AsksWhat.SOMETHING_ELSE), Verdict.UNMET),
            Example("nothing recorded of it", _first(asks=None), Verdict.UNMET),
            Example(_KEPT_NONE, _first(asks=None), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("no steps: only FO31 speaks", _arrow(steps=None), None),
        ),
        cannot_see="How the question was put: it reads what is recorded of it, not its words.",
    ),
    Rule(
        code="FO35",
        name="arrow-ends-in-a-belief",
        weight=Weight.ESSENTIAL,
        criterion=ArrowCriterion.REACHES_A_BELIEF,
        subject=DownwardArrow,
        judge=judged.ends_in_a_belief,
        asks="Does it end in a core belief or a conditional assumption?",
        why="That is what the descent is for; where it ends before, it can go on another day.",
        met="It ends in a belief.",
        unmet="The belief it ends in is not recorded.",
        unknown="The belief it ends in is not recorded.",
        question="Is there something below that, or is this the bottom?",
        options=("taking the last answer as the next premise",),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            diagram("*To you* leads to an assumption, *about you* to a core belief."),
            Citation(
                "prasko-2022",
                CitationStatus.VERIFIED,
                says="It maps core beliefs and conditional assumptions.",
            ),
        ),
        examples=lambda: (
            Example("a core belief", _arrow(), Verdict.MET),
            Example("an assumption", _arrow(ends_in=ASSUMPTION), Verdict.MET),
            Example("nothing recorded", _arrow(ends_in=None), Verdict.UNMET),
            Example(_KEPT_NONE, _arrow(ends_in=None), Verdict.UNKNOWN, Verdict.UNKNOWN),
        ),
        cannot_see="Whether it went deep enough.",
    ),
    Rule(
        code="FO36",
        name="arrow-question-fits-end",
        weight=Weight.HELPFUL,
        criterion=ArrowCriterion.REACHES_A_BELIEF,
        subject=DownwardArrow,
        judge=judged.question_fits_end,
        asks="Was the question asked that leads to such an end?",
        why="A core belief about oneself that nobody asked for may be the therapist's conclusion.",
        met="The question that leads to such an end was asked ({asks}).",
        unmet="The question that leads to such an end is not among those asked ({asks}).",
        unknown="Whether the question that leads to such an end was asked is not recorded "
        "({asks}).",
        question="And if that is so, what does it say about you?",
        options=("a question about the person before the belief is named",),
        sources=(diagram("*To you* leads to an assumption, *about you* to a core belief."),),
        examples=lambda: (
            Example("about you, a core belief", _arrow(), Verdict.MET),
            Example("to you, an assumption", _arrow(ends_in=ASSUMPTION), Verdict.MET),
            Example("to you, a core belief", _first(), Verdict.UNMET),
            Example(
                "to you, and then a step of which nothing is recorded",
                _arrow(steps=(_FIRST, attrs.evolve(_LAST, asks=None))),
                Verdict.UNKNOWN,
            ),
            Example("no question for meaning: only FO34 speaks", _first(asks=None), None),
            Example(
                "a core belief about others",
                _arrow(ends_in=attrs.evolve(BELIEF, about=BeliefTarget.OTHERS)),
                None,
            ),
            Example("no end: only FO35 speaks", _arrow(ends_in=None), None),
            Example("no steps: only FO31 speaks", _arrow(steps=None), None),
        ),
        cannot_see="A belief that came without being asked for.",
    ),
    Rule(
        code="FO37",
        name="arrow-disputes-nothing",
        weight=Weight.HELPFUL,
        criterion=ArrowCriterion.ASKS_FOR_MEANING,
        subject=DownwardArrow,
        judge=judged.nothing_disputed,
        asks="Was nothing disputed on the way down?",
        why="The answers are taken as they are until the bottom is reached; there is time for "
        "doubt afterwards.",
        met="Nothing was disputed on the way down ({count} steps).",
        unmet="Answers were disputed on the way down ({count}).",
        unknown="Whether some answers were disputed is not recorded.",
        question="Shall we first see where this leads, and look at it afterwards?",
        options=("taking note of the doubt, for later",),
        sources=(_memory("Nothing is disputed during the descent."),),
        examples=lambda: (
            Example("nothing", _arrow(), Verdict.MET),
            Example("the first answer", _first(disputed=True), Verdict.UNMET),
            Example(
                "recorded of one of two",
                _arrow(steps=(_FIRST, attrs.evolve(_LAST, disputed=None))),
                Verdict.UNKNOWN,
            ),
            Example("nothing recorded of it", _first(disputed=None), None),
            Example("no steps: only FO31 speaks", _arrow(steps=None), None),
        ),
        cannot_see="Doubt that was only felt.",
    ),
    Rule(
        code="FO38",
        name="arrow-says-why-it-stopped",
        weight=Weight.HELPFUL,
        criterion=ArrowCriterion.REACHES_A_BELIEF,
        subject=DownwardArrow,
        judge=judged.says_why_it_stopped,
        asks="Is there a sign that the bottom was reached?",
        why="An answer that comes again, that is absolute, or with which the feeling changes shows "
        "that there is nothing below.",
        met="It stopped with a sign that is recorded: {reason}.",
        unmet="It stopped for a reason that is no sign of the bottom: {reason}.",
        unknown="Why it stopped is not recorded.",
        question="What did you notice when you said that?",
        options=("going on from here another time",),
        sources=(_memory("It stops at what repeats, is global, or shifts the feeling."),),
        examples=lambda: (
            Example("an absolute answer", _arrow(), Verdict.MET),
            Example(
                "the person wished to stop",
                _arrow(stopped_at=StoppedAt.PERSON_WISHED),
                Verdict.MET,
            ),
            Example("something else", _arrow(stopped_at=StoppedAt.OTHER), Verdict.UNMET),
            Example("nothing recorded", _arrow(stopped_at=None), Verdict.UNKNOWN),
        ),
        cannot_see="Whether it was the right moment to stop.",
    ),
)
