"""No input, no output: nothing is read from or told to the world outside."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import cbt_homework
from tests.house.test_floors import MODULES

BANNED = {
    "open", "print", "input", "breakpoint", "now", "today", "utcnow", "localtime", "getenv",
    "urandom", "uuid4", "system", "popen", "getLogger", "warn",
}  # fmt: skip
COMPILES = {"exchange/compiled.py", "foundation/compiled_checks.py", "foundation/check_source.py"}
"""The modules that compile source of the library's own; attrs and cattrs do the like."""
COMPILERS = {"eval", "exec", "compile", "__import__"}
DOORS = {"builtins", "__builtins__", "__loader__"}
"""Ways to a compiler, or to anything, that do not name it."""


def called(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """What is called, by its last name, with the line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            by_name = getattr(function, "id", "")
            yield node.lineno, function.attr if isinstance(function, ast.Attribute) else by_name


def compilers(tree: ast.AST) -> set[str]:
    """Every way to compile source that a module names: called, handed on, looked up or spelled."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and node.id in COMPILERS | DOORS:
            found.add(node.id)
        elif isinstance(node, ast.Attribute) and node.attr in COMPILERS | DOORS:
            if not (isinstance(node.value, ast.Name) and node.value.id == "re"):
                found.add(node.attr)  # re.compile makes a pattern
        elif isinstance(node, ast.Constant) and node.value in COMPILERS | DOORS:
            found.add(str(node.value))
        elif isinstance(node, ast.Import | ast.ImportFrom):
            found |= {alias.name for alias in node.names} & (COMPILERS | DOORS)
    return found


def trees() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the library, by its path."""
    for path in MODULES:
        where = path.relative_to(Path(cbt_homework.__file__).parent).as_posix()
        yield where, ast.parse(path.read_text("utf-8"))


def test_nothing_is_called_that_reaches_outside() -> None:
    found = [
        f"{where}:{line} {name}"
        for where, tree in trees()
        for line, name in called(tree)
        if name in BANNED
    ]
    assert not found, "\n".join(found)


def test_source_is_compiled_in_three_modules_only() -> None:
    assert COMPILES == {where for where, tree in trees() if compilers(tree)}


@pytest.mark.parametrize(
    "source",
    [
        "eval('1')",
        "import builtins\nbuiltins.exec('x = 1')",
        "from builtins import exec as run\nrun('x = 1')",
        "getattr(int, 'eval')",
        "run = compile\nrun('1', '', 'eval')",
        "__builtins__['exec']",
        "sys.modules['builtins']",
    ],
)
def test_a_way_around_would_be_found(source: str) -> None:
    assert compilers(ast.parse(source))
    assert not compilers(ast.parse("import re\nre.compile('x')"))


DRIVE = """
import sys, datetime, json, attrs, cattrs, difflib, hashlib, textwrap
import cbt_homework as ch
from cbt_homework import cases, cognition, exchange, research, show, supervision, testing
from cbt_homework.homework import forms
touched = []
def watch(event, args):
    importing = event == "os.listdir" or str(args[:1]).endswith((".py',)", ".pyc',)"))
    outside = ("open", "os.", "socket.", "subprocess.", "shutil.", "tempfile.", "time.")
    if event.startswith(outside) and not importing:
        touched.append((event, args))
sys.addaudithook(watch)
spec = ch.HomeworkSpec("Leave the house alone every day", schedule=ch.daily().until_next_session(),
    target=ch.at_least(30, ch.MINUTES), rationale=ch.Rationale("See whether I faint"),
    obstacles=(ch.Obstacle("It rains", then="walk in the arcade"),),
    record_form=forms.PRACTICE_DIARY)
assignment = ch.Assignment(id="a1", spec=spec, agreement=ch.Agreement(confidence=ch.percent(70)))
record = cognition.ThoughtRecord(situation="At the door", form=cognition.NINE_COLUMNS,
    thoughts=(cognition.Thought("I will faint", belief=ch.percent(80)),))
circle = cognition.circle_of(record)
out = []
for _ in range(2):
    made = ch.assess(assignment, wording=ch.judgment.ENGLISH)
    out.append([show.text(made, assignment), show.plan(assignment), show.table({"a1": made}),
        show.source(spec), exchange.dumps(assignment), exchange.dumps(made), repr(made),
        repr(assignment), ch.explain("HW07"), str(made.row(ch.Criterion)),
        repr(exchange.loads(exchange.dumps(assignment)))])
    out[-1] += [f(thing) for thing in (circle, record) for f in
        (show.html, show.markdown, show.plain)]
    for make in cases.CASES.values():
        case = make()
        out[-1] += [repr(case), exchange.dumps(case), repr(ch.diagnose(case.course))
            if case.course else ""]
        for session in case.supervision.sessions if case.supervision else ():
            held = ch.assess(session)
            out[-1] += [repr(held), show.text(held, session), show.html(session)]
        if case.course:
            out[-1] += [repr(list(research.rows(case.course, dyad="d")))]
    ticked = research.CHECKLISTS["previous-difficulties"]
    out[-1] += [show.blank(ticked), show.blank(supervision.SelfAssessment), repr(research.EVIDENCE)]
    out[-1] += [show.svg(circle), show.mermaid(circle), show.blank(forms.PRACTICE_DIARY, "html")]
    try: exchange.loads('{"task": 1}')
    except ch.StructureError as error: out[-1].append(str(error))
    try: testing.assert_meets(spec)
    except AssertionError as error: out[-1].append(str(error))
assert not touched, touched
assert out[0] == out[1], "called twice, it says two things"
print(json.dumps(out[0]))
"""


def _driven(seed: str) -> str:
    ran = subprocess.run(  # noqa: S603 (our own interpreter, our own source)
        [sys.executable, "-B", "-c", DRIVE],
        env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(cbt_homework.__file__).parents[1])},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stderr == ""
    return ran.stdout


def test_nothing_is_touched_and_nothing_depends_on_the_process() -> None:
    """An audit hook sees files, sockets and processes; two hash seeds show hidden order."""
    assert _driven("1") == _driven("4242")


def test_importing_is_silent_and_loads_neither_cattrs_nor_test_tools() -> None:
    source = (
        "import sys; import cbt_homework as ch; assert 'attrs' not in sys.modules;"
        "ch.assess(ch.HomeworkSpec('x'));"
        "unwanted = {'cattrs', 'hypothesis', 'pytest', 'json'};"
        "ours = [m.split('.') for m in sys.modules if m.startswith('cbt_homework.')];"
        "print(sorted({m.split('.')[0] for m in sys.modules} & unwanted),"
        "sorted({m[1] for m in ours}))"
    )
    # Coverage looks into processes that are started, and would be loaded in this one.
    env = {name: held for name, held in os.environ.items() if not name.startswith("COVERAGE_")}
    ran = subprocess.run(  # noqa: S603
        [sys.executable, "-c", source], env=env, capture_output=True, text=True, check=True
    )
    assert "[] ['foundation', 'homework', 'judgment', 'policies']\n" == ran.stdout
    assert "" == ran.stderr
