"""Rules for WELL_STRUCTURED: a session has the usual elements in their usual order."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import partial

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Party, Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.samples import example_session, example_session_with_elements
from cbt_homework.supervision.session import ElementHeld, Feedback, SupervisionSession
from cbt_homework.supervision.vocabulary import USUAL_ORDER, SupervisionElement as Element

_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.WELL_STRUCTURED,
)

_CLOSING = frozenset({Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY, Element.EVALUATION})


def is_held_before(elements: Iterable[ElementHeld], first: Element, second: Element) -> bool | None:
    """Whether one element was held before another; None where one of them was not held.

    Of an element that was held several times the first time counts, but the last time where it
    closes a session: summaries in between are usual as well.
    """
    places: dict[Element, list[int]] = {}
    for i, element_held in enumerate(elements):
        places.setdefault(element_held.element, []).append(i)
    if first not in places or second not in places:
        return None
    return places[first][0] < places[second][-1 if second in _CLOSING else 0]


def _judge_elements_in_order(
    session: SupervisionSession, element_pairs: tuple[tuple[Element, Element], ...]
) -> Outcome | None:
    elements = session.elements or ()  # where none are recorded, SU01 asks for them
    orders = {pair: is_held_before(elements, *pair) for pair in element_pairs}
    for (first, second), in_order in orders.items():
        if in_order is False:
            return unmet("elements", first=first, second=second)
    return met("elements") if True in orders.values() else None


_OTHERS = (
    Citation(
        "newman-kaplan-2016",
        CitationStatus.REPORTED,
        says="Descriptions of supervision in the field add a question and feedback of both.",
    ),
    Citation("gordon-2012", CitationStatus.REPORTED, says="Describes supervision in ten steps."),
)
_TYPICAL = article("Eight elements of ongoing supervision of one case, in their order.")
_SOLO = (Element.WORK, Element.HOMEWORK_ASSIGNMENT)
_OF_A_CASE = frozenset({Setting.SUPERVISION, None})
"""Settings in which a therapy is supervised; where none is recorded, that is taken to be so."""


def usual_elements(session: SupervisionSession) -> tuple[Element, ...]:
    """The elements that are usual in the setting of a session, in their order."""
    if session.setting in _OF_A_CASE:
        return USUAL_ORDER
    return tuple(element for element in USUAL_ORDER if element is not Element.MEASURES)


def _judge_elements_held(session: SupervisionSession, policy: Policy) -> Outcome | None:
    if session.elements is None:
        return unknown("elements")
    usual = usual_elements(session)
    held_elements = {element_held.element for element_held in session.elements}
    open_ = [element for element in usual if element not in held_elements]
    if not open_:
        return met("elements", count=len(usual))
    if open_ == [Element.MEASURES] and session.setting is None:
        return unknown("setting")  # measures are usual in supervision of a therapy only
    recorded = len(usual) - len(open_)
    return unmet("elements", recorded=recorded, count=len(usual), first=open_[0])


ELEMENTS_HELD = _rule(
    "SU01",
    "elements-held",
    _judge_elements_held,
    Weight.ESSENTIAL,
    version=2,
    asks="Does the session consist of the usual elements?",
    why="A known structure leaves room for the work, and shows the supervisee how a session of "
    "therapy can be built.",
    met="All of the usual elements are recorded ({count}).",
    unmet="Usual elements recorded: {recorded} of {count}; the first that is not among them: "
    "{first}.",
    unknown="Whether the session had all of its usual elements is not recorded.",
    question="Which part of our usual session would be useful today as well?",
    options=("keeping a list of the elements at hand", "giving each a few minutes"),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        _TYPICAL,
        library("Where supervision itself is supervised or learned, measures are not asked."),
    ),
    examples=lambda: (
        Example.met("all eight", example_session_with_elements(*USUAL_ORDER)),
        Example.met(
            "supervision of supervision, without measures",
            example_session_with_elements(*USUAL_ORDER[1:], setting=Setting.METASUPERVISION),
        ),
        Example.unmet("work and homework only", example_session_with_elements(*_SOLO)),
        Example.unknown(
            "all but measures, in a setting that is not recorded",
            example_session_with_elements(*USUAL_ORDER[1:]),
        ),
        Example.unknown("nothing recorded of it", example_session()),
    ),
    cannot_see="Whether it was a first session, with nothing yet to look back on.",
)


# Homework has two more pairs of its own: its review comes before the work (SU10), and it is agreed
# on before the summary (SU15). The agenda may stand anywhere before the work.
_AROUND_THE_WORK = (
    (Element.MEASURES, Element.WORK),
    (Element.EVENTS, Element.WORK),
    (Element.AGENDA, Element.WORK),
    (Element.WORK, Element.HOMEWORK_ASSIGNMENT),
    (Element.WORK, Element.SUMMARY),
    (Element.WORK, Element.EVALUATION),
)


def _judge_in_order(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return _judge_elements_in_order(session, _AROUND_THE_WORK)


IN_ORDER = _rule(
    "SU02",
    "in-order",
    _judge_in_order,
    Weight.ESSENTIAL,
    asks="Does what opens a session come before the work, and what closes it after?",
    why="The agenda decides what the work is about, and the work decides what is taken home.",
    met="What opens the session comes before the work, and what closes it after.",
    unmet="In the order recorded: {second}, then {first}; usual is the other way round.",
    question="What would you need to hear before we begin with the work?",
    options=("settling the agenda before the work begins",),
    sources=(
        _TYPICAL,
        library("Other descriptions begin with the agenda: it may stand anywhere before the work."),
    ),
    examples=lambda: (
        Example.met("the usual order", example_session_with_elements(*USUAL_ORDER)),
        Example.met(
            "the agenda first, and a summary in between",
            example_session_with_elements(
                Element.AGENDA, Element.SUMMARY, Element.WORK, Element.SUMMARY
            ),
        ),
        Example.unmet(
            "the work before the agenda",
            example_session_with_elements(Element.WORK, Element.AGENDA),
        ),
        Example.silent("nothing recorded of it", example_session()),
    ),
    cannot_see="Why the order was another one on this day.",
    never={Verdict.UNKNOWN: "Where no elements are recorded, another rule asks for them."},
)


_WITHIN = (
    (Element.MEASURES, Element.HOMEWORK_REVIEW),
    (Element.MEASURES, Element.EVENTS),
    (Element.HOMEWORK_REVIEW, Element.EVENTS),
    (Element.HOMEWORK_ASSIGNMENT, Element.EVALUATION),
    (Element.SUMMARY, Element.EVALUATION),
)


def _judge_opens_and_closes_as_usual(session: SupervisionSession, policy: Policy) -> Outcome | None:
    return _judge_elements_in_order(session, _WITHIN)


OPENS_AND_CLOSES_AS_USUAL = _rule(
    "SU03",
    "opens-and-closes-as-usual",
    _judge_opens_and_closes_as_usual,
    Weight.HELPFUL,
    asks="Do the parts of the opening, and those of the closing, follow the usual order?",
    why="Measures, homework and events, one after the other, show what has changed since the last "
    "session before anybody explains it.",
    met="Opening and closing follow the usual order.",
    unmet="In the order recorded: {second}, then {first}; the article has it the other way round.",
    question="Would another order help you to see what has changed since last time?",
    options=("beginning with measures and homework, then the events in between",),
    sources=(_TYPICAL, library("Within opening and closing, another order moves no verdict.")),
    examples=lambda: (
        Example.met("the usual order", example_session_with_elements(*USUAL_ORDER)),
        Example.unmet(
            "events before homework",
            example_session_with_elements(Element.EVENTS, Element.HOMEWORK_REVIEW),
        ),
        Example.silent("one element only", example_session_with_elements(Element.WORK)),
    ),
    cannot_see="Whether another order serves these two better.",
    never={Verdict.UNKNOWN: "Where no elements are recorded, another rule asks for them."},
)


def _open_minutes_paths(session: SupervisionSession, totals: Mapping[Element, int]) -> list[str]:
    """The minutes that are not recorded and would decide whether the work was the main part."""
    rest = math.inf if session.minutes is None else session.minutes - sum(totals.values())
    return [
        f"elements.{i}.minutes"
        for i, element_held in enumerate(session.elements or ())
        if element_held.minutes is None
        and totals[element_held.element] + rest > totals[Element.WORK]
    ]


def _example_timed_session(work_minutes: int, event_minutes: int) -> SupervisionSession:
    events = ElementHeld(Element.EVENTS, minutes=event_minutes)
    return example_session(elements=(events, ElementHeld(Element.WORK, minutes=work_minutes)))


_WORK_TIMED = (ElementHeld(Element.EVENTS), ElementHeld(Element.WORK, minutes=30))


def _judge_work_is_the_main_part(session: SupervisionSession, policy: Policy) -> Outcome | None:
    totals: dict[Element, int] = {}
    for element_held in session.elements or ():
        totals[element_held.element] = totals.get(element_held.element, 0) + (
            element_held.minutes or 0
        )
    if Element.WORK not in totals:
        return None  # SU01 asks for it
    work = [
        (i, element_held)
        for i, element_held in enumerate(session.elements or ())
        if element_held.element is Element.WORK
    ]
    open_ = [f"elements.{i}.minutes" for i, element_held in work if element_held.minutes is None]
    if open_:
        return unknown(*open_)
    minutes, longest = totals[Element.WORK], max(totals.values())
    at = [f"elements.{i}.minutes" for i, _ in work]
    if not minutes == longest > 0:
        return unmet(*at, minutes=minutes, longest=longest)
    open_ = _open_minutes_paths(session, totals)
    return unknown(*open_) if open_ else met(*at, minutes=minutes, longest=longest)


WORK_IS_THE_MAIN_PART = _rule(
    "SU04",
    "work-is-the-main-part",
    _judge_work_is_the_main_part,
    Weight.HELPFUL,
    version=2,
    asks="Was no other element given more time than the work?",
    why="Reporting can fill a session; what changes something is usually worked on.",
    met="Minutes given to the work: {minutes}; no other element is recorded as longer.",
    unmet="Minutes given to the work: {minutes}; the longest of all elements took {longest}.",
    unknown="How long the work took, or another element, is not recorded.",
    question="How much of our time would you like to keep for the work today?",
    options=("agreeing on minutes for each item of the agenda",),
    effort=Effort.A_FEW_MINUTES,
    sources=(
        article("Calls the work the main part of the session."),
        library("The main part is the one that no other element exceeds in minutes."),
    ),
    examples=lambda: (
        Example.met("thirty minutes", _example_timed_session(30, 10)),
        Example.unmet("less than the events", _example_timed_session(10, 30)),
        Example.unmet("no time at all", _example_timed_session(0, 0)),
        Example.unknown("no minutes recorded", example_session_with_elements(*USUAL_ORDER)),
        Example.unknown("only those of the work", example_session(elements=_WORK_TIMED)),
        Example.met(
            "only those of the work, and too few are left for another element",
            example_session(minutes=50, elements=_WORK_TIMED),
        ),
        Example.silent("no work among them", example_session_with_elements(Element.EVENTS)),
    ),
    cannot_see="What the time was used for.",
)


def _judge_supervision_question_put(session: SupervisionSession, policy: Policy) -> Outcome | None:
    if session.question is not None:
        return met("question")
    elements = session.elements or ()
    put = any(element_held.element is Element.SUPERVISION_QUESTION for element_held in elements)
    return met("elements") if put else unknown("question")


SUPERVISION_QUESTION_PUT = _rule(
    "SU05",
    "supervision-question-put",
    _judge_supervision_question_put,
    Weight.HELPFUL,
    version=2,
    asks="Did the supervisee say what to find out today?",
    why="A question of one's own gives the session its direction, and shows at the end whether it "
    "was answered.",
    met="What the supervisee wanted to find out is recorded.",
    unknown="Whether the supervisee came with a question is not recorded.",
    question="What would you like to know by the end of this session?",
    options=("bringing one sentence that ends with a question mark",),
    sources=_OTHERS,
    examples=lambda: (
        Example.met("put", example_session(question="How do I bring homework up again?")),
        Example.met(
            "among the elements",
            example_session_with_elements(Element.SUPERVISION_QUESTION, Element.WORK),
        ),
        Example.unknown("the eight only", example_session_with_elements(*USUAL_ORDER)),
        Example.unknown("nothing recorded of it", example_session()),
    ),
    cannot_see="Whether the question was answered.",
    never={Verdict.UNMET: "A record has no way to say that there was no question."},
)


def mutual_feedback_verdict(session: SupervisionSession) -> Verdict:
    """Whether both said what the session was like for them."""
    if {feedback.by for feedback in session.feedback or ()} == set(Party):
        return Verdict.MET
    if any(
        element_held.element is Element.MUTUAL_FEEDBACK for element_held in session.elements or ()
    ):
        return Verdict.MET
    return (
        Verdict.UNKNOWN if session.feedback is None or session.elements is None else Verdict.UNMET
    )


def missing_feedback_field(session: SupervisionSession) -> str:
    """The field that may hold the feedback which is not recorded."""
    return "feedback" if session.feedback is None else "elements"


_ONE_SIDE = (Feedback(Party.ASSIGNER),)


def _judge_feedback_is_mutual(session: SupervisionSession, policy: Policy) -> Outcome | None:
    givers = len({feedback.by for feedback in session.feedback or ()})
    match mutual_feedback_verdict(session):
        case Verdict.MET:
            return met("feedback" if givers == len(Party) else "elements")
        case Verdict.UNMET:
            return unmet("feedback", count=givers)
        case _:
            return unknown(missing_feedback_field(session))


FEEDBACK_IS_MUTUAL = _rule(
    "SU06",
    "feedback-is-mutual",
    _judge_feedback_is_mutual,
    Weight.HELPFUL,
    version=2,
    asks="Did both say what the session was like?",
    why="A supervisor who asks for feedback learns what helps, and shows how it can be asked for "
    "in therapy.",
    met="Feedback of both is recorded.",
    unmet="Feedback on the session is recorded from {count} of the two.",
    unknown="Whether the two told each other what the session was like is not recorded.",
    question="What was useful today, and what would you like to be different?",
    options=("asking each other for one useful thing and one wish",),
    sources=(article("Has the session evaluated by the supervisor."), *_OTHERS),
    examples=lambda: (
        Example.met("both", example_session(feedback=tuple(Feedback(by) for by in Party))),
        Example.met(
            "among the elements",
            example_session_with_elements(Element.WORK, Element.MUTUAL_FEEDBACK),
        ),
        Example.unmet(
            "the supervisor's", example_session_with_elements(*_SOLO, feedback=_ONE_SIDE)
        ),
        Example.unknown("the elements are not recorded", example_session(feedback=_ONE_SIDE)),
        Example.unknown("the eight only", example_session_with_elements(*USUAL_ORDER)),
        Example.unknown("nothing recorded of it", example_session()),
    ),
    cannot_see="Whether it was safe to say everything.",
)


STRUCTURE: tuple[Rule[SupervisionSession], ...] = (
    ELEMENTS_HELD,
    IN_ORDER,
    OPENS_AND_CLOSES_AS_USUAL,
    WORK_IS_THE_MAIN_PART,
    SUPERVISION_QUESTION_PUT,
    FEEDBACK_IS_MUTUAL,
)
