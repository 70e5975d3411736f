"""Assignments: their design, how they were planned with a person, and the words for both.

- an assignment: `HomeworkSpec`, `Agreement`, `Assignment`, and their parts
- how often and when: `times`, `daily`, `on_days`, `once`, `whenever`, `all_day`; the classes they
  make; `windows` and `expected`, what falls due between two days
- how much: `at_least`, `at_most`, `between`; units from `MINUTES` to `PAGES`
- forms for records: `FORMS`, `RECORD_FORMS`; `RecordForm` and `Column` for your own
- vocabularies: `HomeworkKind`, `HomeworkPurpose`, `USUAL`, `FORM_ASKS`, `NEEDS_NO_METHOD`
"""

from __future__ import annotations

from cbt_homework.foundation.lazy_names import explain_missing_names
from cbt_homework.foundation.people import Party, Proposer, Role, Setting
from cbt_homework.foundation.vocabulary import Missing, recorded
from cbt_homework.homework import forms
from cbt_homework.homework.agreement import (
    Agreement,
    CheckResult,
    FirstTry,
    Fit,
    SessionPart,
    SessionTime,
    UnderstandingCheck,
)
from cbt_homework.homework.assignment import Assignee, Assignment
from cbt_homework.homework.forms import (
    ACTIVITY_DIARY,
    EXPERIMENT_SHEET,
    EXPOSURE_DIARY,
    FIVE_COLUMNS,
    FORMS,
    NINE_COLUMNS,
    PRACTICE_DIARY,
    RECORD_FORMS,
    SEVEN_COLUMNS,
    THREE_COLUMNS,
    Asks,
    Column,
    RecordForm,
)
from cbt_homework.homework.occurrences import Window, expected, windows
from cbt_homework.homework.periods import (
    BETWEEN_SESSIONS,
    DAY,
    FRIDAY,
    MONDAY,
    MONTH,
    SATURDAY,
    SUNDAY,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WEEK,
    PartOfDay,
    Period,
    Span,
    Weekday,
)
from cbt_homework.homework.schedule import AllDay, Once, OnDays, Schedule, Times, Whenever
from cbt_homework.homework.schedule_constructors import (
    all_day,
    daily,
    either,
    on_days,
    once,
    times,
    together,
    whenever,
)
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import (
    EarlierWork,
    FromSession,
    Goal,
    Hypothesis,
    NoLose,
    Obstacle,
    Progression,
    Rationale,
    Step,
    SupervisionAim,
)
from cbt_homework.homework.target import (
    ENTRIES,
    HOURS,
    ITEMS,
    MINUTES,
    PAGES,
    REPETITIONS,
    SITUATIONS,
    Amount,
    Attainment,
    Per,
    Target,
    Unit,
    at_least,
    at_most,
    between,
    exactly,
)
from cbt_homework.homework.vocabulary import (
    FORM_ASKS,
    NEEDS_NO_METHOD,
    USUAL,
    HomeworkKind,
    HomeworkPurpose,
    PlanMeans,
    SuccessDependsOn,
    SupervisionHomeworkFunction,
    SupervisionKind,
)
from cbt_homework.policies.criteria import Criterion, Phase
from cbt_homework.policies.homework import HomeworkPolicy

__all__ = [
    "ACTIVITY_DIARY", "BETWEEN_SESSIONS", "DAY", "ENTRIES", "EXPERIMENT_SHEET", "EXPOSURE_DIARY",
    "FIVE_COLUMNS", "FORMS", "FORM_ASKS", "FRIDAY", "HOURS", "ITEMS", "MINUTES", "MONDAY", "MONTH",
    "NEEDS_NO_METHOD", "NINE_COLUMNS", "PAGES", "PRACTICE_DIARY", "RECORD_FORMS", "REPETITIONS",
    "SATURDAY",
    "SEVEN_COLUMNS", "SITUATIONS", "SUNDAY", "THREE_COLUMNS", "THURSDAY", "TUESDAY", "USUAL",
    "WEDNESDAY", "WEEK", "Agreement", "AllDay", "Amount", "Asks", "Assignee", "Assignment",
    "Attainment", "CheckResult", "Column", "Criterion", "EarlierWork", "FirstTry", "Fit",
    "FromSession", "Goal", "HomeworkKind", "HomeworkPolicy", "HomeworkPurpose", "HomeworkSpec",
    "Hypothesis", "Missing", "NoLose", "Obstacle", "OnDays", "Once", "PartOfDay", "Party", "Per",
    "Period", "Phase", "PlanMeans", "Progression", "Proposer", "Rationale", "RecordForm", "Role",
    "Schedule", "SchedulePart", "SessionPart", "SessionTime", "Setting", "Several", "Span", "Step",
    "SuccessDependsOn", "SupervisionAim", "SupervisionHomeworkFunction", "SupervisionKind",
    "Target", "Times", "UnderstandingCheck", "Unit", "Weekday", "Whenever", "Window", "all_day",
    "at_least", "at_most", "between", "daily", "either", "exactly", "expected", "forms", "on_days",
    "once", "recorded", "times", "together", "whenever", "windows",
]  # fmt: skip

explain_missing_names(__name__)
