"""Explains a rule on one page: what it asks, why, how it answers, what it cannot see."""

from __future__ import annotations

from typing import Any

from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.constructor_source import source
from cbt_homework.foundation.rules import Rule, RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.judgment.retired import RetiredRule, retired_rule


def explain(code: str, *, book: RuleBook = CATALOGUE) -> str:
    """The page of a rule, in Markdown; of a retired rule, what it said and what replaced it.

    Raises:
        UnknownCodeError: the book has no such rule.
        TypeError: the book is none.
    """
    check_class("book", book, RuleBook)
    retired = None if code in book else retired_rule(code)
    return rule_page_text(book[code]) if retired is None else _retired_rule_page_text(retired)


def rule_page_text(rule: Rule[Any]) -> str:
    """The page of one rule, in Markdown."""
    phase = "" if rule.phase is None else f", phase {rule.phase.label}"
    parts = [
        f"# {rule.code} {rule.name}",
        f"{rule.asks}",
        (
            f"Criterion **{rule.criterion.value}**{phase}; {rule.weight.label}; "
            f"{rule.status.label}, version {rule.version}."
        ),
        "## Why it matters",
        rule.why,
        "## What it says",
        "\n".join(_sentence_lines(rule)),
        *_session_section_lines(rule),
        "## Examples",
        "\n".join(_example_lines(rule)),
        "## What it cannot see",
        rule.cannot_see,
        "## Sources",
        "\n".join(_source_lines(rule)),
    ]
    return "\n\n".join(parts) + "\n"


def _retired_rule_page_text(rule: RetiredRule) -> str:
    instead = ", ".join(rule.replaced_by) or "no other rule"
    said = [
        f"- **{verdict.value}**: {template}"
        for verdict in reversed(Verdict)
        if (template := rule.template(verdict)) is not None
    ]
    parts = [
        f"# {rule.code} {rule.name}",
        f"Retired since version {rule.since}. {rule.why} Instead: {instead}.",
        f"Criterion **{rule.criterion}**; {rule.weight.label}; last version {rule.version}.",
        "## What it said",
        "\n".join(said),
    ]
    return "\n\n".join(parts) + "\n"


def _sentence_lines(rule: Rule[Any]) -> list[str]:
    lines: list[str] = []
    for verdict in reversed(Verdict):
        said = rule.template(verdict)
        lines.append(
            f"- never {verdict.value}: {rule.never[verdict]}"
            if said is None
            else f"- **{verdict.value}**: {said}"
        )
    return lines


def _session_section_lines(rule: Rule[Any]) -> list[str]:
    lines = [f"- To ask: *{rule.question}*"] if rule.question else []
    lines += [f"- To consider: {option}" for option in rule.options]
    return ["## In the session", "\n".join(lines)] if lines else []


def _example_lines(rule: Rule[Any]) -> list[str]:
    lines: list[str] = []
    for example in rule.examples():
        answer = "does not apply" if example.expect is None else example.expect.value
        reading = "" if example.absent is Verdict.UNMET else " (an empty field is not recorded)"
        lines.append(f"- **{answer}**{reading}, {example.shows}:")
        lines.append(f"  `{source(example.subject)}`")
    return lines


def _source_lines(rule: Rule[Any]) -> list[str]:
    lines: list[str] = []
    for cited in rule.sources:
        known = SOURCES.get(cited.source)
        what = cited.source if known is None else known.citation
        says = f" {cited.says}" if cited.says else ""
        lines.append(f"- {what} ({cited.status.value}).{says}")
    return lines
