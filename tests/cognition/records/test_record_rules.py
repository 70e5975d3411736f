"""The rules about records: each has what a rule has to have, and says what it is meant to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import attrs
import pytest

from cbt_homework.cognition.activity_schedule import Activity, ActivitySchedule
from cbt_homework.cognition.experiment import BehavioralExperiment, ExperimentResult, Fit
from cbt_homework.cognition.exposure_hierarchy import (
    ExposureHierarchy,
    ExposureStep,
    ExposureTry,
)
from cbt_homework.cognition.record_criteria import (
    ActivityCriterion,
    CircleCriterion,
    ExperimentCriterion,
    ExposureCriterion,
    RecordCriterion,
)
from cbt_homework.cognition.thought_record import Alternative, Emotion, Thought, ThoughtRecord
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.ratings import UNSPECIFIED, Rating, percent
from cbt_homework.foundation.rules import RuleBook
from cbt_homework.foundation.verdicts import Verdict
from cbt_homework.foundation.vocabulary import Missing
from cbt_homework.homework.forms import SEVEN_COLUMNS
from cbt_homework.homework.spec_parts import NoLose
from cbt_homework.policies.policy import Policy
from tests.cognition.records.reference import (
    FILLED_IN,
    IMPORTED,
    JUDGING,
    TABLE_2,
    of_ten,
    strict,
)
from tests.regenerate import compare

BOOK = RuleBook("records", JUDGING)
"""Sources that this room brings along."""
SUBJECTS = {
    RecordCriterion: ThoughtRecord,
    ExperimentCriterion: BehavioralExperiment,
    ActivityCriterion: ActivitySchedule,
    ExposureCriterion: ExposureHierarchy,
    CircleCriterion: ViciousCircle,
}
MET, UNMET, UNKNOWN = Verdict.MET, Verdict.UNMET, Verdict.UNKNOWN


def said(code: str, subject: object, policy: Policy = FILLED_IN) -> Verdict | None:
    outcomes = BOOK[code].outcomes(subject, policy)
    return outcomes[0].verdict if outcomes else None


def sentence(code: str, subject: object, policy: Policy = FILLED_IN) -> str:
    (outcome,) = BOOK[code].outcomes(subject, policy)
    return BOOK[code].sentence(BOOK[code].finding(outcome))


def open_in(subject: object, policy: Policy = FILLED_IN) -> dict[str, Verdict]:
    """What is not in place, by code."""
    found = {
        rule.code: said(rule.code, subject, policy)
        for rule in BOOK
        if rule.subject is type(subject)
    }
    return {code: verdict for code, verdict in found.items() if verdict in (UNMET, UNKNOWN)}


# ----------------------------------------------------------------------------------- the catalogue


def test_the_sentences_and_places_of_all_examples_are_those_on_record() -> None:
    """To be read aloud whenever it changes."""
    lines: list[str] = []
    for rule in JUDGING:
        for example in rule.examples():
            for outcome in rule.outcomes(
                example.subject, attrs.evolve(FILLED_IN, absent=example.absent)
            ):
                said = rule.sentence(rule.finding(outcome))
                places = " ".join((*outcome.at, *outcome.needs))
                lines.append(f"{rule.code} {outcome.verdict.value}: {said} [{places}]")
    compare(Path(__file__).parent / "golden" / "sentences.txt", "\n".join(lines) + "\n")


def test_a_rule_speaks_to_a_criterion_of_its_subject() -> None:
    assert [] == [r.code for r in JUDGING if SUBJECTS[type(r.criterion)] is not r.subject]
    assert [] == [r.code for r in JUDGING if r.weight is Weight.HINT]


# ------------------------------------------------------------------------------ thought records


def test_table_2_wants_the_thoughts_rated_again_and_the_hot_thought_chosen() -> None:
    assert {"TR07": UNMET, "TR12": UNMET} == open_in(TABLE_2)
    assert {"TR07": UNKNOWN, "TR12": UNKNOWN} == open_in(TABLE_2, IMPORTED)
    assert {Weight.HELPFUL} == {BOOK[code].weight for code in ("TR07", "TR12")}
    assert "Thoughts with no second belief recorded: 3 of 3." == sentence("TR12", TABLE_2)


def test_table_2_eased_by_more_than_half_of_the_scale() -> None:
    assert "An emotion eased by 55.6 percent of its scale." == sentence("TR14", TABLE_2)


def test_an_empty_record_without_a_form_has_one_finding_for_each_absent_part() -> None:
    parts = {"TR01", "TR02", "TR03", "TR06", "TR08", "TR15"}
    assert dict.fromkeys(parts, UNMET) == open_in(ThoughtRecord())
    assert dict.fromkeys(parts, UNKNOWN) == open_in(ThoughtRecord(), IMPORTED)


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("situation", "TR01"),
        ("emotions", "TR03"),
        ("facts_for", "TR06"),
        ("facts_against", "TR06"),
        ("alternatives", "TR08"),
        ("emotions_after", "TR10"),
        ("actions", "TR15"),
        ("behavior", None),
    ],
)
def test_one_absent_part_of_the_example_has_at_most_one_finding(
    part: str, code: str | None
) -> None:
    left = open_in(attrs.evolve(TABLE_2, **{part: None})).keys() - {"TR07", "TR12"}
    assert ({code} - {None}) == left


def test_absent_thoughts_have_one_finding() -> None:
    left = attrs.evolve(TABLE_2, thoughts=None)
    assert {"TR02": UNMET} == open_in(left)


@pytest.mark.parametrize(
    ("belief", "verdict"),
    [(percent(50), MET), (percent(49), UNMET), (of_ten(5), UNMET), (of_ten(6), MET)],
)
def test_belief_in_the_alternative_is_read_by_how_far_up_its_scale_it_lies(
    belief: Rating, verdict: Verdict
) -> None:
    record = ThoughtRecord(alternatives=(Alternative("x", belief=belief),))
    assert verdict is said("TR09", record)


def test_of_several_alternatives_the_most_believed_counts() -> None:
    views = (Alternative("a", belief=percent(10)), Alternative("b", belief=percent(60)))
    assert MET is said("TR09", ThoughtRecord(alternatives=views))
    assert UNMET is said("TR09", ThoughtRecord(alternatives=views), strict(alternative_believed=61))
    unrated = (*views[:1], Alternative("c"))
    assert UNKNOWN is said("TR09", ThoughtRecord(alternatives=unrated))


def test_a_form_without_a_scale_for_the_alternative_leaves_belief_alone() -> None:
    column = attrs.evolve(SEVEN_COLUMNS.columns[5], scale=None)
    form = attrs.evolve(SEVEN_COLUMNS, columns=(column,))
    assert said("TR09", ThoughtRecord(form=form, alternatives=(Alternative("a"),))) is None
    rated = ThoughtRecord(form=form, alternatives=(Alternative("a", belief=percent(20)),))
    assert UNMET is said("TR09", rated)


@pytest.mark.parametrize(
    ("after", "worthwhile", "code", "verdict"),
    [
        (6, 10, "TR14", MET),
        (6, 12, "TR14", UNMET),
        (7, 10, "TR14", UNMET),
        (7, 0, "TR14", MET),
        (8, 10, "TR14", None),
        (8, 10, "TR13", UNMET),
        (7, 10, "TR13", MET),
    ],
)
def test_a_believed_alternative_is_held_against_what_eased(
    after: float, worthwhile: float, code: str, verdict: Verdict | None
) -> None:
    record = ThoughtRecord(
        alternatives=(Alternative("x", belief=percent(90)),),
        emotions=(Emotion("a", intensity=of_ten(7)),),
        emotions_after=(Emotion("a", intensity=of_ten(after)),),
    )
    assert verdict is said(code, record, strict(worthwhile_change=worthwhile))


@pytest.mark.parametrize(("belief", "verdict"), [(50, UNMET), (49, None)])
def test_an_alternative_that_is_believed_just_enough_is_held_against_what_eased(
    belief: float, verdict: Verdict | None
) -> None:
    record = ThoughtRecord(
        alternatives=(Alternative("x", belief=percent(belief)),),
        emotions=(Emotion("a", intensity=of_ten(7)),),
        emotions_after=(Emotion("a", intensity=of_ten(7)),),
    )
    assert verdict is said("TR14", record)


def test_one_emotion_that_eased_is_a_change_even_where_another_is_stronger() -> None:
    record = ThoughtRecord(
        alternatives=(Alternative("x", belief=percent(90)),),
        emotions=(Emotion("a", intensity=of_ten(7)), Emotion("b", intensity=of_ten(3))),
        emotions_after=(Emotion("a", intensity=of_ten(2)), Emotion("b", intensity=of_ten(5))),
    )
    assert (MET, UNMET) == (said("TR14", record), said("TR13", record))


def test_ratings_on_two_scales_are_told_before_those_without_one() -> None:
    record = ThoughtRecord(
        emotions=(
            Emotion("a", intensity=of_ten(7)),
            Emotion("b", intensity=Rating(7, UNSPECIFIED)),
        ),
        emotions_after=(
            Emotion("a", intensity=percent(30)),
            Emotion("b", intensity=Rating(3, UNSPECIFIED)),
        ),
    )
    (outcome,) = BOOK["TR11"].outcomes(record, FILLED_IN)
    assert (UNMET, ("emotions.0.intensity",)) == (outcome.verdict, outcome.at)
    expected = "Rated again on another scale: 1 of 2; their change cannot be read."
    assert expected == sentence("TR11", record)


def test_what_was_known_not_to_be_asked_is_unmet_even_in_an_import() -> None:
    record = ThoughtRecord(thoughts=(Thought("a", belief=Missing.NOT_ASKED), Thought("b")))
    assert UNMET is said("TR04", record, IMPORTED)
    assert "Thoughts with no belief recorded: 2 of 2." == sentence("TR04", record, IMPORTED)


@pytest.mark.parametrize("after", [None, (), (Emotion("b"),)])
def test_an_emotion_that_needs_no_number_needs_no_second_one(
    after: tuple[Emotion, ...] | None,
) -> None:
    needless = Emotion("a", intensity=Missing.NOT_APPLICABLE)
    assert said("TR10", ThoughtRecord(emotions=(needless,), emotions_after=after)) is None
    both = ThoughtRecord(emotions=(needless, Emotion("c")), emotions_after=after)
    assert "Emotions with no second rating recorded: 1 of 1." == sentence("TR10", both)


# -------------------------------------------------------------------------------------- the others


def test_a_therapists_own_experiment_is_an_experiment_like_any_other() -> None:
    """The article's therapist tries what she had given up, and rates the belief again."""
    done = BehavioralExperiment(
        tests="I only do what is sure to work",
        belief=percent(90),
        plan="Set the task that was put off, and stay with not knowing",
        prediction="The patient takes no harm, and neither do I",
        judged_by="What is on the form next week",
        safety_behaviors=("Reading one more chapter first",),
        no_lose=NoLose(if_it_goes_well="It can be risked", if_it_does_not="We see what is hard"),
        result=ExperimentResult(
            observed="The form came back filled in",
            fit=Fit.YES,
            learned="Not being sure can be borne",
            belief=percent(40),
        ),
    )
    assert {} == open_in(done)


