"""Therapeutic beliefs: three views a party, what they resemble, and how that changes."""

from __future__ import annotations

import itertools
from typing import Any

import attrs
import pytest

from cbt_homework.cognition.belief_configurations import (
    CONFIGURATIONS,
    Configuration,
    ConfigurationTable,
    Drift,
    Likeness,
    configurations_over_time,
    drift,
    likeness,
)
from cbt_homework.cognition.therapeutic_beliefs import (
    THERAPIST_OF_PATIENT,
    THERAPIST_OF_SELF,
    AssigningHabit,
    HeldAttitude,
    HomeworkAttitude,
    TherapeuticBeliefEntry,
    TherapeuticBeliefs,
    TherapeuticBeliefSystem,
    TherapyParty,
    ViewOfOther,
    ViewOfSelf,
    ViewOfTreatment,
)
from cbt_homework.foundation.citations import CitationStatus
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.ratings import UNSPECIFIED, Rating, percent
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.beliefs import BeliefPolicy
from tests.cognition.beliefs.setting import Setting, said

THERAPIST, PATIENT = TherapyParty.THERAPIST, TherapyParty.PATIENT
HOSTILE, RESCUING = Configuration.HOSTILE, Configuration.RESCUING
TOGETHER, MIXED = Configuration.COLLABORATIVE, Configuration.MIXED


def _beliefs(*views: Any) -> TherapeuticBeliefs:
    return TherapeuticBeliefs(
        **dict(zip(("of_other", "of_self", "of_treatment"), views, strict=False))
    )


_HOSTILE = _beliefs(ViewOfOther.AGGRESSOR, ViewOfSelf.VICTIM, ViewOfTreatment.HOPELESS)
_RESCUING = _beliefs(ViewOfOther.HELPLESS_VICTIM, ViewOfSelf.CARETAKER, ViewOfTreatment.STATIC)
_TOGETHER = _beliefs(ViewOfOther.COLLABORATOR, ViewOfSelf.COLLABORATOR, ViewOfTreatment.PRODUCTIVE)


def _over_time(*beliefs: TherapeuticBeliefs | None) -> TherapeuticBeliefSystem:
    return TherapeuticBeliefSystem(
        entries=tuple(TherapeuticBeliefEntry(therapist=one) for one in beliefs)
    )


def test_the_articles_words_are_three_four_and_three_and_others_are_not_forbidden() -> None:
    assert (3, 4, 3) == (len(THERAPIST_OF_PATIENT), len(THERAPIST_OF_SELF), len(ViewOfTreatment))
    assert ViewOfSelf.AGGRESSOR not in THERAPIST_OF_SELF
    assert _beliefs(None, ViewOfSelf.AGGRESSOR).of_self is ViewOfSelf.AGGRESSOR
    assert 5 == len(HomeworkAttitude)


def test_the_table_says_that_it_is_a_reconstruction() -> None:
    assert CitationStatus.RECONSTRUCTED is CONFIGURATIONS.by.status
    assert 6 == len({(row.party, row.configuration) for row in CONFIGURATIONS.rows})


@pytest.mark.parametrize(
    ("beliefs", "configuration"),
    [(_HOSTILE, HOSTILE), (_RESCUING, RESCUING), (_TOGETHER, TOGETHER)],
)
def test_three_views_that_go_together_resemble_their_pattern(
    beliefs: TherapeuticBeliefs, configuration: Configuration
) -> None:
    assert Likeness(configuration=configuration, possible=(configuration,)) == likeness(
        beliefs, THERAPIST
    )


def test_every_three_views_resemble_something_and_most_are_mixed() -> None:
    seen = [
        likeness(_beliefs(*views), party).configuration
        for party in TherapyParty
        for views in itertools.product(ViewOfOther, ViewOfSelf, ViewOfTreatment)
    ]
    assert None not in seen
    counts = {configuration: seen.count(configuration) for configuration in Configuration}
    assert {HOSTILE: 2, RESCUING: 2 + 4, TOGETHER: 2, MIXED: 170} == counts


def test_a_missing_view_leaves_it_open_but_a_contradiction_is_known_without_it() -> None:
    two = likeness(attrs.evolve(_HOSTILE, of_treatment=Missing.DECLINED), THERAPIST)
    assert Likeness(possible=(HOSTILE,), needs=("of_treatment",)) == two
    none = likeness(TherapeuticBeliefs(), PATIENT)
    assert (HOSTILE, RESCUING, TOGETHER) == none.possible
    crossed = likeness(_beliefs(ViewOfOther.AGGRESSOR, ViewOfSelf.RESCUER), THERAPIST)
    assert Likeness(configuration=MIXED, needs=("of_treatment",)) == crossed


