"""How homework that was not done was explained, beside what was seen, and the two moments."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cbt_homework.cognition.formulation import HomeworkMoment
from cbt_homework.cognition.vicious_circle import Component, ViciousCircle, graph_of
from cbt_homework.engagement.assigning import AssigningObservation, Attribution, HomeworkBelief
from cbt_homework.engagement.inquiry import ASKED_MOMENTS
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.show.circles import circle_diagram
from cbt_homework.show.items import after, day, named, noted, whole, yes
from cbt_homework.show.phrases import joined, rated, word
from cbt_homework.show.sheets import (
    NOT_RECORDED,
    Band,
    Diagram,
    Item,
    Section,
    Sheet,
    Table,
    told,
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
        parts=(told_and_seen((account,), _no_name), moments((account,), _no_name)),
    )


def account_diagram(account: Account) -> Diagram:
    """A circle for each of the two moments, one below the other."""
    return _circles((_MOMENTS[m], _drawn(account.circle(m))) for m in ASKED_MOMENTS)


def _drawn(circle: ViciousCircle | Missing | None) -> ViciousCircle:
    """A circle; where there is none, one in which nothing is recorded."""
    return circle if isinstance(circle, ViciousCircle) else ViciousCircle()


def account_figures(account: Account) -> tuple[Diagram, ...]:
    """A drawing for each moment of which something is recorded."""
    return figures_of((account,))


def figures_of(accounts: Iterable[Account]) -> tuple[Diagram, ...]:
    """A drawing for each moment of which something is recorded."""
    found = (
        (title, circle)
        for account in accounts
        for moment, title in _MOMENTS.items()
        if isinstance(circle := account.circle(moment), ViciousCircle)
    )
    diagram = _circles(found)
    return diagram.pieces if diagram.bands else ()


def _circles(found: Iterable[tuple[str, ViciousCircle]]) -> Diagram:
    bands: list[Band] = []
    arrows: list[tuple[int, int]] = []
    about = "What went on in the person when homework was agreed on, and when it was to be begun."
    first = 0
    for title, circle in found:
        diagram = circle_diagram(circle)
        bands += [Band(title=title), *diagram.bands]
        arrows += [(first + start, first + end) for start, end in diagram.arrows]
        first += len(diagram.boxes)
    return Diagram(title="Two moments", about=about, bands=tuple(bands), arrows=tuple(arrows))


def _no_name(account: Account) -> str:
    return ""


def told_and_seen(
    accounts: Iterable[Account], name: Callable[[Account], str], level: int = 1
) -> Table:
    """A row an account: how it was explained, what was seen, and what no explanation names."""
    rows = tuple(
        (
            (Item(name(account) or "the assignment"),),
            told(None if account.attributions is None else map(_explained, account.attributions)),
            told(
                None
                if account.seen is None
                else [item for observation in account.seen for item in _seen(observation)]
            ),
            (Item(note=named(overlooked_sides(account))),),
        )
        for account in accounts
    )
    return Table(
        caption="Explained, and seen",
        heads=("Homework", "How it was explained", "What was seen", "Seen and in no explanation"),
        rows=rows,
        level=level,
    )


def _explained(attribution: Attribution) -> Item:
    note = joined(
        word(attribution.barrier),
        word(attribution.side, "side: "),
        word(attribution.by, "by the "),
        word(attribution.ground, "ground: "),
    )
    return whole(attribution.words, note)


def _seen(observation: AssigningObservation) -> list[Item]:
    note = joined(
        day(observation.on, "on "),
        word(observation.by, "by the "),
        word(observation.ground, "ground: "),
        after("manner", named(observation.manners)),
        after("rationale given", yes(observation.gave_rationale)),
        after("understanding checked", yes(observation.checked_understanding)),
        after("relationship seemed strained", yes(observation.strained)),
    )
    items = [whole(observation.words, note)]
    if observation.factors is not None:
        fits = [
            (f"{f.factor.label} fitted", yes(f.fits) or "not recorded") for f in observation.factors
        ]
        items += noted(*(fits or [("Aspects of assigning", "none")]))
    beliefs = observation.beliefs
    if isinstance(beliefs, Missing):
        return items + noted((_BELIEF, beliefs.label))
    if beliefs == ():
        return items + noted((_BELIEF, "none"))
    return items + [_belief(belief) for belief in beliefs or ()]


_BELIEF = "Belief about homework"


def _belief(belief: HomeworkBelief) -> Item:
    note = joined(
        word(belief.attitude),
        rated(belief.held),
        word(belief.effect),
        after("put to the test", yes(belief.tested)),
    )
    return whole(belief.words, note, _BELIEF)


def moments(
    accounts: Iterable[Account], name: Callable[[Account], str], level: int = 1
) -> Section | Table:
    """A row for each of the two moments of an account, a column for each part of the circle."""
    listed = list(accounts)
    heading = "What went on at the two moments"
    if all(account.circle(moment) is None for account in listed for moment in ASKED_MOMENTS):
        by = [Item(note=word(a.mapped_by, "mapped by the ")) for a in listed if a.mapped_by]
        return Section(heading=heading, items=(*NOT_RECORDED, *by), level=level)
    rows = tuple(
        (_moment(account, moment, name(account)), *_cells(account.circle(moment)))
        for account in listed
        for moment in ASKED_MOMENTS
    )
    return Table(caption=heading, heads=_HEADS, rows=rows, level=level)


def _moment(account: Account, moment: HomeworkMoment, name: str) -> tuple[Item, ...]:
    note = joined(name, word(account.mapped_by, "mapped by the "))
    return (Item(_MOMENTS[moment], note=note),)


def _cells(circle: ViciousCircle | Missing | None) -> list[tuple[Item, ...]]:
    if not isinstance(circle, ViciousCircle):
        return [NOT_RECORDED if circle is None else (Item(note=circle.label),)] * len(Component)
    return [
        (
            *told(
                None
                if node.items is None
                else [Item(item.words, note=rated(item.rating)) for item in node.items]
            ),
            *([Item(note="first noticed here")] if node.alert else ()),
        )
        for node in graph_of(circle).nodes
    ]
