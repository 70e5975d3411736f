"""Assignments of a public manual that nobody here wrote can be said, judged, kept and shown."""

from __future__ import annotations

import json
from datetime import date, time
from pathlib import Path
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework import exchange, show
from cbt_homework.homework.occurrences import expected
from cbt_homework.homework.periods import Period
from cbt_homework.homework.vocabulary import SuccessDependsOn
from tests.one_item import in_one_item
from tests.real_input.numbers_said import in_design
from tests.real_input.originals import digest_of, facts
from tests.real_input.va_brief_cbt import ASSIGNMENTS, COURSES
from tests.regenerate import compare

GOLDEN = Path(__file__).with_name("va_brief_cbt.json")
IN_COURSES = {
    f"course {number}, session {session}, item {item}": spec
    for number, course in enumerate(COURSES, 1)
    for session, specs in course
    for item, spec in enumerate(specs, 1)
}
ALL = {**ASSIGNMENTS, **IN_COURSES}

every_design = pytest.mark.parametrize("spec", ALL.values(), ids=ALL.keys())
every_policy = pytest.mark.parametrize("policy", [ch.DRAFT, ch.IMPORTED], ids=["draft", "import"])

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
NO_TIME = "nothing says when, how often or by when"
CONCRETE: dict[str, tuple[ch.Verdict, str]] = {
    "VA01": (MET, "for the next session, on the outline"),
    "VA02": (UNMET, NO_TIME),
    "VA03": (UNMET, NO_TIME),
    "VA04": (UNMET, NO_TIME),
    "VA05": (UNMET, NO_TIME),
    "VA06": (UNMET, "the person is to make a schedule; when that is to be done is not said"),
    "VA07": (UNMET, NO_TIME),
    "VA08": (UNMET, NO_TIME),
    "VA09": (UNMET, NO_TIME),
    "VA10": (MET, "three, for the next session"),
    "VA11": (UNMET, NO_TIME),
    "VA12": (MET, "as questions come up, and the list is brought along"),
    "VA13": (MET, "at least three this week"),
    "VA14": (UNMET, NO_TIME),
    "VA15": (UNMET, NO_TIME),
    "VA16": (UNMET, NO_TIME),
    "VA17": (MET, "each night of the week, and an exercise was done or it was not"),
    "VA18": (MET, "once this week, in a moment of stress, and trying it is enough"),
    "VA19": (MET, "this week, and the script is brought along"),
    "VA20": (UNMET, NO_TIME),
    "VA21": (UNMET, NO_TIME),
    "VA22": (UNMET, "*in session* does not say in which one"),
    "VA23": (MET, "during the day, and the notepad shows it"),
    "VA24": (UNMET, "how many, but not by when: the strong feeling may lie in the past"),
    "VA25": (UNMET, NO_TIME),
    "VA26": (UNMET, "how many, but not by when"),
    "VA27": (MET, "the manual's own example of a specific assignment"),
}


@in_one_item
@every_design
def test_it_is_the_same_after_it_was_written_and_read(spec: ch.HomeworkSpec) -> None:
    assert exchange.loads(exchange.dumps(spec)) == spec
    assert exchange.from_data(exchange.to_data(spec)) == spec


@in_one_item
@every_design
@every_policy
def test_it_is_assessed_and_shown(spec: ch.HomeworkSpec, policy: ch.Policy) -> None:
    assessment = ch.assess(spec, policy=policy, wording=ch.judgment.ENGLISH)
    assert spec.task.split()[0] in show.text(assessment, spec)
    assert exchange.loads(exchange.dumps(assessment)) == assessment


@in_one_item
@every_design
def test_its_plan_says_the_task_and_only_what_is_recorded(spec: ch.HomeworkSpec) -> None:
    plan = show.plan(spec)
    labels = {line.split("  ")[0] for line in plan.splitlines()[2:]}
    assert "What" in labels
    assert ("When" in labels) is (spec.schedule is not None)
    assert ("How much" in labels) is (spec.target is not None)
    assert ("If" in labels) is bool(spec.obstacles)
    assert "Why" not in labels


@in_one_item
@every_design
def test_in_an_import_nothing_counts_against_what_was_perhaps_not_kept(
    spec: ch.HomeworkSpec,
) -> None:
    assert not ch.assess(spec, policy=ch.IMPORTED).essential_unmet


@pytest.mark.parametrize(
    ("number", "verdict"),
    [pytest.param(n, v, id=n) for n, (v, _) in CONCRETE.items()],
)
def test_it_is_concrete_where_a_reader_would_say_so(number: str, verdict: ch.Verdict) -> None:
    reason = CONCRETE[number][1]
    assert ch.assess(ASSIGNMENTS[number]).verdict(ch.Criterion.CONCRETE) is verdict, reason


