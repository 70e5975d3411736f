"""Rules for WEIGHED and ANSWERED: a record has facts on both sides and a believed alternative."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.record_parts import RecordPart
from cbt_homework.cognition.record_rules.citations import NINE, printed_form_citation
from cbt_homework.cognition.record_rules.common import (
    RecordWord,
    form_asks_for,
    judge_not_empty,
)
from cbt_homework.cognition.thought_record import Alternative, Thought, ThoughtRecord
from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.ratings import UNSPECIFIED, Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import FIVE_COLUMNS, THREE_COLUMNS
from cbt_homework.policies.policy import Policy

_weighed_rule = partial(
    Rule[ThoughtRecord], subject=ThoughtRecord, criterion=RecordCriterion.WEIGHED
)
_answered_rule = partial(
    Rule[ThoughtRecord], subject=ThoughtRecord, criterion=RecordCriterion.ANSWERED
)


def best_alternative_belief_share(record: ThoughtRecord) -> float | None:
    """How far up its scale the belief in the most believed alternative lies."""
    shares = [
        view.belief.share
        for view in record.alternatives or ()
        if isinstance(view.belief, Rating) and view.belief.share is not None
    ]
    return max(shares, default=None)


def _example_record(**record_fields: Any) -> ThoughtRecord:
    return ThoughtRecord(**record_fields)


def _example_record_with_alternative(belief: Any = None) -> ThoughtRecord:
    return ThoughtRecord(alternatives=(Alternative("Most people look kindly", belief=belief),))


def _judge_both_sides_looked_at(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.FACTS_FOR, RecordPart.FACTS_AGAINST):
        return None
    supporting, opposing = record.facts_for, record.facts_against
    if supporting is None and opposing is None:
        return absent(policy, "facts_for", "facts_against", missing=RecordWord.FACTS_ON_EITHER_SIDE)
    if supporting is None:
        return absent(policy, "facts_for", missing=RecordWord.FACTS_FOR)
    if opposing is None:
        return absent(policy, "facts_against", missing=RecordWord.FACTS_AGAINST)
    return met("facts_for", "facts_against", supporting=len(supporting), opposing=len(opposing))


BOTH_SIDES_LOOKED_AT = _weighed_rule(
    "TR06",
    "both-sides-looked-at",
    _judge_both_sides_looked_at,
    Weight.ESSENTIAL,
    asks="Were facts looked for on both sides?",
    why="One side alone is a speech for or against. *None found* on a side is an answer, too.",
    met="Facts were looked for on both sides: {supporting} for the thought, {opposing} against it.",
    unmet="Not recorded of the evidence: {missing}.",
    unknown="Not recorded of the evidence: {missing}.",
    question="What would somebody see who was there, for the thought and against it?",
    options=(
        "beginning with the facts for the thought, so that it is heard first",
        "noting *none found* where a side stays empty",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        NINE,
        printed_form_citation(
            "A column for the facts that support the thought, one for the others."
        ),
    ),
    examples=lambda: (
        Example.met(
            "both",
            _example_record(
                facts_for=("One person smiled",), facts_against=("Two asked for more",)
            ),
        ),
        Example.met(
            "looked, and none on one side",
            _example_record(facts_for=(), facts_against=("Two asked for more",)),
        ),
        Example.unmet("only for", _example_record(facts_for=("One person smiled",))),
        Example.unmet("only against", _example_record(facts_against=("Two asked for more",))),
        Example.unmet("neither", _example_record()),
        Example.imported("an import that kept none", _example_record()),
        Example.silent("a form without these columns", _example_record(form=THREE_COLUMNS)),
    ),
    cannot_see="Whether what stands there is a fact, an opinion or a guess at another mind.",
)


_TWO = (Thought("They will laugh"), Thought("I have no business here"))


def _judge_hot_thought_chosen(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    count = len(record.thoughts or ())
    if count < 2 or not form_asks_for(record, RecordPart.HOT_THOUGHT):
        return None
    if record.hot_thought is None:
        return absent(policy, "hot_thought", count=count)
    return met("hot_thought", count=count)


HOT_THOUGHT_CHOSEN = _weighed_rule(
    "TR07",
    "hot-thought-chosen",
    _judge_hot_thought_chosen,
    Weight.HELPFUL,
    asks="Is it chosen which of several thoughts carries the feeling most?",
    why="Facts are about one thought; weighing another one may change little.",
    met="Of {count} thoughts one is chosen as the one that carries the feeling most.",
    unmet="Of {count} thoughts none is chosen as the one that carries the feeling most.",
    unknown="Which of {count} thoughts carries the feeling most is not recorded.",
    question="Which of these thoughts has the most feeling in it?",
    options=("circling it before looking for facts",),
    sources=(
        printed_form_citation("The thought with the strongest charge is circled."),
        library("Asked only where the form asks for facts."),
    ),
    examples=lambda: (
        Example.met("the second", _example_record(thoughts=_TWO, hot_thought=1)),
        Example.unmet("none of two", _example_record(thoughts=_TWO)),
        Example.imported("an import that kept none", _example_record(thoughts=_TWO)),
        Example.silent("a single thought is the one", _example_record(thoughts=_TWO[:1])),
        Example.silent("a form without facts", _example_record(form=FIVE_COLUMNS, thoughts=_TWO)),
    ),
    cannot_see="Which thought it is.",
)


def _judge_alternative_recorded(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.ALTERNATIVES):
        return None
    return judge_not_empty(policy, "alternatives", record.alternatives, RecordWord.NONE_FOUND)


ALTERNATIVE_RECORDED = _answered_rule(
    "TR08",
    "alternative-recorded",
    _judge_alternative_recorded,
    Weight.ESSENTIAL,
    asks="Is another way to see it recorded?",
    why="It is what the weighing of facts is for.",
    met="Other ways to see it are recorded: {count}.",
    unmet="Another way to see it: {why}.",
    unknown="Another way to see it: {why}.",
    question="With all these facts in view, how else could it be seen?",
    options=(
        "joining both sides of the facts in one sentence",
        "asking what one would say to a friend",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(NINE, printed_form_citation("A column for an alternative or balanced view.")),
    examples=lambda: (
        Example.met("one", _example_record_with_alternative()),
        Example.unmet("looked, and none", _example_record(alternatives=())),
        Example.unmet("no entry", _example_record()),
        Example.imported("an import that kept none", _example_record()),
        Example.silent("a form without this column", _example_record(form=THREE_COLUMNS)),
    ),
    cannot_see="Whether it takes in both sides of the facts.",
)


def _judge_alternative_believed(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    answers = [
        (f"alternatives.{i}.belief", view.belief)
        for i, view in enumerate(record.alternatives or ())
        if view.belief is not Missing.NOT_APPLICABLE
    ]
    ratings = {path: answer for path, answer in answers if isinstance(answer, Rating)}
    if not answers or not (ratings or form_asks_for(record, RecordPart.ALTERNATIVE_BELIEFS)):
        return None
    shares = {path: rating.share for path, rating in ratings.items() if rating.share is not None}
    enough = policy.cognition.records.alternative_believed
    best = max(shares.values(), default=0)
    if shares and best >= enough:
        return met(*shares, share=best)
    unrated = [path for path, answer in answers if answer is Missing.NONE]
    needed = [path for path, _ in answers if path not in shares and path not in unrated]
    if needed:
        first = dict(answers)[needed[0]]
        why = first if isinstance(first, Missing) else RecordWord.NOT_RECORDED
        return unknown(
            *needed, why=RecordWord.NO_SCALE_RECORDED if isinstance(first, Rating) else why
        )
    if not shares:
        return unmet(*unrated, lack=Missing.NONE)
    return unmet(*shares, share=best, enough=enough)


ALTERNATIVE_BELIEVED = _answered_rule(
    "TR09",
    "alternative-believed",
    _judge_alternative_believed,
    Weight.ESSENTIAL,
    version=2,
    asks="Is at least one alternative believed enough?",
    why="A view that is not believed changes little. Of several, the most believed one counts.",
    met="An alternative is believed at {share} percent of the scale.",
    unmet="The most believed alternative stands at {share} percent of the scale; {enough} is "
    "enough.",
    unknown="How far the alternative is believed: {why}.",
    none="The record says that it was not rated how far an alternative is believed.",
    question="How far do you believe it, from 0 to 100, and what would make it ten more?",
    options=(
        "making the sentence smaller until it is believable",
        "looking again at the facts for the first thought",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Each alternative has a belief of its own."),
        printed_form_citation("Belief in the alternative is rated from 0 to 100."),
        Citation(
            "va-brief-cbt",
            CitationStatus.VERIFIED,
            says="Asks for more work where belief is not more than 50 of 100.",
        ),
        library("At exactly 50 the default lets it go on, and the manual does not."),
    ),
    examples=lambda: (
        Example.met("80 percent", _example_record_with_alternative(percent(80))),
        Example.met("exactly at the limit", _example_record_with_alternative(percent(50))),
        Example.unmet("30 percent", _example_record_with_alternative(percent(30))),
        Example.unmet("on record as not rated", _example_record_with_alternative(Missing.NONE)),
        Example.unknown("nothing recorded of a rating", _example_record_with_alternative()),
        Example.unknown("declined", _example_record_with_alternative(Missing.DECLINED)),
        Example.unknown(
            "a number without its scale", _example_record_with_alternative(Rating(7, UNSPECIFIED))
        ),
        Example.silent(
            "the question does not apply", _example_record_with_alternative(Missing.NOT_APPLICABLE)
        ),
        Example.silent("no alternative: only TR08 speaks", _example_record()),
    ),
    cannot_see="Whether the number was given to please.",
)


EVIDENCE_AND_ALTERNATIVES: tuple[Rule[ThoughtRecord], ...] = (
    BOTH_SIDES_LOOKED_AT,
    HOT_THOUGHT_CHOSEN,
    ALTERNATIVE_RECORDED,
    ALTERNATIVE_BELIEVED,
)
