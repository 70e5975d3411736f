"""Over all combinations of absent, weak and good parts, the rules do what they promise together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import combinations, product
from typing import Any

import attrs
import pytest

import cbt_homework as ch
from cbt_homework.foundation import wording
from cbt_homework.foundation.findings import Weight
from cbt_homework.foundation.rules import Rule
from cbt_homework.homework.rules import wording as wording_rules
from cbt_homework.judgment.assess import assess
from tests import stated
from tests.judgment import abstract

ALL = frozenset(ch.Verdict)
MET = ch.Verdict.MET
POLICIES = (stated.DRAFT, stated.IMPORTED)


def _examples(rule: Rule[Any]) -> list[Any]:
    return [example.subject for example in rule.examples()]


def _possible(rule: Rule[Any]) -> frozenset[ch.Verdict]:
    return ALL - frozenset(rule.never)


@contextmanager
def _reading_each_text_once() -> Iterator[None]:
    """Keep what the guide finds in a text: a few texts stand in thousands of designs."""
    find = wording.find_all_spans
    kept = cache(lambda guide, text: tuple(find(guide, text)))
    with pytest.MonkeyPatch.context() as patched:
        for module in (wording, wording_rules):
            patched.setattr(module, "find_all_spans", kept)
        yield


@pytest.fixture(scope="module")
def seen() -> dict[str, set[ch.Verdict]]:
    """Which verdicts each rule and each criterion reached anywhere in the space."""
    with _reading_each_text_once():
        return _verdicts_in_the_space()


def _verdicts_in_the_space() -> dict[str, set[ch.Verdict]]:
    found: dict[str, set[ch.Verdict]] = defaultdict(set)
    subjects: list[object] = [*abstract.every_triple(abstract.designs)]
    spec = abstract.good_design()
    subjects += [
        ch.Assignment(id="a1", spec=spec, setting=ch.Setting.THERAPY, agreement=agreement)
        for agreement in abstract.every_triple(abstract.agreements, 61)
    ]
    subjects += [subject for rule in ch.judgment.HOMEWORK for subject in _examples(rule)]
    for subject in subjects:
        for policy in POLICIES:
            # A rule that reads words is given no policy, so that once is enough for it.
            guide = ch.judgment.ENGLISH if policy is POLICIES[0] else None
            made = assess(subject, policy=policy, wording=guide)
            for finding in made.findings:
                found[finding.code].add(finding.verdict)
            for judged in made.profile:
                found[judged.criterion].add(judged.verdict)
    return found


@pytest.mark.parametrize("rule", ch.judgment.HOMEWORK, ids=lambda rule: rule.code)
def test_every_verdict_that_a_rule_can_give_is_reached(
    rule: Rule[Any], seen: dict[str, set[ch.Verdict]]
) -> None:
    assert _possible(rule) == seen[rule.code]


@pytest.mark.parametrize("criterion", ch.Criterion, ids=lambda c: c.value)
def test_every_criterion_can_be_met_unmet_and_unknown(
    criterion: ch.Criterion, seen: dict[str, set[ch.Verdict]]
) -> None:
    assert ALL == seen[criterion.value]


@pytest.mark.parametrize("setting", [None, *ch.Setting], ids=str)
@pytest.mark.parametrize("kind", [None, *ch.homework.HomeworkKind], ids=str)
def test_a_good_assignment_exists_for_every_kind_in_every_setting(
    kind: ch.homework.HomeworkKind | None, setting: ch.Setting | None
) -> None:
    """All ten criteria at once, so that no two essential rules exclude each other."""
    made = assess(abstract.good_assignment(kind, setting))
    assert [c.value for c in ch.Criterion] == [j.criterion for j in made.profile]
    assert made.meets(*ch.Criterion)


@pytest.mark.parametrize("kind", [None, *ch.homework.HomeworkKind], ids=str)
def test_in_therapy_a_good_assignment_leaves_no_wish_that_could_not_be_met_beside_the_others(
    kind: ch.homework.HomeworkKind | None,
) -> None:
    """A helpful rule may ask for more than the good assignment has, as long as no rule suffers.

    So a new helpful rule needs no change here: what its own example records is added.
    """
    good = abstract.good_assignment(kind, ch.Setting.THERAPY)
    made = assess(good)
    # Listening to one's own recordings is usual for therapists.
    allowed = {"HW15"} if kind is ch.homework.HomeworkKind.RECORDING_REVIEW else set[str]()
    left = [f for f in made.findings if f.verdict is not MET and f.code not in allowed]
    before = {f.code for f in made.findings if f.verdict is MET}
    for finding in left:
        assert finding.weight is Weight.HELPFUL
        better = assess(abstract.with_what_is_recorded_in(good, _met_example(finding.code)))
        met = {f.code for f in better.findings if f.verdict is MET}
        assert before | {finding.code} <= met


def _met_example(code: str) -> Any:
    return next(e.subject for e in ch.judgment.HOMEWORK[code].examples() if e.expect is MET)


def test_a_better_part_never_makes_a_criterion_worse() -> None:
    order = {ch.Verdict.UNMET: 0, ch.Verdict.UNKNOWN: 1, MET: 2}
    worse: list[tuple[str, str]] = []
    for i, design in enumerate(abstract.designs()):
        if i % 11:
            continue
        before = assess(design)
        for part, levels in abstract.DESIGN_LEVELS.items():
            if part == "kinds":  # another kind asks for other things
                continue
            if getattr(design, part) == levels[-1]:  # it is as good as it gets
                continue
            better = assess(attrs.evolve(design, **{part: levels[-1]}))
            for criterion in ch.Criterion:
                was, now = before.verdict(criterion), better.verdict(criterion)
                if was is not None and (now is None or order[now] < order[was]):
                    worse.append((part, criterion.value))
    assert [] == worse


@pytest.mark.parametrize("part", abstract.GOOD_DESIGN)
@pytest.mark.parametrize("policy", POLICIES, ids=["draft", "imported"])
def test_one_absent_part_of_a_design_has_at_most_one_finding(part: str, policy: ch.Policy) -> None:
    whole = abstract.good_design(ch.homework.HomeworkKind.EXPOSURE)
    wished = {f.code for f in assess(whole, policy=policy).findings if f.verdict is not MET}
    made = assess(attrs.evolve(whole, **{part: None}), policy=policy)
    missing = {f.code for f in made.findings if f.verdict is not MET} - wished
    assert len(missing) <= 1
    assert all(f.verdict is policy.absent for f in made.findings if f.code in missing)


@pytest.mark.parametrize("part", abstract.GOOD_PLAN)
def test_one_absent_part_of_the_planning_is_unknown_once_under_every_policy(part: str) -> None:
    agreement = attrs.evolve(ch.Agreement(**abstract.GOOD_PLAN), **{part: None})
    whole = abstract.good_assignment(None, ch.Setting.THERAPY)
    for policy in POLICIES:
        wished = {f.code for f in assess(whole, policy=policy).findings if f.verdict is not MET}
        made = assess(attrs.evolve(whole, agreement=agreement), policy=policy)
        missing = [f for f in made.findings if f.verdict is not MET and f.code not in wished]
        assert len(missing) <= 1
        assert all(f.verdict is ch.Verdict.UNKNOWN for f in missing)


def test_a_bare_task_gets_one_essential_finding_a_criterion() -> None:
    made = assess(ch.HomeworkSpec("Start going out alone"))
    essential = [f.criterion for f in made.essential_unmet]
    assert sorted(set(essential)) == sorted(essential)
    assert {c.value for c in ch.Criterion if c.phase is ch.homework.Phase.DESIGN} == set(essential)


@pytest.mark.parametrize(
    ("make", "levels", "step"),
    [
        (abstract.designs, abstract.DESIGN_LEVELS, 13),
        (abstract.agreements, abstract.PLAN_LEVELS, 61),
    ],
    ids=["designs", "agreements"],
)
def test_in_the_sample_any_three_parts_meet_in_all_their_levels(
    make: Callable[[], Iterator[Any]], levels: dict[str, tuple[Any, ...]], step: int
) -> None:
    """A rule looks at three parts at most, so that the sample shows it all there is."""
    thinned = list(abstract.every_triple(make, step))
    assert len(thinned) * 10 < sum(1 for _ in make())
    # Of each part which of its levels a combination has: numbers are quickly compared.
    places = {
        part: [each.index(getattr(t, part)) for t in thinned] for part, each in levels.items()
    }
    for parts in combinations(levels, 3):
        met = set(zip(*(places[part] for part in parts), strict=True))
        wanted = set(product(*(range(len(levels[part])) for part in parts)))
        assert wanted <= met, parts


def test_an_unknown_finding_names_the_fields_that_would_decide_it_and_no_other_does() -> None:
    for design in abstract.every_triple(abstract.designs):
        for finding in assess(design, policy=stated.IMPORTED).findings:
            assert (finding.verdict is ch.Verdict.UNKNOWN) == bool(finding.needs)


def test_filling_what_an_unknown_finding_needs_decides_it() -> None:
    good = abstract.good_assignment(ch.homework.HomeworkKind.EXPOSURE, ch.Setting.THERAPY)
    bare = ch.Assignment(
        id="a1", spec=ch.HomeworkSpec("Go out", kinds=good.spec.kinds), setting=good.setting
    )
    filled = bare
    for path in assess(bare, policy=stated.IMPORTED).needs:
        first, _, rest = path.partition(".")
        if first == "spec":
            part = rest.partition(".")[0]
            spec = attrs.evolve(filled.spec, **{part: getattr(good.spec, part)})
            filled = attrs.evolve(filled, spec=spec)
        else:
            filled = attrs.evolve(filled, agreement=good.agreement)
    for criterion in ch.Criterion:
        assert MET is assess(filled, policy=stated.IMPORTED).verdict(criterion)
