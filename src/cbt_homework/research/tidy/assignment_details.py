"""Statements of what a design and its planning hold beside the parts that each of them has."""

from __future__ import annotations

from collections.abc import Iterator

from cbt_homework.homework.agreement import Agreement, Suitability
from cbt_homework.homework.schedule import Several
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.homework.target import MINUTES, Amount
from cbt_homework.research.tidy.statement import Facet, Statement
from cbt_homework.research.tidy.statement_builder import StatementBuilder

_SUITS = ("reading", "language", "culture", "others_agree")


def statements_of_design_details(
    builder: StatementBuilder, spec: HomeworkSpec, path: str
) -> Iterator[Statement]:
    """Yields further amounts, the time it may take, steps, and what counts, as far as recorded."""
    if spec.total is not None:
        yield from builder.target_statements(spec.total, f"{path}.total")
    if isinstance(spec.schedule, Several):
        for n, part in enumerate(spec.schedule.parts):
            if part.target is not None:
                at = f"{path}.schedule.parts.{n}.target"
                yield from builder.target_statements(part.target, at)
    if spec.estimated_minutes is not None:
        minutes = Amount(spec.estimated_minutes, MINUTES)
        yield builder.amount_statement(Facet.ESTIMATED_TIME, minutes, f"{path}.estimated_minutes")
    for field, steps in (("steps", spec.steps), ("graded_steps", spec.graded_steps)):
        if steps is None:
            continue
        measure = field.replace("_", "-")
        yield builder.count_statement(Facet.STEPS, len(steps), f"{path}.{field}", measure=measure)
        for n, step in enumerate(steps):
            if step.target is not None:
                yield from builder.target_statements(step.target, f"{path}.{field}.{n}.target")
    if spec.part_counts is not None:
        yield builder.yes_or_no_statement(
            Facet.PART_COUNTS, spec.part_counts, f"{path}.part_counts"
        )
    for n, cause in enumerate(spec.success_depends_on or ()):
        at = f"{path}.success_depends_on.{n}"
        yield builder.term_statement(Facet.SUCCESS_DEPENDS_ON, cause, at)
    if spec.priority is not None:
        yield builder.rating_statement(Facet.PRIORITY, spec.priority, f"{path}.priority")


def statements_of_plan_details(
    builder: StatementBuilder, agreement: Agreement, path: str
) -> Iterator[Statement]:
    """Yields how understanding was checked, and whether it suits the person, as far as recorded."""
    for measure, term in (
        ("understanding", agreement.understanding),
        ("check_showed", agreement.check_showed),
    ):
        if term is not None:
            key = measure.replace("_", "-")
            yield builder.term_statement(
                Facet.UNDERSTANDING, term, f"{path}.{measure}", measure=key
            )
    suits = agreement.suitability or Suitability()
    for name in _SUITS:
        answer = getattr(suits, name)
        if answer is not None:
            key, at = name.replace("_", "-"), f"{path}.suitability.{name}"
            yield builder.yes_or_no_statement(Facet.SUITABILITY, answer, at, measure=key)
