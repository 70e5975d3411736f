"""No record that can be made is too long, too large or too early for the rules that read it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import cognition, engagement, exchange
from cbt_homework.engagement import AssignmentHistory, Report
from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.findings import MOST_PATHS, Weight
from cbt_homework.foundation.rules import MOST_HINTS, Rule
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.fact_paths import MOST_FIELD_PATHS
from cbt_homework.judgment.step_found import MOST_SESSIONS
from tests import stated
from tests.judgment.wide_examples import Where, ends, lists

POLICIES = (ch.DRAFT, ch.IMPORTED)
CLASSES = tuple(dict.fromkeys(rule.subject for rule in CATALOGUE))
Ways = Callable[[Any], Iterator[tuple[Where, Callable[[], Any]]]]

CANNOT_BE_WIDE = {
    ("Assignment", "spec.schedule.parts"),
    ("HomeworkSpec", "schedule.parts"),
    ("Review", "answers"),
    ("SelfAssessment", "before"),
    ("SelfAssessment", "kept_private"),
    ("SelfAssessment", "mastery"),
    ("SelfAssessment", "mistakes.answers"),
    ("SelfAssessment", "priorities"),
    ("SelfAssessment", "specific"),
    ("SelfAssessment", "wanted"),
    ("SupervisionSeries", "sessions.recordings.recording.consents"),
    ("SupervisionSession", "recordings.recording.consents"),
    ("SupervisionSession", "reviewed.review.answers"),
    ("ThoughtRecord", "thoughts_after"),
}
"""Lists that are never long: an item is a word of a vocabulary, a thing to rate or a schedule."""


def _by_subject(cls: type[Any]) -> dict[Any, list[Rule[Any]]]:
    """Every example of a class, with the rules that it is an example of."""
    found: dict[Any, list[Rule[Any]]] = defaultdict(list)
    for rule in CATALOGUE:
        if rule.subject is cls:
            for example in rule.examples():
                found[example.subject].append(rule)
    return found


def _widened(cls: type[Any], ways: Ways) -> Iterator[tuple[Any, list[Rule[Any]], Where, bool]]:
    """Every example made wide; a way that is refused comes back as the example was."""
    for subject, rules in _by_subject(cls).items():
        for where, make in ways(subject):
            try:
                yield make(), rules, where, True
            except InvariantError:
                yield subject, rules, where, False


def _judge(subject: Any, rules: list[Rule[Any]]) -> None:
    for rule in rules:
        contexts = (ch.judgment.ENGLISH,) if rule.weight is Weight.HINT else POLICIES
        for context in contexts:
            for outcome in rule.outcomes(subject, context):
                rule.finding(outcome)


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_no_rule_raises_where_a_list_is_as_long_as_may_be(cls: type[Any]) -> None:
    made: set[Where] = set()
    tried: set[Where] = set()
    for subject, rules, where, wide in _widened(cls, lists):
        tried.add(where)
        if wide:
            _judge(subject, rules)
            if where not in made:
                _assess(subject)
            made.add(where)
    never = {(cls.__name__, ".".join(where)) for where in tried - made}
    assert {each for each in CANNOT_BE_WIDE if each[0] == cls.__name__} == never


@pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)
def test_no_rule_raises_at_the_ends_of_numbers_days_and_texts(cls: type[Any]) -> None:
    assessed: set[Where] = set()
    for subject, rules, where, _ in _widened(cls, ends):
        _judge(subject, rules)
        if where not in assessed:
            _assess(subject)
        assessed.add(where)
    assert assessed or cls.__name__ in {"GoalReview", "ViciousCircle"}


def _assess(subject: Any) -> None:
    for policy in POLICIES:
        ch.assess(subject, policy=policy)
    if isinstance(subject, AssignmentHistory):
        subject = ch.Course((subject,))
    if isinstance(subject, ch.Course):
        ch.diagnose(subject)


def _course(history: AssignmentHistory, times: int) -> ch.Course:
    assignment = history.assignment
    return ch.Course(
        tuple(
            attrs.evolve(history, assignment=attrs.evolve(assignment, id=f"a{n}"))
            for n in range(times)
        )
    )


def _entry(**parts: Any) -> AssignmentHistory:
    return AssignmentHistory(ch.Assignment(id="a1", spec=ch.HomeworkSpec("Walk")), **parts)


def test_more_facts_and_alarms_than_anybody_reads_are_counted_and_none_is_lost() -> None:
    concern = engagement.Concern(engagement.ConcernKind.HARM)
    inquiry = engagement.Inquiry(understood_task=False)
    made = ch.diagnose(
        _course(_entry(concerns=(concern,) * 200, inquiries=(inquiry,) * 200), 60),
        about=ch.judgment.WHOLE,
    )
    assert 60 * 200 == len(made.attention)
    fact = made.about(ch.Barrier.NOT_UNDERSTOOD).speaks_for[0]
    assert 60 * 200 == fact.times
    assert MOST_FIELD_PATHS == len(fact.at)
    assert made == exchange.loads(exchange.dumps(made))


def test_more_sessions_in_a_row_than_anybody_has_are_counted() -> None:
    first = date(1950, 1, 1)
    reports = [
        Report(said_on=first + timedelta(n), completion=engagement.Completion.NOT_DONE)
        for n in range(11_000)
    ]
    histories = tuple(
        attrs.evolve(
            _entry(reports=tuple(reports[n * 1000 : n * 1000 + 1000])),
            assignment=ch.Assignment(id=f"a{n}", spec=ch.HomeworkSpec("Walk")),
        )
        for n in range(11)
    )
    assert 11_000 == ch.diagnose(ch.Course(histories)).steps[0].in_a_row


@pytest.mark.parametrize("silent", [False, True])
def test_more_open_fields_than_anybody_reads_are_cut(silent: bool) -> None:
    """Two sessions with thousands of assignments, and nothing recorded of what came of them."""
    parts: dict[str, Any] = {"completion": engagement.Completion.NOT_DONE}
    if silent:
        parts |= {"attempted": False, "record": engagement.RecordBrought.NOT_BROUGHT, "reasons": ()}
    reports = tuple(Report(said_on=date(2026, 3, day), **parts) for day in (2, 9))
    course = _course(_entry(reports=reports), 6000)
    policy = stated.with_(stated.IMPORTED, engagement={"repeated": 2})
    step = ch.diagnose(course, policy=policy).steps[0]
    assert MOST_FIELD_PATHS == len(step.needs)
    assert all(len(need.assignments) == MOST_SESSIONS for need in step.would_help)


def test_a_hint_names_the_first_places_where_texts_hold_endlessly_many() -> None:
    words = "Write to ann@example.org and to bob@example.org. " * 20
    history = _entry(reports=(Report(words=words),) * 100)
    assessment = ch.assess(history, wording=ch.judgment.ENGLISH)
    by_code = [f.code for f in assessment.findings if f.weight is Weight.HINT]
    assert by_code
    assert MOST_HINTS == max(map(by_code.count, by_code))
    rule = CATALOGUE[max(by_code, key=by_code.count)]
    assert MOST_HINTS == len(rule.outcomes(history, ch.judgment.ENGLISH))


def test_a_list_within_a_list_is_longer_than_a_finding_can_name() -> None:
    """The apparatus reaches the case that once failed: many observations with beliefs each."""
    belief = engagement.HomeworkBelief(
        attitude=next(iter(cognition.HomeworkAttitude)), effect=engagement.Effect.HINDERS
    )
    history = _entry(assigning=(engagement.AssigningObservation(beliefs=(belief,)),))
    reached = [
        sum(len(assigning.beliefs) for assigning in make().assigning)
        for where, make in lists(history)
        if where == ("assigning",)
    ]
    assert MOST_PATHS < max(reached)
