"""The patient's homework and the supervisee's side by side: what is linked, and by what."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import cbt_homework as ch
from cbt_homework import cases, show
from cbt_homework.cognition.beliefs import (
    ConditionalAssumption,
    CoreBelief,
    DevelopmentalExperience,
    Strategy,
)
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization, HomeworkLink
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.vocabulary import HomeworkKind, SupervisionKind
from cbt_homework.show.parallel_homework import parallel_sheet
from cbt_homework.supervision.accounts import Account
from cbt_homework.supervision.self_practice import (
    PARALLEL,
    Reflection,
    SelfPractice,
    SelfPracticeTask,
)
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession
from cbt_homework.testing import strategies
from tests.show.supervision.samples import COURSE, SERIES, SESSION

FEW = settings(max_examples=max(6, settings().max_examples // 3))
LINKED, UNLINKED = "practiced like it", "nothing here is linked to it"


def _homework(known: str, task: str, **design: Any) -> ch.Assignment:
    return ch.Assignment(id=known, spec=ch.HomeworkSpec(task, **design))


def _course(*assignments: ch.Assignment, **rest: Any) -> ch.Course:
    return ch.Course(tuple(map(ch.AssignmentHistory, assignments)), **rest)


def _rows(subject: Any, course: ch.Course) -> list[tuple[str, list[str], str]]:
    """For each row the task on the left, what links, and the words on the right."""
    table = parallel_sheet(subject, course).parts[0]
    rows = getattr(table, "rows", ())
    return [
        (
            left[0].words,
            [" ".join(filter(None, (i.label, i.words, i.note))) for i in links],
            right[0].words or right[0].label,
        )
        for left, links, right in rows
    ]


PRACTICE = SelfPractice(SelfPracticeTask.EXPERIMENT, parallel_to="p")


def test_a_practice_is_linked_to_the_homework_that_it_names() -> None:
    session = SupervisionSession("s", self_practice=(PRACTICE,))
    assert [("Walk", [LINKED], "Self-practice")] == _rows(session, _course(_homework("p", "Walk")))


def test_practice_that_is_homework_stands_with_its_homework() -> None:
    practice = attrs.evolve(PRACTICE, assignment="h", words="In the tram")
    session = SupervisionSession("s", homework=(_homework("h", "Try"),), self_practice=(practice,))
    assert [("Walk", [LINKED], "Try")] == _rows(session, _course(_homework("p", "Walk")))
    assert "In the tram" in show.parallel(session, _course(_homework("p", "Walk")), "html")


@pytest.mark.parametrize("kind", HomeworkKind)
def test_homework_for_oneself_is_like_the_patients_where_the_table_says_so(
    kind: HomeworkKind,
) -> None:
    session = SupervisionSession("s", homework=(_homework("h", "Mine", kinds=(kind,)),))
    rows = _rows(session, _course(_homework("p", "Theirs", kinds=(kind,))))
    if kind in PARALLEL:
        assert [("Theirs", [f"alike in kind {kind.label}"], "Mine")] == rows
    else:
        assert [("Theirs", [UNLINKED], ""), ("", [UNLINKED], "Mine")] == rows


def test_two_kinds_that_come_to_one_task_for_oneself_are_alike() -> None:
    session = SupervisionSession(
        "s", homework=(_homework("h", "Mine", kinds=(HomeworkKind.BEHAVIORAL_EXPERIMENT,)),)
    )
    course = _course(_homework("p", "Theirs", kinds=(HomeworkKind.EXPOSURE, HomeworkKind.READING)))
    assert [("Theirs", ["alike in kind exposure"], "Mine")] == _rows(session, course)


@pytest.mark.parametrize(
    ("aim", "links"),
    [
        (None, "alike in kind thought record"),
        (SupervisionKind.WORK_ON_ONESELF, "alike in kind thought record"),
        (SupervisionKind.PATIENT_MANAGEMENT, UNLINKED),
        (SupervisionKind.THEORY, UNLINKED),
    ],
)
def test_homework_that_is_not_about_oneself_is_not_alike_in_kind(
    aim: SupervisionKind | None, links: str
) -> None:
    kinds = (HomeworkKind.THOUGHT_RECORD,)
    own = _homework("h", "Mine", kinds=kinds, supervision=ch.homework.SupervisionAim(kind=aim))
    rows = _rows(
        SupervisionSession("s", homework=(own,)), _course(_homework("p", "x", kinds=kinds))
    )
    assert [links] == rows[0][1]


def test_what_was_practiced_counts_before_the_kinds_of_the_homework() -> None:
    own = _homework("h", "Mine", kinds=(HomeworkKind.THOUGHT_RECORD,))
    practice = SelfPractice(SelfPracticeTask.EXPERIMENT, assignment="h")
    session = SupervisionSession("s", homework=(own,), self_practice=(practice,))
    course = _course(
        _homework("p", "Theirs", kinds=(HomeworkKind.THOUGHT_RECORD,)),
        _homework("q", "Other", kinds=(HomeworkKind.EXPOSURE,)),
    )
    assert ("Other", ["alike in kind exposure"], "Mine") == _rows(session, course)[0]


def test_one_problem_links_two_and_no_problem_links_nothing() -> None:
    course = _course(_homework("p", "Theirs", problem="a"), _homework("q", "Other"))
    own = (_homework("h", "Mine", problem="a"), _homework("i", "Else", problem="b"))
    rows = _rows(SupervisionSession("s", homework=(*own, _homework("k", "Bare"))), course)
    assert ("Theirs", ["one problem"], "Mine") == rows[0]
    assert ["Other", "", ""] == [row[0] for row in rows[1:]]


BELIEFS = Conceptualization(
    core_beliefs=(CoreBelief("I am slow", id="core"),),
    assumptions=(ConditionalAssumption("If I rest, I fall behind", id="rule"),),
    strategies=(Strategy("I hurry", id="hurry"),),
    development=(DevelopmentalExperience("A strict school", id="school"),),
)


@pytest.mark.parametrize(
    ("pattern", "words"),
    [
        ("core", "I am slow"),
        ("rule", "If I rest, I fall behind"),
        ("hurry", "I hurry"),
        ("school", "A strict school"),
        ("other", "its words are not in the formulation"),
    ],
)
@pytest.mark.parametrize("side", ["patient", "therapist"])
def test_a_pattern_has_the_words_of_the_formulation(pattern: str, words: str, side: str) -> None:
    practice = attrs.evolve(PRACTICE, pattern=pattern)
    course = _course(_homework("p", "x"), formulation=CaseFormulation(**{side: BELIEFS}))
    rows = _rows(SupervisionSession("s", self_practice=(practice,)), course)
    assert [LINKED, f"One pattern {words}"] == rows[0][1]


def test_a_pattern_links_homework_that_was_designed_for_it_or_works_on_it() -> None:
    practice = SelfPractice(SelfPracticeTask.EXPERIMENT, pattern="core")
    formulation = CaseFormulation(
        patient=BELIEFS,
        homework=(
            HomeworkLink(beliefs=("core",), redesigned_as="p"),
            HomeworkLink(beliefs=("rule",), redesigned_as="r"),
            HomeworkLink(redesigned_as="r"),
        ),
    )
    course = _course(
        _homework("p", "Designed"), _homework("q", "Works", problem="core"), _homework("r", "Not"),
        formulation=formulation,
    )  # fmt: skip
    rows = _rows(SupervisionSession("s", self_practice=(practice,)), course)
    assert ["Designed", "Works", "Not"] == [row[0] for row in rows]
    assert [["One pattern I am slow"]] * 2 + [[UNLINKED]] == [row[1] for row in rows]
    bare = _course(_homework("q", "Works", problem="core"))
    rows = _rows(SupervisionSession("s", self_practice=(practice,)), bare)
    assert ["One pattern its words are not in the formulation"] == rows[0][1]


def test_homework_that_the_session_names_stands_there_and_no_other() -> None:
    course = _course(*(_homework(known, known.upper()) for known in "abcd"))
    named = SupervisionSession(
        "s",
        therapy_homework=("a",),
        accounts=(Account("b"), Account()),
        self_practice=(SelfPractice(SelfPracticeTask.EXPERIMENT, parallel_to="c"),),
    )
    assert {"A", "B", "C"} == {row[0] for row in _rows(named, course)}
    assert ["A", "B", "C", "D"] == [row[0] for row in _rows(SupervisionSession("s"), course)]


def test_what_the_course_does_not_hold_is_counted() -> None:
    said = show.parallel(SupervisionSession("s", therapy_homework=("x", "y")), _course())
    assert "assignments of the patient that the course does not hold: 2" in said
    assert "- (none)" in said
    assert "Not found" not in show.parallel(SESSION, COURSE)


def test_a_series_has_what_all_its_sessions_have() -> None:
    tasks = {row[2] for row in _rows(SERIES, COURSE)}
    assert {"Ask first", "Read the chapter"} <= tasks


@pytest.mark.parametrize(
    ("reflection", "said"),
    [
        (None, "not recorded"),
        (Missing.DECLINED, "declined"),
        (Reflection(personal="secret words"), "recorded"),
    ],
)
def test_that_there_is_a_reflection_is_said_and_none_of_its_words(
    reflection: Any, said: str
) -> None:
    practice = attrs.evolve(PRACTICE, reflection=reflection)
    shown = show.parallel(SupervisionSession("s", self_practice=(practice,)), _course())
    assert f"reflection: {said}" in " ".join(shown.split("|")[-1].split())
    assert "secret" not in shown


@FEW
@given(
    strategies.values(SupervisionSession) | strategies.values(SupervisionSeries),
    strategies.values(ch.Course),
)
def test_everything_of_both_sides_is_in_the_table(subject: Any, course: ch.Course) -> None:
    rows = _rows(subject, course)
    sessions = subject.sessions if isinstance(subject, SupervisionSeries) else (subject,)
    for session in sessions:
        named = {*(session.therapy_homework or ())}
        for entry in course.histories:
            if entry.assignment.id in named:
                assert entry.assignment.spec.task in {row[0] for row in rows}
    own = {a.id: a.spec.task for s in sessions for a in s.homework or ()}
    assert set(own.values()) <= {row[2] for row in rows}
    assert all(links for _, links, _ in rows)


def test_the_case_of_a_therapist_is_seen_beside_the_patients() -> None:
    paul = cases.paul()
    assert paul.course is not None
    assert paul.supervision is not None
    assert [LINKED] == [link for row in _rows(paul.supervision, paul.course) for link in row[1]][:1]


def test_columns_stand_side_by_side_in_plain_text() -> None:
    lines = show.parallel(SESSION, COURSE).split("\n")
    assert any(line.count(" | ") == 2 and "Try the same record" in line for line in lines)
    assert 88 >= max(map(len, lines))


@given(st.sampled_from(["latex", "", "HTML"]))
def test_another_language_is_refused(language: Any) -> None:
    with pytest.raises(ValueError, match="plain, markdown and html"):
        show.parallel(SESSION, COURSE, language)


def test_other_things_are_refused_by_name() -> None:
    with pytest.raises(TypeError, match=r"a SupervisionSession or .* is wanted, not a Course"):
        show.parallel(COURSE, COURSE)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="course must be a Course, not a SupervisionSession"):
        show.parallel(SESSION, SESSION)  # type: ignore[arg-type]


def test_a_pattern_that_a_task_was_designed_for_is_no_problem_that_both_work_on() -> None:
    """What could be linked is looked at; a word in two roles links nothing."""
    session = SupervisionSession("s", homework=(_homework("h", "Mine", problem="core"),))
    formulation = CaseFormulation(
        patient=Conceptualization(),
        homework=(HomeworkLink(beliefs=("core",), redesigned_as="p"),),
    )
    rows = _rows(session, _course(_homework("p", "Theirs"), formulation=formulation))
    assert [("Theirs", [UNLINKED], ""), ("", [UNLINKED], "Mine")] == rows


def test_a_pattern_that_only_one_side_has_is_not_told_beside_another_link() -> None:
    practice = SelfPractice(SelfPracticeTask.EXPERIMENT, pattern="mine-alone")
    session = SupervisionSession("s", self_practice=(practice,))
    course = _course(_homework("p", "Theirs", kinds=(HomeworkKind.BEHAVIORAL_EXPERIMENT,)))
    ((_, links, _),) = _rows(session, course)
    assert ["alike in kind behavioral experiment"] == links
