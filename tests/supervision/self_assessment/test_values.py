"""A self-assessment as a value: what cannot be is refused, and what was marked is listed."""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import Any, get_type_hints

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.supervision import (
    self_assessment,
    self_assessment_banks as banks,
    self_assessment_sharing,
)
from cbt_homework.supervision.self_assessment import (
    DisappointingTherapyReflection,
    PreviousDifficulty,
    PriorityDifficulty,
    RiskPutOff,
    SelfAssessment,
    StressReflection,
    contradictions,
    endorsed,
)
from cbt_homework.supervision.self_assessment_banks import (
    StressSource,
    SupervisionDifficulty as Difficulty,
    SupervisionMedium,
)
from tests.house.test_privacy import filled, silent
from tests.supervision.self_assessment.builders import EMPTY, FULL, LISTED, assessments, lines

OTHER = PriorityDifficulty(Difficulty.OTHER)


def refused(cls: type[Value], **parts: Any) -> list[tuple[str, str]]:
    """Path and code of every problem."""
    with pytest.raises(ch.InvariantError) as caught:
        cls(**parts)
    return [(".".join(map(str, p.path)), p.code) for p in caught.value.problems]


@pytest.mark.parametrize(
    ("parts", "problems"),
    [
        ({"before": (Answered("gains", "A lot"),)}, [("before.0.question", "unknown-question")]),
        (
            {"specific": (Answered("focus", "A lot"),)},
            [("specific.0.question", "unknown-question")],
        ),
        ({"mastery": (Answered("signs", "A lot"),)}, [("mastery.0.question", "unknown-question")]),
        (
            {"before": (Answered("focus", "A"), Answered("focus", "B"))},
            [("before.1.question", "answered-twice")],
        ),
        ({"specific": (Answered("gains", "A"),) * 2}, [("specific.1.question", "answered-twice")]),
        (
            {"mastery": (Answered("preferred", "A"),) * 2},
            [("mastery.1.question", "answered-twice")],
        ),
        ({"media": (SupervisionMedium.LIVE,) * 2}, [("media", "media-twice")]),
        (
            {"difficulties": (PreviousDifficulty(Difficulty.OTHER, met=True),)},
            [("difficulties", "other-on-the-list")],
        ),
        (
            {
                "difficulties": (
                    PreviousDifficulty(Difficulty.TOO_FORMAL, met=True),
                    PreviousDifficulty(Difficulty.TOO_FORMAL, met=Missing.DECLINED),
                )
            },
            [("difficulties", "marked-twice")],
        ),
        (
            {"priorities": (PriorityDifficulty(Difficulty.TOO_FORMAL),) * 2},
            [("priorities", "priority-twice")],
        ),
        ({"priorities": (OTHER, OTHER)}, [("priorities", "priority-twice")]),
        ({"wanted": ("nonsense",)}, [("wanted.0", "unknown-question")]),
        ({"wanted": ("focus", "focus")}, [("wanted", "wanted-twice")]),
        ({"kept_private": ("before-starting",)}, [("kept_private.0", "unknown-question")]),
        ({"kept_private": ("focus", "focus")}, [("kept_private", "kept-private-twice")]),
        ({"strengths": ("I listen", " ")}, [("strengths.1", "blank")]),
    ],
)
def test_what_cannot_be_is_refused(parts: dict[str, Any], problems: list[tuple[str, str]]) -> None:
    assert problems == refused(SelfAssessment, id="s1", **parts)


def test_parts_refuse_what_cannot_be() -> None:
    twice = (StressSource.SELF_DOUBT,) * 2
    assert [("sources", "sources-twice")] == refused(StressReflection, sources=twice)
    stranger = (Answered("risks", "A lot"),)
    assert [("answers.0.question", "unknown-question")] == refused(
        DisappointingTherapyReflection, answers=stranger
    )
    again = (Answered("signs", "A"), Answered("signs", "B"))
    assert [("answers.1.question", "answered-twice")] == refused(
        DisappointingTherapyReflection, answers=again
    )
    assert [("what", "empty")] == refused(RiskPutOff, what="")
    assert [("met", "not-flag")] == refused(
        PreviousDifficulty, difficulty=Difficulty.TOO_FORMAL, met=None
    )


def test_a_key_that_is_nearly_one_is_named_by_its_place_with_the_nearest_that_is_one() -> None:
    with pytest.raises(ch.InvariantError) as caught:
        SelfAssessment(
            "s1",
            before=(Answered("focus", "A"), Answered("role", "A")),
            mastery=(Answered("prefered", "A"),),
            wanted=("focus", "too-litle-time"),
            kept_private=("feeling", "quite-another"),
        )
    said = {".".join(map(str, p.path)): p.message for p in caught.value.problems}
    paths = ["before.1.question", "mastery.0.question"]
    paths += ["wanted.1", "kept_private.0", "kept_private.1"]
    assert paths == list(said)
    meant = [path.rpartition("; ")[2] for path in said.values()]
    assert [f"did you mean {key!r}?" for key in ("roles", "preferred")] == meant[:2]
    assert [f"did you mean {key!r}?" for key in ("too-little-time", "feelings")] == meant[2:4]
    assert "must be the key of a question of a self-assessment" == meant[4]
    told = str(caught.value)
    assert not any(repr(given) in told for given in ("role", "prefered", "feeling"))
    assert "quite-another" not in told


