"""Responses to an instrument, and the check that they fit it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.foundation.field_types import Label, Number, Ref, Slug, Text
from cbt_homework.foundation.invariants import invariant_of_many
from cbt_homework.foundation.ratings import Rater, Rating, Scale, Timing
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.research.instruments.instrument import (
    Instrument,
    ItemPair,
    UnknownItemProblemMaker,
    has_two_points,
)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class ItemAnswer(Value):
    """The answer to one item.

    Attributes:
        item: The key of the item.
        value: The point of its scale, or why there is none; None where nothing is recorded. None of
            these is a zero.
    """

    item: Slug = attrs.field(kw_only=False)
    value: Number | Missing | None = attrs.field(default=None, kw_only=False)


def _repeated_answer_problems(response: Any) -> Iterator[Problem]:
    answered: set[str] = set()
    for i, answer in enumerate(response.answers):
        if answer.item in answered:
            message = "must not answer an item twice"
            yield Problem(("answers", i, "item"), "answered-twice", message)
        answered.add(answer.item)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Response(Value):
    """One instrument, filled in once. It is held against the instrument where it is read.

    Attributes:
        instrument: The key of the instrument.
        version: Its form or edition.
        answers: The answers; in any order, an item that is not there is one without an answer.
        open_answer: The answer to the open question.
        about: What was rated: a session, a recording, a person, by its id.
        rater: The role of the person who filled it in.
        by: The id of the person who filled it in.
        timing: When, relative to what it is about.
        on: The day.
    """

    instrument: Slug = attrs.field(kw_only=False)
    version: Label
    answers: Annotated[tuple[ItemAnswer, ...], k.Size(0, 500)]
    open_answer: Text | Missing | None = None
    about: Ref | None = None
    rater: Rater | None = None
    by: Ref | None = None
    timing: Timing | None = None
    on: date | None = None

    __invariants__ = (invariant_of_many("answers", _repeated_answer_problems),)

    @property
    def points(self) -> dict[str, int | float]:
        """The points by item, of the items that have one."""
        answered = ((answer.item, answer.value) for answer in self.answers)
        return {item: v for item, v in answered if v is not None and not isinstance(v, Missing)}


def respond(
    instrument: Instrument,
    answers: Mapping[str, float | Missing | None],
    *,
    open_answer: str | Missing | None = None,
    about: str | None = None,
    rater: Rater | None = None,
    by: str | None = None,
    timing: Timing | None = None,
    on: date | None = None,
) -> Response:
    """A response to this instrument, made from points by item.

    Raises:
        InvariantError: with every problem of the response, held against the instrument.
        TypeError: the answers are not points by the key of an item.
    """
    check_class("instrument", instrument, Instrument)
    hint = f"; give points by the key of an item, such as {{{instrument.keys[0]!r}: 1}}"
    check_class("answers", answers, Mapping, hint=hint)
    item_answers: list[ItemAnswer] = []
    problems: list[Problem] = []
    for i, (item, value) in enumerate(answers.items()):
        try:
            item_answers.append(ItemAnswer(item, value))
        except InvariantError as error:
            problems += (problem.under("answers", i) for problem in error.problems)
    if problems:
        raise InvariantError(problems)
    response = Response(
        instrument.key,
        version=instrument.version,
        answers=tuple(item_answers),
        open_answer=open_answer,
        about=about,
        rater=rater,
        by=by,
        timing=timing,
        on=on,
    )
    check_response(instrument, response)
    return response


def problems_of(instrument: Instrument, response: Response) -> tuple[Problem, ...]:
    """Lists the problems that keep a response from fitting this instrument.

    An item without an answer is no problem.
    """
    check_class("instrument", instrument, Instrument)
    check_class("response", response, Response)
    return tuple(_response_problems(instrument, response))


def _response_problems(instrument: Instrument, response: Response) -> Iterator[Problem]:
    if response.instrument != instrument.key:
        yield Problem(("instrument",), "other-instrument", f"must be {instrument.key!r}")
    if response.version != instrument.version:
        yield Problem(("version",), "other-version", f"must be {instrument.version!r}")
    scales = instrument.scales
    unknown = UnknownItemProblemMaker(scales)
    for i, answer in enumerate(response.answers):
        scale = scales.get(answer.item)
        if scale is None:
            yield unknown(answer.item, "answers", i, "item")
        elif answer.value is not None and not isinstance(answer.value, Missing):
            try:
                Rating(answer.value, scale)
            except InvariantError as error:
                yield from (problem.under("answers", i) for problem in error.problems)
    if response.open_answer is not None and instrument.open_question is None:
        yield Problem(("open_answer",), "no-open-question", "must not be there: nothing asks it")


def check_response(instrument: Instrument, response: Response) -> None:
    """Refuse what cannot be a response to this instrument, with every problem."""
    problems = problems_of(instrument, response)
    if problems:
        raise InvariantError(problems)


def unanswered(instrument: Instrument, response: Response) -> tuple[str, ...]:
    """The keys of the items without a point, in the order of the instrument.

    Raises:
        InvariantError: with every problem, where it is no response to this instrument.
    """
    check_response(instrument, response)
    points = response.points
    return tuple(key for key in instrument.keys if key not in points)


def endorsed(instrument: Instrument, response: Response) -> tuple[str, ...]:
    """The keys of the items that were answered with yes, in the order of the instrument.

    It is no score: how many there are means nothing by itself. Items with more than two points
    are refused, because no source says from which point on they would be a yes.

    Raises:
        InvariantError: with every problem, where it is no response to this instrument, or an item
            has more than two points.
    """
    check_response(instrument, response)
    scales = instrument.scales
    message = "must have two points, to be endorsed"
    problems = [
        Problem(("items", i, "scale"), "more-than-two-points", message)
        for i, key in enumerate(instrument.keys)
        if not has_two_points(scales[key])
    ]
    if problems:
        raise InvariantError(problems)
    points = response.points
    return tuple(key for key in instrument.keys if _is_upper_point(points.get(key), scales[key]))


def _is_upper_point(point: float | None, scale: Scale) -> bool:
    """Whether it is the upper of two points; a point may be off its step by a hair."""
    if point is None or scale.least is None or scale.most is None:
        return False
    return 2 * point > scale.least + scale.most


def contradictions(instrument: Instrument, response: Response) -> tuple[ItemPair, ...]:
    """The pairs of items of which both are endorsed and which go badly together: to be asked about.

    Raises:
        InvariantError: as `endorsed` does.
    """
    endorsed_keys = set(endorsed(instrument, response))
    return tuple(
        pair for pair in instrument.contradicting if {pair.first, pair.second} <= endorsed_keys
    )


def item_rows(
    instrument: Instrument, responses: Iterable[Response]
) -> list[dict[str, str | int | float | None]]:
    """One long row for each item of each response, ready for agreement between raters.

    The points are those that were given, not reversed. ``missing`` says why there is none, with
    ``not-recorded`` where nothing is recorded.

    Raises:
        InvariantError: with every problem of every response; the first part of a path is its place.
        TypeError: this is no instrument, or these are not responses.
    """
    check_class("instrument", instrument, Instrument)
    hint = "; for one response give [response]"
    several = check_items("responses", responses, Response, hint=hint)
    problems = [
        problem.under(i)
        for i, one in enumerate(several)
        for problem in problems_of(instrument, one)
    ]
    if problems:
        raise InvariantError(problems)
    return [row for response in several for row in _item_rows(instrument, response)]


_NOT_RECORDED = "not-recorded"
"""The word that the rows of a course have as well."""


def _item_rows(
    instrument: Instrument, response: Response
) -> Iterator[dict[str, str | int | float | None]]:
    value_by_item = {answer.item: answer.value for answer in response.answers}
    scales = instrument.scales
    for key in instrument.keys:
        value = value_by_item.get(key)
        point = None if isinstance(value, Missing) else value
        why = value.value if isinstance(value, Missing) else _NOT_RECORDED
        yield shared_row_columns(response) | {
            "item": key,
            "value": point,
            "missing": why if point is None else None,
            "least": scales[key].least,
            "most": scales[key].most,
        }


def shared_row_columns(response: Any) -> dict[str, str | int | float | None]:
    """The columns that say what a row is about, who rated, and when."""
    return {
        "instrument": response.instrument,
        "version": response.version,
        "about": response.about,
        "rater": None if response.rater is None else response.rater.value,
        "by": response.by,
        "timing": None if response.timing is None else response.timing.value,
        "on": None if response.on is None else response.on.isoformat(),
    }
