"""WELL_STRUCTURED: what a session consists of, and in which order."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Party, Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.samples import held, session
from cbt_homework.supervision.session import ElementHeld, Feedback, SupervisionSession
from cbt_homework.supervision.vocabulary import USUAL_ORDER, SupervisionElement as Element

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN

_OF_A_CASE = frozenset({Setting.SUPERVISION, None})
"""Settings in which a therapy is supervised; where none is recorded, that is taken to be so."""


def usual_elements(of: SupervisionSession) -> tuple[Element, ...]:
    """The elements that are usual in the setting of a session, in their order."""
    if of.setting in _OF_A_CASE:
        return USUAL_ORDER
    return tuple(element for element in USUAL_ORDER if element is not Element.MEASURES)


_CLOSING = frozenset({Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY, Element.EVALUATION})


def comes_before(elements: Iterable[ElementHeld], first: Element, second: Element) -> bool | None:
    """Whether one element was held before another; None where one of them was not held.

    Of an element that was held several times the first time counts, but the last time where it
    closes a session: summaries in between are usual as well.
    """
    places: dict[Element, list[int]] = {}
    for i, one in enumerate(elements):
        places.setdefault(one.element, []).append(i)
    if first not in places or second not in places:
        return None
    return places[first][0] < places[second][-1 if second in _CLOSING else 0]


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
_WITHIN = (
    (Element.MEASURES, Element.HOMEWORK_REVIEW),
    (Element.MEASURES, Element.EVENTS),
    (Element.HOMEWORK_REVIEW, Element.EVENTS),
    (Element.HOMEWORK_ASSIGNMENT, Element.EVALUATION),
    (Element.SUMMARY, Element.EVALUATION),
)


def _elements_held(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if of.elements is None:
        return unknown("elements")
    usual = usual_elements(of)
    there = {one.element for one in of.elements}
    open_ = [element for element in usual if element not in there]
    if not open_:
        return met("elements", count=len(usual))
    if open_ == [Element.MEASURES] and of.setting is None:
        return unknown("setting")  # measures are usual in supervision of a therapy only
    recorded = len(usual) - len(open_)
    return unmet("elements", recorded=recorded, count=len(usual), first=open_[0])


def _ordered(of: SupervisionSession, pairs: tuple[tuple[Element, Element], ...]) -> Outcome | None:
    elements = of.elements or ()  # where none are recorded, SU01 asks for them
    orders = {pair: comes_before(elements, *pair) for pair in pairs}
    for (first, second), in_order in orders.items():
        if in_order is False:
            return unmet("elements", first=first, second=second)
    return met("elements") if True in orders.values() else None


def _around_the_work(of: SupervisionSession, policy: Policy) -> Outcome | None:
    return _ordered(of, _AROUND_THE_WORK)


def _within(of: SupervisionSession, policy: Policy) -> Outcome | None:
    return _ordered(of, _WITHIN)


def _main_part(of: SupervisionSession, policy: Policy) -> Outcome | None:
    totals: dict[Element, int] = {}
    for one in of.elements or ():
        totals[one.element] = totals.get(one.element, 0) + (one.minutes or 0)
    if Element.WORK not in totals:
        return None  # SU01 asks for it
    work = [(i, one) for i, one in enumerate(of.elements or ()) if one.element is Element.WORK]
    open_ = [f"elements.{i}.minutes" for i, one in work if one.minutes is None]
    if open_:
        return unknown(*open_)
    minutes, longest = totals[Element.WORK], max(totals.values())
    at = [f"elements.{i}.minutes" for i, _ in work]
    if not minutes == longest > 0:
        return unmet(*at, minutes=minutes, longest=longest)
    open_ = _perhaps_longer(of, totals)
    return unknown(*open_) if open_ else met(*at, minutes=minutes, longest=longest)


def _perhaps_longer(of: SupervisionSession, totals: Mapping[Element, int]) -> list[str]:
    """The minutes that are not recorded and would decide whether the work was the main part."""
    rest = math.inf if of.minutes is None else of.minutes - sum(totals.values())
    return [
        f"elements.{i}.minutes"
        for i, one in enumerate(of.elements or ())
        if one.minutes is None and totals[one.element] + rest > totals[Element.WORK]
    ]


def _question(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if of.question is not None:
        return met("question")
    elements = of.elements or ()
    there = any(one.element is Element.SUPERVISION_QUESTION for one in elements)
    return met("elements") if there else unknown("question")


def feedback_of_both(of: SupervisionSession) -> Verdict:
    """Whether both said what the session was like for them."""
    if {feedback.by for feedback in of.feedback or ()} == set(Party):
        return MET
    if any(one.element is Element.MUTUAL_FEEDBACK for one in of.elements or ()):
        return MET
    return UNKNOWN if of.feedback is None or of.elements is None else UNMET


def feedback_needs(of: SupervisionSession) -> str:
    """The field that may hold the feedback which is not recorded."""
    return "feedback" if of.feedback is None else "elements"


def _mutual(of: SupervisionSession, policy: Policy) -> Outcome | None:
    told = len({feedback.by for feedback in of.feedback or ()})
    match feedback_of_both(of):
        case Verdict.MET:
            return met("feedback" if told == len(Party) else "elements")
        case Verdict.UNMET:
            return unmet("feedback", count=told)
        case _:
            return unknown(feedback_needs(of))


def _timed(work: int, events: int) -> tuple[ElementHeld, ...]:
    return (ElementHeld(Element.EVENTS, minutes=events), ElementHeld(Element.WORK, minutes=work))


_WORK_TIMED = (ElementHeld(Element.EVENTS), ElementHeld(Element.WORK, minutes=30))
_OTHERS = (
    Citation(
        "newman-kaplan-2016",
        CitationStatus.REPORTED,
        says="Descriptions of supervision in the field add a question and feedback of both.",
    ),
    Citation("gordon-2012", CitationStatus.REPORTED, says="Describes supervision in ten steps."),
)
_TYPICAL = article("Eight elements of ongoing supervision of one case, in their order.")
_ONE_SIDE = (Feedback(Party.ASSIGNER),)
_SOLO = (Element.WORK, Element.HOMEWORK_ASSIGNMENT)

STRUCTURE: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU01",
        name="elements-held",
        version=2,
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.WELL_STRUCTURED,
        subject=SupervisionSession,
        judge=_elements_held,
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
            Example("all eight", session(elements=held(*USUAL_ORDER)), MET),
            Example(
                "supervision of supervision, without measures",
                session(setting=Setting.METASUPERVISION, elements=held(*USUAL_ORDER[1:])),
                MET,
            ),
            Example("work and homework only", session(elements=held(*_SOLO)), UNMET),
            Example(
                "all but measures, in a setting that is not recorded",
                session(elements=held(*USUAL_ORDER[1:])),
                UNKNOWN,
            ),
            Example("nothing recorded of it", session(), UNKNOWN),
        ),
        cannot_see="Whether it was a first session, with nothing yet to look back on.",
    ),
    Rule(
        code="SU02",
        name="in-order",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.WELL_STRUCTURED,
        subject=SupervisionSession,
        judge=_around_the_work,
        asks="Does what opens a session come before the work, and what closes it after?",
        why="The agenda decides what the work is about, and the work decides what is taken home.",
        met="What opens the session comes before the work, and what closes it after.",
        unmet="In the order recorded: {second}, then {first}; usual is the other way round.",
        question="What would you need to hear before we begin with the work?",
        options=("settling the agenda before the work begins",),
        effort=Effort.A_QUESTION,
        sources=(
            _TYPICAL,
            library(
                "Other descriptions begin with the agenda: it may stand anywhere before the work."
            ),
        ),
        examples=lambda: (
            Example("the usual order", session(elements=held(*USUAL_ORDER)), MET),
            Example(
                "the agenda first, and a summary in between",
                session(
                    elements=held(Element.AGENDA, Element.SUMMARY, Element.WORK, Element.SUMMARY)
                ),
                MET,
            ),
            Example(
                "the work before the agenda",
                session(elements=held(Element.WORK, Element.AGENDA)),
                UNMET,
            ),
            Example("nothing recorded of it", session(), None),
        ),
        cannot_see="Why the order was another one on this day.",
        never={UNKNOWN: "Where no elements are recorded, another rule asks for them."},
    ),
    Rule(
        code="SU03",
        name="opens-and-closes-as-usual",
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.WELL_STRUCTURED,
        subject=SupervisionSession,
        judge=_within,
        asks="Do the parts of the opening, and those of the closing, follow the usual order?",
        why="Measures, homework and events, one after the other, show what has changed since the "
        "last session before anybody explains it.",
        met="Opening and closing follow the usual order.",
        unmet="In the order recorded: {second}, then {first}; the article has it the other way "
        "round.",
        question="Would another order help you to see what has changed since last time?",
        options=("beginning with measures and homework, then the events in between",),
        sources=(
            _TYPICAL,
            library("Within opening and closing, another order moves no verdict."),
        ),
        examples=lambda: (
            Example("the usual order", session(elements=held(*USUAL_ORDER)), MET),
            Example(
                "events before homework",
                session(elements=held(Element.EVENTS, Element.HOMEWORK_REVIEW)),
                UNMET,
            ),
            Example("one element only", session(elements=held(Element.WORK)), None),
        ),
        cannot_see="Whether another order serves these two better.",
        never={UNKNOWN: "Where no elements are recorded, another rule asks for them."},
    ),
    Rule(
        code="SU04",
        name="work-is-the-main-part",
        version=2,
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.WELL_STRUCTURED,
        subject=SupervisionSession,
        judge=_main_part,
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
            Example("thirty minutes", session(elements=_timed(30, 10)), MET),
            Example("less than the events", session(elements=_timed(10, 30)), UNMET),
            Example("no time at all", session(elements=_timed(0, 0)), UNMET),
            Example("no minutes recorded", session(elements=held(*USUAL_ORDER)), UNKNOWN),
            Example("only those of the work", session(elements=_WORK_TIMED), UNKNOWN),
            Example(
                "only those of the work, and too few are left for another element",
                session(minutes=50, elements=_WORK_TIMED),
                MET,
            ),
            Example("no work among them", session(elements=held(Element.EVENTS)), None),
        ),
        cannot_see="What the time was used for.",
    ),
    Rule(
        code="SU05",
        name="supervision-question-put",
        version=2,
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.WELL_STRUCTURED,
        subject=SupervisionSession,
        judge=_question,
        asks="Did the supervisee say what to find out today?",
        why="A question of one's own gives the session its direction, and shows at the end whether "
        "it was answered.",
        met="What the supervisee wanted to find out is recorded.",
        unknown="Whether the supervisee came with a question is not recorded.",
        question="What would you like to know by the end of this session?",
        options=("bringing one sentence that ends with a question mark",),
        sources=_OTHERS,
        examples=lambda: (
            Example("put", session(question="How do I bring homework up again?"), MET),
            Example(
                "among the elements",
                session(elements=held(Element.SUPERVISION_QUESTION, Element.WORK)),
                MET,
            ),
            Example("the eight only", session(elements=held(*USUAL_ORDER)), UNKNOWN),
            Example("nothing recorded of it", session(), UNKNOWN),
        ),
        cannot_see="Whether the question was answered.",
        never={Verdict.UNMET: "A record has no way to say that there was no question."},
    ),
    Rule(
        code="SU06",
        name="feedback-is-mutual",
        version=2,
        weight=Weight.HELPFUL,
        criterion=SupervisionCriterion.WELL_STRUCTURED,
        subject=SupervisionSession,
        judge=_mutual,
        asks="Did both say what the session was like?",
        why="A supervisor who asks for feedback learns what helps, and shows how it can be asked "
        "for in therapy.",
        met="Feedback of both is recorded.",
        unmet="Feedback on the session is recorded from {count} of the two.",
        unknown="Whether the two told each other what the session was like is not recorded.",
        question="What was useful today, and what would you like to be different?",
        options=("asking each other for one useful thing and one wish",),
        sources=(article("Has the session evaluated by the supervisor."), *_OTHERS),
        examples=lambda: (
            Example("both", session(feedback=tuple(Feedback(by) for by in Party)), MET),
            Example(
                "among the elements",
                session(elements=held(Element.WORK, Element.MUTUAL_FEEDBACK)),
                MET,
            ),
            Example("the supervisor's", session(elements=held(*_SOLO), feedback=_ONE_SIDE), UNMET),
            Example("the elements are not recorded", session(feedback=_ONE_SIDE), UNKNOWN),
            Example("the eight only", session(elements=held(*USUAL_ORDER)), UNKNOWN),
            Example("nothing recorded of it", session(), UNKNOWN),
        ),
        cannot_see="Whether it was safe to say everything.",
    ),
)
