"""The rules about recordings, ruptures, accounts, self-practice and what is personal."""

from __future__ import annotations

import re
from collections import defaultdict
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework.cognition.thought_record import Emotion, Thought
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.engagement.assigning import AssigningObservation, Attribution, Ground, Manner
from cbt_homework.engagement.barriers import Side
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.people import Role, Setting
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.rules import Rule, RuleBook
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.criteria import SupervisionCriterion
from cbt_homework.supervision.recordings import (
    Recording,
    RecordingConsent,
    RecordingUse,
    UsedRecording,
)
from cbt_homework.supervision.rules.boundaries import BOUNDARIES
from cbt_homework.supervision.rules.consent import CONSENT
from cbt_homework.supervision.rules.explanations import EXPLANATIONS
from cbt_homework.supervision.rules.mapped_moments import MAPPED_MOMENTS
from cbt_homework.supervision.rules.reflection import REFLECTION as REFLECTION_RULES
from cbt_homework.supervision.rules.ruptures import RUPTURES
from cbt_homework.supervision.ruptures import RepairStep, Rupture, RuptureMarker
from cbt_homework.supervision.self_practice import Reflection, SelfPractice, SelfPracticeTask
from cbt_homework.supervision.session import PersonalMaterial, SupervisionSession
from cbt_homework.testing import strategies
from tests.foundation.value_classes import tries
from tests.house.test_privacy import filled, silent

RULES: tuple[Rule[SupervisionSession], ...] = (
    *CONSENT, *RUPTURES, *EXPLANATIONS, *MAPPED_MOMENTS, *REFLECTION_RULES, *BOUNDARIES,
)  # fmt: skip
BOOK = RuleBook("parts", RULES)
CRITERIA = (
    SupervisionCriterion.CONSENTED,
    SupervisionCriterion.EXPLANATIONS_TESTED,
    SupervisionCriterion.BOTH_MOMENTS_MAPPED,
    SupervisionCriterion.RUPTURES_REPAIRED,
    SupervisionCriterion.REFLECTED,
    SupervisionCriterion.KEPT_TO_SUPERVISION,
)
DRAFT, IMPORTED = ch.Policy(), ch.Policy(absent=ch.Verdict.UNKNOWN)
MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
DAY = date(2026, 3, 9)
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def held(**parts: Any) -> SupervisionSession:
    """A session of supervision."""
    usual: dict[str, Any] = {"on": DAY, "setting": Setting.SUPERVISION}
    return SupervisionSession("s1", **(usual | parts))


def findings(thing: SupervisionSession, policy: ch.Policy = DRAFT) -> list[ch.rules.Finding]:
    """All that the rules of these parts say of a session."""
    return [rule.finding(o) for rule in RULES for o in rule.outcomes(thing, policy)]


def said(code: str, policy: ch.Policy = DRAFT, **parts: Any) -> list[ch.rules.Finding]:
    """What one rule says of a session."""
    return [found for found in findings(held(**parts), policy) if found.code == code]


def sentence(finding: ch.rules.Finding) -> str:
    """What a finding says, for people."""
    return BOOK[finding.code].sentence(finding)


def verdict(code: str, policy: ch.Policy = DRAFT, **parts: Any) -> ch.Verdict | None:
    """The one verdict of a rule, or None where it does not apply."""
    found = said(code, policy, **parts)
    return found[0].verdict if found else None


# ------------------------------------------------------------------------ what a rule consists of


@each_rule
def test_a_rule_has_an_example_where_it_does_not_apply(rule: Rule[Any]) -> None:
    assert None in {example.expect for example in rule.examples()}


def test_every_rule_speaks_to_a_criterion_of_these_parts_and_one_is_an_alarm() -> None:
    assert set(CRITERIA) == {rule.criterion for rule in RULES}
    assert ["SU30"] == [rule.code for rule in RULES if rule.weight is Weight.ATTENTION]


