"""Which purposes several assignments have served, and which none of them did."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from cbt_homework.foundation.arguments import check_items
from cbt_homework.foundation.verdicts import Verdict, any_of
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.vocabulary import HomeworkPurpose

_SERVES_NONE = (Missing.NONE, Missing.NOT_APPLICABLE)


def _recorded_purposes(spec: HomeworkSpec) -> tuple[HomeworkPurpose, ...] | None:
    """The purposes on record; None where nothing says which there are."""
    rationale = spec.rationale
    if isinstance(rationale, Missing):
        return () if rationale in _SERVES_NONE else None
    return None if rationale is None else rationale.kinds


def purpose_verdicts(specs: Iterable[HomeworkSpec]) -> Mapping[HomeworkPurpose, Verdict]:
    """Says of each purpose whether one of these designs has it, in the order of the vocabulary.

    MET where a design has it. UNMET where the purposes of all are on record, and none has it.
    UNKNOWN where the purposes of some are not recorded, and no other design has it. Without any
    design, each is UNMET.

    Raises:
        TypeError: these are no designs of homework.
    """
    recorded = [_recorded_purposes(spec) for spec in check_items("specs", specs, HomeworkSpec)]
    return MappingProxyType(
        {
            purpose: any_of(
                Verdict.UNKNOWN
                if purposes is None
                else Verdict.MET
                if purpose in purposes
                else Verdict.UNMET
                for purposes in recorded
            )
            for purpose in HomeworkPurpose
        }
    )
