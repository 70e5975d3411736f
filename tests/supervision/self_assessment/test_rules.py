"""The rules for self-assessments: their examples, what these do not show, and their laws."""

from __future__ import annotations

from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.questions import Answered
from cbt_homework.foundation.rules import Rule
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.supervision import self_assessment_banks as banks
from cbt_homework.supervision.criteria import SelfAssessmentCriterion as Criterion
from cbt_homework.supervision.rules.self_assessment import SELF_ASSESSMENT
from cbt_homework.supervision.self_assessment import (
    BiasReflection,
    DisappointingTherapyReflection,
    PreviousDifficulty,
    PriorityDifficulty,
    RiskPutOff,
    SelfAssessment,
    SelfAssessmentOccasion,
    StressReflection,
)
from cbt_homework.supervision.self_assessment_banks import (
    StressSource,
    SupervisionDifficulty as Difficulty,
)
from cbt_homework.supervision.self_assessment_sharing import shared
from cbt_homework.testing.rule_checks import check_rule
from tests.drawn import each_drawn
from tests.house.test_privacy import filled, silent
from tests.supervision.self_assessment.builders import (
    BY_CODE,
    EMPTY,
    FULL,
    LISTED,
    assessments,
    changed,
    findings,
    lines,
    policy,
    said,
    verdict,
)

ASSESSMENTS = assessments()
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN
KEPT = policy(UNKNOWN)
"""What is not there was perhaps not kept."""
LATER = SelfAssessmentOccasion.IN_SUPERVISION

# The catalogue.


@pytest.mark.parametrize("rule", SELF_ASSESSMENT, ids=lambda rule: rule.code)
def test_a_rule_answers_its_examples_in_whole_sentences(rule: Rule[SelfAssessment]) -> None:
    check_rule(rule)
    assert any(example.expect is None for example in rule.examples()), "one where it is silent"


# The whole of it.


def test_a_full_one_meets_everything() -> None:
    found = findings(FULL)
    assert {MET} == {f.verdict for f in found}
    assert {rule.code for rule in SELF_ASSESSMENT} - {f.code for f in found} == set()


def test_of_an_empty_one_each_part_is_missed_once_and_nothing_is_said_about_its_content() -> None:
    found = findings(EMPTY)
    assert [
        ("SU50", ("before",)),
        ("SU56", ("wanted",)),
        ("SU58", ("difficulties",)),
        ("SU62", ("strengths",)),
        ("SU63", ("development_points",)),
        ("SU64", ("unease",)),
    ] == [(f.code, f.at) for f in found]
    assert {UNMET} == {f.verdict for f in found}


def test_what_was_perhaps_not_kept_is_not_known() -> None:
    found = findings(EMPTY, KEPT)
    assert {UNKNOWN} == {f.verdict for f in found}
    assert [f.needs for f in found] == [f.at for f in findings(EMPTY)]


def test_in_the_course_of_supervision_one_part_alone_is_enough() -> None:
    assert [] == findings(attrs.evolve(EMPTY, occasion=LATER))
    strengths = attrs.evolve(EMPTY, occasion=LATER, strengths=("I listen",))
    assert ["SU62"] == [f.code for f in findings(strengths)]
    before = attrs.evolve(EMPTY, occasion=SelfAssessmentOccasion.BEFORE_SUPERVISION)
    assert findings(EMPTY) == findings(before), "without a word it is one before supervision"


@pytest.mark.parametrize(
    ("parts", "criterion"),
    [
        ({"before": (Answered("gains", "x"),)[:0]}, Criterion.EXPECTATIONS_STATED),
        ({"priorities": ()}, Criterion.DIFFICULTIES_WEIGHED),
        ({"strengths": ()}, Criterion.STRENGTHS_BALANCED),
        ({"unease": BiasReflection(groups=("A",))}, Criterion.UNEASE_CONSIDERED),
        ({"stress": StressReflection()}, Criterion.STRESS_LOCATED),
        ({"mistakes": (DisappointingTherapyReflection("c1"),)}, Criterion.MISTAKE_PROCESSED),
        ({"risks_put_off": ()}, Criterion.MASTERY_EXPLORED),
    ],
)
def test_each_criterion_can_be_unmet_alone(parts: dict[str, Any], criterion: Criterion) -> None:
    found = [f for f in findings(changed(**parts)) if f.weight is Weight.ESSENTIAL]
    assert {criterion.value} == {f.criterion for f in found if f.verdict is not MET}


