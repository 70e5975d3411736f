"""MEANINGFUL, by purpose: what a purpose needs is there."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import PRACTICE_DIARY, RecordForm
from cbt_homework.homework.rules.common import absent
from cbt_homework.homework.spec import FromSession, HomeworkSpec, Hypothesis, Rationale
from cbt_homework.homework.vocabulary import TESTS_A_PREDICTION, HomeworkKind, HomeworkPurpose
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy


def _purpose_has_means(spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    kinds = (spec.rationale and spec.rationale.kinds) or ()
    found = [o for kind in kinds if (o := _means(kind, spec, policy)) is not None]
    short = next((outcome for outcome in found if outcome.verdict is not Verdict.MET), None)
    if short is not None:
        return short
    if HomeworkPurpose.COLLECT_DATA in kinds and spec.record_form is None:
        return None  # HW21 asks for the form
    return found[0] if found else None


def _means(kind: HomeworkPurpose, spec: HomeworkSpec, policy: Policy) -> Outcome | None:
    """Whether one purpose has what it needs; silent where the rule that asks for it speaks."""
    match kind:
        case HomeworkPurpose.TEST_PREDICTIONS:
            if spec.hypothesis is not None:
                return met("hypothesis")
            if not TESTS_A_PREDICTION.isdisjoint(spec.kinds or ()):
                return None  # HW12
            return absent(policy, "hypothesis", purpose=kind)
        case HomeworkPurpose.COLLECT_DATA:
            if isinstance(spec.record_form, RecordForm):
                return met("record_form")
            if spec.record_form is Missing.NOT_APPLICABLE:
                return unmet("record_form", purpose=kind)
            return None  # HW21
        case HomeworkPurpose.PRACTICE_SKILLS:
            if spec.from_session is not None and spec.from_session.methods:
                return met("from_session.methods")
            if spec.from_session is not None:
                return None  # HW01, HW02
            return absent(policy, "from_session.methods", purpose=kind)
        case _:
            return None


def _spec(**parts: Any) -> HomeworkSpec:
    return HomeworkSpec("Leave the house alone", **parts)


def _for(kind: HomeworkPurpose, **parts: Any) -> HomeworkSpec:
    return _spec(rationale=Rationale("See what happens", kinds=(kind,)), **parts)


PURPOSES: tuple[Rule[HomeworkSpec], ...] = (
    Rule(
        code="HW33",
        name="purpose-has-its-means",
        version=2,
        weight=Weight.HELPFUL,
        criterion=Criterion.MEANINGFUL,
        phase=Phase.DESIGN,
        subject=HomeworkSpec,
        judge=_purpose_has_means,
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
            Example(
                "a prediction to test",
                _for(
                    HomeworkPurpose.TEST_PREDICTIONS,
                    hypothesis=Hypothesis("I go out alone", then="I will faint"),
                ),
                Verdict.MET,
            ),
            Example(
                "a form for the data",
                _for(HomeworkPurpose.COLLECT_DATA, record_form=PRACTICE_DIARY),
                Verdict.MET,
            ),
            Example(
                "a skill, and the method that was practiced",
                _for(
                    HomeworkPurpose.PRACTICE_SKILLS,
                    from_session=FromSession(topics=("Going out",), methods=("Slow breathing",)),
                ),
                Verdict.MET,
            ),
            Example(
                "data, and a form is said not to apply",
                _for(HomeworkPurpose.COLLECT_DATA, record_form=Missing.NOT_APPLICABLE),
                Verdict.UNMET,
            ),
            Example(
                "a prediction to test, and none",
                _for(HomeworkPurpose.TEST_PREDICTIONS),
                Verdict.UNMET,
            ),
            Example(
                "a skill, and no session", _for(HomeworkPurpose.PRACTICE_SKILLS), Verdict.UNMET
            ),
            Example(
                "a prediction to test, and no form for the data: only HW21 speaks",
                _spec(
                    rationale=Rationale(
                        "See what happens",
                        kinds=(HomeworkPurpose.TEST_PREDICTIONS, HomeworkPurpose.COLLECT_DATA),
                    ),
                    hypothesis=Hypothesis("I go out alone", then="I will faint"),
                ),
                None,
            ),
            Example(
                "a prediction in an exposure: only HW12 speaks",
                _for(HomeworkPurpose.TEST_PREDICTIONS, kinds=(HomeworkKind.EXPOSURE,)),
                None,
            ),
            Example(
                "data without a form: only HW21 speaks", _for(HomeworkPurpose.COLLECT_DATA), None
            ),
            Example(
                "a skill without its method: only HW02 speaks",
                _for(
                    HomeworkPurpose.PRACTICE_SKILLS,
                    from_session=FromSession(topics=("Going out",)),
                ),
                None,
            ),
            Example(
                "an import that kept only purposes",
                _for(HomeworkPurpose.TEST_PREDICTIONS),
                Verdict.UNKNOWN,
                Verdict.UNKNOWN,
            ),
            Example("a purpose that needs no part", _for(HomeworkPurpose.BECOME_INDEPENDENT), None),
            Example(
                "no kind of purpose recorded",
                _spec(rationale=Rationale("See whether I faint")),
                None,
            ),
        ),
        cannot_see="Whether the part serves the purpose.",
    ),
)
