"""The ways in which an assignment may not suit the person, read from what was asked beforehand."""

from __future__ import annotations

from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.agreement import Suitability
from cbt_homework.homework.assignment import Assignment


class SuitabilityPart(Term):
    """One way in which an assignment suits the person, or does not."""

    READING_AND_WRITING = "reading-and-writing"
    LANGUAGE = "language"
    CULTURE = "culture"
    AGREEMENT_OF_OTHERS = "agreement-of-others"

    @property
    def field(self) -> str:
        """The name of the field that holds the answer."""
        return _FIELDS[self]


_FIELDS = {
    SuitabilityPart.READING_AND_WRITING: "reading",
    SuitabilityPart.LANGUAGE: "language",
    SuitabilityPart.CULTURE: "culture",
    SuitabilityPart.AGREEMENT_OF_OTHERS: "others_agree",
}


def parts_that_do_not_suit(suitability: Suitability) -> tuple[SuitabilityPart, ...]:
    """The parts of which the record says that they do not suit."""
    return tuple(part for part in SuitabilityPart if getattr(suitability, part.field) is False)


def open_suitability_paths(assignment: Assignment, suitability: Suitability) -> tuple[str, ...]:
    """The paths without an answer that matters: where nobody has to help, nobody has to agree."""
    paths = [
        f"agreement.suitability.{name}"
        for name in ("reading", "language", "culture")
        if not _is_answered(suitability, name)
    ]
    others = assignment.spec.with_whom
    if not _is_answered(suitability, "others_agree") and others not in _NOBODY:
        known = isinstance(others, tuple)
        paths.append("agreement.suitability.others_agree" if known else "spec.with_whom")
    return tuple(paths)


_NOBODY = ((), Missing.NONE, Missing.NOT_APPLICABLE)


def _is_answered(suitability: Suitability, name: str) -> bool:
    answer = getattr(suitability, name)
    return isinstance(answer, bool) or answer is Missing.NOT_APPLICABLE
