"""Finds out what may have stood in the way of homework, from everything a course records."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from cbt_homework.engagement.barrier_authors import AuthorRoles, author_roles
from cbt_homework.engagement.barrier_book import BARRIER_BOOK, BarrierBook, versions_of_book
from cbt_homework.engagement.barriers import Barrier, BarrierState
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.indicators.indicator import (
    WHOLE_COURSE,
    Indicator,
    Observation,
    Speaks,
)
from cbt_homework.engagement.rules.safety import SAFETY
from cbt_homework.engagement.session_accounts import SessionAccount, session_accounts
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.asked_about import NOW, WHOLE, AskedAbout
from cbt_homework.judgment.barrier_found import BarrierFound
from cbt_homework.judgment.basis import basis_by_versions
from cbt_homework.judgment.course_view import CourseView, course_view
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.fact_paths import assignment_places
from cbt_homework.judgment.next_steps import find_next_steps
from cbt_homework.judgment.session_needs import needs_before_a_step
from cbt_homework.judgment.weighing import FactGatherer, weighed_observation
from cbt_homework.policies.policy import DRAFT, Policy


def diagnose(
    course: Course,
    *,
    about: AskedAbout = NOW,
    policy: Policy | None = None,
    book: BarrierBook = BARRIER_BOOK,
) -> AdherenceDiagnosis:
    """Find what stands in the way, on all sides, with the facts for and against it.

    Without ``about`` it is what stands in the way now: at the last sessions, as many as the policy
    says. ``LastSessions(8)``, ``OneAssignment("a3")`` and ``WHOLE`` ask about more, or about one.
    The steps and what needs attention are always those of the whole course.

    Only assignments of which something was told are looked at. One that was carried out gives no
    barrier: what would speak for one was overcome, and stands beside it. How homework was assigned,
    what was believed about it, and that it was not reviewed count for later assignments as well, in
    the window that the policy states. Without a ``policy``, `DRAFT` is used. The ``book`` holds the
    barriers and indicators, also your own.

    Raises:
        LookupError: the course has no assignment of the id that is asked about.
        TypeError: an argument is of another class.
    """
    check_class("course", course, Course)
    check_class("about", about, AskedAbout)
    if policy is None:
        policy = DRAFT
    check_class("policy", policy, Policy)
    check_class("book", book, BarrierBook)
    accounts = session_accounts(course, policy.engagement)
    return diagnosis_from_accounts(course, accounts, policy, about=about, book=book)


def diagnosis_from_accounts(
    course: Course,
    accounts: tuple[SessionAccount, ...],
    policy: Policy,
    *,
    about: AskedAbout = NOW,
    book: BarrierBook = BARRIER_BOOK,
) -> AdherenceDiagnosis:
    """The diagnosis of a course, from the accounts of its sessions that were made before."""
    view = course_view(course, accounts, about, policy.engagement)
    weighing = _Weighing(course, view, about, policy, book, {})
    gathered = FactGatherer(book)
    for indicator in book.indicators:
        for path, observation, overcome in weighing.observations(indicator):
            gathered.add_observation(indicator, observation, path, overcome=overcome)
    barriers = tuple(gathered.barriers_found())
    supported = _barriers_in_state(barriers, BarrierState.SUPPORTED)
    leads = _barriers_in_state(barriers, BarrierState.LEAD)
    return AdherenceDiagnosis(
        setting=course.setting,
        asked_about=about,
        assignments=len(course.histories),
        missed=sum(not done for done in view.carried_out.values()),
        barriers=barriers,
        steps=find_next_steps(course, accounts, supported, policy, leads=leads),
        awaits=needs_before_a_step(course, accounts),
        attention=tuple(_safety_findings(course, policy)),
        basis=basis_by_versions(book.name, versions_of_book(book), policy),
    )


def _barriers_in_state(
    barriers_found: tuple[BarrierFound, ...], state: BarrierState
) -> tuple[Barrier, ...]:
    return tuple(
        found.barrier
        for found in barriers_found
        if found.barrier is not None and found.state is state
    )


class _Weighing(NamedTuple):
    """What the observations of an indicator are weighed with."""

    course: Course
    view: CourseView
    about: AskedAbout
    policy: Policy
    book: BarrierBook
    roles: dict[int | None, AuthorRoles]

    def observations(self, indicator: Indicator[Any]) -> Iterator[tuple[str, Observation, bool]]:
        """The observations of an indicator, each with its path and whether it was overcome."""
        if indicator.scope is Course:
            yield from self._observations_of_course(indicator)
            return
        judge, histories, policy = indicator.judge, self.course.histories, self.policy
        view = self.view
        for i, done in view.carried_out.items():
            for observed in judge(histories[i], policy):
                if view.after is None or not _was_told_before(observed, view.after):
                    weighed = self._weighed(observed, self._roles_of(i))
                    yield f"histories.{i}.{observed.at}", weighed, done
        for i, done in view.carried_over.items() if indicator.carries_over else ():
            for observed in judge(histories[i], policy):
                weighed = self._weighed(observed, self._roles_of(i))
                # What was answered about another assignment is no answer about this one.
                if weighed.side is Speaks.AGAINST:
                    weighed = weighed._replace(side=Speaks.BESIDE)
                yield f"histories.{i}.{observed.at}", weighed, done

    def _observations_of_course(
        self, indicator: Indicator[Any]
    ) -> Iterator[tuple[str, Observation, bool]]:
        for observation in indicator.judge(self.course, self.policy):
            of_course = observation.first_affected == WHOLE_COURSE
            affected = [i for i in self.view.carried_out if i >= observation.first_affected]
            if of_course or (affected and self._lies_in_window(observation)):
                overcome = not of_course and all(self.view.carried_out[i] for i in affected)
                yield observation.at, self._weighed(observation, self._roles_of(None)), overcome

    def _roles_of(self, place: int | None) -> AuthorRoles:
        """Who speaks for themselves about an assignment; None for the course as a whole."""
        if place not in self.roles:
            assignment = None if place is None else self.course.histories[place].assignment
            self.roles[place] = author_roles(assignment, self.course.setting)
        return self.roles[place]

    def _weighed(self, observation: Observation, roles: AuthorRoles) -> Observation:
        return weighed_observation(observation, self.book.known_by(observation.barrier), roles)

    def _lies_in_window(self, observation: Observation) -> bool:
        """Whether what was done about one assignment is near enough to count for a later one."""
        places = assignment_places((observation.at,))
        if not places or self.about == WHOLE:
            return True
        missed = self.view.last_missed
        last = missed if missed >= 0 else max(self.view.carried_out)
        return last - self.policy.engagement.carries_over <= places[0] < last


_TOLD = ("reports", "inquiries")


def _was_told_before(observation: Observation, day: date) -> bool:
    """Whether it was told at an earlier session than those that are asked about."""
    if observation.on is None or observation.on > day:
        return False
    return observation.at.partition(".")[0] in _TOLD


def _safety_findings(course: Course, policy: Policy) -> Iterator[Finding]:
    for i, history in enumerate(course.histories):
        for rule in SAFETY:
            for outcome in rule.outcomes(history, policy):
                if outcome.verdict is Verdict.UNMET:
                    yield rule.finding(outcome, f"histories.{i}.")
