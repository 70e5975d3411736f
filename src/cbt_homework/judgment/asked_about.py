"""What a diagnosis is asked about: now, some sessions, one assignment, or the whole course."""

from __future__ import annotations

from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term


class Extent(Term):
    """How much of a course a diagnosis is asked about."""

    NOW = "now"
    """What stands in the way now: the last sessions, as many as the policy says. Where everything
    was carried out at the latest session of which something is known, nothing does."""
    WHOLE = "whole"
    """What stood in the way at any time."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class CourseExtent(Value):
    """What stands in the way now, or what stood in the way at any time of the course.

    Attributes:
        extent: How much of the course.
    """

    __tag__ = "course-extent"

    extent: Extent = attrs.field(kw_only=False)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class LastSessions(Value):
    """What stood in the way at the last sessions.

    Attributes:
        count: How many.
    """

    __tag__ = "last-sessions"

    count: Annotated[int, k.Whole(1, 10_000)] = attrs.field(kw_only=False)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class OneAssignment(Value):
    """What stood in the way of one assignment.

    Attributes:
        id: Its id in the course.
    """

    __tag__ = "one-assignment"

    id: Ref = attrs.field(kw_only=False)


AskedAbout = CourseExtent | LastSessions | OneAssignment
NOW = CourseExtent(Extent.NOW)
"""What stands in the way now."""
WHOLE = CourseExtent(Extent.WHOLE)
"""What stood in the way at any time of the course."""


def name_of_asked(about: AskedAbout | None) -> str | None:
    """The key of what was asked about, for a row; None where it was not stored."""
    if about is None:
        return None
    return about.extent.value if isinstance(about, CourseExtent) else about.__tag__
