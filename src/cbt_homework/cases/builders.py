"""Mondays that are made up, and short ways to write homework down, for all cases."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from cbt_homework.engagement.completion import Completion
from cbt_homework.engagement.reports import Report
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.people import Proposer, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import SupervisionAim
from cbt_homework.homework.vocabulary import (
    HomeworkKind,
    SupervisionHomeworkFunction,
    SupervisionKind,
)

DATES_ARE_OURS = "The dates, a week apart, and all ids; nobody in it is a real person."
AGENDA_IS_OURS = "That what came up is written down as an agenda, and homework as working on it."


def box_citation(box_number: int, lines: str) -> Citation:
    """A box of the source article, with its lines in the text that this was written from."""
    return Citation(
        "prasko-2022", CitationStatus.VERIFIED, says=f"Box {box_number}, lines {lines}, retold."
    )


def monday_of_week(week: int) -> date:
    """The Monday of a week, counted from 0."""
    return date(2026, 3, 2) + timedelta(weeks=week)


def build_therapy_homework(
    assignment_id: str,
    week: int,
    task: str,
    agreement: Agreement | None = None,
    **spec_fields: Any,
) -> Assignment:
    """Homework of the therapy."""
    return Assignment(
        id=assignment_id,
        spec=HomeworkSpec(task, **spec_fields),
        setting=Setting.THERAPY,
        assigned_on=monday_of_week(week),
        agreement=agreement,
    )


def build_patient_report(week: int, completion: Completion, **report_fields: Any) -> Report:
    """Makes the patient's report at the session of a week."""
    return Report(
        Rater.PATIENT, said_on=monday_of_week(week), completion=completion, **report_fields
    )


def build_supervision_homework(
    assignment_id: str,
    week: int,
    task_and_kind: tuple[str, HomeworkKind],
    aim_kind_and_function: tuple[SupervisionKind, SupervisionHomeworkFunction],
    agreement: Agreement | Proposer | None = None,
    **spec_fields: Any,
) -> Assignment:
    """Homework of the supervision itself: its task and kind, what it works on and what it does."""
    if isinstance(agreement, Proposer):
        agreement = Agreement(proposed_by=agreement)
    task, kind = task_and_kind
    return Assignment(
        id=assignment_id,
        spec=HomeworkSpec(
            task,
            kinds=(kind,),
            supervision=SupervisionAim(
                kind=aim_kind_and_function[0], function=aim_kind_and_function[1]
            ),
            **spec_fields,
        ),
        setting=Setting.SUPERVISION,
        assigned_on=monday_of_week(week),
        agreement=agreement,
    )
