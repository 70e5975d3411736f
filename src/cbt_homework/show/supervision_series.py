"""A series of supervision sessions as a table, with what was carried from one to the next."""

from __future__ import annotations

from cbt_homework.homework.assignment import Assignment
from cbt_homework.show.items import date_text, note_text, proposer_label, text_cell, text_item
from cbt_homework.show.phrases import joined_notes, rating_text, term_label
from cbt_homework.show.sheets import NOT_RECORDED, Item, Section, Sheet, Table, items_or_gap
from cbt_homework.supervision.competence import CompetenceRating
from cbt_homework.supervision.series import (
    CarriedHomework,
    SupervisionSeries,
    carried_over,
    supervision_level_by_session,
)
from cbt_homework.supervision.session import SupervisionSession

_HEADS = (
    "Session", "Day", "Setting", "Level", "It is about", "Main problem",
    "Homework agreed on, and where it was looked at again",
)  # fmt: skip
_RATED = ("Phase", "Whether it was done", "How well it was done", "Ground", "Day")


def series_sheet(series: SupervisionSeries) -> Sheet:
    """A row for each session; each session has a note of its own, with all that is recorded of it.

    The level is 1 where a session is about therapy, 2 where it is about such a session, and so on.
    """
    parts: list[Section | Table] = [_sessions_part(series)]
    if series.ratings is not None:
        parts.append(_ratings_part(series.ratings))
    return Sheet(title="Series of supervision", parts=tuple(parts))


def _sessions_part(series: SupervisionSeries) -> Section | Table:
    if not series.sessions:
        return Section(heading="Sessions", items=items_or_gap(()))
    places = {session.id: n for n, session in enumerate(series.sessions, 1)}
    level = supervision_level_by_session(series)
    carried: dict[int, list[CarriedHomework]] = {}
    for each in carried_over(series):
        carried.setdefault(each.agreed_in, []).append(each)
    rows = tuple(
        (
            (Item(str(place + 1)),),
            text_cell(date_text(session.on)),
            text_cell(term_label(session.setting)),
            (Item(str(level[session.id])),),
            _supervised_sessions_cell(session, places),
            _main_problem_cell(session),
            _homework_cell(session, carried.get(place, []), series),
        )
        for place, session in enumerate(series.sessions)
    )
    return Table(caption="Sessions", heads=_HEADS, rows=rows)


def _supervised_sessions_cell(
    session: SupervisionSession, places: dict[str, int]
) -> tuple[Item, ...]:
    if not session.supervises:
        return items_or_gap(None if session.supervises is None else ())
    known = [places[each] for each in session.supervises if each in places]
    others = len(session.supervises) - len(known)
    items = [Item(f"session {place}") for place in known]
    if others:
        items.append(Item(f"{others} not of this series"))
    return tuple(items)


def _main_problem_cell(session: SupervisionSession) -> tuple[Item, ...]:
    if session.main_problem is None:
        return NOT_RECORDED
    items = [item for item in session.agenda or () if item.id == session.main_problem]
    if not items:
        return (Item(note="an item that is not recorded"),)
    return (text_item(items[0].words, term_label(items[0].topic)),)


def _homework_cell(
    session: SupervisionSession, carried: list[CarriedHomework], series: SupervisionSeries
) -> tuple[Item, ...]:
    if session.homework is None:
        return NOT_RECORDED
    pairs = zip(session.homework, carried, strict=True)
    return items_or_gap(
        _carried_homework_item(assignment, each, series) for assignment, each in pairs
    )


def _carried_homework_item(
    assignment: Assignment, carried: CarriedHomework, series: SupervisionSeries
) -> Item:
    setting = assignment.setting or series.sessions[carried.agreed_in].setting
    agreement = assignment.agreement
    proposer = None if agreement is None else agreement.proposed_by
    idea = proposer_label(proposer, setting) or "not recorded"
    return Item(
        assignment.spec.task,
        note=joined_notes(note_text("idea", idea), _looked_at_again_text(carried, series)),
    )


def _looked_at_again_text(carried: CarriedHomework, series: SupervisionSeries) -> str:
    if carried.reviewed_in is not None:
        return f"looked at again in session {carried.reviewed_in + 1}"
    if carried.next_one is None:
        return "no session of this setting since"
    number = carried.next_one + 1
    if series.sessions[carried.next_one].reviewed is None:
        return f"what was looked at in session {number} is not recorded"
    return f"not among what was looked at in session {number}"


def _ratings_part(ratings: tuple[CompetenceRating, ...]) -> Section | Table:
    caption = "How homework was dealt with, by phase"
    if not ratings:
        return Section(heading=caption, items=items_or_gap(()))
    rows = tuple(
        (
            (Item(rating.phase.label),),
            text_cell(rating_text(rating.adherence)),
            text_cell(rating_text(rating.competence)),
            text_cell(term_label(rating.ground)),
            text_cell(date_text(rating.on)),
        )
        for rating in ratings
    )
    return Table(caption=caption, heads=_RATED, rows=rows)
