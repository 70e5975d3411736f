"""Every verdict is reached, and what holds for every session and every series."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.supervision.vocabulary import PRACTICE, SupervisorIntervention as Does
from cbt_homework.testing.strategies import values
from tests.stated import DRAFT, IMPORTED
from tests.supervision_session.generated import series, sessions
from tests.supervision_session.sessions import FEEDBACK, RULES, findings, profile, said

MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


_ALWAYS_SPEAK = {"SU01", "SU05", "SU06", "SU08", "SU13", "SU26"}
_MANY = settings(
    max_examples=800,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize(
    ("subject", "drawn"),
    [(SupervisionSession, sessions), (SupervisionSeries, series)],
    ids=["sessions", "series"],
)
def test_every_answer_a_rule_can_give_is_reached_and_no_other(
    subject: type[Any], drawn: st.SearchStrategy[Any]
) -> None:
    rules = [rule for rule in RULES if rule.subject is subject]
    reached: set[tuple[str, object]] = set()

    @_MANY
    @given(drawn)
    def look(one: Any) -> None:
        for rule in rules:
            for policy in (DRAFT, IMPORTED):
                spoken = [outcome.verdict for outcome in rule.outcomes(one, policy)] or [None]
                reached.add((rule.code, spoken[0]))

    look()
    assert reached == {
        (rule.code, answer)
        for rule in rules
        for answer in (*Verdict, None)
        if answer not in rule.never and not (answer is None and rule.code in _ALWAYS_SPEAK)
    }


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