@given(assessments(), st.sampled_from([UNMET, UNKNOWN]))
def test_a_finding_holds_no_word_of_what_was_written(
    assessment: SelfAssessment, absent: Verdict
) -> None:
    canaries: list[str] = []
    whole = filled(assessment, canaries)
    found = findings(whole, policy(absent))
    told = [BY_CODE[f.code].sentence(f) for f in found]
    assert silent(repr(found) + "".join(told), canaries)
    assert not any("..." in sentence for sentence in told), "every place in it is filled"
    assert found == findings(assessment, policy(absent)), "and none depends on the words"


@each_drawn(ASSESSMENTS)
def test_a_finding_names_places_that_there_are(assessment: SelfAssessment) -> None:
    for found in findings(assessment):
        for path in (*found.at, *found.needs):
            thing: Any = assessment
            for name in path.split("."):
                thing = thing[int(name)] if name.isdigit() else getattr(thing, name)


@each_drawn(ASSESSMENTS)
def test_the_policy_alone_decides_how_an_empty_field_is_read(assessment: SelfAssessment) -> None:
    """As a draft or as an import, the same rules speak, and none is met in one of them alone."""
    draft, kept = findings(assessment), findings(assessment, KEPT)
    assert [f.code for f in draft] == [f.code for f in kept]
    for one, other in zip(draft, kept, strict=True):
        # In a draft an empty field says that nothing was added; an import leaves it open.
        is_added = ("SU58", MET, ("other_difficulties",)) == (one.code, one.verdict, other.needs)
        both = (one.verdict, other.verdict)
        assert one.verdict is other.verdict or (UNMET, UNKNOWN) == both or is_added


@each_drawn(ASSESSMENTS)
def test_nothing_is_said_of_what_is_private_beyond_that_it_is_not_there(
    assessment: SelfAssessment,
) -> None:
    """Of the shared part, read as what was kept, nothing is unmet that was met in the whole."""
    whole = {f.code: f.verdict for f in findings(assessment, KEPT)}
    private = set(assessment.kept_private or ())
    for found in findings(shared(assessment), KEPT):
        if found.verdict is UNMET and whole.get(found.code) is MET:
            assert private & _COUNTED[found.code]


_COUNTED = {
    "SU58": {*banks.PREVIOUS_DIFFICULTIES.keys, "other"},
}
"""Where something of a number is taken out, the rest is fewer."""


# Numbers.

COUNTED = (
    ("SU62", "strengths", "strengths"),
    ("SU63", "development_points", "development_points"),
    ("SU73", "risks_put_off", "risks_put_off"),
)


@pytest.mark.parametrize(("code", "field", "number"), COUNTED)
@given(count=st.integers(0, 9), wanted=st.integers(1, 9))
def test_as_many_are_named_as_the_policy_says(
    code: str, field: str, number: str, count: int, wanted: int
) -> None:
    things = tuple(RiskPutOff(f"{n}") if code == "SU73" else f"{n}" for n in range(count))
    given_ = policy(**{number: wanted})
    (found,) = findings(changed(**{field: things}), given_, code=code)
    assert (MET if count == wanted else UNMET) is found.verdict
    assert {"count": count, "wanted": wanted} == found.facts


@pytest.mark.parametrize(("code", "field", "number"), COUNTED)
def test_the_article_asks_for_three(code: str, field: str, number: str) -> None:
    things = tuple(RiskPutOff(f"{n}") if code == "SU73" else f"{n}" for n in range(3))
    assert 3 == getattr(policy().supervision, number)
    assert MET is verdict(code, changed(**{field: things}))


