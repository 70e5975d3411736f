"""Sheets say *none* of a part, and *not rated* of a rating, that is on record as not there."""

from __future__ import annotations

import pytest

from cbt_homework import show
from cbt_homework.cognition import Thought, ThoughtRecord
from cbt_homework.foundation.ratings import ZERO_TO_TEN
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.show.instruments import _answer_cell
from cbt_homework.show.items import labeled_items, labeled_word_items, text_items
from cbt_homework.show.phrases import rating_text
from cbt_homework.show.sheets import Item


def test_a_rating_that_was_not_taken_is_never_read_as_none_of_it() -> None:
    """*Confidence: none* would be a low rating."""
    assert "not rated" == rating_text(Missing.NONE)
    others = {rating_text(why) for why in Missing if why is not Missing.NONE}
    assert {"not asked", "declined", "not applicable"} == others


def test_an_item_without_an_answer_says_so() -> None:
    assert (Item(note="no answer"),) == _answer_cell(Missing.NONE, ZERO_TO_TEN)


def test_a_part_that_was_not_there_is_none() -> None:
    assert [Item(note="none", label="Meaning")] == labeled_word_items(("Meaning", Missing.NONE))
    assert labeled_items("With whom", ()) == labeled_items("With whom", Missing.NONE)
    assert (Item(note="none"),) == text_items(Missing.NONE)


@pytest.mark.parametrize("why", list(Missing))
def test_a_thought_record_shows_why_a_belief_is_missing(why: Missing) -> None:
    shown = show.plain(ThoughtRecord(thoughts=(Thought("They will laugh", belief=why),)))
    assert rating_text(why) in shown
    assert "none" not in shown
