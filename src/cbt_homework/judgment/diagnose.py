"""Finds out what may have stood in the way of homework, from everything a course records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.indicators import INDICATORS
from cbt_homework.engagement.indicators.indicator import Indicator, Observation, Speaks
from cbt_homework.engagement.rules.safety import SAFETY
from cbt_homework.engagement.session_accounts import SessionAccount, session_accounts
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.barrier_found import BarrierFact, BarrierFound
from cbt_homework.judgment.basis import Basis, basis_by_versions
from cbt_homework.judgment.diagnosis import AdherenceDiagnosis
from cbt_homework.judgment.fact_paths import limited_field_paths
from cbt_homework.judgment.next_steps import find_next_steps
from cbt_homework.policies.policy import DRAFT, Policy


def diagnose(course: Course, *, policy: Policy | None = None) -> AdherenceDiagnosis:
    """Find what may have stood in the way, on all sides, with the facts for and against it.

    Only assignments of which something was told are looked at. One that was carried out gives no
    barrier: what would speak for one was overcome, and speaks against it. Accounts that differ, and
    one that came part of the way, may give some. Without a ``policy``, `DRAFT` is used.

    Raises:
        TypeError: this is no course, or the policy is none.
    """
    check_class("course", course, Course)
    if policy is None:
        policy = DRAFT
    check_class("policy", policy, Policy)
    return diagnosis_from_accounts(course, session_accounts(course, policy.engagement), policy)


def diagnosis_from_accounts(
    course: Course, accounts: tuple[SessionAccount, ...], policy: Policy
) -> AdherenceDiagnosis:
    """The diagnosis of a course, from the accounts of its sessions that were made before."""
    gathered = _FactGatherer()
    carried_out = _was_carried_out_by_place(course, accounts)
    for indicator in INDICATORS:
        for at, observation, overcome in _observations_with_path_and_overcome(
            indicator, course, carried_out, policy
        ):
            gathered.add_observation(indicator, observation, at, overcome=overcome)
    barriers = tuple(gathered.barriers_found())
    supported = tuple(b.barrier for b in barriers if b.speaks_for)
    return AdherenceDiagnosis(
        setting=course.setting,
        assignments=len(course.histories),
        barriers=barriers,
        steps=find_next_steps(course, accounts, supported, policy),
        attention=tuple(_safety_findings(course, policy)),
        basis=_basis_of_diagnosis(policy),
    )


def _basis_of_diagnosis(policy: Policy) -> Basis:
    versions = tuple(sorted((indicator.key, indicator.version) for indicator in INDICATORS))
    return basis_by_versions("signs", versions, policy)


def _was_carried_out_by_place(
    course: Course, accounts: tuple[SessionAccount, ...]
) -> dict[int, bool]:
    """Whether each assignment of which something was told was carried out throughout, by place."""
    verdicts_of: dict[int, list[Verdict]] = {
        i: [] for i, history in enumerate(course.histories) if history.reports or history.inquiries
    }
    for account in accounts:
        for assignment in account.assignments:
            if assignment.history in verdicts_of:
                verdicts_of[assignment.history].append(assignment.done)
    return {
        i: Verdict.MET in verdicts and Verdict.UNMET not in verdicts
        for i, verdicts in verdicts_of.items()
    }


def _observations_with_path_and_overcome(
    indicator: Indicator[Any], course: Course, carried_out: dict[int, bool], policy: Policy
) -> Iterator[tuple[str, Observation, bool]]:
    """The observations of an indicator, each with its path and whether it was overcome.

    It was overcome where each assignment that it may have stood in the way of was carried out.
    """
    if indicator.scope is Course:
        last = max(carried_out, default=-1)
        last_missed = max((i for i, done in carried_out.items() if not done), default=-1)
        for observation in indicator.judge(course, policy):
            if observation.first_affected <= last:
                overcome = observation.first_affected > last_missed
                yield observation.at, observation, overcome
        return
    for i, done in carried_out.items():
        for observation in indicator.judge(course.histories[i], policy):
            yield f"histories.{i}.{observation.at}", observation, done


def _safety_findings(course: Course, policy: Policy) -> Iterator[Finding]:
    for i, history in enumerate(course.histories):
        for rule in SAFETY:
            for outcome in rule.outcomes(history, policy):
                if outcome.verdict is Verdict.UNMET:
                    yield rule.finding(outcome, f"histories.{i}.")


class _FactGatherer:
    """Gathers observations into one fact for each barrier, indicator and side."""

    def __init__(self) -> None:
        self._facts: dict[tuple[Barrier, Speaks, bool, str], list[tuple[str, Observation]]] = {}

    def add_observation(
        self, indicator: Indicator[Any], observation: Observation, path: str, *, overcome: bool
    ) -> None:
        turned = overcome and observation.side is Speaks.FOR
        side = Speaks.AGAINST if turned else observation.side
        key = (observation.barrier, side, turned, indicator.key)
        self._facts.setdefault(key, []).append((path, observation))

    def barriers_found(self) -> Iterator[BarrierFound]:
        sides: dict[tuple[Barrier, Speaks], list[BarrierFact]] = {}
        order = {indicator.key: place for place, indicator in enumerate(INDICATORS)}

        def sort_key(keyed_facts: tuple[tuple[Any, ...], Any]) -> tuple[int, bool]:
            (_, _, turned, indicator), _ = keyed_facts
            return order[indicator], turned

        for (barrier, side, turned, indicator), places in sorted(self._facts.items(), key=sort_key):
            days = [observation.on for _, observation in places if observation.on is not None]
            words = {
                observation.word.value for _, observation in places if observation.word is not None
            }
            fact = BarrierFact(
                indicator,
                side=side,
                overcome=turned,
                times=len(places),
                last=max(days, default=None),
                words=tuple(sorted(words)),
                at=limited_field_paths(path for path, _ in places),
            )
            sides.setdefault((barrier, side), []).append(fact)
        for barrier in Barrier:
            yield BarrierFound(
                barrier,
                speaks_for=tuple(sides.get((barrier, Speaks.FOR), ())),
                speaks_against=tuple(sides.get((barrier, Speaks.AGAINST), ())),
            )