def test_no_selection_drops_what_needs_attention() -> None:
    for rule in RULES:
        assert "SU30" in BOOK.without(rule.code)
        assert "SU30" in BOOK.select(rule.code)
    for criterion in CRITERIA:
        assert "SU30" in BOOK.without(criterion)
        assert "SU30" in BOOK.select(criterion)
    assert "SU30" in BOOK.without(*RULES_BUT_THE_ALARM)
    assert ["SU30"] == [rule.code for rule in BOOK.without(*RULES_BUT_THE_ALARM)]


RULES_BUT_THE_ALARM = [rule.code for rule in RULES if rule.code != "SU30"]


def test_of_a_session_of_which_nothing_is_recorded_these_rules_say_nothing() -> None:
    assert [] == findings(SupervisionSession("s1"))
    none = dict.fromkeys(("recordings", "accounts", "ruptures", "self_practice", "personal"), ())
    assert [] == findings(held(**none))


# ----------------------------------------------------------------------------------------- consent


def consent(by: Role = Role.PATIENT, **changes: Any) -> RecordingConsent:
    """A consent with nothing open."""
    sound: dict[str, Any] = {
        "informed": True,
        "signed": True,
        "covers": tuple(RecordingUse),
        "given_on": date(2026, 3, 1),
    }
    return RecordingConsent(by, **(sound | changes))


def used(
    *consents: RecordingConsent,
    use: RecordingUse | None = RecordingUse.SUPERVISION,
    together: bool | None = None,
    n: int = 1,
    **parts: Any,
) -> UsedRecording:
    """A recording that was used."""
    recording = Recording(f"r{n}", consents=consents, **parts)
    return UsedRecording(recording, use=use, together=together)


def test_each_role_without_consent_is_an_alarm_of_its_own_and_what_is_open_is_one() -> None:
    none = {"state": "no-consent"}
    found = said(
        "SU30",
        recordings=(
            used(consent()),
            used(heard=(Role.PATIENT, Role.CAREGIVER), n=2),
            used(consent(signed=None), use=None, n=3),
            UsedRecording(Recording("r4"), use=RecordingUse.SUPERVISION),
        ),
    )
    assert [
        (UNMET, ("recordings.1.recording.consents",), {"number": 2, "role": "patient"} | none),
        (UNMET, ("recordings.1.recording.consents",), {"number": 2, "role": "caregiver"} | none),
        (UNKNOWN, (), {"role": "patient", "count": 2, "number": 3}),
    ] == [(f.verdict, f.at, f.facts) for f in found]
    assert (
        "recordings.2.use",
        "recordings.2.recording.consents.0.signed",
        "recordings.2.recording.heard",
        "recordings.3.recording.consents",
    ) == found[-1].needs


def test_the_day_of_a_session_is_asked_for_once() -> None:
    found = said("SU30", on=None, recordings=(used(consent()), used(consent(), n=2)))
    assert [("on",)] == [f.needs for f in found]


def test_a_record_with_more_gaps_than_a_finding_can_name_is_an_alarm_all_the_same() -> None:
    gaps = tuple(RecordingConsent(Role.PATIENT, given_on=date(2026, 1, n)) for n in range(1, 21))
    recordings = tuple(used(*gaps, n=n) for n in range(20))
    (found,) = said("SU30", recordings=recordings)
    assert (UNKNOWN, 200, 20) == (found.verdict, len(found.needs), found.facts["count"])


META = RecordingUse.METASUPERVISION
PATIENTS, SUPERVISEES = consent(), consent(Role.SUPERVISEE)


@pytest.mark.parametrize("use", [META, RecordingUse.SUPERVISOR_TRAINING])
@pytest.mark.parametrize(
    ("consents", "expected"),
    [
        ((PATIENTS, SUPERVISEES), MET),
        ((PATIENTS,), UNKNOWN),
        ((SUPERVISEES,), UNKNOWN),
        ((attrs.evolve(PATIENTS, signed=None), SUPERVISEES), UNKNOWN),
        ((attrs.evolve(PATIENTS, signed=None),), UNKNOWN),
        ((), UNMET),
    ],
)
def test_supervisors_may_bring_a_recording_of_therapy_or_of_supervision(
    use: RecordingUse, consents: tuple[RecordingConsent, ...], expected: ch.Verdict
) -> None:
    (found,) = said("SU30", recordings=(used(*consents, use=use),))
    assert expected is found.verdict
    assert (expected is UNKNOWN) == ("recordings.0.recording.heard" in found.needs)
    known = said("SU30", recordings=(used(*consents, use=use, heard=(Role.SUPERVISEE,)),))
    assert [MET if SUPERVISEES in consents else UNMET] == [f.verdict for f in known]


