"""What the invariants of what was thought and believed ask of drawn fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from cbt_homework.cognition.belief_configurations import (
    Configuration,
    ConfigurationRow,
    Likeness,
)
from cbt_homework.cognition.formulation import Conceptualization, HomeworkLink
from cbt_homework.cognition.formulation_levels import LevelAdvice
from cbt_homework.cognition.schemas import SchemaCatalogue
from cbt_homework.cognition.thought_record import Rerating, ThoughtRecord
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.testing.repairs_by_invariant_form import Fields


def _repair_thought_record(drawn: Fields) -> Fields:
    count = len(drawn["thoughts"] or ())
    hot = None if not count or drawn["hot_thought"] is None else drawn["hot_thought"] % count
    again = drawn["thoughts_after"]
    if again is not None:
        again = tuple(Rerating(r.thought % count, r.belief) for r in again) if count else ()
    return drawn | {"hot_thought": hot, "thoughts_after": again}


def _repair_conceptualization(drawn: Fields) -> Fields:
    ids: set[str] = set()
    mended = dict(drawn)
    for part in ("core_beliefs", "assumptions", "strategies", "development"):
        kept: list[Any] = []
        for one in drawn[part] or ():
            kept.append(attrs.evolve(one, id=None) if one.id in ids else one)
            ids.add(one.id)
        mended[part] = None if drawn[part] is None else tuple(kept)
    return mended


def _repair_homework_link(drawn: Fields) -> Fields:
    is_itself = drawn["redesigned_as"] is not None and drawn["redesigned_as"] == drawn["assignment"]
    return drawn | {"assignment": None if is_itself else drawn["assignment"]}


def _repair_level_advice(drawn: Fields) -> Fields:
    needs = (drawn["needs"] or ("tried",)) if drawn["deeper"] is Verdict.UNKNOWN else ()
    return drawn | {"needs": needs}


def _repair_schema_catalogue(drawn: Fields) -> Fields:
    key = drawn["entries"][0].key
    return drawn | {
        "profiles": tuple(attrs.evolve(p, schema=key) for p in drawn["profiles"]),
        "relations": tuple(attrs.evolve(r, schema=key, to=key) for r in drawn["relations"]),
    }


def _repair_configuration_row(drawn: Fields) -> Fields:
    mixed = drawn["configuration"] is Configuration.MIXED
    return drawn | ({"configuration": Configuration.HOSTILE} if mixed else {})


def _repair_likeness(drawn: Fields) -> Fields:
    if drawn["configuration"] is Configuration.MIXED:
        return drawn | {"possible": ()}
    return drawn | {"possible": drawn["possible"] or (Configuration.RESCUING,)}


MEND_COGNITION: dict[type[Any], Callable[[Fields], Fields]] = {
    ThoughtRecord: _repair_thought_record,
    Conceptualization: _repair_conceptualization,
    HomeworkLink: _repair_homework_link,
    LevelAdvice: _repair_level_advice,
    SchemaCatalogue: _repair_schema_catalogue,
    ConfigurationRow: _repair_configuration_row,
    Likeness: _repair_likeness,
}
