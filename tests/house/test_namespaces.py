"""A namespace tells type checkers the names that it has, and refuses every other name."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import cbt_homework as ch
from tests.house.test_floors import MODULES, name as module_name
from tests.one_item import in_one_item

ROOMS = tuple(
    exported
    for exported in ch.__all__
    if isinstance(getattr(ch, exported), ModuleType) and hasattr(getattr(ch, exported), "__all__")
)
"""The modules that the face exports, and that have a list of public names."""
NAMESPACES = ("cbt_homework", *(f"cbt_homework.{room}" for room in ROOMS))
SLIPS = Path(__file__).parents[1] / "typing" / "user_slips.py"


def tree_of(namespace: str) -> ast.Module:
    """The source of a namespace, parsed."""
    source = importlib.import_module(namespace).__file__
    assert source is not None
    return ast.parse(Path(source).read_text("utf-8"))


def asks_whether_checked(test: ast.expr) -> bool:
    """Whether a condition is `TYPE_CHECKING` itself."""
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


def imported(nodes: list[ast.stmt]) -> dict[str, str]:
    """The names that statements import from this package, with the modules they come from."""
    return {
        alias.name: node.module
        for node in nodes
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("cbt_homework")
        for alias in node.names
    }


def declared(namespace: str) -> dict[str, str]:
    """What type checkers read: imports at the top and under `if TYPE_CHECKING:`."""
    body = tree_of(namespace).body
    guarded = [n for n in body if isinstance(n, ast.If) and asks_whether_checked(n.test)]
    names = imported(body) | imported([stmt for node in guarded for stmt in node.body])
    return {name: home for name, home in names.items() if not home.endswith(".lazy_names")}


def error_of(module: ModuleType, slip: str) -> str:
    """The error for a name that a module does not have."""
    with pytest.raises(AttributeError) as caught:
        getattr(module, slip)
    return str(caught.value)


def run(source: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a new interpreter."""
    return subprocess.run(  # noqa: S603 (our own interpreter, our own source)
        [sys.executable, "-c", source], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_type_checkers_read_exactly_the_public_names(namespace: str) -> None:
    module = importlib.import_module(namespace)
    assert set(declared(namespace)) - {"__version__"} == set(module.__all__)
    assert set(dir(module)) - {"__version__"} == set(module.__all__)


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_type_checkers_and_python_read_a_name_from_the_same_module(namespace: str) -> None:
    module = importlib.import_module(namespace)
    for exported, home in declared(namespace).items():
        there = importlib.import_module(home)
        if home in NAMESPACES or exported == "forms":
            assert getattr(module, exported) is importlib.import_module(f"{home}.{exported}")
        else:
            assert getattr(module, exported) is getattr(there, exported)


def is_hidden(node: ast.stmt) -> bool:
    """Whether type checkers skip a statement: it stands under `if not TYPE_CHECKING:`."""
    return (
        isinstance(node, ast.If)
        and isinstance(node.test, ast.UnaryOp)
        and isinstance(node.test.op, ast.Not)
        and asks_whether_checked(node.test.operand)
        and not node.orelse
    )


@in_one_item
@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_no_module_shows_type_checkers_a_getattr(path: Path) -> None:
    seen = [node for node in ast.parse(path.read_text("utf-8")).body if not is_hidden(node)]
    assert "__getattr__" not in {
        name
        for statement in seen
        if not isinstance(statement, ast.ClassDef)
        for node in ast.walk(statement)
        for name in (getattr(node, "id", None), getattr(node, "name", None))
    }


def test_the_wrong_uses_for_type_checkers_cover_every_namespace() -> None:
    tree = ast.parse(SLIPS.read_text("utf-8"))
    froms = {node.module for node in tree.body if isinstance(node, ast.ImportFrom)}
    reads = {
        node.value.value.id
        for node in tree.body
        if isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Attribute)
        and isinstance(node.value.value, ast.Name)
    }
    assert set(NAMESPACES) <= froms
    assert {"ch", *ROOMS} <= reads


@pytest.mark.parametrize("namespace", NAMESPACES)
def test_a_slip_names_a_public_name_that_is_close(namespace: str) -> None:
    module = importlib.import_module(namespace)
    start = re.escape(f"module '{namespace}' has no attribute ")
    for public in module.__all__:
        slip = f"{public}x"
        meant = re.fullmatch(f"{start}'{slip}'; did you mean '(.+)'[?]", error_of(module, slip))
        assert meant is not None, slip
        assert meant[1] in module.__all__


