"""Runs the tests of each mutant in a copy of one process, which has collected them once.

It needs `os.fork`, so it runs on POSIX systems only.
"""

from __future__ import annotations

import ast
import gc
import importlib
import json
import os
import signal
import tempfile
import traceback
import warnings
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from enum import Enum
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any, NamedTuple

import pytest
from _pytest.runner import runtestprotocol

from tests.mutation.drawing import Mutant


class Fate(Enum):
    """The fate of a mutant."""

    KILLED = "killed"
    TIMED_OUT = "timed out"
    CRASHED = "crashed"
    SURVIVED = "survived"
    NOT_REACHED = "not reached"
    NOT_APPLIED = "not applied"


NOTICED = {Fate.KILLED, Fate.TIMED_OUT, Fate.CRASHED}
"""The fates of mutants that the tests notice."""


class Outcome(NamedTuple):
    """A mutant, its fate, and the test that failed, if one did."""

    mutant: Mutant
    fate: Fate
    test: str = ""


class UnsoundRunError(Exception):
    """The run cannot tell anything: a test fails without a mutant, or a copy broke down."""


class Runner:
    """A pytest plugin that replaces the loop over the tests."""

    def __init__(self, mutants: Sequence[Mutant], root: Path, timeout: int) -> None:
        self.mutants = mutants
        self.root = root.resolve()
        self.timeout = timeout
        self.outcomes: list[Outcome] = []
        self.unsound = ""
        self._items: dict[str, pytest.Item] = {}
        self._seconds: dict[str, float] = {}
        self._broken: dict[str, str] = {}
        self._reached: dict[tuple[str, int], set[str]] = defaultdict(set)
        self._sound_alone: set[str] = set()

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the unchanged code, then each mutant."""
        if session.testsfailed:
            self.unsound = "pytest could not collect the tests"
            return True
        self._items = {item.nodeid: item for item in session.items}
        capture = session.config.pluginmanager.getplugin("capturemanager")

        def tell(text: str) -> None:
            with capture.global_and_fixture_disabled():
                print(text, flush=True)

        try:
            for path in sorted({mutant.path for mutant in self.mutants}):
                module = path.removeprefix("src/").removesuffix(".py").removesuffix("/__init__")
                importlib.import_module(module.replace("/", "."))
            self._run_unchanged(tell)
            self._check_unchanged()
            for number, mutant in enumerate(self.mutants, 1):
                outcome = self._outcome(mutant)
                self.outcomes.append(outcome)
                tell(f"{number}/{len(self.mutants)} {outcome.fate.value} {mutant.path}")
        except UnsoundRunError as error:
            self.unsound = str(error)
        return True

    def _run_unchanged(self, tell: Callable[[str], None]) -> None:
        """Note which tests reach which lines, how long each takes, and which fail anyway.

        Each file of tests has a process of its own, so that a result that one file has cached
        does not hide the function from another file.
        """
        by_file: dict[Path, list[pytest.Item]] = defaultdict(list)
        for item in self._items.values():
            by_file[item.path].append(item)
        for number, (path, items) in enumerate(by_file.items(), 1):
            allowed = self.timeout * (1 + len(items))
            found, status = in_a_copy(lambda items=items: self._unchanged(items), allowed)
            if found is None:
                raise UnsoundRunError(f"{path.name} does not end without a mutant ({status})")
            self._seconds |= found["seconds"]
            self._broken |= found["failed"]
            for where, line, tests in found["lines"]:
                self._reached[where, line].update(tests)
            tell(f"unchanged code: {number}/{len(by_file)} {path.name}")

    def _unchanged(self, items: Sequence[pytest.Item]) -> dict[str, Any]:
        from coverage import Coverage

        paths = sorted({mutant.path for mutant in self.mutants})
        measured = Coverage(
            data_file=None, config_file=False, include=[str(self.root / path) for path in paths]
        )
        failed: dict[str, str] = {}
        seconds: dict[str, float] = {}
        measured.start()
        for item in items:
            measured.switch_context(item.nodeid)
            took, why = run_item(item)
            seconds[item.nodeid] = took
            if why:
                failed[item.nodeid] = why
        measured.stop()
        data = measured.get_data()
        lines = [
            (path, line, sorted(set(tests) - {""}))
            for path in paths
            for line, tests in data.contexts_by_lineno(str(self.root / path)).items()
        ]
        return {"seconds": seconds, "failed": failed, "lines": lines}

    def _tests_of(self, mutant: Mutant) -> list[str]:
        """The tests that reach the changed statement, the fastest first."""
        lines = statement_lines((self.root / mutant.path).read_text("utf-8"), mutant.line)
        tests = {test for line in lines for test in self._reached.get((mutant.path, line), ())}
        return sorted(tests, key=lambda test: (self._seconds[test], test))

    def _check_unchanged(self) -> None:
        """Raise an error that names every needed test that fails without a mutant."""
        needed = {test for mutant in self.mutants for test in self._tests_of(mutant)}
        if broken := sorted(needed & self._broken.keys()):
            told = [f"{test} fails without a mutant:\n{self._broken[test]}" for test in broken]
            raise UnsoundRunError("\n".join(told))

    def _outcome(self, mutant: Mutant) -> Outcome:
        source = (self.root / mutant.path).read_text("utf-8")
        chosen = self._tests_of(mutant)
        found, status = in_a_copy(lambda: self._changed(mutant, source, chosen), self.timeout)
        if found is None:
            fate = Fate.TIMED_OUT if status == signal.SIGALRM else Fate.CRASHED
            return Outcome(mutant, fate)
        if "broke" in found:
            raise UnsoundRunError(f"{mutant.path}:{mutant.line}: {found['broke']}")
        if not found["applied"]:
            return Outcome(mutant, Fate.NOT_APPLIED)
        if not chosen:
            return Outcome(mutant, Fate.NOT_REACHED)
        if not found["test"]:
            return Outcome(mutant, Fate.SURVIVED)
        self._check_alone(found["test"])
        return Outcome(mutant, Fate.KILLED, found["test"])

    def _changed(self, mutant: Mutant, source: str, tests: Sequence[str]) -> dict[str, Any]:
        if not apply(source, mutant.source, str(self.root / mutant.path)):
            return {"applied": False}
        for test in tests:
            signal.alarm(self.timeout + 10 * round(self._seconds[test]))
            _, why = run_item(self._items[test])
            if why:
                return {"applied": True, "test": test}
        return {"applied": True, "test": ""}

    def _check_alone(self, test: str) -> None:
        """Raise an error if a test that failed also fails in a fresh copy of unchanged code."""
        if test in self._sound_alone:
            return
        allowed = self.timeout + 10 * round(self._seconds[test])
        found, status = in_a_copy(lambda: {"why": run_item(self._items[test])[1]}, allowed)
        if found is None or found.get("why", "broke"):
            why = f"it ended with status {status}" if found is None else "\n".join(found.values())
            raise UnsoundRunError(f"{test} fails without a mutant, run alone:\n{why}")
        self._sound_alone.add(test)


def run(
    mutants: Sequence[Mutant], root: Path, arguments: Sequence[str], timeout: int
) -> list[Outcome]:
    """Run the tests that `arguments` name for pytest, and tell the fate of each mutant.

    Args:
        mutants: The changed modules, which have to be importable from `root`.
        root: The folder of the project.
        arguments: What pytest is given: folders, files, options.
        timeout: How many seconds a test may take beyond ten times what it took unchanged.

    Raises:
        UnsoundRunError: A test that reaches a mutant fails without it, or there are no tests.
    """
    if not hasattr(os, "fork"):
        raise UnsoundRunError("this system has no os.fork; run it on Linux or macOS")
    runner = Runner(mutants, root, timeout)
    status = pytest.main(["-q", "-p", "no:cacheprovider", *arguments], plugins=[runner])
    if runner.unsound or len(runner.outcomes) != len(mutants):
        raise UnsoundRunError(runner.unsound or f"pytest ended with status {status}")
    return runner.outcomes


def run_item(item: pytest.Item) -> tuple[float, str]:
    """Run one test; how many seconds it took, and the end of why it failed, or nothing."""
    reports = runtestprotocol(item, nextitem=None, log=False)
    why = [str(report.longrepr)[-2000:] for report in reports if report.failed]
    return sum(report.duration for report in reports), "\n".join(why)


def in_a_copy(
    call: Callable[[], dict[str, Any]], seconds: int
) -> tuple[dict[str, Any] | None, int]:
    """The result of a function in a copy of this process, and the signal that ended the copy.

    The copy is ended after so many seconds, together with the processes that it started.
    """
    with tempfile.TemporaryDirectory() as folder:
        answer = Path(folder, "answer.json")
        child = os.fork()
        if child == 0:
            _answer(call, seconds, answer)
        status = 0
        try:
            _, status = os.waitpid(child, 0)
        finally:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(child, signal.SIGKILL)
        text = answer.read_text("utf-8") if answer.exists() else ""
    ended_by = os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0
    return (json.loads(text) if text and not ended_by else None), ended_by


def _answer(call: Callable[[], dict[str, Any]], seconds: int, answer: Path) -> None:
    """Write what a function returns, and end this process without any cleaning up."""
    try:
        os.setpgid(0, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
        try:
            told = call()
        except BaseException:  # noqa: BLE001 (the parent tells it and stops)
            told = {"broke": traceback.format_exc()}
        signal.alarm(0)
        answer.write_text(json.dumps(told), "utf-8")
    finally:
        os._exit(0)


def apply(source: str, new: str, path: str) -> int:
    """Give the living functions of a module the code of its changed copy; how many changed."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)  # a mutant may say `is 3`
        old_codes = _codes(compile(source, path, "exec", dont_inherit=True))
        new_codes = _codes(compile(new, path, "exec", dont_inherit=True))
    if [code.co_qualname for code in old_codes] != [code.co_qualname for code in new_codes]:
        return 0
    changed = {
        _place(old): code for old, code in zip(old_codes, new_codes, strict=True) if old != code
    }
    count = 0
    for function in [f for f in gc.get_objects() if isinstance(f, FunctionType)]:
        now = function.__code__
        code = changed.get(_place(now)) if now.co_filename == path else None
        if code is not None and code.co_freevars == now.co_freevars:
            function.__code__ = code
            count += 1
    return count


def _codes(code: CodeType) -> list[CodeType]:
    inner = [const for const in code.co_consts if isinstance(const, CodeType)]
    return [code, *(each for const in inner for each in _codes(const))]


def _place(code: CodeType) -> tuple[str, int, bytes]:
    """Tells functions of one line apart: the table holds their columns."""
    return code.co_qualname, code.co_firstlineno, code.co_linetable


def statement_lines(source: str, line: int) -> range:
    """The lines of the innermost statement at a line; of a compound one, its head."""
    lines = range(line, line + 1)
    innermost = 0
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.stmt):
            continue
        end = (node.end_lineno or node.lineno) + 1
        if innermost < node.lineno <= line < end:
            innermost = node.lineno
            inner = getattr(node, "body", None) or getattr(node, "cases", None)
            head = range(node.lineno, _begins(inner[0]) if inner else end)
            lines = head if line in head else range(line, line + 1)
    return lines


def _begins(node: ast.stmt | ast.match_case) -> int:
    return node.lineno if isinstance(node, ast.stmt) else node.pattern.lineno
