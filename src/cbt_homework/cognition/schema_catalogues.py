"""Catalogues of schemas as data, each entry with how well it is established.

Names are those of the sources; items of questionnaires are not in here. The themes, by which
schemas of two catalogues can be compared, are a convention of this library.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.cognition.schemas import (
    CountClaim,
    SchemaCatalogue,
    SchemaEntry,
    SchemaProfile,
    SchemaRelation,
    SchemaRelationKind,
)
from cbt_homework.foundation.citations import Citation, CitationStatus

UNCHECKED = "Not checked against the primary source."


def _build_young_schema_entries(
    domain: str, **names_and_themes: tuple[str, str]
) -> tuple[SchemaEntry, ...]:
    return tuple(
        SchemaEntry(
            key.replace("_", "-"),
            name,
            domain=domain,
            theme=theme,
            status=CitationStatus.REPORTED,
            note=UNCHECKED,
        )
        for key, (name, theme) in names_and_themes.items()
    )


YOUNG_SCHEMAS = SchemaCatalogue(
    "young",
    name="Early maladaptive schemas (Young)",
    entries=(
        *_build_young_schema_entries(
            "disconnection-rejection",
            abandonment=("Abandonment/Instability", "abandonment"),
            mistrust=("Mistrust/Abuse", "mistrust"),
            emotional_deprivation=("Emotional Deprivation", "deprivation"),
            defectiveness=("Defectiveness/Shame", "defectiveness"),
            social_isolation=("Social Isolation/Alienation", "isolation"),
        ),
        *_build_young_schema_entries(
            "impaired-autonomy-performance",
            dependence=("Dependence/Incompetence", "dependence"),
            vulnerability=("Vulnerability to Harm or Illness", "vulnerability"),
            enmeshment=("Enmeshment/Undeveloped Self", "enmeshment"),
            failure=("Failure", "competence"),
        ),
        *_build_young_schema_entries(
            "impaired-limits",
            entitlement=("Entitlement/Grandiosity", "superiority"),
            insufficient_self_control=(
                "Insufficient Self-Control/Self-Discipline",
                "self-control",
            ),
        ),
        *_build_young_schema_entries(
            "other-directedness",
            subjugation=("Subjugation", "subjugation"),
            self_sacrifice=("Self-Sacrifice", "self-sacrifice"),
            approval_seeking=("Approval-/Recognition-Seeking", "approval"),
        ),
        *_build_young_schema_entries(
            "overvigilance-inhibition",
            negativity=("Negativity/Pessimism", "negativity"),
            emotional_inhibition=("Emotional Inhibition", "emotional-inhibition"),
            unrelenting_standards=("Unrelenting Standards/Hypercriticalness", "standards"),
            punitiveness=("Punitiveness", "punitiveness"),
        ),
    ),
    claims=(
        CountClaim(
            18, Citation("young-schemas", CitationStatus.REPORTED, says="18 in five domains.")
        ),
    ),
    by=(
        Citation(
            "young-schemas",
            CitationStatus.REPORTED,
            says="18 schemas in five domains; a model with four domains competes with it.",
        ),
    ),
    note="The domains were seen in descriptions; the 18 names were not checked against the primary "
    "source.",
)
"""Young's 18 early maladaptive schemas in five domains."""


def _build_therapist_schema_entry(
    key: str,
    name: str,
    theme: str,
    status: CitationStatus = CitationStatus.VERIFIED,
    note: str | None = None,
) -> SchemaEntry:
    return SchemaEntry(key, name, theme=theme, status=status, note=note)


DEMANDING_STANDARDS = "demanding-standards"
SELF_SACRIFICE = "self-sacrifice"
SPECIAL_SUPERIOR = "special-superior-person"

_COMPENSATION = Citation(
    "prasko-2022",
    CitationStatus.VERIFIED,
    says="Feeling special can make up for a theme of not being good enough.",
)

