"""Families of rules are independent, no rule looks up another, and each stands below its judge."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import cbt_homework
from cbt_homework.foundation.rules import Rule
from cbt_homework.judgment.catalogue import CATALOGUE

ROOT = Path(cbt_homework.__file__).parent
FAMILIES = tuple(sorted(path for path in ROOT.glob("*/*rules") if path.is_dir()))
MODULES = [(family, path) for family in FAMILIES for path in sorted(family.glob("*.py"))]
CODE = re.compile(r"[A-Z]{2,12}[0-9]{2,4}")
LOOKUPS = {
    "code", "criterion", "examples", "finding", "judge", "outcomes", "phase", "rules", "select",
    "sentence", "template", "weight",
}  # fmt: skip
"""Attributes of rules and books. A rules module makes rules, and reads none."""


def _dotted(path: Path) -> str:
    return ".".join(("cbt_homework", *path.relative_to(ROOT).with_suffix("").parts))


def imported(source: str) -> Iterator[str]:
    """The full names of all that a module imports, also inside functions."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def other_families(source: str, own: str) -> set[str]:
    """The families, other than its own, from which a module imports."""
    families = {_dotted(family) for family in FAMILIES} - {own}
    return {f for f in families for name in imported(source) if f"{name}.".startswith(f"{f}.")}


def lookups(source: str) -> list[str]:
    """Expressions in which a module of rules could look up a rule."""
    tree = ast.parse(source)
    defined = {
        id(node.args[0]) for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args
    }
    found: list[str] = []
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(attr=name) if name in LOOKUPS:
                found.append(ast.unparse(node))
            case ast.Constant(value=str(text)) if CODE.fullmatch(text) and id(node) not in defined:
                found.append(ast.unparse(node))
            case _:
                pass
    found += [name for name in imported(source) if name.rpartition(".")[2] == "RuleBook"]
    return found


def rules_read(source: str, imported_rules: set[str]) -> set[str]:
    """The imported rules that a module does more with than to list them, ``*RULES``, in a tuple."""
    tree = ast.parse(source)
    listed = {
        id(element.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Tuple)
        for element in node.elts
        if isinstance(element, ast.Starred)
    }
    return {
        node.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Name) and node.id in imported_rules and id(node) not in listed
        if isinstance(node.ctx, ast.Load)
    }


def _imported_rules(path: Path) -> set[str]:
    """The names that a module imports and that hold a rule or a tuple of rules."""
    module = importlib.import_module(_dotted(path).removesuffix(".__init__"))
    names = {name.rpartition(".")[2] for name in imported(path.read_text("utf-8"))}
    values = {name: getattr(module, name, None) for name in names}
    return {
        name
        for name, value in values.items()
        if isinstance(value, Rule)
        or (isinstance(value, tuple) and any(isinstance(item, Rule) for item in value))
    }


def test_every_rule_of_the_catalogue_stands_in_a_family() -> None:
    assert 5 == len(FAMILIES)
    text = "".join(path.read_text("utf-8") for _, path in MODULES)
    assert [] == [rule.code for rule in CATALOGUE if f'"{rule.code}"' not in text]


def test_no_family_of_rules_imports_from_another() -> None:
    found = {
        _dotted(path): families
        for family, path in MODULES
        if (families := other_families(path.read_text("utf-8"), _dotted(family)))
    }
    assert {} == found


def test_no_rule_looks_up_another_rule() -> None:
    found = {
        _dotted(path): expressions
        for _, path in MODULES
        if (expressions := lookups(path.read_text("utf-8")))
    }
    assert {} == found


def test_imported_rules_are_only_listed() -> None:
    rules = {path: _imported_rules(path) for _, path in MODULES}
    assert 40 < sum(map(len, rules.values()))
    found = {
        _dotted(path): names
        for path, imports in rules.items()
        if (names := rules_read(path.read_text("utf-8"), imports))
    }
    assert {} == found


