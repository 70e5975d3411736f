"""Consent over time: laws, beside a reference that knows everything and says yes or no."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import permutations, product
from typing import Any

import attrs
import pytest
from hypothesis import assume, given, strategies as st

import cbt_homework as ch
from cbt_homework.foundation.people import Role
from cbt_homework.supervision.recordings import (
    ConsentState,
    Recording,
    RecordingConsent,
    RecordingUse,
    consent_state,
    fields_deciding_consent,
    state_of,
    who_is_heard,
)

FIRST = date(2026, 3, 1)
DAYS = tuple(FIRST + timedelta(days=n) for n in range(5))
USES = (RecordingUse.SUPERVISION, RecordingUse.TEACHING)
SCOPES = ((), *((use,) for use in USES), USES)
PATIENT = Role.PATIENT
FORGETTABLE = ("informed", "signed", "covers", "given_on")
NO = set(ConsentState) - {ConsentState.COVERED, ConsentState.NOT_RECORDED}
SOUND: dict[str, Any] = {
    "informed": True,
    "signed": True,
    "covers": (RecordingUse.SUPERVISION,),
    "given_on": DAYS[1],
}

yes = st.sampled_from([True, True, True, False])


def consent(by: Role = PATIENT, **changes: Any) -> RecordingConsent:
    """A consent with nothing open and nothing against it, and what is changed."""
    return RecordingConsent(by, **(SOUND | changes))


def recorded(*consents: RecordingConsent, **parts: Any) -> Recording:
    """A recording with these consents."""
    return Recording("r1", consents=consents, **parts)


def state(
    *consents: RecordingConsent,
    use: RecordingUse | None = RecordingUse.SUPERVISION,
    on: date | None = DAYS[2],
    **parts: Any,
) -> ConsentState:
    """The state of the patient's consents."""
    return consent_state(recorded(*consents, **parts), PATIENT, use, on)


def without(one: RecordingConsent, *names: str) -> RecordingConsent:
    """The same consent, with less on record."""
    nothing: dict[str, Any] = dict.fromkeys(names)
    return attrs.evolve(one, **nothing)


@st.composite
def whole_consents(draw: st.DrawFn, persons: tuple[str | None, ...] = (None,)) -> RecordingConsent:
    """A consent of which everything is recorded."""
    given_on = draw(st.sampled_from(DAYS))
    later = st.none() | st.sampled_from([day for day in DAYS if day >= given_on])
    return RecordingConsent(
        PATIENT,
        person=draw(st.sampled_from(persons)),
        informed=draw(yes),
        signed=draw(yes),
        covers=draw(st.sampled_from(SCOPES)),
        given_on=given_on,
        expires_on=draw(later),
        withdrawn_on=draw(later),
    )


def several(consents: st.SearchStrategy[RecordingConsent], most: int = 3) -> Any:
    """Up to so many of them, none twice."""
    return st.lists(consents, max_size=most, unique=True).map(tuple)


uses = st.sampled_from(USES)
days = st.sampled_from(DAYS)


# --------------------------------------------------------------------------------- the reference


def holds(one: RecordingConsent, use: RecordingUse, on: date) -> bool:
    """Whether one consent, of which everything is known, covers a use on a day."""
    assert one.given_on is not None
    return (
        bool(one.signed)
        and bool(one.informed)
        and use in (one.covers or ())
        and one.given_on <= on
        and (one.expires_on is None or on <= one.expires_on)
        and (one.withdrawn_on is None or on < one.withdrawn_on)
    )


def covered(consents: tuple[RecordingConsent, ...], use: RecordingUse, on: date) -> bool:
    """Whether one person's consents cover it: one holds, and no withdrawal came after it."""
    return any(
        holds(one, use, on)
        and not any(
            other.withdrawn_on is not None
            and one.given_on is not None
            and one.given_on < other.withdrawn_on <= on
            and use in (other.covers or ())
            for other in consents
        )
        for one in consents
    )


def everybody_covered(
    consents: tuple[RecordingConsent, ...], people: int, use: RecordingUse, on: date
) -> bool:
    """Whether each of several people is covered, where each consent says whose it is."""
    persons = {one.person for one in consents}
    return len(persons) == people and all(
        covered(tuple(one for one in consents if one.person == person), use, on)
        for person in persons
    )


