"""An assessment in plain text, for the professional."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cbt_homework.foundation.findings import Finding, Weight
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.homework.assignment import Assignment
from cbt_homework.homework.spec import HomeworkSpec
from cbt_homework.judgment.assessment import Assessment
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.show.layout import labeled, wrapped


def text(
    assessment: Assessment[Any],
    subject: HomeworkSpec | Assignment | None = None,
    *,
    book: RuleBook = CATALOGUE,
) -> str:
    """An assessment as notes for the professional: what is missing first, with what to ask.

    The task is shown where the ``subject`` is given; an assessment alone holds no text of anybody.
    Nothing in an assessment says whose it is: giving the right subject is the caller's part.
    Give the ``book`` where rules of one's own were used.

    Raises:
        TypeError: the first argument is no assessment.
        UnknownCodeError: the book has no rule for one of the findings.
    """
    if not isinstance(assessment, Assessment):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError("an assessment is wanted first: show.text(assess(subject), subject)")
    parts: list[str] = []
    if subject is not None:
        spec = subject.spec if isinstance(subject, Assignment) else subject
        parts.append(wrapped(spec.task, "Task: ", "      ") + "\n")
    parts.append(_heading("Criteria") + _profile(assessment))
    unmet = Verdict.UNMET
    for title, findings in (
        ("Needs attention", assessment.attention),
        ("Not in place", assessment.with_verdict(unmet, Weight.ESSENTIAL)),
        ("Could help", assessment.with_verdict(unmet, Weight.HELPFUL)),
        ("About the wording", assessment.with_verdict(unmet, Weight.HINT)),
    ):
        if findings:
            parts.append(_heading(title) + "".join(_in_full(f, book) for f in findings))
    unknown = Verdict.UNKNOWN
    for title, findings in (
        ("In place", assessment.with_verdict(Verdict.MET)),
        ("Not recorded, and would decide", assessment.with_verdict(unknown, Weight.ESSENTIAL)),
        ("Not recorded", assessment.with_verdict(unknown, Weight.HELPFUL, Weight.HINT)),
    ):
        if findings:
            parts.append(_heading(title) + "".join(_one_line(f, book) for f in findings))
    return "\n".join(parts)


def sentences(findings: Iterable[Finding], *, book: RuleBook = CATALOGUE) -> tuple[str, ...]:
    """The sentence of each finding.

    Raises:
        UnknownCodeError: the book has no rule for one of the findings.
    """
    return tuple(book[f.code].sentence(f) for f in findings)


def _heading(title: str) -> str:
    return f"{title}\n{'-' * len(title)}\n"


def _profile(assessment: Assessment[Any]) -> str:
    if not assessment.profile:
        return "none applied\n"
    return labeled((j.criterion.replace("-", " "), j.verdict.value) for j in assessment.profile)


def _in_full(finding: Finding, book: RuleBook) -> str:
    rule = book[finding.code]
    lines = [wrapped(rule.sentence(finding), f"{rule.code}  ", "      ")]
    if rule.question:
        lines.append(wrapped(rule.question, "      To ask: ", "      "))
    lines += [wrapped(option, "      To consider: ", "      ") for option in rule.options]
    return "\n".join(lines) + "\n"


def _one_line(finding: Finding, book: RuleBook) -> str:
    rule = book[finding.code]
    return wrapped(rule.sentence(finding), f"{rule.code}  ", "      ") + "\n"
