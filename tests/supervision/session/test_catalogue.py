"""The rules of this part: what each has to have, and what it answers to its examples."""

from __future__ import annotations

from tests.stated import IMPORTED
from tests.supervision.session.sessions import (
    RULES,
    findings,
)

SHARED = {"reviewed", "homework", "elements"}
"""The first two show that supervision looks at its own homework, and each has its own rule; the
elements may show the feedback of both, beside what they are asked for themselves."""


def test_no_example_gives_two_findings_of_one_absence() -> None:
    """What one rule says is not there, no other rule says again."""
    for rule in RULES:
        for example in rule.examples():
            missing: dict[str, str] = {}
            found = findings(example.subject, IMPORTED)
            found.pop("SU84", None)  # an alarm moves no verdict; SU82 says again what does
            for code, finding in found.items():
                for path in set(finding.needs) - SHARED:
                    assert path not in missing, (rule.code, example.shows, path, code)
                    missing[path] = code
