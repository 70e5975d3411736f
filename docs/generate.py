"""Writes the pages that come from the library itself: run it after a rule, word or policy changed.

A test compares what it would write with what is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import attrs

import cbt_homework as ch
from cbt_homework.foundation import kinds as k, people, ratings
from cbt_homework.foundation.declarations import about, is_personal, kinds_of
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.sources import SOURCES, Standing
from cbt_homework.foundation.terms import Term
from cbt_homework.homework import (
    agreement,
    assignment,
    criteria,
    forms,
    schedule,
    spec,
    target,
    vocabulary,
)
from cbt_homework.homework.policy import HomeworkPolicy
from cbt_homework.judgment.catalogue import CATALOGUE

HERE = Path(__file__).parent
NOTE = "<!-- Written by docs/generate.py: change the library, not this page. -->\n\n"


def pages() -> Iterator[tuple[str, str]]:
    """Every generated page: its path below docs, and its text."""
    yield "reference/rules.md", NOTE + rules()
    yield "reference/policy.md", NOTE + policy()
    yield "reference/sources.md", NOTE + sources()
    yield "reference/fields.md", NOTE + fields()
    yield "reference/vocabularies.md", NOTE + vocabularies()
    for rule in CATALOGUE:
        yield f"rules/{rule.code}.md", NOTE + ch.explain(rule.code)


def table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A Markdown table."""
    heading = list(head)
    lines = [heading, ["---"] * len(heading), *map(list, rows)]
    return (
        "\n".join("| " + " | ".join(cell or " " for cell in line) + " |" for line in lines) + "\n"
    )


def rules() -> str:
    """The rules, criterion by criterion."""
    parts = [
        "# The rules\n",
        (
            "A criterion stands or falls with its *essential* rules; *helpful* rules and *hints* "
            "move no verdict. Each code leads to its page: what the rule asks, why, its examples, "
            "and what it cannot see.\n"
        ),
    ]
    for criterion in ch.Criterion:
        of_it = [rule for rule in CATALOGUE if rule.criterion is criterion]
        parts.append(f"## {criterion.label}\n")
        parts.append(table(("code", "name", "weight", "phase", "asks"), map(_rule_row, of_it)))
    codes = "\n".join(f"../rules/{rule.code}" for rule in CATALOGUE)
    parts.append(f"```{{toctree}}\n:hidden:\n\n{codes}\n```\n")
    return "\n".join(parts)


def _rule_row(rule: Rule[Any]) -> tuple[str, ...]:
    phase = "" if rule.phase is None else rule.phase.label
    code = f"[{rule.code}](../rules/{rule.code}.md)"
    return code, f"`{rule.name}`", rule.weight.label, phase, rule.asks


def policy() -> str:
    """The thresholds, with their defaults and where those come from."""
    said = about(HomeworkPolicy)
    rows = [
        (
            f"`homework.{a.name}`",
            f"{a.default:g}",
            said[a.name],
            f"[{a.metadata['origin']}](sources.md)",
        )
        for a in attrs.fields(HomeworkPolicy)
    ]
    absent = ("`absent`", "unmet", about(ch.Policy)["absent"], "[library](sources.md)")
    return (
        "# The policy\n\nThe article gives no thresholds. Each one is a field of `Policy` that can "
        "be stated and changed; shares are in percent of the rating's own scale.\n\n"
        + table(("field", "default", "what it decides", "origin"), [absent, *rows])
    )


def sources() -> str:
    """The sources, and what standing means."""
    rows = [
        (f"`{s.key}`", s.citation + (f". doi:{s.doi}" if s.doi else ""), s.note or "")
        for s in SOURCES.values()
    ]
    meanings = {
        Standing.VERIFIED: "seen in the source itself",
        Standing.REPORTED: "seen in a secondary description of it",
        Standing.CONTESTED: "other sources disagree",
        Standing.RECONSTRUCTED: "put together from partial descriptions",
        Standing.POLICY: "a convention of this library; no source gives it",
    }
    return (
        "# Sources\n\n"
        + table(("key", "source", "note"), rows)
        + "\nHow well it is established that "
        "a source says what it is cited for (not how strong its evidence is):\n\n"
        + table(("standing", "meaning"), ((f"`{s.value}`", meanings[s]) for s in Standing))
    )