def test_a_slip_like_nothing_gets_no_suggestion() -> None:
    expected = "module 'cbt_homework.show' has no attribute 'quagmire'"
    assert expected == error_of(ch.show, "quagmire")


@pytest.mark.parametrize("room", ROOMS)
def test_a_name_of_another_namespace_is_found_there(room: str) -> None:
    for public in getattr(ch, room).__all__:
        if public not in ch.__all__:
            said = error_of(ch, public)
            start = f"module 'cbt_homework' has no attribute {public!r}; it is in "
            assert said.startswith(start)
            assert f"cbt_homework.{room}" in said.removeprefix(start).split(" and ")


def test_a_name_of_the_face_is_found_there() -> None:
    expected = "module 'cbt_homework.cognition' has no attribute 'assess'; it is in cbt_homework"
    assert expected == error_of(ch.cognition, "assess")


def test_names_that_tools_ask_for_get_no_suggestion_and_load_nothing() -> None:
    ran = run(
        "import sys, cbt_homework\n"
        "before = set(sys.modules)\n"
        "try: cbt_homework._HomeworkSpec\n"
        "except AttributeError as error: print(error)\n"
        "assert not hasattr(cbt_homework, '__wrapped__')\n"
        "print(sorted(set(sys.modules) - before))"
    )
    assert ran.stderr == ""
    assert ran.stdout == "module 'cbt_homework' has no attribute '_HomeworkSpec'\n[]\n"


def test_listing_the_face_loads_no_room() -> None:
    ran = run(
        "import sys, cbt_homework as ch\n"
        "dir(ch)\n"
        "assert 'attrs' not in sys.modules\n"
        "print(*sorted(m.partition('.')[2] for m in sys.modules if m.startswith('cbt_homework.')))"
    )
    assert ran.stderr == ""
    assert ran.stdout.split() == ["foundation", "foundation.lazy_names"]


def test_importing_a_module_from_its_room_loads_no_other_room() -> None:
    """Python asks a package for the name before it imports the module."""
    ran = run(
        "import sys\n"
        "from cbt_homework.homework import hints\n"
        "print(*sorted({m.split('.')[1] for m in sys.modules if m.startswith('cbt_homework.')}))"
    )
    assert (ran.stdout, ran.stderr) == ("foundation homework policies\n", "")


def test_a_module_that_is_not_imported_gets_no_suggestion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(ch.homework, "hints", raising=False)
    expected = "module 'cbt_homework.homework' has no attribute 'hints'"
    assert expected == error_of(ch.homework, "hints")


def test_no_module_that_is_imported_later_hides_a_public_name() -> None:
    """A module becomes an attribute of its package when it is imported for the first time."""
    ran = run(
        "import importlib\n"
        f"spaces = [importlib.import_module(name) for name in {NAMESPACES}]\n"
        "before = [{name: getattr(space, name) for name in space.__all__} for space in spaces]\n"
        f"for name in {[module_name(path) for path in MODULES]}:\n"
        "    importlib.import_module(f'cbt_homework.{name}'.removesuffix('.__init__'))\n"
        "for space, names in zip(spaces, before):\n"
        "    for name, thing in names.items():\n"
        "        assert getattr(space, name) is thing, f'{space.__name__}.{name}'"
    )
    assert (ran.stdout, ran.stderr) == ("", "")


def test_a_traceback_has_one_suggestion() -> None:
    ran = run("import cbt_homework as ch\nch.HomeworkSpce")
    last = ran.stderr.splitlines()[-1]
    expected = "has no attribute 'HomeworkSpce'; did you mean 'HomeworkSpec'?"
    assert f"AttributeError: module 'cbt_homework' {expected}" == last


def test_importing_a_slip_is_the_import_error_of_python() -> None:
    """Python writes this message; from 3.12 on it suggests a name that `dir()` lists."""
    ran = run("from cbt_homework import HomeworkSpce")
    last = ran.stderr.splitlines()[-1]
    assert last.startswith("ImportError: cannot import name 'HomeworkSpce' from 'cbt_homework'")
    assert (sys.version_info >= (3, 12)) == last.endswith("Did you mean: 'HomeworkSpec'?")


def test_a_slip_in_a_vocabulary_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="CONCRET"):
        ch.Criterion.CONCRET  # noqa: B018