def test_all_problems_are_told_at_once_and_none_of_the_words() -> None:
    with pytest.raises(ch.InvariantError) as caught:
        SelfAssessment(
            "s1",
            before=(Answered("gains", "PRIVATE"),),
            strengths=("PRIVATE", ""),
            wanted=("private-key",),
        )
    assert 3 == len(caught.value.problems)
    assert "private" not in str(caught.value).lower()


def test_what_a_thoughtful_person_might_write_is_a_value() -> None:
    both = (Difficulty.TOO_FORMAL, Difficulty.TOO_INFORMAL)
    SelfAssessment(
        "s1",
        difficulties=lines(*both),
        other_difficulties=("Thin walls", "Two buildings"),
        priorities=(OTHER, OTHER, PriorityDifficulty(Difficulty.VALUES_APART)),
        strengths=(),
        stress=StressReflection(sources=(), greatest_impact=StressSource.PERFECTIONISM),
        mistakes=(DisappointingTherapyReflection(answers=(Answered("signs", Missing.DECLINED),)),),
        wanted=("focus",),
        kept_private=("focus",),
    )


def test_priorities_among_what_was_added_are_as_many_as_were_added() -> None:
    two = ("Thin walls", "Two buildings")
    assert 2 == len(
        SelfAssessment("s1", other_difficulties=two, priorities=(OTHER,) * 2).priorities or ()
    )
    assert [("priorities", "priority-twice")] == refused(
        SelfAssessment, id="s1", other_difficulties=two, priorities=(OTHER,) * 3
    )
    listed = (PriorityDifficulty(Difficulty.TOO_FORMAL),) * 2
    assert [("priorities", "priority-twice")] == refused(
        SelfAssessment, id="s1", other_difficulties=two, priorities=listed
    )


def test_endorsed_lists_what_was_answered_by_yes_and_what_was_added() -> None:
    assert (
        Difficulty.TOO_LITTLE_TIME,
        Difficulty.TOO_FORMAL,
        Difficulty.OTHER,
    ) == endorsed(FULL)
    assert () == endorsed(EMPTY)
    assert () == endorsed(SelfAssessment("s1", difficulties=Missing.NOT_APPLICABLE))
    unsaid = (PreviousDifficulty(Difficulty.TOO_FORMAL, met=Missing.DECLINED),)
    assert () == endorsed(SelfAssessment("s1", difficulties=unsaid)), "unknown is not yes"


@given(assessments())
def test_endorsed_is_a_part_of_the_record(assessment: SelfAssessment) -> None:
    found = endorsed(assessment)
    held = assessment.difficulties
    yes = [line.difficulty for line in held if line.met is True] if isinstance(held, tuple) else []
    added = len(assessment.other_difficulties or ())
    assert [*yes, *[Difficulty.OTHER] * added] == list(found)


@given(st.sets(st.sampled_from(LISTED)), st.randoms(use_true_random=False))
def test_a_contradiction_is_both_of_a_pair_in_any_order(
    marked: set[Difficulty], chance: Any
) -> None:
    forward = lines(*marked)
    shuffled = list(forward)
    chance.shuffle(shuffled)
    found = contradictions(SelfAssessment("s1", difficulties=forward))
    assert found == contradictions(SelfAssessment("s1", difficulties=tuple(shuffled)))
    assert [both for both in banks.CONTRADICTORY if marked >= set(both)] == list(found)


@pytest.mark.parametrize("both", banks.CONTRADICTORY)
def test_one_of_a_pair_is_no_contradiction(both: tuple[Difficulty, Difficulty]) -> None:
    assert (both,) == contradictions(SelfAssessment("s1", difficulties=lines(*both)))
    for one in both:
        assert () == contradictions(SelfAssessment("s1", difficulties=lines(one)))


@pytest.mark.parametrize(
    "function",
    [
        endorsed,
        contradictions,
        self_assessment_sharing.shared,
        self_assessment_sharing.topics_for_supervision,
    ],
    ids=lambda f: f.__name__,
)
def test_another_class_is_refused_by_name(function: Any) -> None:
    with pytest.raises(TypeError, match="must be a SelfAssessment, not a str"):
        function("PRIVATE")


@pytest.mark.parametrize("module", [self_assessment, self_assessment_sharing, banks])
def test_no_function_gives_a_total(module: ModuleType) -> None:
    """No source gives one a meaning: not of difficulties, not of sources of stress."""
    own = [f for _, f in inspect.getmembers(module, inspect.isfunction)]
    for function in (f for f in own if f.__module__ == module.__name__):
        returned = get_type_hints(function).get("return")
        assert not {"int", "float"} & set(str(returned).replace("[", " ").split()), function
        assert returned not in (int, float), function


@pytest.mark.parametrize(
    "cls", [SelfAssessment, StressReflection, PreviousDifficulty, PriorityDifficulty]
)
def test_no_field_holds_a_number(cls: type[Value]) -> None:
    held = [getattr(FULL, a.name) for a in attrs.fields(SelfAssessment)]
    assert not any(isinstance(one, int | float) for one in held)
    assert not {"int", "float"} & {str(hint) for hint in get_type_hints(cls).values()}


@given(assessments())
def test_no_repr_shows_what_was_written(assessment: SelfAssessment) -> None:
    canaries: list[str] = []
    assert silent(repr(filled(assessment, canaries)), canaries)
