"""A design, planned with somebody."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Ref
from cbt_homework.foundation.people import Role, Setting
from cbt_homework.foundation.values import Value
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.spec import HomeworkSpec


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Assignee(Value):
    """Somebody who does the homework.

    Attributes:
        id: A pseudonymous id.
        role: The role of the person in this setting.
    """

    id: Ref = attrs.field(kw_only=False)
    role: Role | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Assignment(Value):
    """A design, planned with somebody.

    Attributes:
        id: A pseudonymous id.
        spec: The design.
        agreement: The planning with the person.
        setting: The setting in which it was assigned.
        assigned_by: The role of the person who assigned it.
        assignees: The people who do it.
        assigned_on: The day of the session in which it was assigned.
    """

    id: Ref
    spec: HomeworkSpec
    agreement: Agreement | None = None
    setting: Setting | None = None
    assigned_by: Role | None = None
    assignees: Annotated[tuple[Assignee, ...], k.Size(0, 50)] | None = None
    assigned_on: date | None = None
