"""Many assessments side by side: criteria by assignment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cbt_homework.foundation.arguments import check_class, check_mapping
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.policies.criteria import Criterion
from cbt_homework.show.layout import text_without_controls

_MARKS = {Verdict.MET: "met", Verdict.UNMET: "-", Verdict.UNKNOWN: "?"}


def table(assessments: Mapping[str, Assessment[Any]], criteria: type[Term] = Criterion) -> str:
    """A row for each assessment, a column for each criterion, and below how often each is in place.

    ``met``, ``-`` (unmet), ``?`` (not known), empty (does not apply). The last row counts, for each
    criterion, those that are met of those to which it applies. Below stands which
    ones have something that needs attention.

    Raises:
        TypeError: these are no assessments by name, or ``criteria`` is no vocabulary.
    """
    by_name = check_mapping("assessments", assessments, Assessment)
    check_class("criteria", criteria, type)
    if not issubclass(criteria, Term):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError("criteria must be a vocabulary, such as Criterion")
    members: list[Any] = list(criteria)
    heads = [member.value.split("-") for member in members]
    widths = [max(7, *map(len, head)) for head in heads]
    names = [text_without_controls(" ".join(name.split())) for name, _ in by_name]
    name_width = max([4, *map(len, names)])
    height = max(map(len, heads))
    lines = [
        _table_line("", [head[i] if i < len(head) else "" for head in heads], name_width, widths)
        for i in range(height)
    ]
    rule = "-" * len(_table_line("", ["-" * w for w in widths], name_width, widths))
    rows = [[assessment.verdict(member) for member in members] for _, assessment in by_name]
    lines.append(rule)
    lines += [
        _table_line(
            name, [_MARKS[v] if v is not None else "" for v in verdicts], name_width, widths
        )
        for name, verdicts in zip(names, rows, strict=True)
    ]
    lines.append(rule)
    counts = [_met_count([verdicts[i] for verdicts in rows]) for i in range(len(members))]
    lines.append(_table_line("met", counts, name_width, widths))
    alarmed = [
        name for name, (_, assessment) in zip(names, by_name, strict=True) if assessment.attention
    ]
    if alarmed:
        lines.append(f"needs attention: {', '.join(alarmed)}")
    return "\n".join(lines) + "\n"


def _met_count(column: list[Verdict | None]) -> str:
    applied = [verdict for verdict in column if verdict is not None]
    return f"{sum(v is Verdict.MET for v in applied)}/{len(applied)}"


def _table_line(name: str, cells: list[str], name_width: int, widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return " ".join([name.ljust(name_width), *padded]).rstrip()
