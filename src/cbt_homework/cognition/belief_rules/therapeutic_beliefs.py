"""Rules for therapeutic beliefs: both parties are described, and the therapist reflects on it.

What is said is a prompt to reflect, never an assessment of a person.
"""

from __future__ import annotations

from functools import partial

from cbt_homework.cognition.belief_rules.common import (
    VIEWS,
    judge_completeness,
    latest_beliefs_with_path,
)
from cbt_homework.cognition.belief_rules.therapeutic_belief_samples import (
    SAVED,
    SAVING,
    example_system_of_both,
    example_system_of_therapist,
    example_system_with_views,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefCriterion,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    TherapyParty,
)
from cbt_homework.foundation.citations import article
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[TherapeuticBeliefSystem], subject=TherapeuticBeliefSystem)

_KEPT_NONE = "an import that kept none"
_NA = Missing.NOT_APPLICABLE


def _judge_three_views_of_the_therapist(
    system: TherapeuticBeliefSystem, policy: Policy
) -> Outcome | None:
    """Whether the therapist's three views are there."""
    path, beliefs = latest_beliefs_with_path(system, TherapyParty.THERAPIST)
    if beliefs is None:
        return absent(policy, path, count=0)
    views = {f"{path}.{view}": getattr(beliefs, view) for view in VIEWS}
    views = {at: view for at, view in views.items() if view is not Missing.NOT_APPLICABLE}
    if not views:
        return None
    none = [at for at, view in views.items() if view is None]
    not_asked = [at for at, view in views.items() if view is Missing.NOT_ASKED]
    declined = [at for at, view in views.items() if view is Missing.DECLINED]
    count = len(views) - len(none) - len(not_asked) - len(declined)
    if not_asked:
        return unmet(*not_asked, *none, count=count)
    if none:
        return absent(policy, *none, *declined, count=count)
    return unknown(*declined, count=count) if declined else met(*views, count=count)


THREE_VIEWS_OF_THE_THERAPIST = _rule(
    "TB01",
    "three-views-of-the-therapist",
    _judge_three_views_of_the_therapist,
    Weight.ESSENTIAL,
    criterion=TherapeuticBeliefCriterion.SELF_DESCRIBED,
    asks="Are the therapist's three views there: of the patient, of oneself, of treatment?",
    why="The three differ from each other more often than one would think, and each can be looked "
    "at alone.",
    met="The therapist's views are recorded ({count} of 3).",
    unmet="Of the therapist's three views, {count} are recorded.",
    unknown="Of the therapist's three views, some are not recorded (recorded: {count}).",
    question="In that moment, who was the patient to you, who were you, and what was treatment?",
    options=("beginning with the one that comes first to mind",),
    sources=(
        article("Beliefs about oneself, about each other and about treatment are identified."),
    ),
    examples=lambda: (
        Example.met("all three", example_system_of_therapist(SAVING)),
        Example.unmet("two of them", example_system_with_views(None)),
        Example.unmet("one was not asked about", example_system_with_views(Missing.NOT_ASKED)),
        Example.unmet("nothing of the therapist", example_system_of_therapist(None)),
        Example.unknown("one was not answered", example_system_with_views(Missing.DECLINED)),
        Example.imported(_KEPT_NONE, example_system_of_therapist(None)),
        Example.silent("the questions do not apply", example_system_with_views(_NA, _NA, _NA)),
    ),
    cannot_see="Views that change from minute to minute.",
)


_SELF = (Rater.THERAPIST, Rater.SUPERVISEE)


def _judge_therapist_describes_it(
    system: TherapeuticBeliefSystem, _policy: Policy
) -> Outcome | None:
    """Whether the therapist described them."""
    path, beliefs = latest_beliefs_with_path(system, TherapyParty.THERAPIST)
    if beliefs is None:
        return None  # TB01 speaks
    at = f"{path}.described_by"
    if beliefs.described_by is None:
        return unknown(at)
    judged = met if beliefs.described_by in _SELF else unmet
    return judged(at, by=beliefs.described_by)


THERAPIST_DESCRIBES_IT = _rule(
    "TB02",
    "therapist-describes-it",
    _judge_therapist_describes_it,
    Weight.HELPFUL,
    criterion=TherapeuticBeliefCriterion.SELF_DESCRIBED,
    asks="Was it the therapist who described the therapist's views?",
    why="It is meant for finding oneself in it. What others put on a person is something else.",
    met="The therapist's views are as the {by} described them.",
    unmet="The therapist's views are as the {by} described them; the therapist's own description "
    "is not recorded.",
    unknown="Who described the therapist's views is not recorded.",
    question="Do you find yourself in any of these words?",
    options=("laying out the words and letting the therapist choose",),
    sources=(article("The supervisee considers which of the typical beliefs are one's own."),),
    examples=lambda: (
        Example.met("the supervisee", example_system_of_therapist(SAVING)),
        Example.unmet(
            "the supervisor",
            example_system_of_therapist(TherapeuticBeliefs(described_by=Rater.SUPERVISOR)),
        ),
        Example.unknown("nothing recorded of it", example_system_with_views(None)),
        Example.silent(
            "nothing of the therapist: only TB01 speaks", example_system_of_therapist(None)
        ),
    ),
    cannot_see="Whether the words were suggested.",
)