THERAPIST_SCHEMAS = SchemaCatalogue(
    "therapist",
    name="Therapists' schemas (Leahy)",
    entries=(
        _build_therapist_schema_entry(DEMANDING_STANDARDS, "Demanding standards", "standards"),
        _build_therapist_schema_entry(SPECIAL_SUPERIOR, "Special, superior person", "superiority"),
        _build_therapist_schema_entry("rejection-sensitive", "Rejection sensitive", "rejection"),
        _build_therapist_schema_entry("abandonment", "Abandonment", "abandonment"),
        _build_therapist_schema_entry("autonomy", "Autonomy", "autonomy"),
        _build_therapist_schema_entry("control", "Control", "control"),
        _build_therapist_schema_entry("judgmental", "Judgmental", "judgment"),
        _build_therapist_schema_entry("persecution", "Persecution", "mistrust"),
        _build_therapist_schema_entry("need-approval", "Need for approval", "approval"),
        _build_therapist_schema_entry("need-to-like-others", "Need to like others", "liking"),
        _build_therapist_schema_entry("withholding", "Withholding", "withholding"),
        _build_therapist_schema_entry("helplessness", "Helplessness", "helpless"),
        _build_therapist_schema_entry("goal-inhibition", "Goal inhibition", "goal-inhibition"),
        _build_therapist_schema_entry(
            SELF_SACRIFICE,
            "Excessive self-sacrifice",
            "self-sacrifice",
            note="Named by the source article and by Haarhoff; the list seen ended before it.",
        ),
        _build_therapist_schema_entry(
            "emotional-inhibition",
            "Emotional inhibition",
            "emotional-inhibition",
            CitationStatus.RECONSTRUCTED,
            "Added to make up fifteen. " + UNCHECKED,
        ),
    ),
    claims=(
        CountClaim(
            14, Citation("prasko-2022", CitationStatus.VERIFIED, says="46 assumptions, 14 schemas.")
        ),
        CountClaim(15, Citation("phin-2013", CitationStatus.VERIFIED, says="15 original schemas.")),
    ),
    profiles=(
        SchemaProfile(
            DEMANDING_STANDARDS,
            at_homework=(
                "expecting that homework is done, and much of it",
                "having one right way for it to be done",
                "keeping to the planned structure",
            ),
            feelings=("frustration when results differ", "fear of being seen through"),
            risk="Not seeing that homework left undone is part of learning.",
            by=Citation("prasko-2022", CitationStatus.VERIFIED),
        ),
        SchemaProfile(
            SELF_SACRIFICE,
            at_homework=(
                "fitting homework to every wish",
                "leaving it untouched when homework is not done again and again",
                "sparing exposure and painful memories",
            ),
            feelings=("fear of being left", "guilt at being better off"),
            risk="Giving the relationship so much weight that methods are left out.",
            by=Citation("prasko-2022", CitationStatus.VERIFIED),
        ),
        SchemaProfile(
            SPECIAL_SUPERIOR,
            at_homework=(
                "expecting excellent results",
                "idealizing those who improve, and keeping away from those who do not",
            ),
            feelings=("feeling special", "feeling small when homework is rated in supervision"),
            risk="Defending one's standing when a recording is looked at.",
            by=Citation("prasko-2022", CitationStatus.VERIFIED),
        ),
    ),
    relations=tuple(
        SchemaRelation(
            schema=SPECIAL_SUPERIOR,
            kind=SchemaRelationKind.COMPENSATES_FOR,
            to=to,
            by=_COMPENSATION,
        )
        for to in (DEMANDING_STANDARDS, SELF_SACRIFICE)
    ),
    by=(
        Citation(
            "leahy-2007", CitationStatus.VERIFIED, says="A table of which thirteen names were seen."
        ),
        Citation("leahy-2001", CitationStatus.REPORTED, says="The questionnaire they come from."),
        Citation(
            "therapist-schemas-review",
            CitationStatus.VERIFIED,
            says="13 studies; little empirical support, and no agreed way to find or answer them.",
        ),
    ),
    note="Sources say 14 or 15; which one the shorter list leaves out could not be established. A "
    "prompt to reflect, not an assessment.",
)
"""Schemas of therapists: fifteen names, and the two numbers that sources give."""

FREQUENT_IN_TRAINEES = (DEMANDING_STANDARDS, SELF_SACRIFICE, SPECIAL_SUPERIOR)
"""The three that were most common in four groups of trainees (Haarhoff 2006)."""
FREQUENT_IN_TRAINEES_BY = Citation(
    "haarhoff-2006",
    CitationStatus.VERIFIED,
    says="Four groups of trainees; these three came first.",
)


def _build_patient_schema_entry(key: str, name: str, theme: str) -> SchemaEntry:
    return SchemaEntry(key, name, theme=theme, status=CitationStatus.VERIFIED)


_LEAHY = Citation(
    "leahy-2007", CitationStatus.VERIFIED, says="A table after Leahy 2001, seen in an excerpt."
)

PATIENT_SCHEMAS = SchemaCatalogue(
    "patient",
    name="Patients' schemas in therapy (Leahy)",
    entries=(
        _build_patient_schema_entry("incompetent", "Incompetent (avoidant)", "competence"),
        _build_patient_schema_entry("helpless", "Helpless (dependent)", "dependence"),
        _build_patient_schema_entry(
            "vulnerable-to-control", "Vulnerable to control (passive-aggressive)", "control"
        ),
        _build_patient_schema_entry(
            "responsible", "Responsible (obsessive-compulsive)", "standards"
        ),
        _build_patient_schema_entry("superior", "Superior (narcissistic)", "superiority"),
        _build_patient_schema_entry("glamorous", "Glamorous (histrionic)", "admiration"),
    ),
    profiles=(
        SchemaProfile("vulnerable-to-control", at_homework=("homework slips the mind",), by=_LEAHY),
        SchemaProfile(
            "responsible",
            at_homework=("homework as a test: to be done perfectly, or not at all",),
            by=_LEAHY,
        ),
    ),
    by=(_LEAHY,),
    note="The table has more columns than were seen: where no homework behavior stands, none is "
    "known to us.",
)
"""Schemas of patients in therapy, and how two of them are said to show in homework."""

CATALOGUES: Mapping[str, SchemaCatalogue] = MappingProxyType(
    {c.key: c for c in (YOUNG_SCHEMAS, THERAPIST_SCHEMAS, PATIENT_SCHEMAS)}
)
"""The catalogues that come with the library, by key."""
