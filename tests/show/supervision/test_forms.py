"""Forms to fill in, and instruments that were filled in."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

import cbt_homework as ch
from cbt_homework import show
from cbt_homework.foundation.people import Role
from cbt_homework.foundation.questions import Question, QuestionBank
from cbt_homework.foundation.ratings import PERCENT, Scale
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import THREE_COLUMNS
from cbt_homework.policies.supervision import SupervisionPolicy
from cbt_homework.research.instruments.checklists import CHECKLISTS
from cbt_homework.research.instruments.instrument import Instrument, InstrumentItem
from cbt_homework.research.instruments.response import respond
from cbt_homework.research.instruments.scoring import WhyNoBand, score
from cbt_homework.research.instruments.templates import TEMPLATES
from cbt_homework.show.instruments import _NO_BAND
from cbt_homework.show.supervision_forms import CONSENT_ASKS
from cbt_homework.supervision.recordings import RecordingConsent, RecordingUse
from cbt_homework.supervision.self_assessment import SelfAssessment
from cbt_homework.supervision.self_assessment_banks import (
    LESSENED_BY,
    OTHER_DIFFICULTY,
    PREVIOUS_DIFFICULTIES,
    SELF_ASSESSMENT_BANKS,
    STRESS_CHECK,
    STRONG_SIDES,
    TO_DEVELOP,
    StressSource,
)
from tests.research.instruments.drawn import scored_instruments
from tests.show.supervision.samples import INSTRUMENT, RESPONSE, SELF, TICKED, TICKS

LANGUAGES: tuple[Any, ...] = ("plain", "markdown", "html")
LINE = "_" * 88
_FILLED_UP = "open items filled with the mean of the others"
FEW = settings(max_examples=max(6, settings().max_examples // 3))


def _words(said: str) -> str:
    """A text without markup and line breaks, as a person reads it."""
    said = re.sub(r"<[^>]*>", "", said).replace("\\", "").replace("&#39;", "'")
    return " ".join(said.replace("\N{NO-BREAK SPACE}", " ").split())


# ---------------------------------------------------------------------------- banks


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bank", SELF_ASSESSMENT_BANKS, ids=lambda bank: bank.key)
def test_a_bank_has_all_its_questions(bank: QuestionBank, language: Any) -> None:
    said = _words(show.blank(bank, language))
    assert [] == [q.asks for q in bank.questions if q.asks not in said]


def test_a_question_has_three_lines_and_one_of_the_list_two_boxes() -> None:
    bank = QuestionBank("b", questions=(Question("q", "How was it?"),), sources=())
    assert 3 == show.blank(bank).count(LINE)
    assert "B\n=\n" in show.blank(bank)
    said = show.blank(PREVIOUS_DIFFICULTIES)
    assert 0 == said.count(LINE)
    assert 17 == said.count("[\xa0]\xa0yes   [\xa0]\xa0no")


# ------------------------------------------------------------------- a self-assessment


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_self_assessment_asks_every_question(language: Any) -> None:
    said = _words(show.blank(SelfAssessment, language))
    asked = [q.asks for bank in SELF_ASSESSMENT_BANKS for q in bank.questions]
    asked += [OTHER_DIFFICULTY.asks, STRESS_CHECK.asks]
    assert [] == [asks for asks in asked if asks not in said]
    assert all(source.label in said for source in StressSource)


def test_an_empty_self_assessment_has_as_many_lines_as_the_policy_asks_for() -> None:
    said = _words(show.blank(SelfAssessment, "markdown"))
    asks = {q.key: q.asks for bank in SELF_ASSESSMENT_BANKS for q in bank.questions}
    policy = SupervisionPolicy()
    assert policy.priorities == said.count(asks[LESSENED_BY])
    assert policy.risks_put_off == said.count("To gain")
    plain = show.blank(SelfAssessment)
    for key, count in (
        (STRONG_SIDES, policy.strengths),
        (TO_DEVELOP, policy.development_points),
    ):
        room = plain.partition(asks[key].rpartition(" ")[2] + "\n")[2].split("\n\n")
        assert count == len(list(takewhile(lambda line: line.strip() == LINE, room)))


# ------------------------------------------------------------------------- a consent


def test_a_consent_form_has_the_fields_of_a_consent_and_no_others() -> None:
    assert [a.name for a in attrs.fields(RecordingConsent)] == list(CONSENT_ASKS)
    said = show.blank(RecordingConsent, "markdown")
    assert len(CONSENT_ASKS) == said.count("**") // 2
    words = _words(said)
    assert all(use.label in words for use in RecordingUse)
    assert all(role.label in words for role in Role)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_consent_form_says_that_it_is_no_legal_text(language: Any) -> None:
    said = _words(show.blank(RecordingConsent, language))
    assert "A sketch of what to record about a consent. It is no legal text" in said


# ------------------------------------------------------------------------ instruments


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", [*CHECKLISTS, *TEMPLATES])
def test_an_instrument_has_a_place_for_each_answer(key: str, language: Any) -> None:
    instrument = {**CHECKLISTS, **TEMPLATES}[key]
    said = _words(show.blank(instrument, language))
    assert instrument.title in said
    for item in instrument.items:
        assert (item.asks or item.key.replace("-", " ")) in said
    assert (instrument.license or "") in said


def test_points_are_boxes_where_there_are_few_and_a_line_where_there_are_many() -> None:
    said = show.blank(INSTRUMENT).replace("\xa0", " ")
    assert "Was it asked first?\n  [ ] no   [ ] yes\n" in said
    assert "how clear\n  [ ] 0   [ ] 1   [ ] 2   [ ] 3 (very)\n" in said
    assert "how sure (from 0 to 100, in steps of 1)\n" in said
    assert "how long (how much, minutes)\n" in said
    assert 1 + 1 + 3 == said.count(LINE)


@pytest.mark.parametrize(
    ("scale", "boxes"),
    [
        (Scale("x", least=0, most=10, step=1), 11),
        (Scale("x", least=0, most=11, step=1), 0),
        (Scale("x", least=0, most=1, step=0.1), 11),
        (Scale("x", least=0, most=1, step=1), 2),
        (Scale("x", least=0, most=1, step=1, low="no"), 2),
        (PERCENT, 0),
        (Scale("x"), 0),
    ],
)
def test_a_scale_has_a_box_for_each_point_up_to_eleven(scale: Scale, boxes: int) -> None:
    one = Instrument("k", version="1", title="T", items=(InstrumentItem("i"),), scale=scale)
    assert boxes == show.blank(one, "html").count("\N{BALLOT BOX}")


def test_a_box_and_its_words_stay_together_at_the_end_of_a_line() -> None:
    assert not re.search(r"\[ \]$", show.blank(RecordingConsent), re.MULTILINE)
    assert 88 >= max(map(len, show.blank(RecordingConsent).split("\n")))


# -------------------------------------------------------------- what was filled in


def test_an_answer_has_the_words_of_its_point_and_a_gap_is_no_zero() -> None:
    said = show.filled(RESPONSE, INSTRUMENT, "markdown")
    for row in (
        "| Was it asked first? | yes |",
        "| written | *(not asked)* |",
        "| how clear | 3 on 0-3 *(very)* |",
        "| how sure | *(not recorded)* |",
        "| how long | *(not recorded)* |",
    ):
        assert row in said
    no = respond(INSTRUMENT, {"asked-first": 0, "how-clear": 0, "how-long": 12})
    said = show.filled(no, INSTRUMENT, "markdown")
    assert "| Was it asked first? | no |" in said
    assert "| how clear | 0 on 0-3 |" in said
    assert "| how long | 12, scale not recorded |" in said


def test_a_value_says_how_it_was_made_and_what_it_can_be() -> None:
    said = show.filled(RESPONSE, INSTRUMENT, "markdown")
    for name, value, *rest in (
        ("steps", "*(items unanswered, with the open items from 1 to 2)*", 2, "1 of 2", ""),
        ("clarity", "3 *(sum)*", 3, "1 of 1", "clear *(at least 2, Nothing to add, by library)*"),
        ("all of it", f"1 *(mean, {_FILLED_UP})*", 1, "1 of 2", ""),
    ):
        most, answered, band = rest
        row = (name, value, f"from 0 to {most}", answered, band or "*(no bands given)*")
        assert f"| {' | '.join(row)} |" in said
    between = respond(INSTRUMENT, {"how-clear": 1})
    assert "*(in none of the bands)*" in show.filled(between, INSTRUMENT, "markdown")
    low = respond(INSTRUMENT, {"how-clear": 0})
    assert "to talk about *(below 1, by library)*" in show.filled(low, INSTRUMENT, "markdown")
    none = respond(INSTRUMENT, {})
    assert "*(items unanswered, with the open items from 0 to 3)*" in show.filled(
        none, INSTRUMENT, "markdown"
    )


def test_every_reason_for_no_band_has_words() -> None:
    assert set(WhyNoBand) == set(_NO_BAND)


def test_an_open_question_is_shown_with_its_answer() -> None:
    for answer, words in (
        ("It was late", "- It was late"),
        (Missing.DECLINED, "- (declined)"),
        (None, "- (not recorded)"),
    ):
        said = show.filled(attrs.evolve(RESPONSE, open_answer=answer), INSTRUMENT)
        assert f"Anything else?\n--------------\n{words}\n" in said
    assert "?" not in show.filled(respond(TICKS, {}), TICKS)


def test_answers_that_go_badly_together_are_a_question() -> None:
    said = show.filled(TICKED, TICKS)
    assert "- When was it the one?\n- Both too long and other one: how is that?\n" in said
    assert "To ask" not in show.filled(respond(TICKS, {"too-long": 1}), TICKS)
    mixed = attrs.evolve(
        TICKS, items=(*TICKS.items, InstrumentItem("much", scale=Scale("0-4", least=0, most=4)))
    )
    assert "To ask" not in show.filled(attrs.evolve(TICKED), mixed)


@FEW
@given(scored_instruments())
def test_every_item_and_every_value_has_a_row(pair: Any) -> None:
    instrument, response = pair
    said = show.filled(response, instrument, "markdown")
    assert all(f"| {item.key.replace('-', chr(32))} |" in said for item in instrument.items)
    scored = score(instrument, response)
    assert len(scored.scores) == len(re.findall(r" \d+ of \d+ \|", said))


@pytest.mark.parametrize("key", CHECKLISTS)
def test_a_checklist_of_the_library_can_be_shown(key: str) -> None:
    checklist = CHECKLISTS[key]
    response = respond(checklist, {item.key: 1 for item in checklist.items})
    for language in LANGUAGES:
        assert checklist.title in show.filled(response, checklist, language)


# ---------------------------------------------------------------------------- refusals


def test_what_is_no_form_is_refused_with_what_is_one() -> None:
    for thing in (SELF, ch.HomeworkSpec, RESPONSE, "x"):
        with pytest.raises(TypeError, match=r"form must be a RecordForm, not .*SelfAssessment or"):
            show.blank(thing)  # type: ignore[arg-type]


def test_only_a_record_form_has_entries() -> None:
    for thing in (SelfAssessment, RecordingConsent, PREVIOUS_DIFFICULTIES, INSTRUMENT):
        with pytest.raises(ValueError, match="only a record form has entries"):
            show.blank(thing, entries=1)  # type: ignore[arg-type]
    assert show.blank(THREE_COLUMNS) == show.blank(THREE_COLUMNS, entries=3)


def test_other_languages_are_refused() -> None:
    for thing in (SelfAssessment, THREE_COLUMNS):
        with pytest.raises(ValueError, match="plain, markdown and html"):
            show.blank(thing, "latex")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="plain, markdown and html"):
        show.filled(RESPONSE, INSTRUMENT, "latex")  # type: ignore[arg-type]


def test_a_response_to_another_instrument_is_refused() -> None:
    with pytest.raises(ch.InvariantError, match="other-instrument"):
        show.filled(RESPONSE, TICKS)
    with pytest.raises(TypeError, match="response must be a Response, not an Instrument"):
        show.filled(INSTRUMENT, INSTRUMENT)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="instrument must be an Instrument, not a Response"):
        show.filled(RESPONSE, RESPONSE)  # type: ignore[arg-type]


@given(st.sampled_from([SelfAssessment, RecordingConsent, INSTRUMENT]))
def test_a_form_says_the_same_each_time(thing: Any) -> None:
    assert show.blank(thing, "html") == show.blank(thing, "html")


@pytest.mark.parametrize("entries", [True, 2.5, "3"])
def test_how_many_entries_is_a_whole_number(entries: Any) -> None:
    with pytest.raises(TypeError, match="entries is a whole number, not a "):
        show.blank(THREE_COLUMNS, entries=entries)
