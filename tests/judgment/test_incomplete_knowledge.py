"""No finding from incomplete knowledge: filling one empty field turns no verdict round.

Under `IMPORTED` an empty field may only not have been kept. A rule that is MET or UNMET without it
has to keep its verdict whatever the field turns out to hold. The exceptions are named here, with
the reason why the record is known well enough without the field.
"""

from __future__ import annotations

from collections.abc import Mapping

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.cognition.record_rules import RECORD_RULES
from cbt_homework.cognition.thought_record import ThoughtRecord
from cbt_homework.foundation.findings import met, unmet
from cbt_homework.foundation.ratings import Scale
from cbt_homework.judgment.catalogue import CATALOGUE
from tests.judgment.fillings import (
    DEFINITIONS,
    MET,
    UNMET,
    Change,
    Enumeration,
    answer,
    empty_fields,
    enumerated,
    put,
)
from tests.judgment.reasons import (
    ANSWERED,
    ASKED_HERE,
    CONSENT,
    FORM,
    HEARD,
    LATEST,
    MORE,
    NO_WORDS,
    NOT_USABLE,
    OWN,
    USUAL_ROLE,
    WORDS,
)

Reasons = Mapping[str, Mapping[str, str]]

TURNED: Reasons = {
    "EN05": {
        "Report.attempts": MORE,
    },
    "EN09": {
        "AssigningObservation.gave_rationale": ANSWERED,
    },
    "EN10": {
        "AssigningObservation.checked_understanding": ANSWERED,
    },
    "EN15": {
        "Review.insights": ANSWERED,
    },
    "EN19": {
        "AssignmentHistory.ended": ANSWERED,
    },
    "EN21": {
        "AssigningObservation.gave_rationale": ANSWERED,
        "AssignmentHistory.assigning": ANSWERED,
    },
    "EN22": {
        "AssignmentHistory.assigning": ANSWERED,
    },
    "EN23": {
        "Agreement.confidence": LATEST,
        "Assignment.agreement": LATEST,
        "AssignmentHistory.reviews": LATEST,
    },
    "FO01": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
    },
    "FO02": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.situations": MORE,
    },
    "FO04": {
        "Conceptualization.situations": MORE,
    },
    "FO05": {
        "CaseFormulation.therapist": MORE,
    },
    "FO06": {
        "CaseFormulation.therapist": MORE,
    },
    "FO07": {
        "Conceptualization.situations": MORE,
    },
    "FO08": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.strategies": MORE,
    },
    "FO09": {
        "Conceptualization.assumptions": MORE,
    },
    "FO10": {
        "CaseFormulation.homework": MORE,
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.assumptions": MORE,
        "Conceptualization.patterns": MORE,
        "Conceptualization.recurrent_thoughts": MORE,
        "Conceptualization.situations": MORE,
        "ConditionalAssumption.core_beliefs": MORE,
        "ConditionalAssumption.from_experiences": MORE,
        "CoreBelief.from_experiences": MORE,
        "FormulatedSituation.leads_to": MORE,
        "InterpersonalPattern.beliefs": MORE,
        "RecurrentThought.beliefs": MORE,
        "Strategy.serves": MORE,
    },
    "FO11": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
    },
    "FO13": {
        "CaseFormulation.therapist": MORE,
    },
    "FO15": {
        "Conceptualization.core_beliefs": MORE,
    },
    "FO18": {
        "CaseFormulation.therapist": MORE,
    },
    "FO25": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
    },
    "FO32": {
        "ArrowStep.depth": MORE,
    },
    "HW03": {
        "HomeworkSpec.schedule": ANSWERED,
    },
    "HW04": {
        "HomeworkSpec.graded_steps": ANSWERED,
        "HomeworkSpec.kinds": ANSWERED,
        "HomeworkSpec.record_form": ANSWERED,
        "HomeworkSpec.schedule": ANSWERED,
        "HomeworkSpec.steps": ANSWERED,
        "HomeworkSpec.success_depends_on": ANSWERED,
        "HomeworkSpec.target": ANSWERED,
        "HomeworkSpec.total": ANSWERED,
    },
    "HW06": {
        "HomeworkSpec.graded_steps": ANSWERED,
        "HomeworkSpec.schedule": ANSWERED,
        "HomeworkSpec.steps": ANSWERED,
        "HomeworkSpec.total": ANSWERED,
    },
    "HW09": {
        "HomeworkSpec.hypothesis": ANSWERED,
        "Rationale.purpose": NO_WORDS,
    },
    "HW10": {
        "Agreement.check_showed": ANSWERED,
        "Agreement.own_words": ANSWERED,
        "Agreement.understanding": ANSWERED,
    },
    "HW32": {
        "Agreement.copies_with": ANSWERED,
        "Agreement.in_writing": ANSWERED,
    },
    "HW11": {
        "Goal.words": NO_WORDS,
        "HomeworkSpec.goal": ANSWERED,
        "HomeworkSpec.problem": ANSWERED,
    },
    "HW17": {
        "HomeworkSpec.part_counts": ANSWERED,
    },
    "HW19": {
        "Obstacle.rests_on": ANSWERED,
    },
    "HW28": {
        "Agreement.agreed_by": ANSWERED,
    },
    "HW31": {
        "Assignee.role": MORE,
        "Assignment.assigned_by": MORE,
        "Assignment.assignees": MORE,
    },
    "HW33": {
        "HomeworkSpec.schedule": ANSWERED,
    },
    "SU07": {
        "SupervisionSession.accounts": ANSWERED,
    },
    "SU15": {
        "Agreement.time": ANSWERED,
        "Assignment.agreement": ANSWERED,
        "SessionTime.session_minutes": ANSWERED,
        "SupervisionSession.minutes": ANSWERED,
    },
    "SU21": {
        "Obstacle.rests_on": ANSWERED,
    },
    "SU22": {
        "Agreement.copies_with": ANSWERED,
    },
    "SU23": {
        "SupervisionSession.stage": ANSWERED,
    },
    "SU30": {
        "Recording.heard": HEARD,
        "RecordingConsent.expires_on": CONSENT,
        "RecordingConsent.withdrawn_on": CONSENT,
    },
    "SU31": {
        "Recording.heard": HEARD,
        "RecordingConsent.expires_on": CONSENT,
        "RecordingConsent.withdrawn_on": CONSENT,
    },
    "SU84": {
        "Recording.heard": HEARD,
        "RecordingConsent.withdrawn_on": CONSENT,
        "SupervisionSession.recordings": MORE,
    },
    "TB01": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB02": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB06": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB07": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB08": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TR64": {
        "Activity.expected_mastery": MORE,
    },
}
"""Where filling a field turns MET into UNMET or back, with the reason."""