CLASSES: tuple[type[Any], ...] = (
    assignment.Assignment, assignment.Assignee, spec.HomeworkSpec, spec.FromSession, spec.Rationale,
    spec.Hypothesis, spec.NoLose, spec.Obstacle, spec.SupervisionAim, schedule.Times,
    schedule.OnDays, schedule.Once, schedule.Whenever, schedule.AllDay, target.Target, target.Unit,
    forms.RecordForm, forms.Column, agreement.Agreement, agreement.SessionTime, ratings.Rating,
    ratings.Scale,
)  # fmt: skip


def fields() -> str:
    """The codebook: every field of every class a record consists of."""
    parts = [
        "# The fields\n",
        (
            "What each class holds. *Personal* marks words that somebody wrote or said: they are "
            "in no `repr`, no error and no finding. An optional field that is `None` was not "
            "recorded.\n"
        ),
    ]
    for cls in CLASSES:
        parts.append(f"## {cls.__name__}\n")
        parts.append(table(("field", "holds", "", "what it is"), _field_rows(cls)))
    return "\n".join(parts)


def _field_rows(cls: type[Any]) -> Iterator[tuple[str, ...]]:
    required = {a.name for a in attrs.fields(cls) if a.default is attrs.NOTHING}
    for name, kind in kinds_of(cls).items():
        marks = ["required"] * (name in required) + ["personal"] * is_personal(kind)
        yield f"`{name}`", told(kind), ", ".join(marks), about(cls)[name]


def told(kind: k.Kind) -> str:
    """What a kind holds, for people."""
    match kind:
        case k.Text(most=most) | k.Label(most=most):
            return f"text, up to {most} characters"
        case k.Token(what=what):
            return what
        case k.Whole(least=least, most=most):
            return f"whole number, {least} to {most}"
        case k.Number(least=least, most=most):
            return f"number, {least} to {most}"
        case k.Flag():
            return "true or false"
        case k.Choice(options=options):
            return f"[{options.__name__}](vocabularies.md)"
        case k.Day():
            return "date"
        case k.Clock():
            return "time of day"
        case k.Fact():
            return "number, date or word"
        case k.One(model=model):
            return model.__name__
        case k.OneOf(models=models):
            return " or ".join(model.__name__ for model in models)
        case k.Many(item=item, least=least, most=most):
            return f"{least} to {most}: {told(item)}"
        case k.Answer(kind=inner):
            return f"{told(inner)}; or [Missing](vocabularies.md)"
        case k.Maybe(kind=inner):
            return told(inner)


VOCABULARIES: tuple[type[Term], ...] = (
    ch.Criterion, criteria.Phase, ch.Verdict, Weight, ch.Missing, vocabulary.HomeworkKind,
    vocabulary.HomeworkPurpose, vocabulary.SupervisionKind, vocabulary.SupervisionFunction,
    people.Setting, people.Role, people.Party, people.Proposer, agreement.UnderstandingCheck,
    agreement.FirstTry, schedule.Period, schedule.Weekday, schedule.PartOfDay, target.Per,
    forms.Asks, ratings.Rater, ratings.Timing,
)  # fmt: skip


def vocabularies() -> str:
    """The closed vocabularies, by their stable keys."""
    parts = ["# The vocabularies\n", "The keys are stable; the wire and the findings carry them.\n"]
    for words in VOCABULARIES:
        doc = (words.__doc__ or "").splitlines()[0]
        parts.append(f"## {words.__name__}\n\n{doc}\n\n" + ", ".join(f"`{w.value}`" for w in words))
        parts.append("")
    usual = [
        (setting.label, ", ".join(sorted(kind.label for kind in vocabulary.USUAL[setting])))
        for setting in people.Setting
    ]
    parts.append("## Kinds that are usual in each setting\n")
    parts.append("A convention of this library; another kind is asked about, never refused.\n")
    parts.append(table(("setting", "kinds"), usual))
    return "\n".join(parts)


if __name__ == "__main__":
    for where, page in pages():
        path = HERE / where
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8")
    print(f"{len(list(pages()))} pages written")
