"""Evidence on what goes with engagement: the therapist's part, the patient's, and harm."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.research.evidence.effect_sizes import (
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

_HELBIG = Citation("helbig-fehm-2004", CitationStatus.VERIFIED)
_YEW = Citation("yew-2021", CitationStatus.VERIFIED)
_HILDEBRAND = Citation("hildebrand-burke-2024", CitationStatus.VERIFIED)
_CONKLIN = Citation("conklin-2018", CitationStatus.VERIFIED)
_RYUM = Citation("ryum-2023", CitationStatus.VERIFIED)
_RYUM_REPORTED = Citation("ryum-2023", CitationStatus.REPORTED)
_FRAMEWORK = Citation("framework-synthesis-2024", CitationStatus.VERIFIED)

_IN_YEW = (SampleSize(50, CountedUnit.DYADS), SampleSize(233, CountedUnit.SESSIONS))
_IN_RYUM = (SampleSize(1304, CountedUnit.PATIENTS), SampleSize(118, CountedUnit.THERAPISTS))
_80 = (SampleSize(80, CountedUnit.PARTICIPANTS),)
_66 = (SampleSize(66, CountedUnit.PARTICIPANTS),)
_77 = (SampleSize(77, CountedUnit.THERAPISTS),)

_PATH = "The path that was looked at ends at engagement, not at outcome."
_LEVEL = "The level of the interval is not on record here."
_BY_THERAPISTS = "As therapists told it."
_TWO_PATIENTS_EACH = (
    "Each of the 77 therapists was asked to recall two patients. The associations are about "
    "these patients; how many of them were described is not on record here."
)
_EARLY_SESSIONS = "In early sessions of cognitive therapy for depression."
_AMBIGUOUS = "The publication calls the findings as a whole ambiguous."
_ONE_OF_TEN = "One of ten themes; how many of the 59 studies speak to it is not on record here."

THERAPIST_PART: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "article-therapist-responsible",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Whether homework is done lies first of all with the therapist.",
        kind=EvidenceKind.CORRELATIONAL,
        source=Citation("prasko-2022", CitationStatus.CONTESTED),
        facet=EngagementFacet.NOT_TOLD_APART,
        caveats=(
            "Concluded from data on competence and outcome that go together; no figure is given.",
        ),
        rows=(52,),
    ),
    EvidenceRecord(
        "haarhoff-kazantzis-2007-responsibility",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Speaks for therapists taking more of the responsibility for homework.",
        kind=EvidenceKind.OPINION,
        source=Citation("haarhoff-kazantzis-2007", CitationStatus.VERIFIED),
        facet=EngagementFacet.NONE,
        caveats=("A stance, not a finding.",),
        rows=(52,),
    ),
    EvidenceRecord(
        "yew-2021-competence",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="No path from competence with homework to outcome later on was found.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_YEW,
        facet=EngagementFacet.NOT_TOLD_APART,
        timing=EvidenceTiming.BETWEEN_SESSIONS,
        studies=1,
        cases=_IN_YEW,
        rows=(52,),
    ),
    EvidenceRecord(
        "yew-2021-mediation",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="No mediation between competence and outcome was found.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_YEW,
        facet=EngagementFacet.NOT_TOLD_APART,
        timing=EvidenceTiming.BETWEEN_SESSIONS,
        studies=1,
        cases=_IN_YEW,
        rows=(52,),
    ),
    EvidenceRecord(
        "hildebrand-burke-2024-beliefs",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Competence went with engagement by way of beliefs about the homework.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_HILDEBRAND,
        facet=EngagementFacet.NOT_TOLD_APART,
        estimate=EffectEstimate(1.03, EffectMetric.B, interval=ConfidenceInterval(0.35, 2.03)),
        studies=1,
        cases=_80,
        caveats=(_PATH, _LEVEL),
        rows=(52,),
    ),
    EvidenceRecord(
        "hildebrand-burke-2024-consequences",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Competence went with engagement by way of the consequences that were seen.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_HILDEBRAND,
        facet=EngagementFacet.NOT_TOLD_APART,
        estimate=EffectEstimate(0.85, EffectMetric.B, interval=ConfidenceInterval(0.39, 1.61)),
        studies=1,
        cases=_80,
        caveats=(_PATH, _LEVEL),
        rows=(52,),
    ),
    EvidenceRecord(
        "hildebrand-burke-2024-moderator",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="These paths were different ones with and without suicidal ideation.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_HILDEBRAND,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        cases=_80,
        caveats=(_PATH, "In which direction is not on record here."),
    ),
    EvidenceRecord(
        "conklin-2018-assigning",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Of three classes of acts, how homework was assigned predicted engagement.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_CONKLIN,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        cases=_66,
        caveats=(_EARLY_SESSIONS,),
    ),
    EvidenceRecord(
        "conklin-2018-review",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Of three classes of acts, how homework was reviewed was no predictor of engagement.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_CONKLIN,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        cases=_66,
        caveats=(_EARLY_SESSIONS,),
    ),
    EvidenceRecord(
        "conklin-2018-obstacles",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="The third class of acts was help in overcoming obstacles to homework.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_CONKLIN,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        cases=_66,
        caveats=(_EARLY_SESSIONS, "The abstract does not say what was found for this class."),
    ),
    EvidenceRecord(
        "bryant-1999-review",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Skill in reviewing homework went with how far it was done.",
        kind=EvidenceKind.CORRELATIONAL,
        source=Citation("bryant-1999", CitationStatus.RECONSTRUCTED),
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        caveats=("From memory, not checked: only the citation was seen.",),
    ),
    EvidenceRecord(
        "detweiler-bedell-whisman-2005",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Concrete goals, barriers talked over, written reminders and involvement of the "
        "client went with better outcome.",
        kind=EvidenceKind.CORRELATIONAL,
        source=Citation("detweiler-bedell-whisman-2005", CitationStatus.VERIFIED),
        facet=EngagementFacet.NONE,
        studies=1,
        cases=(SampleSize(24, CountedUnit.PARTICIPANTS),),
        caveats=("Data of an earlier trial, the Cognitive-Pharmacotherapy Treatment Project.",),
        rows=(52,),
    ),
    EvidenceRecord(
        "haller-watzke-2021-therapists",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="More of what therapists do about homework went with more engagement in it.",
        kind=EvidenceKind.CORRELATIONAL,
        source=Citation("haller-watzke-2021", CitationStatus.VERIFIED),
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        cases=(SampleSize(197, CountedUnit.SESSIONS), SampleSize(22, CountedUnit.PATIENTS)),
        caveats=(
            "What they do was rated from 0 to 4 in each session (mean 2.1).",
            "In cognitive behavioral therapy by telephone for depression.",
        ),
        rows=(52,),
    ),
    EvidenceRecord(
        "ryum-2023-acts",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="These acts can promote engagement: a convincing rationale; flexible design, "
        "planning and review together, fitted to goals and to what clients take away; homework "
        "and rationale in writing.",
        kind=EvidenceKind.SYNTHESIS,
        source=_RYUM,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=25,
        studies_in_all=25,
        cases=_IN_RYUM,
        cases_in_all=_IN_RYUM,
        caveats=(
            "Findings were counted study by study, without an effect size.",
            (
                "For engagement within the session the results were mixed but neutral; from "
                "session to session they were positive."
            ),
            "Mostly cognitive behavioral therapy for depression and anxiety.",
        ),
        rows=(52,),
    ),
    EvidenceRecord(
        "framework-2024-consistent",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="Competence in planning and reviewing, with a rationale and with attention to "
        "difficulties, was a relatively consistent predictor of engagement.",
        kind=EvidenceKind.SYNTHESIS,
        source=_FRAMEWORK,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies_in_all=59,
        caveats=(_AMBIGUOUS, _ONE_OF_TEN),
        rows=(52,),
    ),
    EvidenceRecord(
        "article-relationship",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="The therapeutic relationship has a marked influence on whether homework is done.",
        kind=EvidenceKind.OPINION,
        source=Citation("prasko-2022", CitationStatus.CONTESTED),
        facet=EngagementFacet.NOT_TOLD_APART,
        rows=(51,),
    ),
    EvidenceRecord(
        "framework-2024-unclear",
        question=EvidenceQuestion.THERAPIST_PART,
        claim="For symptoms, culture, practitioners' beliefs and the relationship the picture is "
        "unclear.",
        kind=EvidenceKind.SYNTHESIS,
        source=_FRAMEWORK,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies_in_all=59,
        rows=(51, 52),
    ),
)
"""Which acts and skills of the one who assigns it go with engagement, or with outcome?"""

PATIENT_PART: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "helbig-fehm-2004-patient",
        question=EvidenceQuestion.PATIENT_PART,
        claim="What lies with the patient mattered most to how far homework was done.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_HELBIG,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        cases=_77,
        caveats=(
            _BY_THERAPISTS,
            _TWO_PATIENTS_EACH,
            "From a regression; its coefficients are not on record here.",
        ),
        rows=(52,),
    ),
    EvidenceRecord(
        "helbig-fehm-2004-with",
        question=EvidenceQuestion.PATIENT_PART,
        claim="Motivation, a later stage of therapy and a written note went with doing homework.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_HELBIG,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies=1,
        cases=_77,
        caveats=(
            _BY_THERAPISTS,
            _TWO_PATIENTS_EACH,
            (
                "The abstract as published reads *outcome at a later stage of therapy*; the "
                "authors' manuscript reads *a late stage*."
            ),
        ),
    ),
    EvidenceRecord(
        "yew-2021-beliefs",
        question=EvidenceQuestion.PATIENT_PART,
        claim="Beliefs about homework went before engagement in it.",
        kind=EvidenceKind.CORRELATIONAL,
        source=_YEW,
        facet=EngagementFacet.NOT_TOLD_APART,
        timing=EvidenceTiming.BETWEEN_SESSIONS,
        studies=1,
        cases=_IN_YEW,
    ),
    EvidenceRecord(
        "framework-2024-beliefs",
        question=EvidenceQuestion.PATIENT_PART,
        claim="Patients' positive beliefs about homework and treatment were a relatively "
        "consistent predictor of engagement.",
        kind=EvidenceKind.SYNTHESIS,
        source=_FRAMEWORK,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies_in_all=59,
        caveats=(_AMBIGUOUS, _ONE_OF_TEN),
    ),
    EvidenceRecord(
        "framework-2024-counter-change-talk",
        question=EvidenceQuestion.PATIENT_PART,
        claim="What patients say in session against a change indicated disengagement between "
        "sessions.",
        kind=EvidenceKind.SYNTHESIS,
        source=_FRAMEWORK,
        facet=EngagementFacet.NOT_TOLD_APART,
        studies_in_all=59,
        caveats=(_AMBIGUOUS, _ONE_OF_TEN),
    ),
)
"""What on the side of the one who does it goes with engagement?"""

HARM: tuple[EvidenceRecord, ...] = (
    EvidenceRecord(
        "ryum-2023-unwanted",
        question=EvidenceQuestion.HARM,
        claim="Unwanted effects are reported: pressure, anxiety, worse mood, opposition, ruptures.",
        kind=EvidenceKind.SYNTHESIS,
        source=_RYUM_REPORTED,
        facet=EngagementFacet.NONE,
        studies_in_all=25,
        cases_in_all=_IN_RYUM,
        caveats=("How often is not on record here.",),
    ),
    EvidenceRecord(
        "ryum-2023-worksheets",
        question=EvidenceQuestion.HARM,
        claim="Structured worksheets were hard for people with depression.",
        kind=EvidenceKind.SYNTHESIS,
        source=_RYUM_REPORTED,
        facet=EngagementFacet.NONE,
        studies_in_all=25,
        cases_in_all=_IN_RYUM,
    ),
    EvidenceRecord(
        "ryum-2023-video",
        question=EvidenceQuestion.HARM,
        claim="Watching video at home was followed by suicidal thoughts in some.",
        kind=EvidenceKind.SYNTHESIS,
        source=_RYUM_REPORTED,
        facet=EngagementFacet.NONE,
        studies_in_all=25,
        cases_in_all=_IN_RYUM,
        caveats=("How many is not on record here.",),
    ),
)
"""What unwanted effects are reported?"""
