"""Which things can be shown in which way."""

from __future__ import annotations

from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.show.arrows import arrow_diagram, arrow_sheet
from cbt_homework.show.circles import circle_diagram, circle_sheet
from cbt_homework.show.formulations import formulation_diagram, formulation_sheet
from cbt_homework.show.records import record_sheet
from cbt_homework.show.sheets import Diagram, Sheet

Drawable = ViciousCircle | DownwardArrow | CaseFormulation | Conceptualization
"""What has a diagram."""
Writable = ThoughtRecord | Drawable
"""What has a sheet."""


def sheet_of(thing: Writable) -> Sheet:
    """The sheet of a thing.

    Raises:
        TypeError: this has no sheet.
    """
    match thing:
        case ThoughtRecord():
            return record_sheet(thing)
        case ViciousCircle():
            return circle_sheet(thing)
        case DownwardArrow():
            return arrow_sheet(thing)
        case CaseFormulation() | Conceptualization():
            return formulation_sheet(thing)
        case _:
            raise TypeError(_refused("a ThoughtRecord, ", thing))


def diagram_of(thing: Drawable) -> Diagram:
    """The diagram of a thing.

    Raises:
        TypeError: this has no diagram.
    """
    match thing:
        case ViciousCircle():
            return circle_diagram(thing)
        case DownwardArrow():
            return arrow_diagram(thing)
        case CaseFormulation() | Conceptualization():
            return formulation_diagram(thing)
        case _:
            raise TypeError(_refused("", thing))


def _refused(first: str, thing: object) -> str:
    return (
        f"{first}a ViciousCircle, a DownwardArrow, a CaseFormulation or a Conceptualization "
        f"is wanted, not a {type(thing).__name__}"
    )
