"""The commonest words of the chart that judge a person, and sentences that only look like them."""

from __future__ import annotations

import pytest

import cbt_homework as ch
from cbt_homework import engagement as en
from tests import stated
from tests.one_item import in_one_item

JUDGED = (
    "He is resistant",
    "She was lazy",
    "unmotivated patient",
    "non-compliant",
    "She is non-compliant",
    "She is unmotivated and sabotages the therapy",
    "not trying hard enough",
    "He forgot on purpose",
    "The patient was very resistant.",
    "Pt is unmotivated.",
    "poorly motivated patient",
    "He deliberately forgot the diary",
    "He is just not trying hard enough",
    "She's noncompliant",
)
FAIR = (
    "motivation was high",
    "resistant hypertension",
    "She is resistant to antibiotics",
    "treatment-resistant depression",
    "He is not resistant at all",
    "She was not lazy",
    "drug-resistant infection",
    "insulin resistant",
    "He was motivated and tried",
    "She did not forget on purpose",
    "he didn't forget on purpose",
    "She was never non-compliant",
    "nobody is lazy here",
    "She felt lazy on holiday",
    "He tried hard enough",
)


def _is_pointed_out(words: str) -> bool:
    assignment = ch.Assignment(id="a1", spec=ch.HomeworkSpec("Call a friend"))
    history = ch.AssignmentHistory(assignment, assigning=(en.AssigningObservation(words=words),))
    findings = stated.assess(history, wording=ch.judgment.ENGLISH).findings
    return "WD13" in {finding.code for finding in findings}


@in_one_item
@pytest.mark.parametrize("words", JUDGED)
def test_words_of_the_chart_that_judge_a_person_are_pointed_out(words: str) -> None:
    assert _is_pointed_out(words), words


@in_one_item
@pytest.mark.parametrize("words", FAIR)
def test_what_denies_it_or_speaks_of_another_thing_is_left_alone(words: str) -> None:
    assert not _is_pointed_out(words), words
