"""One full value for each kind of document, and small helpers to read its data."""

from __future__ import annotations

import copy
import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date, time
from typing import Any

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.engagement import EngagementPolicy, FirstDay
from cbt_homework.foundation.errors import Path, RefusedError
from cbt_homework.foundation.findings import Finding, Parameter
from cbt_homework.foundation.ratings import Rater, Scale, Timing
from cbt_homework.foundation.values import Value
from cbt_homework.homework.assignment import Assignee
from cbt_homework.homework.forms import Asks, Column
from cbt_homework.homework.spec_parts import Goal
from cbt_homework.judgment.assessment import Judged
from cbt_homework.judgment.basis import Basis
from cbt_homework.policies.homework import HomeworkPolicy
from cbt_homework.testing import strategies
from tests.engagement.samples import COURSE, DIAGNOSIS, ENTRY, REVIEW
from tests.exchange.cognition_samples import COGNITION_SAMPLES
from tests.exchange.overview_samples import OVERVIEW_SAMPLES
from tests.exchange.supervision_samples import SUPERVISION_SAMPLES

Tree = Any

SPEC = ch.HomeworkSpec(
    "Walk around the park without Eva",
    kinds=(ch.homework.HomeworkKind.EXPOSURE, ch.homework.HomeworkKind.OTHER),
    from_session=ch.homework.FromSession(topics=("Going out",), methods=()),
    schedule=ch.on_days(
        ch.homework.MONDAY,
        ch.homework.FRIDAY,
        at=(time(9), time(18, 30, 5)),
        part_of_day=(ch.homework.PartOfDay.NOON,),
    ).starting(date(2026, 3, 2)),
    place="Stromovka",
    target=ch.homework.between(20, 30.5, ch.MINUTES),
    rationale=ch.Rationale("See whether I faint", for_patient="Go shopping again"),
    hypothesis=ch.homework.Hypothesis("I go out alone", then="I faint"),
    no_lose=ch.homework.NoLose(
        if_it_goes_well="It is possible", if_it_does_not="I learn where it stops"
    ),
    obstacles=(ch.Obstacle("It rains", then="walk in the arcade"), ch.Obstacle("Eva asks")),
    smallest_version="To the front door",
    reminder="Shoes next to the bed",
    record_form=ch.homework.RecordForm(
        "Diary",
        columns=(
            Column("Day", asks=Asks.DATE),
            Column("Fear", asks=Asks.RATING_AFTER, scale=Scale("0-4", least=0, most=4, step=1)),
        ),
    ),
    bring=("The diary", "Otázky und Übungen 🙂"),
    problem="p-1",
    goal=Goal(id="g-1"),
)
"""Every part of a design, with a clock, a step, an empty tuple and words beyond ASCII."""

ASSIGNMENT = ch.Assignment(
    id="a1",
    spec=SPEC,
    agreement=ch.Agreement(
        own_words="Find out what really happens",
        understanding=ch.homework.UnderstandingCheck.IN_OWN_WORDS,
        confidence=ch.percent(70, rater=Rater.PATIENT, timing=Timing.CONTEMPORANEOUS),
        importance=ch.Missing.NOT_ASKED,
        expected_difficulty=ch.ratings.Rating(
            6, ch.ratings.ZERO_TO_TEN, derived_from=ch.ratings.PERCENT
        ),
        proposed_by=ch.Proposer.JOINTLY,
        agreed_by=(ch.homework.Party.ASSIGNER, ch.homework.Party.ASSIGNEE),
        in_writing=True,
        first_try=ch.homework.FirstTry.REHEARSED,
        time=ch.homework.SessionTime(minutes=8, at_minute=35, session_minutes=50),
    ),
    setting=ch.Setting.THERAPY,
    assigned_by=ch.homework.Role.THERAPIST,
    assignees=(Assignee("p7", role=ch.homework.Role.PATIENT), Assignee("p8")),
    assigned_on=date(2026, 3, 2),
)

ASSESSMENT: ch.judgment.Assessment[Any] = ch.judgment.Assessment(
    subject="assignment",
    profile=(
        Judged("concrete", ch.Verdict.MET),
        Judged("no-lose", ch.Verdict.UNMET),
        Judged("written", ch.Verdict.UNKNOWN),
    ),
    findings=(
        Finding(
            code="CLINIC01", verdict=ch.Verdict.UNMET, weight=ch.rules.Weight.ATTENTION,
            criterion="concrete", at=("spec.schedule.start",),
            parameters=(Parameter("day", date(2026, 3, 2)), Parameter("who", "therapist")),
        ),
        Finding(
            code="HW16", verdict=ch.Verdict.UNMET, weight=ch.rules.Weight.ESSENTIAL,
            criterion="no-lose",
            at=("spec.no_lose.if_it_does_not", "spec.obstacles.0.then"),
        ),
        Finding(
            code="HW32", verdict=ch.Verdict.UNKNOWN, weight=ch.rules.Weight.ESSENTIAL,
            criterion="written", needs=("agreement.in_writing",),
            parameters=(Parameter("count", 3), Parameter("share", 33.25)),
        ),
    ),
    basis=Basis(
        library="0.1.0", rules="homework", rules_digest="0123456789ab",
        policy_digest="ba9876543210", wording="en", wording_digest="00ff00ff00ff",
    ),
)  # fmt: skip

POLICY = ch.Policy(
    absent=ch.Verdict.UNKNOWN,
    homework=HomeworkPolicy(confidence_enough=66.5, late_minutes=10),
    engagement=EngagementPolicy(repeated=3, first_day=FirstDay.SAME_DAY),
    thorough=(ch.Criterion.COLLABORATIVE,),
)

SAMPLES: dict[str, Value] = {
    "homework-spec": SPEC,
    "assignment": ASSIGNMENT,
    "assessment": ASSESSMENT,
    "policy": POLICY,
    "assignment-history": ENTRY,
    "review": REVIEW,
    "course": COURSE,
    "adherence-diagnosis": DIAGNOSIS,
    **OVERVIEW_SAMPLES,
    **COGNITION_SAMPLES,
    **SUPERVISION_SAMPLES,
}
"""One value for each kind of document."""


def every_class() -> list[type[Value]]:
    """Every value class of the library, after importing all its modules."""
    for module in pkgutil.walk_packages(ch.__path__, f"{ch.__name__}."):
        if "pytest" not in module.name:
            importlib.import_module(module.name)
    return strategies.value_classes()


def plain(value: Value) -> Tree:
    """The data of a value without envelope, as a tree of one's own to break."""
    return copy.deepcopy(exchange.to_data(value, envelope=False))


def spots(tree: Tree, at: Path = ()) -> Iterator[Path]:
    """The path of everything in a tree but the tree itself."""
    if isinstance(tree, dict | list):
        for step, item in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield (*at, step)
            yield from spots(item, (*at, step))


def found_at(tree: Tree, path: Path) -> Tree:
    """What a path leads to."""
    for step in path:
        tree = tree[step]
    return tree


def put(tree: Tree, path: Path, thing: object) -> None:
    """Put something where a path leads to."""
    found_at(tree, path[:-1])[path[-1]] = thing


def refused(read: Any, *args: Any) -> list[tuple[str, str]]:
    """Where and by what code something is refused, in order of the places."""
    try:
        read(*args)
    except RefusedError as error:
        assert type(error) is ch.StructureError
        return sorted((problem.where, problem.code) for problem in error.problems)
    raise AssertionError("was not refused")
