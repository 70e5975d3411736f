"""The wording engine finds places, not texts; no place is found twice."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.errors import InvariantError
from cbt_homework.foundation.wording import Phrase, Span, WordingGuide, find_all_spans
from cbt_homework.homework.task_wording_keys import AMOUNT, CONDITION, TIME
from tests.wording_labels.guides import TASK_DETAILS

PATTERNS = ["a", "ab", "b+", "a.c", "c(?=a)", "ca?", r"\bb\w", "[^a]", "aa|cc"]


@st.composite
def guides(draw: st.DrawFn) -> WordingGuide:
    phrase = st.builds(Phrase, st.sampled_from(["one", "two"]), st.sampled_from(PATTERNS))
    return WordingGuide("x", phrases=tuple(draw(st.lists(phrase, max_size=5))))


texts = st.text("aAbBcC \u0130", max_size=30)


@given(guides(), texts)
def test_spans_lie_inside_the_text_and_never_overlap(guide: WordingGuide, text: str) -> None:
    covered = [
        place for span in find_all_spans(guide, text) for place in range(span.start, span.end)
    ]
    assert len(covered) == len(set(covered))
    assert set(covered) <= set(range(len(text)))


@given(guides(), texts)
def test_what_a_span_holds_is_what_a_phrase_of_that_sort_found(
    guide: WordingGuide, text: str
) -> None:
    may_be = {
        Span(phrase.holds, *match.span())
        for phrase in guide.phrases
        for match in re.finditer(phrase.pattern, text, re.IGNORECASE)
    }
    found = list(find_all_spans(guide, text))
    assert set(found) <= may_be
    for missed in may_be - set(found):  # only because something else lies there
        assert any(missed.start < span.end and span.start < missed.end for span in found)


@given(guides(), texts)
def test_of_two_phrases_that_overlap_the_earlier_counts(guide: WordingGuide, text: str) -> None:
    for first in guide.phrases[:1]:
        own = [m.span() for m in re.finditer(first.pattern, text, re.IGNORECASE)]
        assert own == [(s.start, s.end) for s in find_all_spans(guide, text)][: len(own)]


@given(guides(), guides(), texts)
def test_adding_a_guide_takes_nothing_away(
    one: WordingGuide, other: WordingGuide, text: str
) -> None:
    assert set(find_all_spans(one, text)) <= set(find_all_spans(one + other, text))
    assert one.phrases + other.phrases == (one + other).phrases
    assert (one.language, one.version) == ((one + other).language, (one + other).version)


def test_a_guide_without_phrases_and_a_text_without_words_have_no_spans() -> None:
    assert [] == list(find_all_spans(WordingGuide("en", phrases=()), "every day"))
    assert [] == list(find_all_spans(TASK_DETAILS, ""))


def test_places_are_found_without_regard_to_case() -> None:
    guide = WordingGuide("en", phrases=(Phrase("sort", "daily"),))
    assert [Span("sort", 0, 5), Span("sort", 6, 11)] == list(find_all_spans(guide, "Daily DAILY"))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Leave the house daily", [(TIME, "daily")]),
        ("on Monday at 7:30 pm", [(TIME, "on Monday"), (TIME, "at 7:30 pm")]),
        ("walk twice a week, 30 minutes", [(TIME, "twice a week"), (AMOUNT, "30 minutes")]),
        ("write down three to five thoughts", [(AMOUNT, "three to five thoughts")]),
        ("If it rains, stay in", [(CONDITION, "If")]),
        ("start going out alone", []),
        ("fifty-onety sundayish midday", []),
    ],
)
def test_english_phrases_find(text: str, found: list[tuple[str, str]]) -> None:
    in_order = sorted(find_all_spans(TASK_DETAILS, text), key=lambda span: span.start)
    assert found == [(span.holds, text[span.start : span.end]) for span in in_order]


@pytest.mark.parametrize(
    "piece", ["every ", "one ", "9 9-9 to ", "at 12:", "a", "monday", "before you go to ", " "]
)
def test_the_supplied_phrases_read_the_longest_task_in_a_moment(piece: str) -> None:
    text = (piece * 4000)[:4000]
    began = time.perf_counter()
    list(find_all_spans(TASK_DETAILS, text))
    assert 2 > time.perf_counter() - began


def test_a_pattern_is_the_users_own_and_is_run_as_it_is_written() -> None:
    # It tries every way to part the letters, and nothing of ours guards against that.
    pattern = "(a+)+$"
    slow = WordingGuide("x", phrases=(Phrase("slow", pattern),))
    assert [Span("slow", 0, 12)] == list(find_all_spans(slow, "a" * 12))
    assert [] == list(find_all_spans(slow, "a" * 18 + "b"))
    for text in ("aab aa", "b", "xaa", "aa\naa"):
        own = [found.span() for found in re.finditer(pattern, text, re.IGNORECASE)]
        assert own == [(one.start, one.end) for one in find_all_spans(slow, text)]


def test_a_phrase_says_what_sort_of_thing_its_words_hold_by_a_key() -> None:
    with pytest.raises(InvariantError, match="holds: must be a lower-case word"):
        Phrase("Some sort", "x")


def test_a_pattern_that_is_no_regular_expression_is_refused() -> None:
    with pytest.raises(InvariantError):
        list(find_all_spans(WordingGuide("en", phrases=(Phrase("sort", "("),)), "text"))


@pytest.mark.parametrize("pattern", ["a{99999999999}", "(" * 900 + ")" * 900])
def test_a_pattern_that_is_too_much_is_refused_too(pattern: str) -> None:
    with pytest.raises(InvariantError):
        Phrase("sort", pattern)


def test_a_pattern_that_matches_nothing_finds_no_place() -> None:
    guide = WordingGuide("en", phrases=(Phrase("one", "b*"), Phrase("two", "c*")))
    assert [Span("one", 1, 2)] == list(find_all_spans(guide, "ab"))
