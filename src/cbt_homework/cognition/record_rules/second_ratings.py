"""Rules for COMPARED: thoughts and feelings have a second rating on the same scale."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.record_changes import emotion_changes, new_emotions, thought_changes
from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.record_parts import RecordPart
from cbt_homework.cognition.record_rules.citations import NINE, printed_form_citation
from cbt_homework.cognition.record_rules.common import form_asks_for, judge_all_rated
from cbt_homework.cognition.thought_record import Emotion, Rerating, Thought, ThoughtRecord
from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.ratings import ONE_TO_TEN, UNSPECIFIED, Rating, WhyNoChange, percent
from cbt_homework.foundation.rules import Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import SEVEN_COLUMNS, THREE_COLUMNS
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[ThoughtRecord], subject=ThoughtRecord, criterion=RecordCriterion.COMPARED)


def _outcome_located_at_field(field: str, outcome: Outcome | None) -> Outcome | None:
    """The same answer about one field: what is missing there has no place of its own yet."""
    if outcome is None:
        return None
    if outcome.verdict is Verdict.UNKNOWN:
        return outcome._replace(needs=(field,))
    return outcome._replace(at=(field,))


def _example_record(**record_fields: Any) -> ThoughtRecord:
    return ThoughtRecord(**record_fields)


def _rated_emotion_fields(before: float, after: float | None) -> dict[str, Any]:
    again = None if after is None else (Emotion("Anxiety", intensity=Rating(after, ONE_TO_TEN)),)
    return {
        "emotions": (Emotion("Anxiety", intensity=Rating(before, ONE_TO_TEN)),),
        "emotions_after": again,
    }


def _example_emotions_without_scale() -> tuple[Emotion, ...]:
    return (Emotion("Anxiety", intensity=Rating(7, UNSPECIFIED)),)


def _judge_emotions_rated_again(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    due = [
        change for change in emotion_changes(record) if change.before is not Missing.NOT_APPLICABLE
    ]
    if not due or not form_asks_for(record, RecordPart.EMOTIONS_AFTER):
        return None
    if record.emotions_after == ():
        return unmet("emotions_after", count=len(due), total=len(due))
    again = judge_all_rated(policy, ((f"emotions.{twice.position}", twice.after) for twice in due))
    return _outcome_located_at_field("emotions_after", again)


EMOTIONS_RATED_AGAIN = _rule(
    "TR10",
    "emotions-rated-again",
    _judge_emotions_rated_again,
    Weight.ESSENTIAL,
    version=2,
    asks="Is each emotion of the situation rated again?",
    why="Whether another view helps shows in the feeling it was meant for.",
    met="Each emotion is rated again (emotions: {total}).",
    unmet="Emotions with no second rating recorded: {count} of {total}.",
    unknown="Emotions whose second rating is not recorded: {count} of {total}.",
    none="The record says that no second rating was taken of emotions: {count} of {total}.",
    question="How strong is it now, on the same scale?",
    options=("copying the names of the emotions before giving the new numbers",),
    sources=(
        NINE,
        printed_form_citation("The same moods are copied and rated again, and new ones."),
    ),
    examples=lambda: (
        Example.met("7, then 3", _example_record(**_rated_emotion_fields(7, 3))),
        Example.unmet("7, then no entry", _example_record(**_rated_emotion_fields(7, None))),
        Example.unmet(
            "looked, and none",
            _example_record(emotions=_example_emotions_without_scale(), emotions_after=()),
        ),
        Example.unmet(
            "another emotion instead",
            _example_record(
                emotions=_example_emotions_without_scale(), emotions_after=(Emotion("Relief"),)
            ),
        ),
        Example.unknown(
            "declined",
            _example_record(
                emotions=_example_emotions_without_scale(),
                emotions_after=(Emotion("Anxiety", intensity=Missing.DECLINED),),
            ),
        ),
        Example.imported(
            "an import that kept none", _example_record(**_rated_emotion_fields(7, None))
        ),
        Example.silent(
            "a form without this column",
            _example_record(form=THREE_COLUMNS, **_rated_emotion_fields(7, None)),
        ),
        Example.silent("no emotions: only TR03 speaks", _example_record()),
    ),
    cannot_see="How long after the situation the second rating was given.",
)


def lacks_emotion_rating(record: ThoughtRecord) -> bool:
    """Whether an emotion of before is recorded without its first or its second number."""
    new = new_emotions(record)
    return any(emotion.intensity is None for emotion in record.emotions or ()) or any(
        emotion.intensity is None and i not in new
        for i, emotion in enumerate(record.emotions_after or ())
    )


_TWO = tuple(Emotion(name, intensity=Rating(7, ONE_TO_TEN)) for name in ("Anxiety", "Shame"))


def _judge_rated_on_one_scale(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    why = {
        f"emotions.{twice.position}.intensity": twice.change.because
        for twice in emotion_changes(record)
        if twice.change is not None
    } | {
        f"thoughts.{twice.position}.belief": twice.change.because
        for twice in thought_changes(record)
        if twice.change is not None
    }
    if not why:
        return None
    other = [path for path, because in why.items() if because is WhyNoChange.OTHER_SCALE]
    if other:
        return unmet(*other, count=len(other), total=len(why))
    unscaled = [path for path, because in why.items() if because is not None]
    if unscaled:
        return unknown(*unscaled, count=len(unscaled), total=len(why))
    if lacks_emotion_rating(record) or any(
        thought.belief is None for thought in record.thoughts or ()
    ):
        return None  # TR04, TR05 or TR10 asks for it, and it may be on another scale
    return met(*why, total=len(why))


RATED_ON_ONE_SCALE = _rule(
    "TR11",
    "rated-on-one-scale",
    _judge_rated_on_one_scale,
    Weight.ESSENTIAL,
    version=2,
    asks="Is what is rated twice rated on one scale?",
    why="From 7 of 10 to 30 of 100 is a step that nobody can read; nothing is converted.",
    met="What is rated twice is rated on one scale ({total}).",
    unmet="Rated again on another scale: {count} of {total}; their change cannot be read.",
    unknown="Pairs of ratings whose scale is not recorded: {count} of {total}.",
    question="Which scale were these two numbers on?",
    options=("a form that prints its scale beside both columns",),
    sources=(
        article("The emotions of the example are rated from 1 to 10, twice."),
        library("A change between two scales is not made up."),
    ),
    examples=lambda: (
        Example.met("1-10 twice", _example_record(**_rated_emotion_fields(7, 3))),
        Example.unmet(
            "0-100 the second time",
            _example_record(
                emotions=(Emotion("Anxiety", intensity=Rating(7, ONE_TO_TEN)),),
                emotions_after=(Emotion("Anxiety", intensity=percent(30)),),
            ),
        ),
        Example.unknown(
            "numbers without a scale",
            _example_record(
                emotions=_example_emotions_without_scale(),
                emotions_after=_example_emotions_without_scale(),
            ),
        ),
        Example.silent(
            "rated once: only TR10 speaks", _example_record(**_rated_emotion_fields(7, None))
        ),
        Example.silent(
            "one of two emotions without its second number: only TR10 speaks",
            _example_record(emotions=_TWO, emotions_after=(_TWO[0], Emotion("Shame"))),
        ),
    ),
    cannot_see="Whether both numbers are by the same person.",
)


_NO_SECOND_NUMBER = (None, Missing.NONE, Missing.NOT_ASKED, Missing.DECLINED)


def _lacks_both_thought_ratings(record: ThoughtRecord) -> bool:
    """Whether a thought has neither a first belief on record nor a second number."""
    twice = thought_changes(record)
    return any(change.before is None and change.after in _NO_SECOND_NUMBER for change in twice)


_THOUGHT = (Thought("They will laugh", belief=percent(90)),)


def _judge_thoughts_rated_again(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.THOUGHTS_AFTER):
        return None
    # Where a belief was not rated before, TR04 speaks; a second number alone shows no change.
    first = [change for change in thought_changes(record) if isinstance(change.before, Rating)]
    if record.thoughts_after == () and first:
        return unmet("thoughts_after", count=len(first), total=len(first))
    again = judge_all_rated(
        policy, ((f"thoughts.{twice.position}", twice.after) for twice in first)
    )
    if again is not None and again.verdict is Verdict.MET and _lacks_both_thought_ratings(record):
        return None  # TR04 asks for the first number
    return _outcome_located_at_field("thoughts_after", again)


THOUGHTS_RATED_AGAIN = _rule(
    "TR12",
    "thoughts-rated-again",
    _judge_thoughts_rated_again,
    Weight.HELPFUL,
    version=3,
    asks="Is the belief in each thought rated again?",
    why="A feeling can ease while the thought stays; then the next situation brings it back.",
    met="The belief in each thought is rated again (thoughts: {total}).",
    unmet="Thoughts with no second belief recorded: {count} of {total}.",
    unknown="Thoughts whose second belief is not recorded: {count} of {total}.",
    none="The record says that no second belief was taken of thoughts: {count} of {total}.",
    question="And how far do you believe the first thought now?",
    options=("adding the second belief to the outcome column",),
    sources=(
        article("Its worked record rates the emotions again, and the thoughts only once."),
        library("Asked where the form has an outcome column, or where there is no form."),
    ),
    examples=lambda: (
        Example.met(
            "90, then 30",
            _example_record(thoughts=_THOUGHT, thoughts_after=(Rerating(0, percent(30)),)),
        ),
        Example.unmet("90, then no entry", _example_record(thoughts=_THOUGHT)),
        Example.unmet("looked, and none", _example_record(thoughts=_THOUGHT, thoughts_after=())),
        Example.unknown(
            "declined",
            _example_record(thoughts=_THOUGHT, thoughts_after=(Rerating(0, Missing.DECLINED),)),
        ),
        Example.imported("an import that kept none", _example_record(thoughts=_THOUGHT)),
        Example.silent(
            "a form that rates only feelings again",
            _example_record(form=SEVEN_COLUMNS, thoughts=_THOUGHT),
        ),
        Example.silent(
            "not rated before: only TR04 speaks",
            _example_record(thoughts=(Thought("They will laugh"),)),
        ),
        Example.silent(
            "one of two thoughts not rated at all: only TR04 speaks",
            _example_record(
                thoughts=(*_THOUGHT, Thought("I will stammer")),
                thoughts_after=(Rerating(0, percent(30)),),
            ),
        ),
    ),
    cannot_see="Whether the belief will last until the next situation.",
)


SECOND_RATINGS: tuple[Rule[ThoughtRecord], ...] = (
    EMOTIONS_RATED_AGAIN,
    RATED_ON_ONE_SCALE,
    THOUGHTS_RATED_AGAIN,
)