@pytest.mark.parametrize(
    ("willing", "expected"),
    [
        (True, MET), (False, UNMET), (None, UNKNOWN),
        (Missing.NOT_ASKED, UNKNOWN), (Missing.DECLINED, UNKNOWN), (Missing.NOT_APPLICABLE, MET),
    ],
)  # fmt: skip
def test_willing_or_not_or_open(willing: Any, expected: ch.Verdict | None) -> None:
    assert expected is verdict("SU31", recordings=(used(consent(), willing=willing),))


def test_one_who_would_rather_not_be_heard_is_not_outweighed_by_another() -> None:
    recordings = (used(consent(), willing=True), used(consent(), willing=False, n=2))
    (found,) = said("SU31", recordings=recordings)
    rather_not = "the-one-who-brings-it-would-rather-not-be-heard"
    assert (UNMET, ("recordings.1.recording.willing",)) == (found.verdict, found.at)
    assert {"count": 1, "number": 2, "what": rather_not} == found.facts


@pytest.mark.parametrize("willing", [True, None, Missing.NOT_APPLICABLE, Missing.DECLINED])
def test_whoever_is_willing_without_consent_it_is_not_consented(willing: Any) -> None:
    """The criterion falls with the consent, and points to it."""
    thing = held(recordings=(used(consent(), willing=True), used(willing=willing, n=2)))
    assert UNMET is ch.assess(thing).verdict(SupervisionCriterion.CONSENTED)
    alarm, found = (ch.assess(thing).about(SupervisionCriterion.CONSENTED)[i] for i in (0, 1))
    assert ("SU30", "SU31") == (alarm.code, found.code)
    assert ("recordings.1.recording.consents",) == alarm.at == found.at
    assert (
        "Recording 2: consent does not cover this use. Recordings that are not both covered by "
        "consent and willingly brought: 1."
    ) == sentence(found)
    assert "Recording 2 was used, and consent does not cover that (patient: no consent)." == (
        sentence(alarm)
    )


def test_where_consent_and_willingness_are_open_the_places_of_both_would_decide() -> None:
    open_ = used(consent(signed=None), n=2)
    (found,) = said("SU31", recordings=(used(consent(), willing=True), open_))
    assert (UNKNOWN, 2) == (found.verdict, found.facts["number"])
    places = ("recordings.1.recording.consents.0.signed", "recordings.1.recording.willing")
    assert places == found.needs
    assert (
        "Recordings of which it is open: 1. Recording 2, whether consent covers this use: not "
        "recorded."
    ) == sentence(found)
    (found,) = said("SU31", recordings=(used(consent(), willing=Missing.NOT_ASKED),))
    assert sentence(found).endswith("is willing to be heard: not asked.")


def test_against_being_heard_and_without_consent_the_places_of_both_are_named() -> None:
    (found,) = said("SU31", recordings=(used(willing=False),))
    places = ("recordings.0.recording.consents", "recordings.0.recording.willing")
    assert (UNMET, places) == (found.verdict, found.at)
    (found,) = said("SU31", recordings=(used(consent(signed=None), willing=False),))
    assert (UNMET, places[1:]) == (found.verdict, found.at)


consents = st.lists(strategies.values(RecordingConsent), max_size=3, unique=True).map(tuple)


@given(st.none() | consents, st.sampled_from([None, *RecordingUse]), st.none() | st.dates())
def test_where_somebody_is_willing_consented_is_what_the_alarm_says(
    given_: tuple[RecordingConsent, ...] | None, use: RecordingUse | None, on: date | None
) -> None:
    recording = Recording("r1", consents=given_, willing=True)
    thing = held(on=on, recordings=(UsedRecording(recording, use=use),))
    alarms = [f for f in findings(thing) if f.code == "SU30"]
    (found,) = [f for f in findings(thing) if f.code == "SU31"]
    assert ch.rules.all_of([f.verdict for f in alarms]) is found.verdict
    same = [f for f in alarms if f.verdict is found.verdict]
    assert {path for f in same for path in (*f.at, *f.needs)} == (
        {*found.at, *found.needs} - {"recordings.0.recording.willing"}
    )


