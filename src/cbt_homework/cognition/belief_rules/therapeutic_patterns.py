"""Rules for therapeutic beliefs: the pattern that the views of therapist and patient resemble."""

from __future__ import annotations

from functools import partial

import attrs

from cbt_homework.cognition.belief_configurations import (
    Configuration,
    configurations_over_time,
    drift,
    likeness,
)
from cbt_homework.cognition.belief_rules.common import VIEWS, latest_beliefs_with_path
from cbt_homework.cognition.belief_rules.therapeutic_belief_samples import (
    PRESSING,
    SAVED,
    SAVING,
    TOGETHER,
    example_system_of_both,
    example_system_of_therapist,
    example_system_with_views,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    TherapeuticBeliefCriterion,
    TherapeuticBeliefSystem,
    TherapyParty,
    ViewOfOther,
)
from cbt_homework.foundation.citations import Citation, CitationStatus, article
from cbt_homework.foundation.findings import Outcome, Weight, met, unmet
from cbt_homework.foundation.rules import Effort, Example, Rule, Status
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.policies.policy import Policy

_rule = partial(Rule[TherapeuticBeliefSystem], subject=TherapeuticBeliefSystem)


def _is_likeness_open_after(
    system: TherapeuticBeliefSystem, entry_index: int, *parties: TherapyParty
) -> bool:
    """Whether a view that is missing after an entry leaves open what these parties resemble."""
    for entry in system.entries[entry_index + 1 :]:
        described = [(getattr(entry, party.value), party) for party in parties]
        if all(beliefs is not None for beliefs, _ in described) and any(
            likeness(beliefs, party).configuration is None
            and None in (beliefs.of_other, beliefs.of_self, beliefs.of_treatment)
            for beliefs, party in described
        ):
            return True
    return False


def _belief_pattern_citations(says: str) -> tuple[Citation, ...]:
    return (
        Citation(
            "rudd-joiner-1997", CitationStatus.RECONSTRUCTED, says="A table put together anew."
        ),
        article(says),
        Citation(
            "therapist-schemas-review",
            CitationStatus.VERIFIED,
            says="Little empirical support: a prompt to reflect, not an assessment.",
        ),
    )


_OPEN = "A view that is missing leaves it open, and then nothing is said."


