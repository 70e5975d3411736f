"""Records of evidence: what cannot be, and how a registry is made of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.research.evidence.catalogue import (
    EVIDENCE,
    evidence_conflicts,
    evidence_rows,
    find_evidence,
)
from cbt_homework.research.evidence.effect_sizes import EffectEstimate, EffectMetric, FigureRange
from cbt_homework.research.evidence.record import (
    ConflictNature,
    CountedUnit,
    EvidenceConflict,
    EvidenceKind,
    EvidenceQuestion,
    EvidenceRecord,
    EvidenceTiming,
    SampleSize,
    evidence_registry,
)


def record(key: str = "mine", **fields: Any) -> EvidenceRecord:
    """A record of a study of one's own."""
    said: dict[str, Any] = {
        "question": EvidenceQuestion.DOING_HOMEWORK,
        "claim": "Doing more of it went with better outcome.",
        "kind": EvidenceKind.CORRELATIONAL,
        "source": Citation("library", CitationStatus.POLICY),
    }
    return EvidenceRecord(key, **said | fields)


def conflict(first: str = "mine", second: str = "theirs", **fields: Any) -> EvidenceConflict:
    said: dict[str, Any] = {"nature": ConflictNature.OPPOSED, "says": "More, or less."}
    return EvidenceConflict(first=first, second=second, **said | fields)


def refused(call: Callable[[], object]) -> list[str]:
    with pytest.raises(InvariantError) as caught:
        call()
    return [f"{problem.where} {problem.code}" for problem in caught.value.problems]


def people(n: int) -> SampleSize:
    return SampleSize(n, CountedUnit.PARTICIPANTS)


def test_a_record_needs_little_and_says_nothing_that_it_was_not_told() -> None:
    bare = record()
    empty = ("facet", "timing", "months", "estimate", "spread", "studies", "cases", "seen_in")
    assert {None} == {getattr(bare, name) for name in empty}
    assert () == bare.conflicts == bare.caveats == bare.rows


def test_months_belong_to_a_follow_up() -> None:
    assert 12 == record(timing=EvidenceTiming.FOLLOW_UP, months=12).months
    assert ["months months-without-follow-up"] == refused(lambda: record(months=12))
    assert ["months months-without-follow-up"] == refused(
        lambda: record(timing=EvidenceTiming.POSTTREATMENT, months=12)
    )


def test_a_figure_is_one_or_a_range_and_not_both() -> None:
    one, several = (
        EffectEstimate(30, EffectMetric.PERCENT),
        FigureRange(20, 50, metric=EffectMetric.D),
    )
    assert record(estimate=one)
    assert record(spread=several)
    assert ["spread estimate-and-spread"] == refused(lambda: record(estimate=one, spread=several))


def test_a_part_is_no_more_than_the_whole() -> None:
    assert record(studies=17, studies_in_all=17)
    assert ["studies more-studies-than-in-all"] == refused(
        lambda: record(studies=18, studies_in_all=17)
    )
    assert record(cases=(people(63),), cases_in_all=(people(63),))
    assert ["cases more-cases-than-in-all"] == refused(
        lambda: record(cases=(people(64),), cases_in_all=(people(63),))
    )
    sessions = SampleSize(197, CountedUnit.SESSIONS)
    assert record(cases=(sessions,), cases_in_all=(people(22),)), "other units, nothing to compare"
    assert record(studies=99)
    assert record(studies_in_all=99, cases_in_all=(people(5),))


def test_a_number_of_cases_is_at_least_one_and_each_unit_is_counted_once() -> None:
    assert ["n out-of-range"] == refused(lambda: people(0))
    assert ["cases counted-twice"] == refused(lambda: record(cases=(people(2), people(3))))
    assert ["cases_in_all counted-twice"] == refused(
        lambda: record(cases_in_all=(people(2), people(3)))
    )
    assert ["cases wrong-count"] == refused(lambda: record(cases=()))


