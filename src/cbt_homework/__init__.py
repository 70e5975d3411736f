"""The domain of homework in cognitive behavioral therapy (CBT) and its supervision.

Typed, frozen values; rules that explain themselves; no input or output. The names of a first hour
are here, and everything else is in a namespace:

- `homework`: assignments, schedules, targets and units, agreements, forms for records
- `ratings`: `Rating`, the scales, `change`
- `engagement`: reports, attempts, inquiries, counts, barriers, steps
- `cognition`: thought records, circles, formulations, schemas
- `supervision`: sessions, recordings, self-assessment
- `judgment`: what `assess`, `diagnose` and `overview` return, and the rule books
- `rules`, `declare`: what your own rules and your own classes are made of
- `show`: `show.text(assessment, subject)`, `show.plan(assignment)`, `show.table(assessments)`
- `exchange`: `exchange.dumps(value)`, `exchange.loads(text)`, `exchange.read_each(items)`
- `research`, `cases`: instruments, evidence, recipes, rows; the vignettes of the article
- `testing`: `testing.assert_meets(subject, criterion)`, `testing.strategies`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cbt_homework.foundation.lazy_names import lazy_namespace

if TYPE_CHECKING:
    from cbt_homework import (
        cases,
        cognition,
        declare,
        engagement,
        exchange,
        homework,
        judgment,
        ratings,
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
    from cbt_homework.engagement.reports import Report
    from cbt_homework.engagement.review import Review
    from cbt_homework.foundation.errors import CbtHomeworkError, InvariantError, StructureError
    from cbt_homework.foundation.people import Proposer, Setting
    from cbt_homework.foundation.ratings import Rater, percent
    from cbt_homework.foundation.verdicts import Verdict
    from cbt_homework.foundation.version import __version__ as __version__
    from cbt_homework.foundation.vocabulary import Missing
    from cbt_homework.homework.agreement import Agreement
    from cbt_homework.homework.assignment import Assignment
    from cbt_homework.homework.periods import WEEK
    from cbt_homework.homework.schedule_constructors import (
        all_day,
        daily,
        on_days,
        once,
        times,
        whenever,
    )
    from cbt_homework.homework.spec import HomeworkSpec
    from cbt_homework.homework.spec_parts import Obstacle, Rationale
    from cbt_homework.homework.target import MINUTES, at_least
    from cbt_homework.judgment.assess import assess
    from cbt_homework.judgment.diagnose import diagnose
    from cbt_homework.judgment.explain import explain
    from cbt_homework.judgment.overview import overview
    from cbt_homework.policies.criteria import Criterion
    from cbt_homework.policies.policy import DRAFT, IMPORTED, Policy

_LAZY = {
    "engagement.assignment_history": ("AssignmentHistory",),
    "engagement.barriers": ("Barrier",),
    "engagement.completion": ("Completion",),
    "engagement.course": ("Course",),
    "engagement.reports": ("Report",),
    "engagement.review": ("Review",),
    "foundation.errors": ("CbtHomeworkError", "InvariantError", "StructureError"),
    "foundation.people": ("Proposer", "Setting"),
    "foundation.ratings": ("Rater", "percent"),
    "foundation.verdicts": ("Verdict",),
    "foundation.version": ("__version__",),
    "foundation.vocabulary": ("Missing",),
    "homework.agreement": ("Agreement",),
    "homework.assignment": ("Assignment",),
    "homework.periods": ("WEEK",),
    "homework.schedule_constructors": ("all_day", "daily", "on_days", "once", "times", "whenever"),
    "homework.spec": ("HomeworkSpec",),
    "homework.spec_parts": ("Obstacle", "Rationale"),
    "homework.target": ("MINUTES", "at_least"),
    "judgment.assess": ("assess",),
    "judgment.diagnose": ("diagnose",),
    "judgment.explain": ("explain",),
    "judgment.overview": ("overview",),
    "policies.criteria": ("Criterion",),
    "policies.policy": ("DRAFT", "IMPORTED", "Policy"),
}  # fmt: skip
"""The home of each public name. Nothing is imported before somebody asks for it."""
_MODULES = (
    "cases", "cognition", "declare", "engagement", "exchange", "homework", "judgment", "ratings",
    "research", "rules", "show", "supervision", "testing",
)  # fmt: skip

__all__ = [
    "DRAFT", "IMPORTED", "MINUTES", "WEEK", "Agreement", "Assignment", "AssignmentHistory",
    "Barrier", "CbtHomeworkError", "Completion", "Course", "Criterion", "HomeworkSpec",
    "InvariantError", "Missing", "Obstacle", "Policy", "Proposer", "Rater", "Rationale",
    "Report", "Review", "Setting", "StructureError", "Verdict", "all_day", "assess", "at_least",
    "cases", "cognition", "daily", "declare", "diagnose", "engagement", "exchange", "explain",
    "homework", "judgment", "on_days", "once", "overview", "percent", "ratings", "research",
    "rules", "show", "supervision", "testing", "times", "whenever",
]  # fmt: skip

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy_namespace(__name__, _LAZY, __all__, modules=_MODULES)
