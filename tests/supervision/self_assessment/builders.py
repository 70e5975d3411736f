"""Self-assessments for the tests: a full one, and drawn ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
from hypothesis import strategies as st

from cbt_homework.foundation.findings import Finding
from cbt_homework.foundation.questions import Answered, QuestionBank
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.policies.policy import Policy
from cbt_homework.supervision import self_assessment_banks as banks
from cbt_homework.supervision.rules.self_assessment import SELF_ASSESSMENT
from cbt_homework.supervision.self_assessment import (
    BiasReflection,
    DisappointingTherapyReflection,
    PreviousDifficulty,
    PriorityDifficulty,
    RiskPutOff,
    SelfAssessment,
    StressReflection,
)
from cbt_homework.supervision.self_assessment_banks import (
    StressSource,
    SupervisionDifficulty as Difficulty,
    SupervisionMedium,
)
from cbt_homework.testing import strategies
from tests import stated

LISTED = tuple(d for d in Difficulty if d is not Difficulty.OTHER)
"""The seventeen of the list."""
BY_CODE = {rule.code: rule for rule in SELF_ASSESSMENT}


def said(bank: QuestionBank, words: str = "Something") -> tuple[Answered, ...]:
    """An answer to every question of a bank."""
    return tuple(Answered(key, f"{words} about {key}") for key in bank.keys)


def lines(*marked: Difficulty) -> tuple[PreviousDifficulty, ...]:
    """The whole list, with yes for these and no for the rest."""
    return tuple(PreviousDifficulty(d, met=d in marked) for d in LISTED)


FULL = SelfAssessment(
    "s1",
    on=date(2026, 3, 2),
    before=said(banks.BEFORE_STARTING),
    media=(SupervisionMedium.RECORDED,),
    specific=said(banks.MORE_SPECIFIC),
    difficulties=lines(Difficulty.TOO_FORMAL, Difficulty.TOO_LITTLE_TIME),
    other_difficulties=("A room with thin walls",),
    priorities=(
        PriorityDifficulty(Difficulty.TOO_FORMAL, lessened_by="First names"),
        PriorityDifficulty(Difficulty.OTHER, lessened_by="The library"),
    ),
    strengths=("I listen", "I plan", "I come back to things"),
    development_points=("Pacing", "Silence", "Endings"),
    unease=BiasReflection(groups=("People who are rich",), wants_to_address=True),
    stress=StressReflection(
        sources=(StressSource.SELF_DOUBT, StressSource.NEED_FOR_APPROVAL),
        greatest_impact=StressSource.SELF_DOUBT,
        seen_by_supervisors=("I hurry",),
    ),
    mistakes=(
        DisappointingTherapyReflection(
            "c7", answers=(*said(banks.MISTAKE_SIGNS), *said(banks.MISTAKE_CHOICES))
        ),
    ),
    mastery=tuple(a for a in said(banks.MASTERY) if a.question != banks.RISKS),
    risks_put_off=tuple(
        RiskPutOff(what, to_gain=f"{what}, gained", to_lose=f"{what}, lost")
        for what in ("A practice", "A book", "A talk")
    ),
    wanted=(banks.FOCUS, banks.COMPASSION),
    kept_private=(),
)
"""Everything is in it."""
EMPTY = SelfAssessment("s0")


def policy(absent: Verdict = Verdict.UNMET, /, **numbers: int) -> Policy:
    """A policy with these numbers of supervision."""
    numbers_of_room = attrs.evolve(stated.DRAFT.supervision, **numbers)
    return attrs.evolve(stated.DRAFT, absent=absent, supervision=numbers_of_room)


def findings(
    subject: SelfAssessment, given: Policy | None = None, *, code: str | None = None
) -> list[Finding]:
    """All findings, or those of one rule."""
    rules = SELF_ASSESSMENT if code is None else (BY_CODE[code],)
    return [
        rule.finding(outcome)
        for rule in rules
        for outcome in rule.outcomes(subject, given or policy())
    ]


def verdict(code: str, subject: SelfAssessment, given: Policy | None = None) -> Verdict | None:
    """What one rule says; None where it does not apply."""
    found = findings(subject, given, code=code)
    assert len(found) <= 1
    return found[0].verdict if found else None


def changed(**parts: Any) -> SelfAssessment:
    """The full one, with some of it changed."""
    return attrs.evolve(FULL, **parts)


_WORDS = st.text(st.characters(categories=["L"]), min_size=1, max_size=8)


def answers(*of: QuestionBank) -> st.SearchStrategy[tuple[Answered, ...] | None]:
    """Answers to some of the questions, none twice."""
    one = st.builds(
        Answered,
        st.sampled_from([key for bank in of for key in bank.keys]),
        _WORDS | st.sampled_from(list(Missing)),
    )
    some = st.lists(one, unique_by=lambda answer: answer.question, max_size=12)
    return st.none() | some.map(tuple)


def _tuples(
    of: st.SearchStrategy[Any], most: int = 4, by: Callable[[Any], Any] | None = None
) -> st.SearchStrategy[Any]:
    return st.none() | st.lists(of, unique_by=by, max_size=most).map(tuple)


_UNTOLD = st.sampled_from([reason for reason in Missing if reason is not Missing.NONE])
"""Why a yes or no is not there: it is never *none*."""
_LINE = st.builds(PreviousDifficulty, st.sampled_from(LISTED), met=st.booleans() | _UNTOLD)
_CHOSEN = st.builds(
    PriorityDifficulty, st.sampled_from(list(Difficulty)), lessened_by=st.none() | _WORDS
)
_MISTAKE = st.builds(
    DisappointingTherapyReflection,
    st.none() | st.sampled_from(["c1", "c2"]),
    answers=answers(banks.MISTAKE_SIGNS, banks.MISTAKE_CHOICES),
)
_KEYS = st.none() | st.lists(
    st.sampled_from(banks.SELF_ASSESSMENT_KEYS), unique=True, max_size=40
).map(tuple)


def assessments(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[SelfAssessment]:
    """Self-assessments from an empty one to a full one."""
    own: dict[str, st.SearchStrategy[Any]] = {
        "before": answers(banks.BEFORE_STARTING),
        "specific": answers(banks.MORE_SPECIFIC),
        "difficulties": _tuples(_LINE, 17, lambda line: line.difficulty)
        | st.sampled_from(list(Missing)),
        "priorities": _tuples(_CHOSEN, 4, lambda chosen: chosen.difficulty),
        "mistakes": _tuples(_MISTAKE, 2),
        "mastery": answers(banks.MASTERY),
        "wanted": _KEYS,
        "kept_private": _KEYS,
    }
    return strategies.values(SelfAssessment, **(own | fields))
