"""Shares over a course: carried out and reviewed, of how many, from plain done and not done."""

from __future__ import annotations

import itertools
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.engagement.course_shares import share_of_verdicts
from cbt_homework.homework import HomeworkKind
from tests import stated
from tests.engagement.histories import MONDAYS, course, plan, silence, told

MET, UNMET, UNKNOWN = ch.Verdict.MET, ch.Verdict.UNMET, ch.Verdict.UNKNOWN
DONE, NOT_DONE = ch.Completion.DONE, ch.Completion.NOT_DONE
EXPOSURE, DIARY = HomeworkKind.EXPOSURE, HomeworkKind.SELF_MONITORING
ENGAGEMENT = stated.ENGAGEMENT


def weekly(*went: ch.Completion | None, **spec: Any) -> ch.Course:
    """One assignment a Monday, and what was said of each on the next; None is nothing at all."""
    return course(
        "p",
        *(
            ch.AssignmentHistory(
                plan(n, "Walk", **spec),
                reports=None if completion is None else (told(n + 1, completion),),
            )
            for n, completion in enumerate(went)
        ),
        sessions=tuple(en.Session(f"s{n}", day) for n, day in enumerate(MONDAYS[: len(went) + 1])),
    )


def counts(share: en.CountedShare) -> tuple[int, int, int]:
    return share.numerator, share.denominator, share.unknown


def test_how_often_it_was_done_needs_no_schedule() -> None:
    made = weekly(DONE, NOT_DONE, DONE, ch.Completion.PARTLY, DONE, NOT_DONE)
    share = en.completion_share(made, policy=ENGAGEMENT)
    assert (3, 6, 0) == counts(share)
    assert (0.5, 0.5, 0.5) == (share.ratio, share.lowest_ratio, share.highest_ratio)
    assert 3 == share.known_not


def test_what_nobody_told_is_unknown_and_leaves_no_ratio() -> None:
    share = en.completion_share(weekly(DONE, None, NOT_DONE, None), policy=ENGAGEMENT)
    assert (1, 4, 2) == counts(share)
    assert share.ratio is None
    assert (0.25, 0.75) == (share.lowest_ratio, share.highest_ratio)
    assert {"numerator": 1, "denominator": 4, "unknown": 2} == {
        key: share.row()[key] for key in ("numerator", "denominator", "unknown")
    }


def test_without_anything_to_count_there_is_no_ratio() -> None:
    share = en.completion_share(ch.Course(()), policy=ENGAGEMENT)
    assert (None, None, None) == (share.ratio, share.lowest_ratio, share.highest_ratio)


def test_only_the_last_sessions_count_where_a_number_is_given() -> None:
    made = weekly(DONE, DONE, NOT_DONE, NOT_DONE, DONE, NOT_DONE)
    shares = [
        counts(en.completion_share(made, last_sessions=n, policy=ENGAGEMENT))
        for n in (1, 2, 3, 6, 7, 99)
    ]
    assert [(0, 1, 0), (1, 2, 0), (1, 3, 0), (3, 6, 0), (3, 6, 0), (3, 6, 0)] == shares


def test_a_session_without_homework_to_speak_of_is_one_of_the_last_sessions() -> None:
    made = weekly(DONE, NOT_DONE)
    later = (*(made.sessions or ()), en.Session("s8", MONDAYS[8]))
    longer = attrs.evolve(made, sessions=later)
    assert (0, 0, 0) == counts(en.completion_share(longer, last_sessions=1, policy=ENGAGEMENT))
    assert (0, 1, 0) == counts(en.completion_share(longer, last_sessions=2, policy=ENGAGEMENT))
    between = attrs.evolve(
        course(
            "p",
            ch.AssignmentHistory(plan(0, "Walk"), reports=(told(1, DONE),)),
            ch.AssignmentHistory(plan(3, "Walk"), reports=(told(4, NOT_DONE),)),
        ),
        sessions=tuple(en.Session(f"s{n}", MONDAYS[n]) for n in range(5)),
    )
    assert (0, 1, 0) == counts(en.completion_share(between, last_sessions=3, policy=ENGAGEMENT))
    assert (1, 2, 0) == counts(en.completion_share(between, last_sessions=4, policy=ENGAGEMENT))


def test_a_missed_session_is_not_among_the_last_sessions() -> None:
    made = weekly(DONE, NOT_DONE)
    missed = en.Session("s8", MONDAYS[8], attendance=en.Attendance.MISSED)
    longer = attrs.evolve(made, sessions=(*(made.sessions or ()), missed))
    assert (0, 1, 0) == counts(en.completion_share(longer, last_sessions=1, policy=ENGAGEMENT))


def test_the_share_of_one_kind_leaves_out_the_others() -> None:
    made = course(
        "p",
        *(
            ch.AssignmentHistory(
                plan(n, "x", kinds=(kind,), key=f"{kind.value}{n}"), reports=(report,)
            )
            for n in range(3)
            for kind, report in ((EXPOSURE, silence(n + 1)), (DIARY, told(n + 1, DONE)))
        ),
    )
    assert (0, 3, 0) == counts(en.completion_share(made, kind=EXPOSURE, policy=ENGAGEMENT))
    assert (3, 3, 0) == counts(en.completion_share(made, kind=DIARY, policy=ENGAGEMENT))
    assert [(DIARY, UNMET), (EXPOSURE, MET)] == [
        (found.kind, found.stays_undone) for found in en.completion_by_kind(made, policy=ENGAGEMENT)
    ]