@given(
    st.lists(st.sampled_from(LISTED), unique=True, min_size=1),
    st.integers(0, 17),
    st.integers(1, 6),
)
def test_as_many_are_chosen_as_the_policy_says_or_all_that_are_marked(
    marked: list[Difficulty], chosen: int, wanted: int
) -> None:
    first = tuple(PriorityDifficulty(d, lessened_by="A talk") for d in marked[:chosen])
    assessment = SelfAssessment("s1", difficulties=lines(*marked), priorities=first)
    right = min(wanted, len(marked))
    assert (MET if len(first) == right else UNMET) is verdict(
        "SU58", assessment, policy(priorities=wanted)
    )
    if first:
        assert MET is verdict("SU59", assessment)
        assert MET is verdict("SU60", assessment)


def test_two_priorities_are_enough_also_where_one_of_them_is_not_marked() -> None:
    """That it is not marked is said once, by the rule that asks for it."""
    chosen = (
        PriorityDifficulty(Difficulty.TOO_FORMAL),
        PriorityDifficulty(Difficulty.TOO_INFORMAL),
    )
    one_marked = changed(
        difficulties=lines(Difficulty.TOO_FORMAL), other_difficulties=(), priorities=chosen
    )
    assert MET is verdict("SU58", one_marked)
    (found,) = findings(one_marked, code="SU59")
    assert (UNMET, ("priorities.1.difficulty",), {"count": 1}) == (
        found.verdict,
        found.at,
        found.facts,
    )
    three = changed(
        difficulties=lines(Difficulty.TOO_FORMAL),
        other_difficulties=(),
        priorities=(*chosen, PriorityDifficulty(Difficulty.VALUES_APART)),
    )
    (found,) = findings(three, code="SU58")
    assert (UNMET, {"count": 3, "wanted": 2}) == (found.verdict, found.facts)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"difficulties": Missing.NOT_APPLICABLE}, None),
        ({"difficulties": Missing.DECLINED}, UNKNOWN),
        ({"difficulties": Missing.NOT_ASKED}, UNMET),
        ({"difficulties": ()}, None),
        ({"difficulties": (), "other_difficulties": ("Thin walls",)}, UNMET),
        ({"other_difficulties": ("Thin walls",)}, UNMET),
        ({"difficulties": (), "priorities": ()}, None),
        ({"priorities": ()}, UNMET),
    ],
)
def test_without_a_choice_it_depends_on_what_there_was_to_choose_from(
    parts: dict[str, Any], expected: Verdict | None
) -> None:
    assert expected is verdict("SU58", attrs.evolve(EMPTY, **parts))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ({"difficulties": Missing.NOT_APPLICABLE}, None),
        ({"difficulties": Missing.DECLINED}, UNKNOWN),
        ({"difficulties": ()}, UNKNOWN),
        (
            {"difficulties": (PreviousDifficulty(Difficulty.TOO_FORMAL, met=Missing.DECLINED),)},
            UNKNOWN,
        ),
    ],
)
def test_a_difficulty_that_is_not_answered_is_neither_marked_nor_not(
    parts: dict[str, Any], expected: Verdict | None
) -> None:
    chosen = (PriorityDifficulty(Difficulty.TOO_FORMAL),)
    assert expected is verdict("SU59", attrs.evolve(EMPTY, priorities=chosen, **parts))


def test_what_is_missed_is_said_before_what_is_open() -> None:
    chosen = (PriorityDifficulty(Difficulty.TOO_FORMAL), PriorityDifficulty(Difficulty.OTHER))
    mixed = changed(difficulties=lines(), other_difficulties=None, priorities=chosen)
    (found,) = findings(mixed, code="SU59")
    assert (UNMET, ("priorities.0.difficulty",), {"count": 1}) == (
        found.verdict,
        found.at,
        found.facts,
    )


@pytest.mark.parametrize(
    ("added", "expected"), [(None, UNKNOWN), ((), UNMET), (("Thin walls",), MET)]
)
def test_another_difficulty_is_chosen_where_one_was_added(
    added: tuple[str, ...] | None, expected: Verdict
) -> None:
    chosen = (PriorityDifficulty(Difficulty.OTHER),)
    assessment = attrs.evolve(EMPTY, priorities=chosen, other_difficulties=added)
    assert expected is verdict("SU59", assessment)


