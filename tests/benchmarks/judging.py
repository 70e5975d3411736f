"""Rules: ours against engines that judge by the same conditions, and courses of any length.

What `assess` gives is more than the findings that are compared: it sorts them, says a verdict for
each criterion, and by what it judged. A finding of ours holds its facts and no sentence; the naive
engine writes the sentence at once.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Any

from cbt_homework.exchange import from_data, to_data
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule, RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework import periods, schedule as schedules
from cbt_homework.homework.forms import PRACTICE_DIARY, THREE_COLUMNS
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.spec_parts import FromSession, Hypothesis, NoLose, Obstacle
from cbt_homework.homework.vocabulary import HomeworkKind
from cbt_homework.judgment.assess import assess
from cbt_homework.judgment.diagnose import diagnose
from cbt_homework.judgment.subject_registry import subject_of
from cbt_homework.policies.policy import DRAFT
from tests.benchmarks import courses, harness, samples
from tests.benchmarks.engines import (
    CODES,
    RULES,
    BusinessEngine,
    ExpressionEngine,
    NaiveEngine,
    laid_out,
)
from tests.benchmarks.harness import Call
from tests.benchmarks.peers import OURS, WIRE
from tests.benchmarks.table import Row, against

BOOK = RuleBook("seventeen", tuple(RULES[code] for code in CODES))
SPECS = 60


def rows(rounds: int) -> Iterator[Row]:
    """The rules alone, the engines, from plain data to findings, and diagnosis by length."""
    specs = list(_specs())
    yield from _asking(rounds)
    yield from _engines(specs, rounds)
    yield from _from_plain_data(specs, rounds)
    yield from _diagnosing(rounds)


def _asking(rounds: int) -> Iterator[Row]:
    """Assessing beside asking the same rules, one after the other, and making nothing of it."""
    subjects: dict[str, object] = {
        "a spec": samples.spec_maker(OURS)(),
        "an assignment": samples.assignment_maker(OURS)(),
        "an assignment history": courses.course(1).histories[0],
    }
    for name, subject in subjects.items():
        known = subject_of(type(subject))
        assert known is not None
        parts = [
            (view.get, [rule.judge for rule in known.book if _is_asked(rule, view.subject)])
            for view in known.parts
        ]
        calls: dict[str, Call] = {
            "ours": partial(assess, subject),
            "asked": partial(_ask, subject, parts),
        }
        found = harness.timed(calls, rounds)
        yield against(f"assess {name} / ask its rules", found, "asked")


def _is_asked(rule: Rule[Any], cls: type[Any]) -> bool:
    return rule.subject is cls and rule.weight is not Weight.HINT


def _ask(subject: object, parts: Iterable[tuple[Callable[[Any], Any], list[Any]]]) -> None:
    for part_of, judges in parts:
        part = part_of(subject)
        for judge in judges:
            judge(part, DRAFT)


def _specs() -> Iterator[HomeworkSpec]:
    """Specs of which each part is there or not, so that every rule has something to say."""
    full = samples.spec_maker(OURS)()
    chance = random.Random(1)  # noqa: S311 (the same specs in each run)
    kinds = (*HomeworkKind,)
    when = (
        full.schedule,
        schedules.Whenever(occasion="the phone rings"),
        schedules.AllDay(next_session=True),
        schedules.Once(next_session=True),
        schedules.Times(times=2, per=periods.Period.WEEK),
    )
    origins = (FromSession(topics=("going out",), methods=("exposure",)),
               FromSession(topics=("going out",)), FromSession(topics=()))  # fmt: skip
    frames = (full.no_lose, NoLose(if_it_goes_well="that it holds"), NoLose())
    obstacles = (full.obstacles, (Obstacle("It rains"),), ())

    def perhaps(*options: Any) -> Any:
        return chance.choice(options) if chance.random() < 0.6 else None

    for _ in range(SPECS):
        yield HomeworkSpec(
            full.task,
            kinds=perhaps((chance.choice(kinds),), (HomeworkKind.READING,), full.kinds),
            from_session=perhaps(*origins),
            schedule=perhaps(*when),
            place=perhaps(full.place),
            target=perhaps(full.target),
            rationale=perhaps(full.rationale),
            hypothesis=perhaps(Hypothesis("I go out", then="I faint")),
            no_lose=perhaps(*frames),
            obstacles=perhaps(*obstacles),
            smallest_version=perhaps(full.smallest_version),
            reminder=perhaps(full.reminder),
            record_form=perhaps(full.record_form, PRACTICE_DIARY, THREE_COLUMNS),
            bring=perhaps(full.bring, ()),
            goal=perhaps("g1"),
        )


def _engines(specs: list[HomeworkSpec], rounds: int) -> Iterator[Row]:
    naive, expressions, business = NaiveEngine(OURS), ExpressionEngine(), BusinessEngine(OURS)
    plain = [laid_out(to_data(spec, envelope=False)) for spec in specs]
    for spec, data in zip(specs, plain, strict=True):
        ours = _verdicts(assess(spec, book=BOOK).findings)
        unmet = sorted(code for code, verdict in ours if verdict is Verdict.UNMET)
        _agree("naive generators", _verdicts(naive.assess(spec)), ours)
        _agree("rule-engine", expressions.assess(data), unmet)
        _agree("business-rules", business.assess(spec), unmet)
    judges = [rule.judge for rule in BOOK]
    found = harness.timed(
        {
            "ours": _over(lambda spec: assess(spec, book=BOOK), specs),
            "asked": _over(lambda spec: [judge(spec, DRAFT) for judge in judges], specs),
            "naive": _over(naive.assess, specs),
            "rule-engine": _over(expressions.assess, plain),
            "business-rules": _over(business.assess, specs),
        },
        rounds,
    )
    found = {name: [taken / len(specs) for taken in series] for name, series in found.items()}
    yield against("assess by 17 rules / naive generators", found, "naive")
    yield against(
        "ask 17 rules, nothing made of it / naive generators", found, "naive", ours="asked"
    )
    for peer in ("rule-engine", "business-rules"):
        yield against(f"assess by 17 rules / {peer}", found, peer)


def _verdicts(findings: Iterable[Any]) -> list[tuple[str, Verdict]]:
    return sorted(((found.code, found.verdict) for found in findings), key=str)


def _agree(name: str, theirs: list[Any], ours: list[Any]) -> None:
    if theirs != ours:
        raise RuntimeError(f"{name} finds {theirs}, ours {ours}")


def _over(judge: Callable[[Any], object], things: list[Any]) -> Call:
    def call() -> None:
        for thing in things:
            judge(thing)

    return call


def _from_plain_data(specs: list[HomeworkSpec], rounds: int) -> Iterator[Row]:
    documents = [to_data(spec, envelope=False) for spec in specs]
    naive, validate = NaiveEngine(WIRE), WIRE.HomeworkSpec.model_validate

    def ours(data: Any) -> Any:
        return assess(from_data(data, HomeworkSpec), book=BOOK).findings

    def theirs(data: Any) -> Any:
        return naive.assess(validate(data))

    for data in documents:
        _agree("pydantic and naive generators", _verdicts(theirs(data)), _verdicts(ours(data)))
    found = harness.timed({"ours": _over(ours, documents), "pydantic": _over(theirs, documents)},
                          rounds)  # fmt: skip
    found = {name: [taken / len(specs) for taken in series] for name, series in found.items()}
    yield against("plain data to findings / pydantic and naive generators", found, "pydantic")


LENGTHS = (1, 10, 100, 1000)
BASE_LENGTH = 10


def _diagnosing(rounds: int) -> Iterator[Row]:
    """Courses of 1 to 1,000 assignments: what each assignment costs, whatever the length."""
    made = {length: courses.course(length) for length in LENGTHS}
    calls: dict[str, Call] = {
        str(length): partial(diagnose, course) for length, course in made.items()
    }
    found = harness.timed(calls, rounds)
    each = {name: [taken / int(name) for taken in series] for name, series in found.items()}
    for length in LENGTHS:
        if length != BASE_LENGTH:
            name = f"diagnose, an assignment of a course of {length:,} / of {BASE_LENGTH}"
            yield against(name, each, str(BASE_LENGTH), ours=str(length))
