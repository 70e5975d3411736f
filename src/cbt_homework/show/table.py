"""Many assessments side by side: criteria by assignment."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from cbt_homework.foundation.terms import Term
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.criteria import Criterion
from cbt_homework.judgment.assessment import Assessment

_MARKS = {Verdict.MET: "met", Verdict.UNMET: "-", Verdict.UNKNOWN: "?"}


def table(assessments: Mapping[str, Assessment[Any]], criteria: type[Term] = Criterion) -> str:
    """A row for each assessment, a column for each criterion, and below how often each is in place.

    ``met``, ``-`` (unmet), ``?`` (not known), empty (does not apply). The last row counts, for each
    criterion, those that are met of those to which it applies.
    """
    members: list[Any] = list(criteria)
    heads = [member.value.split("-") for member in members]
    widths = [max(7, *map(len, head)) for head in heads]
    left = max([4, *map(len, assessments)])
    height = max(map(len, heads))
    lines = [
        _line("", [head[i] if i < len(head) else "" for head in heads], left, widths)
        for i in range(height)
    ]
    rule = "-" * len(_line("", ["-" * w for w in widths], left, widths))
    rows = {name: [a.verdict(member) for member in members] for name, a in assessments.items()}
    lines.append(rule)
    lines += [
        _line(name, [_MARKS[v] if v is not None else "" for v in verdicts], left, widths)
        for name, verdicts in rows.items()
    ]
    lines.append(rule)
    lines.append(_line("met", [_count(column) for column in _columns(rows, members)], left, widths))
    return "\n".join(lines) + "\n"


def _columns(
    rows: Mapping[str, list[Verdict | None]], members: list[Any]
) -> list[list[Verdict | None]]:
    return [[verdicts[i] for verdicts in rows.values()] for i in range(len(members))]


def _count(column: list[Verdict | None]) -> str:
    applied = [verdict for verdict in column if verdict is not None]
    return f"{sum(v is Verdict.MET for v in applied)}/{len(applied)}"


def _line(name: str, cells: list[str], left: int, widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return " ".join([name.ljust(left), *padded]).rstrip()
