"""A downward arrow as a sheet and as a diagram."""

from __future__ import annotations

from cbt_homework.cognition.beliefs import CoreBelief
from cbt_homework.cognition.downward_arrow import ArrowStep, AsksWhat, DownwardArrow, StoppedAt
from cbt_homework.show.phrases import joined_notes, rating_text
from cbt_homework.show.sheets import (
    NONE,
    NOT_RECORDED,
    Band,
    Box,
    Diagram,
    Item,
    Section,
    Sheet,
    text_item_or_gap,
)

_TITLE = "Downward arrow"
_ASKS = {
    AsksWhat.MEANS_TO: "what it means to the person",
    AsksWhat.MEANS_ABOUT: "what it means about the person",
    AsksWhat.SOMETHING_ELSE: "something else",
}
_STOPPED = {
    StoppedAt.REPEATED: "the same answer came again",
    StoppedAt.GLOBAL: "the answer was absolute and general",
    StoppedAt.AFFECT_SHIFT: "what was felt changed",
    StoppedAt.PERSON_WISHED: "the person wished so",
    StoppedAt.OTHER: "another reason",
}


def arrow_sheet(arrow: DownwardArrow) -> Sheet:
    """A section for the thought, for each step, and for where it ended."""
    return Sheet(
        title=_TITLE,
        parts=tuple(Section(heading=box.heading, items=box.items) for box in _arrow_boxes(arrow)),
    )


def arrow_diagram(arrow: DownwardArrow) -> Diagram:
    """A box for the thought, for each step, and for where it ended; each leads to the next."""
    boxes = _arrow_boxes(arrow)
    return Diagram(
        title=_TITLE,
        about="From a thought, by what it means, down to the belief behind it.",
        bands=tuple(Band(stacks=((box,),)) for box in boxes),
        arrows=tuple((i, i + 1) for i in range(len(boxes) - 1)),
        width=480,
    )


def _arrow_boxes(arrow: DownwardArrow) -> tuple[Box, ...]:
    charge = rating_text(arrow.charge)
    start = [*text_item_or_gap(arrow.start)]
    if charge:
        start.append(Item(note=f"strength of the feeling: {charge}"))
    steps = [
        Box(heading=f"Step {i + 1}", items=_step_items(step, turns=i == arrow.turning_step))
        for i, step in enumerate(arrow.steps or ())
    ]
    if not steps:
        steps = [Box(heading="Steps", items=NOT_RECORDED if arrow.steps is None else NONE)]
    return (Box(heading="Thought", items=tuple(start)), *steps, _end_box(arrow))


def _step_items(step: ArrowStep, *, turns: bool) -> tuple[Item, ...]:
    asks = "" if step.asks is None else f"asks {_ASKS[step.asks]}"
    asked = Item(
        step.question or "",
        label="Asked",
        note=joined_notes("" if step.question else "not recorded", asks),
    )
    disputed = {None: "", True: "disputed before going on", False: "taken as it was"}
    answer = Item(
        step.answer or "",
        label="Answer",
        note=joined_notes("" if step.answer else "not recorded", disputed[step.disputed]),
    )
    notes: list[Item] = []
    if turns:
        notes.append(Item(note="the turn from to you to about you"))
    if step.depth is not None:
        notes.append(Item(note=f"number {step.depth} on the form"))
    return (asked, answer, *notes)


def _end_box(arrow: DownwardArrow) -> Box:
    belief = arrow.ends_in
    heading = "Where it ended"
    if belief is None:
        items: tuple[Item, ...] = NOT_RECORDED
    else:
        core = isinstance(belief, CoreBelief)
        heading = "Core belief" if core else "Conditional assumption"
        items = (Item(belief.statement, note=rating_text(belief.strength)),)
    if arrow.stopped_at is not None:
        items = (*items, Item(note=f"stopped there: {_STOPPED[arrow.stopped_at]}"))
    return Box(heading=heading, items=items, strong=belief is not None)