# No total, no cut-off.


@given(st.sets(st.sampled_from(LISTED), min_size=3))
def test_how_many_difficulties_are_marked_changes_no_verdict(marked: set[Difficulty]) -> None:
    """But for the pairs that are asked about."""
    chosen = tuple(PriorityDifficulty(d, lessened_by="A talk") for d in sorted(marked, key=str)[:2])
    found = findings(changed(difficulties=lines(*marked), priorities=chosen))
    assert {MET} == {f.verdict for f in found if f.code != "SU61"}


@given(st.sets(st.sampled_from(list(StressSource))))
def test_how_many_sources_of_stress_are_checked_changes_no_verdict(
    checked: set[StressSource],
) -> None:
    greatest = next((source for source in StressSource if source in checked), None)
    stress = StressReflection(
        sources=tuple(checked), greatest_impact=greatest, seen_by_supervisors=()
    )
    assert {MET} == {f.verdict for f in findings(changed(stress=stress))}


# Contradictions.


@given(st.sets(st.sampled_from(LISTED), min_size=1))
def test_a_pair_is_asked_about_where_both_are_marked(marked: set[Difficulty]) -> None:
    found = findings(changed(difficulties=lines(*marked), other_difficulties=()), code="SU61")
    both = [pair for pair in banks.CONTRADICTORY if marked >= set(pair)]
    assert [{"one": a.value, "other": b.value} for a, b in both] == [
        f.facts for f in found if f.verdict is UNMET
    ]
    assert bool(both) != (MET in {f.verdict for f in found})
    assert {Weight.HELPFUL} == {f.weight for f in found}, "it is asked, and nothing is decided"


def test_the_finding_of_a_pair_is_a_question() -> None:
    pair = (Difficulty.TOO_MUCH_TO_DO, Difficulty.TOO_LITTLE_TO_DO)
    (found,) = findings(changed(difficulties=lines(*pair)), code="SU61")
    both = "too much to do, and too little to do"
    said = BY_CODE["SU61"].sentence(found)
    assert f"Both are marked: {both}; when it was which is open." == said
    assert ("difficulties.0.met", "difficulties.1.met") == found.at


def test_where_nothing_is_marked_nothing_can_contradict() -> None:
    for difficulties in (None, Missing.DECLINED, ()):
        assert None is verdict("SU61", changed(difficulties=difficulties, other_difficulties=None))
    assert None is verdict("SU61", changed(difficulties=None))


# The list.


@given(st.integers(1, 17), st.integers(0, 17))
def test_a_line_left_open_on_purpose_is_gone_through(answered: int, not_asked: int) -> None:
    not_asked = min(answered, not_asked)
    marks = [Missing.NOT_ASKED] * not_asked + [Missing.DECLINED] * (answered - not_asked)
    held = tuple(PreviousDifficulty(d, met=m) for d, m in zip(LISTED, marks, strict=False))
    (found,) = findings(changed(difficulties=held), code="SU57")
    open_ = 17 - answered + not_asked
    assert (MET if not open_ else UNMET) is found.verdict
    assert open_ == found.facts.get("count", 0)


@pytest.mark.parametrize("held", [None, (), *Missing])
def test_a_list_that_was_not_begun_is_not_counted(held: Any) -> None:
    assert None is verdict("SU57", changed(difficulties=held))


# Answers.

SINGLE = {"SU50": "wanted-and-needed", "SU51": "focus", "SU52": "roles", "SU54": "being-evaluated"}


@pytest.mark.parametrize(("code", "key"), SINGLE.items())
@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ("Something", MET),
        (Missing.DECLINED, UNKNOWN),
        (Missing.NOT_ASKED, UNMET),
        (Missing.NOT_APPLICABLE, None),
    ],
)
def test_an_answer_that_is_not_there_is_read_as_it_says(
    code: str, key: str, held: str | Missing, expected: Verdict | None
) -> None:
    for given_ in (policy(), KEPT):
        subject = changed(before=(Answered(key, held),))
        assert expected is verdict(code, subject, given_)


