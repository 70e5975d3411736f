"""Citations that the rules of several rooms rest on, each with what the source says for them."""

from __future__ import annotations

from cbt_homework.foundation.citations import Citation, CitationStatus, library

CONCRETE_GOALS = Citation(
    "detweiler-bedell-whisman-2005",
    CitationStatus.VERIFIED,
    says="Concrete goals, barriers talked over, written reminders and the client's involvement "
    "went with better outcome (N = 24).",
)
HELPFUL_ACTS = Citation(
    "ryum-2023",
    CitationStatus.VERIFIED,
    says="Can promote engagement: a convincing rationale, design, planning and review together "
    "toward the goals, and a written summary. Counted study by study; within the session the "
    "results were mixed.",
)
PLANNING = Citation(
    "framework-synthesis-2024",
    CitationStatus.VERIFIED,
    says="Positive beliefs, and planning with a rationale and attention to difficulties, were "
    "relatively consistent predictors of engagement, amid ambiguous findings (59 studies).",
)
ASSIGNING = Citation(
    "conklin-2018",
    CitationStatus.CONTESTED,
    says="In early sessions of cognitive therapy for depression, how homework was assigned "
    "predicted engagement; how it was reviewed was no predictor (n = 66). Elsewhere reviewing is "
    "reported to matter.",
)
REVIEWING = Citation(
    "conklin-2018",
    CitationStatus.CONTESTED,
    says="In early sessions of cognitive therapy for depression, reviewing was no predictor of "
    "engagement (n = 66). Elsewhere it is reported to matter.",
)
PLANNING_AND_REVIEW = Citation(
    "framework-synthesis-2024",
    CitationStatus.VERIFIED,
    says="Planning and review with a rationale and attention to difficulties were relatively "
    "consistent predictors of engagement, amid ambiguous findings.",
)
DESIGNED_AND_REVIEWED_TOGETHER = Citation(
    "ryum-2023",
    CitationStatus.VERIFIED,
    says="A convincing rationale, and design, plan and review made together, can promote "
    "engagement. Counted study by study; within the session the results were mixed.",
)
WORDING_HINT = library("A hint for wording; it may be wrong.")