def completions(
    consents: tuple[RecordingConsent, ...], use: RecordingUse | None, on: date | None, people: int
) -> Iterator[bool]:
    """What the reference says of all that could stand where nothing is recorded."""
    named = sorted({one.person for one in consents if one.person is not None})
    persons = (*named, *(f"other{n}" for n in range(people - len(named))))
    choices: dict[str, tuple[Any, ...]] = {
        "informed": (True, False),
        "signed": (True, False),
        "covers": SCOPES,
        "given_on": DAYS,
        "person": persons[:people],
    }
    spots = [
        (i, name)
        for i, one in enumerate(consents)
        for name in choices
        if getattr(one, name) is None
    ]
    for that_use in USES if use is None else (use,):
        for that_day in DAYS if on is None else (on,):
            for filling in product(*(choices[name] for _, name in spots)):
                whole = list(consents)
                try:
                    for (i, name), value in zip(spots, filling, strict=True):
                        whole[i] = attrs.evolve(whole[i], **{name: value})
                except ch.InvariantError:
                    continue  # given after it ended: no such consent could be
                yield everybody_covered(tuple(whole), people, that_use, that_day)


# ------------------------------------------------------------------------------------------ laws


@given(several(whole_consents(), most=4), uses, days)
def test_where_everything_is_recorded_it_is_covered_exactly_where_the_reference_says_so(
    consents: tuple[RecordingConsent, ...], use: RecordingUse, on: date
) -> None:
    found = state(*consents, use=use, on=on)
    assert covered(consents, use, on) == (found is ConsentState.COVERED)
    assert found is not ConsentState.NOT_RECORDED


@given(several(whole_consents(("p", "q", "s")), most=4), uses, days, st.integers(1, 3))
def test_several_people_are_covered_where_each_of_them_is(
    consents: tuple[RecordingConsent, ...], use: RecordingUse, on: date, heard: int
) -> None:
    found = state(*consents, use=use, on=on, heard=(PATIENT,) * heard)
    people = max(heard, len({one.person for one in consents}))
    assert everybody_covered(consents, people, use, on) == (found is ConsentState.COVERED)
    assert found is not ConsentState.NOT_RECORDED


@given(
    several(whole_consents(("p", "q", None)), most=3),
    st.none() | uses,
    st.none() | days,
    st.integers(1, 2),
    st.data(),
)
def test_what_is_said_of_a_record_with_gaps_is_so_however_they_are_filled(
    consents: tuple[RecordingConsent, ...],
    use: RecordingUse | None,
    on: date | None,
    heard: int,
    data: st.DataObject,
) -> None:
    gaps = [(i, name) for i in range(len(consents)) for name in FORGETTABLE]
    gapped = list(consents)
    chosen = st.lists(st.sampled_from(gaps), max_size=2) if gaps else st.just([])
    for i, name in data.draw(chosen):
        gapped[i] = without(gapped[i], name)
    assume(len(set(gapped)) == len(gapped))
    people = max(heard, len({one.person for one in gapped} - {None}))
    found = state(*gapped, use=use, on=on, heard=(PATIENT,) * heard)
    said = set(completions(tuple(gapped), use, on, people))
    if found is ConsentState.COVERED:
        assert {True} == said
    elif found is not ConsentState.NOT_RECORDED:
        assert {False} == said


@given(several(whole_consents(), most=3), uses, days, st.data())
def test_less_information_never_widens_a_consent_and_never_takes_one_away(
    consents: tuple[RecordingConsent, ...], use: RecordingUse, on: date, data: st.DataObject
) -> None:
    before = state(*consents, use=use, on=on)
    spot = data.draw(st.sampled_from(["use", "on", *range(len(consents))]))
    if isinstance(spot, int):
        name = data.draw(st.sampled_from(FORGETTABLE))
        less = [*consents]
        less[spot] = without(less[spot], name)
        assume(len(set(less)) == len(less))
        after = state(*less, use=use, on=on)
    else:
        asked: dict[str, Any] = {"use": use, "on": on} | {spot: None}
        after = state(*consents, **asked)
    if before is ConsentState.COVERED:
        assert after in (ConsentState.COVERED, ConsentState.NOT_RECORDED)
    else:
        assert after in NO | {ConsentState.NOT_RECORDED}


@given(several(whole_consents(("p", "q"))), uses, days, st.data())
def test_a_consent_that_no_longer_says_whose_it_is_widens_nothing_and_takes_nothing_away(
    consents: tuple[RecordingConsent, ...], use: RecordingUse, on: date, data: st.DataObject
) -> None:
    assume(consents)
    heard = (PATIENT, PATIENT)
    before = state(*consents, use=use, on=on, heard=heard)
    spot = data.draw(st.integers(0, len(consents) - 1))
    less = [*consents]
    less[spot] = attrs.evolve(less[spot], person=None)
    assume(len(set(less)) == len(less))
    after = state(*less, use=use, on=on, heard=heard)
    if before is ConsentState.COVERED:
        assert after in (ConsentState.COVERED, ConsentState.NOT_RECORDED)
    else:
        assert after in NO | {ConsentState.NOT_RECORDED}


