"""Makes the entries and options of the catalogue of barriers."""

from __future__ import annotations

from cbt_homework.engagement.barrier_citations import SUGGESTED
from cbt_homework.engagement.barriers import Barrier, BarrierEntry, Option
from cbt_homework.foundation.citations import AdviceEvidence, Citation


def suggested_option(consider: str, *, in_supervision: str | None = None) -> Option:
    """An option that this library suggests. A source of the barrier never stands for it."""
    return Option(
        consider,
        evidence=AdviceEvidence.SUGGESTION,
        source=SUGGESTED,
        in_supervision=in_supervision,
    )


def expert_option(consider: str, source: Citation, *, in_supervision: str | None = None) -> Option:
    """An option that a source itself advises."""
    return Option(
        consider,
        evidence=AdviceEvidence.EXPERT_OPINION,
        source=source,
        in_supervision=in_supervision,
    )


def observed_option(
    consider: str, source: Citation, *, in_supervision: str | None = None
) -> Option:
    """An option that was itself observed in the source, not only the barrier that it is for."""
    return Option(
        consider,
        evidence=AdviceEvidence.OBSERVATIONAL,
        source=source,
        in_supervision=in_supervision,
    )


def barrier_entry(
    barrier: Barrier,
    means: str,
    question: str,
    *options: Option,
    sources: tuple[Citation, ...],
    in_supervision: str | None = None,
) -> BarrierEntry:
    """The entry of one barrier, with its options in the order in which they are shown."""
    return BarrierEntry(
        barrier=barrier,
        means=means,
        question=question,
        options=options,
        sources=sources,
        in_supervision=in_supervision,
    )
