"""Rules for HOMEWORK_GROWS_FROM_THE_WORK and HOMEWORK_MAKES_SENSE: the next homework."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from cbt_homework.foundation.citations import article, library
from cbt_homework.foundation.findings import Outcome, Weight, lacking, met, unknown, unmet
from cbt_homework.foundation.people import Setting
from cbt_homework.foundation.rules import Effort, Example, Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing, Term
from cbt_homework.homework.agreement import Agreement, SessionTime
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec_parts import Rationale
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.rules.per_assignment import judge_all_homework
from cbt_homework.supervision.rules.samples import (
    example_assignment,
    example_elements_held,
    example_session,
    example_session_with_homework,
)
from cbt_homework.supervision.rules.structure import is_held_before
from cbt_homework.supervision.session import AgendaItem, SupervisionSession
from cbt_homework.supervision.vocabulary import SupervisionElement as Element

_homework_grows_from_the_work_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.HOMEWORK_GROWS_FROM_THE_WORK,
)
_homework_makes_sense_rule = partial(
    Rule[SupervisionSession],
    subject=SupervisionSession,
    criterion=SupervisionCriterion.HOMEWORK_MAKES_SENSE,
)


def _make_rationale_judge(
    target_field: str,
) -> Callable[[SupervisionSession, Policy], Outcome | None]:
    asks_for_all = target_field == "for_supervisee"

    def judge_assignment(assignment: Assignment, policy: Policy) -> Outcome | None:
        rationale, at = assignment.spec.rationale, f"spec.rationale.{target_field}"
        if not isinstance(rationale, Rationale):
            return lacking(policy, "spec.rationale", rationale) if asks_for_all else None
        part: str | Missing | None = getattr(rationale, target_field)
        return met(at) if isinstance(part, str) else lacking(policy, at, part)

    def judge_session(session: SupervisionSession, policy: Policy) -> Outcome | None:
        if target_field == "for_patient" and session.setting not in (None, Setting.SUPERVISION):
            return None  # patients are two steps away, where supervision itself is supervised
        return judge_all_homework(session, policy, judge_assignment)

    return judge_session


def _example_session_with_rationale(**rationale_fields: Any) -> SupervisionSession:
    return example_session_with_homework(
        rationale=Rationale("See how sessions begin", **rationale_fields)
    )


_ARISES = article("Agreed on before the end; at its best it arises from the problem worked on.")
_SENSE = article("It makes sense for supervisee and patients, and develops skills.")


def _judge_homework_agreed_on(session: SupervisionSession, policy: Policy) -> Outcome | None:
    if session.homework is None:
        return unknown("homework")
    return met("homework", count=len(session.homework)) if session.homework else unmet("homework")


HOMEWORK_AGREED_ON = _homework_grows_from_the_work_rule(
    "SU13",
    "homework-agreed-on",
    _judge_homework_agreed_on,
    Weight.ESSENTIAL,
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
    sources=(_ARISES, article("It teaches to work on self-reflection between the meetings.")),
    examples=lambda: (
        Example.met("one task", example_session_with_homework()),
        Example.unmet("none this time", example_session(homework=())),
        Example.unknown("nothing recorded of it", example_session()),
    ),
    cannot_see="Whether leaving it out this time was a decision of both.",
)


def _example_session_with_problems(
    main_problem: str | None, *homework_problems: str | None
) -> SupervisionSession:
    homework = tuple(
        example_assignment(n, problem=problem)
        for n, problem in enumerate(homework_problems, start=1)
    )
    items = (AgendaItem("i1"), AgendaItem("i2"))
    return example_session(agenda=items, main_problem=main_problem, homework=homework)


def _judge_works_on_the_main_problem(session: SupervisionSession, policy: Policy) -> Outcome | None:
    if not session.homework:
        return None
    problems = [assignment.spec.problem for assignment in session.homework]
    if session.main_problem is not None and session.main_problem in problems:
        same = [
            f"homework.{i}.spec.problem"
            for i, problem in enumerate(problems)
            if problem == session.main_problem
        ]
        return met("main_problem", *same, same=len(same), count=len(problems))
    silent = [f"homework.{i}.spec.problem" for i, problem in enumerate(problems) if problem is None]
    if silent and policy.absent is Verdict.UNMET:
        return unmet(*silent, count=len(problems))
    if session.main_problem is None:
        return unknown("main_problem", *silent, count=len(problems))
    if silent:
        return unknown(*silent, count=len(problems))
    return unmet("main_problem", count=len(problems))


WORKS_ON_THE_MAIN_PROBLEM = _homework_grows_from_the_work_rule(
    "SU14",
    "works-on-the-main-problem",
    _judge_works_on_the_main_problem,
    Weight.ESSENTIAL,
    asks="Does homework work on the main problem of the session?",
    why="Homework that continues what was just worked on needs no explanation, and brings it back "
    "to the next session.",
    met="Homework tasks that work on the main problem: {same} of {count}.",
    unmet="Homework tasks agreed on: {count}; none is recorded as working on the main problem.",
    unknown="Whether homework works on the main problem is not recorded (tasks agreed on: "
    "{count}).",
    question="How could what we worked on today go on between now and next time?",
    options=("deriving the task from the last thing that was found out",),
    effort=Effort.A_FEW_MINUTES,
    sources=(_ARISES, library("One that works on it is enough; others may serve others.")),
    examples=lambda: (
        Example.met("the same problem", _example_session_with_problems("i1", "i1")),
        Example.met("one of two", _example_session_with_problems("i1", "i2", "i1")),
        Example.unmet("another problem", _example_session_with_problems("i1", "i2")),
        Example.unmet("no problem named", _example_session_with_problems("i1", None)),
        Example.imported(
            "an import that kept no problem", _example_session_with_problems("i1", None)
        ),
        Example.unknown("no main problem recorded", _example_session_with_problems(None, "i1")),
        Example.silent("no homework", example_session(homework=())),
    ),
    cannot_see="Whether the task really continues the work.",
)


class WhenAgreed(Term):
    """When in a session homework was agreed on; the words of a sentence."""

    BEFORE_THE_SUMMARY = "before-the-summary"
    AFTER_THE_SUMMARY = "after-the-summary"
    WHILE_THERE_WAS_TIME = "while-there-was-time"
    IN_THE_LAST_MINUTES = "in-the-last-minutes"


def _minutes_left_after_agreement(
    session: SupervisionSession, assignment: Assignment
) -> int | None:
    time = None if assignment.agreement is None else assignment.agreement.time
    if time is None or time.at_minute is None:
        return None
    whole = session.minutes if time.session_minutes is None else time.session_minutes
    if whole is None or whole < time.at_minute:
        return None  # two lengths of one session that do not fit together tell nothing
    return whole - time.at_minute


def _example_session_agreeing_at(
    minute: int, session_minutes: int | None = 50, **session_fields: Any
) -> SupervisionSession:
    time = SessionTime(at_minute=minute, session_minutes=session_minutes)
    return example_session(
        homework=(example_assignment(agreement=Agreement(time=time)),), **session_fields
    )


def _judge_agreed_before_the_end(session: SupervisionSession, policy: Policy) -> Outcome | None:
    if not session.homework:
        return None
    in_order = is_held_before(session.elements or (), Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY)
    if in_order is False:
        return unmet("elements", when=WhenAgreed.AFTER_THE_SUMMARY)
    left = [_minutes_left_after_agreement(session, assignment) for assignment in session.homework]
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
    return (
        unknown(*open_) if session.elements is None else None
    )  # or else SU01 asks for the elements


AGREED_BEFORE_THE_END = _homework_grows_from_the_work_rule(
    "SU15",
    "agreed-before-the-end",
    _judge_agreed_before_the_end,
    Weight.ESSENTIAL,
    asks="Was homework agreed on before the summary, and not in the last minutes?",
    why="What is agreed on while there is time can be questioned and changed; and a supervisee who "
    "experiences that has a model for patients.",
    met="When homework was agreed on: {when}.",
    unmet="When homework was agreed on: {when}.",
    unknown="When in the session homework was agreed on is not recorded.",
    question="Shall we plan it while there is time to ask about it?",
    options=("planning homework right after the work it follows from",),
    sources=(
        _ARISES,
        article("Directions discussed in haste at the end are a common pattern."),
        library("How many minutes count as the last."),
    ),
    examples=lambda: (
        Example.met(
            "before the summary",
            example_session(
                elements=example_elements_held(Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY),
                homework=(example_assignment(),),
            ),
        ),
        Example.met(
            "before the summary, and no minute recorded",
            example_session(
                elements=example_elements_held(Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY),
                homework=(example_assignment(agreement=Agreement()),),
            ),
        ),
        Example.met(
            "before the summary, and no length recorded",
            _example_session_agreeing_at(
                47,
                None,
                elements=example_elements_held(Element.HOMEWORK_ASSIGNMENT, Element.SUMMARY),
            ),
        ),
        Example.met("with a quarter of an hour left", _example_session_agreeing_at(35)),
        Example.met(
            "with the length of the session", _example_session_agreeing_at(35, None, minutes=50)
        ),
        Example.unmet("with three minutes left", _example_session_agreeing_at(47)),
        Example.unmet(
            "after the summary",
            example_session(
                elements=example_elements_held(Element.SUMMARY, Element.HOMEWORK_ASSIGNMENT),
                homework=(example_assignment(),),
            ),
        ),
        Example.unknown("nothing recorded of it", example_session_with_homework()),
        Example.unknown(
            "two lengths that do not fit", _example_session_agreeing_at(60, None, minutes=50)
        ),
        Example.silent(
            "no summary among the elements",
            example_session(
                elements=example_elements_held(Element.HOMEWORK_ASSIGNMENT),
                homework=(example_assignment(),),
            ),
        ),
        Example.silent("no homework", example_session(homework=())),
    ),
    cannot_see="Whether the time was enough for this task.",
)


_KEPT = "an import that kept no purpose"


MAKES_SENSE_FOR_THE_SUPERVISEE = _homework_makes_sense_rule(
    "SU17",
    "makes-sense-for-the-supervisee",
    _make_rationale_judge("for_supervisee"),
    Weight.ESSENTIAL,
    version=2,
    asks="Is it recorded what homework means for the supervisee?",
    why="A task that makes sense to the one who does it brings its own motivation.",
    met="Homework tasks that say what they mean for the supervisee: {count}.",
    unmet="Homework tasks that do not say what they mean for the supervisee: {count} of {all}.",
    unknown="What it means for the supervisee is not recorded for {count} of {all} homework tasks.",
    none="Homework tasks on record as given no sense for the supervisee: {count} of {all}.",
    question="What would you yourself have of it?",
    options=("letting the supervisee say what it is for",),
    sources=(_SENSE,),
    examples=lambda: (
        Example.met("said", _example_session_with_rationale(for_supervisee="Less tension")),
        Example.unmet("a purpose only", _example_session_with_rationale()),
        Example.unmet("no purpose at all", example_session_with_homework()),
        Example.unmet(
            "no purpose was given", example_session_with_homework(rationale=Missing.NONE)
        ),
        Example.imported(_KEPT, example_session_with_homework()),
        Example.silent("no homework", example_session(homework=())),
    ),
    cannot_see="Whether it convinces.",
)


MAKES_SENSE_FOR_THE_PATIENT = _homework_makes_sense_rule(
    "SU18",
    "makes-sense-for-the-patient",
    _make_rationale_judge("for_patient"),
    Weight.ESSENTIAL,
    version=2,
    asks="Is it recorded what homework means for the patient or patients?",
    why="What a supervisee learns is meant to reach somebody; saying how keeps it near the work.",
    met="Homework tasks that say what they mean for the patient: {count}.",
    unmet="Homework tasks that do not say what they mean for the patient: {count} of {all}.",
    unknown="What it means for the patient is not recorded for {count} of {all} homework tasks.",
    none="Homework tasks on record as given no sense for the patient: {count} of {all}.",
    question="What will be different for your patient?",
    options=("naming the patient's next session in which it will show",),
    sources=(_SENSE, library("Not asked where supervision itself is supervised or learned.")),
    examples=lambda: (
        Example.met("said", _example_session_with_rationale(for_patient="More time for questions")),
        Example.unmet("a purpose only", _example_session_with_rationale()),
        Example.imported("an import that kept a purpose only", _example_session_with_rationale()),
        Example.silent("no purpose at all", example_session_with_homework()),
        Example.silent(
            "supervision of supervision",
            example_session(
                setting=Setting.METASUPERVISION,
                homework=(example_assignment(rationale=Rationale("Look")),),
            ),
        ),
    ),
    cannot_see="What the patient would say.",
)


MAKES_SENSE_FOR_SKILLS = _homework_makes_sense_rule(
    "SU19",
    "makes-sense-for-skills",
    _make_rationale_judge("for_skills"),
    Weight.ESSENTIAL,
    version=2,
    asks="Is it recorded which skills homework develops?",
    why="A skill that is named can be looked for on the next recording.",
    met="Homework tasks that say which skills they develop: {count}.",
    unmet="Homework tasks that do not say which skills they develop: {count} of {all}.",
    unknown="Which skills it develops is not recorded for {count} of {all} homework tasks.",
    none="Homework tasks on record as given no skill to develop: {count} of {all}.",
    question="What will you be able to do better by it?",
    options=("naming one skill, such as giving a rationale",),
    sources=(_SENSE,),
    examples=lambda: (
        Example.met("said", _example_session_with_rationale(for_skills="Giving a rationale")),
        Example.unmet("a purpose only", _example_session_with_rationale()),
        Example.imported("an import that kept a purpose only", _example_session_with_rationale()),
        Example.silent("no purpose at all", example_session_with_homework()),
    ),
    cannot_see="Whether it is the skill that is needed most.",
)


SESSION_HOMEWORK: tuple[Rule[SupervisionSession], ...] = (
    HOMEWORK_AGREED_ON,
    WORKS_ON_THE_MAIN_PROBLEM,
    AGREED_BEFORE_THE_END,
    MAKES_SENSE_FOR_THE_SUPERVISEE,
    MAKES_SENSE_FOR_THE_PATIENT,
    MAKES_SENSE_FOR_SKILLS,
)
