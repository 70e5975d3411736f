"""The tables of tidy rows: one function for each, from a course to its rows.

A new table begins here, with its function. The class of its rows, a `Value` of plain cells, has a
module of its own beside `statement`, and so has the code that fills them, as `statement_table` does
for this one. `codebook` describes the columns of any such class. `research/__init__.py` makes the
names public.
"""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.engagement.course import Course
from cbt_homework.foundation.arguments import check_class
from cbt_homework.policies.engagement import EngagementPolicy
from cbt_homework.research.tidy.session_table import SessionRow, session_statements
from cbt_homework.research.tidy.statement import Statement
from cbt_homework.research.tidy.statement_table import StatementTable

_DEFAULT = EngagementPolicy()


def statements(
    course: Course, *, dyad: str | None = None, policy: EngagementPolicy | None = None
) -> Iterator[Statement]:
    """Yields each statement about homework in a course, assignment by assignment.

    What every design, plan and report could say has a row even where it is not recorded: its
    ``missing`` says why. A second amount, an estimate of time, steps, whether a part counts,
    priority, the check of understanding and suitability have rows where they are recorded, and
    attempts, readings, beliefs, reviews and concerns where there are any. A session after the
    assignment at which nothing had been reported yet has rows that say so. Shares and denominators
    are those known at the session of their row: nothing that was said later is in them.

    Raises:
        InvariantError: the dyad is no id.
        TypeError: this is no course, the policy is another one, or neither the course has an id nor
            is a ``dyad`` given.
    """
    if policy is None:
        policy = _DEFAULT
    check_class("course", course, Course)
    hint = "; policy.engagement is one" if hasattr(policy, "engagement") else ""
    check_class("policy", policy, EngagementPolicy, hint=hint)
    return StatementTable(course, _name_of_dyad(course, dyad), policy).statements()


def _name_of_dyad(course: Course, dyad: str | None) -> str:
    name = course.id if dyad is None else dyad
    if name is None:
        raise TypeError("the course has no id: give dyad=, so that rows of two courses differ")
    return name


def session_rows(course: Course, *, dyad: str | None = None) -> Iterator[SessionRow]:
    """Yields a row for each session of a course: who came, how late, and what was assigned.

    ``codebook(SessionRow)`` describes the columns.

    Raises:
        InvariantError: the dyad is no id.
        TypeError: this is no course, or neither the course has an id nor is a ``dyad`` given.
    """
    check_class("course", course, Course)
    return session_statements(course, _name_of_dyad(course, dyad))


def rows(
    course: Course, *, dyad: str | None = None, policy: EngagementPolicy | None = None
) -> Iterator[dict[str, int | float | str | None]]:
    """The same as plain rows with the columns `COLUMNS`, for ``csv``, pandas or polars.

    Raises:
        InvariantError: as `statements` does.
        TypeError: as `statements` does.
    """
    if policy is None:
        policy = _DEFAULT
    return (statement.row() for statement in statements(course, dyad=dyad, policy=policy))
