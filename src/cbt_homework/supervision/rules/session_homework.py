"""HOMEWORK_GROWS_FROM_THE_WORK and HOMEWORK_MAKES_SENSE: what is agreed on for the next time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.rules.common import absent
from cbt_homework.homework.spec import Rationale
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.per_assignment import over_homework
from cbt_homework.supervision.rules.samples import agreed, held, session, task
from cbt_homework.supervision.rules.structure import comes_before
from cbt_homework.supervision.session import AgendaItem, SupervisionSession
from cbt_homework.supervision.vocabulary import SupervisionElement as Element

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


class WhenAgreed(Term):
    """When in a session homework was agreed on; the words of a sentence."""

    BEFORE_THE_SUMMARY = "before-the-summary"
    AFTER_THE_SUMMARY = "after-the-summary"
    WHILE_THERE_WAS_TIME = "while-there-was-time"
    IN_THE_LAST_MINUTES = "in-the-last-minutes"


def _agreed_on(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if of.homework is None:
        return unknown("homework")
    return met("homework", count=len(of.homework)) if of.homework else unmet("homework")


def _main_problem(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if not of.homework:
        return None
    problems = [assignment.spec.problem for assignment in of.homework]
    if of.main_problem is not None and of.main_problem in problems:
        same = [
            f"homework.{i}.spec.problem" for i, p in enumerate(problems) if p == of.main_problem
        ]
        return met("main_problem", *same, same=len(same), count=len(problems))
    silent = [f"homework.{i}.spec.problem" for i, p in enumerate(problems) if p is None]
    if silent and policy.absent is UNMET:
        return unmet(*silent, count=len(problems))
    if of.main_problem is None:
        return unknown("main_problem", *silent, count=len(problems))
    if silent:
        return unknown(*silent, count=len(problems))
    return unmet("main_problem", count=len(problems))


def _minutes_left(of: SupervisionSession, assignment: Assignment) -> int | None:
    time = None if assignment.agreement is None else assignment.agreement.time
    if time is None or time.at_minute is None:
        return None
    whole = of.minutes if time.session_minutes is None else time.session_minutes
    if whole is None or whole < time.at_minute:
        return None  # two lengths of one session that do not fit together tell nothing
    return whole - time.at_minute


def _before_the_end(of: SupervisionSession, policy: Policy) -> Outcome | None:
    if not of.homework:
        return None
    in_order = comes_before(of.elements or (), Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY)
    if in_order is False:
        return unmet("elements", when=WhenAgreed.AFTER_THE_SUMMARY)
    left = [_minutes_left(of, assignment) for assignment in of.homework]
    times = [f"homework.{i}.agreement.time" for i in range(len(left))]
    late = [
        at
        for at, minutes in zip(times, left, strict=True)
        if minutes is not None and minutes <= policy.homework.late_minutes
    ]
    if late:
        return unmet(*late, when=WhenAgreed.IN_THE_LAST_MINUTES)
    if in_order:
        return met("elements", when=WhenAgreed.BEFORE_THE_SUMMARY)
    open_ = [at for at, minutes in zip(times, left, strict=True) if minutes is None]
    if not open_:
        return met(*times, when=WhenAgreed.WHILE_THERE_WAS_TIME)
    return unknown(*open_) if of.elements is None else None  # or else SU01 asks for the elements


def _sense_for(target: str) -> Callable[[SupervisionSession, Policy], Outcome | None]:
    asks_for_all = target == "for_supervisee"

    def judge(assignment: Assignment, policy: Policy) -> Outcome | None:
        rationale = assignment.spec.rationale
        if rationale is None:
            return absent(policy, "spec.rationale") if asks_for_all else None
        at = f"spec.rationale.{target}"
        return met(at) if getattr(rationale, target) is not None else absent(policy, at)

    def over(of: SupervisionSession, policy: Policy) -> Outcome | None:
        if target == "for_patient" and of.setting not in (None, Setting.SUPERVISION):
            return None  # patients are two steps away, where supervision itself is supervised
        return over_homework(of, policy, judge)

    return over


def _on(main: str | None, *problems: str | None) -> SupervisionSession:
    homework = tuple(task(n, problem=p) for n, p in enumerate(problems, start=1))
    items = (AgendaItem("i1"), AgendaItem("i2"))
    return session(agenda=items, main_problem=main, homework=homework)


def _at(minute: int, whole: int | None = 50, **parts: Any) -> SupervisionSession:
    time = SessionTime(at_minute=minute, session_minutes=whole)
    return session(homework=(task(agreement=Agreement(time=time)),), **parts)


def _for(**targets: Any) -> SupervisionSession:
    return agreed(rationale=Rationale("See how sessions begin", **targets))


_ARISES = article("Agreed on before the end; at its best it arises from the problem worked on.")
_SENSE = article("It makes sense for supervisee and patients, and develops skills.")
_KEPT = "an import that kept no purpose"

SESSION_HOMEWORK: tuple[Rule[SupervisionSession], ...] = (
    Rule(
        code="SU13",
        name="homework-agreed-on",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_GROWS_FROM_THE_WORK,
        subject=SupervisionSession,
        judge=_agreed_on,
        asks="Was homework of supervision agreed on?",
        why="Homework carries reflection on one's own work into the time between two meetings.",
        met="Homework tasks agreed on: {count}.",
        unmet="It is recorded that no homework was agreed on.",
        unknown="Whether homework was agreed on is not recorded.",
        question="What of today would you like to take further by yourself?",
        options=(
            "a task about the patient, about oneself, or about theory",
            "leaving it at one small task",
        ),
        effort=Effort.A_FEW_MINUTES,
        sources=(
            _ARISES,
            article("It teaches to work on self-reflection between the meetings."),
        ),
        examples=lambda: (
            Example("one task", agreed(), MET),
            Example("none this time", session(homework=()), UNMET),
            Example("nothing recorded of it", session(), UNKNOWN),
        ),
        cannot_see="Whether leaving it out this time was a decision of both.",
    ),
    Rule(
        code="SU14",
        name="works-on-the-main-problem",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_GROWS_FROM_THE_WORK,
        subject=SupervisionSession,
        judge=_main_problem,
        asks="Does homework work on the main problem of the session?",
        why="Homework that continues what was just worked on needs no explanation, and brings it "
        "back to the next session.",
        met="Homework tasks that work on the main problem: {same} of {count}.",
        unmet="Homework tasks agreed on: {count}; none is recorded as working on the main problem.",
        unknown="Whether homework works on the main problem is not recorded (tasks agreed on: "
        "{count}).",
        question="How could what we worked on today go on between now and next time?",
        options=("deriving the task from the last thing that was found out",),
        effort=Effort.A_FEW_MINUTES,
        sources=(_ARISES, library("One that works on it is enough; others may serve others.")),
        examples=lambda: (
            Example("the same problem", _on("i1", "i1"), MET),
            Example("one of two", _on("i1", "i2", "i1"), MET),
            Example("another problem", _on("i1", "i2"), UNMET),
            Example("no problem named", _on("i1", None), UNMET),
            Example("an import that kept no problem", _on("i1", None), UNKNOWN, UNKNOWN),
            Example("no main problem recorded", _on(None, "i1"), UNKNOWN),
            Example("no homework", session(homework=()), None),
        ),
        cannot_see="Whether the task really continues the work.",
    ),
    Rule(
        code="SU15",
        name="agreed-before-the-end",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_GROWS_FROM_THE_WORK,
        subject=SupervisionSession,
        judge=_before_the_end,
        asks="Was homework agreed on before the summary, and not in the last minutes?",
        why="What is agreed on while there is time can be questioned and changed; and a supervisee "
        "who experiences that has a model for patients.",
        met="When homework was agreed on: {when}.",
        unmet="When homework was agreed on: {when}.",
        unknown="When in the session homework was agreed on is not recorded.",
        question="Shall we plan it while there is time to ask about it?",
        options=("planning homework right after the work it follows from",),
        effort=Effort.A_QUESTION,
        sources=(
            _ARISES,
            article("Directions discussed in haste at the end are a common pattern."),
            library("How many minutes count as the last."),
        ),
        examples=lambda: (
            Example(
                "before the summary",
                session(
                    elements=held(Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY), homework=(task(),)
                ),
                MET,
            ),
            Example(
                "before the summary, and no minute recorded",
                session(
                    elements=held(Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY),
                    homework=(task(agreement=Agreement()),),
                ),
                MET,
            ),
            Example(
                "before the summary, and no length recorded",
                _at(47, None, elements=held(Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY)),
                MET,
            ),
            Example("with a quarter of an hour left", _at(35), MET),
            Example("with the length of the session", _at(35, None, minutes=50), MET),
            Example("with three minutes left", _at(47), UNMET),
            Example(
                "after the summary",
                session(
                    elements=held(Element.SUMMARY, Element.HOMEWORK_ASSIGNMENT), homework=(task(),)
                ),
                UNMET,
            ),
            Example("nothing recorded of it", agreed(), UNKNOWN),
            Example("two lengths that do not fit", _at(60, None, minutes=50), UNKNOWN),
            Example(
                "no summary among the elements",
                session(elements=held(Element.HOMEWORK_ASSIGNMENT), homework=(task(),)),
                None,
            ),
            Example("no homework", session(homework=()), None),
        ),
        cannot_see="Whether the time was enough for this task.",
    ),
    Rule(
        code="SU17",
        name="makes-sense-for-the-supervisee",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_MAKES_SENSE,
        subject=SupervisionSession,
        judge=_sense_for("for_supervisee"),
        asks="Is it recorded what homework means for the supervisee?",
        why="A task that makes sense to the one who does it brings its own motivation.",
        met="Homework tasks that say what they mean for the supervisee: {count}.",
        unmet="Homework tasks that do not say what they mean for the supervisee: {count} of {all}.",
        unknown="What it means for the supervisee is not recorded for {count} of {all} homework "
        "tasks.",
        question="What would you yourself have of it?",
        options=("letting the supervisee say what it is for",),
        effort=Effort.A_QUESTION,
        sources=(_SENSE,),
        examples=lambda: (
            Example("said", _for(for_supervisee="Less tension"), MET),
            Example("a purpose only", _for(), UNMET),
            Example("no purpose at all", agreed(), UNMET),
            Example(_KEPT, agreed(), UNKNOWN, UNKNOWN),
            Example("no homework", session(homework=()), None),
        ),
        cannot_see="Whether it convinces.",
    ),
    Rule(
        code="SU18",
        name="makes-sense-for-the-patient",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_MAKES_SENSE,
        subject=SupervisionSession,
        judge=_sense_for("for_patient"),
        asks="Is it recorded what homework means for the patient or patients?",
        why="What a supervisee learns is meant to reach somebody; saying how keeps it near the "
        "work.",
        met="Homework tasks that say what they mean for the patient: {count}.",
        unmet="Homework tasks that do not say what they mean for the patient: {count} of {all}.",
        unknown="What it means for the patient is not recorded for {count} of {all} homework "
        "tasks.",
        question="What will be different for your patient?",
        options=("naming the patient's next session in which it will show",),
        effort=Effort.A_QUESTION,
        sources=(
            _SENSE,
            library("Not asked where supervision itself is supervised or learned."),
        ),
        examples=lambda: (
            Example("said", _for(for_patient="More time for questions"), MET),
            Example("a purpose only", _for(), UNMET),
            Example("an import that kept a purpose only", _for(), UNKNOWN, UNKNOWN),
            Example("no purpose at all", agreed(), None),
            Example(
                "supervision of supervision",
                session(
                    setting=Setting.METASUPERVISION, homework=(task(rationale=Rationale("Look")),)
                ),
                None,
            ),
        ),
        cannot_see="What the patient would say.",
    ),
    Rule(
        code="SU19",
        name="makes-sense-for-skills",
        weight=Weight.ESSENTIAL,
        criterion=SupervisionCriterion.HOMEWORK_MAKES_SENSE,
        subject=SupervisionSession,
        judge=_sense_for("for_skills"),
        asks="Is it recorded which skills homework develops?",
        why="A skill that is named can be looked for on the next recording.",
        met="Homework tasks that say which skills they develop: {count}.",
        unmet="Homework tasks that do not say which skills they develop: {count} of {all}.",
        unknown="Which skills it develops is not recorded for {count} of {all} homework tasks.",
        question="What will you be able to do better by it?",
        options=("naming one skill, such as giving a rationale",),
        effort=Effort.A_QUESTION,
        sources=(_SENSE,),
        examples=lambda: (
            Example("said", _for(for_skills="Giving a rationale"), MET),
            Example("a purpose only", _for(), UNMET),
            Example("an import that kept a purpose only", _for(), UNKNOWN, UNKNOWN),
            Example("no purpose at all", agreed(), None),
        ),
        cannot_see="Whether it is the skill that is needed most.",
    ),
)
