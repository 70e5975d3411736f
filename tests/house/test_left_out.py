"""An argument that is left out, or `None`, is the library's own policy, table or catalogue."""

from __future__ import annotations

import pytest

import cbt_homework as ch
from cbt_homework import cases, cognition as co, testing
from cbt_homework.judgment.catalogue import CATALOGUE

COURSE = cases.petr().course
BELIEFS = co.TherapeuticBeliefs(
    of_other=co.ViewOfOther.AGGRESSOR,
    of_self=co.ViewOfSelf.VICTIM,
    of_treatment=co.ViewOfTreatment.HOPELESS,
)


def test_without_a_policy_it_is_that_of_a_draft() -> None:
    spec = ch.HomeworkSpec("Leave the house")
    assert COURSE is not None
    assert ch.assess(spec, policy=ch.DRAFT) == ch.assess(spec, policy=None) == ch.assess(spec)
    assert ch.assess(spec, policy=ch.IMPORTED) != ch.assess(spec)
    assert ch.diagnose(COURSE, policy=ch.DRAFT) == ch.diagnose(COURSE, policy=None)
    assert ch.diagnose(COURSE, policy=ch.DRAFT) == ch.diagnose(COURSE)


def test_without_a_table_or_catalogues_it_is_the_librarys() -> None:
    therapist = co.TherapyParty.THERAPIST
    assert co.likeness(BELIEFS, therapist, co.CONFIGURATIONS) == co.likeness(BELIEFS, therapist)
    assert co.likeness(BELIEFS, therapist, None).configuration is co.Configuration.HOSTILE
    name, schema = next(
        (name, entry)
        for name, catalogue in co.CATALOGUES.items()
        for entry in catalogue.entries
        if entry.theme not in (None, entry.key)
    )
    held = co.Schema(schema.key, catalogue=name)
    assert co.theme_of(held, co.CATALOGUES) == co.theme_of(held, None) == co.theme_of(held)
    assert schema.theme == co.theme_of(held)
    assert schema.key == co.theme_of(held, {})


def test_a_hint_is_checked_with_the_english_guide_where_none_is_given() -> None:
    hint = CATALOGUE["WD02"]
    testing.check_rule(hint)
    empty = ch.judgment.ENGLISH.__class__("en", phrases=())
    with pytest.raises(AssertionError, match="WD02"):
        testing.check_rule(hint, wording=empty)


@pytest.mark.parametrize("wrong", [7, "table", [], object()])
def test_another_class_is_refused_by_name(wrong: object) -> None:
    with pytest.raises(TypeError, match="table"):
        co.likeness(BELIEFS, co.TherapyParty.THERAPIST, wrong)
    with pytest.raises(TypeError, match="catalogues"):
        co.overlaps(co.CaseFormulation(therapist=co.Conceptualization()), wrong)
