"""A golden file that differs says which file it is, what differs, and how it is renewed."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import regenerate
from tests.regenerate import compare


@pytest.fixture(autouse=True)
def _not_renewing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CBT_REGENERATE", raising=False)


def refused(path: Path, now: str) -> str:
    """The message of a comparison that fails."""
    with pytest.raises(AssertionError) as caught:
        compare(path, now)
    return str(caught.value)


def test_the_same_text_is_accepted(tmp_path: Path) -> None:
    path = tmp_path / "golden.txt"
    path.write_text("one\ntwo\n", "utf-8")
    compare(path, "one\ntwo\n")


def test_another_text_is_refused_with_the_file_the_difference_and_the_command(
    tmp_path: Path,
) -> None:
    path = tmp_path / "golden.txt"
    path.write_text("one\ntwo\nthree\n", "utf-8")
    message = refused(path, "one\n2\nthree\n")
    assert f"{path} differs" in message
    assert "\n-two\n+2\n" in message
    name = "test_another_text_is_refused_with_the_file_the_difference_and_the_command"
    test = f"'tests/house/test_goldens_say_how.py::{name}'"
    assert f"CBT_REGENERATE=1 uv run python -m pytest {test}" in message
    assert "one\ntwo\nthree\n" == path.read_text("utf-8")


def test_a_missing_file_is_named_and_not_written(tmp_path: Path) -> None:
    path = tmp_path / "new" / "golden.txt"
    assert f"{path} is missing" in refused(path, "one\n")
    assert not path.exists()


def test_a_file_of_the_project_is_named_from_its_root() -> None:
    path = regenerate.ROOT / "tests" / "house" / "golden" / "no-such-file.txt"
    assert refused(path, "").startswith("tests/house/golden/no-such-file.txt is missing")


def test_a_long_difference_is_cut_and_says_how_much_is_left(tmp_path: Path) -> None:
    path = tmp_path / "golden.txt"
    path.write_text("", "utf-8")
    message = refused(path, f"{'a' * 5000}\n" + "".join(f"line {n}\n" for n in range(500)))
    assert len(message.splitlines()) < regenerate.MOST_LINES + 12
    assert max(map(len, message.splitlines())) <= regenerate.MOST_LETTERS
    assert "... and 464 more lines" in message


def test_a_missing_end_of_line_is_a_difference(tmp_path: Path) -> None:
    path = tmp_path / "golden.txt"
    path.write_text("one", "utf-8")
    assert "Only the ends of lines differ." in refused(path, "one\n")


def test_it_is_renewed_when_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CBT_REGENERATE", "1")
    path = tmp_path / "new" / "golden.txt"
    compare(path, "one\n")
    assert "one\n" == path.read_text("utf-8")
