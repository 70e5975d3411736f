"""Evidence on measurement: how homework is measured, how well, and what difference that makes."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.research.evidence.effect_sizes import EffectEstimate, EffectMetric, FigureRange
from cbt_homework.research.evidence.record import (
    CountedUnit,
    EngagementFacet,
    EvidenceKind,
    EvidenceQuestion,
    EvidenceRecord,
    SampleSize,
)

_MAUSBACH = Citation("mausbach-2010", CitationStatus.VERIFIED)
_REVIEW_2004 = Citation("kazantzis-2004", CitationStatus.VERIFIED)
_CALLAN = Citation("callan-2012", CitationStatus.VERIFIED)
_SAGE = Citation("sage", CitationStatus.REPORTED)

_2183 = (SampleSize(2183, CountedUnit.PARTICIPANTS),)
_56 = (SampleSize(56, CountedUnit.PARTICIPANTS),)
_115 = (SampleSize(115, CountedUnit.RATERS),)

_MODERATOR = "How large the difference is, and in how many studies, is not on record here."
_TWO_FIGURES = "Two figures, one for each of two; which belongs to which is not on record here."


def _build_moderator_record(key: str, claim: str) -> EvidenceRecord:
    return EvidenceRecord(
        key,
        question=EvidenceQuestion.MEASUREMENT,
        claim=claim,
        kind=EvidenceKind.CORRELATIONAL,
        source=_MAUSBACH,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies_in_all=23,
        cases_in_all=_2183,
        caveats=(_MODERATOR,),
        rows=(22,),
    )


def _build_study_count_record(key: str, claim: str, studies: int) -> EvidenceRecord:
    return EvidenceRecord(
        key,
        question=EvidenceQuestion.MEASUREMENT,
        claim=claim,
        kind=EvidenceKind.SYNTHESIS,
        source=_REVIEW_2004,
        facet=EngagementFacet.NOT_TOLD_APART,
        estimate=EffectEstimate(studies, EffectMetric.COUNT),
        studies=32,
        studies_in_all=32,
    )


def _build_callan_record(
    key: str, claim: str, figure: EffectEstimate | FigureRange
) -> EvidenceRecord:
    return EvidenceRecord(
        key,
        question=EvidenceQuestion.MEASUREMENT,
        claim=claim,
        kind=EvidenceKind.PSYCHOMETRIC,
        source=_CALLAN,
        facet=EngagementFacet.NONE,
        estimate=figure if isinstance(figure, EffectEstimate) else None,
        spread=figure if isinstance(figure, FigureRange) else None,
        studies=1,
        cases=_56,
        caveats=("Barriers to homework in depression.",)
        if isinstance(figure, EffectEstimate)
        else ("Barriers to homework in depression.", _TWO_FIGURES),
    )


def _build_sage_record(key: str, claim: str, figure: EffectEstimate) -> EvidenceRecord:
    return EvidenceRecord(
        key,
        question=EvidenceQuestion.MEASUREMENT,
        claim=claim,
        kind=EvidenceKind.PSYCHOMETRIC,
        source=_SAGE,
        facet=EngagementFacet.NONE,
        estimate=figure,
        studies=1,
        cases=_115,
    )


MEASUREMENT: tuple[EvidenceRecord, ...] = (
    _build_moderator_record(
        "mausbach-2010-both-raters",
        "Ratings of client and therapist combined went with outcome more than those of the "
        "therapist alone.",
    ),
    _build_moderator_record(
        "mausbach-2010-objective",
        "Ratings of client and therapist combined went with outcome more than objective measures.",
    ),
    _build_moderator_record(
        "mausbach-2010-scale",
        "The percentage that was done went with outcome less than ratings on a Likert scale.",
    ),
    _build_moderator_record(
        "mausbach-2010-retrospective",
        "Ratings in retrospect went with outcome more than ratings at the time.",
    ),
    _build_study_count_record(
        "kazantzis-2004-one-source", "Studies that asked one source only.", 23
    ),
    _build_study_count_record("kazantzis-2004-retrospect", "Studies that asked in retrospect.", 8),
    _build_study_count_record(
        "kazantzis-2004-shared", "Studies that shared a measure with another.", 4
    ),
    _build_callan_record(
        "callan-2012-alpha",
        "The scales for barriers of patient and of therapy or task are consistent in themselves.",
        FigureRange(0.80, 0.95, metric=EffectMetric.ALPHA),
    ),
    _build_callan_record(
        "callan-2012-retest",
        "Asked again, the two scales are stable to different degrees.",
        FigureRange(0.72, 0.95, metric=EffectMetric.RETEST),
    ),
    _build_callan_record(
        "callan-2012-sensitivity",
        "The sensitivity of the two scales.",
        FigureRange(0.77, 0.80, metric=EffectMetric.PROPORTION),
    ),
    _build_callan_record(
        "callan-2012-specificity",
        "The specificity of the scales.",
        EffectEstimate(0.66, EffectMetric.PROPORTION),
    ),
    _build_sage_record(
        "sage-supervision-cycle",
        "The component on the cycle of supervision is consistent in itself.",
        EffectEstimate(0.91, EffectMetric.ALPHA),
    ),
    _build_sage_record(
        "sage-supervisee-cycle",
        "The component on the cycle of the supervisee is consistent in itself.",
        EffectEstimate(0.81, EffectMetric.ALPHA),
    ),
    _build_sage_record(
        "sage-variance",
        "The share of variance that the two components explain.",
        EffectEstimate(52.8, EffectMetric.PERCENT),
    ),
    EvidenceRecord(
        "beckman-2020-agreement",
        question=EvidenceQuestion.MEASUREMENT,
        claim="Of the items of SAGE, raters agreed well on a single one, and less on the others.",
        kind=EvidenceKind.PSYCHOMETRIC,
        source=Citation("beckman-2020", CitationStatus.VERIFIED),
        facet=EngagementFacet.NONE,
        studies=1,
        cases=(SampleSize(20, CountedUnit.SESSIONS), SampleSize(4, CountedUnit.RATERS)),
        caveats=("A rating by one person alone is to be read with care.",),
    ),
)
"""How is it measured, how well, and what difference does that make?"""
