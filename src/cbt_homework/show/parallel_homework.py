"""The patient's homework and the supervisee's homework side by side, with what links them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cbt_homework.cognition.formulation import CaseFormulation
from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.course import Course
from cbt_homework.foundation.arguments import check_class, class_name, is_a
from cbt_homework.foundation.vocabulary import Missing, recorded
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.vocabulary import SupervisionKind
from cbt_homework.show.formats import OutputFormat, sheet_in_format
from cbt_homework.show.items import date_text, note_text, term_labels_text, yes_or_no_text
from cbt_homework.show.phrases import joined_notes
from cbt_homework.show.sheets import NONE, Item, Section, Sheet, Table
from cbt_homework.supervision.self_practice import PARALLEL, SelfPractice, SelfPracticeTask
from cbt_homework.supervision.series import SupervisionSeries
from cbt_homework.supervision.session import SupervisionSession

_TITLE = "Homework side by side"
_HEADS = ("The patient's homework", "What links them", "The supervisee's homework")
_UNLINKED = (Item(note="nothing here is linked to it"),)


def parallel(
    subject: SupervisionSession | SupervisionSeries,
    course: Course,
    language: OutputFormat = "plain",
) -> str:
    """The patient's homework and the supervisee's side by side, in one table.

    On the patient's side stands the homework of the ``course`` that the sessions name; where they
    name none, all of it. On the other side stands what was agreed on in the sessions, and what the
    supervisee practiced on oneself. Two are linked where a self-practice names the patient's
    homework, where both have to do with one pattern or work on one problem, and where a task for
    oneself is like the patient's in kind (`PARALLEL`, an order of this library). A link of kind is
    a likeness, no fact about the two. What is linked to nothing stands below.

    Raises:
        TypeError: an argument is of another class.
        ValueError: another language.
    """
    if not is_a(subject, SupervisionSession) and not is_a(subject, SupervisionSeries):
        expected = "a SupervisionSession or a SupervisionSeries is wanted"
        raise TypeError(f"{expected}, not a {class_name(type(subject))}")
    check_class("course", course, Course)
    return sheet_in_format(parallel_sheet(subject, course), language)


def parallel_sheet(subject: SupervisionSession | SupervisionSeries, course: Course) -> Sheet:
    """The table of both sides, and what cannot be found."""
    sessions = subject.sessions if isinstance(subject, SupervisionSeries) else (subject,)
    named_ids = dict.fromkeys(
        ref for session in sessions for ref in _assignment_ids_named_in(session)
    )
    histories = [e for e in course.histories if not named_ids or e.assignment.id in named_ids]
    supervisee_work = list(_collect_supervisee_work(sessions))
    rows = list(_table_rows(histories, supervisee_work, course))
    parts: list[Section | Table] = [
        Table(caption="Both sides", heads=_HEADS, rows=tuple(rows), abreast=True)
    ]
    if not rows:
        parts = [Section(heading="Both sides", items=NONE)]
    missing = len(named_ids.keys() - {entry.assignment.id for entry in course.histories})
    if missing:
        note = f"assignments of the patient that the course does not hold: {missing}"
        parts.append(Section(heading="Not found", items=(Item(note=note),)))
    return Sheet(title=_TITLE, parts=tuple(parts))


def _assignment_ids_named_in(session: SupervisionSession) -> Iterator[str]:
    yield from session.therapy_homework or ()
    yield from (a.assignment for a in session.accounts or () if a.assignment is not None)
    yield from (p.parallel_to for p in session.self_practice or () if p.parallel_to is not None)


class _SuperviseeWork(NamedTuple):
    """Something of the supervisee: an assignment with its practice, or practice alone."""

    assignment: Assignment | None
    practices: tuple[SelfPractice, ...]
    tasks: frozenset[SelfPracticeTask]
    """Which of the five tasks for oneself it is: as told, or else as its kinds have it."""


def _self_practice_tasks(assignment: Assignment) -> list[SelfPracticeTask]:
    """Finds the tasks for oneself that an assignment is by its kinds."""
    aim = recorded(assignment.spec.supervision)
    if aim is not None and aim.kind not in (None, SupervisionKind.WORK_ON_ONESELF):
        return []
    return [PARALLEL[kind] for kind in assignment.spec.kinds or () if kind in PARALLEL]


def _collect_supervisee_work(sessions: Iterable[SupervisionSession]) -> Iterator[_SuperviseeWork]:
    """Yields each assignment with its practice, then all other practice."""
    all_sessions = list(sessions)
    practices = [practice for session in all_sessions for practice in session.self_practice or ()]
    agreed = {a.id: a for session in all_sessions for a in session.homework or ()}
    practices_by_assignment: dict[str | None, list[SelfPractice]] = {}
    for practice in practices:
        practices_by_assignment.setdefault(practice.assignment, []).append(practice)
    for assignment_id, assignment in agreed.items():
        own_practices = tuple(practices_by_assignment.get(assignment_id, ()))
        tasks = frozenset(p.task for p in own_practices) or frozenset(
            _self_practice_tasks(assignment)
        )
        yield _SuperviseeWork(assignment, own_practices, tasks)
    unassigned = (p for p in practices if p.assignment not in agreed)
    yield from (_SuperviseeWork(None, (p,), frozenset({p.task})) for p in unassigned)


def _table_rows(
    histories: list[AssignmentHistory], supervisee_work: list[_SuperviseeWork], course: Course
) -> Iterator[tuple[tuple[Item, ...], ...]]:
    alone = dict.fromkeys(range(len(supervisee_work)))
    unlinked: list[AssignmentHistory] = []
    candidates = _CandidateIndex(supervisee_work, course.formulation)
    for entry in histories:
        candidate_numbers = candidates.work_numbers_for(entry.assignment)
        links = [
            (n, tuple(_items_of_links_between(entry.assignment, supervisee_work[n], course)))
            for n in candidate_numbers
        ]
        for n, link in links:
            if link:
                alone.pop(n, None)
                yield _patient_cell(entry), link, _supervisee_cell(supervisee_work[n])
        if not any(link for _, link in links):
            unlinked.append(entry)
    yield from ((_patient_cell(entry), _UNLINKED, NONE) for entry in unlinked)
    yield from ((NONE, _UNLINKED, _supervisee_cell(supervisee_work[n])) for n in alone)


class _CandidateIndex:
    """Finds the work that could be linked to an assignment, without comparing each pair."""

    def __init__(
        self, supervisee_work: list[_SuperviseeWork], formulation: CaseFormulation | None
    ) -> None:
        self._by: dict[object, set[int]] = {}
        for n, each in enumerate(supervisee_work):
            problem = None if each.assignment is None else each.assignment.spec.problem
            named_here = (("like", p.parallel_to) for p in each.practices)
            patterns = (("about", p.pattern) for p in each.practices)
            for key in (*each.tasks, *named_here, *patterns, ("about", problem)):
                self._by.setdefault(key, set()).add(n)
        self._redesigned: dict[str, list[str]] = {}
        for link in () if formulation is None else formulation.homework or ():
            if link.redesigned_as is not None:
                self._redesigned.setdefault(link.redesigned_as, []).extend(link.beliefs or ())

    def work_numbers_for(self, assignment: Assignment) -> list[int]:
        spec = assignment.spec
        about = [spec.problem, *self._redesigned.get(assignment.id, ())]
        tasks = (PARALLEL.get(kind) for kind in spec.kinds or ())
        keys = [
            ("like", assignment.id),
            *(("about", part_id) for part_id in about if part_id),
            *tasks,
        ]
        return sorted({n for key in keys for n in self._by.get(key, ())})


def _items_of_links_between(
    assignment: Assignment, supervisee_work: _SuperviseeWork, course: Course
) -> Iterator[Item]:
    if assignment.id in [practice.parallel_to for practice in supervisee_work.practices]:
        yield Item("practiced like it")
    named_patterns = [p.pattern for p in supervisee_work.practices if p.pattern is not None]
    for pattern in dict.fromkeys(named_patterns):
        named_here = any(
            p.pattern == pattern and p.parallel_to == assignment.id
            for p in supervisee_work.practices
        )
        if named_here or _concerns_pattern(pattern, assignment, course.formulation):
            words = _formulation_part_text(pattern, course.formulation)
            note = "" if words else "its words are not in the formulation"
            yield Item(words, note=note, label="One pattern")
    problem = (
        None if supervisee_work.assignment is None else supervisee_work.assignment.spec.problem
    )
    if problem is not None and problem == assignment.spec.problem:
        yield Item("one problem")
    kinds = [
        kind for kind in assignment.spec.kinds or () if PARALLEL.get(kind) in supervisee_work.tasks
    ]
    if kinds:
        yield Item("alike in kind", note=term_labels_text(kinds))


def _concerns_pattern(
    pattern: str, assignment: Assignment, formulation: CaseFormulation | None
) -> bool:
    """Whether an assignment has to do with a pattern: it works on it, or was designed for it."""
    if assignment.spec.problem == pattern:
        return True
    links = () if formulation is None else formulation.homework or ()
    return any(
        link.redesigned_as == assignment.id and pattern in (link.beliefs or ()) for link in links
    )


def _formulation_part_text(searched_id: str, formulation: CaseFormulation | None) -> str:
    """Finds the words of a part of a formulation by its id; empty if it is missing."""
    for _, side in () if formulation is None else formulation.sides:
        statements = (
            *((b.id, b.statement) for b in side.core_beliefs or ()),
            *((a.id, a.statement) for a in side.assumptions or ()),
            *((s.id, s.what) for s in side.strategies or ()),
            *((e.id, e.what) for e in side.development or ()),
        )
        for part_id, words in statements:
            if part_id == searched_id:
                return words
    return ""


def _patient_cell(history: AssignmentHistory) -> tuple[Item, ...]:
    return (_task_item(history.assignment), Item(note=f"so far: {history.stage.label}"))


def _task_item(assignment: Assignment) -> Item:
    kinds = "" if assignment.spec.kinds is None else term_labels_text(assignment.spec.kinds)
    return Item(
        assignment.spec.task,
        note=joined_notes(kinds, date_text(assignment.assigned_on, "agreed on ")),
    )


def _supervisee_cell(supervisee_work: _SuperviseeWork) -> tuple[Item, ...]:
    items = [] if supervisee_work.assignment is None else [_task_item(supervisee_work.assignment)]
    return (*items, *map(_practice_item, supervisee_work.practices))


def _practice_item(practice: SelfPractice) -> Item:
    reflection = practice.reflection
    reflected = "recorded" if reflection is not None else "not recorded"
    note = joined_notes(
        practice.task.label,
        date_text(practice.on, "on "),
        note_text("practiced", yes_or_no_text(practice.done)),
        f"reflection: {reflection.label if isinstance(reflection, Missing) else reflected}",
    )
    return Item(practice.words or "", note=note, label="Self-practice")
