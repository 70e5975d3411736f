"""The ways in which an assignment may not suit the person, read from what was asked beforehand."""

from __future__ import annotations

from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.agreement import Fit


class FitPart(Term):
    """One way in which an assignment suits the person, or does not."""

    READING = "reading-and-writing"
    LANGUAGE = "language"
    CULTURE = "culture"
    OTHERS_AGREE = "agreement-of-others"

    @property
    def field(self) -> str:
        """The name of the field that holds the answer."""
        return _FIELDS[self]


_FIELDS = {
    FitPart.READING: "reading",
    FitPart.LANGUAGE: "language",
    FitPart.CULTURE: "culture",
    FitPart.OTHERS_AGREE: "others_agree",
}


def parts_that_do_not_suit(fit: Fit) -> tuple[FitPart, ...]:
    """The parts of which the record says that they do not suit."""
    return tuple(part for part in FitPart if getattr(fit, part.field) is False)


def open_fields(fit: Fit) -> tuple[str, ...]:
    """The fields without an answer that matters: where nobody has to help, nobody has to agree."""
    fields = [name for name in ("reading", "language", "culture") if not _is_answered(fit, name)]
    if not _is_answered(fit, "others_agree") and fit.others not in _NOBODY:
        fields.append("others_agree" if isinstance(fit.others, tuple) else "others")
    return tuple(fields)


_NOBODY = ((), Missing.NONE, Missing.NOT_APPLICABLE)


def _is_answered(fit: Fit, name: str) -> bool:
    return isinstance(getattr(fit, name), bool) or getattr(fit, name) is Missing.NOT_APPLICABLE
