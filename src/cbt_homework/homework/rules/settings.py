"""Rules for MEANINGFUL: an assignment fits the setting that it is given in."""

from __future__ import annotations

from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, absent, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec, Rationale, SupervisionAim
from cbt_homework.homework.vocabulary import (
    USUAL,
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.policy import Policy

_rule = partial(
    Rule[Assignment], subject=Assignment, criterion=Criterion.MEANINGFUL, phase=Phase.PLAN
)

_IN_SUPERVISION = {Setting.SUPERVISION}


def _example_spec(**spec_fields: Any) -> HomeworkSpec:
    return HomeworkSpec("Note how each session with this patient begins", **spec_fields)


def _example_assignment_of_kind(kind: HomeworkKind, setting: Setting | None) -> Assignment:
    return Assignment(id="a1", spec=_example_spec(kinds=(kind,)), setting=setting)


def _example_supervision_assignment(rationale: Rationale) -> Assignment:
    return Assignment(id="a1", spec=_example_spec(rationale=rationale), setting=Setting.SUPERVISION)


def _judge_serves_all_three(assignment: Assignment, policy: Policy) -> Outcome | None:
    rationale = assignment.spec.rationale
    if assignment.setting not in _IN_SUPERVISION or rationale is None:
        return None
    targets = {
        "spec.rationale.for_supervisee": rationale.for_supervisee,
        "spec.rationale.for_patient": rationale.for_patient,
        "spec.rationale.for_skills": rationale.for_skills,
    }
    empty = tuple(path for path, answer in targets.items() if answer is None)
    if not empty:
        return met(*targets)
    recorded = len(targets) - len(empty)
    if policy.absent is Verdict.UNMET:
        return unmet(*empty, recorded=recorded)
    return unknown(*empty, recorded=recorded)


SERVES_ALL_THREE = _rule(
    "HW14",
    "serves-all-three",
    _judge_serves_all_three,
    Weight.HELPFUL,
    asks="In supervision: does it make sense for supervisee, patients and skills?",
    why="Homework in supervision serves three at once; naming each shows where it does not.",
    met="What it is for is recorded for the supervisee, the patients and the skills.",
    unmet="What it is for is recorded for {recorded} of supervisee, patients and skills.",
    unknown="What it is for is recorded for {recorded} of supervisee, patients and skills.",
    question="What will this change for you, for your patients, and for your skills?",
    options=("adding one sentence for whom it does not speak of yet",),
    effort=Effort.A_FEW_MINUTES,
    sources=(article("It makes sense for supervisee and patients, and develops skills."),),
    examples=lambda: (
        Example.met(
            "all three",
            _example_supervision_assignment(
                Rationale(
                    "Notice when I rush",
                    for_supervisee="Less tension",
                    for_patient="More time for questions",
                    for_skills="Giving a rationale",
                )
            ),
        ),
        Example.unmet(
            "a purpose only", _example_supervision_assignment(Rationale("Notice when I rush"))
        ),
        Example.imported(
            "an import that kept a purpose only",
            _example_supervision_assignment(Rationale("Notice when I rush")),
        ),
        Example.silent(
            "homework in therapy",
            _example_assignment_of_kind(HomeworkKind.EXPOSURE, Setting.THERAPY),
        ),
    ),
    cannot_see="Whether the three fit together.",
)


def _judge_kind_is_usual(assignment: Assignment, policy: Policy) -> Outcome | None:
    kinds, setting = assignment.spec.kinds, assignment.setting
    if not kinds or setting is None:
        return None
    for i, kind in enumerate(kinds):
        if kind not in USUAL[setting]:
            return unmet(f"spec.kinds.{i}", kind=kind, setting=setting)
    return met("spec.kinds", setting=setting)


KIND_IS_USUAL = _rule(
    "HW15",
    "kind-is-usual",
    _judge_kind_is_usual,
    Weight.HELPFUL,
    asks="Is its kind usual in this setting?",
    why="An unusual kind may be just right: self-practice is supervisees doing what patients do. "
    "It is worth a sentence why.",
    met="Its kinds are usual in {setting}.",
    unmet="The kind {kind} is unusual in {setting}.",
    question="What made you choose this kind of task here?",
    options=("noting that it is meant as self-practice, where it is",),
    sources=(
        article("Names kinds of homework for therapy, supervision and supervisor training."),
        library("Which kinds count as usual where; for metasupervision there is no source."),
    ),
    examples=lambda: (
        Example.met(
            "exposure in therapy",
            _example_assignment_of_kind(HomeworkKind.EXPOSURE, Setting.THERAPY),
        ),
        Example.unmet(
            "exposure in supervision",
            _example_assignment_of_kind(HomeworkKind.EXPOSURE, Setting.SUPERVISION),
        ),
        Example.silent(
            "no setting recorded", _example_assignment_of_kind(HomeworkKind.EXPOSURE, None)
        ),
    ),
    cannot_see="Whether it was chosen on purpose.",
    never={Verdict.UNKNOWN: "Without a kind and a setting there is nothing to compare."},
)


def _example_assignment_with_aim(
    aim: SupervisionAim | None, setting: Setting | None = Setting.SUPERVISION
) -> Assignment:
    return Assignment(id="a1", spec=_example_spec(supervision=aim), setting=setting)


def _judge_supervision_aim_stated(assignment: Assignment, policy: Policy) -> Outcome | None:
    if assignment.setting not in _IN_SUPERVISION:
        return None
    aim = assignment.spec.supervision
    if aim is None or aim.kind is None:
        return absent(policy, "spec.supervision.kind")
    if aim.function is None:
        return absent(policy, "spec.supervision.function")
    return met("spec.supervision", kind=aim.kind, function=aim.function)


SUPERVISION_AIM_STATED = _rule(
    "HW34",
    "supervision-aim-stated",
    _judge_supervision_aim_stated,
    Weight.HELPFUL,
    asks="In supervision: does it say what it works on, and what it does?",
    why="Mapping, monitoring and trying something new want different follow-up, with a patient in "
    "mind as well as with oneself.",
    met="It works on {kind}, by {function}.",
    unmet="It is not recorded what it works on (patient, oneself, theory) and what it does "
    "(mapping, monitoring, implementing).",
    unknown="What it works on and what it does is not recorded.",
    question="Is this about the patient, about you, or about the theory?",
    options=("naming one of three subjects and one of three functions",),
    sources=(article("Three kinds of supervision homework, and three things it usually does."),),
    examples=lambda: (
        Example.met(
            "counting one's own praise on a recording",
            _example_assignment_with_aim(
                SupervisionAim(
                    kind=SupervisionKind.PATIENT_MANAGEMENT,
                    function=SupervisionHomeworkFunction.MONITORING,
                )
            ),
        ),
        Example.met(
            "mapping what a patient sets off in oneself",
            _example_assignment_with_aim(
                SupervisionAim(
                    kind=SupervisionKind.WORK_ON_ONESELF,
                    function=SupervisionHomeworkFunction.MAPPING,
                )
            ),
        ),
        Example.met(
            "reading, and trying it out",
            _example_assignment_with_aim(
                SupervisionAim(
                    kind=SupervisionKind.THEORY, function=SupervisionHomeworkFunction.IMPLEMENTING
                )
            ),
        ),
        Example.unmet("nothing said", _example_assignment_with_aim(None)),
        Example.unmet(
            "only the subject",
            _example_assignment_with_aim(SupervisionAim(kind=SupervisionKind.THEORY)),
        ),
        Example.imported("an import that kept none", _example_assignment_with_aim(None)),
        Example.silent("homework in therapy", _example_assignment_with_aim(None, Setting.THERAPY)),
    ),
    cannot_see="Whether another kind would serve better.",
)


SETTINGS: tuple[Rule[Assignment], ...] = (SERVES_ALL_THREE, KIND_IS_USUAL, SUPERVISION_AIM_STATED)
