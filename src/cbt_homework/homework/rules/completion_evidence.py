"""The part of a design that shows whether the act was done."""

from __future__ import annotations

from typing import NamedTuple

from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.rules.common import HomeworkWord
from cbt_homework.homework.schedule import Once, Several
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.target import Target
from cbt_homework.homework.texts import any_stated, is_stated, says_something
from cbt_homework.homework.vocabulary import SHOWS_THAT_IT_WAS_DONE, HomeworkKind, SuccessDependsOn


class CompletionEvidence(NamedTuple):
    """A field that shows whether the act was done, and the word for it."""

    path: str
    word: HomeworkWord


def completion_evidence(spec: HomeworkSpec) -> CompletionEvidence | None:
    """The first part that shows whether the act was done; a timetable alone is none."""
    if spec.done_when is not None and _rests_on_no_own_act(spec):
        return None
    amount = amount_path(spec)
    if amount is not None:
        return CompletionEvidence(amount, HomeworkWord.TARGET)
    form = spec.record_form
    if isinstance(form, RecordForm) and form_says_something(form):
        return CompletionEvidence("record_form", HomeworkWord.RECORD_FORM)
    if any_stated(spec.bring):
        return CompletionEvidence("bring", HomeworkWord.RESULT_TO_BRING)
    for path, steps in (("steps", spec.steps), ("graded_steps", spec.graded_steps)):
        if steps and any(is_stated(step.what, spec.task) for step in steps):
            return CompletionEvidence(path, HomeworkWord.STEPS)
    depends_on = spec.success_depends_on
    if is_stated(spec.done_when, spec.task) and (
        depends_on is None or SuccessDependsOn.OWN_ACT in depends_on
    ):
        return CompletionEvidence("done_when", HomeworkWord.SIGN_OF_BEING_DONE)
    if depends_on == (SuccessDependsOn.OWN_ACT,):
        return CompletionEvidence("success_depends_on", HomeworkWord.OWN_ACT)
    return _evidence_of_kind_or_deadline(spec)


def _evidence_of_kind_or_deadline(spec: HomeworkSpec) -> CompletionEvidence | None:
    """A kind whose act shows by itself, or one time by a day, which was kept or not."""
    if spec.schedule is None or isinstance(spec.schedule, Missing):
        return None
    if not SHOWS_THAT_IT_WAS_DONE.keys().isdisjoint(spec.kinds or ()):
        return CompletionEvidence("kinds", HomeworkWord.KIND)
    if isinstance(spec.schedule, Once) and spec.kinds and _HOW_FAR.isdisjoint(spec.kinds):
        return CompletionEvidence("schedule", HomeworkWord.ONE_TIME)
    return None


_HOW_FAR = frozenset(
    {
        HomeworkKind.EXPOSURE,
        HomeworkKind.BEHAVIORAL_EXPERIMENT,
        HomeworkKind.GRADED_TASK,
        HomeworkKind.OTHER,
    }
)
"""Kinds of which a single time does not show that it was done: they are about how far one goes."""


def _rests_on_no_own_act(spec: HomeworkSpec) -> bool:
    on = spec.success_depends_on
    return on is not None and SuccessDependsOn.OWN_ACT not in on


def amount_path(spec: HomeworkSpec) -> str | None:
    """The field that holds an amount: the target, the total, or that of a part; None without."""
    if isinstance(spec.target, Target):
        return "target"
    if spec.total is not None:
        return "total"
    if isinstance(spec.schedule, Several):
        for i, part in enumerate(spec.schedule.parts):
            if part.target is not None:
                return f"schedule.parts.{i}.target"
    for field, steps in (("steps", spec.steps), ("graded_steps", spec.graded_steps)):
        for i, step in enumerate(steps or ()):
            if step.target is not None:
                return f"{field}.{i}.target"
    return None


def step_schedule_path(spec: HomeworkSpec) -> str | None:
    """The field that holds the schedule of a step; None where no step has one."""
    for field, steps in (("steps", spec.steps), ("graded_steps", spec.graded_steps)):
        for i, step in enumerate(steps or ()):
            if step.schedule is not None:
                return f"{field}.{i}.schedule"
    return None


def form_says_something(form: RecordForm) -> bool:
    """Whether the name of a form, or the heading of a column, is more than a single sign."""
    headings = (column.heading for column in form.columns or ())
    return any(says_something(word) for word in (form.name or "", *headings))
