"""What of a self-assessment goes to the supervisor: of what is kept private, not even a hint."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cbt_homework import show
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.supervision import self_assessment_banks as banks
from cbt_homework.supervision.self_assessment import (
    BiasReflection,
    DisappointingTherapyReflection,
    PreviousDifficulty,
    PriorityDifficulty,
    SelfAssessment,
    StressReflection,
)
from cbt_homework.supervision.self_assessment_banks import (
    StressSource,
    SupervisionDifficulty as Difficulty,
    SupervisionMedium,
)
from cbt_homework.supervision.self_assessment_sharing import (
    FIELD_OF,
    SelfAssessmentTopic,
    shared,
    topics_for_supervision,
)
from tests.house.test_privacy import filled
from tests.supervision.self_assessment.builders import EMPTY, FULL, assessments, changed, lines


def texts_under(assessment: SelfAssessment, key: str) -> list[str]:
    """Every text that belongs to a question: written out, so that it is independent of the code."""
    found: list[Any] = [
        answer.said
        for held in (
            assessment.before,
            assessment.specific,
            assessment.mastery,
            *(mistake.answers for mistake in assessment.mistakes or ()),
        )
        for answer in held or ()
        if answer.question == key
    ]
    found += [
        chosen.lessened_by
        for chosen in assessment.priorities or ()
        if key in ("chosen-difficulties", "lessened-by", chosen.difficulty.value)
    ]
    if key == "other":
        found += assessment.other_difficulties or ()
    if key == "strong-sides":
        found += assessment.strengths or ()
    if key == "to-develop":
        found += assessment.development_points or ()
    if key == "uneasy-with" and assessment.unease and isinstance(assessment.unease.groups, tuple):
        found += assessment.unease.groups
    if key == "seen-by-supervisors" and assessment.stress:
        seen = assessment.stress.seen_by_supervisors
        found += seen if isinstance(seen, tuple) else ()
    if key == "risks":
        for risk in assessment.risks_put_off or ():
            found += (risk.what, risk.to_gain, risk.to_lose)
    return [text for text in found if isinstance(text, str)]


@given(assessments())
def test_what_is_kept_private_goes_and_all_else_stays(assessment: SelfAssessment) -> None:
    canaries: list[str] = []
    whole = filled(assessment, canaries)
    private = {text for key in whole.kept_private or () for text in texts_under(whole, key)}
    told = show.source(shared(whole))
    spelled = {text.encode("unicode_escape").decode(): text for text in canaries}
    assert set(canaries) - private == {text for said, text in spelled.items() if said in told}


def test_every_text_belongs_to_a_question() -> None:
    """The oracle of the test above leaves nothing out."""
    canaries: list[str] = []
    whole: SelfAssessment = filled(FULL, canaries)
    assert set(canaries) == {
        text for key in banks.SELF_ASSESSMENT_KEYS for text in texts_under(whole, key)
    }


@pytest.mark.parametrize("absent", [None, (), "something"])
def test_with_all_of_it_private_nothing_is_left(absent: Any) -> None:
    bare = attrs.evolve(SelfAssessment("s1"), on=FULL.on)
    everything = banks.SELF_ASSESSMENT_KEYS
    whole = changed(kept_private=everything)
    if absent != "something":
        whole = changed(kept_private=everything, wanted=absent)
        bare = attrs.evolve(bare, wanted=absent)
    assert bare == shared(whole)


@given(assessments())
def test_what_is_shared_is_shared_once_and_for_all(assessment: SelfAssessment) -> None:
    once = shared(assessment)
    assert None is once.kept_private, "it does not tell what it leaves out"
    assert once == shared(once)


@given(assessments(kept_private=st.sampled_from([None, ()])))
def test_without_anything_private_all_is_shared(assessment: SelfAssessment) -> None:
    assert attrs.evolve(assessment, kept_private=None) == shared(assessment)


FORMAL = PriorityDifficulty(Difficulty.TOO_FORMAL, lessened_by="First names")
DOUBT, APPROVAL = StressSource.SELF_DOUBT, StressSource.NEED_FOR_APPROVAL


def _with(answers: tuple[Answered, ...] | None, said: str | Missing, key: str) -> Any:
    return tuple(Answered(key, said) if a.question == key else a for a in answers or ())


@pytest.mark.parametrize(
    ("key", "field", "others"),
    [
        ("focus", "before", [_with(FULL.before, Missing.DECLINED, "focus")]),
        ("gains", "specific", [_with(FULL.specific, "Nothing", "gains")]),
        ("stimulating", "mastery", [_with(FULL.mastery, "Nothing", "stimulating")]),
        ("media", "media", [None, (), (SupervisionMedium.LIVE,), Missing.DECLINED]),
        ("too-formal", "priorities", [(FULL.priorities or ())[1:]]),
        ("too-formal", "difficulties", [lines(Difficulty.TOO_LITTLE_TIME)]),
        ("other", "other_difficulties", [None, ("A corridor",)]),
        ("chosen-difficulties", "priorities", [None, (), (FORMAL,)]),
        ("strong-sides", "strengths", [None, (), ("I sing",)]),
        ("to-develop", "development_points", [None, (), ("Singing",)]),
        ("uneasy-with", "unease", [None, BiasReflection(), BiasReflection(wants_to_address=False)]),
        ("risks", "risks_put_off", [None, ()]),
    ],
)
def test_what_is_private_makes_no_difference_to_what_is_shared(
    key: str, field: str, others: list[Any]
) -> None:
    kept = shared(changed(kept_private=(key,)))
    for other in others:
        assert kept == shared(changed(kept_private=(key,), **{field: other}))


def _stress(**parts: Any) -> SelfAssessment:
    return changed(kept_private=("stress-sources",), stress=StressReflection(**parts))


def test_private_sources_take_the_greatest_impact_with_them() -> None:
    seen = ("I hurry",)
    told = shared(_stress(sources=(DOUBT,), greatest_impact=DOUBT, seen_by_supervisors=seen))
    assert StressReflection(seen_by_supervisors=seen) == told.stress
    assert None is shared(_stress(sources=(DOUBT,), greatest_impact=DOUBT)).stress
    assert StressReflection() == shared(_stress()).stress, "nothing was there to be kept private"
    only = changed(kept_private=("greatest-impact",))
    assert (
        StressReflection(sources=(DOUBT, APPROVAL), seen_by_supervisors=seen) == shared(only).stress
    )
    without = shared(changed(kept_private=("seen-by-supervisors",))).stress
    assert StressReflection(sources=(DOUBT, APPROVAL), greatest_impact=DOUBT) == without


def test_whether_to_take_it_up_can_be_private_alone() -> None:
    groups = ("People who are rich",)
    assert BiasReflection(groups=groups) == shared(changed(kept_private=("taken-up",))).unease
    only = changed(kept_private=("taken-up",), unease=BiasReflection(wants_to_address=True))
    assert None is shared(only).unease


def test_a_case_of_which_nothing_else_is_told_goes_as_well() -> None:
    signs_alone = DisappointingTherapyReflection("c8", answers=(Answered("signs", "Silence"),))
    begun = DisappointingTherapyReflection("c9")
    whole = changed(
        mistakes=(*(FULL.mistakes or ()), signs_alone, begun), kept_private=banks.MISTAKE_SIGNS.keys
    )
    told = shared(whole).mistakes
    assert told is not None
    assert ["c7", "c9"] == [mistake.case for mistake in told]
    assert set(banks.MISTAKE_CHOICES.keys) == {a.question for a in told[0].answers or ()}
    alone = changed(mistakes=(signs_alone,), kept_private=("signs",))
    assert None is shared(alone).mistakes, "nothing is said of a part that is emptied"
    assert () == shared(changed(mistakes=(), kept_private=("signs",))).mistakes


def test_a_step_can_be_private_and_the_priority_shared() -> None:
    told = shared(changed(kept_private=("lessened-by",))).priorities
    assert (FORMAL.difficulty, Difficulty.OTHER) == tuple(p.difficulty for p in told or ())
    assert {None} == {p.lessened_by for p in told or ()}


def test_that_there_was_no_supervision_before_stays() -> None:
    none_before = changed(difficulties=Missing.NOT_APPLICABLE, kept_private=("too-formal",))
    assert Missing.NOT_APPLICABLE is shared(none_before).difficulties


def test_a_part_that_is_emptied_reads_as_not_recorded() -> None:
    one_line = (PreviousDifficulty(Difficulty.TOO_FORMAL, met=True),)
    private = changed(difficulties=one_line, kept_private=("too-formal",))
    assert None is shared(private).difficulties
    assert () == shared(changed(difficulties=(), kept_private=("too-formal",))).difficulties


def test_a_topic_is_a_key_and_where_its_answer_stands() -> None:
    assert (
        SelfAssessmentTopic("focus", at=("before.6",)),
        SelfAssessmentTopic("uneasy-with", at=("unease.groups",)),
        SelfAssessmentTopic("compassion", at=("mistakes.0.answers.9",)),
    ) == topics_for_supervision(FULL)


def test_a_line_of_the_list_can_be_a_topic_and_so_can_what_has_no_answer_yet() -> None:
    wanted = changed(wanted=("too-formal", "media", "lessened-by", "risks"), unease=None)
    assert (
        SelfAssessmentTopic("media", at=("before.8", "media")),
        SelfAssessmentTopic("too-formal", at=("difficulties.14",)),
        SelfAssessmentTopic("lessened-by", at=("priorities",)),
        SelfAssessmentTopic("risks", at=("risks_put_off",)),
    ) == topics_for_supervision(wanted)
    assert (SelfAssessmentTopic("focus"),) == topics_for_supervision(
        attrs.evolve(EMPTY, wanted=("focus",))
    )


def test_what_is_to_be_taken_up_is_a_topic_unless_it_is_kept_private() -> None:
    def keys(**parts: Any) -> list[str]:
        return [topic.key for topic in topics_for_supervision(changed(wanted=None, **parts))]

    assert ["uneasy-with"] == keys()
    assert [] == keys(kept_private=("uneasy-with",))
    assert [] == keys(kept_private=("taken-up",))
    assert [] == keys(unease=BiasReflection(wants_to_address=False))
    assert [] == keys(unease=BiasReflection(wants_to_address=Missing.DECLINED))


def test_a_place_speaks_of_what_is_shared() -> None:
    """An index into the whole would point beside it once something is taken out."""
    told = topics_for_supervision(changed(wanted=("focus",), kept_private=("background",)))
    assert ("before.5",) == told[0].at
    hidden = changed(wanted=("greatest-impact",), kept_private=("stress-sources",), unease=None)
    assert (SelfAssessmentTopic("greatest-impact"),) == topics_for_supervision(hidden)


@given(assessments())
def test_topics_are_what_was_marked_and_nothing_that_is_private(
    assessment: SelfAssessment,
) -> None:
    topics = topics_for_supervision(assessment)
    keys = [topic.key for topic in topics]
    wanted, private = set(assessment.wanted or ()), set(assessment.kept_private or ())
    assert set(keys) - {"uneasy-with"} == wanted - private - {"uneasy-with"}
    assert not private & set(keys)
    assert keys == sorted(keys, key=banks.SELF_ASSESSMENT_KEYS.index), "in the order of questions"
    assert topics == topics_for_supervision(shared(assessment))
    assert all(_at(shared(assessment), path) is not None for topic in topics for path in topic.at)


def _at(thing: Any, path: str) -> Any:
    for name in path.split("."):
        thing = thing[int(name)] if name.isdigit() else getattr(thing, name)
    return thing


def test_every_question_has_a_place() -> None:
    answered = {*banks.BEFORE_STARTING.keys, *banks.MORE_SPECIFIC.keys, *banks.MASTERY.keys}
    answered |= {*banks.MISTAKE_SIGNS.keys, *banks.MISTAKE_CHOICES.keys}
    listed = set(banks.PREVIOUS_DIFFICULTIES.keys)
    assert set(banks.SELF_ASSESSMENT_KEYS) == answered | listed | FIELD_OF.keys()
    assert {"media", "risks"} == answered & FIELD_OF.keys()