def _judge_views_work_together(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """Which pattern the therapist's views resemble together."""
    path, beliefs = latest_beliefs_with_path(system, TherapyParty.THERAPIST)
    if beliefs is None:
        return None  # TB01 speaks
    pattern = likeness(beliefs, TherapyParty.THERAPIST).configuration
    if pattern is None:
        return None
    judged = met if pattern is Configuration.COLLABORATIVE else unmet
    return judged(*(f"{path}.{view}" for view in VIEWS), pattern=pattern)


VIEWS_WORK_TOGETHER = _rule(
    "TB06",
    "views-work-together",
    _judge_views_work_together,
    Weight.HELPFUL,
    criterion=TherapeuticBeliefCriterion.REFLECTED_ON,
    status=Status.PREVIEW,
    asks="Which pattern do the therapist's three views resemble, taken together?",
    why="A name for a pattern can help to notice it earlier next time. It is a prompt to reflect, "
    "not an assessment.",
    met="As recorded, the therapist's views resemble a pattern named {pattern}.",
    unmet="As recorded, the therapist's views resemble a pattern named {pattern}; that is a prompt "
    "to reflect, not an assessment.",
    question="Does this fit, and when was it different?",
    options=("asking what working together would look like in that minute",),
    effort=Effort.A_FEW_MINUTES,
    sources=_belief_pattern_citations(
        "Views of the other, of oneself and of treatment go together."
    ),
    examples=lambda: (
        Example.met("working together", example_system_of_therapist(TOGETHER)),
        Example.unmet("saving", example_system_of_therapist(SAVING)),
        Example.unmet("of no one pattern", example_system_with_views(ViewOfOther.COLLABORATOR)),
        Example.silent("one view is not recorded", example_system_with_views(None)),
        Example.silent(
            "nothing of the therapist: only TB01 speaks", example_system_of_therapist(None)
        ),
    ),
    cannot_see="Whether the table fits this therapist: it is reconstructed, and can be edited.",
    never={Verdict.UNKNOWN: _OPEN},
)


def _judge_drift_leads_together(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """Whether the pattern changed between entries, and to which."""
    changes = drift(system, TherapyParty.THERAPIST)
    if not changes:
        return None  # TB06 speaks of what stays
    if _is_likeness_open_after(system, changes[-1].after, TherapyParty.THERAPIST):
        return None
    at = tuple(f"entries.{change.after}.therapist" for change in changes)
    last = changes[-1]
    judged = met if last.became is Configuration.COLLABORATIVE else unmet
    return judged(*at, count=len(changes), was=last.was, became=last.became)


DRIFT_LEADS_TOGETHER = _rule(
    "TB07",
    "drift-leads-together",
    _judge_drift_leads_together,
    Weight.HELPFUL,
    criterion=TherapeuticBeliefCriterion.REFLECTED_ON,
    version=2,
    status=Status.PREVIEW,
    asks="Where the therapist's pattern changed between entries, did it come to working together?",
    why="Saving can turn into annoyance and back; seen over sessions that is easier to notice.",
    met="The pattern changed ({count}), the last time from {was} to {became}.",
    unmet="The pattern changed ({count}), the last time from {was} to {became}.",
    question="What happened between these two?",
    options=("laying the entries side by side",),
    effort=Effort.A_FEW_MINUTES,
    sources=_belief_pattern_citations(
        "A therapist tells of saving, then of annoyance, then of helplessness."
    ),
    examples=lambda: (
        Example.met("to working together", example_system_of_therapist(SAVING, TOGETHER)),
        Example.unmet("from saving to pressing", example_system_of_therapist(SAVING, PRESSING)),
        Example.silent("no change", example_system_of_therapist(SAVING, SAVING)),
        Example.silent(
            "a later entry with a view missing",
            example_system_of_therapist(SAVING, TOGETHER, attrs.evolve(SAVING, of_other=None)),
        ),
    ),
    cannot_see="Changes within a session.",
    never={Verdict.UNKNOWN: _OPEN},
)


def _judge_mirrors_together(system: TherapeuticBeliefSystem, _policy: Policy) -> Outcome | None:
    """Whether both parties' views belong to one pattern."""
    therapist = dict(configurations_over_time(system, TherapyParty.THERAPIST))
    patient = dict(configurations_over_time(system, TherapyParty.PATIENT))
    both = [i for i in therapist if i in patient]
    if not both or therapist[both[-1]] is not patient[both[-1]]:
        return None
    if _is_likeness_open_after(system, both[-1], *TherapyParty):
        return None
    pattern = therapist[both[-1]]
    if pattern is Configuration.MIXED:
        return None  # two mixtures need not be alike
    judged = met if pattern is Configuration.COLLABORATIVE else unmet
    return judged(f"entries.{both[-1]}", pattern=pattern)


MIRRORS_TOGETHER = _rule(
    "TB08",
    "mirrors-together",
    _judge_mirrors_together,
    Weight.HELPFUL,
    criterion=TherapeuticBeliefCriterion.BOTH_PARTIES,
    version=2,
    status=Status.PREVIEW,
    asks="Where the views of both parties belong to one pattern, is it that of working together?",
    why="Two patterns that fit into each other keep each other going.",
    met="The views of both parties resemble one pattern, named {pattern}.",
    unmet="The views of both parties resemble one pattern, named {pattern}; that is a prompt to "
    "reflect, not an assessment.",
    question="What does each of you do that invites the other to go on?",
    options=("changing one small thing on one side, as an experiment",),
    effort=Effort.A_FEW_MINUTES,
    sources=_belief_pattern_citations("Doing it for the patient meets a patient who waits."),
    examples=lambda: (
        Example.met("working together", example_system_of_both(TOGETHER, TOGETHER)),
        Example.unmet("saving and being saved", example_system_of_both(SAVING, SAVED)),
        Example.silent("two patterns", example_system_of_both(TOGETHER, SAVED)),
        Example.silent("mixed, both", example_system_of_both(SAVED, SAVING)),
        Example.silent(
            "a later entry with a view missing",
            TherapeuticBeliefSystem(
                entries=(
                    *example_system_of_both(TOGETHER, TOGETHER).entries,
                    *example_system_of_both(attrs.evolve(SAVING, of_self=None), SAVED).entries,
                )
            ),
        ),
        Example.silent("one party", example_system_of_therapist(SAVING)),
    ),
    cannot_see="Who began. Nobody has to have begun.",
    never={Verdict.UNKNOWN: _OPEN},
)


THERAPEUTIC_PATTERNS: tuple[Rule[TherapeuticBeliefSystem], ...] = (
    VIEWS_WORK_TOGETHER,
    DRIFT_LEADS_TOGETHER,
    MIRRORS_TOGETHER,
)