def test_recording_one_more_view_never_opens_what_was_decided() -> None:
    for views in itertools.product(
        (None, *ViewOfOther), (None, *ViewOfSelf), (None, *ViewOfTreatment)
    ):
        whole = _beliefs(*views)
        for facet in ("of_other", "of_self", "of_treatment"):
            less = likeness(attrs.evolve(whole, **{facet: None}), THERAPIST)
            assert set(likeness(whole, THERAPIST).possible) <= set(less.possible)


def test_the_table_can_be_edited_and_handed_over() -> None:
    rows = tuple(
        attrs.evolve(row, of_self=(*row.of_self, ViewOfSelf.AGGRESSOR))
        if (row.configuration, row.party) == (RESCUING, THERAPIST)
        else row
        for row in CONFIGURATIONS.rows
    )
    mine = attrs.evolve(CONFIGURATIONS, rows=rows)
    paul = attrs.evolve(_RESCUING, of_self=ViewOfSelf.AGGRESSOR)
    assert MIXED is likeness(paul, THERAPIST).configuration
    assert RESCUING is likeness(paul, THERAPIST, mine).configuration
    assert [(0, RESCUING)] == list(configurations_over_time(_over_time(paul), THERAPIST, mine))


def test_in_an_edited_table_two_rows_may_fit_and_then_it_stays_open() -> None:
    hostile, rescuing = CONFIGURATIONS.rows[0], CONFIGURATIONS.rows[1]
    twice = attrs.evolve(hostile, configuration=rescuing.configuration)
    mine = ConfigurationTable((hostile, twice), by=CONFIGURATIONS.by)
    assert Likeness(possible=(HOSTILE, RESCUING)) == likeness(_HOSTILE, THERAPIST, mine)


def test_a_table_has_one_row_for_each_pattern_and_party_and_none_for_mixed() -> None:
    row = CONFIGURATIONS.rows[0]
    with pytest.raises(InvariantError) as refused:
        attrs.evolve(CONFIGURATIONS, rows=(row, row))
    assert ["row-twice"] == [p.code for p in refused.value.problems]
    with pytest.raises(InvariantError) as refused:
        attrs.evolve(row, configuration=MIXED)
    assert ["mixed-is-derived"] == [p.code for p in refused.value.problems]
    with pytest.raises(InvariantError) as refused:
        Likeness(configuration=MIXED, possible=(HOSTILE,))
    assert ["mixed-and-possible"] == [p.code for p in refused.value.problems]


def test_a_change_is_told_between_entries_that_decide_it() -> None:
    system = _over_time(_RESCUING, TherapeuticBeliefs(), None, _HOSTILE, _HOSTILE, _RESCUING)
    assert (
        Drift(party=THERAPIST, before=0, after=3, was=RESCUING, became=HOSTILE),
        Drift(party=THERAPIST, before=4, after=5, was=HOSTILE, became=RESCUING),
    ) == drift(system, THERAPIST)
    assert () == drift(system, PATIENT)


def test_rules_look_at_the_last_entry_in_which_a_party_is_recorded() -> None:
    later = _over_time(TherapeuticBeliefs(), _RESCUING, None)
    assert Verdict.MET is said(later, "TB01")
    assert Verdict.UNMET is said(_over_time(_RESCUING, TherapeuticBeliefs()), "TB01")


@pytest.mark.parametrize(
    ("strength", "asked"),
    [
        (None, True),
        (Missing.NOT_ASKED, True),
        (Rating(7, UNSPECIFIED), True),
        (percent(50), True),
        (percent(49), False),
    ],
)
def test_an_attitude_believed_less_than_half_is_not_held(strength: Any, asked: bool) -> None:
    held = HeldAttitude(HomeworkAttitude.LIKE_SCHOOL, strength=strength)
    system = attrs.evolve(_over_time(_RESCUING), attitudes=(held,))
    assert asked is (said(system, "TB09") is Verdict.UNMET)
    strict = Setting(beliefs=BeliefPolicy(attitude_held=0))
    assert Verdict.UNMET is said(system, "TB09", strict)
    named = attrs.evolve(held, leads_to=(AssigningHabit.NOT_ASSIGNED,))
    assert said(attrs.evolve(system, attitudes=(named,)), "TB10") in (Verdict.MET, None)
