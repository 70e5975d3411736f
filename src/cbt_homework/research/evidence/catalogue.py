"""The registry of evidence, its conflicts, and what can be asked of it.

Nothing here pools: a causal and a correlational figure, or quantity and quality, stand beside each
other and are never put into one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from cbt_homework.foundation.arguments import check_class, check_items
from cbt_homework.foundation.citations import CitationStatus
from cbt_homework.foundation.errors import InvariantError, Problem, suggestion_text
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.research.evidence.adding_homework import ADDING, BASE_RATES
from cbt_homework.research.evidence.doing_homework import DOING, FACETS
from cbt_homework.research.evidence.engagement import HARM, PATIENT_PART, THERAPIST_PART
from cbt_homework.research.evidence.measuring_homework import MEASUREMENT
from cbt_homework.research.evidence.practice_and_supervision import (
    PRACTICE,
    SELF_PRACTICE,
    SUPERVISION,
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
    evidence_registry,
)


def _build_conflict(
    first: str,
    second: str,
    nature: ConflictNature,
    says: str,
    status: CitationStatus = CitationStatus.VERIFIED,
) -> EvidenceConflict:
    return EvidenceConflict(first=first, second=second, nature=nature, says=says, status=status)


_CONFLICTS = (
    _build_conflict(
        "article-average-patient",
        "kazantzis-2010-contrast",
        ConflictNature.ROUNDED,
        "The U3 of d = 0.48 is 68 percent; the article says about 70.",
    ),
    _build_conflict(
        "article-average-patient",
        "kazantzis-2010-contrast",
        ConflictNature.NOT_CONFIRMED,
        "14 studies: the abstract gives 46 in all, and not how many made this contrast.",
    ),
    _build_conflict(
        "article-completion-16",
        "kazantzis-2000-completion",
        ConflictNature.NOT_CONFIRMED,
        "16 studies: the abstract gives 27 in all. That 16 of them are on this question is from "
        "memory, not checked.",
        CitationStatus.RECONSTRUCTED,
    ),
    _build_conflict(
        "article-constant-follow-up",
        "kazantzis-2016-quantity-follow-up",
        ConflictNature.OPPOSED,
        "Quantity: g was 0.79 after treatment and 0.51 at follow-up.",
    ),
    _build_conflict(
        "article-constant-follow-up",
        "kazantzis-2016-quality-follow-up",
        ConflictNature.OPPOSED,
        "Quality: g was 0.78 after treatment and 1.07 at follow-up, from three studies, with an "
        "interval from 0.06 to 2.08.",
    ),
    _build_conflict(
        "article-constant-follow-up",
        "kazantzis-2016-quantity-follow-up",
        ConflictNature.NOT_CONFIRMED,
        "Twelve months: the abstract does not say when the follow-up of quantity was.",
    ),
    _build_conflict(
        "article-constant-follow-up",
        "kazantzis-2016-quality-follow-up",
        ConflictNature.NOT_CONFIRMED,
        "Twelve months: the abstract does not say when the follow-up of quality was.",
    ),
    _build_conflict(
        "article-therapist-responsible",
        "helbig-fehm-2004-patient",
        ConflictNature.OPPOSED,
        "Whose part comes first: the therapist's, or what lies with the patient.",
    ),
    _build_conflict(
        "article-therapist-responsible",
        "yew-2021-competence",
        ConflictNature.OPPOSED,
        "Whether data on competence and outcome bear it out: no lagged path was found.",
    ),
    _build_conflict(
        "article-therapist-responsible",
        "haarhoff-kazantzis-2007-responsibility",
        ConflictNature.GOES_BEYOND,
        "A stance that therapists take more responsibility is told as what data show.",
    ),
    _build_conflict(
        "article-relationship",
        "framework-2024-unclear",
        ConflictNature.GOES_BEYOND,
        "A marked influence of the relationship: across studies the picture is unclear.",
    ),
    _build_conflict(
        "article-attitudes-supported",
        "kazantzis-lampropoulos-2005-attitudes",
        ConflictNature.GOES_BEYOND,
        "The survey shows which attitudes are held, not that they are true.",
    ),
    _build_conflict(
        "article-attitudes-supported",
        "fehm-kazantzis-2004-attitudes",
        ConflictNature.GOES_BEYOND,
        "The survey shows which attitudes are held, not that they are true.",
    ),
    _build_conflict(
        "conklin-2018-review",
        "bryant-1999-review",
        ConflictNature.OPPOSED,
        "Whether reviewing goes with engagement. Neither outweighs the other here.",
        CitationStatus.RECONSTRUCTED,
    ),
)

EVIDENCE: Mapping[str, EvidenceRecord] = evidence_registry(
    (
        *ADDING,
        *DOING,
        *FACETS,
        *BASE_RATES,
        *THERAPIST_PART,
        *PATIENT_PART,
        *PRACTICE,
        *HARM,
        *MEASUREMENT,
        *SUPERVISION,
        *SELF_PRACTICE,
    ),
    _CONFLICTS,
)
"""The records by key; each carries the conflicts that it is part of."""


def find_evidence(
    records: Iterable[EvidenceRecord] | None = None,
    *,
    question: EvidenceQuestion | None = None,
    kind: EvidenceKind | None = None,
    facet: EngagementFacet | None = None,
    timing: EvidenceTiming | None = None,
    source: str | None = None,
) -> tuple[EvidenceRecord, ...]:
    """The records that answer to all of what is given, in their order; of `EVIDENCE` by default.

    Raises:
        TypeError: something else than a word of the vocabulary was given, or no records.
        InvariantError: the source is none that the library knows or a record is of.
    """
    for name, given, cls in (
        ("question", question, EvidenceQuestion),
        ("kind", kind, EvidenceKind),
        ("facet", facet, EngagementFacet),
        ("timing", timing, EvidenceTiming),
        ("source", source, str),
    ):
        check_class(name, given, cls, optional=True)
    several = _checked_records(records)
    if source is not None:
        _check_source_is_known(source, several)
    return tuple(
        record
        for record in several
        if (question is None or record.question is question)
        and (kind is None or record.kind is kind)
        and (facet is None or record.facet is facet)
        and (timing is None or record.timing is timing)
        and (source is None or record.source.source == source)
    )


def evidence_conflicts(
    records: Iterable[EvidenceRecord] | None = None,
) -> tuple[EvidenceConflict, ...]:
    """Every conflict of the records once, in their order; of `EVIDENCE` by default."""
    return tuple(dict.fromkeys(c for record in _checked_records(records) for c in record.conflicts))


def evidence_rows(
    records: Iterable[EvidenceRecord] | None = None,
) -> tuple[dict[str, str | int | float | None], ...]:
    """One flat row of plain values for each record, for a table or a plot.

    Every row has the same columns: one for each unit that is counted, of this figure and of the
    whole publication; ``low`` and ``high`` are the ends of a confidence interval or of a range,
    which ``interval`` tells apart; ``conflicts`` holds the keys of other records with spaces.
    """
    return tuple(_evidence_row(record) for record in _checked_records(records))


def _checked_records(records: Iterable[EvidenceRecord] | None) -> tuple[EvidenceRecord, ...]:
    if isinstance(records, Mapping | EvidenceRecord):
        raise TypeError("records must be several records, such as registry.values() or [record]")
    if records is None:
        return tuple(EVIDENCE.values())
    return check_items("records", records, EvidenceRecord)


def _check_source_is_known(source: str, records: tuple[EvidenceRecord, ...]) -> None:
    """Refuse a source that is none: an empty answer would say that it found nothing."""
    all_sources = {*SOURCES, *(record.source.source for record in records)}
    if source not in all_sources:
        hint = suggestion_text(source, sorted(all_sources))
        begin = [key for key in sorted(all_sources) if key.startswith(f"{source}-")]
        if begin and not hint:  # a name without its year
            hint = f"; there are {', '.join(begin)}"
        message = f"must be the key of a source{hint}"
        raise InvariantError([Problem(("source",), "unknown-source", message)])


def _evidence_row(record: EvidenceRecord) -> dict[str, str | int | float | None]:
    figure = record.estimate or record.spread
    row: dict[str, str | int | float | None] = {
        "key": record.key,
        "source": record.source.source,
        "status": record.source.status.value,
        "seen_in": record.seen_in,
        "question": record.question.value,
        "kind": record.kind.value,
        "facet": None if record.facet is None else record.facet.value,
        "timing": None if record.timing is None else record.timing.value,
        "months": record.months,
        "metric": None if figure is None else figure.metric.value,
    }
    row |= _figure_cells(record)
    row |= {"studies": record.studies, "studies_in_all": record.studies_in_all}
    for ending, cases in (("", record.cases), ("_in_all", record.cases_in_all)):
        counted = {case.of: case.n for case in cases or ()}
        row |= {f"n_{unit.value}{ending}": counted.get(unit) for unit in CountedUnit}
    other_keys = dict.fromkeys(
        conflict.other_record(record.key) or "" for conflict in record.conflicts
    )
    row["conflicts"] = " ".join(other_keys) or None
    row["claim"] = record.claim
    return row


def _figure_cells(record: EvidenceRecord) -> dict[str, str | int | float | None]:
    estimate, spread = record.estimate, record.spread
    empty: dict[str, str | int | float | None] = dict.fromkeys(
        ("estimate", "low", "high", "interval", "level")
    )
    if spread is not None:
        return empty | {"low": spread.low, "high": spread.high, "interval": "range"}
    if estimate is None:
        return empty
    within = estimate.interval
    if within is None:
        return empty | {"estimate": estimate.value}
    ends = {"low": within.low, "high": within.high, "level": within.level}
    return empty | {"estimate": estimate.value, "interval": "confidence"} | ends
