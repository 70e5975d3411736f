"""The labeled sentences are complete, apart and enough of each sort."""

from __future__ import annotations

import json
import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

import pytest

HERE = Path(__file__).parent
EVERYWHERE = ("blame-word", "identifier")
APPLY = {
    "thought": {"thought-is-question", "thought-only-feeling", *EVERYWHERE},
    "situation": {"situation-is-interpretation", *EVERYWHERE},
    "evidence": {"evidence-is-opinion", *EVERYWHERE},
    "task": {"task-vague", "pass-or-fail", *EVERYWHERE},
    "plan": {"plan-only-willpower", "pass-or-fail", *EVERYWHERE},
    "question": {"why-question", *EVERYWHERE},
    "note": {*EVERYWHERE},
}
"""The hints that make sense for a field."""

HINTS = sorted(set[str]().union(*APPLY.values()))


def read(name: str) -> Any:
    """A file of this folder, no key of which may stand twice."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        assert len(pairs) == len(dict(pairs)), name
        return dict(pairs)

    return json.loads((HERE / name).read_text("utf-8"), object_pairs_hook=once)


SENTENCES: list[dict[str, str]] = read("sentences.json")
FIELD = {sentence["id"]: sentence["field"] for sentence in SENTENCES}
LABELS: dict[str, list[str]] = read("labels_first.json")
NEAR_MISSES: dict[str, list[str]] = read("near_misses.json")


def test_there_are_enough_sentences() -> None:
    assert len(SENTENCES) >= 340


def test_a_sentence_has_an_id_a_field_and_a_text_and_nothing_else() -> None:
    assert {("id", "field", "text")} == {tuple(sentence) for sentence in SENTENCES}


def test_ids_are_numbered_through() -> None:
    expected = [f"s{number:03}" for number in range(1, len(SENTENCES) + 1)]
    assert expected == [sentence["id"] for sentence in SENTENCES]


def test_no_sentence_stands_twice() -> None:
    seen = Counter(re.sub(r"\W+", " ", sentence["text"].lower()) for sentence in SENTENCES)
    assert [] == [text for text, times in seen.items() if times > 1]


@pytest.mark.parametrize("field", APPLY)
def test_each_field_has_enough_sentences(field: str) -> None:
    assert list(FIELD.values()).count(field) >= 25


def test_no_field_is_unknown() -> None:
    assert set(APPLY) == set(FIELD.values())


def test_every_sentence_is_labeled_and_nothing_else() -> None:
    assert list(FIELD) == list(LABELS)


@pytest.mark.parametrize("given", [LABELS, NEAR_MISSES], ids=["labels", "near misses"])
def test_hints_fit_the_field_and_stand_once(given: dict[str, list[str]]) -> None:
    for sentence, hints in given.items():
        assert set(hints) <= APPLY[FIELD[sentence]], sentence
        assert len(hints) == len(set(hints)), sentence


def test_a_near_miss_does_not_have_the_hint() -> None:
    assert [] == [s for s, hints in NEAR_MISSES.items() if set(hints) & set(LABELS[s])]


@pytest.mark.parametrize("hint", HINTS)
@pytest.mark.parametrize("given", [LABELS, NEAR_MISSES], ids=["has", "resembles"])
def test_each_hint_has_enough_of_both(given: dict[str, list[str]], hint: str) -> None:
    assert sum(hint in hints for hints in given.values()) >= 20


def test_some_sentences_have_two_hints_and_many_none() -> None:
    sizes = Counter(len(hints) for hints in LABELS.values())
    assert sizes[2] >= 10
    assert sizes[0] >= 200


def test_the_guidelines_say_the_same_about_fields() -> None:
    rows = re.findall(
        r"^\| (\w+) \| [^|]+ \| ([a-z, -]+) \|$",
        (HERE / "GUIDELINES.md").read_text("utf-8"),
        re.MULTILINE,
    )
    said = {field: set(hints.split(", ")) for field, hints in rows[1:]}  # below the heading
    assert said == APPLY


@pytest.mark.parametrize("hint", HINTS)
def test_the_guidelines_define_each_hint_with_examples_of_both(hint: str) -> None:
    text = (HERE / "GUIDELINES.md").read_text("utf-8")
    _, _, section = text.partition(f"\n## {hint}\n")
    section, _, _ = section.partition("\n## ")
    for answer in ("Yes: ", "No: "):
        (examples,) = re.findall(rf"^{answer}(.+(?:\n.+)*?)(?=\nNo: |\n*\Z)", section, re.MULTILINE)
        assert examples.count("·") == 1


def test_no_quoted_words_of_the_guidelines_give_a_sentence_away() -> None:
    text = re.sub(r"\s+", " ", (HERE / "GUIDELINES.md").read_text("utf-8").lower())
    quoted = [words for words in re.findall(r'"([^"]+)"', text) if words.count(" ") >= 3]
    assert quoted
    near: list[tuple[str, str]] = []
    for sentence in SENTENCES:
        said = sentence["text"].lower()
        matcher = SequenceMatcher(None, "", said)
        for words in quoted:
            matcher.set_seq1(words)
            if words.rstrip(".?") in said or is_near(matcher):
                near.append((sentence["id"], words))
    assert [] == near


def is_near(matcher: SequenceMatcher[str]) -> bool:
    """Whether two texts are much alike; what their length or letters rule out costs little."""
    bounds = (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)
    return all(bound() > 0.75 for bound in bounds)


def test_words_that_are_much_alike_are_near() -> None:
    assert is_near(SequenceMatcher(None, "i walk to the shop", "i walked to the shop"))
    assert not is_near(SequenceMatcher(None, "i walk to the shop", "pohs eht ot klaw i"))
    assert not is_near(SequenceMatcher(None, "i walk to the shop", "i walk"))


def test_addresses_and_numbers_are_reserved_ones() -> None:
    """Nobody real can be reached: example domains, 555-01xx, a social security number for ads."""
    for sentence in SENTENCES:
        for domain in re.findall(r"\w@([\w.-]+\w)|www\.([\w.-]+\w)", sentence["text"]):
            assert re.fullmatch(r"example\.(?:com|net|org)", "".join(domain)), sentence["id"]
        for rest in re.findall(r"\b555[-. ](\d{4})\b", sentence["text"]):
            assert rest.startswith("01"), sentence["id"]
        for number in re.findall(r"\b\d{3}-\d\d-\d{4}\b", sentence["text"]):
            assert number.startswith("987-65-432"), sentence["id"]
