"""Rules for MEANINGFUL: each purpose of an assignment has the parts that it needs."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import PRACTICE_DIARY, RecordForm
from cbt_homework.homework.spec import FromSession, HomeworkSpec, Hypothesis, Rationale
from cbt_homework.homework.vocabulary import TESTS_A_PREDICTION, HomeworkKind, HomeworkPurpose
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _judge_one_purpose_has_means(
    purpose: HomeworkPurpose, spec: HomeworkSpec, policy: Policy
) -> Outcome | None:
    """Whether one purpose has what it needs; silent where the rule that asks for it speaks."""
    match purpose:
        case HomeworkPurpose.TEST_PREDICTIONS:
            if spec.hypothesis is not None:
                return met("hypothesis")
            if not TESTS_A_PREDICTION.isdisjoint(spec.kinds or ()):
                return None  # HW12
            return absent(policy, "hypothesis", purpose=purpose)
        case HomeworkPurpose.COLLECT_DATA:
            if isinstance(spec.record_form, RecordForm):
                return met("record_form")
            if spec.record_form is Missing.NOT_APPLICABLE:
                return unmet("record_form", purpose=purpose)
            return None  # HW21
        case HomeworkPurpose.PRACTICE_SKILLS:
            if spec.from_session is not None and spec.from_session.methods:
                return met("from_session.methods")
            if spec.from_session is not None:
                return None  # HW01, HW02
            return absent(policy, "from_session.methods", purpose=purpose)
        case _:
            return None


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Leave the house alone", **spec_fields)


def _example_spec_with_purpose(purpose: HomeworkPurpose, **spec_fields: Any) -> HomeworkSpec:
    return _example_spec(rationale=Rationale("See what happens", kinds=(purpose,)), **spec_fields)


def _judge_purpose_has_its_means(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    kinds = (spec.rationale and spec.rationale.kinds) or ()
    outcomes = [
        outcome
        for kind in kinds
        if (outcome := _judge_one_purpose_has_means(kind, spec, policy)) is not None
    ]
    short = next((outcome for outcome in outcomes if outcome.verdict is not Verdict.MET), None)
    if short is not None:
        return short
    if HomeworkPurpose.COLLECT_DATA in kinds and spec.record_form is None:
        return None  # HW21 asks for the form
    return outcomes[0] if outcomes else None


PURPOSE_HAS_ITS_MEANS = Rule(
    "HW33",
    "purpose-has-its-means",
    _judge_purpose_has_its_means,
    Weight.HELPFUL,
    subject=HomeworkSpec,
    criterion=Criterion.MEANINGFUL,
    phase=Phase.DESIGN,
    version=2,
    asks="Where its purpose needs a part of the design, is that part there?",
    why="To test a prediction one needs the prediction, to collect data a form, to practice a "
    "skill the method.",
    met="What its purpose needs is there.",
    unmet="Its purpose is {purpose}, and the part that this needs is not recorded.",
    unknown="Its purpose is {purpose}; whether what this needs is there is not recorded.",
    question="What will you need for that?",
    options=("adding the prediction, the form or the method that the purpose calls for",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Names testing predictions, practicing skills and collecting records."),
        library("Which part each purpose needs."),
    ),
    examples=lambda: (
        Example.met(
            "a prediction to test",
            _example_spec_with_purpose(
                HomeworkPurpose.TEST_PREDICTIONS,
                hypothesis=Hypothesis("I go out alone", then="I will faint"),
            ),
        ),
        Example.met(
            "a form for the data",
            _example_spec_with_purpose(HomeworkPurpose.COLLECT_DATA, record_form=PRACTICE_DIARY),
        ),
        Example.met(
            "a skill, and the method that was practiced",
            _example_spec_with_purpose(
                HomeworkPurpose.PRACTICE_SKILLS,
                from_session=FromSession(topics=("Going out",), methods=("Slow breathing",)),
            ),
        ),
        Example.unmet(
            "data, and a form is said not to apply",
            _example_spec_with_purpose(
                HomeworkPurpose.COLLECT_DATA, record_form=Missing.NOT_APPLICABLE
            ),
        ),
        Example.unmet(
            "a prediction to test, and none",
            _example_spec_with_purpose(HomeworkPurpose.TEST_PREDICTIONS),
        ),
        Example.unmet(
            "a skill, and no session", _example_spec_with_purpose(HomeworkPurpose.PRACTICE_SKILLS)
        ),
        Example.silent(
            "a prediction to test, and no form for the data: only HW21 speaks",
            _example_spec(
                rationale=Rationale(
                    "See what happens",
                    kinds=(HomeworkPurpose.TEST_PREDICTIONS, HomeworkPurpose.COLLECT_DATA),
                ),
                hypothesis=Hypothesis("I go out alone", then="I will faint"),
            ),
        ),
        Example.silent(
            "a prediction in an exposure: only HW12 speaks",
            _example_spec_with_purpose(
                HomeworkPurpose.TEST_PREDICTIONS, kinds=(HomeworkKind.EXPOSURE,)
            ),
        ),
        Example.silent(
            "data without a form: only HW21 speaks",
            _example_spec_with_purpose(HomeworkPurpose.COLLECT_DATA),
        ),
        Example.silent(
            "a skill without its method: only HW02 speaks",
            _example_spec_with_purpose(
                HomeworkPurpose.PRACTICE_SKILLS, from_session=FromSession(topics=("Going out",))
            ),
        ),
        Example.imported(
            "an import that kept only purposes",
            _example_spec_with_purpose(HomeworkPurpose.TEST_PREDICTIONS),
        ),
        Example.silent(
            "a purpose that needs no part",
            _example_spec_with_purpose(HomeworkPurpose.BECOME_INDEPENDENT),
        ),
        Example.silent(
            "no kind of purpose recorded", _example_spec(rationale=Rationale("See whether I faint"))
        ),
    ),
    cannot_see="Whether the part serves the purpose.",
)


PURPOSES: tuple[Rule[HomeworkSpec], ...] = (PURPOSE_HAS_ITS_MEANS,)
