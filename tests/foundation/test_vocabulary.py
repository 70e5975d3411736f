"""Closed vocabularies: stable keys, words for people; the roles of each setting; the sources."""

# ruff: noqa: S301 (words have to survive pickle)

from __future__ import annotations

import copy
import pickle
import re

import pytest

from cbt_homework.foundation.citations import CitationStatus
from cbt_homework.foundation.people import ROLES, Role, RolePair, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.judgment.publications import SOURCES
from tests.foundation.value_classes import VOCABULARIES

WORDS = [word for vocabulary in VOCABULARIES for word in vocabulary]


def test_the_key_of_a_word_is_its_name_in_lower_case_with_hyphens() -> None:
    assert 140 < len(VOCABULARIES)
    found = [word for word in WORDS if word.name.lower().replace("_", "-") != word.value]
    assert [] == found
    aliased = [v for v in VOCABULARIES if list(v.__members__) != [word.name for word in v]]
    assert [] == aliased


def test_a_word_reads_without_hyphens_and_shows_itself_by_name() -> None:
    unread = [w for w in WORDS if not re.fullmatch(r"[a-z0-9]+(?: [a-z0-9]+)*", w.label)]
    assert [] == unread
    assert [] == [w for w in WORDS if repr(w) != f"{type(w).__name__}.{w.name}"]


def test_a_word_stays_itself_wherever_it_is_sent() -> None:
    assert [] == [word for word in WORDS if pickle.loads(pickle.dumps(word)) is not word]
    assert [] == [word for word in WORDS if copy.deepcopy(word) is not word]


def test_a_vocabulary_says_what_it_is() -> None:
    said = {v.__name__: v.__doc__ or "" for v in VOCABULARIES}
    assert [] == [name for name, doc in said.items() if not re.match(r"[A-Z][^\n]*\.", doc)]


def test_a_missing_answer_is_one_of_four_kinds() -> None:
    assert ["none", "not asked", "declined", "not applicable"] == [why.label for why in Missing]


def test_every_setting_has_roles_and_one_assignee_that_sentences_speak_of() -> None:
    assert set(Setting) == set(ROLES)
    assert RolePair(Role.THERAPIST, (Role.PATIENT, Role.CAREGIVER)) == ROLES[Setting.THERAPY]
    assert [Role.PATIENT, Role.SUPERVISEE, Role.SUPERVISOR_TRAINEE, Role.SUPERVISOR] == [
        ROLES[setting].assignee for setting in Setting
    ]


def test_nobody_assigns_homework_to_their_own_role_and_every_role_has_a_place() -> None:
    for pair in ROLES.values():
        assert pair.assigner not in pair.assignees
    placed = {role for pair in ROLES.values() for role in (pair.assigner, *pair.assignees)}
    assert set(Role) == placed


def test_every_role_can_give_a_rating_under_the_same_word() -> None:
    assert {role.value for role in Role} <= {rater.value for rater in Rater}
    assert {"observer", "log"} == {r.value for r in Rater} - {r.value for r in Role}


def test_the_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        ROLES[Setting.THERAPY] = ROLES[Setting.SUPERVISION]  # type: ignore[index]
    with pytest.raises(TypeError):
        SOURCES["new"] = SOURCES["library"]  # type: ignore[index]


def test_every_source_is_found_under_its_own_key_and_says_what_it_is() -> None:
    assert list(SOURCES) == [source.key for source in SOURCES.values()]
    assert len(SOURCES) == len({source.citation for source in SOURCES.values()})
    for source in SOURCES.values():
        assert source.doi is None or re.fullmatch(r"10\.\d{4,}/\S+", source.doi)
        dated = re.search(r"(?:19|20)\d\d", source.citation)
        said = (source.note or "").endswith("not on record here.")
        assert source.key == "library" or bool(dated) is not said, source.key


def test_the_sources_of_a_statement_stand_in_one_of_five_ways() -> None:
    assert ["verified", "reported", "contested", "reconstructed", "policy"] == [
        status.value for status in CitationStatus
    ]
