"""Steps, growth, goal and purposes of a design, in words for a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cbt_homework.foundation.rules import fact_text
from cbt_homework.foundation.vocabulary import recorded
from cbt_homework.homework.forms import RecordForm
from cbt_homework.homework.periods import Period, Span
from cbt_homework.homework.schedule import Schedule
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import Goal, Progression, Step
from cbt_homework.homework.target import Amount, Target
from cbt_homework.homework.vocabulary import HomeworkPurpose
from cbt_homework.show.escape import text_in_one_line
from cbt_homework.show.phrases import joined_notes
from cbt_homework.show.schedule_phrases import day_phrase, how_much, length_phrase, when

PURPOSE_WORDS: Mapping[HomeworkPurpose, str] = MappingProxyType(
    {
        HomeworkPurpose.GENERALIZE_KNOWLEDGE: "use what I know in other parts of my life",
        HomeworkPurpose.PRACTICE_SKILLS: "practice what I have learned",
        HomeworkPurpose.TRY_IN_DAILY_LIFE: "try it out in daily life",
        HomeworkPurpose.TEST_PREDICTIONS: "find out whether things turn out as I expect",
        HomeworkPurpose.BECOME_INDEPENDENT: "manage more and more by myself",
        HomeworkPurpose.PLAN_ACTIVITIES: "plan what I do with my time",
        HomeworkPurpose.GAIN_SKILLS: "learn something new",
        HomeworkPurpose.COLLECT_DATA: "see what happens, and write it down",
    }
)
"""The general purposes in the words of a person: *It helps me to …*"""


def schedule_text(schedule: Schedule | object) -> str:
    """Writes a schedule; empty if there is none."""
    return when(schedule) if isinstance(schedule, Schedule) else ""


def target_text(target: Target | object) -> str:
    """Writes a target; empty if there is none."""
    return how_much(target) if isinstance(target, Target) else ""


def amounts_text(spec: HomeworkSpec) -> str:
    """Writes the amount each time, and the second amount beside it."""
    amounts = (target_text(spec.target), target_text(spec.total))
    return ", and ".join(amount for amount in amounts if amount)


def step_details_text(step: Step) -> str:
    """Writes time, amount and place of a step: *every day, 5 minutes each time*."""
    return joined_notes(
        schedule_text(step.schedule),
        target_text(step.target),
        "together in the session" if step.in_session else "",
    )


def growth_text(progression: Progression) -> str:
    """Writes the numbers of a progression: *5 minutes more every week, up to 30 minutes*."""
    by = "" if progression.by is None else f"{amount_text(progression.by)} more"
    per = "" if progression.per is None else _EACH[progression.per]
    until = "" if progression.until is None else f"until it is {how_much(progression.until)}"
    return joined_notes(f"{by} {per}".strip(), duration_text(progression.length), until)


_EACH = {
    Period.DAY: "every day",
    Period.WEEK: "every week",
    Period.MONTH: "every month",
    Period.BETWEEN_SESSIONS: "after every session",
}


def amount_text(amount: Amount) -> str:
    """Writes an amount with its unit: *5 minutes*."""
    unit = (amount.unit.one if amount.value == 1 else None) or amount.unit.name
    return f"{fact_text(amount.value)} {text_in_one_line(unit)}"


def goal_time_text(goal: Goal) -> str:
    """Writes the time for a goal, *by …* or *within …*; empty if none was agreed."""
    if goal.by is not None:
        return f"by {day_phrase(goal.by)}"
    if goal.within is None:
        return ""
    if goal.within.period is not Period.BETWEEN_SESSIONS:
        return f"within {length_phrase(goal.within)}"
    count = goal.within.count
    return "before we meet again" if count == 1 else f"within the next {count} sessions"


def duration_text(span: Span | None) -> str:
    """Writes how long something goes on: *for two weeks*; empty if that was not recorded."""
    if span is None:
        return ""
    if span.period is not Period.BETWEEN_SESSIONS:
        return f"for {length_phrase(span)}"
    return "until we meet again" if span.count == 1 else f"over the next {span.count} sessions"


def minutes_text(count: int | None) -> str:
    """Writes a number of minutes; empty if it was not recorded."""
    return "" if count is None else f"{count} minute{'s' * (count != 1)}"


def form_text(form: RecordForm) -> str:
    """Names a form as it is called in a sentence, by its columns where it has no name."""
    if form.name is not None:
        return f"the form {_quoted_text(form.name)}"
    return f"the form with {listed_text(_quoted_text(c.heading) for c in form.columns or ())}"


def listed_text(words: Iterable[str]) -> str:
    """Writes a list: *a, b and c*."""
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last


def earlier_work_texts(spec: HomeworkSpec) -> list[str]:
    """Lists the earlier work that a design builds on, as far as it is known in words."""
    return [work.words for work in recorded(spec.builds_on) or () if work.words is not None]


def _quoted_text(label: str) -> str:
    return f"\N{LEFT DOUBLE QUOTATION MARK}{label}\N{RIGHT DOUBLE QUOTATION MARK}"
