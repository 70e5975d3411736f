"""Rules for COMPARED and FOLLOWED_UP: a record shows a change and leads to an action."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.cognition.record_changes import emotion_changes, largest_drop
from cbt_homework.cognition.record_criteria import RecordCriterion
from cbt_homework.cognition.record_parts import RecordPart
from cbt_homework.cognition.record_rules.common import (
    RecordWord,
    form_asks_for,
    judge_not_empty,
)
from cbt_homework.cognition.record_rules.evidence_and_alternatives import (
    best_alternative_belief_share,
)
from cbt_homework.cognition.record_rules.second_ratings import lacks_emotion_rating
from cbt_homework.cognition.thought_record import Alternative, Emotion, ThoughtRecord
from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unmet
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rating, percent
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.forms import SEVEN_COLUMNS
from cbt_homework.policies.policy import Policy

_compared_rule = partial(
    Rule[ThoughtRecord], subject=ThoughtRecord, criterion=RecordCriterion.COMPARED
)


def _emotion_drops_by_path(record: ThoughtRecord) -> dict[str, float]:
    return {
        f"emotions.{twice.position}": drop
        for twice in emotion_changes(record)
        if (drop := twice.drop) is not None
    }


def _example_record(**record_fields: Any) -> ThoughtRecord:
    return ThoughtRecord(**record_fields)


def _rated_emotion_fields(before: float, after: float | None) -> dict[str, Any]:
    again = None if after is None else (Emotion("Anxiety", intensity=Rating(after, ONE_TO_TEN)),)
    return {
        "emotions": (Emotion("Anxiety", intensity=Rating(before, ONE_TO_TEN)),),
        "emotions_after": again,
    }


_TWO = tuple(Emotion(name, intensity=Rating(7, ONE_TO_TEN)) for name in ("Anxiety", "Shame"))


def _judge_no_emotion_stronger_after(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    drops = _emotion_drops_by_path(record)
    if not drops:
        return None
    stronger = [path for path, drop in drops.items() if drop < 0]
    if stronger:
        return unmet(*stronger, count=len(stronger), total=len(drops))
    if lacks_emotion_rating(record):
        return None  # TR05 or TR10 asks for it
    return met(*drops, total=len(drops))


NO_EMOTION_STRONGER_AFTER = _compared_rule(
    "TR13",
    "no-emotion-stronger-after",
    _judge_no_emotion_stronger_after,
    Weight.HELPFUL,
    version=2,
    asks="Is any emotion stronger after than before?",
    why="A record can stir things up; that is worth a word before the next one is planned.",
    met="No emotion is stronger after than before (compared: {total}).",
    unmet="Emotions that are stronger after than before: {count} of {total}.",
    question="What came up while you were writing?",
    options=(
        "asking which thought was in mind at the second rating",
        "doing the next record together",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(library("A record may also ask for more than it gives; the number shows it."),),
    examples=lambda: (
        Example.met("7, then 3", _example_record(**_rated_emotion_fields(7, 3))),
        Example.unmet("7, then 9", _example_record(**_rated_emotion_fields(7, 9))),
        Example.silent(
            "rated once: only TR10 speaks", _example_record(**_rated_emotion_fields(7, None))
        ),
        Example.silent(
            "one of two emotions without its second number: only TR10 speaks",
            _example_record(emotions=_TWO, emotions_after=(_TWO[0], Emotion("Shame"))),
        ),
    ),
    cannot_see="Whether the emotion is a pleasant one, and more of it welcome.",
    never={Verdict.UNKNOWN: "Where ratings cannot be compared, TR10 or TR11 says so."},
)


_BELIEVED = (Alternative("Most people look kindly", belief=percent(80)),)


def _judge_belief_brings_change(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    belief, drops = best_alternative_belief_share(record), _emotion_drops_by_path(record)
    if belief is None or belief < policy.cognition.records.alternative_believed or not drops:
        return None
    most = largest_drop(record)
    drop = 0 if most is None else most.drop or 0
    enough = policy.cognition.records.worthwhile_change
    if drop >= enough:
        return met(*drops, drop=drop)
    if min(drops.values()) < 0 or lacks_emotion_rating(record):
        return None  # TR13 speaks, or TR05 or TR10 asks for a number
    return unmet(*drops, drop=drop, enough=enough)


BELIEF_BRINGS_CHANGE = _compared_rule(
    "TR14",
    "belief-brings-change",
    _judge_belief_brings_change,
    Weight.HELPFUL,
    version=2,
    asks="Where the alternative is believed, did an emotion ease?",
    why="A view that is believed and changes nothing may answer another thought than the one that "
    "carries the feeling; or the first thought may be true, and call for a plan.",
    met="An emotion eased by {drop} percent of its scale.",
    unmet="An alternative is believed, and the largest drop of an emotion is {drop} percent of its "
    "scale; {enough} is worthwhile.",
    question="Is there another thought that has more of the feeling in it?",
    options=(
        "looking for the thought that carries the feeling most",
        "making a plan where the first thought turns out to be true",
    ),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        Citation(
            "beck-thought-record",
            CitationStatus.REPORTED,
            says="Reported to find a record worth doing where mood improves by ten percent or "
            "more.",
        ),
        library("To look for another thought where nothing changes."),
    ),
    examples=lambda: (
        Example.met(
            "7, then 3", _example_record(alternatives=_BELIEVED, **_rated_emotion_fields(7, 3))
        ),
        Example.unmet(
            "7, then 7", _example_record(alternatives=_BELIEVED, **_rated_emotion_fields(7, 7))
        ),
        Example.silent(
            "7, then 9: only TR13 speaks",
            _example_record(alternatives=_BELIEVED, **_rated_emotion_fields(7, 9)),
        ),
        Example.silent(
            "one of two emotions without its second number: only TR10 speaks",
            _example_record(
                alternatives=_BELIEVED, emotions=_TWO, emotions_after=(_TWO[0], Emotion("Shame"))
            ),
        ),
        Example.silent(
            "no alternative: only TR08 speaks", _example_record(**_rated_emotion_fields(7, 7))
        ),
        Example.silent(
            "rated once: only TR10 speaks",
            _example_record(alternatives=_BELIEVED, **_rated_emotion_fields(7, None)),
        ),
    ),
    cannot_see="Which of the two it is.",
    never={Verdict.UNKNOWN: "Where something is not rated, the rules that ask for it say so."},
)


def _judge_action_recorded(record: ThoughtRecord, policy: Policy) -> Outcome | None:
    if not form_asks_for(record, RecordPart.ACTIONS):
        return None
    return judge_not_empty(policy, "actions", record.actions, RecordWord.NONE_PLANNED)


ACTION_RECORDED = Rule(
    "TR15",
    "action-recorded",
    _judge_action_recorded,
    Weight.ESSENTIAL,
    subject=ThoughtRecord,
    criterion=RecordCriterion.FOLLOWED_UP,
    asks="Is it recorded what is done with it?",
    why="A new view becomes one's own where it is acted on.",
    met="What is done with it is recorded (actions: {count}).",
    unmet="What is done with it: {why}.",
    unknown="What is done with it: {why}.",
    question="What will you do differently the next time?",
    options=("choosing one small thing for the same situation",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("The last of its nine columns."),),
    examples=lambda: (
        Example.met("one", _example_record(actions=("Speak first once",))),
        Example.unmet("looked, and none", _example_record(actions=())),
        Example.unmet("no entry", _example_record()),
        Example.imported("an import that kept none", _example_record()),
        Example.silent("a form without this column", _example_record(form=SEVEN_COLUMNS)),
    ),
    cannot_see="Whether it was done; an assignment is where that is planned.",
)


FOLLOW_UP: tuple[Rule[ThoughtRecord], ...] = (
    NO_EMOTION_STRONGER_AFTER,
    BELIEF_BRINGS_CHANGE,
    ACTION_RECORDED,
)
