"""Every phrase reads a hostile text to its end."""

from __future__ import annotations

import pytest

from tests.wording_labels.guides import ALL_HINTS
from tests.wording_labels.hints_by_field import HINTS, hint_spans

PIECES = {
    "letters": "a", "capitals": "A", "spaces": " ", "lines": "\n", "digits": "5", "dots": ".",
    "quotes": '"', "commas": ",", "marks": "?", "at": "a@", "sentences": "a. ", "words": "why ",
    "one by one": "one ", "dates": "1/1/", "numbers": "555-", "said": "he said ", "not": "not ",
    "opening": "please ", "gaps": "i  ", "quoted": '"a" ', "street": "1 a ",
    "homework": "form lazy",
    "dashes": "-", "plus": "+", "brackets": "(", "case": "case no. ", "so": "so ", "what": "what ",
}  # fmt: skip


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_a_text_as_long_as_a_record_allows_is_read_in_every_field(piece: str) -> None:
    """How long that takes is measured in ``tests.benchmarks.hostile``."""
    text = (piece * 4000)[:4000]
    for field in HINTS:
        for span in hint_spans(ALL_HINTS, text, field):
            assert 0 <= span.start < span.end <= 4000


def test_the_longest_text_of_a_record_is_read_in_every_field() -> None:
    for field in HINTS:
        assert isinstance(list(hint_spans(ALL_HINTS, "why no form " * 333, field)), list)