@given(several(whole_consents(("p", None)), most=4), uses, days, st.integers(1, 2))
def test_the_order_of_consents_means_nothing(
    consents: tuple[RecordingConsent, ...], use: RecordingUse, on: date, heard: int
) -> None:
    said = {
        state(*order, use=use, on=on, heard=(PATIENT,) * heard) for order in permutations(consents)
    }
    assert 1 == len(said)


@given(several(whole_consents()), several(whole_consents()), uses, days)
def test_what_others_agreed_to_says_nothing_about_the_patient(
    consents: tuple[RecordingConsent, ...],
    others: tuple[RecordingConsent, ...],
    use: RecordingUse,
    on: date,
) -> None:
    beside = tuple(attrs.evolve(one, by=Role.CAREGIVER) for one in others)
    alone = consent_state(recorded(*consents), PATIENT, use, on)
    assert alone is consent_state(recorded(*beside, *consents), PATIENT, use, on)


@given(several(whole_consents()), whole_consents(), uses, days)
def test_one_more_consent_that_was_not_withdrawn_takes_nothing_away(
    consents: tuple[RecordingConsent, ...], more: RecordingConsent, use: RecordingUse, on: date
) -> None:
    more = attrs.evolve(more, withdrawn_on=None)
    assume(more not in consents)
    if state(*consents, use=use, on=on) is ConsentState.COVERED:
        assert ConsentState.COVERED is state(*consents, more, use=use, on=on)


@given(several(whole_consents()), whole_consents(), uses, days, days)
def test_a_withdrawal_ends_all_that_was_given_before_it_and_for_good(
    consents: tuple[RecordingConsent, ...],
    withdrawn: RecordingConsent,
    use: RecordingUse,
    ends: date,
    on: date,
) -> None:
    assume(on >= ends)
    withdrawn = attrs.evolve(
        withdrawn, given_on=DAYS[0], covers=USES, expires_on=None, withdrawn_on=ends
    )
    earlier = tuple(one for one in consents if one.given_on is not None and one.given_on < ends)
    assume(withdrawn not in earlier)
    assert state(*earlier, withdrawn, use=use, on=on) in NO


@given(whole_consents(), st.none() | uses, st.none() | days)
def test_a_consent_that_covers_no_use_covers_none(
    one: RecordingConsent, use: RecordingUse | None, on: date | None
) -> None:
    assert ConsentState.NOT_FOR_THIS_USE is state(attrs.evolve(one, covers=()), use=use, on=on)


@given(
    several(whole_consents(("p", None)), most=3),
    st.none() | uses,
    st.none() | days,
    st.integers(1, 2),
    st.data(),
)
def test_the_open_fields_are_those_that_decide(
    consents: tuple[RecordingConsent, ...],
    use: RecordingUse | None,
    on: date | None,
    heard: int,
    data: st.DataObject,
) -> None:
    gapped = [without(one, *data.draw(st.sets(st.sampled_from(FORGETTABLE)))) for one in consents]
    assume(len(set(gapped)) == len(gapped))
    thing = recorded(*gapped, heard=(PATIENT,) * heard)
    wanted = fields_deciding_consent(thing, PATIENT, use, on)
    assert bool(wanted) == (consent_state(thing, PATIENT, use, on) is ConsentState.NOT_RECORDED)
    fillings: dict[str, Any] = {
        "informed": True,
        "signed": True,
        "covers": data.draw(st.sampled_from(SCOPES)),
        "given_on": DAYS[0],
        "person": "q",
    }
    for path in wanted:
        if path == "use":
            use = USES[0]
        elif path == "on":
            on = DAYS[2]
        else:
            _, _, i, name = path.split(".")
            gapped[int(i)] = attrs.evolve(gapped[int(i)], **{name: fillings[name]})
    assume(len(set(gapped)) == len(gapped))
    filled = recorded(*gapped, heard=(PATIENT,) * heard)
    assert set() == set(fields_deciding_consent(filled, PATIENT, use, on)) & set(wanted)
    # Behind what was open something else may be open; it comes to an end.
    while still := fields_deciding_consent(filled, PATIENT, use, on):
        for path in still:
            _, _, i, name = path.split(".")
            gapped[int(i)] = attrs.evolve(gapped[int(i)], **{name: fillings[name]})
        assume(len(set(gapped)) == len(gapped))
        filled = recorded(*gapped, heard=(PATIENT,) * heard)
    assert consent_state(filled, PATIENT, use, on) is not ConsentState.NOT_RECORDED


