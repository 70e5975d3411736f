"""WEIGHED and ANSWERED: facts on both sides, and another view that is believed."""

from __future__ import annotations

from typing import Any

from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.record_parts import RecordPart
from cbt_homework.cognition.record_rules.citations import NINE, printed_form
from cbt_homework.cognition.record_rules.common import RecordWord, absent, asks, some
from cbt_homework.cognition.thought_record import Alternative, Thought, ThoughtRecord
from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.ratings import UNSPECIFIED, Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import FIVE_COLUMNS, THREE_COLUMNS
from cbt_homework.policies.policy import Policy


def _both_sides(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not asks(record, RecordPart.FACTS_FOR, RecordPart.FACTS_AGAINST):
        return None
    supporting, opposing = record.facts_for, record.facts_against
    if supporting is None and opposing is None:
        return absent(policy, "facts_for", "facts_against", missing=RecordWord.FACTS_ON_EITHER_SIDE)
    if supporting is None:
        return absent(policy, "facts_for", missing=RecordWord.FACTS_FOR)
    if opposing is None:
        return absent(policy, "facts_against", missing=RecordWord.FACTS_AGAINST)
    return met("facts_for", "facts_against", supporting=len(supporting), opposing=len(opposing))


def _hot_thought(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    count = len(record.thoughts or ())
    if count < 2 or not asks(record, RecordPart.HOT_THOUGHT):
        return None
    if record.hot_thought is None:
        return absent(policy, "hot_thought", count=count)
    return met("hot_thought", count=count)


def _alternative(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not asks(record, RecordPart.ALTERNATIVES):
        return None
    return some(policy, "alternatives", record.alternatives, RecordWord.NONE_FOUND)


def _believed(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    answers = [
        (f"alternatives.{i}.belief", view.belief)
        for i, view in enumerate(record.alternatives or ())
        if view.belief is not Missing.NOT_APPLICABLE
    ]
    ratings = {path: answer for path, answer in answers if isinstance(answer, Rating)}
    if not answers or not (ratings or asks(record, RecordPart.ALTERNATIVE_BELIEFS)):
        return None
    shares = {path: r.share for path, r in ratings.items() if r.share is not None}
    enough = policy.cognition.records.alternative_believed
    best = max(shares.values(), default=0)
    if shares and best >= enough:
        return met(*shares, share=best)
    needed = [path for path, _ in answers if path not in shares]
    if needed:
        first = dict(answers)[needed[0]]
        why = first if isinstance(first, Missing) else RecordWord.NOT_RECORDED
        return unknown(
            *needed, why=RecordWord.NO_SCALE_RECORDED if isinstance(first, Rating) else why
        )
    return unmet(*shares, share=best, enough=enough)


def best_belief(record: ThoughtRecord) -> float | None:
    """How far up its scale the belief in the most believed alternative lies."""
    shares = [
        view.belief.share
        for view in record.alternatives or ()
        if isinstance(view.belief, Rating) and view.belief.share is not None
    ]
    return max(shares, default=None)


def _record(**parts: Any) -> ThoughtRecord:
    return ThoughtRecord(**parts)


def _view(belief: Any = None) -> ThoughtRecord:
    return ThoughtRecord(alternatives=(Alternative("Most people look kindly", belief=belief),))


_TWO = (Thought("They will laugh"), Thought("I have no business here"))

WEIGHED: tuple[Rule[ThoughtRecord], ...] = (
    Rule(
        code="TR06",
        name="both-sides-looked-at",
        weight=Weight.ESSENTIAL,
        criterion=RecordCriterion.WEIGHED,
        subject=ThoughtRecord,
        judge=_both_sides,
        asks="Were facts looked for on both sides?",
        why="One side alone is a speech for or against. *None found* on a side is an answer, too.",
        met="Facts were looked for on both sides: {supporting} for the thought, {opposing} against "
        "it.",
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
            printed_form("A column for the facts that support the thought, one for the others."),
        ),
        examples=lambda: (
            Example(
                "both",
                _record(facts_for=("One person smiled",), facts_against=("Two asked for more",)),
                Verdict.MET,
            ),
            Example(
                "looked, and none on one side",
                _record(facts_for=(), facts_against=("Two asked for more",)),
                Verdict.MET,
            ),
            Example("only for", _record(facts_for=("One person smiled",)), Verdict.UNMET),
            Example("only against", _record(facts_against=("Two asked for more",)), Verdict.UNMET),
            Example("neither", _record(), Verdict.UNMET),
            Example("an import that kept none", _record(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("a form without these columns", _record(form=THREE_COLUMNS), None),
        ),
        cannot_see="Whether what stands there is a fact, an opinion or a guess at another mind.",
    ),
    Rule(
        code="TR07",
        name="hot-thought-chosen",
        weight=Weight.HELPFUL,
        criterion=RecordCriterion.WEIGHED,
        subject=ThoughtRecord,
        judge=_hot_thought,
        asks="Is it chosen which of several thoughts carries the feeling most?",
        why="Facts are about one thought; weighing another one may change little.",
        met="Of {count} thoughts one is chosen as the one that carries the feeling most.",
        unmet="Of {count} thoughts none is chosen as the one that carries the feeling most.",
        unknown="Which of {count} thoughts carries the feeling most is not recorded.",
        question="Which of these thoughts has the most feeling in it?",
        options=("circling it before looking for facts",),
        sources=(
            printed_form("The thought with the strongest charge is circled."),
            library("Asked only where the form asks for facts."),
        ),
        examples=lambda: (
            Example("the second", _record(thoughts=_TWO, hot_thought=1), Verdict.MET),
            Example("none of two", _record(thoughts=_TWO), Verdict.UNMET),
            Example(
                "an import that kept none",
                _record(thoughts=_TWO),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("a single thought is the one", _record(thoughts=_TWO[:1]), None),
            Example("a form without facts", _record(form=FIVE_COLUMNS, thoughts=_TWO), None),
        ),
        cannot_see="Which thought it is.",
    ),
    Rule(
        code="TR08",
        name="alternative-recorded",
        weight=Weight.ESSENTIAL,
        criterion=RecordCriterion.ANSWERED,
        subject=ThoughtRecord,
        judge=_alternative,
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
        sources=(NINE, printed_form("A column for an alternative or balanced view.")),
        examples=lambda: (
            Example("one", _view(), Verdict.MET),
            Example("looked, and none", _record(alternatives=()), Verdict.UNMET),
            Example("no entry", _record(), Verdict.UNMET),
            Example("an import that kept none", _record(), Verdict.UNKNOWN, Verdict.UNKNOWN),
            Example("a form without this column", _record(form=THREE_COLUMNS), None),
        ),
        cannot_see="Whether it takes in both sides of the facts.",
    ),
    Rule(
        code="TR09",
        name="alternative-believed",
        weight=Weight.ESSENTIAL,
        criterion=RecordCriterion.ANSWERED,
        subject=ThoughtRecord,
        judge=_believed,
        asks="Is at least one alternative believed enough?",
        why="A view that is not believed changes little. Of several, the most believed one counts.",
        met="An alternative is believed at {share} percent of the scale.",
        unmet="The most believed alternative stands at {share} percent of the scale; {enough} is "
        "enough.",
        unknown="How far the alternative is believed: {why}.",
        question="How far do you believe it, from 0 to 100, and what would make it ten more?",
        options=(
            "making the sentence smaller until it is believable",
            "looking again at the facts for the first thought",
        ),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            article("Each alternative has a belief of its own."),
            printed_form("Belief in the alternative is rated from 0 to 100."),
            Citation(
                "va-brief-cbt",
                CitationStatus.VERIFIED,
                says="Asks for more work where belief is not more than 50 of 100.",
            ),
            library("At exactly 50 the default lets it go on, and the manual does not."),
        ),
        examples=lambda: (
            Example("80 percent", _view(percent(80)), Verdict.MET),
            Example("exactly at the limit", _view(percent(50)), Verdict.MET),
            Example("30 percent", _view(percent(30)), Verdict.UNMET),
            Example("not rated", _view(), Verdict.UNKNOWN),
            Example("declined", _view(Missing.DECLINED), Verdict.UNKNOWN),
            Example("a number without its scale", _view(Rating(7, UNSPECIFIED)), Verdict.UNKNOWN),
            Example("the question does not apply", _view(Missing.NOT_APPLICABLE), None),
            Example("no alternative: only TR08 speaks", _record(), None),
        ),
        cannot_see="Whether the number was given to please.",
    ),
)
