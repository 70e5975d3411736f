"""A case formulation, or one side of it, as a sheet and as a diagram."""

from __future__ import annotations

from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.show.conceptualizations import (
    SITUATION_HEADINGS,
    PartNumbers,
    names_with_missing_count_text,
    numbered_layer_parts,
    situation_box_stacks,
    thought_pattern_and_schema_parts,
)
from cbt_homework.show.sheets import (
    NONE,
    NOT_RECORDED,
    Band,
    Box,
    Diagram,
    Item,
    Section,
    Sheet,
    Table,
    items_or_gap,
)

_TITLE = "Case formulation"
_SIDES = {"patient": "The patient's side", "therapist": "The therapist's side", "": ""}
_ABREAST = 3
"""Situations side by side in a diagram."""


def formulation_sheet(subject: CaseFormulation | Conceptualization) -> Sheet:
    """Each side: its situations, and what lies behind them; then what is known of the whole."""
    parts: list[Section | Table] = []
    for name, side in _named_sides(subject):
        if name:
            parts.append(Section(heading=_SIDES[name]))
        parts += _side_parts(side, level=2 if name else 1)
    if isinstance(subject, CaseFormulation):
        parts += [
            Section(heading=heading, items=items)
            for heading, items in _headings_with_case_items(subject)
        ]
    return Sheet(title=_TITLE, parts=tuple(parts))


def formulation_diagram(subject: CaseFormulation | Conceptualization) -> Diagram:
    """For each side what lies behind, from the oldest down, and the situations it shows in."""
    bands: list[Band] = []
    arrows: list[tuple[int, int]] = []
    first = 0
    for name, side in _named_sides(subject):
        if name:
            bands.append(Band(title=_SIDES[name]))
        behind = numbered_layer_parts(side)
        bands += [_band_of_one_box(heading, items) for heading, items in behind]
        arrows += [(first + i, first + i + 1) for i in range(len(behind) - 1)]
        first += len(behind)
        root = first - 1
        stacks = situation_box_stacks(side) or (
            (Box(heading="Situations", items=_no_situation_items(side)),),
        )
        bands += [Band(stacks=stacks[i : i + _ABREAST]) for i in range(0, len(stacks), _ABREAST)]
        for stack in stacks:
            arrows.append((root, first))
            arrows += [(first + i, first + i + 1) for i in range(len(stack) - 1)]
            first += len(stack)
        beside = thought_pattern_and_schema_parts(side)
        bands += [_band_of_one_box(heading, items) for heading, items in beside]
        first += len(beside)
    if isinstance(subject, CaseFormulation):
        whole = _headings_with_case_items(subject)
        bands += [Band(title="As a whole")] * bool(whole)
        bands += [_band_of_one_box(heading, items) for heading, items in whole]
    return Diagram(
        title=_TITLE,
        about="From what was experienced, by way of core beliefs, assumptions and strategies, to "
        "the situations in which they show.",
        bands=tuple(bands),
        arrows=tuple(arrows),
    )


def _named_sides(
    subject: CaseFormulation | Conceptualization,
) -> tuple[tuple[str, Conceptualization], ...]:
    """Each recorded side with the name of its field; a lone side has no name."""
    return subject.sides if isinstance(subject, CaseFormulation) else (("", subject),)


def _band_of_one_box(heading: str, items: tuple[Item, ...]) -> Band:
    return Band(stacks=((Box(heading=heading, items=items),),))


def _side_parts(side: Conceptualization, level: int) -> list[Section | Table]:
    situations: Section | Table
    if side.situations:
        situations = Table(
            caption="Situations",
            heads=SITUATION_HEADINGS,
            rows=tuple(tuple(box.items for box in stack) for stack in situation_box_stacks(side)),
            level=level,
        )
    else:
        situations = Section(heading="Situations", items=_no_situation_items(side), level=level)
    behind = (*numbered_layer_parts(side), *thought_pattern_and_schema_parts(side))
    return [
        situations,
        *(Section(heading=heading, items=items, level=level) for heading, items in behind),
    ]


def _no_situation_items(side: Conceptualization) -> tuple[Item, ...]:
    return NOT_RECORDED if side.situations is None else NONE


def _headings_with_case_items(subject: CaseFormulation) -> list[tuple[str, tuple[Item, ...]]]:
    parts: list[tuple[str, tuple[Item, ...]]] = []
    if subject.homework is not None:
        parts.append(("In the homework", _homework_items(subject)))
    facts = _fact_items(subject)
    if facts:
        parts.append(("About this formulation", tuple(facts)))
    return parts


def _homework_items(subject: CaseFormulation) -> tuple[Item, ...]:
    numbers = [(name, PartNumbers(side)) for name, side in subject.sides]
    items: list[Item] = []
    for link in subject.homework or ():
        ids = link.beliefs or ()
        shown = [f"{n} ({name})" for name, side in numbers for n in side.known_numbers(ids)]
        missing = sum(not any(side.known_numbers((each,)) for _, side in numbers) for each in ids)
        note = (
            ""
            if link.beliefs is None
            else f"shows {names_with_missing_count_text(shown, len(shown) + missing)}"
        )
        redesigned = "" if link.redesigned_as is None else "designed anew"
        notes = ", ".join(part for part in (note, redesigned) if part)
        words = link.how or ""
        items.append(Item(words, note=notes if words or notes else "not recorded"))
    return items_or_gap(items)


def _fact_items(subject: CaseFormulation) -> list[Item]:
    facts: list[tuple[str, str | None]] = [
        ("Made in", None if subject.made_in is None else subject.made_in.label),
        ("Sessions before it", None if subject.sessions is None else str(subject.sessions)),
        ("Recorded as tentative", _yes_or_no_text(subject.tentative)),
        ("Talked over where the sides are alike", _yes_or_no_text(subject.overlap_discussed)),
    ]
    history = subject.history
    if history is not None:
        tried = history.tried
        facts += [
            ("Tried", None if tried is None else ", ".join(m.label for m in tried) or "none"),
            ("Talked over", _times_text(history.discussions)),
            ("Came back", _times_text(history.recurrences)),
        ]
    return [Item(note=note, label=label) for label, note in facts if note is not None]


def _yes_or_no_text(answer: bool | None) -> str | None:
    return None if answer is None else "yes" if answer else "no"


def _times_text(count: int | None) -> str | None:
    return None if count is None else f"times: {count}"