def test_a_consent_is_dated_by_the_first_of_each_who_gave_one() -> None:
    made = date(2026, 3, 1)
    renewed = (consent(), consent(given_on=date(2026, 3, 5)))
    assert MET is verdict("SU33", recordings=(used(*renewed, made_on=made),))
    late = (consent(), consent(Role.CAREGIVER, given_on=date(2026, 3, 5)))
    both = {"heard": (Role.PATIENT, Role.CAREGIVER), "made_on": made}
    assert UNMET is verdict("SU33", recordings=(used(*late, **both),))
    assert None is verdict("SU33", recordings=(used(consent(given_on=None), made_on=made),))
    assert None is verdict("SU33", recordings=(UsedRecording(Recording("r1", made_on=made)),))


@pytest.mark.parametrize(
    "earlier",
    [
        {"given_on": date(2025, 1, 1), "expires_on": date(2025, 2, 1)},
        {"given_on": date(2025, 1, 1), "withdrawn_on": date(2025, 2, 1)},
        {"given_on": date(2025, 1, 1), "covers": ()},
        {"given_on": date(2025, 1, 1), "signed": False},
    ],
)
def test_a_consent_that_did_not_hold_on_the_day_of_the_recording_was_none(
    earlier: dict[str, Any],
) -> None:
    late = consent(given_on=date(2026, 3, 8))
    made = date(2026, 3, 5)
    assert UNMET is verdict("SU33", recordings=(used(consent(**earlier), late, made_on=made),))


@pytest.mark.parametrize(
    "parts",
    [
        {"heard": (Role.PATIENT, Role.CAREGIVER)},
        {"heard": (Role.CAREGIVER,)},
    ],
)
def test_where_consent_is_missing_only_the_alarm_speaks(parts: dict[str, Any]) -> None:
    recordings = (used(consent(), made_on=date(2026, 3, 5), **parts),)
    assert UNMET is verdict("SU30", recordings=recordings)
    assert None is verdict("SU33", recordings=recordings)


def test_an_unknown_use_is_no_firmer_than_a_known_one() -> None:
    of_supervisee = consent(Role.SUPERVISEE, covers=(RecordingUse.METASUPERVISION,))
    for use in (None, RecordingUse.METASUPERVISION):
        assert UNKNOWN is verdict("SU30", recordings=(used(of_supervisee, use=use),))
    (found,) = said("SU30", recordings=(used(of_supervisee, use=None),))
    assert {"recordings.0.use", "recordings.0.recording.heard"} <= set(found.needs)


# ---------------------------------------------------------------------------------------- ruptures


def strained(*several: Rupture) -> dict[str, Any]:
    """Strains of a session."""
    return {"ruptures": several}


def rupture(**parts: Any) -> Rupture:
    """A strain."""
    return Rupture((RuptureMarker.IRRITATION,), **parts)


BOX_5 = rupture(
    steps=(
        RepairStep.NOTICED_ALOUD,
        RepairStep.ASKED_WHAT_WENT_THROUGH_MIND,
        RepairStep.ACKNOWLEDGED,
        RepairStep.ASKED_WHY_IT_MATTERS,
        RepairStep.RETURNED_TO_WHAT_WAS_SAID,
        RepairStep.UNDERSTOOD,
        RepairStep.TAKEN_UP_AS_HOMEWORK,
    ),
    mended=True,
)


def test_the_rupture_of_the_fifth_box_was_taken_up_founded_and_mended() -> None:
    assert {"SU34": MET, "SU35": MET, "SU36": MET} == {
        f.code: f.verdict for f in findings(held(**strained(BOX_5)))
    }


def test_in_which_order_the_steps_were_taken_is_not_judged() -> None:
    assert BOX_5.steps is not None
    backward = attrs.evolve(BOX_5, steps=BOX_5.steps[::-1])
    assert findings(held(**strained(BOX_5))) == findings(held(**strained(backward)))