def test_what_was_seen_in_itself_was_not_seen_elsewhere() -> None:
    assert record(seen_in="mausbach-2010")
    assert ["seen_in seen-in-itself"] == refused(lambda: record(seen_in="library"))


def test_a_row_of_the_inventory_is_one_of_161_and_named_once() -> None:
    assert ["rows.1 out-of-range"] == refused(lambda: record(rows=(7, 162)))
    assert ["rows rows-twice"] == refused(lambda: record(rows=(7, 7)))


def test_a_conflict_is_between_two_and_a_record_carries_only_its_own() -> None:
    assert ["second with-itself"] == refused(lambda: conflict("mine", "mine"))
    between = conflict()
    assert ("theirs", "mine", None) == tuple(
        between.other_record(key) for key in ("mine", "theirs", "others")
    )
    assert record("theirs", conflicts=(between,)).conflicts == (between,)
    assert ["conflicts conflict-of-others"] == refused(
        lambda: record("others", conflicts=(between,))
    )
    assert ["conflicts conflicts-twice"] == refused(lambda: record(conflicts=(between, between)))


def test_a_registry_puts_a_conflict_on_both_records_and_leaves_the_others_alone() -> None:
    mine, theirs, others = record("mine"), record("theirs"), record("others")
    held = evidence_registry([mine, theirs, others], [conflict()])
    assert ["mine", "theirs", "others"] == list(held)
    assert (conflict(),) == held["mine"].conflicts == held["theirs"].conflicts
    assert others == held["others"]
    frozen: Any = held
    with pytest.raises(TypeError):
        frozen["mine"] = mine


def test_a_conflict_that_one_record_brought_along_is_on_the_other_as_well() -> None:
    held = evidence_registry([record("mine", conflicts=(conflict(),)), record("theirs")])
    assert (conflict(),) == held["theirs"].conflicts
    again = evidence_registry(held.values(), [conflict()])
    assert dict(held) == dict(again)


def test_a_registry_refuses_a_key_twice_and_a_conflict_with_nobody_all_at_once() -> None:
    assert ["records.1 key-twice", "conflicts.0.second unknown-record"] == refused(
        lambda: evidence_registry([record(), record(studies=3)], [conflict()])
    )
    assert ["conflicts.0.first unknown-record", "conflicts.0.second unknown-record"] == refused(
        lambda: evidence_registry([], [conflict()])
    )
    one = record()
    assert ["mine"] == list(evidence_registry([one, one])), "the same record is no other"
    nothing: Any = "mine"
    with pytest.raises(TypeError, match="each of records must be an EvidenceRecord, not a str"):
        evidence_registry([nothing])
    with pytest.raises(TypeError, match="each of conflicts must be an EvidenceConflict, not a str"):
        evidence_registry([one], [nothing])


def test_a_study_of_ones_own_stands_beside_the_supplied_records() -> None:
    mine = record("mine-2026", estimate=EffectEstimate(0.05, EffectMetric.R), studies=1)
    against = conflict("mine-2026", "mausbach-2010-completion")
    held = evidence_registry((*EVIDENCE.values(), mine), [against])
    assert against in held["mausbach-2010-completion"].conflicts
    assert against in evidence_conflicts(held.values())
    assert against not in evidence_conflicts()
    assert "mine-2026" in {r.key for r in find_evidence(held.values(), kind=mine.kind)}
    assert "mausbach-2010-completion" == evidence_rows(held.values())[-1]["conflicts"]


def test_a_search_takes_words_of_the_vocabulary_only() -> None:
    word: Any = "causal"
    for name in ("question", "kind", "facet", "timing"):
        with pytest.raises(TypeError, match=f"{name} must be an? "):
            find_evidence(**{name: word})
    number: Any = 2016
    with pytest.raises(TypeError, match="source must be a str"):
        find_evidence(source=number)


def test_a_record_shows_all_of_itself_since_nothing_in_it_is_personal() -> None:
    shown = repr(attrs.evolve(record(), caveats=("From one clinic.",)))
    assert "From one clinic." in shown