TAKEN_BACK: Reasons = {
    "EN01": {
        "AssignmentHistory.ended": ASKED_HERE,
    },
    "EN05": {
        "Report.attempts": MORE,
    },
    "EN16": {
        "Answered.is_yes": ASKED_HERE,
    },
    "EN19": {
        "AssignmentHistory.ended": ASKED_HERE,
        "Course.sessions": ASKED_HERE,
        "Session.attendance": ASKED_HERE,
        "Session.on": ASKED_HERE,
    },
    "EN23": {
        "Agreement.confidence": LATEST,
        "Assignment.agreement": LATEST,
        "AssignmentHistory.reviews": LATEST,
        "Rating.rater": OWN,
    },
    "EN24": {
        "Report.not_due": ASKED_HERE,
    },
    "EN25": {
        "Rating.rater": OWN,
    },
    "FO01": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
    },
    "FO03": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.situations": MORE,
    },
    "FO04": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.situations": MORE,
    },
    "FO05": {
        "CaseFormulation.therapist": MORE,
    },
    "FO06": {
        "CaseFormulation.therapist": MORE,
    },
    "FO07": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.core_beliefs": MORE,
        "Conceptualization.situations": MORE,
    },
    "FO08": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.strategies": MORE,
    },
    "FO09": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.assumptions": MORE,
    },
    "FO10": {
        "CaseFormulation.homework": MORE,
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.assumptions": MORE,
        "Conceptualization.core_beliefs": MORE,
        "Conceptualization.situations": MORE,
        "Conceptualization.strategies": MORE,
        "ConditionalAssumption.core_beliefs": MORE,
        "CoreBelief.from_experiences": MORE,
        "FormulatedSituation.leads_to": MORE,
        "HomeworkLink.beliefs": MORE,
        "InterpersonalPattern.beliefs": MORE,
        "Strategy.serves": MORE,
    },
    "FO11": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.assumptions": MORE,
        "Conceptualization.strategies": MORE,
    },
    "FO12": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.core_beliefs": MORE,
    },
    "FO13": {
        "CaseFormulation.therapist": MORE,
    },
    "FO14": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.core_beliefs": MORE,
    },
    "FO15": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.core_beliefs": MORE,
    },
    "FO16": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.core_beliefs": MORE,
    },
    "FO17": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.assumptions": MORE,
    },
    "FO18": {
        "CaseFormulation.therapist": MORE,
    },
    "FO19": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.strategies": MORE,
    },
    "FO20": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.strategies": MORE,
    },
    "FO21": {
        "CaseFormulation.made_in": ASKED_HERE,
    },
    "FO22": {
        "CoreBelief.about": ASKED_HERE,
    },
    "FO25": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
    },
    "FO28": {
        "Conceptualization.assumptions": ASKED_HERE,
        "Conceptualization.core_beliefs": ASKED_HERE,
    },
    "FO36": {
        "CoreBelief.about": ASKED_HERE,
    },
    "FO48": {
        "CaseFormulation.patient": MORE,
        "CaseFormulation.therapist": MORE,
        "Conceptualization.assumptions": MORE,
    },
    "HW02": {
        "HomeworkSpec.kinds": ASKED_HERE,
    },
    "HW03": {
        "HomeworkSpec.schedule": ANSWERED,
    },
    "HW05": {
        "HomeworkSpec.kinds": ASKED_HERE,
    },
    "HW12": {
        "HomeworkSpec.record_form": ANSWERED,
    },
    "HW10": {
        "Agreement.check_showed": ANSWERED,
        "Agreement.understanding": ANSWERED,
    },
    "HW13": {
        "Rating.rater": OWN,
    },
    "HW23": {
        "Assignment.assignees": USUAL_ROLE,
        "Rating.rater": OWN,
    },
    "HW24": {
        "Assignment.assignees": USUAL_ROLE,
        "Rating.rater": OWN,
    },
    "HW26": {
        "Rating.rater": OWN,
    },
    "HW27": {
        "Rating.rater": OWN,
    },
    "HW28": {
        "Agreement.agreed_by": ASKED_HERE,
    },
    "HW40": {
        "Agreement.copies_with": ASKED_HERE,
        "Agreement.in_writing": ASKED_HERE,
    },
    "SU07": {
        "SupervisionSession.setting": ASKED_HERE,
    },
    "SU08": {
        "SupervisionSession.reviewed": ANSWERED,
    },
    "SU18": {
        "SupervisionSession.setting": ASKED_HERE,
    },
    "SU24": {
        "SupervisionSession.setting": ASKED_HERE,
    },
    "SU30": {
        "RecordingConsent.withdrawn_on": CONSENT,
    },
    "SU33": {
        "Recording.heard": HEARD,
        "RecordingConsent.expires_on": CONSENT,
        "RecordingConsent.withdrawn_on": CONSENT,
    },
    "SU40": {
        "Account.accepting": MORE,
        "Account.starting": MORE,
    },
    "SU45": {
        "SelfPractice.done": ASKED_HERE,
    },
    "SU80": {
        "SupervisionSession.setting": ASKED_HERE,
    },
    "SU81": {
        "Agreement.proposed_by": MORE,
        "Assignment.agreement": MORE,
        "SupervisionSession.homework": MORE,
        "SupervisionSession.setting": MORE,
        "SupervisionSession.stage": MORE,
        "SupervisionSession.training_year": MORE,
    },
    "SU82": {
        "Recording.heard": HEARD,
        "RecordingConsent.withdrawn_on": CONSENT,
        "SupervisionSession.recordings": NOT_USABLE,
    },
    "SU84": {
        "SupervisionSession.recordings": MORE,
    },
    "TB01": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB02": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB04": {
        "TherapeuticBeliefEntry.patient": LATEST,
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB06": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB07": {
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB08": {
        "TherapeuticBeliefEntry.patient": LATEST,
        "TherapeuticBeliefEntry.therapist": LATEST,
    },
    "TB09": {
        "HeldAttitude.strength": ASKED_HERE,
    },
    "TB10": {
        "HeldAttitude.strength": ASKED_HERE,
    },
    "TR01": {
        "ThoughtRecord.form": FORM,
    },
    "TR02": {
        "ThoughtRecord.form": FORM,
    },
    "TR03": {
        "ThoughtRecord.form": FORM,
    },
    "TR04": {
        "ThoughtRecord.form": FORM,
    },
    "TR05": {
        "ThoughtRecord.form": FORM,
    },
    "TR06": {
        "ThoughtRecord.form": FORM,
    },
    "TR07": {
        "ThoughtRecord.form": FORM,
    },
    "TR08": {
        "ThoughtRecord.form": FORM,
    },
    "TR09": {
        "ThoughtRecord.form": FORM,
    },
    "TR10": {
        "Emotion.intensity": ASKED_HERE,
        "ThoughtRecord.form": FORM,
    },
    "TR11": {
        "ThoughtRecord.emotions": MORE,
        "ThoughtRecord.thoughts": MORE,
    },
    "TR12": {
        "ThoughtRecord.form": FORM,
    },
    "TR15": {
        "ThoughtRecord.form": FORM,
    },
    "TR62": {
        "Activity.done": ASKED_HERE,
    },
    "TR63": {
        "Activity.done": ASKED_HERE,
    },
    "WD03": {
        "Obstacle.rests_on": WORDS,
    },
    "WD01": {
        "HomeworkSpec.estimated_minutes": WORDS,
        "HomeworkSpec.graded_steps": WORDS,
        "HomeworkSpec.hypothesis": WORDS,
        "HomeworkSpec.obstacles": WORDS,
        "HomeworkSpec.progression": WORDS,
        "HomeworkSpec.review": WORDS,
        "HomeworkSpec.schedule": WORDS,
        "HomeworkSpec.steps": WORDS,
        "HomeworkSpec.target": WORDS,
        "HomeworkSpec.total": WORDS,
    },
}
"""Where filling a field turns MET or UNMET into UNKNOWN, or withdraws the question."""