def test_the_weakest_of_several_strains_is_told_with_how_many_there_are() -> None:
    (found,) = said("SU34", **strained(BOX_5, rupture(), rupture(steps=()), rupture(steps=())))
    assert ("ruptures.2.steps", "ruptures.3.steps") == found.at
    assert {"count": 2} == found.facts
    (open_,) = said("SU34", **strained(BOX_5, rupture()))
    assert (UNKNOWN, ("ruptures.1.steps",)) == (open_.verdict, open_.needs)


def test_the_first_step_that_is_not_there_is_named() -> None:
    (found,) = said("SU35", **strained(rupture(steps=(RepairStep.UNDERSTOOD,))))
    assert {"count": 1, "step": "asked-what-went-through-mind"} == found.facts


def test_a_strain_of_which_it_does_not_apply_whether_it_is_mended_has_no_verdict() -> None:
    assert None is verdict("SU36", **strained(rupture(mended=Missing.NOT_APPLICABLE)))


# ---------------------------------------------------------------------------------------- accounts


def account(*attributions: Attribution, **parts: Any) -> dict[str, Any]:
    """One account of a session."""
    return {"accounts": (Account("a1", attributions=attributions, **parts),)}


TOLD = Attribution(Side.PATIENT, ground=Ground.OWN_ACCOUNT)
VIDEO = (AssigningObservation(ground=Ground.RECORDING, manners=(Manner.APOLOGETIC,)),)
WHOLE = ViciousCircle(
    thoughts=(Thought("It is too much"),), emotions=(Emotion("Shame"),), behavior=("Nodding",)
)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (account(TOLD), UNKNOWN),
        (account(TOLD, seen=()), UNMET),
        (account(TOLD, seen=VIDEO), MET),
        (account(TOLD, Attribution(Side.TASK, ground=Ground.LIVE)), MET),
        (account(TOLD, Attribution(Side.TASK)), UNKNOWN),
        (account(TOLD, seen=(AssigningObservation(),)), UNKNOWN),
        (account(TOLD, seen=(AssigningObservation(ground=Ground.IMPRESSION),)), UNMET),
        (account(), None),
        ({"accounts": (Account("a1"),)}, None),
    ],
)
def test_an_explanation_is_tested_by_what_was_seen(
    parts: dict[str, Any], expected: ch.Verdict | None
) -> None:
    assert expected is verdict("SU37", **parts)


def test_a_finding_names_two_hundred_places_and_counts_all_parts() -> None:
    many = tuple(Account(f"a{n}", attributions=(Attribution(Side.TASK),) * 20) for n in range(50))
    (found,) = said("SU37", accounts=many)
    assert (UNKNOWN, 200, 50) == (found.verdict, len(found.needs), found.facts["count"])


def test_the_therapists_side_of_the_third_box_is_named_in_the_finding() -> None:
    (found,) = said("SU38", **account(TOLD, seen=VIDEO))
    assert (UNMET, {"count": 1, "side": "therapist"}) == (found.verdict, found.facts)
    assert ("accounts.0.seen", "accounts.0.attributions") == found.at


def test_an_explanation_without_a_side_could_be_the_one_that_names_it() -> None:
    (found,) = said("SU38", **account(TOLD, Attribution(), seen=VIDEO))
    assert (UNKNOWN, ("accounts.0.attributions.1.side",)) == (found.verdict, found.needs)
    watched = (attrs.evolve(VIDEO[0], factors=(), strained=False),)
    named = account(Attribution(Side.THERAPIST), Attribution(), seen=watched)
    assert MET is verdict("SU38", **named)


@pytest.mark.parametrize(
    ("accepting", "starting", "expected"),
    [
        (WHOLE, WHOLE, MET),
        (WHOLE, Missing.DECLINED, MET),
        (WHOLE, Missing.NOT_APPLICABLE, MET),
        (Missing.NOT_APPLICABLE, Missing.NOT_APPLICABLE, None),
        (WHOLE, None, UNKNOWN),
        (None, None, UNKNOWN),
        (None, Missing.NOT_ASKED, UNMET),
        (WHOLE, Missing.NOT_ASKED, UNMET),
    ],
)
def test_both_moments_are_asked_about(
    accepting: Any, starting: Any, expected: ch.Verdict | None
) -> None:
    both = account(accepting=accepting, starting=starting)
    for policy in (DRAFT, IMPORTED):
        assert expected is verdict("SU39", policy, **both)


