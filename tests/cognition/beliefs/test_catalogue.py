"""The rules of this room: what each has to have, and what it answers to its examples."""

from __future__ import annotations

from cbt_homework.foundation.verdicts import Verdict
from tests.cognition.beliefs.setting import BOOK, Setting, findings

RULES = tuple(BOOK)


def test_no_example_gives_two_findings_of_one_absence() -> None:
    """What one rule says is not there, no other rule says again."""
    for rule in RULES:
        for example in rule.examples():
            missing: dict[str, str] = {}
            found = findings(example.subject, Setting(absent=Verdict.UNKNOWN))
            for links in ("FO07", "FO10"):  # they name what may hold the end of a link
                found.pop(links, None)
            for code, finding in found.items():
                for path in finding.needs:
                    assert path not in missing, (rule.code, example.shows, path, code)
                    missing[path] = code
