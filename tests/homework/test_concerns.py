"""Concerns, and the vocabulary of unwanted effects with the studies that name each."""

from __future__ import annotations

from cbt_homework import cognition, engagement
from cbt_homework.foundation.citations import CitationStatus
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.concerns import UNWANTED_EFFECTS, Concern, ConcernKind, UnwantedEffect
from cbt_homework.judgment.publications import SOURCES
from tests import stated


def test_every_unwanted_effect_is_named_by_a_study_on_record() -> None:
    assert set(UnwantedEffect) == set(UNWANTED_EFFECTS)
    for effect, entry in UNWANTED_EFFECTS.items():
        assert effect is entry.effect
        assert all(citation.source in SOURCES for citation in entry.sources)
        assert {c.status for c in entry.sources} <= {
            CitationStatus.VERIFIED,
            CitationStatus.REPORTED,
        }


def test_the_concern_of_engagement_is_that_of_homework() -> None:
    assert engagement.Concern is Concern
    assert engagement.UNWANTED_EFFECTS is UNWANTED_EFFECTS


def test_a_concern_about_a_thought_record_is_a_finding_of_attention_with_its_effect() -> None:
    concern = Concern(ConcernKind.DISTRESS, effect=UnwantedEffect.UNPLEASANT_MEMORIES)
    record = cognition.ThoughtRecord(concerns=(concern, Concern(ConcernKind.COMPULSION)))
    first, second = stated.assess(record).attention
    assert ("TR90", Verdict.UNMET) == (first.code, first.verdict)
    assert ["unpleasant-memories", "not-recorded"] == [
        finding.facts["effect"] for finding in (first, second)
    ]
    assert () == stated.assess(cognition.ThoughtRecord(concerns=())).attention