def test_a_planned_experiment_is_not_asked_for_its_outcome() -> None:
    codes = set(open_in(BehavioralExperiment()))
    assert {"TR40", "TR41", "TR42", "TR43", "TR44"} == codes


def test_an_activity_that_was_left_out_needs_no_rating() -> None:
    done = Activity("Walk", on=date(2026, 3, 2), mastery=of_ten(3), pleasure=of_ten(4))
    left_out = Activity("Swim", on=date(2026, 3, 3), done=False)
    assert {} == open_in(ActivitySchedule(activities=(done, left_out)))


def test_mastery_and_pleasure_may_each_have_a_scale_of_their_own() -> None:
    one = Activity("Walk", mastery=of_ten(3), pleasure=percent(40))
    assert MET is said("TR64", ActivitySchedule(activities=(one, one)))
    other = Activity("Walk", mastery=percent(30))
    assert UNMET is said("TR64", ActivitySchedule(activities=(one, other)))


def test_steps_are_advised_on_never_refused() -> None:
    fears = (50, 20, 90)
    steps = tuple(ExposureStep("x", fear=percent(f)) for f in fears)
    hierarchy = ExposureHierarchy(steps=steps, safety_behaviors=())
    assert {"TR73": UNMET} == open_in(hierarchy)
    assert Weight.HELPFUL is BOOK["TR73"].weight
    ordered = ExposureHierarchy(steps=(steps[1], steps[0], steps[2]), safety_behaviors=())
    assert {"TR74": UNMET} == open_in(ordered)
    expected = "Rises above 15 percent of the scale: 2; the largest is 40."
    assert expected == sentence("TR74", ordered)
    assert {} == open_in(ordered, strict(step_gap=40))