def _judge_both_parties_there(system: TherapeuticBeliefSystem, policy: Policy) -> Outcome:
    """Whether the patient's side is there."""
    path, beliefs = latest_beliefs_with_path(system, TherapyParty.PATIENT)
    return absent(policy, path) if beliefs is None else met(path)


BOTH_PARTIES_THERE = _rule(
    "TB03",
    "both-parties-there",
    _judge_both_parties_there,
    Weight.ESSENTIAL,
    criterion=TherapeuticBeliefCriterion.BOTH_PARTIES,
    asks="Does the patient's side stand beside the therapist's?",
    why="What one party believes and does is often an answer to the other.",
    met="The patient's side is recorded.",
    unmet="The patient's side is not recorded.",
    unknown="The patient's side is not recorded.",
    question="How may the patient see you, oneself and treatment in that moment?",
    options=("asking the patient",),
    sources=(article("It is about therapists' and patients' beliefs alike."),),
    examples=lambda: (
        Example.met("both", example_system_of_both(SAVING, SAVED)),
        Example.unmet("the therapist's", example_system_of_therapist(SAVING)),
        Example.imported(_KEPT_NONE, example_system_of_therapist(SAVING)),
    ),
    cannot_see="Whether the patient was asked, or somebody guessed.",
)


def _judge_felt_and_done(system: TherapeuticBeliefSystem, policy: Policy) -> Outcome | None:
    """Whether feelings and behavior are there."""
    latest = [latest_beliefs_with_path(system, party) for party in TherapyParty]
    described = [(path, beliefs) for path, beliefs in latest if beliefs is not None]
    without = [
        f"{path}.{part}"
        for path, beliefs in described
        for part in ("emotions", "behaviors")
        if getattr(beliefs, part) is None
    ]
    return judge_completeness(policy, len(described), without, *(path for path, _ in described))


FELT_AND_DONE = _rule(
    "TB04",
    "felt-and-done",
    _judge_felt_and_done,
    Weight.ESSENTIAL,
    criterion=TherapeuticBeliefCriterion.FELT_AND_DONE,
    asks="Beside what is believed, is it recorded what was felt and done?",
    why="Feelings and behavior are what can be noticed first in a session.",
    met="What was felt and done is recorded (sides: {count}).",
    unmet="Of the sides recorded ({count}), what was felt or done is not recorded ({without} in "
    "all).",
    unknown="Of the sides recorded ({count}), what was felt or done is not recorded ({without} in "
    "all).",
    question="What did you feel just then, and what did you do next?",
    options=("looking at that minute of a recording",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Beliefs stand with the emotions they evoke and typical behavior."),),
    examples=lambda: (
        Example.met("both", example_system_of_therapist(SAVING)),
        Example.unmet("neither", example_system_with_views(None)),
        Example.imported(_KEPT_NONE, example_system_with_views(None)),
        Example.silent("nothing of anybody", example_system_of_therapist(None)),
    ),
    cannot_see="Which of them came first.",
)


def _judge_used_to_reflect(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """Whether it was used to reflect."""
    match system.reflection:
        case Missing.NOT_APPLICABLE:
            return None
        case Missing.NONE as lack:
            return unmet("reflection", lack=lack)
        case Missing.NOT_ASKED:
            return unmet("reflection")
        case None | Missing.DECLINED:
            return unknown("reflection")
        case _:
            return met("reflection")


USED_TO_REFLECT = _rule(
    "TB05",
    "used-to-reflect",
    _judge_used_to_reflect,
    Weight.ESSENTIAL,
    version=2,
    criterion=TherapeuticBeliefCriterion.REFLECTED_ON,
    asks="Is it recorded what the therapist makes of it?",
    why="Being aware of such a pattern is what it is for; there is no number to reach.",
    met="What the therapist makes of it is recorded.",
    unmet="The therapist was not asked what to make of it.",
    unknown="What the therapist makes of it is not recorded.",
    none="The record says that the therapist made nothing of it.",
    question="What do you make of this, for the homework with this patient?",
    options=("one sentence at the end of supervision",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("Simple awareness of such patterns is a useful orientation."),),
    examples=lambda: (
        Example.met("a sentence", example_system_of_therapist(SAVING, reflection="I carry it")),
        Example.unmet(
            "not asked", example_system_of_therapist(SAVING, reflection=Missing.NOT_ASKED)
        ),
        Example.unmet(
            "nothing was made of it", example_system_of_therapist(SAVING, reflection=Missing.NONE)
        ),
        Example.unknown("nothing recorded", example_system_of_therapist(SAVING)),
        Example.silent(
            "the question does not apply",
            example_system_of_therapist(SAVING, reflection=Missing.NOT_APPLICABLE),
        ),
    ),
    cannot_see="What comes of it.",
)


THERAPEUTIC_BELIEFS: tuple[Rule[TherapeuticBeliefSystem], ...] = (
    THREE_VIEWS_OF_THE_THERAPIST,
    THERAPIST_DESCRIBES_IT,
    BOTH_PARTIES_THERE,
    FELT_AND_DONE,
    USED_TO_REFLECT,
)