@pytest.mark.parametrize(
    ("went", "stays_undone"),
    [
        ((NOT_DONE, NOT_DONE), MET),
        ((NOT_DONE,), UNMET),
        ((NOT_DONE, None), UNKNOWN),
        ((None, None, NOT_DONE), UNKNOWN),
        ((NOT_DONE, NOT_DONE, DONE), UNMET),
        ((NOT_DONE, None, DONE), UNMET),
    ],
)
def test_a_kind_stays_undone_where_it_was_done_at_none_of_several_sessions(
    went: tuple[ch.Completion | None, ...], stays_undone: ch.Verdict
) -> None:
    (found,) = en.completion_by_kind(weekly(*went, kinds=(EXPOSURE,)), policy=ENGAGEMENT)
    assert stays_undone is found.stays_undone
    assert ("exposure", stays_undone.value, len(went)) == tuple(
        found.row()[name] for name in ("kind", "stays_undone", "denominator")
    )


def test_homework_of_two_kinds_counts_for_each_and_without_a_kind_comes_last() -> None:
    made = course(
        "p",
        ch.AssignmentHistory(plan(0, "x"), reports=(told(1, DONE),)),
        ch.AssignmentHistory(plan(1, "x", kinds=(EXPOSURE, DIARY)), reports=(told(2, NOT_DONE),)),
    )
    found = en.completion_by_kind(made, policy=ENGAGEMENT)
    assert [DIARY, EXPOSURE, None] == [one.kind for one in found]
    assert found[-1].row()["kind"] is None
    (last,) = en.completion_by_kind(made, last_sessions=1, policy=ENGAGEMENT)[:1]
    assert (0, 1, 0) == counts(last.share)


def test_reviewed_is_counted_with_a_denominator() -> None:
    reviews = [(ch.Review(MONDAYS[1]),), (), None, (ch.Review(MONDAYS[4]),)]
    made = course(
        "p",
        *(
            ch.AssignmentHistory(plan(n, "Walk"), reviews=reviewed)
            for n, reviewed in enumerate(reviews)
        ),
        sessions=tuple(en.Session(f"s{n}", day) for n, day in enumerate(MONDAYS[:5])),
    )
    share = en.review_share(made)
    assert (2, 4, 1) == counts(share)
    assert (None, 0.5, 0.75) == (share.ratio, share.lowest_ratio, share.highest_ratio)


def test_what_could_not_be_reviewed_yet_or_was_taken_back_is_not_counted() -> None:
    withdrawn = en.Ending(en.EndKind.WITHDRAWN)
    made = course(
        "p",
        ch.AssignmentHistory(plan(0, "Walk"), reviews=(), ended=withdrawn),
        ch.AssignmentHistory(plan(1, "Run"), reviews=(ch.Review(MONDAYS[2]),)),
        ch.AssignmentHistory(plan(2, "Swim")),
    )
    assert (1, 1, 0) == counts(en.review_share(made))
    reported = attrs.evolve(
        made,
        histories=(
            *made.histories[:2],
            ch.AssignmentHistory(plan(2, "Swim"), reports=(told(3, DONE),)),
        ),
    )
    assert (1, 2, 1) == counts(en.review_share(reported))
    concluded = en.Ending(en.EndKind.CONCLUDED)
    over = course(
        "p",
        ch.AssignmentHistory(plan(0, "Walk"), reviews=(), ended=concluded),
        ch.AssignmentHistory(plan(1, "Run")),
    )
    assert (0, 1, 0) == counts(en.review_share(over))
    assert (0, 0, 0) == counts(en.review_share(ch.Course(())))


@given(st.lists(st.sampled_from(ch.Verdict), max_size=8))
def test_a_fact_more_narrows_the_share_and_never_moves_it_out(verdicts: list[ch.Verdict]) -> None:
    share = share_of_verdicts(verdicts)
    for place in [i for i, verdict in enumerate(verdicts) if verdict is UNKNOWN]:
        for known in (MET, UNMET):
            more = share_of_verdicts([*verdicts[:place], known, *verdicts[place + 1 :]])
            assert (share.lowest_ratio or 0) <= (more.lowest_ratio or 0)
            assert (more.highest_ratio or 0) <= (share.highest_ratio or 0)


def test_the_order_of_reports_changes_nothing() -> None:
    reports = (told(1, DONE), told(1, NOT_DONE), silence(2))
    found = {
        counts(
            en.completion_share(
                course("p", ch.AssignmentHistory(plan(0, "Walk"), reports=order)),
                policy=ENGAGEMENT,
            )
        )
        for order in itertools.permutations(reports)
    }
    assert {(0, 2, 0)} == found


@pytest.mark.parametrize("number", [0, -1, True])
def test_the_last_sessions_are_at_least_one(number: int) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        en.completion_share(ch.Course(()), last_sessions=number, policy=ENGAGEMENT)
    with pytest.raises(ValueError, match="at least 1"):
        en.completion_by_kind(ch.Course(()), last_sessions=number, policy=ENGAGEMENT)


def test_a_whole_policy_is_refused_with_a_hint() -> None:
    with pytest.raises(TypeError, match=r"policy\.engagement is one"):
        en.completion_share(ch.Course(()), policy=stated.DRAFT)  # type: ignore[arg-type]


def test_a_share_of_more_than_all_is_refused() -> None:
    with pytest.raises(ch.InvariantError, match="more than what was counted"):
        en.CountedShare(numerator=2, denominator=2, unknown=1)
