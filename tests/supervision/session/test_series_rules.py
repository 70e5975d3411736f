"""What the rules say of several sessions."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from cbt_homework.engagement.assigning import AssigningObservation, Ground
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.people import Party, Proposer, Setting
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.agreement import Agreement
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.policies.policy import Policy
from cbt_homework.policies.supervision import SupervisionPolicy
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.competence import CompetenceRating, PracticePhase
from cbt_homework.supervision.recordings import Recording, UsedRecording
from cbt_homework.supervision.rules.consent import CONSENT
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import Feedback, ReviewedHomework, SupervisionSession
from cbt_homework.supervision.vocabulary import SupervisionStage, SupervisorIntervention
from tests import stated
from tests.stated import DRAFT
from tests.supervision.session.generated import series
from tests.supervision.session.sessions import COVERS, DAY, RULES, findings, said, used

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
EARLY, LATER = SupervisionStage


def of(*sessions: dict[str, Any], **rest: Any) -> SupervisionSeries:
    """A series of sessions with these parts."""
    made = (SupervisionSession(f"s{n}", **parts) for n, parts in enumerate(sessions))
    return SupervisionSeries(tuple(made), **rest)


def agreed(*ids: str, by: Proposer | None = None, **parts: Any) -> dict[str, Any]:
    """A session with homework of these ids, proposed by somebody."""
    agreement = None if by is None else Agreement(proposed_by=by)
    homework = tuple(Assignment(id=i, spec=HomeworkSpec("Read"), agreement=agreement) for i in ids)
    return {"homework": homework, **parts}


def looked_at(*ids: str, **parts: Any) -> dict[str, Any]:
    """A session in which homework of these ids was looked at."""
    return {"reviewed": tuple(ReviewedHomework(i) for i in ids), **parts}


def sentence(subject: SupervisionSeries, code: str, policy: Policy = DRAFT) -> str:
    """What a rule says, for people."""
    rule = next(rule for rule in RULES if rule.code == code)
    return rule.sentence(findings(subject, policy)[code])


# ------------------------------------------------------------------------------------- carried over


def test_homework_that_the_next_session_leaves_out_is_counted() -> None:
    sessions = of(agreed("h1", "h2", "h3"), looked_at("h2"))
    assert "Homework tasks that the next session left out: 2 of 3." == sentence(sessions, "SU80")
    assert ("sessions.1.reviewed",) == findings(sessions)["SU80"].at


def test_homework_that_is_looked_at_one_session_too_late_is_left_out_of_the_next() -> None:
    late = of(agreed("h1"), looked_at(), looked_at("h1"))
    assert UNMET is said(late, "SU80")


def test_what_the_last_session_agreed_on_waits_for_the_next() -> None:
    assert MET is said(of(agreed("h1"), looked_at("h1", **agreed("h2"))), "SU80")
    assert said(of(agreed("h1")), "SU80") is None


def test_the_next_session_is_the_next_of_the_same_setting() -> None:
    supervision, meta = {"setting": Setting.SUPERVISION}, {"setting": Setting.METASUPERVISION}
    between = of(agreed("h1", **supervision), looked_at(**meta), looked_at("h1", **supervision))
    assert MET is said(between, "SU80")
    assert said(of(agreed("h1", **supervision), looked_at(**meta)), "SU80") is None


def test_what_is_not_recorded_of_the_next_session_is_not_known() -> None:
    sessions = of(agreed("h1"), looked_at("h1", **agreed("h2")), {})
    found = findings(sessions)["SU80"]
    assert (UNKNOWN, ("sessions.2.reviewed",)) == (found.verdict, found.needs)
    assert {"open": 1, "count": 2} == found.facts


def _schema_reference(sessions: SupervisionSeries) -> set[Verdict]:
    """Carried over, told once more, with nothing but loops."""
    said_of: set[Verdict] = set()
    for i, session in enumerate(sessions.sessions):
        later = sessions.sessions[i + 1 :]
        following = [n for n, other in enumerate(later) if other.setting is session.setting]
        if not following:
            continue
        until = later[: following[0] + 1]
        for assignment in session.homework or ():
            seen = any(
                reviewed.assignment == assignment.id
                for other in until
                for reviewed in other.reviewed or ()
            )
            silent = until[-1].reviewed is None
            said_of.add(MET if seen else UNKNOWN if silent else UNMET)
    return said_of


@given(series)
def test_carried_over_is_what_loops_say(sessions: SupervisionSeries) -> None:
    said_of = _schema_reference(sessions)
    expected = next((v for v in (UNMET, UNKNOWN, MET) if v in said_of), None)
    assert expected is said(sessions, "SU80")


# -------------------------------------------------------------------------------------- passes over


@pytest.mark.parametrize(
    ("sessions", "expected"),
    [
        ((agreed("h1", by=Proposer.ASSIGNER, stage=EARLY),), None),
        ((agreed("h1", by=Proposer.ASSIGNEE, stage=EARLY),), None),
        ((agreed("h1", by=Proposer.ASSIGNER, stage=LATER),), UNMET),
        ((agreed("h1", by=Proposer.PROGRAM, stage=LATER),), UNMET),
        ((agreed("h1", by=Proposer.JOINTLY, stage=LATER),), MET),
        ((agreed("h1", by=Proposer.ASSIGNER, training_year=2),), None),
        ((agreed("h1", by=Proposer.ASSIGNER, training_year=3),), UNMET),
        ((agreed("h1", by=Proposer.ASSIGNER),), UNKNOWN),
        ((agreed("h1", stage=LATER),), UNKNOWN),
        (({"homework": (), "stage": LATER},), None),
        (({"stage": LATER},), None),
        ((), None),
        (
            (
                agreed("h1", by=Proposer.ASSIGNER, stage=LATER),
                agreed("h2", by=Proposer.ASSIGNEE, stage=LATER),
            ),
            MET,
        ),
    ],
)
def test_later_in_supervision_proposing_is_held_to_have_passed_over(
    sessions: tuple[dict[str, Any], ...], expected: Verdict | None
) -> None:
    assert expected is said(of(*sessions), "SU81")


def test_what_supervisors_propose_for_themselves_is_not_what_supervisees_propose() -> None:
    meta, supervision = Setting.METASUPERVISION, Setting.SUPERVISION
    own = agreed("h1", by=Proposer.ASSIGNEE, stage=LATER, setting=meta)
    given_ = agreed("h2", "h3", by=Proposer.ASSIGNER, stage=LATER, setting=supervision)
    assert sentence(of(own, given_), "SU81") == (
        "Later in supervision, homework on record: 2; none of it was proposed by the supervisee, "
        "or jointly."
    )


def test_which_year_is_later_is_a_matter_of_policy() -> None:
    sessions = of(agreed("h1", by=Proposer.ASSIGNER, training_year=3))
    policy = Policy(supervision=SupervisionPolicy(advanced_from_year=4))
    assert said(sessions, "SU81", policy) is None


# ----------------------------------------------------------------------------- seen, not only told


@pytest.mark.parametrize("ground", Ground, ids=lambda ground: ground.value)
def test_what_is_seen_live_or_on_a_recording_is_seen(ground: Ground) -> None:
    expected = MET if ground in (Ground.LIVE, Ground.RECORDING) else UNKNOWN
    rated = of({}, ratings=(CompetenceRating(PracticePhase.PLAN, ground=ground),))
    told = of(
        {"accounts": (Account("a1", seen=(AssigningObservation(ground=ground),)), Account("a2"))}
    )
    assert (expected, expected) == (said(rated, "SU82"), said(told, "SU82"))


def test_listening_to_a_recording_is_seeing_and_a_film_of_a_role_play_is_not() -> None:
    listened = {"interventions": (SupervisorIntervention.LISTEN_TO_RECORDING,)}
    filmed = TOLD | {"interventions": (SupervisorIntervention.VIDEO_FEEDBACK,)}
    assert (MET, UNMET) == (said(of(listened), "SU82"), said(of(filmed, ratings=()), "SU82"))


def test_one_session_of_which_nothing_is_recorded_leaves_it_open() -> None:
    assert UNMET is said(of(TOLD, TOLD, ratings=()), "SU82")
    found = findings(of(TOLD, {}, ratings=()))["SU82"]
    fields = ("recordings", "accounts", "interventions")
    assert UNKNOWN is found.verdict
    assert tuple(f"sessions.1.{field}" for field in fields) == found.needs
    assert ("ratings",) == findings(of(TOLD))["SU82"].needs
    unsaid = TOLD | {"accounts": (Account("a1", seen=(AssigningObservation(),)), Account("a2"))}
    fields = ("accounts.0.seen.0.ground", "accounts.1.seen")
    assert (
        tuple(f"sessions.0.{field}" for field in fields)
        == findings(of(unsaid, ratings=()))["SU82"].needs
    )
    assert MET is said(of(HEARD, {}), "SU82")


TOLD: dict[str, Any] = {"recordings": (), "accounts": (), "interventions": ()}
HEARD: dict[str, Any] = {"on": DAY, "recordings": (used((COVERS,)),)}
WITHOUT: dict[str, Any] = {"on": DAY, "recordings": (used(()),)}
OPEN: dict[str, Any] = {"on": DAY, "recordings": (used(None),)}
LISTENED = {"interventions": (SupervisorIntervention.LISTEN_TO_RECORDING,)}
ON_RECORDING = {"accounts": (Account("a1", seen=(AssigningObservation(ground=Ground.RECORDING),)),)}


@pytest.mark.parametrize("more", [{}, LISTENED, ON_RECORDING])
def test_what_was_heard_without_consent_does_not_count_as_seen(more: dict[str, Any]) -> None:
    assert (
        "Sessions on record: 2; in none of them was the work seen or heard with consent."
    ) == sentence(of(TOLD | WITHOUT | more, TOLD, ratings=()), "SU82")
    assert UNKNOWN is said(of(WITHOUT, ratings=()), "SU82")
    assert MET is said(of(WITHOUT | more, HEARD), "SU82")
    live = {"accounts": (Account("a1", seen=(AssigningObservation(ground=Ground.LIVE),)),)}
    assert MET is said(of(WITHOUT | live), "SU82")


def test_where_consent_is_open_it_is_open_whether_the_work_was_heard() -> None:
    found = findings(of(TOLD, OPEN, TOLD | {"recordings": None}, ratings=()))["SU82"]
    assert UNKNOWN is found.verdict
    places = ("sessions.1.recordings.0.recording.consents", "sessions.2.recordings")
    assert places == found.needs
    two = (used((COVERS,)), UsedRecording(Recording("r2", consents=()), use=None))
    assert MET is said(of({"on": DAY, "recordings": two}), "SU82")


# --------------------------------------------------------------------------- covered by consent


def test_recordings_without_consent_are_an_alarm_of_the_series() -> None:
    two = {"on": DAY, "recordings": (used((COVERS,)), UsedRecording(Recording("r2", consents=())))}
    series = of({}, two, WITHOUT)
    found = findings(series)["SU84"]
    places = (
        "sessions.1.recordings.1.recording.consents",
        "sessions.2.recordings.0.recording.consents",
    )
    assert (UNMET, places, Weight.ATTENTION) == (found.verdict, found.at, found.weight)
    assert (
        "Recordings used in these sessions that consent does not cover: 2; the first of them is "
        "recording 2 of session 2 (patient: no consent)."
    ) == sentence(series, "SU84")
    assert "SU84" == stated.assess(series).findings[0].code


def test_a_session_without_consent_is_named_by_its_number_in_the_series() -> None:
    assert "recording 1 of session 3 (patient" in sentence(of({}, {}, WITHOUT), "SU84")


def test_what_is_open_about_consent_is_an_alarm_beside_the_other() -> None:
    (rule,) = (rule for rule in RULES if rule.code == "SU84")
    without, open_ = rule.outcomes(of(WITHOUT, HEARD, OPEN, OPEN), DRAFT)
    assert (UNMET, UNKNOWN) == (without.verdict, open_.verdict)
    places = tuple(f"sessions.{n}.recordings.0.recording.consents" for n in (2, 3))
    assert places == open_.needs
    assert (
        "Recordings for which it is not recorded whether consent covers their use: 2; the first of "
        "them is recording 1 of session 3 (patient)."
    ) == rule.sentence(rule.finding(open_))


@given(series)
def test_the_alarm_of_a_series_is_that_of_its_sessions(sessions: SupervisionSeries) -> None:
    (rule,) = (rule for rule in CONSENT if rule.code == "SU30")
    spoken = [o.verdict for s in sessions.sessions for o in rule.outcomes(s, DRAFT)]
    expected = {v for v in spoken if v is not MET} or set(spoken)
    (own,) = (rule for rule in RULES if rule.code == "SU84")
    assert expected == {o.verdict for o in own.outcomes(sessions, DRAFT)}


# ------------------------------------------------------------------------------- feedback both ways


def test_feedback_of_one_in_one_session_and_of_the_other_in_another_is_not_mutual() -> None:
    ways = [{"feedback": (Feedback(by),), "elements": ()} for by in Party]
    assert "Sessions on record: 2; both gave feedback in none of them." == sentence(
        of(*ways), "SU83"
    )


def test_once_is_enough_and_is_counted() -> None:
    both = {"feedback": tuple(Feedback(by) for by in Party)}
    assert "Sessions with feedback of both: 1 (of 3)." == sentence(
        of({}, both, {"feedback": ()}), "SU83"
    )
    assert UNKNOWN is said(of({}, {"feedback": ()}), "SU83")


# ------------------------------------------------------------------------------------ many of them


def test_a_finding_about_a_long_series_names_at_most_two_hundred_fields() -> None:
    every = [
        looked_at(
            **agreed(f"h{n}", by=Proposer.ASSIGNER, stage=LATER), **TOLD, elements=(), feedback=()
        )
        for n in range(250)
    ]
    for code, verdict in {"SU80": UNMET, "SU81": UNMET, "SU82": UNMET, "SU83": UNMET}.items():
        found = findings(of(*every, ratings=()))[code]
        assert verdict is found.verdict
        assert len(found.at) <= 200
    silent = [agreed(f"h{n}") for n in range(250)]
    assert {200} == {len(f.needs) for f in findings(of(*silent)).values()}
    seen = [
        {
            **HEARD,
            "feedback": tuple(Feedback(by) for by in Party),
        }
        for _ in range(250)
    ]
    assert {200} == {len(f.at) for f in findings(of(*seen)).values()}


def test_of_no_session_nothing_is_said() -> None:
    assert {} == findings(of())
