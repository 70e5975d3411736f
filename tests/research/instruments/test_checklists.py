"""The article's checklists: their numbers, where their words stand, and that nothing is scored."""

from __future__ import annotations

from typing import Any

import pytest

from cbt_homework.cognition.therapeutic_beliefs import AssigningHabit, HomeworkAttitude
from cbt_homework.engagement.goal_reviews import GOAL_QUESTIONS
from cbt_homework.engagement.inquiry import INQUIRY_QUESTIONS
from cbt_homework.engagement.review import REVIEW_QUESTIONS, SUPERVISION_REVIEW_QUESTIONS
from cbt_homework.foundation.questions import QuestionBank
from cbt_homework.foundation.ratings import Scale
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.policies.criteria import Criterion
from cbt_homework.research.instruments.checklists import CHECKLISTS, checklist_of
from cbt_homework.research.instruments.instrument import (
    YES_NO,
    Instrument,
    ItemPair,
    has_two_points,
)
from cbt_homework.research.instruments.response import endorsed, respond
from cbt_homework.research.instruments.scoring import score
from cbt_homework.supervision.self_assessment_banks import (
    CONTRADICTORY,
    MISTAKE_SIGNS,
    OTHER_DIFFICULTY,
    PREVIOUS_DIFFICULTIES,
    SELF_ASSESSMENT_BANKS,
    STRESS_CHECK,
    StressSource,
)
from cbt_homework.supervision.vocabulary import USUAL_ORDER
from tests.house.test_tone import stems_in

BANKS = {
    "review": REVIEW_QUESTIONS,
    "supervision-review": SUPERVISION_REVIEW_QUESTIONS,
    "inquiry": INQUIRY_QUESTIONS,
    "goals": GOAL_QUESTIONS,
    "previous-difficulties": PREVIOUS_DIFFICULTIES,
}
NUMBERS = {
    "review": 6,
    "supervision-review": 3,
    "inquiry": 4,
    "goals": 3,
    "design-points": 5,
    "session-elements": 8,
    "previous-difficulties": 17,
    "stress-sources": 6,
    "assigning-habits": 3,
    "homework-attitudes": 5,
}
EACH = [pytest.param(checklist, id=key) for key, checklist in CHECKLISTS.items()]


def test_the_numbers_of_the_article_are_kept() -> None:
    assert {key: len(checklist.items) for key, checklist in CHECKLISTS.items()} == NUMBERS
    assert all(key == checklist.key for key, checklist in CHECKLISTS.items())


@pytest.mark.parametrize("checklist", EACH)
def test_a_checklist_has_nothing_to_be_scored_and_two_points_for_every_item(
    checklist: Instrument,
) -> None:
    assert () == checklist.subscales
    assert all(has_two_points(scale) for scale in checklist.scales.values())
    all_yes = respond(checklist, dict.fromkeys(checklist.keys, 1))
    assert () == score(checklist, all_yes).scores
    assert checklist.keys == endorsed(checklist, all_yes)
    assert () == endorsed(checklist, respond(checklist, dict.fromkeys(checklist.keys, 0)))


@pytest.mark.parametrize("checklist", EACH)
def test_every_item_has_words_of_ours_that_judge_nobody(checklist: Instrument) -> None:
    assert checklist.license == "In the words of this library, under its license."
    words = [checklist.title, checklist.stem, checklist.open_question]
    words += [pair.asks for pair in checklist.contradicting]
    asks = [item.asks for item in checklist.items]
    assert all(asks)
    named = {source.label for source in StressSource}  # names of a catalog are exempt
    for said in (*words, *asks):
        if said and said not in named:
            assert set() == stems_in(said), said


@pytest.mark.parametrize("key", list(BANKS))
def test_a_wording_that_stands_in_a_bank_stands_there_only(key: str) -> None:
    checklist, bank = CHECKLISTS[key], BANKS[key]
    assert [(q.key, q.asks) for q in bank.questions] == [(i.key, i.asks) for i in checklist.items]
    assert bank.sources == checklist.sources


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("session-elements", USUAL_ORDER),
        ("stress-sources", tuple(StressSource)),
        ("homework-attitudes", tuple(HomeworkAttitude)),
        (
            "assigning-habits",
            tuple(h for h in AssigningHabit if h is not AssigningHabit.NOT_ASSIGNED),
        ),
    ],
)
def test_a_list_of_words_is_that_of_its_vocabulary(key: str, words: tuple[Any, ...]) -> None:
    assert [(w.value, w.label) for w in words] == [(i.key, i.asks) for i in CHECKLISTS[key].items]
    assert CHECKLISTS[key].stem


def test_the_five_points_of_a_design_are_criteria_and_repeat_no_rule() -> None:
    checklist = CHECKLISTS["design-points"]
    assert {
        Criterion.FOLLOWS_FROM_SESSION.value,
        Criterion.CONCRETE.value,
        Criterion.MEANINGFUL.value,
        Criterion.NO_LOSE.value,
        Criterion.OBSTACLES_ANTICIPATED.value,
    } == set(checklist.keys)
    said = {sentence for rule in CATALOGUE for sentence in (rule.asks, rule.question)}
    assert set() == said & {item.asks for item in checklist.items}


def test_table_1_has_an_open_question_and_two_pairs_to_ask_about() -> None:
    checklist = CHECKLISTS["previous-difficulties"]
    assert OTHER_DIFFICULTY.asks == checklist.open_question
    pairs = [(p.first, p.second, p.asks) for p in checklist.contradicting]
    assert [(a.value, b.value, q.asks) for (a, b), q in CONTRADICTORY.items()] == pairs
    assert 2 == len(pairs)
    assert STRESS_CHECK.asks == CHECKLISTS["stress-sources"].stem


def test_a_scale_says_what_a_one_stands_for() -> None:
    for key, high in (("review", "asked"), ("session-elements", "there"), ("inquiry", "yes")):
        scale = CHECKLISTS[key].scale
        assert scale is not None
        assert high == scale.high


@pytest.mark.parametrize("bank", SELF_ASSESSMENT_BANKS, ids=lambda bank: bank.key)
def test_every_bank_of_a_self_assessment_can_be_a_checklist(bank: QuestionBank) -> None:
    made = checklist_of(bank, title="Talked about")
    assert (bank.key, "1", YES_NO, bank.keys) == (made.key, made.version, made.scale, made.keys)


def test_a_checklist_of_ones_own_says_what_it_is() -> None:
    talked = Scale("talked about", least=0, most=1, step=1, low="not yet", high="talked about")
    pair = ItemPair("most-effective", "least-effective", asks="Was it the same thing?")
    made = checklist_of(
        MISTAKE_SIGNS,
        title="Talked about",
        version="2",
        scale=talked,
        contradicting=(pair,),
        open_question="What else?",
        license="Ours",
    )
    assert ("2", talked, (pair,)) == (made.version, made.scale, made.contradicting)
    assert ("What else?", "Ours") == (made.open_question, made.license)


def test_only_a_bank_becomes_a_checklist() -> None:
    bank: Any = ("What?",)
    with pytest.raises(TypeError, match="bank must be a QuestionBank, not a tuple"):
        checklist_of(bank, title="x")