ROOM = frozenset(
    {
        "Account", "Agreement", "Answered", "AssigningObservation", "AssignmentHistory", "Attempt",
        "Attribution", "ElementHeld", "Feedback", "HomeworkBelief", "Inquiry", "ObstacleMet",
        "PersonalMaterial",
        "Report", "Review", "ReviewedHomework", "Rupture", "SessionTime",
        "SupervisionSeries", "SupervisionSession", "UsedRecording",
    }
)  # fmt: skip
"""The classes that say what happened in the room: not recorded is UNKNOWN under every policy."""

TURNED_IN_DRAFTS: Reasons = {
    "SU40": {
        "Account.accepting": MORE,
        "Account.starting": MORE,
    },
}
"""Where a field of the room turns a verdict under `DRAFT`, beside those of `TURNED`."""


@pytest.fixture(scope="module")
def imported() -> Enumeration:
    """Every empty field of a record, filled, under `IMPORTED`."""
    return enumerated(ch.IMPORTED)


@pytest.fixture(scope="module")
def of_the_room() -> Enumeration:
    """Every empty field about what happened in the room, filled, under `DRAFT`."""
    return enumerated(ch.DRAFT, ROOM)


def named(reasons: Reasons) -> set[tuple[str, str]]:
    return {(code, field) for code, fields in reasons.items() for field in fields}


