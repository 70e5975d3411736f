"""One thing of each kind in each language, word for word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cbt_homework import show
from cbt_homework.supervision.recordings import RecordingConsent
from cbt_homework.supervision.self_assessment import SelfAssessment
from cbt_homework.supervision.self_assessment_banks import PREVIOUS_DIFFICULTIES
from tests.regenerate import compare
from tests.show.supervision.samples import (
    ACCOUNT,
    COURSE,
    INSTRUMENT,
    RESPONSE,
    SELF,
    SERIES,
    THINGS,
)

GOLDEN = Path(__file__).parent / "golden"
SHEETS = {"txt": show.plain, "md": show.markdown, "html": show.html}
LANGUAGES: Any = {"txt": "plain", "md": "markdown", "html": "html"}
BLANKS: Any = {
    "blank_self_assessment": SelfAssessment,
    "blank_consent": RecordingConsent,
    "blank_difficulties": PREVIOUS_DIFFICULTIES,
    "blank_instrument": INSTRUMENT,
}


@pytest.mark.parametrize("suffix", SHEETS)
@pytest.mark.parametrize("name", THINGS)
def test_a_sheet_is_as_it_was(name: str, suffix: str) -> None:
    compare(GOLDEN / f"{name}.{suffix}", SHEETS[suffix](THINGS[name]))


def test_a_self_assessment_for_the_one_who_wrote_it_is_as_it_was() -> None:
    compare(GOLDEN / "self_assessment_private.txt", show.plain(SELF, private=True))


def test_a_drawing_of_two_moments_is_as_it_was() -> None:
    compare(GOLDEN / "account.svg", show.svg(ACCOUNT))
    compare(GOLDEN / "account.mmd", show.mermaid(ACCOUNT))


@pytest.mark.parametrize("suffix", LANGUAGES)
def test_homework_side_by_side_is_as_it_was(suffix: str) -> None:
    compare(GOLDEN / f"parallel.{suffix}", show.parallel(SERIES, COURSE, LANGUAGES[suffix]))


@pytest.mark.parametrize("suffix", LANGUAGES)
def test_an_instrument_that_was_filled_in_is_as_it_was(suffix: str) -> None:
    compare(GOLDEN / f"filled.{suffix}", show.filled(RESPONSE, INSTRUMENT, LANGUAGES[suffix]))


@pytest.mark.parametrize("suffix", LANGUAGES)
@pytest.mark.parametrize("name", BLANKS)
def test_a_blank_form_is_as_it_was(name: str, suffix: str) -> None:
    compare(GOLDEN / f"{name}.{suffix}", show.blank(BLANKS[name], LANGUAGES[suffix]))
