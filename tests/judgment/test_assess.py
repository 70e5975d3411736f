"""`assess`: what it promises whatever it is given."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.foundation.findings import Weight, met, unknown, unmet
from cbt_homework.foundation.rules import Effort, Rule
from cbt_homework.foundation.vocabulary import Term
from tests import stated
from tests.drawn import each_drawn
from tests.regenerate import compare

BARE = ch.HomeworkSpec("Start going out alone")
ARTICLE = ch.HomeworkSpec(
    "Leave the house alone", schedule=ch.daily(), target=ch.at_least(30, ch.MINUTES)
)


def test_the_articles_own_pair_is_told_apart() -> None:
    assert ch.Verdict.MET is stated.assess(ARTICLE).verdict(ch.Criterion.CONCRETE)
    assert ch.Verdict.UNMET is stated.assess(BARE).verdict(ch.Criterion.CONCRETE)


@pytest.mark.parametrize("missing", ["target", "place"])
def test_a_missing_duration_or_place_alone_makes_no_real_task_unmet(missing: str) -> None:
    """Times alone do not show what was done; a sentence on what counts as done is enough."""
    whole = attrs.evolve(ARTICLE, place="The park", done_when="I have been around the block")
    made = stated.assess(attrs.evolve(whole, **{missing: None}))
    assert ch.Verdict.MET is made.verdict(ch.Criterion.CONCRETE)
    unsaid = stated.assess(attrs.evolve(whole, done_when=None, **{missing: None}))
    assert ch.Verdict.UNMET is not unsaid.verdict(ch.Criterion.CONCRETE)


@each_drawn(ch.Assignment)
def test_the_same_assignment_is_always_assessed_the_same(assignment: ch.Assignment) -> None:
    assert stated.assess(assignment) == stated.assess(assignment)


@each_drawn(ch.Assignment)
def test_the_order_of_rules_in_a_book_changes_nothing(assignment: ch.Assignment) -> None:
    backwards = ch.rules.RuleBook("homework", reversed(ch.judgment.HOMEWORK.rules))
    assert stated.assess(assignment) == stated.assess(assignment, book=backwards)


@each_drawn(ch.Assignment)
def test_an_assignment_has_the_findings_of_its_design_and_more(assignment: ch.Assignment) -> None:
    design = stated.assess(assignment.spec)
    whole = stated.assess(assignment)
    seen = {(f.code, f.verdict) for f in whole.findings}
    assert set() == {(f.code, f.verdict) for f in design.findings} - seen
    for finding in whole.findings:
        if ch.judgment.HOMEWORK[finding.code].subject is ch.HomeworkSpec:
            assert all(p.startswith("spec.") for p in (*finding.at, *finding.needs))


@each_drawn(ch.Assignment)
def test_a_criterion_is_the_weakest_of_its_essential_rules(assignment: ch.Assignment) -> None:
    made = stated.assess(assignment)
    for criterion in ch.Criterion:
        said = [f.verdict for f in made.about(criterion) if f.weight is Weight.ESSENTIAL]
        assert (ch.rules.all_of(said) if said else None) is made.verdict(criterion)


@each_drawn(ch.Assignment)
def test_knowing_how_empty_fields_are_read_moves_only_what_is_absent(
    assignment: ch.Assignment,
) -> None:
    draft, imported = stated.assess(assignment), stated.assess(assignment, policy=stated.IMPORTED)
    for criterion in ch.Criterion:
        pair = draft.verdict(criterion), imported.verdict(criterion)
        assert pair[0] is pair[1] or pair == (ch.Verdict.UNMET, ch.Verdict.UNKNOWN)


@each_drawn(ch.Assignment)
def test_findings_stand_in_their_order(assignment: ch.Assignment) -> None:
    """Essential unmet by what it takes to settle, helpful, hints, in place, not recorded."""
    made = stated.assess(assignment, wording=ch.judgment.ENGLISH)
    groups = [_group(f) for f in made.findings]
    assert sorted(groups) == groups
    costs = [list(Effort).index(ch.judgment.HOMEWORK[f.code].effort) for f in made.essential_unmet]
    assert sorted(costs) == costs


@each_drawn(ch.Assignment)
def test_findings_of_one_rank_stand_in_the_order_of_their_codes(assignment: ch.Assignment) -> None:
    effort = list(Effort)
    ranks = [
        (_group(f), effort.index(ch.judgment.HOMEWORK[f.code].effort) * (_group(f) < 3), f.code)
        for f in stated.assess(assignment).findings
        if f.verdict is not ch.Verdict.UNKNOWN
    ]
    assert sorted(ranks) == ranks


def test_the_digests_of_a_basis_are_those_on_record() -> None:
    """Stored assessments are told apart by them: whoever changes one changes it on purpose.

    The book has two rules and the policy is stated, so that a new rule or default changes nothing.
    """
    two = ch.judgment.HOMEWORK.select("HW03", "HW09").with_name("two")
    assert ["HW03", "HW09"] == [rule.code for rule in two if rule.weight is not Weight.ATTENTION]
    made = stated.assess(BARE, book=two, wording=ch.judgment.ENGLISH)
    compare(Path(__file__).parent / "golden" / "basis.txt", repr(made.basis) + "\n")


def _group(finding: ch.rules.Finding) -> int:
    if finding.verdict is ch.Verdict.UNMET:
        return [Weight.ESSENTIAL, Weight.HELPFUL, Weight.HINT].index(finding.weight)
    return 3 if finding.verdict is ch.Verdict.MET else 4


def test_findings_are_kept_for_speed_and_given_as_if_they_were_not() -> None:
    """More different facts than are kept, each asked for twice."""
    book = ch.judgment.HOMEWORK.with_name("asked-often")
    for share in [*range(100), *(n + 0.5 for n in range(100)), *range(100)]:
        for scale in (ch.ratings.PERCENT, ch.ratings.Scale("1000", least=0, most=1000)):
            agreement = ch.Agreement(confidence=ch.ratings.Rating(share, scale))
            made = stated.assess(ch.Assignment(id="a1", spec=BARE, agreement=agreement), book=book)
            (found,) = (f for f in made.findings if f.code == "HW23")
            assert share * 100 / (scale.most or 1) == found.facts["share"]


_CONTRADICTED_OR_ENDLESS = frozenset({"HW07", "HW35", "HW37"})


@pytest.mark.parametrize("policy", [stated.DRAFT, stated.IMPORTED], ids=["draft", "imported"])
@each_drawn(ch.Assignment)
def test_no_field_is_asked_for_by_two_rules(policy: ch.Policy, assignment: ch.Assignment) -> None:
    """One absence, one finding.

    The setting says whose rating and whose habits count; each rule that needs it names it. What two
    recorded fields contradict each other about is no absence, and an end that a schedule lacks is
    another one than the moment that it does not name.
    """
    asked: list[str] = []
    for finding in stated.assess(assignment, policy=policy).findings:
        if finding.verdict is not ch.Verdict.MET and finding.code not in _CONTRADICTED_OR_ENDLESS:
            asked += [path for path in (*finding.at, *finding.needs) if path != "setting"]
    assert sorted(set(asked)) == sorted(asked)


def test_only_what_has_rules_can_be_assessed() -> None:
    with pytest.raises(
        TypeError, match="Rationale cannot be assessed; what can be: ActivitySchedule, Assignment"
    ):
        stated.assess(ch.Rationale("See"))


def test_an_empty_book_judges_nothing_and_meets_nothing() -> None:
    made = stated.assess(BARE, book=ch.rules.RuleBook("none", ()))
    assert () == made.profile
    assert not made.meets()
    assert made.verdict(ch.Criterion.CONCRETE) is None


def test_meets_asks_for_every_criterion_it_is_given() -> None:
    made = stated.assess(ARTICLE)
    assert made.meets(ch.Criterion.CONCRETE)
    assert not made.meets(ch.Criterion.CONCRETE, ch.Criterion.MEANINGFUL)
    assert not made.meets(ch.Criterion.WRITTEN), "not judged in a design"
    assert stated.assess(ARTICLE, book=ch.judgment.HOMEWORK.select(ch.Criterion.CONCRETE)).meets()


def test_a_row_is_flat_plain_and_the_same_for_every_subject() -> None:
    row = stated.assess(ARTICLE).row(ch.Criterion)
    other = stated.assess(ch.Assignment(id="a1", spec=ARTICLE, assigned_on=date(2026, 3, 2))).row(
        ch.Criterion
    )
    assert row.keys() == other.keys()
    assert all(type(value) in (str, int, type(None)) for value in row.values())
    assert all(name.isidentifier() and len(name) <= 32 for name in row)
    assert ("met", "unmet", None) == (row["concrete"], row["meaningful"], row["written"])
    assert 5 == row["n_essential_unmet"]


def test_a_row_without_vocabulary_has_the_criteria_of_its_profile() -> None:
    assert "written" not in stated.assess(ARTICLE).row()


def test_the_basis_tells_books_policies_and_guides_apart() -> None:
    plain = stated.assess(BARE).basis
    assert plain == stated.assess(ARTICLE).basis
    other = stated.assess(BARE, policy=stated.IMPORTED).basis
    assert plain.policy_digest != other.policy_digest
    assert plain.rules_digest == other.rules_digest
    fewer = stated.assess(BARE, book=ch.judgment.HOMEWORK.without("HW03")).basis
    assert plain.rules_digest != fewer.rules_digest
    assert plain.wording is None
    assert "en" == stated.assess(BARE, wording=ch.judgment.ENGLISH).basis.wording


# ------------------------------------------------------------------------ a user's own road


class Own(Term):
    """A clinic's own criterion."""

    SHORT = "short"
    SAFE = "safe"