def test_a_moment_without_a_map_and_a_map_with_a_gap_are_two_absences() -> None:
    gap = ViciousCircle(thoughts=(Thought("It is too much"),), emotions=())
    thing = held(**account(starting=gap))
    draft = {f.code: f for f in findings(thing)}
    assert (UNKNOWN, ("accounts.0.accepting",)) == (draft["SU39"].verdict, draft["SU39"].needs)
    assert (UNMET, ("accounts.0.starting.behavior",)) == (
        draft["SU40"].verdict, draft["SU40"].at
    )  # fmt: skip
    assert {"count": 1, "moment": "starting", "part": "behavior"} == draft["SU40"].facts
    imported = {f.code: f for f in findings(thing, IMPORTED)}
    assert ("accounts.0.starting.behavior",) == imported["SU40"].needs


@pytest.mark.parametrize("by", Rater)
def test_a_map_that_the_person_told_is_more_than_a_guess(by: Rater) -> None:
    own = by in (Rater.PATIENT, Rater.CAREGIVER)
    (found,) = said("SU41", **account(accepting=WHOLE, mapped_by=by))
    assert (MET if own else UNMET) is found.verdict
    assert by.value == found.facts["by"]


# ----------------------------------------------------------------------------------- self-practice


def practiced(**parts: Any) -> dict[str, Any]:
    """One self-practice of a session."""
    return {"self_practice": (SelfPractice(SelfPracticeTask.EXPERIMENT, **parts),)}


REFLECTION = Reflection(personal="I wait", professional="I ask for little")
NA = Missing.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("done", "reflection", "expected"),
    [
        (True, REFLECTION, MET),
        (None, REFLECTION, MET),
        (False, REFLECTION, MET),
        (True, None, UNKNOWN),
        (True, Missing.DECLINED, UNKNOWN),
        (True, Missing.NOT_ASKED, UNMET),
        (True, NA, None),
        (None, None, UNKNOWN),
        (None, Missing.NOT_ASKED, UNKNOWN),
        (None, NA, None),
        (Missing.NOT_ASKED, None, UNKNOWN),
        (NA, None, None),
        (False, None, None),
        (False, Missing.NOT_ASKED, None),
    ],
)
def test_what_was_practiced_is_followed_by_reflection(
    done: Any, reflection: Any, expected: ch.Verdict | None
) -> None:
    assert expected is verdict("SU42", **practiced(done=done, reflection=reflection))


def test_both_levels_are_asked_for_as_a_page_that_was_written() -> None:
    one = practiced(reflection=Reflection(personal="I wait"))
    (found,) = said("SU43", **one)
    assert (UNMET, {"count": 1, "level": "professional"}) == (found.verdict, found.facts)
    (open_,) = said("SU43", IMPORTED, **one)
    assert ("self_practice.0.reflection.professional",) == open_.needs
    (neither,) = said("SU43", **practiced(reflection=Reflection()))
    assert 2 == len(neither.at)


@pytest.mark.parametrize(
    ("on", "written", "expected"),
    [
        (DAY, DAY, MET),
        (DAY, date(2026, 3, 10), MET),
        (DAY, date(2026, 3, 8), UNMET),
        (None, DAY, UNKNOWN),
        (DAY, None, UNKNOWN),
    ],
)
def test_reflection_comes_after_practice_or_on_its_day(
    on: date | None, written: date | None, expected: ch.Verdict
) -> None:
    reflection = attrs.evolve(REFLECTION, on=written)
    assert expected is verdict("SU44", **practiced(on=on, reflection=reflection))


def test_what_would_link_self_practice_is_named() -> None:
    (found,) = said("SU45", IMPORTED, **practiced(done=True, pattern="p1"))
    assert ("self_practice.0.parallel_to",) == found.needs
    assert None is verdict("SU45", **practiced(done=NA))


