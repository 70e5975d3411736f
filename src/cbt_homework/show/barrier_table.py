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

    ``+`` something speaks for it, ``-`` an answer speaks against it, ``+-`` both, ``?`` something
    points to it, empty: not explored. Barriers that no course knows anything of are counted in the
    last line. Below stands which ones have something that needs attention.

    Raises:
        TypeError: these are no diagnoses by name.
    """
    by_name = check_mapping("diagnoses", diagnoses, AdherenceDiagnosis)
    names = [text_without_controls(" ".join(name.split())) for name, _ in by_name]
    all_diagnoses = [diagnosis for _, diagnosis in by_name]
    widths = [max(2, len(name)) for name in names]
    keys = list(
        dict.fromkeys(
            (found.side, found.key, found.label) for d in all_diagnoses for found in d.barriers
        )
    )
    keys += [
        (barrier.side, barrier.value, barrier.label)
        for barrier in Barrier
        if all(key != barrier.value for _, key, _ in keys)
    ]
    name_width = max(len(label) for _, _, label in keys) + 2
    lines = [_aligned_table_line("", names, name_width, widths)]
    unknown = 0
    for side in Side:
        rows: list[str] = []
        for key, label in ((key, label) for of_side, key, label in keys if of_side is side):
            found = [_found_of(diagnosis, key) for diagnosis in all_diagnoses]
            if all(b is None or b.state is BarrierState.UNEXPLORED for b in found):
                unknown += 1
            else:
                marks = map(_barrier_mark, found)
                rows.append(_aligned_table_line(f"  {label}", marks, name_width, widths))
        if rows:
            lines += [side.label, *rows]
    lines.append("")
    steps = [",".join(f"{s.step.number}" for s in diagnosis.steps) for diagnosis in all_diagnoses]
    lines.append(_aligned_table_line("steps", steps, name_width, widths))
    lines.append(f"not explored in any: {unknown} of {len(keys)}")
    alarmed = [n for n, diagnosis in zip(names, all_diagnoses, strict=True) if diagnosis.attention]
    if alarmed:
        lines.append(f"needs attention: {', '.join(alarmed)}")
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _aligned_table_line(name: str, cells: Iterable[str], name_width: int, widths: list[int]) -> str:
    padded = [cell.ljust(width) for cell, width in zip(cells, widths, strict=True)]
    return " ".join([name.ljust(name_width), *padded]).rstrip()


def _found_of(diagnosis: AdherenceDiagnosis, key: str) -> BarrierFound | None:
    return next((found for found in diagnosis.barriers if found.key == key), None)


_MARKS = {
    BarrierState.SUPPORTED: "+",
    BarrierState.ASKED_AND_NOT_SO: "-",
    BarrierState.LEAD: "?",
    BarrierState.UNEXPLORED: "",
}


def _barrier_mark(barrier_found: BarrierFound | None) -> str:
    if barrier_found is None:
        return ""
    both = barrier_found.speaks_for and barrier_found.speaks_against
    return "+-" if both else _MARKS[barrier_found.state]
