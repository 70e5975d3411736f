"""Schemas: what the catalogues list, how well established, and where two sides are alike."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from cbt_homework.cognition.beliefs import BeliefCategory, BeliefTarget, CoreBelief
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.schema_catalogues import (
    CATALOGUES,
    DEMANDING_STANDARDS,
    FREQUENT_IN_TRAINEES,
    PATIENT_SCHEMAS,
    SELF_SACRIFICE,
    SPECIAL_SUPERIOR,
    THERAPIST_SCHEMAS,
    YOUNG_SCHEMAS,
)
from cbt_homework.cognition.schema_overlap import Overlap, overlaps, theme_of
from cbt_homework.cognition.schemas import (
    CountClaim,
    Schema,
    SchemaCatalogue,
    SchemaEntry,
    SchemaInfluence,
    Valence,
)
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.errors import InvariantError
from tests.house.test_tone import stems_in

SELF, OTHERS = BeliefTarget.SELF, BeliefTarget.OTHERS


def test_young_has_18_schemas_in_five_domains_and_none_is_given_as_checked() -> None:
    assert 18 == len(YOUNG_SCHEMAS.entries)
    domains = [entry.domain for entry in YOUNG_SCHEMAS.entries]
    assert [5, 4, 2, 3, 4] == [domains.count(domain) for domain in dict.fromkeys(domains)]
    assert all(entry.status is CitationStatus.REPORTED for entry in YOUNG_SCHEMAS.entries)
    assert all(entry.note for entry in YOUNG_SCHEMAS.entries)
    assert not YOUNG_SCHEMAS.contested


def test_what_the_article_calls_addiction_is_dependence() -> None:
    for key in ("vulnerability", "dependence"):
        assert YOUNG_SCHEMAS.entry(key) is not None
    assert YOUNG_SCHEMAS.entry("addiction") is None


def test_fourteen_or_fifteen_is_stated_and_stays_open() -> None:
    assert {14, 15} == {claim.schemas for claim in THERAPIST_SCHEMAS.claims}
    assert THERAPIST_SCHEMAS.contested
    assert 15 == len(THERAPIST_SCHEMAS.entries)


def test_the_name_that_is_a_guess_says_so() -> None:
    guessed = [e for e in THERAPIST_SCHEMAS.entries if e.status is not CitationStatus.VERIFIED]
    assert ["emotional-inhibition"] == [entry.key for entry in guessed]
    assert CitationStatus.RECONSTRUCTED is guessed[0].status
    assert guessed[0].note is not None


def test_the_three_frequent_ones_have_a_profile_and_one_may_make_up_for_the_others() -> None:
    for key in FREQUENT_IN_TRAINEES:
        profile = THERAPIST_SCHEMAS.profile(key)
        assert profile is not None
        assert profile.at_homework
        assert profile.feelings
        assert profile.risk
    made_up = THERAPIST_SCHEMAS.compensates_for(SPECIAL_SUPERIOR)
    assert (DEMANDING_STANDARDS, SELF_SACRIFICE) == made_up
    assert () == THERAPIST_SCHEMAS.compensates_for(DEMANDING_STANDARDS)
    assert THERAPIST_SCHEMAS.profile("control") is None


def test_of_patients_schemas_two_are_known_to_show_in_homework_and_nothing_is_made_up() -> None:
    known = [e.key for e in PATIENT_SCHEMAS.entries if PATIENT_SCHEMAS.profile(e.key)]
    assert ["vulnerable-to-control", "responsible"] == known
    assert not PATIENT_SCHEMAS.contested


def test_there_are_five_influences() -> None:
    assert 5 == len(SchemaInfluence)


@pytest.mark.parametrize("catalogue", CATALOGUES.values(), ids=lambda c: c.key)
def test_a_catalogue_is_clean_and_says_how_well_each_entry_is_established(
    catalogue: SchemaCatalogue,
) -> None:
    keys = [entry.key for entry in catalogue.entries]
    assert len(set(keys)) == len(keys)
    for entry in catalogue.entries:
        assert entry.status is not CitationStatus.POLICY
        assert entry.status is CitationStatus.VERIFIED or entry.note is not None
        assert entry.theme is not None
    said = [*(catalogue.note or "",), *(p.risk or "" for p in catalogue.profiles)]
    said += [line for p in catalogue.profiles for line in (*(p.at_homework or ()),)]
    assert set() == {stem for sentence in said for stem in stems_in(sentence)}


def _catalogue(**parts: Any) -> SchemaCatalogue:
    fields: dict[str, Any] = {
        "key": "own",
        "name": "Own",
        "entries": (SchemaEntry("mine", "Mine", status=CitationStatus.VERIFIED),),
        "by": (Citation("library", CitationStatus.POLICY),),
    }
    return SchemaCatalogue(**(fields | parts))


@pytest.mark.parametrize(
    ("parts", "problem"),
    [
        ({"entries": _catalogue().entries * 2}, "key-twice"),
        ({"profiles": THERAPIST_SCHEMAS.profiles}, "not-listed"),
        ({"relations": THERAPIST_SCHEMAS.relations}, "not-listed"),
    ],
)
def test_a_catalogue_lists_a_key_once_and_speaks_of_what_it_lists(
    parts: dict[str, Any], problem: str
) -> None:
    with pytest.raises(InvariantError) as refused:
        _catalogue(**parts)
    assert [problem] == [p.code for p in refused.value.problems]


def test_a_number_that_is_not_that_of_the_list_is_contested() -> None:
    by = Citation("library", CitationStatus.POLICY)
    assert not _catalogue(claims=(CountClaim(1, by),)).contested
    assert _catalogue(claims=(CountClaim(2, by),)).contested


# ---------------------------------------------------------------------------------- two sides


def _sides(
    ours: tuple[CoreBelief | Schema, ...], theirs: tuple[CoreBelief | Schema, ...]
) -> CaseFormulation:
    def side(parts: tuple[CoreBelief | Schema, ...]) -> Conceptualization:
        return Conceptualization(
            core_beliefs=tuple(p for p in parts if isinstance(p, CoreBelief)),
            schemas=tuple(p for p in parts if isinstance(p, Schema)),
        )

    return CaseFormulation(therapist=side(ours), patient=side(theirs))


def _about(target: BeliefTarget | None, theme: str = "standards") -> CoreBelief:
    return CoreBelief("x", about=target, theme=theme)


@pytest.mark.parametrize(
    ("ours", "theirs", "found"),
    [
        ((_about(SELF),), (_about(SELF),), [SELF]),
        ((_about(SELF),), (_about(OTHERS),), []),
        ((_about(SELF),), (_about(SELF, "other"),), []),
        ((_about(SELF),), (_about(None),), [None]),
        ((_about(SELF), _about(None)), (_about(SELF),), [SELF]),
        ((_about(OTHERS), _about(SELF)), (_about(SELF), _about(OTHERS)), [SELF, OTHERS]),
        ((), (_about(SELF),), []),
    ],
)
def test_two_sides_are_alike_by_theme_and_by_whom_it_is_about(
    ours: tuple[CoreBelief, ...], theirs: tuple[CoreBelief, ...], found: list[BeliefTarget | None]
) -> None:
    assert found == [overlap.about for overlap in overlaps(_sides(ours, theirs))]


def test_schemas_of_two_catalogues_are_compared_by_their_theme() -> None:
    therapist = Schema(DEMANDING_STANDARDS, catalogue="therapist", about=SELF)
    patient = Schema("unrelenting-standards", catalogue="young", about=SELF)
    (found,) = overlaps(_sides((therapist,), (patient,)))
    assert (
        Overlap(
            theme="standards",
            about=SELF,
            therapist=("therapist.schemas.0",),
            patient=("patient.schemas.0",),
        )
        == found
    )
    assert (
        "Both sides have the theme standards, about self: 1 on the therapist's side, "
        "1 on the patient's."
    ) == found.explanation
    assert "about somebody not recorded" in attrs.evolve(found, about=None).explanation
    assert set() == stems_in(found.explanation) | stems_in(found.question)


@pytest.mark.parametrize("valence", [Valence.POSITIVE, Valence.NEUTRAL])
def test_a_schema_that_does_no_harm_is_left_out(valence: Valence) -> None:
    schema = Schema("helplessness", about=SELF)
    assert 1 == len(overlaps(_sides((schema,), (schema,))))
    assert () == overlaps(_sides((attrs.evolve(schema, valence=valence),), (schema,)))


def test_a_side_alone_is_like_nothing() -> None:
    assert () == overlaps(CaseFormulation(patient=_sides((), (_about(SELF),)).patient))


@pytest.mark.parametrize(
    ("part", "theme"),
    [
        (_about(SELF), "standards"),
        (CoreBelief("x", category=BeliefCategory.HELPLESS), "helpless"),
        (CoreBelief("x", category=BeliefCategory.UNCLASSIFIED), None),
        (CoreBelief("x"), None),
        (Schema("failure", catalogue="young"), "competence"),
        (Schema("failure", catalogue="young", theme="mine"), "mine"),
        (Schema("mine", catalogue="young"), "mine"),
        (Schema("failure"), "failure"),
    ],
)
def test_a_theme_is_the_recorded_one_or_what_the_list_says(
    part: CoreBelief | Schema, theme: str | None
) -> None:
    assert theme == theme_of(part)


def test_a_belief_without_a_theme_is_compared_with_nothing() -> None:
    bare = CoreBelief("x", about=SELF)
    assert () == overlaps(_sides((bare,), (bare,)))


def test_an_entry_without_a_theme_stands_for_itself() -> None:
    schema = Schema("mine", catalogue="own", about=SELF)
    own = {"own": _catalogue()}
    assert "mine" == theme_of(schema, own)
    assert ["mine"] == [o.theme for o in overlaps(_sides((schema,), (schema,)), own)]
