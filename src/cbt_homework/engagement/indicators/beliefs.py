"""Indicators in the formulation and in the therapeutic belief system of a course.

They belong to the course and to no single assignment. They assess nobody: a likeness or a pattern
is where a question begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.cognition.belief_configurations import Configuration, configurations_over_time
from cbt_homework.cognition.schema_overlap import overlaps
from cbt_homework.cognition.therapeutic_beliefs import (
    AssigningHabit,
    HeldAttitude,
    TherapyParty,
)
from cbt_homework.engagement.barriers import Barrier
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.indicators.indicator import (
    WHOLE_COURSE,
    Indicator,
    Observation,
    observation_asking,
    observation_beside,
    percent_of_scale,
)
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.policies.policy import Policy

_HABITS = {
    AssigningHabit.NOT_ASSIGNED: Barrier.NOT_ASSIGNED,
    AssigningHabit.RUSHED_AT_END: Barrier.ASSIGNING_STYLE,
    AssigningHabit.WITHOUT_RATIONALE: Barrier.ASSIGNING_STYLE,
    AssigningHabit.NOT_REVIEWED: Barrier.NOT_REVIEWED,
}
"""The habits that get in the way of homework, or of assigning any."""


def _observe_barriers_in_formulation(course: Course, policy: Policy) -> Iterator[Observation]:
    formulation = course.formulation
    if formulation is None:
        return
    if formulation.homework == ():
        yield observation_beside(Barrier.PATIENT_BELIEF, "formulation.homework")
    barriers = {"patient": Barrier.PATIENT_BELIEF, "therapist": Barrier.THERAPIST_ATTITUDE}
    for name, side in formulation.sides:
        groups = (side.core_beliefs, side.assumptions, side.strategies)
        ids = {part.id for group in groups for part in group or () if part.id is not None}
        for n, link in enumerate(formulation.homework or ()):
            if ids & set(link.beliefs or ()):
                yield observation_asking(barriers[name], f"formulation.homework.{n}.beliefs")


def _observe_barriers_in_schema_overlap(course: Course, policy: Policy) -> Iterator[Observation]:
    for overlap in () if course.formulation is None else overlaps(course.formulation):
        at = f"formulation.{(*overlap.therapist, *overlap.patient)[0]}"
        yield observation_asking(Barrier.THERAPIST_REACTION, at)


_VIEWS = {
    TherapyParty.THERAPIST: Barrier.THERAPIST_REACTION,
    TherapyParty.PATIENT: Barrier.EXPECTATION_OF_THERAPIST,
}
"""The half of the relationship that the views of each party speak of."""


def _observe_barriers_in_belief_patterns(course: Course, policy: Policy) -> Iterator[Observation]:
    system = course.therapeutic_beliefs
    if system is None:
        return
    for party in TherapyParty:
        for i, configuration in configurations_over_time(system, party):
            if configuration is not Configuration.MIXED:
                at = f"therapeutic_beliefs.entries.{i}.{party.value}"
                strains = configuration is not Configuration.COLLABORATIVE
                observe = observation_asking if strains else observation_beside
                yield observe(_VIEWS[party], at, None, configuration)


def _held_attitudes_with_paths(course: Course) -> Iterator[tuple[str, HeldAttitude]]:
    system = course.therapeutic_beliefs
    for n, attitude in enumerate(() if system is None else system.attitudes or ()):
        yield f"therapeutic_beliefs.attitudes.{n}", attitude


def _observe_barriers_in_held_attitudes(course: Course, policy: Policy) -> Iterator[Observation]:
    system = course.therapeutic_beliefs
    if system is not None and system.attitudes == ():
        yield observation_beside(Barrier.THERAPIST_ATTITUDE, "therapeutic_beliefs.attitudes")
    for at, attitude in _held_attitudes_with_paths(course):
        strength = percent_of_scale(attitude.strength)
        if strength is not None:
            strong = strength >= policy.cognition.beliefs.attitude_held
            path, word = f"{at}.strength", attitude.attitude
            observe = observation_asking if strong else observation_beside
            yield observe(Barrier.THERAPIST_ATTITUDE, path, None, word, percent=strength)


def _observe_barriers_in_assigning_habits(course: Course, policy: Policy) -> Iterator[Observation]:
    for at, attitude in _held_attitudes_with_paths(course):
        for n, habit in enumerate(attitude.leads_to or ()):
            found = observation_asking(_HABITS[habit], f"{at}.leads_to.{n}", None, habit)
            is_of_course = habit is AssigningHabit.NOT_ASSIGNED
            yield found._replace(first_affected=WHOLE_COURSE if is_of_course else 0)


BELIEF_INDICATORS: tuple[Indicator[Course], ...] = (
    Indicator(
        "formulated",
        version=2,
        scope=Course,
        judge=_observe_barriers_in_formulation,
        says_for="In the formulation, a belief or strategy shows in homework.",
        says_against="In the formulation, homework is recorded as not touched by beliefs.",
        source=article("Box 1: a rule that shows in homework; Box 4: the therapist's own."),
    ),
    Indicator(
        "alike",
        version=2,
        scope=Course,
        judge=_observe_barriers_in_schema_overlap,
        says_for=(
            "In the formulation, both sides share a theme; whether that matters is a question."
        ),
        source=article("Overlap of schemas can lead to identifying with the patient."),
    ),
    Indicator(
        "belief-system",
        version=2,
        scope=Course,
        judge=_observe_barriers_in_belief_patterns,
        says_for="Views of each other and of treatment resemble this pattern: {words}.",
        says_against="Views of each other and of treatment resemble this pattern: {words}.",
        source=Citation(
            "rudd-joiner-1997",
            CitationStatus.RECONSTRUCTED,
            says="The table of patterns is put together from descriptions.",
        ),
    ),
    Indicator(
        "held-attitude",
        version=2,
        scope=Course,
        judge=_observe_barriers_in_held_attitudes,
        says_for="An attitude toward homework is held: {words}.",
        says_against="It is recorded that no such attitude is held, or hardly.",
        source=article("Attitudes lead to avoiding homework, or to assigning it to little effect."),
    ),
    Indicator(
        "habit",
        version=3,
        scope=Course,
        judge=_observe_barriers_in_assigning_habits,
        says_for="An attitude is said to lead to this: {words}.",
        source=article("Attitudes lead to avoiding homework, or to assigning it to little effect."),
    ),
)
"""Indicators that rest on what was formulated for the whole course."""
