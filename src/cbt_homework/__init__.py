"""The domain of homework in cognitive behavioral therapy (CBT) and its supervision.

Typed, frozen values; rules that explain themselves; no input or output.

- make: `HomeworkSpec`, `Assignment`, `Agreement`; `daily()`, `times()`, `at_least()`, `percent()`
- follow: `Course`, `AssignmentHistory`, `Report`, `Review`, `Inquiry`; more of it:
  `cbt_homework.engagement`
- think: `cbt_homework.cognition`: thought records, circles, formulations, schemas
- supervise: `cbt_homework.supervision`: sessions, recordings, self-assessment
- judge: `assess(subject)`, `diagnose(course)`, `explain(code)`; `Criterion`, `Barrier`, `Policy`
- show: `show.text(assessment, subject)`, `show.plan(assignment)`, `show.table(assessments)`
- keep: `exchange.dumps(value)`, `exchange.loads(text)`, `exchange.read_each(items)`
- study: `cbt_homework.research`: instruments, evidence, recipes, rows; `cbt_homework.cases`
- test: `testing.assert_meets(subject, criterion)`, `testing.strategies`
- more units, scales, forms and vocabularies: `cbt_homework.homework`
- rules of your own: `cbt_homework.rules`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.lazy_names import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework import (
        cases,
        cognition,
        engagement,
        exchange,
        homework,
        research,
        rules,
        show,
        supervision,
        testing,
    )
    from cbt_homework.engagement.assignment_history import AssignmentHistory
    from cbt_homework.engagement.barriers import Barrier
    from cbt_homework.engagement.completion import Completion
    from cbt_homework.engagement.course import Course
    from cbt_homework.engagement.inquiry import Inquiry
    from cbt_homework.engagement.reports import Attempt, Report
    from cbt_homework.engagement.review import Review
    from cbt_homework.foundation.errors import (
        CbtHomeworkError,
        InvariantError,
        Problem,
        StructureError,
        UnknownCodeError,
    )
    from cbt_homework.foundation.findings import Finding, Weight
    from cbt_homework.foundation.people import Party, Proposer, Role, Setting
    from cbt_homework.foundation.ratings import (
        PERCENT,
        ZERO_TO_TEN,
        Rater,
        Rating,
        Scale,
        Timing,
        percent,
    )
    from cbt_homework.foundation.rules import Rule, RuleBook
    from cbt_homework.foundation.verdicts import Verdict, all_of, any_of
    from cbt_homework.foundation.version import __version__ as __version__
    from cbt_homework.foundation.vocabulary import Missing
    from cbt_homework.homework import forms
    from cbt_homework.homework.agreement import Agreement, FirstTry, SessionTime, UnderstandingCheck
    from cbt_homework.homework.assignment import Assignee, Assignment
    from cbt_homework.homework.forms import RecordForm
    from cbt_homework.homework.schedule import (
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
        all_day,
        daily,
        on_days,
        once,
        times,
        whenever,
    )
    from cbt_homework.homework.spec import (
        FromSession,
        HomeworkSpec,
        Hypothesis,
        NoLose,
        Obstacle,
        Rationale,
        SupervisionAim,
    )
    from cbt_homework.homework.target import (
        HOURS,
        MINUTES,
        Amount,
        Target,
        Unit,
        at_least,
        at_most,
        between,
    )
    from cbt_homework.homework.vocabulary import HomeworkKind
    from cbt_homework.judgment.assess import assess
    from cbt_homework.judgment.assessment import Assessment
    from cbt_homework.judgment.books import HOMEWORK
    from cbt_homework.judgment.diagnose import diagnose
    from cbt_homework.judgment.diagnosis import AdherenceDiagnosis, BarrierState
    from cbt_homework.judgment.engagement_subjects import ENGAGEMENT
    from cbt_homework.judgment.explain import explain
    from cbt_homework.judgment.wording import ENGLISH
    from cbt_homework.policies.criteria import Criterion, Phase
    from cbt_homework.policies.homework import HomeworkPolicy
    from cbt_homework.policies.policy import DRAFT, IMPORTED, Policy

_LAZY = {
    "engagement.barriers": ("Barrier",),
    "engagement.completion": ("Completion",),
    "engagement.course": ("Course",),
    "engagement.assignment_history": ("AssignmentHistory",),
    "engagement.inquiry": ("Inquiry",),
    "engagement.reports": ("Attempt", "Report"),
    "engagement.review": ("Review",),
    "foundation.errors": (
        "CbtHomeworkError", "InvariantError", "Problem", "StructureError", "UnknownCodeError",
    ),
    "foundation.findings": ("Finding", "Weight"),
    "foundation.people": ("Party", "Proposer", "Role", "Setting"),
    "foundation.ratings": (
        "PERCENT", "ZERO_TO_TEN", "Rater", "Rating", "Scale", "Timing", "percent",
    ),
    "foundation.rules": ("Rule", "RuleBook"),
    "foundation.vocabulary": ("Missing",),
    "foundation.verdicts": ("Verdict", "all_of", "any_of"),
    "foundation.version": ("__version__",),
    "homework.agreement": ("Agreement", "FirstTry", "SessionTime", "UnderstandingCheck"),
    "homework.assignment": ("Assignee", "Assignment"),
    "policies.criteria": ("Criterion", "Phase"),
    "homework.forms": ("RecordForm",),
    "policies.homework": ("HomeworkPolicy",),
    "homework.schedule": (
        "BETWEEN_SESSIONS", "DAY", "FRIDAY", "MONDAY", "MONTH", "SATURDAY", "SUNDAY", "THURSDAY",
        "TUESDAY", "WEDNESDAY", "WEEK", "PartOfDay", "all_day", "daily", "on_days", "once", "times",
        "whenever",
    ),
    "homework.spec": (
        "FromSession", "HomeworkSpec", "Hypothesis", "NoLose", "Obstacle", "Rationale",
        "SupervisionAim",
    ),
    "homework.target": (
        "HOURS", "MINUTES", "Amount", "Target", "Unit", "at_least", "at_most", "between",
    ),
    "homework.vocabulary": ("HomeworkKind",),
    "judgment.assess": ("assess",),
    "judgment.assessment": ("Assessment",),
    "judgment.books": ("HOMEWORK",),
    "judgment.diagnose": ("diagnose",),
    "judgment.diagnosis": ("AdherenceDiagnosis", "BarrierState"),
    "judgment.explain": ("explain",),
    "judgment.engagement_subjects": ("ENGAGEMENT",),
    "policies.policy": ("DRAFT", "IMPORTED", "Policy"),
    "judgment.wording": ("ENGLISH",),
}  # fmt: skip
"""Where each public name lives. Nothing is imported before somebody asks for it."""
_MODULES = (
    "cases", "cognition", "engagement", "exchange", "homework", "homework.forms", "research",
    "rules", "show", "supervision", "testing",
)  # fmt: skip

__all__ = [
    "BETWEEN_SESSIONS",
    "DAY",
    "DRAFT",
    "ENGAGEMENT",
    "ENGLISH",
    "FRIDAY",
    "HOMEWORK",
    "HOURS",
    "IMPORTED",
    "MINUTES",
    "MONDAY",
    "MONTH",
    "PERCENT",
    "SATURDAY",
    "SUNDAY",
    "THURSDAY",
    "TUESDAY",
    "WEDNESDAY",
    "WEEK",
    "ZERO_TO_TEN",
    "AdherenceDiagnosis",
    "Agreement",
    "Amount",
    "Assessment",
    "Assignee",
    "Assignment",
    "AssignmentHistory",
    "Attempt",
    "Barrier",
    "BarrierState",
    "CbtHomeworkError",
    "Completion",
    "Course",
    "Criterion",
    "Finding",
    "FirstTry",
    "FromSession",
    "HomeworkKind",
    "HomeworkPolicy",
    "HomeworkSpec",
    "Hypothesis",
    "Inquiry",
    "InvariantError",
    "Missing",
    "NoLose",
    "Obstacle",
    "PartOfDay",
    "Party",
    "Phase",
    "Policy",
    "Problem",
    "Proposer",
    "Rater",
    "Rating",
    "Rationale",
    "RecordForm",
    "Report",
    "Review",
    "Role",
    "Rule",
    "RuleBook",
    "Scale",
    "SessionTime",
    "Setting",
    "StructureError",
    "SupervisionAim",
    "Target",
    "Timing",
    "UnderstandingCheck",
    "Unit",
    "UnknownCodeError",
    "Verdict",
    "Weight",
    "all_day",
    "all_of",
    "any_of",
    "assess",
    "at_least",
    "at_most",
    "between",
    "cases",
    "cognition",
    "daily",
    "diagnose",
    "engagement",
    "exchange",
    "explain",
    "forms",
    "homework",
    "on_days",
    "once",
    "percent",
    "research",
    "rules",
    "show",
    "supervision",
    "testing",
    "times",
    "whenever",
]  # fmt: skip

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__, modules=_MODULES)
