"""The order of elements: what the rules say of it, and what changes nothing."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from hypothesis import given, strategies as st

from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.supervision.session import ElementHeld, SupervisionSession
from cbt_homework.supervision.vocabulary import (
    OPTIONAL,
    USUAL_ORDER,
    SupervisionElement as Element,
)
from tests.stated import DRAFT
from tests.supervision.session.sessions import SESSION_RULES

MET, UNMET = Verdict.MET, Verdict.UNMET

_ORDER_RULES = [
    rule for rule in SESSION_RULES if rule.code in {"SU01", "SU02", "SU03", "SU10", "SU15"}
]
elements_in_any_order = st.lists(st.sampled_from(USUAL_ORDER), max_size=12)


def _held(elements: Sequence[Element]) -> SupervisionSession:
    timeless = Assignment(id="h2", spec=HomeworkSpec("Read"))
    return SupervisionSession(
        "s1", elements=tuple(ElementHeld(e) for e in elements), homework=(timeless,)
    )


def _order(elements: Sequence[Element]) -> dict[str, Verdict | None]:
    of = _held(elements)
    answers = {rule.code: rule.outcomes(of, DRAFT) for rule in _ORDER_RULES}
    return {code: answer[0].verdict if answer else None for code, answer in answers.items()}


@given(elements_in_any_order, st.data())
def test_what_the_field_adds_may_stand_anywhere(
    elements: list[Element], data: st.DataObject
) -> None:
    extended = list(elements)
    extras = data.draw(st.lists(st.sampled_from(OPTIONAL), min_size=1, max_size=4))
    for extra in extras:
        extended.insert(data.draw(st.integers(0, len(extended))), extra)
    assert _order(elements) == _order(extended)


CLOSING = (Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY, Element.EVALUATION)


@given(elements_in_any_order, st.data())
def test_going_back_to_something_after_its_first_time_changes_nothing(
    elements: list[Element], data: st.DataObject
) -> None:
    again = data.draw(st.sampled_from([e for e in USUAL_ORDER if e not in CLOSING]))
    start = [*elements, again] if again not in elements else elements
    at = data.draw(st.integers(start.index(again) + 1, len(start)))
    assert _order(start) == _order([*start[:at], again, *start[at:]])


@given(elements_in_any_order, st.data())
def test_a_summary_between_the_first_and_the_last_changes_nothing(
    elements: list[Element], data: st.DataObject
) -> None:
    start = [Element.WORK, Element.SUMMARY, *elements, Element.SUMMARY]
    at = data.draw(st.integers(2, len(start) - 1))
    assert _order(start) == _order([*start[:at], Element.SUMMARY, *start[at:]])


def test_a_summary_in_the_middle_of_the_work_is_no_other_order() -> None:
    in_between = [*USUAL_ORDER[:4], Element.SUMMARY, *USUAL_ORDER[4:]]
    assert _order(USUAL_ORDER) == _order(in_between)


OPENING = (Element.MEASURES, Element.EVENTS, Element.AGENDA)


def test_of_orders_of_the_eight_the_rules_say_what_a_list_of_places_says() -> None:
    for order in itertools.islice(itertools.permutations(USUAL_ORDER), 0, None, 11):
        place = {element: i for i, element in enumerate(order)}
        work = place[Element.WORK]
        around = all(place[e] < work for e in OPENING) and all(
            work < place[e]
            for e in (Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY, Element.EVALUATION)
        )
        within = (
            place[Element.MEASURES] < place[Element.HOMEWORK_REVIEW] < place[Element.EVENTS]
            and max(place[Element.SUMMARY], place[Element.HOMEWORK_ASSIGNMENT])
            < place[Element.EVALUATION]
        )
        expected = {
            "SU01": True,
            "SU02": around,
            "SU03": within,
            "SU10": place[Element.HOMEWORK_REVIEW] < work,
            "SU15": place[Element.HOMEWORK_ASSIGNMENT] < place[Element.SUMMARY],
        }
        assert {c: MET if yes else UNMET for c, yes in expected.items()} == _order(order)


@given(st.permutations(USUAL_ORDER))
def test_an_order_in_which_all_rules_are_met_has_at_most_the_agenda_elsewhere(
    order: list[Element],
) -> None:
    if set(_order(order).values()) == {MET}:
        agenda = Element.AGENDA
        assert [e for e in USUAL_ORDER if e is not agenda] == [e for e in order if e is not agenda]
