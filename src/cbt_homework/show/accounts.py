"""The account of homework that was not done: explanations, observations, and two moments."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle, graph_of
from cbt_homework.engagement.assigning import AssigningObservation, Attribution, HomeworkBelief
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.show.circles import circle_diagram
from cbt_homework.show.items import (
    date_text,
    labeled_notes,
    note_about,
    term_labels,
    text_with_note,
    yes_or_no,
)
from cbt_homework.show.phrases import joined, rating_text, term_label
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
        parts=(explanation_table((account,), _no_name), moment_table((account,), _no_name)),
    )


def account_diagram(account: Account) -> Diagram:
    """A circle for each of the two moments, one below the other."""
    return _circles((_MOMENTS[m], _circle_or_empty(account.circle(m))) for m in ASKED_MOMENTS)


def _circle_or_empty(circle: ViciousCircle | Missing | None) -> ViciousCircle:
    """A circle; where there is none, one in which nothing is recorded."""
    return circle if isinstance(circle, ViciousCircle) else ViciousCircle()


def account_figures(account: Account) -> tuple[Diagram, ...]:
    """A drawing for each moment of which something is recorded."""
    return figures_of((account,))


def figures_of(accounts: Iterable[Account]) -> tuple[Diagram, ...]:
    """A drawing for each moment of which something is recorded."""
    titled = (
        (title, circle)
        for account in accounts
        for moment, title in _MOMENTS.items()
        if isinstance(circle := account.circle(moment), ViciousCircle)
    )
    diagram = _circles(titled)
    return diagram.pieces if diagram.bands else ()


def _circles(titled: Iterable[tuple[str, ViciousCircle]]) -> Diagram:
    bands: list[Band] = []
    arrows: list[tuple[int, int]] = []
    about = "What went on in the person when homework was agreed on, and when it was to be begun."
    first = 0
    for title, circle in titled:
        diagram = circle_diagram(circle)
        bands += [Band(title=title), *diagram.bands]
        arrows += [(first + start, first + end) for start, end in diagram.arrows]
        first += len(diagram.boxes)
    return Diagram(title="Two moments", about=about, bands=tuple(bands), arrows=tuple(arrows))


def _no_name(account: Account) -> str:
    return ""


def explanation_table(
    accounts: Iterable[Account], name: Callable[[Account], str], level: int = 1
) -> Table:
    """A row an account: how it was explained, what was seen, and what no explanation names."""
    rows = tuple(
        (
            (Item(name(account) or "the assignment"),),
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
            (Item(note=term_labels(overlooked_sides(account))),),
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
    note = joined(
        term_label(attribution.barrier),
        term_label(attribution.side, "side: "),
        term_label(attribution.by, "by the "),
        term_label(attribution.ground, "ground: "),
    )
    return text_with_note(attribution.words, note)


def _observation_items(observation: AssigningObservation) -> list[Item]:
    note = joined(
        date_text(observation.on, "on "),
        term_label(observation.by, "by the "),
        term_label(observation.ground, "ground: "),
        note_about("manner", term_labels(observation.manners)),
        note_about("rationale given", yes_or_no(observation.gave_rationale)),
        note_about("understanding checked", yes_or_no(observation.checked_understanding)),
        note_about("relationship seemed strained", yes_or_no(observation.strained)),
    )
    items = [text_with_note(observation.words, note)]
    if observation.factors is not None:
        fits = [
            (f"{f.factor.label} fitted", yes_or_no(f.fits) or "not recorded")
            for f in observation.factors
        ]
        items += labeled_notes(*(fits or [("Aspects of assigning", "none")]))
    beliefs = observation.beliefs
    if isinstance(beliefs, Missing):
        return items + labeled_notes((_BELIEF, beliefs.label))
    if beliefs == ():
        return items + labeled_notes((_BELIEF, "none"))
    return items + [_belief_item(belief) for belief in beliefs or ()]


_BELIEF = "Belief about homework"


def _belief_item(belief: HomeworkBelief) -> Item:
    note = joined(
        term_label(belief.attitude),
        rating_text(belief.held),
        term_label(belief.effect),
        note_about("put to the test", yes_or_no(belief.tested)),
    )
    return text_with_note(belief.words, note, _BELIEF)


def moment_table(
    accounts: Iterable[Account], name: Callable[[Account], str], level: int = 1
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
        (_moment(account, moment, name(account)), *_cells(account.circle(moment)))
        for account in all_accounts
        for moment in ASKED_MOMENTS
    )
    return Table(caption=heading, heads=_HEADS, rows=rows, level=level)


def _moment(account: Account, moment: HomeworkMoment, name: str) -> tuple[Item, ...]:
    note = joined(name, term_label(account.mapped_by, "mapped by the "))
    return (Item(_MOMENTS[moment], note=note),)


def _cells(circle: ViciousCircle | Missing | None) -> list[tuple[Item, ...]]:
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