def turned(found: Enumeration) -> set[tuple[str, str]]:
    return {(c.code, c.field) for c in found.changes if c.after in (MET, UNMET)}


def test_filling_one_empty_field_turns_no_verdict(imported: Enumeration) -> None:
    assert set() == turned(imported) - named(TURNED)


def test_filling_one_empty_field_takes_no_verdict_back(imported: Enumeration) -> None:
    found = {(c.code, c.field) for c in imported.changes if c.after not in (MET, UNMET)}
    listed = named(TAKEN_BACK)
    assert listed == found, (
        "TAKEN_BACK in tests/judgment/test_incomplete_knowledge.py lists where filling an empty "
        "field takes a verdict back, each with the reason.\n"
        f"Not listed: {sorted(found - listed)}. Add them with their reason if the question is "
        "rightly withdrawn; else mend the rule.\n"
        f"Listed, and no longer so: {sorted(listed - found)}. Delete them."
    )


def test_every_exception_is_needed(imported: Enumeration, of_the_room: Enumeration) -> None:
    assert set() == named(TURNED) - turned(imported)
    assert set() == named(TURNED_IN_DRAFTS) - turned(of_the_room)
    assert set() == named(TURNED) & named(TURNED_IN_DRAFTS)


def test_what_is_said_to_be_missing_stays_missing_when_more_parts_come_in(
    imported: Enumeration,
) -> None:
    """More parts to judge may spoil what is MET; they may not mend what was called UNMET."""
    mended = {(c.code, c.field) for c in imported.changes if c.before is UNMET and c.after is MET}
    assert {ANSWERED, LATEST} == {TURNED[code][field] for code, field in mended}


