"""Nobody is blamed: every sentence the library says about a person's conduct is read, by stem.

Sentences are not listed by hand. They are taken from every text of the source, from every constant
of every module as it stands once it is built, and from the words of every vocabulary. What is left
out is named here with its reason, and each name has to have an effect.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain

import pytest

from cbt_homework.engagement import BARRIERS, INDICATORS, STEPS
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.judgment.catalogue import CATALOGUE
from cbt_homework.supervision import self_assessment_banks as banks
from tests.house.sentences import ROOT, Said, constants, said

STEMS = (
    "fail", "refus", "resist", "lazy", "lazi", "unmotivat", "noncompl", "non-compl", "disobe",
    "excus", "justif", "blam", "fault", "guilt", "neglect", "careless", "negligen", "wrong", "bad",
    "poor", "weak", "should", "must", "ought", "have to", "obey", "complian", "complied", "lack",
    "incompet", "inadequa", "forgot", "did not", "didn't", "unable", "stubborn", "moral", "punish",
    "homework police", "pass or", "grade", "score", "cheat", "lie ", "lying",
)  # fmt: skip
"""Stems that judge a person, school words, and words that command."""

NOT_READ = {
    "cognition/english_facts.py": "patterns that are looked for in what people write",
    "homework/english_people.py": "patterns that are looked for in what people write",
    "homework/english_judgments.py": "patterns that are looked for in what people write",
    "homework/english_outcomes.py": "patterns that are looked for in what people write",
    "homework/english_plans.py": "patterns that are looked for in what people write",
    "homework/english_tasks.py": "patterns that are looked for in what people write",
    "cognition/english_thoughts.py": "patterns that are looked for in what people write",
    "foundation/compiled_checks.py": "source that is compiled",
    "judgment/publications.py": "titles of publications",
}
"""Modules whose texts are not read, and why."""

ALLOWED: dict[str, dict[str, set[str]]] = {
    "what people of the cases say, think and feel": {
        "Let us collect ideas. I know it too: shy or depressed patients tell me that they have no "
        "idea, no strength, or see no sense in it, and for a moment I am helpless. How could he "
        "come out as the expert, and less guilty?": {"guilt"},
        "As a child one did not bother a tired father; asking older people for something feels "
        "like that": {"did not"},
        "They take it the wrong way for sure": {"wrong"},
        "They look for faults, and turn away from who is different": {"fault"},
        "In part. I find fault too, and am silent too, and fear to lose him.": {"fault"},
    },
    "examples of texts that a hint is given for, or is not": {
        "What if I fail?": {"fail"},
        "I will fail": {"fail"},
        "He did not answer two calls": {"did not"},
        "She was too lazy to do her homework": {"lazy"},
        "I was too lazy for the diary last week": {"lazy"},
        "Our cat is lazy": {"lazy"},
        "He is resistant": {"resist"},
        "My resistant hypertension is treated now": {"resist"},
        "I call 988 if it is bad": {"bad"},
    },
    "names of catalogues and instruments, and words of vocabularies": {
        "guilt at being better off": {"guilt"},
        "Failure": {"fail"},
        "Incompetent (avoidant)": {"incompet"},
        "Assignment Compliance Rating Scale (ACRS)": {"complian"},
        "graded task": {"grade"},
        "fear of failure": {"fail"},
        "sense of failure": {"fail"},
        "forgotten": {"forgot"},
        "no score": {"score"},
    },
    "about a study, a hint or a number": {
        "A hint for wording; it may be wrong.": {"wrong"},
        "A hint for records; it may be wrong.": {"wrong"},
        "Reviewing did not predict engagement there; assigning did (n = 66).": {"did not"},
        "Six factors: symptoms, quality, dependency, stigma, hopelessness, failure (abstract).": {
            "fail"
        },
        "Names five points that make homework effective, and gives no score.": {"score"},
        "Reading the four from these criteria, and counting them, is of this library. It is no "
        "score of that study.": {"score"},
    },
}
"""Sentences that may hold a stem, by the reason: each whole, with the stems it may hold."""
MAY_HOLD = dict(chain.from_iterable(group.items() for group in ALLOWED.values()))
FOR_WHO_WRITES_CODE = re.compile(r"(?:\.\.\.)? ?must ")
"""How a message about a value begins: it is told to who writes code, and speaks of no person."""


def stems_in(sentence: str) -> set[str]:
    """The stems that a sentence holds, at the beginning of a word."""
    return {s for s in STEMS if re.search(rf"\b{re.escape(s)}", sentence.lower())}


def blames(sentence: str) -> set[str]:
    """The stems that a sentence holds and may not hold."""
    return stems_in(sentence) - MAY_HOLD.get(sentence, set())


def is_told_to_people(text: Said) -> bool:
    """Whether a text is a sentence for people; a message about a value is for who writes code."""
    if text.module in NOT_READ or text.role == "error":
        return False
    return FOR_WHO_WRITES_CODE.match(text.text) is None


ROOMS = sorted({path.relative_to(ROOT).parts[0] for path in ROOT.rglob("*.py")})
"""The rooms, and the modules beside them, which may have no texts."""


@cache
def in_source() -> tuple[Said, ...]:
    """Every text of the source."""
    return tuple(said())


@cache
def held() -> tuple[tuple[str, str], ...]:
    """Every text that a constant holds, with the module and name of the constant."""
    return tuple(
        (where, text) for where, text in constants() if where.split(":")[0] not in NOT_READ
    )


@pytest.mark.parametrize("room", ROOMS)
def test_no_sentence_of_a_room_blames(room: str) -> None:
    texts = [text for text in in_source() if text.module.split("/")[0] == room]
    assert texts or room.endswith(".py")
    found = [
        f"{text.module}:{text.line} {sorted(blames(text.text))}: {text.text}"
        for text in texts
        if is_told_to_people(text) and blames(text.text)
    ]
    assert not found, "\n".join(found)


def test_no_sentence_that_a_constant_holds_blames() -> None:
    """Also what was put together from parts, and what stands in a catalogue under any name."""
    found = [f"{where} {sorted(blames(text))}: {text}" for where, text in held() if blames(text)]
    assert not found, "\n".join(found)


def test_no_word_of_a_vocabulary_blames() -> None:
    words = [(term.__name__, word.label) for term in Term.__subclasses__() for word in term]
    assert 500 < len(words)
    found = [f"{name} {sorted(blames(label))}: {label}" for name, label in words if blames(label)]
    assert not found, "\n".join(found)


def test_the_catalogues_that_people_read_are_among_what_is_read() -> None:
    """Of each kind of catalogue one that would go missing first; the reader is not fooled."""
    texts = {text.text for text in in_source() if is_told_to_people(text)}
    everywhere = texts | {text for _, text in held()}
    wanted = [text for rule in CATALOGUE for text in (rule.asks, rule.why, rule.unmet) if text]
    wanted += [example.shows for rule in CATALOGUE for example in rule.examples()]
    wanted += [text for entry in BARRIERS.values() for text in (entry.means, entry.question)]
    wanted += [option.consider for entry in BARRIERS.values() for option in entry.options]
    wanted += [text for sign in INDICATORS for text in (sign.says_for, sign.says_against) if text]
    wanted += [text for step in STEPS.values() for text in (step.title, step.says)]
    wanted += [question.asks for question in banks.PREVIOUS_DIFFICULTIES.questions]
    assert 1500 < len(wanted)
    assert set() == {text for text in wanted if " " in text} - everywhere


def test_every_entry_of_a_list_of_exceptions_has_an_effect() -> None:
    said_by = {text.text for text in in_source() if is_told_to_people(text)}
    labels = {word.label for term in Term.__subclasses__() for word in term}
    there = said_by | {text for _, text in held()} | labels
    assert len(MAY_HOLD) == sum(map(len, ALLOWED.values()))
    for sentence, stems in MAY_HOLD.items():
        assert sentence in there, f"nowhere said: {sentence}"
        assert stems, f"nothing is allowed: {sentence}"
        assert stems <= stems_in(sentence), f"not in it: {sentence}"
    for module in NOT_READ:
        assert (ROOT / module).exists(), module
        texts = [text.text for text in in_source() if text.module == module]
        assert any(map(stems_in, texts)), module


@pytest.mark.parametrize(
    "sentence",
    [
        "The patient failed to do it.",
        "You should have asked.",
        "She refused the task.",
        "No excuse was given.",
        "The therapist neglected the rationale.",
    ],
)
def test_a_blaming_sentence_would_be_found(sentence: str) -> None:
    assert blames(sentence)


def test_findings_speak_of_the_record() -> None:
    """An absence is *not recorded*: nobody knows that it did not happen."""
    reasons = (
        "not recorded", "recorded for", "no plan recorded", "The record does not ", ": {why}.",
        ": {missing}.",
    )  # fmt: skip
    templates = {rule.code: rule.unknown for rule in CATALOGUE if rule.unknown is not None}
    assert 150 < len(templates)
    found = [code for code, said in templates.items() if not any(r in said for r in reasons)]
    assert [] == found, f"The sentence for unknown of {found} has to hold one of {reasons}"
