"""The behavioral experiment: a prediction, put to the test."""

from __future__ import annotations

from datetime import date

import attrs

from cbt_homework.cognition.record_changes import RatedTwice
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.field_types import Ref, Text
from cbt_homework.foundation.ratings import Rating
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.spec_parts import NoLose, Words


class Fit(Term):
    """Whether what was seen is what was predicted."""

    NO = "no"
    PARTLY = "partly"
    YES = "yes"


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ExperimentResult(Value):
    """The result of an experiment.

    Attributes:
        on: The day it was done.
        observed: The observation, as the person put it.
        fit: Whether that is what was predicted.
        learned: The lesson from it.
        belief: The belief in the tested thought now.
    """

    on: date | None = None
    observed: Text | None = None
    fit: Fit | None = None
    learned: Text | None = None
    belief: Rating | Missing | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class BehavioralExperiment(Value):
    """A thought, what would follow from it, and how that is found out.

    A therapist can do one as well as a patient. Without a result it is a plan.

    Attributes:
        id: An opaque id.
        tests: The thought it puts to the test.
        belief: The belief in that thought before.
        alternative: Another view that it could support.
        plan: The plan for carrying it out.
        prediction: The event that is expected if the thought holds.
        judged_by: The sign by which somebody will know whether that happened.
        safety_behaviors: What is left out because it would hide the answer; empty where there is
            none.
        no_lose: The lesson from either outcome.
        result: The result of the experiment.
    """

    id: Ref | None = None
    tests: Text | None = None
    belief: Rating | Missing | None = None
    alternative: Text | None = None
    plan: Text | None = None
    prediction: Text | None = None
    judged_by: Text | None = None
    safety_behaviors: Words | None = None
    no_lose: NoLose | None = None
    result: ExperimentResult | None = None


def belief_change(experiment: BehavioralExperiment) -> RatedTwice:
    """The belief in the tested thought, before and after.

    Raises:
        TypeError: ``experiment`` is no BehavioralExperiment.
    """
    check_class("experiment", experiment, BehavioralExperiment)
    after = None if experiment.result is None else experiment.result.belief
    return RatedTwice(0, before=experiment.belief, after=after)
