"""The citations that several barriers rest on."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus, article, library

YOUTH = Citation(
    "bunnell-2021",
    CitationStatus.VERIFIED,
    says="Names it among the barriers that youth, families and providers meet.",
)
CHECKLIST = Citation(
    "beck-1979",
    CitationStatus.RECONSTRUCTED,
    says="A theme of its checklist of reasons, known to us from descriptions.",
)
FOUR_SIDES = Citation(
    "kazantzis-shinkfield-2007",
    CitationStatus.VERIFIED,
    says="Four overlapping classes: environment, patient, task, therapist; to be understood in "
    "context, not only listed.",
)
INQUIRY = article("One of four questions to ask when homework was not done.")
CONCRETE = Citation(
    "detweiler-bedell-whisman-2005",
    CitationStatus.VERIFIED,
    says="Concrete goals, barriers talked over, written reminders and involvement went with better "
    "outcome (N = 24).",
)
ACTS = Citation(
    "ryum-2023",
    CitationStatus.VERIFIED,
    says="Among acts that can promote engagement: a convincing rationale, and design, plan and "
    "review made together; immediate outcomes were mixed but neutral.",
)
PLANNING = Citation(
    "framework-synthesis-2024",
    CitationStatus.VERIFIED,
    says="Planning and review with a rationale and attention to difficulties predicted engagement "
    "relatively consistently, amid ambiguous findings.",
)
BELIEFS = Citation(
    "yew-2021",
    CitationStatus.VERIFIED,
    says="Beliefs about homework went before engagement (50 dyads).",
)
REPAIR = Citation(
    "eubanks-2018",
    CitationStatus.VERIFIED,
    says="Therapists named as experts agreed on validating, and on exploring the rupture, in the "
    "session in which it shows.",
)
SUGGESTED = library("A suggestion of this library; no source is named for it.")
TWO_REASONS = article("One of two reasons reported why recommendations are not followed.")
