"""For studies: instruments, evidence, recipes for a number, and rows.

- instruments: `Instrument`, `respond`, `score`; what is known of them: `INSTRUMENTS`; `CHECKLISTS`
- evidence: `EVIDENCE`, `find_evidence`, `evidence_conflicts`; figures: `d_to_r`, `r_to_besd` ...
- a number, where somebody asks for one: `Recipe`, `apply`, `RECIPES`; `DEFINITIONS`
- tidy rows of a course: `rows`, `session_rows`, `codebook`, `as_known`, `deidentified`
"""

from __future__ import annotations

from cbt_homework.foundation.lazy_names import explain_missing_names
from cbt_homework.research.evidence.catalogue import (
    EVIDENCE,
    evidence_conflicts,
    evidence_rows,
    find_evidence,
)
from cbt_homework.research.evidence.conversion_result import (
    Assumption,
    BinomialDisplay,
    Converted,
    GroupSizes,
)
from cbt_homework.research.evidence.effect_size_conversions import (
    cl_to_d,
    d_to_cl,
    d_to_g,
    d_to_r,
    d_to_u3,
    g_to_d,
    r_to_besd,
    r_to_d,
    u3_to_d,
)
from cbt_homework.research.evidence.effect_sizes import (
    METRIC_BOUNDS,
    ConfidenceInterval,
    EffectEstimate,
    EffectMetric,
    FigureRange,
)
from cbt_homework.research.evidence.record import (
    ConflictNature,
    CountedUnit,
    EngagementFacet,
    EvidenceConflict,
    EvidenceKind,
    EvidenceQuestion,
    EvidenceRecord,
    EvidenceTiming,
    SampleSize,
    evidence_registry,
)
from cbt_homework.research.instruments.bands import ScoreBand
from cbt_homework.research.instruments.catalogue import INSTRUMENTS
from cbt_homework.research.instruments.checklists import CHECKLISTS, checklist_of
from cbt_homework.research.instruments.exact_sums import ScoreMethod
from cbt_homework.research.instruments.instrument import (
    YES_NO,
    Instrument,
    InstrumentItem,
    ItemPair,
    Subscale,
    with_wording,
)
from cbt_homework.research.instruments.instrument_facts import (
    Aspect,
    Caution,
    CautionWhen,
    InstrumentEntry,
    InstrumentFact,
    cautions,
)
from cbt_homework.research.instruments.response import (
    ItemAnswer,
    Response,
    contradictions,
    endorsed,
    item_rows,
    problems_of,
    respond,
    unanswered,
)
from cbt_homework.research.instruments.scoring import (
    Scored,
    SubscaleScore,
    WhyNoBand,
    WhyNoSubscaleScore,
    score,
)
from cbt_homework.research.instruments.templates import TEMPLATES, template
from cbt_homework.research.recipes.applying import apply
from cbt_homework.research.recipes.catalogue import (
    DESIGN_SHARE,
    FIVE_POINTS,
    FOUR_ACTS,
    RECIPES,
)
from cbt_homework.research.recipes.definitions import (
    DEFINITIONS,
    MOSTLY_DONE,
    NOTHING_TWICE,
    TWICE_IN_A_ROW,
    EngagedDefinition,
    RepeatedDefinition,
    Silence,
    WhichSessions,
)
from cbt_homework.research.recipes.recipe import (
    Aggregate,
    OpenPart,
    PartScore,
    Recipe,
    RecipePart,
    RecipeScore,
    WhyNoScore,
)
from cbt_homework.research.tidy.codebook import FACET_WORDS, ColumnEntry, ColumnType, codebook
from cbt_homework.research.tidy.deidentify import deidentified
from cbt_homework.research.tidy.session_index import as_known
from cbt_homework.research.tidy.session_table import SessionRow
from cbt_homework.research.tidy.statement import (
    COLUMNS,
    Facet,
    HomeworkPhase,
    Metric,
    Statement,
    WhyNoValue,
)
from cbt_homework.research.tidy.tables import rows, session_rows, statements

__all__ = [
    "CHECKLISTS", "COLUMNS", "DEFINITIONS", "DESIGN_SHARE", "EVIDENCE", "FACET_WORDS",
    "FIVE_POINTS", "FOUR_ACTS", "INSTRUMENTS", "METRIC_BOUNDS", "MOSTLY_DONE", "NOTHING_TWICE",
    "RECIPES", "TEMPLATES", "TWICE_IN_A_ROW", "YES_NO", "Aggregate", "Aspect", "Assumption",
    "BinomialDisplay", "Caution", "CautionWhen", "ColumnEntry", "ColumnType", "ConfidenceInterval",
    "ConflictNature", "Converted", "CountedUnit", "EffectEstimate", "EffectMetric",
    "EngagedDefinition", "EngagementFacet", "EvidenceConflict", "EvidenceKind", "EvidenceQuestion",
    "EvidenceRecord", "EvidenceTiming", "Facet", "FigureRange", "GroupSizes", "HomeworkPhase",
    "Instrument", "InstrumentEntry", "InstrumentFact", "InstrumentItem", "ItemAnswer", "ItemPair",
    "Metric", "OpenPart", "PartScore", "Recipe", "RecipePart", "RecipeScore", "RepeatedDefinition",
    "Response", "SampleSize", "ScoreBand", "ScoreMethod", "Scored", "SessionRow", "Silence",
    "Statement", "Subscale", "SubscaleScore", "WhichSessions", "WhyNoBand", "WhyNoScore",
    "WhyNoSubscaleScore", "WhyNoValue", "apply", "as_known", "cautions", "checklist_of",
    "cl_to_d", "codebook", "contradictions", "d_to_cl", "d_to_g", "d_to_r", "d_to_u3",
    "deidentified", "endorsed", "evidence_conflicts", "evidence_registry", "evidence_rows",
    "find_evidence", "g_to_d", "item_rows", "problems_of", "r_to_besd", "r_to_d", "respond",
    "rows", "score", "session_rows", "statements", "template", "u3_to_d", "unanswered",
    "with_wording",
]  # fmt: skip

explain_missing_names(__name__)