# -------------------------------------------------------------------------------------- examples


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ConsentState.COVERED),
        ({"signed": False}, ConsentState.NOT_SIGNED),
        ({"signed": None}, ConsentState.NOT_RECORDED),
        ({"informed": False}, ConsentState.NOT_INFORMED),
        ({"informed": None}, ConsentState.NOT_RECORDED),
        ({"covers": (RecordingUse.TEACHING,)}, ConsentState.NOT_FOR_THIS_USE),
        ({"covers": None}, ConsentState.NOT_RECORDED),
        ({"given_on": DAYS[2]}, ConsentState.COVERED),
        ({"given_on": DAYS[3]}, ConsentState.NOT_YET_GIVEN),
        ({"given_on": None}, ConsentState.NOT_RECORDED),
        ({"expires_on": DAYS[2]}, ConsentState.COVERED),
        ({"expires_on": DAYS[1]}, ConsentState.EXPIRED),
        ({"withdrawn_on": DAYS[3]}, ConsentState.COVERED),
        ({"withdrawn_on": DAYS[2]}, ConsentState.WITHDRAWN),
        ({"withdrawn_on": DAYS[2], "signed": None}, ConsentState.WITHDRAWN),
        ({"signed": False, "informed": None}, ConsentState.NOT_SIGNED),
        (
            {"withdrawn_on": DAYS[2], "covers": (RecordingUse.TEACHING,)},
            ConsentState.NOT_FOR_THIS_USE,
        ),
    ],
)
def test_one_consent_on_the_third_day(changes: dict[str, Any], expected: ConsentState) -> None:
    assert expected is state(consent(**changes))
    assert expected is state_of(consent(**changes), RecordingUse.SUPERVISION, DAYS[2])


def test_without_a_consent_there_is_none_and_without_a_record_nobody_knows() -> None:
    assert ConsentState.NO_CONSENT is state()
    assert ConsentState.NOT_RECORDED is consent_state(Recording("r1"), PATIENT, USES[0], DAYS[2])
    assert ("recording.consents",) == fields_deciding_consent(
        Recording("r1"), PATIENT, USES[0], DAYS[2]
    )


def test_on_a_day_that_is_not_recorded_a_withdrawal_decides_nothing() -> None:
    withdrawn = consent(withdrawn_on=DAYS[3])
    assert ConsentState.NOT_RECORDED is state(withdrawn, on=None)
    assert ("on",) == fields_deciding_consent(recorded(withdrawn), PATIENT, USES[0], None)


def test_a_consent_given_anew_after_a_withdrawal_or_on_its_day_stands() -> None:
    withdrawn = consent(given_on=DAYS[0], withdrawn_on=DAYS[2])
    assert ConsentState.WITHDRAWN is state(withdrawn, consent(given_on=DAYS[1]), on=DAYS[4])
    for again in (DAYS[2], DAYS[3]):
        assert ConsentState.COVERED is state(withdrawn, consent(given_on=again), on=DAYS[4])


def test_what_was_withdrawn_for_teaching_is_not_withdrawn_for_supervision() -> None:
    teaching = consent(covers=(RecordingUse.TEACHING,), given_on=DAYS[0], withdrawn_on=DAYS[2])
    assert ConsentState.COVERED is state(consent(), teaching)
    assert ConsentState.WITHDRAWN is state(
        consent(covers=USES), teaching, use=RecordingUse.TEACHING
    )
    unsaid = attrs.evolve(teaching, covers=None)
    assert ConsentState.NOT_RECORDED is state(consent(), unsaid)
    assert ("recording.consents.1.covers",) == fields_deciding_consent(
        recorded(consent(), unsaid), PATIENT, USES[0], DAYS[2]
    )


def test_a_consent_to_be_withdrawn_later_is_ended_by_an_earlier_withdrawal_too() -> None:
    later, earlier = consent(withdrawn_on=DAYS[4]), consent(withdrawn_on=DAYS[2])
    assert ConsentState.WITHDRAWN is state(later, earlier, on=DAYS[3])


def test_a_consent_without_a_day_beside_a_withdrawal_is_open() -> None:
    undated = consent(given_on=None)
    withdrawn = consent(given_on=DAYS[0], withdrawn_on=DAYS[1])
    assert ConsentState.NOT_RECORDED is state(undated, withdrawn)
    assert ("recording.consents.0.given_on",) == fields_deciding_consent(
        recorded(undated, withdrawn), PATIENT, USES[0], DAYS[2]
    )


