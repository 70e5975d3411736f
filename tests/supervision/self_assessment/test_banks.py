"""The banks: the article's counts, keys that stay, and a tone in which anybody can answer."""

from __future__ import annotations

from collections import Counter

import pytest

from cbt_homework.foundation.citations import CitationStatus
from cbt_homework.foundation.questions import Question
from cbt_homework.judgment.publications import SOURCES
from cbt_homework.supervision import self_assessment_banks as banks
from cbt_homework.supervision.self_assessment_banks import SupervisionDifficulty as Difficulty
from tests.house.test_tone import stems_in
from tests.one_item import in_one_item
from tests.supervision.self_assessment.builders import LISTED

QUESTIONS = [
    *(question for bank in banks.SELF_ASSESSMENT_BANKS for question in bank.questions),
    banks.OTHER_DIFFICULTY,
    banks.STRESS_CHECK,
    *banks.CONTRADICTORY.values(),
]


def test_the_counts_of_the_article_are_kept() -> None:
    assert {
        "before-starting": 11,
        "more-specific": 5,
        "previous-difficulties": 17,
        "priorities": 2,
        "strengths": 2,
        "unease": 2,
        "stress": 2,
        "mistake-signs": 7,
        "mistake-choices": 4,
        "mastery": 5,
    } == {bank.key: len(bank.questions) for bank in banks.SELF_ASSESSMENT_BANKS}
    assert 6 == len(banks.StressSource)
    assert 3 == len(banks.SupervisionMedium)
    assert 18 == len(Difficulty), "seventeen, and any other"


def test_what_did_most_and_what_did_least_are_asked_apart_the_article_asks_in_one() -> None:
    assert {banks.MOST_EFFECTIVE, banks.LEAST_EFFECTIVE} < set(banks.MISTAKE_SIGNS.keys)
    assert 6 == len(banks.MISTAKE_SIGNS.keys) - 1


def test_no_key_stands_for_two_questions() -> None:
    assert 59 == len(banks.SELF_ASSESSMENT_KEYS)
    assert {1} == set(Counter(banks.SELF_ASSESSMENT_KEYS).values())
    asked = Counter(question.asks for question in QUESTIONS)
    assert {1} == set(asked.values())


def test_a_line_of_the_list_has_the_key_of_its_difficulty() -> None:
    assert tuple(d.value for d in LISTED) == banks.PREVIOUS_DIFFICULTIES.keys
    assert Difficulty.OTHER.value == banks.OTHER_DIFFICULTY.key


def test_the_keys_stay_as_they_are() -> None:
    """Answers refer to them: a key that was changed would orphan what people wrote."""
    assert [
        "background", "conveying", "wanted-and-needed", "known-so-far", "feelings", "more-to-know",
        "focus", "roles", "media", "about-feelings", "being-evaluated", "helped-before",
        "conditions", "gains", "not-on-offer", "about-that", "too-much-to-do", "too-little-to-do",
        "unclear-guidance", "too-little-autonomy", "supervisor-assesses", "too-much-criticism",
        "too-little-critical-appraisal", "too-little-time", "supervisor-seldom-seen",
        "pressed-to-be-observed", "disagreed-on-work", "disagreed-on-guidance", "values-apart",
        "styles-differ", "too-formal", "too-informal", "several-supervisors",
        "chosen-difficulties", "lessened-by", "strong-sides", "to-develop", "uneasy-with",
        "taken-up", "greatest-impact", "seen-by-supervisors", "signs", "how-certain",
        "patients-benefit", "when-it-turned", "most-effective", "least-effective", "less-care",
        "overlooked", "in-the-way", "compassion", "growing", "risks", "stimulating",
        "secret-weapon", "preferred", "more-of-it", "other", "stress-sources",
    ] == list(banks.SELF_ASSESSMENT_KEYS)  # fmt: skip


def test_two_pairs_of_the_list_contradict_each_other_and_have_a_question() -> None:
    assert [
        (Difficulty.TOO_MUCH_TO_DO, Difficulty.TOO_LITTLE_TO_DO),
        (Difficulty.TOO_FORMAL, Difficulty.TOO_INFORMAL),
    ] == list(banks.CONTRADICTORY)
    keys = {question.key for question in banks.CONTRADICTORY.values()}
    assert 2 == len(keys - set(banks.SELF_ASSESSMENT_KEYS))


def test_criticism_and_critical_appraisal_can_both_be_missed() -> None:
    pair = {Difficulty.TOO_MUCH_CRITICISM, Difficulty.TOO_LITTLE_CRITICAL_APPRAISAL}
    assert not any(pair & set(both) for both in banks.CONTRADICTORY)


@in_one_item
@pytest.mark.parametrize("question", QUESTIONS, ids=lambda q: q.key)
def test_a_question_is_one_that_anybody_can_answer(question: Question) -> None:
    assert question.asks.endswith("?")
    assert set() == stems_in(question.asks)


def test_what_the_banks_rest_on_is_known_and_says_how_well_it_is() -> None:
    cited = [source for bank in banks.SELF_ASSESSMENT_BANKS for source in bank.sources]
    assert {source.source for source in cited} == {"prasko-2022", "scaife-2019", "kottler"}
    assert {source.source for source in cited} <= SOURCES.keys()
    assert set() == {stem for source in cited for stem in stems_in(source.says or "")}
    unchecked = {source.status for source in cited if source.source == "kottler"}
    assert {CitationStatus.RECONSTRUCTED} == unchecked, "from memory, and it says so"


def test_the_tables_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        banks.CONTRADICTORY[Difficulty.TOO_FORMAL, Difficulty.TOO_MUCH_TO_DO] = (  # type: ignore[index]
            banks.OTHER_DIFFICULTY
        )