@pytest.mark.parametrize("number", ["VA17", "VA18"])
def test_times_alone_wait_for_what_counts_as_done(number: str) -> None:
    """Without the kind, which shows that it was done, a field says what the words say."""
    spec = attrs.evolve(ASSIGNMENTS[number], kinds=None)
    assert ch.assess(spec).verdict(ch.Criterion.CONCRETE) is UNKNOWN
    for said in (
        {"success_depends_on": (SuccessDependsOn.OWN_ACT,)},
        {"done_when": "I have done it once at least"},
    ):
        assert ch.assess(attrs.evolve(spec, **said)).verdict(ch.Criterion.CONCRETE) is MET


def test_the_table_of_verdicts_has_every_assignment() -> None:
    assert list(CONCRETE) == list(ASSIGNMENTS) == [f"VA{n:02}" for n in range(1, 28)]


def test_only_the_manuals_own_example_foresees_an_obstacle() -> None:
    anticipates = {
        number
        for number, spec in ASSIGNMENTS.items()
        if ch.assess(spec).meets(ch.Criterion.OBSTACLES_ANTICIPATED)
    }
    assert anticipates == {"VA27"}


HOLDS: dict[str, set[str]] = {
    "VA01": {"schedule", "record_form"},
    "VA02": set(),
    "VA03": set(),
    "VA04": set(),
    "VA05": set(),
    "VA06": {"steps", "record_form"},
    "VA07": {"from_session"},
    "VA08": set(),
    "VA09": {"steps"},
    "VA10": {"schedule", "target"},
    "VA11": {"from_session", "builds_on"},
    "VA12": {"schedule", "bring"},
    "VA13": {"schedule", "target", "record_form"},
    "VA14": {"steps", "builds_on"},
    "VA15": {"builds_on"},
    "VA16": {"steps", "builds_on"},
    "VA17": {"schedule"},
    "VA18": {"schedule", "part_counts"},
    "VA19": {"schedule", "steps", "part_counts", "bring"},
    "VA20": set(),
    "VA21": {"from_session", "builds_on", "materials"},
    "VA22": {"steps", "with_whom", "record_form"},
    "VA23": {"schedule", "materials", "part_counts", "record_form"},
    "VA24": {"target", "record_form"},
    "VA25": set(),
    "VA26": {"target", "record_form"},
    "VA27": {"schedule", "target", "obstacles"},
}
"""The fields that hold what each assignment says beside its task and its kind."""

IN_WORDS_ALONE = {
    "VA11": "that each goal is weighed",
    "VA27": "how long the second option is",
}
"""What has no field, and stands in the words of a field that has another purpose."""


@pytest.mark.parametrize("number", HOLDS)
def test_each_fact_has_its_field_and_no_field_is_invented(number: str) -> None:
    spec = ASSIGNMENTS[number]
    fields = {field.name for field in attrs.fields(ch.HomeworkSpec)} - {"task", "kinds"}
    assert {name for name in fields if getattr(spec, name) is not None} == HOLDS[number]


def test_all_but_two_assignments_are_held_in_full() -> None:
    held = HOLDS.keys() - IN_WORDS_ALONE.keys()
    assert HOLDS.keys() == ASSIGNMENTS.keys()
    assert len(held) == 25
    numbers = {n: set(FACTS[n]["numbers"]) - NOT_HOMEWORK.get(n, set()) for n in held}
    assert all(said <= in_design(ASSIGNMENTS[n]) for n, said in numbers.items())


def test_without_a_reason_given_none_is_meaningful() -> None:
    for number, spec in ASSIGNMENTS.items():
        assert ch.assess(spec).verdict(ch.Criterion.MEANINGFUL) is UNMET, number


def test_each_form_asks_for_what_its_kind_needs() -> None:
    misfits = [
        name
        for name, spec in ALL.items()
        for finding in ch.assess(spec).with_verdict(UNMET)
        if finding.code == "HW22"
    ]
    assert misfits == []


def test_the_courses_get_harder_only_at_the_end() -> None:
    for course in COURSES:
        columns = [
            len(spec.record_form.columns or ())
            for _, specs in course
            for spec in specs
            if isinstance(spec.record_form, ch.homework.RecordForm)
        ]
        assert columns == [3, 3, 3, 7]