def test_two_caregivers_are_two_people() -> None:
    two = (PATIENT, Role.CAREGIVER, Role.CAREGIVER)

    def both(*consents: RecordingConsent) -> ConsentState:
        thing = recorded(*consents, heard=two)
        return consent_state(thing, Role.CAREGIVER, RecordingUse.SUPERVISION, DAYS[2])

    one, other = (consent(Role.CAREGIVER, person=person) for person in ("c1", "c2"))
    assert ConsentState.COVERED is both(one, other)
    assert ConsentState.NO_CONSENT is both(one)
    assert ConsentState.NO_CONSENT is both(consent(Role.CAREGIVER)), "one consent is not two"
    assert ConsentState.NOT_SIGNED is both(one, attrs.evolve(other, signed=False))
    assert ConsentState.NOT_RECORDED is both(one, without(other, "signed"))
    assert ConsentState.NOT_RECORDED is both(one, consent(Role.CAREGIVER)), "whose is it?"
    withdrawn = consent(Role.CAREGIVER, withdrawn_on=DAYS[2])
    assert ConsentState.NOT_RECORDED is both(one, other, withdrawn), "who withdrew it?"
    assert ("recording.consents.2.person",) == fields_deciding_consent(
        recorded(one, other, withdrawn, heard=two), Role.CAREGIVER, USES[0], DAYS[2]
    )


def test_a_person_who_gave_a_consent_is_heard() -> None:
    """Also where the recording names the role once, or does not say who is heard."""
    signed, not_signed = consent(person="p1"), consent(person="p2", signed=False)
    for heard in (None, (PATIENT,)):
        assert ConsentState.NOT_SIGNED is state(signed, not_signed, heard=heard)
        assert ConsentState.COVERED is state(consent(), signed, heard=heard)


def test_who_is_heard_where_it_is_not_recorded() -> None:
    plain = Recording("r1")
    for use in (None, *RecordingUse):
        supervisors = use in (RecordingUse.SUPERVISOR_TRAINING, RecordingUse.METASUPERVISION)
        expected = (Role.SUPERVISEE, PATIENT) if supervisors else (PATIENT,)
        if use is None:
            expected = (PATIENT, Role.SUPERVISEE)
        assert expected == who_is_heard(plain, use)
        named = Recording("r1", heard=(Role.CAREGIVER, PATIENT, Role.CAREGIVER))
        assert (Role.CAREGIVER, PATIENT) == who_is_heard(named, use)


@pytest.mark.parametrize(
    ("refused", "at", "code"),
    [
        (lambda: consent(given_on=DAYS[2], expires_on=DAYS[1]), "expires_on",
         "expires-on-before-given-on"),
        (lambda: consent(given_on=DAYS[2], withdrawn_on=DAYS[1]), "withdrawn_on",
         "withdrawn-on-before-given-on"),
        (lambda: consent(covers=(USES[0], USES[0])), "covers", "covers-twice"),
        (lambda: recorded(consent(), consent()), "consents", "consents-twice"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused(refused: Any, at: str, code: str) -> None:
    with pytest.raises(ch.InvariantError) as caught:
        refused()
    assert [((at,), code)] == [(p.path, p.code) for p in caught.value.problems]


def test_an_argument_of_another_class_is_refused_by_name() -> None:
    thing: Any = recorded(consent())
    use, on = RecordingUse.SUPERVISION, DAYS[2]
    calls: list[tuple[str, Any]] = [
        ("recording", lambda: consent_state(thing.consents[0], PATIENT, use, on)),
        ("by", lambda: consent_state(thing, "patient", use, on)),  # type: ignore[arg-type]
        ("use", lambda: consent_state(thing, PATIENT, "teaching", on)),  # type: ignore[arg-type]
        ("on", lambda: consent_state(thing, PATIENT, use, "today")),  # type: ignore[arg-type]
        ("consent", lambda: state_of(thing, use, on)),
        ("use", lambda: state_of(thing.consents[0], "teaching", on)),  # type: ignore[arg-type]
        ("on", lambda: state_of(thing.consents[0], use, "today")),  # type: ignore[arg-type]
        ("recording", lambda: who_is_heard(thing.consents[0], use)),
        ("use", lambda: who_is_heard(thing, "teaching")),  # type: ignore[arg-type]
        ("recording", lambda: fields_deciding_consent(thing.consents[0], PATIENT, use, on)),
    ]
    for name, call in calls:
        with pytest.raises(TypeError, match=rf"^{name} must be"):
            call()
