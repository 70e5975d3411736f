"""What a user writes, as both strict type checkers have to accept it. Read, never run."""

from __future__ import annotations

from datetime import date
from typing import assert_type

import attrs

import cbt_homework as ch
from cbt_homework import engagement, exchange, show, supervision, testing

spec = ch.HomeworkSpec(
    task="Leave the house alone",
    schedule=ch.daily().until_next_session(),
    target=ch.at_least(30, ch.MINUTES),
    rationale=ch.Rationale("See whether I faint"),
    obstacles=(ch.Obstacle("It rains", then="walk in the arcade"),),
)
positional = ch.HomeworkSpec("Leave the house alone")
assignment = ch.Assignment(
    id="a1",
    spec=spec,
    setting=ch.Setting.THERAPY,
    assigned_on=date(2026, 3, 2),
    agreement=ch.Agreement(confidence=ch.percent(70), own_words=ch.Missing.NOT_ASKED),
)
assessment = ch.assess(assignment)
assert_type(assessment, ch.judgment.Assessment[ch.Criterion])
assert_type(assessment.verdict(ch.Criterion.CONCRETE), ch.Verdict | None)
assert_type(assessment.meets(ch.Criterion.CONCRETE, ch.Criterion.WRITTEN), bool)
assert_type(show.text(assessment, spec), str)
assert_type(show.plan(assignment), str)
assert_type(exchange.from_data({}, ch.HomeworkSpec), ch.HomeworkSpec)
for read in exchange.read_each([{}], of=ch.Assignment):
    assert_type(read.value, ch.Assignment | None)
    assert_type(read.problems, tuple[ch.declare.Problem, ...])
testing.assert_meets(spec, ch.Criterion.CONCRETE)

held = supervision.SupervisionSession("s1")
assert_type(ch.assess(held), ch.judgment.Assessment[supervision.SupervisionCriterion])
talk = supervision.Dialogue((supervision.DialogueTurn(ch.homework.Role.THERAPIST),))
assert_type(ch.assess(talk), ch.judgment.Assessment[supervision.DialogueCriterion])
assert_type(
    ch.assess(ch.Course(()), policy=ch.IMPORTED), ch.judgment.Assessment[engagement.CourseCriterion]
)
assert_type(ch.assess(held).verdict(supervision.SupervisionCriterion.PRACTICED), ch.Verdict | None)

evolved = attrs.evolve(spec, task="Leave the house with a friend")
assert_type(evolved, ch.HomeworkSpec)
names = [a.name for a in attrs.fields(ch.HomeworkSpec)]
plain = attrs.asdict(spec)
keyed: dict[ch.HomeworkSpec, int] = {spec: 1}
assert_type(spec.obstacles, tuple[ch.Obstacle, ...] | ch.Missing | None)


def when(spec: ch.HomeworkSpec) -> str:
    """A union of schedules is taken apart by class."""
    from cbt_homework.homework.schedule import AllDay, OnDays, Once, Several, Times, Whenever

    match spec.schedule:
        case Times(times=n):
            return str(n)
        case OnDays(days=days):
            return str(len(days))
        case Whenever(occasion=occasion):
            return occasion
        case Several(parts=parts):
            return str(len(parts))
        case Once() | AllDay() | ch.Missing() | None:
            return ""
