"""Evidence on outcome: doing homework, by quantity, quality and skill; all of it correlational."""

from __future__ import annotations

from cbt_homework.foundation.sources import Citation, Standing
from cbt_homework.research.evidence.figures import (
    ConfidenceInterval,
    EffectEstimate,
    EffectMetric,
)
from cbt_homework.research.evidence.record import (
    CountedUnit,
    EngagementFacet,
    EvidenceKind,
    EvidenceQuestion,
    EvidenceRecord,
    EvidenceTiming,
    SampleSize,
)

_ARTICLE = Citation("prasko-2022", Standing.VERIFIED)
_CONTESTED = Citation("prasko-2022", Standing.CONTESTED)
_META_2000 = Citation("kazantzis-2000", Standing.VERIFIED)
_META_2000_QUOTED = Citation("kazantzis-2000", Standing.REPORTED)
_MAUSBACH = Citation("mausbach-2010", Standing.VERIFIED)
_META_2016 = Citation("kazantzis-2016", Standing.VERIFIED)


def _participants(n: int) -> tuple[SampleSize]:
    return (SampleSize(n, CountedUnit.PARTICIPANTS),)


_IN_2000 = _participants(1702)
_IN_MAUSBACH = _participants(2183)
_IN_2016 = _participants(2312)

_TOGETHER = "Going together is no effect: who does more may differ in other ways."
_SPLIT = "How many of the 27 studies are on this question is not on record here."
_LEVEL = "The level of the interval is not on record here."
_MONTHS = "How many months after treatment is not on record here."

