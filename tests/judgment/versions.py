"""The record of what each version of each rule answers, and what may change in it.

A version is on record with a digest of the answers in the fixed space (`tests.judgment.space`), one
of the answers in each part of the pairs (`tests.judgment.pairs`), and the answer to each example.
What is on record of a version never changes. The record grows with a new rule, a raised version, a
new example, new subjects (a new field, a new word), and a new part of the pairs. A new part has a
digest of its own, so that those of the space and of older parts still have to be the same.
"""

from __future__ import annotations

import inspect
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

import cbt_homework
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict
from tests.judgment import space

GOLDEN = Path(__file__).parent / "golden"
RULES = GOLDEN / "rule_versions.json"
SPACE = GOLDEN / "rule_space.txt"
RENEW = "CBT_REGENERATE=1 uv run python -m pytest tests/judgment/test_rule_versions.py"

Names = Mapping[str, frozenset[str]]
"""The names of the subjects of each class."""
Answers = Callable[[Rule[Any]], Mapping[str, str]]
Recorded = dict[str, Any]
Met = Callable[[Rule[Any]], Mapping[int, Mapping[str, str]]]
"""The answers of a rule in each part of the pairs."""


def no_pairs(_: Rule[Any]) -> Mapping[int, Mapping[str, str]]:
    """For a record without pairs."""
    return {}


def names_now(classes: Iterable[type[Any]]) -> Names:
    """The names of all subjects in the space as it is."""
    return {cls.__name__: frozenset(s.name for s in space.subjects(cls)) for cls in classes}


def recorded(
    rule: Rule[Any], said: Mapping[str, str], names: frozenset[str], met: Met = no_pairs
) -> Recorded:
    """What the record says of a rule, as far as these subjects go."""
    there = sorted((name, answer) for name, answer in said.items() if name in names)
    counts = (rule.weight.value, rule.criterion.value)
    return {
        "version": rule.version,
        "space": space.digest((*counts, *there)),
        "pairs": {
            str(part): space.digest(sorted(answers.items())) for part, answers in met(rule).items()
        },
        "examples": {
            _key(example): f"{space.digest_of(example.subject)} "
            f"{space.digest(space.answer_to(rule, example))}"
            for example in rule.examples()
        },
    }


def _key(example: Any) -> str:
    return example.shows + ("" if example.absent is Verdict.UNMET else " (imported)")


def problems(
    old: Mapping[str, Recorded],
    rules: Iterable[Rule[Any]],
    answers: Answers,
    names: Names,
    retired: Iterable[str] = (),
    *,
    met: Met = no_pairs,
) -> list[str]:
    """What has changed although its version is on record, a line each.

    ``names`` are those of the subjects on record: what is new is no change.
    """
    every = list(rules)
    found: list[str] = []
    for rule in every:
        was = old.get(rule.code)
        if was is None or rule.version > was["version"]:
            continue
        if rule.version < was["version"]:
            found.append(f"{rule.code}: version {was['version']} is on record; {_raise(rule)}")
            continue
        now = recorded(rule, answers(rule), names.get(rule.subject.__name__, frozenset()), met)
        if now["space"] != was["space"]:
            found.append(
                f"{rule.code} {rule.name}: what it answers, its weight or its criterion has "
                f"changed, and version {rule.version} is on record; {_raise(rule)}"
            )
        for part, said in was.get("pairs", {}).items():
            if now["pairs"].get(part) != said:
                found.append(
                    f"{rule.code} {rule.name}: what it answers where two fields meet has changed "
                    f"(part {part} of the pairs), and version {rule.version} is on record; "
                    f"{_raise(rule)}"
                )
        for shows, said in now["examples"].items():
            before = was["examples"].get(shows, said)
            if said.split()[0] == before.split()[0] and said != before:
                found.append(
                    f"{rule.code} {rule.name}: its answer to the example {shows!r} has changed, "
                    f"and version {rule.version} is on record; {_raise(rule)}"
                )
    gone = set(old) - {rule.code for rule in every} - set(retired)
    found += [
        f"{code}: the rule is gone; add it to RETIRED in src/cbt_homework/judgment/retired.py"
        for code in sorted(gone)
    ]
    return found


def _raise(rule: Rule[Any]) -> str:
    root = Path(cbt_homework.__file__).parents[2]
    path = Path(inspect.getsourcefile(rule.examples) or "")
    where = path.relative_to(root) if path.is_relative_to(root) else path.name
    return f"raise the version in {where}, then renew the record with: {RENEW}"


def renewed(
    old: Mapping[str, Recorded],
    rules: Iterable[Rule[Any]],
    answers: Answers,
    names: Names,
    *,
    met: Met = no_pairs,
) -> dict[str, Recorded]:
    """The record as it is to be, with all subjects of today; retired rules stay in it."""
    now = {
        rule.code: recorded(rule, answers(rule), names[rule.subject.__name__], met)
        for rule in rules
    }
    return dict(sorted({**old, **now}.items()))


# ------------------------------------------------------------------------------------ on the disk


def read_rules() -> dict[str, Recorded]:
    """The rules on record; none where there is no record yet."""
    return json.loads(RULES.read_text("utf-8")) if RULES.exists() else {}


def written_rules(record: Mapping[str, Recorded]) -> str:
    """The record of the rules as its file holds it."""
    return json.dumps(record, indent=1, ensure_ascii=False) + "\n"


def read_names() -> Names:
    """The subjects on record; none where there is no record yet."""
    if not SPACE.exists():
        return {}
    lists: dict[str, list[str]] = {}
    found: dict[str, set[str]] = defaultdict(set)
    cls = base = ""
    for line in SPACE.read_text("utf-8").splitlines():
        first, *rest = line.split()
        if first.startswith("@"):
            lists[first] = rest
        elif not line.startswith(" "):
            cls, base = first, rest[0]
            found[cls].add(base)
        else:
            found[cls] |= {f"{base} {first} {word}" for word in lists[rest[0]]}
    return {name: frozenset(each) for name, each in found.items()}


def written_names(names: Names) -> str:
    """The record of the subjects: lists of words, then the fields of each base with their list."""
    words: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for cls, each in names.items():
        for name in sorted(each):
            base, *change = name.split()
            if change:
                words[cls, base, change[0]].append(change[1])
    lists = {f"@{space.digest(w)[:8]}": w for w in words.values()}
    lines = [f"{key} {' '.join(lists[key])}" for key in sorted(lists)]
    for cls in sorted(names):
        for base in sorted(name for name in names[cls] if " " not in name):
            lines.append(f"{cls} {base}")
            lines += [
                f" {field} @{space.digest(w)[:8]}"
                for (of, at, field), w in sorted(words.items())
                if (of, at) == (cls, base)
            ]
    return "\n".join(lines) + "\n"