# ---------------------------------------------------------------------------------------- personal


@pytest.mark.parametrize(
    ("code", "field"),
    [("SU46", "agreed"), ("SU47", "tied_to_the_work"), ("SU48", "kept_to_what_is_needed")],
)
@pytest.mark.parametrize(("answer", "expected"), [(True, MET), (False, UNMET), (None, UNKNOWN)])
def test_each_boundary_has_its_own_answer(
    code: str, field: str, answer: Any, expected: ch.Verdict
) -> None:
    material = PersonalMaterial(**{field: answer})
    (found,) = said(code, personal=(material,))
    assert expected is found.verdict
    assert (f"personal.0.{field}",) == (found.at or found.needs)


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (True, MET), (False, UNMET), (None, UNKNOWN),
        (Missing.NOT_ASKED, UNMET), (Missing.DECLINED, UNKNOWN), (NA, None),
    ],
)  # fmt: skip
def test_elsewhere_was_talked_about_or_not(answer: Any, expected: ch.Verdict | None) -> None:
    assert expected is verdict("SU49", personal=(PersonalMaterial(elsewhere=answer),))


# --------------------------------------------------------------------------------- of any session

_REACHED: dict[str, set[ch.Verdict]] = defaultdict(set)


@tries(SupervisionSession)
@given(strategies.values(SupervisionSession), st.sampled_from([DRAFT, IMPORTED]))
def test_any_session_is_answered_and_one_absent_part_has_one_finding(
    thing: SupervisionSession, policy: ch.Policy
) -> None:
    found = findings(thing, policy)
    for each in found:
        _REACHED[each.code].add(each.verdict)
        sentence = BOOK[each.code].sentence(each)
        assert re.fullmatch(r"[A-Z][^{}]*\.", sentence)
        assert "..." not in sentence
    # The alarm about consent and the rule about it wait for the same fields of a recording.
    alarm = {path for each in found if each.code == "SU30" for path in each.needs}
    needed = [
        path for each in found for path in each.needs if not (each.code == "SU31" and path in alarm)
    ]
    assert sorted(set(needed)) == sorted(needed), "two rules ask for one field"


def test_the_alarm_about_consent_and_the_rule_about_it_wait_for_the_same_fields() -> None:
    bare = SupervisionSession("s", recordings=(UsedRecording(Recording("r1")),))
    waiting = {found.code: set(found.needs) for found in findings(bare)}
    assert waiting["SU31"] - waiting["SU30"] == {"recordings.0.recording.willing"}
    assert waiting["SU30"] <= waiting["SU31"]


def test_every_verdict_that_a_rule_can_give_is_given() -> None:
    for rule in RULES:
        for example in rule.examples():
            for outcome in rule.outcomes(example.subject, ch.Policy(absent=example.absent)):
                _REACHED[rule.code].add(outcome.verdict)
        assert set(ch.Verdict) - set(rule.never) == _REACHED[rule.code], rule.code


@tries(SupervisionSession)
@given(strategies.values(SupervisionSession))
def test_no_finding_holds_what_a_person_wrote(thing: SupervisionSession) -> None:
    canaries: list[str] = []
    found = findings(filled(thing, canaries))
    assert silent(repr(found) + "".join(BOOK[f.code].sentence(f) for f in found), canaries)


@tries(SupervisionSession)
@given(strategies.values(SupervisionSession))
def test_what_a_person_wrote_changes_no_finding(thing: SupervisionSession) -> None:
    assert findings(thing) == findings(filled(thing, []))


@tries(SupervisionSession)
@given(strategies.values(SupervisionSession))
def test_an_import_is_never_judged_harder_than_a_form_and_never_softer_than_open(
    thing: SupervisionSession,
) -> None:
    draft = [(f.code, f.verdict) for f in findings(thing)]
    imported = [(f.code, f.verdict) for f in findings(thing, IMPORTED)]
    for rule in RULES:
        one = {v for code, v in draft if code == rule.code}
        other = {v for code, v in imported if code == rule.code}
        assert one == other or (one, other) == ({UNMET}, {UNKNOWN}), rule.code