def _short(spec: ch.HomeworkSpec, policy: ch.Policy) -> Any:
    target = spec.target
    if target is None or target.at_most is None:
        return unknown("target.at_most")
    return (met if target.at_most <= 20 else unmet)("target.at_most", most=target.at_most)


def _safe(assignment: ch.Assignment, policy: ch.Policy) -> Any:
    return unmet("setting") if assignment.setting is None else None


def own_rule(**changes: Any) -> Rule[Any]:
    """A clinic's own rule."""
    fields: dict[str, Any] = {
        "code": "CLINIC01", "name": "is-short", "weight": Weight.ESSENTIAL, "criterion": Own.SHORT,
        "subject": ch.HomeworkSpec, "judge": _short, "asks": "Is it short?", "why": "We like it.",
        "met": "It takes {most} minutes.", "unmet": "It takes {most} minutes.",
        "unknown": "How long it takes is not recorded.", "sources": (), "examples": tuple,
        "cannot_see": "Much.",
    }  # fmt: skip
    return Rule(**{**fields, **changes})


def test_a_book_is_extended_by_a_users_own_rules_and_criteria() -> None:
    book = ch.judgment.HOMEWORK + (own_rule(),)
    spec = attrs.evolve(ARTICLE, target=ch.homework.at_most(20, ch.MINUTES))
    made = stated.assess(spec, book=book)
    assert ch.Verdict.MET is made.verdict(ch.Criterion.CONCRETE)
    assert ch.Verdict.MET is made.verdict(Own.SHORT)
    assert "short" in made.row(ch.Criterion, Own)
    (own,) = (f for f in made.findings if f.code == "CLINIC01")
    assert "It takes 20 minutes." == book["CLINIC01"].sentence(own)


