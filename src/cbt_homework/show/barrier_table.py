"""A table of the barriers of several courses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cbt_homework.engagement.barriers import Barrier, BarrierState, Side
from cbt_homework.foundation.arguments import check_mapping
from cbt_homework.judgment.barrier_found import BarrierFound
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.show.layout import text_without_controls


def barriers(diagnoses: Mapping[str, AdherenceDiagnosis]) -> str:
    """A table of barriers by side: a row a barrier, a column a course.

    ``+`` something speaks for it, ``+-`` something speaks for it and something against it, ``-``
    only facts against it, empty: not explored. Barriers that no course knows anything of are
    counted in the last line. Below stands which ones have something that needs attention.

    Raises:
        TypeError: these are no diagnoses by name.
    """
    by_name = check_mapping("diagnoses", diagnoses, AdherenceDiagnosis)
    names = [text_without_controls(" ".join(name.split())) for name, _ in by_name]
    all_diagnoses = [diagnosis for _, diagnosis in by_name]
    widths = [max(2, len(name)) for name in names]
    name_width = max(len(barrier.label) for barrier in Barrier) + 2
    lines = [_aligned_table_line("", names, name_width, widths)]
    unknown = 0
    for side in Side:
        rows: list[str] = []
        for barrier in (b for b in Barrier if b.side is side):
            states = [diagnosis.about(barrier) for diagnosis in all_diagnoses]
            if all(b.state is BarrierState.UNEXPLORED for b in states):
                unknown += 1
            else:
                rows.append(
                    _aligned_table_line(
                        f"  {barrier.label}", map(_barrier_mark, states), name_width, widths
                    )
                )
        if rows:
            lines += [side.label, *rows]
    lines.append("")
    steps = [",".join(f"{s.step.number}" for s in diagnosis.steps) for diagnosis in all_diagnoses]
    lines.append(_aligned_table_line("steps", steps, name_width, widths))
    lines.append(f"not explored in any: {unknown} of {len(Barrier)}")
    alarmed = [n for n, diagnosis in zip(names, all_diagnoses, strict=True) if diagnosis.attention]
    if alarmed:
        lines.append(f"needs attention: {', '.join(alarmed)}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _aligned_table_line(name: str, cells: Iterable[str], name_width: int, widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return " ".join([name.ljust(name_width), *padded]).rstrip()


def _barrier_mark(barrier_found: BarrierFound) -> str:
    return ("+" if barrier_found.speaks_for else "") + ("-" if barrier_found.speaks_against else "")
