"""What holds of every quantity, held against a walk from day to day."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any, NamedTuple

import attrs
from hypothesis import given, settings, strategies as st

import cbt_homework as ch
from cbt_homework import engagement as en
from cbt_homework.foundation.ratings import Rater
from cbt_homework.homework.periods import Period, Span, Weekday
from cbt_homework.homework.schedule import OnDays, Times
from cbt_homework.policies.engagement import CutShort, EngagementPolicy, FirstDay
from tests import stated
from tests.engagement.builders import DONE, MORE, NOT_DONE, PARTLY, PATIENT
from tests.engagement.reference import A_DAY, Case, count

# Around a leap day, the end of a year, and months of 31, 30, 29 and 28 days.
anchors = st.one_of(
    st.dates(date(2023, 12, 20), date(2024, 3, 5)),
    st.dates(date(2026, 12, 20), date(2027, 3, 5)),
    st.sampled_from([date(2026, 1, 30), date(2024, 1, 30), date(2024, 1, 31), date(2025, 8, 30)]),
)
days = st.integers(0, 75).map(lambda n: n * A_DAY)


many = settings(max_examples=4 * (settings.default or settings()).max_examples)


@st.composite
def schedules(draw: st.DrawFn, begins: date) -> Times | OnDays:
    shape = draw(st.sampled_from(["day", "week", "month", "days"]))
    if shape == "days":
        made: Times | OnDays = ch.on_days(
            *draw(st.lists(st.sampled_from(list(Weekday)), min_size=1, unique=True))
        )
    else:
        made = ch.times(draw(st.integers(1, 5)), per=Period(shape))
    start = draw(st.none() | st.integers(1, 20).map(lambda n: begins + n * A_DAY))
    end = draw(
        st.none() | st.none() | st.integers(8, 60).map(lambda n: (start or begins) + n * A_DAY)
    )
    length = draw(st.none() | st.none() | spans)
    return attrs.evolve(made, start=start, end=None if length else end, length=length)


spans = st.builds(Span, st.integers(7, 40), st.just(Period.DAY)) | st.builds(
    Span, st.integers(1, 5), st.sampled_from([Period.WEEK, Period.MONTH])
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    day = draw(anchors)
    agreed = []
    for _ in range(draw(st.integers(1, 3))):
        agreed.append((day, draw(schedules(day))))
        day += draw(st.integers(0, 30)) * A_DAY
    first = agreed[0][0]
    away = draw(st.frozensets(days.map(lambda long: first + long), max_size=12))
    ended = draw(st.none() | st.none() | st.just(day))
    return Case(agreed, ended, away, draw(st.booleans()), draw(st.booleans()))


class Drawn(NamedTuple):
    """An entry, and what the walk needs to know of it."""

    history: en.AssignmentHistory
    case: Case
    attempts: dict[date, int]
    until: date
    policy: EngagementPolicy


def built(case: Case, *reports: en.Report) -> en.AssignmentHistory:
    (on, schedule), *later = case.agreed
    return en.AssignmentHistory(
        ch.Assignment(id="a", spec=ch.HomeworkSpec("Walk", schedule=schedule), assigned_on=on),
        reports=reports or None,
        revisions=tuple(en.Revision(on=day, schedule=other) for day, other in later),
        set_aside=tuple(en.SetAside(first=day, last=day) for day in sorted(case.away)),
        ended=None if case.ended is None else en.Ending(en.EndKind.CONCLUDED, on=case.ended),
    )


def as_report(attempts: dict[date, int]) -> en.Report:
    made = [
        en.Attempt(day, completion=DONE if n else NOT_DONE)
        for day, n in attempts.items()
        for _ in range(max(n, 1))
    ]
    return en.Report(PATIENT, attempts=tuple(made))


@st.composite
def drawn(draw: st.DrawFn) -> Drawn:
    case = draw(cases())
    first = case.agreed[0][0]
    attempts = draw(
        st.dictionaries(days.map(lambda long: first + long), st.integers(0, 3), max_size=40)
    )
    policy = EngagementPolicy(
        first_day=FirstDay.SAME_DAY if case.same_day else FirstDay.NEXT_DAY,
        cut_short=CutShort.IN_FULL if case.in_full else CutShort.IN_PROPORTION,
    )
    history = built(case, as_report(attempts))
    return Drawn(history, case, attempts, first + draw(days), policy)


@given(drawn())
@many
def test_the_counts_are_those_of_a_walk_from_day_to_day(made: Drawn) -> None:
    found = stated.quantity(made.history, made.until, policy=made.policy).row()
    expected = count(made.case, made.attempts, made.until)
    assert expected == {name: found[name] for name in expected}


def holds(found: en.Quantity) -> None:
    """What holds of any quantity."""
    assert 0 <= found.within <= found.done
    assert 0 <= found.within + found.unknown <= found.expected <= found.due
    assert found.expected + found.set_aside == found.due
    assert (found.ratio is None) == (found.capped_ratio is None) == (found.because is not None)
    assert (found.lowest_ratio is None) == (found.highest_ratio is None) == (found.expected == 0)
    if found.lowest_ratio is not None and found.highest_ratio is not None:
        assert 0 <= found.lowest_ratio <= found.highest_ratio <= 1
    if found.ratio is not None and found.capped_ratio is not None:
        assert found.lowest_ratio == found.capped_ratio == found.highest_ratio
        assert found.capped_ratio <= found.ratio


went = st.sampled_from([*en.Completion, None])


@st.composite
def reports(draw: st.DrawFn, first: date) -> en.Report:
    """Any report about days near a first one."""
    begins = draw(st.none() | days.map(lambda long: first + long))
    long = draw(days)
    ends = draw(st.none() | st.just((begins or first) + long))
    low, high = begins or first, ends or first + timedelta(days=75)
    dates = st.integers(0, (high - low).days).map(lambda n: low + n * A_DAY)
    attempt = st.builds(en.Attempt, st.none() | dates, completion=went)
    attempts = tuple(draw(st.lists(attempt, max_size=8)))
    done = sum(a.completion is not None and a.completion.is_carried_out for a in attempts)
    started = any(a.completion not in (None, NOT_DONE) for a in attempts)
    kind = draw(st.sampled_from(["attempts", "count", "completion", "none"]))
    claim: dict[str, Any] = {}
    if kind == "count":
        claim["times"] = draw(st.integers(done, done + 20))
    elif kind == "completion":
        claim["completion"] = draw(went.filter(lambda c: not (started and c is NOT_DONE)))
    elif kind == "none":
        attempts, claim["attempted"] = (), False
    latest = max([a.on for a in attempts if a.on] + [ends or low])
    said = draw(st.none() | st.integers(0, 9).map(lambda n: latest + n * A_DAY))
    return en.Report(PATIENT, said_on=said, first=begins, last=ends, attempts=attempts, **claim)


@st.composite
def told(draw: st.DrawFn) -> tuple[Case, list[en.Report], date, EngagementPolicy]:
    case = draw(cases())
    first = case.agreed[0][0]
    several = draw(st.lists(reports(first), max_size=5))
    policy = attrs.evolve(stated.ENGAGEMENT, alternative_counts=draw(st.booleans()))
    return case, several, first + draw(days), policy


Told = tuple[Case, list[en.Report], date, EngagementPolicy]


@given(
    told(),
    st.randoms(use_true_random=False),
    st.integers(0, 75),
    st.integers(0, 20),
    st.none() | st.integers(1, 8),
)
@many
def test_what_holds_of_a_quantity_whatever_was_told(
    made: Told, random: Any, after: int, long: int, occasions: int | None
) -> None:
    """Four laws on the same draw."""
    ratios_lie_where_ratios_lie(made)
    order_of_reports_said_on_different_days_does_not_matter(made, random)
    setting_something_aside_never_makes_a_quantity_smaller(made, after, long, occasions)
    occasions_and_quantity_agree_on_what_is_known(made)


def ratios_lie_where_ratios_lie(made: Told) -> None:
    case, several, until, policy = made
    holds(stated.quantity(built(case, *several), until, policy=policy))


def order_of_reports_said_on_different_days_does_not_matter(made: Told, random: Any) -> None:
    case, several, until, policy = made
    by_day = {report.said_on: report for report in several}
    one = list(by_day.values())
    other = list(one)
    random.shuffle(other)
    for ask in (en.quantity, en.occasions):
        assert ask(built(case, *one), until, policy=policy) == ask(
            built(case, *other), until, policy=policy
        )


def setting_something_aside_never_makes_a_quantity_smaller(
    made: Told,
    after: int,
    long: int,
    occasions: int | None,
) -> None:
    case, several, until, policy = made
    before = built(case, *several)
    first = case.agreed[0][0] + after * A_DAY
    aside = en.SetAside(first=first, last=first + long * A_DAY, occasions=occasions)
    later = attrs.evolve(before, set_aside=(*before.set_aside, aside))
    one = stated.quantity(before, until, policy=policy)
    other = stated.quantity(later, until, policy=policy)
    assert (one.due, one.done, one.within) == (other.due, other.done, other.within)
    assert one.expected >= other.expected
    if occasions is not None:
        assert one.expected - other.expected <= occasions
    for name in ("ratio", "capped_ratio", "lowest_ratio"):
        small, large = getattr(one, name), getattr(other, name)
        assert small is None or large is None or small <= large


@given(drawn(), st.integers(0, 75))
def test_one_more_attempt_never_makes_a_quantity_smaller(made: Drawn, after: int) -> None:
    day = made.case.agreed[0][0] + after * A_DAY
    more = {**made.attempts, day: made.attempts.get(day, 0) + 1}
    one = stated.quantity(made.history, made.until, policy=made.policy)
    other = stated.quantity(built(made.case, as_report(more)), made.until, policy=made.policy)
    assert one.done <= other.done <= one.done + 1
    assert one.within <= other.within
    assert one.unknown >= other.unknown
    assert one.outside <= other.outside


@given(cases(), days)
def test_without_a_report_all_is_unknown_and_nothing_is_not_done(
    case: Case, long: timedelta
) -> None:
    until = case.agreed[0][0] + long
    found = stated.quantity(built(case), until)
    assert found.expected == found.unknown
    assert found.ratio is None
    assert 0 == found.done
    states = {one.state for one in stated.occasions(built(case), until) or ()}
    known = {en.OccasionState.NOT_DUE, en.OccasionState.SET_ASIDE, en.OccasionState.UNKNOWN}
    assert known >= states


@given(told(), st.sampled_from([Rater.LOG, Rater.CAREGIVER, None]))
def test_the_accounts_of_two_people_are_never_added_up(made: Told, other: Rater | None) -> None:
    case, several, until, policy = made
    theirs = en.Report(other, said_on=until, times=3)
    both = built(case, *several, theirs)
    if several:
        assert en.WhyNoQuantity.SEVERAL_RATERS is stated.quantity(both, until).because
        assert stated.occasions(both, until) is None
    assert stated.quantity(both, until, by=PATIENT, policy=policy) == stated.quantity(
        built(case, *several), until, policy=policy
    )


@given(
    anchors,
    st.integers(0, 60),
    st.dictionaries(st.integers(1, 60), went),
    st.sets(st.integers(1, 60)),
)
def test_occasions_and_quantity_agree_on_what_was_done_day_by_day(
    first: date, long: int, attempts: dict[int, en.Completion | None], away: set[int]
) -> None:
    case = Case([(first, ch.daily())], None, frozenset(first + n * A_DAY for n in away))
    report = en.Report(
        PATIENT,
        attempts=tuple(
            en.Attempt(first + n * A_DAY, completion=how) for n, how in attempts.items()
        ),
    )
    history, until = built(case, report), first + long * A_DAY
    found = stated.quantity(history, until)
    states = Counter(one.state.value for one in stated.occasions(history, until) or ())
    assert found.due == states.total()
    assert found.within == sum(states[how] for how in ("done", "more", "alternative"))
    assert found.unknown == states["unknown"]
    assert found.set_aside == states["set-aside"]
    missed = found.expected - found.within - found.unknown
    assert missed == states["partly"] + states["not-done"]
    alone = {n: how for n, how in attempts.items() if n <= long and n not in away}
    for name, how in (("done", DONE), ("more", MORE), ("partly", PARTLY), ("not-done", NOT_DONE)):
        assert states[name] >= sum(way is how for way in alone.values())


def occasions_and_quantity_agree_on_what_is_known(made: Told) -> None:
    case, several, until, _ = made
    history = built(case, *several)
    found = stated.quantity(history, until)
    listed = stated.occasions(history, until) or ()
    closed = [one for one in listed if one.last <= until]
    assert found.due >= len(closed)
    assert all(one.first <= until for one in listed)
    assert [*listed] == sorted(listed, key=lambda one: one.first)
    if not found.unknown and not any(r.times is not None for r in several):
        assert en.OccasionState.UNKNOWN not in {one.state for one in closed}


claims = st.sampled_from([DONE, MORE, NOT_DONE, None]) | st.integers(0, 12)


@given(
    anchors,
    st.lists(st.tuples(st.integers(1, 12), claims), max_size=6),
    st.sets(st.integers(1, 60)),
)
def test_what_is_said_of_periods_is_counted_period_by_period(
    first: date, periods: list[tuple[int, Any]], away: set[int]
) -> None:
    reports_, total, n = [], Counter[str](), 0
    for long, claim in periods:
        numbers = range(n + 1, n + long + 1)
        n += long
        last = first + n * A_DAY
        period = {"said_on": last, "first": first + numbers[0] * A_DAY, "last": last}
        name = "times" if isinstance(claim, int) else "completion"
        reports_.append(en.Report(PATIENT, **period, **{name: claim}))  # type: ignore[arg-type]
        expected = sum(number not in away for number in numbers)
        if claim in (DONE, MORE):
            expected = done = long
        else:
            done = claim if isinstance(claim, int) else 0
        within = min(done, long)
        total["due"] += long
        total["done"] += done
        total["within"] += within
        total["set_aside"] += long - max(expected, within)
        total["unknown"] += 0 if claim is not None else expected
    case = Case([(first, ch.daily())], None, frozenset(first + k * A_DAY for k in away))
    found = stated.quantity(built(case, *reports_), first + n * A_DAY).row()
    names = ("due", "done", "within", "set_aside", "unknown")
    assert {name: total[name] for name in names} == {name: found[name] for name in names}