def test_of_several_steps_the_places_are_those_that_fall_or_rise() -> None:
    fears = (10, 12, 14, 40, 30, 32)
    falling = ExposureHierarchy(steps=tuple(ExposureStep("x", fear=percent(f)) for f in fears))
    rising = ExposureHierarchy(
        steps=tuple(ExposureStep("x", fear=percent(f)) for f in sorted((*fears, 90)))
    )
    (falls,) = BOOK["TR73"].outcomes(falling, FILLED_IN)
    (rises,) = BOOK["TR74"].outcomes(rising, FILLED_IN)
    assert ("steps.4.fear",) == falls.at
    assert ("steps.3.fear", "steps.6.fear") == rises.at


def test_two_steps_with_the_same_fear_are_in_order_and_close_together() -> None:
    level = tuple(ExposureStep("x", fear=percent(30)) for _ in range(2))
    hierarchy = ExposureHierarchy(steps=level)
    assert (MET, MET) == (said("TR73", hierarchy), said("TR74", hierarchy))


def test_a_belief_that_gives_way_a_little_has_followed_the_outcome() -> None:
    result = ExperimentResult(fit=Fit.NO, belief=percent(69.5))
    assert MET is said("TR48", BehavioralExperiment(belief=percent(70), result=result))


def test_a_long_list_is_told_with_the_count_of_all_and_the_first_places() -> None:
    walks = tuple(Activity("Walk") for _ in range(500))
    for code in ("TR61", "TR62", "TR63"):
        (outcome,) = BOOK[code].outcomes(ActivitySchedule(activities=walks), FILLED_IN)
        finding = BOOK[code].finding(outcome)
        assert (200, 500) == (len(finding.at), finding.facts["count"])
    tries = tuple(ExposureTry() for _ in range(200))
    steps = tuple(ExposureStep("Stop", tries=tries) for _ in range(2))
    (outcome,) = BOOK["TR76"].outcomes(ExposureHierarchy(steps=steps), FILLED_IN)
    assert (200, 400) == (len(outcome.at), dict(outcome.facts)["count"])
