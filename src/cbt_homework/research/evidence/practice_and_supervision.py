"""Evidence on practice and on supervision: how homework is used, and what supervision does."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.research.evidence.effect_sizes import EffectEstimate, EffectMetric
from cbt_homework.research.evidence.record import (
    CountedUnit,
    EngagementFacet,
    EvidenceKind,
    EvidenceQuestion,
    EvidenceRecord,
    SampleSize,
)

_ARTICLE = Citation("prasko-2022", CitationStatus.VERIFIED)
_CONTESTED = Citation("prasko-2022", CitationStatus.CONTESTED)
_SURVEY_2005 = Citation("kazantzis-lampropoulos-2005", CitationStatus.VERIFIED)
_WILSON = Citation("wilson-2016", CitationStatus.REPORTED)

_827 = (SampleSize(827, CountedUnit.THERAPISTS),)
_BY_WAY = "Known by way of the article."
_NO_FIGURE = "No figure is given, and what it rests on was not looked up."

PRACTICE: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "article-practice-gap",
        question=EvidenceQuestion.PRACTICE,
        claim="Recommendations are old and clear; practitioners say that they do not follow them. "
        "For example, they forget homework, or leave out when, where, how often and how long.",
        kind=EvidenceKind.SURVEY,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        caveats=(_NO_FIGURE,),
        rows=(12,),
    ),
    EvidenceRecord(
        "article-reported-reasons",
        question=EvidenceQuestion.PRACTICE,
        claim="For cooperation that is often reported to be missing, two reasons are named: "
        "recommendations that are too strict, and trainees who think that only so much homework "
        "can be assigned.",
        kind=EvidenceKind.OPINION,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        caveats=(_NO_FIGURE, "The article says that these may be the reasons."),
        rows=(14,),
    ),
    EvidenceRecord(
        "article-most-use",
        question=EvidenceQuestion.PRACTICE,
        claim="Most therapists who practice CBT say that they use homework, think it important and "
        "believe that it helps; it is a basic skill, and so a part of supervision.",
        kind=EvidenceKind.SURVEY,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        caveats=(_NO_FIGURE, "That it belongs in supervision is a conclusion, not a finding."),
        rows=(50,),
    ),
    EvidenceRecord(
        "kazantzis-lampropoulos-2005-use",
        question=EvidenceQuestion.PRACTICE,
        claim="Practitioners who say that they use homework often or almost always.",
        kind=EvidenceKind.SURVEY,
        source=_SURVEY_2005,
        facet=EngagementFacet.NONE,
        estimate=EffectEstimate(68, EffectMetric.PERCENT),
        studies=1,
        cases=_827,
        rows=(50,),
    ),
    EvidenceRecord(
        "kazantzis-lampropoulos-2005-attitudes",
        question=EvidenceQuestion.PRACTICE,
        claim="Practitioners' attitudes fall into two: that homework harms the work in session, "
        "and that it helps outcome.",
        kind=EvidenceKind.SURVEY,
        source=_SURVEY_2005,
        facet=EngagementFacet.NONE,
        studies=1,
        cases=_827,
        caveats=("That an attitude is held does not say that it is true.",),
        rows=(54, 55, 56),
    ),
    EvidenceRecord(
        "fehm-kazantzis-2004-attitudes",
        question=EvidenceQuestion.PRACTICE,
        claim="Negative attitudes toward homework are held among therapists in Germany.",
        kind=EvidenceKind.SURVEY,
        source=Citation("fehm-kazantzis-2004", CitationStatus.VERIFIED),
        facet=EngagementFacet.NONE,
        studies=1,
        cases=(SampleSize(140, CountedUnit.THERAPISTS),),
        caveats=("That an attitude is held does not say that it is true.",),
        rows=(50, 54, 55, 56),
    ),
    EvidenceRecord(
        "article-attitudes-supported",
        question=EvidenceQuestion.PRACTICE,
        claim="There is some scientific support for therapists' negative views of homework.",
        kind=EvidenceKind.OPINION,
        source=_CONTESTED,
        facet=EngagementFacet.NONE,
        caveats=("The sentence can also be read as: there is support that therapists hold them.",),
        rows=(56,),
    ),
    EvidenceRecord(
        "article-beginners",
        question=EvidenceQuestion.PRACTICE,
        claim="Most accept homework in principle and favor it; many beginners meet problems in "
        "designing, assigning and reviewing it.",
        kind=EvidenceKind.OPINION,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        caveats=(_NO_FIGURE,),
        rows=(59,),
    ),
)
"""How is it used, and what do those who assign it think of it?"""

SUPERVISION: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "wilson-2016-distress",
        question=EvidenceQuestion.SUPERVISION,
        claim="Supervision can bring distress and self-doubt to those in training.",
        kind=EvidenceKind.QUALITATIVE,
        source=_WILSON,
        seen_in="prasko-2022",
        facet=EngagementFacet.NONE,
        studies=15,
        caveats=(_BY_WAY, "A synthesis of what people said, so that there is no effect size."),
        rows=(7,),
    ),
    EvidenceRecord(
        "wilson-2016-development",
        question=EvidenceQuestion.SUPERVISION,
        claim="Supervision can support personal and professional development.",
        kind=EvidenceKind.QUALITATIVE,
        source=_WILSON,
        seen_in="prasko-2022",
        facet=EngagementFacet.NONE,
        studies=15,
        caveats=(_BY_WAY, "A synthesis of what people said, so that there is no effect size."),
        rows=(7,),
    ),
    EvidenceRecord(
        "wilson-2016-harm",
        question=EvidenceQuestion.SUPERVISION,
        claim="Supervision can harm the well-being of those supervised, their clinical work and "
        "what clients experience.",
        kind=EvidenceKind.QUALITATIVE,
        source=_WILSON,
        seen_in="prasko-2022",
        facet=EngagementFacet.NONE,
        studies=15,
        caveats=(_BY_WAY, "A synthesis of what people said, so that there is no effect size."),
        rows=(7,),
    ),
    EvidenceRecord(
        "alfonsson-2020-competence",
        question=EvidenceQuestion.SUPERVISION,
        claim="Under supervision by a protocol, competence as rated by observers changed.",
        kind=EvidenceKind.SINGLE_CASE,
        source=Citation("alfonsson-2020", CitationStatus.REPORTED),
        seen_in="prasko-2022",
        facet=EngagementFacet.NONE,
        studies=1,
        cases=(SampleSize(6, CountedUnit.THERAPISTS),),
        caveats=(_BY_WAY, "Six therapists, each compared with themselves.", "No figure is given."),
        rows=(8,),
    ),
    EvidenceRecord(
        "article-no-study",
        question=EvidenceQuestion.SUPERVISION_HOMEWORK,
        claim="No study is known of what homework does in supervision, or in training for it; "
        "those who use it find it useful.",
        kind=EvidenceKind.GAP,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        caveats=("Nothing here, and no text of this library, can speak of trials of it.",),
        rows=(9,),
    ),
    EvidenceRecord(
        "article-own-basis",
        question=EvidenceQuestion.SUPERVISION_HOMEWORK,
        claim="The article itself is an overview of views and experience with samples of work, and "
        "names that as its limitation.",
        kind=EvidenceKind.OPINION,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        rows=(150,),
    ),
)
"""What does supervision do; and what homework in supervision?"""

SELF_PRACTICE: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "article-awareness",
        question=EvidenceQuestion.SELF_PRACTICE,
        claim="Unless therapists come to know their own beliefs and responses, clinical judgment, "
        "relationship and therapy may suffer.",
        kind=EvidenceKind.OPINION,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        caveats=(_NO_FIGURE,),
        rows=(75,),
    ),
    EvidenceRecord(
        "article-self-practice",
        question=EvidenceQuestion.SELF_PRACTICE,
        claim="Self-practice and self-reflection went with more confidence, perceived competence "
        "and belief in the model.",
        kind=EvidenceKind.QUALITATIVE,
        source=_ARTICLE,
        facet=EngagementFacet.NONE,
        caveats=("A few qualitative studies, as therapists told it; how many is not said.",),
        rows=(76,),
    ),
    EvidenceRecord(
        "calvert-msq-feelings",
        question=EvidenceQuestion.SUPERVISION,
        claim="Talking in supervision about difficult feelings between the two is rarer than its "
        "other kinds of metacommunication.",
        kind=EvidenceKind.SURVEY,
        source=Citation("calvert-msq", CitationStatus.REPORTED),
        seen_in="prasko-2022",
        facet=EngagementFacet.NONE,
        studies=1,
        cases=(SampleSize(129, CountedUnit.PARTICIPANTS),),
        caveats=(
            "From the perspective of those supervised.",
            "The number that the article gives at this sentence is that of another publication.",
        ),
        rows=(77,),
    ),
)
"""What self-practice, self-reflection and talking about supervision do."""