def test_attention_comes_first_and_no_selection_drops_it() -> None:
    danger = own_rule(
        code="CLINIC02", name="has-a-setting", weight=Weight.ATTENTION, criterion=Own.SAFE,
        subject=ch.Assignment, judge=_safe, met=None, unmet="No setting is recorded.", unknown=None,
    )  # fmt: skip
    book = ch.judgment.HOMEWORK + (danger,)
    assignment = ch.Assignment(id="a1", spec=BARE)
    for each in (
        book,
        book.select("HW03"),
        book.without("CLINIC02"),
        book.without(Own.SAFE),
        book.phase(ch.homework.Phase.DESIGN),
        ch.rules.RuleBook("reversed", reversed(book.rules)),
    ):
        made = stated.assess(assignment, book=each)
        assert "CLINIC02" == made.findings[0].code
        assert ("CLINIC02",) == tuple(f.code for f in made.attention)
        assert made.verdict(Own.SAFE) is None, "attention is not a criterion's verdict"


def test_a_changed_threshold_changes_the_verdict_and_nothing_in_the_library() -> None:
    strict = stated.with_(homework={"confidence_enough": 85})
    assignment = ch.Assignment(
        id="a1", spec=ARTICLE, agreement=ch.Agreement(confidence=ch.percent(80))
    )
    achievable = ch.Criterion.BELIEVED_ACHIEVABLE
    assert ch.Verdict.MET is stated.assess(assignment).verdict(achievable)
    assert ch.Verdict.UNMET is stated.assess(assignment, policy=strict).verdict(achievable)