def test_what_happened_in_the_room_and_is_not_recorded_decides_no_draft(
    of_the_room: Enumeration,
) -> None:
    assert set() == turned(of_the_room) - named(TURNED) - named(TURNED_IN_DRAFTS)


def test_every_rule_is_asked_about_records_that_it_decides(imported: Enumeration) -> None:
    assert {rule.code for rule in CATALOGUE} == set(imported.decided)
    assert 70_000 < sum(imported.tried.values())
    assert 400 < len(imported.tried)
    assert imported.refused < 2_000


def test_a_field_that_no_example_leaves_empty_is_emptied(imported: Enumeration) -> None:
    assert ("HW23", "Rating.rater") in imported.tried
    assert ("SU04", "ElementHeld.minutes") in imported.tried


def test_a_definition_is_not_filled_because_it_becomes_another_one() -> None:
    rule = next(rule for rule in RECORD_RULES if rule.code == "TR11")
    record = next(e.subject for e in rule.examples() if e.expect is MET)
    assert isinstance(record, ThoughtRecord)
    assert record.emotions
    intensity = record.emotions[0].intensity
    assert isinstance(intensity, ch.ratings.Rating)
    assert set(DEFINITIONS) == {Scale}
    assert not [e for e in empty_fields(record) if isinstance(e.holder, Scale)]
    other = put(
        record, ("emotions", 0, "intensity", "scale"), attrs.evolve(intensity.scale, low="x")
    )
    assert UNMET is answer(rule, other, ch.IMPORTED)


def test_the_enumeration_is_the_same_each_time() -> None:
    classes = frozenset({"Agreement", "SessionTime"})
    assert enumerated(ch.IMPORTED, classes) == enumerated(ch.IMPORTED, classes)


def test_a_flip_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule that takes an empty field for no, though it may hold something."""
    rule = CATALOGUE["EN15"]
    careless = attrs.evolve(
        rule, judge=lambda review, _: met("steps") if review.steps else unmet("steps")
    )
    monkeypatch.setattr("tests.judgment.fillings.CATALOGUE", [careless])
    assert Change("EN15", "Review.steps", UNMET, MET) in enumerated(ch.IMPORTED).changes