DOING: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "article-steady-completers",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="Patients who do their homework steadily have the better outcome.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_ARTICLE,
        facet=EngagementFacet.NOT_TOLD_APART,
        caveats=(_TOGETHER,),
        rows=(20,),
    ),
    EvidenceRecord(
        "article-completion-16",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="In 16 studies, doing more of the homework went with better results.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_ARTICLE,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=16,
        caveats=(_TOGETHER,),
        rows=(22,),
    ),
    EvidenceRecord(
        "article-completion-23",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="In a later analysis of 23 studies, doing more of it again went with better results.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_ARTICLE,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=23,
        caveats=(_TOGETHER,),
        rows=(22,),
    ),
    EvidenceRecord(
        "kazantzis-2000-completion",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="Doing more of the homework went with better outcome.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_META_2000,
        facet=EngagementFacet.NOT_TOLD_APART,
        estimate=EffectEstimate(0.22, EffectMetric.R),
        studies_in_all=27,
        cases=_participants(1327),
        cases_in_all=_IN_2000,
        caveats=(_TOGETHER, _SPLIT, "The 1327 are as Mausbach et al. 2010 quote them."),
        rows=(22,),
    ),
    EvidenceRecord(
        "kazantzis-2000-completion-depression",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="In depression, doing more of the homework went with better outcome.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_META_2000_QUOTED,
        seen_in="mausbach-2010",
        facet=EngagementFacet.NOT_TOLD_APART,
        estimate=EffectEstimate(0.22, EffectMetric.R),
        studies_in_all=27,
        cases_in_all=_IN_2000,
        caveats=(_TOGETHER,),
        rows=(22,),
    ),
    EvidenceRecord(
        "kazantzis-2000-completion-anxiety",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="In anxiety, doing more of the homework went with better outcome.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_META_2000_QUOTED,
        seen_in="mausbach-2010",
        facet=EngagementFacet.NOT_TOLD_APART,
        estimate=EffectEstimate(0.24, EffectMetric.R),
        studies_in_all=27,
        cases_in_all=_IN_2000,
        caveats=(_TOGETHER,),
        rows=(22,),
    ),
    EvidenceRecord(
        "mausbach-2010-completion",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="Doing more of the homework went with better outcome.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_MAUSBACH,
        facet=EngagementFacet.NOT_TOLD_APART,
        estimate=EffectEstimate(
            0.26, EffectMetric.R, interval=ConfidenceInterval(0.19, 0.33, level=95)
        ),
        studies=23,
        studies_in_all=23,
        cases=_IN_MAUSBACH,
        cases_in_all=_IN_MAUSBACH,
        caveats=(_TOGETHER, "Who rated it, when and on what scale made a difference."),
        rows=(20, 22),
    ),
    EvidenceRecord(
        "mausbach-2010-problems",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="It held for all of the target symptoms that were looked at.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_MAUSBACH,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies_in_all=23,
        cases_in_all=_IN_MAUSBACH,
        caveats=(_TOGETHER,),
        rows=(22,),
    ),
    EvidenceRecord(
        "article-quantity",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="How much was done went with outcome, to a medium or large extent.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_ARTICLE,
        facet=EngagementFacet.QUANTITY,
        timing=EvidenceTiming.POSTTREATMENT,
        studies=15,
        caveats=(_TOGETHER, "No figure is given."),
        rows=(23,),
    ),
    EvidenceRecord(
        "article-quality",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="How well it was done went with outcome, to a medium or large extent.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_ARTICLE,
        facet=EngagementFacet.QUALITY,
        timing=EvidenceTiming.POSTTREATMENT,
        studies=3,
        caveats=(_TOGETHER, "No figure is given; the publication has one with a wide interval."),
        rows=(23,),
    ),
    EvidenceRecord(
        "article-constant-follow-up",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="Twelve months later the two associations were about as large as after treatment.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_CONTESTED,
        facet=EngagementFacet.NOT_TOLD_APART,
        timing=EvidenceTiming.FOLLOW_UP,
        months=12,
        caveats=(_TOGETHER, "Said of quantity and quality together."),
        rows=(23,),
    ),
    EvidenceRecord(
        "kazantzis-2016-quantity",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="How much was done went with outcome after treatment.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_META_2016,
        facet=EngagementFacet.QUANTITY,
        timing=EvidenceTiming.POSTTREATMENT,
        estimate=EffectEstimate(0.79, EffectMetric.G, interval=ConfidenceInterval(0.57, 1.02)),
        studies=15,
        studies_in_all=17,
        cases=_participants(1537),
        cases_in_all=_IN_2016,
        caveats=(_TOGETHER, _LEVEL),
        rows=(23,),
    ),
    EvidenceRecord(
        "kazantzis-2016-quality",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="How well it was done went with outcome after treatment.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_META_2016,
        facet=EngagementFacet.QUALITY,
        timing=EvidenceTiming.POSTTREATMENT,
        estimate=EffectEstimate(0.78, EffectMetric.G, interval=ConfidenceInterval(0.03, 1.53)),
        studies=3,
        studies_in_all=17,
        cases=_participants(417),
        cases_in_all=_IN_2016,
        caveats=(_TOGETHER, _LEVEL, "Three studies; the interval reaches from near 0 to 1.53."),
        rows=(23,),
    ),
    EvidenceRecord(
        "kazantzis-2016-quantity-follow-up",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="How much was done still went with outcome at follow-up.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_META_2016,
        facet=EngagementFacet.QUANTITY,
        timing=EvidenceTiming.FOLLOW_UP,
        estimate=EffectEstimate(0.51, EffectMetric.G, interval=ConfidenceInterval(0.28, 0.74)),
        studies=7,
        studies_in_all=17,
        cases=_participants(1291),
        cases_in_all=_IN_2016,
        caveats=(_TOGETHER, _LEVEL, _MONTHS),
        rows=(23,),
    ),
    EvidenceRecord(
        "kazantzis-2016-quality-follow-up",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="How well it was done went with outcome at follow-up.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_META_2016,
        facet=EngagementFacet.QUALITY,
        timing=EvidenceTiming.FOLLOW_UP,
        estimate=EffectEstimate(1.07, EffectMetric.G, interval=ConfidenceInterval(0.06, 2.08)),
        studies=3,
        studies_in_all=17,
        cases=_participants(417),
        cases_in_all=_IN_2016,
        caveats=(
            _TOGETHER,
            _LEVEL,
            _MONTHS,
            "Three studies; the interval reaches from near 0 to 2.08.",
        ),
        rows=(23,),
    ),
)
"""Do those who do more of it come out better?"""

FACETS: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "rees-2005-quality",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="How well thought records were done added nothing to how many were.",
        kind=EvidenceKind.CORRELATIONAL,
        source=Citation("rees-2005", Standing.REPORTED),
        facet=EngagementFacet.QUALITY,
        studies=1,
        caveats=("Where the secondary description stands is not on record here.",),
        rows=(23,),
    ),
    EvidenceRecord(
        "neimeyer-feixas-1990-skill",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="Having learned the skill went before keeping what was gained.",
        kind=EvidenceKind.CORRELATIONAL,
        source=Citation("neimeyer-feixas-1990", Standing.VERIFIED),
        facet=EngagementFacet.SKILL,
        timing=EvidenceTiming.FOLLOW_UP,
        studies=1,
        cases=_participants(63),
        caveats=(_TOGETHER,),
        rows=(23,),
    ),
    EvidenceRecord(
        "haller-watzke-2021-symptoms",
        question=EvidenceQuestion.DOING_HOMEWORK,
        claim="More engagement in homework went with fewer symptoms.",
        kind=EvidenceKind.CORRELATIONAL,
        source=Citation("haller-watzke-2021", Standing.VERIFIED),
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        cases=(SampleSize(197, CountedUnit.SESSIONS), SampleSize(22, CountedUnit.PATIENTS)),
        caveats=(_TOGETHER, "Engagement was rated from 0 to 4 in each session (mean 2.71)."),
        rows=(20,),
    ),
)
"""Quality, skill, and engagement from session to session."""
