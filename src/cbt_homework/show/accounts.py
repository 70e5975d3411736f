"""The account of homework that was not done: explanations, observations, and two moments."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle, graph_of
from cbt_homework.engagement.assigning import AssigningObservation, Attribution, HomeworkBelief
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.show.items import (
    date_text,
    labeled_note_items,
    note_text,
    term_labels_text,
    text_item,
    yes_or_no_text,
)
from cbt_homework.show.phrases import joined_notes, rating_text, term_label
from cbt_homework.show.sheets import (
    NOT_RECORDED,
    Band,
    Diagram,
    Item,
    Section,
    Sheet,
    Table,
    items_or_gap,
)
from cbt_homework.show.vicious_circles import circle_diagram
from cbt_homework.supervision.accounts import Account, overlooked_sides

_MOMENTS = {
    HomeworkMoment.ACCEPTING: "When it was agreed on",
    HomeworkMoment.STARTING: "When it was to be begun",
}
_HEADS = (
    "Moment", "Situation", "Thoughts", "Feelings", "In the body", "What was done", "What it led to",
)  # fmt: skip


def account_sheet(account: Account) -> Sheet:
    """The explanation beside the observation, and what went on at the two moments."""
    return Sheet(
        title="Homework that was not done as agreed",
        parts=(
            explanation_table((account,), _no_name_for_account),
            moment_table((account,), _no_name_for_account),
        ),
    )


def account_diagram(account: Account) -> Diagram:
    """A circle for each of the two moments, one below the other."""
    return _two_moments_diagram(
        (_MOMENTS[m], _circle_or_empty(account.circle(m))) for m in ASKED_MOMENTS
    )


def _circle_or_empty(circle: ViciousCircle | Missing | None) -> ViciousCircle:
    """A circle; where there is none, one in which nothing is recorded."""
    return circle if isinstance(circle, ViciousCircle) else ViciousCircle()


def account_moment_diagrams(account: Account) -> tuple[Diagram, ...]:
    """A drawing for each moment of which something is recorded."""
    return moment_diagrams((account,))


def moment_diagrams(accounts: Iterable[Account]) -> tuple[Diagram, ...]:
    """A drawing for each moment of which something is recorded."""
    titled = (
        (title, circle)
        for account in accounts
        for moment, title in _MOMENTS.items()
        if isinstance(circle := account.circle(moment), ViciousCircle)
    )
    diagram = _two_moments_diagram(titled)
    return diagram.diagrams_of_titled_parts if diagram.bands else ()


def _two_moments_diagram(titled_circles: Iterable[tuple[str, ViciousCircle]]) -> Diagram:
    bands: list[Band] = []
    arrows: list[tuple[int, int]] = []
    about = "What went on in the person when homework was agreed on, and when it was to be begun."
    first = 0
    for title, circle in titled_circles:
        diagram = circle_diagram(circle)
        bands += [Band(title=title), *diagram.bands]
        arrows += [(first + start, first + end) for start, end in diagram.arrows]
        first += len(diagram.boxes)
    return Diagram(title="Two moments", about=about, bands=tuple(bands), arrows=tuple(arrows))


def _no_name_for_account(account: Account) -> str:
    return ""


def explanation_table(
    accounts: Iterable[Account], name_of: Callable[[Account], str], level: int = 1
) -> Table:
    """A row an account: how it was explained, what was seen, and what no explanation names."""
    rows = tuple(
        (
            (Item(name_of(account) or "the assignment"),),
            items_or_gap(
                None
                if account.attributions is None
                else map(_attribution_item, account.attributions)
            ),
            items_or_gap(
                None
                if account.seen is None
                else [
                    item for observation in account.seen for item in _observation_items(observation)
                ]
            ),
            (Item(note=term_labels_text(overlooked_sides(account))),),
        )
        for account in accounts
    )
    return Table(
        caption="Explained, and seen",
        heads=("Homework", "How it was explained", "What was seen", "Seen and in no explanation"),
        rows=rows,
        level=level,
    )


def _attribution_item(attribution: Attribution) -> Item:
    note = joined_notes(
        term_label(attribution.barrier),
        (attribution.own_barrier or "").replace("-", " "),
        term_label(attribution.side, "side: "),
        term_label(attribution.by, "by the "),
        term_label(attribution.ground, "ground: "),
    )
    return text_item(attribution.words, note)


def _observation_items(observation: AssigningObservation) -> list[Item]:
    note = joined_notes(
        date_text(observation.on, "on "),
        term_label(observation.by, "by the "),
        term_label(observation.ground, "ground: "),
        note_text("manner", term_labels_text(observation.manners)),
        note_text("rationale given", yes_or_no_text(observation.gave_rationale)),
        note_text("understanding checked", yes_or_no_text(observation.checked_understanding)),
        note_text("relationship seemed strained", yes_or_no_text(observation.strained)),
    )
    items = [text_item(observation.words, note)]
    if observation.factors is not None:
        fits = [
            (f"{f.factor.label} fitted", yes_or_no_text(f.fits) or "not recorded")
            for f in observation.factors
        ]
        items += labeled_note_items(*(fits or [("Aspects of assigning", "none")]))
    beliefs = observation.beliefs
    if isinstance(beliefs, Missing):
        return items + labeled_note_items((_BELIEF, beliefs.label))
    if beliefs == ():
        return items + labeled_note_items((_BELIEF, "none"))
    return items + [_belief_item(belief) for belief in beliefs or ()]


_BELIEF = "Belief about homework"


def _belief_item(belief: HomeworkBelief) -> Item:
    note = joined_notes(
        term_label(belief.attitude),
        rating_text(belief.held),
        term_label(belief.effect),
        note_text("put to the test", yes_or_no_text(belief.tested)),
    )
    return text_item(belief.words, note, _BELIEF)


def moment_table(
    accounts: Iterable[Account], name_of: Callable[[Account], str], level: int = 1
) -> Section | Table:
    """A row for each of the two moments of an account, a column for each part of the circle."""
    all_accounts = list(accounts)
    heading = "What went on at the two moments"
    if all(account.circle(moment) is None for account in all_accounts for moment in ASKED_MOMENTS):
        mappers = [
            Item(note=term_label(a.mapped_by, "mapped by the "))
            for a in all_accounts
            if a.mapped_by
        ]
        return Section(heading=heading, items=(*NOT_RECORDED, *mappers), level=level)
    rows = tuple(
        (_moment_cell(account, moment, name_of(account)), *_circle_cells(account.circle(moment)))
        for account in all_accounts
        for moment in ASKED_MOMENTS
    )
    return Table(caption=heading, heads=_HEADS, rows=rows, level=level)


def _moment_cell(account: Account, moment: HomeworkMoment, name: str) -> tuple[Item, ...]:
    note = joined_notes(name, term_label(account.mapped_by, "mapped by the "))
    return (Item(_MOMENTS[moment], note=note),)


def _circle_cells(circle: ViciousCircle | Missing | None) -> list[tuple[Item, ...]]:
    if not isinstance(circle, ViciousCircle):
        return [NOT_RECORDED if circle is None else (Item(note=circle.label),)] * len(Component)
    return [
        (
            *items_or_gap(
                None
                if node.items is None
                else [Item(item.words, note=rating_text(item.rating)) for item in node.items]
            ),
            *([Item(note="first noticed here")] if node.alert else ()),
        )
        for node in graph_of(circle).nodes
    ]
