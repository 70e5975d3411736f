"""Ratings, answers and changes in a few words."""

from __future__ import annotations

from cbt_homework.foundation.ratings import PERCENT, Change, Rating, Scale, WhyNoChange
from cbt_homework.foundation.rules import fact_text
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.forms import RecordForm

MINUS = "\N{MINUS SIGN}"
_WHY = {
    WhyNoChange.OTHER_SCALE: "two scales, no difference",
    WhyNoChange.UNSPECIFIED_SCALE: "scale not recorded, no difference",
}


def number_text(value: float) -> str:
    """A number, its sign as typographers write it."""
    return fact_text(value).replace("-", MINUS)


def rating_text(answer: Rating | Missing | None) -> str:
    """Writes a rating with its scale, or the reason for its absence."""
    if answer is None:
        return ""
    if isinstance(answer, Missing):
        return "not rated" if answer is Missing.NONE else answer.label
    scale = answer.scale
    if scale == PERCENT:
        parts = [f"{number_text(answer.value)}\N{NO-BREAK SPACE}%"]
    elif scale.least is None:
        parts = [number_text(answer.value), "scale not recorded"]
    else:
        parts = [f"{number_text(answer.value)} on {scale.name}"]
    if answer.derived_from is not None:
        parts.append(f"converted from {answer.derived_from.name}")
    if answer.rater is not None:
        parts.append(f"by the {answer.rater.label}")
    if answer.timing is not None:
        parts.append(answer.timing.label)
    return ", ".join(parts)


def change_text(change: Change | None) -> str:
    """Writes a change with its sign, or why it has no difference; empty without two ratings."""
    if change is None:
        return ""
    if change.difference is None:
        return "" if change.because is None else _WHY[change.because]
    sign = "+" if change.difference > 0 else ""
    return sign + number_text(change.difference)


def scale_ends_text(scale: Scale) -> str:
    """Writes the range of a scale: *from 0 (not at all) to 10 (very much), in steps of 1*."""
    if scale.least is None or scale.most is None:
        return f"how much, {scale.name}"
    least, most = (
        number_text(value) if meaning is None else f"{number_text(value)} ({meaning})"
        for value, meaning in ((scale.least, scale.low), (scale.most, scale.high))
    )
    unit = " percent" if scale == PERCENT else ""
    step = "" if scale.step is None else f", in steps of {number_text(scale.step)}"
    return f"from {least} to {most}{unit}{step}"


def joined_notes(*notes: str) -> str:
    """Joins the notes that are not empty."""
    return ", ".join(note for note in notes if note)


def term_label(term: Term | None, prefix: str = "") -> str:
    """Writes one term after a prefix; empty if nothing was recorded."""
    return "" if term is None else prefix + term.label


def form_title(form: RecordForm) -> str:
    """The name of a form, or a general one where only its columns are known."""
    return form.name or "Record"