@pytest.mark.parametrize("code", ["SU51", "SU52", "SU53", "SU54", "SU55"])
@pytest.mark.parametrize("before", [None, ()])
def test_where_no_expectation_is_written_only_one_rule_asks(
    code: str, before: tuple[Answered, ...] | None
) -> None:
    bare = changed(before=before, media=None, specific=None)
    assert None is verdict(code, bare)
    assert UNMET is verdict("SU50", bare)


@pytest.mark.parametrize(
    ("media", "said_of_it", "expected"),
    [
        ((), None, MET),
        (Missing.NOT_APPLICABLE, None, None),
        (Missing.NOT_ASKED, None, UNMET),
        (Missing.DECLINED, "On video", MET),
        (Missing.DECLINED, None, UNKNOWN),
        (None, "On video", MET),
        (None, Missing.DECLINED, UNKNOWN),
        (None, None, UNMET),
    ],
)
def test_media_can_be_chosen_or_told(media: Any, said_of_it: Any, expected: Verdict | None) -> None:
    told = () if said_of_it is None else (Answered("media", said_of_it),)
    subject = changed(media=media, before=(Answered("focus", "Pacing"), *told))
    assert expected is verdict("SU53", subject)


def test_feelings_and_wishes_are_followed_up_each_for_itself() -> None:
    feelings, wish = Answered("feelings", "Tense"), Answered("not-on-offer", "A second chair")
    (found,) = findings(changed(before=(feelings,), specific=(wish,)), code="SU55")
    assert (UNMET, ("before", "specific"), 2) == (found.verdict, found.at, found.facts["count"])
    half = changed(before=(feelings, Answered("about-feelings", "A talk")), specific=(wish,))
    (found,) = findings(half, code="SU55")
    assert (UNMET, ("specific",), 1) == (found.verdict, found.at, found.facts["count"])
    declined = changed(before=(Answered("feelings", Missing.DECLINED),), specific=())
    assert None is verdict("SU55", declined), "there is nothing to follow up"


def test_topics_are_counted_where_they_were_marked() -> None:
    (found,) = findings(changed(wanted=None), code="SU56")
    assert (MET, ("unease.wants_to_address",), 1) == (found.verdict, found.at, found.facts["count"])
    (found,) = findings(FULL, code="SU56")
    assert (("wanted",), 3) == (found.at, found.facts["count"])


# Strengths, unease.


@pytest.mark.parametrize("code", ["SU64", "SU65"])
@pytest.mark.parametrize(
    ("held", "expected"),
    [(None, UNMET), (Missing.DECLINED, UNKNOWN), (Missing.NOT_APPLICABLE, None)],
)
def test_unease_may_be_left_open(code: str, held: Any, expected: Verdict | None) -> None:
    groups = held if code == "SU64" else ("People who are rich",)
    wants = held if code == "SU65" else None
    unease = BiasReflection(groups=groups, wants_to_address=wants)
    assert expected is verdict(code, changed(unease=unease))


@pytest.mark.parametrize("groups", [None, (), Missing.DECLINED])
def test_whether_to_take_it_up_is_asked_where_there_is_something(groups: Any) -> None:
    assert None is verdict("SU65", changed(unease=BiasReflection(groups=groups)))
    assert None is verdict("SU65", changed(unease=None))


# Stress, mistakes, mastery.


@given(
    st.none() | st.lists(st.sampled_from(list(StressSource)), unique=True).map(tuple),
    st.none() | st.sampled_from(list(StressSource)),
)
def test_what_adds_most_is_among_the_checked(
    sources: tuple[StressSource, ...] | None, greatest: StressSource | None
) -> None:
    subject = changed(stress=StressReflection(sources=sources, greatest_impact=greatest))
    several = sources is not None and len(sources) > 1
    named = (UNMET if greatest is None else MET) if several else None
    assert named is verdict("SU67", subject)
    among = (
        None
        if greatest is None
        else UNKNOWN
        if sources is None
        else (MET if greatest in sources else UNMET)
    )
    assert among is verdict("SU68", subject)