@pytest.mark.parametrize(
    ("share", "essential", "helpful"),
    [
        (69.9, ch.Verdict.UNMET, None),
        (70, ch.Verdict.MET, ch.Verdict.UNMET),
        (89.9, ch.Verdict.MET, ch.Verdict.UNMET),
        (90, ch.Verdict.MET, ch.Verdict.MET),
    ],
)
def test_confidence_is_enough_from_70_on_and_high_from_90_on(
    share: float, essential: ch.Verdict, helpful: ch.Verdict | None
) -> None:
    agreement = ch.Agreement(confidence=ch.percent(share))
    said = _said(ch.Assignment(id="a1", spec=BARE, agreement=agreement))
    assert (essential, helpful) == (said.get("HW23"), said.get("HW24"))


@pytest.mark.parametrize(
    ("share", "essential", "helpful"),
    [
        (10, ch.Verdict.UNMET, None),
        (10.1, ch.Verdict.MET, ch.Verdict.UNMET),
        (29.9, ch.Verdict.MET, ch.Verdict.UNMET),
        (30, ch.Verdict.MET, ch.Verdict.MET),
        (70, ch.Verdict.MET, ch.Verdict.MET),
        (70.1, ch.Verdict.MET, ch.Verdict.UNMET),
        (89.9, ch.Verdict.MET, ch.Verdict.UNMET),
        (90, ch.Verdict.UNMET, None),
    ],
)
def test_difficulty_has_a_band_and_a_middle(
    share: float, essential: ch.Verdict, helpful: ch.Verdict | None
) -> None:
    agreement = ch.Agreement(expected_difficulty=ch.percent(share))
    said = _said(ch.Assignment(id="a1", spec=BARE, agreement=agreement))
    assert (essential, helpful) == (said.get("HW26"), said.get("HW27"))


@pytest.mark.parametrize(("share", "verdict"), [(49.9, ch.Verdict.UNMET), (50, ch.Verdict.MET)])
def test_importance_is_low_below_50(share: float, verdict: ch.Verdict) -> None:
    agreement = ch.Agreement(importance=ch.percent(share))
    said = _said(ch.Assignment(id="a1", spec=BARE, agreement=agreement))
    assert verdict is said["HW13"]


@pytest.mark.parametrize(
    ("minute", "verdict"), [(44, ch.Verdict.MET), (45, ch.Verdict.UNMET), (50, ch.Verdict.UNMET)]
)
def test_planning_in_the_last_five_minutes_is_late(minute: int, verdict: ch.Verdict) -> None:
    time = ch.homework.SessionTime(at_minute=minute, session_minutes=50)
    said = _said(ch.Assignment(id="a1", spec=BARE, agreement=ch.Agreement(time=time)))
    assert verdict is said["HW30"]


def test_a_rating_on_another_scale_is_read_by_its_place_on_that_scale() -> None:
    for rating in (ch.ratings.Rating(7, ch.ratings.ZERO_TO_TEN), ch.percent(70)):
        agreement = ch.Agreement(confidence=rating)
        said = _said(ch.Assignment(id="a1", spec=BARE, agreement=agreement))
        assert ch.Verdict.MET is said["HW23"]


def _said(assignment: ch.Assignment) -> dict[str, ch.Verdict]:
    return {f.code: f.verdict for f in stated.assess(assignment).findings}
