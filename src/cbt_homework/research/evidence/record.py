"""Records of evidence: what a publication says, of which kind it is, and what speaks against it.

A record says one thing. Whether homework was *added* (a contrast of groups) and whether those who
*do* more come out better (two things going together) are two questions with two kinds of answer,
and nothing here puts their figures together. What the source article says is a record of its own
beside the publication it speaks of; where the two differ, both carry the conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Annotated, Any

import attrs

from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_items
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.errors import InvariantError, Problem
from cbt_homework.foundation.field_types import Count, Label, Slug
from cbt_homework.foundation.invariants import InOrder, Invariant, NotBoth, no_repeats
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.research.evidence.effect_sizes import EffectEstimate, FigureRange


class EvidenceQuestion(Term):
    """The question that a record answers; each record answers one."""

    ADDING_HOMEWORK = "adding-homework"
    """Does therapy with homework do more than the same therapy without?"""
    DOING_HOMEWORK = "doing-homework"
    """Do those who do more of it, or do it better, come out better?"""
    BASE_RATE = "base-rate"
    """How often is it not done?"""
    THERAPIST_PART = "therapist-part"
    """Which acts and skills of the one who assigns it go with engagement, or with outcome?"""
    PATIENT_PART = "patient-part"
    """What on the side of the one who does it goes with engagement?"""
    PRACTICE = "practice"
    """How is it used, and what do those who assign it think of it?"""
    HARM = "harm"
    """What unwanted effects are reported?"""
    MEASUREMENT = "measurement"
    """How is it measured, how well, and what difference does that make?"""
    SUPERVISION = "supervision"
    """What does supervision do for those who are supervised?"""
    SUPERVISION_HOMEWORK = "supervision-homework"
    """What does homework in supervision, or in training for it, do?"""
    SELF_PRACTICE = "self-practice"
    """What do self-practice, self-reflection and awareness do for therapists?"""


class EvidenceKind(Term):
    """The kind of statement, which decides what it can support.

    How well it is established that the source says so is another matter: see `CitationStatus`.
    """

    CAUSAL = "causal"
    """About a controlled contrast: one group had it, the other did not."""
    CORRELATIONAL = "correlational"
    """Two things went together, or one before the other; why is open."""
    PRE_POST = "pre-post"
    """Change within one group; nothing is compared with it."""
    SINGLE_CASE = "single-case"
    """A few people, each compared with themselves."""
    QUALITATIVE = "qualitative"
    """What people said of it, brought together."""
    SYNTHESIS = "synthesis"
    """Several kinds of studies, brought together in words."""
    SURVEY = "survey"
    """What people answered about what they do or think."""
    PSYCHOMETRIC = "psychometric"
    """About a measure, not about homework."""
    OPINION = "opinion"
    """A position from practice; nothing was measured."""
    GAP = "gap"
    """That no study is known."""


class EngagementFacet(Term):
    """Which side of doing homework it is about; they are never added up."""

    QUANTITY = "quantity"
    QUALITY = "quality"
    SKILL = "skill"
    NOT_TOLD_APART = "not-told-apart"
    """Doing it, in one measure for all sides of it."""
    NONE = "none"
    """It is not about how it was done."""


class EvidenceTiming(Term):
    """When the outcome was measured."""

    POSTTREATMENT = "posttreatment"
    FOLLOW_UP = "follow-up"
    BETWEEN_SESSIONS = "between-sessions"
    """From one session to a later one."""


class CountedUnit(Term):
    """The unit that a number of cases counts."""

    PARTICIPANTS = "participants"
    """People of whom what was seen does not say more."""
    PATIENTS = "patients"
    THERAPISTS = "therapists"
    """Therapists and other practitioners, in training or after it."""
    SESSIONS = "sessions"
    DYADS = "dyads"
    RATERS = "raters"


class ConflictNature(Term):
    """The way in which two records contradict each other."""

    OPPOSED = "opposed"
    """They cannot both be right as they stand, or two studies found different things."""
    GOES_BEYOND = "goes-beyond"
    """The first says more than the second bears out."""
    NOT_CONFIRMED = "not-confirmed"
    """What was seen of the second does not say what the first says."""
    ROUNDED = "rounded"
    """The same, put otherwise, and not to the same digit."""


_InventoryRow = Annotated[int, k.Whole(1, 161)]
_Months = Annotated[int, k.Whole(1, 600)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class SampleSize(Value):
    """A number of cases, and their unit.

    Attributes:
        n: The number of cases.
        of: The unit that was counted.
    """

    n: Annotated[int, k.Whole(1, 10_000_000)] = attrs.field(kw_only=False)
    of: CountedUnit = attrs.field(kw_only=False)


def participant_sample(count: int) -> tuple[SampleSize]:
    """Makes the sample size of a number of participants."""
    return (SampleSize(count, CountedUnit.PARTICIPANTS),)


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class EvidenceConflict(Value):
    """One point in which two records do not go together.

    Attributes:
        first: The key of the record that the nature is said of.
        second: The key of the other record.
        nature: The way in which they contradict each other.
        says: The difference, in this library's words.
        status: How well it is established that there is one.
    """

    first: Slug
    second: Slug
    nature: ConflictNature
    says: Label
    status: CitationStatus = CitationStatus.VERIFIED

    __invariants__ = (
        Invariant("with-itself", "second", "must be another record", lambda c: c.first != c.second),
    )

    def other_record(self, key: str) -> str | None:
        """The key of the other record, seen from one of the two; None seen from anywhere else."""
        return {self.first: self.second, self.second: self.first}.get(key)


def _has_no_more_cases_than_in_all(record: Any) -> bool:
    totals = {sample.of: sample.n for sample in record.cases_in_all or ()}
    return all(case.n <= totals.get(case.of, case.n) for case in record.cases or ())


_Cases = Annotated[tuple[SampleSize, ...], k.Size(1, 6)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class EvidenceRecord(Value):
    """The answer of one publication to one question.

    Attributes:
        key: The stable key that conflicts and tables refer to.
        question: The question that it answers.
        claim: The claim of the publication, in this library's words.
        kind: The kind of statement.
        source: The publication, and how well it is established that it says so.
        seen_in: The publication in which it was seen, where that is another one.
        facet: The side of doing homework that it is about.
        timing: The time of the outcome measure, if it is on record.
        months: The months after treatment, if they are on record.
        estimate: The figure, with its interval.
        spread: From where to where several figures lie, where there is no single one.
        studies: The number of studies behind the figure or the claim.
        studies_in_all: The number of studies in the whole publication.
        cases: The number of cases behind it, once for each unit that is counted.
        cases_in_all: The number of cases in the whole publication.
        conflicts: The contradictions with other records.
        caveats: The things to know before it is used.
        rows: The rows of the inventory of the source article that it is about.
    """

    key: Slug = attrs.field(kw_only=False)
    question: EvidenceQuestion
    claim: Label
    kind: EvidenceKind
    source: Citation
    seen_in: Slug | None = None
    facet: EngagementFacet | None = None
    timing: EvidenceTiming | None = None
    months: _Months | None = None
    estimate: EffectEstimate | None = None
    spread: FigureRange | None = None
    studies: Count | None = None
    studies_in_all: Count | None = None
    cases: _Cases | None = None
    cases_in_all: _Cases | None = None
    conflicts: Annotated[tuple[EvidenceConflict, ...], k.Size(0, 50)] = ()
    caveats: Annotated[tuple[Label, ...], k.Size(0, 9)] = ()
    rows: Annotated[tuple[_InventoryRow, ...], k.Size(0, 20)] = ()

    __invariants__ = (
        Invariant(
            "months-without-follow-up",
            "months",
            "must come with a follow-up",
            lambda r: r.months is None or r.timing is EvidenceTiming.FOLLOW_UP,
        ),
        Invariant(
            "estimate-and-spread",
            "spread",
            "must not stand beside a single figure",
            NotBoth("estimate", "spread"),
        ),
        Invariant(
            "seen-in-itself",
            "seen_in",
            "must be another publication",
            lambda r: r.seen_in != r.source.source,
        ),
        Invariant(
            "more-studies-than-in-all",
            "studies",
            "must be no more than in the whole publication",
            InOrder("studies", "studies_in_all"),
        ),
        Invariant(
            "more-cases-than-in-all",
            "cases",
            "must be no more than in the whole publication",
            _has_no_more_cases_than_in_all,
        ),
        no_repeats(
            "cases", "of", code="counted-twice", message="must not count the same unit twice"
        ),
        no_repeats(
            "cases_in_all", "of", code="counted-twice", message="must not count the same unit twice"
        ),
        no_repeats("conflicts"),
        Invariant(
            "conflict-of-others",
            "conflicts",
            "must be between this record and another",
            lambda r: all(conflict.other_record(r.key) is not None for conflict in r.conflicts),
        ),
        no_repeats("rows"),
    )


def evidence_registry(
    records: Iterable[EvidenceRecord], conflicts: Iterable[EvidenceConflict] = ()
) -> Mapping[str, EvidenceRecord]:
    """Records by key, in their order, with each conflict on both records that it is between.

    For records of your own beside the supplied ones:
    ``evidence_registry((*EVIDENCE.values(), mine), conflicts=(against_one_of_them,))``.

    Raises:
        InvariantError: a key stands for two records, or a conflict for a record that is not there.
        TypeError: these are no records, or no conflicts.
    """
    held: dict[str, EvidenceRecord] = {}
    problems: list[Problem] = []
    for i, record in enumerate(check_items("records", records, EvidenceRecord)):
        if held.setdefault(record.key, record) is not record:
            problems.append(Problem(("records", i), "key-twice", "must not use a key twice"))
    given = check_items("conflicts", conflicts, EvidenceConflict)
    everywhere = dict.fromkeys((*(c for r in held.values() for c in r.conflicts), *given))
    for i, conflict in enumerate(everywhere):
        for end in ("first", "second"):
            if getattr(conflict, end) not in held:
                message = "must be a record of this registry"
                problems.append(Problem(("conflicts", i, end), "unknown-record", message))
    if problems:
        raise InvariantError(problems)
    return MappingProxyType(
        {
            key: attrs.evolve(
                record, conflicts=tuple(c for c in everywhere if c.other_record(key) is not None)
            )
            for key, record in held.items()
        }
    )