def rules_out_of_place(source: str) -> list[str]:
    """The rules of a module that do not stand right below their judge, with the name of both.

    A judge that another module or another rule shares, or that is made by a call, stands elsewhere.
    """
    body = ast.parse(source).body
    functions = {node.name for node in body if isinstance(node, ast.FunctionDef)}
    rules = [
        (i, node.targets[0].id, node.value.args)
        for i, node in enumerate(body)
        if isinstance(node, ast.Assign)
        and isinstance(node.targets[0], ast.Name)
        and isinstance(node.value, ast.Call)
        and len(node.value.args) > 2
        and isinstance(node.value.args[0], ast.Constant)
        and CODE.fullmatch(str(node.value.args[0].value))
    ]
    judges = [judge.id for _, _, (_, _, judge, *_) in rules if isinstance(judge, ast.Name)]
    found: list[str] = []
    for i, constant, (code, name, judge, *_) in rules:
        words = ast.literal_eval(name).replace("-", "_")
        if constant.removesuffix("_RULE") != words.upper():
            found.append(f"{ast.literal_eval(code)} is the constant {constant}")
        if not isinstance(judge, ast.Name) or judge.id not in functions:
            continue
        above = body[i - 1]
        if judges.count(judge.id) == 1 and (
            judge.id != f"_judge_{words}"
            or not isinstance(above, ast.FunctionDef)
            or above.name != judge.id
        ):
            found.append(f"{ast.literal_eval(code)} is judged by {judge.id}")
    return found


def test_every_rule_stands_right_below_its_judge() -> None:
    found = {
        _dotted(path): places
        for _, path in MODULES
        if (places := rules_out_of_place(path.read_text("utf-8")))
    }
    assert {} == found


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("def _judge_a_b(): ...\nA_B = _rule('HW01', 'a-b', _judge_a_b)", []),
        ("A_B = _rule('HW01', 'a-b', imported)", []),
        ("def _each(): ...\nA_B = _rule('HW01', 'a-b', _each(1))", []),
        (
            "def _judge_a_b(): ...\nX = 1\nA_B = _rule('HW01', 'a-b', _judge_a_b)",
            ["HW01 is judged by _judge_a_b"],
        ),
        ("def _c(): ...\nA_B = _rule('HW01', 'a-b', _c)", ["HW01 is judged by _c"]),
        ("def _judge_a_b(): ...\nX = _rule('HW01', 'a-b', _judge_a_b)", ["HW01 is the constant X"]),
    ],
)
def test_a_rule_out_of_place_is_found(source: str, expected: list[str]) -> None:
    assert expected == rules_out_of_place(source)


OWN = "cbt_homework.homework.rules"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("from cbt_homework.engagement.rules.common import x", {"cbt_homework.engagement.rules"}),
        ("from cbt_homework.engagement import rules", {"cbt_homework.engagement.rules"}),
        ("def f():\n import cbt_homework.engagement.rules", {"cbt_homework.engagement.rules"}),
        (
            "from cbt_homework.cognition.belief_rules import x",
            {"cbt_homework.cognition.belief_rules"},
        ),
        ("from cbt_homework.homework.rules.common import x", set()),
        ("from cbt_homework.foundation.rules import Rule", set()),
    ],
)
def test_an_import_from_another_family_is_found(source: str, expected: set[str]) -> None:
    assert expected == other_families(source, OWN)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A = next(rule for rule in RULES if rule.code == 'HW18')", ["rule.code", "'HW18'"]),
        ("A = BOOK['HW18']", ["'HW18'"]),
        ("A = BOOK.select(code)", ["BOOK.select"]),
        ("A = OBSTACLES[0].judge", ["OBSTACLES[0].judge"]),
        (
            "from cbt_homework.foundation.rules import RuleBook",
            ["cbt_homework.foundation.rules.RuleBook"],
        ),
        ("A = _rule('HW18', 'name', judge)", []),
        ("return_ = None  # HW18 speaks", []),
    ],
)
def test_a_lookup_of_a_rule_is_found(source: str, expected: list[str]) -> None:
    assert expected == lookups(source)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A = (*RULES,)", set()),
        ("A = RULES[0]", {"RULES"}),
        ("A = [rule for rule in RULES]", {"RULES"}),
        ("A = f(*RULES)", {"RULES"}),
    ],
)
def test_a_rule_that_is_read_is_found(source: str, expected: set[str]) -> None:
    assert expected == rules_read(source, {"RULES"})
