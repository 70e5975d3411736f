"""What invariants of the records of evidence ask for, mended into drawn fields."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from cbt_homework.research.evidence.effect_size_conversions import Converted
from cbt_homework.research.evidence.effect_sizes import (
    METRIC_BOUNDS,
    ConfidenceInterval,
    EffectEstimate,
    EffectMetric,
    FigureRange,
)
from cbt_homework.research.evidence.record import (
    EvidenceConflict,
    EvidenceRecord,
    EvidenceTiming,
    SampleSize,
)
from cbt_homework.testing.repairs_by_invariant_form import Fields


def _clamped_to_metric(metric: EffectMetric, number: float) -> float:
    least, most = METRIC_BOUNDS[metric]
    return min(max(number, least), most)


def _repair_effect_estimate(drawn: Fields) -> Fields:
    value = _clamped_to_metric(drawn["metric"], drawn["value"])
    within: ConfidenceInterval | None = drawn["interval"]
    if within is not None:
        low, high = (_clamped_to_metric(drawn["metric"], end) for end in (within.low, within.high))
        within = attrs.evolve(within, low=min(low, value), high=max(high, value))
    return drawn | {"value": value, "interval": within}


def _repair_figure_range(drawn: Fields) -> Fields:
    return drawn | {
        name: _clamped_to_metric(drawn["metric"], drawn[name]) for name in ("low", "high")
    }


def _repair_converted(drawn: Fields) -> Fields:
    return drawn | {"estimate": attrs.evolve(drawn["estimate"], derived=True)}


def _repair_evidence_conflict(drawn: Fields) -> Fields:
    other = drawn["second"]
    return drawn | {"second": f"not-{other[:1]}" if other == drawn["first"] else other}


def _repair_evidence_record(drawn: Fields) -> Fields:
    mended = dict(drawn)
    if mended["timing"] is not EvidenceTiming.FOLLOW_UP:
        mended["months"] = None
    if mended["seen_in"] == mended["source"].source:
        mended["seen_in"] = None
    whole: dict[Any, int] = {case.of: case.n for case in mended["cases_in_all"] or ()}
    if mended["cases"] is not None:
        mended["cases"] = tuple(
            SampleSize(min(case.n, whole.get(case.of, case.n)), case.of) for case in mended["cases"]
        )
    key = mended["key"]
    mended["conflicts"] = tuple(
        attrs.evolve(conflict, first=key)
        for conflict in mended["conflicts"]
        if conflict.second != key
    )
    return mended


MEND_EVIDENCE: Mapping[type[Any], Callable[[Fields], Fields]] = MappingProxyType(
    {
        EffectEstimate: _repair_effect_estimate,
        FigureRange: _repair_figure_range,
        Converted: _repair_converted,
        EvidenceConflict: _repair_evidence_conflict,
        EvidenceRecord: _repair_evidence_record,
    }
)