@pytest.mark.parametrize(
    ("part", "codes"),
    [
        ("stress", ("SU66", "SU67", "SU68", "SU69")),
        ("mistakes", ("SU70", "SU71")),
    ],
)
def test_an_exercise_that_was_not_begun_is_not_missed(part: str, codes: tuple[str, ...]) -> None:
    subject = changed(**{part: None})
    assert [None] * len(codes) == [verdict(code, subject) for code in codes]
    nothing = changed(mastery=None, risks_put_off=None)
    assert [None] * 3 == [verdict(code, nothing) for code in ("SU72", "SU73", "SU74")]


@given(
    st.sets(st.sampled_from(banks.MISTAKE_SIGNS.keys)),
    st.sets(st.sampled_from(banks.MISTAKE_CHOICES.keys)),
)
def test_a_set_is_answered_where_every_question_of_it_is(
    signs: set[str], choices: set[str]
) -> None:
    answers = tuple(Answered(key, "Something") for key in (*signs, *choices))
    subject = changed(mistakes=(DisappointingTherapyReflection("c1", answers=answers),))
    assert (MET if len(signs) == 7 else UNMET) is verdict("SU70", subject)
    second = (MET if len(choices) == 4 else UNMET) if answers else None
    assert second is verdict("SU71", subject)


def test_every_therapy_that_disappointed_counts() -> None:
    both = (
        *(FULL.mistakes or ()),
        DisappointingTherapyReflection("c8", answers=said(banks.MISTAKE_SIGNS)),
    )
    assert MET is verdict("SU70", changed(mistakes=both))
    (found,) = findings(changed(mistakes=both), code="SU71")
    assert (UNMET, ("mistakes.1.answers",), 4) == (found.verdict, found.at, found.facts["count"])


def test_a_question_that_does_not_apply_is_not_counted() -> None:
    answers = tuple(Answered(key, Missing.NOT_APPLICABLE) for key in banks.MISTAKE_SIGNS.keys)
    subject = changed(mistakes=(DisappointingTherapyReflection("c1", answers=answers),))
    assert None is verdict("SU70", subject)
    one = changed(
        mistakes=(
            DisappointingTherapyReflection(
                "c1", answers=(*answers[:6], Answered("less-care", "x"))
            ),
        )
    )
    (found,) = findings(one, code="SU70")
    assert (MET, 1) == (found.verdict, found.facts["count"])


def test_a_finding_of_many_therapies_counts_them_all_and_names_as_many_as_it_can() -> None:
    many = (DisappointingTherapyReflection(answers=said(banks.MISTAKE_SIGNS)),) * 40
    (found,) = findings(changed(mistakes=many), code="SU70")
    assert (MET, 280, 200) == (found.verdict, found.facts["count"], len(found.at))


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        ("A practice", UNKNOWN),
        (Missing.DECLINED, UNKNOWN),
        (Missing.NOT_ASKED, UNMET),
        (Missing.NOT_APPLICABLE, None),
    ],
)
def test_what_was_put_off_may_stand_in_one_text(held: Any, expected: Verdict | None) -> None:
    told = changed(risks_put_off=None, mastery=(Answered("risks", held),))
    assert expected is verdict("SU73", told)
    assert UNMET is verdict("SU72", told), "the other four are asked for themselves"


def test_the_risks_alone_leave_the_other_questions_open() -> None:
    (found,) = findings(changed(mastery=None), code="SU72")
    assert (UNMET, 4) == (found.verdict, found.facts["count"])


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=1, max_size=5))
def test_each_risk_has_two_sides(sides: list[tuple[bool, bool]]) -> None:
    risks = tuple(
        RiskPutOff("A", to_gain="B" if gain else None, to_lose="C" if lose else None)
        for gain, lose in sides
    )
    (found,) = findings(changed(risks_put_off=risks), code="SU74")
    open_ = sum(not (gain and lose) for gain, lose in sides)
    assert (UNMET if open_ else MET) is found.verdict
    assert (open_ or len(sides)) == found.facts["count"]
    if open_:
        assert sum(not s for pair in sides for s in pair) == len(found.at)
