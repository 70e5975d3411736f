"""The article's worked record in its figures and structure, and policies to hold records against.

The words are this library's own.
"""

from __future__ import annotations

import attrs

from cbt_homework.cognition.record_rules import RECORD_RULES
from cbt_homework.cognition.thought_record import Alternative, Emotion, Thought, ThoughtRecord
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.ratings import ONE_TO_TEN, Rating, percent
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.forms import NINE_COLUMNS
from cbt_homework.policies.cognition import CognitionPolicy
from cbt_homework.policies.policy import Policy
from tests import stated

JUDGING = tuple(rule for rule in RECORD_RULES if rule.weight is not Weight.HINT)
"""The rules that read what is recorded; hints read the words, and are tested with their guide."""


FILLED_IN = stated.DRAFT
IMPORTED = attrs.evolve(stated.DRAFT, absent=Verdict.UNKNOWN)


def strict(**fields: float) -> Policy:
    """A policy with other thresholds for records."""
    records = attrs.evolve(stated.DRAFT.cognition.records, **fields)
    return attrs.evolve(stated.DRAFT, cognition=CognitionPolicy(records=records))


def of_ten(value: float) -> Rating:
    """A rating from 1 to 10."""
    return Rating(value, ONE_TO_TEN)


TABLE_2 = ThoughtRecord(
    form=NINE_COLUMNS,
    situation="Time to agree on something for home",
    thoughts=(
        Thought("Pressing him is not for me to do", belief=percent(80)),
        Thought("He carries a lot, and here I come with more; he will mind", belief=percent(80)),
        Thought("One does not set tasks for someone that age, as at school", belief=percent(90)),
    ),
    emotions=(
        Emotion("Anxiety", intensity=of_ten(7)),
        Emotion("Helplessness", intensity=of_ten(8)),
    ),
    behavior=("Mention it in a hurry, almost whispering", "Apologize, and make it look small"),
    facts_for=("His face looks annoyed, and he says it is beyond him", "Nothing came back so far"),
    facts_against=(
        "When we meet he joins in",
        "Tasks are part of this therapy and of use at home; nobody gives marks",
        "Until now I have half avoided them",
    ),
    alternatives=(
        Alternative(
            "With an explanation and a start made here he will join in", belief=percent(80)
        ),
        Alternative("Tasks are something he needs", belief=percent(100)),
        Alternative("This is a patient with work to do, not my father", belief=percent(100)),
    ),
    emotions_after=(
        Emotion("Anxiety", intensity=of_ten(3)),
        Emotion("Helplessness", intensity=of_ten(3)),
    ),
    actions=("Rehearse setting a task", "Keep more minutes for it before the end"),
)
"""Table 2: three thoughts, two emotions, two actions; the thoughts are not rated again."""
