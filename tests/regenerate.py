"""Golden files: compared always, rewritten only when asked for."""

from __future__ import annotations

import os
from difflib import unified_diff
from itertools import islice
from pathlib import Path

ROOT = Path(__file__).parents[1]
MOST_LINES = 40
"""How many lines of a difference a failing golden shows."""
MOST_LETTERS = 200
"""How much of one line it shows."""


def compare(path: Path, now: str) -> None:
    """Compare a text with its golden file; with CBT_REGENERATE=1 rewrite the file instead.

    Raises:
        AssertionError: the text is another one, or there is no file; the message names the file,
            shows the difference, and says which command renews it.
    """
    if os.environ.get("CBT_REGENERATE") == "1":
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(now, encoding="utf-8")
    recorded = path.read_text(encoding="utf-8") if path.exists() else None
    if recorded != now:
        raise AssertionError(_message(path, recorded, now))


def _message(path: Path, recorded: str | None, now: str) -> str:
    name = _name(path)
    what = "is missing" if recorded is None else "differs from what the library gives now"
    return (
        f"{name} {what}.\n\n{_difference(recorded or '', now)}\n\n"
        "Read the difference. If it is what you meant, renew the file and commit it:\n\n"
        f"    CBT_REGENERATE=1 uv run python -m pytest {_test()!r}\n    git diff {name}\n"
    )


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.as_posix()


def _difference(recorded: str, now: str) -> str:
    lines = list(
        unified_diff(recorded.splitlines(), now.splitlines(), "recorded", "now", n=1, lineterm="")
    )
    if not lines:
        return "Only the ends of lines differ."
    shown = [line[:MOST_LETTERS] for line in islice(lines, MOST_LINES)]
    left = len(lines) - len(shown)
    return "\n".join(shown + [f"... and {left} more lines"] * bool(left))


def _test() -> str:
    """The test that runs, as pytest names it."""
    return os.environ.get("PYTEST_CURRENT_TEST", "tests").rpartition(" (")[0] or "tests"
