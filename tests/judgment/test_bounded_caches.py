"""However many different records are read, judged and shown, what is kept of them has a bound."""

from __future__ import annotations

import gc
import random
import sys
import weakref
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
from cbt_homework.judgment.catalogue import BOOKS, CATALOGUE
from cbt_homework.judgment.policy import basis_of

ROOT = Path(cbt_homework.__file__).parent
assessing = import_module("cbt_homework.judgment.assess")  # the package has the function's name
OUTCOMES = (findings._MET, findings._UNMET, findings._UNKNOWN)  # noqa: SLF001

BY_DECLARATION = {
    "_fields_of",
    "_values",
    "about",
    "accepts",
    "explaining",
    "fast_reader",
    "fast_writer",
    "is_personal",
    "kinds_of",
    "name_of",
    "of_kind",
    "plans",
    "reader",
    "relation_of",
    "writer",
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
    for book in BOOKS:
        for subject, plan in assessing._PLANS.get(book, {}).items():  # noqa: SLF001
            steps = [step for view in plan.views for step in view.steps]
            for n, step in enumerate(steps):
                sizes[f"{book.name}.{subject}.{n}"] = len(step._known)  # noqa: SLF001
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
            own = ch.Policy(homework=ch.HomeworkPolicy(confidence_enough=50 + 40 * chance.random()))
            ch.assess(subject, policy=own, wording=ch.ENGLISH)
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
        "cbt_homework.judgment.policy": 256,
        "cbt_homework.foundation.errors": 256,
    }
    beyond = {
        name: sizes
        for name, sizes in grown.items()
        # The findings kept by each rule of a book have no module.
        if sizes[1] > bounds.get(name.rpartition(".")[0], 0 if name.startswith("cbt_") else 256)
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
        basis_of(ch.HOMEWORK.named(f"book{n}"), ch.DRAFT)
    assert 256 == basis_of.cache_info().currsize
    assert sys.getsizeof(basis_of) < 1000


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


def test_what_assess_makes_ready_for_a_book_goes_with_the_book() -> None:
    assert ["name", "rules"] == [field.name for field in attrs.fields(RuleBook)]
    book = ch.HOMEWORK.named("for once")
    ch.assess(ch.HomeworkSpec("Walk"), book=book)
    assert book in assessing._PLANS  # noqa: SLF001
    gone, before = weakref.ref(book), len(assessing._PLANS)  # noqa: SLF001
    del book
    basis_of.cache_clear()
    gc.collect()
    assert gone() is None
    assert before > len(assessing._PLANS)  # noqa: SLF001
