"""Many assessments side by side: criteria by assignment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cbt_homework.foundation.arguments import check_by_name, check_class
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.policies.criteria import Criterion
from cbt_homework.show.layout import clean

_MARKS = {Verdict.MET: "met", Verdict.UNMET: "-", Verdict.UNKNOWN: "?"}


def table(assessments: Mapping[str, Assessment[Any]], criteria: type[Term] = Criterion) -> str:
    """A row for each assessment, a column for each criterion, and below how often each is in place.

    ``met``, ``-`` (unmet), ``?`` (not known), empty (does not apply). The last row counts, for each
    criterion, those that are met of those to which it applies. Below stands which
    ones have something that needs attention.

    Raises:
        TypeError: these are no assessments by name, or ``criteria`` is no vocabulary.
    """
    named = check_by_name("assessments", assessments, Assessment)
    check_class("criteria", criteria, type)
    if not issubclass(criteria, Term):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError("criteria must be a vocabulary, such as Criterion")
    members: list[Any] = list(criteria)
    heads = [member.value.split("-") for member in members]
    widths = [max(7, *map(len, head)) for head in heads]
    names = [clean(" ".join(name.split())) for name, _ in named]
    left = max([4, *map(len, names)])
    height = max(map(len, heads))
    lines = [
        _line("", [head[i] if i < len(head) else "" for head in heads], left, widths)
        for i in range(height)
    ]
    rule = "-" * len(_line("", ["-" * w for w in widths], left, widths))
    rows = [[made.verdict(member) for member in members] for _, made in named]
    lines.append(rule)
    lines += [
        _line(name, [_MARKS[v] if v is not None else "" for v in verdicts], left, widths)
        for name, verdicts in zip(names, rows, strict=True)
    ]
    lines.append(rule)
    counts = [_count([verdicts[i] for verdicts in rows]) for i in range(len(members))]
    lines.append(_line("met", counts, left, widths))
    alarmed = [name for name, (_, made) in zip(names, named, strict=True) if made.attention]
    if alarmed:
        lines.append(f"needs attention: {', '.join(alarmed)}")
    return "\n".join(lines) + "\n"


def _count(column: list[Verdict | None]) -> str:
    applied = [verdict for verdict in column if verdict is not None]
    return f"{sum(v is Verdict.MET for v in applied)}/{len(applied)}"


def _line(name: str, cells: list[str], left: int, widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return " ".join([name.ljust(left), *padded]).rstrip()
