"""However many different records are read, judged and shown, what is kept of them has a bound."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import pytest

import cbt_homework
import cbt_homework as ch
from cbt_homework import engagement, exchange, show, supervision
from cbt_homework.foundation import findings
from cbt_homework.foundation.findings import MOST_PATHS, Outcome, met, unknown, unmet
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.judgment import assessment_plans
from cbt_homework.judgment.assessment import Judged, assemble_assessment
from cbt_homework.judgment.assessment_plans import ROOM, assessment_plan_for
from cbt_homework.judgment.basis import basis_by_book
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.subject_registry import classes_with_subjects

ROOT = Path(cbt_homework.__file__).parent
OUTCOMES = (findings._MET, findings._UNMET, findings._UNKNOWN)  # noqa: SLF001

BY_DECLARATION = {
    "_cached_strategy_of_class",
    "_fields_with_tests",
    "field_names_and_test",
    "field_sentences",
    "is_personal",
    "kind_word",
    "kinds_of",
    "make_fast_reader",
    "make_fast_writer",
    "make_kind_test",
    "make_plain_reader",
    "make_plain_writer",
    "make_problem_finder",
    "strategy_of_kind",
    "step_plans",
}
"""Caches without a bound of their own: they hold one thing a declared class or kind of field.

Those of upgrades hold one thing a class and list of steps; the library has one such list.
"""


def _modules() -> Iterator[Any]:
    for path in sorted(ROOT.rglob("*.py")):
        parts = path.relative_to(ROOT.parent).with_suffix("").parts
        yield import_module(".".join(parts).removesuffix(".__init__"))


def _is_cache(held: object) -> bool:
    return hasattr(held, "cache_info")


def _kept() -> dict[str, int]:
    """How much every mutable container and every cache of the library holds."""
    sizes: dict[str, int] = {}
    for module in _modules():
        for name, held in tuple(vars(module).items()):
            if isinstance(held, dict | list | set | bytearray) and not name.startswith("__"):
                sizes[f"{module.__name__}.{name}"] = len(held)
            if _is_cache(held):
                sizes[f"{held.__module__}.{held.__qualname__}"] = held.cache_info().currsize
    for cls, subject in classes_with_subjects():
        plan = assessment_plan_for(cls, None)
        sizes[f"{subject.name} profiles"] = len(plan._profiles)  # noqa: SLF001
        steps = [step for part in plan.parts for step in (*part.steps, *part.hints)]
        for n, (_, kept, _) in enumerate(steps):
            sizes[f"{subject.name}.{n}"] = len(kept)
    return sizes


YES_OR_NO = (None, True, False)


def _some(chance: random.Random, *options: Any) -> Any:
    return chance.choice(options)


def _session(chance: random.Random) -> supervision.SupervisionSession:
    """A session with an agenda, elements and feedback of which each part is there or not."""
    topics = (None, supervision.AgendaTopic.HOMEWORK_PROBLEM)  # which of them are open varies
    elements = tuple(
        supervision.ElementHeld(
            _some(chance, *supervision.SupervisionElement), minutes=_some(chance, None, 1, 20)
        )
        for _ in range(chance.randint(0, 25))
    )
    agenda = tuple(
        supervision.AgendaItem(
            f"a{i}", topic=_some(chance, *topics), words=_some(chance, None, "x")
        )
        for i in range(chance.randint(0, 25))
    )
    return supervision.SupervisionSession("s1", elements=elements, agenda=agenda)


def _entry(chance: random.Random) -> engagement.AssignmentHistory:
    """An entry that was observed often, in ever other manners and with ever other beliefs."""
    belief = engagement.HomeworkBelief(
        attitude=next(iter(cbt_homework.cognition.HomeworkAttitude)),
        effect=engagement.Effect.HINDERS,
    )
    assigning = tuple(
        engagement.AssigningObservation(
            manners=_some(chance, None, (_some(chance, *engagement.Manner),)),
            beliefs=_some(chance, None, (belief,), (attrs.evolve(belief, tested=True),)),
            gave_rationale=_some(chance, *YES_OR_NO),
        )
        for _ in range(chance.randint(0, 12))
    )
    return engagement.AssignmentHistory(
        ch.Assignment(id="a1", spec=ch.HomeworkSpec("Walk")), assigning=assigning or None
    )


def _spec(chance: random.Random) -> ch.HomeworkSpec:
    obstacles = tuple(
        ch.Obstacle("It rains", then=_some(chance, None, "walk inside"))
        for _ in range(chance.randint(0, 20))
    )
    most = chance.randint(1, 1_000_000)
    return ch.HomeworkSpec(
        f"Walk {chance.random()}", obstacles=obstacles, target=ch.at_least(most, ch.MINUTES)
    )


def _use(seed: int, times: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (the same records in each run)
    policies = (ch.DRAFT, ch.IMPORTED)
    for n in range(times):
        for make in (_session, _entry, _spec):
            subject: Any = make(chance)
            assessment = ch.assess(subject, policy=policies[n % 2])
            if n % 20:
                continue
            own = ch.Policy(
                homework=ch.homework.HomeworkPolicy(confidence_enough=50 + 40 * chance.random())
            )
            ch.assess(subject, policy=own, wording=ch.judgment.ENGLISH)
            exchange.loads(exchange.dumps(subject))
            exchange.dumps(assessment)
            show.text(assessment, subject)
            with pytest.raises(ch.StructureError):
                exchange.from_data({"task": "x", f"key{chance.random()}": 1})
            if isinstance(subject, engagement.AssignmentHistory):
                ch.diagnose(ch.Course((subject,)))


def test_what_is_kept_does_not_grow_with_the_number_of_records() -> None:
    _use(1, 600)  # 1,800 records: everything that can be full is full
    first = _kept()
    _use(2, 600)
    second = _kept()
    grown = {name: (first.get(name, 0), n) for name, n in second.items() if n > first.get(name, 0)}
    bounds = {
        "cbt_homework.foundation.findings": 512,
        "cbt_homework.judgment.assessment_plans": 256,
        "cbt_homework.judgment.basis": 256,
        "cbt_homework.foundation.errors": 256,
    }
    beyond = {
        name: sizes
        for name, sizes in grown.items()
        # The findings that are kept for each rule have no module.
        if sizes[1] > bounds.get(name.rpartition(".")[0], 0 if name.startswith("cbt_") else ROOM)
    }
    assert {} == beyond


def test_a_thousand_sessions_keep_few_outcomes_and_small_ones() -> None:
    chance = random.Random(3)  # noqa: S311 (the same records in each run)
    sessions = [_session(chance) for _ in range(1000)]
    for session in sessions:
        ch.assess(session)
    kept: list[Outcome] = [outcome for known in OUTCOMES for outcome in known.values()]
    assert 3 * 512 >= len(kept)
    assert 8 >= max(len(outcome.at) + len(outcome.needs) for outcome in kept)


def test_many_thousand_outcomes_are_made_and_few_are_kept() -> None:
    for n in range(5000):
        for make in (met, unmet, unknown):
            assert make(f"agenda.{n}.topic") == make(f"agenda.{n}.topic")
            assert n == make(f"agenda.{n}.topic", count=n).facts[0][1]
    assert all(512 >= len(known) for known in OUTCOMES)


@pytest.mark.parametrize("make", [met, unmet, unknown])
def test_an_outcome_names_the_first_paths_and_a_finding_has_room_for_them(make: Any) -> None:
    paths = [f"obstacles.{i}.then" for i in range(MOST_PATHS + 50)]
    for outcome in (make(*paths), make(*paths, count=len(paths))):
        assert tuple(paths[:MOST_PATHS]) == outcome.at + outcome.needs
    rule = CATALOGUE["HW18"]
    by_hand = Outcome(make("x").verdict, **{field: tuple(paths) for field in _where(make)})
    finding = rule.finding(by_hand, "spec.")
    assert MOST_PATHS == len(finding.at) + len(finding.needs)


def _where(make: Any) -> tuple[str]:
    return ("needs",) if make is unknown else ("at",)


def test_every_cache_has_a_bound_or_is_keyed_by_what_is_declared() -> None:
    unbounded = {
        held.__qualname__
        for module in _modules()
        for held in tuple(vars(module).values())
        if _is_cache(held) and held.cache_info().maxsize is None
    }
    assert BY_DECLARATION == unbounded


def test_policies_and_books_without_end_keep_few_bases() -> None:
    for n in range(300):
        basis_by_book(ch.judgment.HOMEWORK.with_name(f"book{n}"), ch.DRAFT)
    assert 256 == basis_by_book.cache_info().currsize
    assert sys.getsizeof(basis_by_book) < 1000


def test_the_many_hindering_beliefs_of_an_entry_are_counted() -> None:
    """150 observations with two beliefs each are more than a finding can name."""
    attitude = next(iter(cbt_homework.cognition.HomeworkAttitude))
    expected = {None: ch.Verdict.UNKNOWN, False: ch.Verdict.UNMET, True: ch.Verdict.MET}
    for tested, verdict in expected.items():
        belief = engagement.HomeworkBelief(
            attitude=attitude, effect=engagement.Effect.HINDERS, tested=tested
        )
        history = engagement.AssignmentHistory(
            ch.Assignment(id="a1", spec=ch.HomeworkSpec("Walk")),
            assigning=(engagement.AssigningObservation(beliefs=(belief, belief)),) * 150,
        )
        finding = next(f for f in ch.assess(history).findings if f.code == "EN11")
        assert verdict is finding.verdict
        assert MOST_PATHS == len(finding.at) + len(finding.needs)
        assert verdict is ch.Verdict.UNKNOWN or 300 == finding.facts["count"]


def test_a_book_is_data_and_plans_of_books_without_end_are_few() -> None:
    assert ["name", "rules"] == [field.name for field in attrs.fields(RuleBook)]
    for n in range(300):
        book = ch.judgment.HOMEWORK.select("HW02").with_name(f"book{n}")
        assert assessment_plan_for(ch.HomeworkSpec, book) is assessment_plan_for(
            ch.HomeworkSpec, book
        )
    assert 256 >= assessment_plans._cached_plan.cache_info().currsize  # noqa: SLF001


def test_findings_are_kept_for_a_rule_while_there_is_room_for_their_paths() -> None:
    ((_, steps, _),) = assessment_plan_for(
        ch.HomeworkSpec, ch.judgment.HOMEWORK.select("HW18").with_name("room")
    ).parts
    _, kept, maker = steps[0]
    most = 0
    for n in range(3 * ROOM):
        outcome = unmet(*(f"obstacles.{i}.then" for i in range(n % 20)), count=n)
        ((_, finding, _),) = maker.ranked_findings(outcome)
        assert n == finding.facts["count"]
        assert len(outcome.at) == len(finding.at)
        most = max(most, sum(1 + len(one.at) + len(one.needs) for _, one, _ in kept.values()))
    assert ROOM // 2 < most <= ROOM
    few = unmet("obstacles", count=-1)
    ((_, first, _),) = maker.ranked_findings(few)
    assert first is maker.ranked_findings((few,))[0][1]


def test_an_assessment_of_more_findings_than_it_may_hold_is_refused() -> None:
    basis = basis_by_book(ch.judgment.HOMEWORK, ch.DRAFT)
    (finding, *_) = ch.assess(ch.HomeworkSpec("Walk")).findings
    whole = assemble_assessment("homework-spec", (), (finding,) * 2000, basis)
    assert 2000 == len(whole.findings)
    assert attrs.evolve(whole) == whole
    with pytest.raises(ch.InvariantError):
        assemble_assessment("homework-spec", (), (finding,) * 2001, basis)
    with pytest.raises(ch.InvariantError):
        assemble_assessment("homework-spec", (Judged("concrete", ch.Verdict.MET),) * 201, (), basis)


def test_a_rule_about_wording_that_does_not_apply_gives_no_finding() -> None:
    hint = attrs.evolve(CATALOGUE["WD01"], code="CLINIC01", judge=lambda _, __: None)
    book = RuleBook("own", (hint,))
    assert () == ch.assess(ch.HomeworkSpec("Walk"), book=book, wording=ch.judgment.ENGLISH).findings


class _Unlike(type):
    def __hash__(cls) -> int:
        raise RuntimeError("not to be hashed")


class _Unhashable(metaclass=_Unlike):
    pass


def test_a_class_that_cannot_be_looked_up_is_refused_by_name() -> None:
    with pytest.raises(TypeError, match="_Unhashable cannot be assessed; what can be: "):
        ch.assess(_Unhashable())
