"""Laws of the rules about how an assignment was planned with one person."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.foundation.people import Party
from cbt_homework.foundation.ratings import percent
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.agreement import (
    Agreement,
    CheckResult,
    SessionPart,
    SessionTime,
    Suitability,
    UnderstandingCheck,
)
from cbt_homework.homework.spec_parts import Rationale
from cbt_homework.judgment.catalogue import rule_of
from cbt_homework.judgment.sentences import sentence_of
from cbt_homework.policies.policy import DRAFT, IMPORTED

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
WORDS = "To see whether I faint"
OWN, SHOWN = UnderstandingCheck.IN_OWN_WORDS, UnderstandingCheck.DEMONSTRATED
CHECKED, NOT_CHECKED = UnderstandingCheck.CHECKED, UnderstandingCheck.NOT_CHECKED
ASKED_IF_CLEAR = UnderstandingCheck.ASKED_IF_CLEAR
POLICIES = (DRAFT, IMPORTED)


WHY = Rationale(WORDS)


def _assignment(rationale: Any = WHY, **agreement: Any) -> ch.Assignment:
    spec = ch.HomeworkSpec("Leave the house alone", rationale=rationale)
    return ch.Assignment(id="a1", spec=spec, setting=ch.Setting.THERAPY,
                         agreement=Agreement(**agreement))  # fmt: skip


def _finding(code: str, assignment: ch.Assignment, policy: ch.Policy = DRAFT) -> Any:
    findings = ch.assess(assignment, policy=policy).findings
    return next((finding for finding in findings if finding.code == code), None)


def _verdict(code: str, assignment: ch.Assignment, policy: ch.Policy = DRAFT) -> Any:
    finding = _finding(code, assignment, policy)
    return finding and finding.verdict


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("how", [None, *UnderstandingCheck, *Missing], ids=str)
@pytest.mark.parametrize("words", [None, WORDS, *Missing], ids=str)
@pytest.mark.parametrize("showed", [CheckResult.MISUNDERSTOOD, CheckResult.PARTLY_UNDERSTOOD])
def test_a_recorded_misunderstanding_is_unmet_whatever_was_said(
    showed: CheckResult, words: Any, how: Any, policy: ch.Policy
) -> None:
    if how is Missing.NONE:
        how = None
    assignment = _assignment(own_words=words, understanding=how, check_showed=showed)
    assert UNMET is _verdict("HW10", assignment, policy)
    assert ch.assess(assignment, policy=policy).verdict(ch.Criterion.MEANINGFUL) is UNMET


@pytest.mark.parametrize("how", [None, OWN, SHOWN, CHECKED])
@pytest.mark.parametrize("words", [None, WORDS, *Missing], ids=str)
def test_a_check_that_showed_understanding_is_met_however_it_was_done(words: Any, how: Any) -> None:
    understood = CheckResult.UNDERSTOOD
    assignment = _assignment(own_words=words, understanding=how, check_showed=understood)
    assert MET is _verdict("HW10", assignment)


@pytest.mark.parametrize("how", [NOT_CHECKED, ASKED_IF_CLEAR, Missing.NOT_ASKED])
def test_understood_without_a_check_that_shows_it_stays_open(how: Any) -> None:
    assignment = _assignment(understanding=how, check_showed=CheckResult.UNDERSTOOD)
    finding = _finding("HW10", assignment)
    assert (UNKNOWN, ("agreement.understanding",)) == (finding.verdict, finding.needs)


@pytest.mark.parametrize("how", [NOT_CHECKED, Missing.NOT_ASKED])
def test_own_words_that_nobody_compared_stay_open(how: Any) -> None:
    finding = _finding("HW10", _assignment(own_words=WORDS, understanding=how))
    assert (UNKNOWN, ("agreement.check_showed",)) == (finding.verdict, finding.needs)


@pytest.mark.parametrize("how", [None, OWN, SHOWN, CHECKED, ASKED_IF_CLEAR])
def test_own_words_are_a_hearing_where_nobody_says_that_they_were_not_compared(how: Any) -> None:
    assert MET is _verdict("HW10", _assignment(own_words=WORDS, understanding=how))


@pytest.mark.parametrize(
    ("how", "verdict"),
    [
        (OWN, MET), (SHOWN, MET), (CHECKED, UNKNOWN), (ASKED_IF_CLEAR, UNMET),
        (NOT_CHECKED, UNMET), (Missing.NOT_ASKED, UNMET), (Missing.DECLINED, UNKNOWN),
        (Missing.NOT_APPLICABLE, None), (None, UNKNOWN),
    ],
)  # fmt: skip
def test_without_own_words_the_way_of_checking_decides(how: Any, verdict: Any) -> None:
    assert verdict is _verdict("HW10", _assignment(understanding=how))


@pytest.mark.parametrize("policy", POLICIES)
def test_nothing_said_back_is_unmet_under_every_policy(policy: ch.Policy) -> None:
    finding = _finding("HW10", _assignment(own_words=Missing.NONE), policy)
    assert UNMET is finding.verdict
    sentence = "The record says that nothing was said back in own words."
    assert sentence == sentence_of(finding)


@pytest.mark.parametrize("why", [None, Missing.NONE, Missing.NOT_ASKED, Missing.DECLINED])
def test_no_reason_can_be_understood_where_none_was_given(why: Any) -> None:
    assert _verdict("HW10", _assignment(why, understanding=OWN)) is None


def test_a_reason_whose_words_were_not_kept_can_be_understood() -> None:
    assert MET is _verdict("HW10", _assignment(Rationale(), understanding=OWN))
    assert UNKNOWN is _verdict("HW10", _assignment(Rationale()))


RATINGS = {"importance": "HW13", "confidence": "HW23", "expected_difficulty": "HW26"}


@pytest.mark.parametrize("policy", POLICIES)
@pytest.mark.parametrize("field", RATINGS)
def test_a_rating_that_was_not_taken_is_unmet_in_a_sentence_of_its_own(
    field: str, policy: ch.Policy
) -> None:
    finding = _finding(RATINGS[field], _assignment(**{field: Missing.NONE}), policy)
    rule = rule_of(finding.code)
    assert isinstance(rule, ch.rules.Rule)
    assert UNMET is finding.verdict
    assert sentence_of(finding) == rule.sentence(finding) != rule.unmet
    assert "no rating of" in sentence_of(finding)
    assert "..." not in sentence_of(finding)


@pytest.mark.parametrize("reason", [Missing.NOT_ASKED, Missing.DECLINED])
@pytest.mark.parametrize("field", RATINGS)
def test_a_rating_not_asked_for_or_declined_stays_open(field: str, reason: Missing) -> None:
    assert UNKNOWN is _verdict(RATINGS[field], _assignment(**{field: reason}))


def test_a_rating_not_taken_says_nothing_of_its_height() -> None:
    none = _assignment(confidence=Missing.NONE, expected_difficulty=Missing.NONE)
    assert _verdict("HW24", none) is None
    assert _verdict("HW27", none) is None
    assert MET is _verdict("HW23", _assignment(confidence=percent(80)))


BOTH, MINE, YOURS = tuple(Party), (Party.ASSIGNEE,), (Party.ASSIGNER,)


@pytest.mark.parametrize(
    ("agreement", "verdict"),
    [
        ({"in_writing": True}, MET),
        ({"copies_with": MINE}, MET),
        ({"copies_with": BOTH}, MET),
        ({"written_by": MINE}, MET),
        ({"written_by": YOURS}, UNKNOWN),
        ({"written_by": ()}, UNKNOWN),
        ({}, UNKNOWN),
        ({"in_writing": True, "copies_with": YOURS}, UNMET),
        ({"written_by": MINE, "copies_with": YOURS}, UNMET),
        ({"copies_with": ()}, UNMET),
        ({"in_writing": False, "copies_with": ()}, UNMET),
        ({"in_writing": False}, UNMET),
    ],
)
def test_in_writing_counts_where_the_person_has_it(agreement: Any, verdict: Any) -> None:
    assert verdict is _verdict("HW32", _assignment(**agreement))
    assert ch.assess(_assignment(**agreement)).verdict(ch.Criterion.WRITTEN) is verdict


def test_the_sentence_says_who_has_the_plan() -> None:
    said = {
        sentence_of(_finding("HW32", _assignment(copies_with=copies))) for copies in ((), YOURS)
    }
    said.add(sentence_of(_finding("HW32", _assignment(in_writing=False))))
    assert {
        f"It is recorded that the person does not have it in writing: {how}."
        for how in ("nobody has it", "only somebody else has it", "nothing was written down")
    } == said


@pytest.mark.parametrize(
    ("hands", "copies", "verdict"),
    [
        (BOTH, None, MET), (None, BOTH, MET), (BOTH, MINE, MET), (MINE, BOTH, MET),
        (MINE, None, UNKNOWN), (None, MINE, UNKNOWN), (None, None, UNKNOWN),
        (MINE, MINE, UNMET), (YOURS, MINE, UNMET), ((), MINE, UNMET), (MINE, (), None),
    ],
)  # fmt: skip
def test_written_by_both_is_said_of_hands_or_of_copies(
    hands: Any, copies: Any, verdict: Any
) -> None:
    assignment = _assignment(written_by=hands, copies_with=copies)
    assert verdict is _verdict("HW40", assignment)


@pytest.mark.parametrize(
    ("time", "verdict"),
    [
        (SessionTime(part=SessionPart.LAST_MINUTES), UNMET),
        (SessionTime(part=SessionPart.MIDDLE), MET),
        (SessionTime(part=SessionPart.FIRST_MINUTES), MET),
        (SessionTime(part=SessionPart.LAST_MINUTES, session_minutes=50), UNMET),
        (SessionTime(at_minute=45), UNKNOWN),
        (SessionTime(minutes=5), UNKNOWN),
        (SessionTime(at_minute=20, session_minutes=50, part=SessionPart.LAST_MINUTES), MET),
        (SessionTime(at_minute=48, session_minutes=50, part=SessionPart.MIDDLE), UNMET),
        (SessionTime(at_minute=0, session_minutes=5), None),
    ],
    ids=str,
)
def test_planning_is_late_by_the_clock_or_else_by_the_part_of_the_session(
    time: SessionTime, verdict: Any
) -> None:
    assert verdict is _verdict("HW30", _assignment(time=time))


PARTS = {"reading": "reading and writing", "language": "language", "culture": "culture",
         "others_agree": "agreement of others"}  # fmt: skip
SUITS = Suitability(reading=True, language=True, culture=True, others_agree=True)


@pytest.mark.parametrize("field", PARTS)
def test_a_part_that_does_not_suit_is_named(field: str) -> None:
    no: dict[str, Any] = {field: False}
    assignment = _assignment(suitability=attrs.evolve(SUITS, **no))
    finding = _finding("HW41", assignment)
    assert (UNMET, (f"agreement.suitability.{field}",)) == (finding.verdict, finding.at)
    assert sentence_of(finding).endswith(f"does not suit the patient: {PARTS[field]}.")


def test_each_part_that_does_not_suit_has_its_finding() -> None:
    suitability = Suitability(reading=False, language=False, culture=False, others_agree=False)
    findings = ch.assess(_assignment(suitability=suitability)).findings
    assert 4 == sum(finding.code == "HW41" for finding in findings)


@pytest.mark.parametrize("answer", [None, Missing.NOT_ASKED, Missing.DECLINED])
@pytest.mark.parametrize("field", ["reading", "language", "culture"])
def test_fit_is_open_until_each_part_is_answered(field: str, answer: Any) -> None:
    finding = _finding("HW41", _assignment(suitability=attrs.evolve(SUITS, **{field: answer})))
    assert (UNKNOWN, (f"agreement.suitability.{field}",)) == (finding.verdict, finding.needs)


@pytest.mark.parametrize("answer", [True, Missing.NOT_APPLICABLE])
@pytest.mark.parametrize("field", ["reading", "language", "culture"])
def test_fit_is_met_where_each_part_suits_or_does_not_apply(field: str, answer: Any) -> None:
    assert MET is _verdict("HW41", _assignment(suitability=attrs.evolve(SUITS, **{field: answer})))


@pytest.mark.parametrize(
    ("others", "agree", "needs"),
    [
        ((), None, ()),
        (Missing.NONE, None, ()),
        (Missing.NOT_APPLICABLE, None, ()),
        (None, True, ()),
        (("My partner",), True, ()),
        (("My partner",), None, ("agreement.suitability.others_agree",)),
        (None, None, ("spec.with_whom",)),
        (Missing.DECLINED, None, ("spec.with_whom",)),
    ],
)
def test_others_have_to_agree_only_where_they_have_to_help(
    others: Any, agree: Any, needs: Any
) -> None:
    assignment = _assignment(suitability=attrs.evolve(SUITS, others_agree=agree))
    spec = attrs.evolve(assignment.spec, with_whom=others)
    finding = _finding("HW41", attrs.evolve(assignment, spec=spec))
    assert (UNKNOWN if needs else MET, needs) == (finding.verdict, finding.needs)


@pytest.mark.parametrize(
    ("agreement", "expected"),
    [
        ({"proposed_by": ch.Proposer.JOINTLY, "agreed_by": (Party.ASSIGNER,)}, UNMET),
        ({"proposed_by": ch.Proposer.JOINTLY, "agreed_by": ()}, UNMET),
        ({"agreed_by": ()}, UNMET),
        ({"agreed_by": Missing.DECLINED}, UNMET),
        ({"proposed_by": ch.Proposer.JOINTLY}, MET),
        ({"agreed_by": (Party.ASSIGNER, Party.ASSIGNEE)}, MET),
    ],
)
def test_who_agreed_says_more_than_whose_idea_it_was(agreement: Any, expected: Any) -> None:
    assert expected is _verdict("HW28", _assignment(**agreement))


def test_words_said_back_in_a_single_letter_show_nothing() -> None:
    assert UNMET is _verdict("HW10", _assignment(own_words="x"))


def test_a_copy_with_the_therapist_is_not_in_writing_for_the_person() -> None:
    only_theirs = Agreement(
        in_writing=False, written_by=(Party.ASSIGNER,), copies_with=(Party.ASSIGNER,)
    )
    assert only_theirs.in_writing is False
    with pytest.raises(ch.InvariantError):
        Agreement(in_writing=False, copies_with=(Party.ASSIGNEE,))


def test_whose_idea_it_was_is_asked_for_once() -> None:
    assignment = _assignment(agreed_by=(Party.ASSIGNER,))
    assert ("agreement.proposed_by",) == _finding("HW28", assignment).needs
    assert _finding("HW29", assignment) is None