def test_what_is_due_in_a_week_can_be_counted() -> None:
    monday, sunday = date(2026, 3, 2), date(2026, 3, 8)
    due = {
        number: expected(spec.schedule, monday, sunday)
        for number, spec in ASSIGNMENTS.items()
        if spec.schedule is not None
    }
    assert due == {
        "VA01": 1,
        "VA10": 1,
        "VA12": None,  # on an occasion
        "VA13": 3,
        "VA17": 7,
        "VA18": None,  # on an occasion
        "VA19": 1,
        "VA23": None,  # all day
        "VA27": 1,
    }


def test_a_walk_on_one_wednesday_is_not_every_wednesday() -> None:
    walk = ASSIGNMENTS["VA27"].schedule
    assert walk is not None
    assert expected(walk.starting(date(2026, 3, 2)), date(2026, 3, 2), date(2026, 3, 31)) == 1


def test_no_schedule_counts_by_sessions_whose_dates_nobody_knows() -> None:
    periods = {getattr(spec.schedule, "per", None) for spec in ALL.values()}
    assert Period.BETWEEN_SESSIONS not in periods


def test_the_data_of_the_assignments_is_as_it_was() -> None:
    data = {number: exchange.to_data(spec, envelope=False) for number, spec in ASSIGNMENTS.items()}
    compare(GOLDEN, json.dumps(data, ensure_ascii=False, indent=1) + "\n")
    kept = json.loads(GOLDEN.read_text("utf-8"))
    assert {n: exchange.from_data(held, ch.HomeworkSpec) for n, held in kept.items()} == dict(
        ASSIGNMENTS
    )


# --------------------------------------------------------- compared with the facts of the manual

FACTS: dict[str, dict[str, Any]] = facts("assignments.json")
SESSIONS: dict[str, list[tuple[int, list[list[int]]]]] = facts("courses.json")


def marked(mark: str) -> set[str]:
    """The assignments that have a mark."""
    return {number for number, held in FACTS.items() if held[mark]}


def test_every_assignment_of_the_manual_is_encoded() -> None:
    assert list(FACTS) == list(ASSIGNMENTS)


def test_the_courses_have_the_manuals_sessions_and_as_many_items() -> None:
    theirs = [[(n, len(items)) for n, items in course] for course in SESSIONS.values()]
    assert theirs == [[(n, len(specs)) for n, specs in course] for course in COURSES]


NUMBERED = {
    "VA10": {3},
    "VA13": {3},
    "VA22": {3},
    "VA24": {3, 5},
    "VA26": {1, 2, 3},
    "VA27": {15, 16},
}
NOT_HOMEWORK = {"VA22": {4, 7}}
"""The columns that are filled in together."""


def test_every_number_of_the_manual_has_its_field() -> None:
    said = {
        n: set(held["numbers"]) - NOT_HOMEWORK.get(n, set())
        for n, held in FACTS.items()
        if held["numbers"]
    }
    assert said == NUMBERED
    for number, figures in NUMBERED.items():
        assert figures <= in_design(ASSIGNMENTS[number]), number


def test_every_number_of_the_courses_has_its_field() -> None:
    items = [set(item) for course in SESSIONS.values() for _, numbers in course for item in numbers]
    for item, (name, spec) in zip(items, IN_COURSES.items(), strict=True):
        assert item <= in_design(spec), name


def test_named_moments_have_their_field() -> None:
    found = {n: held["moments"] for n, held in FACTS.items() if held["moments"]}
    assert found == {"VA17": ["bed"], "VA27": ["wednesday"]}
    assert ASSIGNMENTS["VA17"].schedule == (
        ch.daily(ch.homework.PartOfDay.BEFORE_BED).lasting(1, ch.WEEK)
    )
    assert ASSIGNMENTS["VA27"].schedule == ch.once(on=ch.homework.WEDNESDAY, at=time(16))
    assert marked("clock_time") == {"VA27"}


def test_what_is_to_be_done_this_week_or_brought_along_has_its_field() -> None:
    scheduled = {n for n, spec in ASSIGNMENTS.items() if spec.schedule is not None}
    assert scheduled == marked("dated") | {"VA23", "VA27"}
    assert marked("brought") == {n for n, spec in ASSIGNMENTS.items() if spec.bring}


def test_an_obstacle_is_encoded_exactly_where_the_manual_names_one() -> None:
    assert marked("obstacle") == {n for n, spec in ASSIGNMENTS.items() if spec.obstacles}


def test_no_task_is_a_text_of_the_manual() -> None:
    theirs = {held["digest"] for held in FACTS.values()}
    assert len(theirs) == len(ASSIGNMENTS)
    assert not theirs & {digest_of(spec.task) for spec in ASSIGNMENTS.values()}
