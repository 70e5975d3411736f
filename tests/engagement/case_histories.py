"""Histories after four vignettes of the source article: those of `cbt_homework.cases`."""

from __future__ import annotations

from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework import cases
from cbt_homework.cases import Case


def _course(case: Case, histories: slice = slice(None), **more: Any) -> ch.Course:
    assert case.course is not None
    return attrs.evolve(case.course, histories=case.course.histories[histories], **more)


def vera() -> ch.Course:
    """After the article's first box: a rule of doing it perfectly, and fear of the reaction."""
    return _course(cases.vera())


def mr_v() -> ch.Course:
    """After the second box: he promises, and puts it off; his therapist asks why, and doubts."""
    return _course(cases.mr_v())


def pauls_patient() -> ch.Course:
    """After the third box: assigned as if with an apology."""
    return _course(cases.paul(), slice(1), discussed_in_supervision=None)


def pauls_patient_later() -> ch.Course:
    """After supervision it was assigned in another way, and done."""
    return _course(cases.paul())


def petrs_patient() -> ch.Course:
    """After the fifth box, had it come up again: less washing, and a plan that is a ritual."""
    return _course(cases.petr(), recurred_since=True)


def only_the_ritual() -> ch.Course:
    """The same patient, had nothing but the cooking been assigned: done every day, and praised."""
    return _course(cases.petr(), slice(1, None), discussed_in_supervision=None)
