"""The numbers of the source article, each against what stands for it here."""

from __future__ import annotations

from collections.abc import Sized

import pytest

import cbt_homework as ch
from cbt_homework import cases, cognition as co, engagement as en, supervision as su
from cbt_homework.cognition.schema_catalogues import THERAPIST_SCHEMAS
from cbt_homework.cognition.therapeutic_beliefs import THERAPIST_OF_PATIENT, THERAPIST_OF_SELF
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.homework.vocabulary import SupervisionHomeworkFunction, SupervisionKind
from cbt_homework.policies.policy import DRAFT
from cbt_homework.supervision import self_assessment_banks as banks
from cbt_homework.supervision.competence import PracticePhase
from cbt_homework.supervision.vocabulary import SupervisionFocus

SETTINGS = {
    "therapy": (ch.Setting.THERAPY, None),
    "supervision of the homework of therapy": (
        ch.Setting.SUPERVISION,
        SupervisionFocus.SUPERVISED_THERAPY,
    ),
    "homework of the supervisee": (ch.Setting.SUPERVISION, SupervisionFocus.SUPERVISION_ITSELF),
    "training of supervisors": (
        ch.Setting.SUPERVISOR_TRAINING,
        SupervisionFocus.SUPERVISION_ITSELF,
    ),
}
"""The article's four settings, as ours: where homework is assigned, and which of two is looked at.

We add the supervision of supervision, which the article speaks of as well.
"""

DESIGN_POINTS = (
    ch.Criterion.FOLLOWS_FROM_SESSION,
    ch.Criterion.CONCRETE,
    ch.Criterion.MEANINGFUL,
    ch.Criterion.NO_LOSE,
    ch.Criterion.OBSTACLES_ANTICIPATED,
)
ERRORS = ("EN08", "EN01", "EN09")
"""In haste, not reviewed, without a rationale."""
REANALYSIS = ("attempted", "record", "reasons")
"""What a report has to say no to, three times, before problem and goals are looked at again."""

COUNTS: dict[str, tuple[int, Sized]] = {
    "settings": (4, SETTINGS),
    "phases": (3, PracticePhase),
    "points of a design": (5, DESIGN_POINTS),
    "questions of a review": (6, en.REVIEW_QUESTIONS.questions),
    "questions of a review in supervision": (3, en.SUPERVISION_REVIEW_QUESTIONS.questions),
    "questions of an inquiry": (4, en.INQUIRY_QUESTIONS.questions),
    "conditions of a new analysis": (3, REANALYSIS),
    "checks of goals": (3, en.GOAL_QUESTIONS.questions),
    "attitudes of trainees": (5, en.HomeworkAttitude),
    "common ways of assigning to supervise": (3, ERRORS),
    "difficulties of Table 1": (17, banks.PREVIOUS_DIFFICULTIES.questions),
    "difficulties with the open one": (18, su.SupervisionDifficulty),
    "sources of stress": (6, su.StressSource),
    "elements of a session": (8, su.USUAL_ORDER),
    "kinds of supervision homework": (3, SupervisionKind),
    "functions of supervision homework": (3, SupervisionHomeworkFunction),
    "pairs of the two": (9, {(t.works_on, t.function) for t in su.SUPERVISION_TASKS}),
    "tasks of supervisors in training": (6, su.SUPERVISOR_TASKS),
    "tasks of a therapist with oneself": (5, su.SelfPracticeTask),
    "lenses of supervision": (3, su.SupervisionLens),
    "moments that are mapped": (2, ASKED_MOMENTS),
    "foci on homework": (2, SupervisionFocus),
    "columns of the record": (9, co.NINE_COLUMNS.columns),
    "views of the other": (3, THERAPIST_OF_PATIENT),
    "views of oneself": (4, THERAPIST_OF_SELF),
    "views of treatment": (3, co.ViewOfTreatment),
    "boxes": (5, cases.CASES),
    "columns of what Table 2 holds": (3, cases.paul().thought_records[0].thoughts or ()),
}


@pytest.mark.parametrize("what", COUNTS)
def test_a_number_of_the_article_is_kept(what: str) -> None:
    expected, there = COUNTS[what]
    assert expected == len(there)


def test_how_many_are_named_in_a_self_assessment_is_policy_with_the_articles_numbers() -> None:
    policy = DRAFT.supervision
    assert (2, 3, 3) == (policy.priorities, policy.strengths, policy.development_points)


def test_fourteen_schemas_are_a_claim_beside_fifteen_and_forty_six_assumptions() -> None:
    claims = {claim.schemas for claim in THERAPIST_SCHEMAS.claims}
    assert {14, 15} <= claims
    assert 15 == len(THERAPIST_SCHEMAS.entries)


def test_each_of_the_articles_settings_is_one_of_ours() -> None:
    assert {setting for setting, _ in SETTINGS.values()} < set(ch.Setting)
    for setting, focus in SETTINGS.values():
        if setting is ch.Setting.THERAPY:
            assert SupervisionFocus.SUPERVISED_THERAPY is SupervisionFocus.of(setting)
        else:
            assert focus in SupervisionFocus
    assert {ch.Setting.METASUPERVISION} == set(ch.Setting) - {s for s, _ in SETTINGS.values()}
