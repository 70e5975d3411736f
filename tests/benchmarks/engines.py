"""Seventeen of the rules about a spec, said again for three other engines.

The naive one is what many would write: rule objects with generators, which make a finding with its
whole message each time. The other two say only what is not in place: a condition in rule-engine's
language, and a rule of business-rules over a condition in Python. `judging` holds the findings of
all against each other before it measures. Reasons why there is nothing (`Missing`) are left out of
the specs, since plain expressions would need a second rule for each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import rule_engine
from business_rules import run_all
from business_rules.actions import BaseActions, rule_action
from business_rules.fields import FIELD_TEXT
from business_rules.variables import BaseVariables, boolean_rule_variable

from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.forms import Asks
from cbt_homework.homework.vocabulary import IN_THE_WORLD, TESTS_A_PREDICTION, HomeworkKind
from cbt_homework.judgment.catalogue import CATALOGUE
from tests.benchmarks.peers import Family

MET, UNMET = Verdict.MET, Verdict.UNMET
CODES = (
    "HW01", "HW02", "HW03", "HW04", "HW05", "HW06", "HW07", "HW08", "HW09", "HW11", "HW12", "HW16",
    "HW17", "HW18", "HW19", "HW20", "HW21",
)  # fmt: skip
RULES = {rule.code: rule for rule in CATALOGUE if rule.code in CODES}

# ------------------------------------------------------------------------------- naive generators


@attrs.frozen(kw_only=True)
class Told:
    """A finding with its message."""

    code: str
    verdict: Verdict
    weight: Weight
    criterion: str
    at: str
    message: str


@attrs.frozen(kw_only=True)
class NaiveRule:
    """A rule object: what it is about, and a generator that tells."""

    code: str
    subject: type[Any]
    tell: Callable[[NaiveRule, Any], Iterator[Told]]

    def applies(self, thing: Any) -> bool:
        return isinstance(thing, self.subject)

    def check(self, thing: Any) -> Iterator[Told]:
        if self.applies(thing):
            yield from self.tell(self, thing)

    def told(self, verdict: Verdict, at: str, **facts: object) -> Told:
        rule = RULES[self.code]
        said = rule.met if verdict is MET else rule.unmet
        return Told(
            code=self.code,
            verdict=verdict,
            weight=rule.weight,
            criterion=rule.criterion.value,
            at=at,
            message=(said or "").format(**facts),
        )


class NaiveEngine:
    """All rules, one after the other."""

    def __init__(self, n: Family) -> None:
        self.rules = [
            NaiveRule(code=code, subject=n.HomeworkSpec, tell=tell)
            for code, tell in _tellers(n).items()
        ]

    def assess(self, spec: Any) -> list[Told]:
        return [told for rule in self.rules for told in rule.check(spec)]


def _cannot_be_told(n: Family) -> Callable[[Any], bool]:
    """Whether nothing of a spec says when it is done."""
    open_ended = (n.Whenever, n.AllDay)

    def holds(spec: Any) -> bool:
        return (
            spec.target is None
            and spec.record_form is None
            and not spec.bring
            and isinstance(spec.schedule, open_ended)
            and spec.schedule.count is None
        )

    return holds


def _tellers(n: Family) -> dict[str, Any]:  # noqa: C901 (seventeen rules)

    def hw01(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        there = spec.from_session is not None and spec.from_session.topics
        yield rule.told(MET if there else UNMET, "from_session.topics")

    def hw02(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        origin = spec.from_session
        if origin is not None and (origin.topics or origin.methods):
            yield rule.told(MET if origin.methods else UNMET, "from_session.methods")

    def hw03(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        yield rule.told(UNMET if spec.schedule is None else MET, "schedule")

    cannot_be_told = _cannot_be_told(n)

    def hw04(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        if cannot_be_told(spec):
            yield rule.told(UNMET, "schedule")
            return
        for name, by in (
            ("target", "target"), ("record_form", "record form"), ("bring", "result to bring"),
            ("schedule", "schedule"),
        ):  # fmt: skip
            if getattr(spec, name):
                yield rule.told(MET, name, by=by)
                return

    def hw05(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        if spec.place is not None:
            yield rule.told(MET, "place")
        elif any(kind in IN_THE_WORLD for kind in spec.kinds or ()):
            yield rule.told(UNMET, "place")

    def hw06(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        if spec.target is not None:
            yield rule.told(MET, "target")
        elif not cannot_be_told(spec):
            yield rule.told(UNMET, "target")

    def hw07(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        when = spec.schedule
        if when is not None and not isinstance(when, n.Once):
            ends = when.end is not None or when.count is not None or when.next_session
            yield rule.told(MET if ends else UNMET, "schedule.end")

    def hw08(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        if HomeworkKind.READING in (spec.kinds or ()):
            yield rule.told(MET if spec.bring else UNMET, "bring")

    def hw09(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        there = spec.rationale is not None or spec.hypothesis is not None
        yield rule.told(MET if there else UNMET, "rationale")

    def hw11(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        there = spec.goal is not None or spec.problem is not None
        yield rule.told(MET if there else UNMET, "goal")

    def hw12(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        if any(kind in TESTS_A_PREDICTION for kind in spec.kinds or ()):
            there = spec.hypothesis is not None or compares(spec.record_form)
            yield rule.told(MET if there else UNMET, "hypothesis")

    def compares(form: Any) -> bool:
        if form is None:
            return False
        asks = {column.asks for column in form.columns}
        before_and_after = Asks.RATING_BEFORE in asks and Asks.RATING_AFTER in asks
        return before_and_after or Asks.PREDICTION in asks

    def hw16(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        frame = spec.no_lose
        well = None if frame is None else frame.if_it_goes_well
        badly = None if frame is None else frame.if_it_does_not
        if well is not None and badly is not None:
            yield rule.told(MET, "no_lose")
        elif well is None and badly is None:
            yield rule.told(UNMET, "no_lose", missing="either outcome")
        else:
            missing = "if it goes well" if well is None else "if it does not"
            yield rule.told(UNMET, "no_lose", missing=missing)

    def hw17(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        yield rule.told(UNMET if spec.smallest_version is None else MET, "smallest_version")

    def hw18(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        if spec.obstacles is None:
            yield rule.told(UNMET, "obstacles")
        else:
            yield rule.told(MET, "obstacles", count=len(spec.obstacles))

    def hw19(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        if spec.obstacles:
            without = sum(obstacle.then is None for obstacle in spec.obstacles)
            verdict = UNMET if without else MET
            yield rule.told(verdict, "obstacles", count=len(spec.obstacles), without=without)

    def hw20(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        yield rule.told(UNMET if spec.reminder is None else MET, "reminder")

    def hw21(rule: NaiveRule, spec: Any) -> Iterator[Told]:
        if spec.record_form is None:
            yield rule.told(UNMET, "record_form")
        else:
            yield rule.told(MET, "record_form", columns=len(spec.record_form.columns))

    tellers = locals()
    return {code: tellers[code.lower()] for code in CODES}


# ------------------------------------------------------------------------------------- rule-engine

_CANNOT_BE_TOLD = (
    "target == null and record_form == null and bring.length == 0 and schedule != null"
    ' and schedule.type in ["whenever", "all-day"] and schedule.count == null'
)
_IN_THE_WORLD = ", ".join(sorted(f'"{kind.value}"' for kind in IN_THE_WORLD))
_TESTS = ", ".join(sorted(f'"{kind.value}"' for kind in TESTS_A_PREDICTION))
EXPRESSIONS = {
    "HW01": "from_session == null or from_session.topics.length == 0",
    "HW02": "from_session != null and from_session.topics.length > 0"
    " and from_session.methods.length == 0",
    "HW03": "schedule == null",
    "HW04": _CANNOT_BE_TOLD,
    "HW05": f"place == null and $any([kind in [{_IN_THE_WORLD}] for kind in kinds])",
    "HW06": f"target == null and not ({_CANNOT_BE_TOLD})",
    "HW07": 'schedule != null and schedule.type != "once" and schedule.end == null'
    " and schedule.count == null and not schedule.next_session",
    "HW08": '"reading" in kinds and bring.length == 0',
    "HW09": "rationale == null and hypothesis == null",
    "HW11": "goal == null and problem == null",
    "HW12": f"hypothesis == null and $any([kind in [{_TESTS}] for kind in kinds]) and not"
    ' ("prediction" in asks or ("rating-before" in asks and "rating-after" in asks))',
    "HW16": "no_lose == null or no_lose.if_it_goes_well == null or no_lose.if_it_does_not == null",
    "HW17": "smallest_version == null",
    "HW18": "obstacles == null",
    "HW19": "obstacles != null and $any([obstacle.then == null for obstacle in obstacles])",
    "HW20": "reminder == null",
    "HW21": "record_form == null",
}


class ExpressionEngine:
    """Compiled expressions of rule-engine, over plain data that is laid out for them."""

    def __init__(self) -> None:
        context = rule_engine.Context(resolver=rule_engine.resolve_item)
        self.rules = [
            (code, rule_engine.Rule(EXPRESSIONS[code], context=context)) for code in CODES
        ]

    def assess(self, laid_out: dict[str, Any]) -> list[str]:
        return [code for code, rule in self.rules if rule.matches(laid_out)]


_TOP = (
    "target", "record_form", "schedule", "from_session", "place", "rationale", "hypothesis",
    "goal", "problem", "no_lose", "smallest_version", "obstacles", "reminder",
)  # fmt: skip


def laid_out(data: dict[str, Any]) -> dict[str, Any]:
    """Plain data with every name that an expression speaks of; empty lists for none."""
    full = {name: data.get(name) for name in _TOP}
    full |= {name: list(data.get(name, ())) for name in ("kinds", "bring")}
    if full["from_session"] is not None:
        full["from_session"] = {"topics": [], "methods": []} | full["from_session"]
    if full["schedule"] is not None:
        full["schedule"] = {"end": None, "count": None} | full["schedule"]
    if full["no_lose"] is not None:
        full["no_lose"] = {"if_it_goes_well": None, "if_it_does_not": None} | full["no_lose"]
    if full["obstacles"] is not None:
        full["obstacles"] = [{"then": None} | obstacle for obstacle in full["obstacles"]]
    columns = (full["record_form"] or {}).get("columns", ())
    full["asks"] = [column["asks"] for column in columns]
    return full


# ---------------------------------------------------------------------------------- business-rules


class _Actions(BaseActions):
    def __init__(self) -> None:
        self.found: list[str] = []

    @rule_action(params={"code": FIELD_TEXT})
    def add(self, code: str) -> None:
        self.found.append(code)


class BusinessEngine:
    """Rules of business-rules: each asks one boolean variable, a condition in Python."""

    def __init__(self, n: Family) -> None:
        members: dict[str, Any] = {
            code: boolean_rule_variable(_named(code, condition))
            for code, condition in _conditions(n).items()
        }
        members["__init__"] = _remember
        self.variables: Any = type("Variables", (BaseVariables,), members)
        self.rules = [
            {
                "conditions": {"all": [{"name": code, "operator": "is_true", "value": True}]},
                "actions": [{"name": "add", "params": {"code": code}}],
            }
            for code in CODES
        ]

    def assess(self, spec: Any) -> list[str]:
        actions = _Actions()
        run_all(self.rules, self.variables(spec), actions)
        return actions.found


def _remember(variables: Any, spec: Any) -> None:
    variables.spec = spec


def _named(code: str, condition: Callable[[Any], object]) -> Any:
    def ask(variables: Any) -> bool:
        return bool(condition(variables.spec))

    ask.__name__ = code
    return ask


def _conditions(n: Family) -> dict[str, Callable[[Any], object]]:

    cannot_be_told = _cannot_be_told(n)

    def compares(form: Any) -> bool:
        asks = () if form is None else form.asks
        return Asks.PREDICTION in asks or {Asks.RATING_BEFORE, Asks.RATING_AFTER} <= set(asks)

    return {
        "HW01": lambda s: s.from_session is None or not s.from_session.topics,
        "HW02": lambda s: (
            s.from_session is not None and s.from_session.topics and not s.from_session.methods
        ),
        "HW03": lambda s: s.schedule is None,
        "HW04": cannot_be_told,
        "HW05": lambda s: s.place is None and not IN_THE_WORLD.isdisjoint(s.kinds or ()),
        "HW06": lambda s: s.target is None and not cannot_be_told(s),
        "HW07": lambda s: (
            s.schedule is not None
            and not isinstance(s.schedule, n.Once)
            and not s.schedule.is_bounded
        ),
        "HW08": lambda s: HomeworkKind.READING in (s.kinds or ()) and not s.bring,
        "HW09": lambda s: s.rationale is None and s.hypothesis is None,
        "HW11": lambda s: s.goal is None and s.problem is None,
        "HW12": lambda s: (
            s.hypothesis is None
            and not TESTS_A_PREDICTION.isdisjoint(s.kinds or ())
            and not compares(s.record_form)
        ),
        "HW16": lambda s: (
            s.no_lose is None
            or s.no_lose.if_it_goes_well is None
            or s.no_lose.if_it_does_not is None
        ),
        "HW17": lambda s: s.smallest_version is None,
        "HW18": lambda s: s.obstacles is None,
        "HW19": lambda s: s.obstacles and any(o.then is None for o in s.obstacles),
        "HW20": lambda s: s.reminder is None,
        "HW21": lambda s: s.record_form is None,
    }
