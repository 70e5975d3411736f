"""Every verdict is reached, and what holds for every session and every series."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import PRACTICE, SupervisorIntervention as Does
from cbt_homework.testing.strategies import values
from tests.stated import DRAFT, IMPORTED
from tests.supervision.session.generated import series, sessions
from tests.supervision.session.sessions import FEEDBACK, RULES, findings, profile, said

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


_ALWAYS_SPEAK = {"SU01", "SU05", "SU06", "SU08", "SU13", "SU26"}


@pytest.mark.parametrize(
    ("subject", "drawn"),
    [(SupervisionSession, sessions), (SupervisionSeries, series)],
    ids=["sessions", "series"],
)
@given(data=st.data())
def test_no_rule_gives_an_answer_that_it_never_gives(
    subject: type[Any], drawn: st.SearchStrategy[Any], data: st.DataObject
) -> None:
    """The fixed space of the recorded versions shows that each other answer is reached."""
    one = data.draw(drawn)
    for rule in RULES:
        for policy in (DRAFT, IMPORTED) if rule.subject is subject else ():
            answers = [outcome.verdict for outcome in rule.outcomes(one, policy)]
            assert not set(answers) & set(rule.never), rule.code
            assert answers or rule.code not in _ALWAYS_SPEAK, rule.code


# --------------------------------------------------------------------- of all sessions there are


def _resolves(subject: Any, path: str) -> bool:
    """Whether a path leads through fields that exist, up to one where nothing is recorded."""
    for step in path.split("."):
        if subject is None:
            return True
        if step.isdigit():
            if int(step) >= len(subject):
                return False
            subject = subject[int(step)]
        elif step in {a.name for a in attrs.fields(type(subject))}:
            subject = getattr(subject, step)
        else:
            return False
    return True


def _sound(subject: Any) -> None:
    by_code = {rule.code: rule for rule in RULES}
    strict, lenient = findings(subject, DRAFT), findings(subject, IMPORTED)
    assert strict.keys() == lenient.keys()
    for code, finding in strict.items():
        assert "..." not in by_code[code].sentence(finding)
        assert all(_resolves(subject, path) for path in (*finding.at, *finding.needs)), finding
        before, after = finding.verdict, lenient[code].verdict
        assert before is after or (before, after) == (UNMET, UNKNOWN), code


@given(sessions | values(SupervisionSession))
def test_of_any_session_every_rule_speaks_in_whole_sentences_of_fields_that_exist(
    of: SupervisionSession,
) -> None:
    """And an import is never judged more harshly than a draft."""
    _sound(of)


@given(series | values(SupervisionSeries))
def test_of_any_series_every_rule_speaks_in_whole_sentences_of_fields_that_exist(
    of: SupervisionSeries,
) -> None:
    _sound(of)


@given(sessions, st.sampled_from(sorted(PRACTICE, key=lambda does: does.value)))
def test_something_that_is_practiced_is_enough_whatever_else_was_done(
    of: SupervisionSession, practice: Does
) -> None:
    done = tuple(dict.fromkeys((*(of.interventions or ()), practice)))
    assert MET is said(attrs.evolve(of, interventions=done), "SU26")


@given(sessions)
def test_helpful_rules_move_no_verdict_of_a_criterion(of: SupervisionSession) -> None:
    essential = {r.criterion.value for r in RULES if r.weight is Weight.ESSENTIAL}
    assert set(profile(of)) <= essential
    changed = attrs.evolve(of, question="What now?", feedback=FEEDBACK)
    assert profile(of) == profile(changed)
