"""Evidence on outcome: adding homework to a therapy; and how often it is not done."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.research.evidence.effect_sizes import (
    EffectEstimate,
    EffectMetric,
    FigureRange,
)
from cbt_homework.research.evidence.record import (
    EngagementFacet,
    EvidenceKind,
    EvidenceQuestion,
    EvidenceRecord,
    EvidenceTiming,
    participant_sample,
)

_ARTICLE = Citation("prasko-2022", CitationStatus.VERIFIED)
_META_2000 = Citation("kazantzis-2000", CitationStatus.VERIFIED)
_META_2010 = Citation("kazantzis-2010", CitationStatus.VERIFIED)
_NEIMEYER = Citation("neimeyer-feixas-1990", CitationStatus.VERIFIED)


_IN_2000 = participant_sample(1702)
_IN_2010 = participant_sample(1072)

_SPLIT = "How many of the 27 studies are on this question is not on record here."
_CONTRAST = "How many of the 46 studies made this contrast is not on record here."

ADDING: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "article-adding-homework",
        question=EvidenceQuestion.ADDING_HOMEWORK,
        claim="Adding homework makes the therapy more effective.",
        kind=EvidenceKind.CAUSAL,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        caveats=("Said in one sentence with another claim, which is correlational.",),
        rows=(20,),
    ),
    EvidenceRecord(
        "article-average-patient",
        question=EvidenceQuestion.ADDING_HOMEWORK,
        claim="The average patient with homework did better than about 70 % of those without.",
        kind=EvidenceKind.CAUSAL,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        estimate=EffectEstimate(0.7, EffectMetric.U3),
        studies=14,
        caveats=("The figure is given as about 70 percent, without an interval.",),
        rows=(21,),
    ),
    EvidenceRecord(
        "kazantzis-2010-contrast",
        question=EvidenceQuestion.ADDING_HOMEWORK,
        claim="Therapy with homework did better than the same therapy without.",
        kind=EvidenceKind.CAUSAL,
        source=_META_2010,
        facet=EngagementFacet.NONE,
        estimate=EffectEstimate(0.48, EffectMetric.D),
        studies_in_all=46,
        cases_in_all=_IN_2010,
        caveats=(_CONTRAST,),
        rows=(20, 21),
    ),
    EvidenceRecord(
        "kazantzis-2010-without-homework",
        question=EvidenceQuestion.ADDING_HOMEWORK,
        claim="People in therapy without homework changed from before to after.",
        kind=EvidenceKind.PRE_POST,
        source=_META_2010,
        facet=EngagementFacet.NONE,
        timing=EvidenceTiming.POSTTREATMENT,
        estimate=EffectEstimate(0.63, EffectMetric.D_PRE_POST),
        studies_in_all=46,
        cases_in_all=_IN_2010,
        caveats=("Not to be subtracted from the change with homework: the contrast is d = 0.48.",),
        rows=(21,),
    ),
    EvidenceRecord(
        "kazantzis-2010-with-homework",
        question=EvidenceQuestion.ADDING_HOMEWORK,
        claim="People in therapy with homework changed from before to after.",
        kind=EvidenceKind.PRE_POST,
        source=_META_2010,
        facet=EngagementFacet.NONE,
        timing=EvidenceTiming.POSTTREATMENT,
        estimate=EffectEstimate(1.08, EffectMetric.D_PRE_POST),
        studies_in_all=46,
        cases_in_all=_IN_2010,
        caveats=("How much of it is due to homework the figure alone does not say.",),
        rows=(21,),
    ),
    EvidenceRecord(
        "kazantzis-2000-adding",
        question=EvidenceQuestion.ADDING_HOMEWORK,
        claim="Therapy with homework had the better outcome.",
        kind=EvidenceKind.CAUSAL,
        source=_META_2000,
        facet=EngagementFacet.NONE,
        estimate=EffectEstimate(0.36, EffectMetric.R),
        studies_in_all=27,
        cases_in_all=_IN_2000,
        caveats=("An r for a contrast of groups, not for how much was done.", _SPLIT),
        rows=(20,),
    ),
    EvidenceRecord(
        "neimeyer-feixas-1990-termination",
        question=EvidenceQuestion.ADDING_HOMEWORK,
        claim="At the end of treatment those with homework were better off.",
        kind=EvidenceKind.CAUSAL,
        source=_NEIMEYER,
        facet=EngagementFacet.NONE,
        timing=EvidenceTiming.POSTTREATMENT,
        studies=1,
        cases=participant_sample(63),
        rows=(20,),
    ),
    EvidenceRecord(
        "neimeyer-feixas-1990-follow-up",
        question=EvidenceQuestion.ADDING_HOMEWORK,
        claim="Six months later those with homework were no longer better off than those without.",
        kind=EvidenceKind.CAUSAL,
        source=_NEIMEYER,
        facet=EngagementFacet.NONE,
        timing=EvidenceTiming.FOLLOW_UP,
        months=6,
        studies=1,
        cases=participant_sample(63),
        caveats=("How many of the 63 were seen again is not on record here.",),
        rows=(20,),
    ),
)
"""Does therapy with homework do more than the same therapy without?"""

BASE_RATES: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "article-not-done",
        question=EvidenceQuestion.BASE_RATE,
        claim="Of patients in therapy, 20 to 50 percent non-adherence to homework is reported.",
        kind=EvidenceKind.SURVEY,
        source=_ARTICLE,
        facet=EngagementFacet.NOT_TOLD_APART,
        spread=FigureRange(20, 50, metric=EffectMetric.PERCENT),
        caveats=(
            "A base rate, and no threshold: nothing is judged by it.",
            "It is about patients in therapy only. No such figure is known for supervision.",
            "Of people or of assignments, counted or estimated: the sentence does not say.",
            "The figures have reference 21 of the article, an entry that was not seen here.",
            (
                "From memory, not checked: entry 21 is Tang and Kreindler 2017 (JMIR Ment Health "
                "4(2):e20). That publication is a viewpoint on apps, and not a count of its own."
            ),
        ),
        rows=(25,),
    ),
)
"""How often is it not done?"""
